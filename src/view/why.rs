//! Why something on the stage is as it is: what it is reckoned from, the rounding, what led there and who says so.

use super::agenda::{Upcoming, of_due};
use super::checkout::{Choice, FreeLabel, free_label};
use super::explanation::Check;
use super::orders::{ListHead, Moved, Reckoning};
use super::services::money_picture;
use super::worth::{Asked, Step};
use crate::base::{Moment, Money, Rate};
use crate::policy::{
    CampaignId, Clause, InForce, Outcome, Rules, festival_38, instalment, pay_later, pay_later_one, refund_only,
    spring_festival, timed_coupon, trade as general,
};
use crate::shop::{
    Account, Actor, Booking, Borne, CaseId, ClaimId, Context, CouponId, Due, DueKind, Fate, FreeId, FreeTerms, Line,
    Month, OrderId, Payment, Periods, Stage, Surface, Took, TradeEvent, offers, ruling,
};
use crate::world::{Event, World};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What can be asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// A movement of money, by its place in the ledger.
    Movement(u32),
    /// What an account holds.
    Account(Account),
    /// The fees of 先用后付 in a calendar month.
    Fees(Month),
    /// How many goods carry the label of 先用后付.
    Labelled,
    /// All fees as a share of what the shop kept of its sales.
    EffectiveRate,
    /// Something that falls due.
    Due(Due),
    /// A way to pay for what a buyer has chosen.
    Way(Choice, Payment),
    /// What a free instalment comes to a day, for what a buyer has chosen.
    Daily(Choice),
    /// The fee of so many periods for orders of one price, and how many of them.
    FreeFee(Money, Periods, u32),
    /// What a margin leaves of orders of one price after the fee of so many periods, and of how many.
    FreeLeft(Money, Periods, Rate, u32),
    /// What the orders of thirty days would have cost over so many periods of an activity; `None` for the upper bound.
    FreeMonth(FreeTerms, Option<Periods>),
    /// What the shop has borne under an activity of free instalments.
    FreeFees(FreeId),
    /// An order.
    Order(OrderId),
    /// What an activity of timed coupons costs.
    CouponCost(CouponId),
    /// What buyers paid in orders with its coupons.
    CouponSales(CouponId),
    /// What this shop's orders hold of a campaign's money.
    CampaignOwn(CampaignId),
    /// What all shops hold of it.
    CampaignAll(CampaignId),
    /// An after-sale.
    Case(CaseId),
    /// What the shop is measured by.
    Measure(Measure),
}

impl Subject {
    /// The order or the after-sale that was touched last.
    pub fn touched(events: &[Event]) -> Option<Subject> {
        events.iter().rev().find_map(|event| match event {
            Event::Trade(TradeEvent::Case(event)) => event.case().map(Subject::Case),
            Event::Trade(TradeEvent::Order(event)) => event.order().map(Subject::Order),
            _ => None,
        })
    }
}

/// What an answer is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Topic {
    /// Something of the shop's story.
    Story(Subject),
    /// A figure of a month that is reckoned ([`super::worth::why`]).
    Worth(Asked),
}

/// A figure that the shop is measured by over thirty days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Orders.
    Orders,
    /// Orders shipped in time.
    InTime,
    /// Disputes that the shop lost.
    Disputes,
    /// Refunds because of quality.
    QualityRefunds,
    /// How long refunds took.
    Refunds,
    /// How long returns took.
    Returns,
    /// After-sales that the festival leaves out.
    LeftOut,
}

impl Measure {
    /// Every measure, in the order of the screen.
    pub const ALL: [Measure; 7] = [
        Measure::Orders,
        Measure::InTime,
        Measure::Disputes,
        Measure::QualityRefunds,
        Measure::Refunds,
        Measure::Returns,
        Measure::LeftOut,
    ];

