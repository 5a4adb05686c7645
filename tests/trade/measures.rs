//! What a shop is measured by: how long after-sales take, disputes, shipping in time, orders and turnover, each over its own
//! days, and what the gates of a campaign make of them.

use crate::shop::{Shop, at, yuan};
use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::festival_38::{JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{Assessment, Case, Figure, Guarantee, Origin, Outcome, Programme, Rules, Value};
use merchant_simulator::shop::{
    Ask, CaseCommand, CaseId, Cause, GoodId, LiveCommand, LiveId, OrderCommand, OrderId, PayLaterBy, Payment, Request,
    Tally, Took, TradeCommand, Venue,
};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const HOUR: u64 = 3_600;
const BEFORE: &str = "2022-01-24 23:59:59";
const FIRST: &str = "2022-01-25 00:00:00";
const LAST: &str = "2022-02-08 23:59:59";
const AFTER: &str = "2022-02-09 00:00:00";

fn tally(shop: &Shop) -> Tally {
    shop.world.trade.measures.last_30_days(shop.world.clock.day())
}

fn ready(now: &str, ask: Ask) -> (Shop, OrderId) {
    let mut shop = Shop::open(now, "100.00");
    let order = match ask {
        Ask::RefundUnshipped => shop.buys("A2", Payment::Ordinary),
        _ => shop.delivers("A2", Payment::Ordinary),
    };
    (shop, order)
}

fn refuse(case: CaseId) -> CaseCommand {
    CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 0 }
}

fn appeal(case: CaseId) -> CaseCommand {
    CaseCommand::Appeal { case, words: "有照片".to_owned() }
}

fn rule(case: CaseId, refund: Option<&str>) -> CaseCommand {
    CaseCommand::Rule { case, refund: refund.map(yuan) }
}

/// The merchant agrees, and what has to come back comes back, an hour later.
fn settles(shop: &mut Shop, case: CaseId) {
    shop.hours(1);
    shop.case(CaseCommand::Agree(case));
    if shop.reads(case).progress.code() == 30 {
        shop.case(CaseCommand::SendBack { case, tracking: "SF100".to_owned() });
        shop.case(CaseCommand::TakeBack(case));
    }
}

/// How a condition of a campaign comes out for the shop as it is.
fn gate(shop: &Shop, programme: Programme, id: &str) -> Outcome {
    let facts = shop.world.shop();
    let rules = Rules { set: &shop.world.rules, shop: &facts, at: shop.world.clock };
    let plan = rules.plan(programme);
    let asked = plan.conditions.iter().find(|asked| asked.clause.id == id).expect("the campaign asks for it");
    asked.test.judge(&Case { at: shop.world.clock, shop: &facts, good: None, buyer: None })
}

/// CNY22-KPI-01, CNY22-KPI-02: what was applied for in the festival counts in neither duration, however long it took.
#[test]
fn the_festival_leaves_out_what_was_applied_for_in_it() {
    for (applied, left_out) in [(BEFORE, false), (FIRST, true), (LAST, true), (AFTER, false)] {
        for ask in [Ask::RefundUnshipped, Ask::RefundShipped, Ask::ReturnAndRefund] {
            let (mut shop, order) = ready(applied, ask);
            let case = shop.asks(order, ask, "300.00");
            settles(&mut shop, case);
            let one = Took { cases: 1, seconds: HOUR };
            let none = Took::default();
            let (refunds, returns) = match (left_out, ask) {
                (true, _) => (none, none),
                (false, Ask::ReturnAndRefund) => (none, one),
                (false, _) => (one, none),
            };
            let counted = tally(&shop);
            assert_eq!((counted.refunds, counted.returns), (refunds, returns), "{ask:?} {applied}");
            assert_eq!(counted.left_out, u64::from(left_out), "{ask:?} {applied}");
            assert_eq!(counted.quality_refunds, 1, "a quality refund stays one");
        }
    }
}

