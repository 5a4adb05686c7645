//! Playing a story: the same acts in a world of one's own, or one by one in a page's.

use super::notation::{cited, moment};
use super::read::{bare, number};
use super::sample_story;
use super::state::{Missing, find};
use super::story::{Act, Check, Clock, Line, Literal, Sign, Start, Step, Story, Until};
use crate::base::{Moment, Rate};
use crate::policy::clause;
use crate::shop::{Due, Refusal, TradeCommand};
use crate::world::{Actor, Command, Event, Surface, World};
use rust_decimal::Decimal;
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// A command, with who gives it and where.
pub type Given = ((Actor, Surface), Command);

/// A command that was carried out: what an entry of a journal is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Happened {
    /// The simulated moment.
    pub at: Moment,
    /// Who commanded, and where.
    pub by: (Actor, Surface),
    /// What was commanded.
    pub command: Command,
    /// What came of it; never nothing.
    pub events: Vec<Event>,
}

/// A step that was played.
#[derive(Debug, Clone, PartialEq)]
pub struct Played {
    /// Its place in the story.
    pub step: usize,
    /// What it waits for, as it was found.
    pub needs: Vec<Checked>,
    /// What came of its acts, in their order.
    pub acts: Vec<Came>,
}

/// What came of an act.
#[derive(Debug, Clone, PartialEq)]
pub struct Came {
    /// Where the act is written.
    pub line: Line,
    /// What came of it.
    pub outcome: Outcome,
    /// What happened.
    pub happened: Vec<Happened>,
}

/// What came of an act.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It was carried out.
    Done,
    /// It was refused, as the story says.
    RefusedAsSaid(Refusal),
    /// It was refused, and the story says nothing of it, or that it is refused otherwise.
    Refused(Refusal),
    /// It was carried out, and the story says that it is refused.
    NotRefused,
    /// Something was compared.
    Checked(Checked),
}

/// Something that was compared with what it should be.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// What was asked.
    pub check: Check,
    /// What there was; what is not there has no value.
    pub actual: Result<Value, Missing>,
    /// Whether it is as it should be.
    pub holds: bool,
}

impl Outcome {
    /// Whether the story goes as it says.
    pub const fn is_as_said(&self) -> bool {
        match self {
            Outcome::Done | Outcome::RefusedAsSaid(_) => true,
            Outcome::Refused(_) | Outcome::NotRefused => false,
            Outcome::Checked(checked) => checked.holds,
        }
    }
}

impl Played {
    /// Whether everything went as the story says.
    pub fn is_as_said(&self) -> bool {
        self.needs.iter().all(|need| need.holds) && self.acts.iter().all(|came| came.outcome.is_as_said())
    }

    /// What happened.
    pub fn happened(&self) -> impl Iterator<Item = &Happened> {
        self.acts.iter().flat_map(|came| &came.happened)
    }

    /// The clauses that what happened rests on, and what was refused.
    pub fn touched(&self) -> BTreeSet<&'static str> {
        let mut all = touched(self.happened().flat_map(|happened| &happened.events));
        all.extend(self.acts.iter().filter_map(|came| match &came.outcome {
            Outcome::RefusedAsSaid(refusal) | Outcome::Refused(refusal) => refusal.clause().map(|clause| clause.id),
            _ => None,
        }));
        all
    }
}

/// The clauses that what has happened rests on, by their numbers.
pub fn touched<'e>(events: impl IntoIterator<Item = &'e Event>) -> BTreeSet<&'static str> {
    let all: BTreeSet<String> = events.into_iter().flat_map(cited).collect();
    all.iter().filter_map(|id| clause(id)).map(|clause| clause.id).collect()
}

/// The world in which a story starts, and what has filled it.
pub fn opening(start: Start) -> (World, Vec<Happened>) {
    let mut world = World::new(start.at());
    let steps = match start {
        Start::Sample(at) => sample_story(at),
        Start::Empty(_) => Vec::new(),
    };
    let happened = steps.into_iter().map(|(by, command, events)| {
        events.iter().for_each(|event| world.evolve(event));
        Happened { at: start.at(), by, command, events }
    });
    let happened = happened.collect();
    (world, happened)
}

/// Compares something with what it should be.
pub fn check(world: &World, check: &Check) -> Checked {
    let actual = find(world, &check.path).map_err(|no_such| no_such.kind);
    let holds = actual.as_ref().is_ok_and(|actual| compare(actual, check.sign, &check.value));
    Checked { check: check.clone(), actual, holds }
}

