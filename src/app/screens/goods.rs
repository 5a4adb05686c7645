//! 商品: every good of the shop, virtualised, with search, order and what the latest import brought.

use super::lasting::lasting;
use crate::app::kit::{Icon, SearchChip, after_paint, live, path_to, said, use_rows};
use crate::app::session::Session;
use crate::app::words;
use crate::browser::page;
use crate::journal::WorkspaceId;
use crate::locales::common::Common;
use crate::locales::goods::Goods;
use crate::locales::{fill, t};
use crate::policy::category::Placement;
use crate::shop::{Catalogue, Good, GoodsCommand};
use crate::view::goods::{Line, Order, Part, Stock, select, stock};
use crate::world::Command;
use leptos::prelude::*;
use std::sync::Arc;

/// How the list is looked at; it stays so while somebody looks at a good.
#[derive(Clone, Copy)]
struct Listing {
    text: RwSignal<String>,
    part: RwSignal<Part>,
    order: RwSignal<Order>,
    /// The good that was just deleted, to be put back.
    removed: RwSignal<Option<Good>>,
    /// The import whose notice was closed.
    seen: RwSignal<Option<(WorkspaceId, u32)>>,
}

thread_local! {
    static LISTING: Listing = lasting(|| Listing {
        text: RwSignal::default(),
        part: RwSignal::default(),
        order: RwSignal::default(),
        removed: RwSignal::new(None),
        seen: RwSignal::new(None),
    });
}

/// Takes a good out of the list, which then offers to put it back.
pub fn remove(session: Session, good: &Good) -> bool {
    let removed = session.act(Command::Goods(GoodsCommand::Remove(good.id.clone())));
    if removed {
        LISTING.with(|listing| listing.removed.set(Some(good.clone())));
    }
    removed
}

/// The list. A long one is looked through in a task of its own, and drawn in another.
#[component]
pub fn GoodsScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    after_paint(move || screen(session))
}

fn screen(session: Session) -> AnyView {
    let listing = LISTING.with(|listing| *listing);
    let goods = session.goods();
    let stock = Memo::new(move |_| Arc::new(goods.with(stock)));
    let places =
        Memo::new(move |_| {
            let how = (listing.part.get(), listing.order.get());
            let titles = if how.1 == Order::Title { session.titles.get() } else { None };
            Arc::new(listing.text.with(|text| {
                goods.with(|goods| stock.with(|stock| select(goods, stock, text, how, titles.as_deref())))
            }))
        });
    let empty = Memo::new(move |_| goods.with(|goods| goods.goods().is_empty()));
    let subtitle = move || {
        stock.with(|stock| {
            let count = |count: usize| words::grouped(count as u64);
            fill(Goods::Subtitle, &[&count(stock.lines.len()), &count(stock.skus), &count(stock.unplaced)])
        })
    };
    view! {
        <div class="goods">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Goods::Title)}</h1>
                    <p class="frame-subtitle" role="status" data-test="goods-subtitle">{subtitle}</p>
                </div>
                <div class="frame-actions">
                    <a href=path_to("/goods/new") class="button frame-compact" data-test="good-new">
                        <Icon name="plus"/>
                        <span>{t(Goods::New)}</span>
                    </a>
                    <a href=path_to("/goods/import") class="button button-primary frame-compact" data-test="import">
                        <Icon name="import"/>
                        <span>{t(Goods::Import)}</span>
                    </a>
                </div>
            </header>
            {banners(session, listing)}
            <Show when=move || !empty.get() fallback=Empty>
                {tools(listing, stock)}
                {after_paint(move || list(goods, stock, places, listing).into_any())}
            </Show>
        </div>
    }
    .into_any()
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name="goods"/>
            <h2 class="empty-title">{t(Goods::Empty)}</h2>
            <p>{t(Goods::EmptyWhat)}</p>
            <div class="cluster">
                <a href=path_to("/goods/import") class="button button-primary">
                    <Icon name="import"/>
                    {t(Goods::Import)}
                </a>
                <a href=path_to("/goods/new") class="button"><Icon name="plus"/>{t(Goods::New)}</a>
            </div>
        </div>
    }
}

