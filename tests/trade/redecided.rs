//! A story under other rules: decided again, with what is refused now and what it comes to.

use crate::benefits::approved;
use crate::shop::{Shop, at, short, yuan};
use crate::stories::{begins, command, steps};
use merchant_simulator::base::{Day, Money, Rate};
use merchant_simulator::policy::festival_38::FEE_SUBSIDY;
use merchant_simulator::policy::{Overall, Programme, RuleChange, RuleSet, Setting, Value};
use merchant_simulator::shop::{
    Account, Activity, Booking, GoodId, OrderCommand, OrderId, PayLaterBy, PayLaterCommand, Payment, RuleCommand,
    TradeCommand, TradeEvent, Validity, Venue,
};
use merchant_simulator::view::compare::{Apart, OrderPart, Row, Shown, Topic, What, compare, compare_matched};
use merchant_simulator::view::redecide::{Again, Other, Step, again};
use merchant_simulator::world::{Actor, Command, Event, Surface, World};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const BUYER: (Actor, Surface) = (Actor::Buyer, Surface::BuyerPhone);
const PHONE: (Actor, Surface) = (Actor::Merchant, Surface::MerchantPhone);
const DESK: (Actor, Surface) = (Actor::Director, Surface::Desk);
const TIME: (Actor, Surface) = (Actor::Time, Surface::Desk);

/// A story as it is told: each command with when it was given.
struct Told {
    start: World,
    shop: Shop,
    steps: Vec<Step>,
}

impl Told {
    fn from(shop: Shop) -> Self {
        Told { start: shop.world.clone(), shop, steps: Vec::new() }
    }

    #[track_caller]
    fn gives(&mut self, by: (Actor, Surface), command: TradeCommand) {
        self.tells(by, Command::Trade(command));
    }

    #[track_caller]
    fn tells(&mut self, by: (Actor, Surface), command: Command) {
        let at = self.shop.world.clock;
        let events = self.shop.gives(by, command.clone()).expect("it is taken");
        self.steps.push(Step { at, by, command: Some(command), events });
    }

    fn places(&mut self, good: &str, payment: Payment) -> OrderId {
        let id = self.shop.world.trade.orders.next_id();
        let good = GoodId::new(good);
        let place = OrderCommand::Place { good, sku: 0, quantity: 1, from: Venue::ShopPage, payment };
        self.gives(BUYER, TradeCommand::Order(place));
        id
    }

    fn order(&mut self, by: (Actor, Surface), command: OrderCommand) {
        self.gives(by, TradeCommand::Order(command));
    }

    /// The clock moves, as the page moves it: what falls due on the way falls, step by step.
    fn waits_until(&mut self, to: &str) {
        while self.shop.world.next_due(at(to)).is_some() {
            self.gives(TIME, TradeCommand::Fall);
        }
        self.tells(DESK, Command::Advance(at(to)));
    }

    fn again(&self, other: Other) -> Again {
        let again = again(&self.start, self.steps.iter().cloned(), &other);
        assert!(again.was == self.shop.world, "the story itself is as it was");
        again
    }
}

fn changed(setting: Setting, value: Value) -> Other {
    Other { with: vec![(setting, value)], ..Other::default() }
}

fn as_of(year: i32, month: u32, day: u32) -> Other {
    Other { as_of: Some(Day::of(year, month, day)), ..Other::default() }
}

fn refused(again: &Again) -> Vec<(usize, String)> {
    again.refused.iter().map(|(place, refusal)| (*place, short(refusal))).collect()
}

fn rows(again: &Again, topic: Topic) -> Vec<Row> {
    let found = compare_matched(&again.was, &again.world, &again.matched);
    found.into_iter().find(|section| section.topic == topic).map(|section| section.rows).unwrap_or_default()
}

fn money(text: &str) -> Shown {
    Shown::Value(Value::Money(yuan(text)))
}

