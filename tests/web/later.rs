//! Parts of the page that are loaded when they are wanted, over a network that fails.

use crate::driven::script;
use crate::stage::{first_visit, forget_everything, visit_with};
use merchant_simulator::app::later::{Loader, NotLoaded};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen_test::wasm_bindgen_test;

static OFFLINE: AtomicBool = AtomicBool::new(false);

/// Loads nothing while the network is gone.
const SHAKY: Loader = Loader {
    draw: |part| if offline() { Box::pin(std::future::ready(Err(NotLoaded))) } else { (Loader::WHOLE.draw)(part) },
    keeping: || if offline() { Box::pin(std::future::ready(Err(NotLoaded))) } else { (Loader::WHOLE.keeping)() },
    export: Loader::WHOLE.export,
    drive: || if offline() { Box::pin(std::future::ready(Err(NotLoaded))) } else { (Loader::WHOLE.drive)() },
};

fn offline() -> bool {
    OFFLINE.load(Ordering::Relaxed)
}

fn go_offline(offline: bool) {
    OFFLINE.store(offline, Ordering::Relaxed);
}

#[wasm_bindgen_test]
async fn a_part_that_cannot_be_had_says_so_and_is_tried_again() {
    forget_everything();
    go_offline(true);
    let page = visit_with(SHAKY);
    page.clicks("a.frame-nav-item[href$='/shop']").await;
    assert!(page.reads("main [role=alert]").await.contains("没有加载成功"));
    go_offline(false);
    page.clicks("main [role=alert] button").await;
    page.until("the shop is shown", |page| page.text("h1") == "店铺").await;
    page.clicks("a.frame-brand").await;
    page.sees(".preview-row").await;
}

#[wasm_bindgen_test]
async fn a_change_that_cannot_be_written_waits_and_is_written_later() {
    forget_everything();
    let page = visit_with(SHAKY);
    page.cell("羊绒大衣", "先用后付 2.0").await.click();
    page.sees("[data-test=try]").await;
    go_offline(true);
    page.clicks("[data-test=try]").await;
    assert!(page.reads("main .banner[role=alert]").await.contains("还在这一页里"));
    page.sees("[data-test=draft-toggle]").await;
    go_offline(false);
    page.clicks("main .banner[role=alert] button").await;
    page.until("the warning goes", |page| page.find("main .banner[role=alert]").is_none()).await;
    drop(page);
    go_offline(true);
    let page = visit_with(SHAKY);
    assert!(page.reads("[role=alert]").await.contains("没有加载成功"), "what reads the journal is missing");
    go_offline(false);
    page.clicks("[role=alert] button").await;
    page.sees("[data-test=draft-toggle]").await;
    drop(page);
    first_visit().await;
}

#[wasm_bindgen_test]
async fn a_script_is_told_and_asks_again() {
    forget_everything();
    let page = visit_with(SHAKY);
    page.sees(".preview-row").await;
    go_offline(true);
    let told = script("return page.clock").await;
    assert_eq!(told, "true NotLoaded: a part of the page could not be loaded: ask again when the network is back");
    go_offline(false);
    assert_eq!(script("return page.clock").await, "2023-02-20 10:00:00");
}
