//! The programmes, in one list that every menu and matrix follows.

use super::estimate::Line;
use super::rule_set::{Plan, Rules};
use super::{festival_38, first_order_discount, instalment, pay_later, pay_later_one, refund_only, timed_coupon};
use crate::base::Money;
use serde::{Deserialize, Serialize};

/// A service, a campaign or a tool for which goods can qualify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Programme {
    /// 先用后付 2.0.
    PayLater,
    /// 先用后付 1.0.
    PayLaterOne,
    /// 芝麻先用后付立减, June 2022.
    FirstOrderDiscount,
    /// 先用后付手续费补贴, 38节 2023.
    FeeSubsidy,
    /// 瓜分分期免息, 38节 2023.
    SplitInterest,
    /// 商户贴息专属补贴, 38节 2023.
    JointInterest,
    /// 分期付款.
    Instalment,
    /// 分期免息.
    InterestFree,
    /// 退款不退货.
    RefundOnly,
    /// 定时优惠, 店铺满减券.
    ShopCoupon,
    /// 定时优惠, 主播满减券.
    HostCoupon,
}

impl Programme {
    /// Every programme, in the order of the matrix.
    pub const ALL: [Programme; 11] = [
        Programme::PayLater,
        Programme::PayLaterOne,
        Programme::FirstOrderDiscount,
        Programme::FeeSubsidy,
        Programme::SplitInterest,
        Programme::JointInterest,
        Programme::Instalment,
        Programme::InterestFree,
        Programme::RefundOnly,
        Programme::ShopCoupon,
        Programme::HostCoupon,
    ];

    /// What it asks at one moment.
    pub fn plan(self, rules: &Rules) -> Plan {
        match self {
            Programme::PayLater => pay_later::plan(rules),
            Programme::PayLaterOne => pay_later_one::plan(rules),
            Programme::FirstOrderDiscount => first_order_discount::plan(rules),
            Programme::FeeSubsidy => festival_38::subsidy(rules),
            Programme::SplitInterest => festival_38::split(rules),
            Programme::JointInterest => festival_38::joint(rules),
            Programme::Instalment => instalment::payment(rules),
            Programme::InterestFree => instalment::interest_free(rules),
            Programme::RefundOnly => refund_only::plan(rules),
            Programme::ShopCoupon => timed_coupon::shop(rules),
            Programme::HostCoupon => timed_coupon::host(rules),
        }
    }

    /// What an order over `price` would cost or save under it, one line for each way; empty where it moves no money.
    pub fn estimate(self, rules: &Rules, price: Money) -> Vec<Line> {
        match self {
            Programme::PayLater => pay_later::estimate(rules, price),
            Programme::PayLaterOne => pay_later_one::estimate(rules, price),
            Programme::FirstOrderDiscount => first_order_discount::estimate(rules),
            Programme::FeeSubsidy => festival_38::subsidy_estimate(rules, price),
            Programme::SplitInterest => festival_38::split_estimate(rules, price),
            Programme::JointInterest => festival_38::joint_estimate(rules, price),
            Programme::Instalment => Vec::new(),
            Programme::InterestFree => instalment::estimate(rules, price),
            Programme::RefundOnly => refund_only::estimate(price),
            Programme::ShopCoupon | Programme::HostCoupon => timed_coupon::estimate(rules),
        }
    }
}
