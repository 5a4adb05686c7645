//! The gallery, where a story is written, and recording what is clicked.

use crate::stage::{Visit, first_visit, visit};
use crate::trade::{BUYER, shows, stage};
use merchant_simulator::browser::clock::wait;
use merchant_simulator::browser::storage::BrowserKeys;
use merchant_simulator::journal::branch::place_of;
use merchant_simulator::journal::{BranchId, Keeper, Keys, Parcel, WorkspaceId, read_link};
use merchant_simulator::policy::built_in_digest;
use merchant_simulator::scenario::{
    Happened, Played, Player, Story, Tongue, opening, read_gallery, restated, stories_of_clauses,
};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// The files that are there, while it lives.
struct Served {
    before: JsValue,
    _answers: Closure<dyn FnMut(JsValue) -> JsValue>,
}

const FETCH: &str = "fetch";
/// Where the list of workspaces is kept.
const LIST: &str = "merchant-simulator/1/workspaces";
const INDEX: &str = include_str!("../../public/stories/index.json");
const FEE: &str = include_str!("../../public/stories/refund-keeps-fee.story");
const FEE_TITLE: &str = "退款不退手续费";

fn stories_are_served() -> Served {
    let window: JsValue = web_sys::window().expect("a window").into();
    let before = js_sys::Reflect::get(&window, &FETCH.into()).expect("it fetches");
    let answers = Closure::<dyn FnMut(JsValue) -> JsValue>::new(|address: JsValue| {
        let address = address.as_string().unwrap_or_default();
        let text = match address.rsplit('/').next() {
            Some("index.json") => Some(INDEX),
            Some("refund-keeps-fee.story") => Some(FEE),
            _ => None,
        };
        let response = text.and_then(|text| web_sys::Response::new_with_opt_str(Some(text)).ok());
        match response {
            Some(response) => js_sys::Promise::resolve(&response).into(),
            None => js_sys::Promise::reject(&JsValue::NULL).into(),
        }
    });
    js_sys::Reflect::set(&window, &FETCH.into(), answers.as_ref()).expect("it is heard");
    Served { before, _answers: answers }
}

impl Drop for Served {
    fn drop(&mut self) {
        let window: JsValue = web_sys::window().expect("a window").into();
        js_sys::Reflect::set(&window, &FETCH.into(), &self.before).expect("it is given back");
    }
}

const SOURCE: &str = "[data-test=story-source]";

fn source(page: &Visit) -> String {
    page.find(SOURCE).map(|field| field.unchecked_into::<HtmlTextAreaElement>().value()).unwrap_or_default()
}

async fn writes(page: &Visit, text: &str) {
    let field: HtmlTextAreaElement = page.sees(SOURCE).await.unchecked_into();
    field.set_value(text);
    field.dispatch_event(&web_sys::Event::new("input").expect("an event")).expect("it is heard");
    wait(0).await;
}

async fn goes_to_stories(page: &Visit) {
    page.clicks("a.frame-nav-item[href$='/stories']").await;
    page.sees("[data-test=record]").await;
}

/// The card of a story, by its title.
fn card(page: &Visit, title: &str) -> Option<u32> {
    let all = page.all("[data-test=story]");
    all.iter().position(|card| card.text_content().unwrap_or_default().contains(title)).map(|place| place as u32 + 1)
}

#[wasm_bindgen_test]
async fn the_gallery_lists_what_is_there_and_plays_it() {
    let _served = stories_are_served();
    let page = first_visit().await;
    goes_to_stories(&page).await;
    let all = read_gallery(INDEX).expect("a list").len() as u32;
    page.until("all are listed", |page| page.count("[data-test=story]") == all).await;
    let figure = page.reads("[data-test=coverage-figure]").await;
    assert!(figure.contains("讲到") && figure.contains("条"), "{figure}");
    page.types("[data-test=stories-search]", "手续费 安心钱包").await;
    page.until("fewer are", |page| page.count("[data-test=story]") < all).await;
    page.clicks("[data-test=stories-TimedCoupons]").await;
    page.sees(".empty").await;
    page.clicks(".empty .button").await;
    page.until("all are again", |page| page.count("[data-test=story]") == all).await;
    let place = card(&page, FEE_TITLE).expect("it is there");
    page.clicks(&format!("[data-test=story]:nth-of-type({place}) [data-test=story-play]")).await;
    page.until("a workspace of its own is open", |page| page.text("[data-test=workspace]").contains(FEE_TITLE)).await;
    page.sees("[data-test=app-SeeMore]").await;
    // What was open is as it was.
    page.clicks("[data-test=workspace]").await;
    page.until("there are three", |page| page.count("[data-test=workspace-row]") == 3).await;
}

