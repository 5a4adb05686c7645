//! What falls due by itself, in order.

use super::after_sale::CaseId;
use super::order::OrderId;
use crate::base::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What falls due. In one second the order of this list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DueKind {
    /// The answer to an application for 先用后付.
    Opening,
    /// An order is paid, or closes.
    PayBy,
    /// An order is shipped.
    ShipBy,
    /// A parcel arrives.
    Arrive,
    /// The merchant decides on a request.
    Decide,
    /// The buyer changes a refused request.
    Modify,
    /// The buyer sends a return.
    Return,
    /// The merchant confirms a return.
    ConfirmReturn,
    /// Receipt is confirmed.
    Confirm,
    /// A buyer is charged again.
    Charge,
    /// An order is settled.
    Settle,
    /// A buyer pays a period.
    Repay,
    /// Coupons are released.
    Release,
    /// A coupon expires.
    Expire,
}

/// Something that falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Due {
    /// When.
    pub at: Moment,
    /// What.
    pub kind: DueKind,
    /// For which order, after-sale, activity or coupon, by its number.
    pub number: u32,
}

impl Due {
    /// The order, unless it is about an after-sale, a service or a coupon.
    pub const fn order(self) -> Option<OrderId> {
        match self.kind {
            DueKind::Opening | DueKind::Decide | DueKind::Modify | DueKind::Return | DueKind::ConfirmReturn => None,
            DueKind::Release | DueKind::Expire => None,
            _ => Some(OrderId(self.number)),
        }
    }

    /// The after-sale.
    pub const fn case(self) -> Option<CaseId> {
        match self.kind {
            DueKind::Decide | DueKind::Modify | DueKind::Return | DueKind::ConfirmReturn => Some(CaseId(self.number)),
            _ => None,
        }
    }
}

/// Everything that falls due, the earliest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agenda(BTreeSet<Due>);

impl Agenda {
    /// What falls due next.
    pub fn next(&self) -> Option<Due> {
        self.0.first().copied()
    }

    /// Everything that falls due, the earliest first.
    pub fn iter(&self) -> impl Iterator<Item = Due> {
        self.0.iter().copied()
    }

    /// How much falls due.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing does.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts what something falls due for now in the place of what it fell due for before.
    pub(super) fn replace(&mut self, before: impl Iterator<Item = Due>, after: impl Iterator<Item = Due>) {
        for due in before {
            self.0.remove(&due);
        }
        self.0.extend(after);
    }
}
