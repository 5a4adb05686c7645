//! What happens to timed coupons, and what becomes of them then.

use super::{Claim, ClaimId, ClaimState, Coupon, CouponId, Coupons, Release, Terms};
use crate::base::{Moment, Money};
use crate::shop::buyer::BuyerId;
use crate::shop::live::LiveId;
use crate::shop::order::OrderId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What has happened to timed coupons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CouponEvent {
    /// An activity was created.
    #[serde(rename = "N")]
    Created(Terms),
    /// An activity was set anew.
    #[serde(rename = "S")]
    Adjusted {
        /// Which.
        #[serde(rename = "c")]
        coupon: CouponId,
        /// To what.
        #[serde(rename = "t")]
        terms: Terms,
    },
    /// An activity was ended ahead of its time.
    #[serde(rename = "E")]
    Stopped(CouponId),
    /// Activities were attached to a session, in the place of those before.
    #[serde(rename = "A")]
    Attached {
        /// To which.
        #[serde(rename = "l")]
        live: LiveId,
        /// All of them.
        #[serde(rename = "c")]
        coupons: BTreeSet<CouponId>,
    },
    /// Coupons were released.
    #[serde(rename = "R")]
    Released {
        /// Of which activity.
        #[serde(rename = "c")]
        coupon: CouponId,
        /// At this time.
        #[serde(rename = "r")]
        from: Moment,
        /// Until then.
        #[serde(rename = "u")]
        until: Moment,
        /// So many.
        #[serde(rename = "q")]
        quantity: u32,
        /// 使用条件金额 in yuan.
        #[serde(rename = "t")]
        threshold: Money,
        /// 面额 in yuan.
        #[serde(rename = "f")]
        face: Money,
        /// In which session.
        #[serde(rename = "l")]
        live: LiveId,
    },
    /// A release was missed, because no session with it was on the air.
    #[serde(rename = "M")]
    Missed {
        /// Of which activity.
        #[serde(rename = "c")]
        coupon: CouponId,
        /// The one of this time.
        #[serde(rename = "r")]
        from: Moment,
    },
    /// A buyer claimed a coupon.
    #[serde(rename = "C")]
    Claimed {
        /// Of which activity.
        #[serde(rename = "c")]
        coupon: CouponId,
        /// From the release of this time.
        #[serde(rename = "r")]
        from: Moment,
        /// Who.
        #[serde(rename = "b")]
        buyer: BuyerId,
        /// Its number.
        #[serde(rename = "n")]
        claim: ClaimId,
        /// It can be used until then.
        #[serde(rename = "u")]
        until: Moment,
    },
    /// Other buyers claimed so many.
    #[serde(rename = "O")]
    OthersClaimed {
        /// Of which activity.
        #[serde(rename = "c")]
        coupon: CouponId,
        /// From the release of this time.
        #[serde(rename = "r")]
        from: Moment,
        /// How many.
        #[serde(rename = "q")]
        count: u32,
    },
    /// A coupon was used.
    #[serde(rename = "U")]
    Used {
        /// Which.
        #[serde(rename = "n")]
        claim: ClaimId,
        /// For which order.
        #[serde(rename = "o")]
        order: OrderId,
    },
    /// A coupon came back.
    #[serde(rename = "B")]
    Returned(ClaimId),
    /// A coupon's time has passed.
    #[serde(rename = "X")]
    Expired(ClaimId),
}

impl CouponEvent {
    /// The activity, except for a new one and for what is about a single coupon or a session.
    pub(super) const fn coupon(&self) -> Option<CouponId> {
        match self {
            CouponEvent::Adjusted { coupon, .. }
            | CouponEvent::Released { coupon, .. }
            | CouponEvent::Missed { coupon, .. }
            | CouponEvent::Claimed { coupon, .. }
            | CouponEvent::OthersClaimed { coupon, .. }
            | CouponEvent::Stopped(coupon) => Some(*coupon),
            _ => None,
        }
    }

