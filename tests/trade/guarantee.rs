//! 退款不退货 as orders have it: which orders are covered, how long, who reviews, who pays, and what is suggested to the
//! platform.

use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::Rate;
use merchant_simulator::policy::{Figure, Guarantee, Origin, Setting, Value};
use merchant_simulator::shop::{
    Account, Ask, CaseCommand, CaseId, Cause, Coverage, GoodId, LiveCommand, LiveId, OrderCommand, OrderId, PayLaterBy,
    Payment, RefundOnlyCommand, Request, Side, TradeCommand, Venue,
};

const DAY: i64 = 86_400;

fn refund_only(command: RefundOnlyCommand) -> TradeCommand {
    TradeCommand::RefundOnly(command)
}

fn opens(budget: &str, tops_up: bool) -> TradeCommand {
    refund_only(RefundOnlyCommand::Open { agreed: true, budget: yuan(budget), tops_up, goods: Coverage::All })
}

fn ends(live: u32) -> TradeCommand {
    TradeCommand::Live(LiveCommand::End(LiveId(live)))
}

/// A shop that has had a version for long.
fn with(now: &str, version: Guarantee) -> Shop {
    let mut shop = Shop::open(now, "100.00");
    shop.states(Figure::RefundOnly, Value::Guarantee(version));
    shop
}

/// What an order of a good has, placed in a session that begins now.
fn has(shop: &mut Shop, good: &str) -> Option<Guarantee> {
    let live = shop.goes_live();
    let order = shop.places_from(good, Payment::Ordinary, live);
    shop.sees(order).placed.guarantee
}

/// The buyer orders from a session that begins now, and it is signed for.
fn delivers(shop: &mut Shop, good: &str) -> OrderId {
    let live = shop.goes_live();
    let order = shop.places_from(good, Payment::Ordinary, live);
    for step in [OrderCommand::Pay, OrderCommand::Ship, OrderCommand::Deliver] {
        shop.order(step(order));
    }
    let Venue::Live(id) = live else { panic!("it is a live session") };
    shop.does(ends(id.0));
    order
}

fn tries(shop: &mut Shop, order: OrderId, amount: &str) -> String {
    let request = Request { ask: Ask::WithoutReturn, amount: yuan(amount), cause: Cause::Quality };
    came_of(shop.tries(TradeCommand::Case(CaseCommand::Apply { order, request, words: String::new() })))
}

/// RNR-EFF-01, DEF-RNR-COVERAGE: opened in the middle of a session it does not cover that one, but the next.
#[test]
fn a_running_session_is_not_covered() {
    let mut shop = Shop::open("2022-09-05 20:00:00", "1000.00");
    let first = shop.goes_live();
    shop.does(opens("500.00", false));
    let during = shop.places_from("A2", Payment::Ordinary, first);
    assert_eq!(shop.sees(during).placed.guarantee, None);
    shop.does(ends(1));
    let second = shop.goes_live();
    let next = shop.places_from("A2", Payment::Ordinary, second);
    assert_eq!(shop.sees(next).placed.guarantee, Some(Guarantee::Three));
    // A session that began while it was on is covered to its end; the next one is not.
    shop.does(refund_only(RefundOnlyCommand::Close));
    let after = shop.places_from("A2", Payment::Ordinary, second);
    assert_eq!(shop.sees(after).placed.guarantee, Some(Guarantee::Three));
    shop.does(ends(2));
    assert_eq!(has(&mut shop, "A2"), None);
    let page = shop.places("A2", Payment::Ordinary);
    assert_eq!(shop.sees(page).placed.guarantee, None, "outside the live room there is none");
}

/// RNR-ORD-01: only self-built goods; neither 好物联盟 nor third parties. RNR-DEF-01, DEF-RNR-BUYER: only 优质消费者.
#[test]
fn only_own_goods_and_valued_buyers_are_covered() {
    let three = Some(Guarantee::Three);
    for (origin, valued, expected) in [
        (Some(Origin::SelfBuilt), Some(true), three),
        (Some(Origin::SelfBuilt), Some(false), None),
        (Some(Origin::SelfBuilt), None, None),
        (Some(Origin::Alliance), Some(true), None),
        (Some(Origin::ThirdParty), Some(true), None),
        (None, Some(true), None),
    ] {
        let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
        shop.changes("A2", |good| good.origin = origin);
        shop.knows(|facts| facts.valued = valued);
        assert_eq!(has(&mut shop, "A2"), expected, "{origin:?} {valued:?}");
    }
}

