//! Creating and changing an activity: name, periods, window, goods, and what it would do.

use super::super::part::{self, MAIN};
use super::preview;
use crate::app::kit::{clause_link, each, live, moment_field, said, tick_of};
use crate::app::session::Session;
use crate::app::typing::{self, Typing};
use crate::app::words;
use crate::base::Moment;
use crate::locales::common::Common;
use crate::locales::interest_free::Free as Words;
use crate::locales::stage::Stage;
use crate::locales::{fill, t};
use crate::policy::{Outcome, instalment};
use crate::shop::{FreeCommand, FreeId, FreeTerms, GoodId, Periods, TradeCommand};
use crate::view::explanation::Check;
use crate::view::interest_free::{Choices, Choosable, choices};
use crate::world::Surface;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is being written.
#[derive(Clone, Copy)]
pub struct Draft {
    typing: Typing,
    name: RwSignal<String>,
    goods: RwSignal<BTreeSet<GoodId>>,
    periods: RwSignal<BTreeSet<Periods>>,
    from: RwSignal<Option<Moment>>,
    until: RwSignal<Option<Moment>>,
    find: RwSignal<String>,
    cannot: RwSignal<bool>,
}

impl Draft {
    /// What is being written about an activity, or about a new one: as it was left, or else what the activity says.
    fn of(session: Session, id: Option<FreeId>, typing: Typing) -> Self {
        let start = session.world.with_untracked(|world| {
            id.and_then(|id| world.trade.interest_free.get(id))
                .map(|activity| activity.terms.clone())
                .unwrap_or_default()
        });
        let places = session.places;
        let part = |part: &str| format!("free-{}-{part}", id.map_or(0, |id| id.0));
        Draft {
            typing,
            name: typing.keep("name", || start.name.clone()),
            goods: typing.keep("goods", || start.goods.clone()),
            periods: typing.keep("periods", || start.periods.clone()),
            from: typing.keep("from", || start.from),
            until: typing.keep("until", || start.until),
            find: places.keep(part("find"), String::new),
            cannot: places.keep(part("cannot"), || false),
        }
    }

    /// The terms but the name, which changes with every letter.
    pub fn unnamed(self) -> FreeTerms {
        FreeTerms {
            name: String::new(),
            goods: self.goods.get(),
            periods: self.periods.get(),
            from: self.from.get(),
            until: self.until.get(),
        }
    }

    fn terms(self) -> FreeTerms {
        FreeTerms { name: self.name.get_untracked(), ..untrack(|| self.unnamed()) }
    }

    /// Starts over: the next activity is another one.
    fn clear(self) {
        self.name.set(String::new());
        self.goods.set(BTreeSet::new());
        self.periods.set(BTreeSet::new());
        self.from.set(None);
        self.until.set(None);
        self.find.set(String::new());
        self.typing.settle();
    }
}

/// The page of an activity that is there, or of a new one.
pub fn page(session: Session, surface: Surface, id: Option<FreeId>) -> AnyView {
    let open = session.world(move |world| {
        let found = id.and_then(|id| world.trade.interest_free.get(id));
        id.is_none() || found.is_some_and(|activity| activity.is_open(world.clock))
    });
    let name = format!("free-{}", id.map_or(0, |id| id.0));
    typing::form(session, name, move |typing| {
        let draft = Draft::of(session, id, typing);
        live(move || {
            if open.get() {
                shown(session, surface, id, draft)
            } else {
                part::page(view! { <p class="banner" data-kind="near">{t(Words::Gone)}</p> }.into_any(), None)
            }
        })
    })
}

fn shown(session: Session, surface: Surface, id: Option<FreeId>, draft: Draft) -> AnyView {
    let error = RwSignal::new(None::<String>);
    let save = move |_| {
        let terms = draft.terms();
        let command = match id {
            None => FreeCommand::Create(terms),
            Some(activity) => FreeCommand::Change { activity, terms },
        };
        if session.tries(surface, TradeCommand::InterestFree(command), error) {
            if id.is_none() {
                draft.clear();
            } else {
                draft.typing.settle();
            }
            session.places.back(surface);
        }
    };
    let body = view! {
        {draft.typing.line()}
        <section class="card stack ask-fields">
            <div class="field">
                <span class="field-label">{t(Words::Name)}</span>
                {part::line(draft.name, Words::NameExample, "free-name")}
            </div>
            <fieldset class="stack">
                <legend class="field-label">{t(Words::Periods)}</legend>
                {periods(session, draft)}
            </fieldset>
            <fieldset class="stack">
                <legend class="field-label">{t(Words::Window)}</legend>
                {moment(draft.from, Words::Starts, "free-from")}
                {moment(draft.until, Words::Ends, "free-until")}
                <p class="quiet">{t(Words::WindowWhat)} " " {clause_link(&instalment::OWN_WINDOW)}</p>
            </fieldset>
        </section>
        {goods(session, draft)}
        {preview::cards(session, draft)}
    };
    let foot = view! {
        {live(move || match error.get() {
            Some(text) => view! { <p class="field-error" role="alert" data-test="free-error">{text}</p> }.into_any(),
            None => ().into_any(),
        })}
        <button class=MAIN data-test="free-save" on:click=save>
            {t(if id.is_none() { Words::SaveNew } else { Words::Save })}
        </button>
    };
    part::page(body.into_any(), Some(foot.into_any()))
}

