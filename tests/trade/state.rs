//! What is to be known of a world by path, held against what was worked out by hand.

use crate::benefits::approved;
use crate::campaigns::{fit, platform, reviews, signs_up};
use crate::coupons::{buys, claims, live, released, terms};
use crate::shop::{Shop, at, yuan};
use merchant_simulator::base::{Day, Money, Rate, Span};
use merchant_simulator::policy::category::Exclusion;
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{BuyerFacts, Figure, Guarantee, Setting, Term, Value as Ruled};
use merchant_simulator::scenario::state::find;
use merchant_simulator::shop::{
    Activity, Ask, Bears, BuyerCommand, CaseCommand, Coverage, Fault, FreeCommand, FreeId, FreeTerms, GoodId,
    LiveCommand, LiveId, Month, OrderCommand, OrderId, PayLaterBy, PayLaterCommand, Payment, Periods, ProfileCommand,
    RefundOnlyCommand, Role, RuleCommand, TradeCommand, Validity,
};
use merchant_simulator::view::design::{Form, Gives};
use merchant_simulator::world::{Actor, Command, Surface, World};
use serde_json::Value;
use std::collections::BTreeSet;

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const SIX: Payment = Payment::Instalments(Periods::Six);
const DESK: (Actor, Surface) = (Actor::Director, Surface::Desk);

