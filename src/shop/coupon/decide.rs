//! What can be done about timed coupons, and what comes of it.

use super::{ClaimId, Coupon, CouponEvent, CouponId, Release, Terms, TermsFault};
use crate::base::{Moment, Money};
use crate::policy::{Case, Cited, Level, Outcome, Setting, timed_coupon};
use crate::shop::agenda::{Due, DueKind};
use crate::shop::deciding::Deciding;
use crate::shop::live::LiveId;
use crate::shop::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What can be done about timed coupons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CouponCommand {
    /// 创建 an activity, in the back office (TIMED-NAV-01, TIMED-FLOW-01).
    Create(Terms),
    /// Set an activity anew while it runs (TIMED-FLOW-03).
    Adjust {
        /// Which.
        coupon: CouponId,
        /// To what.
        terms: Terms,
    },
    /// End an activity ahead of its time.
    Stop(CouponId),
    /// Attach activities to a session that has not ended, in the place of those before (TIMED-FLOW-02).
    Attach {
        /// To which.
        live: LiveId,
        /// All of them.
        coupons: BTreeSet<CouponId>,
    },
    /// The buyer in the live room claims a coupon.
    Claim(CouponId),
    /// The director says that other buyers claim so many.
    OthersClaim {
        /// Of which activity.
        coupon: CouponId,
        /// How many.
        count: u32,
    },
}

