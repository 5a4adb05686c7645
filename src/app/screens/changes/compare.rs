//! Two lists of outcomes compared: worked out in slices so that the page stays free, and shown.

use crate::app::kit::{Icon, path_to};
use crate::app::session::{Focus, Session};
use crate::app::{Manner, Panel};
use crate::app::{slices, words};
use crate::base::Day;
use crate::locales::changes::Changes;
use crate::locales::common::Common;
use crate::locales::{fill, t};
use crate::policy::{Assessment, Overall};
use crate::shop::Catalogue;
use crate::view::changes::{Comparison, Difference, compare, other_outcomes, qualifying};
use crate::view::matrix::MatrixBuilder;
use leptos::prelude::*;
use std::cmp::Ordering;
use std::sync::Arc;

/// One side of a comparison.
#[derive(Clone)]
pub struct Side {
    /// The rules, the shop and the moment.
    pub assessment: Arc<Assessment>,
    /// The goods.
    pub goods: Catalogue,
}

/// How far a comparison has come.
#[derive(Clone)]
pub enum Compared {
    /// There is nothing to compare.
    Nothing,
    /// So many goods of so many.
    Working(usize, usize),
    /// Done.
    Done(Arc<Comparison>),
}

/// Keeps a comparison up to date with what is asked for.
pub fn use_comparison(session: Session, ask: Box<dyn Fn() -> Option<(Side, Side)>>) -> RwSignal<Compared> {
    let state = RwSignal::new(Compared::Nothing);
    let turn = StoredValue::new(0u32);
    Effect::new(move |_| {
        let asked = ask();
        let mine = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        let Some((before, after)) = asked else {
            state.set(Compared::Nothing);
            return;
        };
        leptos::task::spawn_local(async move {
            let earlier = session.matrix.get_untracked();
            let current = move || mine.is_some() && turn.try_get_value() == mine;
            let all = 2 * before.goods.goods().len();
            let told = move |done: usize| {
                state.try_set(Compared::Working(done, all));
            };
            let before = MatrixBuilder::new(before.assessment, before.goods, earlier);
            let Some(before) = slices::build(before, &current, &|(done, _)| told(done)).await else { return };
            let before = Arc::new(before);
            let half = before.rows.len();
            let after = MatrixBuilder::new(after.assessment, after.goods, Some(Arc::clone(&before)));
            let Some(after) = slices::build(after, &current, &|(done, _)| told(half + done)).await else { return };
            if current() {
                state.try_set(Compared::Done(Arc::new(compare(&before, &after))));
            }
        });
    });
    state
}

/// That a comparison is being worked out.
pub fn working(done: usize, all: usize) -> AnyView {
    let text = fill(Changes::Working, &[&words::grouped(done as u64), &words::grouped(all as u64)]);
    view! {
        <section class="goods-progress" aria-live="polite">
            <p class="quiet">{text.clone()}</p>
            <progress class="progress" max=all value=done aria-label=text></progress>
        </section>
    }
    .into_any()
}

/// What differs, programme by programme.
pub fn summary(comparison: &Comparison) -> AnyView {
    let cards = comparison
        .programmes
        .iter()
        .map(|(programme, before, after)| {
            let (old, new, by) = qualifying(before, after);
            let tag = match new.cmp(&old) {
                Ordering::Greater => Some((Overall::Qualifies, fill(Changes::More, &[&by]))),
                Ordering::Less => Some((Overall::No, fill(Changes::Fewer, &[&by]))),
                Ordering::Equal => None,
            };
            let others: Vec<String> = other_outcomes(before, after)
                .into_iter()
                .map(|(overall, from, to)| format!("{} {from} → {to}", words::overall(overall)))
                .collect();
            view! {
                <section class="card changes-programme">
                    <h2 class="changes-name">{words::programme(*programme)}</h2>
                    <p class="changes-shift">
                        <span class="quiet">{words::grouped(old as u64)}</span>
                        <Icon name="chevron-right" small=true/>
                        <span class="figure">{words::grouped(new as u64)}</span>
                        <span class="quiet">{t(Changes::Qualify)}</span>
                    </p>
                    {tag
                        .map(|(overall, text)| {
                            view! {
                                <p class="cluster">
                                    <span class="outcome" data-outcome=words::overall_key(overall)><span>{text}</span></span>
                                </p>
                            }
                        })}
                    <p class="quiet">{others.join(t(Common::Semicolon))}</p>
                </section>
            }
        })
        .collect_view();
    view! { <div class="changes-summary">{cards}</div> }.into_any()
}

/// An outcome that becomes another.
pub fn flip(from: Overall, to: Overall) -> impl IntoView {
    view! {
        <span class="changes-flip">
            <span class="glyph" data-outcome=words::overall_key(from)>
                <span class="visually-hidden">{words::overall(from)}</span>
            </span>
            <Icon name="chevron-right"/>
            <span class="outcome" data-outcome=words::overall_key(to)><span>{words::overall(to)}</span></span>
        </span>
    }
}

/// What differs, good by good, at most `most`. A good opens the preview on `day`, with its changed cell explained.
pub fn differences(session: Session, comparison: &Comparison, most: usize, day: Day) -> AnyView {
    let (listed, rest) = comparison.listed(most);
    let rows = listed.iter().map(|row| difference(session, row, day)).collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t(Changes::Differences)>
            <table class="table" data-test="differences">
                <thead>
                    <tr><th scope="col">{t(Changes::GoodProgramme)}</th><th scope="col">{t(Changes::Outcome)}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(rest > 0).then(|| view! { <p class="quiet">{fill(Changes::Rest, &[&words::grouped(rest as u64)])}</p> })}
    }
    .into_any()
}

fn difference(session: Session, row: &Difference, day: Day) -> impl IntoView + use<> {
    let (id, title, programme) = (row.good.id.clone(), row.good.title.clone(), row.programme);
    let manner = expect_context::<Manner>();
    let open = move |_| {
        session.look.at.update(|at| *at = at.on(day));
        session.look.focus.set(Some(Focus::Cell(id.clone(), programme)));
        manner.panel.set(Panel::Explain);
        session.look.filter.update(|filter| filter.programme = Some(programme));
    };
    view! {
        <tr>
            <th scope="row">
                <a href=path_to("/") class="link" on:click=open>{title}</a>
                <br/>
                <span class="quiet">{words::programme(programme)}</span>
            </th>
            <td>{flip(row.from, row.to)}</td>
        </tr>
    }
}
