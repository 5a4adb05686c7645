//! Taking the preview along: CSV, .xlsx, and a print view of the rows shown.

use super::preview::{PRINTED_ROWS, good_note};
use crate::app::kit::Icon;
use crate::app::later::{Loader, NotLoaded};
use crate::app::session::Session;
use crate::app::words;
use crate::browser::page;
use crate::exchange::Format;
use crate::locales::frame::Frame;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::Programme;
use crate::view::preview::brief;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The menu with the ways to take the result along.
#[component]
pub fn TakeAlong(programmes: Memo<Vec<Programme>>, places: Memo<Arc<Vec<u32>>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let loader = expect_context::<Loader>();
    let menu = NodeRef::<html::Details>::new();
    let shut = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let export = move |format: Format| {
        shut();
        leptos::task::spawn_local(async move {
            match (loader.export)().await {
                Ok(export) => export(session, programmes.get_untracked(), places.get_untracked(), format),
                Err(NotLoaded) => session.say(t(Frame::NotLoaded).to_owned()),
            }
        });
    };
    view! {
        <details class="menu" data-test="take-along" node_ref=menu>
            <summary class="button frame-compact">
                <Icon name="export"/>
                <span>{t(Preview::TakeAlong)}</span>
            </summary>
            <div class="menu-list" role="menu">
                <button class="menu-item" role="menuitem" data-test="export-csv" on:click=move |_| export(Format::Csv)>
                    <Icon name="export"/>
                    {t(Preview::AsCsv)}
                </button>
                <button class="menu-item" role="menuitem" data-test="export-xlsx" on:click=move |_| export(Format::Xlsx)>
                    <Icon name="export"/>
                    {t(Preview::AsXlsx)}
                </button>
                <button class="menu-item" role="menuitem" data-test="print" on:click=move |_| { shut(); page::print() }>
                    <Icon name="print"/>
                    {t(Preview::Print)}
                </button>
            </div>
        </details>
    }
}

/// The rows in view as a plain table that only the printer sees.
#[component]
pub fn PrintTable(programmes: Memo<Vec<Programme>>, places: Memo<Arc<Vec<u32>>>) -> impl IntoView {
    let session = expect_context::<Session>();
    // Drawn when the browser is about to print: hundreds of rows would only weigh on the screen.
    let printing = RwSignal::new(false);
    page::watch("print", move |on| printing.set(on));
    move || {
        if !printing.get() {
            return None;
        }
        let matrix = session.matrix.get()?;
        let programmes = programmes.get();
        let places = places.get();
        let cut = (places.len() > PRINTED_ROWS).then(|| fill(Preview::PrintMost, &[&PRINTED_ROWS]));
        let rows = places
            .iter()
            .take(PRINTED_ROWS)
            .filter_map(|place| matrix.rows.get(*place as usize))
            .map(|row| {
                let cells = programmes
                    .iter()
                    .map(|programme| {
                        let overall = row.cells[*programme as usize].overall;
                        let text = words::brief(brief(&matrix.assessment, *programme, row));
                        view! {
                            <td>
                                <span class="outcome" data-outcome=words::overall_key(overall)><span>{text}</span></span>
                            </td>
                        }
                    })
                    .collect_view();
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
            })
            .collect_view();
        Some(view! {
            <section class="print">
                <header class="print-head">
                    <h1>{t(Preview::Title)}</h1>
                    <p>{fill(Preview::PrintedOn, &[&session.look.at.get().day(), &Session::checked_until()])}</p>
                </header>
                <table class="print-table">
                    <thead>
                        <tr>
                            <th>{t(Preview::Good)}</th>
                            <th class="num">{t(Preview::HighestPrice)}</th>
                            {programmes.iter().map(|p| view! { <th>{words::programme(*p)}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {cut.map(|text| view! { <p class="print-note">{text}</p> })}
            </section>
        })
    }
}
