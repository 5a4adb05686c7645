//! 设计活动: campaigns of one's own, made from the parts that all campaigns have.

mod effect;
mod form;
mod own;

use crate::app::kit::{Icon, Texts, path_to};
use crate::app::session::Session;
use crate::app::typing::{self, Typing};
use crate::base::Money;
use crate::locales::design::Design as Words;
use crate::locales::t;
use crate::policy::{Campaign, Rules};
use crate::view::design::Form;
use crate::world::World;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is being made: the form, and the place of the campaign that it changes. It stays until it is saved.
#[derive(Clone, Copy)]
pub struct Making {
    /// What is chosen, and typed as far as it can be read.
    pub form: RwSignal<Form>,
    /// What is typed and cannot be read, or not yet.
    texts: Texts,
    /// The place among one's own; `None` for a new one.
    pub place: RwSignal<Option<u8>>,
    typing: Typing,
}

impl Making {
    fn of(session: Session, typing: Typing) -> Self {
        let place = typing.keep("place", || None::<u8>);
        // The campaign that was being changed may have been taken away meanwhile: then it is a new one.
        let own = |place: u8| {
            let there = |world: &World| world.rules.campaigns.get(usize::from(place)).is_some_and(Option::is_some);
            session.world.with_untracked(there)
        };
        if place.get_untracked().is_some_and(|place| !own(place)) {
            place.set(None);
        }
        let texts = Texts(typing.keep("texts", BTreeMap::new));
        Making { form: typing.keep("form", Form::default), texts, place, typing }
    }

    /// Goes on from a form: that of a campaign of one's own, at its place, or of a new one.
    pub fn start(self, form: Form, place: Option<u8>) {
        self.texts.0.set(BTreeMap::new());
        self.form.set(form);
        self.place.set(place);
        self.typing.settle();
    }

    /// It is saved, as the campaign at a place.
    pub fn saved(self, place: Option<u8>) {
        self.place.set(place);
        self.typing.settle();
    }
}

/// Campaigns of one's own.
#[component]
pub fn DesignScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let making = move |typing: Typing| {
        let making = Making::of(session, typing);
        view! {
            {own::list(session, making)}
            {typing.line()}
            <div class="design-split">
                {form::form(making)}
                {effect::effect(session, making)}
            </div>
        }
        .into_any()
    };
    view! {
        <div class="frame-page" style="--page:72rem">
            <header class="frame-head">
                <a href=path_to("/rules") class="frame-back">
                    <Icon name="chevron-left" small=true/>
                    {t(Words::ToRules)}
                </a>
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Words::Title)}</h1>
                    <p class="frame-subtitle">{t(Words::Subtitle)}</p>
                </div>
            </header>
            {typing::form(session, "design".to_owned(), making)}
        </div>
    }
}

/// The form of a campaign as it is today.
fn form_of(world: &World, campaign: &Campaign, name: String) -> Form {
    let shop = world.shop();
    Form::of(campaign, name, &Rules { set: &world.rules, shop: &shop, at: world.clock })
}

/// A field of the form for an amount.
type MoneyField = (Words, &'static str, fn(&Form) -> Option<Money>, fn(&mut Form, Option<Money>));
