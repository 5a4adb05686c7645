//! The smallest change that makes a good qualify: fewest changes, then least money, then the earliest date.
//!
//! Only what a merchant can change is tried: the price of a choice, listing, a figure of the shop, a planned coupon, or
//! waiting until a later date. Every candidate is verified by asking the rules again.

use super::facts::{Figure, GoodFacts, Prices, ShopFacts};
use super::programme::Programme;
use super::requirement::{Case, Requirement, Test};
use super::rule_set::{Plan, RuleSet, Rules};
use super::value::{Origin, Service, SignUp, Value};
use super::verdict::Outcome;
use crate::base::{Count, Day, Moment, Money};
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

/// One thing that a merchant can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lever {
    /// Set the price of a choice, by its place among the good's choices.
    Price {
        /// The place of the choice.
        sku: usize,
        /// The price now.
        from: Money,
        /// The price to set.
        to: Money,
    },
    /// List the good.
    List,
    /// Bring a figure of the shop to a value.
    Figure {
        /// Which figure.
        figure: Figure,
        /// Its value now.
        from: Option<Value>,
        /// The value to reach.
        to: Value,
    },
    /// Wait until a day.
    Wait {
        /// The day.
        until: Day,
    },
}

impl Lever {
    /// What a choice's price moves by; nothing for everything else.
    fn money(&self) -> Money {
        match self {
            Lever::Price { from, to, .. } => (*to - *from).abs(),
            _ => Money::ZERO,
        }
    }

    /// Whether both move the same thing.
    fn same_target(&self, other: &Lever) -> bool {
        match (self, other) {
            (Lever::Price { sku: a, .. }, Lever::Price { sku: b, .. }) => a == b,
            (Lever::List, Lever::List) | (Lever::Wait { .. }, Lever::Wait { .. }) => true,
            (Lever::Figure { figure: a, .. }, Lever::Figure { figure: b, .. }) => a == b,
            _ => false,
        }
    }
}

/// The way from a verdict to "qualifies".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// It qualifies already.
    There,
    /// These changes together make it qualify.
    Change(Vec<Lever>),
    /// Facts are missing, by the places of the conditions that need them; nothing can be said before.
    NeedsFacts(Vec<usize>),
    /// Nothing that the merchant can do helps, by the places of the conditions that stand in the way.
    Blocked(Vec<usize>),
}

/// A good with the price of every choice, as the search needs it.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// Its facts.
    pub facts: &'a GoodFacts,
    /// The price of every choice, in the good's order.
    pub prices: &'a [Option<Money>],
}

impl GoodFacts {
    /// Whether this shop sets the good's prices; an alliance good's are its supplier's.
    pub(super) fn may_reprice(&self) -> bool {
        self.origin != Some(Origin::Alliance)
    }
}

/// At most so many combinations are tried for one day; a plan has few conditions with more than one way to mend them.
const MOST_COMBINATIONS: usize = 64;

/// Looks for the smallest change.
pub fn smallest(set: &RuleSet, shop: &ShopFacts, at: Moment, item: Item, programme: Programme) -> Way {
    let at = set.moment(at);
    let plan = Rules { set, shop, at }.plan(programme);
    let case = Case { at, shop, good: Some(item.facts), buyer: None };
    let places = |wanted: Outcome| -> Vec<usize> {
        let outcomes = plan.conditions.iter().map(|requirement| requirement.test.judge(&case));
        outcomes.enumerate().filter(|(_, outcome)| *outcome == wanted).map(|(place, _)| place).collect()
    };
    let unmet = places(Outcome::Unmet);
    let unknown = places(Outcome::Unknown);
    if unmet.is_empty() && unknown.is_empty() {
        return Way::There;
    }
    let mut best: Option<(usize, Money, Day, Vec<Lever>)> = None;
    let today = at.day();
    for day in std::iter::once(today).chain(set.days_of_change(today)) {
        let waits = usize::from(day != today);
        // Nothing found later can be better: it would take as many changes, as much money, and more time.
        if best.as_ref().is_some_and(|(count, money, ..)| *count <= waits && *money == Money::ZERO) {
            break;
        }
        let moment = if waits == 0 { at } else { day.start() };
        let Some(mut levers) = cheapest(set, shop, moment, item, programme) else { continue };
        let money: Money = levers.iter().map(Lever::money).sum();
        let count = levers.len() + waits;
        if best.as_ref().is_none_or(|(c, m, d, _)| (count, money, day) < (*c, *m, *d)) {
            if waits > 0 {
                levers.push(Lever::Wait { until: day });
            }
            best = Some((count, money, day, levers));
        }
    }
    if let Some((_, _, _, levers)) = best {
        return Way::Change(levers);
    }
    let blocked: Vec<usize> =
        unmet.iter().copied().filter(|place| options(&plan.conditions[*place], &case, item).is_empty()).collect();
    if !blocked.is_empty() {
        return Way::Blocked(blocked);
    }
    if !unknown.is_empty() {
        return Way::NeedsFacts(unknown);
    }
    // Each alone can be mended, but not seen to hold afterwards: a choice has no price.
    let unpriced = |place: &usize| !item.facts.prices.complete && plan.conditions[*place].test.asks_amount();
    let short: Vec<usize> = unmet.iter().copied().filter(unpriced).collect();
    if short.is_empty() { Way::Blocked(unmet) } else { Way::NeedsFacts(short) }
}

