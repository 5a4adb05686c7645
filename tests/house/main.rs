//! The rules of the house, read off the source tree: which module may use which, what the lower floors never do, how
//! long a file may be, and that every clause is proved by a test that names it. Each scanner is itself tried on
//! snippets that break the rule.

#![cfg(not(target_arch = "wasm32"))]

mod floors;
mod numbers;
mod source;

use source::{Source, files, lines_with, none, sources, without_tests};

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

/// The names of symbols that are drawn and that `symbols` does not have.
fn not_drawn(path: &str, text: &str, symbols: &str) -> Vec<String> {
    let named = text.split("<Icon name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    named
        .filter(|name| !symbols.contains(&format!("id=\"i-{name}\"")))
        .map(|name| format!("{path}: there is no symbol {name}"))
        .collect()
}

#[test]
fn every_symbol_is_there() {
    let symbols = include_str!("../../public/icons.svg");
    none(files("src/app", &[".rs"]).iter().flat_map(|file| not_drawn(&file.path, &file.text, symbols)).collect());
}

#[test]
fn a_symbol_that_is_not_there_is_seen() {
    let symbols = "<symbol id=\"i-close\">";
    assert!(not_drawn("a", "<Icon name=\"close\"/>", symbols).is_empty());
    assert_eq!(not_drawn("a", "<Icon name=\"cross\" small=true/>", symbols).len(), 1);
}
