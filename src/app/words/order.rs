//! Orders and after-sales in words.

use crate::locales::campaigns::campaign;
use crate::locales::common::Common;
use crate::locales::orders::Orders as Words;
use crate::locales::stage::Stage;
use crate::locales::why::Why;
use crate::locales::{fill, t};
use crate::policy::Setting;
use crate::shop::{
    Account, Actor, Ask, Booking, CampaignEvent, CaseEvent, Cause, CouponEvent, Draw, DueKind, Fault, FreeEvent,
    LiveEvent, OrderEvent, PayLaterBy, PayLaterEvent, Payment, RefundOnlyEvent, Role, Side, Submitter, Surface,
    Switches, TradeEvent, Venue,
};
use crate::view::agenda::Upcoming;
use crate::view::why::Measure;

/// The platform's code of an order with its name: `30 已付款` (B-20).
pub fn order_code(code: u8) -> String {
    let name = match code {
        10 => Words::Unpaid,
        30 => Words::Paid,
        40 => Words::Shipped,
        50 => Words::Signed,
        70 => Words::Done,
        _ => Words::Failed,
    };
    format!("{code} {}", t(name))
}

/// The platform's code of an after-sale with its name: `10 买家申请，等商家处理` (B-20).
pub fn case_code(code: u8) -> String {
    let name = match code {
        10 => Words::CaseApplied,
        12 => Words::CaseRefused,
        20 => Words::CaseDisputed,
        30 => Words::CaseAgreed,
        40 => Words::CaseReturned,
        60 => Words::CaseRefunded,
        _ => Words::CaseClosed,
    };
    format!("{code} {}", t(name))
}

/// How a buyer pays.
pub fn payment(payment: Payment) -> String {
    match payment {
        Payment::Ordinary => t(Words::WayOrdinary).to_owned(),
        Payment::PayLater(PayLaterBy::Zhima) => t(Words::WayZhima).to_owned(),
        Payment::PayLater(PayLaterBy::Wechat) => t(Words::WayWechat).to_owned(),
        Payment::Instalments(periods) => fill(Words::WayInstalments, &[&periods.count()]),
    }
}

/// Where an order comes from.
pub fn from(from: Venue) -> String {
    match from {
        Venue::ShopPage => t(Words::FromShop).to_owned(),
        Venue::Zone => t(Words::FromZone).to_owned(),
        Venue::Live(live) => fill(Words::FromLive, &[&live.0]),
    }
}

/// Who decided.
pub fn side(side: Side) -> &'static str {
    t(match side {
        Side::Buyer => Words::SideBuyer,
        Side::Merchant => Words::SideMerchant,
        Side::Platform => Words::SidePlatform,
        Side::Time => Words::SideTime,
    })
}

/// What a buyer asks for.
pub fn ask(ask: Ask) -> &'static str {
    t(match ask {
        Ask::RefundUnshipped => Words::AskUnshipped,
        Ask::RefundShipped => Words::AskShipped,
        Ask::ReturnAndRefund => Words::AskReturn,
        Ask::WithoutReturn => Words::AskWithoutReturn,
    })
}

/// Why a buyer asks.
pub fn cause(cause: Cause) -> &'static str {
    t(match cause {
        Cause::Quality => Words::CauseQuality,
        Cause::Damaged => Words::CauseDamaged,
        Cause::NotAsDescribed => Words::CauseNotAsDescribed,
        Cause::Allergy => Words::CauseAllergy,
        Cause::NotReceived => Words::CauseNotReceived,
        Cause::WrongGood => Words::CauseWrongGood,
        Cause::ChangedMind => Words::CauseChangedMind,
    })
}

/// Why opening 先用后付 failed.
pub fn fault(fault: Fault) -> &'static str {
    t(match fault {
        Fault::RiskControl => Words::FaultRiskControl,
        Fault::Violations => Words::FaultViolations,
        Fault::NotVerified => Words::FaultNotVerified,
        Fault::TooLittleTrade => Words::FaultTooLittleTrade,
    })
}

