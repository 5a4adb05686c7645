//! A story of the gallery, and what can be done with it.

use super::hand_out::HandOut;
use super::{Shows, system_name, text_of};
use crate::app::kit::{Icon, each};
use crate::app::session::Session;
use crate::app::words::in_language;
use crate::locales::stories::Stories as Words;
use crate::locales::{fill, t};
use crate::scenario::Listed;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// The card.
pub fn card(session: Session, one: Listed, shows: Shows) -> AnyView {
    let title = in_language(&one.title).to_owned();
    let about = each(in_language(&one.about).lines().map(str::to_owned).collect::<Vec<String>>(), |line| {
        view! { <p>{line}</p> }
    });
    let tags = each(one.systems.clone(), |system| view! { <li class="tag">{system_name(system)}</li> });
    let counts = fill(Words::Counts, &[&one.steps, &one.questions, &one.checks]);
    let starts = fill(Words::Starts, &[&one.start.day()]);
    let id = format!("story-{}", one.file.trim_end_matches(".story"));
    let heading = id.clone();
    let (play, present) = (fill(Words::PlayOf, &[&title]), fill(Words::PresentOf, &[&title]));
    view! {
        <li class="card story-card" data-test="story" aria-labelledby=id>
            <h2 class="story-title" id=heading>{title.clone()}</h2>
            <div class="story-about">{about}</div>
            <ul class="cluster story-tags">{tags}</ul>
            <p class="quiet story-counts"><span>{counts}</span> <span class="num">{starts}</span></p>
            <div class="cluster story-actions">
                <button
                    class="button button-primary"
                    data-test="story-play"
                    aria-label=play
                    on:click=opens(session, &one, "/services")
                >
                    <Icon name="play"/>
                    {t(Words::Play)}
                </button>
                <button class="button" data-test="story-present" aria-label=present on:click=opens(session, &one, "/present")>
                    {t(Words::Present)}
                </button>
                {more(session, &one, title, shows)}
            </div>
        </li>
    }
    .into_any()
}

/// Opens the story in a workspace of its own, and goes somewhere.
fn opens<E>(session: Session, one: &Listed, to: &'static str) -> impl Fn(E) + 'static {
    let navigate = use_navigate();
    let (file, name) = (one.file.clone(), in_language(&one.title).to_owned());
    move |_| {
        let (file, name, navigate) = (file.clone(), name.clone(), navigate.clone());
        leptos::task::spawn_local(async move {
            if let Some(text) = text_of(session, &file).await {
                session.open_story(name, text);
                navigate(to, Default::default());
            }
        });
    }
}

/// Does something with the story's text, once it has come.
fn with_text(session: Session, file: &str, act: impl Fn(String) + Clone + 'static) -> impl Fn() + 'static {
    let file = file.to_owned();
    move || {
        let (file, act) = (file.clone(), act.clone());
        leptos::task::spawn_local(async move {
            if let Some(text) = text_of(session, &file).await {
                act(text);
            }
        });
    }
}

/// What else can be done with it.
fn more(session: Session, one: &Listed, title: String, shows: Shows) -> AnyView {
    let menu = NodeRef::<html::Details>::new();
    let item = |test: &'static str, icon: &'static str, word: Words, act: Box<dyn Fn()>| {
        let chosen = move |_| {
            if let Some(menu) = menu.get_untracked() {
                menu.set_open(false);
            }
            act();
        };
        view! {
            <button class="menu-item" data-test=test on:click=chosen>
                <Icon name=icon/>
                {t(word)}
            </button>
        }
        .into_any()
    };
    let file = one.file.clone();
    let hands_out = |students: bool| {
        let file = file.clone();
        let act = move |text: String| shows.handed_out.set(HandOut::of(&text, &file, students));
        Box::new(with_text(session, &one.file, act))
    };
    let label = fill(Words::MoreOf, &[&title]);
    let navigate = use_navigate();
    let edit = move |text: String| {
        session.handed.set(Some(text));
        navigate("/stories/edit", Default::default());
    };
    let worksheet = opens(session, one, "/worksheet");
    let look = move |text: String| shows.looked.set(Some((title.clone(), text)));
    view! {
        <details class="menu" node_ref=menu>
            <summary class="button button-quiet" aria-label=label data-test="story-more">{t(Words::More)}</summary>
            <div class="menu-list" data-align="start">
                {item("story-worksheet", "print", Words::Worksheet, Box::new(move || worksheet(())))}
                {item("story-look", "handbook", Words::Look, Box::new(with_text(session, &file, look)))}
                {item("story-change", "edit", Words::EditIt, Box::new(with_text(session, &file, edit)))}
                {item("story-share", "link", Words::Share, hands_out(false))}
                {item("story-students", "link", Words::StudentLink, hands_out(true))}
            </div>
        </details>
    }
    .into_any()
}
