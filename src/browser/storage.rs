//! The browser's localStorage as a store of keys and texts.

use crate::journal::{Keys, Memory};
use gloo_storage::{LocalStorage, Storage};

/// The browser's localStorage. Texts are kept raw, not as JSON in JSON. Where the browser lets the page keep nothing, the page
/// remembers by itself until it is left, so that everything goes on working for as long.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserKeys;

thread_local! {
    /// What the page remembers by itself; `None` where the browser keeps it.
    static OWN: Option<Memory> = (!keeps()).then(Memory::default);
}

impl BrowserKeys {
    /// Whether the browser lets the page keep anything.
    pub fn works(self) -> bool {
        OWN.with(Option::is_none)
    }

    /// How many characters are taken by all keys and texts of this origin.
    pub fn used(self) -> usize {
        let characters = |text: &str| text.encode_utf16().count();
        self.all().iter().map(|key| characters(key) + self.read(key).map_or(0, |text| characters(&text))).sum()
    }

    /// All keys of this origin.
    pub fn all(self) -> Vec<String> {
        OWN.with(|own| match own {
            Some(own) => own.texts().into_keys().collect(),
            None => {
                let Ok(Some(storage)) = storage() else { return Vec::new() };
                let count = storage.length().unwrap_or(0);
                (0..count).filter_map(|n| storage.key(n).ok().flatten()).collect()
            }
        })
    }
}

/// How many characters a browser gives to one origin: five million, counted in UTF-16 units.
pub const ROOM: usize = 5_000_000;

fn storage() -> Result<Option<web_sys::Storage>, wasm_bindgen::JsValue> {
    web_sys::window().map_or(Ok(None), |window| window.local_storage())
}

/// Whether there is a storage, and it takes something. One that holds something is full rather than closed.
fn keeps() -> bool {
    let Ok(Some(storage)) = storage() else { return false };
    let probe = "merchant-simulator/probe";
    let taken = storage.set_item(probe, "1").is_ok();
    // What was not taken need not be removed.
    let _ = storage.remove_item(probe);
    taken || storage.length().is_ok_and(|count| count > 0)
}

impl Keys for BrowserKeys {
    fn read(&self, key: &str) -> Option<String> {
        OWN.with(|own| match own {
            Some(own) => own.read(key),
            // `raw` panics where the page may not use storage any more, so the question comes first.
            None => storage().ok().flatten().and_then(|_| LocalStorage::raw().get_item(key).ok().flatten()),
        })
    }

    fn write(&self, key: &str, text: &str) -> bool {
        OWN.with(|own| match own {
            Some(own) => own.write(key, text),
            None => matches!(storage(), Ok(Some(_))) && LocalStorage::raw().set_item(key, text).is_ok(),
        })
    }

    fn remove(&self, key: &str) {
        OWN.with(|own| match own {
            Some(own) => own.remove(key),
            None => {
                if let Ok(Some(storage)) = storage() {
                    // A key that cannot be removed stays; the next write under it replaces it.
                    let _ = storage.remove_item(key);
                }
            }
        });
    }
}

/// What a tab remembers until it is closed, also over a reload.
#[derive(Debug, Clone, Copy, Default)]
pub struct TabKeys;

impl TabKeys {
    fn storage() -> Option<web_sys::Storage> {
        web_sys::window()?.session_storage().ok().flatten()
    }

    /// The text under a key.
    pub fn read(self, key: &str) -> Option<String> {
        TabKeys::storage()?.get_item(key).ok().flatten()
    }

    /// Puts a text under a key. What a tab cannot remember it does without.
    pub fn write(self, key: &str, text: &str) {
        if let Some(storage) = TabKeys::storage() {
            let _ = storage.set_item(key, text);
        }
    }
}
