//! Yuan, to the fen.

use super::{ParseAmountError, Rate, read_decimal};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount of money in yuan (CNY), always with two decimals, so one fen is the smallest step.
///
/// ```
/// use merchant_simulator::base::{Money, Rate};
/// let price = Money::from_fen(33_333);
/// assert_eq!(price.to_string(), "333.33");
/// assert_eq!(price.share(Rate::per_cent(1)).to_string(), "3.33"); // 3.3333, half up to the fen
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(Decimal);

impl Money {
    /// Nothing at all: 0.00.
    pub const ZERO: Money = Money(Decimal::from_parts(0, 0, 0, false, 2));
    /// One fen, the smallest step: 0.01.
    pub const FEN: Money = Money(Decimal::from_parts(1, 0, 0, false, 2));

    /// An amount given in fen, hundredths of a yuan.
    pub const fn from_fen(fen: i64) -> Self {
        let size = fen.unsigned_abs();
        Money(Decimal::from_parts(size as u32, (size >> 32) as u32, 0, fen < 0, 2))
    }

    /// A whole number of yuan.
    pub const fn yuan(yuan: i32) -> Self {
        Self::from_fen(yuan as i64 * 100)
    }

    /// Reads an amount in yuan. More than two decimals are refused unless they are zeros: a price of 9.999 is a mistake
    /// that rounding would hide.
    pub fn parse(text: &str) -> Result<Self, ParseAmountError> {
        Self::exactly(read_decimal(text)?).ok_or(ParseAmountError::NotANumber)
    }

    /// `amount` as money when it needs no rounding.
    pub fn exactly(amount: Decimal) -> Option<Self> {
        let rounded = Self::rounded(amount);
        (rounded.0 == amount).then_some(rounded)
    }

    /// The one place where money is rounded: half up to the fen (half away from zero below zero).
    pub fn rounded(amount: Decimal) -> Self {
        let mut fen = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        fen.rescale(2);
        Money(fen)
    }

    /// This amount times `rate`, rounded to the fen. Beyond what a decimal can hold the amount stands unchanged; prices
    /// that are read are far smaller (see `exchange`).
    pub fn share(self, rate: Rate) -> Self {
        let in_full = || self.0.checked_mul(rate.fraction()).map_or(self, Self::rounded);
        self.share_in_fen(rate.fraction()).map_or_else(in_full, Self::from_fen)
    }

    /// The same in whole numbers, where they are small enough, as prices and rates are: lists of goods ask this often.
    fn share_in_fen(self, fraction: Decimal) -> Option<i64> {
        let ones = 10i64.checked_pow(fraction.scale())?;
        let product = self.in_small_fen()?.checked_mul(i64::try_from(fraction.mantissa()).ok()?)?;
        let rest = product % ones;
        Some(product / ones + if rest.abs() >= ones - rest.abs() { product.signum() } else { 0 })
    }

    /// The amount in fen, when it is kept so and fits 63 bits. Inlined also where size counts: it is three comparisons.
    #[inline(always)]
    fn in_small_fen(self) -> Option<i64> {
        let parts = self.0.unpack();
        let size = i64::from(parts.mid) << 32 | i64::from(parts.lo);
        let small = parts.scale == 2 && parts.hi == 0 && size >= 0;
        small.then_some(if parts.negative { -size } else { size })
    }

    /// This amount, `count` times.
    pub fn times(self, count: u32) -> Self {
        self.0.checked_mul(Decimal::from(count)).map_or(self, Self::rounded)
    }

    /// The number itself, in yuan, with two decimals.
    pub const fn amount(self) -> Decimal {
        self.0
    }

    /// The amount in fen, when it fits.
    pub fn fen(self) -> Option<i64> {
        i64::try_from(self.0.mantissa()).ok()
    }

    /// Below zero.
    pub const fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// The distance from zero.
    pub fn abs(self) -> Self {
        Money(self.0.abs())
    }
}

/// By amount. Prices are compared far more often than anything else, and nearly all are small and kept in fen.
impl Ord for Money {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.in_small_fen(), other.in_small_fen()) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Money {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
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
        Money(-self.0)
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
        let plain = self.plain();
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "00"));
        let mut text = String::with_capacity(plain.len() + 4);
        text.push_str(sign);
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                text.push(',');
            }
            text.push(digit);
        }
        text.push('.');
        text.push_str(fraction);
        f.pad(&text)
    }
}

impl Money {
    /// `1299.00`: two decimals and no separators, as files want it.
    pub fn plain(self) -> String {
        let mut amount = self.0;
        amount.rescale(2);
        if amount.is_zero() { "0.00".to_owned() } else { amount.to_string() }
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
        let huge = Money(Decimal::MAX);
        assert_eq!((huge + huge).0, Decimal::MAX);
        assert_eq!(huge.share(Rate::per_cent(100)).0.round(), Decimal::MAX);
    }
}
