//! A file or pasted text, opened: its sheets, and their rows.

use super::decode::{Encoding, decode};
use super::delimited;
use super::file_kind::{FileKind, file_kind};
use super::sheet::{Budget, Limits, OpenError, Sheet, SheetKind, SheetName, SheetRow};
use super::workbook::Workbook;

/// An open file or text.
pub struct Book {
    content: Content,
    sheets: Vec<SheetName>,
    limits: Limits,
}

enum Content {
    Text { text: String, encoding: Option<Encoding> },
    Workbook(Box<Workbook>),
}

impl Book {
    /// Opens a file. Its bytes say what it is; its name only helps to say what is wrong.
    ///
    /// # Errors
    /// What is no table, cannot be read, or is beyond the limits.
    pub fn open(name: &str, bytes: Vec<u8>, limits: Limits) -> Result<Self, OpenError> {
        if bytes.len() > limits.file {
            return Err(OpenError::FileTooBig { megabytes: limits.file >> 20 });
        }
        match file_kind(name, &bytes)? {
            FileKind::Text => {
                let decoded = decode(&bytes)?;
                Self::of_text(decoded.text, Some(decoded.encoding), limits)
            }
            FileKind::Workbook => {
                let workbook = Workbook::open(bytes, limits)?;
                let sheets = workbook.names().to_vec();
                Ok(Book { content: Content::Workbook(Box::new(workbook)), sheets, limits })
            }
        }
    }

    /// Opens text that was pasted.
    ///
    /// # Errors
    /// Text that is empty or beyond the limits.
    pub fn paste(text: String, limits: Limits) -> Result<Self, OpenError> {
        if text.len() > limits.file {
            return Err(OpenError::FileTooBig { megabytes: limits.file >> 20 });
        }
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        Self::of_text(text, None, limits)
    }

    fn of_text(text: String, encoding: Option<Encoding>, limits: Limits) -> Result<Self, OpenError> {
        if text.trim().is_empty() {
            return Err(OpenError::Empty);
        }
        let sheets = vec![SheetName { name: String::new(), hidden: false }];
        Ok(Book { content: Content::Text { text, encoding }, sheets, limits })
    }

    /// The sheets to choose from; a text file has one without a name.
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// The rows of a sheet. `progress` is told how many rows of how many are done, now and then.
    ///
    /// # Errors
    /// No such sheet, one that cannot be read, or one beyond the limits.
    pub fn sheet(&mut self, index: usize, progress: &mut impl FnMut(usize, usize)) -> Result<Sheet, OpenError> {
        let mut budget = Budget::new(self.limits);
        match &mut self.content {
            Content::Text { text, encoding } => {
                if index != 0 {
                    return Err(OpenError::NoSuchSheet);
                }
                let (delimiter, rows) = delimited::read(text, &mut budget)?;
                Ok(Sheet { kind: SheetKind::Delimited { encoding: *encoding, delimiter }, rows })
            }
            Content::Workbook(workbook) => {
                let rows = workbook.rows(index, &mut budget, progress)?;
                Ok(Sheet { kind: SheetKind::Workbook, rows })
            }
        }
    }

    /// The first sheet with anything on it that the workbook does not hide, and its index; failing that, a hidden one.
    ///
    /// # Errors
    /// As [`Book::sheet`]; and when there is nothing on any sheet.
    pub fn first_sheet(&mut self, progress: &mut impl FnMut(usize, usize)) -> Result<(usize, Sheet), OpenError> {
        let mut order: Vec<usize> = (0..self.sheets.len()).collect();
        order.sort_by_key(|&index| self.sheets.get(index).is_none_or(|sheet| sheet.hidden));
        for index in order {
            let sheet = self.sheet(index, progress)?;
            if !sheet.rows.iter().all(SheetRow::is_blank) {
                return Ok((index, sheet));
            }
        }
        Err(OpenError::Empty)
    }
}
