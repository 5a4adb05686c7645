//! What is typed in a form and not saved yet.
//!
//! It outlasts a reload and a visit elsewhere. It is no part of the story: it lies in the browser's storage beside the
//! journal, one text for each form and workspace, and goes once it is saved, thrown away, or its workspace is gone.
//!
//! ```text
//! merchant-simulator/typed/1/<form>/<workspace>      the parts of a form, JSON in JSON
//! ```
//!
//! A recording is kept in the same way. The workspace stands last, since pages listen for keys that have it between slashes: those of its journal.

use super::kit::{live, when};
use super::session::{Session, Trouble};
use crate::browser::storage::BrowserKeys;
use crate::journal::{Keys, StoreError, WorkspaceId};
use crate::locales::common::Common;
use crate::locales::t;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::Arc;

const ROOT: &str = "merchant-simulator/typed/1/";

fn key(form: &str, workspace: &WorkspaceId) -> String {
    format!("{ROOT}{form}/{}", workspace.0)
}

/// Takes away what is typed in a workspace that is gone: another may get its name.
pub fn forget(workspace: &WorkspaceId) {
    let end = format!("/{}", workspace.0);
    let all = BrowserKeys.all();
    all.iter().filter(|key| key.starts_with(ROOT) && key.ends_with(&end)).for_each(|key| BrowserKeys.remove(key));
}

/// What is kept of a form, in whichever workspace; none where nothing is.
pub fn kept(form: &str) -> impl Iterator<Item = String> {
    let start = format!("{ROOT}{form}/");
    BrowserKeys.all().into_iter().filter(move |key| key.starts_with(&start)).filter_map(|key| BrowserKeys.read(&key))
}

/// Keeps what a form holds in a workspace; says so when there is no room for it.
pub fn keep(session: Session, form: &str, workspace: &WorkspaceId, text: &str) {
    write(session, &key(form, workspace), Some(text));
}

/// A form holds nothing any more that has to be kept.
pub fn let_go(form: &str, workspace: &WorkspaceId) {
    BrowserKeys.remove(&key(form, workspace));
}

fn write(session: Session, key: &str, text: Option<&str>) {
    let written = text.is_some_and(|text| BrowserKeys.write(key, text));
    if !written && session.trouble.with_untracked(Option::is_none) {
        session.trouble.set(Some(Trouble::NotKept(StoreError::Full)));
    }
}

/// A form, drawn with what was typed in it; drawn anew when it starts over, and in another workspace.
pub fn form(session: Session, name: String, draw: impl Fn(Typing) -> AnyView + Send + 'static) -> AnyView {
    let workspace = Memo::new(move |_| session.workspaces.with(|list| list.open.clone()));
    live(move || draw(Typing::open(session, &name, &workspace.get())))
}

/// The same for a form that is of no workspace: what is typed in it is there whichever is open.
pub fn form_anywhere(session: Session, name: String, draw: impl Fn(Typing) -> AnyView + Send + 'static) -> AnyView {
    // No workspace is called so.
    let none = WorkspaceId("*".to_owned());
    live(move || draw(Typing::open(session, &name, &none)))
}

/// What is typed in a form.
#[derive(Clone, Copy)]
pub struct Typing {
    session: Session,
    /// The key of the form's text in the store.
    key: StoredValue<String>,
    /// The parts as they were found in the store.
    found: StoredValue<BTreeMap<String, String>>,
    parts: StoredValue<Vec<(String, Arc<dyn Part>)>>,
    /// Counts how often the form has started over.
    round: RwSignal<u32>,
    /// The form came up with something that was typed before.
    brought: RwSignal<bool>,
}

/// A part of a form, of whatever type.
trait Part: Send + Sync {
    /// Whether it is not as it was when the form was last saved or started.
    fn changed(&self) -> bool;
    /// The text that is kept of it.
    fn text(&self) -> Option<String>;
    /// It is saved as it is, or thrown away.
    fn settle(&self);
}

