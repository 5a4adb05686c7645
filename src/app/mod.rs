//! The page: routes, the frame around every screen, and the session that all of them share.

pub mod driven;
mod frame;
pub mod keeping;
pub mod kit;
pub mod later;
pub mod places;
pub mod screens;
pub mod session;
mod slices;
pub mod typing;
pub mod words;

use crate::browser::page;
use crate::browser::storage::BrowserKeys;
use crate::journal::Keys;
use crate::locales::frame::Frame;
use crate::locales::{self, Language};
use keeping::Keeping;
use kit::live;
use later::{Later, Loader, NotLoaded, later};
use leptos::prelude::*;
use session::{Focus, Session};

const LANGUAGE_KEY: &str = "merchant-simulator/language";
const THEME_KEY: &str = "merchant-simulator/theme";

/// The panels of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Why something is as it is.
    Explain,
    /// The buyer.
    Buyer,
    /// The clock, what comes next, what happened.
    Time,
}

/// How the page looks and speaks. Kept apart from every workspace.
#[derive(Clone, Copy)]
pub struct Manner {
    /// The language that is spoken; the whole page is drawn anew when it changes.
    pub language: RwSignal<Language>,
    /// Dark; `None` follows the system.
    pub dark: RwSignal<Option<bool>>,
    /// Large type, for a projector.
    pub large: RwSignal<bool>,
    /// Whether the window has room for the desk beside the stage.
    pub wide: RwSignal<bool>,
    /// The desk is shown: as a column on a wide window, as a sheet otherwise.
    pub desk: RwSignal<bool>,
    /// Which panel of it.
    pub panel: RwSignal<Panel>,
    /// Told when the clauses' words have been loaded.
    clauses: RwSignal<bool>,
}

impl Manner {
    fn remembered() -> Self {
        let dark = BrowserKeys.read(THEME_KEY).map(|theme| theme == "dark");
        let wide = page::matches("(min-width: 1200px)");
        let manner = Manner {
            language: RwSignal::new(locales::language()),
            dark: RwSignal::new(dark),
            large: RwSignal::new(false),
            wide: RwSignal::new(wide),
            desk: RwSignal::new(wide),
            panel: RwSignal::new(Panel::Explain),
            clauses: RwSignal::new(false),
        };
        page::watch("(min-width: 1200px)", move |wide| {
            manner.wide.set(wide);
            manner.desk.set(wide);
        });
        Effect::new(move |_| {
            page::set_root("data-theme", manner.dark.get().map(|dark| if dark { "dark" } else { "light" }));
            page::set_root("data-size", manner.large.get().then_some("large"));
        });
        manner
    }

    /// Opens the desk on a panel.
    pub fn open(self, panel: Panel) {
        self.panel.set(panel);
        self.desk.set(true);
    }

    /// Whether the page is dark now.
    pub fn is_dark(self) -> bool {
        self.dark.get().unwrap_or_else(page::prefers_dark)
    }

    /// Changes between light and dark, and remembers it.
    pub fn toggle_theme(self) {
        let dark = !self.dark.get_untracked().unwrap_or_else(page::prefers_dark);
        BrowserKeys.write(THEME_KEY, if dark { "dark" } else { "light" });
        self.dark.set(Some(dark));
    }

    /// Loads what the clauses say, in the language that is spoken, unless it is there; whatever asks is drawn again then.
    pub fn read_clauses(self) {
        self.clauses.track();
        if locales::knows_clauses() {
            return;
        }
        leptos::task::spawn_local(async move {
            let language = locales::language();
            let file = format!("words/clauses.{}.txt", language.code());
            // Without the words a clause still has its number, its document and its dates.
            if let Some(text) = page::fetch_text(&file).await
                && locales::learn_clauses(language, &text)
            {
                self.clauses.set(true);
            }
        });
    }

    /// Speaks another language, loading its words first. Stays as it is when they cannot be had.
    pub fn speak(self, language: Language, session: Session) {
        leptos::task::spawn_local(async move {
            if language == Language::English && !learn_english().await {
                session.say(locales::t(Frame::EnglishFailed).to_owned());
                return;
            }
            BrowserKeys.write(LANGUAGE_KEY, language.code());
            locales::speak(language);
            page::set_root("lang", Some(language.code()));
            self.language.set(language);
        });
    }
}

/// Loads the English words; false when they cannot be had.
async fn learn_english() -> bool {
    page::fetch_text("words/en.txt").await.is_some_and(|text| locales::learn_english(&text))
}

/// Whether the visitor chose English, or has not chosen and reads no Chinese.
fn wants_english() -> bool {
    let chosen = BrowserKeys.read(LANGUAGE_KEY);
    chosen.map_or_else(|| !page::prefers_chinese(), |code| code == Language::English.code())
}

/// Explains something: in the desk beside the stage, or in a sheet over it.
///
/// While a recording asks what to check, it is what was pointed at.
pub fn explain_here(session: Session, manner: Manner, focus: Focus) {
    if session.recording.with_untracked(|one| one.as_ref().is_some_and(|one| one.pointing)) {
        session.pointed.set(Some(focus));
        return;
    }
    session.look.focus.set(Some(focus));
    manner.open(Panel::Explain);
}

/// The whole page.
#[component]
pub fn App(
    /// Loads what a first visit does not need.
    load: Loader,
) -> impl IntoView {
    provide_context(load);
    // The notes of a presenter are a window that neither opens nor keeps a workspace.
    let notes = page::is_at("present/notes");
    let (kept, english) = (!notes && Session::has_kept(), wants_english());
    let opened = RwSignal::new(None);
    if !notes {
        driven::offer_page(load, opened);
    }
    locales::speak(Language::Chinese);
    // A first visit in Chinese has nothing to wait for: neither a journal to read nor words to load.
    let keeping = RwSignal::new((!kept && !english).then_some(Ok(None)));
    let read = move || {
        leptos::task::spawn_local(async move {
            // Before anything is drawn, so that nothing is drawn twice. Without the words the page speaks Chinese.
            if english && learn_english().await {
                locales::speak(Language::English);
                page::set_root("lang", Some(Language::English.code()));
            }
            let loaded = if kept { (load.keeping)().await.map(Some) } else { Ok(None) };
            keeping.set(Some(loaded));
        });
    };
    if keeping.with_untracked(Option::is_none) {
        read();
    }
    live(move || match keeping.get() {
        None => ().into_any(),
        Some(Ok(_)) if notes => {
            provide_context(Manner::remembered());
            later(Later::Notes)
        }
        Some(Ok(keeping)) => view! { <Opened load=load keeping=keeping english=english opened=opened/> }.into_any(),
        Some(Err(NotLoaded)) => {
            let again = move || {
                keeping.set(None);
                read();
            };
            later::not_loaded(again)
        }
    })
}

/// The page with a workspace open in it.
#[component]
fn Opened(
    load: Loader,
    keeping: Option<Keeping>,
    /// The visitor wants English.
    english: bool,
    /// Who waits for the session.
    opened: RwSignal<Option<Session>>,
) -> impl IntoView {
    let session = Session::open(load, keeping);
    opened.set(Some(session));
    session.watch_other_pages();
    let manner = Manner::remembered();
    provide_context(session);
    provide_context(manner);
    if english && locales::language() == Language::Chinese {
        session.say(locales::t(Frame::EnglishFailed).to_owned());
    }
    // Another language is another page: every word is read anew.
    live(move || {
        manner.language.track();
        view! { <frame::Framed/> }.into_any()
    })
}

/// Puts the page into the document.
pub fn mount(load: Loader) {
    leptos::mount::mount_to_body(move || view! { <App load=load/> });
}
