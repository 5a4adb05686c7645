//! The services of a shop: 先用后付 in both versions, 退款不退货, live sessions, the wallet, invoices; and who may do what
//! where.

use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::{Day, Money};
use merchant_simulator::policy::{Figure, Guarantee, Origin, Service, Setting, Value};
use merchant_simulator::shop::{
    Account, Activity, BuyerCommand, BuyerId, Coverage, Fault, GoodId, LiveCommand, LiveId, Month, PayLaterBy,
    PayLaterCommand, Payment, ProfileCommand, RefundOnlyCommand, Refusal, Role, TradeCommand, Validity,
};
use merchant_simulator::view::services::MoneyPicture;
use merchant_simulator::world::{Actor, Command, Surface};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
pub const APPLY: TradeCommand = TradeCommand::PayLater(PayLaterCommand::Apply { agreed: true });
pub const PAUSE: TradeCommand = TradeCommand::PayLater(PayLaterCommand::Pause);
pub const RESUME: TradeCommand = TradeCommand::PayLater(PayLaterCommand::Resume);

/// A shop with goods that has opened nothing.
fn closed(now: &str) -> Shop {
    let mut shop = Shop::open(now, "1000.00");
    shop.states(Figure::PayLater, Value::Service(Service::Closed));
    shop
}

fn state(shop: &Shop) -> Option<Service> {
    shop.world.shop().service(Figure::PayLater)
}

/// XYHF2-DATE-01, DEF-ONE-START: 1.0 from 2022-05-01 on, 2.0 from the day on which it reached the shop, and nowhere before
/// 2022-06-23.
#[test]
fn from_when_on_pay_later_can_be_opened() {
    for (now, rollout, expected) in [
        ("2022-04-30 23:59:59", None, "DEF-ONE-START"),
        ("2022-05-01 00:00:00", None, ""),
        ("2022-06-22 23:59:59", None, ""),
        ("2022-06-23 00:00:00", None, ""),
        ("2022-07-05 10:00:00", Some("2022-08-01"), ""),
        ("2022-06-22 23:59:59", Some("2022-06-10"), "XYHF2-DATE-01"),
        ("2022-06-23 00:00:00", Some("2022-06-10"), ""),
    ] {
        let mut shop = closed(now);
        if let Some(day) = rollout {
            shop.states(Figure::PayLaterRollout, Value::Day(Day::parse(day).expect("a day")));
        }
        assert_eq!(came_of(shop.tries(APPLY)), expected, "{now} {rollout:?}");
    }
}

/// XYHF2-ACT-01, XYHF2-ACT-03, XYHF1-ACT-01, XYHF1-ACT-02, XYHF1-ACT-03: the box first, then the wallet, in either version;
/// what is missing is named with its clause.
#[test]
fn the_box_comes_first_and_then_the_wallet() {
    for (now, [tick, upgrade]) in [
        ("2022-06-10 10:00:00", ["XYHF1-ACT-03", "XYHF1-ACT-02"]),
        ("2022-07-05 10:00:00", ["XYHF2-ACT-01", "XYHF2-ACT-03"]),
    ] {
        let (tick, upgrade) = (format!("NotAgreed {tick}"), format!("WalletFirst {upgrade}"));
        for (agreed, wallet, expected) in
            [(false, false, tick.as_str()), (false, true, &tick), (true, false, &upgrade), (true, true, "")]
        {
            let mut shop = closed(now);
            shop.states(Figure::Wallet, Value::Flag(wallet));
            let came = came_of(shop.tries(TradeCommand::PayLater(PayLaterCommand::Apply { agreed })));
            assert_eq!(came, expected, "{now} {agreed} {wallet}");
        }
    }
}

