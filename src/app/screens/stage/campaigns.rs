//! 活动报名: the list, a campaign's page, the choice of goods, and the platform's review of them.

use super::part::{self, MAIN, OTHER};
use crate::app::kit::{Field, Icon, clause_link, each, live, path_to};
use crate::app::places::Place;
use crate::app::screens::explanation::check_item;
use crate::app::screens::traced::asked as traced;
use crate::app::session::Session;
use crate::app::words;
use crate::app::words::differs::campaign_state;
use crate::base::{Money, Span};
use crate::locales::campaigns::campaign as name;
use crate::locales::common::Common;
use crate::locales::sign_up::SignUp as Words;
use crate::locales::{fill, t};
use crate::policy::campaign::SetUp;
use crate::policy::{CampaignId, Clause, Value};
use crate::shop::{CampaignCommand, CampaignState, GoodId, Review, Submitter, TradeCommand};
use crate::view::campaigns::{
    Candidate, Condition, Page, Pays, Purse, Row, SignedUp, Submitted, Way, candidates, list as rows,
    page as of_campaign,
};
use crate::view::why::Subject;
use crate::world::Surface;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The key of the colour of how a campaign stands.
const fn colour(state: CampaignState) -> &'static str {
    match state {
        CampaignState::Coming | CampaignState::Ended | CampaignState::Missed => "na",
        CampaignState::Open => "near",
        CampaignState::SignedUp | CampaignState::InReview => "unknown",
        CampaignState::Approved | CampaignState::Active => "met",
    }
}

fn state_tag(of: CampaignState) -> AnyView {
    view! { <span class="outcome" data-outcome=colour(of) data-test="campaign-state"><span>{campaign_state(of)}</span></span> }
        .into_any()
}

fn window(word: Words, span: Span) -> String {
    let from = span.from.map_or_else(|| t(Words::OpenEnd).to_owned(), |day| day.to_string());
    let until = span.until.map_or_else(|| t(Words::OpenEnd).to_owned(), |day| day.to_string());
    fill(word, &[&from, &until])
}

fn windows(row: &Row) -> AnyView {
    view! {
        {row.sign_up.map(|span| view! { <span class="quiet num">{window(Words::SignUpWindow, span)}</span> })}
        <span class="quiet num">{window(Words::ActiveWindow, row.active)}</span>
    }
    .into_any()
}

/// 活动报名列表.
pub fn list(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(rows);
    live(move || {
        let rows = shown.get();
        if rows.is_empty() {
            let body = view! { <div class="empty"><Icon name="campaigns"/><p>{t(Words::NoCampaigns)}</p></div> };
            return part::page(body.into_any(), None);
        }
        let rows = each(rows, |row| {
            let id = row.id;
            view! {
                <button
                    class="card campaign-row"
                    data-test=format!("campaign-{}", id.0)
                    on:click=move |_| session.places.go(surface, Place::Campaign(id))
                >
                    <b>{name(id)}</b>
                    {state_tag(row.state)}
                    {windows(&row)}
                </button>
            }
        });
        part::page(rows, None)
    })
}

/// A campaign's page, for the merchant or for the platform.
pub fn page(session: Session, surface: Surface, id: CampaignId) -> AnyView {
    let shown = session.world(move |world| of_campaign(world, id));
    let error = RwSignal::new(None::<String>);
    let picked = session.places.keep(format!("campaign-{}", id.0), BTreeSet::<GoodId>::new);
    let goods = part::of(
        shown,
        |page| page.is_open && page.way == Way::Goods,
        move |open| if open { picker(session, id, picked) } else { ().into_any() },
    );
    let body = view! {
        {part::of(shown, |page: &Page| (page.row.clone(), page.pays.clone(), page.way, page.sets_up, page.places), move |head_of| {
            head(shown, head_of)
        })}
        {part::of(shown, |page| page.signed_up.clone(), move |signed_up| {
            signed_up.map(|signed_up| submission(session, surface, id, signed_up)).into_any()
        })}
        {part::of(shown, |page| page.stated, |stated| {
            stated
                .map(|stated| {
                    let text = fill(Words::Stated, &[&words::value(Value::SignUp(stated))]);
                    view! { <p class="banner" data-kind="info">{text} " " <a href=path_to("/shop") class="link">{t(Words::ToShop)}</a></p> }
                })
                .into_any()
        })}
        {part::of(shown, |page| (page.conditions.clone(), page.deadline), move |(conditions, deadline)| {
            asked(&conditions, deadline.map(|at| at.to_string()))
        })}
        {goods}
        {part::of(shown, |page| page.purse, move |of| purse(session, surface, id, of))}
        {live(move || error.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> }).into_any())}
    };
    let submits = move || {
        let command = CampaignCommand::SignUp { campaign: id, goods: picked.get_untracked() };
        if session.tries(surface, TradeCommand::Campaign(command), error) {
            picked.set(BTreeSet::new());
        }
    };
    let foot = part::of(
        shown,
        |page| page.is_open,
        move |open| {
            if !open {
                return ().into_any();
            }
            let word = if surface == Surface::ReviewDesk { Words::SubmitFor } else { Words::Submit };
            view! { <button class=MAIN data-test="submit-sign-up" on:click=move |_| submits()>{t(word)}</button> }
                .into_any()
        },
    );
    part::page(body.into_any(), Some(foot))
}

