//! An order from placing to its end: what every command does at every stage, what time does by itself, and what an order
//! costs on which day.

use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::Money;
use merchant_simulator::policy::{Figure, Origin, Service, Setting, Value};
use merchant_simulator::shop::{
    Account, Ask, CaseCommand, GoodId, LiveCommand, LiveId, OrderCommand, OrderId, PayLaterBy, PayLaterCommand,
    Payment, Periods, Refusal, Stage, TradeCommand, Venue,
};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const WECHAT: Payment = Payment::PayLater(PayLaterBy::Wechat);

/// The stages of an order, with both sides of settlement.
#[derive(Debug, Clone, Copy, PartialEq)]
enum At {
    Unpaid,
    Paid,
    Shipped,
    Signed,
    Done,
    Settled,
    Failed,
}

const STAGES: [At; 7] = [At::Unpaid, At::Paid, At::Shipped, At::Signed, At::Done, At::Settled, At::Failed];

/// A shop whose one order, for 300.00, stands there.
fn order_at(stage: At) -> (Shop, OrderId) {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    let order = shop.places("A2", Payment::Ordinary);
    if stage == At::Failed {
        shop.order(OrderCommand::Cancel(order));
    } else {
        let steps = [OrderCommand::Pay, OrderCommand::Ship, OrderCommand::Deliver, OrderCommand::Receive];
        steps.iter().take(stage as usize).for_each(|step| shop.order(step(order)));
        if stage == At::Settled {
            shop.days(8);
        }
    }
    (shop, order)
}

/// What a command comes to: the code of the stage afterwards; `×` where an order of this code does not take it; else the
/// refusal.
fn comes_to(shop: &mut Shop, order: OrderId, command: OrderCommand) -> String {
    let before = shop.sees(order).stage.code();
    match shop.tries(TradeCommand::Order(command)) {
        Ok(_) => shop.sees(order).stage.code().to_string(),
        Err(Refusal::WrongStage(code)) if code == before => "×".to_owned(),
        refused => came_of(refused),
    }
}

/// B-20: the codes of the stages. B-02b: only a paid order is shipped. B-04b: other orders are paid out early elsewhere.
#[test]
fn every_command_at_every_stage() {
    let codes: Vec<u8> = STAGES.map(order_at).iter().map(|(shop, order)| shop.sees(*order).stage.code()).collect();
    assert_eq!(codes, [10, 30, 40, 50, 70, 70, 80]);
    let extend = |order| OrderCommand::Extend { order, days: 5 };
    type Step = fn(OrderId) -> OrderCommand;
    let table: [(&str, Step, &str); 8] = [
        //                                      10 30 40 50 70 70 80
        ("pay", OrderCommand::Pay, "30 × × × × × ×"),
        ("cancel", OrderCommand::Cancel, "80 × × × × × ×"),
        ("ship", OrderCommand::Ship, "× 40 × × × × ×"),
        ("deliver", OrderCommand::Deliver, "× × 50 × × × ×"),
        ("lose", OrderCommand::Lose, "× × 40 × × × ×"),
        ("receive", OrderCommand::Receive, "× × 70 70 × × ×"),
        ("put off", OrderCommand::PutOff, "× × 40 50 × × ×"),
        ("extend", extend, "× × 40 50 × × ×"),
    ];
    for (what, command, expected) in table {
        let came = STAGES.map(|stage| {
            let (mut shop, order) = order_at(stage);
            comes_to(&mut shop, order, command(order))
        });
        assert_eq!(came.join(" "), expected, "{what}");
        let (mut shop, _) = order_at(At::Paid);
        assert_eq!(came_of(shop.tries(TradeCommand::Order(command(OrderId(9))))), "NoSuchOrder", "{what}");
    }
    for stage in STAGES {
        let (mut shop, order) = order_at(stage);
        assert_eq!(comes_to(&mut shop, order, OrderCommand::PayOutEarly(order)), "EarlyPayoutElsewhere", "{stage:?}");
    }
}

