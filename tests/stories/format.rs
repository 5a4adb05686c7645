//! The format of a story's file.

use crate::files;
use merchant_simulator::base::{Day, Moment, Money};
use merchant_simulator::scenario::{
    Act, Both, Check, Choice, Clock, Do, Line, Literal, Look, MOST_BYTES, MOST_STATEMENTS, MOST_STEPS, Mistake,
    Question, Reason, Refused, Sign, Start, Step, Story, Tongue, Until, Want,
};
use merchant_simulator::shop::{DueKind, OrderCommand, OrderId, TradeCommand};
use merchant_simulator::world::{Actor, Command, Surface};
use proptest::prelude::*;

/// A story with every statement.
const WHOLE: &str = "\u{feff}# A comment.
story 1\r
title.zh 退款不退手续费
title.en  The fee that a refund does not return\t
about.zh 第一段
about.zh 第二段
about.en One paragraph

start sample 2023-02-20 10:00
step 买家下单
name.en The buyer orders
say.zh 买家下单。
stage BuyerPhone BackOffice
look orders.1.stage
need orders.count = 0
ask.zh 会通过吗？
ask.en Will it pass?
choice.zh 会
choice.en Yes
choice.zh 不会
choice.en No
right
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.stage = Paid
do Buyer BuyerPhone Trade.Order.Pay(1)
refused WrongStage
answer.zh 会。
answer.en It does.

step
clock 2023-02-21
clock +1d12h30s
clock due
clock due Confirm
check orders.1.refunded >= 0
check orders.2.stage = \"none\"
check ledger.sum != true
check orders.1.stage has a b  c
";

fn at(text: &str) -> Moment {
    let (day, clock) = text.split_once(' ').expect("a day and a time");
    Day::parse(day).and_then(|day| day.at_clock(clock)).expect("a moment")
}

fn both(zh: &str, en: &str) -> Both {
    Both { zh: zh.to_owned(), en: en.to_owned() }
}

fn compared(path: &str, sign: Sign, value: Literal) -> Check {
    Check { line: Line(0), path: path.to_owned(), sign, value }
}

fn clock(until: Until) -> Act {
    Act::Clock(Clock { line: Line(0), until })
}

#[test]
fn every_statement_is_read() {
    let story = Story::read(WHOLE).expect("it is a story");
    assert_eq!(story.title, both("退款不退手续费", "The fee that a refund does not return"));
    assert_eq!(story.about, both("第一段\n第二段", "One paragraph"));
    assert_eq!(story.start, Start::Sample(at("2023-02-20 10:00")));
    let [first, second] = story.steps.as_slice() else { panic!("two steps") };
    assert_eq!((first.line.0, second.line.0), (10, 30));
    assert_eq!(first.name, both("买家下单", "The buyer orders"));
    assert_eq!(first.stage, [Surface::BuyerPhone, Surface::BackOffice]);
    assert_eq!(first.look, [Look { line: Line(14), path: "orders.1.stage".to_owned() }]);
    assert_eq!(first.need, [compared("orders.count", Sign::Is, Literal::Number(0.into()))]);
    let choice = |zh, en, right| Choice { text: both(zh, en), right };
    let choices = vec![choice("会", "Yes", false), choice("不会", "No", true)];
    assert_eq!(first.question, Some(Question { ask: both("会通过吗？", "Will it pass?"), choices }));
    assert_eq!(first.answer, both("会。", "It does."));
    let pay = Act::Do(Do {
        line: Line(25),
        by: (Actor::Buyer, Surface::BuyerPhone),
        command: Command::Trade(TradeCommand::Order(OrderCommand::Pay(OrderId(1)))),
        refused: Some(Refused::Named("WrongStage")),
    });
    assert_eq!(first.acts.len(), 3);
    assert_eq!((&first.acts[2], first.acts[2].line().0), (&pay, 25));
    let text = |text: &str| Literal::Text(text.to_owned());
    assert_eq!(
        second.acts,
        [
            clock(Until::Moment(Day::of(2023, 2, 21).start())),
            clock(Until::Passed(129_630)),
            clock(Until::Due),
            clock(Until::Fallen(DueKind::Confirm)),
            Act::Check(compared("orders.1.refunded", Sign::AtLeast, Literal::Number(0.into()))),
            Act::Check(compared("orders.2.stage", Sign::Is, text("none"))),
            Act::Check(compared("ledger.sum", Sign::IsNot, Literal::Flag(true))),
            Act::Check(compared("orders.1.stage", Sign::Has, text("a b  c"))),
        ]
    );
    assert_eq!(Story::read(&story.write()).as_ref(), Ok(&story));
    assert_eq!(Story::read(&story.write()).map(|story| story.write()), Ok(story.write()));
}

