//! Pieces that the pages of the stage share.

use crate::app::kit::{each, flag, live, said};
use crate::app::session::Session;
use crate::app::words;
use crate::app::words::order::order_code;
use crate::base::Money;
use crate::locales::stage::Stage as Words;
use crate::locales::{Words as AnyWords, fill, t};
use crate::shop::{Case, TradeCommand};
use crate::view::orders::Row;
use crate::world::Surface;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A page: what scrolls, and what stands below it.
pub fn page(body: AnyView, foot: Option<AnyView>) -> AnyView {
    view! {
        <div class="stage-body">{body}</div>
        {foot.map(|foot| view! { <div class="stage-foot">{foot}</div> })}
    }
    .into_any()
}

/// A card with a heading.
pub fn card(heading: &'static str, body: AnyView) -> AnyView {
    view! {
        <section class="card">
            <h2 class="heading"><span>{heading}</span></h2>
            {body}
        </section>
    }
    .into_any()
}

/// A button that does something in the shop's trade.
pub fn does(
    session: Session,
    surface: Surface,
    word: impl AnyWords,
    test: &'static str,
    class: &'static str,
    command: impl Fn() -> TradeCommand + 'static,
) -> AnyView {
    view! {
        <button
            class=class
            data-test=test
            on:click=move |_| {
                session.trade(surface, command());
            }
        >
            {t(word)}
        </button>
    }
    .into_any()
}

/// Remembers whether a part that opens was left open.
pub fn toggled(event: &web_sys::Event, open: RwSignal<bool>) {
    if let Some(details) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok()) {
        open.set(details.open());
    }
}

/// A part that opens, and stays open when the page around it is drawn anew.
pub fn opening(
    open: RwSignal<bool>,
    class: &'static str,
    test: &'static str,
    word: impl AnyWords,
    body: AnyView,
) -> AnyView {
    view! {
        <details class=class data-test=test prop:open=open.get_untracked() on:toggle=move |event| toggled(&event, open)>
            <summary>{t(word)}</summary>
            {body}
        </details>
    }
    .into_any()
}

/// One of several, each with its word: the one that is `now`, and what is done to `choose` another.
pub fn tabs<T: Copy + PartialEq + Send + Sync + 'static, W: AnyWords + std::fmt::Debug>(
    now: impl Fn() -> T + Copy + Send + Sync + 'static,
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
    options: impl IntoIterator<Item = (T, W)>,
) -> AnyView {
    let tabs = each(options, |(value, word)| {
        view! {
            <button
                data-test=format!("tab-{word:?}")
                aria-pressed=flag(move || now() == value)
                on:click=move |_| choose(value)
            >
                {t(word)}
            </button>
        }
    });
    view! { <div class="segmented" role="group">{tabs}</div> }.into_any()
}

/// How an after-sale ended.
pub fn ended(case: &Case) -> AnyView {
    let Some((at, who)) = case.ended else { return ().into_any() };
    let text = fill(Words::EndedBy, &[&words::order::side(who), &at]);
    view! { <p class="quiet" data-test="ended">{text}</p> }.into_any()
}

/// A part of a page that is drawn anew only when what it shows has changed.
pub fn of<P: Send + Sync + 'static, T: Clone + PartialEq + Send + Sync + 'static>(
    page: Memo<Option<P>>,
    show: impl Fn(&P) -> T + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView {
    let shown = Memo::new(move |_| page.with(|page| page.as_ref().map(&show)));
    live(move || shown.get().map(&draw).into_any())
}

/// So many rows of a long list are shown at first, and added by each press of its last button.
pub const ROWS: usize = 20;

/// The last button of a long list, which shows more of it; nothing when all is shown.
pub fn more(shown: RwSignal<usize>, left: usize, word: impl AnyWords) -> AnyView {
    if left == 0 {
        return ().into_any();
    }
    view! {
        <button
            class="button button-quiet button-wide"
            data-test="more-rows"
            on:click=move |_| shown.update(|shown| *shown += ROWS)
        >
            {fill(word, &[&left])}
        </button>
    }
    .into_any()
}

/// The main button of a page.
pub const MAIN: &str = "button button-primary button-wide";
/// Another button of a page.
pub const OTHER: &str = "button button-wide";

/// A line to write in.
pub fn line(text: RwSignal<String>, word: impl AnyWords, test: &'static str) -> AnyView {
    view! {
        <input
            class="input"
            data-test=test
            aria-label=t(word)
            placeholder=t(word)
            prop:value=said(move || text.get())
            on:input=move |event| text.set(event_target_value(&event))
        />
    }
    .into_any()
}

/// The amount in a field, or `None` with what is wrong said beside it.
pub fn amount(text: RwSignal<String>, error: RwSignal<Option<String>>) -> Option<Money> {
    let money = Money::parse(&text.get_untracked()).ok();
    error.set(money.is_none().then(|| t(Words::BadAmount).to_owned()));
    money
}

/// An order in a list.
pub fn order_row(row: &Row, on_open: impl Fn() + 'static) -> AnyView {
    let placed = &row.placed;
    let name = if placed.sku.is_empty() { placed.title.clone() } else { format!("{} · {}", placed.title, placed.sku) };
    let case = row.case.map(|code| view! { <span class="tag">{words::order::case_code(code)}</span> });
    view! {
        <button class="card order-row" data-test="order-row" on:click=move |_| on_open()>
            <span class="quiet num">{row.id.to_string()}</span>
            <span class="tag push">{order_code(row.code)}</span>
            <b>{name}</b>
            <b class="num">{placed.amount().to_string()}</b>
            <span class="quiet">{words::order::payment(placed.payment)}</span>
            <span class="quiet num">{format!("× {}", placed.quantity)}</span>
            {case}
        </button>
    }
    .into_any()
}

/// Rows of a name and a value.
pub fn facts(rows: Vec<(&'static str, String)>) -> AnyView {
    let rows = rows.into_iter().map(|(name, value)| (name, value.into_any())).collect();
    figures(rows)
}

/// Rows of a name and a figure that can be asked about.
pub fn figures(rows: Vec<(&'static str, AnyView)>) -> AnyView {
    let rows = each(rows, |(name, value)| view! { <div><dt>{name}</dt><dd class="num">{value}</dd></div> });
    view! { <dl class="rows">{rows}</dl> }.into_any()
}
