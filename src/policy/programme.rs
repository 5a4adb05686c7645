//! The programmes, in one list that every menu and matrix follows.

use super::campaign::{self, Campaign, CampaignId};
use super::estimate::Line;
use super::rule_set::{Plan, Rules};
use super::{instalment, pay_later, pay_later_one, refund_only, timed_coupon};
use crate::base::Money;
use serde::{Deserialize, Serialize};

/// A service, a campaign or a tool for which goods can qualify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Programme {
    /// 先用后付 2.0.
    PayLater,
    /// 先用后付 1.0.
    PayLaterOne,
    /// A campaign.
    Campaign(CampaignId),
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
    /// Those that are no campaigns, in the order of the matrix; the campaigns stand after the first two.
    pub const LASTING: [Programme; 7] = [
        Programme::PayLater,
        Programme::PayLaterOne,
        Programme::Instalment,
        Programme::InterestFree,
        Programme::RefundOnly,
        Programme::ShopCoupon,
        Programme::HostCoupon,
    ];

    /// Its place in a list that has one for each: first those that last, then the campaigns by their numbers.
    pub const fn place(self) -> usize {
        match self {
            Programme::PayLater => 0,
            Programme::PayLaterOne => 1,
            Programme::Instalment => 2,
            Programme::InterestFree => 3,
            Programme::RefundOnly => 4,
            Programme::ShopCoupon => 5,
            Programme::HostCoupon => 6,
            Programme::Campaign(CampaignId(number)) => Self::LASTING.len() + number as usize,
        }
    }

    /// The programme at a place.
    pub fn at(place: usize) -> Option<Programme> {
        match place.checked_sub(Self::LASTING.len()) {
            None => Self::LASTING.get(place).copied(),
            Some(number) => u8::try_from(number).ok().map(|number| Programme::Campaign(CampaignId(number))),
        }
    }

    /// What it asks at one moment.
    pub fn plan(self, rules: &Rules) -> Plan {
        match self {
            Programme::PayLater => pay_later::plan(rules),
            Programme::PayLaterOne => pay_later_one::plan(rules),
            Programme::Campaign(id) => match rules.set.campaign(id) {
                Some(campaign) => campaign.plan(id, rules),
                None => campaign::gone(id),
            },
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
            Programme::PayLater | Programme::PayLaterOne => pay_later::estimate(rules, self, price),
            Programme::Campaign(id) => {
                rules.set.campaign(id).map_or_else(Vec::new, |campaign: &Campaign| campaign.estimate(rules, price))
            }
            Programme::Instalment => Vec::new(),
            Programme::InterestFree => instalment::estimate(rules, price),
            Programme::RefundOnly => refund_only::estimate(price),
            Programme::ShopCoupon | Programme::HostCoupon => timed_coupon::estimate(rules),
        }
    }
}
