//! 定时优惠: the activities with their results, an activity, the form that sets one, its place in a live plan, and the
//! buyer's coupons.

mod form;
mod phone;
mod tools;

pub use form::page as form;
pub use phone::{at_checkout, mine, room};
pub use tools::{Picked, tools};

use super::part::{self, MAIN, OTHER};
use crate::app::kit::{Icon, StandingTag, clause_link, each, live};
use crate::app::places::Place;
use crate::app::screens::traced::asked;
use crate::app::session::Session;
use crate::app::words;
use crate::locales::coupons::Coupons as Words;
use crate::locales::{fill, t};
use crate::policy::{Clause, Outcome, timed_coupon};
use crate::shop::{CouponCommand, CouponId, Release, TradeCommand};
use crate::view::coupons::{Chart, Page, Row, Shut, State, activities, page as of_activity, shut};
use crate::view::why::Subject;
use crate::world::Surface;
use leptos::prelude::*;

/// How an activity stands.
fn state(state: State) -> String {
    match state {
        State::Waits(at) => fill(Words::Waits, &[&at]),
        State::Open(until, left) => fill(Words::Open, &[&until, &left]),
        State::OffAir => t(Words::OffAir).to_owned(),
        State::Over => t(Words::Over).to_owned(),
        State::Stopped(at) => fill(Words::Stopped, &[&at]),
    }
}

/// Why no activity can be created now.
fn shut_banner(shut: Shut) -> AnyView {
    let Shut { clause, outcome } = shut;
    let why = match (clause.id == timed_coupon::HOSTS_ONLY.id, outcome) {
        (true, Outcome::Unknown) => Words::ShutHostUnknown,
        (true, _) => Words::ShutHost,
        (false, _) => Words::ShutDay,
    };
    view! {
        <p class="banner" data-kind="near" data-test="coupons-shut">
            <Icon name="warning"/>
            <span>{t(Words::Shut)} " " {t(why)} " " {clause_link(clause)}</span>
        </p>
    }
    .into_any()
}

/// 营销中心-营销工具: 定时优惠 with its activities.
pub fn list(session: Session, surface: Surface) -> AnyView {
    let most = RwSignal::new(part::ROWS);
    let shown = session.world(move |world| activities(world, most.get()));
    let closed = session.world(shut);
    let rows = live(move || {
        let list = shown.get();
        if list.rows.is_empty() {
            return view! {
                <div class="empty"><Icon name="campaigns"/><h2 class="empty-title">{t(Words::None)}</h2><p>{t(Words::NoneWhat)}</p></div>
            }
            .into_any();
        }
        let rows = each(list.rows, move |row| activity_row(session, surface, &row));
        view! { {rows} {more(most, list.left, Words::Older)} }.into_any()
    });
    let body = view! {
        <section class="card">
            <p class="quiet">{t(Words::Path)} " " {clause_link(&timed_coupon::CREATE_PATH)}</p>
            <h2 class="stage-name">{t(Words::Tool)}</h2>
            <p class="quiet">{t(Words::ToolWhat)} " " {clause_link(&timed_coupon::ADVANTAGES)}</p>
            {live(move || closed.get().map(shut_banner).into_any())}
        </section>
        {rows}
    };
    let create = live(move || {
        let closed = closed.get().is_some();
        view! {
            <button
                class=MAIN
                data-test="coupon-create"
                disabled=closed
                on:click=move |_| {
                    tools::for_nobody(session);
                    session.places.go(surface, Place::CouponForm(None));
                }
            >
                {t(Words::Create)}
            </button>
        }
        .into_any()
    });
    part::page(body.into_any(), Some(create))
}

/// The last button of a long list.
fn more(shown: RwSignal<usize>, left: usize, word: Words) -> AnyView {
    if left == 0 {
        return ().into_any();
    }
    view! {
        <button
            class="button button-quiet button-wide"
            data-test="more-rows"
            on:click=move |_| shown.update(|shown| *shown += part::ROWS)
        >
            {fill(word, &[&left])}
        </button>
    }
    .into_any()
}

fn activity_row(session: Session, surface: Surface, row: &Row) -> AnyView {
    let id = row.id;
    let results = [
        (Words::Claimed, row.claimed.to_string()),
        (Words::Used, row.used.to_string()),
        (Words::Orders, row.orders.to_string()),
        (Words::Cost, row.cost.to_string()),
    ];
    let results = each(results, |(word, value)| {
        view! { <span class="quiet">{t(word)} " " <b class="num">{value}</b></span> }
    });
    view! {
        <button
            class="card stack coupon-row"
            data-test="coupon-row"
            on:click=move |_| session.places.go(surface, Place::Coupon(id))
        >
            <span class="between"><b>{row.name.clone()}</b><span class="tag">{words::programme(row.kind.programme())}</span></span>
            <span class="between">
                <span class="num">{fill(Words::Off, &[&row.threshold, &row.face])}</span>
                <span class="quiet num">{state(row.state)}</span>
            </span>
            <span class="cluster">{results}</span>
        </button>
    }
    .into_any()
}