/// The cheapest set of changes that qualifies at one moment; an empty one when nothing has to change then.
fn cheapest(set: &RuleSet, shop: &ShopFacts, at: Moment, item: Item, programme: Programme) -> Option<Vec<Lever>> {
    let plan = Rules { set, shop, at }.plan(programme);
    let case = Case { at, shop, good: Some(item.facts), buyer: None };
    let mut candidates: Vec<Vec<Lever>> = vec![Vec::new()];
    for requirement in &plan.conditions {
        match requirement.test.judge(&case) {
            Outcome::Met | Outcome::NotApplicable => {}
            Outcome::Unknown => return None,
            Outcome::Unmet => {
                let options = options(requirement, &case, item);
                candidates = candidates
                    .iter()
                    .flat_map(|levers| options.iter().map(|option| joined(levers, option)))
                    .take(MOST_COMBINATIONS)
                    .collect();
            }
        }
    }
    candidates.sort_by_key(|levers| (levers.len(), levers.iter().map(Lever::money).sum::<Money>()));
    candidates.into_iter().find(|levers| qualifies_after(set, shop, at, item, programme, levers))
}

/// Two sets of changes as one; where both move the same thing, the later one stands.
fn joined(levers: &[Lever], more: &[Lever]) -> Vec<Lever> {
    let mut all: Vec<Lever> = levers.iter().filter(|a| !more.iter().any(|b| a.same_target(b))).copied().collect();
    all.extend_from_slice(more);
    all
}

/// The ways in which a merchant can mend one requirement; none when nobody can.
fn options(requirement: &Requirement, case: &Case, item: Item) -> Vec<Vec<Lever>> {
    let to_figure = |figure: Figure, to: Value| vec![Lever::Figure { figure, from: case.shop.get(figure), to }];
    let reprice = |wrong: &dyn Fn(Money) -> bool, to: Money| -> Vec<Vec<Lever>> {
        if !item.facts.may_reprice() {
            return Vec::new();
        }
        let prices = item.prices.iter().enumerate();
        let levers = prices.filter_map(|(sku, price)| {
            let from = (*price)?;
            wrong(from).then_some(Lever::Price { sku, from, to })
        });
        vec![levers.collect()]
    };
    match requirement.test {
        Test::Listed => vec![vec![Lever::List]],
        Test::HighestAtMost(cap) => reprice(&|price| price > cap, cap),
        Test::LowestAtLeast(floor) => reprice(&|price| price < floor, floor),
        Test::LowestAbove(floor) => reprice(&|price| price <= floor, floor + Money::FEN),
        Test::CoversThreshold(Some(threshold)) => {
            let mut ways = reprice(&|price| price < threshold, threshold);
            if let Some(low) = item.facts.prices.lowest().filter(|low| *low > Money::ZERO) {
                ways.push(to_figure(Figure::CouponThreshold, Value::Money(low)));
            }
            ways
        }
        Test::CommissionCovers(Some(_)) => match item.facts.lowest_commission() {
            Some(amount) if amount > Money::ZERO => vec![to_figure(Figure::CouponFace, Value::Money(amount))],
            _ => Vec::new(),
        },
        Test::FigureAtLeast(figure, bound) | Test::FigureAtMost(figure, bound) => vec![to_figure(figure, bound)],
        Test::FigureIs(Figure::Wallet, true) => vec![to_figure(Figure::Wallet, Value::Flag(true))],
        Test::DisputesAtMost(cap) => {
            disputes(case.shop, cap).into_iter().map(|(figure, count)| to_figure(figure, Value::Count(count))).collect()
        }
        Test::ServiceOpen => vec![to_figure(Figure::PayLater, Value::Service(Service::Open))],
        Test::Approved(figure) | Test::ApprovedOrOpened(figure) => {
            vec![to_figure(figure, Value::SignUp(SignUp::Approved))]
        }
        Test::HasGuarantee(version) => vec![to_figure(Figure::RefundOnly, Value::Guarantee(version))],
        _ => Vec::new(),
    }
}

