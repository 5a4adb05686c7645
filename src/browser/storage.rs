//! The browser's localStorage as a store of keys and texts.

use crate::journal::Keys;
use gloo_storage::{LocalStorage, Storage};

/// The browser's localStorage. Texts are kept raw, not as JSON in JSON.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserKeys;

impl BrowserKeys {
    /// Whether the browser lets the page keep anything.
    pub fn works(self) -> bool {
        let probe = "merchant-simulator/probe";
        let works = self.write(probe, "1") && self.read(probe).as_deref() == Some("1");
        self.remove(probe);
        works
    }

    /// How many characters are taken by all keys and texts of this origin.
    pub fn used(self) -> usize {
        let characters = |text: &str| text.encode_utf16().count();
        self.all().iter().map(|key| characters(key) + self.read(key).map_or(0, |text| characters(&text))).sum()
    }

    /// All keys of this origin.
    pub fn all(self) -> Vec<String> {
        let Ok(Some(storage)) = storage() else { return Vec::new() };
        let count = storage.length().unwrap_or(0);
        (0..count).filter_map(|n| storage.key(n).ok().flatten()).collect()
    }
}

/// How many characters a browser gives to one origin: five million, counted in UTF-16 units.
pub const ROOM: usize = 5_000_000;

fn storage() -> Result<Option<web_sys::Storage>, wasm_bindgen::JsValue> {
    web_sys::window().map_or(Ok(None), |window| window.local_storage())
}

impl Keys for BrowserKeys {
    fn read(&self, key: &str) -> Option<String> {
        // `raw` panics where the page may not use storage at all, so the question comes first.
        storage().ok().flatten()?;
        LocalStorage::raw().get_item(key).ok().flatten()
    }

    fn write(&self, key: &str, text: &str) -> bool {
        matches!(storage(), Ok(Some(_))) && LocalStorage::raw().set_item(key, text).is_ok()
    }

    fn remove(&self, key: &str) {
        if let Ok(Some(storage)) = storage() {
            // A key that cannot be removed stays; the next write under it replaces it.
            let _ = storage.remove_item(key);
        }
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
