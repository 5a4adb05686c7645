//! Two worlds compared: only what differs, with the difference.

use crate::benefits::approved;
use crate::coupons::{claims, released};
use crate::shop::{Shop, at, yuan};
use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST};
use merchant_simulator::policy::{Figure, Origin, Overall, Programme, Service, Value};
use merchant_simulator::shop::{
    Account, Ask, Bearer, Booking, CampaignState, CaseCommand, CaseId, ClaimId, ClaimState, CouponId, GoodId,
    OrderCommand, OrderId, PayLaterBy, PayLaterCommand, Payment, Side, TradeCommand,
};
use merchant_simulator::view::compare::{
    Apart, CampaignPart, CasePart, CouponPart, FeePart, MOST_GOODS, MOST_THINGS, Measure, OrderPart, Row, Section,
    ServicePart, Shown, Topic, What, compare,
};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);

fn section(all: &[Section], topic: Topic) -> &[Row] {
    all.iter().find(|section| section.topic == topic).map_or(&[], |section| section.rows.as_slice())
}

/// A row in short: what, both values, how far apart.
fn short(row: &Row) -> (What, Shown, Shown, Option<Apart>) {
    (row.what, row.a.clone(), row.b.clone(), row.apart)
}

fn rows(all: &[Section], topic: Topic) -> Vec<(What, Shown, Shown, Option<Apart>)> {
    section(all, topic).iter().map(short).collect()
}

fn money(text: &str) -> Shown {
    Shown::Value(Value::Money(yuan(text)))
}

/// Two amounts with what lies between them.
fn amounts(what: What, a: &str, b: &str) -> (What, Shown, Shown, Option<Apart>) {
    (what, money(a), money(b), Some(Apart::Money(yuan(b) - yuan(a))))
}

fn counts(what: What, a: u64, b: u64) -> (What, Shown, Shown, Option<Apart>) {
    let count = |count| Shown::Value(Value::Count(count));
    (what, count(a), count(b), Some(Apart::Count(b as i64 - a as i64)))
}

#[test]
fn the_same_world_differs_in_nothing() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    shop.delivers("A2", ZHIMA);
    assert_eq!(compare(&shop.world, &shop.world.clone()), []);
}

/// CNY22-T2, B-03: a request that the merchant refuses in time, and one that time agrees to.
#[test]
fn reviewed_in_time_and_timed_out() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    let order = shop.delivers("A2", Payment::Ordinary);
    let case = shop.asks(order, Ask::RefundShipped, "300.00");
    let mut late = shop.clone();
    shop.case(CaseCommand::Refuse { case, words: "没有问题".to_owned(), pictures: 0 });
    shop.waits_until("2022-07-08 00:00:00");
    late.waits_until("2022-07-08 00:00:01");
    let found = compare(&shop.world, &late.world);
    let topics: Vec<Topic> = found.iter().map(|section| section.topic).collect();
    assert_eq!(
        topics,
        [Topic::Clock, Topic::Orders, Topic::Cases, Topic::Accounts, Topic::Ledger, Topic::Fees, Topic::Measures]
    );
    // Nothing is borne of what was kept, or nothing was kept.
    let free = Shown::Value(Value::Rate(Rate::ZERO));
    assert_eq!(rows(&found, Topic::Fees), [(What::Fee(FeePart::Rate), free, Shown::Nothing, None)]);
    let (here, there) = (at("2022-07-08 00:00:00"), at("2022-07-08 00:00:01"));
    let clocks = (What::Clock, Shown::Moment(here), Shown::Moment(there), Some(Apart::Seconds(1)));
    assert_eq!(rows(&found, Topic::Clock), [clocks]);
    let of = |part| What::Order(OrderId(1), part);
    assert_eq!(
        rows(&found, Topic::Orders),
        [
            (of(OrderPart::Code), Shown::OrderCode(50), Shown::OrderCode(80), None),
            amounts(of(OrderPart::Refunded), "0.00", "300.00"),
            // ModifyDays: the buyer may change the request for seven days.
            (of(OrderPart::Due), Shown::Moment(at("2022-07-12 20:00:00")), Shown::Nothing, None),
        ]
    );
    let of = |part| What::Case(CaseId(1), part);
    assert_eq!(
        rows(&found, Topic::Cases),
        [
            (of(CasePart::Code), Shown::CaseCode(12), Shown::CaseCode(60), None),
            (of(CasePart::By), Shown::Moment(at("2022-07-12 20:00:00")), Shown::Nothing, None),
            amounts(of(CasePart::Refunded), "0.00", "300.00"),
            (of(CasePart::EndedBy), Shown::Nothing, Shown::Side(Side::Time), None),
        ]
    );
    assert_eq!(
        rows(&found, Topic::Accounts),
        [
            amounts(What::Account(Account::Escrow), "300.00", "0.00"),
            amounts(What::Account(Account::Buyer), "-300.00", "0.00"),
        ]
    );
    assert_eq!(rows(&found, Topic::Ledger), [amounts(What::Booking(Booking::Refund), "0.00", "300.00")]);
    let measure = |measure| What::Measure(measure);
    assert_eq!(
        rows(&found, Topic::Measures),
        [
            counts(measure(Measure::QualityRefunds), 0, 1),
            // 48 hours to the second.
            (measure(Measure::Refunds), Shown::Nothing, Shown::Value(Value::Count(172_800)), None),
            amounts(measure(Measure::Kept), "300.00", "0.00"),
        ]
    );
}

