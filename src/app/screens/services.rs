//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn ServicesScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
