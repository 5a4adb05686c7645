//! Two places of the story side by side, and the story under other rules.

use crate::app::kit::{each, live};
use crate::app::screens::differences::differences;
use crate::app::screens::transport::{branch_name, place_words};
use crate::app::session::Session;
use crate::app::words;
use crate::base::Day;
use crate::journal::{BranchId, Entry};
use crate::locales::compare::Compare as Words;
use crate::locales::{fill, t};
use crate::scenario::restated;
use crate::view::compare::{Section, compare, compare_matched};
use crate::view::redecide::{Again, Other, again};
use crate::world::{Actor, Command, Surface, World};
use leptos::prelude::*;
use std::sync::Arc;

/// One side of a comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Where the page stands.
    Here,
    /// The end of a branch.
    End(BranchId),
}

/// What was compared.
#[derive(Clone)]
struct Compared {
    sides: (String, String),
    sections: Vec<Section>,
}

/// The card.
pub fn comparing(session: Session) -> AnyView {
    let (left, right) = (RwSignal::new(Side::Here), RwSignal::new(Side::End(BranchId::MAIN)));
    let found = RwSignal::new(None::<Compared>);
    let go = move |_| {
        let sides = (left.get_untracked(), right.get_untracked());
        session.once_loaded(move |session| {
            let (a, b) = (world_of(session, sides.0), world_of(session, sides.1));
            let names = (name_of(session, sides.0), name_of(session, sides.1));
            found.set(Some(Compared { sides: names, sections: compare(&a, &b) }));
        });
    };
    view! {
        <section class="card stack" data-test="comparing">
            <h2 class="heading"><span>{t(Words::Title)}</span></h2>
            <p class="quiet">{t(Words::What)}</p>
            <div class="timeline-sides">
                {choice(session, Words::Left, "compare-left", left)}
                {choice(session, Words::Right, "compare-right", right)}
                <button class="button button-primary" data-test="compare-go" on:click=go>{t(Words::Go)}</button>
            </div>
            {live(move || match found.get() {
                Some(Compared { sides, sections }) => differences(sections, sides),
                None => ().into_any(),
            })}
        </section>
        {other_rules(session)}
    }
    .into_any()
}

/// The place of a side in the list of choices: 0 is here, and the branches follow by their numbers.
fn number(side: Side) -> u32 {
    match side {
        Side::Here => 0,
        Side::End(id) => id.0 + 1,
    }
}

fn choice(session: Session, label: Words, test: &'static str, chosen: RwSignal<Side>) -> AnyView {
    live(move || {
        let branches =
            session.branches.with(|list| list.all.iter().filter(|one| !one.gone).cloned().collect::<Vec<_>>());
        let option = move |side: Side, name: String| {
            view! { <option value=number(side).to_string() prop:selected=move || chosen.get() == side>{name}</option> }
        };
        let ends =
            each(branches, move |branch| option(Side::End(branch.id), fill(Words::EndOf, &[&branch_name(&branch)])));
        view! {
            <label class="field">
                <span class="field-label">{t(label)}</span>
                <span class="select">
                    <select
                        class="input"
                        data-test=test
                        on:change=move |event| {
                            let number = event_target_value(&event).parse::<u32>().unwrap_or(0);
                            chosen.set(number.checked_sub(1).map_or(Side::Here, |id| Side::End(BranchId(id))));
                        }
                    >
                        {option(Side::Here, t(Words::Here).to_owned())}
                        {ends}
                    </select>
                </span>
            </label>
        }
        .into_any()
    })
}

fn name_of(session: Session, side: Side) -> String {
    match side {
        Side::Here => untrack(move || place_words(session)),
        Side::End(id) => session.branches.with_untracked(|list| list.get(id).map(branch_name).unwrap_or_default()),
    }
}

fn world_of(session: Session, side: Side) -> World {
    match side {
        Side::Here => session.world.get_untracked(),
        Side::End(id) => session.end_of(id),
    }
}

/// What happened as it was commanded.
pub fn commands(line: &[Arc<Entry>]) -> Vec<(crate::base::Moment, (Actor, Surface), Command)> {
    let commanded = |entry: &Arc<Entry>| {
        let command = entry.command().or_else(|| restated(&entry.events))?;
        Some((entry.at, (entry.actor, entry.surface), command))
    };
    line.iter().filter_map(commanded).collect()
}

/// The story, decided again under the rules of another day.
fn other_rules(session: Session) -> AnyView {
    let day = RwSignal::new(None::<Day>);
    let found = RwSignal::new(None::<Again>);
    let go = move |_| {
        let Some(day) = day.get_untracked() else { return };
        session.once_loaded(move |session| {
            let line = untrack(move || session.so_far(<[Arc<Entry>]>::to_vec));
            found.set(Some(again(&World::new(session.begins()), commands(&line), Other::AsOf(day))));
        });
    };
    view! {
        <section class="card stack" data-test="other-rules">
            <h2 class="heading"><span>{t(Words::Rules)}</span></h2>
            <p class="quiet">{t(Words::RulesWhat)}</p>
            <div class="timeline-sides">
                <label class="field">
                    <span class="field-label">{t(Words::RulesDay)}</span>
                    <input
                        class="input"
                        type="date"
                        data-test="rules-day"
                        min=Day::FIRST.to_string()
                        max=Day::LAST.to_string()
                        on:change=move |event| day.set(Day::parse(&event_target_value(&event)))
                    />
                </label>
                <button class="button" data-test="rules-go" disabled=move || day.get().is_none() on:click=go>
                    {t(Words::RulesGo)}
                </button>
            </div>
            {live(move || found.with(|found| found.as_ref().map_or_else(|| ().into_any(), decided_again)))}
        </section>
    }
    .into_any()
}

/// What comes of a story under other rules: what is refused, and what differs in the end.
pub fn decided_again(again: &Again) -> AnyView {
    let sections = compare_matched(&again.was, &again.world, &again.matched);
    let count = again.refused.len();
    let refused = (count > 0).then(|| {
        let rows = each(again.refused.clone(), |(place, refusal)| {
            view! { <li>{fill(Words::RefusedRow, &[&(place + 1), &words::refusal(&refusal)])}</li> }
        });
        view! {
            <p data-test="refused-count">{fill(Words::Refused, &[&count])}</p>
            <ul class="stack">{rows}</ul>
        }
    });
    view! {
        <p class="quiet">{fill(Words::Again, &[&again.accepted])}</p>
        {refused}
        {differences(sections, (t(Words::Was).to_owned(), t(Words::Now).to_owned()))}
    }
    .into_any()
}
