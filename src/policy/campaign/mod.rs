//! Campaigns: one type for all of them, those of the notices and those that a user makes.
//!
//! A campaign says when one signs up and when it runs, what it asks of merchants, goods and buyers, and what the platform
//! pays. What it asks becomes a [`Plan`], as with every other programme, so the preview knows nothing of campaigns. The
//! values of the notices' campaigns are settings with dates, so that a user who knows better can set newer ones; a user's
//! own campaign says its values itself.

mod check;
mod term;

pub use check::{Flaw, MOST_NAME};
pub use term::Term;

use super::clause::{Cited, Clause};
use super::estimate::{Effect, Line, Purpose};
use super::facts::{Figure, GoodFacts, Prices};
use super::programme::Programme;
use super::requirement::{Case, Level, Requirement, Test};
use super::rule_set::{Channel, InForce, Plan, Rules, ask};
use super::setting::Setting;
use super::value::{Origin, SignUp, Value};
use super::verdict::Outcome;
use super::{festival_38, first_order_discount, instalment, pay_later, pay_later_one, trade};
use crate::base::{Day, Money, Rate, Span};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A campaign by its number: those of the notices come first, in the order of [`built_in`], then the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CampaignId(pub u8);

/// The campaigns of the notices, in the order of their numbers.
pub fn built_in() -> &'static [Campaign] {
    static ALL: LazyLock<Vec<Campaign>> = LazyLock::new(|| {
        let [subsidy, split, joint] = festival_38::campaigns();
        vec![first_order_discount::campaign(), subsidy, split, joint]
    });
    &ALL
}

impl CampaignId {
    /// How many campaigns the notices have.
    pub const BUILT_IN: u8 = 4;
    /// The most campaigns of one's own that there can be at a time.
    pub const MOST_OWN: usize = 12;
    /// The most that a workspace can have had: a number is never given twice, since orders keep it.
    pub const MOST_EVER: usize = 40;

    /// The numbers of the notices' campaigns.
    pub fn built_in() -> impl DoubleEndedIterator<Item = CampaignId> {
        (0..Self::BUILT_IN).map(CampaignId)
    }

    /// The number of the user's own campaign at a place.
    pub fn own(place: usize) -> CampaignId {
        CampaignId(Self::BUILT_IN.saturating_add(u8::try_from(place).unwrap_or(u8::MAX)))
    }

    /// Its place among the user's own; `None` for one of the notices.
    pub fn own_place(self) -> Option<usize> {
        self.0.checked_sub(Self::BUILT_IN).map(usize::from)
    }
}

/// What a campaign is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// In Chinese.
    pub zh: String,
    /// In English; empty where the Chinese serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// In one or two short lines, in Chinese.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_zh: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_en: String,
}

impl Name {
    /// A name in both languages.
    pub fn of(zh: &str, en: &str, short_zh: &str, short_en: &str) -> Self {
        let [zh, en, short_zh, short_en] = [zh, en, short_zh, short_en].map(str::to_owned);
        Name { zh, en, short_zh, short_en }
    }
}

/// A value that a campaign gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Bound {
    /// That of a setting on the day.
    Dated(Setting),
    /// Always this, with who says so.
    Fixed(Value, Cited),
}

impl Bound {
    /// The value in force.
    pub fn value(self, rules: &Rules) -> Option<InForce<Value>> {
        match self {
            Bound::Dated(setting) => rules.set.value(setting, rules.at.day()),
            Bound::Fixed(value, Cited(clause)) => Some(InForce { value, clause, changed: None }),
        }
    }

    fn read<T>(self, rules: &Rules, as_kind: impl FnOnce(Value) -> Option<T>) -> Option<InForce<T>> {
        let InForce { value, clause, changed } = self.value(rules)?;
        Some(InForce { value: as_kind(value)?, clause, changed })
    }

    /// A stretch of days.
    pub fn span(self, rules: &Rules) -> Option<InForce<Span>> {
        self.read(rules, |value| match value {
            Value::Span(span) => Some(span),
            _ => None,
        })
    }

