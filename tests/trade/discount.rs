//! 立减: who gets it, how much, and what it does to the money of an order, with every line of the ledger written out.

use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::Money;
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{Figure, RuleChange, Setting, Term, Value};
use merchant_simulator::shop::{
    Account, Activity, Ask, CaseCommand, Draw, GoodId, OrderCommand, OrderId, PayLaterBy, PayLaterCommand, Payment,
    Refusal, RuleCommand, TradeCommand, Validity,
};
use merchant_simulator::view::checkout::{Choice, Stand, checkout};
use merchant_simulator::view::orders::{Moved, Paid, page, seen_by_merchant};
use merchant_simulator::world::{Actor, Command, Surface};
use std::collections::BTreeSet;

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const WECHAT: Payment = Payment::PayLater(PayLaterBy::Wechat);

/// A shop with a clean record that has opened 先用后付 and set goods, as 1.0 wants it.
fn takes_part(now: &str) -> Shop {
    let mut shop = Shop::open("2022-05-31 00:00:00", "1000.00");
    shop.states(Figure::BadRecord, Value::Flag(false));
    shop.stocks("T", "十元手帕", "女装>衬衫", "10.00", merchant_simulator::policy::Origin::SelfBuilt);
    shop.stocks("U", "九块九手帕", "女装>衬衫", "9.99", merchant_simulator::policy::Origin::SelfBuilt);
    let goods: BTreeSet<GoodId> = ["A1", "A2", "T", "U"].into_iter().map(GoodId::new).collect();
    let activity = Activity { name: "新客".to_owned(), validity: Validity::Long, goods };
    shop.does(TradeCommand::PayLater(PayLaterCommand::Set(activity)));
    shop.waits_until(now);
    shop
}

/// What is taken off the bill of an order that is placed now.
fn off(shop: &mut Shop, good: &str, payment: Payment) -> Option<Money> {
    let order = shop.places(good, payment);
    shop.sees(order).placed.discount.map(|discount| discount.amount)
}

/// Whether the checkout holds out a discount for some way to pay.
fn has_chance(shop: &Shop) -> bool {
    let choice = Choice { good: GoodId::new("A1"), sku: 0, quantity: 1, stand: Stand::Live, coupon: None };
    checkout(&shop.world, &choice).ways.iter().any(|way| way.may_take_off.is_some())
}

fn fixed(shop: &mut Shop, amount: &str) {
    shop.switches(|switches| switches.discount = Draw::Fixed(yuan(amount)));
}

fn arrives(shop: &mut Shop, order: OrderId) {
    shop.order(OrderCommand::Ship(order));
    shop.order(OrderCommand::Deliver(order));
    shop.order(OrderCommand::Receive(order));
}

/// LJ-DATE-01: from the first second of June 2022 to its last. LJ-REQ-01, AMB-07, AMB-04: opening and setting goods takes part,
/// and once 2.0 has come its own labels do.
#[test]
fn it_is_paid_to_the_second() {
    for (now, expected) in [
        ("2022-05-31 23:59:59", false),
        ("2022-06-01 00:00:00", true),
        ("2022-06-23 00:00:00", true),
        ("2022-06-30 23:59:59", true),
        ("2022-07-01 00:00:00", false),
    ] {
        assert_eq!(has_chance(&takes_part(now)), expected, "{now}");
    }
}

/// LJ-BUYER-01: the first opening and the first order with 芝麻先用后付; 微信先用后付 never counts. LJ-MERC-01: a clean record;
/// what is not known does not count as one. LJ-GOOD-01: from 10.00 on. LJ-AVAIL-01: the platform may leave a buyer out.
#[test]
fn who_gets_it() {
    let now = "2022-06-10 10:00:00";
    for (what, good, payment, expected) in [
        ("芝麻", "A1", ZHIMA, true),
        ("微信", "A1", WECHAT, false),
        ("at once", "A1", Payment::Ordinary, false),
        ("10.00", "T", ZHIMA, true),
        ("9.99", "U", ZHIMA, false),
    ] {
        assert_eq!(off(&mut takes_part(now), good, payment).is_some(), expected, "{what}");
    }
    let mut twice = takes_part(now);
    assert!(off(&mut twice, "A1", ZHIMA).is_some());
    assert_eq!(off(&mut twice, "A1", ZHIMA), None, "the second order");
    for (record, expected) in [(Some(false), true), (Some(true), false)] {
        let mut shop = takes_part(now);
        shop.states(Figure::BadRecord, Value::Flag(record.unwrap_or_default()));
        assert_eq!(off(&mut shop, "A1", ZHIMA).is_some(), expected, "{record:?}");
    }
    let mut known = takes_part(now);
    known.knows(|buyer| buyer.first_zhima_order = Some(false));
    assert_eq!(off(&mut known, "A1", ZHIMA), None, "has opened it before");
    let mut unlucky = takes_part(now);
    unlucky.switches(|switches| switches.discount = Draw::None);
    assert_eq!(off(&mut unlucky, "A1", ZHIMA), None, "LJ-AVAIL-01");
}

