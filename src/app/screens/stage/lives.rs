//! 直播助手: plan, start and end live sessions.

use super::coupons::{Picked, tools};
use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{Icon, each, live, moment_field};
use crate::app::session::Session;
use crate::app::words;
use crate::base::Moment;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::Value;
use crate::shop::{CouponCommand, LiveCommand, TradeCommand};
use crate::world::Surface;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The sessions, the latest first, with a field for the next one.
pub fn page(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(|world| world.trade.lives.all().to_vec());
    let on = session.world(|world| world.trade.lives.on().map(|live| live.id));
    let sales = session.world(|world| {
        world.trade.lives.all().iter().map(|live| world.trade.measures.session(live.id.0)).collect::<Vec<_>>()
    });
    // Whoever goes to create an activity for the plan comes back to it.
    let title = session.places.keep("live-title".to_owned(), || t(Words::LiveExample).to_owned());
    let planned = session.places.keep("live-at".to_owned(), || None::<Moment>);
    let plan = move |ticked: Picked| {
        let at = planned.get_untracked().unwrap_or_else(|| session.world.with_untracked(|world| world.clock));
        let live = session.world.with_untracked(|world| world.trade.lives.next_id());
        if !session.trade(surface, TradeCommand::Live(LiveCommand::Plan { title: title.get_untracked(), at })) {
            return;
        }
        let coupons = ticked.get_untracked();
        if !coupons.is_empty() && session.trade(surface, TradeCommand::Coupon(CouponCommand::Attach { live, coupons }))
        {
            ticked.set(BTreeSet::new());
        }
    };
    live(move || {
        let (lives, sales) = (shown.get(), sales.get());
        let rows = each(lives.into_iter().zip(sales).rev(), |(one, sales)| {
            let id = one.id;
            let state = match (one.started, one.ended) {
                (None, _) => fill(Words::LivePlannedFor, &[&one.planned]),
                (Some(at), None) => fill(Words::LiveSince, &[&at]),
                (Some(from), Some(until)) => fill(Words::LiveFromUntil, &[&from, &until]),
            };
            let guarantee = one.guarantee.map(|version| {
                let version = words::value(Value::Guarantee(version));
                view! { <span class="tag" data-standing="stated">{format!("{} {version}", t(Words::RefundOnly))}</span> }
            });
            let start = (one.started.is_none()).then(|| {
                does(session, surface, Words::LiveStart, "live-start", MAIN, move || {
                    TradeCommand::Live(LiveCommand::Start(id))
                })
            });
            let end = one.is_on().then(|| {
                does(session, surface, Words::LiveEnd, "live-end", OTHER, move || {
                    TradeCommand::Live(LiveCommand::End(id))
                })
            });
            view! {
                <section class="card stack live-session" data-test="live">
                    <div class="between"><b>{one.title.clone()}</b>{guarantee}</div>
                    <p class="quiet num">{state}</p>
                    <div class="between"><span>{t(Words::LiveSales)}</span><b class="num">{sales.to_string()}</b></div>
                    {start}
                    {end}
                    {one.ended.is_none().then(|| tools(session, surface, Some(id)).1)}
                </section>
            }
        });
        let running = on.get().is_some();
        let hint = running.then(|| {
            view! { <p class="banner" data-kind="met"><Icon name="play"/><span>{t(Words::LiveHint)}</span></p> }
        });
        let (ticked, of_plan) = tools(session, surface, None);
        let foot = view! {
            <input
                class="input"
                data-test="live-title"
                aria-label=t(Words::LiveTitle)
                prop:value=move || title.get()
                on:input=move |event| title.set(event_target_value(&event))
            />
            {moment_field("live-at", Some(t(Words::PlanAt)), move || planned.get(), move |at| planned.set(at))}
            {of_plan}
            <button class=OTHER data-test="live-plan" on:click=move |_| plan(ticked)>{t(Words::LivePlan)}</button>
        };
        part::page(view! { {hint} {rows} }.into_any(), Some(foot.into_any()))
    })
}
