//! What came of a step: the figures before and after, what was refused or went otherwise, the answer, the clauses.

use super::{Presenter, paragraphs};
use crate::app::Manner;
use crate::app::kit::{Icon, StandingTag, clause_link, each, live};
use crate::app::words::path::{asked, label, shown};
use crate::app::words::{citation, refusal};
use crate::locales::present::Present as Words;
use crate::locales::{clause_words, fill, t};
use crate::policy::{Clause, clause};
use crate::scenario::{Looked, Outcome, Step};
use crate::view::present::{Page, Phase};
use leptos::prelude::*;

/// So many clauses are quoted at the most; of more the numbers stand there.
const QUOTED: usize = 2;

/// The figures that the step looks at.
pub fn figures(presenter: Presenter, page: Page) -> AnyView {
    let looked = Memo::new(move |_| match page.phase {
        Phase::Came => presenter.came.with(|came| came.as_ref().map(|came| came.looked.clone())).unwrap_or_default(),
        Phase::Say | Phase::Ask => presenter.show.ahead(),
    });
    live(move || {
        let all = looked.get();
        if all.is_empty() {
            return ().into_any();
        }
        view! { <dl class="present-figures" aria-label=t(Words::Figures)>{each(all, figure)}</dl> }.into_any()
    })
}

fn figure(one: Looked) -> AnyView {
    let now = shown(&one.path, one.now.as_ref());
    let before = one.changed.then(|| shown(&one.path, one.before.as_ref()));
    let said = before.as_ref().map(|before| fill(Words::Was, &[before, &now]));
    view! {
        <div class="present-figure" data-changed=one.changed.then_some("true") data-test="present-figure" data-path=one.path.clone()>
            <dt>{label(&one.path)}</dt>
            <dd>
                {before.map(|before| view! {
                    <span aria-hidden="true"><span class="present-before">{before}</span> " → "</span>
                })}
                <b aria-hidden=said.is_some().then_some("true")>{now}</b>
                {said.map(|said| view! { <span class="visually-hidden">{said}</span> })}
            </dd>
        </div>
    }
    .into_any()
}

/// What was refused, and what did not go as the story says.
pub fn outcomes(presenter: Presenter, page: Page) -> AnyView {
    if page.phase != Phase::Came {
        return ().into_any();
    }
    live(move || {
        presenter.came.with(|came| {
            let Some(came) = came else { return ().into_any() };
            let told: Vec<(bool, &'static str, String)> =
                came.played.acts.iter().filter_map(|came| outcome(&came.outcome)).collect();
            if told.is_empty() {
                return ().into_any();
            }
            let off = told.iter().any(|(as_said, ..)| !as_said);
            view! {
                <ul class="present-outcomes" data-test="present-outcomes">
                    {each(told, |(as_said, what, why)| view! {
                        <li class="present-notice" data-kind=(!as_said).then_some("near")>
                            <p><Icon name=if as_said { "no" } else { "warning" }/> " " <b>{what}</b></p>
                            <p>{why}</p>
                        </li>
                    })}
                </ul>
                {off.then(|| view! { <p class="present-second">{t(Words::OtherwiseWhat)}</p> })}
            }
            .into_any()
        })
    })
}

/// What is to be told of what came of an act: whether it is as the story says, in a word, and why.
fn outcome(outcome: &Outcome) -> Option<(bool, &'static str, String)> {
    Some(match outcome {
        Outcome::Done => return None,
        Outcome::RefusedAsSaid(why) => (true, t(Words::AsSaid), refusal(why)),
        Outcome::Refused(why) => (false, t(Words::RefusedElse), refusal(why)),
        Outcome::NotRefused => (false, t(Words::CarriedOut), String::new()),
        Outcome::Checked(checked) if checked.holds => return None,
        Outcome::Checked(checked) => {
            let is = shown(&checked.check.path, checked.actual.as_ref().ok());
            (false, t(Words::Otherwise), fill(Words::IsNow, &[&asked(&checked.check), &is]))
        }
    })
}

/// The answer and what it rests on, once the step was told.
pub fn answer(presenter: Presenter, page: Page, step: &Step) -> AnyView {
    if page.phase != Phase::Came {
        return ().into_any();
    }
    let manner = expect_context::<Manner>();
    let said = !step.answer.is_empty();
    let answer = step.answer.clone();
    let touched = Memo::new(move |_| {
        presenter.came.with(|came| came.as_ref().map(|came| came.played.touched().into_iter().collect::<Vec<_>>()))
    });
    let last = page.is_last().then(|| {
        view! { <p class="present-second" role="status" data-test="present-end"><Icon name="check" small=true/> " " {t(Words::TheEnd)}</p> }
    });
    view! {
        {live(move || {
            let clauses: Vec<&'static Clause> = touched.get().unwrap_or_default().into_iter().filter_map(clause).collect();
            if clauses.is_empty() && !said {
                return ().into_any();
            }
            view! {
                <div class="present-answer" data-test="present-answer">
                    {said.then(|| view! { <div class="present-says">{paragraphs(&answer)}</div> })}
                    {rests(manner, clauses)}
                </div>
            }
            .into_any()
        })}
        {last}
    }
    .into_any()
}

fn rests(manner: Manner, clauses: Vec<&'static Clause>) -> AnyView {
    if clauses.is_empty() {
        return ().into_any();
    }
    let quoted = clauses.len() <= QUOTED;
    live(move || {
        manner.read_clauses();
        let all = clauses.clone();
        let each_of =
            each(all, move |clause| {
                let wording = clause_words(clause).map_or("", |(wording, _)| wording);
                let text = quoted.then(|| view! {
                <span class="present-wording">{wording}</span>
                <span class="present-source">{citation(clause)} " " <StandingTag standing=clause.standing/></span>
            });
                view! { <li title=wording>{clause_link(clause)} {text}</li> }
            });
        view! {
            <ul class="present-clauses" data-quoted=quoted.then_some("true") aria-label=t(Words::Clauses) data-test="present-clauses">
                {each_of}
            </ul>
        }
        .into_any()
    })
}
