//! Keeping what happened: entries, their stored form, workspaces; and handing it on, as a link or a file. Bytes and text
//! only; where they are put is the business of `browser`.

pub mod branch;
mod campaign_file;
mod codec;
mod entry;
mod link;
mod memory;
mod pack;
mod parcel;
mod past;
mod qr;
mod rule_file;
mod store;
mod upcast;
mod workspace_file;

pub use branch::{Branch, BranchId, Branches, Origin};
pub use campaign_file::{
    CAMPAIGN_FILE, CampaignFileError, MOST_CAMPAIGN_FILE, read_campaign_file, write_campaign_file,
};
pub use codec::{Unreadable, pack, unpack};
pub use entry::{Entry, replay};
pub use link::{
    Fits, LinkError, MOST_IN_CHAT, MOST_IN_QR, MOST_IN_QR_FROM_AFAR, MOST_LINK, MOST_LINK_NAME, MOST_LINK_UNFOLDED,
    fits, is_link, read_link, write_link,
};
pub use memory::Memory;
pub use pack::{pack_up, settle};
pub use parcel::{Contents, Defect, MOST_BRANCHES, MOST_STORY, Parcel, SharedBranch, SharedWorkspace, contents};
pub use past::{Marks, Stand};
pub use qr::{QUIET, Qr, qr};
pub use rule_file::{MOST_RULE_FILE, RULE_FILE, RuleFileError, read_rule_file, write_rule_file};
pub use store::{Keeper, Kept, Keys, Opened, StoreError, Workspace, WorkspaceId, Workspaces};
pub use workspace_file::{
    MOST_WORKSPACE_FILE, MOST_WORKSPACES, WORKSPACE_FILE, WorkspaceFileError, read_workspace_file, write_workspace_file,
};
