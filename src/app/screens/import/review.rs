//! The third step: what the list would change, and the rows that could not be read.

use super::bench::{Bench, Found};
use super::words;
use crate::app::kit::Icon;
use crate::app::session::Session;
use crate::app::words as common;
use crate::locales::common::Common;
use crate::locales::import::Import;
use crate::locales::{fill, t};
use crate::shop::{Catalogue, RejectedRow};
use crate::view::import::{Comparison, changes, telling};
use leptos::prelude::*;
use std::sync::Arc;

/// Changed goods that are listed at first, and added each time somebody asks for more.
const LISTED: usize = 100;
/// Rows that are listed at first, and added each time somebody asks for more.
const ROWS: usize = 50;

/// The step.
pub fn review(bench: Bench) -> impl IntoView {
    let session = expect_context::<Session>();
    let (Some(found), Some(compared)) = (bench.found.get_untracked(), bench.compared.get_untracked()) else {
        return ().into_any();
    };
    // What was compared with other goods, of another shop or before an undo, is compared again.
    let stale = Arc::clone(&compared);
    Effect::new(move |_| {
        if session.world.with(|world| !world.goods.same_as(&stale.0)) {
            bench.compare(session);
        }
    });
    let comparison = &compared.1;
    let touched = comparison.added.len() + comparison.changed.len();
    let nothing = touched == 0 && found.rejected.is_empty();
    let word = match (touched, found.rejected.len()) {
        (0, 0) => String::new(),
        (0, _) => t(Import::ApplyNothing).to_owned(),
        (count, _) => fill(Import::Apply, &[&common::grouped(count as u64)]),
    };
    view! {
        {tally(&found, &compared.0, comparison)}
        {(touched == 0)
            .then(|| {
                let word = if found.goods.is_empty() { Import::NoRowsRead } else { Import::NothingNew };
                view! { <div class="banner" role="status"><Icon name="info"/><p>{t(word)}</p></div> }
            })}
        <div class="between">
            <p class="quiet">{t(Import::CanUndo)}</p>
            <div class="cluster">
                <button
                    class="button"
                    on:click=move |_| {
                        bench.trouble.set(None);
                        bench.go(super::bench::At::Mapping);
                    }
                >
                    {t(Import::Previous)}
                </button>
                {(!nothing)
                    .then(|| {
                        view! {
                            <button
                                class="button button-primary"
                                data-test="apply-import"
                                on:click=move |_| bench.apply(session)
                            >
                                {word}
                            </button>
                        }
                    })}
            </div>
        </div>
        {(!comparison.changed.is_empty()).then(|| changed(&found, &compared))}
        {(!found.rejected.is_empty()).then(|| rejected(bench, &found))}
    }
    .into_any()
}

fn tally(found: &Found, there: &Catalogue, comparison: &Comparison) -> impl IntoView + use<> {
    let met = comparison.changed.len() + comparison.unchanged;
    let kept = there.goods().len().saturating_sub(met);
    let figure = |word: Import, outcome: &'static str, count: usize, test: &'static str| {
        view! {
            <div class="preview-count" data-outcome=outcome>
                <p class="quiet">{t(word)}</p>
                <p class="preview-count-value">
                    <span class="figure" data-test=test>{common::grouped(count as u64)}</span>
                </p>
            </div>
        }
    };
    view! {
        <section class="card goods-tally">
            {figure(Import::Added, "met", comparison.added.len(), "count-added")}
            {figure(Import::Changed, "near", comparison.changed.len(), "count-changed")}
            {figure(Import::Unchanged, "", comparison.unchanged, "count-unchanged")}
            {figure(Import::Kept, "", kept, "count-kept")}
            {figure(Import::RejectedRows, "unknown", found.rejected.len(), "count-rejected")}
        </section>
    }
}

