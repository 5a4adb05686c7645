//! A decision while it is made: what has happened so far, and what it leaves in the accounts.

use super::context::Context;
use super::ledger::{Account, Booking, Transfer, Why};
use super::order::OrderId;
use super::trade::{Trade, TradeEvent};
use crate::base::Money;
use crate::policy::{Cited, Figure, Setting, trade as general};

/// A decision while it is made.
pub(super) struct Deciding<'a> {
    /// The shop's trade as it was before.
    pub trade: &'a Trade,
    /// What else is looked at.
    pub cx: Context<'a>,
    done: Vec<TradeEvent>,
}

impl<'a> Deciding<'a> {
    /// Nothing has been decided yet.
    pub fn new(trade: &'a Trade, cx: Context<'a>) -> Self {
        Deciding { trade, cx, done: Vec::new() }
    }

    /// What has happened.
    pub fn into_events(self) -> Vec<TradeEvent> {
        self.done
    }

    /// Something has happened.
    pub fn tell(&mut self, event: impl Into<TradeEvent>) {
        self.done.push(event.into());
    }

    /// What an account holds by now.
    pub fn balance(&self, account: Account) -> Money {
        self.done.iter().fold(self.trade.ledger.balance(account), |held, event| match event {
            TradeEvent::Moved(transfer) if transfer.from == account => held - transfer.amount,
            TradeEvent::Moved(transfer) if transfer.to == account => held + transfer.amount,
            _ => held,
        })
    }

    /// Moves an amount, unless it is nothing.
    pub fn shift(&mut self, (from, to): (Account, Account), amount: Money, order: Option<OrderId>, why: Why) {
        if amount > Money::ZERO {
            self.tell(Transfer { from, to, amount, order, why });
        }
    }

    /// Takes an amount from the shop: from the first of `sources` that holds something, then from the next; what none of
    /// them holds becomes a debt (DEF-REFUND-DEBT).
    pub fn take(&mut self, sources: &[Account], to: Account, amount: Money, order: Option<OrderId>, why: Why) {
        let mut rest = amount;
        // Only a sum says which part of it comes from where.
        let mut why = why;
        let is_sum = why.base.is_some();
        for source in sources {
            let held = self.balance(*source);
            let part = rest.min(held);
            let short = is_sum && held < rest;
            let said = if short { why.at_most(held, Cited(&general::REFUND_DEBT)) } else { why };
            self.shift((*source, to), part, order, said);
            rest = rest - part.max(Money::ZERO);
            why = if is_sum { why.after(part.max(Money::ZERO)) } else { why };
        }
        self.shift((Account::Debt, to), rest, order, why);
    }

    /// Whether 安心钱包 has been upgraded.
    pub fn wallet_is_open(&self) -> bool {
        self.cx.shop.flag(Figure::Wallet) == Some(true)
    }

    /// Fills the budget of 退款不退货 from the wallet when it has become low, where the shop has asked for that and the
    /// wallet can.
    pub fn top_up_budget(&mut self) {
        let low = self.balance(Account::Budget) < self.cx.money(Setting::BudgetLow);
        let amount = self.cx.money(Setting::BudgetTopUp);
        if self.trade.refund_only.tops_up && low && self.balance(Account::Wallet) >= amount {
            let clause: Cited = self.cx.cites(Setting::BudgetTopUp);
            let why = Why::plain(Booking::BudgetTopUp, clause);
            self.shift((Account::Wallet, Account::Budget), amount, None, why);
        }
    }
}
