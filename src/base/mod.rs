//! Vocabulary: money, rates, days, moments, ids. It knows no rule of the platform.

mod amount;
mod count;
mod day;
mod money;
mod order;
mod rate;
mod version;

pub(crate) use amount::half_width;
pub use amount::{ParseAmountError, read_decimal};
pub use count::{Count, read_count};
pub use day::{Day, Moment, Span};
pub use money::Money;
pub use order::{TextSorter, sort_places_by_number, sort_places_by_text, sorted};
pub use rate::{Rate, Score};
pub use version::{Client, Platform, Version};
