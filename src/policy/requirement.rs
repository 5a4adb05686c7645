//! Requirements: the questions that a programme asks, each with the clause it rests on.

use super::category::{Exclusion, Placement};
use super::clause::Clause;
use super::facts::{BuyerFacts, Figure, GoodFacts, ShopFacts};
use super::value::{Guarantee, Origin, Service, SignUp, Value};
use super::verdict::{Condition, Outcome, Relation};
use crate::base::{Count, Moment, Money, Platform, Rate, Span, Version};
use std::cmp::Ordering;

/// The categories that a rule leaves out, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exclusions(u32);

impl Exclusions {
    /// None at all.
    pub const NONE: Exclusions = Exclusions(0);

    /// These and one more.
    #[must_use]
    pub const fn and(self, exclusion: Exclusion) -> Self {
        Exclusions(self.0 | 1 << exclusion as u32)
    }

    /// Whether it is left out.
    pub const fn contains(self, exclusion: Exclusion) -> bool {
        self.0 & (1 << exclusion as u32) != 0
    }
}

/// Whose business a requirement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Whether the programme is there at all: dates, and the kind of goods it is meant for. Where such a requirement
    /// does not hold, the verdict is "not applicable".
    Scope,
    /// The shop's.
    Shop,
    /// The good's.
    Good,
    /// The buyer's.
    Buyer,
}

/// A question that a rule asks, with the value it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// The moment lies in this stretch of days.
    InForce(Span),
    /// The good is of the kind that the programme is meant for.
    MeantFor(Origin),
    /// The good comes from here.
    Origin(Origin),
    /// The good can be seen by buyers.
    Listed,
    /// The good's category is none of these.
    NotExcluded(Exclusions),
    /// The good is a thing, not a voucher or a service.
    NotVirtual,
    /// No choice costs more.
    HighestAtMost(Money),
    /// No choice costs less.
    LowestAtLeast(Money),
    /// Every choice costs more.
    LowestAbove(Money),
    /// No choice costs less than the planned coupon's threshold.
    CoversThreshold(Option<Money>),
    /// The commission on every choice is at least the planned coupon's face value.
    CommissionCovers(Option<Money>),
    /// A figure of the shop is at least this.
    FigureAtLeast(Figure, Value),
    /// A figure of the shop is at most this.
    FigureAtMost(Figure, Value),
    /// A yes-or-no figure of the shop is this.
    FigureIs(Figure, bool),
    /// Disputes out of orders are at most this share.
    DisputesAtMost(Rate),
    /// The sign-up window is open, or the shop has already signed up.
    SignUpOpen(Span, Figure),
    /// 先用后付 is open and not paused.
    ServiceOpen,
    /// The day has come on which a service reached this shop.
    RolledOut(Figure, crate::base::Day),
    /// The shop's sign-up has been approved.
    Approved(Figure),
    /// Approved, or 先用后付 opened by the shop itself (SUB38-REG-01).
    ApprovedOrOpened(Figure),
    /// The shop has this version of 退款不退货 or, when it may still be used, an older one.
    HasGuarantee(Guarantee),
    /// The benefit is being paid in this stretch of days.
    Active(Span),
    /// Somebody has chosen this good in an activity of the merchant's own. Never known before orders are played.
    InActivity,
    /// 芝麻分 is above this.
    ZhimaAbove(Count),
    /// 微信支付分 is above this.
    WechatAbove(Count),
    /// The buyer is in good credit standing.
    GoodCredit,
    /// The buyer's first opening and first order with 芝麻先用后付.
    FirstZhimaOrder,
    /// The buyer is a valued one (优质消费者).
    Valued,
    /// The buyer's app on this system is at least this version.
    ClientAtLeast(Version, Version),
    /// The wallet holds at least the fee of an order.
    WalletCovers {
        /// The fee.
        needs: Money,
        /// What the wallet holds.
        has: Money,
    },
    /// An order comes to more than this.
    PaysAbove {
        /// This.
        above: Money,
        /// What it comes to.
        amount: Money,
    },
}

/// A requirement of a programme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Requirement {
    /// What is asked.
    pub test: Test,
    /// The clause it rests on.
    pub clause: &'static Clause,
    /// The user's own value that takes part, by its place in [`super::RuleSet::changes`].
    pub changed: Option<usize>,
}

