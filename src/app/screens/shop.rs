//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn ShopScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
