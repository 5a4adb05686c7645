//! What a buyer is offered at the checkout, and what is missing for the rest.

use crate::shop::{Shop, yuan};
use merchant_simulator::policy::{Figure, Guarantee, Origin, Outcome, Service, Setting, Value};
use merchant_simulator::shop::{
    Account, Ask, Bearer, Bears, CaseCommand, GoodId, OrderCommand, PayLaterBy, Payment, Periods, TradeCommand,
};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const WECHAT: Payment = Payment::PayLater(PayLaterBy::Wechat);
const THREE: Payment = Payment::Instalments(Periods::Three);

#[test]
fn a_buyer_beyond_doubt_is_offered_every_way_to_pay() {
    let shop = Shop::open("2022-07-05 10:00:00", "100.00");
    let all = shop.checkout("A2", 0, 1);
    assert_eq!(all.iter().map(|offer| offer.payment).collect::<Vec<_>>(), Payment::ALL);
    for offer in all {
        assert_eq!((offer.outcome(), offer.missing().is_none()), (Outcome::Met, true), "{:?}", offer.payment);
    }
}

/// DEF-BUYER-GATE, SUB38-CONS-01: above 550 by 芝麻, above 600 by 微信, each for its own channel. In the festival of 2023 the
/// notice itself says so.
#[test]
fn scores_open_each_channel_for_itself() {
    for (now, gate) in [
        ("2022-07-05 10:00:00", "DEF-BUYER-GATE"),
        ("2023-02-14 23:59:59", "DEF-BUYER-GATE"),
        ("2023-02-15 00:00:00", "SUB38-CONS-01"),
        ("2023-03-31 23:59:59", "SUB38-CONS-01"),
        ("2023-04-01 00:00:00", "DEF-BUYER-GATE"),
    ] {
        for (zhima, wechat, by_zhima, by_wechat) in [
            (Some(551), Some(601), "", ""),
            (Some(550), Some(601), gate, ""),
            (Some(551), Some(600), "", gate),
            (Some(550), Some(600), gate, gate),
            (Some(950), None, "", gate),
            (None, Some(850), gate, ""),
        ] {
            let mut shop = Shop::open(now, "100.00");
            shop.knows(|facts| (facts.zhima, facts.wechat) = (zhima, wechat));
            assert_eq!(shop.lacks("A2", ZHIMA), by_zhima, "{now} {zhima:?}");
            assert_eq!(shop.lacks("A2", WECHAT), by_wechat, "{now} {wechat:?}");
            assert_eq!(shop.lacks("A2", Payment::Ordinary), "");
        }
    }
}

