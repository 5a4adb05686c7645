//! The story beside the ordinary stage: a bar that tells it, and the list of its steps.

use super::show::Show;
use crate::app::kit::{Icon, each, flag, given, live, path_to, said};
use crate::app::session::Session;
use crate::app::words::in_language;
use crate::locales::present::Present as Words;
use crate::locales::{fill, t};
use crate::view::present::Phase;
use leptos::prelude::*;

/// Whether a story is told that has steps.
fn has_story(session: Session) -> Memo<bool> {
    Memo::new(move |_| session.tells(|story| !story.steps.is_empty()) == Some(true))
}

/// The bar over the stage: the step, what it says or asks or answers, back and on.
pub fn story_bar(session: Session) -> AnyView {
    let any = has_story(session);
    live(move || {
        if !any.get() {
            return ().into_any();
        }
        let show = Show::of(session);
        let waits = Memo::new(move |_| show.waits());
        let over = Memo::new(move |_| show.page().is_some_and(|page| page.is_last() && page.phase == Phase::Came));
        view! {
            <section class="story-bar" aria-label=t(Words::ShowStory) data-test="story-bar">
                <button class="button button-icon button-small" data-test="story-back" aria-label=t(Words::Before) on:click=move |_| _ = show.back()>
                    <Icon name="chevron-left"/>
                </button>
                <div class="story-bar-text" aria-live="polite">{live(move || text(show))}</div>
                <a class="button button-small" href=path_to("/present")>{t(Words::Present)}</a>
                <button
                    class="button button-primary button-small"
                    data-test="story-next"
                    disabled=move || over.get()
                    on:click=move |_| _ = show.next()
                >
                    {t(Words::Next)}
                </button>
                {live(move || {
                    let all = waits.get();
                    if all.is_empty() {
                        return ().into_any();
                    }
                    view! {
                        <div class="story-bar-waits" role="status" data-test="story-waits">
                            <b>{t(Words::Waits)}</b>
                            {each(all, |(asks, is)| view! { <span>{fill(Words::IsNow, &[&asks, &is])}</span> })}
                            <button class="button button-small" on:click=move |_| show.back_to_told()>{t(Words::BackToTold)}</button>
                        </div>
                    }
                    .into_any()
                })}
            </section>
        }
        .into_any()
    })
}

fn text(show: Show) -> AnyView {
    let Some((page, step)) = show.page().and_then(|page| Some((page, show.step_at(page.place)?))) else {
        return ().into_any();
    };
    let question = step.question.as_ref().map(|asked| in_language(&asked.ask).to_owned());
    let said = match page.phase {
        Phase::Say => in_language(&step.say).to_owned(),
        Phase::Ask => question.unwrap_or_default(),
        Phase::Came if step.answer.is_empty() => t(Words::Told).to_owned(),
        Phase::Came => in_language(&step.answer).to_owned(),
    };
    view! {
        <p>
            <span class="quiet num" data-test="story-place">{format!("{} / {}", page.number(), page.of)}</span>
            " "
            <b>{Show::name_of(&step, page.place)}</b>
        </p>
        <p class="story-bar-said" tabindex="0" data-test="story-said">{said}</p>
    }
    .into_any()
}

/// The card on the timeline: the steps, told or not, each a way back to where it begins; and the ways to show them.
pub fn story_steps(session: Session) -> AnyView {
    let any = has_story(session);
    live(move || {
        if !any.get() {
            return ().into_any();
        }
        let show = Show::of(session);
        let title = move || session.tells(|story| in_language(&story.title).to_owned()).unwrap_or_default();
        let of = untrack(move || session.tells(|story| story.steps.len())).unwrap_or_default();
        let place = move || show.page().map(|page| page.place);
        view! {
            <section class="card stack story-steps" data-test="story-steps">
                <header class="between">
                    <h2 class="heading"><span>{said(title)}</span></h2>
                    <span class="cluster">
                        <a class="button button-small" href=path_to("/worksheet") data-test="to-worksheet">
                            <Icon name="print"/>
                            {t(Words::Worksheet)}
                        </a>
                        <a class="button button-primary button-small" href=path_to("/present") data-test="to-present">
                            <Icon name="play"/>
                            {t(Words::Present)}
                        </a>
                    </span>
                </header>
                <p class="quiet">{t(Words::StoryWhat)}</p>
                <ol class="story-list">
                    {each(0..of, move |step| {
                        let name = move || show.step_at(step).map_or_else(String::new, |found| Show::name_of(&found, step));
                        let told = move || session.told() > step;
                        let here = move || place() == Some(step);
                        view! {
                            <li>
                                <button
                                    class="story-step"
                                    data-test="story-step"
                                    data-told=flag(told)
                                    aria-current=given(move || here().then_some("step"))
                                    on:click=move |_| show.go(step)
                                >
                                    <span class="num">{step + 1}</span>
                                    <span>{said(name)}</span>
                                    <span class="quiet">{said(move || t(if told() { Words::Told } else { Words::NotTold }).to_owned())}</span>
                                </button>
                            </li>
                        }
                    })}
                </ol>
            </section>
        }
        .into_any()
    })
}
