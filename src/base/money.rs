//! Yuan, to the fen.

use super::{ParseAmountError, Rate, read_decimal};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount of money in yuan (CNY), kept in whole fen, the smallest step: up to 92 quadrillion yuan either way. Sums and
/// shares beyond that stay at the end of the range; prices that are read are far smaller (see `exchange`).
///
/// Shares are reckoned in decimals and rounded to the fen in one place, [`Money::rounded`].
///
/// ```
/// use merchant_simulator::base::{Money, Rate};
/// let price = Money::from_fen(33_333);
/// assert_eq!(price.to_string(), "333.33");
/// assert_eq!(price.share(Rate::per_cent(1)).to_string(), "3.33"); // 3.3333, half up to the fen
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Decimal", into = "Decimal")]
pub struct Money(i64);

impl Money {
    /// Nothing at all: 0.00.
    pub const ZERO: Money = Money(0);
    /// One fen, the smallest step: 0.01.
    pub const FEN: Money = Money(1);

    /// An amount given in fen, hundredths of a yuan.
    pub const fn from_fen(fen: i64) -> Self {
        Money(fen)
    }

    /// A whole number of yuan.
    pub const fn yuan(yuan: i32) -> Self {
        Money(yuan as i64 * 100)
    }

    /// Reads an amount in yuan. More than two decimals are refused unless they are zeros: a price of 9.999 is a mistake
    /// that rounding would hide.
    pub fn parse(text: &str) -> Result<Self, ParseAmountError> {
        Self::exactly(read_decimal(text)?).ok_or(ParseAmountError::NotANumber)
    }

    /// `amount` as money when it needs no rounding.
    pub fn exactly(amount: Decimal) -> Option<Self> {
        let rounded = Self::rounded(amount);
        (rounded.amount() == amount).then_some(rounded)
    }

    /// The one place where money is rounded: half up to the fen (half away from zero below zero).
    pub fn rounded(amount: Decimal) -> Self {
        let mut fen = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        fen.rescale(2);
        // What cannot be kept with two decimals is larger still.
        let kept = if fen.scale() == 2 { i64::try_from(fen.mantissa()).ok() } else { None };
        Money(kept.unwrap_or(if amount.is_sign_negative() { i64::MIN } else { i64::MAX }))
    }

    /// This amount times `rate`, rounded to the fen.
    pub fn share(self, rate: Rate) -> Self {
        let in_full = || self.amount().checked_mul(rate.fraction()).map_or(self, Self::rounded);
        self.share_in_fen(rate.fraction()).map_or_else(in_full, Self::from_fen)
    }

    /// The same in whole numbers, where they are small enough, as prices and rates are: lists of goods ask this often.
    fn share_in_fen(self, fraction: Decimal) -> Option<i64> {
        let ones = 10i64.checked_pow(fraction.scale())?;
        let product = self.0.checked_mul(i64::try_from(fraction.mantissa()).ok()?)?;
        let rest = product % ones;
        Some(product / ones + if rest.abs() >= ones - rest.abs() { product.signum() } else { 0 })
    }

    /// This amount, `count` times.
    pub fn times(self, count: u32) -> Self {
        Money(self.0.saturating_mul(i64::from(count)))
    }

    /// One of so many equal parts, rounded towards zero; the last part takes what is left.
    pub fn part(self, parts: u32) -> Self {
        Money(self.0 / i64::from(parts.max(1)))
    }

    /// The number itself, in yuan, with two decimals.
    pub fn amount(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The distance from zero.
    pub fn abs(self) -> Self {
        Money(self.0.saturating_abs())
    }
}

impl From<Money> for Decimal {
    fn from(money: Money) -> Decimal {
        money.amount()
    }
}

/// Refused where it would have to be rounded.
impl TryFrom<Decimal> for Money {
    type Error = ParseAmountError;
    fn try_from(amount: Decimal) -> Result<Self, ParseAmountError> {
        Self::exactly(amount).ok_or(ParseAmountError::NotANumber)
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// `1,299.00`: two decimals and thousands separators.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.unsigned_abs();
        let whole = (size / 100).to_string();
        let mut text = String::with_capacity(whole.len() + 8);
        if self.is_negative() {
            text.push('-');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        f.pad(&format!("{text}.{:02}", size % 100))
    }
}

impl Money {
    /// `1299.00`: two decimals and no separators, as files want it.
    pub fn plain(self) -> String {
        self.amount().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_half_up_to_the_fen() {
        let third = |fen| Money::from_fen(fen).share(Rate::per_cent(1));
        assert_eq!(third(50_000), Money::from_fen(500));
        assert_eq!(third(33_349), Money::from_fen(333));
        assert_eq!(third(33_350), Money::from_fen(334));
        assert_eq!(third(-33_350), Money::from_fen(-334));
    }

    #[test]
    fn is_written_with_separators_and_read_back() {
        for (fen, text) in [(0, "0.00"), (1, "0.01"), (129_900, "1,299.00"), (-120_000_050, "-1,200,000.50")] {
            assert_eq!(Money::from_fen(fen).to_string(), text);
            assert_eq!(Money::parse(text), Ok(Money::from_fen(fen)));
        }
        assert!(Money::parse("9.999").is_err());
        assert_eq!(Money::parse("9.990"), Ok(Money::from_fen(999)));
    }

    #[test]
    fn large_amounts_saturate_instead_of_panicking() {
        let huge = Money(i64::MAX);
        assert_eq!(huge + huge, huge);
        assert_eq!(-Money(i64::MIN), huge);
        assert_eq!(huge.share(Rate::per_cent(100)), huge);
        assert_eq!(huge.share(Rate::per_cent(200)), huge);
        assert_eq!(Money::rounded(Decimal::MAX), huge);
        assert_eq!(Money::rounded(Decimal::MIN), Money(i64::MIN));
        assert_eq!(Money::exactly(Decimal::MAX), None);
    }
}
