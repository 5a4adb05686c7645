//! 芝麻先用后付立减 (first-order discount): the campaign of June 2022 for buyers new to 芝麻先用后付.

use super::estimate::{Effect, Line, Purpose};
use super::facts::Figure;
use super::pay_later;
use super::pay_later_one;
use super::programme::Programme;
use super::requirement::{Requirement, Test};
use super::rule_set::{Channel, Plan, Rules, ask};
use super::setting::{Dated, Setting};
use super::value::Value;
use crate::base::{Day, Money, Span};

crate::clauses! {
    WINDOW = "LJ-DATE-01", Stated, PayLaterOne, between(2022, 5, 31, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，活动时间" / "Campaign rules, dates",
        "活动从 2022-06-01 办到 06-30；商家从 05-31 起报名，截止日没有写。",
        "The campaign runs from 2022-06-01 to 06-30; merchants sign up from 05-31 on, with no closing date given.";
    CLEAN_RECORD = "LJ-MERC-01", Stated, PayLaterOne, between(2022, 5, 31, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，活动时间" / "Campaign rules, dates",
        "商家要一向守规矩，没有严重的不良记录；怎样算严重没有数字。",
        "The merchant must always have kept the rules and have no grave misconduct; no figure is given.";
    NEW_BUYERS = "LJ-BEN-01", Stated, PayLaterOne, between(2022, 6, 1, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，第二段" / "Campaign rules, second paragraph",
        "为新客的第一单而办；合格的商家能得到平台激励，激励多少、立减由谁出都没有写。",
        "It is for the first order of new buyers. Qualifying merchants receive incentives from the platform; how \
         much, and who pays the discount, is not said.";
    FIRST_ZHIMA_ORDER = "LJ-BUYER-01", Stated, PayLaterOne, between(2022, 6, 1, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，活动权益" / "Campaign rules, benefits",
        "买家须在活动期内头一回开通芝麻先用后付，并用它下第一单；微信先用后付不算。",
        "Within the campaign the buyer must open 芝麻先用后付 for the first time and place the first order with it; \
         微信先用后付 (WeChat) does not count.";
    DISCOUNT_RANGE = "LJ-AMT-01", Stated, PayLaterOne, between(2022, 6, 1, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，活动权益" / "Campaign rules, benefits",
        "可能减 1 到 88 元，看机会，不是每单都有。",
        "The discount may be 1 to 88 yuan; it is a chance, not a promise.";
    PRICE_FLOOR = "LJ-GOOD-01", Stated, PayLaterOne, between(2022, 6, 1, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，活动权益" / "Campaign rules, benefits",
        "商家要开通并设好先用后付商品；商品金额不低于 10 元，正好 10 元也可以。",
        "The merchant must have opened pay later and set goods; the good's amount must be at least 10, exactly 10 \
         included.";
    TAKING_PART = "LJ-REQ-01", Stated, PayLaterOne, between(2022, 6, 1, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，活动要求" / "Campaign rules, requirements",
        "开通成功，再设好商品，就算参加；有效期建议选【长期有效】。",
        "Opening and then setting goods is taking part; 【长期有效】 (long-term) is recommended.";
    SIGN_UP_PATHS = "LJ-REG-01", Stated, PayLaterOne, between(2022, 5, 31, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，报名方式" / "Campaign rules, sign-up",
        "报名：电脑端 商家后台 → 活动管理 → 活动报名列表；手机端 快手小店商家端 → 应用中心 → 活动报名。",
        "Sign-up: on the desktop 商家后台 → 活动管理 → 活动报名列表; on the phone 快手小店商家端 → 应用中心 → \
         活动报名.";
    PLATFORM_DECIDES = "LJ-AVAIL-01", Stated, PayLaterOne, between(2022, 6, 1, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，末尾" / "Campaign rules, end",
        "给不给买家用由平台按规则定，有些买家可能暂时用不上。",
        "The platform decides which buyers may use it; some may not for the time being.";
    RESULT_PLACE = "LJ-VIEW-01", Stated, PayLaterOne, between(2022, 6, 1, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，末尾" / "Campaign rules, end",
        "减没减、减多少，买家下单后在「支付宝-账单」里看；没有说商家看得到。",
        "Whether and how much was taken off, the buyer sees in 「支付宝-账单」 (Alipay bills) after ordering; nothing \
         says the merchant sees it.";
    NO_SEPARATE_SIGN_UP = "AMB-07", Disputed, PayLaterOne, between(2022, 5, 31, 2022, 6, 30), checked(2023, 2, 18),
        "招商规则，报名与要求" / "Campaign rules, sign-up and requirements",
        "既说可以报名，又说开通并设好商品就算参加；这里不用另外报名。立减由谁出没有写，这里由平台出。",
        "It says both that one may sign up and that opening and setting goods is enough; here no sign-up is needed. \
         Who pays the discount is not said; here the platform does.";
}

/// The values of this campaign.
pub static VALUES: &[Dated] = &[
    Dated::ever(
        Setting::DiscountSignUp,
        Value::Span(Span::between(Day::of(2022, 5, 31), Day::of(2022, 6, 30))),
        &WINDOW,
    ),
    Dated::ever(
        Setting::DiscountWindow,
        Value::Span(Span::between(Day::of(2022, 6, 1), Day::of(2022, 6, 30))),
        &WINDOW,
    ),
    Dated::ever(Setting::DiscountLeastPrice, Value::Money(Money::yuan(10)), &PRICE_FLOOR),
    Dated::ever(Setting::DiscountLeast, Value::Money(Money::yuan(1)), &DISCOUNT_RANGE),
    Dated::ever(Setting::DiscountMost, Value::Money(Money::yuan(88)), &DISCOUNT_RANGE),
];

/// What the campaign asks.
pub(super) fn plan(rules: &Rules) -> Plan {
    let mut conditions: Vec<Requirement> = Vec::new();
    let rollout = rules.shop.day(Figure::PayLaterRollout).unwrap_or(pay_later::START);
    let before_two = rules.at.day() < rollout;
    if let (Some(sign_up), Some(window)) = (rules.span(Setting::DiscountSignUp), rules.span(Setting::DiscountWindow)) {
        let whole = Span { from: sign_up.value.from.min(window.value.from), until: window.value.until };
        conditions.push(window.ask(|_| Test::InForce(whole)));
    }
    conditions.push(ask(Test::FigureIs(Figure::BadRecord, false), &CLEAN_RECORD));
    conditions.extend(if before_two { pay_later_one::good(rules) } else { pay_later::good(rules) });
    conditions.extend(rules.money(Setting::DiscountLeastPrice).map(|least| least.ask(Test::LowestAtLeast)));
    let mut label: Vec<Requirement> = Vec::new();
    label.extend(rules.span(Setting::DiscountWindow).map(|span| span.ask(Test::Active)));
    label.push(ask(Test::ServiceOpen, &TAKING_PART));
    if before_two {
        // Before 2.0 the merchant sets the goods; from then on the automatic label counts as setting them (AMB-04).
        label.push(ask(Test::InActivity, &pay_later_one::FINISH));
    }
    let first = ask(Test::FirstZhimaOrder, &FIRST_ZHIMA_ORDER);
    let buyer = pay_later::buyer(rules).into_iter().filter(|(channel, _)| *channel == Channel::Zhima);
    Plan {
        programme: Programme::FirstOrderDiscount,
        conditions,
        label,
        buyer: buyer.map(|(channel, asked)| (channel, std::iter::once(first).chain(asked).collect())).collect(),
    }
}

/// What a buyer gets; the platform pays it (AMB-07).
pub(super) fn estimate(rules: &Rules) -> Vec<Line> {
    let line = |setting, purpose| rules.money(setting).map(|amount| Line::outright(purpose, Effect::BuyerGets, amount));
    [line(Setting::DiscountLeast, Purpose::Least), line(Setting::DiscountMost, Purpose::Most)]
        .into_iter()
        .flatten()
        .collect()
}
