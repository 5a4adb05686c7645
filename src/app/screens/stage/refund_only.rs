//! 退款不退货 on the merchant's phone, the only surface that offers it (RNR-OPEN-01): four steps to open it, the banner of
//! 3.0, the budget, the goods.

use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{Field, Icon, each, live, put, tick};
use crate::app::places::Place;
use crate::app::session::Session;
use crate::app::words;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::{Guarantee, Value};
use crate::shop::{Coverage, GoodId, RefundOnlyCommand, Refusal, TradeCommand};
use crate::view::services::{RefundOnlyPage, refund_only};
use crate::world::Surface;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Where somebody is on the way to opening it.
#[derive(Clone, Copy)]
struct Opening {
    agreed: RwSignal<bool>,
    step: RwSignal<usize>,
    budget: RwSignal<String>,
    tops_up: RwSignal<bool>,
    /// The goods chosen; `None` for all.
    goods: RwSignal<Option<BTreeSet<GoodId>>>,
    error: RwSignal<Option<String>>,
}

/// What somebody is about to change once it is open.
#[derive(Clone, Copy)]
struct Changing {
    amount: RwSignal<String>,
    error: RwSignal<Option<String>>,
    goods: RwSignal<Option<BTreeSet<GoodId>>>,
    open: RwSignal<bool>,
}

/// The page.
pub fn page(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(refund_only);
    let places = session.places;
    let opening = Opening {
        agreed: places.keep("guarantee-agreed".to_owned(), || false),
        step: places.keep("guarantee-step".to_owned(), || 0),
        budget: places.keep("guarantee-budget".to_owned(), || shown.with_untracked(|page| page.start.to_string())),
        tops_up: places.keep("guarantee-tops-up".to_owned(), || true),
        goods: places.keep("guarantee-goods".to_owned(), || None),
        error: RwSignal::new(None),
    };
    // What is typed stays, whatever else happens meanwhile.
    let changing = Changing {
        amount: RwSignal::new(shown.with_untracked(|page| page.top_up.to_string())),
        error: RwSignal::new(None),
        goods: RwSignal::new(shown.with_untracked(|page| page.choice.clone())),
        open: RwSignal::new(false),
    };
    live(move || {
        let page = shown.get();
        if page.version == Guarantee::Closed {
            closed(session, surface, &page, opening)
        } else {
            open(session, surface, &page, changing)
        }
    })
}

fn name(version: Guarantee) -> String {
    words::value(Value::Guarantee(version))
}

fn head(page: &RefundOnlyPage) -> AnyView {
    let tag = match (page.version, page.offered) {
        (Guarantee::Closed, None) => t(Words::NotOffered).to_owned(),
        (Guarantee::Closed, Some(version)) => name(version),
        (version, _) => name(version),
    };
    view! {
        <section class="card">
            <div class="between">
                <h2 class="stage-name">{t(Words::RefundOnly)}</h2>
                <span class="tag" data-test="guarantee">{tag}</span>
            </div>
            <p class="quiet">{t(Words::RefundOnlyWhat)}</p>
        </section>
    }
    .into_any()
}

