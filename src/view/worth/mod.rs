//! What programmes are worth to a shop in a month: the same month without them and with them, side by side.
//!
//! Whoever asks says what a month looks like ([`Draft`]), or has it taken from the shop's own orders ([`Found`]); what is
//! typed is read and checked ([`read`]). A [`Month`] is then reckoned for any number of orders, each cost a [`Line`] with
//! its formula and its clauses, so that amounts add up to the fen. [`BreakEven`] is the least growth in orders at which as
//! much is left with the programmes as without; no growth is assumed by itself.
//!
//! The model: orders are all alike and come in fractions, as averages do. Those that growth adds are like those that were
//! there before. Goods that come back can be sold again; those of 退款不退货 are lost. An order has one way to pay
//! (AMB-17).

mod break_even;
mod drawing;
mod found;
mod groups;
mod month;
mod typed;
mod why;

pub use break_even::{BreakEven, Growth, Never};
pub use drawing::{Bar, Drawing};
pub use found::{Found, found};
pub use month::{About, Line, Month, Returns, kinds};
pub use typed::{Draft, Input, Read, Source, Wrong, read};
pub use why::{Asked, Column, Row, Step, Uses, why};

use crate::base::{Count, Money, Rate, Span};
use crate::policy::campaign::Benefit;
use crate::policy::{Campaign, CampaignId, Channel, Clause, Programme, Rules, Setting, Test};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// A month of a shop, as it is assumed. Shares are of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumed {
    /// Orders a month without any programme, 1 to [`Input::MOST_ORDERS`].
    pub orders: Count,
    /// What an order comes to on average before coupons, in yuan.
    pub basket: Money,
    /// What is left of a price once the good itself is paid for; `None` while nobody has said, and then nothing can be said
    /// of profit.
    pub margin: Option<Rate>,
    /// Of what is sold so much is sent back and refunded.
    pub refunds: Rate,
    /// The same with the programmes.
    pub refunds_with: Rate,
    /// The same of the orders that something is used for, where that is said apart.
    pub own_refunds: BTreeMap<Uses, Rate>,
    /// Growth in orders by the programmes; `None` while nobody assumes any.
    pub uplift: Option<Rate>,
    /// Of the orders, those by 芝麻先用后付.
    pub zhima: Rate,
    /// Those by 微信先用后付.
    pub wechat: Rate,
    /// Those in three, six and twelve periods.
    pub periods: [Rate; 3],
    /// Of the refunds, those within the days in which the fee of instalments comes back (B-10d).
    pub in_time: Rate,
    /// Of the orders, those placed in a live session.
    pub live: Rate,
    /// Of the orders, those refunded without return.
    pub unreturned: Rate,
    /// The face value of 店铺满减券.
    pub face: Money,
    /// Of the orders, those that use one.
    pub used: Rate,
    /// The face value of 主播满减券.
    pub host_face: Money,
    /// Of the orders, those that use one.
    pub host_used: Rate,
    /// The commission on an order with 主播满减券, as a share of its price; `None` while nobody has said.
    pub commission: Option<Rate>,
    /// What a campaign takes off a bill on average, where the shop pays it.
    pub discount: Money,
    /// Of the orders, those with such a discount.
    pub discounted: Rate,
    /// The programmes.
    pub chosen: BTreeSet<Programme>,
}

/// A programme that can be asked about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offered {
    /// Which.
    pub programme: Programme,
    /// When it is there; `None` where nobody has said.
    pub span: Option<Span>,
    /// It is there at the moment.
    pub there: bool,
}

/// Those that can be asked about: what costs a shop something, and what a campaign gives back.
pub fn offered(rules: &Rules) -> Vec<Offered> {
    const LASTING: [Programme; 5] = [
        Programme::PayLater,
        Programme::InterestFree,
        Programme::RefundOnly,
        Programme::ShopCoupon,
        Programme::HostCoupon,
    ];
    let campaigns = rules.set.campaign_ids().map(Programme::Campaign);
    LASTING.into_iter().chain(campaigns).map(|programme| offer(rules, programme)).collect()
}

