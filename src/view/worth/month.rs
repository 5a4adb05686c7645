//! A month of so many orders: what is sold, what comes back, what it costs, and what is left.

use super::{Assumed, Unknown};
use crate::base::{Count, Money, Rate};
use crate::policy::{
    Campaign, CampaignId, Channel, Clause, Effect, InForce, Line as Estimate, Programme, Purpose, Rules, Setting,
    first_order_discount, instalment, pay_later, refund_only, timed_coupon,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// 技术服务费, which is paid with and without.
    ServiceFee,
    /// The fee of 先用后付 by a channel.
    PayLaterFee(Channel),
    /// The fee of so many periods that the shop bears.
    InstalmentFee(u8),
    /// What a campaign gives back of the fee of 先用后付 by a channel.
    PayLaterSubsidy(CampaignId, Channel),
    /// What a campaign gives back of the fee of so many periods.
    InstalmentSubsidy(CampaignId, u8),
    /// What a campaign takes off buyers' bills, which costs the shop nothing unless it is said to pay (AMB-07).
    Discount(CampaignId),
    /// Refunds without return.
    Unreturned,
    /// Coupons.
    Coupon,
}

impl About {
    /// Whether it gives the shop something back.
    pub const fn gives_back(self) -> bool {
        matches!(self, About::PayLaterSubsidy(..) | About::InstalmentSubsidy(..))
    }

    /// Whether it is a fee.
    pub const fn is_fee(self) -> bool {
        matches!(self, About::ServiceFee | About::PayLaterFee(_) | About::InstalmentFee(_))
    }
}

/// A line of a month: what one order costs or brings, times so many orders, rounded half up to the fen.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is about.
    pub about: About,
    /// What one order comes to, with its own formula and rounding.
    pub one: Estimate,
    /// The share of the orders to which it applies.
    pub part: Rate,
    /// Of these, the share from which it comes back.
    pub back: Rate,
    /// Orders, part and what does not come back multiplied.
    pub count: Decimal,
    /// `one × count` before rounding.
    pub exact: Decimal,
    /// The amount in yuan, never below zero: the effect of `one` says whose it is.
    pub amount: Money,
    /// The most that a campaign pays this shop, where that is less than the product.
    pub limit: Option<InForce<Money>>,
    /// Who says so, the rate first.
    pub clauses: Vec<&'static Clause>,
}

/// A month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Orders.
    pub orders: Count,
    /// What one comes to before coupons.
    pub basket: Money,
    /// What a buyer pays for one on average: the basket less what coupons take off it.
    pub paid: Money,
    /// The share that is sent back and refunded.
    pub returned: Rate,
    /// `orders × basket`.
    pub turnover: Money,
    /// What coupons take off it.
    pub coupons: Money,
    /// What the shop pays of discounts of campaigns, less what of them comes back.
    pub discounts: Money,
    /// What goes back for goods that come back: `paid × orders × returned`.
    pub refunds: Money,
    /// What goes back for goods that do not.
    pub unreturned: Money,
    /// What is kept of the sales: turnover less coupons, discounts and refunds.
    pub kept: Money,
    /// All fees.
    pub fees: Money,
    /// What campaigns give back of them.
    pub back: Money,
    /// `kept − fees + back`.
    pub taken: Money,
    /// What one good costs; `None` while nobody has said.
    pub cost: Option<Money>,
    /// What the goods cost that are gone: `cost × orders × (1 − returned)`. Goods of 退款不退货 are among them.
    pub goods: Option<Money>,
    /// `taken − goods`.
    pub left: Option<Money>,
    /// Fees less what is given back, over what is kept; `None` when nothing is kept.
    pub effective: Option<Rate>,
    /// Every cost and gain.
    pub lines: Vec<Line>,
}

impl Month {
    /// What it comes to of one thing.
    pub fn of(&self, about: About) -> Money {
        self.lines.iter().filter(|line| line.about == about).map(|line| line.amount).sum()
    }
}

