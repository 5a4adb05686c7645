//! The clock on the desk, what comes next, and the accounts.

use super::happenings::switches;
use super::log::EventLog;
use crate::app::kit::{Select, each, live, moment_field, said, select, steady};
use crate::app::screens::traced::{asked, deadlines};
use crate::app::screens::transport::transport;
use crate::app::session::Session;
use crate::app::words;
use crate::base::{Moment, Money};
use crate::locales::common::Common;
use crate::locales::desk::Desk as Words;
use crate::locales::stage::Stage;
use crate::locales::{fill, t};
use crate::shop::DueKind;
use crate::view::agenda;
use crate::view::changes::coming;
use crate::view::orders::accounts;
use crate::view::why::Subject;
use leptos::prelude::*;

/// From so many on, what falls due is not counted.
const MANY: usize = 100;
/// So many deadlines stand on the line of time.
const MARKS: usize = 12;
/// So many deadlines are shown.
const DUES: usize = 6;

/// The clock, what comes next, the accounts, what happened.
#[component]
pub fn TimePanel() -> impl IntoView {
    let session = expect_context::<Session>();
    let next = session.world(|world| agenda::next(world, DUES));
    view! {
        {clock(session)}
        <section>
            <h2 class="heading"><span>{t(Stage::Coming)}</span></h2>
            {deadlines(session, move || next.get())}
        </section>
        <section>
            <h2 class="heading"><span>{t(Words::Log)}</span></h2>
            <EventLog/>
        </section>
        {ledger(session)}
        {switches(session)}
        <section>
            <h2 class="heading"><span>{t(Words::Coming)}</span></h2>
            {coming_days(session)}
        </section>
    }
}

/// The clock with the ways to move it, and what would fall due on the way.
fn clock(session: Session) -> AnyView {
    let now = session.world(|world| world.clock);
    let by = move |seconds: i64| session.advance(now.get_untracked().plus_seconds(seconds));
    let any_due = session.world(|world| world.trade.agenda().next().is_some());
    let target = RwSignal::new(None::<Moment>);
    let on_the_way =
        Memo::new(move |_| target.get().map(|to| session.world.with(|world| agenda::on_the_way(world, to, DUES))));
    view! {
        <section class="desk-clock">
            <div class="desk-clock-head">
                <p class="desk-now"><time data-test="clock">{said(move || now.get().to_string())}</time></p>
            </div>
            {live(move || match session.falling.get() {
                Some((done, all)) => view! {
                    <p role="status">{fill(Stage::Falling, &[&done, &all])}</p>
                    <progress class="progress" max=all.to_string() value=done.to_string()></progress>
                }
                .into_any(),
                None => ().into_any(),
            })}
            {transport(session)}
            {timeline(session)}
            <div class="desk-step">
                <button
                    class="button button-primary"
                    data-test="to-next"
                    disabled=move || !any_due.get()
                    on:click=move |_| session.fall()
                >
                    {t(Stage::ToNext)}
                </button>
                {each(
                    [(Stage::PlusHour, 3_600, "plus-hour"), (Stage::PlusDay, 86_400, "plus-day"), (Stage::PlusWeek, 604_800, "plus-week")],
                    move |(word, seconds, test)| {
                        // How much would fall due on the way; more than can be read at a glance is not counted.
                        let count = session.world(move |world| agenda::due_within(world, seconds, MANY));
                        view! {
                            <button class="button" data-test=test on:click=move |_| by(seconds)>
                                {t(word)}
                                {live(move || match count.get() {
                                    0 => ().into_any(),
                                    MANY => view! { <small class="desk-due num">{fill(Stage::DueOnTheWay, &[&"99+"])}</small> }.into_any(),
                                    due => view! { <small class="desk-due num">{fill(Stage::DueOnTheWay, &[&due])}</small> }.into_any(),
                                })}
                            </button>
                        }
                    },
                )}
            </div>
            {until(session)}
            <div class="desk-target">
                {moment_field("to-moment", Some(t(Stage::ToDay)), move || target.get(), move |at| target.set(at))}
                <button
                    class="button"
                    data-test="to-moment-go"
                    disabled=move || target.get().is_none()
                    on:click=move |_| {
                        if let Some(to) = target.get_untracked() {
                            session.advance(to);
                        }
                    }
                >
                    {t(Stage::ToDay)}
                </button>
                <button class="button button-quiet" on:click=move |_| session.advance(session.look.at.get_untracked())>
                    {t(Words::ToPreview)}
                </button>
            </div>
            {live(move || match on_the_way.get() {
                Some((count, first)) if count > 0 => view! {
                    <p class="quiet">{fill(Stage::OnTheWay, &[&count])}</p>
                    <ul class="desk-list">{each(first, |upcoming| {
                        let (what, then) = words::order::due(&upcoming);
                        view! { <li><time class="num">{upcoming.due.at.to_string()}</time><b>{what}</b><span class="quiet">{then}</span></li> }
                    })}</ul>
                }
                .into_any(),
                _ => ().into_any(),
            })}
        </section>
    }
    .into_any()
}

