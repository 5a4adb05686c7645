//! Coupons on the buyer's phone: in the live room, among one's own, at the checkout.

use super::{more, with_standing};
use crate::app::kit::{Icon, clause_link, each, live};
use crate::app::screens::stage::part;
use crate::app::session::Session;
use crate::locales::coupons::Coupons as Words;
use crate::locales::{fill, t};
use crate::policy::timed_coupon;
use crate::shop::{ClaimId, ClaimState, CouponCommand, TradeCommand};
use crate::view::coupons::{AtCheckout, InRoom, owned, room as of_room};
use crate::world::Surface;
use leptos::prelude::*;

/// The coupons of the live room, for a buyer whose app shows them.
pub fn room(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(of_room);
    live(move || {
        let room = shown.get();
        if let Some(clause) = room.hidden {
            return view! {
                <p class="quiet" data-test="coupons-hidden">{t(Words::Hidden)} " " {clause_link(clause)}</p>
            }
            .into_any();
        }
        if room.coupons.is_empty() {
            return ().into_any();
        }
        let cards = each(room.coupons, move |coupon| in_room(session, surface, &coupon));
        view! {
            <section class="card stack" data-test="coupon-room">
                <h2 class="heading"><span>{t(Words::InRoom)}</span></h2>
                {cards}
            </section>
        }
        .into_any()
    })
}

fn in_room(session: Session, surface: Surface, coupon: &InRoom) -> AnyView {
    let id = coupon.id;
    let stands = match (coupon.until, coupon.next) {
        (Some(until), _) if coupon.left > 0 => fill(Words::LeftUntil, &[&coupon.left, &until]),
        (Some(_), _) => t(Words::Gone).to_owned(),
        (None, Some(next)) => fill(Words::Next, &[&next]),
        (None, None) => String::new(),
    };
    let has = (coupon.has > 0).then(|| fill(Words::Has, &[&coupon.has, &coupon.each]));
    view! {
        <div class="coupon" data-test="coupon-in-room">
            <b class="coupon-face num">{coupon.face.to_string()}</b>
            <span class="coupon-what">
                <b>{fill(Words::Off, &[&coupon.threshold, &coupon.face])}</b>
                <span class="quiet">{stands} " " {has}</span>
            </span>
            <button
                class="button button-primary button-small"
                data-test="coupon-claim"
                disabled=!coupon.is_open()
                on:click=move |_| {
                    session.trade(surface, TradeCommand::Coupon(CouponCommand::Claim(id)));
                }
            >
                {t(Words::Take)}
            </button>
        </div>
    }
    .into_any()
}

/// The buyer's own coupons.
pub fn mine(session: Session) -> AnyView {
    let most = RwSignal::new(part::ROWS);
    let shown = session.world(move |world| owned(world, most.get()));
    live(move || {
        let list = shown.get();
        if list.rows.is_empty() {
            let body = view! {
                <div class="empty"><Icon name="campaigns"/><h2 class="empty-title">{t(Words::MyNone)}</h2><p>{t(Words::MyNoneWhat)}</p></div>
            };
            return part::page(body.into_any(), None);
        }
        let rows = each(list.rows, |own| {
            let claim = own.claim;
            let (stands, usable) = match claim.state {
                ClaimState::Unused => (fill(Words::UseBy, &[&claim.until]), true),
                ClaimState::Used(order) => (fill(Words::UsedFor, &[&order]), false),
                ClaimState::Expired => (t(Words::Expired).to_owned(), false),
            };
            view! {
                <div class="card coupon" data-test="my-coupon" data-usable=usable.to_string()>
                    <b class="coupon-face num">{claim.face.to_string()}</b>
                    <span class="coupon-what">
                        <b>{fill(Words::Off, &[&claim.threshold, &claim.face])}</b>
                        <span class="quiet">{own.name}</span>
                        <span class="quiet">{stands}</span>
                    </span>
                </div>
            }
        });
        part::page(view! { {rows} {more(most, list.left, Words::MyOlder)} }.into_any(), None)
    })
}

/// The choice of a coupon at the checkout; nothing where the buyer has none.
pub fn at_checkout(coupons: Vec<AtCheckout>, chosen: RwSignal<Option<ClaimId>>) -> AnyView {
    // One that was chosen may have expired meanwhile: then one can still do without.
    if coupons.is_empty() && chosen.get_untracked().is_none() {
        return ().into_any();
    }
    let row =
        move |id: Option<ClaimId>, name: String, quiet: String, misfit: Option<&'static crate::policy::Clause>| {
            let open = misfit.is_none();
            let why = misfit
                .map(|clause| view! { <span class="way-why">{t(Words::NotFor)} " " {clause_link(clause)}</span> });
            view! {
                <label class="way" data-test="use-coupon" data-open=open.to_string()>
                    <input
                        type="radio"
                        name="coupon"
                        disabled=!open
                        prop:checked=move || chosen.get() == id
                        on:change=move |_| chosen.set(id)
                    />
                    <span class="way-name">{name}</span>
                    <span class="quiet">{quiet}</span>
                    {why}
                </label>
            }
            .into_any()
        };
    let own = each(coupons, move |one| {
        let (name, until) = (fill(Words::Off, &[&one.threshold, &one.face]), fill(Words::UseBy, &[&one.until]));
        row(Some(one.id), name, until, one.misfit)
    });
    let body = view! {
        <div class="ways" role="radiogroup" aria-label=t(Words::AtCheckout)>
            {row(None, t(Words::UseNone).to_owned(), String::new(), None)} {own}
        </div>
        <p class="quiet">{t(Words::OneAnOrder)} " " {with_standing(&timed_coupon::ONE_AN_ORDER)}</p>
    };
    part::card(t(Words::AtCheckout), body.into_any())
}
