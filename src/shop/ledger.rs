//! The ledger: every fen that moves goes from one account to another, so that all accounts together always hold nothing.

use super::order::OrderId;
use crate::base::{Day, Moment, Money, Rate};
use crate::policy::Cited;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whose money it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Account {
    /// Where the shop's money comes from and goes to: its bank.
    #[serde(rename = "o")]
    Outside,
    /// The buyers' own money.
    #[serde(rename = "b")]
    Buyer,
    /// Whoever lends to a buyer who pays by instalments (花呗).
    #[serde(rename = "l")]
    Lender,
    /// The platform's own money.
    #[serde(rename = "p")]
    Platform,
    /// 待结算: paid by buyers, not yet settled to the shop. Never below zero.
    #[serde(rename = "e")]
    Escrow,
    /// 安心钱包. Never below zero.
    #[serde(rename = "w")]
    Wallet,
    /// 服务预算 of 退款不退货. Never below zero.
    #[serde(rename = "g")]
    Budget,
    /// What the shop owes the platform, as an amount below zero.
    #[serde(rename = "d")]
    Debt,
    /// Fees of 先用后付.
    #[serde(rename = "y")]
    PayLaterFees,
    /// 技术服务费.
    #[serde(rename = "s")]
    ServiceFees,
    /// Fees of instalments.
    #[serde(rename = "i")]
    InstalmentFees,
}

impl Account {
    /// Every account, in the order of the ledger on screen.
    pub const ALL: [Account; 11] = [
        Account::Wallet,
        Account::Escrow,
        Account::Budget,
        Account::Debt,
        Account::Buyer,
        Account::Lender,
        Account::Platform,
        Account::PayLaterFees,
        Account::ServiceFees,
        Account::InstalmentFees,
        Account::Outside,
    ];

    /// Whether it can hold less than nothing.
    pub const fn may_be_negative(self) -> bool {
        !matches!(self, Account::Wallet | Account::Escrow | Account::Budget)
    }

    /// Whether fees end up there.
    pub const fn is_fees(self) -> bool {
        matches!(self, Account::PayLaterFees | Account::ServiceFees | Account::InstalmentFees)
    }
}

/// What a movement of money is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Booking {
    /// The shop puts money into its wallet.
    TopUp,
    /// The shop takes money out of its wallet.
    Withdrawal,
    /// A buyer, or a lender in the buyer's stead, pays for an order.
    Payment,
    /// A buyer pays a 先用后付 order after receipt.
    Deduction,
    /// The platform pays for a buyer whose deduction keeps failing.
    Advance,
    /// A buyer pays a period of an instalment plan.
    Repayment,
    /// An order's money goes to the shop.
    Settlement,
    /// The fee of 先用后付.
    PayLaterFee,
    /// 技术服务费.
    ServiceFee,
    /// The fee of an instalment plan.
    InstalmentFee,
    /// Money goes back to the buyer.
    Refund,
    /// The wallet fills the budget of 退款不退货.
    BudgetTopUp,
    /// The budget of 退款不退货 goes back to the wallet.
    BudgetReturned,
    /// The shop pays off what it owes.
    DebtRepaid,
    /// The platform pays a fee, or gives one back, under a campaign.
    Subsidy,
    /// What a campaign takes off a buyer's bill.
    Discount,
}

/// Why a movement has the amount that it has: `base × rate`, rounded to the fen, and of that what [`Cut`] leaves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// What it is for.
    #[serde(rename = "k")]
    pub booking: Booking,
    /// The amount it is reckoned on, where it is a share of one.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Money>,
    /// The share.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// What makes it less than the whole share.
    #[serde(rename = "x", default, skip_serializing_if = "Cut::is_none")]
    pub cut: Cut,
    /// Who says so.
    #[serde(rename = "c")]
    pub clause: Cited,
}

/// What makes a movement less than the whole share that it is reckoned from, in the order in which it is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Cut {
    /// What a campaign pays of it.
    #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
    pub others: Option<Borne>,
    /// What was taken of it just before, from another account.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Money>,
    /// No more was there than this, and who says what follows.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<(Money, Cited)>,
    /// This was paid before, and what is too much of it moves back.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Money>,
}

/// What a campaign pays of a fee.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Borne {
    /// Its share of the fee.
    #[serde(rename = "r")]
    pub share: Rate,
    /// What it pays: the share to the fen, or what its cap and its pool had left (DEF-CROSSING-ORDER).
    #[serde(rename = "m")]
    pub amount: Money,
    /// Who says so.
    #[serde(rename = "c")]
    pub clause: Cited,
}

impl Cut {
    /// The whole share moves.
    pub fn is_none(&self) -> bool {
        *self == Cut::default()
    }
}

impl Why {
    /// An amount that is no share of another.
    pub const fn plain(booking: Booking, clause: Cited) -> Self {
        let cut = Cut { others: None, before: None, limit: None, was: None };
        Why { booking, base: None, rate: None, cut, clause }
    }

    /// A share of an amount.
    pub const fn share(booking: Booking, base: Money, rate: Rate, clause: Cited) -> Self {
        Why { base: Some(base), rate: Some(rate), ..Why::plain(booking, clause) }
    }

    /// The same where a campaign pays some of it.
    pub const fn besides(self, others: Option<Borne>) -> Self {
        Why { cut: Cut { others, ..self.cut }, ..self }
    }

