//! What happened, the newest first.

use crate::app::kit::{clause_link, live, steady};
use crate::app::screens::traced::formula;
use crate::app::session::Session;
use crate::app::words;
use crate::journal::Entry;
use crate::locales::common::Common;
use crate::locales::design::Design;
use crate::locales::desk::Desk as Words;
use crate::locales::stage::Stage;
use crate::locales::{fill, t};
use crate::shop::{DraftEvent, GoodsEvent, ProfileEvent, RuleEvent, TradeEvent};
use crate::view::grounds::clause_of;
use crate::view::orders::Reckoning;
use crate::world::Event;
use leptos::prelude::*;
use std::sync::Arc;

/// Something that has happened: an entry of the journal, and which of its events.
#[derive(Clone)]
struct Happened {
    entry: Arc<Entry>,
    nth: usize,
}

impl PartialEq for Happened {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.entry, &other.entry) && self.nth == other.nth
    }
}

/// The latest of what has happened, the newest first.
fn latest(log: &[Arc<Entry>], most: usize) -> Vec<Happened> {
    let all = log.iter().rev().flat_map(|entry| (0..entry.events.len()).rev().map(move |nth| (entry, nth)));
    // The clock's own moves show in the times.
    let told = all.filter(|(entry, nth)| !matches!(entry.events.get(*nth), Some(Event::Advanced(_))));
    told.take(most).map(|(entry, nth)| Happened { entry: entry.clone(), nth }).collect()
}

/// The latest events, newest first: when, what, by whom and where, with the clause of what money moved.
#[component]
pub fn EventLog() -> impl IntoView {
    const FIRST: usize = 12;
    const MORE: usize = 100;
    let session = expect_context::<Session>();
    let shown = RwSignal::new(FIRST);
    let any = Memo::new(move |_| session.so_far(|log| !log.is_empty()));
    live(move || {
        if !any.get() {
            return view! { <p class="quiet">{t(Words::LogEmpty)}</p> }.into_any();
        }
        let rows = steady(move || session.so_far(|log| latest(log, shown.get())), event_row);
        let more = live(move || {
            if shown.get() != FIRST {
                return ().into_any();
            }
            view! {
                <button class="button button-quiet button-small" on:click=move |_| shown.set(MORE)>
                    {t(Stage::EarlierEvents)}
                </button>
            }
            .into_any()
        });
        view! { <ol class="desk-log">{rows}</ol> {more} }.into_any()
    })
}

fn event_row(Happened { entry, nth }: Happened) -> AnyView {
    let Some(event) = entry.events.get(nth) else { return ().into_any() };
    let moved = entry.events.iter().find_map(|event| match event {
        Event::Advanced(to) => Some(*to),
        _ => None,
    });
    let at = moved.unwrap_or(entry.at);
    let money = match event {
        Event::Trade(TradeEvent::Moved(moved)) => Some(moved),
        _ => None,
    };
    let clause = match event {
        Event::Trade(event) => clause_of(event),
        _ => None,
    };
    let formula = money.and_then(|moved| formula(Reckoning::of(moved))).map(|formula| format!("{formula} · "));
    let by = words::order::by(entry.actor, entry.surface);
    view! {
        <li data-kind=money.is_some().then_some("money")>
            <time>{at.day().to_string()} <br/> {at.clock()}</time>
            <div>
                <p>{event_words(event)}</p>
                <p class="quiet">{formula}{by} " " {clause.map(clause_link)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// Whether an event is a movement of money.
pub fn moves_money(event: &Event) -> bool {
    matches!(event, Event::Trade(TradeEvent::Moved(_)))
}

/// What happened, in words.
pub fn event_words(event: &Event) -> String {
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
        Event::Rule(RuleEvent::CampaignKept { campaign, .. }) => fill(Design::EventKept, &[&campaign.name.zh]),
        Event::Rule(RuleEvent::CampaignRemoved(_)) => t(Design::EventRemoved).to_owned(),
        Event::Draft(DraftEvent::Tried(trials)) => fill(Words::EventTried, &[&trials.len()]),
        Event::Draft(DraftEvent::TakenBack(_)) => t(Words::EventTakenBack).to_owned(),
        Event::Draft(DraftEvent::Cleared) => t(Words::EventCleared).to_owned(),
        Event::Advanced(to) => fill(Words::EventAdvanced, &[to]),
    }
}
