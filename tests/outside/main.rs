//! Driving the simulator from outside: worlds from texts and back, questions, slips that are values, and nothing that panics.

#![cfg(not(target_arch = "wasm32"))]

mod any_text;
mod hostile;

use merchant_simulator::outside::{Driven, Given, Trouble, run_story};
use merchant_simulator::scenario::{Player, Story};
use serde_json::{Value, json};

const PLACE: &str = "Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)";

fn sample() -> Driven {
    Driven::start("sample", "2023-02-20 10:00").expect("a start")
}

/// An order that has come to its end.
fn traded() -> Driven {
    let mut shop = sample();
    for (actor, surface, command) in [
        ("Buyer", "BuyerPhone", PLACE),
        ("Buyer", "BuyerPhone", "Trade.Order.Pay(1)"),
        ("Merchant", "MerchantPhone", "Trade.Order.Ship(1)"),
    ] {
        let done = shop.dispatch(actor, surface, command).expect("a command");
        assert_eq!(done["refusal"], Value::Null, "{command}");
    }
    assert_eq!(shop.advance("due Settle").expect("a length")["refusal"], Value::Null);
    shop
}

fn slip<T: std::fmt::Debug>(result: Result<T, Trouble>) -> (String, Option<String>) {
    let trouble = result.expect_err("it is a slip");
    assert!(!trouble.says.is_empty() && !trouble.name.is_empty());
    (trouble.name, trouble.nearest)
}

fn meant(name: &str, nearest: &str) -> (String, Option<String>) {
    (name.to_owned(), Some(nearest.to_owned()))
}

#[test]
fn what_is_done_is_told() {
    let mut shop = sample();
    let done = shop.dispatch("Buyer", "BuyerPhone", PLACE).expect("a command");
    assert_eq!(done["clock"], json!("2023-02-20 10:00:00"));
    assert_eq!(done["events"][0]["name"], json!("Trade.Order.Placed"));
    assert_eq!(done["events"][0]["actor"], json!("Buyer"));
    // The same as JSON, as journals keep it.
    let stored = r#"{"Trade":{"Order":{"Pay":1}}}"#;
    assert_eq!(shop.dispatch("Buyer", "BuyerPhone", stored).expect("a command")["refusal"], Value::Null);
    assert_eq!(shop.find("orders.1.stage"), Ok(Some(json!("Paid"))));
    // A refusal is an answer; nothing has happened.
    let again = shop.dispatch("Buyer", "BuyerPhone", "Trade.Order.Pay(1)").expect("a command");
    assert_eq!((&again["refusal"]["name"], &again["refusal"]["clause"]), (&json!("WrongStage"), &json!("B-20")));
    assert!(again["refusal"]["hint"]["en"].as_str().is_some_and(|hint| hint.contains("30")), "{again}");
    assert!(again["refusal"]["hint"]["zh"].as_str().is_some_and(|hint| hint.contains("30")), "{again}");
    assert_eq!(again["events"], json!([]));
}

#[test]
fn time_passes_and_what_falls_due_falls() {
    let mut shop = sample();
    shop.dispatch("Buyer", "BuyerPhone", PLACE).expect("a command");
    let due = shop.due();
    assert_eq!(due[0]["n"], json!(1));
    assert_eq!((&due[0]["kind"], &due[0]["of"]), (&json!("PayBy"), &json!("orders.1")));
    let passed = shop.advance("+30m").expect("a length");
    assert_eq!(shop.find("orders.1.stage"), Ok(Some(json!("Unpaid"))), "one is in time until it is over");
    assert_eq!(passed["clock"], json!("2023-02-20 10:30:00"));
    let passed = shop.advance("2023-02-20 11:00").expect("a moment");
    assert_eq!(shop.find("orders.1.stage"), Ok(Some(json!("Failed"))));
    let fell = passed["events"].as_array().expect("a list").iter().find(|event| event["actor"] == json!("Time"));
    assert_eq!(fell.expect("it fell")["at"], json!("2023-02-20 10:30:00"), "in its own second");
    let back = shop.advance("2023-02-20").expect("a moment");
    assert_eq!(back["refusal"]["name"], json!("ClockBackwards"));
    assert_eq!(shop.advance("due").expect("a length")["refusal"]["name"], json!("NothingDue"));
}

