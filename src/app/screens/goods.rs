//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn GoodsScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
