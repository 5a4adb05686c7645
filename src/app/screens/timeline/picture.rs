//! The line: lanes of what happened, deadlines ahead, windows as bars. A click goes there.

use crate::app::kit::{clause_link, each, live};
use crate::app::session::Session;
use crate::app::words;
use crate::base::Moment;
use crate::browser::page;
use crate::journal::{Entry, Stand};
use crate::locales::campaigns::campaign;
use crate::locales::timeline::Timeline as Words;
use crate::locales::{fill, t};
use crate::view::timeline::{Bar, Lane, Timeline, WIDTH, Window, timeline, until_moment};
use crate::world::{Actor, Event};
use leptos::prelude::*;
use std::sync::Arc;

/// When what an entry led to was there.
fn after(entry: &Entry) -> Moment {
    let moved = entry.events.iter().rev().find_map(|event| match event {
        Event::Advanced(to) => Some(*to),
        _ => None,
    });
    moved.unwrap_or(entry.at)
}

fn lane(lane: Lane) -> &'static str {
    t(match lane {
        Lane::Merchant => Words::LaneMerchant,
        Lane::Buyer => Words::LaneBuyer,
        Lane::Platform => Words::LanePlatform,
        Lane::Director => Words::LaneDirector,
        Lane::Time => Words::LaneTime,
    })
}

/// What a window is the window of, in words.
fn window(window: Window) -> String {
    match window {
        Window::Rule(setting) => words::setting(setting),
        Window::SignUp(id) => fill(Words::SignUp, &[&campaign(id)]),
        Window::Active(id) => fill(Words::Active, &[&campaign(id)]),
    }
}

/// The picture, which follows the story.
pub fn picture(session: Session) -> AnyView {
    let times = Memo::new(move |_| {
        session.log.with(|log| {
            log.iter().map(|entry: &Arc<Entry>| (after(entry), entry.actor)).collect::<Vec<(Moment, Actor)>>()
        })
    });
    let shown =
        Memo::new(move |_| times.with(|times| session.world.with(|world| timeline(world, session.begins(), times))));
    let count = Memo::new(move |_| times.with(Vec::len));
    let go = move |event: web_sys::MouseEvent| {
        let at = shown.with_untracked(|shown| shown.at(page::place_within(&event, WIDTH)));
        let moments: Vec<Moment> = times.with_untracked(|times| times.iter().map(|(at, _)| *at).collect());
        session.go(Stand::after(until_moment(&moments, at)));
    };
    live(move || drawn(&shown.get(), count.get(), go))
}

fn drawn(shown: &Timeline, count: usize, go: impl Fn(web_sys::MouseEvent) + 'static) -> AnyView {
    let says = fill(
        Words::Says,
        &[&shown.from, &shown.until.day(), &count, &shown.dues.len(), &(shown.bars.len() + shown.throughout.len())],
    );
    let upright = |places: &mut dyn Iterator<Item = i64>| places.map(|x| format!("M{x} 0V1")).collect::<String>();
    let line = |name: String, kind: &'static str, path: String| {
        view! {
            <div class="timeline-lane" data-kind=kind>
                <span class="quiet">{name}</span>
                <svg viewBox=format!("0 0 {WIDTH} 1") preserveAspectRatio="none"><path d=path/></svg>
            </div>
        }
    };
    let lanes = each(shown.lanes.clone(), move |(one, places)| {
        line(lane(one).to_owned(), "done", upright(&mut places.into_iter()))
    });
    let dues = (!shown.dues.is_empty())
        .then(|| line(t(Words::LaneDue).to_owned(), "due", upright(&mut shown.dues.iter().map(|(place, _)| *place))));
    let bars = each(shown.bars.clone(), bar);
    let none = shown.bars.is_empty().then(|| view! { <p class="quiet">{t(Words::NoWindows)}</p> });
    let throughout = (!shown.throughout.is_empty()).then(|| {
        let names = each(shown.throughout.clone(), |bar| {
            view! { <li class="chip">{window(bar.window)} " " {clause_link(bar.clause)}</li> }
        });
        view! { <p class="quiet">{t(Words::Throughout)}</p> <ul class="cluster">{names}</ul> }
    });
    let now = format!("--now:{}", shown.now);
    view! {
        <div class="timeline-picture" style=now data-test="timeline-picture">
            <div class="timeline-lanes" role="img" aria-label=says.clone() on:click=go>
                {lanes}
                {dues}
            </div>
            <p class="between quiet num">
                <time>{shown.from.to_string()}</time>
                <time>{shown.until.day().to_string()}</time>
            </p>
            <p class="quiet">{says}</p>
            <details class="details" open=true>
                <summary>{t(Words::Windows)}</summary>
                <ul class="timeline-bars">{bars}</ul>
                {none}
                {throughout}
            </details>
        </div>
    }
    .into_any()
}

/// One window: its name and days, its clause, and a bar where it lies.
fn bar(bar: Bar) -> AnyView {
    let (from, until) = bar.ends;
    let style = format!("--from:{from};--to:{until}");
    let day = |day: Option<crate::base::Day>| day.map_or_else(|| t(Words::Open).to_owned(), |day| day.to_string());
    view! {
        <li>
            <p class="between">
                <span>{window(bar.window)}</span>
                <span class="quiet num">{day(bar.span.from)}" – "{day(bar.span.until)} " " {clause_link(bar.clause)}</span>
            </p>
            <div class="timeline-bar" style=style></div>
        </li>
    }
    .into_any()
}
