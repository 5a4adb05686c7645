//! What a decision in the shop looks at besides the shop's own trade.

use super::actor::{Actor, Surface};
use super::buyer::Buyers;
use super::catalogue::Catalogue;
use crate::base::{Count, Moment, Money, Rate};
use crate::policy::{Cited, Clause, RuleSet, Rules, Setting, ShopFacts, trade};

/// What a decision looks at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Who asks for it, and where.
    pub by: (Actor, Surface),
    /// The moment.
    pub at: Moment,
    /// The rules in force.
    pub rules: &'a RuleSet,
    /// The shop's figures.
    pub shop: &'a ShopFacts,
    /// Its goods.
    pub goods: &'a Catalogue,
    /// Its buyers.
    pub buyers: &'a Buyers,
}

impl<'a> Context<'a> {
    /// The moment at which rules are asked: now, unless they stand still on a day (see [`RuleSet::moment`]).
    pub fn asked(&self) -> Moment {
        self.rules.moment(self.at)
    }

    /// The rules at the moment.
    pub fn rules(&self) -> Rules<'a> {
        Rules { set: self.rules, shop: self.shop, at: self.asked() }
    }

    /// A number of a setting; every setting of trade has one at any time.
    pub fn count(&self, setting: Setting) -> Count {
        self.rules().count(setting).map_or(0, |found| found.value)
    }

    /// An amount of a setting.
    pub fn money(&self, setting: Setting) -> Money {
        self.rules().money(setting).map_or(Money::ZERO, |found| found.value)
    }

    /// A share of a setting.
    pub fn rate(&self, setting: Setting) -> Rate {
        self.rules().rate(setting).map_or(Rate::ZERO, |found| found.value)
    }

    /// A yes or no of a setting.
    pub fn flag(&self, setting: Setting) -> bool {
        self.rules().flag(setting).is_some_and(|found| found.value)
    }

    /// So many minutes from now.
    pub fn in_minutes(&self, setting: Setting) -> Moment {
        self.at.plus_seconds(seconds(self.count(setting), 60))
    }

    /// So many hours from now.
    pub fn in_hours(&self, setting: Setting) -> Moment {
        self.at.plus_seconds(seconds(self.count(setting), 3_600))
    }

    /// So many days from now, at the same second.
    pub fn in_days(&self, setting: Setting) -> Moment {
        self.days_after(self.at, setting)
    }

    /// So many days after another moment, at the same second.
    pub fn days_after(&self, moment: Moment, setting: Setting) -> Moment {
        moment.plus_seconds(seconds(self.count(setting), 86_400))
    }

    /// The clause that gives a setting its value now.
    pub fn cites(&self, setting: Setting) -> Cited {
        let found = self.rules.value(setting, self.at.day());
        Cited(found.map_or(&trade::SETTLEMENT_LINES as &'static Clause, |found| found.clause))
    }
}

/// So many units of time in seconds, at most some thousand years.
pub(super) fn seconds(count: Count, unit: i64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(unit)
}