/// What a movement of money is for.
pub fn booking(booking: Booking) -> &'static str {
    t(match booking {
        Booking::TopUp => Words::BookTopUp,
        Booking::Withdrawal => Words::BookWithdrawal,
        Booking::Payment => Words::BookPayment,
        Booking::Deduction => Words::BookDeduction,
        Booking::Advance => Words::BookAdvance,
        Booking::Repayment => Words::BookRepayment,
        Booking::Settlement => Words::BookSettlement,
        Booking::PayLaterFee => Words::BookPayLaterFee,
        Booking::ServiceFee => Words::BookServiceFee,
        Booking::InstalmentFee => Words::BookInstalmentFee,
        Booking::Refund => Words::BookRefund,
        Booking::BudgetTopUp => Words::BookBudgetTopUp,
        Booking::BudgetReturned => Words::BookBudgetReturned,
        Booking::DebtRepaid => Words::BookDebtRepaid,
        Booking::Subsidy => Words::BookSubsidy,
        Booking::Discount => Words::BookDiscount,
    })
}

/// Whose money it is.
pub fn account(account: Account) -> &'static str {
    t(match account {
        Account::Outside => Words::AccountOutside,
        Account::Buyer => Words::AccountBuyer,
        Account::Lender => Words::AccountLender,
        Account::Platform => Words::AccountPlatform,
        Account::Escrow => Words::AccountEscrow,
        Account::Wallet => Words::AccountWallet,
        Account::Budget => Words::AccountBudget,
        Account::Debt => Words::AccountDebt,
        Account::PayLaterFees => Words::AccountPayLaterFees,
        Account::ServiceFees => Words::AccountServiceFees,
        Account::InstalmentFees => Words::AccountInstalmentFees,
    })
}

/// Whose money it is, in a word or two.
pub fn party(account: Account) -> &'static str {
    t(match account {
        Account::Outside => Words::PartyOutside,
        Account::Buyer => Words::AccountBuyer,
        Account::Lender => Words::PartyLender,
        Account::Platform => Words::AccountPlatform,
        Account::Escrow => Words::AccountEscrow,
        Account::Wallet => Words::PartyWallet,
        Account::Budget => Words::PartyBudget,
        Account::Debt => Words::PartyDebt,
        Account::PayLaterFees => Words::PartyPayLaterFees,
        Account::ServiceFees => Words::PartyServiceFees,
        Account::InstalmentFees => Words::PartyInstalmentFees,
    })
}

/// What something that falls due is about: the order, or the after-sale, and the good.
pub fn about(upcoming: &Upcoming) -> Option<String> {
    let number = match (upcoming.case, upcoming.order) {
        (Some(case), _) => fill(Why::Case, &[&case.0]),
        (None, Some(order)) => fill(Why::Order, &[&order]),
        (None, None) if upcoming.title.is_empty() => return None,
        // An activity of timed coupons.
        (None, None) => return Some(upcoming.title.clone()),
    };
    Some(format!("{number} · {}", upcoming.title))
}

/// What falls due.
pub fn due_kind(kind: DueKind) -> &'static str {
    t(due_words(kind).0)
}

/// What falls due, and what happens then.
pub fn due(upcoming: &Upcoming) -> (&'static str, &'static str) {
    let (what, then) = due_words(upcoming.due.kind);
    (t(what), t(then))
}

const fn due_words(kind: DueKind) -> (Stage, Stage) {
    match kind {
        DueKind::Opening => (Stage::DueOpening, Stage::DueOpeningThen),
        DueKind::PayBy => (Stage::DuePay, Stage::DuePayThen),
        DueKind::ShipBy => (Stage::DueShip, Stage::DueShipThen),
        DueKind::Arrive => (Stage::DueArrive, Stage::DueArriveThen),
        DueKind::Decide => (Stage::DueDecide, Stage::DueDecideThen),
        DueKind::Modify => (Stage::DueModify, Stage::DueModifyThen),
        DueKind::Return => (Stage::DueReturn, Stage::DueReturnThen),
        DueKind::ConfirmReturn => (Stage::DueConfirmReturn, Stage::DueConfirmReturnThen),
        DueKind::Confirm => (Stage::DueConfirm, Stage::DueConfirmThen),
        DueKind::Charge => (Stage::DueCharge, Stage::DueChargeThen),
        DueKind::Settle => (Stage::DueSettle, Stage::DueSettleThen),
        DueKind::Repay => (Stage::DueRepay, Stage::DueRepayThen),
        DueKind::Release => (Stage::DueRelease, Stage::DueReleaseThen),
        DueKind::Expire => (Stage::DueExpire, Stage::DueExpireThen),
    }
}

