//! A store that is gone when the program ends.

use super::store::Keys;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// A store in memory: for tests and benchmarks, and for worlds that nobody keeps, such as those that are driven from outside
/// a browser. It can be made to refuse, as a full store does.
///
/// ```
/// use merchant_simulator::journal::{Keys, Memory};
/// let keys = Memory::default();
/// assert!(keys.write("a", "text"));
/// assert_eq!(keys.read("a").as_deref(), Some("text"));
/// ```
#[derive(Debug, Default, Clone)]
pub struct Memory {
    texts: RefCell<BTreeMap<String, String>>,
    full: Cell<bool>,
}

impl Memory {
    /// From now on it takes nothing more, or takes things again.
    pub fn set_full(&self, full: bool) {
        self.full.set(full);
    }

    /// All that it holds, by key.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// How many texts it holds.
    pub fn len(&self) -> usize {
        self.texts.borrow().len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.texts.borrow().is_empty()
    }
}

impl FromIterator<(String, String)> for Memory {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        Memory { texts: RefCell::new(texts.into_iter().collect()), full: Cell::new(false) }
    }
}

impl Keys for Memory {
    fn read(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> bool {
        if !self.full.get() {
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        }
        !self.full.get()
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }
}
