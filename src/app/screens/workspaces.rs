//! The workspaces: open, add, rename, delete. Each keeps its own shop.

use crate::app::kit::{Icon, Sheet};
use crate::app::later::{Later, later};
use crate::app::session::Session;
use crate::app::typing;
use crate::base::{Day, Moment};
use crate::browser::storage::{BrowserKeys, ROOM};
use crate::journal::{Keeper, Workspace};
use crate::locales::common::Common;
use crate::locales::frame::Frame;
use crate::locales::{fill, t};
use leptos::prelude::*;

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
            <p class="quiet">{move || open.get().then(|| fill(Frame::StorageUsed, &[&(BrowserKeys.used() * 100 / ROOM)]))}</p>
        </div>
        <footer class="dialog-foot">
            <label class="field">
                <span class="field-label">{t(Frame::StartsOn)}</span>
                <input
                    class="input"
                    type="date"
                    data-test="starts-on"
                    min=Day::FIRST.to_string()
                    max=Day::LAST.to_string()
                    on:change=move |event| {
                        let day = Day::parse(&event_target_value(&event));
                        start.set(day.and_then(|day| day.at_clock(START)));
                    }
                />
                <span class="field-hint">{t(Frame::StartsOnWhat)}</span>
            </label>
            <button class="button" data-test="new-sample" on:click=move |_| add(true)>{t(Frame::NewSample)}</button>
            <button class="button button-primary" data-test="new-workspace" on:click=move |_| add(false)>
                <Icon name="plus"/>
                {t(Frame::NewWorkspace)}
            </button>
        </footer>
    }
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
    let removing = RwSignal::new(false);
    let current = move || session.workspaces.with(|list| id.with_value(|id| list.open == *id));
    let several = move || session.workspaces.with(|list| list.all.len() > 1);
    let size = Keeper::size(&BrowserKeys, &workspace.id) * 2 / 1024;
    let sure = fill(Frame::RemoveWorkspaceSure, &[&title]);
    let typed = title.clone();
    let remove = move |_| {
        id.with_value(|id| {
            session.remove_workspace(id);
            // The last one stays, with what is typed in it.
            if session.workspaces.with_untracked(|list| list.all.iter().all(|one| one.id != *id)) {
                typing::forget(id);
            }
        });
    };
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
                <Show when=several>
                    <button
                        class="button button-icon button-small button-quiet"
                        aria-label=t(Frame::RemoveWorkspace)
                        on:click=move |_| removing.update(|on| *on = !*on)
                    >
                        <Icon name="trash"/>
                    </button>
                </Show>
            </span>
        </li>
        <Show when=move || removing.get()>
            <li class="banner" data-kind="loss">
                <p>{sure.clone()}</p>
                <button class="button button-small" on:click=move |_| removing.set(false)>{t(Common::Cancel)}</button>
                <button
                    class="button button-small button-danger"
                    on:click=remove
                >
                    {t(Common::Delete)}
                </button>
            </li>
        </Show>
    }
}
