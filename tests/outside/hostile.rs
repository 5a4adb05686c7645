//! Commands that nobody would give: one value of a good one is far off.

use merchant_simulator::outside::Driven;
use merchant_simulator::scenario::{Act, Story};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// What the gallery's stories do: where, and as journals keep it.
struct Good {
    story: usize,
    actor: String,
    surface: String,
    command: Value,
}

static STORIES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = std::fs::read_dir("public/stories").expect("the gallery is there");
    let mut paths: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "story"));
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a story")).collect()
});

static COMMANDS: LazyLock<Vec<Good>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for (story, text) in STORIES.iter().enumerate() {
        let read = Story::read(text).expect("it is a story");
        for act in read.steps.into_iter().flat_map(|step| step.acts) {
            if let Act::Do(act) = act {
                let (actor, surface) = (format!("{:?}", act.by.0), format!("{:?}", act.by.1));
                all.push(Good { story, actor, surface, command: json!(act.command) });
            }
        }
    }
    all
});

/// The values in a command that hold no others.
fn leaves(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Array(all) => all.iter_mut().flat_map(leaves).collect(),
        Value::Object(all) => all.values_mut().flat_map(leaves).collect(),
        leaf => vec![leaf],
    }
}

fn far_off() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(255),
        json!(65_535),
        json!(u32::MAX),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1.5),
        json!(1e300),
        json!(""),
        json!("0.001"),
        json!("-0.01"),
        json!("1000000000"),
        json!("79228162514264337593543950335"),
        json!("-79228162514264337593543950335"),
        json!("0.0000000000000000000000000001"),
        json!("1900-01-01"),
        json!("2199-12-31"),
        json!("9999-12-31T23:59:59"),
        json!("2199-12-31T23:59:59"),
        json!("x".repeat(10_000)),
        json!([]),
        json!({}),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn one_value_that_is_far_off_does_no_harm(which in any::<prop::sample::Index>(), leaf in any::<prop::sample::Index>(), off in far_off()) {
        let good = which.get(&COMMANDS);
        let mut shop = Driven::load(&STORIES[good.story], 1, None).expect("a story");
        let (mut command, before) = (good.command.clone(), shop.world().clone());
        let mut all = leaves(&mut command);
        if let Some(place) = all.len().checked_sub(1) {
            *all[leaf.index(place + 1)] = off;
        }
        let done = shop.dispatch(&good.actor, &good.surface, &command.to_string());
        if done.as_ref().map_or(true, |done| done["events"] == json!([])) {
            prop_assert!(*shop.world() == before, "{command}");
        }
        // What was taken can be lived with.
        let _ = shop.advance("+40d").expect("a length");
        prop_assert_eq!(&shop.ledger()["sum"], &json!("0.00"), "{}", command);
        let again = Driven::load(&shop.file(), 1, None).expect("a file");
        prop_assert!(again.world() == shop.world(), "{command}");
        drop(shop.state());
    }
}
