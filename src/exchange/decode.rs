//! Bytes → text: which encoding a file is in.
//!
//! A byte order mark decides. Without one: text with zero bytes is UTF-16 (by the side on which the zeros fall); valid
//! UTF-8 is UTF-8; mostly valid UTF-8 is a damaged file, not Chinese of the older kind, which would read as gibberish;
//! the rest is GB18030, which holds GBK and GB2312, if it decodes without a single replacement.

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How a file writes its characters as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark, as Excel writes it.
    Utf8WithMark,
    /// UTF-16, low byte first, as Excel's "Unicode text" has it.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, of which GBK and GB2312 are parts: Excel's CSV on a Chinese Windows.
    Gb18030,
}

impl Encoding {
    /// Its name, the same in every language.
    pub const fn label(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf8WithMark => "UTF-8 BOM",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
            Encoding::Gb18030 => "GB18030",
        }
    }
}

/// Text, and the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without its byte order mark.
    pub text: String,
    /// The encoding.
    pub encoding: Encoding,
}

/// Why bytes are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecodeError {
    /// In no encoding that we know: save the file as "CSV UTF-8".
    UnknownEncoding,
    /// It is in one, but some bytes are damaged: save the file again from where it came.
    Damaged {
        /// The encoding.
        encoding: Encoding,
        /// The line of the first damage, counted from 1.
        line: u32,
    },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownEncoding => f.write_str("text in an unknown encoding: save it as CSV UTF-8"),
            Self::Damaged { encoding, line } => {
                write!(f, "{} text damaged at line {line}: export it again", encoding.label())
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// Reads bytes as text in whichever encoding they are.
///
/// # Errors
/// Bytes that are text in no encoding, or damaged.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, Encoding::Utf8WithMark),
        [0xff, 0xfe, rest @ ..] => utf16(rest, Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => utf16(rest, Encoding::Utf16Be),
        _ => match zeros(bytes) {
            Some(encoding) => utf16(bytes, encoding?),
            None => unmarked(bytes),
        },
    }
}

fn utf8(bytes: &[u8], encoding: Encoding) -> Result<Decoded, DecodeError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.to_owned(), encoding }),
        Err(error) => Err(DecodeError::Damaged { encoding, line: line_of(bytes, error.valid_up_to()) }),
    }
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Result<Decoded, DecodeError> {
    let decoder = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    strictly(decoder, bytes)
        .map(|text| Decoded { text, encoding })
        .map_err(|text| DecodeError::Damaged { encoding, line: line_of(text.as_bytes(), text.len()) })
}

fn unmarked(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let damage = match utf8(bytes, Encoding::Utf8) {
        Ok(decoded) => return Ok(decoded),
        Err(damage) => damage,
    };
    if mostly_utf8(bytes) {
        return Err(damage);
    }
    strictly(GB18030, bytes)
        .map(|text| Decoded { text, encoding: Encoding::Gb18030 })
        .map_err(|_| DecodeError::UnknownEncoding)
}

/// The whole text, or what came before the first damage.
fn strictly(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0));
    let mut rest = bytes;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => return Ok(text),
            DecoderResult::OutputFull => text.reserve(rest.len().saturating_mul(3).max(64)),
            DecoderResult::Malformed(..) => return Err(text),
        }
    }
}

/// Whether zero bytes say that this is UTF-16, and on which side they fall. `None` without any: no other encoding of
/// text has them, and every table has line breaks or delimiters, which in UTF-16 do.
fn zeros(bytes: &[u8]) -> Option<Result<Encoding, DecodeError>> {
    let zeros_at = |start: usize| bytes.iter().skip(start).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros_at(0), zeros_at(1));
    if even + odd == 0 {
        None
    } else if odd > even.saturating_mul(4) {
        Some(Ok(Encoding::Utf16Le))
    } else if even > odd.saturating_mul(4) {
        Some(Ok(Encoding::Utf16Be))
    } else {
        Some(Err(DecodeError::UnknownEncoding))
    }
}

/// Whether nearly all bytes beyond ASCII form characters of three or four bytes in UTF-8, as Chinese does. In GBK such
/// sequences come about by chance only now and then.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let formed: usize = bytes
        .utf8_chunks()
        .flat_map(|chunk| chunk.valid().chars())
        .map(char::len_utf8)
        .filter(|&length| length >= 3)
        .sum();
    formed >= 9 && formed * 10 >= beyond_ascii * 9
}

fn line_of(bytes: &[u8], offset: usize) -> u32 {
    let breaks = bytes.iter().take(offset).filter(|&&byte| byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "商品ID,标题,价格\r\n1,真丝衬衫①,499\r\n";

    fn utf16_bytes(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn finds_the_encoding() {
        let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8),
            (marked(&[0xef, 0xbb, 0xbf], TEXT.as_bytes().to_vec()), Encoding::Utf8WithMark),
            (marked(&[0xff, 0xfe], utf16_bytes(TEXT, false)), Encoding::Utf16Le),
            (marked(&[0xfe, 0xff], utf16_bytes(TEXT, true)), Encoding::Utf16Be),
            (utf16_bytes(TEXT, false), Encoding::Utf16Le),
            (utf16_bytes(TEXT, true), Encoding::Utf16Be),
            (GB18030.encode(TEXT).0.into_owned(), Encoding::Gb18030),
        ] {
            assert_eq!(decode(&bytes), Ok(Decoded { text: TEXT.to_owned(), encoding }), "{encoding:?}");
        }
    }

    #[test]
    fn four_byte_characters_of_gb18030_are_read() {
        let text = "𠮷野家,12";
        assert_eq!(decode(&GB18030.encode(text).0).map(|decoded| decoded.text), Ok(text.to_owned()));
    }

    #[test]
    fn damaged_text_is_not_taken_for_an_older_encoding() {
        let mut bytes = TEXT.repeat(3).into_bytes();
        bytes.truncate(bytes.len() - 12);
        bytes.insert(60, 0xff);
        let expected = DecodeError::Damaged { encoding: Encoding::Utf8, line: 3 };
        assert_eq!(decode(&bytes), Err(expected));
    }

    #[test]
    fn what_is_no_text_says_so() {
        assert_eq!(decode(&[0xff, 0xff, 0x80, 0x41]), Err(DecodeError::UnknownEncoding));
        assert_eq!(decode(&[0, 0, 1, 0, 0, 2]).map(|decoded| decoded.text), Err(DecodeError::UnknownEncoding));
        let unpaired = [0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00, 0x00, 0xd8, 0x41, 0x00];
        assert_eq!(decode(&unpaired), Err(DecodeError::Damaged { encoding: Encoding::Utf16Le, line: 2 }));
    }
}
