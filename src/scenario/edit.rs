//! A story's text while it is written: where a mistake stands, the text with it mended, and what can follow. Places in a
//! text are counted as browsers count them, in units of UTF-16.

use super::mistake::{Mistake, Reason};
use super::read::KEYWORDS;
use super::state::{names, quoted};
use super::story::Sign;
use crate::world::World;

/// A text, and where the caret stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The text.
    pub text: String,
    /// The caret, in units of UTF-16.
    pub caret: u32,
}

/// The most names that are offered at a time.
const MOST: usize = 24;

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The byte at which a place in units of UTF-16 stands.
fn byte_at(text: &str, place: u32) -> usize {
    let mut left = place as usize;
    for (byte, c) in text.char_indices() {
        if left < c.len_utf16() {
            return byte;
        }
        left -= c.len_utf16();
    }
    text.len()
}

/// The byte at which a character of a line stands, both counted from 1.
fn byte_of(text: &str, line: u32, column: u32) -> usize {
    let before: usize = text.split_inclusive('\n').take((line as usize).saturating_sub(1)).map(str::len).sum();
    let rest = text[before..].split('\n').next().unwrap_or_default();
    let within: usize = rest.chars().take((column as usize).saturating_sub(1)).map(char::len_utf8).sum();
    before + within
}

/// Where a character of a line stands, both counted from 1.
pub fn place_of(text: &str, line: u32, column: u32) -> u32 {
    units(&text[..byte_of(text, line, column)])
}

/// The text with the name that was probably meant, and the caret behind it; none where no name is near, or the text is no
/// longer what it was.
pub fn mended(text: &str, mistake: &Mistake) -> Option<Edited> {
    let meant = mistake.nearest.as_ref()?;
    let meant = if mistake.reason == Reason::UnknownState { quoted(meant) } else { meant.clone() };
    let from = byte_of(text, mistake.line, mistake.column);
    let line = text[from..].split('\n').next()?;
    // Of a path the whole is what was asked for, and one name on it is wrong.
    let whole = |at: usize| {
        let own = |c: char| c.is_alphanumeric() || c == '_';
        let before = line[..at].chars().next_back().is_some_and(own);
        !before && !line[at + mistake.text.len()..].chars().next().is_some_and(own)
    };
    let found = || line.match_indices(mistake.text.as_str()).map(|(at, _)| at);
    let at = from + found().find(|at| whole(*at)).or_else(|| found().next())?;
    let after = at + mistake.text.len();
    let text = [&text[..at], meant.as_str(), &text[after..]].concat();
    Some(Edited { caret: units(&text[..at + meant.len()]), text })
}

/// What can follow where the caret stands, as it is written in whole; none where anything may be said there.
pub fn follows(world: &World, text: &str, caret: u32) -> Vec<String> {
    let (_, begun) = begun(text, caret);
    let all: Vec<String> = match place(text, caret) {
        Place::Keyword => KEYWORDS.iter().map(|word| (*word).to_owned()).collect(),
        Place::Path => names(world, begun),
        Place::Sign => Sign::ALL.iter().map(|(sign, _)| (*sign).to_owned()).collect(),
        Place::Nothing => return Vec::new(),
    };
    let last = begun.rsplit('.').next().unwrap_or_default();
    let begun = if matches!(place(text, caret), Place::Path) { last } else { begun };
    // What stands there in whole already need not be offered.
    let fits = |name: &String| name.to_lowercase().starts_with(&begun.to_lowercase()) && name != begun;
    all.into_iter().filter(fits).take(MOST).collect()
}

/// The text with a name written where the caret stands, in the place of what was begun there.
pub fn completed(text: &str, caret: u32, name: &str) -> Edited {
    let (at, begun) = begun(text, caret);
    let after = byte_at(text, caret);
    let at = match place(text, caret) {
        Place::Path => at + begun.rfind('.').map_or(0, |dot| dot + 1),
        _ => at,
    };
    let text = [&text[..at], name, &text[after..]].concat();
    Edited { caret: units(&text[..at + name.len()]), text }
}

/// What stands before the caret in its line.
fn line_before(text: &str, caret: u32) -> &str {
    let before = &text[..byte_at(text, caret)];
    &before[before.rfind('\n').map_or(0, |end| end + 1)..]
}

/// The word that was begun before the caret, and where it begins.
fn begun(text: &str, caret: u32) -> (usize, &str) {
    let before = &text[..byte_at(text, caret)];
    let at = before
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + before[space..].chars().next().map_or(1, char::len_utf8));
    (at, &before[at..])
}

enum Place {
    Keyword,
    Path,
    Sign,
    Nothing,
}

/// What is written where the caret stands.
fn place(text: &str, caret: u32) -> Place {
    let line = line_before(text, caret).trim_start();
    let mut words = line.split_whitespace();
    let keyword = words.next().unwrap_or_default();
    let count = words.count() + usize::from(line.ends_with(char::is_whitespace));
    match (keyword, count) {
        (_, 0) => Place::Keyword,
        ("look" | "need" | "check", 1) => Place::Path,
        ("need" | "check", 2) => Place::Sign,
        _ => Place::Nothing,
    }
}
