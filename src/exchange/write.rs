//! Tables → bytes.

use super::formula::defused;
use super::number::for_workbook;
use super::table::{Cell, Table};
use rust_decimal::Decimal;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fmt;

/// Why a file cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WriteError {
    /// A CSV file holds exactly one table: choose .xlsx for several.
    OneTableOnly,
    /// More rows or columns than a workbook holds: filter the rows, or choose CSV.
    TooBig,
    /// A text of more than 32,767 characters, which a workbook's cell does not hold: choose CSV.
    TextTooLong,
    /// Something else that the writer found.
    Other {
        /// What it said.
        detail: String,
    },
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OneTableOnly => f.write_str("CSV holds one table: choose .xlsx"),
            Self::TooBig => f.write_str("more than a workbook holds: filter the rows, or choose CSV"),
            Self::TextTooLong => f.write_str("a text is longer than a workbook's cell: choose CSV"),
            Self::Other { detail } => write!(f, "the workbook cannot be written ({detail}): choose CSV"),
        }
    }
}

impl std::error::Error for WriteError {}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError => WriteError::TooBig,
            XlsxError::MaxStringLengthExceeded => WriteError::TextTooLong,
            other => WriteError::Other { detail: other.to_string() },
        }
    }
}

/// A table as CSV: UTF-8 with a byte order mark, so that spreadsheets take it as such, lines ended as they do, text in
/// quotes. Text that could run as a formula is written behind an apostrophe, which [`super::Book`] takes off again.
pub fn csv_bytes(table: &Table) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::NonNumeric)
        .from_writer(&mut bytes);
    // Writing to memory does not fail.
    let _ = writer.write_record(table.header.iter().map(|name| defused(name).into_owned()));
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(plain));
    }
    let _ = writer.flush();
    drop(writer);
    bytes
}

/// A cell as text. Only words can be dangerous: the other kinds are digits.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => defused(text).into_owned(),
        Cell::Money(money) => money.plain(),
        Cell::Rate(rate) => format!("{}%", rate.in_per_cent()),
        Cell::Count(count) => count.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}

/// Tables as a workbook, one sheet each: headers bold, kept in view and with filters; money and counts as numbers, text
/// always as text, never as a formula.
///
/// # Errors
/// More rows or columns, or a longer text, than a workbook holds.
pub fn xlsx_bytes(tables: &[Table]) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // The same tables give the same bytes: no time of writing in them.
    let made = ExcelDateTime::from_ymd(2020, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let looks = Looks::new();
    let mut names = HashSet::new();
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(&table.name, &mut names))?;
        fill(sheet, table, &looks)?;
    }
    if tables.is_empty() {
        workbook.add_worksheet();
    }
    Ok(workbook.save_to_buffer()?)
}

struct Looks {
    header: Format,
    money: Format,
    rate: Format,
    day: Format,
    words: Format,
}