/// Everything that a requirement may look at.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The moment.
    pub at: Moment,
    /// The shop.
    pub shop: &'a ShopFacts,
    /// The good, where one is at hand.
    pub good: Option<&'a GoodFacts>,
    /// The buyer, where one is at hand.
    pub buyer: Option<&'a BuyerFacts>,
}

impl Test {
    /// Whose business it is.
    pub const fn level(&self) -> Level {
        match self {
            Test::InForce(_) | Test::MeantFor(_) => Level::Scope,
            Test::Origin(_)
            | Test::Listed
            | Test::NotExcluded(_)
            | Test::NotVirtual
            | Test::HighestAtMost(_)
            | Test::LowestAtLeast(_)
            | Test::LowestAbove(_)
            | Test::CoversThreshold(_)
            | Test::CommissionCovers(_)
            | Test::InActivity => Level::Good,
            Test::FigureAtLeast(..)
            | Test::FigureAtMost(..)
            | Test::FigureIs(..)
            | Test::DisputesAtMost(_)
            | Test::SignUpOpen(..)
            | Test::ServiceOpen
            | Test::RolledOut(..)
            | Test::Approved(_)
            | Test::ApprovedOrOpened(_)
            | Test::HasGuarantee(_)
            | Test::Active(_)
            | Test::WalletCovers { .. } => Level::Shop,
            Test::ZhimaAbove(_)
            | Test::WechatAbove(_)
            | Test::GoodCredit
            | Test::FirstZhimaOrder
            | Test::Valued
            | Test::ClientAtLeast(..)
            | Test::PaysAbove { .. } => Level::Buyer,
        }
    }

    /// Whether it looks at the good, so that it has to be asked for each.
    pub const fn asks_good(&self) -> bool {
        // Of an activity nobody knows anything, whatever the good.
        matches!(self.level(), Level::Good) && !matches!(self, Test::InActivity) || matches!(self, Test::MeantFor(_))
    }

    /// How the question comes out for a good. Questions about anything else are not applicable here.
    pub fn judge_good(&self, good: &GoodFacts) -> Outcome {
        self.outcome_of_good(good)
    }

    /// The same, put into the loop that goes through whole lists.
    #[inline(always)]
    pub(super) fn outcome_of_good(&self, good: &GoodFacts) -> Outcome {
        match *self {
            Test::MeantFor(origin) | Test::Origin(origin) => Outcome::of(good.origin.map(|actual| actual == origin)),
            Test::Listed => Outcome::of(good.listed),
            Test::NotExcluded(exclusions) => match good.placement {
                Placement::Excluded(exclusion) => Outcome::of(Some(!exclusions.contains(exclusion))),
                Placement::Allowed(_) => Outcome::Met,
                Placement::Unknown => Outcome::Unknown,
            },
            Test::NotVirtual => Outcome::of(good.placement.is_virtual().map(|is_virtual| !is_virtual)),
            Test::HighestAtMost(cap) => match good.prices.high {
                Some(high) if high > cap => Outcome::Unmet,
                Some(_) if good.prices.complete => Outcome::Met,
                _ => Outcome::Unknown,
            },
            Test::LowestAtLeast(floor) => lowest(good, |low| low >= floor),
            Test::LowestAbove(floor) => lowest(good, |low| low > floor),
            Test::CoversThreshold(None) | Test::CommissionCovers(None) => Outcome::NotApplicable,
            Test::CoversThreshold(Some(threshold)) => lowest(good, |low| low >= threshold),
            Test::CommissionCovers(Some(face)) => {
                Outcome::of(good.lowest_commission().map(|commission| commission >= face))
            }
            _ => Outcome::NotApplicable,
        }
    }

