//! The envelope around what happened.

use crate::base::Moment;
use crate::world::{Actor, Command, Event, Surface, World};
use serde::{Deserialize, Serialize};

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
    /// What was commanded. `None` for a command that only restates its events, such as part of an import: keeping the
    /// goods twice would double the journal.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub command: Option<Command>,
    /// What happened.
    #[serde(rename = "e")]
    pub events: Vec<Event>,
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
