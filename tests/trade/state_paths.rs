//! Paths into the state: where they lead, what is said of those that lead nowhere, and that each is described.

use crate::shop::{Shop, at};
use crate::state::{says, short};
use crate::stories::{begins, command, steps};
use merchant_simulator::policy::Origin;
use merchant_simulator::policy::category::{Matcher, Placement};
use merchant_simulator::scenario::state::{Missing, NoSuch, find, names, quoted, shapes, whole};
use merchant_simulator::shop::Payment;
use merchant_simulator::world::World;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

#[track_caller]
fn lacks(world: &World, path: &str) -> (usize, String, Option<String>, Missing) {
    match find(world, path) {
        Err(NoSuch { segment, text, nearest, kind }) => (segment, text, nearest, kind),
        Ok(value) => panic!("{path} leads to {value}"),
    }
}

#[test]
fn a_path_that_leads_nowhere_says_where_and_what_was_meant() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    shop.places("A2", Payment::Ordinary);
    let never = |path, segment, text: &str, nearest: Option<&str>| {
        assert_eq!(lacks(&shop.world, path), (segment, text.to_owned(), nearest.map(str::to_owned), Missing::Never));
    };
    never("ordres.1.stage", 0, "ordres", Some("orders"));
    never("orders.1.stgae", 2, "stgae", Some("stage"));
    never("Accounts.Wallet", 0, "Accounts", Some("accounts"));
    never("accounts.Walet", 1, "Walet", Some("Wallet"));
    never("accounts.wallet", 1, "wallet", Some("Wallet"));
    never("orders.lst", 1, "lst", Some("last"));
    never("orders.0", 1, "0", None);
    never("orders.-1", 1, "-1", None);
    never("clock.day", 1, "day", None);
    never("orders..stage", 1, "", None);
    never("shop.SignUp.FeeSubsidi", 2, "FeeSubsidi", Some("FeeSubsidy"));
    never("verdicts.PayLatter.A1", 1, "PayLatter", Some("PayLater"));
    never("ledger.Setlement", 1, "Setlement", Some("Settlement"));
    // What can never be is told however little is there yet.
    never("orders.7.stgae", 2, "stgae", Some("stage"));
    never("orders.1.plan.fe", 3, "fe", Some("fee"));
    never("cases.last.talk.1.txt", 4, "txt", Some("text"));
    never("campaigns.Own9.usd", 2, "usd", Some("used"));
    let later = |path, segment, text: &str, nearest: Option<&str>| {
        let found = lacks(&shop.world, path);
        assert_eq!(found, (segment, text.to_owned(), nearest.map(str::to_owned), Missing::NotThereYet), "{path}");
    };
    later("orders.7", 1, "7", None);
    later("orders.7.stage", 1, "7", None);
    later("orders.1.plan.fee", 3, "fee", None);
    later("orders.7.plan.fee", 1, "7", None);
    later("orders.7.money.Settlement", 1, "7", None);
    later("cases.last.stage", 1, "last", None);
    later("goods.A9.title", 1, "A9", Some("A1"));
    later("verdicts.PayLater.Z77", 2, "Z77", None);
    later("campaigns.Own1.used", 1, "Own1", None);
    later("campaigns.春季补贴.used", 1, "春季补贴", None);
    later("services.PayLater.failed.fault", 3, "fault", None);
    later("services.PayLater.months.2022-08", 3, "2022-08", None);
    later("due.9.at", 1, "9", None);
    later("buyers.3.role", 1, "3", None);
    later("rules.changes.1.value", 2, "1", None);
    // What is known to be missing is no mistake.
    says(&shop.world, "", &[("orders.1.plan", "null"), (" orders.1.code ", "10")]);
    assert_eq!(find(&shop.world, ""), Ok(whole(&shop.world)));
}

#[test]
fn names_with_dots_and_names_of_ours_stand_in_quotation_marks() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    for id in ["1.5", "count", "say \"x\""] {
        shop.stocks(id, id, "女装", "10.00", Origin::SelfBuilt);
    }
    says(
        &shop.world,
        "",
        &[
            ("goods.count", "7"),
            ("goods.\"count\".title", "count"),
            ("goods.\"1.5\".title", "1.5"),
            ("goods.\"say \"\"x\"\"\".title", "say \"x\""),
            ("verdicts.PayLater.\"1.5\"", "Qualifies"),
        ],
    );
    assert_eq!(quoted("1.5"), "\"1.5\"");
    assert_eq!(quoted("A1"), "A1");
    let all = names(&shop.world, "goods.");
    assert_eq!(all, ["count", "waiting", "A1", "A2", "A3", "A4", "\"1.5\"", "\"count\"", "\"say \"\"x\"\"\""]);
    let written = whole(&shop.world);
    assert_eq!(written["goods"]["count"], 7);
    assert_eq!(written["goods"]["\"count\""]["title"], "count");
    assert_eq!(written["goods"]["1.5"]["title"], "1.5");
}

