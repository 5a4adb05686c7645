//! A showing: which page of the story is shown, and what moves it. The presenter, the story bar and the notes all move the
//! same one.

use crate::app::keeping::Telling;
use crate::app::session::{Session, Tell};
use crate::app::words::path;
use crate::app::words::{self, in_language};
use crate::browser::clock;
use crate::browser::storage::TabKeys;
use crate::locales::fill;
use crate::locales::present::Present as Words;
use crate::scenario::{Looked, Played, Step, begun, check, looked, play_step};
use crate::view::present::{Note, Notes, Pace, Page, Phase, Showing};
use leptos::prelude::*;
use std::sync::Arc;

/// The showing of the open workspace's story. Copy it freely.
#[derive(Clone, Copy)]
pub struct Show {
    pub session: Session,
    showing: RwSignal<Showing>,
    page: Memo<Option<Page>>,
}

/// What a step that was told has led to.
#[derive(Debug, Clone, PartialEq)]
pub struct Came {
    /// What came of each of its acts.
    pub played: Played,
    /// The figures that it looks at.
    pub looked: Vec<Looked>,
}

fn key(workspace: &str) -> String {
    format!("merchant-simulator/present/{workspace}")
}

impl Show {
    /// The showing of the story that is open; each visit to the page has one for a workspace, and a reload finds it again.
    pub fn of(session: Session) -> Self {
        let open = session.workspaces.with_untracked(|list| list.open.0.clone());
        let key = key(&open);
        let mut left = None;
        let showing = session.places.keep("present".to_owned(), || {
            let kept = TabKeys.read(&key).and_then(|text| serde_json::from_str::<Showing>(&text).ok());
            let found = kept.unwrap_or_default();
            left = Some(found.told);
            found
        });
        if let Some(told) = left {
            let ends = untrack(move || session.step_ends());
            if told != untrack(move || session.told()) && told < ends.len() {
                session.back_to_step(told);
            }
            showing.update(|showing| {
                if showing.name.is_empty() {
                    showing.name = format!("{:x}", clock::milliseconds().to_bits() ^ clock::now().unix() as u64);
                    showing.since = clock::now().unix();
                }
            });
        }
        Effect::new(move |_| {
            let text = showing.with(|showing| serde_json::to_string(showing).unwrap_or_default());
            TabKeys.write(&key, &text);
        });
        let page = Memo::new(move |_| {
            let of = session.tells(|story| story.steps.len())?;
            let told = session.told();
            showing.with(|showing| showing.page(told, of))
        });
        Show { session, showing, page }
    }

    /// The page that is shown; none of a story without steps.
    pub fn page(self) -> Option<Page> {
        self.page.get()
    }

    fn page_now(self) -> Option<Page> {
        untrack(move || self.page())
    }

    /// What is remembered of the showing.
    pub fn remembered<T>(self, show: impl FnOnce(&Showing) -> T) -> T {
        self.showing.with(show)
    }

    /// The story that is shown.
    fn story(self) -> Option<Arc<Telling>> {
        self.session.telling.get()
    }

    /// A step by its place.
    pub fn step_at(self, place: usize) -> Option<Step> {
        self.story()?.story.steps.get(place).cloned()
    }

    /// The step that is shown.
    pub fn step(self) -> Option<Step> {
        self.step_at(self.page()?.place)
    }

    /// What a step is called.
    pub fn name_of(step: &Step, place: usize) -> String {
        match in_language(&step.name) {
            "" => fill(Words::Step, &[&(place + 1)]),
            name => name.to_owned(),
        }
    }

    fn set(self, told: usize, phase: Phase) {
        self.showing.update(|showing| (showing.told, showing.phase) = (told, phase));
    }

