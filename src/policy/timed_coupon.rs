//! 定时优惠 (timed coupons): the guide of March 2022 to coupons that a live room releases on schedule.

use super::estimate::{Effect, Line, Purpose};
use super::facts::Figure;
use super::programme::Programme;
use super::requirement::{Level, Requirement, Test};
use super::rule_set::{Channel, InForce, Plan, Rules, ask};
use super::setting::{Dated, Setting};
use super::value::{Origin, Value};
use crate::base::{Client, Day, Money, Platform, Span, Version};

crate::clauses! {
    WHAT_IT_IS = "TIMED-DEF-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，开头" / "Timed coupons, opening",
        "定好时间自动发券，领取限时也限量；券分全店满减和直播满减。",
        "Coupons are released on schedule, limited in time and number: 全店满减 (whole shop) and 直播满减 (live room).";
    ADVANTAGES = "TIMED-COPY-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，一与三" / "Timed coupons, parts 1 and 3",
        "三个好处：拉新促活、吸引观播、刺激转化；券在直播间里展示。",
        "Three advantages: 拉新促活 (new and active buyers), 吸引观播 (more viewers), 刺激转化 (more sales). Shown in \
         the live room.";
    HOSTS_ONLY = "TIMED-MERC-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，二、1" / "Timed coupons, part 2, 1",
        "暂时只有专业电商主播能用。",
        "For the time being only 专业电商主播 (professional hosts) may use it.";
    IOS_VERSION = "TIMED-VER-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，二、2" / "Timed coupons, part 2, 2",
        "苹果手机上，快手APP 9.7.10 及以上才显示。",
        "On iOS it shows from version 9.7.10 of the app on.";
    ANDROID_VERSION = "TIMED-VER-02", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，二、2" / "Timed coupons, part 2, 2",
        "安卓手机上，快手APP 9.6.50 及以上才显示；版本号逐段按数字比较。",
        "On Android it shows from version 9.6.50 of the app on; versions compare as numbers, part by part.";
    CREATE_PATH = "TIMED-NAV-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，四、1" / "Timed coupons, part 4, 1",
        "电脑端 s.kwaixiaodian.com/zone-origin/activity/enrol-list → 【营销中心-营销工具】 → 【定时优惠】-【创建活动】。",
        "On the desktop s.kwaixiaodian.com/zone-origin/activity/enrol-list → 【营销中心-营销工具】 → \
         【定时优惠】-【创建活动】 (create).";
    SHOP_COUPON = "TIMED-TYPE-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，四、2" / "Timed coupons, part 4, 2",
        "「店铺满减券」用在自己创建的商品上。",
        "「店铺满减券」 (shop coupon) is for goods one created oneself.";
    HOST_COUPON = "TIMED-TYPE-02", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，四、2" / "Timed coupons, part 4, 2",
        "「主播满减券」用在推广的好物联盟商品上。",
        "「主播满减券」 (host coupon) is for goods promoted from 好物联盟 (the affiliate library).";
    TWO_TESTS = "TIMED-APPLY-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，四、2" / "Timed coupons, part 4, 2",
        "两条都要满足才能用券：商品金额达到使用条件金额，佣金金额也达到券的面额；正好相等都算达到。",
        "A coupon applies only if the good's amount reaches the coupon's threshold and the commission reaches its \
         face value; equal is enough in both.";
    CREATE = "TIMED-FLOW-01", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，四、2" / "Timed coupons, part 4, 2",
        "填完先列出券的门槛和能用的商品，再按「创建」完成。",
        "When all is filled in, the page shows the threshold and the goods it suits; 「创建」 (create) completes it.";
    ATTACH_TO_PLAN = "TIMED-FLOW-02", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，四、3" / "Timed coupons, part 4, 3",
        "到【快手小店-直播助手-创建直播计划-营销工具】里选已有的活动，或按「去创建活动」新建，再按【确定】。",
        "Under 【快手小店-直播助手-创建直播计划-营销工具】 choose an existing activity, or 「去创建活动」 (create \
         one), then 【确定】 (OK).";
    ADJUST_WHILE_RUNNING = "TIMED-FLOW-03", Stated, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，末尾" / "Timed coupons, end",
        "活动进行时可以看效果，也可以改设置。",
        "While it runs, results can be viewed and settings changed.";

    // Where the document disagrees with itself.
    COMMISSION_TEST = "AMB-16", Disputed, SpringFestival, since(2022, 3, 20), checked(2022, 3, 20),
        "定时优惠，开头、二与四" / "Timed coupons, opening, parts 2 and 4",
        "自店卖自建商品没有佣金，照字面店铺券用不了；谁能用、券的叫法前后也不一。这里照字面，另一读法是店铺券不看佣金。",
        "A shop selling its own goods has no commission, so literally shop coupons never apply; who may use it and \
         what the coupons are called varies too. Taken literally here; the other reading leaves commission out for \
         shop coupons.";

    // What public pages add.
    COUPON_KINDS = "B-20b", Corroborated, Public("B-20b"), always(), checked(2023, 2, 18),
        "快手小店开发文档（转载）" / "Developer documents of 快手小店 (copy)",
        "订单优惠按编号分：1001 商家满减券、1002 平台补贴、1003 主播红包、4001 多件优惠；能否叠加没有查到。",
        "Orders name discounts by number: 1001 shop coupon, 1002 platform subsidy, 1003 host's red packet, 4001 \
         multi-buy. Whether they stack was not found.";

    // Our default.
    START = "DEF-TIMED-START", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "定时优惠从 2022-03-20 起可用。",
        "Timed coupons are available from 2022-03-20 on.";
    RELEASES = "DEF-TIMED-RELEASE", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "到点时，关联了活动的直播正在播就发放，不在播这一场就错过；发放期间在直播间领，到结束的那一秒还能领，下播就领不了。",
        "At its time a release takes place if a session to which the activity is attached is on the air, else it is \
         missed. Coupons are claimed in the live room up to and including the last second, and not once the session \
         has ended.";
    LIMITS = "DEF-TIMED-LIMITS", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "面额要小于使用条件；每场 1 到 100000 张，每人 1 到 99 张，每场 1 到 1440 分钟，最多 48 场，互不重叠。",
        "The face value lies below the threshold. A release has 1 to 100,000 coupons and lasts 1 to 1,440 minutes, a \
         buyer gets 1 to 99, and there are at most 48 releases, which do not overlap.";
    ONE_AN_ORDER = "DEF-TIMED-ORDER", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "一单用一张，不叠加；按下单的那个规格的单价和佣金比，买几件都一样；店铺页和直播间都能用。",
        "An order takes one coupon, and coupons do not stack. The price and the commission of one piece of the choice \
         that is ordered count, however many are bought; it may be used on the shop's page and in the live room.";
    BEARER = "DEF-TIMED-BEARER", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "券面额由发券的一方承担：买家少付这么多，没有人补；手续费、分期和技术服务费都按用券后的金额算。",
        "Whoever issues a coupon bears its face value: the buyer pays so much less and nobody makes it up. All fees are \
         reckoned on what is left.";
    EXPIRY = "DEF-TIMED-EXPIRY", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "券从领取起 24 小时内能用，到那一秒还能用，之后过期。",
        "A coupon can be used within 24 hours of claiming it, to the second, and expires after that.";
    AFTER_REFUND = "DEF-TIMED-REFUND", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "没付款就关闭的订单退回券；结算前退货或仅退款退完全款的也退回；部分退款、退款不退货、结算后退款都不退；退回的券期限不变。",
        "A coupon comes back when its order is closed unpaid, or refunded in full before it is settled. It does not \
         after a partial refund, one without return, or one after settlement; and it expires when it would have.";
    ADJUSTING = "DEF-TIMED-ADJUST", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "改设置只影响之后的发放；已经开始的那一场和领走的券照旧，券的类型不能改；每人限领从改的时候起算新的。",
        "A change holds for releases that begin after it. One that has begun and coupons that were claimed stay as they \
         are; the kind cannot be changed, and the limit for each buyer is the new one from then on.";
}

