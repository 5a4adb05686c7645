//! Going back: the world as it was after any event of a line.
//!
//! Marks are worlds kept on the way, so that whoever goes somewhere replays from the mark before it and not from the
//! beginning. They are derived and never stored.

use super::entry::Entry;
use crate::world::{Actor, Event, World};
use std::sync::Arc;

/// A place in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stand {
    /// After so many decisions.
    pub entries: usize,
    /// And after so many events of the next one. A branch departs where this is 0: what one decision led to belongs together.
    pub events: usize,
}

impl Stand {
    /// After so many decisions.
    pub const fn after(entries: usize) -> Self {
        Stand { entries, events: 0 }
    }

    /// The same place in its only form: what lies behind the last event of a decision lies behind the decision, and nothing
    /// lies behind the last decision.
    pub fn in_line(self, line: &[Arc<Entry>]) -> Self {
        match line.get(self.entries) {
            None => Stand::after(line.len()),
            Some(entry) if self.events >= entry.events.len() => Stand::after(self.entries + 1),
            Some(_) => self,
        }
    }

    /// One event on.
    pub fn next_event(self, line: &[Arc<Entry>]) -> Self {
        Stand { events: self.events + 1, ..self }.in_line(line)
    }

    /// One event back.
    pub fn last_event(self, line: &[Arc<Entry>]) -> Self {
        match (self.events.checked_sub(1), self.entries.checked_sub(1)) {
            (Some(events), _) => Stand { events, ..self },
            (None, Some(entries)) => {
                let events = line.get(entries).map_or(0, |entry| entry.events.len().saturating_sub(1));
                Stand { entries, events }
            }
            (None, None) => self,
        }
    }

    /// The next end of a step: what somebody did, or a move of the clock with all that fell due on the way.
    pub fn next_step(self, line: &[Arc<Entry>]) -> Self {
        let mut entries = self.entries;
        while line.get(entries).is_some_and(|entry| falls(entry)) {
            entries += 1;
        }
        let moved = line.get(entries).is_some_and(|entry| moves(entry));
        Stand::after(if moved { entries } else { self.entries } + 1).in_line(line)
    }

    /// The last end of a step before it; the beginning where there is none.
    pub fn last_step(self, line: &[Arc<Entry>]) -> Self {
        let mut entries = if self.events > 0 { self.entries } else { self.entries.saturating_sub(1) };
        if line.get(entries).is_some_and(|entry| moves(entry)) {
            while entries.checked_sub(1).and_then(|before| line.get(before)).is_some_and(|entry| falls(entry)) {
                entries -= 1;
            }
        }
        Stand::after(entries)
    }
}

/// It fell due.
fn falls(entry: &Entry) -> bool {
    entry.actor == Actor::Time
}

/// It moved the clock, and nothing else.
fn moves(entry: &Entry) -> bool {
    matches!(entry.events[..], [Event::Advanced(_)])
}

/// So many events lie between two marks. A mark costs about as long to make as a thousand events take.
const APART: usize = 8_192;

/// Worlds on the way of a line.
#[derive(Debug)]
pub struct Marks {
    /// After so many decisions each, the earliest first.
    worlds: Vec<(usize, World)>,
    /// So many events lie between two.
    apart: usize,
}

impl Default for Marks {
    fn default() -> Self {
        Marks::apart(APART)
    }
}

impl Marks {
    /// Marks with so many events between two.
    pub const fn apart(events: usize) -> Self {
        Marks { worlds: Vec::new(), apart: events }
    }

    /// The world at a place of a line that began as `start`. The marks must be of this line, up to where it was cut.
    pub fn world_at(&mut self, start: &World, line: &[Arc<Entry>], stand: Stand) -> World {
        let before = self.worlds.partition_point(|(entries, _)| *entries <= stand.entries);
        let (from, mut world) = match before.checked_sub(1).and_then(|last| self.worlds.get(last)) {
            Some((entries, world)) => (*entries, world.clone()),
            None => (0, start.clone()),
        };
        let latest = before == self.worlds.len();
        let mut since = 0;
        for (place, entry) in line.iter().enumerate().take(stand.entries).skip(from) {
            if latest && since >= self.apart {
                self.worlds.push((place, world.clone()));
                since = 0;
            }
            since += entry.events.len();
            entry.events.iter().for_each(|event| world.evolve(event));
        }
        if let Some(entry) = line.get(stand.entries) {
            entry.events.iter().take(stand.events).for_each(|event| world.evolve(event));
        }
        world
    }

    /// Forgets what lies behind so many decisions: the line goes on otherwise from there.
    pub fn cut(&mut self, entries: usize) {
        self.worlds.retain(|(after, _)| *after <= entries);
    }
}
