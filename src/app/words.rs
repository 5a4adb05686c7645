//! Values, outcomes, conditions, settings and refusals in words.

pub mod differs;
pub mod order;
pub mod path;
mod refusal;
mod setting;

pub use refusal::refusal;
pub use setting::setting;

use crate::base::{Day, Moment};
use crate::locales::common::Common;
use crate::locales::design::Design;
use crate::locales::preview::Preview;
use crate::locales::shop::Shop;
use crate::locales::{Language, campaigns, clause_words, fill, language, t};
use crate::policy::campaign::Flaw;
use crate::policy::category::{Exclusion, Placement};
use crate::policy::{
    Channel, Clause, Figure, Guarantee, Lever, Origin, Outcome, Overall, Programme, Relation, Service, SignUp, Source,
    Standing, Test, Value,
};
use crate::scenario::Both;
use crate::shop::Good;
use crate::view::explanation::Check;
use crate::view::preview::{Brief, Reason};
use chrono::Weekday;

/// A text of a story in the language that is spoken; in the other one where it is written in that alone.
pub fn in_language(text: &Both) -> &str {
    match language() {
        Language::English if !text.en.is_empty() => &text.en,
        Language::English => &text.zh,
        Language::Chinese if !text.zh.is_empty() => &text.zh,
        Language::Chinese => &text.en,
    }
}

/// What is wrong with a campaign.
pub fn flaw(flaw: Flaw) -> &'static str {
    t(match flaw {
        Flaw::NoName => Design::FlawNoName,
        Flaw::LongName => Design::FlawLongName,
        Flaw::FirstOrderOtherwise => Design::FlawFirstOrder,
        Flaw::NeverActive => Design::FlawNeverActive,
        Flaw::BadValue => Design::FlawBadValue,
        Flaw::TooManyAsks => Design::FlawTooManyAsks,
        Flaw::SignUpAfterEnd => Design::FlawSignUpAfterEnd,
        Flaw::Contradiction => Design::FlawContradiction,
        Flaw::NoBenefit => Design::FlawNoBenefit,
        Flaw::CapBelowOrder => Design::FlawCapBelowOrder,
    })
}

/// A programme's name.
pub fn programme(programme: Programme) -> String {
    let word = match programme {
        Programme::Campaign(id) => return campaigns::campaign(id),
        Programme::PayLater => Common::PayLater,
        Programme::PayLaterOne => Common::PayLaterOne,
        Programme::Instalment => Common::Instalment,
        Programme::InterestFree => Common::InterestFree,
        Programme::RefundOnly => Common::RefundOnly,
        Programme::ShopCoupon => Common::ShopCoupon,
        Programme::HostCoupon => Common::HostCoupon,
    };
    t(word).to_owned()
}

/// A programme's name in two short lines, for the head of a column.
pub fn programme_short(programme: Programme) -> String {
    let word = match programme {
        Programme::Campaign(id) => return campaigns::campaign_short(id),
        Programme::PayLater => Common::ShortPayLater,
        Programme::PayLaterOne => Common::ShortPayLaterOne,
        Programme::Instalment => Common::ShortInstalment,
        Programme::InterestFree => Common::ShortInterestFree,
        Programme::RefundOnly => Common::ShortRefundOnly,
        Programme::ShopCoupon => Common::ShortShopCoupon,
        Programme::HostCoupon => Common::ShortHostCoupon,
    };
    t(word).to_owned()
}

/// The short name in one line.
pub fn programme_inline(programme: Programme) -> String {
    let between = if language() == Language::English { " " } else { "" };
    programme_short(programme).replace("-\n", "").replace('\n', between)
}

/// An outcome in a word.
pub fn overall(overall: Overall) -> &'static str {
    t(match overall {
        Overall::Qualifies => Common::Qualifies,
        Overall::Near => Common::Near,
        Overall::Unknown => Common::Unknown,
        Overall::No => Common::No,
        Overall::NotApplicable => Common::NotApplicable,
    })
}

/// An outcome as styles know it.
pub const fn overall_key(overall: Overall) -> &'static str {
    match overall {
        Overall::Qualifies => "met",
        Overall::Near => "near",
        Overall::Unknown => "unknown",
        Overall::No => "no",
        Overall::NotApplicable => "na",
    }
}

/// A condition's outcome in a word.
pub fn outcome(outcome: Outcome) -> &'static str {
    t(match outcome {
        Outcome::Met => Common::Met,
        Outcome::Unmet => Common::Unmet,
        Outcome::Unknown => Common::Missing,
        Outcome::NotApplicable => Common::NothingToAsk,
    })
}

/// A condition's outcome as styles know it.
pub const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Unmet => "no",
        Outcome::Unknown => "unknown",
        Outcome::NotApplicable => "na",
    }
}

