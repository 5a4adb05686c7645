//! The stage: what a merchant, a buyer and the platform see and do, page by page.

use crate::stage::{Visit, first_visit};
use wasm_bindgen_test::wasm_bindgen_test;

pub const PHONE: &str = "[data-test=on-MerchantPhone]";
const DESKTOP: &str = "[data-test=on-BackOffice]";
pub const BUYER: &str = "[data-test=on-BuyerPhone]";

/// Opens a surface, unless it is shown.
pub async fn shows(page: &Visit, surface: &str) {
    let choice = format!("[data-test=surface-{surface}]");
    let shown = page.sees(&choice).await.get_attribute("aria-pressed");
    if shown.as_deref() != Some("true") {
        page.clicks(&choice).await;
    }
    page.sees(&format!("[data-test=on-{surface}]")).await;
}

/// The sample's stage, with the desk's clock at hand.
pub async fn stage() -> Visit {
    let page = first_visit().await;
    page.clicks("a[href$='/services']").await;
    page.sees("[data-test=app-SeeMore]").await;
    if page.find("[data-test=desk-Time]").is_none() {
        page.clicks("[data-test=desk]").await;
    }
    page.clicks("[data-test=desk-Time]").await;
    page
}

/// The buyer orders the first good in a way.
pub async fn orders(page: &Visit, way: &str) {
    shows(page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.clicks("[data-test=buy]").await;
    page.clicks(&format!("[data-test='way-{way}'] input")).await;
    page.clicks("[data-test=submit-order]").await;
    if !way.starts_with("PayLater") {
        page.clicks(&format!("{BUYER} [data-test=pay]")).await;
    }
    page.sees(&format!("{BUYER} [data-test=ask]")).await;
}

/// XYHF2-PAUSE-01, XYHF2-ELIG-05: paused, no good carries the label; used again, all that qualify do.
#[wasm_bindgen_test]
async fn pay_later_is_paused_and_used_again() {
    let page = stage().await;
    page.clicks("[data-test=app-SeeMore]").await;
    page.clicks("[data-test=tile-PayLater]").await;
    let labelled = page.reads("[data-test=labelled]").await;
    assert_ne!(labelled, "0");
    page.clicks("[data-test=pause]").await;
    page.until("nothing is labelled", |page| page.text("[data-test=labelled]") == "0").await;
    page.clicks("[data-test=resume]").await;
    page.until("all are labelled again", |page| page.text("[data-test=labelled]") == labelled).await;
}

/// XYHF2-ORD-01, XYHF2-FEE-03: the buyer pays nothing, the merchant sees the price, the fee is gone from the wallet.
#[wasm_bindgen_test]
async fn the_merchant_sees_the_normal_price() {
    let page = stage().await;
    orders(&page, "PayLater(Zhima)").await;
    let now = page.text(&format!("{BUYER} .stage-body"));
    assert!(now.contains("现在付 0.00，收货后付 159.00"), "{now}");
    page.clicks("a[href$='/orders']").await;
    let row = page.reads("[data-test=order-row]").await;
    assert!(row.contains("159.00") && row.contains("30 已付款"), "{row}");
    page.clicks("a[href$='/wallet']").await;
    // On the sample's day the festival's subsidy gives the fee back in the same second (SUB38-BEN-01).
    page.until("the statement is there", |page| page.count("[data-test=statement-row]") >= 4).await;
    let lines: Vec<String> =
        page.all("[data-test=statement-row]").iter().map(|row| row.text_content().unwrap_or_default()).collect();
    assert!(lines[0].contains("平台补贴") && lines[0].contains("+1.59"), "{}", lines[0]);
    assert!(lines[1].contains("先用后付手续费") && lines[1].contains("−1.59"), "{}", lines[1]);
    assert!(lines[1].contains("159.00 × 1%") && lines[1].contains("998.41"), "{}", lines[1]);
    assert_eq!(page.text("[data-test=balance]"), "1,000.00");
}

/// SPLIT38-USER-01, DEF-PLACES: while the campaign runs the buyer can stand in 专区, and the order says so.
#[wasm_bindgen_test]
async fn an_order_is_placed_in_the_zone() {
    let page = stage().await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.clicks("[data-test=buy]").await;
    page.clicks(&format!("{BUYER} [data-test=tab-InZone]")).await;
    page.clicks(&format!("{BUYER} [data-test=tab-InZone][aria-pressed=true]")).await;
    page.clicks("[data-test='way-Ordinary'] input").await;
    page.clicks("[data-test=submit-order]").await;
    page.until("it says where", |page| {
        page.find(&format!("{BUYER} [data-test=pay]")).is_some() && page.text(BUYER).contains("专区")
    })
    .await;
}

/// An order is of the buyer who placed it: another one at the counter sees whose it is and can do nothing about it, until that
/// buyer is called.
#[wasm_bindgen_test]
async fn another_buyers_order_is_not_touched() {
    let page = stage().await;
    orders(&page, "Ordinary").await;
    page.clicks("[data-test=desk-Buyer]").await;
    page.clicks("[data-test=add-buyer]").await;
    page.sees(&format!("{BUYER} [data-test=others-order]")).await;
    assert!(page.find(&format!("{BUYER} [data-test=ask]")).is_none());
    page.clicks(&format!("{BUYER} [data-test=call-its-buyer]")).await;
    page.sees(&format!("{BUYER} [data-test=ask]")).await;
    assert!(page.find(&format!("{BUYER} [data-test=others-order]")).is_none());
}

/// XYHF2-SETL-02: a 先用后付 order is not paid out early, and the page says so with the clause.
#[wasm_bindgen_test]
async fn what_is_refused_says_why() {
    let page = stage().await;
    orders(&page, "PayLater(Zhima)").await;
    page.clicks("a[href$='/orders']").await;
    page.clicks(&format!("{PHONE} [data-test=order-row]")).await;
    page.clicks(&format!("{PHONE} [data-test=ship]")).await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=receive]")).await;
    shows(&page, "MerchantPhone").await;
    page.clicks(&format!("{PHONE} [data-test=early]")).await;
    page.until("it is refused", |page| page.text(".toasts").contains("XYHF2-SETL-02")).await;
}

