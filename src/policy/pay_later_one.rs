//! 先用后付 1.0 (pay later, first version): how to open it and choose goods, as told before the upgrade of June 2022.

use super::facts::Figure;
use super::pay_later;
use super::programme::Programme;
use super::requirement::{Requirement, Test};
use super::rule_set::{Plan, Rules, ask};
use super::setting::{Dated, Setting};
use super::value::Value;
use crate::base::{Day, Span};

crate::clauses! {
    FEATURE_PATH = "XYHF1-NAV-01", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "开通，第一步" / "Opening, step 1",
        "入口与 2.0 相同，写到最后一级：【快手小店】 → 【查看更多-交易服务-先用后付】。",
        "The same way as for 2.0, down to the leaf: 【快手小店】 → 【查看更多-交易服务-先用后付】.";
    LABEL_PLACES = "XYHF1-LABEL-01", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "开通，第二步" / "Opening, step 2",
        "开通后，直播间里有标识，商详页和提单页等处也有。",
        "Once open, the label shows in the live room, on 商详页 (product page), 提单页 (checkout) and elsewhere.";
    APPLY = "XYHF1-ACT-01", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "开通，第三步" / "Opening, step 3",
        "看过协议，以【勾选协议-申请开通】开始办理。",
        "After reading the agreement, 【勾选协议-申请开通】 (tick and apply) begins the opening.";
    WALLET_FIRST = "XYHF1-ACT-02", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "开通，第三步" / "Opening, step 3",
        "安心钱包还没升级时，系统领着先去升级，办好再回这一页申请。",
        "Without the upgraded 安心钱包 (wallet), the system leads through the upgrade first and then back to this \
         page.";
    OPEN_NOW = "XYHF1-ACT-03", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "开通，第三步" / "Opening, step 3",
        "钱包已有的，先勾「已阅读并同意」，再按【立即开通】提交申请。",
        "With the wallet, tick 「已阅读并同意」 (read and accepted) and press 【立即开通】 (open now).";
    OPENED = "XYHF1-ACT-04", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "开通，第四步" / "Opening, step 4",
        "结果当场显示；成功时出现「开通成功」，接着转去添加商品。",
        "The outcome shows at once; on success 「开通成功」 (opened) appears, followed by the page for adding goods.";
    OPENING_FAILED = "XYHF1-ACT-05", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "开通，第四步" / "Opening, step 4",
        "不成功时出现「开通失败」，照常经营一阵再来申请；一阵是多久没有写。",
        "On failure 「开通失败」 (not opened) appears; one may try again after trading normally for a while, how long \
         is not said.";
    SET_UP_NOW = "XYHF1-SET-01", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "添加商品，第一步" / "Adding goods, step 1",
        "在先用后付首页按【立即设置】，开始添加商品。",
        "On the feature's first page 【立即设置】 (set up now) begins adding goods.";
    PARAMETERS = "XYHF1-SET-02", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "添加商品，第一步" / "Adding goods, step 1",
        "要填的有「活动名称」「活动时效」和「有效时间」三项。",
        "Three things are asked: 「活动名称」 (name), 「活动时效」 (kind of validity), 「有效时间」 (period).";
    VALIDITY = "XYHF1-SET-03", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "添加商品，第一步" / "Adding goods, step 1",
        "【长期有效】一直可用；【短期有效】由商家定起止时间。",
        "【长期有效】 (long-term) stays valid; for 【短期有效】 (short-term) the merchant sets start and end.";
    CHOOSE_GOODS = "XYHF1-SET-04", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "添加商品，第二步" / "Adding goods, step 2",
        "按【选择商品】，系统只列出上架商品里合格的，可以多选，再按【确定】。",
        "【选择商品】 (choose goods) lists only those of the listed goods that qualify; choose several, then 【确定】 \
         (OK).";
    FINISH = "XYHF1-SET-05", Stated, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "添加商品，第三步" / "Adding goods, step 3",
        "按【完成设置】后再问一次，按【确定】才算数；在设好的时间里，买家可以用它付款。",
        "【完成设置】 (finish) asks once more; with 【确定】 (OK) it counts, and buyers can pay with it during the \
         set time.";
    SILENT_ON_TERMS = "XYHF1-NOTE-01", Assumed, PayLaterOne, since(2022, 5, 1), checked(2023, 2, 18),
        "全文" / "The whole article",
        "手续费、价格上限、类目范围在 1.0 的说明里都没有；拿 2.0 的来用属于假设。",
        "The article on 1.0 gives no fee, no price cap and no categories; using those of 2.0 is an assumption.";

    // Our defaults.
    START = "DEF-ONE-START", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "先用后付 1.0 从 2022-05-01 起可以开通。",
        "Pay later 1.0 can be opened from 2022-05-01 on.";
    TERMS_OF_TWO = "DEF-ONE-TERMS", Assumed, Ours, since(2022, 5, 1), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "1.0 的价格上限、类目范围和手续费都照 2.0 的来。",
        "The price cap, the categories and the fee of 1.0 are those of 2.0.";
}

/// The values of 1.0.
pub static VALUES: &[Dated] =
    &[Dated::ever(Setting::PayLaterOneWindow, Value::Span(Span::since(Day::of(2022, 5, 1))), &START)];

/// What 1.0 asks: of goods the same as 2.0 by assumption, and only until 2.0 reaches the shop (XYHF2-MIG-01).
pub(super) fn plan(rules: &Rules) -> Plan {
    let rollout = rules.shop.day(Figure::PayLaterRollout).unwrap_or(pay_later::START);
    let mut conditions: Vec<Requirement> = Vec::new();
    conditions.extend(rules.span(Setting::PayLaterOneWindow).map(|span| {
        span.ask(|span| {
            Test::InForce(Span { until: Some(span.until.unwrap_or(Day::LAST).min(rollout.plus(-1))), ..span })
        })
    }));
    conditions.extend(good(rules));
    Plan {
        programme: Programme::PayLaterOne,
        conditions,
        label: vec![ask(Test::ServiceOpen, &OPENED), ask(Test::InActivity, &FINISH)],
        buyer: pay_later::buyer(rules),
    }
}

/// What 1.0 asks of a good: the same as 2.0, by assumption.
pub(super) fn good(rules: &Rules) -> Vec<Requirement> {
    let asked = pay_later::good(rules).into_iter();
    asked
        .map(|requirement| match requirement.test {
            Test::Listed => Requirement { clause: &CHOOSE_GOODS, ..requirement },
            _ => Requirement { clause: &TERMS_OF_TWO, ..requirement },
        })
        .collect()
}
