//! Whatever is said to it, it answers.

use merchant_simulator::outside::{Driven, Trouble, run_story};
use proptest::prelude::*;

/// A text that is nonsense, or nearly right.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Trade",
        "Order",
        "Place",
        "Goods",
        "Put",
        "Advance",
        "Campaign",
        "SignUp",
        "Pay",
        ".",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\u{41}",
        "1",
        "-1",
        "99999999999999999999",
        "0.006",
        "none",
        "true",
        "good",
        "order",
        "S2302001",
        "2023-02-20",
        "T10:00:00",
        "+",
        "3d",
        "due",
        "Confirm",
        " ",
        "\n",
        "orders",
        "last",
        "verdicts",
        "PayLater",
        "ledger",
        "story 1",
        "start sample",
        "step",
        "check",
        "do",
        "clock",
        "M1w",
        "#",
        "商品",
        "\u{feff}",
        "B0",
        "\u{0}",
        "Buyer",
        "BuyerPhone",
        "Merchant",
        "Director",
        "Desk",
    ]);
    let nearly = prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat());
    prop_oneof![any::<String>(), nearly]
}

fn told<T>(result: Result<T, Trouble>) {
    if let Err(trouble) = result {
        assert!(!trouble.name.is_empty() && !trouble.says.is_empty(), "{trouble:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(a in text(), b in text(), c in text(), n in any::<usize>(), branch in any::<u32>()) {
        let mut shop = Driven::start("sample", "").expect("a start");
        let before = shop.world().clone();
        if shop.dispatch(&a, &b, &c).is_err() {
            prop_assert!(*shop.world() == before, "a slip changes nothing");
        }
        told(shop.dispatch(&a, &b, &c));
        told(shop.dispatch("Director", "Desk", &c));
        told(shop.dispatch("Merchant", "BackOffice", &format!("{{{b}}}")));
        told(shop.find(&a));
        told(shop.find(&format!("orders.{b}")));
        drop(shop.names(&a));
        told(shop.verdict(&a, &b));
        told(shop.verdict("PayLater", &b));
        told(Driven::start(&a, &b));
        told(Driven::start("empty", &b));
        for whole in [&a, &format!("#{b}"), &format!("story 1\n{c}"), &format!("{{\"format\":\"{c}\"}}")] {
            told(Driven::load(whole, n, Some(branch)));
            drop(run_story(whole, true));
        }
        told(shop.record(&a));
        told(shop.link());
        drop((shop.file(), shop.journal(), shop.due(), shop.ledger()));
        shop.undo(n);
        prop_assert!(*shop.world() == before);
        shop.redo(n);
    }

    #[test]
    fn no_stretch_of_time_makes_it_panic(text in text()) {
        let mut shop = Driven::start("sample", "2023-02-20").expect("a start");
        told(shop.advance(&text));
        told(shop.advance(&format!("+{text}")));
        told(shop.advance(&format!("due {text}")));
    }
}
