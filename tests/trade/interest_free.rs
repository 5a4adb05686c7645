//! The shop's own free instalments: activities with a window, which of them applies, the label, the calculator and the preview.

use crate::benefits::approved;
use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::festival_38::{JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{Origin, Setting, Term, Value, instalment};
use merchant_simulator::shop::{
    Account, Ask, Bearer, Bears, CaseCommand, Fate, FreeBy, FreeCommand, FreeId, FreeState, FreeTerms, GoodId, Hurdle,
    OrderCommand, OrderId, PayLaterBy, Payment, Periods, TradeCommand, Venue,
};
use merchant_simulator::view::checkout::{Choice, Spot, Stand, checkout, free_label, seen, shelf};
use merchant_simulator::view::interest_free::{WhyNot, calculated, choices, contests, page, preview};
use merchant_simulator::view::orders::page as order_page;
use merchant_simulator::view::why::{Subject, Sum, why};
use merchant_simulator::world::{Actor, Command, Surface};

const THREE: Payment = Payment::Instalments(Periods::Three);
const SIX: Payment = Payment::Instalments(Periods::Six);
const TWELVE: Payment = Payment::Instalments(Periods::Twelve);

/// Terms without a window.
fn terms(goods: &[&str], periods: &[Periods]) -> FreeTerms {
    FreeTerms {
        name: "春上新".to_owned(),
        goods: goods.iter().map(|id| GoodId::new(id)).collect(),
        periods: periods.iter().copied().collect(),
        from: None,
        until: None,
    }
}

/// The same from one moment until another.
fn within(goods: &[&str], periods: &[Periods], from: &str, until: &str) -> FreeTerms {
    FreeTerms { from: Some(at(from)), until: Some(at(until)), ..terms(goods, periods) }
}

fn create(terms: FreeTerms) -> TradeCommand {
    TradeCommand::InterestFree(FreeCommand::Create(terms))
}

fn change(id: u32, terms: FreeTerms) -> TradeCommand {
    TradeCommand::InterestFree(FreeCommand::Change { activity: FreeId(id), terms })
}

fn stop(id: u32) -> TradeCommand {
    TradeCommand::InterestFree(FreeCommand::Stop(FreeId(id)))
}

/// Who bears the fee of an order, and the fee.
fn borne(shop: &Shop, order: OrderId) -> (Bearer, String) {
    let plan = shop.sees(order).plan.expect("a plan");
    (plan.bearer, plan.fee.to_string())
}

fn by_merchant(fee: &str) -> (Bearer, String) {
    (Bearer::Merchant, fee.to_owned())
}

fn by_buyer(fee: &str) -> (Bearer, String) {
    (Bearer::Buyer, fee.to_owned())
}

fn state(shop: &Shop, id: u32) -> FreeState {
    shop.world.trade.interest_free.get(FreeId(id)).expect("it is there").state(shop.world.clock)
}

/// INST-CFG-01, INST-DEF-02, INST-DEF-01: the merchant chooses goods and periods and bears the fee of just these; the buyer
/// pays none. 1.8% of 300.00 is 5.40; without it the buyer bears 4.5%, which is 13.50 (FQ-FEE-01).
#[test]
fn the_merchant_bears_the_fee_of_the_goods_and_periods_chosen() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "100.00");
    shop.does(create(terms(&["A2"], &[Periods::Three])));
    let [three, six] = [THREE, SIX].map(|payment| shop.buys("A2", payment));
    let other = shop.buys("A3", THREE);
    assert_eq!(borne(&shop, three), by_merchant("5.40"));
    assert_eq!(borne(&shop, six), by_buyer("13.50"));
    // 2.5% of 512.00.
    assert_eq!(borne(&shop, other), by_buyer("12.80"));
    assert_eq!(shop.sees(three).placed.free, Some(FreeId(1)));
    assert_eq!((shop.sees(six).placed.free, shop.sees(other).placed.free), (None, None));
}

