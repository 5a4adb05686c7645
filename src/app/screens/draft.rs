//! 试改: the changes on trial as a list of things to do in the real shop, with what they would change.

use super::changes::compare::{self, Compared, Side, use_comparison};
use crate::app::kit::{Icon, OutcomeTag, Sheet, TakeAlongWords, path_to, take_along_menu};
use crate::app::session::Session;
use crate::app::words;
use crate::browser::page;
use crate::exchange::{Cell, Format, Table};
use crate::locales::common::Common;
use crate::locales::draft::Draft;
use crate::locales::{fill, t};
use crate::policy::Assessment;
use crate::shop::{DraftCommand, Trial};
use crate::view::changes::Comparison;
use crate::view::draft::{Task, carry_out, flips, tasks};
use crate::world::Command;
use leptos::prelude::*;
use std::sync::Arc;

/// So many changed cells are listed below the summary.
const MOST_LISTED: usize = 50;

/// The draft.
#[component]
pub fn DraftScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let listed = session.world(|world| tasks(&world.draft, &world.goods));
    let count = Memo::new(move |_| listed.with(Vec::len));
    view! {
        <div class="frame-page" style="--page:56rem">
            <Show when=move || { count.get() > 0 } fallback=Nothing>
                <Filled listed=listed count=count/>
            </Show>
        </div>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <header class="frame-head"><div class="frame-heading"><h1 class="frame-title">{t(Draft::Title)}</h1></div></header>
        <div class="empty">
            <Icon name="draft"/>
            <h2 class="empty-title">{t(Draft::Empty)}</h2>
            <p>{t(Draft::EmptyWhat)}</p>
            <a href=path_to("/") class="button button-primary">{t(Draft::ToPreview)}</a>
        </div>
    }
}

#[component]
fn Filled(listed: Memo<Vec<(Trial, Task)>>, count: Memo<usize>) -> impl IntoView {
    let session = expect_context::<Session>();
    let ticked = RwSignal::new(Vec::<Trial>::new());
    let clearing = RwSignal::new(false);
    let state = use_effect(session);
    let clear = move |_| {
        clearing.set(false);
        if session.act(Command::Draft(DraftCommand::Clear)) {
            session.look.draft.set(false);
            session.say(t(Draft::Cleared).to_owned());
        }
    };
    view! {
        <header class="frame-head">
            <div class="frame-heading">
                <h1 class="frame-title">{t(Draft::Title)}</h1>
                <p class="frame-subtitle">{move || fill(Draft::Subtitle, &[&count.get()])}</p>
            </div>
            <div class="frame-actions">
                <button class="button" data-test="draft-clear" on:click=move |_| clearing.set(true)>
                    <Icon name="undo"/>
                    {t(Draft::Clear)}
                </button>
                {take_along(session, listed)}
                <a
                    href=path_to("/")
                    class="button button-primary"
                    data-test="draft-see"
                    on:click=move |_| session.look.draft.set(true)
                >
                    {t(Draft::See)}
                </a>
            </div>
        </header>
        <Show when=move || clearing.get()>
            <div class="banner" data-kind="near" role="alert">
                <Icon name="warning"/>
                <p>{move || fill(Draft::ClearSure, &[&count.get()])}</p>
                <button class="button button-small" on:click=move |_| clearing.set(false)>{t(Common::Cancel)}</button>
                <button class="button button-small button-primary" data-test="draft-clear-yes" on:click=clear>
                    {t(Draft::Clear)}
                </button>
            </div>
        </Show>
        {move || effect_view(session, state.get())}
        <section class="stack" style="--gap:.5rem">
            <h2 class="heading">
                <span>{t(Draft::List)} " " <span class="quiet">{t(Draft::ListWhat)}</span></span>
            </h2>
            <div class="card">
                <ol>
                    {move || {
                        let done = match state.get() {
                            Compared::Done(comparison) => Some(comparison),
                            _ => None,
                        };
                        let tasks = listed.get().into_iter();
                        tasks.map(|(trial, task)| item(session, trial, &task, ticked, done.as_deref())).collect_view()
                    }}
                </ol>
            </div>
        </section>
        {carrying_out(session, listed, ticked)}
    }
}

/// What the draft does to the outcomes on the day in view.
fn use_effect(session: Session) -> RwSignal<Compared> {
    let rules = session.world(|world| world.rules.clone());
    let shop = session.world(|world| world.profile.shop.clone());
    let draft = session.world(|world| world.draft.clone());
    let goods = session.goods();
    use_comparison(
        session,
        Box::new(move || {
            let (goods, shop, at) = (goods.get(), shop.get(), session.look.at.get());
            let (changed, shop_after) =
                draft.with(|draft| (draft.applied_to_goods(&goods), draft.applied_to_shop(&shop)));
            let assessment = |shop| Arc::new(rules.with(|rules| Assessment::new(rules, shop, at)));
            let before = assessment(&shop);
            let after = if shop == shop_after { Arc::clone(&before) } else { assessment(&shop_after) };
            Some((Side { assessment: before, goods }, Side { assessment: after, goods: changed }))
        }),
    )
}

