//! 退款不退货 (refund without return): the questions and answers on version 3.0, and what public pages add.

use super::estimate::{Effect, Line, Purpose};
use super::facts::Figure;
use super::programme::Programme;
use super::requirement::Test;
use super::rule_set::{Channel, InForce, Plan, Rules, ask};
use super::setting::{Dated, Setting};
use super::value::{Guarantee, Origin, Value};
use crate::base::{Day, Money, Rate, Span};

crate::clauses! {
    // Versions.
    ONE_ENDS = "RNR1-01", Stated, RefundOnly, between(2021, 11, 1, 2022, 8, 31), checked(2022, 9, 3),
        "问 1" / "Question 1",
        "1.0 将在 8 月 31 日前后下线，没写年份；关于 1.0 再没有别的说明。",
        "1.0 is about to go offline on 31 August, no year given. Nothing else is said of 1.0.";
    TWO_SWITCHES = "RNR2-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 1" / "Question 1",
        "开着 2.0 的商家可直接切到 3.0；由此看，商家审核和按商品配置在 2.0 及以前没有。",
        "A merchant with 2.0 switches straight to 3.0. So up to 2.0 there was neither merchant review nor choice of \
         goods.";
    THREE_OPENS = "RNR3-DATE-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 1" / "Question 1",
        "3.0 自 9 月 3 日起分批开放，没写年份。",
        "3.0 is opened step by step from 3 September on, no year given.";
    UPGRADE = "RNR3-UPG-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 1，开通路径" / "Question 1, path",
        "【快手小店】 → 【常用应用】 → 【交易服务】 → 【退款不退货】，顶上有「升级至V3.0支持按商品配置」，点【一键开启】。",
        "【快手小店】 → 【常用应用】 → 【交易服务】 → 【退款不退货】; the banner 「升级至V3.0支持按商品配置」 \
         (upgrade, goods can be chosen), then 【一键开启】 (switch on).";
    MERCHANT_REVIEW = "RNR3-NEW-01", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "核心变更点" / "Main changes",
        "3.0 新增：每张退款不退货的售后单都由商家审核。",
        "New in 3.0: the merchant reviews each request for refund without return.";
    REVIEW_CHOICES = "RNR3-NEW-02", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "核心变更点" / "Main changes",
        "商家可以直接审核，也可以先和买家商量再审；谈不拢，还可以请平台介入。",
        "The merchant may decide at once or negotiate first; without agreement it may ask the platform to intervene.";

    // Scope.
    WHAT_IT_IS = "RNR-DEF-01", Stated, RefundOnly, between(2021, 11, 1, 2024, 12, 1), checked(2022, 9, 3),
        "问 3" / "Question 3",
        "商家给优质消费者的保障：东西不满意，退款而不用寄回。",
        "A guarantee to 优质消费者 (buyers in good standing): whoever is unhappy is refunded without sending the good \
         back.";
    SOME_CATEGORIES = "RNR-CAT-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 3 注" / "Question 3, note",
        "注明只有部分类目适用；是哪些没有列。",
        "A note says only some categories are covered; which ones is not listed.";
    ALL_GOODS = "RNR-GOOD-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 4" / "Question 4",
        "商品范围写的是全部商品；本店适合的商品在开通页里列出。",
        "All goods are said to be covered; the opening page lists those of the shop that suit.";
    SELF_BUILT_ORDERS = "RNR-ORD-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 4" / "Question 4",
        "暂时只管自建商品的订单；好物联盟分销的、有赞和魔筷等第三方平台的都不管。",
        "Only orders of self-built goods for now; neither 好物联盟 (affiliate library) nor third parties such as 有赞 \
         and 魔筷.";
    ALL_MERCHANTS = "RNR-MERC-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 4" / "Question 4",
        "商家不限，都可以开通。",
        "Open to all merchants.";

    // Opening.
    PHONE_ONLY = "RNR-OPEN-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 5，①" / "Question 5, step 1",
        "只能在手机上开通，电脑端还不行：【快手APP】 → 【卖家端】 → 【常用应用】 → 【交易服务】 → 【退款不退货】。",
        "It opens on the phone only, not yet on the desktop: 【快手APP】 → 【卖家端】 → 【常用应用】 → 【交易服务】 → \
         【退款不退货】.";
    AGREEMENT = "RNR-OPEN-02", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 5，②" / "Question 5, step 2",
        "先勾选「已阅读并同意退款不退货协议」，再按【立即开通】。",
        "First tick 「已阅读并同意退款不退货协议」 (agreement read and accepted), then 【立即开通】 (open now).";
    SETUP_ORDER = "RNR-OPEN-03", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 5，③④" / "Question 5, steps 3 and 4",
        "顺序固定：「服务预算」、「预算自动充值」、适用商品，最后【确认开通】。",
        "In this order: 「服务预算」 (budget), 「预算自动充值」 (automatic top-up), goods, and then 【确认开通】 \
         (confirm).";
    NEXT_LIVE = "RNR-EFF-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 5 注" / "Question 5, note",
        "从下一场直播起才有保障，最好开播前设好；由此推断，正在播的那场没有。",
        "The guarantee begins with the next live session, so it is best set before going live; a running one, by our \
         reading, has none.";
    LABEL_PLACES = "RNR-LABEL-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 3" / "Question 3",
        "标识显示在直播间里。",
        "The label shows in the live room.";

    // Review.
    REVIEW_ON_DESKTOP = "RNR-REV-01", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "问 2，①；问 9" / "Question 2, step 1; question 9",
        "电脑端：快手小店后台 → 【售后工作台】 → 【全部订单】 → 【待卖家处理】 → 【退款详情】。",
        "Desktop: 快手小店后台 → 【售后工作台】 → 【全部订单】 → 【待卖家处理】 → 【退款详情】 (details).";
    REVIEW_ON_PHONE = "RNR-REV-02", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "问 2，①；问 9" / "Question 2, step 1; question 9",
        "手机端：快手APP → 快手小店 → 【我的订单】 → 【等待退款】 → 【退款详情】。",
        "Phone: 快手APP → 快手小店 → 【我的订单】 → 【等待退款】 → 【退款详情】 (details).";
    REVIEW_STEPS = "RNR-REV-03", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "问 2，②" / "Question 2, step 2",
        "先看退款详情，再点「查看订单详情」，点「买家ID」和买家聊，然后审核；说不通就请平台介入。",
        "Read the details, open 「查看订单详情」 (order), press 「买家ID」 to talk to the buyer, then decide; failing \
         that, ask the platform.";
    EITHER_SIDE_APPEALS = "RNR-REV-04", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "问 8" / "Question 8",
        "由商家审核；买家不认结果，或商家遇上恶意买家，哪一方都可以请平台介入。",
        "The merchant decides. If the buyer rejects the result, or the buyer is malicious, either side may ask the \
         platform to intervene.";
    PLATFORM_WEIGHS = "RNR-REV-05", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "问 8" / "Question 8",
        "平台综合看买家的信誉值，还有申请的金额和原因等；怎么算没有公开。",
        "The platform weighs the buyer's 信誉值 (standing), the amount, the reason and more; no formula is given.";

    // Effects.
    QUALITY_UNTOUCHED = "RNR-KPI-01", Stated, RefundOnly, since(2022, 9, 3), checked(2022, 9, 3),
        "问 10" / "Question 10",
        "退款不退货退的款不计入品质退单量和品质退款率，因此购物体验星级也不变。",
        "Refunds without return count neither in 品质退单量 nor in 品质退款率 (quality refunds), so the stars of the \
         shop are untouched.";
    EXPOSURE = "RNR-BEN-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 6" / "Question 6",
        "曝光更多，如信任会场、信任卡频道；还可能得到【官方认证 优质商家】。",
        "More exposure, as in 信任会场 and 信任卡频道; also a chance of 【官方认证 优质商家】 (certified merchant).";
    EASIER_AFTER_SALES = "RNR-BEN-02", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 6" / "Question 6",
        "还称售后处理更快，售后成本更低。",
        "Faster handling and lower cost of after-sales are claimed as well.";
    SMALL_PACKS = "RNR-COPY-02", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 7，平台建议" / "Question 7, advice",
        "平台建议：上新时先卖小份尝鲜装，配上退款不退货。",
        "Advice of the platform: launch new goods as a small trial pack with refund without return.";
    HOST_SCRIPT = "RNR-COPY-01", Stated, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 7" / "Question 7",
        "主播可以说：放心买，收到先用先尝；有坏果、破损、过敏等情况来找我，退款不退货。",
        "What a host may say: buy with confidence, try or taste first; spoilt fruit, damage, an allergy, come to me, \
         refund without return.";

    // Where the document disagrees with itself or leaves a choice.
    SCOPE_AND_STEPS = "AMB-11", Disputed, RefundOnly, between(2022, 9, 3, 2024, 12, 1), checked(2022, 9, 3),
        "问 1、3、4、5" / "Questions 1, 3, 4 and 5",
        "部分类目还是全部商品，一键开启还是四步，两处不一：这里没列出排除类目就全部适用；新开走四步，升级点一次。",
        "Some categories or all goods, one tap or four steps: the answers differ. Here all goods are covered unless \
         excluded categories are listed; opening takes four steps, an upgrade one tap.";
    GAP_BETWEEN_VERSIONS = "AMB-12", Inferred, RefundOnly, between(2022, 9, 1, 2024, 12, 1), checked(2022, 9, 3),
        "问 1" / "Question 1",
        "1.0 到 8 月 31 日，3.0 从 9 月 3 日起，中间两天没有交代；这里取 2022 年，只有 1.0 的店在本店换上 3.0 之前没有这项服务。",
        "1.0 ends on 31 August, 3.0 begins on 3 September, and the days between are not explained. Taken as 2022; a \
         shop with 1.0 only has no service until its own 3.0 date.";

    // What public pages add.
    WINDOW_AND_AMOUNT = "B-15", Corroborated, Public("B-15"), since(2022, 8, 24), checked(2022, 8, 24),
        "规则转载 maijia.com" / "Copy of the rule, maijia.com",
        "签收后 7 天内申请；退款取实付金额和服务方最高可退金额中较低的；按商品配置，由商家审核。",
        "To be asked for within 7 days of signing for the parcel. The refund is the lower of what was paid and the \
         provider's maximum; set good by good, reviewed by the merchant.";
    BUDGET_ANALOGUE = "B-15b", Inferred, Public("B-15b"), always(), checked(2023, 2, 18),
        "退货补运费问答转载" / "Copy of questions on 退货补运费",
        "预算账户没有查到，参照退货补运费：服务开着时提现后余额不得低于充值门槛，停了才能全提。",
        "Nothing was found on this budget account. In the similar 退货补运费, money may be withdrawn down to the \
         top-up threshold while the service is on, and wholly once it is off.";
    DEPOSIT_PAYS = "B-16", Corroborated, Public("B-16"), since(2021, 11, 23), checked(2021, 11, 23),
        "规则转载 zuomama.com" / "Copy of the rule, zuomama.com",
        "承诺了不退款的，从保证金里扣；接到通知 7 日内要补足，否则可能暂停结算。",
        "A promised refund that is not paid is taken from the deposit; it must be topped up within 7 days of notice, \
         else settlement may be suspended.";
    DISCONTINUED = "B-17", Corroborated, Public("B-17"), since(2024, 12, 2), checked(2024, 12, 2),
        "新闻 futunn.com 等" / "News, futunn.com and others",
        "这项服务 2021 年 11 月推出，2024-12-02 取消；之前的订单仍按原来的配置。",
        "Introduced in November 2021, discontinued on 2024-12-02; earlier orders keep their configuration.";
    YEAR = "B-24", Inferred, Public("B-24"), always(), checked(2022, 9, 21),
        "由 B-13、B-15、B-17 推出" / "From B-13, B-15 and B-17",
        "问答没写年份：商家审核见于 2022 年 8 月的规则，而文中的星级 2022-09-21 就改名，所以是 2022 年。",
        "No year is given. Merchant review is in the rule of August 2022, and the stars it mentions were renamed on \
         2022-09-21; hence 2022.";

    // Our defaults.
    ONE_START = "DEF-RNR1-START", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "退款不退货 1.0 从 2021-11-01 起可用。",
        "Refund without return 1.0 is available from 2021-11-01 on.";
    TWO_START = "DEF-RNR2-START", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "退款不退货 2.0 从 2022-06-01 起可用。",
        "Refund without return 2.0 is available from 2022-06-01 on.";
    BUYER_STANDING = "DEF-RNR-BUYER", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "谁算优质消费者没有公开，由导演逐个买家设定。",
        "Who counts as 优质消费者 is not public; the director sets it for each buyer.";
    COVERAGE = "DEF-RNR-COVERAGE", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "有保障的是这样的订单：在开通之后开始的直播场次里下的单。",
        "Covered are orders placed in a live session that began while the service was on.";
    NO_LOWER_CAP = "DEF-RNR-CAP", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "最高可退金额是多少没有查到，这里不设限，退到实付为止。",
        "How high the provider's maximum is was not found; here there is none below what was paid.";
    BUDGET = "DEF-RNR-BUDGET", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "预算起始 500.00 元，低于 100.00 元时从钱包充 500.00 元；预算没了从钱包退，钱包也没了记为欠款。",
        "The budget starts at 500.00 and is topped up by 500.00 from the wallet when below 100.00. When it is \
         exhausted the refund comes from the wallet, then becomes a debt.";
    ARBITRATION = "DEF-RNR-ARBITRATION", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "平台介入时，按信誉、金额占商品价格的比例和原因给出建议，权重公开，逐项列明；由扮演平台的人决定。",
        "On intervention a suggestion is made from standing, amount against the good's price, and reason, with \
         published weights and each factor shown; whoever plays the platform decides.";
}

