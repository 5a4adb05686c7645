//! 分期免息: the shop's activities (INST-CFG-01, INST-DEF-02), what they cost, and which of them applies.

mod calculator;
mod contest;
mod form;
mod label;
mod preview;

pub use form::page as form;
pub use label::{free_label, spot_name};

use super::part::{self, MAIN};
use crate::app::kit::{clause_link, each, live};
use crate::app::places::Place;
use crate::app::screens::traced::asked;
use crate::app::session::Session;
use crate::app::words;
use crate::locales::campaigns::campaign;
use crate::locales::interest_free::Free as Words;
use crate::locales::stage::Stage;
use crate::locales::{fill, t};
use crate::policy::{Programme, instalment};
use crate::shop::{Bears, FreeCommand, FreeId, FreeState, Periods, TradeCommand};
use crate::view::interest_free::{Page, Row, SetByPlatform, Standing, page as shown_page};
use crate::view::why::Subject;
use crate::world::Surface;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// 分期免息.
pub fn page(session: Session, surface: Surface) -> AnyView {
    let (most, most_standing) = (RwSignal::new(part::ROWS), RwSignal::new(part::ROWS));
    let stopping = session.places.keep("free-stopping".to_owned(), || None::<FreeId>);
    let shown = session.world(move |world| shown_page(world, most.get(), most_standing.get()));
    let there = Memo::new(move |_| shown.with(|page| page.there));
    // What is typed into the calculator stays while the list above it is drawn anew.
    live(move || {
        if !there.get() {
            let body = view! { <p class="banner" data-kind="near">{t(Stage::NotOffered)}</p> };
            return part::page(body.into_any(), None);
        }
        let body = view! {
            {live(move || shown.with(|page| list(session, surface, page, stopping, (most, most_standing))))}
            {calculator::card(session)}
            {contest::card(session)}
        };
        let add = view! {
            <button
                class=MAIN
                data-test="free-add"
                on:click=move |_| session.places.go(surface, Place::FreeForm(None))
            >
                {t(Words::Add)}
            </button>
        };
        part::page(body.into_any(), Some(add.into_any()))
    })
}

/// The activities and what they rest on.
fn list(
    session: Session,
    surface: Surface,
    page: &Page,
    stopping: RwSignal<Option<FreeId>>,
    (most, most_standing): (RwSignal<usize>, RwSignal<usize>),
) -> AnyView {
    let fees = each(page.fees.iter(), |(periods, rate)| {
        let rate = rate.map_or_else(|| words::known(None), |rate| rate.to_string());
        view! { <li class="num">{fill(Words::FeeOf, &[&periods.count(), &rate])}</li> }
    });
    let none = page.activities.is_empty().then(|| view! { <p class="quiet">{t(Words::NoActivities)}</p> });
    let rows = each(page.activities.iter(), |row| activity(session, surface, row, stopping));
    let platform = (!page.platform.is_empty()).then(|| {
        view! {
            <section class="card stack">
                <h2 class="heading"><span>{t(Words::Platform)}</span></h2>
                <p class="quiet">{t(Words::PlatformWhat)} " " {clause_link(&instalment::OWN_OR_PLATFORM)}</p>
                {each(page.platform.iter(), set_by_platform)}
            </section>
        }
    });
    let standing = (!page.standing.is_empty()).then(|| {
        view! {
            <section class="card stack">
                <h2 class="heading"><span>{t(Words::Standing)}</span></h2>
                <p class="quiet">{t(Words::StandingWhat)} " " {clause_link(&instalment::OWN_ORDER)}</p>
                {each(page.standing.iter(), |one| standing_row(session, surface, one))}
                {part::more(most_standing, page.standing_left, Words::MoreStanding)}
            </section>
        }
    });
    view! {
        <section class="card">
            <h2 class="stage-name">{words::programme(Programme::InterestFree)}</h2>
            <p class="quiet">{t(Words::What)} " " {clause_link(&instalment::MERCHANT_PAYS)}</p>
            <p class="quiet">{t(Words::Advantages)} " " {clause_link(&instalment::ADVANTAGES)}</p>
            <ul class="stage-claims">{fees}</ul>
        </section>
        <section class="card stack">
            <h2 class="heading"><span>{t(Words::Activities)}</span></h2>
            {none}
            {rows}
            {part::more(most, page.left, Words::MoreActivities)}
        </section>
        {platform}
        {standing}
    }
    .into_any()
}

