//! The values that a campaign of the notices has with dates.

use crate::policy::value::Kind;
use serde::{Deserialize, Serialize};

/// A value of one of a campaign's own settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Term {
    /// When one can sign up.
    SignUp,
    /// When the benefit is paid.
    Active,
    /// The least GMV of the previous calendar month, in yuan.
    MonthGmv,
    /// The least GMV of one live session, in yuan.
    SessionGmv,
    /// The least price of a good, in yuan.
    LeastPrice,
    /// The platform's share.
    Share,
    /// The most that it pays one merchant, in yuan.
    Cap,
    /// The most that it pays all merchants together, in yuan.
    Pool,
    /// The least amount off a bill, in yuan.
    Least,
    /// The most amount off a bill, in yuan.
    Most,
    /// Whether the platform pays what is taken off a bill.
    FromPlatform,
}

impl Term {
    /// Every term.
    pub const ALL: [Term; 11] = [
        Term::SignUp,
        Term::Active,
        Term::MonthGmv,
        Term::SessionGmv,
        Term::LeastPrice,
        Term::Share,
        Term::Cap,
        Term::Pool,
        Term::Least,
        Term::Most,
        Term::FromPlatform,
    ];

    /// The kind of value it takes.
    pub const fn kind(self) -> Kind {
        match self {
            Term::SignUp | Term::Active => Kind::Span,
            Term::Share => Kind::Rate,
            Term::FromPlatform => Kind::Flag,
            Term::MonthGmv
            | Term::SessionGmv
            | Term::LeastPrice
            | Term::Cap
            | Term::Pool
            | Term::Least
            | Term::Most => Kind::Money,
        }
    }
}
