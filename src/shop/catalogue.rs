//! The goods of a shop: brought in from lists, typed in, corrected, taken back.

use super::goods::{Good, GoodId};
use super::intake::{ColumnGuess, Leftover};
use super::refusal::Refusal;
use crate::policy::GoodFacts;
use crate::policy::category::{self, Matcher, Placement};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What can be done to the goods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum GoodsCommand {
    /// Bring in part of a list: goods that are there already are updated by their number.
    Import {
        /// Which import the part belongs to; counts up from 1.
        import: u32,
        /// The name of the file, or empty for a pasted list.
        file: String,
        /// Goods read from it.
        goods: Arc<Vec<Good>>,
        /// Rows that could not be read whole.
        leftovers: Arc<Vec<Leftover>>,
    },
    /// Take a whole import back: what it added goes, what it changed is as before.
    UndoImport {
        /// Which one; only the latest can be taken back.
        import: u32,
    },
    /// Put in a good that was typed in, or change one.
    Put(Box<Good>),
    /// Take a good out of the list.
    Remove(GoodId),
    /// Say where a category belongs, or take that back.
    Place {
        /// The path in its normal form.
        path: String,
        /// Where it belongs.
        placement: Option<Placement>,
    },
    /// Put in a good from a leftover row that has been corrected.
    Correct {
        /// The import of the row.
        import: u32,
        /// Its line.
        line: u32,
        /// The good it became.
        good: Box<Good>,
    },
    /// Give a leftover row up.
    Dismiss {
        /// The import of the row.
        import: u32,
        /// Its line.
        line: u32,
    },
    /// Remember which column of a list means what.
    Remember {
        /// The headers of the list.
        signature: String,
        /// What each column means.
        columns: ColumnGuess,
    },
}

/// What has happened to the goods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum GoodsEvent {
    /// Part of a list came in.
    Imported {
        /// Which import.
        import: u32,
        /// The name of the file.
        file: String,
        /// Goods that were new or different.
        goods: Arc<Vec<Good>>,
        /// Rows that could not be read whole.
        leftovers: Arc<Vec<Leftover>>,
    },
    /// An import was taken back.
    ImportUndone {
        /// Which one.
        import: u32,
    },
    /// A good was put in or changed.
    Put(Box<Good>),
    /// A good was taken out.
    Removed(GoodId),
    /// A category was placed by hand, or is matched by its words again.
    Placed {
        /// The path in its normal form.
        path: String,
        /// Where it belongs.
        placement: Option<Placement>,
    },
    /// A leftover row became a good.
    Corrected {
        /// The import of the row.
        import: u32,
        /// Its line.
        line: u32,
        /// The good it became.
        good: Box<Good>,
    },
    /// A leftover row was given up.
    Dismissed {
        /// The import of the row.
        import: u32,
        /// Its line.
        line: u32,
    },
    /// The meaning of a list's columns was remembered.
    Remembered {
        /// The headers of the list.
        signature: String,
        /// What each column means.
        columns: ColumnGuess,
    },
}

/// A leftover row with the import it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Aside {
    /// The import.
    pub import: u32,
    /// The row.
    pub leftover: Leftover,
}

impl Aside {
    /// The line of its list.
    pub fn line(&self) -> u32 {
        self.leftover.row.line
    }

    fn is(&self, import: u32, line: u32) -> bool {
        (self.import, self.line()) == (import, line)
    }
}

/// The latest import, with what is needed to take it back.
#[derive(Debug, Clone, PartialEq)]
pub struct LatestImport {
    /// Its number.
    pub import: u32,
    /// The name of the file.
    pub file: String,
    /// What each good that it touched was before; `None` for those it added.
    before: FxHashMap<GoodId, Option<Arc<Good>>>,
}

impl LatestImport {
    /// How many goods it added or changed.
    pub fn touched(&self) -> usize {
        self.before.len()
    }

    /// How many goods it added.
    pub fn added(&self) -> usize {
        self.before.values().filter(|before| before.is_none()).count()
    }
}

/// The goods of a shop. Cheap to clone: goods are shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    matcher: Matcher,
    goods: Arc<Vec<Arc<Good>>>,
    places: Arc<FxHashMap<GoodId, usize>>,
    corrections: Arc<BTreeMap<String, Placement>>,
    asides: Arc<Vec<Aside>>,
    columns: BTreeMap<String, ColumnGuess>,
    imports: u32,
    latest: Option<Arc<LatestImport>>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Catalogue::new(Matcher::WORDS)
    }
}