/// A check of what stands at a path now; none where nothing stands there that one value can be compared with.
pub fn check_of_now(world: &World, path: &str) -> Option<Check> {
    let value = match find(world, path).ok()? {
        Value::Null => Literal::None,
        Value::Bool(flag) => Literal::Flag(flag),
        Value::Number(number) => bare(&number.to_string()),
        // As it would be read: an amount is written without quotation marks and compared as a number.
        Value::String(text) => bare(&text),
        Value::Array(_) | Value::Object(_) => return None,
    };
    let asked = Check { line: Line(0), path: path.to_owned(), sign: Sign::Is, value };
    check(world, &asked).holds.then_some(asked)
}

fn compare(actual: &Value, sign: Sign, wanted: &Literal) -> bool {
    let order = || order(actual, wanted);
    match sign {
        Sign::Is => is(actual, wanted),
        Sign::IsNot => !is(actual, wanted),
        Sign::Below => order().is_some_and(Ordering::is_lt),
        Sign::AtMost => order().is_some_and(Ordering::is_le),
        Sign::Above => order().is_some_and(Ordering::is_gt),
        Sign::AtLeast => order().is_some_and(Ordering::is_ge),
        Sign::Has => match (actual, wanted) {
            (Value::Array(all), wanted) => all.iter().any(|one| is(one, wanted)),
            (Value::Object(all), Literal::Text(name)) => all.contains_key(name),
            (Value::Object(all), Literal::Number(number)) => all.contains_key(&number.to_string()),
            (Value::String(text), Literal::Text(part)) => text.contains(part.as_str()),
            (Value::String(text), Literal::Number(part)) => text.contains(&part.to_string()),
            _ => false,
        },
    }
}

fn is(actual: &Value, wanted: &Literal) -> bool {
    match (actual, wanted) {
        (Value::Null, Literal::None) => true,
        (Value::Bool(flag), Literal::Flag(wanted)) => flag == wanted,
        (Value::String(text), Literal::Text(wanted)) if text == wanted => true,
        _ => order(actual, wanted) == Some(Ordering::Equal),
    }
}

/// Which of two values is more, where that can be said: of numbers, also of those that are kept as text, of moments and of
/// shares.
fn order(actual: &Value, wanted: &Literal) -> Option<Ordering> {
    let decimal = |text: &str| number(text).or_else(|| Decimal::from_scientific(text).ok());
    match (actual, wanted) {
        (Value::Number(number), Literal::Number(wanted)) => Some(decimal(&number.to_string())?.cmp(wanted)),
        (Value::String(text), Literal::Number(wanted)) => Some(number(text)?.cmp(wanted)),
        (Value::String(text), Literal::Text(wanted)) => {
            let moments = |text: &str| moment(text).filter(|_| text.contains('-'));
            let shares = |text: &str| Rate::parse(text).ok().filter(|_| text.ends_with(['%', '‱']));
            let by_time = moments(text).zip(moments(wanted)).map(|(one, other)| one.cmp(&other));
            by_time.or_else(|| shares(text).zip(shares(wanted)).map(|(one, other)| one.cmp(&other)))
        }
        _ => None,
    }
}

/// Who lets fall what falls due.
pub(super) const TIME: (Actor, Surface) = (Actor::Time, Surface::Desk);
/// Who moves the clock.
pub(super) const DIRECTOR: (Actor, Surface) = (Actor::Director, Surface::Desk);

/// An act that is carried out command by command, by whoever has the world: each is asked for when those before it have
/// been carried out. After a refusal there are no more.
#[derive(Debug, Clone)]
pub struct Doing<'a> {
    act: &'a Act,
    /// The moment to which the clock goes.
    to: Moment,
    /// What fell last: what does not go away by falling keeps the clock from passing it.
    fell: Option<Due>,
    done: bool,
}

impl<'a> Doing<'a> {
    /// Begins an act.
    pub fn begin(world: &World, act: &'a Act) -> Self {
        let to = match act {
            Act::Clock(Clock { until: Until::Moment(to), .. }) => *to,
            Act::Clock(Clock { until: Until::Passed(seconds), .. }) => world.clock.plus_seconds(i64::from(*seconds)),
            _ => world.clock,
        };
        Doing { act, to, fell: None, done: matches!(act, Act::Check(_)) }
    }

