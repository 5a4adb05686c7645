//! What a refused row still lacks. Its type, with the reasons, is the shop's: [`crate::shop::RejectedRow`].

pub use crate::shop::{CellProblem, Reason, RejectedRow};

impl RejectedRow {
    /// Whether a cell beyond mending in this row has been left as it was. What a flaw of the file has spoiled (rounded
    /// digits, an open quote) cannot be seen from the text alone, so it stands until the cell is changed.
    pub(super) fn still_flawed(&self) -> impl Iterator<Item = &CellProblem> {
        self.problems.iter().filter(|problem| {
            matches!(problem.reason, Reason::IdRounded | Reason::UnclosedQuote)
                && self.cells.get(problem.column) == Some(&problem.text)
        })
    }
}