impl Catalogue {
    /// An empty list whose categories a matcher places.
    pub fn new(matcher: Matcher) -> Self {
        Catalogue {
            matcher,
            goods: Arc::default(),
            places: Arc::default(),
            corrections: Arc::default(),
            asides: Arc::default(),
            columns: BTreeMap::new(),
            imports: 0,
            latest: None,
        }
    }

    /// Has another matcher place the categories from now on.
    pub fn place_with(&mut self, matcher: Matcher) {
        self.matcher = matcher;
    }

    /// Every good, in the order in which they came in.
    pub fn goods(&self) -> &[Arc<Good>] {
        &self.goods
    }

    /// One good.
    pub fn get(&self, id: &GoodId) -> Option<&Arc<Good>> {
        self.goods.get(*self.places.get(id)?)
    }

    /// Whether both hold the very same goods, placed the same: true only if nothing at all has changed between them.
    pub fn same_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.goods, &other.goods)
            && Arc::ptr_eq(&self.corrections, &other.corrections)
            && self.matcher == other.matcher
    }

    /// Rows that still wait to be corrected.
    pub fn asides(&self) -> &[Aside] {
        &self.asides
    }

    /// Categories that the user has placed.
    pub fn corrections(&self) -> &BTreeMap<String, Placement> {
        &self.corrections
    }

    /// What the columns of a list with these headers mean, if it was said before.
    pub fn remembered(&self, signature: &str) -> Option<&ColumnGuess> {
        self.columns.get(signature)
    }

    /// The latest import, while it can still be taken back.
    pub fn latest_import(&self) -> Option<&LatestImport> {
        self.latest.as_deref()
    }

    /// The number for the next import.
    pub fn next_import(&self) -> u32 {
        self.imports + 1
    }

    /// Where a category stands: as the user said, else by its words.
    pub fn place(&self, path: &str) -> Placement {
        if !self.corrections.is_empty()
            && let Some(placement) = self.corrections.get(&category::normalised(path))
        {
            return *placement;
        }
        self.matcher.place(path)
    }

    /// What rules ask about a good.
    pub fn facts(&self, good: &Good) -> GoodFacts {
        good.facts(self.place(&good.category))
    }

    /// Decides a command.
    ///
    /// # Errors
    /// Refuses a good without a number, a title or a choice; an import out of turn; an undo of anything but the latest
    /// import; and work on rows and goods that are not there.
    pub fn decide(&self, command: GoodsCommand) -> Result<Vec<GoodsEvent>, Refusal> {
        let event = match command {
            GoodsCommand::Import { import, file, goods, leftovers } => {
                if import != self.imports && import != self.next_import() {
                    return Err(Refusal::ImportOutOfTurn);
                }
                goods.iter().try_for_each(Good::check)?;
                let differs = |good: &Good| self.get(&good.id).is_none_or(|old| **old != *good);
                let goods = if goods.iter().all(differs) {
                    goods
                } else {
                    Arc::new(goods.iter().filter(|good| differs(good)).cloned().collect())
                };
                GoodsEvent::Imported { import, file, goods, leftovers }
            }
            GoodsCommand::UndoImport { import } => match &self.latest {
                Some(latest) if latest.import == import => GoodsEvent::ImportUndone { import },
                _ => return Err(Refusal::NoSuchImport),
            },
            GoodsCommand::Put(good) => {
                good.check()?;
                if self.get(&good.id).is_some_and(|old| **old == *good) {
                    return Ok(Vec::new());
                }
                GoodsEvent::Put(good)
            }
            GoodsCommand::Remove(id) => {
                self.get(&id).ok_or(Refusal::NoSuchGood)?;
                GoodsEvent::Removed(id)
            }
            GoodsCommand::Place { path, placement } => {
                let path = category::normalised(&path);
                if path.is_empty() {
                    return Err(Refusal::NoCategory);
                }
                GoodsEvent::Placed { path, placement }
            }
            GoodsCommand::Correct { import, line, good } => {
                self.aside(import, line)?;
                good.check()?;
                GoodsEvent::Corrected { import, line, good }
            }
            GoodsCommand::Dismiss { import, line } => {
                self.aside(import, line)?;
                GoodsEvent::Dismissed { import, line }
            }
            GoodsCommand::Remember { signature, columns } => {
                if self.columns.get(&signature) == Some(&columns) {
                    return Ok(Vec::new());
                }
                GoodsEvent::Remembered { signature, columns }
            }
        };
        Ok(vec![event])
    }

    /// Takes in what has happened.
    pub fn evolve(&mut self, event: &GoodsEvent) {
        match event {
            GoodsEvent::Imported { import, file, goods, leftovers } => {
                let mut latest = match self.latest.take() {
                    Some(latest) if latest.import == *import => latest,
                    _ => Arc::new(LatestImport { import: *import, file: file.clone(), before: FxHashMap::default() }),
                };
                self.imports = *import;
                let before = &mut Arc::make_mut(&mut latest).before;
                for good in goods.iter() {
                    let old = self.put(good.clone());
                    before.entry(good.id.clone()).or_insert(old);
                }
                if !leftovers.is_empty() {
                    let waiting = leftovers.iter().map(|row| Aside { import: *import, leftover: row.clone() });
                    Arc::make_mut(&mut self.asides).extend(waiting);
                }
                self.latest = Some(latest);
            }
            GoodsEvent::ImportUndone { import } => {
                let Some(latest) = self.latest.take() else { return };
                let added = |good: &Arc<Good>| matches!(latest.before.get(&good.id), Some(None));
                let goods = Arc::make_mut(&mut self.goods);
                goods.retain(|good| !added(good));
                for good in goods {
                    if let Some(Some(old)) = latest.before.get(&good.id) {
                        *good = Arc::clone(old);
                    }
                }
                Arc::make_mut(&mut self.asides).retain(|aside| aside.import != *import);
                self.index();
            }
            GoodsEvent::Put(good) => {
                self.put((**good).clone());
                self.latest = None;
            }
            GoodsEvent::Removed(id) => {
                Arc::make_mut(&mut self.goods).retain(|good| good.id != *id);
                self.index();
                self.latest = None;
            }
            GoodsEvent::Placed { path, placement } => {
                let corrections = Arc::make_mut(&mut self.corrections);
                match placement {
                    Some(placement) => corrections.insert(path.clone(), *placement),
                    None => corrections.remove(path),
                };
            }
            GoodsEvent::Corrected { import, line, good } => {
                Arc::make_mut(&mut self.asides).retain(|aside| !aside.is(*import, *line));
                let old = self.put((**good).clone());
                if let Some(latest) = self.latest.as_mut().filter(|latest| latest.import == *import) {
                    Arc::make_mut(latest).before.entry(good.id.clone()).or_insert(old);
                }
            }
            GoodsEvent::Dismissed { import, line } => {
                Arc::make_mut(&mut self.asides).retain(|aside| !aside.is(*import, *line));
            }
            GoodsEvent::Remembered { signature, columns } => {
                self.columns.insert(signature.clone(), columns.clone());
            }
        }
    }

    /// The same list with some goods exchanged for others of the same number.
    #[must_use]
    pub fn with(&self, goods: impl IntoIterator<Item = Arc<Good>>) -> Self {
        let mut list = self.clone();
        for good in goods {
            if let Some(place) = list.places.get(&good.id).copied() {
                Arc::make_mut(&mut list.goods)[place] = good;
            }
        }
        list
    }

    fn aside(&self, import: u32, line: u32) -> Result<&Aside, Refusal> {
        self.asides.iter().find(|aside| aside.is(import, line)).ok_or(Refusal::NoSuchRow)
    }

    /// Puts a good in its place and hands back what stood there.
    fn put(&mut self, good: Good) -> Option<Arc<Good>> {
        let good = Arc::new(good);
        let place = self.places.get(&good.id).copied();
        let goods = Arc::make_mut(&mut self.goods);
        match place.and_then(|place| goods.get_mut(place)) {
            Some(old) => Some(std::mem::replace(old, good)),
            None => {
                Arc::make_mut(&mut self.places).insert(good.id.clone(), goods.len());
                goods.push(good);
                None
            }
        }
    }

    fn index(&mut self) {
        let places = self.goods.iter().enumerate().map(|(place, good)| (good.id.clone(), place));
        self.places = Arc::new(places.collect());
    }
}
