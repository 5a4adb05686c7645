//! What the platform says: clauses, the values they give by date, and the verdicts that follow.
//!
//! One file stands for one notice and reads like it from top to bottom: its clauses, its values, what it asks, what it
//! costs. [`Assessment`] puts them together for a shop at a moment.

mod assess;
pub mod campaign;
pub mod category;
mod change;
mod clause;
mod digest;
mod estimate;
mod facts;
pub mod festival_38;
pub mod first_order_discount;
pub mod instalment;
pub mod pay_later;
pub mod pay_later_one;
mod programme;
pub mod refund_only;
mod requirement;
mod rule_set;
mod setting;
pub mod spring_festival;
pub mod timed_coupon;
pub mod trade;
mod value;
mod verdict;

pub use assess::{Answer, Assessment, Cell, open_to};
pub use campaign::{Campaign, CampaignId, Term};
pub use category::Placement;
pub use change::{Item, Lever, Way, after, qualifies_after, smallest};
pub use clause::{Cited, Clause, Source, Standing, Wording};
pub use digest::{RulesDigest, built_in_digest, digest};
pub use estimate::{Effect, Line, Purpose, effective_rate};
pub use facts::{BuyerFacts, Figure, GoodFacts, Prices, ShopFacts};
pub use programme::Programme;
pub use requirement::{Case, Exclusions, Level, Requirement, Test};
pub use rule_set::{Channel, InForce, Plan, RuleChange, RuleSet, Rules, built_in};
pub use setting::{Dated, Setting};
pub use value::{Guarantee, Kind, Origin, Service, SignUp, Value};
pub use verdict::{Condition, Outcome, Overall, Relation, Verdict};

/// What one file brings: its clauses and its values.
pub struct File {
    /// Its clauses, in the order of the notice.
    pub clauses: &'static [&'static Clause],
    /// Its values by date.
    pub values: &'static [Dated],
}

/// The words of one file's clauses, in the order of [`FILES`] and of the notice.
pub struct FileWords {
    /// In Chinese.
    pub chinese: &'static [Wording],
    /// In English.
    pub english: &'static [Wording],
}

/// Lists the files; those without values have clauses only.
macro_rules! files {
    ($($file:ident $($values:ident)?),* $(,)?) => {
        /// Every file, in the order of the handbook.
        pub static FILES: &[File] = &[$(File {
            clauses: $file::CLAUSES,
            values: files!(@values $file $($values)?),
        }),*];

        /// The words of every file. The page, which loads words when somebody reads them, never names this list and so
        /// leaves it out.
        pub static WORDS: &[FileWords] = &[$(FileWords { chinese: $file::CHINESE, english: $file::ENGLISH }),*];
    };
    (@values $file:ident values) => { $file::VALUES };
    (@values $file:ident) => { &[] };
}

files! {
    pay_later values,
    category,
    pay_later_one values,
    first_order_discount values,
    festival_38 values,
    instalment values,
    refund_only values,
    spring_festival,
    timed_coupon values,
    trade values,
}

/// Every clause, in the order of the handbook.
pub fn clauses() -> impl Iterator<Item = &'static Clause> {
    FILES.iter().flat_map(|file| file.clauses.iter().copied())
}

/// The clause of a number.
pub fn clause(id: &str) -> Option<&'static Clause> {
    clauses().find(|clause| clause.id == id)
}
