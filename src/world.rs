//! The world: every aggregate together. It routes commands, applies events and keeps the simulated clock.

use crate::base::Moment;
use crate::policy::category::Matcher;
use crate::policy::{RuleSet, ShopFacts};
use crate::shop::rule_book;
pub use crate::shop::{Actor, Surface};
use crate::shop::{
    Catalogue, Context, Draft, DraftCommand, DraftEvent, Due, GoodsCommand, GoodsEvent, OrderEvent, PayLaterBy,
    Payment, Profile, ProfileCommand, ProfileEvent, Refusal, RuleCommand, RuleEvent, Trade, TradeCommand, TradeEvent,
};
use serde::{Deserialize, Serialize};

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
    /// To the shop's trade.
    Trade(TradeCommand),
    /// Move the simulated clock forward. What falls due on the way has to fall first, see [`World::next_due`].
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
    /// To the shop's trade.
    Trade(TradeEvent),
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
    /// The shop's figures and its buyers.
    pub profile: Profile,
    /// Orders, after-sales, money, services.
    pub trade: Trade,
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
            trade: Trade::default(),
            rules: RuleSet::default(),
            draft: Draft::default(),
        }
    }

    /// Decides a command without changing anything.
    ///
    /// # Errors
    /// The refusal of the aggregate that was asked, or of the clock, which only goes forward and not past what falls due.
    pub fn decide(&self, by: (Actor, Surface), command: Command) -> Result<Vec<Event>, Refusal> {
        fn all<E>(events: Vec<E>, wrap: fn(E) -> Event) -> Vec<Event> {
            events.into_iter().map(wrap).collect()
        }
        Ok(match command {
            Command::Goods(command) => all(self.goods.decide(command)?, Event::Goods),
            Command::Profile(command) => all(self.profile.decide(command)?, Event::Profile),
            Command::Rule(command) => all(rule_book::decide(&self.rules, command)?, Event::Rule),
            Command::Draft(command) => all(self.draft.decide(&self.goods, command)?, Event::Draft),
            Command::Trade(TradeCommand::Fall) => {
                let due = self.trade.agenda().next().ok_or(Refusal::NothingDue)?;
                let at = due.at.max(self.clock);
                let mut events = Vec::new();
                if at > self.clock {
                    events.push(Event::Advanced(at));
                }
                events.extend(self.trade_events(by, at, TradeCommand::Fall)?);
                events
            }
            Command::Trade(command) => self.trade_events(by, self.clock, command)?,
            Command::Advance(to) if to < self.clock => return Err(Refusal::ClockBackwards),
            Command::Advance(to) if self.next_due(to).is_some() => return Err(Refusal::DueBefore),
            Command::Advance(to) if to == self.clock => Vec::new(),
            Command::Advance(to) => vec![Event::Advanced(to)],
        })
    }

    fn trade_events(&self, by: (Actor, Surface), at: Moment, command: TradeCommand) -> Result<Vec<Event>, Refusal> {
        let shop = self.trade.measures.added_to(&self.profile.shop, at);
        let cx = Context { at, ..self.context(by, &shop) };
        Ok(self.trade.decide(cx, command)?.into_iter().map(Event::Trade).collect())
    }

    /// What a decision looks at now; `shop` is [`World::shop`].
    pub fn context<'a>(&'a self, by: (Actor, Surface), shop: &'a ShopFacts) -> Context<'a> {
        let (rules, goods, buyers) = (&self.rules, &self.goods, &self.profile.buyers);
        Context { by, at: self.clock, rules, shop, goods, buyers }
    }

    /// What falls due before the clock reaches `to`. An action in the very second of a deadline is in time, so what falls
    /// due at `to` itself does not count.
    pub fn next_due(&self, to: Moment) -> Option<Due> {
        self.trade.agenda().next().filter(|due| due.at < to)
    }

    /// The shop's figures, with what has happened in the simulation added.
    pub fn shop(&self) -> ShopFacts {
        self.trade.measures.added_to(&self.profile.shop, self.clock)
    }

    /// Takes in what has happened. Total: any sequence of events leads somewhere.
    pub fn evolve(&mut self, event: &Event) {
        match event {
            Event::Goods(event) => self.goods.evolve(event),
            Event::Profile(event) => self.profile.evolve(event),
            Event::Rule(event) => rule_book::evolve(&mut self.rules, event),
            Event::Draft(event) => self.draft.evolve(event),
            Event::Trade(event) => self.evolve_trade(event),
            Event::Advanced(to) => self.clock = *to,
        }
    }

    fn evolve_trade(&mut self, event: &TradeEvent) {
        self.trade.evolve(self.clock, event);
        if let Some((figure, value)) = event.states() {
            self.profile.shop.set(figure, Some(value));
        }
        if let TradeEvent::Order(OrderEvent::Placed { placed, .. }) = event
            && placed.payment == Payment::PayLater(PayLaterBy::Zhima)
        {
            self.profile.buyers.has_ordered(placed.buyer);
        }
    }
}
