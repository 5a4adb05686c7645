//! 分期免息 (free instalments) and 分期付款 (instalments): the introduction of both in the festival page of 2023, the
//! rates from public pages, and the slogans that page has for 先用后付.

use super::estimate::{Effect, Line, Purpose};
use super::programme::Programme;
use super::requirement::{Requirement, Test};
use super::rule_set::{Channel, Plan, Rules, ask};
use super::setting::{Dated, Setting};
use super::value::Value;
use crate::base::{Day, Money, Rate, Span};

crate::clauses! {
    FEE_BEARER = "INST-DEF-01", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1.1" / "Part 5.1.1",
        "分期手续费由平台或商家出，买家不用付。",
        "The instalment fee is borne by the platform or by the merchant; the buyer pays none.";
    LABEL_PLACES = "INST-LABEL-01", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1.1" / "Part 5.1.1",
        "设好的商品，买家在商详页、下单页和半屏提单页看得到分期免息。",
        "For goods with it, buyers see it on 商详页 (product page), 半屏提单页 (half-screen checkout) and 下单页 \
         (order page).";
    CHOSEN_GOODS = "INST-CFG-01", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1 产品简介" / "Part 5.1, introduction",
        "给哪些商品贴息，由商家选。",
        "The merchant chooses the goods.";
    FEE_AT_SETTLEMENT = "INST-FEE-01", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1.2" / "Part 5.1.2",
        "商家出的手续费等订单结算时扣，与先用后付下单即扣不同。",
        "A fee borne by the merchant is deducted when the order is settled, unlike the pay later fee, taken at \
         ordering.";
    MERCHANT_PAYS = "INST-DEF-02", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "三、分期免息产品简介" / "Part 3, free instalments, introduction",
        "商家挑好商品，替买家出分期手续费。",
        "The merchant sets goods and bears the instalment fee for the buyer.";
    DAILY_PRICE = "INST-COPY-01", Stated, Festival38, since(2023, 2, 14), checked(2023, 2, 14),
        "一、3" / "Part 1, 3",
        "宣传用语：分期免息每日仅需XX元，数字自填。",
        "A line for promotion, with a number to fill in: 「分期免息每日仅需XX元」 (only so much a day).";
    ADVANTAGES = "INST-COPY-02", Stated, Festival38, since(2023, 2, 14), checked(2023, 2, 14),
        "5.1.3" / "Part 5.1.3",
        "分期免息的三个好处：促转化、提客单、提复购。",
        "Three advantages: 促转化 (more sales), 提客单 (larger orders), 提复购 (more repeat orders).";
    BUYER_REPAYS = "FQ-DEF-01", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1.2" / "Part 5.1.2",
        "用分期付款的买家，每期把钱还给分期服务方。",
        "With 分期付款 the buyer repays each period to the 分期服务方 (instalment provider).";
    PAID_IN_FULL = "FQ-SETL-01", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1.2" / "Part 5.1.2",
        "买家分期还，商家照平常账期一次收足货款。",
        "However the buyer repays, the merchant is settled in full on the normal cycle.";
    BUYER_PAYS_FEE = "FQ-FEE-01", Stated, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1.2" / "Part 5.1.2",
        "没有免息时，分期手续费由买家出。",
        "Without 免息 (free instalments) the buyer bears the fee.";
    PAY_LATER_SLOGANS = "XYHF-COPY-01", Stated, Festival38, since(2023, 2, 14), checked(2023, 2, 14),
        "一、4 与 5.2.3" / "Part 1, 4 and part 5.2.3",
        "先用后付在 38节的口号：「先穿后付」「先吃后付」「先住后付」「0元试X 满意付款」；好处是拉新客、促转化、提留存。",
        "Slogans of the 38节 for pay later: 先穿后付 (wear), 先吃后付 (eat), 先住后付 (stay), 「0元试X 满意付款」; \
         advantages 拉新客 (new buyers), 促转化 (more sales), 提留存 (fewer lost).";
    PAY_LATER_COMPANIONS = "XYHF-COPY-02", Stated, Festival38, since(2023, 2, 14), checked(2023, 2, 14),
        "三、先用后付产品简介" / "Part 3, pay later, introduction",
        "先用后付主张和退货补运费、7天无理由一起用，让买家更放心。",
        "Pay later is meant to go together with 退货补运费 (return freight paid) and 7天无理由 (7-day return).";

    // Where the documents disagree.
    OWN_OR_PLATFORM = "AMB-09", Disputed, Festival38, since(2021, 6, 5), checked(2023, 2, 14),
        "5.1.1 与 5.1.2" / "Parts 5.1.1 and 5.1.2",
        "一处说手续费由平台或商家出，一处只说商家出；这里商家自设的活动商家出，平台的活动平台出。",
        "One place says platform or merchant bears the fee, another only the merchant. Here the merchant bears it in \
         its own activities, the platform in its.";

    // What public pages add.
    RATE_3 = "B-10-3", Corroborated, Public("B-10"), since(2021, 6, 5), checked(2023, 4, 4),
        "公告转载 kexiaomei.com" / "Copy of a notice, kexiaomei.com",
        "商家承担 3 期时，手续费为订单实付金额的 1.8%，结算时扣；300 元收 5.40 元。",
        "For 3 instalments the merchant's fee is 1.8% of what was paid for the order, taken at settlement: 5.40 for \
         300.";
    RATE_6 = "B-10-6", Corroborated, Public("B-10"), since(2021, 6, 5), checked(2023, 4, 4),
        "公告转载 kexiaomei.com" / "Copy of a notice, kexiaomei.com",
        "商家承担 6 期时，手续费为订单实付金额的 4.5%。",
        "For 6 instalments the merchant's fee is 4.5% of what was paid for the order.";
    RATE_12 = "B-10-12", Corroborated, Public("B-10"), since(2021, 6, 5), checked(2023, 4, 4),
        "公告转载 kexiaomei.com" / "Copy of a notice, kexiaomei.com",
        "商家承担 12 期时，手续费为订单实付金额的 7.5%。",
        "For 12 instalments the merchant's fee is 7.5% of what was paid for the order.";
    REFUND_WITHIN_10_DAYS = "B-10d", Corroborated, Public("B-10"), since(2021, 6, 5), checked(2023, 4, 4),
        "公告转载 kexiaomei.com" / "Copy of a notice, kexiaomei.com",
        "付款后 10 天以内退款，手续费按比例退还；过了 10 天一分不退。",
        "A refund within 10 days of payment returns the fee pro rata; after 10 days nothing of it comes back.";
    BUYER_RATES = "B-10b", Assumed, Public("B-10b"), always(), checked(2023, 2, 18),
        "一般网页 572757.com" / "General page, 572757.com",
        "快手上买家自付的分期费率没有查到；这里用一般网页的 3、6、12 期 2.5%、4.5%、8.8%。",
        "What buyers pay on 快手 was not found; the general 2.5%, 4.5% and 8.8% for 3, 6 and 12 instalments are used.";
    ORDINARY_INSTALMENTS = "B-11", Corroborated, Public("B-11"), always(), checked(2023, 2, 18),
        "教程 luxiaobai.com" / "Tutorial, luxiaobai.com",
        "分期支付不用开通：商品高于 50 元、实付高于 1 元、不在部分虚拟类目，买家就能用花呗分期。",
        "Ordinary instalments need no opening: with a good above 50, more than 1 paid, and outside certain virtual \
         categories, buyers can use 花呗.";
    FEATURE_PATH = "B-11b", Corroborated, Public("B-11b"), since(2021, 6, 5), checked(2021, 6, 5),
        "教程 maijiaw.com" / "Tutorial, maijiaw.com",
        "入口：卖家端 → 应用中心 → 交易服务 → 分期免息；右上角添加，勾选承担的期数，填活动；发票项目是技术服务费。",
        "卖家端 → 应用中心 → 交易服务 → 分期免息; add at the top right, tick the periods to bear, fill in the \
         activity. It is invoiced as 技术服务费 (service fee).";
    SPLIT_IS_A_REBATE = "B-11c", Inferred, Public("B-11c"), always(), checked(2023, 2, 18),
        "developer.aliyun.com" / "developer.aliyun.com",
        "支付宝只收 3、6、12 期，卖家承担比例只能填 0 或 100；所以 38节的二八分担只能是快手事后返还，这一点是推断。",
        "Alipay accepts only 3, 6 or 12 instalments and a seller's share of 0 or 100, so the 20 to 80 split of the \
         38节 must be a rebate by 快手; that is our reading.";
    NOT_RECLAIMED = "B-11d", Corroborated, Public("B-11d"), always(), checked(2023, 2, 18),
        "公告转载 kafan.cn" / "Copy of a notice, kafan.cn",
        "过了售后期的退款，可以追回的费用里不包括花呗分期的商户贴息服务费。",
        "In refunds after the after-sales period, the merchant's instalment fee is not among what is reclaimed.";

    // Our defaults.
    START = "DEF-INST-START", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "分期免息从 2021-06-05 起可用。",
        "Free instalments are available from 2021-06-05 on.";
    FEE_ACCRUES = "DEF-INST-FEE", Assumed, Ours, since(2021, 6, 5), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "商家出的手续费在付款时记下；到第 10 天为止的退款按比例冲减；结算时收，没有结算就关闭的订单从钱包收。",
        "A fee borne by the merchant accrues at payment; a refund up to and including day 10 reduces it pro rata. It \
         is collected at settlement, or from the wallet when the order closes without one.";
    OWN_WINDOW = "DEF-INST-WINDOW", Assumed, Ours, since(2021, 6, 5), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "商家自设的分期免息活动有起止时间，精确到秒，首尾两秒都算在内；不填结束就一直有效，停用即止。按下单时间看在不在活动里，\
         之后改活动、停活动都不影响已下的单。",
        "An activity of the merchant's own has a window to the second, both ends included; without an end it runs until \
         it is stopped. What counts is when an order is placed: a later change or stop does not touch it.";
    OWN_ORDER = "DEF-INST-OWN", Assumed, Ours, since(2021, 6, 5), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "同一件商品、同样期数落在几个自设活动里时，算在最后新建的那个头上；没有活动的旧设置排在最后。费率都一样，只是记在谁名下。",
        "When several activities of the merchant's own cover one good over as many periods, the one created last \
         applies, and a setting from before there were activities comes after all of them. The fee is the same.";
    DAILY_AMOUNT = "DEF-INST-DAILY", Assumed, Ours, since(2021, 6, 5), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "每日金额 = 应付金额 ÷（30 天 × 免息的最长期数），不足一分进到一分。",
        "The amount a day is what is to be paid over 30 days times the longest free number of periods, rounded up to \
         the fen.";
    HALF_SCREEN = "DEF-INST-HALF", Assumed, Ours, since(2021, 6, 5), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "从直播间下单看到的是半屏提单页，从店铺页下单看到的是下单页。",
        "Who orders from a live room sees 半屏提单页 (half-screen checkout); who orders on the shop's page sees 下单页 \
         (order page).";
    CALCULATOR = "DEF-INST-MARGIN", Assumed, Ours, since(2021, 6, 5), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "测算里的毛利率由商家自填，是扣完货款成本和其他费用之后剩下的；减去分期手续费就是净剩，保本毛利率向上取到 0.01%。",
        "The margin in the calculator is the merchant's own: what is left after the cost of the goods and every other \
         fee. Less the instalment fee it is what remains; the least margin is rounded up to 0.01%.";
    LAST_MONTH = "DEF-INST-MONTH", Assumed, Ours, since(2021, 6, 5), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "预览里的「上个月」是到现在为止的 30 天，只算付了款的单，按下单金额和今天的费率，不减退款；平台活动出钱的单不算。最多会花多少，\
         假设每张能分期的单都用了最贵的期数。",
        "Last month in the preview is the 30 days up to now: orders that were paid, by their full amount at today's \
         rates, without those for which a campaign pays. The upper bound takes every order that could be paid by \
         instalments over the dearest periods.";
}

