//! 分期免息: for which goods, and over how many periods, the shop bears the fee (INST-CFG-01, INST-DEF-02).

use super::part;
use crate::app::kit::{clause_link, each, live};
use crate::app::session::Session;
use crate::app::words;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::{Programme, instalment};
use crate::shop::{Bears, GoodId, Periods, TradeCommand};
use crate::view::services::{InterestFreePage, interest_free};
use crate::world::Surface;
use leptos::prelude::*;

/// 分期免息.
pub fn page(session: Session, surface: Surface) -> AnyView {
    let most = RwSignal::new(part::ROWS);
    let shown = session.world(move |world| interest_free(world, most.get()));
    live(move || {
        let InterestFreePage { there, fees, goods, left } = shown.get();
        if !there {
            let body = view! { <p class="banner" data-kind="near">{t(Words::NotOffered)}</p> };
            return part::page(body.into_any(), None);
        }
        let fees = each(fees, |(periods, rate)| {
            let rate = rate.map_or_else(|| words::known(None), |rate| rate.to_string());
            view! { <li class="num">{fill(Words::InterestFreeFee, &[&periods.count(), &rate])}</li> }
        });
        let rows = each(goods, |good| row(session, surface, good));
        let more = part::more(most, left, Words::MoreGoods);
        let body = view! {
            <section class="card">
                <h2 class="stage-name">{words::programme(Programme::InterestFree)}</h2>
                <p class="quiet">{t(Words::InterestFreeWhat)} " " {clause_link(&instalment::MERCHANT_PAYS)}</p>
                <ul class="stage-claims">{fees}</ul>
            </section>
            <section class="card stack">{rows} {more}</section>
        };
        part::page(body.into_any(), None)
    })
}

/// A good with a box for each number of periods.
fn row(session: Session, surface: Surface, good: crate::view::services::InterestFreeGood) -> AnyView {
    let borne = good.borne.clone();
    let id: GoodId = good.id.clone();
    let boxes = each(Periods::ALL, move |periods| {
        let (borne, id) = (borne.clone(), id.clone());
        let on = borne.contains(&periods);
        let set = move |event: web_sys::Event| {
            let mut next = borne.clone();
            if event_target_checked(&event) {
                next.insert(periods);
            } else {
                next.remove(&periods);
            }
            let bears = Bears { good: id.clone(), periods: next };
            session.trade(surface, TradeCommand::BearInterest(vec![bears]));
        };
        view! {
            <label class="check">
                <input type="checkbox" data-test=format!("bear-{}", periods.count()) prop:checked=on on:change=set/>
                <span class="num">{fill(Words::PeriodsOf, &[&periods.count()])}</span>
            </label>
        }
    });
    view! {
        <div data-test="interest-good">
            <p class="between"><b>{good.title}</b><span class="num">{good.price.map(|price| price.to_string())}</span></p>
            <div class="cluster">{boxes}</div>
        </div>
    }
    .into_any()
}
