//! Why something was not done, in words.

use super::order::{case_code, order_code};
use super::value;
use crate::locales::fill;
use crate::locales::refusals::Refusals as Words;
use crate::policy::Value;
use crate::shop::{Refusal, TermsFault};

/// Why a command was not carried out, what to do instead, and the clause behind it.
pub fn refusal(refusal: &Refusal) -> String {
    let none = String::new;
    let (word, part) = match refusal {
        Refusal::NoId => (Words::NoId, none()),
        Refusal::NoTitle => (Words::NoTitle, none()),
        Refusal::NoSku => (Words::NoSku, none()),
        Refusal::PriceOutOfRange => (Words::PriceOutOfRange, none()),
        Refusal::CommissionOutOfRange => (Words::CommissionOutOfRange, none()),
        Refusal::NoSuchGood => (Words::NoSuchGood, none()),
        Refusal::NoSuchRow => (Words::NoSuchRow, none()),
        Refusal::NoSuchImport => (Words::NoSuchImport, none()),
        Refusal::ImportOutOfTurn => (Words::ImportOutOfTurn, none()),
        Refusal::NoCategory => (Words::NoCategory, none()),
        Refusal::FigureOutOfRange(_) => (Words::FigureOutOfRange, none()),
        Refusal::SettingOutOfRange(_) => (Words::SettingOutOfRange, none()),
        Refusal::NoSource => (Words::NoSource, none()),
        Refusal::NoSuchChange => (Words::NoSuchChange, none()),
        Refusal::ClockBackwards => (Words::ClockBackwards, none()),
        Refusal::ScoreOutOfRange => (Words::ScoreOutOfRange, none()),
        Refusal::NotYours => (Words::NotYours, none()),
        Refusal::OtherBuyer(_) => (Words::OtherBuyer, none()),
        Refusal::NotHere(_) => (Words::NotHere, none()),
        Refusal::NothingDue => (Words::NothingDue, none()),
        Refusal::DueBefore => (Words::DueBefore, none()),
        Refusal::AmountOutOfRange => (Words::AmountOutOfRange, none()),
        Refusal::InThePast => (Words::InThePast, none()),
        Refusal::NoGoods => (Words::NoGoods, none()),
        Refusal::NoSuchOrder => (Words::NoSuchOrder, none()),
        Refusal::NotListed => (Words::NotListed, none()),
        Refusal::NoPrice => (Words::NoPrice, none()),
        Refusal::QuantityOutOfRange => (Words::QuantityOutOfRange, none()),
        Refusal::PaymentNotOffered(_) => (Words::PaymentNotOffered, none()),
        Refusal::AfterSaleOpen => (Words::AfterSaleOpen, none()),
        Refusal::ExtensionUsed => (Words::ExtensionUsed, none()),
        Refusal::DaysOutOfRange => (Words::DaysOutOfRange, none()),
        Refusal::NoEarlyPayout => (Words::NoEarlyPayout, none()),
        Refusal::EarlyPayoutElsewhere => (Words::EarlyPayoutElsewhere, none()),
        Refusal::NoSuchCase => (Words::NoSuchCase, none()),
        Refusal::OnlyInFull => (Words::OnlyInFull, none()),
        Refusal::NotGuaranteed => (Words::NotGuaranteed, none()),
        Refusal::TooLate(_) => (Words::TooLate, none()),
        Refusal::NoWords => (Words::NoWords, none()),
        Refusal::NoReason => (Words::NoReason, none()),
        Refusal::TooManyPictures => (Words::TooManyPictures, none()),
        Refusal::NoTracking => (Words::NoTracking, none()),
        Refusal::NoEvidence => (Words::NoEvidence, none()),
        Refusal::NoSuchLive => (Words::NoSuchLive, none()),
        Refusal::LiveOver => (Words::LiveOver, none()),
        Refusal::LiveRunning => (Words::LiveRunning, none()),
        Refusal::NoZone => (Words::NoZone, none()),
        Refusal::LiveNotOn => (Words::LiveNotOn, none()),
        Refusal::NoSuchBuyer => (Words::NoSuchBuyer, none()),
        Refusal::NotOffered(_) => (Words::NotOffered, none()),
        Refusal::NotAgreed(_) => (Words::NotAgreed, none()),
        Refusal::WalletFirst(_) => (Words::WalletFirst, none()),
        Refusal::InProcess => (Words::InProcess, none()),
        Refusal::NoSuchCampaign => (Words::NoSuchCampaign, none()),
        Refusal::TooManyCampaigns => (Words::TooManyCampaigns, none()),
        Refusal::CampaignFlawed(flaw) => (Words::CampaignFlawed, super::flaw(*flaw).to_owned()),
        Refusal::AlreadySignedUp => (Words::AlreadySignedUp, none()),
        Refusal::NotSignedUp => (Words::NotSignedUp, none()),
        Refusal::AlreadyReviewed => (Words::AlreadyReviewed, none()),
        Refusal::ShopDoesNotQualify(_) => (Words::ShopDoesNotQualify, none()),
        Refusal::NoSuchActivity => (Words::NoSuchActivity, none()),
        Refusal::NoName => (Words::NoName, none()),
        Refusal::NoPeriods => (Words::NoPeriods, none()),
        Refusal::ActivityOver => (Words::ActivityOver, none()),
        Refusal::AlreadyOpen => (Words::AlreadyOpen, none()),
        Refusal::NotOpen => (Words::NotOpen, none()),
        Refusal::NoSuchCoupon => (Words::NoSuchCoupon, none()),
        Refusal::CouponOver => (Words::CouponOver, none()),
        Refusal::CouponTerms(fault) => (terms_fault(*fault), none()),
        Refusal::CouponNotOut => (Words::CouponNotOut, none()),
        Refusal::CouponsLeft(left) => (Words::CouponsLeft, left.to_string()),
        Refusal::CouponLimit(each) => (Words::CouponLimit, each.to_string()),
        Refusal::CouponNotShown(_) => (Words::CouponNotShown, none()),
        Refusal::CouponNotUsable => (Words::CouponNotUsable, none()),
        Refusal::CouponNotFor(_) => (Words::CouponNotFor, none()),
        Refusal::MonthNotOver => (Words::MonthNotOver, none()),
        Refusal::AlreadyClaimed => (Words::AlreadyClaimed, none()),
        Refusal::NothingToClaim => (Words::NothingToClaim, none()),
        Refusal::WrongStage(code) => (Words::WrongStage, order_code(*code)),
        Refusal::WrongProgress(code) => (Words::WrongProgress, case_code(*code)),
        Refusal::MoreThanPool(left) => (Words::MoreThanPool, left.to_string()),
        Refusal::RefundOutOfRange(most) => (Words::RefundOutOfRange, most.to_string()),
        Refusal::ServiceState(state) => (Words::ServiceState, value(Value::Service(*state))),
        Refusal::WalletTooLow(held) => (Words::WalletTooLow, held.to_string()),
        Refusal::ApplyAgainFrom(at) => (Words::ApplyAgainFrom, at.to_string()),
        Refusal::DoesNotQualify { good, .. } => (Words::DoesNotQualify, good.to_string()),
        Refusal::BudgetTooLow(least) => (Words::BudgetTooLow, least.to_string()),
    };
    let text = fill(word, &[&part]);
    match refusal.clause() {
        Some(clause) => format!("{text} ({})", clause.id),
        None => text,
    }
}

/// What is wrong with what an activity of timed coupons is to be set to.
const fn terms_fault(fault: TermsFault) -> Words {
    match fault {
        TermsFault::Face => Words::CouponFace,
        TermsFault::Quantity => Words::CouponQuantity,
        TermsFault::PerBuyer => Words::CouponPerBuyer,
        TermsFault::Minutes => Words::CouponMinutes,
        TermsFault::Times => Words::CouponTimes,
        TermsFault::Overlap => Words::CouponOverlap,
        TermsFault::Kind => Words::CouponKind,
    }
}
