//! The draft: what would change, and the list of things to do in the real shop.

use super::changes::{Comparison, compare};
use super::matrix::Matrix;
use crate::base::Money;
use crate::policy::{Figure, Value};
use crate::shop::{Catalogue, Draft, Good, Trial};
use std::sync::Arc;

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Set a price.
    Price {
        /// The good.
        good: Arc<Good>,
        /// The name of the choice; empty where there is only one.
        sku: String,
        /// The price now.
        from: Option<Money>,
        /// The price to set.
        to: Money,
    },
    /// List a good.
    List {
        /// The good.
        good: Arc<Good>,
    },
    /// Bring a figure of the shop to a value.
    Figure {
        /// Which figure.
        figure: Figure,
        /// Its value when it was tried.
        from: Option<Value>,
        /// The value to reach.
        to: Value,
    },
    /// The good is no longer in the list.
    Gone(String),
}

/// The list of things to do, in the order of trying.
pub fn tasks(draft: &Draft, goods: &Catalogue) -> Vec<(Trial, Task)> {
    draft.trials().iter().map(|trial| (trial.clone(), task(trial, goods))).collect()
}

fn task(trial: &Trial, goods: &Catalogue) -> Task {
    match trial {
        Trial::Price { good: id, sku, to, .. } => match goods.get(id) {
            Some(good) => {
                let choice = good.skus.get(*sku);
                Task::Price {
                    good: Arc::clone(good),
                    sku: choice.map(|sku| sku.name.clone()).unwrap_or_default(),
                    from: choice.and_then(|sku| sku.price),
                    to: *to,
                }
            }
            None => Task::Gone(id.to_string()),
        },
        Trial::List { good: id } => match goods.get(id) {
            Some(good) => Task::List { good: Arc::clone(good) },
            None => Task::Gone(id.to_string()),
        },
        Trial::Figure { figure, from, to } => Task::Figure { figure: *figure, from: *from, to: *to },
    }
}

/// What the draft does to the outcomes.
pub fn effect(before: &Matrix, after: &Matrix) -> Comparison {
    compare(before, after)
}