    /// The same where no more than this is there.
    pub const fn at_most(self, most: Money, clause: Cited) -> Self {
        Why { cut: Cut { limit: Some((most, clause)), ..self.cut }, ..self }
    }

    /// The same where so much was paid before, so that the difference moves back.
    pub const fn instead_of(self, was: Money) -> Self {
        Why { cut: Cut { was: Some(was), ..self.cut }, ..self }
    }

    /// The same for what is taken after another account has given so much.
    pub fn after(self, taken: Money) -> Self {
        let before = self.cut.before.unwrap_or(Money::ZERO) + taken;
        Why { cut: Cut { before: (before > Money::ZERO).then_some(before), ..self.cut }, ..self }
    }

    /// What the sum comes to; `None` where there is none.
    pub fn reckoned(&self) -> Option<Money> {
        let Cut { others, before, limit, was } = self.cut;
        let whole = self.base?.share(self.rate?);
        let own = whole - others.map_or(Money::ZERO, |others| others.amount) - before.unwrap_or(Money::ZERO);
        let part = limit.map_or(own, |(most, _)| own.min(most));
        Some(was.map_or(part, |was| was - part))
    }
}

/// Money that moves: `amount`, above zero, from one account to another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// Where it comes from.
    #[serde(rename = "f")]
    pub from: Account,
    /// Where it goes.
    #[serde(rename = "t")]
    pub to: Account,
    /// How much.
    #[serde(rename = "m")]
    pub amount: Money,
    /// The order it is about.
    #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
    pub order: Option<OrderId>,
    /// Why.
    #[serde(rename = "y")]
    pub why: Why,
}

/// A movement that has happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// When.
    pub at: Moment,
    /// What.
    pub transfer: Transfer,
}

/// A line of the wallet's statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StatementLine {
    /// The line of the ledger, by its place.
    pub line: u32,
    /// What the wallet held after it.
    pub balance: Money,
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month {
    /// The year.
    #[serde(rename = "y")]
    pub year: i32,
    /// 1 to 12.
    #[serde(rename = "m")]
    pub month: u32,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Day) -> Self {
        let (year, month) = day.year_and_month();
        Month { year, month }
    }
}

/// `2023-02`.
impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// Every account with what it holds, and every movement.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    balances: BTreeMap<Account, Money>,
    lines: Vec<Line>,
    wallet: Vec<StatementLine>,
    /// The lines of each order, by their places.
    by_order: BTreeMap<OrderId, Vec<u32>>,
    /// What refunds have taken from the budget of 退款不退货.
    budget_spent: Money,
    /// 先用后付 fees by calendar month, for invoices (XYHF2-INV-01).
    pay_later_fees: BTreeMap<Month, Money>,
}

impl Ledger {
    /// What an account holds.
    pub fn balance(&self, account: Account) -> Money {
        self.balances.get(&account).copied().unwrap_or(Money::ZERO)
    }

    /// What the shop owes, as an amount above zero.
    pub fn debt(&self) -> Money {
        -self.balance(Account::Debt)
    }

    /// Every movement, the oldest first.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The wallet's statement, the oldest first.
    pub fn statement(&self) -> &[StatementLine] {
        &self.wallet
    }

    /// The places of an order's movements in [`Ledger::lines`], the oldest first.
    pub fn places_of(&self, order: OrderId) -> &[u32] {
        self.by_order.get(&order).map_or(&[], Vec::as_slice)
    }

    /// The movements of an order, the oldest first.
    pub fn of_order(&self, order: OrderId) -> impl Iterator<Item = &Line> {
        self.places_of(order).iter().filter_map(|place| self.lines.get(*place as usize))
    }

    /// What refunds have taken from the budget of 退款不退货.
    pub fn budget_spent(&self) -> Money {
        self.budget_spent
    }

    /// What 先用后付 cost in a calendar month.
    pub fn pay_later_fees(&self, month: Month) -> Money {
        self.pay_later_fees.get(&month).copied().unwrap_or(Money::ZERO)
    }

    /// The months in which 先用后付 cost something.
    pub fn months_with_fees(&self) -> impl Iterator<Item = (Month, Money)> {
        self.pay_later_fees.iter().map(|(month, amount)| (*month, *amount))
    }

    /// All accounts together: nothing, at any time.
    pub fn total(&self) -> Money {
        self.balances.values().copied().sum()
    }

    /// Takes in a movement.
    pub fn evolve(&mut self, at: Moment, transfer: &Transfer) {
        let Transfer { from, to, amount, order, why } = *transfer;
        let line = self.lines.len() as u32;
        self.lines.push(Line { at, transfer: *transfer });
        if let Some(order) = order {
            self.by_order.entry(order).or_default().push(line);
        }
        if (from, why.booking) == (Account::Budget, Booking::Refund) {
            self.budget_spent = self.budget_spent + amount;
        }
        *self.balances.entry(from).or_insert(Money::ZERO) = self.balance(from) - amount;
        *self.balances.entry(to).or_insert(Money::ZERO) = self.balance(to) + amount;
        if from == Account::Wallet || to == Account::Wallet {
            self.wallet.push(StatementLine { line, balance: self.balance(Account::Wallet) });
        }
        if why.booking == Booking::PayLaterFee {
            *self.pay_later_fees.entry(Month::of(at.day())).or_insert(Money::ZERO) =
                self.pay_later_fees(Month::of(at.day())) + amount;
        }
    }
}