/// CNY22-KPI-01: the time of applying alone decides, not that of a change.
#[test]
fn a_change_does_not_bring_a_request_into_the_festival() {
    for (applied, modified, left_out) in [(BEFORE, FIRST, 0), (LAST, AFTER, 1)] {
        let (mut shop, order) = ready(applied, Ask::RefundShipped);
        let case = shop.asks(order, Ask::RefundShipped, "300.00");
        shop.waits_until(modified);
        let request = Request { ask: Ask::RefundShipped, amount: yuan("200.00"), cause: Cause::Quality };
        shop.case(CaseCommand::Modify { case, request, words: String::new() });
        settles(&mut shop, case);
        assert_eq!(tally(&shop).left_out, left_out, "{applied}");
        assert_eq!(tally(&shop).refunds.cases, 1 - left_out, "{applied}");
    }
}

/// CNY22-KPI-03: disputes count as on any other day.
#[test]
fn the_festival_leaves_out_no_dispute() {
    for applied in [BEFORE, FIRST, LAST, AFTER] {
        let (mut shop, order) = ready(applied, Ask::RefundShipped);
        let case = shop.asks(order, Ask::RefundShipped, "300.00");
        [refuse(case), appeal(case), rule(case, Some("300.00"))].into_iter().for_each(|step| shop.case(step));
        assert_eq!((tally(&shop).disputes, tally(&shop).left_out), (1, 0), "{applied}");
    }
}

/// CNY22-KPI-04: of goods in one of the festival's two events nothing is left out.
#[test]
fn goods_in_an_event_count_as_on_any_other_day() {
    for (marks, left_out) in [(&[][..], 1), (&[true][..], 0), (&[true, false][..], 1)] {
        for ask in [Ask::RefundShipped, Ask::ReturnAndRefund] {
            let (mut shop, order) = ready("2022-01-31 12:00:00", ask);
            for on in marks {
                shop.does(TradeCommand::MarkEvent { good: GoodId::new("A2"), on: *on });
            }
            let case = shop.asks(order, ask, "300.00");
            settles(&mut shop, case);
            let counted = tally(&shop);
            assert_eq!(counted.left_out, left_out, "{marks:?}");
            assert_eq!(counted.refunds.cases + counted.returns.cases, 1 - left_out, "{marks:?}");
        }
    }
}

/// RNR-KPI-01: a refund without return is no quality refund, whatever its reason; others are where quality is the reason.
#[test]
fn which_refunds_count_against_quality() {
    for (ask, cause, quality) in [
        (Ask::RefundShipped, Cause::Quality, 1),
        (Ask::RefundShipped, Cause::Damaged, 1),
        (Ask::ReturnAndRefund, Cause::NotAsDescribed, 1),
        (Ask::ReturnAndRefund, Cause::Allergy, 1),
        (Ask::RefundShipped, Cause::NotReceived, 0),
        (Ask::ReturnAndRefund, Cause::WrongGood, 0),
        (Ask::ReturnAndRefund, Cause::ChangedMind, 0),
        (Ask::WithoutReturn, Cause::Quality, 0),
        (Ask::WithoutReturn, Cause::Damaged, 0),
    ] {
        let mut shop = Shop::open("2022-09-05 20:00:00", "1000.00");
        shop.states(Figure::RefundOnly, Value::Guarantee(Guarantee::Three));
        let live = shop.goes_live();
        let order = shop.places_from("A2", Payment::Ordinary, live);
        for step in [OrderCommand::Pay, OrderCommand::Ship, OrderCommand::Deliver] {
            shop.order(step(order));
        }
        let request = Request { ask, amount: yuan("300.00"), cause };
        shop.case(CaseCommand::Apply { order, request, words: String::new() });
        shop.case(refuse(CaseId(1)));
        assert_eq!(tally(&shop).quality_refunds, 0, "nothing has gone back");
        settles(&mut shop, CaseId(1));
        assert_eq!(tally(&shop).quality_refunds, quality, "{ask:?} {cause:?}");
    }
}

