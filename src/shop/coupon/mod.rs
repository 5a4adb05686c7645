//! 定时优惠: activities that release coupons in live sessions at set times, and the coupons that buyers have claimed.

mod decide;
mod event;
mod spend;

pub use decide::CouponCommand;
pub use event::CouponEvent;
pub use spend::{Off, misfit};

use super::agenda::{Due, DueKind};
use super::buyer::BuyerId;
use super::live::{LiveId, Lives};
use super::order::OrderId;
use crate::base::{Moment, Money};
use crate::policy::Programme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The number of an activity, counted up from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CouponId(pub u32);

/// The number of a coupon that somebody has claimed, counted up from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub u32);

/// Which coupon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CouponKind {
    /// 店铺满减券, for goods that the shop has made itself (TIMED-TYPE-01).
    #[serde(rename = "s")]
    Shop,
    /// 主播满减券, for goods promoted from 好物联盟 (TIMED-TYPE-02).
    #[serde(rename = "h")]
    Host,
}

impl CouponKind {
    /// Both, in the order of the form.
    pub const ALL: [CouponKind; 2] = [CouponKind::Shop, CouponKind::Host];

    /// What the rules know it as.
    pub const fn programme(self) -> Programme {
        match self {
            CouponKind::Shop => Programme::ShopCoupon,
            CouponKind::Host => Programme::HostCoupon,
        }
    }
}

/// What an activity is set to. Its limits are DEF-TIMED-LIMITS.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// Its name.
    #[serde(rename = "n")]
    pub name: String,
    /// Which coupon.
    #[serde(rename = "k")]
    pub kind: CouponKind,
    /// 使用条件金额 in yuan: the good's amount has to reach it.
    #[serde(rename = "t")]
    pub threshold: Money,
    /// 面额 in yuan, below the threshold.
    #[serde(rename = "f")]
    pub face: Money,
    /// So many are released each time, 1 to 100,000.
    #[serde(rename = "q")]
    pub quantity: u32,
    /// So many a buyer gets of the activity, 1 to 99.
    #[serde(rename = "l")]
    pub per_buyer: u32,
    /// So many minutes a release lasts, 1 to 1,440.
    #[serde(rename = "m")]
    pub minutes: u32,
    /// When releases begin, at most 48 of them.
    #[serde(rename = "r")]
    pub times: BTreeSet<Moment>,
}

/// What is wrong with what an activity is to be set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermsFault {
    /// The face value is not below the threshold.
    Face,
    /// The number of coupons of a release is outside 1 to 100,000.
    Quantity,
    /// The number for each buyer is outside 1 to 99.
    PerBuyer,
    /// A release lasts less than a minute or more than a day.
    Minutes,
    /// No release has a time, or more than 48 do.
    Times,
    /// One release begins before another has ended.
    Overlap,
    /// The kind of an activity cannot be changed (DEF-TIMED-ADJUST).
    Kind,
}

/// The most coupons of a release.
pub const MOST_COUPONS: u32 = 100_000;
const MOST_PER_BUYER: u32 = 99;
const MOST_MINUTES: u32 = 1_440;
const MOST_TIMES: usize = 48;

impl Terms {
    /// When a release that begins at a moment ends; in that second one can still claim.
    pub fn until(&self, from: Moment) -> Moment {
        from.plus_seconds(i64::from(self.minutes) * 60)
    }

    /// What is wrong with them, where an earlier release lasts until `busy`.
    pub(super) fn fault(&self, busy: Option<Moment>) -> Option<TermsFault> {
        if self.face >= self.threshold {
            return Some(TermsFault::Face);
        }
        if !(1..=MOST_COUPONS).contains(&self.quantity) {
            return Some(TermsFault::Quantity);
        }
        if !(1..=MOST_PER_BUYER).contains(&self.per_buyer) {
            return Some(TermsFault::PerBuyer);
        }
        if !(1..=MOST_MINUTES).contains(&self.minutes) {
            return Some(TermsFault::Minutes);
        }
        if self.times.len() > MOST_TIMES {
            return Some(TermsFault::Times);
        }
        let ends = busy.into_iter().chain(self.times.iter().map(|from| self.until(*from)));
        let overlaps = match busy {
            Some(_) => ends.zip(&self.times).any(|(end, next)| *next <= end),
            None => ends.zip(self.times.iter().skip(1)).any(|(end, next)| *next <= end),
        };
        overlaps.then_some(TermsFault::Overlap)
    }
}