/// RNR3-NEW-01, RNR2-01: goods can be chosen in 3.0 only; without a choice all of the shop's own are covered (RNR-GOOD-01).
#[test]
fn chosen_goods_are_covered_in_three() {
    let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
    shop.does(refund_only(RefundOnlyCommand::Choose(Coverage::Only([GoodId::new("A1")].into()))));
    assert_eq!(has(&mut shop, "A1"), Some(Guarantee::Three));
    shop.does(ends(1));
    assert_eq!(has(&mut shop, "A2"), None);
    shop.does(ends(2));
    shop.does(refund_only(RefundOnlyCommand::Choose(Coverage::All)));
    assert_eq!(has(&mut shop, "A2"), Some(Guarantee::Three));
    let mut shop = with("2022-09-05 20:00:00", Guarantee::Two);
    let choose = refund_only(RefundOnlyCommand::Choose(Coverage::Only([GoodId::new("A1")].into())));
    assert_eq!(came_of(shop.tries(choose)), "RNR3-NEW-01");
    assert_eq!(has(&mut shop, "A2"), Some(Guarantee::Two));
}

/// RNR2-01, DEF-RNR-COVERAGE: a session that began with 2.0 keeps it, with all goods, though the shop switches meanwhile.
#[test]
fn a_session_keeps_the_version_it_began_with() {
    let mut shop = with("2022-09-05 20:00:00", Guarantee::Two);
    let live = shop.goes_live();
    shop.does(refund_only(RefundOnlyCommand::Upgrade));
    shop.does(refund_only(RefundOnlyCommand::Choose(Coverage::Only([GoodId::new("A1")].into()))));
    let order = shop.places_from("A2", Payment::Ordinary, live);
    assert_eq!(shop.sees(order).placed.guarantee, Some(Guarantee::Two));
    shop.does(ends(1));
    assert_eq!(has(&mut shop, "A2"), None, "the next one has 3.0, for which it was not chosen");
}

/// RNR1-01, AMB-12, RNR2-01, RNR3-DATE-01, B-17, B-24: which version a session that begins on which day has.
#[test]
fn versions_end_on_their_days() {
    use Guarantee::{Closed, One, Three, Two};
    for (now, own, expected) in [
        ("2022-08-31 23:59:59", One, Some(One)),
        ("2022-09-01 00:00:00", One, None),
        ("2022-09-03 00:00:00", One, None),
        ("2022-09-01 00:00:00", Two, Some(Two)),
        ("2023-06-01 00:00:00", Two, Some(Two)),
        ("2022-09-03 00:00:00", Three, Some(Three)),
        ("2024-12-01 23:59:59", Three, Some(Three)),
        ("2024-12-02 00:00:00", Three, None),
        ("2024-12-01 23:59:59", Two, Some(Two)),
        ("2024-12-02 00:00:00", Two, None),
        ("2022-09-05 00:00:00", Closed, None),
    ] {
        assert_eq!(has(&mut with(now, own), "A2"), expected, "{own:?} at {now}");
    }
}

/// B-17: discontinued on 2024-12-02; an order from before keeps what it has.
#[test]
fn an_order_from_before_the_end_keeps_its_guarantee() {
    let mut shop = with("2024-12-01 20:00:00", Guarantee::Three);
    let order = delivers(&mut shop, "A2");
    shop.waits_until("2024-12-05 10:00:00");
    let case = shop.asks(order, Ask::WithoutReturn, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.reads(case).progress.code(), 60);
    assert_eq!(came_of(shop.tries(opens("100.00", false))), "B-17");
}

/// B-15: to the last second of day 7 after signing; before signing it cannot be asked for at all.
#[test]
fn it_can_be_asked_for_within_seven_days_of_signing() {
    for (seconds, expected) in [(0, ""), (7 * DAY, ""), (7 * DAY + 1, "B-15")] {
        for received in [false, true] {
            let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
            let order = delivers(&mut shop, "A2");
            if received {
                shop.seconds(seconds.min(3 * DAY));
                shop.order(OrderCommand::Receive(order));
            }
            shop.until(at("2022-09-05 20:00:00").plus_seconds(seconds));
            assert_eq!(tries(&mut shop, order, "300.00"), expected, "{seconds} s, received: {received}");
        }
    }
    let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
    let live = shop.goes_live();
    let order = shop.places_from("A2", Payment::Ordinary, live);
    for (step, code) in [(OrderCommand::Pay as fn(OrderId) -> OrderCommand, 30), (OrderCommand::Ship, 40)] {
        shop.order(step(order));
        assert_eq!(tries(&mut shop, order, "300.00"), format!("WrongStage({code})"));
    }
}

