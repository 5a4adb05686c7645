//! A draft: changes that are tried out before anybody carries them out in the real shop.

use super::catalogue::Catalogue;
use super::goods::GoodId;
use super::refusal::Refusal;
use crate::base::Money;
use crate::policy::{Figure, Lever, ShopFacts, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One change on trial.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Trial {
    /// Set the price of a choice.
    Price {
        /// The good.
        good: GoodId,
        /// The place of the choice.
        sku: usize,
        /// The price when it was tried.
        from: Money,
        /// The price to set.
        to: Money,
    },
    /// List a good.
    List {
        /// The good.
        good: GoodId,
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
}

impl Trial {
    /// What the smallest change of a good comes to as a trial; waiting is no trial, it moves the date of the preview.
    pub fn of(good: &GoodId, lever: Lever) -> Option<Trial> {
        match lever {
            Lever::Price { sku, from, to } => Some(Trial::Price { good: good.clone(), sku, from, to }),
            Lever::List => Some(Trial::List { good: good.clone() }),
            Lever::Figure { figure, from, to } => Some(Trial::Figure { figure, from, to }),
            Lever::Wait { .. } => None,
        }
    }

    /// Whether both move the same thing.
    fn same_target(&self, other: &Trial) -> bool {
        match (self, other) {
            (Trial::Price { good: a, sku: i, .. }, Trial::Price { good: b, sku: j, .. }) => a == b && i == j,
            (Trial::List { good: a }, Trial::List { good: b }) => a == b,
            (Trial::Figure { figure: a, .. }, Trial::Figure { figure: b, .. }) => a == b,
            _ => false,
        }
    }
}

/// What can be done to the draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DraftCommand {
    /// Try changes; one that moves the same thing as an earlier one replaces it.
    Try(Vec<Trial>),
    /// Take one back.
    TakeBack(Trial),
    /// Take all back.
    Clear,
}

/// What has been done to the draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DraftEvent {
    /// Changes went on trial.
    Tried(Vec<Trial>),
    /// One was taken back.
    TakenBack(Trial),
    /// All were taken back.
    Cleared,
}

/// The changes on trial, in the order of trying.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    trials: Vec<Trial>,
}

impl Draft {
    /// The changes on trial.
    pub fn trials(&self) -> &[Trial] {
        &self.trials
    }

    /// Decides a command.
    ///
    /// # Errors
    /// Refuses changes to goods or choices that are not there, and values out of range.
    pub fn decide(&self, goods: &Catalogue, command: DraftCommand) -> Result<Vec<DraftEvent>, Refusal> {
        match command {
            DraftCommand::Try(trials) => {
                for trial in &trials {
                    match trial {
                        Trial::Price { good, sku, to, .. } => {
                            goods.get(good).and_then(|good| good.skus.get(*sku)).ok_or(Refusal::NoSuchGood)?;
                            if *to <= Money::ZERO {
                                return Err(Refusal::PriceOutOfRange);
                            }
                        }
                        Trial::List { good } => {
                            goods.get(good).ok_or(Refusal::NoSuchGood)?;
                        }
                        Trial::Figure { figure, to, .. } => {
                            if !figure.accepts(*to) {
                                return Err(Refusal::FigureOutOfRange(*figure));
                            }
                        }
                    }
                }
                let fresh: Vec<Trial> = trials.into_iter().filter(|trial| !self.trials.contains(trial)).collect();
                Ok(if fresh.is_empty() { Vec::new() } else { vec![DraftEvent::Tried(fresh)] })
            }
            DraftCommand::TakeBack(trial) => {
                if !self.trials.contains(&trial) {
                    return Err(Refusal::NoSuchChange);
                }
                Ok(vec![DraftEvent::TakenBack(trial)])
            }
            DraftCommand::Clear => Ok(if self.trials.is_empty() { Vec::new() } else { vec![DraftEvent::Cleared] }),
        }
    }

    /// Takes in what has been done.
    pub fn evolve(&mut self, event: &DraftEvent) {
        match event {
            DraftEvent::Tried(trials) => {
                for trial in trials {
                    self.trials.retain(|old| !old.same_target(trial));
                    self.trials.push(trial.clone());
                }
            }
            DraftEvent::TakenBack(trial) => self.trials.retain(|old| old != trial),
            DraftEvent::Cleared => self.trials.clear(),
        }
    }

    /// The shop as it would be with every change made.
    pub fn applied_to_shop(&self, shop: &ShopFacts) -> ShopFacts {
        let mut shop = shop.clone();
        for trial in &self.trials {
            if let Trial::Figure { figure, to, .. } = trial {
                shop.set(*figure, Some(*to));
            }
        }
        shop
    }

    /// The goods as they would be with every change made. Those that are not touched stay shared.
    pub fn applied_to_goods(&self, goods: &Catalogue) -> Catalogue {
        let mut touched: BTreeMap<&GoodId, Vec<&Trial>> = BTreeMap::new();
        for trial in &self.trials {
            if let Trial::Price { good, .. } | Trial::List { good } = trial {
                touched.entry(good).or_default().push(trial);
            }
        }
        let changed = touched.into_iter().filter_map(|(id, trials)| {
            let mut good = (**goods.get(id)?).clone();
            for trial in trials {
                match trial {
                    Trial::Price { sku, to, .. } => {
                        if let Some(sku) = good.skus.get_mut(*sku) {
                            sku.price = Some(*to);
                        }
                    }
                    Trial::List { .. } => good.listed = Some(true),
                    Trial::Figure { .. } => {}
                }
            }
            Some(Arc::new(good))
        });
        goods.with(changed)
    }
}
