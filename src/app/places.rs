//! Where every surface of the stage stands. Nothing of this is part of the story.

use crate::browser::page;
use crate::policy::CampaignId;
use crate::shop::{CaseId, CouponId, FreeId, GoodId, OrderId};
use crate::world::{Actor, Surface};
use leptos::prelude::*;
use std::any::Any;
use std::collections::BTreeMap;

/// A page on a surface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// 常用应用, the merchant's first page.
    Apps,
    /// 交易服务.
    Services,
    /// 先用后付.
    PayLater,
    /// 退款不退货.
    RefundOnly,
    /// 分期免息.
    InterestFree,
    /// An activity of free instalments: one that is there, or a new one.
    FreeForm(Option<FreeId>),
    /// 安心钱包.
    Wallet,
    /// 我的订单.
    Orders,
    /// An order, as the merchant sees it.
    Order(OrderId),
    /// 售后.
    Cases,
    /// An after-sale, as the merchant sees it.
    Case(CaseId),
    /// 直播助手.
    Lives,
    /// 营销中心-营销工具, with 定时优惠.
    Marketing,
    /// An activity of 定时优惠.
    Coupon(CouponId),
    /// 创建活动, or the setting of one that runs.
    CouponForm(Option<CouponId>),
    /// The buyer's coupons.
    MyCoupons,
    /// What the merchant has to do by a time.
    Inbox,
    /// 发票管理.
    Invoices,
    /// The goods, as a buyer sees them.
    Shop,
    /// 商品详情, a good as a buyer sees it.
    Item(GoodId),
    /// 提交订单.
    Checkout(GoodId),
    /// The buyer's orders.
    Bought,
    /// An order, as its buyer sees it.
    Purchase(OrderId),
    /// 活动报名.
    Campaigns,
    /// A campaign.
    Campaign(CampaignId),
    /// What lies with the platform.
    Disputes,
    /// An after-sale, as the platform sees it.
    Dispute(CaseId),
}

/// A surface of the stage, in the order of the choice.
pub const SURFACES: [Surface; 4] =
    [Surface::MerchantPhone, Surface::BackOffice, Surface::BuyerPhone, Surface::ReviewDesk];

/// Where every surface stands, and which are shown.
#[derive(Clone, Copy)]
pub struct Places {
    /// The surfaces that are shown: one, or two side by side on a wide screen. The latest chosen stands last.
    pub shown: RwSignal<Vec<Surface>>,
    /// 《先用后付服务协议》 is ticked; it stays so on the way to the wallet and back.
    pub agreed: RwSignal<bool>,
    stacks: RwSignal<BTreeMap<u8, Vec<Place>>>,
    kept: StoredValue<BTreeMap<String, Kept>>,
}

/// A signal of whatever type.
type Kept = Box<dyn Any + Send + Sync>;

impl Default for Places {
    fn default() -> Self {
        Places {
            shown: RwSignal::new(vec![Surface::MerchantPhone]),
            agreed: RwSignal::new(false),
            stacks: RwSignal::default(),
            kept: StoredValue::default(),
        }
    }
}

/// The first page of a surface.
fn first(surface: Surface) -> Place {
    match surface {
        Surface::MerchantPhone => Place::Apps,
        Surface::BackOffice => Place::Orders,
        Surface::BuyerPhone => Place::Shop,
        Surface::ReviewDesk | Surface::Desk => Place::Disputes,
    }
}

/// The least width of a surface beside another, in `rem`, as `style/screens/services.css` has it.
const fn width(surface: Surface) -> u32 {
    match surface {
        Surface::MerchantPhone | Surface::BuyerPhone => 18,
        Surface::BackOffice | Surface::ReviewDesk | Surface::Desk => 34,
    }
}

/// What lies beside and between two surfaces, in `rem`.
const MARGINS: u32 = 6;

