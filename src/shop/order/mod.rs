//! Orders: what a buyer has bought, how far it has come, and what falls due for it.

mod decide;
mod discount;
mod event;
mod free;
mod grant;
mod offer;

pub use decide::OrderCommand;
pub use discount::{Discount, Draw, may_take_off};
pub use event::OrderEvent;
pub use free::{Contender, Fate, FreeBy, Ruling, longest_free, ruling};
pub use grant::{Grant, Hurdle, covers, fee_of, grant, has_zone, quota_left};
pub(super) use offer::has_version_one;
pub use offer::pay_later_version;
pub use offer::{Cart, Offer, offers};

use crate::base::{Moment, Money, Rate};
use crate::policy::{CampaignId, Channel, Cited, Guarantee, Origin, Setting};
use crate::shop::after_sale::CaseId;
use crate::shop::agenda::{Due, DueKind};
use crate::shop::buyer::BuyerId;
use crate::shop::coupon::Off;
use crate::shop::goods::GoodId;
use crate::shop::interest_free::FreeId;
use crate::shop::ledger::{Booking, Why};
use crate::shop::live::LiveId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The number of an order, counted up from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderId(pub u32);

/// `00000042`.
impl fmt::Display for OrderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}", self.0)
    }
}

/// How a buyer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Payment {
    /// At once.
    #[serde(rename = "o")]
    Ordinary,
    /// 先用后付, by 芝麻 or by 微信.
    #[serde(rename = "y")]
    PayLater(PayLaterBy),
    /// 花呗分期, in so many periods.
    #[serde(rename = "i")]
    Instalments(Periods),
}

/// By which channel somebody pays later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PayLaterBy {
    /// 芝麻先用后付.
    #[serde(rename = "z")]
    Zhima,
    /// 微信先用后付.
    #[serde(rename = "w")]
    Wechat,
}

impl PayLaterBy {
    /// The channel as the rules know it.
    pub const fn channel(self) -> Channel {
        match self {
            PayLaterBy::Zhima => Channel::Zhima,
            PayLaterBy::Wechat => Channel::Wechat,
        }
    }

    /// The rate of its fee, as a share of what is paid (XYHF2-FEE-01, B-07).
    pub const fn fee_rate(self) -> Setting {
        match self {
            PayLaterBy::Zhima => Setting::PayLaterFeeZhima,
            PayLaterBy::Wechat => Setting::PayLaterFeeWechat,
        }
    }
}

/// In how many periods somebody pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Periods {
    /// 3期.
    #[serde(rename = "3")]
    Three,
    /// 6期.
    #[serde(rename = "6")]
    Six,
    /// 12期.
    #[serde(rename = "12")]
    Twelve,
}

impl Periods {
    /// Every plan there is.
    pub const ALL: [Periods; 3] = [Periods::Three, Periods::Six, Periods::Twelve];

    /// The number of periods.
    pub const fn count(self) -> u8 {
        match self {
            Periods::Three => 3,
            Periods::Six => 6,
            Periods::Twelve => 12,
        }
    }

    /// The rate of the fee where somebody else than the buyer bears it, as a share of what is paid (B-10).
    pub const fn merchants_rate(self) -> Setting {
        match self {
            Periods::Three => Setting::InstalmentRate3,
            Periods::Six => Setting::InstalmentRate6,
            Periods::Twelve => Setting::InstalmentRate12,
        }
    }

    /// The rate of the fee where the buyer bears it (B-10b).
    pub const fn buyers_rate(self) -> Setting {
        match self {
            Periods::Three => Setting::BuyerRate3,
            Periods::Six => Setting::BuyerRate6,
            Periods::Twelve => Setting::BuyerRate12,
        }
    }
}

impl Payment {
    /// Every way to pay, in the order of the checkout.
    pub const ALL: [Payment; 6] = [
        Payment::PayLater(PayLaterBy::Zhima),
        Payment::PayLater(PayLaterBy::Wechat),
        Payment::Instalments(Periods::Three),
        Payment::Instalments(Periods::Six),
        Payment::Instalments(Periods::Twelve),
        Payment::Ordinary,
    ];

    /// The channel as the rules know it; none for a payment at once.
    pub const fn channel(self) -> Option<Channel> {
        match self {
            Payment::Ordinary => None,
            Payment::PayLater(by) => Some(by.channel()),
            Payment::Instalments(_) => Some(Channel::Huabei),
        }
    }
}

