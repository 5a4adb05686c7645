//! Workspaces as one file: JSON with a name, a version and the stored chunks exactly as they are, so that bringing back what
//! was saved gives the same bytes, also of what cannot be read.

use super::branch::{Branch, BranchId};
use super::codec::{looks_packed, unpack_within};
use super::parcel::{Defect, MOST_UNFOLDED, SharedBranch, SharedWorkspace, at_most, count};
use super::store::entries;
use crate::base::{Day, Moment};
use crate::policy::{RulesDigest, built_in_digest};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::fmt;

/// The name that every such file carries.
pub const WORKSPACE_FILE: &str = "merchant-simulator-workspaces";
/// The version that is written.
const VERSION: u32 = 1;
/// A longer file is refused unread, in bytes. Everything that the browser keeps comes to half of it.
pub const MOST_WORKSPACE_FILE: usize = 32 << 20;
/// A file with more workspaces is refused.
pub const MOST_WORKSPACES: usize = 1_000;

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    /// The built-in rules of the simulator that wrote it.
    rules: RulesDigest,
    workspaces: &'a [SharedWorkspace],
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct Body {
    #[serde(deserialize_with = "at_most::<_, _, MOST_WORKSPACES>")]
    workspaces: Vec<Box<RawValue>>,
}

/// Why a file is not taken. Nothing of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkspaceFileError {
    /// Longer than any such file.
    TooLarge,
    /// Neither JSON with this file's name in it nor a journal.
    Foreign,
    /// Written by a newer version.
    Newer,
    /// No workspace in it.
    Empty,
    /// More workspaces than anybody has.
    TooMany,
    /// Its chunks unfold to more than the browser can keep.
    Bomb,
    /// A workspace makes no sense.
    Broken {
        /// Which, counted from one; nought when it is the list of them.
        workspace: usize,
        /// Why.
        defect: Defect,
    },
}

impl fmt::Display for WorkspaceFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WorkspaceFileError::TooLarge => f.write_str("too large"),
            WorkspaceFileError::Foreign => f.write_str("not a file of workspaces"),
            WorkspaceFileError::Newer => f.write_str("written by a newer version"),
            WorkspaceFileError::Empty => f.write_str("without workspaces"),
            WorkspaceFileError::TooMany => f.write_str("too many workspaces"),
            WorkspaceFileError::Bomb => f.write_str("unfolds to too much"),
            WorkspaceFileError::Broken { workspace, defect } => {
                write!(f, "workspace {workspace} makes no sense: {defect}")
            }
        }
    }
}

impl std::error::Error for WorkspaceFileError {}

/// Writes workspaces as a file.
pub fn write_workspace_file(workspaces: &[SharedWorkspace]) -> String {
    let written = Written { format: WORKSPACE_FILE, version: VERSION, rules: built_in_digest(), workspaces };
    // Texts and numbers are nothing that JSON cannot hold.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads a file: this one, or a journal as it was saved before there was this one, chunk by chunk in lines, which gives one
/// workspace without a name, from its first entry on. Chunks that cannot be read are carried along as they are;
/// [`super::contents`] names them.
///
/// # Errors
/// Says why it is not taken; whatever the bytes, never panics, and unfolds no more than 256 MiB, a chunk at a time.
pub fn read_workspace_file(bytes: &[u8]) -> Result<Vec<SharedWorkspace>, WorkspaceFileError> {
    if bytes.len() > MOST_WORKSPACE_FILE {
        return Err(WorkspaceFileError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| WorkspaceFileError::Foreign)?;
    let workspaces = if text.trim_start().starts_with('{') { of_json(text)? } else { vec![of_journal(text)?] };
    let mut room = MOST_UNFOLDED;
    for (workspace, place) in workspaces.iter().zip(1..) {
        let mut own = Vec::with_capacity(workspace.branches.len());
        for branch in &workspace.branches {
            own.push(lines_in(branch, &mut room));
            if room == 0 {
                return Err(WorkspaceFileError::Bomb);
            }
        }
        let broken = |defect| WorkspaceFileError::Broken { workspace: place, defect };
        workspace.check(own).map_err(broken)?;
    }
    Ok(workspaces)
}

/// How many lines a branch has of its own; `None` when a chunk cannot be read. All are looked at, so that none is a surprise
/// to whoever opens them.
fn lines_in(branch: &SharedBranch, room: &mut usize) -> Option<u32> {
    let mut whole = Some(0u32);
    for text in &branch.texts {
        let unpacked = unpack_within(text, room);
        let lines =
            unpacked.ok().map(|lines| lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count());
        whole = whole.zip(lines).map(|(sum, lines)| sum.saturating_add(count(lines)));
    }
    whole
}

fn of_json(text: &str) -> Result<Vec<SharedWorkspace>, WorkspaceFileError> {
    let head: Head = serde_json::from_str(text).map_err(|_| WorkspaceFileError::Foreign)?;
    if head.format != WORKSPACE_FILE || head.version == 0 {
        return Err(WorkspaceFileError::Foreign);
    }
    if head.version > VERSION {
        return Err(WorkspaceFileError::Newer);
    }
    let broken = |workspace| WorkspaceFileError::Broken { workspace, defect: Defect::Head };
    let body: Body = serde_json::from_str(text).map_err(|_| broken(0))?;
    match body.workspaces.len() {
        0 => return Err(WorkspaceFileError::Empty),
        count if count > MOST_WORKSPACES => return Err(WorkspaceFileError::TooMany),
        _ => {}
    }
    let all = body.workspaces.iter().zip(1..);
    all.map(|(text, place)| serde_json::from_str(text.get()).map_err(|_| broken(place))).collect()
}

/// A journal as the page saved it in its first versions: the chunks, or those from the first on that could not be read,
/// joined by line ends.
fn of_journal(text: &str) -> Result<SharedWorkspace, WorkspaceFileError> {
    let texts: Vec<String> = text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if !texts.iter().any(|text| looks_packed(text)) {
        return Err(WorkspaceFileError::Foreign);
    }
    let mut room = MOST_UNFOLDED;
    let first = texts.iter().find_map(|text| {
        let lines = unpack_within(text, &mut room).ok()?;
        entries(&lines).ok()?.first().map(|entry| entry.at)
    });
    let known = |at: &Moment| (Day::FIRST..=Day::LAST).contains(&at.day());
    Ok(SharedWorkspace {
        name: String::new(),
        // The clock stands at the start until somebody moves it, and every entry says what it stood at.
        start: first.filter(known).unwrap_or(Day::FIRST.start()),
        sample: false,
        rules: None,
        branches: vec![SharedBranch { branch: Branch::main(), texts }],
        story: None,
        open: BranchId::MAIN,
    })
}
