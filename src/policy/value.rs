//! The values that rules compare and that a shop states about itself.

use super::category::Placement;
use crate::base::{Client, Count, Day, Money, Rate, Score, Span, Version};
use serde::{Deserialize, Serialize};

/// Where a good comes from (XYHF2-ELIG-01, RNR-ORD-01, TIMED-TYPE-01, TIMED-TYPE-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Origin {
    /// 自建: made in this shop.
    SelfBuilt,
    /// 好物联盟: another shop's good that is promoted here for a commission.
    Alliance,
    /// 三方平台: kept in an outside system such as 有赞 or 魔筷.
    ThirdParty,
}

/// How far a service that a shop opens has come (XYHF2-STATE-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Service {
    /// 未开通.
    Closed,
    /// 已开通.
    Open,
    /// 暂停使用.
    Paused,
}

/// How far a sign-up for a campaign has come (PAY38-REG-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SignUp {
    /// Not signed up.
    No,
    /// Signed up, in review.
    InReview,
    /// Approved.
    Approved,
}

/// The version of 退款不退货 that a shop has, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Guarantee {
    /// Not opened.
    Closed,
    /// 1.0.
    One,
    /// 2.0.
    Two,
    /// 3.0.
    Three,
}

/// One value of any kind that a rule can ask for. Its tag is as wide as what follows is aligned, so that answers are copied
/// in whole words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u32)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A number of things.
    Count(Count),
    /// Yuan.
    Money(Money),
    /// A share.
    Rate(Rate),
    /// Points.
    Score(Score),
    /// A day.
    Day(Day),
    /// A stretch of days.
    Span(Span),
    /// A version of the app.
    Version(Version),
    /// A buyer's app.
    Client(Client),
    /// Where a good comes from.
    Origin(Origin),
    /// Where a category was placed.
    Placement(Placement),
    /// The state of a service.
    Service(Service),
    /// The state of a sign-up.
    SignUp(SignUp),
    /// The state of 退款不退货.
    Guarantee(Guarantee),
}

/// What kind of value a figure or a setting takes; decides which field a screen shows for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// [`Value::Flag`].
    Flag,
    /// [`Value::Count`].
    Count,
    /// [`Value::Money`].
    Money,
    /// [`Value::Rate`].
    Rate,
    /// [`Value::Score`].
    Score,
    /// [`Value::Day`].
    Day,
    /// [`Value::Span`].
    Span,
    /// [`Value::Version`].
    Version,
    /// [`Value::Client`].
    Client,
    /// [`Value::Origin`].
    Origin,
    /// [`Value::Placement`].
    Placement,
    /// [`Value::Service`].
    Service,
    /// [`Value::SignUp`].
    SignUp,
    /// [`Value::Guarantee`].
    Guarantee,
}

impl Value {
    /// Whether it lies on its scale: shares from 0 to 1, no amounts below zero, no stretch that ends before it begins.
    pub fn is_sound(self) -> bool {
        match self {
            Value::Rate(rate) => (Rate::ZERO..=Rate::ONE).contains(&rate),
            Value::Money(money) => money >= Money::ZERO,
            Value::Span(span) => !span.is_empty(),
            _ => true,
        }
    }

    /// What kind of value this is.
    pub const fn kind(self) -> Kind {
        match self {
            Value::Flag(_) => Kind::Flag,
            Value::Count(_) => Kind::Count,
            Value::Money(_) => Kind::Money,
            Value::Rate(_) => Kind::Rate,
            Value::Score(_) => Kind::Score,
            Value::Day(_) => Kind::Day,
            Value::Span(_) => Kind::Span,
            Value::Version(_) => Kind::Version,
            Value::Client(_) => Kind::Client,
            Value::Origin(_) => Kind::Origin,
            Value::Placement(_) => Kind::Placement,
            Value::Service(_) => Kind::Service,
            Value::SignUp(_) => Kind::SignUp,
            Value::Guarantee(_) => Kind::Guarantee,
        }
    }
}
