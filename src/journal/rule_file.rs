//! A user's own values of rules as a file to share: JSON with a name, a version and the changes.

use super::upcast;
use crate::base::{Day, Money};
use crate::policy::{RuleChange, Value};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name that every such file carries.
pub const RULE_FILE: &str = "merchant-simulator-rules";
/// The version that is written.
const VERSION: u32 = 2;
/// A longer file is refused unread.
pub const MOST_RULE_FILE: usize = 1 << 20;
/// A file with more changes is refused.
const MOST_CHANGES: usize = 1_000;
/// A longer note is refused.
const MOST_NOTE: usize = 1_000;

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    changes: &'a [RuleChange],
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    changes: Vec<serde_json::Value>,
}

/// Why a file is not taken. Nothing of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleFileError {
    /// Longer than any such file.
    TooLarge,
    /// No JSON with this file's name in it.
    Foreign,
    /// Written by a newer version.
    Newer,
    /// No changes in it.
    Empty,
    /// More changes than anybody makes.
    TooMany,
    /// This change, counted from one, names a rule that is not there, or has a value, a day or a note that it cannot have.
    Change(usize),
}

impl fmt::Display for RuleFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RuleFileError::TooLarge => f.write_str("too large"),
            RuleFileError::Foreign => f.write_str("not a file of rules"),
            RuleFileError::Newer => f.write_str("written by a newer version"),
            RuleFileError::Empty => f.write_str("without changes"),
            RuleFileError::TooMany => f.write_str("too many changes"),
            RuleFileError::Change(place) => write!(f, "change {place} cannot be read"),
        }
    }
}

impl std::error::Error for RuleFileError {}

/// Writes changes as a file.
pub fn write_rule_file(changes: &[RuleChange]) -> String {
    // Changes hold nothing that JSON cannot.
    serde_json::to_string_pretty(&Written { format: RULE_FILE, version: VERSION, changes }).unwrap_or_default()
}

