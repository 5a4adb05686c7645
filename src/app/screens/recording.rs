//! Recording: the slim bar while what is done becomes a story, and the button that begins it.

use crate::app::kit::{Field, Icon, flag, live, said, when};
use crate::app::screens::transport::branch_name;
use crate::app::session::{Focus, Session};
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::frame::Frame;
use crate::locales::recording::{PREPARATION, Recording as Words, title};
use crate::locales::{fill, t};
use crate::scenario::state::{payment_name, programme_name, thing};
use crate::scenario::{Both, check_of_now};
use crate::view::pointed::{self, Names};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

const NAMES: Names = Names { thing, programme: programme_name, payment: payment_name };

/// Begins a recording, and ends it.
pub fn record_button(session: Session) -> AnyView {
    let on = Memo::new(move |_| session.recording.with(Option::is_some));
    let stop = stops(session);
    view! {
        <button
            class="button frame-compact recording-button"
            data-test="record"
            title=t(Words::RecordWhat)
            aria-pressed=flag(move || on.get())
            on:click=move |_| if on.get_untracked() { stop() } else { session.record() }
        >
            <i class="recording-dot" aria-hidden="true"></i>
            <span>{t(Words::Record)}</span>
        </button>
    }
    .into_any()
}

/// Ends the recording and shows it as a story.
fn stops(session: Session) -> impl Fn() + Clone + 'static {
    let navigate = use_navigate();
    move || {
        if !untrack(move || session.records_here()) {
            return session.say(elsewhere(session));
        }
        let [zh, en] = title(session.world.with_untracked(|world| world.clock));
        let preparation = Both::new(PREPARATION[0], PREPARATION[1]);
        match session.recorded(Both::new(&zh, &en), preparation) {
            None => session.say(t(Words::Unreadable).to_owned()),
            Some(story) if story.steps.is_empty() => session.say(t(Words::Nothing).to_owned()),
            Some(story) => {
                session.handed.set(Some(story.write()));
                session.end_recording();
                navigate("/stories/edit", Default::default());
            }
        }
    }
}

/// That the recording is of another line.
fn elsewhere(session: Session) -> String {
    let of = session.recording.with_untracked(|one| one.as_ref().map(|one| (one.workspace.clone(), one.branch)));
    let Some((workspace, branch)) = of else { return String::new() };
    let (workspace, open) = session.workspaces.with_untracked(|list| {
        let name = list.get(&workspace).map(|one| match (one.name.as_str(), one.sample) {
            ("", true) => t(Frame::Sample).to_owned(),
            ("", false) => t(Frame::Mine).to_owned(),
            (name, _) => name.to_owned(),
        });
        (name.unwrap_or_default(), list.open == workspace)
    });
    // Of another workspace's branches nothing is known here but their numbers.
    let named = session.branches.with_untracked(|list| list.get(branch).filter(|_| open).map(branch_name));
    let usual = || fill(crate::locales::timeline::Timeline::Branch, &[&branch.0]);
    fill(Words::Elsewhere, &[&workspace, &named.unwrap_or_else(usual)])
}

/// What was pointed at becomes a check.
fn point(session: Session, focus: &Focus) {
    if !untrack(move || session.records_here()) {
        return session.say(elsewhere(session));
    }
    if session.stands_within() {
        return session.say(t(Words::WithinOne).to_owned());
    }
    let check = session.world.with_untracked(|world| {
        let path = match focus {
            Focus::Cell(good, programme) => Some(pointed::cell(NAMES, good, *programme)),
            Focus::Programme(programme) => Some(pointed::programme(NAMES, *programme)),
            Focus::Stage(subject) => pointed::subject(NAMES, world, subject),
            // What a month is reckoned to come to is no part of the story.
            Focus::Worth(_) => None,
        };
        check_of_now(world, &path?)
    });
    let Some(check) = check else { return session.say(t(Words::NoSuchFigure).to_owned()) };
    let told = format!("{} {} {}", check.path, check.sign.written(), check.value);
    let word = if session.add_check(check) { Words::Added } else { Words::Again };
    session.say(fill(word, &[&told]));
}

