//! What a shop says about itself, and about the buyers who come to its counter.

use super::buyer::{BuyerCommand, BuyerEvent, Buyers, on_scale};
use super::refusal::Refusal;
use crate::policy::{BuyerFacts, Figure, ShopFacts, Value};
use serde::{Deserialize, Serialize};

/// What can be said about the shop and its buyers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ProfileCommand {
    /// State a figure, or take it back.
    State {
        /// Which figure.
        figure: Figure,
        /// Its value; `None` for unknown.
        value: Option<Value>,
    },
    /// Say what is known of the buyer at the counter.
    Buyer(BuyerFacts),
    /// Bring in buyers, and choose among them.
    Buyers(BuyerCommand),
}

/// What has been said about the shop and its buyers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ProfileEvent {
    /// A figure was stated or taken back.
    Stated {
        /// Which figure.
        figure: Figure,
        /// Its value; `None` for unknown.
        value: Option<Value>,
    },
    /// More is known of the buyer at the counter.
    Buyer(BuyerFacts),
    /// Something has happened to buyers.
    Buyers(BuyerEvent),
}

/// A shop's figures and its buyers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// The shop's figures.
    pub shop: ShopFacts,
    /// Its buyers.
    pub buyers: Buyers,
}

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
                on_scale(&buyer)?;
                if self.buyers.facts() == buyer {
                    return Ok(Vec::new());
                }
                Ok(vec![ProfileEvent::Buyer(buyer)])
            }
            ProfileCommand::Buyers(command) => {
                Ok(self.buyers.decide(command)?.into_iter().map(ProfileEvent::Buyers).collect())
            }
        }
    }

    /// Takes in what has been said.
    pub fn evolve(&mut self, event: &ProfileEvent) {
        match event {
            ProfileEvent::Stated { figure, value } => self.shop.set(*figure, *value),
            ProfileEvent::Buyer(facts) => self.buyers.describe(*facts),
            ProfileEvent::Buyers(event) => self.buyers.evolve(event),
        }
    }
}
