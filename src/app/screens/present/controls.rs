//! What moves a showing, as buttons with their keys, and the clock.

use super::Presenter;
use crate::app::Manner;
use crate::app::kit::{Icon, Select, flag, live, said, select, when};
use crate::browser::page;
use crate::locales::frame::Frame;
use crate::locales::present::Present as Words;
use crate::locales::{fill, t};
use crate::view::present::Pace;
use leptos::prelude::*;

/// One control: its key, what it says, its name for tests, what it does.
fn control(
    key: &'static str,
    word: impl Fn() -> Words + Send + Sync + 'static,
    test: &'static str,
    act: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button class="present-control" data-test=test aria-keyshortcuts=(!key.is_empty()).then_some(key) on:click=move |_| act()>
            {(!key.is_empty()).then(|| view! { <kbd aria-hidden="true">{glyph(key)}</kbd> })}
            <span>{said(move || t(word()).to_owned())}</span>
        </button>
    }
    .into_any()
}

fn glyph(key: &'static str) -> &'static str {
    match key {
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "Escape" => "Esc",
        other => other,
    }
}

/// The controls.
pub fn controls(presenter: Presenter, manner: Manner) -> AnyView {
    let Presenter { session, show, surfaces, keys, pace, leave, .. } = presenter;
    let now = session.world(|world| world.clock);
    let staged = move || if surfaces.get() { Words::ShowFigures } else { Words::Stage };
    let keys_word = move || if keys.get() { Words::KeysOn } else { Words::KeysOff };
    view! {
        <footer class="present-foot">
            <div class="present-controls" role="group" aria-label=t(Words::Tools)>
                {control("ArrowLeft", || Words::Before, "present-back", move || _ = show.back())}
                {control("ArrowRight", || Words::Next, "present-next", move || _ = show.next())}
                {control("R", || Words::Beginning, "present-reset", move || show.start_over())}
                {control("B", || Words::Branch, "present-fork", move || show.branch())}
                {control("S", staged, "present-stage", move || surfaces.update(|on| *on = !*on))}
                {control("F", || Words::FullScreen, "present-full", page::toggle_full_screen)}
                {control("N", || Words::NotesWindow, "present-notes", move || presenter.open_notes())}
                {timed(presenter, pace)}
                <button
                    class="present-control"
                    data-test="present-keys"
                    aria-pressed=flag(move || keys.get())
                    on:click=move |_| keys.update(|on| *on = !*on)
                >
                    {said(move || t(keys_word()).to_owned())}
                </button>
                <button
                    class="present-control"
                    aria-label=said(move || t(if manner.is_dark() { Frame::Light } else { Frame::Dark }).to_owned())
                    on:click=move |_| manner.toggle_theme()
                >
                    <Icon name=Signal::derive(move || if manner.is_dark() { "sun" } else { "moon" }) small=true/>
                </button>
                {when(move || manner.desk.get() && manner.wide.get(), move || {
                    control("", || Words::CloseDesk, "present-desk", move || manner.desk.set(false))
                })}
                {control("Escape", || Words::Leave, "present-leave", move || leave.run(()))}
            </div>
            <p class="present-clock num"><Icon name="clock" small=true/> " " {said(move || now.get().to_string())}</p>
        </footer>
    }
    .into_any()
}

/// How pages turn by themselves.
fn timed(presenter: Presenter, pace: RwSignal<Pace>) -> AnyView {
    let names = Pace::ALL.into_iter().map(|each| match each {
        None => t(Words::ByHand).to_owned(),
        Some(each) => fill(Words::Every, &[&each]),
    });
    let own = Select {
        class: "chip present-pace",
        test: "present-pace".to_owned(),
        label: Some(t(Words::Pace).to_owned()),
        ..Select::default()
    };
    let chosen = move || Pace::ALL.into_iter().position(|each| each == pace.with(|pace| pace.each));
    let choose = move |place: Option<usize>| {
        let each = place.and_then(|place| Pace::ALL.get(place).copied()).flatten();
        pace.set(Pace::of(each));
    };
    let word = move || match pace.with(|pace| (pace.each, pace.paused)) {
        (None, _) => Words::Pace,
        (_, true) => Words::GoOn,
        (_, false) => Words::Pause,
    };
    let runs = Memo::new(move |_| pace.with(|pace| pace.each.is_some()));
    view! {
        {control("T", word, "present-time", move || presenter.time())}
        {select(own, names.collect(), chosen, choose)}
        {live(move || {
            if !runs.get() {
                return ().into_any();
            }
            let gone = Memo::new(move |_| pace.get().gone());
            view! {
                <progress
                    class="present-progress"
                    max="100"
                    value=move || gone.get()
                    aria-label=t(Words::Pace)
                    title=said(move || fill(Words::PaceGone, &[&gone.get()]))
                ></progress>
            }
            .into_any()
        })}
    }
    .into_any()
}
