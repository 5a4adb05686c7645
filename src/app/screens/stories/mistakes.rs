//! What is wrong with a story that is written: where, why, and the name that was probably meant.

use super::edit::Writing;
use super::told::reason;
use crate::app::kit::{Icon, each, live};
use crate::locales::story_edit::StoryEdit as Words;
use crate::locales::{fill, t};
use crate::scenario::Mistake;
use crate::scenario::edit::{mended, place_of};
use leptos::prelude::*;

/// So many are told at a time; there may be more.
const MOST: usize = 20;

/// The list; a line where nothing is wrong.
pub fn mistakes(writing: Writing) -> AnyView {
    live(move || match writing.read.get() {
        None => view! { <p class="quiet" id="story-state">{t(Words::Checking)}</p> }.into_any(),
        Some(Ok(story)) => {
            let told = fill(Words::Fine, &[&story.steps.len(), &story.checks().count()]);
            view! {
                <p class="banner" data-kind="met" id="story-state" role="status" data-test="story-fine">
                    <Icon name="check"/>
                    <span>{told}</span>
                </p>
            }
            .into_any()
        }
        Some(Err(all)) => {
            let count = all.len();
            let told = fill(if count < MOST { Words::Mistakes } else { Words::MistakesMost }, &[&count]);
            let rows = each(all, move |mistake| row(writing, mistake));
            view! {
                <section class="card stack" style="--gap:.5rem" data-test="story-mistakes">
                    <h2 class="heading" id="story-state" role="status">{told}</h2>
                    <ol class="story-mistakes">{rows}</ol>
                </section>
            }
            .into_any()
        }
    })
}

fn row(writing: Writing, mistake: Mistake) -> AnyView {
    let (line, column) = (mistake.line, mistake.column);
    let why = reason(mistake.reason);
    let label = fill(Words::GoThere, &[&line, &column, &why]);
    let go = move |_| writing.goes_to(writing.text.with_untracked(|text| place_of(text, line, column)));
    let written = (!mistake.text.is_empty()).then(|| mistake.text.clone());
    let mend = mistake.nearest.clone().map(|name| {
        let mend = move |_| {
            if let Some(edited) = writing.text.with_untracked(|text| mended(text, &mistake)) {
                writing.becomes(edited);
            }
        };
        view! {
            <button class="button button-small" data-test="story-mend" on:click=mend>{fill(Words::Mend, &[&name])}</button>
        }
    });
    view! {
        <li data-test="story-mistake">
            <button class="link num" aria-label=label data-test="story-go" on:click=go>
                {fill(Words::Place, &[&line, &column])}
            </button>
            <span>{why} {written.map(|text| view! { " " <code class="story-written">{text}</code> })}</span>
            {mend}
        </li>
    }
    .into_any()
}
