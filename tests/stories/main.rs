//! Stories: how they are written, read, played and recorded.

#![cfg(not(target_arch = "wasm32"))]

mod edit;
mod files;
mod format;
mod gallery;
mod notation;
mod play;
mod pointed;
mod recorded;
mod shell;

/// Stories with every kind of command.
#[path = "../../examples/stories/mod.rs"]
mod every;
