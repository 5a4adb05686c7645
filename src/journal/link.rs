//! A story or a workspace as the fragment of an address, which browsers do not send anywhere.
//!
//! ```text
//! M1 w 0123456789abcdef 0012a4 …payload… 89abcdef      without the spaces
//! ```
//!
//! The letter and the version; what it is, a story or a workspace; the digest of the rules, sixteen noughts when nobody
//! knows; how many characters the payload has; the payload; a checksum over all before it. The payload is deflated and
//! written in base64 for addresses. A story's is its text; a workspace's is a line of JSON about itself and its branches, and
//! every entry of every branch as a line of JSON, deflated together: chunk by chunk it would be a quarter longer. A link
//! ends in a digit, not in a mark, so whatever finds addresses in a message finds all of it.

use super::branch::{Branch, BranchId};
use super::codec::{Unreadable, checksum, inflate, pack, unpack_within};
use super::entry::Entry;
use super::parcel::{Defect, MOST_BRANCHES, MOST_STORY, Parcel, SharedBranch, SharedWorkspace, at_most};
use super::store::{CHUNK, entries};
use crate::base::Moment;
use crate::policy::RulesDigest;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The letter, and the version that is written. Its entries are lines of form B (see `codec`); when that form changes, this
/// version does.
const MARK: &str = "M1";
/// Digits of the digest, of the payload's length, and of the checksum.
const DIGEST: usize = 16;
const LENGTH: usize = 6;
const SUM: usize = 8;
/// All before the payload.
const HEAD: usize = MARK.len() + 1 + DIGEST + LENGTH;
/// How thoroughly it is deflated. The utmost takes two and a half times as long and gains a hundredth and a half.
const LEVEL: u8 = 6;

/// The longest link that is written or read, in characters: what Chromium takes as an address (2 MiB), less room for what
/// stands before the fragment.
pub const MOST_LINK: usize = (2 << 20) - 2_048;
/// What a link may unfold to, in bytes: ten times a workspace of 10,000 events.
pub const MOST_LINK_UNFOLDED: usize = 32 << 20;
/// The longest name in a link, in characters.
pub const MOST_LINK_NAME: usize = 1_000;

/// 假设: an address up to so many characters arrives whole in a message. Discord ends a message at 2,000 characters, WeChat's
/// interface for official accounts at 2,048 bytes, Telegram at 4,096 characters; for 快手私信 and WeChat's own chats nobody
/// says, so the least of them stands for all.
pub const MOST_IN_CHAT: usize = 2_000;
/// What a QR code holds, in bytes: version 40, level L, byte mode (ISO/IEC 18004).
pub const MOST_IN_QR: usize = 2_953;
/// 假设: a code up to version 20 (97 modules a side; level L, 858 bytes) can be read from a screen across a room; denser ones
/// ask for a steady hand close to the screen.
pub const MOST_IN_QR_FROM_AFAR: usize = 858;

/// By which ways an address fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fits {
    /// A message of a common chat tool carries it whole ([`MOST_IN_CHAT`]).
    pub chat: bool,
    /// A QR code holds it ([`MOST_IN_QR`]).
    pub qr: bool,
    /// That code can be read from afar ([`MOST_IN_QR_FROM_AFAR`]).
    pub qr_from_afar: bool,
}

/// By which ways an address of so many characters fits; all of it counts, from `https` on, and all of it is ASCII.
pub const fn fits(length: usize) -> Fits {
    Fits { chat: length <= MOST_IN_CHAT, qr: length <= MOST_IN_QR, qr_from_afar: length <= MOST_IN_QR_FROM_AFAR }
}

/// Why a link is not taken, or not made. Nothing of it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// Not one of ours.
    Foreign,
    /// Written by a newer version.
    Newer,
    /// Its end is missing.
    CutOff,
    /// It is not as it was written.
    Changed,
    /// It unfolds to more than any link holds.
    Bomb,
    /// It is too long, or would be: a file carries it.
    TooLarge,
    /// It is as it was written, and makes no sense.
    Broken(Defect),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::Foreign => f.write_str("not a link of the simulator"),
            LinkError::Newer => f.write_str("written by a newer version"),
            LinkError::CutOff => f.write_str("cut off"),
            LinkError::Changed => f.write_str("changed on its way"),
            LinkError::Bomb => f.write_str("unfolds to too much"),
            LinkError::TooLarge => f.write_str("too large for a link"),
            LinkError::Broken(defect) => write!(f, "makes no sense: {defect}"),
        }
    }
}

