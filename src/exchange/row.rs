//! One row → what it says about a good, or everything that is wrong with it.

use super::mapping::{Field, Mapping};
use super::problem::{CellProblem, Reason};
use super::values::{self, Prices};
use crate::base::Rate;
use crate::policy::Origin;

/// What a row says. Blank cells say nothing.
pub(super) struct RowValues {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) category: String,
    pub(super) sku_name: String,
    pub(super) prices: Prices,
    pub(super) listed: Option<bool>,
    pub(super) origin: Option<Origin>,
    pub(super) commission: Option<Rate>,
}

/// A row as the readers see it.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) cells: &'a [String],
    pub(super) mapping: &'a Mapping,
}

impl<'a> Row<'a> {
    pub(super) fn cell(self, column: usize) -> &'a str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn text(self, field: Field) -> &'a str {
        self.mapping.column(field).map_or("", |column| self.cell(column))
    }

    /// A problem with the cell that holds `field`.
    pub(super) fn problem(self, field: Field, reason: Reason) -> CellProblem {
        let column = self.mapping.column(field).unwrap_or(0);
        CellProblem {
            column,
            field: self.mapping.column(field).map(|_| field),
            text: self.cell(column).to_owned(),
            reason,
        }
    }

    /// A problem with a column, whatever it holds.
    pub(super) fn problem_at(self, column: usize, reason: Reason) -> CellProblem {
        let field = self.mapping.columns.get(column).copied().flatten();
        CellProblem { column, field, text: self.cell(column).to_owned(), reason }
    }

    /// Reads every cell and gathers every problem.
    pub(super) fn read(self) -> Result<RowValues, Vec<CellProblem>> {
        let mut problems = self.shape();
        let mut kept = |field, reason| problems.push(self.problem(field, reason));
        let id = values::id(self.text(Field::Id)).unwrap_or_else(|reason| {
            kept(Field::Id, reason);
            String::new()
        });
        let prices = self.prices().unwrap_or_else(|(field, reason)| {
            kept(field, reason);
            Prices::Unknown
        });
        let listed = values::listed(self.text(Field::Listed)).unwrap_or_else(|reason| {
            kept(Field::Listed, reason);
            None
        });
        let origin = values::origin(self.text(Field::Origin)).unwrap_or_else(|reason| {
            kept(Field::Origin, reason);
            None
        });
        let commission = values::commission(self.text(Field::Commission)).unwrap_or_else(|reason| {
            kept(Field::Commission, reason);
            None
        });
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(RowValues {
            id,
            title: values::title(self.text(Field::Title)),
            category: self.category(),
            sku_name: values::title(self.text(Field::SkuName)),
            prices,
            listed,
            origin,
            commission,
        })
    }

    /// Problems that can be told without knowing what a column means.
    fn shape(self) -> Vec<CellProblem> {
        let width = self.mapping.columns.len();
        let mut problems = Vec::new();
        if let Some(column) = self.split_price() {
            problems.push(self.problem_at(column, Reason::PriceSplit));
        } else if let Some(column) = (width..self.cells.len()).find(|&column| !self.cell(column).trim().is_empty()) {
            problems.push(self.problem_at(column, Reason::ExtraCells { expected: width }));
        }
        for column in (0..width).filter(|&column| values::is_error_value(self.cell(column))) {
            if self.mapping.columns.get(column).is_some_and(Option::is_some) {
                problems.push(self.problem_at(column, Reason::ErrorValue));
            }
        }
        problems
    }

    /// The column of a price that an unquoted thousands separator has split, which makes the row one cell too long.
    pub(super) fn split_price(self) -> Option<usize> {
        if self.cells.len() <= self.mapping.columns.len() {
            return None;
        }
        let prices = [Field::Price, Field::LowPrice, Field::HighPrice];
        let split = |&column: &usize| values::is_split_price(self.cell(column), self.cell(column + 1));
        prices.into_iter().filter_map(|field| self.mapping.column(field)).find(split)
    }

    fn prices(self) -> Result<Prices, (Field, Reason)> {
        if self.mapping.column(Field::Price).is_some() {
            return values::prices(self.text(Field::Price)).map_err(|reason| (Field::Price, reason));
        }
        let low = values::single_price(self.text(Field::LowPrice)).map_err(|reason| (Field::LowPrice, reason))?;
        let high = values::single_price(self.text(Field::HighPrice)).map_err(|reason| (Field::HighPrice, reason))?;
        match (low, high) {
            (None, None) => Ok(Prices::Unknown),
            (Some(low), Some(high)) => Prices::between(low, high).map_err(|reason| (Field::HighPrice, reason)),
            (None, Some(_)) => Err((Field::LowPrice, Reason::PriceOneEnd)),
            (Some(_), None) => Err((Field::HighPrice, Reason::PriceOneEnd)),
        }
    }

    /// The category path; several columns are its levels, from left to right.
    fn category(self) -> String {
        let levels: Vec<String> = self
            .mapping
            .columns_of(Field::Category)
            .map(|column| values::category(self.cell(column)))
            .filter(|level| !level.is_empty())
            .collect();
        levels.join(">")
    }
}
