//! The branches of a workspace's story. The main line is there always; any other departs from a line after one of its
//! decisions and keeps only what happened on it, under keys of its own. Nothing that is done on one touches another.
//!
//! ```text
//! merchant-simulator/1/<workspace>/branches     the list, JSON; not there while there is the main line alone
//! merchant-simulator/1/<workspace>/b<n>/<m>     chunk m of what happened on branch n, n = 1, 2 …
//! ```

use super::codec::Unreadable;
use super::entry::Entry;
use super::store::{Keeper, Kept, Keys, ROOT, StoreError, WorkspaceId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The number of a branch; 0 is the main line. A number is not given twice in a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BranchId(pub u32);

impl BranchId {
    /// The main line.
    pub const MAIN: BranchId = BranchId(0);
}

/// Where a branch departs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// From which branch.
    pub branch: BranchId,
    /// After so many decisions, counted from the beginning of the story.
    pub entries: u32,
}

/// One branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    /// Its number.
    pub id: BranchId,
    /// The name that the user gave it; empty for one that has none yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Where it departs; none for the main line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
    /// It was taken away: it is not listed, and can be brought back as long as its workspace is there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
    /// Where the steps of the workspace's story that were told on it end: after so many decisions each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<u32>,
}

impl Branch {
    /// An unnamed main line.
    pub const fn main() -> Self {
        Branch { id: BranchId::MAIN, name: String::new(), from: None, gone: false, told: Vec::new() }
    }
}

/// The branches that there are, and which is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branches {
    /// All of them in the order of making; the main line first.
    pub all: Vec<Branch>,
    /// The one that is open.
    pub open: BranchId,
    /// The number that the next one gets.
    next: u32,
}

impl Default for Branches {
    fn default() -> Self {
        Branches { all: vec![Branch::main()], open: BranchId::MAIN, next: 1 }
    }
}

fn list_key(workspace: &WorkspaceId) -> String {
    format!("{ROOT}{}/branches", workspace.0)
}

impl Branches {
    /// A branch by its number.
    pub fn get(&self, id: BranchId) -> Option<&Branch> {
        self.all.iter().find(|branch| branch.id == id)
    }

    /// Whether there is nothing but an unnamed main line.
    pub fn is_default(&self) -> bool {
        *self == Branches::default()
    }

    /// Makes a branch that departs from a line after so many decisions, and gives its number. Where the line is itself still
    /// on its origin there, the branch departs from that.
    pub fn depart(&mut self, from: Origin, name: String) -> BranchId {
        let id = BranchId(self.next);
        self.next += 1;
        let told = self.get(from.branch).map_or(&[][..], |branch| &branch.told);
        let told = told.iter().copied().take_while(|end| *end <= from.entries).collect();
        let from = Some(self.root_of(from));
        self.all.push(Branch { id, name, from, gone: false, told });
        id
    }

    /// The same place, on the line on which it happened.
    fn root_of(&self, mut origin: Origin) -> Origin {
        // As many steps as there are branches at most: each departs from an older one.
        for _ in 0..self.all.len() {
            match self.get(origin.branch).and_then(|branch| branch.from) {
                Some(from) if origin.entries <= from.entries => origin.branch = from.branch,
                _ => break,
            }
        }
        origin
    }

    /// The branch that is open, to be changed.
    pub fn open_mut(&mut self) -> Option<&mut Branch> {
        let open = self.open;
        self.all.iter_mut().find(|branch| branch.id == open)
    }

    /// Takes a branch from sight, or brings it back. The main line and the one that is open stay; false then.
    pub fn put_away(&mut self, id: BranchId, gone: bool) -> bool {
        let stays = gone && (id == BranchId::MAIN || id == self.open);
        match self.all.iter_mut().find(|branch| branch.id == id) {
            Some(branch) if !stays => {
                branch.gone = gone;
                true
            }
            _ => false,
        }
    }

    /// Whether every branch departs from an older one that is there, numbers are given once, and the open one is there.
    pub fn is_sound(&self) -> bool {
        let main = self.all.first().is_some_and(|main| main.id == BranchId::MAIN && main.from.is_none());
        let rest = self.all.iter().skip(1).enumerate().all(|(place, branch)| {
            let older = &self.all[..=place];
            older.iter().all(|other| other.id < branch.id)
                && branch.from.is_some_and(|from| older.iter().any(|other| other.id == from.branch))
        });
        main && rest && self.get(self.open).is_some() && self.all.iter().all(|branch| branch.id.0 < self.next)
    }

    /// The list that holds these branches, if it is sound.
    pub fn of(all: Vec<Branch>, open: BranchId) -> Option<Self> {
        let next = all.iter().map(|branch| branch.id.0).max()?.checked_add(1)?;
        Some(Branches { all, open, next }).filter(Branches::is_sound)
    }

    /// Reads a workspace's list; the main line alone where none was kept.
    ///
    /// # Errors
    /// A list that cannot be read; it stays where it is.
    pub fn read(keys: &impl Keys, workspace: &WorkspaceId) -> Result<Self, Unreadable> {
        let Some(text) = keys.read(&list_key(workspace)) else { return Ok(Branches::default()) };
        let list: Branches = serde_json::from_str(&text).map_err(|_| Unreadable::Damaged)?;
        if list.is_sound() { Ok(list) } else { Err(Unreadable::Damaged) }
    }

