//! Where a story is written: its text, what is wrong with it, what can follow, and what comes of playing it.

use super::hand_out::HandOut;
use super::{hand_out, load, mistakes, run, text_of};
use crate::app::kit::{FileButton, Icon, Select, each, live, open_file, path_to, select, when};
use crate::app::session::Session;
use crate::app::typing::{self, Typing};
use crate::app::words::in_language;
use crate::browser::files::{ChosenFile, Unopened};
use crate::browser::{clock, page};
use crate::locales::stories::Stories;
use crate::locales::story_edit::{StoryEdit as Words, TEMPLATE};
use crate::locales::{fill, t};
use crate::scenario::edit::{Edited, completed, follows};
use crate::scenario::{MOST_BYTES, Mistake, Player, Story, opening};
use crate::world::World;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// The field with the text.
const TEXT: &str = "story-text";
/// So many milliseconds after the last letter the text is read.
const PAUSE: i32 = 250;

/// What is written, and what was found in it.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    /// The text.
    pub text: RwSignal<String>,
    /// Where the caret stands.
    pub caret: RwSignal<u32>,
    /// The text as a story, or all that is wrong with it; `None` while it is still to be read.
    pub read: RwSignal<Option<Result<Arc<Story>, Vec<Mistake>>>>,
}

impl Writing {
    /// The text is another, with the caret in it.
    pub fn becomes(self, Edited { text, caret }: Edited) {
        self.text.set(text);
        self.goes_to(caret);
    }

    /// The caret goes somewhere.
    pub fn goes_to(self, caret: u32) {
        self.caret.set(caret);
        leptos::task::spawn_local(async move {
            // The field takes a new text first.
            clock::pause().await;
            page::place_caret(TEXT, caret);
        });
    }

    /// Reads the text once nobody has typed for a moment.
    fn follow(self) {
        let turn = StoredValue::new(0_u32);
        Effect::new(move |before: Option<()>| {
            let text = self.text.get();
            let own = turn.try_update_value(|turn| {
                *turn += 1;
                *turn
            });
            leptos::task::spawn_local(async move {
                if before.is_some() {
                    clock::wait(PAUSE).await;
                }
                if own.is_some() && turn.try_get_value() == own {
                    self.read.try_set(Some(Story::read(&text).map(Arc::new)));
                }
            });
        });
    }
}

/// The screen.
#[component]
pub fn StoryEditScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <div class="frame-page story-edit">
            <header class="frame-head">
                <div class="frame-heading">
                    <a href=path_to("/stories") class="frame-back"><Icon name="chevron-left" small=true/>{t(Words::Back)}</a>
                    <h1 class="frame-title">{t(Words::Title)}</h1>
                    <p class="frame-subtitle">{t(Words::What)}</p>
                </div>
            </header>
            {typing::form_anywhere(session, "story".to_owned(), move |typing| form(session, typing))}
        </div>
    }
}

fn form(session: Session, typing: Typing) -> AnyView {
    let text = typing.keep("text", || TEMPLATE.to_owned());
    let before = typing.keep("before", String::new);
    let writing = Writing { text, caret: RwSignal::new(0), read: RwSignal::new(None) };
    // What comes from elsewhere takes the place of what is here, which is kept aside.
    let hand = move |new: String| {
        let old = text.get_untracked();
        if old != new {
            if old != TEMPLATE {
                before.set(old);
            }
            text.set(new);
        }
    };
    Effect::new(move |_| {
        if let Some(new) = session.handed.get() {
            session.handed.set(None);
            hand(new);
        }
    });
    writing.follow();
    let ran = RwSignal::new(None);
    let handed_out = RwSignal::new(None);
    view! {
        {typing.line()}
        {aside(writing, before)}
        {tools(session, writing, ran, handed_out)}
        {hand_out::sheet(session, handed_out)}
        <div class="story-split">
            <div class="stack" style="--gap:.5rem">
                {field(writing)}
                {following(writing)}
            </div>
            <div class="stack story-found">
                {mistakes::mistakes(writing)}
                {run::ran(writing, ran)}
            </div>
        </div>
    }
    .into_any()
}

/// The text that stood here before another came.
fn aside(writing: Writing, before: RwSignal<String>) -> AnyView {
    let any = Memo::new(move |_| before.with(|text| !text.is_empty()));
    let swap = move |_| {
        let (old, new) = (before.get_untracked(), writing.text.get_untracked());
        before.set(new);
        writing.text.set(old);
    };
    when(
        move || any.get(),
        move || {
            view! {
                <p class="cluster quiet" role="status" data-test="story-aside">
                    {t(Words::Replaced)}
                    <button class="button button-small" data-test="story-swap" on:click=swap>{t(Words::SwapBack)}</button>
                </p>
            }
            .into_any()
        },
    )
}

/// The text.
fn field(writing: Writing) -> AnyView {
    let look = move || {
        if let Some(caret) = page::caret(TEXT) {
            writing.caret.set(caret);
        }
    };
    view! {
        <label class="field-label" for=TEXT>{t(Words::Text)}</label>
        <textarea
            class="input story-source"
            id=TEXT
            rows="22"
            spellcheck="false"
            autocomplete="off"
            autocapitalize="off"
            aria-describedby="story-state"
            data-test="story-source"
            prop:value=move || writing.text.get()
            on:input=move |event| {
                writing.text.set(event_target_value(&event));
                look();
            }
            on:keyup=move |_| look()
            on:click=move |_| look()
        ></textarea>
    }
    .into_any()
}

