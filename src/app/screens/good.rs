//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn GoodScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