/// Who did something, and where.
pub fn by(actor: Actor, surface: Surface) -> &'static str {
    t(match (actor, surface) {
        (Actor::Merchant, Surface::BackOffice) => Stage::BackOffice,
        (Actor::Merchant, _) => Stage::MerchantPhone,
        (Actor::Buyer, _) => Stage::BuyerPhone,
        (Actor::Platform, _) => Stage::ReviewDesk,
        (Actor::Director, _) => Stage::Director,
        (Actor::Time, _) => Stage::ByItself,
    })
}

/// A time as the rules give it: hours below three days, days above; with what is over.
pub fn lasting(seconds: i64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600, seconds / 60 % 60);
    match (days, hours) {
        (3.., _) if hours % 24 == 0 => fill(Why::Days, &[&days]),
        (3.., _) => fill(Why::DaysHours, &[&days, &(hours % 24)]),
        (_, 1..) if minutes == 0 => fill(Why::Hours, &[&hours]),
        (_, 1..) => fill(Why::HoursMinutes, &[&hours, &minutes]),
        _ => fill(Why::Minutes, &[&minutes]),
    }
}

/// The name of a measure.
pub fn measure(measure: Measure) -> &'static str {
    t(match measure {
        Measure::Orders => Stage::MeasureOrders,
        Measure::InTime => Stage::MeasureInTime,
        Measure::Disputes => Stage::MeasureDisputes,
        Measure::QualityRefunds => Stage::MeasureQuality,
        Measure::Refunds => Stage::MeasureRefunds,
        Measure::Returns => Stage::MeasureReturns,
        Measure::LeftOut => Stage::MeasureLeftOut,
    })
}

/// What a buyer is called.
pub fn role(role: &Role) -> String {
    match role {
        Role::Walker => t(Stage::RoleWalker).to_owned(),
        Role::Trusted => t(Stage::RoleTrusted).to_owned(),
        Role::OnTheLine => t(Stage::RoleOnTheLine).to_owned(),
        Role::Newcomer => t(Stage::RoleNewcomer).to_owned(),
        Role::Valued => t(Stage::RoleValued).to_owned(),
        Role::Watched => t(Stage::RoleWatched).to_owned(),
        Role::Own(name) => name.clone(),
    }
}

/// A factor of the platform's suggestion.
pub fn factor(weight: Setting) -> &'static str {
    t(match weight {
        Setting::WeightStanding => Stage::FactorStanding,
        Setting::WeightAmount => Stage::FactorAmount,
        _ => Stage::FactorReason,
    })
}

/// What happened in the shop's trade.
pub fn trade_event(event: &TradeEvent) -> String {
    match event {
        TradeEvent::Moved(moved) => {
            fill(Words::Moved, &[&booking(moved.why.booking), &moved.amount, &account(moved.from), &account(moved.to)])
        }
        TradeEvent::Order(event) => order_event(event),
        TradeEvent::Case(event) => case_event(event),
        TradeEvent::Live(LiveEvent::Planned { title, at }) => fill(Words::LivePlanned, &[title, at]),
        TradeEvent::Live(LiveEvent::Started { live, .. }) => fill(Words::LiveStarted, &[&live.0]),
        TradeEvent::Live(LiveEvent::Ended(live)) => fill(Words::LiveEnded, &[&live.0]),
        TradeEvent::PayLater(event) => match event {
            PayLaterEvent::Applied { .. } => t(Words::PayLaterApplied).to_owned(),
            PayLaterEvent::Opened => t(Words::PayLaterOpened).to_owned(),
            PayLaterEvent::Failed { fault: why, .. } => fill(Words::PayLaterFailed, &[&fault(*why)]),
            PayLaterEvent::Paused => t(Words::PayLaterPaused).to_owned(),
            PayLaterEvent::Resumed => t(Words::PayLaterResumed).to_owned(),
            PayLaterEvent::Set(activity) => fill(Words::ActivitySet, &[&activity.name]),
            PayLaterEvent::Ended(_) => t(Words::ActivityEnded).to_owned(),
        },
        TradeEvent::RefundOnly(event) => t(match event {
            RefundOnlyEvent::Opened { .. } => Words::GuaranteeOpened,
            RefundOnlyEvent::Upgraded => Words::GuaranteeUpgraded,
            RefundOnlyEvent::Chosen(_) => Words::GuaranteeChosen,
            RefundOnlyEvent::TopUpSet(_) => Words::GuaranteeTopUp,
            RefundOnlyEvent::Closed => Words::GuaranteeClosed,
        })
        .to_owned(),
        TradeEvent::Bears(bears) if bears.periods.is_empty() => fill(Words::BearsNone, &[&bears.good]),
        TradeEvent::Bears(bears) => fill(Words::Bears, &[&bears.good]),
        TradeEvent::InterestFree(event) => match event {
            FreeEvent::Created(terms) => fill(Words::FreeCreated, &[&terms.name, &terms.goods.len()]),
            FreeEvent::Changed { activity, terms } => fill(Words::FreeChanged, &[&activity.0, &terms.name]),
            FreeEvent::Stopped(activity) => fill(Words::FreeStopped, &[&activity.0]),
        },
        TradeEvent::WalletUpgraded => t(Words::WalletUpgraded).to_owned(),
        TradeEvent::Campaign(event) => campaign_event(event),
        TradeEvent::Coupon(event) => coupon_event(event),
        TradeEvent::Claimed(month) => fill(Words::Claimed, &[month]),
        TradeEvent::EventMarked { good, on: true } => fill(Words::EventMarked, &[good]),
        TradeEvent::EventMarked { good, on: false } => fill(Words::EventUnmarked, &[good]),
        TradeEvent::Switched(switches) => switched(switches),
    }
}

