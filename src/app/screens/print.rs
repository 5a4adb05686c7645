//! The print view of the preview: the rows in view as a plain table.

use super::preview::{Listed, good_note};
use crate::app::kit::each;
use crate::app::session::Session;
use crate::app::words;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::Programme;
use crate::view::matrix::{Matrix, Row};
use crate::view::preview::brief;
use leptos::prelude::*;

/// Rows that are printed at the most.
const PRINTED_ROWS: usize = 500;

/// The rows in view as they are now, as a plain table that only the printer sees.
#[component]
pub fn PrintTable() -> impl IntoView {
    let session = expect_context::<Session>();
    let listed = expect_context::<Listed>();
    let matrix = session.matrix.get_untracked()?;
    let programmes = listed.programmes.get_untracked();
    let places = listed.places.get_untracked();
    let cut = (places.len() > PRINTED_ROWS).then(|| fill(Preview::PrintMost, &[&PRINTED_ROWS]));
    let rows = places.iter().take(PRINTED_ROWS).filter_map(|place| matrix.rows.get(*place as usize));
    let rows = each(rows, |row| printed(&matrix, &programmes, row));
    Some(view! {
        <section class="print">
            <header class="print-head">
                <h1>{t(Preview::Title)}</h1>
                <p>{fill(Preview::PrintedOn, &[&session.look.at.get_untracked().day(), &Session::checked_until()])}</p>
            </header>
            <table class="print-table">
                <thead>
                    <tr>
                        <th>{t(Preview::Good)}</th>
                        <th class="num">{t(Preview::HighestPrice)}</th>
                        {each(&programmes, |programme| view! { <th>{words::programme(*programme)}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {cut.map(|text| view! { <p class="print-note">{text}</p> })}
        </section>
    })
}

fn printed(matrix: &Matrix, programmes: &[Programme], row: &Row) -> AnyView {
    let cells = each(programmes, |programme| {
        let overall = row.cells[programme.place()].overall;
        let text = words::brief(brief(&matrix.assessment, *programme, row));
        view! {
            <td>
                <span class="outcome" data-outcome=words::overall_key(overall)><span>{text}</span></span>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">
                {row.good.title.clone()} <br/>
                <span class="quiet">{format!("{} · {}", row.good.id, good_note(&row.good))}</span>
            </th>
            <td class="num">{row.facts.prices.high.map(|price| price.to_string())}</td>
            {cells}
        </tr>
    }
    .into_any()
}