/// INST-FEE-01, FQ-SETL-01, DEF-INST-FEE: it is deducted when the order is settled, and the rest comes in full.
#[test]
fn the_fee_is_deducted_at_settlement() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    shop.does(create(terms(&["A2"], &[Periods::Three])));
    let order = shop.delivers("A2", THREE);
    assert_eq!(shop.holds(Account::InstalmentFees), "0.00");
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
    assert_eq!(
        shop.lines(order),
        [
            "2023-04-05 10:00:00 Payment Lender→Escrow 300.00 FQ-SETL-01",
            "2023-04-12 10:00:00 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2023-04-12 10:00:00 InstalmentFee Escrow→InstalmentFees 5.40 B-10-3",
            "2023-04-12 10:00:00 Settlement Escrow→Wallet 288.60 B-04",
        ]
    );
    let row = &page(&shop.world, 5, 5).activities[0];
    assert_eq!((row.orders, row.fees), (1, yuan("5.40")));
    let facts = order_page(&shop.world.trade, order).expect("an order");
    assert_eq!(facts.free.as_deref(), Some("春上新"));
    let answer = why(&shop.world, &Subject::FreeFees(FreeId(1))).expect("an answer");
    assert_eq!((answer.amount, answer.money.len()), (Some(yuan("5.40")), 1));
}

/// DEF-INST-WINDOW: from its first second to its last, and not in the seconds around them.
#[test]
fn an_activity_runs_from_its_first_second_to_its_last() {
    let (from, until) = ("2023-04-06 00:00:00", "2023-04-08 23:59:59");
    for (now, expected, state_then) in [
        ("2023-04-05 23:59:59", by_buyer("7.50"), FreeState::Coming),
        ("2023-04-06 00:00:00", by_merchant("5.40"), FreeState::Running),
        ("2023-04-08 23:59:59", by_merchant("5.40"), FreeState::Running),
        ("2023-04-09 00:00:00", by_buyer("7.50"), FreeState::Ended),
    ] {
        let mut shop = Shop::open("2023-04-05 10:00:00", "0");
        shop.does(create(within(&["A2"], &[Periods::Three], from, until)));
        shop.waits_until(now);
        let choice = Choice { good: GoodId::new("A2"), sku: 0, quantity: 1, stand: Stand::Page, coupon: None };
        let free = expected.0 == Bearer::Merchant;
        assert_eq!(free_label(&shop.world, &choice).is_some(), free, "the label at {now}");
        let bid = checkout(&shop.world, &choice);
        let fee = bid.ways.iter().find(|way| way.payment == THREE).map(|way| way.fee);
        assert_eq!(fee == Some(Money::ZERO), free, "the checkout at {now}");
        let order = shop.buys("A2", THREE);
        assert_eq!(borne(&shop, order), expected, "{now}");
        assert_eq!(state(&shop, 1), state_then, "{now}");
    }
}

/// DEF-INST-WINDOW: one without an end runs until it is stopped; one without a beginning from when it is created.
#[test]
fn an_activity_without_an_end_runs_until_it_is_stopped() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    shop.does(create(terms(&["A2"], &[Periods::Three])));
    shop.days(400);
    assert_eq!(state(&shop, 1), FreeState::Running);
    shop.does(stop(1));
    assert_eq!(state(&shop, 1), FreeState::Stopped);
    let order = shop.buys("A2", THREE);
    assert_eq!(borne(&shop, order), by_buyer("7.50"));
    assert_eq!(came_of(shop.tries(stop(1))), "ActivityOver");
    assert_eq!(came_of(shop.tries(change(1, terms(&["A3"], &[Periods::Six])))), "ActivityOver");
}

/// DEF-INST-WINDOW, DEF-PLACED-ORDERS: what was ordered keeps its plan when the activity is changed or stopped, also where it
/// is paid only afterwards; and an order from before an activity gains nothing by it.
#[test]
fn orders_that_were_placed_keep_what_they_had() {
    for ends in [stop(1), change(1, terms(&["A3"], &[Periods::Three])), change(1, terms(&["A2"], &[Periods::Six]))] {
        let mut shop = Shop::open("2023-04-05 10:00:00", "0");
        let before = shop.places("A2", THREE);
        shop.does(create(terms(&["A2"], &[Periods::Three])));
        let paid = shop.buys("A2", THREE);
        let unpaid = shop.places("A2", THREE);
        shop.does(ends.clone());
        shop.order(OrderCommand::Pay(unpaid));
        shop.order(OrderCommand::Pay(before));
        let after = shop.buys("A2", THREE);
        let all = [before, paid, unpaid, after].map(|order| borne(&shop, order));
        assert_eq!(all, [by_buyer("7.50"), by_merchant("5.40"), by_merchant("5.40"), by_buyer("7.50")], "{ends:?}");
        // The refund of the one that keeps it lowers its fee as ever (B-10d).
        let case = shop.asks(paid, Ask::RefundUnshipped, "100.00");
        shop.case(CaseCommand::Agree(case));
        assert_eq!(borne(&shop, paid), by_merchant("3.60"), "{ends:?}");
    }
}