/// The next deadlines as marks on a line that begins now. What the marks are stands below in words.
fn timeline(session: Session) -> AnyView {
    let shown = session.world(|world| agenda::timeline(world, MARKS));
    live(move || {
        let line = shown.get();
        let Some(until) = line.until else { return ().into_any() };
        let marks = each(line.marks, |(place, upcoming)| {
            let (what, _) = words::order::due(&upcoming);
            let about = words::order::about(&upcoming).unwrap_or_default();
            view! {
                <line x1=place x2=place y1="0" y2="1">
                    <title>{format!("{} {what} {about}", upcoming.due.at)}</title>
                </line>
            }
        });
        view! {
            <div class="desk-timeline" data-test="timeline">
                // One drawing: an element for each mark takes several times as long to lay out and paint.
                <svg viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">{marks}</svg>
                <p class="between quiet"><span>{t(Stage::Now)}</span><span class="num">{until.day().to_string()}</span></p>
            </div>
        }
        .into_any()
    })
}

/// Moves on until something of a kind happens.
fn until(session: Session) -> AnyView {
    const LOOKED_AT: usize = 200;
    let kinds = session.world(|world| agenda::kinds(world, LOOKED_AT));
    let chosen = RwSignal::new(None::<DueKind>);
    live(move || {
        let kinds = kinds.get();
        if kinds.len() < 2 {
            return ().into_any();
        }
        let all: Vec<DueKind> = kinds.iter().map(|upcoming| upcoming.due.kind).collect();
        let own = all.clone();
        let names = kinds.iter().map(|upcoming| {
            let (what, _) = words::order::due(upcoming);
            fill(Stage::UntilKind, &[&what, &upcoming.due.at])
        });
        let list = select(
            Select {
                class: "input",
                test: "until-kind".to_owned(),
                label: Some(t(Stage::Until).to_owned()),
                none: Some(t(Stage::Until)),
                ..Select::default()
            },
            names.collect(),
            move || own.iter().position(|kind| chosen.get() == Some(*kind)),
            move |place| chosen.set(place.and_then(|place| all.get(place).copied())),
        );
        view! {
            <div class="desk-target">
                {list}
                <button
                    class="button"
                    data-test="until-go"
                    disabled=move || chosen.get().is_none()
                    on:click=move |_| {
                        if let Some(kind) = chosen.get_untracked() {
                            session.fall_to(kind);
                        }
                    }
                >
                    {t(Stage::UntilGo)}
                </button>
            </div>
        }
        .into_any()
    })
}

/// Every account, and that all of them together hold nothing.
fn ledger(session: Session) -> AnyView {
    let shown = session.world(|world| accounts(&world.trade.ledger));
    let balanced = session.world(|world| world.trade.ledger.total() == Money::ZERO);
    let any = Memo::new(move |_| shown.with(|accounts| !accounts.is_empty()));
    live(move || {
        if !any.get() {
            return ().into_any();
        }
        let (word, state) = if balanced.get() { (Stage::Balanced, "met") } else { (Stage::Unbalanced, "no") };
        let rows = steady(
            move || shown.get(),
            move |(account, held)| {
                let held = asked(session, Subject::Account(account), held.to_string());
                view! { <div><dt>{words::order::account(account)}</dt><dd class="num">{held}</dd></div> }.into_any()
            },
        );
        view! {
            <section data-test="ledger">
                <h2 class="heading">
                    <span>{t(Stage::Ledger)}</span>
                    <span class="outcome" data-outcome=state><span>{t(word)}</span></span>
                </h2>
                <dl class="rows">{rows}</dl>
            </section>
        }
        .into_any()
    })
}

/// The days to come on which a rule changes something for the shop's goods.
fn coming_days(session: Session) -> AnyView {
    let next = Memo::new(move |_| {
        let rules = session.world.with(|world| world.rules.clone());
        session.matrix.with(|matrix| {
            matrix.as_ref().map_or_else(Vec::new, |matrix| coming(&rules, matrix.assessment.shop(), matrix, 5))
        })
    });
    live(move || {
        let list = next.get();
        if list.is_empty() {
            return view! { <p class="quiet">{t(Words::ComingNone)}</p> }.into_any();
        }
        let rows = each(list, |change| {
            let goods = change.goods.iter().map(|(_, count)| *count).max();
            let text = match goods {
                Some(count) => fill(Words::ComingGoods, &[&count]),
                None => t(Words::ComingNoGoods).to_owned(),
            };
            let names = change.goods.iter().map(|(programme, _)| words::programme(*programme));
            let names = names.collect::<Vec<_>>().join(t(Common::Comma));
            let day = change.day;
            view! {
                <li>
                    <button class="link" on:click=move |_| session.look.at.update(|at| *at = at.on(day))>
                        {words::day(day)}
                    </button>
                    <b class="num"></b>
                    <span class="quiet">{names}</span>
                    <span class="num quiet">{text}</span>
                </li>
            }
        });
        view! { <ul class="desk-list">{rows}</ul> }.into_any()
    })
}
