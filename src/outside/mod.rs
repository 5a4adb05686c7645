//! Driving the simulator from outside: what the package for JavaScript and the page's own object both do, without either.
//!
//! Questions about a world are answered as JSON ([`find`], [`verdict`], [`ledger`], [`due`]); what is done is read from texts
//! ([`command`], [`clock`]), and what came of it is JSON again ([`outcome`]). [`Driven`] is a world that is driven so. Whatever
//! the texts, the answer is a value: [`Trouble`] has a name and a sentence. `docs/api.md` describes all of it.

mod answers;
mod driven;
mod given;
mod load;
mod told;

pub use answers::{due, find, ledger, verdict};
pub use driven::Driven;
pub use given::Given;
pub use load::{Loaded, file, journal, link, load};
pub use told::{clock, command, outcome, record, refused, run_story};

use crate::scenario::Mistake;
use crate::scenario::state::{Missing, NoSuch};
use serde_json::{Value, json};
use std::fmt;

/// Why something that was asked for cannot be done: a slip of whoever asks, not a refusal of the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What is wrong, in a word that stays the same.
    pub name: String,
    /// What is wrong, in a sentence, in English.
    pub says: String,
    /// What was probably meant, where a name is wrong.
    pub nearest: Option<String>,
    /// The line of a text in which it is, counted from 1.
    pub line: Option<u32>,
    /// The character of the line at which it begins, counted from 1.
    pub column: Option<u32>,
}

impl Trouble {
    /// Trouble of a kind.
    pub fn new(name: &str, says: impl Into<String>) -> Self {
        Trouble { name: name.to_owned(), says: says.into(), nearest: None, line: None, column: None }
    }

    /// As JSON: `name`, `says`, `nearest`, `line`, `column`; what is not known is `null`.
    pub fn json(&self) -> Value {
        let Trouble { name, says, nearest, line, column } = self;
        json!({ "name": name, "says": says, "nearest": nearest, "line": line, "column": column })
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.says)
    }
}

impl std::error::Error for Trouble {}

/// As much of what somebody wrote as a message repeats.
fn shown(text: &str) -> String {
    const SHOWN: usize = 200;
    let short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() { short + "…" } else { short }
}

/// The name of what is wrong, without what it holds.
fn name_of(reason: impl fmt::Debug) -> String {
    let mut name = format!("{reason:?}");
    name.truncate(name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len()));
    name
}

impl From<Mistake> for Trouble {
    fn from(mistake: Mistake) -> Self {
        Trouble {
            name: name_of(mistake.reason),
            says: mistake.to_string(),
            nearest: mistake.nearest,
            line: Some(mistake.line),
            column: Some(mistake.column),
        }
    }
}

impl From<NoSuch> for Trouble {
    fn from(no_such: NoSuch) -> Self {
        let NoSuch { text, nearest, kind, .. } = no_such;
        let (name, says) = match kind {
            Missing::NotThereYet => ("NotThereYet", "not in this world yet"),
            Missing::Never => ("NoSuchPath", "nothing in a shop has this name"),
        };
        let meant = match &nearest {
            Some(name) => format!(" ({name}?)"),
            None => "; `names` lists what a path can go on with".to_owned(),
        };
        Trouble { nearest, ..Trouble::new(name, format!("{says}: {}{meant}", shown(&text))) }
    }
}
