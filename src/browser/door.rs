//! The worker's side of the line: what the page asks comes in here.
//!
//! A message either way is an array: the request or reply as JSON, and where there is one the file's bytes. What is
//! asked and answered stands in [`crate::exchange`]; here is only the door.

use crate::exchange::{Desk, JobError, PROTOCOL, Reply};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Opens the door: listens, answers, and says that it is ready.
pub fn open() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let mut desk = Desk::new();
    let door = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let mut answer = |reply: Reply, bytes: Option<Vec<u8>>| post(&door, &reply, bytes);
        let parts = event.data().dyn_into::<Array>().unwrap_or_default();
        let bytes = parts.get(1).dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
        match parts.get(0).as_string() {
            Some(json) => desk.handle_json(&json, bytes, &mut answer),
            None => answer(Reply::Failed { error: JobError::UnknownRequest }, None),
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post(&scope, &Reply::Ready { protocol: PROTOCOL }, None);
}

/// Sends a reply; its bytes change hands without being copied again. Nobody is left to tell if the page has gone.
fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply, bytes: Option<Vec<u8>>) {
    let Ok(json) = serde_json::to_string(reply) else { return };
    let parts = Array::of1(&JsValue::from(json));
    let moved = Array::new();
    if let Some(bytes) = bytes {
        let bytes = Uint8Array::from(bytes.as_slice());
        parts.push(&bytes);
        moved.push(&bytes.buffer());
    }
    let _ = scope.post_message_with_transfer(&parts, &moved);
}
