//! Showing a story: the presenter, its notes, the story beside the stage, the worksheet.

use crate::stage::{Visit, forget_everything, visit};
use merchant_simulator::app::words::path::labelled;
use merchant_simulator::base::Day;
use merchant_simulator::browser::channel::Channel;
use merchant_simulator::browser::clock::wait;
use merchant_simulator::browser::storage::BrowserKeys;
use merchant_simulator::journal::{Workspace, WorkspaceId, Workspaces, branch};
use merchant_simulator::scenario::state::{names_of, shapes};
use merchant_simulator::view::present::{Message, Note, Notes, Phase, Showing};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const STORY: &str = "story 1
title.zh 手续费
about.zh 先用后付下单就扣手续费。
start sample 2022-07-05 10:00:00
step
name.zh 下单
say.zh 买家用先用后付下单。
stage BuyerPhone MerchantPhone
look accounts.Wallet
look orders.1.stage
ask.zh 钱包少多少？
choice.zh 一分不少
choice.zh 1.59 元
right
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check accounts.Wallet = 1498.41
answer.zh 下单就扣。
step
name.zh 发货
say.zh 商家发货，再发一次。
need clock = 2022-07-05 10:00:00
need orders.1.stage = Paid
look orders.1.stage
do Merchant MerchantPhone Trade.Order.Ship(1)
do Merchant MerchantPhone Trade.Order.Ship(1)
refused WrongStage
step
name.zh 对不上
say.zh 故事以为已经签收。
check orders.1.stage = Signed
";

/// The visit to an address, and the address from before.
struct At {
    page: Visit,
    _back: Back,
}

struct Back(String);

fn go_to(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok()).expect("a history");
    history.replace_state_with_url(&JsValue::NULL, "", Some(address)).expect("the same host");
}

fn come_from() -> Back {
    Back(web_sys::window().and_then(|window| window.location().pathname().ok()).expect("an address"))
}

impl Drop for Back {
    fn drop(&mut self) {
        go_to(&self.0);
    }
}

async fn at(address: &str) -> At {
    let back = come_from();
    go_to(address);
    At { page: visit().await, _back: back }
}

fn tab() -> web_sys::Storage {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten()).expect("a tab remembers")
}

/// A browser in which the story was opened.
fn story_is_open() {
    forget_everything();
    tab().clear().expect("it can be cleared");
    let id = WorkspaceId("s1".to_owned());
    let start = Day::of(2022, 7, 5).at_clock("10:00:00").expect("a moment");
    let own = Workspace { id: id.clone(), name: "故事".to_owned(), start, sample: true };
    Workspaces { all: vec![own], open: id.clone(), removed: Vec::new() }.write(&BrowserKeys).expect("there is room");
    branch::keep_story(&BrowserKeys, &id, STORY).expect("there is room");
}

fn press(key: &str, code: &str, shift: bool) {
    let how = web_sys::KeyboardEventInit::new();
    how.set_key(key);
    how.set_code(code);
    how.set_shift_key(shift);
    how.set_bubbles(true);
    how.set_cancelable(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).expect("an event");
    let body = web_sys::window().and_then(|window| window.document()?.body()).expect("a body");
    body.dispatch_event(&event).expect("it is heard");
}

async fn shows(page: &Visit, place: &str, phase: &str) {
    let body = format!(".present-body[data-phase={phase}]");
    let what = format!("{place} {phase}");
    page.until(&what, |page| page.text("[data-test=present-place]") == place && page.find(&body).is_some()).await;
}

fn figure(page: &Visit, path: &str) -> String {
    page.text(&format!("[data-test=present-figure][data-path='{path}'] dd"))
}