fn offer(rules: &Rules, programme: Programme) -> Offered {
    // A campaign is signed up for before it pays; here it counts what it pays.
    let spans: Vec<Span> = match programme {
        Programme::Campaign(id) => {
            let active = rules.set.campaign(id).and_then(|campaign| campaign.active.span(rules));
            active.map(|active| active.value).into_iter().collect()
        }
        Programme::PayLater => {
            [Programme::PayLater, Programme::PayLaterOne].into_iter().filter_map(|one| window(rules, one)).collect()
        }
        other => window(rules, other).into_iter().collect(),
    };
    let now = spans.iter().copied().find(|span| span.contains(rules.at));
    Offered { programme, span: now.or(spans.first().copied()), there: now.is_some() }
}

/// When a programme is there.
fn window(rules: &Rules, programme: Programme) -> Option<Span> {
    let plan = rules.plan(programme);
    plan.conditions.iter().find_map(|requirement| match requirement.test {
        Test::InForce(span) => Some(span),
        _ => None,
    })
}

/// Whether the shop pays what a campaign takes off buyers' bills (AMB-07).
fn shop_pays(rules: &Rules, campaign: &Campaign) -> bool {
    match campaign.benefit {
        Benefit::Discount { from_platform, .. } => from_platform.flag(rules) == Some(false),
        Benefit::PayLaterFee { .. } | Benefit::InstalmentFee { .. } => false,
    }
}

/// Something that a programme asks of a good, and that a good of the average price does not meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Caution {
    /// The programme.
    pub programme: Programme,
    /// The price that it asks for.
    pub bound: Bound,
    /// Who says so.
    pub clause: &'static Clause,
}

/// A bound on prices, in yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// No more than this.
    AtMost(Money),
    /// This or more.
    AtLeast(Money),
    /// More than this.
    Above(Money),
    /// A commission of this or more, the coupon's face value, and it is only so much (TIMED-APPLY-01).
    Commission(Money, Money),
    /// A commission of this or more, the coupon's face value, and goods of one's own have none (AMB-16).
    NoCommission(Money),
}

/// Where the average order lies outside of what the chosen programmes take. Some goods may qualify all the same.
pub fn cautions(rules: &Rules, assumed: &Assumed) -> Vec<Caution> {
    let chosen = assumed.chosen.iter().copied().filter(|programme| offer(rules, *programme).there);
    // Both coupons have a commission test; what is typed here is what it is asked of.
    let commission = |programme: Programme| match programme {
        Programme::ShopCoupon => (Bound::NoCommission(assumed.face), false),
        _ => {
            let there = assumed.basket.share(assumed.commission.unwrap_or(Rate::ONE));
            (Bound::Commission(assumed.host_face, there), there >= assumed.host_face)
        }
    };
    let of = |programme: Programme| {
        let asked = rules.plan(programme).conditions;
        asked.into_iter().find_map(|requirement| {
            let (bound, holds) = match requirement.test {
                Test::CommissionCovers(_) => commission(programme),
                Test::HighestAtMost(most) => (Bound::AtMost(most), assumed.basket <= most),
                Test::LowestAtLeast(least) => (Bound::AtLeast(least), assumed.basket >= least),
                Test::LowestAbove(above) => (Bound::Above(above), assumed.basket > above),
                Test::CoversThreshold(Some(least)) => (Bound::AtLeast(least), assumed.basket >= least),
                _ => return None,
            };
            (!holds).then_some(Caution { programme, bound, clause: requirement.clause })
        })
    };
    chosen.filter_map(of).collect()
}

/// The budget of 退款不退货: what it starts with, below what it is topped up, and by how much (DEF-RNR-BUDGET).
pub fn budget(rules: &Rules) -> Option<(Money, Money, Money)> {
    let money = |setting| rules.money(setting).map(|found| found.value);
    Some((money(Setting::BudgetStart)?, money(Setting::BudgetLow)?, money(Setting::BudgetTopUp)?))
}