/// What happened to a sign-up.
fn campaign_event(event: &CampaignEvent) -> String {
    match event {
        CampaignEvent::SignedUp { campaign: id, goods, by: Submitter::Merchant } => {
            fill(Words::SignedUp, &[&campaign(*id), &goods.len()])
        }
        CampaignEvent::SignedUp { campaign: id, goods, by: Submitter::Industry } => {
            fill(Words::SubmittedFor, &[&campaign(*id), &goods.len()])
        }
        CampaignEvent::Withdrawn(id) => fill(Words::SignUpWithdrawn, &[&campaign(*id)]),
        CampaignEvent::Reviewed { campaign: id, good, refusal, .. } => {
            let what = good.as_ref().map(ToString::to_string).unwrap_or_default();
            match refusal {
                None => fill(Words::SignUpApproved, &[&campaign(*id), &what]),
                Some(why) => fill(Words::SignUpRefused, &[&campaign(*id), &what, why]),
            }
        }
        CampaignEvent::QuotaTaken { campaign: id, amount } => fill(Words::QuotaTaken, &[&campaign(*id), amount]),
        CampaignEvent::QuotaReturned { campaign: id, amount } => fill(Words::QuotaReturned, &[&campaign(*id), amount]),
        CampaignEvent::OthersTook { campaign: id, amount } => fill(Words::OthersTook, &[&campaign(*id), amount]),
    }
}

/// What happened to timed coupons.
fn coupon_event(event: &CouponEvent) -> String {
    match event {
        CouponEvent::Created(terms) => {
            fill(Words::CouponCreated, &[&terms.name, &terms.threshold, &terms.face, &terms.times.len()])
        }
        CouponEvent::Adjusted { coupon, terms } => {
            fill(Words::CouponAdjusted, &[&coupon.0, &terms.threshold, &terms.face])
        }
        CouponEvent::Stopped(coupon) => fill(Words::CouponStopped, &[&coupon.0]),
        CouponEvent::Attached { live, coupons } => fill(Words::CouponAttached, &[&live.0, &coupons.len()]),
        CouponEvent::Released { coupon, quantity, until, .. } => {
            fill(Words::CouponReleased, &[&coupon.0, quantity, until])
        }
        CouponEvent::Missed { coupon, from } => fill(Words::CouponMissed, &[&coupon.0, from]),
        CouponEvent::Claimed { claim, until, .. } => fill(Words::CouponClaimed, &[&claim.0, until]),
        CouponEvent::OthersClaimed { coupon, count, .. } => fill(Words::CouponOthers, &[&coupon.0, count]),
        CouponEvent::Used { claim, order } => fill(Words::CouponUsed, &[&claim.0, order]),
        CouponEvent::Returned(claim) => fill(Words::CouponReturned, &[&claim.0]),
        CouponEvent::Expired(claim) => fill(Words::CouponExpired, &[&claim.0]),
    }
}

