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

/// What clauses say and where they stand, by their numbers.
type ClauseWords = HashMap<&'static str, (&'static str, &'static str)>;

static ENGLISH_WORDS: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
static ENGLISH_CLAUSES: OnceLock<ClauseWords> = OnceLock::new();
static CHINESE_CLAUSES: OnceLock<ClauseWords> = OnceLock::new();

/// The word in the language that is spoken.
pub fn t<W: Words>(word: W) -> &'static str {
    if language() == Language::English
        && let Some(text) = ENGLISH_WORDS.get().and_then(|words| words.get(W::NAME)?.get(word.place()))
    {
        return text;
    }
    word.chinese()
}

/// The word with its places filled in.
pub fn fill<W: Words>(word: W, parts: &[&dyn Display]) -> String {
    filled(t(word), parts)
}

/// A text with its places filled in.
pub(super) fn filled(words: &str, parts: &[&dyn Display]) -> String {
    let mut text = String::new();
    let mut rest = words;
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

/// What a clause says and where it stands, in the language that is spoken: wording, place. `None` until the words of that
/// language have been loaded.
pub fn clause_words(clause: &'static policy::Clause) -> Option<(&'static str, &'static str)> {
    let words = match language() {
        Language::English => ENGLISH_CLAUSES.get(),
        Language::Chinese => CHINESE_CLAUSES.get(),
    };
    words?.get(clause.id).copied()
}

/// Whether the clauses' words have been loaded in the language that is spoken.
pub fn knows_clauses() -> bool {
    match language() {
        Language::English => ENGLISH_CLAUSES.get().is_some(),
        Language::Chinese => CHINESE_CLAUSES.get().is_some(),
    }
}

/// The English words as the text of `public/words/en.txt`: a line `# name` before each file's words, one word a line.
pub fn english_file() -> String {
    let mut text = String::new();
    for section in SECTIONS {
        text.push_str("# ");
        text.push_str(section.name);
        text.push('\n');
        for word in (section.english)() {
            text.push_str(&word.replace('\n', "\\n"));
            text.push('\n');
        }
    }
    text
}

/// The clauses' words in one language, as the text of `public/words/clauses.<language>.txt`: number, tab, wording, tab,
/// place, one clause a line.
pub fn clause_file(language: Language) -> String {
    let mut text = String::new();
    for file in policy::WORDS {
        let words = match language {
            Language::Chinese => file.chinese,
            Language::English => file.english,
        };
        for word in words {
            text.push_str(&[word.id, word.wording, word.place].join("\t"));
            text.push('\n');
        }
    }
    text
}

/// Keeps a text as long as the page lives.
fn keep(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// How many words each file has, by its name. Worked out when the page is built, so that the page need not hold on to
/// the words of screens that lie in later chunks.
static LENGTHS: [(&str, usize); SECTIONS.len()] = {
    let mut lengths = [("", 0); SECTIONS.len()];
    let mut n = 0;
    while n < SECTIONS.len() {
        lengths[n] = (SECTIONS[n].name, SECTIONS[n].chinese.len());
        n += 1;
    }
    lengths
};

/// Takes the English words in from the text of `public/words/en.txt`. False when it is not of this version of the page,
/// so that Chinese stays rather than wrong words.
pub fn learn_english(text: &str) -> bool {
    if ENGLISH_WORDS.get().is_some() {
        return true;
    }
    let mut words: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
    let mut section = "";
    for line in keep(text).lines() {
        if let Some(name) = line.strip_prefix("# ") {
            section = name;
        } else {
            let word = if line.contains("\\n") { keep(&line.replace("\\n", "\n")) } else { line };
            words.entry(section).or_default().push(word);
        }
    }
    let complete = LENGTHS.iter().all(|(name, length)| words.get(name).is_some_and(|words| words.len() == *length));
    complete && ENGLISH_WORDS.set(words).is_ok()
}

/// Takes the clauses' words in. False when a clause of this version of the page is missing.
pub fn learn_clauses(language: Language, text: &str) -> bool {
    let place = match language {
        Language::English => &ENGLISH_CLAUSES,
        Language::Chinese => &CHINESE_CLAUSES,
    };
    if place.get().is_some() {
        return true;
    }
    let mut words = ClauseWords::new();
    for line in keep(text).lines() {
        let mut parts = line.split('\t');
        if let (Some(id), Some(wording), Some(at)) = (parts.next(), parts.next(), parts.next()) {
            words.insert(id, (wording, at));
        }
    }
    policy::clauses().all(|clause| words.contains_key(clause.id)) && place.set(words).is_ok()
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
