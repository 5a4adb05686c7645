//! What an activity would do, before it is saved.

use super::super::part;
use super::form::{Draft, unmet};
use crate::app::kit::{clause_link, each, live};
use crate::app::screens::traced::asked;
use crate::app::session::Session;
use crate::locales::campaigns::campaign;
use crate::locales::common::Common;
use crate::locales::interest_free::Free as Words;
use crate::locales::stage::Stage;
use crate::locales::{fill, t};
use crate::policy::instalment;
use crate::shop::FreeTerms;
use crate::view::interest_free::{Cost, MonthCost, Preview, Unlabelled, WhyNot, preview};
use crate::view::why::Subject;
use leptos::prelude::*;

/// Which goods would be labelled, which not and why, and what last month's orders would have cost.
pub fn cards(session: Session, draft: Draft) -> AnyView {
    let most = RwSignal::new(part::ROWS);
    let shown = Memo::new(move |_| {
        let terms = draft.unnamed();
        let ready = !terms.goods.is_empty() && !terms.periods.is_empty();
        ready.then(|| (session.world.with(|world| preview(world, &terms, most.get())), terms))
    });
    live(move || match shown.get() {
        None => ().into_any(),
        Some((preview, terms)) => {
            view! { {labels(&preview, most)} {month(session, &preview.month, &terms)} }.into_any()
        }
    })
}

fn labels(preview: &Preview, most: RwSignal<usize>) -> AnyView {
    let (with, without) = (preview.labelled.len() + preview.left, preview.not.len() + preview.not_left);
    let labelled = each(preview.labelled.iter(), |good| {
        let first: Vec<String> = good.first.iter().map(|id| campaign(*id)).collect();
        let first = (!first.is_empty()).then(|| {
            let clause = clause_link(&instalment::OWN_OR_PLATFORM);
            view! { <p class="quiet">{fill(Words::CampaignFirst, &[&first.join(t(Common::Comma))])} " " {clause}</p> }
        });
        view! {
            <li data-test="would-label">
                <p class="between"><span>{good.title.clone()}</span><span class="num">{good.price.to_string()}</span></p>
                <span class="tag" data-standing="stated">{fill(Words::LabelOf, &[&good.daily])}</span>
                {first}
            </li>
        }
    });
    let not = each(preview.not.iter(), unlabelled);
    view! {
        <section class="card stack" data-test="free-preview">
            <h2 class="heading"><span>{t(Words::Preview)}</span>{clause_link(&instalment::DAILY_AMOUNT)}</h2>
            <div class="stage-figures">
                <p><b class="figure">{with.to_string()}</b><span class="quiet">{t(Words::WouldLabel)}</span></p>
                <p><b class="figure">{without.to_string()}</b><span class="quiet">{t(Words::WouldNot)}</span></p>
            </div>
            <ul class="stack">{labelled} {not}</ul>
            {part::more(most, preview.left.max(preview.not_left), Stage::MoreGoods)}
        </section>
    }
    .into_any()
}

fn unlabelled(good: &Unlabelled) -> AnyView {
    let (why, clause) = match &good.why {
        WhyNot::Gone => (t(Words::WhyGone).to_owned(), None),
        WhyNot::NotListed => (t(Words::WhyNotListed).to_owned(), Some(&instalment::LABEL_PLACES)),
        WhyNot::Fails(check) => (unmet(check), Some(check.clause)),
    };
    view! {
        <li data-test="would-not">
            <p>{good.title.clone()}</p>
            <p class="quiet">{why} " " {clause.map(clause_link)}</p>
        </li>
    }
    .into_any()
}

/// What last month's orders would have cost, each figure with what it is made of.
fn month(session: Session, month: &MonthCost, terms: &FreeTerms) -> AnyView {
    let fee = |periods, cost: &Cost| asked(session, Subject::FreeMonth(terms.clone(), periods), cost.fee.to_string());
    let line = |word: Words, cost: &Cost| fill(word, &[&cost.periods.count(), &cost.orders, &cost.amount, &cost.rate]);
    let placed = each(month.placed.iter(), |cost| {
        view! { <p class="between"><span class="quiet">{line(Words::Placed, cost)}</span>{fee(Some(cost.periods), cost)}</p> }
    });
    let bound = month.bound.map(|cost| {
        view! {
            <p class="quiet">{line(Words::Bound, &cost)}</p>
            <p class="between"><b>{t(Words::BoundSum)}</b><b class="num" data-test="free-bound">{fee(None, &cost)}</b></p>
        }
    });
    let none =
        month.bound.is_some_and(|cost| cost.orders == 0).then(|| view! { <p class="quiet">{t(Words::NoOrders)}</p> });
    let left_out =
        (month.left_out > 0).then(|| view! { <p class="quiet">{fill(Words::LeftOut, &[&month.left_out])}</p> });
    view! {
        <section class="card stack" data-test="free-month">
            <h2 class="heading"><span>{t(Words::MonthTitle)}</span>{clause_link(&instalment::LAST_MONTH)}</h2>
            <p class="quiet">{fill(Words::MonthSince, &[&month.since])}</p>
            {placed}
            <p class="between"><b>{t(Words::PlacedSum)}</b><b class="num" data-test="free-placed">{month.fee.to_string()}</b></p>
            {bound}
            {none}
            {left_out}
            <p class="quiet">{t(Words::Rounding)}</p>
        </section>
    }
    .into_any()
}
