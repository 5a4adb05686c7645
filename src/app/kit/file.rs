//! A button that opens a file.

use super::Icon;
use crate::browser::files::{ChosenFile, chosen};
use leptos::prelude::*;

/// What such a button offers, and what it looks like.
#[derive(Clone, Copy)]
pub struct FileButton {
    /// What it says.
    pub word: &'static str,
    /// Its look.
    pub class: &'static str,
    /// The kinds that the file chooser offers first.
    pub accept: &'static str,
    /// Its name for tests.
    pub test: &'static str,
}

/// A small button for what the page itself has saved as JSON.
pub fn open_json(word: &'static str, test: &'static str, on_file: impl Fn(ChosenFile) + 'static) -> AnyView {
    let button = FileButton { word, class: "button button-small", accept: ".json,application/json", test };
    open_file(button, on_file)
}

/// A button that opens a file. The same file can be chosen again.
pub fn open_file(button: FileButton, on_file: impl Fn(ChosenFile) + 'static) -> AnyView {
    let change = move |event: web_sys::Event| {
        if let Some(file) = chosen(&event) {
            on_file(file);
        }
    };
    view! {
        <label class=button.class>
            <Icon name="import"/>
            {button.word}
            <input
                type="file"
                class="visually-hidden"
                data-test=button.test
                accept=button.accept
                on:change=change
            />
        </label>
    }
    .into_any()
}