/// An order of 300.00 by 芝麻先用后付, to its end.
fn one_order(now: &str) -> Told {
    let mut told = Told::from(Shop::open(now, "100.00"));
    let order = told.places("A2", ZHIMA);
    told.order(PHONE, OrderCommand::Ship(order));
    told.order(DESK, OrderCommand::Deliver(order));
    told.order(BUYER, OrderCommand::Receive(order));
    told
}

/// XYHF2-FEE-01, B-07: 1% of 300.00 under its own rules, 0.6% under changed ones, nothing in August.
#[test]
fn a_fee_under_another_rate_and_on_another_day() {
    let mut told = one_order("2022-07-05 20:00:00");
    told.waits_until("2022-07-20 00:00:00");
    let fee = What::Order(OrderId(1), OrderPart::Fee);
    for (other, wanted, settles) in [
        (changed(Setting::PayLaterFeeZhima, Value::Rate(Rate::per_mille(6))), "1.80", "2022-07-12 20:00:00"),
        (as_of(2022, 8, 10), "0.00", "2022-07-12 20:00:00"),
        // DEF-SETTLEMENT-BEFORE, B-04: seven days either way, on the story's own clock.
        (as_of(2023, 7, 1), "0.00", "2022-07-12 20:00:00"),
    ] {
        let again = told.again(other);
        assert_eq!(refused(&again), []);
        assert_eq!(again.accepted, told.steps.len());
        let apart = Some(Apart::Money(yuan(wanted) - yuan("3.00")));
        let orders = rows(&again, Topic::Orders);
        assert_eq!(orders, [Row { what: fee, a: money("3.00"), b: money(wanted), apart, goods: Vec::new() }]);
        let settled = again.world.trade.ledger.lines().last().expect("it was settled");
        assert_eq!((settled.transfer.why.booking, settled.at), (Booking::Settlement, at(settles)));
        assert_eq!(again.world.clock, again.was.clock);
    }
    let again = told.again(changed(Setting::PayLaterFeeZhima, Value::Rate(Rate::per_mille(6))));
    assert_eq!(rows(&again, Topic::Accounts).len(), 2, "the wallet and the fees");
    assert_eq!(rows(&again, Topic::Ledger).len(), 1);
    // 1.80 and 6.00 of 300.00.
    let share = rows(&again, Topic::Fees).pop().expect("what it costs differs");
    assert_eq!(share.b, Shown::Value(Value::Rate(Rate::per_mille(26))));
    assert_eq!(share.apart, Some(Apart::Rate(Rate::of(-Rate::per_mille(4).fraction()))));
}

/// B-07: a value holds throughout, also on days for which another one is built in or was set before; what the story sets itself
/// counts from its day on.
#[test]
fn a_value_holds_throughout_the_story() {
    let fee = What::Order(OrderId(1), OrderPart::Fee);
    let six = || changed(Setting::PayLaterFeeZhima, Value::Rate(Rate::per_mille(6)));
    // 芝麻 is free from 2023-07-01 on.
    let again = one_order("2023-07-05 20:00:00").again(six());
    let orders = rows(&again, Topic::Orders);
    let apart = Some(Apart::Money(yuan("1.80")));
    assert_eq!(orders, [Row { what: fee, a: money("0.00"), b: money("1.80"), apart, goods: Vec::new() }]);
    let set = |from, rate| {
        Command::Rule(RuleCommand::Set(RuleChange {
            setting: Setting::PayLaterFeeZhima,
            from,
            value: Value::Rate(Rate::per_mille(rate)),
            note: "通知".to_owned(),
        }))
    };
    for (before, expected) in [(true, "1.80"), (false, "0.90")] {
        let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
        if before {
            shop.gives((Actor::Merchant, Surface::BackOffice), set(Day::of(2022, 7, 1), 3)).expect("a rule");
        }
        let mut told = Told::from(shop);
        if !before {
            told.tells((Actor::Merchant, Surface::BackOffice), set(Day::of(2022, 7, 1), 3));
        }
        told.places("A2", ZHIMA);
        let fees = told.again(six()).world.trade.ledger.balance(Account::PayLaterFees);
        assert_eq!(fees, yuan(expected), "{before}");
    }
}

