//! The shop's trade: orders, after-sales, money, services and live sessions together. It routes commands, applies events
//! and knows what falls due next.

use super::after_sale::{CaseCommand, CaseEvent, Cases};
use super::agenda::{Agenda, Due, DueKind};
use super::campaign::{CampaignCommand, CampaignEvent, Campaigns};
use super::context::Context;
use super::coupon::{CouponCommand, CouponEvent, Coupons};
use super::deciding::Deciding;
use super::goods::GoodId;
use super::interest_free::{Bears, FreeCommand, FreeEvent, InterestFree};
use super::ledger::{Account, Booking, Ledger, Month, Transfer, Why};
use super::live::{LiveCommand, LiveEvent, Lives};
use super::measures::Measures;
use super::order::{Draw, OrderCommand, OrderEvent, OrderId, Orders, Stage, Venue};
use super::pay_later::{Fault, PayLater, PayLaterCommand, PayLaterEvent};
use super::permission;
use super::refund_only::{RefundOnly, RefundOnlyCommand, RefundOnlyEvent};
use super::refusal::Refusal;
use crate::base::{Moment, Money};
use crate::policy::{Cited, Figure, Value, refund_only, trade as general};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the director has arranged to go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Switches {
    /// Applications for 先用后付 fail for this reason.
    pub opening_fails: Option<Fault>,
    /// Buyers who pay later cannot be charged.
    pub charges_fail: bool,
    /// Parcels get lost.
    pub parcels_lost: bool,
    /// Parcels arrive, but nobody signs for them.
    pub never_signs: bool,
    /// Live rooms take no part in the campaigns that pay in live rooms alone (SPLIT38-USER-01).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub live_apart: bool,
    /// What campaigns take off a buyer's bill, where they leave it to chance.
    #[serde(default, skip_serializing_if = "Draw::is_drawn")]
    pub discount: Draw,
}

/// What can be done in the shop's trade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TradeCommand {
    /// About an order.
    Order(OrderCommand),
    /// About an after-sale.
    Case(CaseCommand),
    /// About a live session.
    Live(LiveCommand),
    /// About 先用后付.
    PayLater(PayLaterCommand),
    /// About 退款不退货.
    RefundOnly(RefundOnlyCommand),
    /// About campaigns.
    Campaign(CampaignCommand),
    /// About 定时优惠.
    Coupon(CouponCommand),
    /// Bear the fee of instalments for goods, good by good and without a window: how it was done before there were
    /// activities.
    BearInterest(Vec<Bears>),
    /// About the shop's own activities of free instalments.
    InterestFree(FreeCommand),
    /// Upgrade 安心钱包.
    UpgradeWallet,
    /// Put money into the wallet.
    TopUp(Money),
    /// Take money out of it.
    Withdraw(Money),
    /// Claim the invoice of a calendar month.
    Claim(Month),
    /// Say that a good takes part in one of the two events of the Spring Festival 2022, or not.
    MarkEvent {
        /// The good.
        good: GoodId,
        /// It takes part.
        on: bool,
    },
    /// Arrange what goes wrong.
    Switch(Switches),
    /// Take everything out of the wallet, so that it cannot pay.
    EmptyWallet,
    /// What falls due next, falls due.
    Fall,
}

/// What has happened in the shop's trade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TradeEvent {
    /// Money has moved.
    #[serde(rename = "M")]
    Moved(Transfer),
    /// To an order.
    #[serde(rename = "O")]
    Order(OrderEvent),
    /// To an after-sale.
    #[serde(rename = "C")]
    Case(CaseEvent),
    /// To a live session.
    #[serde(rename = "L")]
    Live(LiveEvent),
    /// To 先用后付.
    #[serde(rename = "P")]
    PayLater(PayLaterEvent),
    /// To 退款不退货.
    #[serde(rename = "R")]
    RefundOnly(RefundOnlyEvent),
    /// To a sign-up.
    #[serde(rename = "K")]
    Campaign(CampaignEvent),
    /// To timed coupons.
    #[serde(rename = "T")]
    Coupon(CouponEvent),
    /// The shop bears the fee of instalments for a good.
    Bears(Bears),
    /// To an activity of free instalments.
    #[serde(rename = "I")]
    InterestFree(FreeEvent),
    /// 安心钱包 was upgraded.
    WalletUpgraded,
    /// The invoice of a calendar month was claimed.
    Claimed(Month),
    /// A good takes part in one of the festival's events, or not.
    EventMarked {
        /// The good.
        good: GoodId,
        /// It takes part.
        on: bool,
    },
    /// What goes wrong was arranged.
    Switched(Switches),
}

