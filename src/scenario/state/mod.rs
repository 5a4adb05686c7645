//! What is to be known of a world, as JSON and by path: what a story's checks, the shell and whoever drives the simulator
//! from outside look at. `docs/state.md` lists every path.
//!
//! A path is names with dots between them: `orders.1.stage`, `accounts.Wallet`, `verdicts.PayLater.A1`. What there is more
//! than one of has its number or its name as a part of the path, and beside them `count`, and `last` for the latest. A name
//! with a dot in it, or one that is also a name of ours, stands in quotation marks: `goods."1.5"`.
//!
//! ```
//! use merchant_simulator::scenario::sample_world;
//! use merchant_simulator::scenario::state::{Missing, find};
//! let world = sample_world();
//! assert_eq!(find(&world, "ledger.sum"), Ok("0.00".into()));
//! let never = find(&world, "ordres.count").unwrap_err();
//! assert_eq!((never.kind, never.nearest.as_deref()), (Missing::Never, Some("orders")));
//! ```

mod campaigns;
mod cases;
mod goods;
mod ledger;
mod lives;
mod node;
mod orders;
mod path;
mod seen;
mod services;
mod shop;
mod verdicts;
mod write;

pub use orders::{BOOKINGS, DUES};
pub use path::{quoted, thing};
pub use verdicts::reasons;
pub use write::{campaign_name, payment_name, programme_name};

use crate::world::World;
use node::{Node, Step};
use path::segments;
use seen::Seen;
use serde_json::Value;
use write::{section, text};

/// Why a path leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// It may lead somewhere later in the story: there is no order 7 yet, an order has no plan of instalments yet.
    NotThereYet,
    /// It leads nowhere whatever happens: something is misspelt.
    Never,
}

/// A path that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuch {
    /// The name on the path that leads nowhere, counted from 0: those before it lead to something.
    pub segment: usize,
    /// That name, as it was written.
    pub text: String,
    /// The name that may have been meant.
    pub nearest: Option<String>,
    /// Whether it could ever lead anywhere. What never can is told before what is not there yet: of `orders.7.stgae` it
    /// is `stgae`, however many orders there are.
    pub kind: Missing,
}

/// The most names that are offered at a time.
const MOST_NAMES: usize = 500;

fn root<'s>(seen: &'s Seen<'s>) -> Node<'s> {
    section(seen)
        .leaf("clock", |seen, ()| text(seen.world.clock))
        .branch("shop", shop::figures)
        .branch("rules", shop::rules)
        .branch("buyers", shop::buyers)
        .branch("measures", shop::measures)
        .branch("director", shop::director)
        .branch("goods", goods::goods)
        .branch("services", services::services)
        .branch("orders", orders::orders)
        .branch("cases", cases::cases)
        .branch("due", orders::due)
        .branch("accounts", ledger::accounts)
        .branch("ledger", ledger::ledger)
        .branch("lives", lives::lives)
        .branch("campaigns", campaigns::campaigns)
        .branch("coupons", lives::coupons)
        .branch("claims", lives::claims)
        .branch("interestFree", lives::interest_free)
        .branch("verdicts", verdicts::verdicts)
        .branch("labels", verdicts::labels)
        .branch("pay", verdicts::pay)
        .branch("draft", shop::draft)
        .node()
}

/// Where the names of a path lead.
fn walk<'s>(seen: &'s Seen<'s>, path: &str) -> Result<Node<'s>, (NoSuch, Option<Node<'s>>)> {
    let mut here = root(seen);
    let mut missing: Option<NoSuch> = None;
    for (place, segment) in segments(path).into_iter().enumerate() {
        let no_such = |nearest, kind| NoSuch { segment: place, text: segment.text.clone(), nearest, kind };
        let was_there = here.is_there();
        here = match here.step(&segment) {
            Step::There(next) => {
                if !was_there {
                    missing = missing.or_else(|| Some(no_such(None, Missing::NotThereYet)));
                }
                next
            }
            Step::NotYet(next, nearest) => {
                missing = missing.or_else(|| Some(no_such(nearest, Missing::NotThereYet)));
                next
            }
            Step::Never(nearest) => return Err((no_such(nearest, Missing::Never), None)),
        };
    }
    match missing {
        None => Ok(here),
        Some(missing) => Err((missing, Some(here))),
    }
}

/// What stands at a path; only that is worked out. What has parts gives all of them, an empty path everything. What is
/// known to be missing, such as the plan of an order that is paid at once, is `null`.
///
/// # Errors
/// Tells the name that leads nowhere.
pub fn find(world: &World, path: &str) -> Result<Value, NoSuch> {
    let seen = Seen::new(world);
    let found = walk(&seen, path).map(|node| node.value());
    found.map_err(|(missing, _)| missing)
}

/// Everything that is there. Of more than 1,000 goods the verdicts, labels and ways to pay are not given one by one;
/// `leftOut` then says how many they are.
pub fn whole(world: &World) -> Value {
    root(&Seen::new(world)).value()
}

/// The names on a path, without quotation marks.
pub fn names_of(path: &str) -> Vec<String> {
    segments(path).into_iter().map(|segment| segment.text).collect()
}

/// The names that can stand in the place of the last one of a path that is being typed: all that begin like it, at most
/// 500; none where the path before it can never lead anywhere.
pub fn names(world: &World, prefix: &str) -> Vec<String> {
    let (before, begun) = match prefix.rfind('.') {
        Some(dot) => (&prefix[..dot], &prefix[dot + 1..]),
        None => ("", prefix),
    };
    let seen = Seen::new(world);
    let node = match walk(&seen, before) {
        Ok(node) | Err((_, Some(node))) => node,
        Err((_, None)) => return Vec::new(),
    };
    let begun = begun.trim().to_lowercase();
    let most = if begun.is_empty() { MOST_NAMES } else { usize::MAX };
    let all = node.names(most).into_iter();
    all.filter(|name| name.to_lowercase().starts_with(&begun)).take(MOST_NAMES).collect()
}

/// Every path there can be, with what comes and goes in angle brackets: `orders.<n>.stage`.
pub fn shapes() -> Vec<String> {
    let world = World::new(crate::base::Day::of(2022, 6, 23).start());
    let mut all = Vec::new();
    root(&Seen::new(&world)).shapes("", &mut all);
    all
}