/// INST-CFG-01: what can be changed: name, goods, periods and window. The same terms again change nothing.
#[test]
fn an_activity_can_be_changed() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let first = within(&["A2"], &[Periods::Three], "2023-04-05 12:00:00", "2023-04-10 00:00:00");
    shop.does(create(first.clone()));
    assert_eq!(shop.does(change(1, first.clone())), []);
    shop.days(1);
    // Its beginning has passed and may stay; it goes on for longer, with more.
    let longer = FreeTerms {
        name: " 返场 ".to_owned(),
        goods: [GoodId::new("A2"), GoodId::new("A3")].into(),
        periods: Periods::ALL.into(),
        until: Some(at("2023-05-10 00:00:00")),
        ..first.clone()
    };
    shop.does(change(1, longer));
    let row = &page(&shop.world, 5, 5).activities[0];
    assert_eq!((row.name.as_str(), row.goods, row.periods.len()), ("返场", 2, 3));
    assert_eq!((row.from, row.until), (at("2023-04-05 12:00:00"), Some(at("2023-05-10 00:00:00"))));
    let moved = FreeTerms { from: Some(at("2023-04-06 09:00:00")), ..first };
    assert_eq!(came_of(shop.tries(change(1, moved))), "InThePast", "another beginning lies ahead");
}

/// INST-CFG-01, B-11: what cannot be saved, and why.
#[test]
fn what_cannot_be_saved_says_why() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    shop.stocks("V1", "话费", "话费充值", "100.00", Origin::SelfBuilt);
    shop.stocks("C1", "小样", "女装>衬衫", "50.00", Origin::SelfBuilt);
    let good = terms(&["A2"], &[Periods::Three]);
    let (now, before, after) = ("2023-04-05 10:00:00", "2023-04-05 09:59:59", "2023-04-05 10:00:01");
    for (wrong, expected) in [
        (FreeTerms { name: "  ".to_owned(), ..good.clone() }, "NoName"),
        (terms(&["A2"], &[]), "NoPeriods"),
        (terms(&[], &[Periods::Three]), "NoGoods"),
        (terms(&["none"], &[Periods::Three]), "NoSuchGood"),
        (terms(&["A2", "C1"], &[Periods::Three]), "C1 B-11"),
        (terms(&["V1"], &[Periods::Three]), "V1 B-11"),
        (FreeTerms { from: Some(at(before)), ..good.clone() }, "InThePast"),
        (FreeTerms { until: Some(at(before)), ..good.clone() }, "InThePast"),
        (within(&["A2"], &[Periods::Three], after, now), "InThePast"),
        (within(&["A2"], &[Periods::Three], now, now), ""),
    ] {
        assert_eq!(came_of(shop.tries(create(wrong.clone()))), expected, "{wrong:?}");
    }
    assert_eq!(came_of(shop.tries(stop(2))), "NoSuchActivity");
    assert_eq!(came_of(shop.tries(change(0, good.clone()))), "NoSuchActivity");
    // DEF-INST-START: before its first day there is nothing to set.
    let mut early = Shop::open("2021-06-04 23:59:59", "0");
    assert_eq!(came_of(early.tries(create(good.clone()))), "DEF-INST-START");
    // A good that was in it may stay when it does not qualify any more; it has no label then.
    let mut later = Shop::open("2023-04-05 10:00:00", "0");
    later.does(create(terms(&["A1", "A2"], &[Periods::Three])));
    later.changes("A1", |good| good.skus[0].price = Some(yuan("50.00")));
    later.does(change(1, terms(&["A1", "A2"], &[Periods::Six])));
    assert_eq!(came_of(later.tries(create(terms(&["A1"], &[Periods::Six])))), "A1 B-11");
    assert_eq!(seen(&later.world, &GoodId::new("A1"), Spot::GoodPage).expect("it is there").free, None);
}