    /// Goes on: to the question, to what comes of the step, to the next step. False where nothing can be shown.
    pub fn next(self) -> bool {
        let Some(page) = self.page_now() else { return false };
        match page.phase {
            Phase::Came if page.is_last() => return false,
            Phase::Came => self.set(page.place + 1, Phase::Say),
            Phase::Say if self.asks(page.place) => self.set(page.place, Phase::Ask),
            Phase::Say | Phase::Ask => return self.tell(page.place),
        }
        true
    }

    /// Goes back by as much.
    pub fn back(self) -> bool {
        let Some(page) = self.page_now() else { return false };
        let asked = if self.asks(page.place) { Phase::Ask } else { Phase::Say };
        match page.phase {
            Phase::Came => {
                self.session.back_to_step(page.place);
                self.set(page.place, asked);
            }
            Phase::Ask => self.set(page.place, Phase::Say),
            Phase::Say if page.place > 0 => self.set(page.place, Phase::Came),
            Phase::Say => return false,
        }
        true
    }

    fn asks(self, place: usize) -> bool {
        untrack(move || self.step_at(place)).is_some_and(|step| step.question.is_some_and(|asked| asked.is_whole()))
    }

    /// Tells a step, if it does not wait.
    fn tell(self, place: usize) -> bool {
        let at = untrack(move || self.session.stands()).entries as u32;
        match self.session.tell() {
            Tell::Told(_) => {
                self.showing.update(|showing| showing.note(place, at));
                self.set(place + 1, Phase::Came);
                true
            }
            Tell::Again => {
                self.set(place + 1, Phase::Came);
                true
            }
            Tell::Waits(_) | Tell::Over => false,
        }
    }

    /// Goes straight to the introduction of a step. Steps before it that were not told are told, unless one waits.
    pub fn go(self, to: usize) {
        leptos::task::spawn_local(async move {
            let ends = untrack(move || self.session.step_ends());
            let known = to.min(ends.len().saturating_sub(1));
            self.session.back_to_step(known);
            self.set(known, Phase::Say);
            // Going in the story takes a turn of the page.
            clock::pause().await;
            for place in known..to {
                if !self.tell(place) {
                    self.set(place, Phase::Say);
                    return;
                }
            }
            self.set(to, Phase::Say);
        });
    }

    /// Begins the showing again, with its watch; what the class said stays.
    pub fn start_over(self) {
        self.showing.update(|showing| showing.since = clock::now().unix());
        self.go(0);
    }

    /// Goes to where the last step that was told has ended, leaving aside what was done since.
    pub fn back_to_told(self) {
        let Some(page) = self.page_now() else { return };
        let told = if page.phase == Phase::Came { page.number() } else { page.place };
        self.session.back_to_step(told);
        self.set(told, page.phase);
    }

    /// Makes a branch where the last step that was told has ended.
    pub fn branch_there(self) {
        self.back_to_told();
        leptos::task::spawn_local(async move {
            clock::pause().await;
            self.branch();
        });
    }

    /// Makes a branch where the page stands.
    pub fn branch(self) {
        let Some(page) = self.page_now() else { return };
        let told = untrack(move || self.session.told());
        let name = fill(Words::BranchNamed, &[&page.number()]);
        self.session.branch(name.clone());
        self.set(told, page.phase);
        self.session.say(fill(Words::Branched, &[&name]));
    }

    /// Adds a vote to a choice of the question that is shown, or takes one back.
    pub fn vote(self, choice: usize, back: bool) {
        let Some(page) = self.page_now().filter(|page| page.phase == Phase::Ask) else { return };
        let choices =
            untrack(move || self.step()).and_then(|step| step.question).map_or(0, |asked| asked.choices.len());
        self.showing.update(|showing| showing.vote(page.place, choice, choices, back));
    }

    /// Forgets what the class says of the question that is shown.
    pub fn clear_votes(self) {
        if let Some(page) = self.page_now() {
            self.showing.update(|showing| {
                showing.votes.remove(&page.place);
            });
        }
    }

