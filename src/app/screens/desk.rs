//! The director's desk: the explanation of what was last touched, the buyer, the clock, what happened.

mod buyer;
mod time;
mod why;

pub use buyer::BuyerPanel;
pub use time::TimePanel;
pub use why::panel as why_panel;

use crate::app::kit::{Icon, each, flag, live};
use crate::app::later::{Later, later};
use crate::app::screens::Screen;
use crate::app::session::{Focus, Session};
use crate::locales::desk::Desk as Words;
use crate::locales::preview::Preview;
use crate::locales::t;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The panels of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Panel {
    Explain,
    Buyer,
    Time,
}

impl Panel {
    const ALL: [Panel; 3] = [Panel::Explain, Panel::Buyer, Panel::Time];

    fn name(self) -> &'static str {
        t(match self {
            Panel::Explain => Words::Explain,
            Panel::Buyer => Words::Buyer,
            Panel::Time => Words::Time,
        })
    }
}

/// The desk.
#[component]
pub fn Desk() -> impl IntoView {
    let session = expect_context::<Session>();
    let panel = RwSignal::new(Panel::Explain);
    // On the stage it is the clock that one wants at hand.
    let path = use_location().pathname;
    Effect::new(move |_| {
        let stage = [Screen::Services, Screen::Orders, Screen::AfterSales, Screen::Wallet];
        if path.with(|path| stage.iter().any(|screen| path.ends_with(screen.path()))) {
            panel.set(Panel::Time);
        }
    });
    // What is asked about is explained, whichever panel was open.
    Effect::new(move |before: Option<()>| {
        let asked = session.look.focus.with(|focus| focus.as_ref().is_some_and(Focus::is_asked));
        if before.is_some() && asked {
            panel.set(Panel::Explain);
        }
    });
    let explains = Memo::new(move |_| session.look.focus.with(Option::is_some));
    view! {
        <div class="desk">
            <div class="desk-tabs segmented" role="tablist">
                {each(Panel::ALL, |one| {
                    view! {
                        <button
                            role="tab"
                            data-test=format!("desk-{one:?}")
                            aria-selected=flag(move || panel.get() == one)
                            on:click=move |_| panel.set(one)
                        >
                            {one.name()}
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
