//! 定时优惠 as its screens show it: what a coupon would be for, the activities with their results, and the buyer's coupons.

use super::orders::ListHead;
use crate::base::{Moment, Money};
use crate::policy::{
    Case, Clause, Figure, GoodFacts, Outcome, Prices, Requirement, Rules, Setting, Test, timed_coupon,
};
use crate::shop::{
    Actor, Claim, ClaimId, ClaimState, Count, Coupon, CouponId, CouponKind, Good, GoodId, LiveId, Release, Surface,
    Terms, misfit,
};
use crate::world::World;

/// A good that a coupon is for.
#[derive(Debug, Clone, PartialEq)]
pub struct Suited {
    /// Which.
    pub id: GoodId,
    /// Its title.
    pub title: String,
    /// Its prices.
    pub prices: Prices,
    /// The commission on its cheapest choice, in yuan.
    pub commission: Option<Money>,
}

/// What a coupon that is being set would be for (TIMED-FLOW-01, TIMED-APPLY-01).
#[derive(Debug, Clone, PartialEq)]
pub struct Suits {
    /// How many of the listed goods it is meant for: the shop's own, or those of 好物联盟.
    pub meant: usize,
    /// How many of them it is for.
    pub count: usize,
    /// The first of these.
    pub goods: Vec<Suited>,
    /// How many more there are.
    pub left: usize,
    /// How many fail for nothing but the commission.
    pub by_commission: usize,
    /// The clause by which the commission is looked at; `None` where it is not.
    pub commission: Option<&'static Clause>,
}

/// What a coupon would be for, with at most so many goods. What is `None` is not typed yet, and not asked.
pub fn suits(world: &World, kind: CouponKind, (threshold, face): (Option<Money>, Option<Money>), most: usize) -> Suits {
    let shop = world.shop();
    let rules = Rules { set: &world.rules, shop: &shop, at: world.rules.moment(world.clock) };
    let asked = timed_coupon::of_goods(&rules, kind.programme(), threshold, face);
    let meant_for = |one: &Requirement| matches!(one.test, Test::MeantFor(_));
    let of_commission = |one: &Requirement| matches!(one.test, Test::CommissionCovers(_));
    let mut suits = Suits {
        meant: 0,
        count: 0,
        goods: Vec::new(),
        left: 0,
        by_commission: 0,
        commission: asked.iter().find(|one| of_commission(one)).map(|one| one.clause),
    };
    for good in world.goods.goods().iter().filter(|good| good.listed == Some(true)) {
        let facts = world.goods.facts(good);
        let case = Case { at: world.rules.moment(world.clock), shop: &shop, good: Some(&facts), buyer: None };
        let mut failed = asked.iter().filter(|one| !one.test.judge(&case).holds());
        let (first, second) = (failed.next(), failed.next());
        suits.meant += usize::from(!first.is_some_and(meant_for));
        suits.by_commission += usize::from(first.is_some_and(of_commission));
        if first.is_some() || second.is_some() {
            continue;
        }
        suits.count += 1;
        if suits.goods.len() < most {
            suits.goods.push(suited(good, &facts));
        }
    }
    suits.left = suits.count - suits.goods.len();
    suits
}

fn suited(good: &Good, facts: &GoodFacts) -> Suited {
    Suited {
        id: good.id.clone(),
        title: good.title.clone(),
        prices: facts.prices,
        commission: facts.lowest_commission(),
    }
}

/// What keeps a shop from timed coupons.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shut {
    /// Who says so.
    pub clause: &'static Clause,
    /// Whether it is not met, or not known.
    pub outcome: Outcome,
}

/// What keeps the shop from having timed coupons now: the first condition of the shop that does not hold.
pub fn shut(world: &World) -> Option<Shut> {
    let shop = world.shop();
    let rules = Rules { set: &world.rules, shop: &shop, at: world.rules.moment(world.clock) };
    let case = Case { at: world.rules.moment(world.clock), shop: &shop, good: None, buyer: None };
    let asked = timed_coupon::of_shop(&rules);
    let judged = asked.iter().map(|one| Shut { clause: one.clause, outcome: one.test.judge(&case) });
    judged.into_iter().find(|one| !one.outcome.holds())
}

/// Whether shop coupons are taken literally: that they, too, ask for a commission (AMB-16).
pub fn is_literal(world: &World) -> bool {
    let shop = world.shop();
    let rules = Rules { set: &world.rules, shop: &shop, at: world.rules.moment(world.clock) };
    rules.flag(Setting::ShopCouponAsksCommission).is_some_and(|literal| literal.value)
}