fn changed(found: &Arc<Found>, compared: &Arc<(Catalogue, Comparison)>) -> impl IntoView + use<> {
    let (found, compared) = (Arc::clone(found), Arc::clone(compared));
    let shown = RwSignal::new(LISTED);
    let all = compared.1.changed.len();
    let rows = move || {
        let listed = compared.1.changed.iter().take(shown.get());
        listed
            .filter_map(|place| found.goods.get(*place as usize))
            .map(|good| changed_good(&compared.0, good))
            .collect_view()
    };
    view! {
        <section class="stack" style="--gap:.5rem">
            <h2 class="heading"><span>{t(Import::ChangesTitle)}</span></h2>
            <div class="table-scroll" tabindex="0" role="region" aria-label=t(Import::ChangesTitle)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(Import::ChangesGood)}</th>
                            <th scope="col">{t(Import::ChangesOldNew)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Show when=move || { shown.get() < all }>
                <button class="button button-small" on:click=move |_| shown.update(|shown| *shown += LISTED)>
                    {move || fill(Import::ChangesMore, &[&LISTED.min(all - shown.get().min(all)), &common::grouped(all as u64)])}
                </button>
            </Show>
        </section>
    }
}

fn changed_good(there: &Catalogue, good: &crate::shop::Good) -> Option<impl IntoView + use<>> {
    let old = there.get(&good.id)?;
    let title = old.title.clone();
    let rows = changes(old, good)
        .into_iter()
        .map(|change| {
            view! {
                <tr data-test="import-change">
                    <th scope="row">
                        {title.clone()} <br/> <span class="quiet">{words::aspect(&change.aspect)}</span>
                    </th>
                    <td>
                        <span class="change num">
                            <del>{words::said(&change.old)}</del>
                            <Icon name="chevron-right"/>
                            <ins>{words::said(&change.new)}</ins>
                        </span>
                    </td>
                </tr>
            }
        })
        .collect_view();
    Some(rows)
}

fn rejected(bench: Bench, found: &Arc<Found>) -> impl IntoView + use<> {
    let shown = RwSignal::new(ROWS);
    let all = found.rejected.len();
    let title = fill(Import::RejectedTitle, &[&common::grouped(found.rows as u64), &common::grouped(all as u64)]);
    let found = Arc::clone(found);
    let columns = bench.mapping.with_untracked(|mapping| mapping.columns.clone());
    let rows = move || {
        let listed = found.rejected.iter().take(shown.get());
        listed.map(|row| rejected_row(row, &columns)).collect_view()
    };
    view! {
        <section class="card">
            <p><b>{title}</b> " " <span class="quiet">{t(Import::RejectedWhat)}</span></p>
            <ol>{rows}</ol>
            <Show when=move || { shown.get() < all }>
                <button class="button button-small" on:click=move |_| shown.update(|shown| *shown += ROWS)>
                    {move || fill(Import::RejectedMore, &[&ROWS.min(all - shown.get().min(all)), &common::grouped(all as u64)])}
                </button>
            </Show>
        </section>
    }
}

fn rejected_row(row: &RejectedRow, columns: &[Option<crate::shop::Field>]) -> impl IntoView + use<> {
    let named = |problem: &crate::shop::CellProblem| {
        words::column(problem.column, problem.field.or(columns.get(problem.column).copied().flatten()))
    };
    let problems = telling(&row.problems);
    let mut fields: Vec<String> = problems.iter().map(|problem| named(problem)).collect();
    fields.dedup();
    let texts: Vec<String> = problems
        .iter()
        .map(|problem| match problem.text.trim() {
            "" => t(Import::Blank).to_owned(),
            text => text.to_owned(),
        })
        .collect();
    let reasons = problems.iter().map(|problem| view! { <p>{words::problem(problem)}</p> }).collect_view();
    view! {
        <li class="goods-fault" data-test="rejected-row">
            <p><b>{fill(Import::Line, &[&row.line])}</b> " " <span class="quiet">{fields.join(t(Common::Comma))}</span></p>
            <div>{reasons}</div>
            <p class="quiet">{texts.join(" · ")}</p>
        </li>
    }
}