    /// How the question comes out.
    pub fn judge(&self, case: &Case) -> Outcome {
        if self.asks_good() {
            return case.good.map_or(Outcome::Unknown, |good| self.judge_good(good));
        }
        match *self {
            Test::InForce(span) | Test::Active(span) => Outcome::of(Some(span.contains(case.at))),
            Test::InActivity => Outcome::Unknown,
            Test::FigureAtLeast(figure, bound) => {
                let actual = case.shop.get(figure).or_else(|| least_that_settles(case, figure, bound, Ordering::is_ge));
                Outcome::of(actual.and_then(|actual| compare(actual, bound)).map(|order| order.is_ge()))
            }
            Test::FigureAtMost(figure, bound) => {
                let actual = case.shop.get(figure).or_else(|| least_that_settles(case, figure, bound, Ordering::is_gt));
                Outcome::of(actual.and_then(|actual| compare(actual, bound)).map(|order| order.is_le()))
            }
            Test::FigureIs(figure, wanted) => Outcome::of(case.shop.flag(figure).map(|actual| actual == wanted)),
            Test::DisputesAtMost(rate) => Outcome::of(dispute_rate(case.shop).map(|actual| actual <= rate)),
            Test::SignUpOpen(span, figure) => {
                if span.contains(case.at) {
                    return Outcome::Met;
                }
                Outcome::of(case.shop.sign_up(figure).map(|state| state != SignUp::No))
            }
            Test::ServiceOpen => {
                Outcome::of(case.shop.service(Figure::PayLater).map(|service| service == Service::Open))
            }
            Test::RolledOut(figure, default) => {
                Outcome::of(Some(case.shop.day(figure).unwrap_or(default).start() <= case.at))
            }
            Test::Approved(figure) => Outcome::of(case.shop.sign_up(figure).map(|state| state == SignUp::Approved)),
            Test::ApprovedOrOpened(figure) => {
                let approved = case.shop.sign_up(figure).map(|state| state == SignUp::Approved);
                match (approved, case.shop.service(Figure::PayLater)) {
                    (_, Some(Service::Open)) => Outcome::Met,
                    // Approval opens it by itself, but the merchant can pause it afterwards (SUB38-REG-02).
                    (_, Some(Service::Paused)) => Outcome::Unmet,
                    (approved, Some(Service::Closed)) => Outcome::of(approved),
                    (_, None) => Outcome::Unknown,
                }
            }
            Test::HasGuarantee(least) => {
                Outcome::of(case.shop.guarantee(Figure::RefundOnly).map(|version| version >= least))
            }
            Test::ZhimaAbove(floor) => Outcome::of(case.buyer.and_then(|buyer| buyer.zhima).map(|score| score > floor)),
            Test::WechatAbove(floor) => {
                Outcome::of(case.buyer.and_then(|buyer| buyer.wechat).map(|score| score > floor))
            }
            Test::GoodCredit => Outcome::of(case.buyer.and_then(|buyer| buyer.good_credit)),
            Test::FirstZhimaOrder => Outcome::of(case.buyer.and_then(|buyer| buyer.first_zhima_order)),
            Test::Valued => Outcome::of(case.buyer.and_then(|buyer| buyer.valued)),
            Test::ClientAtLeast(ios, android) => Outcome::of(case.buyer.and_then(|buyer| buyer.client).map(|client| {
                client.version
                    >= match client.platform {
                        Platform::Ios => ios,
                        Platform::Android => android,
                    }
            })),
            Test::WalletCovers { needs, has } => Outcome::of(Some(has >= needs)),
            Test::PaysAbove { above, amount } => Outcome::of(Some(amount > above)),
            _ => Outcome::NotApplicable,
        }
    }

    /// How the actual value has to stand to the required one.
    pub const fn relation(&self) -> Relation {
        match self {
            Test::InForce(_) | Test::SignUpOpen(..) | Test::Active(_) => Relation::Within,
            Test::MeantFor(_)
            | Test::Origin(_)
            | Test::Listed
            | Test::FigureIs(..)
            | Test::ServiceOpen
            | Test::Approved(_)
            | Test::ApprovedOrOpened(_)
            | Test::InActivity
            | Test::GoodCredit
            | Test::FirstZhimaOrder
            | Test::Valued => Relation::Is,
            Test::NotExcluded(_) | Test::NotVirtual => Relation::IsNot,
            Test::HighestAtMost(_) | Test::FigureAtMost(..) | Test::DisputesAtMost(_) => Relation::AtMost,
            Test::LowestAbove(_) | Test::ZhimaAbove(_) | Test::WechatAbove(_) | Test::PaysAbove { .. } => {
                Relation::Above
            }
            Test::LowestAtLeast(_)
            | Test::CoversThreshold(_)
            | Test::CommissionCovers(_)
            | Test::FigureAtLeast(..)
            | Test::RolledOut(..)
            | Test::HasGuarantee(_)
            | Test::WalletCovers { .. }
            | Test::ClientAtLeast(..) => Relation::AtLeast,
        }
    }

