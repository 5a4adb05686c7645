//! 先用后付 on the merchant's phone: what it is, applying, the answer, pausing.

use super::activities;
use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{Icon, each, live, tick};
use crate::app::places::Place;
use crate::app::screens::traced::asked;
use crate::app::session::Session;
use crate::app::words;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::Service;
use crate::shop::{DueKind, PayLaterCommand, TradeCommand};
use crate::view::services::{PayLaterPage, pay_later};
use crate::view::why::Subject;
use crate::world::Surface;
use leptos::prelude::*;

/// The page.
pub fn page(session: Session, surface: Surface) -> AnyView {
    let agreed = session.places.agreed;
    let second = RwSignal::new(false);
    let shown = session.world(pay_later);
    let setting = activities::Setting::of(session);
    live(move || {
        let shown = shown.get();
        match shown.state {
            Service::Open | Service::Paused => opened(session, surface, &shown, setting),
            Service::Closed => closed(session, surface, &shown, agreed, second),
        }
    })
}

/// The steps on the way: agreement, wallet, opening, open.
fn steps(done: usize) -> AnyView {
    let all = [Words::StepAgreement, Words::Wallet, Words::StepOpening, Words::StepOpen];
    let steps = each(all.into_iter().enumerate(), |(place, word)| {
        let state = if place < done { "met" } else { "na" };
        view! { <li><span class="glyph" data-outcome=state></span><span>{t(word)}</span></li> }
    });
    view! { <ol class="card stage-steps">{steps}</ol> }.into_any()
}

/// Before it is open. Under 1.0 applying leads to a second tick with a button of its own (XYHF1-ACT-03, AMB-06); `second` says
/// that somebody has come so far.
fn closed(
    session: Session,
    surface: Surface,
    shown: &PayLaterPage,
    agreed: RwSignal<bool>,
    second: RwSignal<bool>,
) -> AnyView {
    let offered = shown.version.is_some();
    let version = if shown.version_one { Words::VersionOne } else { Words::VersionTwo };
    let head = view! {
        <section class="card">
            <div class="between">
                <h2 class="stage-name">{t(Words::PayLater)}</h2>
                <span class="tag">{t(if offered { version } else { Words::NotOffered })}</span>
            </div>
            <p class="quiet">{t(Words::PayLaterWhat)}</p>
            <ul class="stage-claims">
                {each([Words::ClaimSales, Words::ClaimCost, Words::ClaimRisk], |word| view! { <li>{t(word)}</li> })}
            </ul>
        </section>
    };
    let done = match (shown.waits, shown.wallet) {
        (true, _) => 2,
        (false, true) if agreed.get_untracked() => 2,
        _ => usize::from(agreed.get_untracked()),
    };
    let failed = shown.failed.map(|(fault, again)| {
        view! {
            <div class="banner" data-kind="loss" data-test="opening-failed">
                <Icon name="warning"/>
                <p>{fill(Words::OpeningFailed, &[&words::order::fault(fault), &again])}</p>
            </div>
        }
    });
    let wallet = (!shown.wallet).then(|| {
        view! {
            <section class="card">
                <p>{t(Words::WalletMissing)}</p>
                <button
                    class=OTHER
                    data-test="to-wallet"
                    on:click=move |_| session.places.go(surface, Place::Wallet)
                >
                    {t(Words::ToWallet)}
                </button>
            </section>
        }
    });
    let goods = view! {
        <section class="card stage-figures">
            <p><b class="figure">{shown.qualify.to_string()}</b><span class="quiet">{t(Words::WouldBeLabelled)}</span></p>
        </section>
    };
    let body = view! { {head} {steps(done)} {failed} {wallet} {goods} }.into_any();
    let foot = if shown.waits {
        view! {
            <p role="status">{t(Words::Waiting)}</p>
            <button class=MAIN data-test="await-answer" on:click=move |_| session.fall_to(DueKind::Opening)>{t(Words::Await)}</button>
        }
        .into_any()
    } else {
        let apply = move || TradeCommand::PayLater(PayLaterCommand::Apply { agreed: agreed.get_untracked() });
        let ready = shown.wallet;
        let (word, consent) = if second.get() {
            (Words::OpenNow, Words::ReadAndAgreed)
        } else {
            (Words::Apply, Words::PayLaterAgreement)
        };
        let button = if shown.version_one && !second.get() {
            // What keeps one from going on is said by the command itself.
            let go = move |_| {
                if ready && agreed.get_untracked() {
                    agreed.set(false);
                    second.set(true);
                } else {
                    session.trade(surface, apply());
                }
            };
            view! { <button class=MAIN data-test="apply" on:click=go>{t(word)}</button> }.into_any()
        } else {
            does(session, surface, word, "apply", MAIN, apply)
        };
        view! {
            {tick("agree", t(consent), move || agreed.get(), move |on| agreed.set(on))}
            {button}
        }
        .into_any()
    };
    part::page(body, Some(foot))
}

