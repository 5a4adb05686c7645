//! Browser tests: the page's parts in a real browser, each told as a visitor would tell it.

#![cfg(target_arch = "wasm32")]

mod campaigns;
mod coupons;
mod desk;
mod driven;
mod interest_free;
mod keeping;
mod later;
mod place;
mod present;
mod preview;
mod share;
mod stage;
mod stories;
mod timeline;
mod trade;
mod typing;
mod worth;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