/// RNR-OPEN-01: the desktop has no 退款不退货; XYHF2-INV-01: invoices are there, and only there.
#[wasm_bindgen_test]
async fn surfaces_offer_what_the_sources_put_there() {
    let page = stage().await;
    orders(&page, "PayLater(Zhima)").await;
    shows(&page, "BackOffice").await;
    page.clicks(&format!("{DESKTOP} .stage-menu button:nth-of-type(4)")).await;
    let month = page.reads(&format!("{DESKTOP} [data-test=invoice]")).await;
    assert!(month.contains("2023-02") && month.contains("次月可申请"), "{month}");
    assert!(!page.text(DESKTOP).contains("退款不退货"));
    // In the next month it can be claimed, once.
    for _ in 0..2 {
        page.clicks("[data-test=plus-week]").await;
        page.sees("[data-test=plus-week]").await;
    }
    page.clicks(&format!("{DESKTOP} [data-test=claim]")).await;
    page.until("it is claimed", |page| page.text(&format!("{DESKTOP} [data-test=invoice]")).contains("已申请")).await;
}

/// B-06: a buyer's score never shows on a surface, only on the director's desk.
#[wasm_bindgen_test]
async fn no_surface_shows_a_score() {
    let page = stage().await;
    page.clicks("[data-test=desk-Buyer]").await;
    let on_the_line = page.all("[data-test=add-buyer]");
    let second = on_the_line.get(1).expect("named examples");
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(second).click();
    page.until("a buyer on the line stands there", |page| {
        page.find("#buyer-zhima").is_some_and(|field| {
            wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlInputElement>(field).value() == "550"
        })
    })
    .await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.clicks("[data-test=buy]").await;
    page.until("neither way to pay later is open", |page| {
        page.count(&format!("{BUYER} [data-test^='way-PayLater'][data-open=false]")) == 2
    })
    .await;
    let text = page.text(BUYER);
    assert!(text.contains("你暂时用不了") && !text.contains("550") && !text.contains("600"), "{text}");
}

