//! What falls due, with the rule behind it: the deadlines on the desk, and the merchant's inbox.

use crate::base::Moment;
use crate::policy::{Clause, Setting, instalment, pay_later, timed_coupon};
use crate::shop::{Ask, CaseId, ClaimId, CouponId, Due, DueKind, Look, OrderId, Stage};
use crate::world::World;

/// Something that falls due, with what it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Upcoming {
    /// What, when, for which.
    pub due: Due,
    /// The order it is about, also for an after-sale.
    pub order: Option<OrderId>,
    /// The after-sale it is about.
    pub case: Option<CaseId>,
    /// What is asked for in the after-sale.
    pub ask: Option<Ask>,
    /// The title of what was ordered, or the name of the activity.
    pub title: String,
    /// The clause that sets the time.
    pub clause: Option<&'static Clause>,
}

/// The setting that sets a deadline; none for those that a notice sets outright.
fn setting(world: &World, due: Due, ask: Option<Ask>) -> Option<Setting> {
    Some(match due.kind {
        DueKind::Opening | DueKind::Repay => return None,
        DueKind::PayBy => Setting::PaymentMinutes,
        DueKind::ShipBy => Setting::ShippingHours,
        DueKind::Arrive => Setting::DeliveryDays,
        DueKind::Decide if ask == Some(Ask::RefundUnshipped) => Setting::DecideUnshippedHours,
        DueKind::Decide => Setting::DecideShippedHours,
        DueKind::Modify => Setting::ModifyDays,
        DueKind::Return => Setting::ReturnDays,
        DueKind::ConfirmReturn => Setting::ConfirmReturnDays,
        DueKind::Confirm => match due.order().and_then(|id| world.trade.orders.get(id)).map(|order| order.stage) {
            Some(Stage::Shipped { confirm, .. } | Stage::Signed { confirm, .. }) => match confirm.look {
                Look::First => Setting::ConfirmSignedDays,
                Look::Second => Setting::ConfirmUnsignedDays,
                Look::Last => Setting::ConfirmAnywayDays,
            },
            _ => Setting::ConfirmSignedDays,
        },
        DueKind::Charge => Setting::DeductionRetryHours,
        DueKind::Settle => Setting::SettlementDays,
        DueKind::Release => return None,
        DueKind::Expire => Setting::CouponHours,
    })
}

/// Something that falls due, with what it is about.
pub fn of_due(world: &World, due: Due) -> Upcoming {
    let case = due.case().and_then(|id| world.trade.cases.get(id));
    let ask = case.map(|case| case.request.ask);
    let order = due.order().or(case.map(|case| case.order));
    // A deadline keeps the rule of the day on which it began; a few weeks make no difference to which clause that is, save
    // at the ends of the festival, where the after-sale says when it began.
    let since = match due.kind {
        DueKind::Decide => case.map(|case| case.modified.unwrap_or(case.applied)),
        DueKind::Return => case.and_then(|case| case.agreed),
        DueKind::ConfirmReturn => case.and_then(|case| case.returned),
        _ => None,
    };
    let day = since.unwrap_or(world.clock).day();
    let clause = match due.kind {
        DueKind::Opening => Some(&pay_later::HANDLED_AT_ONCE),
        DueKind::Repay => Some(&instalment::BUYER_REPAYS),
        DueKind::Release => Some(&timed_coupon::RELEASES),
        _ => setting(world, due, ask).and_then(|setting| world.rules.value(setting, day)).map(|found| found.clause),
    };
    let placed = order.and_then(|id| world.trade.orders.get(id)).map(|order| &order.placed);
    let title = placed.map(|placed| placed.title.clone()).or_else(|| of_coupon(world, due)).unwrap_or_default();
    Upcoming { due, order, case: case.map(|case| case.id), ask, title, clause }
}

/// The name of the activity that something is about.
fn of_coupon(world: &World, due: Due) -> Option<String> {
    let coupons = &world.trade.coupons;
    let id = match due.kind {
        DueKind::Release => CouponId(due.number),
        DueKind::Expire => coupons.claim(ClaimId(due.number))?.coupon,
        _ => return None,
    };
    coupons.get(id).map(|coupon| coupon.terms.name.clone())
}

/// What falls due next, at most `most`.
pub fn next(world: &World, most: usize) -> Vec<Upcoming> {
    world.trade.agenda().iter().take(most).map(|due| of_due(world, due)).collect()
}

/// What falls due for an order, its after-sale included.
pub fn of_order(world: &World, id: OrderId) -> Vec<Upcoming> {
    let Some(order) = world.trade.orders.get(id) else { return Vec::new() };
    let case = order.case.and_then(|case| world.trade.cases.get(case));
    let mut dues: Vec<Due> = order.dues().chain(case.into_iter().flat_map(|case| case.dues())).collect();
    dues.sort_unstable();
    dues.into_iter().map(|due| of_due(world, due)).collect()
}

/// What the merchant has to do by a time, the most urgent first, at most `most`: decide, confirm a return, ship.
pub fn inbox(world: &World, most: usize) -> Vec<Upcoming> {
    let merchants = |due: &Due| matches!(due.kind, DueKind::Decide | DueKind::ConfirmReturn | DueKind::ShipBy);
    world.trade.agenda().iter().filter(merchants).take(most).map(|due| of_due(world, due)).collect()
}

/// The first thing of each kind that falls due among the next so many, in order.
pub fn kinds(world: &World, most: usize) -> Vec<Upcoming> {
    let mut found: Vec<Upcoming> = Vec::new();
    for due in world.trade.agenda().iter().take(most) {
        if !found.iter().any(|other| other.due.kind == due.kind) {
            found.push(of_due(world, due));
        }
    }
    found
}

/// How long it is until a moment: days, hours, minutes and seconds.
pub fn left(now: Moment, until: Moment) -> (i64, i64, i64, i64) {
    let seconds = (until.unix() - now.unix()).max(0);
    (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
}

/// How much would fall due within so many seconds, counted up to `most`.
pub fn due_within(world: &World, seconds: i64, most: usize) -> usize {
    let to = world.clock.plus_seconds(seconds);
    world.trade.agenda().iter().take_while(|due| due.at < to).take(most).count()
}

/// What would fall due on the way to a moment: how much, and the first few.
pub fn on_the_way(world: &World, to: Moment, most: usize) -> (usize, Vec<Upcoming>) {
    let due = || world.trade.agenda().iter().take_while(|due| due.at < to);
    (due().count(), due().take(most).map(|due| of_due(world, due)).collect())
}

/// Deadlines on a line of time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// The end of the line, the last of the deadlines on it; it begins now.
    pub until: Option<Moment>,
    /// Each deadline with its place on the line, 0 to 1000.
    pub marks: Vec<(i64, Upcoming)>,
}

/// What falls due next on a line of time, at most `most`.
pub fn timeline(world: &World, most: usize) -> Timeline {
    let marks = next(world, most);
    let (now, until) = (world.clock.unix(), marks.last().map(|last| last.due.at));
    let long = until.map_or(1, |until| (until.unix() - now).max(1));
    let place = |upcoming: Upcoming| ((upcoming.due.at.unix() - now) * 1000 / long, upcoming);
    Timeline { until, marks: marks.into_iter().map(place).collect() }
}
