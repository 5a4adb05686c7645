//! A4 to A7: the three programmes of the 38节 of 2023.

use crate::kit::{Explained, Shop, applicant, case, good, money, rate, score, shop};
use merchant_simulator::policy::category::{Exclusion, Placement};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{Figure, Overall, Programme, Service, SignUp, Value};

const SUBSIDY: Programme = Programme::Campaign(FEE_SUBSIDY);
const SPLIT: Programme = Programme::Campaign(SPLIT_INTEREST);
const JOINT: Programme = Programme::Campaign(JOINT_INTEREST);
const ALL: [Programme; 3] = [SUBSIDY, SPLIT, JOINT];

/// A day on which all three are active and open for sign-up.
const OPEN: &str = "2023-02-20";

#[test]
fn every_gate_has_two_sides() {
    use Overall::{Near, No, Qualifies, Unknown};
    let experience = |text: &str| applicant().with(Figure::Experience, Value::Score(score(text)));
    let on_time = |text: &str| applicant().with(Figure::OnTimeShipping, Value::Rate(rate(text)));
    let risk = |under: bool| applicant().with(Figure::RiskControl, Value::Flag(under));
    let cases: Vec<(&str, &str, Shop, Overall)> = vec![
        ("PAY38-GATE-01", "4.29", experience("4.29"), Near),
        ("PAY38-GATE-01", "4.30", experience("4.30"), Qualifies),
        ("PAY38-GATE-01", "4.3", experience("4.3"), Qualifies),
        ("PAY38-GATE-01", "5.00", experience("5.00"), Qualifies),
        ("PAY38-GATE-01", "nobody has said", applicant().without(Figure::Experience), Unknown),
        ("PAY38-GATE-02", "no violation", applicant().violations(0), Qualifies),
        ("PAY38-GATE-02", "one violation", applicant().violations(1), Near),
        ("PAY38-GATE-02", "nobody has said", applicant().without(Figure::Violations), Unknown),
        ("PAY38-GATE-02", "no risk control", risk(false), Qualifies),
        ("PAY38-GATE-02", "under risk control", risk(true), No),
        ("PAY38-GATE-02", "nobody has said of risk control", applicant().without(Figure::RiskControl), Unknown),
        ("PAY38-GATE-03", "89.99%", on_time("89.99%"), Near),
        ("PAY38-GATE-03", "90%", on_time("90%"), Qualifies),
        ("PAY38-GATE-03", "100%", on_time("100%"), Qualifies),
        ("PAY38-GATE-03", "nobody has said", applicant().without(Figure::OnTimeShipping), Unknown),
        ("PAY38-GATE-04", "1 in 27,778", applicant().disputes(1, 27_778), Qualifies),
        ("PAY38-GATE-04", "1 in 27,777", applicant().disputes(1, 27_777), Near),
        ("PAY38-GATE-04", "9 in 250,000 is exactly 0.36‱", applicant().disputes(9, 250_000), Qualifies),
        ("PAY38-GATE-04", "9 in 249,999", applicant().disputes(9, 249_999), Near),
        ("PAY38-GATE-04", "0 in 1", applicant().disputes(0, 1), Qualifies),
        ("AMB-18", "0 in 0", applicant().disputes(0, 0), Unknown),
        (
            "AMB-18",
            "0, and nobody has said out of how many",
            applicant().disputes(0, 1).without(Figure::Orders),
            Unknown,
        ),
        ("AMB-18", "nobody has said how many", applicant().disputes(0, 100).without(Figure::Disputes), Unknown),
        ("AMB-18", "one in a small shop", applicant().disputes(1, 300), Near),
    ];
    for (id, what, shop, expected) in cases {
        case(id, what).on(OPEN).shop(shop).gives_all(&ALL, expected);
    }
}

