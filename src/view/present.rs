//! What a presenter remembers and shows beside the story itself: where it stands, what the class says, how long a page stays,
//! and what the notes window is told.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Phase {
    /// It is introduced.
    #[default]
    Say,
    /// Its question is asked.
    Ask,
    /// It was told.
    Came,
}

/// Which page of a story is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The step's place, counted from 0.
    pub place: usize,
    /// How far it has come.
    pub phase: Phase,
    /// So many steps there are.
    pub of: usize,
}

impl Page {
    /// The step's place, as people count.
    pub const fn number(self) -> usize {
        self.place + 1
    }

    /// Nothing comes after it.
    pub const fn is_last(self) -> bool {
        matches!(self.phase, Phase::Came) && self.number() >= self.of
    }
}

/// What is remembered of a showing. It is no part of the story.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Showing {
    /// After so many steps were told.
    pub told: usize,
    /// How far the next one has come, or that the last one is still shown.
    pub phase: Phase,
    /// What the class says, by step and choice.
    #[serde(default)]
    pub votes: BTreeMap<usize, Vec<u32>>,
    /// After how many decisions steps were begun, by step.
    #[serde(default)]
    pub begun: BTreeMap<usize, Vec<u32>>,
    /// The name under which the notes window finds this showing.
    #[serde(default)]
    pub name: String,
    /// When it began, in seconds since 1970.
    #[serde(default)]
    pub since: i64,
}

/// What a choice has been given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    /// So many votes.
    pub count: u32,
    /// Of a hundred, rounded down.
    pub share: u32,
}

impl Showing {
    /// The page that is shown of a story with so many steps, when so many of them have been told.
    pub fn page(&self, told: usize, of: usize) -> Option<Page> {
        if of == 0 {
            return None;
        }
        // Whoever went elsewhere in the story meanwhile finds the page of where the story stands.
        let phase = if self.told == told { self.phase } else { Phase::Say };
        let page = match phase {
            _ if told >= of => Page { place: of - 1, phase: Phase::Came, of },
            Phase::Came if told > 0 => Page { place: told - 1, phase, of },
            Phase::Came => Page { place: 0, phase: Phase::Say, of },
            Phase::Say | Phase::Ask => Page { place: told, phase, of },
        };
        Some(page)
    }

    /// Adds a vote to a choice, or takes one back.
    pub fn vote(&mut self, step: usize, choice: usize, choices: usize, back: bool) {
        if choice >= choices {
            return;
        }
        let votes = self.votes.entry(step).or_default();
        votes.resize(choices, 0);
        if let Some(count) = votes.get_mut(choice) {
            *count = if back { count.saturating_sub(1) } else { count.saturating_add(1) };
        }
        if votes.iter().all(|count| *count == 0) {
            self.votes.remove(&step);
        }
    }

    /// What each choice of a step has been given.
    pub fn tally(&self, step: usize, choices: usize) -> Vec<Votes> {
        let none = Vec::new();
        let votes = self.votes.get(&step).unwrap_or(&none);
        let all: u64 = votes.iter().map(|count| u64::from(*count)).sum();
        let of = |count: u32| Votes { count, share: (u64::from(count) * 100 / all.max(1)) as u32 };
        (0..choices).map(|place| of(votes.get(place).copied().unwrap_or(0))).collect()
    }

    /// Notes where a step was begun.
    pub fn note(&mut self, step: usize, at: u32) {
        let noted = self.begun.entry(step).or_default();
        noted.retain(|other| *other != at);
        noted.push(at);
    }
}

/// How long a page stays before the next comes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pace {
    /// So many seconds; none goes on by hand alone.
    pub each: Option<u32>,
    /// It stands still.
    pub paused: bool,
    /// So many thousandths of a second have gone by.
    gone: u32,
}

impl Pace {
    /// The choices: by hand, and so many seconds.
    pub const ALL: [Option<u32>; 5] = [None, Some(10), Some(20), Some(30), Some(60)];

    /// So many seconds a page, from now.
    pub const fn of(each: Option<u32>) -> Self {
        Pace { each, paused: false, gone: 0 }
    }

    /// A new page begins.
    pub const fn anew(&mut self) {
        self.gone = 0;
    }

    /// Time passes; true when the page is over.
    pub fn pass(&mut self, thousandths: u32) -> bool {
        let Some(each) = self.each.filter(|_| !self.paused) else { return false };
        self.gone = self.gone.saturating_add(thousandths);
        let over = self.gone >= each.saturating_mul(1_000);
        if over {
            self.gone = 0;
        }
        over
    }

