//! The files of the project, and Rust sources without their comments and literals.

use std::fs;
use std::path::Path;

/// A file of the project, by its path below the top.
pub struct File {
    pub path: String,
    pub text: String,
}

/// Every file with one of these endings below a folder or at a path, in order; nothing where there is none.
pub fn files(below: &str, endings: &[&str]) -> Vec<File> {
    fn collect(at: &Path, path: &str, endings: &[&str], found: &mut Vec<File>) {
        if at.is_dir() {
            let entries = fs::read_dir(at).unwrap_or_else(|error| panic!("{path}: {error}"));
            let mut names: Vec<String> =
                entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
            names.sort_unstable();
            for name in names {
                collect(&at.join(&name), &format!("{path}/{name}"), endings, found);
            }
        } else if at.is_file() && endings.iter().any(|ending| path.ends_with(ending)) {
            let bytes = fs::read(at).unwrap_or_else(|error| panic!("{path}: {error}"));
            found.push(File { path: path.to_owned(), text: String::from_utf8_lossy(&bytes).into_owned() });
        }
    }
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(below), below, endings, &mut found);
    found
}

/// A Rust source with comments and the insides of literals blanked out, so that lines stay where they are, and the
/// string literals apart.
pub struct Source {
    pub code: String,
    pub literals: Vec<String>,
}

impl Source {
    pub fn read(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut code = String::with_capacity(text.len());
        let mut literals = Vec::new();
        let at = |place: usize| chars.get(place).copied().unwrap_or('\0');
        let blank = |code: &mut String, from: usize, to: usize| {
            code.extend((from..to).map(|place| if at(place) == '\n' { '\n' } else { ' ' }));
        };
        let mut here = 0;
        while here < chars.len() {
            let c = at(here);
            let begins_word = here == 0 || !is_word(at(here - 1));
            let start = here;
            if c == '/' && at(here + 1) == '/' {
                while here < chars.len() && at(here) != '\n' {
                    here += 1;
                }
                blank(&mut code, start, here);
            } else if c == '/' && at(here + 1) == '*' {
                let mut depth = 0;
                while here < chars.len() {
                    match (at(here), at(here + 1)) {
                        ('/', '*') => (depth, here) = (depth + 1, here + 2),
                        ('*', '/') => (depth, here) = (depth - 1, here + 2),
                        _ => here += 1,
                    }
                    if depth == 0 {
                        break;
                    }
                }
                here = here.min(chars.len());
                blank(&mut code, start, here);
            } else if let Some((hashes, open)) = raw_string(&chars, here).filter(|_| begins_word) {
                let closing: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
                let end = (open..chars.len()).find(|place| chars[*place..].starts_with(&closing));
                let end = end.unwrap_or(chars.len());
                literals.push(chars[open..end].iter().collect());
                here = (end + closing.len()).min(chars.len());
                code.push('"');
                blank(&mut code, start + 1, here.saturating_sub(1));
                code.push('"');
            } else if c == '"' {
                here += 1;
                while here < chars.len() && at(here) != '"' {
                    here += if at(here) == '\\' { 2 } else { 1 };
                }
                let end = here.min(chars.len());
                literals.push(chars[start + 1..end].iter().collect());
                code.push('"');
                blank(&mut code, start + 1, end);
                code.push('"');
                here = end + 1;
            } else if c == '\'' && (at(here + 1) == '\\' || at(here + 2) == '\'') {
                here += 2;
                while here < chars.len() && at(here) != '\'' {
                    here += 1;
                }
                here = (here + 1).min(chars.len());
                blank(&mut code, start, here);
            } else {
                code.push(c);
                here += 1;
            }
        }
        Source { code, literals }
    }
}

/// A character that names are made of.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether a raw string begins here: how many hashes it has, and where its text begins.
fn raw_string(chars: &[char], here: usize) -> Option<(usize, usize)> {
    let rest = &chars[here..];
    let prefix = match rest {
        ['r', ..] => 1,
        ['b' | 'c', 'r', ..] => 2,
        _ => return None,
    };
    let hashes = rest[prefix..].iter().take_while(|c| **c == '#').count();
    (rest.get(prefix + hashes) == Some(&'"')).then_some((hashes, here + prefix + hashes + 1))
}

/// The code without what is compiled for tests only.
pub fn without_tests(code: &str) -> String {
    let mut left = code.to_owned();
    while let Some(from) = left.find("#[cfg(test)]") {
        let mut depth = 0;
        let mut until = left.len();
        for (place, c) in left[from..].char_indices().skip("#[cfg(test)]".len()) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if (c == '}' || c == ';') && depth == 0 {
                until = from + place + c.len_utf8();
                break;
            }
        }
        let blank: String = left[from..until].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
        left.replace_range(from..until, &blank);
    }
    left
}

/// Where words stand in the code, as lines from 1.
pub fn lines_with(code: &str, word: &str) -> Vec<usize> {
    let inside = |side: Option<char>, edge: Option<char>| side.is_some_and(is_word) && edge.is_some_and(is_word);
    let places = code.match_indices(word).filter(|(place, _)| {
        let (before, after) = (code[..*place].chars().next_back(), code[*place + word.len()..].chars().next());
        !inside(before, word.chars().next()) && !inside(after, word.chars().next_back())
    });
    places.map(|(place, _)| code[..place].matches('\n').count() + 1).collect()
}

/// Every source file with its code, blanked.
pub fn sources() -> Vec<(File, String)> {
    files("src", &[".rs"])
        .into_iter()
        .map(|file| {
            let code = Source::read(&file.text).code;
            (file, code)
        })
        .collect()
}

/// Fails with every offence at once.
pub fn none(offences: Vec<String>) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}