/// An activity with its results, which go on while it runs.
pub fn page(session: Session, surface: Surface, id: CouponId) -> AnyView {
    let shown = session.world(move |world| of_activity(world, id));
    let body = view! {
        {part::of(shown, |page: &Page| (page.row.clone(), page.chart.clone()), move |(row, chart)| view! {
            <section class="card">
                <div class="between">
                    <h2 class="stage-name">{row.name.clone()}</h2>
                    <span class="tag">{words::programme(row.kind.programme())}</span>
                </div>
                <p class="between">
                    <b class="figure num">{fill(Words::Off, &[&row.threshold, &row.face])}</b>
                    <span class="quiet num" data-test="coupon-state">{state(row.state)}</span>
                </p>
            </section>
            {part::card(t(Words::Results), results(session, &row, chart))}
        }.into_any())}
        {part::of(shown, |page| (page.coming.clone(), page.releases.clone()), |(coming, releases)| {
            part::card(t(Words::Releases), all_releases(coming, releases))
        })}
        {part::of(shown, |page| page.sessions.clone(), move |sessions| {
            let body = if sessions.is_empty() {
                view! { <p>{t(Words::NoSessions)} " " {clause_link(&timed_coupon::ATTACH_TO_PLAN)}</p> }.into_any()
            } else {
                let titles = each(sessions, |(live, title)| view! { <li>{format!("{} · {title}", live.0)}</li> });
                view! { <ul class="stack">{titles}</ul> }.into_any()
            };
            let to_lives = view! {
                <button class="button button-small" on:click=move |_| session.places.go(surface, Place::Lives)>
                    {t(Words::ToLives)}
                </button>
            };
            part::card(t(Words::Sessions), view! { {body} {to_lives} }.into_any())
        })}
    };
    let foot = part::of(
        shown,
        |page| page.runs,
        move |runs| {
            if !runs {
                return ().into_any();
            }
            view! {
                <button
                    class=MAIN
                    data-test="coupon-adjust"
                    on:click=move |_| session.places.go(surface, Place::CouponForm(Some(id)))
                >
                    {t(Words::Adjust)}
                </button>
                <button
                    class=OTHER
                    data-test="coupon-stop"
                    on:click=move |_| {
                        session.trade(surface, TradeCommand::Coupon(CouponCommand::Stop(id)));
                    }
                >
                    {t(Words::Stop)}
                </button>
            }
            .into_any()
        },
    );
    part::page(body.into_any(), Some(foot))
}

/// What an activity has come to: figures, and claimed and used coupons over time.
fn results(session: Session, row: &Row, chart: Option<Chart>) -> AnyView {
    let id = row.id;
    let of = |subject: Subject, figure: String| asked(session, subject, figure);
    let rows = vec![
        (t(Words::Released), row.released.to_string().into_any()),
        (t(Words::Claimed), row.claimed.to_string().into_any()),
        (t(Words::Used), row.used.to_string().into_any()),
        (t(Words::Orders), row.orders.to_string().into_any()),
        (t(Words::Sales), of(Subject::CouponSales(id), row.sales.to_string())),
        (t(Words::Cost), of(Subject::CouponCost(id), row.cost.to_string())),
    ];
    let picture = chart
        .map_or_else(|| view! { <p class="quiet">{t(Words::NoResults)}</p> }.into_any(), |chart| drawn(row, &chart));
    view! { <div data-test="coupon-results">{picture} {part::figures(rows)}</div> }.into_any()
}

fn drawn(row: &Row, chart: &Chart) -> AnyView {
    let line = |points: &[(i64, i64)]| points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let (from, until) = (chart.from.to_string(), chart.until.to_string());
    let label = fill(Words::ChartLabel, &[&from, &until, &row.claimed, &row.used]);
    let keys = each([("claimed", Words::Claimed), ("used", Words::Used)], |(of, word)| {
        view! { <span class="coupon-key" data-of=of>{t(word)}</span> }
    });
    view! {
        <p class="cluster quiet" aria-hidden="true">{keys}</p>
        <div class="stage-chart coupon-chart" role="img" aria-label=label data-test="coupon-chart">
            <span class="quiet num">{chart.most.to_string()}</span>
            <span class="quiet num">"0"</span>
            <svg viewBox=format!("0 0 {} {}", Chart::WIDTH, Chart::HEIGHT) preserveAspectRatio="none">
                <polyline points=line(&chart.claimed)/>
                <polyline data-of="used" points=line(&chart.used)/>
            </svg>
            <time class="quiet num">{from.clone()}</time>
            <time class="quiet num">{(until != from).then_some(until)}</time>
        </div>
    }
    .into_any()
}

fn all_releases(coming: Vec<crate::base::Moment>, releases: Vec<Release>) -> AnyView {
    let coming = each(coming, |at| {
        view! { <li class="between"><span class="num">{at.to_string()}</span><span class="quiet">{t(Words::Coming)}</span></li> }
    });
    let past = each(releases, |release| {
        let outcome = match release.live {
            Some(_) => fill(Words::OfReleased, &[&release.claimed, &release.quantity]),
            None => t(Words::Missed).to_owned(),
        };
        let rule = release.live.is_none().then(|| clause_link(&timed_coupon::RELEASES));
        view! {
            <li class="between" data-test="coupon-release">
                <span class="num">{release.from.to_string()}</span>
                <span class="quiet">{outcome} " " {rule}</span>
            </li>
        }
    });
    view! { <ul class="stack">{past} {coming}</ul> }.into_any()
}

/// A clause with how sure it is: one that is in dispute, or that nobody states.
fn with_standing(clause: &'static Clause) -> AnyView {
    view! { <span class="cluster">{clause_link(clause)} <StandingTag standing=clause.standing/></span> }.into_any()
}
