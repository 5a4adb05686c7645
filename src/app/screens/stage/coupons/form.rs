//! 创建活动, and adjusting one while it runs: the terms, and the goods that they are for while one types.

use super::tools::{self, For};
use super::{more, shut_banner, with_standing};
use crate::app::kit::{Icon, clause_link, each, flag, live, moment_field, said};
use crate::app::places::Place;
use crate::app::screens::stage::part::{self, MAIN};
use crate::app::session::Session;
use crate::app::typing::{self, Typing};
use crate::app::words;
use crate::base::{Moment, Money, read_count};
use crate::locales::coupons::Coupons as Words;
use crate::locales::stage::Stage;
use crate::locales::{fill, t};
use crate::policy::{RuleChange, Setting, Value, timed_coupon};
use crate::shop::{CouponCommand, CouponId, CouponKind, RuleCommand, Terms, TradeCommand};
use crate::view::coupons::{Suits, begun, is_literal, planned, shut, suits, usable_hours};
use crate::world::{Command, Surface};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is being typed; it is still there when the page is left and opened again.
#[derive(Clone, Copy)]
struct Form {
    typing: Typing,
    coupon: Option<CouponId>,
    kind: RwSignal<CouponKind>,
    name: RwSignal<String>,
    threshold: RwSignal<String>,
    face: RwSignal<String>,
    quantity: RwSignal<String>,
    per_buyer: RwSignal<String>,
    minutes: RwSignal<String>,
    times: RwSignal<BTreeSet<Moment>>,
    /// Releases that have begun: they are no longer to be set.
    begun: StoredValue<Vec<Moment>>,
    next: RwSignal<Option<Moment>>,
    error: RwSignal<Option<String>>,
}

impl Form {
    /// What the activity is set to, or for a new one what the shop plans to release.
    fn of(session: Session, coupon: Option<CouponId>, typing: Typing) -> Self {
        let world = session.world;
        let terms = coupon.and_then(|id| {
            world.with_untracked(|world| {
                let found = world.trade.coupons.get(id)?;
                Some(Terms { times: found.coming.clone(), ..found.terms.clone() })
            })
        });
        let (threshold, face) = match &terms {
            Some(terms) => (Some(terms.threshold), Some(terms.face)),
            None => world.with_untracked(planned),
        };
        let typed = |part: &str, start: String| typing.keep(part, move || start);
        let money = |amount: Option<Money>| amount.map(Money::plain).unwrap_or_default();
        let count = |own: fn(&Terms) -> u32, start: u32| terms.as_ref().map_or(start, own).to_string();
        let begun = coupon.map(|id| world.with_untracked(|world| begun(world, id))).unwrap_or_default();
        Form {
            typing,
            coupon,
            kind: typing.keep("kind", || terms.as_ref().map_or(CouponKind::Shop, |terms| terms.kind)),
            name: typed("name", terms.as_ref().map_or(t(Words::NameExample).to_owned(), |terms| terms.name.clone())),
            threshold: typed("threshold", money(threshold)),
            face: typed("face", money(face)),
            quantity: typed("quantity", count(|terms| terms.quantity, 100)),
            per_buyer: typed("each", count(|terms| terms.per_buyer, 1)),
            minutes: typed("minutes", count(|terms| terms.minutes, 10)),
            times: typing.keep("times", || terms.as_ref().map(|terms| terms.times.clone()).unwrap_or_default()),
            begun: StoredValue::new(begun),
            next: typing.keep("next", || None),
            error: RwSignal::new(None),
        }
    }

    /// What is typed as an activity is set; says what is wrong with it where it cannot be read.
    fn terms(self) -> Option<Terms> {
        let money = |text: RwSignal<String>| {
            let read = Money::parse(&text.get_untracked()).ok();
            if read.is_none() {
                self.error.set(Some(t(Stage::BadAmount).to_owned()));
            }
            read
        };
        let count = |text: RwSignal<String>| {
            let read = read_count(&text.get_untracked()).ok().and_then(|count| u32::try_from(count).ok());
            if read.is_none() {
                self.error.set(Some(t(Words::BadCount).to_owned()));
            }
            read
        };
        Some(Terms {
            name: self.name.get_untracked(),
            kind: self.kind.get_untracked(),
            threshold: money(self.threshold)?,
            face: money(self.face)?,
            quantity: count(self.quantity)?,
            per_buyer: count(self.per_buyer)?,
            minutes: count(self.minutes)?,
            times: untrack(|| self.to_come()),
        })
    }

    /// The times that are chosen and have not begun.
    fn to_come(self) -> BTreeSet<Moment> {
        let mut times = self.times.get();
        self.begun.with_value(|begun| times.retain(|at| !begun.contains(at)));
        times
    }

