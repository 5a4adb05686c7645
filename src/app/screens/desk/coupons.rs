//! What the director has other buyers do about timed coupons.

use crate::app::kit::{each, live};
use crate::app::session::Session;
use crate::locales::coupons::Coupons as Words;
use crate::locales::{fill, t};
use crate::shop::{CouponCommand, TradeCommand};
use crate::view::coupons::open_now;
use crate::world::Surface;
use leptos::prelude::*;

/// So many are claimed at a press.
const SOME: u32 = 10;

/// Has other buyers claim what is released now; nothing while nothing is.
pub fn others(session: Session) -> AnyView {
    let shown = session.world(open_now);
    live(move || {
        let open = shown.get();
        if open.is_empty() {
            return ().into_any();
        }
        let rows = each(open, move |(coupon, name, left)| {
            let claim = move |count: u32| {
                session.trade(Surface::Desk, TradeCommand::Coupon(CouponCommand::OthersClaim { coupon, count }));
            };
            view! {
                <p>{fill(Words::OthersLeft, &[&name, &left])}</p>
                <div class="cluster">
                    <button
                        class="button button-small"
                        data-test="others-some"
                        disabled=left < SOME
                        on:click=move |_| claim(SOME)
                    >
                        {fill(Words::OthersSome, &[&SOME])}
                    </button>
                    <button
                        class="button button-small"
                        data-test="others-all"
                        disabled=left == 0
                        on:click=move |_| claim(left)
                    >
                        {t(Words::OthersAll)}
                    </button>
                </div>
            }
        });
        view! {
            <fieldset class="stack">
                <legend class="field-label">{t(Words::Others)}</legend>
                {rows}
            </fieldset>
        }
        .into_any()
    })
}
