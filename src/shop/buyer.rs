//! The buyers of a story. What only a director may know of them, such as scores, never shows on a merchant's surface.

use super::refusal::Refusal;
use crate::policy::BuyerFacts;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The scale of 芝麻分 (B-12b).
pub const ZHIMA_SCALE: RangeInclusive<u64> = 350..=950;
/// The scale of 微信支付分 (B-12).
pub const WECHAT_SCALE: RangeInclusive<u64> = 300..=850;

/// The number of a buyer, counted up from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BuyerId(pub u32);

/// What a buyer is called: by role, never by a person's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Whoever stands at the counter first.
    Walker,
    /// In good standing, scores well above the lines.
    Trusted,
    /// Exactly on the lines: 550 and 600, which are not enough.
    OnTheLine,
    /// Has never opened 芝麻先用后付.
    Newcomer,
    /// 优质消费者.
    Valued,
    /// Under risk control.
    Watched,
    /// A role of the user's own.
    Own(String),
}

/// A buyer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buyer {
    /// What the buyer is called.
    pub role: Role,
    /// What the director knows.
    pub facts: BuyerFacts,
}

/// What can be done about buyers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BuyerCommand {
    /// Bring in another one, who steps up to the counter.
    Add {
        /// What the buyer is called.
        role: Role,
        /// What the director knows.
        facts: BuyerFacts,
    },
    /// Let one step up to the counter.
    Call(BuyerId),
}

/// What has happened to buyers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BuyerEvent {
    /// Another one came.
    Added {
        /// What the buyer is called.
        role: Role,
        /// What the director knows.
        facts: BuyerFacts,
    },
    /// One stepped up to the counter.
    Called(BuyerId),
}

/// Every buyer, and which one stands at the counter.
#[derive(Debug, Clone, PartialEq)]
pub struct Buyers {
    all: Vec<Buyer>,
    counter: BuyerId,
}

impl Default for Buyers {
    fn default() -> Self {
        Buyers { all: vec![Buyer { role: Role::Walker, facts: BuyerFacts::default() }], counter: BuyerId(0) }
    }
}

impl Buyers {
    /// Every buyer.
    pub fn all(&self) -> &[Buyer] {
        &self.all
    }

    /// One by number.
    pub fn get(&self, id: BuyerId) -> Option<&Buyer> {
        self.all.get(id.0 as usize)
    }

    /// Who stands at the counter.
    pub fn counter(&self) -> BuyerId {
        self.counter
    }

    /// What is known of whoever stands at the counter.
    pub fn facts(&self) -> BuyerFacts {
        self.get(self.counter).map(|buyer| buyer.facts).unwrap_or_default()
    }

    /// Decides a command.
    ///
    /// # Errors
    /// Refuses scores outside their scale, roles without a name, and buyers who are not there.
    pub fn decide(&self, command: BuyerCommand) -> Result<Vec<BuyerEvent>, Refusal> {
        match command {
            BuyerCommand::Add { role, facts } => {
                if matches!(&role, Role::Own(name) if name.trim().is_empty()) {
                    return Err(Refusal::NoTitle);
                }
                on_scale(&facts)?;
                let next = BuyerId(self.all.len() as u32);
                Ok(vec![BuyerEvent::Added { role, facts }, BuyerEvent::Called(next)])
            }
            BuyerCommand::Call(id) if self.get(id).is_none() => Err(Refusal::NoSuchBuyer),
            BuyerCommand::Call(id) if id == self.counter => Ok(Vec::new()),
            BuyerCommand::Call(id) => Ok(vec![BuyerEvent::Called(id)]),
        }
    }

    /// Takes in what has happened.
    pub(super) fn evolve(&mut self, event: &BuyerEvent) {
        match event {
            BuyerEvent::Added { role, facts } => self.all.push(Buyer { role: role.clone(), facts: *facts }),
            BuyerEvent::Called(id) => self.counter = *id,
        }
    }

    /// More is known of whoever stands at the counter.
    pub(super) fn describe(&mut self, facts: BuyerFacts) {
        if let Some(buyer) = self.all.get_mut(self.counter.0 as usize) {
            buyer.facts = facts;
        }
    }

    /// An order by 芝麻先用后付 was placed: the next one is not the first.
    pub(crate) fn has_ordered(&mut self, id: BuyerId) {
        if let Some(buyer) = self.all.get_mut(id.0 as usize) {
            buyer.facts.first_zhima_order = buyer.facts.first_zhima_order.map(|_| false);
        }
    }
}

pub(super) fn on_scale(facts: &BuyerFacts) -> Result<(), Refusal> {
    let within = |score: Option<u64>, scale: RangeInclusive<u64>| score.is_none_or(|score| scale.contains(&score));
    if within(facts.zhima, ZHIMA_SCALE) && within(facts.wechat, WECHAT_SCALE) {
        Ok(())
    } else {
        Err(Refusal::ScoreOutOfRange)
    }
}
