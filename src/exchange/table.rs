//! Tables to take along: typed cells under headers.

use super::header::{category_level, recognise};
use super::mapping::{Field, Mapping};
use super::problem::{CellProblem, RejectedRow};
use super::row::Row;
use super::sheet::SheetRow;
use crate::base::{Day, Money, Rate};
use serde::{Deserialize, Serialize};

/// A table to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name, which becomes the sheet's.
    pub name: String,
    /// The headers.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Words, and ids, which stay text so that no spreadsheet rounds them.
    Text(String),
    /// Yuan.
    Money(Money),
    /// A share, shown in per cent.
    Rate(Rate),
    /// A number of things.
    Count(u64),
    /// A day.
    Day(Day),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

/// The refused rows as a table that can be corrected in a spreadsheet and brought back: their cells under headers that
/// are recognised again, then two columns with the line and the reasons, which bringing it back passes over. Cells beyond
/// the last column come after those, without headers, so that they are noticed again.
///
/// `header` is the list's own header row, where it has one. `line_header` and `reasons_header` are the app's words, and
/// `words` says one problem in a sentence.
pub fn rejected_table(
    name: &str,
    rows: &[RejectedRow],
    mapping: &Mapping,
    header: Option<&SheetRow>,
    (line_header, reasons_header): (&str, &str),
    mut words: impl FnMut(&CellProblem) -> String,
) -> Table {
    let width = mapping.columns.len();
    let mut headers: Vec<String> = (0..width).map(|column| header_for(column, mapping, header)).collect();
    headers.extend([passed_over(line_header), passed_over(reasons_header)]);
    let rows = rows
        .iter()
        .map(|row| {
            let mut cells = joined(row, mapping);
            let extra = cells.split_off(width.min(cells.len()));
            cells.resize(width, Cell::Empty);
            let reasons: Vec<String> = row.problems.iter().map(&mut words).collect();
            cells.push(Cell::Count(u64::from(row.line)));
            cells.push(Cell::Text(reasons.join("\n")));
            cells.extend(extra);
            cells
        })
        .collect();
    Table { name: name.to_owned(), header: headers, rows }
}

/// A row's cells; where a price was split the two halves stand in one cell again, `1 | 299.00`, so that the others are
/// back in their columns and the price is still refused until somebody mends it.
fn joined(row: &RejectedRow, mapping: &Mapping) -> Vec<Cell> {
    let mut texts = row.cells.clone();
    if let Some(column) = (Row { cells: &row.cells, mapping }).split_price() {
        let second = texts.remove(column + 1);
        if let Some(first) = texts.get_mut(column) {
            *first = format!("{first} | {second}");
        }
    }
    texts.iter().map(|text| Cell::from(text.as_str())).collect()
}

fn header_for(column: usize, mapping: &Mapping, header: Option<&SheetRow>) -> String {
    match mapping.columns.get(column).copied().flatten() {
        Some(Field::Category) if mapping.columns_of(Field::Category).count() > 1 => {
            let level = mapping.columns_of(Field::Category).take_while(|&earlier| earlier < column).count();
            category_level(level).to_owned()
        }
        Some(field) => field.header().to_owned(),
        None => passed_over(header.map_or("", |row| row.cell(column)).trim()),
    }
}

/// A header that names no field, so that a column which was not read before is not read on the way back.
fn passed_over(header: &str) -> String {
    if recognise(header).is_some() { format!("× {header}") } else { header.to_owned() }
}
