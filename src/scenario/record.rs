//! A story from what has happened.

use super::play::{DIRECTOR, Happened, TIME, opening};
use super::story::{Act, Both, Check, Clock, Do, Line, Start, Step, Story, Until};
use crate::base::Moment;
use crate::shop::{GoodsCommand, GoodsEvent, TradeCommand};
use crate::world::{Command, Event};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A command that its events restate whole, and which a journal therefore does not keep: part of an import.
pub fn restated(events: &[Event]) -> Option<Command> {
    match events {
        [Event::Goods(GoodsEvent::Imported { import, file, goods, leftovers })] => {
            Some(Command::Goods(GoodsCommand::Import {
                import: *import,
                file: file.clone(),
                goods: goods.clone(),
                leftovers: leftovers.clone(),
            }))
        }
        _ => None,
    }
}

/// Makes a story of what has happened since a start: each command is a step, and so is each time that passes. What a sample
/// is filled with at its start is left out. When the story is played the same happens.
pub fn record(title: Both, start: Start, happened: &[Happened]) -> Story {
    let steps = told(start, happened, &BTreeSet::new()).into_iter();
    let steps = steps.map(|(_, acts)| Step { acts, ..Step::default() }).collect();
    Story { steps, ..Story::new(title, start) }
}

/// A recording: where in what happens it began, and what was said on the way. Places are counts of what has happened before.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Recorded {
    /// Where it began.
    pub from: usize,
    /// What was said, each where that was; by their places, and at one place as it was said.
    pub notes: Vec<(usize, Note)>,
}

/// Something that was said while recording.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Note {
    /// A step begins, under a name.
    Step(Both),
    /// Something was compared.
    Check(Check),
}

impl Recorded {
    /// What has happened behind a place is gone: so is what was said of it.
    pub fn cut(&mut self, place: usize) {
        self.from = self.from.min(place);
        self.notes.retain(|(at, _)| *at <= place);
    }

    fn add(&mut self, place: usize, note: Note) {
        let behind = self.notes.iter().position(|(at, _)| *at > place).unwrap_or(self.notes.len());
        self.notes.insert(behind, (place, note));
    }

    /// A step begins at a place. One that has just begun there gets the name.
    pub fn begin_step(&mut self, place: usize, name: Both) {
        let last = self.notes.iter().rposition(|(at, _)| *at == place);
        match last.and_then(|last| self.notes.get_mut(last)) {
            Some((_, Note::Step(own))) => *own = name,
            _ => self.add(place, Note::Step(name)),
        }
    }

    /// Something is compared at a place; false where that was said already.
    pub fn add_check(&mut self, place: usize, check: Check) -> bool {
        let note = Note::Check(check);
        let new = !self.notes.iter().any(|(at, other)| *at == place && *other == note);
        if new {
            self.add(place, note);
        }
        new
    }

    /// Which step is recorded, counted from 1.
    pub fn step(&self) -> usize {
        let begun = |(at, note): &&(usize, Note)| *at > self.from && matches!(note, Note::Step(_));
        1 + self.notes.iter().filter(begun).count()
    }

    /// How much was compared.
    pub fn checks(&self) -> usize {
        self.notes.iter().filter(|(_, note)| matches!(note, Note::Check(_))).count()
    }

    /// Makes a story of what has happened since a start, up to its end. What happened before the recording began is its
    /// first step, under a name of its own; then come those that were begun. When it is played the same happens.
    pub fn story(&self, title: Both, preparation: Both, start: Start, happened: &[Happened]) -> Story {
        let mut notes = self.notes.clone();
        let first = notes.iter().position(|(at, _)| *at >= self.from).unwrap_or(notes.len());
        let begins = |(at, note): &(usize, Note)| *at == self.from && matches!(note, Note::Step(_));
        if !notes.get(first).is_some_and(begins) {
            notes.insert(first, (self.from, Note::Step(Both::default())));
        }
        let stops = notes.iter().map(|(at, _)| *at).collect();
        let mut notes = notes.into_iter().peekable();
        let mut steps = vec![Step { name: preparation, ..Step::default() }];
        // What is said at a place is said when all before it has happened.
        let mut say = |steps: &mut Vec<Step>, upto: usize| {
            while let Some((_, note)) = notes.next_if(|(at, _)| *at < upto) {
                match (note, steps.last_mut()) {
                    (Note::Check(check), Some(step)) => step.acts.push(Act::Check(check)),
                    (Note::Step(name), _) => steps.push(Step { name, ..Step::default() }),
                    (Note::Check(_), None) => {}
                }
            }
        };
        for (upto, acts) in told(start, happened, &stops) {
            say(&mut steps, upto);
            if let Some(step) = steps.last_mut() {
                step.acts.extend(acts);
            }
        }
        say(&mut steps, usize::MAX);
        // Nothing was prepared, or a step was begun and nothing done in it.
        steps.retain(|step| !step.acts.is_empty());
        Story { steps, ..Story::new(title, start) }
    }
}

/// What has happened as acts: those of each command or time that passes, with how much of what has happened they end with.
/// What falls by itself on the way of the clock is not told, unless something is said between it and the end of the way.
fn told(start: Start, happened: &[Happened], stops: &BTreeSet<usize>) -> Vec<(usize, Vec<Act>)> {
    let (mut world, filled) = opening(start);
    let further = happened.strip_prefix(filled.as_slice()).unwrap_or(happened);
    let mut place = happened.len() - further.len();
    let mut all: Vec<(usize, Vec<Act>)> = Vec::new();
    let mut falls = Falls::default();
    for Happened { by, command, events, .. } in further {
        if stops.contains(&place) {
            falls.tell(place, &mut all);
        }
        match command {
            Command::Trade(TradeCommand::Fall) if *by == TIME => {
                falls.add(world.trade.agenda().next().map(|due| due.at));
            }
            Command::Advance(to) if *by == DIRECTOR => {
                let mut acts = if falls.all_before(*to) { falls.forget() } else { falls.told() };
                acts.push(clock(Until::Moment(*to)));
                all.push((place + 1, acts));
            }
            command => {
                falls.tell(place, &mut all);
                let act = Act::Do(Do { line: Line(0), by: *by, command: command.clone(), refused: None });
                all.push((place + 1, vec![act]));
            }
        }
        events.iter().for_each(|event| world.evolve(event));
        place += 1;
    }
    falls.tell(place, &mut all);
    all
}

const fn clock(until: Until) -> Act {
    Act::Clock(Clock { line: Line(0), until })
}

/// What has fallen due one after the other, and was not told yet.
#[derive(Default)]
struct Falls {
    count: usize,
    /// The latest moment for which something was due.
    latest: Option<Moment>,
}

impl Falls {
    fn add(&mut self, due: Option<Moment>) {
        self.count += 1;
        self.latest = self.latest.max(due);
    }

    /// Whether all of it falls by itself when the clock goes to a moment.
    fn all_before(&self, to: Moment) -> bool {
        self.latest.is_none_or(|latest| latest < to)
    }

    fn forget(&mut self) -> Vec<Act> {
        *self = Falls::default();
        Vec::new()
    }

    fn told(&mut self) -> Vec<Act> {
        let acts = vec![clock(Until::Due); self.count];
        *self = Falls::default();
        acts
    }

    fn tell(&mut self, place: usize, all: &mut Vec<(usize, Vec<Act>)>) {
        if self.count > 0 {
            all.push((place, self.told()));
        }
    }
}
