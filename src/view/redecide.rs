//! A story under other rules: its commands are decided again, what falls due is derived anew, and what is now refused is
//! listed.

mod number;

pub use number::Matched;

use crate::base::{Day, Moment};
use crate::policy::{Setting, Value};
use crate::shop::{Due, Refusal, TradeCommand};
use crate::world::{Actor, Command, Event, Surface, World};
use number::Numbers;

/// Which other rules; none at all are those of today, where a story was told under those of then.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Other {
    /// Those of a day, throughout the story: values, windows and what has reached the shop, with what the user has set from
    /// days up to it on. See [`crate::policy::RuleSet::moment`] for what stands still and what does not.
    pub as_of: Option<Day>,
    /// Values that settings have throughout the story, unless it sets them itself.
    pub with: Vec<(Setting, Value)>,
}

/// Something that happened in a story.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The clock's moment when it was commanded.
    pub at: Moment,
    /// Who commanded, and where.
    pub by: (Actor, Surface),
    /// What was commanded; `None` where nobody knows any more: then it happens in either world.
    pub command: Option<Command>,
    /// What came of it.
    pub events: Vec<Event>,
}

/// A story that was decided again.
#[derive(Debug, Clone, PartialEq)]
pub struct Again {
    /// What it came to when it was told, to compare with.
    pub was: World,
    /// What it comes to under the others.
    pub world: World,
    /// How many commands were accepted, those included that move the clock.
    pub accepted: usize,
    /// The commands that are refused under the other rules, by their places, with why.
    pub refused: Vec<(usize, Refusal)>,
    /// Which orders, after-sales and so on of the one are which of the other: numbers differ once something is refused.
    pub matched: Matched,
}

/// Plays a story again from a world, under other rules.
///
/// Both worlds are played side by side. In the one happens what did happen, as a journal has it: under the rules of then, even
/// where they are others today. In the other the commands are decided again. Where the story's clock moved, what falls due in
/// the other world up to then falls there; a `Fall` of the story lets fall whatever comes up to its place in that second, and
/// nothing when nothing does. A command about an order goes to the order that came of the same command, and is refused where
/// none did. Changes of rules that are part of the story are made in both.
pub fn again(start: &World, steps: impl IntoIterator<Item = Step>, rules: &Other) -> Again {
    let mut was = start.clone();
    let mut world = start.clone();
    world.rules.as_of = rules.as_of;
    for (setting, value) in &rules.with {
        world.rules.hold(*setting, *value);
    }
    let mut numbers = Numbers::of(start);
    let (mut accepted, mut refused) = (0, Vec::new());
    for (place, Step { at, by, command, events }) in steps.into_iter().enumerate() {
        reach(&mut world, at);
        let before = numbers.counts(&was, &world);
        let due = was.trade.agenda().next();
        events.iter().for_each(|event| was.evolve(event));
        match &command {
            Some(Command::Trade(TradeCommand::Fall)) => {
                accepted += 1;
                reach(&mut world, was.clock);
                if let Some(due) = due.and_then(|due| numbers.due(due)) {
                    fall_through(&mut world, due);
                }
            }
            Some(Command::Advance(to)) => {
                reach(&mut world, *to);
                accepted += 1;
            }
            Some(command) => {
                match play(&mut world, by, numbers.renumbered(command)) {
                    Ok(_) => accepted += 1,
                    Err(refusal) => refused.push((place, refusal)),
                }
                numbers.note(before, &was, &world, command);
            }
            None => events.iter().for_each(|event| world.evolve(event)),
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
