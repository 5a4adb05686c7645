//! Goods × programmes: the outcomes of a whole list, worked out in slices so that the page stays free.

use super::preview::{Reason, family, lacking, reason_masks};
use crate::policy::category::Placement;
use crate::policy::{Assessment, Cell, GoodFacts, Overall, Programme};
use crate::shop::{Catalogue, Good};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// One good with its outcomes.
#[derive(Debug, Clone)]
pub struct Row {
    /// The good.
    pub good: Arc<Good>,
    /// What rules ask about it.
    pub facts: GoodFacts,
    /// Its outcome under every programme, each at its [`Programme::place`].
    pub cells: Box<[Cell]>,
}

impl Row {
    /// Its outcome under a programme; not applicable where the programme is not known.
    pub fn cell(&self, programme: Programme) -> Cell {
        const NONE: Cell = Cell { overall: Overall::NotApplicable, unmet: 0, unknown: 0 };
        self.cells.get(programme.place()).copied().unwrap_or(NONE)
    }
}

/// How many goods have each outcome, in the order of [`Overall::ALL`].
pub type Tally = [usize; 5];

/// What lists to choose from and numbers on top are made of, counted while the rows are worked out: a long list is not gone
/// through again for them.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    /// For every programme, the reasons that its conditions can give, and how many goods each keeps out or leaves open.
    pub reasons: Vec<Vec<ReasonCount>>,
    /// For every programme, of the goods that are one change away, how many lack the condition at a place of the plan.
    pub near: Vec<[usize; CONDITIONS]>,
    /// How many goods lie below each first segment of a category path.
    pub families: Vec<(String, usize)>,
    /// Goods whose category nobody has placed.
    pub unplaced: usize,
}

/// How many conditions a plan has at the most: as many as a [`Cell`] has bits.
pub const CONDITIONS: usize = u16::BITS as usize;

/// A reason, the conditions that give it, and how many goods have it.
#[derive(Debug, Clone, Copy)]
pub struct ReasonCount {
    /// The reason.
    pub reason: Reason,
    /// The conditions that give it, by their places in the plan.
    pub mask: u16,
    /// How many goods have it.
    pub goods: usize,
}

/// The outcomes of a list under one assessment.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The rules, the shop and the moment.
    pub assessment: Arc<Assessment>,
    /// The list that it was worked out for.
    pub goods: Catalogue,
    /// The goods, in the list's order.
    pub rows: Vec<Row>,
    /// How many goods have each outcome, by programme.
    pub tallies: Vec<Tally>,
    /// What else was counted.
    pub counts: Counts,
}

/// Builds a matrix slice by slice.
#[derive(Debug)]
pub struct MatrixBuilder {
    assessment: Arc<Assessment>,
    goods: Catalogue,
    earlier: Option<Arc<Matrix>>,
    same_rules: bool,
    /// Where each category belongs, and which of the families it lies in.
    categories: FxHashMap<String, (Placement, usize)>,
    rows: Vec<Row>,
    tallies: Vec<Tally>,
    counts: Counts,
}

impl MatrixBuilder {
    /// Begins a matrix. Rows of `earlier` are taken over where neither the good nor anything that the rules look at has
    /// changed.
    pub fn new(assessment: Arc<Assessment>, goods: Catalogue, earlier: Option<Arc<Matrix>>) -> Self {
        let same_rules = earlier.as_ref().is_some_and(|earlier| Arc::ptr_eq(&earlier.assessment, &assessment));
        let rows = Vec::with_capacity(goods.goods().len());
        let width = assessment.rules().set.width();
        let places = (0..width).filter_map(Programme::at);
        let reasons = places.map(|programme| reason_masks(assessment.plan(programme))).collect();
        MatrixBuilder {
            assessment,
            goods,
            earlier,
            same_rules,
            categories: FxHashMap::default(),
            rows,
            tallies: vec![[0; 5]; width],
            counts: Counts { reasons, near: vec![[0; CONDITIONS]; width], ..Counts::default() },
        }
    }

    /// Works on `count` more goods; true when all are done.
    pub fn step(&mut self, count: usize) -> bool {
        let from = self.rows.len();
        let until = from.saturating_add(count).min(self.goods.goods().len());
        for place in from..until {
            let row = self.row(place);
            self.count(&row);
            self.rows.push(row);
        }
        until == self.goods.goods().len()
    }

    /// How many goods are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.rows.len(), self.goods.goods().len())
    }

    /// The matrix, once every step is done.
    pub fn finish(mut self) -> Matrix {
        self.step(usize::MAX);
        Matrix {
            assessment: self.assessment,
            goods: self.goods,
            rows: self.rows,
            tallies: self.tallies,
            counts: self.counts,
        }
    }

    /// Counts a row.
    fn count(&mut self, row: &Row) {
        self.counts.unplaced += usize::from(row.facts.placement == Placement::Unknown);
        for (programme, cell) in row.cells.iter().enumerate() {
            self.tallies[programme][cell.overall as usize] += 1;
            let lacking = lacking(*cell);
            if lacking == 0 {
                continue;
            }
            for count in &mut self.counts.reasons[programme] {
                count.goods += usize::from(count.mask & lacking != 0);
            }
            if cell.overall == Overall::Near
                && let Some(count) = self.counts.near[programme].get_mut(lacking.trailing_zeros() as usize)
            {
                *count += 1;
            }
        }
    }

    fn row(&mut self, place: usize) -> Row {
        let good = &self.goods.goods()[place];
        let (placement, kind) = match self.categories.get(&good.category) {
            Some(known) => *known,
            None => {
                let families = &mut self.counts.families;
                let name = family(&good.category);
                let at = families.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
                    families.push((name.to_owned(), 0));
                    families.len() - 1
                });
                let known = (self.goods.place(&good.category), at);
                self.categories.insert(good.category.clone(), known);
                known
            }
        };
        self.counts.families[kind].1 += 1;
        if let Some(earlier) = self.earlier.as_ref().and_then(|earlier| earlier.rows.get(place))
            && Arc::ptr_eq(&earlier.good, good)
            && earlier.facts.placement == placement
        {
            if self.same_rules {
                return earlier.clone();
            }
            return Row { cells: self.assessment.row(&earlier.facts), ..earlier.clone() };
        }
        let facts = good.facts(placement);
        Row { good: Arc::clone(good), facts, cells: self.assessment.row(&facts) }
    }
}

impl Matrix {
    /// The whole matrix at once, for lists that are short enough not to hold the page up.
    pub fn build(assessment: Arc<Assessment>, goods: &Catalogue, earlier: Option<Arc<Matrix>>) -> Self {
        MatrixBuilder::new(assessment, goods.clone(), earlier).finish()
    }

    /// How many goods have an outcome under a programme.
    pub fn count(&self, programme: Programme, overall: Overall) -> usize {
        self.tally(programme)[overall as usize]
    }

    /// How many goods have each outcome under a programme.
    pub fn tally(&self, programme: Programme) -> Tally {
        self.tallies.get(programme.place()).copied().unwrap_or_default()
    }
}
