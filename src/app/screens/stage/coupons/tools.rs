//! 创建直播计划-营销工具: timed coupons that are attached to a live session, or created from there (TIMED-FLOW-02).

use crate::app::Manner;
use crate::app::kit::{clause_link, each, live, tick_of};
use crate::app::places::Place;
use crate::app::screens::stage::part;
use crate::app::session::Session;
use crate::locales::coupons::Coupons as Words;
use crate::locales::{fill, t};
use crate::policy::timed_coupon;
use crate::shop::{CouponCommand, CouponId, LiveId, TradeCommand};
use crate::view::coupons::{attachable, shut};
use crate::world::Surface;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is ticked for a session.
pub type Picked = RwSignal<BTreeSet<CouponId>>;

/// For which session an activity is being created.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// For none.
    Nobody,
    /// For the one that is being planned.
    NextPlan,
    /// For one that is planned or on the air.
    Session(LiveId),
}

fn wanted(session: Session) -> RwSignal<For> {
    session.places.keep("coupon-for".to_owned(), || For::Nobody)
}

/// An activity that is created now is for no session in particular.
pub fn for_nobody(session: Session) {
    wanted(session).set(For::Nobody);
}

/// What is ticked for a session; for the one that is being planned where it is `None`.
fn picked(session: Session, live: Option<LiveId>) -> Picked {
    let attached = || {
        let coupons = |world: &crate::world::World| {
            live.map(|live| world.trade.coupons.attached(live).collect()).unwrap_or_default()
        };
        session.world.with_untracked(coupons)
    };
    session.places.keep(format!("coupons-of-{}", live.map_or(0, |live| live.0)), attached)
}

/// An activity was created: it is ticked for, or attached to, the session for which it was.
pub fn created(session: Session, surface: Surface, coupon: CouponId) -> For {
    let wanted = wanted(session);
    let own = wanted.get_untracked();
    wanted.set(For::Nobody);
    let live = match own {
        For::Nobody => return own,
        For::NextPlan => None,
        For::Session(live) => Some(live),
    };
    let ticked = picked(session, live);
    ticked.update(|ticked| {
        ticked.insert(coupon);
    });
    if let Some(live) = live {
        attach(session, surface, live, ticked);
    }
    own
}

/// What is ticked is attached.
fn attach(session: Session, surface: Surface, live: LiveId, ticked: Picked) -> bool {
    let coupons = ticked.get_untracked();
    session.trade(surface, TradeCommand::Coupon(CouponCommand::Attach { live, coupons }))
}

/// 营销工具 of a session that has not ended, or of the one that is being planned, which takes what is ticked when it is.
pub fn tools(session: Session, surface: Surface, live_id: Option<LiveId>) -> (Picked, AnyView) {
    let manner = expect_context::<Manner>();
    let ticked = picked(session, live_id);
    let shown = session.world(move |world| attachable(world, live_id));
    let closed = session.world(|world| shut(world).is_some());
    let open = session.places.keep(format!("coupon-tools-{}", live_id.map_or(0, |live| live.0)), || false);
    let create = move |_| {
        wanted(session).set(live_id.map_or(For::NextPlan, For::Session));
        // Activities are created in the back office alone (TIMED-NAV-01).
        let places = session.places;
        places.go(Surface::BackOffice, Place::CouponForm(None));
        if !places.shown.with_untracked(|shown| shown.contains(&Surface::BackOffice)) {
            places.choose(Surface::BackOffice, manner.wide.get_untracked());
        }
    };
    let rows = live(move || {
        let all = shown.get();
        if all.is_empty() {
            return view! { <p class="quiet">{t(Words::ToolsNone)}</p> }.into_any();
        }
        each(all, move |one| {
            let id = one.id;
            let off = fill(Words::Off, &[&one.threshold, &one.face]);
            let next = one.next.map(|at| fill(Words::Next, &[&at])).unwrap_or_default();
            let attached = if one.attached { t(Words::Attached) } else { "" };
            let said = [one.name.as_str(), &off, &next, attached];
            let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
            tick_of("coupon-tick", said.join(" · "), id, ticked)
        })
    });
    let confirm = live_id.map(|live| {
        view! {
            <button
                class="button button-primary button-small"
                data-test="coupon-attach"
                on:click=move |_| {
                    if attach(session, surface, live, ticked) {
                        open.set(false);
                        session.say(t(Words::Attached).to_owned());
                    }
                }
            >
                {t(Words::Confirm)}
            </button>
        }
    });
    let body = view! {
        <div class="stack ask-fields">
            <p class="quiet">{t(Words::Tool)} " " {clause_link(&timed_coupon::ATTACH_TO_PLAN)}</p>
            {rows}
            <div class="cluster">
                {confirm}
                <button
                    class="button button-small"
                    data-test="coupon-from-plan"
                    disabled=move || closed.get()
                    on:click=create
                >
                    {t(Words::ToCreate)}
                </button>
            </div>
        </div>
    };
    (ticked, part::opening(open, "details", "coupon-tools", crate::locales::stage::Stage::Marketing, body.into_any()))
}