/// What was decided under the rules of then stays as it was; decided again it comes to what the rules of today say.
#[test]
fn a_story_told_under_the_rules_of_then() {
    let mut told = one_order("2022-07-05 20:00:00");
    // As if 1.5% had been taken.
    for event in told.steps.iter_mut().flat_map(|step| &mut step.events) {
        if let Event::Trade(TradeEvent::Moved(moved)) = event
            && moved.why.booking == Booking::PayLaterFee
        {
            moved.amount = yuan("4.50");
        }
    }
    let again = again(&told.start, told.steps.iter().cloned(), &Other::default());
    assert_eq!(refused(&again), []);
    assert!(again.world == told.shop.world);
    let fee = What::Order(OrderId(1), OrderPart::Fee);
    let apart = Some(Apart::Money(yuan("3.00") - yuan("4.50")));
    let orders = rows(&again, Topic::Orders);
    assert_eq!(orders, [Row { what: fee, a: money("4.50"), b: money("3.00"), apart, goods: Vec::new() }]);
}

/// Where nobody knows what was commanded, what came of it happens in either world.
#[test]
fn what_nobody_knows_the_command_of_happens_anyway() {
    let mut told = one_order("2022-07-05 20:00:00");
    told.steps[1].command = None;
    let again = told.again(as_of(2022, 8, 10));
    assert_eq!((refused(&again), again.accepted), (vec![], told.steps.len() - 1));
    assert_eq!(again.world.trade.orders.all()[0].stage.code(), told.shop.sees(OrderId(1)).stage.code());
}

/// XYHF1-SET-02 to 05, XYHF2-DIFF-01, XYHF2-MIG-01: a story of 1.0 under 2.0: there is nothing to set any more, and all that
/// qualifies can be paid for later.
#[test]
fn a_story_of_one_under_two() {
    let mut told = Told::from(Shop::open("2022-06-10 20:00:00", "100.00"));
    let activity = Activity { name: "长期".to_owned(), validity: Validity::Long, goods: [GoodId::new("A1")].into() };
    told.gives(PHONE, TradeCommand::PayLater(PayLaterCommand::Set(activity)));
    told.places("A1", ZHIMA);
    let again = told.again(as_of(2022, 7, 5));
    assert_eq!(refused(&again), [(0, "XYHF2-DIFF-01".to_owned())]);
    assert_eq!(again.accepted, 1);
    assert_eq!(again.world.trade.orders.all().len(), 1);
    let verdicts = rows(&again, Topic::Verdicts);
    let of = |programme| verdicts.iter().filter(move |row| row.what == What::Verdict(programme));
    let turned = |programme| -> Vec<(Shown, Shown, usize)> {
        of(programme).map(|row| (row.a.clone(), row.b.clone(), row.goods.len())).collect()
    };
    let overall = Shown::Overall;
    // A1 and A2 qualify, A3 costs 512.00, A4 is another shop's.
    assert_eq!(
        turned(Programme::PayLaterOne),
        [
            (overall(Overall::Qualifies), overall(Overall::NotApplicable), 2),
            (overall(Overall::Near), overall(Overall::NotApplicable), 1),
            (overall(Overall::No), overall(Overall::NotApplicable), 1),
        ]
    );
    assert_eq!(
        turned(Programme::PayLater),
        [
            (overall(Overall::NotApplicable), overall(Overall::Qualifies), 2),
            (overall(Overall::NotApplicable), overall(Overall::Near), 1),
            (overall(Overall::NotApplicable), overall(Overall::No), 1),
        ]
    );
}

