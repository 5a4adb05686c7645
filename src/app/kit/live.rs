//! Parts of a view that follow signals, each of one type.
//!
//! Every closure in a view is a type of its own, and Leptos is compiled once for each. Behind these functions all closures
//! have one type, which the size of the page's wasm shows; what they draw is the same.

use crate::browser::clock;
use leptos::prelude::*;
use std::sync::Arc;

/// A part of the view that is drawn anew when a signal that it reads changes.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> AnyView + Send> = Box::new(draw);
    draw.into_any()
}

/// A part of the view that is there while a condition holds.
pub fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let holds = Memo::new(move |_| condition());
    live(move || if holds.get() { draw() } else { ().into_any() })
}

/// A heavy part of the view that is drawn once the rest has been painted, in a task of its own.
pub fn after_paint(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let painted = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        clock::pause().await;
        // The screen may have been left meanwhile.
        painted.try_set(true);
    });
    live(move || if painted.get() { draw() } else { ().into_any() })
}

/// Words, or an attribute's value, that follow signals.
pub fn said(words: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(words)
}

/// An attribute that follows signals and is absent without a value.
pub fn given(value: impl Fn() -> Option<&'static str> + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    Signal::derive(value)
}

/// A flag, as an attribute's value, that follows signals.
pub fn flag(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<&'static str> {
    Signal::derive(move || if holds() { "true" } else { "false" })
}

/// One view for each item.
pub fn each<T, V: IntoView + 'static>(items: impl IntoIterator<Item = T>, mut draw: impl FnMut(T) -> V) -> AnyView {
    items.into_iter().map(|item| draw(item).into_any()).collect::<Vec<AnyView>>().into_any()
}

/// One view for each key; a view stays as it is while its key does, whatever comes and goes around it.
pub fn keyed(
    keys: impl Fn() -> Vec<(usize, u32)> + Send + Sync + 'static,
    draw: impl Fn(usize, u32) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let keys = Signal::derive(keys);
    let draw: Arc<dyn Fn(usize, u32) -> AnyView + Send + Sync> = Arc::new(draw);
    view! { <For each=move || keys.get() key=|key| *key children=move |(first, second)| draw(first, second)/> }
        .into_any()
}

/// One view for each item; a view stays as it is while its item does, whatever comes and goes around it. What is equal is
/// the same item.
pub fn steady<T: Clone + PartialEq + Send + Sync + 'static>(
    items: impl Fn() -> Vec<T> + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    // Each item keeps its number.
    let numbered = Memo::new(move |before: Option<&Vec<(u32, T)>>| {
        let before = before.map_or([].as_slice(), Vec::as_slice);
        let mut next = before.iter().map(|(number, _)| number + 1).max().unwrap_or(0);
        let mut number = |item: &T| {
            before.iter().find(|(_, other)| other == item).map_or_else(
                || {
                    next += 1;
                    next - 1
                },
                |(number, _)| *number,
            )
        };
        items().into_iter().map(|item| (number(&item), item)).collect()
    });
    let keys = move || numbered.with(|items| items.iter().map(|(number, _)| (0, *number)).collect());
    keyed(keys, move |_, number| {
        let item = numbered.with_untracked(|items| items.iter().find(|(one, _)| *one == number).cloned());
        item.map(|(_, item)| draw(item)).into_any()
    })
}
