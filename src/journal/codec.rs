//! From entries to text that fits into the browser's storage, and back.
//!
//! A chunk is a run of entries as JSON lines, deflated, with a checksum, written fifteen bits to a character. Browsers
//! count their storage in UTF-16 units, so that is close to two bytes of content for every two bytes of quota. JSON
//! inside keeps old journals readable: a field that came later has a default.

use super::upcast;
use std::fmt;

/// The first character of a chunk: the version of its form. Later versions get other letters and an upcaster each.
const VERSION: char = 'B';
/// The first of the 32,768 characters that carry fifteen bits each; the block lies below the surrogates.
const FIRST: u32 = 0x3000;
/// A chunk that unfolds to more than this is refused rather than unfolded.
const MOST: usize = 64 << 20;

/// Why a stored text cannot be read. The text itself is kept as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It was written by a newer version of the simulator.
    Newer,
    /// It is cut off or was changed.
    Damaged,
    /// It unfolds to more than any journal holds.
    TooLarge,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unreadable::Newer => "written by a newer version",
            Unreadable::Damaged => "cut off or changed",
            Unreadable::TooLarge => "too large",
        })
    }
}

impl std::error::Error for Unreadable {}

/// Deflates bytes and writes them as text, with a version and a checksum.
pub fn pack(bytes: &[u8]) -> String {
    let mut body = checksum(bytes).to_le_bytes().to_vec();
    body.extend(miniz_oxide::deflate::compress_to_vec(bytes, 6));
    let mut text = String::with_capacity(body.len() * 8 / 5 + 8);
    text.push(VERSION);
    // The number of bytes in the last character's fifteen bits is ambiguous, so the first digit says how many are over.
    text.push(if body.len().is_multiple_of(15) { '0' } else { char::from(b'a' + (body.len() % 15) as u8) });
    let (mut held, mut bits) = (0u32, 0u32);
    for byte in &body {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits >= 15 {
            bits -= 15;
            text.extend(char::from_u32(FIRST + (held >> bits & 0x7fff)));
        }
        held &= 0x7fff;
    }
    if bits > 0 {
        text.extend(char::from_u32(FIRST + (held << (15 - bits) & 0x7fff)));
    }
    text
}

/// The bytes that [`pack`] wrote; what an older version wrote is brought up to the present form.
///
/// # Errors
/// Says why the text cannot be read; never panics, whatever the text.
pub fn unpack(text: &str) -> Result<Vec<u8>, Unreadable> {
    unpack_within(text, &mut { MOST })
}

/// The same where many texts come from elsewhere, and all together may unfold to so many bytes; what this one unfolds to is
/// taken off, whether it can be read or not.
pub(super) fn unpack_within(text: &str, room: &mut usize) -> Result<Vec<u8>, Unreadable> {
    let mut chars = text.chars();
    let version = chars.next();
    match version {
        Some('A' | VERSION) => {}
        Some(later) if later.is_ascii_uppercase() => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Damaged),
    }
    let over = match chars.next() {
        Some('0') => 0,
        Some(digit @ 'b'..='o') => digit as usize - 'a' as usize,
        _ => return Err(Unreadable::Damaged),
    };
    let mut body = Vec::with_capacity(text.len() * 2 / 3);
    let (mut held, mut bits) = (0u32, 0u32);
    for c in chars {
        let value = (c as u32).checked_sub(FIRST).filter(|value| *value < 0x8000).ok_or(Unreadable::Damaged)?;
        held = (held << 15 | value) & 0x7f_ffff;
        bits += 15;
        while bits >= 8 {
            bits -= 8;
            body.push((held >> bits) as u8);
        }
        held &= (1 << bits) - 1;
    }
    // Fifteen bits may have room for a byte that was never there.
    if body.len() % 15 != over {
        body.pop();
    }
    if body.len() % 15 != over || body.len() < 4 {
        return Err(Unreadable::Damaged);
    }
    let (sum, packed) = body.split_at(4);
    let unfolded = inflate(packed, MOST.min(*room));
    *room = room.saturating_sub(unfolded.as_ref().map_or_else(|(_, length)| *length, Vec::len));
    let bytes = unfolded.map_err(|(reason, _)| reason)?;
    if checksum(&bytes).to_le_bytes() != *sum {
        return Err(Unreadable::Damaged);
    }
    Ok(if version == Some('A') { upcast::lines_of_a(bytes) } else { bytes })
}

/// Whether a text begins as [`pack`] lets it begin, in whatever version.
pub(super) fn looks_packed(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|version| version.is_ascii_uppercase())
        && matches!(chars.next(), Some('0' | 'b'..='o'))
        && chars.next().is_some_and(|c| (FIRST..FIRST + 0x8000).contains(&(c as u32)))
}

/// Inflates to at most so many bytes. An error says how many it had come to.
pub(super) fn inflate(packed: &[u8], most: usize) -> Result<Vec<u8>, (Unreadable, usize)> {
    miniz_oxide::inflate::decompress_to_vec_with_limit(packed, most).map_err(|error| {
        let reason = match error.status {
            miniz_oxide::inflate::TINFLStatus::HasMoreOutput => Unreadable::TooLarge,
            _ => Unreadable::Damaged,
        };
        (reason, error.output.len())
    })
}

/// FNV-1a, 32 bits.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back() {
        for length in 0..200 {
            let bytes: Vec<u8> = (0..length).map(|i| (i * 37 % 251) as u8).collect();
            assert_eq!(unpack(&pack(&bytes)), Ok(bytes), "{length}");
        }
    }

    #[test]
    fn a_changed_character_is_noticed() {
        let text = pack(b"twenty thousand goods and more");
        for place in 0..text.chars().count() {
            let changed: String = text.chars().enumerate().map(|(i, c)| if i == place { '一' } else { c }).collect();
            assert!(changed == text || unpack(&changed).is_err(), "{place}");
        }
        let cut: String = text.chars().take(9).collect();
        assert!(unpack(&cut).is_err());
        assert_eq!(unpack("Z"), Err(Unreadable::Newer));
        assert_eq!(unpack(""), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_bomb_is_refused() {
        let zeros = vec![0; MOST + 1];
        assert_eq!(unpack(&pack(&zeros)), Err(Unreadable::TooLarge));
    }
}