/// XYHF2-ACT-02, XYHF2-ACT-04, XYHF2-STATE-01, XYHF1-ACT-04: upgrade, apply, wait, open. XYHF2-ACT-06: it costs nothing.
/// XYHF2-ACT-05: then every good that qualifies is labelled.
#[test]
fn opening_from_nothing() {
    let mut shop = Shop::new("2022-07-05 10:00:00");
    assert_eq!(state(&shop), None);
    assert_eq!(came_of(shop.tries(APPLY)), "WalletFirst XYHF2-ACT-03");
    shop.does(TradeCommand::UpgradeWallet);
    shop.does(APPLY);
    assert_eq!(shop.world.trade.pay_later.answer, Some(at("2022-07-05 10:00:10")));
    assert_eq!(came_of(shop.tries(APPLY)), "InProcess");
    assert_eq!(came_of(shop.tries(PAUSE)), "ServiceState(Closed)");
    shop.seconds(10);
    assert_eq!(state(&shop), None);
    shop.seconds(1);
    assert_eq!(state(&shop), Some(Service::Open));
    assert_eq!(shop.world.trade.pay_later.answer, None);
    assert_eq!(shop.world.trade.ledger.lines().len(), 0);

    let mut shop = closed("2022-07-05 10:00:00");
    let lacks = |shop: &Shop| ["A1", "A2", "A3", "A4"].map(|good| shop.lacks(good, ZHIMA));
    assert_eq!(lacks(&shop), ["XYHF2-ELIG-05", "XYHF2-ELIG-05", "AMB-01", "XYHF2-ELIG-01"]);
    shop.does(APPLY);
    shop.seconds(11);
    assert_eq!(lacks(&shop), ["", "", "AMB-01", "XYHF2-ELIG-01"]);
}

/// XYHF2-STATE-01, XYHF2-PAUSE-01, XYHF2-MIG-02: which step leads from which state where.
#[test]
fn every_step_from_every_state() {
    use Service::{Closed, Open, Paused};
    for (step, expected) in [
        (APPLY, ["Open", "ServiceState(Open)", "ServiceState(Paused)"]),
        (PAUSE, ["ServiceState(Closed)", "Paused", "ServiceState(Paused)"]),
        (RESUME, ["ServiceState(Closed)", "ServiceState(Open)", "Open"]),
    ] {
        let came = [Closed, Open, Paused].map(|from| {
            let mut shop = closed("2022-07-05 10:00:00");
            shop.states(Figure::PayLater, Value::Service(from));
            let came = came_of(shop.tries(step.clone()));
            shop.seconds(11);
            if came.is_empty() { format!("{:?}", state(&shop).expect("it is known")) } else { came }
        });
        assert_eq!(came, expected, "{step:?}");
    }
}

/// XYHF1-ACT-05, DEF-OPENING-OUTCOME, DEF-OPENING-RETRY, B-09: it fails where the director says so, and for a shop under risk
/// control; after 7 days, to the second, one may apply again.
#[test]
fn an_opening_that_fails() {
    let arranged = Fault::ALL.map(|fault| (Some(fault), false, Some(fault)));
    let others = [
        (None, true, Some(Fault::RiskControl)),
        (Some(Fault::Violations), true, Some(Fault::Violations)),
        (None, false, None),
    ];
    for (arranged, watched, expected) in arranged.into_iter().chain(others) {
        let mut shop = closed("2022-07-05 10:00:00");
        shop.switches(|all| all.opening_fails = arranged);
        shop.states(Figure::RiskControl, Value::Flag(watched));
        shop.does(APPLY);
        shop.seconds(11);
        let again = at("2022-07-12 10:00:10");
        assert_eq!(shop.world.trade.pay_later.failed, expected.map(|fault| (fault, again)));
        let service = if expected.is_some() { Service::Closed } else { Service::Open };
        assert_eq!(state(&shop), Some(service), "{arranged:?} {watched}");
        if expected.is_none() {
            continue;
        }
        shop.switches(|all| all.opening_fails = None);
        shop.states(Figure::RiskControl, Value::Flag(false));
        shop.waits_until("2022-07-12 10:00:09");
        let refused = shop.tries(APPLY).expect_err("it is too early");
        assert_eq!(
            (refused.clause().map(|clause| clause.id), refused),
            (Some("DEF-OPENING-RETRY"), Refusal::ApplyAgainFrom(again))
        );
        shop.seconds(1);
        shop.does(APPLY);
        assert_eq!(shop.world.trade.pay_later.failed, None, "the new application stands for itself");
        shop.seconds(11);
        assert_eq!(state(&shop), Some(Service::Open));
    }
}

pub fn ids(goods: &[&str]) -> std::collections::BTreeSet<GoodId> {
    goods.iter().map(|good| GoodId::new(good)).collect()
}

