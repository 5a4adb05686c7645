//! Why something was not done, and what to do instead.

use super::section::filled;
use crate::shop::{Refusal, TermsFault};
use std::fmt::Display;

crate::words! {
    /// Why something was not done.
    Refusals in "refusals";
    NoId: "缺商品编号：填上编号再保存。" / "The good has no number: give one and save again.";
    NoTitle: "缺商品名称：填上名称再保存。" / "The good has no title: give one and save again.";
    NoSku: "至少要有一个规格。" / "A good needs at least one choice.";
    PriceOutOfRange: "价格要大于 0，且不超过 99,999,999.99 元；不知道就留空。" / "A price is above 0 and at most 99,999,999.99 yuan; leave it blank while unknown.";
    CommissionOutOfRange: "佣金率要在 0% 到 100% 之间。" / "A commission is between 0% and 100%.";
    NoSuchGood: "这件商品已不在清单里，请刷新后再试。" / "This good is no longer in the list; reload and try again.";
    NoSuchRow: "这一行已处理过了。" / "This row has already been dealt with.";
    NoSuchImport: "只能撤销最近一次导入，而且其后没有改过商品。" / "Only the latest import can be undone, and only while no good was edited after it.";
    ImportOutOfTurn: "两次导入混在一起了，请重新导入。" / "Two imports were mixed; import again.";
    NoCategory: "这件商品没有类目，先填类目再归类。" / "The good has no category; give one before placing it.";
    FigureOutOfRange: "这个数字超出了它的范围，请对照提示修改。" / "The figure is outside its scale; see the hint beside it.";
    SettingOutOfRange: "这条规则不能取这个值，请对照单位修改。" / "The rule cannot have this value; see its unit.";
    NoSource: "写上新值从哪里得知，再保存。" / "Say where the newer value comes from, then save.";
    NoSuchChange: "这项改动已经不在了。" / "That change is no longer there.";
    ClockBackwards: "模拟时钟只能往前走；想看更早的日子，改预览日期即可。" / "The simulated clock only goes forward; to look at an earlier day, change the preview’s date.";
    ScoreOutOfRange: "芝麻分在 350 到 950 之间，微信支付分在 300 到 850 之间；不知道就留空。" / "芝麻分 is 350 to 950, 微信支付分 300 to 850; leave it blank while unknown.";
    NotYours: "这件事由别的一方来做，请换到那一方的手机或电脑上。" / "Somebody else does this: change to their phone or computer.";
    OtherBuyer: "这是另一位买家的订单，先让那位买家来到柜台前。" / "The order is another buyer’s; let that buyer step up to the counter first.";
    NotHere: "这个界面办不了，请换到规则写的那个界面。" / "It is not done on this surface; use the one that the clause names.";
    NothingDue: "没有要到期的事。" / "Nothing falls due.";
    DueBefore: "在那之前还有事到期，先让它们发生。" / "Something falls due before that; let it happen first.";
    AmountOutOfRange: "金额要在 0.01 到 99,999,999.99 之间。" / "An amount is 0.01 to 99,999,999.99.";
    InThePast: "时间要在现在之后，结束不早于开始。" / "Choose a time that lies ahead, with its end not before its beginning.";
    NoGoods: "至少选一件商品。" / "Choose at least one good.";
    NoSuchOrder: "没有这张订单，它可能在另一个页面里被撤回了。" / "There is no such order; another page may have gone back before it.";
    WrongStage: "订单现在是 {0}，做不了这一步；看看订单页上现在能做什么。" / "The order is {0} now, which does not take this step; its page shows what can be done.";
    NotListed: "商品没有上架，先在商品页上架。" / "The good is not listed: list it under 商品 first.";
    NoPrice: "这个规格没有价格，先在商品页填上。" / "This choice has no price: enter it under 商品 first.";
    QuantityOutOfRange: "一单买 1 到 999 件。" / "An order has 1 to 999 pieces.";
    PaymentNotOffered: "这一单用不了这种付款方式，原因列在它下面。" / "This way to pay is not offered for the order; what is missing stands below it.";
    AfterSaleOpen: "订单有售后还没了结，先了结它。" / "An after-sale of this order is open: end it first.";
    ExtensionUsed: "买家只能延长一次，已经用过了；商家还可以再延。" / "The buyer has used the one extension; the merchant may still add days.";
    DaysOutOfRange: "一次延 1 到 30 天。" / "Add 1 to 30 days at a time.";
    NoEarlyPayout: "先用后付的订单不能提前回款，等正常结算。" / "A pay later order is not paid out early; wait for its settlement.";
    EarlyPayoutElsewhere: "这里不模拟极速回款；真实 App 在应用中心。" / "极速回款 is not simulated; in the real app it is under 应用中心.";
    NoSuchCase: "没有这个售后。" / "There is no such after-sale.";
    WrongProgress: "售后现在是 {0}，做不了这一步。" / "The after-sale is {0} now, which does not take this step.";
    MoreThanPool: "总额度里能给其他商家的只有 {0}，最多填这么多。" / "The pool has {0} for other shops: enter at most that.";
    RefundOutOfRange: "退款金额要在 0.01 到 {0} 之间。" / "The amount to refund is 0.01 to {0}.";
    OnlyInFull: "还没向买家扣款的先用后付订单只能全退。" / "Before the buyer is charged a pay later order is refunded in full only.";
    NotGuaranteed: "这张订单没有退款不退货，可以申请别的售后。" / "This order has no refund without return; ask for another kind.";
    TooLate: "过了可以申请的时间。" / "The time for asking has passed.";
    NoWords: "先写点什么。" / "Write something first.";
    NoReason: "拒绝要写明理由。" / "A refusal needs a reason.";
    TooManyPictures: "拒绝时最多附 6 张图。" / "A refusal has at most 6 pictures.";
    NoTracking: "填上退货的快递单号。" / "Enter the number of the return parcel.";
    NoEvidence: "写明凭证，平台才好判断。" / "Write down the evidence for the platform.";
    NoZone: "现在没有活动设专区，请从店铺页或直播间下单。" / "No campaign has a zone now; order from the shop’s page or a live room.";
    NoSuchLive: "没有这场直播。" / "There is no such live session.";
    LiveOver: "这场直播已经开过了，另建一场。" / "This session has begun before; plan another.";
    LiveRunning: "还有一场直播没下播，先结束它。" / "Another session is on the air: end it first.";
    LiveNotOn: "这场直播不在播。" / "This session is not on the air.";
    NoSuchBuyer: "没有这位买家。" / "There is no such buyer.";
    ServiceState: "功能现在是{0}，做不了这一步。" / "The service is {0} now, which does not take this step.";
    NotOffered: "这一天没有这项功能，换一个日期，或改规则里的有效期。" / "It is not offered on this day: choose another date, or change its dates under 改规则.";
    NotAgreed: "先勾选协议。" / "Tick the agreement first.";
    WalletFirst: "先在收款账户管理里升级安心钱包。" / "Upgrade the 安心钱包 under 收款账户管理 first.";
    WalletTooLow: "钱包里只有 {0}，先充值。" / "The wallet holds only {0}: top it up first.";
    InProcess: "申请正在处理，等结果。" / "An application is being handled; wait for its outcome.";
    ApplyAgainFrom: "{0} 起可以再申请。" / "One may apply again from {0}.";
    DoesNotQualify: "商品 {0} 不合格。" / "The good {0} does not qualify.";
    NoSuchActivity: "没有这个活动。" / "There is no such activity.";
    TooManyCampaigns: "自己的活动最多同时 12 个，一个工作区一共 40 个：删掉用不着的，或者另开一个工作区。" / "At most 12 campaigns of one’s own at a time, 40 in all in a workspace: take one away, or open another workspace.";
    CampaignFlawed: "这样还不能保存：{0}" / "It cannot be kept like this: {0}";
    NoName: "给活动起个名字，再保存。" / "Give the activity a name, then save.";
    NoPeriods: "至少勾一种期数：3、6 或 12 期。" / "Tick at least one number of periods: 3, 6 or 12.";
    ActivityOver: "这个活动已经结束或停用，不能再改；另建一个。" / "This activity has ended or was stopped and stays so; create another.";
    NoSuchCampaign: "没有这个活动，它可能被删掉了。" / "There is no such campaign; it may have been taken away.";
    AlreadySignedUp: "已经报过名了，等审核或先撤销。" / "The shop has signed up: wait for the review, or withdraw first.";
    NotSignedUp: "还没有报名。" / "The shop has not signed up.";
    AlreadyReviewed: "已经审核过了，不能再改。" / "It has been reviewed and stays so.";
    ShopDoesNotQualify: "店铺还没达到门槛，看清缺哪条再报。" / "The shop does not meet the conditions: see which one is missing.";
    AlreadyOpen: "已经开通了。" / "It is open already.";
    NotOpen: "还没有开通，先开通。" / "It is not open: open it first.";
    BudgetTooLow: "服务预算至少 {0}。" / "The budget is at least {0}.";
    NoSuchCoupon: "没有这个定时优惠，它可能在另一个页面里被撤回了。" / "There is no such activity of timed coupons; another page may have gone back before it.";
    CouponOver: "这个定时优惠已经结束，另建一个。" / "This activity is over: create another.";
    CouponFace: "面额要小于使用条件金额，改小面额或提高使用条件。" / "The face value lies below the threshold: lower the one or raise the other.";
    CouponQuantity: "每场发 1 到 100000 张。" / "A release has 1 to 100,000 coupons.";
    CouponPerBuyer: "每人限领 1 到 99 张。" / "A buyer gets 1 to 99.";
    CouponMinutes: "每场发 1 到 1440 分钟。" / "A release lasts 1 to 1,440 minutes.";
    CouponTimes: "加 1 到 48 个发放时间。" / "Add 1 to 48 times of release.";
    CouponOverlap: "上一场还没结束就开始下一场了，把时间错开或缩短时长。" / "One release begins before another has ended: move it, or make them shorter.";
    CouponKind: "券的类型不能改，另建一个。" / "The kind of coupon stays: create another activity.";
    CouponNotOut: "现在没有在发券，等到发放时间、在关联的直播间里领。" / "Nothing is released now: claim at the time of release, in the session it is attached to.";
    CouponsLeft: "这一场只剩 {0} 张，等下一场。" / "Only {0} are left of this release; wait for the next.";
    CouponLimit: "每人限领 {0} 张，已经领满了，换一位买家再领。" / "A buyer gets {0}, which this one has: let another buyer claim.";
    CouponNotShown: "买家的快手 App 版本看不到券，在导演台把版本改到要求以上。" / "The buyer’s app does not show coupons: set a newer version on the desk.";
    CouponNotUsable: "这张券用不了：不是这位买家的，用过了，或者过期了。换一张或不用券。" / "This coupon cannot be used: it is another buyer’s, used or expired. Choose another, or none.";
    CouponNotFor: "这张券不适用这个商品，换一张或不用券。" / "This coupon is not for this good: choose another, or none.";
    MonthNotOver: "这个月还没过完，下个月才能申请。" / "The month is not over; claim it in the next one.";
    AlreadyClaimed: "这个月的发票已经申请过了。" / "The invoice of this month was claimed before.";
    NothingToClaim: "这个月没有先用后付手续费。" / "This month has no pay later fees.";
}

