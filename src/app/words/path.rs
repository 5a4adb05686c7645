//! What a path of the state is called, and what stands there, in words.

use super::order::{account, ask, booking, case_code, cause, due_kind, fault, order_code, payment, role, side};
use crate::base::Money;
use crate::locales::campaigns::campaign;
use crate::locales::common::Common;
use crate::locales::desk::Desk;
use crate::locales::orders::Orders;
use crate::locales::paths::Paths as Words;
use crate::locales::sign_up::SignUp as SignUpWords;
use crate::locales::stage::Stage;
use crate::locales::why::Why;
use crate::locales::{fill, t};
use crate::policy::category::Exclusion;
use crate::policy::{
    CampaignId, Figure, Guarantee, Origin, Outcome, Overall, Programme, Service, Setting, SignUp, Value,
};
use crate::scenario::state::{BOOKINGS, DUES, campaign_name, names_of, payment_name, programme_name};
use crate::scenario::{Check, Literal, Sign};
use crate::shop::{Account, Ask, Cause, Fault, OrderId, Payment, Role, Side};
use serde_json::Value as Json;

/// The names that stand for one thing wherever they stand, or behind one other name alone, which is written before them.
const NAMES: &[(&str, Words)] = &[
    ("clock", Words::Clock),
    ("draft.count", Words::DraftCount),
    ("changes.count", Words::ChangesCount),
    ("changes.setting", Words::Setting),
    ("changes.from", Words::FromDay),
    ("changes.value", Words::NewValue),
    ("changes.note", Words::Note),
    ("rules.ownCampaigns", Words::OwnCampaigns),
    ("rules.asOf", Words::AsOf),
    ("buyers.count", Words::BuyersCount),
    ("buyers.counter", Words::AtTheCounter),
    ("buyers.role", Words::Role),
    ("name", Words::Name),
    ("atCounter", Words::IsAtCounter),
    ("firstZhimaOrder", Words::FirstZhima),
    ("valued", Words::Valued),
    ("client", Words::Client),
    ("measures.gmv", Words::Gmv),
    ("lives.gmv", Words::LiveGmv),
    ("toShip", Words::ToShip),
    ("cases", Words::CasesOf),
    ("seconds", Words::Seconds),
    ("mean", Words::Mean),
    ("measures.kept", Words::KeptSales),
    ("chargesFail", Words::ChargesFail),
    ("parcelsLost", Words::ParcelsLost),
    ("neverSigns", Words::NeverSigns),
    ("liveApart", Words::LiveApart),
    ("openingFails", Words::OpeningFails),
    ("director.discount", Words::DrawnDiscount),
    ("goods.count", Words::GoodsCount),
    ("goods.waiting", Words::GoodsWaiting),
    ("title", Words::Title),
    ("category", Words::Category),
    ("placement", Words::Placement),
    ("family", Words::Family),
    ("origin", Words::Origin),
    ("listed", Words::Listed),
    ("commission", Words::Commission),
    ("lowest", Words::Lowest),
    ("highest", Words::Highest),
    ("priced", Words::Priced),
    ("inEvent", Words::InEvent),
    ("choices.count", Words::ChoicesCount),
    ("state", Words::State),
    ("version", Words::VersionOf),
    ("answer", Words::AnswerAt),
    ("fault", Words::Fault),
    ("again", Words::Again),
    ("activities.count", Words::ActivitiesCount),
    ("from", Words::From),
    ("until", Words::Until),
    ("holds", Words::Holds),
    ("goods", Words::GoodsOf),
    ("fees", Words::Fees),
    ("months.claimed", Words::InvoiceClaimed),
    ("offered", Words::OfferedVersion),
    ("works", Words::WorkingVersion),
    ("topsUp", Words::TopsUp),
    ("budget", Words::Budget),
    ("spent", Words::Spent),
    ("services.open", Words::WalletOpen),
    ("balance", Words::Balance),
    ("debt", Words::Debt),
    ("orders.count", Words::OrdersCount),
    ("good", Words::Good),
    ("choice", Words::ChoiceOf),
    ("price", Words::Price),
    ("quantity", Words::Quantity),
    ("buyer", Words::Buyer),
    ("live", Words::Live),
    ("zone", Words::Zone),
    ("payment", Words::Payment),
    ("redeemed", Words::Redeemed),
    ("guarantee", Words::Guarantee),
    ("stage", Words::Stage),
    ("code", Words::Code),
    ("open", Words::OpenNow),
    ("late", Words::Late),
    ("lost", Words::Lost),
    ("placed", Words::Placed),
    ("paid", Words::Paid),
    ("shipped", Words::Shipped),
    ("signed", Words::Signed),
    ("confirmed", Words::Confirmed),
    ("closed", Words::Closed),
    ("settled", Words::Settled),
    ("confirm", Words::Confirm),
    ("at", Words::At),
    ("look", Words::Look),
    ("added", Words::Added),
    ("confirm.used", Words::ExtensionUsed),
    ("amount", Words::Amount),
    ("refunded", Words::Refunded),
    ("refundable", Words::Refundable),
    ("inEscrow", Words::InEscrow),
    ("funds", Words::Funds),
    ("advanced", Words::Advanced),
    ("coupon", Words::Coupon),
    ("claim", Words::Claim),
    ("discount", Words::Discount),
    ("campaign", Words::Campaign),
    ("byShop", Words::ByShop),
    ("clause", Words::Clause),
    ("fee", Words::Fee),
    ("feeRate", Words::FeeRate),
    ("bearer", Words::Bearer),
    ("grant", Words::Grant),
    ("share", Words::Share),
    ("interestFree", Words::InterestFree),
    ("plan", Words::Plan),
    ("periods", Words::Periods),
    ("rate", Words::Rate),
    ("granted", Words::Granted),
    ("periodsPaid", Words::PeriodsPaid),
    ("repaid", Words::Repaid),
    ("owed", Words::Owed),
    ("plan.next", Words::NextPeriod),
    ("money", Words::Money),
    ("ledger", Words::LedgerLines),
    ("case", Words::Case),
    ("due", Words::Due),
    ("merchant", Words::SeenMerchant),
    ("seen.buyer", Words::SeenBuyer),
    ("platform", Words::SeenPlatform),
    ("now", Words::PayNow),
    ("later", Words::PayLaterOf),
    ("buyer.paid", Words::BuyerPaid),
    ("back", Words::BuyerBack),
    ("cases.count", Words::CasesCount),
    ("order", Words::Order),
    ("ask", Words::Ask),
    ("way", Words::Way),
    ("cause", Words::Cause),
    ("by", Words::By),
    ("applied", Words::Applied),
    ("modified", Words::Modified),
    ("cases.refused", Words::RefusedAt),
    ("agreed", Words::AgreedAt),
    ("returned", Words::ReturnedAt),
    ("tracking", Words::Tracking),
    ("intervened", Words::Intervened),
    ("ended", Words::Ended),
    ("endedBy", Words::EndedBy),
    ("suggestion", Words::Suggestion),
    ("forBuyer", Words::ForBuyer),
    ("total", Words::Total),
    ("talk", Words::Talk),
    ("talk.count", Words::TalkCount),
    ("side", Words::Side),
    ("text", Words::Text),
    ("pictures", Words::Pictures),
    ("due.count", Words::DueCount),
    ("next", Words::Next),
    ("kind", Words::Kind),
    ("of", Words::Of),
    ("ledger.count", Words::LedgerCount),
    ("sum", Words::Sum),
    ("booking", Words::Booking),
    ("ledger.from", Words::FromAccount),
    ("ledger.to", Words::ToAccount),
    ("base", Words::Base),
    ("before", Words::PaidBefore),
    ("limit", Words::NoMoreThan),
    ("was", Words::WasPaid),
    ("lives.count", Words::LivesCount),
    ("lives.on", Words::OnAirNow),
    ("on", Words::OnAir),
    ("planned", Words::Planned),
    ("started", Words::Started),
    ("lives.ended", Words::LiveEnded),
    ("coupons", Words::CouponsOf),
    ("campaigns.count", Words::CampaignsCount),
    ("number", Words::Number),
    ("own", Words::Own),
    ("signUp", Words::SignUp),
    ("signUpFrom", Words::SignUpFrom),
    ("signUpUntil", Words::SignUpUntil),
    ("activeFrom", Words::ActiveFrom),
    ("activeUntil", Words::ActiveUntil),
    ("least", Words::Least),
    ("most", Words::Most),
    ("used", Words::UsedMoney),
    ("others", Words::Others),
    ("cap", Words::Cap),
    ("pool", Words::Pool),
    ("capLeft", Words::CapLeft),
    ("poolLeft", Words::PoolLeft),
    ("left", Words::Left),
    ("submitted", Words::Submitted),
    ("campaigns.by", Words::SubmittedBy),
    ("review", Words::Review),
    ("approved", Words::Approved),
    ("reason", Words::Reason),
    ("coupons.count", Words::CouponsCount),
    ("coupons.kind", Words::CouponKind),
    ("threshold", Words::Threshold),
    ("face", Words::Face),
    ("perBuyer", Words::PerBuyer),
    ("minutes", Words::Minutes),
    ("created", Words::Created),
    ("stopped", Words::Stopped),
    ("over", Words::Over),
    ("coming", Words::Coming),
    ("coupons.open", Words::OpenCoupons),
    ("released", Words::Released),
    ("claimed", Words::Claimed),
    ("coupons.used", Words::CouponsUsed),
    ("coupons.orders", Words::CouponOrders),
    ("sales", Words::Sales),
    ("cost", Words::Cost),
    ("lives", Words::LivesOf),
    ("releases.count", Words::ReleasesCount),
    ("missed", Words::Missed),
    ("releases.left", Words::ReleaseLeft),
    ("claims.count", Words::ClaimsCount),
    ("claims.claimed", Words::ClaimedAt),
    ("claims.until", Words::UsableUntil),
    ("interestFree.count", Words::FreeCount),
    ("standing", Words::StandingFree),
    ("inForce", Words::InForce),
    ("verdicts.shop", Words::ShopConditions),
    ("unmet", Words::Unmet),
    ("unknown", Words::Unknown),
    ("met", Words::Met),
    ("leftOut", Words::LeftOut),
];

