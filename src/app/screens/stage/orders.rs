//! The merchant's orders, one order, and what has to be done by a time.

use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{Icon, each, live, steady};
use crate::app::places::Place;
use crate::app::screens::traced::{asked, deadlines, flow, until};
use crate::app::session::Session;
use crate::app::words;
use crate::app::words::order::{case_code, order_code};
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::shop::{Bearer, OrderCommand, OrderId, TradeCommand};
use crate::view::agenda;
use crate::view::orders::{Page, latest, page as of_order};
use crate::view::why::Subject;
use crate::world::Surface;
use leptos::prelude::*;

/// So many orders are listed.
const LISTED: usize = 50;

/// 我的订单.
pub fn list(session: Session, surface: Surface) -> AnyView {
    rows(session, surface, Place::Order)
}

/// The latest orders; each opens a page. A row stays in the page while it shows the same.
pub fn rows(session: Session, surface: Surface, opens: fn(OrderId) -> Place) -> AnyView {
    let shown = session.world(|world| latest(&world.trade, LISTED));
    let waiting = RwSignal::new(false);
    let any = Memo::new(move |_| shown.with(|(rows, _)| !rows.is_empty()));
    let left = Memo::new(move |_| shown.with(|(rows, all)| all - rows.len()));
    live(move || {
        if !any.get() {
            let body = view! {
                <div class="empty">
                    <Icon name="orders"/>
                    <h2 class="empty-title">{t(Words::NoOrders)}</h2>
                    <p>{t(Words::NoOrdersWhat)}</p>
                    <button
                        class="button button-primary"
                        data-test="to-buyer"
                        on:click=move |_| session.places.choose(Surface::BuyerPhone, true)
                    >
                        {t(Words::ToBuyer)}
                    </button>
                </div>
            };
            return part::page(body.into_any(), None);
        }
        let list = steady(
            move || {
                let waits = waiting.get();
                shown.with(|(rows, _)| rows.iter().filter(|row| !waits || row.waits_for_refund()).cloned().collect())
            },
            move |row| part::order_row(&row, move || session.places.go(surface, opens(row.id))),
        );
        let more = live(move || match left.get() {
            0 => ().into_any(),
            left => view! { <p class="quiet">{fill(Words::OlderOrders, &[&left])}</p> }.into_any(),
        });
        // 我的订单 › 等待退款 (RNR-REV-02).
        let tabs = part::tabs(waiting, [Words::AllOrders, Words::WaitingRefund]);
        part::page(view! { {tabs} {list} {more} }.into_any(), None)
    })
}

/// How far an order has come, code by code.
pub fn steps(page: &Page) -> AnyView {
    let current = page.row.code;
    let steps = each(page.steps.clone(), |(code, at)| {
        let state = match (code, at) {
            (80, _) => "no",
            (_, Some(_)) => "met",
            _ if code == current => "met",
            _ => "na",
        };
        view! {
            <li aria-current=(code == current).then_some("step")>
                <span class="glyph" data-outcome=state></span>
                <span>{order_code(code)}</span>
                <time class="quiet num">{at.map(|at| at.to_string())}</time>
            </li>
        }
    });
    view! { <ol class="order-steps">{steps}</ol> }.into_any()
}

/// What was bought and how it is paid.
pub fn facts(session: Session, page: &Page) -> AnyView {
    let placed = &page.row.placed;
    let mut rows = vec![
        (t(Words::Price), format!("{} × {}", placed.price, placed.quantity)),
        (t(Words::Payment), words::order::payment(placed.payment)),
        (t(Words::From), words::order::from(placed.from)),
    ];
    if page.refunded > Default::default() {
        rows.push((t(Words::Refunded), page.refunded.to_string()));
    }
    if let Some(plan) = page.plan {
        let who = if plan.bearer == Bearer::Merchant { Words::BearerMerchant } else { Words::BearerBuyer };
        rows.push((t(Words::InstalmentFee), fill(who, &[&plan.fee, &plan.rate])));
        rows.push((t(Words::PeriodsPaid), format!("{} / {}", page.periods_paid, plan.periods.count())));
    }
    if let Some(guarantee) = placed.guarantee {
        rows.push((t(Words::RefundOnly), words::value(crate::policy::Value::Guarantee(guarantee))));
    }
    let amount = asked(session, Subject::Order(page.row.id), page.amount.to_string());
    let rest = rows.into_iter().map(|(name, value)| (name, value.into_any()));
    part::figures([(t(Words::Amount), amount)].into_iter().chain(rest).collect())
}

