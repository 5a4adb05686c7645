//! What a campaign pays for an order, decided when the order is placed.

use super::{Cart, Order, Payment, Periods};
use crate::base::{Money, Rate};
use crate::policy::campaign::{Benefit, Entry};
use crate::policy::{
    Assessment, Campaign, CampaignId, Case, Channel, Cited, Figure, Outcome, Overall, Programme, Requirement, Service,
    Setting, SignUp,
};
use crate::shop::campaign::{CampaignEvent, Review};
use crate::shop::context::Context;
use crate::shop::deciding::Deciding;
use crate::shop::goods::Good;
use crate::shop::ledger::{Account, Booking, Why};
use crate::shop::order::offer::pay_later_fee;
use crate::shop::trade::Trade;
use serde::{Deserialize, Serialize};

/// What a campaign pays for an order.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Grant {
    /// Which campaign.
    #[serde(rename = "k")]
    pub campaign: CampaignId,
    /// Its share of the fee.
    #[serde(rename = "r")]
    pub share: Rate,
    /// What it pays at the most: the share of the whole fee, or what cap and pool have left (DEF-CROSSING-ORDER).
    #[serde(rename = "m")]
    pub amount: Money,
    /// Who says so.
    #[serde(rename = "c")]
    pub clause: Cited,
}

impl Grant {
    /// What it pays of a fee.
    pub fn of(&self, fee: Money) -> Money {
        fee.share(self.share).min(self.amount)
    }
}

/// The rate of the fee that a shop bears for so many periods.
pub const fn merchants_rate(periods: Periods) -> Setting {
    match periods {
        Periods::Three => Setting::InstalmentRate3,
        Periods::Six => Setting::InstalmentRate6,
        Periods::Twelve => Setting::InstalmentRate12,
    }
}

/// What a campaign pays for what is about to be ordered: the first by rank of those that cover it and have something
/// left. An activity of the shop's own comes after all campaigns (AMB-09, AMB-19).
pub fn grant(trade: &Trade, cx: &Context, good: &Good, cart: &Cart, payment: Payment) -> Option<Grant> {
    let price = good.skus.get(cart.sku as usize)?.price?;
    let amount = price.times(cart.quantity);
    let rules = cx.rules();
    let fee = match payment {
        Payment::Ordinary => return None,
        Payment::PayLater(by) => pay_later_fee(cx, by, amount).0,
        Payment::Instalments(periods) => amount.share(cx.rate(merchants_rate(periods))),
    };
    let mut covering: Vec<(CampaignId, &Campaign)> = cx
        .rules
        .campaign_ids()
        .filter_map(|id| Some((id, cx.rules.campaign(id)?)))
        .filter(|(_, campaign)| covers(campaign, payment) && campaign.pays_now(&rules, cart.from.is_live()))
        .filter(|(id, campaign)| open_to_buyer(cx, *id, campaign, payment))
        .collect();
    covering.sort_by_key(|(id, campaign)| (campaign.rank, *id));
    covering.into_iter().find_map(|(id, campaign)| {
        let share = match &campaign.benefit {
            Benefit::PayLaterFee { share } | Benefit::InstalmentFee { share, .. } => share.rate(&rules)?,
            Benefit::Discount { .. } => return None,
        };
        let left = quota_left(trade, cx, id, campaign);
        let wanted = fee.share(share.value);
        let amount = left.map_or(wanted, |left| left.min(wanted));
        let pays = amount > Money::ZERO && takes_part(trade, cx, id, campaign, good);
        pays.then_some(Grant { campaign: id, share: share.value, amount, clause: Cited(share.clause) })
    })
}

/// What a campaign can still pay this shop; `None` where nothing limits it.
pub(super) fn quota_left(trade: &Trade, cx: &Context, id: CampaignId, campaign: &Campaign) -> Option<Money> {
    let rules = cx.rules();
    let used = trade.campaigns.quota(id);
    let of = |bound: Option<crate::policy::campaign::Bound>, used: Money| {
        bound.and_then(|bound| bound.money(&rules)).map(|limit| (limit.value - used).max(Money::ZERO))
    };
    let (cap, pool) = (of(campaign.cap, used.own), of(campaign.pool, used.own + used.others));
    match (cap, pool) {
        (Some(cap), Some(pool)) => Some(cap.min(pool)),
        (cap, pool) => cap.or(pool),
    }
}

