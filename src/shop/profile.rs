//! What a shop says about itself, and about the buyer who stands at its counter.

use super::refusal::Refusal;
use crate::policy::{BuyerFacts, Figure, ShopFacts, Value};
use serde::{Deserialize, Serialize};

/// What can be said about the shop and its buyer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ProfileCommand {
    /// State a figure, or take it back.
    State {
        /// Which figure.
        figure: Figure,
        /// Its value; `None` for unknown.
        value: Option<Value>,
    },
    /// Say who the buyer is.
    Buyer(BuyerFacts),
}

/// What has been said about the shop and its buyer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ProfileEvent {
    /// A figure was stated or taken back.
    Stated {
        /// Which figure.
        figure: Figure,
        /// Its value; `None` for unknown.
        value: Option<Value>,
    },
    /// The buyer is this one.
    Buyer(BuyerFacts),
}

/// A shop's figures and its buyer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// The shop's figures.
    pub shop: ShopFacts,
    /// The buyer.
    pub buyer: BuyerFacts,
}

/// The scale of 芝麻分 (B-12b).
pub const ZHIMA_SCALE: std::ops::RangeInclusive<u64> = 350..=950;
/// The scale of 微信支付分 (B-12).
pub const WECHAT_SCALE: std::ops::RangeInclusive<u64> = 300..=850;

impl Profile {
    /// Decides a command.
    ///
    /// # Errors
    /// Refuses values outside their scale.
    pub fn decide(&self, command: ProfileCommand) -> Result<Vec<ProfileEvent>, Refusal> {
        match command {
            ProfileCommand::State { figure, value } => {
                if value.is_some_and(|value| !figure.accepts(value)) {
                    return Err(Refusal::FigureOutOfRange(figure));
                }
                if self.shop.get(figure) == value {
                    return Ok(Vec::new());
                }
                Ok(vec![ProfileEvent::Stated { figure, value }])
            }
            ProfileCommand::Buyer(buyer) => {
                let on_scale = |score: Option<u64>, scale: &std::ops::RangeInclusive<u64>| {
                    score.is_none_or(|score| scale.contains(&score))
                };
                if !on_scale(buyer.zhima, &ZHIMA_SCALE) || !on_scale(buyer.wechat, &WECHAT_SCALE) {
                    return Err(Refusal::ScoreOutOfRange);
                }
                if self.buyer == buyer {
                    return Ok(Vec::new());
                }
                Ok(vec![ProfileEvent::Buyer(buyer)])
            }
        }
    }

    /// Takes in what has been said.
    pub fn evolve(&mut self, event: &ProfileEvent) {
        match event {
            ProfileEvent::Stated { figure, value } => self.shop.set(*figure, *value),
            ProfileEvent::Buyer(buyer) => self.buyer = *buyer,
        }
    }
}
