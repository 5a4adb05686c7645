//! Why something on the stage is as it is: the sums are those of the ledger, whatever is asked.

use crate::shop::{Shop, at, yuan};
use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::{Figure, Guarantee, Outcome, Value};
use merchant_simulator::shop::{
    Account, Activity, Ask, Bears, Booking, CaseCommand, DueKind, GoodId, Month, OrderCommand, PayLaterBy,
    PayLaterCommand, Payment, Periods, TradeCommand, Validity,
};
use merchant_simulator::view::checkout::{Choice, Spot, Stand, seen};
use merchant_simulator::view::orders::{Moved, parties};
use merchant_simulator::view::why::{Answer, Measure, Subject, Sum, why};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);

fn asks(shop: &Shop, subject: Subject) -> Answer {
    why(&shop.world, &subject).expect("there is such a thing")
}

fn cited(answer: &Answer) -> Vec<&'static str> {
    answer.clauses.iter().map(|clause| clause.id).collect()
}

/// DEF-FEE-ROUNDING: 1% of 99.90 is 0.999 before rounding.
#[test]
fn a_fee_says_what_it_was_before_rounding() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    shop.places("A1", ZHIMA);
    let fee = shop.world.trade.ledger.lines().len() as u32 - 1;
    let answer = asks(&shop, Subject::Movement(fee));
    let [Sum::Share { base, rate, exact, amount }] = answer.sums[..] else { panic!("{:?}", answer.sums) };
    assert_eq!((base, rate, amount), (yuan("99.90"), Rate::per_cent(1), yuan("1.00")));
    assert_eq!(exact.to_string(), "0.999");
    assert_eq!(cited(&answer), ["XYHF2-FEE-01", "XYHF2-FEE-04", "DEF-FEE-ROUNDING"]);
    assert_eq!(why(&shop.world, &Subject::Movement(fee + 1)), None, "no such movement");
}

/// An account's kinds of movement add up to what it holds, for every account of a shop in which much has happened.
#[test]
fn every_account_adds_up() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let done = shop.delivers("A2", Payment::Ordinary);
    shop.order(OrderCommand::Receive(done));
    shop.days(8);
    let order = shop.places("A1", ZHIMA);
    let case = shop.asks(order, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    let mut asked = 0;
    for account in Account::ALL {
        let answer = asks(&shop, Subject::Account(account));
        let moves = answer.sums.iter().map(|sum| match sum {
            Sum::Moves { amount, .. } => *amount,
            other => panic!("{other:?}"),
        });
        assert_eq!(moves.sum::<Money>(), shop.world.trade.ledger.balance(account), "{account:?}");
        assert_eq!(answer.amount, Some(shop.world.trade.ledger.balance(account)));
        asked += answer.money.len();
    }
    assert!(asked >= 8, "there is something to add: {asked}");
    let month = Month::of(at("2022-07-05 00:00:00").day());
    let fees = asks(&shop, Subject::Fees(month));
    assert_eq!(fees.sums, [Sum::Moves { booking: Booking::PayLaterFee, count: 1, amount: yuan("1.00") }]);
}

/// A deadline says when it began; what it runs is what the clause gives.
#[test]
fn a_deadline_says_from_when_it_runs() {
    let mut shop = Shop::open("2022-01-20 10:00:00", "100.00");
    let order = shop.delivers("A2", Payment::Ordinary);
    let begun = |shop: &Shop, kind: DueKind| {
        let due = shop.world.trade.agenda().iter().find(|due| due.kind == kind).expect("it falls due");
        let answer = asks(shop, Subject::Due(due));
        let [Sum::Runs { from, until }] = answer.sums[..] else { panic!("{:?}", answer.sums) };
        assert_eq!(until, due.at);
        (from.to_string(), until.unix() - from.unix(), cited(&answer))
    };
    let day = 86_400;
    let case = shop.asks(order, Ask::ReturnAndRefund, "100.00");
    let asked = shop.world.clock.to_string();
    assert_eq!(begun(&shop, DueKind::Decide), (asked, 2 * day, vec!["CNY22-DEF"]));
    shop.days(1);
    shop.case(CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 2 });
    let refused = shop.world.clock.to_string();
    assert_eq!(begun(&shop, DueKind::Modify), (refused, 7 * day, vec!["B-03c"]));
    let talk = &shop.world.trade.cases.get(case).expect("a case").talk;
    assert_eq!(talk.last().map(|said| said.pictures), Some(2), "the pictures of a refusal are kept");
}

