//! 规则手册: every clause, searchable, with standing, source and dates, where it is used, and the values it gives.

mod clause;

use super::stories::{Gallery, load};
use crate::app::Manner;
use crate::app::kit::{Icon, SearchChip, Select, path_to, select};
use crate::app::session::Session;
use crate::app::words;
use crate::browser::{clock, page};
use crate::locales::common::Common;
use crate::locales::handbook::Handbook;
use crate::locales::{clause_words, fill, knows_clauses, t};
use crate::policy::category::Exclusion;
use crate::policy::{Setting, Source, Standing};
use crate::scenario::stories_of_clauses;
use crate::view::handbook::{self as shown, Chapter, Entry, Filter, SOURCES};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The standings, surest first.
const STANDINGS: [Standing; 5] =
    [Standing::Stated, Standing::Corroborated, Standing::Inferred, Standing::Assumed, Standing::Disputed];

/// How many stories touch each clause, by its number; none until the list of stories has come.
type Told = Memo<Option<Arc<BTreeMap<String, usize>>>>;

/// The handbook.
#[component]
pub fn HandbookScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let query = use_query_map();
    let wanted = Memo::new(move |_| query.with(|query| query.get("clause").unwrap_or_default()));
    let asked = query.with_untracked(|query| query.get("q").unwrap_or_default());
    let filter = RwSignal::new(Filter { text: asked, ..Filter::default() });
    let entries = Memo::new(move |_| {
        session
            .matrix
            .with(|matrix| matrix.as_ref().map(|matrix| shown::entries(&matrix.assessment)).unwrap_or_default())
    });
    // Which stories touch what is told once their list has come.
    let stories: Gallery = RwSignal::new(None);
    load(stories);
    let told: Told = Memo::new(move |_| {
        let all = stories.get()?.ok()?;
        let counts = stories_of_clauses(&all).into_iter().map(|(id, count)| (id.to_owned(), count));
        Some(Arc::new(counts.collect()))
    });
    // What the clauses say is loaded on the first look; the list is there before.
    let worded = Memo::new(move |_| {
        manner.read_clauses();
        knows_clauses()
    });
    let found = Memo::new(move |_| {
        worded.track();
        filter.with(|filter| entries.with(|entries| Arc::new(narrowed(entries, filter))))
    });
    // A clause that a link asks for is shown whatever was filtered before, brought into view and given the focus.
    let asked_for = Memo::new(move |_| (wanted.get(), entries.with(|entries| !entries.is_empty()), worded.get()));
    Effect::new(move |before: Option<String>| {
        let (wanted, ready, _) = asked_for.get();
        if wanted.is_empty() || !ready {
            return String::new();
        }
        if before.as_ref() != Some(&wanted) && filter.with_untracked(|filter| *filter != Filter::default()) {
            filter.set(Filter::default());
        }
        let id = wanted.clone();
        leptos::task::spawn_local(async move {
            clock::pause().await;
            page::focus(&id);
        });
        wanted
    });
    view! {
        <div class="frame-page">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Handbook::Title)}</h1>
                    <p class="frame-subtitle">
                        {move || fill(Handbook::Subtitle, &[&entries.with(Vec::len), &Session::checked_until()])}
                    </p>
                </div>
                <div class="frame-actions">
                    <a href=path_to("/rules") class="button frame-compact">
                        <Icon name="rules"/>
                        <span>{t(Handbook::UpdateRules)}</span>
                    </a>
                </div>
            </header>
            {intro()}
            <div class="handbook-tools">
                <SearchChip
                    text=Signal::derive(move || filter.with(|filter| filter.text.clone()))
                    on_text=Callback::new(move |text| filter.update(|filter| filter.text = text))
                    placeholder=t(Handbook::SearchWhat)
                    test="handbook-search"
                />
                {tools(filter, found)}
                <p class="visually-hidden" role="status">
                    {move || fill(Handbook::Found, &[&found.with(|found| shown_count(found, filter))])}
                </p>
            </div>
            <div class="split" data-side="start" style="--side:11rem">
                {index(filter, found)}
                <div class="stack" style="--gap:1.5rem">
                    {move || {
                        worded.track();
                        let day = session.look.at.get().day();
                        let current = wanted.get();
                        filter.with(|filter| {
                            found.with(|found| groups(session, entries, told, found, filter, &current, day))
                        })
                    }}
                    <Show when=move || found.with(|found| shown_count(found, filter)) == 0>
                        <div class="empty">
                            <Icon name="search"/>
                            <h2 class="empty-title">{t(Handbook::None)}</h2>
                            <p>{t(Handbook::NoneWhat)}</p>
                            <button class="button" on:click=move |_| filter.set(Filter::default())>
                                {t(Handbook::Clear)}
                            </button>
                        </div>
                    </Show>
                </div>
            </div>
        </div>
    }
}

