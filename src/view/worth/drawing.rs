//! What is left against growth in orders, as a picture, and what fees come to by kind, as bars.

use super::Worth;
use super::break_even::BreakEven;
use super::month::{About, Month, Plan, kinds};
use crate::base::{Count, Money, Rate};
use rust_decimal::Decimal;

/// So many stretches of the line are drawn.
const STEPS: u64 = 24;

/// Two lines over growth in orders: what is left without the programmes, which does not change, and with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The corners of the line with the programmes, from no growth to the most that is drawn; y grows downwards.
    pub with: Vec<(i64, i64)>,
    /// The height of the line without.
    pub without: i64,
    /// Where nothing is left, when that lies within the picture.
    pub zero: Option<i64>,
    /// The break-even.
    pub mark: Option<(i64, i64)>,
    /// The growth that is assumed.
    pub own: Option<(i64, i64)>,
    /// The most growth that is drawn.
    pub most: Rate,
    /// The least and the most that is left anywhere in it.
    pub range: (Money, Money),
}

impl Drawing {
    /// How wide it is. Fine enough that a straight line stays one.
    pub const WIDTH: i64 = 3_200;
    /// How high it is.
    pub const HEIGHT: i64 = 1_200;
}

pub(super) fn draw(plan: &Plan, orders: Count, worth: &Worth) -> Option<Drawing> {
    let without = worth.without.left?;
    let mark = match worth.break_even.as_ref()? {
        BreakEven::At(growth) => Some((growth.month.orders, growth.month.left?)),
        BreakEven::Never(_) => None,
    };
    let own = worth.grown.as_ref().and_then(|month| Some((month.orders, month.left?)));
    // What is marked lies well within, and a small growth is still seen.
    let more = |at: Option<(Count, Money)>| at.map_or(0, |(at, _)| at.saturating_sub(orders));
    let wanted = more(mark).max(more(own));
    let span = wanted.saturating_mul(3).div_ceil(2).max(orders / 10).max(1);
    let at = |step: u64| orders.saturating_add(scaled(span, step, STEPS));
    let line: Vec<(Count, Money)> =
        (0..=STEPS).map(at).map(|orders| (orders, plan.month(orders).left.unwrap_or_default())).collect();
    let all = || line.iter().copied().chain(mark).chain(own).map(|(_, left)| left).chain([without]);
    let range = (all().min()?, all().max()?);
    let across = |at: Count| to_i64(scaled(at.saturating_sub(orders), Drawing::WIDTH.unsigned_abs(), span));
    let down = |left: Money| match (range.1 - range.0).fen() {
        0 => Drawing::HEIGHT / 2,
        high => Drawing::HEIGHT - part((left - range.0).fen(), Drawing::HEIGHT, high),
    };
    let point = |(at, left): (Count, Money)| (across(at), down(left));
    let inside = range.0 < Money::ZERO && range.1 > Money::ZERO;
    let most = Decimal::from(span).checked_div(orders.into()).unwrap_or_default();
    let mut with: Vec<(i64, i64)> = line.into_iter().map(point).collect();
    with.dedup();
    Some(Drawing {
        with,
        without: down(without),
        zero: inside.then(|| down(Money::ZERO)),
        mark: mark.map(point),
        own: own.map(point),
        most: Rate::of(most.round_dp(4).normalize()),
        range,
    })
}

/// `amount × numerator ÷ denominator`, downwards.
fn scaled(amount: u64, numerator: u64, denominator: u64) -> u64 {
    let wide = u128::from(amount) * u128::from(numerator) / u128::from(denominator.max(1));
    u64::try_from(wide).unwrap_or(u64::MAX)
}

fn to_i64(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn part(some: i64, of: i64, all: i64) -> i64 {
    let wide = i128::from(some) * i128::from(of) / i128::from(all.max(1));
    i64::try_from(wide).unwrap_or(of)
}

/// A kind of cost, or of gain, without and with the programmes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// What it is.
    pub about: About,
    /// The amount without.
    pub without: Money,
    /// The amount with.
    pub with: Money,
    /// How long the two bars are, in per cent of the longest of all.
    pub lengths: (i64, i64),
}

impl Bar {
    /// The bars of two months, those of the first before those that only the second has.
    pub fn of(without: &Month, with: &Month) -> Vec<Bar> {
        let amounts = kinds(without, with).into_iter().map(|about| (about, without.of(about), with.of(about)));
        let amounts: Vec<_> = amounts.filter(|(_, a, b)| *a > Money::ZERO || *b > Money::ZERO).collect();
        let longest = amounts.iter().flat_map(|(_, a, b)| [a.fen(), b.fen()]).max().unwrap_or(0);
        let length = |amount: Money| match amount.fen() {
            0 => 0,
            fen => part(fen, 100, longest).max(1),
        };
        amounts
            .into_iter()
            .map(|(about, a, b)| Bar { about, without: a, with: b, lengths: (length(a), length(b)) })
            .collect()
    }
}
