//! Which activity applies to a good, and why the others do not (AMB-09, AMB-19, DEF-INST-OWN).

use super::super::part;
use crate::app::kit::{clause_link, each, flag, live, when};
use crate::app::session::Session;
use crate::locales::campaigns::campaign;
use crate::locales::interest_free::Free as Words;
use crate::locales::{fill, t};
use crate::policy::instalment;
use crate::shop::{Fate, FreeBy, GoodId, Hurdle};
use crate::view::interest_free::{Contender, Contest, contested, contests};
use leptos::prelude::*;

/// The goods in activities; a press says which applies to one.
pub fn card(session: Session) -> AnyView {
    let open = session.places.keep("free-contest".to_owned(), || false);
    let chosen = session.places.keep("free-contest-good".to_owned(), || None::<GoodId>);
    let live_room = session.places.keep("free-contest-page".to_owned(), || false);
    let most = RwSignal::new(part::ROWS);
    let is_open = Memo::new(move |_| open.get());
    let goods = move || {
        let found = session.world(move |world| contested(world, most.get()));
        live(move || {
            let (goods, left) = found.get();
            let none = goods.is_empty().then(|| view! { <p class="quiet">{t(Words::ContestNone)}</p> });
            let rows = each(goods, move |(id, title)| good(session, id, title, chosen, live_room));
            view! { {none} {rows} {part::more(most, left, crate::locales::stage::Stage::MoreGoods)} }.into_any()
        })
    };
    let body = view! {
        <div class="stack">
            <p class="quiet">
                {t(Words::ContestWhat)} " " {clause_link(&instalment::OWN_OR_PLATFORM)} " " {clause_link(&instalment::OWN_ORDER)}
            </p>
            {part::tabs(move || live_room.get(), move |on| live_room.set(on), [(false, Words::OnPage), (true, Words::InLive)])}
            {when(move || is_open.get(), goods)}
        </div>
    };
    part::opening(open, "card details", "free-contest", Words::Contest, body.into_any())
}

fn good(
    session: Session,
    id: GoodId,
    title: String,
    chosen: RwSignal<Option<GoodId>>,
    live_room: RwSignal<bool>,
) -> AnyView {
    let (own, other) = (id.clone(), id.clone());
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.as_ref() == Some(&own)));
    let press = move |_| chosen.set((!is_chosen.get_untracked()).then(|| other.clone()));
    let shown = move || {
        let id = id.clone();
        let found = session.world(move |world| contests(world, &id, live_room.get()));
        live(move || each(found.get(), contest))
    };
    view! {
        <div data-test="free-contest-of">
            <button
                class="button button-quiet button-wide"
                data-test="free-contest-good"
                aria-expanded=flag(move || is_chosen.get())
                on:click=press
            >
                {title}
            </button>
            {when(move || is_chosen.get(), shown)}
        </div>
    }
    .into_any()
}

/// Who bears the fee over one number of periods, and why nobody else does.
fn contest(contest: Contest) -> AnyView {
    let buyer = contest.buyer.then(|| {
        view! {
            <li class="free-contender">
                <span class="outcome" data-outcome="met"><span>{t(Words::BuyerBears)}</span></span>
                {clause_link(&instalment::BUYER_PAYS_FEE)}
            </li>
        }
    });
    view! {
        <div class="free-contest" data-test=format!("contest-{}", contest.periods.count())>
            <p><b>{fill(Words::PeriodsOf, &[&contest.periods.count()])}</b></p>
            <ul>{buyer} {each(contest.contenders, contender)}</ul>
        </div>
    }
    .into_any()
}

/// What one of them is called.
fn name(by: FreeBy, own: Option<&String>) -> String {
    match by {
        FreeBy::Campaign(id) => campaign(id),
        FreeBy::Own(id) => own.cloned().unwrap_or_else(|| id.0.to_string()),
        FreeBy::Standing => t(Words::StandingName).to_owned(),
    }
}

fn contender(one: Contender) -> AnyView {
    let (key, why) = match one.fate {
        Fate::Applies => ("met", t(Words::Applies).to_owned()),
        Fate::After(first) => ("na", fill(Words::ComesAfter, &[&name(first, one.after.as_ref())])),
        Fate::Kept(hurdle) => ("no", t(kept(hurdle)).to_owned()),
    };
    view! {
        <li class="free-contender" data-test="contender" data-outcome=key>
            <span class="outcome" data-outcome=key><span>{name(one.by, one.name.as_ref())}</span></span>
            <span class="quiet">{why} " " {clause_link(one.clause)}</span>
        </li>
    }
    .into_any()
}

/// What keeps one from bearing the fee.
const fn kept(hurdle: Hurdle) -> Words {
    match hurdle {
        Hurdle::OtherPeriods => Words::OtherPeriods,
        Hurdle::NotYet => Words::NotYet,
        Hurdle::Over => Words::Over,
        Hurdle::Stopped => Words::WasStopped,
        Hurdle::OnlyLive => Words::OnlyLive,
        Hurdle::OtherBuyers => Words::OtherBuyers,
        Hurdle::NoPart => Words::NoPart,
        Hurdle::OtherGoods => Words::OtherGoods,
        Hurdle::NothingLeft => Words::NothingLeft,
    }
}
