//! Live sessions, timed coupons and free instalments that the shop bears itself.

use super::node::{InRow, Node, Record, named, row};
use super::seen::Seen;
use super::write::{all, coverage, goods_of, maybe, money, name, section, text};
use crate::shop::{Claim, ClaimState, Coupon, FreeActivity, Live, Periods, Release};
use serde_json::Value;
use std::collections::BTreeSet;

/// The live sessions, by their numbers.
pub(super) fn lives<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("count", |seen, ()| Value::from(seen.world.trade.lives.all().len()))
        .leaf("on", |seen, ()| maybe(seen.world.trade.lives.on(), |live| Value::from(live.id.0)))
        .many(InRow(seen.world.trade.lives.all()), live)
        .node()
}

fn live<'s>(seen: &'s Seen<'s>, live: Option<(u32, &'s Live)>) -> Node<'s> {
    Record::of(seen, live)
        .leaf("title", |_, (_, live)| text(&live.title))
        .leaf("planned", |_, (_, live)| text(live.planned))
        .leaf("started", |_, (_, live)| maybe(live.started, text))
        .leaf("ended", |_, (_, live)| maybe(live.ended, text))
        .leaf("on", |_, (_, live)| Value::from(live.is_on()))
        .leaf("guarantee", |_, (_, live)| maybe(live.guarantee, name))
        .leaf("goods", |_, (_, live)| coverage(&live.goods))
        .leaf("gmv", |seen, (_, live)| money(seen.world.trade.measures.session(live.id.0)))
        .leaf("coupons", |seen, (_, live)| {
            all(seen.world.trade.coupons.attached(live.id), |coupon| Value::from(coupon.0))
        })
        .node()
}

/// The activities of timed coupons, by their numbers.
pub(super) fn coupons<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    row(seen, Some(seen.world.trade.coupons.all()), coupon)
}

fn coupon<'s>(seen: &'s Seen<'s>, coupon: Option<(u32, &'s Coupon)>) -> Node<'s> {
    Record::of(seen, coupon)
        .leaf("name", |_, (_, coupon)| text(&coupon.terms.name))
        .leaf("kind", |_, (_, coupon)| name(coupon.terms.kind))
        .leaf("threshold", |_, (_, coupon)| money(coupon.terms.threshold))
        .leaf("face", |_, (_, coupon)| money(coupon.terms.face))
        .leaf("quantity", |_, (_, coupon)| Value::from(coupon.terms.quantity))
        .leaf("perBuyer", |_, (_, coupon)| Value::from(coupon.terms.per_buyer))
        .leaf("minutes", |_, (_, coupon)| Value::from(coupon.terms.minutes))
        .leaf("created", |_, (_, coupon)| text(coupon.at))
        .leaf("stopped", |_, (_, coupon)| maybe(coupon.stopped, text))
        .leaf("over", |seen, (_, coupon)| Value::from(coupon.is_over(seen.world.clock)))
        .leaf("coming", |_, (_, coupon)| all(&coupon.coming, text))
        .leaf("open", |seen, (_, coupon)| {
            let open = coupon.open(&seen.world.trade.lives, seen.world.clock);
            maybe(open, |release| Value::from(release.left()))
        })
        .leaf("released", |_, (_, coupon)| Value::from(coupon.released()))
        .leaf("claimed", |_, (_, coupon)| Value::from(coupon.claimed()))
        .leaf("used", |_, (_, coupon)| Value::from(coupon.used()))
        .leaf("orders", |_, (_, coupon)| Value::from(coupon.orders))
        .leaf("sales", |_, (_, coupon)| money(coupon.sales))
        .leaf("cost", |_, (_, coupon)| money(coupon.cost))
        .leaf("lives", |seen, (_, coupon)| {
            all(seen.world.trade.coupons.sessions(coupon.id), |live| Value::from(live.0))
        })
        .branch("releases", |seen, coupon| row(seen, coupon.map(|(_, coupon)| coupon.releases.as_slice()), release))
        .node()
}

fn release<'s>(seen: &'s Seen<'s>, release: Option<(u32, &'s Release)>) -> Node<'s> {
    Record::of(seen, release)
        .leaf("from", |_, (_, release)| text(release.from))
        .leaf("until", |_, (_, release)| text(release.until))
        .leaf("missed", |_, (_, release)| Value::from(release.live.is_none()))
        .leaf("live", |_, (_, release)| maybe(release.live, |live| Value::from(live.0)))
        .leaf("quantity", |_, (_, release)| Value::from(release.quantity))
        .leaf("threshold", |_, (_, release)| money(release.threshold))
        .leaf("face", |_, (_, release)| money(release.face))
        .leaf("claimed", |_, (_, release)| Value::from(release.claimed))
        .leaf("left", |_, (_, release)| Value::from(release.left()))
        .node()
}

/// The coupons that buyers have claimed, by their numbers.
pub(super) fn claims<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    row(seen, Some(seen.world.trade.coupons.claims()), claim)
}

fn claim<'s>(seen: &'s Seen<'s>, claim: Option<(u32, &'s Claim)>) -> Node<'s> {
    Record::of(seen, claim)
        .leaf("coupon", |_, (_, claim)| Value::from(claim.coupon.0))
        .leaf("kind", |_, (_, claim)| name(claim.kind))
        .leaf("threshold", |_, (_, claim)| money(claim.threshold))
        .leaf("face", |_, (_, claim)| money(claim.face))
        .leaf("buyer", |_, (_, claim)| Value::from(claim.buyer.0))
        .leaf("claimed", |_, (_, claim)| text(claim.at))
        .leaf("until", |_, (_, claim)| text(claim.until))
        .leaf("state", |_, (_, claim)| {
            Value::from(match claim.state {
                ClaimState::Unused => "Unused",
                ClaimState::Used(_) => "Used",
                ClaimState::Expired => "Expired",
            })
        })
        .leaf("order", |_, (_, claim)| match claim.state {
            ClaimState::Used(order) => Value::from(order.0),
            ClaimState::Unused | ClaimState::Expired => Value::Null,
        })
        .node()
}

/// The shop's own activities of free instalments, by their numbers, and what was set before there were activities.
pub(super) fn interest_free<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("count", |seen, ()| Value::from(seen.world.trade.interest_free.activities().len()))
        .branch("standing", |seen, of| {
            let all = seen.world.trade.interest_free.standing().map(|(good, periods)| (good.to_string(), periods));
            Record::of(seen, of)
                .each(named("<good>", all, |name| !name.is_empty()), |_, periods| counts(periods))
                .node()
        })
        .many(InRow(seen.world.trade.interest_free.activities()), free)
        .node()
}

fn counts(periods: &BTreeSet<Periods>) -> Value {
    all(periods, |periods| Value::from(periods.count()))
}

fn free<'s>(seen: &'s Seen<'s>, activity: Option<(u32, &'s FreeActivity)>) -> Node<'s> {
    Record::of(seen, activity)
        .leaf("name", |_, (_, activity)| text(&activity.terms.name))
        .leaf("goods", |_, (_, activity)| goods_of(&activity.terms.goods))
        .leaf("periods", |_, (_, activity)| counts(&activity.terms.periods))
        .leaf("from", |_, (_, activity)| maybe(activity.terms.from, text))
        .leaf("until", |_, (_, activity)| maybe(activity.terms.until, text))
        .leaf("created", |_, (_, activity)| text(activity.made))
        .leaf("stopped", |_, (_, activity)| maybe(activity.stopped, text))
        .leaf("state", |seen, (_, activity)| name(activity.state(seen.world.clock)))
        .node()
}