/// XYHF2-SETL-02: an order by 先用后付 is never paid out early, by neither channel and at no stage.
#[test]
fn pay_later_is_never_paid_out_early() {
    for payment in [ZHIMA, WECHAT] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        let order = shop.places("A2", payment);
        for step in [OrderCommand::Ship, OrderCommand::Deliver, OrderCommand::Receive] {
            let refused = shop.tries(TradeCommand::Order(OrderCommand::PayOutEarly(order))).unwrap_err();
            assert_eq!(refused, Refusal::NoEarlyPayout);
            assert_eq!(refused.clause().map(|clause| clause.id), Some("XYHF2-SETL-02"));
            shop.order(step(order));
        }
        shop.days(8);
        assert_eq!(comes_to(&mut shop, order, OrderCommand::PayOutEarly(order)), "NoEarlyPayout", "settled");
    }
}

#[test]
fn what_cannot_be_ordered() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    shop.stocks_choices("B1", "女装>衬衫", &["20.00", ""]);
    shop.stocks("B2", "下架衬衫", "女装>衬衫", "20.00", Origin::SelfBuilt);
    shop.changes("B2", |good| good.listed = Some(false));
    shop.stocks("B3", "未知衬衫", "女装>衬衫", "20.00", Origin::SelfBuilt);
    shop.changes("B3", |good| good.listed = None);
    shop.does(TradeCommand::Live(LiveCommand::Plan { title: "专场".to_owned(), at: at("2022-07-05 20:00:00") }));
    let planned = Venue::Live(LiveId(1));
    let page = Venue::ShopPage;
    for (good, sku, quantity, from, expected) in [
        ("none", 0, 1, page, "NoSuchGood"),
        ("B2", 0, 1, page, "NotListed"),
        ("B3", 0, 1, page, "NotListed"),
        ("B1", 2, 1, page, "NoSku"),
        ("B1", 1, 1, page, "NoPrice"),
        ("B1", 0, 0, page, "QuantityOutOfRange"),
        ("B1", 0, 1_000, page, "QuantityOutOfRange"),
        ("B1", 0, 1, planned, "LiveNotOn"),
        ("B1", 0, 1, Venue::Live(LiveId(2)), "NoSuchLive"),
        ("B1", 0, 1, page, ""),
        ("B1", 0, 999, page, ""),
    ] {
        let good = GoodId::new(good);
        let place = OrderCommand::Place { good, sku, quantity, from, payment: Payment::Ordinary };
        assert_eq!(came_of(shop.clone().tries(TradeCommand::Order(place))), expected, "{sku} {quantity} {from:?}");
    }
    let live = shop.goes_live();
    shop.places_from("B1", Payment::Ordinary, live);
    shop.does(TradeCommand::Live(LiveCommand::End(LiveId(2))));
    let good = GoodId::new("B1");
    let place = OrderCommand::Place { good, sku: 0, quantity: 1, from: live, payment: Payment::Ordinary };
    assert_eq!(came_of(shop.tries(TradeCommand::Order(place))), "LiveNotOn", "the session is over");
}

/// DEF-PAYMENT-WINDOW: to the last second of half an hour it can be paid, a second later it has closed.
#[test]
fn an_unpaid_order_closes_after_half_an_hour() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    let order = shop.places("A2", Payment::Ordinary);
    shop.waits_until("2022-07-05 10:30:00");
    assert_eq!(comes_to(&mut shop.clone(), order, OrderCommand::Pay(order)), "30");
    shop.seconds(1);
    assert_eq!(shop.sees(order).stage, Stage::Failed);
    assert_eq!(comes_to(&mut shop, order, OrderCommand::Pay(order)), "×");
    assert_eq!(shop.lines(order), [""; 0], "nothing was paid");
    shop.rules(Setting::PaymentMinutes, Value::Count(60));
    let order = shop.places("A2", Payment::Instalments(Periods::Three));
    shop.seconds(3_600);
    assert_eq!(shop.sees(order).stage.code(), 10, "the user knows better");
}

