//! An after-sale from the request to its end: what every command does at every step, every deadline on both sides to the
//! second, and what follows when one runs out. 退款不退货 has a file of its own.

use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::{Moment, Money};
use merchant_simulator::policy::{Setting, Value};
use merchant_simulator::shop::{
    Account, Ask, CaseCommand, CaseId, Cause, OrderCommand, OrderId, PayLaterBy, Payment, Refusal, Request, Side,
    TradeCommand,
};
use merchant_simulator::world::{Actor, Command, Surface};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const BUYER: (Actor, Surface) = (Actor::Buyer, Surface::BuyerPhone);
const MERCHANT: (Actor, Surface) = (Actor::Merchant, Surface::BackOffice);
const PLATFORM: (Actor, Surface) = (Actor::Platform, Surface::ReviewDesk);

/// The codes of an after-sale (B-20).
const CODES: [u8; 7] = [10, 12, 20, 30, 40, 60, 70];
/// A command about an after-sale.
type Step = fn(CaseId) -> CaseCommand;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

fn request(ask: Ask, amount: &str) -> Request {
    Request { ask, amount: yuan(amount), cause: Cause::Quality }
}

fn refuse(case: CaseId) -> CaseCommand {
    CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 0 }
}

fn send_back(case: CaseId) -> CaseCommand {
    CaseCommand::SendBack { case, tracking: "SF100".to_owned() }
}

fn appeal(case: CaseId) -> CaseCommand {
    CaseCommand::Appeal { case, words: "有照片".to_owned() }
}

fn modify(case: CaseId, ask: Ask, amount: &str) -> CaseCommand {
    CaseCommand::Modify { case, request: request(ask, amount), words: String::new() }
}

/// A shop with an order of 300.00 that can be asked for this.
fn ready(now: &str, ask: Ask) -> (Shop, OrderId) {
    let mut shop = Shop::open(now, "100.00");
    let order = match ask {
        Ask::RefundUnshipped => shop.buys("A2", Payment::Ordinary),
        _ => shop.delivers("A2", Payment::Ordinary),
    };
    (shop, order)
}

/// A shop whose one after-sale, a return of a good for 300.00, stands at a code.
fn case_at(code: u8) -> (Shop, CaseId) {
    let (mut shop, order) = ready("2022-07-05 10:00:00", Ask::ReturnAndRefund);
    let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
    let steps: &[Step] = match code {
        12 => &[refuse],
        20 => &[refuse, appeal],
        30 => &[CaseCommand::Agree],
        40 => &[CaseCommand::Agree, send_back],
        60 => &[CaseCommand::Agree, send_back, CaseCommand::TakeBack],
        70 => &[CaseCommand::Withdraw],
        _ => &[],
    };
    steps.iter().for_each(|step| shop.case(step(case)));
    assert_eq!(shop.reads(case).progress.code(), code);
    (shop, case)
}

/// What a command comes to: the code afterwards; `×` where an after-sale of this code does not take it; else the refusal.
fn comes_to(shop: &mut Shop, by: (Actor, Surface), case: CaseId, command: CaseCommand) -> String {
    let before = shop.reads(case).progress.code();
    match shop.gives(by, Command::Trade(TradeCommand::Case(command))) {
        Ok(_) => shop.reads(case).progress.code().to_string(),
        Err(Refusal::WrongProgress(code)) if code == before => "×".to_owned(),
        refused => came_of(refused),
    }
}

