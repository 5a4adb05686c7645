//! The buyer's label, 分期免息每日仅需XX元 (INST-LABEL-01, INST-COPY-01).

use crate::app::screens::traced::asked;
use crate::app::session::Session;
use crate::locales::interest_free::Free as Words;
use crate::locales::{fill, t};
use crate::view::checkout::{FreeLabel, Spot};
use crate::view::why::Subject;
use leptos::prelude::*;

/// The label, which can be asked where its amount comes from.
pub fn free_label(session: Session, label: Option<&FreeLabel>) -> AnyView {
    let Some(label) = label else { return ().into_any() };
    let subject = Subject::Daily(label.choice.clone());
    let words = fill(Words::LabelOf, &[&label.daily]);
    view! { <span class="tag" data-standing="stated" data-test="free-label">{asked(session, subject, words)}</span> }
        .into_any()
}

/// Which checkout a buyer looks at (DEF-INST-HALF).
pub fn spot_name(spot: Spot) -> &'static str {
    t(if spot == Spot::HalfScreen { Words::HalfScreen } else { Words::OrderPage })
}
