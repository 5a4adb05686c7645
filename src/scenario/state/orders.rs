//! Orders and what falls due.

use super::node::{Found, Keys, Node, Record, fixed, number, row};
use super::seen::Seen;
use super::write::{all, campaign_name, clause, maybe, money, name, payment_name, section, text};
use crate::base::{Money, Rate};
use crate::shop::{
    Bearer, Booking, Confirm, Discount, Due, DueKind, Funds, Grant, Order, Payment, Plan, Progress, Stage, Venue,
};
use serde_json::Value;

type One<'s> = (u32, &'s Order);

/// The orders, by their numbers.
pub(super) fn orders<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    row(seen, Some(seen.world.trade.orders.all()), order)
}

/// How far something has come, without when it goes on: the name of its variant.
fn stage(stage: &Stage) -> &'static str {
    match stage {
        Stage::Unpaid { .. } => "Unpaid",
        Stage::Paid { .. } => "Paid",
        Stage::Shipped { .. } => "Shipped",
        Stage::Signed { .. } => "Signed",
        Stage::Done { .. } => "Done",
        Stage::Failed => "Failed",
    }
}

fn confirm(stage: &Stage) -> Option<Confirm> {
    match stage {
        Stage::Shipped { confirm, .. } | Stage::Signed { confirm, .. } => Some(*confirm),
        _ => None,
    }
}

fn order<'s>(seen: &'s Seen<'s>, order: Option<One<'s>>) -> Node<'s> {
    Record::of(seen, order)
        // What was bought.
        .leaf("good", |_, (_, order)| text(&order.placed.good))
        .leaf("title", |_, (_, order)| text(&order.placed.title))
        .leaf("choice", |_, (_, order)| text(&order.placed.sku))
        .leaf("price", |_, (_, order)| money(order.placed.price))
        .leaf("quantity", |_, (_, order)| Value::from(order.placed.quantity))
        .leaf("origin", |_, (_, order)| maybe(order.placed.origin, name))
        .leaf("buyer", |_, (_, order)| Value::from(order.placed.buyer.0))
        .leaf("live", |_, (_, order)| match order.placed.from {
            Venue::ShopPage | Venue::Zone => Value::Null,
            Venue::Live(live) => Value::from(live.0),
        })
        .leaf("zone", |_, (_, order)| Value::from(order.placed.from == Venue::Zone))
        .leaf("payment", |_, (_, order)| Value::from(payment_name(order.placed.payment)))
        .leaf("redeemed", |_, (_, order)| Value::from(order.placed.redeemed))
        .leaf("guarantee", |_, (_, order)| maybe(order.placed.guarantee, name))
        // How far it has come.
        .leaf("stage", |_, (_, order)| Value::from(stage(&order.stage)))
        .leaf("code", |_, (_, order)| Value::from(order.stage.code()))
        .leaf("open", |_, (_, order)| Value::from(order.is_open()))
        .leaf("late", |_, (_, order)| Value::from(order.late))
        .leaf("lost", |_, (_, order)| Value::from(order.lost))
        .leaf("placed", |_, (_, order)| text(order.at))
        .leaf("paid", |_, (_, order)| maybe(order.paid, text))
        .leaf("shipped", |_, (_, order)| maybe(order.shipped, text))
        .leaf("signed", |_, (_, order)| maybe(order.signed, text))
        .leaf("confirmed", |_, (_, order)| maybe(order.confirmed(), text))
        .leaf("closed", |_, (_, order)| maybe(order.closed, text))
        .leaf("settled", |_, (_, order)| Value::from(matches!(order.stage, Stage::Done { settle: None, .. })))
        .branch("confirm", confirmation)
        // What it comes to.
        .leaf("amount", |_, (_, order)| money(order.amount()))
        .leaf("refunded", |_, (_, order)| money(order.refunded))
        .leaf("refundable", |_, (_, order)| money(order.refundable()))
        .leaf("inEscrow", |_, (_, order)| money(order.in_escrow()))
        .leaf("funds", |_, (_, order)| {
            Value::from(match order.funds {
                Funds::Open => "Open",
                Funds::Failing { .. } => "Failing",
                Funds::In => "In",
            })
        })
        .leaf("advanced", |_, (_, order)| Value::from(order.advanced))
        .branch("coupon", |seen, order| {
            Record::of(seen, order.and_then(|(_, order)| order.placed.coupon))
                .leaf("claim", |_, off| Value::from(off.claim.0))
                .leaf("amount", |_, off| money(off.amount))
                .node()
        })
        .branch("discount", |seen, order| discount(seen, order.and_then(|(_, order)| order.placed.discount)))
        .leaf("fee", |seen, (_, order)| maybe(fee(seen, order).map(|(fee, _)| fee), money))
        .leaf("feeRate", |seen, (_, order)| maybe(fee(seen, order).and_then(|(_, rate)| rate), text))
        .leaf("bearer", |_, (_, order)| match (order.placed.payment, order.plan) {
            (Payment::PayLater(_), _) => name(Bearer::Merchant),
            (_, plan) => maybe(plan, |plan| name(plan.bearer)),
        })
        .branch("grant", |seen, order| grant(seen, order.and_then(|(_, order)| order.placed.grant)))
        .leaf("interestFree", |_, (_, order)| maybe(order.placed.free, |free| Value::from(free.0)))
        .branch("plan", |seen, order| plan(seen, order.filter(|(_, order)| order.plan.is_some())))
        .branch("money", booked)
        .leaf("ledger", |seen, (_, order)| {
            all(seen.world.trade.ledger.places_of(order.id), |place| Value::from(place + 1))
        })
        // What else is about it.
        .leaf("case", |_, (_, order)| maybe(order.case, |case| Value::from(case.0)))
        .leaf("cases", |seen, (_, order)| all(seen.world.trade.cases.of_order(order.id), |case| Value::from(case.id.0)))
        .branch("due", due_of)
        .branch("seen", seen_by)
        .node()
}