/// The class is asked before it is shown; then the right choice is marked, and what has changed stands beside what it was.
#[wasm_bindgen_test]
async fn a_question_is_asked_voted_on_and_answered() {
    story_is_open();
    let At { page, _back } = at("/present").await;
    shows(&page, "1 / 3", "Say").await;
    assert_eq!(page.text("[data-test=present-heading]"), "下单");
    assert_eq!(figure(&page, "accounts.Wallet"), "1,500.00");
    assert_eq!(figure(&page, "orders.1.stage"), "还没有");
    assert_eq!(page.count("[data-test=present-choice]"), 0);
    page.clicks("[data-test=present-next]").await;
    shows(&page, "1 / 3", "Ask").await;
    assert_eq!(page.text("[data-test=present-heading]"), "钱包少多少？");
    page.clicks("[data-test=present-vote]").await;
    press("2", "Digit2", false);
    press("2", "Digit2", false);
    press("@", "Digit2", true);
    page.until("both have a vote", |page| {
        let counts = page.all("[data-test=present-count]");
        counts.iter().all(|count| count.text_content().as_deref() == Some("1"))
    })
    .await;
    assert!(page.find("[data-right=true]").is_none() && page.find("[data-test=present-answer]").is_none());
    page.clicks("[data-test=present-next]").await;
    shows(&page, "1 / 3", "Came").await;
    assert!(page.reads("[data-test=present-choice][data-right=true]").await.contains("1.59 元"));
    assert_eq!(page.count("[data-test=present-choice][data-right=true]"), 1);
    let wallet = figure(&page, "accounts.Wallet");
    assert!(wallet.contains("1,500.00 →") && wallet.contains("1,498.41"), "{wallet}");
    assert!(figure(&page, "orders.1.stage").contains("已付款"));
    assert!(page.reads("[data-test=present-answer]").await.contains("下单就扣"));
    assert!(page.find("[data-test=present-clauses] a[href*='clause=XYHF2-FEE-01']").is_some());
    // Back by the same three pages, and the votes are still there.
    press("PageUp", "PageUp", false);
    shows(&page, "1 / 3", "Ask").await;
    assert_eq!(figure(&page, "accounts.Wallet"), "1,500.00");
    assert_eq!(page.text("[data-test=present-count]"), "1");
    press("ArrowLeft", "ArrowLeft", false);
    shows(&page, "1 / 3", "Say").await;
}

/// A clicker and a keyboard turn the pages; a reload finds the page and the votes again.
#[wasm_bindgen_test]
async fn the_page_is_found_again_after_a_reload() {
    story_is_open();
    let At { page, _back } = at("/present").await;
    shows(&page, "1 / 3", "Say").await;
    press("PageDown", "PageDown", false);
    press("1", "Digit1", false);
    press(" ", "Space", false);
    press("ArrowRight", "ArrowRight", false);
    press("ArrowRight", "ArrowRight", false);
    shows(&page, "2 / 3", "Came").await;
    let refused = page.reads("[data-test=present-outcomes]").await;
    assert!(refused.contains("和故事说的一样") && refused.contains("B-20"), "{refused}");
    press("ArrowLeft", "ArrowLeft", false);
    press("ArrowLeft", "ArrowLeft", false);
    press("ArrowLeft", "ArrowLeft", false);
    shows(&page, "1 / 3", "Ask").await;
    wait(50).await;
    drop(page);
    go_to("/present");
    let page = visit().await;
    shows(&page, "1 / 3", "Ask").await;
    assert_eq!(page.text("[data-test=present-count]"), "1");
    assert_eq!(figure(&page, "accounts.Wallet"), "1,500.00");
    // Letters are keys until they are turned off.
    press("s", "KeyS", false);
    page.sees("[data-test=on-BuyerPhone]").await;
    page.sees("[data-test=on-MerchantPhone]").await;
    page.clicks("[data-test=present-keys]").await;
    press("s", "KeyS", false);
    wait(50).await;
    assert!(page.find("[data-test=on-BuyerPhone]").is_some());
}