/// DEF-BLAME: a dispute is what the platform decides for the buyer, in full or in part. B-13d: what went to the platform
/// counts in no duration, however it ended.
#[test]
fn what_is_a_dispute_that_was_the_shops_fault() {
    type End = fn(CaseId) -> CaseCommand;
    let ends: [(&str, End, u64); 5] = [
        ("decided for the buyer", |case| rule(case, Some("300.00")), 1),
        ("decided for the buyer in part", |case| rule(case, Some("0.01")), 1),
        ("decided for the shop", |case| rule(case, None), 0),
        ("agreed to by the merchant after all", CaseCommand::Agree, 0),
        ("taken back by the buyer", CaseCommand::Withdraw, 0),
    ];
    for (what, end, disputes) in ends {
        let (mut shop, order) = ready("2022-07-05 10:00:00", Ask::RefundShipped);
        let case = shop.asks(order, Ask::RefundShipped, "300.00");
        [refuse(case), appeal(case), end(case)].into_iter().for_each(|step| shop.case(step));
        assert!(shop.reads(case).progress.is_over(), "{what}");
        let counted = tally(&shop);
        assert_eq!(counted.disputes, disputes, "{what}");
        assert_eq!(counted.refunds, Took::default(), "{what}");
    }
}

/// B-13d: from applying to the end, paid or closed; of returns without the buyer's own time after the agreement.
#[test]
fn how_long_an_after_sale_took() {
    type Step = (i64, fn(CaseId) -> CaseCommand);
    let send: fn(CaseId) -> CaseCommand = |case| CaseCommand::SendBack { case, tracking: "SF100".to_owned() };
    let refused: fn(CaseId) -> CaseCommand = refuse;
    let table: [(&str, Ask, Vec<Step>, u64); 7] = [
        ("agreed to after 5 h", Ask::RefundShipped, vec![(5, CaseCommand::Agree)], 5),
        ("taken back after 7 h", Ask::RefundUnshipped, vec![(7, CaseCommand::Withdraw)], 7),
        ("refused, and agreed to later", Ask::RefundShipped, vec![(5, refused), (20, CaseCommand::Agree)], 25),
        // 5 h to agree and 3 h to refund; the 29 h in which the buyer sends do not count.
        ("a return", Ask::ReturnAndRefund, vec![(5, CaseCommand::Agree), (29, send), (3, CaseCommand::TakeBack)], 8),
        ("a return never sent", Ask::ReturnAndRefund, vec![(5, CaseCommand::Agree), (29, CaseCommand::Withdraw)], 5),
        (
            "a return refused at the end",
            Ask::ReturnAndRefund,
            vec![(5, CaseCommand::Agree), (29, send), (3, refused), (4, CaseCommand::Withdraw)],
            12,
        ),
        // Nobody acts: 48 h until the system agrees, 10 days of the buyer's own.
        ("time runs out", Ask::ReturnAndRefund, vec![], 48),
    ];
    for (what, ask, steps, hours) in table {
        let (mut shop, order) = ready("2022-07-05 10:00:00", ask);
        let case = shop.asks(order, ask, "300.00");
        for (wait, step) in &steps {
            shop.hours(*wait);
            shop.case(step(case));
        }
        if steps.is_empty() {
            shop.days(13);
        }
        let took = Took { cases: 1, seconds: hours * HOUR };
        let counted = tally(&shop);
        let (own, other) = match ask {
            Ask::ReturnAndRefund => (counted.returns, counted.refunds),
            _ => (counted.refunds, counted.returns),
        };
        assert_eq!((own, other), (took, Took::default()), "{what}");
    }
    assert_eq!(Took { cases: 2, seconds: 25 }.mean(), Some(12));
    assert_eq!(Took::default().mean(), None, "no cases have no mean");
}

