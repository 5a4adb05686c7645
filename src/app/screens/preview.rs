//! 资格预览: goods × programmes for a chosen day, with counts, filters and the reasons behind every cell.

use crate::app::kit::{Icon, use_window};
use crate::app::session::{Focus, Session};
use crate::app::words;
use crate::app::{Manner, explain_here};
use crate::locales::common::Common;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::{Overall, Programme};
use crate::shop::{DraftCommand, Good, GoodId, Trial};
use crate::view::explanation::one_step_changes;
use crate::view::matrix::{Matrix, Row};
use crate::view::preview::{self as shown, Filter, Reason, Sort, SortBy};
use crate::world::Command;
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// Rows that are printed at the most.
pub const PRINTED_ROWS: usize = 500;

/// The preview.
#[component]
pub fn PreviewScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let empty = session.world(|world| world.goods.goods().is_empty());
    view! {
        <div class="preview">
            <Show when=move || !empty.get() fallback=NoGoods>
                <Filled/>
            </Show>
        </div>
    }
}

/// What a newcomer's own shop shows before there is anything in it.
#[component]
fn NoGoods() -> impl IntoView {
    let session = expect_context::<Session>();
    let sample = move || session.workspaces.with(|list| list.all.iter().find(|w| w.sample).map(|w| w.id.clone()));
    view! {
        <div class="frame-page">
            <header class="frame-head"><div class="frame-heading"><h1 class="frame-title">{t(Preview::Title)}</h1></div></header>
            <div class="empty">
                <Icon name="goods"/>
                <h2 class="empty-title">{t(Preview::NoGoods)}</h2>
                <p>{t(Preview::NoGoodsWhat)}</p>
                <div class="cluster">
                    <A href="/goods/import" attr:class="button button-primary">
                        <Icon name="import"/>
                        {t(Preview::Import)}
                    </A>
                    {move || {
                        sample()
                            .map(|id| {
                                view! {
                                    <button class="button" on:click=move |_| session.switch(&id)>
                                        {t(Preview::SeeSample)}
                                    </button>
                                }
                            })
                    }}
                </div>
            </div>
        </div>
    }
}

/// The programmes that have a column, in the order of the matrix.
pub fn columns(matrix: &Matrix, all: bool) -> Vec<Programme> {
    Programme::ALL.into_iter().filter(|programme| all || matrix.assessment.in_force(*programme)).collect()
}

#[component]
fn Filled() -> impl IntoView {
    let session = expect_context::<Session>();
    let look = session.look;
    let matrix = session.matrix;
    let programmes = Memo::new(move |_| {
        let all = look.all_programmes.get();
        matrix.with(|matrix| matrix.as_ref().map_or_else(Vec::new, |matrix| columns(matrix, all)))
    });
    // The programme that counts and filters look at: the chosen one while it has a column, else the first.
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
        Arc::new(
            matrix.with(|matrix| matrix.as_ref().map_or_else(Vec::new, |matrix| shown::select(matrix, &filter, sort))),
        )
    });
    view! {
        <Head programmes=programmes places=places/>
        <DraftBar/>
        <Counts programme=programme/>
        <Filters programme=programme programmes=programmes places=places/>
        <Grid programmes=programmes places=places/>
        <super::print::PrintTable programmes=programmes places=places/>
    }
}

#[component]
fn Head(programmes: Memo<Vec<Programme>>, places: Memo<Arc<Vec<u32>>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let subtitle = move || match session.working.get() {
        Some((done, all)) => fill(Preview::Working, &[&words::grouped(done as u64), &words::grouped(all as u64)]),
        None => {
            let goods = session.matrix.with(|matrix| matrix.as_ref().map_or(0, |matrix| matrix.rows.len()));
            let count = programmes.with(Vec::len);
            fill(Preview::Subtitle, &[&words::grouped(goods as u64), &count, &session.look.at.get().day()])
        }
    };
    view! {
        <header class="frame-head">
            <div class="frame-heading">
                <h1 class="frame-title">{t(Preview::Title)}</h1>
                <p class="frame-subtitle" role="status">{subtitle}</p>
            </div>
            <div class="frame-actions">
                <A href="/goods/import" attr:class="button frame-compact" attr:data-test="import">
                    <Icon name="import"/>
                    <span>{t(Preview::Import)}</span>
                </A>
                <super::print::TakeAlong programmes=programmes places=places/>
            </div>
        </header>
    }
}