#[test]
fn students_get_no_answers() {
    let story = Story::read(WHOLE).expect("it is a story").without_answers();
    let text = story.write();
    for word in ["\nright", "\nanswer", "\ncheck", "\nabout"] {
        assert!(!text.contains(word), "{text}");
    }
    for word in ["\nask.zh", "\nchoice.en", "\ndo ", "\nrefused", "\nclock", "\nneed"] {
        assert!(text.contains(word), "{text}");
    }
    assert_eq!(Story::read(&text), Ok(story));
}

#[test]
fn a_story_in_one_language_says_the_same_in_it() {
    let whole = Story::read(WHOLE).expect("it is a story");
    let story = whole.in_one(Tongue::Chinese);
    let text = story.write();
    assert!(!text.contains(".en"), "{text}");
    assert_eq!((story.title.zh.as_str(), story.about.zh.as_str()), ("退款不退手续费", "第一段\n第二段"));
    // What is said in the other language alone stays.
    let english = whole.in_one(Tongue::English);
    assert_eq!(english.steps[0].say, both("买家下单。", ""));
    assert_eq!(english.steps[0].name, both("", "The buyer orders"));
    for story in [story, english] {
        assert_eq!(Story::read(&story.write()).as_ref(), Ok(&story));
        let acts = |story: &Story| story.steps.iter().map(|step| step.acts.clone()).collect::<Vec<_>>();
        assert_eq!(acts(&story), acts(&whole));
    }
}

/// The first mistake of a story whose last lines are these, with the line counted from the first of them.
fn mistake(lines: &str) -> Mistake {
    let head = "story 1\nstart empty 2022-07-01\nstep\n";
    let mut all = Story::read(&format!("{head}{lines}")).expect_err(lines);
    let mut first = all.remove(0);
    first.line -= 3;
    first
}

