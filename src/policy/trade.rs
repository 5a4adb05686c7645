//! Orders, after-sales, settlement, the wallet and scores: what public pages say of trade in general, and our defaults.

use super::setting::{Dated, Setting};
use super::spring_festival;
use super::value::Value;
use crate::base::{Day, Rate};

crate::clauses! {
    // Orders.
    AUTO_CONFIRM = "B-01", Corroborated, Public("B-01"), since(2022, 5, 7), checked(2022, 5, 7),
        "规则转载 ae1234.com" / "Copy of the rule, ae1234.com",
        "发货后第 10 天，已签收且无异常就自动确认收货，否则第 20 天，再不行第 30 天；买家可延一次 3 天，商家可再延，两者相加；虚拟商品在核销或付款时。",
        "Receipt is confirmed by itself on day 10 after shipping if signed for and normal, else on day 20, else on \
         day 30. The buyer may add 3 days once, the merchant any number, and both add up; virtual goods when redeemed \
         or paid.";
    SHIPPING_PROMISE = "B-02", Corroborated, Public("B-02"), always(), checked(2023, 2, 18),
        "公开代码" / "Public code",
        "现货承诺 24、48 或 72 小时发货，预售 4 至 90 天，两种必选其一。",
        "A good promises shipping within 24, 48 or 72 hours, or as presale within 4 to 90 days; exactly one of the \
         two.";
    SHIPPING_BLOCKED = "B-02b", Corroborated, Public("B-02b"), always(), checked(2023, 2, 18),
        "博客 csdn.net" / "Blog, csdn.net",
        "付了款的订单才能发货；退款在执行或已成功的，平台拦下。",
        "Only a paid order can be shipped; one whose refund is being carried out or done is stopped by the platform.";
    STATUS_CODES = "B-20", Corroborated, Public("B-20"), always(), checked(2023, 2, 18),
        "公开代码注释" / "Comments in public code",
        "订单：10 待付款、30 已付款、40 已发货、50 已签收、70 成功、80 失败。售后：10 申请、12 被拒、20 平台介入、60 成功、70 关闭；拒绝须写理由，至多 6 图。",
        "Orders: 10 unpaid, 30 paid, 40 shipped, 50 signed for, 70 done, 80 failed. After-sales go from 10 applied to \
         60 refunded or 70 closed, 12 refused by the seller, 20 with the platform; a refusal gives a reason and at \
         most 6 pictures.";

    // After-sales.
    TIMEOUT_AGREES = "B-03", Corroborated, Public("B-03"), always(), checked(2023, 5, 1),
        "公告转载 uhkt.cn" / "Copy of a notice, uhkt.cn",
        "商家到期不处理，系统代为同意：仅退款就退款，退货退款就进入退货；退款不退货也这样，这点是推断。",
        "When the merchant misses the deadline, the system agrees: a refund is paid, a return moves on to sending \
         back. The same is taken for refund without return, which is our reading.";
    DEADLINES_2023 = "B-03b", Corroborated, Public("B-03b"), since(2023, 10, 1), checked(2023, 10, 1),
        "教程 lv66.net" / "Tutorial, lv66.net",
        "2023 年 10 月：两种退款商家都有 48 小时；买家 10 天内寄回并填单，否则关闭；填单后 7 天商家不动就自动确认；到账 1 至 3 个工作日。",
        "October 2023: the merchant has 48 hours for either kind. The buyer has 10 days to send back and fill in, \
         else it closes; 7 days after that it is confirmed by itself. The money takes 1 to 3 working days.";
    AFTER_REFUSAL = "B-03c", Corroborated, Public("B-03c"), always(), checked(2023, 2, 18),
        "教程 taiertuan.com" / "Tutorial, taiertuan.com",
        "商家拒绝后，买家有 7 天修改申请，不改就关闭。",
        "After a refusal the buyer has 7 days to change the request, else it closes.";
    REJECTED_PARCEL = "B-03d", Corroborated, Public("B-03d"), since(2023, 12, 1), checked(2023, 12, 1),
        "新闻 ecfanr.cn" / "News, ecfanr.cn",
        "同意「拒收后退款」的，商家 5 天不处理就自动退款。",
        "With 「拒收后退款」 (refund after rejecting the parcel) agreed, the refund is paid by itself after 5 days.";
    QUICK_REFUND = "B-21", Corroborated, Public("B-21"), since(2023, 9, 1), checked(2023, 9, 1),
        "公告转载 17872.cn" / "Copy of a notice, 17872.cn",
        "未发货极速退款：信用好的买家，实付低于 300 元，还没发货，不是定制或虚拟商品。早先还要求付款不超过 6 小时。",
        "未发货极速退款 (quick refund before shipping): a trusted buyer, less than 300 paid, not shipped, neither \
         custom-made nor virtual. Earlier also within 6 hours of payment.";
    QUICK_RETURN = "B-22", Corroborated, Public("B-22"), always(), checked(2023, 2, 18),
        "网页 php.cn" / "Page, php.cn",
        "闪电退货：支持 7 天退货的商品，签收后 7 天内，主观原因，不超过 1000 元。",
        "闪电退货 (quick return): goods with 7-day return, within 7 days of signing for, a subjective reason, at most \
         1,000.";

    // Settlement and wallet.
    SETTLED_ON_DAY_7 = "B-04", Corroborated, Public("B-04"), since(2022, 9, 14), checked(2022, 9, 14),
        "公告转载 jiutoushe.cn" / "Copy of a notice, jiutoushe.cn",
        "确认收货后第 7 天没有纠纷就结算；有纠纷的等纠纷结束。",
        "Settled on day 7 after receipt is confirmed if there is no dispute, else when the dispute ends.";
    EARLY_PAYOUT = "B-04b", Corroborated, Public("B-04b"), since(2021, 1, 1), checked(2021, 1, 1),
        "教程 shuaishou.com" / "Tutorial, shuaishou.com",
        "提前回款就是「极速回款」：在应用中心，费率 0.4%，最多 100 万元，付款 20 天后额度恢复。",
        "Early payout is called 「极速回款」: under 应用中心, at 0.4%, up to 1,000,000; the quota is free again 20 \
         days after payment.";
    SERVICE_FEE = "B-18", Corroborated, Public("B-18"), always(), checked(2023, 2, 18),
        "问答 hb2b.com" / "Answers, hb2b.com",
        "技术服务费在交易完成时收，为货款乘类目费率；食品例子是 2%，全表没有查到。",
        "技术服务费 (service fee) is taken at completion: price times the rate of the category, 2% in an example with \
         food. The full table was not found.";
    WALLET_OPENING = "B-19", Corroborated, Public("B-19"), always(), checked(2023, 2, 18),
        "教程 dianxiaocan.com" / "Tutorial, dianxiaocan.com",
        "安心钱包是平安银行账户：账户资金 → 收款设置 → 升级，选与店铺一致的主体，填管理员，审核、微信扫码、签约；个人每天收款限 200 万元。",
        "The 安心钱包 is an account at 平安银行: 账户资金 → 收款设置, upgrade, holder as for the shop, administrator, \
         review, scan with WeChat, sign. A personal one receives at most 2,000,000 a day.";
    WALLET_LEDGER = "B-19b", Corroborated, Public("B-19b"), always(), checked(2023, 2, 18),
        "公开代码与 open.kuaimai.com" / "Public code and open.kuaimai.com",
        "安心钱包开通后，货款都结到这里；流水列有流水单号、业务类型、收支、余额、入账时间、描述和备注。",
        "Once the wallet is open, all settlement goes there. Its ledger lists number, kind, in or out, balance, time, \
         description and note.";

    // Scores.
    WECHAT_SCORE_RANGE = "B-12", Corroborated, Public("B-12"), always(), checked(2023, 2, 18),
        "新闻 pandaily.com" / "News, pandaily.com",
        "微信支付分在 300 与 850 之间。",
        "The WeChat pay score lies between 300 and 850.";
    ZHIMA_SCORE_RANGE = "B-12b", Corroborated, Public("B-12b"), always(), checked(2023, 2, 18),
        "网页 wodefinance.com" / "Page, wodefinance.com",
        "芝麻信用分在 350 与 950 之间，以 550、600、650、700 分档。",
        "The Zhima score lies between 350 and 950, in bands from 550, 600, 650 and 700.";
    SCORE_WEIGHTS_UNKNOWN = "B-13b", Assumed, Public("B-13b"), since(2022, 9, 21), checked(2023, 2, 18),
        "未查到" / "Not found",
        "购物体验分各项占多少没有查到；这里由使用者填总分，不去推算。",
        "How the parts of 购物体验分 are weighted was not found; here the score is entered, not reckoned.";
    SCORE_MEASURES = "B-13c", Corroborated, Public("B-13c"), since(2022, 9, 21), checked(2023, 2, 18),
        "公开代码" / "Public code",
        "后来的指标都看近 30 天，有品质退款率、质量差评率、承诺发货及时率、配送时长、物流投诉率、两种退款的完结时长和平台求助率。",
        "Later measures, each over 30 days: quality refunds, bad reviews, punctual shipping, delivery time, \
         complaints on logistics, time to finish either kind of refund, calls on the platform.";
    FINISHING_TIME = "B-13d", Corroborated, Public("B-13d"), always(), checked(2023, 2, 18),
        "教程 taiertuan.com" / "Tutorial, taiertuan.com",
        "完结时长是近 30 天申请到完结的平均；退货的不算同意后买家占用的时间，平台介入的不计；成功或关闭都算完结。",
        "The time to finish is the mean from application to end over 30 days; for returns without the buyer's time \
         after agreement, and without cases taken to the platform. Paid and closed both count as finished.";

    // Our defaults.
    OWN_CAMPAIGN = "DEF-OWN-CAMPAIGN", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "使用者自己设计的活动，不是平台的：时间、条件和补贴都由使用者定。",
        "A campaign of the user's own, not the platform's: dates, conditions and benefit are the user's.";
    PAYMENT_WINDOW = "DEF-PAYMENT-WINDOW", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "下单后 30 分钟不付款，订单关闭。",
        "An order that is not paid within 30 minutes is closed.";
    SHIPPING_DEFAULT = "DEF-SHIPPING-PROMISE", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "商品没有另说时，付款后 48 小时内发货；过时记一次没有及时发货，订单照常走。",
        "Unless said otherwise a good is shipped within 48 hours of payment; later counts as not shipped in time, and \
         the order goes on.";
    DELIVERY = "DEF-DELIVERY", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "包裹发出 3 天后送到并签收，除非导演另有安排。",
        "A parcel arrives and is signed for 3 days after shipping, unless the director arranges otherwise.";
    CONFIRM_WAITS = "DEF-CONFIRM-WAITS", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "售后没有了结时，自动确认收货和结算都等着；了结时若已到期，当即办理。",
        "While an after-sale is open neither receipt is confirmed by itself nor the order settled; what has fallen \
         due by then happens when it ends.";
    AFTER_SALE_WINDOW = "DEF-AFTER-SALE-WINDOW", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "确认收货后 15 天内还可以申请售后。",
        "After-sales can still be opened within 15 days of confirming receipt.";
    REFUND_AT_ONCE = "DEF-REFUND-AT-ONCE", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "同意退款后钱当即退回；B-03b 所说的 1 至 3 个工作日到账不去模拟。",
        "A refund is paid the moment it is agreed; the 1 to 3 working days of B-03b are not simulated.";
    ONE_AFTER_SALE = "DEF-ONE-AFTER-SALE", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "一张订单同时只有一个售后，了结后可以再开。",
        "An order has one after-sale at a time; another can be opened when it has ended.";
    MEASURES = "DEF-MEASURES", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "店铺指标等于所填的数加上模拟里近 30 天发生的；所填的及时发货率按所填的订单数折算。成交额没有填的，模拟里卖的只是下限：够了算达到，不够仍算未知。",
        "A shop's measures are what was entered plus what happened in the simulation over 30 days; an entered rate of \
         timely shipping weighs as many orders as were entered. Sales that nobody has entered are at least what was \
         sold in the simulation: that can reach a bar, and short of it they stay unknown.";
    BLAME = "DEF-BLAME", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "平台介入后判买家有理的，记一次商责纠纷。",
        "A case that the platform decides for the buyer counts as one dispute that was the shop's fault.";
    AUTO_CONFIRM_BEFORE = "DEF-AUTO-CONFIRM-BEFORE", Assumed, Ours, until(2022, 5, 6), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "2022-05-07 以前的自动确认收货，也按这天起的规则。",
        "Before 2022-05-07 receipt is confirmed by the rule of that day, too.";
    SETTLEMENT_BEFORE = "DEF-SETTLEMENT-BEFORE", Assumed, Ours, until(2022, 9, 13), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "2022-09-14 以前的结算，也按这天起的规则。",
        "Before 2022-09-14 orders are settled by the rule of that day, too.";
    SETTLEMENT_LINES = "DEF-SETTLEMENT-LINES", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "结算按订单入账，一单一行。",
        "A shop is settled order by order, one line each.";
    PARTIAL_REFUND = "DEF-PARTIAL-REFUND", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "先用后付的订单，扣款前要么全退要么不退；扣款后可以退一部分。",
        "A pay later order is refunded in full or not at all before the deduction; partly only after it.";
    REFUND_DEBT = "DEF-REFUND-DEBT", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "结算后退款而钱包不够时，缺的记为店铺欠款，从以后的结算里扣。",
        "When a refund after settlement finds the wallet empty, the rest is a debt of the shop, taken from its next \
         settlements.";
}

