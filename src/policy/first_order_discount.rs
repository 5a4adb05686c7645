//! 芝麻先用后付立减 (first-order discount): the campaign of June 2022 for buyers new to 芝麻先用后付.

use super::campaign::{Ask, Benefit, Bound, BuyerAsks, Campaign, CampaignId, Entry, Name, SetUp, Term};
use super::clause::Cited;
use super::facts::Figure;
use super::rule_set::Channel;
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
    ORDERED_CHOICE = "DEF-DISCOUNT-PRICE", Assumed, Ours, between(2022, 6, 1, 2022, 6, 30), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "「商品金额」指哪个价没有写：看订单时取所买规格的价格，看整个商品时最低规格也要够 10 元。",
        "Which price 「商品金额」 (the good's amount) means is not said. For an order it is the price of the variant \
         ordered; for a good as a whole its cheapest variant must reach 10.";
    DISCOUNT_DRAWN = "DEF-DISCOUNT-DRAW", Assumed, Ours, between(2022, 6, 1, 2022, 6, 30), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "合格的订单都减，减多少由导演定；不定就从最少到最多的整元数里抽，每个数机会一样，同一个故事每次抽得一样。最多减到 0 元。",
        "Every order that qualifies gets the discount. The director says how much; otherwise a whole number of yuan from the \
         least to the most is drawn, each as likely, and the same story draws the same again. A bill is never below 0.";
    DISCOUNT_REFUNDED = "DEF-DISCOUNT-REFUND", Assumed, Ours, between(2022, 6, 1, 2022, 6, 30), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "立减在扣款那一刻抵掉：买家付余下的，减的钱同时进托管。退款先退买家付的，再还给出这笔钱的一方；平台垫资的订单不减。",
        "The discount counts when the buyer is charged: the buyer pays the rest, and the discount goes into escrow with it. \
         A refund first gives back what the buyer paid, then the discount to whoever paid it. An order for which the \
         platform advances the money has none.";
}

/// 芝麻先用后付立减.
pub const FIRST_ORDER_DISCOUNT: CampaignId = CampaignId(0);

const fn of(term: Term) -> Setting {
    Setting::Campaign(FIRST_ORDER_DISCOUNT, term)
}

/// The values of this campaign.
pub static VALUES: &[Dated] = &[
    Dated::ever(of(Term::SignUp), Value::Span(Span::between(Day::of(2022, 5, 31), Day::of(2022, 6, 30))), &WINDOW),
    Dated::ever(of(Term::Active), Value::Span(Span::between(Day::of(2022, 6, 1), Day::of(2022, 6, 30))), &WINDOW),
    Dated::ever(of(Term::LeastPrice), Value::Money(Money::yuan(10)), &PRICE_FLOOR),
    Dated::ever(of(Term::Least), Value::Money(Money::yuan(1)), &DISCOUNT_RANGE),
    Dated::ever(of(Term::Most), Value::Money(Money::yuan(88)), &DISCOUNT_RANGE),
    Dated::ever(of(Term::FromPlatform), Value::Flag(true), &NO_SEPARATE_SIGN_UP),
];

/// The campaign.
pub(super) fn campaign() -> Campaign {
    let dated = |term| Bound::Dated(of(term));
    Campaign {
        name: Name::of("芝麻立减（2022-06）", "First-order discount (立减, June 2022)", "芝麻\n立减", "First\norder"),
        sign_up: Some(dated(Term::SignUp)),
        active: dated(Term::Active),
        merchants: vec![Ask::Is(Figure::BadRecord, false, Cited(&CLEAN_RECORD))],
        goods: vec![Ask::PayLaterGood, Ask::CostsAtLeast(dated(Term::LeastPrice))],
        buyers: vec![BuyerAsks {
            first_zhima_order: Some(Cited(&FIRST_ZHIMA_ORDER)),
            of_pay_later: true,
            ..BuyerAsks::by(Channel::Zhima)
        }],
        entry: Entry::Setting(Cited(&TAKING_PART)),
        sets_up: SetUp::Nothing,
        benefit: Benefit::Discount {
            least: dated(Term::Least),
            most: dated(Term::Most),
            from_platform: dated(Term::FromPlatform),
        },
        cap: None,
        pool: None,
        rank: 0,
        live_only: false,
    }
}
