//! A list about to come in, beside the goods that are there: what is new, what changes, from what to what.

use crate::base::{Money, Rate};
use crate::policy::Origin;
use crate::shop::{Aside, Catalogue, CellProblem, ColumnGuess, Good, Reason, RejectedRow};

/// What differs between a list and the goods that are there. Built slice by slice, see [`Comparison::step`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// Places in the list of goods that are new.
    pub added: Vec<u32>,
    /// Places in the list of goods that are there and differ.
    pub changed: Vec<u32>,
    /// Goods that are there and the same.
    pub unchanged: usize,
    /// Goods that have been compared.
    pub done: usize,
}

impl Comparison {
    /// Compares up to `count` more goods of the list; true when all are done.
    pub fn step(&mut self, there: &Catalogue, list: &[Good], count: usize) -> bool {
        let until = self.done.saturating_add(count).min(list.len());
        let part = list.iter().enumerate().take(until).skip(self.done);
        for (place, good) in part {
            let Ok(number) = u32::try_from(place) else { break };
            match there.get(&good.id) {
                None => self.added.push(number),
                Some(old) if **old != *good => self.changed.push(number),
                Some(_) => self.unchanged += 1,
            }
        }
        self.done = until;
        until == list.len()
    }

    /// Places of all goods that make a difference, in the order of the list.
    pub fn touched(&self) -> Vec<u32> {
        let mut places: Vec<u32> = self.added.iter().chain(&self.changed).copied().collect();
        places.sort_unstable();
        places
    }
}

/// What about a good changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aspect {
    /// Its title.
    Title,
    /// Its category.
    Category,
    /// Its origin.
    Origin,
    /// Its listing.
    Listed,
    /// Its commission.
    Commission,
    /// The price of the choice of this name, which is empty where there is only one.
    Price(String),
    /// A choice of this name that was not there.
    NewSku(String),
    /// A choice of this name that is no longer there.
    GoneSku(String),
    /// Its choices are the same, in another order.
    SkuOrder,
}

/// What is said about a good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// An amount.
    Money(Money),
    /// A share.
    Rate(Rate),
    /// Listed or not.
    Listed(bool),
    /// An origin.
    Origin(Origin),
}

/// One change of a good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changes.
    pub aspect: Aspect,
    /// What was said.
    pub old: Said,
    /// What is said now.
    pub new: Said,
}

fn text(text: &str) -> Said {
    if text.is_empty() { Said::Nothing } else { Said::Text(text.to_owned()) }
}

fn price(price: Option<Money>) -> Said {
    price.map_or(Said::Nothing, Said::Money)
}

fn sku_names(good: &Good) -> Vec<&str> {
    good.skus.iter().map(|sku| sku.name.as_str()).collect()
}

/// Everything that changes from `old` to `new`, in the order of the list's columns.
pub fn changes(old: &Good, new: &Good) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut note = |aspect: Aspect, old: Said, new: Said| {
        if old != new {
            changes.push(Change { aspect, old, new });
        }
    };
    note(Aspect::Title, text(&old.title), text(&new.title));
    note(Aspect::Category, text(&old.category), text(&new.category));
    let only = old.skus.len() == 1 && new.skus.len() == 1;
    for sku in &new.skus {
        let before = if only { old.skus.first() } else { old.skus.iter().find(|before| before.name == sku.name) };
        match before {
            Some(before) => {
                if only && before.name != sku.name {
                    note(Aspect::NewSku(sku.name.clone()), text(&before.name), text(&sku.name));
                }
                note(Aspect::Price(sku.name.clone()), price(before.price), price(sku.price));
            }
            None => {
                let said = sku.price.map_or_else(|| Said::Text(sku.name.clone()), Said::Money);
                note(Aspect::NewSku(sku.name.clone()), Said::Nothing, said);
            }
        }
    }
    if !only {
        for sku in old.skus.iter().filter(|sku| new.skus.iter().all(|after| after.name != sku.name)) {
            let old = sku.price.map_or_else(|| Said::Text(sku.name.clone()), Said::Money);
            note(Aspect::GoneSku(sku.name.clone()), old, Said::Nothing);
        }
        let (before, after) = (sku_names(old), sku_names(new));
        if before.len() == after.len() && before.iter().all(|name| after.contains(name)) {
            note(Aspect::SkuOrder, text(&before.join(" · ")), text(&after.join(" · ")));
        }
    }
    let listed = |listed: Option<bool>| listed.map_or(Said::Nothing, Said::Listed);
    note(Aspect::Listed, listed(old.listed), listed(new.listed));
    let origin = |origin: Option<Origin>| origin.map_or(Said::Nothing, Said::Origin);
    note(Aspect::Origin, origin(old.origin), origin(new.origin));
    let rate = |rate: Option<Rate>| rate.map_or(Said::Nothing, Said::Rate);
    note(Aspect::Commission, rate(old.commission), rate(new.commission));
    changes
}

