//! Stories that are gone back in, played, and sent as links, for benchmarks.

use super::orders::{Play, stored, workspace};
use merchant_simulator::journal::{
    Branch, BranchId, Entry, Keeper, Parcel, SharedBranch, SharedWorkspace, Stand, read_link, replay,
};
use merchant_simulator::policy::built_in_digest;
use merchant_simulator::scenario::{Played, Player, Story};
use merchant_simulator::world::World;
use std::sync::Arc;

/// The beginning of a story, up to so many events.
pub fn line(play: &Play, count: usize) -> Vec<Arc<Entry>> {
    let mut events = 0;
    let within = play.entries.iter().take_while(|entry| {
        events += entry.events.len();
        events <= count
    });
    let line = within.cloned().map(Arc::new).collect();
    assert!(events > count, "there are enough events");
    line
}

/// Places all over a line, in an order that nobody would call one.
pub fn places(line: &[Arc<Entry>]) -> Vec<Stand> {
    (1..=200).map(|n| Stand::after(n * 7_919 % line.len())).collect()
}

/// A story of 50 steps: ten orders in the sample's shop, each placed, paid, shipped, signed for and settled, with two checks a
/// step.
pub fn fifty_steps() -> String {
    let mut text = "story 1\nstart sample 2022-07-05 10:00:00\n".to_owned();
    for order in 1..=10 {
        let place = "Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)";
        for (act, stage) in [
            (format!("do Buyer BuyerPhone {place}"), "Unpaid"),
            (format!("do Buyer BuyerPhone Trade.Order.Pay({order})"), "Paid"),
            (format!("do Merchant MerchantPhone Trade.Order.Ship({order})"), "Shipped"),
            ("clock due Arrive".to_owned(), "Signed"),
            ("clock due Settle".to_owned(), "Done"),
        ] {
            text.push_str(&format!("step\n{act}\ncheck orders.{order}.stage = {stage}\ncheck ledger.sum = 0\n"));
        }
    }
    text
}

/// Reads a story of 50 steps and plays it.
pub fn plays(text: &str) {
    let story = Story::read(text).expect("it is a story");
    let played = Player::new(&story).play_all();
    assert!(played.len() == 50 && played.iter().all(Played::is_as_said));
}

/// A workspace with the beginning of a story, up to so many events.
pub fn shared(play: &Play, count: usize) -> SharedWorkspace {
    let mut met = 0;
    let entries: &[Entry] = &play.entries;
    let taken = entries.iter().take_while(|entry| {
        met += entry.events.len();
        met <= count
    });
    let keys = stored(&entries[..taken.count()]);
    let texts = Keeper::texts(&keys, &workspace());
    let main = SharedBranch { branch: Branch::main(), texts };
    let (name, branches) = ("两个月".to_owned(), vec![main]);
    SharedWorkspace {
        name,
        start: Play::start(),
        sample: false,
        rules: Some(built_in_digest()),
        branches,
        story: None,
        open: BranchId::MAIN,
    }
}

/// Reads a link and everything that has happened in the workspace in it.
pub fn opens(link: &str) -> World {
    match read_link(link) {
        Ok(Parcel::Workspace(shared)) => replayed(&shared),
        _ => panic!("it is a workspace"),
    }
}

/// What a workspace comes to.
pub fn replayed(shared: &SharedWorkspace) -> World {
    replay(shared.start, &shared.entries(0).expect("it can be read whole"))
}
