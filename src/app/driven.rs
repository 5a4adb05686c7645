//! The page driven by scripts: `window.merchantSimulator`, see `docs/api.md`. What does so is loaded when a script first asks.

use super::later::{Loader, NotLoaded};
use super::session::{NotOpened, Session};
use crate::browser::outside::{Answer, Methods, error, json, offer, parsed, promise};
use crate::locales::{Language, language};
use crate::outside::{self, Given, Trouble};
use crate::scenario::{Act, Start, Story, state};
use leptos::prelude::*;
use serde_json::Value;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// What scripts find on the window.
const NAME: &str = "merchantSimulator";

/// Makes the object with which scripts drive the page.
pub type Drive = fn(Session) -> JsValue;

/// Offers the page to scripts. They may ask before a workspace is open, and then wait for it.
pub fn offer_page(load: Loader, opened: RwSignal<Option<Session>>) {
    offer(NAME, move || {
        promise(async move {
            let not_loaded = |NotLoaded| {
                error("NotLoaded", "a part of the page could not be loaded: ask again when the network is back", &[])
            };
            let drive = (load.drive)().await.map_err(not_loaded)?;
            let session = loop {
                match opened.try_get_untracked() {
                    Some(Some(session)) => break session,
                    Some(None) => crate::browser::clock::wait(20).await,
                    None => return Err(not_loaded(NotLoaded)),
                }
            };
            session.loaded().await.map_err(not_loaded)?;
            Ok(drive(session))
        })
    });
}

thread_local! {
    /// The session that scripts drive: methods have no surroundings of their own.
    static DRIVEN: RefCell<Option<(Session, JsValue)>> = const { RefCell::new(None) };
}

/// What makes it.
pub const DRIVE: Drive = drive;

/// The object with which scripts drive the page; the same one each time.
fn drive(session: Session) -> JsValue {
    let known =
        DRIVEN.with_borrow(|known| known.as_ref().map(|(of, object)| (of.world == session.world, object.clone())));
    if let Some((true, object)) = known {
        return object;
    }
    let object = Methods::none()
        .with_property("clock", |_| of_world(|world| Ok(Value::from(world.clock.to_string()))))
        .with("dispatch", |[actor, surface, command]| {
            let (actor, surface) = (text(actor, "actor")?, text(surface, "surface")?);
            let command = if command.is_object() { json(command)? } else { text(command, "command")? };
            carry_out(&checked(outside::command(&actor, &surface, &command))?)
        })
        .with("advance", |[until, ..]| carry_out(&checked(outside::clock(&text(until, "until")?))?))
        .with("find", |[path, ..]| {
            let path = text(path, "path")?;
            match checked(driven()?.world.with_untracked(|world| outside::find(world, &path)))? {
                Some(value) => js(&value),
                None => Ok(JsValue::UNDEFINED),
            }
        })
        .with("state", |_| of_world(|world| Ok(state::whole(world))))
        .with("names", |[prefix, ..]| {
            let prefix = text_if_any(prefix, "prefix")?;
            of_world(|world| Ok(Value::from(state::names(world, &prefix))))
        })
        .with("verdict", |[programme, good, _]| {
            let (programme, good) = (text(programme, "programme")?, text(good, "good")?);
            of_world(|world| outside::verdict(world, &programme, &good))
        })
        .with("ledger", |_| of_world(|world| Ok(outside::ledger(world))))
        .with("due", |_| of_world(|world| Ok(outside::due(world))))
        .with("undo", |[most, ..]| Ok(JsValue::from(idle()?.undo_at_once(steps(most)?) as u32)))
        .with("redo", |[most, ..]| Ok(JsValue::from(idle()?.redo_at_once(steps(most)?) as u32)))
        .with("record", |[title, ..]| {
            let title = text_if_any(title, "title")?;
            of_line(|_, start, entries| outside::record(&title, start, entries))
        })
        .with("link", |_| of_line(outside::link))
        .with("file", |_| of_line(|name, start, entries| Ok(outside::file(name, start, entries))))
        .with("journal", |_| of_line(|_, _, entries| Ok(outside::journal(entries))))
        .with("runStory", |[story, state, _]| {
            js(&outside::run_story(&text(story, "text")?, checked(given(state).flag("state"))?))
        })
        .with("openStory", |[story, ..]| {
            // A promise in any case: what is wrong with the text is told by it as well.
            let story = text(story, "text");
            Ok(promise(async { open_story(story?).await }).into())
        })
        .object();
    DRIVEN.set(Some((session, object.clone())));
    object
}