/// XYHF1-SET-05: a story of 2.0 under 1.0: nothing is set, so the first order cannot be paid for later. What was done to the
/// second order is done to what came of the same command, though its number is another.
#[test]
fn what_comes_after_a_refusal_keeps_its_commands() {
    let mut told = Told::from(Shop::open("2022-07-05 20:00:00", "100.00"));
    let first = told.places("A1", ZHIMA);
    let second = told.places("A2", Payment::Ordinary);
    told.order(PHONE, OrderCommand::Ship(first));
    told.order(BUYER, OrderCommand::Pay(second));
    told.order(PHONE, OrderCommand::Ship(second));
    told.waits_until("2022-07-09 00:00:00");
    let again = told.again(as_of(2022, 6, 10));
    assert_eq!(refused(&again), [(0, "XYHF1-SET-05".to_owned()), (2, "NoSuchOrder".to_owned())]);
    let orders = again.world.trade.orders.all();
    assert_eq!(orders.iter().map(|order| order.placed.good.as_str()).collect::<Vec<_>>(), ["A2"]);
    // Shipped, and signed for on day 3, on the story's own clock.
    assert_eq!((orders[0].stage.code(), orders[0].signed), (50, Some(at("2022-07-08 20:00:00"))));
    let found = rows(&again, Topic::Orders);
    let [only] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(only.what, What::Order(OrderId(1), OrderPart::Itself));
    assert_eq!((&only.a, &only.b), (&money("99.90"), &Shown::Nothing));
    // By their numbers alone the second order would be held against nothing.
    let by_number = compare(&again.was, &again.world);
    let orders = by_number.iter().find(|section| section.topic == Topic::Orders).expect("orders differ");
    assert!(orders.rows.iter().any(|row| row.what == What::Order(OrderId(2), OrderPart::Itself)));
}

/// DEF-PAYMENT-WINDOW: what falls due is derived anew: earlier than in the story, or later.
#[test]
fn what_falls_due_is_derived_anew() {
    let mut told = Told::from(Shop::open("2022-07-05 20:00:00", "100.00"));
    let order = told.places("A2", Payment::Ordinary);
    told.tells(DESK, Command::Advance(at("2022-07-05 20:20:00")));
    told.order(BUYER, OrderCommand::Pay(order));
    let minutes = |minutes| changed(Setting::PaymentMinutes, Value::Count(minutes));
    let again = told.again(minutes(10));
    assert_eq!(refused(&again), [(2, "WrongStage(80)".to_owned())]);
    assert_eq!(again.world.trade.orders.all()[0].closed, Some(at("2022-07-05 20:10:00")));
    // In the very second of a deadline one is in time.
    assert_eq!(refused(&told.again(minutes(20))), []);

    let mut told = Told::from(Shop::open("2022-07-05 20:00:00", "100.00"));
    told.places("A2", Payment::Ordinary);
    told.gives(TIME, TradeCommand::Fall);
    assert_eq!(told.shop.world.trade.orders.all()[0].stage.code(), 80);
    let again = told.again(minutes(60));
    let order = &again.world.trade.orders.all()[0];
    assert_eq!((order.stage.code(), again.world.clock), (10, at("2022-07-05 20:30:00")));
    assert_eq!(refused(&again), []);
}

/// In one second: of two orders that close together the story lets one close, then pays the other in time.
#[test]
fn what_falls_in_a_second_falls_one_by_one() {
    let mut told = Told::from(Shop::open("2022-07-05 20:00:00", "100.00"));
    let first = told.places("A1", Payment::Ordinary);
    let second = told.places("A2", Payment::Ordinary);
    told.gives(TIME, TradeCommand::Fall);
    told.order(BUYER, OrderCommand::Pay(second));
    let again = told.again(Other::default());
    assert_eq!(refused(&again), []);
    assert!(again.world == told.shop.world);
    assert_eq!(again.world.trade.orders.get(first).map(|order| order.stage.code()), Some(80));
}

