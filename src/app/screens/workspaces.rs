//! The workspaces: open, add, rename, delete. Each keeps its own shop.

use super::share::{save_all, share_workspace};
use crate::app::kit::{FileButton, Icon, Sheet, day_field, each, flag, live, open_file};
use crate::app::later::{Later, later};
use crate::app::session::{Arrived, Session};
use crate::base::Moment;
use crate::browser::files::{ChosenFile, Unopened};
use crate::browser::storage::{BrowserKeys, ROOM};
use crate::journal::branch::size;
use crate::journal::{MOST_WORKSPACE_FILE, Workspace};
use crate::locales::frame::Frame;
use crate::locales::share::Share;
use crate::locales::{fill, t};
use leptos::prelude::*;
use std::sync::Arc;

/// Whether the list of workspaces is shown.
#[derive(Clone, Copy)]
struct Shown(RwSignal<bool>);

/// The sheet with all workspaces.
#[component]
pub fn WorkspaceSheet(open: RwSignal<bool>) -> impl IntoView {
    provide_context(Shown(open));
    view! {
        <Sheet open=open on_close=Callback::new(move |()| open.set(false)) label=t(Frame::Workspaces) centred=true>
            {later(Later::Workspaces)}
        </Sheet>
    }
}

/// A story that starts on a chosen day starts at this time of it.
const START: &str = "10:00";

/// All workspaces, and what can be done with them.
#[component]
pub fn WorkspaceList() -> impl IntoView {
    let session = expect_context::<Session>();
    let Shown(open) = expect_context::<Shown>();
    let start = RwSignal::new(None::<Moment>);
    let add = move |sample: bool| {
        session.add_workspace(String::new(), start.get_untracked(), sample);
        open.set(false);
    };
    view! {
        <header class="dialog-head"><h2 class="dialog-title">{t(Frame::Workspaces)}</h2></header>
        <div class="dialog-body stack">
            <p class="quiet">{t(Frame::WorkspacesWhat)}</p>
            <ul class="stack workspaces">
                <For
                    each=move || session.workspaces.with(|list| list.all.clone())
                    key=|workspace| (workspace.id.clone(), workspace.name.clone())
                    let:workspace
                >
                    <WorkspaceRow workspace=workspace open=open/>
                </For>
            </ul>
            {removed(session)}
            <div class="cluster">
                {open_file(open_button(), move |file: ChosenFile| arrives(session, open, file))}
                <button class="button button-small" data-test="save-all" on:click=move |_| save_all(session)>{t(Share::SaveAll)}</button>
            </div>
            <p class="quiet">{move || open.get().then(|| fill(Frame::StorageUsed, &[&(BrowserKeys.used() * 100 / ROOM)]))}</p>
        </div>
        <footer class="dialog-foot">
            {day_field("starts-on", t(Frame::StartsOn), Some(t(Frame::StartsOnWhat)), move |day| {
                start.set(day.and_then(|day| day.at_clock(START)));
            })}
            <button class="button" data-test="new-sample" on:click=move |_| add(true)>{t(Frame::NewSample)}</button>
            <button class="button button-primary" data-test="new-workspace" on:click=move |_| add(false)>
                <Icon name="plus"/>
                {t(Frame::NewWorkspace)}
            </button>
        </footer>
    }
}

fn open_button() -> FileButton {
    FileButton {
        word: t(Share::OpenFile),
        class: "button",
        accept: ".json,.story,.txt,application/json,text/plain",
        test: "open-workspaces",
    }
}

/// A file was chosen: what is in it is shown before anything is opened.
fn arrives(session: Session, open: RwSignal<bool>, file: ChosenFile) {
    leptos::task::spawn_local(async move {
        match file.bytes_up_to(MOST_WORKSPACE_FILE).await {
            Ok(bytes) => {
                open.set(false);
                session.arrived.set(Some(Arrived::File(file.name(), Arc::new(bytes))));
            }
            Err(Unopened::TooLong) => session.say(t(Share::TooLarge).to_owned()),
            Err(Unopened::Unread) => session.say(t(Share::Unread).to_owned()),
        }
    });
}