/// XYHF1-ACT-01, XYHF1-ACT-03, AMB-06: under 1.0 there are two buttons, 申请开通 and then 立即开通.
#[wasm_bindgen_test]
async fn version_one_is_opened_in_two_steps() {
    let page = stage().await;
    page.clicks("[data-test=workspace]").await;
    page.types("[data-test=starts-on]", "2022-06-05").await;
    page.clicks("[data-test=new-sample]").await;
    page.until("the story starts anew", |page| page.text("[data-test=clock]").starts_with("2022-06-05")).await;
    page.clicks("a[href$='/shop']").await;
    let service = page.sees("#figure-PayLater").await;
    let service: web_sys::HtmlSelectElement = wasm_bindgen::JsCast::unchecked_into(service);
    service.set_value("0");
    service.dispatch_event(&web_sys::Event::new("change").expect("an event")).expect("it is told");
    page.clicks("a[href$='/services']").await;
    page.clicks("[data-test=app-SeeMore]").await;
    page.clicks("[data-test=tile-PayLater]").await;
    page.clicks("[data-test=agree]").await;
    page.clicks("[data-test=apply]").await;
    page.until("a second button", |page| page.text("[data-test=apply]").contains("立即开通")).await;
    page.clicks("[data-test=agree]").await;
    page.clicks("[data-test=apply]").await;
    page.clicks("[data-test=await-answer]").await;
    // Then goods are chosen (XYHF1-ACT-04).
    page.sees("[data-test=set-activity]").await;
}

/// A quantity out of range is refused at its field, and nothing can be ordered.
#[wasm_bindgen_test]
async fn a_quantity_out_of_range_is_refused_at_its_field() {
    let page = stage().await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.clicks("[data-test=buy]").await;
    page.types("#checkout-quantity", "1000").await;
    page.until("it is refused", |page| page.text(".field-error").contains("1 到 999")).await;
    assert!(page.sees("[data-test=submit-order]").await.has_attribute("disabled"));
    page.types("#checkout-quantity", "2").await;
    page.until("it is taken", |page| page.find(".field-error").is_none()).await;
    assert!(!page.sees("[data-test=submit-order]").await.has_attribute("disabled"));
}

/// What is asked about is explained on the desk: a way to pay, a fee, what an account holds, a deadline. XYHF2-LABEL-01: the
/// label stands on the good's page and at the checkout.
#[wasm_bindgen_test]
async fn every_figure_can_be_asked_why() {
    let page = stage().await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.sees(&format!("{BUYER} [data-test=label]")).await;
    page.clicks("[data-test=buy]").await;
    page.until("it is labelled at the checkout", |page| {
        page.find("#checkout-quantity").is_some() && page.find(&format!("{BUYER} [data-test=label]")).is_some()
    })
    .await;
    page.clicks("[data-test='way-PayLater(Wechat)'] [data-test=why-of]").await;
    page.until("a score is missing", |page| page.text("[data-test=why]").contains("还缺资料")).await;
    page.clicks("[data-test='way-PayLater(Zhima)'] input").await;
    page.clicks("[data-test=submit-order]").await;
    page.sees(&format!("{BUYER} [data-test=ask]")).await;
    page.until("what was touched is explained", |page| page.text("[data-test=why]").contains("订单 00000001")).await;
    page.clicks("[data-test=why] [data-test=moved] [data-test=why-of]").await;
    page.until("the fee is reckoned", |page| page.text("[data-test=why]").contains("159.00 × 1% = 1.59")).await;
    page.clicks("[data-test=desk-Time]").await;
    page.clicks("[data-test=ledger] [data-test=why-of]").await;
    page.until("the wallet adds up", |page| page.text("[data-test=why]").contains("先用后付手续费，1 笔：")).await;
    page.clicks(&format!("{BUYER} .due [data-test=why-of]")).await;
    page.until("it runs from the order on", |page| page.text("[data-test=why]").contains("48 小时，到")).await;
}

