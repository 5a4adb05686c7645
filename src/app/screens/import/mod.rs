//! 导入商品: a file or a pasted list, its columns, what it would change, and the rows that wait to be corrected.

mod bench;
mod choose;
mod columns;
mod review;
mod waiting;
mod words;

use crate::app::kit::{Icon, path_to};
use crate::app::session::Session;
use crate::app::words as common;
use crate::browser::{page, worker};
use crate::exchange::{Format, Reply, Request, SheetKind, Table};
use crate::locales::common::Common;
use crate::locales::goods::Goods;
use crate::locales::import::Import;
use crate::locales::{fill, t};
use crate::shop::GoodsCommand;
use crate::world::Command;
use bench::{At, Bench, bench};
use leptos::prelude::*;
use words::Trouble;

/// Writes tables to a file by the worker and gives it to the user. False when that fails.
pub async fn write_file(tables: Vec<Table>, format: Format, name: &str) -> bool {
    write_or_why(tables, format, name).await.is_ok()
}

/// Writes tables to a file by the worker and gives it to the user.
///
/// # Errors
/// Why it could not be written and what to do, in words.
pub async fn write_or_why(tables: Vec<Table>, format: Format, name: &str) -> Result<(), String> {
    let answer = worker::ask(&Request::Write { tables, format }).await;
    match answer.map_err(|error| words::worker(&error).to_owned())? {
        (Reply::Written { format }, Some(bytes)) => {
            let saved = page::save_file(&format!("{name}.{}", format.extension()), format.media_type(), &bytes);
            if saved { Ok(()) } else { Err(t(Import::WriteNotSaved).to_owned()) }
        }
        (Reply::Failed { error }, _) => Err(words::job(&error)),
        _ => Err(t(Import::JobUnknown).to_owned()),
    }
}

/// The import.
#[component]
pub fn ImportScreen() -> impl IntoView {
    let bench = bench();
    let subtitle = move || match bench.at.get() {
        At::Mapping | At::Reading | At::Comparing | At::Reviewing | At::Applying => source(bench),
        At::Choosing | At::Opening | At::Done => String::new(),
    };
    view! {
        <div class="frame-page">
            <header class="frame-head">
                <a href=path_to("/goods") class="frame-back"><Icon name="chevron-left" small=true/>{t(Goods::Title)}</a>
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Import::Title)}</h1>
                    <p class="frame-subtitle">{subtitle}</p>
                </div>
            </header>
            {steps(bench)}
            {trouble(bench)}
            {move || match bench.at.get() {
                At::Choosing => choose::choose(bench).into_any(),
                At::Opening => progress(bench, Import::Opening).into_any(),
                At::Mapping => columns::columns(bench).into_any(),
                At::Reading => progress(bench, Import::Reading).into_any(),
                At::Comparing => progress(bench, Import::Comparing).into_any(),
                At::Reviewing => review::review(bench).into_any(),
                At::Applying => progress(bench, Import::Applying).into_any(),
                At::Done => done(bench).into_any(),
            }}
            <Show when=move || matches!(bench.at.get(), At::Choosing | At::Done)>{waiting::waiting_rows()}</Show>
        </div>
    }
}

/// What is open: name, kind, rows.
fn source(bench: Bench) -> String {
    let name = shown_name(bench);
    bench.opened.with(|opened| {
        let Some(opened) = opened else { return name.clone() };
        let rows = common::grouped(opened.row_count as u64);
        let kind = match opened.kind {
            SheetKind::Workbook => Some(t(Import::KindWorkbook)),
            SheetKind::Delimited { encoding, .. } => encoding.map(crate::exchange::Encoding::label),
        };
        let what = kind.map_or_else(|| name.clone(), |kind| format!("{name} · {kind}"));
        fill(Import::SubtitleRows, &[&what, &rows])
    })
}

fn shown_name(bench: Bench) -> String {
    let name = bench.name.get();
    if name.is_empty() { t(Import::Pasted).to_owned() } else { name }
}

