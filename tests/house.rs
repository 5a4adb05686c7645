//! The rules of the house, read off the source tree: which module may use which, what the lower floors never do, how
//! long a file may be, and that every clause is proved by a test that names it. Each scanner is itself tried on
//! snippets that break the rule.

#![cfg(not(target_arch = "wasm32"))]

use merchant_simulator::policy::{clause, clauses};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A file of the project, by its path below the top.
struct File {
    path: String,
    text: String,
}

/// Every file with one of these endings below a folder or at a path, in order; nothing where there is none.
fn files(below: &str, endings: &[&str]) -> Vec<File> {
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
struct Source {
    code: String,
    literals: Vec<String>,
}

impl Source {
    fn read(text: &str) -> Self {
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
fn is_word(c: char) -> bool {
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
fn without_tests(code: &str) -> String {
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
fn lines_with(code: &str, word: &str) -> Vec<usize> {
    let inside = |side: Option<char>, edge: Option<char>| side.is_some_and(is_word) && edge.is_some_and(is_word);
    let places = code.match_indices(word).filter(|(place, _)| {
        let (before, after) = (code[..*place].chars().next_back(), code[*place + word.len()..].chars().next());
        !inside(before, word.chars().next()) && !inside(after, word.chars().next_back())
    });
    places.map(|(place, _)| code[..place].matches('\n').count() + 1).collect()
}

/// The floors of the house, each with those that it may use besides itself.
const FLOORS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("policy", &["base"]),
    ("shop", &["base", "policy"]),
    ("world", &["base", "policy", "shop"]),
    ("journal", &["base", "policy", "shop", "world"]),
    ("exchange", &["base", "policy", "shop", "world"]),
    ("scenario", &["base", "policy", "shop", "world"]),
    ("view", &["base", "policy", "shop", "world"]),
    ("locales", &["base", "policy", "shop", "world"]),
    ("browser", &["base", "policy", "shop", "world", "journal", "exchange"]),
    ("app", &["base", "policy", "shop", "world", "journal", "exchange", "scenario", "view", "locales", "browser"]),
    ("lib", &[]),
    ("main", &["app"]),
    // Part of the program `app`: what it loads on need.
    ("chunks", &["app"]),
    ("files", &["exchange", "browser"]),
];

/// Floors that know nothing of the page: no clock, no chance, no files, no floats, and nothing that panics.
const PURE: [&str; 9] = ["base", "policy", "shop", "world", "journal", "exchange", "scenario", "view", "locales"];

/// The floor that a source file stands on.
fn floor(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
}

/// The modules at the top of the crate that code names, with the line of each: `crate::x`, `crate::{x, y}`, the crate by
/// its own name, and `super` as often as leads out of the floor.
fn names_of_the_crate(path: &str, code: &str) -> Vec<(usize, String)> {
    let inside = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs").trim_end_matches("/mod");
    let depth = if inside == "lib" || inside == "main" { 0 } else { inside.split('/').count() };
    let mut found = Vec::new();
    let mut note = |place: usize, rest: &str| {
        let line = code[..place].matches('\n').count() + 1;
        let mut parts: Vec<&str> = Vec::new();
        let rest = rest.trim_start();
        if let Some(group) = rest.strip_prefix('{') {
            let (mut level, mut from) = (0, 0);
            for (at, c) in group.char_indices() {
                match c {
                    '{' => level += 1,
                    '}' if level == 0 => {
                        parts.push(&group[from..at]);
                        break;
                    }
                    '}' => level -= 1,
                    ',' if level == 0 => {
                        parts.push(&group[from..at]);
                        from = at + 1;
                    }
                    _ => {}
                }
            }
        } else {
            parts.push(rest);
        }
        for part in parts {
            let part = part.trim_start();
            let name: String = part.chars().take_while(|c| is_word(*c)).collect();
            // A macro of the crate stands at its top wherever it is defined.
            let is_macro = part[name.len()..].starts_with('!');
            if !name.is_empty() && !is_macro {
                found.push((line, name));
            }
        }
    };
    for root in ["crate::", "merchant_simulator::"] {
        for (place, _) in code.match_indices(root) {
            let before = code[..place].chars().next_back();
            if !before.is_some_and(|c| is_word(c) || c == '$') {
                note(place, &code[place + root.len()..]);
            }
        }
    }
    for (place, _) in code.match_indices("super::") {
        if code[..place].ends_with("super::") || code[..place].chars().next_back().is_some_and(is_word) {
            continue;
        }
        let mut rest = &code[place..];
        let mut up = 0;
        while let Some(more) = rest.strip_prefix("super::") {
            (rest, up) = (more, up + 1);
        }
        if up >= depth {
            note(place, rest);
        }
    }
    found
}

/// What a file uses of floors that it must not know.
fn forbidden_uses(path: &str, code: &str) -> Vec<String> {
    let own = floor(path);
    let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == own) else {
        return vec![format!("{path}: a floor that nobody planned")];
    };
    let floors: Vec<&str> = FLOORS.iter().map(|(name, _)| *name).collect();
    names_of_the_crate(path, code)
        .into_iter()
        .filter(|(_, name)| name != own && !allowed.contains(&name.as_str()) && floors.contains(&name.as_str()))
        .map(|(line, name)| format!("{path}:{line}: {own} uses {name}"))
        .collect()
}

/// Every source file with its code, blanked.
fn sources() -> Vec<(File, String)> {
    files("src", &[".rs"])
        .into_iter()
        .map(|file| {
            let code = Source::read(&file.text).code;
            (file, code)
        })
        .collect()
}

/// Fails with every offence at once.
fn none(offences: Vec<String>) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

#[test]
fn dependencies_point_one_way() {
    let sources = sources();
    assert!(sources.len() > 50, "the tree was found");
    none(sources.iter().flat_map(|(file, code)| forbidden_uses(&file.path, code)).collect());
    let floors: BTreeSet<&str> = sources.iter().map(|(file, _)| floor(&file.path)).collect();
    let planned: BTreeSet<&str> = FLOORS.iter().map(|(name, _)| *name).collect();
    assert_eq!(floors, planned, "every floor is there, and no other");
}

#[test]
fn a_use_that_points_the_wrong_way_is_seen() {
    for (path, text) in [
        ("src/base/money.rs", "use crate::policy::Clause;"),
        ("src/policy/pay_later.rs", "use crate::shop::Good;"),
        ("src/policy/pay_later.rs", "use crate::{base::Day, shop::Good};"),
        ("src/policy/pay_later.rs", "use crate::{\n    base::{Day, Money},\n    world,\n};"),
        ("src/shop/goods.rs", "fn f() -> crate::world::World { x }"),
        ("src/shop/goods.rs", "use super::super::view::Matrix;"),
        ("src/shop/mod.rs", "use super::journal::Entry;"),
        ("src/policy/category/words.rs", "use super::super::super::app;"),
        ("src/world.rs", "use crate::journal::Entry;"),
        ("src/world.rs", "use super::view;"),
        ("src/journal/store.rs", "use crate::exchange::Table;"),
        ("src/view/preview.rs", "use crate::browser;"),
        ("src/view/preview.rs", "use merchant_simulator::app;"),
        ("src/files.rs", "use merchant_simulator::app;"),
        ("src/cellar/mod.rs", ""),
    ] {
        let offences = forbidden_uses(path, &Source::read(text).code);
        assert_eq!(offences.len(), 1, "{path}: {text}: {offences:?}");
    }
    for (path, text) in [
        ("src/policy/pay_later.rs", "use crate::base::Day; use super::category; crate::clauses! { }"),
        ("src/policy/category/mod.rs", "use super::Clause; use crate::policy::Clause;"),
        ("src/policy/clause.rs", "$crate::shop::Nothing; // crate::app\n/* crate::app */ \"crate::app\""),
        ("src/shop/goods.rs", "use super::refusal::Refusal; use super::super::policy::Prices;"),
        ("src/app/session.rs", "use crate::browser::storage; use crate::{view, world};"),
    ] {
        assert_eq!(forbidden_uses(path, &Source::read(text).code), Vec::<String>::new(), "{path}");
    }
}

/// The crates by which the page is reached.
const OF_THE_PAGE: [&str; 8] =
    ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "leptos", "leptos_router", "gloo_storage", "gloo"];

/// The crates of the page that the code names where it must not.
fn reaches_for_the_page(path: &str, code: &str) -> Vec<String> {
    if !PURE.contains(&floor(path)) {
        return Vec::new();
    }
    let lines = OF_THE_PAGE.iter().flat_map(|name| lines_with(code, name).into_iter().map(move |line| (name, line)));
    lines.map(|(name, line)| format!("{path}:{line}: {name}")).collect()
}

#[test]
fn only_browser_app_and_the_two_programs_know_the_page() {
    none(sources().iter().flat_map(|(file, code)| reaches_for_the_page(&file.path, code)).collect());
}

#[test]
fn a_hand_on_the_page_is_seen() {
    for text in
        ["use web_sys::Window;", "let x = js_sys::Date::now();", "use leptos::prelude::*;", "gloo_storage::set()"]
    {
        assert_eq!(reaches_for_the_page("src/view/matrix.rs", text).len(), 1, "{text}");
        assert_eq!(reaches_for_the_page("src/browser/page.rs", text).len(), 0, "{text}");
    }
    assert_eq!(reaches_for_the_page("src/view/matrix.rs", "let my_leptos_like = 1;").len(), 0);
}

/// What pure floors never do: floats, clocks, chance, files, and whatever panics.
const NEVER: [&str; 25] = [
    "f64",
    "f32",
    "Utc::now",
    "Local::now",
    "SystemTime",
    "Instant",
    "rand",
    "getrandom",
    ".unwrap()",
    ".unwrap_err()",
    ".expect(",
    ".expect_err(",
    "panic!",
    "todo!",
    "unimplemented!",
    "unreachable!",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "println!",
    "eprintln!",
    "dbg!",
    "unsafe",
];

/// Exceptions, by file and the line as it stands.
const ALLOWED: &[(&str, &str)] = &[
    // A day that is written in the code is checked when the code is compiled.
    ("src/base/day.rs", "None => panic!(\"no such day\"),"),
];

/// Files in which spreadsheets' floats become decimals, and decimals floats again, or in which floats are refused by name.
const FLOATS: [&str; 2] = ["src/exchange/number.rs", "src/scenario/notation/writer.rs"];

/// What a file of a pure floor does although it must not.
fn impure(path: &str, text: &str) -> Vec<String> {
    if !PURE.contains(&floor(path)) {
        return Vec::new();
    }
    let code = without_tests(&Source::read(text).code);
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for word in NEVER {
        if word.starts_with('f') && FLOATS.contains(&path) {
            continue;
        }
        for line in lines_with(&code, word) {
            let written = lines.get(line - 1).map_or("", |line| line.trim());
            if !ALLOWED.contains(&(path, written)) {
                found.push(format!("{path}:{line}: {word}: {written}"));
            }
        }
    }
    found
}

#[test]
fn the_lower_floors_have_no_clock_no_chance_no_files_no_floats_and_do_not_panic() {
    let files = files("src", &[".rs"]);
    none(files.iter().flat_map(|file| impure(&file.path, &file.text)).collect());
    for (path, line) in ALLOWED {
        let stands = files.iter().any(|file| file.path == *path && file.text.lines().any(|own| own.trim() == *line));
        assert!(stands, "{path} no longer needs its exception");
    }
    for path in FLOATS {
        let needed = files.iter().any(|file| file.path == path && file.text.contains("f64"));
        assert!(needed, "{path} no longer needs its exception");
    }
}

#[test]
fn an_impure_line_is_seen() {
    for text in [
        "fn f(x: f64) {}",
        "let x = 1.0f32 as f32;",
        "let now = Utc::now();",
        "let now = chrono::Local::now();",
        "use std::time::SystemTime;",
        "let t = Instant::now();",
        "let x = rand::random();",
        "let x = y.unwrap();",
        "let x = y.expect(\"x\");",
        "panic!(\"no such day\")",
        "todo!()",
        "unimplemented!()",
        "unreachable!()",
        "let x = std::fs::read(p);",
        "let x = std::env::var(p);",
        "println!(\"x\");",
        "#[cfg(test)]\nmod tests { fn f() { x.unwrap() } }\nfn g() { todo!() }",
        "#[cfg(test)]\nuse x;\nfn g() { todo!() }",
        "let quote = '\"'; todo!(); let other = '\"';",
        "let text = r#\"a \" quote\"#; todo!();",
        "fn f<'a>(x: &'a str) { todo!() }",
    ] {
        assert_eq!(impure("src/policy/x.rs", text).len(), 1, "{text}");
        assert_eq!(impure("src/app/x.rs", text).len(), 0, "{text}");
    }
    for text in [
        "// x.unwrap() f64 panic!",
        "/* panic! /* todo!() */ f64 */",
        "let x = \"panic! \\\" todo!()\";",
        "let x = r#\"a \" todo!() \"#;",
        "let operand = brand + x.unwrap_or(y) + z.unwrap_or_default();",
        "#[cfg(test)]\nmod tests {\n    fn f() { if x { y.unwrap() } }\n    fn g() { panic!(\"}\") }\n}\n",
        "let x = as_f64(y);",
    ] {
        assert_eq!(impure("src/policy/x.rs", text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(impure("src/base/day.rs", "        None => panic!(\"no such day\"),\n").len(), 0);
    assert_eq!(impure("src/base/money.rs", "        None => panic!(\"no such day\"),\n").len(), 1);
    assert_eq!(impure("src/exchange/number.rs", "fn f(x: f64) {}").len(), 0);
    assert_eq!(impure("src/exchange/number.rs", "todo!()").len(), 1);
}

/// Files that are mostly words: they may be longer than those that are mostly code.
const OF_WORDS: [&str; 3] = ["src/policy/", "src/locales/", "src/app/words.rs"];

/// Names of the notices' campaigns in code that should treat all campaigns alike.
fn names_a_campaign(path: &str, code: &str) -> Vec<String> {
    const NAMES: [&str; 4] = ["FIRST_ORDER_DISCOUNT", "FEE_SUBSIDY", "SPLIT_INTEREST", "JOINT_INTEREST"];
    // The notices themselves, and the sample's story.
    const MAY: [&str; 3] =
        ["src/policy/festival_38.rs", "src/policy/first_order_discount.rs", "src/scenario/sample.rs"];
    if MAY.contains(&path) {
        return Vec::new();
    }
    let lines = NAMES.into_iter().flat_map(|name| lines_with(code, name).into_iter().map(move |line| (line, name)));
    lines.map(|(line, name)| format!("{path}:{line}: {name}")).collect()
}

#[test]
fn no_campaign_is_known_by_name_outside_its_notice() {
    let all = sources();
    none(all.iter().flat_map(|(file, code)| names_a_campaign(&file.path, &without_tests(code))).collect());
}

#[test]
fn a_campaign_known_by_name_is_seen() {
    let code = "use crate::policy::festival_38::FEE_SUBSIDY;\nlet one = FEE_SUBSIDY;";
    assert_eq!(names_a_campaign("src/shop/order.rs", code).len(), 2);
    assert_eq!(names_a_campaign("src/policy/festival_38.rs", code), Vec::<String>::new());
    assert_eq!(names_a_campaign("src/shop/order.rs", "let other = FEE_SUBSIDY_RATE;"), Vec::<String>::new());
}

/// How long a file may be.
fn longest(path: &str) -> usize {
    if OF_WORDS.iter().any(|prefix| path.starts_with(prefix)) { 1_500 } else { 900 }
}

fn too_long(path: &str, lines: usize) -> Option<String> {
    (lines > longest(path)).then(|| format!("{path}: {lines} lines, at most {}", longest(path)))
}

#[test]
fn no_file_is_too_long_to_be_read() {
    let all = files("src", &[".rs"]).into_iter().chain(files("tests", &[".rs"]));
    none(all.filter_map(|file| too_long(&file.path, file.text.lines().count())).collect());
}

#[test]
fn a_file_that_is_too_long_is_seen() {
    assert!(too_long("src/shop/goods.rs", 901).is_some() && too_long("src/shop/goods.rs", 900).is_none());
    assert!(
        too_long("src/policy/pay_later.rs", 1_501).is_some() && too_long("src/policy/pay_later.rs", 1_500).is_none()
    );
}

/// What would tie the project to the machine it was written on. Put together from parts, so that this file has none.
fn of_a_machine() -> Vec<String> {
    let mut all: Vec<String> = ["root", "home", "work", "tmp", "Users"].map(|folder| format!("/{folder}/")).into();
    all.extend(["index.crates", "static.crates"].map(|host| format!("{host}.io")));
    all.extend(["registry.npmjs", "registry.yarnpkg"].map(|host| format!("{host}.")));
    all.extend(["rsproxy", "artifactory", "mirrors"].map(|host| format!("{host}.")));
    all
}

fn tied_to_a_machine(path: &str, text: &str) -> Vec<String> {
    let all = of_a_machine();
    let lines = text.lines().enumerate();
    let hits = lines.flat_map(|(place, line)| {
        all.iter().filter(|tie| line.contains(tie.as_str())).map(move |tie| (place + 1, tie))
    });
    hits.map(|(line, tie)| format!("{path}:{line}: {tie}")).collect()
}

#[test]
fn nothing_is_tied_to_a_machine() {
    let endings =
        [".rs", ".toml", ".md", ".css", ".html", ".js", ".mjs", ".json", ".sh", ".webmanifest", "Makefile", "run"];
    let all = ["src", "tests", "benches", "style", "public", "scripts", ".ci", "docs"].into_iter().chain([
        "Cargo.toml",
        "Trunk.toml",
        "index.html",
        "Makefile",
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ]);
    none(
        all.flat_map(|below| files(below, &endings))
            .flat_map(|file| tied_to_a_machine(&file.path, &file.text))
            .collect(),
    );
}

#[test]
fn a_tie_to_a_machine_is_seen() {
    for tie in of_a_machine() {
        assert_eq!(tied_to_a_machine("README.md", &format!("see {tie}somewhere")).len(), 1, "{tie}");
    }
    assert_eq!(
        tied_to_a_machine("src/x.rs", "\"xl/workbook.xml\", a/works, https://example.com"),
        Vec::<String>::new()
    );
}

/// The kinds of numbers that clauses have.
const KINDS: [&str; 18] = [
    "XYHF2", "XYHF1", "XYHF", "LJ", "PAY38", "SUB38", "SPLIT38", "JOINT38", "INST", "FQ", "RNR1", "RNR2", "RNR3",
    "RNR", "CNY22", "TIMED", "AMB", "DEF",
];

/// The numbers of clauses that a text names.
fn named(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let is_number = |word: &&str| {
        let Some((kind, rest)) = word.split_once('-') else { return false };
        let whole = !rest.is_empty() && !rest.ends_with('-') && !rest.contains("--");
        let public = kind == "B" && rest.starts_with(|c: char| c.is_ascii_digit());
        whole && (public || KINDS.contains(&kind) && !rest.chars().any(|c| c.is_ascii_lowercase()))
    };
    words.filter(is_number).map(str::to_owned).collect()
}

/// The numbers that the string literals of a test file name; comments prove nothing.
fn named_in_tests(path: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let all = files("tests", &[".rs"]).into_iter().filter(|file| file.path != "tests/house.rs" && path(&file.path));
    all.flat_map(|file| Source::read(&file.text).literals).flat_map(|literal| named(&literal)).collect()
}

/// The ids on which it depends whether a good, a shop or a buyer qualifies, what is labelled, and what it costs. Each
/// is proved by a case of its own section; being listed in the handbook's table is not enough.
const OF_ELIGIBILITY: &str = "\
    XYHF2-DATE-01 XYHF2-DATE-02 XYHF2-MIG-01 XYHF2-MIG-02 XYHF2-DIFF-01 XYHF2-ACT-03 XYHF2-ACT-05 XYHF2-STATE-01 \
    XYHF2-ELIG-01 XYHF2-ELIG-02 XYHF2-ELIG-03 XYHF2-ELIG-04 XYHF2-ELIG-05 \
    XYHF2-CAT-00 XYHF2-CAT-01 XYHF2-CAT-02 XYHF2-CAT-03 XYHF2-CAT-04 XYHF2-CAT-05 XYHF2-CAT-06 XYHF2-CAT-07 \
    XYHF2-CAT-08 XYHF2-CAT-09 XYHF2-CAT-10 XYHF2-CAT-11 XYHF2-CAT-12 XYHF2-CAT-13 XYHF2-CAT-14 XYHF2-CAT-15 \
    XYHF2-CAT-16 XYHF2-CAT-17 XYHF2-CAT-18 XYHF2-CAT-19 XYHF2-CAT-20 XYHF2-CAT-21 XYHF2-CAT-22 XYHF2-CAT-23 \
    XYHF2-CAT-24 XYHF2-CAT-25 XYHF2-CAT-26 XYHF2-CAT-27 \
    XYHF2-CONS-01 XYHF2-ORD-02 XYHF2-FEE-01 XYHF2-FEE-02 XYHF2-FEE-04 XYHF2-PAUSE-01 XYHF2-PAUSE-02 \
    XYHF1-ACT-04 XYHF1-ACT-05 XYHF1-SET-04 XYHF1-SET-05 XYHF1-NOTE-01 \
    LJ-DATE-01 LJ-MERC-01 LJ-BEN-01 LJ-BUYER-01 LJ-AMT-01 LJ-GOOD-01 LJ-REQ-01 LJ-REG-01 LJ-AVAIL-01 \
    PAY38-REG-01 PAY38-GATE-01 PAY38-GATE-02 PAY38-GATE-03 PAY38-GATE-04 PAY38-DATE-00 \
    SUB38-DATE-01 SUB38-BEN-01 SUB38-GATE-05 SUB38-REG-01 SUB38-REG-02 SUB38-CONS-01 SUB38-CONS-02 \
    SPLIT38-DATE-01 SPLIT38-GATE-05 SPLIT38-GOOD-01 SPLIT38-BEN-01 SPLIT38-BEN-02 SPLIT38-USER-01 SPLIT38-REG-01 \
    SPLIT38-FEE-01 \
    JOINT38-DATE-01 JOINT38-GATE-05 JOINT38-GOOD-01 JOINT38-BEN-01 JOINT38-BEN-02 JOINT38-REG-01 \
    INST-DEF-01 INST-DEF-02 INST-CFG-01 INST-FEE-01 FQ-DEF-01 FQ-FEE-01 \
    RNR1-01 RNR2-01 RNR3-DATE-01 RNR-DEF-01 RNR-CAT-01 RNR-GOOD-01 RNR-ORD-01 RNR-MERC-01 RNR-OPEN-02 \
    TIMED-MERC-01 TIMED-VER-01 TIMED-VER-02 TIMED-TYPE-01 TIMED-TYPE-02 TIMED-APPLY-01 TIMED-FLOW-02 \
    AMB-01 AMB-02 AMB-03 AMB-04 AMB-07 AMB-08 AMB-09 AMB-10 AMB-11 AMB-12 AMB-16 AMB-17 AMB-18 AMB-19";

#[test]
fn every_clause_that_decides_is_proved_by_a_case_that_names_it() {
    let proved = named_in_tests(|path| path.starts_with("tests/rules/") && path != "tests/rules/handbook.rs");
    let asked = named(OF_ELIGIBILITY);
    assert_eq!(asked.len(), OF_ELIGIBILITY.split(' ').count(), "every id of the list is read as one");
    let missing: Vec<String> = asked.into_iter().filter(|id| !proved.contains(id)).collect();
    none(missing);
}

#[test]
fn every_clause_of_the_documents_is_named_by_some_test() {
    let proved = named_in_tests(|_| true);
    let own = |id: &str| id.starts_with("B-") || id.starts_with("DEF-");
    // The rows of categories are numbered in one table.
    let row = |id: &str| id.starts_with("XYHF2-CAT-");
    let missing = clauses().map(|clause| clause.id).filter(|id| !own(id) && !row(id) && !proved.contains(*id));
    none(missing.map(str::to_owned).collect());
}

#[test]
fn every_number_that_a_test_names_is_a_clause() {
    // Numbers of public pages under which several clauses stand, each with a letter or a period behind it.
    let groups = ["B-07", "B-10"];
    let known = |id: &str| clause(id).is_some() || groups.contains(&id);
    let named = named_in_tests(|_| true);
    assert!(named.len() > 190, "{}", named.len());
    none(named.into_iter().filter(|id| !known(id)).collect());
    none(named_in_sources().into_iter().filter(|id| !known(id)).collect());
}

/// The numbers that comments and texts of the source name, but for the words of clauses themselves.
fn named_in_sources() -> BTreeSet<String> {
    files("src", &[".rs"]).iter().flat_map(|file| named(&file.text)).collect()
}

#[test]
fn numbers_are_told_from_other_words() {
    let text =
        "case(XYHF2-ELIG-02, x) AMB-18: B-07a, DEF-FEE-BASE; XYHF2- AMB- B-side UTF-8 GB-18030 XYHF2-CAT-{row} RNR1-01";
    let found: Vec<String> = named(text).into_iter().collect();
    assert_eq!(found, ["AMB-18", "B-07a", "DEF-FEE-BASE", "RNR1-01", "XYHF2-ELIG-02"]);
    let source = Source::read("// AMB-01\nlet x = \"AMB-02\"; /* AMB-03 */ let y = r#\"AMB-04\"#;");
    let literals: BTreeSet<String> = source.literals.iter().flat_map(|literal| named(literal)).collect();
    assert_eq!(literals.into_iter().collect::<Vec<_>>(), ["AMB-02", "AMB-04"], "comments prove nothing");
}

/// Tests that would not run.
fn set_aside(path: &str, text: &str) -> Vec<String> {
    let code = Source::read(text).code;
    let ignored = format!("#[{}", "ignore");
    code.match_indices(&ignored)
        .map(|(place, _)| format!("{path}:{}", code[..place].matches('\n').count() + 1))
        .collect()
}

#[test]
fn no_test_is_set_aside() {
    let all = files("tests", &[".rs"]).into_iter().chain(files("src", &[".rs"]));
    none(all.flat_map(|file| set_aside(&file.path, &file.text)).collect());
}

#[test]
fn a_test_that_is_set_aside_is_seen() {
    assert_eq!(set_aside("x.rs", "#[test]\n#[ignore]\nfn f() {}"), ["x.rs:2"]);
    assert_eq!(set_aside("x.rs", "#[test]\n#[ignore = \"slow\"]\nfn f() {}"), ["x.rs:2"]);
    assert_eq!(set_aside("x.rs", "// #[ignore]\nlet x = \"#[ignore]\";"), Vec::<String>::new());
}
