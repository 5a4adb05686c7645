//! What can be done about after-sales, and what comes of it.

use super::{Ask, Case, CaseEvent, CaseId, Progress, Request, Side};
use crate::base::{Moment, Money};
use crate::policy::{Guarantee, Setting};
use crate::shop::actor::Actor;
use crate::shop::agenda::DueKind;
use crate::shop::deciding::Deciding;
use crate::shop::order::{Confirm, Order, OrderEvent, OrderId, Stage};
use crate::shop::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// What can be done about after-sales.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CaseCommand {
    /// The buyer asks.
    Apply {
        /// For which order.
        order: OrderId,
        /// For what.
        request: Request,
        /// In the buyer's words; may be empty.
        words: String,
    },
    /// The buyer changes the request.
    Modify {
        /// Which after-sale.
        case: CaseId,
        /// To what.
        request: Request,
        /// In the buyer's words; may be empty.
        words: String,
    },
    /// The buyer takes it back.
    Withdraw(CaseId),
    /// Either side says something to the other.
    Talk {
        /// Which after-sale.
        case: CaseId,
        /// What.
        words: String,
    },
    /// The merchant agrees.
    Agree(CaseId),
    /// The merchant refuses.
    Refuse {
        /// Which after-sale.
        case: CaseId,
        /// Why.
        words: String,
        /// How many pictures go with it, at most 6.
        pictures: u8,
    },
    /// The buyer sends the return.
    SendBack {
        /// Which after-sale.
        case: CaseId,
        /// The number of its parcel.
        tracking: String,
    },
    /// The merchant has the return and refunds.
    TakeBack(CaseId),
    /// Either side calls the platform.
    Appeal {
        /// Which after-sale.
        case: CaseId,
        /// The evidence, in words.
        words: String,
    },
    /// The platform decides.
    Rule {
        /// Which after-sale.
        case: CaseId,
        /// What goes back to the buyer; `None` for nothing.
        refund: Option<Money>,
    },
}

/// The most pictures of a refusal (B-20).
pub const MOST_PICTURES: u8 = 6;

