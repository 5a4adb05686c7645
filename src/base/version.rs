//! Versions of the buyer's app, compared segment by segment.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// The system that the buyer's app runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Platform {
    /// Apple's phones.
    Ios,
    /// All others.
    Android,
}

/// A dotted version such as 9.10.0. Missing segments count as zero, so 9.7 equals 9.7.0.
#[derive(Debug, Clone, Copy, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Version([u32; 4]);

impl Version {
    /// A version of three segments.
    pub const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Version([major, minor, patch, 0])
    }

    /// Reads up to four segments of digits separated by dots.
    pub fn parse(text: &str) -> Option<Self> {
        let mut segments = [0; 4];
        let text = super::amount::half_width(text);
        for (i, part) in text.trim_start_matches(['v', 'V']).split('.').enumerate() {
            if !part.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            *segments.get_mut(i)? = part.parse().ok()?;
        }
        Some(Version(segments))
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By segment as numbers: 9.10.0 comes after 9.7.10.
impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.0;
        if d == 0 { write!(f, "{a}.{b}.{c}") } else { write!(f, "{a}.{b}.{c}.{d}") }
    }
}

impl TryFrom<String> for Version {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Version::parse(&text).ok_or_else(|| format!("{text:?} is no version: write digits and dots, such as 9.7.10"))
    }
}

impl From<Version> for String {
    fn from(version: Version) -> String {
        version.to_string()
    }
}

/// The app that a buyer holds: system and version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Its system.
    pub platform: Platform,
    /// Its version.
    pub version: Version,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_are_numbers() {
        let v = |text| Version::parse(text).expect(text);
        assert!(v("9.10.0") > v("9.7.10"));
        assert!(v("9.7.9") < v("9.7.10"));
        assert!(v("10") > v("9.99.99"));
        assert_eq!(v("9.7"), v("9.7.0"));
        assert_eq!(v("v9.7.10").to_string(), "9.7.10");
        for bad in ["", "9..7", "9.x", "1.2.3.4.5", "-1"] {
            assert_eq!(Version::parse(bad), None, "{bad}");
        }
    }
}
