//! What is done, from texts; and what came of it.

use super::{Trouble, name_of, shown};
use crate::journal::{Entry, replay};
use crate::locales::refusals::in_both;
use crate::scenario::state::{Missing, whole};
use crate::scenario::{
    Act, Both, Came, Checked, Clock, Do, Happened, Line, Mistake, Outcome, Played, Player, Start, Story, read_do,
    read_until, refusal_name, restated,
};
use crate::shop::{Refusal, TradeEvent};
use crate::world::{Command, Event, World};
use serde_json::{Value, json};
use std::borrow::Borrow;
use std::fmt::{self, Write};

/// Reads who does what and where. The command is written as in a story, or is a [`Command`] as JSON, in the form in which
/// journals store it.
///
/// # Errors
/// What is wrong with one of the texts: `UnknownActor`, `UnknownSurface`, `UnknownVariant` and the like, with the place and the
/// name that was probably meant; `WrongCommand` for JSON that is no command.
pub fn command(actor: &str, surface: &str, text: &str) -> Result<Act, Trouble> {
    if !text.trim_start().starts_with('{') {
        return Ok(Act::Do(read_do(actor, surface, text)?));
    }
    // Whoever acts is read with a command that is always one.
    let Do { by, .. } = read_do(actor, surface, "Trade.Fall")?;
    match serde_json::from_str::<Command>(text) {
        Ok(command) => Ok(Act::Do(Do { line: Line(0), by, command, refused: None })),
        Err(error) => Err(Trouble::new(
            "WrongCommand",
            format!(
                "not a command as journals keep it: {}; a text such as Trade.Order.Pay(1) is one too",
                shown(&error.to_string())
            ),
        )),
    }
}

/// Reads how far time passes: a moment, `+3d`, `due`, `due Confirm`.
///
/// # Errors
/// `NotAMoment`, `NotALength`, `UnknownDue`, `NothingSaid`.
pub fn clock(text: &str) -> Result<Act, Trouble> {
    Ok(Act::Clock(Clock { line: Line(0), until: read_until(text)? }))
}

/// A refusal: its name, what to do instead in both languages, and the number of the clause it rests on, if any.
pub fn refused(refusal: &Refusal) -> Value {
    let part = match refusal {
        Refusal::CampaignFlawed(flaw) => format!("{flaw:?}"),
        Refusal::CouponsLeft(count) | Refusal::CouponLimit(count) => count.to_string(),
        Refusal::WrongStage(code) | Refusal::WrongProgress(code) => code.to_string(),
        Refusal::MoreThanPool(amount)
        | Refusal::RefundOutOfRange(amount)
        | Refusal::WalletTooLow(amount)
        | Refusal::BudgetTooLow(amount) => amount.plain(),
        Refusal::ServiceState(state) => format!("{state:?}"),
        Refusal::ApplyAgainFrom(at) => at.to_string(),
        Refusal::DoesNotQualify { good, .. } => good.to_string(),
        _ => String::new(),
    };
    let [zh, en] = in_both(refusal, &part);
    let clause = refusal.clause().map(|clause| clause.id);
    json!({ "name": refusal_name(refusal), "hint": { "zh": zh, "en": en }, "clause": clause })
}

/// What came of something that was done: the clock, what happened, and the refusal or `null`. A refusal does not take back what
/// happened before it, such as what fell due on the way.
pub fn outcome(world: &World, entries: &[impl Borrow<Entry>], refusal: Option<&Refusal>) -> Value {
    let events: Vec<Value> = entries.iter().flat_map(|entry| events(entry.borrow())).collect();
    json!({ "clock": world.clock.to_string(), "events": events, "refusal": refusal.map(refused) })
}

fn events(entry: &Entry) -> impl Iterator<Item = Value> {
    let mut at = entry.at;
    entry.events.iter().map(move |event| {
        if let Event::Advanced(to) = event {
            at = *to;
        }
        json!({
            "at": at.to_string(),
            "actor": format!("{:?}", entry.actor),
            "surface": format!("{:?}", entry.surface),
            "name": event_name(event),
            "data": event,
        })
    })
}

/// The name of what has happened, as the code has it: `Trade.Order.Placed`.
fn event_name(event: &Event) -> String {
    /// Takes the beginning of what is written, however long that is.
    struct Beginning(String);

    impl Write for Beginning {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            const ENOUGH: usize = 120;
            self.0.push_str(text);
            if self.0.len() < ENOUGH { Ok(()) } else { Err(fmt::Error) }
        }
    }

    let depth = match event {
        Event::Advanced(_) => 1,
        Event::Trade(
            TradeEvent::Order(_)
            | TradeEvent::Case(_)
            | TradeEvent::Live(_)
            | TradeEvent::PayLater(_)
            | TradeEvent::RefundOnly(_)
            | TradeEvent::Campaign(_)
            | TradeEvent::Coupon(_)
            | TradeEvent::InterestFree(_),
        ) => 3,
        Event::Goods(_) | Event::Profile(_) | Event::Rule(_) | Event::Draft(_) | Event::Trade(_) => 2,
    };
    let mut written = Beginning(String::new());
    // It ends with an error where that is enough.
    let _ = write!(written, "{event:?}");
    let names = written.0.split(|c: char| !c.is_alphanumeric()).filter(|name| !name.is_empty());
    names.take(depth).collect::<Vec<_>>().join(".")
}

