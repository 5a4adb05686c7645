//! The page driven by scripts: what they do is seen, kept and undone like what somebody clicks.

use crate::stage::{Visit, first_visit, visit};
use crate::trade::{shows, stage};
use merchant_simulator::browser::clock::wait;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const ONE_FEN_MORE: &str = include_str!("../../public/stories/one-fen-more.story");
const PLACE: &str = "'Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)'";

/// Runs the lines of a script that has the page as `page`, and gives what they return as text; of an error its name and what
/// it says.
pub async fn script(lines: &str) -> String {
    let whole = format!(
        "return (async () => {{
            try {{ const page = await window.merchantSimulator.ready(); return `${{await (async () => {{ {lines} }})()}}`; }}
            catch (error) {{ return `${{error instanceof Error}} ${{error.name}}: ${{error.message}}`; }}
        }})()"
    );
    let begun = js_sys::Function::new_no_args(&whole).call0(&JsValue::UNDEFINED).expect("the lines can be read");
    let promise: js_sys::Promise = begun.unchecked_into();
    JsFuture::from(promise).await.ok().and_then(|told| told.as_string()).expect("a script returns a text")
}

/// What stands at a path, as JSON.
async fn at(path: &str) -> String {
    script(&format!("return JSON.stringify(page.find('{path}'))")).await
}

/// The stage with the desk's clock and what the buyer sees.
async fn with_the_buyer() -> Visit {
    let page = stage().await;
    shows(&page, "BuyerPhone").await;
    page
}

#[wasm_bindgen_test]
async fn what_a_script_does_is_seen_at_once_and_is_there_after_a_reload() {
    let page = with_the_buyer().await;
    let done = script(&format!("return page.dispatch('Buyer', 'BuyerPhone', {PLACE}).events[0].name")).await;
    assert_eq!(done, "Trade.Order.Placed");
    assert_eq!(
        script("return page.dispatch('Buyer', 'BuyerPhone', { Trade: { Order: { Pay: 1 } } }).refusal").await,
        "null"
    );
    assert_eq!(script("return page.advance('+1h').clock").await, "2023-02-20 11:00:00");
    page.until("the clock has moved", |page| page.text("[data-test=clock]").contains("11:00:00")).await;
    assert_eq!(script("return page.ledger().sum + page.due()[0].of").await, "0.00orders.1");
    let kept = script("return page.journal()").await;
    drop(page);
    let _page = visit().await;
    assert_eq!(at("orders.1.stage").await, "\"Paid\"");
    assert_eq!(script("return page.journal()").await, kept);
}

#[wasm_bindgen_test]
async fn what_a_script_undoes_stays_on_a_line_of_its_own() {
    let page = with_the_buyer().await;
    script(&format!("page.dispatch('Buyer', 'BuyerPhone', {PLACE}); page.advance('+1h')")).await;
    assert_eq!(script("return [page.undo(9), page.undo(), page.redo(), page.undo(0)]").await, "2,0,1,0");
    page.sees("[data-test=past]").await;
    assert_eq!(at("orders.1.stage").await, "\"Unpaid\"");
    // Whatever is asked of a script's world is asked of what is seen.
    assert_eq!(script("return page.record('An order').includes('clock')").await, "false");
    script("page.dispatch('Buyer', 'BuyerPhone', 'Trade.Order.Pay(1)')").await;
    page.reads("[data-test=branch-open]").await;
    assert_eq!((at("orders.1.stage").await, script("return page.redo()").await), ("\"Paid\"".into(), "0".into()));
}

#[wasm_bindgen_test]
async fn a_slip_is_thrown_and_changes_nothing() {
    let _page = with_the_buyer().await;
    script(&format!("page.dispatch('Buyer', 'BuyerPhone', {PLACE})")).await;
    let before = script("return page.journal()").await;
    for (line, told) in [
        (
            "page.dispatch('Byer', 'BuyerPhone', 'Trade.Order.Pay(1)')",
            "true UnknownActor: 1:1: nobody has this name: Byer (Buyer?)",
        ),
        (
            "page.dispatch('Buyer', 'BuyerPhone', 'Trade.Order.Pya(1)')",
            "true UnknownVariant: 1:13: no such name here: Pya (Pay?)",
        ),
        ("page.dispatch('Buyer', 'BuyerPhone')", "true WrongArgument: `command`: give a text; nothing was given"),
        ("page.dispatch('Buyer', 7, 'Trade.Order.Pay(1)')", "true WrongArgument: `surface`: give a text"),
        ("page.advance('soon')", "true NotAMoment: 1:1: not a moment: write 2023-02-20 10:00:00: soon"),
        ("page.advance({})", "true WrongArgument: `until`: give a text"),
        ("page.find('ordres.count')", "true NoSuchPath: nothing in a shop has this name: ordres (orders?)"),
        ("page.verdict('PayLater', 'S2302999')", "true NotThereYet: not in this world yet: S2302999 (S2302009?)"),
        ("page.undo(-1)", "true WrongArgument: `steps`: give a whole number from 0 to 4294967295"),
        ("page.runStory('', 'yes')", "true WrongArgument: `state`: give true or false"),
        ("await page.openStory('story 2')", "true UnknownVersion: 1:7: only version 1 is known: 2"),
        ("await page.openStory()", "true WrongArgument: `text`: give a text; nothing was given"),
    ] {
        assert_eq!(script(line).await, told, "{line}");
    }
    // A refusal is an answer.
    let refused = "const { refusal, events } = page.dispatch('Buyer', 'BuyerPhone', 'Trade.Order.Pay(9)')";
    assert_eq!(script(&format!("{refused}; return refusal.name + events.length")).await, "NoSuchOrder0");
    assert_eq!(script("page.clock = 'never'; return page.clock").await, "2023-02-20 10:00:00");
    assert_eq!(script("return page.journal()").await, before);
}

#[wasm_bindgen_test]
async fn a_script_drives_the_workspace_that_is_open() {
    let page = first_visit().await;
    assert_eq!(script("return page.verdict('PayLater', 'S2302002').change[0].to").await, "500.00");
    assert_eq!(script("return page === await window.merchantSimulator.ready()").await, "true");
    page.clicks("[data-test=workspace]").await;
    page.clicks("[data-test=workspace-row]:nth-of-type(2) .button-quiet").await;
    for _ in 0..200 {
        if at("goods.count").await == "0" {
            break;
        }
        wait(20).await;
    }
    assert_eq!(at("goods.count").await, "0", "one's own shop is empty");
    let story = JsValue::from_str(ONE_FEN_MORE);
    let quoted =
        js_sys::JSON::stringify(&story).ok().and_then(|text| text.as_string()).expect("a text in quotation marks");
    assert_eq!(script(&format!("return page.runStory({quoted}).ok")).await, "true");
    assert_eq!(at("goods.count").await, "0", "a story that is run has a world of its own");
    assert_eq!(script(&format!("await page.openStory({quoted}); return page.find('goods.count')")).await, "72");
    page.clicks("[data-test=workspace]").await;
    page.sees("[data-test=workspace-row]:nth-of-type(3)").await;
}