/// XYHF2-FEE-01, B-18: an order that is only in one world, settled: 3.00 and 6.00 of fees on 300.00, 3%.
#[test]
fn an_order_that_is_only_in_one_world() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    let mut other = shop.clone();
    let order = shop.delivers("A2", ZHIMA);
    shop.order(OrderCommand::Receive(order));
    shop.days(10);
    other.days(10);
    let found = compare(&shop.world, &other.world);
    let itself = What::Order(OrderId(1), OrderPart::Itself);
    let apart = Some(Apart::Money(yuan("-300.00")));
    assert_eq!(rows(&found, Topic::Orders), [(itself, money("300.00"), Shown::Nothing, apart)]);
    let fee = What::Fee;
    let rate = Shown::Value(Value::Rate(Rate::per_cent(3)));
    assert_eq!(
        rows(&found, Topic::Fees),
        [
            amounts(fee(FeePart::Of(Account::PayLaterFees)), "3.00", "0.00"),
            amounts(fee(FeePart::Of(Account::ServiceFees)), "6.00", "0.00"),
            amounts(fee(FeePart::Borne), "9.00", "0.00"),
            (fee(FeePart::Rate), rate, Shown::Nothing, None),
        ]
    );
    assert_eq!(
        rows(&found, Topic::Accounts),
        [
            amounts(What::Account(Account::Wallet), "391.00", "100.00"),
            amounts(What::Account(Account::Buyer), "-300.00", "0.00"),
            amounts(What::Account(Account::PayLaterFees), "3.00", "0.00"),
            amounts(What::Account(Account::ServiceFees), "6.00", "0.00"),
        ]
    );
    let found = compare(&other.world, &shop.world);
    assert_eq!(
        rows(&found, Topic::Orders),
        [(itself, Shown::Nothing, money("300.00"), Some(Apart::Money(yuan("300.00"))))]
    );
}

#[test]
fn orders_that_differ_are_listed_up_to_some() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    let mut other = shop.clone();
    for _ in 0..MOST_THINGS + 3 {
        shop.places("A1", Payment::Ordinary);
        let id = other.places("A1", Payment::Ordinary);
        other.order(OrderCommand::Cancel(id));
    }
    let found = compare(&shop.world, &other.world);
    let orders = found.iter().find(|section| section.topic == Topic::Orders).expect("orders differ");
    let closes = Shown::Moment(at("2022-07-05 20:30:00"));
    assert_eq!(orders.left, 3);
    assert_eq!(orders.rows.len(), 2 * MOST_THINGS);
    assert_eq!(short(&orders.rows[1]), (What::Order(OrderId(1), OrderPart::Due), closes, Shown::Nothing, None));
}

/// XYHF2-ELIG-03, AMB-01: what goods come to, programme by programme, and which are named.
#[test]
fn verdicts_that_differ_stand_together() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    for number in 0..30 {
        shop.stocks(&format!("G{number}"), "衬衫", "女装>衬衫", "99.00", Origin::SelfBuilt);
    }
    let mut other = shop.clone();
    for number in 0..25 {
        other.changes(&format!("G{number}"), |good| good.skus[0].price = Some(yuan("600.00")));
    }
    let found = compare(&shop.world, &other.world);
    let of_pay_later: Vec<&Row> =
        section(&found, Topic::Verdicts).iter().filter(|row| row.what == What::Verdict(Programme::PayLater)).collect();
    let [turned] = of_pay_later.as_slice() else { panic!("{of_pay_later:?}") };
    let (from, to) = (Shown::Overall(Overall::Qualifies), Shown::Overall(Overall::Near));
    assert_eq!((&turned.a, &turned.b, turned.apart), (&from, &to, Some(Apart::Goods(25))));
    let first: Vec<GoodId> = (0..MOST_GOODS).map(|number| GoodId::new(&format!("G{number}"))).collect();
    assert_eq!(turned.goods, first);
    assert_eq!(section(&found, Topic::Goods), [], "the same goods are there");
    other.stocks("N1", "新品", "女装>衬衫", "99.00", Origin::SelfBuilt);
    let found = compare(&shop.world, &other.world);
    let [only] = section(&found, Topic::Goods) else { panic!("one row") };
    assert_eq!((&only.a, &only.b, only.apart), (&Shown::Nothing, &Shown::There, Some(Apart::Goods(1))));
    assert_eq!(only.goods, [GoodId::new("N1")]);
}