/// What stands in the field with the link.
fn link(page: &Visit) -> String {
    let field = page.find("[data-test=share-link]").map(|field| field.unchecked_into::<HtmlInputElement>().value());
    field.unwrap_or_default().split_once('#').map(|(_, link)| link.to_owned()).unwrap_or_default()
}

/// The text that a link of a story carries.
fn carried(link: &str) -> String {
    match read_link(link) {
        Ok(Parcel::Story { text, rules }) => {
            assert_eq!(rules, Some(built_in_digest()));
            text
        }
        other => panic!("a story: {other:?}"),
    }
}

#[wasm_bindgen_test]
async fn a_story_is_shared_whole_and_for_students() {
    let _served = stories_are_served();
    let page = first_visit().await;
    goes_to_stories(&page).await;
    page.sees("[data-test=story]").await;
    let place = card(&page, FEE_TITLE).expect("it is there");
    let of_card = |test: &str| format!("[data-test=story]:nth-of-type({place}) [data-test={test}]");
    page.clicks(&of_card("story-more")).await;
    page.clicks(&of_card("story-share")).await;
    page.sees("[data-test=share-link]").await;
    let whole = Story::read(FEE).expect("it is a story");
    assert_eq!(Story::read(&carried(&link(&page))), Ok(whole.clone()));
    page.clicks("[data-test=hand-out-students]").await;
    page.until("it is another", |page| {
        Story::read(&carried(&link(page))) == Ok(whole.without_answers().in_one(Tongue::Chinese))
    })
    .await;
    page.sees("[data-test=share-code]").await;
    page.clicks("[data-test=hand-out-one]").await;
    page.until("it has both languages", |page| Story::read(&carried(&link(page))) == Ok(whole.without_answers())).await;
    page.clicks("dialog[open] .dialog-close").await;
    page.until("it is closed", |page| page.find("[data-test=share-link]").is_none()).await;
    // From the menu it begins with what was chosen there.
    page.clicks(&of_card("story-more")).await;
    page.clicks(&of_card("story-students")).await;
    page.sees("[data-test=share-link]").await;
    assert!(!carried(&link(&page)).contains("\nright"));
}

#[wasm_bindgen_test]
async fn what_is_written_is_shared_too() {
    let _served = stories_are_served();
    let page = first_visit().await;
    goes_to_stories(&page).await;
    page.clicks("[data-test=story-edit]").await;
    page.sees("[data-test=story-fine]").await;
    let own = source(&page);
    page.clicks("[data-test=edit-share]").await;
    page.sees("[data-test=share-link]").await;
    assert_eq!(Story::read(&carried(&link(&page))), Story::read(&own));
}

#[wasm_bindgen_test]
async fn a_clause_leads_to_the_stories_that_play_it() {
    let _served = stories_are_served();
    let all = read_gallery(INDEX).expect("a list");
    let counts = stories_of_clauses(&all);
    let page = first_visit().await;
    page.clicks("a.frame-nav-item[href$='/handbook']").await;
    let of = counts["AMB-01"];
    let told = page.reads("[data-test=clause-AMB-01] [data-test=clause-stories]").await;
    assert!(told.contains(&format!("{of} 个剧本")), "{told}");
    assert_eq!(page.count("[data-test=clause-stories]"), counts.len() as u32);
    page.clicks("[data-test=clause-AMB-01] [data-test=clause-stories]").await;
    page.until("those are shown", |page| page.count("[data-test=story]") == of as u32).await;
}

#[wasm_bindgen_test]
async fn a_list_that_cannot_be_had_is_said() {
    let page = first_visit().await;
    page.clicks("a.frame-nav-item[href$='/stories']").await;
    page.until("it says so", |page| page.text("[role=alert]").contains("没有加载成功")).await;
    let _served = stories_are_served();
    page.clicks("[role=alert] .button").await;
    page.sees("[data-test=story]").await;
}