/// Says whether the table counts the changes on trial.
#[component]
fn DraftBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let count = session.world(|world| world.draft.trials().len());
    let on = session.look.draft;
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="banner" data-kind=move || if on.get() { "met" } else { "near" } role="status">
                <Icon name="draft"/>
                <p>
                    {move || {
                        fill(if on.get() { Preview::DraftOn } else { Preview::DraftWaiting }, &[&count.get()])
                    }}
                </p>
                <button class="button button-small" data-test="draft-toggle" on:click=move |_| on.update(|on| *on = !*on)>
                    {move || t(if on.get() { Preview::DraftOff } else { Preview::DraftSee })}
                </button>
                <A href="/draft" attr:class="button button-small">{t(Preview::DraftList)}</A>
            </div>
        </Show>
    }
}

#[component]
fn Counts(programme: Memo<Programme>) -> impl IntoView {
    let session = expect_context::<Session>();
    let summary = Memo::new(move |_| {
        let programme = programme.get();
        session.matrix.with(|matrix| matrix.as_ref().map(|matrix| shown::summary(matrix, programme)))
    });
    move || {
        let summary = summary.get()?;
        let of = |overall: Overall| summary.tally[overall as usize];
        let name = words::programme_inline(programme.get());
        let meter = Overall::ALL.map(|overall| {
            view! { <span data-outcome=words::overall_key(overall) style=format!("--share:{}", of(overall))></span> }
        });
        let spoken = Overall::ALL.map(|overall| format!("{} {}", words::overall(overall), of(overall))).join("，");
        let near_how = if summary.by_price + summary.by_listing == 0 && summary.by_figure > 0 {
            fill(Preview::OneStepShop, &[&summary.by_figure])
        } else {
            fill(Preview::OneStepHow, &[&summary.by_price, &summary.by_listing])
        };
        let unknown_how = if of(Overall::Unknown) == 0 {
            String::new()
        } else if summary.unplaced > 0 {
            fill(Preview::CannotTellHow, &[&summary.unplaced])
        } else {
            t(Preview::CannotTellFacts).to_owned()
        };
        let campaigns_how = match (summary.campaigns, summary.campaign_lacks) {
            (0, _) => t(Preview::CampaignsNone).to_owned(),
            (_, None) => t(Preview::CampaignsAll).to_owned(),
            (_, Some(lacks)) => fill(Preview::CampaignsLack, &[&words::reason(lacks)]),
        };
        Some(view! {
            <section class="card preview-counts" aria-label=t(Preview::Summary)>
                <div class="preview-count">
                    <p class="quiet">{fill(Preview::CanUse, &[&name])}</p>
                    <p class="preview-count-value" data-outcome="met">
                        <span class="figure" data-test="count-met">{words::grouped(of(Overall::Qualifies) as u64)}</span>
                        <span class="quiet">{format!("/ {}", words::grouped(summary.goods as u64))}</span>
                    </p>
                    <div class="meter" role="img" aria-label=spoken>{meter}</div>
                </div>
                <div class="preview-count">
                    <p class="quiet">{t(Preview::OneStep)}</p>
                    <p class="preview-count-value" data-outcome="near">
                        <span class="figure">{words::grouped(of(Overall::Near) as u64)}</span>
                        <span class="quiet">{near_how}</span>
                    </p>
                </div>
                <div class="preview-count">
                    <p class="quiet">{t(Preview::CannotTell)}</p>
                    <p class="preview-count-value" data-outcome="unknown">
                        <span class="figure">{words::grouped(of(Overall::Unknown) as u64)}</span>
                        <span class="quiet">{unknown_how}</span>
                    </p>
                </div>
                <div class="preview-count">
                    <p class="quiet">{t(Preview::Campaigns)}</p>
                    <p class="preview-count-value">
                        <span class="figure">{summary.campaigns_met}</span>
                        <span class="quiet">{format!("/ {} {campaigns_how}", summary.campaigns)}</span>
                    </p>
                </div>
            </section>
        })
    }
}