/// Names that only group others.
const GROUPS: [&str; 7] = ["seen", "counts", "releases", "activities", "choices", "months", "changes"];

/// The word for a name that stands behind others: the nearest of those before it that makes a difference decides.
fn named(before: &[&str], name: &str) -> Option<Words> {
    let find = |key: &str| NAMES.iter().find(|(own, _)| *own == key).map(|(_, word)| *word);
    before.iter().rev().find_map(|other| find(&format!("{other}.{name}"))).or_else(|| find(name))
}

/// The one of a list that has this name in the code.
fn one_of<T: Copy + std::fmt::Debug>(all: impl IntoIterator<Item = T>, name: &str) -> Option<T> {
    all.into_iter().find(|one| format!("{one:?}") == name)
}

/// A campaign by the name that a path has for it.
fn campaign_id(name: &str) -> Option<CampaignId> {
    (0..=u8::MAX).map(CampaignId).find(|id| campaign_name(*id) == name).or_else(|| name.parse().ok().map(CampaignId))
}

fn programme(name: &str) -> Option<Programme> {
    let lasting = Programme::LASTING.into_iter().find(|one| programme_name(*one) == name);
    lasting.or_else(|| campaign_id(name).map(Programme::Campaign))
}

/// What a number or a name says: the place of one of many.
fn one(word: Words, number: &str) -> String {
    if number == "last" { t(Words::Latest).to_owned() } else { fill(word, &[&number]) }
}