/// XYHF2-STATE-01: a service, a figure, and the verdicts that hang on them.
#[test]
fn services_and_figures_that_differ() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    let mut other = shop.clone();
    other.does(TradeCommand::PayLater(PayLaterCommand::Pause));
    other.states(Figure::Violations, Value::Count(3));
    shop.states(Figure::MonthGmv, Value::Money(Money::yuan(5)));
    let found = compare(&shop.world, &other.world);
    let service = |service| Shown::Value(Value::Service(service));
    let state = What::Service(ServicePart::PayLater);
    assert_eq!(rows(&found, Topic::Services), [(state, service(Service::Open), service(Service::Paused), None)]);
    assert_eq!(
        rows(&found, Topic::Figures),
        [
            (What::Figure(Figure::Violations), Shown::Nothing, Shown::Value(Value::Count(3)), None),
            (What::Figure(Figure::MonthGmv), money("5.00"), Shown::Nothing, Some(Apart::Money(yuan("-5.00")))),
        ]
    );
    assert_eq!(section(&found, Topic::Verdicts), [], "a pause takes labels off and makes no good unfit");
}

/// SUB38-BEN-01, DEF-QUOTA: what campaigns have paid; a coupon that was claimed in one world only.
#[test]
fn campaigns_and_coupons_that_differ() {
    let mut shop = approved(&[FEE_SUBSIDY, JOINT_INTEREST], "2023-02-20 10:00:00");
    let mut other = shop.clone();
    shop.places("A2", Payment::Ordinary);
    other.places("A2", ZHIMA);
    let found = compare(&shop.world, &other.world);
    let used = What::Campaign(FEE_SUBSIDY, CampaignPart::Used);
    assert_eq!(rows(&found, Topic::Campaigns), [amounts(used, "0.00", "3.00")]);
    let of = |part| What::Order(OrderId(1), part);
    let paid = |payment| Shown::Payment(payment);
    assert_eq!(
        rows(&found, Topic::Orders)[..4],
        [
            (of(OrderPart::Code), Shown::OrderCode(10), Shown::OrderCode(30), None),
            (of(OrderPart::Payment), paid(Payment::Ordinary), paid(ZHIMA), None),
            (of(OrderPart::Fee), Shown::Nothing, money("3.00"), Some(Apart::Money(yuan("3.00")))),
            (of(OrderPart::Bearer), Shown::Nothing, Shown::Bearer(Bearer::Merchant), None),
        ]
    );
    // The fee is given back in the same second, so it costs the shop nothing.
    assert_eq!(
        rows(&found, Topic::Fees),
        [
            amounts(What::Fee(FeePart::Of(Account::PayLaterFees)), "0.00", "3.00"),
            amounts(What::Fee(FeePart::Subsidies), "0.00", "3.00"),
            // Without a sale that was kept there is no share.
            (What::Fee(FeePart::Rate), Shown::Nothing, Shown::Value(Value::Rate(Rate::ZERO)), None),
        ]
    );
    other.waits_until("2023-03-11 00:00:00");
    let found = compare(&shop.world, &other.world);
    let state = What::Campaign(JOINT_INTEREST, CampaignPart::State);
    let (active, ended) = (Shown::Campaign(CampaignState::Active), Shown::Campaign(CampaignState::Ended));
    assert!(rows(&found, Topic::Campaigns).contains(&(state, active, ended, None)));

    let shop = released();
    let mut other = shop.clone();
    claims(&mut other);
    let found = compare(&shop.world, &other.world);
    let claimed = What::Coupon(CouponId(1), CouponPart::Claimed);
    let unused = Shown::Claim(ClaimState::Unused);
    assert_eq!(
        rows(&found, Topic::Coupons),
        [counts(claimed, 0, 1), (What::Claim(ClaimId(1)), Shown::Nothing, unused, None)]
    );
}
