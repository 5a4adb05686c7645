//! 剧本: the stories that come with the page, what of the rules they touch, and where a story is written.

mod card;
mod coverage;
mod edit;
mod hand_out;
mod mistakes;
mod run;
mod told;

pub use edit::StoryEditScreen;

use hand_out::HandOut;

use crate::app::kit::{Icon, SearchChip, Sheet, clause_link, each, live, path_to, said};
use crate::app::later::not_loaded;
use crate::app::session::Session;
use crate::app::words::in_language;
use crate::browser::page;
use crate::locales::frame::Frame;
use crate::locales::stories::Stories as Words;
use crate::locales::{fill, t};
use crate::policy;
use crate::scenario::{Listed, Story, System, read_gallery};
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};
use std::sync::Arc;

/// The stories that come with the page; `None` until they are there.
pub type Gallery = RwSignal<Option<Result<Arc<Vec<Listed>>, ()>>>;

/// Loads the list of stories.
pub fn load(gallery: Gallery) {
    gallery.set(None);
    leptos::task::spawn_local(async move {
        let text = page::fetch_text("stories/index.json").await;
        let all = text.and_then(|text| read_gallery(&text)).map(Arc::new).ok_or(());
        // Whoever asked may have gone elsewhere meanwhile.
        gallery.try_set(Some(all));
    });
}

/// The text of a story; says so when it cannot be had.
async fn text_of(session: Session, file: &str) -> Option<String> {
    let text = page::fetch_text(&format!("stories/{file}")).await.filter(|text| Story::read(text).is_ok());
    if text.is_none() {
        session.say(t(Words::NotFetched).to_owned());
    }
    text
}

/// What is shown of a story over the gallery.
#[derive(Clone, Copy)]
struct Shows {
    /// Its title and its text.
    looked: RwSignal<Option<(String, String)>>,
    /// How it is handed on.
    handed_out: RwSignal<Option<HandOut>>,
}

/// Which stories are shown.
#[derive(Debug, Clone, Default, PartialEq)]
struct Filter {
    text: String,
    system: Option<System>,
    clause: Option<&'static policy::Clause>,
}

impl Filter {
    /// Whether a story passes everything but the system, which the chips count.
    fn passes(&self, one: &Listed) -> bool {
        let texts = [in_language(&one.title), in_language(&one.about)].map(str::to_lowercase);
        let has = |word: &str| {
            texts.iter().any(|text| text.contains(word))
                || one.clauses.iter().any(|clause| clause.to_lowercase().contains(word))
        };
        self.clause.is_none_or(|clause| one.clauses.contains(clause.id))
            && self.text.to_lowercase().split_whitespace().all(has)
    }

    fn is_about(&self, one: &Listed) -> bool {
        self.system.is_none_or(|system| one.systems.contains(&system))
    }
}

/// The name of what a story can be about.
fn system_name(system: System) -> &'static str {
    t(match system {
        System::PayLater => Words::PayLater,
        System::RefundOnly => Words::RefundOnly,
        System::Instalments => Words::Instalments,
        System::Campaigns => Words::Campaigns,
        System::TimedCoupons => Words::TimedCoupons,
        System::Orders => Words::Orders,
        System::Rules => Words::Rules,
    })
}

/// The gallery.
#[component]
pub fn StoriesScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let gallery: Gallery = RwSignal::new(None);
    load(gallery);
    let query = use_query_map();
    let filter = RwSignal::new(Filter::default());
    // A clause that a link asks for narrows what is shown, until it is taken away.
    Effect::new(move |_| {
        let wanted = query.with(|query| query.get("clause")).and_then(|id| policy::clause(&id));
        filter.update(|filter| filter.clause = wanted);
    });
    let found = Memo::new(move |_| {
        let all = gallery.get().and_then(Result::ok).unwrap_or_default();
        filter.with(|filter| all.iter().filter(|one| filter.passes(one)).cloned().collect::<Vec<Listed>>())
    });
    let shown = Memo::new(move |_| {
        filter.with(|filter| {
            found.with(|all| all.iter().filter(|one| filter.is_about(one)).cloned().collect::<Vec<Listed>>())
        })
    });
    let looked = RwSignal::new(None::<(String, String)>);
    let handed_out = RwSignal::new(None::<HandOut>);
    view! {
        <div class="frame-page stories">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Frame::Stories)}</h1>
                    <p class="frame-subtitle">{t(Words::What)}</p>
                </div>
                <div class="frame-actions">
                    {super::recording::record_button(session)}
                    <a href=path_to("/stories/edit") class="button frame-compact" data-test="story-edit">
                        <Icon name="edit"/>
                        <span>{t(Words::Write)}</span>
                    </a>
                </div>
            </header>
            {live(move || match gallery.get() {
                Some(Err(())) => not_loaded(move || load(gallery)),
                None => waiting(),
                Some(Ok(all)) => {
                    let shows = Shows { looked, handed_out };
                    view! {
                        {tools(filter, found)}
                        {live(move || cards(session, filter, shown.get(), shows))}
                        {coverage::coverage(&all)}
                    }
                    .into_any()
                }
            })}
            {text_sheet(session, looked)}
            {hand_out::sheet(session, handed_out)}
        </div>
    }
}

