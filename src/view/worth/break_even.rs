//! The least growth in orders that makes up for what programmes cost.

use super::month::{Month, Plan};
use crate::base::{Count, Money, Rate};
use rust_decimal::{Decimal, RoundingStrategy};

/// Growth beyond so many orders is not looked at.
const MOST_MORE: Count = 100_000_000;
/// An order that brings less than a hundredth of a fen brings nothing.
const BRINGS: Decimal = Decimal::from_parts(1, 0, 0, false, 4);
/// So many orders are tried one by one: in so many the least gain outgrows what rounding can hide.
const TRIED: Count = 10_000;

/// Where as much is left with the programmes as without.
#[derive(Debug, Clone, PartialEq)]
pub enum BreakEven {
    /// At this growth; nothing where they cost nothing.
    At(Box<Growth>),
    /// At none.
    Never(Never),
}

/// A growth in orders.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    /// So many orders more.
    pub more: Count,
    /// As a share of the orders without, rounded up to a hundredth of a per cent.
    pub uplift: Rate,
    /// What is missing without growth; zero where nothing is.
    pub missing: Money,
    /// What the first order more leaves in yuan, to a millionth.
    pub each: Decimal,
    /// Every order up to there leaves as much: no campaign reaches its limit on the way.
    pub steady: bool,
    /// What is left with one order less, which is not enough; `None` without growth.
    pub before: Option<Money>,
    /// The month with it.
    pub month: Month,
}

/// Why no growth makes up for them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Never {
    /// Each order more leaves so much, in yuan: nothing or less.
    LosesOnEach(Decimal),
    /// Growth helps until what a campaign pays is used up, at so many orders, and then no more.
    UsedUp(Count),
    /// It would take more orders than are looked at.
    TooMany,
}

/// The least growth at which no less is left than `without`.
///
/// What is left is first reckoned without rounding: it is concave in the orders, as campaigns stop paying at their limits
/// and nothing else changes. So it rises up to some number of orders, and where it comes near is found by halving. From
/// there the months themselves, in whole fen, are tried one by one.
pub(super) fn find(plan: &Plan, orders: Count, without: Money) -> BreakEven {
    let left = |orders: Count| plan.month(orders).left.unwrap_or_default();
    let one_more = |orders: Count| plan.exact(orders.saturating_add(1)).saturating_sub(plan.exact(orders));
    let each = one_more(orders).round_dp(6).normalize();
    let missing = (without - left(orders)).max(Money::ZERO);
    let at = |more: Count| {
        let uplift = Decimal::from(more).checked_div(orders.into()).unwrap_or_default();
        let uplift = Rate::of(uplift.round_dp_with_strategy(4, RoundingStrategy::AwayFromZero).normalize());
        let month = plan.month(orders.saturating_add(more));
        let steady = month.lines.iter().all(|line| line.limit.is_none());
        let before = (more > 0).then(|| left(orders.saturating_add(more) - 1));
        BreakEven::At(Box::new(Growth { more, uplift, missing, each, steady, before, month }))
    };
    if missing == Money::ZERO {
        return at(0);
    }
    if one_more(orders) < BRINGS {
        return BreakEven::Never(Never::LosesOnEach(one_more(orders)));
    }
    let end = orders.saturating_add(MOST_MORE);
    let top = first(orders, end, |orders| one_more(orders) < BRINGS);
    let near = without.amount().saturating_sub(plan.rounding());
    let from = first(orders.saturating_add(1), top, |orders| plan.exact(orders) >= near);
    let tried = from..=top.min(from.saturating_add(TRIED));
    let found = tried.into_iter().find(|orders| left(*orders) >= without);
    match found {
        Some(found) => at(found - orders),
        None if top == end => BreakEven::Never(Never::TooMany),
        None => BreakEven::Never(Never::UsedUp(top)),
    }
}

/// The first number from `low` on for which something holds that holds for all after it; `high` where it holds for none
/// before.
fn first(low: Count, high: Count, holds: impl Fn(Count) -> bool) -> Count {
    let (mut low, mut high) = (low, high);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    high
}
