//! 定时优惠 (timed coupons): the guide of March 2022 to coupons that a live room releases on schedule.

use super::estimate::{Effect, Line, Purpose};
use super::facts::Figure;
use super::programme::Programme;
use super::requirement::{Requirement, Test};
use super::rule_set::{Channel, InForce, Plan, Rules, ask};
use super::setting::{Dated, Setting};
use super::value::{Origin, Value};
use crate::base::{Day, Span, Version};

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
}

/// The values of 定时优惠.
pub static VALUES: &[Dated] = &[
    Dated::ever(Setting::CouponWindow, Value::Span(Span::since(Day::of(2022, 3, 20))), &START),
    Dated::ever(Setting::ShopCouponAsksCommission, Value::Flag(true), &COMMISSION_TEST),
    Dated::ever(Setting::CouponIos, Value::Version(Version::new(9, 7, 10)), &IOS_VERSION),
    Dated::ever(Setting::CouponAndroid, Value::Version(Version::new(9, 6, 50)), &ANDROID_VERSION),
];

/// What 店铺满减券 asks: for goods made in this shop (TIMED-TYPE-01).
pub(super) fn shop(rules: &Rules) -> Plan {
    let literal = rules.flag(Setting::ShopCouponAsksCommission);
    let mut plan = plan(rules, Programme::ShopCoupon, ask(Test::MeantFor(Origin::SelfBuilt), &SHOP_COUPON));
    if let Some(literal) = literal.filter(|literal| literal.value) {
        let face = rules.shop.money(Figure::CouponFace);
        plan.conditions.push(literal.ask(|_| Test::CommissionCovers(face)));
    }
    plan
}

/// What 主播满减券 asks: for goods promoted from 好物联盟 (TIMED-TYPE-02).
pub(super) fn host(rules: &Rules) -> Plan {
    let face = rules.shop.money(Figure::CouponFace);
    let mut plan = plan(rules, Programme::HostCoupon, ask(Test::MeantFor(Origin::Alliance), &HOST_COUPON));
    plan.conditions.push(ask(Test::CommissionCovers(face), &TWO_TESTS));
    plan
}

fn plan(rules: &Rules, programme: Programme, meant_for: Requirement) -> Plan {
    let mut conditions: Vec<Requirement> =
        rules.span(Setting::CouponWindow).map(|span| span.ask(Test::InForce)).into_iter().collect();
    conditions.push(meant_for);
    conditions.push(ask(Test::FigureIs(Figure::ProfessionalHost, true), &HOSTS_ONLY));
    conditions.push(ask(Test::CoversThreshold(rules.shop.money(Figure::CouponThreshold)), &TWO_TESTS));
    let mut shown = Vec::new();
    if let (Some(ios), Some(android)) = (rules.version(Setting::CouponIos), rules.version(Setting::CouponAndroid)) {
        let both = InForce { changed: ios.changed.or(android.changed), ..ios };
        shown.push(both.ask(|ios| Test::ClientAtLeast(ios, android.value)));
    }
    Plan {
        programme,
        conditions,
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
