//! 活动报名 and the designer: what a merchant and the platform see and do.

use crate::stage::{Visit, first_visit};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const DESK: &str = "[data-test=on-ReviewDesk]";
const PHONE: &str = "[data-test=on-MerchantPhone]";
/// 商户贴息.
const JOINT: &str = "[data-test=campaign-3]";

/// The sample on the first day of the 38节, on the merchant's list of campaigns.
async fn festival() -> Visit {
    let page = first_visit().await;
    page.clicks("[data-test=workspace]").await;
    page.types("[data-test=starts-on]", "2023-02-15").await;
    page.clicks("[data-test=new-sample]").await;
    page.until("it is open", |page| page.find("[data-test=starts-on]").is_none()).await;
    // What the best session sold, so that the shop meets every condition.
    page.clicks("a[href$='/shop']").await;
    page.types("#figure-SessionGmv", "1200000").await;
    page.clicks("a[href$='/services']").await;
    page.clicks("[data-test=app-Campaigns]").await;
    page.sees(JOINT).await;
    page
}

/// The platform's page of a campaign beside the merchant's.
async fn review(page: &Visit, campaign: &str) {
    page.clicks("[data-test=surface-ReviewDesk]").await;
    page.sees(DESK).await;
    for entry in page.all(&format!("{DESK} .stage-menu button")) {
        if entry.text_content().is_some_and(|text| text.contains("活动审核")) {
            entry.unchecked_into::<web_sys::HtmlElement>().click();
        }
    }
    page.clicks(&format!("{DESK} {campaign}")).await;
}

/// JOINT38-REG-01, PAY38-REG-01: goods are ticked, submitted, refused with a reason or approved, one by one.
#[wasm_bindgen_test]
async fn goods_are_signed_up_and_reviewed() {
    let page = festival().await;
    page.clicks(&format!("{PHONE} {JOINT}")).await;
    page.sees("[data-test=conditions]").await;
    // Without goods there is nothing to submit, and the page says so.
    page.clicks("[data-test=submit-sign-up]").await;
    page.until("it asks for goods", |page| page.find(".field-error").is_some()).await;
    let goods = page.all("[data-test=campaign-good]");
    assert!(goods.len() >= 2, "{}", goods.len());
    for good in goods.into_iter().take(2) {
        good.unchecked_into::<web_sys::HtmlElement>().click();
    }
    page.clicks("[data-test=submit-sign-up]").await;
    page.until("two wait", |page| page.count("[data-test=submitted]") == 2).await;
    assert_eq!(page.text("[data-test=campaign-state]"), "已报名");
    // What cannot be submitted says what it lacks.
    assert!(page.find("[data-test=picker]").is_none(), "what was submitted is not asked for again");
    review(&page, JOINT).await;
    page.clicks(&format!("{DESK} [data-test=refuse]")).await;
    page.until("a refusal needs a reason", |page| page.text(DESK).contains("要写明理由")).await;
    page.types(&format!("{DESK} [id^=refusal]"), "图片不清").await;
    page.clicks(&format!("{DESK} [data-test=refuse]")).await;
    page.until("the reason is shown", |page| page.text(DESK).contains("未通过：图片不清")).await;
    page.clicks(&format!("{DESK} [data-test=approve]")).await;
    page.until("it is approved", |page| page.text(&format!("{DESK} [data-test=campaign-state]")) == "已通过").await;
}

/// A sign-up can be taken back until it is approved.
#[wasm_bindgen_test]
async fn a_sign_up_is_taken_back() {
    let page = festival().await;
    page.clicks(JOINT).await;
    page.clicks("[data-test=pick-all]").await;
    page.clicks("[data-test=submit-sign-up]").await;
    page.sees("[data-test=signed-up]").await;
    page.clicks("[data-test=withdraw-sign-up]").await;
    page.until("one can sign up again", |page| page.find("[data-test=picker]").is_some()).await;
}

/// The list of what keeps goods out names the condition of each.
#[wasm_bindgen_test]
async fn what_keeps_goods_out() {
    let page = festival().await;
    page.clicks(JOINT).await;
    page.clicks("[data-test=unfit] summary").await;
    let first = page.reads("[data-test=campaign-unfit]").await;
    assert!(first.contains("JOINT38-GOOD-01"), "{first}");
}

