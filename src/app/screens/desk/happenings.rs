//! What the director arranges: what goes wrong, what campaigns take off, which goods take part in events.

use crate::app::kit::{Field, Select, clause_link, each, live, said, select, tick};
use crate::app::session::Session;
use crate::app::words;
use crate::base::Money;
use crate::locales::stage::Stage;
use crate::locales::t;
use crate::policy::spring_festival;
use crate::shop::{Draw, Fault, GoodId, Switches, TradeCommand};
use crate::world::Surface;
use leptos::prelude::*;

/// The goods of so many of the latest orders can be marked.
const LATEST_ORDERS: usize = 20;

/// What the director has arranged to go wrong.
pub fn switches(session: Session) -> AnyView {
    let shown = session.world(|world| world.trade.switches);
    let set = move |change: fn(&mut Switches, bool), on: bool| {
        let mut switches = shown.get_untracked();
        change(&mut switches, on);
        session.trade(Surface::Desk, TradeCommand::Switch(switches));
    };
    type Row = (Stage, &'static str, fn(&Switches) -> bool, fn(&mut Switches, bool));
    let rows: [Row; 4] = [
        (Stage::SwitchCharge, "switch-charge", |all| all.charges_fail, |all, on| all.charges_fail = on),
        (Stage::SwitchLost, "switch-lost", |all| all.parcels_lost, |all, on| all.parcels_lost = on),
        (Stage::SwitchSign, "switch-sign", |all| all.never_signs, |all, on| all.never_signs = on),
        (Stage::SwitchApart, "switch-apart", |all| all.live_apart, |all, on| all.live_apart = on),
    ];
    let rows = each(rows, |(word, test, read, write)| {
        tick(test, t(word), move || read(&shown.get()), move |on| set(write, on))
    });
    let choose = move |place: Option<usize>| {
        let fault = place.and_then(|place| Fault::ALL.get(place).copied());
        let switches = Switches { opening_fails: fault, ..shown.get_untracked() };
        session.trade(Surface::Desk, TradeCommand::Switch(switches));
    };
    let faults = select(
        Select {
            class: "input",
            test: "switch-opening".to_owned(),
            none: Some(t(Stage::OpeningByRules)),
            ..Select::default()
        },
        Fault::ALL.into_iter().map(|fault| words::order::fault(fault).to_owned()).collect(),
        move || Fault::ALL.into_iter().position(|fault| shown.get().opening_fails == Some(fault)),
        choose,
    );
    view! {
        <details class="details">
            <summary>{t(Stage::Happenings)}</summary>
            <div class="stack">
                {rows}
                <button
                    class="button"
                    data-test="empty-wallet"
                    on:click=move |_| {
                        session.trade(Surface::Desk, TradeCommand::EmptyWallet);
                    }
                >
                    {t(Stage::EmptyWallet)}
                </button>
                {festival_goods(session)}
                {off_the_bill(session)}
                {super::coupons::others(session)}
                <label class="field">
                    <span class="field-label">{t(Stage::SwitchOpening)}</span>
                    {faults}
                </label>
            </div>
        </details>
    }
    .into_any()
}

/// What campaigns take off a buyer's bill: drawn, or what the director says.
fn off_the_bill(session: Session) -> AnyView {
    let switches = session.world(|world| world.trade.switches);
    let text = said(move || match switches.get().discount {
        Draw::Drawn => String::new(),
        Draw::None => "0".to_owned(),
        Draw::Fixed(amount) => amount.to_string(),
    });
    let error = RwSignal::new(None::<String>);
    let set = move |text: String| {
        let drawn = match (text.trim().is_empty(), Money::parse(&text)) {
            (true, _) => Draw::Drawn,
            (false, Ok(Money::ZERO)) => Draw::None,
            (false, Ok(amount)) => Draw::Fixed(amount),
            (false, Err(_)) => return error.set(Some(t(Stage::BadAmount).to_owned())),
        };
        error.set(None);
        let next = Switches { discount: drawn, ..switches.get_untracked() };
        session.tries(Surface::Desk, TradeCommand::Switch(next), error);
    };
    view! {
        <Field
            id="off-the-bill"
            label=t(Stage::Discount)
            hint=t(Stage::DiscountWhat)
            value=text
            on_change=Callback::new(set)
            error=error
            input_mode="decimal"
        />
    }
    .into_any()
}

/// The goods that take part in one of the events of the Spring Festival 2022, for which nothing is left out (CNY22-KPI-04).
fn festival_goods(session: Session) -> AnyView {
    let shown = session.world(|world| {
        let ordered = world.trade.orders.all().iter().rev().map(|order| &order.placed);
        let mut goods: Vec<(GoodId, String, bool)> = Vec::new();
        for placed in ordered.take(LATEST_ORDERS) {
            if !goods.iter().any(|(id, ..)| *id == placed.good) {
                let on = world.trade.event_goods.contains(&placed.good);
                goods.push((placed.good.clone(), placed.title.clone(), on));
            }
        }
        goods
    });
    live(move || {
        let goods = shown.get();
        if goods.is_empty() {
            return ().into_any();
        }
        let rows = each(goods, |(good, title, on)| {
            let mark = move |on| {
                session.trade(Surface::Desk, TradeCommand::MarkEvent { good: good.clone(), on });
            };
            tick("festival-good", title, move || on, mark)
        });
        view! {
            <fieldset class="stack">
                <legend class="field-label">{t(Stage::FestivalGoods)}</legend>
                <p class="field-hint">{t(Stage::FestivalGoodsWhat)} " " {clause_link(&spring_festival::EVENTS_EXCEPTED)}</p>
                {rows}
            </fieldset>
        }
        .into_any()
    })
}