/// B-13c, B-13d, DEF-MEASURES: thirty days, the day of looking among them; by the day on which something happened or ended.
#[test]
fn measures_look_back_over_thirty_days() {
    let (mut shop, order) = ready("2022-07-05 23:59:59", Ask::RefundShipped);
    let case = shop.asks(order, Ask::RefundShipped, "300.00");
    [refuse(case), appeal(case), rule(case, Some("60.00"))].into_iter().for_each(|step| shop.case(step));
    let early = shop.delivers("A2", Payment::Ordinary);
    let quick = shop.asks(early, Ask::RefundShipped, "300.00");
    shop.seconds(1);
    shop.case(CaseCommand::Agree(quick));
    for (now, orders, shipped, disputes, refunds, quality) in [
        ("2022-07-06 00:00:01", 2, 2, 1, 1, 2),
        ("2022-08-03 23:59:59", 2, 2, 1, 1, 2),
        // What ended a second later counts a day longer.
        ("2022-08-04 00:00:00", 0, 0, 0, 1, 1),
        ("2022-08-04 23:59:59", 0, 0, 0, 1, 1),
        ("2022-08-05 00:00:00", 0, 0, 0, 0, 0),
    ] {
        shop.waits_until(now);
        let counted = tally(&shop);
        assert_eq!((counted.orders, counted.to_ship, counted.disputes), (orders, shipped, disputes), "{now}");
        assert_eq!((counted.refunds.cases, counted.quality_refunds), (refunds, quality), "{now}");
    }
}

/// An order counts when it is paid, or with 先用后付 ordered; nobody takes it back again.
#[test]
fn which_orders_count() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    let unpaid = shop.places("A2", Payment::Ordinary);
    assert_eq!(tally(&shop).orders, 0);
    shop.order(OrderCommand::Cancel(unpaid));
    assert_eq!(tally(&shop).orders, 0);
    shop.buys("A2", Payment::Ordinary);
    let later = shop.places("A1", ZHIMA);
    assert_eq!((tally(&shop).orders, tally(&shop).gmv), (2, yuan("399.90")));
    let case = shop.asks(later, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    assert_eq!((tally(&shop).orders, tally(&shop).gmv), (2, yuan("399.90")));
}

/// B-02, B-13c: in time up to the last second of the promise; late once, whether shipped afterwards or never; what was called
/// off before did not have to be shipped.
#[test]
fn shipping_in_time() {
    for (what, wait, ships, refunds, to_ship, in_time) in [
        ("in time", 48 * HOUR, true, false, 1, 1),
        ("a second late", 48 * HOUR + 1, true, false, 1, 0),
        ("never", 100 * HOUR, false, false, 1, 0),
        ("not yet", 48 * HOUR, false, false, 0, 0),
        ("called off", 47 * HOUR, false, true, 0, 0),
    ] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        let order = shop.buys("A2", Payment::Ordinary);
        shop.seconds(i64::try_from(wait).expect("some hours"));
        if ships {
            shop.order(OrderCommand::Ship(order));
        }
        if refunds {
            let case = shop.asks(order, Ask::RefundUnshipped, "300.00");
            shop.case(CaseCommand::Agree(case));
            shop.hours(100);
        }
        assert_eq!((tally(&shop).to_ship, tally(&shop).in_time), (to_ship, in_time), "{what}");
    }
}

/// So many orders are paid, of which some are shipped at once and the rest too late.
fn ships(shop: &mut Shop, in_time: u32, late: u32) {
    for _ in 0..in_time {
        let order = shop.buys("A2", Payment::Ordinary);
        shop.order(OrderCommand::Ship(order));
    }
    for _ in 0..late {
        shop.buys("A2", Payment::Ordinary);
    }
    shop.hours(49);
}

