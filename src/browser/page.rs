//! The page itself: where it lives, how it looks, what it fetches.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// The path under which the page is served, with a slash at its end: `/` or `/some/where/`.
pub fn base() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let url = base.and_then(|base| web_sys::Url::new(&base).ok());
    url.map_or_else(|| "/".to_owned(), |url| url.pathname())
}

/// The address of a file that lies beside the page.
pub fn beside(file: &str) -> String {
    format!("{}{file}", base())
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Sets or clears an attribute of the root element, such as the theme or the language.
pub fn set_root(attribute: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // An attribute that cannot be set leaves the page as it was, which is still readable.
    let _ = match value {
        Some(value) => root.set_attribute(attribute, value),
        None => root.remove_attribute(attribute),
    };
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Whether the system prefers dark pages.
pub fn prefers_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Whether the browser's first language is Chinese; true where it does not say.
pub fn prefers_chinese() -> bool {
    let language = web_sys::window().and_then(|window| window.navigator().language());
    language.is_none_or(|language| language.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("zh")))
}

/// Whether a media query holds now.
pub fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Makes the browser ask before the page is left, while `unsaved` holds. Lasts as long as the page.
pub fn ask_before_leaving(unsaved: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        if unsaved() {
            event.prevent_default();
        }
    });
    // Without the listener the page is left without a question, as pages are.
    let _ = window.add_event_listener_with_callback("beforeunload", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Calls `changed` whenever a media query begins or ceases to hold. Lasts as long as the page.
pub fn watch(query: &str, changed: impl Fn(bool) + 'static) {
    let Some(list) = web_sys::window().and_then(|window| window.match_media(query).ok().flatten()) else { return };
    let listener = Closure::<dyn Fn(web_sys::MediaQueryListEvent)>::new(move |event: web_sys::MediaQueryListEvent| {
        changed(event.matches());
    });
    list.set_onchange(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Calls `changed` when another page of this origin changes the storage. Lasts as long as the page.
pub fn watch_storage(changed: impl Fn(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
        changed(event.key());
    });
    // Without the listener another page's change is still noticed at the next write.
    let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Fetches a text file that lies beside the page; `None` when it cannot be had.
pub async fn fetch_text(file: &str) -> Option<String> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(&beside(file))).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without printing does nothing.
        let _ = window.print();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Gives bytes to the user as a file to save.
pub fn save_file(name: &str, kind: &str, bytes: &[u8]) -> bool {
    fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
        let url = web_sys::Url::create_object_url_with_blob(&blob)?;
        let document = document().ok_or(JsValue::NULL)?;
        let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The address is given back once the browser has had time to start the download.
        let release = Closure::once_into_js(move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        });
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        window.set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), 60_000)?;
        Ok(())
    }
    save(name, kind, bytes).is_ok()
}

/// Moves the keyboard's focus to an element.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

/// Moves the keyboard's focus to an element, however tall, and scrolls to where it begins.
pub fn go_to(id: &str) {
    focus(id);
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

fn text_area(id: &str) -> Option<web_sys::HtmlTextAreaElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Where the caret stands in a field of several lines, in units of UTF-16.
pub fn caret(id: &str) -> Option<u32> {
    text_area(id)?.selection_start().ok().flatten()
}

/// Puts the caret somewhere in a field of several lines, and brings it into view.
pub fn place_caret(id: &str, at: u32) {
    let Some(field) = text_area(id) else { return };
    // A field is scrolled to its caret when it gets the focus. One that cannot take it stays as it is.
    let _ = field.blur();
    let _ = field.set_selection_range(at, at);
    let _ = field.focus();
}

/// Moves the keyboard's focus to an element when none has it, as after a button that is gone; nothing scrolls.
pub fn focus_if_lost(id: &str) {
    let Some(document) = document() else { return };
    let held = document.active_element().is_some_and(|element| element.tag_name() != "BODY");
    if held {
        return;
    }
    let main = document.get_element_by_id("main");
    let top = main.as_ref().map(web_sys::Element::scroll_top);
    focus(id);
    if let (Some(main), Some(top)) = (main, top) {
        main.set_scroll_top(top);
    }
}

/// Scrolls the elements of a selector to their start.
pub fn to_top(selector: &str) {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return };
    for place in 0..found.length() {
        if let Some(element) = found.item(place).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            element.set_scroll_top(0);
        }
    }
}

