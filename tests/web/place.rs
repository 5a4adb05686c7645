//! Where the page is served: at the root of a host, or below a path.

use crate::stage::{Visit, first_visit};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlAnchorElement};

/// Serves the page below a path while it lives, as far as the page can tell.
struct Below {
    base: Element,
    before: String,
}

impl Below {
    fn path(path: &str) -> Self {
        let window = web_sys::window().expect("a window");
        let document = window.document().expect("a document");
        let before = window.location().pathname().expect("a path");
        let base = document.create_element("base").expect("a base element");
        base.set_attribute("href", path).expect("it has an address");
        document.head().expect("a head").prepend_with_node_1(&base).expect("the head takes it");
        go(path);
        Below { base, before }
    }
}

impl Drop for Below {
    fn drop(&mut self) {
        self.base.remove();
        go(&self.before);
    }
}

fn go(path: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok()).expect("a history");
    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path)).expect("the same host");
}

fn links(page: &Visit) -> Vec<String> {
    let found = page.all("a[href]");
    found.into_iter().map(|link| link.unchecked_into::<HtmlAnchorElement>().pathname()).collect()
}

#[wasm_bindgen_test]
async fn below_a_path_every_link_stays_below_it_and_leads_somewhere() {
    let _below = Below::path("/some/where/");
    let page = first_visit().await;
    page.sees(".preview-row").await;
    let outside: Vec<String> = links(&page).into_iter().filter(|path| !path.starts_with("/some/where/")).collect();
    assert!(outside.is_empty(), "{outside:?}");
    page.clicks("a.frame-nav-item[href$='/shop']").await;
    page.until("the shop is shown", |page| page.text("h1") == "店铺").await;
    page.until("and marked in the menu", |page| page.text("a[aria-current=page]") == "店铺").await;
    page.clicks("a.frame-brand").await;
    page.until("and back", |page| page.text("h1") == "资格预览").await;
}
