//! What can go wrong with a list, in words that say what to do.

use crate::app::words as common;
use crate::browser::worker::WorkerError;
use crate::exchange::{CellProblem, DecodeError, Field, JobError, MappingProblem, OpenError, Reason, WriteError};
use crate::locales::import::Import;
use crate::locales::{fill, t};
use crate::view::import::{Aspect, Said};

/// What stopped an import.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// The browser cannot read the file.
    Unreadable,
    /// Nothing was pasted.
    NothingPasted,
    /// The user cancelled.
    Cancelled,
    /// The user stopped it while it came in, and what had come in was taken back.
    TakenBack,
    /// Another shop was opened while it came in.
    OtherShop,
    /// The worker cannot do it.
    Job(JobError),
    /// The worker does not work.
    Worker(WorkerError),
}

/// What stopped an import, and what to do.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unreadable => t(Import::FileUnreadable).to_owned(),
        Trouble::NothingPasted => t(Import::PasteEmpty).to_owned(),
        Trouble::Cancelled => t(Import::Cancelled).to_owned(),
        Trouble::TakenBack => t(Import::ApplyCancelled).to_owned(),
        Trouble::OtherShop => t(Import::ApplyOtherShop).to_owned(),
        Trouble::Job(error) => job(error),
        Trouble::Worker(error) => worker(error).to_owned(),
    }
}

/// Why the worker cannot do what it was asked.
pub fn job(error: &JobError) -> String {
    let word = match error {
        JobError::UnknownRequest => Import::JobUnknown,
        JobError::NoBytes => Import::JobNoBytes,
        JobError::NothingOpen => Import::JobNothingOpen,
        JobError::Mapping(_) => Import::JobMapping,
        JobError::Open(error) => return open(error),
        JobError::Write(error) => return write(error),
    };
    t(word).to_owned()
}

/// Why the worker does not work.
pub fn worker(error: &WorkerError) -> &'static str {
    t(match error {
        WorkerError::Refused => Import::WorkerRefused,
        WorkerError::NotLoaded => Import::WorkerNotLoaded,
        WorkerError::OtherBuild => Import::WorkerOtherBuild,
        WorkerError::Broke => Import::WorkerBroke,
    })
}

fn open(error: &OpenError) -> String {
    let word = match error {
        OpenError::FileTooBig { megabytes } => return fill(Import::OpenFileTooBig, &[megabytes]),
        OpenError::UnpacksTooBig { megabytes } => return fill(Import::OpenUnpacksTooBig, &[megabytes]),
        OpenError::TooManyRows { limit } => return fill(Import::OpenTooManyRows, &[&common::grouped(*limit as u64)]),
        OpenError::TooManyColumns { limit } => return fill(Import::OpenTooManyColumns, &[limit]),
        OpenError::Text(DecodeError::Damaged { encoding, line }) => {
            return fill(Import::OpenDamaged, &[&encoding.label(), line]);
        }
        OpenError::Broken { detail } => return fill(Import::OpenBroken, &[detail]),
        OpenError::Text(DecodeError::UnknownEncoding) => Import::OpenEncoding,
        OpenError::Empty => Import::OpenEmpty,
        OpenError::TooMuch => Import::OpenTooMuch,
        OpenError::OldWorkbook => Import::OpenOldWorkbook,
        OpenError::Protected => Import::OpenProtected,
        OpenError::BinaryWorkbook => Import::OpenBinaryWorkbook,
        OpenError::Numbers => Import::OpenNumbers,
        OpenError::OpenDocument => Import::OpenDocument,
        OpenError::OtherDocument => Import::OpenOther,
        OpenError::WebPage => Import::OpenWebPage,
        OpenError::Pdf => Import::OpenPdf,
        OpenError::Picture => Import::OpenPicture,
        OpenError::Archive => Import::OpenArchive,
        OpenError::NoSuchSheet => Import::OpenNoSheet,
    };
    t(word).to_owned()
}

/// Why a file cannot be written.
pub fn write(error: &WriteError) -> String {
    let word = match error {
        WriteError::Other { detail } => return fill(Import::WriteOther, &[detail]),
        WriteError::OneTableOnly => Import::WriteOneTable,
        WriteError::TooBig => Import::WriteTooBig,
        WriteError::TextTooLong => Import::WriteTextTooLong,
    };
    t(word).to_owned()
}

/// What a column is.
pub fn field(field: Field) -> &'static str {
    t(match field {
        Field::Id => Import::FieldId,
        Field::Title => Import::FieldTitle,
        Field::Category => Import::FieldCategory,
        Field::SkuName => Import::FieldSkuName,
        Field::Price => Import::FieldPrice,
        Field::LowPrice => Import::FieldLowPrice,
        Field::HighPrice => Import::FieldHighPrice,
        Field::Listed => Import::FieldListed,
        Field::Origin => Import::FieldOrigin,
        Field::Commission => Import::FieldCommission,
    })
}

