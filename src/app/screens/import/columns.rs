//! The second step: which sheet, which row has the headers, and what each column is.

use super::bench::{Bench, HEADER_ROWS};
use super::words;
use crate::app::kit::{Icon, Select, select};
use crate::exchange::{Field, Mapping, Opened, SheetName, SheetRow};
use crate::locales::import::Import;
use crate::locales::{fill, t};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows below the headers that are shown.
const SHOWN_ROWS: usize = 8;

/// The step.
pub fn columns(bench: Bench) -> impl IntoView {
    let Some(opened) = bench.opened.get_untracked() else { return ().into_any() };
    let problems = Memo::new(move |_| bench.mapping.with(Mapping::problems));
    let go = move |_| {
        if problems.with_untracked(Vec::is_empty) {
            bench.read();
        } else {
            crate::browser::page::focus("mapping-problems");
        }
    };
    let width = Memo::new(move |_| bench.mapping.with(|mapping| mapping.columns.len()));
    let header = Memo::new(move |_| bench.mapping.with(|mapping| mapping.header));
    let table = Arc::clone(&opened);
    view! {
        <Show when=move || bench.recalled.with(Option::is_some)>
            <div class="banner" role="status"><Icon name="info"/><p>{t(Import::Remembered)}</p></div>
        </Show>
        <div class="cluster">
            {sheet_choice(bench, &opened)}
            {header_choice(bench, &opened)}
        </div>
        <div class="table-scroll" tabindex="0" role="region" aria-label=t(Import::Mapping)>
            <table class="table goods-mapping">
                {move || {
                    let (header, width) = (header.get(), width.get());
                    let names = header.and_then(|header| table.first_rows.get(header));
                    let heads = (0..width)
                        .map(|column| head(bench, column, names.map(|row| row.cell(column).trim().to_owned())))
                        .collect_view();
                    let below = header.map_or(0, |header| header + 1);
                    let rows = table
                        .first_rows
                        .iter()
                        .skip(below)
                        .take(SHOWN_ROWS)
                        .map(|row| body_row(bench, row, width))
                        .collect_view();
                    view! {
                        <thead><tr>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    }
                }}
            </table>
        </div>
        <div id="mapping-problems" tabindex="-1" aria-live="polite">
            {move || {
                problems
                    .get()
                    .iter()
                    .map(|problem| {
                        view! {
                            <p class="field-error"><Icon name="warning" small=true/>{words::mapping_problem(problem)}</p>
                        }
                    })
                    .collect_view()
            }}
        </div>
        <div class="between">
            <label class="check">
                <input
                    type="checkbox"
                    data-test="mapping-remember"
                    prop:checked=move || bench.remember.get()
                    on:change=move |event| bench.remember.set(event_target_checked(&event))
                />
                {t(Import::Remember)}
            </label>
            <div class="cluster">
                <button class="button" on:click=move |_| bench.clear(None)>{t(Import::Previous)}</button>
                <button
                    class="button button-primary"
                    data-test="mapping-go"
                    aria-disabled=move || (!problems.with(Vec::is_empty)).to_string()
                    aria-describedby="mapping-problems"
                    on:click=go
                >
                    {t(Import::Read)}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn sheet_choice(bench: Bench, opened: &Opened) -> Option<impl IntoView + use<>> {
    if opened.sheets.len() < 2 {
        return None;
    }
    let open = opened.sheet;
    let name = |sheet: &SheetName| {
        if sheet.hidden { fill(Import::SheetHidden, &[&sheet.name]) } else { sheet.name.clone() }
    };
    let list = select(
        Select { class: "input input-small", test: "import-sheet".to_owned(), ..Select::default() },
        opened.sheets.iter().map(name).collect(),
        move || Some(open),
        move |place| place.into_iter().for_each(|place| bench.turn_to(place)),
    );
    Some(view! {
        <label class="cluster">
            <span class="field-label">{t(Import::Sheet)}</span>
            {list}
        </label>
    })
}

fn header_choice(bench: Bench, opened: &Opened) -> impl IntoView + use<> {
    let now = bench.mapping.with_untracked(|mapping| mapping.header);
    let names = opened.first_rows.iter().take(HEADER_ROWS).map(|row| {
        let filled = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let glimpse: String = filled.collect::<Vec<_>>().join(" ").chars().take(24).collect();
        fill(Import::HeaderRow, &[&row.line, &glimpse])
    });
    let list = select(
        Select {
            class: "input input-small",
            test: "import-header".to_owned(),
            none: Some(t(Import::HeaderNone)),
            ..Select::default()
        },
        names.collect(),
        move || now,
        move |header| bench.mapping.update(|mapping| mapping.header = header),
    );
    view! {
        <label class="cluster">
            <span class="field-label">{t(Import::Header)}</span>
            {list}
        </label>
    }
}

/// How a column came to be what it is.
fn how(bench: Bench, column: usize) -> (&'static str, Import) {
    let of = |mapping: &Mapping| mapping.columns.get(column).copied().flatten();
    let now = bench.mapping.with(of);
    let guess = bench.opened.with(|opened| opened.as_ref().map(|opened| (of(&opened.mapping), opened.mapping.header)));
    let before = bench.recalled.with(|recalled| recalled.as_ref().map(of));
    match (now, before, guess) {
        (None, _, _) => ("na", Import::GuessSkipped),
        (now, Some(before), _) if now == before => ("met", Import::GuessRemembered),
        (now, _, Some((guess, Some(_)))) if now == guess => ("met", Import::GuessHeader),
        (now, _, Some((guess, None))) if now == guess => ("near", Import::GuessContent),
        _ => ("met", Import::GuessMine),
    }
}

fn head(bench: Bench, column: usize, name: Option<String>) -> impl IntoView {
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| words::column(column, None));
    let label = fill(Import::ColumnAs, &[&name]);
    let chosen = Memo::new(move |_| bench.mapping.with(|mapping| mapping.columns.get(column).copied().flatten()));
    let how = Memo::new(move |_| how(bench, column));
    let choose = move |place: Option<usize>| {
        let field = place.and_then(|place| Field::ALL.get(place).copied());
        bench.mapping.update(|mapping| mapping.columns.get_mut(column).into_iter().for_each(|set| *set = field));
    };
    let list = select(
        Select {
            class: "input input-small",
            test: format!("mapping-column-{column}"),
            label: Some(label),
            none: Some(t(Import::Skip)),
            ..Select::default()
        },
        Field::ALL.into_iter().map(|field| words::field(field).to_owned()).collect(),
        move || Field::ALL.into_iter().position(|field| chosen.get() == Some(field)),
        choose,
    );
    view! {
        <th scope="col">
            <p>{name}</p>
            {list}
            <p class="goods-guess" data-outcome=move || how.get().0>
                <span class="glyph" data-outcome=move || how.get().0></span>
                {move || t(how.get().1)}
            </p>
        </th>
    }
}

fn body_row(bench: Bench, row: &SheetRow, width: usize) -> impl IntoView + use<> {
    let cells = (0..width)
        .map(|column| {
            let skipped = move || {
                let read = bench.mapping.with(|mapping| mapping.columns.get(column).copied().flatten().is_some());
                (!read).then_some("true")
            };
            view! { <td data-skipped=skipped>{row.cell(column).to_owned()}</td> }
        })
        .collect_view();
    view! { <tr>{cells}</tr> }
}