#[component]
fn Filters(programme: Memo<Programme>, programmes: Memo<Vec<Programme>>, places: Memo<Arc<Vec<u32>>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let filter = session.look.filter;
    let sort = session.look.sort;
    let opened = RwSignal::new(false);
    let tally = Memo::new(move |_| {
        let programme = programme.get();
        session.matrix.with(|matrix| matrix.as_ref().map_or([0; 5], |matrix| matrix.tallies[programme as usize]))
    });
    let choices = Memo::new(move |_| {
        let programme = programme.get();
        session
            .matrix
            .with(|matrix| matrix.as_ref().map(|matrix| shown::choices(matrix, programme)).unwrap_or_default())
    });
    let outcome_chip = move |overall: Overall| {
        view! {
            <button
                class="chip"
                data-test=format!("filter-{}", words::overall_key(overall))
                aria-pressed=move || filter.with(|f| f.overall == Some(overall)).to_string()
                on:click=move |_| {
                    filter.update(|f| f.overall = if f.overall == Some(overall) { None } else { Some(overall) });
                }
            >
                <span class="glyph" data-outcome=words::overall_key(overall)></span>
                {words::overall(overall)}
                <span class="chip-count">{move || words::grouped(tally.get()[overall as usize] as u64)}</span>
            </button>
        }
    };
    let near = Memo::new(move |_| {
        let programme = programme.get();
        session.matrix.with(|matrix| {
            matrix.as_ref().map_or(0, |matrix| {
                let row =
                    |place: &&u32| matrix.rows[**place as usize].cells[programme as usize].overall == Overall::Near;
                places.with(|places| {
                    places.iter().filter(|place| (**place as usize) < matrix.rows.len()).filter(row).count()
                })
            })
        })
    });
    view! {
        <div class="preview-filters">
            <div class="reel preview-outcomes" role="group" aria-label=t(Preview::FilterOutcome)>
                <button
                    class="chip"
                    data-test="filter-all"
                    aria-pressed=move || filter.with(|f| f.overall.is_none()).to_string()
                    on:click=move |_| filter.update(|f| f.overall = None)
                >
                    {t(Common::All)}
                    <span class="chip-count">{move || words::grouped(tally.get().iter().sum::<usize>() as u64)}</span>
                </button>
                {Overall::ALL.map(outcome_chip)}
            </div>
            <button
                class="button button-icon button-small preview-more"
                aria-expanded=move || opened.get().to_string()
                aria-controls="narrow"
                aria-label=t(Preview::Narrow)
                on:click=move |_| opened.update(|open| *open = !*open)
            >
                <Icon name="filter"/>
            </button>
            <div class="preview-narrow" id="narrow" data-open=move || opened.get().to_string()>
                <span class="select">
                    <select
                        class="chip"
                        data-test="programme"
                        aria-label=t(Preview::ProgrammeFilter)
                        on:change=move |event| {
                            let wanted = event_target_value(&event).parse::<usize>().ok();
                            let chosen = wanted.and_then(|place| Programme::ALL.get(place).copied());
                            filter.update(|f| *f = Filter { programme: chosen, reason: None, ..f.clone() });
                        }
                    >
                        <For each=move || programmes.get() key=|programme| *programme let:item>
                            <option value=(item as usize).to_string() selected=move || programme.get() == item>
                                {words::programme(item)}
                            </option>
                        </For>
                    </select>
                </span>
                <span class="select">
                    <select
                        class="chip"
                        aria-label=t(Preview::ReasonFilter)
                        on:change=move |event| {
                            let place = event_target_value(&event).parse::<usize>().ok();
                            let chosen = place.and_then(|place| choices.with(|c| c.reasons.get(place).map(|(r, _)| *r)));
                            filter.update(|f| f.reason = chosen);
                        }
                    >
                        <option value="" selected=move || filter.with(|f| f.reason.is_none())>{t(Preview::AnyReason)}</option>
                        {move || {
                            choices
                                .with(|c| c.reasons.clone())
                                .into_iter()
                                .enumerate()
                                .map(|(place, (reason, count))| reason_option(place, reason, count, filter))
                                .collect_view()
                        }}
                    </select>
                </span>
                <span class="select">
                    <select
                        class="chip"
                        aria-label=t(Preview::CategoryFilter)
                        on:change=move |event| {
                            let wanted = event_target_value(&event);
                            filter.update(|f| f.category = (!wanted.is_empty()).then_some(wanted));
                        }
                    >
                        <option value="" selected=move || filter.with(|f| f.category.is_none())>
                            {t(Preview::AnyCategory)}
                        </option>
                        {move || {
                            choices
                                .with(|c| c.categories.clone())
                                .into_iter()
                                .map(|(name, count)| {
                                    let chosen = name.clone();
                                    let selected = move || filter.with(|f| f.category.as_deref() == Some(chosen.as_str()));
                                    view! { <option value=name.clone() selected=selected>{format!("{name} {count}")}</option> }
                                })
                                .collect_view()
                        }}
                    </select>
                </span>
                <label class="chip chip-search">
                    <Icon name="search" small=true/>
                    <span class="visually-hidden">{t(Common::Search)}</span>
                    <input
                        type="search"
                        data-test="search"
                        placeholder=t(Preview::SearchWhat)
                        prop:value=move || filter.with(|f| f.text.clone())
                        on:input=move |event| filter.update(|f| f.text = event_target_value(&event))
                    />
                </label>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || session.look.all_programmes.get()
                        on:change=move |event| session.look.all_programmes.set(event_target_checked(&event))
                    />
                    {t(Preview::ShowAll)}
                </label>
                <span class="select preview-sort">
                    <select
                        class="chip"
                        aria-label=t(Preview::SortList)
                        on:change=move |event| {
                            let by = match event_target_value(&event).as_str() {
                                "title" => SortBy::Title,
                                "price" => SortBy::Price,
                                "outcome" => SortBy::Outcome(programme.get_untracked()),
                                _ => SortBy::List,
                            };
                            sort.set(Sort { by, descending: by == SortBy::Price });
                        }
                    >
                        <option value="list">{t(Preview::SortList)}</option>
                        <option value="title">{t(Preview::SortTitle)}</option>
                        <option value="price">{t(Preview::SortPrice)}</option>
                        <option value="outcome">{t(Preview::SortOutcome)}</option>
                    </select>
                </span>
                <Show when=move || { near.get() > 0 }>
                    <button
                        class="chip"
                        data-test="try-all"
                        on:click=move |_| try_all(session, programme.get_untracked(), &places.get_untracked())
                    >
                        <Icon name="draft" small=true/>
                        {move || fill(Preview::TryAll, &[&near.get()])}
                    </button>
                </Show>
            </div>
        </div>
    }
}

