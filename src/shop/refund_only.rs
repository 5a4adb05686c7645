//! 退款不退货 as a service of the shop: opening in four steps, the budget, the goods, the switch to 3.0.

use super::deciding::Deciding;
use super::goods::GoodId;
use super::ledger::{Account, Booking, Why};
use super::refusal::Refusal;
use crate::base::Money;
use crate::policy::{Cited, Figure, Guarantee, Origin, Setting, refund_only};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which goods have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Coverage {
    /// All of the shop's own; up to 2.0 there is no other way (RNR2-01).
    All,
    /// Those chosen (RNR3-NEW-01).
    Only(BTreeSet<GoodId>),
}

/// What can be done about 退款不退货.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RefundOnlyCommand {
    /// 确认开通, after the steps before it.
    Open {
        /// 退款不退货协议 is ticked.
        agreed: bool,
        /// 服务预算.
        budget: Money,
        /// 预算自动充值.
        tops_up: bool,
        /// 适用商品.
        goods: Coverage,
    },
    /// 一键开启: the switch to 3.0.
    Upgrade,
    /// Choose other goods.
    Choose(Coverage),
    /// Put money into the budget.
    TopUp(Money),
    /// Have the budget topped up, or not.
    SetTopUp(bool),
    /// End it; the budget goes back to the wallet.
    Close,
}

/// What has happened to 退款不退货.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RefundOnlyEvent {
    /// It was opened.
    Opened {
        /// In this version.
        version: Guarantee,
        /// The budget is topped up by itself.
        tops_up: bool,
        /// Which goods have it.
        goods: Coverage,
    },
    /// It was switched to 3.0.
    Upgraded,
    /// Other goods were chosen.
    Chosen(Coverage),
    /// The budget is topped up by itself, or not.
    TopUpSet(bool),
    /// It was ended.
    Closed,
}

impl RefundOnlyEvent {
    /// The version that it leaves the shop with.
    pub const fn version(&self) -> Option<Guarantee> {
        match self {
            RefundOnlyEvent::Opened { version, .. } => Some(*version),
            RefundOnlyEvent::Upgraded => Some(Guarantee::Three),
            RefundOnlyEvent::Closed => Some(Guarantee::Closed),
            RefundOnlyEvent::Chosen(_) | RefundOnlyEvent::TopUpSet(_) => None,
        }
    }
}

/// 退款不退货 of a shop, besides its version: that is a figure of the shop.
#[derive(Debug, Clone, PartialEq)]
pub struct RefundOnly {
    /// Which goods have it.
    pub goods: Coverage,
    /// The budget is topped up by itself.
    pub tops_up: bool,
}

impl Default for RefundOnly {
    fn default() -> Self {
        RefundOnly { goods: Coverage::All, tops_up: false }
    }
}

impl Coverage {
    /// Whether a good has it in a version; up to 2.0 nothing is chosen.
    pub fn covers(&self, version: Guarantee, good: &GoodId) -> bool {
        match (self, version) {
            (Coverage::Only(chosen), Guarantee::Three) => chosen.contains(good),
            _ => version != Guarantee::Closed,
        }
    }
}

impl RefundOnly {
    pub(super) fn evolve(&mut self, event: &RefundOnlyEvent) {
        match event {
            RefundOnlyEvent::Opened { tops_up, goods, .. } => {
                *self = RefundOnly { goods: goods.clone(), tops_up: *tops_up };
            }
            RefundOnlyEvent::Chosen(goods) => self.goods = goods.clone(),
            RefundOnlyEvent::TopUpSet(tops_up) => self.tops_up = *tops_up,
            RefundOnlyEvent::Upgraded => {}
            RefundOnlyEvent::Closed => self.tops_up = false,
        }
    }
}

