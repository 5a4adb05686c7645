//! After-sales.

use super::node::{Node, Record, row};
use super::seen::Seen;
use super::write::{maybe, money, name, text};
use crate::shop::{Case, Progress, Said, Suggestion, suggestion};
use serde_json::Value;

type One<'s> = (u32, &'s Case);

/// The after-sales, by their numbers.
pub(super) fn cases<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    row(seen, Some(seen.world.trade.cases.all()), case)
}

fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Applied { .. } => "Applied",
        Progress::Refused { .. } => "Refused",
        Progress::Disputed => "Disputed",
        Progress::Agreed { .. } => "Agreed",
        Progress::Returned { .. } => "Returned",
        Progress::Refunded => "Refunded",
        Progress::Closed => "Closed",
    }
}

fn case<'s>(seen: &'s Seen<'s>, case: Option<One<'s>>) -> Node<'s> {
    Record::of(seen, case)
        .leaf("order", |_, (_, case)| Value::from(case.order.0))
        .leaf("ask", |_, (_, case)| name(case.request.ask))
        .leaf("way", |_, (_, case)| Value::from(case.request.ask.way()))
        .leaf("amount", |_, (_, case)| money(case.request.amount))
        .leaf("cause", |_, (_, case)| name(case.request.cause))
        .leaf("stage", |_, (_, case)| Value::from(progress(case.progress)))
        .leaf("code", |_, (_, case)| Value::from(case.progress.code()))
        .leaf("open", |_, (_, case)| Value::from(!case.progress.is_over()))
        .leaf("by", |_, (_, case)| maybe(case.progress.by(), text))
        .leaf("applied", |_, (_, case)| text(case.applied))
        .leaf("modified", |_, (_, case)| maybe(case.modified, text))
        .leaf("refused", |_, (_, case)| maybe(case.refused, text))
        .leaf("agreed", |_, (_, case)| maybe(case.agreed, text))
        .leaf("returned", |_, (_, case)| maybe(case.returned, text))
        .leaf("tracking", |_, (_, case)| if case.tracking.is_empty() { Value::Null } else { text(&case.tracking) })
        .leaf("intervened", |_, (_, case)| Value::from(case.intervened))
        .leaf("ended", |_, (_, case)| maybe(case.ended, |(at, _)| text(at)))
        .leaf("endedBy", |_, (_, case)| maybe(case.ended, |(_, side)| name(side)))
        .leaf("refunded", |_, (_, case)| money(case.refunded))
        .branch("suggestion", |seen, case| {
            let asked = case.filter(|(_, case)| case.intervened);
            Record::of(seen, asked)
                .leaf("forBuyer", |seen, (_, case)| maybe(suggested(seen, case), |found| Value::from(found.for_buyer)))
                .leaf("total", |seen, (_, case)| maybe(suggested(seen, case), |found| text(found.total)))
                .node()
        })
        .branch("talk", |seen, case| row(seen, case.map(|(_, case)| case.talk.as_slice()), said))
        .node()
}

/// What is suggested to whoever plays the platform, by the rules of today (RNR-REV-05).
fn suggested(seen: &Seen, case: &Case) -> Option<Suggestion> {
    let order = seen.world.trade.orders.get(case.order)?;
    Some(suggestion(&seen.context(), order, case))
}

fn said<'s>(seen: &'s Seen<'s>, said: Option<(u32, &'s Said)>) -> Node<'s> {
    Record::of(seen, said)
        .leaf("at", |_, (_, said)| text(said.at))
        .leaf("side", |_, (_, said)| name(said.side))
        .leaf("text", |_, (_, said)| text(&said.text))
        .leaf("pictures", |_, (_, said)| Value::from(said.pictures))
        .node()
}
