//! What has come by a link or a file: what is in it, before anything is opened.

use super::timeline::under::decided_again as told_again;
use super::transport::branch_name;
use crate::app::kit::{each, live};
use crate::app::session::{Arrived, Session, decided_again};
use crate::app::words::in_language;
use crate::browser::page;
use crate::journal::{
    Contents, LinkError, Parcel, SharedWorkspace, WorkspaceFileError, contents, read_link, read_workspace_file,
};
use crate::locales::common::Common;
use crate::locales::frame::Frame;
use crate::locales::share::Share as Words;
use crate::locales::{fill, t};
use crate::policy::{RulesDigest, built_in_digest};
use crate::scenario::Story;
use crate::view::redecide::{Again, Other};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// Why nothing is taken.
fn of_link(error: LinkError) -> Words {
    match error {
        LinkError::Foreign => Words::Foreign,
        LinkError::Newer => Words::Newer,
        LinkError::CutOff => Words::CutOff,
        LinkError::Changed => Words::Changed,
        LinkError::Bomb | LinkError::TooLarge => Words::TooLarge,
        LinkError::Broken(_) => Words::Broken,
    }
}

fn of_file(error: &WorkspaceFileError) -> Words {
    match error {
        WorkspaceFileError::TooLarge | WorkspaceFileError::Bomb | WorkspaceFileError::TooMany => Words::TooLarge,
        WorkspaceFileError::Foreign | WorkspaceFileError::Empty => Words::Foreign,
        WorkspaceFileError::Newer => Words::Newer,
        WorkspaceFileError::Broken { .. } => Words::Broken,
    }
}

/// What there is in what has come.
fn read(arrived: &Arrived) -> Result<Vec<Parcel>, Words> {
    match arrived {
        Arrived::Link(text) => read_link(text).map(|parcel| vec![parcel]).map_err(of_link),
        Arrived::File(name, bytes) => match std::str::from_utf8(bytes) {
            Ok(text)
                if name.ends_with(".story")
                    || text.trim_start_matches('\u{feff}').trim_start().starts_with("story ") =>
            {
                Ok(vec![Parcel::Story { text: text.to_owned(), rules: None }])
            }
            _ => read_workspace_file(bytes)
                .map(|all| all.into_iter().map(Parcel::Workspace).collect())
                .map_err(|error| of_file(&error)),
        },
    }
}

/// What a parcel is called.
fn name(parcel: &Parcel) -> String {
    match parcel {
        Parcel::Story { text, .. } => {
            Story::read(text).map(|story| in_language(&story.title).to_owned()).unwrap_or_default()
        }
        Parcel::Workspace(shared) if shared.name.is_empty() && shared.sample => t(Frame::Sample).to_owned(),
        Parcel::Workspace(shared) if shared.name.is_empty() => t(Words::Nameless).to_owned(),
        Parcel::Workspace(shared) => shared.name.clone(),
    }
}

/// The panel.
#[component]
pub fn ArrivedPanel() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <header class="dialog-head"><h2 class="dialog-title">{t(Words::Arrived)}</h2></header>
        {live(move || match session.arrived.get() {
            Some(arrived) => match read(&arrived) {
                Ok(parcels) => inside(session, parcels),
                Err(why) => view! {
                    <div class="dialog-body stack" data-test="arrived-error">
                        <p class="banner" data-kind="loss">{t(why)}</p>
                        <p class="quiet">{t(Words::Untouched)}</p>
                    </div>
                    <footer class="dialog-foot">
                        <button class="button" on:click=move |_| session.dealt_with()>{t(Common::Close)}</button>
                    </footer>
                }
                .into_any(),
            },
            None => ().into_any(),
        })}
    }
}

fn inside(session: Session, parcels: Vec<Parcel>) -> AnyView {
    let rows = each(parcels.clone(), one);
    let readable = parcels.iter().all(|parcel| match parcel {
        Parcel::Story { text, .. } => Story::read(text).is_ok(),
        Parcel::Workspace(_) => true,
    });
    let word = match parcels.len() {
        1 => t(Words::Open).to_owned(),
        count => fill(Words::OpenAll, &[&count]),
    };
    let story = matches!(parcels.as_slice(), [Parcel::Story { .. }]);
    let navigate = use_navigate();
    let take = move |_| {
        let navigate = navigate.clone();
        session.take(parcels.clone(), name, t(Words::NoRoom), move || {
            // A story is told on the stage; a workspace is looked at wherever the page is.
            if story {
                navigate("/services", Default::default());
            }
        });
    };
    view! {
        <div class="dialog-body stack">
            <p class="quiet">{t(Words::ArrivedWhat)}</p>
            <ul class="stack" data-test="arrived">{rows}</ul>
        </div>
        <footer class="dialog-foot">
            <button class="button" data-test="arrived-not-now" on:click=move |_| session.dealt_with()>{t(Words::NotNow)}</button>
            <button class="button button-primary" data-test="arrived-open" disabled=!readable on:click=take>{word}</button>
        </footer>
    }
    .into_any()
}

