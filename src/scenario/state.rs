//! What is to be known of a world, by path.

use crate::shop::{Account, Stage};
use crate::world::World;
use serde_json::{Map, Value};

/// Why a path leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// It may lead somewhere later in the story.
    NotThereYet,
    /// It leads nowhere whatever happens: something is misspelt.
    Never,
}

/// A path that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuch {
    /// The name on the path that leads nowhere, counted from 0.
    pub segment: usize,
    /// That name, as it was written.
    pub text: String,
    /// The name that may have been meant.
    pub nearest: Option<String>,
    /// Whether it could ever lead anywhere.
    pub kind: Missing,
}

/// What stands at a path.
///
/// # Errors
/// Tells the name that leads nowhere.
pub fn find(world: &World, path: &str) -> Result<Value, NoSuch> {
    let mut here = whole(world);
    let numbered = path.strip_prefix("orders.").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    for (segment, text) in path.split('.').enumerate() {
        here = match here.get(text) {
            Some(next) => next.clone(),
            None => {
                let names: Vec<&str> = here.as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect();
                let nearest = super::nearest::nearest(text, names);
                let kind = if numbered && segment == 1 { Missing::NotThereYet } else { Missing::Never };
                return Err(NoSuch { segment, text: text.to_owned(), nearest, kind });
            }
        };
    }
    Ok(here)
}

/// Everything that is there.
pub fn whole(world: &World) -> Value {
    let mut orders = Map::new();
    orders.insert("count".to_owned(), world.trade.orders.all().len().into());
    for order in world.trade.orders.all() {
        let stage = match order.stage {
            Stage::Unpaid { .. } => "Unpaid",
            Stage::Paid { .. } => "Paid",
            Stage::Shipped { .. } => "Shipped",
            Stage::Signed { .. } => "Signed",
            Stage::Done { .. } => "Done",
            Stage::Failed => "Failed",
        };
        orders
            .insert(order.id.0.to_string(), serde_json::json!({ "stage": stage, "refunded": order.refunded.plain() }));
    }
    let account = |account| world.trade.ledger.balance(account).plain();
    serde_json::json!({
        "clock": world.clock.to_string(),
        "orders": orders,
        "accounts": { "Wallet": account(Account::Wallet), "Escrow": account(Account::Escrow) },
        "ledger": { "sum": world.trade.ledger.total().plain() },
    })
}
