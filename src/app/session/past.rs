//! Going back and forth in the story, and its branches.
//!
//! Whoever goes back looks at the world as it was; the line stays as it is. Who does something there departs from the line:
//! it goes on as it was, and what is done is on a branch of its own.

use super::{Session, Shelf};
use crate::app::later::NotLoaded;
use crate::base::Moment;
use crate::journal::{BranchId, Entry, Marks, Origin, Stand};
use crate::locales::campaigns::learn_campaigns;
use crate::locales::frame::Frame;
use crate::locales::t;
use crate::scenario::opening;
use crate::world::World;
use leptos::prelude::*;
use std::sync::Arc;

impl Session {
    /// Where the page stands in the story.
    pub fn stands(self) -> Stand {
        self.stand.get().unwrap_or_else(|| Stand::after(self.log.with(Vec::len)))
    }

    /// The same, without following it.
    fn stands_now(self) -> Stand {
        untrack(move || self.stands())
    }

    /// What has happened where the page stands.
    pub fn so_far<T>(self, show: impl FnOnce(&[Arc<Entry>]) -> T) -> T {
        let stand = self.stand.get();
        self.log.with(|log| show(stand.and_then(|stand| log.get(..stand.entries)).unwrap_or(log)))
    }

    /// When the story of the open workspace begins.
    pub fn begins(self) -> Moment {
        let clock = || self.world.with_untracked(|world| world.clock);
        self.workspaces.with_untracked(|list| list.get(&list.open).map_or_else(clock, |open| open.start))
    }

    /// Goes to a place of the story. While something falls, the page stays where it is.
    pub fn go(self, to: Stand) {
        if self.falling.with_untracked(Option::is_some) {
            return;
        }
        leptos::task::spawn_local(async move {
            match self.keeping().await {
                Ok(_) => self.stand_at(to),
                Err(NotLoaded) => self.say(t(Frame::NotLoaded).to_owned()),
            }
        });
    }

    /// Goes to a place of the story; what reads journals is there.
    fn stand_at(self, to: Stand) {
        let Some(keeping) = self.shelf.with_value(|shelf| shelf.keeping) else { return };
        let (to, end) = self.log.with_untracked(|log| (to.in_line(log), Stand::after(log.len())));
        if self.stands_now() == to {
            return;
        }
        let start = self.begins();
        let world = self.log.with_untracked(|log| {
            self.shelf.try_update_value(|shelf| (keeping.world_at)(&mut shelf.marks, start, log, to))
        });
        let Some(world) = world else { return };
        let before = self.world.with_untracked(|world| world.clock);
        learn_campaigns(&world.rules);
        self.stand.set((to != end).then_some(to));
        self.world.set(world);
        self.look_on(before);
    }

    /// The world as it was after so many decisions of the open branch; none before what reads journals is there.
    pub fn world_after(self, entries: usize) -> Option<World> {
        let keeping = self.shelf.with_value(|shelf| shelf.keeping)?;
        let start = self.begins();
        self.log.with_untracked(|log| {
            let stand = Stand::after(entries);
            self.shelf.try_update_value(|shelf| (keeping.world_at)(&mut shelf.marks, start, log, stand))
        })
    }

    /// Goes to the end of the step before: what somebody did last is undone.
    pub fn undo(self) {
        self.go(self.log.with_untracked(|log| self.stands_now().last_step(log)));
    }

    /// Goes to the end of the next step: what was undone is done again.
    pub fn redo(self) {
        self.go(self.log.with_untracked(|log| self.stands_now().next_step(log)));
    }

    /// Goes back by so many steps at once, and gives how many there were; what reads journals has to be there. What filled a
    /// sample stays.
    pub fn undo_at_once(self, steps: usize) -> usize {
        let (_, start) = self.name_and_start();
        let filled = opening(start).1.len();
        self.go_at_once(steps, |line, stand| stand.last_step(line).max(Stand::after(filled.min(stand.entries))))
    }

    /// Goes on by so many steps at once, and gives how many there were.
    pub fn redo_at_once(self, steps: usize) -> usize {
        self.go_at_once(steps, |line, stand| stand.next_step(line))
    }

    fn go_at_once(self, most: usize, next: impl Fn(&[Arc<Entry>], Stand) -> Stand) -> usize {
        let begins = self.stands_now();
        let (to, gone) = self.log.with_untracked(|log| {
            let all = std::iter::successors(Some(begins), |stand| Some(next(log, *stand)).filter(|to| to != stand));
            all.zip(0..=most).last().unwrap_or((begins, 0))
        });
        self.stand_at(to);
        gone
    }