/// A standing in a word.
pub fn standing(standing: Standing) -> &'static str {
    t(match standing {
        Standing::Stated => Common::Stated,
        Standing::Corroborated => Common::Corroborated,
        Standing::Inferred => Common::Inferred,
        Standing::Assumed => Common::Assumed,
        Standing::Disputed => Common::Disputed,
    })
}

/// What a standing means.
pub fn standing_meaning(standing: Standing) -> &'static str {
    t(match standing {
        Standing::Stated => Common::StatedWhat,
        Standing::Corroborated => Common::CorroboratedWhat,
        Standing::Inferred => Common::InferredWhat,
        Standing::Assumed => Common::AssumedWhat,
        Standing::Disputed => Common::DisputedWhat,
    })
}

/// A standing as styles know it.
pub const fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Stated => "stated",
        Standing::Corroborated => "corroborated",
        Standing::Inferred => "inferred",
        Standing::Assumed => "assumed",
        Standing::Disputed => "disputed",
    }
}

/// The name of a clause's document.
pub fn source(source: Source) -> String {
    match source {
        Source::PayLaterTwo => t(Common::SourcePayLaterTwo).to_owned(),
        Source::PayLaterOne => t(Common::SourcePayLaterOne).to_owned(),
        Source::Festival38 => t(Common::SourceFestival38).to_owned(),
        Source::RefundOnly => t(Common::SourceRefundOnly).to_owned(),
        Source::SpringFestival => t(Common::SourceSpringFestival).to_owned(),
        Source::Public(row) => fill(Common::SourcePublic, &[&row]),
        Source::Ours => t(Common::SourceOurs).to_owned(),
    }
}

/// A clause's document and place.
pub fn citation(clause: &'static Clause) -> String {
    match (clause.source, clause_words(clause)) {
        (Source::Ours, _) | (_, None) => source(clause.source),
        (other, Some((_, place))) => format!("{} · {place}", source(other)),
    }
}

/// Yes or no.
pub fn flag(flag: bool) -> &'static str {
    t(if flag { Common::Yes } else { Common::NoFlag })
}

/// Where a good comes from.
pub fn origin(origin: Origin) -> &'static str {
    t(match origin {
        Origin::SelfBuilt => Common::SelfBuilt,
        Origin::Alliance => Common::Alliance,
        Origin::ThirdParty => Common::ThirdParty,
    })
}

/// Listed or not.
pub fn listed(listed: bool) -> &'static str {
    t(if listed { Common::Listed } else { Common::Unlisted })
}

/// The name of an excluded category.
pub fn exclusion(exclusion: Exclusion) -> &'static str {
    match language() {
        Language::Chinese => exclusion.label(),
        Language::English => exclusion.english(),
    }
}

/// Where a category stands.
pub fn placement(placement: Placement) -> &'static str {
    match placement {
        Placement::Excluded(row) => exclusion(row),
        Placement::Allowed(family) => match language() {
            Language::Chinese => family.label(),
            Language::English => family.english(),
        },
        Placement::Unknown => t(Common::CategoryUnknown),
    }
}

/// Any value.
pub fn value(value: Value) -> String {
    match value {
        Value::Flag(yes) => flag(yes).to_owned(),
        Value::Count(count) => grouped(count),
        Value::Money(money) => money.to_string(),
        Value::Rate(rate) => rate.to_string(),
        Value::Score(score) => score.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Span(span) => match (span.from, span.until) {
            (Some(from), Some(until)) => fill(Common::SpanBetween, &[&from, &until]),
            (Some(from), None) => fill(Common::SpanSince, &[&from]),
            (None, Some(until)) => fill(Common::SpanUntil, &[&until]),
            (None, None) => t(Common::SpanAlways).to_owned(),
        },
        Value::Version(version) => version.to_string(),
        Value::Client(client) => {
            let system = match client.platform {
                crate::base::Platform::Ios => "iOS",
                crate::base::Platform::Android => "Android",
            };
            format!("{system} {}", client.version)
        }
        Value::Origin(from) => origin(from).to_owned(),
        Value::Placement(place) => placement(place).to_owned(),
        Value::Service(service) => t(match service {
            Service::Closed => Common::ServiceClosed,
            Service::Open => Common::ServiceOpen,
            Service::Paused => Common::ServicePaused,
        })
        .to_owned(),
        Value::SignUp(state) => t(match state {
            SignUp::No => Common::SignUpNo,
            SignUp::InReview => Common::SignUpReview,
            SignUp::Approved => Common::SignUpApproved,
        })
        .to_owned(),
        Value::Guarantee(version) => guarantee(version),
    }
}

/// A version of 退款不退货.
pub fn guarantee(version: Guarantee) -> String {
    match version {
        Guarantee::Closed => t(Common::GuaranteeClosed).to_owned(),
        Guarantee::One => fill(Common::Version, &[&"1.0"]),
        Guarantee::Two => fill(Common::Version, &[&"2.0"]),
        Guarantee::Three => fill(Common::Version, &[&"3.0"]),
    }
}