/// B-15: what was asked for within seven days is still decided after them.
#[test]
fn a_request_in_time_is_decided_after_the_window() {
    let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
    let order = delivers(&mut shop, "A2");
    shop.seconds(7 * DAY);
    let case = shop.asks(order, Ask::WithoutReturn, "300.00");
    shop.case(CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 0 });
    shop.days(2);
    shop.case(CaseCommand::Appeal { case, words: "有照片".to_owned() });
    shop.case(CaseCommand::Rule { case, refund: Some(yuan("200.00")) });
    assert_eq!(shop.reads(case).refunded, yuan("200.00"));
}

/// B-15, DEF-RNR-CAP: the lower of what was paid and the service's maximum, which is not known and so not set.
#[test]
fn the_refund_is_the_lower_of_price_and_maximum() {
    for (most, amount, expected) in [
        (None, "300.00", ""),
        (None, "300.01", "RefundOutOfRange(Money(30000))"),
        (Some("120.00"), "120.00", ""),
        (Some("120.00"), "120.01", "RefundOutOfRange(Money(12000))"),
        (Some("400.00"), "300.01", "RefundOutOfRange(Money(30000))"),
    ] {
        let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
        if let Some(most) = most {
            shop.rules(Setting::GuaranteeCap, Value::Money(yuan(most)));
        }
        let order = delivers(&mut shop, "A2");
        assert_eq!(tries(&mut shop, order, amount), expected, "{most:?} {amount}");
    }
}

/// RNR2-01: up to 2.0 no merchant reviews it. RNR3-NEW-01: in 3.0 the merchant does, within the time for refunds after
/// shipping.
#[test]
fn who_reviews_is_a_matter_of_the_version() {
    for (version, now, code) in [
        (Guarantee::One, "2022-08-20 20:00:00", 60),
        (Guarantee::Two, "2022-08-20 20:00:00", 60),
        (Guarantee::Three, "2022-09-05 20:00:00", 10),
    ] {
        let mut shop = with(now, version);
        let order = delivers(&mut shop, "A2");
        let case = shop.asks(order, Ask::WithoutReturn, "60.00");
        assert_eq!(shop.reads(case).progress.code(), code, "{version:?}");
        assert_eq!(shop.reads(case).ended.map(|(_, side)| side), (code == 60).then_some(Side::Platform));
        assert_eq!(shop.holds(Account::Buyer), if code == 60 { "-240.00" } else { "-300.00" });
        let by = shop.reads(case).progress.by();
        assert_eq!(by, (code == 10).then(|| at("2022-09-07 20:00:00")), "{version:?}");
    }
}

/// RNR2-01: nor does a merchant review it where the buyer first asked for something else.
#[test]
fn up_to_two_nobody_reviews_a_changed_request_either() {
    for (version, now, code) in
        [(Guarantee::Two, "2022-08-20 20:00:00", 60), (Guarantee::Three, "2022-09-05 20:00:00", 10)]
    {
        let mut shop = with(now, version);
        let order = delivers(&mut shop, "A2");
        let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
        let request = Request { ask: Ask::WithoutReturn, amount: yuan("60.00"), cause: Cause::Quality };
        shop.case(CaseCommand::Modify { case, request, words: String::new() });
        assert_eq!(shop.reads(case).progress.code(), code, "{version:?}");
    }
}

