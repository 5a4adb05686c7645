//! 2022年春节交易流程调整 (Spring Festival of 2022): longer deadlines in after-sales and what drops out of the scores.

use crate::base::{Day, Span};

crate::clauses! {
    EFFECTIVE = "CNY22-EFF-01", Stated, SpringFestival, since(2022, 1, 17), checked(2022, 3, 20),
        "三、附则" / "Part 3",
        "2022-01-17 发布，当天生效。",
        "Published and in force on 2022-01-17.";
    SCOPE = "CNY22-SCOPE-01", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "一、开头" / "Part 1, opening",
        "期间从 2022-01-25 00:00:00 到 02-08 23:59:59，两头都算；看买家申请或修改退款、商家同意或拒绝的时刻是否在内。",
        "The period is 2022-01-25 00:00:00 to 02-08 23:59:59, both included. What counts is whether the buyer applies \
         or modifies, or the merchant agrees or refuses, within it.";
    BEFORE_SHIPPING = "CNY22-T1", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "一、1" / "Part 1, 1",
        "未发货的仅退款，买家在期间内申请或修改的，商家处理时间从 24 小时延到 48 小时。",
        "Refund before shipping, applied for or modified in the period: the merchant has 48 hours instead of 24.";
    AFTER_SHIPPING = "CNY22-T2", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "一、2" / "Part 1, 2",
        "已发货的退款或退货退款，同样看买家；商家处理时间从 48 小时延到 5 天（我们按 120 小时算）。",
        "Refund after shipping, with or without return, by the same test: the merchant has 5 days (120 hours, as we \
         read it) instead of 48 hours.";
    RETURN_FORM = "CNY22-T3", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "一、3" / "Part 1, 3",
        "商家在期间内同意退货的，买家填退货信息的期限从 10 天延到 15 天。",
        "When the merchant agrees to a return in the period, the buyer has 15 days instead of 10 to enter the return \
         details.";
    RETURN_UNSIGNED = "CNY22-T4", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "一、4" / "Part 1, 4",
        "买家在期间内寄回而查不到签收的，系统代为确认并退款的期限从 7 天延到 15 天。",
        "When the buyer sends back in the period and no receipt is recorded, the system confirms and refunds after 15 \
         days instead of 7.";
    ORDINARY_DEADLINES = "CNY22-DEF", Stated, SpringFestival, until(2023, 9, 30), checked(2022, 3, 20),
        "一、1 至 4" / "Part 1, 1 to 4",
        "平常的时限也由此可知：未发货仅退款 24 小时，已发货 48 小时，填退货信息 10 天，退货无签收 7 天。",
        "The same lines give the ordinary deadlines: 24 hours before shipping, 48 hours after it, 10 days for the \
         return details, 7 days for a return without receipt.";
    REFUND_TIME_EXEMPT = "CNY22-KPI-01", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "二、1 1)" / "Part 2, 1 1)",
        "售后体验分里，申请时间在期间内的订单，不计它的仅退款自主完结时长；只看申请，不看修改。",
        "For the after-sales score, 仅退款自主完结时长 (time to finish a refund) leaves out orders whose application \
         falls in the period; modification does not matter.";
    RETURN_TIME_EXEMPT = "CNY22-KPI-02", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "二、1 2)" / "Part 2, 1 2)",
        "退货退款自主完结时长也去掉这些订单。",
        "退货退款自主完结时长 (time to finish a return) leaves out the same orders.";
    DISPUTES_STAY = "CNY22-KPI-03", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "二、1 3)" / "Part 2, 1 3)",
        "纠纷体验分和商责纠纷率照常计算，什么都不去掉。",
        "纠纷体验分 and 商责纠纷率 (disputes) are reckoned as usual; nothing is left out.";
    EVENTS_EXCEPTED = "CNY22-KPI-04", Stated, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "二、2" / "Part 2, 2",
        "参加快手福虎迎春季、快手燃动冰雪季的商品没有这种扣除，照平日考核；时限照样延长，这点是推断。",
        "Goods in the official events 快手福虎迎春季 and 快手燃动冰雪季 get nothing left out. Their deadlines are \
         extended all the same, which is our reading.";

    // Where the document disagrees with itself or leaves a choice.
    LAST_REQUEST_COUNTS = "AMB-13", Disputed, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "一、开头与 1 至 3" / "Part 1, opening and 1 to 3",
        "开头提到商家同意或拒绝，细则却不用拒绝；这里拒绝不改时限。时限从申请或最后一次修改起算，那一刻在期间内才延长。",
        "The opening names agreeing and refusing, but no line uses a refusal; here it changes nothing. A deadline \
         runs from the application or its last modification and is extended only if that moment lies in the period.";
    SENDING_TIME = "AMB-14", Inferred, SpringFestival, between(2022, 1, 25, 2022, 2, 8), checked(2022, 3, 20),
        "一、4" / "Part 1, 4",
        "「退货的」指寄出还是填单没有写；这里看买家寄出的时间。",
        "Whether 「退货的」 (returns) means sending or filling in the form is not said; here it is the time of \
         sending.";

    // What public pages add.
    REPEATED = "B-25", Corroborated, Public("B-25"), since(2022, 1, 17), checked(2022, 1, 19),
        "公告转载与 2022-01-19 新闻" / "Copy of the notice and news of 2022-01-19",
        "别处的转载和新闻与通知一致；过了时限怎么办，那里也没有写。",
        "A copy and a news item agree with the notice; what follows a missed deadline is not said there either.";
}

/// 2022-01-25 00:00:00 to 2022-02-08 23:59:59, both included (CNY22-SCOPE-01).
pub const PERIOD: Span = Span::between(Day::of(2022, 1, 25), Day::of(2022, 2, 8));
