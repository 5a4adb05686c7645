//! 划不划算: what a merchant types, what comes of it, and what is said about it.

use crate::stage::{Visit, first_visit};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

const ANSWER: &str = "[data-test=worth-break-even]";

/// The page in the sample shop.
async fn opened() -> Visit {
    let page = first_visit().await;
    page.clicks("a.frame-nav-item[href$='/worth']").await;
    page.until("it is open", |page| page.text("h1") == "划不划算").await;
    page
}

/// A thousand orders of 159.00, of which 5% come back, three in ten of them by 芝麻先用后付.
async fn a_month(page: &Visit) {
    for (field, text) in [("Orders", "1,000"), ("Basket", "159"), ("Refunds", "5"), ("Zhima", "30")] {
        page.types(&format!("#worth-{field}"), text).await;
    }
}

fn typed(page: &Visit, field: &str) -> String {
    page.find(&format!("#worth-{field}"))
        .map(|field| field.unchecked_into::<HtmlInputElement>().value())
        .unwrap_or_default()
}

/// XYHF2-FEE-04: the fee of all, also of those that come back; the break-even and how each figure comes about. No growth is
/// there before somebody types one.
#[wasm_bindgen_test]
async fn a_month_without_and_with_stands_side_by_side() {
    let page = opened().await;
    assert!(page.reads("[data-test=worth-first]").await.contains("客单价"));
    assert_eq!(typed(&page, "Uplift"), "");
    a_month(&page).await;
    page.until("the margin is asked for", |page| page.text(ANSWER).contains("填上毛利率")).await;
    assert!(page.text("[data-test=worth-same]").contains("477.00"));
    assert!(page.find("[data-test=worth-picture]").is_none());
    page.types("#worth-Margin", "40").await;
    page.until("it breaks even", |page| page.text(ANSWER) == "0.9%").await;
    let table = page.text("[data-test=worth-table]");
    for amount in ["151,050.00", "−3,021.00", "−477.00", "57,399.00", "56,922.00", "57,434.30", "2.3158%"] {
        assert!(table.contains(amount), "{amount}: {table}");
    }
    page.sees("[data-test=worth-picture] svg polyline").await;
    let said = page.sees("[data-test=worth-picture] [role=img]").await.get_attribute("aria-label");
    assert!(said.is_some_and(|said| said.contains("57,399.00") && said.contains("0.9%")));
    page.clicks("[data-test=worth-how] summary").await;
    let how = page.text("[data-test=worth-how]");
    assert!(how.contains("每单 159.00 × 1% = 1.59") && how.contains("1.59 × 300 = 477.00"), "{how}");
    assert!(how.contains("XYHF2-FEE-04") && how.contains("依据"), "{how}");
    // A growth of one's own.
    page.types("#worth-Uplift", "20").await;
    page.until("it is better", |page| page.text("[data-test=worth-own]").contains("多 10,907.40")).await;
}

/// SUB38-BEN-01: with the subsidy of the festival it costs nothing; after its last day it is left out, and that is said.
#[wasm_bindgen_test]
async fn several_programmes_together_under_the_rules_of_the_day() {
    let page = opened().await;
    a_month(&page).await;
    page.types("#worth-Margin", "40").await;
    page.clicks("[data-test='worth-Campaign(CampaignId(1))']").await;
    page.until("it costs nothing", |page| page.text(ANSWER) == "0%").await;
    page.types("[data-test=date]", "2023-04-01").await;
    page.until("it is over", |page| page.text("[data-test=worth-left-out]").contains("2023-03-31")).await;
    page.until("it costs again", |page| page.text(ANSWER) == "0.9%").await;
    assert!(page.text("main").contains("按 2023-04-01 有效的规则"));
    page.clicks("[data-test=worth-PayLater]").await;
    page.clicks("[data-test='worth-Campaign(CampaignId(1))']").await;
    page.until("nothing is chosen", |page| page.text("[data-test=worth-first]").contains("选一项")).await;
}

/// What is wrong is said at its field, and what was typed is still there after another screen. AMB-17.
#[wasm_bindgen_test]
async fn what_is_typed_is_checked_at_its_field_and_stays() {
    let page = opened().await;
    a_month(&page).await;
    page.types("#worth-Margin", "四成").await;
    page.until("it is no number", |page| page.text(".field-error").contains("百分数")).await;
    assert!(page.text("[data-test=worth-first]").contains("1 处"));
    page.types("#worth-Margin", "140").await;
    page.until("it is out of range", |page| page.text(".field-error").contains("0% 到 100%")).await;
    page.types("#worth-Margin", "40").await;
    page.types("#worth-Wechat", "70.5").await;
    page.until("an order has one way to pay", |page| page.text(".field-error").contains("100.5%")).await;
    page.clicks("a.frame-nav-item[href$='/draft']").await;
    page.until("elsewhere", |page| page.find("#worth-Margin").is_none()).await;
    page.clicks("a.frame-nav-item[href$='/worth']").await;
    page.sees("#worth-Wechat").await;
    assert_eq!((typed(&page, "Wechat"), typed(&page, "Basket")), ("70.5".to_owned(), "159".to_owned()));
    assert!(page.reads(".field-error").await.contains("100.5%"));
    page.types("#worth-Wechat", "").await;
    page.until("all is well", |page| page.text(ANSWER) == "0.9%").await;
    page.clicks("[data-test=worth-by-orders]").await;
    page.until("there are none", |page| page.text("[data-test=worth-no-orders]").contains("还没有订单")).await;
}
