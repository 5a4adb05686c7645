//! 交易服务: the menu as the merchant's phone has it, and which function lives on which surface.

use crate::app::kit::Icon;
use crate::app::session::Session;
use crate::app::words;
use crate::locales::services::Services as Words;
use crate::locales::{fill, t};
use crate::policy::{Outcome, Overall, Programme};
use crate::view::explanation::buyer_ways;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// The surfaces of the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Surface {
    MerchantPhone,
    BackOffice,
    BuyerPhone,
    PlatformDesk,
}

impl Surface {
    const ALL: [Surface; 4] = [Surface::MerchantPhone, Surface::BackOffice, Surface::BuyerPhone, Surface::PlatformDesk];

    fn name(self) -> &'static str {
        t(match self {
            Surface::MerchantPhone => Words::MerchantPhone,
            Surface::BackOffice => Words::BackOffice,
            Surface::BuyerPhone => Words::BuyerPhone,
            Surface::PlatformDesk => Words::PlatformDesk,
        })
    }
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
            Tile::PayLater => Words::PayLater,
            Tile::RefundOnly => Words::RefundOnly,
            Tile::InterestFree => Words::InterestFree,
            Tile::TimedCoupon => Words::TimedCoupon,
            Tile::CampaignSignUp => Words::CampaignSignUp,
            Tile::ReturnFreight => Words::ReturnFreight,
            Tile::QuickPayout => Words::QuickPayout,
            Tile::SmallRefund => Words::SmallRefund,
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

    /// The programmes behind it, the first that is in force counts; none where the simulator does not have it.
    const fn programmes(self) -> &'static [Programme] {
        match self {
            Tile::PayLater => &[Programme::PayLater, Programme::PayLaterOne],
            Tile::RefundOnly => &[Programme::RefundOnly],
            Tile::InterestFree => &[Programme::InterestFree],
            Tile::TimedCoupon => &[Programme::HostCoupon],
            Tile::CampaignSignUp | Tile::ReturnFreight | Tile::QuickPayout | Tile::SmallRefund => &[],
        }
    }

    /// Why it is not offered on the merchant's phone.
    fn absent_on_phone(self) -> Option<&'static str> {
        match self {
            Tile::PayLater | Tile::RefundOnly | Tile::InterestFree => None,
            Tile::TimedCoupon => Some(t(Words::OnDesktop)),
            Tile::CampaignSignUp | Tile::QuickPayout => Some(t(Words::InAppCentre)),
            Tile::ReturnFreight | Tile::SmallRefund => Some(t(Words::Elsewhere)),
        }
    }

    /// Why it is not offered in the back office.
    fn absent_on_desktop(self) -> Option<&'static str> {
        match self {
            Tile::TimedCoupon => None,
            Tile::RefundOnly => Some(t(Words::RefundOnlyWhere)),
            _ => Some(t(Words::Elsewhere)),
        }
    }
}

/// The stage with the menu.
#[component]
pub fn ServicesScreen() -> impl IntoView {
    let shown = RwSignal::new(Surface::MerchantPhone);
    view! {
        <div class="stage">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Words::Title)}</h1>
                    <p class="frame-subtitle">{t(Words::Subtitle)}</p>
                </div>
            </header>
            <div class="segmented stage-choice" role="group" aria-label=t(Words::Surface)>
                {Surface::ALL
                    .map(|surface| {
                        view! {
                            <button
                                aria-pressed=move || (shown.get() == surface).to_string()
                                on:click=move |_| shown.set(surface)
                            >
                                {surface.name()}
                            </button>
                        }
                    })}
            </div>
            <div class="stage-surfaces">
                {move || match shown.get() {
                    Surface::MerchantPhone => view! { <MerchantPhone/> }.into_any(),
                    Surface::BackOffice => view! { <BackOffice/> }.into_any(),
                    Surface::BuyerPhone => view! { <BuyerPhone/> }.into_any(),
                    Surface::PlatformDesk => platform_desk().into_any(),
                }}
            </div>
        </div>
    }
}

fn surface_frame(device: &'static str, who: &'static str, title: String, bar: AnyView, body: AnyView) -> impl IntoView {
    view! {
        <figure class="stage-surface" data-device=device>
            <figcaption class="heading"><span>{who} " " <span class="quiet">{title}</span></span></figcaption>
            <div class="stage-screen">
                <div class="stage-bar">{bar}</div>
                <div class="stage-body">{body}</div>
            </div>
        </figure>
    }
}

