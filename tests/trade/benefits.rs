//! What campaigns pay: worked out by hand, with every line of the ledger written out; caps, pools and their quota.

use crate::campaigns::{fit, platform, reviews, signs_up};
use crate::shop::{Shop, came_of, yuan};
use merchant_simulator::base::{Money, Score};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{
    Assessment, CampaignId, Clause, Figure, Outcome, Programme, Setting, SignUp, Term, Value,
};
use merchant_simulator::shop::{
    Account, Ask, Bearer, Bears, CampaignCommand, CaseCommand, GoodId, OrderCommand, OrderId, PayLaterBy, Payment,
    Periods, Refusal, TradeCommand, Venue,
};
use merchant_simulator::view::checkout::{Choice, Stand, checkout, free_label};
use merchant_simulator::view::orders::{FeeBorne, page};
use merchant_simulator::view::why::{Subject, Sum, why};
use merchant_simulator::world::{Actor, Command, Surface};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const THREE: Payment = Payment::Instalments(Periods::Three);
const SIX: Payment = Payment::Instalments(Periods::Six);

/// Signed up with the good A2, and approved, on the first day of sign-up; then it is `now`.
pub fn approved(campaigns: &[CampaignId], now: &str) -> Shop {
    let mut shop = fit("2023-02-15 00:00:00");
    for campaign in campaigns {
        let goods: &[&str] = if *campaign == FEE_SUBSIDY { &[] } else { &["A2"] };
        shop.does(signs_up(*campaign, goods));
        assert_eq!(platform(&mut shop, reviews(*campaign, goods.first().copied(), None)), "");
    }
    shop.waits_until(now);
    shop
}

/// An order of A2, 300.00, that is paid.
fn buys(shop: &mut Shop, payment: Payment, from: Venue) -> OrderId {
    let order = shop.places_from("A2", payment, from);
    shop.order(OrderCommand::Pay(order));
    order
}

/// Who bears the fee of an order, the fee, and what the platform pays of it.
fn borne(shop: &Shop, order: OrderId) -> (Bearer, String, String) {
    let plan = shop.sees(order).plan.expect("a plan");
    (plan.bearer, plan.fee.to_string(), plan.granted.to_string())
}

fn used(shop: &Shop, campaign: CampaignId) -> String {
    shop.world.trade.campaigns.quota(campaign).own.to_string()
}

fn settles(shop: &mut Shop, order: OrderId) {
    shop.order(OrderCommand::Ship(order));
    shop.order(OrderCommand::Deliver(order));
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
}

/// SUB38-BEN-01, AMB-08: the fee is charged and given back in the same second; 1% of 99.90 is 1.00. A refund returns neither.
#[test]
fn the_fee_of_pay_later_is_given_back() {
    let mut shop = approved(&[FEE_SUBSIDY], "2023-02-20 10:00:00");
    let order = shop.places("A1", ZHIMA);
    let lines = [
        "2023-02-20 10:00:00 PayLaterFee Wallet→PayLaterFees 1.00 DEF-FEE-OPEN-MONTHS",
        "2023-02-20 10:00:00 Subsidy Platform→Wallet 1.00 SUB38-BEN-01",
    ];
    assert_eq!(shop.lines(order), lines);
    let case = shop.asks(order, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.lines(order), lines);
    assert_eq!(shop.holds(Account::Wallet), "1000.00");
    assert_eq!(used(&shop, FEE_SUBSIDY), "1.00");
}

/// SUB38-DATE-01: from the first second of 2023-02-15 to the last of 2023-03-31.
#[test]
fn the_subsidy_is_paid_to_the_second() {
    for (now, paid) in [
        ("2023-02-14 23:59:59", false),
        ("2023-02-15 00:00:00", true),
        ("2023-03-31 23:59:59", true),
        ("2023-04-01 00:00:00", false),
    ] {
        // Whoever opened 先用后付 takes part without a sign-up (SUB38-REG-01).
        let mut shop = fit(now);
        let order = shop.places("A1", ZHIMA);
        assert_eq!(shop.lines(order).len() == 2, paid, "{now}");
    }
}