/// B-02, DEF-SHIPPING-PROMISE: 48 hours from payment; a missed promise is noted, and the order goes on.
#[test]
fn a_missed_shipping_promise_is_noted_and_the_order_goes_on() {
    for payment in [Payment::Ordinary, ZHIMA] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        let order = shop.buys("A2", payment);
        shop.waits_until("2022-07-07 10:00:00");
        assert!(matches!(shop.sees(order).stage, Stage::Paid { late: false, .. }), "{payment:?}");
        shop.seconds(1);
        assert!(matches!(shop.sees(order).stage, Stage::Paid { late: true, .. }), "{payment:?}");
        assert_eq!(comes_to(&mut shop, order, OrderCommand::Ship(order)), "40");
    }
}

/// DEF-DELIVERY: a parcel arrives on day 3, unless the director says otherwise. One that was lost can still turn up.
#[test]
fn parcels_arrive_get_lost_and_turn_up() {
    for (what, never_signs, parcels_lost, expected) in [
        ("nothing is arranged", false, false, 50),
        ("nobody signs", true, false, 40),
        ("parcels get lost", false, true, 40),
    ] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        shop.switches(|all| (all.never_signs, all.parcels_lost) = (never_signs, parcels_lost));
        let order = shop.buys("A2", Payment::Ordinary);
        shop.order(OrderCommand::Ship(order));
        shop.waits_until("2022-07-08 10:00:00");
        assert_eq!(shop.sees(order).stage.code(), 40, "{what}");
        shop.seconds(1);
        assert_eq!(shop.sees(order).stage.code(), expected, "{what}");
    }
    let (mut shop, order) = order_at(At::Shipped);
    shop.order(OrderCommand::Lose(order));
    assert_eq!(comes_to(&mut shop, order, OrderCommand::Lose(order)), "×", "it is lost already");
    shop.days(5);
    assert_eq!(shop.sees(order).stage.code(), 40);
    assert_eq!(comes_to(&mut shop, order, OrderCommand::Deliver(order)), "50");
    assert_eq!(shop.sees(order).signed, Some(shop.world.clock));
}

/// B-01, DEF-AUTO-CONFIRM-BEFORE: day 10 if signed for, else day 20, else day 30; on both sides, to the second.
#[test]
fn receipt_is_confirmed_by_itself() {
    let nothing: fn(&mut Shop, OrderId) = |_, _| {};
    let late: fn(&mut Shop, OrderId) = |shop, order| {
        shop.days(11);
        shop.order(OrderCommand::Deliver(order));
    };
    let lost: fn(&mut Shop, OrderId) = |shop, order| shop.order(OrderCommand::Lose(order));
    for now in ["2022-04-01 10:00:00", "2022-05-07 00:00:00", "2022-07-05 20:14:30", "2024-02-20 23:59:59"] {
        for (what, signs, arranges, days) in [
            ("signed for on day 3", true, nothing, 10),
            ("never signed for", false, nothing, 20),
            ("signed for on day 11", false, late, 20),
            ("lost", true, lost, 30),
        ] {
            let mut shop = Shop::open(now, "100.00");
            shop.switches(|all| all.never_signs = !signs);
            let order = shop.buys("A2", Payment::Ordinary);
            shop.order(OrderCommand::Ship(order));
            arranges(&mut shop, order);
            let due = at(now).plus_seconds(days * 86_400);
            shop.until(due);
            assert_ne!(shop.sees(order).stage.code(), 70, "{what}, shipped {now}");
            shop.seconds(1);
            assert_eq!(shop.sees(order).confirmed(), Some(due), "{what}, shipped {now}");
        }
    }
}

