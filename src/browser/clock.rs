//! The real clock, and pauses in which the page gets its turn.

use crate::base::{Day, Moment};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The moment it is now, in Shanghai time, whatever zone the browser is in.
pub fn now() -> Moment {
    // Milliseconds since the epoch as a float; whole seconds fit without loss.
    Moment::from_unix((js_sys::Date::now() / 1000.0) as i64).unwrap_or_else(|| Day::FIRST.start())
}

/// Milliseconds since the page was opened, for measuring how long a slice of work took.
pub fn milliseconds() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Lets the page draw and listen before going on.
pub async fn pause() {
    wait(0).await;
}

/// Waits so many milliseconds.
pub async fn wait(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let global = js_sys::global();
        if let Some(window) = global.dyn_ref::<web_sys::Window>() {
            // A page that cannot set a timer cannot draw either; the work then simply goes on.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(promise).await;
}
