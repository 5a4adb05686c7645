//! What a list brings besides goods: rows that could not be read whole, and what its columns mean.

use serde::{Deserialize, Serialize};

/// A row that could not be read whole. It is kept as it was, with what is wrong, until somebody corrects or dismisses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leftover {
    /// Its line in the list, counted from 1.
    pub line: u32,
    /// Its cells as they stand.
    pub cells: Vec<String>,
}

/// What each column of a list means.
pub type ColumnGuess = Vec<Option<u8>>;
