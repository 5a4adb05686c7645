//! 分期免息 on the merchant's phone, and its label on the buyer's.

use crate::stage::Visit;
use crate::trade::{BUYER, PHONE, shows, stage};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

/// The stage with the page of 分期免息.
async fn opened() -> Visit {
    let page = stage().await;
    page.clicks("[data-test=app-SeeMore]").await;
    page.clicks("[data-test=tile-InterestFree]").await;
    page.sees(&format!("{PHONE} [data-test=free-add]")).await;
    page
}

/// Writes an activity over so many periods with the first good that can be chosen, and saves it. Its title.
async fn creates(page: &Visit, name: &str, periods: &[u8]) -> String {
    page.clicks(&format!("{PHONE} [data-test=free-add]")).await;
    page.types(&format!("{PHONE} [data-test=free-name]"), name).await;
    for count in periods {
        page.clicks(&format!("{PHONE} [data-test=free-periods-{count}]")).await;
    }
    page.clicks(&format!("{PHONE} [data-test=free-good]")).await;
    let good = page.sees(&format!("{PHONE} [data-test=free-good]")).await;
    let good = good.parent_element().expect("a box stands beside its words").text_content().unwrap_or_default();
    page.clicks(&format!("{PHONE} [data-test=free-save]")).await;
    page.sees(&format!("{PHONE} [data-test=free-activity]")).await;
    good
}

/// Opens a good's page on the buyer's phone.
async fn looks_at(page: &Visit, good: &str) {
    shows(page, "BuyerPhone").await;
    let found = |page: &Visit| {
        let rows = page.all(&format!("{BUYER} [data-test=shelf-good]"));
        rows.into_iter().find(|row| row.text_content().unwrap_or_default().contains(good))
    };
    while found(page).is_none() {
        page.clicks(&format!("{BUYER} [data-test=more-rows]")).await;
    }
    found(page).expect("the good is on sale").unchecked_into::<HtmlElement>().click();
    page.sees("[data-test=buy]").await;
}

/// INST-CFG-01, INST-DEF-02, INST-LABEL-01, INST-COPY-01: goods, periods and a name make an activity; the good carries the label
/// on its page and at the checkout, where these periods are free; the amount says where it comes from.
#[wasm_bindgen_test]
async fn an_activity_makes_its_goods_free() {
    let page = opened().await;
    let good = creates(&page, "春上新", &[3, 6]).await;
    let row = page.reads(&format!("{PHONE} [data-test=free-activity]")).await;
    assert!(
        row.contains("春上新") && row.contains("进行中") && row.contains("3 期 · 6 期") && row.contains("1 件商品"),
        "{row}"
    );
    looks_at(&page, &good).await;
    let label = page.reads(&format!("{BUYER} [data-test=free-label]")).await;
    assert!(label.starts_with("分期免息每日仅需") && label.ends_with("元"), "{label}");
    page.clicks("[data-test=buy]").await;
    page.until("the checkout says it too", |page| {
        page.text(&format!("{BUYER} [data-test=spot]")) == "下单页"
            && page.text(&format!("{BUYER} [data-test=free-label]")) == label
    })
    .await;
    let fee = |page: &Visit, periods: &str| page.text(&format!("[data-test='way-Instalments({periods})']"));
    for (periods, free) in [("Three", true), ("Six", true), ("Twelve", false)] {
        assert_eq!(fee(&page, periods).contains("含手续费共 0.00"), free, "{periods}");
    }
    page.clicks(&format!("{BUYER} [data-test=free-label] [data-test=why-of]")).await;
    page.until("it is reckoned", |page| page.text("[data-test=why]").contains("30 天 × 6 期")).await;
    for clause in ["INST-COPY-01", "DEF-INST-DAILY", "INST-LABEL-01"] {
        assert!(page.find(&format!("[data-test=why] a[href$='clause={clause}']")).is_some(), "{clause}");
    }
}

/// What is missing is said at the button, and what was typed stays, also when the page is left.
#[wasm_bindgen_test]
async fn what_is_missing_is_said_and_what_was_typed_stays() {
    let page = opened().await;
    let error = format!("{PHONE} [data-test=free-error]");
    let save = format!("{PHONE} [data-test=free-save]");
    page.clicks(&format!("{PHONE} [data-test=free-add]")).await;
    page.clicks(&save).await;
    page.until("a name is missing", |page| page.text(&error).contains("起个名字")).await;
    page.types(&format!("{PHONE} [data-test=free-name]"), "返场").await;
    page.clicks(&save).await;
    page.until("periods are missing", |page| page.text(&error).contains("至少勾一种期数")).await;
    page.clicks(&format!("{PHONE} [data-test=free-periods-12]")).await;
    page.clicks(&save).await;
    page.until("goods are missing", |page| page.text(&error).contains("至少选一件")).await;
    page.clicks(&format!("{PHONE} [data-test=free-good]")).await;
    // Before it is saved one sees what it does.
    page.until("one would be labelled", |page| page.count(&format!("{PHONE} [data-test=would-label]")) == 1).await;
    assert_eq!(page.text(&format!("{PHONE} [data-test=free-placed]")), "0.00");
    page.types(&format!("{PHONE} [data-test=free-until]"), "2020-01-01T00:00:00").await;
    page.clicks(&save).await;
    page.until("that lies in the past", |page| page.text(&error).contains("时间要在现在之后")).await;
    page.clicks(&format!("{PHONE} [data-test=back]")).await;
    page.clicks(&format!("{PHONE} [data-test=free-add]")).await;
    let name: HtmlInputElement = page.sees(&format!("{PHONE} [data-test=free-name]")).await.unchecked_into();
    assert_eq!(name.value(), "返场");
    let until: HtmlInputElement = page.sees(&format!("{PHONE} [data-test=free-until]")).await.unchecked_into();
    assert!(until.value().starts_with("2020-01-01T00:00"), "{}", until.value());
    assert!(page.text(&format!("{PHONE} [data-test=free-chosen]")).contains("已选 1 件"));
}

