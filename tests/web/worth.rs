//! 划不划算: what a merchant types, what comes of it, and what is said about it.

use crate::stage::{Visit, first_visit, visit};
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
    assert!(how.contains("159.00 × 1% = 1.59") && how.contains("1.59 × 300 = 477.00"), "{how}");
    assert!(how.contains("XYHF2-FEE-04") && how.contains("依据"), "{how}");
    // A growth of one's own.
    page.types("#worth-Uplift", "20").await;
    page.until("it is better", |page| page.text("[data-test=worth-own]").contains("10,907.40")).await;
}

/// DEF-FEE-OPEN-MONTHS, XYHF2-FEE-04: a figure that is pressed says its formula, its rounding and its clauses, and goes on saying
/// them while something else is typed; it is gone with the page.
#[wasm_bindgen_test]
async fn every_figure_can_be_asked_why() {
    let page = opened().await;
    a_month(&page).await;
    page.types("#worth-Margin", "40").await;
    page.until("it breaks even", |page| page.text(ANSWER) == "0.9%").await;
    page.clicks("[data-test=worth-table] [data-row=part]:nth-of-type(6) td:nth-of-type(2) [data-test=why-of]").await;
    page.until("it is explained", |page| page.text("[data-test=why]").contains("1.59 × 300 = 477.00")).await;
    let why = page.text("[data-test=why]");
    for said in ["159.00 × 1% = 1.59", "1,000 单 × 30% = 300 单", "正好到分", "假设", "依据"] {
        assert!(why.contains(said), "{said}: {why}");
    }
    for clause in ["DEF-FEE-OPEN-MONTHS", "XYHF2-FEE-04", "DEF-FEE-ROUNDING"] {
        assert!(page.find(&format!("[data-test=why] a[href$='{clause}']")).is_some(), "{clause}: {why}");
    }
    page.types("#worth-Zhima", "40").await;
    page.until("it follows", |page| page.text("[data-test=why]").contains("1.59 × 400 = 636.00")).await;
    page.clicks("[data-test=worth-break-even] [data-test=why-of]").await;
    page.until("the break-even too", |page| page.text("[data-test=why]").contains("不够")).await;
    page.clicks("a.frame-nav-item[href$='/draft']").await;
    page.until("it went with the page", |page| page.find("[data-test=why]").is_none()).await;
}

/// TIMED-TYPE-02, DEF-TIMED-BEARER: 主播满减券 is chosen like the other coupon; what nobody states about it is said to be
/// assumed. A refund rate of its own takes the place of the common one. The result in short follows.
#[wasm_bindgen_test]
async fn host_coupons_and_a_refund_rate_of_their_own() {
    let page = opened().await;
    a_month(&page).await;
    page.until("in short", |page| page.text("[data-test=worth-short]").contains("−477.00")).await;
    page.clicks("[data-test=worth-PayLater]").await;
    page.clicks("[data-test=worth-HostCoupon]").await;
    page.until("it asks", |page| page.text("[data-test=worth-short]").contains("1 项")).await;
    page.types("#worth-HostFace", "20").await;
    page.types("#worth-HostUsed", "45").await;
    page.until("it costs", |page| page.text("[data-test=worth-table]").contains("−9,000.00")).await;
    page.clicks("[data-test=worth-model] summary").await;
    let model = page.text("[data-test=worth-model]");
    assert!(model.contains("DEF-TIMED-BEARER") && model.contains("假设"), "{model}");
    page.types("#worth-Commission", "12.5").await;
    page.until("it is too little", |page| page.text("[data-test=worth-caution]").contains("19.88")).await;
    // 450 × 139.00 × 10% and 550 × 159.00 × 5%.
    page.clicks("[data-test=worth-apart] summary").await;
    assert_eq!(typed(&page, "RefundsHostCoupon"), "");
    page.types("#worth-RefundsHostCoupon", "10").await;
    page.until("more comes back", |page| page.text("[data-test=worth-table]").contains("−10,627.50")).await;
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

/// What was typed, chosen and where the rest comes from outlasts a reload, and can be thrown away.
#[wasm_bindgen_test]
async fn what_was_typed_is_there_after_a_reload() {
    let page = opened().await;
    assert!(page.find("[data-test=typed-before]").is_none());
    a_month(&page).await;
    page.types("#worth-Margin", "四成").await;
    drop(page);
    let page = visit().await;
    page.clicks("a.frame-nav-item[href$='/worth']").await;
    page.sees("[data-test=typed-before]").await;
    page.until("the figures are there", |page| typed(page, "Orders") == "1,000" && typed(page, "Margin") == "四成")
        .await;
    page.clicks("[data-test=start-over]").await;
    page.until("they are gone", |page| {
        typed(page, "Margin").is_empty() && page.find("[data-test=typed-before]").is_none()
    })
    .await;
}
