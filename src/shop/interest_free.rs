//! For which goods and periods the shop bears the fee of instalments.

use super::goods::GoodId;
use super::order::Periods;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The periods of which a shop bears the fee, for one good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bears {
    /// The good.
    #[serde(rename = "g")]
    pub good: GoodId,
    /// The periods; none to bear nothing any more.
    #[serde(rename = "p")]
    pub periods: BTreeSet<Periods>,
}

/// The periods of which a shop bears the fee, good by good.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InterestFree(BTreeMap<GoodId, BTreeSet<Periods>>);

impl InterestFree {
    /// Whether the shop bears the fee of so many periods for a good.
    pub fn covers(&self, good: &GoodId, periods: Periods) -> bool {
        self.0.get(good).is_some_and(|borne| borne.contains(&periods))
    }

    /// The periods of which the shop bears the fee for a good.
    pub fn of(&self, good: &GoodId) -> impl Iterator<Item = Periods> {
        self.0.get(good).into_iter().flatten().copied()
    }

    pub(super) fn evolve(&mut self, event: &Bears) {
        if event.periods.is_empty() {
            self.0.remove(&event.good);
        } else {
            self.0.insert(event.good.clone(), event.periods.clone());
        }
    }
}
