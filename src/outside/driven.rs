//! A world that is driven from outside.

use super::load::filled;
use super::{Loaded, Trouble, answers, load, shown, told};
use crate::journal::{Entry, Marks, Stand};
use crate::scenario::{Act, Doing, Start, read_moment, sample_start, state};
use crate::shop::Refusal;
use crate::world::World;
use serde_json::Value;
use std::sync::Arc;

/// A world with what has happened in it, to be gone back and forth in. There is one line: whoever goes back and does something
/// there gives up what came after it.
///
/// ```
/// use merchant_simulator::outside::Driven;
/// let mut shop = Driven::start("sample", "2023-02-20 10:00")?;
/// let place = "Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)";
/// let done = shop.dispatch("Buyer", "BuyerPhone", place)?;
/// assert!(done["refusal"].is_null());
/// assert_eq!(shop.find("orders.last.stage")?, Some("Unpaid".into()));
/// shop.advance("+31m")?;
/// assert_eq!(shop.find("orders.1.stage")?, Some("Failed".into()));
/// let slip = shop.dispatch("Buyer", "BuyerPhone", "Trade.Order.Pya(1)").unwrap_err();
/// assert_eq!((slip.name.as_str(), slip.nearest.as_deref()), ("UnknownVariant", Some("Pay")));
/// # Ok::<(), merchant_simulator::outside::Trouble>(())
/// ```
#[derive(Debug)]
pub struct Driven {
    name: String,
    start: Start,
    world: World,
    line: Vec<Arc<Entry>>,
    /// After so many decisions of the line.
    stands: usize,
    /// So many of them filled the shop, and stay.
    filled: usize,
    marks: Marks,
}

impl Driven {
    /// Begins with the `sample` shop or an `empty` one at a moment such as `2023-02-20 10:00`. Without a moment the sample
    /// begins at its own, and so does an empty shop.
    ///
    /// # Errors
    /// `UnknownStart`, `NotAMoment`.
    pub fn start(kind: &str, moment: &str) -> Result<Self, Trouble> {
        let at = if moment.trim().is_empty() { sample_start() } else { read_moment(moment)? };
        let start = match kind.trim() {
            "sample" => Start::Sample(at),
            "empty" => Start::Empty(at),
            other => {
                let says = format!("a world starts `empty` or `sample`, not `{}`", shown(other));
                return Err(Trouble::new("UnknownStart", says));
            }
        };
        let entries = filled(start);
        let world = told::world_after(start, &entries);
        Ok(Driven::of(Loaded { name: String::new(), start, entries, world }))
    }

    /// Goes on with a world from a text, see [`load`].
    ///
    /// # Errors
    /// As [`load`].
    pub fn load(text: &str, workspace: usize, branch: Option<u32>) -> Result<Self, Trouble> {
        load::load(text, workspace, branch).map(Driven::of)
    }

    fn of(loaded: Loaded) -> Self {
        let Loaded { name, start, entries, world } = loaded;
        let own = filled(start);
        let filled = if entries.starts_with(&own) { own.len() } else { 0 };
        let line: Vec<Arc<Entry>> = entries.into_iter().map(Arc::new).collect();
        Driven { name, start, world, stands: line.len(), line, filled, marks: Marks::default() }
    }

    /// The world as it is now.
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// What has happened up to now.
    pub fn entries(&self) -> &[Arc<Entry>] {
        self.line.get(..self.stands).unwrap_or(&self.line)
    }

    /// Somebody does something, see [`told::command`]. Tells what came of it, see [`told::outcome`].
    ///
    /// # Errors
    /// What is wrong with the texts. A refusal is no error: the world said so.
    pub fn dispatch(&mut self, actor: &str, surface: &str, command: &str) -> Result<Value, Trouble> {
        told::command(actor, surface, command).map(|act| self.act(&act))
    }

