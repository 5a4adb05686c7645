//! The story decided again: under the rules of another day, with other values, or under the rules of today.

use super::Session;
use crate::base::Moment;
use crate::journal::Entry;
use crate::scenario::restated;
use crate::view::redecide::{Again, Other, Step, again};
use crate::world::World;
use leptos::prelude::*;
use std::sync::Arc;

/// What happened, as it is decided again.
fn steps(line: &[Arc<Entry>]) -> impl Iterator<Item = Step> + '_ {
    line.iter().map(|entry| Step {
        at: entry.at,
        by: (entry.actor, entry.surface),
        command: entry.command().or_else(|| restated(&entry.events)),
        events: entry.events.clone(),
    })
}

/// Decides a story again that began at a moment.
pub fn decided_again(begins: Moment, line: &[Arc<Entry>], rules: &Other) -> Again {
    again(&World::new(begins), steps(line), rules)
}

impl Session {
    /// Decides the story again, up to where the page stands.
    pub fn under(self, rules: &Other) -> Again {
        untrack(move || self.so_far(|line| decided_again(self.begins(), line, rules)))
    }
}