fn sets(name: &str, validity: Validity, goods: &[&str]) -> TradeCommand {
    TradeCommand::PayLater(PayLaterCommand::Set(Activity { name: name.to_owned(), validity, goods: ids(goods) }))
}

fn between(from: &str, until: &str) -> Validity {
    Validity::Short { from: at(from), until: at(until) }
}

/// XYHF1-SET-01, XYHF1-SET-02, XYHF1-SET-03, XYHF1-SET-04: what an activity of 1.0 asks for. XYHF1-NOTE-01, DEF-ONE-TERMS: of
/// goods it asks what 2.0 does.
#[test]
fn what_an_activity_asks_for() {
    let past = "2022-06-10 09:59:59";
    let now = "2022-06-10 10:00:00";
    let later = "2022-06-20 10:00:00";
    for (name, validity, goods, expected) in [
        ("夏日", Validity::Long, &["A1", "A2"][..], ""),
        (" ", Validity::Long, &["A1"], "NoTitle"),
        ("夏日", between(now, later), &["A1"], ""),
        ("夏日", between(past, now), &["A1"], ""),
        ("夏日", between(past, past), &["A1"], "InThePast"),
        ("夏日", between(later, now), &["A1"], "InThePast"),
        ("夏日", Validity::Long, &[], "NoGoods"),
        ("夏日", Validity::Long, &["A1", "none"], "NoSuchGood"),
        ("夏日", Validity::Long, &["A1", "A3"], "A3 DEF-ONE-TERMS"),
        ("夏日", Validity::Long, &["A4"], "A4 DEF-ONE-TERMS"),
        ("夏日", Validity::Long, &["B1"], "B1 XYHF1-SET-04"),
        ("夏日", Validity::Long, &["B2"], "B2 DEF-ONE-TERMS"),
    ] {
        let mut shop = Shop::open(now, "1000.00");
        for (id, category, listed) in [("B1", "女装>衬衫", false), ("B2", "", true)] {
            shop.stocks(id, id, category, "20.00", Origin::SelfBuilt);
            shop.changes(id, |good| good.listed = Some(listed));
        }
        assert_eq!(came_of(shop.tries(sets(name, validity, goods))), expected, "{name} {validity:?} {goods:?}");
    }
    for service in [Service::Closed, Service::Paused] {
        let mut shop = Shop::open(now, "1000.00");
        shop.states(Figure::PayLater, Value::Service(service));
        assert_eq!(came_of(shop.tries(sets("夏日", Validity::Long, &["A1"]))), format!("ServiceState({service:?})"));
    }
}

/// XYHF2-DIFF-01: 2.0 has nothing to set, from the day on which it reaches the shop. Before 1.0 there is nothing either.
#[test]
fn activities_are_set_while_there_is_one_only() {
    for (now, rollout, expected) in [
        ("2022-04-30 23:59:59", None, "DEF-ONE-START"),
        ("2022-05-01 00:00:00", None, ""),
        ("2022-06-22 23:59:59", None, ""),
        ("2022-06-23 00:00:00", None, "XYHF2-DIFF-01"),
        ("2022-07-31 23:59:59", Some("2022-08-01"), ""),
        ("2022-08-01 00:00:00", Some("2022-08-01"), "XYHF2-DIFF-01"),
    ] {
        let mut shop = Shop::open(now, "1000.00");
        if let Some(day) = rollout {
            shop.states(Figure::PayLaterRollout, Value::Day(Day::parse(day).expect("a day")));
        }
        assert_eq!(came_of(shop.tries(sets("夏日", Validity::Long, &["A1"]))), expected, "{now}");
    }
}