/// SUB38-REG-01, AMB-08: who opened it takes part only if the gates hold; who was approved does in any case.
#[test]
fn opening_takes_part_if_the_gates_hold() {
    let low = Value::Score(Score::hundredths(429));
    let mut opened = fit("2023-02-20 10:00:00");
    opened.states(Figure::Experience, low);
    let order = opened.places("A1", ZHIMA);
    assert_eq!(opened.lines(order).len(), 1);
    let mut signed = approved(&[FEE_SUBSIDY], "2023-02-20 10:00:00");
    signed.states(Figure::Experience, low);
    let order = signed.places("A1", ZHIMA);
    assert_eq!(signed.lines(order).len(), 2);
}

/// SPLIT38-BEN-01: the platform bears the fee of three periods. 1.8% of 300.00 is 5.40.
#[test]
fn the_platform_bears_three_periods() {
    let mut shop = approved(&[SPLIT_INTEREST], "2023-02-20 00:00:00");
    let live = shop.goes_live();
    let order = buys(&mut shop, THREE, live);
    assert_eq!(borne(&shop, order), (Bearer::Merchant, "5.40".to_owned(), "5.40".to_owned()));
    settles(&mut shop, order);
    assert_eq!(
        shop.lines(order),
        [
            "2023-02-20 00:00:00 Payment Lender→Escrow 300.00 FQ-SETL-01",
            "2023-02-27 00:00:00 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2023-02-27 00:00:00 Subsidy Platform→InstalmentFees 5.40 SPLIT38-BEN-01",
            "2023-02-27 00:00:00 Settlement Escrow→Wallet 294.00 B-04",
        ]
    );
    assert_eq!(used(&shop, SPLIT_INTEREST), "5.40");
}

/// SPLIT38-USER-01: only in a live room, for approved goods, over three periods; else the buyer bears the fee, or the shop
/// where it has said so itself (SPLIT38-FEE-01).
#[test]
fn the_pool_pays_only_where_it_says() {
    let mut shop = approved(&[SPLIT_INTEREST], "2023-02-20 10:00:00");
    let page = buys(&mut shop, THREE, Venue::ShopPage);
    assert_eq!(borne(&shop, page), (Bearer::Buyer, "7.50".to_owned(), "0.00".to_owned()));
    let live = shop.goes_live();
    let six = buys(&mut shop, SIX, live);
    assert_eq!(borne(&shop, six).0, Bearer::Buyer);
    let other = shop.places_from("A3", THREE, live);
    shop.order(OrderCommand::Pay(other));
    assert_eq!(borne(&shop, other).0, Bearer::Buyer, "A3 was not approved");
    let own = Bears { good: GoodId::new("A2"), periods: Periods::ALL.into_iter().collect() };
    shop.does(TradeCommand::BearInterest(vec![own]));
    let own = buys(&mut shop, SIX, live);
    assert_eq!(borne(&shop, own), (Bearer::Merchant, "13.50".to_owned(), "0.00".to_owned()), "charged in full");
    let both = buys(&mut shop, THREE, live);
    assert_eq!(
        borne(&shop, both),
        (Bearer::Merchant, "5.40".to_owned(), "5.40".to_owned()),
        "AMB-09: the platform's first"
    );
}

/// SPLIT38-USER-01: the director can say that the live room takes no part; then it is as on the shop's page.
#[test]
fn a_live_room_may_take_no_part() {
    let mut shop = approved(&[SPLIT_INTEREST, JOINT_INTEREST], "2023-02-20 10:00:00");
    let live = shop.goes_live();
    shop.switches(|switches| switches.live_apart = true);
    let order = buys(&mut shop, THREE, live);
    assert_eq!(borne(&shop, order).2, "1.08", "the joint activity, which is for orders from anywhere");
    shop.switches(|switches| switches.live_apart = false);
    let order = buys(&mut shop, THREE, live);
    assert_eq!(borne(&shop, order).2, "5.40");
}

