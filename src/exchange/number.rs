//! The one place where numbers of a workbook, which are floating point, meet ours, which are decimal.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How a workbook shows a number, as far as it changes what people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    Plain,
    /// As a share: 0.2 is seen as 20%.
    PerCent,
    /// With leading zeros to so many digits: 123 is seen as 000123.
    Padded(usize),
}

impl Shown {
    /// What a number format such as `0.00%` or `000000` does.
    pub(super) fn of(format: &str) -> Self {
        let format = format.split(';').next().unwrap_or("");
        let mut quoted = false;
        let mut bare = String::new();
        for c in format.chars() {
            match c {
                '"' => quoted = !quoted,
                _ if !quoted => bare.push(c),
                _ => {}
            }
        }
        if bare.contains('%') {
            Shown::PerCent
        } else if bare.len() > 1 && bare.bytes().all(|byte| byte == b'0') {
            Shown::Padded(bare.len())
        } else {
            Shown::Plain
        }
    }
}

/// From here on a double holds only some of the whole numbers.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// The first number of 16 digits; a spreadsheet keeps 15.
const SIXTEEN_DIGITS: f64 = 1e15;

/// A workbook's number as people see it, and whether digits of it may be lost.
///
/// A workbook keeps 15 digits, so the noise behind them (499.90000000000003) is not part of the number. Whole numbers
/// that a double holds exactly are given in full, never in scientific notation. A whole number of 16 digits or more has
/// lost digits if a spreadsheet wrote it: it ends in zeros then, and is reported.
pub(super) fn text_of(value: f64, shown: Shown) -> (String, bool) {
    let whole = value.fract() == 0.0;
    let size = value.abs();
    let lost = whole && size >= SIXTEEN_DIGITS && (size >= EXACT || value % 10.0 == 0.0);
    let text = if whole && size < EXACT { format!("{value:.0}") } else { rounded_text(value) };
    let text = if text == "-0" { "0".to_owned() } else { text };
    let text = match shown {
        Shown::Plain => text,
        Shown::PerCent => match text.parse::<Decimal>() {
            Ok(share) => format!("{}%", share.saturating_mul(Decimal::ONE_HUNDRED).normalize()),
            Err(_) => text,
        },
        Shown::Padded(digits) if whole && value >= 0.0 => format!("{text:0>digits$}"),
        Shown::Padded(_) => text,
    };
    (text, lost)
}

/// To 15 digits; in scientific notation only where a decimal cannot hold it.
fn rounded_text(value: f64) -> String {
    let scientific = format!("{value:.14e}");
    Decimal::from_scientific(&scientific).map_or(scientific, |decimal| decimal.normalize().to_string())
}

/// A number for a workbook's cell, which has no other kind. Amounts that the simulator meets have far fewer than 15
/// digits and come back unchanged.
pub(super) fn for_workbook(value: Decimal) -> Option<f64> {
    value.to_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_people_see_them() {
        for (value, shown, text, lost) in [
            (12.0, Shown::Plain, "12", false),
            (0.0, Shown::Plain, "0", false),
            (-0.0, Shown::Plain, "0", false),
            (-3.0, Shown::Plain, "-3", false),
            (499.900_000_000_000_03, Shown::Plain, "499.9", false),
            (0.1 + 0.2, Shown::Plain, "0.3", false),
            (1299.5, Shown::Plain, "1299.5", false),
            (0.01, Shown::Plain, "0.01", false),
            (202_300_000_000_001.0, Shown::Plain, "202300000000001", false),
            (999_999_999_999_999.0, Shown::Plain, "999999999999999", false),
            (1_234_567_890_123_456.0, Shown::Plain, "1234567890123456", false),
            (1_234_567_890_123_450.0, Shown::Plain, "1234567890123450", true),
            (2.023e19, Shown::Plain, "20230000000000000000", true),
            (1e300, Shown::Plain, "1.00000000000000e300", true),
            (0.2, Shown::PerCent, "20%", false),
            (0.005, Shown::PerCent, "0.5%", false),
            (0.07 * 3.0, Shown::PerCent, "21%", false),
            (123.0, Shown::Padded(6), "000123", false),
            (1.5, Shown::Padded(6), "1.5", false),
        ] {
            assert_eq!(text_of(value, shown), (text.to_owned(), lost), "{value}");
        }
    }

    #[test]
    fn formats_that_change_what_is_seen() {
        for (format, shown) in [
            ("General", Shown::Plain),
            ("0", Shown::Plain),
            ("0.00", Shown::Plain),
            ("#,##0.00", Shown::Plain),
            ("\"%\"0", Shown::Plain),
            ("0%", Shown::PerCent),
            ("0.00%;[Red]-0.00%", Shown::PerCent),
            ("000000", Shown::Padded(6)),
        ] {
            assert_eq!(Shown::of(format), shown, "{format}");
        }
    }
}