/// Within so many hours of claiming it a coupon can be used (DEF-TIMED-EXPIRY).
pub fn usable_hours(world: &World) -> u64 {
    let shop = world.shop();
    world.context((Actor::Buyer, Surface::BuyerPhone), &shop).count(Setting::CouponHours)
}

/// What an activity that is being created starts with: what the shop plans to release, else nothing.
pub fn planned(world: &World) -> (Option<Money>, Option<Money>) {
    let shop = world.shop();
    (shop.money(Figure::CouponThreshold), shop.money(Figure::CouponFace))
}

/// How an activity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The next release is then.
    Waits(Moment),
    /// Coupons can be claimed until then; so many are left.
    Open(Moment, u32),
    /// A release has its time, but the session is over.
    OffAir,
    /// Everything was released, or missed.
    Over,
    /// It was ended ahead of its time, then.
    Stopped(Moment),
}

/// An activity in a list, with its results.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub id: CouponId,
    /// Its name.
    pub name: String,
    /// Which coupon.
    pub kind: CouponKind,
    /// 使用条件金额.
    pub threshold: Money,
    /// 面额.
    pub face: Money,
    /// How it stands.
    pub state: State,
    /// So many were released.
    pub released: u64,
    /// So many were claimed.
    pub claimed: u32,
    /// So many of them are used.
    pub used: u32,
    /// Orders with a coupon that were paid for.
    pub orders: u32,
    /// What buyers paid in them.
    pub sales: Money,
    /// What it costs: the face values of the coupons that are used.
    pub cost: Money,
}

fn row(world: &World, coupon: &Coupon) -> Row {
    let now = world.clock;
    let open = coupon.open(&world.trade.lives, now);
    let last = coupon.releases.last().filter(|release| release.live.is_some() && now <= release.until);
    let state = match (coupon.stopped, open, coupon.coming.first()) {
        (Some(at), ..) => State::Stopped(at),
        (None, Some(release), _) => State::Open(release.until, release.left()),
        (None, None, Some(next)) => State::Waits(*next),
        (None, None, None) if last.is_some() => State::OffAir,
        (None, None, None) => State::Over,
    };
    let Terms { kind, threshold, face, .. } = coupon.terms;
    Row {
        id: coupon.id,
        name: coupon.terms.name.clone(),
        kind,
        threshold,
        face,
        state,
        released: coupon.released(),
        claimed: coupon.claimed(),
        used: coupon.used(),
        orders: coupon.orders,
        sales: coupon.sales,
        cost: coupon.cost,
    }
}

/// The activities, the newest first, at most `most`.
pub fn activities(world: &World, most: usize) -> ListHead<Row> {
    let all = world.trade.coupons.all();
    let rows: Vec<Row> = all.iter().rev().take(most).map(|coupon| row(world, coupon)).collect();
    ListHead { left: all.len() - rows.len(), rows }
}

/// Claimed and used coupons over time, as two lines in steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// When it begins: with the first release.
    pub from: Moment,
    /// When it ends: now.
    pub until: Moment,
    /// The most on it.
    pub most: u32,
    /// The corners of the line of claimed coupons.
    pub claimed: Vec<(i64, i64)>,
    /// The corners of the line of used ones.
    pub used: Vec<(i64, i64)>,
}

/// So many counts are drawn.
const POINTS: usize = 120;

impl Chart {
    /// How wide it is drawn.
    pub const WIDTH: i64 = 300;
    /// How high it is drawn.
    pub const HEIGHT: i64 = 80;

    fn of(counts: &[Count], until: Moment) -> Option<Self> {
        let latest = &counts[counts.len().saturating_sub(POINTS)..];
        let (from, most) = (latest.first()?.at, latest.iter().map(|count| count.claimed).max()?);
        let span = (until.unix() - from.unix()).max(1);
        let line = |of: fn(&Count) -> u32| {
            let mut points: Vec<(i64, i64)> = Vec::new();
            for count in latest {
                let x = ((count.at.unix() - from.unix()) * Self::WIDTH / span).clamp(0, Self::WIDTH);
                let y = Self::HEIGHT - i64::from(of(count)) * Self::HEIGHT / i64::from(most.max(1));
                points.extend(points.last().map(|(_, before)| (x, *before)));
                points.push((x, y));
            }
            points.extend(points.last().map(|(_, y)| (Self::WIDTH, *y)));
            points.dedup();
            points
        };
        Some(Chart { from, until, most, claimed: line(|count| count.claimed), used: line(|count| count.used) })
    }
}

