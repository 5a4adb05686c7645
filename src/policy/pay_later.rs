//! 先用后付 2.0 (pay later): the upgrade notice and questions of June 2022, what public pages add, and our defaults.

use super::category;
use super::clause::Source;
use super::estimate::{Effect, Line, Purpose};
use super::facts::Figure;
use super::programme::Programme;
use super::requirement::{Requirement, Test};
use super::rule_set::{Channel, InForce, Plan, Rules, ask};
use super::setting::{Dated, Setting};
use super::value::{Origin, Value};
use super::{festival_38, pay_later_one};
use crate::base::{Day, Money, Rate, Span};

crate::clauses! {
    // When it comes, and to whom.
    ROLLOUT = "XYHF2-DATE-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "开头" / "Opening",
        "2.0 从 2022-06-23 起分批开放；轮到某一家店可能更晚。",
        "2.0 is rolled out from 2022-06-23 on; a given shop may receive it later.";
    JUNE_DISCOUNT = "XYHF2-DATE-02", Stated, PayLaterTwo, between(2022, 6, 1, 2022, 6, 30), checked(2022, 6, 23),
        "开头" / "Opening",
        "升级时正赶上先用后付的立减活动，那个活动从 2022-06-01 办到 06-30。",
        "The upgrade falls within the pay later discount campaign (立减), which runs from 2022-06-01 to 06-30.";
    MIGRATION = "XYHF2-MIG-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "开头" / "Opening",
        "升级前开通过 1.0 的店自动转入 2.0，合格的自建商品由系统加标识；文中没有要求再同意一次。",
        "A shop that had opened 1.0 moves to 2.0 by itself: its qualifying self-built goods are labelled. No new \
         consent is mentioned.";
    OBJECTION = "XYHF2-MIG-02", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "开头" / "Opening",
        "不想转入的商家，可在功能页选【暂停使用】。",
        "A merchant who objects can choose 【暂停使用】 (pause) on the feature's page.";
    NO_SETUP = "XYHF2-DIFF-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "二、不同之处" / "Part 2, differences",
        "1.0 要逐个设置商品和有效期，2.0 取消了这些设置，点一次【一键开通】就够了。",
        "2.0 drops the settings per good and per period that 1.0 asked for; one tap on 【一键开通】 (open) is enough.";
    PAY_AFTER_ARRIVAL = "XYHF2-DEF-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "一、功能介绍" / "Part 1, what it is",
        "平台给商家的一种工具：合格的买家买带标识的商品，下单付 0 元，货到了再付。",
        "A tool the platform gives to merchants: a qualifying buyer of a labelled good pays 0 when ordering and the \
         price after it has arrived.";

    // The way there and the opening.
    FEATURE_PATH = "XYHF2-NAV-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第一步" / "Part 3, step 1",
        "手机上的入口：快手APP → 【快手小店】 → 常用应用 → 【查看更多-交易服务】 → 先用后付。",
        "On the phone: 快手APP → 【快手小店】 → 常用应用 → 【查看更多-交易服务】 → 先用后付 (pay later).";
    PAGE_INTRODUCTION = "XYHF2-UI-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第二步" / "Part 3, step 2",
        "功能页先讲特点和优势，然后才是开通申请。",
        "The feature's page first shows what it does and why, then the application.";
    AGREEMENT = "XYHF2-ACT-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第三步" / "Part 3, step 3",
        "申请之前，「已阅读并同意《先用后付服务协议》」这一框要打勾。",
        "Before applying, the box 「已阅读并同意《先用后付服务协议》」 (service agreement read and accepted) must be \
         ticked.";
    APPLY_BUTTON = "XYHF2-ACT-02", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第三步" / "Part 3, step 3",
        "开通流程从【申请开通】这个按钮开始。",
        "The button 【申请开通】 (apply) starts the opening.";
    WALLET_FIRST = "XYHF2-ACT-03", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第三步" / "Part 3, step 3",
        "安心钱包没升级的店要先到「收款账户管理」里升级，然后回来接着申请。",
        "A shop without the upgraded 安心钱包 (wallet) first upgrades it under 「收款账户管理」 (receiving accounts), \
         then goes on applying.";
    HANDLED_AT_ONCE = "XYHF2-ACT-04", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第三步" / "Part 3, step 3",
        "钱包已升级的，系统当场处理申请，商家等结果就行。",
        "With the wallet upgraded, the application is handled at once and the merchant waits for the outcome.";
    AUTOMATIC_LABEL = "XYHF2-ACT-05", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第四步" / "Part 3, step 4",
        "申请成功后，店里所有合格的自建商品由系统加上先用后付标识。",
        "Once pay later is open, the system labels every qualifying self-built good of the shop.";
    OPENING_IS_FREE = "XYHF2-ACT-06", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 8" / "Part 4, question 8",
        "开通这一步不收钱。",
        "Opening costs nothing.";
    STATES = "XYHF2-STATE-01", Inferred, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、四归纳" / "Parts 3 and 4, summed up",
        "状态：未开通，经勾选协议、检查钱包到开通中，再到已开通；已开通和暂停使用可以来回切换。开通失败只有 1.0 提到。",
        "States: not open; through agreement and wallet to opening; then open, from where one may pause and come \
         back. Only 1.0 mentions that opening can fail.";

    // Which goods qualify.
    SELF_BUILT = "XYHF2-ELIG-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 2" / "Part 4, question 2",
        "商品须是本店自建、已上架、最高价在 500 元内，并合乎活动要求；活动要求是什么没有写。",
        "A good must be self-built, listed, with its highest price within 500, and meet the campaign's requirements, \
         which are not spelled out.";
    PRICE_CAP = "XYHF2-ELIG-02", Inferred, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3" / "Part 4, question 3",
        "最高价超过 500 元的商品不支持：500.00 元可以，500.01 元不行。",
        "A good whose highest price is above 500 is not supported: 500.00 qualifies, 500.01 does not.";
    HIGHEST_PRICE = "XYHF2-ELIG-03", Inferred, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 2、3" / "Part 4, questions 2 and 3",
        "看的是商品各规格里最高的价格，不是订单总额；多买几件，总额超过 500 元也可以。",
        "What counts is the price of the good's dearest variant, not the order's total: several pieces together may \
         exceed 500.";
    JUDGED_ON_CHANGE = "XYHF2-ELIG-04", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "二、智能好用" / "Part 2, second advantage",
        "自建商品每次上架或修改，系统都会重新判断是否合格。",
        "Whenever a self-built good is listed or edited, the system judges it again.";
    JUDGED_BY_STATUS = "XYHF2-ELIG-05", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "二、省心省力" / "Part 2, third advantage",
        "合不合格还看功能是否开着：没开通或已暂停，任何商品都不支持。",
        "Support also depends on the feature's status: while it is off, no good has it.";

    // Buyers, orders, money.
    GOOD_CREDIT = "XYHF2-CONS-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 4" / "Part 4, question 4",
        "不是人人能用：信用良好的买家才有机会；这里没有给分数线。",
        "Pay later is not for every buyer: one in good credit may get it. No score is given here.";
    LABEL_PLACES = "XYHF2-LABEL-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第二步" / "Part 3, step 2",
        "开通后，从商详页到提单页，下单沿途都显示标识。",
        "Once open, the label shows all the way to the order, on 商详页 (product page), 提单页 (checkout) and so on.";
    NORMAL_PRICE = "XYHF2-ORD-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 11" / "Part 4, question 11",
        "商家后台看到的是原来的价格，不是 0 元；和别的订单相比，只有支付方式一栏不同。",
        "The back office shows the normal price, not 0; only the payment method is displayed differently.";
    CHANNELS_ALIKE = "XYHF2-ORD-02", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 12" / "Part 4, question 12",
        "微信先用后付和芝麻先用后付只在买家怎么付上有差别，商家这边都一样。",
        "微信先用后付 (WeChat) and 芝麻先用后付 (Zhima) differ only in how the buyer pays; to the merchant they are \
         alike.";
    CHARGED_ON_RECEIPT = "XYHF2-DED-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 5" / "Part 4, question 5",
        "买家自己确认收货，或者到期由系统代为确认，之后才向买家扣款。",
        "The buyer is charged after confirming receipt, or after the system has confirmed it.";
    PLATFORM_ADVANCES = "XYHF2-DED-02", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 5" / "Part 4, question 5",
        "扣不到买家的钱时，平台先把货款付给商家。",
        "If the deduction fails, the platform pays the merchant first.";
    NORMAL_CYCLE = "XYHF2-SETL-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 6" / "Part 4, question 6",
        "交易完成后照平常的账期结算，不会推迟。",
        "After completion the order is settled on the normal cycle, without delay.";
    NO_EARLY_PAYOUT = "XYHF2-SETL-02", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 6 注" / "Part 4, question 6, note",
        "先用后付的订单用不了短账期，也用不了提前回款。",
        "Pay later orders are excluded from 短账期 (short cycle) and 提前回款 (early payout).";
    AFTER_SALES_ALIKE = "XYHF2-AS-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 7" / "Part 4, question 7",
        "售后怎么处理，先用后付和普通订单一样。",
        "After-sales rules for pay later orders are the same as for any order.";
    FEE_RATE = "XYHF2-FEE-01", Stated, PayLaterTwo, between(2022, 6, 23, 2022, 7, 31), checked(2022, 6, 23),
        "四、常见问题 8" / "Part 4, question 8",
        "手续费是订单金额的 1%，只有买家用先用后付下单成功的订单才收。",
        "The fee is 1% of the order amount, only on orders placed successfully with pay later.";
    FEE_FOR_NOW = "XYHF2-FEE-02", Stated, PayLaterTwo, between(2022, 6, 23, 2023, 6, 30), checked(2022, 6, 23),
        "四、常见问题 1" / "Part 4, question 1",
        "1% 注明是限时费率，到哪天为止没有写。",
        "The 1% is called a limited-time rate; no end is given.";
    FEE_FROM_WALLET = "XYHF2-FEE-03", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 8" / "Part 4, question 8",
        "手续费在下单那一刻从安心钱包余额里扣，不等结算。",
        "The fee is taken from the balance of the 安心钱包 (wallet) at the moment of ordering, not at settlement.";
    FEE_KEPT = "XYHF2-FEE-04", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 1、8" / "Part 4, questions 1 and 8",
        "手续费收了就不退，订单退款以后也不退。",
        "The fee is never returned, not even when the order is refunded.";
    FEE_ON_TOP = "XYHF2-FEE-05", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 8" / "Part 4, question 8",
        "先用后付的手续费在平台技术服务费之外另收。",
        "The fee comes on top of the platform's 技术服务费 (service fee).";
    CLAIMS = "XYHF2-COPY-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 1" / "Part 4, question 1",
        "列出的三个好处：提升商品转化率、低成本营销工具、0资损风险。",
        "Three advantages are claimed: 提升商品转化率 (more sales), 低成本营销工具 (cheap marketing), 0资损风险 (no \
         loss).";
    INVOICE = "XYHF2-INV-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 9" / "Part 4, question 9",
        "手续费可以开票：在电脑端【账户资金-发票管理】里，本月申请上个自然月的。",
        "The fee can be invoiced on the desktop under 【账户资金-发票管理】, each month for the calendar month before.";

    // Pausing.
    PAUSE = "XYHF2-PAUSE-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 10" / "Part 4, question 10",
        "在手机上打开先用后付，选【暂停使用】，功能就关了。",
        "On the phone, 【暂停使用】 (pause) on the feature's page closes it.";
    PAUSE_EFFECT = "XYHF2-PAUSE-02", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 10" / "Part 4, question 10",
        "暂停以后买家下不了新的先用后付订单；原有订单照常走完，收过的手续费也不退。",
        "After a pause buyers cannot order with it; orders already placed run on, and fees already taken stay taken.";

    // Where the documents disagree or leave a choice.
    CAP_READING = "AMB-01", Disputed, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 2、3" / "Part 4, questions 2 and 3",
        "一处说「500元内」可以，一处说「高于500元以上」不行，正好 500 元说不清；这里取 500.00 元可以。",
        "One place admits 「500元内」 (within 500), another excludes 「高于500元以上」 (above 500 and up), which \
         leaves exactly 500 unclear. We admit 500.00.";
    LABEL_IS_SETTING = "AMB-04", Disputed, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "一、二，对照 1.0" / "Parts 1 and 2, against 1.0",
        "1.0 和立减要商家设置商品，2.0 不用设置，却仍写着由商户自行设置；从本店转到 2.0 那天起，自动标识就算设置好了。",
        "1.0 and the 立减 campaign ask the merchant to set goods; 2.0 needs no setting, yet still says the merchant \
         sets it. From the shop's 2.0 date on, automatic labelling counts as set.";
    LABEL_IN_LIVE_ROOM = "AMB-05", Disputed, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第二步，对照 1.0" / "Part 3, step 2, against 1.0",
        "1.0 的标识写了直播间，2.0 只写商详页和提单页；这里两版在三处都显示。",
        "For the label 1.0 names the live room too, 2.0 only 商详页 (product page) and 提单页 (checkout). Here both \
         versions show it in all three.";
    BUTTONS = "AMB-06", Disputed, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "三、第三步，对照 1.0" / "Part 3, step 3, against 1.0",
        "按钮写法不一：2.0 只有【申请开通】，1.0 是【申请开通】再【立即开通】，这里各按各的；「货到后付款」和「收货后付款」当一回事。",
        "The buttons differ: 2.0 has 【申请开通】 (apply) alone, 1.0 has it and then 【立即开通】 (open now); each \
         keeps its own. 「货到后付款」 and 「收货后付款」 (pay on arrival, pay on receipt) are taken as one.";
    ONE_PAYMENT_METHOD = "AMB-17", Inferred, Festival38, always(), checked(2023, 2, 14),
        "3.2 用户权益与 5.2.2" / "Parts 3.2 and 5.2.2",
        "先用后付和花呗分期都是支付方式，能不能一起用没有写；这里一张订单只选一种，所以先用后付的订单没有分期免息。",
        "Pay later and instalments by 花呗 are both ways to pay; whether they combine is not said. Here an order has \
         one way to pay, so a pay later order has no free instalments.";

    // What public pages add.
    ZHIMA_DEDUCTION = "B-05", Corroborated, Public("B-05"), since(2022, 6, 1), checked(2025, 7, 17),
        "支付宝开放平台问答的转载" / "Copy of Alipay's developer questions",
        "芝麻渠道：一般连续 24 至 72 小时扣不到款就赔付商家；一单只扣一次，扣款不能用券，扣款前只能整单退、不能改金额；开通和每次下单都过风控。",
        "Zhima: after a deduction has failed for typically 24 to 72 hours the merchant is compensated. One deduction \
         an order, no coupons in it; before it only a full refund, no changed amount. Risk is checked at opening and \
         at each order.";
    WECHAT_DEDUCTION = "B-06", Corroborated, Public("B-06"), always(), checked(2023, 2, 18),
        "pay.weixin.qq.com" / "pay.weixin.qq.com",
        "微信渠道：多久重扣一次没有公开；欠款超过 30 天影响买家的分数，未完结的订单影响下次能否使用；商家看不到买家分数。",
        "WeChat: how often it retries is not public. More than 30 days unpaid hurts the buyer's score, open orders \
         weigh on later admission, and merchants cannot see the score.";
    FREE_AUGUST = "B-07a", Corroborated, Public("B-07"), between(2022, 8, 1, 2022, 8, 31), checked(2022, 8, 1),
        "公告转载 gtc8.cn" / "Copy of a notice, gtc8.cn",
        "2022-08-01 至 08-31 试用免手续费，违规分要在 20 分内；公告说之后回到 1%。",
        "From 2022-08-01 to 08-31 no fee is charged on trial, to shops with at most 20 violation points; 1% again \
         afterwards.";
    FREE_TRIAL_END = "B-07b", Corroborated, Public("B-07"), between(2023, 4, 1, 2023, 6, 30), checked(2023, 6, 30),
        "公告转载 maijiaw.com" / "Copy of a notice, maijiaw.com",
        "有一轮免费试用到 2023-06-30 结束，哪天开始的没有查到。",
        "A free trial ended on 2023-06-30; when it had begun could not be found.";
    WECHAT_FEE = "B-07c", Corroborated, Public("B-07"), since(2023, 7, 1), checked(2023, 7, 1),
        "公告转载 maijiaw.com" / "Copy of a notice, maijiaw.com",
        "2023-07-01 起，微信先用后付收 0.4%，仍在下单时从钱包扣，退款不退费。",
        "From 2023-07-01 on, 微信先用后付 (WeChat) costs 0.4%, still taken from the wallet at ordering and not \
         returned on refund.";
    ZHIMA_FREE = "B-07d", Corroborated, Public("B-07"), since(2023, 7, 1), checked(2023, 7, 1),
        "公告转载 maijiaw.com" / "Copy of a notice, maijiaw.com",
        "2023-07-01 起，芝麻先用后付不收手续费。",
        "From 2023-07-01 on, 芝麻先用后付 (Zhima) is free of charge.";
    STILL_ADVANCED = "B-08", Corroborated, Public("B-08"), since(2023, 6, 1), checked(2023, 6, 1),
        "公告转载 maijiaw.com" / "Copy of a notice, maijiaw.com",
        "到 2023 年 6 月，扣款失败仍由平台垫付，500 元上限和不支持的类目也没有变。",
        "In June 2023 the platform still advances the money on a failed deduction; the cap of 500 and the excluded \
         categories are unchanged.";
    ZHIMA_LAUNCH = "B-08b", Corroborated, Public("B-08b"), since(2022, 6, 1), checked(2022, 6, 1),
        "新闻 alx1983.com" / "News, alx1983.com",
        "芝麻先用后付 2022-06-01 上线，芝麻信用分要高于 550。",
        "芝麻先用后付 starts on 2022-06-01 and asks for a Zhima score above 550.";
    OPENING_FAILURES = "B-09", Corroborated, Public("B-09"), always(), checked(2022, 8, 1),
        "公告转载 gtc8.cn 与一篇博客" / "Copy of a notice, gtc8.cn, and a blog",
        "开通为何会失败没有正式说法；2022 年 8 月的试用要求违规分在 20 分内，一篇博客还列了实名、正常经营、无违规和销量。",
        "Why opening fails is nowhere official. The trial of August 2022 asked for at most 20 violation points; a \
         blog adds verification, normal trade, no violations and sales.";

    // Our defaults.
    FEE_BASE = "DEF-FEE-BASE", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "手续费按用券之后买家应付的货款算，不含运费。",
        "The fee is reckoned on what the buyer is to pay for the goods after coupons, without freight.";
    FEE_IN_OPEN_MONTHS = "DEF-FEE-OPEN-MONTHS", Assumed, Ours, between(2022, 9, 1, 2023, 6, 30), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "2022-09-01 至 2023-06-30 的费率说法不全，都按 1% 算。",
        "From 2022-09-01 to 2023-06-30 the rate is only partly documented; 1% is charged throughout.";
    FEE_ROUNDING = "DEF-FEE-ROUNDING", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "手续费算到分，半分进一分。",
        "Fees are rounded to the fen, half a fen upwards.";
    WALLET_SHORT = "DEF-WALLET-SHORT", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "钱包余额不够付手续费时，买家这一单选不了先用后付。",
        "When the wallet cannot pay the fee, the buyer cannot choose pay later for that order.";
    BUYER_GATE = "DEF-BUYER-GATE", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "38节以外也沿用它的分数线：芝麻渠道要高于 550 分，微信渠道要高于 600 分，各管各的。",
        "The score lines of the 38节 are used at other times too: Zhima above 550, WeChat above 600, each for its own \
         channel; exactly 550 or 600 is not enough.";
    DEDUCTION_FALLBACK = "DEF-DEDUCTION-FALLBACK", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "连续 72 小时扣不到款，平台就垫付，两个渠道都这样；垫付过的订单退款还给平台。",
        "After 72 hours of failed deduction the platform advances the money, on either channel; a refund of such an order goes \
         back to the platform.";
    DEDUCTION_RETRY = "DEF-DEDUCTION-RETRY", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "确认收货后马上扣款；扣不到的，每 24 小时再扣一次。",
        "The deduction is made when receipt is confirmed; a failed one is tried again every 24 hours.";
    OPENING_RETRY = "DEF-OPENING-RETRY", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "开通失败后，正常经营 7 天可以再申请；「一段时间」是多久没有写。",
        "After a failed opening one may apply again after 7 days of normal trading; how long is not said.";
    OPENING_OUTCOME = "DEF-OPENING-OUTCOME", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "申请当场处理：在风控名单里的店失败，其余成功，除非导演另有安排。",
        "An application is handled at once: it fails for a shop under risk control and succeeds otherwise, unless the \
         director arranges it.";
    PLACED_ORDERS_STAY = "DEF-PLACED-ORDERS", Inferred, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 10，推而广之" / "Part 4, question 10, by analogy",
        "商品后来不合格了，已经下的先用后付订单不受牵连，和暂停时一样。",
        "When a good stops qualifying, pay later orders already placed are untouched, just as after a pause.";
}