#[test]
fn an_approval_holds_whatever_becomes_of_the_gates() {
    let low = |state| {
        let fallen = applicant().with(Figure::Experience, Value::Score(score("4.29"))).wallet(false);
        let fallen = fallen.with(Figure::MonthGmv, money("0.01")).with(Figure::SessionGmv, money("0.01"));
        let campaigns = [FEE_SUBSIDY, SPLIT_INTEREST, JOINT_INTEREST];
        campaigns.into_iter().fold(fallen, |shop, id| shop.sign_up(Figure::SignUp(id), state))
    };
    for (state, expected) in
        [(SignUp::No, Overall::No), (SignUp::InReview, Overall::No), (SignUp::Approved, Overall::Qualifies)]
    {
        case("DEF-APPROVAL-HOLDS", &format!("{state:?}")).on(OPEN).shop(low(state)).gives_all(&ALL, expected);
    }
    case("DEF-APPROVAL-HOLDS", "goods are still asked")
        .on(OPEN)
        .shop(low(SignUp::Approved))
        .good(good().price(["99.99"]))
        .gives(SPLIT, Overall::Near)
        .gives(JOINT, Overall::Near);
}

#[test]
fn each_programme_has_a_gate_of_its_own() {
    use Overall::{Near, Qualifies, Unknown};
    let month = |text: &str| applicant().with(Figure::MonthGmv, money(text));
    let session = |text: &str| applicant().with(Figure::SessionGmv, money(text));
    let cases: Vec<(&str, &str, Shop, [Overall; 3])> = vec![
        ("SUB38-GATE-05", "wallet", applicant().wallet(true), [Qualifies, Qualifies, Qualifies]),
        ("SUB38-GATE-05", "no wallet", applicant().wallet(false), [Near, Qualifies, Qualifies]),
        ("SUB38-GATE-05", "nobody has said", applicant().without(Figure::Wallet), [Unknown, Qualifies, Qualifies]),
        ("SPLIT38-GATE-05", "99,999.99", month("99999.99"), [Qualifies, Near, Qualifies]),
        ("SPLIT38-GATE-05", "100,000.00", month("100000.00"), [Qualifies, Qualifies, Qualifies]),
        ("SPLIT38-GATE-05", "nobody has said", applicant().without(Figure::MonthGmv), [Qualifies, Unknown, Qualifies]),
        ("JOINT38-GATE-05", "999,999.99", session("999999.99"), [Qualifies, Qualifies, Near]),
        ("JOINT38-GATE-05", "1,000,000.00", session("1000000.00"), [Qualifies, Qualifies, Qualifies]),
        (
            "JOINT38-GATE-05",
            "nobody has said",
            applicant().without(Figure::SessionGmv),
            [Qualifies, Qualifies, Unknown],
        ),
    ];
    for (id, what, shop, [subsidy, split, joint]) in cases {
        case(id, what).on(OPEN).shop(shop).gives(SUBSIDY, subsidy).gives(SPLIT, split).gives(JOINT, joint);
    }
}

#[test]
fn gates_explain_themselves() {
    let low = applicant()
        .with(Figure::Experience, Value::Score(score("4.05")))
        .with(Figure::OnTimeShipping, Value::Rate(rate("88.8%")))
        .with(Figure::MonthGmv, money("80000.00"))
        .violations(2)
        .disputes(1, 20_000);
    case("PAY38-GATE-01", "required, actual and gap of each")
        .on(OPEN)
        .shop(low)
        .gives(SPLIT, Overall::No)
        .condition(
            SPLIT,
            "PAY38-GATE-01",
            Explained::short(Value::Score(score("4.30")), Value::Score(score("4.05")), Value::Score(score("0.25"))),
        )
        .condition(SPLIT, "PAY38-GATE-02", Explained::short(Value::Count(0), Value::Count(2), Value::Count(2)))
        .condition(SPLIT, "PAY38-GATE-02", Explained::met(Value::Flag(false), Value::Flag(false)))
        .condition(
            SPLIT,
            "PAY38-GATE-03",
            Explained::short(Value::Rate(rate("90%")), Value::Rate(rate("88.8%")), Value::Rate(rate("1.2%"))),
        )
        .condition(
            SPLIT,
            "PAY38-GATE-04",
            Explained::short(Value::Rate(rate("0.36‱")), Value::Rate(rate("0.5‱")), Value::Rate(rate("0.14‱"))),
        )
        .condition(
            SPLIT,
            "SPLIT38-GATE-05",
            Explained::short(money("100000.00"), money("80000.00"), money("20000.00")),
        );
    case("SUB38-GATE-05", "wallet, explained").on(OPEN).shop(applicant().wallet(false)).condition(
        SUBSIDY,
        "SUB38-GATE-05",
        Explained::unmet(Value::Flag(true), Value::Flag(false)),
    );
    case("AMB-18", "nothing to divide by, explained").on(OPEN).shop(applicant().disputes(0, 0)).condition(
        JOINT,
        "PAY38-GATE-04",
        Explained::unknown(Value::Rate(rate("0.36‱"))),
    );
}