/// Only the merchant sets activities, on the phone or on the desktop.
#[test]
fn only_the_merchant_sets_activities() {
    let good = || Command::Trade(create(terms(&["A2"], &[Periods::Three])));
    for (by, expected) in [
        ((Actor::Merchant, Surface::MerchantPhone), ""),
        ((Actor::Merchant, Surface::BackOffice), ""),
        ((Actor::Merchant, Surface::BuyerPhone), "NotHere(None)"),
        ((Actor::Buyer, Surface::BuyerPhone), "NotYours"),
        ((Actor::Platform, Surface::ReviewDesk), "NotYours"),
        ((Actor::Director, Surface::Desk), "NotYours"),
    ] {
        let mut shop = Shop::open("2023-04-05 10:00:00", "0");
        assert_eq!(came_of(shop.gives(by, good())), expected, "{by:?}");
    }
}

/// What applies to a good on the shop's page, in words: the winner of three, six and twelve periods.
fn winners(shop: &Shop, good: &str, live: bool) -> Vec<Option<FreeBy>> {
    let all = contests(&shop.world, &GoodId::new(good), live);
    let winner = |contest: &merchant_simulator::view::interest_free::Contest| {
        let applies = contest.contenders.iter().find(|one| one.fate == Fate::Applies);
        assert_eq!(contest.buyer, applies.is_none());
        applies.map(|one| one.by)
    };
    all.iter().map(winner).collect()
}

/// DEF-INST-OWN: of two activities of one's own the one created last applies, over the periods that both have; a setting
/// from before there were activities comes after both. The fee is the same.
#[test]
fn of_ones_own_activities_the_last_one_applies() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    shop.does(TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A2"), periods: Periods::ALL.into() }]));
    shop.does(create(terms(&["A2"], &[Periods::Three, Periods::Six])));
    shop.does(create(terms(&["A2"], &[Periods::Three])));
    let own = |id| Some(FreeBy::Own(FreeId(id)));
    assert_eq!(winners(&shop, "A2", false), [own(2), own(1), Some(FreeBy::Standing)]);
    for (payment, expected) in [(THREE, Some(FreeId(2))), (SIX, Some(FreeId(1))), (TWELVE, None)] {
        let order = shop.buys("A2", payment);
        assert_eq!((shop.sees(order).placed.free, borne(&shop, order).0), (expected, Bearer::Merchant));
    }
    let three = &contests(&shop.world, &GoodId::new("A2"), false)[0];
    let told: Vec<(Fate, &str)> = three.contenders.iter().map(|one| (one.fate, one.clause.id)).collect();
    let after = |id| Fate::After(FreeBy::Own(FreeId(id)));
    // The campaigns of 2023 are over by then.
    assert_eq!(
        told,
        [
            (Fate::Kept(Hurdle::Over), "SPLIT38-DATE-01"),
            (Fate::Kept(Hurdle::Over), "JOINT38-DATE-01"),
            (Fate::Applies, "INST-DEF-02"),
            (after(2), "DEF-INST-OWN"),
            (after(2), "DEF-INST-OWN"),
        ]
    );
    shop.does(stop(2));
    assert_eq!(winners(&shop, "A2", false), [own(1), own(1), Some(FreeBy::Standing)]);
}

/// AMB-09, AMB-19: campaigns go first by rank, the pool before the joint activity, and an activity of one's own covers what
/// they do not; when a campaign has nothing left, one's own comes in.
#[test]
fn campaigns_go_before_ones_own() {
    let mut shop = approved(&[SPLIT_INTEREST, JOINT_INTEREST], "2023-02-20 10:00:00");
    shop.does(create(terms(&["A2", "A3"], &[Periods::Three, Periods::Six, Periods::Twelve])));
    let (split, joint) = (Some(FreeBy::Campaign(SPLIT_INTEREST)), Some(FreeBy::Campaign(JOINT_INTEREST)));
    let own = Some(FreeBy::Own(FreeId(1)));
    assert_eq!(winners(&shop, "A2", true), [split, joint, own]);
    assert_eq!(winners(&shop, "A2", false), [joint, joint, own]);
    assert_eq!(winners(&shop, "A3", true), [own, own, own], "A3 was not approved");
    let fates = |good: &str, live: bool| -> Vec<(Fate, &str)> {
        let all = contests(&shop.world, &GoodId::new(good), live);
        all[0].contenders.iter().map(|one| (one.fate, one.clause.id)).collect()
    };
    let after = |by: Option<FreeBy>| Fate::After(by.expect("one of them"));
    assert_eq!(
        fates("A2", true),
        [(Fate::Applies, "SPLIT38-BEN-01"), (after(split), "AMB-19"), (after(split), "AMB-09")]
    );
    assert_eq!(fates("A2", false)[0], (Fate::Kept(Hurdle::OnlyLive), "SPLIT38-USER-01"));
    assert_eq!(fates("A3", true)[..2].iter().map(|one| one.0).collect::<Vec<_>>(), [Fate::Kept(Hurdle::NoPart); 2]);
    // 20% of 5.40 is 1.08, and then the cap is used up: the merchant's own bears the whole fee.
    shop.rules(Setting::Campaign(JOINT_INTEREST, Term::Cap), Value::Money(yuan("1.08")));
    for (granted, free) in [("1.08", None), ("0.00", Some(FreeId(1)))] {
        let order = shop.places_from("A2", THREE, Venue::ShopPage);
        shop.order(OrderCommand::Pay(order));
        let plan = shop.sees(order).plan.expect("a plan");
        assert_eq!((plan.granted.to_string().as_str(), shop.sees(order).placed.free), (granted, free));
        assert_eq!((plan.bearer, plan.fee), (Bearer::Merchant, yuan("5.40")));
    }
    assert_eq!(winners(&shop, "A2", false)[0], own);
}