fn effect_view(session: Session, state: Compared) -> AnyView {
    let found = match state {
        Compared::Nothing => return ().into_any(),
        Compared::Working(done, all) => return compare::working(done, all),
        Compared::Done(found) => found,
    };
    let day = session.look.at.get().day();
    let number = |name: Draft, count: usize, outcome: Option<&'static str>| {
        view! {
            <div class="preview-count">
                <p class="quiet">{t(name)}</p>
                <p class="preview-count-value" data-outcome=outcome>
                    <span class="figure">{words::grouped(count as u64)}</span>
                </p>
            </div>
        }
    };
    let none = found.total == 0;
    view! {
        <section class="stack" style="--gap:.5rem">
            <h2 class="heading">
                <span>{t(Draft::Effect)} " " <span class="quiet">{fill(Draft::EffectOn, &[&day])}</span></span>
            </h2>
            <div class="card goods-tally" data-test="draft-effect">
                {number(Draft::Gained, found.gained, Some("met"))} {number(Draft::Lost, found.lost, None)}
                {number(Draft::Total, found.total, None)}
            </div>
            {if none {
                view! { <p class="quiet">{t(Draft::NoEffect)}</p> }.into_any()
            } else {
                view! {
                    {compare::summary(&found)}
                    <details class="details">
                        <summary>{t(Draft::Total)}</summary>
                        <div>{compare::differences(session, &found, MOST_LISTED, day)}</div>
                    </details>
                }
                    .into_any()
            }}
        </section>
    }
    .into_any()
}

/// A thing to do in words: its name, what it is about, the old value and the new one.
fn in_words(task: &Task) -> (String, String, Option<(String, String)>) {
    match task {
        Task::Price { good, sku, from, to } => {
            let about = if sku.is_empty() { t(Draft::Price).to_owned() } else { fill(Draft::SkuPrice, &[sku]) };
            let from = from.map_or_else(|| t(Common::NotKnown).to_owned(), |from| from.to_string());
            (good.title.clone(), about, Some((from, to.to_string())))
        }
        Task::List { good } => {
            let from = good.listed.map_or(t(Common::NotKnown), words::listed);
            let change = (from.to_owned(), words::listed(true).to_owned());
            (good.title.clone(), t(Draft::State).to_owned(), Some(change))
        }
        Task::Figure { figure, from, to } => {
            let change = (words::known(*from), words::value(*to));
            (words::figure(*figure).to_owned(), t(Draft::Figure).to_owned(), Some(change))
        }
        Task::Gone(id) => (fill(Draft::Gone, &[id]), t(Draft::GoneWhat).to_owned(), None),
    }
}

fn item(
    session: Session,
    trial: Trial,
    task: &Task,
    ticked: RwSignal<Vec<Trial>>,
    comparison: Option<&Comparison>,
) -> impl IntoView + use<> {
    let (title, about, change) = in_words(task);
    let flips = comparison.map(|comparison| flips(comparison, task)).unwrap_or_default();
    let flips = flips
        .into_iter()
        .map(|(programme, to)| {
            view! { <OutcomeTag overall=to text=format!("{} {}", words::programme(programme), words::overall(to))/> }
        })
        .collect_view();
    let change = change.map(|(from, to)| {
        view! {
            <span class="change num">
                <del>{from}</del>
                <Icon name="chevron-right"/>
                <ins>{to}</ins>
            </span>
        }
    });
    let (here, toggled, back) = (trial.clone(), trial.clone(), trial);
    let toggle = move |on: bool| {
        ticked.update(|ticked| {
            ticked.retain(|other| *other != toggled);
            if on {
                ticked.push(toggled.clone());
            }
        });
    };
    let take_back = move |_| {
        ticked.update(|ticked| ticked.retain(|other| *other != back));
        session.act(Command::Draft(DraftCommand::TakeBack(back.clone())));
    };
    view! {
        <li class="draft-item" data-test="draft-task">
            <label class="check">
                <input
                    type="checkbox"
                    aria-label=fill(Draft::Done, &[&title])
                    prop:checked=move || ticked.with(|ticked| ticked.contains(&here))
                    on:change=move |event| toggle(event_target_checked(&event))
                />
            </label>
            <b>{title}</b>
            <span class="quiet">{about}</span>
            {change}
            <button
                class="button button-icon button-small"
                data-test="draft-take-back"
                aria-label=t(Draft::TakeBack)
                on:click=take_back
            >
                <Icon name="close"/>
            </button>
            <p class="draft-flips">{flips}</p>
        </li>
    }
}

