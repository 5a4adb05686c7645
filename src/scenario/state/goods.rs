//! The goods.

use super::node::{Found, Keys, Node, Record, row};
use super::seen::Seen;
use super::write::{maybe, money, name, placed, section, text};
use crate::policy::Prices;
use crate::policy::category::Placement;
use crate::shop::{Catalogue, Good, GoodId, Sku};
use serde_json::Value;

/// Goods by their numbers.
pub(super) struct GoodKeys<'s>(pub &'s Catalogue);

impl<'s> Keys<'s> for GoodKeys<'s> {
    type Key = &'s Good;

    fn placeholder(&self) -> &'static str {
        "<good>"
    }

    fn all(&self) -> Vec<(String, &'s Good)> {
        self.0.goods().iter().map(|good| (good.id.to_string(), &**good)).collect()
    }

    fn find(&self, name: &str) -> Found<&'s Good> {
        // A number is kept without blanks around it, so one with blanks is none.
        let id = GoodId::new(name);
        match self.0.get(&id) {
            Some(good) if id.as_str() == name => Found::There(good),
            _ if name.is_empty() => Found::Never,
            _ => Found::NotYet,
        }
    }
}

/// The goods.
pub(super) fn goods<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("count", |seen, ()| Value::from(seen.world.goods.goods().len()))
        .leaf("waiting", |seen, ()| Value::from(seen.world.goods.asides().len()))
        .many(GoodKeys(&seen.world.goods), good)
        .node()
}

fn good<'s>(seen: &'s Seen<'s>, good: Option<&'s Good>) -> Node<'s> {
    Record::of(seen, good)
        .leaf("title", |_, good| text(&good.title))
        .leaf("category", |_, good| if good.category.is_empty() { Value::Null } else { text(&good.category) })
        .leaf("placement", |seen, good| {
            Value::from(match seen.world.goods.place(&good.category) {
                Placement::Excluded(_) => "Excluded",
                Placement::Allowed(_) => "Allowed",
                Placement::Unknown => "Unknown",
            })
        })
        .leaf("family", |seen, good| placed(seen.world.goods.place(&good.category)))
        .leaf("origin", |_, good| maybe(good.origin, name))
        .leaf("listed", |_, good| Value::from(good.listed))
        .leaf("commission", |_, good| maybe(good.commission, text))
        .leaf("lowest", |_, good| maybe(prices(good).low, money))
        .leaf("highest", |_, good| maybe(prices(good).high, money))
        .leaf("priced", |_, good| Value::from(prices(good).complete))
        .leaf("inEvent", |seen, good| Value::from(seen.world.trade.event_goods.contains(&good.id)))
        .branch("choices", |seen, good| row(seen, good.map(|good| good.skus.as_slice()), choice))
        .node()
}

fn prices(good: &Good) -> Prices {
    Prices::of(good.skus.iter().map(|sku| sku.price))
}

fn choice<'s>(seen: &'s Seen<'s>, choice: Option<(u32, &'s Sku)>) -> Node<'s> {
    Record::of(seen, choice)
        .leaf("name", |_, (_, sku)| text(&sku.name))
        .leaf("price", |_, (_, sku)| maybe(sku.price, money))
        .node()
}