/// What has been arranged to go wrong.
fn switched(switches: &Switches) -> String {
    let flags = [
        (switches.charges_fail, Stage::SwitchCharge),
        (switches.parcels_lost, Stage::SwitchLost),
        (switches.never_signs, Stage::SwitchSign),
        (switches.live_apart, Stage::SwitchApart),
    ];
    let on = flags.into_iter().filter(|(on, _)| *on).map(|(_, word)| t(word).to_owned());
    let opening = switches.opening_fails.map(|why| fill(Common::Aside, &[&t(Stage::SwitchOpening), &fault(why)]));
    let discount = match switches.discount {
        Draw::Drawn => None,
        Draw::None => Some(t(Stage::DiscountNone).to_owned()),
        Draw::Fixed(amount) => Some(fill(Stage::DiscountFixed, &[&amount])),
    };
    let all: Vec<String> = on.chain(opening).chain(discount).collect();
    if all.is_empty() {
        t(Stage::SwitchedNone).to_owned()
    } else {
        fill(Stage::SwitchedTo, &[&all.join(t(Common::Comma))])
    }
}

fn order_event(event: &OrderEvent) -> String {
    match event {
        OrderEvent::Placed { placed, .. } => {
            fill(Words::Placed, &[&placed.title, &placed.quantity, &payment(placed.payment), &from(placed.from)])
        }
        OrderEvent::Paid { order, ship_by, .. } => fill(Words::PaidNow, &[order, ship_by]),
        OrderEvent::ShippedLate { order } => fill(Words::ShippedLate, &[order]),
        OrderEvent::Shipped { order, .. } => fill(Words::ShippedNow, &[order]),
        OrderEvent::Lost { order } => fill(Words::Lost, &[order]),
        OrderEvent::Signed { order } => fill(Words::SignedNow, &[order]),
        OrderEvent::ConfirmPutOff { order, confirm } => fill(Words::PutOff, &[order, &confirm.at]),
        OrderEvent::Confirmed { order, settle, by_itself: true } => fill(Words::ConfirmedItself, &[order, settle]),
        OrderEvent::Confirmed { order, settle, .. } => fill(Words::Confirmed, &[order, settle]),
        OrderEvent::Charged { order, advanced: true } => fill(Words::Advanced, &[order]),
        OrderEvent::Charged { order, .. } => fill(Words::Charged, &[order]),
        OrderEvent::ChargeFailed { order, again, .. } => fill(Words::ChargeFailed, &[order, again]),
        OrderEvent::SettlePutOff { order, settle } => fill(Words::SettlePutOff, &[order, settle]),
        OrderEvent::Settled { order } => fill(Words::Settled, &[order]),
        OrderEvent::Repaid { order, amount, .. } => fill(Words::Repaid, &[order, amount]),
        OrderEvent::Refunded { order, amount, .. } => fill(Words::Refunded, &[order, amount]),
        OrderEvent::Closed { order } => fill(Words::Closed, &[order]),
    }
}

fn case_event(event: &CaseEvent) -> String {
    match event {
        CaseEvent::Applied { order, request, by, .. } => fill(Words::CaseAppliedNow, &[order, &ask(request.ask), by]),
        CaseEvent::Modified { case, request, by, .. } => fill(Words::CaseModified, &[&case.0, &ask(request.ask), by]),
        CaseEvent::Talked { case, side: who, words } => fill(Words::CaseTalked, &[&case.0, &side(*who), words]),
        CaseEvent::ReturnAgreed { case, side: who, by } => fill(Words::CaseReturnAgreed, &[&case.0, &side(*who), by]),
        CaseEvent::Refused { case, words, .. } => fill(Words::CaseRefusedNow, &[&case.0, words]),
        CaseEvent::Returned { case, tracking, .. } => fill(Words::CaseReturnedNow, &[&case.0, tracking]),
        CaseEvent::Appealed { case, side: who, words } => fill(Words::CaseAppealed, &[&case.0, &side(*who), words]),
        CaseEvent::Refunded { case, side: who, amount } => {
            fill(Words::CaseRefundedNow, &[&case.0, amount, &side(*who)])
        }
        CaseEvent::Closed { case, side: who } => fill(Words::CaseClosedNow, &[&case.0, &side(*who)]),
    }
}
