//! The menu with the ways to take a result along.

use super::Icon;
use crate::exchange::Format;
use leptos::html;
use leptos::prelude::*;

/// The words of such a menu: its name, and what it offers.
pub struct TakeAlongWords {
    /// Its name.
    pub name: &'static str,
    /// As CSV.
    pub csv: &'static str,
    /// As .xlsx.
    pub xlsx: &'static str,
    /// On paper.
    pub print: &'static str,
}

/// A menu that exports or prints, and shuts when one of the two is chosen. Tests find its items by `test`.
pub fn take_along_menu(
    test: &'static str,
    words: TakeAlongWords,
    export: impl Fn(Format) + Clone + 'static,
    print: impl Fn() + Clone + 'static,
) -> AnyView {
    let menu = NodeRef::<html::Details>::new();
    let item = |key: &str, icon: &'static str, word: &'static str, act: Box<dyn Fn()>| {
        let chosen = move |_| {
            if let Some(menu) = menu.get_untracked() {
                menu.set_open(false);
            }
            act();
        };
        view! {
            <button class="menu-item" role="menuitem" data-test=format!("{test}-{key}") on:click=chosen>
                <Icon name=icon/>
                {word}
            </button>
        }
        .into_any()
    };
    let to_csv = export.clone();
    view! {
        <details class="menu" data-test=test node_ref=menu>
            <summary class="button frame-compact">
                <Icon name="export"/>
                <span>{words.name}</span>
            </summary>
            <div class="menu-list" role="menu">
                {item("csv", "export", words.csv, Box::new(move || to_csv(Format::Csv)))}
                {item("xlsx", "export", words.xlsx, Box::new(move || export(Format::Xlsx)))}
                {item("print", "print", words.print, Box::new(print))}
            </div>
        </details>
    }
    .into_any()
}
