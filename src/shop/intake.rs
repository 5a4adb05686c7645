//! What a list brings besides goods: what its columns mean, and rows that could not be read whole, with the reasons.
//! Reasons are typed; the words for them are the app's. Reading itself is `exchange`'s.

use crate::base::Money;
use serde::{Deserialize, Serialize};

/// What a column of a goods list says about a good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// The shop's number for the good (商品ID).
    Id,
    /// Its title (商品名称).
    Title,
    /// Its category path, or one level of it; several columns are joined from left to right (类目).
    Category,
    /// The name of one of its choices (规格).
    SkuName,
    /// The price of that choice, or a range for the whole good (价格).
    Price,
    /// The lowest price of the good, where the list gives only the two ends (最低价).
    LowPrice,
    /// The highest price of the good (最高价).
    HighPrice,
    /// Whether buyers can see it (商品状态).
    Listed,
    /// Where it comes from (商品来源).
    Origin,
    /// The share that the supplier pays (佣金率).
    Commission,
}

impl Field {
    /// Every field, in the order in which a list shows them.
    pub const ALL: [Field; 10] = [
        Field::Id,
        Field::Title,
        Field::Category,
        Field::SkuName,
        Field::Price,
        Field::LowPrice,
        Field::HighPrice,
        Field::Listed,
        Field::Origin,
        Field::Commission,
    ];
}

/// What each column of a list means; `None` for a column that is not read.
pub type ColumnGuess = Vec<Option<Field>>;

/// A row that was not fully readable. It is never dropped: it can be corrected in place or taken along as a
/// file, see `exchange`.
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

/// A refused row that waits to be corrected or dismissed, with what is needed to read it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leftover {
    /// The row.
    #[serde(rename = "r")]
    pub row: RejectedRow,
    /// What the columns of its list mean.
    #[serde(rename = "c")]
    pub columns: ColumnGuess,
    /// The list gave its good from other rows, so the row is a further choice of that good; otherwise it is all that the
    /// list says about it.
    #[serde(rename = "f", default, skip_serializing_if = "std::ops::Not::not")]
    pub further: bool,
}
