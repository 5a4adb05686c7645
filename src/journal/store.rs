//! Workspaces and their journals in a store of keys and texts, such as the browser's localStorage.
//!
//! ```text
//! merchant-simulator/1/workspaces      the list of workspaces, JSON
//! merchant-simulator/1/<id>/<n>        chunk n of a workspace's journal, n = 0, 1, 2 …
//! merchant-simulator/1/<id>/story      the text of the story that the workspace was opened for, if any
//! ```
//!
//! A workspace's branches keep theirs beside it, see [`super::branch`].
//!
//! A chunk is written whole in one step, so a torn write leaves the one before. Entries are added to the last chunk until
//! it is large, then to a new one: nothing is rewritten but the last chunk. Before each write the last chunk is
//! compared with what this page wrote; another page's writing is never written over.

use super::codec::{Unreadable, checksum, pack, unpack};
use super::entry::Entry;
use crate::base::Moment;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;

/// A store of texts under keys. Reading never fails; writing may, when the store is full or closed.
pub trait Keys {
    /// The text under a key.
    fn read(&self, key: &str) -> Option<String>;
    /// Puts a text under a key. False when the store would not take it.
    fn write(&self, key: &str, text: &str) -> bool;
    /// Takes a key away.
    fn remove(&self, key: &str);
}

/// Why something could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreError {
    /// The store is full or closed. What was to be written is not lost: it is still in the page.
    Full,
    /// Another page has written to the workspace since this one read it.
    ChangedElsewhere,
    /// The journal has a part that cannot be read, so nothing is written behind it.
    Unreadable,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StoreError::Full => "the store is full or closed",
            StoreError::ChangedElsewhere => "another page has written to this workspace",
            StoreError::Unreadable => "the journal has a part that cannot be read",
        })
    }
}

impl std::error::Error for StoreError {}

/// What tells one workspace's keys from another's.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkspaceId(pub String);

/// One workspace in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workspace {
    /// What tells its keys apart.
    pub id: WorkspaceId,
    /// The name that the user gave it; empty for the two built-in ones, whose names the screen has.
    #[serde(default)]
    pub name: String,
    /// The simulated moment at which its story starts.
    pub start: Moment,
    /// It was filled with the sample shop.
    #[serde(default)]
    pub sample: bool,
}

/// The workspaces that there are, and which is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workspaces {
    /// All of them, in the order of making.
    pub all: Vec<Workspace>,
    /// The one that is open.
    pub open: WorkspaceId,
    /// Those that were taken away and can be brought back: until the page is next opened they keep what they kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<Workspace>,
}

pub(super) const ROOT: &str = "merchant-simulator/1/";
/// Entries are added to a chunk until they come to so many bytes, before packing.
pub(super) const CHUNK: usize = 32_000;

fn list_key() -> String {
    format!("{ROOT}workspaces")
}

fn chunk_key(id: &WorkspaceId, n: usize) -> String {
    format!("{ROOT}{}/{n}", id.0)
}

impl Workspaces {
    /// A workspace of the list.
    pub fn get(&self, id: &WorkspaceId) -> Option<&Workspace> {
        self.all.iter().find(|workspace| workspace.id == *id)
    }

    /// A name under which nothing is kept.
    pub fn free_id(&self) -> WorkspaceId {
        let taken = |id: &str| self.all.iter().chain(&self.removed).any(|one| one.id.0 == id);
        WorkspaceId((1..).map(|n| format!("w{n}")).find(|id| !taken(id)).unwrap_or_default())
    }

    /// Takes a workspace from the list, to be brought back; the last one stays, false then. Another one is open afterwards.
    pub fn remove(&mut self, id: &WorkspaceId) -> bool {
        let place = self.all.iter().position(|one| one.id == *id);
        let Some(place) = place.filter(|_| self.all.len() > 1) else { return false };
        self.removed.push(self.all.remove(place));
        if self.open == *id
            && let Some(first) = self.all.first()
        {
            self.open = first.id.clone();
        }
        true
    }

    /// Brings a workspace back.
    pub fn restore(&mut self, id: &WorkspaceId) {
        if let Some(place) = self.removed.iter().position(|one| one.id == *id) {
            self.all.push(self.removed.remove(place));
        }
    }

    /// Whether a list has been kept.
    pub fn kept(keys: &impl Keys) -> bool {
        keys.read(&list_key()).is_some()
    }

    /// Reads the list; `None` when there is none yet.
    ///
    /// # Errors
    /// A list that cannot be read; it stays where it is.
    pub fn read(keys: &impl Keys) -> Result<Option<Self>, Unreadable> {
        let Some(text) = keys.read(&list_key()) else { return Ok(None) };
        serde_json::from_str(&text).map(Some).map_err(|_| Unreadable::Damaged)
    }

