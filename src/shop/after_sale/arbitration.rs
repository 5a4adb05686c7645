//! What is suggested to whoever plays the platform: three factors with published weights, an assumption of ours
//! (RNR-REV-05 names the factors, DEF-RNR-ARBITRATION the weights).

use super::{Case, Cause};
use crate::base::Rate;
use crate::policy::Setting;
use crate::shop::context::Context;
use crate::shop::order::Order;

/// One factor of the suggestion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factor {
    /// Its weight, a setting.
    pub weight: Setting,
    /// How much of the whole it counts.
    pub share: Rate,
    /// How far it speaks for the buyer, 0% to 100%.
    pub score: Rate,
}

/// What is suggested.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The factors: standing, amount, reason.
    pub factors: [Factor; 3],
    /// How far all of it speaks for the buyer: the weighted mean.
    pub total: Rate,
    /// For the buyer, that is at least half.
    pub for_buyer: bool,
}

/// What is suggested for a case.
pub fn suggestion(cx: &Context, order: &Order, case: &Case) -> Suggestion {
    let facts = cx.buyers.get(order.placed.buyer).map(|buyer| buyer.facts).unwrap_or_default();
    let standing = match facts.good_credit {
        Some(true) => Rate::ONE,
        Some(false) => Rate::ZERO,
        None => Rate::per_cent(50),
    };
    // The less is asked for, measured by the price, the more speaks for paying it.
    let asked = case.request.amount.amount().checked_div(order.amount().amount()).unwrap_or_default();
    let amount = Rate::of((Rate::ONE.fraction() - asked).max(Rate::ZERO.fraction()).round_dp(4));
    let reason = match case.request.cause {
        cause if cause.is_quality() => Rate::ONE,
        Cause::NotReceived | Cause::WrongGood => Rate::ONE,
        _ => Rate::ZERO,
    };
    let factors =
        [(Setting::WeightStanding, standing), (Setting::WeightAmount, amount), (Setting::WeightReason, reason)]
            .map(|(weight, score)| Factor { weight, share: cx.rate(weight), score });
    let sum = |part: fn(&Factor) -> rust_decimal::Decimal| factors.iter().map(part).sum::<rust_decimal::Decimal>();
    let weighted = sum(|factor| factor.share.fraction() * factor.score.fraction());
    let whole = sum(|factor| factor.share.fraction());
    let total = Rate::of(weighted.checked_div(whole).unwrap_or_default().round_dp(4));
    Suggestion { factors, total, for_buyer: total >= Rate::per_cent(50) }
}