/// B-01: the buyer adds 3 days once, the merchant any number, and both add up, at whichever look the parcel is.
#[test]
fn both_sides_may_put_the_confirmation_off() {
    let buyer = OrderCommand::PutOff;
    let merchant = |days| move |order| OrderCommand::Extend { order, days };
    type Step = Box<dyn Fn(OrderId) -> OrderCommand>;
    let table: Vec<(&str, bool, Vec<Step>, i64)> = vec![
        ("the buyer", true, vec![Box::new(buyer)], 13),
        ("the merchant", true, vec![Box::new(merchant(5))], 15),
        ("the merchant, twice", true, vec![Box::new(merchant(30)), Box::new(merchant(1))], 41),
        ("both", true, vec![Box::new(buyer), Box::new(merchant(5))], 18),
        ("both, the merchant first", true, vec![Box::new(merchant(5)), Box::new(buyer)], 18),
        ("both, for a parcel nobody signs for", false, vec![Box::new(buyer), Box::new(merchant(5))], 28),
    ];
    for (who, signed, steps, days) in table {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        shop.switches(|all| all.never_signs = !signed);
        let order = shop.buys("A2", Payment::Ordinary);
        shop.order(OrderCommand::Ship(order));
        steps.iter().for_each(|step| shop.order(step(order)));
        let due = at("2022-07-05 10:00:00").plus_seconds(days * 86_400);
        shop.until(due);
        assert_eq!(shop.sees(order).confirmed(), None, "{who}");
        shop.seconds(1);
        assert_eq!(shop.sees(order).confirmed(), Some(due), "{who}");
    }
    let (mut shop, order) = order_at(At::Signed);
    shop.order(OrderCommand::PutOff(order));
    assert_eq!(comes_to(&mut shop, order, OrderCommand::PutOff(order)), "ExtensionUsed");
    for (days, expected) in [(0, "DaysOutOfRange"), (1, "50"), (30, "50"), (31, "DaysOutOfRange")] {
        assert_eq!(comes_to(&mut shop, order, OrderCommand::Extend { order, days }), expected, "{days} days");
    }
}

/// B-01: the user knows a shorter time for parcels that nobody has signed for; one that is older than that by then is not
/// confirmed in the past.
#[test]
fn a_shorter_time_of_the_users_own_reaches_no_further_back_than_now() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    shop.switches(|all| all.never_signs = true);
    let order = shop.buys("A2", Payment::Ordinary);
    shop.order(OrderCommand::Ship(order));
    shop.rules(Setting::ConfirmUnsignedDays, Value::Count(5));
    shop.days(11);
    assert_eq!(shop.sees(order).confirmed(), Some(at("2022-07-15 10:00:00")), "at the first look, on day 10");
}

/// DEF-CONFIRM-WAITS: while an after-sale is open receipt is not confirmed; what has fallen due then follows at once. An
/// order that nobody has signed for waits just so, with day 20 for day 10.
#[test]
fn an_open_after_sale_keeps_receipt_from_being_confirmed() {
    let on_its_way = |closed, confirmed| (At::Shipped, 40, closed, confirmed);
    let signed = |closed, confirmed| (At::Signed, 50, closed, confirmed);
    for (stage, code, closed, confirmed) in [
        signed("2022-07-13 09:00:00", "2022-07-15 10:00:00"),
        signed("2022-07-15 10:00:00", "2022-07-15 10:00:00"),
        signed("2022-07-18 09:00:00", "2022-07-18 09:00:00"),
        on_its_way("2022-07-13 09:00:00", "2022-07-25 10:00:00"),
        on_its_way("2022-07-18 09:00:00", "2022-07-25 10:00:00"),
    ] {
        let (mut shop, order) = order_at(At::Paid);
        shop.switches(|all| all.never_signs = true);
        shop.order(OrderCommand::Ship(order));
        if stage == At::Signed {
            shop.order(OrderCommand::Deliver(order));
        }
        shop.waits_until("2022-07-12 08:00:00");
        let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
        assert_eq!(comes_to(&mut shop, order, OrderCommand::Receive(order)), "AfterSaleOpen");
        shop.case(CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 0 });
        shop.waits_until(closed);
        assert_eq!(shop.sees(order).stage.code(), code, "{closed}");
        assert!(!shop.world.trade.agenda().iter().any(|due| due.order() == Some(order)), "{closed}");
        shop.case(CaseCommand::Withdraw(case));
        shop.until(at(confirmed).plus_seconds(1));
        assert_eq!(shop.sees(order).confirmed(), Some(at(confirmed)), "{closed}");
    }
}