/// XYHF1-SET-05, XYHF1-SET-03: buyers can pay with it while some activity with the good holds, each by its own times, to the
/// second.
#[test]
fn each_activity_holds_by_its_own_times() {
    let mut shop = Shop::open("2022-06-10 10:00:00", "1000.00");
    shop.does(sets("第一场", between("2022-06-11 20:00:00", "2022-06-11 22:00:00"), &["A1", "A2"]));
    shop.does(sets("第二场", between("2022-06-11 21:00:00", "2022-06-12 00:00:00"), &["A1"]));
    for (now, a1, a2) in [
        ("2022-06-11 19:59:59", false, false),
        ("2022-06-11 20:00:00", true, true),
        ("2022-06-11 22:00:00", true, true),
        ("2022-06-11 22:00:01", true, false),
        ("2022-06-12 00:00:00", true, false),
        ("2022-06-12 00:00:01", false, false),
    ] {
        shop.waits_until(now);
        for (good, holds) in [("A1", a1), ("A2", a2)] {
            assert_eq!(shop.world.trade.pay_later.is_in_activity(&GoodId::new(good), at(now)), holds, "{good} {now}");
            assert_eq!(shop.lacks(good, ZHIMA), if holds { "" } else { "XYHF1-SET-05" }, "{good} {now}");
        }
    }
    shop.does(sets("长期", Validity::Long, &["A2"]));
    assert_eq!(shop.lacks("A2", ZHIMA), "");
    for (place, expected) in [(3, "NoSuchActivity"), (2, ""), (2, "NoSuchActivity")] {
        let end = TradeCommand::PayLater(PayLaterCommand::End(place));
        assert_eq!(came_of(shop.tries(end)), expected, "{place}");
    }
    assert_eq!(shop.lacks("A2", ZHIMA), "XYHF1-SET-05", "it has been ended");
}

/// XYHF2-MIG-01: a shop that had 1.0 moves to 2.0 by itself, with all goods that qualify. XYHF2-MIG-02: it may pause.
#[test]
fn a_shop_with_one_moves_to_two_by_itself() {
    let mut shop = closed("2022-06-10 10:00:00");
    shop.does(APPLY);
    shop.seconds(11);
    shop.does(sets("夏日", Validity::Long, &["A1"]));
    shop.waits_until("2022-06-22 23:59:59");
    assert_eq!(["A1", "A2"].map(|good| shop.lacks(good, ZHIMA)), ["", "XYHF1-SET-05"]);
    shop.seconds(1);
    assert_eq!(["A1", "A2"].map(|good| shop.lacks(good, ZHIMA)), ["", ""]);
    shop.does(PAUSE);
    assert_eq!(["A1", "A2"].map(|good| shop.lacks(good, ZHIMA)), ["XYHF2-ELIG-05", "XYHF2-ELIG-05"]);
}

pub fn refund_only(command: RefundOnlyCommand) -> TradeCommand {
    TradeCommand::RefundOnly(command)
}

pub fn opens(agreed: bool, budget: &str, goods: Coverage) -> TradeCommand {
    refund_only(RefundOnlyCommand::Open { agreed, budget: yuan(budget), tops_up: true, goods })
}

fn version(shop: &Shop) -> Option<Guarantee> {
    shop.world.shop().guarantee(Figure::RefundOnly)
}

/// RNR-OPEN-01, RNR-OPEN-02, RNR-OPEN-03, RNR-MERC-01: on the phone only; agreement, wallet, goods, budget, in the end it is
/// open and the budget filled.
#[test]
fn what_refund_without_return_asks_for() {
    let only = |goods: &[&str]| Coverage::Only(ids(goods));
    for (what, agreed, wallet, budget, goods, expected) in [
        ("as it should be", true, true, "500.00", Coverage::All, ""),
        ("the least budget", true, true, "100.00", only(&["A1", "A2"]), ""),
        ("a fen less", true, true, "99.99", Coverage::All, "BudgetTooLow(Money(10000))"),
        ("all that there is", true, true, "1000.00", Coverage::All, ""),
        ("more than there is", true, true, "1000.01", Coverage::All, "WalletTooLow(Money(100000))"),
        ("the box is not ticked", false, true, "500.00", Coverage::All, "NotAgreed RNR-OPEN-02"),
        ("no wallet", true, false, "500.00", Coverage::All, "WalletFirst DEF-RNR-BUDGET"),
        ("no goods", true, true, "500.00", only(&[]), "NoGoods"),
        ("an unknown good", true, true, "500.00", only(&["none"]), "NoSuchGood"),
        ("somebody else's good", true, true, "500.00", only(&["A1", "A4"]), "A4 RNR-ORD-01"),
    ] {
        let mut shop = Shop::open("2022-09-05 10:00:00", "1000.00");
        shop.states(Figure::Wallet, Value::Flag(wallet));
        let command = opens(agreed, budget, goods);
        let desktop = (Actor::Merchant, Surface::BackOffice);
        let refused = shop.gives(desktop, Command::Trade(command.clone()));
        assert_eq!(came_of(refused), "NotHere RNR-OPEN-01", "{what}");
        assert_eq!(came_of(shop.tries(command.clone())), expected, "{what}");
        let opened = expected.is_empty();
        assert_eq!(version(&shop), opened.then_some(Guarantee::Three), "{what}");
        assert_eq!(shop.holds(Account::Budget), if opened { budget } else { "0.00" }, "{what}");
        if opened {
            assert_eq!(came_of(shop.tries(command)), "AlreadyOpen", "{what}");
        }
    }
}

