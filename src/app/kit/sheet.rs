//! A native dialog that rises from the bottom of a phone and stands at the side of a wide screen.

use super::{Icon, when};
use crate::locales::common::Common;
use crate::locales::t;
use leptos::html;
use leptos::prelude::*;

/// A sheet, shown while `open` holds. Escape, the close button and a click beside it call `on_close`.
#[component]
pub fn Sheet(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Told when the user closes it.
    on_close: Callback<()>,
    /// Its name.
    #[prop(into)]
    label: String,
    /// In the middle of the screen instead of at its edge.
    #[prop(optional)]
    centred: bool,
    /// Its body.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // Showing fails only for a dialog that is no longer in the page.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            class=if centred { "dialog" } else { "sheet" }
            node_ref=node
            aria-label=label
            on:close=move |_| {
                // The browser says so a frame later; the sheet may be wanted again by then.
                if node.get().is_some_and(|dialog| !dialog.open()) {
                    on_close.run(());
                }
            }
            on:click=move |event: web_sys::MouseEvent| {
                let outside = node.get().is_some_and(|dialog| event.target().is_some_and(|target| target == dialog.into()));
                if outside {
                    on_close.run(());
                }
            }
        >
            {(!centred).then(|| view! { <span class="sheet-handle" aria-hidden="true"></span> })}
            <button
                class="button button-icon button-small dialog-close"
                aria-label=t(Common::Close)
                on:click=move |_| on_close.run(())
            >
                <Icon name="close"/>
            </button>
            {when(move || open.get(), move || children().into_any())}
        </dialog>
    }
}
