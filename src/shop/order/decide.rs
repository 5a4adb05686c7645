//! What can be done about orders, and what comes of it.

use super::discount::discount;
use super::free::{free_by, paid_by};
use super::offer::{Cart, offers, pay_later_fee};
use super::{
    Bearer, Confirm, Funds, Look, Order, OrderEvent, OrderId, PayLaterBy, Payment, Periods, Placed, Plan, Stage, Venue,
};
use crate::base::{Moment, Money};
use crate::policy::{Cited, Guarantee, Origin, Outcome, Setting, instalment, pay_later, refund_only, trade as general};
use crate::shop::after_sale::{Ask, Side};
use crate::shop::agenda::DueKind;
use crate::shop::context::seconds;
use crate::shop::coupon::ClaimId;
use crate::shop::deciding::Deciding;
use crate::shop::ledger::{Account, Booking, Why};
use crate::shop::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// What can be done about orders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum OrderCommand {
    /// The buyer orders.
    Place {
        /// The good.
        good: crate::shop::GoodId,
        /// Which of its choices, by its place.
        sku: u32,
        /// How many.
        quantity: u32,
        /// Where the buyer stands.
        from: Venue,
        /// How the buyer pays.
        payment: Payment,
    },
    /// The buyer orders and uses a coupon.
    PlaceWith {
        /// Which coupon.
        coupon: ClaimId,
        /// The good.
        good: crate::shop::GoodId,
        /// Which of its choices, by its place.
        sku: u32,
        /// How many.
        quantity: u32,
        /// Where the buyer stands.
        from: Venue,
        /// How the buyer pays.
        payment: Payment,
    },
    /// The buyer pays.
    Pay(OrderId),
    /// The buyer calls an unpaid order off.
    Cancel(OrderId),
    /// The merchant ships.
    Ship(OrderId),
    /// The buyer confirms receipt.
    Receive(OrderId),
    /// The buyer puts the confirmation off, once.
    PutOff(OrderId),
    /// The merchant puts the confirmation off by so many days.
    Extend {
        /// The order.
        order: OrderId,
        /// How many days, 1 to 30.
        days: u32,
    },
    /// The director has the parcel signed for.
    Deliver(OrderId),
    /// The director loses the parcel.
    Lose(OrderId),
    /// The merchant asks for the money before it is due.
    PayOutEarly(OrderId),
}

/// The most days by which a merchant puts the confirmation off at a time.
const MOST_DAYS: u32 = 30;