#[test]
fn names_that_can_follow_are_offered() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    shop.places("A2", Payment::Ordinary);
    let offered = |prefix| names(&shop.world, prefix);
    assert_eq!(offered("or"), ["orders"]);
    assert_eq!(offered("").len(), 22);
    assert_eq!(offered("orders."), ["count", "last", "1"]);
    assert_eq!(offered("orders.1.s"), ["stage", "shipped", "signed", "settled", "seen"]);
    assert_eq!(offered("orders.1.plan.p"), ["periods", "periodsPaid"], "though there is no plan");
    assert_eq!(offered("orders.9.pl"), ["placed", "plan"], "though there is no such order");
    assert_eq!(offered("accounts.w"), ["Wallet"]);
    assert_eq!(offered("campaigns.F"), ["FirstOrderDiscount", "FeeSubsidy"]);
    assert_eq!(offered("ordres."), Vec::<String>::new());
    assert_eq!(offered("clock."), Vec::<String>::new());
}

/// How often a category was placed: each judging of a good asks for it.
static PLACED: AtomicUsize = AtomicUsize::new(0);

#[test]
fn nothing_is_worked_out_that_nobody_asks_for() {
    let counted = |_: &str| {
        PLACED.fetch_add(1, Ordering::Relaxed);
        Placement::Unknown
    };
    let world = World::placing(at("2022-07-05 20:00:00"), Matcher::some(counted));
    let mut shop = Shop { world, happened: Vec::new() };
    for number in 0..1_001 {
        shop.stocks(&format!("G{number}"), "杯", "餐厨>茶杯", "10.00", Origin::SelfBuilt);
    }
    let judged = |path: &str| {
        let before = PLACED.load(Ordering::Relaxed);
        let found = find(&shop.world, path).map(short).unwrap_or_default();
        (found, PLACED.load(Ordering::Relaxed) - before)
    };
    assert_eq!(judged("accounts.Wallet"), ("0.00".to_owned(), 0));
    assert_eq!(judged("goods.G7.title"), ("杯".to_owned(), 0));
    assert_eq!(judged("verdicts.PayLater.inForce"), ("true".to_owned(), 0));
    assert_eq!(judged("verdicts.PayLater.G7"), ("Unknown".to_owned(), 1));
    assert_eq!(judged("verdicts.PayLater.counts.Unknown"), ("1001".to_owned(), 1_001));
    assert_eq!(judged("labels.G7").1, 1);
    // Of so many goods only the numbers are written out with the whole.
    let all = whole(&shop.world);
    assert_eq!(all["verdicts"]["leftOut"], 1_001);
    assert_eq!(all["labels"], serde_json::json!({ "leftOut": 1_001 }));
    assert_eq!(all["verdicts"]["PayLater"]["counts"]["Unknown"], 1_001);
    assert_eq!(all["verdicts"]["PayLater"]["G7"], Value::Null);
    assert_eq!(all["goods"]["G7"]["title"], "杯");
}

/// Every path to a value that is written out with the whole.
fn leaves(value: &Value, path: &str, all: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (name, value) in map {
                // A name that is written out in quotation marks stands so on its path, too.
                let name = if name.starts_with('"') { name.clone() } else { quoted(name) };
                let path = if path.is_empty() { name } else { format!("{path}.{name}") };
                leaves(value, &path, all);
            }
        }
        _ => all.push((path.to_owned(), value.clone())),
    }
}

/// The same stories every time, unless `PROPTEST_CASES` asks for a long run.
fn config(stories: u32) -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => ProptestConfig { cases: stories, rng_seed: RngSeed::Fixed(20_230_220), ..config },
    }
}

fn played(steps: Vec<crate::stories::Step>, which: u8) -> Shop {
    let mut shop = begins(which);
    for step in steps {
        let (by, command) = command(&shop.world, step);
        drop(shop.gives(by, command));
    }
    shop
}

