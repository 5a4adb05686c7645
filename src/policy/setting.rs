//! Settings: every value of a rule that has a date, under one name each, so that a user who knows better can set a newer
//! one.

use super::category::Exclusion;
use super::clause::Clause;
use super::value::{Kind, Value};
use crate::base::{Day, Money, Rate};
use serde::{Deserialize, Serialize};

/// A value that a rule uses. What it means and its unit stand with the clause of its built-in values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Setting {
    /// 先用后付 2.0 is offered in this stretch of days.
    PayLaterWindow,
    /// The highest price of a 先用后付 good, in yuan.
    PayLaterPriceCap,
    /// The share of an order's amount that 芝麻先用后付 costs.
    PayLaterFeeZhima,
    /// The share of an order's amount that 微信先用后付 costs.
    PayLaterFeeWechat,
    /// Whether 先用后付 leaves out a category.
    PayLaterExcludes(Exclusion),
    /// 芝麻分 has to be above this.
    ZhimaFloor,
    /// 微信支付分 has to be above this.
    WechatFloor,
    /// 先用后付 1.0 is offered in this stretch of days, and until 2.0 reaches the shop.
    PayLaterOneWindow,
    /// The June 2022 立减 is paid in this stretch of days.
    DiscountWindow,
    /// Sign-up for the June 2022 立减.
    DiscountSignUp,
    /// The least price of a good for the 立减, in yuan.
    DiscountLeastPrice,
    /// The least 立减, in yuan.
    DiscountLeast,
    /// The most 立减, in yuan.
    DiscountMost,
    /// The least 购物体验分 for 38节.
    ExperienceFloor,
    /// The most violations in 90 days for 38节.
    ViolationsCap,
    /// The least 及时发货率 for 38节.
    OnTimeFloor,
    /// The most 商责纠纷率 for 38节.
    DisputesCap,
    /// Sign-up for the fee subsidy.
    SubsidySignUp,
    /// The fee subsidy is paid in this stretch of days.
    SubsidyActive,
    /// The share of the fee that the platform gives back.
    SubsidyShare,
    /// Sign-up for 瓜分分期免息.
    SplitSignUp,
    /// 瓜分分期免息 is paid in this stretch of days.
    SplitActive,
    /// The least monthly GMV for 瓜分分期免息, in yuan.
    SplitMonthGmv,
    /// The least price for 瓜分分期免息, in yuan.
    SplitLeastPrice,
    /// Sign-up for 商户贴息.
    JointSignUp,
    /// 商户贴息 is paid in this stretch of days.
    JointActive,
    /// The least GMV of one live session for 商户贴息, in yuan.
    JointSessionGmv,
    /// The least price for 商户贴息, in yuan.
    JointLeastPrice,
    /// The platform's share of the instalment fee under 商户贴息.
    JointShare,
    /// The most that the platform pays one shop under 商户贴息, in yuan.
    JointCap,
    /// A good's price has to be above this for instalments, in yuan.
    InstalmentAbove,
    /// The fee for three periods, as a share of what is paid.
    InstalmentRate3,
    /// The fee for six periods.
    InstalmentRate6,
    /// The fee for twelve periods.
    InstalmentRate12,
    /// 分期免息 is offered in this stretch of days.
    InterestFreeWindow,
    /// 退款不退货 1.0 is in force.
    RefundOnlyOne,
    /// 退款不退货 2.0 is in force.
    RefundOnlyTwo,
    /// 退款不退货 3.0 is in force.
    RefundOnlyThree,
    /// 定时优惠 is offered in this stretch of days.
    CouponWindow,
    /// Whether a shop's own coupon asks for a commission, as the text says literally (AMB-16).
    ShopCouponAsksCommission,
    /// The least version of the app on iOS.
    CouponIos,
    /// The least version of the app on Android.
    CouponAndroid,
}

