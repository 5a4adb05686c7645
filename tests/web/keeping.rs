//! What the browser keeps between visits.

use crate::stage::{first_visit, visit};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn changes_are_there_after_a_reload() {
    let page = first_visit().await;
    page.cell("羊绒大衣", "先用后付 2.0").await.click();
    page.clicks("[data-test=try]").await;
    drop(page);
    let page = visit().await;
    page.sees("[data-test=draft-toggle]").await;
}

#[wasm_bindgen_test]
async fn workspaces_lie_apart() {
    let page = first_visit().await;
    page.sees(".preview-row").await;
    page.clicks("[data-test=workspace]").await;
    page.until("both workspaces are listed", |page| page.count("[data-test=workspace-row]") == 2).await;
    page.clicks("[data-test=workspace-row]:nth-of-type(2) .button-quiet").await;
    page.until("my shop is empty", |page| page.count(".preview-row") == 0 && page.find(".empty").is_some()).await;
}

#[wasm_bindgen_test]
async fn a_damaged_journal_is_kept_and_said() {
    let page = first_visit().await;
    page.sees(".preview-row").await;
    drop(page);
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("a storage");
    let key = "merchant-simulator/1/sample/0";
    storage.set_item(key, "A0damaged").expect("there is room");
    let page = visit().await;
    let text = page.reads("[role=alert]").await;
    assert!(text.contains("读不出来"), "{text}");
    assert_eq!(storage.get_item(key).ok().flatten().as_deref(), Some("A0damaged"), "it is left as it was");
}