/// SPLIT38-REG-01, JOINT38-REG-01: what the system has set for approved goods stands beside one's own, by rank.
#[test]
fn what_the_system_has_set_is_listed() {
    let mut shop = approved(&[JOINT_INTEREST, SPLIT_INTEREST], "2023-02-19 23:59:59");
    let told = |shop: &Shop| -> Vec<String> {
        let rows = page(&shop.world, 5, 5).platform;
        let row = |row: &merchant_simulator::view::interest_free::SetByPlatform| {
            let share = row.share.map(|share| share.to_string()).unwrap_or_default();
            format!("{:?} {:?} {share} {}", row.state, row.periods, row.goods)
        };
        rows.iter().map(row).collect()
    };
    assert_eq!(told(&shop), ["Coming [3] 100% 1", "Coming [3, 6] 20% 1"]);
    shop.waits_until("2023-03-11 00:00:00");
    assert_eq!(told(&shop), ["Running [3] 100% 1", "Ended [3, 6] 20% 1"]);
    assert_eq!(page(&Shop::open("2023-02-20 10:00:00", "0").world, 5, 5).platform, []);
}

/// INST-LABEL-01: the label stands on 商详页, 半屏提单页 and 下单页, and not in the list of goods; DEF-INST-HALF tells the two
/// checkouts apart. INST-COPY-01, DEF-INST-DAILY: 300.00 over 6 × 30 days is 1.6667 a day, so 1.67.
#[test]
fn the_label_stands_where_it_should() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let good = GoodId::new("A2");
    let daily = |shop: &Shop, spot| seen(&shop.world, &good, spot).and_then(|seen| seen.free).map(|free| free.daily);
    assert_eq!(daily(&shop, Spot::GoodPage), None);
    shop.does(create(terms(&["A2"], &[Periods::Three, Periods::Six])));
    for (spot, expected) in [
        (Spot::List, None),
        (Spot::GoodPage, Some(yuan("1.67"))),
        (Spot::HalfScreen, Some(yuan("1.67"))),
        (Spot::Checkout, Some(yuan("1.67"))),
    ] {
        assert_eq!(daily(&shop, spot), expected, "{spot:?}");
    }
    assert!(shelf(&shop.world, 9).goods.iter().all(|good| good.free.is_none()));
    let choice = |quantity, stand| Choice { good: good.clone(), sku: 0, quantity, stand, coupon: None };
    let bid = |shop: &Shop, quantity, stand| {
        let bid = checkout(&shop.world, &choice(quantity, stand));
        (bid.spot, bid.free.map(|free| (free.daily, free.periods)))
    };
    // What is chosen counts at the checkout: 900.00 over 180 days is 5.00.
    assert_eq!(bid(&shop, 3, Stand::Live), (Spot::Checkout, Some((yuan("5.00"), Periods::Six))));
    shop.goes_live();
    assert_eq!(bid(&shop, 1, Stand::Live).0, Spot::HalfScreen);
    assert_eq!(bid(&shop, 1, Stand::Page).0, Spot::Checkout);
    let answer = why(&shop.world, &Subject::Daily(choice(1, Stand::Live))).expect("an answer");
    let sum = Sum::Daily { amount: yuan("300.00"), periods: 6, days: 30, daily: yuan("1.67") };
    assert_eq!((answer.amount, answer.sums), (Some(yuan("1.67")), vec![sum]));
    let cited: Vec<&str> = answer.clauses.iter().map(|clause| clause.id).collect();
    assert_eq!(cited, ["INST-COPY-01", "DEF-INST-DAILY", "INST-LABEL-01", "INST-DEF-02"]);
    // Whoever stands at the counter, the label is the good's.
    shop.knows(|facts| facts.good_credit = Some(false));
    assert_eq!(daily(&shop, Spot::GoodPage), Some(yuan("1.67")));
    shop.changes("A2", |good| good.listed = Some(false));
    assert_eq!(daily(&shop, Spot::GoodPage), None);
}