/// Rows that wait, the latest import, and a good that was just deleted.
fn banners(session: Session, listing: Listing) -> impl IntoView {
    let waiting = session.world(|world| world.goods.asides().len());
    let latest = session.world(|world| {
        let latest = world.goods.latest_import()?;
        Some((latest.import, latest.file.clone(), latest.added(), latest.touched()))
    });
    // A good that is in the list again, or of another shop, cannot be put back.
    let removed =
        move || listing.removed.get().filter(|good| session.world.with(|world| world.goods.get(&good.id).is_none()));
    let shop = Memo::new(move |_| session.workspaces.with(|list| list.open.clone()));
    Effect::new(move |before: Option<WorkspaceId>| {
        let shop = shop.get();
        if before.is_some_and(|before| before != shop) {
            listing.removed.set(None);
        }
        shop
    });
    let sample = Memo::new(move |_| {
        session.workspaces.with(|list| list.all.iter().any(|workspace| workspace.id == list.open && workspace.sample))
    });
    let hidden = move |import: u32| (sample.get() && import == 1) || listing.seen.get() == Some((shop.get(), import));
    view! {
        {move || {
            removed()
                .map(|good| {
                    let title = good.title.clone();
                    view! {
                        <div class="banner" role="status" data-test="good-removed">
                            <Icon name="trash"/>
                            <p>{fill(Goods::Removed, &[&title])}</p>
                            <button
                                class="button button-small"
                                data-test="good-put-back"
                                on:click=move |_| {
                                    if session.act(Command::Goods(GoodsCommand::Put(Box::new(good.clone())))) {
                                        listing.removed.set(None);
                                    }
                                }
                            >
                                {t(Goods::PutBack)}
                            </button>
                            {close(move || listing.removed.set(None))}
                        </div>
                    }
                })
        }}
        <Show when=move || { waiting.get() > 0 }>
            <div class="banner" data-kind="near" role="status" data-test="goods-waiting">
                <Icon name="warning"/>
                <p>{move || fill(Goods::Waiting, &[&words::grouped(waiting.get() as u64)])}</p>
                <a href=path_to("/goods/import") class="button button-small">{t(Goods::WaitingGo)}</a>
            </div>
        </Show>
        {move || {
            let (import, file, added, touched) = latest.get().filter(|(_, _, _, touched)| *touched > 0)?;
            // What the sample came with is no import of the user's.
            if hidden(import) {
                return None;
            }
            let count = |count: usize| words::grouped(count as u64);
            let (added, changed) = (count(added), count(touched - added));
            let text = if file.is_empty() {
                fill(Goods::LatestPasted, &[&added, &changed])
            } else {
                fill(Goods::LatestImport, &[&file, &added, &changed])
            };
            Some(
                view! {
                    <div class="banner" role="status" data-test="latest-import">
                        <Icon name="import"/>
                        <p>{text}</p>
                        <button
                            class="button button-small"
                            data-test="undo-import"
                            on:click=move |_| {
                                if session.act(Command::Goods(GoodsCommand::UndoImport { import })) {
                                    session.say(t(Goods::ImportUndone).to_owned());
                                }
                            }
                        >
                            <Icon name="undo"/>
                            {t(Goods::UndoImport)}
                        </button>
                        {close(move || listing.seen.set(Some((shop.get_untracked(), import))))}
                    </div>
                },
            )
        }}
    }
}

fn close(close: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button class="button button-icon button-small" aria-label=t(Common::Close) on:click=move |_| close()>
            <Icon name="close"/>
        </button>
    }
}

fn tools(listing: Listing, stock: Memo<Arc<Stock>>) -> impl IntoView {
    let chip = move |part: Part, word: Goods, count: fn(&Stock) -> usize| {
        view! {
            <button
                class="chip"
                data-test=format!("goods-{part:?}")
                aria-pressed=move || (listing.part.get() == part).to_string()
                on:click=move |_| listing.part.update(|now| *now = if *now == part { Part::All } else { part })
            >
                {t(word)}
                <span class="chip-count">{move || words::grouped(stock.with(|stock| count(stock)) as u64)}</span>
            </button>
        }
    };
    let orders = [
        (Order::List, Goods::SortList),
        (Order::Title, Goods::SortTitle),
        (Order::Category, Goods::SortCategory),
        (Order::Dearest, Goods::SortDearest),
        (Order::Cheapest, Goods::SortCheapest),
    ];
    let options = orders
        .iter()
        .enumerate()
        .map(|(place, (order, word))| {
            let order = *order;
            view! { <option value=place.to_string() selected=move || listing.order.get() == order>{t(*word)}</option> }
        })
        .collect_view();
    view! {
        <div class="cluster" role="group" aria-label=t(Goods::FilterPart)>
            <SearchChip
                text=listing.text
                on_text=Callback::new(move |text| listing.text.set(text))
                placeholder=t(Goods::SearchWhat)
                test="goods-search"
            />
            {chip(Part::Unplaced, Goods::Unplaced, |stock| stock.unplaced)}
            {chip(Part::Unlisted, Goods::Unlisted, |stock| stock.unlisted)}
            {chip(Part::Unpriced, Goods::Unpriced, |stock| stock.unpriced)}
            <span class="select">
                <select
                    class="chip"
                    aria-label=t(Goods::SortLabel)
                    data-test="goods-order"
                    on:change=move |event| {
                        let place = event_target_value(&event).parse::<usize>().unwrap_or(0);
                        listing.order.set(orders.get(place).map_or(Order::List, |(order, _)| *order));
                    }
                >
                    {options}
                </select>
            </span>
        </div>
    }
}