    /// Writes a workspace's list.
    ///
    /// # Errors
    /// [`StoreError::Full`].
    pub fn write(&self, keys: &impl Keys, workspace: &WorkspaceId) -> Result<(), StoreError> {
        let text = serde_json::to_string(self).map_err(|_| StoreError::Full)?;
        if keys.write(&list_key(workspace), &text) { Ok(()) } else { Err(StoreError::Full) }
    }
}

/// Under what a branch of a workspace keeps what happened on it.
pub fn place_of(workspace: &WorkspaceId, branch: BranchId) -> WorkspaceId {
    match branch {
        BranchId::MAIN => workspace.clone(),
        BranchId(n) => WorkspaceId(format!("{}/b{n}", workspace.0)),
    }
}

/// A line as it was found: what happened on it from the beginning of the story.
#[derive(Debug)]
pub struct Line {
    /// Goes on keeping what happens on the branch; none where something before it cannot be read.
    pub keeper: Keeper,
    /// Every entry up to the first part that cannot be read.
    pub entries: Vec<Arc<Entry>>,
    /// That part, if there is one.
    pub unreadable: Option<Kept>,
}

/// Reads a branch from the beginning of the story: what happened on the lines it departs from, and then on it.
pub fn read_line(keys: &impl Keys, workspace: &WorkspaceId, branches: &Branches, id: BranchId) -> Line {
    let mut ways = vec![(id, None)];
    // A sound list ends here after as many steps as it has branches.
    while ways.len() <= branches.all.len()
        && let Some((last, _)) = ways.last()
        && let Some(from) = branches.get(*last).and_then(|branch| branch.from)
    {
        ways.push((from.branch, Some(from.entries as usize)));
    }
    let closed = |entries| Line { keeper: Keeper::closed(place_of(workspace, id)), entries, unreadable: None };
    let mut entries: Vec<Arc<Entry>> = Vec::new();
    while let Some((branch, until)) = ways.pop() {
        let (keeper, opened) = Keeper::open(keys, place_of(workspace, branch));
        entries.extend(opened.entries.into_iter().map(Arc::new));
        let Some(until) = until else { return Line { keeper, entries, unreadable: opened.unreadable } };
        if entries.len() < until {
            let missing = Kept { chunk: 0, reason: Unreadable::Damaged, texts: Vec::new() };
            return Line { unreadable: Some(opened.unreadable.unwrap_or(missing)), ..closed(entries) };
        }
        // A part behind the place of departure matters to the other line alone, also when it cannot be read.
        entries.truncate(until);
    }
    closed(entries)
}

/// Every branch of a workspace under which something may be kept.
fn places(keys: &impl Keys, workspace: &WorkspaceId) -> Vec<WorkspaceId> {
    let list = Branches::read(keys, workspace).unwrap_or_default();
    list.all.iter().map(|branch| place_of(workspace, branch.id)).collect()
}

fn story_key(workspace: &WorkspaceId) -> String {
    format!("{ROOT}{}/story", workspace.0)
}

/// The text of the story that a workspace was opened for.
pub fn story(keys: &impl Keys, workspace: &WorkspaceId) -> Option<String> {
    keys.read(&story_key(workspace))
}

/// Keeps the text of the story that a workspace was opened for.
///
/// # Errors
/// [`StoreError::Full`].
pub fn keep_story(keys: &impl Keys, workspace: &WorkspaceId, text: &str) -> Result<(), StoreError> {
    if keys.write(&story_key(workspace), text) { Ok(()) } else { Err(StoreError::Full) }
}

/// Takes all away that a workspace keeps: branches first, so that what is left after a cut is still a workspace.
pub fn erase(keys: &impl Keys, workspace: &WorkspaceId) {
    for place in places(keys, workspace).iter().rev() {
        Keeper::erase(keys, place);
    }
    keys.remove(&story_key(workspace));
    keys.remove(&list_key(workspace));
}

/// How many characters all that a workspace keeps takes in the store.
pub fn size(keys: &impl Keys, workspace: &WorkspaceId) -> usize {
    let texts = [list_key(workspace), story_key(workspace)].map(|key| keys.read(&key));
    let beside: usize = texts.iter().flatten().map(|text| text.chars().count()).sum();
    beside + places(keys, workspace).iter().map(|place| Keeper::size(keys, place)).sum::<usize>()
}

/// Copies all that a workspace keeps to another, also what cannot be read. Nothing is left of the copy when there is no room.
///
/// # Errors
/// [`StoreError::Full`].
pub fn copy(keys: &impl Keys, from: &WorkspaceId, to: &WorkspaceId) -> Result<(), StoreError> {
    let beside = [(list_key(from), list_key(to)), (story_key(from), story_key(to))];
    let list = Branches::read(keys, from).unwrap_or_default();
    let copied = beside.iter().all(|(from, to)| keys.read(from).is_none_or(|text| keys.write(to, &text)))
        && list.all.iter().all(|branch| {
            let texts = Keeper::texts(keys, &place_of(from, branch.id));
            Keeper::put(keys, &place_of(to, branch.id), &texts).is_ok()
        });
    if copied {
        return Ok(());
    }
    erase(keys, to);
    Err(StoreError::Full)
}
