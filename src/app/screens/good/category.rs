//! Where a good's category stands: what its words matched, and the user's own placing.

use super::super::goods::placement_key;
use crate::app::kit::clause_link;
use crate::app::session::Session;
use crate::app::words;
use crate::locales::goods::Goods;
use crate::locales::{fill, t};
use crate::policy::category::{self, Exclusion, Family, Match, Placement, Rule};
use crate::shop::GoodsCommand;
use crate::view::goods::sharing;
use crate::world::Command;
use leptos::prelude::*;

/// Why a path was placed where it was, in words.
fn why(found: &Match, path: &str) -> String {
    let segment = found.segment_in(path).map_or("", str::trim);
    match found.rule {
        Rule::Listed(word) if segment == word => fill(Goods::MatchListed, &[&word]),
        Rule::Listed(word) => fill(Goods::MatchListedAs, &[&segment, &word]),
        Rule::Doubtful(word) => fill(Goods::MatchDoubtful, &[&if segment.is_empty() { word } else { segment }]),
        Rule::Contradiction(row, family) => {
            let family = words::placement(Placement::Allowed(family));
            fill(Goods::MatchContradiction, &[&words::exclusion(row), &family])
        }
        Rule::Sign(sign) => fill(Goods::MatchSign, &[&segment, &sign]),
        Rule::TooWide(word) => fill(Goods::MatchTooWide, &[&word]),
        Rule::Unlisted => t(Goods::MatchUnlisted).to_owned(),
        Rule::Empty => t(Goods::MatchEmpty).to_owned(),
    }
}

/// The choice of a placing that stands at a value of the select.
fn chosen(value: &str) -> Option<Placement> {
    let place = |rest: &str| rest.parse::<usize>().ok();
    if let Some(rest) = value.strip_prefix('x') {
        return Exclusion::ALL.get(place(rest)?).copied().map(Placement::Excluded);
    }
    Family::ALL.get(place(value.strip_prefix('f')?)?).copied().map(Placement::Allowed)
}

/// The placing of a category path: what its words say, and what the user says instead.
pub fn placing(session: Session, path: Memo<String>) -> impl IntoView {
    let goods = session.goods();
    let shared = Memo::new(move |_| goods.with(sharing));
    let normal = Memo::new(move |_| path.with(|path| category::normalised(path)));
    let own = Memo::new(move |_| goods.with(|goods| normal.with(|normal| goods.corrections().get(normal).copied())));
    let found = Memo::new(move |_| path.with(|path| category::place(path)));
    let stands = Memo::new(move |_| own.get().unwrap_or_else(|| found.with(|found| found.placement)));
    let empty = move || normal.with(String::is_empty);
    let count = move || normal.with(|normal| shared.with(|shared| shared.get(normal).copied().unwrap_or(0)));
    let automatic = move || fill(Goods::PlaceAutomatic, &[&found.with(|found| words::placement(found.placement))]);
    let option = move |value: String, placement: Placement| {
        view! {
            <option value=value selected=move || own.get() == Some(placement)>{words::placement(placement)}</option>
        }
    };
    let families = Family::ALL.iter().enumerate();
    let families = families.map(|(n, family)| option(format!("f{n}"), Placement::Allowed(*family))).collect_view();
    let rows = Exclusion::ALL.iter().enumerate();
    let rows = rows.map(|(n, row)| option(format!("x{n}"), Placement::Excluded(*row))).collect_view();
    let place = move |event: web_sys::Event| {
        let placement = chosen(&event_target_value(&event));
        let path = path.get_untracked();
        session.act(Command::Goods(GoodsCommand::Place { path, placement }));
    };
    view! {
        <div class="field field-wide">
            <label class="field-label" for="category-select">
                {t(Goods::Place)} " "
                <span class="outcome" data-outcome=move || placement_key(stands.get()) data-test="category-stands">
                    <span>{move || words::placement(stands.get())}</span>
                </span>
            </label>
            <span class="select">
                <select
                    class="input"
                    id="category-select"
                    data-test="category-select"
                    aria-describedby="category-why"
                    disabled=empty
                    on:change=place
                >
                    <option value="" selected=move || own.get().is_none()>{automatic}</option>
                    <optgroup label=t(Goods::PlaceAllowed)>{families}</optgroup>
                    <optgroup label=t(Goods::PlaceExcluded)>{rows}</optgroup>
                </select>
            </span>
            <p class="field-hint" id="category-why" data-test="category-why">
                {move || {
                    if own.get().is_some() {
                        t(Goods::PlaceOwn).to_owned()
                    } else if empty() {
                        t(Goods::PlaceNeedsCategory).to_owned()
                    } else {
                        path.with(|path| found.with(|found| why(found, path)))
                    }
                }}
                " "
                {move || (!empty() && count() > 1).then(|| fill(Goods::PlaceShared, &[&words::grouped(count() as u64)]))}
                " "
                {move || stands.get().clause().map(clause_link)}
            </p>
        </div>
    }
}