fn rules(made: Option<RulesDigest>) -> AnyView {
    let (word, kind) = match made {
        Some(made) if made == built_in_digest() => (Words::SameRules, "met"),
        Some(_) => (Words::OtherRules, "near"),
        None => (Words::UnknownRules, "near"),
    };
    view! { <p class="banner" data-kind=kind>{t(word)}</p> }.into_any()
}

fn one(parcel: Parcel) -> AnyView {
    let title = name(&parcel);
    let body = match &parcel {
        Parcel::Story { text, rules: made } => story(text, *made),
        Parcel::Workspace(shared) => workspace(shared),
    };
    view! { <li class="card stack"><h3 class="heading"><span>{title}</span></h3> {body}</li> }.into_any()
}

fn story(text: &str, made: Option<RulesDigest>) -> AnyView {
    match Story::read(text) {
        Ok(story) => {
            let questions = story.steps.iter().filter(|step| step.question.is_some()).count();
            let about = each(
                in_language(&story.about).lines().map(str::to_owned).collect::<Vec<_>>(),
                |line| view! { <p>{line}</p> },
            );
            view! {
                <p class="quiet">{t(Words::Story)} " · " {fill(Words::StorySteps, &[&story.steps.len(), &questions, &story.start.at()])}</p>
                {about}
                {made.map(|made| rules(Some(made)))}
            }
            .into_any()
        }
        Err(mistakes) => {
            let first = mistakes.first().map_or(0, |mistake| mistake.line);
            let text = text.to_owned();
            view! {
                <p class="banner" data-kind="loss">{fill(Words::StoryBroken, &[&first])}</p>
                <button class="button" on:click=move |_| { page::save_file("broken.story", "text/plain", text.as_bytes()); }>
                    {t(Words::SaveOne)}
                </button>
            }
            .into_any()
        }
    }
}

fn workspace(shared: &SharedWorkspace) -> AnyView {
    let holds = contents(std::slice::from_ref(shared)).pop().unwrap_or_default();
    let branches = each(
        shared
            .branches
            .iter()
            .zip(holds)
            .map(|(branch, holds)| branch_holds(&branch_name(&branch.branch), &holds))
            .collect::<Vec<_>>(),
        |line| {
            view! { <li>{line}</li> }
        },
    );
    let story = shared.story.as_ref().and_then(|text| Story::read(text).ok()).map(|story| {
        view! { <p class="quiet">{t(Words::Story)} " · " {in_language(&story.title).to_owned()}</p> }
    });
    let found = RwSignal::new(None::<Again>);
    let whole = shared.clone();
    let recompute = move |_| {
        let line: Vec<_> = whole.entries(whole.open.0).unwrap_or_default().into_iter().map(Arc::new).collect();
        found.set(Some(decided_again(whole.start, &line, &Other::default())));
    };
    view! {
        <p class="quiet">{fill(Words::WorkspaceOf, &[&t(Words::Workspace), &shared.start])}</p>
        {story}
        <ul class="stack">{branches}</ul>
        {rules(shared.rules)}
        <button class="button button-small" data-test="arrived-recompute" on:click=recompute>{t(Words::Recompute)}</button>
        {live(move || found.with(|found| found.as_ref().map_or_else(|| ().into_any(), told_again)))}
    }
    .into_any()
}

fn branch_holds(name: &str, holds: &Contents) -> String {
    match (holds.unreadable, holds.last) {
        (Some((chunk, _)), _) => fill(Words::BranchTorn, &[&name, &(chunk + 1)]),
        (None, Some(last)) => fill(Words::BranchHolds, &[&name, &holds.entries, &holds.events, &last]),
        (None, None) => fill(Words::BranchEmpty, &[&name]),
    }
}