    /// The value that is asked for.
    pub fn required(&self, case: &Case) -> Option<Value> {
        Some(match *self {
            Test::InForce(span) | Test::SignUpOpen(span, _) | Test::Active(span) => Value::Span(span),
            Test::MeantFor(origin) | Test::Origin(origin) => Value::Origin(origin),
            Test::Listed | Test::InActivity | Test::GoodCredit | Test::FirstZhimaOrder | Test::Valued => {
                Value::Flag(true)
            }
            Test::NotExcluded(_) => return None,
            Test::NotVirtual => Value::Flag(true),
            Test::HighestAtMost(money) | Test::LowestAtLeast(money) | Test::LowestAbove(money) => Value::Money(money),
            Test::CoversThreshold(money) | Test::CommissionCovers(money) => Value::Money(money?),
            Test::FigureAtLeast(_, bound) | Test::FigureAtMost(_, bound) => bound,
            Test::FigureIs(_, wanted) => Value::Flag(wanted),
            Test::DisputesAtMost(rate) => Value::Rate(rate),
            Test::ServiceOpen => Value::Service(Service::Open),
            Test::RolledOut(figure, default) => Value::Day(case.shop.day(figure).unwrap_or(default)),
            Test::ApprovedOrOpened(figure) if decided_by_service(case, figure) => Value::Service(Service::Open),
            Test::Approved(_) | Test::ApprovedOrOpened(_) => Value::SignUp(SignUp::Approved),
            Test::HasGuarantee(version) => Value::Guarantee(version),
            Test::ZhimaAbove(floor) | Test::WechatAbove(floor) => Value::Count(floor),
            Test::WalletCovers { needs, .. } => Value::Money(needs),
            Test::PaysAbove { above, .. } => Value::Money(above),
            Test::ClientAtLeast(ios, android) => {
                Value::Version(match case.buyer.and_then(|buyer| buyer.client).map(|client| client.platform) {
                    Some(Platform::Android) => android,
                    Some(Platform::Ios) | None => ios,
                })
            }
        })
    }

    /// The value that is there; `None` while unknown.
    pub fn actual(&self, case: &Case) -> Option<Value> {
        if self.asks_good() {
            return self.actual_of_good(case.good?);
        }
        Some(match *self {
            Test::InForce(_) | Test::Active(_) | Test::RolledOut(..) => Value::Day(case.at.day()),
            Test::SignUpOpen(_, figure) => match case.shop.sign_up(figure) {
                Some(state) if state != SignUp::No => Value::SignUp(state),
                _ => Value::Day(case.at.day()),
            },
            Test::FigureAtLeast(figure, bound) => {
                case.shop.get(figure).or_else(|| least_that_settles(case, figure, bound, Ordering::is_ge))?
            }
            Test::FigureAtMost(figure, bound) => {
                case.shop.get(figure).or_else(|| least_that_settles(case, figure, bound, Ordering::is_gt))?
            }
            Test::FigureIs(figure, _) => case.shop.get(figure)?,
            Test::DisputesAtMost(_) => Value::Rate(dispute_rate(case.shop)?),
            Test::ServiceOpen => case.shop.get(Figure::PayLater)?,
            Test::ApprovedOrOpened(figure) if decided_by_service(case, figure) => case.shop.get(Figure::PayLater)?,
            Test::Approved(figure) | Test::ApprovedOrOpened(figure) => case.shop.get(figure)?,
            Test::HasGuarantee(_) => case.shop.get(Figure::RefundOnly)?,
            Test::ZhimaAbove(_) => Value::Count(case.buyer?.zhima?),
            Test::WechatAbove(_) => Value::Count(case.buyer?.wechat?),
            Test::GoodCredit => Value::Flag(case.buyer?.good_credit?),
            Test::FirstZhimaOrder => Value::Flag(case.buyer?.first_zhima_order?),
            Test::Valued => Value::Flag(case.buyer?.valued?),
            Test::ClientAtLeast(..) => Value::Client(case.buyer?.client?),
            Test::WalletCovers { has, .. } => Value::Money(has),
            Test::PaysAbove { amount, .. } => Value::Money(amount),
            _ => return None,
        })
    }

    /// The value that a good has; `None` while unknown, and for questions about anything else.
    pub fn actual_of_good(&self, good: &GoodFacts) -> Option<Value> {
        if self.asks_amount() { self.amount_of_good(good).map(Value::Money) } else { self.trait_of_good(good) }
    }

    /// Whether it looks at the price of every choice.
    pub const fn asks_amount(&self) -> bool {
        matches!(
            self,
            Test::HighestAtMost(_)
                | Test::LowestAtLeast(_)
                | Test::LowestAbove(_)
                | Test::CoversThreshold(_)
                | Test::CommissionCovers(_)
        )
    }