fn opened(session: Session, surface: Surface, shown: &PayLaterPage, setting: activities::Setting) -> AnyView {
    let open = shown.state == Service::Open;
    let (word, state) = if open { (Words::IsOpen, "met") } else { (Words::IsPaused, "na") };
    let labelled = each(shown.examples.iter().cloned(), |title| view! { <span class="chip">{title}</span> });
    let rest = shown.labelled.saturating_sub(shown.examples.len());
    let more = (rest > 0).then(|| view! { <span class="chip num">{format!("+{rest}")}</span> });
    // Under 1.0 the merchant chooses goods and times (XYHF1-SET-01).
    let activities =
        (shown.version_one && shown.version.is_some()).then(|| activities::card(session, surface, shown, setting));
    // Those that 1.0 has set carry the label until 2.0 labels all that qualify (XYHF2-MIG-01).
    let migrates = shown.migrates.clone().map(|(day, gains)| {
        view! {
            <section class="card" data-test="migration">
                <p>{fill(Words::Migration, &[&day, &gains.len()])}</p>
                <ul class="quiet">{each(gains, |title| view! { <li>{title}</li> })}</ul>
            </section>
        }
    });
    // Under 1.0 what qualifies is still to be chosen.
    let choosable = shown.version_one.then(|| {
        view! { <p><b class="figure">{shown.qualify.to_string()}</b><span class="quiet">{t(Words::CanChoose)}</span></p> }
    });
    let fees = asked(session, Subject::Fees(shown.month), shown.fees.to_string());
    let body = view! {
        <section class="card">
            <div class="between">
                <h2 class="stage-name">{t(Words::PayLater)}</h2>
                <span class="outcome" data-outcome=state data-test="pay-later-state"><span>{t(word)}</span></span>
            </div>
            <p class="quiet">{t(Words::PayLaterWhat)}</p>
        </section>
        {steps(4)}
        <section class="card">
            <div class="stage-figures">
                <p>
                    <b class="figure" data-test="labelled">
                        {asked(session, Subject::Labelled, shown.labelled.to_string())}
                    </b>
                    <span class="quiet">{t(Words::Labelled)}</span>
                </p>
                {choosable}
                <p><b class="figure">{shown.near.to_string()}</b><span class="quiet">{t(Words::OneStep)}</span></p>
            </div>
            <div class="cluster">{labelled}{more}</div>
        </section>
        {activities}
        {migrates}
        <section class="card">
            <div class="between"><span>{t(Words::FeesThisMonth)}</span>{fees}</div>
            <p class="quiet">{t(Words::FeesWhat)}</p>
        </section>
        <button class="card between" on:click=move |_| session.places.go(surface, Place::Wallet)>
            <span>{t(Words::WalletBalance)}</span>
            <b class="num">{shown.balance.to_string()}</b>
        </button>
    };
    let foot = if open {
        does(session, surface, Words::Pause, "pause", OTHER, || TradeCommand::PayLater(PayLaterCommand::Pause))
    } else {
        does(session, surface, Words::Resume, "resume", MAIN, || TradeCommand::PayLater(PayLaterCommand::Resume))
    };
    part::page(body.into_any(), Some(foot))
}