/// The first condition that keeps 先用后付 from being offered, with what is known of the rest: AMB-01 and XYHF2-ELIG-02 with
/// the price, XYHF2-ELIG-01 with the origin, XYHF2-CAT-00 with the category.
#[test]
fn the_first_condition_that_is_missing_is_named() {
    type Change = fn(&mut Shop);
    let table: [(&str, Change, &str, Outcome); 14] = [
        ("nothing is changed", |_| {}, "", Outcome::Met),
        ("exactly 500", |shop| prices(shop, &["500.00"]), "", Outcome::Met),
        ("a fen more", |shop| prices(shop, &["500.01"]), "AMB-01", Outcome::Unmet),
        ("the dearest choice counts", |shop| prices(shop, &["10.00", "500.01"]), "AMB-01", Outcome::Unmet),
        ("a choice without a price", |shop| prices(shop, &["10.00", ""]), "AMB-01", Outcome::Unknown),
        (
            "somebody else's good",
            |shop| shop.changes("A2", |good| good.origin = Some(Origin::Alliance)),
            "XYHF2-ELIG-01",
            Outcome::Unmet,
        ),
        (
            "intimate wear",
            |shop| shop.changes("A2", |good| good.category = "女装>内衣".to_owned()),
            "XYHF2-CAT-00",
            Outcome::Unmet,
        ),
        (
            "nobody knows the category",
            |shop| shop.changes("A2", |good| good.category = String::new()),
            "XYHF2-CAT-00",
            Outcome::Unknown,
        ),
        (
            "not opened",
            |shop| shop.states(Figure::PayLater, Value::Service(Service::Closed)),
            "XYHF2-ELIG-05",
            Outcome::Unmet,
        ),
        (
            "paused",
            |shop| shop.states(Figure::PayLater, Value::Service(Service::Paused)),
            "XYHF2-ELIG-05",
            Outcome::Unmet,
        ),
        ("in bad credit", |shop| shop.knows(|facts| facts.good_credit = Some(false)), "XYHF2-CONS-01", Outcome::Unmet),
        ("of unknown credit", |shop| shop.knows(|facts| facts.good_credit = None), "XYHF2-CONS-01", Outcome::Unknown),
        (
            "what fails comes before what nobody knows",
            |shop| {
                shop.changes("A2", |good| good.category = String::new());
                shop.knows(|facts| facts.good_credit = Some(false));
            },
            "XYHF2-CONS-01",
            Outcome::Unmet,
        ),
        (
            "the wallet is too low",
            |shop| {
                shop.does(TradeCommand::Withdraw(yuan("97.01")));
            },
            "DEF-WALLET-SHORT",
            Outcome::Unmet,
        ),
    ];
    for (what, change, lacks, outcome) in table {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        change(&mut shop);
        let all = shop.checkout("A2", 0, 1);
        let offer = all.iter().find(|offer| offer.payment == ZHIMA).expect("the channel is listed");
        assert_eq!(offer.outcome(), outcome, "{what}");
        assert_eq!(shop.lacks("A2", ZHIMA), lacks, "{what}");
    }
}

/// XYHF2-ELIG-04: a good is judged again whenever it is changed.
#[test]
fn a_good_is_judged_again_when_it_is_changed() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    for (price, lacks) in [("500.01", "AMB-01"), ("500.00", ""), ("600.00", "AMB-01"), ("20.00", "")] {
        prices(&mut shop, &[price]);
        assert_eq!(shop.lacks("A2", ZHIMA), lacks, "{price}");
    }
}

fn prices(shop: &mut Shop, prices: &[&str]) {
    shop.stocks_choices("A2", "服饰配件>围巾", prices);
}

/// XYHF2-DATE-01, XYHF2-MIG-01, AMB-04: before 2.0 reaches the shop a good has to be in an activity of 1.0; from then on
/// every good that qualifies is labelled, whether anything was set or not.
#[test]
fn until_two_reaches_the_shop_goods_have_to_be_set() {
    for (rollout, now, lacks) in [
        (None, "2022-06-22 23:59:59", "XYHF1-SET-05"),
        (None, "2022-06-23 00:00:00", ""),
        (Some("2022-08-01"), "2022-07-31 23:59:59", "XYHF1-SET-05"),
        (Some("2022-08-01"), "2022-08-01 00:00:00", ""),
    ] {
        let mut shop = Shop::open(now, "100.00");
        if let Some(day) = rollout {
            let day = merchant_simulator::base::Day::parse(day).expect("a day");
            shop.states(Figure::PayLaterRollout, Value::Day(day));
        }
        assert_eq!(shop.lacks("A2", ZHIMA), lacks, "{now}");
    }
}

