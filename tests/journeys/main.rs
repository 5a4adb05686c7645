//! Journeys through the built page in a real browser, over WebDriver. Each is what one person comes for.
//!
//! They need the page in `dist/`, Chromium and ChromeDriver: `make journeys` sees to that.

mod browser;
mod server;
mod stories;

use browser::Person;
use std::time::Duration;

/// Runs one journey from a fresh browser that is set to Chinese.
fn journey(walk: impl AsyncFnOnce(&mut Person)) {
    journey_in("zh-CN", walk);
}

/// Runs one journey from a fresh browser that is set to a language.
fn journey_in(language: &str, walk: impl AsyncFnOnce(&mut Person)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut person = Person::arrives(language).await;
        walk(&mut person).await;
        person.leaves().await;
    });
}

#[test]
fn first_visit() {
    journey(async |person| {
        person.opens("/").await;
        person.reads("h1", "资格预览").await;
        person.sees("[data-test=count-met]").await;
        person.sees("button.outcome[data-outcome=near]").await;
        // It says that it is not official, and until when its rules were checked.
        person.reads(".frame-unofficial", "非官方").await;
        person.reads(".frame-checked", "规则核对至").await;
        // The other language is loaded on need.
        person.clicks("[data-test=language]").await;
        person.reads("h1", "Eligibility preview").await;
        person.clicks("[data-test=language]").await;
        person.reads("h1", "资格预览").await;
        // A path that is opened directly works as well.
        person.opens("/handbook").await;
        person.sees("[data-test=handbook-search]").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

#[test]
fn first_click_of_an_english_visitor() {
    journey_in("en-GB", async |person| {
        person.opens("/").await;
        // The very first cell that can be clicked stays: nothing is drawn in another language first and then again.
        person.clicks("button.outcome[data-outcome=near]").await;
        person.reads("[data-test=explanation]", "change").await;
        person.reads("h1", "Eligibility preview").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

#[test]
fn explain_and_fix_a_cell() {
    journey(async |person| {
        person.opens("/").await;
        person.clicks("button.outcome[aria-label^='羊绒大衣，先用后付 2.0']").await;
        person.reads("[data-test=explanation]", "从 512.00 改到 500.00").await;
        // Where the rule stands is loaded when the explanation is read.
        person.reads("[data-clause=AMB-01]", "常见问题").await;
        person.clicks("[data-test=try]").await;
        person.sees("button.outcome[data-outcome=met][aria-label^='羊绒大衣，先用后付 2.0']").await;
        person.opens("/draft").await;
        person.reads("[data-test=draft-task]", "羊绒大衣").await;
        // It is there after a reload, and can be taken back.
        person.reloads().await;
        person.sees("[data-test=draft-task]").await;
        person.clicks("[data-test=draft-clear]").await;
        person.clicks("[data-test=draft-clear-yes]").await;
        person.misses("[data-test=draft-task]").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// Goes to one's own, empty shop.
async fn my_shop(person: &mut Person) {
    person.opens("/").await;
    person.sees(".preview-row").await;
    person.clicks("[data-test=workspace]").await;
    person.clicks("[data-test=workspace-row]:nth-of-type(2) .button-quiet").await;
    person.sees(".empty").await;
}

#[test]
fn import_a_messy_file() {
    journey(async |person| {
        my_shop(person).await;
        person.opens("/goods/import").await;
        person.gives_file("[data-test=import-file]", "public/samples/messy.csv").await;
        person.clicks("[data-test=mapping-go]").await;
        person.sees("[data-test=rejected-row]").await;
        person.clicks("[data-test=apply-import]").await;
        person.sees("[data-test=undo-import]").await;
        person.opens("/").await;
        person.sees(".preview-row").await;
        // Nothing is lost by a reload, neither the goods nor the rows that wait to be corrected.
        person.reloads().await;
        person.sees(".preview-row").await;
        person.opens("/goods/import").await;
        person.sees("[data-test=rejected-row]").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

#[test]
fn correct_and_import_again() {
    journey(async |person| {
        my_shop(person).await;
        person.opens("/goods/import").await;
        person.pastes("[data-test=import-paste]", "商品ID,商品名称,类目,价格,商品状态,商品来源\nA1,棉布衬衫,女装>衬衫,免费,在售,自建\nA2,竹编茶盘,茶具,128,在售,自建\n").await;
        person.clicks("[data-test=import-paste-go]").await;
        person.clicks("[data-test=mapping-go]").await;
        person.reads("[data-test=rejected-row]", "免费").await;
        person.clicks("[data-test=apply-import]").await;
        person.sees("[data-test=undo-import]").await;
        // Again, corrected: one good is new, one is the same.
        person.opens("/goods/import").await;
        person.pastes("[data-test=import-paste]", "商品ID,商品名称,类目,价格,商品状态,商品来源\nA1,棉布衬衫,女装>衬衫,510,在售,自建\nA2,竹编茶盘,茶具,128,在售,自建\n").await;
        person.clicks("[data-test=import-paste-go]").await;
        person.clicks("[data-test=mapping-go]").await;
        person.clicks("[data-test=apply-import]").await;
        person.sees("[data-test=undo-import]").await;
        person.opens("/").await;
        person.sees("button.outcome[data-outcome=near][aria-label^='棉布衬衫，先用后付 2.0']").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

#[test]
fn take_the_result_along() {
    journey(async |person| {
        person.opens("/").await;
        person.sees(".preview-row").await;
        person.clicks("[data-test=take-along] summary").await;
        person.clicks("[data-test=take-along-csv]").await;
        let csv = person.downloaded(".csv", Duration::from_secs(20)).await;
        let text = String::from_utf8(csv).expect("the table is UTF-8");
        assert!(text.contains("羊绒大衣") && text.contains("AMB-01"), "the reasons are in the table: {text:.400}");
        let starts_formula = |cell: &str| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']);
        let cells = text.lines().flat_map(|line| line.split(','));
        assert_eq!(cells.filter(|cell| starts_formula(cell)).collect::<Vec<_>>(), Vec::<&str>::new());
        person.clicks("[data-test=take-along] summary").await;
        person.clicks("[data-test=take-along-xlsx]").await;
        let xlsx = person.downloaded(".xlsx", Duration::from_secs(20)).await;
        assert!(xlsx.starts_with(b"PK"), "a workbook is a zip");
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

const PHONE: &str = "[data-test=on-MerchantPhone]";
const BUYER: &str = "[data-test=on-BuyerPhone]";

/// Opens the pages of the merchant's phone that lead to an order's.
async fn merchant_sees_the_order(person: &mut Person) {
    person.clicks("a[href$='/orders']").await;
    person.clicks(&format!("{PHONE} [data-test=order-row]")).await;
}

/// From an empty shop to the money of the first order: upgrade, open, order, ship, confirm, settle.
#[test]
fn an_order_to_its_end() {
    journey(async |person| {
        my_shop(person).await;
        person.opens("/goods/import").await;
        person
            .pastes(
                "[data-test=import-paste]",
                "商品ID,商品名称,类目,价格,商品状态,商品来源\nA1,棉布衬衫,女装>衬衫,99.90,在售,自建\n",
            )
            .await;
        person.clicks("[data-test=import-paste-go]").await;
        person.clicks("[data-test=mapping-go]").await;
        person.clicks("[data-test=apply-import]").await;
        person.sees("[data-test=undo-import]").await;
        person.clicks("a[href$='/services']").await;
        person.clicks("[data-test=app-SeeMore]").await;
        person.clicks("[data-test=tile-PayLater]").await;
        // Without the agreement nothing happens, and without the wallet neither.
        person.clicks("[data-test=apply]").await;
        person.reads(".toasts", "XYHF2-ACT-01").await;
        person.clicks("[data-test=agree]").await;
        person.clicks("[data-test=to-wallet]").await;
        person.clicks("[data-test=upgrade-wallet]").await;
        person.clicks("[data-test=top-up]").await;
        person.reads("[data-test=balance]", "100.00").await;
        person.clicks("[data-test=back-to-pay-later]").await;
        person.clicks("[data-test=apply]").await;
        person.clicks("[data-test=await-answer]").await;
        person.reads("[data-test=labelled]", "1").await;
        // A trusted buyer orders.
        person.clicks("[data-test=desk-Buyer]").await;
        person.clicks("[data-test=add-buyer]").await;
        person.clicks("[data-test=surface-BuyerPhone]").await;
        person.clicks("[data-test=shelf-good]").await;
        person.clicks("[data-test=buy]").await;
        person.clicks("[data-test^='way-PayLater(Wechat)'] input").await;
        person.clicks("[data-test=submit-order]").await;
        merchant_sees_the_order(person).await;
        person.clicks(&format!("{PHONE} [data-test=ship]")).await;
        person.clicks("[data-test=desk-Time]").await;
        person.clicks("[data-test=to-next]").await;
        person.clicks(&format!("{BUYER} [data-test=receive]")).await;
        // It is there after a reload in the middle of it.
        person.reloads().await;
        person.clicks("[data-test=desk-Time]").await;
        person.clicks("[data-test=to-next]").await;
        person.reads("[data-test=ledger]", "借贷相等").await;
        person.clicks("a[href$='/wallet']").await;
        // 100.00, less 0.4% of 99.90 (0.40), plus 99.90 less 2% (2.00).
        person.reads("[data-test=balance]", "197.50").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// A refund that is asked for in the Spring Festival's window, and on which nobody decides in its 48 hours.
#[test]
fn a_refund_that_times_out() {
    journey(async |person| {
        person.opens("/services").await;
        person.clicks("[data-test=workspace]").await;
        person.pastes("[data-test=starts-on]", "2022-01-25").await;
        person.clicks("[data-test=new-sample]").await;
        person.clicks("[data-test=desk-Time]").await;
        person.reads("[data-test=clock]", "2022-01-25 10:00:00").await;
        person.clicks("[data-test=surface-BuyerPhone]").await;
        person.clicks("[data-test=shelf-good]").await;
        person.clicks("[data-test=buy]").await;
        person.clicks("[data-test='way-Ordinary'] input").await;
        person.clicks("[data-test=submit-order]").await;
        person.clicks(&format!("{BUYER} [data-test=pay]")).await;
        person.clicks("[data-test=plus-hour]").await;
        person.reads("[data-test=clock]", "2022-01-25 11:00:00").await;
        person.clicks(&format!("{BUYER} [data-test=ask] summary")).await;
        person.clicks("[data-test=ask-send]").await;
        person.clicks("a[href$='/services']").await;
        person.clicks("[data-test=app-Inbox]").await;
        person.reads("[data-test=inbox-row]:nth-of-type(2)", "2 天 00:00:00").await;
        person.reads("[data-test=inbox-row]:nth-of-type(2)", "CNY22-T1").await;
        person.clicks("[data-test=inbox-row]:nth-of-type(2)").await;
        // The shipping promise is missed first, then the system agrees in the merchant's stead.
        person.clicks("[data-test=to-next]").await;
        person.clicks("[data-test=to-next]").await;
        person.reads("[data-test=clock]", "2022-01-27 11:00:00").await;
        person.reads("[data-test=case-code]", "60 退款成功").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// 退款不退货 from a live room to the platform's review desk.
#[test]
fn a_refund_without_return_to_arbitration() {
    journey(async |person| {
        person.opens("/services").await;
        person.clicks("[data-test=app-Live]").await;
        person.clicks("[data-test=live-plan]").await;
        person.clicks("[data-test=live-start]").await;
        person.clicks("[data-test=surface-BuyerPhone]").await;
        person.clicks("[data-test=shelf-good]").await;
        person.clicks("[data-test=buy]").await;
        person.clicks("[data-test='way-Ordinary'] input").await;
        person.clicks("[data-test=submit-order]").await;
        person.clicks(&format!("{BUYER} [data-test=pay]")).await;
        merchant_sees_the_order(person).await;
        person.clicks(&format!("{PHONE} [data-test=ship]")).await;
        person.clicks("[data-test=desk-Time]").await;
        person.clicks("[data-test=to-next]").await;
        person.clicks(&format!("{BUYER} [data-test=ask] summary")).await;
        person.chooses("[data-test=ask-kind]", "退款不退货").await;
        person.clicks("[data-test=ask-send]").await;
        person.clicks(&format!("{PHONE} [data-test=order-case]")).await;
        // A refusal needs a reason.
        person.clicks(&format!("{PHONE} [data-test=refuse]")).await;
        person.reads(".toasts", "拒绝要写明理由").await;
        person.types(&format!("{PHONE} [data-test=reason]"), "已经用过").await;
        person.clicks(&format!("{PHONE} [data-test=refuse]")).await;
        person.types(&format!("{BUYER} [data-test=case-text]"), "附上照片").await;
        person.clicks(&format!("{BUYER} [data-test=appeal]")).await;
        person.clicks("[data-test=surface-ReviewDesk]").await;
        person.clicks("[data-test=on-ReviewDesk] [data-test=case-row]").await;
        // Good standing 40%, the whole amount 0% of 30%, quality 30%.
        person.reads("[data-test=suggestion]", "70%").await;
        person.clicks("[data-test=rule-buyer]").await;
        person.reads("[data-test=on-ReviewDesk] [data-test=case-code]", "60 退款成功").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

const DESK: &str = "[data-test=on-ReviewDesk]";
const DESKTOP: &str = "[data-test=on-BackOffice]";

/// Opens the sample on a day.
async fn sample_of(person: &mut Person, day: &str) {
    person.opens("/services").await;
    person.clicks("[data-test=workspace]").await;
    person.pastes("[data-test=starts-on]", day).await;
    person.clicks("[data-test=new-sample]").await;
    person.clicks("[data-test=desk-Time]").await;
    person.reads("[data-test=clock]", day).await;
}

/// 商户贴息, from the sign-up by way of the platform's review to the subsidy in the ledger.
#[test]
fn a_campaign_from_sign_up_to_its_subsidy() {
    journey(async |person| {
        sample_of(person, "2023-02-15").await;
        // What the best session sold is not known, so the sign-up is refused, and the page says what is missing.
        person.clicks("[data-test=app-Campaigns]").await;
        person.clicks("[data-test=campaign-3]").await;
        person.clicks("[data-test=pick-all]").await;
        person.clicks("[data-test=submit-sign-up]").await;
        person.reads(".field-error", "JOINT38-GATE-05").await;
        person.clicks("a[href$='/shop']").await;
        person.pastes("#figure-SessionGmv", "1200000").await;
        // The phone still stands on the campaign, with what was ticked.
        person.clicks("a[href$='/services']").await;
        person.clicks("[data-test=submit-sign-up]").await;
        person.reads("[data-test=campaign-state]", "已报名").await;
        person.clicks("[data-test=surface-ReviewDesk]").await;
        person.clicks(&format!("{DESK} .stage-menu button:nth-of-type(2)")).await;
        person.clicks(&format!("{DESK} [data-test=campaign-3]")).await;
        person.clicks(&format!("{DESK} [data-test=approve-all]")).await;
        person.reads(&format!("{DESK} [data-test=campaign-state]"), "已通过").await;
        // On the first day of the benefit a buyer pays in three instalments.
        person.clicks("[data-test=desk-Time]").await;
        person.pastes("[data-test=to-moment]", "2023-02-20T10:00:00").await;
        person.clicks("[data-test=to-moment-go]").await;
        person.reads("[data-test=clock]", "2023-02-20 10:00:00").await;
        person.clicks("[data-test=surface-BuyerPhone]").await;
        person.clicks("[data-test=shelf-good]").await;
        person.clicks("[data-test=buy]").await;
        person.clicks("[data-test='way-Instalments(Three)'] input").await;
        person.clicks("[data-test=submit-order]").await;
        person.clicks(&format!("{BUYER} [data-test=pay]")).await;
        merchant_sees_the_order(person).await;
        person.clicks(&format!("{PHONE} [data-test=ship]")).await;
        person.clicks("[data-test=to-next]").await;
        person.clicks(&format!("{BUYER} [data-test=receive]")).await;
        person.clicks("[data-test=plus-week]").await;
        person.clicks("[data-test=plus-day]").await;
        person.reads(&format!("{PHONE} .flow"), "平台补贴").await;
        person.reads(&format!("{PHONE} .flow"), "JOINT38-BEN-01").await;
        person.reads("[data-test=ledger]", "借贷相等").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// A campaign is put together, kept, saved as a file, and opened by somebody else.
#[test]
fn a_campaign_is_designed_and_shared() {
    let saved = std::env::temp_dir().join(format!("merchant-simulator-{}.json", std::process::id()));
    journey(async |person| {
        person.opens("/rules").await;
        person.clicks("[data-test=to-design]").await;
        person.sees("[data-test=flaw-NoName]").await;
        person.clicks("[data-test=like-3]").await;
        person.pastes("#design-name", "商户贴息六月版").await;
        person.pastes("#design-share", "30").await;
        person.reads("[data-test=effect-goods]", "收").await;
        person.clicks("[data-test=campaign-keep]").await;
        person.reads("[data-test=own-campaign]", "六月版").await;
        person.clicks("[data-test=campaign-save]").await;
        let bytes = person.downloaded(".json", Duration::from_secs(20)).await;
        std::fs::write(&saved, bytes).expect("it can be written");
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
    journey(async |person| {
        person.opens("/rules/campaigns").await;
        person.gives_file("[data-test=campaign-load]", &saved.display().to_string()).await;
        person.reads("[data-test=campaign-file]", "填进了表单").await;
        person.clicks("[data-test=campaign-keep]").await;
        person.reads("[data-test=own-campaign]", "六月版").await;
        // It is there after a reload, and the stage has it.
        person.reloads().await;
        person.reads("[data-test=own-campaign]", "六月版").await;
        person.opens("/services").await;
        person.clicks("[data-test=app-Campaigns]").await;
        person.reads("[data-test=campaign-4]", "六月版").await;
        // A file that is none changes nothing.
        person.opens("/rules/campaigns").await;
        person.gives_file("[data-test=campaign-load]", "Cargo.toml").await;
        person.reads("[data-test=campaign-file]", "不是活动文件").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
    std::fs::remove_file(&saved).expect("it was written");
}

/// A coupon from its creation in the back office to the order in which it is used.
#[test]
fn a_coupon_from_creation_to_use() {
    journey(async |person| {
        person.opens("/services").await;
        person.clicks("[data-test=desk-Time]").await;
        person.clicks("[data-test=surface-BackOffice]").await;
        person.clicks(&format!("{DESKTOP} .stage-menu button:nth-of-type(5)")).await;
        person.clicks("[data-test=coupon-create]").await;
        person.clicks("[data-test=coupon-kind-Host]").await;
        person.pastes("[data-test=coupon-threshold]", "100").await;
        person.pastes("[data-test=coupon-face]", "20").await;
        person.pastes("[data-test=coupon-quantity]", "50").await;
        person.clicks("[data-test=coupon-add-time]").await;
        person.sees("[data-test=coupon-time]").await;
        person.clicks("[data-test=coupon-save]").await;
        person.reads(DESKTOP, "满 100.00 减 20.00").await;
        person.clicks(&format!("{DESKTOP} .stage-menu button:nth-of-type(6)")).await;
        person.clicks(&format!("{DESKTOP} [data-test=coupon-tools] summary")).await;
        person.clicks(&format!("{DESKTOP} [data-test=coupon-tick]")).await;
        person.clicks(&format!("{DESKTOP} [data-test=live-plan]")).await;
        person.clicks(&format!("{DESKTOP} [data-test=live-start]")).await;
        person.clicks("[data-test=surface-BuyerPhone]").await;
        person.clicks(&format!("{BUYER} [data-test=coupon-claim]")).await;
        person.reads(&format!("{BUYER} [data-test=coupon-in-room]"), "剩 49 张").await;
        // It is there after a reload in the middle of it.
        person.reloads().await;
        person.clicks("[data-test=surface-BuyerPhone]").await;
        // What carries no label stands last.
        person.clicks(&format!("{BUYER} [data-test=more-rows]")).await;
        person.clicks(&format!("{BUYER} [data-test=more-rows]")).await;
        person.presses(&format!("{BUYER} [data-test=shelf-good]"), "蓝牙音箱").await;
        person.clicks("[data-test=buy]").await;
        person.clicks(&format!("{BUYER} [data-test=use-coupon]:last-child input")).await;
        person.reads("[data-test=coupon-off]", "199.00 − 20.00").await;
        person.clicks("[data-test='way-Ordinary'] input").await;
        person.clicks("[data-test=submit-order]").await;
        person.clicks(&format!("{BUYER} [data-test=pay]")).await;
        person.reads(&format!("{BUYER} [data-test=paid]"), "179.00").await;
        person.clicks("[data-test=surface-BackOffice]").await;
        person.clicks(&format!("{DESKTOP} .stage-menu button:nth-of-type(5)")).await;
        person.clicks(&format!("{DESKTOP} [data-test=coupon-row]")).await;
        person.reads("[data-test=coupon-results]", "179.00").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// What is done in the past is on a branch; the two ends are compared.
#[test]
fn branch_and_compare() {
    journey(async |person| {
        an_order_that_is_not_shipped(person).await;
        person.clicks("[data-test=plus-day]").await;
        person.reads("[data-test=clock]", "2023-02-21").await;
        person.clicks("[data-test=undo]").await;
        person.reads("[data-test=past]", "2023-02-20").await;
        person.clicks("[data-test=plus-week]").await;
        person.reads("[data-test=branch-open]", "分支 1").await;
        person.clicks("[data-test=branch-open]").await;
        person.clicks("[data-test=compare-go]").await;
        person.reads("[data-test=differs]", "没有按时发货").await;
        person.reads("[data-test=differs]", "2023-02-27 10:00:00").await;
        // The same commands under the rules of a day before the service was there.
        person.pastes("[data-test=rules-day]", "2022-05-10").await;
        person.clicks("[data-test=rules-go]").await;
        person.reads("[data-test=refused-count]", "1").await;
        // The main line is as it was, also after a reload.
        person.clicks("[data-test=branch-open-it]").await;
        person.reads("[data-test=branch-open]", "主线").await;
        person.reloads().await;
        person.clicks("[data-test=desk-Time]").await;
        person.reads("[data-test=clock]", "2023-02-21").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// A buyer has ordered by 先用后付, and nobody ships.
async fn an_order_that_is_not_shipped(person: &mut Person) {
    person.opens("/orders").await;
    person.clicks("[data-test=desk-Time]").await;
    person.clicks("[data-test=surface-BuyerPhone]").await;
    person.clicks("[data-test=shelf-good]").await;
    person.clicks("[data-test=buy]").await;
    person.clicks("[data-test='way-PayLater(Zhima)'] input").await;
    person.clicks("[data-test=submit-order]").await;
    person.sees(&format!("{BUYER} [data-test=ask]")).await;
}

/// A workspace goes from one browser to another as a link and as a file; links that are harmed change nothing.
#[test]
fn shared_in_one_browser_and_opened_in_another() {
    let saved = std::env::temp_dir().join(format!("merchant-simulator-{}-shared.json", std::process::id()));
    let sent = std::cell::RefCell::new(String::new());
    journey(async |person| {
        an_order_that_is_not_shipped(person).await;
        person.clicks("[data-test=plus-week]").await;
        person.reads("[data-test=clock]", "2023-02-27").await;
        person.clicks("[data-test=workspace]").await;
        person.clicks("[data-test=share-workspace]").await;
        *sent.borrow_mut() = person.value_of("[data-test=share-link]").await;
        person.clicks("[data-test=share-file]").await;
        let bytes = person.downloaded(".json", Duration::from_secs(20)).await;
        std::fs::write(&saved, bytes).expect("it can be written");
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
    let sent = sent.into_inner();
    journey(async |person| {
        // A link that lost its end says so, and nothing is kept.
        person.follows(&sent[..sent.len() - 30]).await;
        person.reads("[data-test=arrived-error]", "不完整").await;
        person.follows(&sent).await;
        person.reads("[data-test=arrived]", "示例小店").await;
        person.clicks("[data-test=arrived-recompute]").await;
        person.reads("[data-test=arrived]", "没有不一样的地方").await;
        person.clicks("[data-test=arrived-open]").await;
        person.misses("[data-test=arrived]").await;
        person.opens("/orders").await;
        person.clicks("[data-test=desk-Time]").await;
        person.reads("[data-test=clock]", "2023-02-27").await;
        // The same by file, in one more workspace.
        person.clicks("[data-test=workspace]").await;
        person.gives_file("[data-test=open-workspaces]", &saved.display().to_string()).await;
        person.clicks("[data-test=arrived-open]").await;
        person.misses("[data-test=arrived]").await;
        person.clicks("[data-test=workspace]").await;
        person.sees("[data-test=workspace-row]:nth-of-type(4)").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
    std::fs::remove_file(&saved).expect("it was written");
}

/// The README's lines for the page print what they say, and the page shows what they did.
#[test]
fn a_script_drives_the_page() {
    journey(async |person| {
        let readme = std::fs::read_to_string("README.md").expect("the README is there");
        let lines = readme.split("```js\n").skip(1).filter_map(|block| block.split("```").next());
        let lines =
            lines.into_iter().find(|lines| lines.contains("window.merchantSimulator")).expect("lines for the page");
        assert_eq!(lines.trim().lines().count(), 10);
        let promised: Vec<&str> =
            lines.lines().filter_map(|line| line.split_once("; // ").map(|(_, said)| said)).collect();
        assert_eq!(promised.len(), 4);
        person.opens("/orders").await;
        assert_eq!(person.runs(lines).await, promised);
        // It is on the stage, and in the journal after a reload; what was undone is on a branch of its own.
        person.reads(&format!("{PHONE} [data-test=order-row]"), "80").await;
        person.reloads().await;
        let ready = "const page = await window.merchantSimulator.ready();";
        let again =
            format!("{ready} console.log(page.clock, page.find('orders.1.stage'), page.find('orders.2.stage'))");
        assert_eq!(person.runs(&again).await, ["2023-02-20 10:31:00 Failed "]);
        // What the documentation lists is there, and slips are thrown with what was meant.
        let methods = format!(
            "{ready} console.log(Object.keys(page).sort().join(' '), page === await window.merchantSimulator.ready())"
        );
        let docs = std::fs::read_to_string("docs/api.md").expect("the documentation is there");
        let printed = person.runs(&methods).await;
        let (methods, same) = printed[0].rsplit_once(' ').expect("two things");
        assert_eq!(same, "true");
        assert_eq!(methods.split(' ').count(), 17);
        for method in methods.split(' ') {
            assert!(docs.contains(&format!("`{method}(")) || method == "clock", "{method} is documented");
        }
        let slip = format!(
            "{ready} try {{ page.dispatch('Buyer', 'BuyerPhone', 'Trade.Order.Pya(1)') }} \
             catch (error) {{ console.log(error instanceof Error, error.name, error.nearest) }}"
        );
        assert_eq!(person.runs(&slip).await, ["true UnknownVariant Pay"]);
        // A story opens in a workspace of its own; the link leads to the same world elsewhere.
        let story = std::fs::read_to_string("public/stories/one-fen-more.story").expect("the story is there");
        let open = format!(
            "{ready} await page.openStory({story:?}); console.log(page.find('orders.count')); \
             try {{ await page.openStory('story 2') }} catch (error) {{ console.log(error.name, error.line) }} \
             console.log(page.link().slice(0, 3))"
        );
        assert_eq!(person.runs(&open).await, ["0", "UnknownVersion 1", "M1w"]);
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}

/// Where the browser keeps nothing the page says so, and everything goes on for as long as it is open.
#[test]
fn a_browser_that_keeps_nothing() {
    journey(async |person| {
        person.blocks_storage().await;
        person.opens("/timeline").await;
        person.reads(".banner", "不让本页保存").await;
        person.clicks("[data-test=desk-Time]").await;
        let begins = person.sees("[data-test=clock]").await.text().await.expect("a clock");
        person.clicks("[data-test=plus-day]").await;
        person.reads("[data-test=clock]", "2023-02-21").await;
        // Somebody goes back and does something else; both lines are there.
        person.clicks("[data-test=undo]").await;
        person.reads("[data-test=clock]", &begins).await;
        person.clicks("[data-test=plus-week]").await;
        person.reads("[data-test=clock]", "2023-02-27").await;
        person.clicks("[data-test=branch-open-it]").await;
        person.reads("[data-test=clock]", "2023-02-21").await;
        assert_eq!(person.errors().await, Vec::<String>::new());
    });
}