/// RNR3-NEW-02, RNR-REV-04: decided directly; talked over and then decided; or, without agreement, by the platform, called by
/// whichever side. B-03: when the merchant does nothing the system agrees.
#[test]
fn every_way_that_a_review_can_go() {
    type Way = fn(&mut Shop, CaseId);
    let refuse: Way = |shop, case| shop.case(CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 2 });
    let merchant_appeals: Way = |shop, case| {
        let words = "买家恶意".to_owned();
        shop.merchant_tries(TradeCommand::Case(CaseCommand::Appeal { case, words })).expect("either side may");
    };
    type Told = (&'static str, Vec<Way>, u8, Option<Side>, &'static str);
    let ways: [Told; 6] = [
        ("agreed at once", vec![|shop, case| shop.case(CaseCommand::Agree(case))], 60, Some(Side::Merchant), "0.00"),
        (
            "talked over, changed and agreed",
            vec![
                |shop, case| {
                    shop.merchant_tries(TradeCommand::Case(CaseCommand::Talk { case, words: "退一半".to_owned() }))
                        .expect("the merchant may talk");
                },
                |shop, case| {
                    let request = Request { ask: Ask::WithoutReturn, amount: yuan("150.00"), cause: Cause::Quality };
                    shop.case(CaseCommand::Modify { case, request, words: "好".to_owned() });
                },
                |shop, case| shop.case(CaseCommand::Agree(case)),
            ],
            60,
            Some(Side::Merchant),
            "-150.00",
        ),
        ("refused and left", vec![refuse, |shop, _| shop.seconds(7 * DAY + 1)], 70, Some(Side::Time), "-300.00"),
        (
            "the buyer calls the platform",
            vec![
                refuse,
                |shop, case| shop.case(CaseCommand::Appeal { case, words: "有照片".to_owned() }),
                |shop, case| shop.case(CaseCommand::Rule { case, refund: Some(yuan("200.00")) }),
            ],
            60,
            Some(Side::Platform),
            "-100.00",
        ),
        (
            "the merchant calls the platform",
            vec![merchant_appeals, |shop, case| shop.case(CaseCommand::Rule { case, refund: None })],
            70,
            Some(Side::Platform),
            "-300.00",
        ),
        ("nobody acts", vec![|shop, _| shop.seconds(2 * DAY + 1)], 60, Some(Side::Time), "0.00"),
    ];
    for (what, steps, code, side, buyer) in ways {
        let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
        let order = delivers(&mut shop, "A2");
        let case = shop.asks(order, Ask::WithoutReturn, "300.00");
        steps.iter().for_each(|step| step(&mut shop, case));
        assert_eq!(shop.reads(case).progress.code(), code, "{what}");
        assert_eq!(shop.reads(case).ended.map(|(_, side)| side), side, "{what}");
        assert_eq!(shop.holds(Account::Buyer), buyer, "{what}");
    }
}

/// RNR-REV-05, DEF-RNR-ARBITRATION: 40% standing, 30% amount against the price, 30% reason. Worked out by hand.
#[test]
fn what_is_suggested_to_the_platform() {
    use Cause::{Allergy, ChangedMind, Damaged, NotAsDescribed, NotReceived, Quality, WrongGood};
    for (credit, amount, cause, total, for_buyer) in [
        // 0.4 × 1 + 0.3 × (1 - 150/300) + 0.3 × 1
        (Some(true), "150.00", Quality, "0.85", true),
        // 0.4 × 1 + 0.3 × 0 + 0.3 × 0
        (Some(true), "300.00", ChangedMind, "0.40", false),
        // 0.4 × 1 + 0.3 × (1 - 200.10/300 = 0.333) + 0
        (Some(true), "200.10", ChangedMind, "0.4999", false),
        // 0.4 × 1 + 0.3 × (1 - 199.80/300 = 0.334) + 0
        (Some(true), "199.80", ChangedMind, "0.5002", true),
        // 0.4 × 0.5 + 0 + 0.3 × 1: half is for the buyer.
        (None, "300.00", Damaged, "0.50", true),
        (None, "300.00", Allergy, "0.50", true),
        (None, "300.00", NotAsDescribed, "0.50", true),
        (None, "300.00", WrongGood, "0.50", true),
        (None, "300.00", NotReceived, "0.50", true),
        (None, "300.00", ChangedMind, "0.20", false),
        // 0 + 0.3 × 0.9 + 0.3
        (Some(false), "30.00", Quality, "0.57", true),
        (Some(false), "300.00", Quality, "0.30", false),
    ] {
        let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
        shop.knows(|facts| facts.good_credit = credit);
        let order = delivers(&mut shop, "A2");
        let request = Request { ask: Ask::WithoutReturn, amount: yuan(amount), cause };
        shop.case(CaseCommand::Apply { order, request, words: String::new() });
        let suggested = shop.suggests(CaseId(1));
        let weights = suggested.factors.map(|factor| (factor.weight, factor.share));
        assert_eq!(
            weights,
            [
                (Setting::WeightStanding, Rate::per_cent(40)),
                (Setting::WeightAmount, Rate::per_cent(30)),
                (Setting::WeightReason, Rate::per_cent(30)),
            ]
        );
        let expected: rust_decimal::Decimal = total.parse().expect("a number");
        assert_eq!(suggested.for_buyer, for_buyer, "{credit:?} {amount} {cause:?}");
        assert_eq!(suggested.total.fraction(), expected, "{credit:?} {amount} {cause:?}");
    }
}