    /// What was typed has become an activity: the next one starts anew.
    fn done(self) {
        self.times.set(BTreeSet::new());
        self.next.set(None);
        self.typing.settle();
    }
}

/// 创建活动, or 调整活动配置 of one that runs.
pub fn page(session: Session, surface: Surface, coupon: Option<CouponId>) -> AnyView {
    let name = format!("coupon-{}", coupon.map_or(0, |id| id.0));
    typing::form(session, name, move |typing| typed(session, surface, Form::of(session, coupon, typing)))
}

fn typed(session: Session, surface: Surface, form: Form) -> AnyView {
    let coupon = form.coupon;
    let closed = session.world(shut);
    let hours = session.world(usable_hours);
    let most = RwSignal::new(part::ROWS);
    let suited = suited(session, form, most);
    let save = move |_| {
        let Some(terms) = form.terms() else { return };
        let new = session.world.with_untracked(|world| world.trade.coupons.next_id());
        let command = match coupon {
            Some(coupon) => CouponCommand::Adjust { coupon, terms },
            None => CouponCommand::Create(terms),
        };
        if !session.tries(surface, TradeCommand::Coupon(command), form.error) {
            return;
        }
        if coupon.is_some() {
            form.typing.settle();
            session.places.back(surface);
            return;
        }
        form.done();
        session.say(t(Words::Created).to_owned());
        match tools::created(session, surface, new) {
            For::Nobody => {
                session.places.back(surface);
                session.places.go(surface, Place::Coupon(new));
            }
            For::NextPlan | For::Session(_) => session.places.jump(surface, Place::Lives),
        }
    };
    let body = view! {
        {form.typing.line()}
        {live(move || closed.get().map(shut_banner).into_any())}
        <section class="card stack">
            {kinds(form)}
            {written(form.name, "name", Words::Name, "text")}
            <div class="coupon-fields">
                {written(form.threshold, "threshold", Words::Threshold, "decimal")}
                {written(form.face, "face", Words::Face, "decimal")}
                {written(form.quantity, "quantity", Words::Quantity, "numeric")}
                {written(form.per_buyer, "each", Words::PerBuyer, "numeric")}
                {written(form.minutes, "minutes", Words::Minutes, "numeric")}
            </div>
            {times(session, form)}
            {live(move || view! {
                <p class="quiet">{fill(Words::UsableFor, &[&hours.get()])} " " {with_standing(&timed_coupon::EXPIRY)}</p>
                <p class="quiet">{t(Words::WhoBears)} " " {with_standing(&timed_coupon::BEARER)}</p>
            }.into_any())}
        </section>
        {reading(session, form, suited)}
        {goods(suited, most)}
    };
    let word = if coupon.is_some() { Words::SaveNow } else { Words::CreateNow };
    let foot = view! {
        {coupon.is_some().then(|| view! {
            <p class="quiet">{t(Words::AdjustWhat)} " " {with_standing(&timed_coupon::ADJUSTING)}</p>
        })}
        {live(move || match form.error.get() {
            Some(text) => view! { <p class="field-error" role="alert"><Icon name="warning" small=true/>{text}</p> }.into_any(),
            None => ().into_any(),
        })}
        <button class=MAIN data-test="coupon-save" on:click=save>{t(word)}</button>
    };
    part::page(body.into_any(), Some(foot.into_any()))
}

