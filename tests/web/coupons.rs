//! 定时优惠 on the stage: created in the back office, attached to a plan, claimed and used on the buyer's phone.

use crate::stage::Visit;
use crate::trade::{shows, stage};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const DESKTOP: &str = "[data-test=on-BackOffice]";
const BUYER: &str = "[data-test=on-BuyerPhone]";

/// Opens a page of the back office by its place in the menu.
async fn opens(page: &Visit, place: u32) {
    shows(page, "BackOffice").await;
    page.clicks(&format!("{DESKTOP} .stage-menu button:nth-of-type({place})")).await;
}

/// 营销中心-营销工具-定时优惠-创建活动.
async fn form(page: &Visit) {
    opens(page, 5).await;
    page.clicks(&format!("{DESKTOP} [data-test=coupon-create]")).await;
    page.sees("[data-test=coupon-save]").await;
}

/// A coupon for promoted goods, 20 off 100, released right now.
async fn fills_in(page: &Visit) {
    page.clicks("[data-test=coupon-kind-Host]").await;
    page.types("[data-test=coupon-threshold]", "100").await;
    page.types("[data-test=coupon-face]", "20").await;
    page.types("[data-test=coupon-quantity]", "50").await;
    page.clicks("[data-test=coupon-add-time]").await;
    page.sees("[data-test=coupon-time]").await;
}

/// The number of goods that the form says its coupon is for.
fn count(page: &Visit) -> u32 {
    let text = page.text("[data-test=coupon-count]");
    text.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(u32::MAX)
}

/// Presses the first of some buttons that says something.
async fn presses(page: &Visit, selector: &str, words: &str) {
    page.sees(selector).await;
    for _ in 0..8 {
        let found = page.all(selector).into_iter().find(|one| one.text_content().unwrap_or_default().contains(words));
        match found {
            Some(found) => return found.unchecked_into::<HtmlElement>().click(),
            None => page.clicks(&format!("{BUYER} [data-test=more-rows]")).await,
        }
    }
    panic!("nothing says {words}: {}", page.text(BUYER));
}

/// An activity that is released in a session on the air.
async fn released(page: &Visit) {
    form(page).await;
    fills_in(page).await;
    page.clicks("[data-test=coupon-save]").await;
    page.until("it was created", |page| page.text(DESKTOP).contains("满 100.00 减 20.00")).await;
    opens(page, 6).await;
    page.clicks(&format!("{DESKTOP} [data-test=coupon-tools] summary")).await;
    page.clicks(&format!("{DESKTOP} [data-test=coupon-tick]")).await;
    page.clicks(&format!("{DESKTOP} [data-test=live-plan]")).await;
    page.clicks(&format!("{DESKTOP} [data-test=live-start]")).await;
    page.sees(&format!("{DESKTOP} [data-test=live-end]")).await;
}

/// TIMED-FLOW-01, TIMED-APPLY-01: what the coupon is for follows each letter.
#[wasm_bindgen_test]
async fn what_a_coupon_is_for_shows_while_one_types() {
    let page = stage().await;
    form(&page).await;
    page.clicks("[data-test=coupon-kind-Host]").await;
    page.types("[data-test=coupon-threshold]", "1").await;
    page.types("[data-test=coupon-face]", "0.01").await;
    page.until("it is for some goods", |page| (1..1_000).contains(&count(page))).await;
    let before = count(&page);
    page.types("[data-test=coupon-face]", "20").await;
    page.until("a larger face value is for fewer", |page| (1..before).contains(&count(page))).await;
    page.types("[data-test=coupon-threshold]", "1000000").await;
    page.until("nothing costs as much", |page| count(page) == 0).await;
    // What was typed is still there when the page is left and opened again.
    opens(&page, 1).await;
    form(&page).await;
    page.until("it is still there", |page| count(page) == 0).await;
    // What cannot be is refused, with what to do instead.
    page.types("[data-test=coupon-threshold]", "100").await;
    page.clicks("[data-test=coupon-save]").await;
    page.until("a time is missing", |page| page.text(".field-error").contains("发放时间")).await;
    page.clicks("[data-test=coupon-add-time]").await;
    page.types("[data-test=coupon-face]", "100").await;
    page.clicks("[data-test=coupon-save]").await;
    page.until("the face value is too high", |page| page.text(".field-error").contains("DEF-TIMED-LIMITS")).await;
}

/// AMB-16: the literal reading is flagged, and the other one tap away.
#[wasm_bindgen_test]
async fn the_other_reading_is_one_tap_away() {
    let page = stage().await;
    form(&page).await;
    page.clicks("[data-test=coupon-kind-Shop]").await;
    page.types("[data-test=coupon-threshold]", "100").await;
    page.types("[data-test=coupon-face]", "20").await;
    let flagged = page.reads("[data-test=coupon-reading]").await;
    assert!(flagged.contains("AMB-16") && flagged.contains("冲突") && flagged.contains("照字面"), "{flagged}");
    let literally = count(&page);
    page.clicks("[data-test=coupon-other-reading]").await;
    page.until("it is for more goods", |page| count(page) != u32::MAX && count(page) > literally).await;
    page.clicks("[data-test=coupon-other-reading]").await;
    page.until("and literally for as few as before", |page| count(page) == literally).await;
    page.clicks("[data-test=coupon-kind-Host]").await;
    page.until("a host's coupon has one reading", |page| page.find("[data-test=coupon-reading]").is_none()).await;
}