/// DEF-RNR-ARBITRATION: the weights are published, and the user can set others: then they are taken as shares of their sum.
#[test]
fn the_weights_of_the_suggestion_can_be_changed() {
    for (standing, amount, reason, total) in
        [(100, 0, 0, "1"), (0, 100, 0, "0.5"), (50, 50, 0, "0.75"), (10, 10, 20, "0.375"), (0, 0, 0, "0")]
    {
        let mut shop = with("2022-09-05 20:00:00", Guarantee::Three);
        let weights =
            [(Setting::WeightStanding, standing), (Setting::WeightAmount, amount), (Setting::WeightReason, reason)];
        for (setting, share) in weights {
            shop.rules(setting, Value::Rate(Rate::per_cent(share)));
        }
        let order = delivers(&mut shop, "A2");
        let request = Request { ask: Ask::WithoutReturn, amount: yuan("150.00"), cause: Cause::ChangedMind };
        shop.case(CaseCommand::Apply { order, request, words: String::new() });
        let expected: rust_decimal::Decimal = total.parse().expect("a number");
        assert_eq!(shop.suggests(CaseId(1)).total.fraction(), expected, "{standing} {amount} {reason}");
    }
}

/// What a refund of 300.00 leaves in budget, wallet and debt.
fn refunds(shop: &mut Shop, amount: &str) -> [String; 3] {
    let order = delivers(shop, "A2");
    let case = shop.asks(order, Ask::WithoutReturn, amount);
    shop.case(CaseCommand::Agree(case));
    [Account::Budget, Account::Wallet, Account::Debt].map(|account| shop.holds(account))
}

/// DEF-RNR-BUDGET: the budget pays; below 100.00 it is topped up by 500.00, where that was asked for and the wallet can.
#[test]
fn the_budget_pays_and_is_topped_up() {
    for (wallet, budget, tops_up, amount, left) in [
        ("2000.00", "500.00", true, "300.00", ["200.00", "1500.00", "0.00"]),
        // Exactly 100.00 is not below it.
        ("2000.00", "400.00", true, "300.00", ["100.00", "1600.00", "0.00"]),
        ("2000.00", "399.99", true, "300.00", ["599.99", "1100.01", "0.00"]),
        ("2000.00", "399.99", false, "300.00", ["99.99", "1600.01", "0.00"]),
        // The wallet has exactly what is to be moved, or a fen less.
        ("899.99", "399.99", true, "300.00", ["599.99", "0.00", "0.00"]),
        ("899.98", "399.99", true, "300.00", ["99.99", "499.99", "0.00"]),
        // What the budget lacks comes from the wallet, and only then it is topped up.
        ("800.00", "200.00", true, "300.00", ["500.00", "0.00", "0.00"]),
        ("800.00", "200.00", false, "300.00", ["0.00", "500.00", "0.00"]),
        // Then it is a debt.
        ("250.00", "200.00", true, "300.00", ["0.00", "0.00", "-50.00"]),
        ("200.00", "200.00", false, "200.00", ["0.00", "0.00", "0.00"]),
    ] {
        let mut shop = Shop::open("2022-09-05 20:00:00", wallet);
        shop.does(opens(budget, tops_up));
        assert_eq!(refunds(&mut shop, amount), left, "{wallet} {budget} {tops_up}");
    }
}

