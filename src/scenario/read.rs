//! A story from its file.

use super::mistake::{Mistake, Reason};
use super::nearest::nearest;
use super::notation::{self, Slip, moment, unquote};
use super::refusals::Refused;
use super::state::{self, Missing};
use super::story::{
    Act, Both, Check, Choice, Clock, Do, Line, Literal, Look, Sign, Start, Step, Story, Until, VERSION,
};
use super::{MOST_BYTES, MOST_STATEMENTS, MOST_STEPS};
use crate::base::Moment;
use crate::world::World;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// So many mistakes are told at a time.
const MOST_MISTAKES: usize = 20;

/// Every statement.
pub(super) const KEYWORDS: [&str; 25] = [
    "story",
    "title.zh",
    "title.en",
    "about.zh",
    "about.en",
    "start",
    "step",
    "name.zh",
    "name.en",
    "say.zh",
    "say.en",
    "stage",
    "look",
    "need",
    "ask.zh",
    "ask.en",
    "choice.zh",
    "choice.en",
    "right",
    "answer.zh",
    "answer.en",
    "do",
    "refused",
    "clock",
    "check",
];

/// A language of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Zh,
    En,
}

impl Both {
    fn side(&mut self, tongue: Tongue) -> &mut String {
        match tongue {
            Tongue::Zh => &mut self.zh,
            Tongue::En => &mut self.en,
        }
    }
}

/// A part of a line: where it begins, in bytes, and what it says.
#[derive(Clone, Copy)]
struct Part<'t> {
    at: usize,
    text: &'t str,
}

impl<'t> Part<'t> {
    fn trimmed(self) -> Self {
        let begins = self.text.len() - self.text.trim_start().len();
        Part { at: self.at + begins, text: self.text.trim() }
    }

    /// The first word, and what follows it.
    fn word(self) -> (Self, Self) {
        let whole = self.trimmed();
        let end = whole.text.find(char::is_whitespace).unwrap_or(whole.text.len());
        let (word, rest) = whole.text.split_at(end);
        (Part { at: whole.at, text: word }, Part { at: whole.at + end, text: rest }.trimmed())
    }

    /// Something is wrong with it.
    fn fails<T>(self, reason: Reason) -> Result<T, Slip> {
        Err(Slip { at: self.at, reason, text: self.text.to_owned(), nearest: None })
    }

    /// The name is not known.
    fn unknown<T>(self, reason: Reason, nearest: Option<String>) -> Result<T, Slip> {
        Err(Slip { at: self.at, reason, text: self.text.to_owned(), nearest })
    }

    /// Something has to be said.
    fn said(self) -> Result<Self, Slip> {
        if self.text.is_empty() { self.fails(Reason::NothingSaid) } else { Ok(self) }
    }

    /// Nothing may be said.
    fn silent(self) -> Result<(), Slip> {
        if self.text.is_empty() { Ok(()) } else { self.fails(Reason::TooMuchSaid) }
    }

    /// What stands here, read as notation; a name that is unknown is so for this reason.
    fn read<T: serde::de::DeserializeOwned>(self, unknown: Reason) -> Result<T, Slip> {
        notation::read(self.text).map_err(|slip| {
            let reason = if slip.reason == Reason::UnknownVariant { unknown } else { slip.reason };
            Slip { at: self.at + slip.at, reason, ..slip }
        })
    }
}

