//! What happens to an order, and what becomes of it then.

use super::{Confirm, Funds, Order, OrderId, Payment, Placed, Plan, Repayment, Stage};
use crate::base::{Moment, Money};
use serde::{Deserialize, Serialize};

/// What has happened to an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum OrderEvent {
    /// It was placed.
    Placed {
        /// What is bought.
        #[serde(rename = "p")]
        placed: Box<Placed>,
        /// It closes then, unless it is paid.
        #[serde(rename = "u")]
        until: Moment,
    },
    /// It was paid for, or with 先用后付 ordered.
    Paid {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// The shipping promise.
        #[serde(rename = "s")]
        ship_by: Moment,
        /// The instalment plan, with the day on which the first period falls due.
        #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
        plan: Option<(Plan, Moment)>,
    },
    /// It was not shipped in time.
    ShippedLate {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
    },
    /// It was shipped.
    Shipped {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// When the parcel arrives; `None` while nobody knows.
        #[serde(rename = "a")]
        arrives: Option<Moment>,
        /// When receipt is confirmed by itself.
        #[serde(rename = "c")]
        confirm: Confirm,
    },
    /// The parcel was lost.
    Lost {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
    },
    /// The parcel was signed for.
    Signed {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
    },
    /// Confirming receipt was put off: by the buyer, by the merchant, because the parcel has not been signed for, or
    /// because an after-sale was open when it fell due.
    ConfirmPutOff {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// To when.
        #[serde(rename = "c")]
        confirm: Confirm,
    },
    /// Receipt was confirmed.
    Confirmed {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// When it is settled.
        #[serde(rename = "s")]
        settle: Moment,
        /// By itself, not by the buyer.
        #[serde(rename = "x", default, skip_serializing_if = "std::ops::Not::not")]
        by_itself: bool,
    },
    /// The buyer was charged, or the platform paid.
    Charged {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// The platform paid.
        #[serde(rename = "a", default, skip_serializing_if = "std::ops::Not::not")]
        advanced: bool,
    },
    /// Charging the buyer failed.
    ChargeFailed {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// It is tried again then.
        #[serde(rename = "g")]
        again: Moment,
        /// From then on the platform pays.
        #[serde(rename = "f")]
        fallback: Moment,
    },
    /// Settling was put off, because an after-sale was open or the money was not there when it fell due.
    SettlePutOff {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// To when.
        #[serde(rename = "s")]
        settle: Moment,
    },
    /// It was settled.
    Settled {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
    },
    /// The buyer paid a period.
    Repaid {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// How much.
        #[serde(rename = "m")]
        amount: Money,
        /// When the next one falls due.
        #[serde(rename = "n")]
        next: Option<Moment>,
    },
    /// Money went back to the buyer, or, before a buyer was charged, the order was called off.
    Refunded {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
        /// How much.
        #[serde(rename = "m")]
        amount: Money,
        /// How much of it came out of escrow.
        #[serde(rename = "e")]
        from_escrow: Money,
        /// The merchant's instalment fee after it, where a refund in time has reduced it.
        #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
        fee: Option<Money>,
    },
    /// It was closed without a sale.
    Closed {
        /// The order.
        #[serde(rename = "o")]
        order: OrderId,
    },
}

impl OrderEvent {
    /// The order, except for a new one.
    pub const fn order(&self) -> Option<OrderId> {
        match self {
            OrderEvent::Placed { .. } => None,
            OrderEvent::Paid { order, .. }
            | OrderEvent::ShippedLate { order }
            | OrderEvent::Shipped { order, .. }
            | OrderEvent::Lost { order }
            | OrderEvent::Signed { order }
            | OrderEvent::ConfirmPutOff { order, .. }
            | OrderEvent::Confirmed { order, .. }
            | OrderEvent::Charged { order, .. }
            | OrderEvent::ChargeFailed { order, .. }
            | OrderEvent::SettlePutOff { order, .. }
            | OrderEvent::Settled { order }
            | OrderEvent::Repaid { order, .. }
            | OrderEvent::Refunded { order, .. }
            | OrderEvent::Closed { order } => Some(*order),
        }
    }
}