/// The word for a refusal.
pub const fn word(refusal: &Refusal) -> Refusals {
    match refusal {
        Refusal::NoId => Refusals::NoId,
        Refusal::NoTitle => Refusals::NoTitle,
        Refusal::NoSku => Refusals::NoSku,
        Refusal::PriceOutOfRange => Refusals::PriceOutOfRange,
        Refusal::CommissionOutOfRange => Refusals::CommissionOutOfRange,
        Refusal::NoSuchGood => Refusals::NoSuchGood,
        Refusal::NoSuchRow => Refusals::NoSuchRow,
        Refusal::NoSuchImport => Refusals::NoSuchImport,
        Refusal::ImportOutOfTurn => Refusals::ImportOutOfTurn,
        Refusal::NoCategory => Refusals::NoCategory,
        Refusal::FigureOutOfRange(_) => Refusals::FigureOutOfRange,
        Refusal::SettingOutOfRange(_) => Refusals::SettingOutOfRange,
        Refusal::NoSource => Refusals::NoSource,
        Refusal::NoSuchChange => Refusals::NoSuchChange,
        Refusal::ClockBackwards => Refusals::ClockBackwards,
        Refusal::ScoreOutOfRange => Refusals::ScoreOutOfRange,
        Refusal::NotYours => Refusals::NotYours,
        Refusal::OtherBuyer(_) => Refusals::OtherBuyer,
        Refusal::NotHere(_) => Refusals::NotHere,
        Refusal::NothingDue => Refusals::NothingDue,
        Refusal::DueBefore => Refusals::DueBefore,
        Refusal::AmountOutOfRange => Refusals::AmountOutOfRange,
        Refusal::InThePast => Refusals::InThePast,
        Refusal::NoGoods => Refusals::NoGoods,
        Refusal::NoSuchOrder => Refusals::NoSuchOrder,
        Refusal::NotListed => Refusals::NotListed,
        Refusal::NoPrice => Refusals::NoPrice,
        Refusal::QuantityOutOfRange => Refusals::QuantityOutOfRange,
        Refusal::PaymentNotOffered(_) => Refusals::PaymentNotOffered,
        Refusal::AfterSaleOpen => Refusals::AfterSaleOpen,
        Refusal::ExtensionUsed => Refusals::ExtensionUsed,
        Refusal::DaysOutOfRange => Refusals::DaysOutOfRange,
        Refusal::NoEarlyPayout => Refusals::NoEarlyPayout,
        Refusal::EarlyPayoutElsewhere => Refusals::EarlyPayoutElsewhere,
        Refusal::NoSuchCase => Refusals::NoSuchCase,
        Refusal::OnlyInFull => Refusals::OnlyInFull,
        Refusal::NotGuaranteed => Refusals::NotGuaranteed,
        Refusal::TooLate(_) => Refusals::TooLate,
        Refusal::NoWords => Refusals::NoWords,
        Refusal::NoReason => Refusals::NoReason,
        Refusal::TooManyPictures => Refusals::TooManyPictures,
        Refusal::NoTracking => Refusals::NoTracking,
        Refusal::NoEvidence => Refusals::NoEvidence,
        Refusal::NoSuchLive => Refusals::NoSuchLive,
        Refusal::LiveOver => Refusals::LiveOver,
        Refusal::LiveRunning => Refusals::LiveRunning,
        Refusal::NoZone => Refusals::NoZone,
        Refusal::LiveNotOn => Refusals::LiveNotOn,
        Refusal::NoSuchBuyer => Refusals::NoSuchBuyer,
        Refusal::NotOffered(_) => Refusals::NotOffered,
        Refusal::NotAgreed(_) => Refusals::NotAgreed,
        Refusal::WalletFirst(_) => Refusals::WalletFirst,
        Refusal::InProcess => Refusals::InProcess,
        Refusal::NoSuchCampaign => Refusals::NoSuchCampaign,
        Refusal::TooManyCampaigns => Refusals::TooManyCampaigns,
        Refusal::CampaignFlawed(_) => Refusals::CampaignFlawed,
        Refusal::AlreadySignedUp => Refusals::AlreadySignedUp,
        Refusal::NotSignedUp => Refusals::NotSignedUp,
        Refusal::AlreadyReviewed => Refusals::AlreadyReviewed,
        Refusal::ShopDoesNotQualify(_) => Refusals::ShopDoesNotQualify,
        Refusal::NoSuchActivity => Refusals::NoSuchActivity,
        Refusal::NoName => Refusals::NoName,
        Refusal::NoPeriods => Refusals::NoPeriods,
        Refusal::ActivityOver => Refusals::ActivityOver,
        Refusal::AlreadyOpen => Refusals::AlreadyOpen,
        Refusal::NotOpen => Refusals::NotOpen,
        Refusal::NoSuchCoupon => Refusals::NoSuchCoupon,
        Refusal::CouponOver => Refusals::CouponOver,
        Refusal::CouponTerms(fault) => terms_fault(*fault),
        Refusal::CouponNotOut => Refusals::CouponNotOut,
        Refusal::CouponsLeft(_) => Refusals::CouponsLeft,
        Refusal::CouponLimit(_) => Refusals::CouponLimit,
        Refusal::CouponNotShown(_) => Refusals::CouponNotShown,
        Refusal::CouponNotUsable => Refusals::CouponNotUsable,
        Refusal::CouponNotFor(_) => Refusals::CouponNotFor,
        Refusal::MonthNotOver => Refusals::MonthNotOver,
        Refusal::AlreadyClaimed => Refusals::AlreadyClaimed,
        Refusal::NothingToClaim => Refusals::NothingToClaim,
        Refusal::WrongStage(_) => Refusals::WrongStage,
        Refusal::WrongProgress(_) => Refusals::WrongProgress,
        Refusal::MoreThanPool(_) => Refusals::MoreThanPool,
        Refusal::RefundOutOfRange(_) => Refusals::RefundOutOfRange,
        Refusal::ServiceState(_) => Refusals::ServiceState,
        Refusal::WalletTooLow(_) => Refusals::WalletTooLow,
        Refusal::ApplyAgainFrom(_) => Refusals::ApplyAgainFrom,
        Refusal::DoesNotQualify { .. } => Refusals::DoesNotQualify,
        Refusal::BudgetTooLow(_) => Refusals::BudgetTooLow,
    }
}

/// What is wrong with what an activity of timed coupons is to be set to.
const fn terms_fault(fault: TermsFault) -> Refusals {
    match fault {
        TermsFault::Face => Refusals::CouponFace,
        TermsFault::Quantity => Refusals::CouponQuantity,
        TermsFault::PerBuyer => Refusals::CouponPerBuyer,
        TermsFault::Minutes => Refusals::CouponMinutes,
        TermsFault::Times => Refusals::CouponTimes,
        TermsFault::Overlap => Refusals::CouponOverlap,
        TermsFault::Kind => Refusals::CouponKind,
    }
}

/// Why a command was not carried out, in both languages whichever is spoken: Chinese, English. For whoever drives the simulator
/// without a page.
pub fn in_both(refusal: &Refusal, part: &dyn Display) -> [String; 2] {
    let place = word(refusal) as usize;
    let say = |all: &[&str]| all.get(place).map(|words| filled(words, &[part])).unwrap_or_default();
    [say(SECTION.chinese), say((SECTION.english)())]
}
