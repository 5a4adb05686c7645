//! What a programme costs or saves, with the formula.

use super::clause::Clause;
use super::rule_set::{Channel, InForce};
use crate::base::{Money, Rate};

/// Whose money a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The shop pays.
    Costs,
    /// The platform pays in the shop's stead.
    Saves,
    /// The buyer gets it; the shop pays nothing.
    BuyerGets,
}

/// What an amount is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The fee of 先用后付 by a channel.
    PayLaterFee(Channel),
    /// The fee of an instalment plan of so many periods.
    InstalmentFee(u8),
    /// The least that is given.
    Least,
    /// The most that is given.
    Most,
    /// The face value of a planned coupon.
    Coupon,
    /// A refund without return, at the most.
    Refund,
}

/// One line of an estimate: `base × rate = amount`, rounded half up to the fen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// What it is for.
    pub purpose: Purpose,
    /// Whose money it is.
    pub effect: Effect,
    /// The amount it is reckoned on.
    pub base: Money,
    /// The share of it; `None` where the amount is given outright.
    pub rate: Option<Rate>,
    /// The share of that which this line bears, where it is not all.
    pub share: Option<Rate>,
    /// The amount.
    pub amount: Money,
    /// Who says so.
    pub clause: &'static Clause,
    /// The user's own value, when one takes part.
    pub changed: Option<usize>,
}

impl Line {
    /// `base × rate`.
    pub fn of_rate(purpose: Purpose, effect: Effect, base: Money, rate: InForce<Rate>) -> Self {
        Line {
            purpose,
            effect,
            base,
            rate: Some(rate.value),
            share: None,
            amount: base.share(rate.value),
            clause: rate.clause,
            changed: rate.changed,
        }
    }

    /// A part of this line's amount: `base × rate × share`, the fee rounded before it is shared out.
    #[must_use]
    pub fn part(self, effect: Effect, share: InForce<Rate>) -> Self {
        Line {
            effect,
            share: Some(share.value),
            amount: self.amount.share(share.value),
            clause: share.clause,
            changed: share.changed.or(self.changed),
            ..self
        }
    }

    /// What is left of this line's amount beside `other`, so that the two add up to it to the fen.
    #[must_use]
    pub fn rest(self, effect: Effect, other: &Line) -> Self {
        let share = other.share.map(|share| Rate::of(Rate::ONE.fraction() - share.fraction()));
        Line { effect, share, amount: self.amount - other.amount, changed: other.changed, ..self }
    }

    /// An amount that is given outright.
    pub const fn outright(purpose: Purpose, effect: Effect, amount: InForce<Money>) -> Self {
        Line {
            purpose,
            effect,
            base: amount.value,
            rate: None,
            share: None,
            amount: amount.value,
            clause: amount.clause,
            changed: amount.changed,
        }
    }
}

/// The fee rate that is really paid when `refunds` of the orders come back and the fee does not (XYHF2-FEE-04): the fee
/// over what is kept. `None` when everything comes back.
pub fn effective_rate(rate: Rate, refunds: Rate) -> Option<Rate> {
    let kept = Rate::ONE.fraction().checked_sub(refunds.fraction())?;
    rate.fraction().checked_div(kept).map(|effective| Rate::of(effective.round_dp(6)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fee_that_is_not_returned_weighs_more_on_what_is_kept() {
        let one = Rate::per_cent(1);
        assert_eq!(effective_rate(one, Rate::per_cent(3)).map(|r| r.to_string()), Some("1.0309%".to_owned()));
        assert_eq!(effective_rate(one, Rate::ONE), None);
    }
}