/// Where an order comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Venue {
    /// The shop's page.
    #[serde(rename = "s")]
    ShopPage,
    /// A live room.
    #[serde(rename = "l")]
    Live(LiveId),
    /// 专区, where the platform shows the goods of its campaigns (SPLIT38-USER-01).
    #[serde(rename = "z")]
    Zone,
}

impl Venue {
    /// Whether it takes part in campaigns that pay in live rooms and zones alone: a live room does unless the director keeps
    /// it `apart`, a zone is there for nothing else (DEF-PLACES).
    pub const fn takes_part(self, apart: bool) -> bool {
        match self {
            Venue::Live(_) => !apart,
            Venue::Zone => true,
            Venue::ShopPage => false,
        }
    }
}

/// Who bears the fee of an instalment plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bearer {
    /// The shop (分期免息).
    #[serde(rename = "m")]
    Merchant,
    /// The buyer.
    #[serde(rename = "b")]
    Buyer,
}

/// An instalment plan of an order.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// In how many periods.
    #[serde(rename = "n")]
    pub periods: Periods,
    /// Who bears the fee.
    #[serde(rename = "w")]
    pub bearer: Bearer,
    /// The fee as a share of what was paid.
    #[serde(rename = "r")]
    pub rate: Rate,
    /// The fee in yuan, as far as refunds in time have not reduced it.
    #[serde(rename = "f")]
    pub fee: Money,
    /// What of the fee a campaign pays.
    #[serde(rename = "g", default, skip_serializing_if = "is_nothing")]
    pub granted: Money,
    /// Who says so.
    #[serde(rename = "c")]
    pub clause: Cited,
}

fn is_nothing(amount: &Money) -> bool {
    *amount == Money::ZERO
}

/// What is bought, as it was decided when the order was placed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// Who buys.
    #[serde(rename = "b")]
    pub buyer: BuyerId,
    /// The good.
    #[serde(rename = "g")]
    pub good: GoodId,
    /// Its title then.
    #[serde(rename = "t")]
    pub title: String,
    /// The choice; empty where there is only one.
    #[serde(rename = "k", default, skip_serializing_if = "String::is_empty")]
    pub sku: String,
    /// The price of one.
    #[serde(rename = "p")]
    pub price: Money,
    /// How many.
    #[serde(rename = "q")]
    pub quantity: u32,
    /// Where the good comes from.
    #[serde(rename = "o")]
    pub origin: Option<Origin>,
    /// Where the order comes from.
    #[serde(rename = "f")]
    pub from: Venue,
    /// How it is paid.
    #[serde(rename = "w")]
    pub payment: Payment,
    /// It is a voucher or a service, which is redeemed rather than sent.
    #[serde(rename = "v", default, skip_serializing_if = "std::ops::Not::not")]
    pub redeemed: bool,
    /// 退款不退货, in this version.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub guarantee: Option<Guarantee>,
    /// What a campaign pays.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub grant: Option<Grant>,
    /// What a campaign takes off the buyer's bill.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<Discount>,
    /// What a coupon takes off.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub coupon: Option<Off>,
    /// The activity of the shop's own that bears the fee of instalments.
    #[serde(rename = "i", default, skip_serializing_if = "Option::is_none")]
    pub free: Option<FreeId>,
}

impl Placed {
    /// What the goods cost: price times quantity.
    pub fn price_of_all(&self) -> Money {
        self.price.times(self.quantity)
    }

    /// The order's amount: what the goods cost, less what a coupon takes off (DEF-FEE-BASE, DEF-TIMED-BEARER).
    pub fn amount(&self) -> Money {
        self.price_of_all() - self.coupon.map_or(Money::ZERO, |off| off.amount)
    }
}

/// How far an order has come. The codes are the platform's own (B-20).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stage {
    /// 10 待付款.
    Unpaid {
        /// It closes then.
        until: Moment,
    },
    /// 30 已付款; with 先用后付, ordered.
    Paid {
        /// The shipping promise.
        ship_by: Moment,
        /// The promise was missed.
        late: bool,
    },
    /// 40 已发货.
    Shipped {
        /// When the parcel arrives; `None` while nobody knows.
        arrives: Option<Moment>,
        /// The parcel is lost.
        lost: bool,
        /// When receipt is confirmed by itself.
        confirm: Confirm,
    },
    /// 50 已签收.
    Signed {
        /// When receipt is confirmed by itself.
        confirm: Confirm,
    },
    /// 70 成功.
    Done {
        /// When receipt was confirmed.
        at: Moment,
        /// When it is settled; `None` once it has been.
        settle: Option<Moment>,
    },
    /// 80 失败: closed without a sale.
    Failed,
}

