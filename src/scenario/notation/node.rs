//! What a notation is made of, whatever it stands for: words, texts, calls, lists and maps; read and written.

use super::{Reason, Slip};

/// How deep a notation may be nested. No command comes near; what is deeper is no command.
const DEEPEST: usize = 32;

/// A piece of notation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    /// Where it begins, in bytes.
    pub at: usize,
    /// What it is.
    pub kind: Kind,
}

/// What a piece of notation is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A text, a number, a day: one value. Read from quotation marks; without them it is a word, a [`Kind::Call`].
    Text(String),
    /// A clause that is cited, by its number. Only written.
    Clause(String),
    /// Nothing where something might be. Only written; when read it is a word like any other.
    Nothing,
    /// `Word`, `Path.Of.Words`, either with parentheses, or parentheses alone.
    Call {
        /// The words.
        path: Vec<Name>,
        /// What stands in the parentheses, if there are any.
        inside: Option<Inside>,
    },
    /// `[a, b]`.
    List(Vec<Node>),
    /// `{a: b}`.
    Map(Vec<(Node, Node)>),
}

/// What stands in parentheses.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Inside {
    /// `(a: 1, b: 2)`.
    Fields(Vec<(Name, Node)>),
    /// `(1, 2)`, also `()`.
    Values(Vec<Node>),
}

/// A word.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    /// Where it begins, in bytes.
    pub at: usize,
    /// The word.
    pub text: String,
}

/// Whether a character can stand anywhere in a word.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '-'
}

/// The length in bytes of the word with which a text begins.
///
/// A point stands inside numbers only, since it joins the words of a path; a colon only inside the time of a moment, since
/// it ends the name of a field.
fn word(text: &str) -> usize {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let number = digits.starts_with(|c: char| c.is_ascii_digit());
    let mut length = 0;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let before_digit = || rest.clone().next().is_some_and(|next| next.is_ascii_digit());
        let goes_on = match c {
            '.' => number && before_digit(),
            ':' => is_moment(&text[..length]) && before_digit(),
            c => is_plain(c),
        };
        if !goes_on {
            break;
        }
        length += c.len_utf8();
    }
    length
}

/// Whether a word is the beginning of a moment up to an hour or a minute: `2023-02-20T10` or `2023-02-20T10:00`.
fn is_moment(text: &str) -> bool {
    let form = b"0000-00-00T00:00";
    let fits = text.bytes().zip(form).all(|(byte, form)| match form {
        b'0' => byte.is_ascii_digit(),
        mark => byte == *mark,
    });
    fits && (text.len() == 13 || text.len() == 16)
}

/// Whether a text can do without quotation marks.
fn is_bare(text: &str) -> bool {
    !text.is_empty() && text != "none" && word(text) == text.len()
}

