//! Rows → goods.
//!
//! - One row per good or one per choice (SKU): rows with the same id are choices of one good, in the order in which they
//!   come, next to each other or not.
//! - A later row may leave blank what an earlier row of its good said. If it says something else (title, category,
//!   origin, listing, commission), that row is refused and names the earlier one.
//! - A row without id and title that has a choice's name or a price belongs to the good of the row above, as merged cells
//!   come out of a workbook. If the row above was refused and its good is not known, so is this one.
//! - A list without an id column takes the id from the title, so that bringing it again meets the same goods.
//! - A list without a title column gives each good its id for a title.
//! - Where a good has several choices, a choice without a name is called `#1`, `#2`, … by its place.
//! - Every row that is not blank either becomes part of a good or is refused with all its reasons. None is dropped.

use super::mapping::{Field, Mapping, MappingProblem};
use super::problem::{CellProblem, Reason, RejectedRow};
use super::row::{Row, RowValues};
use super::sheet::{FlawKind, Sheet, SheetRow};
use super::values::Prices;
use crate::base::Money;
use crate::shop::{Good, GoodId, Leftover, Sku};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// How far a reading has come, in rows below the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Rows read.
    pub done: usize,
    /// Rows in all.
    pub total: usize,
}

/// What came of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// The goods, in the order of their first rows.
    pub goods: Vec<Good>,
    /// The rows that were refused, in order.
    pub rejected: Vec<RejectedRow>,
    /// All rows below the header: those that became part of a good, those refused and the blank ones.
    pub rows_read: usize,
    /// Those that became part of a good.
    pub accepted_rows: usize,
    /// Those with nothing but white space.
    pub blank_rows: usize,
}

/// Reads a sheet row by row, so that the caller can show progress and stop.
pub struct Reader<'a> {
    sheet: &'a Sheet,
    mapping: Mapping,
    next: usize,
    first: usize,
    reading: Reading,
    /// Where each good is, and the line of its first row.
    known: FxHashMap<GoodId, (usize, u32)>,
    /// The line of each named choice, by good and name.
    named: FxHashMap<(usize, String), u32>,
    /// The good that a row without id and title belongs to.
    above: Option<GoodId>,
}

impl<'a> Reader<'a> {
    /// Begins to read `sheet`.
    ///
    /// # Errors
    /// A mapping with problems, see [`Mapping::problems`].
    pub fn new(sheet: &'a Sheet, mapping: Mapping) -> Result<Self, Vec<MappingProblem>> {
        let problems = mapping.problems();
        if !problems.is_empty() {
            return Err(problems);
        }
        let first = mapping.header.map_or(0, |header| header.saturating_add(1)).min(sheet.rows.len());
        Ok(Reader {
            sheet,
            mapping,
            next: first,
            first,
            reading: Reading::default(),
            known: FxHashMap::default(),
            named: FxHashMap::default(),
            above: None,
        })
    }

    /// Reads up to `rows` more rows. The list is read when `done` has reached `total`.
    pub fn step(&mut self, rows: usize) -> Progress {
        let until = self.next.saturating_add(rows).min(self.sheet.rows.len());
        let sheet = self.sheet;
        for row in sheet.rows.get(self.next..until).unwrap_or_default() {
            self.read(row);
        }
        self.next = until;
        self.progress()
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        Progress { done: self.next - self.first, total: self.sheet.rows.len() - self.first }
    }

    /// Reads what is left and gives everything.
    pub fn finish(mut self) -> Reading {
        self.step(usize::MAX);
        self.reading.goods.iter_mut().for_each(number_choices);
        self.reading
    }

    fn read(&mut self, row: &SheetRow) {
        self.reading.rows_read += 1;
        if row.is_blank() {
            self.reading.blank_rows += 1;
            return;
        }
        match self.place(row) {
            Ok(()) => self.reading.accepted_rows += 1,
            Err(problems) => {
                self.reading.rejected.push(RejectedRow { line: row.line, cells: row.cells.clone(), problems });
            }
        }
    }