/// DEF-CONFIRM-WAITS, B-04: while an after-sale is open an order is not settled; what has fallen due then follows at once.
#[test]
fn an_open_after_sale_keeps_an_order_from_being_settled() {
    for (closed, settled) in [
        ("2022-07-10 09:00:00", "2022-07-12 10:00:00"),
        ("2022-07-12 10:00:00", "2022-07-12 10:00:00"),
        ("2022-07-15 09:00:00", "2022-07-15 09:00:00"),
    ] {
        let (mut shop, order) = order_at(At::Done);
        shop.waits_until("2022-07-09 08:00:00");
        let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
        shop.case(CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 0 });
        shop.waits_until(closed);
        assert_eq!(shop.holds(Account::Wallet), "100.00", "{closed}");
        shop.case(CaseCommand::Withdraw(case));
        shop.until(at(settled).plus_seconds(1));
        let line = format!("{settled} Settlement Escrow→Wallet 294.00 DEF-SETTLEMENT-BEFORE");
        assert_eq!(shop.lines(order).last(), Some(&line), "{closed}");
    }
}

/// B-04, XYHF2-SETL-01, DEF-SETTLEMENT-BEFORE: settled on day 7, to the second, whoever pays and however; who says so is a
/// matter of the day.
#[test]
fn an_order_is_settled_on_day_seven() {
    for (received, settled, clause) in [
        ("2022-07-05 10:00:00", "2022-07-12 10:00:00", "DEF-SETTLEMENT-BEFORE"),
        ("2022-09-06 23:59:59", "2022-09-13 23:59:59", "DEF-SETTLEMENT-BEFORE"),
        ("2022-09-07 00:00:00", "2022-09-14 00:00:00", "B-04"),
        ("2024-02-25 10:00:00", "2024-03-03 10:00:00", "B-04"),
    ] {
        for payment in [Payment::Ordinary, ZHIMA, WECHAT, Payment::Instalments(Periods::Six)] {
            let mut shop = Shop::open(received, "100.00");
            let order = shop.delivers("A2", payment);
            shop.order(OrderCommand::Receive(order));
            shop.waits_until(settled);
            let lines = shop.lines(order);
            assert!(!lines.iter().any(|line| line.contains("Settlement")), "{payment:?}: {lines:?}");
            shop.seconds(1);
            let line = format!("{settled} Settlement Escrow→Wallet 294.00 {clause}");
            assert_eq!(shop.lines(order).last(), Some(&line), "{payment:?}");
            assert!(!shop.sees(order).is_open() || payment == Payment::Instalments(Periods::Six));
        }
    }
}

/// DEF-SETTLEMENT-LINES, B-18: one line an order. B-19b: before the wallet is upgraded the money goes to the shop's bank.
#[test]
fn each_order_is_settled_for_itself() {
    let mut shop = Shop::new("2022-07-05 10:00:00");
    shop.stocks("A1", "棉布衬衫", "女装>衬衫", "99.90", Origin::SelfBuilt);
    let orders = ["A1", "A1"].map(|good| shop.delivers(good, Payment::Ordinary));
    orders.iter().for_each(|order| shop.order(OrderCommand::Receive(*order)));
    shop.days(8);
    for order in orders {
        assert_eq!(
            shop.lines(order)[1..],
            [
                // 2% of 99.90 is 1.998.
                "2022-07-12 10:00:00 ServiceFee Escrow→ServiceFees 2.00 B-18",
                "2022-07-12 10:00:00 Settlement Escrow→Outside 97.90 DEF-SETTLEMENT-BEFORE",
            ]
        );
    }
    assert_eq!(shop.world.trade.ledger.statement().len(), 0, "the wallet has seen nothing");
}

/// DEF-DEDUCTION-RETRY, DEF-DEDUCTION-FALLBACK, B-05, XYHF2-DED-02: tried again every 24 hours; when it has failed for 72,
/// the platform pays.
#[test]
fn a_failed_deduction_is_tried_again_and_then_advanced() {
    for (works_after, paid, by) in [
        (0, "2022-07-05 10:00:00", "Deduction Buyer→Escrow 300.00 XYHF2-DED-01"),
        (1, "2022-07-06 10:00:00", "Deduction Buyer→Escrow 300.00 XYHF2-DED-01"),
        (24, "2022-07-06 10:00:00", "Deduction Buyer→Escrow 300.00 XYHF2-DED-01"),
        (25, "2022-07-07 10:00:00", "Deduction Buyer→Escrow 300.00 XYHF2-DED-01"),
        (49, "2022-07-08 10:00:00", "Deduction Buyer→Escrow 300.00 XYHF2-DED-01"),
        (73, "2022-07-08 10:00:00", "Advance Platform→Escrow 300.00 DEF-DEDUCTION-FALLBACK"),
    ] {
        for payment in [ZHIMA, WECHAT] {
            let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
            let order = shop.delivers("A2", payment);
            shop.switches(|all| all.charges_fail = works_after > 0);
            shop.order(OrderCommand::Receive(order));
            shop.hours(works_after);
            shop.switches(|all| all.charges_fail = false);
            shop.days(4);
            assert_eq!(shop.lines(order)[1], format!("{paid} {by}"), "works after {works_after} h");
            assert_eq!(shop.sees(order).advanced, by.starts_with("Advance"));
        }
    }
}

