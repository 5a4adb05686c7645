//! The clock on the desk, what comes next, and what happened.

use crate::app::session::Session;
use crate::app::words;
use crate::base::Moment;
use crate::locales::common::Common;
use crate::locales::desk::Desk as Words;
use crate::locales::{fill, t};
use crate::shop::{DraftEvent, GoodsEvent, ProfileEvent, RuleEvent};
use crate::view::changes::coming;
use crate::world::{Actor, Command, Event, Surface};
use leptos::prelude::*;

/// The clock, what comes next, what happened.
#[component]
pub fn TimePanel() -> impl IntoView {
    let session = expect_context::<Session>();
    let clock = session.world(|world| world.clock);
    let advance = move |to: Moment| {
        if let Err(refusal) = session.dispatch(Actor::Director, Surface::Desk, Command::Advance(to)) {
            session.say(words::refusal(&refusal));
        }
    };
    let next = Memo::new(move |_| {
        let rules = session.world.with(|world| world.rules.clone());
        session.matrix.with(|matrix| {
            matrix.as_ref().map_or_else(Vec::new, |matrix| coming(&rules, matrix.assessment.shop(), matrix, 5))
        })
    });
    view! {
        <section class="desk-clock">
            <div class="desk-clock-head"><p class="desk-now"><time>{move || clock.get().to_string()}</time></p></div>
            <p class="quiet">{t(Words::NowWhat)}</p>
            <div class="desk-step">
                <button class="button" on:click=move |_| advance(clock.get_untracked().plus_seconds(86_400))>
                    {t(Words::PlusDay)}
                </button>
                <button class="button" on:click=move |_| advance(clock.get_untracked().plus_seconds(7 * 86_400))>
                    {t(Words::PlusWeek)}
                </button>
                <button class="button" on:click=move |_| advance(session.look.at.get_untracked())>{t(Words::ToPreview)}</button>
            </div>
        </section>
        <section>
            <h2 class="heading"><span>{t(Words::Coming)}</span></h2>
            {move || {
                let list = next.get();
                if list.is_empty() {
                    return view! { <p class="quiet">{t(Words::ComingNone)}</p> }.into_any();
                }
                let rows = list
                    .into_iter()
                    .map(|change| {
                        let goods = change.goods.iter().map(|(_, count)| *count).max();
                        let text = match goods {
                            Some(count) => fill(Words::ComingGoods, &[&count]),
                            None => t(Words::ComingNoGoods).to_owned(),
                        };
                        let names = change.goods.iter().map(|(programme, _)| words::programme(*programme));
                        let names = names.collect::<Vec<_>>().join("、");
                        let day = change.day;
                        view! {
                            <li>
                                <button
                                    class="link"
                                    on:click=move |_| session.look.at.update(|at| *at = at.on(day))
                                >
                                    {words::day(day)}
                                </button>
                                <b class="num"></b>
                                <span class="quiet">{names}</span>
                                <span class="num quiet">{text}</span>
                            </li>
                        }
                    })
                    .collect_view();
                view! { <ul class="desk-list">{rows}</ul> }.into_any()
            }}
        </section>
        <section>
            <h2 class="heading"><span>{t(Words::Log)}</span></h2>
            <EventLog/>
        </section>
    }
}

/// The latest events, newest first.
#[component]
fn EventLog() -> impl IntoView {
    const SHOWN: usize = 60;
    let session = expect_context::<Session>();
    move || {
        session.log.with(|log| {
            if log.is_empty() {
                return view! { <p class="quiet">{t(Words::LogEmpty)}</p> }.into_any();
            }
            let rows = log
                .iter()
                .rev()
                .flat_map(|entry| entry.events.iter().map(move |event| (entry.at, event)))
                .take(SHOWN)
                .map(|(at, event)| {
                    view! {
                        <li>
                            <time>{at.day().to_string()}</time>
                            <div><p>{event_words(event)}</p></div>
                        </li>
                    }
                })
                .collect_view();
            view! { <ol class="desk-log">{rows}</ol> }.into_any()
        })
    }
}

/// What happened, in words.
fn event_words(event: &Event) -> String {
    match event {
        Event::Goods(GoodsEvent::Imported { goods, leftovers, .. }) if leftovers.is_empty() => {
            fill(Words::EventImported, &[&goods.len()])
        }
        Event::Goods(GoodsEvent::Imported { goods, leftovers, .. }) => {
            fill(Words::EventImportedRows, &[&goods.len(), &leftovers.len()])
        }
        Event::Goods(GoodsEvent::ImportUndone { import }) => fill(Words::EventUndone, &[import]),
        Event::Goods(GoodsEvent::Put(good)) => fill(Words::EventPut, &[&good.title]),
        Event::Goods(GoodsEvent::Removed(id)) => fill(Words::EventRemoved, &[id]),
        Event::Goods(GoodsEvent::Placed { path, placement }) => {
            let place = placement.map_or_else(|| t(Common::NotKnown), words::placement);
            fill(Words::EventPlaced, &[path, &place])
        }
        Event::Goods(GoodsEvent::Corrected { line, .. }) => fill(Words::EventCorrected, &[line]),
        Event::Goods(GoodsEvent::Dismissed { line, .. }) => fill(Words::EventDismissed, &[line]),
        Event::Goods(GoodsEvent::Remembered { .. }) => t(Words::EventRemembered).to_owned(),
        Event::Profile(ProfileEvent::Stated { figure, value }) => {
            fill(Words::EventStated, &[&words::figure(*figure), &words::known(*value)])
        }
        Event::Profile(ProfileEvent::Buyer(_)) => t(Words::EventBuyer).to_owned(),
        Event::Profile(ProfileEvent::Buyers(_)) => t(Words::EventBuyer).to_owned(),
        Event::Trade(event) => words::order::trade_event(event),
        Event::Rule(RuleEvent::Set(change)) => fill(Words::EventRule, &[&change.from]),
        Event::Rule(RuleEvent::Withdrawn(_)) => t(Words::EventRuleBack).to_owned(),
        Event::Draft(DraftEvent::Tried(trials)) => fill(Words::EventTried, &[&trials.len()]),
        Event::Draft(DraftEvent::TakenBack(_)) => t(Words::EventTakenBack).to_owned(),
        Event::Draft(DraftEvent::Cleared) => t(Words::EventCleared).to_owned(),
        Event::Advanced(to) => fill(Words::EventAdvanced, &[to]),
    }
}
