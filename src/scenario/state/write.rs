//! How values are written: money and rates as text, so that nothing is lost or rounded on the way; counts as numbers; moments
//! and days as the app writes them; a choice from a list by its name in the code; what nobody has said as `null`.

use super::node::Record;
use super::seen::Seen;
use crate::base::{Money, Span};
use crate::policy::category::Placement;
use crate::policy::{CampaignId, Clause, Programme, Value as Ruled};
use crate::shop::{Coverage, GoodId, PayLaterBy, Payment, Periods};
use serde_json::Value;
use std::fmt::{Debug, Display};

/// An amount with two decimals and no separators: `1299.00`.
pub(super) fn money(amount: Money) -> Value {
    Value::from(amount.plain())
}

/// Whatever is written as the app writes it: moments, days, rates, scores, versions, the numbers of goods.
pub(super) fn text(what: impl Display) -> Value {
    Value::from(what.to_string())
}

/// A choice from a list, by its name in the code.
pub(super) fn name(what: impl Debug) -> Value {
    Value::from(format!("{what:?}"))
}

/// What may be missing.
pub(super) fn maybe<T>(what: Option<T>, write: impl Fn(T) -> Value) -> Value {
    what.map_or(Value::Null, write)
}

/// Several of a kind.
pub(super) fn all<T>(what: impl IntoIterator<Item = T>, write: impl Fn(T) -> Value) -> Value {
    Value::Array(what.into_iter().map(write).collect())
}

/// A clause, by its number.
pub(super) fn clause(what: &Clause) -> Value {
    Value::from(what.id)
}

/// A stretch of days: `2023-02-15/2023-03-30`, an open end as `..`.
pub(super) fn span(what: Span) -> Value {
    let end = |day: Option<crate::base::Day>| day.map_or_else(|| "..".to_owned(), |day| day.to_string());
    Value::from(format!("{}/{}", end(what.from), end(what.until)))
}

/// A value that rules compare.
pub(super) fn ruled(what: Ruled) -> Value {
    match what {
        Ruled::Flag(flag) => Value::from(flag),
        Ruled::Count(count) => Value::from(count),
        Ruled::Money(amount) => money(amount),
        Ruled::Rate(rate) => text(rate),
        Ruled::Score(score) => text(score),
        Ruled::Day(day) => text(day),
        Ruled::Span(days) => span(days),
        Ruled::Version(version) => text(version),
        Ruled::Client(client) => Value::from(format!("{:?} {}", client.platform, client.version)),
        Ruled::Origin(origin) => name(origin),
        Ruled::Placement(placement) => placed(placement),
        Ruled::Service(service) => name(service),
        Ruled::SignUp(sign_up) => name(sign_up),
        Ruled::Guarantee(guarantee) => name(guarantee),
    }
}

/// Where a category stands: the name of the row that 先用后付 leaves out, or of the family; `null` where nobody can place it.
pub(super) fn placed(placement: Placement) -> Value {
    match placement {
        Placement::Excluded(row) => name(row),
        Placement::Allowed(family) => name(family),
        Placement::Unknown => Value::Null,
    }
}

/// Which goods a setting covers: `All`, or their numbers.
pub(super) fn coverage(what: &Coverage) -> Value {
    match what {
        Coverage::All => Value::from("All"),
        Coverage::Only(goods) => goods_of(goods),
    }
}

/// The numbers of goods.
pub(super) fn goods_of<'g>(goods: impl IntoIterator<Item = &'g GoodId>) -> Value {
    all(goods, text)
}

/// A way to pay, in one word.
pub fn payment_name(payment: Payment) -> String {
    match payment {
        Payment::Ordinary => "Ordinary",
        Payment::PayLater(PayLaterBy::Zhima) => "PayLaterZhima",
        Payment::PayLater(PayLaterBy::Wechat) => "PayLaterWechat",
        Payment::Instalments(Periods::Three) => "Instalments3",
        Payment::Instalments(Periods::Six) => "Instalments6",
        Payment::Instalments(Periods::Twelve) => "Instalments12",
    }
    .to_owned()
}

/// What the glossary calls the campaigns of the notices, in the order of their numbers.
const NOTICES: [&str; CampaignId::BUILT_IN as usize] =
    ["FirstOrderDiscount", "FeeSubsidy", "SplitInterest", "JointInterest"];

/// A campaign in one word: as the glossary has it, the user's own `Own1`, `Own2` and so on in the order of keeping.
pub fn campaign_name(id: CampaignId) -> String {
    match (NOTICES.get(usize::from(id.0)), id.own_place()) {
        (Some(name), _) => (*name).to_owned(),
        (None, place) => format!("Own{}", place.unwrap_or_default() + 1),
    }
}

/// A programme, as it stands on a path.
pub fn programme_name(programme: Programme) -> String {
    match programme {
        Programme::Campaign(id) => campaign_name(id),
        lasting => format!("{lasting:?}"),
    }
}

/// A record without anything that it is about: it is always there.
pub(super) fn section<'s>(seen: &'s Seen<'s>) -> Record<'s, ()> {
    Record::of(seen, Some(()))
}
