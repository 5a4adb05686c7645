//! Shares of a whole, and points on a scale.

use super::{ParseAmountError, read_decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A share of something as a fraction of one: 1% is 0.01, 0.36‱ is 0.000036.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rate(Decimal);

impl Rate {
    /// None of it.
    pub const ZERO: Rate = Rate(Decimal::ZERO);
    /// All of it.
    pub const ONE: Rate = Rate(Decimal::ONE);

    /// Whole hundredths.
    pub const fn per_cent(n: u32) -> Self {
        Rate(Decimal::from_parts(n, 0, 0, false, 2))
    }

    /// Whole thousandths: `per_mille(18)` is 1.8%.
    pub const fn per_mille(n: u32) -> Self {
        Rate(Decimal::from_parts(n, 0, 0, false, 3))
    }

    /// Whole millionths: `per_million(36)` is 0.36‱.
    pub const fn per_million(n: u32) -> Self {
        Rate(Decimal::from_parts(n, 0, 0, false, 6))
    }

    /// A share given as a fraction of one.
    pub const fn of(fraction: Decimal) -> Self {
        Rate(fraction)
    }

    /// `part` out of `whole`; `None` when the whole is nothing.
    pub fn ratio(part: u64, whole: u64) -> Option<Self> {
        Decimal::from(part).checked_div(Decimal::from(whole)).map(Rate)
    }

    /// The share as a fraction of one.
    pub const fn fraction(self) -> Decimal {
        self.0
    }

    /// Reads `90%`, `0.36‱`, `3‰` or a bare number, which is taken to be in per cent, as back offices show it.
    pub fn parse(text: &str) -> Result<Self, ParseAmountError> {
        let text = super::amount::half_width(text);
        let (digits, decimals) = if let Some(digits) = text.strip_suffix('‱') {
            (digits, 4)
        } else if let Some(digits) = text.strip_suffix('‰') {
            (digits, 3)
        } else {
            (text.strip_suffix('%').unwrap_or(&text), 2)
        };
        let value = read_decimal(digits)?;
        let scale = value.scale() + decimals;
        Decimal::try_from_i128_with_scale(value.mantissa(), scale).map(Rate).map_err(|_| ParseAmountError::TooLong)
    }

    /// The share in per cent, without needless zeros: `1.8`.
    pub fn in_per_cent(self) -> Decimal {
        self.0.saturating_mul(Decimal::ONE_HUNDRED).normalize()
    }

    /// The distance between two shares.
    pub fn distance(self, other: Rate) -> Rate {
        Rate(self.0.saturating_sub(other.0).abs())
    }
}

/// `1.8%`; shares below a tenth of a per cent are written per ten thousand, `0.36‱`.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let small = !self.0.is_zero() && self.0.abs() < Decimal::from_parts(1, 0, 0, false, 3);
        let (number, sign) =
            if small { (self.0.saturating_mul(Decimal::from(10_000)), '‱') } else { (self.in_per_cent(), '%') };
        f.pad(&format!("{}{sign}", number.round_dp(6).normalize()))
    }
}

/// A point on one of the platform's scales, such as a shop's experience score (3.00 to 5.00).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(Decimal);

impl Score {
    /// A score given in hundredths: `hundredths(430)` is 4.30.
    pub const fn hundredths(n: u32) -> Self {
        Score(Decimal::from_parts(n, 0, 0, false, 2))
    }

    /// A score of so many points.
    pub const fn of(points: Decimal) -> Self {
        Score(points)
    }

    /// The points.
    pub const fn points(self) -> Decimal {
        self.0
    }

    /// Reads a score such as `4.3`.
    pub fn parse(text: &str) -> Result<Self, ParseAmountError> {
        read_decimal(text).map(Score)
    }

    /// The distance between two scores.
    pub fn distance(self, other: Score) -> Score {
        Score(self.0.saturating_sub(other.0).abs())
    }
}

/// Without needless zeros: `4.3`.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.normalize().to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_thousandths_are_not_per_cent() {
        assert_eq!(Rate::parse("0.36‱"), Ok(Rate::per_million(36)));
        assert_eq!(Rate::parse("0.0036%"), Ok(Rate::per_million(36)));
        assert_eq!(Rate::parse("90"), Ok(Rate::per_cent(90)));
        assert_eq!(Rate::per_million(36).to_string(), "0.36‱");
        assert_eq!(Rate::per_mille(18).to_string(), "1.8%");
        assert_eq!(Rate::ZERO.to_string(), "0%");
    }

    #[test]
    fn a_ratio_of_nothing_is_unknown() {
        assert_eq!(Rate::ratio(0, 0), None);
        assert_eq!(Rate::ratio(9, 10), Some(Rate::of(Decimal::new(9, 1))));
    }
}
