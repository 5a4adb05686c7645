//! Goods × programmes: the outcomes of a whole list, worked out in slices so that the page stays free.

use crate::policy::category::Placement;
use crate::policy::{Assessment, Cell, GoodFacts, Overall, Programme};
use crate::shop::{Catalogue, Good};
use std::collections::HashMap;
use std::sync::Arc;

/// How many programmes there are.
pub const WIDTH: usize = Programme::ALL.len();

/// One good with its outcomes.
#[derive(Debug, Clone)]
pub struct Row {
    /// The good.
    pub good: Arc<Good>,
    /// What rules ask about it.
    pub facts: GoodFacts,
    /// Its outcome under every programme, in the order of [`Programme::ALL`].
    pub cells: [Cell; WIDTH],
}

/// How many goods have each outcome, in the order of [`Overall::ALL`].
pub type Tally = [usize; 5];

/// The outcomes of a list under one assessment.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The rules, the shop and the moment.
    pub assessment: Arc<Assessment>,
    /// The goods, in the list's order.
    pub rows: Vec<Row>,
    /// How many goods have each outcome, by programme.
    pub tallies: [Tally; WIDTH],
}

/// Builds a matrix slice by slice.
#[derive(Debug)]
pub struct MatrixBuilder {
    assessment: Arc<Assessment>,
    goods: Catalogue,
    earlier: Option<Arc<Matrix>>,
    same_rules: bool,
    placements: HashMap<String, Placement>,
    rows: Vec<Row>,
    tallies: [Tally; WIDTH],
}

impl MatrixBuilder {
    /// Begins a matrix. Rows of `earlier` are taken over where neither the good nor anything that the rules look at has
    /// changed.
    pub fn new(assessment: Arc<Assessment>, goods: Catalogue, earlier: Option<Arc<Matrix>>) -> Self {
        let same_rules = earlier.as_ref().is_some_and(|earlier| Arc::ptr_eq(&earlier.assessment, &assessment));
        let rows = Vec::with_capacity(goods.goods().len());
        MatrixBuilder {
            assessment,
            goods,
            earlier,
            same_rules,
            placements: HashMap::new(),
            rows,
            tallies: [[0; 5]; WIDTH],
        }
    }

    /// Works on `count` more goods; true when all are done.
    pub fn step(&mut self, count: usize) -> bool {
        let from = self.rows.len();
        let until = from.saturating_add(count).min(self.goods.goods().len());
        for place in from..until {
            let row = self.row(place);
            for (tally, cell) in self.tallies.iter_mut().zip(&row.cells) {
                tally[cell.overall as usize] += 1;
            }
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
        Matrix { assessment: self.assessment, rows: self.rows, tallies: self.tallies }
    }

    fn row(&mut self, place: usize) -> Row {
        let good = &self.goods.goods()[place];
        let placement = match self.placements.get(&good.category) {
            Some(placement) => *placement,
            None => {
                let placement = self.goods.place(&good.category);
                self.placements.insert(good.category.clone(), placement);
                placement
            }
        };
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
        self.tallies[programme as usize][overall as usize]
    }
}
