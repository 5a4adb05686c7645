//! What a file is, by its first bytes: its name may say anything.

use super::sheet::OpenError;

/// What we open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// An .xlsx workbook.
    Workbook,
    /// Text, in an encoding to be found.
    Text,
}

/// Tells text and workbooks from everything else, and says of everything else what it is.
pub(super) fn file_kind(name: &str, bytes: &[u8]) -> Result<FileKind, OpenError> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match bytes {
        [] => Err(OpenError::Empty),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Ok(FileKind::Workbook),
        // The container of .xls, and of workbooks with a password, which name the part that holds the real one.
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => {
            let part: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let protected = bytes.windows(part.len()).any(|window| window == part);
            Err(if protected { OpenError::Protected } else { OpenError::OldWorkbook })
        }
        // A bare sheet of Excel 2 to 4.
        [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..] => Err(OpenError::OldWorkbook),
        [b'%', b'P', b'D', b'F', ..] => Err(OpenError::Pdf),
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => Err(OpenError::Picture),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Err(OpenError::Picture),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Err(OpenError::Picture),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Err(OpenError::Picture),
        [b'R', b'a', b'r', b'!', ..] | [0x1f, 0x8b, ..] => Err(OpenError::Archive),
        [b'7', b'z', 0xbc, 0xaf, ..] => Err(OpenError::Archive),
        _ if is_web_page(bytes) => Err(OpenError::WebPage),
        _ if ending == "numbers" => Err(OpenError::Numbers),
        _ => Ok(FileKind::Text),
    }
}

/// Back offices like to call a web page with a table in it .xls.
fn is_web_page(bytes: &[u8]) -> bool {
    let start: String = bytes
        .iter()
        .take(512)
        .filter(|byte| byte.is_ascii_graphic())
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    ["<html", "<!doctypehtml", "<table", "<?xml", "<head", "<meta", "<style"].iter().any(|tag| start.starts_with(tag))
}

/// What a packed file is, by the names of its parts.
pub(super) fn packed_kind<'a>(parts: impl Iterator<Item = &'a str>) -> Result<(), OpenError> {
    let (mut packed_document, mut found) = (false, None);
    for part in parts {
        match part {
            "[Content_Types].xml" => packed_document = true,
            "mimetype" => found = Some(OpenError::OpenDocument),
            _ if part.ends_with("workbook.bin") => found = Some(OpenError::BinaryWorkbook),
            _ if part.ends_with("workbook.xml") => return Ok(()),
            _ if part.starts_with("Index/") || part == "Index.zip" || part.ends_with(".iwa") => {
                found = Some(OpenError::Numbers);
            }
            _ => {}
        }
    }
    Err(found.unwrap_or(if packed_document { OpenError::OtherDocument } else { OpenError::Archive }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_a_file_is() {
        let container = |rest: &str| {
            let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
            bytes.extend(rest.encode_utf16().flat_map(u16::to_le_bytes));
            bytes
        };
        for (name, bytes, expected) in [
            ("a.csv", b"".to_vec(), Err(OpenError::Empty)),
            ("a.csv", b"a,b".to_vec(), Ok(FileKind::Text)),
            ("a.xls", b"a\tb".to_vec(), Ok(FileKind::Text)),
            ("a.csv", b"PK\x03\x04".to_vec(), Ok(FileKind::Workbook)),
            ("a.xls", container("Workbook"), Err(OpenError::OldWorkbook)),
            ("a.xlsx", container("__EncryptedPackage"), Err(OpenError::Protected)),
            ("a.pdf", b"%PDF-1.7".to_vec(), Err(OpenError::Pdf)),
            ("a.xlsx", b"\x89PNG\r\n".to_vec(), Err(OpenError::Picture)),
            ("a.jpg", b"\xff\xd8\xff\xe0".to_vec(), Err(OpenError::Picture)),
            ("a.heic", b"\0\0\0\x18ftypheic".to_vec(), Err(OpenError::Picture)),
            ("a.gz", b"\x1f\x8b\x08".to_vec(), Err(OpenError::Archive)),
            ("a.xls", b"\xef\xbb\xbf <html><table>".to_vec(), Err(OpenError::WebPage)),
            ("a.xls", b"<?xml version='1.0'?><Workbook>".to_vec(), Err(OpenError::WebPage)),
            ("a.numbers", b"whatever".to_vec(), Err(OpenError::Numbers)),
        ] {
            assert_eq!(file_kind(name, &bytes), expected, "{name}");
        }
        for (parts, expected) in [
            (vec!["[Content_Types].xml", "xl/workbook.xml"], Ok(())),
            (vec!["[Content_Types].xml", "xl/workbook.bin"], Err(OpenError::BinaryWorkbook)),
            (vec!["[Content_Types].xml", "word/document.xml"], Err(OpenError::OtherDocument)),
            (vec!["mimetype", "content.xml"], Err(OpenError::OpenDocument)),
            (vec!["Index/Document.iwa"], Err(OpenError::Numbers)),
            (vec!["goods.csv"], Err(OpenError::Archive)),
        ] {
            assert_eq!(packed_kind(parts.iter().copied()), expected, "{parts:?}");
        }
    }
}