/// Lets what happens to one part be told as what happens to the whole.
macro_rules! told {
    ($($event:ident => $variant:ident),* $(,)?) => {
        $(impl From<$event> for TradeEvent {
            fn from(event: $event) -> Self {
                TradeEvent::$variant(event)
            }
        })*
    };
}

told! {
    Transfer => Moved,
    OrderEvent => Order,
    CaseEvent => Case,
    LiveEvent => Live,
    PayLaterEvent => PayLater,
    RefundOnlyEvent => RefundOnly,
    CampaignEvent => Campaign,
    CouponEvent => Coupon,
    Bears => Bears,
    FreeEvent => InterestFree,
}

impl TradeEvent {
    /// The figure of the shop that it changes, with its value.
    pub fn states(&self) -> Option<(Figure, Value)> {
        match self {
            TradeEvent::WalletUpgraded => Some((Figure::Wallet, Value::Flag(true))),
            TradeEvent::PayLater(event) => Some((Figure::PayLater, Value::Service(event.state()?))),
            TradeEvent::RefundOnly(event) => Some((Figure::RefundOnly, Value::Guarantee(event.version()?))),
            TradeEvent::Campaign(event) => {
                let (campaign, state) = event.state()?;
                Some((Figure::SignUp(campaign), Value::SignUp(state)))
            }
            _ => None,
        }
    }
}

/// The shop's trade.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trade {
    /// The accounts.
    pub ledger: Ledger,
    /// The orders.
    pub orders: Orders,
    /// The after-sales.
    pub cases: Cases,
    /// The live sessions.
    pub lives: Lives,
    /// 先用后付.
    pub pay_later: PayLater,
    /// 退款不退货.
    pub refund_only: RefundOnly,
    /// The sign-ups for campaigns, and what they have paid.
    pub campaigns: Campaigns,
    /// 定时优惠: the activities and the coupons that were claimed.
    pub coupons: Coupons,
    /// For which goods, and when, the shop bears the fee of instalments.
    pub interest_free: InterestFree,
    /// What the shop is measured by.
    pub measures: Measures,
    /// The months whose invoice was claimed.
    pub claimed: BTreeSet<Month>,
    /// The goods in one of the festival's events.
    pub event_goods: BTreeSet<GoodId>,
    /// What goes wrong.
    pub switches: Switches,
    agenda: Agenda,
}

