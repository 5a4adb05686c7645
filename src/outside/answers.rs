//! What is to be known of a world.

use super::Trouble;
use crate::scenario::state;
use crate::world::World;
use serde_json::{Map, Value, json};

/// What stands at a path of the state (`docs/state.md`), the whole state at an empty one. `None` for what is not there yet but
/// may come, such as an order that nobody has placed.
///
/// # Errors
/// `NoSuchPath` for a path that never leads anywhere.
pub fn find(world: &World, path: &str) -> Result<Option<Value>, Trouble> {
    if path.trim().is_empty() {
        return Ok(Some(state::whole(world)));
    }
    match state::find(world, path) {
        Ok(value) => Ok(Some(value)),
        Err(no_such) if no_such.kind == state::Missing::NotThereYet => Ok(None),
        Err(no_such) => Err(no_such.into()),
    }
}

/// A good's verdict under a programme with every condition, see [`state::reasons`].
///
/// # Errors
/// `NoSuchPath` for a programme that there never is, `NotThereYet` for a good or a campaign that is not in the world.
pub fn verdict(world: &World, programme: &str, good: &str) -> Result<Value, Trouble> {
    Ok(state::reasons(world, programme, good)?)
}

/// What is numbered in a part of the state, in order and with its numbers.
fn numbered(part: &Value) -> Vec<Value> {
    let part = part.as_object();
    let one = |n: usize| {
        let mut one: Map<String, Value> = part?.get(&n.to_string())?.as_object()?.clone();
        one.insert("n".to_owned(), Value::from(n));
        Some(Value::Object(one))
    };
    (1..).map_while(one).collect()
}

/// The ledger: what every account holds, and every movement of money in order.
pub fn ledger(world: &World) -> Value {
    let part = |path| state::find(world, path).unwrap_or_default();
    let ledger = part("ledger");
    json!({ "accounts": part("accounts"), "sum": ledger.get("sum"), "lines": numbered(&ledger) })
}

/// What falls due, the earliest first.
pub fn due(world: &World) -> Value {
    Value::Array(numbered(&state::find(world, "due").unwrap_or_default()))
}
