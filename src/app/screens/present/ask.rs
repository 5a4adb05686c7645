//! The question of a step, with what the class says; and what a step waits for.

use super::Presenter;
use crate::app::kit::{Icon, each, live, said, when};
use crate::app::words::in_language;
use crate::locales::present::Present as Words;
use crate::locales::{fill, t};
use crate::scenario::Question;
use crate::view::present::{Page, Phase, Votes};
use leptos::prelude::*;

/// The choices, by their numbers. Until the step is told each takes votes; then the right one is marked.
pub fn choices(presenter: Presenter, page: Page, asked: &Question) -> AnyView {
    let show = presenter.show;
    let count = asked.choices.len();
    let told = page.phase == Phase::Came;
    let votes = move |place: usize| {
        show.remembered(|showing| showing.tally(page.place, count).get(place).copied().unwrap_or_default())
    };
    let any = move || (0..count).any(|place| votes(place) != Votes::default());
    let all = asked.choices.iter().map(|choice| (in_language(&choice.text).to_owned(), choice.right));
    view! {
        <ol class="present-choices" aria-label=t(Words::Question)>
            {each(all.enumerate().collect::<Vec<_>>(), move |(place, (text, right))| {
                let marked = (told && right).then_some("true");
                view! {
                    <li class="present-choice" data-right=marked data-test="present-choice">
                        {one(presenter, place, text, told, Signal::derive(move || votes(place)))}
                        {marked.map(|_| view! { <span class="present-right"><Icon name="check"/> " " {t(Words::Right)}</span> })}
                        <span class="present-votes" style=said(move || format!("--share:{}%", votes(place).share)) aria-hidden="true"></span>
                    </li>
                }
            })}
        </ol>
        {when(move || !told && any(), move || view! {
            <button class="button button-quiet button-small" data-test="clear-votes" on:click=move |_| show.clear_votes()>
                {t(Words::ClearVotes)}
            </button>
        }.into_any())}
    }
    .into_any()
}

fn one(presenter: Presenter, place: usize, text: String, told: bool, votes: Signal<Votes>) -> AnyView {
    let show = presenter.show;
    let number = place + 1;
    let inside = {
        let text = text.clone();
        move || {
            view! {
                <b class="present-number" aria-hidden="true">{number}</b>
                <span>{text}</span>
                <span class="present-count num" data-test="present-count" aria-hidden="true">
                    {said(move || match votes.get().count { 0 => String::new(), count => count.to_string() })}
                </span>
            }
        }
    };
    if told {
        let given = move || fill(Words::VotesOf, &[&votes.get().count]);
        return view! {
            <p class="present-vote">{inside()} <span class="visually-hidden">{said(given)}</span></p>
        }
        .into_any();
    }
    view! {
        <button
            class="present-vote"
            data-test="present-vote"
            aria-label=said(move || fill(Words::Choice, &[&number, &text, &votes.get().count]))
            on:click=move |event| show.vote(place, event.shift_key())
        >
            {inside()}
        </button>
        {when(move || votes.get().count > 0, move || view! {
            <button
                class="button button-icon button-small"
                data-test="vote-back"
                aria-label=fill(Words::OneBack, &[&number])
                on:click=move |_| show.vote(place, true)
            >
                <Icon name="minus"/>
            </button>
        }.into_any())}
    }
    .into_any()
}

/// What the step waits for, and the ways out.
pub fn waits(presenter: Presenter) -> AnyView {
    let show = presenter.show;
    let waits = Memo::new(move |_| show.waits());
    live(move || {
        let all = waits.get();
        if all.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="present-notice" data-kind="near" role="status" data-test="present-waits">
                <p><Icon name="warning"/> " " <b>{t(Words::Waits)}</b></p>
                <ul>{each(all, |(asks, is)| view! { <li>{fill(Words::IsNow, &[&asks, &is])}</li> })}</ul>
                <p class="present-second">{t(Words::WaitsWhat)}</p>
                <p class="cluster">
                    <button class="button" data-test="back-to-told" on:click=move |_| show.back_to_told()>
                        {t(Words::BackToTold)}
                    </button>
                    <button class="button" data-test="branch-there" on:click=move |_| show.branch_there()>
                        {t(Words::BranchThere)}
                    </button>
                </p>
            </div>
        }
        .into_any()
    })
}
