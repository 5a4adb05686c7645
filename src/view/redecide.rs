//! A story under other rules: its commands are decided again, what falls due is derived anew, and what is now refused is
//! listed.

mod number;

pub use number::Matched;

use crate::base::{Day, Moment};
use crate::policy::RuleChange;
use crate::shop::{Due, Refusal, RuleEvent, TradeCommand, rule_book};
use crate::world::{Actor, Command, Event, Surface, World};
use number::Numbers;

/// Which other rules.
#[derive(Debug, Clone, PartialEq)]
pub enum Other {
    /// Those of a day, throughout the story: values, windows and what has reached the shop, with what the user has set from
    /// days up to it on. See [`crate::policy::RuleSet::moment`] for what stands still and what does not.
    AsOf(Day),
    /// Those of the story, with values set besides; of the same setting from the same day these count.
    With(Vec<RuleChange>),
}

/// A story that was decided again.
#[derive(Debug, Clone, PartialEq)]
pub struct Again {
    /// What it came to under its own rules, to compare with.
    pub was: World,
    /// What it comes to under the others.
    pub world: World,
    /// How many commands were accepted, those included that move the clock.
    pub accepted: usize,
    /// The commands that are refused under the other rules and were not under its own, by their places, with why.
    pub refused: Vec<(usize, Refusal)>,
    /// Which orders, after-sales and so on of the one are which of the other: numbers differ once something is refused.
    pub matched: Matched,
}

/// Plays a story again from a world, under other rules.
///
/// A step is the clock's moment when it was given, who gave it and where, and the command, as a journal has them. Both
/// worlds are played side by side, the one under its own rules, so that one knows how far each step moved the clock there.
/// Where the story's clock moved, what falls due in the other world up to then falls there; a `Fall` of the story lets fall
/// whatever comes up to its place in that second, and nothing when nothing does. A command about an order goes to the order
/// that came of the same command, and is refused where none did. Changes of rules that are part of the story are made in
/// both.
pub fn again(
    start: &World,
    steps: impl IntoIterator<Item = (Moment, (Actor, Surface), Command)>,
    rules: Other,
) -> Again {
    let mut was = start.clone();
    let mut world = start.clone();
    match rules {
        Other::AsOf(day) => world.rules.as_of = Some(day),
        Other::With(changes) => {
            for change in changes {
                rule_book::evolve(&mut world.rules, &RuleEvent::Set(change));
            }
        }
    }
    let mut numbers = Numbers::of(start);
    let (mut accepted, mut refused) = (0, Vec::new());
    for (place, (at, by, command)) in steps.into_iter().enumerate() {
        // The story may have moved on by what is no step of it.
        reach(&mut was, at);
        let now = was.clock;
        reach(&mut world, now);
        match command {
            Command::Trade(TradeCommand::Fall) => {
                let due = was.trade.agenda().next();
                accepted += usize::from(play(&mut was, by, command).is_ok());
                let now = was.clock;
                reach(&mut world, now);
                if let Some(due) = due.and_then(|due| numbers.due(due)) {
                    fall_through(&mut world, due);
                }
            }
            Command::Advance(to) => {
                reach(&mut was, to);
                reach(&mut world, to);
                accepted += 1;
            }
            command => {
                let before = numbers.counts(&was, &world);
                let own = numbers.renumbered(&command);
                let here = play(&mut was, by, command.clone());
                let there = play(&mut world, by, own);
                match (&here, there) {
                    (_, Ok(_)) => accepted += 1,
                    (Ok(_), Err(refusal)) => refused.push((place, refusal)),
                    // Under its own rules it was refused, too.
                    (Err(_), Err(_)) => {}
                }
                numbers.note(before, &was, &world, &command);
            }
        }
    }
    Again { was, world, accepted, refused, matched: numbers.into_matched() }
}

/// Somebody gives a command.
fn play(world: &mut World, by: (Actor, Surface), command: Command) -> Result<Vec<Event>, Refusal> {
    let events = world.decide(by, command)?;
    events.iter().for_each(|event| world.evolve(event));
    Ok(events)
}

const TIME: (Actor, Surface) = (Actor::Time, Surface::Desk);

/// What falls due next falls; false when it cannot.
fn fall(world: &mut World) -> bool {
    let before = world.trade.agenda().next();
    play(world, TIME, Command::Trade(TradeCommand::Fall)).is_ok() && world.trade.agenda().next() != before
}

/// The clock goes forward to a moment; what falls due on the way falls.
fn reach(world: &mut World, to: Moment) {
    while world.next_due(to).is_some() && fall(world) {}
    if to > world.clock && world.next_due(to).is_none() {
        world.evolve(&Event::Advanced(to));
    }
}

/// What falls due up to something falls, if that does fall due there.
fn fall_through(world: &mut World, last: Due) {
    if !world.trade.agenda().iter().take_while(|due| due.at <= last.at).any(|due| due == last) {
        return;
    }
    while world.trade.agenda().next().is_some_and(|due| due <= last) && fall(world) {}
}
