//! Which ways to pay a buyer is offered, and why others are not: a verdict as in the preview.

use super::grant::has_zone;
use super::{PayLaterBy, Payment, Periods, Venue};
use crate::base::{Money, Rate};
use crate::policy::{
    Case, Condition, GoodFacts, InForce, Outcome, Prices, Programme, Requirement, Rules, Setting, Test, Value, open_to,
    pay_later,
};
use crate::shop::context::Context;
use crate::shop::coupon::ClaimId;
use crate::shop::goods::{Good, GoodId};
use crate::shop::ledger::Account;
use crate::shop::refusal::Refusal;
use crate::shop::trade::Trade;

/// What a buyer is about to order.
#[derive(Debug, Clone, PartialEq)]
pub struct Cart {
    /// The good.
    pub good: GoodId,
    /// Which of its choices, by its place.
    pub sku: u32,
    /// How many.
    pub quantity: u32,
    /// Where the buyer stands.
    pub from: Venue,
    /// The coupon that is to be used.
    pub coupon: Option<ClaimId>,
}

/// The most pieces of one order.
pub(super) const MOST: u32 = 999;

impl Cart {
    /// The good and the price of the choice.
    ///
    /// # Errors
    /// Refuses goods that are not there, not listed or have no price, quantities outside 1 to 999, live rooms that are not
    /// on the air, and 专区 while no campaign has one.
    pub fn check<'g>(&self, trade: &Trade, cx: &Context<'g>) -> Result<(&'g Good, Money), Refusal> {
        let good = cx.goods.get(&self.good).ok_or(Refusal::NoSuchGood)?;
        if good.listed != Some(true) {
            return Err(Refusal::NotListed);
        }
        let price = good.skus.get(self.sku as usize).ok_or(Refusal::NoSku)?.price.ok_or(Refusal::NoPrice)?;
        if !(1..=MOST).contains(&self.quantity) {
            return Err(Refusal::QuantityOutOfRange);
        }
        if let Venue::Live(live) = self.from
            && !trade.lives.get(live).ok_or(Refusal::NoSuchLive)?.is_on()
        {
            return Err(Refusal::LiveNotOn);
        }
        if self.from == Venue::Zone && !has_zone(cx) {
            return Err(Refusal::NoZone);
        }
        Ok((good, price))
    }
}

/// A way to pay, with everything that it asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The way.
    pub payment: Payment,
    asked: Vec<Asked>,
}

/// A condition that keeps what was asked.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    requirement: Requirement,
    outcome: Outcome,
    required: Option<Value>,
    actual: Option<Value>,
}

impl Asked {
    fn condition(&self) -> Condition<'_> {
        let Asked { requirement, outcome, required, actual } = self;
        Condition { requirement, outcome: *outcome, required: *required, actual: *actual }
    }
}

impl Offer {
    fn new(payment: Payment) -> Self {
        Offer { payment, asked: Vec::new() }
    }

    fn ask(&mut self, requirement: Requirement, case: &Case) {
        let Condition { outcome, required, actual, .. } = requirement.examine(case);
        self.asked.push(Asked { requirement, outcome, required, actual });
    }

    /// Every condition, with how it came out.
    pub fn conditions(&self) -> Vec<Condition<'_>> {
        self.asked.iter().map(Asked::condition).collect()
    }

    /// Whether it is offered: every condition holds. Unknown while a fact is missing.
    pub fn outcome(&self) -> Outcome {
        open_to(&self.conditions())
    }

    /// The first condition that keeps it from being offered.
    pub fn missing(&self) -> Option<Condition<'_>> {
        let first = |outcome| self.asked.iter().find(|asked| asked.outcome == outcome);
        first(Outcome::Unmet).or_else(|| first(Outcome::Unknown)).map(Asked::condition)
    }
}

/// Every way to pay for a cart, in the order of the checkout.
///
/// # Errors
/// See [`Cart::check`] and [`Cart::to_pay`].
pub fn offers(trade: &Trade, cx: &Context, cart: &Cart) -> Result<Vec<Offer>, Refusal> {
    let (good, price) = cart.check(trade, cx)?;
    let (amount, _) = cart.to_pay(trade, cx, good, price)?;
    let facts = cx.goods.facts(good);
    Ok(Payment::ALL
        .into_iter()
        .map(|payment| match payment {
            Payment::Ordinary => Offer::new(payment),
            Payment::PayLater(by) => pay_later_offer(trade, cx, by, good, &facts, amount),
            Payment::Instalments(periods) => instalment_offer(cx, periods, &facts, price, amount),
        })
        .collect())
}

