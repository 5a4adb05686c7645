//! What came of playing a whole story in a world of its own, check by check.

use super::edit::Writing;
use crate::app::kit::{OutcomeTag, each, live, when};
use crate::app::words::{self, in_language};
use crate::locales::story_edit::StoryEdit as Words;
use crate::locales::{fill, t};
use crate::policy::Overall;
use crate::scenario::edit::place_of;
use crate::scenario::state::Missing;
use crate::scenario::{Checked, Outcome, Player, Story};
use leptos::prelude::*;
use serde_json::Value;

/// What came of playing a story.
#[derive(Clone, PartialEq)]
pub struct Ran {
    /// The text as it was.
    text: String,
    steps: Vec<(String, Vec<Row>)>,
    holds: usize,
    fails: usize,
}

/// Something that was compared, or refused.
#[derive(Clone, PartialEq)]
struct Row {
    line: u32,
    holds: bool,
    what: String,
    /// What there was instead.
    actual: Option<String>,
}

/// Plays a story to its end.
pub fn run(story: &Story, text: String) -> Ran {
    let steps: Vec<(String, Vec<Row>)> = Player::new(story)
        .play_all()
        .into_iter()
        .map(|played| {
            let name = story.steps.get(played.step).map(|step| in_language(&step.name)).unwrap_or_default();
            let number = fill(Words::StepOf, &[&(played.step + 1)]);
            let title = if name.is_empty() { number } else { format!("{number} · {name}") };
            let needs = played
                .needs
                .iter()
                .map(|need| Row { what: format!("{} {}", t(Words::Needs), asked(need)), ..compared(need) });
            let acts = played.acts.iter().filter_map(|came| outcome(came.line.0, &came.outcome));
            (title, needs.chain(acts).collect())
        })
        .collect();
    let all = || steps.iter().flat_map(|(_, rows)| rows);
    let holds = all().filter(|row| row.holds).count();
    let fails = all().filter(|row| !row.holds).count();
    Ran { text, holds, fails, steps }
}

fn asked(Checked { check, .. }: &Checked) -> String {
    format!("{} {} {}", check.path, check.sign.written(), check.value)
}

fn compared(checked: &Checked) -> Row {
    let actual = match &checked.actual {
        Ok(Value::String(text)) => fill(Words::Actual, &[text]),
        Ok(Value::Null) => fill(Words::Actual, &[&"none"]),
        Ok(value) => fill(Words::Actual, &[value]),
        Err(Missing::NotThereYet) => t(Words::NotThereYet).to_owned(),
        Err(Missing::Never) => t(Words::NeverThere).to_owned(),
    };
    let actual = (!checked.holds).then_some(actual);
    Row { line: checked.check.line.0, holds: checked.holds, what: asked(checked), actual }
}

/// A line for what was compared or refused; none for what was simply done.
fn outcome(line: u32, outcome: &Outcome) -> Option<Row> {
    let row = |holds, what| Some(Row { line, holds, what, actual: None });
    match outcome {
        Outcome::Done => None,
        Outcome::Checked(checked) => Some(compared(checked)),
        Outcome::RefusedAsSaid(refusal) => row(true, fill(Words::RefusedAsSaid, &[&words::refusal(refusal)])),
        Outcome::Refused(refusal) => row(false, fill(Words::RefusedElse, &[&words::refusal(refusal)])),
        Outcome::NotRefused => row(false, t(Words::NotRefused).to_owned()),
    }
}

/// The list.
pub fn ran(writing: Writing, ran: RwSignal<Option<Ran>>) -> AnyView {
    live(move || {
        let Some(Ran { text, steps, holds, fails }) = ran.get() else { return ().into_any() };
        let stale = Memo::new(move |_| writing.text.with(|now| *now != text));
        let (kind, told) = match (fails, holds) {
            (0, 0) => ("near", t(Words::NothingChecked).to_owned()),
            (0, _) => ("met", fill(Words::AllHold, &[&holds])),
            _ => ("loss", fill(Words::SomeFail, &[&fails, &holds])),
        };
        let steps = each(steps.into_iter().filter(|(_, rows)| !rows.is_empty()), move |(name, rows)| {
            let rows = each(rows, move |one| row(writing, one));
            view! { <h3 class="field-label">{name}</h3> <ul class="story-ran">{rows}</ul> }
        });
        view! {
            <section class="card stack" style="--gap:.5rem" data-test="story-ran">
                <p class="banner" data-kind=kind role="status" data-test="story-result">{told}</p>
                {when(move || stale.get(), || view! { <p class="quiet">{t(Words::Changed)}</p> }.into_any())}
                {steps}
            </section>
        }
        .into_any()
    })
}

fn row(writing: Writing, Row { line, holds, what, actual }: Row) -> AnyView {
    let (overall, word) = if holds { (Overall::Qualifies, Words::Holds) } else { (Overall::No, Words::Fails) };
    let go = move |_| writing.goes_to(writing.text.with_untracked(|text| place_of(text, line, 1)));
    view! {
        <li data-test="story-check" data-holds=holds.to_string()>
            <OutcomeTag overall=overall text=t(word)/>
            <span>
                <code class="story-written">{what}</code>
                {actual.map(|actual| view! { <span class="story-actual">{actual}</span> })}
            </span>
            <button class="link num" on:click=go>{fill(Words::LineOf, &[&line])}</button>
        </li>
    }
    .into_any()
}