/// XYHF2-SETL-01: nothing is settled before the money is there; then without further delay.
#[test]
fn an_order_is_settled_only_when_the_money_is_there() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    shop.rules(Setting::SettlementDays, Value::Count(1));
    let order = shop.delivers("A2", ZHIMA);
    shop.switches(|all| all.charges_fail = true);
    shop.order(OrderCommand::Receive(order));
    shop.waits_until("2022-07-08 10:00:00");
    assert_eq!(shop.lines(order).len(), 1, "only the fee");
    shop.seconds(1);
    assert_eq!(
        shop.lines(order)[1..],
        [
            "2022-07-08 10:00:00 Advance Platform→Escrow 300.00 DEF-DEDUCTION-FALLBACK",
            "2022-07-08 10:00:00 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2022-07-08 10:00:00 Settlement Escrow→Wallet 294.00 DEF-SETTLEMENT-BEFORE",
        ]
    );
}

/// DEF-WALLET-SHORT, XYHF2-FEE-03: 1% of 99.90 is 1.00. A fen less in the wallet, and 先用后付 is not offered; where the user
/// knows that it is, the fen is owed.
#[test]
fn a_wallet_too_low_for_the_fee() {
    for (wallet, blocks, lacks, left, owed) in [
        ("1.00", true, "", "0.00", "0.00"),
        ("0.99", true, "DEF-WALLET-SHORT", "0.99", "0.00"),
        ("0.99", false, "", "0.00", "0.01"),
        ("0", false, "", "0.00", "1.00"),
    ] {
        let mut shop = Shop::open("2022-07-05 10:00:00", wallet);
        shop.rules(Setting::PayLaterNeedsWallet, Value::Flag(blocks));
        let place =
            OrderCommand::Place { good: GoodId::new("A1"), sku: 0, quantity: 1, from: Venue::ShopPage, payment: ZHIMA };
        assert_eq!(came_of(shop.tries(TradeCommand::Order(place))), lacks, "{wallet}, {blocks}");
        assert_eq!(shop.holds(Account::Wallet), left, "{wallet}, {blocks}");
        assert_eq!(shop.world.trade.ledger.debt(), yuan(owed), "{wallet}, {blocks}");
    }
}

/// XYHF2-FEE-01, XYHF2-FEE-02, B-07, XYHF1-NOTE-01: what an order of 300.00 costs on which day by which channel, and who
/// says so. Taken when ordering, whatever becomes of the order.
#[test]
fn the_fee_is_a_matter_of_day_and_channel() {
    let none = ("0.00", "");
    for (now, zhima, wechat) in [
        ("2022-06-23 00:00:00", ("3.00", "XYHF2-FEE-01"), ("3.00", "XYHF2-FEE-01")),
        ("2022-07-31 23:59:59", ("3.00", "XYHF2-FEE-01"), ("3.00", "XYHF2-FEE-01")),
        // B-07a.
        ("2022-08-01 00:00:00", none, none),
        ("2022-08-31 23:59:59", none, none),
        ("2022-09-01 00:00:00", ("3.00", "DEF-FEE-OPEN-MONTHS"), ("3.00", "DEF-FEE-OPEN-MONTHS")),
        ("2023-06-30 23:59:59", ("3.00", "DEF-FEE-OPEN-MONTHS"), ("3.00", "DEF-FEE-OPEN-MONTHS")),
        // B-07d; 0.4% of 300.00.
        ("2023-07-01 00:00:00", none, ("1.20", "B-07c")),
        ("2024-11-01 10:00:00", none, ("1.20", "B-07c")),
    ] {
        for (payment, (fee, clause)) in [(ZHIMA, zhima), (WECHAT, wechat)] {
            let mut shop = Shop::open(now, "100.00");
            let order = shop.places("A2", payment);
            let line = format!("{now} PayLaterFee Wallet→PayLaterFees {fee} {clause}");
            let expected: Vec<String> = (!clause.is_empty()).then_some(line).into_iter().collect();
            assert_eq!(shop.lines(order), expected, "{payment:?}");
            assert_eq!(shop.holds(Account::PayLaterFees), fee, "{payment:?}");
        }
    }
}

