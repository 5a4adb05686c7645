//! 资格预览: goods × programmes for a chosen day, with counts, filters and the reasons behind every cell.

mod counts;
mod filters;
mod grid;

pub use grid::good_note;

use super::take_along::{Printer, take_along};
use crate::app::kit::{Icon, after_paint, live, path_to, said, when};
use crate::app::session::Session;
use crate::app::words;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::Programme;
use crate::view::matrix::Matrix;
use crate::view::preview::{self as shown, Filter, SortBy};
use leptos::prelude::*;
use std::sync::Arc;

/// What the table shows: which programmes, of which goods.
#[derive(Clone, Copy)]
pub struct Listed {
    /// The programmes that have a column.
    pub programmes: Memo<Vec<Programme>>,
    /// The places of the goods in the matrix, in the order of the rows.
    pub places: Memo<Arc<Vec<u32>>>,
    /// The programme that counts and filters look at.
    pub programme: Memo<Programme>,
}

/// The preview.
#[component]
pub fn PreviewScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let empty = session.world(|world| world.goods.goods().is_empty());
    let body = live(move || if empty.get() { no_goods(session) } else { filled(session) });
    view! { <div class="preview">{body}</div> }
}

/// What a newcomer's own shop shows before there is anything in it.
fn no_goods(session: Session) -> AnyView {
    let sample = move || session.workspaces.with(|list| list.all.iter().find(|w| w.sample).map(|w| w.id.clone()));
    let see_sample = live(move || match sample() {
        Some(id) => {
            let see = move |_| session.switch(&id);
            view! { <button class="button" on:click=see>{t(Preview::SeeSample)}</button> }.into_any()
        }
        None => ().into_any(),
    });
    view! {
        <div class="frame-page">
            <header class="frame-head"><div class="frame-heading"><h1 class="frame-title">{t(Preview::Title)}</h1></div></header>
            <div class="empty">
                <Icon name="goods"/>
                <h2 class="empty-title">{t(Preview::NoGoods)}</h2>
                <p>{t(Preview::NoGoodsWhat)}</p>
                <div class="cluster">
                    <a href=path_to("/goods/import") class="button button-primary">
                        <Icon name="import"/>
                        {t(Preview::Import)}
                    </a>
                    {see_sample}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The programmes that have a column, in the order of the matrix.
pub fn columns(matrix: &Matrix, all: bool) -> Vec<Programme> {
    if all { matrix.assessment.programmes() } else { matrix.assessment.in_force_now() }
}

/// What the table shows now.
fn listed(session: Session) -> Listed {
    let look = session.look;
    let matrix = session.matrix;
    let programmes = Memo::new(move |_| {
        let all = look.all_programmes.get();
        matrix.with(|matrix| matrix.as_ref().map_or_else(Vec::new, |matrix| columns(matrix, all)))
    });
    // The chosen programme while it has a column, else the first.
    let programme = Memo::new(move |_| {
        let chosen = look.filter.with(|filter| filter.programme);
        programmes.with(|list| {
            chosen
                .filter(|chosen| list.contains(chosen))
                .or_else(|| list.first().copied())
                .unwrap_or(Programme::PayLater)
        })
    });
    let places = Memo::new(move |_| {
        let filter = Filter { programme: Some(programme.get()), ..look.filter.get() };
        let sort = look.sort.get();
        let titles = if sort.by == SortBy::Title { session.titles.get() } else { None };
        Arc::new(matrix.with(|matrix| {
            matrix.as_ref().map_or_else(Vec::new, |matrix| shown::select(matrix, &filter, sort, titles.as_deref()))
        }))
    });
    Listed { programmes, places, programme }
}

fn filled(session: Session) -> AnyView {
    let listed = listed(session);
    provide_context(listed);
    let printer = Printer::new(session);
    view! {
        {head(session, listed, printer)}
        {draft_bar(session)}
        {counts::counts(session, listed.programme)}
        {filters::filters(session, listed)}
        {after_paint(move || grid::grid(session, listed))}
        {printer.area()}
    }
    .into_any()
}

fn head(session: Session, listed: Listed, printer: Printer) -> AnyView {
    let subtitle = said(move || match session.working.get() {
        Some((done, all)) => fill(Preview::Working, &[&words::grouped(done as u64), &words::grouped(all as u64)]),
        None => {
            let goods = session.matrix.with(|matrix| matrix.as_ref().map_or(0, |matrix| matrix.rows.len()));
            let count = listed.programmes.with(Vec::len);
            fill(Preview::Subtitle, &[&words::grouped(goods as u64), &count, &session.look.at.get().day()])
        }
    });
    view! {
        <header class="frame-head">
            <div class="frame-heading">
                <h1 class="frame-title">{t(Preview::Title)}</h1>
                <p class="frame-subtitle" role="status">{subtitle}</p>
            </div>
            <div class="frame-actions">
                <a href=path_to("/goods/import") class="button frame-compact" data-test="import">
                    <Icon name="import"/>
                    <span>{t(Preview::Import)}</span>
                </a>
                {take_along(printer, listed)}
            </div>
        </header>
    }
    .into_any()
}

/// Says whether the table counts the changes on trial.
fn draft_bar(session: Session) -> AnyView {
    let count = session.world(|world| world.draft.trials().len());
    let on = session.look.draft;
    let text = move || fill(if on.get() { Preview::DraftOn } else { Preview::DraftWaiting }, &[&count.get()]);
    let toggle = move || t(if on.get() { Preview::DraftOff } else { Preview::DraftSee }).to_owned();
    let draw = move || {
        view! {
            <div class="banner" data-kind=said(move || if on.get() { "met" } else { "near" }.to_owned()) role="status">
                <Icon name="draft"/>
                <p>{said(text)}</p>
                <button class="button button-small" data-test="draft-toggle" on:click=move |_| on.update(|on| *on = !*on)>
                    {said(toggle)}
                </button>
                <a href=path_to("/draft") class="button button-small">{t(Preview::DraftList)}</a>
            </div>
        }
        .into_any()
    };
    when(move || count.get() > 0, draw)
}