impl Trade {
    /// What falls due, the earliest first.
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// Decides a command.
    ///
    /// # Errors
    /// The refusal of whatever was asked, or that the command is not given by this actor, or not here.
    pub fn decide(&self, cx: Context, command: TradeCommand) -> Result<Vec<TradeEvent>, Refusal> {
        permission::check(self, &cx, &command)?;
        let mut deciding = Deciding::new(self, cx);
        match command {
            TradeCommand::Order(command) => deciding.order_command(command)?,
            TradeCommand::Case(command) => deciding.case_command(command)?,
            TradeCommand::Live(command) => {
                let guarantee = refund_only::offered(&cx.rules());
                for event in self.lives.decide(cx.at, (guarantee, &self.refund_only.goods), command)? {
                    deciding.tell(event);
                }
            }
            TradeCommand::PayLater(command) => deciding.pay_later_command(command)?,
            TradeCommand::RefundOnly(command) => deciding.refund_only_command(command)?,
            TradeCommand::Campaign(command) => deciding.campaign_command(command)?,
            TradeCommand::Coupon(command) => deciding.coupon_command(command)?,
            TradeCommand::BearInterest(all) => {
                for bears in all {
                    cx.goods.get(&bears.good).ok_or(Refusal::NoSuchGood)?;
                    deciding.tell(bears);
                }
            }
            TradeCommand::InterestFree(command) => deciding.interest_free_command(command)?,
            TradeCommand::UpgradeWallet if deciding.wallet_is_open() => return Err(Refusal::AlreadyOpen),
            TradeCommand::UpgradeWallet => deciding.tell(TradeEvent::WalletUpgraded),
            TradeCommand::TopUp(amount) => deciding.wallet(amount, Booking::TopUp)?,
            TradeCommand::Withdraw(amount) => deciding.wallet(amount, Booking::Withdrawal)?,
            TradeCommand::EmptyWallet => match deciding.balance(Account::Wallet) {
                nothing @ Money::ZERO => return Err(Refusal::WalletTooLow(nothing)),
                all => deciding.wallet(all, Booking::Withdrawal)?,
            },
            TradeCommand::Claim(month) => {
                if Month::of(cx.at.day()) <= month {
                    return Err(Refusal::MonthNotOver);
                }
                if self.claimed.contains(&month) {
                    return Err(Refusal::AlreadyClaimed);
                }
                if self.ledger.pay_later_fees(month) <= Money::ZERO {
                    return Err(Refusal::NothingToClaim);
                }
                deciding.tell(TradeEvent::Claimed(month));
            }
            TradeCommand::MarkEvent { good, on } => {
                cx.goods.get(&good).ok_or(Refusal::NoSuchGood)?;
                if self.event_goods.contains(&good) != on {
                    deciding.tell(TradeEvent::EventMarked { good, on });
                }
            }
            TradeCommand::Switch(switches) if switches == self.switches => {}
            TradeCommand::Switch(Switches { discount: Draw::Fixed(amount), .. }) if amount <= Money::ZERO => {
                return Err(Refusal::AmountOutOfRange);
            }
            TradeCommand::Switch(switches) => deciding.tell(TradeEvent::Switched(switches)),
            TradeCommand::Fall => {
                let due = self.agenda.next().ok_or(Refusal::NothingDue)?;
                deciding.fall(due);
            }
        }
        Ok(deciding.into_events())
    }

    /// Takes in what has happened.
    pub fn evolve(&mut self, now: Moment, event: &TradeEvent) {
        match event {
            TradeEvent::Moved(transfer) => self.ledger.evolve(now, transfer),
            TradeEvent::Order(event) => self.order_event(now, event),
            TradeEvent::Case(event) => self.case_event(now, event),
            TradeEvent::Live(event) => self.lives.evolve(now, event),
            TradeEvent::PayLater(event) => {
                let before: Vec<Due> = self.pay_later.dues().collect();
                self.pay_later.evolve(now, event);
                self.agenda.replace(before.into_iter(), self.pay_later.dues());
            }
            TradeEvent::RefundOnly(event) => self.refund_only.evolve(event),
            TradeEvent::Campaign(event) => self.campaigns.evolve(now, event),
            TradeEvent::Coupon(event) => self.coupon_event(now, event),
            TradeEvent::Bears(event) => self.interest_free.bears(event),
            TradeEvent::InterestFree(event) => self.interest_free.evolve(now, event),
            TradeEvent::WalletUpgraded => {}
            TradeEvent::Claimed(month) => {
                self.claimed.insert(*month);
            }
            TradeEvent::EventMarked { good, on: true } => {
                self.event_goods.insert(good.clone());
            }
            TradeEvent::EventMarked { good, on: false } => {
                self.event_goods.remove(good);
            }
            TradeEvent::Switched(switches) => self.switches = *switches,
        }
    }

    /// Changes an order and what falls due for it.
    fn change_order(&mut self, id: OrderId, change: impl FnOnce(&mut super::order::Order)) {
        let dues =
            |orders: &Orders| -> Vec<Due> { orders.get(id).map(|order| order.dues().collect()).unwrap_or_default() };
        let before = dues(&self.orders);
        self.orders.change(id, change);
        self.agenda.replace(before.into_iter(), dues(&self.orders).into_iter());
    }