/// A release that has taken place, or was missed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Release {
    /// When it began.
    pub from: Moment,
    /// When it ends; in that second one can still claim.
    pub until: Moment,
    /// So many were released; none where it was missed.
    pub quantity: u32,
    /// 使用条件金额 of its coupons, in yuan.
    pub threshold: Money,
    /// 面额 of its coupons, in yuan.
    pub face: Money,
    /// The session in which it took place; `None` where it was missed.
    pub live: Option<LiveId>,
    /// So many were claimed.
    pub claimed: u32,
}

impl Release {
    /// So many can still be claimed.
    pub const fn left(&self) -> u32 {
        self.quantity.saturating_sub(self.claimed)
    }
}

/// What an activity had come to at a moment: claimed and used coupons in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// When.
    pub at: Moment,
    /// So many were claimed by then.
    pub claimed: u32,
    /// So many of them were used.
    pub used: u32,
}

/// An activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Coupon {
    /// Its number.
    pub id: CouponId,
    /// When it was created.
    pub at: Moment,
    /// What it is set to now.
    pub terms: Terms,
    /// When it was ended ahead of its time.
    pub stopped: Option<Moment>,
    /// When its coming releases begin.
    pub coming: BTreeSet<Moment>,
    /// Its releases so far, the oldest first.
    pub releases: Vec<Release>,
    /// What it had come to, each time that changed.
    pub counts: Vec<Count>,
    /// Orders with a coupon that were paid for.
    pub orders: u32,
    /// What buyers paid in them.
    pub sales: Money,
    /// 面额 of the coupons that are used, together: what it costs.
    pub cost: Money,
}

impl Coupon {
    fn new(id: CouponId, at: Moment, terms: Terms) -> Self {
        Coupon {
            id,
            at,
            coming: terms.times.clone(),
            terms,
            stopped: None,
            releases: Vec::new(),
            counts: Vec::new(),
            orders: 0,
            sales: Money::ZERO,
            cost: Money::ZERO,
        }
    }

    /// So many were released.
    pub fn released(&self) -> u64 {
        self.releases.iter().map(|release| u64::from(release.quantity)).sum()
    }

    /// So many were claimed, other buyers' included.
    pub fn claimed(&self) -> u32 {
        self.counts.last().map_or(0, |count| count.claimed)
    }

    /// So many of them are used.
    pub fn used(&self) -> u32 {
        self.counts.last().map_or(0, |count| count.used)
    }

    /// Whether nothing comes of it any more: it was stopped, or its last release is past or found no session.
    pub fn is_over(&self, now: Moment) -> bool {
        let past = |release: &Release| release.live.is_none() || release.until < now;
        self.stopped.is_some() || self.coming.is_empty() && self.releases.last().is_none_or(past)
    }

    /// The release from which coupons can be claimed now: within its time, while its session is on the air. The last of
    /// them that has begun; they do not overlap.
    pub fn open(&self, lives: &Lives, now: Moment) -> Option<&Release> {
        let release = self.releases.last().filter(|release| (release.from..=release.until).contains(&now))?;
        let on = release.live.and_then(|live| lives.get(live)).is_some_and(|live| live.is_on());
        (self.stopped.is_none() && on).then_some(release)
    }

    /// A release by the moment at which it began.
    pub fn release(&self, from: Moment) -> Option<&Release> {
        self.releases.iter().rev().find(|release| release.from == from)
    }

    fn release_mut(&mut self, from: Moment) -> Option<&mut Release> {
        self.releases.iter_mut().rev().find(|release| release.from == from)
    }

    fn counts(&mut self, now: Moment, change: impl FnOnce(&mut Count)) {
        let (claimed, used) = (self.claimed(), self.used());
        let mut count = Count { at: now, claimed, used };
        change(&mut count);
        // Of one second only the last count is kept.
        if self.counts.last().is_some_and(|last| last.at == now) {
            self.counts.pop();
        }
        self.counts.push(count);
    }

    /// What falls due for it by itself.
    pub fn dues(&self) -> impl Iterator<Item = Due> {
        self.coming.iter().map(|at| Due { at: *at, kind: DueKind::Release, number: self.id.0 })
    }
}