/// Reads a whole notation.
pub(super) fn parse(text: &str) -> Result<Node, Slip> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let node = parser.node()?;
    parser.space();
    match parser.rest().chars().next() {
        None => Ok(node),
        Some(c) => Err(Slip::new(parser.at, Reason::Unexpected, &c.to_string())),
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    /// What stands here does not belong here.
    fn unexpected<T>(&self) -> Result<T, Slip> {
        Err(match self.rest().chars().next() {
            None => Slip::new(self.at, Reason::NotFinished, ""),
            Some(c) => Slip::new(self.at, Reason::Unexpected, &c.to_string()),
        })
    }

    /// Steps over a mark, if it stands here.
    fn takes(&mut self, mark: char) -> bool {
        let found = self.rest().starts_with(mark);
        if found {
            self.at += mark.len_utf8();
        }
        found
    }

    fn node(&mut self) -> Result<Node, Slip> {
        self.space();
        let at = self.at;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Slip::new(at, Reason::TooDeep, ""));
        }
        let kind = match self.rest().chars().next() {
            Some('"') => Kind::Text(self.quoted()?),
            Some('[') => {
                self.at += 1;
                Kind::List(self.items(']', Self::node)?)
            }
            Some('{') => {
                self.at += 1;
                Kind::Map(self.items('}', |parser| {
                    let key = parser.node()?;
                    parser.space();
                    if !parser.takes(':') {
                        return parser.unexpected();
                    }
                    Ok((key, parser.node()?))
                })?)
            }
            Some('(') => Kind::Call { path: Vec::new(), inside: Some(self.inside()?) },
            Some(c) if is_plain(c) => {
                let mut path = vec![self.name()];
                while self.rest().starts_with('.') && self.rest()[1..].starts_with(is_plain) {
                    self.at += 1;
                    path.push(self.name());
                }
                // Far more words than anything has: each is a step deeper when it is taken for what it stands for.
                if path.len() > DEEPEST {
                    return Err(Slip::new(at, Reason::TooDeep, ""));
                }
                let inside = if self.rest().starts_with('(') { Some(self.inside()?) } else { None };
                Kind::Call { path, inside }
            }
            _ => return self.unexpected(),
        };
        self.depth -= 1;
        Ok(Node { at, kind })
    }

    fn name(&mut self) -> Name {
        let at = self.at;
        let length = word(self.rest());
        self.at += length;
        Name { at, text: self.text[at..self.at].to_owned() }
    }

    /// What stands in parentheses, from the opening one on.
    fn inside(&mut self) -> Result<Inside, Slip> {
        self.at += 1;
        self.space();
        let length = word(self.rest());
        let named = length > 0 && self.rest()[length..].trim_start().starts_with(':');
        if !named {
            return Ok(Inside::Values(self.items(')', Self::node)?));
        }
        Ok(Inside::Fields(self.items(')', |parser| {
            parser.space();
            let name = parser.name();
            parser.space();
            if name.text.is_empty() || !parser.takes(':') {
                return parser.unexpected();
            }
            Ok((name, parser.node()?))
        })?))
    }

    /// Items with commas between them, also behind the last, up to a closing mark.
    fn items<T>(&mut self, close: char, read: impl Fn(&mut Self) -> Result<T, Slip>) -> Result<Vec<T>, Slip> {
        let mut all = Vec::new();
        loop {
            self.space();
            if self.takes(close) {
                return Ok(all);
            }
            all.push(read(self)?);
            self.space();
            if !self.takes(',') && !self.rest().starts_with(close) {
                return self.unexpected();
            }
        }
    }

    /// A text in quotation marks.
    fn quoted(&mut self) -> Result<String, Slip> {
        let begins = self.at;
        let mut text = String::new();
        let mut rest = self.text[self.at..].char_indices().skip(1);
        while let Some((place, c)) = rest.next() {
            match c {
                '"' => {
                    self.at += place + 1;
                    return Ok(text);
                }
                '\\' => {
                    let Some((_, escaped)) = rest.next() else { break };
                    match escaped {
                        '"' | '\\' => text.push(escaped),
                        'n' => text.push('\n'),
                        'r' => text.push('\r'),
                        't' => text.push('\t'),
                        'u' => {
                            let after = &self.text[begins + place + 2..];
                            let code = after.strip_prefix('{').and_then(|after| after.split_once('}'));
                            let code = code.map(|(code, _)| code).filter(|code| code.len() <= 6);
                            let c = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
                            let Some((c, code)) = c.zip(code) else {
                                return Err(Slip::new(begins + place, Reason::UnknownEscape, "\\u"));
                            };
                            text.push(c);
                            rest.nth(code.len() + 1);
                        }
                        other => {
                            return Err(Slip::new(begins + place, Reason::UnknownEscape, &format!("\\{other}")));
                        }
                    }
                }
                c => text.push(c),
            }
        }
        Err(Slip::new(begins, Reason::NotFinished, ""))
    }
}

