//! Playing stories from the shell.

use std::path::PathBuf;

#[path = "../../examples/play.rs"]
#[allow(dead_code)]
mod play;

/// What is told, and how it ends.
fn plays(words: &[&str]) -> (u8, String) {
    let mut out = Vec::new();
    let end = play::play(words.iter().map(|word| (*word).to_owned()), &mut out);
    (end, String::from_utf8(out).expect("a text"))
}

/// A folder of a test's own, with files in it.
fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.join(name), text).expect("a file");
    }
    folder
}

const HEAD: &str = "story 1\nstart sample 2022-07-05\nstep\n";

#[test]
fn checks_are_told_with_file_and_line() {
    let good = format!("{HEAD}check orders.count = 0\ndo Time Desk Trade.Fall\nrefused NothingDue\n");
    let bad = format!(
        "{HEAD}need orders.count = 1\ncheck orders.count < 0\ncheck orders.7.stage = Paid\n\
         do Time Desk Trade.Fall\ndo Director Desk Trade.EmptyWallet\nrefused NothingDue\n"
    );
    let folder = folder("checks", &[("b.story", bad.as_bytes()), ("a.story", good.as_bytes()), ("c.txt", b"x")]);
    let path = folder.to_str().expect("a path");
    let (end, told) = plays(&[path]);
    assert_eq!(
        told.replace(path, "."),
        "./a.story:4: ok: orders.count = 0\n\
         ./a.story:5: ok: refused NothingDue\n\
         ./b.story:4: FAILED: needs orders.count = 1, but it is 0\n\
         ./b.story:5: FAILED: orders.count < 0, but it is 0\n\
         ./b.story:6: FAILED: orders.7.stage = Paid, but it is not there yet\n\
         ./b.story:7: FAILED: refused NothingDue\n\
         ./b.story:8: FAILED: it was to be refused, and was carried out\n\
         2 ok, 5 failed\n"
    );
    assert_eq!(end, 1);
    let (end, told) = plays(&["--quiet", path]);
    assert_eq!((end, told.lines().count()), (1, 6));
    let good = folder.join("a.story");
    assert_eq!(plays(&["--quiet", good.to_str().expect("a path")]), (0, String::new()));
    let (end, told) = plays(&["--quiet", "--state", good.to_str().expect("a path")]);
    let state: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
    assert_eq!((end, state["orders"]["count"].as_u64()), (0, Some(0)));
}

#[test]
fn what_is_no_story_is_told() {
    let folder = folder("none", &[("a.story", b"story 1\nstart somewhere\nstpe\n"), ("b.story", b"\xff\xfe")]);
    let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    let (end, told) = plays(&[&path("a.story"), &path("b.story"), &path("missing.story")]);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!((end, lines.len()), (1, 5));
    assert!(lines[0].contains("a.story:2:7: a start is"), "{told}");
    assert!(lines[1].ends_with("a.story:3:1: no such statement: stpe (step?)"), "{told}");
    assert!(lines[2].ends_with("b.story: it is not in UTF-8"), "{told}");
    assert!(lines[3].contains("missing.story: "), "{told}");
    std::fs::create_dir_all(folder.join("empty")).expect("a folder");
    let (end, told) = plays(&[&path("empty")]);
    assert!(end == 1 && told.contains("no file in it ends in .story"), "{told}");
}

#[test]
fn whoever_asks_wrongly_is_told_how() {
    for words in [&[][..], &["--loud", "x"], &["--quiet"]] {
        let (end, told) = plays(words);
        assert!(end == 2 && told.contains("usage: play"), "{told}");
    }
}
