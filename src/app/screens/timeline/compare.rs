//! Two places of the story side by side.

use crate::app::kit::{each, live};
use crate::app::screens::differences::differences;
use crate::app::screens::transport::{branch_name, place_words};
use crate::app::session::Session;
use crate::journal::BranchId;
use crate::locales::compare::Compare as Words;
use crate::locales::{fill, t};
use crate::view::compare::{Section, compare};
use crate::world::World;
use leptos::prelude::*;

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