/// What has happened since a start as a story, under a title in both languages.
///
/// # Errors
/// `NotRecorded` when a command was not kept, as in journals of early versions.
pub fn record(title: &str, start: Start, entries: &[impl Borrow<Entry>]) -> Result<String, Trouble> {
    let happened = |entry: &Entry| {
        let command = restated(&entry.events).or_else(|| entry.command())?;
        Some(Happened { at: entry.at, by: (entry.actor, entry.surface), command, events: entry.events.clone() })
    };
    let all: Option<Vec<Happened>> = entries.iter().map(|entry| happened(entry.borrow())).collect();
    let missing = || {
        Trouble::new(
            "NotRecorded",
            "the journal is of a version that did not keep every command: `file` takes it along whole",
        )
    };
    let all = all.ok_or_else(missing)?;
    Ok(crate::scenario::record(Both::new(title, title), start, &all).write())
}

/// The world after entries.
pub(super) fn world_after(start: Start, entries: &[impl Borrow<Entry>]) -> World {
    replay(start.at(), entries.iter().map(Borrow::borrow))
}

/// Plays a story in a world of its own and tells each step, whether everything went as it says, and the state at its end on
/// request. A text that is no story has mistakes instead.
pub fn run_story(text: &str, with_state: bool) -> Value {
    let story = match Story::read(text) {
        Ok(story) => story,
        Err(mistakes) => {
            let mistakes: Vec<Value> = mistakes.into_iter().map(mistake).collect();
            return json!({
                "ok": false, "title": both(&Both::default()), "steps": [], "held": 0, "failed": 0, "mistakes": mistakes,
                "clock": null, "state": null,
            });
        }
    };
    let mut player = Player::new(&story);
    let played = player.play_all();
    let needs = |played: &Played| played.needs.iter().map(|need| need.holds).collect::<Vec<_>>();
    let acts = |played: &Played| played.acts.iter().filter_map(|came| holds(&came.outcome)).collect::<Vec<_>>();
    let all: Vec<bool> = played.iter().flat_map(|played| needs(played).into_iter().chain(acts(played))).collect();
    let held = all.iter().filter(|holds| **holds).count();
    let steps: Vec<Value> = played.iter().map(|played| step(&story, played)).collect();
    json!({
        "ok": held == all.len(),
        "title": both(&story.title),
        "steps": steps,
        "held": held,
        "failed": all.len() - held,
        "mistakes": [],
        "clock": player.world().clock.to_string(),
        "state": with_state.then(|| whole(player.world())),
    })
}

fn mistake(mistake: Mistake) -> Value {
    Trouble::from(mistake).json()
}

fn both(text: &Both) -> Value {
    json!({ "zh": text.zh, "en": text.en })
}

/// Whether something that was to be held against the story went as it says; none for what it says nothing of.
fn holds(outcome: &Outcome) -> Option<bool> {
    match outcome {
        Outcome::Done => None,
        other => Some(other.is_as_said()),
    }
}

fn step(story: &Story, played: &Played) -> Value {
    let name = story.steps.get(played.step).map(|step| both(&step.name));
    let acts: Vec<Value> = played.acts.iter().map(act).collect();
    let needs: Vec<Value> = played.needs.iter().map(checked).collect();
    json!({ "name": name, "ok": played.is_as_said(), "needs": needs, "acts": acts })
}

fn act(came: &Came) -> Value {
    let (refusal, check) = match &came.outcome {
        Outcome::RefusedAsSaid(refusal) | Outcome::Refused(refusal) => (Some(refused(refusal)), None),
        Outcome::Checked(asked) => (None, Some(checked(asked))),
        Outcome::Done | Outcome::NotRefused => (None, None),
    };
    json!({
        "line": came.line.0,
        "outcome": name_of(&came.outcome),
        "ok": came.outcome.is_as_said(),
        "refusal": refusal,
        "check": check,
    })
}

fn checked(checked: &Checked) -> Value {
    let check = &checked.check;
    let missing = match &checked.actual {
        Ok(_) => None,
        Err(Missing::NotThereYet) => Some("NotThereYet"),
        Err(Missing::Never) => Some("NoSuchPath"),
    };
    json!({
        "line": check.line.0,
        "path": check.path,
        "sign": check.sign.written(),
        "wanted": check.value.to_string(),
        "actual": checked.actual.as_ref().ok(),
        "missing": missing,
        "ok": checked.holds,
    })
}
