//! What a story is: a start, and steps in which somebody does something, time passes, and something is looked at.

use super::refusals::Refused;
use crate::base::Moment;
use crate::shop::DueKind;
use crate::world::{Actor, Command, Surface};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The version of the format that is written.
pub const VERSION: u32 = 1;

/// A story.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// What it is called.
    pub title: Both,
    /// What it is about, in paragraphs.
    pub about: Both,
    /// Where it starts.
    pub start: Start,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// Where a story starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// With the sample shop.
    Sample(Moment),
    /// With an empty shop.
    Empty(Moment),
}

impl Start {
    /// The second at which it starts.
    pub const fn at(self) -> Moment {
        match self {
            Start::Sample(at) | Start::Empty(at) => at,
        }
    }
}

/// The languages in which a story is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Chinese.
    Chinese,
    /// English.
    English,
}

/// Text in both languages; either may be empty. Paragraphs are kept as lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Both {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Both {
    /// Text in both languages as a story keeps it: without white space around paragraphs, and without empty ones.
    pub fn new(zh: &str, en: &str) -> Self {
        let tidy = |text: &str| paragraphs(text).collect::<Vec<_>>().join("\n");
        Both { zh: tidy(zh), en: tidy(en) }
    }

    /// Leaves out the other language where it is said in this one.
    fn keep(&mut self, tongue: Tongue) {
        let (own, other) = match tongue {
            Tongue::Chinese => (&self.zh, &mut self.en),
            Tongue::English => (&self.en, &mut self.zh),
        };
        if !own.is_empty() {
            other.clear();
        }
    }

    /// Whether nothing is said in either language.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}

/// The paragraphs of a text, in the form in which a file can hold them.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

/// Where something stands in its file, counted from 1; 0 where it stands in none. Two stories that differ in nothing else
/// are the same, so all lines are equal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Line(pub u32);

impl PartialEq for Line {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Line {}

/// A step of a story.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Step {
    /// Where it begins.
    pub line: Line,
    /// What it is called.
    pub name: Both,
    /// What is said before it is played, in paragraphs.
    pub say: Both,
    /// The surfaces to show, at most two; none to leave the stage as it is.
    pub stage: Vec<Surface>,
    /// What to look at.
    pub look: Vec<Look>,
    /// What it waits for.
    pub need: Vec<Check>,
    /// What the audience is asked before it is played.
    pub question: Option<Question>,
    /// What is said after it was played, in paragraphs.
    pub answer: Both,
    /// What happens, in order.
    pub acts: Vec<Act>,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Where it is written.
    pub line: Line,
    /// A path of the state, see [`super::state::find`].
    pub path: String,
}

/// A question to the audience.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// The question.
    pub ask: Both,
    /// Two to six choices.
    pub choices: Vec<Choice>,
}

impl Question {
    /// Whether it can be asked: it has two to six choices, and all of them say something.
    pub fn is_whole(&self) -> bool {
        (2..=6).contains(&self.choices.len()) && self.choices.iter().all(|choice| !choice.text.is_empty())
    }
}

/// A choice of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// The choice.
    pub text: Both,
    /// It is right.
    pub right: bool,
}

/// Something that happens in a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Somebody gives a command.
    Do(Do),
    /// Time passes.
    Clock(Clock),
    /// Something is compared with what it should be.
    Check(Check),
}

impl Act {
    /// Where it is written.
    pub const fn line(&self) -> Line {
        match self {
            Act::Do(act) => act.line,
            Act::Clock(act) => act.line,
            Act::Check(act) => act.line,
        }
    }
}

/// Somebody gives a command.
#[derive(Debug, Clone, PartialEq)]
pub struct Do {
    /// Where it is written.
    pub line: Line,
    /// Who, and where.
    pub by: (Actor, Surface),
    /// What.
    pub command: Command,
    /// It is to be refused like this.
    pub refused: Option<Refused>,
}

/// Time passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Where it is written.
    pub line: Line,
    /// How far.
    pub until: Until,
}

/// How far time passes. All that falls due on the way falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// To a moment.
    Moment(Moment),
    /// By so many seconds.
    Passed(u32),
    /// Until what falls due next has fallen.
    Due,
    /// Until something of a kind has fallen.
    Fallen(DueKind),
}

/// Something is compared with what it should be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// Where it is written.
    #[serde(skip)]
    pub line: Line,
    /// What is looked at: a path of the state, see [`super::state::find`].
    pub path: String,
    /// How.
    pub sign: Sign,
    /// With what.
    pub value: Literal,
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sign {
    /// They are the same.
    Is,
    /// They are not.
    IsNot,
    /// What there is is less.
    Below,
    /// What there is is less or the same.
    AtMost,
    /// What there is is more.
    Above,
    /// What there is is more or the same.
    AtLeast,
    /// What there is is a list with the value in it, or a text with it in it.
    Has,
}

impl Sign {
    /// Every sign, as it is written.
    pub const ALL: [(&'static str, Sign); 7] = [
        ("=", Sign::Is),
        ("!=", Sign::IsNot),
        ("<", Sign::Below),
        ("<=", Sign::AtMost),
        (">", Sign::Above),
        (">=", Sign::AtLeast),
        ("has", Sign::Has),
    ];

    /// As it is written.
    pub fn written(self) -> &'static str {
        Sign::ALL.iter().find(|(_, sign)| *sign == self).map_or("", |(written, _)| written)
    }
}

/// A value that something is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Literal {
    /// A number: also of what is kept as text, such as an amount of money.
    Number(Decimal),
    /// A text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Nothing.
    None,
}

impl Story {
    /// A story without anything in it.
    pub fn new(title: Both, start: Start) -> Self {
        Story { title, about: Both::default(), start, steps: Vec::new() }
    }

    /// The story for those who are to find out: no choice is marked as right, and nothing says what came of it. What it is
    /// about goes too, as that is where a story says what it teaches.
    pub fn without_answers(&self) -> Story {
        let mut story = Story { about: Both::default(), ..self.clone() };
        for step in &mut story.steps {
            step.answer = Both::default();
            step.acts.retain(|act| !matches!(act, Act::Check(_)));
            if let Some(question) = &mut step.question {
                question.choices.iter_mut().for_each(|choice| choice.right = false);
            }
        }
        story
    }

    /// The story in one of its languages, which is half as long; what is said in the other alone stays.
    pub fn in_one(&self, tongue: Tongue) -> Story {
        let mut story = self.clone();
        story.title.keep(tongue);
        story.about.keep(tongue);
        for step in &mut story.steps {
            [&mut step.name, &mut step.say, &mut step.answer].into_iter().for_each(|text| text.keep(tongue));
            if let Some(question) = &mut step.question {
                question.ask.keep(tongue);
                question.choices.iter_mut().for_each(|choice| choice.text.keep(tongue));
            }
        }
        story
    }

    /// Every check, with the step it is in, by its place.
    pub fn checks(&self) -> impl Iterator<Item = (usize, &Check)> {
        let steps = self.steps.iter().enumerate();
        steps.flat_map(|(place, step)| {
            step.acts.iter().filter_map(move |act| match act {
                Act::Check(check) => Some((place, check)),
                _ => None,
            })
        })
    }
}