    /// Goes one event on, or back.
    pub fn step(self, on: bool) {
        let stand = self.stands_now();
        self.go(self.log.with_untracked(|log| if on { stand.next_event(log) } else { stand.last_event(log) }));
    }

    /// Goes to the end of the story.
    pub fn to_the_end(self) {
        self.go(Stand::after(self.log.with_untracked(Vec::len)));
    }

    /// Whoever stands between two events of one decision and does something does it after the whole of it.
    pub(super) fn finish_decision(self) {
        if let Some(Stand { entries, events: 1.. }) = self.stand.get_untracked() {
            self.stand_at(Stand::after(entries + 1));
        }
    }

    /// Something is about to happen: where the page stands in the past, it happens on a branch of its own.
    pub(super) fn go_on(self) {
        if let Some(Stand { entries, .. }) = self.stand.get_untracked() {
            self.depart(entries, String::new());
        }
    }

    /// Makes a branch that departs after so many decisions, and opens it. The page stands there already.
    fn depart(self, entries: usize, name: String) {
        let left = self.branches.with_untracked(|branches| branches.open);
        self.branches.update(|branches| {
            let origin = Origin { branch: branches.open, entries: entries as u32 };
            branches.open = branches.depart(origin, name);
        });
        self.recording_departs(left, entries);
        self.log.update(|log| log.truncate(entries));
        self.stand.set(None);
        self.shelf.update_value(|shelf| {
            shelf.marks.cut(entries);
            shelf.branches_changed = true;
            shelf.unsaved = true;
        });
    }

    /// Makes a branch that departs where the page stands, under a name, and opens it.
    pub fn branch(self, name: String) {
        self.finish_decision();
        self.depart(self.stands_now().entries, name);
        self.keep();
    }

    /// Opens another branch at its end, unless something cannot be written.
    pub fn open_branch(self, id: BranchId) {
        if self.falling.with_untracked(Option::is_some) {
            return;
        }
        leptos::task::spawn_local(async move {
            let Ok(keeping) = self.keeping().await else {
                return self.say(t(Frame::NotLoaded).to_owned());
            };
            // A branch is read from the store, so what waits has to be there. An untouched sample has nothing to branch from.
            self.write(keeping);
            if self.shelf.with_value(|shelf| shelf.unsaved) {
                return self.say(t(Frame::Unsaved).to_owned());
            }
            self.branches.update(|branches| branches.open = id);
            let list = self.branches.get_untracked();
            let open = self.workspaces.with_untracked(|all| all.open.clone());
            if (keeping.keep_branches)(&open, &list).is_err() {
                return self.say(t(Frame::Unsaved).to_owned());
            }
            self.read(keeping);
        });
    }

    /// The world at the end of a branch; the world where the page stands, until what reads journals has been loaded.
    pub fn end_of(self, id: BranchId) -> World {
        let open = self.branches.with_untracked(|branches| branches.open == id);
        let Some(keeping) = self.shelf.with_value(|shelf| shelf.keeping) else { return self.world.get_untracked() };
        let begins = self.begins();
        let line = if open {
            self.log.get_untracked()
        } else {
            let workspace = self.workspaces.with_untracked(|list| list.open.clone());
            self.branches.with_untracked(|branches| (keeping.line)(&workspace, branches, id))
        };
        (keeping.world_at)(&mut Marks::default(), begins, &line, Stand::after(line.len()))
    }

    /// Gives a branch another name.
    pub fn rename_branch(self, id: BranchId, name: String) {
        self.branches.update(|branches| {
            if let Some(branch) = branches.all.iter_mut().find(|branch| branch.id == id) {
                branch.name = name;
            }
        });
        self.branches_have_changed();
    }

    /// Takes a branch from sight, or brings it back; false for one that stays.
    pub fn put_branch_away(self, id: BranchId, gone: bool) -> bool {
        let done = self.branches.try_update(|branches| branches.put_away(id, gone)) == Some(true);
        if done {
            self.branches_have_changed();
        }
        done
    }

    pub(super) fn branches_have_changed(self) {
        self.shelf.update_value(|shelf: &mut Shelf| {
            shelf.branches_changed = true;
            shelf.unsaved = true;
        });
        self.keep();
    }
}