    fn place(&mut self, row: &SheetRow) -> Result<(), Vec<CellProblem>> {
        let cells = Row { cells: &row.cells, mapping: &self.mapping };
        if self.mapping.header.and_then(|header| self.sheet.rows.get(header)).is_some_and(|header| same(header, row)) {
            return Err(vec![cells.problem_at(0, Reason::HeaderAgain)]);
        }
        let mut problems: Vec<CellProblem> = spoiled(row, cells).collect();
        let read = cells.read().map_err(|more| problems.extend(more));
        let mut values = match read {
            Ok(values) if problems.is_empty() => values,
            _ => {
                self.above = self.above_refused(cells);
                return Err(problems);
            }
        };
        let id = match identify(&values, cells) {
            Ok(Named::Id(id)) => id,
            Ok(Named::Above) => match self.above.clone() {
                Some(id) => id,
                None => return Err(vec![cells.problem(naming_field(cells), Reason::NoGoodAbove)]),
            },
            Err(problem) => {
                self.above = None;
                return Err(vec![*problem]);
            }
        };
        let outcome = match self.known.get(&id) {
            Some(&(index, line)) => self.reading.goods.get_mut(index).map_or(Ok(index), |good| {
                absorb(good, &mut values, Some(line), |name| {
                    let key = (index, name.to_owned());
                    self.named.get(&key).copied().map(Some)
                })
                .map(|()| index)
            }),
            None => start(&id, &mut values, cells).map(|good| {
                self.reading.goods.push(good);
                let index = self.reading.goods.len() - 1;
                self.known.insert(id.clone(), (index, row.line));
                index
            }),
        };
        self.above = self.known.contains_key(&id).then_some(id);
        let index = outcome.map_err(|found| cells.problems(found))?;
        for name in values.choice_names().filter(|name| !name.is_empty()) {
            self.named.insert((index, name), row.line);
        }
        Ok(())
    }

    /// After an unreadable row, rows without id and title belong to its good if that is known already, and to none if
    /// it is not: attaching them to the good before it would be a guess.
    fn above_refused(&self, row: Row<'_>) -> Option<GoodId> {
        let (id, title) = (row.id_text(), row.title_text());
        if id.is_empty() && title.is_empty() {
            return self.above.clone();
        }
        let id = if self.mapping.column(Field::Id).is_some() { GoodId::new(&id) } else { id_from_title(&title) };
        self.known.contains_key(&id).then_some(id)
    }
}

/// Reads a refused row once more, after its cells have been corrected.
///
/// `goods` are those read so far from the same list: if the row is another choice of one of them, the result is that good
/// with the choice added, and otherwise a new good. Either way it takes the place of the good of the same id.
///
/// # Errors
/// The row with what is still wrong with it.
pub fn read_row_again(row: &RejectedRow, mapping: &Mapping, goods: &[Good]) -> Result<Good, RejectedRow> {
    let cells = Row { cells: &row.cells, mapping };
    let refuse = |problems| RejectedRow { line: row.line, cells: row.cells.clone(), problems };
    let mut problems: Vec<CellProblem> = row.still_flawed().cloned().collect();
    let read = cells.read().map_err(|more| problems.extend(more));
    let mut values = match read {
        Ok(values) if problems.is_empty() => values,
        _ => return Err(refuse(problems)),
    };
    let id = match identify(&values, cells) {
        Ok(Named::Id(id)) => id,
        Ok(Named::Above) => return Err(refuse(vec![cells.problem(naming_field(cells), Reason::NoGoodAbove)])),
        Err(problem) => return Err(refuse(vec![*problem])),
    };
    let good = match goods.iter().find(|good| good.id == id) {
        Some(known) => {
            let mut good = known.clone();
            let has = |name: &str| known.skus.iter().any(|sku| sku.name == name).then_some(None);
            absorb(&mut good, &mut values, None, has).map(|()| good)
        }
        None => start(&id, &mut values, cells),
    };
    let mut good = good.map_err(|found| refuse(cells.problems(found)))?;
    number_choices(&mut good);
    Ok(good)
}

/// The good that a row speaks of, if it says so itself.
pub fn good_named(row: &RejectedRow, columns: &[Option<Field>]) -> Option<GoodId> {
    let mapping = Mapping { header: None, columns: columns.to_vec() };
    let cells = Row { cells: &row.cells, mapping: &mapping };
    let (id, title) = (cells.id_text(), cells.title_text());
    match mapping.column(Field::Id) {
        Some(_) if id.is_empty() => None,
        Some(_) => Some(GoodId::new(&id)),
        None if title.is_empty() => None,
        None => Some(id_from_title(&title)),
    }
}

