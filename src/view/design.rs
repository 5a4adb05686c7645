//! A campaign of one's own while it is made: the form, what is wrong with it, whom it would take and what it would cost.

use crate::base::{Count, Day, Money, Rate, Span};
use crate::policy::campaign::{Ask, Benefit, Bound, BuyerAsks, Entry, Flaw, Name, SetUp};
use crate::policy::{
    Assessment, Campaign, CampaignId, Channel, Cited, Figure, GoodFacts, Kind, Origin, Prices, Programme, RuleSet,
    Rules, Test, Value, trade as general,
};
use crate::shop::{self, Good, GoodId, Order, RuleEvent, reviews_goods, rule_book};
use crate::view::campaigns::Way;
use crate::view::explanation::Check;
use crate::world::World;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A condition on a figure of the shop.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FigureAsk {
    /// Which figure.
    pub figure: Figure,
    /// At least the value; at most it otherwise. Of no use for a yes or no.
    pub at_least: bool,
    /// The value; `None` while it is not typed.
    pub value: Option<Value>,
}

/// What a campaign pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gives {
    /// A share of the fee of 先用后付.
    PayLaterFee,
    /// A share of the fee of instalments.
    InstalmentFee,
    /// An amount off the bill.
    Discount,
}

/// The form. It is kept as it is while somebody fills it in, so a later field has a default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// Its name.
    pub name: String,
    /// How one takes part.
    pub way: Way,
    /// When one signs up, where one does.
    pub sign_up: Option<Span>,
    /// When it pays.
    pub active: Option<Span>,
    /// What it asks of the shop.
    pub figures: Vec<FigureAsk>,
    /// The most disputes out of orders.
    pub disputes: Option<Rate>,
    /// The least price of a good.
    pub price_least: Option<Money>,
    /// The highest price of a good.
    pub price_most: Option<Money>,
    /// Goods of the shop's own alone.
    pub self_built: bool,
    /// Things alone, no vouchers and services.
    pub not_virtual: bool,
    /// Goods that 先用后付 takes alone.
    pub pay_later: bool,
    /// The ways of paying that count.
    pub channels: BTreeSet<Channel>,
    /// New buyers of 芝麻先用后付 alone.
    pub first_order: bool,
    /// Buyers in good standing alone.
    pub good_credit: bool,
    /// 优质消费者 alone.
    pub valued: bool,
    /// What it pays.
    pub gives: Gives,
    /// The platform's share of a fee.
    pub share: Option<Rate>,
    /// The periods whose fee it pays.
    pub periods: BTreeSet<u8>,
    /// The least amount off.
    pub least: Option<Money>,
    /// The most amount off.
    pub most: Option<Money>,
    /// The platform pays what is taken off.
    pub from_platform: bool,
    /// The most for one shop.
    pub cap: Option<Money>,
    /// The most for all shops.
    pub pool: Option<Money>,
    /// For orders from a live room alone.
    pub live_only: bool,
    /// Of several that cover an order, the one with the lowest number pays.
    pub rank: u8,
}

impl Default for Form {
    fn default() -> Self {
        Form {
            name: String::new(),
            way: Way::Goods,
            sign_up: None,
            active: None,
            figures: Vec::new(),
            disputes: None,
            price_least: None,
            price_most: None,
            self_built: false,
            not_virtual: false,
            pay_later: false,
            channels: BTreeSet::from([Channel::Huabei]),
            first_order: false,
            good_credit: false,
            valued: false,
            gives: Gives::InstalmentFee,
            share: None,
            periods: BTreeSet::from([3]),
            least: None,
            most: None,
            from_platform: true,
            cap: None,
            pool: None,
            live_only: false,
            rank: 3,
        }
    }
}

const BY_USER: Cited = Cited(&general::OWN_CAMPAIGN);

fn fixed(value: Value) -> Bound {
    Bound::Fixed(value, BY_USER)
}

