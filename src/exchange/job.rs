//! The work on files as messages: what the page asks, what the worker answers, and the desk that does it.
//!
//! A conversation: [`Request::Open`] (with the file's bytes) or [`Request::OpenText`] → [`Reply::Opened`]; then, when the
//! mapping is settled, [`Request::Read`] → [`Reply::Progress`], [`Reply::Goods`] and [`Reply::Rejected`] in batches,
//! [`Reply::Finished`]. [`Request::Write`] → [`Reply::Written`] with the bytes. Whatever goes wrong is one
//! [`Reply::Failed`], after which the desk takes the next request. To cancel, end the worker.

use super::book::Book;
use super::goods::{Progress, Reader};
use super::guess::guess;
use super::mapping::{Mapping, MappingProblem};
use super::problem::RejectedRow;
use super::sheet::{Limits, OpenError, Sheet, SheetKind, SheetName, SheetRow};
use super::table::Table;
use super::write::{WriteError, csv_bytes, xlsx_bytes};
use crate::shop::Good;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The version of these messages. The worker says it when it is ready, so that a page notices a worker of another build.
pub const PROTOCOL: u32 = 1;

/// Goods or rows in one message at most, and rows read between two reports of progress.
const BATCH: usize = 1000;

/// How many rows the page is shown before a list is read.
const FIRST_ROWS: usize = 20;

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Opens a file; its bytes come with the message.
    Open {
        /// Its name, which helps to tell what is wrong with it.
        name: String,
    },
    /// Opens text that was pasted.
    OpenText {
        /// The text.
        text: String,
    },
    /// Turns to another sheet of the open workbook.
    Sheet {
        /// Its index in the list of sheets.
        index: usize,
    },
    /// Reads the open sheet.
    Read {
        /// What its columns are.
        mapping: Mapping,
    },
    /// Writes tables as a file.
    Write {
        /// The tables.
        tables: Vec<Table>,
        /// The kind of file.
        format: Format,
    },
}

/// A kind of file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Comma-separated, UTF-8 with a mark so that spreadsheets take it as such. Holds one table.
    Csv,
    /// A workbook, one sheet a table.
    Xlsx,
}

impl Format {
    /// What such a file's name ends in.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// What the worker answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// The worker has loaded and takes requests.
    Ready {
        /// The messages it speaks, see [`PROTOCOL`].
        protocol: u32,
    },
    /// A file or a sheet is open.
    Opened(Opened),
    /// Work goes on.
    Progress {
        /// What it is.
        stage: Stage,
        /// How much of it is done.
        done: usize,
        /// How much there is; an estimate while a workbook is opened.
        total: usize,
    },
    /// Some of the goods.
    Goods {
        /// At most a thousand.
        batch: Vec<Good>,
    },
    /// Some of the rows that were refused.
    Rejected {
        /// At most a thousand.
        batch: Vec<RejectedRow>,
    },
    /// The list is read; nothing more comes.
    Finished {
        /// Goods in all.
        goods: usize,
        /// Rows refused in all.
        rejected: usize,
        /// Rows below the header.
        rows_read: usize,
        /// Rows that became part of a good.
        accepted_rows: usize,
        /// Blank rows.
        blank_rows: usize,
    },
    /// The file is written; its bytes come with the message.
    Written {
        /// The kind of file.
        format: Format,
    },
    /// It cannot be done.
    Failed {
        /// Why.
        error: JobError,
    },
}

/// What takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Finding rows in a file.
    Opening,
    /// Turning rows into goods.
    Reading,
    /// Writing a file.
    Writing,
}

/// An open sheet, for the mapping step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// What it was read from.
    pub kind: SheetKind,
    /// The sheets to choose from.
    pub sheets: Vec<SheetName>,
    /// The index of the one that is open.
    pub sheet: usize,
    /// Its first rows, at most twenty.
    pub first_rows: Vec<SheetRow>,
    /// How many rows it has, headers included.
    pub row_count: usize,
    /// What the columns seem to be.
    pub mapping: Mapping,
}

/// Why a request cannot be met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum JobError {
    /// The message is none of ours: page and worker are of different builds; load the page again.
    UnknownRequest,
    /// The file's bytes did not come with the message.
    NoBytes,
    /// Nothing is open to be read.
    NothingOpen,
    /// The file cannot be opened.
    Open(OpenError),
    /// The mapping cannot be used.
    Mapping(Vec<MappingProblem>),
    /// The file cannot be written.
    Write(WriteError),
}

impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownRequest => f.write_str("page and worker are of different builds: load the page again"),
            Self::NoBytes => f.write_str("the file did not arrive: choose it again"),
            Self::NothingOpen => f.write_str("nothing is open: choose a file"),
            Self::Open(error) => error.fmt(f),
            Self::Mapping(_) => f.write_str("the columns are not settled: say what they are"),
            Self::Write(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for JobError {}

impl From<OpenError> for JobError {
    fn from(error: OpenError) -> Self {
        JobError::Open(error)
    }
}

impl From<WriteError> for JobError {
    fn from(error: WriteError) -> Self {
        JobError::Write(error)
    }
}

/// Does what requests ask, and holds what is open between them.
#[derive(Default)]
pub struct Desk {
    open: Option<(Book, usize, Sheet)>,
}

impl Desk {
    /// A desk with nothing on it.
    pub fn new() -> Self {
        Desk::default()
    }

    /// Does what a request in its written form asks. See [`Desk::handle`].
    pub fn handle_json(&mut self, json: &str, bytes: Option<Vec<u8>>, reply: &mut impl FnMut(Reply, Option<Vec<u8>>)) {
        match serde_json::from_str(json) {
            Ok(request) => self.handle(request, bytes, reply),
            Err(_) => reply(Reply::Failed { error: JobError::UnknownRequest }, None),
        }
    }

    /// Does what `request` asks and gives every answer to `reply`, bytes apart.
    pub fn handle(&mut self, request: Request, bytes: Option<Vec<u8>>, reply: &mut impl FnMut(Reply, Option<Vec<u8>>)) {
        let outcome = match request {
            Request::Open { name } => match bytes {
                Some(bytes) => self.open(|| Book::open(&name, bytes, Limits::OURS), reply),
                None => Err(JobError::NoBytes),
            },
            Request::OpenText { text } => self.open(|| Book::paste(text, Limits::OURS), reply),
            Request::Sheet { index } => self.turn_to(index, reply),
            Request::Read { mapping } => self.read(mapping, reply),
            Request::Write { tables, format } => write(&tables, format, reply),
        };
        if let Err(error) = outcome {
            reply(Reply::Failed { error }, None);
        }
    }

    fn open(
        &mut self,
        book: impl FnOnce() -> Result<Book, OpenError>,
        reply: &mut impl FnMut(Reply, Option<Vec<u8>>),
    ) -> Result<(), JobError> {
        self.open = None;
        reply(Reply::Progress { stage: Stage::Opening, done: 0, total: 1 }, None);
        let mut book = book()?;
        let (index, sheet) = book.first_sheet(&mut opening(reply))?;
        self.show(book, index, sheet, reply);
        Ok(())
    }

    fn turn_to(&mut self, index: usize, reply: &mut impl FnMut(Reply, Option<Vec<u8>>)) -> Result<(), JobError> {
        let (book, _, _) = self.open.as_mut().ok_or(JobError::NothingOpen)?;
        let sheet = book.sheet(index, &mut opening(reply))?;
        if let Some((book, _, _)) = self.open.take() {
            self.show(book, index, sheet, reply);
        }
        Ok(())
    }

    fn show(&mut self, book: Book, index: usize, sheet: Sheet, reply: &mut impl FnMut(Reply, Option<Vec<u8>>)) {
        let opened = Opened {
            kind: sheet.kind,
            sheets: book.sheets().to_vec(),
            sheet: index,
            first_rows: sheet.rows.iter().take(FIRST_ROWS).cloned().collect(),
            row_count: sheet.rows.len(),
            mapping: guess(&sheet),
        };
        self.open = Some((book, index, sheet));
        reply(Reply::Opened(opened), None);
    }

    fn read(&mut self, mapping: Mapping, reply: &mut impl FnMut(Reply, Option<Vec<u8>>)) -> Result<(), JobError> {
        let (_, _, sheet) = self.open.as_ref().ok_or(JobError::NothingOpen)?;
        let mut reader = Reader::new(sheet, mapping).map_err(JobError::Mapping)?;
        loop {
            let Progress { done, total } = reader.step(BATCH);
            reply(Reply::Progress { stage: Stage::Reading, done, total }, None);
            if done >= total {
                break;
            }
        }
        let reading = reader.finish();
        let finished = Reply::Finished {
            goods: reading.goods.len(),
            rejected: reading.rejected.len(),
            rows_read: reading.rows_read,
            accepted_rows: reading.accepted_rows,
            blank_rows: reading.blank_rows,
        };
        in_batches(reading.goods, |batch| reply(Reply::Goods { batch }, None));
        in_batches(reading.rejected, |batch| reply(Reply::Rejected { batch }, None));
        reply(finished, None);
        Ok(())
    }
}

fn opening(reply: &mut impl FnMut(Reply, Option<Vec<u8>>)) -> impl FnMut(usize, usize) {
    |done, total| reply(Reply::Progress { stage: Stage::Opening, done, total }, None)
}

fn in_batches<T>(items: Vec<T>, mut give: impl FnMut(Vec<T>)) {
    let mut items = items.into_iter();
    loop {
        let batch: Vec<T> = items.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            return;
        }
        give(batch);
    }
}

fn write(tables: &[Table], format: Format, reply: &mut impl FnMut(Reply, Option<Vec<u8>>)) -> Result<(), JobError> {
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    reply(Reply::Progress { stage: Stage::Writing, done: 0, total: rows }, None);
    let bytes = match (format, tables) {
        (Format::Csv, [table]) => csv_bytes(table),
        (Format::Csv, _) => return Err(WriteError::OneTableOnly.into()),
        (Format::Xlsx, tables) => xlsx_bytes(tables)?,
    };
    reply(Reply::Progress { stage: Stage::Writing, done: rows, total: rows }, None);
    reply(Reply::Written { format }, Some(bytes));
    Ok(())
}
