//! The counts on top of the preview.

use crate::app::kit::{each, live};
use crate::app::session::Session;
use crate::app::words;
use crate::locales::common::Common;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::{Overall, Programme};
use crate::view::preview::{Summary, summary};
use leptos::prelude::*;

/// How many goods have which outcome, and how the campaigns stand.
pub fn counts(session: Session, programme: Memo<Programme>) -> AnyView {
    let summary = Memo::new(move |_| {
        let programme = programme.get();
        session.matrix.with(|matrix| matrix.as_ref().map(|matrix| summary(matrix, programme)))
    });
    live(move || summary.with(|summary| summary.as_ref().map_or_else(|| ().into_any(), |s| drawn(s, programme.get()))))
}

fn drawn(summary: &Summary, programme: Programme) -> AnyView {
    let of = |overall: Overall| summary.tally[overall as usize];
    let name = words::programme_inline(programme);
    let meter = each(Overall::ALL, |overall| {
        view! { <span data-outcome=words::overall_key(overall) style=format!("--share:{}", of(overall))></span> }
    });
    let spoken =
        Overall::ALL.map(|overall| format!("{} {}", words::overall(overall), of(overall))).join(t(Common::Comma));
    let near_how = if summary.by_price + summary.by_listing == 0 && summary.by_figure > 0 {
        fill(Preview::OneStepShop, &[&summary.by_figure])
    } else {
        fill(Preview::OneStepHow, &[&summary.by_price, &summary.by_listing])
    };
    let unknown_how = if of(Overall::Unknown) == 0 {
        String::new()
    } else if summary.unplaced > 0 {
        fill(Preview::CannotTellHow, &[&summary.unplaced])
    } else {
        t(Preview::CannotTellFacts).to_owned()
    };
    let campaigns_how = match (summary.campaigns, summary.campaign_lacks) {
        (0, _) => t(Preview::CampaignsNone).to_owned(),
        (_, None) => t(Preview::CampaignsAll).to_owned(),
        (_, Some(lacks)) => fill(Preview::CampaignsLack, &[&words::reason(lacks)]),
    };
    view! {
        <section class="card preview-counts" aria-label=t(Preview::Summary)>
            <div class="preview-count">
                <p class="quiet">{fill(Preview::CanUse, &[&name])}</p>
                <p class="preview-count-value" data-outcome="met">
                    <span class="figure" data-test="count-met">{words::grouped(of(Overall::Qualifies) as u64)}</span>
                    <span class="quiet">{format!("/ {}", words::grouped(summary.goods as u64))}</span>
                </p>
                <div class="meter" role="img" aria-label=spoken>{meter}</div>
            </div>
            <div class="preview-count">
                <p class="quiet">{t(Preview::OneStep)}</p>
                <p class="preview-count-value" data-outcome="near">
                    <span class="figure">{words::grouped(of(Overall::Near) as u64)}</span>
                    <span class="quiet">{near_how}</span>
                </p>
            </div>
            <div class="preview-count">
                <p class="quiet">{t(Preview::CannotTell)}</p>
                <p class="preview-count-value" data-outcome="unknown">
                    <span class="figure">{words::grouped(of(Overall::Unknown) as u64)}</span>
                    <span class="quiet">{unknown_how}</span>
                </p>
            </div>
            <div class="preview-count">
                <p class="quiet">{t(Preview::Campaigns)}</p>
                <p class="preview-count-value">
                    <span class="figure">{summary.campaigns_met.to_string()}</span>
                    <span class="quiet">{format!("/ {} {campaigns_how}", summary.campaigns)}</span>
                </p>
            </div>
        </section>
    }
    .into_any()
}