/// How many disputes fewer, or how many orders more, bring the share of disputes down to `cap` (PAY38-GATE-04).
fn disputes(shop: &ShopFacts, cap: crate::base::Rate) -> Vec<(Figure, Count)> {
    let (Some(disputes), Some(orders)) = (shop.count(Figure::Disputes), shop.count(Figure::Orders)) else {
        return Vec::new();
    };
    let cap = cap.fraction();
    let allowed = cap.checked_mul(orders.into()).and_then(|n| n.floor().to_u64());
    let needed = rust_decimal::Decimal::from(disputes).checked_div(cap).and_then(|n| n.ceil().to_u64());
    let fewer = allowed.map(|count| (Figure::Disputes, count));
    let more = needed.map(|count| (Figure::Orders, count));
    fewer.into_iter().chain(more).collect()
}

/// Whether a good qualifies once the changes are made, by asking the rules again.
pub fn qualifies_after(
    set: &RuleSet,
    shop: &ShopFacts,
    at: Moment,
    item: Item,
    programme: Programme,
    levers: &[Lever],
) -> bool {
    let (shop, facts, at) = after(shop, at, item, levers);
    let at = set.moment(at);
    let plan = Rules { set, shop: &shop, at }.plan(programme);
    let case = Case { at, shop: &shop, good: Some(&facts), buyer: None };
    plan.conditions.iter().all(|requirement| requirement.test.judge(&case).holds())
}

/// The shop, the good and the moment once the changes are made.
pub fn after(shop: &ShopFacts, at: Moment, item: Item, levers: &[Lever]) -> (ShopFacts, GoodFacts, Moment) {
    let mut shop = shop.clone();
    let mut facts = *item.facts;
    let mut prices = item.prices.to_vec();
    let mut at = at;
    for lever in levers {
        match *lever {
            Lever::Price { sku, to, .. } => {
                if let Some(price) = prices.get_mut(sku) {
                    *price = Some(to);
                }
            }
            Lever::List => facts.listed = Some(true),
            Lever::Figure { figure, to, .. } => shop.set(figure, Some(to)),
            Lever::Wait { until } => at = until.start(),
        }
    }
    facts.prices = Prices::of(prices);
    (shop, facts, at)
}

/// How many figures of the shop have to move so that nothing of the shop's own stands in the way; `None` if nobody can
/// bring that about, or if a fact is missing.
pub(super) fn shop_changes(plan: &Plan, shop: &ShopFacts, at: Moment) -> Option<u8> {
    let case = Case { at, shop, good: None, buyer: None };
    let nothing = GoodFacts {
        origin: None,
        listed: None,
        placement: super::category::Placement::Unknown,
        prices: Prices::of([]),
        commission: None,
    };
    let item = Item { facts: &nothing, prices: &[] };
    let mut moved: Vec<Lever> = Vec::new();
    for requirement in plan.conditions.iter().filter(|requirement| !requirement.test.asks_good()) {
        match requirement.test.judge(&case) {
            Outcome::Met | Outcome::NotApplicable => {}
            Outcome::Unknown => return None,
            Outcome::Unmet => moved = joined(&moved, options(requirement, &case, item).first()?),
        }
    }
    u8::try_from(moved.len()).ok()
}

impl Test {
    /// The planned coupon's figure that this question is about.
    pub(super) const fn coupon(&self) -> Option<Figure> {
        match self {
            Test::CoversThreshold(_) => Some(Figure::CouponThreshold),
            Test::CommissionCovers(_) => Some(Figure::CouponFace),
            _ => None,
        }
    }
}
