//! Going back and branching: any place of any story is the world as it was there, and no branch touches another.

use crate::properties::config;
use crate::stories::{Step, begins, command, steps};
use merchant_simulator::base::Moment;
use merchant_simulator::journal::branch::{copy, erase, place_of, read_line, size};
use merchant_simulator::journal::{
    Branch, BranchId, Branches, Entry, Keeper, Keys, Marks, Memory, Origin, Stand, StoreError, WorkspaceId,
};
use merchant_simulator::shop::TradeCommand;
use merchant_simulator::world::{Actor, Command, Event, Surface, World};
use proptest::prelude::*;
use std::sync::Arc;

/// A random story: the world that it begins with, and its line.
fn line(which: u8, steps: &[Step]) -> (World, Vec<Arc<Entry>>) {
    let start = begins(which).world;
    let mut world = start.clone();
    let entries = play(&mut world, steps);
    (start, entries)
}

/// What comes of steps from a world on.
fn play(world: &mut World, steps: &[Step]) -> Vec<Arc<Entry>> {
    let mut entries = Vec::new();
    for step in steps {
        let (by, command) = command(world, *step);
        let Ok(events) = world.decide(by, command.clone()) else { continue };
        if !events.is_empty() {
            events.iter().for_each(|event| world.evolve(event));
            entries.push(Arc::new(Entry::new(world.clock, by, command, events)));
        }
    }
    entries
}

/// The world at a place, from the very beginning.
fn replayed(start: &World, line: &[Arc<Entry>], stand: Stand) -> World {
    let mut world = start.clone();
    let whole = line.iter().take(stand.entries).flat_map(|entry| &entry.events);
    let part = line.get(stand.entries).into_iter().flat_map(|entry| entry.events.iter().take(stand.events));
    whole.chain(part).for_each(|event| world.evolve(event));
    world
}

fn workspace() -> WorkspaceId {
    WorkspaceId("w".to_owned())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_place_of_a_line_is_the_world_as_it_was(
        steps in steps(),
        which in any::<u8>(),
        places in prop::collection::vec((any::<u16>(), any::<u8>()), 1..12),
        cut in any::<u16>(),
    ) {
        let (start, mut line) = line(which, &steps);
        let mut marks = Marks::apart(64);
        for (round, (entries, events)) in places.iter().enumerate() {
            if round == places.len() / 2 {
                let cut = usize::from(cut) % (line.len() + 1);
                line.truncate(cut);
                marks.cut(cut);
            }
            let stand = Stand { entries: usize::from(*entries) % (line.len() + 1), events: usize::from(*events) % 8 };
            let stand = stand.in_line(&line);
            let world = marks.world_at(&start, &line, stand);
            prop_assert_eq!(&world, &replayed(&start, &line, stand));
        }
    }

    #[test]
    fn stepping_goes_over_every_event_and_back(steps in steps(), which in any::<u8>()) {
        let (_, line) = line(which, &steps);
        let all: usize = line.iter().map(|entry| entry.events.len()).sum();
        let end = Stand::after(line.len());
        let (mut stand, mut went) = (Stand::default(), Vec::new());
        while stand != end {
            went.push(stand);
            stand = stand.next_event(&line);
        }
        prop_assert_eq!(went.len(), all);
        while let Some(before) = went.pop() {
            stand = stand.last_event(&line);
            prop_assert_eq!(stand, before);
        }
        prop_assert_eq!(stand.last_event(&line), stand);
        // What is undone is done again, step by step.
        let mut stops = vec![end];
        while stops.last() != Some(&Stand::default()) {
            let stop = stops.last().expect("the end").last_step(&line);
            prop_assert!(stop < *stops.last().expect("the end"));
            stops.push(stop);
        }
        for pair in stops.windows(2) {
            prop_assert_eq!(pair[1].next_step(&line), pair[0]);
        }
    }
}