/// When receipt is confirmed by itself (B-01).
fn confirmation<'s>(seen: &'s Seen<'s>, order: Option<One<'s>>) -> Node<'s> {
    Record::of(seen, order.and_then(|(_, order)| confirm(&order.stage)))
        .leaf("at", |_, confirm| text(confirm.at))
        .leaf("look", |_, confirm| name(confirm.look))
        .leaf("added", |_, confirm| Value::from(confirm.added))
        .leaf("used", |_, confirm| Value::from(confirm.used))
        .node()
}

fn discount<'s>(seen: &'s Seen<'s>, discount: Option<Discount>) -> Node<'s> {
    Record::of(seen, discount)
        .leaf("campaign", |_, discount| Value::from(campaign_name(discount.campaign)))
        .leaf("amount", |_, discount| money(discount.amount))
        .leaf("byShop", |_, discount| Value::from(discount.by_shop))
        .leaf("clause", |_, discount| clause(discount.clause.0))
        .node()
}

fn grant<'s>(seen: &'s Seen<'s>, grant: Option<Grant>) -> Node<'s> {
    Record::of(seen, grant)
        .leaf("campaign", |_, grant| Value::from(campaign_name(grant.campaign)))
        .leaf("share", |_, grant| text(grant.share))
        .leaf("amount", |_, grant| money(grant.amount))
        .leaf("clause", |_, grant| clause(grant.clause.0))
        .node()
}

/// What the way of paying costs whoever bears it, and the rate: what was charged when a 先用后付 order was placed, or the
/// fee of the instalment plan.
fn fee(seen: &Seen, order: &Order) -> Option<(Money, Option<Rate>)> {
    match order.placed.payment {
        Payment::Ordinary => None,
        Payment::Instalments(_) => order.plan.map(|plan| (plan.fee, Some(plan.rate))),
        Payment::PayLater(_) => {
            let lines = seen.world.trade.ledger.of_order(order.id).map(|line| line.transfer);
            let fees = lines.filter(|moved| moved.why.booking == Booking::PayLaterFee);
            Some(fees.fold((Money::ZERO, None), |(sum, rate), moved| (sum + moved.amount, rate.or(moved.why.rate))))
        }
    }
}

