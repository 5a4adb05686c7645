//! Tables to take along: typed cells under headers.

use super::header::recognise;
use super::mapping::Mapping;
use super::problem::{CellProblem, RejectedRow};
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
/// are recognised again, then two columns with the line and the reasons, which bringing it back passes over.
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
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(mapping.columns.len());
    let mut headers: Vec<String> = (0..width).map(|column| header_for(column, mapping, header)).collect();
    headers.extend([passed_over(line_header), passed_over(reasons_header)]);
    let rows = rows
        .iter()
        .map(|row| {
            let mut cells: Vec<Cell> = row.cells.iter().map(|cell| Cell::from(cell.as_str())).collect();
            cells.resize(width, Cell::Empty);
            let reasons: Vec<String> = row.problems.iter().map(&mut words).collect();
            cells.push(Cell::Count(u64::from(row.line)));
            cells.push(Cell::Text(reasons.join("\n")));
            cells
        })
        .collect();
    Table { name: name.to_owned(), header: headers, rows }
}

fn header_for(column: usize, mapping: &Mapping, header: Option<&SheetRow>) -> String {
    match mapping.columns.get(column).copied().flatten() {
        Some(super::Field::Category) if mapping.columns_of(super::Field::Category).count() > 1 => {
            let level = mapping.columns_of(super::Field::Category).take_while(|&earlier| earlier < column).count();
            super::header::category_level(level).to_owned()
        }
        Some(field) => field.header().to_owned(),
        None => passed_over(header.map_or("", |row| row.cell(column)).trim()),
    }
}

/// A header that names no field, so that a column which was not read before is not read on the way back.
fn passed_over(header: &str) -> String {
    if recognise(header).is_some() { format!("× {header}") } else { header.to_owned() }
}