/// The first day of 3.0 anywhere (RNR3-DATE-01; the year is B-24's reading).
pub const THREE_START: Day = Day::of(2022, 9, 3);
/// The last day before it was discontinued (B-17).
const LAST: Day = Day::of(2024, 12, 1);

/// The stretches of its versions.
pub static VALUES: &[Dated] = &[
    Dated::ever(
        Setting::RefundOnlyOne,
        Value::Span(Span::between(Day::of(2021, 11, 1), Day::of(2022, 8, 31))),
        &ONE_ENDS,
    ),
    Dated::ever(Setting::RefundOnlyTwo, Value::Span(Span::between(Day::of(2022, 6, 1), LAST)), &TWO_START),
    Dated::ever(Setting::RefundOnlyThree, Value::Span(Span::between(THREE_START, LAST)), &DISCONTINUED),
    Dated::ever(Setting::GuaranteeDays, Value::Count(7), &WINDOW_AND_AMOUNT),
    Dated::ever(Setting::GuaranteeCap, Value::Money(Money::from_fen(9_999_999_999)), &NO_LOWER_CAP),
    Dated::ever(Setting::BudgetStart, Value::Money(Money::yuan(500)), &BUDGET),
    Dated::ever(Setting::BudgetLow, Value::Money(Money::yuan(100)), &BUDGET),
    Dated::ever(Setting::BudgetTopUp, Value::Money(Money::yuan(500)), &BUDGET),
    Dated::ever(Setting::WeightStanding, Value::Rate(Rate::per_cent(40)), &ARBITRATION),
    Dated::ever(Setting::WeightAmount, Value::Rate(Rate::per_cent(30)), &ARBITRATION),
    Dated::ever(Setting::WeightReason, Value::Rate(Rate::per_cent(30)), &ARBITRATION),
];