/// A value in short: text as it is, everything else as JSON.
pub fn short(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// What stands at paths below one, each with what it has to be.
#[track_caller]
pub fn says(world: &World, below: &str, all: &[(&str, &str)]) {
    for (path, wanted) in all {
        let path = format!("{below}{path}");
        assert_eq!(find(world, &path).map(short).as_deref(), Ok(*wanted), "{path}");
    }
}

/// XYHF2-FEE-01, XYHF2-DED-01, B-18: 1% of 300.00 when it is ordered, charged after receipt, 2% and the rest at settlement.
#[test]
fn a_pay_later_order_is_told_from_end_to_end() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    shop.places("A2", ZHIMA);
    says(
        &shop.world,
        "orders.",
        &[
            ("count", "1"),
            ("1.good", "A2"),
            ("1.title", "羊毛围巾"),
            ("1.choice", ""),
            ("1.price", "300.00"),
            ("1.quantity", "1"),
            ("1.origin", "SelfBuilt"),
            ("1.buyer", "0"),
            ("1.live", "null"),
            ("1.payment", "PayLaterZhima"),
            ("1.redeemed", "false"),
            ("1.guarantee", "null"),
            ("1.stage", "Paid"),
            ("1.code", "30"),
            ("1.open", "true"),
            ("1.late", "false"),
            ("1.lost", "false"),
            ("1.placed", "2022-07-05 20:14:30"),
            ("1.paid", "2022-07-05 20:14:30"),
            ("1.amount", "300.00"),
            ("1.refundable", "300.00"),
            ("1.inEscrow", "0.00"),
            ("1.funds", "Open"),
            ("1.fee", "3.00"),
            ("1.feeRate", "1%"),
            ("1.bearer", "Merchant"),
            ("1.plan", "null"),
            ("1.coupon", "null"),
            ("1.money.PayLaterFee", "3.00"),
            ("1.money.Deduction", "0.00"),
            ("1.ledger", "[2]"),
            ("1.due.ShipBy", "2022-07-07 20:14:30"),
            ("1.due.Settle", "null"),
            ("1.seen.merchant", r#"{"amount":"300.00","case":null,"code":30}"#),
            ("1.seen.buyer.now", "0.00"),
            ("1.seen.buyer.later", "300.00"),
            ("1.seen.buyer.paid", "0.00"),
            ("1.seen.platform.case", "null"),
            ("last.stage", "Paid"),
        ],
    );
    says(
        &shop.world,
        "",
        &[
            ("clock", "2022-07-05 20:14:30"),
            ("accounts.Wallet", "97.00"),
            ("accounts.PayLaterFees", "3.00"),
            ("accounts.Outside", "-100.00"),
            ("ledger.count", "2"),
            ("ledger.sum", "0.00"),
            ("ledger.TopUp", "100.00"),
            ("ledger.PayLaterFee", "3.00"),
            ("ledger.Settlement", "0.00"),
            ("ledger.1.from", "Outside"),
            ("ledger.1.order", "null"),
            ("ledger.2.booking", "PayLaterFee"),
            ("ledger.2.to", "PayLaterFees"),
            ("ledger.2.base", "300.00"),
            ("ledger.2.rate", "1%"),
            ("ledger.last.amount", "3.00"),
            ("ledger.last.clause", "XYHF2-FEE-01"),
            ("ledger.last.order", "1"),
            ("ledger.last.at", "2022-07-05 20:14:30"),
            ("due.count", "1"),
            ("due.next", r#"{"at":"2022-07-07 20:14:30","kind":"ShipBy","of":"orders.1","order":1}"#),
            ("due.1.kind", "ShipBy"),
            ("due.last.order", "1"),
            ("buyers.0.firstZhimaOrder", "false"),
            // DEF-MEASURES: what was ordered counts among the figures; without a dispute there is none.
            ("shop.Orders", "1"),
            ("shop.Disputes", "0"),
            ("shop.Experience", "null"),
            ("measures.orders", "1"),
            ("measures.gmv", "300.00"),
            ("measures.kept", "300.00"),
            ("services.PayLater.months.2022-07.fees", "3.00"),
            ("services.PayLater.months.2022-07.claimed", "false"),
        ],
    );
    shop.order(OrderCommand::Ship(OrderId(1)));
    says(
        &shop.world,
        "orders.1.",
        &[
            ("code", "40"),
            ("shipped", "2022-07-05 20:14:30"),
            // B-01: looked at on day 10 first; the parcel arrives on day 3.
            ("confirm", r#"{"added":0,"at":"2022-07-15 20:14:30","look":"First","used":false}"#),
            ("due.Arrive", "2022-07-08 20:14:30"),
            ("due.Confirm", "2022-07-15 20:14:30"),
        ],
    );
    shop.days(30);
    says(
        &shop.world,
        "orders.1.",
        &[
            ("stage", "Done"),
            ("code", "70"),
            ("open", "false"),
            ("signed", "2022-07-08 20:14:30"),
            ("confirmed", "2022-07-15 20:14:30"),
            ("settled", "true"),
            ("confirm", "null"),
            ("funds", "In"),
            ("inEscrow", "0.00"),
            ("money.Deduction", "300.00"),
            ("money.ServiceFee", "6.00"),
            ("money.Settlement", "294.00"),
            ("seen.buyer.later", "0.00"),
            ("seen.buyer.paid", "300.00"),
        ],
    );
    says(&shop.world, "", &[("accounts.Wallet", "391.00"), ("due.count", "0"), ("due.next", "null")]);
    // CNY22-KPI-01: shipped at once, and within the last thirty days no more.
    says(&shop.world, "measures.", &[("orders", "0"), ("toShip", "0")]);
    shop.does(TradeCommand::Claim(Month { year: 2022, month: 7 }));
    says(&shop.world, "services.PayLater.months.", &[("2022-07", r#"{"claimed":true,"fees":"3.00"}"#)]);
}

/// RNR-REV-04, RNR-REV-05: refused, taken to the platform, decided for the buyer.
#[test]
fn an_after_sale_is_told_up_to_the_platform() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    let order = shop.delivers("A2", Payment::Ordinary);
    shop.hours(1);
    let case = shop.asks(order, Ask::RefundShipped, "120.00");
    says(
        &shop.world,
        "",
        &[
            ("orders.1.case", "1"),
            ("orders.1.cases", "[1]"),
            ("orders.1.due.Decide", "2022-07-07 21:00:00"),
            // DEF-CONFIRM-WAITS: while it is open receipt is not confirmed.
            ("orders.1.due.Confirm", "null"),
            ("orders.1.seen.merchant.case", "10"),
            ("orders.1.seen.platform.case", "null"),
            ("cases.count", "1"),
            ("cases.1.order", "1"),
            ("cases.1.ask", "RefundShipped"),
            ("cases.1.way", "10"),
            ("cases.1.amount", "120.00"),
            ("cases.1.cause", "Quality"),
            ("cases.1.stage", "Applied"),
            ("cases.1.code", "10"),
            ("cases.1.open", "true"),
            ("cases.1.by", "2022-07-07 21:00:00"),
            ("cases.1.applied", "2022-07-05 21:00:00"),
            ("cases.1.tracking", "null"),
            ("cases.1.intervened", "false"),
            ("cases.1.suggestion", "null"),
            ("cases.1.talk.count", "1"),
            ("cases.1.talk.1.text", "有点问题"),
            ("due.next.of", "cases.1"),
            ("due.next.order", "1"),
        ],
    );
    shop.case(CaseCommand::Refuse { case, words: "没有问题".to_owned(), pictures: 2 });
    shop.case(CaseCommand::Appeal { case, words: "照片为证".to_owned() });
    says(
        &shop.world,
        "",
        &[
            ("cases.1.stage", "Disputed"),
            ("cases.1.code", "20"),
            ("cases.1.by", "null"),
            ("cases.1.refused", "2022-07-05 21:00:00"),
            ("cases.1.intervened", "true"),
            ("cases.1.suggestion.forBuyer", "true"),
            ("cases.1.talk.2", r#"{"at":"2022-07-05 21:00:00","pictures":2,"side":"Merchant","text":"没有问题"}"#),
            ("orders.1.seen.platform.case", "20"),
            ("orders.1.seen.buyer.case", "20"),
        ],
    );
    let rule = TradeCommand::Case(CaseCommand::Rule { case, refund: Some(yuan("120.00")) });
    assert_eq!(platform(&mut shop, rule), "");
    says(
        &shop.world,
        "",
        &[
            ("cases.last.stage", "Refunded"),
            ("cases.1.ended", "2022-07-05 21:00:00"),
            ("cases.1.endedBy", "Platform"),
            ("cases.1.refunded", "120.00"),
            ("orders.1.refunded", "120.00"),
            ("orders.1.refundable", "180.00"),
            ("orders.1.inEscrow", "180.00"),
            ("orders.1.money.Refund", "120.00"),
            ("orders.1.seen.buyer.back", "120.00"),
            ("orders.1.case", "null"),
            ("orders.1.cases", "[1]"),
            ("measures.disputes", "1"),
            ("measures.qualityRefunds", "1"),
            ("shop.Disputes", "1"),
        ],
    );
}

/// JOINT38-BEN-01, FQ-DEF-01: 300.00 in six periods at 4.5% is 13.50, of which the platform pays a fifth, 2.70.
#[test]
fn instalments_and_what_a_campaign_pays_of_them_are_told() {
    let mut shop = approved(&[FEE_SUBSIDY, JOINT_INTEREST], "2023-02-20 10:00:00");
    let from = shop.goes_live();
    says(
        &shop.world,
        "campaigns.",
        &[
            ("count", "4"),
            ("JointInterest.number", "3"),
            ("JointInterest.own", "false"),
            ("JointInterest.name", "商户贴息补贴"),
            ("JointInterest.state", "Active"),
            ("JointInterest.signUp", "Approved"),
            ("JointInterest.submitted", "2023-02-15 00:00:00"),
            ("JointInterest.by", "Merchant"),
            ("JointInterest.goods.A2", "Approved"),
            ("JointInterest.goods.A2.approved", "2023-02-15 00:00:00"),
            ("JointInterest.review", "null"),
            ("JointInterest.signUpFrom", "2023-02-15"),
            ("JointInterest.signUpUntil", "2023-03-09"),
            ("JointInterest.activeFrom", "2023-02-20"),
            ("JointInterest.activeUntil", "2023-03-10"),
            ("JointInterest.share", "20%"),
            ("JointInterest.cap", "100000.00"),
            ("JointInterest.capLeft", "100000.00"),
            ("JointInterest.used", "0.00"),
            ("FeeSubsidy.review", "Approved"),
            ("FeeSubsidy.goods", "{}"),
            ("FeeSubsidy.left", "null"),
            ("SplitInterest.state", "Open"),
            ("SplitInterest.signUp", "null"),
            // By its number, too.
            ("3.state", "Active"),
        ],
    );
    let order = shop.places_from("A2", SIX, from);
    says(&shop.world, "orders.1.", &[("stage", "Unpaid"), ("plan", "null"), ("fee", "null"), ("live", "1")]);
    says(&shop.world, "orders.1.seen.buyer.", &[("now", "300.00"), ("later", "0.00")]);
    shop.order(OrderCommand::Pay(order));
    says(
        &shop.world,
        "orders.1.",
        &[
            ("grant.campaign", "JointInterest"),
            ("grant.share", "20%"),
            ("grant.amount", "2.70"),
            ("grant.clause", "JOINT38-BEN-01"),
            ("plan.periods", "6"),
            ("plan.bearer", "Merchant"),
            ("plan.rate", "4.5%"),
            ("plan.fee", "13.50"),
            ("plan.granted", "2.70"),
            ("plan.clause", "B-10-6"),
            ("plan.periodsPaid", "0"),
            ("plan.repaid", "0.00"),
            ("plan.owed", "300.00"),
            ("plan.next", "2023-03-20 10:00:00"),
            ("fee", "13.50"),
            ("feeRate", "4.5%"),
            ("bearer", "Merchant"),
            ("interestFree", "null"),
            ("due.Repay", "2023-03-20 10:00:00"),
        ],
    );
    says(
        &shop.world,
        "campaigns.JointInterest.",
        &[("used", "2.70"), ("capLeft", "99997.30"), ("poolLeft", "9999997.30"), ("left", "99997.30")],
    );
    says(
        &shop.world,
        "lives.",
        &[
            ("count", "1"),
            ("on", "1"),
            ("1.title", "晚间专场"),
            ("1.planned", "2023-02-20 10:00:00"),
            ("1.started", "2023-02-20 10:00:00"),
            ("1.ended", "null"),
            ("1.on", "true"),
            ("1.guarantee", "null"),
            ("1.goods", "All"),
            ("1.gmv", "300.00"),
            ("1.coupons", "[]"),
        ],
    );
    let late = platform(&mut shop, reviews(SPLIT_INTEREST, Some("A2"), Some("库存不足")));
    assert_ne!(late, "", "nothing was submitted");
    shop.does(signs_up(SPLIT_INTEREST, &["A2", "A3"]));
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A2"), Some("库存不足"))), "");
    says(
        &shop.world,
        "campaigns.SplitInterest.",
        &[
            ("state", "InReview"),
            ("signUp", "InReview"),
            ("goods", r#"{"A2":"Refused","A3":"Waits"}"#),
            ("goods.A2.reason", "库存不足"),
            ("goods.A2.approved", "null"),
        ],
    );
    says(&shop.world, "shop.SignUp.", &[("SplitInterest", "InReview"), ("JointInterest", "Approved")]);
    shop.does(TradeCommand::Live(LiveCommand::End(LiveId(1))));
    says(&shop.world, "lives.", &[("on", "null"), ("1.ended", "2023-02-20 10:00:00"), ("last.on", "false")]);
}

/// TIMED-FLOW-01, DEF-TIMED-RELEASE, DEF-TIMED-BEARER: 20.00 off 199.00, one of ten claimed and used.
#[test]
fn timed_coupons_are_told() {
    let mut shop = released();
    let claim = claims(&mut shop);
    buys(&mut shop, claim, Payment::Ordinary);
    says(
        &shop.world,
        "",
        &[
            ("coupons.count", "1"),
            ("coupons.1.name", "八点整点券"),
            ("coupons.1.kind", "Host"),
            ("coupons.1.threshold", "100.00"),
            ("coupons.1.face", "20.00"),
            ("coupons.1.quantity", "10"),
            ("coupons.1.perBuyer", "2"),
            ("coupons.1.minutes", "5"),
            ("coupons.1.created", "2023-03-01 20:00:00"),
            ("coupons.1.stopped", "null"),
            ("coupons.1.over", "false"),
            ("coupons.1.coming", r#"["2023-03-01 20:40:00"]"#),
            ("coupons.1.open", "9"),
            ("coupons.1.released", "10"),
            ("coupons.1.claimed", "1"),
            ("coupons.1.used", "1"),
            ("coupons.1.cost", "20.00"),
            ("coupons.1.lives", "[1]"),
            ("coupons.1.releases.count", "1"),
            ("coupons.1.releases.1.from", "2023-03-01 20:10:00"),
            ("coupons.1.releases.1.until", "2023-03-01 20:15:00"),
            ("coupons.1.releases.last.left", "9"),
            ("coupons.1.releases.1.missed", "false"),
            ("claims.count", "1"),
            ("claims.1.coupon", "1"),
            ("claims.1.buyer", "0"),
            ("claims.1.claimed", "2023-03-01 20:12:00"),
            ("claims.1.until", "2023-03-02 20:12:00"),
            ("claims.1.state", "Used"),
            ("claims.1.order", "1"),
            ("orders.1.coupon", r#"{"amount":"20.00","claim":1}"#),
            ("orders.1.amount", "179.00"),
            ("orders.1.price", "199.00"),
            ("lives.1.coupons", "[1]"),
            ("due.next.of", "coupons.1"),
        ],
    );
    // Before anything is released none can be claimed; nothing that is not there can be told.
    let shop = live(terms());
    says(&shop.world, "coupons.1.", &[("open", "null"), ("claimed", "0"), ("releases", r#"{"count":0}"#)]);
}

/// INST-CFG-01, DEF-INST-WINDOW: an activity of the shop's own, and a setting from before there were any.
#[test]
fn free_instalments_are_told() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let periods: BTreeSet<Periods> = [Periods::Three, Periods::Six].into();
    shop.does(TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A1"), periods: periods.clone() }]));
    let terms = FreeTerms {
        name: "春季免息".to_owned(),
        goods: [GoodId::new("A2")].into(),
        periods,
        from: None,
        until: Some(at("2023-05-01 00:00:00")),
    };
    shop.does(TradeCommand::InterestFree(FreeCommand::Create(terms)));
    shop.buys("A2", SIX);
    says(
        &shop.world,
        "",
        &[
            ("interestFree.count", "1"),
            ("interestFree.standing", r#"{"A1":[3,6]}"#),
            ("interestFree.1.name", "春季免息"),
            ("interestFree.1.goods", r#"["A2"]"#),
            ("interestFree.1.periods", "[3,6]"),
            ("interestFree.1.from", "null"),
            ("interestFree.1.until", "2023-05-01 00:00:00"),
            ("interestFree.1.created", "2023-04-05 10:00:00"),
            ("interestFree.1.state", "Running"),
            ("orders.1.interestFree", "1"),
            ("orders.1.bearer", "Merchant"),
        ],
    );
    shop.does(TradeCommand::InterestFree(FreeCommand::Stop(FreeId(1))));
    says(&shop.world, "interestFree.last.", &[("state", "Stopped"), ("stopped", "2023-04-05 10:00:00")]);
}

/// XYHF2-ELIG-02, XYHF2-STATE-01, AMB-01: what qualifies, what is labelled, by which way the buyer can pay.
#[test]
fn verdicts_labels_and_ways_to_pay_are_told() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    shop.changes("A4", |good| good.listed = Some(false));
    says(
        &shop.world,
        "verdicts.",
        &[
            ("leftOut", "0"),
            ("PayLater.inForce", "true"),
            ("PayLater.shop", "Met"),
            ("PayLater.A1", "Qualifies"),
            // 512.00 is above the cap of 500: one price to lower.
            ("PayLater.A3", "Near"),
            ("PayLater.A3.unmet", r#"["AMB-01"]"#),
            ("PayLater.A3.unknown", "[]"),
            ("PayLater.A4", "No"),
            ("PayLater.counts", r#"{"Near":1,"No":1,"NotApplicable":0,"Qualifies":2,"Unknown":0}"#),
            ("PayLater.counts.Qualifies", "2"),
            ("SplitInterest.inForce", "false"),
            ("SplitInterest.shop", "Unmet"),
            ("SplitInterest.A1", "NotApplicable"),
            ("HostCoupon.shop.unknown", r#"["TIMED-MERC-01"]"#),
            ("2.inForce", "false"),
        ],
    );
    says(
        &shop.world,
        "",
        &[
            ("labels.A1", "offered"),
            ("labels.A3", "AMB-01"),
            ("pay.A1.Ordinary", "offered"),
            ("pay.A1.PayLaterZhima", "offered"),
            ("pay.A3.PayLaterZhima", "AMB-01"),
            ("pay.A3.Instalments3", "offered"),
            // What cannot be ordered at all says why.
            ("pay.A4.Ordinary", "NotListed"),
        ],
    );
    shop.does(TradeCommand::PayLater(PayLaterCommand::Pause));
    says(
        &shop.world,
        "",
        &[("services.PayLater.state", "Paused"), ("labels.A1", "XYHF2-ELIG-05"), ("verdicts.PayLater.A1", "Qualifies")],
    );
}

/// XYHF1-SET-02 to 05, XYHF2-ACT-04: before 2.0 comes, what is chosen in an activity is labelled.
#[test]
fn the_services_are_told() {
    let mut shop = Shop::open("2022-06-10 20:00:00", "1000.00");
    says(&shop.world, "services.PayLater.", &[("version", "PayLaterOne"), ("activities.count", "0")]);
    says(&shop.world, "labels.", &[("A1", "XYHF1-SET-05")]);
    let activity = Activity { name: "长期".to_owned(), validity: Validity::Long, goods: [GoodId::new("A1")].into() };
    shop.does(TradeCommand::PayLater(PayLaterCommand::Set(activity)));
    says(
        &shop.world,
        "services.PayLater.activities.1.",
        &[("name", "长期"), ("from", "null"), ("until", "null"), ("holds", "true"), ("goods", r#"["A1"]"#)],
    );
    says(&shop.world, "labels.", &[("A1", "offered"), ("A2", "XYHF1-SET-05")]);
    says(
        &shop.world,
        "services.",
        &[
            ("PayLater.state", "Open"),
            ("PayLater.answer", "null"),
            ("PayLater.failed", "null"),
            ("RefundOnly.state", "Closed"),
            ("RefundOnly.works", "null"),
            ("Wallet", r#"{"balance":"1000.00","debt":"0.00","open":true}"#),
        ],
    );
    shop.waits_until("2022-09-10 10:00:00");
    says(&shop.world, "services.", &[("PayLater.version", "PayLater"), ("RefundOnly.offered", "Three")]);
    shop.does(TradeCommand::RefundOnly(RefundOnlyCommand::Open {
        agreed: true,
        budget: yuan("500.00"),
        tops_up: true,
        goods: Coverage::Only([GoodId::new("A1")].into()),
    }));
    says(
        &shop.world,
        "",
        &[
            ("services.RefundOnly.state", "Three"),
            ("services.RefundOnly.works", "Three"),
            ("services.RefundOnly.goods", r#"["A1"]"#),
            ("services.RefundOnly.topsUp", "true"),
            ("services.RefundOnly.budget", "500.00"),
            ("services.RefundOnly.spent", "0.00"),
            ("accounts.Budget", "500.00"),
            ("ledger.BudgetTopUp", "500.00"),
        ],
    );
    let mut shop = Shop::new("2022-07-05 10:00:00");
    shop.states(Figure::Wallet, Ruled::Flag(true));
    shop.switches(|switches| switches.opening_fails = Some(Fault::NotVerified));
    shop.does(TradeCommand::PayLater(PayLaterCommand::Apply { agreed: true }));
    says(&shop.world, "", &[("services.PayLater.answer", "2022-07-05 10:00:10"), ("due.next.of", "services.PayLater")]);
    shop.seconds(60);
    // DEF-OPENING-RETRY: seven days.
    says(
        &shop.world,
        "",
        &[
            ("services.PayLater.failed", r#"{"again":"2022-07-12 10:00:10","fault":"NotVerified"}"#),
            ("services.PayLater.state", "Closed"),
            ("director.openingFails", "NotVerified"),
            ("director.chargesFail", "false"),
            ("director.discount", "Drawn"),
        ],
    );
}

#[test]
fn goods_figures_rules_and_buyers_are_told() {
    let mut shop = fit("2023-02-20 10:00:00");
    shop.stocks_choices("B1", "内衣", &["10.00", "", "30.00"]);
    shop.changes("B1", |good| good.commission = Some(Rate::per_mille(155)));
    shop.does(TradeCommand::MarkEvent { good: GoodId::new("B1"), on: true });
    says(
        &shop.world,
        "goods.",
        &[
            ("count", "5"),
            ("waiting", "0"),
            ("A1.title", "棉布衬衫"),
            ("A1.category", "女装>衬衫"),
            ("A1.placement", "Allowed"),
            ("A1.family", "WomensWear"),
            ("A1.origin", "SelfBuilt"),
            ("A1.listed", "true"),
            ("A1.commission", "null"),
            ("A1.priced", "true"),
            ("B1.placement", "Excluded"),
            ("B1.family", "IntimateWear"),
            ("B1.commission", "15.5%"),
            ("B1.lowest", "10.00"),
            ("B1.highest", "30.00"),
            ("B1.priced", "false"),
            ("B1.inEvent", "true"),
            ("B1.choices.count", "3"),
            ("B1.choices.2", r#"{"name":"第2款","price":null}"#),
            ("B1.choices.last.price", "30.00"),
        ],
    );
    says(
        &shop.world,
        "shop.",
        &[
            ("Experience", "4.3"),
            ("Violations", "0"),
            ("RiskControl", "false"),
            ("OnTimeShipping", "90%"),
            ("MonthGmv", "100000.00"),
            ("PayLater", "Open"),
            ("RefundOnly", "null"),
        ],
    );
    shop.states(Figure::PayLaterRollout, Ruled::Day(Day::of(2022, 7, 1)));
    shop.states(Figure::RefundOnly, Ruled::Guarantee(Guarantee::Two));
    shop.rules(Setting::PayLaterFeeZhima, Ruled::Rate(Rate::per_mille(6)));
    shop.rules(Setting::Campaign(SPLIT_INTEREST, Term::Pool), Ruled::Money(Money::yuan(20)));
    shop.rules(Setting::PayLaterExcludes(Exclusion::Fresh), Ruled::Flag(false));
    says(
        &shop.world,
        "",
        &[
            ("shop.PayLaterRollout", "2022-07-01"),
            ("shop.RefundOnly", "Two"),
            ("rules.changes.count", "3"),
            ("rules.changes.1", r#"{"from":"2023-02-20","note":"通知","setting":"PayLaterFeeZhima","value":"0.6%"}"#),
            ("rules.changes.2.setting", "SplitInterest Pool"),
            ("rules.changes.last.setting", "PayLaterExcludes Fresh"),
            ("rules.values.PayLaterFeeZhima", "0.6%"),
            ("rules.values.PayLaterFeeWechat", "1%"),
            ("rules.values.PayLaterPriceCap", "500.00"),
            ("rules.values.PayLaterWindow", "2022-06-23/.."),
            ("rules.values.CouponIos", "9.7.10"),
            ("rules.excludes.Fresh", "false"),
            ("rules.excludes.Cinema", "true"),
            ("rules.ownCampaigns", "[]"),
            ("campaigns.SplitInterest.pool", "20.00"),
        ],
    );
    let form = Form {
        name: "春季补贴".to_owned(),
        active: Some(Span::ALWAYS),
        gives: Gives::Discount,
        least: Some(Money::yuan(1)),
        most: Some(Money::yuan(5)),
        cap: Some(Money::yuan(7)),
        ..Form::default()
    };
    let campaign = std::sync::Arc::new(form.campaign());
    let keep = Command::Rule(RuleCommand::KeepCampaign { place: None, campaign });
    shop.gives((Actor::Merchant, Surface::BackOffice), keep).expect("a campaign of one's own");
    says(
        &shop.world,
        "",
        &[
            ("rules.ownCampaigns", r#"["Own1"]"#),
            ("campaigns.count", "5"),
            ("campaigns.Own1.name", "春季补贴"),
            ("campaigns.春季补贴.number", "4"),
            ("campaigns.Own1.own", "true"),
            ("campaigns.Own1.least", "1.00"),
            ("campaigns.Own1.most", "5.00"),
            ("campaigns.Own1.left", "7.00"),
            ("campaigns.Own1.activeFrom", "null"),
            ("verdicts.Own1.inForce", "true"),
        ],
    );
    let facts = BuyerFacts { zhima: Some(550), good_credit: Some(false), ..BuyerFacts::default() };
    let add = BuyerCommand::Add { role: Role::Own("常客".to_owned()), facts };
    shop.gives(DESK, Command::Profile(ProfileCommand::Buyers(add))).expect("a buyer");
    says(
        &shop.world,
        "buyers.",
        &[
            ("count", "2"),
            ("counter", "1"),
            ("0.role", "Walker"),
            ("0.name", "null"),
            ("0.atCounter", "false"),
            ("0.zhima", "700"),
            ("1.role", "Own"),
            ("last.name", "常客"),
            ("1.zhima", "550"),
            ("1.wechat", "null"),
            ("1.goodCredit", "false"),
            ("1.valued", "null"),
            ("1.client", "null"),
        ],
    );
    says(&shop.world, "", &[("draft.count", "0")]);
}
