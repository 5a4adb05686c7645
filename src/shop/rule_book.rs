//! Values of rules that the user has set, because the platform has changed them since they were checked.

use super::refusal::Refusal;
use crate::policy::{RuleChange, RuleSet};
use serde::{Deserialize, Serialize};

/// What can be done to the rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RuleCommand {
    /// Set a value from a day on.
    Set(RuleChange),
    /// Take a set value back.
    Withdraw(RuleChange),
}

/// What has been done to the rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RuleEvent {
    /// A value was set.
    Set(RuleChange),
    /// A set value was taken back.
    Withdrawn(RuleChange),
}

/// Decides a command.
///
/// # Errors
/// Refuses values of the wrong kind, values without a source, and taking back what was never set.
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
    }
}
