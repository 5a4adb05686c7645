//! The first step: a file, dropped or chosen, or rows pasted from a spreadsheet.

use super::bench::Bench;
use crate::app::kit::{FileButton, Icon, open_file};
use crate::app::session::Session;
use crate::browser::{files, page};
use crate::locales::import::Import;
use crate::locales::t;
use leptos::prelude::*;

/// What the file chooser offers first.
const KINDS: &str = ".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain";

/// The step.
pub fn choose(bench: Bench) -> impl IntoView {
    let session = expect_context::<Session>();
    let over = RwSignal::new(false);
    let button =
        FileButton { word: t(Import::ChooseFile), class: "button button-primary", accept: KINDS, test: "import-file" };
    let template = |file: &'static str, word: Import| {
        let address = page::beside(&format!("samples/{file}"));
        view! {
            <a class="menu-item" role="menuitem" href=address download=file rel="external">
                <Icon name="export"/>
                {t(word)}
            </a>
        }
    };
    view! {
        <div
            class="goods-drop"
            data-over=move || over.get().then_some("true")
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                over.set(false);
                if let Some(file) = files::dropped(&event) {
                    bench.open_file(session, file);
                }
            }
        >
            <Icon name="upload"/>
            <p><b>{t(Import::Drop)}</b></p>
            <p class="quiet">{t(Import::DropWhat)}</p>
            <div class="cluster">
                {open_file(button, move |file| bench.open_file(session, file))}
                <details class="menu">
                    <summary class="button"><Icon name="export"/>{t(Import::Templates)}</summary>
                    <div class="menu-list" role="menu" data-align="start">
                        {template("goods-template.csv", Import::TemplateCsv)}
                        {template("goods-template.xlsx", Import::TemplateXlsx)}
                        {template("messy.csv", Import::TemplateMessy)}
                    </div>
                </details>
            </div>
        </div>
        <div class="field">
            <label class="field-label" for="import-paste">{t(Import::Paste)}</label>
            <textarea
                class="input"
                id="import-paste"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                placeholder=t(Import::PasteSample)
                aria-describedby="import-paste-hint"
                data-test="import-paste"
                prop:value=move || bench.pasted.get()
                on:input=move |event| bench.pasted.set(event_target_value(&event))
            ></textarea>
            <p class="field-hint" id="import-paste-hint">{t(Import::PasteHint)}</p>
        </div>
        <div class="between">
            <span></span>
            <button class="button" data-test="import-paste-go" on:click=move |_| bench.open_pasted(session)>
                {t(Import::PasteGo)}
            </button>
        </div>
    }
}
