//! Rows that wait: each can be corrected cell by cell, given up, or taken along as a file.

use super::words;
use crate::app::kit::Icon;
use crate::app::session::Session;
use crate::app::words as common;
use crate::browser::clock;
use crate::exchange::{CellProblem, Format, Mapping, Reason, Table, correct_row, rejected_table};
use crate::locales::common::Common;
use crate::locales::import::Import;
use crate::locales::{fill, t};
use crate::shop::{Aside, GoodId, GoodsCommand, Leftover};
use crate::view::import::{telling, waiting};
use crate::world::Command;
use leptos::prelude::*;

/// Rows that are listed at first, and added each time somebody asks for more.
const ROWS: usize = 30;

/// Every row that waits, from whichever import.
pub fn waiting_rows() -> impl IntoView {
    let session = expect_context::<Session>();
    let shown = RwSignal::new(ROWS);
    let count = session.world(|world| world.goods.asides().len());
    let rows = Memo::new(move |_| {
        let shown = shown.get();
        session.world.with(|world| world.goods.asides().iter().take(shown).cloned().collect::<Vec<_>>())
    });
    let sure = RwSignal::new(false);
    let dismiss_all = move |_| {
        sure.set(false);
        let all = session.world.with_untracked(|world| {
            world.goods.asides().iter().map(|aside| (aside.import, aside.line())).collect::<Vec<_>>()
        });
        leptos::task::spawn_local(async move {
            for (import, line) in all {
                session.act(Command::Goods(GoodsCommand::Dismiss { import, line }));
                clock::pause().await;
            }
        });
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="card" id="waiting" data-test="waiting-rows">
                <div class="between">
                    <p>
                        <b>{move || fill(Import::WaitingTitle, &[&common::grouped(count.get() as u64)])}</b>
                        " "
                        <span class="quiet">{t(Import::WaitingWhat)}</span>
                    </p>
                    <div class="cluster">
                        <button
                            class="button button-small"
                            data-test="waiting-csv"
                            on:click=move |_| download(session, Format::Csv)
                        >
                            <Icon name="export"/>
                            {t(Import::WaitingCsv)}
                        </button>
                        <button
                            class="button button-small"
                            data-test="waiting-xlsx"
                            on:click=move |_| download(session, Format::Xlsx)
                        >
                            <Icon name="export"/>
                            {t(Import::WaitingXlsx)}
                        </button>
                        <button class="button button-small button-quiet" on:click=move |_| sure.set(true)>
                            {t(Import::DismissAll)}
                        </button>
                    </div>
                </div>
                <Show when=move || sure.get()>
                    <div class="banner" data-kind="loss" role="alert">
                        <p>{move || fill(Import::DismissAllSure, &[&common::grouped(count.get() as u64)])}</p>
                        <button class="button button-small" on:click=move |_| sure.set(false)>{t(Common::Cancel)}</button>
                        <button class="button button-small button-danger" on:click=dismiss_all>
                            {t(Import::DismissAll)}
                        </button>
                    </div>
                </Show>
                <ol>
                    <For
                        each=move || rows.get()
                        key=|aside| (aside.import, aside.line())
                        children=move |aside| waiting_row(session, aside)
                    />
                </ol>
                <Show when=move || { shown.get() < count.get() }>
                    <button class="button button-small" on:click=move |_| shown.update(|shown| *shown += ROWS)>
                        {move || {
                            let left = count.get() - shown.get().min(count.get());
                            fill(Import::RejectedMore, &[&ROWS.min(left), &common::grouped(count.get() as u64)])
                        }}
                    </button>
                </Show>
            </section>
        </Show>
    }
}