/// Whether a path is one of those that are described.
fn is_described(path: &str, shapes: &[Vec<String>]) -> bool {
    let names: Vec<&str> = path.split('.').collect();
    shapes.iter().any(|shape| {
        shape.len() == names.len() && shape.iter().zip(&names).all(|(own, name)| own.starts_with('<') || own == name)
    })
}

proptest! {
    #![proptest_config(config(4))]

    /// Whatever was played: what is written out with the whole is what is found by its path, no path is undescribed, and the
    /// same is written every time.
    #[test]
    fn what_is_written_is_what_is_found(steps in steps(), which in any::<u8>()) {
        let world = played(steps, which).world;
        let all = whole(&world);
        prop_assert_eq!(&all, &whole(&world));
        prop_assert_eq!(find(&world, "ledger.sum"), Ok(Value::from("0.00")));
        let mut found = Vec::new();
        leaves(&all, "", &mut found);
        prop_assert!(found.len() > 1_000);
        let shapes: Vec<Vec<String>> =
            shapes().iter().map(|shape| shape.split('.').map(str::to_owned).collect()).collect();
        for (path, value) in found {
            prop_assert_eq!(find(&world, &path), Ok(value.clone()), "{}", path);
            // What is missing as a whole, and a collection without anything in it, is described by its parts.
            let empty = value.is_null() || value.as_object().is_some_and(serde_json::Map::is_empty);
            prop_assert!(empty || is_described(&path, &shapes), "{} is not described", path);
        }
    }
}

proptest! {
    #![proptest_config(config(400))]

    /// Whatever is written as a path is answered.
    #[test]
    fn no_path_is_too_strange(path in r#"[a-zA-Z0-9."<> 优-优]{0,40}"#, more in "\\PC{0,20}") {
        let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
        shop.places("A2", Payment::Ordinary);
        for path in [path.clone(), more.clone(), format!("orders.{path}"), format!("goods.{more}.title"), format!("verdicts.{path}.{more}")] {
            if let Err(no_such) = find(&shop.world, &path) {
                prop_assert!(path.contains(no_such.text.as_str()) || path.contains('"'));
            }
            names(&shop.world, &path);
        }
    }

    /// A name with one letter wrong is told from what it should be.
    #[test]
    fn a_slip_is_seen(place in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        let shop = Shop::open("2022-07-05 20:00:00", "100.00");
        let long = |shape: &String| shape.rsplit('.').next().is_some_and(|last| last.len() > 4 && !last.starts_with('<'));
        let shapes: Vec<String> = shapes().into_iter().map(|shape| shape.replace("<n>", "1")).filter(long).collect();
        let shape: Vec<&str> = place.get(&shapes).split('.').collect();
        prop_assume!(!shape.iter().any(|name| name.starts_with('<')));
        let (last, before) = shape.split_last().expect("a path has names");
        let mut wrong: Vec<char> = last.chars().collect();
        let at = at.index(wrong.len());
        wrong[at] = '_';
        let path: Vec<String> = before.iter().map(|name| (*name).to_owned()).chain([wrong.iter().collect()]).collect();
        let found = find(&shop.world, &path.join(".")).expect_err("a slip");
        prop_assert_eq!(found.nearest.as_deref(), Some(*last));
        // A good, or a campaign of one's own, may be called anything.
        let open = ["goods", "labels", "pay", "verdicts", "campaigns"];
        prop_assert!(found.kind == Missing::Never || shape.len() == 2 && open.contains(&shape[0]), "{:?}", path);
    }
}

/// The first column of the tables of a document.
fn documented() -> Vec<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/state.md");
    let text = std::fs::read_to_string(path).expect("docs/state.md is there");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split_once("` |")).map(|(path, _)| path.to_owned()).collect()
}

#[test]
fn every_path_is_described_and_every_description_is_of_a_path() {
    let written = documented();
    let known = shapes();
    let missing: Vec<&String> = known.iter().filter(|shape| !written.contains(shape)).collect();
    let gone: Vec<&String> = written.iter().filter(|shape| !known.contains(shape)).collect();
    assert!(missing.is_empty() && gone.is_empty(), "docs/state.md lacks {missing:#?} and has besides {gone:#?}");
    assert_eq!(written.len(), known.len(), "each stands there once");
}