/// B-20: the codes. RNR-REV-04: the buyer may call the platform against a refusal, the merchant at any time before.
#[test]
fn every_command_at_every_step() {
    let table: [(&str, (Actor, Surface), Step, &str); 13] = [
        //                                                                          10 12 20 30 40 60 70
        ("modify", BUYER, |case| modify(case, Ask::ReturnAndRefund, "250.00"), "10 10 × × × × ×"),
        ("another ask", BUYER, |case| modify(case, Ask::RefundShipped, "300.00"), "10 10 × × × × ×"),
        ("withdraw", BUYER, CaseCommand::Withdraw, "70 70 70 70 70 × ×"),
        ("buyer talks", BUYER, |case| CaseCommand::Talk { case, words: "您好".to_owned() }, "10 12 20 30 40 × ×"),
        ("merchant talks", MERCHANT, |case| CaseCommand::Talk { case, words: "您好".to_owned() }, "10 12 20 30 40 × ×"),
        ("agree", MERCHANT, CaseCommand::Agree, "30 30 30 × × × ×"),
        ("refuse", MERCHANT, refuse, "12 × × × 12 × ×"),
        ("send back", BUYER, send_back, "× × × 40 × × ×"),
        ("take back", MERCHANT, CaseCommand::TakeBack, "× × × × 60 × ×"),
        ("buyer appeals", BUYER, appeal, "× 20 × × × × ×"),
        ("merchant appeals", MERCHANT, appeal, "20 20 × 20 20 × ×"),
        ("for the buyer", PLATFORM, |case| CaseCommand::Rule { case, refund: Some(yuan("300.00")) }, "× × 60 × × × ×"),
        ("for the shop", PLATFORM, |case| CaseCommand::Rule { case, refund: None }, "× × 70 × × × ×"),
    ];
    for (what, by, command, expected) in table {
        let came = CODES.map(|code| {
            let (mut shop, case) = case_at(code);
            comes_to(&mut shop, by, case, command(case))
        });
        assert_eq!(came.join(" "), expected, "{what}");
        let (mut shop, _) = case_at(10);
        let unknown = shop.gives(by, Command::Trade(TradeCommand::Case(command(CaseId(9)))));
        assert_eq!(came_of(unknown), "NoSuchCase", "{what}");
    }
}

/// What is asked for decides what agreeing does: only a return has to be sent first.
#[test]
fn agreeing_refunds_unless_a_return_is_due() {
    for (ask, code, escrow) in
        [(Ask::RefundUnshipped, 60, "0.00"), (Ask::RefundShipped, 60, "0.00"), (Ask::ReturnAndRefund, 30, "300.00")]
    {
        let (mut shop, order) = ready("2022-07-05 10:00:00", ask);
        let case = shop.asks(order, ask, "300.00");
        shop.case(CaseCommand::Agree(case));
        assert_eq!(shop.reads(case).progress.code(), code, "{ask:?}");
        assert_eq!(shop.holds(Account::Escrow), escrow, "{ask:?}");
    }
    // What has come back already and was refused all the same is not sent a second time.
    let (mut shop, case) = case_at(40);
    shop.case(refuse(case));
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.reads(case).progress.code(), 60);
}

/// Which request fits an order at which stage: refunds before shipping only then, the rest only after it.
#[test]
fn what_can_be_asked_for_at_which_stage() {
    let steps = [OrderCommand::Pay, OrderCommand::Ship, OrderCommand::Deliver, OrderCommand::Receive];
    for (ask, expected) in [
        (Ask::RefundUnshipped, "WrongStage(10) ok WrongStage(40) WrongStage(50) WrongStage(70) WrongStage(70)"),
        (Ask::RefundShipped, "WrongStage(10) WrongStage(30) ok ok ok ok"),
        (Ask::ReturnAndRefund, "WrongStage(10) WrongStage(30) ok ok ok ok"),
        // RNR-DEF-01: only an order that has the guarantee.
        (Ask::WithoutReturn, "WrongStage(10) WrongStage(30) WrongStage(40) NotGuaranteed NotGuaranteed NotGuaranteed"),
    ] {
        let came = (0..6).map(|stage: usize| {
            let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
            let order = shop.places("A2", Payment::Ordinary);
            steps.iter().take(stage).for_each(|step| shop.order(step(order)));
            if stage == 5 {
                shop.days(8);
            }
            let apply = CaseCommand::Apply { order, request: request(ask, "300.00"), words: String::new() };
            match came_of(shop.tries(TradeCommand::Case(apply))) {
                refused if refused.is_empty() => "ok".to_owned(),
                refused => refused,
            }
        });
        assert_eq!(came.collect::<Vec<_>>().join(" "), expected, "{ask:?}");
    }
    let apply =
        |order| CaseCommand::Apply { order, request: request(Ask::RefundShipped, "1.00"), words: String::new() };
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    assert_eq!(came_of(shop.tries(TradeCommand::Case(apply(OrderId(9))))), "NoSuchOrder");
    let order = shop.places("A2", Payment::Ordinary);
    shop.order(OrderCommand::Cancel(order));
    assert_eq!(came_of(shop.tries(TradeCommand::Case(apply(order)))), "WrongStage(80)");
}

