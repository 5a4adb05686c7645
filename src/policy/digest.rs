//! A short number that stands for the rules in force, so that drift is seen: what travels says under which rules it was made.

use super::campaign::{self, Campaign, CampaignId, Name};
use super::category::Exclusion;
use super::clause::{Clause, Standing};
use super::rule_set::{RuleSet, built_in};
use super::setting::Setting;
use super::value::Value;
use crate::base::{Day, sorted};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Counts the changes of the rules that no clause and no dated value shows: another formula, other words by which categories
/// are told. Whoever makes such a change raises it.
const FORMULAS: u32 = 2;

/// 64 bits over all rules in force, written as sixteen hexadecimal digits. Two that differ mean that some rule differs; it
/// tells mistakes apart, not forgeries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RulesDigest(u64);

impl RulesDigest {
    /// Reads what [`fmt::Display`] writes: sixteen digits, `0` to `9` and `a` to `f`.
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let whole = text.len() == 16 && text.bytes().all(digit);
        u64::from_str_radix(text, 16).ok().filter(|_| whole).map(RulesDigest)
    }
}

/// `0123456789abcdef`.
impl fmt::Display for RulesDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for RulesDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RulesDigest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        RulesDigest::parse(&text).ok_or_else(|| D::Error::custom("no digest of rules"))
    }
}

