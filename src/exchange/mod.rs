//! Tables in and out: goods files that people bring, exports that they take along. Bytes and text, no browser.
//!
//! In: [`Book::open`] finds out what the bytes are and lists the sheets, [`Book::sheet`] gives rows of text with the
//! line each stands on, [`guess`] says which column is what, and [`Reader`] turns rows into goods. A row that is not
//! fully readable becomes a [`RejectedRow`] with every reason, and can be read again once it is corrected.
//!
//! Out: a [`Table`] of typed cells becomes CSV or .xlsx, and no cell of either can run as a formula.
//!
//! [`Desk`] drives all of it by messages, so that a worker can do it while the page stays free.

mod book;
mod decode;
mod delimited;
mod file_kind;
mod formula;
mod goods;
mod guess;
mod header;
mod job;
mod mapping;
mod number;
mod problem;
mod quotes;
mod row;
mod sheet;
mod table;
mod values;
mod workbook;
mod write;

pub use book::Book;
pub use decode::{DecodeError, Decoded, Encoding, decode};
pub use delimited::Delimiter;
pub use goods::{Progress, Reader, Reading, correct_row, good_named, read_row_again};
pub use guess::guess;
pub use job::{Desk, Format, JobError, Opened, PROTOCOL, Reply, Request, Stage};
pub use mapping::{Field, Mapping, MappingProblem, Remembered};
pub use problem::{CellProblem, Reason, RejectedRow};
pub use sheet::{Flaw, FlawKind, Limits, OpenError, Sheet, SheetKind, SheetName, SheetRow};
pub use table::{Cell, Table, rejected_table};
pub use values::{HIGHEST_PRICE_NAME, LOWEST_PRICE_NAME};
pub use write::{WriteError, csv_bytes, xlsx_bytes};
