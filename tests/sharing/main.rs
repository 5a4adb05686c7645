//! What travels comes back as it was, and what was tampered with does no harm: links, files, QR codes.

#![cfg(not(target_arch = "wasm32"))]

mod codes;
mod files;
mod hostile;
mod kit;
mod links;
