//! What a campaign pays for an order, decided when the order is placed.

use super::{Cart, Order, Payment};
use crate::base::{Money, Rate};
use crate::policy::campaign::{Benefit, Entry};
use crate::policy::{
    Assessment, Campaign, CampaignId, Case, Cited, Clause, Figure, GoodFacts, Outcome, Overall, Prices, Programme,
    Requirement, Rules, Service, SignUp, festival_38, trade as trade_rules,
};
use crate::shop::campaign::{CampaignEvent, Review, reviews_goods};
use crate::shop::context::Context;
use crate::shop::deciding::Deciding;
use crate::shop::goods::Good;
use crate::shop::ledger::{Account, Booking, Borne, Why};
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

    /// The same, as it is said beside what others bear of the fee.
    pub fn borne(&self, fee: Money) -> Borne {
        Borne { share: self.share, amount: self.of(fee), clause: self.clause }
    }

    /// Why it pays what it pays of a fee.
    pub fn why(&self, fee: Money) -> Why {
        let why = Why::share(Booking::Subsidy, fee, self.share, self.clause);
        let crosses = self.amount < fee.share(self.share);
        if crosses { why.at_most(self.amount, Cited(&festival_38::CROSSING_ORDER)) } else { why }
    }
}

/// Why something that pays a fee does not pay that of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hurdle {
    /// It is for other periods.
    OtherPeriods,
    /// It has not begun.
    NotYet,
    /// It is over.
    Over,
    /// It was stopped.
    Stopped,
    /// It is for orders from a live room.
    OnlyLive,
    /// It is for other buyers.
    OtherBuyers,
    /// The shop does not take part with this good.
    NoPart,
    /// What is ordered is not what it asks of goods: its price, for one.
    OtherGoods,
    /// What it can pay is used up.
    NothingLeft,
}

/// What a campaign pays for what is about to be ordered: the first by rank of those that cover it and have something
/// left. An activity of the shop's own comes after all campaigns (AMB-09, AMB-19).
pub fn grant(trade: &Trade, cx: &Context, good: &Good, cart: &Cart, payment: Payment) -> Option<Grant> {
    answers(trade, cx, good, cart, payment).find_map(|(_, answer)| answer.ok())
}