impl Setting {
    /// Every setting but the excluded categories, in the order of the notices.
    pub const NAMED: [Setting; 41] = [
        Setting::PayLaterWindow,
        Setting::PayLaterPriceCap,
        Setting::PayLaterFeeZhima,
        Setting::PayLaterFeeWechat,
        Setting::ZhimaFloor,
        Setting::WechatFloor,
        Setting::PayLaterOneWindow,
        Setting::DiscountWindow,
        Setting::DiscountSignUp,
        Setting::DiscountLeastPrice,
        Setting::DiscountLeast,
        Setting::DiscountMost,
        Setting::ExperienceFloor,
        Setting::ViolationsCap,
        Setting::OnTimeFloor,
        Setting::DisputesCap,
        Setting::SubsidySignUp,
        Setting::SubsidyActive,
        Setting::SubsidyShare,
        Setting::SplitSignUp,
        Setting::SplitActive,
        Setting::SplitMonthGmv,
        Setting::SplitLeastPrice,
        Setting::JointSignUp,
        Setting::JointActive,
        Setting::JointSessionGmv,
        Setting::JointLeastPrice,
        Setting::JointShare,
        Setting::JointCap,
        Setting::InstalmentAbove,
        Setting::InstalmentRate3,
        Setting::InstalmentRate6,
        Setting::InstalmentRate12,
        Setting::InterestFreeWindow,
        Setting::RefundOnlyOne,
        Setting::RefundOnlyTwo,
        Setting::RefundOnlyThree,
        Setting::CouponWindow,
        Setting::ShopCouponAsksCommission,
        Setting::CouponIos,
        Setting::CouponAndroid,
    ];

    /// Every setting.
    pub fn all() -> impl Iterator<Item = Setting> {
        Setting::NAMED.into_iter().chain(Exclusion::ALL.iter().copied().map(Setting::PayLaterExcludes))
    }

    /// The kind of value it takes.
    pub const fn kind(self) -> Kind {
        match self {
            Setting::PayLaterWindow
            | Setting::PayLaterOneWindow
            | Setting::DiscountWindow
            | Setting::DiscountSignUp
            | Setting::SubsidySignUp
            | Setting::SubsidyActive
            | Setting::SplitSignUp
            | Setting::SplitActive
            | Setting::JointSignUp
            | Setting::JointActive
            | Setting::InterestFreeWindow
            | Setting::RefundOnlyOne
            | Setting::RefundOnlyTwo
            | Setting::RefundOnlyThree
            | Setting::CouponWindow => Kind::Span,
            Setting::PayLaterPriceCap
            | Setting::DiscountLeastPrice
            | Setting::DiscountLeast
            | Setting::DiscountMost
            | Setting::SplitMonthGmv
            | Setting::SplitLeastPrice
            | Setting::JointSessionGmv
            | Setting::JointLeastPrice
            | Setting::JointCap
            | Setting::InstalmentAbove => Kind::Money,
            Setting::PayLaterFeeZhima
            | Setting::PayLaterFeeWechat
            | Setting::OnTimeFloor
            | Setting::DisputesCap
            | Setting::SubsidyShare
            | Setting::JointShare
            | Setting::InstalmentRate3
            | Setting::InstalmentRate6
            | Setting::InstalmentRate12 => Kind::Rate,
            Setting::PayLaterExcludes(_) | Setting::ShopCouponAsksCommission => Kind::Flag,
            Setting::ZhimaFloor | Setting::WechatFloor | Setting::ViolationsCap => Kind::Count,
            Setting::ExperienceFloor => Kind::Score,
            Setting::CouponIos | Setting::CouponAndroid => Kind::Version,
        }
    }

    /// Whether `value` is one that this setting can have.
    pub fn accepts(self, value: Value) -> bool {
        value.kind() == self.kind()
            && match value {
                Value::Rate(rate) => (Rate::ZERO..=Rate::ONE).contains(&rate),
                Value::Money(money) => money >= Money::ZERO,
                Value::Span(span) => !matches!((span.from, span.until), (Some(from), Some(until)) if from > until),
                _ => true,
            }
    }
}

/// A value from a day on, with the clause that says so.
#[derive(Debug, Clone, Copy)]
pub struct Dated {
    /// What it is the value of.
    pub setting: Setting,
    /// The first day on which it holds.
    pub from: Day,
    /// The value.
    pub value: Value,
    /// Who says so.
    pub clause: &'static Clause,
}

impl Dated {
    /// A value that holds from a day on.
    pub const fn since(setting: Setting, from: Day, value: Value, clause: &'static Clause) -> Self {
        Dated { setting, from, value, clause }
    }

    /// A value that has only ever been one.
    pub const fn ever(setting: Setting, value: Value, clause: &'static Clause) -> Self {
        Dated { setting, from: Day::FIRST, value, clause }
    }
}