/// Whether a campaign is open to the buyer at the counter, by this way of paying.
pub(super) fn open_to_buyer(cx: &Context, id: CampaignId, campaign: &Campaign, payment: Payment) -> bool {
    let channel = match payment {
        Payment::Ordinary => return campaign.buyers.is_empty(),
        Payment::PayLater(by) => by.channel(),
        Payment::Instalments(_) => Channel::Huabei,
    };
    let buyer = cx.buyers.facts();
    let case = Case { at: cx.at, shop: cx.shop, good: None, buyer: Some(&buyer) };
    let plan = campaign.plan(id, &cx.rules());
    let holds = |asked: &[Requirement]| asked.iter().all(|asked| asked.test.judge(&case) == Outcome::Met);
    plan.buyer.is_empty() || plan.buyer.iter().any(|(by, asked)| *by == channel && holds(asked))
}

/// Whether the shop takes part with a good.
pub(super) fn takes_part(trade: &Trade, cx: &Context, id: CampaignId, campaign: &Campaign, good: &Good) -> bool {
    let own = trade.campaigns.get(id);
    let stated = cx.shop.sign_up(Figure::SignUp(id)) == Some(SignUp::Approved);
    let qualifies = || {
        let assessment = Assessment::new(cx.rules, cx.shop, cx.at);
        let shop = assessment.shop_conditions(Programme::Campaign(id));
        let cell = assessment.cell(Programme::Campaign(id), &cx.goods.facts(good));
        shop.iter().all(|one| one.outcome.holds()) && cell.overall == Overall::Qualifies
    };
    match campaign.entry {
        Entry::Review(_) => match own {
            Some(own) => matches!(own.goods.get(&good.id), Some(Review::Approved(_))),
            // What was said on the shop's form goes for every good that qualifies.
            None => stated && qualifies(),
        },
        // Opening 先用后付 oneself takes part too, if the gates hold (SUB38-REG-01, AMB-08).
        Entry::ReviewOrOpening(_) => stated || qualifies(),
        Entry::Setting(_) => cx.shop.service(Figure::PayLater) == Some(Service::Open) && qualifies(),
        Entry::Open(_) => qualifies(),
    }
}

impl Deciding<'_> {
    /// A campaign's quota is taken when an order is placed (DEF-QUOTA).
    pub(super) fn take_quota(&mut self, grant: Option<Grant>) {
        if let Some(Grant { campaign, amount, .. }) = grant {
            self.tell(CampaignEvent::QuotaTaken { campaign, amount });
        }
    }

    /// What of a campaign's quota has not been paid goes back when an order is called off, or refunded in full before it is
    /// settled (DEF-QUOTA).
    pub(super) fn return_quota(&mut self, order: &Order, paid: Money) {
        if let Some(Grant { campaign, amount, .. }) = order.placed.grant
            && amount > paid
        {
            self.tell(CampaignEvent::QuotaReturned { campaign, amount: amount - paid });
        }
    }

    /// The fee of 先用后付 that a campaign gives back, in the second in which it was charged (SUB38-BEN-01, AMB-08).
    pub(super) fn give_fee_back(&mut self, order: crate::shop::OrderId, fee: Money, grant: Option<Grant>) {
        let Some(grant) = grant else { return };
        let why = Why { booking: Booking::Subsidy, base: Some(fee), rate: Some(grant.share), clause: grant.clause };
        self.shift((Account::Platform, Account::Wallet), grant.of(fee), Some(order), why);
    }
}

/// Whether a campaign's benefit is for this way of paying.
fn covers(campaign: &Campaign, payment: Payment) -> bool {
    match (&campaign.benefit, payment) {
        (Benefit::PayLaterFee { .. }, Payment::PayLater(_)) => true,
        (Benefit::InstalmentFee { periods, .. }, Payment::Instalments(wanted)) => periods.contains(&wanted.count()),
        _ => false,
    }
}
