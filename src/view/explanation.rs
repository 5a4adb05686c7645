//! One cell explained: every condition, the smallest change, what else it flips, what it costs.

use super::matrix::Matrix;
use crate::base::{Moment, Money, Rate};
use crate::policy::{
    Assessment, Channel, Clause, Condition, Effect, Figure, GoodFacts, Item, Lever, Line, Outcome, Overall, Programme,
    Relation, Test, Value, Way, effective_rate, open_to, qualifies_after, smallest,
};
use crate::shop::{Catalogue, Good, GoodId};
use std::sync::Arc;

/// A condition as a screen shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// What was asked.
    pub test: Test,
    /// How it came out.
    pub outcome: Outcome,
    /// How the actual value has to stand to the required one.
    pub relation: Relation,
    /// The required value.
    pub required: Option<Value>,
    /// The actual value; `None` while unknown.
    pub actual: Option<Value>,
    /// What is missing.
    pub gap: Option<Value>,
    /// The clause it rests on.
    pub clause: &'static Clause,
    /// The user's own value takes part.
    pub changed: Option<usize>,
    /// The rule was last checked before the day in view.
    pub stale: bool,
    /// The smallest change mends it.
    pub mended: bool,
}

impl Check {
    /// How a condition came out at a moment.
    pub fn of(condition: &Condition, at: Moment) -> Self {
        Check {
            test: condition.requirement.test,
            outcome: condition.outcome,
            relation: condition.relation(),
            required: condition.required,
            actual: condition.actual,
            gap: condition.gap(),
            clause: condition.clause(),
            changed: condition.requirement.changed,
            stale: condition.clause().checked_on < at.day(),
            mended: false,
        }
    }

    /// The prices that are known would do, but some choice has none.
    pub fn lacks_a_price(&self) -> bool {
        self.outcome == Outcome::Unknown && self.actual.is_some() && self.test.asks_amount()
    }
}

/// What a change does to another programme of the same good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flip {
    /// The programme.
    pub programme: Programme,
    /// Before.
    pub from: Overall,
    /// After.
    pub to: Overall,
}

/// The way to "qualifies", with what else it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The way.
    pub way: Way,
    /// What else it does to this good.
    pub flips: Vec<Flip>,
    /// The rules were asked again with the change made, and it qualifies.
    pub verified: bool,
    /// What an order over the highest price would cost or save after it.
    pub after: Vec<Line>,
}

/// How a buyer fares by one way of paying.
#[derive(Debug, Clone, PartialEq)]
pub struct BuyerWay {
    /// The way of paying.
    pub channel: Channel,
    /// Whether it is open to the buyer.
    pub outcome: Outcome,
    /// Every condition.
    pub checks: Vec<Check>,
}

/// Everything about one good and one programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The good.
    pub good: Arc<Good>,
    /// The programme.
    pub programme: Programme,
    /// What it comes to.
    pub overall: Overall,
    /// Every condition, those that decide first.
    pub checks: Vec<Check>,
    /// How many hold, and how many there are.
    pub score: (usize, usize),
    /// The way to "qualifies", unless it is there.
    pub advice: Option<Advice>,
    /// Whether the label stands there now; `None` while a fact is missing.
    pub labelled: Option<bool>,
    /// What decides about the label.
    pub label: Vec<Check>,
    /// What an order over the highest price would cost or save.
    pub lines: Vec<Line>,
    /// The lowest and the highest price, when they differ.
    pub range: Option<(Money, Money)>,
    /// The fee rate really paid at the shop's refund rate, and that rate (XYHF2-FEE-04).
    pub effective: Option<(Rate, Rate)>,
    /// How the buyer fares.
    pub buyers: Vec<BuyerWay>,
}