/// A request is changed only into one that fits the order as it stands.
#[test]
fn what_a_request_can_be_changed_into() {
    for (stage, ask, expected) in [
        (Ask::RefundUnshipped, Ask::RefundUnshipped, "10"),
        (Ask::RefundUnshipped, Ask::ReturnAndRefund, "WrongStage(30)"),
        (Ask::RefundShipped, Ask::ReturnAndRefund, "10"),
        (Ask::RefundShipped, Ask::RefundUnshipped, "WrongStage(50)"),
        (Ask::RefundShipped, Ask::WithoutReturn, "NotGuaranteed"),
    ] {
        let (mut shop, order) = ready("2022-07-05 10:00:00", stage);
        let case = shop.asks(order, stage, "300.00");
        assert_eq!(comes_to(&mut shop, BUYER, case, modify(case, ask, "300.00")), expected, "{stage:?} to {ask:?}");
    }
}

/// DEF-ONE-AFTER-SALE: one at a time; another when it has ended, as long as there is something to go back.
#[test]
fn one_after_sale_at_a_time() {
    for (code, expected) in [
        (10, "AfterSaleOpen"),
        (12, "AfterSaleOpen"),
        (20, "AfterSaleOpen"),
        (30, "AfterSaleOpen"),
        (40, "AfterSaleOpen"),
        (60, "WrongStage(80)"),
        (70, ""),
    ] {
        let (mut shop, case) = case_at(code);
        let order = shop.reads(case).order;
        let apply = CaseCommand::Apply { order, request: request(Ask::RefundShipped, "300.00"), words: String::new() };
        assert_eq!(came_of(shop.tries(TradeCommand::Case(apply))), expected, "{code}");
    }
}

