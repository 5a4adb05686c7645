//! Small pieces that every screen uses.

mod control;
mod sheet;
mod value_field;
mod virtual_rows;

pub use control::{Field, Icon, OutcomeTag, StandingTag, clause_link};
pub use sheet::Sheet;
pub use value_field::{ValueControl, ValueField, value_control};
pub use virtual_rows::{Window, use_window};
