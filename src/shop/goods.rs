//! Goods: what the shop sells, as the merchant's list has it.

use super::refusal::Refusal;
use crate::base::{Money, Rate};
use crate::policy::{GoodFacts, Origin, Placement, Prices};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The number under which the shop keeps a good. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GoodId(Arc<str>);

impl GoodId {
    /// A number as the shop writes it, without white space around it.
    pub fn new(text: &str) -> Self {
        GoodId(text.trim().into())
    }

    /// The number as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GoodId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for GoodId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for GoodId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| GoodId::new(&text))
    }
}

/// One choice of a good that a buyer can order, with a price of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sku {
    /// What tells it apart from the good's other choices; empty where there is only one.
    #[serde(rename = "n", default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its price in yuan; `None` while nobody has said.
    #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
}

/// A good as the shop's list has it. What the list does not say is `None`, never a guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Good {
    /// The shop's number for it.
    pub id: GoodId,
    /// Its title.
    #[serde(rename = "t")]
    pub title: String,
    /// Its category path in the shop's own words, such as `女装>衬衫`; empty while unknown.
    #[serde(rename = "c", default, skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// Where it comes from.
    #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Whether buyers can see it now (已上架).
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<bool>,
    /// The share of the price that the supplier pays to whoever promotes it.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub commission: Option<Rate>,
    /// Its choices, in the order of the list; at least one.
    #[serde(rename = "s")]
    pub skus: Vec<Sku>,
}

impl Good {
    /// The highest price that is taken, in yuan.
    pub const MOST: Money = Money::from_fen(9_999_999_999);

    /// Whether the good can stand in a list.
    ///
    /// # Errors
    /// A good without a number, a title or a choice, and prices and commissions out of range.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.id.as_str().is_empty() {
            return Err(Refusal::NoId);
        }
        if self.title.trim().is_empty() {
            return Err(Refusal::NoTitle);
        }
        if self.skus.is_empty() {
            return Err(Refusal::NoSku);
        }
        let fits = |price: Money| price > Money::ZERO && price <= Good::MOST;
        if !self.skus.iter().filter_map(|sku| sku.price).all(fits) {
            return Err(Refusal::PriceOutOfRange);
        }
        if self.commission.is_some_and(|rate| !(Rate::ZERO..=Rate::ONE).contains(&rate)) {
            return Err(Refusal::CommissionOutOfRange);
        }
        Ok(())
    }

    /// What rules ask about it, its category standing where `placement` says.
    pub fn facts(&self, placement: Placement) -> GoodFacts {
        GoodFacts {
            origin: self.origin,
            listed: self.listed,
            placement,
            prices: Prices::of(self.skus.iter().map(|sku| sku.price)),
            commission: self.commission,
        }
    }

    /// The price of every choice, in order.
    pub fn prices(&self) -> Vec<Option<Money>> {
        self.skus.iter().map(|sku| sku.price).collect()
    }
}