    /// An amount.
    pub fn money(self, rules: &Rules) -> Option<InForce<Money>> {
        self.read(rules, |value| match value {
            Value::Money(money) => Some(money),
            _ => None,
        })
    }

    /// A yes or no.
    pub fn flag(self, rules: &Rules) -> Option<bool> {
        self.read(rules, |value| match value {
            Value::Flag(flag) => Some(flag),
            _ => None,
        })
        .map(|found| found.value)
    }

    /// A share.
    pub fn rate(self, rules: &Rules) -> Option<InForce<Rate>> {
        self.read(rules, |value| match value {
            Value::Rate(rate) => Some(rate),
            _ => None,
        })
    }
}

/// What a campaign asks of a merchant or a good.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// A figure of the shop is at least this.
    AtLeast(Figure, Bound),
    /// A figure of the shop is at most this.
    AtMost(Figure, Bound),
    /// A yes-or-no figure of the shop is this.
    Is(Figure, bool, Cited),
    /// Disputes out of orders are at most this share.
    Disputes(Bound),
    /// The good may be sold by 先用后付, in the version that the shop has.
    PayLaterGood,
    /// The good may be sold by 先用后付 2.0.
    PayLaterTwoGood,
    /// The good comes from here.
    From(Origin, Cited),
    /// The good can be seen by buyers.
    Listed(Cited),
    /// The good is a thing, not a voucher or a service.
    NotVirtual(Cited),
    /// No choice costs less.
    CostsAtLeast(Bound),
    /// No choice costs more.
    CostsAtMost(Bound),
}

impl Ask {
    fn requirements(self, rules: &Rules) -> Vec<Requirement> {
        let of = |value: Option<InForce<Value>>, test: &dyn Fn(Value) -> Option<Test>| {
            value
                .and_then(|InForce { value, clause, changed }| {
                    Some(Requirement { test: test(value)?, clause, changed })
                })
                .into_iter()
                .collect()
        };
        match self {
            Ask::AtLeast(figure, bound) => of(bound.value(rules), &|value| Some(Test::FigureAtLeast(figure, value))),
            Ask::AtMost(figure, bound) => of(bound.value(rules), &|value| Some(Test::FigureAtMost(figure, value))),
            Ask::Is(figure, flag, Cited(clause)) => vec![ask(Test::FigureIs(figure, flag), clause)],
            Ask::Disputes(bound) => bound.rate(rules).map(|cap| cap.ask(Test::DisputesAtMost)).into_iter().collect(),
            Ask::PayLaterGood if before_two(rules) => pay_later_one::good(rules),
            Ask::PayLaterGood | Ask::PayLaterTwoGood => pay_later::good(rules),
            Ask::From(origin, Cited(clause)) => vec![ask(Test::Origin(origin), clause)],
            Ask::Listed(Cited(clause)) => vec![ask(Test::Listed, clause)],
            Ask::NotVirtual(Cited(clause)) => vec![ask(Test::NotVirtual, clause)],
            Ask::CostsAtLeast(bound) => {
                bound.money(rules).map(|least| least.ask(Test::LowestAtLeast)).into_iter().collect()
            }
            Ask::CostsAtMost(bound) => {
                bound.money(rules).map(|most| most.ask(Test::HighestAtMost)).into_iter().collect()
            }
        }
    }
}

/// Whether 2.0 of 先用后付 has not reached the shop yet.
fn before_two(rules: &Rules) -> bool {
    rules.at.day() < rules.shop.day(Figure::PayLaterRollout).unwrap_or(pay_later::START)
}

/// What a campaign asks of a buyer, by one way of paying.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BuyerAsks {
    /// The way of paying.
    pub channel: Channel,
    /// The buyer's first opening and first order with 芝麻先用后付.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_zhima_order: Option<Cited>,
    /// The buyer is in good credit standing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good_credit: Option<Cited>,
    /// The buyer is a valued one (优质消费者).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valued: Option<Cited>,
    /// What 先用后付 itself asks by this way of paying.
    #[serde(default)]
    pub of_pay_later: bool,
}