struct Own<T: Send + Sync + 'static> {
    value: RwSignal<T>,
    settled: RwSignal<T>,
}

impl<T: Clone + PartialEq + Serialize + Send + Sync + 'static> Part for Own<T> {
    fn changed(&self) -> bool {
        self.value.with(|value| self.settled.with(|settled| value != settled))
    }

    fn text(&self) -> Option<String> {
        self.value.with_untracked(|value| serde_json::to_string(value).ok())
    }

    fn settle(&self) {
        self.settled.set(self.value.get_untracked());
    }
}

impl Typing {
    fn open(session: Session, name: &str, workspace: &WorkspaceId) -> Self {
        let key = key(name, workspace);
        let found = BrowserKeys.read(&key).and_then(|text| serde_json::from_str(&text).ok());
        let typing = Typing {
            session,
            round: session.places.keep(format!("{key} round"), || 0),
            key: StoredValue::new(key),
            // What cannot be read is passed over, and stays until something is typed.
            found: StoredValue::new(found.unwrap_or_default()),
            parts: StoredValue::default(),
            brought: RwSignal::new(false),
        };
        typing.round.track();
        // Runs once the form has been drawn, so all of its parts are there.
        Effect::new(move |before: Option<()>| typing.write(before.is_none()));
        typing
    }

    /// A part of the form, by a name of its own: as it was left, or else as the form starts.
    pub fn keep<T>(self, part: &str, start: impl FnOnce() -> T) -> RwSignal<T>
    where
        T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        let start = start();
        let round = self.round.get_untracked();
        let found = if round == 0 { self.found.with_value(|found| found.get(part).cloned()) } else { None };
        let found = found.and_then(|text| serde_json::from_str(&text).ok());
        let name = self.key.with_value(|key| format!("{key} {round} {part}"));
        let settled = self.session.places.keep(format!("{name} settled"), || start.clone());
        let value = self.session.places.keep(name, || found.unwrap_or(start));
        let own = Own { value, settled };
        if untrack(|| own.changed()) {
            self.brought.set(true);
        }
        self.parts.update_value(|parts| parts.push((part.to_owned(), Arc::new(own))));
        value
    }

    /// Writes all parts when one of them has changed. Something is taken away only when it was there: at `first` there
    /// may be something that cannot be read.
    fn write(self, first: bool) {
        let parts = self.parts.with_value(Vec::clone);
        // Every part is asked, so that a change of any is told.
        let changed = parts.iter().filter(|(_, part)| part.changed()).count() > 0;
        let key = self.key.with_value(String::clone);
        if !changed {
            if !first {
                BrowserKeys.remove(&key);
            }
            return;
        }
        let texts: BTreeMap<String, String> =
            parts.iter().filter_map(|(name, part)| Some((name.clone(), part.text()?))).collect();
        write(self.session, &key, serde_json::to_string(&texts).ok().as_deref());
    }

    /// What is typed is saved, or replaced by something that is there anyway: nothing of it has to be kept.
    pub fn settle(self) {
        self.parts.with_value(|parts| parts.iter().for_each(|(_, part)| part.settle()));
        self.key.with_value(|key| BrowserKeys.remove(key));
        self.brought.set(false);
    }

    /// Says that the form came up with what was typed before, and offers to start over; nothing where it did not.
    pub fn line(self) -> AnyView {
        let start_over = move |_| {
            self.settle();
            self.round.update(|round| *round += 1);
        };
        when(
            move || self.brought.get(),
            move || {
                view! {
                    <p class="cluster quiet" role="status" data-test="typed-before">
                        {t(Common::TypedBefore)}
                        <button class="button button-small" data-test="start-over" on:click=start_over>
                            {t(Common::StartOver)}
                        </button>
                    </p>
                }
                .into_any()
            },
        )
    }
}