#[test]
fn a_score_line_counts_what_the_shop_has_of_it() {
    let assessment = case("PAY38-GATE-01", "without any good")
        .on(OPEN)
        .shop(applicant().with(Figure::Experience, Value::Score(score("4.00"))).without(Figure::Violations))
        .assessment();
    let conditions = assessment.shop_conditions(SPLIT);
    let ids: Vec<&str> = conditions.iter().map(|condition| condition.clause().id).collect();
    assert_eq!(
        ids,
        [
            "SPLIT38-DATE-01",
            "SPLIT38-DATE-01",
            "SPLIT38-GATE-05",
            "PAY38-GATE-01",
            "PAY38-GATE-02",
            "PAY38-GATE-02",
            "PAY38-GATE-03",
            "PAY38-GATE-04"
        ]
    );
}

#[test]
fn the_pools_take_things_from_100_on() {
    use Overall::{Near, No, Qualifies, Unknown};
    for (id, programme) in [("SPLIT38-GOOD-01", SPLIT), ("JOINT38-GOOD-01", JOINT)] {
        for (what, good, expected) in [
            ("99.99", good().price(["99.99"]), Near),
            ("100.00", good().price(["100.00"]), Qualifies),
            ("600.00: no cap", good().price(["600.00"]), Qualifies),
            ("a price is missing", good().price(["100.00", "?"]), Unknown),
            ("recharging", good().category("话费充值"), No),
            ("insurance", good().category("保险"), No),
            ("fresh food is a thing", good().category("生鲜"), Qualifies),
            ("intimate wear is a thing", good().category("内衣"), Qualifies),
            ("a car may be a voucher", good().placed(Placement::Excluded(Exclusion::PropertyVehicle)), Unknown),
            ("nobody can place it", good().category("杂物"), Unknown),
            ("alliance", good().alliance(), Qualifies),
        ] {
            case(id, what).on(OPEN).good(good).gives(programme, expected);
        }
        for (prices, expected) in [
            (["100.00", "100.00", "300.00"], Qualifies),
            (["99.99", "100.00", "300.00"], Near),
            (["300.00", "99.99", "99.99"], No),
        ] {
            case("AMB-10", &format!("the lowest choice counts: {prices:?}"))
                .on(OPEN)
                .good(good().price(prices))
                .gives(programme, expected);
        }
        case(id, "99.99, explained").on(OPEN).good(good().price(["99.99", "120.00"])).condition(
            programme,
            id,
            Explained::short(money("100.00"), money("99.99"), money("0.01")),
        );
    }
}

#[test]
fn the_subsidy_takes_what_pay_later_takes() {
    use Overall::{Near, No, Qualifies, Unknown};
    for (what, good, expected) in [
        ("0.01: no least price", good().price(["0.01"]), Qualifies),
        ("500.00", good().price(["500.00"]), Qualifies),
        ("500.01", good().price(["500.01"]), Near),
        ("intimate wear", good().category("内衣"), No),
        ("alliance", good().alliance(), No),
        ("not listed", good().unlisted(), Near),
        ("nobody can place it", good().category("杂物"), Unknown),
    ] {
        case("SUB38-BEN-01", what).on(OPEN).good(good).gives(SUBSIDY, expected);
    }
}

/// How a shop stands with the sign-up of one programme.
fn signed_up(figure: Figure, state: Option<SignUp>) -> Shop {
    state.map_or(shop().without(figure), |state| shop().sign_up(figure, state))
}