/// When receipt is confirmed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirm {
    /// When it is looked at next.
    #[serde(rename = "m")]
    pub at: Moment,
    /// Which look that is: on day 10, 20 or 30.
    #[serde(rename = "n")]
    pub look: Look,
    /// So many days were added, which move every look.
    #[serde(rename = "x", default)]
    pub added: u32,
    /// The buyer has used the one extension.
    #[serde(rename = "u", default)]
    pub used: bool,
}

/// The looks at a parcel before receipt is confirmed by itself (B-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Day 10: confirmed if it was signed for.
    #[serde(rename = "1")]
    First,
    /// Day 20: confirmed if it is not lost.
    #[serde(rename = "2")]
    Second,
    /// Day 30: confirmed in any case.
    #[serde(rename = "3")]
    Last,
}

impl Stage {
    /// The platform's code.
    pub const fn code(&self) -> u8 {
        match self {
            Stage::Unpaid { .. } => 10,
            Stage::Paid { .. } => 30,
            Stage::Shipped { .. } => 40,
            Stage::Signed { .. } => 50,
            Stage::Done { .. } => 70,
            Stage::Failed => 80,
        }
    }
}

/// Where the money of an order is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Funds {
    /// Nobody has paid: not yet, or the order was closed before.
    Open,
    /// Charging the buyer failed; it is tried again then, and the platform pays from `fallback` on.
    Failing {
        /// The next try.
        again: Moment,
        /// From then on the platform pays.
        fallback: Moment,
    },
    /// In escrow, or settled.
    In,
}

/// How a buyer's instalments stand.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Repayment {
    /// How many periods have been paid.
    pub periods: u8,
    /// How much that was.
    pub paid: Money,
    /// When the next one falls due.
    pub next: Option<Moment>,
}

/// An order.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Its number.
    pub id: OrderId,
    /// When it was placed.
    pub at: Moment,
    /// What was bought.
    pub placed: Placed,
    /// How far it has come.
    pub stage: Stage,
    /// Where its money is.
    pub funds: Funds,
    /// When it was paid, or with 先用后付 ordered.
    pub paid: Option<Moment>,
    /// When it was shipped.
    pub shipped: Option<Moment>,
    /// When the parcel was signed for.
    pub signed: Option<Moment>,
    /// When it was closed without a sale.
    pub closed: Option<Moment>,
    /// The shipping promise was missed.
    pub late: bool,
    /// The parcel was lost.
    pub lost: bool,
    /// What went back to the buyer.
    pub refunded: Money,
    /// What of it came out of escrow.
    pub from_escrow: Money,
    /// What of the refunds came before it was settled.
    pub refunded_unsettled: Money,
    /// The instalment plan.
    pub plan: Option<Plan>,
    /// What the plan's fee is reckoned on: what was paid, less refunds in time (DEF-INST-FEE).
    pub charged_on: Money,
    /// How the buyer's instalments stand.
    pub repayment: Repayment,
    /// The after-sale that is open.
    pub case: Option<CaseId>,
    /// The platform paid in the buyer's stead.
    pub advanced: bool,
}

impl Order {
    /// Why the shop pays what it pays of a fee over `on`, under its plan and beside a campaign.
    fn fee_why(&self, plan: &Plan, fee: Money, on: Money) -> Why {
        let why = Why::share(Booking::InstalmentFee, on, plan.rate, plan.clause);
        why.besides(self.placed.grant.map(|grant| grant.borne(fee)))
    }

    /// Its amount.
    pub fn amount(&self) -> Money {
        self.placed.amount()
    }

    /// What it holds of campaigns' money (DEF-QUOTA).
    pub fn holds(&self) -> impl Iterator<Item = (CampaignId, Money)> {
        let granted = self.placed.grant.map(|grant| (grant.campaign, self.granted(grant)));
        let off = self.placed.discount.map(|discount| (discount.campaign, self.taken_off(discount)));
        [granted, off].into_iter().flatten().filter(|(_, held)| *held > Money::ZERO)
    }

    /// Nobody had paid when it was closed.
    fn was_called_off(&self) -> bool {
        self.paid.is_none() && matches!(self.stage, Stage::Failed)
    }

    /// What can still go back to the buyer.
    pub fn refundable(&self) -> Money {
        self.amount() - self.refunded
    }