impl BuyerAsks {
    /// Nothing besides the way of paying.
    pub const fn by(channel: Channel) -> Self {
        BuyerAsks { channel, first_zhima_order: None, good_credit: None, valued: None, of_pay_later: false }
    }

    fn requirements(&self, rules: &Rules) -> Vec<Requirement> {
        let mut asked = Vec::new();
        asked.extend(self.first_zhima_order.map(|Cited(clause)| ask(Test::FirstZhimaOrder, clause)));
        if self.of_pay_later {
            let own = pay_later::buyer(rules).into_iter().filter(|(channel, _)| *channel == self.channel);
            asked.extend(own.flat_map(|(_, requirements)| requirements));
        }
        asked.extend(self.good_credit.map(|Cited(clause)| ask(Test::GoodCredit, clause)));
        asked.extend(self.valued.map(|Cited(clause)| ask(Test::Valued, clause)));
        asked
    }
}

/// How a merchant takes part.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Entry {
    /// Signs up goods, which the platform reviews one by one.
    Review(Cited),
    /// Signs up, or opens 先用后付 by itself; either holds once the conditions do.
    ReviewOrOpening(Cited),
    /// Opens 先用后付 and sets goods; there is nothing to sign up for.
    Setting(Cited),
    /// Whoever meets the conditions takes part.
    Open(Cited),
}

/// What the system sets up once a merchant, or a good, is approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SetUp {
    /// Nothing.
    Nothing,
    /// It opens 先用后付.
    PayLater,
    /// It sets an activity of free instalments for the goods, over the periods of the benefit.
    Instalments,
}

/// What the platform pays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Benefit {
    /// A share of the fee of 先用后付, credited when it is charged.
    PayLaterFee {
        /// The share.
        share: Bound,
    },
    /// A share of the fee of instalments; the merchant bears the rest.
    InstalmentFee {
        /// Over so many periods.
        periods: Vec<u8>,
        /// The platform's share.
        share: Bound,
        /// Who says how the two shares go.
        clause: Cited,
    },
    /// An amount off the buyer's bill, by chance.
    Discount {
        /// The least.
        least: Bound,
        /// The most.
        most: Bound,
        /// Whether the platform pays it; the shop does otherwise.
        from_platform: Bound,
    },
}

/// A campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Campaign {
    /// What it is called.
    pub name: Name,
    /// When one can sign up; `None` where there is nothing to sign up for.
    pub sign_up: Option<Bound>,
    /// When its benefit is paid.
    pub active: Bound,
    /// What it asks of merchants, in the order of the notice.
    pub merchants: Vec<Ask>,
    /// What it asks of goods.
    pub goods: Vec<Ask>,
    /// What it asks of buyers; one way of paying suffices.
    pub buyers: Vec<BuyerAsks>,
    /// How one takes part.
    pub entry: Entry,
    /// What the system sets up after approval.
    pub sets_up: SetUp,
    /// What the platform pays.
    pub benefit: Benefit,
    /// The most that it pays one merchant.
    pub cap: Option<Bound>,
    /// The most that it pays all merchants together.
    pub pool: Option<Bound>,
    /// Of two campaigns for one order the one with the lower number pays.
    pub rank: u8,
    /// It pays only for orders from a live room.
    pub live_only: bool,
}

impl Campaign {
    /// From the first day of sign-up to the last of the benefit.
    pub fn whole(&self, rules: &Rules) -> Option<InForce<Span>> {
        let active = self.active.span(rules)?;
        let sign_up = self.sign_up.and_then(|sign_up| sign_up.span(rules));
        let from = sign_up.map_or(active.value.from, |sign_up| sign_up.value.from.min(active.value.from));
        Some(InForce { value: Span { from, until: active.value.until }, ..active })
    }

    /// Whether it pays for orders of this moment, from a live room or not.
    pub fn pays_now(&self, rules: &Rules, in_its_place: bool) -> bool {
        let active = self.active.span(rules).is_some_and(|span| span.value.contains(rules.at));
        active && (in_its_place || !self.live_only)
    }

