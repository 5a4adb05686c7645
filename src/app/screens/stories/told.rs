//! What is wrong with a story, in words.

use crate::locales::story_edit::StoryEdit as Words;
use crate::locales::t;
use crate::scenario::{Reason, Want};

/// What is wrong, in words.
pub fn reason(reason: Reason) -> &'static str {
    t(match reason {
        Reason::TooLong => Words::TooLong,
        Reason::TooManySteps => Words::TooManySteps,
        Reason::TooManyStatements => Words::TooManyStatements,
        Reason::NoVersion => Words::NoVersion,
        Reason::UnknownVersion => Words::UnknownVersion,
        Reason::NoStart => Words::NoStart,
        Reason::UnknownKeyword => Words::UnknownKeyword,
        Reason::NothingSaid => Words::NothingSaid,
        Reason::TooMuchSaid => Words::TooMuchSaid,
        Reason::SaidTwice => Words::SaidTwice,
        Reason::OutOfPlace => Words::OutOfPlace,
        Reason::UnknownStart => Words::UnknownStart,
        Reason::NotAMoment => Words::NotAMoment,
        Reason::NotALength => Words::NotALength,
        Reason::UnknownActor => Words::UnknownActor,
        Reason::UnknownSurface => Words::UnknownSurface,
        Reason::TooManySurfaces => Words::TooManySurfaces,
        Reason::UnknownDue => Words::UnknownDue,
        Reason::UnknownRefusal => Words::UnknownRefusal,
        Reason::NoSign => Words::NoSign,
        Reason::UnknownState => Words::UnknownState,
        Reason::WrongNumberOfChoices => Words::WrongNumberOfChoices,
        Reason::NotFinished => Words::NotFinished,
        Reason::Unexpected => Words::Unexpected,
        Reason::UnknownEscape => Words::UnknownEscape,
        Reason::TooDeep => Words::TooDeep,
        Reason::UnknownVariant => Words::UnknownVariant,
        Reason::UnknownField => Words::UnknownField,
        Reason::FieldMissing => Words::FieldMissing,
        Reason::WrongNumberOfValues => Words::WrongNumberOfValues,
        Reason::NeedsQuotes => Words::NeedsQuotes,
        Reason::WrongValue => Words::WrongValue,
        Reason::Wanted(want) => match want {
            Want::Flag => Words::WantFlag,
            Want::Whole => Words::WantWhole,
            Want::Number => Words::WantNumber,
            Want::Text => Words::WantText,
            Want::Day => Words::WantDay,
            Want::Moment => Words::WantMoment,
            Want::Name => Words::WantName,
            Want::Fields => Words::WantFields,
            Want::List => Words::WantList,
            Want::Map => Words::WantMap,
            Want::Nothing => Words::WantNothing,
        },
    })
}
