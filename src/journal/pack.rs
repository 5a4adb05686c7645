//! A workspace packed up from a store, and settled in one.

use super::branch::{Branch, BranchId, Branches, keep_story, place_of, story};
use super::parcel::{SharedBranch, SharedWorkspace};
use super::store::{Keeper, Keys, StoreError, Workspace, WorkspaceId};
use crate::policy::RulesDigest;

/// Packs a workspace up as it is kept, also what cannot be read of it, with the rules under which that is done.
pub fn pack_up(keys: &impl Keys, workspace: &Workspace, rules: RulesDigest) -> SharedWorkspace {
    let list = Branches::read(keys, &workspace.id).unwrap_or_default();
    let shared = |branch: &Branch| SharedBranch {
        branch: branch.clone(),
        texts: Keeper::texts(keys, &place_of(&workspace.id, branch.id)),
    };
    SharedWorkspace {
        name: workspace.name.clone(),
        start: workspace.start,
        sample: workspace.sample,
        rules: Some(rules),
        branches: list.all.iter().map(shared).collect(),
        story: story(keys, &workspace.id),
        open: list.open,
    }
}

/// Puts what a workspace holds under a name under which nothing is kept. Nothing is left of it when there is no room.
///
/// # Errors
/// [`StoreError::Full`]; or [`StoreError::Unreadable`] when its branches do not hang together, which none has that was
/// read from a link or a file.
pub fn settle(keys: &impl Keys, id: &WorkspaceId, shared: &SharedWorkspace) -> Result<(), StoreError> {
    let (list, order) = numbered(shared).ok_or(StoreError::Unreadable)?;
    let put = || -> Result<(), StoreError> {
        if let Some(text) = &shared.story {
            keep_story(keys, id, text)?;
        }
        if !list.is_default() {
            list.write(keys, id)?;
        }
        let lines =
            list.all.iter().zip(&order).filter_map(|(branch, place)| Some((branch, shared.branches.get(*place)?)));
        for (branch, shared) in lines {
            Keeper::put(keys, &place_of(id, branch.id), &shared.texts)?;
        }
        Ok(())
    };
    put().inspect_err(|_| super::branch::erase(keys, id))
}

/// The list of branches, and where each lies in what was packed up. Whoever packed it may have numbered them otherwise: a
/// branch has a higher number than the one from which it departs.
fn numbered(shared: &SharedWorkspace) -> Option<(Branches, Vec<usize>)> {
    let all = &shared.branches;
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|place| all.get(*place).map(|one| one.branch.id));
    let as_is: Vec<Branch> = order.iter().filter_map(|place| Some(all.get(*place)?.branch.clone())).collect();
    if let Some(list) = Branches::of(as_is, shared.open) {
        return Some((list, order));
    }
    let mut placed: Vec<usize> = Vec::new();
    while placed.len() < all.len() {
        let before = placed.len();
        for place in &order {
            let branch = &all.get(*place)?.branch;
            let has_origin = branch.from.is_none_or(|from| placed.iter().any(|one| all[*one].branch.id == from.branch));
            if has_origin && !placed.contains(place) {
                placed.push(*place);
            }
        }
        if placed.len() == before {
            return None;
        }
    }
    let number = |id: BranchId| placed.iter().position(|place| all[*place].branch.id == id).map(|n| BranchId(n as u32));
    let list: Option<Vec<Branch>> = placed
        .iter()
        .map(|place| {
            let mut branch = all.get(*place)?.branch.clone();
            branch.id = number(branch.id)?;
            if let Some(from) = &mut branch.from {
                from.branch = number(from.branch)?;
            }
            Some(branch)
        })
        .collect();
    let open = number(shared.open).unwrap_or(BranchId::MAIN);
    Some((Branches::of(list?, open)?, placed))
}
