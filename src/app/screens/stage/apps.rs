//! 常用应用 and 交易服务 on the merchant's phone.

use super::part;
use crate::app::kit::{Icon, each, live};
use crate::app::places::Place;
use crate::app::session::Session;
use crate::locales::services::Services;
use crate::locales::sign_up::SignUp;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::{Overall, Programme};
use crate::view::services::tile as of_tile;
use crate::world::Surface;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// An app of 常用应用.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum App {
    Goods,
    Orders,
    AfterSales,
    Inbox,
    Wallet,
    Live,
    SeeMore,
}

impl App {
    const ALL: [App; 7] = [App::Goods, App::Orders, App::AfterSales, App::Inbox, App::Wallet, App::Live, App::SeeMore];

    fn name(self) -> &'static str {
        t(match self {
            App::Goods => Words::GoodsApp,
            App::Orders => Words::MyOrders,
            App::AfterSales => Words::Cases,
            App::Inbox => Words::Inbox,
            App::Wallet => Words::Wallet,
            App::Live => Words::Lives,
            App::SeeMore => Words::SeeMore,
        })
    }

    const fn icon(self) -> &'static str {
        match self {
            App::Goods => "goods",
            App::Orders => "orders",
            App::AfterSales => "after-sales",
            App::Inbox => "clock",
            App::Wallet => "wallet",
            App::Live => "play",
            App::SeeMore => "more",
        }
    }

    /// The page that it opens; none for the goods, which have a screen of their own.
    const fn place(self) -> Option<Place> {
        match self {
            App::Goods => None,
            App::Orders => Some(Place::Orders),
            App::AfterSales => Some(Place::Cases),
            App::Inbox => Some(Place::Inbox),
            App::Wallet => Some(Place::Wallet),
            App::Live => Some(Place::Lives),
            App::SeeMore => Some(Place::Services),
        }
    }
}

/// 常用应用.
pub fn apps(session: Session, surface: Surface) -> AnyView {
    let navigate = use_navigate();
    let all = each(App::ALL, |app| {
        let navigate = navigate.clone();
        view! {
            <button
                class="services-app"
                data-test=format!("app-{app:?}")
                on:click=move |_| match app.place() {
                    Some(place) => session.places.go(surface, place),
                    None => navigate("/goods", Default::default()),
                }
            >
                <Icon name=app.icon()/>
                {app.name()}
            </button>
        }
    });
    // 快手小店商家端 › 应用中心 › 活动报名 (LJ-REG-01).
    let centre = view! {
        <div class="services-apps">
            <button
                class="services-app"
                data-test="app-Campaigns"
                on:click=move |_| session.places.go(surface, Place::Campaigns)
            >
                <Icon name="draft"/>
                {t(SignUp::Campaigns)}
            </button>
        </div>
    };
    let apps = part::card(t(Words::Apps), view! { <div class="services-apps">{all}</div> }.into_any());
    let centre = part::card(t(SignUp::AppCentre), centre.into_any());
    part::page(view! { {apps} {centre} }.into_any(), None)
}

/// A function of the real app, as a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tile {
    PayLater,
    RefundOnly,
    InterestFree,
    TimedCoupon,
    CampaignSignUp,
    ReturnFreight,
    QuickPayout,
    SmallRefund,
}

impl Tile {
    /// Those of the 交易服务 menu first, then those that people look for there.
    const ALL: [Tile; 8] = [
        Tile::PayLater,
        Tile::RefundOnly,
        Tile::InterestFree,
        Tile::TimedCoupon,
        Tile::CampaignSignUp,
        Tile::ReturnFreight,
        Tile::QuickPayout,
        Tile::SmallRefund,
    ];

