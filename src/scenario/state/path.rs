//! Paths: names with dots between them. A name that has a dot or a quotation mark in it stands in quotation marks, with
//! its own marks doubled: `goods."1.5 升".title`.

use crate::scenario::nearest::distance;

/// A name on a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// The name.
    pub text: String,
    /// It stood in quotation marks, so it is the name of a thing and none of ours.
    pub quoted: bool,
}

/// The names on a path; none where it is empty.
pub(super) fn segments(path: &str) -> Vec<Segment> {
    let path = path.trim();
    if path.is_empty() {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut own = Segment { text: String::new(), quoted: false };
    let mut chars = path.chars().peekable();
    let mut inside = false;
    while let Some(c) = chars.next() {
        match c {
            '"' if inside && chars.peek() == Some(&'"') => {
                chars.next();
                own.text.push('"');
            }
            '"' if inside => inside = false,
            '"' if own.text.is_empty() && !own.quoted => (inside, own.quoted) = (true, true),
            '.' if !inside => all.push(std::mem::replace(&mut own, Segment { text: String::new(), quoted: false })),
            c => own.text.push(c),
        }
    }
    all.push(own);
    all
}

/// A name as it stands on a path.
pub fn quoted(name: &str) -> String {
    let plain = !name.is_empty() && name.trim() == name && !name.contains(['.', '"']);
    if plain { name.to_owned() } else { in_quotes(name) }
}

/// A name as it stands on a path wherever that leads: in quotation marks also where it may be one of ours, none of which
/// has a digit.
pub fn thing(name: &str) -> String {
    if name.contains(|c: char| c.is_ascii_digit()) { quoted(name) } else { in_quotes(name) }
}

/// A name in quotation marks.
pub(super) fn in_quotes(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The name that is most like what was written, if any is alike enough to be meant.
pub(super) fn nearest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let wanted: Vec<char> = written.to_lowercase().chars().collect();
    // A third of it may be wrong; of a short name a letter.
    let most = (wanted.len() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        let own: Vec<char> = name.to_lowercase().chars().collect();
        if own.len().abs_diff(wanted.len()) > most {
            continue;
        }
        let apart = distance(&wanted, &own);
        if apart <= most && best.is_none_or(|(least, _)| apart < least) {
            best = Some((apart, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_cut_at_its_dots_and_not_within_quotation_marks() {
        let read = |path| segments(path).into_iter().map(|one| one.text).collect::<Vec<_>>();
        assert_eq!(read("orders.1.stage"), ["orders", "1", "stage"]);
        assert_eq!(read("goods.\"1.5 \"\"大\"\"\".title"), ["goods", "1.5 \"大\"", "title"]);
        assert_eq!(read("a..b."), ["a", "", "b", ""]);
        assert_eq!(read(" "), Vec::<String>::new());
        assert_eq!(read("goods.\"open.end"), ["goods", "open.end"]);
        for name in ["A1", "1.5", "\"", "", " x ", "a\"b.c", "\"\""] {
            let read = segments(&format!("x.{}", quoted(name)));
            assert_eq!(read[1].text, name);
        }
    }

    #[test]
    fn the_nearest_name_is_the_one_that_was_meant() {
        let names = ["orders", "cases", "coupons", "campaigns"];
        assert_eq!(nearest("ordres", names), Some("orders"));
        assert_eq!(nearest("Cases", names), Some("cases"));
        assert_eq!(nearest("coupon", names), Some("coupons"));
        assert_eq!(nearest("xyz", names), None);
        assert_eq!(nearest("", names), None);
    }
}
