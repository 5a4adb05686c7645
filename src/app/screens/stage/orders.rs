//! The merchant's orders, one order, and what has to be done by a time.

use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{Icon, each, live, steady};
use crate::app::places::Place;
use crate::app::screens::traced::{asked, deadlines, flow, until};
use crate::app::session::Session;
use crate::app::words;
use crate::app::words::order::{case_code, order_code};
use crate::base::Money;
use crate::locales::coupons::Coupons;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::shop::{CaseId, OrderCommand, OrderId, Placed, Plan, TradeCommand};
use crate::view::agenda;
use crate::view::orders::{Fee, FeeBorne, Page, latest, page as of_order, seen_by_merchant};
use crate::view::why::Subject;
use crate::world::{Surface, World};
use leptos::prelude::*;

/// So many deadlines are shown, the most urgent first.
const INBOX: usize = 50;

/// 我的订单.
pub fn list(session: Session, surface: Surface) -> AnyView {
    rows(session, surface, false, Place::Order)
}

/// The latest orders, or those of the buyer at the counter alone; each opens a page. A row stays in the page while it shows the
/// same.
pub fn rows(session: Session, surface: Surface, own: bool, opens: fn(OrderId) -> Place) -> AnyView {
    let (waiting, most) = (RwSignal::new(false), RwSignal::new(part::ROWS));
    let of = move |world: &World| own.then(|| world.profile.buyers.counter());
    let shown = session.world(move |world| latest(&world.trade, of(world), waiting.get(), most.get()));
    let any = session.world(move |world| match of(world) {
        Some(buyer) => !world.trade.orders.of_buyer(buyer).is_empty(),
        None => !world.trade.orders.all().is_empty(),
    });
    let left = Memo::new(move |_| shown.with(|shown| shown.left));
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
            move || shown.with(|shown| shown.rows.clone()),
            move |row| part::order_row(&row, move || session.places.go(surface, opens(row.id))),
        );
        let more = live(move || part::more(most, left.get(), Words::OlderOrders));
        // 我的订单 › 等待退款 (RNR-REV-02).
        let tabs = part::tabs(
            move || waiting.get(),
            move |on| waiting.set(on),
            [(false, Words::AllOrders), (true, Words::WaitingRefund)],
        );
        part::page(view! { {tabs} {list} {more} }.into_any(), None)
    })
}