/// The newest version that a shop can have at this moment: 3.0 once it has reached the shop (RNR3-DATE-01).
pub fn newest(rules: &Rules) -> Option<Guarantee> {
    let rollout = rules.shop.day(Figure::RefundOnlyRollout).unwrap_or(THREE_START);
    let within = |setting| rules.span(setting).is_some_and(|span| span.value.contains(rules.at));
    if within(Setting::RefundOnlyThree) && rollout.start() <= rules.at {
        Some(Guarantee::Three)
    } else if within(Setting::RefundOnlyTwo) {
        Some(Guarantee::Two)
    } else if within(Setting::RefundOnlyOne) {
        Some(Guarantee::One)
    } else {
        None
    }
}

/// The version under which a live session that begins at this moment has it: the shop's own, while that one is in force
/// (RNR-EFF-01). 2.0 goes on until the merchant switches (RNR2-01).
pub fn offered(rules: &Rules) -> Option<Guarantee> {
    let own = rules.shop.guarantee(Figure::RefundOnly)?;
    let window = match own {
        Guarantee::Closed => return None,
        Guarantee::One => Setting::RefundOnlyOne,
        Guarantee::Two => Setting::RefundOnlyTwo,
        Guarantee::Three => Setting::RefundOnlyThree,
    };
    rules.span(window).filter(|span| span.value.contains(rules.at)).map(|_| own)
}