#[test]
fn how_much_can_be_asked_for() {
    let (mut shop, order) = ready("2022-07-05 10:00:00", Ask::RefundShipped);
    let apply = |shop: &mut Shop, amount: &str| {
        let request =
            Request { amount: Money::parse(amount).expect("an amount"), ..request(Ask::RefundShipped, "1.00") };
        came_of(shop.clone().tries(TradeCommand::Case(CaseCommand::Apply { order, request, words: String::new() })))
    };
    let most = |amount: &str| format!("{:?}", Refusal::RefundOutOfRange(yuan(amount)));
    for (amount, expected) in [
        ("0.01", String::new()),
        ("300.00", String::new()),
        ("0.00", most("300.00")),
        ("-1.00", most("300.00")),
        ("300.01", most("300.00")),
    ] {
        assert_eq!(apply(&mut shop, amount), expected, "{amount}");
    }
    let case = shop.asks(order, Ask::RefundShipped, "100.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(apply(&mut shop, "200.00"), "");
    assert_eq!(apply(&mut shop, "200.01"), most("200.00"), "100.00 has gone back already");
    let case = shop.asks(order, Ask::RefundShipped, "50.00");
    shop.case(refuse(case));
    shop.case(appeal(case));
    let rule = |amount| CaseCommand::Rule { case, refund: Some(yuan(amount)) };
    assert_eq!(comes_to(&mut shop, PLATFORM, case, rule("200.01")), most("200.00"), "nor can the platform give more");
    assert_eq!(comes_to(&mut shop, PLATFORM, case, rule("200.00")), "60", "but more than was asked for");
}

/// DEF-PARTIAL-REFUND, B-05: before the deduction in full or not at all, whoever decides; partly after it.
#[test]
fn before_the_deduction_an_order_is_refunded_in_full_or_not_at_all() {
    for (charged, payment, part, all) in
        [(false, ZHIMA, "OnlyInFull", ""), (true, ZHIMA, "", ""), (false, Payment::Ordinary, "", "")]
    {
        for (amount, expected) in [("299.99", part), ("300.00", all)] {
            let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
            let order = shop.delivers("A2", payment);
            if charged {
                shop.order(OrderCommand::Receive(order));
            }
            let request = request(Ask::RefundShipped, amount);
            let apply = CaseCommand::Apply { order, request, words: String::new() };
            assert_eq!(came_of(shop.tries(TradeCommand::Case(apply))), expected, "{payment:?} {charged} {amount}");
        }
    }
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    let order = shop.delivers("A2", ZHIMA);
    let case = shop.asks(order, Ask::RefundShipped, "300.00");
    assert_eq!(comes_to(&mut shop, BUYER, case, modify(case, Ask::RefundShipped, "10.00")), "OnlyInFull");
    shop.case(refuse(case));
    shop.case(appeal(case));
    let rule = |amount| CaseCommand::Rule { case, refund: Some(yuan(amount)) };
    assert_eq!(comes_to(&mut shop, PLATFORM, case, rule("10.00")), "OnlyInFull");
    assert_eq!(comes_to(&mut shop, PLATFORM, case, rule("300.00")), "60");
    assert_eq!(shop.sees(order).stage.code(), 80);
    assert_eq!(shop.lines(order).len(), 1, "nobody had paid, and the fee stays");
}

/// DEF-AFTER-SALE-WINDOW: to the last second of day 15 after receipt, and not a second longer.
#[test]
fn after_sales_can_be_opened_for_fifteen_days() {
    for ask in [Ask::RefundShipped, Ask::ReturnAndRefund] {
        for (seconds, expected) in [(15 * DAY, ""), (15 * DAY + 1, "DEF-AFTER-SALE-WINDOW")] {
            let (mut shop, order) = ready("2022-07-05 10:00:00", ask);
            shop.order(OrderCommand::Receive(order));
            shop.seconds(seconds);
            let apply = CaseCommand::Apply { order, request: request(ask, "300.00"), words: String::new() };
            assert_eq!(came_of(shop.tries(TradeCommand::Case(apply))), expected, "{ask:?} after {seconds} s");
        }
    }
}

/// DEF-AFTER-SALE-WINDOW, B-03c: it is the first request that has to be in time. What comes of it may take longer: the
/// buyer's change, and the platform's decision.
#[test]
fn a_request_in_time_stays_in_time() {
    let (mut shop, order) = ready("2022-07-05 10:00:00", Ask::ReturnAndRefund);
    shop.order(OrderCommand::Receive(order));
    shop.seconds(15 * DAY);
    let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
    shop.case(refuse(case));
    shop.days(3);
    assert_eq!(comes_to(&mut shop, BUYER, case, modify(case, Ask::RefundShipped, "100.00")), "10");
    shop.case(refuse(case));
    shop.case(appeal(case));
    shop.days(30);
    let rule = CaseCommand::Rule { case, refund: Some(yuan("80.00")) };
    assert_eq!(comes_to(&mut shop, PLATFORM, case, rule), "60");
    assert_eq!(shop.reads(case).refunded, yuan("80.00"));
}

/// The platform decides on what was asked for, though the parcel has left since then.
#[test]
fn the_platform_can_refund_an_order_that_was_shipped_meanwhile() {
    for amount in ["120.00", "300.00"] {
        let (mut shop, order) = ready("2022-07-05 10:00:00", Ask::RefundUnshipped);
        let case = shop.asks(order, Ask::RefundUnshipped, "300.00");
        shop.case(refuse(case));
        shop.order(OrderCommand::Ship(order));
        shop.case(appeal(case));
        let rule = CaseCommand::Rule { case, refund: Some(yuan(amount)) };
        assert_eq!(comes_to(&mut shop, PLATFORM, case, rule), "60", "{amount}");
        assert_eq!(shop.holds(Account::Buyer), (yuan(amount) - yuan("300.00")).plain());
    }
}

/// B-20: a refusal has a reason and at most 6 pictures; a return has a number, an appeal evidence, a message words.
#[test]
fn what_has_to_go_with_a_step() {
    let refusal = |words: &str, pictures| {
        let words = words.to_owned();
        move |case| CaseCommand::Refuse { case, words, pictures }
    };
    let mut refusals = Vec::new();
    for (words, pictures, expected) in [
        ("说明", 0, "12"),
        ("说明", 6, "12"),
        ("说明", 7, "TooManyPictures"),
        ("", 0, "NoReason"),
        (" \n", 6, "NoReason"),
    ] {
        let (mut shop, case) = case_at(10);
        refusals.push((comes_to(&mut shop, MERCHANT, case, refusal(words, pictures)(case)), expected));
    }
    assert!(refusals.iter().all(|(came, expected)| came == expected), "{refusals:?}");
    for words in ["", "  "] {
        let words = || words.to_owned();
        let (mut shop, case) = case_at(30);
        let tracking = words();
        assert_eq!(comes_to(&mut shop, BUYER, case, CaseCommand::SendBack { case, tracking }), "NoTracking");
        let (mut shop, case) = case_at(12);
        for by in [BUYER, MERCHANT] {
            let silent = CaseCommand::Appeal { case, words: words() };
            assert_eq!(comes_to(&mut shop, by, case, silent), "NoEvidence");
            assert_eq!(comes_to(&mut shop, by, case, CaseCommand::Talk { case, words: words() }), "NoWords");
        }
    }
}

/// RNR-REV-03, RNR3-NEW-02: both sides talk it over before the merchant decides; everybody sees who said what, and when.
#[test]
fn what_is_said_is_kept() {
    let (mut shop, case) = case_at(10);
    shop.seconds(60);
    for (by, words) in [(MERCHANT, " 补发可以吗 "), (BUYER, "还是退吧")] {
        let talk = CaseCommand::Talk { case, words: words.to_owned() };
        comes_to(&mut shop, by, case, talk);
    }
    shop.case(refuse(case));
    shop.case(appeal(case));
    let said: Vec<(Side, &str)> = shop.reads(case).talk.iter().map(|said| (said.side, said.text.as_str())).collect();
    assert_eq!(
        said,
        [
            (Side::Buyer, "有点问题"),
            (Side::Merchant, "补发可以吗"),
            (Side::Buyer, "还是退吧"),
            (Side::Merchant, "已说明"),
            (Side::Buyer, "有照片"),
        ]
    );
    assert_eq!(shop.reads(case).talk[1].at, at("2022-07-05 10:01:00"));
    assert!(shop.reads(case).intervened);
}

/// Until when somebody has to act, counted from now.
fn left(shop: &Shop, case: CaseId) -> i64 {
    let by: Moment = shop.reads(case).progress.by().expect("there is a deadline");
    by.unix() - shop.world.clock.unix()
}

const BEFORE: &str = "2022-01-24 23:59:59";
const FIRST: &str = "2022-01-25 00:00:00";
const LAST: &str = "2022-02-08 23:59:59";
const AFTER: &str = "2022-02-09 00:00:00";

/// CNY22-T1, CNY22-T2, CNY22-DEF, CNY22-SCOPE-01, B-03b: how long the merchant has, by when the buyer applies.
#[test]
fn how_long_the_merchant_has_to_decide() {
    for (now, unshipped, shipped) in [
        ("2021-12-01 10:00:00", 24, 48),
        (BEFORE, 24, 48),
        (FIRST, 48, 120),
        ("2022-01-31 12:00:00", 48, 120),
        (LAST, 48, 120),
        (AFTER, 24, 48),
        ("2023-09-30 23:59:59", 24, 48),
        ("2023-10-01 00:00:00", 48, 48),
    ] {
        for (ask, hours) in
            [(Ask::RefundUnshipped, unshipped), (Ask::RefundShipped, shipped), (Ask::ReturnAndRefund, shipped)]
        {
            let (mut shop, order) = ready(now, ask);
            let case = shop.asks(order, ask, "300.00");
            assert_eq!(left(&shop, case), hours * HOUR, "{ask:?} at {now}");
        }
    }
}

/// AMB-13: a request that is changed is measured by its last change alone, wherever the first one lay.
#[test]
fn a_changed_request_is_measured_by_its_change() {
    for (applied, modified, unshipped, shipped) in [
        ("2022-01-24 12:00:00", BEFORE, 24, 48),
        (BEFORE, FIRST, 48, 120),
        (FIRST, "2022-01-25 12:00:00", 48, 120),
        ("2022-02-08 12:00:00", LAST, 48, 120),
        (LAST, AFTER, 24, 48),
        (AFTER, "2022-02-09 00:00:01", 24, 48),
    ] {
        for (ask, hours) in
            [(Ask::RefundUnshipped, unshipped), (Ask::RefundShipped, shipped), (Ask::ReturnAndRefund, shipped)]
        {
            let (mut shop, order) = ready(applied, ask);
            let case = shop.asks(order, ask, "300.00");
            shop.waits_until(modified);
            shop.case(modify(case, ask, "250.00"));
            assert_eq!(left(&shop, case), hours * HOUR, "{ask:?} from {applied} to {modified}");
            assert_eq!(shop.reads(case).applied, at(applied));
        }
    }
}

/// AMB-13: asked for a second before the festival and left as it was, it has its ordinary time, though that ends within.
#[test]
fn a_request_before_the_festival_is_not_extended_by_it() {
    for (ask, hours) in [(Ask::RefundUnshipped, 24), (Ask::RefundShipped, 48), (Ask::ReturnAndRefund, 48)] {
        let (mut shop, order) = ready(BEFORE, ask);
        let case = shop.asks(order, ask, "300.00");
        shop.until(at(BEFORE).plus_seconds(hours * HOUR));
        assert_eq!(comes_to(&mut shop.clone(), MERCHANT, case, refuse(case)), "12", "{ask:?}: still in time");
        shop.seconds(1);
        assert_ne!(shop.reads(case).progress.code(), 10, "{ask:?}");
    }
}

/// AMB-13, B-03c: a refusal changes no deadline; the buyer has 7 days after it, within the festival and outside.
#[test]
fn a_refusal_in_the_festival_changes_nothing() {
    for refused in [BEFORE, FIRST, LAST, AFTER] {
        let day_before = at(refused).plus_seconds(-12 * HOUR).to_string();
        let (mut shop, order) = ready(&day_before, Ask::ReturnAndRefund);
        let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
        shop.waits_until(refused);
        shop.case(refuse(case));
        assert_eq!(left(&shop, case), 7 * DAY, "{refused}");
    }
}

/// CNY22-T3, CNY22-DEF: what counts is when the merchant agrees, not when the buyer asked.
#[test]
fn how_long_the_buyer_has_to_send_a_return() {
    for (agreed, days) in [(BEFORE, 10), (FIRST, 15), (LAST, 15), (AFTER, 10), ("2023-10-01 00:00:00", 10)] {
        let applied = at(agreed).plus_seconds(-HOUR).to_string();
        let (mut shop, order) = ready(&applied, Ask::ReturnAndRefund);
        let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
        shop.waits_until(agreed);
        shop.case(CaseCommand::Agree(case));
        assert_eq!(left(&shop, case), days * DAY, "{agreed}");
    }
}

/// CNY22-T4, CNY22-DEF, AMB-14, B-03b: what counts is when the buyer sends, not when the merchant agreed.
#[test]
fn how_long_the_merchant_has_to_confirm_a_return() {
    for (sent, days) in [(BEFORE, 7), (FIRST, 15), (LAST, 15), (AFTER, 7), ("2023-10-01 00:00:00", 7)] {
        let agreed = at(sent).plus_seconds(-HOUR).to_string();
        let (mut shop, order) = ready(&agreed, Ask::ReturnAndRefund);
        let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
        shop.case(CaseCommand::Agree(case));
        shop.waits_until(sent);
        shop.case(send_back(case));
        assert_eq!(left(&shop, case), days * DAY, "{sent}");
    }
}

/// CNY22-KPI-04: goods in the festival's own events have the longer deadlines all the same.
#[test]
fn goods_in_the_festivals_events_have_its_deadlines() {
    let (mut shop, order) = ready(FIRST, Ask::RefundUnshipped);
    let good = shop.sees(order).placed.good.clone();
    shop.does(TradeCommand::MarkEvent { good, on: true });
    let case = shop.asks(order, Ask::RefundUnshipped, "300.00");
    assert_eq!(left(&shop, case), 48 * HOUR);
}

/// B-03, B-03b, B-03c: what follows when nobody acts. In the very second of the deadline nothing has happened yet.
#[test]
fn what_happens_when_time_runs_out() {
    let asked = |ask: Ask| {
        let (mut shop, order) = ready("2022-07-05 10:00:00", ask);
        let case = shop.asks(order, ask, "300.00");
        (shop, case)
    };
    for (what, (mut shop, case), seconds, code, ended) in [
        ("a refund before shipping is paid", asked(Ask::RefundUnshipped), 24 * HOUR, 60, true),
        ("a refund after it is paid", asked(Ask::RefundShipped), 48 * HOUR, 60, true),
        ("a return is agreed to", case_at(10), 48 * HOUR, 30, false),
        ("a return that is not sent closes", case_at(30), 10 * DAY, 70, true),
        ("a return that is not confirmed is refunded", case_at(40), 7 * DAY, 60, true),
        ("a refused request closes", case_at(12), 7 * DAY, 70, true),
    ] {
        let before = shop.reads(case).progress;
        let due = shop.world.clock.plus_seconds(seconds);
        shop.until(due);
        assert_eq!(shop.reads(case).progress, before, "{what}");
        shop.seconds(1);
        assert_eq!(shop.reads(case).progress.code(), code, "{what}");
        assert_eq!(shop.reads(case).ended, ended.then_some((due, Side::Time)), "{what}");
        let expected = if code == 60 { "0.00" } else { "-300.00" };
        assert_eq!(shop.holds(Account::Buyer), expected, "{what}");
    }
    // With the platform nothing runs out.
    let (mut shop, case) = case_at(20);
    shop.days(400);
    assert_eq!(shop.reads(case).progress.code(), 20);
}

/// AMB-13, B-03c: in the very second of the deadline the buyer can still change the request, and send the return.
#[test]
fn the_very_second_of_a_deadline_is_in_time() {
    let late: Step = |case| modify(case, Ask::ReturnAndRefund, "250.00");
    for (code, by, command, seconds) in [
        (12, BUYER, late, 7 * DAY),
        (30, BUYER, send_back as Step, 10 * DAY),
        (40, MERCHANT, refuse, 7 * DAY),
        (10, MERCHANT, refuse, 48 * HOUR),
    ] {
        let (mut shop, case) = case_at(code);
        shop.seconds(seconds);
        let in_time = comes_to(&mut shop.clone(), by, case, command(case));
        assert!(in_time != "×", "{code}: {in_time}");
        shop.seconds(1);
        assert_eq!(comes_to(&mut shop, by, case, command(case)), "×", "{code}");
    }
}

/// The user knows better: a deadline of their own holds from its day on.
#[test]
fn a_deadline_of_the_users_own() {
    for (setting, ask, value, seconds) in [
        (Setting::DecideUnshippedHours, Ask::RefundUnshipped, 6, 6 * HOUR),
        (Setting::DecideShippedHours, Ask::RefundShipped, 72, 72 * HOUR),
    ] {
        let (mut shop, order) = ready(FIRST, ask);
        shop.rules(setting, Value::Count(value));
        let case = shop.asks(order, ask, "300.00");
        assert_eq!(left(&shop, case), seconds, "{ask:?}");
    }
}

/// XYHF2-AS-01: after-sales of pay later orders run as those of any other, before the deduction and after it.
#[test]
fn pay_later_makes_no_difference_to_after_sales() {
    for received in [false, true] {
        let play = |payment| {
            let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
            let order = shop.delivers("A2", payment);
            if received {
                shop.order(OrderCommand::Receive(order));
            }
            let case = shop.asks(order, Ask::ReturnAndRefund, "300.00");
            let mut deadlines = vec![left(&shop, case)];
            for step in [refuse, |case| modify(case, Ask::ReturnAndRefund, "300.00"), CaseCommand::Agree, send_back] {
                shop.hours(5);
                shop.case(step(case));
                deadlines.push(left(&shop, case));
            }
            shop.days(8);
            (deadlines, shop.reads(case).clone(), shop.holds(Account::Buyer))
        };
        let ordinary = play(Payment::Ordinary);
        assert_eq!(ordinary, play(ZHIMA), "received: {received}");
        assert_eq!(ordinary.0, [48 * HOUR, 7 * DAY, 48 * HOUR, 10 * DAY, 7 * DAY]);
        assert_eq!((ordinary.1.progress.code(), ordinary.2.as_str()), (60, "0.00"));
    }
}
