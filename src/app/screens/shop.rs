//! 店铺: the shop's figures, each with where to find it and who asks for it, and how far the shop is from each programme.

use crate::app::Manner;
use crate::app::explain_here;
use crate::app::kit::{OutcomeTag, ValueControl, clause_link, each, live, path_to, value_control};
use crate::app::session::{Focus, Session};
use crate::app::words;
use crate::locales::common::Common;
use crate::locales::shop::Shop;
use crate::locales::{fill, t};
use crate::policy::{Figure, Outcome, Overall, Programme, Setting, Value, clause};
use crate::shop::ProfileCommand;
use crate::view::shop::{self as shown, FigureState, Group, Standing};
use crate::world::{Actor, Command, Surface};
use leptos::prelude::*;

/// The shop.
#[component]
pub fn ShopScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let shop = session.world(|world| world.profile.shop.clone());
    let states = Memo::new(move |_| {
        session
            .matrix
            .with(|matrix| matrix.as_ref().map(|matrix| shown::states(&matrix.assessment)).unwrap_or_default())
    });
    let rules = session.world(|world| world.rules.clone());
    let users = Memo::new(move |_| rules.with(shown::users));
    let filled = Memo::new(move |_| rules.with(|rules| shop.with(|shop| shown::filled(rules, shop))));
    view! {
        <div class="frame-page" style="--page:60rem">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Shop::Title)}</h1>
                    <p class="frame-subtitle">{t(Shop::Subtitle)}</p>
                </div>
            </header>
            <Standings/>
            <section class="card shop-progress">
                <p>
                    <b>{move || fill(Shop::Filled, &[&filled.get().0, &filled.get().1])}</b>
                    " "
                    <span class="quiet">{t(Shop::FilledWhat)}</span>
                </p>
                <progress
                    class="progress"
                    max=move || filled.get().1
                    value=move || filled.get().0
                    aria-label=move || fill(Shop::Filled, &[&filled.get().0, &filled.get().1])
                ></progress>
            </section>
            {each(Group::ALL, |one| {
                let figures = rules.with_untracked(|rules| one.figures(rules));
                group(session, one, figures, states, users)
            })}
        </div>
    }
}

/// How far the shop is from every programme in force.
#[component]
fn Standings() -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let standings = Memo::new(move |_| {
        session.matrix.with(|matrix| matrix.as_ref().map(|matrix| shown::standings(&matrix.assessment)))
    });
    view! {
        <section class="card" aria-labelledby="shop-conditions">
            <h2 class="heading" id="shop-conditions">
                <span>
                    {t(Shop::Conditions)}
                    " "
                    <span class="quiet">{move || fill(Shop::ConditionsOn, &[&session.look.at.get().day()])}</span>
                </span>
            </h2>
            {move || {
                let standings = standings.get().unwrap_or_default();
                if standings.is_empty() {
                    return view! { <p class="quiet">{t(Shop::NoneInForce)}</p> }.into_any();
                }
                let rows = standings.into_iter().map(|standing| standing_row(session, manner, standing)).collect_view();
                view! { <ul class="goods-verdicts">{rows}</ul> }.into_any()
            }}
        </section>
    }
}

fn standing_row(session: Session, manner: Manner, standing: Standing) -> impl IntoView {
    let programme = standing.programme;
    let unknown = standing.lacks.as_ref().is_some_and(|check| check.outcome == Outcome::Unknown);
    let lacks = standing.lacks.map(|check| {
        let title = words::check_title(&check);
        match (check.outcome, words::gap(&check)) {
            (Outcome::Unknown, _) => fill(Shop::LacksUnknown, &[&title]),
            (_, Some(gap)) => fill(Shop::LacksOne, &[&fill(Common::Aside, &[&title, &gap])]),
            (_, None) => fill(Shop::LacksOne, &[&title]),
        }
    });
    let (overall, score) = match (standing.met, standing.all) {
        (_, 0) => (Overall::NotApplicable, t(Shop::ScoreNone).to_owned()),
        (met, all) if met == all => (Overall::Qualifies, fill(Shop::Score, &[&met, &all])),
        (met, all) => {
            let overall = if unknown { Overall::Unknown } else { Overall::No };
            (overall, fill(Shop::Score, &[&met, &all]))
        }
    };
    view! {
        <li>
            <span>
                <button
                    class="link"
                    data-test=format!("shop-{programme:?}")
                    on:click=move |_| explain_here(session, manner, Focus::Programme(programme))
                >
                    {words::programme(programme)}
                </button>
                {lacks.map(|text| view! { <br/> <span class="quiet">{text}</span> })}
            </span>
            <OutcomeTag overall=overall text=score/>
        </li>
    }
}

