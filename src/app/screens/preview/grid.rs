//! The table of the preview: a head, and the rows that are in view.

use super::Listed;
use crate::app::kit::{Icon, Rows, each, given, live, path_to, said, use_rows};
use crate::app::session::{Focus, Session};
use crate::app::{Manner, explain_here, words};
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::{Overall, Programme};
use crate::shop::{Good, GoodId};
use crate::view::matrix::{Matrix, Row};
use crate::view::preview::{self as shown, Filter, Sort, SortBy};
use leptos::prelude::*;

/// What a cell needs besides its own good.
#[derive(Clone, Copy)]
struct Grid {
    session: Session,
    manner: Manner,
    /// The one cell that the Tab key reaches, by row and column; arrows move it.
    cursor: RwSignal<(usize, usize)>,
}

/// The table.
pub fn grid(session: Session, listed: Listed) -> AnyView {
    let grid = Grid { session, manner: expect_context::<Manner>(), cursor: RwSignal::new((0, 0)) };
    let rows = use_rows(listed.places);
    let columns = move || listed.programmes.with(Vec::len);
    let body = rows.draw(move |n, place| row(grid, listed, n, place), move || none_found(session));
    view! {
        <div
            class="virtual preview-matrix"
            data-test="matrix"
            role="grid"
            tabindex="-1"
            node_ref=rows.node
            aria-label=t(Preview::Matrix)
            aria-rowcount=said(move || (rows.count() + 1).to_string())
            aria-colcount=said(move || (columns() + 2).to_string())
            style=said(move || format!("--programmes:{};--count:{};--first:{}", columns(), rows.count(), rows.first()))
            on:scroll=move |_| rows.measure()
            on:keydown=move |event| keys(grid, rows, listed, &event)
        >
            {head(grid, listed)}
            {body}
        </div>
    }
    .into_any()
}

/// Arrows, Home and End move from cell to cell.
fn keys(grid: Grid, rows: Rows, listed: Listed, event: &web_sys::KeyboardEvent) {
    let (row, column) = grid.cursor.get_untracked();
    let width = listed.programmes.with_untracked(Vec::len);
    let last = listed.places.with_untracked(|places| places.len()).saturating_sub(1);
    let to = match event.key().as_str() {
        "ArrowDown" => (row.saturating_add(1).min(last), column),
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowRight" => (row, (column + 1).min(width.saturating_sub(1))),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "Home" => (row, 0),
        "End" => (row, width.saturating_sub(1)),
        _ => return,
    };
    event.prevent_default();
    grid.cursor.set(to);
    page::focus(&format!("cell-{}-{}", to.0, to.1));
    rows.measure();
}

