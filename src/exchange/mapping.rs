//! Which column is what.

use super::header::{canonical, normalise};
use super::sheet::SheetRow;
use serde::{Deserialize, Serialize};

pub use crate::shop::Field;

impl Field {
    /// The header under which our own files carry the field; [`super::guess`] always recognises it.
    pub fn header(self) -> &'static str {
        canonical(self)
    }
}

/// Which row holds the headers, and what each column is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The index in the sheet's rows of the header row; data begins below it. `None` when the data begins at once.
    pub header: Option<usize>,
    /// What each column is; `None` for a column that is not read. Its length is the width of the list: a cell further
    /// right that is not blank makes its row unreadable, since a stray delimiter has shifted it.
    pub columns: Vec<Option<Field>>,
}

/// Why a list cannot be read with a mapping, for the mapping step to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MappingProblem {
    /// No column holds a price: choose [`Field::Price`], or both ends.
    NoPrice,
    /// Neither an id nor a title: there would be nothing to tell goods apart.
    NoName,
    /// A field stands in several columns: keep one.
    Twice {
        /// The field.
        field: Field,
        /// The columns that carry it.
        columns: Vec<usize>,
    },
    /// Both a price and its ends are chosen: keep either.
    PriceAndEnds,
    /// Only one end of the price is chosen: choose the other, or make it the price.
    OneEnd {
        /// The end that is missing.
        missing: Field,
    },
}

/// A corrected mapping, to be applied again to files with the same headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// The headers, see [`Mapping::signature`].
    pub signature: String,
    /// What each column is.
    pub columns: Vec<Option<Field>>,
}

impl Mapping {
    /// The first column that holds `field`.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|&column| column == Some(field))
    }

    /// All columns that hold `field`, from left to right.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(move |(_, column)| **column == Some(field)).map(|(i, _)| i)
    }

    /// What keeps the mapping from being used; empty when it is good.
    pub fn problems(&self) -> Vec<MappingProblem> {
        let has = |field| self.column(field).is_some();
        let mut problems = Vec::new();
        if !has(Field::Id) && !has(Field::Title) {
            problems.push(MappingProblem::NoName);
        }
        match (has(Field::Price), has(Field::LowPrice), has(Field::HighPrice)) {
            (true, false, false) | (false, true, true) => {}
            (false, false, false) => problems.push(MappingProblem::NoPrice),
            (true, _, _) => problems.push(MappingProblem::PriceAndEnds),
            (false, true, false) => problems.push(MappingProblem::OneEnd { missing: Field::HighPrice }),
            (false, false, true) => problems.push(MappingProblem::OneEnd { missing: Field::LowPrice }),
        }
        for field in Field::ALL {
            let columns: Vec<usize> = self.columns_of(field).collect();
            if columns.len() > 1 && field != Field::Category {
                problems.push(MappingProblem::Twice { field, columns });
            }
        }
        problems
    }

    /// The headers in a form that two exports of the same kind share, whatever their case, width and spaces. `None`
    /// without a header row. `rows` are the sheet's first rows, at least down to the header.
    pub fn signature(&self, rows: &[SheetRow]) -> Option<String> {
        signature_of(rows.get(self.header?)?)
    }

    /// The mapping as something to keep; `None` without a header row, because then nothing says that the next file is
    /// of the same kind.
    pub fn remember(&self, rows: &[SheetRow]) -> Option<Remembered> {
        Some(Remembered { signature: self.signature(rows)?, columns: self.columns.clone() })
    }

    /// The kept mapping whose headers stand in one of the first rows, made as wide as this one, which is the guess.
    pub fn recall(&self, rows: &[SheetRow], kept: &[Remembered]) -> Option<Mapping> {
        rows.iter().take(super::guess::HEADER_ROWS).enumerate().find_map(|(i, row)| {
            let signature = signature_of(row)?;
            let found = kept.iter().rev().find(|kept| kept.signature == signature)?;
            let mut columns = found.columns.clone();
            columns.resize(self.columns.len().max(row.cells.len()), None);
            Some(Mapping { header: Some(i), columns })
        })
    }
}

fn signature_of(row: &SheetRow) -> Option<String> {
    let names: Vec<String> = row.cells.iter().map(|cell| normalise(cell)).collect();
    let used = names.iter().rposition(|name| !name.is_empty())?;
    names.get(..=used).map(|names| names.join("\u{1f}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(columns: &[Option<Field>]) -> Mapping {
        Mapping { header: Some(0), columns: columns.to_vec() }
    }

    #[test]
    fn says_what_is_missing() {
        use Field::{Category, HighPrice, Id, LowPrice, Price, Title};
        for (columns, expected) in [
            (vec![Some(Id), Some(Price)], vec![]),
            (vec![Some(Title), Some(Price)], vec![]),
            (vec![Some(Id), Some(LowPrice), None, Some(HighPrice)], vec![]),
            (vec![Some(Id), Some(Price), Some(Category), Some(Category)], vec![]),
            (vec![Some(Id)], vec![MappingProblem::NoPrice]),
            (vec![Some(Price)], vec![MappingProblem::NoName]),
            (vec![Some(Id), Some(LowPrice)], vec![MappingProblem::OneEnd { missing: HighPrice }]),
            (vec![Some(Id), Some(HighPrice)], vec![MappingProblem::OneEnd { missing: LowPrice }]),
            (vec![Some(Id), Some(Price), Some(LowPrice)], vec![MappingProblem::PriceAndEnds]),
            (
                vec![Some(Id), Some(Price), Some(Price)],
                vec![MappingProblem::Twice { field: Price, columns: vec![1, 2] }],
            ),
        ] {
            assert_eq!(mapping(&columns).problems(), expected, "{columns:?}");
        }
    }

    #[test]
    fn a_kept_mapping_comes_back_for_the_same_headers() {
        let rows = [
            SheetRow::new(1, &["四月商品表"]),
            SheetRow::new(2, &["编码 ", "叫法", "多少钱（元）", ""]),
            SheetRow::new(3, &["1", "茶", "9"]),
        ];
        let corrected =
            Mapping { header: Some(1), columns: vec![Some(Field::Id), Some(Field::Title), Some(Field::Price)] };
        let kept = corrected.remember(&rows).expect("has headers");
        let guess = Mapping { header: None, columns: vec![None; 4] };
        let other = [SheetRow::new(1, &["编码", "叫 法", "多少钱(元)"])];
        let recalled = guess.recall(&other, std::slice::from_ref(&kept)).expect("same headers");
        assert_eq!(recalled.header, Some(0));
        assert_eq!(recalled.columns[..3], corrected.columns[..]);
        assert_eq!(recalled.columns.len(), 4);
        assert_eq!(guess.recall(&[SheetRow::new(1, &["编码", "叫法"])], &[kept]), None);
    }
}