impl Story {
    /// Reads a story from its file.
    ///
    /// # Errors
    /// Every mistake in it, in the order of the lines, up to 20.
    pub fn read(text: &str) -> Result<Story, Vec<Mistake>> {
        if text.len() > MOST_BYTES {
            return Err(vec![whole_file(Reason::TooLong)]);
        }
        let mut reading = Reading::default();
        let mut statements = 0;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (number, line) in (1..).zip(text.split('\n')) {
            let whole = Part { at: 0, text: line.strip_suffix('\r').unwrap_or(line) };
            let (keyword, rest) = whole.word();
            if keyword.text.is_empty() || keyword.text.starts_with('#') {
                continue;
            }
            reading.line = number;
            statements += 1;
            let result = match statements {
                1 => reading.version(keyword, rest),
                many if many > MOST_STATEMENTS => keyword.fails(Reason::TooManyStatements),
                _ => reading.statement(keyword, rest),
            };
            if let Err(slip) = result {
                let stop = matches!(
                    slip.reason,
                    Reason::TooManyStatements | Reason::TooManySteps | Reason::UnknownVersion | Reason::NoVersion
                );
                reading.mistakes.push(located(number, whole.text, slip));
                if stop || reading.mistakes.len() == MOST_MISTAKES {
                    return Err(reading.mistakes);
                }
            }
        }
        if statements == 0 {
            return Err(vec![whole_file(Reason::NoVersion)]);
        }
        reading.close_step();
        reading.story()
    }
}

/// Reads who does what and where, as three texts of their own: what stands behind `do` in a story.
///
/// # Errors
/// The first mistake, with the character of the text it is in.
pub fn read_do(actor: &str, surface: &str, command: &str) -> Result<Do, Mistake> {
    fn part<T: serde::de::DeserializeOwned>(text: &str, unknown: Reason) -> Result<T, Mistake> {
        let read = |part: Part| part.trimmed().said()?.read(unknown);
        read(Part { at: 0, text }).map_err(|slip| located(1, text, slip))
    }
    let by = (part(actor, Reason::UnknownActor)?, part(surface, Reason::UnknownSurface)?);
    Ok(Do { line: Line(0), by, command: part(command, Reason::UnknownVariant)?, refused: None })
}

/// Reads how far time passes: what stands behind `clock` in a story.
///
/// # Errors
/// The mistake, with its character.
pub fn read_until(text: &str) -> Result<Until, Mistake> {
    let read = |part: Part| until(part.trimmed().said()?);
    read(Part { at: 0, text }).map_err(|slip| located(1, text, slip))
}

/// Reads a moment as people write it: `2023-02-20 10:00:00`, also without seconds or without a time.
///
/// # Errors
/// The mistake.
pub fn read_moment(text: &str) -> Result<Moment, Mistake> {
    let read = |part: Part| moment(part.text).map_or_else(|| part.fails(Reason::NotAMoment), Ok);
    read(Part { at: 0, text }.trimmed()).map_err(|slip| located(1, text, slip))
}

/// A mistake that is about the whole file.
const fn whole_file(reason: Reason) -> Mistake {
    Mistake { line: 1, column: 1, reason, text: String::new(), nearest: None }
}

/// A mistake in a line.
fn located(line: u32, whole: &str, slip: Slip) -> Mistake {
    let before = whole.char_indices().take_while(|(place, _)| *place < slip.at).count();
    let column = u32::try_from(before + 1).unwrap_or(u32::MAX);
    Mistake { line, column, reason: slip.reason, text: slip.text, nearest: slip.nearest }
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    mistakes: Vec<Mistake>,
    /// The line that is read.
    line: u32,
    /// The line of the first statement.
    begins: u32,
    title: Both,
    about: Both,
    start: Option<Start>,
    /// It says where it starts, or tries to.
    has_start: bool,
    steps: Vec<Step>,
    /// Where the question of the last step stands.
    asked: u32,
    /// In which languages the last choice was given, and whether it is closed.
    given: Given,
    /// Where paths are tried.
    paths: Paths,
}

/// In which languages a choice was given.
#[derive(Default, Clone, Copy)]
struct Given {
    zh: bool,
    en: bool,
    closed: bool,
}

impl Given {
    fn in_tongue(&mut self, tongue: Tongue) -> &mut bool {
        match tongue {
            Tongue::Zh => &mut self.zh,
            Tongue::En => &mut self.en,
        }
    }
}