    /// What says what counts.
    fn clauses(self) -> Vec<&'static Clause> {
        match self {
            Measure::Orders => vec![&general::MEASURES],
            Measure::InTime => vec![&general::SCORE_MEASURES, &general::SHIPPING_PROMISE, &general::MEASURES],
            Measure::Disputes => vec![&general::BLAME, &spring_festival::DISPUTES_STAY, &general::MEASURES],
            Measure::QualityRefunds => vec![&refund_only::QUALITY_UNTOUCHED, &general::SCORE_MEASURES],
            Measure::Refunds => vec![&general::FINISHING_TIME, &spring_festival::REFUND_TIME_EXEMPT],
            Measure::Returns => vec![&general::FINISHING_TIME, &spring_festival::RETURN_TIME_EXEMPT],
            Measure::LeftOut => vec![
                &spring_festival::REFUND_TIME_EXEMPT,
                &spring_festival::RETURN_TIME_EXEMPT,
                &spring_festival::EVENTS_EXCEPTED,
            ],
        }
    }
}

/// How something is reckoned.
#[derive(Debug, Clone, PartialEq)]
pub enum Sum {
    /// `base × rate`, which is `exact` before rounding to the fen.
    Share {
        /// The amount.
        base: Money,
        /// The share.
        rate: Rate,
        /// The product in yuan.
        exact: Decimal,
        /// Rounded.
        amount: Money,
    },
    /// `price × count`.
    Times {
        /// Of one.
        price: Money,
        /// How many.
        count: u32,
        /// Together.
        amount: Money,
    },
    /// An amount over the days of so many periods, rounded up to the fen.
    Daily {
        /// The amount.
        amount: Money,
        /// How many periods.
        periods: u8,
        /// How many days a period counts.
        days: i64,
        /// What a day comes to.
        daily: Money,
    },
    /// `whole − off`.
    Coupon {
        /// What the goods cost.
        whole: Money,
        /// What a coupon takes off.
        off: Money,
        /// What is left.
        amount: Money,
    },
    /// `whole − part`, where a campaign pays the part.
    Others {
        /// The fee.
        whole: Money,
        /// What the campaign pays.
        part: Money,
        /// What is left.
        left: Money,
    },
    /// `whole − part`, where the part was taken from another account.
    Before {
        /// From what.
        whole: Money,
        /// What was taken.
        part: Money,
        /// What is left.
        left: Money,
    },
    /// No more was left than this.
    AtMost(Money),
    /// `was − now`: what was paid too much moves back.
    Back {
        /// What was paid.
        was: Money,
        /// What it comes to now.
        now: Money,
        /// The difference.
        back: Money,
    },
    /// `whole − part`, where the part is taken off the buyer's bill by a campaign.
    OffBill {
        /// From what.
        whole: Money,
        /// How much less.
        part: Money,
        /// What is left.
        left: Money,
    },
    /// `whole − part`.
    Less {
        /// From what.
        whole: Money,
        /// How much less.
        part: Money,
        /// What is left; below zero for a loss.
        left: Money,
    },
    /// Shares of so many amounts that come to `whole`, each rounded to the fen.
    EachRounded {
        /// How many.
        count: u64,
        /// Together.
        whole: Money,
        /// The share.
        rate: Rate,
        /// The shares together.
        amount: Money,
    },
    /// An amount and a fee in equal parts, rounded towards zero; the last takes what is left.
    Parts {
        /// The amount.
        amount: Money,
        /// The fee.
        fee: Money,
        /// How many parts.
        parts: u8,
        /// One of them.
        part: Money,
    },
    /// A time that runs from `from` until `until`.
    Runs {
        /// When it began.
        from: Moment,
        /// When it ends.
        until: Moment,
    },
    /// `part ÷ whole`.
    Ratio {
        /// The part.
        part: Money,
        /// The whole.
        whole: Money,
    },
    /// So many of so many.
    OutOf(u64, u64),
    /// So many.
    Count(u64),
    /// So many seconds over so many cases.
    Mean(Took),
    /// Movements of a kind, so many of them: what came in, or went out as an amount below zero.
    Moves {
        /// The kind.
        booking: Booking,
        /// How many.
        count: u64,
        /// Together.
        amount: Money,
    },
    /// What so many orders hold of a campaign's money.
    Held {
        /// How many.
        orders: u64,
        /// Together.
        amount: Money,
    },
    /// What this shop and what others hold of a campaign's money.
    WithOthers {
        /// This shop.
        own: Money,
        /// Others, as the director says.
        others: Money,
        /// Together.
        all: Money,
    },
    /// What of a limit is left, never below zero.
    LeftOf {
        /// The limit.
        limit: Money,
        /// What is held of it.
        held: Money,
        /// What is left.
        left: Money,
    },
    /// A step of a month that is reckoned.
    Month(Box<Step>),
}

