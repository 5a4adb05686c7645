//! 设计活动: campaigns of one's own, made from the parts that all campaigns have.

mod effect;
mod form;
mod own;

use crate::app::kit::{Icon, path_to};
use crate::app::session::Session;
use crate::base::Money;
use crate::locales::design::Design as Words;
use crate::locales::t;
use crate::policy::{Campaign, Rules};
use crate::view::design::Form;
use crate::world::World;
use leptos::prelude::*;

/// What is being made: the form, and the place of the campaign that it changes.
#[derive(Clone, Copy)]
pub struct Making {
    /// What is typed. It stays while other screens are looked at.
    pub form: RwSignal<Form>,
    /// The place among one's own; `None` for a new one.
    pub place: RwSignal<Option<u8>>,
}

/// Campaigns of one's own.
#[component]
pub fn DesignScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let making = Making {
        form: session.places.keep("design".to_owned(), Form::default),
        place: session.places.keep("design-place".to_owned(), || None),
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
            {own::list(session, making)}
            <div class="design-split">
                {form::form(making)}
                {effect::effect(session, making)}
            </div>
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
