//! What is wrong with a story, where, and what was probably meant. Screens have the words; those here are the shell's.

use std::fmt;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    // The file.
    /// It is longer than [`super::MOST_BYTES`].
    TooLong,
    /// It has more steps than [`super::MOST_STEPS`].
    TooManySteps,
    /// It has more statements than [`super::MOST_STATEMENTS`].
    TooManyStatements,
    /// The first statement is not `story` with a version.
    NoVersion,
    /// Its version is not one that is known.
    UnknownVersion,
    /// It does not say where it starts.
    NoStart,

    // A statement.
    /// There is no such statement.
    UnknownKeyword,
    /// The statement needs something behind it.
    NothingSaid,
    /// The statement stands alone, and something is behind it.
    TooMuchSaid,
    /// It was said before.
    SaidTwice,
    /// The statement does not belong here: in front of the first step, or behind something else than it is about.
    OutOfPlace,
    /// A start is `empty` or `sample`, and a moment.
    UnknownStart,
    /// It is no moment.
    NotAMoment,
    /// It is no length of time.
    NotALength,
    /// There is nobody of this name.
    UnknownActor,
    /// There is no such surface.
    UnknownSurface,
    /// A stage shows one or two surfaces.
    TooManySurfaces,
    /// Nothing of this kind falls due.
    UnknownDue,
    /// There is no refusal of this name, nor a clause of this number.
    UnknownRefusal,
    /// A check has no sign between what is looked at and what it should be.
    NoSign,
    /// There is nothing of this name in any shop.
    UnknownState,
    /// A question has two to six choices.
    WrongNumberOfChoices,

    // A command.
    /// Something is missing at the end: a quotation mark, a bracket, a value.
    NotFinished,
    /// This does not belong here.
    Unexpected,
    /// No sign is written so in quotation marks.
    UnknownEscape,
    /// It is nested too deeply.
    TooDeep,
    /// There is no such command, or no such kind of thing.
    UnknownVariant,
    /// There is no field of this name.
    UnknownField,
    /// A field is missing.
    FieldMissing,
    /// It takes more than one value to say it, or fewer.
    WrongNumberOfValues,
    /// It has to stand in quotation marks.
    NeedsQuotes,
    /// Another kind of value is wanted here.
    Wanted(Want),
    /// It is not a value that this can have.
    WrongValue,
}

/// What kind of value is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Want {
    /// `true` or `false`.
    Flag,
    /// A number without decimals, within its range.
    Whole,
    /// A decimal number.
    Number,
    /// A text.
    Text,
    /// A day.
    Day,
    /// A moment.
    Moment,
    /// A name of something, such as a command.
    Name,
    /// Fields in parentheses.
    Fields,
    /// A list in square brackets.
    List,
    /// A map in braces.
    Map,
    /// Nothing at all.
    Nothing,
}

/// Something that is wrong with a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line, counted from 1.
    pub line: u32,
    /// The character of the line, counted from 1.
    pub column: u32,
    /// What is wrong.
    pub reason: Reason,
    /// What was written there.
    pub text: String,
    /// The valid name that comes nearest, where a name is wrong.
    pub nearest: Option<String>,
}

impl fmt::Display for Want {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Want::Flag => "true or false",
            Want::Whole => "a whole number in range",
            Want::Number => "a number",
            Want::Text => "a text",
            Want::Day => "a day, such as 2023-02-20",
            Want::Moment => "a moment, such as 2023-02-20T10:00:00",
            Want::Name => "a name",
            Want::Fields => "fields in parentheses, such as (good: G-001)",
            Want::List => "a list, such as [1, 2]",
            Want::Map => "a map, such as {1: 2}",
            Want::Nothing => "nothing",
        })
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Reason::TooLong => "the file is longer than 1 MiB",
            Reason::TooManySteps => "there are more than 2,000 steps",
            Reason::TooManyStatements => "there are more than 20,000 statements",
            Reason::NoVersion => "the first statement has to be `story 1`",
            Reason::UnknownVersion => "only version 1 is known",
            Reason::NoStart => "nothing says where it starts: write `start sample` or `start empty` and a moment",
            Reason::UnknownKeyword => "no such statement",
            Reason::NothingSaid => "something has to follow the keyword",
            Reason::TooMuchSaid => "nothing may follow the keyword",
            Reason::SaidTwice => "said before",
            Reason::OutOfPlace => "does not belong here",
            Reason::UnknownStart => "a start is `empty` or `sample`, and a moment",
            Reason::NotAMoment => "not a moment: write 2023-02-20 10:00:00",
            Reason::NotALength => "not a length of time: write +3d, +12h, +30m or +90s",
            Reason::UnknownActor => "nobody has this name",
            Reason::UnknownSurface => "no such surface",
            Reason::TooManySurfaces => "a stage shows one or two surfaces",
            Reason::UnknownDue => "nothing of this kind falls due",
            Reason::UnknownRefusal => "no refusal has this name, and no clause this number",
            Reason::NoSign => "a check needs one of = != < <= > >= has, with spaces around it, and a value",
            Reason::UnknownState => "nothing in a shop has this name",
            Reason::WrongNumberOfChoices => "a question has two to six choices",
            Reason::NotFinished => "something is missing at the end",
            Reason::Unexpected => "unexpected",
            Reason::UnknownEscape => "in quotation marks write \\\" \\\\ \\n \\r \\t or \\u{41}",
            Reason::TooDeep => "nested too deeply",
            Reason::UnknownVariant => "no such name here",
            Reason::UnknownField => "no such field",
            Reason::FieldMissing => "this field is missing",
            Reason::WrongNumberOfValues => "too many values, or too few",
            Reason::NeedsQuotes => "has to stand in quotation marks",
            Reason::Wanted(want) => return f.pad(&format!("wanted here: {want}")),
            Reason::WrongValue => "not a value that this can have",
        })
    }
}

/// `12:8: no such name here: Plcae (Place?)`.
impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// More than that of a line is not repeated.
        const SHOWN: usize = 60;
        write!(f, "{}:{}: {}", self.line, self.column, self.reason)?;
        if !self.text.is_empty() {
            let short: String = self.text.chars().take(SHOWN).collect();
            let more = if short.len() < self.text.len() { "…" } else { "" };
            write!(f, ": {short}{more}")?;
        }
        match &self.nearest {
            Some(name) => write!(f, " ({name}?)"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Mistake {}
