//! That every clause is proved by a test that names it, and every number that is named is a clause.

use crate::source::{Source, files, none};
use merchant_simulator::policy::{clause, clauses};
use std::collections::BTreeSet;

/// The kinds of numbers that clauses have.
const KINDS: [&str; 18] = [
    "XYHF2", "XYHF1", "XYHF", "LJ", "PAY38", "SUB38", "SPLIT38", "JOINT38", "INST", "FQ", "RNR1", "RNR2", "RNR3",
    "RNR", "CNY22", "TIMED", "AMB", "DEF",
];

/// The numbers of clauses that a text names.
fn named(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let is_number = |word: &&str| {
        let Some((kind, rest)) = word.split_once('-') else { return false };
        let whole = !rest.is_empty() && !rest.ends_with('-') && !rest.contains("--");
        let public = kind == "B" && rest.starts_with(|c: char| c.is_ascii_digit());
        whole && (public || KINDS.contains(&kind) && !rest.chars().any(|c| c.is_ascii_lowercase()))
    };
    words.filter(is_number).map(str::to_owned).collect()
}

/// The numbers that the string literals of a test file name; comments prove nothing.
fn named_in_tests(path: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let all =
        files("tests", &[".rs"]).into_iter().filter(|file| !file.path.starts_with("tests/house/") && path(&file.path));
    all.flat_map(|file| Source::read(&file.text).literals).flat_map(|literal| named(&literal)).collect()
}

/// The ids on which it depends whether a good, a shop or a buyer qualifies, what is labelled, and what it costs. Each
/// is proved by a case of its own section; being listed in the handbook's table is not enough.
const OF_ELIGIBILITY: &str = "\
    XYHF2-DATE-01 XYHF2-DATE-02 XYHF2-MIG-01 XYHF2-MIG-02 XYHF2-DIFF-01 XYHF2-ACT-03 XYHF2-ACT-05 XYHF2-STATE-01 \
    XYHF2-ELIG-01 XYHF2-ELIG-02 XYHF2-ELIG-03 XYHF2-ELIG-04 XYHF2-ELIG-05 \
    XYHF2-CAT-00 XYHF2-CAT-01 XYHF2-CAT-02 XYHF2-CAT-03 XYHF2-CAT-04 XYHF2-CAT-05 XYHF2-CAT-06 XYHF2-CAT-07 \
    XYHF2-CAT-08 XYHF2-CAT-09 XYHF2-CAT-10 XYHF2-CAT-11 XYHF2-CAT-12 XYHF2-CAT-13 XYHF2-CAT-14 XYHF2-CAT-15 \
    XYHF2-CAT-16 XYHF2-CAT-17 XYHF2-CAT-18 XYHF2-CAT-19 XYHF2-CAT-20 XYHF2-CAT-21 XYHF2-CAT-22 XYHF2-CAT-23 \
    XYHF2-CAT-24 XYHF2-CAT-25 XYHF2-CAT-26 XYHF2-CAT-27 \
    XYHF2-CONS-01 XYHF2-ORD-02 XYHF2-FEE-01 XYHF2-FEE-02 XYHF2-FEE-04 XYHF2-PAUSE-01 XYHF2-PAUSE-02 \
    XYHF1-ACT-04 XYHF1-ACT-05 XYHF1-SET-04 XYHF1-SET-05 XYHF1-NOTE-01 \
    LJ-DATE-01 LJ-MERC-01 LJ-BEN-01 LJ-BUYER-01 LJ-AMT-01 LJ-GOOD-01 LJ-REQ-01 LJ-REG-01 LJ-AVAIL-01 \
    PAY38-REG-01 PAY38-GATE-01 PAY38-GATE-02 PAY38-GATE-03 PAY38-GATE-04 PAY38-DATE-00 \
    SUB38-DATE-01 SUB38-BEN-01 SUB38-GATE-05 SUB38-REG-01 SUB38-REG-02 SUB38-CONS-01 SUB38-CONS-02 \
    SPLIT38-DATE-01 SPLIT38-GATE-05 SPLIT38-GOOD-01 SPLIT38-BEN-01 SPLIT38-BEN-02 SPLIT38-USER-01 SPLIT38-REG-01 \
    SPLIT38-FEE-01 \
    JOINT38-DATE-01 JOINT38-GATE-05 JOINT38-GOOD-01 JOINT38-BEN-01 JOINT38-BEN-02 JOINT38-REG-01 \
    INST-DEF-01 INST-DEF-02 INST-CFG-01 INST-FEE-01 FQ-DEF-01 FQ-FEE-01 \
    RNR1-01 RNR2-01 RNR3-DATE-01 RNR-DEF-01 RNR-CAT-01 RNR-GOOD-01 RNR-ORD-01 RNR-MERC-01 RNR-OPEN-02 \
    TIMED-MERC-01 TIMED-VER-01 TIMED-VER-02 TIMED-TYPE-01 TIMED-TYPE-02 TIMED-APPLY-01 TIMED-FLOW-02 \
    AMB-01 AMB-02 AMB-03 AMB-04 AMB-07 AMB-08 AMB-09 AMB-10 AMB-11 AMB-12 AMB-16 AMB-17 AMB-18 AMB-19";