    /// What it asks at one moment. `id` is the number under which it is known.
    pub fn plan(&self, id: CampaignId, rules: &Rules) -> Plan {
        let whole = self.whole(rules);
        let figure = Figure::SignUp(id);
        let mut conditions: Vec<Requirement> = whole.map(|span| span.ask(Test::InForce)).into_iter().collect();
        if let (Entry::Review(_), Some(sign_up)) = (self.entry, self.sign_up.and_then(|bound| bound.span(rules))) {
            conditions.push(sign_up.ask(|span| Test::SignUpOpen(span, figure)));
        }
        let signs_up = matches!(self.entry, Entry::Review(_) | Entry::ReviewOrOpening(_));
        if signs_up && rules.shop.sign_up(figure) == Some(SignUp::Approved) {
            // What was asked of the shop has been looked at.
            conditions.push(ask(Test::Approved(figure), &festival_38::APPROVAL_HOLDS));
        } else {
            conditions.extend(self.merchants.iter().flat_map(|asked| asked.requirements(rules)));
        }
        conditions.extend(self.goods.iter().flat_map(|asked| asked.requirements(rules)));
        let mut label = Vec::new();
        // The benefit may begin after the sign-up.
        let active = self.active.span(rules).filter(|active| whole.is_some_and(|whole| whole.value != active.value));
        label.extend(active.map(|span| span.ask(Test::Active)));
        match self.entry {
            Entry::Review(Cited(clause)) => label.push(ask(Test::Approved(figure), clause)),
            Entry::ReviewOrOpening(Cited(clause)) => {
                label.push(ask(Test::ApprovedOrOpened(figure), clause));
                label.push(ask(Test::RolledOut(Figure::PayLaterRollout, pay_later::START), &pay_later::ROLLOUT));
            }
            Entry::Setting(Cited(clause)) => {
                label.push(ask(Test::ServiceOpen, clause));
                if before_two(rules) {
                    // Before 2.0 the merchant sets the goods; from then on the automatic label counts as setting them
                    // (AMB-04).
                    label.push(ask(Test::InActivity, &pay_later_one::FINISH));
                }
            }
            Entry::Open(_) => {}
        }
        let buyer = self.buyers.iter().map(|asks| (asks.channel, asks.requirements(rules)));
        Plan { programme: Programme::Campaign(id), conditions, label, buyer: buyer.collect() }
    }

    /// Whether it is for those who pay this way; where it names no way, it is for all.
    pub fn is_by(&self, channel: Channel) -> bool {
        self.buyers.is_empty() || self.buyers.iter().any(|asks| asks.channel == channel)
    }

    /// Who those who pay this way have to be, and cannot: the first order with 芝麻先用后付 is by 芝麻 alone (LJ-BUYER-01).
    pub fn nobody_by(&self, channel: Channel) -> bool {
        channel != Channel::Zhima
            && self.buyers.iter().any(|asks| asks.channel == channel && asks.first_zhima_order.is_some())
    }

    /// What cap and pool leave for one shop, where it and others have taken so much; `None` where nothing limits it.
    pub fn left(&self, rules: &Rules, own: Money, others: Money) -> Option<Money> {
        let of = |bound: Option<Bound>, used: Money| {
            bound.and_then(|bound| bound.money(rules)).map(|limit| (limit.value - used).max(Money::ZERO))
        };
        match (of(self.cap, own), of(self.pool, own + others)) {
            (Some(cap), Some(pool)) => Some(cap.min(pool)),
            (cap, pool) => cap.or(pool),
        }
    }

    /// The share of a fee that it pays, and what that comes to where so much is left: the order that crosses a cap or a pool
    /// gets what is left (DEF-CROSSING-ORDER), the next one is not covered (DEF-QUOTA-EXHAUSTED). `None` where it pays
    /// nothing.
    pub fn pays_of(&self, rules: &Rules, fee: Money, left: Option<Money>) -> Option<(InForce<Rate>, Money)> {
        let share = match &self.benefit {
            Benefit::PayLaterFee { share } | Benefit::InstalmentFee { share, .. } => share.rate(rules)?,
            Benefit::Discount { .. } => return None,
        };
        let wanted = fee.share(share.value);
        let paid = left.map_or(wanted, |left| left.min(wanted));
        (paid > Money::ZERO).then_some((share, paid))
    }