/// 「修改优惠券类型」: which coupon. That of an activity that runs stays.
fn kinds(form: Form) -> AnyView {
    let fixed = form.coupon.is_some();
    let choices = each(CouponKind::ALL, move |kind| {
        let what = if kind == CouponKind::Shop { Words::ShopWhat } else { Words::HostWhat };
        let clause = if kind == CouponKind::Shop { &timed_coupon::SHOP_COUPON } else { &timed_coupon::HOST_COUPON };
        view! {
            <label class="way" data-open=(!fixed || form.kind.get_untracked() == kind).to_string()>
                <input
                    type="radio"
                    name="coupon-kind"
                    data-test=format!("coupon-kind-{kind:?}")
                    disabled=fixed
                    prop:checked=move || form.kind.get() == kind
                    on:change=move |_| form.kind.set(kind)
                />
                <span class="way-name">{words::programme(kind.programme())}</span>
                <span class="quiet">{t(what)} " " {clause_link(clause)}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend class="field-label">{t(Words::Kind)}</legend>
            <div class="ways">{choices}</div>
        </fieldset>
    }
    .into_any()
}

/// A field that is read letter by letter.
fn written(text: RwSignal<String>, part: &'static str, label: Words, mode: &'static str) -> AnyView {
    let id = format!("coupon-{part}");
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>{t(label)}</label>
            <input
                class=if mode == "text" { "input" } else { "input num" }
                id=id.clone()
                data-test=id
                inputmode=mode
                autocomplete="off"
                prop:value=said(move || text.get())
                on:input=move |event| text.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// The times of release: those that are chosen, and a field for another.
fn times(session: Session, form: Form) -> AnyView {
    let now = session.world(|world| world.clock);
    let chosen = live(move || {
        each(form.to_come(), move |at| {
            view! {
                <button
                    class="chip num"
                    data-test="coupon-time"
                    aria-label=fill(Words::RemoveTime, &[&at])
                    on:click=move |_| form.times.update(|times| {
                        times.remove(&at);
                    })
                >
                    {at.to_string()}
                    <Icon name="close" small=true/>
                </button>
            }
        })
    });
    let add = move |_| {
        let at = form.next.get_untracked().unwrap_or_else(|| now.get_untracked());
        form.times.update(|times| {
            times.insert(at);
        });
    };
    let next = move || Some(form.next.get().unwrap_or_else(|| now.get()));
    view! {
        <fieldset class="stack">
            <legend class="field-label">{t(Words::Times)}</legend>
            <p class="cluster">{chosen}</p>
            <div class="desk-target">
                {moment_field("coupon-next", Some(t(Words::Times)), next, move |at| form.next.set(at))}
                <button class="button" data-test="coupon-add-time" on:click=add>{t(Words::AddTime)}</button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Which of two readings of a shop coupon's commission is taken, and the other one tap away (AMB-16).
fn reading(session: Session, form: Form, suited: Memo<Suits>) -> AnyView {
    let literal = session.world(is_literal);
    let take = move |value: bool| {
        let from = session.world.with_untracked(|world| world.clock.day());
        let setting = Setting::ShopCouponAsksCommission;
        let note = t(Words::ReadingNote).to_owned();
        session.act(Command::Rule(RuleCommand::Set(RuleChange { setting, from, value: Value::Flag(value), note })));
    };
    live(move || {
        if form.kind.get() != CouponKind::Shop {
            return ().into_any();
        }
        let (text, word) = if literal.get() {
            (fill(Words::Literal, &[&suited.with(|suits| suits.by_commission)]), Words::TakeOther)
        } else {
            (t(Words::NotLiteral).to_owned(), Words::TakeLiteral)
        };
        let other = !literal.get_untracked();
        view! {
            <section class="banner" data-kind="near" data-test="coupon-reading">
                <p>{text} " " {with_standing(&timed_coupon::COMMISSION_TEST)}</p>
                <button
                    class="button button-small"
                    data-test="coupon-other-reading"
                    aria-pressed=flag(move || !literal.get())
                    on:click=move |_| take(other)
                >
                    {t(word)}
                </button>
            </section>
        }
        .into_any()
    })
}

/// What the typed coupon would be for. What cannot be read is not asked.
fn suited(session: Session, form: Form, most: RwSignal<usize>) -> Memo<Suits> {
    let amount = |text: String| Money::parse(&text).ok().filter(|amount| *amount > Money::ZERO);
    // Typing another letter of what reads the same asks nothing again.
    let typed = Memo::new(move |_| (amount(form.threshold.get()), amount(form.face.get())));
    Memo::new(move |_| session.world.with(|world| suits(world, form.kind.get(), typed.get(), most.get())))
}

/// 适用商品, while one types (TIMED-APPLY-01).
fn goods(shown: Memo<Suits>, most: RwSignal<usize>) -> AnyView {
    live(move || {
        let Suits { meant, count, goods, left, commission, .. } = shown.get();
        let rows = each(goods, |good| {
            let price = good.prices.low.map(|price| price.to_string());
            let commission = match good.commission {
                Some(amount) => fill(Words::Commission, &[&amount]),
                None => t(Words::CommissionUnknown).to_owned(),
            };
            view! {
                <li class="between" data-test="coupon-good">
                    <span>{good.title}</span>
                    <span class="num">{price} " " <span class="quiet">{commission}</span></span>
                </li>
            }
        });
        let none =
            (count == 0).then(|| view! { <p class="tag" data-standing="with_standing">{t(Words::SuitsNone)}</p> });
        let what = if commission.is_some() { Words::SuitsWhat } else { Words::SuitsNoCommission };
        view! {
            <section class="card stack" data-test="coupon-goods">
                <h2 class="heading">
                    <span>{t(Words::Suits)}</span>
                    <b class="num" data-test="coupon-count" role="status">{fill(Words::SuitsCount, &[&count, &meant])}</b>
                </h2>
                <p class="quiet">{t(what)} " " {clause_link(&timed_coupon::TWO_TESTS)}</p>
                {none}
                <ul class="stack">{rows}</ul>
                {more(most, left, Words::SuitsMore)}
            </section>
        }
        .into_any()
    })
}
