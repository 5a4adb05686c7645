//! A8: 分期付款 and 分期免息.

use crate::kit::{Explained, case, good, money, shop, silent_shop};
use merchant_simulator::policy::{Overall, Programme};

const BOTH: [Programme; 2] = [Programme::Instalment, Programme::InterestFree];

#[test]
fn goods_above_50_that_are_things() {
    use Overall::{Near, No, Qualifies, Unknown};
    for (what, good, expected) in [
        ("49.99", good().price(["49.99"]), Near),
        ("50.00 is not above 50", good().price(["50.00"]), Near),
        ("50.01", good().price(["50.01"]), Qualifies),
        ("the lowest of two at 50.00", good().price(["50.00", "80.00"]), Near),
        ("both at 50.00", good().price(["50.00", "50.00"]), No),
        ("600.00: no cap", good().price(["600.00"]), Qualifies),
        ("a price is missing", good().price(["60.00", "?"]), Unknown),
        ("a missing price cannot mend a low one", good().price(["50.00", "?"]), No),
        ("recharging", good().category("话费充值"), No),
        ("fresh food", good().category("生鲜"), Qualifies),
        ("nobody can place it", good().category("杂物"), Unknown),
        ("alliance", good().alliance(), Qualifies),
        ("third party", good().third_party(), Qualifies),
    ] {
        case("B-11", what).good(good).gives_all(&BOTH, expected);
    }
    case("B-11", "50.00, explained").good(good().price(["50.00"])).condition(
        Programme::Instalment,
        "B-11",
        Explained::short(money("50.00"), money("50.00"), money("0.01")),
    );
}

#[test]
fn it_is_there_from_5_june_2021_on() {
    for (at, expected) in [
        ("2021-06-04 23:59:59", Overall::NotApplicable),
        ("2021-06-05 00:00:00", Overall::Qualifies),
        ("2026-12-31 23:59:59", Overall::Qualifies),
    ] {
        case("DEF-INST-START", "to the second").on(at).gives_all(&BOTH, expected);
    }
}

#[test]
fn ordinary_instalments_need_no_opening_and_free_ones_are_chosen_good_by_good() {
    for shop in [shop(), silent_shop()] {
        case("FQ-DEF-01", "a good that qualifies has it")
            .shop(shop.clone())
            .gives(Programme::Instalment, Overall::Qualifies)
            .labelled(Programme::Instalment, Some(true));
        case("INST-CFG-01", "nobody knows which goods the merchant chose")
            .shop(shop.clone())
            .gives(Programme::InterestFree, Overall::Qualifies)
            .labelled(Programme::InterestFree, None);
        case("INST-DEF-02", "a good below the price is not among them")
            .shop(shop)
            .good(good().price(["50.00"]))
            .labelled(Programme::InterestFree, Some(false));
    }
}