#[test]
fn the_subsidy_runs_from_15_february_to_31_march() {
    use Overall::{NotApplicable, Qualifies};
    for (at, expected, labelled) in [
        ("2023-02-14 23:59:59", NotApplicable, Some(false)),
        ("2023-02-15 00:00:00", Qualifies, Some(true)),
        ("2023-03-30 23:59:59", Qualifies, Some(true)),
        ("2023-03-31 00:00:00", Qualifies, Some(true)),
        ("2023-03-31 23:59:59", Qualifies, Some(true)),
        ("2023-04-01 00:00:00", NotApplicable, Some(false)),
    ] {
        case("SUB38-DATE-01", "approved").on(at).gives(SUBSIDY, expected).labelled(SUBSIDY, labelled);
        case("PAY38-DATE-00", "the last day counts to 23:59:59").on(at).gives(SUBSIDY, expected);
    }
}

#[test]
fn the_subsidy_has_two_ways_in() {
    for (id, what, sign_up, service, labelled) in [
        ("SUB38-REG-01", "signed up", Some(SignUp::Approved), Some(Service::Open), Some(true)),
        ("SUB38-REG-01", "opened by oneself", Some(SignUp::No), Some(Service::Open), Some(true)),
        ("SUB38-REG-01", "neither", Some(SignUp::No), Some(Service::Closed), Some(false)),
        ("SUB38-REG-01", "neither, as it is paused", Some(SignUp::No), Some(Service::Paused), Some(false)),
        ("SUB38-REG-01", "opened, sign-up unknown", None, Some(Service::Open), Some(true)),
        ("SUB38-REG-01", "not opened, sign-up unknown", None, Some(Service::Closed), None),
        ("SUB38-REG-01", "nobody has said anything", None, None, None),
        ("SUB38-REG-02", "approval opens it by itself", Some(SignUp::Approved), Some(Service::Closed), Some(true)),
        ("SUB38-REG-02", "the merchant may pause it then", Some(SignUp::Approved), Some(Service::Paused), Some(false)),
        ("SUB38-REG-02", "approved; whether it was paused, nobody has said", Some(SignUp::Approved), None, None),
        ("PAY38-REG-01", "in review is not yet approved", Some(SignUp::InReview), Some(Service::Closed), Some(false)),
    ] {
        let shop = signed_up(Figure::SignUp(FEE_SUBSIDY), sign_up);
        let shop = service.map_or(shop.clone().without(Figure::PayLater), |service| shop.pay_later(service));
        for at in [OPEN, "2023-03-31 23:59:59"] {
            case(id, what).on(at).shop(shop.clone()).gives(SUBSIDY, Overall::Qualifies).labelled(SUBSIDY, labelled);
        }
    }
    case("SUB38-REG-02", "paused, explained").on(OPEN).shop(shop().pay_later(Service::Paused)).condition(
        SUBSIDY,
        "SUB38-REG-01",
        Explained::unmet(Value::Service(Service::Open), Value::Service(Service::Paused)),
    );
    case("SUB38-REG-01", "opened by oneself, explained")
        .on(OPEN)
        .shop(signed_up(Figure::SignUp(FEE_SUBSIDY), Some(SignUp::No)))
        .condition(
            SUBSIDY,
            "SUB38-REG-01",
            Explained::met(Value::Service(Service::Open), Value::Service(Service::Open)),
        );
    case("AMB-08", "opening it oneself takes part only if the gates hold")
        .on(OPEN)
        .shop(signed_up(Figure::SignUp(FEE_SUBSIDY), Some(SignUp::No)).violations(1))
        .gives(SUBSIDY, Overall::Near)
        .labelled(SUBSIDY, Some(false));
    case("AMB-08", "opening it oneself with the gates met")
        .on(OPEN)
        .shop(signed_up(Figure::SignUp(FEE_SUBSIDY), Some(SignUp::No)))
        .labelled(SUBSIDY, Some(true));
    case("SUB38-DATE-01", "on 03-31, closed for sign-up, one may still open it oneself")
        .on("2023-03-31")
        .shop(signed_up(Figure::SignUp(FEE_SUBSIDY), Some(SignUp::No)))
        .gives(SUBSIDY, Overall::Qualifies)
        .labelled(SUBSIDY, Some(true));
}