    /// The price or the commission that it looks at.
    #[inline(always)]
    pub(super) fn amount_of_good(&self, good: &GoodFacts) -> Option<Money> {
        match *self {
            Test::HighestAtMost(_) => good.prices.high,
            Test::LowestAtLeast(_) | Test::LowestAbove(_) | Test::CoversThreshold(_) => good.prices.low,
            Test::CommissionCovers(_) => good.lowest_commission(),
            _ => None,
        }
    }

    /// What it looks at besides prices.
    #[inline(always)]
    pub(super) fn trait_of_good(&self, good: &GoodFacts) -> Option<Value> {
        Some(match *self {
            Test::MeantFor(_) | Test::Origin(_) => Value::Origin(good.origin?),
            Test::Listed => Value::Flag(good.listed?),
            Test::NotExcluded(_) | Test::NotVirtual => Value::Placement(good.placement),
            _ => return None,
        })
    }
}

impl Requirement {
    /// Asks, and tells all that a screen shows about the answer.
    pub fn examine(&self, case: &Case) -> Condition<'_> {
        Condition {
            requirement: self,
            outcome: self.test.judge(case),
            required: self.test.required(case),
            actual: self.test.actual(case),
        }
    }
}

/// What a figure is no less than, where that alone settles how it stands to a bound: a small part of what is not known shows
/// nothing (DEF-MEASURES).
fn least_that_settles(case: &Case, figure: Figure, bound: Value, settles: fn(Ordering) -> bool) -> Option<Value> {
    case.shop.least(figure).filter(|least| compare(*least, bound).is_some_and(settles))
}

/// Whether the lowest price passes, told from what is known: one price that fails settles it.
fn lowest(good: &GoodFacts, passes: impl Fn(Money) -> bool) -> Outcome {
    match good.prices.low {
        Some(low) if !passes(low) => Outcome::Unmet,
        Some(_) if good.prices.complete => Outcome::Met,
        _ => Outcome::Unknown,
    }
}

/// Whether 先用后付 itself settles a question that a sign-up or opening it can settle.
fn decided_by_service(case: &Case, sign_up: Figure) -> bool {
    match case.shop.service(Figure::PayLater) {
        Some(Service::Paused) => true,
        Some(Service::Open) => case.shop.sign_up(sign_up) != Some(SignUp::Approved),
        Some(Service::Closed) | None => false,
    }
}

/// Disputes out of orders; unknown without orders (AMB-18).
pub(crate) fn dispute_rate(shop: &ShopFacts) -> Option<Rate> {
    Rate::ratio(shop.count(Figure::Disputes)?, shop.count(Figure::Orders)?)
}

/// Two values of one kind in order; `None` for kinds without one.
pub(super) fn compare(actual: Value, bound: Value) -> Option<Ordering> {
    match (actual, bound) {
        (Value::Count(a), Value::Count(b)) => Some(a.cmp(&b)),
        (Value::Money(a), Value::Money(b)) => Some(a.cmp(&b)),
        (Value::Rate(a), Value::Rate(b)) => Some(a.cmp(&b)),
        (Value::Score(a), Value::Score(b)) => Some(a.cmp(&b)),
        (Value::Day(a), Value::Day(b)) => Some(a.cmp(&b)),
        _ => None,
    }
}

impl Relation {
    /// How far the actual value is from one that would stand right, where both are numbers of one kind.
    pub(super) fn gap(self, required: Value, actual: Value) -> Option<Value> {
        distance(first_above(required, self), actual)
    }
}

/// The least value that holds: where the bound itself is excluded, the next one above it.
fn first_above(bound: Value, relation: Relation) -> Value {
    match (relation, bound) {
        (Relation::Above, Value::Money(bound)) => Value::Money(bound + Money::FEN),
        (Relation::Above, Value::Count(bound)) => Value::Count(bound.saturating_add(1)),
        _ => bound,
    }
}

/// How far two numbers of one kind lie apart.
fn distance(required: Value, actual: Value) -> Option<Value> {
    match (required, actual) {
        (Value::Count(a), Value::Count(b)) => Some(Value::Count(a.abs_diff(b))),
        (Value::Money(a), Value::Money(b)) => Some(Value::Money((a - b).abs())),
        (Value::Rate(a), Value::Rate(b)) => Some(Value::Rate(a.distance(b))),
        (Value::Score(a), Value::Score(b)) => Some(Value::Score(a.distance(b))),
        _ => None,
    }
}
