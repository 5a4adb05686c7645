//! Workbooks (.xlsx) → rows.

use super::file_kind::packed_kind;
use super::number::{Shown, text_of};
use super::sheet::{Budget, Flaw, FlawKind, Limits, OpenError, SheetName, SheetRow};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

/// Cells between two reports of progress.
const REPORT_EVERY: usize = 20_000;

/// An open workbook.
pub(super) struct Workbook {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
    names: Vec<SheetName>,
}

impl Workbook {
    /// Opens a workbook, after making sure that it does not unpack to more than the limit.
    pub(super) fn open(bytes: Vec<u8>, limits: Limits) -> Result<Self, OpenError> {
        let bytes = checked(bytes, limits)?;
        let xlsx = Xlsx::new(Cursor::new(bytes)).map_err(explain)?;
        let names: Vec<SheetName> = xlsx
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| SheetName { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible })
            .collect();
        if names.is_empty() {
            return Err(OpenError::Empty);
        }
        Ok(Workbook { xlsx, names })
    }

    /// Its sheets.
    pub(super) fn names(&self) -> &[SheetName] {
        &self.names
    }

    /// The rows of a sheet. Only cells with something in them count, so a stray format in the last row costs nothing.
    pub(super) fn rows(
        &mut self,
        index: usize,
        budget: &mut Budget,
        progress: &mut impl FnMut(usize, usize),
    ) -> Result<Vec<SheetRow>, OpenError> {
        let name = &self.names.get(index).ok_or(OpenError::NoSuchSheet)?.name;
        let mut cells = self.xlsx.worksheet_cells_reader(name).map_err(explain)?;
        let shown: Vec<Shown> = cells
            .styles()
            .iter()
            .map(|style| style.number_format.as_ref().map_or(Shown::Plain, |format| Shown::of(&format.format_code)))
            .collect();
        let (_, last) = (cells.dimensions().start, cells.dimensions().end);
        let estimate = usize::try_from(last.0).unwrap_or(0).saturating_add(1);
        let mut rows: BTreeMap<u32, SheetRow> = BTreeMap::new();
        let mut seen = 0_usize;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(explain)? {
            let (row, column) = cell.get_position();
            seen += 1;
            if seen.is_multiple_of(REPORT_EVERY) {
                progress(usize::try_from(row).unwrap_or(0).min(estimate), estimate);
            }
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            let shown = shown.get(style).copied().unwrap_or(Shown::Plain);
            let Some((text, rounded)) = text_in(cell.get_value(), shown) else { continue };
            budget.check_column(column.saturating_add(1))?;
            let line = row.saturating_add(1);
            let entry = match rows.entry(line) {
                std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::btree_map::Entry::Vacant(entry) => {
                    budget.add_row()?;
                    entry.insert(SheetRow { line, cells: Vec::new(), flaws: Vec::new() })
                }
            };
            budget.add_cells((column + 1).saturating_sub(entry.cells.len()), text.len())?;
            if entry.cells.len() <= column {
                entry.cells.resize(column + 1, String::new());
            }
            if let Some(place) = entry.cells.get_mut(column) {
                *place = text;
            }
            if rounded {
                entry.flaws.push(Flaw { column, kind: FlawKind::Rounded });
            }
        }
        Ok(rows.into_values().collect())
    }
}

/// A cell's text as people see it, and whether digits may be lost; `None` for an empty cell.
fn text_in(value: &DataRef<'_>, shown: Shown) -> Option<(String, bool)> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => return Some((number.to_string(), false)),
        DataRef::Float(number) => return Some(text_of(*number, shown)),
        DataRef::DateTime(moment) => return Some(text_of(moment.as_f64(), Shown::Plain)),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::Error(error) => error.to_string(),
    };
    (!text.is_empty()).then_some((text, false))
}

/// Unpacks every part once, keeping nothing, so that a small file that unpacks to gigabytes is refused before anything
/// of it is kept. The sizes that the file itself gives cannot be trusted for that.
fn checked(bytes: Vec<u8>, limits: Limits) -> Result<Vec<u8>, OpenError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(OpenError::broken)?;
    let names: Vec<String> = archive.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect();
    packed_kind(names.iter().map(String::as_str))?;
    let mut left = limits.unpacked;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(OpenError::broken)?;
        let size = io::copy(&mut part.take(left.saturating_add(1)), &mut io::sink()).map_err(OpenError::broken)?;
        left = left.checked_sub(size).ok_or(OpenError::UnpacksTooBig { megabytes: limits.unpacked >> 20 })?;
    }
    Ok(archive.into_inner().into_inner())
}

fn explain(error: XlsxError) -> OpenError {
    match error {
        XlsxError::Password => OpenError::Protected,
        XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_) => OpenError::NoSuchSheet,
        other => OpenError::broken(other),
    }
}