impl Reading {
    fn story(mut self) -> Result<Story, Vec<Mistake>> {
        if !self.has_start {
            self.mistakes.push(Mistake { line: self.begins, ..whole_file(Reason::NoStart) });
        }
        match self.start {
            Some(start) if self.mistakes.is_empty() => {
                Ok(Story { title: self.title, about: self.about, start, steps: self.steps })
            }
            _ => {
                self.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
                self.mistakes.truncate(MOST_MISTAKES);
                Err(self.mistakes)
            }
        }
    }

    fn version(&mut self, keyword: Part, rest: Part) -> Result<(), Slip> {
        if keyword.text != "story" {
            return keyword.fails(Reason::NoVersion);
        }
        self.begins = self.line;
        match rest.text.parse() {
            Ok(VERSION) => Ok(()),
            _ => rest.fails(Reason::UnknownVersion),
        }
    }

    fn statement(&mut self, keyword: Part, rest: Part) -> Result<(), Slip> {
        let (word, tongue) = match keyword.text.split_once('.') {
            Some((word, "zh")) => (word, Some(Tongue::Zh)),
            Some((word, "en")) => (word, Some(Tongue::En)),
            _ => (keyword.text, None),
        };
        if !KEYWORDS.contains(&keyword.text) {
            return keyword.unknown(Reason::UnknownKeyword, nearest(keyword.text, KEYWORDS));
        }
        let of_head = matches!(word, "title" | "about" | "start" | "story");
        if word == "step" {
            return self.step(keyword, rest);
        }
        match (self.steps.last_mut(), of_head, tongue) {
            (None, true, Some(tongue)) if word == "title" => once(self.title.side(tongue), keyword, rest),
            (None, true, Some(tongue)) => again(self.about.side(tongue), rest),
            (None, true, None) if word == "start" => {
                if std::mem::replace(&mut self.has_start, true) {
                    return keyword.fails(Reason::SaidTwice);
                }
                self.start = Some(start(rest)?);
                Ok(())
            }
            (Some(step), false, Some(tongue)) => match word {
                "name" => once(step.name.side(tongue), keyword, rest),
                "say" => again(step.say.side(tongue), rest),
                "answer" => again(step.answer.side(tongue), rest),
                "ask" => {
                    self.asked = self.line;
                    let question = step.question.get_or_insert_default();
                    once(question.ask.side(tongue), keyword, rest)
                }
                _ => self.choice(tongue, keyword, rest),
            },
            (Some(_), false, None) => self.of_step(word, keyword, rest),
            _ => keyword.fails(Reason::OutOfPlace),
        }
    }

    fn step(&mut self, keyword: Part, rest: Part) -> Result<(), Slip> {
        self.close_step();
        if self.steps.len() == MOST_STEPS {
            return keyword.fails(Reason::TooManySteps);
        }
        let mut step = Step { line: Line(self.line), ..Step::default() };
        *step.name.side(tongue_of(rest.text)) = rest.text.to_owned();
        self.steps.push(step);
        Ok(())
    }

    /// Looks whether the last step is whole.
    fn close_step(&mut self) {
        let question = self.steps.last().and_then(|step| step.question.as_ref());
        let Some(question) = question else { return };
        if !question.is_whole() {
            let text = if question.ask.zh.is_empty() { &question.ask.en } else { &question.ask.zh };
            self.mistakes.push(Mistake {
                line: self.asked,
                text: text.clone(),
                ..whole_file(Reason::WrongNumberOfChoices)
            });
        }
    }

    fn choice(&mut self, tongue: Tongue, keyword: Part, rest: Part) -> Result<(), Slip> {
        let question = self.steps.last_mut().and_then(|step| step.question.as_mut());
        let Some(question) = question else { return keyword.fails(Reason::OutOfPlace) };
        let begins = question.choices.is_empty() || self.given.closed || *self.given.in_tongue(tongue);
        if begins {
            question.choices.push(Choice::default());
            self.given = Given::default();
        }
        if let Some(choice) = question.choices.last_mut() {
            *choice.text.side(tongue) = rest.text.to_owned();
        }
        *self.given.in_tongue(tongue) = true;
        Ok(())
    }