/// Gives all rows that wait as files: a CSV for each import, or one workbook with a sheet for each.
fn download(session: Session, format: Format) {
    let groups = session.world.with_untracked(|world| waiting(world.goods.asides()));
    let tables: Vec<Table> = groups
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let mapping = Mapping { header: None, columns: group.columns.clone() };
            let name = fill(Import::WaitingFile, &[&(place + 1)]);
            let headers = (t(Import::WaitingLine), t(Import::WaitingReason));
            rejected_table(&name, &group.rows, &mapping, None, headers, words::problem)
        })
        .collect();
    leptos::task::spawn_local(async move {
        let files: Vec<Vec<Table>> = match format {
            Format::Csv => tables.into_iter().map(|table| vec![table]).collect(),
            Format::Xlsx => vec![tables],
        };
        for tables in files {
            let name = tables.first().map(|table| table.name.clone()).unwrap_or_default();
            if let Err(why) = super::write_or_why(tables, format, &name).await {
                return session.say(why);
            }
        }
    });
}

/// A cell that can be typed over. A price that its comma has split stands in one field over both cells.
fn cell_input(row: &Leftover, problem: &CellProblem) -> (usize, String) {
    let cell = |column: usize| row.row.cells.get(column).map_or("", String::as_str);
    match problem.reason {
        Reason::PriceSplit if row.row.cells.len() > row.columns.len() => {
            (problem.column, format!("{}{}", cell(problem.column), cell(problem.column + 1)))
        }
        _ => (problem.column, cell(problem.column).to_owned()),
    }
}

fn waiting_row(session: Session, aside: Aside) -> impl IntoView {
    let (import, line) = (aside.import, aside.line());
    let name = StoredValue::new(fill(Import::Line, &[&line]));
    // The row as it is typed, with what is still wrong with it, and the cells that ask for an answer.
    let row = RwSignal::new(aside.leftover.clone());
    let typed = RwSignal::new(typed_over(&aside.leftover));
    let problems = Memo::new(move |_| {
        row.with(|row| telling(&row.row.problems).into_iter().cloned().collect::<Vec<CellProblem>>())
    });
    let again = Memo::new(move |_| problems.with(|problems| problems.iter().all(|p| p.reason == Reason::HeaderAgain)));
    let fields = move || {
        let columns = row.with_untracked(|row| row.columns.clone());
        problems.with(|problems| {
            let name = |p: &CellProblem| words::column(p.column, p.field.or(columns.get(p.column).copied().flatten()));
            let mut names: Vec<String> = problems.iter().map(name).collect();
            names.dedup();
            names.join(t(Common::Comma))
        })
    };
    let fix = move || {
        let tried = row.with_untracked(|row| with_typed(row, &typed.get_untracked()));
        let known =
            |id: &GoodId| session.world.with_untracked(|world| world.goods.get(id).map(|good| (**good).clone()));
        match correct_row(&tried, &known) {
            Ok(good) => {
                let command = GoodsCommand::Correct { import, line, good: Box::new(good) };
                if session.act(Command::Goods(command)) {
                    session.say(fill(Import::FixedRow, &[&line]));
                }
            }
            Err(still) => {
                let now = Leftover { row: still, ..tried };
                typed.set(typed_over(&now));
                row.set(now);
            }
        }
    };
    let input = move |column: usize, text: String, wrong: bool| {
        let what = row.with_untracked(|row| row.columns.get(column).copied().flatten());
        let label = fill(Import::LineField, &[&line, &words::column(column, what)]);
        view! {
            <input
                class="input input-small"
                aria-label=label.clone()
                title=label
                aria-invalid=wrong.to_string()
                autocomplete="off"
                data-test=format!("cell-{column}")
                prop:value=text
                on:input=move |event| {
                    let text = event_target_value(&event);
                    typed.update(|typed| set_typed(typed, column, text));
                }
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        fix();
                    }
                }
            />
        }
    };
    // Drawn anew only when the row was tried again: what is being typed stays under the cursor.
    let wanted = move || {
        let row = row.get();
        let mut seen: Vec<usize> = Vec::new();
        let asks = telling(&row.row.problems).into_iter().filter(|problem| problem.reason != Reason::HeaderAgain);
        asks.filter_map(|problem| {
            let (column, text) = cell_input(&row, problem);
            let first = !seen.contains(&column);
            seen.push(column);
            first.then(|| input(column, text, true))
        })
        .collect_view()
    };
    let drop_cell = move |column: usize| {
        row.update(|row| {
            *row = with_typed(row, &typed.get_untracked());
            if column < row.row.cells.len() {
                row.row.cells.remove(column);
            }
        });
        typed.set(Vec::new());
    };
    let whole = move || {
        let row = row.get();
        let width = row.row.cells.len().max(row.columns.len());
        let long = row.row.cells.len() > row.columns.len();
        (0..width)
            .map(|column| {
                let what = words::column(column, row.columns.get(column).copied().flatten());
                let text = row.row.cells.get(column).cloned().unwrap_or_default();
                let out = fill(Import::DropCell, &[&text]);
                view! {
                    <div class="field">
                        <span class="field-label">{what}</span>
                        <div class="field-control">
                            {input(column, text, false)}
                            {long
                                .then(|| {
                                    view! {
                                        <button
                                            class="button button-icon button-small"
                                            title=out.clone()
                                            aria-label=out
                                            data-test=format!("drop-cell-{column}")
                                            on:click=move |_| drop_cell(column)
                                        >
                                            <Icon name="close"/>
                                        </button>
                                    }
                                })}
                        </div>
                    </div>
                }
            })
            .collect_view()
    };
    // A shifted row is looked at whole from the start.
    let shifted = |problem: &CellProblem| matches!(problem.reason, Reason::ExtraCells { .. });
    let opened = RwSignal::new(aside.leftover.row.problems.iter().any(shifted));
    view! {
        <li class="goods-fault" data-test="rejected-row">
            <p><b>{name.get_value()}</b> " " <span class="quiet">{fields}</span></p>
            <div role="status">
                {move || problems.get().iter().map(|p| view! { <p>{words::problem(p)}</p> }).collect_view()}
            </div>
            <div class="field-control" style="flex-wrap:wrap">
                <Show when=move || !opened.get()>{wanted}</Show>
                <Show when=move || !again.get()>
                    <button class="button button-small" data-test="fix-row" on:click=move |_| fix()>{t(Import::Fix)}</button>
                </Show>
                <button
                    class="button button-quiet button-small"
                    data-test="dismiss-row"
                    on:click=move |_| {
                        session.act(Command::Goods(GoodsCommand::Dismiss { import, line }));
                    }
                >
                    {t(Import::Dismiss)}
                </button>
                <button
                    class="button button-quiet button-small"
                    aria-expanded=move || opened.get().to_string()
                    on:click=move |_| {
                        // The fields change places: what was typed goes with them.
                        row.update(|row| *row = with_typed(row, &typed.get_untracked()));
                        typed.set(Vec::new());
                        opened.update(|open| *open = !*open);
                    }
                >
                    {t(Import::WholeRow)}
                </button>
            </div>
            <Show when=move || opened.get()>
                <div class="goods-form" style="grid-column:1/-1">{whole}</div>
            </Show>
        </li>
    }
}