fn group_words(group: Group) -> (Shop, Shop) {
    match group {
        Group::Service => (Shop::GroupService, Shop::GroupServiceWhat),
        Group::Delivery => (Shop::GroupDelivery, Shop::GroupDeliveryWhat),
        Group::Size => (Shop::GroupSize, Shop::GroupSizeWhat),
        Group::Standing => (Shop::GroupStanding, Shop::GroupStandingWhat),
        Group::SignUps => (Shop::GroupSignUps, Shop::GroupSignUpsWhat),
        Group::Coupon => (Shop::GroupCoupon, Shop::GroupCouponWhat),
        Group::Estimate => (Shop::GroupEstimate, Shop::GroupEstimateWhat),
    }
}

fn group(
    session: Session,
    group: Group,
    figures: Vec<Figure>,
    states: Memo<Vec<FigureState>>,
    users: Memo<Vec<(Figure, Vec<Programme>)>>,
) -> impl IntoView {
    let (name, what) = group_words(group);
    let coupon = group == Group::Coupon;
    let disputes = group == Group::Delivery;
    view! {
        <section class="card shop-group">
            <h2 class="heading"><span>{t(name)} " " <span class="quiet">{t(what)}</span></span></h2>
            {figures.iter().map(|about| figure_row(session, *about, states, users)).collect_view()}
            {disputes.then(|| dispute_row(session))}
            {coupon.then(|| commission_row(session))}
        </section>
    }
}

fn figure_row(
    session: Session,
    figure: Figure,
    states: Memo<Vec<FigureState>>,
    users: Memo<Vec<(Figure, Vec<Programme>)>>,
) -> impl IntoView {
    let id = format!("figure-{figure:?}");
    let value = session.world(move |world| world.profile.shop.get(figure));
    let control = ValueControl {
        id: id.clone(),
        label: words::figure(figure).to_owned(),
        value: value.into(),
        kind: figure.kind(),
        unit: match figure {
            Figure::Violations => t(Shop::UnitTimes),
            Figure::Disputes => t(Shop::UnitCases),
            Figure::Orders => t(Shop::UnitOrders),
            _ => "",
        },
        empty: t(Common::NotKnown),
        test: id.clone(),
        on_change: Callback::new(move |value: Option<Value>| state(session, figure, value)),
        texts: None,
    };
    let asked_by = move || {
        let programmes = users.with(|users| users.iter().find(|(other, _)| *other == figure).map(|(_, p)| p.clone()));
        let programmes = programmes.unwrap_or_default();
        if programmes.is_empty() {
            return t(Shop::UsedByNone).to_owned();
        }
        let names: Vec<String> = programmes.into_iter().map(words::programme).collect();
        fill(Shop::UsedBy, &[&names.join(t(Common::Comma))])
    };
    // What has happened in the simulation moves some figures; the form shows what was stated, and this what counts.
    let counts = session.world(move |world| world.shop().get(figure));
    let moved = live(move || match counts.get() {
        counts if counts == value.get() => ().into_any(),
        counts => {
            let text = fill(Shop::WithPlayed, &[&words::known(counts)]);
            view! { <p class="shop-where" data-test=format!("played-{figure:?}")>{text}</p> }.into_any()
        }
    });
    let now = move || states.with(|states| states.iter().find(|state| state.figure == figure).cloned());
    view! {
        <div class="shop-figure">
            <div>
                <label class="field-label" for=id>{words::figure(figure)}</label>
                <p class="shop-where">{t(place_of(figure))}</p>
                <p class="shop-where">{asked_by}</p>
            </div>
            <div>{value_control(control)}{moved}</div>
            {move || now().map(|state| state_view(&state))}
        </div>
    }
}

