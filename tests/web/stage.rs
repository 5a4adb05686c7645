//! A page to test on, and what a visitor does with it.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use merchant_simulator::app::App;
use merchant_simulator::app::later::Loader;
use merchant_simulator::browser::clock::wait;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A visit to the page. Dropping it leaves the page and goes back to the address at which tests begin; what the browser
/// keeps stays.
pub struct Visit {
    root: HtmlElement,
    _handle: Box<dyn std::any::Any>,
}

fn document() -> web_sys::Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser has a document")
}

/// Forgets everything that the browser keeps.
pub fn forget_everything() {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.expect("a browser has a storage").clear().expect("it can be cleared");
}

/// The first visit of a newcomer.
pub async fn first_visit() -> Visit {
    forget_everything();
    visit().await
}

/// Another visit in the same browser.
pub async fn visit() -> Visit {
    let visit = visit_with(Loader::WHOLE);
    visit.sees("h1").await;
    visit
}

/// Another visit, to a page whose later parts are loaded in a way of their own.
pub fn visit_with(load: Loader) -> Visit {
    let language = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    language.expect("a browser has a storage").set_item("merchant-simulator/language", "zh-CN").expect("there is room");
    // The built page says where it is served; so does this one, once for all tests.
    if document().query_selector("base").expect("a selector").is_none() {
        let base = document().create_element("base").expect("a base");
        base.set_attribute("href", "/").expect("it has an address");
        document().head().expect("a head").append_child(&base).expect("the head takes it");
    }
    let root: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
    document().body().expect("a body").append_child(&root).expect("the page takes it");
    let handle: UnmountHandle<_> = mount_to(root.clone(), move || view! { <App load=load/> });
    Visit { root, _handle: Box::new(handle) }
}

impl Drop for Visit {
    fn drop(&mut self) {
        let history = web_sys::window().and_then(|window| window.history().ok()).expect("a history");
        let back = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some("/"));
        back.expect("the same host");
        self.root.remove();
    }
}

impl Visit {
    /// The first element that a selector finds.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect("a selector")
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).expect("a selector").length()
    }

    /// Every element that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        (0..found.length()).filter_map(|n| found.get(n)?.dyn_into().ok()).collect()
    }

    /// The text of the first element that a selector finds; empty when there is none.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).map(|element| element.unchecked_into::<HtmlElement>().inner_text()).unwrap_or_default()
    }

    /// Waits until a selector finds something.
    pub async fn sees(&self, selector: &str) -> Element {
        for _ in 0..200 {
            if let Some(element) = self.find(selector) {
                return element;
            }
            wait(20).await;
        }
        panic!("{selector} did not appear in: {}", self.root.inner_text());
    }

    /// Waits until a condition holds.
    pub async fn until(&self, what: &str, holds: impl Fn(&Visit) -> bool) {
        for _ in 0..200 {
            if holds(self) {
                return;
            }
            wait(20).await;
        }
        panic!("not so: {what}; the page says: {}", self.root.inner_text());
    }

    /// The text of an element, waiting for it to appear.
    pub async fn reads(&self, selector: &str) -> String {
        let element: HtmlElement = self.sees(selector).await.unchecked_into();
        element.inner_text()
    }

    /// Clicks an element, waiting for it to appear.
    pub async fn clicks(&self, selector: &str) {
        let element: HtmlElement = self.sees(selector).await.unchecked_into();
        element.click();
        wait(0).await;
    }

    /// Types into a field and leaves it.
    pub async fn types(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.sees(selector).await.unchecked_into();
        field.set_value(text);
        for kind in ["input", "change"] {
            let event = web_sys::Event::new(kind).expect("an event");
            field.dispatch_event(&event).expect("it is heard");
        }
        wait(0).await;
    }

    /// The cell of a good under a programme, by what it is called.
    pub async fn cell(&self, good: &str, programme: &str) -> HtmlElement {
        self.sees(&format!("button.outcome[aria-label^='{good}，{programme}']")).await.unchecked_into()
    }
}