/// A column: what it is, or its place.
pub fn column(column: usize, what: Option<Field>) -> String {
    what.map_or_else(|| fill(Import::Column, &[&(column + 1)]), |what| field(what).to_owned())
}

/// Why columns cannot be read as they are set.
pub fn mapping_problem(problem: &MappingProblem) -> String {
    match problem {
        MappingProblem::NoPrice => t(Import::ProblemNoPrice).to_owned(),
        MappingProblem::NoName => t(Import::ProblemNoName).to_owned(),
        MappingProblem::PriceAndEnds => t(Import::ProblemPriceAndEnds).to_owned(),
        MappingProblem::Twice { field: what, .. } => fill(Import::ProblemTwice, &[&field(*what)]),
        MappingProblem::OneEnd { missing } => fill(Import::ProblemOneEnd, &[&field(*missing)]),
    }
}

/// What is wrong with a cell, and what to do.
pub fn problem(problem: &CellProblem) -> String {
    let word = match &problem.reason {
        Reason::PriceTooHigh { most } => return fill(Import::ReasonPriceTooHigh, &[most]),
        Reason::Contradicts { earlier, line: None } => return fill(Import::ReasonContradicts, &[earlier]),
        Reason::Contradicts { earlier, line: Some(line) } => {
            return fill(Import::ReasonContradictsLine, &[earlier, line]);
        }
        Reason::SkuTwice { line: Some(line) } => return fill(Import::ReasonSkuTwiceLine, &[line]),
        Reason::ExtraCells { expected } => return fill(Import::ReasonExtraCells, &[expected]),
        Reason::SkuTwice { line: None } => Import::ReasonSkuTwice,
        Reason::IdMissing => Import::ReasonIdMissing,
        Reason::IdInScientific => Import::ReasonIdInScientific,
        Reason::IdRounded => Import::ReasonIdRounded,
        Reason::TitleMissing => Import::ReasonTitleMissing,
        Reason::NoGoodAbove => Import::ReasonNoGoodAbove,
        Reason::PriceFree => Import::ReasonPriceFree,
        Reason::PriceNegotiable => Import::ReasonPriceNegotiable,
        Reason::PriceOpenEnded => Import::ReasonPriceOpenEnded,
        Reason::PriceNegative => Import::ReasonPriceNegative,
        Reason::PriceZero => Import::ReasonPriceZero,
        Reason::PriceInScientific => Import::ReasonPriceInScientific,
        Reason::PriceDecimals => Import::ReasonPriceDecimals,
        Reason::PriceForeign => Import::ReasonPriceForeign,
        Reason::PriceReversed => Import::ReasonPriceReversed,
        Reason::PriceUnreadable => Import::ReasonPriceUnreadable,
        Reason::PriceSplit => Import::ReasonPriceSplit,
        Reason::PriceOneEnd => Import::ReasonPriceOneEnd,
        Reason::StatusUnknown => Import::ReasonStatusUnknown,
        Reason::OriginUnknown => Import::ReasonOriginUnknown,
        Reason::CommissionAmbiguous => Import::ReasonCommissionAmbiguous,
        Reason::CommissionNegative => Import::ReasonCommissionNegative,
        Reason::CommissionTooHigh => Import::ReasonCommissionTooHigh,
        Reason::CommissionUnreadable => Import::ReasonCommissionUnreadable,
        Reason::UnclosedQuote => Import::ReasonUnclosedQuote,
        Reason::ErrorValue => Import::ReasonErrorValue,
        Reason::HeaderAgain => Import::ReasonHeaderAgain,
    };
    t(word).to_owned()
}

/// What about a good changes.
pub fn aspect(aspect: &Aspect) -> String {
    match aspect {
        Aspect::Title => t(Import::AspectTitle).to_owned(),
        Aspect::Category => t(Import::AspectCategory).to_owned(),
        Aspect::Origin => t(Import::AspectOrigin).to_owned(),
        Aspect::Listed => t(Import::AspectListed).to_owned(),
        Aspect::Commission => t(Import::AspectCommission).to_owned(),
        Aspect::Price(name) if name.is_empty() => t(Import::AspectPrice).to_owned(),
        Aspect::Price(name) => fill(Import::AspectPriceOf, &[name]),
        Aspect::SkuOrder => t(Import::AspectSkuOrder).to_owned(),
        Aspect::NewSku(name) => fill(Import::AspectNewSku, &[name]),
        Aspect::GoneSku(name) => fill(Import::AspectGoneSku, &[name]),
    }
}

/// What was said, or is said now.
pub fn said(said: &Said) -> String {
    match said {
        Said::Nothing => t(Import::SaidNothing).to_owned(),
        Said::Text(text) => text.clone(),
        Said::Money(money) => money.to_string(),
        Said::Rate(rate) => rate.to_string(),
        Said::Listed(listed) => common::listed(*listed).to_owned(),
        Said::Origin(origin) => common::origin(*origin).to_owned(),
    }
}