/// DEF-MEASURES: a stated rate weighs as many orders as were stated; without them it stands. PAY38-GATE-03: 90% or more.
#[test]
fn a_stated_rate_weighs_its_orders() {
    let per_million = |n| Some(Rate::per_million(n));
    for (rate, orders, in_time, late, expected, passes) in [
        (Some(90), Some(100), 0, 0, per_million(900_000), Outcome::Met),
        // 90 of 101.
        (Some(90), Some(100), 0, 1, per_million(891_089), Outcome::Unmet),
        // 99 of 110.
        (Some(90), Some(100), 9, 1, per_million(900_000), Outcome::Met),
        // 98 of 109.
        (Some(90), Some(100), 8, 1, per_million(899_083), Outcome::Unmet),
        (Some(90), None, 0, 5, per_million(900_000), Outcome::Met),
        (None, None, 3, 1, per_million(750_000), Outcome::Unmet),
        (None, None, 0, 0, None, Outcome::Unknown),
    ] {
        let mut shop = Shop::open("2023-02-20 10:00:00", "100.00");
        if let Some(rate) = rate {
            shop.states(Figure::OnTimeShipping, Value::Rate(Rate::per_cent(rate)));
        }
        if let Some(orders) = orders {
            shop.states(Figure::Orders, Value::Count(orders));
        }
        ships(&mut shop, in_time, late);
        let told = format!("{rate:?} of {orders:?}, {in_time} in time and {late} late");
        assert_eq!(shop.world.shop().rate(Figure::OnTimeShipping), expected, "{told}");
        assert_eq!(gate(&shop, Programme::Campaign(JOINT_INTEREST), "PAY38-GATE-03"), passes, "{told}");
    }
}

/// A buyer whom the platform gives the money back.
fn disputes(shop: &mut Shop) {
    let order = shop.delivers("A2", Payment::Ordinary);
    let case = shop.asks(order, Ask::RefundShipped, "300.00");
    [refuse(case), appeal(case), rule(case, Some("300.00"))].into_iter().for_each(|step| shop.case(step));
}

/// DEF-MEASURES, DEF-BLAME, PAY38-GATE-04: one dispute out of 27,778 orders is within 0.36‱, out of 27,777 it is not; a
/// shop that stands exactly there fails after one more.
#[test]
fn disputes_close_the_gate() {
    for (orders, stated, passes) in [(27_777, 1, Outcome::Met), (27_776, 1, Outcome::Unmet), (0, 0, Outcome::Met)] {
        let mut shop = Shop::open("2023-02-20 10:00:00", "100.00");
        shop.states(Figure::Orders, Value::Count(orders));
        shop.states(Figure::Disputes, Value::Count(stated));
        shop.buys("A2", Payment::Ordinary);
        assert_eq!(shop.world.shop().count(Figure::Orders), Some(orders + 1));
        assert_eq!(gate(&shop, Programme::Campaign(JOINT_INTEREST), "PAY38-GATE-04"), passes, "{orders}");
        disputes(&mut shop);
        assert_eq!(shop.world.shop().count(Figure::Disputes), Some(stated + 1));
        assert_eq!(gate(&shop, Programme::Campaign(JOINT_INTEREST), "PAY38-GATE-04"), Outcome::Unmet, "{orders}");
        // After thirty days only what was stated is left.
        shop.waits_until("2023-03-22 00:00:00");
        assert_eq!(shop.world.shop().count(Figure::Orders), Some(orders));
        assert_eq!(shop.world.shop().count(Figure::Disputes), Some(stated));
    }
}

