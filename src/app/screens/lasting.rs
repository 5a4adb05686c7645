//! What outlives a screen: half-done work that neither a look elsewhere nor another language may lose.

use leptos::prelude::*;

/// Makes signals that live as long as the page, whichever screen asks for them first.
pub fn lasting<T>(make: impl FnOnce() -> T) -> T {
    let Some(mut root) = Owner::current() else { return make() };
    while let Some(parent) = root.parent() {
        root = parent;
    }
    root.with(make)
}
