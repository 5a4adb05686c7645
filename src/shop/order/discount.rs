//! What a campaign takes off a buyer's bill: decided when the order is placed, paid when the buyer is charged.

use super::grant::{covers, in_its_place, open_to_buyer, quota_left, takes_part};
use super::{Cart, Order, Payment, Stage};
use crate::base::{Moment, Money};
use crate::policy::campaign::Benefit;
use crate::policy::{CampaignId, Cited};
use crate::shop::campaign::CampaignEvent;
use crate::shop::context::Context;
use crate::shop::deciding::Deciding;
use crate::shop::goods::Good;
use crate::shop::ledger::{Account, Booking, Why};
use crate::shop::trade::Trade;
use serde::{Deserialize, Serialize};

/// What a campaign takes off a buyer's bill.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Discount {
    /// Which campaign.
    #[serde(rename = "k")]
    pub campaign: CampaignId,
    /// How much, at most the order's amount.
    #[serde(rename = "m")]
    pub amount: Money,
    /// The shop pays it, not the platform (AMB-07).
    #[serde(rename = "s", default, skip_serializing_if = "std::ops::Not::not")]
    pub by_shop: bool,
    /// Who says so.
    #[serde(rename = "c")]
    pub clause: Cited,
}

/// Where the amount of a discount comes from (DEF-DISCOUNT-DRAW).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Draw {
    /// It is drawn, whole yuan from the least to the most, each as likely.
    #[default]
    Drawn,
    /// The director says: this, or what of it lies within the campaign's bounds.
    Fixed(Money),
    /// The director says that this buyer has no luck (LJ-AVAIL-01).
    None,
}

impl Draw {
    /// Whether it is the one that holds when nobody has said anything.
    pub fn is_drawn(&self) -> bool {
        *self == Draw::Drawn
    }

    /// The amount for an order that is placed at a moment, within `least` and `most`; `None` without luck.
    fn amount(self, order: u32, at: Moment, (least, most): (Money, Money)) -> Option<Money> {
        match self {
            Draw::None => None,
            Draw::Fixed(amount) => Some(amount.max(least).min(most)),
            Draw::Drawn => {
                let steps = u64::try_from((most - least).fen() / 100).unwrap_or(0) + 1;
                let drawn = mixed(u64::from(order) << 40 ^ at.unix().unsigned_abs()) % steps;
                Some(least + Money::yuan(1).times(u32::try_from(drawn).unwrap_or(0)))
            }
        }
    }
}

/// Spreads a number over all numbers, so that neighbours come to lie apart. The same story draws the same again.
const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// A campaign that takes something off the bill.
struct Covering {
    campaign: CampaignId,
    /// The least and the most.
    bounds: (Money, Money),
    /// What its cap and its pool have left; `None` where nothing limits it.
    left: Option<Money>,
    from_platform: bool,
    clause: Cited,
}

/// The first by rank of the campaigns that take something off the bill for what is about to be ordered.
fn covering(trade: &Trade, cx: &Context, good: &Good, cart: &Cart, payment: Payment) -> Option<Covering> {
    let rules = cx.rules();
    let facts = cx.goods.facts(good);
    let price = good.skus.get(cart.sku as usize).and_then(|sku| sku.price)?;
    let mut all: Vec<_> = cx
        .rules
        .campaign_ids()
        .filter_map(|id| Some((id, cx.rules.campaign(id)?)))
        .filter_map(|(id, campaign)| match &campaign.benefit {
            Benefit::Discount { least, most, from_platform } => {
                let from_platform = from_platform.flag(&rules)?;
                Some((id, campaign, (least.money(&rules)?, most.money(&rules)?), from_platform))
            }
            _ => None,
        })
        .collect();
    all.sort_by_key(|(id, campaign, ..)| (campaign.rank, *id));
    all.into_iter().find_map(|(id, campaign, (least, most), from_platform)| {
        let open = covers(campaign, payment)
            && campaign.pays_now(&rules, in_its_place(trade, cart))
            && open_to_buyer(cx, id, campaign, payment)
            && campaign.unmet_at(id, &rules, &facts, price).is_none();
        let left = quota_left(trade, cx, id, campaign);
        let pays = open && left != Some(Money::ZERO) && takes_part(trade, cx, (id, campaign), good, price);
        pays.then_some(Covering {
            campaign: id,
            bounds: (least.value, most.value),
            left,
            from_platform,
            clause: Cited(most.clause),
        })
    })
}

