//! Which goods qualify for what, what is labelled, and by which way one can pay.

use super::campaigns::CampaignKeys;
use super::goods::GoodKeys;
use super::node::{Found, Keys, Node, Record, fixed};
use super::path::nearest;
use super::seen::Seen;
use super::write::{all, payment_name, programme_name, section};
use crate::policy::{Case, Outcome, Overall, Programme, Requirement, Test};
use crate::shop::{Good, Offer, Payment, pay_later_version};
use serde_json::Value;

/// The most goods of which each is written out with the whole.
pub(super) const MOST_GOODS: usize = 1_000;

/// How many goods are not written out one by one.
fn left_out(seen: &Seen) -> Value {
    let goods = seen.world.goods.goods().len();
    Value::from(if goods > MOST_GOODS { goods } else { 0 })
}

fn is_listed(seen: &Seen) -> bool {
    seen.world.goods.goods().len() <= MOST_GOODS
}

/// What qualifies for what, by programme.
pub(super) fn verdicts<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("leftOut", |seen, ()| left_out(seen))
        .many(Programmes(CampaignKeys(seen.world)), programme)
        .node()
}

/// The programmes: those that last by their names in the code, the campaigns as everywhere.
struct Programmes<'s>(CampaignKeys<'s>);

impl<'s> Keys<'s> for Programmes<'s> {
    type Key = Programme;

    fn placeholder(&self) -> &'static str {
        "<Programme>"
    }

    fn all(&self) -> Vec<(String, Programme)> {
        let all = self.0.0.rules.programmes().into_iter();
        all.map(|programme| (programme_name(programme), programme)).collect()
    }

    fn find(&self, name: &str) -> Found<Programme> {
        let lasting = Programme::LASTING.map(programme_name);
        if let Some(place) = lasting.iter().position(|own| own == name) {
            return Found::There(Programme::LASTING[place]);
        }
        match self.0.find(name) {
            Found::There(id) => Found::There(Programme::Campaign(id)),
            // A name like one of those is meant to be it.
            Found::NotYet if nearest(name, lasting.iter().map(String::as_str)).is_none() => Found::NotYet,
            Found::NotYet | Found::Never => Found::Never,
        }
    }
}

fn programme<'s>(seen: &'s Seen<'s>, programme: Option<Programme>) -> Node<'s> {
    // A good is judged under the programme, which the collection of goods does not know, so each key carries both.
    let keys = Under { goods: GoodKeys(&seen.world.goods), programme };
    Record::of(seen, programme)
        .leaf("inForce", |seen, programme| Value::from(seen.assessment().in_force(programme)))
        .branch("shop", |seen, programme| {
            Record::of(seen, programme)
                .word(|seen, programme| {
                    let outcomes = of_shop(seen, programme).into_iter().map(|(_, outcome)| outcome);
                    super::write::name(together(outcomes))
                })
                .leaf("unmet", |seen, programme| these(of_shop(seen, programme), Outcome::Unmet))
                .leaf("unknown", |seen, programme| these(of_shop(seen, programme), Outcome::Unknown))
                .node()
        })
        .branch("counts", counts)
        .many(keys, verdict)
        .listed(is_listed(seen))
        .node()
}

/// Goods under a programme.
struct Under<'s> {
    goods: GoodKeys<'s>,
    programme: Option<Programme>,
}

impl<'s> Keys<'s> for Under<'s> {
    type Key = (Programme, &'s Good);

    fn placeholder(&self) -> &'static str {
        self.goods.placeholder()
    }

    fn all(&self) -> Vec<(String, Self::Key)> {
        let all = self.goods.all().into_iter();
        all.filter_map(|(name, good)| Some((name, (self.programme?, good)))).collect()
    }

    fn find(&self, name: &str) -> Found<Self::Key> {
        match (self.goods.find(name), self.programme) {
            (Found::There(good), Some(programme)) => Found::There((programme, good)),
            (Found::There(_), None) | (Found::NotYet, _) => Found::NotYet,
            (Found::Never, _) => Found::Never,
        }
    }
}