/// DEF-INST-DAILY: rounded up to the fen.
#[test]
fn a_day_is_rounded_up() {
    for (amount, periods, expected) in [
        ("300.00", 3, "3.34"),
        ("300.00", 6, "1.67"),
        ("300.00", 12, "0.84"),
        ("90.00", 3, "1.00"),
        ("90.01", 3, "1.01"),
        ("0.01", 12, "0.01"),
        ("0.00", 3, "0.00"),
    ] {
        assert_eq!(instalment::daily(yuan(amount), periods).to_string(), expected, "{amount} over {periods}");
    }
}

/// DEF-INST-DAILY: a good with several choices says what the one comes to that can be paid by instalments and is least.
#[test]
fn the_label_of_several_choices_is_that_of_the_least() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    shop.stocks_choices("K1", "女装>衬衫", &["", "270.00", "180.00"]);
    // A missing price keeps it from being chosen, until it is known.
    assert_eq!(came_of(shop.tries(create(terms(&["K1"], &[Periods::Three])))), "K1 B-11");
    shop.changes("K1", |good| good.skus[0].price = Some(yuan("360.00")));
    shop.does(create(terms(&["K1"], &[Periods::Three])));
    let free = seen(&shop.world, &GoodId::new("K1"), Spot::GoodPage).and_then(|seen| seen.free).expect("a label");
    assert_eq!((free.choice.sku, free.amount, free.daily), (2, yuan("180.00"), yuan("2.00")));
    // AMB-10: at 50.00 that choice cannot be paid by instalments, so the next one counts.
    shop.changes("K1", |good| good.skus[2].price = Some(yuan("50.00")));
    let free = seen(&shop.world, &GoodId::new("K1"), Spot::GoodPage).and_then(|seen| seen.free).expect("a label");
    assert_eq!((free.choice.sku, free.daily), (1, yuan("3.00")));
}

/// B-10, DEF-INST-MARGIN, by hand: 299.00 at 1.8% is 5.382, so 5.38; 4.5% is 13.455, so 13.46; 7.5% is 22.425, so 22.43. A
/// margin of 6% is 17.94: 12.56 and 4.48 are left of it, and 4.49 is lost over twelve periods. Times 40 a month. 5.38 of 299.00
/// is 1.7993%, so 1.80% is no loss.
#[test]
fn the_calculator_by_hand() {
    let shop = Shop::open("2023-04-05 10:00:00", "0");
    let told: Vec<String> = calculated(&shop.world, yuan("299.00"), 40, Rate::per_cent(6))
        .iter()
        .map(|row| {
            let least = row.least.expect("a price");
            format!(
                "{} {} {} {} {} {} {least}",
                row.periods.count(),
                row.rate,
                row.fee.plain(),
                row.month.plain(),
                row.left.plain(),
                row.left_month.plain()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "3 1.8% 5.38 215.20 12.56 502.40 1.8%",
            "6 4.5% 13.46 538.40 4.48 179.20 4.51%",
            "12 7.5% 22.43 897.20 -4.49 -179.60 7.51%",
        ]
    );
    let least = calculated(&shop.world, Money::ZERO, 1, Rate::ZERO);
    assert!(least.iter().all(|row| row.least.is_none() && row.fee == Money::ZERO));
    let answer = why(&shop.world, &Subject::FreeFee(yuan("299.00"), Periods::Six, 40)).expect("an answer");
    assert_eq!(answer.amount, Some(yuan("538.40")));
    assert!(answer.clauses.iter().any(|clause| clause.id == "B-10-6"));
    let lost = Subject::FreeLeft(yuan("299.00"), Periods::Twelve, Rate::per_cent(6), 40);
    let answer = why(&shop.world, &lost).expect("an answer");
    assert_eq!(answer.amount, Some(yuan("-179.60")));
    assert!(answer.sums.contains(&Sum::Less { whole: yuan("17.94"), part: yuan("22.43"), left: yuan("-4.49") }));
}

/// The least margin is no loss, and 0.01% less would be one before rounding.
#[test]
fn the_least_margin_is_the_least() {
    let shop = Shop::open("2023-04-05 10:00:00", "0");
    for fen in [5_001, 9_990, 29_900, 33_333, 100_000, 123_457, 9_999_999] {
        let price = Money::from_fen(fen);
        for row in calculated(&shop.world, price, 1, Rate::ZERO) {
            let least = row.least.expect("a price");
            assert!(price.share(least) >= row.fee, "{price} {least}");
            let less = Rate::of(least.fraction() - Rate::per_million(100).fraction());
            assert!(less.fraction() * price.amount() < row.fee.amount(), "{price} {less}");
        }
    }
}

/// INST-CFG-01: only goods that can have it can be chosen, and the rest say what keeps them from it.
#[test]
fn the_goods_to_choose_from() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    shop.stocks("C1", "小样", "女装>衬衫", "50.00", Origin::SelfBuilt);
    let found = choices(&shop.world, "", 2, 5);
    assert_eq!((found.can.len(), found.left, found.all.len()), (2, 1, 3));
    let why: Vec<(&str, &str)> = found
        .cannot
        .iter()
        .map(|good| (good.id.as_str(), good.missing.as_ref().map_or("", |check| check.clause.id)))
        .collect();
    // Nobody can place the cup among the categories.
    assert_eq!(why, [("A4", "B-11"), ("C1", "B-11")]);
    let sought = choices(&shop.world, "围巾", 9, 9);
    assert_eq!((sought.can.len(), sought.cannot.len(), sought.all.len()), (1, 0, 3));
}

