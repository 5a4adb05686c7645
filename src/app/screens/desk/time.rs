//! The clock on the desk, what comes next, and what happened.

use crate::app::kit::{Field, clause_link, each, live, said, steady};
use crate::app::screens::traced::{asked, deadlines, formula};
use crate::app::screens::transport::transport;
use crate::app::session::Session;
use crate::app::words;
use crate::base::{Day, Moment, Money};
use crate::journal::Entry;
use crate::locales::common::Common;
use crate::locales::design::Design;
use crate::locales::desk::Desk as Words;
use crate::locales::stage::Stage;
use crate::locales::{fill, t};
use crate::policy::spring_festival;
use crate::shop::{
    DraftEvent, Draw, DueKind, Fault, GoodId, GoodsEvent, ProfileEvent, RuleEvent, Switches, TradeCommand, TradeEvent,
};
use crate::view::agenda;
use crate::view::changes::coming;
use crate::view::orders::{Reckoning, accounts};
use crate::view::why::{Subject, clause_of};
use crate::world::{Event, Surface};
use leptos::prelude::*;
use std::sync::Arc;

/// The goods of so many of the latest orders can be marked.
const LATEST_ORDERS: usize = 20;
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
    let read = move |event: web_sys::Event| {
        // What the native field gives: a day and a time without a zone.
        let text = event_target_value(&event);
        let moment = text.split_once('T').and_then(|(day, time)| Day::parse(day)?.at_clock(time));
        target.set(moment);
    };
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
                <input
                    class="input"
                    type="datetime-local"
                    step="1"
                    data-test="to-moment"
                    aria-label=t(Stage::ToDay)
                    on:change=read
                />
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
        let all = kinds.clone();
        let options = each(kinds.into_iter().enumerate(), |(place, upcoming)| {
            let (what, _) = words::order::due(&upcoming);
            let own = upcoming.due.kind;
            view! {
                <option value=place.to_string() prop:selected=move || chosen.get() == Some(own)>
                    {fill(Stage::UntilKind, &[&what, &upcoming.due.at])}
                </option>
            }
        });
        let choose = move |event: web_sys::Event| {
            let place = event_target_value(&event).parse::<usize>().ok();
            chosen.set(place.and_then(|place| all.get(place)).map(|upcoming| upcoming.due.kind));
        };
        view! {
            <div class="desk-target">
                <span class="select">
                    <select class="input" data-test="until-kind" aria-label=t(Stage::Until) on:change=choose>
                        <option value="" prop:selected=move || chosen.get().is_none()>{t(Stage::Until)}</option>
                        {options}
                    </select>
                </span>
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

/// What the director has arranged to go wrong.
fn switches(session: Session) -> AnyView {
    let shown = session.world(|world| world.trade.switches);
    let set = move |change: fn(&mut Switches, bool), on: bool| {
        let mut switches = shown.get_untracked();
        change(&mut switches, on);
        session.trade(Surface::Desk, TradeCommand::Switch(switches));
    };
    type Row = (Stage, &'static str, fn(&Switches) -> bool, fn(&mut Switches, bool));
    let rows: [Row; 4] = [
        (Stage::SwitchCharge, "switch-charge", |all| all.charges_fail, |all, on| all.charges_fail = on),
        (Stage::SwitchLost, "switch-lost", |all| all.parcels_lost, |all, on| all.parcels_lost = on),
        (Stage::SwitchSign, "switch-sign", |all| all.never_signs, |all, on| all.never_signs = on),
        (Stage::SwitchApart, "switch-apart", |all| all.live_apart, |all, on| all.live_apart = on),
    ];
    let rows = each(rows, |(word, test, read, write)| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-test=test
                    prop:checked=move || read(&shown.get())
                    on:change=move |event| set(write, event_target_checked(&event))
                />
                <span>{t(word)}</span>
            </label>
        }
    });
    let faults = each(Fault::ALL.into_iter().enumerate(), |(place, fault)| {
        view! {
            <option value=place.to_string() prop:selected=move || shown.get().opening_fails == Some(fault)>
                {words::order::fault(fault)}
            </option>
        }
    });
    let choose = move |event: web_sys::Event| {
        let fault = event_target_value(&event).parse::<usize>().ok().and_then(|place| Fault::ALL.get(place).copied());
        let switches = Switches { opening_fails: fault, ..shown.get_untracked() };
        session.trade(Surface::Desk, TradeCommand::Switch(switches));
    };
    view! {
        <details class="details">
            <summary>{t(Stage::Happenings)}</summary>
            <div class="stack">
                {rows}
                <button
                    class="button"
                    data-test="empty-wallet"
                    on:click=move |_| {
                        session.trade(Surface::Desk, TradeCommand::EmptyWallet);
                    }
                >
                    {t(Stage::EmptyWallet)}
                </button>
                {festival_goods(session)}
                {off_the_bill(session)}
                {super::coupons::others(session)}
                <label class="field">
                    <span class="field-label">{t(Stage::SwitchOpening)}</span>
                    <span class="select">
                        <select class="input" data-test="switch-opening" on:change=choose>
                            <option value="" prop:selected=move || shown.get().opening_fails.is_none()>
                                {t(Stage::OpeningByRules)}
                            </option>
                            {faults}
                        </select>
                    </span>
                </label>
            </div>
        </details>
    }
    .into_any()
}