/// SPLIT38-USER-01, DEF-PLACES: an order in the zone is paid like one in a live room, also while live rooms take no part. The
/// zone is there to the second while such a campaign is active, and not while it may only be signed up for.
#[test]
fn a_zone_takes_part() {
    let mut shop = approved(&[SPLIT_INTEREST], "2023-02-20 10:00:00");
    shop.switches(|switches| switches.live_apart = true);
    let order = buys(&mut shop, THREE, Venue::Zone);
    assert_eq!(borne(&shop, order).2, "5.40");
    assert_eq!(used(&shop, SPLIT_INTEREST), "5.40");
    for (now, stands) in [
        ("2023-02-19 23:59:59", vec![Stand::Page]),
        ("2023-02-20 00:00:00", vec![Stand::Page, Stand::Zone]),
        ("2023-03-15 23:59:59", vec![Stand::Page, Stand::Zone]),
        ("2023-03-16 00:00:00", vec![Stand::Page]),
    ] {
        let mut shop = approved(&[], now);
        let choice = Choice { good: GoodId::new("A2"), sku: 0, quantity: 1, stand: Stand::Zone, coupon: None };
        let bid = checkout(&shop.world, &choice);
        let open = stands.contains(&Stand::Zone);
        assert_eq!(bid.stands, stands, "{now}");
        assert_eq!(bid.from, if open { Venue::Zone } else { Venue::ShopPage }, "{now}");
        let (good, from) = (GoodId::new("A2"), Venue::Zone);
        let place = OrderCommand::Place { good, sku: 0, quantity: 1, from, payment: Payment::Ordinary };
        let refused = shop.tries(TradeCommand::Order(place)).err();
        assert_eq!(refused, (!open).then_some(Refusal::NoZone), "{now}");
    }
    assert_eq!(Refusal::NoZone.clause().map(|clause| clause.id), Some("DEF-PLACES"));
}

/// SPLIT38-DATE-01, JOINT38-DATE-01: paid from the first second to the last.
#[test]
fn instalments_are_paid_to_the_second() {
    for (campaign, seconds) in [
        (SPLIT_INTEREST, ["2023-02-19 23:59:59", "2023-02-20 00:00:00", "2023-03-15 23:59:59", "2023-03-16 00:00:00"]),
        (JOINT_INTEREST, ["2023-02-19 23:59:59", "2023-02-20 00:00:00", "2023-03-10 23:59:59", "2023-03-11 00:00:00"]),
    ] {
        for (now, paid) in seconds.into_iter().zip([false, true, true, false]) {
            let mut shop = approved(&[campaign], now);
            let live = shop.goes_live();
            let order = buys(&mut shop, THREE, live);
            assert_eq!(borne(&shop, order).2 != "0.00", paid, "{campaign:?} {now}");
        }
    }
}

/// JOINT38-BEN-01: 20% of 5.40 is 1.08, of 13.50 it is 2.70; the merchant bears the rest, and both add up to the fen.
#[test]
fn platform_and_merchant_share() {
    let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
    let order = buys(&mut shop, THREE, Venue::ShopPage);
    assert_eq!(borne(&shop, order), (Bearer::Merchant, "5.40".to_owned(), "1.08".to_owned()));
    let six = buys(&mut shop, SIX, Venue::ShopPage);
    assert_eq!(borne(&shop, six), (Bearer::Merchant, "13.50".to_owned(), "2.70".to_owned()));
    settles(&mut shop, order);
    assert_eq!(
        shop.lines(order)[2..],
        [
            "2023-02-27 10:00:00 Subsidy Platform→InstalmentFees 1.08 JOINT38-BEN-01",
            "2023-02-27 10:00:00 InstalmentFee Escrow→InstalmentFees 4.32 B-10-3",
            "2023-02-27 10:00:00 Settlement Escrow→Wallet 289.68 B-04",
        ]
    );
}

