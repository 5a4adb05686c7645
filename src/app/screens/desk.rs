//! The director's desk: the explanation of what was last touched, and what only a director sees.

use super::explanation::ExplanationPanel;
use leptos::prelude::*;

/// The desk.
#[component]
pub fn Desk() -> impl IntoView {
    view! { <div class="desk"><ExplanationPanel/></div> }
}
