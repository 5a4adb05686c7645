//! The director's desk.

use crate::stage::first_visit;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_buyer_is_answered_for_by_score_and_version() {
    let page = first_visit().await;
    if page.find("[data-test=desk-Buyer]").is_none() {
        page.clicks("[data-test=desk]").await;
    }
    page.clicks("[data-test=desk-Buyer]").await;
    page.types("#buyer-zhima", "550").await;
    page.until("550 is not above 550", |page| {
        page.find("[data-test=answers]")
            .is_some_and(|list| list.text_content().unwrap_or_default().contains("芝麻分高于 550"))
    })
    .await;
    page.types("#buyer-zhima", "551").await;
    page.until("551 is above 550", |page| {
        page.find("[data-test=answers]")
            .is_some_and(|list| !list.text_content().unwrap_or_default().contains("芝麻分高于 550"))
    })
    .await;
    page.types("#buyer-zhima", "99999").await;
    let text = page.reads(".field-error").await;
    assert!(!text.is_empty());
}
