//! What is wrong with a campaign that somebody makes.

use super::{Ask, Benefit, Bound, Campaign, CampaignId};
use crate::base::{Day, Money, Span};
use crate::policy::estimate::{Effect, Line, Purpose};
use crate::policy::facts::ShopFacts;
use crate::policy::requirement::{self, Test};
use crate::policy::rule_set::{RuleSet, Rules};
use crate::policy::value::Value;

/// The most conditions of one campaign: a cell has a bit for each, and the windows take two.
const MOST_ASKS: usize = 12;

/// The most characters of a campaign's name.
pub const MOST_NAME: usize = 60;

/// What is wrong with a campaign of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// It has no name.
    NoName,
    /// Its name is longer than a file of it may have.
    LongName,
    /// The benefit runs on no day.
    NeverActive,
    /// A value is missing, of the wrong kind, or out of its scale.
    BadValue,
    /// More conditions than can be judged.
    TooManyAsks,
    /// Nobody can sign up in time: the sign-up runs on no day, or begins after the benefit ended.
    SignUpAfterEnd,
    /// Two conditions on one figure, or one price, that nothing can meet together.
    Contradiction,
    /// It asks for the first order with 芝麻先用后付 of those who pay otherwise: nobody can meet that.
    FirstOrderOtherwise,
    /// It gives nothing.
    NoBenefit,
    /// The cap, or the pool, does not even pay one order of the least price.
    CapBelowOrder,
}

impl Flaw {
    /// Whether it keeps the campaign from being saved; the others are said and may stand.
    pub const fn is_fatal(self) -> bool {
        matches!(self, Flaw::NoName | Flaw::LongName | Flaw::NeverActive | Flaw::BadValue | Flaw::TooManyAsks)
    }
}

impl Campaign {
    /// What is wrong with it at a moment, the gravest first.
    pub fn flaws(&self, rules: &Rules) -> Vec<Flaw> {
        let active = self.active.span(rules).map(|span| span.value);
        let sign_up = self.sign_up.map(|bound| bound.span(rules).map(|span| span.value));
        let late = match (sign_up.flatten(), active) {
            (Some(sign_up), Some(active)) if !active.is_empty() => {
                sign_up.from.zip(active.until).is_some_and(|(from, until)| from > until)
            }
            _ => false,
        };
        let least = self.least_paid(rules);
        let limits = [self.cap, self.pool].into_iter().flatten().filter_map(|bound| bound.money(rules));
        let below = |limit: Money| limit < least;
        let limited = limits.map(|limit| limit.value).any(below);
        [
            (self.name.zh.trim().is_empty(), Flaw::NoName),
            (self.name.zh.chars().count() > MOST_NAME, Flaw::LongName),
            (active.is_none_or(Span::is_empty), Flaw::NeverActive),
            (self.all_bounds().any(|bound| !bound.is_sound(rules)) || self.off_scale(rules), Flaw::BadValue),
            (self.merchants.len() + self.goods.len() > MOST_ASKS, Flaw::TooManyAsks),
            (late || sign_up.is_some_and(|span| span.is_none_or(Span::is_empty)), Flaw::SignUpAfterEnd),
            (self.contradicts_itself(rules), Flaw::Contradiction),
            (self.buyers.iter().any(|asks| self.nobody_by(asks.channel)), Flaw::FirstOrderOtherwise),
            (least == Money::ZERO, Flaw::NoBenefit),
            (limited, Flaw::CapBelowOrder),
        ]
        .into_iter()
        .filter_map(|(wrong, flaw)| wrong.then_some(flaw))
        .collect()
    }

    /// What keeps it from being saved, whatever the shop.
    pub fn fatal_flaw(&self, set: &RuleSet) -> Option<Flaw> {
        let shop = ShopFacts::default();
        let day = match self.active {
            Bound::Fixed(Value::Span(span), _) => span.from,
            _ => None,
        };
        let rules = Rules { set, shop: &shop, at: day.unwrap_or(Day::FIRST).start() };
        self.flaws(&rules).into_iter().find(|flaw| flaw.is_fatal())
    }

