//! Writing the preview to a file, with the reasons of every cell.

use crate::app::session::Session;
use crate::app::words;
use crate::browser::clock;
use crate::exchange::{Cell, Format, Table};
use crate::locales::common::Common;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::{Outcome, Programme};
use crate::view::explanation::{Check, checks};
use crate::view::matrix::{Matrix, Row};
use crate::view::preview::brief;
use leptos::prelude::*;
use std::sync::Arc;

/// Writes the rows in view to a file and says how it went.
pub fn export(session: Session, programmes: Vec<Programme>, places: Arc<Vec<u32>>, format: Format) {
    leptos::task::spawn_local(async move {
        let Some(matrix) = session.matrix.get_untracked() else { return };
        let table = table(&matrix, &programmes, &places).await;
        let rows = table.rows.len();
        let name = table.name.clone();
        let done = super::import::write_file(vec![table], format, &name).await;
        session.say(if done { fill(Preview::Exported, &[&rows]) } else { t(Preview::ExportFailed).to_owned() });
    });
}

/// Why a cell came out as it did, in a sentence.
fn why(matrix: &Matrix, programme: Programme, row: &Row) -> String {
    let open = checks(&matrix.assessment, programme, &row.facts);
    let lacking = open.iter().filter(|check| matches!(check.outcome, Outcome::Unmet | Outcome::Unknown));
    let say = |check: &Check| {
        let said = [Some(words::check_actual(check)), words::gap(check), Some(check.clause.id.to_owned())];
        let said = said.into_iter().flatten().collect::<Vec<_>>().join(t(Common::Semicolon));
        let state = fill(Common::Aside, &[&words::outcome(check.outcome), &said]);
        fill(Common::Colon, &[&words::check_title(check), &state])
    };
    lacking.map(say).collect::<Vec<_>>().join("\n")
}

/// The rows in view as a table with the outcome and the reasons of every programme.
async fn table(matrix: &Matrix, programmes: &[Programme], places: &[u32]) -> Table {
    let day = matrix.assessment.at().day();
    let mut header =
        vec![t(Preview::ExportId).to_owned(), t(Preview::Good).to_owned(), t(Preview::CategoryFilter).to_owned()];
    header.push(t(Preview::HighestPrice).to_owned());
    for programme in programmes {
        header.push(words::programme(*programme).to_owned());
        header.push(fill(Preview::ExportWhy, &[&words::programme(*programme)]));
    }
    let mut rows = Vec::with_capacity(places.len());
    for (done, place) in places.iter().enumerate() {
        if done % 200 == 199 {
            clock::pause().await;
        }
        let Some(row) = matrix.rows.get(*place as usize) else { continue };
        let mut cells = vec![
            Cell::Text(row.good.id.to_string()),
            Cell::Text(row.good.title.clone()),
            Cell::Text(row.good.category.clone()),
            row.facts.prices.high.map_or(Cell::Empty, Cell::Money),
        ];
        for programme in programmes {
            let cell = row.cells[programme.place()];
            let text = words::brief(brief(&matrix.assessment, *programme, row));
            let word = words::overall(cell.overall);
            cells.push(Cell::Text(if text == word { text } else { format!("{word} · {text}") }));
            cells.push(Cell::from(why(matrix, *programme, row).as_str()));
        }
        rows.push(cells);
    }
    Table { name: fill(Preview::ExportName, &[&day]), header, rows }
}
