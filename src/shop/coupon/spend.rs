//! Using a coupon in an order, and what becomes of it when the order does not stand.

use super::{Claim, ClaimId, ClaimState, CouponEvent};
use crate::base::Money;
use crate::policy::{Case, Cited, Clause, GoodFacts, Prices, Setting, timed_coupon};
use crate::shop::context::Context;
use crate::shop::deciding::Deciding;
use crate::shop::goods::Good;
use crate::shop::order::{Cart, Order, OrderId};
use crate::shop::refusal::Refusal;
use crate::shop::trade::Trade;
use serde::{Deserialize, Serialize};

/// What a coupon takes off an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Off {
    /// Which coupon.
    #[serde(rename = "n")]
    pub claim: ClaimId,
    /// Its face value in yuan, below the amount of the order.
    #[serde(rename = "m")]
    pub amount: Money,
}

/// Why a coupon is not for a choice of a good at this price; `None` where it is (TIMED-TYPE-01, TIMED-TYPE-02,
/// TIMED-APPLY-01). As with everything about an order it is the price of the choice that counts (AMB-10, DEF-TIMED-ORDER).
pub fn misfit(cx: &Context, claim: &Claim, good: &Good, price: Money) -> Option<&'static Clause> {
    let facts = GoodFacts { prices: Prices::of([Some(price)]), ..cx.goods.facts(good) };
    let case = Case { at: cx.asked(), shop: cx.shop, good: Some(&facts), buyer: None };
    let asked = timed_coupon::of_goods(&cx.rules(), claim.kind.programme(), Some(claim.threshold), Some(claim.face));
    asked.iter().find(|asked| !asked.test.judge(&case).holds()).map(|asked| asked.clause)
}

impl Cart {
    /// What the buyer is to pay for the goods, after the coupon (DEF-TIMED-BEARER), and what the coupon takes off.
    ///
    /// # Errors
    /// Refuses a coupon that is somebody else's, used or expired, and one that is not for the good.
    pub fn to_pay(
        &self,
        trade: &Trade,
        cx: &Context,
        good: &Good,
        price: Money,
    ) -> Result<(Money, Option<Off>), Refusal> {
        let amount = price.times(self.quantity);
        let Some(id) = self.coupon else { return Ok((amount, None)) };
        let claim = trade.coupons.claim(id).ok_or(Refusal::CouponNotUsable)?;
        let usable = claim.state == ClaimState::Unused && claim.buyer == cx.buyers.counter() && cx.at <= claim.until;
        if !usable {
            return Err(Refusal::CouponNotUsable);
        }
        if let Some(clause) = misfit(cx, claim, good, price) {
            return Err(Refusal::CouponNotFor(Cited(clause)));
        }
        Ok((amount - claim.face, Some(Off { claim: id, amount: claim.face })))
    }
}

impl Deciding<'_> {
    /// A coupon is used when the order is placed.
    pub(in crate::shop) fn use_coupon(&mut self, off: Option<Off>, order: OrderId) {
        if let Some(Off { claim, .. }) = off {
            self.tell(CouponEvent::Used { claim, order });
        }
    }

    /// A coupon comes back when its order does not stand (DEF-TIMED-REFUND); what has expired meanwhile stays so.
    /// `refunded` says that the order was paid and is refunded in full.
    pub(in crate::shop) fn give_coupon_back(&mut self, order: &Order, refunded: bool) {
        let Some(Off { claim: id, .. }) = order.placed.coupon else { return };
        if refunded && !self.cx.flag(Setting::CouponBackOnRefund) {
            return;
        }
        let Some(claim) = self.trade.coupons.claim(id) else { return };
        self.tell(CouponEvent::Returned(id));
        if claim.until < self.cx.at {
            self.tell(CouponEvent::Expired(id));
        }
    }
}