#[test]
fn a_slip_is_told_with_what_was_meant() {
    let mut shop = sample();
    assert_eq!(slip(shop.dispatch("Byer", "BuyerPhone", PLACE)), meant("UnknownActor", "Buyer"));
    assert_eq!(slip(shop.dispatch("Buyer", "BuyerFone", PLACE)), meant("UnknownSurface", "BuyerPhone"));
    let of_command = shop.dispatch("Buyer", "BuyerPhone", " Trade.Order.Shpi(1)").expect_err("a slip");
    assert_eq!((of_command.line, of_command.column), (Some(1), Some(14)));
    assert_eq!(slip(Err::<(), _>(of_command)), meant("UnknownVariant", "Ship"));
    assert_eq!(slip(shop.dispatch("Buyer", "BuyerPhone", "")).0, "NothingSaid");
    assert_eq!(slip(shop.dispatch("Buyer", "BuyerPhone", "{\"Trade\":7}")).0, "WrongCommand");
    assert_eq!(slip(shop.advance("morgen")).0, "NotAMoment");
    assert_eq!(slip(shop.advance("+3x")).0, "NotALength");
    assert_eq!(slip(shop.advance("due Confrim")), meant("UnknownDue", "Confirm"));
    assert_eq!(slip(shop.find("ordres.count")), meant("NoSuchPath", "orders"));
    assert_eq!(shop.find("orders.7.stage"), Ok(None), "it may come");
    assert_eq!(slip(Driven::start("smaple", "")).0, "UnknownStart");
    assert_eq!(slip(Driven::start("sample", "gestern")).0, "NotAMoment");
    assert_eq!(slip(Driven::load("nonsense", 1, None)).0, "Foreign");
}

#[test]
fn what_is_no_argument_is_told_by_its_name() {
    let all = || [Given::Nothing, Given::Text("7".to_owned()), Given::Flag(true), Given::Whole(7), Given::Other];
    let says = |trouble: Trouble| {
        assert_eq!(trouble.name, "WrongArgument");
        trouble.says
    };
    let texts = all().map(|given| given.text("path").map_err(says));
    let (nothing, no_text) = ("`path`: give a text; nothing was given", || Err("`path`: give a text".to_owned()));
    assert_eq!(texts, [Err(nothing.to_owned()), Ok("7".to_owned()), no_text(), no_text(), no_text()]);
    let if_any = all().map(|given| given.text_if_any("title").is_ok());
    assert_eq!(if_any, [true, true, false, false, false]);
    let counts = all().map(|given| given.count("steps").ok());
    assert_eq!(counts, [Some(None), None, None, Some(Some(7)), None]);
    let flags = all().map(|given| given.flag("state").ok());
    assert_eq!(flags, [Some(false), None, Some(true), None, None]);
    for (number, count) in [(-1, None), (0, Some(0)), (4_294_967_295, Some(u32::MAX)), (4_294_967_296, None)] {
        assert_eq!(Given::Whole(number).count("steps").ok().flatten(), count, "{number}");
    }
}

#[test]
fn a_slip_or_a_refusal_changes_nothing() {
    let mut shop = traded();
    let (before, happened) = (shop.state(), shop.entries().len());
    assert_eq!(shop.undo(1), 1);
    assert_eq!(slip(shop.dispatch("Buyer", "BuyerPhone", "Trade.Order.Pya(1)")).0, "UnknownVariant");
    assert_eq!(slip(shop.advance("soon")).0, "NotAMoment");
    let refused = shop.dispatch("Buyer", "BuyerPhone", "Trade.Order.Pay(9)").expect("a command");
    assert_eq!(refused["refusal"]["name"], json!("NoSuchOrder"));
    // Not even what was undone is given up.
    assert_eq!(shop.redo(1), 1);
    assert_eq!((shop.state(), shop.entries().len()), (before, happened));
}

#[test]
fn of_branches_the_one_that_was_open_is_loaded() {
    let mut file: Value = serde_json::from_str(&traded().file()).expect("it is JSON");
    let workspace = &mut file["workspaces"][0];
    let branch = json!({ "id": 1, "from": { "branch": 0, "entries": traded().entries().len() - 1 }, "texts": [] });
    workspace["branches"].as_array_mut().expect("a list").push(branch);
    workspace["open"] = json!(1);
    let text = file.to_string();
    let clock = |branch| Driven::load(&text, 1, branch).expect("a file").world().clock;
    assert_eq!(clock(None), clock(Some(1)));
    assert!(clock(Some(0)) > clock(Some(1)));
    let missing = Driven::load(&text, 1, Some(7)).expect_err("there is none");
    assert_eq!(missing.says, "there is no branch 7, but 0, 1");
    // Whoever says that another was open is not believed.
    file["workspaces"][0]["open"] = json!(7);
    assert_eq!(Driven::load(&file.to_string(), 1, None).expect("a file").world().clock, clock(Some(0)));
}

#[test]
fn a_verdict_says_why() {
    let shop = sample();
    let verdict = shop.verdict("PayLater", "S2302002").expect("a verdict");
    assert_eq!(verdict["overall"], json!("Near"));
    let conditions = verdict["conditions"].as_array().expect("a list");
    let price = conditions.iter().find(|one| one["outcome"] == json!("Unmet")).expect("the price");
    assert_eq!(
        [&price["asks"], &price["relation"], &price["required"], &price["actual"], &price["gap"]],
        ["HighestAtMost", "AtMost", "500.00", "512.00", "12.00"]
    );
    assert!(price["clause"].is_string());
    assert_eq!(verdict["change"], json!([{ "kind": "Price", "choice": 3, "from": "512.00", "to": "500.00" }]));
    assert_eq!(slip(shop.verdict("PayLatr", "S2302002")), meant("NoSuchPath", "PayLater"));
    assert_eq!(slip(shop.verdict("PayLater", "S2302999")).0, "NotThereYet");
}