/// Reads a row that waited once more, after its cells have been corrected; `known` gives the good of an id as it is now.
///
/// A further choice of a good that other rows of its list gave joins it and must not contradict it. Any other row is all
/// that its list says about the good: what it says replaces what was said before, what it leaves blank stays, and a named
/// choice replaces the one of that name.
///
/// # Errors
/// The row with what is still wrong with it.
pub fn correct_row(leftover: &Leftover, known: &dyn Fn(&GoodId) -> Option<Good>) -> Result<Good, RejectedRow> {
    let mapping = Mapping { header: None, columns: leftover.columns.clone() };
    let row = &leftover.row;
    let good = good_named(row, &leftover.columns).and_then(|id| known(&id));
    let Some(mut good) = good else { return read_row_again(row, &mapping, &[]) };
    if leftover.further {
        return read_row_again(row, &mapping, &[good]);
    }
    let title = Row { cells: &row.cells, mapping: &mapping }.title_text();
    let blank = Good {
        id: good.id.clone(),
        title: if title.is_empty() { good.title.clone() } else { title },
        category: String::new(),
        origin: None,
        listed: None,
        commission: None,
        skus: Vec::new(),
    };
    let said = read_row_again(row, &mapping, &[blank])?;
    good.title = said.title;
    if !said.category.is_empty() {
        good.category = said.category;
    }
    good.origin = said.origin.or(good.origin);
    good.listed = said.listed.or(good.listed);
    good.commission = said.commission.or(good.commission);
    let named = mapping.column(Field::SkuName).and_then(|column| row.cells.get(column));
    if named.is_some_and(|name| !name.trim().is_empty()) {
        for sku in said.skus {
            match good.skus.iter_mut().find(|old| old.name == sku.name) {
                Some(old) => old.price = sku.price.or(old.price),
                None => good.skus.push(sku),
            }
        }
        number_choices(&mut good);
    } else if said.skus.iter().any(|sku| sku.price.is_some()) {
        good.skus = said.skus;
    }
    Ok(good)
}

/// How a row says which good it means.
enum Named {
    Id(GoodId),
    Above,
}

fn identify(values: &RowValues, row: Row<'_>) -> Result<Named, Box<CellProblem>> {
    if !values.id.is_empty() {
        return Ok(Named::Id(GoodId::new(&values.id)));
    }
    let names_a_choice = !values.sku_name.is_empty() || values.prices != Prices::Unknown;
    if values.title.is_empty() && names_a_choice {
        return Ok(Named::Above);
    }
    if row.mapping.column(Field::Id).is_some() {
        return Err(Box::new(row.problem(Field::Id, Reason::IdMissing)));
    }
    if values.title.is_empty() {
        return Err(Box::new(row.problem(Field::Title, Reason::TitleMissing)));
    }
    Ok(Named::Id(id_from_title(&values.title)))
}

/// The column in which a row would have to say which good it means.
fn naming_field(row: Row<'_>) -> Field {
    if row.mapping.column(Field::Id).is_some() { Field::Id } else { Field::Title }
}

/// The id of a good in a list without ids: `t` and the title's FNV-1a digest, so the same title gives the same id.
fn id_from_title(title: &str) -> GoodId {
    let digest = title
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    GoodId::new(&format!("t{digest:016x}"))
}

type Found = Vec<(Field, Reason)>;

/// A good from its first row.
fn start(id: &GoodId, values: &mut RowValues, row: Row<'_>) -> Result<Good, Found> {
    let title = match row.mapping.column(Field::Title) {
        Some(_) if values.title.is_empty() => return Err(vec![(Field::Title, Reason::TitleMissing)]),
        Some(_) => std::mem::take(&mut values.title),
        None => id.as_str().to_owned(),
    };
    Ok(Good {
        id: id.clone(),
        title,
        category: std::mem::take(&mut values.category),
        origin: values.origin,
        listed: values.listed,
        commission: values.commission,
        skus: values.choices(),
    })
}