fn list(
    goods: Memo<Catalogue>,
    stock: Memo<Arc<Stock>>,
    places: Memo<Arc<Vec<u32>>>,
    listing: Listing,
) -> impl IntoView {
    let rows = use_rows(places);
    let none = move || {
        view! {
            <div class="empty">
                <Icon name="search"/>
                <h2 class="empty-title">{t(Goods::NoneFound)}</h2>
                <p>{t(Goods::NoneFoundWhat)}</p>
                <button
                    class="button"
                    on:click=move |_| {
                        listing.text.set(String::new());
                        listing.part.set(Part::All);
                    }
                >
                    {t(Goods::ShowEverything)}
                </button>
            </div>
        }
    };
    view! {
        <div
            class="virtual goods-list"
            data-test="goods-list"
            tabindex="0"
            role="region"
            node_ref=rows.node
            aria-label=t(Goods::List)
            style=said(move || format!("--count:{};--first:{}", rows.count(), rows.first()))
            on:scroll=move |_| rows.measure()
        >
            {rows.draw(move |_, place| row(goods, stock, place), move || none().into_any())}
        </div>
    }
}

/// A row of the list, drawn anew when its good changes.
fn row(goods: Memo<Catalogue>, stock: Memo<Arc<Stock>>, place: u32) -> AnyView {
    let shown = Memo::new(move |_| {
        let place = place as usize;
        let good = goods.with(|goods| goods.goods().get(place).cloned())?;
        Some((good, stock.with(|stock| stock.lines.get(place).copied())?))
    });
    live(move || shown.get().map_or_else(|| ().into_any(), |(good, line)| row_shown(&good, line).into_any()))
}

/// A placement as styles know it.
pub const fn placement_key(placement: Placement) -> &'static str {
    match placement {
        Placement::Allowed(_) => "met",
        Placement::Excluded(_) => "no",
        Placement::Unknown => "unknown",
    }
}

fn row_shown(good: &Good, line: Line) -> impl IntoView + use<> {
    let path = format!("/goods/edit/{}", page::encoded(good.id.as_str()));
    let placed = words::placement(line.placement);
    let category = match good.category.as_str() {
        "" => t(Goods::CategoryNone).to_owned(),
        path if path == placed => path.to_owned(),
        path => format!("{} · {placed}", path.replace('>', " › ")),
    };
    let price = match (line.low, line.high) {
        (Some(low), Some(high)) if low < high => fill(Goods::PriceRange, &[&low, &high]),
        (Some(price), _) => price.to_string(),
        _ => t(Goods::PriceUnknown).to_owned(),
    };
    let note = fill(Goods::RowNote, &[&good.id, &good.skus.len()]);
    let (outcome, title) = (placement_key(line.placement), good.title.clone());
    let origin = good.origin.map_or(t(Goods::OriginUnknown), words::origin);
    let listed = good.listed.map_or(t(Goods::ListedUnknown), words::listed);
    view! {
        <a href=path_to(path) class="virtual-row goods-row" data-test="goods-row">
            <b>{title} " " <span class="quiet">{note}</span></b>
            <span class="goods-category quiet" title=category.clone()>
                <span class="glyph" data-outcome=outcome></span>
                {category.clone()}
            </span>
            <span class="goods-source quiet">{origin}</span>
            <span class="goods-state quiet">{listed}</span>
            <span class="num">{price}</span>
        </a>
    }
}