#[test]
fn the_ledger_is_in_order_and_sums_to_nothing() {
    let ledger = traded().ledger();
    assert_eq!(ledger["sum"], json!("0.00"));
    let lines = ledger["lines"].as_array().expect("a list");
    assert!(!lines.is_empty());
    for (line, n) in lines.iter().zip(1..) {
        assert_eq!(line["n"], json!(n));
        assert!(line["amount"].is_string() && line["clause"].is_string(), "{line}");
    }
    assert!(ledger["accounts"]["Wallet"].is_string());
}

#[test]
fn what_was_done_is_undone_and_done_again() {
    let mut shop = traded();
    let (end, count) = (shop.state(), shop.entries().len());
    // A move of the clock is a step with all that fell on the way.
    let steps = shop.undo(usize::MAX);
    assert!(steps >= 4, "{steps}");
    assert_eq!(shop.state(), sample().state(), "what filled the shop stays");
    assert_eq!(shop.undo(1), 0);
    assert_eq!(shop.redo(usize::MAX), steps);
    assert_eq!((shop.state(), shop.entries().len()), (end, count));
    // Whoever does something in the past gives up what came after it.
    assert_eq!(shop.undo(2), 2);
    shop.dispatch("Buyer", "BuyerPhone", PLACE).expect("a command");
    assert_eq!(shop.redo(1), 0);
    assert_eq!(shop.find("orders.count"), Ok(Some(json!(2))));
}

#[test]
fn a_world_goes_and_comes_by_every_text() {
    let shop = traded();
    let link = shop.link().expect("it fits");
    let address = format!("https://example.com/simulator/#{link}");
    let story = shop.record("An order").expect("every command is there");
    for text in [&link, &address, &shop.file(), &shop.journal(), &story] {
        let again = Driven::load(text, 1, None).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert!(again.world() == shop.world());
        assert_eq!(again.entries(), shop.entries());
    }
    assert_eq!(slip(Driven::load(&shop.file(), 2, None)).0, "NoSuchWorkspace");
    assert_eq!(slip(Driven::load(&link, 1, Some(3))).0, "NoSuchBranch");
    assert_eq!(slip(Driven::load(&link[..link.len() - 1], 1, None)).0, "CutOff");
    assert_eq!(slip(Driven::load("story 1\nstart smaple 2023-02-20", 1, None)), meant("UnknownStart", "sample"));
    // A sample that nobody has touched is filled as the page fills it.
    let mut untouched = Driven::load(&sample().file(), 1, None).expect("a file");
    assert_eq!(untouched.state(), sample().state());
    assert_eq!(untouched.undo(1), 0);
}

#[test]
fn a_story_is_run_in_a_world_of_its_own() {
    let text = std::fs::read_to_string("public/stories/one-fen-more.story").expect("the story is there");
    let told = run_story(&text, true);
    assert_eq!((&told["ok"], &told["failed"], &told["mistakes"]), (&json!(true), &json!(0), &json!([])));
    let story = Story::read(&text).expect("it is a story");
    assert_eq!(told["steps"].as_array().map(Vec::len), Some(story.steps.len()));
    assert_eq!(told["title"]["en"], json!(story.title.en));
    let mut player = Player::new(&story);
    player.play_all();
    assert_eq!(told["clock"], json!(player.world().clock.to_string()));
    assert!(told["state"]["orders"].is_object());
    assert_eq!(run_story(&text, false)["state"], Value::Null);

    let wrong =
        "story 1\nstart sample 2023-02-20\nstep\ncheck goods.count = 1\ndo Buyer BuyerPhone Trade.Order.Pay(9)\n";
    let told = run_story(wrong, false);
    assert_eq!((&told["ok"], &told["held"], &told["failed"]), (&json!(false), &json!(0), &json!(2)));
    let acts = &told["steps"][0]["acts"];
    assert_eq!((&acts[0]["check"]["actual"], &acts[0]["check"]["wanted"]), (&json!(72), &json!("1")));
    assert_eq!((&acts[1]["outcome"], &acts[1]["refusal"]["name"]), (&json!("Refused"), &json!("NoSuchOrder")));

    let slips = run_story("story 1\nstart sample 2023-02-20\nstep\nchekc goods.count = 72\n", false);
    let mistake = &slips["mistakes"][0];
    assert_eq!((&mistake["line"], &mistake["name"]), (&json!(4), &json!("UnknownKeyword")));
    assert_eq!(mistake["nearest"], json!("check"));
}
