//! What changes: two days compared, and the days to come on which something changes for this shop's goods.

use super::matrix::{Matrix, Tally};
use crate::base::Day;
use crate::policy::{
    Assessment, Clause, Figure, GoodFacts, Overall, Programme, RuleSet, Setting, ShopFacts, Value, built_in,
};
use crate::shop::{Good, GoodId};
use std::sync::Arc;

/// A good whose outcome differs between two days or two lists.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The good.
    pub good: Arc<Good>,
    /// The programme.
    pub programme: Programme,
    /// Before.
    pub from: Overall,
    /// After.
    pub to: Overall,
}

/// Two matrices of the same goods, compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Programme by programme: the outcomes before and after, where they differ.
    pub programmes: Vec<(Programme, Tally, Tally)>,
    /// Good by good, at most [`Comparison::MOST`].
    pub differences: Vec<Difference>,
    /// How many there are in all.
    pub total: usize,
    /// How many of them now qualify and did not.
    pub gained: usize,
    /// How many of them qualified and no longer do.
    pub lost: usize,
}

impl Comparison {
    /// So many differences are listed one by one.
    pub const MOST: usize = 500;

    /// The differences to list, at most `most`, and how many are left out.
    pub fn listed(&self, most: usize) -> (&[Difference], usize) {
        let listed = &self.differences[..self.differences.len().min(most)];
        (listed, self.total - listed.len())
    }
}

/// How many goods qualify before and after, and how many more or fewer that is.
pub fn qualifying(before: &Tally, after: &Tally) -> (usize, usize, usize) {
    let (before, after) = (before[Overall::Qualifies as usize], after[Overall::Qualifies as usize]);
    (before, after, before.abs_diff(after))
}

/// The other outcomes whose numbers differ.
pub fn other_outcomes(before: &Tally, after: &Tally) -> Vec<(Overall, usize, usize)> {
    let all = Overall::ALL.into_iter().map(|overall| (overall, before[overall as usize], after[overall as usize]));
    all.filter(|(overall, from, to)| *overall != Overall::Qualifies && from != to).collect()
}

/// Compares two matrices good by good, by number.
pub fn compare(before: &Matrix, after: &Matrix) -> Comparison {
    let all = after.assessment.programmes();
    let programmes = all.iter().copied().filter_map(|programme| {
        let (from, to) = (before.tally(programme), after.tally(programme));
        (from != to).then_some((programme, from, to))
    });
    let programmes = programmes.collect();
    let mut differences = Vec::new();
    let (mut total, mut gained, mut lost) = (0, 0, 0);
    for (old, new) in before.rows.iter().zip(&after.rows) {
        for programme in all.iter().copied() {
            let (from, to) = (old.cell(programme).overall, new.cell(programme).overall);
            if from != to {
                total += 1;
                gained += usize::from(to == Overall::Qualifies);
                lost += usize::from(from == Overall::Qualifies);
                if differences.len() < Comparison::MOST {
                    differences.push(Difference { good: Arc::clone(&new.good), programme, from, to });
                }
            }
        }
    }
    Comparison { programmes, differences, total, gained, lost }
}

