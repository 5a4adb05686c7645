//! The only place that touches the browser: storage, the real clock, files, the page.

pub mod channel;
pub mod clock;
pub mod door;
pub mod files;
pub mod outside;
pub mod page;
pub mod storage;
pub mod worker;