/// What can follow where the caret stands.
fn following(writing: Writing) -> AnyView {
    // The names of things are those at the end of the story, as it was when it could last be read.
    let good = Memo::new(move |before: Option<&Option<Arc<Story>>>| match writing.read.get() {
        Some(Ok(story)) => Some(story),
        _ => before.cloned().flatten(),
    });
    let world: Memo<Option<Arc<World>>> = Memo::new_with_compare(
        move |_| {
            let story = good.get()?;
            let mut player = Player::new(&story);
            player.play_all();
            Some(Arc::new(player.world().clone()))
        },
        |_, _| true,
    );
    let all = Memo::new(move |_| {
        let usual = || Arc::new(opening(crate::scenario::Start::Sample(crate::scenario::sample_start())).0);
        let world = world.get().unwrap_or_else(usual);
        let caret = writing.caret.get();
        writing.text.with(|text| follows(&world, text, caret))
    });
    live(move || {
        let names = all.get();
        if names.is_empty() {
            return ().into_any();
        }
        let chips = each(names, move |name| {
            let take = name.clone();
            let write = move |_| {
                let caret = writing.caret.get_untracked();
                writing.becomes(writing.text.with_untracked(|text| completed(text, caret, &take)));
            };
            view! { <button class="chip story-name" data-test="story-follows" on:click=write>{name}</button> }
        });
        view! {
            <div class="reel" role="group" aria-label=t(Words::Follows)>
                <span class="quiet">{t(Words::Follows)}</span>
                {chips}
            </div>
        }
        .into_any()
    })
}

/// What can be done with the text.
fn tools(
    session: Session,
    writing: Writing,
    ran: RwSignal<Option<run::Ran>>,
    handed_out: RwSignal<Option<HandOut>>,
) -> AnyView {
    let story = move || writing.read.with_untracked(|read| read.as_ref().and_then(|read| read.as_ref().ok().cloned()));
    let broken = Memo::new(move |_| !writing.read.with(|read| matches!(read, Some(Ok(_)))));
    let navigate = use_navigate();
    let play = move |_| {
        if let Some(story) = story() {
            let name = in_language(&story.title);
            let name = if name.is_empty() { t(Words::Untitled) } else { name };
            session.open_story(name.to_owned(), writing.text.get_untracked());
            navigate("/services", Default::default());
        }
    };
    let run = move |_| {
        if let Some(story) = story() {
            ran.set(Some(run::run(&story, writing.text.get_untracked())));
        }
    };
    let name = move || {
        let title = story().map(|story| in_language(&story.title).to_owned()).filter(|title| !title.is_empty());
        title.map_or(t(Words::FileName).to_owned(), |title| format!("{title}.story"))
    };
    let save = move |_| {
        page::save_file(&name(), "text/plain", writing.text.get_untracked().as_bytes());
    };
    let share = move |_| handed_out.set(HandOut::of(&writing.text.get_untracked(), &name(), false));
    let open = move |file: ChosenFile| {
        leptos::task::spawn_local(async move {
            let name = file.name();
            let text = match file.bytes_up_to(MOST_BYTES).await {
                Ok(bytes) => String::from_utf8(bytes).map_err(|_| fill(Words::FileUnread, &[&name])),
                Err(Unopened::TooLong) => Err(fill(Words::FileTooLong, &[&name])),
                Err(Unopened::Unread) => Err(fill(Words::FileUnread, &[&name])),
            };
            match text {
                Ok(text) => {
                    session.handed.set(Some(text));
                    session.say(fill(Words::FileRead, &[&name]));
                }
                Err(trouble) => session.say(trouble),
            }
        });
    };
    let button = FileButton { word: t(Words::Open), class: "button", accept: ".story,text/plain", test: "story-open" };
    view! {
        <div class="cluster story-tools">
            <button class="button button-primary" data-test="edit-play" disabled=move || broken.get() on:click=play>
                <Icon name="play"/>
                {t(Words::Play)}
            </button>
            <button class="button" data-test="edit-run" disabled=move || broken.get() on:click=run>
                <Icon name="check"/>
                {t(Words::RunAll)}
            </button>
            <button class="button" data-test="edit-save" on:click=save>
                <Icon name="export"/>
                {t(Words::Save)}
            </button>
            <button class="button" data-test="edit-share" disabled=move || broken.get() on:click=share>
                <Icon name="link"/>
                {t(Stories::Share)}
            </button>
            {open_file(button, open)}
            {from_gallery(session)}
        </div>
    }
    .into_any()
}

/// A story of the gallery to start from.
fn from_gallery(session: Session) -> AnyView {
    let gallery = RwSignal::new(None);
    load(gallery);
    live(move || {
        let all = gallery.get().and_then(Result::ok).unwrap_or_default();
        if all.is_empty() {
            return ().into_any();
        }
        let names = all.iter().map(|one| in_language(&one.title).to_owned()).collect();
        let own = Select {
            class: "input",
            test: "edit-from".to_owned(),
            label: Some(t(Words::FromGallery).to_owned()),
            none: Some(t(Words::FromGallery)),
            id: None,
        };
        let choose = move |place: Option<usize>| {
            let Some(file) = place.and_then(|place| all.get(place)).map(|one| one.file.clone()) else { return };
            leptos::task::spawn_local(async move {
                if let Some(text) = text_of(session, &file).await {
                    session.handed.set(Some(text));
                }
            });
        };
        select(own, names, || None, choose)
    })
}