/// What figure a path leads to; the path itself where there is no word for a part of it.
pub fn label(path: &str) -> String {
    let names = names_of(path);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    labelled(&names).unwrap_or_else(|| path.to_owned())
}

/// What a path is called, and whether every part of it has a word.
pub fn labelled(names: &[&str]) -> Option<String> {
    let (head, rest) = headed(names)?;
    let mut parts: Vec<String> = head.into_iter().collect();
    let first = names.len() - rest.len();
    for (place, name) in rest.iter().enumerate() {
        let before = &names[..first + place];
        // What only groups others says nothing by itself.
        if GROUPS.contains(name) && place + 1 < rest.len() {
            continue;
        }
        parts.push(part(before, name)?);
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What a path begins with: the thing that it is about, and the names behind it.
fn headed<'n>(names: &'n [&'n str]) -> Option<(Option<String>, &'n [&'n str])> {
    let head = match names {
        ["shop", "SignUp", id] => (Some(super::figure(Figure::SignUp(campaign_id(id)?))), &names[3..]),
        ["shop", figure] => (Some(super::figure(one_of(Figure::NAMED, figure)?)), &names[2..]),
        ["accounts", held] => (Some(account(one_of(Account::ALL, held)?).to_owned()), &names[2..]),
        ["rules", "values", setting] => {
            (Some(super::setting(one_of(Setting::NAMED.iter().copied(), setting)?)), &names[3..])
        }
        ["rules", "excludes", row] => {
            let row = super::exclusion(one_of(Exclusion::ALL.iter().copied(), row)?);
            (Some(format!("{} · {row}", t(Words::Excluded))), &names[3..])
        }
        ["rules", "changes", number, _, ..] if *number != "count" => (Some(one(Words::ChangeOf, number)), &names[3..]),
        ["orders", number, _, ..] if *number != "count" => (Some(order_of(number)), &names[2..]),
        ["cases", number, _, ..] if *number != "count" => (Some(case_of(number)), &names[2..]),
        ["buyers", number, _, ..] => (Some(one(Words::BuyerOf, number)), &names[2..]),
        ["goods", good, _, ..] => (Some(fill(Words::GoodOf, &[good])), &names[2..]),
        ["due", "next", _, ..] => (Some(t(Words::NextDue).to_owned()), &names[2..]),
        ["due", number, _, ..] => (Some(one(Words::DueOf, number)), &names[2..]),
        ["ledger", name] if one_of(BOOKINGS, name).is_some() => (Some(t(Words::LedgerAll).to_owned()), &names[1..]),
        ["ledger", number, _, ..] => (Some(one(Words::LineOf, number)), &names[2..]),
        ["lives", number, _, ..] => (Some(one(Words::LiveOf, number)), &names[2..]),
        ["coupons", number, _, ..] => (Some(one(Words::CouponOf, number)), &names[2..]),
        ["claims", number, _, ..] => (Some(one(Words::ClaimOf, number)), &names[2..]),
        ["interestFree", "standing", good] => {
            (Some(format!("{} · {}", t(Words::StandingFree), fill(Words::GoodOf, &[good]))), &names[3..])
        }
        ["interestFree", number, _, ..] => (Some(one(Words::FreeOf, number)), &names[2..]),
        ["campaigns", id, _, ..] => (Some(campaign(campaign_id(id)?)), &names[2..]),
        ["services", "PayLater", "failed", ..] => (Some(t(Words::FailedOpening).to_owned()), &names[3..]),
        ["services", service, _, ..] => {
            let word = match *service {
                "PayLater" => Words::ServicePayLater,
                "RefundOnly" => Words::ServiceRefundOnly,
                "Wallet" => Words::ServiceWallet,
                _ => return None,
            };
            (Some(t(word).to_owned()), &names[2..])
        }
        ["measures", "kept"] => (None, &names[1..]),
        ["measures", _, ..] => (Some(t(Words::MeasuresOf).to_owned()), &names[1..]),
        ["verdicts", of, _, ..] => (Some(super::programme(programme(of)?)), &names[2..]),
        ["labels", good] if *good != "leftOut" => {
            (Some(format!("{} · {}", t(Words::LabelOf), fill(Words::GoodOf, &[good]))), &names[2..])
        }
        ["pay", good, way] => (Some(format!("{} · {}", fill(Words::GoodOf, &[good]), pays(way)?)), &names[3..]),
        [_, _, ..] => (None, &names[1..]),
        _ => (None, names),
    };
    Some(head)
}

fn order_of(number: &str) -> String {
    match number.parse() {
        Ok(number) => fill(Why::Order, &[&OrderId(number)]),
        Err(_) => t(Words::OrderLast).to_owned(),
    }
}

fn case_of(number: &str) -> String {
    if number == "last" { t(Words::CaseLast).to_owned() } else { fill(Why::Case, &[&number]) }
}

fn pays(way: &str) -> Option<String> {
    Payment::ALL.into_iter().find(|one| payment_name(*one) == way).map(payment)
}

/// One name of a path, by those before it.
fn part(before: &[&str], name: &str) -> Option<String> {
    let told = match (before.last().copied().unwrap_or_default(), name) {
        ("money", _) | ("ledger", _) if one_of(BOOKINGS, name).is_some() => booking(one_of(BOOKINGS, name)?).to_owned(),
        ("due", _) if before.len() > 1 => due_kind(one_of(DUES, name)?).to_owned(),
        ("releases", number) if number != "count" => one(Words::ReleaseOf, number),
        ("activities", number) if number != "count" => one(Words::ActivityOf, number),
        ("choices", number) if number != "count" => one(Words::ChoiceNumber, number),
        ("talk", number) if number != "count" => one(Words::TalkNumber, number),
        ("months", month) => fill(Words::MonthOf, &[&month]),
        ("counts", _) => super::overall(one_of(Overall::ALL, name)?).to_owned(),
        ("goods", good) if before.first() == Some(&"campaigns") => fill(Words::GoodOf, &[&good]),
        ("measures", _) => t(match name {
            "orders" => Stage::MeasureOrders,
            "inTime" => Stage::MeasureInTime,
            "disputes" => Stage::MeasureDisputes,
            "qualityRefunds" => Stage::MeasureQuality,
            "refunds" => Stage::MeasureRefunds,
            "returns" => Stage::MeasureReturns,
            "leftOut" => Stage::MeasureLeftOut,
            _ => return named(before, name).map(|word| t(word).to_owned()),
        })
        .to_owned(),
        ("buyers", _) | (_, "zhima" | "wechat" | "goodCredit") if before.first() == Some(&"buyers") => match name {
            "zhima" => t(Desk::Zhima).to_owned(),
            "wechat" => t(Desk::Wechat).to_owned(),
            "goodCredit" => t(Desk::GoodCredit).to_owned(),
            _ => t(named(before, name)?).to_owned(),
        },
        _ => match named(before, name) {
            Some(word) => t(word).to_owned(),
            // Verdicts name goods directly behind the programme.
            None if before.first() == Some(&"verdicts") => fill(Words::GoodOf, &[&name]),
            None => return None,
        },
    };
    Some(told)
}

/// What stands at a path, in words; what is not there yet as such.
pub fn shown(path: &str, value: Option<&Json>) -> String {
    let Some(value) = value else { return t(Words::NotThere).to_owned() };
    let names = names_of(path);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    said(&names, value)
}

fn said(names: &[&str], value: &Json) -> String {
    let (first, last) = (names.first().copied().unwrap_or_default(), names.last().copied().unwrap_or_default());
    match value {
        Json::Null => t(Words::Nothing).to_owned(),
        Json::Bool(flag) => super::flag(*flag).to_owned(),
        Json::Number(number) => match (number.as_u64(), first, last) {
            (Some(code), "cases", "code") | (Some(code), _, "case") if names.contains(&"seen") || first == "cases" => {
                case_code(code as u8)
            }
            (Some(code), _, "code") => order_code(code as u8),
            (Some(order), _, "order") => OrderId(order as u32).to_string(),
            (Some(count), ..) => super::grouped(count),
            _ => number.to_string(),
        },
        Json::String(text) => in_words(names, text).unwrap_or_else(|| amount(text)),
        Json::Array(all) if all.is_empty() => t(Words::Nothing).to_owned(),
        Json::Array(all) => all.iter().map(|one| said(names, one)).collect::<Vec<_>>().join(t(Common::Comma)),
        Json::Object(_) => value.to_string(),
    }
}

/// Amounts get their separators; anything else stays as it is.
fn amount(text: &str) -> String {
    let two = text.rsplit_once('.').is_some_and(|(_, after)| after.len() == 2);
    let digits = text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let money = if two && digits { Money::parse(text).ok() } else { None };
    money.map_or_else(|| text.to_owned(), |money| money.to_string())
}

/// A name of the code in words.
fn in_words(names: &[&str], text: &str) -> Option<String> {
    let (first, last) = (names.first().copied().unwrap_or_default(), names.last().copied().unwrap_or_default());
    let of_service = || one_of([Service::Closed, Service::Open, Service::Paused], text).map(Value::Service);
    let of_guarantee =
        || one_of([Guarantee::Closed, Guarantee::One, Guarantee::Two, Guarantee::Three], text).map(Value::Guarantee);
    let of_sign_up = || one_of([SignUp::No, SignUp::InReview, SignUp::Approved], text).map(Value::SignUp);
    let of_side = || one_of([Side::Buyer, Side::Merchant, Side::Platform, Side::Time], text).map(side);
    let of_account = || one_of(Account::ALL, text).map(account);
    let word = |word: Words| Some(t(word).to_owned());
    match (first, last) {
        ("orders", "stage") => Some(order_stage(text)?.to_owned()),
        ("cases", "stage") => Some(case_stage(text)?.to_owned()),
        (_, "endedBy" | "side") => of_side().map(str::to_owned),
        (_, "ask") => one_of(Ask::ALL, text).map(|one| ask(one).to_owned()),
        (_, "cause") => one_of(Cause::ALL, text).map(|one| cause(one).to_owned()),
        (_, "booking") => one_of(BOOKINGS, text).map(|one| booking(one).to_owned()),
        ("ledger", "from" | "to") => of_account().map(str::to_owned),
        ("due", "kind") => one_of(DUES, text).map(|one| due_kind(one).to_owned()),
        ("due", "of") => labelled(&text.split('.').chain(["stage"]).collect::<Vec<_>>())
            .and_then(|label| label.split(" · ").next().map(str::to_owned)),
        (_, "payment") => pays(text),
        (_, "origin") => one_of([Origin::SelfBuilt, Origin::Alliance, Origin::ThirdParty], text)
            .map(|one| super::origin(one).to_owned()),
        (_, "fault" | "openingFails") => one_of(Fault::ALL, text).map(|one| fault(one).to_owned()),
        ("buyers", "role") => ROLES.iter().find(|one| format!("{one:?}") == text).map(role),
        (_, "bearer") => word(if text == "Buyer" { Words::BearerBuyer } else { Words::BearerMerchant }),
        (_, "funds") => word(match text {
            "Open" => Words::FundsOpen,
            "Failing" => Words::FundsFailing,
            _ => Words::FundsIn,
        }),
        (_, "look") => word(match text {
            "First" => Words::LookFirst,
            "Second" => Words::LookSecond,
            _ => Words::LookLast,
        }),
        (_, "campaign") => campaign_id(text).map(campaign),
        (_, "version") => programme(text).map(super::programme),
        ("services", "offered" | "works") | (_, "guarantee") => of_guarantee().map(super::value),
        ("services", "state") if names.contains(&"RefundOnly") => of_guarantee().map(super::value),
        ("services", "state") | ("shop", "PayLater") => of_service().map(super::value),
        ("shop", "RefundOnly") => of_guarantee().map(super::value),
        ("shop", _) | (_, "signUp") => of_sign_up().map(super::value),
        ("campaigns", "state") | ("interestFree", "state") => Some(t(campaign_state(text)?).to_owned()),
        ("campaigns", "by") if text == "Industry" => word(Words::ByIndustry),
        ("campaigns", "by") => of_side().map(str::to_owned),
        ("campaigns", _) => match text {
            "Waits" => Some(t(SignUpWords::Waits).to_owned()),
            "Approved" => Some(t(SignUpWords::Approved).to_owned()),
            "Refused" => word(Words::ReviewRefused),
            _ => None,
        },
        ("claims", "state") => word(match text {
            "Unused" => Words::ClaimUnused,
            "Used" => Words::ClaimUsed,
            _ => Words::ClaimExpired,
        }),
        ("claims" | "coupons", "kind") => word(if text == "Host" { Words::KindHost } else { Words::KindShop }),
        ("director", "discount") => match text {
            "Drawn" => word(Words::DrawDrawn),
            "None" => word(Words::Nothing),
            _ => None,
        },
        ("verdicts", "shop") => {
            one_of([Outcome::Met, Outcome::Unmet, Outcome::Unknown], text).map(|one| super::outcome(one).to_owned())
        }
        ("verdicts", _) => one_of(Overall::ALL, text).map(|one| super::overall(one).to_owned()),
        ("labels" | "pay", _) if text == "offered" => word(Words::Offered),
        (_, "goods") if text == "All" => word(Words::AllGoods),
        _ => None,
    }
}

/// The buyers that come with a shop.
const ROLES: [Role; 6] = [Role::Walker, Role::Trusted, Role::OnTheLine, Role::Newcomer, Role::Valued, Role::Watched];

fn order_stage(name: &str) -> Option<&'static str> {
    Some(t(match name {
        "Unpaid" => Orders::Unpaid,
        "Paid" => Orders::Paid,
        "Shipped" => Orders::Shipped,
        "Signed" => Orders::Signed,
        "Done" => Orders::Done,
        "Failed" => Orders::Failed,
        _ => return None,
    }))
}

fn case_stage(name: &str) -> Option<&'static str> {
    Some(t(match name {
        "Applied" => Orders::CaseApplied,
        "Refused" => Orders::CaseRefused,
        "Disputed" => Orders::CaseDisputed,
        "Agreed" => Orders::CaseAgreed,
        "Returned" => Orders::CaseReturned,
        "Refunded" => Orders::CaseRefunded,
        "Closed" => Orders::CaseClosed,
        _ => return None,
    }))
}

const fn campaign_state(name: &str) -> Option<SignUpWords> {
    Some(match name.as_bytes() {
        b"Coming" => SignUpWords::StateComing,
        b"Open" => SignUpWords::StateOpen,
        b"SignedUp" => SignUpWords::StateSignedUp,
        b"InReview" => SignUpWords::StateInReview,
        b"Approved" => SignUpWords::StateApproved,
        b"Active" | b"Running" => SignUpWords::StateActive,
        b"Ended" | b"Stopped" => SignUpWords::StateEnded,
        b"Missed" => SignUpWords::StateMissed,
        _ => return None,
    })
}

/// What a check asks: the figure, how it is compared, and with what.
pub fn asked(check: &Check) -> String {
    let sign = t(match check.sign {
        Sign::Is => Words::SignIs,
        Sign::IsNot => Words::SignIsNot,
        Sign::Below => Words::SignBelow,
        Sign::AtMost => Words::SignAtMost,
        Sign::Above => Words::SignAbove,
        Sign::AtLeast => Words::SignAtLeast,
        Sign::Has => Words::SignHas,
    });
    fill(Words::Must, &[&label(&check.path), &sign, &wanted(check)])
}

/// What a check wants, in the words of what it looks at.
pub fn wanted(check: &Check) -> String {
    let names = names_of(&check.path);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match &check.value {
        Literal::None => t(Words::Nothing).to_owned(),
        Literal::Flag(flag) => super::flag(*flag).to_owned(),
        Literal::Text(text) => said(&names, &Json::from(text.as_str())),
        Literal::Number(number) => {
            let text = number.to_string();
            text.parse::<u64>().map_or_else(|_| amount(&text), |count| said(&names, &Json::from(count)))
        }
    }
}
