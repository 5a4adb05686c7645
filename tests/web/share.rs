//! Links that come in: looked at before they are opened, and hostile ones change nothing.

use crate::stage::{Visit, first_visit};
use merchant_simulator::base::Day;
use merchant_simulator::browser::clock::wait;
use merchant_simulator::journal::{Branch, BranchId, Parcel, SharedBranch, SharedWorkspace, write_link};
use merchant_simulator::policy::built_in_digest;
use wasm_bindgen_test::wasm_bindgen_test;

const STORY: &str = "story 1\ntitle.zh 一个故事\ntitle.en A story\nstart empty 2023-02-20 10:00:00\nstep\nclock +1d\n";

fn window() -> web_sys::Window {
    web_sys::window().expect("a window")
}

/// A link arrives while the page is open.
async fn arrives(link: &str) {
    window().location().set_hash(link).expect("an address");
    wait(20).await;
}

/// Everything that the browser keeps.
fn kept() -> Vec<(String, String)> {
    let storage = window().local_storage().ok().flatten().expect("a storage");
    let count = storage.length().expect("a count");
    let mut all: Vec<(String, String)> = (0..count)
        .filter_map(|n| storage.key(n).ok().flatten())
        .map(|key| (key.clone(), storage.get_item(&key).ok().flatten().unwrap_or_default()))
        .collect();
    all.sort();
    all
}

fn workspace() -> Parcel {
    let main = SharedBranch { branch: Branch::main(), texts: Vec::new() };
    Parcel::Workspace(SharedWorkspace {
        name: "借来的店".to_owned(),
        start: Day::of(2023, 2, 20).start(),
        sample: true,
        rules: Some(built_in_digest()),
        branches: vec![main],
        story: None,
        open: BranchId::MAIN,
    })
}

async fn closes(page: &Visit) {
    page.until("it is gone", |page| page.find("[data-test=arrived], [data-test=arrived-error]").is_none()).await;
    assert_eq!(window().location().hash().expect("an address"), "", "the address is clean again");
}

#[wasm_bindgen_test]
async fn a_workspace_is_looked_at_and_opened_in_one_of_its_own() {
    let page = first_visit().await;
    arrives(&write_link(&workspace()).expect("it fits")).await;
    page.until("it says what it is", |page| page.text("[data-test=arrived]").contains("借来的店")).await;
    assert!(page.text("[data-test=arrived]").contains("规则和现在一样"));
    page.clicks("[data-test=arrived-open]").await;
    closes(&page).await;
    page.until("it is open", |page| page.text("[data-test=workspace]") == "借来的店").await;
}

#[wasm_bindgen_test]
async fn what_is_not_opened_changes_nothing() {
    let page = first_visit().await;
    let before = kept();
    let parcel = Parcel::Story { text: STORY.to_owned(), rules: Some(built_in_digest()) };
    arrives(&write_link(&parcel).expect("it fits")).await;
    page.until("it says what it is", |page| page.text("[data-test=arrived]").contains("一个故事")).await;
    page.clicks("[data-test=arrived-not-now]").await;
    closes(&page).await;
    assert_eq!(kept(), before);
}

#[wasm_bindgen_test]
async fn a_story_opens_in_a_workspace_named_after_it() {
    let page = first_visit().await;
    let parcel = Parcel::Story { text: STORY.to_owned(), rules: Some(built_in_digest()) };
    arrives(&write_link(&parcel).expect("it fits")).await;
    page.clicks("[data-test=arrived-open]").await;
    page.until("it is open", |page| page.text("[data-test=workspace]") == "一个故事").await;
    closes(&page).await;
    // It leads to the stage, where the story can be told.
    page.reads("[data-test=story-bar]").await;
    page.clicks("[data-test=story-next]").await;
    page.until("its step was told", |page| page.text("[data-test=story-said]").contains("演过了")).await;
}

#[wasm_bindgen_test]
async fn harmed_links_say_what_is_wrong_and_change_nothing() {
    let page = first_visit().await;
    let before = kept();
    let link = write_link(&workspace()).expect("it fits");
    let newer = link.replacen("M1", "M9", 1);
    let at = link.len() / 2;
    let other = if link.as_bytes()[at] == b'A' { "B" } else { "A" };
    let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
    for (harmed, says) in [(&link[..link.len() - 9], "不完整"), (&changed, "被改动"), (&newer, "更新的版本")]
    {
        arrives(harmed).await;
        page.until(says, |page| page.text("[data-test=arrived-error]").contains(says)).await;
        assert!(page.text("[data-test=arrived-error]").contains("没有任何改动"));
        page.clicks("dialog[open] .dialog-foot button").await;
        closes(&page).await;
        assert_eq!(kept(), before, "{says}");
    }
}
