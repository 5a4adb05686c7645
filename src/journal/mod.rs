//! Keeping what happened: entries, their stored form, workspaces. Bytes and text only; where they are put is the
//! business of `browser`.

pub mod branch;
mod campaign_file;
mod codec;
mod entry;
mod memory;
mod past;
mod rule_file;
mod store;
mod upcast;

pub use branch::{Branch, BranchId, Branches, Origin};
pub use campaign_file::{
    CAMPAIGN_FILE, CampaignFileError, MOST_CAMPAIGN_FILE, read_campaign_file, write_campaign_file,
};
pub use codec::{Unreadable, pack, unpack};
pub use entry::{Entry, replay};
pub use memory::Memory;
pub use past::{Marks, Stand};
pub use rule_file::{MOST_RULE_FILE, RULE_FILE, RuleFileError, read_rule_file, write_rule_file};
pub use store::{Keeper, Kept, Keys, Opened, StoreError, Workspace, WorkspaceId, Workspaces};
