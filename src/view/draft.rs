//! The draft: what would change, and the list of things to do in the real shop.

use super::changes::{Comparison, compare};
use super::matrix::Matrix;
use crate::base::Money;
use crate::policy::{Figure, Overall, Programme, Value};
use crate::shop::{Catalogue, Draft, DraftCommand, DraftEvent, Good, GoodId, GoodsCommand, ProfileCommand, Trial};
use crate::world::{Command, World};
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

/// What a change does to its own good, programme by programme, as far as it was compared.
pub fn flips(comparison: &Comparison, task: &Task) -> Vec<(Programme, Overall)> {
    let good = match task {
        Task::Price { good, .. } | Task::List { good } => good,
        Task::Figure { .. } | Task::Gone(_) => return Vec::new(),
    };
    let own = comparison.differences.iter().filter(|difference| difference.good.id == good.id);
    own.map(|difference| (difference.programme, difference.to)).collect()
}

/// The commands that carry changes out: into the goods list and the shop's figures, and off the draft.
pub fn carry_out(world: &World, trials: &[Trial]) -> Vec<Command> {
    let mut draft = Draft::default();
    draft.evolve(&DraftEvent::Tried(trials.to_vec()));
    let (goods, shop) = (draft.applied_to_goods(&world.goods), draft.applied_to_shop(&world.profile.shop));
    let mut commands = Vec::new();
    let mut done: Vec<&GoodId> = Vec::new();
    for trial in trials {
        match trial {
            Trial::Price { good, .. } | Trial::List { good } if !done.contains(&good) => {
                done.push(good);
                let changed = goods.get(good).map(|good| Box::new((**good).clone()));
                commands.extend(changed.map(|good| Command::Goods(GoodsCommand::Put(good))));
            }
            Trial::Price { .. } | Trial::List { .. } => {}
            Trial::Figure { figure, .. } => {
                let command = ProfileCommand::State { figure: *figure, value: shop.get(*figure) };
                commands.push(Command::Profile(command));
            }
        }
    }
    if trials.len() == world.draft.trials().len() {
        commands.push(Command::Draft(DraftCommand::Clear));
    } else {
        commands.extend(trials.iter().map(|trial| Command::Draft(DraftCommand::TakeBack(trial.clone()))));
    }
    commands
}
