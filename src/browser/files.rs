//! Files that the user chooses or drops.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// A file that was chosen or dropped.
#[derive(Debug, Clone)]
pub struct ChosenFile(web_sys::File);

impl ChosenFile {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its bytes, still in the browser's hands so that they can be handed to a worker; `None` when it cannot be read.
    pub async fn bytes(&self) -> Option<js_sys::Uint8Array> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&buffer))
    }
}

/// Why a file was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unopened {
    /// The browser could not read it.
    Unread,
    /// It is longer than what is looked for can be.
    TooLong,
}

impl ChosenFile {
    /// Its bytes, when they are not more than `most`: a file that is far too long is not even taken over from the browser.
    ///
    /// # Errors
    /// Why it was not opened.
    pub async fn bytes_up_to(&self, most: usize) -> Result<Vec<u8>, Unopened> {
        let bytes = self.bytes().await.ok_or(Unopened::Unread)?;
        if bytes.length() as usize > most { Err(Unopened::TooLong) } else { Ok(bytes.to_vec()) }
    }
}

/// The first file of an `<input type=file>` that has just changed. The field is emptied so that the same file can be
/// chosen again.
pub fn chosen(event: &web_sys::Event) -> Option<ChosenFile> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(ChosenFile(file))
}

/// The first file that was dropped.
pub fn dropped(event: &web_sys::DragEvent) -> Option<ChosenFile> {
    event.prevent_default();
    event.data_transfer()?.files()?.get(0).map(ChosenFile)
}