/// A value that is still to be typed: of no kind that fits, so that the check finds it.
fn given(value: Option<Value>) -> Bound {
    fixed(value.unwrap_or(Value::Span(NEVER)))
}

/// A stretch without a day.
const NEVER: Span = Span { from: Some(Day::LAST), until: Some(Day::FIRST) };

/// The channels that a benefit can be paid by.
pub fn channels_of(gives: Gives) -> &'static [Channel] {
    match gives {
        Gives::InstalmentFee => &[Channel::Huabei],
        Gives::PayLaterFee | Gives::Discount => &[Channel::Zhima, Channel::Wechat],
    }
}

/// The figures of the shop that a campaign can ask about, in the order of the shop's form.
pub fn askable() -> impl Iterator<Item = Figure> {
    let fits = |figure: &&Figure| {
        matches!(figure.kind(), Kind::Score | Kind::Count | Kind::Rate | Kind::Money | Kind::Flag)
            && !matches!(figure, Figure::Disputes | Figure::CouponThreshold | Figure::CouponFace)
    };
    Figure::NAMED.iter().filter(fits).copied()
}

/// The name of the field for the value of a condition on a figure.
pub fn ask_field(place: usize) -> String {
    format!("design-ask-{place}")
}

impl Form {
    /// Takes a condition on a figure away; what is typed for those behind it moves up with them.
    pub fn remove_ask(&mut self, place: usize, texts: &mut BTreeMap<String, String>) {
        if place >= self.figures.len() {
            return;
        }
        self.figures.remove(place);
        texts.remove(&ask_field(place));
        for behind in place..self.figures.len() {
            if let Some(text) = texts.remove(&ask_field(behind + 1)) {
                texts.insert(ask_field(behind), text);
            }
        }
    }

    /// The form of a campaign as it is on a day.
    pub fn of(campaign: &Campaign, name: String, rules: &Rules) -> Self {
        let money = |bound: Bound| bound.money(rules).map(|found| found.value);
        let mut form = Form {
            name,
            way: match campaign.entry {
                Entry::Review(_) => Way::Goods,
                Entry::ReviewOrOpening(_) => Way::ShopOrOpening,
                Entry::Setting(_) => Way::Setting,
                Entry::Open(_) => Way::Conditions,
            },
            sign_up: campaign
                .sign_up
                .filter(|_| matches!(campaign.entry, Entry::Review(_) | Entry::ReviewOrOpening(_)))
                .and_then(|bound| bound.span(rules))
                .map(|span| span.value),
            active: campaign.active.span(rules).map(|span| span.value),
            channels: campaign.buyers.iter().map(|asks| asks.channel).collect(),
            first_order: campaign.buyers.iter().any(|asks| asks.first_zhima_order.is_some()),
            good_credit: campaign.buyers.iter().any(|asks| asks.good_credit.is_some()),
            valued: campaign.buyers.iter().any(|asks| asks.valued.is_some()),
            cap: campaign.cap.and_then(money),
            pool: campaign.pool.and_then(money),
            live_only: campaign.live_only,
            rank: campaign.rank,
            ..Form::default()
        };
        for asked in campaign.merchants.iter().chain(&campaign.goods) {
            form.take_ask(*asked, rules);
        }
        match &campaign.benefit {
            Benefit::PayLaterFee { share } => {
                form.gives = Gives::PayLaterFee;
                form.share = share.rate(rules).map(|found| found.value);
            }
            Benefit::InstalmentFee { periods, share, .. } => {
                form.gives = Gives::InstalmentFee;
                form.periods = periods.iter().copied().collect();
                form.share = share.rate(rules).map(|found| found.value);
            }
            Benefit::Discount { least, most, from_platform } => {
                form.gives = Gives::Discount;
                (form.least, form.most) = (money(*least), money(*most));
                form.from_platform = from_platform.flag(rules).unwrap_or(true);
            }
        }
        form
    }