/// The goods that cannot be chosen say why.
#[wasm_bindgen_test]
async fn goods_that_cannot_be_chosen_say_why() {
    let page = opened().await;
    page.clicks(&format!("{PHONE} [data-test=free-add]")).await;
    page.clicks(&format!("{PHONE} [data-test=free-cannot] summary")).await;
    let good = page.reads(&format!("{PHONE} [data-test=free-cannot-good]")).await;
    assert!(good.contains("B-11"), "{good}");
    page.clicks(&format!("{PHONE} [data-test=free-all]")).await;
    page.until("all are chosen", |page| !page.text(&format!("{PHONE} [data-test=free-chosen]")).contains("已选 0 件"))
        .await;
}

/// An activity is changed, and stopped for good; the label goes with it.
#[wasm_bindgen_test]
async fn an_activity_is_changed_and_stopped() {
    let page = opened().await;
    let good = creates(&page, "春上新", &[3]).await;
    page.clicks(&format!("{PHONE} [data-test=free-change]")).await;
    let name: HtmlInputElement = page.sees(&format!("{PHONE} [data-test=free-name]")).await.unchecked_into();
    assert_eq!(name.value(), "春上新");
    page.types(&format!("{PHONE} [data-test=free-name]"), "返场").await;
    page.clicks(&format!("{PHONE} [data-test=free-periods-12]")).await;
    page.clicks(&format!("{PHONE} [data-test=free-save]")).await;
    page.until("it says so", |page| {
        let row = page.text(&format!("{PHONE} [data-test=free-activity]"));
        row.contains("返场") && row.contains("3 期 · 12 期")
    })
    .await;
    page.clicks(&format!("{PHONE} [data-test=free-stop]")).await;
    page.clicks(&format!("{PHONE} [data-test=free-stop-yes]")).await;
    page.until("it is stopped", |page| page.text(&format!("{PHONE} [data-test=free-state]")).contains("已停用")).await;
    assert!(page.find(&format!("{PHONE} [data-test=free-change]")).is_none());
    looks_at(&page, &good).await;
    assert!(page.find(&format!("{BUYER} [data-test=free-label]")).is_none());
}

/// B-10, DEF-INST-MARGIN: 13.46 of 299.00 at 4.5%; a margin of 6% loses 4.49 over twelve periods. What cannot be read is said.
#[wasm_bindgen_test]
async fn the_calculator_reckons() {
    let page = opened().await;
    page.clicks(&format!("{PHONE} [data-test=free-calculator] summary")).await;
    page.types("#free-price", "299").await;
    page.types("#free-orders", "40").await;
    page.types("#free-margin", "6").await;
    let of = |page: &Visit, periods: u8| page.text(&format!("{PHONE} [data-test=free-calculated-{periods}]"));
    page.until("it is reckoned", |page| of(page, 12).contains("亏 4.49")).await;
    assert!(of(&page, 6).contains("13.46") && of(&page, 6).contains("538.40") && of(&page, 6).contains("4.51%"));
    page.types("#free-margin", "一成").await;
    page.until("it cannot be read", |page| page.text(&format!("{PHONE} .field-error")).contains("0 到 100")).await;
    page.types("#free-margin", "101").await;
    page.until("nor is that a margin", |page| page.find(&format!("{PHONE} [data-test=free-calculated-3]")).is_none())
        .await;
}

/// AMB-09, DEF-INST-OWN: of two activities the one created last applies, and the page says why the other does not.
#[wasm_bindgen_test]
async fn the_page_says_which_activity_applies() {
    let page = opened().await;
    creates(&page, "第一个", &[3]).await;
    creates(&page, "第二个", &[3]).await;
    page.clicks(&format!("{PHONE} [data-test=free-contest] summary")).await;
    page.clicks(&format!("{PHONE} [data-test=free-contest-good]")).await;
    let three = page.reads(&format!("{PHONE} [data-test=contest-3]")).await;
    assert!(three.contains("排在第二个之后") && three.contains("DEF-INST-OWN"), "{three}");
    let six = page.text(&format!("{PHONE} [data-test=contest-6]"));
    assert!(six.contains("买家自付") && six.contains("不含这个期数"), "{six}");
}