    /// The single coupon.
    pub(super) const fn claim(&self) -> Option<ClaimId> {
        match self {
            CouponEvent::Claimed { claim, .. }
            | CouponEvent::Used { claim, .. }
            | CouponEvent::Returned(claim)
            | CouponEvent::Expired(claim) => Some(*claim),
            _ => None,
        }
    }
}

impl Coupons {
    /// Takes in what has happened.
    pub(in crate::shop) fn evolve(&mut self, now: Moment, event: &CouponEvent) {
        match event {
            CouponEvent::Created(terms) => {
                let id = self.next_id();
                self.all.push(Coupon::new(id, now, terms.clone()));
            }
            CouponEvent::Attached { live, coupons } => {
                self.attached.retain(|(other, _)| other != live);
                self.attached.extend(coupons.iter().map(|coupon| (*live, *coupon)));
            }
            CouponEvent::Claimed { coupon, from, buyer, claim, until } => {
                let Some(own) = self.get_mut(*coupon) else { return };
                let kind = own.terms.kind;
                let Some(release) = own.release_mut(*from) else { return };
                release.claimed += 1;
                let (threshold, face) = (release.threshold, release.face);
                own.counts(now, |count| count.claimed += 1);
                self.claims.push(Claim {
                    id: *claim,
                    coupon: *coupon,
                    kind,
                    threshold,
                    face,
                    buyer: *buyer,
                    at: now,
                    until: *until,
                    state: ClaimState::Unused,
                });
            }
            CouponEvent::Used { claim, order } => self.spent(*claim, now, Some(*order)),
            CouponEvent::Returned(claim) => self.spent(*claim, now, None),
            CouponEvent::Expired(claim) => {
                if let Some(claim) = self.claim_mut(*claim) {
                    claim.state = ClaimState::Expired;
                }
            }
            _ => {
                if let Some(coupon) = event.coupon().and_then(|id| self.get_mut(id)) {
                    coupon.evolve(now, event);
                }
            }
        }
    }

    fn claim_mut(&mut self, id: ClaimId) -> Option<&mut Claim> {
        self.claims.get_mut((id.0 as usize).checked_sub(1)?)
    }

    /// A coupon was used for an order, or came back from one.
    fn spent(&mut self, id: ClaimId, now: Moment, order: Option<OrderId>) {
        let Some(claim) = self.claim_mut(id) else { return };
        claim.state = order.map_or(ClaimState::Unused, ClaimState::Used);
        let (coupon, face) = (claim.coupon, claim.face);
        let Some(coupon) = self.get_mut(coupon) else { return };
        coupon.cost = if order.is_some() { coupon.cost + face } else { coupon.cost - face };
        coupon.counts(now, |count| {
            count.used = if order.is_some() { count.used + 1 } else { count.used.saturating_sub(1) };
        });
    }
}

impl Coupon {
    fn evolve(&mut self, now: Moment, event: &CouponEvent) {
        match event {
            CouponEvent::Adjusted { terms, .. } => {
                self.terms = terms.clone();
                self.coming = terms.times.clone();
            }
            CouponEvent::Stopped(_) => {
                self.stopped = Some(now);
                self.coming.clear();
            }
            CouponEvent::Released { from, until, quantity, threshold, face, live, .. } => {
                self.coming.remove(from);
                self.releases.push(Release {
                    from: *from,
                    until: *until,
                    quantity: *quantity,
                    threshold: *threshold,
                    face: *face,
                    live: Some(*live),
                    claimed: 0,
                });
                self.counts(now, |_| {});
            }
            CouponEvent::Missed { from, .. } => {
                self.coming.remove(from);
                let Terms { threshold, face, .. } = self.terms;
                let until = self.terms.until(*from);
                self.releases.push(Release {
                    from: *from,
                    until,
                    quantity: 0,
                    threshold,
                    face,
                    live: None,
                    claimed: 0,
                });
            }
            CouponEvent::OthersClaimed { from, count, .. } => {
                if let Some(release) = self.release_mut(*from) {
                    release.claimed = release.claimed.saturating_add(*count);
                }
                self.counts(now, |counted| counted.claimed = counted.claimed.saturating_add(*count));
            }
            _ => {}
        }
    }
}