/// SPLIT38-BEN-01, JOINT38-BEN-01, AMB-09: the order's page says who bears how much of the fee.
#[test]
fn the_page_of_an_order_says_who_bears_the_fee() {
    let fee = |shop: &Shop, order| {
        let fee = page(&shop.world.trade, order).expect("an order").fee.expect("a fee");
        (fee.whole.to_string(), fee.borne)
    };
    let shared = |platform, shop| FeeBorne::Shared { platform: yuan(platform), shop: yuan(shop) };
    let mut shop = approved(&[SPLIT_INTEREST, JOINT_INTEREST], "2023-02-20 10:00:00");
    let live = shop.goes_live();
    let order = buys(&mut shop, THREE, live);
    assert_eq!(fee(&shop, order), ("5.40".to_owned(), shared("5.40", "0.00")));
    settles(&mut shop, order);
    assert_eq!(fee(&shop, order), ("5.40".to_owned(), shared("5.40", "0.00")), "as before it was settled");
    let joint = buys(&mut shop, SIX, Venue::ShopPage);
    assert_eq!(fee(&shop, joint), ("13.50".to_owned(), shared("2.70", "10.80")));
    let mut shop = Shop::open("2023-02-20 10:00:00", "100.00");
    let order = buys(&mut shop, THREE, Venue::ShopPage);
    assert_eq!(fee(&shop, order), ("7.50".to_owned(), FeeBorne::ByBuyer));
    let own = Bears { good: GoodId::new("A2"), periods: Periods::ALL.into_iter().collect() };
    shop.does(TradeCommand::BearInterest(vec![own]));
    let order = buys(&mut shop, THREE, Venue::ShopPage);
    assert_eq!(fee(&shop, order), ("5.40".to_owned(), FeeBorne::ByShop));
}

/// AMB-10, SPLIT38-GOOD-01, JOINT38-GOOD-01: for an order it is the price of the choice ordered that has to reach 100.00, also
/// once the good has been approved.
#[test]
fn an_approved_good_is_paid_for_at_the_price_it_has() {
    for (price, granted) in [("99.99", "0.00"), ("100.00", "0.36")] {
        let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
        shop.stocks("A2", "羊毛围巾", "服饰配件>围巾", price, merchant_simulator::policy::Origin::SelfBuilt);
        let order = buys(&mut shop, THREE, Venue::ShopPage);
        assert_eq!(borne(&shop, order).2, granted, "{price}");
        let choice = Choice { good: GoodId::new("A2"), sku: 0, quantity: 1, stand: Stand::Page, coupon: None };
        assert_eq!(free_label(&shop.world, &choice).is_some(), granted != "0.00", "{price}");
    }
    // Of two choices the one that is dear enough.
    let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
    shop.stocks_choices("A2", "服饰配件>围巾", &["99.00", "150.00"]);
    let granted = [0, 1].map(|sku| {
        let order = shop.world.trade.orders.next_id();
        let from = Venue::ShopPage;
        shop.order(OrderCommand::Place { good: GoodId::new("A2"), sku, quantity: 2, from, payment: THREE });
        shop.sees(order).placed.grant.map(|grant| grant.amount.to_string())
    });
    assert_eq!(granted, [None, Some("1.08".to_owned())]);
}

/// The director cannot have others take more of a pool than there is.
#[test]
fn others_take_no_more_than_the_pool_has() {
    let mut shop = approved(&[SPLIT_INTEREST], "2023-02-20 10:00:00");
    let live = shop.goes_live();
    buys(&mut shop, THREE, live);
    let mut take = |amount| {
        let others = CampaignCommand::OthersTake { campaign: SPLIT_INTEREST, amount: yuan(amount) };
        let director = (Actor::Director, Surface::Desk);
        crate::shop::came_of(shop.gives(director, Command::Trade(TradeCommand::Campaign(others))))
    };
    assert_eq!(take("9999994.61"), "MoreThanPool(Money(999999460))");
    assert_eq!(take("9999994.60"), "");
}