/// What became of a coupon that somebody has claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimState {
    /// It can be used.
    Unused,
    /// It was used for this order.
    Used(OrderId),
    /// Its time has passed.
    Expired,
}

/// A coupon that somebody has claimed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Claim {
    /// Its number.
    pub id: ClaimId,
    /// Of which activity.
    pub coupon: CouponId,
    /// Which coupon.
    pub kind: CouponKind,
    /// 使用条件金额 in yuan.
    pub threshold: Money,
    /// 面额 in yuan.
    pub face: Money,
    /// Who has it.
    pub buyer: BuyerId,
    /// When it was claimed.
    pub at: Moment,
    /// It can be used up to and including this second.
    pub until: Moment,
    /// What became of it.
    pub state: ClaimState,
}

impl Claim {
    /// What falls due for it by itself.
    pub fn dues(&self) -> impl Iterator<Item = Due> + use<> {
        let unused = self.state == ClaimState::Unused;
        unused.then_some(Due { at: self.until, kind: DueKind::Expire, number: self.id.0 }).into_iter()
    }
}

/// Every activity, what is attached to which session, and every coupon that was claimed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coupons {
    all: Vec<Coupon>,
    claims: Vec<Claim>,
    /// What is attached to which session.
    attached: BTreeSet<(LiveId, CouponId)>,
}

impl Coupons {
    /// Every activity, the oldest first.
    pub fn all(&self) -> &[Coupon] {
        &self.all
    }

    /// An activity by its number.
    pub fn get(&self, id: CouponId) -> Option<&Coupon> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    fn get_mut(&mut self, id: CouponId) -> Option<&mut Coupon> {
        self.all.get_mut((id.0 as usize).checked_sub(1)?)
    }

    /// The number of the next activity.
    pub fn next_id(&self) -> CouponId {
        CouponId(self.all.len() as u32 + 1)
    }

    /// Every coupon that was claimed, the oldest first.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// A claimed coupon by its number.
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.get((id.0 as usize).checked_sub(1)?)
    }

    /// The number of the next coupon that is claimed.
    pub fn next_claim(&self) -> ClaimId {
        ClaimId(self.claims.len() as u32 + 1)
    }

    /// What a buyer has claimed, the oldest first.
    pub fn of_buyer(&self, buyer: BuyerId) -> impl DoubleEndedIterator<Item = &Claim> {
        self.claims.iter().filter(move |claim| claim.buyer == buyer)
    }

    /// What is attached to a session.
    pub fn attached(&self, live: LiveId) -> impl Iterator<Item = CouponId> {
        self.attached.range((live, CouponId(0))..=(live, CouponId(u32::MAX))).map(|(_, coupon)| *coupon)
    }

    /// The sessions to which an activity is attached.
    pub fn sessions(&self, coupon: CouponId) -> impl Iterator<Item = LiveId> {
        self.attached.iter().filter(move |(_, attached)| *attached == coupon).map(|(live, _)| *live)
    }

    /// The session on the air to which an activity is attached.
    pub fn session_on(&self, coupon: CouponId, lives: &Lives) -> Option<LiveId> {
        lives.on().map(|live| live.id).filter(|live| self.attached.contains(&(*live, coupon)))
    }

    /// What falls due by itself.
    pub fn dues(&self) -> impl Iterator<Item = Due> {
        let coming = self.all.iter().flat_map(Coupon::dues);
        coming.chain(self.claims.iter().flat_map(Claim::dues))
    }

    /// What falls due for what an event is about.
    pub(super) fn dues_of(&self, event: &CouponEvent) -> Vec<Due> {
        let coupon = event.coupon().and_then(|id| self.get(id));
        let claim = event.claim().and_then(|id| self.claim(id));
        coupon.into_iter().flat_map(Coupon::dues).chain(claim.into_iter().flat_map(Claim::dues)).collect()
    }

    /// An order with a coupon was paid for.
    pub(super) fn paid(&mut self, claim: ClaimId, amount: Money) {
        let Some(coupon) = self.claim(claim).map(|claim| claim.coupon).and_then(|id| self.get_mut(id)) else { return };
        coupon.orders += 1;
        coupon.sales = coupon.sales + amount;
    }
}
