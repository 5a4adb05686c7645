//! The envelope around what happened.

use crate::base::Moment;
use crate::shop::GoodsCommand;
use crate::world::{Actor, Command, Event, Surface, World};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// One command with what it led to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// The simulated moment.
    #[serde(rename = "m")]
    pub at: Moment,
    /// Who commanded.
    #[serde(rename = "a")]
    pub actor: Actor,
    /// Where.
    #[serde(rename = "s")]
    pub surface: Surface,
    /// What was commanded, in its written form: replaying needs only the events, so it is read when somebody decides it
    /// again. `None` for a command that its events restate whole, such as part of an import: keeping the goods twice
    /// would double the journal.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub command: Option<Box<RawValue>>,
    /// What happened.
    #[serde(rename = "e")]
    pub events: Vec<Event>,
}

impl Entry {
    /// An entry for a command and what it led to.
    pub fn new(at: Moment, (actor, surface): (Actor, Surface), command: &Command, events: Vec<Event>) -> Self {
        let command = match command {
            Command::Goods(GoodsCommand::Import { .. }) => None,
            command => serde_json::value::to_raw_value(command).ok(),
        };
        Entry { at, actor, surface, command, events }
    }

    /// The command, where it was kept.
    pub fn command(&self) -> Option<Command> {
        serde_json::from_str(self.command.as_ref()?.get()).ok()
    }
}

/// Two entries are the same when they are written the same.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        let written = |entry: &Entry| entry.command.as_ref().map(|command| command.get().to_owned());
        (self.at, self.actor, self.surface, &self.events) == (other.at, other.actor, other.surface, &other.events)
            && written(self) == written(other)
    }
}

/// The world after all entries, starting from an empty shop at `start`.
pub fn replay<'e>(start: Moment, entries: impl IntoIterator<Item = &'e Entry>) -> World {
    let mut world = World::new(start);
    for entry in entries {
        for event in &entry.events {
            world.evolve(event);
        }
    }
    world
}