/// The list as a table, a line for each thing to do.
fn table(session: Session, listed: &[(Trial, Task)]) -> Table {
    let header =
        [Draft::ColumnId, Draft::ColumnGood, Draft::ColumnSku, Draft::ColumnFrom, Draft::ColumnTo, Draft::ColumnWhat];
    let text = |text: &str| Cell::from(text);
    let rows = listed.iter().map(|(_, task)| match task {
        Task::Price { good, sku, from, to } => vec![
            text(good.id.as_str()),
            text(&good.title),
            text(sku),
            from.map_or(Cell::Empty, Cell::Money),
            Cell::Money(*to),
            Cell::Text(fill(Draft::DoPrice, &[to])),
        ],
        Task::List { good } => vec![
            text(good.id.as_str()),
            text(&good.title),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            text(t(Draft::DoList)),
        ],
        Task::Figure { figure, from, to } => {
            let parts = [words::figure(*figure).to_owned(), words::known(*from), words::value(*to)];
            let what = fill(Draft::DoFigure, &[&parts[0], &parts[1], &parts[2]]);
            vec![Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Text(what)]
        }
        Task::Gone(id) => {
            let what = fill(Draft::Gone, &[id]);
            vec![text(id), Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Text(what)]
        }
    });
    Table {
        name: fill(Draft::ExportName, &[&session.look.at.get_untracked().day()]),
        header: header.map(|word| t(word).to_owned()).to_vec(),
        rows: rows.collect(),
    }
}

fn take_along(session: Session, listed: Memo<Vec<(Trial, Task)>>) -> AnyView {
    let export = move |format: Format| {
        leptos::task::spawn_local(async move {
            let table = listed.with_untracked(|listed| table(session, listed));
            let (name, rows) = (table.name.clone(), table.rows.len());
            let done = super::import::write_file(vec![table], format, &name).await;
            session.say(if done { fill(Draft::Exported, &[&rows]) } else { t(Draft::ExportFailed).to_owned() });
        });
    };
    let words =
        TakeAlongWords { name: t(Draft::Take), csv: t(Draft::AsCsv), xlsx: t(Draft::AsXlsx), print: t(Draft::Print) };
    take_along_menu("draft", words, export, page::print)
}

/// Writing what was done in the real shop into the goods list.
fn carrying_out(session: Session, listed: Memo<Vec<(Trial, Task)>>, ticked: RwSignal<Vec<Trial>>) -> impl IntoView {
    let asking = RwSignal::new(false);
    // A ticked change that has left the list meanwhile does not count; with none ticked, all do.
    let meant = Memo::new(move |_| {
        let ticked = ticked.get();
        listed.with(|listed| {
            let all = listed.iter().map(|(trial, _)| trial);
            let some: Vec<Trial> = all.clone().filter(|trial| ticked.contains(trial)).cloned().collect();
            if some.is_empty() { all.cloned().collect() } else { some }
        })
    });
    let count = move || meant.with(Vec::len);
    let yes = move |_| {
        asking.set(false);
        let trials = meant.get_untracked();
        let commands = session.world.with_untracked(|world| carry_out(world, &trials));
        // A refusal stops here; what comes after it stays on trial.
        if commands.into_iter().all(|command| session.act(command)) {
            ticked.set(Vec::new());
            session.look.draft.set(false);
            session.say(fill(Draft::CarriedOut, &[&trials.len()]));
        }
    };
    view! {
        <section class="card stack">
            <p class="quiet">{t(Draft::CarryOutWhat)}</p>
            <div class="cluster">
                <button class="button" data-test="draft-carry-out" on:click=move |_| asking.set(true)>
                    <Icon name="check"/>
                    {move || fill(Draft::CarryOut, &[&count()])}
                </button>
            </div>
        </section>
        <Sheet
            open=asking
            on_close=Callback::new(move |()| asking.set(false))
            label=t(Draft::CarryOutYes)
            centred=true
        >
            <div class="dialog-body"><p>{move || fill(Draft::CarryOutSure, &[&count()])}</p></div>
            <footer class="dialog-foot">
                <button class="button" on:click=move |_| asking.set(false)>{t(Common::Cancel)}</button>
                <button class="button button-primary" data-test="draft-carry-out-yes" on:click=yes>
                    {t(Draft::CarryOutYes)}
                </button>
            </footer>
        </Sheet>
    }
}
