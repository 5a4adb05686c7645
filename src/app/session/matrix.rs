//! The matrix in view, kept up to date with the world and the day in view.

use super::Session;
use crate::app::slices::{self, AT_ONCE};
use crate::base::Moment;
use crate::policy::{Assessment, RuleSet, ShopFacts};
use crate::shop::Catalogue;
use crate::view::matrix::MatrixBuilder;
use crate::view::titles::Titles;
use leptos::prelude::*;
use std::sync::Arc;

/// What the matrix depends on. Another draft of the same goods, rules and figures leaves it as it is.
#[derive(Clone, PartialEq)]
struct Basis {
    rules: RuleSet,
    shop: ShopFacts,
    at: Moment,
}

impl Session {
    /// Keeps the matrix up to date with the world and the day in view.
    pub(super) fn follow(self) {
        let basis = Memo::new(move |_| {
            self.world.with(|world| {
                let shop =
                    if self.look.draft.get() { world.draft.applied_to_shop(&world.shop()) } else { world.shop() };
                Basis { rules: world.rules.clone(), shop, at: self.look.at.get() }
            })
        });
        let assessment = Memo::new_with_compare(
            move |_| basis.with(|b| Arc::new(Assessment::new(&b.rules, &b.shop, b.at))),
            |a, b| !matches!((a, b), (Some(a), Some(b)) if Arc::ptr_eq(a, b)),
        );
        // While more is coming in, the last list stays: a second holder of the growing one would make each part copy it.
        let goods = Memo::new_with_compare(
            move |before: Option<&Catalogue>| {
                if self.held.get()
                    && let Some(before) = before
                {
                    return before.clone();
                }
                self.world.with(|world| {
                    if self.look.draft.get() { world.draft.applied_to_goods(&world.goods) } else { world.goods.clone() }
                })
            },
            |old: Option<&Catalogue>, new| !matches!((old, new), (Some(old), Some(new)) if old.same_as(new)),
        );
        Effect::new(move |_| {
            if self.held.get() {
                return;
            }
            let assessment = assessment.get();
            let goods = goods.get();
            let turn = self.turn.try_update_value(|turn| {
                *turn += 1;
                *turn
            });
            let earlier = self.matrix.get_untracked();
            let builder = MatrixBuilder::new(assessment, goods, earlier);
            if builder.progress().1 <= AT_ONCE {
                self.working.set(None);
                self.matrix.set(Some(Arc::new(builder.finish())));
            } else {
                leptos::task::spawn_local(self.work(builder, turn));
            }
        });
    }

    /// Works a long matrix out in slices, unless a newer one has begun.
    async fn work(self, builder: MatrixBuilder, turn: Option<u32>) {
        let current = || self.turn.try_get_value() == turn;
        let told = |progress| self.working.set(Some(progress));
        if let Some(matrix) = slices::build(builder, &current, &told).await
            && current()
        {
            self.working.set(None);
            let goods = matrix.goods.clone();
            self.matrix.set(Some(Arc::new(matrix)));
            let known =
                |titles: &Option<Arc<Titles>>| titles.as_ref().is_some_and(|titles| titles.of(&goods).is_some());
            if !self.titles.with_untracked(known)
                && let Some(titles) = slices::titles(goods, &current).await
            {
                self.titles.set(Some(Arc::new(titles)));
            }
        }
    }
}
