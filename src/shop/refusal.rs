//! Why a command was not carried out. Screens have the words; each says what to do instead.

use crate::policy::{Figure, Setting};

/// Why a command was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A good needs a number.
    NoId,
    /// A good needs a title.
    NoTitle,
    /// A good needs at least one choice.
    NoSku,
    /// A price is zero, negative or above 99,999,999.99.
    PriceOutOfRange,
    /// A commission is not between 0% and 100%.
    CommissionOutOfRange,
    /// There is no such good.
    NoSuchGood,
    /// There is no such leftover row.
    NoSuchRow,
    /// There is no such import, or a later one came after it.
    NoSuchImport,
    /// Parts of two imports came mixed.
    ImportOutOfTurn,
    /// A category to place has no words.
    NoCategory,
    /// A figure cannot have this value.
    FigureOutOfRange(Figure),
    /// A rule cannot have this value.
    SettingOutOfRange(Setting),
    /// A newer value needs a word on where it comes from.
    NoSource,
    /// There is no such change of a rule.
    NoSuchChange,
    /// The clock only goes forward.
    ClockBackwards,
    /// A score is outside its scale.
    ScoreOutOfRange,
}
