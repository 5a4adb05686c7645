//! Values of rules that the user has set, because the platform has changed them since they were checked.

use super::refusal::Refusal;
use crate::policy::{Campaign, CampaignId, RuleChange, RuleSet};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What can be done to the rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RuleCommand {
    /// Set a value from a day on.
    Set(RuleChange),
    /// Take a set value back.
    Withdraw(RuleChange),
    /// Keep a campaign of one's own: a new one, or another version of the one at a place.
    KeepCampaign {
        /// Its place among one's own; `None` for a new one.
        place: Option<u8>,
        /// The campaign.
        campaign: Arc<Campaign>,
    },
    /// Take a campaign of one's own away.
    RemoveCampaign(u8),
}

/// What has been done to the rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RuleEvent {
    /// A value was set.
    Set(RuleChange),
    /// A set value was taken back.
    Withdrawn(RuleChange),
    /// A campaign of one's own is kept.
    CampaignKept {
        /// Its place.
        #[serde(rename = "p")]
        place: u8,
        /// The campaign.
        #[serde(rename = "k")]
        campaign: Arc<Campaign>,
    },
    /// A campaign of one's own was taken away.
    CampaignRemoved(u8),
}

/// Decides a command.
///
/// # Errors
/// Refuses values of the wrong kind, values without a source, taking back what was never set, campaigns that cannot be
/// judged, and too many of them.
pub fn decide(rules: &RuleSet, command: RuleCommand) -> Result<Vec<RuleEvent>, Refusal> {
    match command {
        RuleCommand::Set(change) => {
            if !change.setting.accepts(change.value) {
                return Err(Refusal::SettingOutOfRange(change.setting));
            }
            if change.note.trim().is_empty() {
                return Err(Refusal::NoSource);
            }
            if rules.changes.contains(&change) {
                return Ok(Vec::new());
            }
            Ok(vec![RuleEvent::Set(change)])
        }
        RuleCommand::Withdraw(change) => {
            if !rules.changes.contains(&change) {
                return Err(Refusal::NoSuchChange);
            }
            Ok(vec![RuleEvent::Withdrawn(change)])
        }
        RuleCommand::KeepCampaign { place, campaign } => {
            if let Some(flaw) = campaign.fatal_flaw(rules) {
                return Err(Refusal::CampaignFlawed(flaw));
            }
            let all = &rules.campaigns;
            let place = match place.map(usize::from) {
                Some(place) if all.get(place).is_some_and(Option::is_some) => place,
                Some(_) => return Err(Refusal::NoSuchCampaign),
                None if all.iter().flatten().count() >= CampaignId::MOST_OWN || all.len() >= CampaignId::MOST_EVER => {
                    return Err(Refusal::TooManyCampaigns);
                }
                None => all.len(),
            };
            if all.get(place).is_some_and(|old| old.as_ref() == Some(&campaign)) {
                return Ok(Vec::new());
            }
            let place = u8::try_from(place).map_err(|_| Refusal::TooManyCampaigns)?;
            Ok(vec![RuleEvent::CampaignKept { place, campaign }])
        }
        RuleCommand::RemoveCampaign(place) => match rules.campaigns.get(usize::from(place)) {
            Some(Some(_)) => Ok(vec![RuleEvent::CampaignRemoved(place)]),
            _ => Err(Refusal::NoSuchCampaign),
        },
    }
}

/// Takes in what has been done. A newer value of the same setting from the same day replaces the older one.
pub fn evolve(rules: &mut RuleSet, event: &RuleEvent) {
    match event {
        RuleEvent::Set(change) => {
            rules.changes.retain(|old| (old.setting, old.from) != (change.setting, change.from));
            rules.changes.push(change.clone());
        }
        RuleEvent::Withdrawn(change) => rules.changes.retain(|old| old != change),
        RuleEvent::CampaignKept { place, campaign } => {
            let place = usize::from(*place);
            if rules.campaigns.len() <= place {
                rules.campaigns.resize(place + 1, None);
            }
            if let Some(kept) = rules.campaigns.get_mut(place) {
                *kept = Some(campaign.clone());
            }
        }
        RuleEvent::CampaignRemoved(place) => {
            if let Some(kept) = rules.campaigns.get_mut(usize::from(*place)) {
                *kept = None;
            }
        }
    }
}
