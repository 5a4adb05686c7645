//! A good in the making: the form as typed, kept apart from the good until it is saved.

use crate::app::screens::lasting::lasting;
use crate::app::session::Session;
use crate::browser::page;
use crate::journal::WorkspaceId;
use crate::locales::goods::Goods;
use crate::locales::t;
use crate::shop::{Good, GoodId, GoodsCommand};
use crate::view::goods::{GoodForm, Slip};
use crate::world::Command;
use leptos::prelude::*;
use std::sync::Arc;

/// A shop and a good of it; no good for one that is new.
pub type Key = (WorkspaceId, Option<GoodId>);

thread_local! {
    /// Forms with edits that are not saved yet. They stay while somebody looks at another screen.
    static DRAFTS: RwSignal<Vec<(Key, GoodForm)>> = lasting(RwSignal::default);
}

/// One good in the making. Copy it freely; everything in it is a handle.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The session.
    pub session: Session,
    /// Which good of which shop.
    pub key: StoredValue<Key>,
    drafts: RwSignal<Vec<(Key, GoodForm)>>,
    /// The good as it is kept.
    pub saved: Memo<Option<Arc<Good>>>,
    /// The good as it is typed.
    pub form: Memo<GoodForm>,
    /// What keeps the form from being read.
    pub slips: Memo<Vec<Slip>>,
    /// Somebody has tried to save: everything that is wrong is said.
    pub tried: RwSignal<bool>,
    /// A field has been left: what cannot be read is said.
    pub left: RwSignal<bool>,
}

impl Editor {
    /// Opens a good of a shop, with the edits that are left from before.
    pub fn new(session: Session, key: Key) -> Self {
        let drafts = DRAFTS.with(|drafts| *drafts);
        let key = StoredValue::new(key);
        let saved = Memo::new(move |_| {
            let id = key.with_value(|key| key.1.clone())?;
            session.world.with(|world| world.goods.get(&id).cloned())
        });
        let form = Memo::new(move |_| {
            let draft = drafts.with(|drafts| {
                key.with_value(|key| drafts.iter().find(|(other, _)| other == key).map(|(_, form)| form.clone()))
            });
            draft.unwrap_or_else(|| saved.with(|saved| saved.as_deref().map(GoodForm::of).unwrap_or_default()))
        });
        let slips = Memo::new(move |_| {
            let new = key.with_value(|key| key.1.is_none());
            let taken = |id: &GoodId| new && session.world.with(|world| world.goods.get(id).is_some());
            form.with(|form| form.read(taken)).err().unwrap_or_default()
        });
        Editor { session, key, drafts, saved, form, slips, tried: RwSignal::new(false), left: RwSignal::new(false) }
    }

    /// Changes the form.
    pub fn edit(self, change: impl FnOnce(&mut GoodForm)) {
        let mut form = self.form.get_untracked();
        change(&mut form);
        let plain = self.saved.with_untracked(|saved| saved.as_deref().map(GoodForm::of).unwrap_or_default());
        let key = self.key.get_value();
        self.drafts.update(|drafts| {
            drafts.retain(|(other, _)| *other != key);
            if form != plain {
                drafts.push((key, form));
            }
        });
    }

    /// Gives the edits up.
    pub fn discard(self) {
        self.key.with_value(|key| self.drafts.update(|drafts| drafts.retain(|(other, _)| other != key)));
        self.tried.set(false);
        self.left.set(false);
    }

    /// Whether there are edits that are not kept.
    pub fn unsaved(self) -> bool {
        self.drafts.with(|drafts| self.key.with_value(|key| drafts.iter().any(|(other, _)| other == key)))
    }

    /// Whether a slip is said yet.
    pub fn said(self, wanted: Slip) -> bool {
        let early = !matches!(wanted, Slip::NoId | Slip::NoTitle | Slip::SkuName(_));
        (self.tried.get() || (early && self.left.get())) && self.slips.with(|slips| slips.contains(&wanted))
    }

    /// Saves the good and gives its number when it is new.
    pub fn save(self) -> Option<GoodId> {
        let new = self.key.with_value(|key| key.1.is_none());
        let taken = |id: &GoodId| new && self.session.world.with_untracked(|world| world.goods.get(id).is_some());
        match self.form.with_untracked(|form| form.read(taken)) {
            Ok(good) => {
                let id = good.id.clone();
                if !self.session.act(Command::Goods(GoodsCommand::Put(Box::new(good)))) {
                    return None;
                }
                self.discard();
                self.session.say(t(Goods::Saved).to_owned());
                new.then_some(id)
            }
            Err(slips) => {
                self.tried.set(true);
                if let Some(slip) = slips.first() {
                    page::focus(&self.field_of(*slip));
                }
                None
            }
        }
    }

    fn field_of(self, slip: Slip) -> String {
        let place = |key: u32| self.form.with_untracked(|form| form.skus.iter().position(|sku| sku.key == key));
        match slip {
            Slip::NoId | Slip::IdTaken => "good-id".to_owned(),
            Slip::NoTitle => "good-title".to_owned(),
            Slip::Commission | Slip::CommissionRange => "good-commission".to_owned(),
            Slip::Price(key) | Slip::PriceRange(key) => format!("sku-price-{}", place(key).unwrap_or(0)),
            Slip::SkuName(key) => format!("sku-name-{}", place(key).unwrap_or(0)),
        }
    }
}