/// A value, or "unknown".
pub fn known(known: Option<Value>) -> String {
    known.map_or_else(|| t(Common::NotKnown).to_owned(), value)
}

/// A whole number with thousands separators.
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A figure of the shop.
pub fn figure(figure: Figure) -> String {
    let word = match figure {
        Figure::SignUp(id) => {
            return fill(campaigns::Terms::SignUpFor, &[&programme_inline(Programme::Campaign(id))]);
        }
        Figure::Experience => Shop::Experience,
        Figure::Violations => Shop::Violations,
        Figure::RiskControl => Shop::RiskControl,
        Figure::BadRecord => Shop::BadRecord,
        Figure::OnTimeShipping => Shop::OnTimeShipping,
        Figure::Disputes => Shop::Disputes,
        Figure::Orders => Shop::Orders,
        Figure::MonthGmv => Shop::MonthGmv,
        Figure::SessionGmv => Shop::SessionGmv,
        Figure::Wallet => Shop::Wallet,
        Figure::ProfessionalHost => Shop::ProfessionalHost,
        Figure::PayLaterRollout => Shop::PayLaterRollout,
        Figure::PayLater => Shop::PayLater,
        Figure::RefundOnly => Shop::RefundOnly,
        Figure::RefundOnlyRollout => Shop::RefundOnlyRollout,
        Figure::CouponThreshold => Shop::CouponThreshold,
        Figure::CouponFace => Shop::CouponFace,
        Figure::RefundRate => Shop::RefundRate,
    };
    t(word).to_owned()
}

/// What a condition is about.
pub fn reason(reason: Reason) -> String {
    let word = match reason {
        Reason::Date => Preview::ReasonDate,
        Reason::Origin => Preview::ReasonOriginShort,
        Reason::Listing => Preview::ReasonListing,
        Reason::Category => Preview::ReasonCategory,
        Reason::Price => Preview::ReasonPrice,
        Reason::Commission => Preview::ReasonCommission,
        Reason::Figure(Figure::Disputes) => return t(Shop::DisputeRate).to_owned(),
        Reason::Figure(about) => return figure(about),
        Reason::Other => Preview::ReasonOther,
    };
    t(word).to_owned()
}

/// What a cell says.
pub fn brief(brief: Brief) -> String {
    match brief {
        Brief::Plain => t(Preview::CellQualifies).to_owned(),
        Brief::Costs(amount) => fill(Preview::CellCosts, &[&amount]),
        Brief::Saves(amount) => fill(Preview::CellSaves, &[&amount]),
        Brief::UpTo(amount) => fill(Preview::CellUpTo, &[&amount]),
        Brief::Lower(amount) => fill(Preview::CellLower, &[&amount]),
        Brief::Raise(amount) => fill(Preview::CellRaise, &[&amount]),
        Brief::List => t(Preview::CellList).to_owned(),
        Brief::Reach(about) => figure(about).to_owned(),
        Brief::Wait => t(Preview::CellWait).to_owned(),
        Brief::About(about) => reason(about).to_owned(),
        Brief::NotInForce => t(Preview::CellNotInForce).to_owned(),
        Brief::NotMeant => t(Preview::CellNotMeant).to_owned(),
    }
}

/// A way of paying.
pub fn channel(channel: Channel) -> &'static str {
    t(match channel {
        Channel::Zhima => Preview::ChannelZhima,
        Channel::Wechat => Preview::ChannelWechat,
        Channel::Huabei => Preview::ChannelHuabei,
        Channel::Coupon => Preview::ChannelCoupon,
        Channel::Any => Preview::ChannelAny,
    })
}

/// What one change of the smallest change says.
pub fn lever(lever: &Lever, good: &Good) -> String {
    match *lever {
        Lever::Price { sku, from, to } => {
            let name = good.skus.get(sku).map_or("", |sku| sku.name.as_str());
            if good.skus.len() < 2 || name.is_empty() {
                fill(Preview::LeverPriceOnly, &[&from, &to])
            } else {
                fill(Preview::LeverPrice, &[&name, &from, &to])
            }
        }
        Lever::List => t(Preview::LeverList).to_owned(),
        Lever::Figure { figure: about, from, to } => match from {
            None => fill(Preview::LeverFigureNew, &[&figure(about), &value(to)]),
            Some(from) => {
                let down = matches!(
                    (from, to),
                    (Value::Money(a), Value::Money(b)) if a > b
                ) || matches!((from, to), (Value::Count(a), Value::Count(b)) if a > b);
                let word = if down { Preview::LeverFigureDown } else { Preview::LeverFigure };
                fill(word, &[&figure(about), &value(from), &value(to)])
            }
        },
        Lever::Wait { until } => fill(Preview::LeverWait, &[&until]),
    }
}