/// The values of 分期付款 and 分期免息.
pub static VALUES: &[Dated] = &[
    Dated::ever(Setting::InterestFreeWindow, Value::Span(Span::since(Day::of(2021, 6, 5))), &START),
    Dated::ever(Setting::InstalmentAbove, Value::Money(Money::yuan(50)), &ORDINARY_INSTALMENTS),
    Dated::ever(Setting::InstalmentRate3, Value::Rate(Rate::per_mille(18)), &RATE_3),
    Dated::ever(Setting::InstalmentRate6, Value::Rate(Rate::per_mille(45)), &RATE_6),
    Dated::ever(Setting::InstalmentRate12, Value::Rate(Rate::per_mille(75)), &RATE_12),
    Dated::ever(Setting::InstalmentLeastPaid, Value::Money(Money::yuan(1)), &ORDINARY_INSTALMENTS),
    Dated::ever(Setting::BuyerRate3, Value::Rate(Rate::per_mille(25)), &BUYER_RATES),
    Dated::ever(Setting::BuyerRate6, Value::Rate(Rate::per_mille(45)), &BUYER_RATES),
    Dated::ever(Setting::BuyerRate12, Value::Rate(Rate::per_mille(88)), &BUYER_RATES),
    Dated::ever(Setting::InstalmentRefundDays, Value::Count(10), &REFUND_WITHIN_10_DAYS),
];