    /// A statement of a step that is in no language.
    fn of_step(&mut self, word: &str, keyword: Part, rest: Part) -> Result<(), Slip> {
        let line = Line(self.line);
        let start = self.start;
        let paths = &mut self.paths;
        let Some(step) = self.steps.last_mut() else { return keyword.fails(Reason::OutOfPlace) };
        match word {
            "stage" => {
                if !step.stage.is_empty() {
                    return keyword.fails(Reason::SaidTwice);
                }
                let mut rest = rest.said()?;
                while !rest.text.is_empty() {
                    let (name, more) = rest.word();
                    if step.stage.len() == 2 {
                        return name.fails(Reason::TooManySurfaces);
                    }
                    step.stage.push(name.read(Reason::UnknownSurface)?);
                    rest = more;
                }
            }
            "look" => {
                let path = paths.read(rest.said()?, start)?;
                step.look.push(Look { line, path });
            }
            "need" => step.need.push(check(rest, line, paths, start)?),
            "check" => step.acts.push(Act::Check(check(rest, line, paths, start)?)),
            "right" => {
                rest.silent()?;
                let choice = step.question.as_mut().and_then(|question| question.choices.last_mut());
                match choice {
                    None => return keyword.fails(Reason::OutOfPlace),
                    Some(choice) if choice.right => return keyword.fails(Reason::SaidTwice),
                    Some(choice) => choice.right = true,
                }
                self.given.closed = true;
            }
            "do" => {
                let (actor, more) = rest.said()?.word();
                let (surface, command) = more.word();
                let by = (actor.read(Reason::UnknownActor)?, surface.said()?.read(Reason::UnknownSurface)?);
                let command = command.said()?.read(Reason::UnknownVariant)?;
                step.acts.push(Act::Do(Do { line, by, command, refused: None }));
            }
            "refused" => {
                let expected = Refused::read(rest.said()?.text);
                let expected = expected.or_else(|nearest| rest.unknown(Reason::UnknownRefusal, nearest))?;
                match step.acts.last_mut() {
                    Some(Act::Do(act)) if act.refused.is_none() => act.refused = Some(expected),
                    Some(Act::Do(_)) => return keyword.fails(Reason::SaidTwice),
                    _ => return keyword.fails(Reason::OutOfPlace),
                }
            }
            "clock" => step.acts.push(Act::Clock(Clock { line, until: until(rest.said()?)? })),
            _ => return keyword.fails(Reason::OutOfPlace),
        }
        Ok(())
    }
}

/// Which paths can lead somewhere.
#[derive(Default)]
struct Paths {
    /// An empty shop, in which they are tried.
    world: Option<World>,
    /// Those that can: a story asks for the same ones again and again.
    tried: BTreeSet<String>,
}

impl Paths {
    /// A path that can lead somewhere.
    fn read(&mut self, part: Part, start: Option<Start>) -> Result<String, Slip> {
        if !self.tried.contains(part.text) {
            let begin = || World::new(start.map_or_else(super::sample_start, Start::at));
            match state::find(self.world.get_or_insert_with(begin), part.text) {
                Err(no_such) if no_such.kind == Missing::Never => {
                    let (text, nearest) = (no_such.text, no_such.nearest);
                    return Err(Slip { at: part.at, reason: Reason::UnknownState, text, nearest });
                }
                _ => drop(self.tried.insert(part.text.to_owned())),
            }
        }
        Ok(part.text.to_owned())
    }
}

/// The language that a name is in.
fn tongue_of(name: &str) -> Tongue {
    if name.is_ascii() { Tongue::En } else { Tongue::Zh }
}

/// The one name that can stand behind `step`.
pub(super) fn name_of_step(name: &Both) -> Option<&str> {
    match (name.zh.as_str(), name.en.as_str()) {
        (zh, "") if tongue_of(zh) == Tongue::Zh => Some(zh),
        ("", en) if tongue_of(en) == Tongue::En => Some(en),
        _ => None,
    }
}