/// The clauses of conditions that came out like this.
fn these(conditions: Vec<(&'static str, Outcome)>, wanted: Outcome) -> Value {
    all(conditions.into_iter().filter(|(_, outcome)| *outcome == wanted), |(clause, _)| Value::from(clause))
}

/// What conditions come to together.
fn together(outcomes: impl Iterator<Item = Outcome> + Clone) -> Outcome {
    let has = |wanted| outcomes.clone().any(|outcome| outcome == wanted);
    if has(Outcome::Unmet) {
        Outcome::Unmet
    } else if has(Outcome::Unknown) {
        Outcome::Unknown
    } else {
        Outcome::Met
    }
}

/// The conditions that are the shop's own.
fn of_shop(seen: &Seen, programme: Programme) -> Vec<(&'static str, Outcome)> {
    let conditions = seen.assessment().shop_conditions(programme);
    conditions.iter().map(|condition| (condition.clause().id, condition.outcome)).collect()
}

/// How many goods have each outcome.
fn counts<'s>(seen: &'s Seen<'s>, programme: Option<Programme>) -> Node<'s> {
    let outcomes = fixed(programme, "<Overall>", Overall::ALL, |overall| format!("{overall:?}"));
    let count = |seen: &'s Seen<'s>, (programme, overall): (Programme, Overall)| {
        Value::from(seen.tally(programme)[overall as usize])
    };
    Record::of(seen, programme).each(outcomes, count).node()
}

/// What a good comes to under a programme, in a word, and the clauses behind it.
fn verdict<'s>(seen: &'s Seen<'s>, of: Option<(Programme, &'s Good)>) -> Node<'s> {
    Record::of(seen, of)
        .word(|seen, (programme, good)| {
            super::write::name(seen.assessment().cell(programme, &seen.world.goods.facts(good)).overall)
        })
        .leaf("unmet", |seen, (programme, good)| these(asked(seen, programme, good), Outcome::Unmet))
        .leaf("unknown", |seen, (programme, good)| these(asked(seen, programme, good), Outcome::Unknown))
        .leaf("met", |seen, (programme, good)| these(asked(seen, programme, good), Outcome::Met))
        .node()
}

fn asked(seen: &Seen, programme: Programme, good: &Good) -> Vec<(&'static str, Outcome)> {
    let facts = seen.world.goods.facts(good);
    let verdict = seen.assessment().verdict(programme, &facts);
    verdict.conditions.iter().map(|condition| (condition.clause().id, condition.outcome)).collect()
}

/// The word for what is labelled, or can be paid by.
const OFFERED: &str = "offered";

/// Whether a good carries the label of 先用后付 now: `offered`, or the first clause that stands against it.
pub(super) fn labels<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("leftOut", |seen, ()| left_out(seen))
        .each(GoodKeys(&seen.world.goods), label)
        .listed(is_listed(seen))
        .node()
}

fn label<'s>(seen: &'s Seen<'s>, good: &'s Good) -> Value {
    let assessment = seen.assessment();
    let plan = assessment.plan(pay_later_version(&assessment.rules()));
    let facts = seen.world.goods.facts(good);
    let case = Case { at: assessment.at(), shop: seen.shop(), good: Some(&facts), buyer: None };
    let judge = |asked: &&Requirement| match asked.test {
        // 1.0 labels what is chosen in an activity that holds (XYHF1-SET-05).
        Test::InActivity => Outcome::of(Some(seen.world.trade.pay_later.is_in_activity(&good.id, seen.world.clock))),
        test => test.judge(&case),
    };
    let asked = || plan.conditions.iter().chain(&plan.label);
    let first = |wanted| asked().find(|asked| judge(asked) == wanted);
    let against = first(Outcome::Unmet).or_else(|| first(Outcome::Unknown));
    Value::from(against.map_or(OFFERED, |asked| asked.clause.id))
}

/// Which ways to pay the buyer at the counter is offered for one piece of a good's first choice, on the shop's page.
pub(super) fn pay<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("leftOut", |seen, ()| left_out(seen))
        .many(GoodKeys(&seen.world.goods), payments)
        .listed(is_listed(seen))
        .node()
}

fn payments<'s>(seen: &'s Seen<'s>, good: Option<&'s Good>) -> Node<'s> {
    let ways = fixed(good, "<payment>", Payment::ALL, payment_name);
    Record::of(seen, good).each(ways, offered).node()
}

/// Whether a way to pay is offered: `offered`, the first clause that stands against it, or, where the good cannot be
/// ordered at all, the refusal's name.
fn offered<'s>(seen: &'s Seen<'s>, (good, payment): (&'s Good, Payment)) -> Value {
    seen.at_checkout(good, |offered| match offered {
        Err(refusal) => Value::from(format!("{refusal:?}")),
        Ok(all) => {
            let against = all.iter().find(|offer| offer.payment == payment).and_then(Offer::missing);
            Value::from(against.map_or(OFFERED, |condition| condition.clause().id))
        }
    })
}
