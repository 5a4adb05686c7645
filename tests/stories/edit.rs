//! A story's text while it is written.

use merchant_simulator::scenario::edit::{completed, follows, mended, place_of};
use merchant_simulator::scenario::{Story, sample_world};

const HEAD: &str = "story 1\ntitle.zh 甲🐟\nstart sample 2023-02-20 10:00\nstep\n";

/// The text with all that is wrong in it mended, one by one.
fn mended_whole(lines: &str) -> String {
    let mut text = format!("{HEAD}{lines}");
    while let Err(mistakes) = Story::read(&text) {
        let Some(next) = mistakes.iter().find_map(|mistake| mended(&text, mistake)) else { break };
        text = next.text;
    }
    text.strip_prefix(HEAD).map(str::to_owned).expect("the head stays")
}

#[test]
fn a_mistake_is_mended_by_the_name_that_was_meant() {
    for (written, meant) in [
        ("chekc orders.cuont = 0", "check orders.count = 0"),
        ("look ordres.ordres", "look orders.ordres"),
        ("say.zh 好\nlook  goods.S2302001.titel", "say.zh 好\nlook  goods.S2302001.title"),
        ("do Byer BuyrPhone Trade.Order.Pya(1)", "do Buyer BuyerPhone Trade.Order.Pay(1)"),
        (
            "do Buyer BuyerPhone Trade.Order.Pay(1)\nrefused WrongStge",
            "do Buyer BuyerPhone Trade.Order.Pay(1)\nrefused WrongStage",
        ),
        ("clock due Shipby\r", "clock due ShipBy\r"),
        ("xyzzy", "xyzzy"),
    ] {
        assert_eq!(mended_whole(written), meant, "{written}");
    }
    let text = format!("{HEAD}say.zh 🐟\nchekc clock = 1");
    let mistakes = Story::read(&text).expect_err("a mistake");
    let edited = mended(&text, &mistakes[0]).expect("it can be mended");
    assert!(
        edited.text.encode_utf16().take(edited.caret as usize).eq(format!("{HEAD}say.zh 🐟\ncheck").encode_utf16())
    );
    assert_eq!(mended("story 1", &mistakes[0]), None, "the text has changed meanwhile");
}

#[test]
fn places_are_counted_as_a_browser_does() {
    let text = "甲🐟乙\nab\n";
    for (line, column, place) in
        [(1, 1, 0), (1, 3, 3), (1, 4, 4), (1, 9, 4), (2, 1, 5), (2, 3, 7), (3, 1, 8), (9, 9, 8)]
    {
        assert_eq!(place_of(text, line, column), place, "{line}:{column}");
    }
}

/// What is offered where a bar stands, and the text once the first of it is taken.
fn offered(text: &str) -> (Vec<String>, String) {
    let before = text.split('|').next().expect("a text");
    let (caret, text) = (before.encode_utf16().count() as u32, text.replacen('|', "", 1));
    let all = follows(&sample_world(), &text, caret);
    let text = all.first().map(|name| completed(&text, caret, name).text);
    (all, text.unwrap_or_default())
}

#[test]
fn what_can_follow_is_offered() {
    for (text, first, then) in [
        ("say.zh 🐟\nch|", "choice.zh", "say.zh 🐟\nchoice.zh"),
        ("check ord|", "orders", "check orders"),
        ("check orders.c| = 0", "count", "check orders.count = 0"),
        ("need accounts.Wal|", "Wallet", "need accounts.Wallet"),
        ("look goods.S2302001.ti|", "title", "look goods.S2302001.title"),
        ("check clock |", "=", "check clock ="),
        ("check verdicts.PayLater.s230|", "S2302001", "check verdicts.PayLater.S2302001"),
    ] {
        let (all, whole) = offered(text);
        assert_eq!((all.first().map(String::as_str), whole.as_str()), (Some(first), then), "{text}: {all:?}");
    }
    for text in ["say.zh |", "look clock |", "check nothing.of|", "check clock = |", "clock +|", "check clock|"] {
        assert_eq!(offered(text).0, Vec::<String>::new(), "{text}");
    }
    assert!(offered("|").0.len() > 20);
}