    /// Time passes to a moment, by a length (`+3d12h`), to what falls due next (`due`), or until something of a kind has
    /// (`due Confirm`). What falls due on the way falls.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn advance(&mut self, until: &str) -> Result<Value, Trouble> {
        told::clock(until).map(|act| self.act(&act))
    }

    fn act(&mut self, act: &Act) -> Value {
        let (mut happened, mut doing) = (Vec::new(), Doing::begin(&self.world, act));
        let mut refused = None;
        while let Some((by, command)) = doing.next(&self.world) {
            let at = self.world.clock;
            match self.world.decide(by, command.clone()) {
                Ok(events) if events.is_empty() => {}
                Ok(events) => {
                    events.iter().for_each(|event| self.world.evolve(event));
                    happened.push(Arc::new(Entry::new(at, by, command, events)));
                }
                Err(refusal) => {
                    refused = Some(refusal);
                    break;
                }
            }
        }
        self.take_in(&happened, refused.as_ref())
    }

    fn take_in(&mut self, happened: &[Arc<Entry>], refused: Option<&Refusal>) -> Value {
        if !happened.is_empty() {
            self.line.truncate(self.stands);
            self.marks.cut(self.stands);
            self.line.extend(happened.iter().cloned());
            self.stands = self.line.len();
        }
        told::outcome(&self.world, happened, refused)
    }

    /// Goes back by so many steps, as far as there are any: what somebody did, or a move of the clock with all that fell due
    /// on the way. Tells how many it were.
    pub fn undo(&mut self, steps: usize) -> usize {
        let first = self.filled;
        self.go(steps, |line, stands| Stand::after(stands).last_step(line).entries.max(first))
    }

    /// Goes on again by so many steps that were undone, and tells how many it were.
    pub fn redo(&mut self, steps: usize) -> usize {
        self.go(steps, |line, stands| Stand::after(stands).next_step(line).entries)
    }

    fn go(&mut self, most: usize, next: impl Fn(&[Arc<Entry>], usize) -> usize) -> usize {
        let (mut stands, mut gone) = (self.stands, 0);
        while gone < most {
            let further = next(&self.line, stands);
            if further == stands {
                break;
            }
            (stands, gone) = (further, gone + 1);
        }
        if gone > 0 {
            self.stands = stands;
            self.world = self.marks.world_at(&World::new(self.start.at()), &self.line, Stand::after(stands));
        }
        gone
    }

    /// What stands at a path, see [`answers::find`].
    ///
    /// # Errors
    /// `NoSuchPath`.
    pub fn find(&self, path: &str) -> Result<Option<Value>, Trouble> {
        answers::find(&self.world, path)
    }

    /// The whole state.
    pub fn state(&self) -> Value {
        state::whole(&self.world)
    }

    /// What can follow while a path is typed, see [`state::names`].
    pub fn names(&self, prefix: &str) -> Vec<String> {
        state::names(&self.world, prefix)
    }

    /// A good's verdict under a programme, see [`answers::verdict`].
    ///
    /// # Errors
    /// As there.
    pub fn verdict(&self, programme: &str, good: &str) -> Result<Value, Trouble> {
        answers::verdict(&self.world, programme, good)
    }

    /// Every movement of money, see [`answers::ledger`].
    pub fn ledger(&self) -> Value {
        answers::ledger(&self.world)
    }

    /// What falls due, see [`answers::due`].
    pub fn due(&self) -> Value {
        answers::due(&self.world)
    }

    /// What has happened as a story under a title.
    ///
    /// # Errors
    /// As [`told::record`].
    pub fn record(&self, title: &str) -> Result<String, Trouble> {
        told::record(title, self.start, self.entries())
    }

    /// The world as a link's fragment, see [`load::link`].
    ///
    /// # Errors
    /// As there.
    pub fn link(&self) -> Result<String, Trouble> {
        load::link(&self.name, self.start, self.entries())
    }

    /// The world as a file, see [`load::file`].
    pub fn file(&self) -> String {
        load::file(&self.name, self.start, self.entries())
    }

    /// The journal as text, see [`load::journal`].
    pub fn journal(&self) -> String {
        load::journal(self.entries())
    }
}