impl Looks {
    fn new() -> Self {
        Looks {
            header: Format::new().set_bold(),
            money: Format::new().set_num_format("0.00"),
            rate: Format::new().set_num_format("0.##%"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            words: Format::new().set_num_format("@").set_align(FormatAlign::Top),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), WriteError> {
    let mut widths: Vec<usize> = Vec::new();
    let mut note = |column: u16, text: &str| {
        let column = usize::from(column);
        if widths.len() <= column {
            widths.resize(column + 1, 0);
        }
        if let Some(width) = widths.get_mut(column) {
            *width = (*width).max(text.lines().map(display_width).max().unwrap_or(0));
        }
    };
    for (name, column) in table.header.iter().zip(0..) {
        note(column, name);
        sheet.write_string_with_format(0, column, name.as_str(), &looks.header)?;
    }
    if table.header.len() > usize::from(u16::MAX) {
        return Err(WriteError::TooBig);
    }
    for (cells, row) in table.rows.iter().zip(1..) {
        for (cell, column) in cells.iter().zip(0..) {
            note(column, &plain(cell));
            write(sheet, row, column, cell, looks)?;
        }
    }
    if !table.header.is_empty() {
        let last = u32::try_from(table.rows.len()).map_err(|_| WriteError::TooBig)?;
        let last_column = u16::try_from(table.header.len() - 1).map_err(|_| WriteError::TooBig)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, last, last_column)?;
    }
    for (width, column) in widths.into_iter().zip(0..) {
        let width = u16::try_from(width.clamp(6, 48)).unwrap_or(48);
        sheet.set_column_width(column, width + 2)?;
    }
    Ok(())
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, looks: &Looks) -> Result<(), WriteError> {
    let number = |value: Decimal| for_workbook(value).ok_or(WriteError::TooBig);
    match cell {
        Cell::Text(text) => sheet.write_string_with_format(row, column, text.as_str(), &looks.words)?,
        Cell::Money(money) => sheet.write_number_with_format(row, column, number(money.amount())?, &looks.money)?,
        Cell::Rate(rate) => sheet.write_number_with_format(row, column, number(rate.fraction())?, &looks.rate)?,
        Cell::Count(count) => sheet.write_number(row, column, number(Decimal::from(*count))?)?,
        Cell::Day(day) => {
            let moment = ExcelDateTime::parse_from_str(&day.to_string())?;
            sheet.write_datetime_with_format(row, column, &moment, &looks.day)?
        }
        Cell::Empty => return Ok(()),
    };
    Ok(())
}

/// How wide a text is, in half-width characters.
fn display_width(text: &str) -> usize {
    text.chars().map(|c| if u32::from(c) < 0x1100 { 1 } else { 2 }).sum()
}

/// A name that a workbook takes: at most 31 characters, without the signs it forbids, and none like another.
fn sheet_name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let clean: String = wanted.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\')).collect();
    let clean = clean.trim().trim_matches('\'').trim();
    let clean = if clean.is_empty() { "Sheet" } else { clean };
    let cut = |text: &str, length: usize| -> String {
        let mut kept = String::new();
        let mut units = 0;
        for c in text.chars() {
            units += c.len_utf16();
            if units > length {
                break;
            }
            kept.push(c);
        }
        kept
    };
    (1..)
        .map(|n: u32| if n == 1 { cut(clean, 31) } else { format!("{} {n}", cut(clean, 24)) })
        .find(|name| taken.insert(name.to_lowercase()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Day, Money, Rate};

    fn table() -> Table {
        Table {
            name: "预演".to_owned(),
            header: vec!["商品ID".to_owned(), "原因".to_owned()],
            rows: vec![
                vec![Cell::Text("202300000000001".to_owned()), Cell::Text("=1+1".to_owned())],
                vec![Cell::Money(Money::from_fen(129_900)), Cell::Rate(Rate::per_mille(18))],
                vec![Cell::Count(3), Cell::Day(Day::of(2023, 2, 20)), Cell::Empty],
            ],
        }
    }

    #[test]
    fn csv_is_what_a_spreadsheet_takes() {
        let text = String::from_utf8(csv_bytes(&table())).expect("UTF-8");
        assert_eq!(
            text,
            "\u{feff}\"商品ID\",\"原因\"\r\n202300000000001,\"'=1+1\"\r\n1299.00,\"1.8%\"\r\n3,\"2023-02-20\",\"\"\r\n"
        );
    }

    #[test]
    fn the_same_tables_give_the_same_workbook() {
        let bytes = xlsx_bytes(&[table(), table()]).expect("writable");
        assert_eq!(xlsx_bytes(&[table(), table()]), Ok(bytes));
        assert!(xlsx_bytes(&[]).is_ok());
    }

    #[test]
    fn sheet_names_are_legal_and_differ() {
        let mut taken = HashSet::new();
        assert_eq!(sheet_name("资格/预览?", &mut taken), "资格预览");
        assert_eq!(sheet_name("资格预览", &mut taken), "资格预览 2");
        assert_eq!(sheet_name("''", &mut taken), "Sheet");
        assert_eq!(sheet_name(&"长".repeat(40), &mut taken).chars().count(), 31);
        assert_eq!(sheet_name("SHEET", &mut taken), "SHEET 2");
    }

    #[test]
    fn text_too_long_for_a_cell_is_an_error_not_a_panic() {
        let mut long = table();
        long.rows.push(vec![Cell::Text("x".repeat(40_000))]);
        assert_eq!(xlsx_bytes(&[long]), Err(WriteError::TextTooLong));
    }
}
