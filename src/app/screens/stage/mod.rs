//! The stage: the surfaces of the merchant, the buyer and the platform, one at a time or two side by side, each with pages
//! of its own.

mod activities;
mod after_sales;
mod apps;
mod buyer;
mod campaigns;
mod coupons;
mod interest_free;
mod lives;
mod orders;
pub(super) mod part;
mod pay_later;
mod platform;
mod refund_only;
mod wallet;

use crate::app::kit::{Icon, each, flag, live, said, steady, when};
use crate::app::places::{Place, Places, SURFACES};
use crate::app::screens::present::story_bar;
use crate::app::session::Session;
use crate::app::{Manner, Panel};
use crate::browser::{clock, page as of_page};
use crate::locales::frame::Frame;
use crate::locales::sign_up::SignUp;
use crate::locales::stage::Stage as Words;
use crate::locales::t;
use crate::world::Surface;
use leptos::prelude::*;

/// The stage, as the menu opens it.
#[component]
pub fn ServicesScreen() -> impl IntoView {
    stage(None)
}

/// The stage with the merchant's orders.
#[component]
pub fn OrdersScreen() -> impl IntoView {
    stage(Some(Place::Orders))
}

/// The stage with the merchant's after-sales.
#[component]
pub fn AfterSalesScreen() -> impl IntoView {
    stage(Some(Place::Cases))
}

/// The stage with the wallet.
#[component]
pub fn WalletScreen() -> impl IntoView {
    stage(Some(Place::Wallet))
}

/// A surface's name.
fn name(surface: Surface) -> &'static str {
    t(match surface {
        Surface::MerchantPhone => Words::MerchantPhone,
        Surface::BackOffice => Words::BackOffice,
        Surface::BuyerPhone => Words::BuyerPhone,
        Surface::ReviewDesk | Surface::Desk => Words::ReviewDesk,
    })
}

fn stage(opens: Option<Place>) -> AnyView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let places = session.places;
    let subject = match &opens {
        None => Words::Services,
        Some(Place::Orders) => Words::Orders,
        Some(Place::Cases) => Words::Cases,
        Some(_) => Words::Wallet,
    };
    // On the stage it is the clock that one wants at hand.
    manner.panel.set(Panel::Time);
    // The menu leads to the merchant's phone, unless a surface of the merchant's shows just that.
    if let Some(place) = opens {
        places.bring(place, manner.wide.get_untracked());
    }
    view! {
        <div class="stage">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(subject)}</h1>
                    <p class="frame-subtitle">{t(Words::Subtitle)}</p>
                </div>
                {when(move || !manner.wide.get(), move || desk_button(manner))}
            </header>
            {story_bar(session)}
            <div class="segmented stage-choice" role="group" aria-label=t(Words::Surfaces)>
                {each(SURFACES, |surface| {
                    view! {
                        <button
                            data-test=format!("surface-{surface:?}")
                            aria-pressed=flag(move || places.shown.with(|shown| shown.contains(&surface)))
                            on:click=move |_| places.choose(surface, manner.wide.get_untracked())
                        >
                            {name(surface)}
                        </button>
                    }
                })}
            </div>
            <div class="stage-surfaces">
                // In the order of the choice, whichever was chosen first. One that stays keeps what was written on it.
                {steady(
                    move || places.shown.with(|shown| SURFACES.into_iter().filter(|one| shown.contains(one)).collect()),
                    move |surface| framed(session, surface),
                )}
            </div>
        </div>
    }
    .into_any()
}

/// Opens the desk where there is no room for it beside the stage: on the stage one moves the clock all the time. It shows
/// the time and is called by both.
fn desk_button(manner: Manner) -> AnyView {
    let now = expect_context::<Session>().world(|world| world.clock);
    view! {
        <button class="chip chip-accent stage-desk" data-test="stage-desk" on:click=move |_| manner.open(Panel::Time)>
            <Icon name="desk" small=true/>
            <span class="visually-hidden">{t(Frame::Desk)} " "</span>
            <span class="num">{said(move || now.get().to_string())}</span>
        </button>
    }
    .into_any()
}