/// RNR1-01, RNR2-01, RNR3-DATE-01, B-17, B-24, DEF-RNR1-START, DEF-RNR2-START: which version opens on which day; goods can be
/// chosen from 3.0 on.
#[test]
fn the_newest_version_opens() {
    use Guarantee::{One, Three, Two};
    let october = Some(Day::of(2022, 10, 1));
    for (now, rollout, expected) in [
        ("2021-10-31 23:59:59", None, None),
        ("2021-11-01 00:00:00", None, Some(One)),
        ("2022-05-31 23:59:59", None, Some(One)),
        ("2022-06-01 00:00:00", None, Some(Two)),
        ("2022-09-02 23:59:59", None, Some(Two)),
        ("2022-09-03 00:00:00", None, Some(Three)),
        ("2022-09-30 23:59:59", october, Some(Two)),
        ("2022-10-01 00:00:00", october, Some(Three)),
        ("2024-12-01 23:59:59", None, Some(Three)),
        ("2024-12-02 00:00:00", None, None),
    ] {
        let mut shop = Shop::open(now, "1000.00");
        if let Some(day) = rollout {
            shop.states(Figure::RefundOnlyRollout, Value::Day(day));
        }
        let chosen = match expected {
            None => "B-17",
            Some(Three) => "",
            Some(_) => "RNR2-01",
        };
        let chooses = opens(true, "500.00", Coverage::Only(ids(&["A1"])));
        assert_eq!(came_of(shop.clone().tries(chooses)), chosen, "{now}");
        let came = came_of(shop.tries(opens(true, "500.00", Coverage::All)));
        assert_eq!((came.as_str(), version(&shop)), (if expected.is_some() { "" } else { "B-17" }, expected), "{now}");
    }
}

/// RNR3-UPG-01, AMB-11, AMB-12: one tap from 1.0 or 2.0, nothing else asked and no money moved; not before 3.0 has reached
/// the shop, so that 1.0 alone has nothing in between.
#[test]
fn the_switch_to_three_takes_one_tap() {
    use Guarantee::{Closed, One, Three, Two};
    for (now, own, expected) in [
        ("2022-08-31 23:59:59", One, "RNR3-DATE-01"),
        ("2022-09-02 23:59:59", One, "RNR3-DATE-01"),
        ("2022-09-02 23:59:59", Two, "RNR3-DATE-01"),
        ("2022-09-03 00:00:00", One, ""),
        ("2022-09-03 00:00:00", Two, ""),
        ("2022-09-03 00:00:00", Three, "AlreadyOpen"),
        ("2022-09-03 00:00:00", Closed, "NotOpen"),
        // B-17.
        ("2024-12-01 23:59:59", Two, ""),
        ("2024-12-02 00:00:00", Two, "B-17"),
    ] {
        let mut shop = Shop::open(now, "1000.00");
        shop.states(Figure::RefundOnly, Value::Guarantee(own));
        let moved = shop.world.trade.ledger.lines().len();
        assert_eq!(came_of(shop.tries(refund_only(RefundOnlyCommand::Upgrade))), expected, "{own:?} at {now}");
        assert_eq!(version(&shop), Some(if expected.is_empty() { Three } else { own }), "{own:?} at {now}");
        assert_eq!(shop.world.trade.ledger.lines().len(), moved);
    }
}

