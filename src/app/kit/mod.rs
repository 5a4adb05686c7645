//! Small pieces that every screen uses.

mod choose;
mod control;
mod file;
mod live;
mod menu;
mod sheet;
mod value_field;
mod virtual_rows;

pub use choose::{Select, moment_field, put, select, tick, tick_of};
pub use control::{Field, Icon, OutcomeTag, SearchChip, StandingTag, clause_link, day_field, path_to};
pub use file::{FileButton, open_file, open_json};
pub use live::{after_paint, each, flag, given, keyed, live, said, steady, when};
pub use menu::{TakeAlongWords, take_along_menu};
pub use sheet::Sheet;
pub use value_field::{Texts, ValueControl, ValueField, value_control};
pub use virtual_rows::{Rows, use_rows};
