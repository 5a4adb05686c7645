//! A workspace on its way out: a link, its code, a file.

use crate::app::kit::live;
use crate::app::session::Session;
use crate::browser::page;
use crate::journal::{LinkError, Parcel, SharedWorkspace, WorkspaceId, fits, qr, write_link, write_workspace_file};
use crate::locales::share::Share as Words;
use crate::locales::{fill, t};
use leptos::prelude::*;

/// The kind of a file of workspaces.
const JSON: &str = "application/json";

/// The link to a parcel: the page's own address, with all of it in the fragment.
fn address(link: &str) -> String {
    format!("{}#{link}", page::address())
}

/// Saves every workspace as one file.
pub fn save_all(session: Session) {
    session.packed(None, |all| {
        page::save_file("workspaces.json", JSON, write_workspace_file(&all).as_bytes());
    });
}

/// What is said of a workspace that is to be handed on.
pub fn share_workspace(session: Session, id: WorkspaceId) -> AnyView {
    let packed = RwSignal::new(None::<SharedWorkspace>);
    session.packed(Some(id), move |all| packed.set(all.into_iter().next()));
    live(move || match packed.get() {
        Some(shared) => {
            let file = write_workspace_file(std::slice::from_ref(&shared));
            let name = format!("{}.json", if shared.name.is_empty() { "workspace" } else { &shared.name });
            let save = move || {
                page::save_file(&name, JSON, file.as_bytes());
            };
            panel(session, &Parcel::Workspace(shared), save)
        }
        None => ().into_any(),
    })
}

/// The link to a parcel with what it can be used for, and the file beside it.
pub fn panel(session: Session, parcel: &Parcel, save: impl Fn() + 'static) -> AnyView {
    let save = view! {
        <button class="button" data-test="share-file" on:click=move |_| save()>{t(Words::SaveOne)}</button>
    };
    let link = match write_link(parcel) {
        Ok(link) => address(&link),
        Err(error) => {
            let why = match error {
                LinkError::TooLarge | LinkError::Bomb => Words::TooLongForLink,
                _ => Words::Unreadable,
            };
            return view! { <div class="stack"><p class="quiet">{t(why)}</p> {save}</div> }.into_any();
        }
    };
    let fit = fits(link.len());
    let length = fill(Words::Length, &[&link.len()]);
    let chat = (!fit.chat).then(|| view! { <p class="banner" data-kind="near">{t(Words::TooLongForChat)}</p> });
    let code = match fit.qr.then(|| qr(&link)).flatten() {
        Some(code) => {
            let close = (!fit.qr_from_afar).then(|| view! { <span class="quiet">{t(Words::CodeClose)}</span> });
            view! {
                <figure class="share-code" data-test="share-code">
                    <svg viewBox=code.view_box() role="img" aria-label=t(Words::Code)><path d=code.path()/></svg>
                    <figcaption>{t(Words::Code)} " " {close}</figcaption>
                </figure>
            }
            .into_any()
        }
        None => view! { <p class="quiet">{t(Words::NoCode)}</p> }.into_any(),
    };
    let copied = link.clone();
    let copy = move |_| {
        let link = copied.clone();
        leptos::task::spawn_local(async move {
            let done = page::copy(&link).await;
            session.say(t(if done { Words::Copied } else { Words::NotCopied }).to_owned());
        });
    };
    view! {
        <div class="stack share" data-test="share">
            <p class="quiet">{t(Words::What)}</p>
            <label class="field">
                <span class="field-label">{t(Words::Link)} " · " {length}</span>
                <input class="input" readonly data-test="share-link" prop:value=link/>
            </label>
            {chat}
            {code}
            <div class="cluster">
                <button class="button button-primary" data-test="share-copy" on:click=copy>{t(Words::Copy)}</button>
                {save}
            </div>
        </div>
    }
    .into_any()
}