proptest! {
    // Each plays three stories and writes them down.
    #![proptest_config(ProptestConfig { cases: config().cases / 8 + 1, ..config() })]

    #[test]
    fn a_branch_leaves_its_origin_byte_for_byte(
        steps in steps(),
        others in steps(),
        which in any::<u8>(),
        at in any::<u16>(),
        again in any::<u16>(),
    ) {
        let (start, main) = line(which, &steps);
        let keys = Memory::default();
        let (mut keeper, _) = Keeper::open(&keys, workspace());
        keeper.append(&keys, &main).1.expect("there is room");
        let before = keys.texts();
        // A branch, and a branch of it that departs somewhere on either.
        let mut branches = Branches::default();
        let mut lines = vec![(BranchId::MAIN, main)];
        for place in [at, again] {
            let (from, origin) = lines.last().cloned().expect("the main line");
            let entries = usize::from(place) % (origin.len() + 1);
            let id = branches.depart(Origin { branch: from, entries: entries as u32 }, String::new());
            let mut world = replayed(&start, &origin, Stand::after(entries));
            let own = play(&mut world, &others);
            let (mut keeper, opened) = Keeper::open(&keys, place_of(&workspace(), id));
            prop_assert!(opened.entries.is_empty());
            keeper.append(&keys, &own).1.expect("there is room");
            let line = origin.into_iter().take(entries).chain(own).collect::<Vec<_>>();
            lines.push((id, line));
        }
        branches.write(&keys, &workspace()).expect("there is room");
        let after = keys.texts();
        for (key, text) in &before {
            prop_assert_eq!(after.get(key), Some(text), "{}", key);
        }
        let read = Branches::read(&keys, &workspace()).expect("it can be read");
        prop_assert_eq!(&read, &branches);
        for (id, line) in lines {
            let found = read_line(&keys, &workspace(), &read, id);
            prop_assert_eq!(found.unreadable, None);
            prop_assert_eq!(found.entries.len(), line.len());
            prop_assert!(found.entries.iter().zip(&line).all(|(one, other)| one == other));
        }
    }
}

fn at(seconds: i64) -> Moment {
    crate::shop::at("2023-02-20 10:00:00").plus_seconds(seconds)
}

fn entry(actor: Actor, events: Vec<Event>) -> Arc<Entry> {
    Arc::new(Entry { at: at(0), actor, surface: Surface::Desk, command: None, events })
}

#[test]
fn a_move_of_the_clock_is_undone_with_all_that_fell_due_on_the_way() {
    let fell = || entry(Actor::Time, vec![Event::Advanced(at(1)), Event::Advanced(at(2))]);
    let moved = || entry(Actor::Director, vec![Event::Advanced(at(3))]);
    let did = || entry(Actor::Buyer, vec![Event::Advanced(at(3)), Event::Advanced(at(3))]);
    let line = [did(), fell(), fell(), moved(), fell(), did()];
    let back: Vec<usize> = (1..=6).map(|entries| Stand::after(entries).last_step(&line).entries).collect();
    assert_eq!(back, [0, 1, 2, 1, 4, 5], "what was made to fall alone is a step of its own");
    let on: Vec<usize> = (0..6).map(|entries| Stand::after(entries).next_step(&line).entries).collect();
    assert_eq!(on, [1, 4, 4, 4, 5, 6]);
    let within = Stand { entries: 0, events: 1 };
    assert_eq!((within.last_step(&line), within.next_step(&line)), (Stand::after(0), Stand::after(1)));
}

#[test]
fn a_branch_departs_from_the_line_on_which_it_happened() {
    let mut branches = Branches::default();
    let first = branches.depart(Origin { branch: BranchId::MAIN, entries: 5 }, "一".to_owned());
    let early = branches.depart(Origin { branch: first, entries: 3 }, String::new());
    let late = branches.depart(Origin { branch: first, entries: 8 }, String::new());
    let from = |id| branches.get(id).and_then(|branch| branch.from).expect("it departs");
    assert_eq!(from(early), Origin { branch: BranchId::MAIN, entries: 3 });
    assert_eq!(from(late), Origin { branch: first, entries: 8 });
    assert!(branches.is_sound());
}

#[test]
fn what_is_open_or_main_is_not_put_away_and_the_rest_comes_back() {
    let mut branches = Branches::default();
    let one = branches.depart(Origin { branch: BranchId::MAIN, entries: 0 }, String::new());
    assert!(!branches.put_away(BranchId::MAIN, true));
    branches.open = one;
    assert!(!branches.put_away(one, true));
    branches.open = BranchId::MAIN;
    assert!(branches.put_away(one, true) && branches.get(one).is_some_and(|branch| branch.gone));
    assert!(branches.put_away(one, false) && branches.get(one).is_some_and(|branch| !branch.gone));
    assert!(!branches.put_away(BranchId(9), true));
}