/// What was typed over cells, by column; true when the cell after it goes into it.
type Typed = Vec<(usize, String, bool)>;

/// What stands in the fields before anything is typed, where it differs from the cells.
fn typed_over(row: &Leftover) -> Typed {
    let split = row.row.problems.iter().find(|problem| problem.reason == Reason::PriceSplit);
    let split = split.filter(|_| row.row.cells.len() > row.columns.len());
    split.map(|problem| cell_input(row, problem)).map(|(column, text)| (column, text, true)).into_iter().collect()
}

fn set_typed(typed: &mut Typed, column: usize, text: String) {
    match typed.iter_mut().find(|(other, _, _)| *other == column) {
        Some(entry) => entry.1 = text,
        None => typed.push((column, text, false)),
    }
}

/// The row with what was typed over its cells.
fn with_typed(row: &Leftover, typed: &Typed) -> Leftover {
    let mut row = row.clone();
    let cells = &mut row.row.cells;
    for (column, text, _) in typed {
        if cells.len() <= *column {
            cells.resize(column + 1, String::new());
        }
        cells[*column].clone_from(text);
    }
    for (column, _, _) in typed.iter().filter(|(_, _, joins)| *joins) {
        if column + 1 < cells.len() {
            cells.remove(column + 1);
        }
    }
    row
}
