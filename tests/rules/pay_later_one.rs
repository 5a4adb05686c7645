//! A2: 先用后付 1.0.

use crate::kit::{Explained, case, good, money, shop};
use merchant_simulator::policy::{Figure, Overall, Programme, Service, Value};

const ONE: Programme = Programme::PayLaterOne;

#[test]
fn it_lasts_until_2_0_reaches_the_shop() {
    use Overall::{NotApplicable, Qualifies};
    for (at, one, two) in [
        ("2022-04-30 23:59:59", NotApplicable, NotApplicable),
        ("2022-05-01 00:00:00", Qualifies, NotApplicable),
        ("2022-06-22 23:59:59", Qualifies, NotApplicable),
        ("2022-06-23 00:00:00", NotApplicable, Qualifies),
        ("2023-01-05", NotApplicable, Qualifies),
    ] {
        case("DEF-ONE-START", "a shop that has not said when 2.0 reached it")
            .on(at)
            .gives(ONE, one)
            .gives(Programme::PayLater, two);
    }
    for (at, one) in [
        ("2022-06-23", Qualifies),
        ("2022-07-09 23:59:59", Qualifies),
        ("2022-07-10 00:00:00", NotApplicable),
        ("2022-07-10 00:00:01", NotApplicable),
    ] {
        case("XYHF2-MIG-01", "1.0 goes on until the shop is migrated")
            .on(at)
            .shop(shop().pay_later_rollout("2022-07-10"))
            .gives(ONE, one);
    }
}

#[test]
fn its_goods_are_those_of_2_0_by_assumption() {
    for (what, good, expected) in [
        ("500.00", good().price(["500.00"]), Overall::Qualifies),
        ("500.01", good().price(["500.01"]), Overall::Near),
        ("excluded category", good().category("保险"), Overall::No),
        ("intimate wear", good().category("内裤"), Overall::No),
        ("unknown category", good().category("杂物"), Overall::Unknown),
        ("alliance", good().alliance(), Overall::No),
        ("third party", good().third_party(), Overall::No),
    ] {
        case("XYHF1-NOTE-01", what).on("2022-05-20").good(good).gives(ONE, expected);
    }
    case("DEF-ONE-TERMS", "the cap rests on the assumption, not on 2.0's notice")
        .on("2022-05-20")
        .good(good().price(["600.00"]))
        .condition(ONE, "DEF-ONE-TERMS", Explained::short(money("500.00"), money("600.00"), money("100.00")));
}

#[test]
fn goods_are_chosen_among_the_listed_ones() {
    case("XYHF1-SET-04", "not listed").on("2022-05-20").good(good().unlisted()).gives(ONE, Overall::Near).condition(
        ONE,
        "XYHF1-SET-04",
        Explained::unmet(Value::Flag(true), Value::Flag(false)),
    );
    case("XYHF1-SET-04", "listed").on("2022-05-20").gives(ONE, Overall::Qualifies);
    for (id, what, service, labelled) in [
        ("XYHF1-SET-05", "open, and nobody knows whether this good was chosen", Some(Service::Open), None),
        ("XYHF1-ACT-04", "not opened", Some(Service::Closed), Some(false)),
        ("XYHF1-ACT-05", "opening failed, so it is closed", Some(Service::Closed), Some(false)),
        ("XYHF1-ACT-04", "paused", Some(Service::Paused), Some(false)),
        ("XYHF1-ACT-04", "nobody has said", None, None),
    ] {
        let shop = service.map_or(shop().without(Figure::PayLater), |service| shop().pay_later(service));
        case(id, what).on("2022-05-20").shop(shop).gives(ONE, Overall::Qualifies).labelled(ONE, labelled);
    }
}