/// The answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub topic: Topic,
    /// The amount in question.
    pub amount: Option<Money>,
    /// The share in question.
    pub rate: Option<Rate>,
    /// How it is reckoned.
    pub sums: Vec<Sum>,
    /// What was examined for it.
    pub checks: Vec<Check>,
    /// Whether everything that was examined holds.
    pub outcome: Option<Outcome>,
    /// The money that moved.
    pub money: Vec<Moved>,
    /// The latest orders that hold some of it, the newest first, and how many more there are.
    pub orders: ListHead<(OrderId, Money)>,
    /// What comes of it.
    pub dues: Vec<Upcoming>,
    /// Who says so.
    pub clauses: Vec<&'static Clause>,
    /// A value of the user's own takes part.
    pub changed: bool,
}

impl Answer {
    /// Nothing is known yet.
    pub(super) const fn about(topic: Topic) -> Self {
        Answer {
            topic,
            amount: None,
            rate: None,
            sums: Vec::new(),
            checks: Vec::new(),
            outcome: None,
            money: Vec::new(),
            orders: ListHead { rows: Vec::new(), left: 0 },
            dues: Vec::new(),
            clauses: Vec::new(),
            changed: false,
        }
    }

    /// A share of an amount, step by step as it is reckoned, with who says what.
    fn reckons(&mut self, Reckoning { base, rate, cut }: Reckoning) {
        let mut left = base.share(rate);
        self.sums.push(share(base, rate));
        if let Some(Borne { share: others, amount: part, clause }) = cut.others {
            let whole = left;
            let wanted = whole.share(others);
            self.sums.push(share(whole, others));
            self.cites([clause.0]);
            if part < wanted {
                self.sums.push(Sum::AtMost(part));
                self.cites([&festival_38::CROSSING_ORDER]);
            }
            left = whole - part;
            self.sums.push(Sum::Others { whole, part, left });
        }
        if let Some(part) = cut.before {
            self.sums.push(Sum::Before { whole: left, part, left: left - part });
            left = left - part;
        }
        if let Some((most, clause)) = cut.limit.filter(|(most, _)| *most < left) {
            left = most;
            self.sums.push(Sum::AtMost(most));
            self.cites([clause.0]);
        }
        if let Some(was) = cut.was {
            self.sums.push(Sum::Back { was, now: left, back: was - left });
        }
    }

    /// A coupon takes something off (TIMED-APPLY-01, DEF-TIMED-BEARER).
    fn less(&mut self, whole: Money, off: Money) {
        self.sums.push(Sum::Coupon { whole, off, amount: whole - off });
        self.cites([&timed_coupon::TWO_TESTS, &timed_coupon::ONE_AN_ORDER, &timed_coupon::BEARER]);
    }

    /// What is left of a limit, and who sets it.
    fn limit(&mut self, limit: Option<InForce<Money>>, held: Money) {
        if let Some(InForce { value, clause, changed }) = limit {
            self.sums.push(Sum::LeftOf { limit: value, held, left: (value - held).max(Money::ZERO) });
            self.cites([clause]);
            self.changed = changed.is_some();
        }
    }

    /// Adds those who say so, each once.
    pub(super) fn cites(&mut self, clauses: impl IntoIterator<Item = &'static Clause>) {
        for clause in clauses {
            if !self.clauses.iter().any(|other| other.id == clause.id) {
                self.clauses.push(clause);
            }
        }
    }
}