/// The instalment plan (FQ-DEF-01).
fn plan<'s>(seen: &'s Seen<'s>, order: Option<One<'s>>) -> Node<'s> {
    fn of<'s>(order: One<'s>, write: fn(&Plan) -> Value) -> Value {
        maybe(order.1.plan.as_ref(), write)
    }
    Record::of(seen, order)
        .leaf("periods", |_, order| of(order, |plan| Value::from(plan.periods.count())))
        .leaf("bearer", |_, order| of(order, |plan| name(plan.bearer)))
        .leaf("rate", |_, order| of(order, |plan| text(plan.rate)))
        .leaf("fee", |_, order| of(order, |plan| money(plan.fee)))
        .leaf("granted", |_, order| of(order, |plan| money(plan.granted)))
        .leaf("clause", |_, order| of(order, |plan| clause(plan.clause.0)))
        .leaf("periodsPaid", |_, (_, order)| Value::from(order.repayment.periods))
        .leaf("repaid", |_, (_, order)| money(order.repayment.paid))
        .leaf("owed", |_, (_, order)| money(order.owed_to_lender()))
        .leaf("next", |_, (_, order)| maybe(order.repayment.next, text))
        .node()
}

/// Every heading of the ledger.
/// Everything that money is moved for.
pub const BOOKINGS: [Booking; 16] = [
    Booking::TopUp,
    Booking::Withdrawal,
    Booking::Payment,
    Booking::Deduction,
    Booking::Advance,
    Booking::Repayment,
    Booking::Settlement,
    Booking::PayLaterFee,
    Booking::ServiceFee,
    Booking::InstalmentFee,
    Booking::Refund,
    Booking::BudgetTopUp,
    Booking::BudgetReturned,
    Booking::DebtRepaid,
    Booking::Subsidy,
    Booking::Discount,
];

/// What has moved for an order under each heading, whichever way.
fn booked<'s>(seen: &'s Seen<'s>, order: Option<One<'s>>) -> Node<'s> {
    let all = fixed(order, "<Booking>", BOOKINGS, |booking| format!("{booking:?}"));
    let sum = |seen: &'s Seen<'s>, ((_, order), booking): (One<'s>, Booking)| {
        let lines = seen.world.trade.ledger.of_order(order.id).map(|line| line.transfer);
        money(lines.filter(|moved| moved.why.booking == booking).map(|moved| moved.amount).sum())
    };
    Record::of(seen, order).each(all, sum).node()
}

/// What can fall due, in the order of one second.
/// Everything that falls due.
pub const DUES: [DueKind; 14] = [
    DueKind::Opening,
    DueKind::PayBy,
    DueKind::ShipBy,
    DueKind::Arrive,
    DueKind::Decide,
    DueKind::Modify,
    DueKind::Return,
    DueKind::ConfirmReturn,
    DueKind::Confirm,
    DueKind::Charge,
    DueKind::Settle,
    DueKind::Repay,
    DueKind::Release,
    DueKind::Expire,
];

/// When what falls due for an order, its open after-sale included; `null` where nothing of a kind does.
fn due_of<'s>(seen: &'s Seen<'s>, order: Option<One<'s>>) -> Node<'s> {
    let kinds = DUES.into_iter().filter(|kind| !matches!(kind, DueKind::Opening | DueKind::Release | DueKind::Expire));
    let all = fixed(order, "<DueKind>", kinds, |kind| format!("{kind:?}"));
    let when = |seen: &'s Seen<'s>, ((_, order), kind): (One<'s>, DueKind)| {
        let case = order.case.and_then(|case| seen.world.trade.cases.get(case));
        let mut dues = order.dues().chain(case.into_iter().flat_map(|case| case.dues()));
        maybe(dues.find(|due| due.kind == kind), |due| text(due.at))
    };
    Record::of(seen, order).each(all, when).node()
}

