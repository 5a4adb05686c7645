//! Long lists: only the rows in view are in the page.

use super::live::{keyed, live};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Rows kept beyond both ends of the view.
const BEYOND: usize = 6;
/// Rows that are drawn before anybody knows how many the view has room for.
const FIRST: usize = 16;

/// A selection of rows of one height in a scrolling list, and the part of it that is in view.
#[derive(Clone, Copy)]
pub struct Rows {
    /// The scrolling element: a list with the class `virtual`.
    pub node: NodeRef<html::Div>,
    places: Memo<Arc<Vec<u32>>>,
    from: RwSignal<usize>,
    room: RwSignal<usize>,
    shown: Memo<Vec<(usize, u32)>>,
    /// How far down the list stands, in pixels, and how high a row is, as last measured. Asking the page makes it lay
    /// itself out, so it is asked only when it may have changed.
    top: StoredValue<i32>,
    height: StoredValue<Option<f64>>,
}

/// Watches the scrolling element of a list; its rows are found by the class `virtual-row`. Another selection is read from
/// its top.
pub fn use_rows(places: Memo<Arc<Vec<u32>>>) -> Rows {
    let (from, room) = (RwSignal::new(0), RwSignal::new(FIRST));
    let shown = Memo::new(move |_| {
        places.with(|places| {
            let first = from.get().min(places.len());
            let until = (first + room.get()).min(places.len());
            (first..until).zip(places[first..until].iter().copied()).collect()
        })
    });
    let rows = Rows {
        node: NodeRef::new(),
        places,
        from,
        room,
        shown,
        top: StoredValue::new(0),
        height: StoredValue::new(None),
    };
    Effect::new(move |before: Option<Arc<Vec<u32>>>| {
        let now = places.get();
        if before.is_some_and(|before| !Arc::ptr_eq(&before, &now)) {
            rows.to_top();
        }
        now
    });
    let observer = StoredValue::new_local(None::<web_sys::ResizeObserver>);
    Effect::new(move |_| {
        let Some(node) = rows.node.get() else { return };
        // The observer speaks for the first time when the page has been laid out anyway.
        let resized = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || {
            rows.height.set_value(None);
            rows.measure();
        });
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
    rows
}

impl Rows {
    /// How many rows the selection has.
    pub fn count(self) -> usize {
        self.places.with(|places| places.len())
    }

    /// The first row that is drawn.
    pub fn first(self) -> usize {
        self.shown.with(|rows| rows.first().map_or(0, |(n, _)| *n))
    }

    /// The rows in view, or what stands there when there are none. A row is drawn from its number in the selection and its
    /// place in the list, and stays while both do.
    pub fn draw(
        self,
        row: impl Fn(usize, u32) -> AnyView + Clone + Send + Sync + 'static,
        none: impl Fn() -> AnyView + Send + 'static,
    ) -> AnyView {
        let any = Memo::new(move |_| self.count() > 0);
        live(move || {
            if !any.get() {
                return none();
            }
            view! {
                <div class="virtual-body" role="presentation">
                    <div class="virtual-window" role="presentation">{keyed(move || self.shown.get(), row.clone())}</div>
                </div>
            }
            .into_any()
        })
    }

    /// Looks again where the list stands; called when it scrolls or changes its size.
    pub fn measure(self) {
        let Some(Some(node)) = self.node.try_get_untracked() else { return };
        let measured = || {
            let row = node.query_selector(".virtual-row").ok().flatten()?;
            Some(row.get_bounding_client_rect().height().max(1.0))
        };
        let height = self.height.get_value().or_else(measured);
        self.height.set_value(height);
        let height = height.unwrap_or(57.0);
        let top = node.scroll_top();
        self.top.set_value(top);
        let first = (f64::from(top) / height) as usize;
        let seen = (f64::from(node.client_height()) / height).ceil() as usize + 1;
        let from = first.saturating_sub(BEYOND);
        if self.from.get_untracked() != from {
            self.from.set(from);
        }
        let room = seen + 2 * BEYOND;
        if self.room.get_untracked() != room {
            self.room.set(room);
        }
    }

    fn to_top(self) {
        if self.top.get_value() != 0
            && let Some(Some(node)) = self.node.try_get_untracked()
        {
            node.set_scroll_top(0);
            self.measure();
        }
    }
}
