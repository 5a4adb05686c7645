//! The rules in force: the built-in values, and those that the user has set.

use super::campaign::{self, Bound, Campaign, CampaignId};
use super::category::Exclusion;
use super::clause::Clause;
use super::facts::ShopFacts;
use super::programme::Programme;
use super::requirement::{Exclusions, Requirement, Test};
use super::setting::{Dated, Setting};
use super::value::Value;
use crate::base::{Count, Day, Moment, Money, Rate, Score, Span, Version, sorted};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A value that the user has set, because a rule has changed since it was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChange {
    /// What it is the value of.
    pub setting: Setting,
    /// The first day on which it holds; until the next change of the same setting.
    pub from: Day,
    /// The value.
    pub value: Value,
    /// Where the user has it from.
    pub note: String,
}

/// The rules in force, built in and set by the user.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct RuleSet {
    /// What the user has set, in the order of setting.
    pub changes: Vec<RuleChange>,
    /// The user's own campaigns, by their places; `None` where one was taken away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub campaigns: Vec<Option<Arc<Campaign>>>,
    /// The rules stand still on this day, whatever the clock says: see [`RuleSet::moment`]. Nobody lives under such rules; they
    /// are for telling what a story would have come to on another day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
}

/// A value that is in force, with who says so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InForce<T> {
    /// The value.
    pub value: T,
    /// The built-in clause about it.
    pub clause: &'static Clause,
    /// The user's own value, by its place in [`RuleSet::changes`], when it is the one in force.
    pub changed: Option<usize>,
}

/// The built-in values of every programme.
pub fn built_in() -> impl Iterator<Item = &'static Dated> {
    super::FILES.iter().flat_map(|file| file.values)
}

impl RuleSet {
    /// A campaign by its number.
    pub fn campaign(&self, id: CampaignId) -> Option<&Campaign> {
        match id.own_place() {
            None => campaign::built_in().get(usize::from(id.0)),
            Some(place) => self.campaigns.get(place)?.as_deref(),
        }
    }

    /// The numbers of all campaigns: those of the notices, then the user's own.
    pub fn campaign_ids(&self) -> impl Iterator<Item = CampaignId> + '_ {
        let own = (0..self.campaigns.len()).map(CampaignId::own);
        CampaignId::built_in().chain(own.filter(|id| self.campaign(*id).is_some()))
    }

    /// Every programme, in the order of the matrix.
    pub fn programmes(&self) -> Vec<Programme> {
        let (first, rest) = Programme::LASTING.split_at(2);
        let campaigns = self.campaign_ids().map(Programme::Campaign);
        first.iter().copied().chain(campaigns).chain(rest.iter().copied()).collect()
    }

    /// How many places a list with one for each programme has (see [`Programme::place`]).
    pub fn width(&self) -> usize {
        Programme::LASTING.len() + usize::from(CampaignId::BUILT_IN) + self.campaigns.len()
    }

    /// The moment at which rules are asked when the clock shows `at`: that, unless they stand still on a day; then the same
    /// time of that day.
    ///
    /// What stands still with it is all that rules say by the day: values, windows of services, sign-ups and campaigns
    /// (what was open on the day is open throughout, what was not never is), whether a service has reached the shop,
    /// and which clause speaks. What does not is the story itself: deadlines begin and run on its own clock, and so do
    /// the merchant's own activities, coupons, sessions, and what is counted by day.
    pub fn moment(&self, at: Moment) -> Moment {
        self.as_of.map_or(at, |day| at.on(day))
    }

    /// The value of `setting` on `day`, or on the day on which the rules stand still; `None` before its first.
    ///
    /// What the user has set beats what is built in from its day on; of several, the latest day wins, then the latest
    /// set.
    pub fn value(&self, setting: Setting, day: Day) -> Option<InForce<Value>> {
        let day = self.as_of.unwrap_or(day);
        let built_in = match setting {
            Setting::PayLaterExcludes(exclusion) => Some((Value::Flag(true), exclusion.clause())),
            _ => built_in()
                .filter(|dated| dated.setting == setting && dated.from <= day)
                .max_by_key(|dated| dated.from)
                .map(|dated| (dated.value, dated.clause)),
        };
        let changed = self
            .changes
            .iter()
            .enumerate()
            .filter(|(_, change)| change.setting == setting && change.from <= day)
            .max_by_key(|(place, change)| (change.from, *place));
        let clause = built_in.map(|(_, clause)| clause).or_else(|| first_clause(setting))?;
        match changed {
            Some((place, change)) => Some(InForce { value: change.value, clause, changed: Some(place) }),
            None => built_in.map(|(value, clause)| InForce { value, clause, changed: None }),
        }
    }

    /// Gives a setting one value on every day, for a look at how things would be with it.
    pub fn hold(&mut self, setting: Setting, value: Value) {
        let of_built_in = built_in().filter(|dated| dated.setting == setting).map(|dated| dated.from);
        let of_user = self.changes.iter().filter(|change| change.setting == setting).map(|change| change.from);
        let days: BTreeSet<Day> = [Day::FIRST].into_iter().chain(of_built_in).chain(of_user).collect();
        let all_days = days.into_iter().map(|from| RuleChange { setting, from, value, note: String::new() });
        self.changes.extend(all_days);
    }

    /// Every day after `from` on which some value, window or category changes, in order; none where the rules stand still.
    pub fn days_of_change(&self, from: Day) -> Vec<Day> {
        if self.as_of.is_some() {
            return Vec::new();
        }
        let mut days = Vec::new();
        let mut note = |day: Day, value: &Value| {
            days.push(day);
            if let Value::Span(span) = value {
                days.extend(span.from);
                days.extend(span.until.map(|until| until.plus(1)));
            }
        };
        for dated in built_in() {
            note(dated.from, &dated.value);
        }
        for change in &self.changes {
            note(change.from, &change.value);
        }
        for campaign in self.campaigns.iter().flatten() {
            for bound in [campaign.sign_up, Some(campaign.active)].into_iter().flatten() {
                if let Bound::Fixed(value, _) = bound {
                    note(Day::FIRST, &value);
                }
            }
        }
        let mut days = sorted(days.into_iter().filter(|day| *day > from), Day::cmp);
        days.dedup();
        days
    }
}