#[test]
fn sign_up_for_the_pools_closes_a_day_before_they_end() {
    use Overall::{No, NotApplicable, Qualifies, Unknown};
    let windows = [
        (
            "SPLIT38-DATE-01",
            SPLIT,
            Figure::SignUp(SPLIT_INTEREST),
            ["2023-03-14 23:59:59", "2023-03-15 00:00:00", "2023-03-15 23:59:59", "2023-03-16 00:00:00"],
        ),
        (
            "JOINT38-DATE-01",
            JOINT,
            Figure::SignUp(JOINT_INTEREST),
            ["2023-03-09 23:59:59", "2023-03-10 00:00:00", "2023-03-10 23:59:59", "2023-03-11 00:00:00"],
        ),
    ];
    for (id, programme, figure, [last_sign_up, closed, last, over]) in windows {
        for (state, open, shut) in [
            (Some(SignUp::Approved), Qualifies, Qualifies),
            (Some(SignUp::InReview), Qualifies, Qualifies),
            (Some(SignUp::No), Qualifies, No),
            (None, Qualifies, Unknown),
        ] {
            for (at, expected) in [
                ("2023-02-14 23:59:59", NotApplicable),
                ("2023-02-15 00:00:00", open),
                ("2023-02-19 23:59:59", open),
                ("2023-02-20 00:00:00", open),
                (last_sign_up, open),
                (closed, shut),
                (last, shut),
                (over, NotApplicable),
            ] {
                case(id, &format!("sign-up {state:?}"))
                    .on(at)
                    .shop(signed_up(figure, state))
                    .gives(programme, expected);
            }
        }
        case(id, "nobody can open a closed sign-up")
            .on(closed)
            .shop(signed_up(figure, Some(SignUp::No)))
            .blocked_by(programme, &[id]);
        case(id, "whether one signed up in time is a missing fact")
            .on(closed)
            .shop(signed_up(figure, None))
            .needs_facts_for(programme, &[id]);
        for (at, labelled) in [
            ("2023-02-15 00:00:00", Some(false)),
            ("2023-02-19 23:59:59", Some(false)),
            ("2023-02-20 00:00:00", Some(true)),
            (last, Some(true)),
            (over, Some(false)),
        ] {
            case(id, "benefits begin five days after sign-up").on(at).labelled(programme, labelled);
        }
    }
}

#[test]
fn the_pools_ask_for_approval() {
    for (id, programme, figure) in [
        ("SPLIT38-REG-01", SPLIT, Figure::SignUp(SPLIT_INTEREST)),
        ("SPLIT38-BEN-02", SPLIT, Figure::SignUp(SPLIT_INTEREST)),
        ("JOINT38-REG-01", JOINT, Figure::SignUp(JOINT_INTEREST)),
        ("PAY38-REG-01", JOINT, Figure::SignUp(JOINT_INTEREST)),
    ] {
        for (state, labelled) in [
            (Some(SignUp::Approved), Some(true)),
            (Some(SignUp::InReview), Some(false)),
            (Some(SignUp::No), Some(false)),
            (None, None),
        ] {
            case(id, &format!("{state:?}"))
                .on(OPEN)
                .shop(signed_up(figure, state))
                .gives(programme, Overall::Qualifies)
                .labelled(programme, labelled);
        }
    }
}

#[test]
fn a_good_may_have_both_pools() {
    case("AMB-19", "both on one good: the order of their benefits is for the order to settle")
        .on("2023-03-01")
        .gives_all(&[SPLIT, JOINT], Overall::Qualifies)
        .labelled(SPLIT, Some(true))
        .labelled(JOINT, Some(true));
    case("AMB-19", "after the joint activity the pool is left alone")
        .on("2023-03-11")
        .gives(SPLIT, Overall::Qualifies)
        .gives(JOINT, Overall::NotApplicable);
}