/// XYHF2-INV-01: from the first second of the next month on, once, for a month with fees, in the back office only.
#[test]
fn an_invoice_is_claimed_in_the_next_month() {
    let month = |year, month| TradeCommand::Claim(Month { year, month });
    let mut shop = Shop::open("2022-07-05 10:00:00", "1000.00");
    shop.places("A2", ZHIMA);
    shop.waits_until("2022-07-31 23:59:59");
    assert_eq!(came_of(shop.tries(month(2022, 7))), "MonthNotOver");
    shop.seconds(1);
    assert_eq!(came_of(shop.tries(month(2022, 8))), "MonthNotOver");
    assert_eq!(came_of(shop.tries(month(2022, 9))), "MonthNotOver");
    assert_eq!(came_of(shop.tries(month(2022, 6))), "NothingToClaim");
    assert_eq!(came_of(shop.merchant_tries(month(2022, 7))), "NotHere XYHF2-INV-01");
    shop.does(month(2022, 7));
    assert_eq!(came_of(shop.tries(month(2022, 7))), "AlreadyClaimed");
    // Nothing was charged in August (B-07a).
    shop.places("A2", ZHIMA);
    shop.waits_until("2022-09-01 00:00:00");
    assert_eq!(came_of(shop.tries(month(2022, 8))), "NothingToClaim");
    // December is claimed in January.
    shop.waits_until("2022-12-31 23:59:59");
    shop.places("A2", ZHIMA);
    assert_eq!(came_of(shop.tries(month(2022, 12))), "MonthNotOver");
    shop.seconds(1);
    shop.does(month(2022, 12));
    assert_eq!(shop.world.trade.ledger.pay_later_fees(Month { year: 2022, month: 12 }), yuan("3.00"));
}

#[test]
fn live_sessions_from_plan_to_end() {
    let live = TradeCommand::Live;
    let plan = |title: &str, when: &str| live(LiveCommand::Plan { title: title.to_owned(), at: at(when) });
    let start = |number| live(LiveCommand::Start(LiveId(number)));
    let end = |number| live(LiveCommand::End(LiveId(number)));
    let mut shop = Shop::open("2022-07-05 10:00:00", "0");
    for (what, command, expected) in [
        ("nothing is planned", start(1), "NoSuchLive"),
        ("nothing is planned", end(1), "NoSuchLive"),
        ("no title", plan("  ", "2022-07-05 20:00:00"), "NoTitle"),
        ("too late", plan("专场", "2022-07-05 09:59:59"), "InThePast"),
        ("right now", plan("专场", "2022-07-05 10:00:00"), ""),
        ("another", plan("第二场", "2022-07-06 10:00:00"), ""),
        ("not begun", end(1), "LiveNotOn"),
        ("begins", start(1), ""),
        ("begins again", start(1), "LiveOver"),
        ("two at a time", start(2), "LiveRunning"),
        ("ends", end(1), ""),
        ("ends again", end(1), "LiveNotOn"),
        ("begins after its end", start(1), "LiveOver"),
        ("the other one", start(2), ""),
    ] {
        assert_eq!(came_of(shop.tries(command)), expected, "{what}");
    }
    assert_eq!(shop.world.trade.lives.on().map(|live| live.id), Some(LiveId(2)));
    let first = shop.world.trade.lives.get(LiveId(1)).expect("it is there");
    assert_eq!((first.started, first.ended), (Some(shop.world.clock), Some(shop.world.clock)));
}

/// B-19b: what the wallet takes and gives.
#[test]
fn the_wallet_gives_no_more_than_it_has() {
    let mut shop = Shop::new("2022-07-05 10:00:00");
    let top_up = |amount: &str| TradeCommand::TopUp(Money::parse(amount).expect("an amount"));
    let withdraw = |amount: &str| TradeCommand::Withdraw(Money::parse(amount).expect("an amount"));
    for (what, command, expected) in [
        ("not upgraded", top_up("10.00"), "WalletFirst B-19"),
        ("not upgraded", withdraw("10.00"), "WalletFirst B-19"),
        ("upgraded", TradeCommand::UpgradeWallet, ""),
        ("upgraded again", TradeCommand::UpgradeWallet, "AlreadyOpen"),
        ("nothing", top_up("0.00"), "AmountOutOfRange"),
        ("less than nothing", top_up("-1.00"), "AmountOutOfRange"),
        ("too much", top_up("100000000.00"), "AmountOutOfRange"),
        ("the most", top_up("99999999.99"), ""),
        ("nothing", withdraw("0.00"), "AmountOutOfRange"),
        ("less than nothing", withdraw("-0.01"), "AmountOutOfRange"),
        ("too much", withdraw("100000000.00"), "AmountOutOfRange"),
        ("most of it", withdraw("99999989.99"), ""),
        ("a fen more than is left", withdraw("10.01"), "WalletTooLow(Money(1000))"),
        ("all of it", withdraw("10.00"), ""),
        ("from an empty wallet", withdraw("0.01"), "WalletTooLow(Money(0))"),
    ] {
        assert_eq!(came_of(shop.tries(command)), expected, "{what}");
    }
}