/// SUB38-DATE-01: what was open on the day is open throughout, what was not never is.
#[test]
fn windows_stand_still_with_the_day() {
    let shop = approved(&[FEE_SUBSIDY], "2023-03-31 12:00:00");
    let mut told = Told::from(shop);
    told.places("A1", ZHIMA);
    told.waits_until("2023-04-02 00:00:00");
    told.places("A2", ZHIMA);
    let paid = |world: &World| -> Vec<Money> {
        let lines = world.trade.ledger.lines().iter().map(|line| line.transfer);
        lines.filter(|moved| moved.why.booking == Booking::Subsidy).map(|moved| moved.amount).collect()
    };
    // 2023-03-31 is its last day.
    assert_eq!(paid(&told.shop.world), [yuan("1.00")]);
    let during = told.again(as_of(2023, 3, 1));
    assert_eq!(paid(&during.world), [yuan("1.00"), yuan("3.00")]);
    let after = told.again(as_of(2023, 4, 1));
    assert_eq!(paid(&after.world), []);
}

#[test]
fn rules_that_stand_still_say_the_same_every_day() {
    let own = |from, rate| RuleChange {
        setting: Setting::PayLaterFeeZhima,
        from,
        value: Value::Rate(Rate::per_mille(rate)),
        note: "通知".to_owned(),
    };
    let changes = vec![own(Day::of(2022, 7, 1), 6), own(Day::of(2022, 9, 1), 7)];
    let rules = RuleSet { changes, as_of: Some(Day::of(2022, 8, 10)), ..RuleSet::default() };
    for day in [Day::of(2022, 1, 1), Day::of(2022, 8, 10), Day::of(2030, 1, 1)] {
        let found = rules.value(Setting::PayLaterFeeZhima, day).map(|found| (found.value, found.changed));
        assert_eq!(found, Some((Value::Rate(Rate::per_mille(6)), Some(0))), "what the user has set by that day");
        let spent = rules.value(Setting::PayLaterFeeWechat, day).map(|found| found.clause.id);
        assert_eq!(spent, Some("B-07a"));
    }
    assert_eq!(rules.days_of_change(Day::FIRST), []);
    assert_eq!(rules.moment(at("2022-06-10 20:14:30")), at("2022-08-10 20:14:30"));
    // What is stored is as it was before rules could stand still.
    let plain = RuleSet { as_of: None, changes: Vec::new(), ..rules };
    let text = serde_json::to_string(&plain).expect("it can be written");
    assert_eq!(text, r#"{"changes":[]}"#);
    assert_eq!(serde_json::from_str::<RuleSet>(&text).expect("it can be read"), plain);
}

/// The same stories every time, unless `PROPTEST_CASES` asks for a long run.
fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => ProptestConfig { cases: 24, rng_seed: RngSeed::Fixed(20_220_623), ..config },
    }
}

proptest! {
    #![proptest_config(config())]

    /// Whatever was played comes to the same under the same rules; under others no money is lost, nothing is left behind
    /// the clock, and the story itself is untouched.
    #[test]
    fn a_story_decided_again(steps in steps(), which in any::<u8>(), day in 0i64..1_000) {
        let mut shop = begins(which);
        let start = shop.world.clone();
        let mut told = Vec::new();
        for step in steps {
            let (by, command) = command(&shop.world, step);
            let at = shop.world.clock;
            if let Ok(events) = shop.gives(by, command.clone()) {
                told.push(Step { at, by, command: Some(command), events });
            }
        }
        let same = again(&start, told.iter().cloned(), &Other::default());
        prop_assert_eq!(&same.refused, &[]);
        prop_assert_eq!(same.accepted, told.len());
        prop_assert!(same.was == shop.world && same.world == shop.world);
        prop_assert_eq!(compare(&same.was, &same.world), []);
        let other = again(&start, told.iter().cloned(), &Other { as_of: Some(Day::of(2022, 5, 1).plus(day)), ..Other::default() });
        prop_assert!(other.was == shop.world);
        prop_assert_eq!(other.world.clock, shop.world.clock);
        prop_assert_eq!(other.accepted + other.refused.len(), told.len());
        prop_assert_eq!(other.world.trade.ledger.total(), Money::ZERO);
        let overdue = other.world.trade.agenda().iter().find(|due| due.at < other.world.clock);
        prop_assert_eq!(overdue, None);
        compare_matched(&other.was, &other.world, &other.matched);
    }
}