/// 常用应用, then 查看更多 → 交易服务.
#[component]
fn MerchantPhone() -> impl IntoView {
    let inside = RwSignal::new(false);
    move || {
        if inside.get() {
            let bar = view! {
                <button
                    class="button button-icon button-small"
                    aria-label=t(Words::BackToApps)
                    on:click=move |_| inside.set(false)
                >
                    <Icon name="chevron-left"/>
                </button>
                <b>{t(Words::TradeServices)}</b>
            };
            let tiles = view! {
                <div class="services-tiles" data-test="tiles">
                    {Tile::ALL.map(|tile| tile_view(tile, tile.absent_on_phone()))}
                </div>
            };
            let title = format!("{} · {}", t(Words::Phone), t(Words::TradeServices));
            surface_frame("phone", t(Words::Merchant), title, bar.into_any(), tiles.into_any()).into_any()
        } else {
            let absent = [
                ("goods", Words::GoodsApp),
                ("orders", Words::OrdersApp),
                ("wallet", Words::FundsApp),
                ("play", Words::LiveApp),
            ];
            let apps = view! {
                <section class="card">
                    <h2 class="heading"><span>{t(Words::Apps)}</span></h2>
                    <div class="services-apps">
                        {absent
                            .map(|(icon, word)| {
                                view! {
                                    <span
                                        class="services-app"
                                        role="link"
                                        aria-disabled="true"
                                        tabindex="0"
                                        title=t(Words::NotYet)
                                    >
                                        <Icon name=icon/>
                                        {t(word)}
                                    </span>
                                }
                            })}
                        <button class="services-app" data-test="see-more" on:click=move |_| inside.set(true)>
                            <Icon name="more"/>
                            {t(Words::SeeMore)}
                        </button>
                    </div>
                </section>
            };
            let bar = view! { <b>{t(Words::Apps)}</b> };
            let title = format!("{} · {}", t(Words::Phone), t(Words::Apps));
            surface_frame("phone", t(Words::Merchant), title, bar.into_any(), apps.into_any()).into_any()
        }
    }
}

fn tile_view(tile: Tile, absent: Option<&'static str>) -> AnyView {
    let session = expect_context::<Session>();
    if let Some(reason) = absent {
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
    let programme = move || {
        session.matrix.with(|matrix| {
            let matrix = matrix.as_ref()?;
            let open = |programme: &&Programme| matrix.assessment.in_force(**programme);
            tile.programmes().iter().find(open).copied()
        })
    };
    let line = move || match programme() {
        None => t(Words::NotInForce).to_owned(),
        Some(programme) => session.matrix.with(|matrix| {
            let count = |overall| matrix.as_ref().map_or(0, |matrix| matrix.count(programme, overall));
            fill(Words::QualifyNow, &[&count(Overall::Qualifies), &count(Overall::Near)])
        }),
    };
    view! {
        <button
            class="services-tile"
            data-test=format!("tile-{tile:?}")
            on:click=move |_| {
                session.look.filter.update(|filter| filter.programme = programme());
                navigate("/", Default::default());
            }
        >
            <Icon name=tile.icon()/>
            <b>{tile.name()}</b>
            <small>{line}</small>
        </button>
    }
    .into_any()
}

#[component]
fn BackOffice() -> impl IntoView {
    let body = view! {
        <section class="card">
            <h2 class="heading"><span>{t(Words::Marketing)}</span></h2>
            <div class="services-tiles">
                {[Tile::TimedCoupon, Tile::RefundOnly].map(|tile| tile_view(tile, tile.absent_on_desktop()))}
            </div>
        </section>
        <section class="card">
            <h2 class="heading"><span>{t(Words::Funds)}</span></h2>
            <p class="quiet">{format!("{} · {}", t(Words::InvoiceWhat), t(Words::NotYet))}</p>
        </section>
    };
    let bar = view! { <b>{t(Words::DesktopBar)}</b> };
    surface_frame("desktop", t(Words::Merchant), t(Words::BackOffice).to_owned(), bar.into_any(), body.into_any())
}

/// The ways of paying that are open to the buyer on the desk.
#[component]
fn BuyerPhone() -> impl IntoView {
    let session = expect_context::<Session>();
    let buyer = session.world(|world| world.profile.buyers.facts());
    let ways = move || {
        let buyer = buyer.get();
        let ways = session
            .matrix
            .with(|matrix| matrix.as_ref().map_or_else(Vec::new, |matrix| buyer_ways(&matrix.assessment, &buyer)));
        ways.into_iter().filter(|(_, way)| way.outcome == Outcome::Met)
    };
    let body = view! {
        <section class="card">
            <h2 class="heading"><span>{t(Words::BuyerWhat)}</span></h2>
            <ul class="stack">
                {move || {
                    ways()
                        .map(|(programme, way)| {
                            view! {
                                <li>{format!("{} · {}", words::programme(programme), words::channel(way.channel))}</li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            <p class="quiet">{t(Words::BuyerHint)}</p>
        </section>
    };
    let bar = view! { <b>{t(Words::Labels)}</b> };
    surface_frame("phone", t(Words::BuyerPhone), t(Words::Labels).to_owned(), bar.into_any(), body.into_any())
}

fn platform_desk() -> impl IntoView {
    let body = view! { <section class="card"><p class="quiet">{t(Words::PlatformHint)}</p></section> };
    let bar = view! { <b>{t(Words::PlatformWhat)}</b> };
    surface_frame("desktop", t(Words::PlatformDesk), String::new(), bar.into_any(), body.into_any())
}
