//! Taking the preview along: CSV, .xlsx, and a print view of the rows shown. What writes and what prints is loaded when
//! somebody asks for it.

use super::preview::Listed;
use crate::app::kit::{Icon, live};
use crate::app::later::{Draw, Later, Loader, NotLoaded};
use crate::app::session::Session;
use crate::browser::{clock, page};
use crate::exchange::Format;
use crate::locales::frame::Frame;
use crate::locales::preview::Preview;
use crate::locales::t;
use leptos::html;
use leptos::prelude::*;

/// Draws the print view while the browser prints.
#[derive(Clone, Copy)]
pub struct Printer {
    session: Session,
    loader: Loader,
    draw: RwSignal<Option<Draw>>,
}

impl Printer {
    /// A printer that also answers to the keys for printing, while the screen is shown.
    pub fn new(session: Session) -> Self {
        let printer = Printer { session, loader: expect_context::<Loader>(), draw: RwSignal::new(None) };
        let keys = window_event_listener(leptos::ev::keydown, move |event| {
            if (event.ctrl_key() || event.meta_key()) && event.key() == "p" {
                event.prevent_default();
                printer.print();
            }
        });
        on_cleanup(move || keys.remove());
        printer
    }

    /// Where the print view is drawn; only the printer sees it.
    pub fn area(self) -> AnyView {
        live(move || self.draw.get().map_or_else(|| ().into_any(), |draw| draw()))
    }

    /// Draws the print view, lets the browser print it and takes it away: hundreds of rows would only weigh on the screen.
    fn print(self) {
        leptos::task::spawn_local(async move {
            match (self.loader.draw)(Later::Print).await {
                Ok(draw) => {
                    self.draw.set(Some(draw));
                    clock::pause().await;
                    page::print();
                    self.draw.try_set(None);
                }
                Err(NotLoaded) => self.session.say(t(Frame::NotLoaded).to_owned()),
            }
        });
    }
}

/// The menu with the ways to take the result along.
pub fn take_along(printer: Printer, listed: Listed) -> AnyView {
    let Printer { session, loader, .. } = printer;
    let menu = NodeRef::<html::Details>::new();
    let shut = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let export = move |format: Format| {
        shut();
        leptos::task::spawn_local(async move {
            match (loader.export)().await {
                Ok(export) => {
                    export(session, listed.programmes.get_untracked(), listed.places.get_untracked(), format);
                }
                Err(NotLoaded) => session.say(t(Frame::NotLoaded).to_owned()),
            }
        });
    };
    view! {
        <details class="menu" data-test="take-along" node_ref=menu>
            <summary class="button frame-compact">
                <Icon name="export"/>
                <span>{t(Preview::TakeAlong)}</span>
            </summary>
            <div class="menu-list" role="menu">
                <button class="menu-item" role="menuitem" data-test="export-csv" on:click=move |_| export(Format::Csv)>
                    <Icon name="export"/>
                    {t(Preview::AsCsv)}
                </button>
                <button class="menu-item" role="menuitem" data-test="export-xlsx" on:click=move |_| export(Format::Xlsx)>
                    <Icon name="export"/>
                    {t(Preview::AsXlsx)}
                </button>
                <button
                    class="menu-item"
                    role="menuitem"
                    data-test="print"
                    on:click=move |_| {
                        shut();
                        printer.print();
                    }
                >
                    <Icon name="print"/>
                    {t(Preview::Print)}
                </button>
            </div>
        </details>
    }
    .into_any()
}