/// The clauses that pass everything but the standing, which its chips count.
fn narrowed(entries: &[Entry], filter: &Filter) -> Vec<Entry> {
    let passes = |entry: &&Entry| {
        let (wording, place) = clause_words(entry.clause).unwrap_or_default();
        filter.passes(entry, &[entry.clause.id, wording, place, &words::source(entry.clause.source)])
    };
    entries.iter().filter(passes).cloned().collect()
}

/// Whether a clause has the standing that is asked for.
fn stands(entry: &Entry, filter: &Filter) -> bool {
    filter.standing.is_none_or(|standing| entry.clause.standing == standing)
}

fn shown_count(found: &[Entry], filter: RwSignal<Filter>) -> usize {
    filter.with(|filter| found.iter().filter(|entry| stands(entry, filter)).count())
}

/// That nothing here is official, where it comes from, and how to read the standings.
fn intro() -> impl IntoView {
    let documents = [
        (Source::PayLaterTwo, Handbook::DatePayLaterTwo),
        (Source::PayLaterOne, Handbook::DatePayLaterOne),
        (Source::Festival38, Handbook::DateFestival38),
        (Source::RefundOnly, Handbook::DateRefundOnly),
        (Source::SpringFestival, Handbook::DateSpringFestival),
    ];
    let documents = documents
        .into_iter()
        .map(|(source, date)| view! { <li>{fill(Handbook::DocumentDate, &[&words::source(source), &t(date)])}</li> })
        .collect_view();
    let standings = STANDINGS
        .into_iter()
        .map(|standing| {
            view! {
                <li>
                    <span class="tag" data-standing=words::standing_key(standing)>{words::standing(standing)}</span>
                    " "
                    {words::standing_meaning(standing)}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack" style="--gap:.5rem">
            <p>{t(Handbook::Intro)}</p>
            <details class="details">
                <summary>{t(Handbook::Documents)}</summary>
                <div class="stack" style="--gap:.75rem">
                    <ol>{documents}</ol>
                    <ul class="stack" style="--gap:.25rem">{standings}</ul>
                </div>
            </details>
        </section>
    }
}

/// A chapter's name.
fn chapter_name(chapter: Chapter) -> &'static str {
    t(match chapter {
        Chapter::PayLater => Handbook::ChapterPayLater,
        Chapter::Categories => Handbook::ChapterCategories,
        Chapter::PayLaterOne => Handbook::ChapterPayLaterOne,
        Chapter::JuneDiscount => Handbook::ChapterDiscount,
        Chapter::Festival38 => Handbook::ChapterFestival,
        Chapter::Instalment => Handbook::ChapterInstalment,
        Chapter::RefundOnly => Handbook::ChapterRefundOnly,
        Chapter::SpringFestival => Handbook::ChapterSpring,
        Chapter::TimedCoupon => Handbook::ChapterCoupon,
        Chapter::Trade => Handbook::ChapterTrade,
    })
}

fn source_name(source: Source) -> String {
    match source {
        Source::Public(_) => t(Handbook::PublicPages).to_owned(),
        source => words::source(source),
    }
}

/// A choice among few things by their place in a list.
fn list(
    test: &str,
    [label, none]: [&'static str; 2],
    names: Vec<String>,
    current: Signal<Option<usize>>,
    choose: Callback<Option<usize>>,
) -> AnyView {
    let own =
        Select { class: "chip", test: test.to_owned(), label: Some(label.to_owned()), none: Some(none), id: None };
    select(own, names, move || current.get(), move |place| choose.run(place))
}

fn tools(filter: RwSignal<Filter>, found: Memo<Arc<Vec<Entry>>>) -> impl IntoView {
    let chip = move |standing: Option<Standing>| {
        let count = move || {
            found.with(|found| {
                found.iter().filter(|entry| standing.is_none_or(|wanted| entry.clause.standing == wanted)).count()
            })
        };
        let name = standing.map_or(t(Common::All), words::standing);
        view! {
            <button
                class="chip"
                title=standing.map(words::standing_meaning)
                aria-pressed=move || filter.with(|filter| filter.standing == standing).to_string()
                on:click=move |_| filter.update(|filter| filter.standing = standing)
            >
                {name}
                " "
                <span class="chip-count">{count}</span>
            </button>
        }
    };
    let place = move |of: fn(&Filter) -> Option<usize>| Signal::derive(move || filter.with(of));
    let programmes = expect_context::<Session>().world.with_untracked(|world| world.rules.programmes());
    let named = programmes.iter().map(|programme| words::programme(*programme)).collect();
    let known = programmes.clone();
    let at = Signal::derive(move || {
        let chosen = filter.with(|filter| filter.programme);
        known.iter().position(|programme| chosen == Some(*programme))
    });
    view! {
        <div class="reel" role="group" aria-label=t(Handbook::Standings)>
            {chip(None)} {STANDINGS.map(|standing| chip(Some(standing)))}
        </div>
        <div class="reel">
            {list(
                "handbook-chapter",
                [t(Handbook::ChapterFilter), t(Handbook::AnyChapter)],
                Chapter::ALL.iter().map(|chapter| chapter_name(*chapter).to_owned()).collect(),
                place(|filter| Chapter::ALL.iter().position(|chapter| filter.chapter == Some(*chapter))),
                Callback::new(move |place: Option<usize>| {
                    filter.update(|filter| filter.chapter = place.and_then(|place| Chapter::ALL.get(place).copied()));
                }),
            )}
            {list(
                "handbook-source",
                [t(Handbook::SourceFilter), t(Handbook::AnySource)],
                SOURCES.iter().map(|source| source_name(*source)).collect(),
                place(|filter| SOURCES.iter().position(|source| filter.source == Some(*source))),
                Callback::new(move |place: Option<usize>| {
                    filter.update(|filter| filter.source = place.and_then(|place| SOURCES.get(place).copied()));
                }),
            )}
            {list(
                "handbook-programme",
                [t(Handbook::ProgrammeFilter), t(Handbook::AnyProgramme)],
                named,
                at,
                Callback::new(move |place: Option<usize>| {
                    filter.update(|filter| {
                        filter.programme = place.and_then(|place| programmes.get(place).copied());
                    });
                }),
            )}
        </div>
    }
}

/// The chapters beside the clauses, on wide screens.
fn index(filter: RwSignal<Filter>, found: Memo<Arc<Vec<Entry>>>) -> impl IntoView {
    let item = move |chapter: Chapter| {
        let count = move || found.with(|found| found.iter().filter(|entry| entry.chapter == chapter).count());
        view! {
            <button
                class="menu-item"
                aria-current=move || filter.with(|filter| filter.chapter == Some(chapter)).then_some("true")
                on:click=move |_| {
                    filter.update(|filter| {
                        filter.chapter = if filter.chapter == Some(chapter) { None } else { Some(chapter) };
                    });
                }
            >
                {chapter_name(chapter)}
                <span class="push quiet">{count}</span>
            </button>
        }
    };
    view! { <nav class="handbook-index" aria-label=t(Handbook::Index)>{Chapter::ALL.map(item)}</nav> }
}

/// The clauses that are shown, chapter by chapter.
fn groups(
    session: Session,
    entries: Memo<Vec<Entry>>,
    told: Told,
    found: &[Entry],
    filter: &Filter,
    current: &str,
    day: crate::base::Day,
) -> Vec<AnyView> {
    let chapters = Chapter::ALL.into_iter().filter_map(|chapter| {
        let shown: Vec<&Entry> =
            found.iter().filter(|entry| entry.chapter == chapter && stands(entry, filter)).collect();
        if shown.is_empty() {
            return None;
        }
        let all = entries.with_untracked(|all| all.iter().filter(|entry| entry.chapter == chapter).count());
        let count = if shown.len() == all {
            fill(Handbook::CountAll, &[&all])
        } else {
            fill(Handbook::Count, &[&shown.len(), &all])
        };
        let cards: Vec<AnyView> = shown
            .into_iter()
            .map(|entry| clause::card(session, entry, told, &filter.text, entry.clause.id == current, day))
            .collect();
        Some(
            view! {
                <section class="handbook-group">
                    <h2 class="heading"><span>{chapter_name(chapter)} " " <span class="quiet">{count}</span></span></h2>
                    {(chapter == Chapter::Categories).then(categories)}
                    <div class="handbook-clauses">{cards}</div>
                </section>
            }
            .into_any(),
        )
    });
    chapters.collect()
}

/// The excluded categories by name, each to where it can be let in.
fn categories() -> impl IntoView {
    let rows = Exclusion::ALL
        .iter()
        .map(|row| {
            let name = format!("{} {}", row.row(), words::exclusion(*row));
            view! { <li><a href=path_to(super::rules::link(Setting::PayLaterExcludes(*row))) class="link">{name}</a></li> }
        })
        .collect_view();
    view! {
        <details class="details">
            <summary>{t(Handbook::Categories)}</summary>
            <ul class="grid" style="--min:11rem;--gap:.25rem 1rem">{rows}</ul>
        </details>
    }
}