    /// Takes a place among campaigns; `false`, and nothing is changed, beyond the last one.
    pub fn ranks(&mut self, rank: Count) -> bool {
        let taken = u8::try_from(rank).ok();
        self.rank = taken.unwrap_or(self.rank);
        taken.is_some()
    }

    fn take_ask(&mut self, asked: Ask, rules: &Rules) {
        let value = |bound: Bound| bound.value(rules).map(|found| found.value);
        let money = |bound: Bound| bound.money(rules).map(|found| found.value);
        match asked {
            Ask::AtLeast(figure, bound) => {
                self.figures.push(FigureAsk { figure, at_least: true, value: value(bound) });
            }
            Ask::AtMost(figure, bound) => {
                self.figures.push(FigureAsk { figure, at_least: false, value: value(bound) });
            }
            Ask::Is(figure, flag, _) => {
                self.figures.push(FigureAsk { figure, at_least: true, value: Some(Value::Flag(flag)) });
            }
            Ask::Disputes(bound) => self.disputes = bound.rate(rules).map(|found| found.value),
            Ask::PayLaterGood | Ask::PayLaterTwoGood => self.pay_later = true,
            Ask::From(origin, _) => self.self_built = origin == Origin::SelfBuilt,
            Ask::Listed(_) => {}
            Ask::NotVirtual(_) => self.not_virtual = true,
            Ask::CostsAtLeast(bound) => self.price_least = money(bound),
            Ask::CostsAtMost(bound) => self.price_most = money(bound),
        }
    }

    /// The campaign; what is not typed yet is in it as a value that [`Campaign::flaws`] finds.
    pub fn campaign(&self) -> Campaign {
        let figure = |asked: &FigureAsk| match (asked.figure.kind(), asked.value) {
            (Kind::Flag, Some(Value::Flag(flag))) => Ask::Is(asked.figure, flag, BY_USER),
            _ if asked.at_least => Ask::AtLeast(asked.figure, given(asked.value)),
            _ => Ask::AtMost(asked.figure, given(asked.value)),
        };
        let money = |value: Option<Money>| value.map(|money| fixed(Value::Money(money)));
        let wanted = |on: bool, asked: Ask| on.then_some(asked);
        let goods = [
            wanted(self.pay_later, Ask::PayLaterTwoGood),
            wanted(self.self_built, Ask::From(Origin::SelfBuilt, BY_USER)),
            wanted(self.not_virtual, Ask::NotVirtual(BY_USER)),
            money(self.price_least).map(Ask::CostsAtLeast),
            money(self.price_most).map(Ask::CostsAtMost),
        ];
        let channels = channels_of(self.gives).iter().filter(|channel| self.channels.contains(channel));
        // Where no way is ticked it is for all; what it asks of buyers is then asked by each way, and the first order with
        // 芝麻先用后付 is by 芝麻.
        let mut channels: Vec<Channel> = channels.copied().collect();
        if channels.is_empty() && (self.first_order || self.good_credit || self.valued) {
            channels = channels_of(self.gives).to_vec();
            if self.first_order && channels.contains(&Channel::Zhima) {
                channels = vec![Channel::Zhima];
            }
        }
        let buyers = channels.iter().map(|channel| BuyerAsks {
            channel: *channel,
            first_zhima_order: self.first_order.then_some(BY_USER),
            good_credit: self.good_credit.then_some(BY_USER),
            valued: self.valued.then_some(BY_USER),
            of_pay_later: matches!(channel, Channel::Zhima | Channel::Wechat),
        });
        let share = given(self.share.map(Value::Rate));
        let signs_up = matches!(self.way, Way::Goods | Way::ShopOrOpening);
        Campaign {
            name: Name::of(self.name.trim(), "", "", ""),
            sign_up: signs_up.then(|| fixed(Value::Span(self.sign_up.unwrap_or(NEVER)))),
            active: fixed(Value::Span(self.active.unwrap_or(NEVER))),
            merchants: self
                .figures
                .iter()
                .map(figure)
                .chain(self.disputes.map(|most| Ask::Disputes(fixed(Value::Rate(most)))))
                .collect(),
            goods: goods.into_iter().flatten().collect(),
            buyers: buyers.collect(),
            entry: match self.way {
                Way::Goods => Entry::Review(BY_USER),
                Way::ShopOrOpening => Entry::ReviewOrOpening(BY_USER),
                Way::Setting => Entry::Setting(BY_USER),
                Way::Conditions => Entry::Open(BY_USER),
            },
            sets_up: match self.gives {
                Gives::PayLaterFee => SetUp::PayLater,
                Gives::InstalmentFee => SetUp::Instalments,
                Gives::Discount => SetUp::Nothing,
            },
            benefit: match self.gives {
                Gives::PayLaterFee => Benefit::PayLaterFee { share },
                Gives::InstalmentFee => {
                    Benefit::InstalmentFee { periods: self.periods.iter().copied().collect(), share, clause: BY_USER }
                }
                Gives::Discount => Benefit::Discount {
                    least: given(self.least.map(Value::Money)),
                    most: given(self.most.map(Value::Money)),
                    from_platform: fixed(Value::Flag(self.from_platform)),
                },
            },
            cap: money(self.cap),
            pool: money(self.pool),
            rank: self.rank,
            live_only: self.live_only,
        }
    }
}

