//! The surfaces that a step shows, turned to what the step is about.

use super::Presenter;
use crate::app::kit::steady;
use crate::app::places::{Place, SURFACES};
use crate::app::screens::stage::framed;
use crate::scenario::Step;
use crate::scenario::state::names_of;
use crate::shop::{CaseId, CouponId, OrderId};
use crate::view::present::Page;
use crate::world::Surface;
use leptos::prelude::*;

/// The surfaces of a step; those of the latest before it that names any, where it leaves the stage as it is.
fn shown(presenter: Presenter, place: usize) -> Vec<Surface> {
    let named = (0..=place).rev().filter_map(|place| presenter.show.step_at(place));
    let on_stage = |step: Step| -> Vec<Surface> {
        // The director's desk is no surface of the stage.
        step.stage.into_iter().filter(|surface| SURFACES.contains(surface)).collect()
    };
    let found = named.map(on_stage).find(|all| !all.is_empty());
    found.unwrap_or_else(|| vec![Surface::MerchantPhone, Surface::BuyerPhone])
}

/// The surfaces, side by side.
pub fn surfaces(presenter: Presenter, page: Page) -> AnyView {
    let surfaces = steady(move || shown(presenter, page.place), move |surface| framed(presenter.session, surface));
    view! { <div class="stage-surfaces" data-test="present-surfaces">{surfaces}</div> }.into_any()
}

/// Turns the surfaces to what a step looks at, page by page: an order that was placed is there to be seen.
pub fn follow(presenter: Presenter) {
    Effect::new(move |_| {
        let (true, Some(page)) = (presenter.surfaces.get(), presenter.show.page()) else { return };
        let Some(step) = presenter.show.step_at(page.place) else { return };
        let looks = step.look.iter().map(|look| look.path.as_str());
        let checks = step.acts.iter().filter_map(|act| match act {
            crate::scenario::Act::Check(check) => Some(check.path.as_str()),
            _ => None,
        });
        let paths: Vec<&str> = looks.chain(checks).collect();
        for surface in shown(presenter, page.place) {
            if let Some(place) = paths.iter().find_map(|path| turned(presenter, surface, path)) {
                presenter.session.places.jump(surface, place);
            }
        }
    });
}

/// The page of a surface that shows what a path leads to, if it has one.
fn turned(presenter: Presenter, surface: Surface, path: &str) -> Option<Place> {
    let names = names_of(path);
    let trade = |known: &dyn Fn(&crate::shop::Trade) -> bool| {
        presenter.session.world.with_untracked(|world| known(&world.trade))
    };
    let (first, second) = (names.first()?.as_str(), names.get(1).map(String::as_str));
    let number = second.and_then(|second| second.parse::<u32>().ok());
    let merchant = matches!(surface, Surface::MerchantPhone | Surface::BackOffice);
    match (first, surface) {
        ("orders", Surface::ReviewDesk) => None,
        ("orders", _) => {
            let id = OrderId(number?);
            let there = trade(&|trade| trade.orders.get(id).is_some());
            let place = if merchant { Place::Order(id) } else { Place::Purchase(id) };
            there.then_some(place)
        }
        ("cases", _) => {
            let id = CaseId(number?);
            let order =
                presenter.session.world.with_untracked(|world| world.trade.cases.get(id).map(|case| case.order))?;
            Some(match surface {
                Surface::BuyerPhone => Place::Purchase(order),
                Surface::ReviewDesk => Place::Dispute(id),
                _ => Place::Case(id),
            })
        }
        ("accounts" | "ledger", _) if merchant => Some(Place::Wallet),
        ("services", _) if merchant => Some(match second? {
            "PayLater" => Place::PayLater,
            "RefundOnly" => Place::RefundOnly,
            _ => Place::Wallet,
        }),
        ("coupons", Surface::BuyerPhone) | ("claims", Surface::BuyerPhone) => Some(Place::MyCoupons),
        ("coupons", _) if merchant => Some(number.map_or(Place::Marketing, |number| Place::Coupon(CouponId(number)))),
        ("campaigns", Surface::BuyerPhone) => None,
        ("campaigns", _) => Some(Place::Campaigns),
        ("interestFree", _) if merchant => Some(Place::InterestFree),
        _ => None,
    }
}
