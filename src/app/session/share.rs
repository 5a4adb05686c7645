//! What leaves the page and what comes into it: workspaces and stories as links and files.

use super::Session;
use crate::app::later::NotLoaded;
use crate::browser::page;
use crate::browser::storage::BrowserKeys;
use crate::journal::{Parcel, SharedWorkspace, Workspace, WorkspaceId, Workspaces, is_link, pack_up, settle};
use crate::locales::frame::Frame;
use crate::locales::t;
use crate::policy::built_in_digest;
use leptos::prelude::*;
use std::sync::Arc;

/// Something that has come from outside and has not been looked at.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrived {
    /// The fragment of an address.
    Link(String),
    /// A file: its name and its bytes.
    File(String, Arc<Vec<u8>>),
}

impl Session {
    /// Looks whether the page's address carries something, now and whenever its fragment changes.
    pub fn watch_address(self) {
        let look = move || {
            if let Some(fragment) = page::fragment().filter(|fragment| is_link(fragment)) {
                self.arrived.set(Some(Arrived::Link(fragment)));
            }
        };
        look();
        page::watch_fragment(look);
    }

    /// What has come is dealt with.
    pub fn dealt_with(self) {
        self.arrived.set(None);
        if page::fragment().is_some_and(|fragment| is_link(&fragment)) {
            page::clear_fragment();
        }
    }

    /// Workspaces as they are kept, once all that waits has been written; then does something with them.
    pub fn packed(self, which: Option<WorkspaceId>, then: impl FnOnce(Vec<SharedWorkspace>) + 'static) {
        leptos::task::spawn_local(async move {
            let Ok(keeping) = self.keeping().await else {
                return self.say(t(Frame::NotLoaded).to_owned());
            };
            self.write(keeping);
            let all: Vec<Workspace> = self.workspaces.with_untracked(|list| {
                let wanted = |one: &&Workspace| which.as_ref().is_none_or(|which| *which == one.id);
                list.all.iter().filter(wanted).cloned().collect()
            });
            let rules = built_in_digest();
            then(all.iter().map(|one| pack_up(&BrowserKeys, one, rules)).collect());
        });
    }

    /// Opens what has come in workspaces of its own, and the first of them; `name` names what has none. Nothing is changed when
    /// there is no room for all of it; otherwise what is to be done `then` is done.
    pub fn take(
        self,
        parcels: Vec<Parcel>,
        name: impl Fn(&Parcel) -> String + 'static,
        no_room: &'static str,
        then: impl FnOnce() + 'static,
    ) {
        leptos::task::spawn_local(async move {
            if matches!(self.keeping().await, Err(NotLoaded)) {
                return self.say(t(Frame::NotLoaded).to_owned());
            }
            let mut list = self.workspaces.get_untracked();
            let mut made: Vec<WorkspaceId> = Vec::new();
            let mut first_story = None;
            for parcel in &parcels {
                let id = list.free_id();
                let (start, sample) = match parcel {
                    Parcel::Workspace(shared) => match settle(&BrowserKeys, &id, shared) {
                        Ok(()) => (shared.start, shared.sample),
                        Err(_) => return self.forget_taken(&made, no_room),
                    },
                    Parcel::Story { text, .. } => {
                        first_story = first_story.or(Some((name(parcel), text.clone())));
                        continue;
                    }
                };
                list.all.push(Workspace { id: id.clone(), name: name(parcel), start, sample });
                made.push(id);
            }
            self.workspaces.update(|all| *all = Workspaces { all: list.all, ..all.clone() });
            self.dealt_with();
            match (made.first(), first_story) {
                (Some(first), _) => self.switch(first),
                (None, Some((name, text))) => self.open_story(name, text),
                (None, None) => {}
            }
            then();
        });
    }

    /// Takes back what was settled before there was no more room.
    fn forget_taken(self, made: &[WorkspaceId], no_room: &'static str) {
        for id in made {
            crate::journal::branch::erase(&BrowserKeys, id);
        }
        self.say(no_room.to_owned());
    }
}
