//! The stories that come with the page, and the one in the documentation.

use merchant_simulator::scenario::{Player, Story};
use std::path::{Path, PathBuf};

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The stories that come with the page, each with its path.
pub fn all() -> Vec<(PathBuf, String)> {
    let folder = top().join("public/stories");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "story"));
    paths.sort_unstable();
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(&path).expect("a text"))).collect()
}

/// What does not go as a story says.
fn failures(text: &str) -> Vec<String> {
    let story = match Story::read(text) {
        Ok(story) => story,
        Err(mistakes) => return mistakes.iter().map(ToString::to_string).collect(),
    };
    let played = Player::new(&story).play_all();
    let needs = played.iter().flat_map(|played| &played.needs).filter(|need| !need.holds);
    let needs = needs.map(|need| format!("{}: {need:?}", need.check.line.0));
    let acts = played.iter().flat_map(|played| &played.acts).filter(|came| !came.outcome.is_as_said());
    needs.chain(acts.map(|came| format!("{}: {:?}", came.line.0, came.outcome))).collect()
}

#[test]
fn every_story_goes_as_it_says() {
    let all = all();
    assert!(all.len() >= 2);
    for (path, text) in all {
        assert_eq!(failures(&text), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn every_story_speaks_both_languages() {
    for (path, text) in all() {
        let story = Story::read(&text).expect("it is a story");
        let steps = story.steps.iter();
        let said = steps.flat_map(|step| {
            let question = step.question.iter().flat_map(|question| {
                std::iter::once(&question.ask).chain(question.choices.iter().map(|choice| &choice.text))
            });
            [&step.name, &step.say, &step.answer].into_iter().chain(question)
        });
        for text in [&story.title, &story.about].into_iter().chain(said) {
            assert_eq!(text.zh.is_empty(), text.en.is_empty(), "{}: {text:?}", path.display());
        }
        assert!(!story.title.is_empty() && !story.about.is_empty(), "{}", path.display());
        assert_eq!(Story::read(&story.write()), Ok(story), "{}", path.display());
    }
}

/// The example of the documentation is a story that goes as it says.
#[test]
fn the_example_of_the_documentation_plays() {
    let text = std::fs::read_to_string(top().join("docs/stories.md")).expect("the document is there");
    let example = text.split("```story\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    assert_eq!(failures(example), Vec::<String>::new());
    let story = Story::read(example).expect("it is a story");
    assert!(story.checks().count() > 2 && story.steps.iter().any(|step| step.question.is_some()));
}
