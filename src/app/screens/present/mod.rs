//! 放映: the story of the open workspace on the whole window, step by step, for a class to read from the back row.

mod ask;
mod bar;
mod came;
mod controls;
mod notes;
mod sheet;
mod show;
mod surfaces;

pub use bar::{story_bar, story_steps};
pub use notes::NotesScreen;
pub use sheet::WorksheetScreen;

use crate::app::Manner;
use crate::app::kit::{Icon, Select, each, given, live, path_to, said, select, when};
use crate::app::screens::transport::open_name;
use crate::app::session::Session;
use crate::app::words::in_language;
use crate::browser::channel::Channel;
use crate::browser::{clock, page};
use crate::journal::BranchId;
use crate::locales::frame::Frame;
use crate::locales::present::Present as Words;
use crate::locales::{fill, t};
use crate::scenario::{Both, Step};
use crate::view::present::{Message, Pace, Page, Phase};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use show::{Came, Show, turn_by_itself};
use std::sync::Arc;

/// So many steps are dots at the most; more are a list to choose from.
const MOST_DOTS: usize = 16;
/// A question with more characters than this is set smaller.
const LONG: usize = 30;

/// What the presenter has at hand. Copy it freely.
#[derive(Clone, Copy)]
struct Presenter {
    session: Session,
    show: Show,
    /// The surfaces stand where the figures stood.
    surfaces: RwSignal<bool>,
    /// Letters and digits are keys. Whoever speaks to the machine, or leans on the keyboard, turns them off.
    keys: RwSignal<bool>,
    pace: RwSignal<Pace>,
    /// When the step that is shown was opened.
    opened: RwSignal<i64>,
    came: Memo<Option<Came>>,
    leave: Callback<()>,
}

/// The screen.
#[component]
pub fn PresentScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    // Another story is another showing.
    let story = Memo::new_with_compare(
        move |_| session.telling.get().filter(|telling| !telling.story.steps.is_empty()),
        |old, new| match (old, new) {
            (Some(Some(old)), Some(Some(new))) => !Arc::ptr_eq(old, new),
            (Some(None), Some(None)) => false,
            _ => true,
        },
    );
    live(move || if story.with(Option::is_some) { presenter(session) } else { no_story() })
}

/// That there is nothing to present.
fn no_story() -> AnyView {
    view! {
        <div class="frame-page">
            <div class="empty">
                <Icon name="stories"/>
                <h1 class="empty-title">{t(Words::NoStory)}</h1>
                <p>{t(Words::NoStoryWhat)}</p>
                <a class="button button-primary" href=path_to("/timeline")>{t(Words::ToTimeline)}</a>
            </div>
        </div>
    }
    .into_any()
}

fn presenter(session: Session) -> AnyView {
    let manner = expect_context::<Manner>();
    let show = Show::of(session);
    let navigate = use_navigate();
    let leave = Callback::new(move |()| {
        if manner.desk.get_untracked() {
            // What was asked about on the stage goes first.
            manner.desk.set(false);
        } else {
            navigate("/timeline", Default::default());
        }
    });
    let presenter = Presenter {
        session,
        show,
        surfaces: RwSignal::new(false),
        keys: RwSignal::new(true),
        pace: RwSignal::new(Pace::default()),
        opened: RwSignal::new(clock::now().unix()),
        came: Memo::new(move |_| show.came()),
        leave,
    };
    // The desk has no place here until something on the stage is asked about.
    let desk = manner.desk.get_untracked();
    manner.desk.set(false);
    on_cleanup(move || {
        manner.desk.set(desk);
        page::leave_full_screen();
    });
    presenter.follow_pages();
    presenter.listen_to_keys();
    presenter.speak_to_notes();
    surfaces::follow(presenter);
    turn_by_itself(show, presenter.pace);
    view! {
        <div class="present" on:mousedown=move |event| page::keep_focus(&event)>
            {head(presenter)}
            {live(move || body(presenter))}
            {controls::controls(presenter, manner)}
        </div>
    }
    .into_any()
}