/// What a script gave. Whatever the documentation says, JavaScript lets anything through.
fn given(value: &JsValue) -> Given {
    /// Beyond that a number of JavaScript no longer holds every whole one.
    const MOST: f64 = 9_007_199_254_740_991.0;
    if value.is_undefined() || value.is_null() {
        return Given::Nothing;
    }
    if let Some(text) = value.as_string() {
        return Given::Text(text);
    }
    let whole = value.as_f64().filter(|number| number.fract() == 0.0 && number.abs() <= MOST);
    match (value.as_bool(), whole) {
        (Some(flag), _) => Given::Flag(flag),
        (None, Some(number)) => Given::Whole(number as i64),
        (None, None) => Given::Other,
    }
}

fn text(value: &JsValue, name: &str) -> Result<String, JsValue> {
    checked(given(value).text(name))
}

fn text_if_any(value: &JsValue, name: &str) -> Result<String, JsValue> {
    checked(given(value).text_if_any(name))
}

/// How many steps; one where nobody says.
fn steps(value: &JsValue) -> Result<usize, JsValue> {
    Ok(checked(given(value).count("steps"))?.unwrap_or(1) as usize)
}

fn checked<T>(result: Result<T, Trouble>) -> Result<T, JsValue> {
    result.map_err(|trouble| thrown(&trouble))
}

fn thrown(trouble: &Trouble) -> JsValue {
    let number = |number: Option<u32>| number.map_or(JsValue::UNDEFINED, JsValue::from);
    let nearest = trouble.nearest.as_deref().map_or(JsValue::UNDEFINED, JsValue::from);
    let more = [("nearest", nearest), ("line", number(trouble.line)), ("column", number(trouble.column))];
    error(&trouble.name, &trouble.says, &more)
}

fn js(value: &Value) -> Answer {
    parsed(&value.to_string())
}

/// The session that is driven.
fn driven() -> Result<Session, JsValue> {
    let session = DRIVEN.with_borrow(|driven| driven.as_ref().map(|(session, _)| *session));
    session.ok_or_else(|| error("NotOpen", "no workspace is open: wait for `ready()`", &[]))
}

/// The same, while nothing is on its way.
fn idle() -> Result<Session, JsValue> {
    let session = driven()?;
    match session.falling.with_untracked(Option::is_some) {
        true => Err(error("Busy", "the clock is moving: wait until it stands", &[])),
        false => Ok(session),
    }
}

fn of_world(ask: impl FnOnce(&crate::world::World) -> Result<Value, Trouble>) -> Answer {
    let answer = driven()?.world.with_untracked(ask);
    js(&checked(answer)?)
}

/// What is made of the open workspace, up to where the page stands: its name, its start, its entries.
fn of_line(
    make: impl FnOnce(&str, Start, &[std::sync::Arc<crate::journal::Entry>]) -> Result<String, Trouble>,
) -> Answer {
    let session = driven()?;
    let (name, start) = session.name_and_start();
    let made = untrack(move || session.so_far(|entries| make(&name, start, entries)));
    checked(made).map(JsValue::from)
}

fn carry_out(act: &Act) -> Answer {
    let session = idle()?;
    let (happened, refusal) = session.carry_out(act);
    js(&session.world.with_untracked(|world| outside::outcome(world, &happened, refusal.as_ref())))
}

/// Opens a story in a workspace of its own.
async fn open_story(text: String) -> Answer {
    let session = idle()?;
    let story = Story::read(&text).map_err(|mistakes| {
        let first = mistakes.into_iter().next().map(Trouble::from);
        thrown(&first.unwrap_or_else(|| Trouble::new("Foreign", "not a story")))
    })?;
    let (first, other) = match language() {
        Language::Chinese => (story.title.zh, story.title.en),
        Language::English => (story.title.en, story.title.zh),
    };
    let name = if first.is_empty() { other } else { first };
    match session.open_story_now(name, text).await {
        Ok(()) => Ok(JsValue::UNDEFINED),
        Err(NotOpened) => Err(error(
            "NotOpened",
            "the browser has no room for it, or could not write what waits: the page says which, and what helps",
            &[],
        )),
    }
}
