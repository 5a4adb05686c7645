//! One clause of the handbook.

use super::Told;
use crate::app::kit::{live, path_to};
use crate::app::session::Session;
use crate::app::words;
use crate::base::Day;
use crate::locales::handbook::Handbook;
use crate::locales::{clause_words, fill, t};
use crate::policy::{Clause, Programme, Setting, Value};
use crate::view::handbook::{DatedValue, Entry, marked};
use leptos::prelude::*;

/// A clause as a card.
pub fn card(session: Session, entry: &Entry, told: Told, search: &str, current: bool, day: Day) -> AnyView {
    let clause = entry.clause;
    let (wording, _) = clause_words(clause).unwrap_or_default();
    let held = fill(if entry.holds { Handbook::HoldsNow } else { Handbook::HoldsNot }, &[&day]);
    let checked = if entry.stale { Handbook::CheckedUntil } else { Handbook::CheckedOn };
    let values: Vec<AnyView> = entry.values.iter().filter(|value| shown(value)).map(value_row).collect();
    let settings = entry.settings();
    let stale = entry.stale && !settings.is_empty();
    let number = pieces(clause.id, search);
    let several = settings.len() > 1;
    let settings = settings.into_iter().map(|setting| set_new(setting, several)).collect_view();
    view! {
        <article
            class="card handbook-clause"
            id=clause.id
            data-test=format!("clause-{}", clause.id)
            tabindex="-1"
            aria-current=current.then_some("true")
        >
            <div class="between">
                <span class="cluster">
                    <a href=path_to(format!("/handbook?clause={}", clause.id)) class="code">{number}</a>
                    <span
                        class="tag"
                        data-standing=words::standing_key(clause.standing)
                        title=words::standing_meaning(clause.standing)
                    >
                        {words::standing(clause.standing)}
                    </span>
                    <span class="quiet">{words::standing_meaning(clause.standing)}</span>
                </span>
                <span class="quiet">{held}</span>
            </div>
            <p>{pieces(wording, search)}</p>
            {(!values.is_empty()).then(|| view! { <dl class="rows handbook-value">{values}</dl> })}
            <p class="handbook-source">
                <span>{pieces(&words::citation(clause), search)}</span>
                <span>{fill(Handbook::Holds, &[&words::value(Value::Span(clause.holds))])}</span>
                <span>{fill(checked, &[&clause.checked_on])}</span>
            </p>
            <div class="handbook-source">
                {uses(session, &entry.uses)} {live(move || stories(clause, told))} {stale.then(|| view! { <span>{t(Handbook::Stale)}</span> })} {settings}
            </div>
        </article>
    }
    .into_any()
}

/// A switch whose wording says all is not repeated as a value, unless the user has set another.
fn shown(value: &DatedValue) -> bool {
    value.own || !matches!(value.setting, Setting::PayLaterExcludes(_))
}

fn value_row(value: &DatedValue) -> AnyView {
    let since = value.from.map_or_else(|| t(Handbook::Ever).to_owned(), |day| fill(Handbook::SinceDay, &[&day]));
    view! {
        <div>
            <dt>
                {format!("{} · {since}", words::setting(value.setting))}
                {value.own.then(|| view! { " " <span class="tag">{t(Handbook::Own)}</span> })}
            </dt>
            <dd class="num">{words::value(value.value)}</dd>
        </div>
    }
    .into_any()
}

/// The programmes that rest on the clause, each to the preview with that programme in view.
fn uses(session: Session, programmes: &[Programme]) -> impl IntoView + use<> {
    if programmes.is_empty() {
        return view! { <span>{t(Handbook::UsesNone)}</span> }.into_any();
    }
    let links = programmes
        .iter()
        .map(|programme| {
            let programme = *programme;
            let choose = move |_| {
                session.look.filter.update(|filter| {
                    filter.programme = Some(programme);
                    filter.reason = None;
                });
            };
            view! { " · " <a href=path_to("/") class="link" on:click=choose>{words::programme(programme)}</a> }
        })
        .collect_view();
    view! { <span>{t(Handbook::Uses)} {links}</span> }.into_any()
}

/// How many stories touch the clause, leading to them.
fn stories(clause: &Clause, told: Told) -> AnyView {
    let Some(told) = told.get() else { return ().into_any() };
    match told.get(clause.id) {
        Some(count) => {
            let to = path_to(format!("/stories?clause={}", clause.id));
            view! { <a href=to class="link" data-test="clause-stories">{fill(Handbook::Stories, &[count])}</a> }
                .into_any()
        }
        None => view! { <span>{t(Handbook::StoriesNone)}</span> }.into_any(),
    }
}

fn set_new(setting: Setting, several: bool) -> impl IntoView {
    let text =
        if several { fill(Handbook::SetNewOf, &[&words::setting(setting)]) } else { t(Handbook::SetNew).to_owned() };
    view! { <a href=path_to(crate::app::screens::rules::link(setting)) class="link">{text}</a> }
}

/// A text with the words of a search marked.
fn pieces(text: &str, search: &str) -> AnyView {
    if search.trim().is_empty() {
        return text.to_owned().into_any();
    }
    marked(text, search)
        .into_iter()
        .map(|(found, piece)| if found { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() })
        .collect_view()
        .into_any()
}
