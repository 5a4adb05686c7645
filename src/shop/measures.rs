//! What the shop is measured by: orders, shipping in time, disputes, how long after-sales take (B-13c, B-13d, CNY22-KPI-01
//! to 04). They are counted by day, so that looking back thirty days does not depend on how many orders there are.

use super::after_sale::{Ask, Case, Side};
use crate::base::{Day, Moment, Money, Rate};
use crate::policy::{Figure, ShopFacts, Value, spring_festival};
use std::collections::BTreeMap;

/// Over how many days measures look back.
const DAYS: i64 = 30;
/// The first day of the calendar month before lies at most so many days back.
const TWO_MONTHS: i64 = 61;

/// How long after-sales took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Took {
    /// How many.
    pub cases: u64,
    /// How many seconds together.
    pub seconds: u64,
}

impl Took {
    /// The mean in seconds; `None` without cases.
    pub fn mean(self) -> Option<u64> {
        self.seconds.checked_div(self.cases)
    }

    fn plus(self, other: Took) -> Took {
        Took { cases: self.cases + other.cases, seconds: self.seconds + other.seconds }
    }
}

/// What one day, or thirty of them, add to the measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Orders that were paid, or with 先用后付 ordered.
    pub orders: u64,
    /// What they came to.
    pub gmv: Money,
    /// Orders that were to be shipped: shipped, or late.
    pub to_ship: u64,
    /// Of these, shipped in time.
    pub in_time: u64,
    /// Cases that the platform decided for the buyer (DEF-BLAME). Nothing is left out of them (CNY22-KPI-03).
    pub disputes: u64,
    /// Refunds because of quality, without 退款不退货 (RNR-KPI-01).
    pub quality_refunds: u64,
    /// 仅退款自主完结时长.
    pub refunds: Took,
    /// 退货退款自主完结时长.
    pub returns: Took,
    /// After-sales that count in neither, because the festival leaves them out.
    pub left_out: u64,
}

impl Tally {
    fn plus(self, other: &Tally) -> Tally {
        Tally {
            orders: self.orders + other.orders,
            gmv: self.gmv + other.gmv,
            to_ship: self.to_ship + other.to_ship,
            in_time: self.in_time + other.in_time,
            disputes: self.disputes + other.disputes,
            quality_refunds: self.quality_refunds + other.quality_refunds,
            refunds: self.refunds.plus(other.refunds),
            returns: self.returns.plus(other.returns),
            left_out: self.left_out + other.left_out,
        }
    }
}

/// The measures of a shop.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measures {
    days: BTreeMap<Day, Tally>,
    /// What live sessions came to, by their number.
    sessions: BTreeMap<u32, Money>,
    /// The most that one of them came to.
    best_session: Money,
    /// What was ordered, less what was refunded.
    kept: Money,
}

impl Measures {
    /// What the thirty days up to and including a day came to.
    pub fn last_30_days(&self, day: Day) -> Tally {
        self.days.range(day.plus(1 - DAYS)..=day).fold(Tally::default(), |sum, (_, tally)| sum.plus(tally))
    }

    /// What a live session came to.
    pub fn session(&self, live: u32) -> Money {
        self.sessions.get(&live).copied().unwrap_or_default()
    }

    /// What the shop has kept of its sales: what was ordered, less what was refunded.
    pub fn kept(&self) -> Money {
        self.kept
    }

    pub(super) fn refunded(&mut self, amount: Money) {
        self.kept = self.kept - amount;
    }

    /// What was ordered in the calendar month before a day's.
    fn month_before(&self, day: Day) -> Money {
        let (year, month) = day.year_and_month();
        let before = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
        let lately = self.days.range(day.plus(-TWO_MONTHS)..day);
        let in_month = lately.filter(|(day, _)| day.year_and_month() == before);
        in_month.map(|(_, tally)| tally.gmv).sum()
    }