/// What a campaign takes off the bill for what is about to be ordered.
pub(super) fn discount(trade: &Trade, cx: &Context, good: &Good, cart: &Cart, payment: Payment) -> Option<Discount> {
    let price = good.skus.get(cart.sku as usize)?.price?;
    let (amount, _) = cart.to_pay(trade, cx, good, price).ok()?;
    let Covering { campaign, bounds, left, from_platform, clause } = covering(trade, cx, good, cart, payment)?;
    let drawn = trade.switches.discount.amount(trade.orders.next_id().0, cx.at, bounds)?;
    let amount = left.map_or(drawn, |left| left.min(drawn)).min(amount);
    (amount > Money::ZERO).then_some(Discount { campaign, amount, by_shop: !from_platform, clause })
}

/// What a campaign may take off the bill for what is about to be ordered, from the least to the most.
pub fn may_take_off(trade: &Trade, cx: &Context, good: &Good, cart: &Cart, payment: Payment) -> Option<(Money, Money)> {
    covering(trade, cx, good, cart, payment).map(|covering| covering.bounds)
}

impl Order {
    /// What a campaign is to take off the bill.
    pub fn promised(&self) -> Money {
        self.placed.discount.map_or(Money::ZERO, |discount| discount.amount)
    }

    /// What was taken off the bill; nothing before the buyer has been charged, or when the platform paid instead.
    pub fn discounted(&self) -> Money {
        match self.placed.discount {
            Some(discount) if !self.is_uncharged() && !self.advanced => discount.amount,
            _ => Money::ZERO,
        }
    }

    /// What it holds of the campaign that takes something off its bill, as quota is taken and given back below.
    pub(super) fn taken_off(&self, discount: Discount) -> Money {
        let closed = matches!(self.stage, Stage::Failed);
        if self.was_called_off() || self.advanced || (closed && self.is_uncharged()) {
            return Money::ZERO;
        }
        let buyers = self.amount() - discount.amount;
        discount.amount - (self.refunded_unsettled - buyers).max(Money::ZERO)
    }

    /// How much of a refund is for the buyer, who has it first; the rest is for whoever paid the discount
    /// (DEF-DISCOUNT-REFUND).
    pub fn buyers_part(&self, refund: Money) -> Money {
        (self.amount() - self.discounted() - self.refunded).max(Money::ZERO).min(refund)
    }
}

impl Order {
    /// Whose the discount was.
    pub(super) fn discount_from(&self) -> Account {
        match self.placed.discount {
            Some(Discount { by_shop: true, .. }) => Account::Wallet,
            _ => Account::Platform,
        }
    }
}

impl Deciding<'_> {
    /// A campaign's quota is taken when an order is placed (DEF-QUOTA).
    pub(super) fn take_off(&mut self, discount: Option<Discount>) {
        if let Some(Discount { campaign, amount, .. }) = discount {
            self.tell(CampaignEvent::QuotaTaken { campaign, amount });
        }
    }

    /// What is not taken off after all goes back to the campaign's quota (DEF-QUOTA).
    pub(super) fn not_taken_off(&mut self, order: &Order, amount: Money) {
        if let Some(Discount { campaign, .. }) = order.placed.discount
            && amount > Money::ZERO
        {
            self.tell(CampaignEvent::QuotaReturned { campaign, amount });
        }
    }

    /// Pays what is taken off an order's bill into escrow; gives what is left for the buyer.
    pub(super) fn pay_discount(&mut self, order: &Order) -> Money {
        let Some(discount) = order.placed.discount else { return order.amount() };
        let why = Why::plain(Booking::Discount, discount.clause);
        if discount.by_shop {
            self.take(&[Account::Wallet], Account::Escrow, discount.amount, Some(order.id), why);
        } else {
            self.shift((Account::Platform, Account::Escrow), discount.amount, Some(order.id), why);
        }
        order.amount() - discount.amount
    }
}
