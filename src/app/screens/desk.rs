//! The director's desk: the explanation of what was last touched, the buyer, the clock, what happened.

mod buyer;
mod coupons;
mod happenings;
mod log;
mod time;
mod why;

pub use buyer::BuyerPanel;
pub use log::{event_words, moves_money};
pub use time::TimePanel;
pub use why::{panel as why_panel, reckoned, rounding, worth_panel};

use crate::app::kit::{Icon, each, flag, live};
use crate::app::later::{Later, later};
use crate::app::session::Session;
use crate::app::{Manner, Panel};
use crate::locales::desk::Desk as Words;
use crate::locales::preview::Preview;
use crate::locales::t;
use leptos::prelude::*;

fn name(panel: Panel) -> &'static str {
    t(match panel {
        Panel::Explain => Words::Explain,
        Panel::Buyer => Words::Buyer,
        Panel::Time => Words::Time,
    })
}

/// The desk.
#[component]
pub fn Desk() -> impl IntoView {
    let session = expect_context::<Session>();
    let panel = expect_context::<Manner>().panel;
    let explains = Memo::new(move |_| session.look.focus.with(Option::is_some));
    view! {
        <div class="desk">
            <div class="desk-tabs segmented" role="tablist">
                {each([Panel::Explain, Panel::Buyer, Panel::Time], |one| {
                    view! {
                        <button
                            role="tab"
                            data-test=format!("desk-{one:?}")
                            aria-selected=flag(move || panel.get() == one)
                            on:click=move |_| panel.set(one)
                        >
                            {name(one)}
                        </button>
                    }
                })}
            </div>
            {live(move || match panel.get() {
                Panel::Explain if explains.get() => later(Later::Explanation),
                Panel::Explain => nothing_picked(),
                Panel::Buyer => later(Later::Buyer),
                Panel::Time => later(Later::Time),
            })}
        </div>
    }
}

/// What the explanation shows before anything is picked.
fn nothing_picked() -> AnyView {
    view! {
        <div class="empty">
            <Icon name="info"/>
            <p>{t(Preview::PickCell)}</p>
            <p class="quiet">{t(Preview::PickCellWhat)}</p>
        </div>
    }
    .into_any()
}