/// A head that sorts by what stands below it.
fn sort_head(session: Session, by: SortBy, class: &'static str, word: Preview, test: &'static str) -> AnyView {
    let sort = session.look.sort;
    let direction = move || {
        let sort = sort.get();
        match (sort.by == by, sort.descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    };
    let toggle = move |_| {
        sort.update(|sort| {
            *sort = match (sort.by == by, sort.descending) {
                (true, true) => Sort { by, descending: false },
                (true, false) => Sort::default(),
                (false, _) => Sort { by, descending: true },
            };
        });
    };
    let arrow = live(move || match direction() {
        "ascending" => view! { <Icon name="sort-up" small=true/> }.into_any(),
        "descending" => view! { <Icon name="sort-down" small=true/> }.into_any(),
        _ => ().into_any(),
    });
    view! {
        <div class=class role="columnheader" aria-sort=given(move || Some(direction()))>
            <button class="sort" data-test=test on:click=toggle>{t(word)} {arrow}</button>
        </div>
    }
    .into_any()
}

fn head(grid: Grid, listed: Listed) -> AnyView {
    let Grid { session, manner, .. } = grid;
    let programmes = live(move || {
        each(listed.programmes.get(), |programme| {
            let here = move || session.look.focus.with(|focus| *focus == Some(Focus::Programme(programme)));
            view! {
                <div class="preview-cell" role="columnheader">
                    <button
                        class="preview-programme"
                        data-test=format!("programme-{programme:?}")
                        aria-current=given(move || here().then_some("true"))
                        aria-label=words::programme(programme)
                        on:click=move |_| explain_here(session, manner, Focus::Programme(programme))
                    >
                        <span class="preview-programme-name">{words::programme_short(programme)}</span>
                    </button>
                </div>
            }
        })
    });
    view! {
        <div class="preview-head-row" role="row" aria-rowindex="1">
            {sort_head(session, SortBy::Title, "preview-good", Preview::Good, "sort-title")}
            {sort_head(session, SortBy::Price, "preview-price", Preview::HighestPrice, "sort-price")}
            <div class="preview-cells" role="presentation">{programmes}</div>
        </div>
    }
    .into_any()
}

fn none_found(session: Session) -> AnyView {
    view! {
        <div class="empty">
            <Icon name="search"/>
            <h2 class="empty-title">{t(Preview::NoneFound)}</h2>
            <p>{t(Preview::NoneFoundWhat)}</p>
            <button class="button" on:click=move |_| session.look.filter.set(Filter::default())>
                {t(Preview::ClearFilter)}
            </button>
        </div>
    }
    .into_any()
}

/// The second line of a good: category, origin, listing, number of choices.
pub fn good_note(good: &Good) -> String {
    let category =
        if good.category.is_empty() { t(Preview::NoCategory).to_owned() } else { good.category.replace('>', " › ") };
    let origin = good.origin.map_or(t(Preview::OriginUnknown), words::origin);
    let origin = match good.commission {
        Some(rate) => format!("{origin} {rate}"),
        None => origin.to_owned(),
    };
    let mut parts = vec![category, origin, fill(Preview::Skus, &[&good.skus.len()])];
    if good.listed != Some(true) {
        parts.push(good.listed.map_or(t(Common::NotKnown), words::listed).to_owned());
    }
    parts.join(" · ")
}

/// A cell with its words.
#[derive(Clone, PartialEq)]
struct CellShown {
    programme: Programme,
    overall: Overall,
    text: String,
    /// The words say no more than the outcome.
    plain: bool,
}

/// A row with its words, ready to be drawn; compared so that nothing is drawn twice.
#[derive(Clone, PartialEq)]
struct RowShown {
    id: GoodId,
    title: String,
    note: String,
    price: String,
    cells: Vec<CellShown>,
}

fn row_shown(matrix: &Matrix, row: &Row, programmes: &[Programme]) -> RowShown {
    let cells = programmes.iter().map(|programme| {
        let brief = shown::brief(&matrix.assessment, *programme, row);
        let plain = brief == shown::Brief::Plain;
        let overall = row.cells[programme.place()].overall;
        CellShown { programme: *programme, overall, text: words::brief(brief), plain }
    });
    RowShown {
        id: row.good.id.clone(),
        title: row.good.title.clone(),
        note: good_note(&row.good),
        price: row.facts.prices.high.map_or_else(|| t(Preview::PriceUnknown).to_owned(), |price| price.to_string()),
        cells: cells.collect(),
    }
}

fn row(grid: Grid, listed: Listed, n: usize, place: u32) -> AnyView {
    let row = Memo::new(move |_| {
        let programmes = listed.programmes.get();
        grid.session.matrix.with(|matrix| {
            let matrix = matrix.as_ref()?;
            Some(row_shown(matrix, matrix.rows.get(place as usize)?, &programmes))
        })
    });
    live(move || row.with(|row| row.as_ref().map_or_else(|| ().into_any(), |row| row_drawn(grid, n, row))))
}

fn row_drawn(grid: Grid, n: usize, row: &RowShown) -> AnyView {
    let path = format!("/goods/edit/{}", page::encoded(row.id.as_str()));
    let title = row.title.clone();
    let cells = each(row.cells.iter().enumerate(), |(column, shown)| cell(grid, (n, column), row, shown));
    view! {
        <div class="virtual-row preview-row" role="row" aria-rowindex=(n + 2).to_string()>
            <div class="preview-good" role="rowheader">
                <a href=path_to(path) class="preview-good-name">{title}</a>
                <span class="preview-good-note">{row.note.clone()}</span>
            </div>
            <div class="preview-price num" role="gridcell">{row.price.clone()}</div>
            <div class="preview-cells" role="presentation">{cells}</div>
        </div>
    }
    .into_any()
}

fn cell(grid: Grid, at: (usize, usize), row: &RowShown, shown: &CellShown) -> AnyView {
    let Grid { session, manner, cursor } = grid;
    let CellShown { programme, overall, text, plain } = shown.clone();
    let name = words::programme_inline(programme);
    let label = fill(Preview::CellLabel, &[&row.title, &words::programme(programme), &words::overall(overall), &text]);
    let focus = Focus::Cell(row.id.clone(), programme);
    let here = focus.clone();
    let here = move || session.look.focus.with(|focus| focus.as_ref() == Some(&here));
    let explain = move |_| {
        cursor.set(at);
        explain_here(session, manner, focus.clone());
    };
    view! {
        <div class="preview-cell" role="gridcell" aria-colindex=(at.1 + 3).to_string()>
            <button
                class="outcome"
                id=format!("cell-{}-{}", at.0, at.1)
                data-outcome=words::overall_key(overall)
                tabindex=given(move || Some(if cursor.get() == at { "0" } else { "-1" }))
                aria-current=given(move || here().then_some("true"))
                aria-label=label
                on:click=explain
            >
                <span>
                    <span class="preview-row-programme">{format!("{name} ")}</span>
                    <span class=if plain { "preview-row-plain" } else { "" }>{text}</span>
                </span>
            </button>
        </div>
    }
    .into_any()
}
