//! How much of what the platform says the stories touch, and what none of them does.

use crate::app::Manner;
use crate::app::kit::{StandingTag, clause_link, each, live};
use crate::app::words;
use crate::locales::stories::Stories as Words;
use crate::locales::{clause_words, fill, knows_clauses, t};
use crate::policy::{Clause, Source};
use crate::scenario::{Coverage, Listed, coverage as covered};
use crate::view::handbook::{SOURCES, same_source};
use leptos::prelude::*;

/// The section.
pub fn coverage(all: &[Listed]) -> AnyView {
    let Coverage { touched, all, left } = covered(all);
    let groups = SOURCES.into_iter().filter_map(|source| {
        let of: Vec<&'static Clause> =
            left.iter().copied().filter(|clause| same_source(clause.source, source)).collect();
        (!of.is_empty()).then(|| group(source, of))
    });
    let groups: Vec<AnyView> = groups.collect();
    view! {
        <section class="card stack story-coverage" data-test="coverage">
            <h2 class="heading"><span>{t(Words::Coverage)}</span></h2>
            <p class="quiet">{t(Words::CoverageWhat)}</p>
            <p class="story-figure" data-test="coverage-figure">{fill(Words::Touched, &[&touched, &all])}</p>
            <progress class="progress" max=all.to_string() value=touched.to_string() aria-hidden="true"></progress>
            <h3 class="field-label">{t(Words::Left)}</h3>
            {groups}
        </section>
    }
    .into_any()
}

/// The clauses of a document that no story touches. What they say is loaded when somebody looks.
fn group(source: Source, clauses: Vec<&'static Clause>) -> AnyView {
    let manner = expect_context::<Manner>();
    let opened = RwSignal::new(false);
    let name = match source {
        Source::Public(_) => t(Words::PublicPages).to_owned(),
        source => words::source(source),
    };
    let title = fill(Words::LeftOf, &[&name, &clauses.len()]);
    view! {
        <details class="details" on:toggle=move |_| opened.set(true)>
            <summary>{title}</summary>
            {live(move || {
                if !opened.get() {
                    return ().into_any();
                }
                manner.read_clauses();
                let worded = knows_clauses();
                let rows = each(clauses.clone(), move |clause| {
                    let wording = worded.then(|| clause_words(clause)).flatten().map(|(wording, _)| wording);
                    view! {
                        <li class="story-clause">
                            <span class="cluster">{clause_link(clause)} <StandingTag standing=clause.standing/></span>
                            <span class="quiet">{wording}</span>
                        </li>
                    }
                });
                view! { <ul class="story-clauses">{rows}</ul> }.into_any()
            })}
        </details>
    }
    .into_any()
}