/// The clause of a setting's first built-in value, for days before it.
fn first_clause(setting: Setting) -> Option<&'static Clause> {
    built_in().filter(|dated| dated.setting == setting).min_by_key(|dated| dated.from).map(|dated| dated.clause)
}

/// The rules as a programme's file asks for them: at one moment, for one shop.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The values in force.
    pub set: &'a RuleSet,
    /// The shop.
    pub shop: &'a ShopFacts,
    /// The moment.
    pub at: Moment,
}

/// Reads a value of one kind.
macro_rules! readers {
    ($($name:ident: $variant:ident -> $type:ty;)*) => {
        $(#[doc = concat!("The [`Value::", stringify!($variant), "`] of a setting, if it has one at this moment.")]
        pub fn $name(&self, setting: Setting) -> Option<InForce<$type>> {
            let found = self.set.value(setting, self.at.day())?;
            match found.value {
                Value::$variant(value) => Some(InForce { value, clause: found.clause, changed: found.changed }),
                _ => None,
            }
        })*
    };
}

impl Rules<'_> {
    readers! {
        flag: Flag -> bool;
        count: Count -> Count;
        money: Money -> Money;
        rate: Rate -> Rate;
        score: Score -> Score;
        span: Span -> Span;
        version: Version -> Version;
    }

    /// The categories that 先用后付 leaves out at this moment, with a user's change where one takes part.
    pub fn excluded(&self, clause: &'static Clause) -> InForce<Exclusions> {
        let mut excluded = InForce { value: Exclusions::NONE, clause, changed: None };
        for exclusion in Exclusion::ALL.iter().copied() {
            let Some(found) = self.flag(Setting::PayLaterExcludes(exclusion)) else { continue };
            excluded.changed = found.changed.or(excluded.changed);
            if found.value {
                excluded.value = excluded.value.and(exclusion);
            }
        }
        excluded
    }

    /// What a programme asks at this moment.
    pub fn plan(&self, programme: Programme) -> Plan {
        programme.plan(self)
    }
}

impl<T> InForce<T> {
    /// A requirement that asks for this value.
    pub fn ask(self, test: impl FnOnce(T) -> Test) -> Requirement {
        Requirement { test: test(self.value), clause: self.clause, changed: self.changed }
    }

    /// The same value under another clause.
    #[must_use]
    pub fn under(self, clause: &'static Clause) -> Self {
        InForce { clause, ..self }
    }
}

/// A requirement without a value of its own.
pub(super) const fn ask(test: Test, clause: &'static Clause) -> Requirement {
    Requirement { test, clause, changed: None }
}

/// The way by which a buyer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    /// 芝麻先用后付.
    Zhima,
    /// 微信先用后付.
    Wechat,
    /// 花呗分期.
    Huabei,
    /// A coupon claimed in the app.
    Coupon,
    /// Whatever way.
    Any,
}

/// What a programme asks at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The programme.
    pub programme: Programme,
    /// What has to hold for a good to qualify, in the order of the notice. At most 16.
    pub conditions: Vec<Requirement>,
    /// What has to hold besides for the label to stand there now.
    pub label: Vec<Requirement>,
    /// What is asked of a buyer, by way of paying; one way suffices.
    pub buyer: Vec<(Channel, Vec<Requirement>)>,
}
