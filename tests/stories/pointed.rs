//! What is pointed at on the screen is found by its path.

use crate::every::{campaigns, trade};
use crate::play::happens;
use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::Programme;
use merchant_simulator::scenario::check_of_now;
use merchant_simulator::scenario::state::{Missing, find, payment_name, programme_name, thing};
use merchant_simulator::shop::{Account, GoodId, Month, Payment, Periods};
use merchant_simulator::view::checkout::{Choice, Stand};
use merchant_simulator::view::pointed::{self, Names};
use merchant_simulator::view::why::{Measure, Subject};
use merchant_simulator::world::World;

const NAMES: Names = Names { thing, programme: programme_name, payment: payment_name };

/// The worlds after each decision of a story with every kind of command.
fn worlds() -> Vec<World> {
    let mut all = Vec::new();
    for (start, steps) in [(trade::start(), trade::story()), (campaigns::start(), campaigns::story())] {
        let mut world = World::new(start);
        for one in happens(start, steps) {
            one.events.iter().for_each(|event| world.evolve(event));
            all.push(world.clone());
        }
    }
    all
}

/// What stands there now, as a story would write it.
fn value(world: &World, path: &str) -> String {
    let check = check_of_now(world, path).unwrap_or_else(|| panic!("{path}: {:?}", find(world, path)));
    check.value.to_string()
}

fn path(world: &World, subject: Subject) -> String {
    pointed::subject(NAMES, world, &subject).unwrap_or_else(|| panic!("{subject:?}"))
}

#[test]
fn figures_of_the_stage_are_found() {
    let mut deadlines = [0, 0];
    for world in worlds() {
        let trade = &world.trade;
        for account in Account::ALL {
            let found = value(&world, &path(&world, Subject::Account(account)));
            assert_eq!(found, trade.ledger.balance(account).amount().to_string(), "{account:?}");
        }
        if let Some(last) = trade.ledger.lines().len().checked_sub(1) {
            let found = value(&world, &path(&world, Subject::Movement(last as u32)));
            assert_eq!(Ok(trade.ledger.lines()[last].transfer.amount), Money::parse(&found));
            let month = Month::of(trade.ledger.lines()[last].at.day());
            let fees = find(&world, &path(&world, Subject::Fees(month)));
            assert!(!matches!(fees, Err(no_such) if no_such.kind == Missing::Never));
        }
        for order in trade.orders.all() {
            value(&world, &path(&world, Subject::Order(order.id)));
        }
        for case in trade.cases.all() {
            value(&world, &path(&world, Subject::Case(case.id)));
        }
        for coupon in trade.coupons.all() {
            value(&world, &path(&world, Subject::CouponCost(coupon.id)));
            value(&world, &path(&world, Subject::CouponSales(coupon.id)));
        }
        for due in trade.agenda().iter() {
            let path = path(&world, Subject::Due(due));
            deadlines[usize::from(path.starts_with("orders."))] += 1;
            assert_eq!(value(&world, &path), due.at.to_string(), "{path}");
        }
        for measure in Measure::ALL {
            value(&world, &path(&world, Subject::Measure(measure)));
        }
    }
    assert!(deadlines.iter().all(|count| *count > 0), "{deadlines:?}");
}

#[test]
fn verdicts_and_ways_to_pay_are_found() {
    let all = worlds();
    let world = all.last().expect("a world");
    for programme in world.rules.programmes() {
        value(world, &pointed::programme(NAMES, programme));
        for good in world.goods.goods().iter().take(2) {
            value(world, &pointed::cell(NAMES, &good.id, programme));
        }
    }
    let odd = GoodId::new("shop");
    assert_eq!(pointed::cell(NAMES, &GoodId::new("1.5"), Programme::PayLater), "verdicts.PayLater.\"1.5\"");
    assert_eq!(
        find(world, &pointed::cell(NAMES, &odd, Programme::PayLater)).map_err(|no| no.kind),
        Err(Missing::NotThereYet)
    );
    let good = world.goods.goods().first().expect("a good").id.clone();
    let one = Choice { good, sku: 0, quantity: 1, stand: Stand::Page, coupon: None };
    for payment in Payment::ALL {
        value(world, &path(world, Subject::Way(one.clone(), payment)));
    }
    let two = Choice { quantity: 2, ..one };
    assert_eq!(pointed::subject(NAMES, world, &Subject::Way(two, Payment::Ordinary)), None);
}

#[test]
fn what_the_state_does_not_have_cannot_be_pointed_at() {
    let world = worlds().pop().expect("a world");
    let price = Money::yuan(100);
    for subject in [
        Subject::Labelled,
        Subject::EffectiveRate,
        Subject::FreeFee(price, Periods::Three, 1),
        Subject::FreeLeft(price, Periods::Three, Rate::per_cent(10), 1),
    ] {
        assert_eq!(pointed::subject(NAMES, &world, &subject), None);
    }
}