type Head = (Row, Option<(Pays, &'static Clause)>, Way, Option<(SetUp, &'static Clause)>, Option<&'static Clause>);

fn head(shown: Memo<Option<Page>>, (row, pays, way, sets_up, places): Head) -> AnyView {
    let clause = shown.with_untracked(|page| page.as_ref().map(|page| page.way_clause));
    let way = t(match way {
        Way::Goods => Words::WayGoods,
        Way::ShopOrOpening => Words::WayShopOrOpening,
        Way::Setting => Words::WaySetting,
        Way::Conditions => Words::WayConditions,
    });
    let pays = pays.map(|(pays, clause)| {
        view! { <li>{what_it_pays(&pays)} " " {clause_link(clause)}</li> }
    });
    view! {
        <section class="card stack">
            <div class="between"><h2 class="stage-name">{name(row.id)}</h2> {state_tag(row.state)}</div>
            <p class="cluster">{windows(&row)}</p>
            <ul class="stage-claims campaign-claims">
                {pays}
                <li>{way} " " {clause.map(clause_link)}</li>
                {sets_up.map(|(sets_up, clause)| view! { <li>{t(what_it_sets_up(sets_up))} " " {clause_link(clause)}</li> })}
                {places.map(|clause| view! { <li>{t(Words::LiveOnly)} " " {clause_link(clause)}</li> })}
            </ul>
        </section>
    }
    .into_any()
}

/// What an approval sets up by itself.
const fn what_it_sets_up(sets_up: SetUp) -> Words {
    match sets_up {
        SetUp::Nothing => Words::SetsNothing,
        SetUp::PayLater => Words::SetsPayLater,
        SetUp::Instalments => Words::SetsInstalments,
    }
}

/// What a campaign pays, in a line.
pub fn what_it_pays(pays: &Pays) -> String {
    match pays {
        Pays::PayLaterFee(share) => fill(Words::PaysFee, &[share]),
        Pays::InstalmentFee(periods, share) => {
            let periods = periods.iter().map(u8::to_string).collect::<Vec<_>>().join(t(Common::Comma));
            fill(Words::PaysInterest, &[&periods, share])
        }
        Pays::Discount(least, most, from_platform) => {
            let who = t(if *from_platform { Words::ByPlatform } else { Words::ByShop });
            fill(Words::PaysDiscount, &[least, most, &who])
        }
    }
}

/// What is asked of the shop: how it stands now, and what will have turned when the sign-up ends.
fn asked(conditions: &[Condition], deadline: Option<String>) -> AnyView {
    let missing = conditions.iter().filter(|condition| !condition.now.outcome.holds()).count();
    let summary = if missing == 0 {
        fill(Words::AllMet, &[&conditions.len()])
    } else {
        fill(Words::SomeMissing, &[&conditions.len(), &missing])
    };
    let turns = |condition: &Condition| match (condition.now.outcome.holds(), condition.at_the_end?) {
        (false, end) if end.holds() => Some(Words::TurnsMet),
        (true, end) if !end.holds() => Some(Words::TurnsMissing),
        _ => None,
    };
    let rows = each(conditions, |condition| {
        let turn = turns(condition).map(|word| {
            let key = if word == Words::TurnsMet { "met" } else { "no" };
            view! { <li class="campaign-turn"><span class="outcome" data-outcome=key><span>{t(word)}</span></span></li> }
        });
        view! { {check_item(&condition.now)} {turn} }
    });
    let at_the_end = deadline.map(|deadline| {
        let then = conditions.iter().filter(|condition| condition.at_the_end.is_some_and(|end| !end.holds())).count();
        let what = if then == 0 {
            fill(Words::AllMet, &[&conditions.len()])
        } else {
            fill(Words::SomeMissing, &[&conditions.len(), &then])
        };
        view! {
            <p class="between" data-test="at-the-end">
                <span class="quiet">{fill(Words::AtTheEnd, &[&deadline])}</span> <b>{what}</b>
            </p>
        }
    });
    view! {
        <section class="card" data-test="conditions">
            <h2 class="heading"><span>{t(Words::Conditions)}</span> <span class="quiet">{summary}</span></h2>
            <ul>{rows}</ul>
            {at_the_end}
        </section>
    }
    .into_any()
}

/// The goods that can be submitted, to be ticked; the others with what they lack.
fn picker(session: Session, id: CampaignId, picked: RwSignal<BTreeSet<GoodId>>) -> AnyView {
    let most = RwSignal::new(part::ROWS);
    let shown = session.world(move |world| candidates(world, id, most.get()));
    let open = RwSignal::new(false);
    live(move || {
        let Some(all) = shown.get() else { return ().into_any() };
        let ids: Vec<GoodId> = all.fit.rows.iter().map(|one| one.good.clone()).collect();
        let (fit, unfit) = (all.fit.rows.len() + all.fit.left, all.unfit.rows.len() + all.unfit.left);
        let rows = each(all.fit.rows, |one| {
            let (own, good) = (one.good.clone(), one.good.clone());
            let set = move |on: bool| {
                picked.update(|picked| {
                    if on {
                        picked.insert(good.clone())
                    } else {
                        picked.remove(&good)
                    };
                });
            };
            view! {
                <label class="check campaign-good">
                    <input
                        type="checkbox"
                        data-test="campaign-good"
                        prop:checked=move || picked.with(|picked| picked.contains(&own))
                        on:change=move |event| set(event_target_checked(&event))
                    />
                    <span>{one.title.clone()}</span>
                    <span class="num quiet">{price(&one)}</span>
                </label>
            }
        });
        let lacking = each(all.unfit.rows, |one| {
            let what = one.missing.as_ref().map(|check| {
                view! {
                    <span class="quiet">{words::check_title(check)} " · " {words::check_actual(check)}</span>
                    {clause_link(check.clause)}
                }
            });
            view! { <li data-test="campaign-unfit"><b>{one.title.clone()}</b> <span class="cluster">{what}</span></li> }
        });
        let lacking = (unfit > 0).then(|| {
            view! {
                <details class="details" data-test="unfit" prop:open=open.get_untracked() on:toggle=move |event| part::toggled(&event, open)>
                    <summary>{fill(Words::UnfitGoods, &[&unfit])}</summary>
                    <ul class="campaign-unfit">{lacking}</ul>
                </details>
            }
        });
        let heading = if fit == 0 { t(Words::NoFitGoods).to_owned() } else { fill(Words::FitGoods, &[&fit]) };
        let left = all.fit.left.max(all.unfit.left);
        view! {
            <section class="card stack" data-test="picker">
                <h2 class="heading">
                    <span>{t(Words::Goods)}</span>
                    <span class="quiet num">{move || fill(Words::Chosen, &[&picked.with(BTreeSet::len)])}</span>
                </h2>
                <div class="between">
                    <span class="quiet">{heading}</span>
                    <span class="cluster">
                        <button
                            class="button button-small"
                            data-test="pick-all"
                            on:click=move |_| picked.update(|picked| picked.extend(ids.iter().cloned()))
                        >
                            {t(Words::PickAll)}
                        </button>
                        <button class="button button-small" on:click=move |_| picked.update(BTreeSet::clear)>
                            {t(Words::PickNone)}
                        </button>
                    </span>
                </div>
                {rows}
                {lacking}
                {part::more(most, left, Words::MoreGoods)}
            </section>
        }
        .into_any()
    })
}

fn price(one: &Candidate) -> Option<String> {
    match (one.prices.low, one.prices.high) {
        (Some(low), Some(high)) if low < high => Some(format!("{low} – {high}")),
        (low, _) => low.map(|low| low.to_string()),
    }
}

/// What was submitted, and what came of it; the platform reviews it here.
fn submission(session: Session, surface: Surface, id: CampaignId, signed_up: SignedUp) -> AnyView {
    let by = match signed_up.by {
        Submitter::Merchant => Words::ByMerchant,
        Submitter::Industry => Words::ByIndustry,
    };
    let platform = surface == Surface::ReviewDesk;
    let reason = session.places.keep(format!("refusal-{}", id.0), String::new);
    let error = RwSignal::new(None::<String>);
    let of_shop = (None, t(Words::TheShop).to_owned(), signed_up.shop.clone());
    let all: Vec<(Option<GoodId>, String, Review)> = if signed_up.goods.is_empty() {
        vec![of_shop]
    } else {
        let of_good = |one: &Submitted| (Some(one.good.clone()), one.title.clone(), one.review.clone());
        signed_up.goods.iter().map(of_good).collect()
    };
    let waiting: Vec<Option<GoodId>> =
        all.iter().filter(|(.., review)| *review == Review::Waits).map(|(good, ..)| good.clone()).collect();
    let review = move |good: Option<GoodId>, refusal: Option<String>| {
        let command = CampaignCommand::Review { campaign: id, good, refusal };
        session.tries(surface, TradeCommand::Campaign(command), error)
    };
    let rows = each(all, |(good, title, found)| {
        let acts = (platform && found == Review::Waits).then(|| {
            let (yes, no) = (good.clone(), good.clone());
            view! {
                <span class="cluster">
                    <button class="button button-small" data-test="approve" on:click=move |_| { review(yes.clone(), None); }>
                        {t(Words::Approve)}
                    </button>
                    <button
                        class="button button-small"
                        data-test="refuse"
                        on:click=move |_| { review(no.clone(), Some(reason.get_untracked())); }
                    >
                        {t(Words::Refuse)}
                    </button>
                </span>
            }
        });
        let (key, what) = match &found {
            Review::Waits => ("unknown", t(Words::Waits).to_owned()),
            Review::Approved(_) => ("met", t(Words::Approved).to_owned()),
            Review::Refused(why) => ("no", fill(Words::Refused, &[why])),
        };
        view! {
            <li class="between" data-test="submitted">
                <b>{title}</b>
                <span class="outcome" data-outcome=key><span>{what}</span></span>
                {acts}
            </li>
        }
    });
    let reviews = (platform && !waiting.is_empty()).then(|| {
        let many = waiting.len() > 1;
        view! {
            <Field
                id=format!("refusal-{}", id.0)
                label=t(Words::Reason)
                value=reason
                on_change=Callback::new(move |text| reason.set(text))
                error=error
            />
            {many.then(|| view! {
                <button
                    class=OTHER
                    data-test="approve-all"
                    on:click=move |_| {
                        for good in waiting.clone() {
                            review(good, None);
                        }
                    }
                >
                    {t(Words::ApproveAll)}
                </button>
            })}
        }
    });
    let withdraw = (!platform && signed_up.may_withdraw).then(|| {
        view! {
            <button
                class=OTHER
                data-test="withdraw-sign-up"
                on:click=move |_| {
                    session.trade(surface, TradeCommand::Campaign(CampaignCommand::Withdraw(id)));
                }
            >
                {t(Words::Withdraw)}
            </button>
        }
    });
    view! {
        <section class="card stack" data-test="signed-up">
            <h2 class="heading"><span>{fill(by, &[&signed_up.at])}</span></h2>
            <ul class="stack">{rows}</ul>
            {reviews}
            {withdraw}
        </section>
    }
    .into_any()
}

/// What is taken of a campaign's money; what other shops take is for the director to say.
fn purse(session: Session, surface: Surface, id: CampaignId, purse: Purse) -> AnyView {
    if purse == (Purse { used: Default::default(), cap: None, pool: None }) {
        return ().into_any();
    }
    let bar = |title: String, subject: Subject, used: Money, of: Option<Money>| {
        let share = of.map(|of| Purse::share(used, of)).map(|share| format!("--share: {share}%"));
        view! { <div style=share><dt>{title}</dt><dd class="num">{traced(session, subject, used.to_string())}</dd></div> }
    };
    let cap = purse.cap.map(|cap| cap.value);
    let own = match cap {
        Some(cap) => fill(Words::OwnOf, &[&cap]),
        None => t(Words::Own).to_owned(),
    };
    let own = bar(own, Subject::CampaignOwn(id), purse.used.own, cap);
    let all = purse
        .pool
        .map(|pool| bar(fill(Words::AllOf, &[&pool.value]), Subject::CampaignAll(id), purse.all(), Some(pool.value)));
    let error = RwSignal::new(None::<String>);
    let others = (surface == Surface::ReviewDesk && purse.pool.is_some()).then(|| {
        let set = move |text: String| match Money::parse(&text) {
            Ok(amount) => {
                let command = CampaignCommand::OthersTake { campaign: id, amount };
                session.tries(Surface::Desk, TradeCommand::Campaign(command), error);
            }
            Err(_) => error.set(Some(t(crate::locales::stage::Stage::BadAmount).to_owned())),
        };
        view! {
            <Field
                id=format!("others-{}", id.0)
                label=t(Words::OthersTake)
                hint=t(Words::OthersTakeWhat)
                value=Signal::stored(purse.used.others.to_string())
                on_change=Callback::new(set)
                error=error
                input_mode="decimal"
            />
        }
    });
    view! {
        <section class="card stack" data-test="purse">
            <h2 class="heading"><span>{t(Words::Money)}</span></h2>
            <dl class="rows stage-bars">{own} {all}</dl>
            {others}
        </section>
    }
    .into_any()
}