/// The first day of 芝麻先用后付 (B-08b).
const ZHIMA_START: Day = Day::of(2022, 6, 1);
/// The first day of 2.0 anywhere, and for a shop that has not said when it came to it (XYHF2-DATE-01).
pub const START: Day = Day::of(2022, 6, 23);

/// The values of this notice, and of public pages after it.
pub static VALUES: &[Dated] = &[
    Dated::ever(Setting::PayLaterWindow, Value::Span(Span::since(START)), &ROLLOUT),
    Dated::ever(Setting::PayLaterPriceCap, Value::Money(Money::yuan(500)), &CAP_READING),
    // The fee by day: one per cent from the notice on, nothing in August 2022, one per cent again while nobody says
    // otherwise, and apart by channel from July 2023.
    Dated::ever(Setting::PayLaterFeeZhima, Value::Rate(Rate::per_cent(1)), &pay_later_one::TERMS_OF_TWO),
    Dated::ever(Setting::PayLaterFeeWechat, Value::Rate(Rate::per_cent(1)), &pay_later_one::TERMS_OF_TWO),
    Dated::since(Setting::PayLaterFeeZhima, START, Value::Rate(Rate::per_cent(1)), &FEE_RATE),
    Dated::since(Setting::PayLaterFeeWechat, START, Value::Rate(Rate::per_cent(1)), &FEE_RATE),
    Dated::since(Setting::PayLaterFeeZhima, Day::of(2022, 8, 1), Value::Rate(Rate::ZERO), &FREE_AUGUST),
    Dated::since(Setting::PayLaterFeeWechat, Day::of(2022, 8, 1), Value::Rate(Rate::ZERO), &FREE_AUGUST),
    Dated::since(Setting::PayLaterFeeZhima, Day::of(2022, 9, 1), Value::Rate(Rate::per_cent(1)), &FEE_IN_OPEN_MONTHS),
    Dated::since(Setting::PayLaterFeeWechat, Day::of(2022, 9, 1), Value::Rate(Rate::per_cent(1)), &FEE_IN_OPEN_MONTHS),
    Dated::since(Setting::PayLaterFeeZhima, Day::of(2023, 7, 1), Value::Rate(Rate::ZERO), &ZHIMA_FREE),
    Dated::since(Setting::PayLaterFeeWechat, Day::of(2023, 7, 1), Value::Rate(Rate::per_mille(4)), &WECHAT_FEE),
    Dated::ever(Setting::PayLaterNeedsWallet, Value::Flag(true), &WALLET_SHORT),
    Dated::ever(Setting::DeductionRetryHours, Value::Count(24), &DEDUCTION_RETRY),
    Dated::ever(Setting::DeductionFallbackHours, Value::Count(72), &DEDUCTION_FALLBACK),
    Dated::ever(Setting::OpeningRetryDays, Value::Count(7), &OPENING_RETRY),
    Dated::ever(Setting::ZhimaFloor, Value::Count(550), &festival_38::SUBSIDY_BUYER_SCORE),
    Dated::ever(Setting::WechatFloor, Value::Count(600), &festival_38::SUBSIDY_BUYER_SCORE),
];

