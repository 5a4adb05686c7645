//! Vocabulary: money, rates, days, moments, ids. It knows no rule of the platform.

mod amount;
mod count;
mod day;
mod money;
mod rate;
mod version;

pub use amount::{ParseAmountError, read_decimal};
pub use count::Count;
pub use day::{Day, Moment, Span};
pub use money::Money;
pub use rate::{Rate, Score};
pub use version::{Client, Platform, Version};