/// So many of an account's latest movements are shown.
const MOVEMENTS: usize = 5;
/// So many of the orders that hold a campaign's money.
const HOLDERS: usize = 20;

/// The answer to what was asked; `None` when there is no such thing.
pub fn why(world: &World, subject: &Subject) -> Option<Answer> {
    let ledger = &world.trade.ledger;
    let mut answer = Answer::about(Topic::Story(subject.clone()));
    match subject {
        Subject::Movement(place) => {
            let moved = Moved::of(ledger, *place)?;
            answer.amount = Some(moved.amount);
            answer.cites([moved.clause]);
            if let Some(sum) = moved.sum {
                answer.reckons(sum);
            }
            let order = ledger.lines().get(*place as usize).and_then(|line| line.transfer.order);
            let placed = order.and_then(|id| world.trade.orders.get(id)).map(|order| &order.placed);
            let pays = matches!(moved.booking, Booking::Payment | Booking::Deduction | Booking::Advance);
            if let Some((placed, off)) = placed.filter(|_| pays).and_then(|placed| Some((placed, placed.coupon?))) {
                answer.less(placed.price_of_all(), off.amount);
            }
            let taken_off =
                order.and_then(|id| ledger.of_order(id).find(|line| line.at == moved.at && is_discount(line)));
            if let (Booking::Deduction, Some(line)) = (moved.booking, taken_off) {
                let (part, left) = (line.transfer.amount, moved.amount);
                answer.sums.push(Sum::OffBill { whole: left + part, part, left });
                answer.cites([line.transfer.why.clause.0]);
            }
            if moved.booking == Booking::PayLaterFee {
                answer.cites([&pay_later::FEE_KEPT, &pay_later::FEE_ROUNDING]);
            }
            answer.money.push(moved);
        }
        Subject::Account(account) => {
            answer.amount = Some(ledger.balance(*account));
            let mut kinds: BTreeMap<(bool, Booking), (u64, Money)> = BTreeMap::new();
            for line in ledger.lines() {
                let transfer = line.transfer;
                for (side, amount) in [(transfer.to, transfer.amount), (transfer.from, -transfer.amount)] {
                    if side == *account {
                        let kind = kinds.entry((amount.is_negative(), transfer.why.booking)).or_default();
                        *kind = (kind.0 + 1, kind.1 + amount);
                    }
                }
            }
            let moves = |((_, booking), (count, amount))| Sum::Moves { booking, count, amount };
            answer.sums.extend(kinds.into_iter().map(moves));
            let latest = (0..ledger.lines().len() as u32).rev().filter_map(|place| Moved::of(ledger, place));
            let own = latest.filter(|moved| moved.from == *account || moved.to == *account);
            answer.money.extend(own.take(MOVEMENTS));
            let clauses: Vec<_> = answer.money.iter().map(|moved| moved.clause).collect();
            answer.cites(clauses);
        }
        Subject::Fees(month) => {
            answer.amount = Some(ledger.pay_later_fees(*month));
            let fees: Vec<_> = ledger
                .lines()
                .iter()
                .filter(|line| line.transfer.why.booking == Booking::PayLaterFee && Month::of(line.at.day()) == *month)
                .collect();
            let (booking, amount) = (Booking::PayLaterFee, ledger.pay_later_fees(*month));
            answer.sums.push(Sum::Moves { booking, count: fees.len() as u64, amount });
            answer.cites(fees.iter().map(|line| line.transfer.why.clause.0));
            answer.cites([&pay_later::FEE_FROM_WALLET, &pay_later::FEE_KEPT, &pay_later::INVOICE]);
        }
        Subject::Labelled => {
            let page = super::services::pay_later(world);
            answer.sums.push(Sum::OutOf(page.labelled as u64, world.goods.goods().len() as u64));
            answer.cites(if page.version_one {
                [&pay_later_one::CHOOSE_GOODS, &pay_later_one::LABEL_PLACES, &pay_later_one::TERMS_OF_TWO]
            } else {
                [&pay_later::AUTOMATIC_LABEL, &pay_later::PRICE_CAP, &pay_later::JUDGED_ON_CHANGE]
            });
        }
        Subject::EffectiveRate => {
            let picture = money_picture(world);
            let fees: Money = picture.fees.iter().map(|(_, held)| *held).sum();
            answer.rate = picture.effective;
            answer.sums.push(Sum::Ratio { part: fees, whole: picture.kept });
            answer.cites([&pay_later::FEE_KEPT]);
        }
        Subject::Due(due) => {
            let upcoming = of_due(world, *due);
            answer.sums.extend(began(world, *due).map(|from| Sum::Runs { from, until: due.at }));
            answer.cites(upcoming.clause);
            answer.dues.push(upcoming);
        }
        Subject::Daily(choice) => {
            let FreeLabel { periods, amount, daily, .. } = free_label(world, choice)?;
            answer.amount = Some(daily);
            let days = instalment::DAYS_OF_A_PERIOD;
            answer.sums.push(Sum::Daily { amount, periods: periods.count(), days, daily });
            let shop = world.shop();
            let cx: Context = world.context((Actor::Buyer, Surface::BuyerPhone), &shop);
            let ruling = ruling(&world.trade, &cx, world.goods.get(&choice.good)?, &choice.cart(world), periods);
            answer.cites([&instalment::DAILY_PRICE, &instalment::DAILY_AMOUNT, &instalment::LABEL_PLACES]);
            answer.cites(ruling.claims.iter().find(|claim| claim.fate == Fate::Applies).map(|claim| claim.clause));
        }
        Subject::FreeFee(price, periods, count) => {
            let shop = world.shop();
            let rules = Rules { set: &world.rules, shop: &shop, at: world.rules.moment(world.clock) };
            let rate = rules.rate(periods.merchants_rate())?;
            let fee = price.share(rate.value);
            answer.amount = Some(fee.times(*count));
            answer.sums.push(share(*price, rate.value));
            if *count != 1 {
                answer.sums.push(Sum::Times { price: fee, count: *count, amount: fee.times(*count) });
            }
            answer.cites([rate.clause, &instalment::FEE_AT_SETTLEMENT, &instalment::FEE_ACCRUES]);
        }
        Subject::FreeLeft(price, periods, margin, count) => {
            let all = super::interest_free::calculated(world, *price, *count, *margin);
            let row = all.into_iter().find(|row| row.periods == *periods)?;
            let whole = price.share(*margin);
            answer.amount = Some(row.left_month);
            answer.sums.push(share(*price, *margin));
            answer.sums.push(share(*price, row.rate));
            answer.sums.push(Sum::Less { whole, part: row.fee, left: row.left });
            if *count != 1 {
                answer.sums.push(Sum::Times { price: row.left, count: *count, amount: row.left_month });
            }
            answer.cites([&instalment::CALCULATOR]);
        }
        Subject::FreeMonth(terms, periods) => {
            let month = super::interest_free::preview(world, terms, 0).month;
            let cost = match periods {
                Some(periods) => month.placed.into_iter().find(|cost| cost.periods == *periods)?,
                None => month.bound?,
            };
            answer.amount = Some(cost.fee);
            answer.sums.push(Sum::EachRounded {
                count: cost.orders,
                whole: cost.amount,
                rate: cost.rate,
                amount: cost.fee,
            });
            answer.cites([&instalment::LAST_MONTH, &instalment::FEE_AT_SETTLEMENT]);
        }
        Subject::FreeFees(id) => {
            let (orders, fees) = super::interest_free::borne(world, *id);
            answer.amount = Some(fees);
            answer.sums.push(Sum::Count(orders));
            let own = world.trade.orders.all().iter().filter(|order| order.placed.free == Some(*id));
            let moved = own.flat_map(|order| Moved::of_order(ledger, order.id));
            answer.money = moved.filter(|moved| moved.booking == Booking::InstalmentFee).take(MOVEMENTS).collect();
            answer.cites([&instalment::MERCHANT_PAYS, &instalment::FEE_AT_SETTLEMENT, &instalment::FEE_ACCRUES]);
        }
        Subject::Way(choice, payment) => way(world, choice, *payment, &mut answer)?,
        Subject::Order(id) => {
            let order = world.trade.orders.get(*id)?;
            let placed = &order.placed;
            answer.amount = Some(order.amount());
            let (count, whole) = (placed.quantity, placed.price_of_all());
            answer.sums.push(Sum::Times { price: placed.price, count, amount: whole });
            if let Some(off) = placed.coupon {
                answer.less(whole, off.amount);
            }
            if let Some(plan) = order.plan {
                answer.sums.push(share(order.charged_on, plan.rate));
                answer.cites([plan.clause.0]);
            }
            if matches!(placed.payment, Payment::PayLater(_)) {
                answer.cites([&pay_later::NORMAL_PRICE]);
            }
            answer.dues = super::agenda::of_order(world, *id);
            answer.money = Moved::of_order(ledger, *id);
            let clauses: Vec<_> = answer.money.iter().map(|moved| moved.clause).collect();
            answer.cites(clauses);
        }
        Subject::CouponCost(id) => {
            answer.amount = Some(world.trade.coupons.get(*id)?.cost);
            let spent = super::coupons::spent(world, *id);
            let sum = |(price, count): (Money, u32)| Sum::Times { price, count, amount: price.times(count) };
            answer.sums.extend(spent.into_iter().map(sum));
            answer.cites([&timed_coupon::BEARER, &timed_coupon::AFTER_REFUND]);
        }
        Subject::CouponSales(id) => {
            let coupon = world.trade.coupons.get(*id)?;
            answer.amount = Some(coupon.sales);
            answer.sums.push(Sum::Count(u64::from(coupon.orders)));
            answer.cites([&timed_coupon::BEARER, &general::MEASURES]);
        }
        Subject::CampaignOwn(id) => {
            let purse = super::campaigns::purse(world, *id)?;
            answer.amount = Some(purse.used.own);
            held(world, *id, &mut answer);
            answer.limit(purse.cap, purse.used.own);
        }
        Subject::CampaignAll(id) => {
            let purse = super::campaigns::purse(world, *id)?;
            answer.amount = Some(purse.all());
            held(world, *id, &mut answer);
            let (own, others) = (purse.used.own, purse.used.others);
            answer.sums.push(Sum::WithOthers { own, others, all: purse.all() });
            answer.limit(purse.pool, purse.all());
        }
        Subject::Case(id) => {
            let case = world.trade.cases.get(*id)?;
            answer.amount = Some(case.request.amount);
            answer.dues = case.dues().map(|due| of_due(world, due)).collect();
            let clauses: Vec<_> = answer.dues.iter().filter_map(|due| due.clause).collect();
            answer.cites(clauses);
            if case.request.ask == crate::shop::Ask::WithoutReturn {
                answer.cites([&refund_only::WHAT_IT_IS, &refund_only::EITHER_SIDE_APPEALS]);
            }
            let back = Moved::of_order(ledger, case.order);
            answer.money = back.into_iter().filter(|moved| moved.booking == Booking::Refund).collect();
        }
        Subject::Measure(measure) => {
            let tally = world.trade.measures.last_30_days(world.clock.day());
            answer.sums.push(match measure {
                Measure::Orders => Sum::Count(tally.orders),
                Measure::InTime => Sum::OutOf(tally.in_time, tally.to_ship),
                Measure::Disputes => Sum::Count(tally.disputes),
                Measure::QualityRefunds => Sum::Count(tally.quality_refunds),
                Measure::Refunds => Sum::Mean(tally.refunds),
                Measure::Returns => Sum::Mean(tally.returns),
                Measure::LeftOut => Sum::Count(tally.left_out),
            });
            answer.cites(measure.clauses());
        }
    }
    Some(answer)
}

