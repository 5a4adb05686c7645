//! A recording: what is done in the open workspace from some moment on becomes a story.
//!
//! What happens is in the log anyway; a recording only knows where it began, where steps begin and what was pointed at. It
//! lies in the browser's storage as long as it goes on, so it outlasts a reload as the log does.

use super::Session;
use crate::app::typing;
use crate::journal::{BranchId, Stand, WorkspaceId, Workspaces};
use crate::scenario::{Both, Check, Happened, Recorded, Start, Story, restated};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Under which name it is kept.
const FORM: &str = "recording";

/// What is being recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    /// In which workspace.
    pub workspace: WorkspaceId,
    /// On which of its branches.
    pub branch: BranchId,
    /// Where it began, and what was said on the way.
    pub said: Recorded,
    /// What is touched on the screen becomes a check.
    #[serde(skip)]
    pub pointing: bool,
}

/// The recording that went on when the page was left, in one of these workspaces.
pub fn kept_recording(list: &Workspaces) -> Option<Recording> {
    let mut all = typing::kept(FORM).filter_map(|text| serde_json::from_str::<Recording>(&text).ok());
    all.find(|one| list.get(&one.workspace).is_some())
}

/// How far a recording has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The step that is recorded, counted from 1.
    pub step: usize,
    /// How much has happened since it began.
    pub things: usize,
    /// How much was pointed at.
    pub checks: usize,
}

impl Session {
    /// Begins a recording where the page stands, unless there is one.
    pub fn record(self) {
        if self.recording.with_untracked(Option::is_some) {
            return;
        }
        let from = untrack(move || self.stands()).entries;
        self.recording.set(Some(Recording {
            workspace: self.workspaces.with_untracked(|list| list.open.clone()),
            branch: self.branches.with_untracked(|list| list.open),
            said: Recorded { from, ..Recorded::default() },
            pointing: false,
        }));
        self.keep_recording();
        // Where nothing has been kept yet nothing is looked for when the page is opened again.
        self.keep();
    }

    /// The recording is over.
    pub fn end_recording(self) {
        if let Some(one) = self.recording.try_update(Option::take).flatten() {
            typing::let_go(FORM, &one.workspace);
        }
    }

    fn keep_recording(self) {
        let kept = self.recording.with_untracked(|one| {
            let one = one.as_ref()?;
            Some((one.workspace.clone(), serde_json::to_string(one).ok()?))
        });
        if let Some((workspace, text)) = kept {
            typing::keep(self, FORM, &workspace, &text);
        }
    }

    /// Whether what is done here is recorded.
    pub fn records_here(self) -> bool {
        let here = self.workspaces.with(|list| list.open.clone());
        let branch = self.branches.with(|list| list.open);
        self.recording.with(|all| all.as_ref().is_some_and(|one| one.workspace == here && one.branch == branch))
    }

    /// How far the recording has come.
    pub fn recorded_so_far(self) -> Option<Progress> {
        let all = self.log.with(Vec::len);
        self.recording.with(|one| {
            let said = &one.as_ref()?.said;
            Some(Progress { step: said.step(), things: all.saturating_sub(said.from), checks: said.checks() })
        })
    }

    /// A step of the recording begins where the page stands.
    pub fn begin_step(self, name: &str) {
        let place = untrack(move || self.stands()).entries;
        let name = if name.is_ascii() { Both::new("", name) } else { Both::new(name, "") };
        self.update_recording(|one| one.said.begin_step(place, name));
    }

    /// What was pointed at is compared where the page stands; false where that has been said already.
    pub fn add_check(self, check: Check) -> bool {
        let place = untrack(move || self.stands()).entries;
        let mut new = false;
        self.update_recording(|one| new = one.said.add_check(place, check));
        new
    }

    /// Whether the page stands in the middle of a decision, where nothing can be compared.
    pub fn stands_within(self) -> bool {
        matches!(self.stand.get_untracked(), Some(Stand { events: 1.., .. }))
    }

    /// Changes the recording.
    pub fn update_recording(self, change: impl FnOnce(&mut Recording)) {
        self.recording.update(|all| {
            if let Some(one) = all {
                change(one);
            }
        });
        self.keep_recording();
    }

    /// The recording as a story; none where a command was not kept.
    pub fn recorded(self, title: Both, preparation: Both) -> Option<Story> {
        let said = self.recording.with_untracked(|one| one.as_ref().map(|one| one.said.clone()))?;
        let happened: Option<Vec<Happened>> = self.log.with_untracked(|log| {
            let all = log.iter().map(|entry| {
                let command = entry.command().or_else(|| restated(&entry.events))?;
                let by = (entry.actor, entry.surface);
                Some(Happened { at: entry.at, by, command, events: entry.events.clone() })
            });
            all.collect()
        });
        let sample = self.workspaces.with_untracked(|list| list.get(&list.open).is_some_and(|open| open.sample));
        let at = self.begins();
        let start = if sample { Start::Sample(at) } else { Start::Empty(at) };
        Some(said.story(title, preparation, start, &happened?))
    }

    /// The line is left: what is recorded goes on where the page goes on.
    pub(super) fn recording_departs(self, left: BranchId, entries: usize) {
        let here = self.workspaces.with_untracked(|list| list.open.clone());
        let own = |one: &Recording| one.workspace == here && one.branch == left;
        if !self.recording.with_untracked(|all| all.as_ref().is_some_and(own)) {
            return;
        }
        let branch = self.branches.with_untracked(|list| list.open);
        self.update_recording(|one| {
            one.branch = branch;
            one.said.cut(entries);
        });
    }
}