    /// The next command, if there is one more.
    pub fn next(&mut self, world: &World) -> Option<Given> {
        if self.done {
            return None;
        }
        let falls = || Some((TIME, Command::Trade(TradeCommand::Fall)));
        match self.act {
            Act::Check(_) => None,
            Act::Do(act) => {
                self.done = true;
                Some((act.by, act.command.clone()))
            }
            Act::Clock(Clock { until: Until::Due, .. }) => {
                self.done = true;
                falls()
            }
            Act::Clock(Clock { until: Until::Fallen(kind), .. }) => {
                let next = world.trade.agenda().next();
                self.done = next.is_none_or(|due| due.kind == *kind) || next == self.fell;
                self.fell = next;
                falls()
            }
            Act::Clock(_) => match world.next_due(self.to) {
                Some(due) if self.fell != Some(due) => {
                    self.fell = Some(due);
                    falls()
                }
                _ => {
                    self.done = true;
                    Some((DIRECTOR, Command::Advance(self.to)))
                }
            },
        }
    }
}

/// The commands that an act comes to in a world.
///
/// # Errors
/// The refusal of the first that is not carried out.
pub fn plan(world: &World, act: &Act) -> Result<Vec<Given>, Refusal> {
    let mut world = world.clone();
    let mut doing = Doing::begin(&world, act);
    let mut all = Vec::new();
    while let Some((by, command)) = doing.next(&world) {
        for event in world.decide(by, command.clone())? {
            world.evolve(&event);
        }
        all.push((by, command));
    }
    Ok(all)
}

/// Plays a story in a world of its own.
#[derive(Debug, Clone)]
pub struct Player<'s> {
    story: &'s Story,
    world: World,
    next: usize,
}

impl<'s> Player<'s> {
    /// At the start of a story.
    pub fn new(story: &'s Story) -> Self {
        Player { story, world: opening(story.start).0, next: 0 }
    }

    /// The world as it is now.
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// The place of the step that is played next.
    pub const fn next_step(&self) -> usize {
        self.next
    }

    /// Plays the next step; `None` at the end.
    pub fn play_step(&mut self) -> Option<Played> {
        self.play_step_seen(|_, _| {})
    }

    /// The same, showing what came of each act and the world right after it.
    pub fn play_step_seen(&mut self, mut see: impl FnMut(&World, &Came)) -> Option<Played> {
        let step = self.story.steps.get(self.next)?;
        let played = play_step_seen(&mut self.world, self.next, step, &mut see);
        self.next += 1;
        Some(played)
    }

    /// Plays all steps that are left, whatever comes of them.
    pub fn play_all(&mut self) -> Vec<Played> {
        std::iter::from_fn(|| self.play_step()).collect()
    }
}

/// Plays a step of a story in a world, whatever comes of it. What came of a step that was told is found again by playing it in
/// the world in which it was told: the same world decides the same.
pub fn play_step(world: &mut World, place: usize, step: &Step) -> Played {
    play_step_seen(world, place, step, &mut |_, _| {})
}

fn play_step_seen(world: &mut World, place: usize, step: &Step, see: &mut dyn FnMut(&World, &Came)) -> Played {
    let needs = step.need.iter().map(|need| check(world, need)).collect();
    let acts = step.acts.iter().map(|act| {
        let came = play_act(world, act);
        see(world, &came);
        came
    });
    let acts = acts.collect();
    Played { step: place, needs, acts }
}

fn play_act(world: &mut World, act: &Act) -> Came {
    let mut happened = Vec::new();
    let outcome = match act {
        Act::Check(asked) => Outcome::Checked(check(world, asked)),
        Act::Do(_) | Act::Clock(_) => {
            let refused = carry_out(world, act, &mut happened).err();
            let expected = match act {
                Act::Do(act) => act.refused,
                _ => None,
            };
            match (refused, expected) {
                (None, None) => Outcome::Done,
                (None, Some(_)) => Outcome::NotRefused,
                (Some(refusal), Some(expected)) if expected.is(&refusal) => Outcome::RefusedAsSaid(refusal),
                (Some(refusal), _) => Outcome::Refused(refusal),
            }
        }
    };
    Came { line: act.line(), outcome, happened }
}

fn carry_out(world: &mut World, act: &Act, happened: &mut Vec<Happened>) -> Result<(), Refusal> {
    let mut doing = Doing::begin(world, act);
    while let Some((by, command)) = doing.next(world) {
        let at = world.clock;
        let events = world.decide(by, command.clone())?;
        events.iter().for_each(|event| world.evolve(event));
        if !events.is_empty() {
            happened.push(Happened { at, by, command, events });
        }
    }
    Ok(())
}