/// What a campaign would have cost on the shop's orders, had it been there for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cost {
    /// The orders that it covers.
    pub orders: usize,
    /// All orders of the shop.
    pub of: usize,
    /// What whoever makes it pays, at the least; within cap and pool.
    pub least: Money,
    /// The same at the most.
    pub most: Money,
    /// What remains with the shop of the fees of those orders.
    pub shop: Money,
    /// The cap or the pool cuts it short.
    pub cut: bool,
}

/// Whom a campaign takes, and what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// What is wrong with it, the gravest first.
    pub flaws: Vec<Flaw>,
    /// What it asks of this shop.
    pub shop: Vec<Check>,
    /// Goods that it takes, apart from what it asks of the shop.
    pub fit: usize,
    /// Goods that it does not take.
    pub unfit: usize,
    /// The first goods that it takes.
    pub first: Vec<(GoodId, String)>,
    /// On the shop's orders.
    pub cost: Cost,
}

/// So many of the goods that a campaign takes are named.
const NAMED: usize = 5;

/// Whom a campaign would take today, and what it would cost on this shop's orders.
pub fn reach(world: &World, campaign: &Campaign) -> Reach {
    // As if it were one of the shop's: at the next free place.
    let mut rules: RuleSet = world.rules.clone();
    let place = rules.campaigns.len();
    let campaign = Arc::new(campaign.clone());
    let kept = RuleEvent::CampaignKept { place: u8::try_from(place).unwrap_or(u8::MAX), campaign: campaign.clone() };
    rule_book::evolve(&mut rules, &kept);
    let id = CampaignId::own(place);
    let shop = world.shop();
    // On its first day where that is to come: before it nothing would be there to judge.
    let assessed_at = {
        let now = Rules { set: &rules, shop: &shop, at: rules.moment(world.clock) };
        let first = campaign.whole(&now).and_then(|span| span.value.from).map(|day| day.start());
        first.filter(|first| *first > world.clock).unwrap_or(world.clock)
    };
    let assessment = Assessment::new(&rules, &shop, assessed_at);
    let programme = Programme::Campaign(id);
    let rules = assessment.rules();
    let fits = |good: &Good| {
        let facts = world.goods.facts(good);
        assessment.good_fits(programme, &facts) && campaign.can_pay_for(&rules, &facts)
    };
    let fit: Vec<_> = world.goods.goods().iter().filter(|good| fits(good)).collect();
    Reach {
        flaws: campaign.flaws(&assessment.rules()),
        shop: assessment
            .shop_conditions(programme)
            .iter()
            .filter(|one| !is_still_to_be_typed(&one.requirement.test))
            .map(|one| Check::of(one, assessed_at))
            .collect(),
        unfit: world.goods.goods().len() - fit.len(),
        first: fit.iter().take(NAMED).map(|good| (good.id.clone(), good.title.clone())).collect(),
        fit: fit.len(),
        cost: cost(world, &campaign, &assessment, |order| {
            let Some(facts) = world.goods.get(&order.placed.good).map(|good| world.goods.facts(good)) else {
                return false;
            };
            // Goods are reviewed as a whole; else it is the choice that counts (AMB-10, DEF-DISCOUNT-PRICE).
            let price = order.placed.price;
            let prices = if reviews_goods(&campaign) { facts.prices } else { Prices::of([Some(price)]) };
            assessment.good_fits(programme, &GoodFacts { prices, ..facts })
                && campaign.unmet_at(id, &rules, &facts, price).is_none()
        }),
    }
}