    /// How much of the page's time has gone by, of a hundred.
    pub fn gone(self) -> u32 {
        self.each.map_or(0, |each| self.gone / each.max(1).saturating_mul(10).max(1))
    }
}

/// A time as a stopwatch shows it.
pub fn lasted(seconds: i64) -> String {
    let seconds = seconds.max(0);
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes:02}:{seconds:02}") }
}

/// What goes between the presenter and its notes window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// The notes window asks whether anybody is there.
    Hello,
    /// What the presenter shows.
    Notes(Box<Notes>),
    /// The notes window asks for the next page, or the one before.
    Turn {
        /// The one before.
        back: bool,
    },
    /// The presenter is closed.
    Bye,
}

impl Message {
    /// As it is sent.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What was sent; nothing when it is of another version of the page.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// What the notes window shows. Its texts are in the presenter's language.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Notes {
    /// What the story is called.
    pub title: String,
    /// The number of the step, and how many there are.
    pub place: (usize, usize),
    /// How far it has come.
    pub phase: Phase,
    /// The step.
    pub now: Note,
    /// The one after it.
    pub next: Option<Note>,
    /// What the step waits for.
    pub waits: Vec<String>,
    /// When the showing began, and when the step was opened, in seconds since 1970.
    pub since: (i64, i64),
}

/// A step in the notes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Note {
    /// What it is called.
    pub name: String,
    /// What is said before it is told.
    pub say: String,
    /// What the class is asked; empty where it is asked nothing.
    pub ask: String,
    /// The choices: the text, whether it is right, the votes.
    pub choices: Vec<(String, bool, u32)>,
    /// What is said after it.
    pub answer: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_follows_the_story() {
        let at = |told, phase| Showing { told, phase, ..Showing::default() };
        let page = |place, phase| Some(Page { place, phase, of: 3 });
        assert_eq!(at(0, Phase::Say).page(0, 3), page(0, Phase::Say));
        assert_eq!(at(1, Phase::Ask).page(1, 3), page(1, Phase::Ask));
        assert_eq!(at(1, Phase::Came).page(1, 3), page(0, Phase::Came));
        assert_eq!(at(0, Phase::Came).page(0, 3), page(0, Phase::Say), "nothing was told");
        assert_eq!(at(1, Phase::Ask).page(2, 3), page(2, Phase::Say), "somebody went on elsewhere");
        assert_eq!(at(3, Phase::Say).page(3, 3), page(2, Phase::Came), "the end");
        assert!(page(2, Phase::Came).is_some_and(Page::is_last));
        assert!(!page(2, Phase::Ask).is_some_and(Page::is_last));
        assert_eq!(at(0, Phase::Say).page(0, 0), None);
    }

    #[test]
    fn votes_are_given_and_taken_back() {
        let mut showing = Showing::default();
        for (choice, back) in [(0, false), (1, false), (1, false), (2, true), (7, false)] {
            showing.vote(4, choice, 3, back);
        }
        let tally = showing.tally(4, 3);
        assert_eq!(tally, [Votes { count: 1, share: 33 }, Votes { count: 2, share: 66 }, Votes::default()]);
        assert_eq!(showing.tally(5, 2), [Votes::default(); 2]);
        for choice in [0, 1, 1] {
            showing.vote(4, choice, 3, true);
        }
        assert!(showing.votes.is_empty());
    }

    #[test]
    fn a_page_is_over_after_its_time() {
        let mut pace = Pace::of(Some(10));
        assert!(!pace.pass(9_999));
        assert_eq!(pace.gone(), 99);
        assert!(pace.pass(1));
        assert_eq!(pace.gone(), 0, "the next one begins");
        pace.paused = true;
        assert!(!pace.pass(60_000));
        assert!(!Pace::of(None).pass(u32::MAX));
    }

    #[test]
    fn what_is_remembered_and_said_is_read_again() {
        let mut showing = Showing { told: 2, phase: Phase::Ask, ..Showing::default() };
        showing.vote(2, 1, 2, false);
        showing.note(1, 30);
        showing.note(1, 31);
        showing.note(1, 30);
        assert_eq!(showing.begun.get(&1), Some(&vec![31, 30]));
        let text = serde_json::to_string(&showing).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Showing>(&text).ok(), Some(showing));
        let said = Message::Turn { back: true };
        assert_eq!(Message::read(&said.write()), Some(said));
        assert_eq!(Message::read("{"), None);
        assert_eq!((lasted(59), lasted(3_661), lasted(-5)), ("00:59".into(), "1:01:01".into(), "00:00".into()));
    }
}