#[test]
fn a_mistake_says_where_what_and_what_was_meant() {
    for (lines, line, column, reason, text, nearest) in [
        ("chekc a = 1", 1, 1, Reason::UnknownKeyword, "chekc", Some("check")),
        ("say.de Hallo", 1, 1, Reason::UnknownKeyword, "say.de", Some("say.zh")),
        ("say.zh", 1, 7, Reason::NothingSaid, "", None),
        ("title.zh x", 1, 1, Reason::OutOfPlace, "title.zh", None),
        ("story 1", 1, 1, Reason::OutOfPlace, "story", None),
        ("name.zh a\nname.zh b", 2, 1, Reason::SaidTwice, "name.zh", None),
        ("  stage BuyrPhone", 1, 9, Reason::UnknownSurface, "BuyrPhone", Some("BuyerPhone")),
        ("stage Desk BackOffice BuyerPhone", 1, 23, Reason::TooManySurfaces, "BuyerPhone", None),
        ("stage Desk\nstage Desk", 2, 1, Reason::SaidTwice, "stage", None),
        ("look ordres.count", 1, 6, Reason::UnknownState, "ordres", Some("orders")),
        ("need orders.count", 1, 6, Reason::NoSign, "orders.count", None),
        ("check orders.count == 1", 1, 20, Reason::NoSign, "==", None),
        ("check orders.count = ", 1, 20, Reason::NoSign, "=", None),
        ("check orders.cuont = 1", 1, 7, Reason::UnknownState, "cuont", Some("count")),
        ("check clock = \"2023", 1, 15, Reason::NotFinished, "", None),
        ("choice.zh x", 1, 1, Reason::OutOfPlace, "choice.zh", None),
        ("ask.zh x\nchoice.zh a", 1, 1, Reason::WrongNumberOfChoices, "x", None),
        ("ask.zh x\nask.zh y", 2, 1, Reason::SaidTwice, "ask.zh", None),
        ("right", 1, 1, Reason::OutOfPlace, "right", None),
        ("ask.zh x\nchoice.zh a\nchoice.zh b\nright yes", 4, 7, Reason::TooMuchSaid, "yes", None),
        ("do", 1, 3, Reason::NothingSaid, "", None),
        ("do Buyer", 1, 9, Reason::NothingSaid, "", None),
        ("do Byer BuyerPhone Trade.Fall", 1, 4, Reason::UnknownActor, "Byer", Some("Buyer")),
        ("do Buyer Phone Trade.Fall", 1, 10, Reason::UnknownSurface, "Phone", Some("BuyerPhone")),
        ("do Buyer BuyerPhone Trade.Fal", 1, 27, Reason::UnknownVariant, "Fal", Some("Fall")),
        ("do Buyer BuyerPhone Trade.Live.Plan(title: 衬衫, att: 1)", 1, 48, Reason::UnknownField, "att", Some("at")),
        ("do Buyer BuyerPhone Trade.TopUp(十)", 1, 33, Reason::Wanted(Want::Number), "十", None),
        ("refused WrongStage", 1, 1, Reason::OutOfPlace, "refused", None),
        ("do Time Desk Trade.Fall\nrefused NothingDu", 2, 9, Reason::UnknownRefusal, "NothingDu", Some("NothingDue")),
        ("do Time Desk Trade.Fall\nrefused NothingDue\nrefused NothingDue", 3, 1, Reason::SaidTwice, "refused", None),
        ("clock", 1, 6, Reason::NothingSaid, "", None),
        ("clock morgen", 1, 7, Reason::NotAMoment, "morgen", None),
        ("clock +3w", 1, 7, Reason::NotALength, "+3w", None),
        ("clock +0s", 1, 7, Reason::NotALength, "+0s", None),
        ("clock +99999999999d", 1, 7, Reason::NotALength, "+99999999999d", None),
        ("clock due Shipby", 1, 11, Reason::UnknownDue, "Shipby", Some("ShipBy")),
    ] {
        let found = mistake(lines);
        let expected = Mistake { line, column, reason, text: text.to_owned(), nearest: nearest.map(str::to_owned) };
        assert_eq!(found, expected, "{lines}");
    }
    let shown = mistake("do Buyer BuyerPhone Trade.Order.Plcae()").to_string();
    assert!(shown.ends_with(":33: no such name here: Plcae (Place?)"), "{shown}");
}

#[test]
fn the_head_has_mistakes_of_its_own() {
    let first = |text: &str| Story::read(text).map(|_| ()).map_err(|all| (all[0].line, all[0].reason));
    for (text, line, reason) in [
        ("", 1, Reason::NoVersion),
        ("# nothing\n\n", 1, Reason::NoVersion),
        ("title.zh x", 1, Reason::NoVersion),
        ("\n\nstory", 3, Reason::UnknownVersion),
        ("story 2\nwhatever comes", 1, Reason::UnknownVersion),
        ("story one", 1, Reason::UnknownVersion),
        ("story 1", 1, Reason::NoStart),
        ("\n# x\nstory 1\nstep", 3, Reason::NoStart),
        ("story 1\nstart 2022-07-01", 2, Reason::UnknownStart),
        ("story 1\nstart empty", 2, Reason::NothingSaid),
        ("story 1\nstart empty gestern", 2, Reason::NotAMoment),
        ("story 1\nstart empty 2022-07-01\nstart empty 2022-07-01", 3, Reason::SaidTwice),
        ("story 1\nstart empty 2022-07-01\nsay.zh x", 3, Reason::OutOfPlace),
    ] {
        assert_eq!(first(text), Err((line, reason)), "{text}");
    }
    assert_eq!(first("story 1\nstart empty 2022-07-01"), Ok(()));
}

