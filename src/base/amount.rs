//! Reading decimal numbers that people typed: full-width digits, thousands separators, and nothing else.

use rust_decimal::Decimal;
use std::fmt;

/// Why a piece of text is not a decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseAmountError {
    /// Nothing but white space.
    Empty,
    /// Something other than digits, one decimal point and well-placed thousands separators.
    NotANumber,
    /// More digits than the type holds.
    TooLong,
}

impl fmt::Display for ParseAmountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::NotANumber => "not a number",
            Self::TooLong => "too many digits",
        })
    }
}

impl std::error::Error for ParseAmountError {}

/// Turns full-width forms (０-９ ． ， － ￥ ％ and the like) into their ASCII twins and drops white space at both ends.
///
/// Spreadsheets filled in with a Chinese input method hold such forms, and they mean the same.
pub(crate) fn half_width(text: &str) -> String {
    text.trim()
        .chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '\u{3000}' | '\u{a0}' => ' ',
            '￥' => '¥',
            '。' => '.',
            _ => c,
        })
        .collect()
}

/// Reads a plain decimal number such as `1,299.00`, `-3` or `４９９．９`.
///
/// Thousands separators must stand in groups of three; an exponent (`1e5`) is refused, because in a price column it is
/// a spreadsheet's mangled id more often than a number.
pub fn read_decimal(text: &str) -> Result<Decimal, ParseAmountError> {
    let text = half_width(text);
    if text.is_empty() {
        return Err(ParseAmountError::Empty);
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let whole = without_separators(whole)?;
    let fraction = fraction.unwrap_or("");
    if whole.is_empty() && fraction.is_empty() {
        return Err(ParseAmountError::NotANumber);
    }
    let is_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(&whole) || !is_digits(fraction) {
        return Err(ParseAmountError::NotANumber);
    }
    if whole.len() + fraction.len() > 24 {
        return Err(ParseAmountError::TooLong);
    }
    let mantissa = format!("{whole}{fraction}").parse::<i128>().map_err(|_| ParseAmountError::NotANumber)?;
    let scale = u32::try_from(fraction.len()).map_err(|_| ParseAmountError::TooLong)?;
    let value = Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| ParseAmountError::TooLong)?;
    Ok(if negative { -value } else { value })
}

/// `1,299` → `1299`; `1,2,3` and `12,99` are no numbers.
fn without_separators(whole: &str) -> Result<String, ParseAmountError> {
    if !whole.contains(',') {
        return Ok(whole.to_owned());
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    if first.is_empty() || first.len() > 3 || groups.any(|group| group.len() != 3) {
        return Err(ParseAmountError::NotANumber);
    }
    Ok(whole.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, expected) in [
            ("1,299.00", "1299.00"),
            ("４９９．９", "499.9"),
            ("-3", "-3"),
            (" 12 ", "12"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1,000,000", "1000000"),
        ] {
            assert_eq!(read_decimal(text).map(|d| d.to_string()), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_not_one_number() {
        for text in ["", " ", "1e5", "99-199", "免费", "1,2", "12,99", ".", "-", "--1", "1.2.3", "NaN"] {
            assert!(read_decimal(text).is_err(), "{text}");
        }
        assert_eq!(read_decimal("9".repeat(40).as_str()), Err(ParseAmountError::TooLong));
    }
}
