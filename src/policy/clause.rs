//! Clauses: what the platform says, one statement each, with where it stands and how sure we are.

use crate::base::{Day, Span};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// Where a clause comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// The upgrade notice and questions on 先用后付 2.0, written just before 2022-06-23.
    PayLaterTwo,
    /// The article on setting up 先用后付 1.0 and the June 2022 立减 campaign; page of 2023-02-18.
    PayLaterOne,
    /// The payment benefits of the 38节 of 2023; page of 2023-02-14.
    Festival38,
    /// The questions and answers on 退款不退货 3.0; undated, taken to be of autumn 2022.
    RefundOnly,
    /// The notice on the Spring Festival of 2022 and the guide to 定时优惠; page of 2022-03-20.
    SpringFestival,
    /// Public pages outside the five documents, by the number under which the handbook lists them.
    Public(&'static str),
    /// Nobody says: a default of this simulator.
    Ours,
}

impl Source {
    /// The date to which the document's statements were last checked; `None` where it depends on the page.
    pub const fn checked_on(self) -> Option<Day> {
        match self {
            Source::PayLaterTwo => Some(Day::of(2022, 6, 23)),
            Source::PayLaterOne => Some(Day::of(2023, 2, 18)),
            Source::Festival38 => Some(Day::of(2023, 2, 14)),
            Source::RefundOnly => Some(Day::of(2022, 9, 3)),
            Source::SpringFestival => Some(Day::of(2022, 3, 20)),
            Source::Public(_) | Source::Ours => None,
        }
    }
}

/// How sure a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// 依据: stated by one of the five documents.
    Stated,
    /// 旁证: stated elsewhere.
    Corroborated,
    /// 推断: our reading of what is stated.
    Inferred,
    /// 假设: nobody says; a default.
    Assumed,
    /// 冲突: the documents disagree; the clause says what was chosen.
    Disputed,
}

/// One statement of the platform, or one of our own where it is silent.
///
/// Its wording in both languages stands beside it in the code and is kept apart when built, because the page loads words
/// only when somebody reads them (see [`Wording`]).
#[derive(Debug, PartialEq, Eq)]
pub struct Clause {
    /// The number under which the handbook lists it, such as `XYHF2-ELIG-01`.
    pub id: &'static str,
    /// The document.
    pub source: Source,
    /// How sure it is.
    pub standing: Standing,
    /// The days on which it holds.
    pub holds: Span,
    /// The latest date of a document that states it.
    pub checked_on: Day,
}

/// A clause that something rests on, kept by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited(pub &'static Clause);

impl Serialize for Cited {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // By its name, so that whoever looks for the clauses that something rests on tells them from other texts.
        serializer.serialize_newtype_struct("Cited", self.0.id)
    }
}

impl<'de> Deserialize<'de> for Cited {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = <Cow<'de, str>>::deserialize(deserializer)?;
        super::clause(&id).map(Cited).ok_or_else(|| D::Error::custom(format_args!("no clause has the number {id}")))
    }
}

/// What a clause says, in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Wording {
    /// The clause's number.
    pub id: &'static str,
    /// The place in the document.
    pub place: &'static str,
    /// What it says, in our own words.
    pub wording: &'static str,
}

/// Declares the clauses of one file: a constant for each, `CLAUSES` with all of them in the order of the notice, and
/// `CHINESE` and `ENGLISH` with their words.
///
/// ```text
/// clauses! {
///     SELF_BUILT = "XYHF2-ELIG-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
///         "常见问题 2" / "FAQ 2",
///         "只有自建商品……",
///         "Only self-built goods …";
/// }
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! clauses {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $standing:ident, $source:expr, $span:ident ($($date:expr),*),
       checked($($checked:expr),*), $place_zh:literal / $place_en:literal, $zh:literal, $en:literal;)*) => {
        $($(#[$doc])*
        #[doc = concat!("`", $id, "`: ", $en)]
        pub static $name: $crate::policy::Clause = $crate::policy::Clause {
            id: $id,
            source: { use $crate::policy::Source::*; $source },
            standing: $crate::policy::Standing::$standing,
            holds: $crate::clauses!(@span $span $($date),*),
            checked_on: $crate::base::Day::of($($checked),*),
        };)*
        /// Every clause of this file, in the order of the notice.
        pub static CLAUSES: &[&$crate::policy::Clause] = &[$(&$name),*];
        /// The Chinese words of every clause of this file.
        pub static CHINESE: &[$crate::policy::Wording] =
            &[$($crate::policy::Wording { id: $id, place: $place_zh, wording: $zh }),*];
        /// The English words of every clause of this file.
        pub static ENGLISH: &[$crate::policy::Wording] =
            &[$($crate::policy::Wording { id: $id, place: $place_en, wording: $en }),*];
    };
    (@span always) => { $crate::base::Span::ALWAYS };
    (@span since $y:expr, $m:expr, $d:expr) => { $crate::base::Span::since($crate::base::Day::of($y, $m, $d)) };
    (@span until $y:expr, $m:expr, $d:expr) => {
        $crate::base::Span { from: None, until: Some($crate::base::Day::of($y, $m, $d)) }
    };
    (@span between $y:expr, $m:expr, $d:expr, $y2:expr, $m2:expr, $d2:expr) => {
        $crate::base::Span::between($crate::base::Day::of($y, $m, $d), $crate::base::Day::of($y2, $m2, $d2))
    };
}
