//! 练习单: the story on paper, with boxes to tick and lines to write on, and the answers on a page of their own.

use super::show::Show;
use super::{no_story, paragraphs};
use crate::app::kit::{Icon, each, live};
use crate::app::session::Session;
use crate::app::words::in_language;
use crate::app::words::path::{asked, label, wanted};
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::present::Present as Words;
use crate::locales::{fill, t};
use crate::scenario::{Act, Sign, Step, Story};
use leptos::prelude::*;

/// The screen, which is also what is printed.
#[component]
pub fn WorksheetScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    live(move || session.tells(sheet).unwrap_or_else(no_story))
}

fn sheet(story: &Story) -> AnyView {
    let numbered = || story.steps.iter().enumerate();
    let questions = each(numbered().collect::<Vec<_>>(), |(place, step)| question(place, step));
    let told = numbered().any(|(_, step)| is_told(step));
    let answers = if told {
        let all = numbered().filter(|(_, step)| is_told(step)).collect::<Vec<_>>();
        view! { <ol class="sheet-keys">{each(all, |(place, step)| key(place, step))}</ol> }.into_any()
    } else {
        view! { <p class="quiet">{t(Words::KeyHidden)}</p> }.into_any()
    };
    let title = in_language(&story.title).to_owned();
    view! {
        <article class="frame-page sheet-page" data-test="worksheet">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{title.clone()}</h1>
                    <p class="frame-subtitle">{t(Words::Worksheet)} " · " {t(Words::SheetFrom)}</p>
                </div>
                <div class="frame-actions">
                    <button class="button button-primary" data-test="print" on:click=move |_| page::print()>
                        <Icon name="print"/>
                        {t(Words::Print)}
                    </button>
                </div>
            </header>
            <p class="sheet-who"><span>{t(Words::SheetName)}</span> <span>{t(Words::SheetDay)}</span></p>
            <p class="quiet">{t(Words::SheetWhat)}</p>
            <ol class="sheet-steps">{questions}</ol>
            <section class="sheet-key" data-test="sheet-key">
                <h2 class="frame-title">{t(Words::Key)} " " <span class="quiet">{title}</span></h2>
                // What a story is about says what it teaches, so only the key has it.
                <div class="sheet-about">{paragraphs(&story.about)}</div>
                {answers}
            </section>
        </article>
    }
    .into_any()
}

/// Whether there is anything to say of what comes of a step.
fn is_told(step: &Step) -> bool {
    let right = step.question.as_ref().is_some_and(|asked| asked.choices.iter().any(|choice| choice.right));
    right || !step.answer.is_empty() || step.acts.iter().any(|act| matches!(act, Act::Check(_)))
}

/// A step as it is given out.
fn question(place: usize, step: &Step) -> AnyView {
    let looks = step.look.iter().map(|look| label(&look.path)).collect::<Vec<_>>().join(t(Common::Comma));
    let asked = step.question.as_ref().map(|asked| {
        let choices = asked.choices.iter().map(|choice| in_language(&choice.text).to_owned()).collect::<Vec<_>>();
        view! {
            <p class="sheet-ask">{in_language(&asked.ask).to_owned()}</p>
            <ul class="sheet-choices">
                {each(choices, |text| view! { <li><span class="sheet-box" data-test="sheet-box"></span> {text}</li> })}
            </ul>
            <p class="sheet-lines"><span class="quiet">{t(Words::YourReasons)}</span> <span></span> <span></span></p>
        }
    });
    view! {
        <li class="sheet-step">
            <h2>{place + 1} ". " {Show::name_of(step, place)}</h2>
            {paragraphs(&step.say)}
            {(!looks.is_empty()).then(|| view! { <p class="quiet">{fill(Words::Observe, &[&looks])}</p> })}
            {asked}
        </li>
    }
    .into_any()
}

/// What comes of a step: the right choices, the answer, what is checked.
fn key(place: usize, step: &Step) -> AnyView {
    let right = step.question.as_ref().map(|asked| {
        let all = asked.choices.iter().enumerate().filter(|(_, choice)| choice.right);
        each(
            all.map(|(place, choice)| (place, in_language(&choice.text).to_owned())).collect::<Vec<_>>(),
            |(place, text)| {
                view! { <p class="sheet-right"><Icon name="check" small=true/> " " {place + 1} ". " {text}</p> }
            },
        )
    });
    let checks = step.acts.iter().filter_map(|act| match act {
        Act::Check(check) if check.sign == Sign::Is => {
            Some(fill(Common::Colon, &[&label(&check.path), &wanted(check)]))
        }
        Act::Check(check) => Some(asked(check)),
        _ => None,
    });
    let checks = checks.collect::<Vec<_>>();
    view! {
        <li class="sheet-step">
            <h3>{place + 1} ". " {Show::name_of(step, place)}</h3>
            {right}
            {paragraphs(&step.answer)}
            {(!checks.is_empty()).then(|| view! {
                <ul class="sheet-checks" aria-label=t(Words::KeyFigures)>{each(checks, |text| view! { <li>{text}</li> })}</ul>
            })}
        </li>
    }
    .into_any()
}