/// DEF-INST-MONTH: the preview says which goods would be labelled and which not, what the orders by instalments of thirty days
/// would have cost, and what all together at the most.
#[test]
fn the_preview_before_saving() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "100.00");
    shop.buys("A2", THREE);
    // That was more than thirty days ago; of the rest two are by instalments over these periods.
    shop.waits_until("2023-05-05 10:00:01");
    shop.buys("A2", THREE);
    shop.buys("A2", SIX);
    shop.buys("A2", TWELVE);
    shop.buys("A2", Payment::Ordinary);
    shop.buys("A3", Payment::Ordinary);
    shop.buys("A4", Payment::Ordinary);
    shop.places("A2", THREE);
    shop.buys("A1", Payment::PayLater(PayLaterBy::Zhima));
    shop.changes("A3", |good| good.listed = Some(false));
    let wanted = FreeTerms {
        goods: ["A2", "A3", "A4", "gone"].map(GoodId::new).into(),
        ..terms(&[], &[Periods::Three, Periods::Six])
    };
    let shown = preview(&shop.world, &wanted, 5);
    let labelled: Vec<String> = shown.labelled.iter().map(|good| format!("{} {}", good.id, good.daily)).collect();
    // 300.00 over 180 days.
    assert_eq!(labelled, ["A2 1.67"]);
    let not: Vec<(&str, bool)> =
        shown.not.iter().map(|good| (good.id.as_str(), good.why == WhyNot::NotListed)).collect();
    assert_eq!(not, [("A3", true), ("A4", false), ("gone", false)]);
    let placed: Vec<String> =
        shown.month.placed.iter().map(|cost| format!("{} {} {}", cost.orders, cost.amount, cost.fee)).collect();
    // 1.8% and 4.5% of 300.00.
    assert_eq!(placed, ["1 300.00 5.40", "1 300.00 13.50"]);
    assert_eq!(shown.month.fee, yuan("18.90"));
    let bound = shown.month.bound.expect("periods are chosen");
    // Four of 300.00 and one of 512.00, each at 4.5%: 54.00 and 23.04; the cup cannot be paid by instalments.
    assert_eq!((bound.periods, bound.orders, bound.fee), (Periods::Six, 5, yuan("77.04")));
    assert_eq!(preview(&shop.world, &terms(&["A2"], &[]), 5).month.bound, None);
    let sum = |periods| why(&shop.world, &Subject::FreeMonth(wanted.clone(), periods)).expect("an answer").sums;
    let each = |count, whole: &str, rate, amount: &str| {
        vec![Sum::EachRounded { count, whole: yuan(whole), rate: Rate::per_mille(rate), amount: yuan(amount) }]
    };
    assert_eq!(sum(Some(Periods::Three)), each(1, "300.00", 18, "5.40"));
    assert_eq!(sum(None), each(5, "1712.00", 45, "77.04"));
}