impl std::error::Error for LinkError {}

impl From<Defect> for LinkError {
    fn from(defect: Defect) -> Self {
        LinkError::Broken(defect)
    }
}

/// A workspace without its entries.
#[derive(Serialize, Deserialize)]
struct About {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    start: Moment,
    #[serde(default, skip_serializing_if = "is_false")]
    sample: bool,
    #[serde(deserialize_with = "at_most::<_, _, MOST_BRANCHES>")]
    branches: Vec<AboutBranch>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    story: Option<String>,
    #[serde(default, skip_serializing_if = "is_main")]
    open: BranchId,
}

#[derive(Serialize, Deserialize)]
struct AboutBranch {
    #[serde(flatten)]
    branch: Branch,
    /// How many of the lines are its own.
    entries: u32,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // As serde asks.
fn is_false(flag: &bool) -> bool {
    !*flag
}

#[allow(clippy::trivially_copy_pass_by_ref)] // As serde asks.
fn is_main(branch: &BranchId) -> bool {
    *branch == BranchId::MAIN
}

/// Whether a fragment begins like a link, of this version or a newer one; it may still be damaged, which [`read_link`] says.
pub fn is_link(text: &str) -> bool {
    match start(text).as_bytes() {
        [b'M', b'1'..=b'9', b's' | b'w', rest @ ..] => rest.iter().take(DIGEST).all(|b| of_base64(*b).is_some()),
        _ => false,
    }
}

/// What a link is without what stands before it.
fn start(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('#').unwrap_or(text)
}

/// Writes a fragment, without the `#`. A workspace comes back with the same entries, in chunks as the store would lay them.
///
/// # Errors
/// What could not be read again is not written: [`LinkError::TooLarge`], [`LinkError::Broken`] when branches do not hang
/// together, or when a chunk cannot be read ([`Defect::Chunk`]), which only a file carries along.
pub fn write_link(parcel: &Parcel) -> Result<String, LinkError> {
    let (kind, content) = match parcel {
        Parcel::Story { text, .. } if text.len() > MOST_STORY => return Err(LinkError::TooLarge),
        Parcel::Story { text, .. } => ('s', text.as_bytes().to_vec()),
        Parcel::Workspace(workspace) => ('w', lines_of(workspace)?),
    };
    if content.len() > MOST_LINK_UNFOLDED {
        return Err(LinkError::TooLarge);
    }
    let payload = to_base64(&miniz_oxide::deflate::compress_to_vec(&content, LEVEL));
    if HEAD + payload.len() + SUM > MOST_LINK {
        return Err(LinkError::TooLarge);
    }
    let rules = parcel.rules().map_or_else(|| "0".repeat(DIGEST), |rules| rules.to_string());
    let mut text = format!("{MARK}{kind}{rules}{:06x}{payload}", payload.len());
    let sum = checksum(text.as_bytes());
    text.push_str(&format!("{sum:08x}"));
    Ok(text)
}

/// A workspace as lines: itself, then every entry of every branch.
fn lines_of(workspace: &SharedWorkspace) -> Result<Vec<u8>, LinkError> {
    let names = workspace.branches.iter().map(|branch| &branch.branch.name).chain([&workspace.name]);
    check_names(names)?;
    if workspace.story.as_ref().is_some_and(|story| story.len() > MOST_STORY) {
        return Err(LinkError::TooLarge);
    }
    let (mut lines, mut room) = (Vec::new(), MOST_LINK_UNFOLDED);
    let mut own = Vec::with_capacity(workspace.branches.len());
    for branch in &workspace.branches {
        let mut of_branch = 0;
        for (chunk, text) in branch.texts.iter().enumerate() {
            let broken = |reason| match reason {
                Unreadable::TooLarge => LinkError::TooLarge,
                reason => LinkError::Broken(Defect::Chunk { branch: branch.id(), chunk, reason }),
            };
            let unpacked = unpack_within(text, &mut room).map_err(broken)?;
            entries(&unpacked).map_err(broken)?;
            for line in unpacked.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                lines.extend_from_slice(line);
                lines.push(b'\n');
                of_branch += 1;
            }
        }
        own.push(of_branch);
    }
    workspace.check(own.iter().copied().map(Some))?;
    let about = |(shared, entries): (&SharedBranch, u32)| AboutBranch { branch: shared.branch.clone(), entries };
    let about = About {
        name: workspace.name.clone(),
        start: workspace.start,
        sample: workspace.sample,
        branches: workspace.branches.iter().zip(own).map(about).collect(),
        story: workspace.story.clone(),
        open: workspace.open,
    };
    let mut content = serde_json::to_vec(&about).map_err(|_| Defect::Head)?;
    content.push(b'\n');
    content.append(&mut lines);
    Ok(content)
}