/// B-11, AMB-10: the price of the choice that is ordered has to be above 50.00, the good a thing, the buyer in good
/// credit; none of it needs the service to be opened.
#[test]
fn instalments_ask_for_little() {
    type Change = fn(&mut Shop);
    let virtual_good: Change = |shop| shop.changes("A2", |good| good.category = "虚拟商品>充值".to_owned());
    let table: [(&str, Change, u32, &str); 10] = [
        ("nothing is changed", |_| {}, 0, ""),
        ("exactly 50", |shop| prices(shop, &["50.00"]), 0, "B-11"),
        ("a fen more", |shop| prices(shop, &["50.01"]), 0, ""),
        ("the cheap choice", |shop| prices(shop, &["40.00", "60.00"]), 0, "B-11"),
        ("the dear choice", |shop| prices(shop, &["40.00", "60.00"]), 1, ""),
        ("a voucher", virtual_good, 0, "B-11"),
        ("nobody knows the category", |shop| shop.changes("A2", |good| good.category = String::new()), 0, "B-11"),
        ("in bad credit", |shop| shop.knows(|facts| facts.good_credit = Some(false)), 0, "FQ-DEF-01"),
        ("somebody else's good", |shop| shop.changes("A2", |good| good.origin = Some(Origin::Alliance)), 0, ""),
        (
            "no service is open",
            |shop| {
                shop.states(Figure::PayLater, Value::Service(Service::Closed));
                shop.states(Figure::RefundOnly, Value::Guarantee(Guarantee::Closed));
                shop.states(Figure::Wallet, Value::Flag(false));
            },
            0,
            "",
        ),
    ];
    for (what, change, sku, lacks) in table {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        change(&mut shop);
        for offer in shop.checkout("A2", sku, 1).iter().filter(|offer| matches!(offer.payment, Payment::Instalments(_)))
        {
            assert_eq!(
                offer.missing().map_or("", |condition| condition.clause().id),
                lacks,
                "{what}: {:?}",
                offer.payment
            );
        }
    }
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    prices(&mut shop, &["40.00"]);
    let two = shop.checkout("A2", 0, 2);
    assert!(two.iter().any(|offer| offer.payment == THREE && offer.missing().is_some()), "80.00, but 40.00 a piece");
}

/// B-11: more than 1.00 is paid; it shows only where the user lets cheaper goods in.
#[test]
fn instalments_ask_for_more_than_one_yuan() {
    for (price, quantity, offered) in [("1.00", 1, false), ("1.01", 1, true), ("0.50", 2, false), ("0.51", 2, true)] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
        shop.rules(Setting::InstalmentAbove, Value::Money(yuan("0")));
        prices(&mut shop, &[price]);
        let all = shop.checkout("A2", 0, quantity);
        let offer = all.iter().find(|offer| offer.payment == THREE).expect("the plan is listed");
        assert_eq!(offer.outcome() == Outcome::Met, offered, "{quantity} at {price}");
        assert_eq!(offer.missing().map(|condition| condition.clause().id), (!offered).then_some("B-11"));
    }
}

/// DEF-INST-START: not before 2021-06-05.
#[test]
fn instalments_begin_in_june_2021() {
    for (now, lacks) in [("2021-06-04 23:59:59", "DEF-INST-START"), ("2021-06-05 00:00:00", "")] {
        assert_eq!(Shop::open(now, "100.00").lacks("A2", THREE), lacks, "{now}");
    }
}

/// FQ-DEF-01, FQ-FEE-01, B-10, B-10b, AMB-09: the fee by periods and by who bears it, and
/// what the buyer pays back each month on 300.00.
#[test]
fn what_instalments_cost_and_whom() {
    use Bearer::{Buyer, Merchant};
    for (periods, bearer, clause, fee, monthly) in [
        (Periods::Three, Buyer, "B-10b", "7.50", "102.50"),
        (Periods::Six, Buyer, "B-10b", "13.50", "52.25"),
        (Periods::Twelve, Buyer, "B-10b", "26.40", "27.20"),
        (Periods::Three, Merchant, "B-10-3", "5.40", "100.00"),
        (Periods::Six, Merchant, "B-10-6", "13.50", "50.00"),
        (Periods::Twelve, Merchant, "B-10-12", "22.50", "25.00"),
    ] {
        let mut shop = Shop::open("2022-07-05 10:00:00", "0");
        if bearer == Merchant {
            let bears = Bears { good: GoodId::new("A2"), periods: [periods].into() };
            shop.does(TradeCommand::BearInterest(vec![bears]));
        }
        let order = shop.delivers("A2", Payment::Instalments(periods));
        shop.order(OrderCommand::Receive(order));
        let plan = shop.sees(order).plan.expect("there is a plan");
        assert_eq!((plan.bearer, plan.fee, plan.clause.0.id), (bearer, yuan(fee), clause), "{periods:?}");
        shop.days(400);
        let all = shop.lines(order);
        let repaid: Vec<&str> =
            all.iter().filter(|line| line.contains("Repayment")).filter_map(|line| line.split(' ').nth(4)).collect();
        assert_eq!(repaid, vec![monthly; usize::from(periods.count())], "{periods:?} {bearer:?}");
        assert_eq!(shop.holds(Account::Lender), if bearer == Buyer { fee } else { "0.00" });
        assert_eq!(shop.holds(Account::InstalmentFees), if bearer == Merchant { fee } else { "0.00" });
    }
}