    /// Writes the list.
    ///
    /// # Errors
    /// [`StoreError::Full`].
    pub fn write(&self, keys: &impl Keys) -> Result<(), StoreError> {
        let text = serde_json::to_string(self).map_err(|_| StoreError::Full)?;
        if keys.write(&list_key(), &text) { Ok(()) } else { Err(StoreError::Full) }
    }
}

/// A part of a journal that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Which chunk.
    pub chunk: usize,
    /// Why.
    pub reason: Unreadable,
    /// The texts from there on, as they are, to be saved as a file.
    pub texts: Vec<String>,
}

/// A journal as it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Every entry up to the first part that cannot be read.
    pub entries: Vec<Entry>,
    /// That part, if there is one. Nothing is written to such a workspace.
    pub unreadable: Option<Kept>,
}

/// Keeps one workspace's journal.
#[derive(Debug)]
pub struct Keeper {
    id: WorkspaceId,
    /// The number of the last chunk.
    last: usize,
    /// The JSON lines of the last chunk.
    lines: Vec<u8>,
    /// The checksum of the last chunk's text as this page knows it; `None` when there is none yet.
    known: Option<u32>,
    broken: bool,
}

impl Keeper {
    /// Reads a workspace's journal.
    pub fn open(keys: &impl Keys, id: WorkspaceId) -> (Self, Opened) {
        let mut keeper = Keeper { id, last: 0, lines: Vec::new(), known: None, broken: false };
        let mut opened = Opened { entries: Vec::new(), unreadable: None };
        for n in 0.. {
            let Some(text) = keys.read(&chunk_key(&keeper.id, n)) else { break };
            match unpack(&text).and_then(|lines| entries(&lines).map(|entries| (lines, entries))) {
                Ok((lines, entries)) => {
                    opened.entries.extend(entries);
                    keeper.last = n;
                    keeper.lines = lines;
                    keeper.known = Some(checksum(text.as_bytes()));
                }
                Err(reason) => {
                    keeper.broken = true;
                    let texts = (n..).map_while(|n| keys.read(&chunk_key(&keeper.id, n))).collect();
                    opened.unreadable = Some(Kept { chunk: n, reason, texts });
                    break;
                }
            }
        }
        (keeper, opened)
    }

    /// Adds entries to the journal, and says how many of them it has taken: where that is not all, the error says why. Each
    /// chunk is packed and written once, however many entries it takes.
    pub fn append(&mut self, keys: &impl Keys, entries: &[impl Borrow<Entry>]) -> (usize, Result<(), StoreError>) {
        let mut taken = 0;
        while taken < entries.len() {
            match self.append_to_chunk(keys, &entries[taken..]) {
                Ok(more) => taken += more,
                Err(error) => return (taken, Err(error)),
            }
        }
        (taken, Ok(()))
    }

    /// Adds as many entries as the last chunk takes, or to a new one when it is full; at least one.
    fn append_to_chunk(&mut self, keys: &impl Keys, entries: &[impl Borrow<Entry>]) -> Result<usize, StoreError> {
        if self.broken {
            return Err(StoreError::Unreadable);
        }
        let there = keys.read(&chunk_key(&self.id, self.last)).map(|text| checksum(text.as_bytes()));
        if there != self.known || keys.read(&chunk_key(&self.id, self.last + 1)).is_some() {
            return Err(StoreError::ChangedElsewhere);
        }
        let mut n = self.last;
        let mut lines = self.lines.clone();
        let mut taken = 0;
        for entry in entries {
            let line = serde_json::to_vec(entry.borrow()).map_err(|_| StoreError::Full)?;
            if lines.len() + line.len() >= CHUNK && !lines.is_empty() {
                if taken > 0 {
                    break;
                }
                n += 1;
                lines.clear();
            }
            lines.extend(line);
            lines.push(b'\n');
            taken += 1;
        }
        let text = pack(&lines);
        if !keys.write(&chunk_key(&self.id, n), &text) {
            return Err(StoreError::Full);
        }
        (self.last, self.lines, self.known) = (n, lines, Some(checksum(text.as_bytes())));
        Ok(taken)
    }

    /// A keeper that takes nothing: what comes before cannot be read.
    pub(super) fn closed(id: WorkspaceId) -> Self {
        Keeper { id, last: 0, lines: Vec::new(), known: None, broken: true }
    }

    /// Puts a journal's chunks under a name, as they are.
    pub(super) fn put(keys: &impl Keys, to: &WorkspaceId, texts: &[String]) -> Result<(), StoreError> {
        let put = texts.iter().enumerate().all(|(n, text)| keys.write(&chunk_key(to, n), text));
        if put { Ok(()) } else { Err(StoreError::Full) }
    }