/// Adds a further row to a good, or says how it contradicts what the good has. `taken` gives the line of an earlier
/// choice of that name.
fn absorb(
    good: &mut Good,
    values: &mut RowValues,
    line: Option<u32>,
    taken: impl Fn(&str) -> Option<Option<u32>>,
) -> Result<(), Found> {
    let mut found = Found::new();
    let mut contradicts = |field, earlier: String| found.push((field, Reason::Contradicts { earlier, line }));
    let differs = |new: &str, old: &str| !new.is_empty() && !old.is_empty() && new != old;
    if differs(&values.title, &good.title) {
        contradicts(Field::Title, good.title.clone());
    }
    if differs(&values.category, &good.category) {
        contradicts(Field::Category, good.category.clone());
    }
    if let (Some(new), Some(old)) = (values.origin, good.origin)
        && new != old
    {
        contradicts(Field::Origin, super::values::origin_word(old).to_owned());
    }
    if let (Some(new), Some(old)) = (values.listed, good.listed)
        && new != old
    {
        contradicts(Field::Listed, super::values::listed_word(old).to_owned());
    }
    if let (Some(new), Some(old)) = (values.commission, good.commission)
        && new != old
    {
        contradicts(Field::Commission, old.to_string());
    }
    for name in values.choice_names().filter(|name| !name.is_empty()) {
        if let Some(line) = taken(&name) {
            found.push((Field::SkuName, Reason::SkuTwice { line }));
            break;
        }
    }
    if !found.is_empty() {
        return Err(found);
    }
    if good.category.is_empty() {
        good.category = std::mem::take(&mut values.category);
    }
    good.origin = good.origin.or(values.origin);
    good.listed = good.listed.or(values.listed);
    good.commission = good.commission.or(values.commission);
    good.skus.append(&mut values.choices());
    Ok(())
}

/// Where there are several choices, those without a name are called by their place.
fn number_choices(good: &mut Good) {
    if good.skus.len() < 2 {
        return;
    }
    for (i, sku) in good.skus.iter_mut().enumerate().filter(|(_, sku)| sku.name.is_empty()) {
        sku.name = format!("#{}", i + 1);
    }
}

/// What the file itself has spoiled, where it matters.
fn spoiled<'a>(row: &'a SheetRow, cells: Row<'a>) -> impl Iterator<Item = CellProblem> + 'a {
    row.flaws.iter().filter_map(move |flaw| {
        let reason = match flaw.kind {
            FlawKind::UnclosedQuote => Reason::UnclosedQuote,
            FlawKind::Rounded if cells.mapping.column(Field::Id) == Some(flaw.column) => Reason::IdRounded,
            FlawKind::Rounded => return None,
        };
        Some(cells.problem_at(flaw.column, reason))
    })
}

fn same(header: &SheetRow, row: &SheetRow) -> bool {
    let longest = header.cells.len().max(row.cells.len());
    (0..longest).all(|column| header.cell(column).trim() == row.cell(column).trim())
}

impl RowValues {
    /// The choices that the row gives: one, or the two ends of a range.
    fn choices(&self) -> Vec<Sku> {
        let sku = |end: &str, price: Option<Money>| Sku { name: self.choice_name(end), price };
        match self.prices {
            Prices::Unknown => vec![sku("", None)],
            Prices::One(price) => vec![sku("", Some(price))],
            Prices::Range { low, high } => vec![
                sku(super::values::LOWEST_PRICE_NAME, Some(low)),
                sku(super::values::HIGHEST_PRICE_NAME, Some(high)),
            ],
        }
    }

    fn choice_names(&self) -> impl Iterator<Item = String> {
        self.choices().into_iter().map(|sku| sku.name)
    }

    fn choice_name(&self, end: &str) -> String {
        if self.sku_name.is_empty() || end.is_empty() {
            format!("{}{end}", self.sku_name)
        } else {
            format!("{} {end}", self.sku_name)
        }
    }
}

impl Row<'_> {
    fn id_text(self) -> String {
        let text = self.mapping.column(Field::Id).map_or("", |column| self.cell(column));
        super::values::id(text).unwrap_or_else(|_| text.trim().to_owned())
    }

    fn title_text(self) -> String {
        super::values::title(self.mapping.column(Field::Title).map_or("", |column| self.cell(column)))
    }

    fn problems(self, found: Found) -> Vec<CellProblem> {
        found.into_iter().map(|(field, reason)| self.problem(field, reason)).collect()
    }
}