/// States a figure; answers what is wrong with it, if anything.
fn state(session: Session, figure: Figure, value: Option<Value>) -> Option<String> {
    let command = Command::Profile(ProfileCommand::State { figure, value });
    session.dispatch(Actor::Merchant, Surface::BackOffice, command).err().map(|refusal| match value {
        Some(Value::Score(_)) => t(Shop::WrongFigureScore).to_owned(),
        Some(Value::Rate(_)) => t(Shop::WrongFigureRate).to_owned(),
        Some(Value::Money(_)) => t(Shop::WrongFigureMoney).to_owned(),
        _ => words::refusal(&refusal),
    })
}

/// How a figure fares now, with the condition that asks most of it.
fn state_view(state: &FigureState) -> AnyView {
    let Some(check) = &state.check else {
        let text = if state.asked.is_empty() && state.figure != Figure::RefundRate { t(Shop::NotAskedNow) } else { "" };
        return view! { <p class="shop-state"><span class="quiet">{text}</span></p> }.into_any();
    };
    let key = words::outcome_key(check.outcome);
    let now = words::gap(check).unwrap_or_else(|| words::outcome(check.outcome).to_owned());
    view! {
        <p class="shop-state" data-outcome=key>
            <span class="glyph" data-outcome=key><span class="visually-hidden">{words::outcome(check.outcome)}</span></span>
            <span>{now}</span>
            <span class="quiet">{words::check_title(check)} " " {clause_link(check.clause)}</span>
        </p>
    }
    .into_any()
}

/// The share of disputes, which nobody types in.
fn dispute_row(session: Session) -> impl IntoView {
    let rate = session.world(|world| shown::dispute_rate(&world.profile.shop));
    view! {
        <div class="shop-figure">
            <p class="field-label">{t(Shop::DisputeRate)}</p>
            <p class="num" data-test="dispute-rate">
                {move || rate.get().map_or_else(|| t(Common::NotKnown).to_owned(), |(_, _, rate)| rate.to_string())}
            </p>
            <p class="shop-state">
                <span class="quiet">
                    {move || match rate.get() {
                        Some((disputes, orders, rate)) => {
                            let parts = [words::grouped(disputes), words::grouped(orders), rate.to_string()];
                            fill(Shop::DisputeFormula, &[&parts[0], &parts[1], &parts[2]])
                        }
                        None => t(Shop::DisputeMissing).to_owned(),
                    }}
                </span>
            </p>
        </div>
    }
}

/// Which of two readings of a coupon's commission is taken, and where to take the other.
fn commission_row(session: Session) -> impl IntoView {
    let asked = Memo::new(move |_| {
        let day = session.look.at.get().day();
        let value = session.world.with(|world| world.rules.value(Setting::ShopCouponAsksCommission, day));
        matches!(value.map(|found| found.value), Some(Value::Flag(true)))
    });
    let number = "AMB-16";
    view! {
        <div class="between">
            <p class="quiet">
                {move || {
                    fill(Shop::CommissionReading, &[&t(if asked.get() { Shop::CommissionYes } else { Shop::CommissionNo })])
                }}
                " "
                {clause(number).map(clause_link)}
            </p>
            <a href=path_to(super::rules::link(Setting::ShopCouponAsksCommission)) class="button button-small">
                {t(Shop::CommissionChange)}
            </a>
        </div>
    }
}

/// Where a figure stands in the real back office.
const fn place_of(figure: Figure) -> Shop {
    match figure {
        Figure::Experience => Shop::WhereScore,
        Figure::Violations => Shop::WhereViolations,
        Figure::RiskControl | Figure::BadRecord | Figure::ProfessionalHost => Shop::WhereNot,
        Figure::OnTimeShipping => Shop::WhereOnTime,
        Figure::Disputes => Shop::WhereDisputes,
        Figure::Orders => Shop::WhereOrders,
        Figure::MonthGmv => Shop::WhereMonth,
        Figure::SessionGmv => Shop::WhereSession,
        Figure::Wallet => Shop::WhereWallet,
        Figure::PayLaterRollout => Shop::WherePayLaterDay,
        Figure::PayLater => Shop::WherePayLater,
        Figure::RefundOnly => Shop::WhereRefundOnly,
        Figure::RefundOnlyRollout => Shop::WhereRefundOnlyDay,
        Figure::SignUp(_) => Shop::WhereSignUp,
        Figure::CouponThreshold => Shop::WhereCoupon,
        Figure::CouponFace => Shop::WhereFace,
        Figure::RefundRate => Shop::WhereRefunds,
    }
}
