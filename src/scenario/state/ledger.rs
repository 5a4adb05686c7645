//! Money: what every account holds, and every movement.

use super::node::{InRow, Node, Record, fixed};
use super::orders::BOOKINGS;
use super::seen::Seen;
use super::write::{clause, maybe, money, name, section, text};
use crate::shop::{Account, Line};
use serde_json::Value;

/// What every account holds.
pub(super) fn accounts<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    let all = fixed(Some(()), "<Account>", Account::ALL, |account| format!("{account:?}"));
    section(seen).each(all, |seen, (_, account)| money(seen.world.trade.ledger.balance(account))).node()
}

/// The ledger: its lines, counted up from 1, and what has moved under each heading.
pub(super) fn ledger<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("count", |seen, ()| Value::from(seen.world.trade.ledger.lines().len()))
        .leaf("sum", |seen, ()| money(seen.world.trade.ledger.total()))
        .each(fixed(Some(()), "<Booking>", BOOKINGS, |booking| format!("{booking:?}")), |seen, (_, booking)| {
            money(seen.booked(booking))
        })
        .many(InRow(seen.world.trade.ledger.lines()), line)
        .node()
}

fn line<'s>(seen: &'s Seen<'s>, line: Option<(u32, &'s Line)>) -> Node<'s> {
    Record::of(seen, line)
        .leaf("at", |_, (_, line)| text(line.at))
        .leaf("booking", |_, (_, line)| name(line.transfer.why.booking))
        .leaf("from", |_, (_, line)| name(line.transfer.from))
        .leaf("to", |_, (_, line)| name(line.transfer.to))
        .leaf("amount", |_, (_, line)| money(line.transfer.amount))
        .leaf("order", |_, (_, line)| maybe(line.transfer.order, |order| Value::from(order.0)))
        .leaf("base", |_, (_, line)| maybe(line.transfer.why.base, money))
        .leaf("rate", |_, (_, line)| maybe(line.transfer.why.rate, text))
        .leaf("others", |_, (_, line)| maybe(line.transfer.why.cut.others, |others| money(others.amount)))
        .leaf("before", |_, (_, line)| maybe(line.transfer.why.cut.before, money))
        .leaf("limit", |_, (_, line)| maybe(line.transfer.why.cut.limit, |(most, _)| money(most)))
        .leaf("was", |_, (_, line)| maybe(line.transfer.why.cut.was, money))
        .leaf("clause", |_, (_, line)| clause(line.transfer.why.clause.0))
        .node()
}