/// INST-DEF-01: what a campaign covers is free at the checkout, and says so when it is asked why.
#[test]
fn what_is_covered_is_free_at_the_checkout() {
    let mut shop = approved(&[SPLIT_INTEREST], "2023-02-20 10:00:00");
    shop.goes_live();
    let choice = |stand| Choice { good: GoodId::new("A2"), sku: 0, quantity: 1, stand, coupon: None };
    let fee = |shop: &Shop, stand, payment| {
        let bid = checkout(&shop.world, &choice(stand));
        bid.ways.iter().find(|way| way.payment == payment).map(|way| way.fee.to_string())
    };
    for (stand, payment, expected) in [
        (Stand::Live, THREE, "0.00"),
        (Stand::Live, SIX, "13.50"),
        (Stand::Zone, THREE, "0.00"),
        (Stand::Zone, SIX, "13.50"),
        (Stand::Page, THREE, "7.50"),
        (Stand::Page, SIX, "13.50"),
    ] {
        assert_eq!(fee(&shop, stand, payment).as_deref(), Some(expected), "{stand:?} {payment:?}");
    }
    let cited = |stand| -> Vec<&str> {
        let answer = why(&shop.world, &Subject::Way(choice(stand), THREE)).expect("an answer");
        answer.clauses.iter().map(|clause| clause.id).collect()
    };
    assert_eq!((cited(Stand::Live), cited(Stand::Page)), (vec!["INST-DEF-02"], vec!["FQ-FEE-01"]));
}

/// AMB-19: the pool goes first, the joint activity covers what it does not: six periods, and orders from the shop's page.
#[test]
fn the_pool_goes_before_the_joint_activity() {
    let mut shop = approved(&[SPLIT_INTEREST, JOINT_INTEREST], "2023-02-20 10:00:00");
    let live = shop.goes_live();
    for (payment, from, granted) in
        [(THREE, live, "5.40"), (SIX, live, "2.70"), (THREE, Venue::ShopPage, "1.08"), (SIX, Venue::ShopPage, "2.70")]
    {
        let order = buys(&mut shop, payment, from);
        assert_eq!(borne(&shop, order).2, granted, "{payment:?} {from:?}");
    }
    assert_eq!((used(&shop, SPLIT_INTEREST), used(&shop, JOINT_INTEREST)), ("5.40".to_owned(), "6.48".to_owned()));
}

/// JOINT38-BEN-02, DEF-CROSSING-ORDER, DEF-QUOTA-EXHAUSTED: the order that crosses the cap gets what is left; exactly the cap
/// is paid; the next one gets nothing.
#[test]
fn the_order_that_crosses_the_cap() {
    for (cap, granted) in
        [("2.15", ["1.08", "1.07", "0.00"]), ("2.16", ["1.08", "1.08", "0.00"]), ("2.17", ["1.08", "1.08", "0.01"])]
    {
        let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
        shop.rules(Setting::Campaign(JOINT_INTEREST, Term::Cap), Value::Money(yuan(cap)));
        for expected in granted {
            let order = buys(&mut shop, THREE, Venue::ShopPage);
            let (bearer, fee, platform) = borne(&shop, order);
            assert_eq!(platform, expected, "{cap}");
            let by_buyer = expected == "0.00";
            assert_eq!((bearer == Bearer::Buyer, fee == "7.50"), (by_buyer, by_buyer), "{cap}");
        }
        assert_eq!(used(&shop, JOINT_INTEREST), cap);
    }
}

/// SPLIT38-BEN-01, JOINT38-BEN-03: the pool is every shop's; what others have taken is gone, and so is the order that crosses it.
#[test]
fn the_order_that_crosses_the_pool() {
    let mut shop = approved(&[SPLIT_INTEREST], "2023-02-20 10:00:00");
    let live = shop.goes_live();
    let others = CampaignCommand::OthersTake { campaign: SPLIT_INTEREST, amount: yuan("9999994.00") };
    let director = (Actor::Director, Surface::Desk);
    shop.gives(director, Command::Trade(TradeCommand::Campaign(others))).expect("the director may");
    for expected in ["5.40", "0.60", "0.00"] {
        let order = buys(&mut shop, THREE, live);
        assert_eq!(borne(&shop, order).2, expected);
    }
}