/// AMB-18, DEF-MEASURES: without an order nothing is known; with the first one there are no disputes, which is known.
#[test]
fn a_shop_that_has_stated_nothing_is_measured_by_what_happens() {
    let mut shop = Shop::open("2023-02-20 10:00:00", "100.00");
    let seen = |shop: &Shop| {
        let facts = shop.world.shop();
        let gate = gate(shop, Programme::Campaign(JOINT_INTEREST), "PAY38-GATE-04");
        (facts.count(Figure::Orders), facts.count(Figure::Disputes), gate)
    };
    assert_eq!(seen(&shop), (None, None, Outcome::Unknown));
    shop.buys("A2", Payment::Ordinary);
    assert_eq!(seen(&shop), (Some(1), Some(0), Outcome::Met));
    disputes(&mut shop);
    assert_eq!(seen(&shop), (Some(2), Some(1), Outcome::Unmet));
    shop.waits_until("2023-03-22 00:00:00");
    assert_eq!(seen(&shop), (None, None, Outcome::Unknown));
    // A shop that has stated its orders but no disputes has not said that it has none.
    shop.states(Figure::Orders, Value::Count(10));
    shop.buys("A2", Payment::Ordinary);
    assert_eq!(seen(&shop), (Some(11), None, Outcome::Unknown));
}

/// DEF-MEASURES: where nobody has said what was sold before, what is played is no more than a lower bound. It can show that
/// a gate is met, and never that it is not.
#[test]
fn sales_that_nobody_has_stated_are_a_lower_bound() {
    let mut shop = Shop::open("2023-01-31 10:00:00", "100.00");
    shop.stocks("B1", "翡翠手镯", "珠宝>手镯", "99999.99", Origin::SelfBuilt);
    let seen = |shop: &Shop| {
        let facts = shop.world.shop();
        let joint = gate(shop, Programme::Campaign(JOINT_INTEREST), "JOINT38-GATE-05");
        let split = gate(shop, Programme::Campaign(SPLIT_INTEREST), "SPLIT38-GATE-05");
        (facts.get(Figure::SessionGmv), joint, facts.get(Figure::MonthGmv), split)
    };
    let live = shop.goes_live();
    let sells = |shop: &mut Shop, good: &str, quantity| {
        let id = shop.world.trade.orders.next_id();
        let good = GoodId::new(good);
        shop.order(OrderCommand::Place { good, sku: 0, quantity, from: live, payment: Payment::Ordinary });
        shop.order(OrderCommand::Pay(id));
    };
    sells(&mut shop, "B1", 1);
    let mut next = shop.clone();
    next.waits_until("2023-02-20 10:00:00");
    assert_eq!(seen(&next), (None, Outcome::Unknown, None, Outcome::Unknown));
    let actual = |shop: &Shop, campaign| {
        let assessment = Assessment::new(&shop.world.rules, &shop.world.shop(), shop.world.clock);
        let conditions = assessment.shop_conditions(Programme::Campaign(campaign));
        let sales = conditions.iter().find(|one| one.clause().id.ends_with("-GATE-05")).expect("it is asked for");
        sales.actual
    };
    assert_eq!(actual(&next, SPLIT_INTEREST), None);
    // What was stated is added to, and then nothing is missing.
    next.states(Figure::MonthGmv, Value::Money(Money::ZERO));
    next.states(Figure::SessionGmv, Value::Money(Money::ZERO));
    let sold = Some(Value::Money(yuan("99999.99")));
    assert_eq!(seen(&next), (sold, Outcome::Unmet, sold, Outcome::Unmet));
    // A fen more in the month reaches one bar, ten times as much in a session the other.
    shop.stocks("B2", "红绳", "珠宝>手绳", "0.01", Origin::SelfBuilt);
    sells(&mut shop, "B2", 1);
    let mut next = shop.clone();
    next.waits_until("2023-02-20 10:00:00");
    assert_eq!(seen(&next), (None, Outcome::Unknown, None, Outcome::Met));
    assert_eq!(actual(&next, SPLIT_INTEREST), Some(Value::Money(yuan("100000.00"))));
    sells(&mut shop, "B1", 9);
    sells(&mut shop, "B2", 9);
    shop.waits_until("2023-02-20 10:00:00");
    assert_eq!(seen(&shop), (None, Outcome::Met, None, Outcome::Met));
}

