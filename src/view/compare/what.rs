//! What two worlds can differ in, and what stands on either side.

use crate::base::{Moment, Money, Rate};
use crate::policy::{CampaignId, Figure, Overall, Programme, Value};
use crate::shop::{
    Account, Ask, Bearer, Booking, CampaignState, CaseId, ClaimId, ClaimState, CouponId, Fault, GoodId, OrderId,
    Payment, Side,
};

/// What a section is about, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// The simulated clock.
    Clock,
    /// The services.
    Services,
    /// The orders.
    Orders,
    /// The after-sales.
    Cases,
    /// What accounts hold.
    Accounts,
    /// What has moved, by heading.
    Ledger,
    /// What selling costs the shop.
    Fees,
    /// What the shop is measured by.
    Measures,
    /// The shop's figures.
    Figures,
    /// The goods.
    Goods,
    /// Which goods qualify for what.
    Verdicts,
    /// The campaigns.
    Campaigns,
    /// The timed coupons.
    Coupons,
}

/// Something about a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ServicePart {
    /// The state of 先用后付.
    PayLater,
    /// Its version.
    PayLaterVersion,
    /// When the answer to an application for it comes.
    Answer,
    /// Why the latest opening of it failed.
    Failed,
    /// How many activities of 1.0 there are.
    Activities,
    /// The version of 退款不退货.
    RefundOnly,
    /// How many goods have it; all of them where nothing is shown.
    RefundOnlyGoods,
    /// Whether its budget is topped up by itself.
    TopsUp,
    /// Whether 安心钱包 is upgraded.
    Wallet,
}

/// Something about an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderPart {
    /// Whether it is there; what it comes to where it is.
    Itself,
    /// How far it has come.
    Code,
    /// The good.
    Good,
    /// How it is paid.
    Payment,
    /// What it comes to.
    Amount,
    /// What a coupon takes off.
    Coupon,
    /// What a campaign takes off the bill.
    Discount,
    /// What the way of paying costs.
    Fee,
    /// Who bears that.
    Bearer,
    /// What of it a campaign pays.
    Granted,
    /// 退款不退货, in this version.
    Guarantee,
    /// What went back to the buyer.
    Refunded,
    /// The shipping promise was missed.
    Late,
    /// The parcel was lost.
    Lost,
    /// The platform paid in the buyer's stead.
    Advanced,
    /// When receipt was confirmed.
    Confirmed,
    /// Its money went to the shop.
    Settled,
    /// When something falls due for it next.
    Due,
}

/// Something about an after-sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CasePart {
    /// Whether it is there; what is asked for where it is.
    Itself,
    /// What is asked for.
    Ask,
    /// How much.
    Amount,
    /// How far it has come.
    Code,
    /// Until when somebody has to do something.
    By,
    /// It went to the platform.
    Intervened,
    /// What was refunded.
    Refunded,
    /// Who ended it.
    EndedBy,
}

/// What selling costs the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FeePart {
    /// What has been paid into one of the accounts of fees, by whomever.
    Of(Account),
    /// What campaigns have paid of fees, or given back.
    Subsidies,
    /// What the shop itself has borne: fees that it paid, less what campaigns gave back to it.
    Borne,
    /// That as a share of what the shop has kept of its sales.
    Rate,
}

/// Something that the shop is measured by, over thirty days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Orders that were paid, or with 先用后付 ordered.
    Orders,
    /// What they came to.
    Gmv,
    /// Orders that were to be shipped.
    ToShip,
    /// Of these, shipped in time.
    InTime,
    /// Cases that the platform decided for the buyer.
    Disputes,
    /// Refunds because of quality.
    QualityRefunds,
    /// How many seconds 仅退款 took on average.
    Refunds,
    /// How many seconds 退货退款 took on average.
    Returns,
    /// What was ordered, less what was refunded, since the beginning.
    Kept,
}

/// Something about a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CampaignPart {
    /// How it stands for the shop.
    State,
    /// What the shop's orders have taken of its money.
    Used,
    /// What other shops have taken.
    Others,
}

/// Something about an activity of timed coupons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CouponPart {
    /// Whether it is there.
    Itself,
    /// So many were released.
    Released,
    /// So many were claimed.
    Claimed,
    /// So many of them are used.
    Used,
    /// What buyers paid in orders with them.
    Sales,
    /// What they cost.
    Cost,
}

/// What differs. Numbers are those of the first world, or of the second for what is only there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// The simulated clock.
    Clock,
    /// Something about a service.
    Service(ServicePart),
    /// Something about an order.
    Order(OrderId, OrderPart),
    /// Something about an after-sale.
    Case(CaseId, CasePart),
    /// What an account holds.
    Account(Account),
    /// What has moved under a heading, whichever way.
    Booking(Booking),
    /// What selling costs.
    Fee(FeePart),
    /// Something that the shop is measured by.
    Measure(Measure),
    /// A figure of the shop.
    Figure(Figure),
    /// Goods that are only in one list: so many, and the first of them.
    OnlyThere,
    /// Goods that come to something else under a programme.
    Verdict(Programme),
    /// Something about a campaign.
    Campaign(CampaignId, CampaignPart),
    /// Something about an activity of timed coupons.
    Coupon(CouponId, CouponPart),
    /// What became of a claimed coupon.
    Claim(ClaimId),
}

/// A value on one side.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// It is not there, or nobody knows.
    Nothing,
    /// It is there.
    There,
    /// A moment.
    Moment(Moment),
    /// A value as rules have it: yes or no, a number, money, a rate, the state of a service.
    Value(Value),
    /// The platform's code of an order.
    OrderCode(u8),
    /// The platform's code of an after-sale.
    CaseCode(u8),
    /// A good.
    Good(GoodId),
    /// A way to pay.
    Payment(Payment),
    /// Who bears a fee.
    Bearer(Bearer),
    /// What is asked for.
    Ask(Ask),
    /// Who did something.
    Side(Side),
    /// Why opening failed.
    Fault(Fault),
    /// A programme.
    Programme(Programme),
    /// What a verdict comes to; nothing where the programme is not there.
    Overall(Overall),
    /// How a campaign stands.
    Campaign(CampaignState),
    /// What became of a claimed coupon.
    Claim(ClaimState),
}

/// How far two values lie apart: the second less the first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Apart {
    /// Money, below zero where the second is less.
    Money(Money),
    /// A number of things.
    Count(i64),
    /// A share, below zero where the second is less.
    Rate(Rate),
    /// Seconds.
    Seconds(i64),
    /// So many goods.
    Goods(usize),
}

/// Something that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What.
    pub what: What,
    /// In the first world.
    pub a: Shown,
    /// In the second.
    pub b: Shown,
    /// How far they lie apart, where that can be told.
    pub apart: Option<Apart>,
    /// The goods that it is about, at most [`super::MOST_GOODS`].
    pub goods: Vec<GoodId>,
}

/// What differs about one topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The topic.
    pub topic: Topic,
    /// What differs.
    pub rows: Vec<Row>,
    /// How many more orders, after-sales or coupons differ than are listed.
    pub left: usize,
}
