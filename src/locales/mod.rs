//! Every visible word, in simplified Chinese and English, side by side, one file a screen.
//!
//! A word is a variant of its file's enum, so a word that is missing does not compile, and both languages are always
//! there. The Chinese side is part of the page. The English side is written to `public/words/en.txt` and loaded when
//! somebody asks for English ([`learn_english`]); what the clauses say, in either language, is loaded when somebody reads
//! one ([`learn_clauses`]). A test keeps these files equal to the code.

mod section;

pub mod campaigns;
pub mod changes;
pub mod common;
pub mod compare;
pub mod conditions;
pub mod coupons;
pub mod design;
pub mod desk;
pub mod draft;
pub mod frame;
pub mod goods;
pub mod handbook;
pub mod import;
pub mod interest_free;
pub mod orders;
pub mod paths;
pub mod present;
pub mod preview;
pub mod recording;
pub mod refusals;
pub mod rules;
pub mod services;
pub mod share;
pub mod shop;
pub mod sign_up;
pub mod stage;
pub mod stories;
pub mod story_edit;
pub mod timeline;
pub mod why;
pub mod worth;

pub use section::{
    Section, Words, clause_file, clause_words, english_file, fill, knows_clauses, learn_clauses, learn_english, t,
};

use std::sync::atomic::{AtomicBool, Ordering};

/// The languages of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Its code, as HTML and the stored preference have it.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Chinese => "zh-CN",
            Language::English => "en",
        }
    }
}

static ENGLISH: AtomicBool = AtomicBool::new(false);

/// Speaks a language from now on. The screen has to be drawn again.
pub fn speak(language: Language) {
    ENGLISH.store(language == Language::English, Ordering::Relaxed);
}

/// The language that is spoken.
pub fn language() -> Language {
    if ENGLISH.load(Ordering::Relaxed) { Language::English } else { Language::Chinese }
}

/// Every file of words, in the order of the English side's file.
pub const SECTIONS: &[Section] = &[
    common::SECTION,
    conditions::SECTION,
    frame::SECTION,
    preview::SECTION,
    shop::SECTION,
    goods::SECTION,
    import::SECTION,
    handbook::SECTION,
    changes::SECTION,
    draft::SECTION,
    rules::SECTION,
    services::SECTION,
    desk::SECTION,
    refusals::SECTION,
    orders::SECTION,
    stage::SECTION,
    why::SECTION,
    campaigns::SECTION,
    sign_up::SECTION,
    design::SECTION,
    coupons::SECTION,
    worth::SECTION,
    interest_free::SECTION,
    timeline::SECTION,
    compare::SECTION,
    share::SECTION,
    stories::SECTION,
    story_edit::SECTION,
    recording::SECTION,
    paths::SECTION,
    present::SECTION,
];