/// What two months cost and bring, each thing once, in the order of their lines.
pub fn kinds(without: &Month, with: &Month) -> Vec<About> {
    let mut kinds: Vec<About> = Vec::new();
    for line in without.lines.iter().chain(&with.lines) {
        if !kinds.contains(&line.about) {
            kinds.push(line.about);
        }
    }
    kinds
}

/// What an order costs or brings, and how many it is about.
#[derive(Debug, Clone)]
struct Unit {
    about: About,
    one: Estimate,
    part: Rate,
    back: Rate,
    clauses: Vec<&'static Clause>,
    pays: Option<CampaignId>,
}

/// Everything about a month but how many orders it has.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    basket: Money,
    paid: Money,
    returned: Rate,
    cost: Option<Money>,
    units: Vec<Unit>,
    limits: BTreeMap<CampaignId, InForce<Money>>,
}

pub(super) fn times(one: Decimal, other: Decimal) -> Decimal {
    one.checked_mul(other).unwrap_or(Decimal::MAX)
}

/// What is left of all.
fn rest(rate: Rate) -> Rate {
    Rate::of(Decimal::ONE.saturating_sub(rate.fraction()))
}

fn product(one: Rate, other: Rate) -> Rate {
    Rate::of(times(one.fraction(), other.fraction()))
}

/// Works out what the chosen programmes cost and bring an order. All of them are taken to be there.
pub(super) fn plan(rules: &Rules, assumed: &Assumed) -> Result<Plan, Unknown> {
    let chosen = |programme| assumed.chosen.contains(&programme);
    let coupons = chosen(Programme::ShopCoupon) && assumed.face > Money::ZERO;
    let off = if coupons { assumed.face.share(assumed.used) } else { Money::ZERO };
    let mut making = Making { rules, assumed, paid: assumed.basket - off, units: Vec::new(), limits: BTreeMap::new() };
    making.service_fee()?;
    making.pay_later()?;
    making.instalments()?;
    making.refunds_only();
    making.discounts();
    if coupons {
        let face = InForce { value: assumed.face, clause: &timed_coupon::TWO_TESTS, changed: None };
        let one = Estimate::outright(Purpose::Coupon, Effect::Costs, face);
        making.push(About::Coupon, one, assumed.used, Rate::ZERO, &[&pay_later::FEE_BASE]);
    }
    Ok(Plan {
        basket: assumed.basket,
        paid: making.paid,
        returned: assumed.refunds_with,
        cost: assumed.margin.map(|margin| assumed.basket - assumed.basket.share(margin)),
        units: making.units,
        limits: making.limits,
    })
}

struct Making<'a> {
    rules: &'a Rules<'a>,
    assumed: &'a Assumed,
    paid: Money,
    units: Vec<Unit>,
    limits: BTreeMap<CampaignId, InForce<Money>>,
}

/// What a campaign pays of a fee, and for which share of the orders with that fee.
type Covered = (CampaignId, Estimate, Rate);

impl<'a> Making<'a> {
    /// The chosen campaigns.
    fn campaigns(&self) -> Vec<(CampaignId, &'a Campaign)> {
        let rules = self.rules;
        let of = |programme: &Programme| match programme {
            Programme::Campaign(id) => Some((*id, rules.set.campaign(*id)?)),
            _ => None,
        };
        self.assumed.chosen.iter().filter_map(of).collect()
    }

