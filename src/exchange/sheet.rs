//! Rows of text with the lines they stand on, whatever file they came from.

use super::decode::{DecodeError, Encoding};
use super::delimited::Delimiter;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a file may hold at most. Beyond it a browser's memory is at risk, and no shop's list gets there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file: usize,
    /// Bytes of all that a workbook unpacks to.
    pub unpacked: u64,
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Cells, blank ones included.
    pub cells: usize,
    /// Bytes of all cells' text.
    pub text: usize,
}

impl Limits {
    /// The limits in force.
    pub const OURS: Limits =
        Limits { file: 64 << 20, unpacked: 512 << 20, rows: 200_000, columns: 256, cells: 6_000_000, text: 256 << 20 };
}

/// A table of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it was read from.
    pub kind: SheetKind,
    /// Its rows in order. Lines without anything on them are left out; rows of blank cells are not.
    pub rows: Vec<SheetRow>,
}

/// What a sheet was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetKind {
    /// Text with delimiters.
    Delimited {
        /// The encoding of the bytes; `None` for text that was pasted.
        encoding: Option<Encoding>,
        /// What stands between cells.
        delimiter: Delimiter,
    },
    /// A sheet of a workbook.
    Workbook,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The line on which it begins, counted from 1.
    pub line: u32,
    /// Its cells.
    pub cells: Vec<String>,
    /// What the file has spoiled in it; nearly always empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flaws: Vec<Flaw>,
}

/// Something about a cell that its text does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flaw {
    /// The column, counted from 0.
    pub column: usize,
    /// What it is.
    pub kind: FlawKind,
}

/// What a file has done to a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlawKind {
    /// A whole number of 16 digits or more, of which the workbook keeps 15.
    Rounded,
    /// The cell begins with a quotation mark that is never closed.
    UnclosedQuote,
}

/// A sheet of a workbook, to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    /// Its name; empty for a text file, which has one sheet only.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
}

impl SheetRow {
    /// A row without flaws.
    pub fn new(line: u32, cells: &[&str]) -> Self {
        SheetRow { line, cells: cells.iter().map(|&cell| cell.to_owned()).collect(), flaws: Vec::new() }
    }

    /// Nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// The text in a column; blank beyond the row's end.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Why a file cannot be opened. Each says what to do instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpenError {
    /// Nothing in it.
    Empty,
    /// More bytes than we open.
    FileTooBig {
        /// The limit in megabytes.
        megabytes: usize,
    },
    /// A workbook that unpacks to far more than it seems.
    UnpacksTooBig {
        /// The limit in megabytes.
        megabytes: u64,
    },
    /// More rows than we read.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// More columns than we read.
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// More cells or text than we read.
    TooMuch,
    /// The text is in no encoding that we know, or damaged.
    Text(DecodeError),
    /// An .xls or other workbook of before 2007.
    OldWorkbook,
    /// A workbook with a password.
    Protected,
    /// An .xlsb workbook.
    BinaryWorkbook,
    /// A document of Numbers.
    Numbers,
    /// An .ods document.
    OpenDocument,
    /// Some other document, such as .docx.
    OtherDocument,
    /// A web page, whatever its name ends in.
    WebPage,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A packed file.
    Archive,
    /// A workbook that cannot be read.
    Broken {
        /// What the reader said.
        detail: String,
    },
    /// The workbook has no sheet of that index.
    NoSuchSheet,
}

impl OpenError {
    pub(super) fn broken(error: impl fmt::Display) -> Self {
        OpenError::Broken { detail: error.to_string() }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SAVE: &str = "open it and save it as .xlsx or CSV";
        match self {
            Self::Empty => f.write_str("there is nothing in it: choose another file"),
            Self::FileTooBig { megabytes } => write!(f, "more than {megabytes} MB: split it"),
            Self::UnpacksTooBig { megabytes } => write!(f, "unpacks to more than {megabytes} MB: save it as CSV"),
            Self::TooManyRows { limit } => write!(f, "more than {limit} rows: split it"),
            Self::TooManyColumns { limit } => write!(f, "more than {limit} columns: delete those not needed"),
            Self::TooMuch => f.write_str("too many cells or too much text: delete columns not needed, or split it"),
            Self::Text(error) => error.fmt(f),
            Self::OldWorkbook => write!(f, "a workbook of before 2007 (.xls): {SAVE}"),
            Self::Protected => f.write_str("it has a password: remove the password and save it again"),
            Self::BinaryWorkbook => write!(f, "a binary workbook (.xlsb): {SAVE}"),
            Self::Numbers => f.write_str("a Numbers document: export it as .xlsx or CSV"),
            Self::OpenDocument => write!(f, "an OpenDocument file: {SAVE}"),
            Self::OtherDocument => f.write_str("not a table: copy the table into a spreadsheet and save it as .xlsx"),
            Self::WebPage => write!(f, "a web page: {SAVE}"),
            Self::Pdf => f.write_str("a PDF: ask for the table as .xlsx or CSV"),
            Self::Picture => f.write_str("a picture: ask for the table as .xlsx or CSV"),
            Self::Archive => f.write_str("a packed file: unpack it and choose the table inside"),
            Self::Broken { detail } => write!(f, "a damaged workbook ({detail}): open it and save it again"),
            Self::NoSuchSheet => f.write_str("no such sheet: choose one of those listed"),
        }
    }
}

impl std::error::Error for OpenError {}

impl From<DecodeError> for OpenError {
    fn from(error: DecodeError) -> Self {
        OpenError::Text(error)
    }
}

/// What may still be read before a limit is reached.
pub(super) struct Budget {
    limits: Limits,
    rows: usize,
    cells: usize,
    text: usize,
}

impl Budget {
    pub(super) fn new(limits: Limits) -> Self {
        Budget { limits, rows: 0, cells: 0, text: 0 }
    }

    pub(super) fn add_row(&mut self) -> Result<(), OpenError> {
        self.rows += 1;
        if self.rows > self.limits.rows {
            return Err(OpenError::TooManyRows { limit: self.limits.rows });
        }
        Ok(())
    }

    pub(super) fn check_column(&self, columns: usize) -> Result<(), OpenError> {
        if columns > self.limits.columns {
            return Err(OpenError::TooManyColumns { limit: self.limits.columns });
        }
        Ok(())
    }

    pub(super) fn add_cells(&mut self, cells: usize, text: usize) -> Result<(), OpenError> {
        self.cells = self.cells.saturating_add(cells);
        self.text = self.text.saturating_add(text);
        if self.cells > self.limits.cells || self.text > self.limits.text {
            return Err(OpenError::TooMuch);
        }
        Ok(())
    }
}