    /// The shop's figures with what has happened added (DEF-MEASURES).
    pub fn added_to(&self, stated: &ShopFacts, at: Moment) -> ShopFacts {
        if self.days.is_empty() {
            return stated.clone();
        }
        let day = at.day();
        let happened = self.last_30_days(day);
        let mut facts = stated.clone();
        let add = |figure: Figure, more: u64| match (stated.count(figure), more) {
            (None, 0) => None,
            (said, more) => Some(Value::Count(said.unwrap_or(0).saturating_add(more))),
        };
        facts.set(Figure::Orders, add(Figure::Orders, happened.orders));
        // Whoever has orders and no disputes has none, which is known.
        let disputes = add(Figure::Disputes, happened.disputes)
            .or_else(|| (happened.orders > 0 && stated.count(Figure::Orders).is_none()).then_some(Value::Count(0)));
        facts.set(Figure::Disputes, disputes);
        if let Some(rate) = in_time(stated, &happened) {
            facts.set(Figure::OnTimeShipping, Some(Value::Rate(rate)));
        }
        // Where nobody has said what was sold before, what is played is a lower bound.
        let mut sold = |figure: Figure, sold: Money, with: fn(Money, Money) -> Money| match stated.money(figure) {
            Some(said) => facts.set(figure, Some(Value::Money(with(said, sold)))),
            None if sold > Money::ZERO => facts.set_least(figure, Value::Money(sold)),
            None => {}
        };
        sold(Figure::MonthGmv, self.month_before(day), |said, sold| said + sold);
        sold(Figure::SessionGmv, self.best_session, Money::max);
        facts
    }

    fn on(&mut self, day: Day) -> &mut Tally {
        self.days.entry(day).or_default()
    }

    pub(super) fn ordered(&mut self, day: Day, amount: Money, live: Option<u32>) {
        self.kept = self.kept + amount;
        let tally = self.on(day);
        tally.orders += 1;
        tally.gmv = tally.gmv + amount;
        if let Some(live) = live {
            let sum = self.session(live) + amount;
            self.sessions.insert(live, sum);
            self.best_session = self.best_session.max(sum);
        }
    }

    pub(super) fn was_to_ship(&mut self, day: Day, in_time: bool) {
        let tally = self.on(day);
        tally.to_ship += 1;
        tally.in_time += u64::from(in_time);
    }

    /// An after-sale came to an end. `event` says that its good takes part in one of the festival's two events.
    pub(super) fn ended(&mut self, at: Moment, case: &Case, side: Side, refunded: bool, event: bool) {
        let festival = spring_festival::PERIOD.contains(case.applied) && !event;
        let tally = self.on(at.day());
        if refunded && case.request.cause.is_quality() && case.request.ask != Ask::WithoutReturn {
            tally.quality_refunds += 1;
        }
        if case.intervened {
            tally.disputes += u64::from(side == Side::Platform && refunded);
            return;
        }
        if festival {
            tally.left_out += 1;
            return;
        }
        let whole = at.unix() - case.applied.unix();
        // The buyer's own time, from the agreement to sending, does not count (B-13d).
        let buyers = match (case.agreed, case.returned) {
            (Some(agreed), Some(returned)) => returned.unix() - agreed.unix(),
            (Some(agreed), None) => at.unix() - agreed.unix(),
            _ => 0,
        };
        let took = Took { cases: 1, seconds: u64::try_from(whole - buyers).unwrap_or(0) };
        match case.request.ask {
            Ask::ReturnAndRefund => tally.returns = tally.returns.plus(took),
            Ask::RefundUnshipped | Ask::RefundShipped | Ask::WithoutReturn => tally.refunds = tally.refunds.plus(took),
        }
    }
}

/// The share shipped in time: what was stated weighs as many orders as were stated.
fn in_time(stated: &ShopFacts, happened: &Tally) -> Option<Rate> {
    if happened.to_ship == 0 {
        return None;
    }
    let (rate, orders) = match (stated.rate(Figure::OnTimeShipping), stated.count(Figure::Orders)) {
        (Some(rate), Some(orders)) => (rate.fraction(), orders),
        // A rate of nobody knows how many orders cannot be weighed: it stands.
        (Some(_), None) => return None,
        (None, _) => (Rate::ZERO.fraction(), 0),
    };
    let before = rate.checked_mul(orders.into())?;
    let share =
        before.checked_add(happened.in_time.into())?.checked_div(orders.saturating_add(happened.to_ship).into())?;
    Some(Rate::of(share.round_dp(6)))
}