#[wasm_bindgen_test]
async fn a_mistake_is_told_and_mended() {
    let _served = stories_are_served();
    let page = first_visit().await;
    goes_to_stories(&page).await;
    page.clicks("[data-test=story-edit]").await;
    page.sees("[data-test=story-fine]").await;
    let good = source(&page);
    writes(&page, &good.replace("look accounts.Wallet", "look acounts.Wallet")).await;
    let told = page.reads("[data-test=story-mistake]").await;
    assert!(told.contains("第 14 行第 6 字") && told.contains("店里没有叫这个的"), "{told}");
    page.clicks("[data-test=story-go]").await;
    wait(20).await;
    let field: HtmlTextAreaElement = page.sees(SOURCE).await.unchecked_into();
    let at = field.selection_start().ok().flatten().expect("a caret");
    let before: Vec<u16> = source(&page).encode_utf16().take(at as usize).collect();
    assert!(String::from_utf16_lossy(&before).ends_with("\nlook "), "the caret is there");
    page.clicks("[data-test=story-mend]").await;
    page.sees("[data-test=story-fine]").await;
    assert_eq!(source(&page), good);
    // What does not hold is told with what there is.
    writes(&page, &good.replace("1498.41", "1498.40")).await;
    page.until("it was read", |page| page.find("[data-test=story-fine]").is_some()).await;
    wait(400).await;
    page.clicks("[data-test=edit-run]").await;
    let failed = page.reads("[data-test=story-check][data-holds=false]").await;
    assert!(failed.contains("accounts.Wallet = 1498.40") && failed.contains("1498.41"), "{failed}");
    // Another visit finds every letter, whichever workspace is open.
    drop(page);
    let page = visit().await;
    page.clicks("[data-test=workspace]").await;
    page.clicks("[data-test=workspace-row]:nth-of-type(2) [data-test=open-workspace]").await;
    goes_to_stories(&page).await;
    page.clicks("[data-test=story-edit]").await;
    page.until("it is there", |page| source(page) == good.replace("1498.41", "1498.40")).await;
    // What comes from elsewhere does not take it away.
    page.clicks("a.frame-back").await;
    let place = {
        page.sees("[data-test=story]").await;
        card(&page, FEE_TITLE).expect("it is there")
    };
    page.clicks(&format!("[data-test=story]:nth-of-type({place}) [data-test=story-more]")).await;
    page.clicks(&format!("[data-test=story]:nth-of-type({place}) [data-test=story-change]")).await;
    page.until("it is the story", |page| source(page) == FEE).await;
    page.clicks("[data-test=story-swap]").await;
    page.until("the other is back", |page| source(page) == good.replace("1498.41", "1498.40")).await;
}

/// What the page's own session has kept of a workspace.
fn kept(workspace: &str) -> Vec<Happened> {
    let (_, opened) = Keeper::open(&BrowserKeys, place_of(&WorkspaceId(workspace.to_owned()), BranchId(0)));
    let all = opened.entries.into_iter().filter_map(|entry| {
        let (by, command) = ((entry.actor, entry.surface), entry.command().or_else(|| restated(&entry.events))?);
        Some(Happened { at: entry.at, by, command, events: entry.events.clone() })
    });
    all.collect()
}