    fn name(self) -> &'static str {
        t(match self {
            Tile::PayLater => Services::PayLater,
            Tile::RefundOnly => Services::RefundOnly,
            Tile::InterestFree => Services::InterestFree,
            Tile::TimedCoupon => Services::TimedCoupon,
            Tile::CampaignSignUp => Services::CampaignSignUp,
            Tile::ReturnFreight => Services::ReturnFreight,
            Tile::QuickPayout => Services::QuickPayout,
            Tile::SmallRefund => Services::SmallRefund,
        })
    }

    const fn icon(self) -> &'static str {
        match self {
            Tile::PayLater => "wallet",
            Tile::RefundOnly => "after-sales",
            Tile::InterestFree => "calendar",
            Tile::TimedCoupon => "campaigns",
            Tile::CampaignSignUp => "draft",
            Tile::ReturnFreight => "goods",
            Tile::QuickPayout => "clock",
            Tile::SmallRefund => "undo",
        }
    }

    /// The programmes behind it, the first that is in force counts.
    const fn programmes(self) -> &'static [Programme] {
        match self {
            Tile::PayLater => &[Programme::PayLater, Programme::PayLaterOne],
            Tile::RefundOnly => &[Programme::RefundOnly],
            Tile::InterestFree => &[Programme::InterestFree],
            _ => &[],
        }
    }

    /// Why it is not offered here.
    fn absent(self) -> Option<&'static str> {
        match self {
            Tile::PayLater | Tile::RefundOnly | Tile::InterestFree => None,
            Tile::TimedCoupon => Some(t(Services::OnDesktop)),
            Tile::CampaignSignUp | Tile::QuickPayout => Some(t(Services::InAppCentre)),
            Tile::ReturnFreight | Tile::SmallRefund => Some(t(Services::Elsewhere)),
        }
    }

    /// The page that it opens; the goods that qualify where there is none yet.
    const fn place(self) -> Option<Place> {
        match self {
            Tile::PayLater => Some(Place::PayLater),
            Tile::RefundOnly => Some(Place::RefundOnly),
            Tile::InterestFree => Some(Place::InterestFree),
            _ => None,
        }
    }
}

/// 交易服务, one tile a function.
pub fn services(session: Session, surface: Surface) -> AnyView {
    let tiles = each(Tile::ALL, |tile| tile_view(session, surface, tile));
    part::page(view! { <div class="services-tiles" data-test="tiles">{tiles}</div> }.into_any(), None)
}

fn tile_view(session: Session, surface: Surface, tile: Tile) -> AnyView {
    if let Some(reason) = tile.absent() {
        return view! {
            <span class="services-tile" role="link" aria-disabled="true" tabindex="0">
                <Icon name=tile.icon()/>
                <b>{tile.name()}</b>
                <small>{reason}</small>
            </span>
        }
        .into_any();
    }
    let navigate = use_navigate();
    // By the story's own clock, whatever day the preview looks at.
    let programme = session.world(move |world| of_tile(world, tile.programmes()));
    let clock = session.world(|world| world.clock);
    let line = live(move || {
        let text = match programme.get() {
            None => t(Services::NotInForce).to_owned(),
            Some(programme) => session.matrix.with(|matrix| {
                // The preview has counted the goods where it looks at the same day.
                let counted = matrix.as_ref().filter(|matrix| matrix.assessment.at() == clock.get());
                counted.map_or_else(String::new, |matrix| {
                    let count = |overall| matrix.count(programme, overall);
                    fill(Services::QualifyNow, &[&count(Overall::Qualifies), &count(Overall::Near)])
                })
            }),
        };
        text.into_any()
    });
    view! {
        <button
            class="services-tile"
            data-test=format!("tile-{tile:?}")
            on:click=move |_| match tile.place() {
                Some(place) => session.places.go(surface, place),
                None => {
                    session.look.filter.update(|filter| filter.programme = programme.get_untracked());
                    navigate("/", Default::default());
                }
            }
        >
            <Icon name=tile.icon()/>
            <b>{tile.name()}</b>
            <small>{line}</small>
        </button>
    }
    .into_any()
}
