//! The envelope around what happened.

use crate::base::Moment;
use crate::shop::GoodsCommand;
use crate::world::{Actor, Command, Event, Surface, World};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// One command with what it led to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// What was commanded. `None` for a command that its events restate whole, such as part of an import: keeping the goods
    /// twice would double the journal.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub command: Option<Said>,
    /// What happened.
    #[serde(rename = "e")]
    pub events: Vec<Event>,
}

/// A command in the journal.
#[derive(Debug, Clone)]
pub enum Said {
    /// As it was given.
    Now(Box<Command>),
    /// As it was written. Replaying needs only the events, so it is read when somebody decides it again.
    Written(Box<RawValue>),
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Said::Now(command) => command.serialize(serializer),
            Said::Written(text) => text.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(Said::Written)
    }
}

/// Two are the same when they are written the same.
impl PartialEq for Said {
    fn eq(&self, other: &Self) -> bool {
        serde_json::to_string(self).ok() == serde_json::to_string(other).ok()
    }
}

impl Entry {
    /// An entry for a command and what it led to.
    pub fn new(at: Moment, (actor, surface): (Actor, Surface), command: Command, events: Vec<Event>) -> Self {
        let command = match command {
            Command::Goods(GoodsCommand::Import { .. }) => None,
            command => Some(Said::Now(Box::new(command))),
        };
        Entry { at, actor, surface, command, events }
    }

    /// The command, where it was kept.
    pub fn command(&self) -> Option<Command> {
        match self.command.as_ref()? {
            Said::Now(command) => Some((**command).clone()),
            Said::Written(text) => serde_json::from_str(text.get()).ok(),
        }
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