#[test]
fn all_mistakes_are_told_up_to_twenty() {
    let head = "story 1\nstart empty 2022-07-01\nstep\n";
    let lines = |text: &str| Story::read(text).expect_err("mistakes").iter().map(|one| one.line).collect::<Vec<_>>();
    assert_eq!(lines(&format!("{head}sya.zh x\nsay.zh x\nask.zh y\nclock x\n")), [4, 6, 7]);
    assert_eq!(lines(&format!("{head}{}", "x\n".repeat(100))), (4..24).collect::<Vec<_>>());
}

#[test]
fn a_file_can_be_too_much() {
    let head = "story 1\nstart empty 2022-07-01\n";
    let reason = |text: &str| Story::read(text).map(|_| ()).map_err(|all| (all.len(), all[0].line, all[0].reason));
    let steps = |count: usize| format!("{head}{}", "step\n".repeat(count));
    assert_eq!(reason(&steps(MOST_STEPS)), Ok(()));
    assert_eq!(reason(&steps(MOST_STEPS + 1)), Err((1, 2_003, Reason::TooManySteps)));
    let clocks = |count: usize| format!("{head}step\n{}", "clock due\n".repeat(count - 3));
    assert_eq!(reason(&clocks(MOST_STATEMENTS)), Ok(()));
    assert_eq!(reason(&clocks(MOST_STATEMENTS + 1)), Err((1, 20_001, Reason::TooManyStatements)));
    let padded = |length: usize| format!("{head}#{}", "x".repeat(length - head.len() - 1));
    assert_eq!(reason(&padded(MOST_BYTES)), Ok(()));
    assert_eq!(reason(&padded(MOST_BYTES + 1)), Err((1, 1, Reason::TooLong)));
    let deep = format!("{head}step\ndo Buyer BuyerPhone {}", "Trade(".repeat(100_000));
    assert_eq!(reason(&deep), Err((1, 4, Reason::TooDeep)));
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "\\PC{0,16}", "[a-z \n\r\t\"#=中文。\u{2028}]{0,16}"]
}

fn pairs() -> impl Strategy<Value = Both> {
    (texts(), texts()).prop_map(|(zh, en)| Both::new(&zh, &en))
}

/// Texts of one paragraph.
fn names() -> impl Strategy<Value = Both> {
    pairs().prop_map(|text| Both::new(&text.zh.replace('\n', " "), &text.en.replace('\n', " ")))
}

fn literals() -> impl Strategy<Value = Literal> {
    prop_oneof![
        (any::<i64>(), 0..6u32).prop_map(|(digits, scale)| Literal::Number(rust_decimal::Decimal::new(digits, scale))),
        prop_oneof![texts(), any::<String>(), "(none|true|-?[0-9.]{1,9}|\")"].prop_map(Literal::Text),
        any::<bool>().prop_map(Literal::Flag),
        Just(Literal::None),
    ]
}

fn checks() -> impl Strategy<Value = Check> {
    (0..4usize, 0..7usize, literals()).prop_map(|(path, sign, value)| {
        compared(["clock", "orders.count", "orders.12.stage", "accounts.Wallet"][path], Sign::ALL[sign].1, value)
    })
}