fn steps(bench: Bench) -> impl IntoView {
    let place = move || match bench.at.get() {
        At::Choosing | At::Opening => 0,
        At::Mapping | At::Reading | At::Comparing => 1,
        At::Reviewing | At::Applying => 2,
        At::Done => 3,
    };
    let step = move |(number, word): (usize, Import)| {
        view! {
            <li
                data-done=move || (place() > number).then_some("true")
                aria-current=move || (place() == number).then_some("step")
            >
                {t(word)}
            </li>
        }
    };
    let words = [Import::StepChoose, Import::StepMapping, Import::StepReview, Import::StepDone];
    view! {
        <ol class="goods-steps" id="import-steps" tabindex="-1" aria-label=t(Import::Steps)>
            {words.into_iter().enumerate().map(step).collect_view()}
        </ol>
    }
}

fn trouble(bench: Bench) -> impl IntoView {
    move || {
        bench.trouble.get().map(|trouble| {
            let calm = matches!(trouble, Trouble::Cancelled | Trouble::TakenBack);
            view! {
                <div class="banner" data-kind=(!calm).then_some("near") role="alert" data-test="import-trouble">
                    <Icon name=if calm { "info" } else { "warning" }/>
                    <p>{words::trouble(&trouble)}</p>
                    <button
                        class="button button-icon button-small"
                        aria-label=t(Common::Close)
                        on:click=move |_| bench.trouble.set(None)
                    >
                        <Icon name="close"/>
                    </button>
                </div>
            }
        })
    }
}

/// Work that goes on, with a way to stop it.
fn progress(bench: Bench, word: Import) -> impl IntoView {
    let what = fill(word, &[&untrack(|| shown_name(bench))]);
    let label = what.clone();
    let applying = word == Import::Applying;
    let counted = move || {
        let (done, total) = bench.progress.get();
        (total > 1)
            .then(|| fill(Import::DoneOf, &[&common::grouped(done.min(total) as u64), &common::grouped(total as u64)]))
    };
    // Without a value the bar says that work goes on, and not how far it has come.
    let value = move || {
        let (done, total) = bench.progress.get();
        (total > 1).then(|| done.min(total).to_string())
    };
    view! {
        <section class="goods-progress" aria-live="polite" data-test="import-progress">
            <div class="heading"><span>{what}</span><span class="quiet" aria-hidden="true">{counted}</span></div>
            <progress
                class="progress"
                max=move || bench.progress.get().1.max(1).to_string()
                value=value
                aria-label=label
            ></progress>
            <div class="between">
                <p class="quiet">{t(Import::PageFree)}</p>
                <button
                    class="button button-small"
                    data-test="import-cancel"
                    on:click=move |_| {
                        if applying { bench.stop_applying() } else { bench.clear(Some(Trouble::Cancelled)) }
                    }
                >
                    {t(Common::Cancel)}
                </button>
            </div>
        </section>
    }
}

/// What the import has done, and what can be done next.
fn done(bench: Bench) -> impl IntoView {
    let session = expect_context::<Session>();
    let outcome = bench.outcome.get_untracked();
    let Some(outcome) = outcome else { return ().into_any() };
    // Only while it is the latest and nothing was edited since can an import be taken back.
    let latest = session.world(|world| world.goods.latest_import().map(|latest| latest.import));
    let can_undo = move || outcome.import.is_some() && latest.get() == outcome.import;
    let undo = move |_| {
        let Some(import) = outcome.import else { return };
        if session.act(Command::Goods(GoodsCommand::UndoImport { import })) {
            bench.clear(None);
            session.say(t(Import::Undone).to_owned());
        }
    };
    view! {
        <section class="card stack" role="status" data-test="import-done">
            <h2 class="heading"><span>{t(Import::DoneTitle)}</span></h2>
            <p>
                {if outcome.import.is_some() {
                    fill(
                        Import::DoneWhat,
                        &[&common::grouped(outcome.added as u64), &common::grouped(outcome.changed as u64)],
                    )
                } else {
                    t(Import::NothingNew).to_owned()
                }}
                {(outcome.waiting > 0)
                    .then(|| fill(Import::DoneWaiting, &[&common::grouped(outcome.waiting as u64)]))}
            </p>
            <div class="cluster">
                <a href=path_to("/") class="button button-primary">{t(Import::ToPreview)}</a>
                <a href=path_to("/goods") class="button">{t(Import::ToGoods)}</a>
                <button class="button" on:click=move |_| bench.clear(None)>{t(Import::Another)}</button>
                <Show when=can_undo>
                    <button class="button button-quiet" data-test="undo-import" on:click=undo>
                        <Icon name="undo"/>
                        {t(Import::DoneUndo)}
                    </button>
                </Show>
            </div>
        </section>
    }
    .into_any()
}