/// What campaigns take off a buyer's bill: drawn, or what the director says.
fn off_the_bill(session: Session) -> AnyView {
    let switches = session.world(|world| world.trade.switches);
    let text = said(move || match switches.get().discount {
        Draw::Drawn => String::new(),
        Draw::None => "0".to_owned(),
        Draw::Fixed(amount) => amount.to_string(),
    });
    let error = RwSignal::new(None::<String>);
    let set = move |text: String| {
        let drawn = match (text.trim().is_empty(), Money::parse(&text)) {
            (true, _) => Draw::Drawn,
            (false, Ok(Money::ZERO)) => Draw::None,
            (false, Ok(amount)) => Draw::Fixed(amount),
            (false, Err(_)) => return error.set(Some(t(Stage::BadAmount).to_owned())),
        };
        error.set(None);
        let next = Switches { discount: drawn, ..switches.get_untracked() };
        session.tries(Surface::Desk, TradeCommand::Switch(next), error);
    };
    view! {
        <Field
            id="off-the-bill"
            label=t(Stage::Discount)
            hint=t(Stage::DiscountWhat)
            value=text
            on_change=Callback::new(set)
            error=error
            input_mode="decimal"
        />
    }
    .into_any()
}

/// The goods that take part in one of the events of the Spring Festival 2022, for which nothing is left out (CNY22-KPI-04).
fn festival_goods(session: Session) -> AnyView {
    let shown = session.world(|world| {
        let ordered = world.trade.orders.all().iter().rev().map(|order| &order.placed);
        let mut goods: Vec<(GoodId, String, bool)> = Vec::new();
        for placed in ordered.take(LATEST_ORDERS) {
            if !goods.iter().any(|(id, ..)| *id == placed.good) {
                let on = world.trade.event_goods.contains(&placed.good);
                goods.push((placed.good.clone(), placed.title.clone(), on));
            }
        }
        goods
    });
    live(move || {
        let goods = shown.get();
        if goods.is_empty() {
            return ().into_any();
        }
        let rows = each(goods, |(good, title, on)| {
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        data-test="festival-good"
                        prop:checked=on
                        on:change=move |event| {
                            let on = event_target_checked(&event);
                            session.trade(Surface::Desk, TradeCommand::MarkEvent { good: good.clone(), on });
                        }
                    />
                    <span>{title}</span>
                </label>
            }
        });
        view! {
            <fieldset class="stack">
                <legend class="field-label">{t(Stage::FestivalGoods)}</legend>
                <p class="field-hint">{t(Stage::FestivalGoodsWhat)} " " {clause_link(&spring_festival::EVENTS_EXCEPTED)}</p>
                {rows}
            </fieldset>
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
fn EventLog() -> impl IntoView {
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
