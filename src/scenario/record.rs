//! A story from what has happened.

use super::play::{DIRECTOR, Happened, TIME, opening};
use super::story::{Act, Both, Clock, Do, Line, Start, Step, Story, Until};
use crate::base::Moment;
use crate::shop::{GoodsCommand, GoodsEvent, TradeCommand};
use crate::world::{Command, Event};

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
    let (mut world, filled) = opening(start);
    let happened = happened.strip_prefix(filled.as_slice()).unwrap_or(happened);
    let mut story = Story::new(title, start);
    let mut falls = Falls::default();
    for Happened { by, command, events, .. } in happened {
        match command {
            Command::Trade(TradeCommand::Fall) if *by == TIME => {
                falls.add(world.trade.agenda().next().map(|due| due.at));
            }
            Command::Advance(to) if *by == DIRECTOR => {
                let mut acts = if falls.all_before(*to) { falls.forget() } else { falls.told() };
                acts.push(clock(Until::Moment(*to)));
                story.steps.push(Step { acts, ..Step::default() });
            }
            command => {
                falls.tell(&mut story);
                let act = Act::Do(Do { line: Line(0), by: *by, command: command.clone(), refused: None });
                story.steps.push(Step { acts: vec![act], ..Step::default() });
            }
        }
        events.iter().for_each(|event| world.evolve(event));
    }
    falls.tell(&mut story);
    story
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

    fn tell(&mut self, story: &mut Story) {
        if self.count > 0 {
            let acts = self.told();
            story.steps.push(Step { acts, ..Step::default() });
        }
    }
}
