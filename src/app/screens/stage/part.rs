//! Pieces that the pages of the stage share.

use crate::app::kit::{clause_link, each, live, said};
use crate::app::session::Session;
use crate::app::words;
use crate::app::words::order::{account, booking, due, order_code};
use crate::base::{Moment, Money};
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::shop::TradeCommand;
use crate::view::agenda::{Upcoming, left};
use crate::view::orders::{Moved, Row};
use crate::world::Surface;
use leptos::prelude::*;

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
    word: Words,
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

/// The main button of a page.
pub const MAIN: &str = "button button-primary button-wide";
/// Another button of a page.
pub const OTHER: &str = "button button-wide";

/// A line to write in.
pub fn line(text: RwSignal<String>, word: Words, test: &'static str) -> AnyView {
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

/// A box to tick.
pub fn tick(
    test: &'static str,
    words: String,
    ticked: impl Fn() -> bool + Send + Sync + 'static,
    on_change: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                data-test=test
                prop:checked=Signal::derive(ticked)
                on:change=move |event| on_change(event_target_checked(&event))
            />
            <span>{words}</span>
        </label>
    }
    .into_any()
}

/// The amount in a field, or `None` with what is wrong said beside it.
pub fn amount(text: RwSignal<String>, error: RwSignal<Option<String>>) -> Option<Money> {
    let money = Money::parse(&text.get_untracked()).ok();
    error.set(money.is_none().then(|| t(Words::BadAmount).to_owned()));
    money
}

/// How long it is until a moment.
pub fn until(now: Moment, at: Moment) -> String {
    let (days, hours, minutes, seconds) = left(now, at);
    let clock = format!("{hours:02}:{minutes:02}:{seconds:02}");
    if days > 0 { fill(Words::DaysLeft, &[&days, &clock]) } else { clock }
}

/// Deadlines, each with how long it is, what will happen and the clause.
pub fn deadlines(session: Session, list: impl Fn() -> Vec<Upcoming> + Send + Sync + 'static) -> AnyView {
    let clock = session.world(|world| world.clock);
    live(move || {
        let (now, list) = (clock.get(), list());
        if list.is_empty() {
            return view! { <p class="quiet">{t(Words::NothingDue)}</p> }.into_any();
        }
        let rows = each(list, |upcoming| {
            let (what, then) = due(&upcoming);
            view! {
                <li class="due">
                    <b>{what}</b>
                    <span class="num due-left">{until(now, upcoming.due.at)}</span>
                    <span class="quiet">{then}</span>
                    <span class="quiet due-rule">{upcoming.clause.map(clause_link)}</span>
                </li>
            }
        });
        view! { <ul class="dues">{rows}</ul> }.into_any()
    })
}

/// Movements of money, each with its formula and its clause.
pub fn money(lines: &[Moved]) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="quiet">{t(Words::NoMoney)}</p> }.into_any();
    }
    let rows = each(lines.iter().copied(), |line| {
        let formula = line.share.map(|(base, rate)| format!("{base} × {rate} = {} ", line.amount));
        view! {
            <li class="moved">
                <b>{booking(line.booking)}</b>
                <span class="num">{line.amount.to_string()}</span>
                <span class="quiet">{format!("{} → {}", account(line.from), account(line.to))}</span>
                <time class="quiet num">{line.at.to_string()}</time>
                <span class="quiet moved-why">{formula}{clause_link(line.clause)}</span>
            </li>
        }
    });
    view! { <ul class="moves">{rows}</ul> }.into_any()
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
    let rows = each(rows, |(name, value)| view! { <div><dt>{name}</dt><dd class="num">{value}</dd></div> });
    view! { <dl class="rows">{rows}</dl> }.into_any()
}
