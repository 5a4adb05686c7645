//! What callers give, before it is known to be what is wanted: JavaScript takes anything anywhere.

use super::Trouble;

/// What a caller gave in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// Nothing, which stands for the usual where there is one.
    Nothing,
    /// A text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A number that is whole.
    Whole(i64),
    /// Anything else.
    Other,
}

impl Given {
    /// A text that has to be given; `name` is what the caller calls this place, for the message.
    ///
    /// # Errors
    /// `WrongArgument`.
    pub fn text(self, name: &str) -> Result<String, Trouble> {
        match self {
            Given::Text(text) => Ok(text),
            Given::Nothing => Err(wrong(name, "a text; nothing was given")),
            Given::Flag(_) | Given::Whole(_) | Given::Other => Err(wrong(name, "a text")),
        }
    }

    /// A text, or an empty one where none is given.
    ///
    /// # Errors
    /// `WrongArgument`.
    pub fn text_if_any(self, name: &str) -> Result<String, Trouble> {
        if self == Given::Nothing { Ok(String::new()) } else { self.text(name) }
    }

    /// A count, `None` where none is given: 0 to 4,294,967,295, the most that the counted things are numbered with.
    ///
    /// # Errors
    /// `WrongArgument`.
    pub fn count(self, name: &str) -> Result<Option<u32>, Trouble> {
        let count = match self {
            Given::Nothing => return Ok(None),
            Given::Whole(number) => u32::try_from(number).ok(),
            Given::Text(_) | Given::Flag(_) | Given::Other => None,
        };
        count.map(Some).ok_or_else(|| wrong(name, "a whole number from 0 to 4294967295"))
    }

    /// Whether something is wanted; it is not where nobody says.
    ///
    /// # Errors
    /// `WrongArgument`.
    pub fn flag(self, name: &str) -> Result<bool, Trouble> {
        match self {
            Given::Flag(flag) => Ok(flag),
            Given::Nothing => Ok(false),
            Given::Text(_) | Given::Whole(_) | Given::Other => Err(wrong(name, "true or false")),
        }
    }
}

fn wrong(name: &str, wanted: &str) -> Trouble {
    Trouble::new("WrongArgument", format!("`{name}`: give {wanted}"))
}