/// Writes a notation.
pub(super) fn print(node: &Node, out: &mut String) {
    fn list<'n, T: 'n>(
        (open, close): (char, char),
        all: &'n [T],
        out: &mut String,
        print: impl Fn(&'n T, &mut String),
    ) {
        out.push(open);
        for (place, one) in all.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            print(one, out);
        }
        out.push(close);
    }
    match &node.kind {
        Kind::Text(text) | Kind::Clause(text) if is_bare(text) => out.push_str(text),
        Kind::Text(text) | Kind::Clause(text) => quote(text, out),
        Kind::Nothing => out.push_str("none"),
        Kind::Call { path, inside } => {
            for (place, name) in path.iter().enumerate() {
                if place > 0 {
                    out.push('.');
                }
                out.push_str(&name.text);
            }
            match inside {
                None => {}
                Some(Inside::Values(all)) => list(('(', ')'), all, out, print),
                Some(Inside::Fields(all)) => list(('(', ')'), all, out, |(name, value), out| {
                    out.push_str(&name.text);
                    out.push_str(": ");
                    print(value, out);
                }),
            }
        }
        Kind::List(all) => list(('[', ']'), all, out, print),
        Kind::Map(all) => list(('{', '}'), all, out, |(key, value), out| {
            print(key, out);
            out.push_str(": ");
            print(value, out);
        }),
    }
}

/// Writes a text in quotation marks, on one line and with nothing that editors hide or change.
pub(in crate::scenario) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Reads a text in quotation marks that is all there is.
pub(in crate::scenario) fn unquote(text: &str) -> Result<String, Slip> {
    match parse(text)?.kind {
        Kind::Text(text) => Ok(text),
        _ => Err(Slip::new(0, Reason::Unexpected, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(text: &str) -> Result<String, Reason> {
        let node = parse(text).map_err(|slip| slip.reason)?;
        let mut out = String::new();
        print(&node, &mut out);
        Ok(out)
    }

    #[test]
    fn a_notation_is_read_and_written() {
        for text in [
            "Fall",
            "Trade.Order.Ship(1)",
            "Place(good: G-001, sku: 0, from: ShopPage, payment: PayLater.Zhima)",
            "(a: 1, b: (c: none))",
            "[1, 2.50, -3, 9.7.10, 2023-02-20, 2023-02-20T10:00:00]",
            "{a: [x], 大: ()}",
            "Say(\"a \\\"b\\\" \\\\ c\\n d\\r\\t\\u{7}，。\")",
        ] {
            assert_eq!(again(text).as_deref(), Ok(text));
        }
        assert_eq!(again(" A . ").err(), Some(Reason::Unexpected));
        assert_eq!(again("A( b :1 ,c:2,)").as_deref(), Ok("A(b: 1, c: 2)"));
    }

    #[test]
    fn what_is_no_notation_is_refused() {
        for (text, reason) in [
            ("", Reason::NotFinished),
            ("A(", Reason::NotFinished),
            ("A(1", Reason::NotFinished),
            ("[1 2]", Reason::Unexpected),
            ("A)", Reason::Unexpected),
            ("A(a: 1, 2)", Reason::Unexpected),
            ("A(1, b: 2)", Reason::Unexpected),
            ("\"abc", Reason::NotFinished),
            ("\"abc\\", Reason::NotFinished),
            ("\"\\x\"", Reason::UnknownEscape),
            ("\"\\u{110000}\"", Reason::UnknownEscape),
            ("\"\\u{41\"", Reason::UnknownEscape),
            ("，", Reason::Unexpected),
            ("{1}", Reason::Unexpected),
        ] {
            assert_eq!(again(text).err(), Some(reason), "{text}");
        }
        for open in ["[", "(", "{a:", "A(", "A(a:"] {
            assert_eq!(again(&open.repeat(100_000)).err(), Some(Reason::TooDeep), "{open}");
        }
        assert_eq!(again(&"A.".repeat(100_000)).err(), Some(Reason::TooDeep));
        assert_eq!(again(&"A.".repeat(30)).err(), Some(Reason::Unexpected));
    }

    #[test]
    fn words_end_where_they_should() {
        for (text, length) in [
            ("G-001, x", 5),
            ("12.50)", 5),
            ("12.", 2),
            ("A.b", 1),
            ("a: b", 1),
            ("12:30", 2),
            ("2023-02-20T10:00:00)", 19),
            ("2023-02-20T10:", 13),
            ("-1.5", 4),
            ("大码 x", 6),
            ("(", 0),
        ] {
            assert_eq!(word(text), length, "{text}");
        }
        assert!(is_bare("衬衫-1") && !is_bare("none") && !is_bare("") && !is_bare("a b") && !is_bare("1."));
    }
}