/// What the rules do not say, so that nothing can be reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The rate of 技术服务费.
    ServiceFee,
    /// The fee of 先用后付 by a channel.
    PayLaterFee(Channel),
    /// The fee of so many periods.
    InstalmentFee(u8),
    /// What a campaign pays.
    Campaign(CampaignId),
}

/// The answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Worth {
    /// A month without the programmes.
    pub without: Month,
    /// The same orders with them.
    pub with: Month,
    /// With as many orders as the assumed growth adds; `None` while nobody assumes any.
    pub grown: Option<Month>,
    /// The least growth that makes up for them; `None` while nobody has said what a good costs.
    pub break_even: Option<BreakEven>,
    /// Chosen, and not there on this day, so left out.
    pub left_out: Vec<Offered>,
    /// So much less is taken with the same orders; below zero where more is.
    pub less: Money,
    /// The same for one order, rounded to the fen.
    pub per_order: Option<Money>,
    /// So much more is left with the assumed growth than without; below zero where less is.
    pub gained: Option<Money>,
    /// What one order more than without growth leaves in yuan, by what it is made of.
    pub each: Vec<(Row, Decimal)>,
}

/// Reckons it, by the rules of a moment.
pub fn worth(rules: &Rules, assumed: &Assumed) -> Result<Worth, Unknown> {
    let offers = offered(rules).into_iter().filter(|offer| assumed.chosen.contains(&offer.programme));
    let (there, left_out): (Vec<Offered>, Vec<Offered>) = offers.partition(|offer| offer.there);
    let here = Assumed { chosen: there.into_iter().map(|offer| offer.programme).collect(), ..assumed.clone() };
    let plan = month::plan(rules, &here)?;
    let bare = month::plan(rules, &Assumed { chosen: BTreeSet::new(), refunds_with: here.refunds, ..here.clone() })?;
    let without = bare.month(here.orders);
    let with = plan.month(here.orders);
    let grown = here.uplift.map(|uplift| plan.month(grown(here.orders, uplift)));
    let break_even = without.left.map(|left| break_even::find(&plan, here.orders, left));
    let each = plan.one_more(here.orders);
    let less = without.taken - with.taken;
    let per_order = less.amount().checked_div(here.orders.into()).map(Money::rounded);
    let gained = grown.as_ref().and_then(|grown| grown.left).zip(without.left).map(|(more, left)| more - left);
    Ok(Worth { without, with, grown, break_even, left_out, less, per_order, gained, each })
}

/// So many orders and their growth, in whole orders.
pub(super) fn grown(orders: Count, uplift: Rate) -> Count {
    let more = Decimal::from(orders).checked_mul(uplift.fraction()).map(|more| more.floor());
    orders.saturating_add(more.and_then(|more| more.to_u64()).unwrap_or(0))
}

impl Worth {
    /// The two months that are compared: without, and with what is assumed or, while nobody assumes growth, the same orders.
    pub fn compared(&self) -> &Month {
        self.grown.as_ref().unwrap_or(&self.with)
    }

    /// The growth at which they break even, where there is one.
    pub fn even(&self) -> Option<&Growth> {
        match self.break_even.as_ref()? {
            BreakEven::At(growth) => Some(growth),
            BreakEven::Never(_) => None,
        }
    }
}

/// The picture, where profit can be reckoned.
pub fn drawing(rules: &Rules, assumed: &Assumed, worth: &Worth) -> Option<Drawing> {
    let left: BTreeSet<Programme> = worth.left_out.iter().map(|offer| offer.programme).collect();
    let chosen = assumed.chosen.difference(&left).copied().collect();
    let plan = month::plan(rules, &Assumed { chosen, ..assumed.clone() }).ok()?;
    drawing::draw(&plan, assumed.orders, worth)
}
