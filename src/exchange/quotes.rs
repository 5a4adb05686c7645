//! Quotation marks that are never closed.
//!
//! In `"好物,99` the mark opens a cell that would swallow the rest of the file. Two signs give such a mark away: nothing
//! closes it, or what closes it is a mark in a later line that is followed by more text (really the opening mark of
//! another cell). The line is then read as if marks meant nothing, and reported; everything around it is read as usual.

use std::ops::Range;

/// A stretch of text to be read in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it is.
    pub(super) range: Range<usize>,
    /// Whether it is a line with a mark that is never closed.
    pub(super) stray: bool,
}

/// A cell of more lines than this has not been closed. Spreadsheets allow 253 in a cell.
const MOST_LINES: usize = 1000;

/// Cuts `text` around lines with a mark that is never closed.
pub(super) fn pieces(text: &str, delimiter: u8) -> Vec<Piece> {
    let bytes = text.as_bytes();
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut record = 0;
    let mut cell_begins = true;
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' && cell_begins {
            match closing(bytes, at, delimiter) {
                Some(after) => {
                    at = after;
                    cell_begins = false;
                }
                None => {
                    if start < record {
                        pieces.push(Piece { range: start..record, stray: false });
                    }
                    let end = bytes.iter().skip(at).position(|&b| b == b'\n').map_or(bytes.len(), |i| at + i + 1);
                    pieces.push(Piece { range: record..end, stray: true });
                    (start, at, record) = (end, end, end);
                    cell_begins = true;
                }
            }
            continue;
        }
        at += 1;
        cell_begins = byte == delimiter || byte == b'\n' || byte == b'\r';
        if byte == b'\n' {
            record = at;
        }
    }
    if start < bytes.len() {
        pieces.push(Piece { range: start..bytes.len(), stray: false });
    }
    pieces
}

/// The place after the mark that closes the cell which opens at `open`; `None` if it is never closed.
fn closing(bytes: &[u8], open: usize, delimiter: u8) -> Option<usize> {
    let mut lines = 0;
    let mut at = open + 1;
    loop {
        match bytes.get(at)? {
            b'"' if bytes.get(at + 1) == Some(&b'"') => at += 2,
            b'"' => {
                let ends = bytes.get(at + 1).is_none_or(|&next| next == delimiter || next == b'\n' || next == b'\r');
                return (ends || lines == 0).then_some(at + 1);
            }
            b'\n' => {
                lines += 1;
                if lines > MOST_LINES {
                    return None;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(&str, bool)> {
        pieces(text, b',').into_iter().map(|piece| (&text[piece.range], piece.stray)).collect()
    }

    #[test]
    fn well_formed_text_is_one_piece() {
        for text in ["", "a,b\n", "a,\"b\nc\",d\n", "a,\"b \"\"c\"\"\",d", "a,5\" x,b\n", "\"a\" b,c\n"] {
            let expected: Vec<(&str, bool)> = if text.is_empty() { vec![] } else { vec![(text, false)] };
            assert_eq!(cut(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_mark_that_nothing_closes_costs_its_line_only() {
        assert_eq!(cut("a,b\n1,\"x\n2,y\n"), [("a,b\n", false), ("1,\"x\n", true), ("2,y\n", false)]);
        assert_eq!(cut("1,\"x"), [("1,\"x", true)]);
    }

    #[test]
    fn a_mark_that_swallows_the_next_opening_mark_is_noticed() {
        assert_eq!(cut("1,\"x\n2,\"y,z\",3\n4,w\n"), [("1,\"x\n", true), ("2,\"y,z\",3\n4,w\n", false)]);
    }
}