/// The workspaces that were taken away during this visit, to be brought back.
fn removed(session: Session) -> AnyView {
    live(move || {
        let gone = session.workspaces.with(|list| list.removed.clone());
        each(gone, |workspace| {
            let id = workspace.id.clone();
            view! {
                <p class="banner" data-test="removed-workspace">
                    <span>{fill(Frame::WorkspaceRemoved, &[&name(&workspace)])}</span>
                    <button class="button button-small" data-test="restore-workspace" on:click=move |_| session.restore_workspace(&id)>
                        {t(Frame::BringBack)}
                    </button>
                </p>
            }
        })
    })
}

/// The name of a workspace, or of what it holds.
fn name(workspace: &Workspace) -> String {
    match (workspace.name.as_str(), workspace.sample) {
        ("", true) => t(Frame::Sample).to_owned(),
        ("", false) => t(Frame::Mine).to_owned(),
        (name, _) => name.to_owned(),
    }
}

#[component]
fn WorkspaceRow(workspace: Workspace, open: RwSignal<bool>) -> impl IntoView {
    let session = expect_context::<Session>();
    let id = StoredValue::new(workspace.id.clone());
    let title = name(&workspace);
    let renaming = RwSignal::new(false);
    let current = move || session.workspaces.with(|list| id.with_value(|id| list.open == *id));
    let several = move || session.workspaces.with(|list| list.all.len() > 1);
    let size = size(&BrowserKeys, &workspace.id) * 2 / 1024;
    let typed = title.clone();
    let sharing = RwSignal::new(false);
    let share_label = fill(Share::ShareOf, &[&title]);
    let copy_label = fill(Frame::CopyWorkspace, &[&title]);
    let copied = fill(Frame::CopyOf, &[&title]);
    view! {
        <li class="between" data-test="workspace-row">
            <Show
                when=move || !renaming.get()
                fallback=move || {
                    view! {
                        <input
                            class="input"
                            aria-label=t(Frame::WorkspaceName)
                            prop:value=typed.clone()
                            on:change=move |event| {
                                id.with_value(|id| session.rename_workspace(id, event_target_value(&event)));
                                renaming.set(false);
                            }
                        />
                    }
                }
            >
                <button
                    class="button button-quiet"
                    data-test="open-workspace"
                    aria-current=move || current().then_some("true")
                    on:click=move |_| {
                        id.with_value(|id| session.switch(id));
                        open.set(false);
                    }
                >
                    <Icon name=Signal::derive(move || if current() { "check" } else { "shop" })/>
                    {title.clone()}
                </button>
            </Show>
            <span class="cluster">
                <span class="quiet">{fill(Frame::WorkspaceSize, &[&size])}</span>
                <button
                    class="button button-icon button-small button-quiet"
                    aria-label=t(Frame::Rename)
                    on:click=move |_| renaming.update(|on| *on = !*on)
                >
                    <Icon name="edit"/>
                </button>
                <button
                    class="button button-icon button-small button-quiet"
                    data-test="share-workspace"
                    aria-label=share_label
                    aria-expanded=flag(move || sharing.get())
                    on:click=move |_| sharing.update(|on| *on = !*on)
                >
                    <Icon name="link"/>
                </button>
                <button
                    class="button button-icon button-small button-quiet"
                    data-test="copy-workspace"
                    aria-label=copy_label
                    on:click=move |_| {
                        id.with_value(|id| session.copy_workspace(id, copied.clone()));
                        open.set(false);
                    }
                >
                    <Icon name="copy"/>
                </button>
                <Show when=several>
                    <button
                        class="button button-icon button-small button-quiet"
                        aria-label=t(Frame::RemoveWorkspace)
                        data-test="remove-workspace"
                        on:click=move |_| id.with_value(|id| session.remove_workspace(id))
                    >
                        <Icon name="trash"/>
                    </button>
                </Show>
            </span>
        </li>
        {live(move || {
            if !sharing.get() {
                return ().into_any();
            }
            view! { <li>{share_workspace(session, id.get_value())}</li> }.into_any()
        })}
    }
}
