//! Playing stories.

use crate::every::{campaigns, preview, trade};
use merchant_simulator::base::{Day, Moment};
use merchant_simulator::scenario::notation::write_command;
use merchant_simulator::scenario::{
    Act, Both, Happened, Outcome, Played, Player, Start, Story, opening, plan, record, refusal_name, restated,
    sample_start, sample_world, touched,
};
use merchant_simulator::shop::TradeCommand;
use merchant_simulator::world::{Actor, Command, Surface, World};

/// What came of a story's acts, one by one.
fn came(story: &str) -> Vec<String> {
    let story = Story::read(story).expect("it is a story");
    let told = |played: Played| {
        let acts = played.acts.into_iter().map(|came| match came.outcome {
            Outcome::Done => format!("{} done", came.happened.len()),
            Outcome::RefusedAsSaid(refusal) => format!("as said {}", refusal_name(&refusal)),
            Outcome::Refused(refusal) => format!("refused {}", refusal_name(&refusal)),
            Outcome::NotRefused => "not refused".to_owned(),
            Outcome::Checked(checked) => format!("{}", checked.holds),
        });
        let needs = played.needs.into_iter().map(|need| format!("needs {}", need.holds));
        needs.chain(acts).collect::<Vec<_>>()
    };
    Player::new(&story).play_all().into_iter().flat_map(told).collect()
}

const ORDER: &str = "do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, \
                     payment: Ordinary)";

#[test]
fn what_comes_of_an_act_is_told() {
    let head = "story 1\nstart sample 2022-07-05 10:00\nstep\n";
    let acts = |acts: &str| came(&format!("{head}{acts}"));
    assert_eq!(acts(ORDER), ["1 done"]);
    assert_eq!(acts(&format!("{ORDER}\nrefused NoSuchGood")), ["not refused"]);
    let ship = "do Merchant MerchantPhone Trade.Order.Ship(1)";
    assert_eq!(acts(ship), ["refused NoSuchOrder"]);
    assert_eq!(acts(&format!("{ship}\nrefused NoSuchOrder")), ["as said NoSuchOrder"]);
    assert_eq!(acts(&format!("{ship}\nrefused WrongStage")), ["refused NoSuchOrder"]);
    assert_eq!(acts(&format!("{ORDER}\n{ship}\nrefused B-20")), ["1 done", "as said WrongStage"]);
    assert_eq!(acts("clock 2022-07-04"), ["refused ClockBackwards"]);
    assert_eq!(acts("clock 2022-07-05 10:00"), ["0 done"], "the clock stands there");
    assert_eq!(acts("clock due"), ["refused NothingDue"]);
    assert_eq!(acts("clock due Confirm"), ["refused NothingDue"]);
    assert_eq!(acts("need orders.count = 1"), ["needs false"]);
    assert_eq!(acts("need orders.count = 0\ncheck orders.7.stage != Paid"), ["needs true", "false"]);
}

#[test]
fn the_clock_lets_fall_what_falls_due() {
    let head = format!("story 1\nstart sample 2022-07-05 10:00\nstep\n{ORDER}\n");
    let acts = |acts: &str| came(&format!("{head}{acts}")).split_off(1);
    let (unpaid, failed) = ("check orders.1.stage = Unpaid", "check orders.1.stage = Failed");
    assert_eq!(acts(&format!("clock +30m\n{unpaid}")), ["1 done", "true"], "in the very second one is in time");
    assert_eq!(acts(&format!("clock +30m1s\n{failed}")), ["2 done", "true"]);
    assert_eq!(acts(&format!("clock due\n{failed}\ncheck clock = 2022-07-05 10:30")), ["1 done", "true", "true"]);
    assert_eq!(acts(&format!("clock due PayBy\n{failed}")), ["1 done", "true"]);
    assert_eq!(acts(&format!("clock due Settle\n{failed}")), ["refused NothingDue", "true"]);
    let paid = "do Buyer BuyerPhone Trade.Order.Pay(1)\ndo Merchant MerchantPhone Trade.Order.Ship(1)\n";
    assert_eq!(acts(&format!("{paid}clock due Settle\ncheck orders.1.stage = Done"))[2..], ["3 done", "true"]);
}

#[test]
fn values_are_compared_as_what_they_are() {
    let head = format!("story 1\nstart sample 2022-07-05 10:00\nstep\n{ORDER}\n");
    let holds = |check: &str| came(&format!("{head}check {check}")).pop().expect("an outcome") == "true";
    for check in [
        "accounts.Wallet = 1500",
        "accounts.Wallet = 1500.00",
        "accounts.Wallet = \"1500.00\"",
        "accounts.Wallet != 1500.01",
        "accounts.Wallet < 1500.01",
        "accounts.Wallet <= 1500",
        "accounts.Wallet > 200",
        "accounts.Wallet has 500",
        "orders.count >= 1",
        "orders.count = 1.0",
        "orders.1.stage = Unpaid",
        "orders.1.stage has paid",
        "orders has 1",
        "orders has count",
        "clock = 2022-07-05 10:00:00",
        "clock = 2022-07-05T10:00",
        "clock > 2022-07-05",
        "clock < \"2022-07-05 10:00:01\"",
        "orders.count != none",
        "orders.count != true",
    ] {
        assert!(holds(check), "{check}");
    }
    for check in [
        "accounts.Wallet = \"1500\"",
        "accounts.Wallet < 1500",
        "orders.1.stage = unpaid",
        "orders.1.stage < Z",
        "orders.1.stage has Paid",
        "orders.count = \"1\"",
        "orders.count = true",
        "orders has 2",
        "clock > 2022-07-05 10:00",
        "orders.2.stage = Unpaid",
        "orders.2.stage != Unpaid",
        "orders.count has 1",
    ] {
        assert!(!holds(check), "{check}");
    }
}