/// TIMED-FLOW-02, TIMED-FLOW-03, TIMED-COPY-01: released in the live room, claimed, used, counted, asked.
#[wasm_bindgen_test]
async fn a_coupon_is_claimed_and_used() {
    let page = stage().await;
    released(&page).await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=coupon-claim]")).await;
    page.until("it is claimed, one for each", |page| {
        let card = page.text(&format!("{BUYER} [data-test=coupon-in-room]"));
        card.contains("已领 1 / 1") && card.contains("剩 49 张")
    })
    .await;
    page.clicks(&format!("{BUYER} .stage-menu button:nth-of-type(3)")).await;
    page.until("it is among the buyer's", |page| {
        page.text(&format!("{BUYER} [data-test=my-coupon]")).contains("满 100.00 减 20.00")
    })
    .await;
    page.clicks(&format!("{BUYER} .stage-menu button:nth-of-type(1)")).await;
    presses(&page, &format!("{BUYER} [data-test=shelf-good]"), "蓝牙音箱").await;
    page.clicks("[data-test=buy]").await;
    page.clicks(&format!("{BUYER} [data-test=use-coupon]:last-child input")).await;
    page.until("it is taken off", |page| page.text("[data-test=coupon-off]").contains("199.00 − 20.00")).await;
    assert!(page.text(BUYER).contains("DEF-TIMED-ORDER"), "what nobody states is said to be assumed");
    page.clicks("[data-test='way-Ordinary'] input").await;
    page.clicks("[data-test=submit-order]").await;
    page.clicks(&format!("{BUYER} [data-test=pay]")).await;
    page.until("179.00 is paid", |page| page.text(&format!("{BUYER} [data-test=paid]")).contains("179.00")).await;
    // The merchant sees what came of it, and what it costs.
    opens(&page, 5).await;
    page.clicks(&format!("{DESKTOP} [data-test=coupon-row]")).await;
    page.sees("[data-test=coupon-chart]").await;
    let results = page.reads("[data-test=coupon-results]").await;
    assert!(results.contains("179.00") && results.contains("20.00"), "{results}");
    page.clicks("[data-test=coupon-results] div:last-child > dd [data-test=why-of]").await;
    page.sees("[data-test=why] a[href$='DEF-TIMED-BEARER']").await;
    // It is adjusted while it runs: a release is added to those that come, then it is ended.
    page.clicks("[data-test=coupon-adjust]").await;
    page.types("[data-test=coupon-next]", "2023-02-20T12:00:00").await;
    page.clicks("[data-test=coupon-add-time]").await;
    page.clicks("[data-test=coupon-save]").await;
    page.until("it comes", |page| page.text(DESKTOP).contains("2023-02-20 12:00:00")).await;
    page.clicks("[data-test=coupon-stop]").await;
    page.until("it is over", |page| page.text("[data-test=coupon-state]").contains("提前结束")).await;
}

/// TIMED-FLOW-02: 去创建活动 leads from the plan to the form and back, and what was made there is ticked.
#[wasm_bindgen_test]
async fn an_activity_is_created_from_a_plan() {
    let page = stage().await;
    page.clicks("[data-test=app-Live]").await;
    page.types("[data-test=live-title]", "周年专场").await;
    page.clicks("[data-test=coupon-tools] summary").await;
    page.clicks("[data-test=coupon-from-plan]").await;
    page.sees("[data-test=coupon-save]").await;
    fills_in(&page).await;
    page.clicks("[data-test=coupon-save]").await;
    page.until("it is ticked", |page| {
        let box_of = page.find(&format!("{DESKTOP} [data-test=coupon-tick]"));
        box_of.is_some_and(|one| one.unchecked_into::<web_sys::HtmlInputElement>().checked())
    })
    .await;
    page.clicks(&format!("{DESKTOP} [data-test=live-plan]")).await;
    page.until("the plan has kept its title", |page| {
        page.text(&format!("{DESKTOP} [data-test=live]")).contains("周年专场")
    })
    .await;
    page.clicks(&format!("{DESKTOP} [data-test=live] [data-test=coupon-tools] summary")).await;
    page.until("it is attached", |page| page.text(&format!("{DESKTOP} [data-test=live]")).contains("已关联")).await;
}

/// TIMED-VER-01: an app that is too old shows none, and the page says which clause.
#[wasm_bindgen_test]
async fn an_old_app_shows_no_coupons() {
    let page = stage().await;
    released(&page).await;
    shows(&page, "BuyerPhone").await;
    page.sees(&format!("{BUYER} [data-test=coupon-room]")).await;
    page.clicks("[data-test=desk-Buyer]").await;
    page.types("#buyer-version", "9.7.9").await;
    page.until("none shows", |page| page.text("[data-test=coupons-hidden]").contains("TIMED-VER-01")).await;
    page.types("#buyer-version", "9.7.10").await;
    page.sees(&format!("{BUYER} [data-test=coupon-room]")).await;
}

/// DEF-TIMED-EXPIRY: one that expires while it is chosen can still be done without.
#[wasm_bindgen_test]
async fn a_coupon_may_expire_at_the_checkout() {
    let page = stage().await;
    released(&page).await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=coupon-claim]")).await;
    presses(&page, &format!("{BUYER} [data-test=shelf-good]"), "蓝牙音箱").await;
    page.clicks("[data-test=buy]").await;
    page.clicks(&format!("{BUYER} [data-test=use-coupon]:last-child input")).await;
    page.sees("[data-test=coupon-off]").await;
    page.clicks("[data-test=plus-day]").await;
    page.clicks("[data-test=plus-hour]").await;
    page.until("it is refused", |page| page.text(BUYER).contains("这张券用不了")).await;
    page.clicks(&format!("{BUYER} [data-test=use-coupon] input")).await;
    page.until("the whole price is paid", |page| page.text(&format!("{BUYER} .stage-foot")).contains("199.00")).await;
}
