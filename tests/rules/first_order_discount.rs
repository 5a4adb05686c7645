//! A3: 芝麻先用后付立减, June 2022.

use crate::kit::{Explained, case, day, good, money, shop};
use merchant_simulator::base::Span;
use merchant_simulator::policy::Term;
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{Figure, Overall, Programme, Service, Setting, Value, clause};

const DISCOUNT: Programme = Programme::Campaign(FIRST_ORDER_DISCOUNT);

#[test]
fn sign_up_opens_on_31_may_and_the_discount_runs_through_june() {
    use Overall::{NotApplicable, Qualifies};
    for (at, expected, labelled) in [
        ("2022-05-30 23:59:59", NotApplicable, Some(false)),
        ("2022-05-31 00:00:00", Qualifies, Some(false)),
        ("2022-05-31 23:59:59", Qualifies, Some(false)),
        ("2022-06-01 00:00:00", Qualifies, None),
        ("2022-06-22 23:59:59", Qualifies, None),
        ("2022-06-23 00:00:00", Qualifies, Some(true)),
        ("2022-06-30 23:59:59", Qualifies, Some(true)),
        ("2022-07-01 00:00:00", NotApplicable, Some(false)),
    ] {
        case("LJ-DATE-01", "the window to the second").on(at).gives(DISCOUNT, expected).labelled(DISCOUNT, labelled);
    }
}

#[test]
fn the_user_may_prolong_it() {
    let july = Value::Span(Span::between(day("2022-06-01"), day("2022-07-31")));
    for (at, expected) in [("2022-07-31 23:59:59", Overall::Qualifies), ("2022-08-01", Overall::NotApplicable)] {
        case("LJ-DATE-01", "to the end of July, says the user")
            .on(at)
            .changed(Setting::Campaign(FIRST_ORDER_DISCOUNT, Term::Active), "2022-06-01", july)
            .gives(DISCOUNT, expected);
    }
}

#[test]
fn from_the_shops_2_0_date_on_the_label_counts_as_setting_goods() {
    for (at, rollout, labelled) in [
        ("2022-06-22 23:59:59", "2022-06-23", None),
        ("2022-06-23 00:00:00", "2022-06-23", Some(true)),
        ("2022-06-25", "2022-06-28", None),
        ("2022-06-27 23:59:59", "2022-06-28", None),
        ("2022-06-28 00:00:00", "2022-06-28", Some(true)),
    ] {
        case("AMB-04", "set by the merchant before, by the system after")
            .on(at)
            .shop(shop().pay_later_rollout(rollout))
            .gives(DISCOUNT, Overall::Qualifies)
            .labelled(DISCOUNT, labelled);
    }
    for (service, labelled) in
        [(Service::Open, Some(true)), (Service::Closed, Some(false)), (Service::Paused, Some(false))]
    {
        case("LJ-REQ-01", "opening is taking part")
            .on("2022-06-25")
            .shop(shop().pay_later(service))
            .gives(DISCOUNT, Overall::Qualifies)
            .labelled(DISCOUNT, labelled);
    }
    case("LJ-GOOD-01", "nobody has said whether it is open")
        .on("2022-06-25")
        .shop(shop().without(Figure::PayLater))
        .labelled(DISCOUNT, None);
}

#[test]
fn no_sign_up_is_asked_for() {
    let scene = case("AMB-07", "a shop that never signed up for anything")
        .on("2022-06-25")
        .shop(
            shop()
                .without(Figure::SignUp(FEE_SUBSIDY))
                .without(Figure::SignUp(SPLIT_INTEREST))
                .without(Figure::SignUp(JOINT_INTEREST)),
        )
        .gives(DISCOUNT, Overall::Qualifies)
        .labelled(DISCOUNT, Some(true));
    let assessment = scene.assessment();
    let plan = assessment.plan(DISCOUNT);
    let asks = plan.conditions.iter().chain(&plan.label).map(|requirement| format!("{:?}", requirement.test));
    for asked in asks {
        assert!(!asked.contains("SignUp"), "AMB-07: {asked}");
    }
    assert!(clause("LJ-REG-01").is_some(), "LJ-REG-01: one may register all the same");
}

#[test]
fn the_merchant_has_no_serious_bad_record() {
    for (record, expected) in [(Some(false), Overall::Qualifies), (Some(true), Overall::No), (None, Overall::Unknown)] {
        let shop = match record {
            Some(bad) => shop().with(Figure::BadRecord, Value::Flag(bad)),
            None => shop().without(Figure::BadRecord),
        };
        case("LJ-MERC-01", &format!("bad record {record:?}")).on("2022-06-10").shop(shop).gives(DISCOUNT, expected);
    }
    case("LJ-MERC-01", "nobody can undo a record")
        .on("2022-06-10")
        .shop(shop().with(Figure::BadRecord, Value::Flag(true)))
        .blocked_by(DISCOUNT, &["LJ-MERC-01"])
        .condition(DISCOUNT, "LJ-MERC-01", Explained::unmet(Value::Flag(false), Value::Flag(true)));
}

#[test]
fn a_good_costs_at_least_10_and_fits_pay_later() {
    use Overall::{Near, No, Qualifies, Unknown};
    for (what, good, expected) in [
        ("9.99", good().price(["9.99"]), Near),
        ("10.00", good().price(["10.00"]), Qualifies),
        ("10.01", good().price(["10.01"]), Qualifies),
        ("the lowest of two at 9.99", good().price(["10.00", "9.99"]), Near),
        ("both below", good().price(["9.98", "9.99"]), No),
        ("one below, one above 500", good().price(["9.99", "500.01"]), No),
        ("500.00", good().price(["500.00"]), Qualifies),
        ("500.01", good().price(["500.01"]), Near),
        ("a price is missing", good().price(["10.00", "?"]), Unknown),
        ("alliance", good().alliance(), No),
        ("fresh food", good().category("生鲜"), No),
    ] {
        case("LJ-GOOD-01", what).on("2022-06-10").good(good).gives(DISCOUNT, expected);
    }
    case("LJ-GOOD-01", "9.99, explained").on("2022-06-10").good(good().price(["9.99", "20.00"])).condition(
        DISCOUNT,
        "LJ-GOOD-01",
        Explained::short(money("10.00"), money("9.99"), money("0.01")),
    );
    for (at, clause) in [("2022-06-22 23:59:59", "DEF-ONE-TERMS"), ("2022-06-23", "AMB-01")] {
        case("LJ-GOOD-01", "before 2.0 the cap is 1.0's, by assumption")
            .on(at)
            .good(good().price(["501.00"]))
            .condition(DISCOUNT, clause, Explained::short(money("500.00"), money("501.00"), money("1.00")));
    }
    case("AMB-10", "for the good as a whole the lowest choice counts")
        .on("2022-06-10")
        .good(good().price(["9.99", "400.00"]))
        .gives(DISCOUNT, Near);
}