/// How much is missing, where that is a number.
pub fn gap(check: &Check) -> Option<String> {
    let over = check.relation == Relation::AtMost;
    Some(match check.gap? {
        Value::Rate(rate) if !matches!(check.test, Test::DisputesAtMost(_)) => {
            let word = if over { Preview::LackPointsOver } else { Preview::LackPoints };
            fill(word, &[&rate.in_per_cent()])
        }
        gap => fill(if over { Preview::LackLess } else { Preview::LackMore }, &[&value(gap)]),
    })
}

/// A day with its weekday.
pub fn day(day: Day) -> String {
    format!("{day} {}", weekday(day.weekday()))
}

/// A moment for the clock: day, weekday, hours and minutes.
pub fn moment(moment: Moment) -> String {
    let clock = moment.clock();
    format!("{} {}", day(moment.day()), clock.get(..5).unwrap_or(&clock))
}

/// A day of the week.
pub fn weekday(weekday: Weekday) -> &'static str {
    t(match weekday {
        Weekday::Mon => Common::Monday,
        Weekday::Tue => Common::Tuesday,
        Weekday::Wed => Common::Wednesday,
        Weekday::Thu => Common::Thursday,
        Weekday::Fri => Common::Friday,
        Weekday::Sat => Common::Saturday,
        Weekday::Sun => Common::Sunday,
    })
}

/// What a condition asks.
pub fn check_title(check: &Check) -> String {
    use crate::locales::conditions::Conditions;
    let required = check.required.map(value).unwrap_or_default();
    let with = |word: Conditions| fill(word, &[&required]);
    match check.test {
        Test::InForce(_) => with(Conditions::InForce),
        Test::MeantFor(_) => with(Conditions::MeantFor),
        Test::Origin(_) => with(Conditions::Origin),
        Test::Listed => with(Conditions::Listed),
        Test::NotExcluded(_) => with(Conditions::NotExcluded),
        Test::NotVirtual => with(Conditions::NotVirtual),
        Test::HighestAtMost(_) => with(Conditions::HighestAtMost),
        Test::LowestAtLeast(_) => with(Conditions::LowestAtLeast),
        Test::LowestAbove(_) => with(Conditions::LowestAbove),
        Test::CoversThreshold(Some(_)) => with(Conditions::CoversThreshold),
        Test::CoversThreshold(None) => with(Conditions::CoversThresholdNone),
        Test::CommissionCovers(Some(_)) => with(Conditions::CommissionCovers),
        Test::CommissionCovers(None) => with(Conditions::CommissionCoversNone),
        Test::FigureAtLeast(about, _) => fill(Conditions::FigureAtLeast, &[&required, &figure(about)]),
        Test::FigureAtMost(about, _) => fill(Conditions::FigureAtMost, &[&required, &figure(about)]),
        Test::FigureIs(about, _) => fill(Conditions::FigureYes, &[&required, &figure(about)]),
        Test::DisputesAtMost(_) => with(Conditions::DisputesAtMost),
        Test::SignUpOpen(..) => with(Conditions::SignUpOpen),
        Test::ServiceOpen => with(Conditions::ServiceOpen),
        Test::RolledOut(..) => with(Conditions::RolledOut),
        Test::Approved(_) => with(Conditions::Approved),
        Test::ApprovedOrOpened(_) => with(Conditions::ApprovedOrOpened),
        Test::HasGuarantee(_) => with(Conditions::HasGuarantee),
        Test::Active(_) => with(Conditions::Active),
        Test::InActivity => with(Conditions::InActivity),
        Test::ZhimaAbove(_) => with(Conditions::ZhimaAbove),
        Test::WechatAbove(_) => with(Conditions::WechatAbove),
        Test::GoodCredit => with(Conditions::GoodCredit),
        Test::FirstZhimaOrder => with(Conditions::FirstZhimaOrder),
        Test::Valued => with(Conditions::Valued),
        Test::ClientAtLeast(..) => with(Conditions::ClientAtLeast),
        Test::WalletCovers { .. } => with(Conditions::WalletCovers),
        Test::PaysAbove { .. } => with(Conditions::PaysAbove),
    }
}

/// The actual value of a condition.
pub fn check_actual(check: &Check) -> String {
    use crate::locales::conditions::Conditions;
    match (check.test, check.actual) {
        (Test::InActivity, None) => t(Conditions::InActivityUnknown).to_owned(),
        (Test::Listed, Some(Value::Flag(now))) => listed(now).to_owned(),
        (_, Some(actual)) if check.lacks_a_price() => fill(Conditions::PriceMissing, &[&value(actual)]),
        (_, actual) => known(actual),
    }
}