    fn order_event(&mut self, now: Moment, event: &OrderEvent) {
        if let OrderEvent::Placed { placed, until } = event {
            let id = self.orders.next_id();
            self.orders.place(now, (**placed).clone(), *until);
            self.change_order(id, |_| {});
            return;
        }
        let Some(id) = event.order() else { return };
        if let Some(order) = self.orders.get(id) {
            match (event, order.stage) {
                (OrderEvent::Paid { .. }, _) => {
                    let live = match order.placed.from {
                        Venue::Live(live) => Some(live.0),
                        Venue::ShopPage | Venue::Zone => None,
                    };
                    self.measures.ordered(now.day(), order.amount(), live);
                    if let Some(off) = order.placed.coupon {
                        self.coupons.paid(off.claim, order.amount());
                    }
                }
                (OrderEvent::Shipped { .. }, Stage::Paid { late: false, .. }) => {
                    self.measures.was_to_ship(now.day(), true)
                }
                (OrderEvent::ShippedLate { .. }, _) => self.measures.was_to_ship(now.day(), false),
                (OrderEvent::Refunded { amount, .. }, _) => self.measures.refunded(*amount),
                _ => {}
            }
        }
        self.change_order(id, |order| order.evolve(now, event));
    }

    fn coupon_event(&mut self, now: Moment, event: &CouponEvent) {
        let new = matches!(event, CouponEvent::Created(_)).then(|| self.coupons.next_id());
        let before = self.coupons.dues_of(event);
        self.coupons.evolve(now, event);
        let created = new.and_then(|id| self.coupons.get(id)).into_iter().flat_map(|coupon| coupon.dues());
        let after: Vec<Due> = self.coupons.dues_of(event).into_iter().chain(created).collect();
        self.agenda.replace(before.into_iter(), after.into_iter());
    }

    fn case_event(&mut self, now: Moment, event: &CaseEvent) {
        let id = event.case().unwrap_or_else(|| self.cases.next_id());
        let dues = |cases: &Cases| -> Vec<Due> { cases.get(id).map(|case| case.dues().collect()).unwrap_or_default() };
        let before = dues(&self.cases);
        self.cases.evolve(now, event);
        self.agenda.replace(before.into_iter(), dues(&self.cases).into_iter());
        let Some(case) = self.cases.get(id) else { return };
        let over = case.progress.is_over();
        if let Some((at, side)) = case.ended
            && matches!(event, CaseEvent::Refunded { .. } | CaseEvent::Closed { .. })
        {
            let good = self.orders.get(case.order).map(|order| &order.placed.good);
            let in_event = good.is_some_and(|good| self.event_goods.contains(good));
            self.measures.ended(at, case, side, matches!(event, CaseEvent::Refunded { .. }), in_event);
        }
        self.change_order(case.order, |order| order.case = (!over).then_some(id));
    }
}

impl Deciding<'_> {
    fn wallet(&mut self, amount: Money, booking: Booking) -> Result<(), Refusal> {
        if !self.wallet_is_open() {
            return Err(Refusal::WalletFirst(Cited(&general::WALLET_OPENING)));
        }
        if amount <= Money::ZERO || amount > super::Good::MOST {
            return Err(Refusal::AmountOutOfRange);
        }
        let why = Why::plain(booking, Cited(&general::WALLET_LEDGER));
        match booking {
            Booking::Withdrawal if amount > self.balance(Account::Wallet) => {
                Err(Refusal::WalletTooLow(self.balance(Account::Wallet)))
            }
            Booking::Withdrawal => {
                self.shift((Account::Wallet, Account::Outside), amount, None, why);
                Ok(())
            }
            _ => {
                // What is owed is paid off first.
                let owed = (-self.balance(Account::Debt)).min(amount);
                self.shift((Account::Outside, Account::Wallet), amount, None, why);
                let why = Why { booking: Booking::DebtRepaid, clause: Cited(&general::REFUND_DEBT), ..why };
                self.shift((Account::Wallet, Account::Debt), owed, None, why);
                Ok(())
            }
        }
    }

    fn fall(&mut self, due: Due) {
        if let Some(order) = due.order() {
            self.order_due(due.kind, order);
        } else if let Some(case) = due.case() {
            self.case_due(due.kind, case);
        } else if due.kind == DueKind::Opening {
            self.answer_application();
        } else {
            self.coupon_due(due);
        }
    }
}
