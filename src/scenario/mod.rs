//! Scenarios: shops that are ready to be looked at, and what is to be known of a world by path. Data and commands only; what
//! they lead to is for the world to decide.

mod sample;
pub mod state;

pub use sample::{SAMPLE_DAY, SAMPLE_FILE, SAMPLE_PLACES, sample_goods, sample_start, sample_story, sample_world};