/// What stands there until the list has come.
fn waiting() -> AnyView {
    let one = |_| view! { <div class="card story-card"><div class="skeleton" style="--height:9rem"></div></div> };
    view! {
        <p class="visually-hidden" role="status">{t(Frame::Loading)}</p>
        <div class="story-cards" aria-hidden="true">{each(0..6, one)}</div>
    }
    .into_any()
}

/// Search, and what the stories are about.
fn tools(filter: RwSignal<Filter>, found: Memo<Vec<Listed>>) -> AnyView {
    let chip = move |system: Option<System>| {
        let count = move || {
            found.with(|all| all.iter().filter(|one| system.is_none_or(|own| one.systems.contains(&own))).count())
        };
        view! {
            <button
                class="chip"
                data-test=format!("stories-{}", system.map_or("all".to_owned(), |system| format!("{system:?}")))
                aria-pressed=said(move || filter.with(|filter| filter.system == system).to_string())
                on:click=move |_| filter.update(|filter| filter.system = system)
            >
                {system.map_or(t(Words::Any), system_name)}
                " "
                <span class="chip-count">{said(move || count().to_string())}</span>
            </button>
        }
    };
    view! {
        <div class="handbook-tools">
            <SearchChip
                text=Signal::derive(move || filter.with(|filter| filter.text.clone()))
                on_text=Callback::new(move |text| filter.update(|filter| filter.text = text))
                placeholder=t(Words::SearchWhat)
                test="stories-search"
            />
            <div class="reel" role="group" aria-label=t(Words::Systems)>
                {chip(None)} {each(System::ALL, move |system| chip(Some(system)))}
            </div>
            {live(move || {
                let Some(clause) = filter.with(|filter| filter.clause) else { return ().into_any() };
                let navigate = use_navigate();
                view! {
                    <p class="cluster">
                        <span>{fill(Words::ForClause, &[&clause.id])}</span>
                        {clause_link(clause)}
                        <button
                            class="button button-small"
                            on:click=move |_| navigate("/stories", Default::default())
                        >
                            {t(Words::ShowAll)}
                        </button>
                    </p>
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}

fn cards(session: Session, filter: RwSignal<Filter>, all: Vec<Listed>, shows: Shows) -> AnyView {
    let count = fill(Words::Found, &[&all.len()]);
    let status = view! { <p class="visually-hidden" role="status" data-test="stories-found">{count}</p> };
    if all.is_empty() {
        let navigate = use_navigate();
        let clear = move |_| {
            filter.set(Filter::default());
            navigate("/stories", Default::default());
        };
        return view! {
            {status}
            <div class="empty">
                <Icon name="search"/>
                <h2 class="empty-title">{t(Words::None)}</h2>
                <p>{t(Words::NoneWhat)}</p>
                <button class="button" on:click=clear>{t(Words::ShowAll)}</button>
            </div>
        }
        .into_any();
    }
    let cards = each(all, move |one| card::card(session, one, shows));
    view! { {status} <ul class="story-cards">{cards}</ul> }.into_any()
}

/// The text of a story, in a sheet of its own.
fn text_sheet(session: Session, looked: RwSignal<Option<(String, String)>>) -> AnyView {
    let open = Memo::new(move |_| looked.with(Option::is_some));
    view! {
        <Sheet open=open on_close=Callback::new(move |()| looked.set(None)) label=t(Words::Look)>
            {looked.get_untracked().map(|(title, text)| text_of_one(session, &title, text))}
        </Sheet>
    }
    .into_any()
}

fn text_of_one(session: Session, title: &str, text: String) -> AnyView {
    let navigate = use_navigate();
    let copy = text.clone();
    let edit = move |_| {
        session.handed.set(Some(copy.clone()));
        navigate("/stories/edit", Default::default());
    };
    view! {
        <header class="dialog-head"><h2 class="dialog-title">{fill(Words::TextOf, &[&title])}</h2></header>
        <div class="dialog-body stack" data-test="story-text">
            <pre class="story-text" tabindex="0">{text}</pre>
            <button class="button" data-test="story-text-edit" on:click=edit>
                <Icon name="edit"/>
                {t(Words::EditIt)}
            </button>
        </div>
    }
    .into_any()
}
