//! What happened, newest first, with a way to each of it; what lies ahead of where the page stands is paler.

use crate::app::kit::{flag, live, steady};
use crate::app::screens::desk::event_words;
use crate::app::session::Session;
use crate::app::words::order::by;
use crate::journal::{Entry, Stand};
use crate::locales::stage::Stage;
use crate::locales::timeline::Timeline as Words;
use crate::locales::{fill, t};
use crate::world::Event;
use leptos::prelude::*;
use std::sync::Arc;

/// So many are shown at first, and so many more at a time.
const ROWS: usize = 20;

/// One decision, by its place in the line.
#[derive(Clone)]
struct Row {
    place: usize,
    entry: Arc<Entry>,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place && Arc::ptr_eq(&self.entry, &other.entry)
    }
}

/// The list.
pub fn happened(session: Session) -> AnyView {
    let most = RwSignal::new(ROWS);
    let any = Memo::new(move |_| session.log.with(|log| !log.is_empty()));
    let left = Memo::new(move |_| session.log.with(Vec::len).saturating_sub(most.get()));
    let rows = steady(
        move || {
            session.log.with(|log| {
                let all = log.iter().enumerate().rev().take(most.get());
                all.map(|(place, entry)| Row { place, entry: entry.clone() }).collect()
            })
        },
        move |row| row_of(session, row),
    );
    view! {
        <section class="card stack timeline-happened">
            <h2 class="heading"><span>{t(Words::Happened)}</span></h2>
            {live(move || {
                let none = (!any.get()).then(|| view! { <p class="quiet">{t(Words::HappenedNone)}</p> });
                view! { {none} }.into_any()
            })}
            <ol class="timeline-list">{rows}</ol>
            {live(move || match left.get() {
                0 => ().into_any(),
                _ => view! {
                    <button class="button button-quiet button-small" on:click=move |_| most.update(|most| *most += 5 * ROWS)>
                        {t(Stage::EarlierEvents)}
                    </button>
                }
                .into_any(),
            })}
            <button class="button button-quiet button-small" data-test="go-beginning" on:click=move |_| session.go(Stand::default())>
                {t(Words::Beginning)}
            </button>
        </section>
    }
    .into_any()
}

/// What a decision led to, in a line: the first thing that is not the clock's or a movement of money.
fn told(entry: &Entry) -> String {
    let telling = |event: &&Event| !super::super::desk::moves_money(event) && !matches!(event, Event::Advanced(_));
    entry.events.iter().find(telling).or(entry.events.first()).map(event_words).unwrap_or_default()
}

fn row_of(session: Session, Row { place, entry }: Row) -> AnyView {
    let ahead = move || session.stands().entries <= place;
    let here = move || session.stands() == Stand::after(place + 1);
    let count = entry.events.len();
    let opened = RwSignal::new(false);
    let events = entry.clone();
    view! {
        <li data-ahead=flag(ahead) aria-current=flag(here)>
            <button
                class="timeline-go"
                data-test="go-here"
                title=t(Words::GoHere)
                on:click=move |_| session.go(Stand::after(place + 1))
            >
                <span class="quiet num">{place + 1}</span>
                <span>
                    {told(&entry)}
                    <small class="quiet">{entry.at.to_string()} " · " {by(entry.actor, entry.surface)}</small>
                </span>
            </button>
            {(count > 1).then(|| view! {
                <button
                    class="button button-quiet button-small"
                    aria-expanded=flag(move || opened.get())
                    on:click=move |_| opened.update(|open| *open = !*open)
                >
                    {fill(Words::More, &[&count])}
                </button>
            })}
            {live(move || {
                if !opened.get() {
                    return ().into_any();
                }
                let rows = events.events.iter().enumerate().map(|(nth, event)| {
                    let to = Stand { entries: place, events: nth + 1 };
                    view! {
                        <li><button class="link" on:click=move |_| session.go(to)>{event_words(event)}</button></li>
                    }
                    .into_any()
                });
                view! { <ol class="timeline-events" aria-label=t(Words::EventsOf)>{rows.collect::<Vec<AnyView>>()}</ol> }.into_any()
            })}
        </li>
    }
    .into_any()
}