fn closed(session: Session, surface: Surface, page: &RefundOnlyPage, opening: Opening) -> AnyView {
    let names = [Words::RefundOnlyAgree, Words::Budget, Words::AutoTopUp, Words::SuitableGoods];
    let step = opening.step.get();
    let steps = each(names.into_iter().enumerate(), |(place, word)| {
        let state = if place < step { "met" } else { "na" };
        view! {
            <li aria-current=(place == step).then_some("step")>
                <span class="glyph" data-outcome=state></span>
                <span>{t(word)}</span>
            </li>
        }
    });
    let next = move |word: Words, test: &'static str| {
        view! {
            <button class=MAIN data-test=test on:click=move |_| opening.step.update(|step| *step += 1)>{t(word)}</button>
        }
        .into_any()
    };
    let (body, foot) = match step {
        0 => {
            let check = tick(
                "agree",
                t(Words::RefundOnlyAgreement).to_owned(),
                move || opening.agreed.get(),
                move |on| opening.agreed.set(on),
            );
            let go = move |_| {
                if opening.agreed.get_untracked() {
                    opening.step.set(1);
                } else {
                    session.say(t(Words::TickFirst).to_owned());
                }
            };
            let button = view! { <button class=MAIN data-test="open-now" on:click=go>{t(Words::OpenNow)}</button> };
            (().into_any(), view! { {check} {button} }.into_any())
        }
        1 => {
            let (low, balance) = (page.low, page.balance);
            let on = move |_| {
                let Some(money) = part::amount(opening.budget, opening.error) else { return };
                let wrong = if money < low {
                    Some(Refusal::BudgetTooLow(low))
                } else {
                    (money > balance).then_some(Refusal::WalletTooLow(balance))
                };
                opening.error.set(wrong.as_ref().map(words::refusal));
                if wrong.is_none() {
                    opening.step.set(2);
                }
            };
            let field = view! {
                <section class="card">
                    <Field
                        id="guarantee-budget"
                        label=t(Words::Budget)
                        value=opening.budget
                        on_change=Callback::new(move |text| opening.budget.set(text))
                        error=opening.error
                        input_mode="decimal"
                        hint=fill(Words::BudgetHint, &[&page.low, &page.balance])
                    />
                </section>
            };
            let button = view! { <button class=MAIN data-test="next" on:click=on>{t(Words::Next)}</button> };
            (field.into_any(), button.into_any())
        }
        2 => {
            let check = view! {
                <section class="card">
                    {tick("tops-up", fill(Words::AutoTopUpWhat, &[&page.low, &page.top_up]), move || opening.tops_up.get(), move |on| opening.tops_up.set(on))}
                </section>
            };
            (check.into_any(), next(Words::Next, "next"))
        }
        _ => {
            let command = move || {
                let budget = part::amount(opening.budget, opening.error).unwrap_or_default();
                let goods = opening.goods.get_untracked().map_or(Coverage::All, Coverage::Only);
                let (agreed, tops_up) = (opening.agreed.get_untracked(), opening.tops_up.get_untracked());
                TradeCommand::RefundOnly(RefundOnlyCommand::Open { agreed, budget, tops_up, goods })
            };
            let confirm = move |_| {
                if session.trade(surface, command()) {
                    opening.step.set(0);
                    opening.agreed.set(false);
                }
            };
            let button = view! {
                <button class=MAIN data-test="confirm-opening" on:click=confirm>{t(Words::ConfirmOpening)}</button>
            };
            (goods(page, opening.goods), button.into_any())
        }
    };
    let back = (step > 0).then(|| {
        view! {
            <button class=OTHER data-test="step-back" on:click=move |_| opening.step.update(|step| *step -= 1)>
                {t(Words::Back)}
            </button>
        }
    });
    let body = view! { {head(page)} <ol class="card stage-steps">{steps}</ol> {body} };
    part::page(body.into_any(), Some(view! { {foot} {back} }.into_any()))
}

/// The goods that can have it, all of them or some; up to 2.0 there is nothing to choose (RNR2-01).
fn goods(page: &RefundOnlyPage, chosen: RwSignal<Option<BTreeSet<GoodId>>>) -> AnyView {
    let choosable = page.offered == Some(Guarantee::Three) || page.version == Guarantee::Three;
    let all = view! {
        <label class="check">
            <input
                type="checkbox"
                data-test="all-goods"
                disabled=!choosable
                prop:checked=move || chosen.with(Option::is_none)
                on:change=move |event| chosen.set((!event_target_checked(&event)).then(BTreeSet::new))
            />
            <span>{fill(Words::AllGoods, &[&page.suitable.len()])}</span>
        </label>
    };
    let suitable = page.suitable.clone();
    let list = live(move || {
        if chosen.with(Option::is_none) {
            return ().into_any();
        }
        each(suitable.clone(), move |(id, title)| {
            let own = id.clone();
            let is_chosen = move || chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.contains(&own)));
            let set = move |on| chosen.update(|chosen| chosen.iter_mut().for_each(|all| put(all, id.clone(), on)));
            tick("suitable-good", title, is_chosen, set)
        })
    });
    let why = (!choosable).then(|| view! { <p class="quiet">{t(Words::NoChoice)}</p> });
    view! { <section class="card stack">{all} {why} {list}</section> }.into_any()
}

