//! Recordings: steps and checks that are said on the way.

use crate::every::trade;
use crate::play::happens;
use merchant_simulator::scenario::state::{quoted, shapes, whole};
use merchant_simulator::scenario::{
    Act, Both, Check, Happened, Line, Literal, Note, Played, Player, Recorded, Sign, Start, Story, check, check_of_now,
    opening, sample_start,
};
use merchant_simulator::world::World;
use serde_json::Value;

const SHIRT: &str = "do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, \
                     payment: Ordinary)";

/// What has happened in a story that starts with the sample, from its very beginning.
fn played(acts: &str) -> (Start, Vec<Happened>) {
    let start = Start::Sample(sample_start());
    let story = Story::read(&format!("story 1\nstart sample {}\nstep\n{acts}", sample_start()));
    let mut all = opening(start).1;
    all.extend(Player::new(&story.expect("it is a story")).play_all().iter().flat_map(Played::happened).cloned());
    (start, all)
}

fn world_at(start: Start, happened: &[Happened]) -> World {
    let mut world = World::new(start.at());
    happened.iter().flat_map(|one| &one.events).for_each(|event| world.evolve(event));
    world
}

fn both(text: &str) -> Both {
    Both::new(text, "")
}

fn told(recorded: &Recorded, start: Start, happened: &[Happened]) -> Story {
    let story = recorded.story(both("甲"), Both::new("准备", "Preparation"), start, happened);
    assert_eq!(Story::read(&story.write()).as_ref(), Ok(&story));
    let played = Player::new(&story).play_all();
    assert!(played.iter().all(Played::is_as_said), "{}", story.write());
    let again: Vec<Happened> = played.iter().flat_map(Played::happened).cloned().collect();
    let filled = opening(start).1.len();
    assert_eq!(again, happened[filled..], "{}", story.write());
    story
}

fn now(world: &World, path: &str) -> Check {
    check_of_now(world, path).unwrap_or_else(|| panic!("{path}"))
}

#[test]
fn a_recording_is_kept_as_it_is() {
    let mut recorded = Recorded { from: 7, ..Recorded::default() };
    recorded.begin_step(7, both("下单"));
    for (place, literal) in [
        Literal::Number("1498.410".parse().expect("a number")),
        Literal::Number((-3).into()),
        Literal::Text("0.6%".to_owned()),
        Literal::Text(String::new()),
        Literal::Flag(true),
        Literal::None,
    ]
    .into_iter()
    .enumerate()
    {
        for (_, sign) in Sign::ALL {
            let check = Check { line: Line(0), path: "accounts.Wallet".to_owned(), sign, value: literal.clone() };
            recorded.add_check(7 + place, check);
        }
    }
    recorded.begin_step(9, Both::new("", "A day later"));
    let text = serde_json::to_string(&recorded).expect("it can be kept");
    let again: Recorded = serde_json::from_str(&text).expect("it can be read");
    assert_eq!(again, recorded);
    // As it stands in the browser of somebody who was recording when the page became another version.
    const KEPT: &str = r#"{"from":7,"notes":[[7,{"Step":{"zh":"下单","en":""}}],[8,{"Check":{"path":"orders.1.stage","sign":"Is","value":{"Text":"Paid"}}}]]}"#;
    let kept: Recorded = serde_json::from_str(KEPT).expect("it can be read");
    assert_eq!((kept.from, kept.step(), kept.checks()), (7, 1, 1));
    assert_eq!(serde_json::to_string(&kept).expect("it can be kept"), KEPT);
}

#[test]
fn what_was_said_on_the_way_stands_where_it_was_said() {
    let acts =
        format!("{SHIRT}\ndo Buyer BuyerPhone Trade.Order.Pay(1)\ndo Merchant MerchantPhone Trade.Order.Ship(1)");
    let (start, happened) = played(&acts);
    let first = opening(start).1.len();
    let check = |place: usize, path| (place, now(&world_at(start, &happened[..place]), path));
    let mut recorded = Recorded { from: first + 1, ..Recorded::default() };
    for (place, check) in [check(first + 1, "orders.1.stage"), check(first + 2, "orders.1.stage")] {
        assert!(recorded.add_check(place, check.clone()) && !recorded.add_check(place, check));
    }
    recorded.begin_step(first + 2, both("发货"));
    for (place, check) in [check(first + 2, "orders.count"), check(first + 3, "orders.1.stage")] {
        recorded.add_check(place, check);
    }
    assert_eq!((recorded.step(), recorded.checks()), (2, 4));
    let story = told(&recorded, start, &happened);
    let text = story.write();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).skip(2).collect();
    assert_eq!(
        lines,
        [
            "start sample 2023-02-20 10:00:00",
            "step",
            "name.zh 准备",
            "name.en Preparation",
            SHIRT,
            "step",
            "check orders.1.stage = Unpaid",
            "do Buyer BuyerPhone Trade.Order.Pay(1)",
            "check orders.1.stage = Paid",
            "step 发货",
            "check orders.count = 1",
            "do Merchant MerchantPhone Trade.Order.Ship(1)",
            "check orders.1.stage = Shipped",
        ]
    );
}

