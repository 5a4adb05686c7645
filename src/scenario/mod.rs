//! Scenarios: shops that are ready to be looked at, stories that are played in them, and what is to be known of a world by
//! path. Data and commands only; what they lead to is for the world to decide.

pub mod edit;
mod gallery;
mod mistake;
mod nearest;
pub mod notation;
mod play;
mod read;
mod record;
mod refusals;
mod sample;
mod scene;
pub mod state;
mod story;
mod write;

pub use gallery::{Coverage, Further, Listed, System, coverage, read_gallery, stories_of_clauses, write_gallery};
pub use mistake::{Mistake, Reason, Want};
pub use play::{
    Came, Checked, Doing, Given, Happened, Outcome, Played, Player, check, check_of_now, opening, plan, play_step,
    touched,
};
pub use read::{read_do, read_moment, read_until};
pub use record::{Note, Recorded, record, restated};
pub use refusals::{Refused, refusal_name};
pub use sample::{SAMPLE_DAY, SAMPLE_FILE, SAMPLE_PLACES, sample_goods, sample_start, sample_story, sample_world};
pub use scene::{Looked, MOST_LOOKED, begun, looked};
pub use story::{
    Act, Both, Check, Choice, Clock, Do, Line, Literal, Look, Question, Sign, Start, Step, Story, Tongue, Until,
    VERSION,
};

/// The most bytes that a story's file has.
pub const MOST_BYTES: usize = 1 << 20;
/// The most steps that a story has.
pub const MOST_STEPS: usize = 2_000;
/// The most statements that a story has.
pub const MOST_STATEMENTS: usize = 20_000;