/// How far an order has come, code by code, and what went wrong on the way.
pub fn progress(shown: Memo<Option<Page>>) -> AnyView {
    let missed = |flag: fn(&Page) -> bool, word: Words| {
        part::of(shown, flag, move |missed| {
            missed.then(|| view! { <p class="tag" data-standing="disputed">{t(word)}</p> }).into_any()
        })
    };
    let steps = part::of(
        shown,
        |page| (page.row.code, page.steps.clone()),
        |(current, steps)| {
            let steps = each(steps, |(code, at)| {
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
        },
    );
    view! { {missed(|page| page.late, Words::Late)} {missed(|page| page.lost, Words::Lost)} {steps} }.into_any()
}

/// What was bought and how it is paid.
#[derive(Clone, PartialEq)]
pub struct Facts {
    id: OrderId,
    placed: Placed,
    amount: Money,
    refunded: Money,
    plan: Option<Plan>,
    fee: Option<Fee>,
    free: Option<String>,
    periods_paid: u8,
}

impl Facts {
    /// Those of an order's page.
    pub fn of(page: &Page) -> Self {
        let Page { amount, refunded, plan, fee, periods_paid, .. } = *page;
        let (placed, free) = (page.row.placed.clone(), page.free.clone());
        Facts { placed, free, id: page.row.id, amount, refunded, plan, fee, periods_paid }
    }

    /// As rows.
    pub fn drawn(self, session: Session) -> AnyView {
        let placed = &self.placed;
        let mut rows = vec![
            (t(Words::Price), format!("{} × {}", placed.price, placed.quantity)),
            (t(Words::Payment), words::order::payment(placed.payment)),
            (t(Words::From), words::order::from(placed.from)),
        ];
        if let Some(off) = placed.coupon {
            rows.push((t(Coupons::Coupon), format!("−{}", off.amount)));
        }
        if self.refunded > Money::ZERO {
            rows.push((t(Words::Refunded), self.refunded.to_string()));
        }
        if let Some(plan) = self.plan {
            rows.extend(self.fee.map(|fee| (t(Words::InstalmentFee), borne(fee))));
            rows.extend(self.free.clone().map(|name| (t(Words::FreeForm), name)));
            rows.push((t(Words::PeriodsPaid), format!("{} / {}", self.periods_paid, plan.periods.count())));
        }
        if let Some(guarantee) = placed.guarantee {
            rows.push((t(Words::RefundOnly), words::value(crate::policy::Value::Guarantee(guarantee))));
        }
        let amount = asked(session, Subject::Order(self.id), self.amount.to_string());
        let rest = rows.into_iter().map(|(name, value)| (name, value.into_any()));
        part::figures([(t(Words::Amount), amount)].into_iter().chain(rest).collect())
    }
}

/// A fee of instalments and who bears it.
fn borne(fee: Fee) -> String {
    let Fee { rate, whole, borne } = fee;
    match borne {
        FeeBorne::ByBuyer => fill(Words::BearerBuyer, &[&whole, &rate]),
        FeeBorne::ByShop => fill(Words::BearerMerchant, &[&whole, &rate]),
        FeeBorne::Shared { platform, shop } => fill(Words::BearerShared, &[&whole, &rate, &platform, &shop]),
    }
}

/// An order as the merchant sees it: the normal price, whatever the buyer pays now (XYHF2-ORD-01).
pub fn page(session: Session, surface: Surface, id: OrderId) -> AnyView {
    session.touch(Subject::Order(id));
    let shown = session.world(move |world| of_order(&world.trade, id));
    let dues = session.world(move |world| agenda::of_order(world, id));
    let order = move |command: fn(OrderId) -> OrderCommand| move || TradeCommand::Order(command(id));
    let foot = move |code| match code {
        30 => does(session, surface, Words::Ship, "ship", MAIN, order(OrderCommand::Ship)),
        40 | 50 => {
            let extend = move || TradeCommand::Order(OrderCommand::Extend { order: id, days: 3 });
            does(session, surface, Words::Extend, "extend", OTHER, extend)
        }
        70 => does(session, surface, Words::PayOutEarly, "early", OTHER, order(OrderCommand::PayOutEarly)),
        _ => ().into_any(),
    };
    let cases = move |cases: Vec<(CaseId, u8)>| {
        if cases.is_empty() {
            return ().into_any();
        }
        let rows = each(cases, |(case, code)| {
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
    };
    // In parts: a step of the order changes few of them, and drawing all of them takes its time.
    let body = view! {
        <section class="card">
            {part::of(shown, |page: &Page| page.row.placed.title.clone(), move |title| view! {
                <div class="between"><h2 class="stage-name">{title}</h2><span class="quiet num">{id.to_string()}</span></div>
            }.into_any())}
            {progress(shown)}
        </section>
        {part::of(shown, Facts::of, move |facts| part::card(t(Words::OrderFacts), facts.drawn(session)))}
        {part::of(shown, |page| page.cases.clone(), cases)}
        {part::card(t(Words::Coming), deadlines(session, move || dues.get()))}
        {part::of(shown, |page| seen_by_merchant(&page.money), move |money| part::card(t(Words::MoneyPicture), flow(session, &money)))}
    };
    part::page(body.into_any(), Some(part::of(shown, |page| page.row.code, foot)))
}

/// What the merchant has to do by a time.
pub fn inbox(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(|world| agenda::inbox(world, INBOX));
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
