//! The presenter's notes, in a window of their own: what to say now and next, the answers, the tally, the time. It keeps and
//! opens no workspace; all it knows it is told by the presenter.

use crate::app::kit::{Icon, each, live, said};
use crate::browser::channel::Channel;
use crate::browser::{clock, page};
use crate::locales::present::Present as Words;
use crate::locales::{fill, t};
use crate::view::present::{Message, Note, Notes, Phase, lasted};
use leptos::prelude::*;

/// How often the window asks whether anybody is there, in thousandths of a second.
const ASK: i32 = 1_000;
/// So many questions without an answer, and nobody is there.
const SILENCE: u32 = 4;

/// The name of the line between a showing and its notes.
pub fn channel(line: &str) -> String {
    format!("merchant-simulator/present/{line}")
}

/// The window.
#[component]
pub fn NotesScreen() -> impl IntoView {
    let heard = RwSignal::new(None::<Notes>);
    let silent = RwSignal::new(0_u32);
    let now = RwSignal::new(clock::now().unix());
    page::set_title(t(Words::NotesTitle));
    let line = StoredValue::new_local(Channel::open(&channel(&page::fragment().unwrap_or_default()), move |text| {
        match Message::read(&text) {
            Some(Message::Notes(notes)) => {
                silent.set(0);
                if heard.with_untracked(|before| before.as_ref() != Some(&*notes)) {
                    heard.set(Some(*notes));
                }
            }
            Some(Message::Bye) => silent.set(SILENCE),
            Some(Message::Hello | Message::Turn { .. }) | None => {}
        }
    }));
    let say = move |message: &Message| {
        line.try_with_value(|line| line.as_ref().inspect(|line| line.say(&message.write())).is_some())
    };
    leptos::task::spawn_local(async move {
        while say(&Message::Hello).is_some() {
            clock::wait(ASK).await;
            if silent.try_update(|silent| *silent = silent.saturating_add(1)).is_none() {
                return;
            }
            now.set(clock::now().unix());
        }
    });
    on_cleanup(move || {
        line.try_update_value(|line| *line = None);
    });
    let alone = Memo::new(move |_| silent.get() >= SILENCE);
    let turn = Callback::new(move |back| {
        say(&Message::Turn { back });
    });
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || page::types_into_a_field(&event) {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "PageDown" => turn.run(false),
            " " if !page::presses(&event) => turn.run(false),
            "ArrowLeft" | "PageUp" => turn.run(true),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    view! {
        <main class="notes" on:mousedown=move |event| page::keep_focus(&event)>
            {live(move || match (heard.get(), alone.get()) {
                (None, false) => view! { <p class="quiet" role="status">{t(Words::NotesWait)}</p> }.into_any(),
                (None, true) => view! { <h1 class="notes-title">{t(Words::NotesTitle)}</h1> {left()} }.into_any(),
                (Some(notes), alone) => view! { {alone.then(left)} {shown(notes, now, turn)} }.into_any(),
            })}
        </main>
    }
}

/// That nobody is there.
fn left() -> AnyView {
    view! {
        <div class="banner" data-kind="near" role="alert" data-test="notes-alone">
            <Icon name="warning"/>
            <p><b>{t(Words::NotesAlone)}</b> <br/> {t(Words::NotesAloneWhat)}</p>
        </div>
    }
    .into_any()
}

fn shown(notes: Notes, now: RwSignal<i64>, turn: Callback<bool>) -> AnyView {
    let (number, of) = notes.place;
    let (start, opened) = notes.since;
    let phase = match notes.phase {
        Phase::Say => Words::PhaseSay,
        Phase::Ask => Words::PhaseAsk,
        Phase::Came => Words::PhaseCame,
    };
    let watch = move |word: Words, since: i64| {
        view! {
            <p class="notes-watch">
                <span class="quiet">{t(word)}</span>
                <b class="num">{said(move || lasted(now.get() - since))}</b>
            </p>
        }
    };
    let waits = (!notes.waits.is_empty()).then(|| {
        view! {
            <div class="banner" data-kind="near">
                <Icon name="warning"/>
                <div><b>{t(Words::Waits)}</b> {each(notes.waits, |wait| view! { <p>{wait}</p> })}</div>
            </div>
        }
    });
    let next = match notes.next {
        Some(next) => view! { {note(next, false)} }.into_any(),
        None => view! { <p class="quiet">{t(Words::AfterLast)}</p> }.into_any(),
    };
    view! {
        <header class="notes-head">
            <div>
                <h1 class="notes-title">{notes.title}</h1>
                <p class="quiet">{fill(Words::StepOf, &[&number, &of])} " · " <span data-test="notes-phase">{t(phase)}</span></p>
            </div>
            {watch(Words::SinceStart, start)}
            {watch(Words::OnThisStep, opened)}
        </header>
        {waits}
        <section class="card notes-step" aria-live="polite" data-test="notes-now">
            <h2 class="quiet">{t(Words::ThisStep)}</h2>
            {note(notes.now, true)}
        </section>
        <section class="card card-sunk notes-step" data-test="notes-next">
            <h2 class="quiet">{t(Words::NextStep)}</h2>
            {next}
        </section>
        <div class="notes-keys">
            <button class="button" data-test="notes-back" on:click=move |_| turn.run(true)>
                <Icon name="chevron-left"/>
                {t(Words::Before)}
            </button>
            <button class="button button-primary" data-test="notes-turn" on:click=move |_| turn.run(false)>
                {t(Words::Next)}
                <Icon name="chevron-right"/>
            </button>
        </div>
    }
    .into_any()
}

fn note(note: Note, full: bool) -> AnyView {
    let lines = |text: &str| each(text.lines().map(str::to_owned).collect::<Vec<_>>(), |line| view! { <p>{line}</p> });
    let choices = (full || !note.ask.is_empty()).then(|| {
        let all = note.choices.into_iter().enumerate();
        each(all, |(place, (text, right, votes))| {
            view! {
                <li data-right=right.then_some("true") data-test="notes-choice">
                    <b aria-hidden="true">{place + 1}</b>
                    <span>
                        {text}
                        {right.then(|| view! { " " <span class="notes-right"><Icon name="check" small=true/> " " {t(Words::Right)}</span> })}
                    </span>
                    <span class="num">{(votes > 0).then(|| fill(Words::VotesOf, &[&votes]))}</span>
                </li>
            }
        })
    });
    let asked = (!note.ask.is_empty()).then(|| view! { <p class="notes-ask">{note.ask}</p> });
    let answer = (!note.answer.is_empty()).then(|| {
        view! { <div class="notes-answer"><span class="quiet">{t(Words::Answer)}</span> {lines(&note.answer)}</div> }
    });
    view! {
        <p class="notes-name">{note.name}</p>
        <div class="notes-say">{lines(&note.say)}</div>
        {asked}
        <ol class="notes-choices">{choices}</ol>
        {answer}
    }
    .into_any()
}
