//! Why something was not done, in words.

use super::order::{case_code, order_code};
use super::value;
use crate::locales::fill;
use crate::locales::refusals::word;
use crate::policy::Value;
use crate::shop::Refusal;

/// Why a command was not carried out, what to do instead, and the clause behind it.
pub fn refusal(refusal: &Refusal) -> String {
    let part = match refusal {
        Refusal::CampaignFlawed(flaw) => super::flaw(*flaw).to_owned(),
        Refusal::CouponsLeft(left) => left.to_string(),
        Refusal::CouponLimit(each) => each.to_string(),
        Refusal::WrongStage(code) => order_code(*code),
        Refusal::WrongProgress(code) => case_code(*code),
        Refusal::MoreThanPool(most) | Refusal::RefundOutOfRange(most) => most.to_string(),
        Refusal::ServiceState(state) => value(Value::Service(*state)),
        Refusal::WalletTooLow(held) => held.to_string(),
        Refusal::ApplyAgainFrom(at) => at.to_string(),
        Refusal::DoesNotQualify { good, .. } => good.to_string(),
        Refusal::BudgetTooLow(least) => least.to_string(),
        _ => String::new(),
    };
    let text = fill(word(refusal), &[&part]);
    match refusal.clause() {
        Some(clause) => format!("{text} ({})", clause.id),
        None => text,
    }
}
