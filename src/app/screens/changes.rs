//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn ChangesScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
