//! Worlds that come as texts, and go as texts.

use super::Trouble;
use super::told::world_after;
use crate::journal::{
    Branch, BranchId, Entry, Keeper, LinkError, Memory, Parcel, SharedBranch, SharedWorkspace, WORKSPACE_FILE,
    WorkspaceId, read_link, read_workspace_file, write_link, write_workspace_file,
};
use crate::policy::built_in_digest;
use crate::scenario::{Happened, Player, Start, Story, opening};
use crate::world::World;
use std::borrow::Borrow;

/// A world that was read.
pub struct Loaded {
    /// What it is called; empty where nobody said.
    pub name: String,
    /// Where it starts.
    pub start: Start,
    /// What has happened, from the beginning of its story.
    pub entries: Vec<Entry>,
    /// The world after it.
    pub world: World,
}

/// What a sample is filled with at its start, as entries.
pub(super) fn filled(start: Start) -> Vec<Entry> {
    opening(start).1.into_iter().map(entry).collect()
}

fn entry(Happened { at, by, command, events }: Happened) -> Entry {
    Entry::new(at, by, command, events)
}

/// Reads a world from whatever the simulator writes: a link or only its fragment, a file of workspaces, a journal, or a story,
/// which is played to its end. Of several workspaces the one of this place is taken, counted from 1, and of it the branch of
/// this number, 0 being the main line; the one that was open where nobody says.
///
/// # Errors
/// `Foreign`, `Newer`, `CutOff`, `Changed`, `Bomb`, `TooLarge`, `Broken`, `Empty`, `TooMany` as with links and files;
/// `NoSuchWorkspace`, `NoSuchBranch`; a story's first mistake.
pub fn load(text: &str, workspace: usize, branch: Option<u32>) -> Result<Loaded, Trouble> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let begins = text.trim_start();
    if begins.starts_with("story ") || begins.starts_with('#') && text.contains('\n') {
        return of_story(text);
    }
    // Of an address the fragment counts.
    let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment);
    match read_link(fragment) {
        Ok(Parcel::Story { text, .. }) => return of_story(&text),
        Ok(Parcel::Workspace(shared)) => return of_workspace(&shared, branch),
        // What is no link may be a file.
        Err(LinkError::Foreign) => {}
        Err(error) => {
            return Err(Trouble::new(
                &super::name_of(error),
                format!("the link cannot be read, ask for it again: {error}"),
            ));
        }
    }
    let all = read_workspace_file(text.as_bytes()).map_err(|error| {
        Trouble::new(
            &super::name_of(error),
            format!("neither a link, a story nor a file: {error}; give all of the text, as it was written"),
        )
    })?;
    let shared = workspace.checked_sub(1).and_then(|place| all.get(place));
    let shared = shared.ok_or_else(|| {
        Trouble::new(
            "NoSuchWorkspace",
            format!("there is no workspace {workspace}: the file has {}, counted from 1", all.len()),
        )
    })?;
    of_workspace(shared, branch)
}

fn of_story(text: &str) -> Result<Loaded, Trouble> {
    let story = Story::read(text).map_err(|mistakes| {
        let first = mistakes.into_iter().next().map(Trouble::from);
        first.unwrap_or_else(|| Trouble::new("Foreign", "not a story"))
    })?;
    let mut player = Player::new(&story);
    let played = player.play_all();
    let mut entries = filled(story.start);
    entries.extend(played.iter().flat_map(|played| played.happened()).cloned().map(entry));
    let name = if story.title.en.is_empty() { &story.title.zh } else { &story.title.en };
    Ok(Loaded { name: name.clone(), start: story.start, entries, world: player.world().clone() })
}

fn of_workspace(shared: &SharedWorkspace, branch: Option<u32>) -> Result<Loaded, Trouble> {
    let has = |id| shared.branches.iter().any(|one| one.branch.id == BranchId(id));
    // Whoever packed it may have named one that is not there.
    let open = Some(shared.open.0).filter(|open| has(*open)).unwrap_or_default();
    let branch = branch.unwrap_or(open);
    let entries = shared.entries(branch).ok_or_else(|| match has(branch) {
        true => Trouble::new("Broken", format!("a part of branch {branch} cannot be read")),
        false => {
            let numbers: Vec<String> = shared.branches.iter().map(|one| one.branch.id.0.to_string()).collect();
            Trouble::new("NoSuchBranch", format!("there is no branch {branch}, but {}", numbers.join(", ")))
        }
    })?;
    let start = if shared.sample { Start::Sample(shared.start) } else { Start::Empty(shared.start) };
    // A sample that nobody has changed is not stored.
    let entries = if entries.is_empty() { filled(start) } else { entries };
    let world = world_after(start, &entries);
    Ok(Loaded { name: shared.name.clone(), start, entries, world })
}

/// A line as chunks, as the browser would keep them.
fn texts(entries: &[impl Borrow<Entry>]) -> Vec<String> {
    let (keys, id) = (Memory::default(), WorkspaceId(WORKSPACE_FILE.to_owned()));
    // A store in memory is never full.
    let _ = Keeper::open(&keys, id.clone()).0.append(&keys, entries);
    Keeper::texts(&keys, &id)
}

fn shared(name: &str, start: Start, entries: &[impl Borrow<Entry>]) -> SharedWorkspace {
    SharedWorkspace {
        name: name.to_owned(),
        start: start.at(),
        sample: matches!(start, Start::Sample(_)),
        rules: Some(built_in_digest()),
        branches: vec![SharedBranch { branch: Branch::main(), texts: texts(entries) }],
        story: None,
        open: BranchId::MAIN,
    }
}

/// A world's journal as a link's fragment, without the `#`.
///
/// # Errors
/// `TooLarge`, or `Broken` for a name that is too long.
pub fn link(name: &str, start: Start, entries: &[impl Borrow<Entry>]) -> Result<String, Trouble> {
    let parcel = Parcel::Workspace(shared(name, start, entries));
    write_link(&parcel).map_err(|error| {
        Trouble::new(&super::name_of(error), format!("it makes no link: {error}; `file` takes it along"))
    })
}

/// A world as a file of workspaces with this one in it.
pub fn file(name: &str, start: Start, entries: &[impl Borrow<Entry>]) -> String {
    write_workspace_file(&[shared(name, start, entries)])
}

/// A world's journal as text: the chunks as they are kept, a line each.
pub fn journal(entries: &[impl Borrow<Entry>]) -> String {
    texts(entries).join("\n")
}
