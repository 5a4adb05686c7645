//! Screen.

use leptos::prelude::*;

/// Screen.
#[component]
pub fn ImportScreen() -> impl IntoView {
    view! { <div class="frame-page"></div> }
}

/// Writes tables to a file by the worker and gives it to the user.
pub async fn write_file(tables: Vec<crate::exchange::Table>, format: crate::exchange::Format, name: &str) -> bool {
    let _ = (tables, format, name);
    false
}