impl Deciding<'_> {
    fn order(&self, id: OrderId) -> Result<&Order, Refusal> {
        self.trade.orders.get(id).ok_or(Refusal::NoSuchOrder)
    }

    pub(in crate::shop) fn order_command(&mut self, command: OrderCommand) -> Result<(), Refusal> {
        match command {
            OrderCommand::Place { good, sku, quantity, from, payment } => {
                self.place(&Cart { good, sku, quantity, from, coupon: None }, payment)
            }
            OrderCommand::PlaceWith { coupon, good, sku, quantity, from, payment } => {
                self.place(&Cart { good, sku, quantity, from, coupon: Some(coupon) }, payment)
            }
            OrderCommand::Pay(id) => {
                let order = self.order(id)?.clone();
                match order.stage {
                    Stage::Unpaid { .. } => {
                        self.pay(&order);
                        Ok(())
                    }
                    _ => Err(Refusal::WrongStage(order.stage.code())),
                }
            }
            OrderCommand::Cancel(id) => {
                let order = self.order(id)?.clone();
                match order.stage {
                    Stage::Unpaid { .. } => {
                        self.call_off(&order);
                        Ok(())
                    }
                    _ => Err(Refusal::WrongStage(order.stage.code())),
                }
            }
            OrderCommand::Ship(id) => self.ship(id),
            OrderCommand::Receive(id) => {
                let order = self.order(id)?.clone();
                match order.stage {
                    Stage::Shipped { .. } | Stage::Signed { .. } if order.case.is_some() => Err(Refusal::AfterSaleOpen),
                    Stage::Shipped { .. } | Stage::Signed { .. } => {
                        self.confirm(&order, false);
                        Ok(())
                    }
                    _ => Err(Refusal::WrongStage(order.stage.code())),
                }
            }
            OrderCommand::PutOff(id) => {
                let confirm = self.confirmable(id)?;
                if confirm.used {
                    return Err(Refusal::ExtensionUsed);
                }
                let days = self.cx.count(Setting::ExtensionDays) as u32;
                self.put_off(id, Confirm { used: true, ..confirm }, days);
                Ok(())
            }
            OrderCommand::Extend { order, days } => {
                let confirm = self.confirmable(order)?;
                if !(1..=MOST_DAYS).contains(&days) {
                    return Err(Refusal::DaysOutOfRange);
                }
                self.put_off(order, confirm, days);
                Ok(())
            }
            OrderCommand::Deliver(id) => match self.order(id)?.stage {
                Stage::Shipped { .. } => {
                    self.tell(OrderEvent::Signed { order: id });
                    Ok(())
                }
                ref stage => Err(Refusal::WrongStage(stage.code())),
            },
            OrderCommand::Lose(id) => match self.order(id)?.stage {
                Stage::Shipped { lost: false, .. } => {
                    self.tell(OrderEvent::Lost { order: id });
                    Ok(())
                }
                ref stage => Err(Refusal::WrongStage(stage.code())),
            },
            OrderCommand::PayOutEarly(id) => match self.order(id)?.placed.payment {
                Payment::PayLater(_) => Err(Refusal::NoEarlyPayout),
                Payment::Ordinary | Payment::Instalments(_) => Err(Refusal::EarlyPayoutElsewhere),
            },
        }
    }

    fn place(&mut self, cart: &Cart, payment: Payment) -> Result<(), Refusal> {
        let (good, price) = cart.check(self.trade, &self.cx)?;
        let offered = offers(self.trade, &self.cx, cart)?;
        let offer = offered.iter().find(|offer| offer.payment == payment).ok_or(Refusal::NoSuchOrder)?;
        if let Some(missing) = offer.missing() {
            return Err(Refusal::PaymentNotOffered(Cited(missing.clause())));
        }
        debug_assert_eq!(offer.outcome(), Outcome::Met);
        let sku = good.skus.get(cart.sku as usize).map(|sku| sku.name.clone()).unwrap_or_default();
        let (_, coupon) = cart.to_pay(self.trade, &self.cx, good, price)?;
        let (grant, free) = paid_by(self.trade, &self.cx, good, cart, payment);
        let placed = Placed {
            buyer: self.cx.buyers.counter(),
            good: good.id.clone(),
            title: good.title.clone(),
            sku,
            price,
            quantity: cart.quantity,
            origin: good.origin,
            redeemed: self.cx.goods.facts(good).placement.is_virtual() == Some(true),
            from: cart.from,
            payment,
            guarantee: self.guarantee(cart, good.origin),
            grant,
            discount: discount(self.trade, &self.cx, good, cart, payment),
            coupon,
            free,
        };
        let (amount, discount) = (placed.amount(), placed.discount);
        let id = self.trade.orders.next_id();
        let until = self.cx.in_minutes(Setting::PaymentMinutes);
        self.tell(OrderEvent::Placed { placed: Box::new(placed), until });
        self.use_coupon(coupon, id);
        self.take_quota(grant);
        self.take_off(discount);
        if let Payment::PayLater(by) = payment {
            let fee = self.charge_fee(id, by, amount);
            self.give_fee_back(id, fee, grant);
            let ship_by = self.cx.in_hours(Setting::ShippingHours);
            self.tell(OrderEvent::Paid { order: id, ship_by, plan: None });
        }
        Ok(())
    }

    /// The 退款不退货 that an order has: its live session began while the service was on, the good is the shop's own and
    /// chosen, the buyer is 优质消费者 (DEF-RNR-COVERAGE, RNR-ORD-01, RNR-DEF-01).
    fn guarantee(&self, cart: &Cart, origin: Option<Origin>) -> Option<Guarantee> {
        let Venue::Live(live) = cart.from else { return None };
        let version = self.trade.lives.get(live)?.guarantee_of(&cart.good)?;
        let covered = origin == Some(Origin::SelfBuilt) && self.cx.buyers.facts().valued == Some(true);
        covered.then_some(version)
    }

    /// The fee of 先用后付, from the wallet when the order is placed (XYHF2-FEE-03).
    fn charge_fee(&mut self, id: OrderId, by: PayLaterBy, amount: Money) -> Money {
        let (fee, rate) = pay_later_fee(&self.cx, by, amount);
        let clause = rate.map_or(Cited(&pay_later::FEE_RATE), |rate| Cited(rate.clause));
        let why = match rate {
            Some(rate) => Why::share(Booking::PayLaterFee, amount, rate.value, clause),
            None => Why::plain(Booking::PayLaterFee, clause),
        };
        self.take(&[Account::Wallet], Account::PayLaterFees, fee, Some(id), why);
        fee
    }

    /// An order that nobody has paid is closed.
    fn call_off(&mut self, order: &Order) {
        self.return_quota(order, Money::ZERO);
        self.not_taken_off(order, order.promised());
        self.give_coupon_back(order, false);
        self.tell(OrderEvent::Closed { order: order.id });
    }

    fn pay(&mut self, order: &Order) {
        let amount = order.amount();
        let why = |clause| Why::plain(Booking::Payment, Cited(clause));
        let plan = match order.placed.payment {
            Payment::Ordinary | Payment::PayLater(_) => {
                self.shift((Account::Buyer, Account::Escrow), amount, Some(order.id), why(&general::STATUS_CODES));
                None
            }
            Payment::Instalments(periods) => {
                self.shift((Account::Lender, Account::Escrow), amount, Some(order.id), why(&instalment::PAID_IN_FULL));
                let first = self.cx.at.on(self.cx.at.day().plus_months(1));
                Some((self.plan(order, periods), first))
            }
        };
        let ship_by = self.cx.in_hours(Setting::ShippingHours);
        self.tell(OrderEvent::Paid { order: order.id, ship_by, plan });
    }

    /// The instalment plan of an order: under a campaign the platform bears the fee, or shares it with the merchant; else the
    /// merchant bears it where an activity of its own says so, else the buyer does (AMB-09, FQ-FEE-01).
    fn plan(&self, order: &Order, periods: Periods) -> Plan {
        let grant = order.placed.grant;
        let (bearer, setting) = match free_by(self.trade, &order.placed, periods) {
            Some(_) => (Bearer::Merchant, periods.merchants_rate()),
            None => (Bearer::Buyer, periods.buyers_rate()),
        };
        let rate = self.cx.rate(setting);
        let fee = order.amount().share(rate);
        let granted = grant.map_or(Money::ZERO, |grant| grant.of(fee));
        Plan { periods, bearer, rate, fee, granted, clause: self.cx.cites(setting) }
    }

    fn ship(&mut self, id: OrderId) -> Result<(), Refusal> {
        let order = self.order(id)?.clone();
        if !matches!(order.stage, Stage::Paid { .. }) {
            return Err(Refusal::WrongStage(order.stage.code()));
        }
        let at = self.cx.in_days(Setting::ConfirmSignedDays);
        let confirm = Confirm { at, look: Look::First, added: 0, used: false };
        if order.placed.redeemed {
            // What is virtual has no parcel: handing it over is redeeming it, and with that it is received (B-01).
            self.tell(OrderEvent::Shipped { order: id, arrives: None, confirm });
            self.tell(OrderEvent::Signed { order: id });
            if order.case.is_none() {
                self.confirm(&order, true);
            }
            return Ok(());
        }
        let switches = self.trade.switches;
        let stays_away = switches.parcels_lost || switches.never_signs;
        let arrives = (!stays_away).then(|| self.cx.in_days(Setting::DeliveryDays));
        self.tell(OrderEvent::Shipped { order: id, arrives, confirm });
        if switches.parcels_lost {
            self.tell(OrderEvent::Lost { order: id });
        }
        Ok(())
    }

    /// When receipt of a parcel that is under way is confirmed by itself.
    fn confirmable(&self, id: OrderId) -> Result<Confirm, Refusal> {
        match self.order(id)?.stage {
            Stage::Shipped { confirm, .. } | Stage::Signed { confirm, .. } => Ok(confirm),
            ref stage => Err(Refusal::WrongStage(stage.code())),
        }
    }

    fn put_off(&mut self, id: OrderId, confirm: Confirm, days: u32) {
        let at = confirm.at.plus_seconds(seconds(u64::from(days), 86_400));
        self.tell(OrderEvent::ConfirmPutOff {
            order: id,
            confirm: Confirm { at, added: confirm.added + days, ..confirm },
        });
    }

    /// Receipt is confirmed; whoever pays later is charged (XYHF2-DED-01).
    fn confirm(&mut self, order: &Order, by_itself: bool) {
        let settle = self.cx.in_days(Setting::SettlementDays);
        self.tell(OrderEvent::Confirmed { order: order.id, settle, by_itself });
        if order.is_uncharged() {
            self.charge(order, settle);
        }
    }

    /// Charges a buyer who pays later. When that has failed for long enough the platform pays (XYHF2-DED-02).
    fn charge(&mut self, order: &Order, settle: Moment) {
        let why = Why::plain;
        let fallback = match order.funds {
            Funds::Failing { fallback, .. } => fallback,
            Funds::Open | Funds::In => self.cx.in_hours(Setting::DeductionFallbackHours),
        };
        let fails = self.trade.switches.charges_fail;
        if fails && self.cx.at < fallback {
            let again = self.cx.in_hours(Setting::DeductionRetryHours).min(fallback);
            // A retry in no time would never end.
            let again = if again > self.cx.at { again } else { fallback };
            self.tell(OrderEvent::ChargeFailed { order: order.id, again, fallback });
            return;
        }
        if fails {
            let advance = why(Booking::Advance, self.cx.cites(Setting::DeductionFallbackHours));
            self.shift((Account::Platform, Account::Escrow), order.amount(), Some(order.id), advance);
            self.not_taken_off(order, order.promised());
        } else {
            let bill = self.pay_discount(order);
            let deduction = why(Booking::Deduction, Cited(&pay_later::CHARGED_ON_RECEIPT));
            self.shift((Account::Buyer, Account::Escrow), bill, Some(order.id), deduction);
        }
        self.tell(OrderEvent::Charged { order: order.id, advanced: fails });
        if settle < self.cx.at {
            self.tell(OrderEvent::SettlePutOff { order: order.id, settle: self.cx.at });
        }
    }

    /// The order's money goes to the shop, less what the platform takes (B-04, B-18, B-10).
    fn settle(&mut self, order: &Order) {
        let id = Some(order.id);
        let mut rest = order.in_escrow();
        let rate = self.cx.rate(Setting::ServiceFee);
        let fee = rest.share(rate);
        let clause = self.cx.cites(Setting::ServiceFee);
        let why = Why::share(Booking::ServiceFee, rest, rate, clause);
        self.shift((Account::Escrow, Account::ServiceFees), fee, id, why);
        rest = rest - fee;
        if let Some(plan) = order.plan.filter(|plan| plan.bearer == Bearer::Merchant) {
            self.pay_granted(order, plan.fee);
            let why = order.fee_why(&plan, plan.fee, order.charged_on);
            let own = plan.fee - plan.granted;
            let part = own.min(rest);
            let short = part < own;
            let said = if short { why.at_most(rest, Cited(&instalment::FEE_AT_SETTLEMENT)) } else { why };
            self.shift((Account::Escrow, Account::InstalmentFees), part, id, said);
            self.take(&[Account::Wallet], Account::InstalmentFees, own - part, id, why.after(part));
            rest = rest - part;
        }
        let why = Why::plain;
        let owed = (-self.balance(Account::Debt)).min(rest);
        self.shift((Account::Escrow, Account::Debt), owed, id, why(Booking::DebtRepaid, Cited(&general::REFUND_DEBT)));
        // Until the wallet is upgraded a shop is settled to whatever account it had before (B-19b).
        let to = if self.wallet_is_open() { Account::Wallet } else { Account::Outside };
        let clause = self.cx.cites(Setting::SettlementDays);
        self.shift((Account::Escrow, to), rest - owed, id, why(Booking::Settlement, clause));
        self.tell(OrderEvent::Settled { order: order.id });
    }

    /// Money goes back to the buyer, as `side` has agreed. `amount` is at most what can still go back.
    pub(in crate::shop) fn refund(&mut self, order: &Order, ask: Ask, side: Side, amount: Money) {
        let id = Some(order.id);
        if order.is_uncharged() {
            // Nobody has paid, so the order is called off; its fee stays where it is (XYHF2-FEE-04).
            self.tell(OrderEvent::Refunded { order: order.id, amount, from_escrow: Money::ZERO, fee: None });
            self.not_taken_off(order, order.promised());
            if ask != Ask::WithoutReturn {
                self.give_coupon_back(order, true);
            }
            self.tell(OrderEvent::Closed { order: order.id });
            return;
        }
        let settled = matches!(order.stage, Stage::Done { settle: None, .. });
        let kept = order.refundable() - amount;
        let fee = self.reduced_fee(order, kept);
        // Back to whoever paid: the lender, or the platform where it paid in the buyer's stead.
        let to = match order.plan {
            Some(_) => Account::Lender,
            None if order.advanced => Account::Platform,
            None => Account::Buyer,
        };
        let why = |clause| Why::plain(Booking::Refund, Cited(clause));
        let held = match (to, side) {
            (Account::Platform, _) => &pay_later::DEDUCTION_FALLBACK,
            (_, Side::Time) => &general::TIMEOUT_AGREES,
            _ => &general::REFUND_AT_ONCE,
        };
        let mut from_escrow = Money::ZERO;
        let buyers = order.buyers_part(amount);
        let back = order.discount_from();
        // What the shop itself took off its bill needs no moving once the money is its own.
        let own = back == Account::Wallet && (settled || ask == Ask::WithoutReturn);
        let rest = if own { Money::ZERO } else { amount - buyers };
        for (to, amount) in [(to, buyers), (back, rest)] {
            if ask == Ask::WithoutReturn {
                let sources = [Account::Budget, Account::Wallet];
                self.take(&sources, to, amount, id, why(&refund_only::BUDGET));
            } else if settled {
                self.take(&[Account::Wallet], to, amount, id, why(&general::REFUND_DEBT));
            } else {
                let part = amount.min(order.in_escrow() - from_escrow);
                self.shift((Account::Escrow, to), part, id, why(held));
                self.take(&[Account::Wallet], to, amount - part, id, why(&general::REFUND_DEBT));
                from_escrow = from_escrow + part;
            }
        }
        if ask == Ask::WithoutReturn {
            self.top_up_budget();
        }
        if !settled {
            self.not_taken_off(order, amount - buyers);
        }
        self.repay_buyer(order, amount, fee);
        let is_merchants = order.plan.is_some_and(|plan| plan.bearer == Bearer::Merchant);
        if let (true, true, Some(plan), Some(fee)) = (is_merchants, settled, order.plan, fee) {
            // It was collected at settlement and comes back, as the refund is in time (B-10d).
            let why = order.fee_why(&plan, fee, kept).instead_of(plan.fee - plan.granted);
            let granted = order.placed.grant.map_or(Money::ZERO, |grant| grant.of(fee));
            let platforms = plan.granted - granted;
            self.shift((Account::InstalmentFees, Account::Wallet), plan.fee - fee - platforms, id, why);
            if let Some(grant) = order.placed.grant {
                let why = grant.why(fee).instead_of(plan.granted);
                self.shift((Account::InstalmentFees, Account::Platform), platforms, id, why);
            }
        }
        self.tell(OrderEvent::Refunded { order: order.id, amount, from_escrow, fee });
        if let Some(plan) = order.plan.filter(|_| kept <= Money::ZERO && !settled) {
            let left = fee.unwrap_or(plan.fee);
            self.return_quota(order, order.placed.grant.map_or(Money::ZERO, |grant| grant.of(left)));
        }
        if kept <= Money::ZERO && !settled && ask != Ask::WithoutReturn {
            self.give_coupon_back(order, true);
        }
        let done = matches!(order.stage, Stage::Done { .. });
        if kept <= Money::ZERO && !done && ask != Ask::WithoutReturn {
            if let Some(plan) = order.plan.filter(|_| is_merchants) {
                // An order that closes is never settled, so what is left of the fee comes from the wallet (DEF-INST-FEE).
                let left = fee.unwrap_or(plan.fee);
                let granted = order.placed.grant.map_or(Money::ZERO, |grant| grant.of(left));
                self.pay_granted(order, left);
                let on = fee.map_or(order.charged_on, |_| kept);
                let why = Why { clause: Cited(&instalment::FEE_ACCRUES), ..order.fee_why(&plan, left, on) };
                self.take(&[Account::Wallet], Account::InstalmentFees, left - granted, id, why);
            }
            self.tell(OrderEvent::Closed { order: order.id });
        }
    }

    /// What a campaign pays of an instalment plan's fee.
    fn pay_granted(&mut self, order: &Order, fee: Money) {
        let Some(grant) = order.placed.grant else { return };
        self.shift((Account::Platform, Account::InstalmentFees), grant.of(fee), Some(order.id), grant.why(fee));
    }

    /// What the fee of an instalment plan comes to when so much is kept: less within ten days of payment, the same after
    /// them (B-10d). `None` where nothing changes.
    fn reduced_fee(&self, order: &Order, kept: Money) -> Option<Money> {
        let (plan, paid) = order.plan.zip(order.paid)?;
        let until = self.cx.days_after(paid, Setting::InstalmentRefundDays);
        (self.cx.at <= until).then(|| kept.share(plan.rate))
    }

    /// When more has gone back than a buyer still owes, the lender passes it on.
    fn repay_buyer(&mut self, order: &Order, amount: Money, fee: Option<Money>) {
        let Some(plan) = order.plan else { return };
        let saved = match (plan.bearer, fee) {
            (Bearer::Buyer, Some(fee)) => plan.fee - fee,
            _ => Money::ZERO,
        };
        let surplus = -(order.owed_to_lender() - amount - saved);
        let why = Why::plain(Booking::Refund, Cited(&instalment::BUYER_REPAYS));
        self.shift((Account::Lender, Account::Buyer), surplus, Some(order.id), why);
    }

    /// What falls due for an order by itself.
    pub(in crate::shop) fn order_due(&mut self, kind: DueKind, id: OrderId) {
        let Some(order) = self.trade.orders.get(id).cloned() else { return };
        match kind {
            DueKind::PayBy => self.call_off(&order),
            DueKind::ShipBy => self.tell(OrderEvent::ShippedLate { order: id }),
            DueKind::Arrive => self.tell(OrderEvent::Signed { order: id }),
            DueKind::Confirm => self.look(&order),
            DueKind::Charge => {
                let settle = match order.stage {
                    Stage::Done { settle: Some(settle), .. } => settle,
                    _ => self.cx.at,
                };
                self.charge(&order, settle);
            }
            DueKind::Settle => self.settle(&order),
            DueKind::Repay => self.repay(&order),
            DueKind::Opening | DueKind::Decide | DueKind::Modify | DueKind::Return | DueKind::ConfirmReturn => {}
            DueKind::Release | DueKind::Expire => {}
        }
    }

    /// Looks at a parcel before receipt is confirmed by itself (B-01).
    fn look(&mut self, order: &Order) {
        let (confirm, signed, lost) = match order.stage {
            Stage::Shipped { confirm, lost, .. } => (confirm, false, lost),
            Stage::Signed { confirm, .. } => (confirm, true, false),
            _ => return,
        };
        let next = match confirm.look {
            Look::First if !signed => Some((Look::Second, Setting::ConfirmUnsignedDays)),
            Look::Second if lost => Some((Look::Last, Setting::ConfirmAnywayDays)),
            Look::First | Look::Second | Look::Last => None,
        };
        let shipped = order.shipped.unwrap_or(self.cx.at);
        match next {
            Some((look, setting)) => {
                let at = self.cx.days_after(shipped, setting).plus_seconds(seconds(u64::from(confirm.added), 86_400));
                let at = at.max(self.cx.at);
                self.tell(OrderEvent::ConfirmPutOff { order: order.id, confirm: Confirm { at, look, ..confirm } });
            }
            None => self.confirm(order, true),
        }
    }

    /// The buyer pays a period; the last one takes what rounding has left.
    fn repay(&mut self, order: &Order) {
        let (Some(plan), Some(paid)) = (order.plan, order.paid) else { return };
        let left = plan.periods.count().saturating_sub(order.repayment.periods);
        let owed = order.owed_to_lender().max(Money::ZERO);
        let amount = if left <= 1 { owed } else { owed.part(u32::from(left)) };
        let why = Why::plain(Booking::Repayment, Cited(&instalment::BUYER_REPAYS));
        self.shift((Account::Buyer, Account::Lender), amount, Some(order.id), why);
        let next = paid.on(paid.day().plus_months(u32::from(order.repayment.periods) + 2));
        let next = (left > 1 && owed > amount).then_some(next);
        self.tell(OrderEvent::Repaid { order: order.id, amount, next });
    }
}
