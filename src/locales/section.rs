//! How words are declared, looked up and filled in.

use super::{Language, SECTIONS, language};
use crate::policy;
use std::collections::HashMap;
use std::fmt::{Display, Write};
use std::sync::OnceLock;

/// One file of words.
pub struct Section {
    /// Its name in the English side's file.
    pub name: &'static str,
    /// Its words in Chinese, by variant.
    pub chinese: &'static [&'static str],
    /// Its words in English, in the same order. Behind a function so that the page, which never calls it, leaves them out.
    pub english: fn() -> &'static [&'static str],
}

/// A file's enum of words.
pub trait Words: Copy {
    /// The file's name.
    const NAME: &'static str;
    /// The Chinese word.
    fn chinese(self) -> &'static str;
    /// The word's place in its file.
    fn place(self) -> usize;
}

/// Declares the words of one file: `Title: "资格预览" / "Eligibility preview";`. Places to fill in are `{0}`, `{1}` …
#[macro_export]
#[doc(hidden)]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident in $section:literal; $($word:ident: $zh:literal / $en:literal;)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        pub enum $name { $(#[doc = $en] $word),* }

        static CHINESE: &[&str] = &[$($zh),*];

        /// This file for the list of all.
        pub const SECTION: $crate::locales::Section = $crate::locales::Section {
            name: $section,
            chinese: CHINESE,
            english: || { static ENGLISH: &[&str] = &[$($en),*]; ENGLISH },
        };

        impl $crate::locales::Words for $name {
            const NAME: &'static str = $section;
            fn chinese(self) -> &'static str { CHINESE.get(self as usize).copied().unwrap_or("") }
            fn place(self) -> usize { self as usize }
        }
    };
}

/// The English side once it has been loaded.
struct English {
    words: HashMap<&'static str, Vec<&'static str>>,
    clauses: HashMap<&'static str, (&'static str, &'static str)>,
}

static LOADED: OnceLock<English> = OnceLock::new();

/// The word in the language that is spoken.
pub fn t<W: Words>(word: W) -> &'static str {
    if language() == Language::English
        && let Some(english) = LOADED.get()
        && let Some(text) = english.words.get(W::NAME).and_then(|words| words.get(word.place()))
    {
        return text;
    }
    word.chinese()
}

/// The word with its places filled in.
pub fn fill<W: Words>(word: W, parts: &[&dyn Display]) -> String {
    let mut text = String::new();
    let mut rest = t(word);
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let place = after.chars().next().and_then(|digit| digit.to_digit(10)).map(|digit| digit as usize);
        match (place.and_then(|place| parts.get(place)), after.split_once('}')) {
            (Some(part), Some((_, after))) => {
                // Writing to a string cannot fail.
                let _ = write!(text, "{part}");
                rest = after;
            }
            _ => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

/// What a clause says and where it stands, in the language that is spoken: wording, place.
pub fn clause_words(clause: &'static policy::Clause) -> (&'static str, &'static str) {
    if language() == Language::English
        && let Some(words) = LOADED.get().and_then(|english| english.clauses.get(clause.id))
    {
        return *words;
    }
    (clause.wording, clause.place)
}

/// The whole English side as the text of `public/words/en.txt`: a line `# name` before each file's words, one word a
/// line, then the clauses as `number`, tab, wording, tab, place.
pub fn english_file() -> String {
    let mut text = String::new();
    for section in SECTIONS {
        text.push_str("# ");
        text.push_str(section.name);
        text.push('\n');
        for word in (section.english)() {
            text.push_str(word);
            text.push('\n');
        }
    }
    text.push_str("# clauses\n");
    for clause in policy::FILES.iter().flat_map(|file| (file.english)()) {
        text.push_str(&[clause.id, clause.wording, clause.place].join("\t"));
        text.push('\n');
    }
    text
}

/// Takes the English side in from the text of `public/words/en.txt`. False when it is not of this version of the page,
/// so that Chinese stays rather than wrong words.
pub fn learn_english(text: &str) -> bool {
    if LOADED.get().is_some() {
        return true;
    }
    // The words live as long as the page.
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    let mut english = English { words: HashMap::new(), clauses: HashMap::new() };
    let mut section = "";
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("# ") {
            section = name;
        } else if section == "clauses" {
            let mut parts = line.split('\t');
            if let (Some(id), Some(wording), Some(place)) = (parts.next(), parts.next(), parts.next()) {
                english.clauses.insert(id, (wording, place));
            }
        } else {
            english.words.entry(section).or_default().push(line);
        }
    }
    let complete = SECTIONS
        .iter()
        .all(|section| english.words.get(section.name).is_some_and(|words| words.len() == section.chinese.len()));
    complete && LOADED.set(english).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::words! {
        /// Words for the test.
        Sample in "sample";
        Count: "{0} 件，共 {1}" / "{0} of {1}";
        Plain: "好 { }" / "fine { }";
    }

    #[test]
    fn places_are_filled_in() {
        assert_eq!(fill(Sample::Count, &[&3, &"五"]), "3 件，共 五");
        assert_eq!(fill(Sample::Plain, &[]), "好 { }");
        assert_eq!(fill(Sample::Count, &[&3]), "3 件，共 {1}");
        assert_eq!(SECTION.chinese.len(), (SECTION.english)().len());
    }
}
