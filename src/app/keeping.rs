//! Reading and writing journals, loaded when there is something to read or to write.

use super::session::{Recording, Trouble, kept_recording};
use crate::base::Moment;
use crate::browser::clock;
use crate::browser::storage::BrowserKeys;
use crate::journal::branch::{self, place_of, read_line};
use crate::journal::{
    BranchId, Branches, Entry, Keeper, Marks, Stand, StoreError, Unreadable, WorkspaceId, Workspaces,
};
use crate::policy::category::Matcher;
use crate::scenario::{Story, opening};
use crate::world::World;
use std::sync::Arc;

/// A workspace as the browser has kept it.
pub struct Found {
    /// Its branches; none when the list of them cannot be read.
    pub branches: Option<Branches>,
    /// Goes on keeping the one that is open.
    pub keeper: Keeper,
    /// The world after everything that could be read.
    pub world: World,
    /// Worlds on the way there.
    pub marks: Marks,
    /// What could be read.
    pub log: Vec<Arc<Entry>>,
    /// What could not.
    pub trouble: Option<Trouble>,
}

/// A story that is told in a workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// Its text.
    pub text: String,
    /// The same, read.
    pub story: Story,
    /// How many entries have filled the shop before its first step.
    pub opening: usize,
}

impl Telling {
    /// A text as a story; none when it cannot be read.
    pub fn of(text: String) -> Option<Self> {
        let story = Story::read(&text).ok()?;
        let opening = opening(story.start).1.len();
        Some(Telling { text, story, opening })
    }
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
    /// Reads the open branch of a workspace of the list.
    pub open: fn(&Workspaces, &WorkspaceId) -> Found,
    /// What has happened on a branch, from the beginning of the story.
    pub line: fn(&WorkspaceId, &Branches, BranchId) -> Vec<Arc<Entry>>,
    /// Writes the list of a workspace's branches.
    pub keep_branches: fn(&WorkspaceId, &Branches) -> Result<(), StoreError>,
    /// What keeps a branch on which nothing has been kept; none when something has.
    pub start: fn(&WorkspaceId, BranchId) -> Option<Keeper>,
    /// The world at a place of a line that began at a moment.
    pub world_at: fn(&mut Marks, Moment, &[Arc<Entry>], Stand) -> World,
    /// The story that a workspace was opened for, when it can be read.
    pub story: fn(&WorkspaceId) -> Option<Telling>,
    /// Keeps the text of the story that a workspace is opened for.
    pub keep_story: fn(&WorkspaceId, &str) -> Result<(), StoreError>,
    /// The recording that went on when the page was left, in one of these workspaces.
    pub recording: fn(&Workspaces) -> Option<Recording>,
    /// Copies all that a workspace keeps to another.
    pub copy: fn(&WorkspaceId, &WorkspaceId) -> Result<(), StoreError>,
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
        line: |id, branches, branch| read_line(&BrowserKeys, id, branches, branch).entries,
        keep_branches: |id, branches| branches.write(&BrowserKeys, id),
        start: |id, branch| {
            let (keeper, opened) = Keeper::open(&BrowserKeys, place_of(id, branch));
            (opened.entries.is_empty() && opened.unreadable.is_none()).then_some(keeper)
        },
        world_at: |marks, start, line, stand| marks.world_at(&World::new(start), line, stand),
        story: |id| Telling::of(branch::story(&BrowserKeys, id)?),
        keep_story: |id, text| branch::keep_story(&BrowserKeys, id, text),
        recording: kept_recording,
        copy: |from, to| branch::copy(&BrowserKeys, from, to),
        append: |keeper, entries| keeper.append(&BrowserKeys, entries),
        texts: |id| Keeper::texts(&BrowserKeys, id),
        matcher: Matcher::WORDS,
    };
}

fn found(list: &Workspaces, id: &WorkspaceId) -> Found {
    let start = list.get(id).map_or_else(clock::now, |open| open.start);
    let branches = Branches::read(&BrowserKeys, id).ok();
    let usual = Branches::default();
    let list = branches.as_ref().unwrap_or(&usual);
    let line = read_line(&BrowserKeys, id, list, list.open);
    // The marks are made on the way, so that the first step back is as quick as any.
    let mut marks = Marks::default();
    let world = marks.world_at(&World::new(start), &line.entries, Stand::after(line.entries.len()));
    let trouble = line.unreadable.map(Trouble::Unreadable);
    Found { branches, keeper: line.keeper, world, marks, log: line.entries, trouble }
}