/// INST-CFG-01, INST-DEF-01, INST-DEF-02, FQ-FEE-01: the merchant chooses the goods and the periods; for the rest the buyer
/// bears the fee, as before and after.
#[test]
fn the_merchant_bears_the_fee_only_where_it_has_said_so() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "0");
    let bearers = |shop: &mut Shop| {
        [("A2", Periods::Three), ("A2", Periods::Six), ("A1", Periods::Three)].map(|(good, periods)| {
            let order = shop.buys(good, Payment::Instalments(periods));
            shop.sees(order).plan.expect("there is a plan").bearer
        })
    };
    let bear = |periods: &[Periods]| {
        let good = GoodId::new("A2");
        TradeCommand::BearInterest(vec![Bears { good, periods: periods.iter().copied().collect() }])
    };
    use Bearer::{Buyer, Merchant};
    assert_eq!(bearers(&mut shop), [Buyer, Buyer, Buyer]);
    shop.does(bear(&[Periods::Three]));
    assert_eq!(bearers(&mut shop), [Merchant, Buyer, Buyer]);
    shop.does(bear(&[Periods::Six, Periods::Twelve]));
    assert_eq!(bearers(&mut shop), [Buyer, Merchant, Buyer]);
    shop.does(bear(&[]));
    assert_eq!(bearers(&mut shop), [Buyer, Buyer, Buyer]);
    let unknown = Bears { good: GoodId::new("none"), periods: [Periods::Three].into() };
    assert_eq!(crate::shop::came_of(shop.tries(TradeCommand::BearInterest(vec![unknown]))), "NoSuchGood");
}

/// AMB-17: an order has one way to pay, so that one by 先用后付 costs its own fee and none of instalments, though the merchant
/// bears that for the good.
#[test]
fn pay_later_and_instalments_do_not_go_together() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "100.00");
    let bears = Bears { good: GoodId::new("A2"), periods: Periods::ALL.into() };
    shop.does(TradeCommand::BearInterest(vec![bears]));
    let order = shop.delivers("A2", ZHIMA);
    shop.order(OrderCommand::Receive(order));
    shop.days(40);
    assert_eq!(shop.sees(order).plan, None);
    let fees = [Account::PayLaterFees, Account::InstalmentFees].map(|account| shop.holds(account));
    assert_eq!(fees, ["3.00", "0.00"]);
}

/// B-10d, FQ-DEF-01: when a buyer who bears the fee gets part of it back in time, the fee shrinks with it; what is left is
/// paid back in the periods that are left.
#[test]
fn a_refund_in_time_lowers_what_the_buyer_pays_back() {
    for (wait, rest, lender) in [(10 * 86_400, "68.34", "5.00"), (10 * 86_400 + 1, "69.17", "7.50")] {
        let mut shop = Shop::open("2023-04-05 10:00:00", "0");
        let order = shop.delivers("A2", THREE);
        shop.order(OrderCommand::Extend { order, days: 30 });
        shop.seconds(wait);
        let case = shop.asks(order, Ask::RefundShipped, "100.00");
        shop.case(CaseCommand::Agree(case));
        shop.days(120);
        let last = shop.lines(order).into_iter().rfind(|line| line.contains("Repayment"));
        // In time: 200.00 and 2.5% of it are 205.00, in three parts 68.33, 68.33 and 68.34. Late: 207.50, 69.16 and 69.17.
        assert_eq!(last, Some(format!("2023-07-05 10:00:00 Repayment Buyer→Lender {rest} FQ-DEF-01")));
        assert_eq!(shop.holds(Account::Lender), lender);
    }
}