/// LJ-GOOD-01, DEF-DISCOUNT-PRICE: it is the price of the choice that is ordered, not that of the cheapest one.
#[test]
fn the_choice_that_is_ordered_counts() {
    let mut shop = takes_part("2022-06-10 10:00:00");
    shop.stocks_choices("T", "女装>衬衫", &["9.99", "10.00"]);
    let off = |sku: u32| {
        let mut shop = shop.clone();
        let id = shop.world.trade.orders.next_id();
        let good = GoodId::new("T");
        let from = merchant_simulator::shop::Venue::ShopPage;
        shop.order(OrderCommand::Place { good, sku, quantity: 1, from, payment: ZHIMA });
        shop.sees(id).placed.discount.is_some()
    };
    assert_eq!([off(0), off(1)], [false, true]);
    let held_out = |sku: u32| {
        let choice = Choice { good: GoodId::new("T"), sku, quantity: 1, stand: Stand::Live, coupon: None };
        checkout(&shop.world, &choice).ways.iter().any(|way| way.may_take_off.is_some())
    };
    assert_eq!([held_out(0), held_out(1)], [false, true]);
}

/// LJ-AMT-01, DEF-DISCOUNT-DRAW: what the director says within 1 and 88, never more than the order; what is drawn is whole yuan
/// from 1 to 88, the same for the same story, and not always the same.
#[test]
fn how_much_it_is() {
    let now = "2022-06-10 10:00:00";
    for (said, good, expected) in [
        ("0.01", "A1", "1.00"),
        ("1.00", "A1", "1.00"),
        ("12.34", "A1", "12.34"),
        ("88.00", "A1", "88.00"),
        ("88.01", "A1", "88.00"),
        ("88.00", "T", "10.00"),
    ] {
        let mut shop = takes_part(now);
        fixed(&mut shop, said);
        assert_eq!(off(&mut shop, good, ZHIMA), Some(yuan(expected)), "{said}");
    }
    let mut drawn = BTreeSet::new();
    for second in 0..400 {
        let mut shop = takes_part(now);
        shop.seconds(second);
        let amount = off(&mut shop.clone(), "A2", ZHIMA).expect("a discount");
        assert!((yuan("1.00")..=yuan("88.00")).contains(&amount) && amount.fen() % 100 == 0, "{amount}");
        assert_eq!(off(&mut shop, "A2", ZHIMA), Some(amount), "the same story draws the same");
        drawn.insert(amount);
    }
    assert!(drawn.len() > 60 && drawn.contains(&yuan("1.00")) && drawn.contains(&yuan("88.00")), "{drawn:?}");
    let refused = takes_part(now).tries(TradeCommand::Switch(merchant_simulator::shop::Switches {
        discount: Draw::Fixed(yuan("-1.00")),
        ..Default::default()
    }));
    assert_eq!(refused, Err(Refusal::AmountOutOfRange));
}

/// LJ-VIEW-01, LJ-BEN-01, AMB-07: the buyer is charged 287.66 of 300.00, the platform pays 12.34, the shop is settled in full. Both
/// phones: the buyer sees it in the bill, the merchant sees the normal price (XYHF2-ORD-01).
#[test]
fn an_order_with_a_discount() {
    let mut shop = takes_part("2022-06-24 10:00:00");
    fixed(&mut shop, "12.34");
    let order = shop.places("A2", ZHIMA);
    let seen = |shop: &Shop| page(&shop.world.trade, order).expect("a page");
    assert_eq!(seen(&shop).paid, Paid::Due(yuan("0.00"), yuan("287.66")));
    assert_eq!(seen(&shop).discount, Some(yuan("12.34")));
    arrives(&mut shop, order);
    shop.days(8);
    assert_eq!(
        shop.lines(order),
        [
            "2022-06-24 10:00:00 PayLaterFee Wallet→PayLaterFees 3.00 XYHF2-FEE-01",
            "2022-06-24 10:00:00 Discount Platform→Escrow 12.34 LJ-AMT-01",
            "2022-06-24 10:00:00 Deduction Buyer→Escrow 287.66 XYHF2-DED-01",
            "2022-07-01 10:00:00 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2022-07-01 10:00:00 Settlement Escrow→Wallet 294.00 DEF-SETTLEMENT-BEFORE",
        ]
    );
    assert_eq!(seen(&shop).paid, Paid::Buyer(yuan("287.66"), yuan("0.00")));
    let merchants = seen_by_merchant(&seen(&shop).money);
    let amounts: Vec<String> = merchants.iter().map(|line| line.amount.to_string()).collect();
    assert_eq!(amounts, ["3.00", "300.00", "6.00", "294.00"], "one deduction of the normal price");
}