fn check_names<'n>(names: impl IntoIterator<Item = &'n String>) -> Result<(), Defect> {
    let fits = |name: &String| name.chars().nth(MOST_LINK_NAME).is_none();
    if names.into_iter().all(fits) { Ok(()) } else { Err(Defect::Name) }
}

/// Reads a fragment, with or without the `#`. What a chat tool has put behind it, such as a full stop, does no harm.
///
/// # Errors
/// Says why it is not taken; whatever the text, never panics, and takes no more than some hundred megabytes.
pub fn read_link(text: &str) -> Result<Parcel, LinkError> {
    let text = start(text).as_bytes();
    match text {
        [b'M', b'1', ..] => {}
        [b'M', b'2'..=b'9', ..] => return Err(LinkError::Newer),
        _ => return Err(LinkError::Foreign),
    }
    if text.len() > MOST_LINK {
        return Err(LinkError::TooLarge);
    }
    let head = text.get(..HEAD).ok_or(LinkError::CutOff)?;
    let (head, length) = head.split_at(HEAD - LENGTH);
    let length = hex(length).ok_or(LinkError::Changed)?;
    let end = HEAD + length as usize;
    let sum = text.get(end..end + SUM).ok_or(LinkError::CutOff)?;
    let goes_on = text.get(end + SUM).is_some_and(|byte| of_base64(*byte).is_some());
    let body = text.get(..end).ok_or(LinkError::CutOff)?;
    if goes_on || hex(sum) != Some(checksum(body)) {
        return Err(LinkError::Changed);
    }
    let (_, payload) = body.split_at(HEAD);
    let (kind, rules) = head.split_at(MARK.len() + 1);
    let rules = std::str::from_utf8(rules).ok().and_then(RulesDigest::parse).ok_or(Defect::Head)?;
    let rules = Some(rules).filter(|rules| rules.to_string().bytes().any(|digit| digit != b'0'));
    let unfold = |most: usize| {
        let packed = from_base64(payload).ok_or(Defect::Payload)?;
        inflate(&packed, most).map_err(|(reason, _)| match reason {
            Unreadable::TooLarge => LinkError::Bomb,
            _ => LinkError::Broken(Defect::Payload),
        })
    };
    match kind.last() {
        Some(b's') => {
            let text = String::from_utf8(unfold(MOST_STORY)?).map_err(|_| Defect::Text)?;
            Ok(Parcel::Story { text, rules })
        }
        Some(b'w') => workspace_of(&unfold(MOST_LINK_UNFOLDED)?, rules).map(Parcel::Workspace),
        // Nothing else has been written so far.
        _ => Err(LinkError::Newer),
    }
}

