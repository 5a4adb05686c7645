//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn HandbookScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}