/// The name by which the page knows a surface's screen.
fn screen_of(surface: Surface) -> String {
    format!("screen-{surface:?}")
}

/// A surface with the page on which it stands.
pub fn framed(session: Session, surface: Surface) -> AnyView {
    let places = session.places;
    let device = match surface {
        Surface::MerchantPhone | Surface::BuyerPhone => "phone",
        Surface::BackOffice | Surface::ReviewDesk | Surface::Desk => "desktop",
    };
    let at = Memo::new(move |_| places.at(surface));
    let screen = screen_of(surface);
    let wide = expect_context::<Manner>().wide;
    Effect::new({
        let screen = screen.clone();
        move |_| {
            at.track();
            let screen = screen.clone();
            // What scrolls is the phone where it has a frame, and the whole stage otherwise.
            let all = device == "desktop" || !wide.get_untracked();
            leptos::task::spawn_local(async move {
                clock::pause().await;
                of_page::to_top(&format!("#{screen} > .stage-body"));
                if all {
                    of_page::to_top("#main");
                }
            });
        }
    });
    // What was pressed may be gone once it has done its work, and the surface with it; so this listens before that.
    let hold = move |_| {
        leptos::task::spawn_local(async move {
            clock::pause().await;
            // The page may be gone by then.
            let Some(shown) = places.shown.try_get_untracked() else { return };
            let next = shown.iter().find(|one| **one == surface).or(shown.last());
            if let Some(next) = next {
                of_page::focus_if_lost(&screen_of(*next));
            }
        });
    };
    view! {
        <figure class="stage-surface" data-device=device data-test=format!("on-{surface:?}")>
            <figcaption class="heading">
                <span>{name(surface)} " " <span class="quiet">{live(move || title(surface, &at.get()).into_any())}</span></span>
            </figcaption>
            <div
                class="stage-screen"
                id=screen
                role="group"
                tabindex="-1"
                aria-label=said(move || title(surface, &at.get()).to_owned())
                on:click:capture=hold
            >
                <div class="stage-bar">{live(move || bar(places, surface, &at.get()))}</div>
                {(device == "desktop").then(|| live(move || columns(&at.get())))}
                {live(move || page(session, surface, at.get()))}
            </div>
        </figure>
    }
    .into_any()
}

/// The head of a surface: the way back and the page's name, or on a desktop its menu.
fn bar(places: Places, surface: Surface, place: &Place) -> AnyView {
    let back = places.can_go_back(surface).then(|| {
        view! {
            <button
                class="button button-icon button-small"
                data-test="back"
                aria-label=t(Words::Back)
                on:click=move |_| places.back(surface)
            >
                <Icon name="chevron-left"/>
            </button>
        }
    });
    let menu: &[Place] = match surface {
        Surface::BackOffice => &[
            Place::Orders,
            Place::Cases,
            Place::Wallet,
            Place::Invoices,
            Place::Marketing,
            Place::Lives,
            Place::Campaigns,
        ],
        Surface::ReviewDesk => &[Place::Disputes, Place::Campaigns],
        Surface::BuyerPhone => &[Place::Shop, Place::Bought, Place::MyCoupons],
        _ => &[],
    };
    let current = place.clone();
    view! {
        {back}
        <b>{title(surface, place)}</b>
        <div class="stage-menu push">
            {each(menu.iter().cloned(), |entry| {
                let here = (entry == current).then_some("page");
                let name = title(surface, &entry);
                view! {
                    <button
                        class="button button-quiet button-small"
                        aria-current=here
                        on:click=move |_| places.jump(surface, entry.clone())
                    >
                        {name}
                    </button>
                }
            })}
        </div>
    }
    .into_any()
}