/// What to say about a row: where a cell too many has shifted it, nothing but that, since the rest only follows from it.
pub fn telling(problems: &[CellProblem]) -> Vec<&CellProblem> {
    let shape = |problem: &&CellProblem| matches!(problem.reason, Reason::ExtraCells { .. } | Reason::PriceSplit);
    match problems.iter().find(shape) {
        Some(problem) => vec![problem],
        None => {
            let first = |(place, problem): &(usize, &CellProblem)| {
                // `#REF!` is no price either; to say so once is enough.
                let earlier = problems.iter().take(*place).any(|other| other.column == problem.column);
                !(earlier
                    && problems
                        .iter()
                        .any(|other| other.column == problem.column && other.reason == Reason::ErrorValue))
            };
            problems.iter().enumerate().filter(first).map(|(_, problem)| problem).collect()
        }
    }
}

/// Rows that wait, of one import, which share their columns.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingRows {
    /// The import.
    pub import: u32,
    /// What its columns mean.
    pub columns: ColumnGuess,
    /// The rows.
    pub rows: Vec<RejectedRow>,
}

/// All rows that wait, by import.
pub fn waiting(asides: &[Aside]) -> Vec<WaitingRows> {
    let mut all: Vec<WaitingRows> = Vec::new();
    for aside in asides {
        let row = aside.leftover.row.clone();
        match all.last_mut() {
            Some(last) if last.import == aside.import && last.columns == aside.leftover.columns => last.rows.push(row),
            _ => {
                let columns = aside.leftover.columns.clone();
                all.push(WaitingRows { import: aside.import, columns, rows: vec![row] });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::{GoodId, GoodsEvent, Sku};

    fn good(id: &str, skus: &[(&str, i32)]) -> Good {
        Good {
            id: GoodId::new(id),
            title: "茶".to_owned(),
            category: String::new(),
            origin: None,
            listed: None,
            commission: None,
            skus: skus
                .iter()
                .map(|(name, yuan)| Sku { name: (*name).to_owned(), price: Some(Money::yuan(*yuan)) })
                .collect(),
        }
    }

    #[test]
    fn a_list_is_compared_slice_by_slice() {
        let mut there = Catalogue::default();
        for id in ["1", "2"] {
            there.evolve(&GoodsEvent::Put(Box::new(good(id, &[("", 9)]))));
        }
        let list = [good("1", &[("", 9)]), good("3", &[("", 9)]), good("2", &[("", 8)])];
        let mut comparison = Comparison::default();
        assert!(!comparison.step(&there, &list, 2));
        assert!(comparison.step(&there, &list, 2));
        assert_eq!((comparison.added.as_slice(), comparison.changed.as_slice()), (&[1][..], &[2][..]));
        assert_eq!((comparison.unchanged, comparison.touched()), (1, vec![1, 2]));
    }

    #[test]
    fn changes_name_old_and_new() {
        let old = good("1", &[("小", 9), ("大", 12)]);
        let mut new = good("1", &[("小", 8), ("特大", 15)]);
        new.listed = Some(true);
        let change = |aspect, old, new| Change { aspect, old, new };
        let yuan = |yuan| Said::Money(Money::yuan(yuan));
        assert_eq!(
            changes(&old, &new),
            [
                change(Aspect::Price("小".to_owned()), yuan(9), yuan(8)),
                change(Aspect::NewSku("特大".to_owned()), Said::Nothing, yuan(15)),
                change(Aspect::GoneSku("大".to_owned()), yuan(12), Said::Nothing),
                change(Aspect::Listed, Said::Nothing, Said::Listed(true)),
            ]
        );
        assert!(changes(&old, &old).is_empty());
        let turned = good("1", &[("大", 12), ("小", 9)]);
        let order = |names: &str| Said::Text(names.to_owned());
        assert_eq!(changes(&old, &turned), [change(Aspect::SkuOrder, order("小 · 大"), order("大 · 小"))]);
    }
}