    /// What the step that is shown waits for: each need that is not met, in words, with what there is.
    pub fn waits(self) -> Vec<(String, String)> {
        let Some(page) = self.page().filter(|page| page.phase != Phase::Came) else { return Vec::new() };
        let Some(step) = self.step_at(page.place) else { return Vec::new() };
        // What was told before is gone to, whatever it waited for then.
        if self.session.stand.with(Option::is_some) && page.place + 1 < self.session.step_ends().len() {
            return Vec::new();
        }
        self.session.world.with(|world| {
            let all = step.need.iter().map(|need| check(world, need)).filter(|found| !found.holds);
            all.map(|found| (path::asked(&found.check), path::shown(&found.check.path, found.actual.as_ref().ok())))
                .collect()
        })
    }

    /// What the step that is shown has led to, once it was told.
    pub fn came(self) -> Option<Came> {
        let page = self.page().filter(|page| page.phase == Phase::Came)?;
        let step = self.step_at(page.place)?;
        let ends = self.session.step_ends();
        let (last, end) = (*ends.get(page.place)?, *ends.get(page.number())?);
        let at =
            self.showing.with(|showing| begun(showing.begun.get(&page.place).map_or(&[], Vec::as_slice), last, end));
        let before = self.session.world_after(at as usize)?;
        let played = play_step(&mut before.clone(), page.place, &step);
        let looked = self.session.world.with(|world| looked(Some(&before), world, &step));
        Some(Came { played, looked })
    }

    /// What the step that is shown looks at before it is told.
    pub fn ahead(self) -> Vec<Looked> {
        self.step().map_or_else(Vec::new, |step| self.session.world.with(|world| looked(None, world, &step)))
    }

    /// What the notes window is told.
    pub fn notes(self, opened: i64) -> Option<Notes> {
        let page = self.page()?;
        let title = self.session.tells(|story| in_language(&story.title).to_owned())?;
        let waits = self.waits().into_iter().map(|(asks, is)| fill(Words::IsNow, &[&asks, &is])).collect();
        let (next, since) = (self.note(page.number()), self.showing.with(|showing| showing.since));
        let place = (page.number(), page.of);
        let now = self.note(page.place)?;
        Some(Notes { title, place, phase: page.phase, now, next, waits, since: (since, opened) })
    }

    fn note(self, place: usize) -> Option<Note> {
        let step = self.step_at(place)?;
        let choices = step.question.as_ref().map_or(0, |asked| asked.choices.len());
        let votes = self.showing.with(|showing| showing.tally(place, choices));
        let name = Show::name_of(&step, place);
        let text = |both| words::in_language(both).to_owned();
        let (ask, choices) = match &step.question {
            None => Default::default(),
            Some(asked) => {
                let all = asked.choices.iter().zip(votes);
                (text(&asked.ask), all.map(|(one, votes)| (text(&one.text), one.right, votes.count)).collect())
            }
        };
        Some(Note { name, say: text(&step.say), ask, choices, answer: text(&step.answer) })
    }

    /// The name of the line to the notes window.
    pub fn line(self) -> String {
        self.showing.with_untracked(|showing| showing.name.clone())
    }
}

/// Turns pages by itself, as long as whoever asked for it is there. What a step waits for, it waits for too.
pub fn turn_by_itself(show: Show, pace: RwSignal<Pace>) {
    /// How often it looks.
    const EVERY: u32 = 200;
    leptos::task::spawn_local(async move {
        loop {
            clock::wait(EVERY as i32).await;
            let Some(running) = pace.try_with_untracked(|pace| pace.each.is_some() && !pace.paused) else { return };
            if !running || !untrack(move || show.waits()).is_empty() {
                continue;
            }
            if pace.try_update(|pace| pace.pass(EVERY)) == Some(true) && !show.next() {
                // Nothing is left to turn to.
                pace.update(|pace| pace.paused = true);
            }
        }
    });
}
