//! Text that a spreadsheet would run.
//!
//! A spreadsheet that opens a CSV file takes a cell beginning with `=`, `+`, `-` or `@` for a formula, some of them also
//! behind white space, control characters, quotation marks, or in full-width form. Such a cell is written with an
//! apostrophe before it, which makes it text, and the apostrophe is taken off when we read the file again. A cell that
//! itself begins with an apostrophe and such text gets a second one, so reading gives back what was written.

use std::borrow::Cow;

/// Whether a spreadsheet might take `text` for a formula.
pub(super) fn runs(text: &str) -> bool {
    let first = text.chars().find(|&c| !passed_over(c));
    text.trim_start_matches('\'').starts_with(['\t', '\r', '\n']) || first.is_some_and(begins_formula)
}

fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−' | '⁼' | '⁺' | '⁻')
}

fn passed_over(c: char) -> bool {
    const QUOTES: &str = "'\"`´‘’‚‛“”„‟＇＂｀";
    c.is_whitespace()
        || c.is_control()
        || QUOTES.contains(c)
        || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// `text` in a form that no spreadsheet runs.
pub(super) fn defused(text: &str) -> Cow<'_, str> {
    if runs(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// What [`defused`] was given. Other text is left alone, so `'01` keeps its apostrophe.
pub(super) fn undefused(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if runs(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_might_run_is_defused_and_read_back() {
        for text in [
            "=1+1",
            "+1",
            "-3",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\nx",
            " =1",
            "\u{a0}=1",
            "\"=1",
            "'=1",
            "''=1",
            "＝1",
            "＠x",
            "\u{feff}=1",
            "\u{0}=cmd",
            "\u{200b}+1",
            "“=1",
            "'\t",
            "−3",
        ] {
            let written = defused(text);
            assert_eq!(written, format!("'{text}"), "{text:?}");
            assert_eq!(undefused(&written), text, "{text:?}");
        }
    }

    #[test]
    fn other_text_is_left_alone() {
        for text in ["", "衬衫", "a=b", "'01", "'", "12", "¥-3", "1-2", "{=1}"] {
            assert_eq!(defused(text), text);
            assert_eq!(undefused(text), text);
        }
    }
}
