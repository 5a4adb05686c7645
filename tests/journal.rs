//! Journals that people may have: each version's stored form is read for ever, and means what it meant.

#![cfg(not(target_arch = "wasm32"))]

use merchant_simulator::base::{Day, Money, Score};
use merchant_simulator::journal::{Keeper, Keys, Opened, Workspaces, replay};
use merchant_simulator::policy::{Figure, Setting, Value};
use merchant_simulator::shop::GoodId;
use merchant_simulator::world::World;
use std::collections::{BTreeMap, BTreeSet};

/// What the browser's storage holds. Nothing in these tests writes.
struct Stored(BTreeMap<String, String>);

impl Keys for Stored {
    fn read(&self, key: &str) -> Option<String> {
        self.0.get(key).cloned()
    }
    fn write(&self, _: &str, _: &str) -> bool {
        false
    }
    fn remove(&self, _: &str) {}
}

fn stored(text: &str) -> (Workspaces, Opened) {
    let keys = Stored(serde_json::from_str(text).expect("a list of keys and texts"));
    let list = Workspaces::read(&keys).expect("a list that can be read").expect("a list");
    let (_, opened) = Keeper::open(&keys, list.open.clone());
    (list, opened)
}

/// Every journal that was ever in use.
const ALL: [&str; 1] = [include_str!("journals/preview.json")];

#[test]
fn every_journal_can_be_read_whole() {
    for text in ALL {
        let (_, opened) = stored(text);
        assert_eq!(opened.unreadable, None);
        assert!(!opened.entries.is_empty());
    }
}

#[test]
fn every_command_that_was_kept_still_leads_to_what_it_led_to() {
    for text in ALL {
        let (list, opened) = stored(text);
        let mut world = World::new(list.all[0].start);
        let mut decided = 0;
        for entry in &opened.entries {
            assert_eq!(entry.at, world.clock);
            if entry.command.is_some() {
                let command = entry.command().expect("a command that can be read");
                assert_eq!(world.decide((entry.actor, entry.surface), command).as_ref(), Ok(&entry.events));
                decided += 1;
            }
            entry.events.iter().for_each(|event| world.evolve(event));
        }
        assert!(decided > 0);
        assert_eq!(world, replay(list.all[0].start, &opened.entries));
    }
}

/// The names by which commands and events are told apart in the stored form: `Goods.Put`.
fn kinds(value: &serde_json::Value, into: &mut BTreeSet<String>) {
    let Some((outer, inner)) = value.as_object().and_then(|object| object.iter().next()) else { return };
    let name = match inner {
        serde_json::Value::Object(object) => object.keys().next().cloned().unwrap_or_default(),
        serde_json::Value::String(name) if outer != "Advance" && outer != "Advanced" => name.clone(),
        _ => String::new(),
    };
    into.insert(format!("{outer}.{name}").trim_end_matches('.').to_owned());
}

#[test]
fn the_journal_of_the_preview_has_every_kind_and_means_what_it_meant() {
    let (list, opened) = stored(ALL[0]);
    assert_eq!((list.all[0].name.as_str(), list.all[0].sample), ("我的杯子店", false));
    let (mut commands, mut events) = (BTreeSet::new(), BTreeSet::new());
    for entry in &opened.entries {
        let entry = serde_json::to_value(entry).expect("it is written as it was read");
        if let Some(command) = entry.get("c") {
            kinds(command, &mut commands);
        }
        entry["e"].as_array().expect("events").iter().for_each(|event| kinds(event, &mut events));
    }
    let list_of = |kinds: &BTreeSet<String>| kinds.iter().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(
        list_of(&commands),
        "Advance Draft.Clear Draft.TakeBack Draft.Try Goods.Correct Goods.Dismiss Goods.Place Goods.Put Goods.Remember \
         Goods.Remove Goods.UndoImport Profile.Buyer Profile.State Rule.Set Rule.Withdraw"
    );
    assert_eq!(
        list_of(&events),
        "Advanced Draft.Cleared Draft.TakenBack Draft.Tried Goods.Corrected Goods.Dismissed Goods.ImportUndone \
         Goods.Imported Goods.Placed Goods.Put Goods.Remembered Goods.Removed Profile.Buyer Profile.Stated Rule.Set \
         Rule.Withdrawn"
    );

    let world = replay(list.all[0].start, &opened.entries);
    assert_eq!(world.clock.day(), Day::of(2023, 2, 21));
    // The sample's 72, G1 and G2, and R1 that was put right; G3 was removed, G4 taken back.
    assert_eq!(world.goods.goods().len(), 75);
    let price = |id: &str| world.goods.get(&GoodId::new(id)).and_then(|good| good.skus[0].price);
    assert_eq!(price("G1"), Some(Money::yuan(600)));
    assert_eq!(price("G2"), Money::parse("88.80").ok());
    assert_eq!((price("G3"), price("G4")), (None, None));
    assert!(world.goods.asides().is_empty() && world.goods.corrections().is_empty());
    assert!(world.goods.remembered("商品ID\t名称\t\t价格").is_some());
    assert_eq!(world.profile.shop.get(Figure::Experience), Some(Value::Score(Score::hundredths(430))));
    assert_eq!(world.profile.shop.get(Figure::RiskControl), None);
    assert_eq!(world.profile.buyers.facts().zhima, Some(651));
    assert_eq!(world.rules.changes.len(), 1);
    assert_eq!(world.rules.changes[0].setting, Setting::PayLaterPriceCap);
    assert_eq!(world.draft.trials().len(), 1);
}
