//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn RulesScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
