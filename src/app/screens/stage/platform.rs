//! The platform's review desk: what lies with it, and one case with the suggestion.

use super::after_sales::{request, rows, talk};
use super::part::{self, does};
use crate::app::kit::{Field, clause_link, each, live};
use crate::app::places::Place;
use crate::app::session::Session;
use crate::app::words::order::{case_code, factor};
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::refund_only;
use crate::shop::{CaseCommand, CaseId, Progress, TradeCommand};
use crate::view::orders::{case as of_case, disputes, suggested};
use crate::world::Surface;
use leptos::prelude::*;

/// What lies with the platform.
pub fn list(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(|world| disputes(&world.trade));
    live(move || rows(session, surface, &shown.get(), Place::Dispute, Words::NoDisputes))
}

/// One case, with the suggestion and its factors.
pub fn page(session: Session, surface: Surface, id: CaseId) -> AnyView {
    let shown = session.world(move |world| of_case(&world.trade, id));
    let hint = session.world(move |world| suggested(world, id));
    let start = shown.with_untracked(|row| row.as_ref().map(|row| row.case.request.amount.to_string()));
    let amount = RwSignal::new(start.unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let pays = move |_| {
        if let Some(money) = part::amount(amount, error) {
            let command = CaseCommand::Rule { case: id, refund: Some(money) };
            session.tries(surface, TradeCommand::Case(command), error);
        }
    };
    let words = RwSignal::new(String::new());
    live(move || {
        let Some(row) = shown.get() else { return part::page(().into_any(), None) };
        let open = row.case.progress == Progress::Disputed;
        let hint = hint.get().map(|hint| {
            let factors = each(hint.factors, |one| {
                view! {
                    <li class="between">
                        <span>{factor(one.weight)}</span>
                        <span class="num">{format!("{} × {}", one.score, one.share)}</span>
                    </li>
                }
            });
            let word = if hint.for_buyer { Words::SuggestBuyer } else { Words::SuggestMerchant };
            view! {
                <section class="card" data-test="suggestion">
                    <h2 class="heading"><span>{fill(word, &[&hint.total])}</span></h2>
                    <ul class="stack">{factors}</ul>
                    <p class="quiet">{t(Words::SuggestionWhat)} " " {clause_link(&refund_only::ARBITRATION)}</p>
                </section>
            }
        });
        let body = view! {
            <section class="card">
                <div class="between">
                    <h2 class="stage-name">{row.title.clone()}</h2>
                    <span class="tag" data-test="case-code">{case_code(row.case.progress.code())}</span>
                </div>
                {request(&row)}
            </section>
            {part::card(t(Words::BuyerTalk), talk(session, surface, &row.case, words))}
            {hint}
        };
        let foot = open.then(|| {
            let nothing = move || TradeCommand::Case(CaseCommand::Rule { case: id, refund: None });
            view! {
                <Field
                    id="rule-amount"
                    label=t(Words::RefundAmount)
                    value=amount
                    on_change=Callback::new(move |text| amount.set(text))
                    error=error
                    input_mode="decimal"
                />
                <div class="cluster">
                    <button class="button button-primary" data-test="rule-buyer" on:click=pays>{t(Words::RuleBuyer)}</button>
                    {does(session, surface, Words::RuleMerchant, "rule-merchant", "button", nothing)}
                </div>
            }
            .into_any()
        });
        part::page(body.into_any(), foot)
    })
}