/// Everything about an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The activity in its list.
    pub row: Row,
    /// What it is set to.
    pub terms: Terms,
    /// It can still be changed.
    pub runs: bool,
    /// The releases that come.
    pub coming: Vec<Moment>,
    /// The releases so far, the newest first.
    pub releases: Vec<Release>,
    /// The sessions to which it is attached, with their titles.
    pub sessions: Vec<(LiveId, String)>,
    /// Claimed and used over time; `None` before the first release.
    pub chart: Option<Chart>,
}

/// Everything about an activity.
pub fn page(world: &World, id: CouponId) -> Option<Page> {
    let coupon = world.trade.coupons.get(id)?;
    let lives = &world.trade.lives;
    let title = |live: LiveId| (live, lives.get(live).map(|live| live.title.clone()).unwrap_or_default());
    Some(Page {
        row: row(world, coupon),
        terms: coupon.terms.clone(),
        runs: !coupon.is_over(world.clock),
        coming: coupon.coming.iter().copied().collect(),
        releases: coupon.releases.iter().rev().copied().collect(),
        sessions: world.trade.coupons.sessions(id).map(title).collect(),
        chart: Chart::of(&coupon.counts, world.clock),
    })
}

/// An activity that can be attached to a session, or is.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachable {
    /// Which.
    pub id: CouponId,
    /// Its name.
    pub name: String,
    /// 使用条件金额.
    pub threshold: Money,
    /// 面额.
    pub face: Money,
    /// Its next release.
    pub next: Option<Moment>,
    /// It is attached.
    pub attached: bool,
}

/// What can be attached to a session, the newest first; to one that is not planned yet where it is `None` (TIMED-FLOW-02).
pub fn attachable(world: &World, live: Option<LiveId>) -> Vec<Attachable> {
    let coupons = &world.trade.coupons;
    let attached: Vec<CouponId> = live.into_iter().flat_map(|live| coupons.attached(live)).collect();
    let wanted = |coupon: &&Coupon| attached.contains(&coupon.id) || !coupon.is_over(world.clock);
    let shown = |coupon: &Coupon| Attachable {
        id: coupon.id,
        name: coupon.terms.name.clone(),
        threshold: coupon.terms.threshold,
        face: coupon.terms.face,
        next: coupon.coming.first().copied(),
        attached: attached.contains(&coupon.id),
    };
    coupons.all().iter().rev().filter(wanted).map(shown).collect()
}

/// A coupon as the live room shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct InRoom {
    /// Of which activity.
    pub id: CouponId,
    /// Its name.
    pub name: String,
    /// 使用条件金额.
    pub threshold: Money,
    /// 面额.
    pub face: Money,
    /// It can be claimed until then; `None` before its time.
    pub until: Option<Moment>,
    /// When it is released next.
    pub next: Option<Moment>,
    /// So many are left of what is released now.
    pub left: u32,
    /// So many the buyer has.
    pub has: usize,
    /// So many a buyer gets.
    pub each: u32,
}

impl InRoom {
    /// Whether the buyer can claim one now.
    pub const fn is_open(&self) -> bool {
        self.until.is_some() && self.left > 0 && self.has < self.each as usize
    }
}

/// The coupons of the live room as whoever stands at the counter sees them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Room {
    /// Those attached to the session that is on the air; none where the buyer's app does not show them.
    pub coupons: Vec<InRoom>,
    /// The clause by which the buyer's app does not show them, though there are some.
    pub hidden: Option<&'static Clause>,
}

/// The coupons of the live room (TIMED-COPY-01), for apps that show them (TIMED-VER-01, TIMED-VER-02).
pub fn room(world: &World) -> Room {
    let trade = &world.trade;
    let Some(live) = trade.lives.on() else { return Room::default() };
    let (buyer, facts) = (world.profile.buyers.counter(), world.profile.buyers.facts());
    let now = world.clock;
    let attached = trade.coupons.attached(live.id).filter_map(|id| trade.coupons.get(id));
    let coupons: Vec<InRoom> = attached
        .filter(|coupon| coupon.stopped.is_none())
        .map(|coupon| {
            let open = coupon.open(&trade.lives, now);
            // In the second of a release it is there, whether or not that second has passed.
            let due = coupon.coming.first().filter(|first| **first <= now).copied();
            let Terms { threshold, face, quantity, per_buyer, .. } = coupon.terms;
            InRoom {
                id: coupon.id,
                name: coupon.terms.name.clone(),
                threshold: open.map_or(threshold, |open| open.threshold),
                face: open.map_or(face, |open| open.face),
                until: open.map(|open| open.until).or(due.map(|from| coupon.terms.until(from))),
                next: coupon.coming.iter().find(|at| **at > now).copied(),
                left: due.map_or(open.map_or(0, Release::left), |_| quantity),
                has: trade.coupons.of_buyer(buyer).filter(|claim| claim.coupon == coupon.id).count(),
                each: per_buyer,
            }
        })
        .filter(|coupon| coupon.until.is_some() || coupon.next.is_some())
        .collect();
    let shop = world.shop();
    let asked = world.rules.moment(now);
    let rules = Rules { set: &world.rules, shop: &shop, at: asked };
    let case = Case { at: asked, shop: &shop, good: None, buyer: Some(&facts) };
    let asked = timed_coupon::of_client(&rules, facts.client);
    let hidden = asked.filter(|one| !coupons.is_empty() && one.test.judge(&case) != Outcome::Met);
    match hidden {
        Some(asked) => Room { coupons: Vec::new(), hidden: Some(asked.clause) },
        None => Room { coupons, hidden: None },
    }
}