/// DEF-FEE-ROUNDING: half a fen is a fen, less is nothing, and nothing leaves no line.
#[test]
fn the_fee_is_rounded_to_the_fen() {
    for (price, fee, lines) in
        [("0.49", "0.00", 0), ("0.50", "0.01", 1), ("333.49", "3.33", 1), ("333.50", "3.34", 1), ("499.99", "5.00", 1)]
    {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        shop.stocks("B1", "棉布衬衫", "女装>衬衫", price, Origin::SelfBuilt);
        let order = shop.places("B1", ZHIMA);
        assert_eq!((shop.holds(Account::PayLaterFees).as_str(), shop.lines(order).len()), (fee, lines), "{price}");
    }
}

/// XYHF2-FEE-01: only orders that are placed with 先用后付 cost its fee. DEF-FEE-BASE: on all pieces together.
#[test]
fn only_pay_later_costs_its_fee() {
    for (payment, quantity, fee) in [
        (Payment::Ordinary, 1, "0.00"),
        (Payment::Instalments(Periods::Three), 1, "0.00"),
        (ZHIMA, 1, "3.00"),
        // 1% of 900.00.
        (WECHAT, 3, "9.00"),
    ] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        let good = GoodId::new("A2");
        shop.order(OrderCommand::Place { good, sku: 0, quantity, from: Venue::ShopPage, payment });
        assert_eq!(shop.holds(Account::PayLaterFees), fee, "{payment:?}");
    }
}

/// XYHF2-ORD-01, XYHF2-DEF-01: the merchant sees the normal price while the buyer has paid nothing.
#[test]
fn the_merchant_sees_the_normal_price() {
    for payment in [Payment::Ordinary, ZHIMA, WECHAT] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        let order = shop.buys("A2", payment);
        let seen = shop.sees(order);
        assert_eq!((seen.stage.code(), seen.placed.price, seen.amount()), (30, yuan("300.00"), yuan("300.00")));
        let paid = if payment == Payment::Ordinary { "-300.00" } else { "0.00" };
        assert_eq!(shop.holds(Account::Buyer), paid, "{payment:?}");
    }
}

/// XYHF2-ORD-02: which channel a buyer pays later by makes no difference to the merchant.
#[test]
fn the_channel_makes_no_difference_to_the_merchant() {
    let play = |payment| {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        let kept = shop.places("A2", payment);
        let refunded = shop.places("A1", payment);
        [kept, refunded].iter().for_each(|order| shop.order(OrderCommand::Ship(*order)));
        shop.days(12);
        let case = shop.asks(refunded, Ask::RefundShipped, "40.00");
        shop.case(CaseCommand::Agree(case));
        shop.days(30);
        let orders = [kept, refunded];
        let stages = orders.map(|order| shop.sees(order).stage.code());
        (stages, orders.map(|order| shop.lines(order)), shop.holds(Account::Wallet))
    };
    let zhima = play(ZHIMA);
    assert_eq!(zhima, play(WECHAT));
    // 100.00, less fees of 3.00 and 1.00, and 300.00 less 2%, and 59.90 less 2% (1.198).
    assert_eq!(zhima.2, "448.70");
}