#[wasm_bindgen_test]
async fn what_is_clicked_becomes_a_story_that_happens_again() {
    let _served = stories_are_served();
    let page = stage().await;
    // Something is done before the recording begins.
    page.clicks("[data-test=plus-hour]").await;
    page.clicks("a[href$='/timeline']").await;
    page.clicks("[data-test=record]").await;
    page.sees("[data-test=recording]").await;
    page.clicks("a[href$='/services']").await;
    shows(&page, "BuyerPhone").await;
    page.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
    page.clicks("[data-test=buy]").await;
    page.clicks("[data-test='way-PayLater(Zhima)'] input").await;
    page.clicks("[data-test=submit-order]").await;
    page.until("it is recorded", |page| page.text("[data-test=recording-count]").contains("已录 1 件")).await;
    // What is touched while pointing becomes a check, once.
    page.clicks("[data-test=recording-point]").await;
    page.clicks("a[href$='/wallet']").await;
    for _ in 0..2 {
        page.clicks("[data-test=on-MerchantPhone] [data-test=why-of], [data-test=on-BackOffice] [data-test=why-of]")
            .await;
        page.until("it is a check", |page| page.text("[data-test=recording-count]").contains("1 处核对")).await;
    }
    page.clicks("[data-test=recording-point]").await;
    page.clicks("[data-test=recording-step]").await;
    page.types("#recording-step-name", "过了一天").await;
    page.clicks("[data-test=recording-step-begin]").await;
    page.clicks("[data-test=plus-day]").await;
    page.until("a step has begun", |page| page.text("[data-test=recording-count]").contains("第 2 步，已录 2 件"))
        .await;
    page.clicks("[data-test=recording-stop]").await;
    page.until("it can be read", |page| page.find("[data-test=story-fine]").is_some()).await;
    page.until("it is over", |page| page.find("[data-test=recording]").is_none()).await;
    let text = source(&page);
    for part in
        ["name.zh 准备", "name.en Preparation", "step 过了一天", "do Buyer BuyerPhone Trade.Order.Place(", "check "]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    page.clicks("[data-test=edit-run]").await;
    page.until("all holds", |page| page.text("[data-test=story-result]").contains("全部符合：1 处")).await;
    let story = Story::read(&text).expect("it is a story");
    let mut happened = opening(story.start).1;
    happened.extend(Player::new(&story).play_all().iter().flat_map(Played::happened).cloned());
    assert!(kept("sample") == happened, "the journal is the page's own");
    page.clicks("[data-test=edit-play]").await;
    page.until("it is opened", |page| page.text("[data-test=workspace]").contains("录制于")).await;
}

/// What the browser keeps of a recording in the sample.
fn kept_recording() -> Option<String> {
    BrowserKeys.read("merchant-simulator/typed/1/recording/sample")
}

#[wasm_bindgen_test]
async fn a_recording_outlasts_a_reload() {
    let _served = stories_are_served();
    // Nothing has been done yet, so nothing else has been kept.
    let page = first_visit().await;
    goes_to_stories(&page).await;
    page.clicks("[data-test=record]").await;
    page.sees("[data-test=recording]").await;
    page.until("it is kept", |_| kept_recording().is_some() && BrowserKeys.read(LIST).is_some()).await;
    drop(page);
    let page = visit().await;
    page.until("it goes on", |page| page.text("[data-test=recording-count]").contains("第 1 步，已录 0 件")).await;
    goes_to_stories(&page).await;
    page.clicks("a[href$='/services']").await;
    page.sees("[data-test=app-SeeMore]").await;
    if page.find("[data-test=desk-Time]").is_none() {
        page.clicks("[data-test=desk]").await;
    }
    page.clicks("[data-test=desk-Time]").await;
    page.clicks("[data-test=plus-hour]").await;
    page.clicks("[data-test=recording-step]").await;
    page.types("#recording-step-name", "再过一天").await;
    page.clicks("[data-test=recording-step-begin]").await;
    page.clicks("[data-test=plus-day]").await;
    page.until("two things", |page| page.text("[data-test=recording-count]").contains("第 2 步，已录 2 件")).await;
    page.clicks("[data-test=recording-point]").await;
    page.clicks("a[href$='/wallet']").await;
    page.clicks("[data-test=on-MerchantPhone] [data-test=why-of]").await;
    page.until("it is a check", |page| page.text("[data-test=recording-count]").contains("1 处核对")).await;
    drop(page);
    let page = visit().await;
    // Nobody points any more, and all the rest is there.
    page.until("all is there", |page| {
        page.text("[data-test=recording-count]").contains("第 2 步，已录 2 件、1 处核对")
            && page.find("[data-test=recording-point][aria-pressed=false]").is_some()
    })
    .await;
    page.clicks("[data-test=recording-stop]").await;
    page.until("it can be read", |page| page.find("[data-test=story-fine]").is_some()).await;
    let text = source(&page);
    for part in ["clock 2023-02-20 11:00:00", "step 再过一天", "clock 2023-02-21 11:00:00", "check "] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(kept_recording(), None);
    drop(page);
    let page = visit().await;
    page.sees("[data-test=workspace]").await;
    assert!(page.find("[data-test=recording]").is_none());
}
