//! What comes out of a rule: outcomes, conditions, verdicts.

use super::clause::Clause;
use super::programme::Programme;
use super::requirement::{Level, Requirement};
use super::value::Value;
use serde::{Deserialize, Serialize};

/// How one condition came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It holds.
    Met,
    /// It does not hold.
    Unmet,
    /// A fact is missing.
    Unknown,
    /// There is nothing to ask here, such as the threshold of a coupon that nobody has planned.
    NotApplicable,
}

impl Outcome {
    /// A known truth, or unknown.
    pub fn of(fact: Option<bool>) -> Self {
        match fact {
            Some(true) => Outcome::Met,
            Some(false) => Outcome::Unmet,
            None => Outcome::Unknown,
        }
    }

    /// Nothing stands in the way: it holds, or there is nothing to ask.
    pub const fn holds(self) -> bool {
        matches!(self, Outcome::Met | Outcome::NotApplicable)
    }
}

/// What a verdict comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Overall {
    /// ✓ every condition holds.
    Qualifies,
    /// △ exactly one change makes it qualify.
    Near,
    /// ? nothing speaks against it, but a fact is missing.
    Unknown,
    /// ✕ it does not qualify.
    No,
    /// — not in force on the day, or not meant for such goods.
    NotApplicable,
}

impl Overall {
    /// Every outcome, in the order of the filter chips.
    pub const ALL: [Overall; 5] =
        [Overall::Qualifies, Overall::Near, Overall::Unknown, Overall::No, Overall::NotApplicable];
}

/// How an actual value has to stand to a required one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// ≤, the bound included.
    AtMost,
    /// ≥, the bound included.
    AtLeast,
    /// >, the bound excluded.
    Above,
    /// The very same.
    Is,
    /// Anything else.
    IsNot,
    /// Inside a stretch of days, both ends included.
    Within,
}

/// One condition of a verdict, with all that a screen shows about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition<'r> {
    /// The requirement that was asked.
    pub requirement: &'r Requirement,
    /// How it came out.
    pub outcome: Outcome,
    /// The required value; `None` where a coupon's value is not planned.
    pub required: Option<Value>,
    /// The actual value; `None` while unknown.
    pub actual: Option<Value>,
}

impl Condition<'_> {
    /// How the actual value has to stand to the required one.
    pub fn relation(&self) -> Relation {
        self.requirement.test.relation()
    }

    /// What is missing, where both are numbers and the condition does not hold.
    pub fn gap(&self) -> Option<Value> {
        match (self.outcome, self.required, self.actual) {
            (Outcome::Unmet, Some(required), Some(actual)) => self.relation().gap(required, actual),
            _ => None,
        }
    }

    /// The clause it rests on.
    pub fn clause(&self) -> &'static Clause {
        self.requirement.clause
    }

    /// Whose business it is.
    pub fn level(&self) -> Level {
        self.requirement.test.level()
    }
}

/// What the rules say about one good and one programme at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict<'r> {
    /// The programme.
    pub programme: Programme,
    /// What it comes to.
    pub overall: Overall,
    /// Every condition, in the order of the notice.
    pub conditions: Vec<Condition<'r>>,
    /// Whether the label would stand at the good right now, for those that would qualify: service open, not paused,
    /// rolled out to the shop.
    pub label: Vec<Condition<'r>>,
}

impl Verdict<'_> {
    /// Whether the good carries the label, or has the benefit, at this moment. `None` while a fact is missing.
    pub fn labelled(&self) -> Option<bool> {
        let mut known = match self.overall {
            Overall::Qualifies => Some(true),
            Overall::Unknown => None,
            Overall::Near | Overall::No | Overall::NotApplicable => return Some(false),
        };
        for condition in &self.label {
            match condition.outcome {
                Outcome::Unmet => return Some(false),
                Outcome::Unknown => known = None,
                Outcome::Met | Outcome::NotApplicable => {}
            }
        }
        known
    }

    /// How many conditions hold, and how many there are to hold.
    pub fn score(&self) -> (usize, usize) {
        let asked = self.conditions.iter().filter(|c| c.outcome != Outcome::NotApplicable);
        let met = asked.clone().filter(|c| c.outcome == Outcome::Met).count();
        (met, asked.count())
    }
}