impl Deciding<'_> {
    fn coupon(&self, id: CouponId) -> Result<&Coupon, Refusal> {
        self.trade.coupons.get(id).ok_or(Refusal::NoSuchCoupon)
    }

    pub(in crate::shop) fn coupon_command(&mut self, command: CouponCommand) -> Result<(), Refusal> {
        match command {
            CouponCommand::Create(terms) => {
                self.may_offer_coupons()?;
                let terms = self.checked(terms, None)?;
                if terms.times.is_empty() {
                    return Err(Refusal::CouponTerms(TermsFault::Times));
                }
                self.tell(CouponEvent::Created(terms));
                Ok(())
            }
            CouponCommand::Adjust { coupon, terms } => {
                self.may_offer_coupons()?;
                let own = self.running(coupon)?;
                if own.terms.kind != terms.kind {
                    return Err(Refusal::CouponTerms(TermsFault::Kind));
                }
                let took_place = own.releases.iter().rev().find(|release| release.live.is_some());
                let busy = took_place.map(|release| release.until);
                let terms = self.checked(terms, busy)?;
                self.tell(CouponEvent::Adjusted { coupon, terms });
                Ok(())
            }
            CouponCommand::Stop(coupon) => {
                self.running(coupon)?;
                self.tell(CouponEvent::Stopped(coupon));
                Ok(())
            }
            CouponCommand::Attach { live, coupons } => {
                let session = self.trade.lives.get(live).ok_or(Refusal::NoSuchLive)?;
                if session.ended.is_some() {
                    return Err(Refusal::LiveOver);
                }
                let before: BTreeSet<CouponId> = self.trade.coupons.attached(live).collect();
                for added in coupons.difference(&before) {
                    self.may_offer_coupons()?;
                    self.running(*added)?;
                }
                if coupons != before {
                    self.tell(CouponEvent::Attached { live, coupons });
                }
                Ok(())
            }
            CouponCommand::Claim(coupon) => self.claim(coupon),
            CouponCommand::OthersClaim { coupon, count } => {
                let release = self.open_release(coupon)?;
                if count == 0 || count > release.left() {
                    return Err(Refusal::CouponsLeft(release.left()));
                }
                self.tell(CouponEvent::OthersClaimed { coupon, from: release.from, count });
                Ok(())
            }
        }
    }

    /// Whether the shop may have timed coupons now (DEF-TIMED-START, TIMED-MERC-01).
    fn may_offer_coupons(&self) -> Result<(), Refusal> {
        let case = Case { at: self.cx.asked(), shop: self.cx.shop, good: None, buyer: None };
        for asked in timed_coupon::of_shop(&self.cx.rules()) {
            if !asked.test.judge(&case).holds() {
                return Err(match asked.test.level() {
                    Level::Scope => Refusal::NotOffered(Cited(asked.clause)),
                    _ => Refusal::ShopDoesNotQualify(Cited(asked.clause)),
                });
            }
        }
        Ok(())
    }

    /// An activity of which something still comes.
    fn running(&self, id: CouponId) -> Result<&Coupon, Refusal> {
        let coupon = self.coupon(id)?;
        if coupon.is_over(self.cx.at) { Err(Refusal::CouponOver) } else { Ok(coupon) }
    }

    /// What an activity is to be set to, where an earlier release lasts until `busy`.
    fn checked(&self, terms: Terms, busy: Option<Moment>) -> Result<Terms, Refusal> {
        let name = terms.name.trim().to_owned();
        if name.is_empty() {
            return Err(Refusal::NoName);
        }
        for amount in [terms.threshold, terms.face] {
            if amount <= Money::ZERO || amount > crate::shop::Good::MOST {
                return Err(Refusal::AmountOutOfRange);
            }
        }
        if terms.times.first().is_some_and(|first| *first < self.cx.at) {
            return Err(Refusal::InThePast);
        }
        match terms.fault(busy) {
            Some(fault) => Err(Refusal::CouponTerms(fault)),
            None => Ok(Terms { name, ..terms }),
        }
    }

    /// The release from which coupons can be claimed now. One whose second has just come takes place first, as it would by
    /// itself at the end of this second.
    fn open_release(&mut self, id: CouponId) -> Result<Release, Refusal> {
        let coupon = self.coupon(id)?.clone();
        if coupon.stopped.is_some() {
            return Err(Refusal::CouponOver);
        }
        let now = self.cx.at;
        if let Some(due) = coupon.coming.first().filter(|first| **first <= now) {
            if let Some(live) = self.trade.coupons.session_on(id, &self.trade.lives) {
                return Ok(self.release(&coupon, *due, live));
            }
            return Err(Refusal::CouponNotOut);
        }
        coupon.open(&self.trade.lives, now).copied().ok_or(Refusal::CouponNotOut)
    }

    /// Coupons are released.
    fn release(&mut self, coupon: &Coupon, from: Moment, live: LiveId) -> Release {
        let Terms { quantity, threshold, face, .. } = coupon.terms;
        let until = coupon.terms.until(from);
        self.tell(CouponEvent::Released { coupon: coupon.id, from, until, quantity, threshold, face, live });
        Release { from, until, quantity, threshold, face, live: Some(live), claimed: 0 }
    }

    fn claim(&mut self, id: CouponId) -> Result<(), Refusal> {
        let coupon = self.coupon(id)?;
        let per_buyer = coupon.terms.per_buyer;
        let buyer = self.cx.buyers.counter();
        let facts = self.cx.buyers.facts();
        // What the phone does not show cannot be claimed on it.
        let case = Case { at: self.cx.asked(), shop: self.cx.shop, good: None, buyer: Some(&facts) };
        let asked = timed_coupon::of_client(&self.cx.rules(), facts.client);
        if let Some(asked) = asked.filter(|asked| asked.test.judge(&case) != Outcome::Met) {
            return Err(Refusal::CouponNotShown(Cited(asked.clause)));
        }
        let release = self.open_release(id)?;
        if release.left() == 0 {
            return Err(Refusal::CouponsLeft(0));
        }
        let own = self.trade.coupons.of_buyer(buyer).filter(|claim| claim.coupon == id).count();
        if own >= per_buyer as usize {
            return Err(Refusal::CouponLimit(per_buyer));
        }
        let claim = self.trade.coupons.next_claim();
        let until = self.cx.in_hours(Setting::CouponHours);
        self.tell(CouponEvent::Claimed { coupon: id, from: release.from, buyer, claim, until });
        Ok(())
    }

    /// What falls due for timed coupons by itself.
    pub(in crate::shop) fn coupon_due(&mut self, due: Due) {
        if due.kind == DueKind::Expire {
            self.tell(CouponEvent::Expired(ClaimId(due.number)));
            return;
        }
        let id = CouponId(due.number);
        let Some(coupon) = self.trade.coupons.get(id).cloned() else { return };
        match self.trade.coupons.session_on(id, &self.trade.lives) {
            Some(live) => {
                self.release(&coupon, due.at, live);
            }
            None => self.tell(CouponEvent::Missed { coupon: id, from: due.at }),
        }
    }
}