/// The first day of the Spring Festival's longer deadlines, and the first day after them (CNY22-SCOPE-01).
const FESTIVAL: Day = Day::of(2022, 1, 25);
const AFTER_FESTIVAL: Day = Day::of(2022, 2, 9);
/// From here on the merchant has as long before shipping as after it (B-03b).
const LATER: Day = Day::of(2023, 10, 1);

/// Deadlines and rates of trade, by the day of what starts them.
pub static VALUES: &[Dated] = &[
    Dated::ever(Setting::PaymentMinutes, Value::Count(30), &PAYMENT_WINDOW),
    Dated::ever(Setting::ShippingHours, Value::Count(48), &SHIPPING_DEFAULT),
    Dated::ever(Setting::DeliveryDays, Value::Count(3), &DELIVERY),
    Dated::ever(Setting::ConfirmSignedDays, Value::Count(10), &AUTO_CONFIRM_BEFORE),
    Dated::ever(Setting::ConfirmUnsignedDays, Value::Count(20), &AUTO_CONFIRM_BEFORE),
    Dated::ever(Setting::ConfirmAnywayDays, Value::Count(30), &AUTO_CONFIRM_BEFORE),
    Dated::since(Setting::ConfirmSignedDays, Day::of(2022, 5, 7), Value::Count(10), &AUTO_CONFIRM),
    Dated::since(Setting::ConfirmUnsignedDays, Day::of(2022, 5, 7), Value::Count(20), &AUTO_CONFIRM),
    Dated::since(Setting::ConfirmAnywayDays, Day::of(2022, 5, 7), Value::Count(30), &AUTO_CONFIRM),
    Dated::ever(Setting::ExtensionDays, Value::Count(3), &AUTO_CONFIRM),
    Dated::ever(Setting::SettlementDays, Value::Count(7), &SETTLEMENT_BEFORE),
    Dated::since(Setting::SettlementDays, Day::of(2022, 9, 14), Value::Count(7), &SETTLED_ON_DAY_7),
    Dated::ever(Setting::ServiceFee, Value::Rate(Rate::per_cent(2)), &SERVICE_FEE),
    Dated::ever(Setting::AfterSaleDays, Value::Count(15), &AFTER_SALE_WINDOW),
    Dated::ever(Setting::DecideUnshippedHours, Value::Count(24), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::DecideUnshippedHours, FESTIVAL, Value::Count(48), &spring_festival::BEFORE_SHIPPING),
    Dated::since(Setting::DecideUnshippedHours, AFTER_FESTIVAL, Value::Count(24), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::DecideUnshippedHours, LATER, Value::Count(48), &DEADLINES_2023),
    Dated::ever(Setting::DecideShippedHours, Value::Count(48), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::DecideShippedHours, FESTIVAL, Value::Count(120), &spring_festival::AFTER_SHIPPING),
    Dated::since(Setting::DecideShippedHours, AFTER_FESTIVAL, Value::Count(48), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::DecideShippedHours, LATER, Value::Count(48), &DEADLINES_2023),
    Dated::ever(Setting::ReturnDays, Value::Count(10), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::ReturnDays, FESTIVAL, Value::Count(15), &spring_festival::RETURN_FORM),
    Dated::since(Setting::ReturnDays, AFTER_FESTIVAL, Value::Count(10), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::ReturnDays, LATER, Value::Count(10), &DEADLINES_2023),
    Dated::ever(Setting::ConfirmReturnDays, Value::Count(7), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::ConfirmReturnDays, FESTIVAL, Value::Count(15), &spring_festival::RETURN_UNSIGNED),
    Dated::since(Setting::ConfirmReturnDays, AFTER_FESTIVAL, Value::Count(7), &spring_festival::ORDINARY_DEADLINES),
    Dated::since(Setting::ConfirmReturnDays, LATER, Value::Count(7), &DEADLINES_2023),
    Dated::ever(Setting::ModifyDays, Value::Count(7), &AFTER_REFUSAL),
];