/// B-20: the number of a refusal's pictures is checked at its field; the platform sees them.
#[wasm_bindgen_test]
async fn a_refusal_has_pictures() {
    let page = stage().await;
    orders(&page, "Ordinary").await;
    page.clicks(&format!("{BUYER} [data-test=ask] summary")).await;
    page.clicks("[data-test=ask-send]").await;
    shows(&page, "MerchantPhone").await;
    page.clicks(&format!("{PHONE} [data-test=app-Inbox]")).await;
    page.clicks(&format!("{PHONE} [data-test=inbox-row]")).await;
    page.types(&format!("{PHONE} [data-test=reason]"), "实物与图一致").await;
    page.types("#pictures-1-MerchantPhone", "7").await;
    page.clicks(&format!("{PHONE} [data-test=refuse]")).await;
    page.until("seven are too many", |page| page.text(&format!("{PHONE} .field-error")).contains("0 到 6")).await;
    page.types("#pictures-1-MerchantPhone", "2").await;
    page.clicks(&format!("{PHONE} [data-test=refuse]")).await;
    page.until("two are kept", |page| page.text(&format!("{PHONE} .talk")).contains("附图 2 张")).await;
}

/// What has happened stays in the page as it is when something else happens.
#[wasm_bindgen_test]
async fn a_line_of_the_log_stays_when_another_comes() {
    let page = stage().await;
    let line = page.sees(".desk-log > li").await;
    page.clicks("[data-test=switch-lost]").await;
    page.until("another stands above it", |page| page.all(".desk-log > li").get(1) == Some(&line)).await;
    let before = page.count(".desk-log > li");
    page.clicks(".desk-log + button").await;
    page.until("earlier ones follow", |page| page.count(".desk-log > li") > before).await;
    assert_eq!(page.all(".desk-log > li").get(1), Some(&line));
}

/// What a buyer is typing stays when the merchant does something meanwhile.
#[wasm_bindgen_test]
async fn what_is_typed_stays_when_another_party_acts() {
    let page = stage().await;
    orders(&page, "Ordinary").await;
    page.clicks(&format!("{BUYER} [data-test=ask] summary")).await;
    page.types(&format!("{BUYER} [data-test=ask-words]"), "颜色不对").await;
    shows(&page, "MerchantPhone").await;
    page.clicks("a[href$='/orders']").await;
    page.clicks(&format!("{PHONE} [data-test=order-row]")).await;
    page.clicks(&format!("{PHONE} [data-test=ship]")).await;
    page.until("it is shipped", |page| page.find(&format!("{PHONE} [data-test=extend]")).is_some()).await;
    shows(&page, "BuyerPhone").await;
    let typed = page.sees(&format!("{BUYER} [data-test=ask-words]")).await;
    let typed: web_sys::HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(typed);
    assert_eq!(typed.value(), "颜色不对");
    let form = page.sees(&format!("{BUYER} [data-test=ask]")).await;
    assert!(form.has_attribute("open"), "and the form stays open");
}

/// A buyer of one's own, of whom nothing is known.
#[wasm_bindgen_test]
async fn a_buyer_of_ones_own() {
    let page = stage().await;
    page.clicks("[data-test=desk-Buyer]").await;
    page.types("[data-test=own-buyer]", "老客").await;
    page.clicks("[data-test=add-own-buyer]").await;
    page.until("the buyer stands at the counter", |page| {
        page.text("[data-test=call-buyer][aria-pressed=true]").contains("老客")
    })
    .await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.clicks("[data-test=buy]").await;
    let way = page.sees("[data-test='way-PayLater(Zhima)']").await;
    assert_eq!(way.get_attribute("data-open").as_deref(), Some("false"), "without a score nobody pays later");
}

