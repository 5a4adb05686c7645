//! Scenarios: shops that are ready to be looked at, and stories that are played in them. Data and commands only; what they
//! lead to is for the world to decide.

mod mistake;
mod nearest;
pub mod notation;
mod sample;

pub use mistake::{Mistake, Reason, Want};
pub use sample::{SAMPLE_DAY, SAMPLE_FILE, SAMPLE_PLACES, sample_goods, sample_start, sample_story, sample_world};

/// The most bytes that a story's file has.
pub const MOST_BYTES: usize = 1 << 20;
/// The most steps that a story has.
pub const MOST_STEPS: usize = 2_000;
/// The most statements that a story has.
pub const MOST_STATEMENTS: usize = 20_000;