/// What every campaign for this way of paying answers, by rank: what it pays, or the first thing that keeps it from paying
/// and who says so.
pub(super) fn answers<'a>(
    trade: &'a Trade,
    cx: &'a Context,
    good: &'a Good,
    cart: &'a Cart,
    payment: Payment,
) -> impl Iterator<Item = (CampaignId, Result<Grant, (Hurdle, &'static Clause)>)> + 'a {
    let price = good.skus.get(cart.sku as usize).and_then(|sku| sku.price);
    let paid = price.and_then(|price| Some((price, cart.to_pay(trade, cx, good, price).ok()?)));
    let fee = paid.and_then(|(price, (amount, _))| Some((price, fee_of(&cx.rules(), payment, amount)?)));
    let mut all: Vec<(CampaignId, &Campaign)> = cx
        .rules
        .campaign_ids()
        .filter_map(|id| Some((id, cx.rules.campaign(id)?)))
        .filter(|(_, campaign)| is_about(campaign, payment))
        .collect();
    all.sort_by_key(|(id, campaign)| (campaign.rank, *id));
    all.into_iter().filter_map(move |one| Some((one.0, answer(trade, cx, one, good, cart, payment, fee?))))
}

/// What one campaign answers.
fn answer(
    trade: &Trade,
    cx: &Context,
    (id, campaign): (CampaignId, &Campaign),
    good: &Good,
    cart: &Cart,
    payment: Payment,
    (price, fee): (Money, Money),
) -> Result<Grant, (Hurdle, &'static Clause)> {
    let rules = cx.rules();
    let says = match &campaign.benefit {
        Benefit::InstalmentFee { clause, .. } => clause.0,
        Benefit::PayLaterFee { .. } | Benefit::Discount { .. } => &trade_rules::OWN_CAMPAIGN,
    };
    if !covers(campaign, payment) {
        return Err((Hurdle::OtherPeriods, says));
    }
    let active = campaign.active.span(&rules).ok_or((Hurdle::Over, says))?;
    if !active.value.contains(cx.asked()) {
        let hurdle = if active.value.has_begun(cx.asked()) { Hurdle::Over } else { Hurdle::NotYet };
        return Err((hurdle, active.clause));
    }
    if campaign.live_only && !in_its_place(trade, cart) {
        // Who says which buyers it is for says where they order, too.
        let buyers = campaign.buyers.iter().find_map(|asks| asks.good_credit);
        return Err((Hurdle::OnlyLive, buyers.map_or(says, |Cited(clause)| clause)));
    }
    if !open_to_buyer(cx, id, campaign, payment) {
        let buyers = campaign.buyers.iter().find_map(|asks| asks.good_credit);
        return Err((Hurdle::OtherBuyers, buyers.map_or(says, |Cited(clause)| clause)));
    }
    if !takes_part(trade, cx, (id, campaign), good, price) {
        let (Entry::Review(by) | Entry::ReviewOrOpening(by) | Entry::Setting(by) | Entry::Open(by)) = campaign.entry;
        return Err((Hurdle::NoPart, by.0));
    }
    if let Some(clause) = campaign.unmet_at(id, &rules, &cx.goods.facts(good), price) {
        return Err((Hurdle::OtherGoods, clause));
    }
    let (share, amount) = campaign
        .pays_of(&rules, fee, quota_left(trade, cx, id, campaign))
        .ok_or((Hurdle::NothingLeft, &festival_38::QUOTA_EXHAUSTED as &'static Clause))?;
    Ok(Grant { campaign: id, share: share.value, amount, clause: Cited(share.clause) })
}

/// The fee that a campaign may pay for an amount that is paid this way; `None` where there is none.
pub fn fee_of(rules: &Rules, payment: Payment, amount: Money) -> Option<Money> {
    let of = |setting| rules.rate(setting).map_or(Money::ZERO, |rate| amount.share(rate.value));
    match payment {
        Payment::Ordinary => None,
        Payment::PayLater(by) => Some(of(by.fee_rate())),
        Payment::Instalments(periods) => Some(of(periods.merchants_rate())),
    }
}

/// Whether what is ordered is ordered in a live room or zone that takes part (SPLIT38-USER-01, DEF-PLACES).
pub(super) fn in_its_place(trade: &Trade, cart: &Cart) -> bool {
    cart.from.takes_part(trade.switches.live_apart)
}

/// Whether there is a zone to order in: while a campaign that pays in live rooms and zones alone is active (DEF-PLACES).
pub fn has_zone(cx: &Context) -> bool {
    let rules = cx.rules();
    let mut campaigns = cx.rules.campaign_ids().filter_map(|id| cx.rules.campaign(id));
    campaigns.any(|campaign| campaign.live_only && campaign.pays_now(&rules, true))
}

/// What a campaign can still pay this shop; `None` where nothing limits it.
pub fn quota_left(trade: &Trade, cx: &Context, id: CampaignId, campaign: &Campaign) -> Option<Money> {
    let used = trade.campaigns.quota(id);
    campaign.left(&cx.rules(), used.own, used.others)
}

/// Whether a campaign is open to the buyer at the counter, by this way of paying.
pub(super) fn open_to_buyer(cx: &Context, id: CampaignId, campaign: &Campaign, payment: Payment) -> bool {
    let Some(channel) = payment.channel() else { return campaign.buyers.is_empty() };
    if !campaign.is_by(channel) || campaign.nobody_by(channel) {
        return false;
    }
    let buyer = cx.buyers.facts();
    let case = Case { at: cx.asked(), shop: cx.shop, good: None, buyer: Some(&buyer) };
    let plan = campaign.plan(id, &cx.rules());
    let holds = |asked: &[Requirement]| asked.iter().all(|asked| asked.test.judge(&case) == Outcome::Met);
    plan.buyer.is_empty() || plan.buyer.iter().any(|(by, asked)| *by == channel && holds(asked))
}

/// Whether the shop takes part with a good of which a choice at this price is ordered.
pub(super) fn takes_part(
    trade: &Trade,
    cx: &Context,
    (id, campaign): (CampaignId, &Campaign),
    good: &Good,
    price: Money,
) -> bool {
    let own = trade.campaigns.get(id);
    // Whoever is approved stays so (DEF-APPROVAL-HOLDS).
    let stated = cx.shop.sign_up(Figure::SignUp(id)) == Some(SignUp::Approved);
    let qualifies = || {
        let assessment = Assessment::new(cx.rules, cx.shop, cx.at);
        let shop = assessment.shop_conditions(Programme::Campaign(id));
        let facts = cx.goods.facts(good);
        // Goods are reviewed as a whole; else it is the choice that counts (AMB-10, DEF-DISCOUNT-PRICE).
        let prices = if reviews_goods(campaign) { facts.prices } else { Prices::of([Some(price)]) };
        let cell = assessment.cell(Programme::Campaign(id), &GoodFacts { prices, ..facts });
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

impl Order {
    /// What it holds of the campaign that pays its fee, as quota is taken and given back below.
    pub(super) fn granted(&self, grant: Grant) -> Money {
        match self.plan {
            _ if self.was_called_off() => Money::ZERO,
            Some(plan) if self.refunded_unsettled >= self.amount() => grant.of(plan.fee),
            _ => grant.amount,
        }
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
        self.shift((Account::Platform, Account::Wallet), grant.of(fee), Some(order), grant.why(fee));
    }
}

/// Whether a campaign pays this kind of fee, over whatever periods.
const fn is_about(campaign: &Campaign, payment: Payment) -> bool {
    matches!(
        (&campaign.benefit, payment),
        (Benefit::PayLaterFee { .. }, Payment::PayLater(_)) | (Benefit::InstalmentFee { .. }, Payment::Instalments(_))
    )
}

/// Whether a campaign's benefit is for this way of paying.
pub fn covers(campaign: &Campaign, payment: Payment) -> bool {
    match (&campaign.benefit, payment) {
        (Benefit::PayLaterFee { .. } | Benefit::Discount { .. }, Payment::PayLater(_)) => true,
        (Benefit::InstalmentFee { periods, .. }, Payment::Instalments(wanted)) => periods.contains(&wanted.count()),
        _ => false,
    }
}
