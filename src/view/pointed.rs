//! What somebody points at on the screen, as a path of the state.

use super::checkout::Choice;
use super::why::{Measure, Subject};
use crate::policy::Programme;
use crate::shop::{Due, GoodId, Payment};
use crate::world::World;

/// How paths call things. The state's own names: what stands on this floor does not know them.
#[derive(Clone, Copy)]
pub struct Names {
    /// The name of a thing, which may be one of the state's own.
    pub thing: fn(&str) -> String,
    /// A programme.
    pub programme: fn(Programme) -> String,
    /// A way to pay.
    pub payment: fn(Payment) -> String,
}

/// The verdict on a good.
pub fn cell(names: Names, good: &GoodId, programme: Programme) -> String {
    format!("verdicts.{}.{}", (names.programme)(programme), (names.thing)(good.as_str()))
}

/// What the shop's own conditions of a programme come to.
pub fn programme(names: Names, programme: Programme) -> String {
    format!("verdicts.{}.shop", (names.programme)(programme))
}

/// The figure that is asked about; none where the state has no such figure.
pub fn subject(names: Names, world: &World, subject: &Subject) -> Option<String> {
    Some(match subject {
        Subject::Movement(place) => format!("ledger.{}.amount", place + 1),
        Subject::Account(account) => format!("accounts.{account:?}"),
        Subject::Fees(month) => format!("services.PayLater.months.{month}.fees"),
        Subject::Due(due) => of_due(world, *due)?,
        Subject::Way(choice, payment) => {
            // The state tells of one piece of the first choice.
            let Choice { good, sku: 0, quantity: 1, .. } = choice else { return None };
            format!("pay.{}.{}", (names.thing)(good.as_str()), (names.payment)(*payment))
        }
        Subject::Order(id) => format!("orders.{}.stage", id.0),
        Subject::Case(id) => format!("cases.{}.stage", id.0),
        Subject::CouponCost(id) => format!("coupons.{}.cost", id.0),
        Subject::CouponSales(id) => format!("coupons.{}.sales", id.0),
        Subject::CampaignOwn(id) => format!("campaigns.{}.used", id.0),
        Subject::Measure(measure) => format!("measures.{}", of_measure(*measure)),
        Subject::CampaignAll(_)
        | Subject::Labelled
        | Subject::EffectiveRate
        | Subject::Daily(_)
        | Subject::FreeFee(..)
        | Subject::FreeLeft(..)
        | Subject::FreeMonth(..)
        | Subject::FreeFees(_) => return None,
    })
}

const fn of_measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Orders => "orders",
        Measure::InTime => "inTime",
        Measure::Disputes => "disputes",
        Measure::QualityRefunds => "qualityRefunds",
        Measure::Refunds => "refunds.mean",
        Measure::Returns => "returns.mean",
        Measure::LeftOut => "leftOut",
    }
}

/// When something falls due: for its order, or else by its place among all that does.
fn of_due(world: &World, due: Due) -> Option<String> {
    let of_case = || Some(world.trade.cases.get(due.case()?)?.order);
    match due.order().or_else(of_case) {
        Some(order) => Some(format!("orders.{}.due.{:?}", order.0, due.kind)),
        None => {
            let place = world.trade.agenda().iter().position(|one| one == due)?;
            Some(format!("due.{}.at", place + 1))
        }
    }
}