/// The names of a list's columns, for where a desktop has room for one line a row.
fn columns(place: &Place) -> AnyView {
    let (of, [third, fourth, fifth], after_sale) = match place {
        Place::Orders => ("orders", [Words::Payment, Words::Quantity, Words::Amount], Some(Words::Cases)),
        Place::Cases | Place::Disputes => ("cases", [Words::Asks, Words::Cause, Words::RefundAmount], None),
        _ => return ().into_any(),
    };
    let names = [Words::OrderNumber, Words::Goods, third, fourth, fifth, Words::State].into_iter().chain(after_sale);
    let names = each(names, |name| view! { <span>{t(name)}</span> });
    // The rows are buttons that read as a whole.
    view! { <p class="stage-columns quiet" data-of=of aria-hidden="true">{names}</p> }.into_any()
}

/// A page's name, as the real app has it.
fn title(surface: Surface, place: &Place) -> &'static str {
    t(match place {
        // Where it stands differs from device to device (LJ-REG-01).
        Place::Campaigns => {
            return t(match surface {
                Surface::BackOffice => SignUp::CampaignList,
                Surface::ReviewDesk => SignUp::Reviews,
                _ => SignUp::Campaigns,
            });
        }
        Place::Campaign(_) => return t(SignUp::CampaignPage),
        Place::Apps => Words::Apps,
        Place::Services => Words::Services,
        Place::PayLater => Words::PayLater,
        Place::RefundOnly => Words::RefundOnly,
        Place::InterestFree => Words::InterestFree,
        Place::FreeForm(_) => Words::FreeForm,
        Place::Wallet => Words::Wallet,
        Place::Orders => Words::MyOrders,
        Place::Order(_) => Words::OrderPage,
        // On the desktop it is a desk of its own (RNR-REV-01).
        Place::Cases if surface == Surface::BackOffice => Words::CasesDesk,
        Place::Cases => Words::Cases,
        Place::Case(_) | Place::Dispute(_) => Words::CasePage,
        Place::Lives => Words::Lives,
        Place::Marketing => Words::Marketing,
        Place::Coupon(_) => Words::CouponPage,
        Place::CouponForm(None) => Words::CouponForm,
        Place::CouponForm(Some(_)) => Words::CouponAdjust,
        Place::MyCoupons => Words::MyCoupons,
        Place::Inbox => Words::Inbox,
        Place::Invoices => Words::Invoices,
        Place::Shop => Words::Shop,
        Place::Item(_) => Words::Item,
        Place::Checkout(_) => Words::Checkout,
        Place::Bought => Words::Bought,
        Place::Purchase(_) => Words::OrderPage,
        Place::Disputes => Words::Disputes,
    })
}

/// The page on which a surface stands.
fn page(session: Session, surface: Surface, place: Place) -> AnyView {
    match place {
        Place::Apps => apps::apps(session, surface),
        Place::Services => apps::services(session, surface),
        Place::PayLater => pay_later::page(session, surface),
        Place::RefundOnly => refund_only::page(session, surface),
        Place::InterestFree => interest_free::page(session, surface),
        Place::FreeForm(id) => interest_free::form(session, surface, id),
        Place::Lives => lives::page(session, surface),
        Place::Marketing => coupons::list(session, surface),
        Place::Coupon(id) => coupons::page(session, surface, id),
        Place::CouponForm(id) => coupons::form(session, surface, id),
        Place::MyCoupons => coupons::mine(session),
        Place::Wallet => wallet::page(session, surface),
        Place::Invoices => wallet::invoices(session, surface),
        Place::Orders => orders::list(session, surface),
        Place::Order(id) => orders::page(session, surface, id),
        Place::Inbox => orders::inbox(session, surface),
        Place::Cases => after_sales::list(session, surface),
        Place::Case(id) => after_sales::page(session, surface, id),
        Place::Shop => buyer::shop(session, surface),
        Place::Item(good) => buyer::item(session, surface, good),
        Place::Checkout(good) => buyer::checkout(session, surface, good),
        Place::Bought => buyer::bought(session, surface),
        Place::Purchase(id) => buyer::purchase(session, surface, id),
        Place::Campaigns => campaigns::list(session, surface),
        Place::Campaign(id) => campaigns::page(session, surface, id),
        Place::Disputes => platform::list(session, surface),
        Place::Dispute(id) => platform::page(session, surface, id),
    }
}
