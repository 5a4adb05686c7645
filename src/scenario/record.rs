//! A story from what has happened.

use super::play::{DIRECTOR, Happened, TIME, opening};
use super::story::{Act, Both, Check, Clock, Do, Line, Start, Step, Story, Until};
use crate::base::Moment;
use crate::shop::{GoodsCommand, GoodsEvent, TradeCommand};
use crate::world::{Command, Event};
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
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recorded {
    /// Where it began.
    pub from: usize,
    /// Where steps begin, besides the first, in order; each with its name.
    pub steps: Vec<(usize, Both)>,
    /// What was compared, each where that was.
    pub checks: Vec<(usize, Check)>,
}

impl Recorded {
    /// What has happened behind a place is gone: so is what was said of it.
    pub fn cut(&mut self, place: usize) {
        self.from = self.from.min(place);
        self.steps.retain(|(at, _)| *at <= place);
        self.checks.retain(|(at, _)| *at <= place);
    }

    /// A step begins at a place. Where one begins already, it gets the name.
    pub fn begin_step(&mut self, place: usize, name: Both) {
        self.steps.retain(|(at, _)| *at != place);
        self.steps.push((place, name));
        self.steps.sort_by_key(|(at, _)| *at);
    }

    /// Makes a story of what has happened since a start, up to its end. What happened before the recording began is its
    /// first step, under a name of its own; then come those that were begun. When it is played the same happens.
    pub fn story(&self, title: Both, preparation: Both, start: Start, happened: &[Happened]) -> Story {
        let begins: Vec<(usize, Both)> = std::iter::once((self.from, Both::default()))
            .filter(|(from, _)| self.steps.first().is_none_or(|(first, _)| first != from))
            .chain(self.steps.iter().cloned())
            .collect();
        let stops = begins.iter().map(|(at, _)| *at).chain(self.checks.iter().map(|(at, _)| *at)).collect();
        let mut steps = vec![Step { name: preparation, ..Step::default() }];
        let mut begins = begins.into_iter().peekable();
        let mut checks = self.checks.iter().peekable();
        // What is said at a place is said when all before it has happened: first what was compared, then the next step begins.
        let mut say = |steps: &mut Vec<Step>, upto: usize| {
            loop {
                let check = checks.peek().map(|(at, _)| *at).filter(|at| *at < upto);
                let begin = begins.peek().map(|(at, _)| *at).filter(|at| *at < upto);
                match (check, begin) {
                    (Some(check), begin) if begin.is_none_or(|begin| check <= begin) => {
                        let check = checks.next().map(|(_, check)| Act::Check(check.clone()));
                        if let Some(step) = steps.last_mut() {
                            step.acts.extend(check);
                        }
                    }
                    (_, Some(_)) => {
                        steps.extend(begins.next().map(|(_, name)| Step { name, ..Step::default() }));
                    }
                    _ => return,
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
