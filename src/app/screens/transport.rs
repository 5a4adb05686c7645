//! Back and forth in the story: undo, redo, event by event, and a slider over all of it.

use crate::app::kit::{Icon, live, path_to, said};
use crate::app::session::Session;
use crate::journal::{Branch, Stand};
use crate::locales::timeline::Timeline as Words;
use crate::locales::{fill, t};
use leptos::prelude::*;

/// What a branch is called.
pub fn branch_name(branch: &Branch) -> String {
    match (branch.name.as_str(), branch.id.0) {
        ("", 0) => t(Words::Main).to_owned(),
        ("", number) => fill(Words::Branch, &[&number]),
        (name, _) => name.to_owned(),
    }
}

/// The name of the branch that is open.
pub fn open_name(session: Session) -> String {
    session.branches.with(|branches| branches.get(branches.open).map(branch_name).unwrap_or_default())
}

/// Where the page stands, in words.
pub fn place_words(session: Session) -> String {
    let Stand { entries, events } = session.stands();
    let all = session.log.with(Vec::len);
    match events {
        0 => fill(Words::Place, &[&entries, &all]),
        _ => fill(Words::PlaceWithin, &[&(entries + 1), &all, &events]),
    }
}

/// The controls.
pub fn transport(session: Session) -> AnyView {
    let all = Memo::new(move |_| session.log.with(Vec::len));
    let at_start = Memo::new(move |_| session.stands() == Stand::default());
    let at_end = Memo::new(move |_| session.stand.with(Option::is_none));
    let button = |word: Words, icon: &'static str, test: &'static str, off: Memo<bool>, act: fn(Session)| {
        view! {
            <button
                class="button button-icon button-small"
                data-test=test
                aria-label=t(word)
                title=t(word)
                disabled=move || off.get()
                on:click=move |_| act(session)
            >
                <Icon name=icon/>
            </button>
        }
    };
    view! {
        <div class="transport" data-test="transport">
            <div class="transport-keys">
                {button(Words::Undo, "undo", "undo", at_start, Session::undo)}
                {button(Words::EventBack, "chevron-left", "event-back", at_start, |session| session.step(false))}
                <input
                    type="range"
                    class="transport-slider"
                    data-test="scrub"
                    min="0"
                    max=said(move || all.get().to_string())
                    prop:value=said(move || session.stands().entries.to_string())
                    aria-label=t(Words::Scrub)
                    aria-valuetext=said(move || place_words(session))
                    on:input=move |event| {
                        if let Ok(entries) = event_target_value(&event).parse() {
                            session.go(Stand::after(entries));
                        }
                    }
                />
                {button(Words::EventOn, "chevron-right", "event-on", at_end, |session| session.step(true))}
                {button(Words::Redo, "redo", "redo", at_end, Session::redo)}
            </div>
            <p class="between quiet">
                <span class="num" data-test="place">{said(move || place_words(session))}</span>
                {live(move || {
                    let name = open_name(session);
                    view! { <a class="link" href=path_to("/timeline") data-test="branch-open">{name}</a> }.into_any()
                })}
            </p>
        </div>
    }
    .into_any()
}
