//! 资格预览 as a visitor uses it.

use crate::stage::first_visit;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_newcomer_sees_the_sample_with_its_outcomes() {
    let page = first_visit().await;
    assert_eq!(page.reads("h1").await, "资格预览");
    page.sees(".preview-row").await;
    assert_eq!(page.reads("[data-test=count-met]").await, "39");
    let coat = page.cell("羊绒大衣", "先用后付 2.0").await;
    assert_eq!(coat.get_attribute("data-outcome").as_deref(), Some("near"));
    assert!(coat.inner_text().contains("降 12.00"), "{}", coat.inner_text());
}

#[wasm_bindgen_test]
async fn a_cell_says_why_and_what_to_do() {
    let page = first_visit().await;
    page.cell("羊绒大衣", "先用后付 2.0").await.click();
    page.sees("[data-test=explanation]").await;
    let text = page.reads("[data-test=explanation]").await;
    assert!(text.contains("差一步"), "{text}");
    assert!(text.contains("512.00") && text.contains("500.00"), "{text}");
    assert!(page.count(".preview-condition") >= 5);
    assert!(page.find("[data-clause='AMB-01']").is_some(), "the cap's clause is named");
}

#[wasm_bindgen_test]
async fn trying_the_smallest_change_makes_it_qualify_and_can_be_taken_back() {
    let page = first_visit().await;
    page.cell("羊绒大衣", "先用后付 2.0").await.click();
    page.clicks("[data-test=try]").await;
    let near = |page: &crate::stage::Visit, wanted: &str| {
        page.find("button.outcome[aria-label^='羊绒大衣，先用后付 2.0']")
            .and_then(|cell| cell.get_attribute("data-outcome"))
            .as_deref()
            == Some(wanted)
    };
    page.until("the coat qualifies with the draft", |page| near(page, "met")).await;
    page.clicks("[data-test=draft-toggle]").await;
    page.until("the coat is one step away as it is", |page| near(page, "near")).await;
}

#[wasm_bindgen_test]
async fn filters_narrow_the_rows() {
    let page = first_visit().await;
    page.sees(".preview-row").await;
    page.clicks("[data-test=filter-near]").await;
    page.until("nine rows are one step away", |page| page.count(".preview-row") == 9).await;
    page.clicks("[data-test=filter-all]").await;
    page.types("[data-test=search]", "羊绒").await;
    page.until("one row has the word", |page| page.count(".preview-row") == 1).await;
    page.types("[data-test=search]", "没有这样的商品").await;
    page.sees(".preview-matrix .empty").await;
}

#[wasm_bindgen_test]
async fn the_rules_move_with_the_date() {
    let page = first_visit().await;
    page.sees("[data-test='programme-Campaign(CampaignId(1))']").await;
    page.types("[data-test=date]", "2023-04-01").await;
    page.until("the subsidy is over", |page| page.find("[data-test='programme-Campaign(CampaignId(1))']").is_none())
        .await;
    page.types("[data-test=date]", "2022-06-10").await;
    page.sees("[data-test=programme-PayLaterOne]").await;
    assert!(page.find("[data-test=programme-PayLater]").is_none(), "2.0 has not come yet");
}

#[wasm_bindgen_test]
async fn a_programme_tells_its_conditions_on_the_shop() {
    let page = first_visit().await;
    page.clicks("[data-test='programme-Campaign(CampaignId(3))']").await;
    let text = page.reads("[data-test=explanation]").await;
    assert!(text.contains("单场 GMV"), "{text}");
    assert!(text.contains("未知"), "{text}");
}
