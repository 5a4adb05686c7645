//! Handing a story on, as a link, a code or a file: whole, or for students, who are to find the answers out.

use crate::app::kit::{Sheet, each, live, tick};
use crate::app::screens::share::panel;
use crate::app::session::Session;
use crate::app::words::in_language;
use crate::browser::page;
use crate::journal::Parcel;
use crate::locales::stories::Stories as Words;
use crate::locales::{Language, fill, language, t};
use crate::policy::built_in_digest;
use crate::scenario::{Story, Tongue};
use leptos::prelude::*;
use std::sync::Arc;

/// A story that is to be handed on.
#[derive(Debug, Clone)]
pub struct HandOut {
    story: Arc<Story>,
    /// What its files are called, without their ending.
    name: String,
    /// It is handed to students first.
    students: bool,
}

impl HandOut {
    /// The story of a text; none where it cannot be read.
    pub fn of(text: &str, file: &str, students: bool) -> Option<Self> {
        let story = Arc::new(Story::read(text).ok()?);
        Some(HandOut { story, name: file.trim_end_matches(".story").to_owned(), students })
    }

    /// What travels, and the name of its file.
    fn packed(&self, students: bool, one: bool) -> (Parcel, String) {
        let tongue = match language() {
            Language::Chinese => Tongue::Chinese,
            Language::English => Tongue::English,
        };
        let story = if students { self.story.without_answers() } else { (*self.story).clone() };
        let story = if one { story.in_one(tongue) } else { story };
        let name = format!("{}{}.story", self.name, if students { "-student" } else { "" });
        (Parcel::Story { text: story.write(), rules: Some(built_in_digest()) }, name)
    }
}

/// The sheet, shown while something is to be handed on.
pub fn sheet(session: Session, handed_out: RwSignal<Option<HandOut>>) -> AnyView {
    let open = Memo::new(move |_| handed_out.with(Option::is_some));
    view! {
        <Sheet open=open on_close=Callback::new(move |()| handed_out.set(None)) label=t(Words::Share)>
            {handed_out.get_untracked().map(|what| ways(session, what))}
        </Sheet>
    }
    .into_any()
}

fn ways(session: Session, what: HandOut) -> AnyView {
    let students = RwSignal::new(what.students);
    // A class speaks one language, and half as much text fits a code.
    let one = RwSignal::new(what.students);
    let title = fill(Words::ShareOf, &[&in_language(&what.story.title)]);
    let to = move |(word, test, own): (Words, &'static str, bool)| {
        view! {
            <button
                class="chip"
                data-test=test
                aria-pressed=move || (students.get() == own).to_string()
                on:click=move |_| {
                    students.set(own);
                    one.set(own);
                }
            >
                {t(word)}
            </button>
        }
    };
    let kinds = [(Words::Whole, "hand-out-whole", false), (Words::ForStudents, "hand-out-students", true)];
    view! {
        <header class="dialog-head"><h2 class="dialog-title">{title}</h2></header>
        <div class="dialog-body stack" data-test="hand-out">
            <div class="cluster" role="group" aria-label=t(Words::ShareWhat)>{each(kinds, to)}</div>
            <p class="quiet">
                {move || t(if students.get() { Words::ForStudentsWhat } else { Words::WholeWhat })}
            </p>
            {tick("hand-out-one", t(Words::OneLanguage), move || one.get(), move |on| one.set(on))}
            {live(move || {
                let (parcel, name) = what.packed(students.get(), one.get());
                let Parcel::Story { text, .. } = &parcel else { return ().into_any() };
                let text = text.clone();
                panel(session, &parcel, move || _ = page::save_file(&name, "text/plain", text.as_bytes()))
            })}
        </div>
    }
    .into_any()
}