/// What paying by instalments asks of a good (B-11).
pub(super) fn good(rules: &Rules) -> Vec<Requirement> {
    let mut asked = vec![ask(Test::NotVirtual, &ORDINARY_INSTALMENTS)];
    asked.extend(rules.money(Setting::InstalmentAbove).map(|above| above.ask(Test::LowestAbove)));
    asked
}

/// What 分期付款 asks. It needs no opening: a good that qualifies has it.
pub(super) fn payment(rules: &Rules) -> Plan {
    let mut conditions: Vec<Requirement> =
        rules.span(Setting::InterestFreeWindow).map(|span| span.ask(Test::InForce)).into_iter().collect();
    conditions.extend(good(rules));
    Plan { programme: Programme::Instalment, conditions, label: Vec::new(), buyer: buyer() }
}

/// What 分期免息 asks, which a merchant sets up for goods of their choice.
pub(super) fn interest_free(rules: &Rules) -> Plan {
    Plan { programme: Programme::InterestFree, label: vec![ask(Test::InActivity, &CHOSEN_GOODS)], ..payment(rules) }
}

/// How many days a period counts (DEF-INST-DAILY).
pub const DAYS_OF_A_PERIOD: i64 = 30;

/// What so much comes to a day when it is paid over so many free periods, in yuan: rounded up to the fen
/// (INST-COPY-01, DEF-INST-DAILY). The amount itself where there are no periods.
pub fn daily(amount: Money, periods: u8) -> Money {
    let days = (DAYS_OF_A_PERIOD * i64::from(periods)).max(1);
    let (whole, rest) = (amount.fen().div_euclid(days), amount.fen().rem_euclid(days));
    Money::from_fen(whole + i64::from(rest > 0))
}

fn buyer() -> Vec<(Channel, Vec<Requirement>)> {
    vec![(Channel::Huabei, vec![ask(Test::GoodCredit, &BUYER_REPAYS)])]
}

/// The fee of three, six and twelve periods, on what the buyer pays (B-10).
pub(super) fn estimate(rules: &Rules, price: Money) -> Vec<Line> {
    [(3, Setting::InstalmentRate3), (6, Setting::InstalmentRate6), (12, Setting::InstalmentRate12)]
        .into_iter()
        .filter_map(|(periods, setting)| {
            Some(Line::of_rate(Purpose::InstalmentFee(periods), Effect::Costs, price, rules.rate(setting)?))
        })
        .collect()
}
