//! What happens in a shop: one aggregate a file, each with what can be commanded, what has happened, `decide` and
//! `evolve`.

mod catalogue;
mod draft;
mod goods;
mod intake;
mod profile;
mod refusal;
pub mod rule_book;

pub use catalogue::{Aside, Catalogue, GoodsCommand, GoodsEvent, LatestImport};
pub use draft::{Draft, DraftCommand, DraftEvent, Trial};
pub use goods::{Good, GoodId, Sku};
pub use intake::{CellProblem, ColumnGuess, Field, Leftover, Reason, RejectedRow};
pub use profile::{Profile, ProfileCommand, ProfileEvent, WECHAT_SCALE, ZHIMA_SCALE};
pub use refusal::Refusal;
pub use rule_book::{RuleCommand, RuleEvent};
