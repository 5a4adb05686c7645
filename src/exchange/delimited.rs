//! Text with delimiters → rows.

use super::formula::undefused;
use super::quotes::pieces;
use super::sheet::{Budget, Flaw, FlawKind, OpenError, SheetRow};
use serde::{Deserialize, Serialize};

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// A tab, as spreadsheets put on the clipboard.
    Tab,
    /// `;`
    Semicolon,
}

impl Delimiter {
    /// All of them; where two fit equally well, the earlier is taken.
    pub const ALL: [Delimiter; 3] = [Delimiter::Tab, Delimiter::Comma, Delimiter::Semicolon];

    /// The character.
    pub const fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Tab => b'\t',
            Delimiter::Semicolon => b';',
        }
    }

    fn of(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|delimiter| delimiter.byte() == byte)
    }
}

/// How much of a text is looked at to find its delimiter.
const SNIFFED_BYTES: usize = 64 << 10;
const SNIFFED_ROWS: usize = 30;

/// Reads text as rows, finding its delimiter.
pub(super) fn read(text: &str, budget: &mut Budget) -> Result<(Delimiter, Vec<SheetRow>), OpenError> {
    // A file with nothing but carriage returns comes from an old Mac; only there do they end lines.
    let old_mac;
    let text = if !text.contains('\n') && text.contains('\r') {
        old_mac = text.replace('\r', "\n");
        &old_mac
    } else {
        text
    };
    let (declared, skipped) = declaration(text);
    let body = text.get(skipped..).unwrap_or("");
    let delimiter = declared.unwrap_or_else(|| sniff(body));
    let mut lines = Lines { text: body, at: 0, line: if skipped > 0 { 2 } else { 1 } };
    let mut rows = Vec::new();
    for piece in pieces(body, delimiter.byte()) {
        let mut reader = reader(body.get(piece.range.clone()).unwrap_or(""), delimiter, !piece.stray);
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(OpenError::broken)? {
            let offset = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
            let line = lines.line_at(piece.range.start + offset);
            budget.add_row()?;
            budget.check_column(record.len())?;
            budget.add_cells(record.len(), record.as_slice().len())?;
            let cells: Vec<String> = record.iter().map(|cell| undefused(cell).to_owned()).collect();
            let flaws = if piece.stray { open_mark(&cells) } else { Vec::new() };
            rows.push(SheetRow { line, cells, flaws });
        }
    }
    Ok((delimiter, rows))
}

fn reader(text: &str, delimiter: Delimiter, quoting: bool) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .quoting(quoting)
        .from_reader(text.as_bytes())
}

/// The first cell that begins with a mark and does not end with one.
fn open_mark(cells: &[String]) -> Vec<Flaw> {
    let open = |cell: &String| cell.starts_with('"') && !(cell.len() > 1 && cell.ends_with('"'));
    let column = cells.iter().position(open).unwrap_or(0);
    vec![Flaw { column, kind: FlawKind::UnclosedQuote }]
}

/// Excel's `sep=;` in the first line: the delimiter it names, and where the next line begins.
fn declaration(text: &str) -> (Option<Delimiter>, usize) {
    let end = text.find('\n').map_or(text.len(), |at| at + 1);
    let line = text.get(..end).unwrap_or("").trim_matches(['\r', '\n', '"']);
    match line.as_bytes() {
        [s, e, p, b'=', byte] if [*s, *e, *p].eq_ignore_ascii_case(b"sep") => match Delimiter::of(*byte) {
            Some(delimiter) => (Some(delimiter), end),
            None => (None, 0),
        },
        _ => (None, 0),
    }
}

