//! Whole numbers of things.

use super::{ParseAmountError, read_decimal};

/// A number of things: orders, disputes, points. Never negative.
pub type Count = u64;

/// Reads a whole number of things, with or without thousands separators.
pub fn read_count(text: &str) -> Result<Count, ParseAmountError> {
    let value = read_decimal(text)?.normalize();
    if value.scale() != 0 {
        return Err(ParseAmountError::NotANumber);
    }
    Count::try_from(value.mantissa()).map_err(|_| ParseAmountError::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_and_not_negative() {
        assert_eq!(read_count("27,778"), Ok(27_778));
        assert_eq!(read_count("3.0"), Ok(3));
        assert!(read_count("3.5").is_err());
        assert!(read_count("-1").is_err());
    }
}
