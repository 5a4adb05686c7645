//! Scenarios: shops that are ready to be looked at. Data and commands only; what they lead to is for the world to decide.

mod sample;

pub use sample::{SAMPLE_DAY, SAMPLE_FILE, SAMPLE_PLACES, sample_goods, sample_start, sample_story, sample_world};