impl Presenter {
    /// Each page has its whole time, each step its own watch.
    fn follow_pages(self) {
        Effect::new(move |before: Option<Option<Page>>| {
            let page = self.show.page();
            if before != Some(page) {
                self.pace.update(Pace::anew);
            }
            if before.is_some_and(|before| before.map(|page| page.place) != page.map(|page| page.place)) {
                self.opened.set(clock::now().unix());
            }
            page
        });
    }

    /// What a clicker and a keyboard do.
    fn listen_to_keys(self) {
        let keys = window_event_listener(leptos::ev::keydown, move |event| {
            let held = event.ctrl_key() || event.meta_key() || event.alt_key();
            if held || page::types_into_a_field(&event) || page::within_a_dialog(&event) {
                return;
            }
            let (key, code) = (event.key(), event.code());
            let digit = code.strip_prefix("Digit").or(code.strip_prefix("Numpad")).and_then(|one| one.parse().ok());
            let on = self.keys.get_untracked();
            match key.as_str() {
                "ArrowRight" | "PageDown" => _ = self.show.next(),
                // A button that has the focus is what the space bar presses.
                " " if !page::presses(&event) => _ = self.show.next(),
                "ArrowLeft" | "PageUp" => _ = self.show.back(),
                "Escape" => self.leave.run(()),
                _ if !on => return,
                _ if let Some(digit @ 1..=6) = digit => self.show.vote(digit - 1, event.shift_key()),
                "r" | "R" => self.show.start_over(),
                "b" | "B" => self.show.branch(),
                "s" | "S" => self.surfaces.update(|on| *on = !*on),
                "f" | "F" => page::toggle_full_screen(),
                "n" | "N" => self.open_notes(),
                "t" | "T" => self.time(),
                _ => return,
            }
            event.prevent_default();
        });
        on_cleanup(move || keys.remove());
    }

    /// Begins to turn pages by itself, stands still, goes on.
    fn time(self) {
        self.pace.update(|pace| match pace.each {
            None => *pace = Pace::of(Pace::ALL[2]),
            Some(_) => pace.paused = !pace.paused,
        });
    }

    fn open_notes(self) {
        let line = self.show.line();
        if !page::open_window(&path_to(format!("/present/notes#{line}")), &format!("notes-{line}")) {
            self.session.say(t(Words::NotesBlocked).to_owned());
        }
    }

    /// Tells the notes window what is shown, and does what it asks for.
    fn speak_to_notes(self) {
        let told = Memo::new(move |_| self.show.notes(self.opened.get()));
        let line = StoredValue::new_local(None::<Channel>);
        let say = move |message: &Message| {
            line.try_with_value(|line| line.as_ref().inspect(|line| line.say(&message.write())).is_some());
        };
        let tell = move || {
            if let Some(Some(notes)) = told.try_get_untracked() {
                say(&Message::Notes(Box::new(notes)));
            }
        };
        line.set_value(Channel::open(&notes::channel(&self.show.line()), move |text| match Message::read(&text) {
            Some(Message::Hello) => tell(),
            Some(Message::Turn { back: true }) => _ = self.show.back(),
            Some(Message::Turn { back: false }) => _ = self.show.next(),
            Some(Message::Notes(_) | Message::Bye) | None => {}
        }));
        Effect::new(move |_| {
            told.track();
            tell();
        });
        let gone = window_event_listener_untyped("pagehide", move |_| say(&Message::Bye));
        on_cleanup(move || {
            gone.remove();
            say(&Message::Bye);
            line.try_update_value(|line| *line = None);
        });
    }
}

/// Paragraphs of a text.
fn paragraphs(text: &Both) -> AnyView {
    each(in_language(text).lines().map(str::to_owned).collect::<Vec<_>>(), |line| view! { <p>{line}</p> })
}

fn head(presenter: Presenter) -> AnyView {
    let Presenter { session, show, .. } = presenter;
    let title = session.tells(|story| in_language(&story.title).to_owned()).unwrap_or_default();
    let branch = move || session.branches.with(|list| list.open != BranchId::MAIN);
    view! {
        <header class="present-head">
            <h1 class="present-title">{title}</h1>
            <span class="chip">{t(Frame::Unofficial)}</span>
            {when(branch, move || view! {
                <span class="chip chip-accent" data-test="present-branch">
                    <Icon name="branch" small=true/>
                    {said(move || fill(Words::OnBranch, &[&open_name(session)]))}
                </span>
            }.into_any())}
            {dots(show)}
            <span class="present-place num" data-test="present-place">
                {said(move || show.page().map_or_else(String::new, |page| format!("{} / {}", page.number(), page.of)))}
            </span>
        </header>
    }
    .into_any()
}

