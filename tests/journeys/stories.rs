//! Stories: recorded, played, shown to a class, handed out to students.

use crate::browser::Person;
use crate::{BUYER, PHONE, journey};

/// Keys as WebDriver writes them.
const PAGE_UP: &str = "\u{e00e}";
const PAGE_DOWN: &str = "\u{e00f}";
const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";

/// A button on the card of a story of the gallery.
fn on_card(story: &str, test: &str) -> String {
    format!("li[aria-labelledby=story-{story}] [data-test={test}]")
}

/// What is clicked becomes a story with a check, over a reload, and the same happens when it is played.
#[test]
fn what_is_clicked_is_recorded_and_played_back() {
    journey(async |person| {
        person.opens("/timeline").await;
        person.clicks("[data-test=record]").await;
        person.reads("[data-test=recording-count]", "第 1 步，已录 0 件").await;
        person.clicks("a.frame-nav-item[href$='/services']").await;
        person.clicks("[data-test=desk-Time]").await;
        person.clicks("[data-test=surface-BuyerPhone]").await;
        person.clicks(&format!("{BUYER} [data-test=shelf-good]")).await;
        person.clicks("[data-test=buy]").await;
        person.clicks("[data-test='way-PayLater(Zhima)'] input").await;
        person.clicks("[data-test=submit-order]").await;
        person.reads("[data-test=recording-count]", "已录 1 件").await;
        // Pointing at the balance makes a check of what it is now.
        person.clicks("a.frame-nav-item[href$='/wallet']").await;
        person.clicks("[data-test=recording-point]").await;
        person.clicks(&format!("{PHONE} [data-test=why-of]")).await;
        person.reads("[data-test=recording-count]", "1 处核对").await;
        person.reloads().await;
        person.reads("[data-test=recording-count]", "第 1 步，已录 1 件、1 处核对").await;
        person.clicks("[data-test=recording-step]").await;
        person.types("#recording-step-name", "过了一天").await;
        person.clicks("[data-test=recording-step-begin]").await;
        person.clicks("[data-test=desk-Time]").await;
        person.clicks("[data-test=plus-day]").await;
        person.reads("[data-test=recording-count]", "第 2 步，已录 2 件").await;
        person.clicks("[data-test=recording-stop]").await;
        person.misses("[data-test=recording]").await;
        person.sees("[data-test=story-fine]").await;
        person.clicks("[data-test=edit-run]").await;
        person.reads("[data-test=story-result]", "全部符合：1 处").await;
        person.clicks("[data-test=edit-play]").await;
        person.reads("[data-test=workspace]", "录制于").await;
        // The first step is told, the second begins and is told.
        for _ in 0..3 {
            person.clicks("[data-test=story-next]").await;
        }
        person.sees("[data-test=story-next]:disabled").await;
        person.reads("[data-test=story-place]", "2 / 2").await;
        person.clicks("[data-test=desk-Time]").await;
        person.reads("[data-test=clock]", "2023-02-21 10:00:00").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_story_of_the_gallery_is_played_to_its_end() {
    journey(async |person| {
        // A clause of the handbook leads to the stories that play it.
        person.opens("/handbook").await;
        person.clicks("[data-test=clause-XYHF2-FEE-01] [data-test=clause-stories]").await;
        person.clicks(&on_card("refund-keeps-fee", "story-play")).await;
        person.reads("[data-test=workspace]", "退款不退手续费").await;
        person.reads("[data-test=story-place]", "1 / 5").await;
        // Five steps, two of which ask first, and four turns from one to the next.
        for _ in 0..5 + 2 + 4 {
            person.clicks("[data-test=story-next]").await;
        }
        person.sees("[data-test=story-next]:disabled").await;
        person.reads("[data-test=story-place]", "5 / 5").await;
        person.reads("[data-test=story-said]", "手续费还是没有回来").await;
        person.clicks("a.frame-nav-item[href$='/wallet']").await;
        person.reads("[data-test=balance]", "1,498.41").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

async fn is_at(person: &mut Person, place: &str, phase: &str) {
    person.sees(&format!(".present-body[data-phase={phase}]")).await;
    person.reads("[data-test=present-place]", place).await;
}

/// A clicker turns the pages; the class predicts before it is shown, and any step is one press away.
#[test]
fn a_story_is_shown_to_a_class_that_predicts() {
    journey(async |person| {
        person.opens("/stories").await;
        person.clicks(&on_card("refund-keeps-fee", "story-present")).await;
        is_at(person, "1 / 5", "Say").await;
        person.types("body", PAGE_DOWN).await;
        is_at(person, "1 / 5", "Came").await;
        person.types("body", " ").await;
        is_at(person, "2 / 5", "Say").await;
        person.types("body", RIGHT).await;
        is_at(person, "2 / 5", "Ask").await;
        // Three predict; nothing says yet who is right.
        person.types("body", "122").await;
        person.reads("[data-test=present-choice]:nth-of-type(1) [data-test=present-count]", "1").await;
        person.reads("[data-test=present-choice]:nth-of-type(2) [data-test=present-count]", "2").await;
        person.misses("[data-test=present-choice][data-right=true]").await;
        person.reads("[data-test=present-figure]", "1,500.00").await;
        person.types("body", PAGE_DOWN).await;
        is_at(person, "2 / 5", "Came").await;
        person.sees("[data-test=present-choice]:nth-of-type(2)[data-right=true]").await;
        person.reads("[data-test=present-figure][data-changed=true]", "1,498.41").await;
        // Back to the question: the world is as it was, and the class has said what it said.
        person.types("body", PAGE_UP).await;
        is_at(person, "2 / 5", "Ask").await;
        person.reads("[data-test=present-figure]", "1,500.00").await;
        person.reads("[data-test=present-choice]:nth-of-type(2) [data-test=present-count]", "2").await;
        person.types("body", LEFT).await;
        is_at(person, "2 / 5", "Say").await;
        // Ahead to a step that was not told, and back to the first; a reload changes nothing.
        person.clicks("li:nth-of-type(4) > [data-test=present-dot]").await;
        is_at(person, "4 / 5", "Say").await;
        person.reads("[data-test=present-figure]", "1,498.41").await;
        person.reloads().await;
        is_at(person, "4 / 5", "Say").await;
        person.clicks("li:nth-of-type(1) > [data-test=present-dot]").await;
        is_at(person, "1 / 5", "Say").await;
        person.reads("[data-test=present-figure]", "1,500.00").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// A link without answers goes from one browser to another, is looked at there, and leads to the stage.
#[test]
fn students_open_a_link_without_answers() {
    let sent = std::cell::RefCell::new(String::new());
    journey(async |person| {
        person.opens("/stories").await;
        person.clicks(&on_card("refund-keeps-fee", "story-more")).await;
        person.clicks(&on_card("refund-keeps-fee", "story-students")).await;
        person.sees("[data-test=share-code]").await;
        *sent.borrow_mut() = person.value_of("[data-test=share-link]").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
    let sent = sent.into_inner();
    journey(async |person| {
        // Cut on its way it says so, and nothing is opened.
        person.follows(&sent[..sent.len() - 20]).await;
        person.reads("[data-test=arrived-error]", "不完整").await;
        person.follows(&sent).await;
        person.reads("[data-test=arrived]", "退款不退手续费").await;
        person.clicks("[data-test=arrived-open]").await;
        person.reads("[data-test=workspace]", "退款不退手续费").await;
        person.clicks("[data-test=story-next]").await;
        person.clicks("[data-test=story-next]").await;
        person.reads("[data-test=story-place]", "2 / 5").await;
        person.opens("/worksheet").await;
        person.sees("[data-test=sheet-box]").await;
        person.reads("[data-test=sheet-key]", "不带答案").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}