/// JOINT38-BEN-02, DEF-QUOTA: what is taken of a campaign's money can be asked: how much of which limit, and who sets it.
#[wasm_bindgen_test]
async fn the_money_of_a_campaign_can_be_asked() {
    let page = festival().await;
    page.clicks(JOINT).await;
    page.clicks("[data-test=purse] dl > div:first-child [data-test=why-of]").await;
    page.until("it is explained", |page| page.text("[data-test=why]").contains("上限 100,000.00 − 已占用 0.00")).await;
    for clause in ["JOINT38-BEN-02", "DEF-QUOTA"] {
        let named = page.find(&format!("[data-test=why] a[href$='{clause}']"));
        assert!(named.is_some(), "{clause}: {}", page.text("[data-test=why]"));
    }
    page.clicks("[data-test=purse] dl > div:nth-child(2) [data-test=why-of]").await;
    page.until("the pool too", |page| page.text("[data-test=why]").contains("上限 10,000,000.00")).await;
}

async fn designer() -> Visit {
    let page = festival().await;
    page.clicks("a[href$='/rules']").await;
    page.clicks("[data-test=to-design]").await;
    page.sees("[data-test=effect]").await;
    page
}

/// What is missing is said while typing, and kept once nothing fatal is left; then the preview and the stage have it.
#[wasm_bindgen_test]
async fn a_campaign_is_designed() {
    let page = designer().await;
    page.sees("[data-test=flaw-NoName]").await;
    let keep: web_sys::HtmlButtonElement = page.sees("[data-test=campaign-keep]").await.unchecked_into();
    assert!(keep.disabled());
    page.types("#design-name", "夏日贴息").await;
    page.types("#design-share", "50").await;
    for (field, [from, until]) in [("sign-up", ["2023-02-15", "2023-03-01"]), ("active", ["2023-02-15", "2023-03-31"])]
    {
        page.types(&format!("#design-{field}"), from).await;
        page.types(&format!("#design-{field}-until"), until).await;
    }
    page.until("nothing fatal is left", |page| page.count("[data-test^=flaw-]") == 0).await;
    page.types("#design-price-least", "100").await;
    page.types("#design-price-most", "50").await;
    page.sees("[data-test=flaw-Contradiction]").await;
    page.types("#design-price-most", "").await;
    page.types("#design-cap", "0.5").await;
    page.sees("[data-test=flaw-CapBelowOrder]").await;
    page.types("#design-cap", "1000").await;
    page.until("all is well", |page| page.count("[data-test^=flaw-]") == 0).await;
    page.clicks("[data-test=campaign-keep]").await;
    page.until("it stands in the list", |page| page.text("[data-test=own-campaign]").contains("夏日贴息")).await;
    // The phone still stands on the list.
    page.clicks("a[href$='/services']").await;
    assert!(page.reads("[data-test=campaign-4]").await.contains("夏日贴息"));
    // Taken away, it can be brought back.
    page.clicks("a[href$='/rules']").await;
    page.clicks("[data-test=to-design]").await;
    page.clicks("[data-test=campaign-remove]").await;
    page.clicks("[data-test=campaign-remove-yes]").await;
    page.until("it is gone", |page| page.find("[data-test=own-campaign]").is_none()).await;
    page.clicks("[data-test=campaign-back]").await;
    page.sees("[data-test=own-campaign]").await;
}

/// One of the notices' campaigns is where one starts from; what is typed stays while other screens are looked at.
#[wasm_bindgen_test]
async fn a_campaign_is_made_from_another() {
    let page = designer().await;
    page.clicks("[data-test=like-3]").await;
    page.until("it says the shares", |page| {
        page.find("#design-share")
            .is_some_and(|field| field.unchecked_into::<web_sys::HtmlInputElement>().value() == "20")
    })
    .await;
    page.types("#design-name", "新贴息").await;
    page.clicks("a[href$='/services']").await;
    page.sees(PHONE).await;
    page.clicks("a[href$='/rules']").await;
    page.clicks("[data-test=to-design]").await;
    let name: web_sys::HtmlInputElement = page.sees("#design-name").await.unchecked_into();
    assert_eq!(name.value(), "新贴息");
}