/// Whether something is asked of days that nobody has typed; that it says itself.
fn is_still_to_be_typed(test: &Test) -> bool {
    matches!(test, Test::InForce(span) | Test::SignUpOpen(span, _) if span.is_empty())
}

/// What it would cost on the shop's orders that were not called off, by the rates of today.
fn cost(world: &World, campaign: &Campaign, assessment: &Assessment, covers: impl Fn(&Order) -> bool) -> Cost {
    let rules = assessment.rules();
    let by_channel = |order: &Order| {
        let channel = order.placed.payment.channel();
        channel.is_some_and(|by| campaign.is_by(by) && !campaign.nobody_by(by))
    };
    let all = world.trade.orders.all();
    let mut cost = Cost { of: all.len(), ..Cost::default() };
    for order in all.iter().filter(|order| order.closed.is_none()) {
        let in_place = order.placed.from.takes_part(world.trade.switches.live_apart) || !campaign.live_only;
        if !(in_place && by_channel(order) && shop::covers(campaign, order.placed.payment) && covers(order)) {
            continue;
        }
        let Some(paid) = of_order(campaign, &rules, order, (cost.least, cost.most)) else { continue };
        cost.cut |= paid.cut;
        // What is not covered any more is borne as if there were no campaign (DEF-QUOTA-EXHAUSTED).
        if paid.least.max(paid.most) > Money::ZERO {
            cost.orders += 1;
            cost.least = cost.least + paid.least;
            cost.most = cost.most + paid.most;
            cost.shop = cost.shop + paid.shop;
        }
    }
    cost
}

/// What a campaign pays for one order.
struct PaidFor {
    least: Money,
    most: Money,
    /// What remains of the fee.
    shop: Money,
    /// Cap or pool had less than was wanted.
    cut: bool,
}

/// What a campaign pays for an order, once it has paid this much at the least and at the most: as it is decided when an order
/// is placed.
fn of_order(campaign: &Campaign, rules: &Rules, order: &Order, paid: (Money, Money)) -> Option<PaidFor> {
    let amount = order.amount();
    let left = |used: Money| campaign.left(rules, used, Money::ZERO);
    if let Benefit::Discount { least, most, .. } = &campaign.benefit {
        let of = |bound: Bound, used: Money| {
            let wanted = bound.money(rules)?.value.min(amount);
            let paid = left(used).map_or(wanted, |left| left.min(wanted));
            Some((paid, paid < wanted))
        };
        let ((least, _), (most, cut)) = (of(*least, paid.0)?, of(*most, paid.1)?);
        return Some(PaidFor { least, most, shop: Money::ZERO, cut });
    }
    let fee = shop::fee_of(rules, order.placed.payment, amount)?;
    let wanted = campaign.pays_of(rules, fee, None).map_or(Money::ZERO, |(_, paid)| paid);
    let paid = campaign.pays_of(rules, fee, left(paid.1)).map_or(Money::ZERO, |(_, paid)| paid);
    Some(PaidFor { least: paid, most: paid, shop: fee - paid, cut: paid < wanted })
}