fn open(session: Session, surface: Surface, page: &RefundOnlyPage, changing: Changing) -> AnyView {
    let upgrade = (page.offered == Some(Guarantee::Three) && page.version < Guarantee::Three).then(|| {
        view! {
            <div class="banner" data-kind="near" data-test="upgrade-banner">
                <Icon name="info"/>
                <p>{t(Words::UpgradeBanner)}</p>
                {does(session, surface, Words::UpgradeTap, "upgrade", "button button-small", || {
                    TradeCommand::RefundOnly(RefundOnlyCommand::Upgrade)
                })}
            </div>
        }
    });
    let ended = page.works.is_none().then(|| {
        let word = if page.comes { Words::NotYet } else { Words::NoLonger };
        view! { <p class="banner" data-kind="loss"><Icon name="warning"/><span>{t(word)}</span></p> }
    });
    let covered = match page.chosen {
        Some(count) => fill(Words::ChosenGoods, &[&count]),
        None => fill(Words::AllGoods, &[&page.suitable.len()]),
    };
    let Changing { amount, error, goods: choice, open } = changing;
    let fill_up = move |_| {
        if let Some(money) = part::amount(amount, error) {
            session.tries(surface, TradeCommand::RefundOnly(RefundOnlyCommand::TopUp(money)), error);
        }
    };
    let tops_up = page.tops_up;
    let works = page.works.is_some();
    let choose = (page.version == Guarantee::Three && works).then(|| {
        let command = move || {
            let goods = choice.get_untracked().map_or(Coverage::All, Coverage::Only);
            TradeCommand::RefundOnly(RefundOnlyCommand::Choose(goods))
        };
        let body = view! {
            {goods(page, choice)}
            {does(session, surface, Words::Save, "choose-goods", OTHER, command)}
        };
        part::opening(open, "card details", "suitable-goods", Words::SuitableGoods, body.into_any())
    });
    let filling = works.then(|| {
        let set_top_up = move |on| {
            session.trade(surface, TradeCommand::RefundOnly(RefundOnlyCommand::SetTopUp(on)));
        };
        view! {
            {tick("tops-up", fill(Words::AutoTopUpWhat, &[&page.low, &page.top_up]), move || tops_up, set_top_up)}
            <Field
                id="budget-top-up"
                label=t(Words::Amount)
                value=amount
                on_change=Callback::new(move |text| amount.set(text))
                error=error
                input_mode="decimal"
            />
            <button class="button" data-test="fill-budget" on:click=fill_up>{t(Words::TopUp)}</button>
        }
    });
    let body = view! {
        {head(page)}
        {upgrade}
        {ended}
        <section class="card">
            <div class="stage-figures">
                <p>
                    <b class="figure" data-test="budget">{page.budget.to_string()}</b>
                    <span class="quiet">{t(Words::Budget)}</span>
                </p>
                <p><b class="figure">{page.spent.to_string()}</b><span class="quiet">{t(Words::Spent)}</span></p>
            </div>
            {filling}
        </section>
        <section class="card between"><span>{t(Words::SuitableGoods)}</span><span class="num">{covered}</span></section>
        {choose}
        <button class="card between" on:click=move |_| session.places.go(surface, Place::Lives)>
            <span>{t(Words::NextLive)}</span>
            <Icon name="chevron-right" small=true/>
        </button>
    };
    let close = does(session, surface, Words::CloseService, "close-service", OTHER, || {
        TradeCommand::RefundOnly(RefundOnlyCommand::Close)
    });
    part::page(body.into_any(), Some(close))
}
