//! Reading and writing journals, loaded when there is something to read or to write.

use super::session::Trouble;
use crate::browser::clock;
use crate::browser::storage::BrowserKeys;
use crate::journal::{Entry, Keeper, StoreError, Unreadable, WorkspaceId, Workspaces, replay};
use crate::policy::category::Matcher;
use crate::world::World;
use std::sync::Arc;

/// A workspace as the browser has kept it.
pub struct Found {
    /// Goes on keeping it.
    pub keeper: Keeper,
    /// The world after everything that could be read.
    pub world: World,
    /// What could be read.
    pub log: Vec<Arc<Entry>>,
    /// What could not.
    pub trouble: Option<Trouble>,
}

/// Adds entries to a journal; see [`Keeper::append`].
pub type Append = fn(&mut Keeper, &[Arc<Entry>]) -> (usize, Result<(), StoreError>);

/// What reads and writes journals. Functions rather than calls, so that a page in chunks leaves them out of its first.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// Reads the list of workspaces.
    pub list: fn() -> Result<Option<Workspaces>, Unreadable>,
    /// Writes the list of workspaces.
    pub keep_list: fn(&Workspaces) -> Result<(), StoreError>,
    /// Reads a workspace of the list.
    pub open: fn(&Workspaces, &WorkspaceId) -> Found,
    /// Adds entries to a workspace's journal; see [`Keeper::append`].
    pub append: Append,
    /// The texts of a workspace's journal.
    pub texts: fn(&WorkspaceId) -> Vec<String>,
    /// Places the categories of goods that the page did not come with.
    pub matcher: Matcher,
}

impl Keeping {
    /// Keeps journals in the browser's storage.
    pub const BROWSER: Keeping = Keeping {
        list: || Workspaces::read(&BrowserKeys),
        keep_list: |list| list.write(&BrowserKeys),
        open: found,
        append: |keeper, entries| keeper.append(&BrowserKeys, entries),
        texts: |id| Keeper::texts(&BrowserKeys, id),
        matcher: Matcher::WORDS,
    };
}

fn found(list: &Workspaces, id: &WorkspaceId) -> Found {
    let start = list.all.iter().find(|workspace| workspace.id == *id).map_or_else(clock::now, |open| open.start);
    let (keeper, opened) = Keeper::open(&BrowserKeys, id.clone());
    let world = replay(start, &opened.entries);
    let log = opened.entries.into_iter().map(Arc::new).collect();
    Found { keeper, world, log, trouble: opened.unreadable.map(Trouble::Unreadable) }
}