/// A way to pay says everything that it asks, what is missing first, and what a period comes to.
#[test]
fn a_way_to_pay_says_all_it_asks() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let choice = Choice { good: GoodId::new("A2"), sku: 0, quantity: 1, stand: Stand::Live, coupon: None };
    let open = asks(&shop, Subject::Way(choice.clone(), ZHIMA));
    assert_eq!(open.outcome, Some(Outcome::Met), "{:?}", open.checks);
    assert!(open.checks.len() > 3 && open.checks.iter().all(|check| check.outcome == Outcome::Met));
    let instalments = asks(&shop, Subject::Way(choice.clone(), Payment::Instalments(Periods::Three)));
    let parts = instalments.sums.iter().find_map(|sum| match sum {
        Sum::Parts { amount, fee, parts, part } => Some((*amount, *fee, *parts, *part)),
        _ => None,
    });
    let (amount, fee, parts, part) = parts.expect("a period");
    assert_eq!((amount, parts), (yuan("300.00"), 3));
    assert!(fee > Money::ZERO && part.times(3) <= amount + fee && part.times(3) + yuan("0.02") >= amount + fee);
    // The merchant bears the fee: the buyer's periods have none.
    shop.does(TradeCommand::BearInterest(vec![Bears {
        good: choice.good.clone(),
        periods: Periods::ALL.into_iter().collect(),
    }]));
    let free = asks(&shop, Subject::Way(choice.clone(), Payment::Instalments(Periods::Three)));
    assert!(free.sums.contains(&Sum::Parts { amount, fee: Money::ZERO, parts: 3, part: yuan("100.00") }));
    // An empty wallet closes pay later, and that stands first.
    shop.does(TradeCommand::EmptyWallet);
    let closed = asks(&shop, Subject::Way(choice, ZHIMA));
    assert_eq!(closed.outcome, Some(Outcome::Unmet));
    assert_eq!(closed.checks[0].clause.id, "DEF-WALLET-SHORT");
}

/// Money goes from the buyer through escrow to the shop and to those who earn fees.
#[test]
fn those_who_take_part_stand_in_the_order_of_the_way() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.delivers("A2", Payment::Ordinary);
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
    let moved = Moved::of_order(&shop.world.trade.ledger, order);
    assert_eq!(parties(&moved), [Account::Buyer, Account::Escrow, Account::Wallet, Account::ServiceFees]);
    assert_eq!(parties(&[]), []);
}

/// Every measure has its clauses.
#[test]
fn every_measure_says_what_counts() {
    let shop = Shop::open("2022-07-05 20:14:30", "100.00");
    for measure in Measure::ALL {
        assert!(!asks(&shop, Subject::Measure(measure)).clauses.is_empty(), "{measure:?}");
    }
}

/// XYHF1-LABEL-01, XYHF2-LABEL-01, AMB-05, RNR-LABEL-01: which label stands where.
#[test]
fn labels_stand_where_the_notices_put_them() {
    const SPOTS: [Spot; 3] = [Spot::List, Spot::GoodPage, Spot::Checkout];
    let labels = |shop: &Shop, good: &str, spot| {
        let seen = seen(&shop.world, &GoodId::new(good), spot).expect("a good");
        seen.labels.iter().map(|label| label.clause.id).collect::<Vec<_>>().join(" ")
    };
    let everywhere = |shop: &Shop, good: &str| SPOTS.map(|spot| labels(shop, good, spot));

    let mut two = Shop::open("2022-09-05 20:00:00", "1000.00");
    assert_eq!(everywhere(&two, "A1"), ["XYHF2-LABEL-01"; 3]);
    assert_eq!(everywhere(&two, "A4"), [""; 3], "it is not the shop's own");
    two.states(Figure::RefundOnly, Value::Guarantee(Guarantee::Three));
    two.goes_live();
    let on_the_air = ["AMB-05 RNR-LABEL-01", "XYHF2-LABEL-01", "XYHF2-LABEL-01"];
    assert_eq!(everywhere(&two, "A1"), on_the_air, "2.0 does not name the live room, the guarantee names nothing else");

    let mut one = Shop::open("2022-06-10 10:00:00", "1000.00");
    assert_eq!(everywhere(&one, "A1"), [""; 3], "no activity takes it");
    one.does(TradeCommand::PayLater(PayLaterCommand::Set(Activity {
        name: "夏日".to_owned(),
        validity: Validity::Long,
        goods: [GoodId::new("A1")].into(),
    })));
    one.goes_live();
    assert_eq!(everywhere(&one, "A1"), ["XYHF1-LABEL-01"; 3]);
    assert_eq!(everywhere(&one, "A2"), [""; 3]);
}

/// What a movement of an order says of itself: its booking and amount, every step of its sum, and who it cites.
fn told(
    shop: &Shop,
    order: merchant_simulator::shop::OrderId,
    booking: Booking,
) -> Vec<(String, Vec<Sum>, Vec<&'static str>)> {
    let moved = Moved::of_order(&shop.world.trade.ledger, order);
    let wanted = moved.into_iter().filter(|moved| moved.booking == booking);
    wanted
        .map(|moved| {
            let answer = asks(shop, Subject::Movement(moved.line));
            (moved.amount.to_string(), answer.sums.clone(), cited(&answer))
        })
        .collect()
}