/// XYHF2-ELIG-03: what counts is the dearest choice of the good, not what an order comes to.
#[test]
fn several_pieces_may_come_to_more_than_500() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    shop.stocks_choices("B1", "女装>衬衫", &["20.00", "500.01"]);
    for (good, quantity, expected) in [("A2", 2, ""), ("A2", 9, ""), ("A3", 1, "AMB-01"), ("B1", 1, "AMB-01")] {
        let good = GoodId::new(good);
        let place = OrderCommand::Place { good, sku: 0, quantity, from: Venue::ShopPage, payment: ZHIMA };
        assert_eq!(came_of(shop.tries(TradeCommand::Order(place))), expected, "{quantity}");
    }
    assert_eq!(shop.sees(OrderId(1)).amount(), yuan("600.00"));
}

/// XYHF2-PAUSE-01, XYHF2-PAUSE-02, XYHF2-FEE-04: after a pause nobody can order with it; what was ordered before goes on,
/// and its fee stays taken.
#[test]
fn a_pause_stops_new_orders_and_leaves_old_ones_alone() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    let order = shop.places("A2", ZHIMA);
    shop.does(TradeCommand::PayLater(PayLaterCommand::Pause));
    for payment in [ZHIMA, WECHAT] {
        assert_eq!(shop.lacks("A2", payment), "XYHF2-ELIG-05");
    }
    assert_eq!(shop.lacks("A2", Payment::Ordinary), "");
    shop.order(OrderCommand::Ship(order));
    shop.days(18);
    let lines = shop.lines(order);
    let kinds: Vec<&str> = lines.iter().filter_map(|line| line.split(' ').nth(2)).collect();
    assert_eq!(kinds, ["PayLaterFee", "Deduction", "ServiceFee", "Settlement"]);
    shop.does(TradeCommand::PayLater(PayLaterCommand::Resume));
    assert_eq!(shop.lacks("A2", ZHIMA), "");
}

/// DEF-PLACED-ORDERS: an order that was placed is untouched when its good stops qualifying, or the service or the buyer
/// does.
#[test]
fn a_placed_order_outlives_what_allowed_it() {
    type End = fn(&mut Shop);
    let ends: [(&str, End); 5] = [
        ("dearer", |shop| shop.stocks("A2", "羊毛围巾", "服饰配件>围巾", "600.00", Origin::SelfBuilt)),
        ("taken off", |shop| shop.changes("A2", |good| good.listed = Some(false))),
        ("not its own", |shop| shop.changes("A2", |good| good.origin = Some(Origin::Alliance))),
        ("closed", |shop| shop.states(Figure::PayLater, Value::Service(Service::Closed))),
        ("out of credit", |shop| shop.knows(|facts| (facts.good_credit, facts.zhima) = (Some(false), Some(400)))),
    ];
    for (what, end) in ends {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        let order = shop.places("A2", ZHIMA);
        end(&mut shop);
        shop.order(OrderCommand::Ship(order));
        shop.days(18);
        assert_eq!(shop.sees(order).amount(), yuan("300.00"), "{what}");
        assert_eq!(shop.holds(Account::Wallet), "391.00", "{what}");
    }
}

/// B-02b: an order whose refund is done is not shipped. DEF-REFUND-AT-ONCE: the money is back when it is agreed.
#[test]
fn a_refunded_order_is_not_shipped() {
    let (mut shop, order) = order_at(At::Paid);
    let case = shop.asks(order, Ask::RefundUnshipped, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.holds(Account::Buyer), "0.00");
    assert_eq!(comes_to(&mut shop, order, OrderCommand::Ship(order)), "×");
    assert_eq!(shop.sees(order).stage.code(), 80);
    assert_eq!(shop.world.trade.ledger.total(), Money::ZERO);
}

/// B-01: what is virtual has no parcel; handing it over is redeeming it, and with that it is received.
#[test]
fn a_voucher_is_received_when_it_is_redeemed() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    shop.stocks("V1", "话费充值 50", "虚拟/服务>话费", "60.00", Origin::SelfBuilt);
    let order = shop.buys("V1", Payment::Ordinary);
    shop.order(OrderCommand::Ship(order));
    assert_eq!(shop.sees(order).stage.code(), 70);
    assert_eq!(shop.sees(order).signed, Some(at("2022-07-05 10:00:00")));
    shop.days(8);
    assert_eq!(shop.holds(Account::Wallet), "158.80");
}
