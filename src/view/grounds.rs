//! The clauses by which something happened.

use super::agenda::of_due;
use crate::policy::{
    Clause, festival_38, instalment, pay_later, pay_later_one, refund_only, spring_festival, timed_coupon,
    trade as general,
};
use crate::shop::{
    CampaignEvent, CaseEvent, CouponEvent, OrderEvent, PayLaterEvent, Payment, RefundOnlyEvent, Side, TradeCommand,
    TradeEvent,
};
use crate::world::{Command, Event, World};

/// The clauses that something rests on that happens in a world: those of its events, and that by which it falls due.
pub fn rests_on(world: &World, command: &Command, events: &[Event]) -> Vec<&'static Clause> {
    let fell = matches!(command, Command::Trade(TradeCommand::Fall)).then(|| world.trade.agenda().next()).flatten();
    let due = fell.and_then(|due| of_due(world, due).clause);
    let of_trade = events.iter().filter_map(|event| match event {
        Event::Trade(event) => clause_of(event),
        _ => None,
    });
    // What an approval opens rests on more than an application (DEF-APPROVAL-OPENS).
    let mut of_trade: Vec<_> = of_trade.chain(due).collect();
    let is = |wanted: fn(&TradeEvent) -> bool| {
        events.iter().any(|event| matches!(event, Event::Trade(event) if wanted(event)))
    };
    if is(|event| matches!(event, TradeEvent::Campaign(CampaignEvent::Reviewed { .. })))
        && is(|event| matches!(event, TradeEvent::PayLater(PayLaterEvent::Opened)))
    {
        of_trade.push(&festival_38::APPROVAL_OPENS);
    }
    of_trade
}

/// The clause by which something happened in the shop's trade; `None` where somebody simply did it.
pub fn clause_of(event: &TradeEvent) -> Option<&'static Clause> {
    Some(match event {
        TradeEvent::Moved(moved) => moved.why.clause.0,
        TradeEvent::Order(event) => match event {
            OrderEvent::Placed { placed, .. } => match placed.payment {
                Payment::PayLater(_) => &pay_later::NORMAL_PRICE,
                Payment::Instalments(_) => &instalment::ORDINARY_INSTALMENTS,
                Payment::Ordinary => return None,
            },
            OrderEvent::Paid { plan, .. } => plan.as_ref()?.0.clause.0,
            OrderEvent::ShippedLate { .. } => &general::SHIPPING_PROMISE,
            OrderEvent::Signed { .. } => &general::DELIVERY,
            OrderEvent::Confirmed { by_itself: true, .. } | OrderEvent::ConfirmPutOff { .. } => &general::AUTO_CONFIRM,
            OrderEvent::Charged { advanced: true, .. } => &pay_later::PLATFORM_ADVANCES,
            OrderEvent::Charged { .. } => &pay_later::CHARGED_ON_RECEIPT,
            OrderEvent::ChargeFailed { .. } => &pay_later::DEDUCTION_RETRY,
            OrderEvent::SettlePutOff { .. } | OrderEvent::Settled { .. } => &general::SETTLED_ON_DAY_7,
            OrderEvent::Repaid { .. } => &instalment::BUYER_REPAYS,
            OrderEvent::Shipped { .. }
            | OrderEvent::Closed { .. }
            | OrderEvent::Lost { .. }
            | OrderEvent::Confirmed { .. }
            | OrderEvent::Refunded { .. } => return None,
        },
        TradeEvent::Case(event) => match event {
            CaseEvent::ReturnAgreed { side: Side::Time, .. } | CaseEvent::Refunded { side: Side::Time, .. } => {
                &general::TIMEOUT_AGREES
            }
            CaseEvent::Refused { .. } => &general::AFTER_REFUSAL,
            CaseEvent::Appealed { .. } => &refund_only::EITHER_SIDE_APPEALS,
            _ => return None,
        },
        TradeEvent::PayLater(event) => match event {
            PayLaterEvent::Applied { .. } => &pay_later::HANDLED_AT_ONCE,
            PayLaterEvent::Opened => &pay_later::AUTOMATIC_LABEL,
            PayLaterEvent::Failed { .. } => &pay_later::OPENING_RETRY,
            PayLaterEvent::Paused | PayLaterEvent::Resumed => &pay_later::PAUSE,
            PayLaterEvent::Set(_) | PayLaterEvent::Ended(_) => &pay_later_one::FINISH,
        },
        TradeEvent::RefundOnly(RefundOnlyEvent::Opened { .. } | RefundOnlyEvent::Upgraded) => &refund_only::NEXT_LIVE,
        TradeEvent::Bears(_) => &instalment::MERCHANT_PAYS,
        TradeEvent::Coupon(event) => match event {
            CouponEvent::Created(_) => &timed_coupon::CREATE,
            CouponEvent::Adjusted { .. } => &timed_coupon::ADJUSTING,
            CouponEvent::Attached { .. } => &timed_coupon::ATTACH_TO_PLAN,
            CouponEvent::Released { .. } => &timed_coupon::WHAT_IT_IS,
            CouponEvent::Missed { .. } => &timed_coupon::RELEASES,
            CouponEvent::Used { .. } => &timed_coupon::BEARER,
            CouponEvent::Returned(_) => &timed_coupon::AFTER_REFUND,
            CouponEvent::Expired(_) | CouponEvent::Claimed { .. } => &timed_coupon::EXPIRY,
            CouponEvent::OthersClaimed { .. } | CouponEvent::Stopped(_) => return None,
        },
        TradeEvent::InterestFree(_) => &instalment::CHOSEN_GOODS,
        TradeEvent::WalletUpgraded => &general::WALLET_OPENING,
        TradeEvent::Claimed(_) => &pay_later::INVOICE,
        TradeEvent::EventMarked { .. } => &spring_festival::EVENTS_EXCEPTED,
        _ => return None,
    })
}