/// A day to come on which a rule changes.
#[derive(Debug, Clone, PartialEq)]
pub struct ComingChange {
    /// The day.
    pub day: Day,
    /// What changes on it, with the value from then on.
    pub settings: Vec<(Setting, Value, &'static Clause)>,
    /// Figures of the shop that say that a service reaches it on this day.
    pub reached: Vec<Figure>,
    /// How many goods get another outcome, by programme.
    pub goods: Vec<(Programme, usize)>,
    /// One of those goods.
    pub example: Option<GoodId>,
}

/// The figures that say when a service reaches the shop.
const ROLLOUTS: [Figure; 2] = [Figure::PayLaterRollout, Figure::RefundOnlyRollout];

/// The days after `today` on which something changes, at most `most`.
pub fn coming_days(rules: &RuleSet, shop: &ShopFacts, today: Day, most: usize) -> Vec<Day> {
    let mut days = rules.days_of_change(today);
    days.extend(ROLLOUTS.into_iter().filter_map(|figure| shop.day(figure)));
    days.retain(|day| *day > today);
    days.sort_unstable();
    days.dedup();
    days.truncate(most);
    days
}

/// What a day does to these goods after what came `before` it, and the rules from then on.
pub fn coming_on(matrix: &Matrix, before: &Assessment, day: Day) -> (Assessment, ComingChange) {
    let (rules, shop) = (before.rules().set, before.shop());
    let after = Assessment::new(rules, shop, day.start());
    let (goods, example) = effect(matrix, before, &after);
    let reached = ROLLOUTS.into_iter().filter(|figure| shop.day(*figure) == Some(day)).collect();
    (after, ComingChange { day, settings: settings_on(rules, day), reached, goods, example })
}

/// The days after `from` on which something changes, at most `most`, each with what it does to these goods.
pub fn coming(rules: &RuleSet, shop: &ShopFacts, from: &Matrix, most: usize) -> Vec<ComingChange> {
    let days = coming_days(rules, shop, from.assessment.at().day(), most);
    let mut before: Option<Assessment> = None;
    days.into_iter()
        .map(|day| {
            let (after, change) = coming_on(from, before.as_ref().unwrap_or(&from.assessment), day);
            before = Some(after);
            change
        })
        .collect()
}

/// What a day does to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A window opens.
    Opens,
    /// A window has closed the day before.
    Closes,
    /// The value is another.
    Becomes,
}

/// What a day does to a value.
pub fn turn(value: Value, day: Day) -> Turn {
    match value {
        Value::Span(span) if span.from == Some(day) => Turn::Opens,
        Value::Span(span) if span.until == Some(day.plus(-1)) => Turn::Closes,
        _ => Turn::Becomes,
    }
}

/// The day to compare with at first: the next on which something changes, or else tomorrow.
pub fn next_day(rules: &RuleSet, shop: &ShopFacts, today: Day) -> Day {
    coming_days(rules, shop, today, 1).first().copied().unwrap_or_else(|| today.plus(1))
}

fn effect(matrix: &Matrix, before: &Assessment, after: &Assessment) -> (Vec<(Programme, usize)>, Option<GoodId>) {
    let all = before.programmes();
    let mut counts: Vec<(Programme, usize)> = Vec::new();
    let mut example = None;
    let differs =
        |facts: &GoodFacts, programme| before.cell(programme, facts).overall != after.cell(programme, facts).overall;
    // A day changes few programmes; asking only those whose plan differs keeps long lists quick.
    let touched = |programme: &Programme| {
        before.plan(*programme) != after.plan(*programme)
            || before.in_force(*programme) != after.in_force(*programme)
            || before.shop_conditions(*programme) != after.shop_conditions(*programme)
    };
    for programme in all.into_iter().filter(touched) {
        let mut count = 0;
        for row in &matrix.rows {
            if differs(&row.facts, programme) {
                count += 1;
                example.get_or_insert_with(|| row.good.id.clone());
            }
        }
        counts.push((programme, count));
    }
    counts.retain(|(_, count)| *count > 0);
    (counts, example)
}

/// What changes on a day: values that begin, and windows that open or close.
fn settings_on(rules: &RuleSet, day: Day) -> Vec<(Setting, Value, &'static Clause)> {
    let touches = |from: Day, value: &Value| {
        from == day || matches!(value, Value::Span(span) if span.from == Some(day) || span.until == Some(day.plus(-1)))
    };
    let built = built_in()
        .filter(|dated| touches(dated.from, &dated.value))
        .map(|dated| (dated.setting, dated.value, dated.clause));
    let own =
        rules.changes.iter().filter(|change| touches(change.from, &change.value)).filter_map(|change| {
            Some((change.setting, change.value, rules.value(change.setting, change.from)?.clause))
        });
    built.chain(own).collect()
}