/// The workspace that [`lines_of`] wrote.
fn workspace_of(content: &[u8], rules: Option<RulesDigest>) -> Result<SharedWorkspace, LinkError> {
    let mut lines = content.split_inclusive(|byte| *byte == b'\n');
    let about: About = serde_json::from_slice(lines.next().unwrap_or_default()).map_err(|_| Defect::Head)?;
    check_names(about.branches.iter().map(|one| &one.branch.name).chain([&about.name]))?;
    if about.story.as_ref().is_some_and(|story| story.len() > MOST_STORY) {
        return Err(LinkError::TooLarge);
    }
    let own: Vec<u32> = about.branches.iter().map(|branch| branch.entries).collect();
    let bare = |AboutBranch { branch, .. }| SharedBranch { branch, texts: Vec::new() };
    let mut workspace = SharedWorkspace {
        name: about.name,
        start: about.start,
        sample: about.sample,
        rules,
        branches: about.branches.into_iter().map(bare).collect(),
        story: about.story,
        open: about.open,
    };
    workspace.check(own.iter().copied().map(Some))?;
    for (branch, own) in workspace.branches.iter_mut().zip(own) {
        // Laid out in chunks as the store does, so that what is written behind them goes on as it would have.
        let mut chunk: Vec<u8> = Vec::new();
        for n in 0..own {
            let broken = Defect::Entry { branch: branch.id(), entry: n.saturating_add(1) };
            let line = lines.next().and_then(|line| line.strip_suffix(b"\n")).ok_or(broken)?;
            serde_json::from_slice::<Entry>(line).map_err(|_| broken)?;
            if chunk.len() + line.len() >= CHUNK && !chunk.is_empty() {
                branch.texts.push(pack(&chunk));
                chunk.clear();
            }
            chunk.extend_from_slice(line);
            chunk.push(b'\n');
        }
        if !chunk.is_empty() {
            branch.texts.push(pack(&chunk));
        }
    }
    if lines.next().is_some() { Err(Defect::Surplus.into()) } else { Ok(workspace) }
}

/// A number in lower-case hexadecimal digits.
fn hex(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0u32, |sum, digit| {
        let digit = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            _ => return None,
        };
        Some(sum.wrapping_shl(4) | u32::from(digit))
    })
}

/// The digits of base64 for addresses (RFC 4648, section 5), without padding.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let held = (0..3).fold(0u32, |held, place| held << 8 | u32::from(group.get(place).copied().unwrap_or(0)));
        text.extend((0..=group.len()).map(|place| char::from(DIGITS[(held >> (18 - 6 * place) & 63) as usize])));
    }
    text
}

fn of_base64(digit: u8) -> Option<u8> {
    Some(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}

/// `None` for what [`to_base64`] never writes.
fn from_base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut held, mut bits) = (0u32, 0u32);
    for digit in text {
        held = held << 6 | u32::from(of_base64(*digit)?);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    (bits < 6 && held == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_every_length_comes_back() {
        for length in 0..100u32 {
            let bytes: Vec<u8> = (0..length).map(|n| (n * 151 + length) as u8).collect();
            let text = to_base64(&bytes);
            assert_eq!(from_base64(text.as_bytes()), Some(bytes), "{text}");
        }
        // RFC 4648, section 10.
        for (plain, text) in [("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(to_base64(plain.as_bytes()), text);
        }
        assert_eq!(to_base64(&[0xfb, 0xff]), "-_8");
        for bad in ["A", "AB", "Zg=", "Z+", "Zm9vY"] {
            assert_eq!(from_base64(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn this_version_carries_lines_of_form_b() {
        assert!(pack(b"x").starts_with('B'), "lines have a new form: links need a new version, with an upcaster");
    }

    #[test]
    fn an_address_fits_up_to_its_limits() {
        assert_eq!(fits(858), Fits { chat: true, qr: true, qr_from_afar: true });
        assert_eq!(fits(859), Fits { chat: true, qr: true, qr_from_afar: false });
        assert_eq!(fits(2_000), Fits { chat: true, qr: true, qr_from_afar: false });
        assert_eq!(fits(2_001), Fits { chat: false, qr: true, qr_from_afar: false });
        assert_eq!(fits(2_953), Fits { chat: false, qr: true, qr_from_afar: false });
        assert_eq!(fits(2_954), Fits { chat: false, qr: false, qr_from_afar: false });
    }
}
