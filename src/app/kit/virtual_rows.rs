//! Long lists: only the rows in view are in the page.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Rows kept beyond both ends of the view.
const BEYOND: usize = 6;

/// The rows in view of a scrolling list whose rows all have one height.
#[derive(Clone, Copy)]
pub struct Window {
    /// The scrolling element.
    pub node: NodeRef<html::Div>,
    /// The first row to draw.
    pub first: RwSignal<usize>,
    /// How many rows to draw.
    pub count: RwSignal<usize>,
}

/// Watches the scrolling element of a list with the class `virtual`; its rows are found by the class `virtual-row`.
pub fn use_window() -> Window {
    let window = Window { node: NodeRef::new(), first: RwSignal::new(0), count: RwSignal::new(40) };
    let observer = StoredValue::new_local(None::<web_sys::ResizeObserver>);
    Effect::new(move |_| {
        let Some(node) = window.node.get() else { return };
        window.measure();
        let resized = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || window.measure());
        if let Ok(watching) = web_sys::ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            watching.observe(&node);
            observer.set_value(Some(watching));
        }
        resized.forget();
    });
    on_cleanup(move || {
        observer.try_update_value(|observer| {
            if let Some(observer) = observer.take() {
                observer.disconnect();
            }
        });
    });
    window
}

impl Window {
    /// Looks again where the list stands; called when it scrolls or changes its size.
    pub fn measure(self) {
        let Some(Some(node)) = self.node.try_get_untracked() else { return };
        let row = node.query_selector(".virtual-row").ok().flatten();
        let height = row.map_or(57.0, |row| row.get_bounding_client_rect().height()).max(1.0);
        let first = (f64::from(node.scroll_top()) / height) as usize;
        let seen = (f64::from(node.client_height()) / height).ceil() as usize + 1;
        let from = first.saturating_sub(BEYOND);
        if self.first.get_untracked() != from {
            self.first.set(from);
        }
        let count = seen + 2 * BEYOND;
        if self.count.get_untracked() != count {
            self.count.set(count);
        }
    }

    /// Goes back to the top.
    pub fn to_top(self) {
        if let Some(Some(node)) = self.node.try_get_untracked() {
            node.set_scroll_top(0);
        }
        self.measure();
    }
}