/// A text that is said once.
fn once(text: &mut String, keyword: Part, rest: Part) -> Result<(), Slip> {
    if !text.is_empty() {
        return keyword.fails(Reason::SaidTwice);
    }
    *text = rest.said()?.text.to_owned();
    Ok(())
}

/// A paragraph of a text.
fn again(text: &mut String, rest: Part) -> Result<(), Slip> {
    let paragraph = rest.said()?.text;
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(paragraph);
    Ok(())
}

fn start(rest: Part) -> Result<Start, Slip> {
    let (kind, at) = rest.said()?.word();
    let begins = match kind.text {
        "sample" => Start::Sample,
        "empty" => Start::Empty,
        _ => return kind.unknown(Reason::UnknownStart, nearest(kind.text, ["sample", "empty"])),
    };
    match moment(at.said()?.text) {
        Some(moment) => Ok(begins(moment)),
        None => at.fails(Reason::NotAMoment),
    }
}

fn until(rest: Part) -> Result<Until, Slip> {
    let (word, kind) = rest.word();
    if word.text == "due" {
        return Ok(match kind.text {
            "" => Until::Due,
            _ => Until::Fallen(kind.read(Reason::UnknownDue)?),
        });
    }
    if let Some(length) = rest.text.strip_prefix('+') {
        return seconds(length).map_or_else(|| rest.fails(Reason::NotALength), |passed| Ok(Until::Passed(passed)));
    }
    moment(rest.text).map_or_else(|| rest.fails(Reason::NotAMoment), |moment| Ok(Until::Moment(moment)))
}

/// The units of a length of time, in seconds, the longest first.
pub(super) const UNITS: [(char, u32); 4] = [('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

/// A length of time such as `3d`, `12h` or `1h30m`, in seconds.
fn seconds(text: &str) -> Option<u32> {
    let mut sum: u32 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: u32 = rest[..end].parse().ok()?;
        let unit = rest[end..].chars().next()?;
        let (_, length) = UNITS.iter().find(|(own, _)| *own == unit)?;
        sum = sum.checked_add(count.checked_mul(*length)?)?;
        rest = &rest[end + unit.len_utf8()..];
    }
    (sum > 0).then_some(sum)
}

fn check(rest: Part, line: Line, paths: &mut Paths, start: Option<Start>) -> Result<Check, Slip> {
    let rest = rest.said()?;
    // White space in quotation marks is part of a name on the path.
    let mut quoted = false;
    let end = rest.text.find(|c: char| {
        quoted ^= c == '"';
        !quoted && c.is_whitespace()
    });
    let Some(end) = end else { return rest.fails(Reason::NoSign) };
    let looked_at = Part { at: rest.at, text: &rest.text[..end] };
    let (written, value) = Part { at: rest.at + end, text: &rest.text[end..] }.word();
    let Some((_, sign)) = Sign::ALL.into_iter().find(|(own, _)| *own == written.text) else {
        return written.fails(Reason::NoSign);
    };
    let path = paths.read(looked_at, start)?;
    if value.text.is_empty() {
        return written.fails(Reason::NoSign);
    }
    Ok(Check { line, path, sign, value: literal(value)? })
}

fn literal(part: Part) -> Result<Literal, Slip> {
    if part.text.starts_with('"') {
        let text = unquote(part.text).map_err(|slip| Slip { at: part.at + slip.at, ..slip })?;
        return Ok(Literal::Text(text));
    }
    Ok(bare(part.text))
}

/// What a value says that stands without quotation marks.
pub(super) fn bare(text: &str) -> Literal {
    match text {
        "true" => Literal::Flag(true),
        "false" => Literal::Flag(false),
        "none" => Literal::None,
        _ => number(text).map_or_else(|| Literal::Text(text.to_owned()), Literal::Number),
    }
}

/// A plain decimal number; what has more digits than can be kept is a text.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(fraction) || digits.len() > 26 {
        return None;
    }
    Decimal::from_str_exact(text).ok()
}
