//! The screens, one file each, in one list that the menu and the routes follow.

mod arrived;
mod changes;
mod design;
mod desk;
mod differences;
mod draft;
mod explanation;
mod export;
mod good;
mod goods;
mod handbook;
mod import;
mod lasting;
mod present;
mod preview;
mod print;
mod recording;
mod rules;
mod setting_field;
mod share;
mod shop;
mod stage;
mod stories;
mod take_along;
mod timeline;
mod traced;
mod transport;
mod workspaces;
mod worth;

use arrived::ArrivedPanel;
use changes::ChangesScreen;
use design::DesignScreen;
pub use desk::Desk;
use desk::{BuyerPanel, TimePanel};
use draft::DraftScreen;
use explanation::ExplanationPanel;
use good::GoodScreen;
use goods::GoodsScreen;
use handbook::HandbookScreen;
use import::ImportScreen;
use present::{NotesScreen, PresentScreen, WorksheetScreen};
pub use preview::PreviewScreen;
use print::PrintTable;
use recording::RecordingBar;
use rules::RulesScreen;
use shop::ShopScreen;
use stage::{AfterSalesScreen, OrdersScreen, ServicesScreen, WalletScreen};
use stories::{StoriesScreen, StoryEditScreen};
use timeline::TimelineScreen;
use workspaces::WorkspaceList;
pub use workspaces::WorkspaceSheet;
use worth::WorthScreen;

use crate::app::later::{Draw, Export, Later};
use crate::app::places::Place;
use crate::locales::frame::Frame;
use crate::locales::t;
use leptos::prelude::*;

/// The functions that draw the later parts of the page. Only a loader names them, so that a page in chunks leaves them
/// out of its first.
pub mod drawn {
    use super::*;

    macro_rules! drawn {
        ($($name:ident $screen:ident;)*) => {
            $(#[doc = concat!("Draws [`", stringify!($screen), "`].")]
            pub fn $name() -> AnyView {
                view! { <$screen/> }.into_any()
            })*
        };
    }

    drawn! {
        shop ShopScreen;
        goods GoodsScreen;
        good GoodScreen;
        import ImportScreen;
        services ServicesScreen;
        orders OrdersScreen;
        after_sales AfterSalesScreen;
        wallet WalletScreen;
        changes ChangesScreen;
        draft DraftScreen;
        worth WorthScreen;
        rules RulesScreen;
        design DesignScreen;
        handbook HandbookScreen;
        explanation ExplanationPanel;
        buyer BuyerPanel;
        time TimePanel;
        workspaces WorkspaceList;
        print PrintTable;
        timeline TimelineScreen;
        arrived ArrivedPanel;
        stories StoriesScreen;
        story_edit StoryEditScreen;
        recording RecordingBar;
        present PresentScreen;
        notes NotesScreen;
        worksheet WorksheetScreen;
    }

    /// Writes the preview to a file.
    pub const EXPORT: Export = export::export;

    /// What draws a part of the page, where all are there already.
    pub fn any(part: Later) -> Draw {
        match part {
            Later::Shop => shop,
            Later::Goods => goods,
            Later::Good => good,
            Later::Import => import,
            Later::Services => services,
            Later::Orders => orders,
            Later::AfterSales => after_sales,
            Later::Wallet => wallet,
            Later::Changes => changes,
            Later::Draft => draft,
            Later::Worth => worth,
            Later::Rules => rules,
            Later::Design => design,
            Later::Handbook => handbook,
            Later::Explanation => explanation,
            Later::Buyer => buyer,
            Later::Time => time,
            Later::Workspaces => workspaces,
            Later::Print => print,
            Later::Timeline => timeline,
            Later::Arrived => arrived,
            Later::Stories => stories,
            Later::StoryEdit => story_edit,
            Later::Recording => recording,
            Later::Present => present,
            Later::Notes => notes,
            Later::Worksheet => worksheet,
        }
    }
}

/// The screens of the main menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// 资格预览.
    Preview,
    /// 店铺.
    Shop,
    /// 商品.
    Goods,
    /// 交易服务.
    Services,
    /// 订单.
    Orders,
    /// 售后.
    AfterSales,
    /// 钱包.
    Wallet,
    /// 变化.
    Changes,
    /// 试改.
    Draft,
    /// 划不划算.
    Worth,
    /// 时间线.
    Timeline,
    /// 剧本.
    Stories,
    /// 改规则.
    Rules,
    /// 规则手册.
    Handbook,
}

impl Screen {
    /// Where it begins on the stage; none for screens that are not of the stage.
    pub const fn place(self) -> Option<Place> {
        match self {
            Screen::Services => Some(Place::Apps),
            Screen::Orders => Some(Place::Orders),
            Screen::AfterSales => Some(Place::Cases),
            Screen::Wallet => Some(Place::Wallet),
            _ => None,
        }
    }

    /// Every screen, in the order of the menu.
    pub const ALL: [Screen; 14] = [
        Screen::Preview,
        Screen::Shop,
        Screen::Goods,
        Screen::Services,
        Screen::Orders,
        Screen::AfterSales,
        Screen::Wallet,
        Screen::Changes,
        Screen::Draft,
        Screen::Worth,
        Screen::Timeline,
        Screen::Stories,
        Screen::Rules,
        Screen::Handbook,
    ];

    /// Its path below the page's base.
    pub const fn path(self) -> &'static str {
        match self {
            Screen::Preview => "/",
            Screen::Shop => "/shop",
            Screen::Goods => "/goods",
            Screen::Services => "/services",
            Screen::Orders => "/orders",
            Screen::AfterSales => "/after-sales",
            Screen::Wallet => "/wallet",
            Screen::Changes => "/changes",
            Screen::Draft => "/draft",
            Screen::Worth => "/worth",
            Screen::Timeline => "/timeline",
            Screen::Stories => "/stories",
            Screen::Rules => "/rules",
            Screen::Handbook => "/handbook",
        }
    }

    /// Its icon.
    pub const fn icon(self) -> &'static str {
        match self {
            Screen::Preview => "preview",
            Screen::Shop => "shop",
            Screen::Goods => "goods",
            Screen::Services => "services",
            Screen::Orders => "orders",
            Screen::AfterSales => "after-sales",
            Screen::Wallet => "wallet",
            Screen::Changes => "changes",
            Screen::Draft => "draft",
            Screen::Worth => "worth",
            Screen::Timeline => "timeline",
            Screen::Stories => "stories",
            Screen::Rules => "rules",
            Screen::Handbook => "handbook",
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        t(match self {
            Screen::Preview => Frame::Preview,
            Screen::Shop => Frame::Shop,
            Screen::Goods => Frame::Goods,
            Screen::Services => Frame::Services,
            Screen::Orders => Frame::Orders,
            Screen::AfterSales => Frame::AfterSales,
            Screen::Wallet => Frame::Wallet,
            Screen::Changes => Frame::Changes,
            Screen::Draft => Frame::Draft,
            Screen::Worth => Frame::Worth,
            Screen::Timeline => Frame::Timeline,
            Screen::Stories => Frame::Stories,
            Screen::Rules => Frame::Rules,
            Screen::Handbook => Frame::Handbook,
        })
    }

    /// Whether it stands in the bottom bar of a phone, which has room for four.
    pub const fn in_bar(self) -> bool {
        matches!(self, Screen::Preview | Screen::Goods | Screen::Services | Screen::Orders)
    }
}