    fn push(&mut self, about: About, one: Estimate, part: Rate, back: Rate, more: &[&'static Clause]) {
        let mut clauses = vec![one.clause];
        clauses.extend(more.iter().filter(|clause| clause.id != one.clause.id));
        let pays = match about {
            About::PayLaterSubsidy(id, _) | About::InstalmentSubsidy(id, _) => Some(id),
            _ => None,
        };
        self.units.push(Unit { about, one, part, back, clauses, pays });
    }

    /// 技术服务费, on what is not sent back before it is settled (B-18).
    fn service_fee(&mut self) -> Result<(), Unknown> {
        let rate = self.rules.rate(Setting::ServiceFee).ok_or(Unknown::ServiceFee)?;
        let one = Estimate::of_rate(Purpose::Most, Effect::Costs, self.paid, rate);
        self.push(About::ServiceFee, one, Rate::ONE, self.assumed.refunds_with, &[&pay_later::FEE_ROUNDING]);
        Ok(())
    }

    /// The fee of every order by 先用后付, returned from none of them (XYHF2-FEE-03, XYHF2-FEE-04).
    fn pay_later(&mut self) -> Result<(), Unknown> {
        let fees = Programme::PayLater.estimate(self.rules, self.paid);
        let own = self.assumed.chosen.contains(&Programme::PayLater);
        for (channel, part) in [(Channel::Zhima, self.assumed.zhima), (Channel::Wechat, self.assumed.wechat)] {
            let purpose = Purpose::PayLaterFee(channel);
            let (covered, _) = self.covered(purpose, self.paid)?;
            if part == Rate::ZERO || (!own && covered.is_empty()) {
                continue;
            }
            let fee = fees.iter().find(|fee| fee.purpose == purpose).ok_or(Unknown::PayLaterFee(channel))?;
            let kept: [&'static Clause; 3] =
                [&pay_later::FEE_FROM_WALLET, &pay_later::FEE_KEPT, &pay_later::FEE_ROUNDING];
            self.push(About::PayLaterFee(channel), *fee, part, Rate::ZERO, &kept);
            for (id, one, share) in covered {
                self.push(About::PayLaterSubsidy(id, channel), one, product(part, share), Rate::ZERO, &[]);
            }
        }
        Ok(())
    }

    /// The fee of instalments that the shop bears, by itself or as a campaign sets it up. A refund in time returns it pro
    /// rata (INST-FEE-01, B-10d).
    fn instalments(&mut self) -> Result<(), Unknown> {
        let all = [3, 6, 12].into_iter().zip(self.assumed.periods).filter(|(_, part)| *part > Rate::ZERO);
        for (periods, part) in all {
            let gone = Rate::of(self.assumed.refunds_with.fraction().saturating_add(self.unreturned().fraction()));
            let back = product(gone, self.assumed.in_time);
            self.instalment(periods, self.paid, part, back)?;
            // A refund without return that is less than what was paid leaves part of the fee.
            let kept = self.paid - self.refund().value;
            let partly = product(self.unreturned(), self.assumed.in_time);
            if kept > Money::ZERO && partly > Rate::ZERO {
                self.instalment(periods, kept, product(part, partly), Rate::ZERO)?;
            }
        }
        Ok(())
    }

    fn instalment(&mut self, periods: u8, base: Money, part: Rate, back: Rate) -> Result<(), Unknown> {
        let purpose = Purpose::InstalmentFee(periods);
        let own = self.assumed.chosen.contains(&Programme::InterestFree);
        let (covered, all) = self.covered(purpose, base)?;
        let borne = if own { Rate::ONE } else { all };
        if borne == Rate::ZERO {
            return Ok(());
        }
        let fees = Programme::InterestFree.estimate(self.rules, base);
        let fee = fees.iter().find(|fee| fee.purpose == purpose).ok_or(Unknown::InstalmentFee(periods))?;
        let rules: [&'static Clause; 2] = [&instalment::FEE_AT_SETTLEMENT, &instalment::REFUND_WITHIN_10_DAYS];
        self.push(About::InstalmentFee(periods), *fee, product(part, borne), back, &rules);
        for (id, one, share) in covered {
            self.push(About::InstalmentSubsidy(id, periods), one, product(part, share), back, &rules[1..]);
        }
        Ok(())
    }

    /// What campaigns pay of a fee, the first by rank before the next, and the share of orders that they cover together. One
    /// that pays in live rooms alone leaves the other orders to the next (AMB-19).
    fn covered(&mut self, purpose: Purpose, base: Money) -> Result<(Vec<Covered>, Rate), Unknown> {
        let mut campaigns = self.campaigns();
        campaigns.sort_by_key(|(id, campaign)| (campaign.rank, *id));
        let (mut live, mut other) = (self.assumed.live, rest(self.assumed.live));
        let mut covered = Vec::new();
        for (id, campaign) in campaigns {
            let lines = campaign.estimate(self.rules, base);
            if lines.is_empty() {
                return Err(Unknown::Campaign(id));
            }
            let Some(one) = lines.iter().find(|one| one.purpose == purpose && one.effect == Effect::Saves) else {
                continue;
            };
            let share =
                if campaign.live_only { live } else { Rate::of(live.fraction().saturating_add(other.fraction())) };
            live = Rate::ZERO;
            other = if campaign.live_only { other } else { Rate::ZERO };
            if share > Rate::ZERO {
                covered.push((id, *one, share));
            }
            let limits = [campaign.cap, campaign.pool].into_iter().flatten();
            let limit = limits.filter_map(|bound| bound.money(self.rules)).min_by_key(|limit| limit.value);
            self.limits.extend(limit.map(|limit| (id, limit)));
        }
        let all = covered.iter().map(|(_, _, share)| share.fraction()).sum();
        Ok((covered, Rate::of(all)))
    }

    /// The share that is refunded without return.
    fn unreturned(&self) -> Rate {
        if self.assumed.chosen.contains(&Programme::RefundOnly) { self.assumed.unreturned } else { Rate::ZERO }
    }

    /// What one of them takes: what was paid, or less where the service has a limit (B-15).
    fn refund(&self) -> InForce<Money> {
        let paid = InForce { value: self.paid, clause: &refund_only::WINDOW_AND_AMOUNT, changed: None };
        let cap = self.rules.money(Setting::GuaranteeCap).filter(|cap| cap.value < self.paid);
        cap.unwrap_or(paid)
    }

    fn refunds_only(&mut self) {
        let part = self.unreturned();
        if part > Rate::ZERO {
            let one = Estimate::outright(Purpose::Refund, Effect::Costs, self.refund());
            let why: [&'static Clause; 3] =
                [&refund_only::WHAT_IT_IS, &refund_only::WINDOW_AND_AMOUNT, &refund_only::BUDGET];
            self.push(About::Unreturned, one, part, Rate::ZERO, &why);
        }
    }

    /// What campaigns take off buyers' bills. The platform pays, and it is shown as nothing; or the shop does where the rules
    /// say so, and gets it back for what comes back (AMB-07, DEF-DISCOUNT-REFUND).
    fn discounts(&mut self) {
        for (id, campaign) in self.campaigns() {
            let lines = campaign.estimate(self.rules, self.paid);
            let given = lines.into_iter().filter(|one| one.effect == Effect::BuyerGets);
            let Some(most) = given.max_by_key(|one| one.amount) else { continue };
            let about = About::Discount(id);
            let own = id.own_place().is_some();
            let who: &[&'static Clause] = if own { &[] } else { &[&first_order_discount::NO_SEPARATE_SIGN_UP] };
            if super::shop_pays(self.rules, campaign) {
                let mean = InForce { value: self.assumed.discount, clause: most.clause, changed: most.changed };
                let one = Estimate::outright(Purpose::Most, Effect::Costs, mean);
                let mut who = who.to_vec();
                who.push(&first_order_discount::DISCOUNT_REFUNDED);
                self.push(about, one, self.assumed.discounted, self.assumed.refunds_with, &who);
            } else {
                self.push(about, most, Rate::ZERO, Rate::ZERO, who);
            }
        }
    }
}

impl Plan {
    /// So many orders.
    pub(super) fn month(&self, orders: Count) -> Month {
        let mut left_of = self.limits.clone();
        let lines: Vec<Line> = self.units.iter().map(|unit| unit.line(orders, &mut left_of)).collect();
        let sum = |holds: &dyn Fn(About) -> bool| -> Money {
            lines.iter().filter(|line| holds(line.about)).map(|line| line.amount).sum()
        };
        let turnover = Money::rounded(self.turnover(orders));
        let refunds = Money::rounded(self.refunds(orders));
        let coupons = sum(&|about| about == About::Coupon);
        let discounts = sum(&|about| matches!(about, About::Discount(_)));
        let unreturned = sum(&|about| about == About::Unreturned);
        let fees = sum(&|about| about.is_fee());
        let back = sum(&|about| about.gives_back());
        let kept = turnover - coupons - discounts - refunds - unreturned;
        let taken = kept - fees + back;
        let goods = self.goods(orders).map(Money::rounded);
        let effective = (kept > Money::ZERO).then(|| (fees - back).amount().checked_div(kept.amount())).flatten();
        Month {
            orders,
            basket: self.basket,
            paid: self.paid,
            returned: self.returned,
            turnover,
            coupons,
            discounts,
            refunds,
            unreturned,
            kept,
            fees,
            back,
            taken,
            cost: self.cost,
            goods,
            left: goods.map(|goods| taken - goods),
            effective: effective.map(|rate| Rate::of(rate.round_dp(6))),
            lines,
        }
    }

    fn turnover(&self, orders: Count) -> Decimal {
        times(self.basket.amount(), orders.into())
    }

    fn refunds(&self, orders: Count) -> Decimal {
        times(times(self.paid.amount(), orders.into()), self.returned.fraction())
    }

    fn goods(&self, orders: Count) -> Option<Decimal> {
        let gone = times(Decimal::from(orders), rest(self.returned).fraction());
        self.cost.map(|cost| times(cost.amount(), gone))
    }

    /// What is left before any amount is rounded; without a margin, what is taken.
    pub(super) fn exact(&self, orders: Count) -> Decimal {
        let sold = self.turnover(orders).saturating_sub(self.refunds(orders));
        let mut left = sold.saturating_sub(self.goods(orders).unwrap_or_default());
        let mut given: BTreeMap<CampaignId, Decimal> = BTreeMap::new();
        for unit in &self.units {
            let exact = times(unit.one.amount.amount(), unit.count(orders));
            match (unit.one.effect, unit.pays) {
                (Effect::Costs, _) => left = left.saturating_sub(exact),
                (Effect::Saves, Some(id)) => {
                    let so_far = given.entry(id).or_default();
                    *so_far = so_far.saturating_add(exact);
                }
                _ => {}
            }
        }
        for (id, sum) in given {
            let limit = self.limits.get(&id).map_or(sum, |limit| limit.value.amount().min(sum));
            left = left.saturating_add(limit);
        }
        left
    }

    /// The most by which rounding can move what is left: half a fen for each amount.
    pub(super) fn rounding(&self) -> Decimal {
        times(Decimal::new(5, 3), Decimal::from(self.units.len() as u64 + 3))
    }
}

impl Unit {
    fn count(&self, orders: Count) -> Decimal {
        times(times(orders.into(), self.part.fraction()), rest(self.back).fraction())
    }

    fn line(&self, orders: Count, left_of: &mut BTreeMap<CampaignId, InForce<Money>>) -> Line {
        let count = self.count(orders);
        let exact = times(self.one.amount.amount(), count);
        let mut amount = if self.one.effect == Effect::BuyerGets { Money::ZERO } else { Money::rounded(exact) };
        let mut clauses = self.clauses.clone();
        let mut limit = None;
        if let Some(left) = self.pays.and_then(|id| left_of.get_mut(&id)) {
            if left.value < amount {
                amount = left.value;
                limit = Some(*left);
                clauses.push(left.clause);
            }
            left.value = left.value - amount;
        }
        Line {
            about: self.about,
            one: self.one,
            part: self.part,
            back: self.back,
            count: count.normalize(),
            exact: exact.normalize(),
            amount,
            limit,
            clauses,
        }
    }
}