/// Whether a line of the ledger takes something off a buyer's bill.
fn is_discount(line: &Line) -> bool {
    line.transfer.why.booking == Booking::Discount
}

/// A share of an amount. What it comes to is always this rounded: a part of it is a step of its own.
fn share(base: Money, rate: Rate) -> Sum {
    share_of(base, rate, base.share(rate))
}

/// `base × rate`, which comes to `amount`: where parts have to add up, an exact half may be rounded down.
pub(super) fn share_of(base: Money, rate: Rate, amount: Money) -> Sum {
    let exact = base.amount().checked_mul(rate.fraction()).unwrap_or_default().normalize();
    Sum::Share { base, rate, exact, amount }
}

/// What this shop's orders hold of a campaign's money: all of it, order by order (DEF-QUOTA).
fn held(world: &World, id: CampaignId, answer: &mut Answer) {
    let all = super::campaigns::holders(world, id);
    let amount = all.iter().map(|(_, held)| *held).sum();
    answer.sums.push(Sum::Held { orders: all.len() as u64, amount });
    let left = all.len().saturating_sub(HOLDERS);
    answer.orders = ListHead { rows: all.into_iter().rev().take(HOLDERS).collect(), left };
    answer.cites([&festival_38::QUOTA_TAKEN]);
}

