//! The screens, one file each, in one list that the menu and the routes follow.

mod changes;
mod desk;
mod draft;
mod explanation;
mod good;
mod goods;
mod handbook;
mod import;
mod lasting;
mod preview;
mod print;
mod rules;
mod services;
mod shop;
mod workspaces;

pub use changes::ChangesScreen;
pub use desk::Desk;
pub use draft::DraftScreen;
pub use good::GoodScreen;
pub use goods::GoodsScreen;
pub use handbook::HandbookScreen;
pub use import::ImportScreen;
pub use preview::PreviewScreen;
pub use rules::RulesScreen;
pub use services::ServicesScreen;
pub use shop::ShopScreen;
pub use workspaces::WorkspaceSheet;

use crate::locales::frame::Frame;
use crate::locales::t;

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
    /// 变化.
    Changes,
    /// 试改.
    Draft,
    /// 改规则.
    Rules,
    /// 规则手册.
    Handbook,
}

impl Screen {
    /// Every screen, in the order of the menu.
    pub const ALL: [Screen; 8] = [
        Screen::Preview,
        Screen::Shop,
        Screen::Goods,
        Screen::Services,
        Screen::Changes,
        Screen::Draft,
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
            Screen::Changes => "/changes",
            Screen::Draft => "/draft",
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
            Screen::Changes => "changes",
            Screen::Draft => "draft",
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
            Screen::Changes => Frame::Changes,
            Screen::Draft => Frame::Draft,
            Screen::Rules => Frame::Rules,
            Screen::Handbook => Frame::Handbook,
        })
    }

    /// Whether it stands in the bottom bar of a phone, which has room for four.
    pub const fn in_bar(self) -> bool {
        matches!(self, Screen::Preview | Screen::Goods | Screen::Shop | Screen::Services)
    }
}