/// Every step is one press away, and what does not go as the story says is told honestly.
#[wasm_bindgen_test]
async fn every_step_is_one_press_away() {
    story_is_open();
    let At { page, _back } = at("/present").await;
    shows(&page, "1 / 3", "Say").await;
    let dots = page.all("[data-test=present-dot]");
    let third: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(dots.get(2).cloned().expect("a dot"));
    third.click();
    shows(&page, "3 / 3", "Say").await;
    press("ArrowRight", "ArrowRight", false);
    shows(&page, "3 / 3", "Came").await;
    let told = page.reads("[data-test=present-outcomes]").await;
    assert!(told.contains("和故事说的不一样") && told.contains("已发货"), "{told}");
    page.sees("[data-test=present-end]").await;
    press("r", "KeyR", false);
    shows(&page, "1 / 3", "Say").await;
    assert_eq!(figure(&page, "accounts.Wallet"), "1,500.00");
    // From here on a branch; the line that was told is left as it is.
    press("b", "KeyB", false);
    page.sees("[data-test=present-branch]").await;
    shows(&page, "1 / 3", "Say").await;
    press("Escape", "Escape", false);
    page.until("the steps are listed", |page| page.count("[data-test=story-step]") == 3).await;
    page.until("both lines are listed", |page| page.count("[data-test=branch]") == 2).await;
}

/// The story is told beside the ordinary stage too; what a step needs it waits for.
#[wasm_bindgen_test]
async fn a_step_waits_for_what_it_needs() {
    story_is_open();
    let At { page, _back } = at("/services").await;
    assert_eq!(page.reads("[data-test=story-place]").await, "1 / 3");
    for phase in ["钱包少多少？", "下单就扣。", "商家发货，再发一次。"] {
        page.clicks("[data-test=story-next]").await;
        page.until(phase, |page| page.text("[data-test=story-said]") == phase).await;
    }
    if page.find("[data-test=desk-Time]").is_none() {
        page.clicks("[data-test=desk]").await;
    }
    page.clicks("[data-test=desk-Time]").await;
    page.clicks("[data-test=plus-hour]").await;
    let waits = page.reads("[data-test=story-waits]").await;
    assert!(waits.contains("时钟") && waits.contains("2022-07-05 11:00:00"), "{waits}");
    page.clicks("[data-test=story-next]").await;
    assert_eq!(page.text("[data-test=story-place]"), "2 / 3");
    page.clicks("[data-test=story-bar] a").await;
    let waits = page.reads("[data-test=present-waits]").await;
    assert!(waits.contains("2022-07-05 10:00:00"), "{waits}");
    press("ArrowRight", "ArrowRight", false);
    shows(&page, "2 / 3", "Say").await;
    page.clicks("[data-test=branch-there]").await;
    page.until("it waits no more", |page| page.find("[data-test=present-waits]").is_none()).await;
    page.sees("[data-test=present-branch]").await;
    press("ArrowRight", "ArrowRight", false);
    shows(&page, "2 / 3", "Came").await;
}

/// A line on which everything that is heard is kept.
fn listen(name: &str) -> (Channel, Rc<RefCell<Vec<Message>>>) {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let own = heard.clone();
    let line = Channel::open(&format!("merchant-simulator/present/{name}"), move |text| {
        own.borrow_mut().extend(Message::read(&text));
    });
    (line.expect("a line"), heard)
}

/// The notes window is told what is shown, and turns the pages.
#[wasm_bindgen_test]
async fn the_presenter_speaks_to_its_notes() {
    story_is_open();
    let At { page, _back } = at("/present").await;
    shows(&page, "1 / 3", "Say").await;
    wait(50).await;
    let kept = tab().get_item("merchant-simulator/present/s1").ok().flatten().expect("it is remembered");
    let showing: Showing = serde_json::from_str(&kept).expect("it can be read");
    let (line, heard) = listen(&showing.name);
    line.say(&Message::Hello.write());
    line.say(&Message::Turn { back: false }.write());
    shows(&page, "1 / 3", "Ask").await;
    page.until("the question is heard", |_| {
        heard.borrow().iter().any(|message| match message {
            Message::Notes(notes) => notes.phase == Phase::Ask && notes.now.choices[1].1 && notes.next.is_some(),
            _ => false,
        })
    })
    .await;
    drop(page);
    for _ in 0..50 {
        if heard.borrow().contains(&Message::Bye) {
            return;
        }
        wait(20).await;
    }
    panic!("nobody said that the presenter is gone");
}