/// Choosing what to wait for moves nothing; going there does. The day in view goes along.
#[wasm_bindgen_test]
async fn waiting_for_something_takes_two_steps() {
    let page = stage().await;
    orders(&page, "Ordinary").await;
    orders_again(&page).await;
    page.clicks("[data-test=desk-Time]").await;
    let before = page.reads("[data-test=clock]").await;
    let kinds = page.sees("[data-test=until-kind]").await;
    let kinds: web_sys::HtmlSelectElement = wasm_bindgen::JsCast::unchecked_into(kinds);
    kinds.set_value("1");
    kinds.dispatch_event(&web_sys::Event::new("change").expect("an event")).expect("it is heard");
    page.until("one can go there", |page| {
        page.find("[data-test=until-go]").is_some_and(|button| !button.has_attribute("disabled"))
    })
    .await;
    assert_eq!(page.text("[data-test=clock]"), before);
    page.clicks("[data-test=until-go]").await;
    page.until("the clock has moved", |page| page.text("[data-test=clock]") != before).await;
    let day = page.text("[data-test=clock]").chars().take(10).collect::<String>();
    page.until("the day in view too", |page| {
        let field =
            page.find("[data-test=date]").map(wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlInputElement>);
        field.is_some_and(|field| field.value() == day)
    })
    .await;
}

/// Another order, not paid: then two kinds of things fall due.
async fn orders_again(page: &Visit) {
    page.clicks(&format!("{BUYER} .stage-menu .button")).await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.clicks("[data-test=buy]").await;
    page.clicks("[data-test='way-Ordinary'] input").await;
    page.clicks("[data-test=submit-order]").await;
    page.sees(&format!("{BUYER} [data-test=pay]")).await;
}

/// An after-sale that has ended stays on the buyer's phone, with what was said and how it ended.
#[wasm_bindgen_test]
async fn an_after_sale_that_has_ended_is_still_there() {
    let page = stage().await;
    orders(&page, "Ordinary").await;
    page.clicks(&format!("{BUYER} [data-test=ask] summary")).await;
    page.types(&format!("{BUYER} [data-test=ask-words]"), "拍错了").await;
    page.clicks(&format!("{BUYER} [data-test=ask-send]")).await;
    page.clicks(&format!("{BUYER} [data-test=withdraw-case]")).await;
    page.until("it has ended", |page| page.text(&format!("{BUYER} [data-test=ended]")).contains("买家结束")).await;
    assert!(page.text(&format!("{BUYER} .talk")).contains("拍错了"));
    page.sees(&format!("{BUYER} [data-test=ask]")).await;
}

/// An amount that the budget cannot have is refused at its field, before the next step.
#[wasm_bindgen_test]
async fn a_budget_out_of_range_is_refused_at_its_field() {
    let page = stage().await;
    page.clicks("[data-test=app-SeeMore]").await;
    page.clicks("[data-test=tile-RefundOnly]").await;
    page.clicks("[data-test=close-service]").await;
    page.clicks("[data-test=agree]").await;
    page.clicks("[data-test=open-now]").await;
    for (budget, said) in [("很多", "两位小数"), ("1", "至少"), ("99999999", "1500.00")] {
        page.types("#guarantee-budget", budget).await;
        page.clicks("[data-test=next]").await;
        page.until("it is refused", |page| page.text(".field-error").replace(',', "").contains(said)).await;
    }
    page.types("#guarantee-budget", "500").await;
    page.clicks("[data-test=next]").await;
    page.sees("[data-test=tops-up]").await;
}