/// Reads a file.
///
/// # Errors
/// Says why it is not taken; whatever the bytes, never panics.
pub fn read_rule_file(bytes: &[u8]) -> Result<Vec<RuleChange>, RuleFileError> {
    if bytes.len() > MOST_RULE_FILE {
        return Err(RuleFileError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut head: Head = serde_json::from_slice(bytes).map_err(|_| RuleFileError::Foreign)?;
    if head.format != RULE_FILE {
        return Err(RuleFileError::Foreign);
    }
    match head.version {
        0 => return Err(RuleFileError::Foreign),
        1 => head.changes.iter_mut().for_each(upcast::value_of_a),
        VERSION => {}
        _ => return Err(RuleFileError::Newer),
    }
    match head.changes.len() {
        0 => return Err(RuleFileError::Empty),
        count if count > MOST_CHANGES => return Err(RuleFileError::TooMany),
        _ => {}
    }
    let changes = head.changes.into_iter().enumerate();
    changes.map(|(place, change)| checked(change).ok_or(RuleFileError::Change(place + 1))).collect()
}

/// A change that could also have been typed in.
fn checked(change: serde_json::Value) -> Option<RuleChange> {
    let mut change: RuleChange = serde_json::from_value(change).ok()?;
    let known = |day: Day| (Day::FIRST..=Day::LAST).contains(&day);
    let fits = match change.value {
        Value::Money(money) => Money::exactly(money.amount()) == Some(money),
        Value::Span(span) => span.from.is_none_or(known) && span.until.is_none_or(known),
        _ => true,
    };
    change.note = change.note.trim().to_owned();
    let noted = !change.note.is_empty() && change.note.chars().count() <= MOST_NOTE;
    (fits && noted && known(change.from) && change.setting.accepts(change.value)).then_some(change)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Rate, Span};
    use crate::policy::Setting;

    fn change(setting: Setting, value: Value) -> RuleChange {
        RuleChange { setting, from: Day::of(2023, 9, 1), value, note: "公告".to_owned() }
    }

    #[test]
    fn what_is_written_is_read() {
        let changes = vec![
            change(Setting::PayLaterFeeZhima, Value::Rate(Rate::per_mille(6))),
            change(Setting::CouponWindow, Value::Span(Span::since(Day::of(2022, 3, 20)))),
            change(Setting::PayLaterExcludes(crate::policy::category::Exclusion::Fresh), Value::Flag(false)),
        ];
        let text = write_rule_file(&changes);
        assert_eq!(read_rule_file(text.as_bytes()), Ok(changes.clone()));
        assert_eq!(read_rule_file(format!("\u{feff}{text}").as_bytes()), Ok(changes));
    }

    #[test]
    fn the_first_version_is_still_read() {
        let text = format!(
            "{{\"format\":\"{RULE_FILE}\",\"version\":1,\"changes\":[{{\"setting\":\"SubsidyShare\",\
             \"from\":\"2023-03-01\",\"value\":{{\"Rate\":\"0.5\"}},\"note\":\"公告\"}}]}}"
        );
        let share = Setting::Campaign(crate::policy::festival_38::FEE_SUBSIDY, crate::policy::Term::Share);
        let read = read_rule_file(text.as_bytes()).expect("it is a file of rules");
        assert_eq!((read.len(), read[0].setting, read[0].value), (1, share, Value::Rate(Rate::per_cent(50))));
    }

    #[test]
    fn foreign_and_hostile_files_are_refused() {
        let file = |version: u32, changes: &str| {
            format!("{{\"format\":\"{RULE_FILE}\",\"version\":{version},\"changes\":{changes}}}")
        };
        let read = |text: &str| read_rule_file(text.as_bytes());
        assert_eq!(read(""), Err(RuleFileError::Foreign));
        assert_eq!(read("{}"), Err(RuleFileError::Foreign));
        assert_eq!(read("[[[[[["), Err(RuleFileError::Foreign));
        assert_eq!(read_rule_file(&[0xff, 0xfe, 0]), Err(RuleFileError::Foreign));
        assert_eq!(read(&"[".repeat(200_000)), Err(RuleFileError::Foreign));
        assert_eq!(read("{\"format\":\"other\",\"version\":1,\"changes\":[]}"), Err(RuleFileError::Foreign));
        assert_eq!(read(&file(0, "[]")), Err(RuleFileError::Foreign));
        assert_eq!(read(&file(VERSION + 1, "[{}]")), Err(RuleFileError::Newer));
        assert_eq!(read(&file(1, "[]")), Err(RuleFileError::Empty));
        assert_eq!(read(&file(1, &format!("[{}0]", "0,".repeat(MOST_CHANGES)))), Err(RuleFileError::TooMany));
        assert_eq!(read_rule_file(&vec![b' '; MOST_RULE_FILE + 1]), Err(RuleFileError::TooLarge));
        for bad in [
            "{\"setting\":\"Nothing\",\"from\":\"2023-09-01\",\"value\":{\"Rate\":\"0.006\"},\"note\":\"x\"}",
            "{\"setting\":\"PayLaterFeeZhima\",\"from\":\"2023-09-01\",\"value\":{\"Rate\":\"2\"},\"note\":\"x\"}",
            "{\"setting\":\"PayLaterFeeZhima\",\"from\":\"2023-09-01\",\"value\":{\"Flag\":true},\"note\":\"x\"}",
            "{\"setting\":\"PayLaterFeeZhima\",\"from\":\"2023-09-01\",\"value\":{\"Rate\":\"0.006\"},\"note\":\" \"}",
            "{\"setting\":\"PayLaterFeeZhima\",\"from\":\"1023-09-01\",\"value\":{\"Rate\":\"0.006\"},\"note\":\"x\"}",
            "{\"setting\":\"PayLaterPriceCap\",\"from\":\"2023-09-01\",\"value\":{\"Money\":\"1.005\"},\"note\":\"x\"}",
            "{\"setting\":\"PayLaterPriceCap\",\"from\":\"2023-09-01\",\"value\":{\"Money\":\"-1\"},\"note\":\"x\"}",
        ] {
            assert_eq!(read(&file(1, &format!("[{bad}]"))), Err(RuleFileError::Change(1)), "{bad}");
        }
    }
}