fn acts() -> impl Strategy<Value = Act> {
    let moments = 0..4_000_000_000u32;
    prop_oneof![
        (any::<u32>(), any::<bool>(), texts()).prop_map(|(number, refused, title)| {
            let live = merchant_simulator::shop::LiveCommand::Plan { title, at: Day::of(2022, 7, 1).start() };
            let top_up = TradeCommand::TopUp(Money::from_fen(i64::from(number)));
            let trade = if number % 2 == 0 { TradeCommand::Live(live) } else { top_up };
            Act::Do(Do {
                line: Line(number),
                by: (Actor::Merchant, Surface::MerchantPhone),
                command: Command::Trade(trade),
                refused: refused.then_some(if number % 3 == 0 {
                    Refused::Clause("B-17")
                } else {
                    Refused::Named("WrongStage")
                }),
            })
        }),
        moments.clone().prop_map(|unix| clock(Until::Moment(Moment::from_unix(unix.into()).expect("in range")))),
        (1..u32::MAX).prop_map(|seconds| clock(Until::Passed(seconds))),
        Just(clock(Until::Due)),
        Just(clock(Until::Fallen(DueKind::Expire))),
        checks().prop_map(Act::Check),
    ]
}

fn questions() -> impl Strategy<Value = Question> {
    let choice = (names(), any::<bool>(), any::<bool>()).prop_map(|(mut text, right, in_one)| {
        if in_one {
            text.en.clear();
        }
        if text.is_empty() {
            text.zh = "甲".to_owned();
        }
        Choice { text, right }
    });
    (names(), prop::collection::vec(choice, 2..=6)).prop_map(|(mut ask, choices)| {
        if ask.is_empty() {
            ask.en = "?".to_owned();
        }
        Question { ask, choices }
    })
}

fn steps() -> impl Strategy<Value = Step> {
    let texts = (names(), pairs(), pairs(), prop::option::of(questions()));
    let surfaces = prop::sample::subsequence(vec![Surface::Desk, Surface::BackOffice], 0..=2);
    let rest = (surfaces, prop::collection::vec(checks(), 0..2), prop::collection::vec(acts(), 0..4), any::<bool>());
    (texts, rest).prop_map(|((name, say, answer, question), (stage, need, acts, looks))| Step {
        line: Line(7),
        name,
        say,
        stage,
        look: if looks { vec![Look { line: Line(1), path: "orders.1".to_owned() }] } else { Vec::new() },
        need,
        question,
        answer,
        acts,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(
        title in names(), about in pairs(), sample in any::<bool>(), steps in prop::collection::vec(steps(), 0..5),
    ) {
        let at = at("2023-02-20 10:00:01");
        let start = if sample { Start::Sample(at) } else { Start::Empty(at) };
        let story = Story { title, about, start, steps };
        let text = story.write();
        prop_assert_eq!(Story::read(&text), Ok(story), "{}", text);
    }

    /// Whatever is done to a file, reading it ends with a story or with mistakes that lie in it.
    #[test]
    fn no_file_is_too_much_for_the_reader(
        which in any::<usize>(), cuts in prop::collection::vec((any::<usize>(), any::<usize>(), texts()), 1..6),
    ) {
        let all = files::all();
        let mut text = if which % 3 == 0 { WHOLE.to_owned() } else { all[which % all.len()].1.clone() };
        for (from, length, other) in cuts {
            let place = |number: usize| {
                let mut place = number % (text.len() + 1);
                while !text.is_char_boundary(place) {
                    place -= 1;
                }
                place
            };
            let from = place(from);
            let until = place((from + length % 40).min(text.len())).max(from);
            text.replace_range(from..until, &other);
        }
        match Story::read(&text) {
            Ok(story) => prop_assert_eq!(Story::read(&story.write()), Ok(story)),
            Err(mistakes) => {
                prop_assert!(!mistakes.is_empty() && mistakes.len() <= 20);
                prop_assert!(mistakes.is_sorted_by_key(|mistake| mistake.line));
                for mistake in mistakes {
                    let line = text.split('\n').nth(mistake.line as usize - 1);
                    prop_assert!(line.is_some_and(|line| mistake.column as usize <= line.chars().count() + 1));
                    prop_assert!(!mistake.to_string().is_empty());
                }
            }
        }
    }
}
