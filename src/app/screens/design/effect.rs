//! What a campaign that is being made would do, and keeping it.

use super::Making;
use crate::app::kit::{each, live};
use crate::app::screens::explanation::check_item;
use crate::app::session::Session;
use crate::app::words;
use crate::base::Money;
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::design::Design as Words;
use crate::locales::{fill, t};
use crate::policy::campaign::Flaw;
use crate::shop::RuleCommand;
use crate::view::design::{Cost, reach};
use crate::world::Command;
use leptos::prelude::*;
use std::sync::Arc;

/// What it would do, and the button that keeps it.
pub fn effect(session: Session, making: Making) -> AnyView {
    let shown = Memo::new(move |_| {
        let campaign = making.form.with(|form| form.campaign());
        session.world.with(|world| reach(world, &campaign))
    });
    let fatal = Memo::new(move |_| shown.with(|reach| reach.flaws.iter().any(|flaw| flaw.is_fatal())));
    let keep = move |_| {
        // A field that was left with what is no value still shows it, and the campaign has the value from before.
        if let Some(field) = making.texts.0.with_untracked(|texts| texts.keys().next().cloned()) {
            session.say(words::flaw(Flaw::BadValue).to_owned());
            page::focus(&field);
            return;
        }
        let campaign = Arc::new(making.form.with_untracked(|form| form.campaign()));
        let name = campaign.name.zh.clone();
        let place = making.place.get_untracked();
        if session.act(Command::Rule(RuleCommand::KeepCampaign { place, campaign })) {
            session.say(fill(Words::Kept, &[&name]));
            // What comes next changes the one that has just been kept.
            let kept = session.world.with_untracked(|world| world.rules.campaigns.len().checked_sub(1));
            making.saved(place.or(kept.and_then(|place| u8::try_from(place).ok())));
        }
    };
    view! {
        <aside class="card stack" data-test="effect">
            <h2 class="heading"><span>{t(Words::Effect)}</span></h2>
            {live(move || flaws(&shown.with(|reach| reach.flaws.clone())))}
            {live(move || {
                let reach = shown.get();
                let lacks = reach.shop.iter().filter(|check| !check.outcome.holds()).count();
                let of_shop = if lacks == 0 { t(Words::ShopFits).to_owned() } else { fill(Words::ShopLacks, &[&lacks]) };
                let first: Vec<String> = reach.first.iter().map(|(_, title)| title.clone()).collect();
                let first = (!first.is_empty()).then(|| fill(Words::TakesFirst, &[&first.join(t(Common::Comma))]));
                let missing = each(reach.shop.iter().filter(|check| !check.outcome.holds()), check_item);
                // With a value that is none the sums are of nothing.
                let cost = (!reach.flaws.contains(&Flaw::BadValue)).then(|| view! {
                    <p data-test="effect-cost"><b>{cost(&reach.cost)}</b></p>
                    <p class="quiet">{t(Words::CostWhat)}</p>
                });
                view! {
                    <p data-test="effect-goods"><b>{fill(Words::Takes, &[&reach.fit, &reach.unfit])}</b></p>
                    {first.map(|text| view! { <p class="quiet">{text}</p> })}
                    {cost}
                    <p data-test="effect-shop"><b>{of_shop}</b></p>
                    <ul>{missing}</ul>
                }
                .into_any()
            })}
            <button class="button button-primary button-wide" data-test="campaign-keep" disabled=move || fatal.get() on:click=keep>
                {move || t(if making.place.get().is_some() { Words::KeepChanges } else { Words::Keep })}
            </button>
        </aside>
    }
    .into_any()
}

fn flaws(flaws: &[Flaw]) -> AnyView {
    if flaws.is_empty() {
        return view! { <p class="outcome" data-outcome="met"><span>{t(Words::Fine)}</span></p> }.into_any();
    }
    let rows = each(flaws.iter().copied(), |flaw| {
        let key = if flaw.is_fatal() { "no" } else { "near" };
        view! {
            <li class="design-flaw" data-test=format!("flaw-{flaw:?}")>
                <span class="glyph" data-outcome=key></span>
                <span>{words::flaw(flaw)}</span>
            </li>
        }
    });
    view! { <ul class="stack">{rows}</ul> }.into_any()
}

fn cost(cost: &Cost) -> String {
    if cost.orders == 0 {
        return fill(Words::CostNone, &[&cost.of]);
    }
    let text = if cost.least == cost.most && (cost.shop > Money::ZERO || cost.least > Money::ZERO) {
        fill(Words::CostSure, &[&cost.of, &cost.orders, &cost.least, &cost.shop])
    } else {
        fill(Words::CostRange, &[&cost.of, &cost.orders, &cost.least, &cost.most])
    };
    if cost.cut { format!("{text} · {}", t(Words::CostCut)) } else { text }
}