/// How wide an element is inside, in whole `rem`; 0 when it is not there.
pub fn room(id: &str) -> u32 {
    fn measured(id: &str) -> Option<u32> {
        let document = document()?;
        let width = document.get_element_by_id(id)?.client_width();
        let style = web_sys::window()?.get_computed_style(&document.document_element()?).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        let rem = size.trim_end_matches("px").parse::<f64>().ok().filter(|rem| *rem > 0.0)?;
        // A width in pixels over the size of a letter: small, and never negative.
        Some((f64::from(width) / rem) as u32)
    }
    measured(id).unwrap_or(0)
}

/// A text as one segment of a path.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The text of one segment of a path; as it is when it is none.
pub fn decoded(segment: &str) -> String {
    js_sys::decode_uri_component(segment).map_or_else(|_| segment.to_owned(), Into::into)
}

/// How far from the beginning of the line, in so many parts of its length, an element was clicked.
pub fn place_within(event: &web_sys::MouseEvent, parts: i64) -> i64 {
    let Some(element) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return 0;
    };
    let bounds = element.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - bounds.left()) / bounds.width().max(1.0);
    (share * parts as f64) as i64
}

/// Whether what is typed goes into a field and is not meant for the page.
pub fn types_into_a_field(event: &web_sys::KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return false;
    };
    matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || element.has_attribute("contenteditable")
}

fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

/// The fragment of the page's address, without its `#`; none when there is none.
pub fn fragment() -> Option<String> {
    let hash = location()?.hash().ok()?;
    hash.strip_prefix('#').filter(|fragment| !fragment.is_empty()).map(str::to_owned)
}

/// The address at which the page begins, whole, without a fragment.
pub fn address() -> String {
    let origin = location().and_then(|location| location.origin().ok()).unwrap_or_default();
    format!("{origin}{}", base())
}

/// Tells of each change of the address's fragment, for as long as the page is open.
pub fn watch_fragment(changed: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(changed);
    if let Some(window) = web_sys::window() {
        // A window always listens.
        let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Takes the fragment from the address; the page stays as it is, and going back does not bring it back.
pub fn clear_fragment() {
    let Some((window, location)) = web_sys::window().zip(location()) else { return };
    let path = format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    if let Ok(history) = window.history() {
        // An address of the same page is always taken.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

/// Puts a text on the clipboard; false where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // A page that is not served safely has none.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("clipboard"));
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    let written = window.navigator().clipboard().write_text(text);
    wasm_bindgen_futures::JsFuture::from(written).await.is_ok()
}

/// Shows the page on the whole screen, or in its window again. A browser that will not stays as it is.
pub fn toggle_full_screen() {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // Refused where nobody has touched the page yet; the window is filled anyway.
        let _ = root.request_fullscreen();
    }
}

/// Goes back into the window, where the page has the whole screen.
pub fn leave_full_screen() {
    if let Some(document) = document().filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}

/// Opens an address in a small window of its own, or brings the one of that name to the front; false where the browser opens
/// none.
pub fn open_window(address: &str, name: &str) -> bool {
    let window = web_sys::window();
    let opened = window.and_then(|window| {
        window.open_with_url_and_target_and_features(address, name, "popup,width=720,height=860").ok().flatten()
    });
    opened.is_some_and(|opened| opened.focus().is_ok())
}

/// Whether the page was opened at one of its own paths, such as `present/notes`.
pub fn is_at(path: &str) -> bool {
    let here = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    here.trim_end_matches('/') == beside(path)
}

/// Whether what has the keyboard's focus is pressed by the key itself: a button, a link, the head of what folds.
pub fn presses(event: &web_sys::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"))
}

/// Whether a key was pressed within a dialog.
pub fn within_a_dialog(event: &web_sys::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest("dialog").ok().flatten().is_some())
}

/// Leaves the keyboard's focus where it is when a button is pressed with a pointer, so that the space bar does not press it
/// again.
pub fn keep_focus(event: &web_sys::MouseEvent) {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if element.is_some_and(|element| element.closest("button").ok().flatten().is_some()) {
        event.prevent_default();
    }
}
