//! What the browser keeps between visits.

use crate::stage::{first_visit, visit};
use wasm_bindgen_test::wasm_bindgen_test;

/// The first chunk of the sample's journal.
const FIRST: &str = "merchant-simulator/1/sample/0";

fn storage() -> web_sys::Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("a storage")
}

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
    drop(page);
    let page = visit().await;
    page.until("it still is", |page| page.count(".preview-row") == 0 && page.find(".empty").is_some()).await;
    assert_eq!(
        storage().get_item("merchant-simulator/1/mine/0").ok().flatten(),
        None,
        "and keeps nothing of the sample"
    );
}

#[wasm_bindgen_test]
async fn a_sample_that_nobody_changes_takes_no_room() {
    let page = first_visit().await;
    page.sees(".preview-row").await;
    drop(page);
    assert_eq!(storage().get_item(FIRST).ok().flatten(), None);
    visit().await.sees(".preview-row").await;
}

#[wasm_bindgen_test]
async fn a_damaged_journal_is_kept_and_said() {
    let page = first_visit().await;
    page.cell("羊绒大衣", "先用后付 2.0").await.click();
    page.clicks("[data-test=try]").await;
    page.sees("[data-test=draft-toggle]").await;
    drop(page);
    let (storage, key) = (storage(), FIRST);
    assert!(storage.get_item(key).ok().flatten().is_some(), "the change was kept");
    storage.set_item(key, "A0damaged").expect("there is room");
    let page = visit().await;
    let text = page.reads("[role=alert]").await;
    assert!(text.contains("读不出来"), "{text}");
    assert_eq!(storage.get_item(key).ok().flatten().as_deref(), Some("A0damaged"), "it is left as it was");
}
