//! Objects and errors for scripts that drive the page.

use js_sys::{Error, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What a method is called with; what is not given is `undefined`.
pub type Arguments = [JsValue; 3];
/// What a method gives, or throws.
pub type Answer = Result<JsValue, JsValue>;

/// An object for scripts. It lasts as long as the page.
pub struct Methods(Object);

impl Methods {
    /// An object without any.
    pub fn none() -> Self {
        Methods(Object::new())
    }

    /// Adds a method.
    #[must_use]
    pub fn with(self, name: &str, run: fn(&Arguments) -> Answer) -> Self {
        // One kind of closure for all, and functions without surroundings: each kind costs its own way into the page.
        let method = Closure::<dyn Fn(JsValue, JsValue, JsValue) -> Answer>::new(move |a, b, c| run(&[a, b, c]));
        self.set(name, &method.into_js_value())
    }

    /// Adds a property that is read anew each time.
    #[must_use]
    pub fn with_property(self, name: &str, read: fn(&Arguments) -> Answer) -> Self {
        let descriptor = Methods::none().with("get", read).set("enumerable", &JsValue::TRUE);
        // An object that is new takes any property.
        let _ = Object::define_property(&self.0, &name.into(), descriptor.0.unchecked_ref());
        self
    }

    fn set(self, name: &str, value: &JsValue) -> Self {
        // An object that is new takes any property.
        let _ = Reflect::set(&self.0, &name.into(), value);
        self
    }

    /// The object.
    pub fn object(self) -> JsValue {
        self.0.into()
    }
}

/// Gives the page's window an object with one method, `ready`, that promises something.
pub fn offer(name: &str, ready: impl Fn() -> Promise + 'static) {
    let ready = Closure::<dyn Fn() -> Promise>::new(ready).into_js_value();
    let offered = Methods::none().set("ready", &ready);
    if let Some(window) = web_sys::window() {
        // A window takes any property.
        let _ = Reflect::set(&window, &name.into(), &offered.object());
    }
}

/// A promise of what comes of something.
pub fn promise(task: impl Future<Output = Answer> + 'static) -> Promise {
    wasm_bindgen_futures::future_to_promise(task)
}

/// An error that a method throws, with its name and further properties.
pub fn error(name: &str, says: &str, more: &[(&str, JsValue)]) -> JsValue {
    let error = Error::new(says);
    error.set_name(name);
    for (name, value) in more {
        // An error without one of them is still an error.
        let _ = Reflect::set(&error, &(*name).into(), value);
    }
    error.into()
}

/// JSON as a value of JavaScript.
pub fn parsed(json: &str) -> Answer {
    JSON::parse(json)
}

/// An object as JSON; empty for one that JSON leaves out.
///
/// # Errors
/// What JavaScript throws for an object that it cannot write, such as one that holds itself.
pub fn json(object: &JsValue) -> Result<String, JsValue> {
    Ok(JSON::stringify(object)?.as_string().unwrap_or_default())
}
