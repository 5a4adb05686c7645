//! 38节 2023 (payment benefits of the March festival): the fee subsidy of 先用后付, the shared pool of free instalments
//! and the subsidy on the merchant's own instalment fees.

use super::campaign::{Ask, Benefit, Bound, BuyerAsks, Campaign, CampaignId, Entry, Name, SetUp, Term};
use super::clause::Cited;
use super::facts::Figure;
use super::rule_set::Channel;
use super::setting::{Dated, Setting};
use super::value::Value;
use crate::base::{Day, Money, Rate, Score, Span};

crate::clauses! {
    // Common to all three.
    APPROVAL = "PAY38-REG-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "四、报名方式" / "Part 4, sign-up",
        "行业小二提报，或商家自己在招商活动里搜【2023年快手38节资金权益活动】报名；审核过了才有权益。",
        "Either the industry team submits the merchant, or the merchant signs up under the invitation \
         【2023年快手38节资金权益活动】; benefits follow approval.";
    SIGN_UP_ADDRESS = "PAY38-REG-02", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "四、电脑端报名" / "Part 4, sign-up on the desktop",
        "电脑端报名网址：s.kwaixiaodian.com/zone/business-invitation/business/singleList?id=1119",
        "Sign-up on the desktop: s.kwaixiaodian.com/zone/business-invitation/business/singleList?id=1119";
    EXPERIENCE_SCORE = "PAY38-GATE-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 至 3.3，体验门槛" / "Parts 3.1 to 3.3, experience",
        "购物体验分至少 4.3，正好 4.3 也可以。",
        "购物体验分 (experience score) of at least 4.3, exactly 4.3 included.";
    NO_VIOLATIONS = "PAY38-GATE-02", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 至 3.3，体验门槛" / "Parts 3.1 to 3.3, experience",
        "近 90 天没有相关的违规，一次也不行；风控商家除外。哪些算相关没有写。",
        "No relevant violation in the last 90 days, and no merchant under risk control. What is relevant is not said.";
    PUNCTUAL_SHIPPING = "PAY38-GATE-03", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 至 3.3，履约门槛" / "Parts 3.1 to 3.3, shipping",
        "及时发货率看近 30 天，不低于 90%，正好 90% 也可以。",
        "及时发货率 (punctual shipping) of the last 30 days at least 90%, exactly 90% included.";
    DISPUTE_RATE = "PAY38-GATE-04", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 至 3.3，售后门槛" / "Parts 3.1 to 3.3, after-sales",
        "商责纠纷率看近 30 天，不高于 0.36‱，即 0.0036%：27778 单里一次可以，27777 单里一次不行。",
        "商责纠纷率 (disputes the merchant is liable for) of the last 30 days at most 0.36‱, that is 0.0036%: one \
         dispute in 27,778 orders passes, one in 27,777 does not.";
    WHOLE_DAYS = "PAY38-DATE-00", Inferred, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 至 3.3，活动节奏" / "Parts 3.1 to 3.3, dates",
        "日期只写到天，最后一天算到 23:59:59。",
        "Dates name only days; the last day counts to 23:59:59.";

    // 3.1 先用后付补贴: the fee subsidy.
    SUBSIDY_DATES = "SUB38-DATE-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 活动节奏" / "Part 3.1, dates",
        "报名 2023-02-15 至 03-30，活动 2023-02-15 至 03-31；最后一天有补贴，但已不能报名。",
        "Sign-up 2023-02-15 to 03-30, active 2023-02-15 to 03-31; on the last day it is active but closed for sign-up.";
    SUBSIDY = "SUB38-BEN-01", Inferred, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 活动介绍与权益" / "Part 3.1, introduction and benefits",
        "活动期内先用后付订单的手续费由平台补贴；文中称「0成本」，所以按全额补贴。",
        "The platform subsidises the fee of pay later orders placed in the window; as it is called 「0成本」 (no \
         cost), the whole fee.";
    SUBSIDY_WALLET = "SUB38-GATE-05", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 开通门槛" / "Part 3.1, opening",
        "还要开通安心钱包。",
        "The 安心钱包 (wallet) must be open.";
    SUBSIDY_TWO_WAYS = "SUB38-REG-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 报名方式" / "Part 3.1, sign-up",
        "达到门槛的商家有两条路：在招商活动里报名，或在手机上自己开通先用后付。",
        "A merchant who meets the conditions has two ways: sign up under 招商活动, or open pay later on the phone.";
    SUBSIDY_OPENS_FEATURE = "SUB38-REG-02", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 注意事项" / "Part 3.1, notes",
        "报了名，系统就替商家开通先用后付；以后开或停在手机上管理。",
        "Signing up opens pay later by itself; its status is then managed on the phone.";
    SUBSIDY_BUYER_SCORE = "SUB38-CONS-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 注意事项" / "Part 3.1, notes",
        "买家芝麻信用分要超过 550，或者微信支付分要超过 600；正好 550、600 不行。",
        "The buyer's Zhima score must be above 550, or the WeChat pay score above 600; exactly 550 or 600 fails.";
    SUBSIDY_BUYER_DENIED = "SUB38-CONS-02", Stated, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 注意事项" / "Part 3.1, notes",
        "分数够了也可能用不了，最后由平台说了算。",
        "Even so some buyers cannot use it; the platform has the last word.";

    // 3.2 瓜分分期免息: the shared pool.
    POOL_DATES = "SPLIT38-DATE-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 活动节奏" / "Part 3.2, dates",
        "报名 2023-02-15 至 03-14，活动 2023-02-20 至 03-15。",
        "Sign-up 2023-02-15 to 03-14, active 2023-02-20 to 03-15.";
    POOL_MONTHLY_GMV = "SPLIT38-GATE-05", Stated, Festival38, between(2023, 2, 15, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 历史能力要求" / "Part 3.2, past sales",
        "月GMV 不低于 10 万元。",
        "Monthly sales (月GMV) of at least 100,000.";
    POOL_GOODS = "SPLIT38-GOOD-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 商品门槛" / "Part 3.2, goods",
        "商品不能是虚拟类目，商品金额还要达到 100 元，正好 100 元也可以。",
        "The good must not be of a virtual category, and its amount must be at least 100, exactly 100 included.";
    POOL = "SPLIT38-BEN-01", Stated, Festival38, between(2023, 2, 20, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 活动说明" / "Part 3.2, introduction",
        "平台只承担 3 期的分期手续费；总额度写作「千万」，没有确数，先到先得。",
        "The platform bears the fee for 3 instalments only, from a pool called 「千万」 (ten million, not stated more \
         exactly), first come first served.";
    POOL_AUTOMATIC = "SPLIT38-BEN-02", Stated, Festival38, between(2023, 2, 20, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 商家权益" / "Part 3.2, benefits for merchants",
        "审核通过的商品自动得到「3期分期免息」，不用商家再设。",
        "Approved goods receive 「3期分期免息」 (3 free instalments) by themselves.";
    POOL_BUYER = "SPLIT38-USER-01", Stated, Festival38, between(2023, 2, 20, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 用户权益" / "Part 3.2, benefits for buyers",
        "买家要在参加活动的直播间或专区里，买有「分期免息」标识的商品，并用花呗分期付款；都做到了也只是有机会。",
        "The buyer must be in a participating live room or zone, buy a good labelled 「分期免息」 and pay by 花呗分期 \
         (instalments); even then it is a chance.";
    POOL_SIGN_UP = "SPLIT38-REG-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 报名方式与注意事项" / "Part 3.2, sign-up and notes",
        "只能从招商活动报名；商品审核过了，平台的三期免息由系统设好。",
        "Sign-up is only under 招商活动; when a good is approved, the system sets the platform's activity of 3 \
         instalments.";
    POOL_OWN_ACTIVITIES = "SPLIT38-FEE-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 注意事项" / "Part 3.2, notes",
        "商家在分期免息里自己设的活动不在补贴内，手续费照收。",
        "Activities that the merchant sets itself are outside and charged normally.";

    // 3.3 商户贴息补贴: the joint activity.
    JOINT_DATES = "JOINT38-DATE-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 10), checked(2023, 2, 14),
        "3.3 活动节奏" / "Part 3.3, dates",
        "报名 2023-02-15 至 03-09，活动 2023-02-20 至 03-10。",
        "Sign-up 2023-02-15 to 03-09, active 2023-02-20 to 03-10.";
    JOINT_SESSION_GMV = "JOINT38-GATE-05", Stated, Festival38, between(2023, 2, 15, 2023, 3, 10), checked(2023, 2, 14),
        "3.3 历史能力要求" / "Part 3.3, past sales",
        "单场GMV 不低于 100 万元。",
        "Sales of a single live session (单场GMV) of at least 1,000,000.";
    JOINT_GOODS = "JOINT38-GOOD-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 10), checked(2023, 2, 14),
        "3.3 商品门槛" / "Part 3.3, goods",
        "对商品的要求和瓜分免息一样：不是虚拟类目，金额至少 100 元。",
        "The same as for the shared pool: no virtual category, and an amount of at least 100.";
    JOINT_SHARES = "JOINT38-BEN-01", Stated, Festival38, between(2023, 2, 20, 2023, 3, 10), checked(2023, 2, 14),
        "3.3 商家权益" / "Part 3.3, benefits for merchants",
        "3 期和 6 期的免息手续费，平台出 20%，商家出 80%。",
        "Of the fee for 3 or 6 free instalments the platform pays 20%, the merchant 80%.";
    JOINT_CAP = "JOINT38-BEN-02", Stated, Festival38, between(2023, 2, 20, 2023, 3, 10), checked(2023, 2, 14),
        "3.3 商家权益" / "Part 3.3, benefits for merchants",
        "平台给每家商户的补贴以 10 万元为限，补满 10 万元也可以；先到先得。",
        "The platform's part is at most 100,000 a merchant, exactly 100,000 included, first come first served.";
    JOINT_QUOTA = "JOINT38-BEN-03", Stated, Festival38, between(2023, 2, 20, 2023, 3, 10), checked(2023, 2, 14),
        "3.3 活动说明" / "Part 3.3, introduction",
        "除每家的上限外，总额度也有限，谁先到谁先用；总数没有写。",
        "Besides the cap for each merchant the overall quota is limited, first come first served; no figure is given.";
    JOINT_SIGN_UP = "JOINT38-REG-01", Stated, Festival38, between(2023, 2, 15, 2023, 3, 10), checked(2023, 2, 14),
        "3.3 报名方式与注意事项" / "Part 3.3, sign-up and notes",
        "商品审核过了，系统设好 3、6 期的联合贴息；商家自己设的活动照常收手续费。",
        "On approval of a good the system sets a joint activity of 3 and 6 instalments; activities the merchant sets \
         itself are charged normally.";

    // Where the documents disagree or leave a choice.
    SUBSIDY_GATES_APPLY = "AMB-08", Disputed, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 报名方式与注意事项" / "Part 3.1, sign-up and notes",
        "自己开通的也要达到门槛才有补贴；补贴是免收还是返还没有写，这里收了同一秒返还；开通本来要勾选协议，这里报名就算同意。",
        "Opening it oneself earns the subsidy only if the conditions hold. Waived or paid back is not said: here the \
         fee is charged and credited in the same second. Opening asks for a tick; here signing up counts as consent.";
    GOODS_AMOUNT = "AMB-10", Inferred, Festival38, between(2023, 2, 15, 2023, 3, 15), checked(2023, 2, 14),
        "3.2 与 3.3，商品门槛" / "Parts 3.2 and 3.3, goods",
        "「商品金额」指哪个价没有写：看订单时取所买规格的价格，看整个商品时最低规格也要够 100 元。",
        "Which price 「商品金额」 (the good's amount) means is not said. For an order it is the price of the variant \
         ordered; for a good as a whole its cheapest variant must reach 100.";
    STARS_OR_SCORE = "AMB-15", Inferred, Festival38, always(), checked(2023, 2, 14),
        "体验门槛，对照春节通知" / "Experience, against the Spring Festival notice",
        "春节通知讲星级，38节讲购物体验分，是前后两套：2022-09-21 之前用星级，从这天起用 3.00 至 5.00 分。",
        "The Spring Festival notice speaks of stars, the 38节 of scores. They are two systems: stars before \
         2022-09-21, scores of 3.00 to 5.00 from that day on.";
    NO_ORDERS_UNKNOWN = "AMB-18", Assumed, Ours, between(2023, 2, 15, 2023, 3, 31), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "0.36‱ 要 27778 单以上才容得下一次纠纷，小店怎么算没有写；近 30 天一单都没有的，当作未知。",
        "At 0.36‱ it takes 27,778 orders to bear one dispute, and nothing is said on small shops. A shop without \
         orders in the last 30 days counts as unknown.";
    POOL_BEFORE_JOINT = "AMB-19", Assumed, Ours, between(2023, 2, 20, 2023, 3, 10), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "一个商品同时有 3.2 和 3.3 时谁在先没有写；这里先用瓜分免息，它管不到的再用商户贴息补贴。",
        "Which of 3.2 and 3.3 goes first on one good is not said. Here the shared pool goes first, the joint activity \
         covers the rest.";
    EITHER_CHANNEL = "DEF-BUYER-CHANNEL", Inferred, Festival38, between(2023, 2, 15, 2023, 3, 31), checked(2023, 2, 14),
        "3.1 注意事项" / "Part 3.1, notes",
        "分数各管各的渠道：芝麻分够了用芝麻渠道，微信分够了用微信渠道，有一个够就能用。",
        "Each score opens its own channel: Zhima by the Zhima score, WeChat by the WeChat score; either is enough.";

    // What public pages add.
    SCORE_SCALE = "B-13", Corroborated, Public("B-13"), since(2022, 9, 21), checked(2022, 9, 21),
        "公告转载 yihaoquan.com" / "Copy of a notice, yihaoquan.com",
        "2022-09-21 起星级改为购物体验分：2 至 5 星换成 3.00 至 5.00 分，看近 30 天的商品、物流、客服、售后和内容。",
        "From 2022-09-21 on stars become 购物体验分 (experience score): 2 to 5 stars turn into 3.00 to 5.00, over the \
         last 30 days of goods, logistics, service, after-sales and content.";
    DISPUTE_FORMULA = "B-14", Corroborated, Public("B-14"), always(), checked(2023, 2, 18),
        "maijiaw.com" / "maijiaw.com",
        "商责纠纷率的算法没有查到。相近的纠纷介入率是近 30 天平台介入的售后单除以支付订单，参考值 0.4%；0.36‱ 严约百倍，仍照字面用。",
        "How 商责纠纷率 is reckoned was not found. The related rate of intervention is cases taken to the platform \
         over paid orders of 30 days, with 0.4% for reference. 0.36‱ is a hundred times stricter and is still taken \
         literally.";

    // Our defaults.
    APPROVAL_HOLDS = "DEF-APPROVAL-HOLDS", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "报名通过以后又达不到门槛怎么办没有写；这里通过一直算到活动结束，不再看店铺门槛。商品仍要在收的范围里。",
        "What becomes of an approval when a gate fails later is not said. Here it holds until the campaign ends, and \
         the gates of the shop are not looked at again; goods still have to be such as are taken.";
    APPROVAL_OPENS = "DEF-APPROVAL-OPENS", Assumed, Ours, between(2023, 2, 15, 2023, 3, 31), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "报名后自动开通先用后付，是提交就开还是通过才开没有写；这里审核通过时开通。",
        "Signing up opens pay later by itself; whether on submitting or on approval is not said. Here it opens on \
         approval.";
    PLACES = "DEF-PLACES", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "哪些直播间和专区算参加没有写；这里直播间都算，导演可以设成都不算；专区在活动期间才有，在专区下单总算。",
        "Which live rooms and zones participate is not said. Here every live room does, unless the director says that none \
         does; a zone exists while such a campaign runs, and orders placed in it always count.";
    MONTHLY_SALES = "DEF-GMV-MONTH", Assumed, Ours, between(2023, 2, 15, 2023, 3, 15), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "月GMV 取上一个自然月买家已付的金额。",
        "Monthly sales are what buyers paid in the previous calendar month.";
    SESSION_SALES = "DEF-GMV-SESSION", Assumed, Ours, between(2023, 2, 15, 2023, 3, 10), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "单场GMV 取卖得最好的那一场直播，按已付金额算。",
        "Session sales are what buyers paid in the best single live session.";
    CROSSING_ORDER = "DEF-CROSSING-ORDER", Assumed, Ours, between(2023, 2, 20, 2023, 3, 15), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "一张订单正好越过上限或额度时，补贴付到用完为止，余下的由商家付。",
        "When an order crosses a cap or a pool, the subsidy covers what is left and the merchant bears the rest.";
    QUOTA_TAKEN = "DEF-QUOTA", Assumed, Ours, between(2023, 2, 20, 2023, 3, 15), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "额度在下单时占用；订单取消，或结算前全额退款，没付出去的就还回去。",
        "Quota is taken when the order is placed; what of it has not been paid is given back when the order is cancelled \
         or fully refunded before settlement.";
    POOL_SIZE = "DEF-POOL-SIZE", Assumed, Ours, between(2023, 2, 15, 2023, 3, 15), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "瓜分免息的「千万」按 1000 万元算；商户贴息的总额度没有数字，也按 1000 万元算。",
        "The pool called 「千万」 counts as 10,000,000; the overall quota of the joint activity has no figure and counts \
         as 10,000,000 as well.";
    QUOTA_EXHAUSTED = "DEF-QUOTA-EXHAUSTED", Assumed, Ours, between(2023, 2, 20, 2023, 3, 15), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "额度用完后，平台设的活动不再给权益；商家自己设的活动仍由商家全付。",
        "Once the quota is used up, activities set by the platform give no benefit any more; those the merchant set \
         itself stay wholly with the merchant.";
}

/// 先用后付补贴.
pub const FEE_SUBSIDY: CampaignId = CampaignId(1);
/// 瓜分分期免息.
pub const SPLIT_INTEREST: CampaignId = CampaignId(2);
/// 商户贴息专属补贴.
pub const JOINT_INTEREST: CampaignId = CampaignId(3);

/// A stretch of days in 2023.
const fn days(from: (u32, u32), until: (u32, u32)) -> Value {
    Value::Span(Span::between(Day::of(2023, from.0, from.1), Day::of(2023, until.0, until.1)))
}

const fn of(campaign: CampaignId, term: Term) -> Setting {
    Setting::Campaign(campaign, term)
}

/// The values of this festival.
pub static VALUES: &[Dated] = &[
    Dated::ever(Setting::ExperienceFloor, Value::Score(Score::hundredths(430)), &EXPERIENCE_SCORE),
    Dated::ever(Setting::ViolationsCap, Value::Count(0), &NO_VIOLATIONS),
    Dated::ever(Setting::OnTimeFloor, Value::Rate(Rate::per_cent(90)), &PUNCTUAL_SHIPPING),
    Dated::ever(Setting::DisputesCap, Value::Rate(Rate::per_million(36)), &DISPUTE_RATE),
    Dated::ever(of(FEE_SUBSIDY, Term::SignUp), days((2, 15), (3, 30)), &SUBSIDY_DATES),
    Dated::ever(of(FEE_SUBSIDY, Term::Active), days((2, 15), (3, 31)), &SUBSIDY_DATES),
    Dated::ever(of(FEE_SUBSIDY, Term::Share), Value::Rate(Rate::ONE), &SUBSIDY),
    Dated::ever(of(SPLIT_INTEREST, Term::SignUp), days((2, 15), (3, 14)), &POOL_DATES),
    Dated::ever(of(SPLIT_INTEREST, Term::Active), days((2, 20), (3, 15)), &POOL_DATES),
    Dated::ever(of(SPLIT_INTEREST, Term::MonthGmv), Value::Money(Money::yuan(100_000)), &POOL_MONTHLY_GMV),
    Dated::ever(of(SPLIT_INTEREST, Term::LeastPrice), Value::Money(Money::yuan(100)), &POOL_GOODS),
    Dated::ever(of(SPLIT_INTEREST, Term::Pool), Value::Money(Money::yuan(10_000_000)), &POOL_SIZE),
    Dated::ever(of(JOINT_INTEREST, Term::SignUp), days((2, 15), (3, 9)), &JOINT_DATES),
    Dated::ever(of(JOINT_INTEREST, Term::Active), days((2, 20), (3, 10)), &JOINT_DATES),
    Dated::ever(of(JOINT_INTEREST, Term::SessionGmv), Value::Money(Money::yuan(1_000_000)), &JOINT_SESSION_GMV),
    Dated::ever(of(JOINT_INTEREST, Term::LeastPrice), Value::Money(Money::yuan(100)), &JOINT_GOODS),
    Dated::ever(of(JOINT_INTEREST, Term::Share), Value::Rate(Rate::per_cent(20)), &JOINT_SHARES),
    Dated::ever(of(JOINT_INTEREST, Term::Cap), Value::Money(Money::yuan(100_000)), &JOINT_CAP),
    Dated::ever(of(JOINT_INTEREST, Term::Pool), Value::Money(Money::yuan(10_000_000)), &POOL_SIZE),
];

/// The four gates that all three share (PAY38-GATE-01 to 04).
fn gates() -> [Ask; 5] {
    [
        Ask::AtLeast(Figure::Experience, Bound::Dated(Setting::ExperienceFloor)),
        Ask::AtMost(Figure::Violations, Bound::Dated(Setting::ViolationsCap)),
        Ask::Is(Figure::RiskControl, false, Cited(&NO_VIOLATIONS)),
        Ask::AtLeast(Figure::OnTimeShipping, Bound::Dated(Setting::OnTimeFloor)),
        Ask::Disputes(Bound::Dated(Setting::DisputesCap)),
    ]
}

/// 花呗分期, for buyers in good standing (SPLIT38-USER-01).
fn by_instalments() -> BuyerAsks {
    BuyerAsks { good_credit: Some(Cited(&POOL_BUYER)), ..BuyerAsks::by(Channel::Huabei) }
}

/// The three campaigns: the fee subsidy, 瓜分分期免息 and 商户贴息.
pub(super) fn campaigns() -> [Campaign; 3] {
    let dated = |campaign, term| Bound::Dated(of(campaign, term));
    let first = |asked: Ask| std::iter::once(asked).chain(gates()).collect::<Vec<_>>();
    let pay_later = |channel| BuyerAsks { of_pay_later: true, ..BuyerAsks::by(channel) };
    [
        Campaign {
            name: Name::of("先用后付手续费补贴", "Pay-later fee subsidy (手续费补贴)", "手续费\n补贴", "Fee\nsubsidy"),
            sign_up: Some(dated(FEE_SUBSIDY, Term::SignUp)),
            active: dated(FEE_SUBSIDY, Term::Active),
            merchants: gates().into_iter().chain([Ask::Is(Figure::Wallet, true, Cited(&SUBSIDY_WALLET))]).collect(),
            goods: vec![Ask::PayLaterTwoGood],
            buyers: vec![pay_later(Channel::Zhima), pay_later(Channel::Wechat)],
            // Opening 先用后付 by oneself takes part too, if the gates hold (SUB38-REG-01, AMB-08).
            entry: Entry::ReviewOrOpening(Cited(&SUBSIDY_TWO_WAYS)),
            sets_up: SetUp::PayLater,
            benefit: Benefit::PayLaterFee { share: dated(FEE_SUBSIDY, Term::Share) },
            cap: None,
            pool: None,
            rank: 0,
            live_only: false,
        },
        Campaign {
            name: Name::of("瓜分分期免息", "Shared interest-free pool (瓜分免息)", "瓜分\n免息", "Shared\npool"),
            sign_up: Some(dated(SPLIT_INTEREST, Term::SignUp)),
            active: dated(SPLIT_INTEREST, Term::Active),
            merchants: first(Ask::AtLeast(Figure::MonthGmv, dated(SPLIT_INTEREST, Term::MonthGmv))),
            goods: vec![
                Ask::NotVirtual(Cited(&POOL_GOODS)),
                Ask::CostsAtLeast(dated(SPLIT_INTEREST, Term::LeastPrice)),
            ],
            buyers: vec![by_instalments()],
            entry: Entry::Review(Cited(&POOL_AUTOMATIC)),
            sets_up: SetUp::Instalments,
            benefit: Benefit::InstalmentFee {
                periods: vec![3],
                share: Bound::Fixed(Value::Rate(Rate::ONE), Cited(&POOL)),
                clause: Cited(&POOL),
            },
            cap: None,
            pool: Some(dated(SPLIT_INTEREST, Term::Pool)),
            // Where both cover a good, this one goes first (AMB-19).
            rank: 1,
            live_only: true,
        },
        Campaign {
            name: Name::of("商户贴息补贴", "Joint interest subsidy (商户贴息)", "商户\n贴息", "Joint\nsubsidy"),
            sign_up: Some(dated(JOINT_INTEREST, Term::SignUp)),
            active: dated(JOINT_INTEREST, Term::Active),
            merchants: first(Ask::AtLeast(Figure::SessionGmv, dated(JOINT_INTEREST, Term::SessionGmv))),
            goods: vec![
                Ask::NotVirtual(Cited(&JOINT_GOODS)),
                Ask::CostsAtLeast(dated(JOINT_INTEREST, Term::LeastPrice)),
            ],
            buyers: vec![by_instalments()],
            entry: Entry::Review(Cited(&JOINT_SIGN_UP)),
            sets_up: SetUp::Instalments,
            benefit: Benefit::InstalmentFee {
                periods: vec![3, 6],
                share: dated(JOINT_INTEREST, Term::Share),
                clause: Cited(&JOINT_SHARES),
            },
            cap: Some(dated(JOINT_INTEREST, Term::Cap)),
            pool: Some(dated(JOINT_INTEREST, Term::Pool)),
            rank: 2,
            live_only: false,
        },
    ]
}
