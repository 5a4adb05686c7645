//! The settings of the rules in words.

use super::exclusion;
use crate::locales::campaigns::{Terms, campaign};
use crate::locales::rules::Rules;
use crate::locales::{fill, t};
use crate::policy::{Setting, Term};

/// A value of a campaign.
const fn term(term: Term) -> Terms {
    match term {
        Term::SignUp => Terms::SignUp,
        Term::Active => Terms::Active,
        Term::MonthGmv => Terms::MonthGmv,
        Term::SessionGmv => Terms::SessionGmv,
        Term::LeastPrice => Terms::LeastPrice,
        Term::Share => Terms::Share,
        Term::Cap => Terms::Cap,
        Term::Pool => Terms::Pool,
        Term::Least => Terms::Least,
        Term::Most => Terms::Most,
        Term::FromPlatform => Terms::FromPlatform,
    }
}

/// A setting of the rules.
pub fn setting(setting: Setting) -> String {
    t(match setting {
        Setting::Campaign(id, one) => return fill(Terms::Of, &[&campaign(id), &t(term(one))]),
        Setting::PayLaterExcludes(row) => return fill(Rules::Excludes, &[&exclusion(row)]),
        Setting::PayLaterWindow => Rules::PayLaterWindow,
        Setting::PayLaterPriceCap => Rules::PayLaterPriceCap,
        Setting::PayLaterFeeZhima => Rules::PayLaterFeeZhima,
        Setting::PayLaterFeeWechat => Rules::PayLaterFeeWechat,
        Setting::ZhimaFloor => Rules::ZhimaFloor,
        Setting::WechatFloor => Rules::WechatFloor,
        Setting::PayLaterOneWindow => Rules::PayLaterOneWindow,
        Setting::ExperienceFloor => Rules::ExperienceFloor,
        Setting::ViolationsCap => Rules::ViolationsCap,
        Setting::OnTimeFloor => Rules::OnTimeFloor,
        Setting::DisputesCap => Rules::DisputesCap,
        Setting::InstalmentAbove => Rules::InstalmentAbove,
        Setting::InstalmentRate3 => Rules::InstalmentRate3,
        Setting::InstalmentRate6 => Rules::InstalmentRate6,
        Setting::InstalmentRate12 => Rules::InstalmentRate12,
        Setting::InterestFreeWindow => Rules::InterestFreeWindow,
        Setting::RefundOnlyOne => Rules::RefundOnlyOne,
        Setting::RefundOnlyTwo => Rules::RefundOnlyTwo,
        Setting::RefundOnlyThree => Rules::RefundOnlyThree,
        Setting::CouponWindow => Rules::CouponWindow,
        Setting::ShopCouponAsksCommission => Rules::ShopCouponAsksCommission,
        Setting::CouponIos => Rules::CouponIos,
        Setting::CouponAndroid => Rules::CouponAndroid,
        Setting::PayLaterNeedsWallet => Rules::PayLaterNeedsWallet,
        Setting::DeductionRetryHours => Rules::DeductionRetryHours,
        Setting::DeductionFallbackHours => Rules::DeductionFallbackHours,
        Setting::OpeningRetryDays => Rules::OpeningRetryDays,
        Setting::InstalmentLeastPaid => Rules::InstalmentLeastPaid,
        Setting::BuyerRate3 => Rules::BuyerRate3,
        Setting::BuyerRate6 => Rules::BuyerRate6,
        Setting::BuyerRate12 => Rules::BuyerRate12,
        Setting::InstalmentRefundDays => Rules::InstalmentRefundDays,
        Setting::GuaranteeDays => Rules::GuaranteeDays,
        Setting::GuaranteeCap => Rules::GuaranteeCap,
        Setting::BudgetStart => Rules::BudgetStart,
        Setting::BudgetLow => Rules::BudgetLow,
        Setting::BudgetTopUp => Rules::BudgetTopUp,
        Setting::WeightStanding => Rules::WeightStanding,
        Setting::WeightAmount => Rules::WeightAmount,
        Setting::WeightReason => Rules::WeightReason,
        Setting::PaymentMinutes => Rules::PaymentMinutes,
        Setting::ShippingHours => Rules::ShippingHours,
        Setting::DeliveryDays => Rules::DeliveryDays,
        Setting::ConfirmSignedDays => Rules::ConfirmSignedDays,
        Setting::ConfirmUnsignedDays => Rules::ConfirmUnsignedDays,
        Setting::ConfirmAnywayDays => Rules::ConfirmAnywayDays,
        Setting::ExtensionDays => Rules::ExtensionDays,
        Setting::SettlementDays => Rules::SettlementDays,
        Setting::ServiceFee => Rules::ServiceFee,
        Setting::AfterSaleDays => Rules::AfterSaleDays,
        Setting::DecideUnshippedHours => Rules::DecideUnshippedHours,
        Setting::DecideShippedHours => Rules::DecideShippedHours,
        Setting::ReturnDays => Rules::ReturnDays,
        Setting::ConfirmReturnDays => Rules::ConfirmReturnDays,
        Setting::ModifyDays => Rules::ModifyDays,
    })
    .to_owned()
}
