//! What is typed in a form is there again after a reload, until it is saved or thrown away.

use crate::stage::{Visit, first_visit, visit};
use crate::trade::{PHONE, shows, stage};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// The key of the designer's form in the sample.
const DESIGN: &str = "merchant-simulator/typed/1/design/sample";

fn storage() -> web_sys::Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("a storage")
}

fn kept(key: &str) -> Option<String> {
    storage().get_item(key).ok().flatten()
}

fn value(page: &Visit, selector: &str) -> String {
    page.find(selector).map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// Types into a field without leaving it.
async fn begins(page: &Visit, selector: &str, text: &str) {
    let field: HtmlInputElement = page.sees(selector).await.unchecked_into();
    field.set_value(text);
    field.dispatch_event(&web_sys::Event::new("input").expect("an event")).expect("it is heard");
}

async fn designs(page: &Visit) {
    page.clicks("a[href$='/rules']").await;
    page.clicks("[data-test=to-design]").await;
    page.sees("[data-test=effect]").await;
}

/// Leaves the page and comes back to the designer.
async fn again(page: Visit) -> Visit {
    drop(page);
    let page = visit().await;
    designs(&page).await;
    page
}

/// Not a letter is lost: not what is wrong, not what was still being typed, not what turns round.
#[wasm_bindgen_test]
async fn a_campaign_that_is_being_typed_is_there_after_a_reload() {
    let page = first_visit().await;
    designs(&page).await;
    assert!(page.find("[data-test=typed-before]").is_none());
    page.clicks("[data-test=design-self-built]").await;
    page.types("#design-price-least", "一百").await;
    page.types("#design-active", "2023-06-30").await;
    page.types("#design-active-until", "2023-06-01").await;
    begins(&page, "#design-share", "5").await;
    begins(&page, "#design-name", "夏日贴").await;
    page.until("it is kept", |_| kept(DESIGN).is_some_and(|text| text.contains("夏日贴"))).await;
    let page = again(page).await;
    page.sees("[data-test=typed-before]").await;
    page.until("the name is there", |page| value(page, "#design-name") == "夏日贴").await;
    assert_eq!(value(&page, "#design-price-least"), "一百");
    assert_eq!(value(&page, "#design-share"), "5");
    assert_eq!(
        (value(&page, "#design-active"), value(&page, "#design-active-until")),
        ("2023-06-30".into(), "2023-06-01".into())
    );
    assert!(page.sees("[data-test=design-self-built]").await.unchecked_into::<HtmlInputElement>().checked());
    page.until("what is wrong is said", |page| page.count(".field-error") == 2).await;
    page.until("what was begun counts", |page| page.find("[data-test=flaw-NoName]").is_none()).await;
    page.clicks("[data-test=start-over]").await;
    page.until("it is empty", |page| {
        value(page, "#design-name").is_empty() && value(page, "#design-price-least").is_empty()
    })
    .await;
    assert_eq!(page.count(".field-error"), 0);
    page.until("nothing is kept", |_| kept(DESIGN).is_none()).await;
    let page = again(page).await;
    assert!(page.find("[data-test=typed-before]").is_none());
}

/// What is typed for one condition stays with it when another is taken away.
#[wasm_bindgen_test]
async fn conditions_keep_what_is_typed_for_them() {
    let page = first_visit().await;
    designs(&page).await;
    for place in ["0", "0"] {
        page.types("[data-test=add-ask]", place).await;
    }
    page.until("there are two", |page| page.count("[data-test=ask-row]") == 2).await;
    page.types("#design-ask-1", "很高").await;
    page.clicks("[data-test=ask-row] .button-icon").await;
    page.until("one is left", |page| page.count("[data-test=ask-row]") == 1).await;
    page.until("with its text", |page| value(page, "#design-ask-0") == "很高").await;
}

/// Saved, it is no longer something that is being typed; what is saved is changed by what comes next.
#[wasm_bindgen_test]
async fn a_campaign_that_is_saved_is_not_kept_as_typed() {
    let page = first_visit().await;
    designs(&page).await;
    page.clicks("[data-test=like-3]").await;
    page.until("it is there", |page| value(page, "#design-share") == "20").await;
    page.types("#design-name", "新贴息").await;
    page.until("it is kept", |_| kept(DESIGN).is_some()).await;
    page.clicks("[data-test=campaign-keep]").await;
    page.sees("[data-test=own-campaign]").await;
    page.until("it is not kept twice", |_| kept(DESIGN).is_none()).await;
    page.types("#design-name", "更新的贴息").await;
    page.until("a change of it is", |_| kept(DESIGN).is_some()).await;
    let page = again(page).await;
    page.sees("[data-test=typed-before]").await;
    page.clicks("[data-test=campaign-keep]").await;
    page.until("it was changed", |page| page.text("[data-test=own-campaign]").contains("更新的贴息")).await;
    assert_eq!(page.count("[data-test=own-campaign]"), 1);
}

/// What cannot be read is passed over and stays, until something is typed.
#[wasm_bindgen_test]
async fn what_cannot_be_read_is_passed_over() {
    drop(first_visit().await);
    storage().set_item(DESIGN, "{broken").expect("there is room");
    let page = again(visit().await).await;
    assert_eq!((value(&page, "#design-name").as_str(), kept(DESIGN).as_deref()), ("", Some("{broken")));
    assert!(page.find("[data-test=typed-before]").is_none());
    begins(&page, "#design-name", "夏日").await;
    page.until("what is typed is kept", |_| kept(DESIGN).is_some_and(|text| text.contains("夏日"))).await;
    // A part that cannot be read costs no other; a campaign that is not there is not changed.
    let parts = r#"{"form":"{broken","place":"9","texts":"{\"design-name\":\"贴息\"}"}"#;
    drop(page);
    storage().set_item(DESIGN, parts).expect("there is room");
    let page = again(visit().await).await;
    page.until("the name is there", |page| value(page, "#design-name") == "贴息").await;
    assert_eq!(page.text("[data-test=campaign-keep]"), "保存活动");
}

/// It goes with its workspace, since the next one may get the same name.
#[wasm_bindgen_test]
async fn it_goes_with_its_workspace() {
    let page = first_visit().await;
    page.clicks("[data-test=workspace]").await;
    page.clicks("[data-test=new-workspace]").await;
    page.until("it is open", |page| page.find("[data-test=new-workspace]").is_none()).await;
    designs(&page).await;
    begins(&page, "#design-name", "夏日").await;
    let key = "merchant-simulator/typed/1/design/w1";
    page.until("it is kept", |_| kept(key).is_some()).await;
    page.clicks("[data-test=workspace]").await;
    page.clicks("[data-test=workspace-row]:nth-of-type(3) [aria-label='删除这个工作区']").await;
    page.until("the other workspace has nothing of it", |page| value(page, "#design-name").is_empty()).await;
    assert_eq!(kept(DESIGN), None);
    // Until the page is opened again the workspace may come back, with what is typed in it.
    assert!(kept(key).is_some());
    drop(page);
    let page = visit().await;
    page.until("it is gone", |_| kept(key).is_none()).await;
    drop(page);
}

/// The forms of the stage keep what is typed in the same way.
#[wasm_bindgen_test]
async fn forms_of_the_stage_are_there_after_a_reload() {
    async fn coupon(page: &Visit) {
        shows(page, "BackOffice").await;
        page.clicks("[data-test=on-BackOffice] .stage-menu button:nth-of-type(5)").await;
        page.clicks("[data-test=on-BackOffice] [data-test=coupon-create]").await;
        page.sees("[data-test=coupon-save]").await;
    }
    async fn free(page: &Visit) {
        shows(page, "MerchantPhone").await;
        page.clicks("[data-test=app-SeeMore]").await;
        page.clicks("[data-test=tile-InterestFree]").await;
        page.clicks(&format!("{PHONE} [data-test=free-add]")).await;
        page.sees("[data-test=free-save]").await;
    }
    async fn back(page: Visit) -> Visit {
        drop(page);
        let page = visit().await;
        page.clicks("a[href$='/services']").await;
        page.sees(PHONE).await;
        page
    }
    let page = stage().await;
    free(&page).await;
    begins(&page, "[data-test=free-name]", "春上").await;
    page.clicks("[data-test=free-periods-3]").await;
    page.until("it is kept", |_| kept("merchant-simulator/typed/1/free-0/sample").is_some()).await;
    coupon(&page).await;
    begins(&page, "[data-test=coupon-threshold]", "百").await;
    page.clicks("[data-test=coupon-add-time]").await;
    page.until("it is kept", |_| kept("merchant-simulator/typed/1/coupon-0/sample").is_some()).await;
    let page = back(page).await;
    free(&page).await;
    page.sees("[data-test=typed-before]").await;
    assert_eq!(value(&page, "[data-test=free-name]"), "春上");
    assert!(page.sees("[data-test=free-periods-3]").await.unchecked_into::<HtmlInputElement>().checked());
    coupon(&page).await;
    page.sees("[data-test=on-BackOffice] [data-test=typed-before]").await;
    assert_eq!(value(&page, "[data-test=coupon-threshold]"), "百");
    assert_eq!(page.count("[data-test=coupon-time]"), 1);
    page.clicks("[data-test=on-BackOffice] [data-test=start-over]").await;
    page.until("it starts anew", |page| page.count("[data-test=coupon-time]") == 0).await;
    assert_ne!(value(&page, "[data-test=coupon-threshold]"), "百");
}

/// A field that was left with what is no number keeps the campaign from being saved with the number from before.
#[wasm_bindgen_test]
async fn what_is_no_number_is_not_saved_as_the_one_before() {
    let page = first_visit().await;
    designs(&page).await;
    page.types("#design-name", "夏日贴").await;
    page.types("#design-active", "2023-06-01").await;
    page.types("#design-active-until", "2023-06-30").await;
    page.types("#design-share", "50").await;
    page.types("#design-share", "五十").await;
    page.sees("[data-test=campaign-keep]:not([disabled])").await;
    page.clicks("[data-test=campaign-keep]").await;
    page.until("it is said", |page| page.text(".toasts").contains("超出了范围")).await;
    assert_eq!(value(&page, "#design-share"), "五十");
    assert!(page.find("[data-test=own-campaign]").is_none());
}