/// The values of 定时优惠.
pub static VALUES: &[Dated] = &[
    Dated::ever(Setting::CouponWindow, Value::Span(Span::since(Day::of(2022, 3, 20))), &START),
    Dated::ever(Setting::ShopCouponAsksCommission, Value::Flag(true), &COMMISSION_TEST),
    Dated::ever(Setting::CouponIos, Value::Version(Version::new(9, 7, 10)), &IOS_VERSION),
    Dated::ever(Setting::CouponAndroid, Value::Version(Version::new(9, 6, 50)), &ANDROID_VERSION),
    Dated::ever(Setting::CouponHours, Value::Count(24), &EXPIRY),
    Dated::ever(Setting::CouponBackOnRefund, Value::Flag(true), &AFTER_REFUND),
];

/// What 店铺满减券 asks: for goods made in this shop (TIMED-TYPE-01).
pub(super) fn shop(rules: &Rules) -> Plan {
    plan(rules, Programme::ShopCoupon)
}

/// What 主播满减券 asks: for goods promoted from 好物联盟 (TIMED-TYPE-02).
pub(super) fn host(rules: &Rules) -> Plan {
    plan(rules, Programme::HostCoupon)
}

/// What a coupon asks of goods: where they come from, that the price reaches `threshold` and the commission `face`, both
/// in yuan (TIMED-APPLY-01). Nothing is asked of an amount that is `None`. Whether a shop's own coupon looks at the
/// commission is open to both readings (AMB-16).
pub fn of_goods(
    rules: &Rules,
    programme: Programme,
    threshold: Option<Money>,
    face: Option<Money>,
) -> Vec<Requirement> {
    let own = programme == Programme::ShopCoupon;
    let (origin, clause) = if own { (Origin::SelfBuilt, &SHOP_COUPON) } else { (Origin::Alliance, &HOST_COUPON) };
    let covers = Test::CommissionCovers(face);
    let commission = if own {
        let literal = rules.flag(Setting::ShopCouponAsksCommission).filter(|literal| literal.value);
        literal.map(|literal| literal.ask(|_| covers))
    } else {
        Some(ask(covers, &TWO_TESTS))
    };
    let always = [ask(Test::MeantFor(origin), clause), ask(Test::CoversThreshold(threshold), &TWO_TESTS)];
    always.into_iter().chain(commission).collect()
}

