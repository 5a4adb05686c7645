//! Rows that could not be read, and why. Reasons are typed; the words for them are the app's.

use super::mapping::Field;
use crate::base::Money;
use serde::{Deserialize, Serialize};

/// A row that was not fully readable. It is never dropped: it can be corrected in place (see
/// [`super::read_row_again`]) or taken along as a file (see [`super::rejected_table`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRow {
    /// The line on which it begins, counted from 1 as editors and spreadsheets do.
    pub line: u32,
    /// Its cells as they stand in the file.
    pub cells: Vec<String>,
    /// Everything that is wrong with it; at least one.
    pub problems: Vec<CellProblem>,
}

/// One thing that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellProblem {
    /// The column, counted from 0.
    pub column: usize,
    /// What the column is taken for.
    pub field: Option<Field>,
    /// The cell's text.
    pub text: String,
    /// What is wrong.
    pub reason: Reason,
}

/// Why a row was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The id is blank, and the row cannot belong to the good above: give the id.
    IdMissing,
    /// The id is in scientific notation (`2.023E+14`), so digits are lost: format the column as text, export again.
    IdInScientific,
    /// The id is a number of 16 digits or more in a workbook, which keeps 15: format the column as text, export again.
    IdRounded,
    /// The title of a good that no row above names is blank.
    TitleMissing,
    /// A row without id and title, but the good above it was refused or there is none: give the id.
    NoGoodAbove,
    /// `免费`: a good in the shop has a price; give it, or leave the cell blank while it is unknown.
    PriceFree,
    /// `面议`: not a number; give the price, or leave the cell blank.
    PriceNegotiable,
    /// `99起`: only the lowest price; give both ends (`99-199`) or one row per choice.
    PriceOpenEnded,
    /// Below zero.
    PriceNegative,
    /// Zero is not a price; leave the cell blank while it is unknown.
    PriceZero,
    /// `1e5`: a spreadsheet has mangled it; write it out.
    PriceInScientific,
    /// More than two decimals, so rounding would change it.
    PriceDecimals,
    /// More than `most`.
    PriceTooHigh {
        /// The highest price that is read.
        most: Money,
    },
    /// Another currency than yuan.
    PriceForeign,
    /// A range whose second end is the lower.
    PriceReversed,
    /// Nothing that can be read as a price.
    PriceUnreadable,
    /// `1` with `299.00` in the next column, in a row with a cell too many: the comma of an unquoted `1,299.00` has split
    /// it; put the price together again.
    PriceSplit,
    /// The highest price without the lowest, or the other way round.
    PriceOneEnd,
    /// A word for the status that is not known: say 在售 or 已下架.
    StatusUnknown,
    /// A word for the origin that is not known: say 自建, 好物联盟分销 or 三方平台.
    OriginUnknown,
    /// A commission below 1 without a sign: `0.2` may mean 20% or 0.2%; write the per cent sign.
    CommissionAmbiguous,
    /// Below zero.
    CommissionNegative,
    /// Above 100%.
    CommissionTooHigh,
    /// Nothing that can be read as a share.
    CommissionUnreadable,
    /// The row says something else than the good's first row did.
    Contradicts {
        /// What the good has so far.
        earlier: String,
        /// The line of the good's first row, where it is known.
        line: Option<u32>,
    },
    /// The good already has a choice of this name.
    SkuTwice {
        /// The line of the earlier row, where it is known.
        line: Option<u32>,
    },
    /// Cells beyond the last column: a stray delimiter has shifted the row.
    ExtraCells {
        /// How many columns the list has.
        expected: usize,
    },
    /// A quotation mark that is never closed: remove it, or double it.
    UnclosedQuote,
    /// The spreadsheet shows an error here, such as `#REF!`.
    ErrorValue,
    /// The headers again, in the middle of the list.
    HeaderAgain,
}

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