/// The digest of the rules in force: every clause (number, standing, days, when it was checked), every built-in value and
/// campaign, and what the user has set and made.
///
/// It covers what decides, not what things are called: words of clauses, notes and names of campaigns are left out. It is
/// taken over the stored forms, which never change their meaning, so it is the same on every machine. The order in which the
/// code lists clauses and values does not matter; that in which the user has set values does, as the later one wins.
pub fn digest(rules: &RuleSet) -> RulesDigest {
    let all = built_in().map(|dated| dated_line(dated.setting, dated.from, dated.value, dated.clause));
    let excluded = Exclusion::ALL.iter().map(|exclusion| {
        dated_line(Setting::PayLaterExcludes(*exclusion), Day::FIRST, Value::Flag(true), exclusion.clause())
    });
    let campaigns = CampaignId::built_in().zip(campaign::built_in());
    let campaigns = campaigns.map(|(id, campaign)| line(&("campaign", id, Some(nameless(campaign)))));
    let stated = sorted(super::clauses().map(clause_line).chain(all).chain(excluded).chain(campaigns), String::cmp);

    let changes = rules.changes.iter().map(|change| line(&("change", change.setting, change.from, change.value)));
    let own = (0..).map(CampaignId::own).zip(&rules.campaigns);
    let own = own.map(|(id, campaign)| line(&("own", id, campaign.as_deref().map(nameless))));

    let lines = std::iter::once(line(&("formulas", FORMULAS))).chain(stated).chain(changes).chain(own);
    // FNV-1a, 64 bits.
    let sum = lines.fold(0xcbf2_9ce4_8422_2325_u64, |sum, line| {
        line.bytes().chain([b'\n']).fold(sum, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    });
    RulesDigest(sum)
}

/// The digest of the built-in rules alone.
pub fn built_in_digest() -> RulesDigest {
    digest(&RuleSet::default())
}

fn clause_line(clause: &'static Clause) -> String {
    let standing = match clause.standing {
        Standing::Stated => "stated",
        Standing::Corroborated => "corroborated",
        Standing::Inferred => "inferred",
        Standing::Assumed => "assumed",
        Standing::Disputed => "disputed",
    };
    line(&("clause", clause.id, standing, clause.holds, clause.checked_on))
}

fn dated_line(setting: Setting, from: Day, value: Value, clause: &'static Clause) -> String {
    line(&("value", setting, from, value, clause.id))
}

/// The campaign without what it is called.
fn nameless(campaign: &Campaign) -> Campaign {
    Campaign { name: Name::of("", "", "", ""), ..campaign.clone() }
}

/// One thing as JSON, in the order in which its fields are written down.
fn line(what: &impl Serialize) -> String {
    // Rules hold nothing that JSON cannot.
    serde_json::to_string(what).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Money, Rate};
    use crate::policy::RuleChange;
    use std::sync::Arc;

    /// The digest of the built-in rules. A change of rules changes it: then write the new one here, so that nobody changes a
    /// rule without meaning to. Links and files made before say that the rules have changed since.
    const OF_THE_BUILT_IN: &str = "a164517282b0e41d";

    #[test]
    fn the_built_in_rules_are_those_that_they_were() {
        assert_eq!(built_in_digest().to_string(), OF_THE_BUILT_IN, "a rule has changed; see OF_THE_BUILT_IN");
        assert_eq!(digest(&RuleSet::default()), built_in_digest());
    }

    fn with(changes: &[RuleChange]) -> RulesDigest {
        digest(&RuleSet { changes: changes.to_vec(), ..RuleSet::default() })
    }

    #[test]
    fn what_decides_changes_it_and_what_is_said_does_not() {
        let change = |yuan, note: &str| RuleChange {
            setting: Setting::PayLaterPriceCap,
            from: Day::of(2023, 3, 1),
            value: Value::Money(Money::yuan(yuan)),
            note: note.to_owned(),
        };
        let one = with(&[change(400, "公告")]);
        assert_ne!(one, built_in_digest());
        assert_eq!(one, with(&[change(400, "another note")]));
        assert_ne!(one, with(&[change(401, "公告")]));
        assert_ne!(one, with(&[RuleChange { from: Day::of(2023, 3, 2), ..change(400, "") }]));
        assert_ne!(one, with(&[RuleChange { setting: Setting::GuaranteeCap, ..change(400, "") }]));
        assert_ne!(with(&[change(400, ""), change(500, "")]), with(&[change(500, ""), change(400, "")]));
    }

    #[test]
    fn a_campaign_of_ones_own_changes_it_but_not_by_its_name() {
        let made = |campaign: Option<Campaign>| {
            digest(&RuleSet { campaigns: vec![campaign.map(Arc::new)], ..RuleSet::default() })
        };
        let campaign = campaign::built_in()[0].clone();
        let named = Campaign { name: Name::of("别的", "", "", ""), ..campaign.clone() };
        let first = made(Some(campaign.clone()));
        assert_eq!(first, made(Some(named)));
        assert_ne!(first, made(Some(Campaign { rank: campaign.rank + 1, ..campaign })));
        assert_ne!(first, made(None));
        assert_ne!(made(None), built_in_digest(), "a number that was given is never given again");
    }

    #[test]
    fn every_part_of_a_clause_and_a_value_takes_part() {
        let clause = super::super::clauses().next().expect("there are clauses");
        let changed = [
            Clause { id: "XYHF2-ELIG-02", ..*clause },
            Clause { standing: Standing::Disputed, ..*clause },
            Clause { checked_on: clause.checked_on.plus(1), ..*clause },
            Clause { holds: crate::base::Span::ALWAYS, ..*clause },
        ];
        for other in changed {
            assert_ne!(clause_line(clause), clause_line(Box::leak(Box::new(other))));
        }
        let fee = |n| dated_line(Setting::ServiceFee, Day::FIRST, Value::Rate(Rate::per_mille(n)), clause);
        assert_ne!(fee(20), fee(21));
    }

    #[test]
    fn it_is_read_as_it_is_written() {
        let digest = built_in_digest();
        assert_eq!(RulesDigest::parse(&digest.to_string()), Some(digest));
        let json = serde_json::to_string(&digest).expect("text");
        assert_eq!(serde_json::from_str::<RulesDigest>(&json).ok(), Some(digest));
        for bad in ["", "0", "+123456789abcdef", "0123456789ABCDEF", "0123456789abcdef0", "０123456789abcde"] {
            assert_eq!(RulesDigest::parse(bad), None, "{bad}");
        }
    }
}