#[test]
fn a_sample_starts_as_the_page_fills_it() {
    let (world, filled) = opening(Start::Sample(sample_start()));
    assert!(world == sample_world() && !filled.is_empty());
    let story = Story::new(Both::default(), Start::Sample(sample_start()));
    assert!(*Player::new(&story).world() == sample_world());
    let start = Day::of(2024, 5, 1).start();
    assert_eq!(opening(Start::Empty(start)), (World::new(start), Vec::new()));
}

#[test]
fn a_plan_is_what_a_player_does() {
    let story =
        format!("story 1\nstart sample 2022-07-05\nstep\n{ORDER}\nclock +3d\ncheck orders.count = 1\nclock -1d");
    let story = Story::read(&story.replace("\nclock -1d", "")).expect("it is a story");
    let mut world = opening(story.start).0;
    for (act, came) in story.steps[0].acts.iter().zip(Player::new(&story).play_all().remove(0).acts) {
        let planned = plan(&world, act).expect("it is carried out");
        let happened: Vec<_> = came.happened.iter().map(|one| (one.by, one.command.clone())).collect();
        assert_eq!(planned, happened);
        came.happened.iter().flat_map(|one| &one.events).for_each(|event| world.evolve(event));
    }
    let Act::Clock(_) = &story.steps[0].acts[1] else { panic!("a clock") };
    let last = plan(&opening(story.start).0, &story.steps[0].acts[1]).expect("it is carried out");
    assert_eq!(last, [((Actor::Director, Surface::Desk), Command::Advance(Day::of(2022, 7, 8).start()))]);
    let back = Story::read("story 1\nstart empty 2022-07-05\nstep\nclock 2022-07-04").expect("it is a story");
    assert!(plan(&opening(back.start).0, &back.steps[0].acts[0]).is_err());
}

/// Carries out a story with every kind of command as the page would, and gives what happened.
pub fn happens(start: Moment, steps: Vec<crate::every::Step>) -> Vec<Happened> {
    let mut world = World::new(start);
    let mut all = Vec::new();
    let mut gives = |world: &mut World, by, command: Command| {
        let events = world.decide(by, command.clone()).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        let at = world.clock;
        events.iter().for_each(|event| world.evolve(event));
        if !events.is_empty() {
            all.push(Happened { at, by, command, events });
        }
    };
    for (actor, surface, command) in steps {
        if let Command::Advance(to) = command {
            while world.next_due(to).is_some() {
                gives(&mut world, (Actor::Time, Surface::Desk), Command::Trade(TradeCommand::Fall));
            }
        }
        gives(&mut world, (actor, surface), command);
    }
    all
}

#[test]
fn what_was_recorded_happens_again() {
    for (start, steps) in [
        (preview::start(), preview::story()),
        (trade::start(), trade::story()),
        (campaigns::start(), campaigns::story()),
    ] {
        let happened = happens(start, steps);
        let story = record(Both::new("", "recorded"), Start::Empty(start), &happened);
        let text = story.write();
        let read = Story::read(&text).expect("it is a story");
        assert_eq!(read, story);
        let played = Player::new(&read).play_all();
        assert!(played.iter().all(Played::is_as_said));
        let again: Vec<&Happened> = played.iter().flat_map(Played::happened).collect();
        assert!(again.iter().copied().eq(&happened), "something else happened");
        for one in &happened {
            let kept = restated(&one.events).unwrap_or_else(|| one.command.clone());
            assert_eq!(write_command(&kept), write_command(&one.command), "what a journal leaves out comes back");
        }
    }
}

#[test]
fn what_fills_a_sample_is_not_recorded() {
    let start = Start::Sample(sample_start());
    let mut happened = opening(start).1;
    assert!(record(Both::default(), start, &happened).steps.is_empty());
    let story = Story::read(&format!("story 1\nstart sample {}\nstep\n{ORDER}\nclock +5d", sample_start()));
    let played = Player::new(&story.expect("it is a story")).play_all();
    let further: Vec<Happened> = played.iter().flat_map(Played::happened).cloned().collect();
    happened.extend(further.clone());
    let story = record(Both::default(), start, &happened);
    let acts: Vec<usize> = story.steps.iter().map(|step| step.acts.len()).collect();
    assert_eq!(acts, [1, 1], "one clock for what fell due and the way there");
    let again = Player::new(&story).play_all();
    assert!(again.iter().flat_map(Played::happened).eq(&further));
}

#[test]
fn a_story_touches_the_clauses_it_rests_on() {
    let mut files = crate::files::all().into_iter();
    let (_, text) = files.find(|(path, _)| path.ends_with("refund-keeps-fee.story")).expect("it is there");
    let story = Story::read(&text).expect("it is a story");
    let played = Player::new(&story).play_all();
    let all: Vec<&str> = played.iter().flat_map(Played::touched).collect();
    for id in ["XYHF2-FEE-01", "B-20"] {
        assert!(all.contains(&id), "{id}: {all:?}");
    }
    assert!(touched(played.iter().flat_map(Played::happened).flat_map(|one| &one.events)).len() < all.len());
    // A clause's number in what somebody says is no clause that something rests on.
    let words = "do Director Desk Profile.Buyers.Add(role: Own(XYHF2-FEE-01), facts: ())";
    let story = Story::read(&format!("story 1\nstart empty 2022-07-05\nstep\n{words}")).expect("it is a story");
    assert!(Player::new(&story).play_all().iter().all(|played| played.touched().is_empty()));
}