/// The bar.
#[component]
pub fn RecordingBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let pointing = Memo::new(move |_| session.recording.with(|one| one.as_ref().is_some_and(|one| one.pointing)));
    Effect::new(move |_| page::set_root("data-pointing", pointing.get().then_some("true")));
    on_cleanup(|| page::set_root("data-pointing", None));
    Effect::new(move |_| {
        if let Some(focus) = session.pointed.get() {
            session.pointed.set(None);
            point(session, &focus);
        }
    });
    let here = Memo::new(move |_| session.records_here());
    let far = Memo::new(move |_| session.recorded_so_far());
    let (naming, asking) = (RwSignal::new(false), RwSignal::new(false));
    let stop = stops(session);
    let count = said(move || {
        let far = far.get();
        far.map(|far| fill(Words::Count, &[&far.step, &far.things, &far.checks])).unwrap_or_default()
    });
    view! {
        <section class="recording" aria-label=t(Words::On) data-test="recording">
            <p class="recording-count">
                <i class="recording-dot" aria-hidden="true"></i>
                <b>{t(Words::On)}</b>
                <span class="quiet" role="status" data-test="recording-count">
                    {move || if here.get() { count.get() } else { elsewhere(session) }}
                </span>
            </p>
            <div class="cluster recording-tools">
                <button
                    class="button button-small"
                    data-test="recording-step"
                    aria-expanded=flag(move || naming.get())
                    disabled=move || !here.get()
                    on:click=move |_| naming.update(|on| *on = !*on)
                >
                    <Icon name="plus"/>
                    {t(Words::NewStep)}
                </button>
                <button
                    class="button button-small"
                    data-test="recording-point"
                    aria-pressed=flag(move || pointing.get())
                    disabled=move || !here.get()
                    on:click=move |_| session.update_recording(|one| one.pointing = !one.pointing)
                >
                    <Icon name="check"/>
                    {said(move || t(if pointing.get() { Words::PointingDone } else { Words::Point }).to_owned())}
                </button>
                <button class="button button-small button-primary" data-test="recording-stop" on:click=move |_| stop()>
                    {t(Words::Stop)}
                </button>
                <button class="button button-small button-quiet" data-test="recording-discard" on:click=move |_| asking.set(true)>
                    {t(Words::Discard)}
                </button>
            </div>
            {when(move || pointing.get(), || view! { <p class="recording-hint" role="status">{t(Words::Pointing)}</p> }.into_any())}
            {when(move || naming.get(), move || step_form(session, naming))}
            {live(move || {
                if !asking.get() {
                    return ().into_any();
                }
                view! {
                    <div class="cluster" role="alert">
                        <span>{t(Words::ReallyDiscard)}</span>
                        <button
                            class="button button-small button-danger"
                            data-test="recording-discard-yes"
                            on:click=move |_| session.end_recording()
                        >
                            {t(Words::Discard)}
                        </button>
                        <button class="button button-small" on:click=move |_| asking.set(false)>{t(Words::KeepOn)}</button>
                    </div>
                }
                .into_any()
            })}
        </section>
    }
}

/// The name of the step that begins.
fn step_form(session: Session, naming: RwSignal<bool>) -> AnyView {
    let name = RwSignal::new(String::new());
    view! {
        <div class="recording-step">
            <Field
                id="recording-step-name"
                label=t(Words::StepName)
                hint=t(Words::StepNameHint)
                value=name
                on_change=Callback::new(move |text: String| name.set(text))
            />
            <div class="cluster">
                <button
                    class="button button-small button-primary"
                    data-test="recording-step-begin"
                    on:click=move |_| {
                        session.begin_step(name.get_untracked().trim());
                        naming.set(false);
                    }
                >
                    {t(Words::Begin)}
                </button>
                <button class="button button-small" on:click=move |_| naming.set(false)>{t(Common::Cancel)}</button>
            </div>
        </div>
    }
    .into_any()
}