/// A box for each number of periods, with what it costs.
fn periods(session: Session, draft: Draft) -> AnyView {
    let rates = session.world(|world| crate::view::interest_free::page(world, 0, 0).fees);
    let chosen = draft.periods;
    live(move || {
        each(rates.get(), move |(periods, rate)| {
            let rate = rate.map_or_else(|| words::known(None), |rate| rate.to_string());
            let test = match periods {
                Periods::Three => "free-periods-3",
                Periods::Six => "free-periods-6",
                Periods::Twelve => "free-periods-12",
            };
            let words = fill(Words::FeeOf, &[&periods.count(), &rate]);
            tick_of(test, words, periods, chosen)
        })
    })
}

/// A field for a day and a time, which may stay empty.
fn moment(target: RwSignal<Option<Moment>>, word: Words, test: &'static str) -> AnyView {
    let field = moment_field(test, None, move || target.get(), move |at| target.set(at));
    view! { <label class="field"><span class="field-label">{t(word)}</span>{field}</label> }.into_any()
}

/// The goods to choose from, and those that cannot be chosen with the reason.
fn goods(session: Session, draft: Draft) -> AnyView {
    let (most, most_cannot) = (RwSignal::new(part::ROWS), RwSignal::new(part::ROWS));
    let found = session.world(move |world| draft.find.with(|find| choices(world, find, most.get(), most_cannot.get())));
    let chosen = draft.goods;
    let counted = said(move || fill(Words::Chosen, &[&chosen.with(BTreeSet::len)]));
    let all = Memo::new(move |_| found.with(|found| found.all.len()));
    let choose_all = move |_| chosen.update(|chosen| chosen.extend(found.with_untracked(|found| found.all.clone())));
    let rows = live(move || {
        found.with(|found| {
            let none = found.can.is_empty().then(|| view! { <p class="quiet">{t(Words::NothingFound)}</p> });
            let rows = each(found.can.iter(), |good| row(good, chosen));
            view! { {none} {rows} {part::more(most, found.left, Stage::MoreGoods)} }.into_any()
        })
    });
    let any_cannot = Memo::new(move |_| found.with(|found| !found.cannot.is_empty()));
    view! {
        <section class="card stack ask-fields">
            <h2 class="heading">
                <span>{t(Words::Goods)}</span>
                <span class="quiet num" data-test="free-chosen">{counted}</span>
            </h2>
            {part::line(draft.find, Words::Find, "free-find")}
            <div class="cluster">
                <button class="button button-small" data-test="free-all" on:click=choose_all>
                    {said(move || fill(Words::ChooseAll, &[&all.get()]))}
                </button>
                <button
                    class="button button-small button-quiet"
                    data-test="free-none"
                    on:click=move |_| chosen.set(BTreeSet::new())
                >
                    {t(Words::ChooseNone)}
                </button>
            </div>
            {rows}
            {live(move || {
                if any_cannot.get() {
                    part::opening(draft.cannot, "details", "free-cannot", Words::Cannot, cannot(found, most_cannot, chosen))
                } else {
                    ().into_any()
                }
            })}
        </section>
    }
    .into_any()
}

/// A good with its price and a box.
fn row(good: &Choosable, chosen: RwSignal<BTreeSet<GoodId>>) -> AnyView {
    let price = match (good.prices.low, good.prices.high) {
        (Some(low), Some(high)) if low < high => format!("{low} – {high}"),
        (Some(low), _) => low.to_string(),
        (None, _) => t(Words::NoPrice).to_owned(),
    };
    view! {
        <div class="between">
            {tick_of("free-good", good.title.clone(), good.id.clone(), chosen)}
            <span class="num">{price}</span>
        </div>
    }
    .into_any()
}

/// Those that cannot be chosen.
fn cannot(found: Memo<Choices>, most: RwSignal<usize>, chosen: RwSignal<BTreeSet<GoodId>>) -> AnyView {
    live(move || {
        found.with(|found| {
            let rows = each(found.cannot.iter(), |good| unfit(good, chosen));
            view! { <div class="stack">{rows} {part::more(most, found.cannot_left, Words::MoreCannot)}</div> }
                .into_any()
        })
    })
}

/// A good that cannot be chosen, and why; one that was chosen before can be taken out.
fn unfit(good: &Choosable, chosen: RwSignal<BTreeSet<GoodId>>) -> AnyView {
    let was = chosen.with_untracked(|all| all.contains(&good.id));
    let name = if was {
        tick_of("free-unfit", good.title.clone(), good.id.clone(), chosen)
    } else {
        view! { <b>{good.title.clone()}</b> }.into_any()
    };
    let why = good.missing.as_ref().map(|check| {
        view! {
            <p class="quiet">{unmet(check)} " " {clause_link(check.clause)}</p>
        }
    });
    view! { <div data-test="free-cannot-good">{name} {why}</div> }.into_any()
}

/// A condition that does not hold, with what there is, or that something is not known.
pub fn unmet(check: &Check) -> String {
    let title = words::check_title(check);
    if check.outcome == Outcome::Unknown && !check.lacks_a_price() {
        fill(Common::Colon, &[&title, &words::outcome(check.outcome)])
    } else {
        fill(Common::Colon, &[&title, &words::check_actual(check)])
    }
}