    /// What lies in escrow for it.
    pub fn in_escrow(&self) -> Money {
        let settled = matches!(self.stage, Stage::Done { settle: None, .. });
        match self.funds {
            Funds::In if !settled && !matches!(self.stage, Stage::Failed) => self.amount() - self.from_escrow,
            _ => Money::ZERO,
        }
    }

    /// What the buyer still owes the lender of an instalment plan; below zero where the lender owes the buyer.
    pub fn owed_to_lender(&self) -> Money {
        let fee = self.plan.filter(|plan| plan.bearer == Bearer::Buyer).map_or(Money::ZERO, |plan| plan.fee);
        self.plan.map_or(Money::ZERO, |_| self.amount() + fee - self.refunded - self.repayment.paid)
    }

    /// Whether it was paid for later and the buyer has not been charged.
    pub fn is_uncharged(&self) -> bool {
        matches!(self.placed.payment, Payment::PayLater(_)) && !matches!(self.funds, Funds::In)
    }

    /// Whether anything can still happen to it by itself or by the shop.
    pub fn is_open(&self) -> bool {
        self.case.is_some() || !matches!(self.stage, Stage::Failed | Stage::Done { settle: None, .. })
    }

    /// When receipt was confirmed.
    pub fn confirmed(&self) -> Option<Moment> {
        match self.stage {
            Stage::Done { at, .. } => Some(at),
            _ => None,
        }
    }

    /// What falls due for it by itself. While an after-sale is open neither receipt is confirmed nor the order settled
    /// (DEF-CONFIRM-WAITS).
    pub fn dues(&self) -> impl Iterator<Item = Due> {
        let waits = self.case.is_some();
        let of = |at: Moment, kind: DueKind| Some(Due { at, kind, number: self.id.0 });
        let by_stage = match self.stage {
            Stage::Unpaid { until } => [of(until, DueKind::PayBy), None],
            Stage::Paid { ship_by, late: false } => [of(ship_by, DueKind::ShipBy), None],
            Stage::Paid { late: true, .. } | Stage::Failed => [None, None],
            Stage::Shipped { arrives, confirm, .. } => [
                arrives.and_then(|at| of(at, DueKind::Arrive)),
                if waits { None } else { of(confirm.at, DueKind::Confirm) },
            ],
            Stage::Signed { confirm, .. } => [if waits { None } else { of(confirm.at, DueKind::Confirm) }, None],
            Stage::Done { settle, .. } => {
                // Nothing is settled before the money is there.
                let there = matches!(self.funds, Funds::In) && !waits;
                [settle.filter(|_| there).and_then(|at| of(at, DueKind::Settle)), None]
            }
        };
        let charge = match self.funds {
            Funds::Failing { again, .. } if !matches!(self.stage, Stage::Failed) => of(again, DueKind::Charge),
            _ => None,
        };
        let repay = self.repayment.next.and_then(|at| of(at, DueKind::Repay));
        by_stage.into_iter().chain([charge, repay]).flatten()
    }
}

/// Every order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Orders {
    all: Vec<Order>,
    open: BTreeSet<OrderId>,
    of_buyers: BTreeMap<BuyerId, Vec<OrderId>>,
}

impl Orders {
    /// Every order, the oldest first.
    pub fn all(&self) -> &[Order] {
        &self.all
    }

    /// The orders to which something can still happen, the oldest first.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Order> {
        self.open.iter().filter_map(|id| self.get(*id))
    }

    /// The numbers of a buyer's orders, the oldest first.
    pub fn of_buyer(&self, buyer: BuyerId) -> &[OrderId] {
        self.of_buyers.get(&buyer).map_or(&[], Vec::as_slice)
    }

    /// An order by its number.
    pub fn get(&self, id: OrderId) -> Option<&Order> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// The number of the next order.
    pub fn next_id(&self) -> OrderId {
        OrderId(self.all.len() as u32 + 1)
    }

    /// Changes an order, and keeps the list of open ones right.
    pub(in crate::shop) fn change(&mut self, id: OrderId, change: impl FnOnce(&mut Order)) {
        let Some(order) = (id.0 as usize).checked_sub(1).and_then(|place| self.all.get_mut(place)) else { return };
        change(order);
        if order.is_open() {
            self.open.insert(id);
        } else {
            self.open.remove(&id);
        }
    }

    pub(in crate::shop) fn place(&mut self, now: Moment, placed: Placed, until: Moment) {
        let id = self.next_id();
        self.of_buyers.entry(placed.buyer).or_default().push(id);
        self.all.push(Order::new(id, now, placed, until));
        self.open.insert(id);
    }
}