/// A way to every step.
fn dots(show: Show) -> AnyView {
    let of = untrack(move || show.page()).map_or(0, |page| page.of);
    let name = move |place: usize| {
        let name = show.step_at(place).map_or_else(String::new, |step| Show::name_of(&step, place));
        fill(Words::ToStep, &[&(place + 1), &name])
    };
    if of > MOST_DOTS {
        let names = (0..of).map(|place| untrack(|| name(place))).collect();
        let own = Select {
            class: "chip",
            test: "present-steps".to_owned(),
            label: Some(t(Words::Steps).to_owned()),
            ..Select::default()
        };
        let chosen = move || show.page().map(|page| page.place);
        return view! {
            <div class="present-dots">
                {select(own, names, chosen, move |place| {
                    if let Some(place) = place {
                        show.go(place);
                    }
                })}
            </div>
        }
        .into_any();
    }
    let state = move |place: usize| {
        let page = show.page();
        match page {
            Some(page) if page.place == place => "now",
            Some(page) if page.place > place => "told",
            _ => "ahead",
        }
    };
    let word = move |place: usize| match state(place) {
        "now" => Words::TellsNow,
        "told" => Words::Told,
        _ => Words::NotTold,
    };
    view! {
        <ol class="present-dots" aria-label=t(Words::Steps)>
            {each(0..of, move |place| view! {
                <li>
                    <button
                        class="present-dot"
                        data-test="present-dot"
                        data-state=move || state(place)
                        aria-current=given(move || (state(place) == "now").then_some("step"))
                        aria-label=said(move || format!("{} · {}", name(place), t(word(place))))
                        title=said(move || name(place))
                        on:click=move |_| show.go(place)
                    ></button>
                </li>
            })}
        </ol>
    }
    .into_any()
}

/// What is shown of a page.
fn body(presenter: Presenter) -> AnyView {
    let show = presenter.show;
    let Some((page, step)) = show.page().and_then(|page| Some((page, show.step_at(page.place)?))) else {
        return ().into_any();
    };
    let around = move || if presenter.surfaces.get() { "stage" } else { "figures" };
    view! {
        <div class="present-body" data-with=around data-phase=format!("{:?}", page.phase)>
            <section class="present-told" aria-live="polite" data-test="present-told">
                {told(presenter, page, &step)}
                // Beside surfaces the figures stand below what is said, which leaves the whole height to the surfaces.
                {live(move || if presenter.surfaces.get() { came::figures(presenter, page) } else { ().into_any() })}
            </section>
            <section class="present-shown">
                {live(move || {
                    if presenter.surfaces.get() {
                        surfaces::surfaces(presenter, page)
                    } else {
                        came::figures(presenter, page)
                    }
                })}
                {came::answer(presenter, page, &step)}
            </section>
        </div>
    }
    .into_any()
}

/// What is said of a step and asked about it.
fn told(presenter: Presenter, page: Page, step: &Step) -> AnyView {
    let name = Show::name_of(step, page.place);
    let question = step.question.clone().filter(|asked| asked.is_whole() && page.phase != Phase::Say);
    let ask = question.as_ref().map(|asked| in_language(&asked.ask).to_owned()).filter(|ask| !ask.is_empty());
    let heading = ask.clone().unwrap_or_else(|| name.clone());
    let says = !step.say.is_empty();
    let long = (heading.chars().count() > LONG).then_some("true");
    view! {
        {ask.is_some().then(|| view! { <p class="present-name">{name}</p> })}
        {(ask.is_some() && says).then(|| view! { <div class="present-say">{paragraphs(&step.say)}</div> })}
        <h2 class="present-heading" data-long=long data-test="present-heading">{heading}</h2>
        {(ask.is_none() && says).then(|| view! { <div class="present-say">{paragraphs(&step.say)}</div> })}
        {question.map(|asked| ask::choices(presenter, page, &asked))}
        {ask::waits(presenter)}
        {came::outcomes(presenter, page)}
    }
    .into_any()
}