/// How an activity stands, in a word, and the shape beside it.
fn state(state: FreeState) -> AnyView {
    let (word, key) = match state {
        FreeState::Running => (Words::Running, "met"),
        FreeState::Coming => (Words::Coming, "near"),
        FreeState::Ended => (Words::Ended, "na"),
        FreeState::Stopped => (Words::Stopped, "na"),
    };
    view! { <span class="outcome push" data-outcome=key data-test="free-state"><span>{t(word)}</span></span> }
        .into_any()
}

/// Numbers of periods: `3 期 · 6 期`.
fn periods_of(periods: &[Periods]) -> String {
    let all: Vec<String> = periods.iter().map(|one| fill(Words::PeriodsOf, &[&one.count()])).collect();
    all.join(" · ")
}

fn activity(session: Session, surface: Surface, row: &Row, stopping: RwSignal<Option<FreeId>>) -> AnyView {
    let id = row.id;
    let open = matches!(row.state, FreeState::Running | FreeState::Coming);
    let window = row
        .until
        .map_or_else(|| fill(Words::FromOn, &[&row.from]), |until| fill(Words::FromUntil, &[&row.from, &until]));
    let stopped = row.stopped.map(|at| view! { <p class="quiet">{fill(Words::StoppedAt, &[&at])}</p> });
    let fees = asked(session, Subject::FreeFees(id), row.fees.to_string());
    let buttons = move || {
        if stopping.get() == Some(id) {
            let stop = move |_| {
                if session.trade(surface, TradeCommand::InterestFree(FreeCommand::Stop(id))) {
                    stopping.set(None);
                }
            };
            view! {
                <p>{t(Words::ReallyStop)} " " {clause_link(&instalment::OWN_WINDOW)}</p>
                <div class="cluster">
                    <button class="button button-small" data-test="free-stop-yes" on:click=stop>{t(Words::Sure)}</button>
                    <button class="button button-small button-quiet" on:click=move |_| stopping.set(None)>{t(Words::Back)}</button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="cluster">
                    <button
                        class="button button-small"
                        data-test="free-change"
                        on:click=move |_| session.places.go(surface, Place::FreeForm(Some(id)))
                    >
                        {t(Words::Change)}
                    </button>
                    <button
                        class="button button-small button-quiet"
                        data-test="free-stop"
                        on:click=move |_| stopping.set(Some(id))
                    >
                        {t(Words::Stop)}
                    </button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <div class="free-activity" data-test="free-activity">
            <p class="between"><b>{row.name.clone()}</b>{state(row.state)}</p>
            <p>{format!("{} · {}", periods_of(&row.periods), fill(Words::GoodsOf, &[&row.goods]))}</p>
            <p class="quiet">{window}</p>
            {stopped}
            <p class="between quiet"><span>{fill(Words::Brought, &[&row.orders])}</span>{fees}</p>
            {open.then(|| live(buttons))}
        </div>
    }
    .into_any()
}

/// What the system has set; there is nothing to do about it.
fn set_by_platform(row: &SetByPlatform) -> AnyView {
    let periods: Vec<String> = row.periods.iter().map(|count| fill(Words::PeriodsOf, &[count])).collect();
    let share = row.share.map(|share| fill(Words::PlatformShare, &[&share]));
    let window = match (row.window.from, row.window.until) {
        (Some(from), Some(until)) => fill(Words::FromUntil, &[&from, &until]),
        (from, _) => from.map(|from| fill(Words::FromOn, &[&from])).unwrap_or_default(),
    };
    view! {
        <div class="free-activity" data-test="free-platform">
            <p class="between"><b>{campaign(row.campaign)}</b>{state(row.state)}</p>
            <p>{format!("{} · {}", periods.join(" · "), fill(Words::GoodsOf, &[&row.goods]))}</p>
            <p class="quiet">{window}</p>
            <p class="quiet">{share} " " {clause_link(row.clause)}</p>
        </div>
    }
    .into_any()
}

/// A setting from before there were activities, which can only be ended.
fn standing_row(session: Session, surface: Surface, one: &Standing) -> AnyView {
    let bears = Bears { good: one.good.clone(), periods: BTreeSet::new() };
    let end = part::does(session, surface, Words::EndStanding, "standing-end", "button button-small", move || {
        TradeCommand::BearInterest(vec![bears.clone()])
    });
    view! {
        <div class="between" data-test="standing">
            <span><b>{one.title.clone()}</b> " " <span class="quiet num">{periods_of(&one.periods)}</span></span>
            {end}
        </div>
    }
    .into_any()
}