/// JOINT38-BEN-01, DEF-CROSSING-ORDER: a part of a fee says what the whole is and what the campaign pays of it; where cap or
/// pool had no more, that is named. No difference is called rounding.
#[test]
fn a_part_of_a_fee_says_what_the_rest_is() {
    use crate::benefits::approved;
    use merchant_simulator::policy::festival_38::JOINT_INTEREST;
    use merchant_simulator::policy::{Setting, Term};
    let share = |base, rate, exact: &str, amount| Sum::Share {
        base: yuan(base),
        rate,
        exact: exact.parse().expect("a number"),
        amount: yuan(amount),
    };
    let mut shop = approved(&[JOINT_INTEREST], "2023-02-20 10:00:00");
    shop.stocks("A2", "羊毛围巾", "服饰配件>围巾", "123.45", merchant_simulator::policy::Origin::SelfBuilt);
    let order = shop.world.trade.orders.next_id();
    let (sku, quantity, from) = (0, 3, merchant_simulator::shop::Venue::ShopPage);
    let payment = Payment::Instalments(Periods::Six);
    shop.order(OrderCommand::Place { good: GoodId::new("A2"), sku, quantity, from, payment });
    shop.order(OrderCommand::Pay(order));
    shop.order(OrderCommand::Ship(order));
    shop.order(OrderCommand::Deliver(order));
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
    let rate = Rate::parse("4.5%").expect("a rate");
    let whole = share("370.35", rate, "16.66575", "16.67");
    let platforms = share("16.67", Rate::per_cent(20), "3.334", "3.33");
    let rest = Sum::Others { whole: yuan("16.67"), part: yuan("3.33"), left: yuan("13.34") };
    let expected = ("13.34".to_owned(), vec![whole, platforms.clone(), rest], vec!["B-10-6", "JOINT38-BEN-01"]);
    assert_eq!(told(&shop, order, Booking::InstalmentFee), [expected]);
    let expected = ("3.33".to_owned(), vec![platforms], vec!["JOINT38-BEN-01"]);
    assert_eq!(told(&shop, order, Booking::Subsidy), [expected]);

    // The order that crosses the cap.
    shop.rules(Setting::Campaign(JOINT_INTEREST, Term::Cap), Value::Money(yuan("4.33")));
    let crossing = shop.delivers("A2", payment);
    shop.order(OrderCommand::Receive(crossing));
    shop.days(8);
    let whole = share("123.45", rate, "5.55525", "5.56");
    let wanted = share("5.56", Rate::per_cent(20), "1.112", "1.11");
    let rest = Sum::Others { whole: yuan("5.56"), part: yuan("1.00"), left: yuan("4.56") };
    let sums = vec![whole, wanted.clone(), Sum::AtMost(yuan("1.00")), rest];
    let cites = vec!["B-10-6", "JOINT38-BEN-01", "DEF-CROSSING-ORDER"];
    assert_eq!(told(&shop, crossing, Booking::InstalmentFee), [("4.56".to_owned(), sums, cites)]);
    let sums = vec![wanted, Sum::AtMost(yuan("1.00"))];
    let cites = vec!["JOINT38-BEN-01", "DEF-CROSSING-ORDER"];
    assert_eq!(told(&shop, crossing, Booking::Subsidy), [("1.00".to_owned(), sums, cites)]);
}

/// DEF-INST-FEE: after a refund that comes too late the fee is still that of what was paid, and what escrow lacks comes from
/// the wallet; each part says so.
#[test]
fn a_fee_after_a_late_refund_says_on_what_it_is_reckoned() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let periods = [Periods::Twelve].into_iter().collect();
    shop.does(TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A2"), periods }]));
    let order = shop.delivers("A2", Payment::Instalments(Periods::Twelve));
    shop.order(OrderCommand::Receive(order));
    shop.days(5);
    let case = shop.asks(order, Ask::RefundShipped, "290.00");
    shop.days(1);
    shop.case(CaseCommand::Refuse { case, words: "已说明".to_owned(), pictures: 0 });
    shop.days(5);
    let request = merchant_simulator::shop::Request {
        ask: Ask::RefundShipped,
        amount: yuan("290.00"),
        cause: merchant_simulator::shop::Cause::Quality,
    };
    shop.case(CaseCommand::Modify { case, request, words: "有点问题".to_owned() });
    shop.case(CaseCommand::Agree(case));
    shop.days(8);
    // 7.5% of 300.00 is 22.50; of the 10.00 that are left 0.20 are 技术服务费.
    let fees = told(&shop, order, Booking::InstalmentFee);
    let amounts: Vec<&str> = fees.iter().map(|(amount, ..)| amount.as_str()).collect();
    assert_eq!(amounts, ["9.80", "12.70"]);
    assert_eq!(fees[0].1[1..], [Sum::AtMost(yuan("9.80"))]);
    assert_eq!(fees[1].1[1..], [Sum::Before { whole: yuan("22.50"), part: yuan("9.80"), left: yuan("12.70") }]);
    assert_eq!(fees[0].2, ["B-10-12", "INST-FEE-01"]);
}