/// What it asks of the shop: that it is offered at all, to such merchants (DEF-TIMED-START, TIMED-MERC-01).
pub fn of_shop(rules: &Rules) -> Vec<Requirement> {
    let window = rules.span(Setting::CouponWindow).map(|span| span.ask(Test::InForce));
    window.into_iter().chain([ask(Test::FigureIs(Figure::ProfessionalHost, true), &HOSTS_ONLY)]).collect()
}

/// What it asks of the app that a buyer holds: coupons show from a version on (TIMED-VER-01, TIMED-VER-02).
pub fn of_client(rules: &Rules, client: Option<Client>) -> Option<Requirement> {
    let (ios, android) = (rules.version(Setting::CouponIos)?, rules.version(Setting::CouponAndroid)?);
    let test = Test::ClientAtLeast(ios.value, android.value);
    Some(match client.map(|client| client.platform) {
        Some(Platform::Android) => android.ask(|_| test),
        Some(Platform::Ios) => ios.ask(|_| test),
        None => InForce { changed: ios.changed.or(android.changed), ..ios }.ask(|_| test),
    })
}

fn plan(rules: &Rules, programme: Programme) -> Plan {
    let figure = |figure| rules.shop.money(figure);
    let goods = of_goods(rules, programme, figure(Figure::CouponThreshold), figure(Figure::CouponFace));
    // What decides whether it is there and meant for a good comes first.
    let (scope, others): (Vec<_>, Vec<_>) =
        of_shop(rules).into_iter().chain(goods).partition(|requirement| requirement.test.level() == Level::Scope);
    let shown = of_client(rules, None).into_iter().collect();
    Plan {
        programme,
        conditions: scope.into_iter().chain(others).collect(),
        label: vec![ask(Test::InActivity, &ATTACH_TO_PLAN)],
        buyer: vec![(Channel::Coupon, shown)],
    }
}

/// What a used coupon takes off, which the shop bears.
pub(super) fn estimate(rules: &Rules) -> Vec<Line> {
    let face = rules.shop.money(Figure::CouponFace);
    face.map(|value| {
        Line::outright(Purpose::Coupon, Effect::Costs, InForce { value, clause: &TWO_TESTS, changed: None })
    })
    .into_iter()
    .collect()
}