#[test]
fn where_nothing_was_prepared_there_is_no_preparation() {
    let (start, happened) = played(SHIRT);
    let from = opening(start).1.len();
    let story = told(&Recorded { from, ..Recorded::default() }, start, &happened);
    assert_eq!((story.steps.len(), story.steps[0].name.is_empty()), (1, true));
    // A step that is begun where the recording begins is the first; one that nothing was done in is left out.
    let mut recorded = Recorded { from, ..Recorded::default() };
    recorded.begin_step(from, both("错"));
    recorded.begin_step(from, both("下单"));
    recorded.begin_step(from + 1, both("没做完"));
    let story = told(&recorded, start, &happened);
    assert_eq!(story.steps.iter().map(|step| step.name.zh.as_str()).collect::<Vec<_>>(), ["下单"]);
}

#[test]
fn something_can_be_said_between_what_falls_and_the_end_of_the_way() {
    let (start, happened) = played(&format!("{SHIRT}\nclock +5d"));
    let last = happened.len();
    for place in opening(start).1.len()..=last {
        let check = now(&world_at(start, &happened[..place]), "orders.count");
        let recorded = Recorded { from: place, notes: vec![(place, Note::Check(check))] };
        let story = told(&recorded, start, &happened);
        assert_eq!(story.checks().count(), 1);
    }
    let story = told(&Recorded { from: last - 1, ..Recorded::default() }, start, &happened);
    assert!(story.write().contains("clock due"), "the preparation ends within the way");
}

#[test]
fn a_story_with_every_kind_of_command_is_recorded_with_checks_everywhere() {
    let happened = happens(trade::start(), trade::story());
    let start = Start::Empty(trade::start());
    let mut world = World::new(trade::start());
    let mut recorded = Recorded { from: happened.len() / 3, ..Recorded::default() };
    for (place, one) in happened.iter().enumerate() {
        one.events.iter().for_each(|event| world.evolve(event));
        for path in ["accounts.Wallet", "orders.last.stage", "clock"] {
            if let Some(check) = check_of_now(&world, path) {
                recorded.add_check(place + 1, check);
            }
        }
        if place % 7 == 0 {
            recorded.begin_step(place + 1, both(&format!("第 {place} 件")));
        }
    }
    let story = told(&recorded, start, &happened);
    assert_eq!(story.checks().count(), recorded.checks());
}

#[test]
fn going_back_takes_what_was_said_after_it() {
    let check = now(&World::new(sample_start()), "orders.count");
    let mut recorded = Recorded { from: 3, ..Recorded::default() };
    for (place, name) in [(7, "乙"), (5, "甲")] {
        recorded.begin_step(place, both(name));
        recorded.add_check(place - 1, check.clone());
    }
    assert_eq!(recorded.notes.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [4, 5, 6, 7]);
    recorded.cut(5);
    assert_eq!((recorded.from, recorded.step(), recorded.checks()), (3, 2, 1));
    recorded.cut(2);
    assert_eq!((recorded.from, recorded.notes.len()), (2, 0));
}

/// What can be pointed at holds when it is read from a file and looked at again.
#[test]
fn what_stands_at_a_path_now_is_a_check_that_holds() {
    fn below(value: &Value, path: &str, all: &mut Vec<String>) {
        match value {
            Value::Object(parts) => {
                for (name, part) in parts {
                    let name = if name.starts_with('"') { name.clone() } else { quoted(name) };
                    below(part, &if path.is_empty() { name } else { format!("{path}.{name}") }, all);
                }
            }
            Value::Array(_) => {}
            _ => all.push(path.to_owned()),
        }
    }
    let world = world_at(Start::Empty(trade::start()), &happens(trade::start(), trade::story()));
    let mut paths = Vec::new();
    below(&whole(&world), "", &mut paths);
    assert!(paths.len() > shapes().len());
    // Every so many: finding one value works out what it rests on.
    for path in paths.iter().step_by(23) {
        let asked = now(&world, path);
        let text = format!("story 1\nstart empty 2022-07-01\nstep\ncheck {path} = {}", asked.value);
        let story = Story::read(&text).unwrap_or_else(|all| panic!("{text}: {all:?}"));
        let Act::Check(read) = &story.steps[0].acts[0] else { panic!("a check") };
        assert!(*read == asked && check(&world, read).holds, "{text}");
    }
    assert_eq!(check_of_now(&world, "orders"), None);
    assert_eq!(check_of_now(&world, "orders.77.stage"), None);
    assert!(now(&world, "accounts.Escrow").value.to_string().parse::<f64>().is_ok());
    assert!(matches!(now(&world, "orders.1.stage").value, Literal::Text(_)));
}
