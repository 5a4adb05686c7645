//! The calculator: what free instalments cost per order, per month and against a margin.

use super::super::part;
use crate::app::kit::{Field, clause_link, each, live};
use crate::app::screens::traced::asked;
use crate::app::session::Session;
use crate::base::{Money, Rate, read_count};
use crate::locales::interest_free::Free as Words;
use crate::locales::{fill, t};
use crate::policy::instalment;
use crate::view::interest_free::{Calculated, calculated};
use crate::view::why::Subject;
use leptos::prelude::*;

/// The most orders a month.
const MOST: u64 = 1_000_000;

/// The calculator, which opens.
pub fn card(session: Session) -> AnyView {
    let places = session.places;
    let open = places.keep("free-calculator".to_owned(), || false);
    let price = places.keep("free-price".to_owned(), || "299.00".to_owned());
    let orders = places.keep("free-orders".to_owned(), || "40".to_owned());
    let margin = places.keep("free-margin".to_owned(), || "20".to_owned());
    let read_price = Memo::new(move |_| Money::parse(&price.get()).ok().filter(|money| !money.is_negative()));
    let read_orders = Memo::new(move |_| {
        let count = read_count(&orders.get()).ok().filter(|count| *count <= MOST);
        count.and_then(|count| u32::try_from(count).ok())
    });
    let read_margin = Memo::new(move |_| {
        let rate = Rate::parse(&margin.get()).ok();
        rate.filter(|rate| (Rate::ZERO..=Rate::ONE).contains(rate))
    });
    let rows = Memo::new(move |_| {
        let (price, orders, margin) = (read_price.get()?, read_orders.get()?, read_margin.get()?);
        Some(((price, orders, margin), session.world.with(|world| calculated(world, price, orders, margin))))
    });
    let wrong = |missing: bool, word: Words| missing.then(|| t(word).to_owned());
    let body = view! {
        <div class="stack ask-fields">
            <Field
                id="free-price"
                label=t(Words::Price)
                value=price
                on_change=Callback::new(move |text| price.set(text))
                error=Signal::derive(move || wrong(read_price.get().is_none(), Words::BadPrice))
                input_mode="decimal"
            />
            <Field
                id="free-orders"
                label=t(Words::Orders)
                value=orders
                on_change=Callback::new(move |text| orders.set(text))
                error=Signal::derive(move || wrong(read_orders.get().is_none(), Words::BadOrders))
                input_mode="numeric"
                hint=t(Words::OrdersHint)
            />
            <Field
                id="free-margin"
                label=t(Words::Margin)
                value=margin
                on_change=Callback::new(move |text| margin.set(text))
                error=Signal::derive(move || wrong(read_margin.get().is_none(), Words::BadMargin))
                input_mode="decimal"
                hint=t(Words::MarginHint)
            />
            {live(move || match rows.get() {
                None => ().into_any(),
                Some((asked, rows)) => each(rows, |row| result(session, asked, row)),
            })}
            <p class="quiet">{t(Words::LeftWhat)} " " {clause_link(&instalment::CALCULATOR)}</p>
        </div>
    };
    part::opening(open, "card details", "free-calculator", Words::Calculator, body.into_any())
}

/// What is left, or the loss.
fn rest(session: Session, subject: Subject, left: Money) -> AnyView {
    if left.is_negative() {
        let loss = asked(session, subject, fill(Words::Loss, &[&left.abs()]));
        view! { <span class="loss num">{loss}</span> }.into_any()
    } else {
        asked(session, subject, left.to_string())
    }
}

/// What one number of periods costs.
fn result(session: Session, (price, orders, margin): (Money, u32, Rate), row: Calculated) -> AnyView {
    let fee =
        |count: u32, amount: Money| asked(session, Subject::FreeFee(price, row.periods, count), amount.to_string());
    let rows = vec![
        (t(Words::PerOrder), fee(1, row.fee)),
        (t(Words::PerMonth), fee(orders, row.month)),
        (t(Words::Left), rest(session, Subject::FreeLeft(price, row.periods, margin, 1), row.left)),
        (t(Words::LeftMonth), rest(session, Subject::FreeLeft(price, row.periods, margin, orders), row.left_month)),
        (t(Words::LeastMargin), row.least.map(|least| format!("{}%", least.in_per_cent())).into_any()),
    ];
    view! {
        <div data-test=format!("free-calculated-{}", row.periods.count())>
            <p><b>{fill(Words::FeeOf, &[&row.periods.count(), &row.rate])}</b></p>
            {part::figures(rows)}
        </div>
    }
    .into_any()
}