    fn all_bounds(&self) -> impl Iterator<Item = Bound> + '_ {
        let of_asks = self.merchants.iter().chain(&self.goods).filter_map(|asked| match asked {
            Ask::AtLeast(_, bound)
            | Ask::AtMost(_, bound)
            | Ask::Disputes(bound)
            | Ask::CostsAtLeast(bound)
            | Ask::CostsAtMost(bound) => Some(*bound),
            _ => None,
        });
        let of_benefit = match &self.benefit {
            Benefit::PayLaterFee { share } | Benefit::InstalmentFee { share, .. } => vec![*share],
            Benefit::Discount { least, most, from_platform } => vec![*least, *most, *from_platform],
        };
        of_asks.chain(of_benefit).chain(self.cap).chain(self.pool)
    }

    /// Whether a figure of the shop is to be one that it cannot be.
    fn off_scale(&self, rules: &Rules) -> bool {
        self.merchants.iter().any(|asked| match asked {
            Ask::AtLeast(figure, bound) | Ask::AtMost(figure, bound) => {
                bound.value(rules).is_some_and(|found| !figure.accepts(found.value))
            }
            _ => false,
        })
    }

    /// Whether two of its conditions exclude each other, or one of them and what paying under it asks of a good.
    fn contradicts_itself(&self, rules: &Rules) -> bool {
        let plan = self.plan(CampaignId(0), rules);
        let asked = plan.conditions.iter().copied().chain(self.way_asks(rules));
        let tests: Vec<Test> = asked.map(|requirement| requirement.test).collect();
        let clash = |a: &Test, b: &Test| match (*a, *b) {
            (Test::FigureAtLeast(one, low), Test::FigureAtMost(other, high)) => {
                one == other && requirement::compare(low, high).is_some_and(|order| order.is_gt())
            }
            (Test::FigureIs(one, flag), Test::FigureIs(other, wanted)) => one == other && flag != wanted,
            (Test::LowestAtLeast(low), Test::HighestAtMost(high)) => low > high,
            (Test::LowestAbove(low), Test::HighestAtMost(high)) => low >= high,
            (Test::Origin(one), Test::Origin(other)) => one != other,
            _ => false,
        };
        let most = |least: Bound, most: Bound| least.money(rules).zip(most.money(rules));
        let upside_down = match self.benefit {
            Benefit::Discount { least, most: bound, .. } => {
                most(least, bound).is_some_and(|(least, most)| least.value > most.value)
            }
            _ => false,
        };
        upside_down || tests.iter().any(|a| tests.iter().any(|b| clash(a, b)))
    }

    /// What the platform pays at the least for an order that it pays anything for: that of the least price that qualifies and
    /// can be paid this way, where there is such a price, else a fen. Nothing where it pays nothing at any price.
    fn least_paid(&self, rules: &Rules) -> Money {
        /// High enough that any share of any fee is a fen at least.
        const HIGH: Money = Money::yuan(1_000_000);
        const FEN: Money = Money::from_fen(1);
        let is_by = |line: &Line| match line.purpose {
            Purpose::PayLaterFee(channel) => self.is_by(channel),
            _ => true,
        };
        let paid = |price| {
            let lines = self.estimate(rules, price).into_iter();
            lines.filter(|line| line.effect != Effect::Costs && is_by(line)).map(|line| line.amount)
        };
        if paid(HIGH).max().is_none_or(|most| most == Money::ZERO) {
            return Money::ZERO;
        }
        if let Benefit::Discount { least, .. } = self.benefit {
            return least.money(rules).map_or(FEN, |least| least.value.max(FEN));
        }
        let asked = self.goods.iter().flat_map(|asked| asked.requirements(rules)).chain(self.way_asks(rules));
        let floor = asked.filter_map(|asked| match asked.test {
            Test::LowestAtLeast(least) => Some(least),
            Test::LowestAbove(above) => Some(above + FEN),
            _ => None,
        });
        let least = floor.max().and_then(|floor| paid(floor).filter(|paid| *paid > Money::ZERO).min());
        least.map_or(FEN, |least| least.max(FEN))
    }
}

impl Bound {
    fn is_sound(self, rules: &Rules) -> bool {
        self.value(rules).is_some_and(|found| found.value.is_sound())
    }
}
