//! Older stored forms brought up to the present one, step by step.

use serde_json::{Value, json};

/// In form A the sign-ups of the campaigns of 2023 were figures of their own.
const FIGURES_OF_A: [(&str, u8); 3] = [("SubsidySignUp", 1), ("SplitSignUp", 2), ("JointSignUp", 3)];
/// And so were the values of campaigns.
const SETTINGS_OF_A: [(&str, u8, &str); 18] = [
    ("DiscountWindow", 0, "Active"),
    ("DiscountSignUp", 0, "SignUp"),
    ("DiscountLeastPrice", 0, "LeastPrice"),
    ("DiscountLeast", 0, "Least"),
    ("DiscountMost", 0, "Most"),
    ("SubsidySignUp", 1, "SignUp"),
    ("SubsidyActive", 1, "Active"),
    ("SubsidyShare", 1, "Share"),
    ("SplitSignUp", 2, "SignUp"),
    ("SplitActive", 2, "Active"),
    ("SplitMonthGmv", 2, "MonthGmv"),
    ("SplitLeastPrice", 2, "LeastPrice"),
    ("JointSignUp", 3, "SignUp"),
    ("JointActive", 3, "Active"),
    ("JointSessionGmv", 3, "SessionGmv"),
    ("JointLeastPrice", 3, "LeastPrice"),
    ("JointShare", 3, "Share"),
    ("JointCap", 3, "Cap"),
];

/// Lines of entries in form A, in form B. A line that cannot be read stays as it is, for whoever reads it to say so.
pub fn lines_of_a(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&bytes) else { return bytes };
    if !SETTINGS_OF_A.iter().any(|(name, ..)| text.contains(name)) {
        return bytes;
    }
    let line = |line: &str| match serde_json::from_str::<Value>(line) {
        Ok(mut value) => {
            value_of_a(&mut value);
            value.to_string()
        }
        Err(_) => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n").into_bytes()
}

/// A value in form A, in form B.
pub fn value_of_a(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(value_of_a),
        Value::Object(fields) => {
            for (name, inner) in fields {
                match (name.as_str(), inner.as_str()) {
                    ("figure", Some(old)) => {
                        if let Some((_, campaign)) = FIGURES_OF_A.iter().find(|(name, _)| *name == old) {
                            *inner = json!({ "SignUp": campaign });
                        }
                    }
                    ("setting", Some(old)) => {
                        if let Some((_, campaign, term)) = SETTINGS_OF_A.iter().find(|(name, ..)| *name == old) {
                            *inner = json!({ "Campaign": [campaign, term] });
                        }
                    }
                    _ => value_of_a(inner),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Entry;
    use crate::policy::festival_38::{JOINT_INTEREST, SPLIT_INTEREST};
    use crate::policy::{Figure, Setting, Term};
    use crate::shop::{ProfileEvent, RuleEvent};
    use crate::world::Event;

    #[test]
    fn figures_and_values_of_campaigns_move_under_their_campaign() {
        let old = concat!(
            r#"{"m":"2023-02-20T10:00:00","a":"Merchant","s":"BackOffice","e":["#,
            r#"{"Profile":{"Stated":{"figure":"SplitSignUp","value":{"SignUp":"Approved"}}}},"#,
            r#"{"Rule":{"Set":{"setting":"JointCap","from":"2023-03-01","value":{"Money":"5.00"},"note":"JointCap"}}}]}"#,
        );
        let new = String::from_utf8(lines_of_a(format!("{old}\n{{\n").into_bytes())).expect("text");
        let mut lines = new.lines();
        let entry: Entry = serde_json::from_str(lines.next().expect("a line")).expect("it can be read");
        let [Event::Profile(ProfileEvent::Stated { figure, .. }), Event::Rule(RuleEvent::Set(change))] =
            &entry.events[..]
        else {
            panic!("{:?}", entry.events)
        };
        assert_eq!(*figure, Figure::SignUp(SPLIT_INTEREST));
        assert_eq!(change.setting, Setting::Campaign(JOINT_INTEREST, Term::Cap));
        assert_eq!(change.note, "JointCap", "only names of settings move");
        assert_eq!(lines.next(), Some("{"), "what cannot be read stays as it is");
        let other = br#"{"figure":"Wallet"}"#.to_vec();
        assert_eq!(lines_of_a(other.clone()), other);
    }
}
