//! Which module may use which, and what the lower floors never do.

use crate::source::{Source, files, is_word, lines_with, none, sources, without_tests};
use std::collections::BTreeSet;

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
