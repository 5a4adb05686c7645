//! Who may give which command, and where: by role and surface, and of an order its own buyer alone.

use super::actor::{Actor, Surface};
use super::after_sale::CaseCommand;
use super::campaign::CampaignCommand;
use super::context::Context;
use super::coupon::CouponCommand;
use super::order::{OrderCommand, OrderId};
use super::refusal::Refusal;
use super::trade::{Trade, TradeCommand};
use crate::policy::{Cited, pay_later, refund_only, timed_coupon};

/// Whether whoever gives a command may give it.
///
/// # Errors
/// [`Refusal::NotYours`] for another role's command, [`Refusal::NotHere`] on another surface, [`Refusal::OtherBuyer`] where the
/// order is not of the buyer at the counter.
pub(super) fn check(trade: &Trade, cx: &Context, command: &TradeCommand) -> Result<(), Refusal> {
    allowed(command, cx.by)?;
    if cx.by.0 != Actor::Buyer {
        return Ok(());
    }
    match bought(trade, command).and_then(|id| trade.orders.get(id)) {
        Some(order) if order.placed.buyer != cx.buyers.counter() => Err(Refusal::OtherBuyer(order.placed.buyer)),
        _ => Ok(()),
    }
}

/// The order that a buyer's command is about. What is not there is refused by whoever looks for it.
fn bought(trade: &Trade, command: &TradeCommand) -> Option<OrderId> {
    match command {
        TradeCommand::Order(
            OrderCommand::Pay(order)
            | OrderCommand::Cancel(order)
            | OrderCommand::Receive(order)
            | OrderCommand::PutOff(order),
        )
        | TradeCommand::Case(CaseCommand::Apply { order, .. }) => Some(*order),
        TradeCommand::Case(
            CaseCommand::Modify { case, .. }
            | CaseCommand::Withdraw(case)
            | CaseCommand::SendBack { case, .. }
            | CaseCommand::Talk { case, .. }
            | CaseCommand::Appeal { case, .. },
        ) => trade.cases.get(*case).map(|case| case.order),
        _ => None,
    }
}

/// Whether a command is this actor's to give, here.
fn allowed(command: &TradeCommand, (actor, surface): (Actor, Surface)) -> Result<(), Refusal> {
    use CaseCommand as Case;
    use OrderCommand as Order;
    let phone_or_desktop = [Surface::MerchantPhone, Surface::BackOffice].as_slice();
    let (by, on, clause): (Actor, &[Surface], Option<&'static crate::policy::Clause>) = match command {
        TradeCommand::Order(
            Order::Place { .. }
            | Order::PlaceWith { .. }
            | Order::Pay(_)
            | Order::Cancel(_)
            | Order::Receive(_)
            | Order::PutOff(_),
        )
        | TradeCommand::Case(Case::Apply { .. } | Case::Modify { .. } | Case::Withdraw(_) | Case::SendBack { .. }) => {
            (Actor::Buyer, &[Surface::BuyerPhone], None)
        }
        TradeCommand::Case(Case::Talk { .. } | Case::Appeal { .. }) => match actor {
            Actor::Buyer => (Actor::Buyer, &[Surface::BuyerPhone], None),
            _ => (Actor::Merchant, phone_or_desktop, None),
        },
        TradeCommand::Order(Order::Ship(_) | Order::Extend { .. } | Order::PayOutEarly(_))
        | TradeCommand::Case(Case::Agree(_) | Case::Refuse { .. } | Case::TakeBack(_))
        | TradeCommand::BearInterest(_)
        | TradeCommand::InterestFree(_)
        | TradeCommand::UpgradeWallet
        | TradeCommand::TopUp(_)
        | TradeCommand::Withdraw(_)
        | TradeCommand::Live(_) => (Actor::Merchant, phone_or_desktop, None),
        TradeCommand::Campaign(CampaignCommand::OthersTake { .. }) => (Actor::Director, &[Surface::Desk], None),
        TradeCommand::Campaign(CampaignCommand::Review { .. }) => (Actor::Platform, &[Surface::ReviewDesk], None),
        // The industry team submits a shop from the platform's desk (PAY38-REG-01).
        TradeCommand::Campaign(CampaignCommand::SignUp { .. }) if actor == Actor::Platform => {
            (Actor::Platform, &[Surface::ReviewDesk], None)
        }
        TradeCommand::Campaign(_) => (Actor::Merchant, phone_or_desktop, None),
        TradeCommand::Coupon(CouponCommand::Claim(_)) => (Actor::Buyer, &[Surface::BuyerPhone], None),
        TradeCommand::Coupon(CouponCommand::OthersClaim { .. }) => (Actor::Director, &[Surface::Desk], None),
        TradeCommand::Coupon(CouponCommand::Attach { .. }) => (Actor::Merchant, phone_or_desktop, None),
        TradeCommand::Coupon(_) => (Actor::Merchant, &[Surface::BackOffice], Some(&timed_coupon::CREATE_PATH)),
        TradeCommand::PayLater(_) => (Actor::Merchant, &[Surface::MerchantPhone], Some(&pay_later::FEATURE_PATH)),
        TradeCommand::RefundOnly(_) => (Actor::Merchant, &[Surface::MerchantPhone], Some(&refund_only::PHONE_ONLY)),
        TradeCommand::Claim(_) => (Actor::Merchant, &[Surface::BackOffice], Some(&pay_later::INVOICE)),
        TradeCommand::Case(Case::Rule { .. }) => (Actor::Platform, &[Surface::ReviewDesk], None),
        TradeCommand::Order(Order::Deliver(_) | Order::Lose(_))
        | TradeCommand::MarkEvent { .. }
        | TradeCommand::EmptyWallet
        | TradeCommand::Switch(_) => (Actor::Director, &[Surface::Desk], None),
        TradeCommand::Fall => (Actor::Time, &[Surface::Desk], None),
    };
    if actor != by {
        return Err(Refusal::NotYours);
    }
    if on.contains(&surface) { Ok(()) } else { Err(Refusal::NotHere(clause.map(Cited))) }
}