/// Explains one cell.
pub fn explain(
    assessment: &Assessment,
    goods: &Catalogue,
    buyer: &crate::policy::BuyerFacts,
    id: &GoodId,
    programme: Programme,
) -> Option<Explanation> {
    let good = Arc::clone(goods.get(id)?);
    let facts = goods.facts(&good);
    let verdict = assessment.verdict(programme, &facts);
    let advice = advise(assessment, &good, &facts, programme);
    let mut checks: Vec<Check> = verdict.conditions.iter().map(|c| Check::of(c, assessment.at())).collect();
    if let Some(Advice { way: Way::Change(_), .. }) = &advice {
        checks.iter_mut().filter(|check| check.outcome == Outcome::Unmet).for_each(|check| check.mended = true);
    }
    checks.sort_by_key(|check| match check.outcome {
        Outcome::Unmet => 0,
        Outcome::Unknown => 1,
        Outcome::Met => 2,
        Outcome::NotApplicable => 3,
    });
    let price = facts.prices.high;
    let lines = price.map(|price| programme.estimate(&assessment.rules(), price)).unwrap_or_default();
    let fee = lines.iter().find(|line| line.effect == Effect::Costs && programme == Programme::PayLater);
    let refunds = assessment.shop().rate(Figure::RefundRate);
    let effective = fee
        .and_then(|fee| fee.rate)
        .filter(|rate| *rate > Rate::ZERO)
        .zip(refunds)
        .and_then(|(rate, refunds)| Some((effective_rate(rate, refunds)?, refunds)));
    Some(Explanation {
        programme,
        overall: verdict.overall,
        score: verdict.score(),
        checks,
        advice,
        labelled: verdict.labelled(),
        label: verdict.label.iter().map(|c| Check::of(c, assessment.at())).collect(),
        lines,
        range: facts.prices.low.zip(facts.prices.high).filter(|(low, high)| low != high),
        effective,
        buyers: buyers(assessment, buyer, programme),
        good,
    })
}

/// How a buyer fares under a programme.
pub fn buyers(assessment: &Assessment, buyer: &crate::policy::BuyerFacts, programme: Programme) -> Vec<BuyerWay> {
    let ways = assessment.buyer(programme, buyer);
    ways.into_iter()
        .map(|(channel, conditions)| BuyerWay {
            channel,
            outcome: open_to(&conditions),
            checks: conditions.iter().map(|c| Check::of(c, assessment.at())).collect(),
        })
        .collect()
}

/// How a buyer fares under every programme in force.
pub fn buyer_ways(assessment: &Assessment, buyer: &crate::policy::BuyerFacts) -> Vec<(Programme, BuyerWay)> {
    let in_force = assessment.in_force_now().into_iter();
    let ways = |programme| buyers(assessment, buyer, programme).into_iter().map(move |way| (programme, way));
    in_force.flat_map(ways).collect()
}

/// The conditions of a programme that are the shop's own.
pub fn shop_checks(assessment: &Assessment, programme: Programme) -> Vec<Check> {
    assessment.shop_conditions(programme).iter().map(|c| Check::of(c, assessment.at())).collect()
}

/// Looks for the smallest change and for what else it does.
pub fn advise(assessment: &Assessment, good: &Good, facts: &GoodFacts, programme: Programme) -> Option<Advice> {
    let rules = assessment.rules();
    let prices = good.prices();
    let item = Item { facts, prices: &prices };
    let way = smallest(rules.set, rules.shop, rules.at, item, programme);
    let Way::Change(levers) = &way else {
        return match way {
            Way::There => None,
            _ => Some(Advice { way, flips: Vec::new(), verified: false, after: Vec::new() }),
        };
    };
    let verified = qualifies_after(rules.set, rules.shop, rules.at, item, programme, levers);
    let (shop, after, at) = crate::policy::after(rules.shop, rules.at, item, levers);
    let then = Assessment::new(rules.set, &shop, at);
    let flips = assessment
        .programmes()
        .into_iter()
        .filter(|other| *other != programme)
        .filter_map(|other| {
            let from = assessment.cell(other, facts).overall;
            let to = then.cell(other, &after).overall;
            (from != to).then_some(Flip { programme: other, from, to })
        })
        .collect();
    let lines = after.prices.high.map(|price| programme.estimate(&then.rules(), price)).unwrap_or_default();
    Some(Advice { verified, flips, after: lines, way })
}

/// The smallest changes of every good in view that is one change away, for trying them together.
pub fn one_step_changes(matrix: &Matrix, places: &[u32], programme: Programme) -> Vec<(GoodId, Lever)> {
    let rules = matrix.assessment.rules();
    let near = places.iter().filter_map(|place| matrix.rows.get(*place as usize));
    near.filter(|row| row.cell(programme).overall == Overall::Near)
        .filter_map(|row| {
            let prices = row.good.prices();
            let item = Item { facts: &row.facts, prices: &prices };
            match smallest(rules.set, rules.shop, rules.at, item, programme) {
                Way::Change(levers) => Some((row.good.id.clone(), *levers.first()?)),
                _ => None,
            }
        })
        .collect()
}

/// Every condition of a good under a programme, in the order of the notice.
pub fn checks(assessment: &Assessment, programme: Programme, facts: &GoodFacts) -> Vec<Check> {
    assessment.verdict(programme, facts).conditions.iter().map(|c| Check::of(c, assessment.at())).collect()
}