#[test]
fn a_list_that_is_not_sound_is_not_taken() {
    let branch = |id, from: Option<(u32, u32)>| Branch {
        id: BranchId(id),
        name: String::new(),
        from: from.map(|(branch, entries)| Origin { branch: BranchId(branch), entries }),
        gone: false,
        told: Vec::new(),
    };
    let main = branch(0, None);
    assert!(Branches::of(vec![main.clone(), branch(2, Some((0, 1)))], BranchId(2)).is_some());
    for (what, all, open) in [
        ("none", vec![], 0),
        ("no main line", vec![branch(1, None)], 1),
        ("two main lines", vec![main.clone(), branch(1, None)], 0),
        ("itself", vec![main.clone(), branch(1, Some((1, 0)))], 0),
        ("a circle", vec![main.clone(), branch(1, Some((2, 0))), branch(2, Some((1, 0)))], 0),
        ("twice", vec![main.clone(), branch(1, Some((0, 0))), branch(1, Some((0, 0)))], 0),
        ("a stranger is open", vec![main.clone()], 7),
        ("the last number", vec![main, branch(u32::MAX, Some((0, 0)))], 0),
    ] {
        assert!(Branches::of(all, BranchId(open)).is_none(), "{what}");
    }
}

#[test]
fn a_branch_behind_a_part_that_cannot_be_read_says_so_and_takes_nothing() {
    let keys = Memory::default();
    let mut shop = crate::shop::Shop::new("2023-02-20 10:00:00");
    let mut entries = Vec::new();
    for n in 1..=400 {
        let by = (Actor::Director, Surface::Desk);
        let command = Command::Advance(shop.world.clock.plus_seconds(n));
        let events = shop.world.decide(by, command.clone()).expect("the clock goes on");
        events.iter().for_each(|event| shop.world.evolve(event));
        entries.push(Entry::new(shop.world.clock, by, command, events));
    }
    let (mut keeper, _) = Keeper::open(&keys, workspace());
    keeper.append(&keys, &entries).1.expect("there is room");
    let last = keeper.chunks() - 1;
    assert!(last > 0, "several chunks");
    let mut branches = Branches::default();
    let early = branches.depart(Origin { branch: BranchId::MAIN, entries: 3 }, String::new());
    let late = branches.depart(Origin { branch: BranchId::MAIN, entries: 400 }, String::new());
    branches.write(&keys, &workspace()).expect("there is room");
    assert!(keys.write(&format!("merchant-simulator/1/w/{last}"), "damaged"));
    let found = read_line(&keys, &workspace(), &branches, early);
    assert_eq!((found.entries.len(), found.unreadable.is_none()), (3, true));
    let mut found = read_line(&keys, &workspace(), &branches, late);
    assert!(found.unreadable.is_some());
    assert_eq!(found.keeper.append(&keys, &entries[..1]).1, Err(StoreError::Unreadable));
}

#[test]
fn a_copy_has_every_branch_and_a_store_without_room_keeps_nothing_of_it() {
    let keys = Memory::default();
    let mut branches = Branches::default();
    let one = branches.depart(Origin { branch: BranchId::MAIN, entries: 1 }, "一".to_owned());
    branches.write(&keys, &workspace()).expect("there is room");
    for (id, seconds) in [(BranchId::MAIN, 1), (one, 2)] {
        let entry = Entry::new(
            at(0),
            (Actor::Director, Surface::Desk),
            Command::Trade(TradeCommand::Fall),
            vec![Event::Advanced(at(seconds))],
        );
        Keeper::open(&keys, place_of(&workspace(), id)).0.append(&keys, &[entry]).1.expect("there is room");
    }
    let before = keys.texts();
    let other = WorkspaceId("copy".to_owned());
    copy(&keys, &workspace(), &other).expect("there is room");
    assert_eq!(size(&keys, &other), size(&keys, &workspace()));
    assert_eq!(keys.len(), 2 * before.len());
    erase(&keys, &other);
    assert_eq!(keys.texts(), before);
    keys.set_full(true);
    assert_eq!(copy(&keys, &workspace(), &other), Err(StoreError::Full));
    assert_eq!(keys.texts(), before);
}