/// What each party sees of an order: the merchant its code and the normal price whatever the buyer pays now
/// (XYHF2-ORD-01), the buyer the same code with the bill, less what a campaign takes off it (LJ-VIEW-01), the platform an
/// after-sale that has come to it.
fn seen_by<'s>(seen: &'s Seen<'s>, order: Option<One<'s>>) -> Node<'s> {
    Record::of(seen, order)
        .branch("merchant", |seen, order| {
            Record::of(seen, order)
                .leaf("code", |_, (_, order)| Value::from(order.stage.code()))
                .leaf("amount", |_, (_, order)| money(order.amount()))
                .leaf("case", |seen, (_, order)| case_code(seen, order))
                .node()
        })
        .branch("buyer", |seen, order| {
            Record::of(seen, order)
                .leaf("code", |_, (_, order)| Value::from(order.stage.code()))
                .leaf("now", |_, (_, order)| money(bill(order).0))
                .leaf("later", |_, (_, order)| money(bill(order).1))
                .leaf("paid", |_, (_, order)| money(buyer_paid(order)))
                .leaf("back", |_, (_, order)| money(order.refunded.min(buyer_paid(order))))
                .leaf("case", |seen, (_, order)| case_code(seen, order))
                .node()
        })
        .branch("platform", |seen, order| {
            Record::of(seen, order)
                .leaf("case", |seen, (_, order)| {
                    let case = order.case.and_then(|case| seen.world.trade.cases.get(case));
                    maybe(case.filter(|case| case.progress == Progress::Disputed), |case| {
                        Value::from(case.progress.code())
                    })
                })
                .node()
        })
        .node()
}

/// The code of the open after-sale.
fn case_code(seen: &Seen, order: &Order) -> Value {
    let case = order.case.and_then(|case| seen.world.trade.cases.get(case));
    maybe(case, |case| Value::from(case.progress.code()))
}

/// What the buyer has still to pay: at once, and after receipt.
fn bill(order: &Order) -> (Money, Money) {
    let open = !matches!(order.funds, Funds::In) && !matches!(order.stage, Stage::Failed);
    match order.placed.payment {
        _ if !open => (Money::ZERO, Money::ZERO),
        Payment::PayLater(_) => (Money::ZERO, order.amount() - order.promised()),
        Payment::Ordinary | Payment::Instalments(_) => (order.amount(), Money::ZERO),
    }
}

/// What the buyer, or the lender in the buyer's stead, has paid for the goods.
fn buyer_paid(order: &Order) -> Money {
    match order.funds {
        Funds::In if !order.advanced => order.amount() - order.discounted(),
        _ => Money::ZERO,
    }
}

/// Everything that falls due, the earliest first.
pub(super) fn due<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("count", |seen, ()| Value::from(seen.world.trade.agenda().len()))
        .branch("next", |seen, _| due_node(seen, seen.world.trade.agenda().next()))
        .many(Agenda(seen), due_node)
        .node()
}

/// What falls due, counted up from 1. It is put in a row only when somebody asks for more than the next.
struct Agenda<'s>(&'s Seen<'s>);

impl<'s> Keys<'s> for Agenda<'s> {
    type Key = Due;

    fn placeholder(&self) -> &'static str {
        "<n>"
    }

    fn aliases(&self) -> Vec<(&'static str, Option<Due>)> {
        vec![("last", self.0.dues().last().copied())]
    }

    fn all(&self) -> Vec<(String, Due)> {
        self.0.dues().iter().enumerate().map(|(place, due)| ((place + 1).to_string(), *due)).collect()
    }

    fn find(&self, name: &str) -> Found<Due> {
        match number(name) {
            None | Some(0) => Found::Never,
            Some(number) => match self.0.dues().get(number as usize - 1) {
                Some(due) => Found::There(*due),
                None => Found::NotYet,
            },
        }
    }

    fn like(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}

fn due_node<'s>(seen: &'s Seen<'s>, due: Option<Due>) -> Node<'s> {
    Record::of(seen, due)
        .leaf("at", |_, due| text(due.at))
        .leaf("kind", |_, due| name(due.kind))
        .leaf("of", |_, due| match due.kind {
            DueKind::Opening => Value::from("services.PayLater"),
            DueKind::Release => Value::from(format!("coupons.{}", due.number)),
            DueKind::Expire => Value::from(format!("claims.{}", due.number)),
            _ if due.case().is_some() => Value::from(format!("cases.{}", due.number)),
            _ => Value::from(format!("orders.{}", due.number)),
        })
        .leaf("order", |seen, due| {
            let of_case = due.case().and_then(|case| seen.world.trade.cases.get(case)).map(|case| case.order);
            maybe(due.order().or(of_case), |order| Value::from(order.0))
        })
        .node()
}