/// LJ-VIEW-01, XYHF2-ORD-01: a bill that the discount covers whole is to the merchant one that the buyer has paid.
#[test]
fn the_merchant_sees_nothing_of_a_discount_that_covers_the_bill() {
    let mut shop = takes_part("2022-06-24 10:00:00");
    fixed(&mut shop, "88.00");
    let order = shop.places("T", ZHIMA);
    arrives(&mut shop, order);
    let seen = |shop: &Shop| {
        let money = seen_by_merchant(&page(&shop.world.trade, order).expect("a page").money);
        let line =
            |one: &Moved| format!("{:?} {:?}→{:?} {} {}", one.booking, one.from, one.to, one.amount, one.clause.id);
        money.iter().map(line).collect::<Vec<_>>()
    };
    let paid = "Deduction Buyer→Escrow 10.00 XYHF2-DED-01";
    assert_eq!(seen(&shop)[1..], [paid]);
    let case = shop.asks(order, Ask::RefundShipped, "10.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(seen(&shop)[1..], [paid, "Refund Escrow→Buyer 10.00 DEF-REFUND-AT-ONCE"]);
}

/// DEF-DISCOUNT-REFUND: a refund first gives back what the buyer paid, then the platform's part; never more than each has paid.
#[test]
fn a_refund_gives_each_what_it_paid() {
    for (amount, buyer, platform) in
        [("100.00", "100.00", "0.00"), ("287.66", "287.66", "0.00"), ("300.00", "287.66", "12.34")]
    {
        let mut shop = takes_part("2022-06-24 10:00:00");
        fixed(&mut shop, "12.34");
        let order = shop.places("A2", ZHIMA);
        arrives(&mut shop, order);
        let before = (shop.holds(Account::Buyer), shop.holds(Account::Platform));
        let case = shop.asks(order, Ask::RefundShipped, amount);
        shop.case(CaseCommand::Agree(case));
        let (of_buyer, of_platform) = (yuan(&shop.holds(Account::Buyer)), yuan(&shop.holds(Account::Platform)));
        assert_eq!(of_buyer - yuan(&before.0), yuan(buyer), "{amount}");
        assert_eq!(of_platform - yuan(&before.1), yuan(platform), "{amount}");
        let merchants = seen_by_merchant(&page(&shop.world.trade, order).expect("a page").money);
        assert_eq!(merchants.last().map(|line| line.amount), Some(yuan(amount)), "the merchant sees one refund");
    }
}

/// DEF-QUOTA: an order that is refunded before the charge gives back what it took of the campaign.
/// DEF-DISCOUNT-REFUND: when the platform advances the money there is no discount.
#[test]
fn what_is_not_paid_is_given_back() {
    let used = |shop: &Shop| shop.world.trade.campaigns.quota(FIRST_ORDER_DISCOUNT).own;
    let mut shop = takes_part("2022-06-24 10:00:00");
    fixed(&mut shop, "12.34");
    let order = shop.places("A2", ZHIMA);
    assert_eq!(used(&shop), yuan("12.34"));
    let case = shop.asks(order, Ask::RefundUnshipped, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(used(&shop), Money::ZERO);
    let mut failing = takes_part("2022-06-24 10:00:00");
    failing.switches(|switches| {
        switches.discount = Draw::Fixed(yuan("12.34"));
        switches.charges_fail = true;
    });
    let order = failing.places("A2", ZHIMA);
    arrives(&mut failing, order);
    failing.days(4);
    assert_eq!(failing.sees(order).discounted(), Money::ZERO);
    assert!(failing.lines(order).iter().any(|line| line.contains("Advance Platform→Escrow 300.00")));
    assert_eq!(used(&failing), Money::ZERO);
}

/// AMB-07: who pays it is not said; a user who knows that the shop does can say so.
#[test]
fn the_shop_may_be_the_one_that_pays() {
    let mut shop = takes_part("2022-06-24 10:00:00");
    let setting = Setting::Campaign(FIRST_ORDER_DISCOUNT, Term::FromPlatform);
    let change = RuleChange {
        setting,
        from: at("2022-06-01 00:00:00").day(),
        value: Value::Flag(false),
        note: "客服".to_owned(),
    };
    let set = Command::Rule(RuleCommand::Set(change));
    assert_eq!(came_of(shop.gives((Actor::Merchant, Surface::BackOffice), set)), "");
    fixed(&mut shop, "12.34");
    let order = shop.places("A2", ZHIMA);
    arrives(&mut shop, order);
    assert!(shop.lines(order).contains(&"2022-06-24 10:00:00 Discount Wallet→Escrow 12.34 LJ-AMT-01".to_owned()));
    let case = shop.asks(order, Ask::RefundShipped, "300.00");
    shop.case(CaseCommand::Agree(case));
    // 1000.00, less the fee of 3.00.
    assert_eq!(shop.holds(Account::Wallet), "997.00");
}

/// LJ-AMT-01: the checkout says that there is a chance, and how big it may be, where there is one.
#[test]
fn the_checkout_says_that_there_is_a_chance() {
    let shop = takes_part("2022-06-10 10:00:00");
    let choice = Choice { good: GoodId::new("A1"), sku: 0, quantity: 1, stand: Stand::Live, coupon: None };
    let chances: Vec<_> = checkout(&shop.world, &choice).ways.iter().map(|way| way.may_take_off.is_some()).collect();
    assert_eq!(chances.iter().filter(|chance| **chance).count(), 1, "by 芝麻 alone");
}