/// The version of 先用后付 that a shop has at a moment: 2.0 once it has reached the shop.
pub fn pay_later_version(rules: &Rules) -> Programme {
    let two = rules.plan(Programme::PayLater);
    let case = Case { at: rules.at, shop: rules.shop, good: None, buyer: None };
    let reached = two.label.iter().filter(|asked| matches!(asked.test, Test::RolledOut(..)));
    if reached.into_iter().all(|asked| asked.test.judge(&case) == Outcome::Met) {
        Programme::PayLater
    } else {
        Programme::PayLaterOne
    }
}

fn pay_later_offer(
    trade: &Trade,
    cx: &Context,
    by: PayLaterBy,
    good: &Good,
    facts: &GoodFacts,
    amount: Money,
) -> Offer {
    let rules = cx.rules();
    let buyer = cx.buyers.facts();
    let case = Case { at: cx.asked(), shop: cx.shop, good: Some(facts), buyer: Some(&buyer) };
    let plan = rules.plan(pay_later_version(&rules));
    let mut offer = Offer::new(Payment::PayLater(by));
    for requirement in plan.conditions.iter().chain(&plan.label) {
        if requirement.test == Test::InActivity {
            let outcome = Outcome::of(Some(trade.pay_later.is_in_activity(&good.id, cx.at)));
            let actual = Some(Value::Flag(outcome == Outcome::Met));
            offer.asked.push(Asked { requirement: *requirement, outcome, required: Some(Value::Flag(true)), actual });
        } else {
            offer.ask(*requirement, &case);
        }
    }
    let of_channel = plan.buyer.iter().filter(|(channel, _)| *channel == by.channel());
    for requirement in of_channel.flat_map(|(_, requirements)| requirements) {
        offer.ask(*requirement, &case);
    }
    if cx.flag(Setting::PayLaterNeedsWallet) {
        let needs = pay_later_fee(cx, by, amount).0;
        let has = trade.ledger.balance(Account::Wallet);
        let test = Test::WalletCovers { needs, has };
        offer.ask(Requirement { test, clause: &pay_later::WALLET_SHORT, changed: None }, &case);
    }
    offer
}

/// What an order costs by a channel: the amount, the rate and who says so.
pub(super) fn pay_later_fee(cx: &Context, by: PayLaterBy, amount: Money) -> (Money, Option<InForce<Rate>>) {
    let rules = cx.rules();
    let rate = pay_later::fee(&rules, pay_later_version(&rules), by.fee_rate());
    // What nobody has opened costs nothing.
    (rate.map_or(Money::ZERO, |rate| amount.share(rate.value)), rate)
}

fn instalment_offer(cx: &Context, periods: Periods, facts: &GoodFacts, price: Money, amount: Money) -> Offer {
    let rules = cx.rules();
    let buyer = cx.buyers.facts();
    // For an order it is the price of the choice that counts (AMB-10).
    let facts = GoodFacts { prices: Prices::of([Some(price)]), ..*facts };
    let case = Case { at: cx.asked(), shop: cx.shop, good: Some(&facts), buyer: Some(&buyer) };
    let plan = rules.plan(Programme::Instalment);
    let mut offer = Offer::new(Payment::Instalments(periods));
    for requirement in plan.conditions.iter().chain(plan.buyer.iter().flat_map(|(_, requirements)| requirements)) {
        offer.ask(*requirement, &case);
    }
    if let Some(above) = rules.money(Setting::InstalmentLeastPaid) {
        offer.ask(above.ask(|above| Test::PaysAbove { above, amount }), &case);
    }
    offer
}

/// Whether 1.0 is what a shop has: then goods are chosen and times set (XYHF1-SET-01 to 05).
pub(crate) fn has_version_one(rules: &Rules) -> bool {
    let window = rules.span(Setting::PayLaterOneWindow).map(|span| span.value);
    pay_later_version(rules) == Programme::PayLaterOne && window.is_some_and(|span| span.contains(rules.at))
}
