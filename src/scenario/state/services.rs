//! The services of 交易服务: 先用后付, 退款不退货, 安心钱包.

use super::node::{Node, Record, named, row};
use super::seen::Seen;
use super::write::{coverage, goods_of, maybe, money, name, programme_name, section, text};
use crate::policy::{Figure, Guarantee, Service, refund_only};
use crate::shop::{Account, Activity, Month, Validity, pay_later_version};
use serde_json::Value;

/// The services.
pub(super) fn services<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .branch("PayLater", pay_later)
        .branch("RefundOnly", refund_only_service)
        .branch("Wallet", wallet)
        .node()
}

fn pay_later<'s>(seen: &'s Seen<'s>, of: Option<()>) -> Node<'s> {
    Record::of(seen, of)
        .leaf("state", |seen, ()| name(seen.shop().service(Figure::PayLater).unwrap_or(Service::Closed)))
        .leaf("version", |seen, ()| {
            let version = pay_later_version(&seen.assessment().rules());
            let offered = seen.assessment().in_force(version);
            maybe(offered.then_some(version), |version| Value::from(programme_name(version)))
        })
        .leaf("answer", |seen, ()| maybe(seen.world.trade.pay_later.answer, text))
        .branch("failed", |seen, _| {
            Record::of(seen, seen.world.trade.pay_later.failed)
                .leaf("fault", |_, (fault, _)| name(fault))
                .leaf("again", |_, (_, again)| text(again))
                .node()
        })
        .branch("activities", |seen, _| row(seen, Some(seen.world.trade.pay_later.activities.as_slice()), activity))
        .branch("months", months)
        .node()
}

fn activity<'s>(seen: &'s Seen<'s>, activity: Option<(u32, &'s Activity)>) -> Node<'s> {
    Record::of(seen, activity)
        .leaf("name", |_, (_, activity)| text(&activity.name))
        .leaf("from", |_, (_, activity)| match activity.validity {
            Validity::Long => Value::Null,
            Validity::Short { from, .. } => text(from),
        })
        .leaf("until", |_, (_, activity)| match activity.validity {
            Validity::Long => Value::Null,
            Validity::Short { until, .. } => text(until),
        })
        .leaf("holds", |seen, (_, activity)| Value::from(activity.holds(seen.world.clock)))
        .leaf("goods", |_, (_, activity)| goods_of(&activity.goods))
        .node()
}

/// The calendar months in which 先用后付 cost something (XYHF2-INV-01).
fn months<'s>(seen: &'s Seen<'s>, of: Option<()>) -> Node<'s> {
    let all = seen.world.trade.ledger.months_with_fees().map(|(month, _)| (month.to_string(), month));
    let may_come = |name: &str| {
        let (year, month) = name.split_once('-').unwrap_or_default();
        let digits = |part: &str, long: usize| part.len() == long && part.bytes().all(|digit| digit.is_ascii_digit());
        digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month)
    };
    let item = |seen: &'s Seen<'s>, month: Option<Month>| {
        Record::of(seen, month)
            .leaf("fees", |seen, month| money(seen.world.trade.ledger.pay_later_fees(month)))
            .leaf("claimed", |seen, month| Value::from(seen.world.trade.claimed.contains(&month)))
            .node()
    };
    Record::of(seen, of).many(named("<month>", all, may_come), item).node()
}

fn refund_only_service<'s>(seen: &'s Seen<'s>, of: Option<()>) -> Node<'s> {
    Record::of(seen, of)
        .leaf("state", |seen, ()| name(seen.shop().guarantee(Figure::RefundOnly).unwrap_or(Guarantee::Closed)))
        .leaf("offered", |seen, ()| maybe(refund_only::newest(&seen.assessment().rules()), name))
        .leaf("works", |seen, ()| maybe(refund_only::offered(&seen.assessment().rules()), name))
        .leaf("goods", |seen, ()| coverage(&seen.world.trade.refund_only.goods))
        .leaf("topsUp", |seen, ()| Value::from(seen.world.trade.refund_only.tops_up))
        .leaf("budget", |seen, ()| money(seen.world.trade.ledger.balance(Account::Budget)))
        .leaf("spent", |seen, ()| money(seen.world.trade.ledger.budget_spent()))
        .node()
}

fn wallet<'s>(seen: &'s Seen<'s>, of: Option<()>) -> Node<'s> {
    Record::of(seen, of)
        .leaf("open", |seen, ()| Value::from(seen.shop().flag(Figure::Wallet) == Some(true)))
        .leaf("balance", |seen, ()| money(seen.world.trade.ledger.balance(Account::Wallet)))
        .leaf("debt", |seen, ()| money(seen.world.trade.ledger.debt()))
        .node()
}
