//! The settings of the rules in words.

use super::exclusion;
use crate::locales::rules::Rules;
use crate::locales::{fill, t};
use crate::policy::Setting;

/// A setting of the rules.
pub fn setting(setting: Setting) -> String {
    t(match setting {
        Setting::PayLaterExcludes(row) => return fill(Rules::Excludes, &[&exclusion(row)]),
        Setting::PayLaterWindow => Rules::PayLaterWindow,
        Setting::PayLaterPriceCap => Rules::PayLaterPriceCap,
        Setting::PayLaterFeeZhima => Rules::PayLaterFeeZhima,
        Setting::PayLaterFeeWechat => Rules::PayLaterFeeWechat,
        Setting::ZhimaFloor => Rules::ZhimaFloor,
        Setting::WechatFloor => Rules::WechatFloor,
        Setting::PayLaterOneWindow => Rules::PayLaterOneWindow,
        Setting::DiscountWindow => Rules::DiscountWindow,
        Setting::DiscountSignUp => Rules::DiscountSignUp,
        Setting::DiscountLeastPrice => Rules::DiscountLeastPrice,
        Setting::DiscountLeast => Rules::DiscountLeast,
        Setting::DiscountMost => Rules::DiscountMost,
        Setting::ExperienceFloor => Rules::ExperienceFloor,
        Setting::ViolationsCap => Rules::ViolationsCap,
        Setting::OnTimeFloor => Rules::OnTimeFloor,
        Setting::DisputesCap => Rules::DisputesCap,
        Setting::SubsidySignUp => Rules::SubsidySignUp,
        Setting::SubsidyActive => Rules::SubsidyActive,
        Setting::SubsidyShare => Rules::SubsidyShare,
        Setting::SplitSignUp => Rules::SplitSignUp,
        Setting::SplitActive => Rules::SplitActive,
        Setting::SplitMonthGmv => Rules::SplitMonthGmv,
        Setting::SplitLeastPrice => Rules::SplitLeastPrice,
        Setting::JointSignUp => Rules::JointSignUp,
        Setting::JointActive => Rules::JointActive,
        Setting::JointSessionGmv => Rules::JointSessionGmv,
        Setting::JointLeastPrice => Rules::JointLeastPrice,
        Setting::JointShare => Rules::JointShare,
        Setting::JointCap => Rules::JointCap,
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
    })
    .to_owned()
}