/// DEF-INST-MONTH, AMB-19: orders for which a campaign pays are left out of the preview.
#[test]
fn the_preview_leaves_out_what_a_campaign_pays() {
    let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
    shop.buys("A2", THREE);
    let shown = preview(&shop.world, &terms(&["A2"], &[Periods::Three]), 5);
    assert_eq!((shown.month.left_out, shown.month.fee), (1, Money::ZERO));
    assert_eq!(shown.labelled[0].first, [JOINT_INTEREST].into());
    let twelve = preview(&shop.world, &terms(&["A2"], &[Periods::Twelve]), 5);
    assert_eq!(twelve.labelled[0].first, [].into(), "no campaign covers twelve periods");
    assert_eq!(shown.month.bound.map(|bound| bound.orders), Some(0));
}

/// The list says how each stands: running first, then coming, ended and stopped; of each the latest first.
#[test]
fn the_list_of_activities() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let three = [Periods::Three];
    shop.does(create(terms(&["A2"], &three)));
    shop.does(create(within(&["A2"], &three, "2023-04-06 00:00:00", "2023-04-07 00:00:00")));
    shop.does(create(within(&["A3"], &three, "2023-04-05 10:00:00", "2023-04-05 11:00:00")));
    shop.does(create(terms(&["A3"], &three)));
    shop.does(stop(1));
    shop.hours(2);
    let shown = page(&shop.world, 3, 5);
    let told: Vec<(u32, FreeState)> = shown.activities.iter().map(|row| (row.id.0, row.state)).collect();
    assert_eq!(told, [(4, FreeState::Running), (2, FreeState::Coming), (3, FreeState::Ended)]);
    assert_eq!((shown.left, shown.there), (1, true));
}

/// What is written of activities is read for ever: the forms that journals hold.
#[test]
fn the_stored_forms_of_activities() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let wanted = within(&["A2"], &[Periods::Three, Periods::Twelve], "2023-04-05 10:00:00", "2023-04-30 23:59:59");
    let command = create(wanted);
    let written = r#"{"InterestFree":{"Create":{"n":"春上新","g":["A2"],"p":["3","12"],"f":"2023-04-05T10:00:00","u":"2023-04-30T23:59:59"}}}"#;
    assert_eq!(serde_json::to_string(&command).expect("it can be written"), written);
    let mut told: Vec<String> = Vec::new();
    for command in [command, change(1, terms(&["A2"], &[Periods::Six])), stop(1)] {
        told.extend(shop.does(command).iter().map(|event| serde_json::to_string(event).expect("it can be written")));
    }
    assert_eq!(
        told,
        [
            r#"{"Trade":{"I":{"C":{"n":"春上新","g":["A2"],"p":["3","12"],"f":"2023-04-05T10:00:00","u":"2023-04-30T23:59:59"}}}}"#,
            r#"{"Trade":{"I":{"X":{"i":1,"t":{"n":"春上新","g":["A2"],"p":["6"]}}}}}"#,
            r#"{"Trade":{"I":{"S":1}}}"#,
        ]
    );
}

/// Settings from before there were activities write nothing with the order, and count when it is paid, as they always did;
/// they come after activities and after campaigns (AMB-09).
#[test]
fn older_settings_mean_what_they_meant() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let bears = |periods: &[Periods]| {
        TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A2"), periods: periods.iter().copied().collect() }])
    };
    let unpaid = shop.places("A2", THREE);
    shop.does(bears(&[Periods::Three]));
    assert_eq!(shop.sees(unpaid).placed.free, None);
    shop.order(OrderCommand::Pay(unpaid));
    assert_eq!(borne(&shop, unpaid), by_merchant("5.40"));
    let choice = Choice { good: GoodId::new("A2"), sku: 0, quantity: 1, stand: Stand::Page, coupon: None };
    assert_eq!(free_label(&shop.world, &choice).map(|label| label.by), Some(FreeBy::Standing));
    shop.does(bears(&[]));
    assert_eq!(free_label(&shop.world, &choice), None);
    let after = shop.buys("A2", THREE);
    assert_eq!((borne(&shop, unpaid), borne(&shop, after)), (by_merchant("5.40"), by_buyer("7.50")));
}
