//! A9: 退款不退货.

use crate::kit::{Explained, case, day, good, moment, shop, silent_shop};
use merchant_simulator::base::{Moment, Span};
use merchant_simulator::policy::refund_only::newest;
use merchant_simulator::policy::{
    Figure, Guarantee, Origin, Overall, Programme, RuleSet, Rules, Setting, ShopFacts, Value,
};

const REFUND_ONLY: Programme = Programme::RefundOnly;

#[test]
fn all_merchants_and_all_self_built_goods() {
    use Overall::{No, Qualifies, Unknown};
    for (id, what, good, expected) in [
        ("RNR-ORD-01", "self-built", good().self_built(), Qualifies),
        ("RNR-ORD-01", "alliance", good().alliance(), No),
        ("RNR-ORD-01", "third party", good().third_party(), No),
        ("RNR-ORD-01", "nobody has said", good().origin(None), Unknown),
        ("RNR-GOOD-01", "any price", good().price(["99999.00"]), Qualifies),
        ("RNR-GOOD-01", "a price is missing", good().price(["?"]), Qualifies),
        ("RNR-GOOD-01", "not listed", good().unlisted(), Qualifies),
        ("RNR-CAT-01", "no category is named as left out", good().category("内衣"), Qualifies),
        ("AMB-11", "all goods, as nobody has listed a category", good().category("生鲜"), Qualifies),
        ("AMB-11", "even one that nobody can place", good().category("杂物"), Qualifies),
    ] {
        case(id, what).on("2022-10-01").good(good).gives(REFUND_ONLY, expected);
    }
    case("RNR-MERC-01", "a shop that has said nothing")
        .on("2022-10-01")
        .shop(silent_shop())
        .gives(REFUND_ONLY, Qualifies);
    case("RNR-ORD-01", "alliance, explained")
        .on("2022-10-01")
        .good(good().alliance())
        .blocked_by(REFUND_ONLY, &["RNR-ORD-01"])
        .condition(
            REFUND_ONLY,
            "RNR-ORD-01",
            Explained::unmet(Value::Origin(Origin::SelfBuilt), Value::Origin(Origin::Alliance)),
        );
}

#[test]
fn it_exists_from_november_2021_until_it_was_discontinued() {
    for (at, expected) in [
        ("2021-10-31 23:59:59", Overall::NotApplicable),
        ("2021-11-01 00:00:00", Overall::Qualifies),
        ("2022-08-31 23:59:59", Overall::Qualifies),
        ("2022-09-01 00:00:00", Overall::Qualifies),
        ("2022-09-03 00:00:00", Overall::Qualifies),
        ("2024-12-01 23:59:59", Overall::Qualifies),
        ("2024-12-02 00:00:00", Overall::NotApplicable),
        ("2026-01-01", Overall::NotApplicable),
    ] {
        case("B-17", "to the second").on(at).gives(REFUND_ONLY, expected);
    }
}

/// The newest version that a shop can have.
fn newest_at(at: &str, shop: &ShopFacts) -> Option<Guarantee> {
    let at: Moment = moment(at);
    newest(&Rules { set: &RuleSet::default(), shop, at })
}

#[test]
fn versions_follow_each_other() {
    use Guarantee::{One, Three, Two};
    for (id, at, expected) in [
        ("DEF-RNR1-START", "2021-10-31 23:59:59", None),
        ("DEF-RNR1-START", "2021-11-01 00:00:00", Some(One)),
        ("DEF-RNR2-START", "2022-05-31 23:59:59", Some(One)),
        ("DEF-RNR2-START", "2022-06-01 00:00:00", Some(Two)),
        ("RNR1-01", "2022-08-31 23:59:59", Some(Two)),
        ("RNR1-01", "2022-09-01 00:00:00", Some(Two)),
        ("RNR3-DATE-01", "2022-09-02 23:59:59", Some(Two)),
        ("RNR3-DATE-01", "2022-09-03 00:00:00", Some(Three)),
        ("B-17", "2024-12-01 23:59:59", Some(Three)),
        ("B-17", "2024-12-02 00:00:00", None),
    ] {
        assert_eq!(newest_at(at, &silent_shop().0), expected, "{id} @ {at}");
    }
    let later = silent_shop().with(Figure::RefundOnlyRollout, Value::Day(day("2022-10-01")));
    for (at, expected) in [("2022-09-30 23:59:59", Two), ("2022-10-01 00:00:00", Three)] {
        assert_eq!(newest_at(at, &later.0), Some(expected), "RNR3-DATE-01: the shop's own day @ {at}");
    }
}

#[test]
fn a_version_has_the_label_while_it_works() {
    use Guarantee::{Closed, One, Three, Two};
    for (id, at, version, labelled) in [
        ("RNR1-01", "2021-11-01", Some(One), Some(true)),
        ("RNR1-01", "2022-08-31 23:59:59", Some(One), Some(true)),
        ("RNR1-01", "2022-09-01 00:00:00", Some(One), Some(false)),
        ("AMB-12", "2022-09-01", Some(One), Some(false)),
        ("AMB-12", "2022-09-02 23:59:59", Some(One), Some(false)),
        ("AMB-12", "2022-09-03", Some(One), Some(false)),
        ("AMB-12", "2022-09-02", Some(Two), Some(true)),
        ("RNR2-01", "2022-08-31", Some(Two), Some(true)),
        ("RNR2-01", "2022-09-03", Some(Two), Some(true)),
        ("RNR3-DATE-01", "2022-09-03", Some(Three), Some(true)),
        ("B-17", "2024-12-01 23:59:59", Some(Three), Some(true)),
        ("B-17", "2024-12-02", Some(Three), Some(false)),
        ("RNR-OPEN-02", "2022-10-01", Some(Closed), Some(false)),
        ("RNR-OPEN-02", "2022-10-01", None, None),
    ] {
        let shop = version.map_or(shop().without(Figure::RefundOnly), |version| shop().guarantee(version));
        case(id, &format!("{version:?}")).on(at).shop(shop).labelled(REFUND_ONLY, labelled);
    }
    case("AMB-12", "1.0 after its end, explained").on("2022-09-01").shop(shop().guarantee(One)).condition(
        REFUND_ONLY,
        "AMB-12",
        Explained::unmet(Value::Guarantee(Two), Value::Guarantee(One)),
    );
}

#[test]
fn the_user_may_set_another_end() {
    let until = |text| Value::Span(Span::between(day("2022-09-03"), day(text)));
    for (at, expected) in [("2025-06-30 23:59:59", Overall::Qualifies), ("2025-07-01", Overall::NotApplicable)] {
        case("B-17", "another end")
            .on(at)
            .changed(Setting::RefundOnlyThree, "2024-12-02", until("2025-06-30"))
            .gives(REFUND_ONLY, expected);
    }
    for (at, expected) in [("2024-12-01", Overall::Qualifies), ("2025-07-01", Overall::Qualifies)] {
        case("B-17", "no end any more")
            .on(at)
            .changed(Setting::RefundOnlyThree, "2024-12-02", Value::Span(Span::since(day("2022-09-03"))))
            .gives(REFUND_ONLY, expected)
            .labelled(REFUND_ONLY, Some(true));
    }
}
