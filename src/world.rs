//! The world: every aggregate together. It routes commands, applies events and keeps the simulated clock.

use crate::base::Moment;
use crate::policy::RuleSet;
use crate::policy::category::Matcher;
use crate::shop::rule_book;
use crate::shop::{
    Catalogue, Draft, DraftCommand, DraftEvent, GoodsCommand, GoodsEvent, Profile, ProfileCommand, ProfileEvent,
    Refusal, RuleCommand, RuleEvent,
};
use serde::{Deserialize, Serialize};

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Actor {
    /// The merchant.
    Merchant,
    /// The director, who sets the stage.
    Director,
}

/// Where it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Surface {
    /// The merchant's phone.
    MerchantPhone,
    /// The merchant's back office.
    BackOffice,
    /// The director's desk.
    Desk,
}

/// Anything that can be commanded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// To the goods.
    Goods(GoodsCommand),
    /// To the shop's figures and its buyer.
    Profile(ProfileCommand),
    /// To the rules.
    Rule(RuleCommand),
    /// To the draft.
    Draft(DraftCommand),
    /// Move the simulated clock forward.
    Advance(Moment),
}

/// Anything that has happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// To the goods.
    Goods(GoodsEvent),
    /// To the shop's figures and its buyer.
    Profile(ProfileEvent),
    /// To the rules.
    Rule(RuleEvent),
    /// To the draft.
    Draft(DraftEvent),
    /// The simulated clock stands here now.
    Advanced(Moment),
}

/// Everything there is, at one moment of the story.
#[derive(Debug, Clone, PartialEq)]
pub struct World {
    /// The simulated clock.
    pub clock: Moment,
    /// The goods.
    pub goods: Catalogue,
    /// The shop's figures and its buyer.
    pub profile: Profile,
    /// The rules in force.
    pub rules: RuleSet,
    /// Changes on trial.
    pub draft: Draft,
}

impl World {
    /// An empty shop at a moment.
    pub fn new(clock: Moment) -> Self {
        World::placing(clock, Matcher::WORDS)
    }

    /// An empty shop at a moment, whose categories a matcher places.
    pub fn placing(clock: Moment, matcher: Matcher) -> Self {
        World {
            clock,
            goods: Catalogue::new(matcher),
            profile: Profile::default(),
            rules: RuleSet::default(),
            draft: Draft::default(),
        }
    }

    /// Decides a command without changing anything.
    ///
    /// # Errors
    /// The refusal of the aggregate that was asked, or of the clock, which only goes forward.
    pub fn decide(&self, command: Command) -> Result<Vec<Event>, Refusal> {
        fn all<E>(events: Vec<E>, wrap: fn(E) -> Event) -> Vec<Event> {
            events.into_iter().map(wrap).collect()
        }
        Ok(match command {
            Command::Goods(command) => all(self.goods.decide(command)?, Event::Goods),
            Command::Profile(command) => all(self.profile.decide(command)?, Event::Profile),
            Command::Rule(command) => all(rule_book::decide(&self.rules, command)?, Event::Rule),
            Command::Draft(command) => all(self.draft.decide(&self.goods, command)?, Event::Draft),
            Command::Advance(to) if to < self.clock => return Err(Refusal::ClockBackwards),
            Command::Advance(to) if to == self.clock => Vec::new(),
            Command::Advance(to) => vec![Event::Advanced(to)],
        })
    }

    /// Takes in what has happened. Total: any sequence of events leads somewhere.
    pub fn evolve(&mut self, event: &Event) {
        match event {
            Event::Goods(event) => self.goods.evolve(event),
            Event::Profile(event) => self.profile.evolve(event),
            Event::Rule(event) => rule_book::evolve(&mut self.rules, event),
            Event::Draft(event) => self.draft.evolve(event),
            Event::Advanced(to) => self.clock = *to,
        }
    }

    /// The world with every change on trial made.
    #[must_use]
    pub fn with_draft(&self) -> World {
        let goods = self.draft.applied_to_goods(&self.goods);
        let shop = self.draft.applied_to_shop(&self.profile.shop);
        World { goods, profile: Profile { shop, ..self.profile.clone() }, ..self.clone() }
    }
}
