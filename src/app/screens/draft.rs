//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn DraftScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
