//! Plays stories without a browser: `cargo run --example play -- FILE…`. A folder stands for all stories in it.
//!
//! Every check is told with its file and line. With `--quiet` only what does not go as a story says is told, with `--state`
//! the world at the end of each story as well, as JSON. Ends with 1 when something does not go as a story says, with 2 when
//! it is not told what to play.

use merchant_simulator::scenario::state::{Missing, whole};
use merchant_simulator::scenario::{Checked, Outcome, Played, Player, Story, refusal_name};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: play [--quiet] [--state] FILE…

Plays stories and tells each check. A folder stands for all files in it that end in .story.

  --quiet  tells only what does not go as a story says
  --state  prints the world at the end of each story as JSON";

/// What to play, and how much to tell.
#[derive(Default)]
struct Wishes {
    quiet: bool,
    state: bool,
    paths: Vec<PathBuf>,
}

impl Wishes {
    fn read(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut wishes = Wishes::default();
        let mut only_paths = false;
        for word in words {
            match word.as_str() {
                "--" if !only_paths => only_paths = true,
                "--quiet" if !only_paths => wishes.quiet = true,
                "--state" if !only_paths => wishes.state = true,
                other if other.starts_with('-') && !only_paths => return Err(format!("there is no {other}")),
                _ => wishes.paths.push(PathBuf::from(word)),
            }
        }
        if wishes.paths.is_empty() { Err("say which stories".to_owned()) } else { Ok(wishes) }
    }
}

/// The files that a path stands for.
fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    let entries = std::fs::read_dir(path).map_err(told)?;
    let mut all: Vec<PathBuf> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().map_err(told)?;
    all.retain(|file| file.extension().is_some_and(|ending| ending == "story") && file.is_file());
    all.sort_unstable();
    if all.is_empty() { Err(format!("{}: no file in it ends in .story", path.display())) } else { Ok(all) }
}

/// What is told of the stories, and counted.
struct Telling<'w> {
    wishes: &'w Wishes,
    out: &'w mut dyn Write,
    ok: usize,
    failed: usize,
}

impl Telling<'_> {
    /// Whoever stops reading misses the rest, and how it ends is told all the same.
    fn say(&mut self, what: &str) {
        drop(writeln!(self.out, "{what}"));
    }

    /// Something is wrong.
    fn fails(&mut self, what: &str) {
        self.failed += 1;
        self.say(what);
    }

    /// Something is as it should be.
    fn holds(&mut self, what: &str) {
        self.ok += 1;
        if !self.wishes.quiet {
            self.say(what);
        }
    }

    fn file(&mut self, file: &Path) {
        let name = file.display();
        let bytes = match std::fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) => return self.fails(&format!("{name}: {error}")),
        };
        let Ok(text) = String::from_utf8(bytes) else {
            return self.fails(&format!("{name}: it is not in UTF-8"));
        };
        let story = match Story::read(&text) {
            Ok(story) => story,
            Err(mistakes) => return mistakes.iter().for_each(|mistake| self.fails(&format!("{name}:{mistake}"))),
        };
        let mut player = Player::new(&story);
        while let Some(played) = player.play_step() {
            self.step(file, &played);
        }
        if self.wishes.state {
            self.say(&format!("{:#}", whole(player.world())));
        }
    }

    fn step(&mut self, file: &Path, played: &Played) {
        for need in &played.needs {
            self.check(file, "needs ", need);
        }
        for came in &played.acts {
            let place = format!("{}:{}", file.display(), came.line.0);
            match &came.outcome {
                Outcome::Done => {}
                Outcome::Checked(checked) => self.check(file, "", checked),
                Outcome::RefusedAsSaid(refusal) => {
                    self.holds(&format!("{place}: ok: refused {}", refusal_name(refusal)));
                }
                Outcome::Refused(refusal) => {
                    let clause = refusal.clause().map(|clause| format!(" ({})", clause.id)).unwrap_or_default();
                    self.fails(&format!("{place}: FAILED: refused {}{clause}", refusal_name(refusal)));
                }
                Outcome::NotRefused => {
                    self.fails(&format!("{place}: FAILED: it was to be refused, and was carried out"));
                }
            }
        }
    }

    fn check(&mut self, file: &Path, needs: &str, checked: &Checked) {
        let check = &checked.check;
        let place = format!("{}:{}", file.display(), check.line.0);
        let asked = format!("{needs}{} {} {}", check.path, check.sign.written(), check.value);
        if checked.holds {
            return self.holds(&format!("{place}: ok: {asked}"));
        }
        let actual = match &checked.actual {
            Ok(value) => format!("it is {value}"),
            Err(Missing::NotThereYet) => "it is not there yet".to_owned(),
            Err(Missing::Never) => "there is no such thing".to_owned(),
        };
        self.fails(&format!("{place}: FAILED: {asked}, but {actual}"));
    }
}

/// Plays what it is told to, and says how it ends: 0, 1 or 2.
pub fn play(words: impl Iterator<Item = String>, out: &mut dyn Write) -> u8 {
    let wishes = match Wishes::read(words) {
        Ok(wishes) => wishes,
        Err(error) => {
            drop(writeln!(out, "{error}\n\n{USAGE}"));
            return 2;
        }
    };
    let mut telling = Telling { wishes: &wishes, out, ok: 0, failed: 0 };
    for path in &wishes.paths {
        match files(path) {
            Ok(files) => files.iter().for_each(|file| telling.file(file)),
            Err(error) => telling.fails(&error),
        }
    }
    let (ok, failed) = (telling.ok, telling.failed);
    if failed > 0 || !wishes.quiet {
        telling.say(&format!("{ok} ok, {failed} failed"));
    }
    u8::from(failed > 0)
}

fn main() -> ExitCode {
    ExitCode::from(play(std::env::args().skip(1), &mut std::io::stdout().lock()))
}
