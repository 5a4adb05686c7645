//! What a screen shows, worked out from the world: plain values that compare, no words, no page.

pub mod changes;
pub mod draft;
pub mod explanation;
pub mod matrix;
pub mod preview;
