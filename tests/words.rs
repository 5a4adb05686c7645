//! Both languages are complete, and the files that the page loads are those that the code writes.

#![cfg(not(target_arch = "wasm32"))]

use merchant_simulator::locales::{Language, SECTIONS, clause_file, english_file};

const HOW: &str = "is out of date: run `make words`";

fn committed(file: &str) -> String {
    std::fs::read_to_string(file).unwrap_or_default()
}

#[test]
fn the_files_are_those_of_the_code() {
    assert!(committed("public/words/en.txt") == english_file(), "public/words/en.txt {HOW}");
    for language in [Language::Chinese, Language::English] {
        let file = format!("public/words/clauses.{}.txt", language.code());
        assert!(committed(&file) == clause_file(language), "{file} {HOW}");
    }
}

/// The places to fill in, sorted.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.match_indices('{').filter_map(|(at, _)| text.get(at..at + 3)).collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[test]
fn both_languages_are_complete() {
    let mut names: Vec<&str> = SECTIONS.iter().map(|section| section.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), SECTIONS.len(), "two files of words have one name");
    for section in SECTIONS {
        let english = (section.english)();
        assert_eq!(section.chinese.len(), english.len());
        for (zh, en) in section.chinese.iter().zip(english) {
            assert!(!zh.is_empty() && !en.is_empty(), "{}: {zh:?} / {en:?}", section.name);
            assert_eq!(places(zh), places(en), "{}: {zh:?} / {en:?} differ in what is filled in", section.name);
            assert!(!en.starts_with("# "), "{}: {en:?} would be read as a heading", section.name);
            let straight = zh.contains(['"', '\'']) || zh.contains("...");
            assert!(!straight, "{}: {zh:?} has typewriter marks", section.name);
        }
    }
}