/// A way to pay: everything that it asks, as the desk may know it, and what a period comes to.
fn way(world: &World, choice: &Choice, payment: Payment, answer: &mut Answer) -> Option<()> {
    let shop = world.shop();
    let cx: Context = world.context((Actor::Buyer, Surface::BuyerPhone), &shop);
    let cart = choice.cart(world);
    let all = offers(&world.trade, &cx, &cart).ok()?;
    let offer = all.iter().find(|offer| offer.payment == payment)?;
    answer.checks = offer.conditions().iter().map(|condition| Check::of(condition, world.clock)).collect();
    // What is missing comes first.
    answer.checks.sort_by_key(|check| match check.outcome {
        Outcome::Unmet => 0,
        Outcome::Unknown => 1,
        _ => 2,
    });
    answer.outcome = Some(offer.outcome());
    let bid = super::checkout::checkout(world, choice);
    let way = bid.ways.iter().find(|way| way.payment == payment)?;
    answer.amount = Some(way.now);
    if let (Some(price), count) = (bid.price, choice.quantity) {
        answer.sums.push(Sum::Times { price, count, amount: bid.whole });
        if bid.off > Money::ZERO {
            answer.less(bid.whole, bid.off);
        }
    }
    if let (Payment::Instalments(periods), Some(part)) = (payment, way.per_period) {
        let parts = periods.count();
        answer.sums.push(Sum::Parts { amount: bid.amount, fee: way.fee, parts, part });
        let bears = super::checkout::is_free(world, &cx, &cart, periods);
        answer.cites([if bears { &instalment::MERCHANT_PAYS } else { &instalment::BUYER_PAYS_FEE }]);
    }
    if let Payment::PayLater(_) = payment {
        answer.cites([&pay_later::PAY_AFTER_ARRIVAL, &pay_later::NORMAL_PRICE]);
    }
    Some(())
}

/// When what falls due began to run, where that is still known.
fn began(world: &World, due: Due) -> Option<Moment> {
    let order = due.order().and_then(|id| world.trade.orders.get(id));
    let case = due.case().and_then(|id| world.trade.cases.get(id));
    match due.kind {
        DueKind::PayBy => order.map(|order| order.at),
        DueKind::ShipBy => order.and_then(|order| order.paid),
        DueKind::Arrive | DueKind::Confirm => order.and_then(|order| order.shipped),
        DueKind::Settle => order.and_then(|order| match order.stage {
            Stage::Done { at, .. } => Some(at),
            _ => None,
        }),
        DueKind::Decide => case.map(|case| case.modified.unwrap_or(case.applied)),
        DueKind::Return => case.and_then(|case| case.agreed),
        DueKind::ConfirmReturn => case.and_then(|case| case.returned),
        DueKind::Modify => case.and_then(|case| case.refused),
        DueKind::Expire => world.trade.coupons.claim(ClaimId(due.number)).map(|claim| claim.at),
        DueKind::Opening | DueKind::Charge | DueKind::Repay | DueKind::Release => None,
    }
}