/// DEF-REFUND-DEBT: what is put into the wallet pays off what is owed first.
#[test]
fn what_is_put_in_pays_off_debts_first() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "0");
    shop.rules(Setting::PayLaterNeedsWallet, Value::Flag(false));
    shop.places("A2", ZHIMA);
    for (amount, wallet, debt) in [("1.00", "0.00", "-2.00"), ("5.00", "3.00", "0.00")] {
        shop.does(TradeCommand::TopUp(yuan(amount)));
        assert_eq!([shop.holds(Account::Wallet), shop.holds(Account::Debt)], [wallet, debt]);
    }
}

/// B-12, B-12b: scores lie on their scales; a buyer of the user's own has a name; nobody calls whoever is not there.
#[test]
fn buyers_are_brought_in_and_called() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "0");
    let mut tries = |command| {
        let desk = (Actor::Director, Surface::Desk);
        came_of(shop.gives(desk, Command::Profile(ProfileCommand::Buyers(command))))
    };
    for (zhima, wechat, expected) in [
        (350, 300, ""),
        (950, 850, ""),
        (349, 300, "ScoreOutOfRange"),
        (951, 300, "ScoreOutOfRange"),
        (350, 299, "ScoreOutOfRange"),
        (350, 851, "ScoreOutOfRange"),
    ] {
        let facts =
            merchant_simulator::policy::BuyerFacts { zhima: Some(zhima), wechat: Some(wechat), ..Default::default() };
        assert_eq!(tries(BuyerCommand::Add { role: Role::Trusted, facts }), expected, "{zhima} {wechat}");
    }
    let nameless = BuyerCommand::Add { role: Role::Own(" ".to_owned()), facts: Default::default() };
    assert_eq!(tries(nameless), "NoTitle");
    assert_eq!(tries(BuyerCommand::Call(BuyerId(2))), "");
    assert_eq!(tries(BuyerCommand::Call(BuyerId(3))), "NoSuchBuyer");
}

/// The balance is drawn over time, in steps from the least to the most.
#[test]
fn a_balance_holds_until_the_next_movement() {
    let picture = |balances: &[(&str, &str)], fees: &[&str]| MoneyPicture {
        balances: balances.iter().map(|(day, held)| (at(&format!("{day} 10:00:00")), yuan(held))).collect(),
        until: at("2023-03-03 10:00:00"),
        fees: fees.iter().map(|paid| (Account::PayLaterFees, yuan(paid))).collect(),
        kept: Money::ZERO,
        effective: None,
    };
    let corners = |balances| picture(balances, &[]).points();
    assert!(corners(&[]).is_empty());
    // One of ten days, then nine.
    let moved = [("2023-02-21", "100.00"), ("2023-02-22", "300.00"), ("2023-03-03", "200.00")];
    assert_eq!(corners(&moved), [(0, 80), (30, 80), (30, 0), (300, 0), (300, 40)]);
    // What never changes, and what all happens now.
    assert_eq!(corners(&[("2023-02-21", "5.00"), ("2023-02-22", "5.00")]), [(0, 40), (30, 40), (300, 40)]);
    assert_eq!(corners(&[("2023-03-03", "0.10"), ("2023-03-03", "0.30")]), [(0, 80), (0, 0), (300, 0)]);
    assert_eq!(picture(&moved, &[]).range(), Some((yuan("100.00"), yuan("300.00"))));
    let shares = |fees| picture(&[], fees).bars().map(|(_, _, share)| share).collect::<Vec<_>>();
    assert_eq!(shares(&["10.00", "2.50", "0.01"]), [100, 25, 1]);
    assert!(shares(&[]).is_empty());
}