/// DEF-RNR-BUDGET: the merchant can put money in by hand, switch the top-up, and gets the rest back at the end (B-15b).
#[test]
fn the_budget_by_hand() {
    let mut shop = Shop::open("2022-09-05 20:00:00", "1000.00");
    shop.does(opens("100.00", false));
    shop.does(refund_only(RefundOnlyCommand::TopUp(yuan("250.00"))));
    assert_eq!([shop.holds(Account::Budget), shop.holds(Account::Wallet)], ["350.00", "650.00"]);
    shop.does(refund_only(RefundOnlyCommand::SetTopUp(true)));
    assert_eq!(refunds(&mut shop, "300.00"), ["550.00", "150.00", "0.00"]);
    shop.does(refund_only(RefundOnlyCommand::Close));
    assert_eq!([shop.holds(Account::Budget), shop.holds(Account::Wallet)], ["0.00", "700.00"]);
    for command in [
        RefundOnlyCommand::Close,
        RefundOnlyCommand::TopUp(yuan("1.00")),
        RefundOnlyCommand::SetTopUp(true),
        RefundOnlyCommand::Choose(Coverage::All),
        RefundOnlyCommand::Upgrade,
    ] {
        assert_eq!(came_of(shop.tries(refund_only(command.clone()))), "NotOpen", "{command:?}");
    }
}

/// RNR-DEF-01: the price is settled to the shop all the same; what goes back to the buyer comes out of the budget.
#[test]
fn a_guaranteed_refund_leaves_the_settlement_alone() {
    let mut shop = Shop::open("2022-09-05 20:00:00", "1000.00");
    shop.does(opens("500.00", false));
    let order = delivers(&mut shop, "A2");
    let case = shop.asks(order, Ask::WithoutReturn, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.sees(order).stage.code(), 50, "the sale stands");
    shop.days(18);
    assert_eq!(
        shop.lines(order),
        [
            "2022-09-05 20:00:00 Payment Buyer→Escrow 300.00 B-20",
            "2022-09-05 20:00:00 Refund Budget→Buyer 300.00 DEF-RNR-BUDGET",
            "2022-09-22 20:00:00 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2022-09-22 20:00:00 Settlement Escrow→Wallet 294.00 B-04",
        ]
    );
}

/// DEF-CONFIRM-WAITS: the sale stands, so that receipt is confirmed when the refund is decided, where it had fallen due.
#[test]
fn a_guaranteed_refund_lets_a_waiting_order_go_on() {
    let mut shop = Shop::open("2022-09-05 20:00:00", "1000.00");
    shop.does(opens("500.00", false));
    let order = delivers(&mut shop, "A2");
    shop.days(6);
    let case = shop.asks(order, Ask::WithoutReturn, "300.00");
    shop.case(CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 0 });
    shop.days(6);
    assert_eq!(shop.sees(order).stage.code(), 50);
    shop.case(CaseCommand::Agree(case));
    shop.seconds(1);
    assert_eq!(shop.sees(order).confirmed(), Some(at("2022-09-17 20:00:00")));
}

/// DEF-PARTIAL-REFUND: with 先用后付 and before the deduction nobody has paid, so that the order is called off and the budget
/// is spared.
#[test]
fn before_the_deduction_the_budget_is_spared() {
    let mut shop = Shop::open("2022-09-05 20:00:00", "1000.00");
    shop.does(opens("500.00", false));
    let live = shop.goes_live();
    let order = shop.places_from("A2", Payment::PayLater(PayLaterBy::Wechat), live);
    shop.order(OrderCommand::Ship(order));
    shop.order(OrderCommand::Deliver(order));
    assert_eq!(tries(&mut shop, order, "299.99"), "OnlyInFull");
    let case = shop.asks(order, Ask::WithoutReturn, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.sees(order).stage.code(), 80);
    assert_eq!([shop.holds(Account::Budget), shop.holds(Account::Buyer)], ["500.00", "0.00"]);
}

/// RNR-EFF-01: what is chosen in the middle of a session holds from the next one on.
#[test]
fn other_goods_chosen_in_a_session_have_it_from_the_next_one_on() {
    let mut shop = with("2023-02-20 20:00:00", Guarantee::Three);
    let live = shop.goes_live();
    shop.does(refund_only(RefundOnlyCommand::Choose(Coverage::Only([GoodId::new("A2")].into()))));
    let order = shop.places_from("A1", Payment::Ordinary, live);
    assert_eq!(shop.sees(order).placed.guarantee, Some(Guarantee::Three));
    shop.does(ends(1));
    assert_eq!(has(&mut shop, "A1"), None);
    shop.does(ends(2));
    assert_eq!(has(&mut shop, "A2"), Some(Guarantee::Three));
}