impl Order {
    pub(super) fn new(id: OrderId, at: Moment, placed: Placed, until: Moment) -> Self {
        Order {
            id,
            at,
            placed,
            stage: Stage::Unpaid { until },
            funds: Funds::Open,
            paid: None,
            shipped: None,
            signed: None,
            closed: None,
            late: false,
            lost: false,
            refunded: Money::ZERO,
            from_escrow: Money::ZERO,
            refunded_unsettled: Money::ZERO,
            plan: None,
            charged_on: Money::ZERO,
            repayment: Repayment::default(),
            case: None,
            advanced: false,
        }
    }

    fn confirm_mut(&mut self) -> Option<&mut Confirm> {
        match &mut self.stage {
            Stage::Shipped { confirm, .. } | Stage::Signed { confirm, .. } => Some(confirm),
            _ => None,
        }
    }

    /// Takes in what has happened.
    pub(in crate::shop) fn evolve(&mut self, now: Moment, event: &OrderEvent) {
        match event {
            OrderEvent::Placed { .. } => {}
            OrderEvent::Paid { ship_by, plan, .. } => {
                self.paid = Some(now);
                self.stage = Stage::Paid { ship_by: *ship_by, late: false };
                if !matches!(self.placed.payment, Payment::PayLater(_)) {
                    self.funds = Funds::In;
                }
                self.plan = plan.as_ref().map(|(plan, _)| *plan);
                self.charged_on = self.amount();
                self.repayment.next = plan.as_ref().map(|(_, first)| *first);
            }
            OrderEvent::ShippedLate { .. } => {
                self.late = true;
                if let Stage::Paid { late, .. } = &mut self.stage {
                    *late = true;
                }
            }
            OrderEvent::Shipped { arrives, confirm, .. } => {
                self.shipped = Some(now);
                self.stage = Stage::Shipped { arrives: *arrives, lost: false, confirm: *confirm };
            }
            OrderEvent::Lost { .. } => {
                self.lost = true;
                if let Stage::Shipped { arrives, lost, .. } = &mut self.stage {
                    (*arrives, *lost) = (None, true);
                }
            }
            OrderEvent::Signed { .. } => {
                if let Stage::Shipped { confirm, .. } = self.stage {
                    self.signed = Some(now);
                    self.stage = Stage::Signed { confirm };
                }
            }
            OrderEvent::ConfirmPutOff { confirm, .. } => {
                if let Some(own) = self.confirm_mut() {
                    *own = *confirm;
                }
            }
            OrderEvent::Confirmed { settle, .. } => {
                self.stage = Stage::Done { at: now, settle: Some(*settle) };
            }
            OrderEvent::Charged { advanced, .. } => {
                self.funds = Funds::In;
                self.advanced = *advanced;
            }
            OrderEvent::ChargeFailed { again, fallback, .. } => {
                self.funds = Funds::Failing { again: *again, fallback: *fallback };
            }
            OrderEvent::SettlePutOff { settle: to, .. } => {
                if let Stage::Done { settle, .. } = &mut self.stage {
                    *settle = Some(*to);
                }
            }
            OrderEvent::Settled { .. } => {
                if let Stage::Done { settle, .. } = &mut self.stage {
                    *settle = None;
                }
            }
            OrderEvent::Repaid { amount, next, .. } => {
                let Repayment { periods, paid, .. } = self.repayment;
                self.repayment = Repayment { periods: periods + 1, paid: paid + *amount, next: *next };
            }
            OrderEvent::Refunded { amount, from_escrow, fee, .. } => {
                if !matches!(self.stage, Stage::Done { settle: None, .. }) {
                    self.refunded_unsettled = self.refunded_unsettled + *amount;
                }
                self.refunded = self.refunded + *amount;
                self.from_escrow = self.from_escrow + *from_escrow;
                if let (Some(plan), Some(fee)) = (&mut self.plan, fee) {
                    plan.granted = self.placed.grant.map_or(Money::ZERO, |grant| grant.of(*fee));
                    plan.fee = *fee;
                    self.charged_on = self.placed.amount() - self.refunded;
                }
                if self.refundable() <= Money::ZERO {
                    self.repayment.next = None;
                }
            }
            OrderEvent::Closed { .. } => {
                self.closed = Some(now);
                self.stage = Stage::Failed;
                self.repayment.next = None;
            }
        }
    }
}
