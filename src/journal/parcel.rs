//! What travels, by link or by file: a story, or a workspace with its branches as they are stored.

use super::branch::{Branch, BranchId, Origin};
use super::codec::{Unreadable, unpack_within};
use super::entry::Entry;
use super::store::entries;
use crate::base::{Day, Moment};
use crate::policy::RulesDigest;
use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// The most branches of one workspace, the main line among them.
pub const MOST_BRANCHES: usize = 1_000;
/// The longest story, in bytes of UTF-8.
pub const MOST_STORY: usize = 1 << 20;
/// What all that is looked at together may unfold to, in bytes. The browser keeps some 5 million characters for everything,
/// which is some 10 MB packed, and some 150 MB of a trading shop's entries.
pub(super) const MOST_UNFOLDED: usize = 256 << 20;

/// What travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parcel {
    /// A story, in its own format, which nobody reads here.
    Story {
        /// Its text; at most [`MOST_STORY`] bytes.
        text: String,
        /// Under which rules it was made; `None` when nobody knows.
        rules: Option<RulesDigest>,
    },
    /// A workspace.
    Workspace(SharedWorkspace),
}

/// A workspace with all its branches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedWorkspace {
    /// The name that the user gave it; empty where there is none.
    #[serde(default)]
    pub name: String,
    /// The simulated moment at which its story starts.
    pub start: Moment,
    /// It was filled with the sample shop.
    #[serde(default)]
    pub sample: bool,
    /// Under which rules it was made; `None` when nobody knows. The user's own values lie in the journal and come along, so
    /// the digest of the built-in rules says whether anything else has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<RulesDigest>,
    /// The main line and what branches off, in any order.
    #[serde(deserialize_with = "at_most::<_, _, MOST_BRANCHES>")]
    pub branches: Vec<SharedBranch>,
    /// The story that it was made from, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// The branch that is open.
    #[serde(default)]
    pub open: BranchId,
}

/// One branch of a workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedBranch {
    /// Its number, its name, where it departs.
    #[serde(flatten)]
    pub branch: Branch,
    /// Its own entries, those after its departure: the chunks exactly as they are stored, also such as cannot be read.
    pub texts: Vec<String>,
}

impl SharedBranch {
    /// Its number; 0 is the main line.
    pub(super) const fn id(&self) -> u32 {
        self.branch.id.0
    }
}

/// What makes a workspace one that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defect {
    /// What it holds cannot be unfolded.
    Payload,
    /// What it says about itself cannot be read.
    Head,
    /// It starts on a day that the simulator does not know.
    Start,
    /// A name is longer than any.
    Name,
    /// A story is no text.
    Text,
    /// The main line is missing, or branches off.
    NoMainLine,
    /// More branches than anybody makes.
    TooManyBranches,
    /// Two branches have this number.
    Twice(u32),
    /// This branch leaves one that is not there.
    NoOrigin(u32),
    /// This branch leaves its origin behind that one's end.
    BeyondOrigin(u32),
    /// This branch leaves one that leads back to it.
    Cycle(u32),
    /// An entry cannot be read, or is missing.
    Entry {
        /// Of this branch.
        branch: u32,
        /// Counted from one among the branch's own.
        entry: u32,
    },
    /// There is more in it than it says.
    Surplus,
    /// A stored chunk cannot be read, so it goes by file alone.
    Chunk {
        /// Of this branch.
        branch: u32,
        /// Counted from nought.
        chunk: usize,
        /// Why.
        reason: Unreadable,
    },
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Defect::Payload => f.write_str("what it holds cannot be unfolded"),
            Defect::Head => f.write_str("what it says about itself cannot be read"),
            Defect::Start => f.write_str("it starts on a day that is not known"),
            Defect::Name => f.write_str("a name is too long"),
            Defect::Text => f.write_str("the story is no text"),
            Defect::NoMainLine => f.write_str("there is no main line"),
            Defect::TooManyBranches => f.write_str("too many branches"),
            Defect::Twice(id) => write!(f, "two branches have the number {id}"),
            Defect::NoOrigin(id) => write!(f, "branch {id} leaves one that is not there"),
            Defect::BeyondOrigin(id) => write!(f, "branch {id} leaves its origin behind its end"),
            Defect::Cycle(id) => write!(f, "branch {id} leaves one that leads back to it"),
            Defect::Entry { branch, entry } => write!(f, "entry {entry} of branch {branch} cannot be read"),
            Defect::Surplus => f.write_str("there is more in it than it says"),
            Defect::Chunk { branch, chunk, reason } => {
                write!(f, "part {} of branch {branch} cannot be read: {reason}", chunk + 1)
            }
        }
    }
}

impl std::error::Error for Defect {}

/// What there is in one branch, to be shown before anybody opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Its number.
    pub branch: u32,
    /// How many entries of its own can be read, up to the first chunk that cannot.
    pub entries: u32,
    /// How many events they hold.
    pub events: u32,
    /// The simulated moment of the last of them.
    pub last: Option<Moment>,
    /// The first chunk that cannot be read, counted from nought, and why. It, and those behind it, are carried along as
    /// they are.
    pub unreadable: Option<(usize, Unreadable)>,
}