/// What it asks. From the first version's first day to the last version's last.
pub(super) fn plan(rules: &Rules) -> Plan {
    let (Some(one), Some(two), Some(three)) =
        (rules.span(Setting::RefundOnlyOne), rules.span(Setting::RefundOnlyTwo), rules.span(Setting::RefundOnlyThree))
    else {
        return Plan { programme: Programme::RefundOnly, conditions: Vec::new(), label: Vec::new(), buyer: Vec::new() };
    };
    let versions = [one.value, two.value, three.value];
    let open_end = versions.iter().any(|span| span.until.is_none());
    let whole = Span {
        from: versions.iter().map(|span| span.from).min().flatten(),
        until: if open_end { None } else { versions.iter().filter_map(|span| span.until).max() },
    };
    let conditions =
        vec![three.ask(|_| Test::InForce(whole)), ask(Test::Origin(Origin::SelfBuilt), &SELF_BUILT_ORDERS)];
    let mut label = vec![ask(Test::HasGuarantee(oldest(rules, one.value)), version_clause(rules))];
    label.extend(
        three.value.until.map(|until| ask(Test::Active(Span { from: None, until: Some(until) }), &DISCONTINUED)),
    );
    Plan {
        programme: Programme::RefundOnly,
        conditions,
        label,
        buyer: vec![(Channel::Any, vec![ask(Test::Valued, &BUYER_STANDING)])],
    }
}

/// The oldest version that still works at this moment: 1.0 until its last day, then 2.0, whose merchants may go on until
/// they switch (RNR1-01, RNR2-01, AMB-12).
fn oldest(rules: &Rules, one: Span) -> Guarantee {
    if one.is_over(rules.at) { Guarantee::Two } else { Guarantee::One }
}

fn version_clause(rules: &Rules) -> &'static super::Clause {
    match newest(rules) {
        Some(Guarantee::Three) => &THREE_OPENS,
        Some(Guarantee::Two) if GAP_BETWEEN_VERSIONS.holds.contains(rules.at) => &GAP_BETWEEN_VERSIONS,
        Some(Guarantee::Two) => &TWO_START,
        _ => &ONE_START,
    }
}

/// The most that one refund without return takes: what was paid, or less where the service has a limit (B-15).
pub(super) fn estimate(price: Money) -> Vec<Line> {
    let most = InForce { value: price, clause: &WINDOW_AND_AMOUNT, changed: None };
    vec![Line::outright(Purpose::Refund, Effect::Costs, most)]
}
