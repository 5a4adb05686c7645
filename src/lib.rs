//! 小店预演: a simulator in which a merchant tries the 交易服务 functions before touching the real shop.
//!
//! The modules, from the ground up; each may use those before it:
//!
//! - [`base`]: money, days, ids. Vocabulary, no rules.
//! - [`policy`]: what the platform says: clauses, dated values, verdicts. One programme a file.
//! - [`shop`]: what happens in a shop. One aggregate a file.
//! - [`world`]: all aggregates together.
//! - [`journal`]: what happened, kept as text. [`exchange`]: tables in and out. [`scenario`]: shops that are ready to be
//!   looked at. [`view`]: what a screen shows, without words or page.
//! - [`locales`]: every visible word, in both languages.
//! - [`outside`]: driving all of it from outside, by texts and JSON.
//! - [`browser`]: the only place that touches the browser.
//! - [`app`]: the page.

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;
pub mod base;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod browser;
pub mod exchange;
pub mod journal;
pub mod locales;
pub mod outside;
pub mod policy;
pub mod scenario;
pub mod shop;
pub mod view;
pub mod world;