impl Deciding<'_> {
    fn case(&self, id: CaseId) -> Result<Case, Refusal> {
        self.trade.cases.get(id).cloned().ok_or(Refusal::NoSuchCase)
    }

    /// A case that has not come to an end.
    fn open_case(&self, id: CaseId) -> Result<Case, Refusal> {
        let case = self.case(id)?;
        if case.progress.is_over() { Err(Refusal::WrongProgress(case.progress.code())) } else { Ok(case) }
    }

    pub(in crate::shop) fn case_command(&mut self, command: CaseCommand) -> Result<(), Refusal> {
        match command {
            CaseCommand::Apply { order, request, words } => self.apply_for(order, request, words),
            CaseCommand::Modify { case, request, words } => {
                let case = self.open_case(case)?;
                if !matches!(case.progress, Progress::Applied { .. } | Progress::Refused { .. }) {
                    return Err(Refusal::WrongProgress(case.progress.code()));
                }
                let order = self.trade.orders.get(case.order).cloned().ok_or(Refusal::NoSuchOrder)?;
                // Who asked in time may change the request later (B-03c).
                self.check_ask(&order, request.ask, case.applied)?;
                self.check_amount(&order, request)?;
                // A deadline runs from the last change (AMB-13).
                let by = self.decide_by(request.ask);
                self.tell(CaseEvent::Modified { case: case.id, request, words: words.trim().to_owned(), by });
                self.refund_unreviewed(&order, case.id, request);
                Ok(())
            }
            CaseCommand::Withdraw(id) => {
                let case = self.open_case(id)?;
                self.end_without_refund(&case, Side::Buyer);
                Ok(())
            }
            CaseCommand::Talk { case, words } => {
                let case = self.open_case(case)?;
                let words = said(&words, Refusal::NoWords)?;
                let side = self.side();
                self.tell(CaseEvent::Talked { case: case.id, side, words });
                Ok(())
            }
            CaseCommand::Agree(id) => {
                let case = self.open_case(id)?;
                match case.progress {
                    Progress::Applied { .. } | Progress::Refused { .. } | Progress::Disputed => {
                        self.agree(&case, Side::Merchant);
                        Ok(())
                    }
                    _ => Err(Refusal::WrongProgress(case.progress.code())),
                }
            }
            CaseCommand::Refuse { case, words, pictures } => {
                let case = self.open_case(case)?;
                if !matches!(case.progress, Progress::Applied { .. } | Progress::Returned { .. }) {
                    return Err(Refusal::WrongProgress(case.progress.code()));
                }
                let words = said(&words, Refusal::NoReason)?;
                if pictures > MOST_PICTURES {
                    return Err(Refusal::TooManyPictures);
                }
                let by = self.cx.in_days(Setting::ModifyDays);
                self.tell(CaseEvent::Refused { case: case.id, words, pictures, by });
                Ok(())
            }
            CaseCommand::SendBack { case, tracking } => {
                let case = self.open_case(case)?;
                if !matches!(case.progress, Progress::Agreed { .. }) {
                    return Err(Refusal::WrongProgress(case.progress.code()));
                }
                let tracking = said(&tracking, Refusal::NoTracking)?;
                let by = self.cx.in_days(Setting::ConfirmReturnDays);
                self.tell(CaseEvent::Returned { case: case.id, tracking, by });
                Ok(())
            }
            CaseCommand::TakeBack(id) => {
                let case = self.open_case(id)?;
                if !matches!(case.progress, Progress::Returned { .. }) {
                    return Err(Refusal::WrongProgress(case.progress.code()));
                }
                self.refund_case(&case, Side::Merchant, case.request.amount);
                Ok(())
            }
            CaseCommand::Appeal { case, words } => {
                let case = self.open_case(case)?;
                let side = self.side();
                let may = match (side, case.progress) {
                    (_, Progress::Disputed) => false,
                    // A buyer appeals against a refusal; a merchant may at any time (RNR-REV-04).
                    (Side::Buyer, progress) => matches!(progress, Progress::Refused { .. }),
                    _ => true,
                };
                if !may {
                    return Err(Refusal::WrongProgress(case.progress.code()));
                }
                let words = said(&words, Refusal::NoEvidence)?;
                self.tell(CaseEvent::Appealed { case: case.id, side, words });
                Ok(())
            }
            CaseCommand::Rule { case, refund } => {
                let case = self.open_case(case)?;
                if case.progress != Progress::Disputed {
                    return Err(Refusal::WrongProgress(case.progress.code()));
                }
                match refund {
                    None => self.end_without_refund(&case, Side::Platform),
                    Some(amount) => {
                        let order = self.trade.orders.get(case.order).cloned().ok_or(Refusal::NoSuchOrder)?;
                        // It was asked for in time and at its stage, whatever has happened since.
                        self.check_amount(&order, Request { amount, ..case.request })?;
                        self.refund_case(&case, Side::Platform, amount);
                    }
                }
                Ok(())
            }
        }
    }

    /// On whose side whoever asks stands.
    fn side(&self) -> Side {
        match self.cx.by.0 {
            Actor::Buyer => Side::Buyer,
            Actor::Merchant => Side::Merchant,
            Actor::Platform | Actor::Director | Actor::Time => Side::Platform,
        }
    }

    fn apply_for(&mut self, order: OrderId, request: Request, words: String) -> Result<(), Refusal> {
        let order = self.trade.orders.get(order).cloned().ok_or(Refusal::NoSuchOrder)?;
        if order.case.is_some() {
            return Err(Refusal::AfterSaleOpen);
        }
        self.check_ask(&order, request.ask, self.cx.at)?;
        self.check_amount(&order, request)?;
        let by = self.decide_by(request.ask);
        let case = self.trade.cases.next_id();
        self.tell(CaseEvent::Applied { order: order.id, request, words: words.trim().to_owned(), by });
        self.refund_unreviewed(&order, case, request);
        Ok(())
    }

    /// Up to 2.0 no merchant reviews a refund without return (RNR2-01).
    fn refund_unreviewed(&mut self, order: &Order, case: CaseId, request: Request) {
        if request.ask == Ask::WithoutReturn && order.placed.guarantee < Some(Guarantee::Three) {
            self.refund_order(order, case, request.ask, Side::Platform, request.amount);
        }
    }

    /// Whether an order as it stands can be asked for such a thing. `since` is when it was first asked for.
    fn check_ask(&self, order: &Order, ask: Ask, since: Moment) -> Result<(), Refusal> {
        let fits = match (order.stage, ask) {
            (Stage::Paid { .. }, Ask::RefundUnshipped) => true,
            (Stage::Shipped { .. } | Stage::Signed { .. }, Ask::RefundShipped | Ask::ReturnAndRefund) => true,
            (Stage::Signed { .. } | Stage::Done { .. }, Ask::WithoutReturn) => {
                if order.placed.guarantee.is_none() {
                    return Err(Refusal::NotGuaranteed);
                }
                let signed = order.signed.ok_or(Refusal::WrongStage(order.stage.code()))?;
                if since > self.cx.days_after(signed, Setting::GuaranteeDays) {
                    return Err(Refusal::TooLate(self.cx.cites(Setting::GuaranteeDays)));
                }
                true
            }
            (Stage::Done { at, .. }, Ask::RefundShipped | Ask::ReturnAndRefund) => {
                if since > self.cx.days_after(at, Setting::AfterSaleDays) {
                    return Err(Refusal::TooLate(self.cx.cites(Setting::AfterSaleDays)));
                }
                true
            }
            _ => false,
        };
        if fits { Ok(()) } else { Err(Refusal::WrongStage(order.stage.code())) }
    }

    /// Whether so much can go back for an order.
    fn check_amount(&self, order: &Order, request: Request) -> Result<(), Refusal> {
        let mut most = order.refundable();
        if request.ask == Ask::WithoutReturn {
            most = most.min(self.cx.money(Setting::GuaranteeCap));
        }
        if request.amount <= Money::ZERO || request.amount > most {
            return Err(Refusal::RefundOutOfRange(most));
        }
        if order.is_uncharged() && request.amount != order.refundable() {
            return Err(Refusal::OnlyInFull);
        }
        Ok(())
    }

    /// Until when the merchant decides (CNY22-T1, CNY22-T2, CNY22-DEF).
    fn decide_by(&self, ask: Ask) -> Moment {
        self.cx.in_hours(match ask {
            Ask::RefundUnshipped => Setting::DecideUnshippedHours,
            Ask::RefundShipped | Ask::ReturnAndRefund | Ask::WithoutReturn => Setting::DecideShippedHours,
        })
    }

    /// The merchant agrees, or time does in the merchant's stead (B-03).
    fn agree(&mut self, case: &Case, side: Side) {
        // A return that has been sent already is only to be refunded.
        if case.request.ask == Ask::ReturnAndRefund && case.returned.is_none() {
            let by = self.cx.in_days(Setting::ReturnDays);
            self.tell(CaseEvent::ReturnAgreed { case: case.id, side, by });
        } else {
            self.refund_case(case, side, case.request.amount);
        }
    }

    fn refund_case(&mut self, case: &Case, side: Side, amount: Money) {
        let Some(order) = self.trade.orders.get(case.order).cloned() else { return };
        self.refund_order(&order, case.id, case.request.ask, side, amount);
    }

    fn refund_order(&mut self, order: &Order, case: CaseId, ask: Ask, side: Side, amount: Money) {
        let amount = amount.min(order.refundable());
        self.refund(order, ask, side, amount);
        self.tell(CaseEvent::Refunded { case, side, amount });
        let closes = order.is_uncharged()
            || amount == order.refundable() && !matches!(order.stage, Stage::Done { .. }) && ask != Ask::WithoutReturn;
        if !closes {
            self.resume(order);
        }
    }

    fn end_without_refund(&mut self, case: &Case, side: Side) {
        self.tell(CaseEvent::Closed { case: case.id, side });
        if let Some(order) = self.trade.orders.get(case.order).cloned() {
            self.resume(&order);
        }
    }

    /// What fell due for an order while its after-sale was open falls due now (DEF-CONFIRM-WAITS).
    fn resume(&mut self, order: &Order) {
        let now = self.cx.at;
        match order.stage {
            Stage::Shipped { confirm, .. } | Stage::Signed { confirm, .. } if confirm.at < now => {
                self.tell(OrderEvent::ConfirmPutOff { order: order.id, confirm: Confirm { at: now, ..confirm } });
            }
            Stage::Done { settle: Some(settle), .. } if settle < now => {
                self.tell(OrderEvent::SettlePutOff { order: order.id, settle: now });
            }
            _ => {}
        }
    }

    /// What falls due for an after-sale by itself.
    pub(in crate::shop) fn case_due(&mut self, kind: DueKind, id: CaseId) {
        let Some(case) = self.trade.cases.get(id).cloned() else { return };
        match kind {
            DueKind::Decide => self.agree(&case, Side::Time),
            DueKind::Modify | DueKind::Return => self.end_without_refund(&case, Side::Time),
            DueKind::ConfirmReturn => self.refund_case(&case, Side::Time, case.request.amount),
            _ => {}
        }
    }
}

/// Words that have to be there.
fn said(words: &str, otherwise: Refusal) -> Result<String, Refusal> {
    let words = words.trim();
    if words.is_empty() { Err(otherwise) } else { Ok(words.to_owned()) }
}
