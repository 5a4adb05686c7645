//! A line between the windows of this page: what one says, all others on the line of that name hear.

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

/// A line that is open. Dropping it hangs up.
pub struct Channel {
    line: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Opens the line of a name; none where the browser has no such lines.
    pub fn open(name: &str, mut heard: impl FnMut(String) + 'static) -> Option<Self> {
        let line = BroadcastChannel::new(name).ok()?;
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                heard(text);
            }
        });
        line.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Some(Channel { line, _heard: listener })
    }

    /// Says something to all others on the line.
    pub fn say(&self, text: &str) {
        // A line that was cut is noticed by the silence.
        let _ = self.line.post_message(&JsValue::from(text));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.line.set_onmessage(None);
        self.line.close();
    }
}