/// An order as the merchant sees it: the normal price, whatever the buyer pays now (XYHF2-ORD-01).
pub fn page(session: Session, surface: Surface, id: OrderId) -> AnyView {
    session.touch(Subject::Order(id));
    let shown = session.world(move |world| of_order(&world.trade, id));
    let dues = session.world(move |world| agenda::of_order(world, id));
    live(move || {
        let Some(page) = shown.get() else { return part::page(().into_any(), None) };
        let cases = (!page.cases.is_empty()).then(|| {
            let rows = each(page.cases.clone(), |(case, code)| {
                view! {
                    <button
                        class="between order-case"
                        data-test="order-case"
                        on:click=move |_| session.places.go(surface, Place::Case(case))
                    >
                        <span>{fill(Words::CaseNumber, &[&case.0])}</span>
                        <span class="tag">{case_code(code)}</span>
                    </button>
                }
            });
            part::card(t(Words::Cases), rows)
        });
        let late = page.late.then(|| view! { <p class="tag" data-standing="disputed">{t(Words::Late)}</p> });
        let lost = page.lost.then(|| view! { <p class="tag" data-standing="disputed">{t(Words::Lost)}</p> });
        let body = view! {
            <section class="card">
                <div class="between">
                    <h2 class="stage-name">{page.row.placed.title.clone()}</h2>
                    <span class="quiet num">{page.row.id.to_string()}</span>
                </div>
                {late}
                {lost}
                {steps(&page)}
            </section>
            {part::card(t(Words::OrderFacts), facts(session, &page))}
            {cases}
            {part::card(t(Words::Coming), deadlines(session, move || dues.get()))}
            {part::card(t(Words::MoneyPicture), flow(session, &page.money))}
        };
        let order = move |command: fn(OrderId) -> OrderCommand| move || TradeCommand::Order(command(id));
        let foot = match page.row.code {
            30 => Some(does(session, surface, Words::Ship, "ship", MAIN, order(OrderCommand::Ship))),
            40 | 50 => {
                let extend = move || TradeCommand::Order(OrderCommand::Extend { order: id, days: 3 });
                Some(does(session, surface, Words::Extend, "extend", OTHER, extend))
            }
            70 => Some(does(session, surface, Words::PayOutEarly, "early", OTHER, order(OrderCommand::PayOutEarly))),
            _ => None,
        };
        part::page(body.into_any(), foot)
    })
}

/// What the merchant has to do by a time.
pub fn inbox(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(|world| agenda::inbox(world, LISTED));
    let clock = session.world(|world| world.clock);
    live(move || {
        let (rows, now) = (shown.get(), clock.get());
        if rows.is_empty() {
            let body = view! { <div class="empty"><Icon name="clock"/><p>{t(Words::InboxEmpty)}</p></div> };
            return part::page(body.into_any(), None);
        }
        let list = each(rows, |upcoming| {
            let (what, then) = words::order::due(&upcoming);
            let place = match (upcoming.case, upcoming.order) {
                (Some(case), _) => Some(Place::Case(case)),
                (None, order) => order.map(Place::Order),
            };
            view! {
                <button
                    class="card due"
                    data-test="inbox-row"
                    on:click=move |_| {
                        if let Some(place) = place.clone() {
                            session.places.go(surface, place);
                        }
                    }
                >
                    <b>{what}</b>
                    <span class="num due-left">{until(now, upcoming.due.at)}</span>
                    <span class="quiet">{words::order::about(&upcoming)}</span>
                    <span class="quiet num due-rule">{upcoming.clause.map(|clause| clause.id)}</span>
                    <span class="quiet due-then">{then}</span>
                </button>
            }
        });
        part::page(list, None)
    })
}