impl Places {
    /// Where a surface stands.
    pub fn at(self, surface: Surface) -> Place {
        self.stacks
            .with(|all| all.get(&(surface as u8)).and_then(|stack| stack.last().cloned()).unwrap_or(first(surface)))
    }

    /// Whether a surface can go back.
    pub fn can_go_back(self, surface: Surface) -> bool {
        self.stacks.with(|all| all.get(&(surface as u8)).is_some_and(|stack| !stack.is_empty()))
    }

    /// The page to which going back leads, where one has gone on from another.
    pub fn came_from(self, surface: Surface) -> Option<Place> {
        self.stacks.with(|all| {
            let stack = all.get(&(surface as u8))?;
            stack.len().checked_sub(2).and_then(|before| stack.get(before).cloned())
        })
    }

    /// Goes on to a page.
    pub fn go(self, surface: Surface, place: Place) {
        self.stacks.update(|all| {
            let stack = all.entry(surface as u8).or_default();
            if stack.last() != Some(&place) {
                stack.push(place);
            }
        });
    }

    /// Goes back to the page before.
    pub fn back(self, surface: Surface) {
        self.stacks.update(|all| {
            if let Some(stack) = all.get_mut(&(surface as u8)) {
                stack.pop();
            }
        });
    }

    /// Goes straight to a page, which becomes the only one to go back from.
    pub fn jump(self, surface: Surface, place: Place) {
        self.stacks.update(|all| {
            all.insert(surface as u8, if place == first(surface) { Vec::new() } else { vec![place] });
        });
    }

    /// Shows a surface, or hides it when it is shown beside another. It stands alone where the stage has no room for both,
    /// or when two are not wanted.
    pub fn choose(self, surface: Surface, two: bool) {
        let room = page::room("main");
        self.shown.update(|shown| {
            if let Some(place) = shown.iter().position(|one| *one == surface) {
                if !two {
                    *shown = vec![surface];
                } else if shown.len() > 1 {
                    shown.remove(place);
                }
                return;
            }
            // The latest that was there stays, if any.
            let beside = shown.last().copied().filter(|one| two && width(*one) + width(surface) + MARGINS <= room);
            *shown = beside.into_iter().chain([surface]).collect();
        });
    }

    /// Shows a page of the merchant's: on whichever of the merchant's surfaces is shown, or else on the phone.
    pub fn bring(self, place: Place, wide: bool) {
        let merchants = [Surface::MerchantPhone, Surface::BackOffice];
        let shown = self.shown.get_untracked();
        let surface = merchants.into_iter().find(|surface| shown.contains(surface)).unwrap_or(Surface::MerchantPhone);
        self.jump(surface, place);
        if !shown.contains(&surface) {
            self.choose(surface, wide);
        }
    }

    /// What is being typed or chosen on a page, by a name of its own: it is still there when the page is left and opened
    /// again, as it is when another surface is looked at meanwhile.
    pub fn keep<T: Clone + Send + Sync + 'static>(self, name: String, start: impl FnOnce() -> T) -> RwSignal<T> {
        let found = self.kept.with_value(|kept| kept.get(&name)?.downcast_ref::<ArcRwSignal<T>>().cloned());
        let signal = found.unwrap_or_else(|| {
            let new = ArcRwSignal::new(start());
            let own: Kept = Box::new(new.clone());
            self.kept.update_value(|kept| {
                kept.insert(name, own);
            });
            new
        });
        signal.into()
    }

    /// Starts over: another workspace has other orders.
    pub fn reset(self) {
        self.stacks.set(BTreeMap::new());
        self.agreed.set(false);
        self.kept.update_value(BTreeMap::clear);
    }
}

/// Who acts on a surface.
pub const fn actor(surface: Surface) -> Actor {
    match surface {
        Surface::MerchantPhone | Surface::BackOffice => Actor::Merchant,
        Surface::BuyerPhone => Actor::Buyer,
        Surface::ReviewDesk => Actor::Platform,
        Surface::Desk => Actor::Director,
    }
}