/// The notes show what they are told, and open no workspace.
#[wasm_bindgen_test]
async fn the_notes_show_what_they_are_told() {
    story_is_open();
    let (line, heard) = listen("t1");
    let back = come_from();
    go_to("/present/notes#t1");
    let page = crate::stage::visit_with(merchant_simulator::app::later::Loader::WHOLE);
    for _ in 0..100 {
        if heard.borrow().contains(&Message::Hello) {
            break;
        }
        wait(20).await;
    }
    let note = Note {
        name: "下单".to_owned(),
        say: "买家下单。".to_owned(),
        ask: "少多少？".to_owned(),
        choices: vec![("不少".to_owned(), false, 3), ("1.59".to_owned(), true, 0)],
        answer: "下单就扣。".to_owned(),
    };
    let notes = Notes { title: "手续费".to_owned(), place: (1, 2), now: note, ..Notes::default() };
    line.say(&Message::Notes(Box::new(notes)).write());
    assert!(page.reads("[data-test=notes-now]").await.contains("买家下单。"));
    assert!(page.reads("[data-test=notes-choice][data-right=true]").await.contains("1.59"));
    assert!(page.text("[data-test=notes-choice]").contains("3 票"));
    page.clicks("[data-test=notes-turn]").await;
    page.until("it is asked for", |_| heard.borrow().contains(&Message::Turn { back: false })).await;
    line.say(&Message::Bye.write());
    assert!(page.reads("[data-test=notes-alone]").await.contains("没有连上"));
    let kept = BrowserKeys.all().into_iter().filter(|key| key.starts_with("merchant-simulator/1/"));
    assert_eq!(kept.count(), 2, "the list and the story, as before");
    drop(page);
    drop(back);
}

/// On paper: boxes to tick, and the answers behind them.
#[wasm_bindgen_test]
async fn the_worksheet_has_boxes_and_a_key() {
    story_is_open();
    let At { page, _back } = at("/worksheet").await;
    page.sees("[data-test=worksheet]").await;
    assert_eq!(page.count("[data-test=sheet-box]"), 2);
    let key = page.reads("[data-test=sheet-key]").await;
    assert!(key.contains("2. 1.59 元") && key.contains("下单就扣。") && key.contains("安心钱包：1,498.41"), "{key}");
    assert!(key.contains("订单 00000001 · 状态：已签收"), "{key}");
}

/// Every path that a story can look at has words.
#[wasm_bindgen_test]
fn every_path_has_words() {
    let one_of_each = [
        ("<n>", "1"),
        ("<good>", "A1"),
        ("<Account>", "Wallet"),
        ("<Booking>", "Refund"),
        ("<Figure>", "Experience"),
        ("<Setting>", "PayLaterFeeZhima"),
        ("<Exclusion>", "Fresh"),
        ("<DueKind>", "PayBy"),
        ("<Campaign>", "JointInterest"),
        ("<Programme>", "PayLater"),
        ("<Overall>", "Near"),
        ("<payment>", "Ordinary"),
        ("<month>", "2022-07"),
    ];
    let wordless = shapes().into_iter().filter_map(|shape| {
        let path = one_of_each.iter().fold(shape, |path, (place, name)| path.replace(place, name));
        let names = names_of(&path);
        let told = labelled(&names.iter().map(String::as_str).collect::<Vec<_>>());
        told.is_none_or(|told| told.is_empty() || told.contains("·  ·")).then_some(path)
    });
    let wordless: Vec<String> = wordless.collect();
    assert!(wordless.is_empty(), "{wordless:?}");
}