impl Deciding<'_> {
    pub(super) fn refund_only_command(&mut self, command: RefundOnlyCommand) -> Result<(), Refusal> {
        let own = self.cx.shop.guarantee(Figure::RefundOnly).unwrap_or(Guarantee::Closed);
        let offered = refund_only::newest(&self.cx.rules());
        let why = |booking, clause| Why::plain(booking, Cited(clause));
        match command {
            RefundOnlyCommand::Open { agreed, budget, tops_up, goods } => {
                let version = offered.ok_or(Refusal::NotOffered(Cited(&refund_only::DISCONTINUED)))?;
                if own != Guarantee::Closed {
                    return Err(Refusal::AlreadyOpen);
                }
                if !agreed {
                    return Err(Refusal::NotAgreed(Cited(&refund_only::AGREEMENT)));
                }
                if !self.wallet_is_open() {
                    // The budget is filled from the wallet.
                    return Err(Refusal::WalletFirst(Cited(&refund_only::BUDGET)));
                }
                self.check_goods(version, &goods)?;
                if budget < self.cx.money(Setting::BudgetLow) {
                    return Err(Refusal::BudgetTooLow(self.cx.money(Setting::BudgetLow)));
                }
                self.fill_budget(budget)?;
                self.tell(RefundOnlyEvent::Opened { version, tops_up, goods });
            }
            RefundOnlyCommand::Upgrade => {
                match offered {
                    Some(Guarantee::Three) => {}
                    None => return Err(Refusal::NotOffered(Cited(&refund_only::DISCONTINUED))),
                    Some(_) => return Err(Refusal::NotOffered(Cited(&refund_only::THREE_OPENS))),
                }
                match own {
                    Guarantee::Closed => return Err(Refusal::NotOpen),
                    Guarantee::Three => return Err(Refusal::AlreadyOpen),
                    Guarantee::One | Guarantee::Two => self.tell(RefundOnlyEvent::Upgraded),
                }
            }
            RefundOnlyCommand::Choose(goods) => {
                if own == Guarantee::Closed {
                    return Err(Refusal::NotOpen);
                }
                if own != Guarantee::Three {
                    return Err(Refusal::NotOffered(Cited(&refund_only::MERCHANT_REVIEW)));
                }
                self.check_goods(own, &goods)?;
                self.tell(RefundOnlyEvent::Chosen(goods));
            }
            RefundOnlyCommand::TopUp(amount) => {
                if own == Guarantee::Closed {
                    return Err(Refusal::NotOpen);
                }
                self.fill_budget(amount)?;
            }
            RefundOnlyCommand::SetTopUp(tops_up) => {
                if own == Guarantee::Closed {
                    return Err(Refusal::NotOpen);
                }
                if tops_up != self.trade.refund_only.tops_up {
                    self.tell(RefundOnlyEvent::TopUpSet(tops_up));
                }
            }
            RefundOnlyCommand::Close => {
                if own == Guarantee::Closed {
                    return Err(Refusal::NotOpen);
                }
                let rest = self.balance(Account::Budget);
                let why = why(Booking::BudgetReturned, &refund_only::BUDGET_ANALOGUE);
                self.shift((Account::Budget, Account::Wallet), rest, None, why);
                self.tell(RefundOnlyEvent::Closed);
            }
        }
        Ok(())
    }

    fn fill_budget(&mut self, amount: Money) -> Result<(), Refusal> {
        if amount <= Money::ZERO {
            return Err(Refusal::AmountOutOfRange);
        }
        if amount > self.balance(Account::Wallet) {
            return Err(Refusal::WalletTooLow(self.balance(Account::Wallet)));
        }
        let clause = Cited(&refund_only::SETUP_ORDER);
        let why = Why::plain(Booking::BudgetTopUp, clause);
        self.shift((Account::Wallet, Account::Budget), amount, None, why);
        Ok(())
    }

    fn check_goods(&self, version: Guarantee, goods: &Coverage) -> Result<(), Refusal> {
        let Coverage::Only(chosen) = goods else { return Ok(()) };
        if version != Guarantee::Three {
            return Err(Refusal::NotOffered(Cited(&refund_only::TWO_SWITCHES)));
        }
        if chosen.is_empty() {
            return Err(Refusal::NoGoods);
        }
        for id in chosen {
            let good = self.cx.goods.get(id).ok_or(Refusal::NoSuchGood)?;
            if good.origin != Some(Origin::SelfBuilt) {
                let clause = Cited(&refund_only::SELF_BUILT_ORDERS);
                return Err(Refusal::DoesNotQualify { good: id.clone(), clause });
            }
        }
        Ok(())
    }
}
