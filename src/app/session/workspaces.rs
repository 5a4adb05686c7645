//! The workspaces: which is open, and what is read from the store.

use super::{Session, Trouble};
use crate::app::keeping::Keeping;
use crate::app::later::NotLoaded;
use crate::app::typing;
use crate::base::Moment;
use crate::browser::clock;
use crate::browser::storage::BrowserKeys;
use crate::journal::branch;
use crate::journal::{Entry, Workspace, WorkspaceId, Workspaces};
use crate::locales::campaigns::learn_campaigns;
use crate::locales::frame::Frame;
use crate::locales::t;
use crate::scenario;
use crate::view::preview::Filter;
use leptos::prelude::*;

impl Session {
    /// The workspace that is open.
    pub fn workspace(self) -> Memo<Option<Workspace>> {
        Memo::new(move |_| self.workspaces.with(|list| list.get(&list.open).cloned()))
    }

    /// Opens another workspace, unless something in this one cannot be written.
    pub fn switch(self, id: &WorkspaceId) {
        if self.falling.with_untracked(Option::is_some) {
            return;
        }
        let id = id.clone();
        leptos::task::spawn_local(async move {
            let Ok(keeping) = self.keeping().await else {
                return self.say(t(Frame::NotLoaded).to_owned());
            };
            // Whatever waits belongs to the workspace that is left.
            self.write(keeping);
            if self.shelf.with_value(|shelf| shelf.unsaved && !shelf.sealed) {
                return self.say(t(Frame::Unsaved).to_owned());
            }
            self.workspaces.update(|list| list.open = id);
            self.read(keeping);
            self.list_has_changed();
        });
    }

    /// Reads the open workspace again, as another page has left it.
    pub fn reload(self) {
        leptos::task::spawn_local(async move {
            match self.keeping().await {
                Ok(keeping) => self.read(keeping),
                Err(NotLoaded) => self.say(t(Frame::NotLoaded).to_owned()),
            }
        });
    }

    /// Reads the open workspace.
    pub(super) fn read(self, keeping: Keeping) {
        let found = self.workspaces.with_untracked(|list| (keeping.open)(list, &list.open));
        let sound = found.branches.is_some();
        let branches = found.branches.unwrap_or_default();
        self.shelf.update_value(|shelf| {
            shelf.clear();
            shelf.marks = found.marks;
            shelf.sealed = !sound;
            shelf.keepers.push((branches.open, found.keeper));
        });
        self.branches.set(branches);
        self.stand.set(None);
        self.trouble.set(if sound { found.trouble } else { Some(Trouble::ListUnreadable) });
        self.log.set(found.log);
        self.places.reset();
        self.look.focus.set(None);
        self.look.filter.set(Filter::default());
        self.look.draft.set(false);
        self.matrix.set(None);
        self.look.at.set(found.world.clock);
        learn_campaigns(&found.world.rules);
        self.world.set(found.world);
        self.begin();
        self.read_story(self.workspaces.with_untracked(|list| (keeping.story)(&list.open)));
    }

    /// Adds a workspace and opens it. Its story starts at a moment, or at the usual one: the sample's own, or now.
    pub fn add_workspace(self, name: String, start: Option<Moment>, sample: bool) {
        let id = self.workspaces.with_untracked(Workspaces::free_id);
        let usual = if sample { scenario::sample_start() } else { clock::now() };
        let start = start.unwrap_or(usual);
        self.workspaces.update(|list| {
            list.all.push(Workspace { id: id.clone(), name, start, sample });
        });
        self.switch(&id);
    }

    /// Gives a workspace another name.
    pub fn rename_workspace(self, id: &WorkspaceId, name: String) {
        self.workspaces.update(|list| {
            if let Some(workspace) = list.all.iter_mut().find(|workspace| workspace.id == *id) {
                workspace.name = name;
            }
        });
        self.list_has_changed();
    }

    /// Adds a copy of a workspace, with all its branches, under a name; and opens it.
    pub fn copy_workspace(self, id: &WorkspaceId, name: String) {
        let from = id.clone();
        leptos::task::spawn_local(async move {
            let Ok(keeping) = self.keeping().await else {
                return self.say(t(Frame::NotLoaded).to_owned());
            };
            self.write(keeping);
            let (to, found) = self.workspaces.with_untracked(|list| (list.free_id(), list.get(&from).cloned()));
            let Some(found) = found else { return };
            let waits =
                self.workspaces.with_untracked(|list| list.open == from) && self.shelf.with_value(|one| one.unsaved);
            if waits || (keeping.copy)(&from, &to).is_err() {
                return self.say(t(Frame::NoRoomForCopy).to_owned());
            }
            self.workspaces.update(|list| list.all.push(Workspace { id: to.clone(), name, ..found }));
            self.switch(&to);
        });
    }

    /// Takes a workspace away; the last one stays. It can be brought back until the page is next opened.
    pub fn remove_workspace(self, id: &WorkspaceId) {
        let open = self.workspaces.with_untracked(|list| list.open == *id);
        if open {
            // It may come back, with what waits.
            self.keep();
        }
        let removed = self.workspaces.try_update(|list| list.remove(id)) == Some(true);
        if !removed {
            return;
        }
        if open {
            // What could not be written goes with it.
            self.shelf.update_value(super::Shelf::clear);
        }
        self.list_has_changed();
        if open {
            self.reload();
        }
    }

    /// Brings a workspace back.
    pub fn restore_workspace(self, id: &WorkspaceId) {
        self.workspaces.update(|list| list.restore(id));
        self.list_has_changed();
    }

    /// What was taken away in an earlier visit goes for good.
    pub(super) fn clear_removed(self) {
        let gone = self.workspaces.try_update(|list| std::mem::take(&mut list.removed)).unwrap_or_default();
        if gone.is_empty() {
            return;
        }
        for workspace in gone {
            branch::erase(&BrowserKeys, &workspace.id);
            typing::forget(&workspace.id);
        }
        self.list_has_changed();
    }

    fn list_has_changed(self) {
        self.shelf.update_value(|shelf| shelf.list_changed = true);
        self.keep();
    }

    /// Fills an empty sample workspace, and looks at today in one's own shop.
    pub(super) fn begin(self) {
        let workspace = self.workspaces.with_untracked(|list| list.get(&list.open).cloned());
        let Some(workspace) = workspace else { return };
        if !workspace.sample {
            self.look.at.set(self.world.with_untracked(|world| world.clock).max(clock::now()));
            return;
        }
        let unread = self.trouble.with_untracked(|trouble| matches!(trouble, Some(Trouble::Unreadable(_))));
        if unread || !self.log.with_untracked(Vec::is_empty) {
            return;
        }
        for (by, command, events) in scenario::sample_story(workspace.start) {
            self.take_in(Entry::new(workspace.start, by, command, events));
        }
    }
}

/// The workspaces of a first visit.
pub(super) fn first(now: Moment) -> Workspaces {
    let sample = WorkspaceId("sample".to_owned());
    let mine = WorkspaceId("mine".to_owned());
    Workspaces {
        all: vec![
            Workspace { id: sample.clone(), name: String::new(), start: scenario::sample_start(), sample: true },
            Workspace { id: mine, name: String::new(), start: now, sample: false },
        ],
        open: sample,
        removed: Vec::new(),
    }
}
