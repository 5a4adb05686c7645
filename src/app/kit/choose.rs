//! Boxes to tick, lists to choose from, and moments to set.

use super::{each, said};
use crate::base::{Day, Moment};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A box to tick.
pub fn tick(
    test: impl Into<String>,
    words: impl Into<String>,
    ticked: impl Fn() -> bool + Send + Sync + 'static,
    on_change: impl Fn(bool) + 'static,
) -> AnyView {
    let (test, words): (String, String) = (test.into(), words.into());
    view! {
        <label class="check">
            <input
                type="checkbox"
                data-test=test
                prop:checked=Signal::derive(ticked)
                on:change=move |event| on_change(event_target_checked(&event))
            />
            <span>{words}</span>
        </label>
    }
    .into_any()
}

/// Puts something among others, or takes it out.
pub fn put<T: Ord>(all: &mut BTreeSet<T>, one: T, on: bool) {
    if on {
        all.insert(one);
    } else {
        all.remove(&one);
    }
}

/// A box that is ticked while something is among those that are chosen.
pub fn tick_of<T: Clone + Ord + Send + Sync + 'static>(
    test: &'static str,
    words: String,
    one: T,
    chosen: RwSignal<BTreeSet<T>>,
) -> AnyView {
    let own = one.clone();
    let set = move |on| chosen.update(|all| put(all, one.clone(), on));
    tick(test, words, move || chosen.with(|all| all.contains(&own)), set)
}

/// A list to choose from.
#[derive(Default)]
pub struct Select {
    /// Its look: `input`, `chip`.
    pub class: &'static str,
    /// Its name for the page, where a label points to it.
    pub id: Option<&'static str>,
    /// Its name for tests.
    pub test: String,
    /// What a screen reader calls it, where it has no label.
    pub label: Option<String>,
    /// What the choice of none says; without it one is always chosen.
    pub none: Option<&'static str>,
}

/// A list to choose from by place.
pub fn select(
    select: Select,
    names: Vec<String>,
    chosen: impl Fn() -> Option<usize> + Send + Sync + 'static,
    on_choose: impl Fn(Option<usize>) + 'static,
) -> AnyView {
    let chosen = Signal::derive(chosen);
    let is = move |place: Option<usize>| Signal::derive(move || chosen.get() == place);
    let none = select.none.map(|none| view! { <option value="" prop:selected=is(None)>{none}</option> });
    let options = each(names.into_iter().enumerate(), move |(place, name)| {
        view! { <option value=place.to_string() prop:selected=is(Some(place))>{name}</option> }
    });
    view! {
        <span class="select">
            <select
                class=select.class
                id=select.id
                data-test=select.test
                aria-label=select.label
                on:change=move |event| on_choose(event_target_value(&event).parse().ok())
            >
                {none}
                {options}
            </select>
        </span>
    }
    .into_any()
}

/// A native field for a day and a time, to the second. It has the label given or stands within one.
pub fn moment_field(
    test: &'static str,
    label: Option<&'static str>,
    value: impl Fn() -> Option<Moment> + Send + Sync + 'static,
    on_change: impl Fn(Option<Moment>) + 'static,
) -> AnyView {
    // What the native field takes and gives: a day and a time without a zone. While one of its parts is missing it gives
    // nothing; what stands in it is left alone then.
    let shown = Memo::new(move |before: Option<&String>| match value() {
        Some(at) => format!("{}T{}", at.day(), at.clock()),
        None => before.cloned().unwrap_or_default(),
    });
    let read = |text: String| text.split_once('T').and_then(|(day, time)| Day::parse(day)?.at_clock(time));
    view! {
        <input
            class="input"
            type="datetime-local"
            step="1"
            data-test=test
            aria-label=label
            prop:value=said(move || shown.get())
            on:change=move |event| on_change(read(event_target_value(&event)))
        />
    }
    .into_any()
}