/// What there is in each branch of each workspace, in their order. However large the chunks claim to be, no more than 256 MiB
/// are unfolded in all; what comes later counts as too large.
pub fn contents(workspaces: &[SharedWorkspace]) -> Vec<Vec<Contents>> {
    let mut room = MOST_UNFOLDED;
    let mut of = |branch: &SharedBranch| {
        let mut found = Contents { branch: branch.id(), entries: 0, events: 0, last: None, unreadable: None };
        for (n, text) in branch.texts.iter().enumerate() {
            match unpack_within(text, &mut room).and_then(|lines| entries(&lines)) {
                Ok(entries) => {
                    found.entries = found.entries.saturating_add(count(entries.len()));
                    let events = entries.iter().map(|entry| entry.events.len()).sum();
                    found.events = found.events.saturating_add(count(events));
                    found.last = entries.last().map(|entry| entry.at).or(found.last);
                }
                Err(reason) => {
                    found.unreadable = Some((n, reason));
                    break;
                }
            }
        }
        found
    };
    workspaces.iter().map(|workspace| workspace.branches.iter().map(&mut of).collect()).collect()
}

pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Parcel {
    /// Under which rules it was made, where that is known.
    pub fn rules(&self) -> Option<RulesDigest> {
        match self {
            Parcel::Story { rules, .. } => *rules,
            Parcel::Workspace(workspace) => workspace.rules,
        }
    }
}

impl SharedWorkspace {
    /// Whether its branches hang together. `own` says how many entries of its own each branch has, in their order; `None`
    /// where nobody knows because a part cannot be read.
    ///
    /// # Errors
    /// The first defect.
    pub(super) fn check(&self, own: impl IntoIterator<Item = Option<u32>>) -> Result<(), Defect> {
        if !(Day::FIRST..=Day::LAST).contains(&self.start.day()) {
            return Err(Defect::Start);
        }
        if self.branches.len() > MOST_BRANCHES {
            return Err(Defect::TooManyBranches);
        }
        let mut places = BTreeMap::new();
        for (place, branch) in self.branches.iter().enumerate() {
            if places.insert(branch.id(), place).is_some() {
                return Err(Defect::Twice(branch.id()));
            }
            if (branch.id() == 0) != branch.branch.from.is_none() {
                return Err(if branch.id() == 0 { Defect::NoMainLine } else { Defect::NoOrigin(branch.id()) });
            }
        }
        if !places.contains_key(&0) {
            return Err(Defect::NoMainLine);
        }
        let mut origins = Vec::with_capacity(self.branches.len());
        for branch in &self.branches {
            let origin = match branch.branch.from {
                None => None,
                Some(fork) => Some(*places.get(&fork.branch.0).ok_or(Defect::NoOrigin(branch.id()))?),
            };
            origins.push(origin);
        }
        for (branch, origin) in self.branches.iter().zip(&origins) {
            let mut at = *origin;
            for _ in 0..=origins.len() {
                at = at.and_then(|place| origins.get(place).copied().flatten());
            }
            if at.is_some() {
                return Err(Defect::Cycle(branch.id()));
            }
        }
        let shared = |branch: &SharedBranch| branch.branch.from.map_or(0, |fork| fork.entries);
        let whole = |(branch, own): (&SharedBranch, Option<u32>)| own.map(|own| shared(branch).saturating_add(own));
        let lengths: Vec<Option<u32>> = self.branches.iter().zip(own).map(whole).collect();
        for (branch, origin) in self.branches.iter().zip(&origins) {
            let length = origin.and_then(|place| lengths.get(place).copied().flatten());
            if length.is_some_and(|length| shared(branch) > length) {
                return Err(Defect::BeyondOrigin(branch.id()));
            }
        }
        Ok(())
    }

    /// The whole story of a branch, with what it shares with those that it leaves; [`super::replay`] makes a world of it.
    /// `None` when there is no such branch, or a part of it cannot be read.
    pub fn entries(&self, branch: u32) -> Option<Vec<Entry>> {
        let mut room = MOST_UNFOLDED;
        let mut chain = Vec::new();
        let mut at = Some(Origin { branch: BranchId(branch), entries: u32::MAX });
        while let Some(fork) = at {
            let branch = self.branches.iter().find(|branch| branch.branch.id == fork.branch)?;
            if chain.len() > self.branches.len() {
                return None;
            }
            chain.push((branch, fork.entries));
            at = branch.branch.from;
        }
        let mut story: Vec<Entry> = Vec::new();
        for (branch, most) in chain.into_iter().rev() {
            for text in &branch.texts {
                story.extend(unpack_within(text, &mut room).and_then(|lines| entries(&lines)).ok()?);
            }
            if most != u32::MAX && count(story.len()) < most {
                return None;
            }
            story.truncate(most as usize);
        }
        Some(story)
    }
}

/// Reads a list of which no more than `MOST` and one are kept, so that whoever counts sees that there were too many.
pub(super) fn at_most<'de, D: Deserializer<'de>, T: Deserialize<'de>, const MOST: usize>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    struct AtMost<T, const MOST: usize>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for AtMost<T, MOST> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
            let mut kept = Vec::new();
            while kept.len() <= MOST {
                match list.next_element()? {
                    Some(one) => kept.push(one),
                    None => return Ok(kept),
                }
            }
            while list.next_element::<IgnoredAny>()?.is_some() {}
            Ok(kept)
        }
    }

    deserializer.deserialize_seq(AtMost::<T, MOST>(PhantomData))
}