/// Puts every good in view that is one change away on trial.
fn try_all(session: Session, programme: Programme, places: &[u32]) {
    let Some(matrix) = session.matrix.get_untracked() else { return };
    let changes = one_step_changes(&matrix, places, programme);
    let trials: Vec<Trial> = changes.into_iter().filter_map(|(id, lever)| Trial::of(&id, lever)).collect();
    let count = trials.len();
    if session.act(Command::Draft(DraftCommand::Try(trials))) {
        session.look.draft.set(true);
        session.say(fill(Preview::TriedAll, &[&count]));
    }
}

fn reason_option(place: usize, reason: Reason, count: usize, filter: RwSignal<Filter>) -> impl IntoView {
    view! {
        <option value=place.to_string() selected=move || filter.with(|f| f.reason == Some(reason))>
            {format!("{} {count}", words::reason(reason))}
        </option>
    }
}

#[component]
fn Grid(programmes: Memo<Vec<Programme>>, places: Memo<Arc<Vec<u32>>>) -> impl IntoView {
    let window = use_window();
    let count = move || places.with(|places| places.len());
    // Another selection is read from its top.
    Effect::new(move |before: Option<Arc<Vec<u32>>>| {
        let now = places.get();
        if before.is_some_and(|before| *before != *now) {
            window.to_top();
        }
        now
    });
    let rows = Memo::new(move |_| {
        let first = window.first.get().min(count());
        let until = (first + window.count.get()).min(count());
        places.with(|places| {
            places[first..until].iter().enumerate().map(|(n, place)| (first + n, *place)).collect::<Vec<_>>()
        })
    });
    let first = move || rows.with(|rows| rows.first().map_or(0, |(n, _)| *n));
    // The one cell that the Tab key reaches; arrows move it.
    let cursor = RwSignal::new((0usize, 0usize));
    let move_to = move |row: usize, column: usize| {
        cursor.set((row, column));
        crate::browser::page::focus(&format!("cell-{row}-{column}"));
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        let (row, column) = cursor.get_untracked();
        let width = programmes.with_untracked(Vec::len);
        let last = places.with_untracked(|places| places.len()).saturating_sub(1);
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
        move_to(to.0, to.1);
    };
    view! {
        <div
            class="virtual preview-matrix"
            data-test="matrix"
            role="grid"
            tabindex="-1"
            node_ref=window.node
            aria-label=t(Preview::Matrix)
            aria-rowcount=move || count() + 1
            aria-colcount=move || programmes.with(Vec::len) + 2
            style:--programmes=move || programmes.with(Vec::len).to_string()
            style:--count=move || count().to_string()
            style:--first=move || first().to_string()
            on:scroll=move |_| window.measure()
            on:keydown=keys
        >
            <HeadRow programmes=programmes/>
            <Show when=move || { count() > 0 } fallback=NoneFound>
                <div class="virtual-body" role="presentation">
                    <div class="virtual-window" role="presentation">
                        <For
                            each=move || rows.get()
                            key=move |(n, place)| (*n, *place)
                            children=move |(n, place)| view! { <GridRow n=n place=place programmes=programmes cursor=cursor/> }
                        />
                    </div>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn HeadRow(programmes: Memo<Vec<Programme>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let sort = session.look.sort;
    let toggle = move |by: SortBy| {
        sort.update(|sort| {
            *sort = match (sort.by == by, sort.descending) {
                (true, true) => Sort { by, descending: false },
                (true, false) => Sort::default(),
                (false, _) => Sort { by, descending: true },
            };
        });
    };
    let direction = move |by: SortBy| {
        let sort = sort.get();
        match (sort.by == by, sort.descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    };
    let arrow = move |by: SortBy| {
        move || match direction(by) {
            "ascending" => Some(view! { <Icon name="sort-up" small=true/> }),
            "descending" => Some(view! { <Icon name="sort-down" small=true/> }),
            _ => None,
        }
    };
    view! {
        <div class="preview-head-row" role="row" aria-rowindex="1">
            <div class="preview-good" role="columnheader" aria-sort=move || direction(SortBy::Title)>
                <button class="sort" on:click=move |_| toggle(SortBy::Title)>{t(Preview::Good)} {arrow(SortBy::Title)}</button>
            </div>
            <div class="preview-price" role="columnheader" aria-sort=move || direction(SortBy::Price)>
                <button class="sort" data-test="sort-price" on:click=move |_| toggle(SortBy::Price)>
                    {t(Preview::HighestPrice)} {arrow(SortBy::Price)}
                </button>
            </div>
            <div class="preview-cells" role="presentation">
                <For each=move || programmes.get() key=|programme| *programme let:programme>
                    <div class="preview-cell" role="columnheader">
                        <button
                            class="preview-programme"
                            data-test=format!("programme-{programme:?}")
                            aria-current=move || {
                                (session.look.focus.get() == Some(Focus::Programme(programme))).then_some("true")
                            }
                            aria-label=words::programme(programme)
                            on:click=move |_| explain_here(session, manner, Focus::Programme(programme))
                        >
                            <span class="preview-programme-name">{words::programme_short(programme)}</span>
                        </button>
                    </div>
                </For>
            </div>
        </div>
    }
}

#[component]
fn NoneFound() -> impl IntoView {
    let session = expect_context::<Session>();
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

/// A row with its words, ready to be drawn; compared so that nothing is drawn twice.
#[derive(Clone, PartialEq)]
struct RowShown {
    id: GoodId,
    title: String,
    note: String,
    price: String,
    cells: Vec<(Programme, Overall, String, bool)>,
}

fn row_shown(matrix: &Matrix, row: &Row, programmes: &[Programme]) -> RowShown {
    let cells = programmes.iter().map(|programme| {
        let brief = shown::brief(&matrix.assessment, *programme, row);
        let plain = brief == shown::Brief::Plain;
        (*programme, row.cells[*programme as usize].overall, words::brief(brief), plain)
    });
    RowShown {
        id: row.good.id.clone(),
        title: row.good.title.clone(),
        note: good_note(&row.good),
        price: row.facts.prices.high.map_or_else(|| t(Preview::PriceUnknown).to_owned(), |price| price.to_string()),
        cells: cells.collect(),
    }
}

#[component]
fn GridRow(n: usize, place: u32, programmes: Memo<Vec<Programme>>, cursor: RwSignal<(usize, usize)>) -> impl IntoView {
    let session = expect_context::<Session>();
    let row = Memo::new(move |_| {
        let programmes = programmes.get();
        session.matrix.with(|matrix| {
            let matrix = matrix.as_ref()?;
            Some(row_shown(matrix, matrix.rows.get(place as usize)?, &programmes))
        })
    });
    move || {
        let row = row.get()?;
        let path = format!("/goods/edit/{}", crate::browser::page::encoded(row.id.as_str()));
        let title = row.title.clone();
        let cells = row
            .cells
            .iter()
            .enumerate()
            .map(|(column, (programme, overall, text, plain))| {
                grid_cell(session, cursor, (n, column), &row.id, &title, (*programme, *overall), text, *plain)
            })
            .collect_view();
        Some(view! {
            <div class="virtual-row preview-row" role="row" aria-rowindex=n + 2>
                <div class="preview-good" role="rowheader">
                    <A href=path attr:class="preview-good-name">{row.title.clone()}</A>
                    <span class="preview-good-note">{row.note}</span>
                </div>
                <div class="preview-price num" role="gridcell">{row.price}</div>
                <div class="preview-cells" role="presentation">{cells}</div>
            </div>
        })
    }
}

#[expect(clippy::too_many_arguments, reason = "a cell is drawn from exactly these, and only here")]
fn grid_cell(
    session: Session,
    cursor: RwSignal<(usize, usize)>,
    (n, column): (usize, usize),
    id: &GoodId,
    title: &str,
    (programme, overall): (Programme, Overall),
    text: &str,
    plain: bool,
) -> impl IntoView + use<> {
    let manner = expect_context::<Manner>();
    let name = words::programme_inline(programme);
    let label = fill(Preview::CellLabel, &[&title, &words::programme(programme), &words::overall(overall), &text]);
    let class = if plain { "preview-row-plain" } else { "" };
    let id = id.clone();
    let here = id.clone();
    view! {
        <div class="preview-cell" role="gridcell" aria-colindex=column + 3>
            <button
                class="outcome"
                id=format!("cell-{n}-{column}")
                data-outcome=words::overall_key(overall)
                tabindex=move || if cursor.get() == (n, column) { "0" } else { "-1" }
                aria-current=move || {
                    session
                        .look
                        .focus
                        .with(|focus| matches!(focus, Some(Focus::Cell(other, p)) if *other == here && *p == programme))
                        .then_some("true")
                }
                aria-label=label
                on:click=move |_| {
                    cursor.set((n, column));
                    explain_here(session, manner, Focus::Cell(id.clone(), programme));
                }
            >
                <span>
                    <span class="preview-row-programme">{format!("{name} ")}</span>
                    <span class=class>{text.to_owned()}</span>
                </span>
            </button>
        </div>
    }
}