/// JOINT38-GATE-05, DEF-MEASURES: the best single session counts, what was stated among them; only what was paid.
#[test]
fn what_a_live_session_came_to() {
    let mut shop = Shop::open("2023-02-20 10:00:00", "100.00");
    shop.stocks("B1", "翡翠手镯", "珠宝>手镯", "499999.99", Origin::SelfBuilt);
    let best = |shop: &Shop| {
        (
            shop.world.shop().money(Figure::SessionGmv),
            gate(shop, Programme::Campaign(JOINT_INTEREST), "JOINT38-GATE-05"),
        )
    };
    assert_eq!(best(&shop), (None, Outcome::Unknown));
    shop.states(Figure::SessionGmv, Value::Money(Money::FEN));
    let live = shop.goes_live();
    let bought = |shop: &mut Shop, good: &str, quantity, live| {
        let id = shop.world.trade.orders.next_id();
        let good = GoodId::new(good);
        shop.order(OrderCommand::Place { good, sku: 0, quantity, from: live, payment: Payment::Ordinary });
        id
    };
    let first = bought(&mut shop, "B1", 2, live);
    assert_eq!(best(&shop).0, Some(Money::FEN), "not paid");
    shop.order(OrderCommand::Pay(first));
    assert_eq!(best(&shop), (Some(yuan("999999.98")), Outcome::Unmet));
    let outside = bought(&mut shop, "A2", 1, Venue::ShopPage);
    shop.order(OrderCommand::Pay(outside));
    assert_eq!(best(&shop).0, Some(yuan("999999.98")), "not from the live room");
    shop.does(TradeCommand::Live(LiveCommand::End(LiveId(1))));
    let live = shop.goes_live();
    let second = bought(&mut shop, "A2", 1, live);
    shop.order(OrderCommand::Pay(second));
    assert_eq!(best(&shop).0, Some(yuan("999999.98")), "sessions are not added up");
    assert_eq!([1, 2, 3].map(|live| shop.world.trade.measures.session(live)), ["999999.98", "300.00", "0"].map(yuan));
    for (stated, expected) in [("999999.97", "999999.98"), ("1000000.00", "1000000.00")] {
        shop.states(Figure::SessionGmv, Value::Money(yuan(stated)));
        assert_eq!(best(&shop).0, Some(yuan(expected)));
    }
    assert_eq!(best(&shop).1, Outcome::Met);
}

/// SPLIT38-GATE-05, DEF-MEASURES: what was paid in the calendar month before, added to what was stated.
#[test]
fn what_the_month_before_came_to() {
    let mut shop = Shop::open("2023-01-31 23:59:59", "100.00");
    shop.buys("A2", Payment::Ordinary);
    let seen = |shop: &Shop| shop.world.shop().money(Figure::MonthGmv);
    shop.states(Figure::MonthGmv, Value::Money(Money::ZERO));
    assert_eq!(seen(&shop), Some(Money::ZERO), "the month is not over");
    shop.seconds(1);
    assert_eq!(seen(&shop), Some(yuan("300.00")));
    shop.buys("A1", Payment::Ordinary);
    shop.waits_until("2023-02-28 23:59:59");
    assert_eq!(seen(&shop), Some(yuan("300.00")));
    for (stated, passes) in [("99699.99", Outcome::Unmet), ("99700.00", Outcome::Met)] {
        shop.states(Figure::MonthGmv, Value::Money(yuan(stated)));
        assert_eq!(gate(&shop, Programme::Campaign(SPLIT_INTEREST), "SPLIT38-GATE-05"), passes, "{stated}");
    }
    shop.seconds(1);
    assert_eq!(seen(&shop), Some(yuan("99799.90")), "January is no longer the month before");
    // December is the month before January.
    let mut shop = Shop::open("2022-12-31 10:00:00", "100.00");
    shop.states(Figure::MonthGmv, Value::Money(Money::ZERO));
    shop.buys("A2", Payment::Ordinary);
    shop.until(at("2023-01-01 00:00:00"));
    assert_eq!(seen(&shop), Some(yuan("300.00")));
}