/// The releases from which coupons can be claimed now, with the names of their activities and how many are left.
pub fn open_now(world: &World) -> Vec<(CouponId, String, u32)> {
    let open = |coupon: &Coupon| {
        let release = coupon.open(&world.trade.lives, world.clock)?;
        Some((coupon.id, coupon.terms.name.clone(), release.left()))
    };
    world.trade.coupons.all().iter().filter_map(open).collect()
}

/// The releases of an activity that have begun, by the moments at which they did.
pub fn begun(world: &World, id: CouponId) -> Vec<Moment> {
    let coupon = world.trade.coupons.get(id);
    coupon.map(|coupon| coupon.releases.iter().map(|release| release.from).collect()).unwrap_or_default()
}

/// A coupon that a buyer has, or had.
#[derive(Debug, Clone, PartialEq)]
pub struct Owned {
    /// The coupon.
    pub claim: Claim,
    /// The name of its activity.
    pub name: String,
}

/// The coupons of whoever stands at the counter: those that can be used first, the newest of them, at most `most`.
pub fn owned(world: &World, most: usize) -> ListHead<Owned> {
    let coupons = &world.trade.coupons;
    let all = || coupons.of_buyer(world.profile.buyers.counter());
    let usable = |claim: &&Claim| claim.state == ClaimState::Unused;
    let shown = |claim: &Claim| Owned {
        claim: *claim,
        name: coupons.get(claim.coupon).map(|coupon| coupon.terms.name.clone()).unwrap_or_default(),
    };
    let first = all().rev().filter(usable).chain(all().rev().filter(|claim| !usable(claim)));
    let rows: Vec<Owned> = first.take(most).map(shown).collect();
    ListHead { left: all().count() - rows.len(), rows }
}

/// A coupon at the checkout.
#[derive(Debug, Clone, PartialEq)]
pub struct AtCheckout {
    /// Which.
    pub id: ClaimId,
    /// 使用条件金额.
    pub threshold: Money,
    /// 面额.
    pub face: Money,
    /// It can be used until then.
    pub until: Moment,
    /// Why it is not for what is chosen; `None` where it is.
    pub misfit: Option<&'static Clause>,
}

/// So many coupons stand at the checkout.
const CHOICES: usize = 20;

/// The coupons that whoever stands at the counter could use, those that are for a choice of a good at this price first.
pub fn at_checkout(world: &World, good: &Good, price: Money) -> Vec<AtCheckout> {
    let shop = world.shop();
    let cx = world.context((Actor::Buyer, Surface::BuyerPhone), &shop);
    let usable = |claim: &&Claim| claim.state == ClaimState::Unused && world.clock <= claim.until;
    let own = world.trade.coupons.of_buyer(world.profile.buyers.counter()).filter(usable).take(CHOICES);
    let mut all: Vec<AtCheckout> = own
        .map(|claim| AtCheckout {
            id: claim.id,
            threshold: claim.threshold,
            face: claim.face,
            until: claim.until,
            misfit: misfit(&cx, claim, good, price),
        })
        .collect();
    all.sort_by_key(|one| (one.misfit.is_some(), std::cmp::Reverse(one.face), one.id));
    all
}

/// The coupons of an activity that are used, by face value: how many of each.
pub fn spent(world: &World, id: CouponId) -> Vec<(Money, u32)> {
    let mut by_face = std::collections::BTreeMap::<Money, u32>::new();
    let used = |claim: &&Claim| claim.coupon == id && matches!(claim.state, ClaimState::Used(_));
    for claim in world.trade.coupons.claims().iter().filter(used) {
        *by_face.entry(claim.face).or_default() += 1;
    }
    by_face.into_iter().collect()
}