    /// Takes a workspace's journal away, from its end, so that what is left after a cut is still a journal.
    pub fn erase(keys: &impl Keys, id: &WorkspaceId) {
        let count = (0..).take_while(|n| keys.read(&chunk_key(id, *n)).is_some()).count();
        for n in (0..count).rev() {
            keys.remove(&chunk_key(id, n));
        }
    }

    /// How many chunks the journal has come to.
    pub fn chunks(&self) -> usize {
        self.last + 1
    }

    /// The texts of a workspace's journal as they are kept, to be saved as a file.
    pub fn texts(keys: &impl Keys, id: &WorkspaceId) -> Vec<String> {
        (0..).map_while(|n| keys.read(&chunk_key(id, n))).collect()
    }

    /// How many characters a workspace takes in the store.
    pub fn size(keys: &impl Keys, id: &WorkspaceId) -> usize {
        (0..).map_while(|n| keys.read(&chunk_key(id, n))).map(|text| text.chars().count()).sum()
    }
}

/// The entries of a chunk, one a line.
pub(super) fn entries(lines: &[u8]) -> Result<Vec<Entry>, Unreadable> {
    let lines = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_slice(line).map_err(|_| Unreadable::Damaged)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Day;
    use crate::journal::Memory;
    use crate::shop::{Good, GoodId, GoodsEvent, Sku};
    use crate::world::{Actor, Event, Surface};

    fn entry(n: u32) -> Entry {
        let good = Good {
            id: GoodId::new(&format!("G{n}")),
            title: format!("good {n}"),
            category: "女装>衬衫".to_owned(),
            origin: None,
            listed: Some(true),
            commission: None,
            skus: vec![Sku { name: String::new(), price: None }],
        };
        Entry {
            at: Day::of(2023, 2, 20).start(),
            actor: Actor::Merchant,
            surface: Surface::BackOffice,
            command: None,
            events: vec![Event::Goods(GoodsEvent::Put(Box::new(good)))],
        }
    }

    fn id() -> WorkspaceId {
        WorkspaceId("mine".to_owned())
    }

    #[test]
    fn entries_come_back_in_order_over_many_chunks() {
        let keys = Memory::default();
        let (mut keeper, opened) = Keeper::open(&keys, id());
        assert!(opened.entries.is_empty());
        let written: Vec<Entry> = (0..300).map(entry).collect();
        for entry in &written {
            keeper.append(&keys, &[entry]).1.expect("there is room");
        }
        assert!(keys.len() > 1, "several chunks");
        let (_, opened) = Keeper::open(&keys, id());
        assert_eq!(opened.entries, written);
        assert_eq!(opened.unreadable, None);
        assert!(Keeper::size(&keys, &id()) < 300 * 60);
        Keeper::erase(&keys, &id());
        assert!(keys.is_empty());
    }

    #[test]
    fn a_full_store_loses_nothing() {
        let keys = Memory::default();
        let (mut keeper, _) = Keeper::open(&keys, id());
        keeper.append(&keys, &[entry(1)]).1.expect("there is room");
        keys.set_full(true);
        assert_eq!(keeper.append(&keys, &[entry(2)]).1, Err(StoreError::Full));
        keys.set_full(false);
        keeper.append(&keys, &[entry(2)]).1.expect("room again");
        assert_eq!(Keeper::open(&keys, id()).1.entries, vec![entry(1), entry(2)]);
    }

    #[test]
    fn two_pages_never_write_over_each_other() {
        let keys = Memory::default();
        let (mut one, _) = Keeper::open(&keys, id());
        one.append(&keys, &[entry(1)]).1.expect("there is room");
        let (mut two, _) = Keeper::open(&keys, id());
        two.append(&keys, &[entry(2)]).1.expect("there is room");
        assert_eq!(one.append(&keys, &[entry(3)]).1, Err(StoreError::ChangedElsewhere));
        assert_eq!(Keeper::open(&keys, id()).1.entries, vec![entry(1), entry(2)]);
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_not_written_behind() {
        let keys = Memory::default();
        let (mut keeper, _) = Keeper::open(&keys, id());
        for n in 0..200 {
            keeper.append(&keys, &[entry(n)]).1.expect("there is room");
        }
        let damaged = "A0damaged".to_owned();
        keys.write(&chunk_key(&id(), 1), &damaged);
        let (mut keeper, opened) = Keeper::open(&keys, id());
        assert!(!opened.entries.is_empty());
        let kept = opened.unreadable.expect("noticed");
        assert_eq!((kept.chunk, kept.reason), (1, Unreadable::Damaged));
        assert_eq!(kept.texts.first(), Some(&damaged));
        assert_eq!(keeper.append(&keys, &[entry(9)]).1, Err(StoreError::Unreadable));
        assert_eq!(keys.read(&chunk_key(&id(), 1)), Some(damaged));
    }
}