    /// What paying under it asks of a good besides: that of instalments, or of 先用后付 in the version that the shop has.
    pub(super) fn way_asks(&self, rules: &Rules) -> Vec<Requirement> {
        match self.benefit {
            Benefit::InstalmentFee { .. } => instalment::good(rules),
            Benefit::PayLaterFee { .. } | Benefit::Discount { .. } => Ask::PayLaterGood.requirements(rules),
        }
    }

    /// Whether a good can be paid for under it at all, as far as that is known.
    pub fn can_pay_for(&self, rules: &Rules, good: &GoodFacts) -> bool {
        let case = Case { at: rules.at, shop: rules.shop, good: Some(good), buyer: None };
        self.way_asks(rules).iter().all(|asked| asked.test.judge(&case) != Outcome::Unmet)
    }

    /// What it asks of goods and a choice of a good at its price does not meet. Whoever was approved stays so, but for an
    /// order it is the price of the choice that counts (AMB-10).
    pub fn unmet_at(&self, id: CampaignId, rules: &Rules, good: &GoodFacts, price: Money) -> Option<&'static Clause> {
        let good = GoodFacts { prices: Prices::of([Some(price)]), ..*good };
        let case = Case { at: rules.at, shop: rules.shop, good: Some(&good), buyer: None };
        let plan = self.plan(id, rules);
        let mut of_good = plan.conditions.iter().filter(|asked| asked.test.level() == Level::Good);
        of_good.find(|asked| asked.test.judge(&case) == Outcome::Unmet).map(|asked| asked.clause)
    }

    /// What an order over `price` saves, costs or brings under it.
    pub fn estimate(&self, rules: &Rules, price: Money) -> Vec<Line> {
        match &self.benefit {
            Benefit::PayLaterFee { share } => match share.rate(rules) {
                None => Vec::new(),
                Some(share) => {
                    let fees = pay_later::estimate(rules, Programme::PayLater, price).into_iter();
                    fees.map(|fee| fee.part(Effect::Saves, share)).collect()
                }
            },
            Benefit::InstalmentFee { periods, share, clause } => {
                let Some(share) = share.rate(rules) else { return Vec::new() };
                let fees = instalment::estimate(rules, price).into_iter().filter(|fee| match fee.purpose {
                    Purpose::InstalmentFee(count) => periods.contains(&count),
                    _ => false,
                });
                fees.flat_map(|fee| shared(fee, share, clause.0)).collect()
            }
            Benefit::Discount { least, most, .. } => [(least, Purpose::Least), (most, Purpose::Most)]
                .into_iter()
                .filter_map(|(bound, purpose)| Some(Line::outright(purpose, Effect::BuyerGets, bound.money(rules)?)))
                .collect(),
        }
    }
}

/// A fee shared between platform and merchant, so that the parts add up to it to the fen.
fn shared(fee: Line, share: InForce<Rate>, clause: &'static Clause) -> Vec<Line> {
    if share.value == Rate::ONE {
        return vec![Line { effect: Effect::Saves, clause, changed: share.changed.or(fee.changed), ..fee }];
    }
    let platform = fee.part(Effect::Saves, share);
    vec![platform, Line { clause, ..fee.rest(Effect::Costs, &platform) }]
}

/// What a campaign asks that is there no more: it is in force on no day.
pub(super) fn gone(id: CampaignId) -> Plan {
    let never = Span::between(Day::FIRST.plus(1), Day::FIRST);
    let conditions = vec![ask(Test::InForce(never), &trade::OWN_CAMPAIGN)];
    Plan { programme: Programme::Campaign(id), conditions, label: Vec::new(), buyer: Vec::new() }
}