/// What 2.0 asks.
pub(super) fn plan(rules: &Rules) -> Plan {
    let mut conditions: Vec<Requirement> =
        rules.span(Setting::PayLaterWindow).map(|span| span.ask(Test::InForce)).into_iter().collect();
    conditions.extend(good(rules));
    Plan {
        programme: Programme::PayLater,
        conditions,
        label: vec![
            ask(Test::RolledOut(Figure::PayLaterRollout, START), &ROLLOUT),
            ask(Test::ServiceOpen, &JUDGED_BY_STATUS),
        ],
        buyer: buyer(rules),
    }
}

/// What 先用后付 asks of a good (XYHF2-ELIG-01 to 03, XYHF2-CAT-00).
pub(super) fn good(rules: &Rules) -> Vec<Requirement> {
    let mut asked = vec![ask(Test::Origin(Origin::SelfBuilt), &SELF_BUILT), ask(Test::Listed, &SELF_BUILT)];
    asked.extend(rules.money(Setting::PayLaterPriceCap).map(|cap| cap.ask(Test::HighestAtMost)));
    asked.push(rules.excluded(&category::TEXT).ask(Test::NotExcluded));
    asked
}

/// What 先用后付 asks of a buyer, by channel. The figures are those of 38节; outside it they are an assumption.
pub(super) fn buyer(rules: &Rules) -> Vec<(Channel, Vec<Requirement>)> {
    let stated = festival_38::SUBSIDY_BUYER_SCORE.holds.contains(rules.at);
    let gate = if stated { &festival_38::SUBSIDY_BUYER_SCORE } else { &BUYER_GATE };
    let credit = ask(Test::GoodCredit, &GOOD_CREDIT);
    let zhima = rules.count(Setting::ZhimaFloor).map(|floor| floor.under(gate).ask(Test::ZhimaAbove));
    let wechat = rules.count(Setting::WechatFloor).map(|floor| floor.under(gate).ask(Test::WechatAbove));
    // Asked only while it keeps everybody out: later it says nothing.
    let early = rules.at < ZHIMA_START.start();
    let launched = early.then(|| ask(Test::Active(Span::since(ZHIMA_START)), &ZHIMA_LAUNCH));
    vec![
        (Channel::Zhima, zhima.into_iter().chain([credit]).chain(launched).collect()),
        (Channel::Wechat, wechat.into_iter().chain([credit]).collect()),
    ]
}

/// The rate of the fee by a channel, and who says so (XYHF2-FEE-01, B-07). For 1.0 the notice of 2.0 is no source: there its
/// rate is an assumption (DEF-ONE-TERMS).
pub fn fee(rules: &Rules, version: Programme, setting: Setting) -> Option<InForce<Rate>> {
    let rate = rules.rate(setting)?;
    let borrowed = version == Programme::PayLaterOne && rate.clause.source == Source::PayLaterTwo;
    Some(if borrowed { rate.under(&pay_later_one::TERMS_OF_TWO) } else { rate })
}

/// The fee of an order under a version, by channel.
pub(super) fn estimate(rules: &Rules, version: Programme, price: Money) -> Vec<Line> {
    let of = |setting, channel| {
        let rate = fee(rules, version, setting)?;
        Some(Line::of_rate(Purpose::PayLaterFee(channel), Effect::Costs, price, rate))
    };
    [of(Setting::PayLaterFeeZhima, Channel::Zhima), of(Setting::PayLaterFeeWechat, Channel::Wechat)]
        .into_iter()
        .flatten()
        .collect()
}
