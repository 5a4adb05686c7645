//! The gallery: what is listed of the stories, what every one of them has, and how much of what the platform says they touch.

use crate::files;
use merchant_simulator::policy::clauses;
use merchant_simulator::scenario::{
    Act, Listed, Outcome, Player, Story, System, Tongue, coverage, read_gallery, stories_of_clauses, write_gallery,
};
use merchant_simulator::view::grounds::rests_on;
use std::collections::BTreeSet;
use std::path::Path;

/// The gallery has no fewer stories, and they touch no fewer clauses. Raised with each story that comes.
const STORIES: usize = 16;
const TOUCHED: usize = 85;

const HOW: &str = "public/stories/index.json is out of date: run `make words`";

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a file has a name")
}

fn listed() -> Vec<Listed> {
    let all = files::all();
    all.iter()
        .map(|(path, text)| Listed::of(name(path), text, rests_on).unwrap_or_else(|all| panic!("{all:?}")))
        .collect()
}

#[test]
fn the_list_is_that_of_the_stories() {
    let all = listed();
    let kept = files::all().remove(0).0.with_file_name("index.json");
    let kept = std::fs::read_to_string(kept).unwrap_or_default();
    assert!(kept == write_gallery(&all), "{HOW}");
    assert_eq!(read_gallery(&kept), Some(all), "{HOW}");
    assert_eq!(read_gallery("[{}]"), None);
}

#[test]
fn every_story_can_be_told_to_a_class() {
    assert!(listed().len() >= STORIES);
    for (path, text) in files::all() {
        let name = name(&path);
        let story = Story::read(&text).expect("it is a story");
        let asked = story.steps.iter().filter_map(|step| step.question.as_ref());
        assert!(asked.clone().count() >= 2, "{name}: at least two questions");
        for question in asked {
            assert!(question.choices.iter().any(|choice| choice.right), "{name}: {} has an answer", question.ask.en);
        }
        for (place, step) in story.steps.iter().enumerate() {
            let acts = step.acts.iter().any(|act| !matches!(act, Act::Check(_)));
            let checks = step.acts.iter().any(|act| match act {
                Act::Check(_) => true,
                Act::Do(act) => act.refused.is_some(),
                Act::Clock(_) => false,
            });
            assert!(!acts || checks, "{name}: step {} looks at nothing that came of it", place + 1);
            assert!(!step.name.is_empty(), "{name}: step {} has no name", place + 1);
        }
    }
}

#[test]
fn what_is_listed_of_a_story_is_so() {
    let text = "story 1\ntitle.zh 甲\ntitle.en A\nstart sample 2023-02-20 10:00\nstep\nstage Desk\n\
                check verdicts.PayLater.S2302001 = Qualifies\nstep\nask.en Which?\nchoice.en a\nchoice.en b\n\
                do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)";
    let one = Listed::of("a.story", text, rests_on).expect("it is a story");
    assert_eq!((one.steps, one.questions, one.checks), (2, 1, 1));
    assert_eq!(format!("{:?}", one.surfaces), "[Desk, BuyerPhone]");
    assert!(one.systems.contains(&System::PayLater) && one.systems.contains(&System::Rules));
    assert!(!one.systems.contains(&System::Orders) && !one.systems.contains(&System::RefundOnly));
    for id in ["XYHF2-ELIG-01", "XYHF2-ORD-01"] {
        assert!(one.clauses.contains(id), "{id}: {:?}", one.clauses);
    }
    assert_eq!(one.start.to_string(), "2023-02-20 10:00:00");
    assert!(Listed::of("b.story", "story 1", rests_on).is_err());
    let whole = coverage(std::slice::from_ref(&one));
    assert_eq!((whole.touched, whole.touched + whole.left.len()), (one.clauses.len(), whole.all));
    assert_eq!(coverage(&[]).left.len(), clauses().count());
}

#[test]
fn every_system_that_the_gallery_filters_by_has_a_name_of_its_own() {
    let names: BTreeSet<String> = System::ALL.iter().map(|system| format!("{system:?}")).collect();
    assert_eq!(names.len(), System::ALL.len());
}

/// What no story touches is shown in the gallery; what was touched once stays so.
#[test]
fn the_stories_touch_no_fewer_clauses() {
    let all = listed();
    let whole = coverage(&all);
    println!("the stories touch {} of {} clauses; not touched:", whole.touched, whole.all);
    for clause in &whole.left {
        println!("  {} {:?}", clause.id, clause.standing);
    }
    let counts = stories_of_clauses(&all);
    assert_eq!(counts.len(), whole.touched);
    for (id, count) in counts {
        assert_eq!(count, all.iter().filter(|one| one.clauses.contains(id)).count(), "{id}");
    }
    assert!(whole.touched >= TOUCHED, "{} of {}", whole.touched, whole.all);
}

/// What is handed out can be read and played, and says no answer.
#[test]
fn what_students_get_plays() {
    for (path, text) in files::all() {
        let name = name(&path);
        let students = Story::read(&text).expect("it is a story").without_answers();
        for handed in [students.clone(), students.in_one(Tongue::Chinese), students.in_one(Tongue::English)] {
            let story = Story::read(&handed.write()).unwrap_or_else(|all| panic!("{name}: {all:?}"));
            assert_eq!(story, handed, "{name}");
            assert_eq!((story.checks().count(), story.about.is_empty()), (0, true), "{name}");
            let played = Player::new(&story).play_all();
            let came = played.iter().flat_map(|played| &played.acts);
            assert!(came.map(|came| &came.outcome).all(Outcome::is_as_said), "{name}");
        }
    }
}