/// DEF-QUOTA: taken when the order is placed; given back when it is called off, when nobody pays, and when it is refunded in
/// full before it is settled; what has been paid stays taken.
#[test]
fn quota_is_given_back() {
    let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
    let called_off = shop.places("A2", THREE);
    assert_eq!(used(&shop, JOINT_INTEREST), "1.08");
    shop.order(OrderCommand::Cancel(called_off));
    assert_eq!(used(&shop, JOINT_INTEREST), "0.00");
    shop.places("A2", THREE);
    shop.hours(1);
    assert_eq!(used(&shop, JOINT_INTEREST), "0.00", "nobody has paid");

    let order = buys(&mut shop, THREE, Venue::ShopPage);
    let case = shop.asks(order, Ask::RefundUnshipped, "100.00");
    shop.case(CaseCommand::Agree(case));
    // B-10d: 1.8% of the 200.00 that is kept is 3.60, of which the platform pays 0.72; its quota stays taken.
    assert_eq!(borne(&shop, order), (Bearer::Merchant, "3.60".to_owned(), "0.72".to_owned()));
    assert_eq!(used(&shop, JOINT_INTEREST), "1.08");
    let case = shop.asks(order, Ask::RefundUnshipped, "200.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(used(&shop, JOINT_INTEREST), "0.00");

    // After ten days the fee stays, and so does the platform's part of it.
    let late = buys(&mut shop, THREE, Venue::ShopPage);
    shop.days(11);
    let case = shop.asks(late, Ask::RefundUnshipped, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(used(&shop, JOINT_INTEREST), "1.08");
    let fees: Vec<String> = shop.lines(late).into_iter().filter(|line| line.contains("InstalmentFees")).collect();
    assert_eq!(fees.len(), 2, "{fees:?}");
    assert!(fees[0].contains("Subsidy Platform→InstalmentFees 1.08") && fees[1].contains("4.32"), "{fees:?}");
}

/// DEF-QUOTA, JOINT38-BEN-02: what a campaign's money was used for can be asked: the orders, each with what it holds, the
/// limit and who sets it. What an order gives back it holds no more.
#[test]
fn the_money_of_a_campaign_says_which_orders_hold_it() {
    let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
    let first = buys(&mut shop, THREE, Venue::ShopPage);
    let called_off = shop.places("A2", THREE);
    let second = buys(&mut shop, SIX, Venue::ShopPage);
    let others = CampaignCommand::OthersTake { campaign: JOINT_INTEREST, amount: yuan("500.00") };
    let director = (Actor::Director, Surface::Desk);
    shop.gives(director, Command::Trade(TradeCommand::Campaign(others))).expect("the director may");
    let asks = |shop: &Shop, subject: Subject| why(&shop.world, &subject).expect("there is such a campaign");
    assert_eq!(asks(&shop, Subject::CampaignOwn(JOINT_INTEREST)).amount, Some(yuan("4.86")));
    shop.order(OrderCommand::Cancel(called_off));
    let own = asks(&shop, Subject::CampaignOwn(JOINT_INTEREST));
    // A fifth of 5.40 and of 13.50.
    assert_eq!(own.orders.rows, [(second, yuan("2.70")), (first, yuan("1.08"))]);
    let (held, limit) = (yuan("3.78"), yuan("100000.00"));
    assert_eq!(
        (own.amount, own.sums),
        (Some(held), vec![Sum::Held { orders: 2, amount: held }, Sum::LeftOf { limit, held, left: yuan("99996.22") }])
    );
    let ids = |clauses: &[&'static Clause]| clauses.iter().map(|clause| clause.id).collect::<Vec<_>>();
    assert_eq!(ids(&own.clauses), ["DEF-QUOTA", "JOINT38-BEN-02"]);
    let all = asks(&shop, Subject::CampaignAll(JOINT_INTEREST));
    assert_eq!(all.amount, Some(yuan("503.78")));
    assert!(all.sums.contains(&Sum::WithOthers { own: held, others: yuan("500.00"), all: yuan("503.78") }));
    assert_eq!(ids(&all.clauses), ["DEF-QUOTA", "DEF-POOL-SIZE"]);
    assert_eq!(why(&shop.world, &Subject::CampaignOwn(CampaignId::own(7))), None, "no such campaign");
    // More orders than are listed: those that are, those that are not, and all of them together.
    for _ in 0..20 {
        buys(&mut shop, THREE, Venue::ShopPage);
    }
    let own = asks(&shop, Subject::CampaignOwn(JOINT_INTEREST));
    assert_eq!((own.orders.rows.len(), own.orders.left, own.amount), (20, 2, Some(yuan("25.38"))));
    assert_eq!(own.sums[0], Sum::Held { orders: 22, amount: yuan("25.38") });
}

/// A refund in time after settlement gives each its part of the fee back.
#[test]
fn a_refund_in_time_returns_both_parts() {
    let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
    let order = buys(&mut shop, THREE, Venue::ShopPage);
    settles(&mut shop, order);
    let case = shop.asks(order, Ask::RefundShipped, "150.00");
    shop.case(CaseCommand::Agree(case));
    let lines = shop.lines(order);
    // Of 2.70 the platform pays 0.54: 2.16 come back to the wallet and 0.54 to the platform.
    assert!(lines.iter().any(|line| line.contains("InstalmentFees→Wallet 2.16")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("Subsidy InstalmentFees→Platform 0.54")), "{lines:?}");
    assert_eq!(shop.holds(Account::InstalmentFees), "2.70");
    assert_eq!(shop.world.trade.ledger.total(), Money::ZERO);
}

/// DEF-APPROVAL-HOLDS: who is approved stays so until the campaign ends, whatever becomes of the gates, and the preview says
/// the same as the checkout. Who opened 先用后付 by itself is looked at with every order (AMB-08).
#[test]
fn an_approval_outlasts_the_gates() {
    let falls = |shop: &mut Shop| {
        shop.states(Figure::Experience, Value::Score(Score::hundredths(429)));
        shop.states(Figure::Disputes, Value::Count(3));
        shop.states(Figure::SessionGmv, Value::Money(yuan("1.00")));
    };
    let previewed = |shop: &Shop, campaign: CampaignId| -> Vec<(&'static str, Outcome)> {
        let assessment = Assessment::new(&shop.world.rules, &shop.world.shop(), shop.world.clock);
        let of_shop = assessment.shop_conditions(Programme::Campaign(campaign));
        of_shop.iter().filter(|one| !one.outcome.holds()).map(|one| (one.clause().id, one.outcome)).collect()
    };
    let mut shop = approved(&[FEE_SUBSIDY, JOINT_INTEREST], "2023-02-20 10:00:00");
    falls(&mut shop);
    assert_eq!(previewed(&shop, FEE_SUBSIDY), []);
    assert_eq!(previewed(&shop, JOINT_INTEREST), []);
    let order = shop.places("A1", ZHIMA);
    assert_eq!(shop.sees(order).placed.grant.map(|grant| grant.campaign), Some(FEE_SUBSIDY));
    let order = buys(&mut shop, Payment::Instalments(Periods::Three), Venue::ShopPage);
    assert_eq!(shop.sees(order).placed.grant.map(|grant| grant.campaign), Some(JOINT_INTEREST));
    let assessment = Assessment::new(&shop.world.rules, &shop.world.shop(), shop.world.clock);
    let says = assessment.shop_conditions(Programme::Campaign(FEE_SUBSIDY));
    assert!(says.iter().any(|one| one.clause().id == "DEF-APPROVAL-HOLDS"));
    // Said on the shop's form, an approval is one as well.
    let mut told = fit("2023-02-20 10:00:00");
    falls(&mut told);
    told.states(Figure::SignUp(JOINT_INTEREST), Value::SignUp(SignUp::Approved));
    let order = buys(&mut told, Payment::Instalments(Periods::Three), Venue::ShopPage);
    assert_eq!(told.sees(order).placed.grant.map(|grant| grant.campaign), Some(JOINT_INTEREST));
    // Nobody can sign up once more for what is approved already.
    assert_eq!(came_of(told.tries(signs_up(JOINT_INTEREST, &["A2"]))), "AlreadySignedUp");
    let mut opened = fit("2023-02-20 10:00:00");
    falls(&mut opened);
    assert_eq!(previewed(&opened, FEE_SUBSIDY), [("PAY38-GATE-01", Outcome::Unmet), ("PAY38-GATE-04", Outcome::Unmet)]);
    let order = opened.places("A1", ZHIMA);
    assert_eq!(opened.sees(order).placed.grant, None);
}
