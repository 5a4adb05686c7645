//! The story of a workspace: opened, told step by step, and gone back on. A step that was told is a place in the line, so
//! that going back to it is going back in the story, and telling it again is going on.

use super::{NotOpened, Session};
use crate::app::keeping::Telling;
use crate::app::later::NotLoaded;
use crate::journal::{Branch, Entry, Stand, Workspace, Workspaces};
use crate::locales::frame::Frame;
use crate::locales::t;
use crate::scenario::{Act, Checked, Doing, Start, Step, Story, check};
use crate::shop::Refusal;
use leptos::prelude::*;
use std::sync::Arc;

/// What came of an act that was told.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// Something happened.
    Happened,
    /// It was refused; with whether the story says so.
    Refused(Refusal, bool),
    /// Something was compared.
    Checked(Checked),
}

/// What came of telling a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Tell {
    /// It was told: what came of each of its acts.
    Told(Vec<Told>),
    /// It was told before, and the page has gone on to its end.
    Again,
    /// It waits for these.
    Waits(Vec<Checked>),
    /// There is no further step.
    Over,
}

impl Session {
    /// Opens a story in a workspace of its own.
    pub fn open_story(self, name: String, text: String) {
        // What is wrong has been said.
        leptos::task::spawn_local(async move {
            let _ = self.open_story_now(name, text).await;
        });
    }

    /// The same; waits until it is open.
    ///
    /// # Errors
    /// It is not opened, which has been said on the page; or it is no story.
    pub async fn open_story_now(self, name: String, text: String) -> Result<(), NotOpened> {
        let Ok(keeping) = self.keeping().await else {
            self.say(t(Frame::NotLoaded).to_owned());
            return Err(NotOpened);
        };
        let Some(telling) = Telling::of(text) else { return Err(NotOpened) };
        let id = self.workspaces.with_untracked(Workspaces::free_id);
        if (keeping.keep_story)(&id, &telling.text).is_err() {
            self.say(t(Frame::NoRoomForCopy).to_owned());
            return Err(NotOpened);
        }
        let (start, sample) = match telling.story.start {
            Start::Sample(at) => (at, true),
            Start::Empty(at) => (at, false),
        };
        self.workspaces.update(|list| list.all.push(Workspace { id: id.clone(), name, start, sample }));
        self.switch_with(keeping, id)
    }

    /// What the story of the open workspace says, if there is one.
    pub fn tells<T>(self, show: impl FnOnce(&Story) -> T) -> Option<T> {
        self.telling.with(|telling| telling.as_ref().map(|telling| show(&telling.story)))
    }

    /// How many steps of the story have been told where the page stands.
    pub fn told(self) -> usize {
        let stand = self.stands().entries as u32;
        let at = self.told_at.get();
        let ends = self.told_ends();
        let after = at.checked_sub(1).is_none_or(|last| ends.get(last).is_some_and(|end| *end <= stand));
        let before = ends.get(at).is_none_or(|next| *next >= stand);
        if after && before { at } else { ends.iter().take_while(|end| **end <= stand).count() }
    }

    /// Where the steps that were told on the open branch end: after so many decisions each. The story's own beginning stands
    /// before them.
    pub fn step_ends(self) -> Vec<u32> {
        let opening = self.telling.with(|telling| telling.as_ref().map_or(0, |telling| telling.opening as u32));
        std::iter::once(opening).chain(self.told_ends()).collect()
    }

    fn told_ends(self) -> Vec<u32> {
        self.branches.with(|list| list.get(list.open).map(|branch| branch.told.clone())).unwrap_or_default()
    }

    /// The same, without following it.
    fn told_now(self) -> usize {
        untrack(move || self.told())
    }

    /// The step that is told next.
    pub fn next_step(self) -> Option<Step> {
        let told = self.told();
        self.tells(|story| story.steps.get(told).cloned()).flatten()
    }

    /// Tells the next step: what it says happens, as if somebody did it here.
    pub fn tell(self) -> Tell {
        let told = self.told_now();
        let Some(step) = untrack(move || self.next_step()) else { return Tell::Over };
        // Where it was told before, and nothing else has been done since, it is there.
        let end = self.branches.with_untracked(|list| list.get(list.open)?.told.get(told).copied());
        if let (Some(end), true) = (end, self.stand.with_untracked(Option::is_some)) {
            self.told_at.set(told + 1);
            self.go(Stand::after(end as usize));
            return Tell::Again;
        }
        let needs: Vec<Checked> =
            self.world.with_untracked(|world| step.need.iter().map(|need| check(world, need)).collect());
        if needs.iter().any(|need| !need.holds) {
            return Tell::Waits(needs);
        }
        let came = step.acts.iter().map(|act| self.tell_act(act)).collect();
        let end = self.log.with_untracked(Vec::len) as u32;
        self.branches.update(|list| {
            if let Some(Branch { told: ends, .. }) = list.open_mut() {
                ends.truncate(told);
                ends.push(end);
            }
        });
        self.told_at.set(told + 1);
        self.branches_have_changed();
        Tell::Told(came)
    }

    fn tell_act(self, act: &Act) -> Told {
        if let Act::Check(asked) = act {
            return Told::Checked(self.world.with_untracked(|world| check(world, asked)));
        }
        match (self.carry_out(act).1, act) {
            (Some(refusal), Act::Do(act)) => {
                let said = act.refused.is_some_and(|expected| expected.is(&refusal));
                Told::Refused(refusal, said)
            }
            (Some(refusal), _) => Told::Refused(refusal, false),
            (None, _) => Told::Happened,
        }
    }

    /// Carries out an act of a story, command by command, and gives what has happened by it; and the refusal, where it went no
    /// further.
    pub fn carry_out(self, act: &Act) -> (Vec<Arc<Entry>>, Option<Refusal>) {
        self.finish_decision();
        let begins = untrack(move || self.stands()).entries;
        let before = self.world.with_untracked(|world| world.clock);
        let mut doing = self.world.with_untracked(|world| Doing::begin(world, act));
        let mut refused = None;
        while let Some(((actor, surface), command)) = self.world.with_untracked(|world| doing.next(world)) {
            if let Err(refusal) = self.dispatch(actor, surface, command) {
                refused = Some(refusal);
                break;
            }
        }
        self.look_on(before);
        // Whoever stands in the past still has done nothing.
        let idle = self.stand.with_untracked(Option::is_some);
        let happened = self.log.with_untracked(|log| log.get(begins..).filter(|_| !idle).map(<[_]>::to_vec));
        (happened.unwrap_or_default(), refused)
    }

    /// Goes to the end of a step that was told, or to the story's beginning.
    pub fn back_to_step(self, told: usize) {
        let end = match told.checked_sub(1) {
            None => self.telling.with_untracked(|telling| telling.as_ref().map(|telling| telling.opening as u32)),
            Some(last) => self.branches.with_untracked(|list| list.get(list.open)?.told.get(last).copied()),
        };
        if let Some(end) = end {
            self.told_at.set(told);
            self.go(Stand::after(end as usize));
        }
    }

    /// Reads the story of the open workspace.
    pub(super) fn read_story(self, telling: Option<Telling>) {
        self.told_at.set(0);
        self.telling.set(telling.map(Arc::new));
        self.told_at.set(untrack(move || self.told()));
    }

    /// Loads what reads journals, then does something with the session.
    pub fn once_loaded(self, then: impl FnOnce(Session) + 'static) {
        leptos::task::spawn_local(async move {
            match self.keeping().await {
                Ok(_) => then(self),
                Err(NotLoaded) => self.say(t(Frame::NotLoaded).to_owned()),
            }
        });
    }
}