/// The delimiter on whose count most rows agree; of equals the one that gives more cells. Delimiters in quotes do not
/// count.
fn sniff(text: &str) -> Delimiter {
    let mut end = SNIFFED_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text.get(..end).unwrap_or(text);
    let mut best = (Delimiter::Comma, (0, 0));
    for delimiter in Delimiter::ALL {
        let score = agreement(start, delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// How many rows have the most common number of cells, and that number; nothing if it is one.
fn agreement(text: &str, delimiter: Delimiter) -> (usize, usize) {
    let counts: Vec<usize> = reader(text, delimiter, true)
        .records()
        .map_while(Result::ok)
        .filter(|record| record.iter().any(|cell| !cell.trim().is_empty()))
        .take(SNIFFED_ROWS)
        .map(|record| record.len())
        .collect();
    counts
        .iter()
        .filter(|&&count| count > 1)
        .map(|&count| (counts.iter().filter(|&&other| other == count).count(), count))
        .max()
        .unwrap_or((0, 0))
}

/// Tells the line of ever later places in a text.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line on which the row that begins at or after `offset` begins: line breaks before it are not part of it.
    fn line_at(&mut self, offset: usize) -> u32 {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at)
            && (self.at < offset || byte == b'\n' || byte == b'\r')
        {
            self.line = self.line.saturating_add(u32::from(byte == b'\n'));
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Limits;
    use super::*;

    fn rows(text: &str) -> (Delimiter, Vec<(u32, Vec<String>)>) {
        let (delimiter, rows) = read(text, &mut Budget::new(Limits::OURS)).expect("readable");
        (delimiter, rows.into_iter().map(|row| (row.line, row.cells)).collect())
    }

    fn lines(text: &str) -> Vec<u32> {
        rows(text).1.into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn finds_the_delimiter() {
        for (text, expected) in [
            ("a,b\n1,2\n", Delimiter::Comma),
            ("a\tb\n1,5\t2\n", Delimiter::Tab),
            ("a;b;c\n1;\"x,y\";1,299\n", Delimiter::Semicolon),
            ("id,title,price\n1,\"a;b;c\",2\n2,\"d;e;f\",3\n", Delimiter::Comma),
            ("四月商品表\nid,title,price\n1,a,2\n", Delimiter::Comma),
            ("one\ntwo\n", Delimiter::Comma),
            ("sep=;\na,b;c\n", Delimiter::Semicolon),
            ("\"SEP=\t\"\r\na,b\tc\n", Delimiter::Tab),
        ] {
            assert_eq!(rows(text).0, expected, "{text:?}");
        }
    }

    #[test]
    fn lines_are_those_an_editor_shows() {
        assert_eq!(lines("a,b\n1,2\n3,4\n"), [1, 2, 3]);
        assert_eq!(lines("a,b\r\n1,2\r\n3,4\r\n"), [1, 2, 3]);
        assert_eq!(lines("a,b\r\n\r\n\r\n1,2\r\n"), [1, 4]);
        assert_eq!(lines("a,b\n\"1\n1\",2\n3,4\n"), [1, 2, 4]);
        assert_eq!(lines("a,b\r\n\"1\r\n\r\n1\",2\r\n3,4\r\n"), [1, 2, 5]);
        assert_eq!(lines("sep=,\r\na,b\r\n1,2\r\n"), [2, 3]);
        assert_eq!(lines("a,b\r1,2\r3,4"), [1, 2, 3]);
        assert_eq!(lines("a,b\n1,\"x\n2,y\n\n3,z\n"), [1, 2, 3, 5]);
    }

    #[test]
    fn an_open_mark_is_reported_with_its_column() {
        let (_, rows) = read("a,b\n1,\"x\n2,y\n", &mut Budget::new(Limits::OURS)).expect("readable");
        assert_eq!(rows[1].cells, ["1", "\"x"]);
        assert_eq!(rows[1].flaws, [Flaw { column: 1, kind: FlawKind::UnclosedQuote }]);
        assert_eq!(rows[2].cells, ["2", "y"]);
    }

    #[test]
    fn limits_hold() {
        let limits = Limits { rows: 2, columns: 3, cells: 5, text: 8, ..Limits::OURS };
        let read = |text| read(text, &mut Budget::new(limits)).map(|_| ());
        assert_eq!(read("a\nb\nc\n"), Err(OpenError::TooManyRows { limit: 2 }));
        assert_eq!(read("a,b,c,d\n"), Err(OpenError::TooManyColumns { limit: 3 }));
        assert_eq!(read("a,b,c\nd,e,f\n"), Err(OpenError::TooMuch));
        assert_eq!(read("aaaaaaaaa\n"), Err(OpenError::TooMuch));
        assert_eq!(read("a,b\nc,d\n"), Ok(()));
    }
}