#[test]
fn every_clause_that_decides_is_proved_by_a_case_that_names_it() {
    let proved = named_in_tests(|path| path.starts_with("tests/rules/") && path != "tests/rules/handbook.rs");
    let asked = named(OF_ELIGIBILITY);
    assert_eq!(asked.len(), OF_ELIGIBILITY.split(' ').count(), "every id of the list is read as one");
    let missing: Vec<String> = asked.into_iter().filter(|id| !proved.contains(id)).collect();
    none(missing);
}

#[test]
fn every_clause_of_the_documents_is_named_by_some_test() {
    let proved = named_in_tests(|_| true);
    let own = |id: &str| id.starts_with("B-") || id.starts_with("DEF-");
    // The rows of categories are numbered in one table.
    let row = |id: &str| id.starts_with("XYHF2-CAT-");
    let missing = clauses().map(|clause| clause.id).filter(|id| !own(id) && !row(id) && !proved.contains(*id));
    none(missing.map(str::to_owned).collect());
}

#[test]
fn every_number_that_a_test_names_is_a_clause() {
    // Numbers of public pages under which several clauses stand, each with a letter or a period behind it.
    let groups = ["B-07", "B-10"];
    let known = |id: &str| clause(id).is_some() || groups.contains(&id);
    let named = named_in_tests(|_| true);
    assert!(named.len() > 190, "{}", named.len());
    none(named.into_iter().filter(|id| !known(id)).collect());
    none(named_in_sources().into_iter().filter(|id| !known(id)).collect());
}

/// The numbers that comments and texts of the source name, but for the words of clauses themselves.
fn named_in_sources() -> BTreeSet<String> {
    files("src", &[".rs"]).iter().flat_map(|file| named(&file.text)).collect()
}

#[test]
fn numbers_are_told_from_other_words() {
    let text =
        "case(XYHF2-ELIG-02, x) AMB-18: B-07a, DEF-FEE-BASE; XYHF2- AMB- B-side UTF-8 GB-18030 XYHF2-CAT-{row} RNR1-01";
    let found: Vec<String> = named(text).into_iter().collect();
    assert_eq!(found, ["AMB-18", "B-07a", "DEF-FEE-BASE", "RNR1-01", "XYHF2-ELIG-02"]);
    let source = Source::read("// AMB-01\nlet x = \"AMB-02\"; /* AMB-03 */ let y = r#\"AMB-04\"#;");
    let literals: BTreeSet<String> = source.literals.iter().flat_map(|literal| named(literal)).collect();
    assert_eq!(literals.into_iter().collect::<Vec<_>>(), ["AMB-02", "AMB-04"], "comments prove nothing");
}
