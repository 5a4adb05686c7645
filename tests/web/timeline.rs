//! Back and forth in the story, and its branches.

use crate::stage::{Visit, visit};
use crate::trade::{orders, stage};
use merchant_simulator::browser::clock::wait;
use wasm_bindgen_test::wasm_bindgen_test;

async fn place(page: &Visit) -> String {
    page.reads("[data-test=place]").await
}

async fn placed(page: &Visit, text: &str) {
    page.until(text, |page| page.text("[data-test=place]") == text).await;
}

fn press(key: &str, shift: bool) {
    let how = web_sys::KeyboardEventInit::new();
    how.set_key(key);
    how.set_ctrl_key(true);
    how.set_shift_key(shift);
    how.set_bubbles(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).expect("an event");
    let body = web_sys::window().and_then(|window| window.document()?.body()).expect("a body");
    body.dispatch_event(&event).expect("it is heard");
}

/// What is undone is done again, with buttons and with keys; in the past the page says so.
#[wasm_bindgen_test]
async fn a_step_is_undone_and_done_again() {
    let page = stage().await;
    let begins = page.reads("[data-test=clock]").await;
    page.clicks("[data-test=plus-day]").await;
    page.until("a day has passed", |page| page.text("[data-test=clock]") != begins).await;
    let (end, later) = (place(&page).await, page.reads("[data-test=clock]").await);
    page.clicks("[data-test=undo]").await;
    page.sees("[data-test=past]").await;
    page.until("the clock is back", |page| page.text("[data-test=clock]") == begins).await;
    page.clicks("[data-test=redo]").await;
    placed(&page, &end).await;
    page.until("the clock is on", |page| page.text("[data-test=clock]") == later).await;
    assert!(page.find("[data-test=past]").is_none());
    press("z", false);
    page.sees("[data-test=past]").await;
    press("z", true);
    placed(&page, &end).await;
    press("z", false);
    page.clicks("[data-test=to-the-end]").await;
    placed(&page, &end).await;
}

/// What is done in the past is on a branch; the line it leaves is as it was, also after a reload.
#[wasm_bindgen_test]
async fn who_acts_in_the_past_departs_from_the_line() {
    let page = stage().await;
    for _ in 0..2 {
        let before = place(&page).await;
        page.clicks("[data-test=plus-day]").await;
        page.until("it has happened", |page| page.text("[data-test=place]") != before).await;
    }
    let (end, later) = (place(&page).await, page.reads("[data-test=clock]").await);
    page.clicks("[data-test=undo]").await;
    page.sees("[data-test=past]").await;
    page.clicks("[data-test=plus-hour]").await;
    page.until("a branch is open", |page| page.text("[data-test=branch-open]") == "分支 1").await;
    assert!(page.find("[data-test=past]").is_none());
    placed(&page, &end).await;
    page.clicks("[data-test=branch-open]").await;
    page.until("both lines are listed", |page| page.count("[data-test=branch]") == 2).await;
    page.clicks("[data-test=branch-open-it]").await;
    page.until("the main line is open", |page| page.text("[data-test=clock]") == later).await;
    placed(&page, &end).await;
    // What was written is there in another visit.
    wait(50).await;
    drop(page);
    let page = visit().await;
    page.clicks("a[href$='/timeline']").await;
    page.until("both lines are listed", |page| page.count("[data-test=branch]") == 2).await;
    placed(&page, &end).await;
}

/// A branch is made where the page stands, under a name.
#[wasm_bindgen_test]
async fn a_branch_gets_a_name() {
    let page = stage().await;
    page.clicks("a[href$='/timeline']").await;
    page.sees("[data-test=go-here]").await;
    let rows = page.all("[data-test=go-here]");
    let third: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(rows.get(3).cloned().expect("a row"));
    third.click();
    page.sees("[data-test=past]").await;
    page.types("#branch-name", "拖到超时").await;
    page.clicks("[data-test=branch-here]").await;
    page.until("it is open", |page| page.text("[data-test=branch-open]") == "拖到超时").await;
    assert!(page.find("[data-test=past]").is_none());
}

/// A workspace is copied with what is in it, deleted and brought back.
#[wasm_bindgen_test]
async fn a_workspace_is_copied_deleted_and_brought_back() {
    let page = stage().await;
    let before = place(&page).await;
    page.clicks("[data-test=plus-day]").await;
    page.until("it has happened", |page| page.text("[data-test=place]") != before).await;
    let (end, later) = (place(&page).await, page.reads("[data-test=clock]").await);
    page.clicks("[data-test=workspace]").await;
    page.clicks("[data-test=copy-workspace]").await;
    page.until("the copy is open", |page| page.text("[data-test=workspace]") == "示例小店 副本").await;
    placed(&page, &end).await;
    assert_eq!(page.reads("[data-test=clock]").await, later);
    // In the copy nothing touches the original.
    page.clicks("[data-test=plus-day]").await;
    page.until("it has happened", |page| page.text("[data-test=place]") != end).await;
    page.clicks("[data-test=workspace]").await;
    page.until("three", |page| page.count("[data-test=workspace-row]") == 3).await;
    page.clicks("[data-test=remove-workspace]").await;
    page.until("two are left", |page| page.count("[data-test=workspace-row]") == 2).await;
    page.clicks("[data-test=restore-workspace]").await;
    page.until("it is back", |page| page.count("[data-test=workspace-row]") == 3).await;
    let back = page.all("[data-test=workspace-row] [data-test=open-workspace]");
    let last: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(back.last().cloned().expect("a row"));
    last.click();
    page.until("the sample is open", |page| page.text("[data-test=workspace]") == "示例小店").await;
    placed(&page, &end).await;
}

/// B-07: the story with another value from beginning to end: what differs is listed, what was put in can be taken out again.
#[wasm_bindgen_test]
async fn a_story_is_played_with_another_value() {
    let page = stage().await;
    orders(&page, "PayLater(Zhima)").await;
    page.clicks("a[href$='/timeline']").await;
    page.sees("[data-test=other-rules]").await;
    assert!(page.find("[data-test=rules-go][disabled]").is_some(), "nothing is other yet");
    page.types("#other-setting", "PayLaterFeeZhima").await;
    page.until("it says what it is", |page| page.text("[data-test=other-rules]").contains("1%")).await;
    page.types("#other-value", "2").await;
    page.clicks("[data-test=other-add]:not([disabled])").await;
    page.until("it is listed", |page| page.text("[data-test=other-value]").contains("2%")).await;
    page.clicks("[data-test=rules-go]:not([disabled])").await;
    // 2% of 159.00, of which the subsidy takes as much.
    page.until("the fee differs", |page| {
        let told = page.text("[data-test=other-rules] table");
        told.contains("1.59") && told.contains("3.18")
    })
    .await;
    page.clicks("[data-test=other-value] button").await;
    page.until("nothing is other", |page| page.find("[data-test=other-value]").is_none()).await;
    page.sees("[data-test=rules-go][disabled]").await;
}
