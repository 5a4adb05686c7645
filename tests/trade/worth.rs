//! What programmes are worth: months reckoned by hand, line by line, where they break even, and what is read from fields.

use crate::shop::{Shop, at, yuan};
use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::campaign::{Benefit, Bound as OfCampaign};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{
    CampaignId, Channel, Effect, Figure, Kind, Programme, RuleChange, RuleSet, Rules, Setting, ShopFacts, Term, Value,
    campaign,
};
use merchant_simulator::shop::{Ask, CaseCommand, OrderCommand, PayLaterBy, Payment, Periods};
use merchant_simulator::view::worth::{
    About, Assumed, Bar, Bound, BreakEven, Draft, Drawing, Found, Growth, Input, Line, Month, Never, Source, Unknown,
    Worth, Wrong, cautions, drawing, found, offered, read, worth,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Shares that are written in a test.
pub fn rate(text: &str) -> Rate {
    Rate::parse(text).expect("a share")
}

/// A thousand orders of 159.00 with a margin of 40%, of which 5% come back, and nothing else.
pub fn month() -> Assumed {
    Assumed {
        orders: 1_000,
        basket: yuan("159.00"),
        margin: Some(rate("40%")),
        refunds: rate("5%"),
        refunds_with: rate("5%"),
        own_refunds: BTreeMap::new(),
        uplift: None,
        zhima: Rate::ZERO,
        wechat: Rate::ZERO,
        periods: [Rate::ZERO; 3],
        in_time: Rate::ONE,
        live: Rate::ONE,
        unreturned: Rate::ZERO,
        face: Money::ZERO,
        used: Rate::ZERO,
        host_face: Money::ZERO,
        host_used: Rate::ZERO,
        commission: None,
        discount: Money::ZERO,
        discounted: Rate::ZERO,
        chosen: BTreeSet::new(),
    }
}

pub fn with(chosen: impl IntoIterator<Item = Programme>, assumed: Assumed) -> Assumed {
    Assumed { chosen: chosen.into_iter().collect(), ..assumed }
}

pub fn campaign_of(id: CampaignId) -> Programme {
    Programme::Campaign(id)
}

/// What it is worth at noon of a day, by rules of which some values were set.
pub fn by(day: &str, set: &RuleSet, assumed: &Assumed) -> Result<Worth, Unknown> {
    let shop = ShopFacts::default();
    worth(&Rules { set, shop: &shop, at: at(&format!("{day} 12:00:00")) }, assumed)
}

pub fn on(day: &str, assumed: &Assumed) -> Worth {
    by(day, &RuleSet::default(), assumed).expect("the rules say everything")
}

pub fn changed(setting: Setting, value: Value) -> RuleSet {
    let change =
        RuleChange { setting, from: merchant_simulator::base::Day::of(2020, 1, 1), value, note: "通知".to_owned() };
    RuleSet { changes: vec![change], ..RuleSet::default() }
}

/// A line in words: `what: base × rate = one; × count = amount [first clause]`.
pub fn told(line: &Line) -> String {
    let one = match (line.one.rate, line.one.share) {
        (Some(rate), Some(share)) => format!("{} × {rate} × {share} = {}", line.one.base, line.one.amount),
        (Some(rate), None) => format!("{} × {rate} = {}", line.one.base, line.one.amount),
        _ => line.one.amount.to_string(),
    };
    let limit = if line.limit.is_some() { ", at most" } else { "" };
    let clause = line.clauses.first().expect("somebody says so").id;
    format!("{:?}: {one}; × {} = {}{limit} [{clause}]", line.about, line.count, line.amount)
}

pub fn lines(month: &Month) -> Vec<String> {
    month.lines.iter().map(told).collect()
}

/// Turnover, coupons, refunds, refunds without return, kept, fees, given back, taken, goods, left, effective rate.
pub fn sums(month: &Month) -> String {
    let known = |amount: Option<Money>| amount.map_or("?".to_owned(), |amount| amount.to_string());
    let amounts = [month.turnover, month.coupons, month.refunds, month.unreturned, month.kept, month.fees, month.back];
    let mut told: Vec<String> = amounts.iter().map(Money::to_string).collect();
    told.extend([month.taken.to_string(), known(month.goods), known(month.left)]);
    told.push(month.effective.map_or("?".to_owned(), |rate| rate.to_string()));
    told.join(" ")
}

pub fn growth(worth: &Worth) -> &Growth {
    match worth.break_even.as_ref().expect("a margin is known") {
        BreakEven::At(growth) => growth,
        BreakEven::Never(never) => panic!("never: {never:?}"),
    }
}

/// XYHF2-FEE-01, XYHF2-FEE-03, XYHF2-FEE-04: 1% of every order by 先用后付, also of those that come back.
#[test]
fn pay_later_by_hand() {
    let assumed = with([Programme::PayLater], Assumed { zhima: rate("30%"), ..month() });
    let worth = on("2022-07-05", &assumed);
    // 159 × 1,000; 159 × 1,000 × 5%; 3.18 × 950; 95.40 × 950.
    assert_eq!(
        sums(&worth.without),
        "159,000.00 0.00 7,950.00 0.00 151,050.00 3,021.00 0.00 148,029.00 90,630.00 57,399.00 2%"
    );
    assert_eq!(lines(&worth.without), ["ServiceFee: 159.00 × 2% = 3.18; × 950 = 3,021.00 [B-18]"]);
    assert_eq!(
        lines(&worth.with),
        [
            "ServiceFee: 159.00 × 2% = 3.18; × 950 = 3,021.00 [B-18]",
            "PayLaterFee(Zhima): 159.00 × 1% = 1.59; × 300 = 477.00 [XYHF2-FEE-01]",
        ]
    );
    assert_eq!(
        sums(&worth.with),
        "159,000.00 0.00 7,950.00 0.00 151,050.00 3,498.00 0.00 147,552.00 90,630.00 56,922.00 2.3158%"
    );
    assert_eq!(worth.per_order, Some(yuan("0.48")));
    // 477.00 are missing, an order leaves 56.922: 8.38 orders, so nine.
    let growth = growth(&worth);
    assert_eq!((growth.more, growth.uplift, growth.missing), (9, rate("0.9%"), yuan("477.00")));
    assert_eq!((growth.each, growth.steady), (Decimal::new(56_922, 3), true));
    assert_eq!(
        sums(&growth.month),
        "160,431.00 0.00 8,021.55 0.00 152,409.45 3,529.48 0.00 148,879.97 91,445.67 57,434.30 2.3158%"
    );
    let eight = on("2022-07-05", &Assumed { uplift: Some(rate("0.8%")), ..assumed });
    assert_eq!(eight.grown.and_then(|month| month.left), Some(yuan("57,377.37")));
    let named: Vec<&str> = worth.with.lines[1].clauses.iter().map(|clause| clause.id).collect();
    assert_eq!(named, ["XYHF2-FEE-01", "XYHF2-FEE-03", "XYHF2-FEE-04", "DEF-FEE-ROUNDING"]);
}

/// B-07, DEF-FEE-OPEN-MONTHS: the fee of the day, by channel; a value of the user's own beats it.
#[test]
fn the_fee_is_that_of_the_day() {
    let assumed = with([Programme::PayLater], Assumed { zhima: rate("30%"), wechat: rate("20%"), ..month() });
    for (day, zhima, wechat) in [
        ("2022-05-10", "477.00", "318.00"),
        ("2022-07-31", "477.00", "318.00"),
        ("2022-08-01", "0.00", "0.00"),
        ("2022-08-31", "0.00", "0.00"),
        ("2022-09-01", "477.00", "318.00"),
        ("2023-06-30", "477.00", "318.00"),
        // 0.4% of 159.00 is 0.636, so 0.64; by 200.
        ("2023-07-01", "0.00", "128.00"),
    ] {
        let worth = on(day, &assumed);
        let fee = |channel| {
            let of = |line: &&Line| line.about == About::PayLaterFee(channel);
            worth.with.lines.iter().find(of).expect("it is a line").amount.to_string()
        };
        assert_eq!((fee(Channel::Zhima), fee(Channel::Wechat)), (zhima.to_owned(), wechat.to_owned()), "{day}");
    }
    let set = changed(Setting::PayLaterFeeWechat, Value::Rate(rate("0.6%")));
    let worth = by("2023-05-01", &set, &assumed).expect("it is said");
    // 0.954 is 0.95.
    assert_eq!(
        told(&worth.with.lines[2]),
        "PayLaterFee(Wechat): 159.00 × 0.6% = 0.95; × 200 = 190.00 [DEF-FEE-OPEN-MONTHS]"
    );
    assert_eq!(worth.with.lines[2].one.changed, Some(0));
}

/// INST-FEE-01, B-10-3, B-10-6, B-10-12, B-10d: 300.00 in three periods cost 5.40; a refund within ten days returns it.
#[test]
fn instalments_by_hand() {
    let assumed = Assumed {
        basket: yuan("300.00"),
        periods: [rate("10%"), rate("4%"), rate("2%")],
        in_time: rate("80%"),
        ..month()
    };
    let worth = on("2022-07-05", &with([Programme::InterestFree], assumed.clone()));
    // 5% come back, four fifths of them in time: the fee of 4% is returned.
    assert_eq!(
        lines(&worth.with)[1..],
        [
            "InstalmentFee(3): 300.00 × 1.8% = 5.40; × 96 = 518.40 [B-10-3]",
            "InstalmentFee(6): 300.00 × 4.5% = 13.50; × 38.4 = 518.40 [B-10-6]",
            "InstalmentFee(12): 300.00 × 7.5% = 22.50; × 19.2 = 432.00 [B-10-12]",
        ]
    );
    assert_eq!(worth.with.fees - worth.without.fees, yuan("1,468.80"));
    let late = on("2022-07-05", &with([Programme::InterestFree], Assumed { in_time: Rate::ZERO, ..assumed.clone() }));
    assert_eq!(told(&late.with.lines[1]), "InstalmentFee(3): 300.00 × 1.8% = 5.40; × 100 = 540.00 [B-10-3]");
    // FQ-FEE-01: without 分期免息 the buyer bears it.
    assert_eq!(on("2022-07-05", &assumed).with.lines.len(), 1);
}

/// RNR-DEF-01, B-15, DEF-RNR-BUDGET: the money goes back and the good does not come.
#[test]
fn refunds_without_return_by_hand() {
    let assumed = Assumed {
        basket: yuan("100.00"),
        margin: Some(rate("30%")),
        refunds: Rate::ZERO,
        refunds_with: Rate::ZERO,
        unreturned: rate("2%"),
        periods: [Rate::ONE, Rate::ZERO, Rate::ZERO],
        ..month()
    };
    let guarantee = with([Programme::RefundOnly], assumed.clone());
    let worth = on("2022-10-01", &guarantee);
    assert_eq!(
        lines(&worth.with),
        ["ServiceFee: 100.00 × 2% = 2.00; × 1000 = 2,000.00 [B-18]", "Unreturned: 100.00; × 20 = 2,000.00 [B-15]",]
    );
    assert_eq!(
        sums(&worth.without),
        "100,000.00 0.00 0.00 0.00 100,000.00 2,000.00 0.00 98,000.00 70,000.00 28,000.00 2%"
    );
    // 2,000 ÷ 98,000.
    assert_eq!(
        sums(&worth.with),
        "100,000.00 0.00 0.00 2,000.00 98,000.00 2,000.00 0.00 96,000.00 70,000.00 26,000.00 2.0408%"
    );
    // 2,000 ÷ 26 = 76.92.
    assert_eq!((growth(&worth).more, growth(&worth).uplift), (77, rate("7.7%")));
    // Fewer returns may make up for it.
    let fewer = Assumed { refunds: rate("4%"), refunds_with: rate("1%"), ..guarantee.clone() };
    let fewer = on("2022-10-01", &fewer);
    assert_eq!((fewer.without.refunds, fewer.with.refunds), (yuan("4,000.00"), yuan("1,000.00")));
    // A limit on the refund leaves part of the fee of instalments too: 40.00 × 1.8% = 0.72.
    let set = changed(Setting::GuaranteeCap, Value::Money(yuan("60.00")));
    let both = with([Programme::RefundOnly, Programme::InterestFree], assumed);
    let limited = by("2022-10-01", &set, &both).expect("it is said");
    assert_eq!(
        lines(&limited.with)[1..],
        [
            "InstalmentFee(3): 100.00 × 1.8% = 1.80; × 980 = 1,764.00 [B-10-3]",
            "InstalmentFee(3): 40.00 × 1.8% = 0.72; × 20 = 14.40 [B-10-3]",
            "Unreturned: 60.00; × 20 = 1,200.00 [DEF-RNR-CAP]",
        ]
    );
}

/// SUB38-BEN-01: the subsidy gives the whole fee back, so 先用后付 costs nothing and breaks even at once. SUB38-DATE-01: not
/// before its first day, nor after its last.
#[test]
fn the_fee_subsidy_gives_the_fee_back() {
    let assumed = with([Programme::PayLater, campaign_of(FEE_SUBSIDY)], Assumed { zhima: rate("30%"), ..month() });
    let worth = on("2023-02-20", &assumed);
    assert_eq!(
        lines(&worth.with)[1..],
        [
            "PayLaterFee(Zhima): 159.00 × 1% = 1.59; × 300 = 477.00 [DEF-FEE-OPEN-MONTHS]",
            "PayLaterSubsidy(CampaignId(1), Zhima): 159.00 × 1% × 100% = 1.59; × 300 = 477.00 [SUB38-BEN-01]",
        ]
    );
    assert_eq!((worth.with.left, worth.with.effective), (worth.without.left, Some(rate("2%"))));
    assert_eq!((growth(&worth).more, growth(&worth).uplift), (0, Rate::ZERO));
    for (day, there) in [("2023-02-14", false), ("2023-02-15", true), ("2023-03-31", true), ("2023-04-01", false)] {
        let worth = on(day, &assumed);
        let left: Vec<Programme> = worth.left_out.iter().map(|offer| offer.programme).collect();
        assert_eq!(left.is_empty(), there, "{day}: {left:?}");
        assert_eq!(worth.with.back > Money::ZERO, there, "{day}");
    }
}

/// SPLIT38-BEN-01, SPLIT38-USER-01, JOINT38-BEN-01, AMB-19: the pool pays three periods in live rooms, the joint subsidy a
/// fifth of what is left over.
#[test]
fn the_two_subsidies_of_instalments() {
    let (pool, joint) = (campaign_of(SPLIT_INTEREST), campaign_of(JOINT_INTEREST));
    let assumed = Assumed {
        basket: yuan("300.00"),
        refunds: Rate::ZERO,
        refunds_with: Rate::ZERO,
        periods: [rate("10%"), rate("4%"), Rate::ZERO],
        live: rate("60%"),
        ..month()
    };
    let fees = |chosen: Vec<Programme>| lines(&on("2023-02-20", &with(chosen, assumed.clone())).with)[1..].to_vec();
    // Alone it sets up three periods for those in live rooms; the other buyers bear their fee themselves.
    assert_eq!(
        fees(vec![pool]),
        [
            "InstalmentFee(3): 300.00 × 1.8% = 5.40; × 60 = 324.00 [B-10-3]",
            "InstalmentSubsidy(CampaignId(2), 3): 300.00 × 1.8% = 5.40; × 60 = 324.00 [SPLIT38-BEN-01]",
        ]
    );
    // SPLIT38-FEE-01: what the shop sets up itself it pays itself.
    assert_eq!(
        fees(vec![Programme::InterestFree, pool]),
        [
            "InstalmentFee(3): 300.00 × 1.8% = 5.40; × 100 = 540.00 [B-10-3]",
            "InstalmentSubsidy(CampaignId(2), 3): 300.00 × 1.8% = 5.40; × 60 = 324.00 [SPLIT38-BEN-01]",
            "InstalmentFee(6): 300.00 × 4.5% = 13.50; × 40 = 540.00 [B-10-6]",
        ]
    );
    assert_eq!(
        fees(vec![pool, joint]),
        [
            "InstalmentFee(3): 300.00 × 1.8% = 5.40; × 100 = 540.00 [B-10-3]",
            "InstalmentSubsidy(CampaignId(2), 3): 300.00 × 1.8% = 5.40; × 60 = 324.00 [SPLIT38-BEN-01]",
            "InstalmentSubsidy(CampaignId(3), 3): 300.00 × 1.8% × 20% = 1.08; × 40 = 43.20 [JOINT38-BEN-01]",
            "InstalmentFee(6): 300.00 × 4.5% = 13.50; × 40 = 540.00 [B-10-6]",
            "InstalmentSubsidy(CampaignId(3), 6): 300.00 × 4.5% × 20% = 2.70; × 40 = 108.00 [JOINT38-BEN-01]",
        ]
    );
}

/// JOINT38-BEN-02: at most 100,000.00 a merchant, exactly that included.
#[test]
fn the_cap_of_the_joint_subsidy() {
    // 1,388.89 × 4.5% = 62.50005, a fifth of 62.50 is 12.50: eight thousand orders use it up.
    for (orders, back, limited) in
        [(7_999, "99,987.50", false), (8_000, "100,000.00", false), (8_001, "100,000.00", true)]
    {
        let assumed = Assumed {
            orders,
            basket: yuan("1388.89"),
            refunds: Rate::ZERO,
            refunds_with: Rate::ZERO,
            periods: [Rate::ZERO, Rate::ONE, Rate::ZERO],
            ..month()
        };
        let worth = on("2023-02-20", &with([campaign_of(JOINT_INTEREST)], assumed));
        let line = worth.with.lines.last().expect("the subsidy");
        assert_eq!((worth.with.back, line.limit.is_some()), (yuan(back), limited), "{orders}");
        assert_eq!(line.clauses.iter().any(|clause| clause.id == "JOINT38-BEN-02"), limited, "{orders}");
    }
}

/// AMB-07, LJ-AMT-01: the platform pays the discount, so it costs the shop nothing.
#[test]
fn the_discount_costs_nothing() {
    let worth = on("2022-06-10", &with([campaign_of(FIRST_ORDER_DISCOUNT)], Assumed { zhima: rate("30%"), ..month() }));
    let line = worth.with.lines.last().expect("it is shown");
    assert_eq!(told(line), "Discount(CampaignId(0)): 88.00; × 0 = 0.00 [LJ-AMT-01]");
    assert_eq!(line.one.effect, Effect::BuyerGets);
    assert_eq!(line.clauses.last().map(|clause| clause.id), Some("AMB-07"));
    assert_eq!((worth.with.left, growth(&worth).more), (worth.without.left, 0));
}

/// AMB-07, DEF-DISCOUNT-REFUND: where the shop is said to pay it, it asks how much on average and for how many orders, and
/// what comes back brings it back.
#[test]
fn the_discount_costs_where_the_shop_pays_it() {
    let set = changed(Setting::Campaign(FIRST_ORDER_DISCOUNT, Term::FromPlatform), Value::Flag(false));
    let shop = ShopFacts::default();
    let rules = Rules { set: &set, shop: &shop, at: at("2022-06-10 12:00:00") };
    let chosen = campaign_of(FIRST_ORDER_DISCOUNT);
    let texts = [(Input::Orders, "1000"), (Input::Basket, "159"), (Input::Refunds, "5"), (Input::Margin, "40")];
    let draft = Draft {
        source: Source::Assumed,
        texts: texts.into_iter().map(|(input, text)| (input, text.to_owned())).collect(),
        chosen: BTreeSet::from([chosen]),
    };
    let first = read(&rules, &draft, &Found::default());
    assert_eq!(
        (first.asked, first.missing),
        (vec![Input::Discount, Input::Discounted], vec![Input::Discount, Input::Discounted])
    );
    let assumed = with([chosen], Assumed { discount: yuan("12.00"), discounted: rate("10%"), ..month() });
    let worth = worth(&rules, &assumed).expect("it is said");
    assert_eq!(told(&worth.with.lines[1]), "Discount(CampaignId(0)): 12.00; × 95 = 1,140.00 [LJ-AMT-01]");
    assert_eq!((worth.with.discounts, worth.with.kept), (yuan("1,140.00"), yuan("149,910.00")));
    assert_eq!(worth.with.left, Some(yuan("56,259.00")));
    let named: Vec<&str> = worth.with.lines[1].clauses.iter().map(|clause| clause.id).collect();
    assert_eq!(named, ["LJ-AMT-01", "AMB-07", "DEF-DISCOUNT-REFUND"]);
}

/// XYHF2-ELIG-02, SPLIT38-GOOD-01, B-11: where the average order lies outside of what a programme takes, that is said.
#[test]
fn an_average_beyond_what_a_programme_takes_is_said() {
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2023-02-20 12:00:00") };
    let pool = campaign_of(SPLIT_INTEREST);
    for (basket, expected) in [
        ("500.00", vec![]),
        ("500.01", vec![(Programme::PayLater, Bound::AtMost(yuan("500.00")))]),
        ("100.00", vec![]),
        ("99.99", vec![(pool, Bound::AtLeast(yuan("100.00")))]),
        ("50.00", vec![(pool, Bound::AtLeast(yuan("100.00"))), (Programme::InterestFree, Bound::Above(yuan("50.00")))]),
    ] {
        let chosen = [Programme::PayLater, Programme::InterestFree, pool];
        let found = cautions(&rules, &with(chosen, Assumed { basket: yuan(basket), ..month() }));
        let found: Vec<_> = found.into_iter().map(|caution| (caution.programme, caution.bound)).collect();
        assert_eq!(found, expected, "{basket}");
    }
}

/// TIMED-APPLY-01, DEF-FEE-BASE: a coupon takes its face value off the bill, and fees are reckoned on what is left.
#[test]
fn coupons_by_hand() {
    let assumed = Assumed { face: yuan("20.00"), used: rate("45%"), zhima: rate("30%"), ..month() };
    let worth = on("2022-07-05", &with([Programme::ShopCoupon, Programme::PayLater], assumed));
    // 159 less 20 × 45% is 150 on average.
    assert_eq!((worth.without.paid, worth.with.paid), (yuan("159.00"), yuan("150.00")));
    assert_eq!(
        lines(&worth.with),
        [
            "ServiceFee: 150.00 × 2% = 3.00; × 950 = 2,850.00 [B-18]",
            "PayLaterFee(Zhima): 150.00 × 1% = 1.50; × 300 = 450.00 [XYHF2-FEE-01]",
            "Coupon: 20.00; × 450 = 9,000.00 [TIMED-APPLY-01]",
        ]
    );
    // 300 ÷ 142,500 besides the 2%.
    assert_eq!(
        sums(&worth.with),
        "159,000.00 9,000.00 7,500.00 0.00 142,500.00 3,300.00 0.00 139,200.00 90,630.00 48,570.00 2.3158%"
    );
}

/// Nothing makes up for what loses on each order, or is helped only until a campaign has paid all that it pays.
#[test]
fn where_nothing_breaks_even() {
    let bare = Assumed { refunds: Rate::ZERO, refunds_with: Rate::ZERO, ..month() };
    // 59.00 are paid, 1.18 go in fees, the good costs 95.40.
    let coupon = Assumed { face: yuan("100.00"), used: Rate::ONE, ..bare.clone() };
    let worth = on("2022-07-05", &with([Programme::ShopCoupon], coupon));
    let never = |worth: &Worth| match worth.break_even.clone() {
        Some(BreakEven::Never(never)) => never,
        other => panic!("{other:?}"),
    };
    assert_eq!(never(&worth), Never::LosesOnEach(Decimal::new(-3758, 2)));
    // Of 60.00 gained 20.00 go in fees and 45.00 to the lender, 9.00 of them given back: 4.00 are left, and after 11,111
    // orders, when 100,000.00 have been given back, 5.00 are lost.
    let joint = Assumed {
        orders: 1_500,
        basket: yuan("1000.00"),
        margin: Some(rate("6%")),
        periods: [Rate::ZERO, Rate::ONE, Rate::ZERO],
        ..bare.clone()
    };
    let worth = on("2023-02-20", &with([campaign_of(JOINT_INTEREST)], joint.clone()));
    assert_eq!((worth.without.left, worth.with.left), (Some(yuan("60,000.00")), Some(yuan("6,000.00"))));
    assert_eq!(never(&worth), Never::UsedUp(11_111));
    // A thousand orders need 40,000.00, which 10,000 orders leave before it is used up.
    let worth = on("2023-02-20", &with([campaign_of(JOINT_INTEREST)], Assumed { orders: 1_000, ..joint }));
    assert_eq!((growth(&worth).more, growth(&worth).uplift), (9_000, rate("900%")));
    // 0.04 an order without, the tenth of a fen with: forty times as many orders, which for millions is too many.
    let tiny = Assumed {
        orders: 10_000_000,
        basket: yuan("1.00"),
        margin: Some(rate("6%")),
        face: yuan("0.04"),
        used: rate("97.5%"),
        ..bare
    };
    let worth = on("2022-07-05", &with([Programme::ShopCoupon], tiny));
    assert_eq!(never(&worth), Never::TooMany);
}

/// Without a margin nothing is said of profit, and nothing is made up.
#[test]
fn without_a_margin_there_is_no_break_even() {
    let assumed = with([Programme::PayLater], Assumed { zhima: rate("30%"), margin: None, ..month() });
    let worth = on("2022-07-05", &assumed);
    assert_eq!((worth.break_even.clone(), worth.with.left, worth.with.goods), (None, None, None));
    assert_eq!(worth.without.taken - worth.with.taken, yuan("477.00"));
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2022-07-05 12:00:00") };
    assert_eq!(drawing(&rules, &assumed, &worth), None);
}

/// A value that nobody has said is named, not taken for nothing.
#[test]
fn what_the_rules_do_not_say_is_named() {
    let mut own = campaign::built_in()[1].clone();
    let nowhere = OfCampaign::Dated(Setting::Campaign(FEE_SUBSIDY, Term::Cap));
    own.benefit = Benefit::PayLaterFee { share: nowhere };
    let set = RuleSet { campaigns: vec![Some(Arc::new(own))], ..RuleSet::default() };
    let id = CampaignId::own(0);
    let assumed = with([campaign_of(id)], Assumed { zhima: rate("30%"), ..month() });
    assert_eq!(by("2023-02-20", &set, &assumed).err(), Some(Unknown::Campaign(id)));
}

/// XYHF2-DATE-01, RNR1-01, B-17, DEF-INST-START, DEF-TIMED-START: what is not there on the day is left out, and said.
#[test]
fn what_is_not_there_is_left_out() {
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    for (programme, day, there) in [
        (Programme::PayLater, "2022-04-30", false),
        (Programme::PayLater, "2022-05-01", true),
        (Programme::PayLater, "2022-06-23", true),
        (Programme::InterestFree, "2021-06-04", false),
        (Programme::InterestFree, "2021-06-05", true),
        (Programme::RefundOnly, "2021-10-31", false),
        (Programme::RefundOnly, "2021-11-01", true),
        (Programme::RefundOnly, "2024-12-01", true),
        (Programme::RefundOnly, "2024-12-02", false),
        (Programme::ShopCoupon, "2022-03-19", false),
        (Programme::ShopCoupon, "2022-03-20", true),
        (campaign_of(JOINT_INTEREST), "2023-02-19", false),
        (campaign_of(JOINT_INTEREST), "2023-03-10", true),
    ] {
        let rules = Rules { set: &set, shop: &shop, at: at(&format!("{day} 12:00:00")) };
        let offer = offered(&rules).into_iter().find(|offer| offer.programme == programme).expect("it is offered");
        assert_eq!(offer.there, there, "{programme:?} {day}");
        let all = Assumed {
            zhima: rate("30%"),
            periods: [rate("10%"); 3],
            unreturned: rate("1%"),
            face: yuan("5.00"),
            used: rate("10%"),
            ..month()
        };
        let worth = on(day, &with([programme], all));
        assert_eq!(worth.left_out.is_empty(), there, "{programme:?} {day}");
        assert_eq!(worth.with.lines != worth.without.lines, there, "{programme:?} {day}");
    }
}

/// What is typed, as it is read, and what is wrong with it.
#[test]
fn fields_are_read_and_checked() {
    let all = [Programme::PayLater, Programme::InterestFree, Programme::RefundOnly, Programme::ShopCoupon];
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2022-10-01 12:00:00") };
    let typed = |texts: &[(Input, &str)]| {
        let good = [
            (Input::Orders, "1,000"),
            (Input::Basket, "¥159 "),
            (Input::Refunds, "5"),
            (Input::Zhima, "30%"),
            (Input::Three, "１０"),
            (Input::Unreturned, "1"),
            (Input::Face, "20元"),
            (Input::Used, "45"),
        ];
        let texts = good.iter().chain(texts).map(|(input, text)| (*input, (*text).to_owned())).collect();
        let draft = Draft { source: Source::Assumed, texts, chosen: all.into_iter().collect() };
        read(&rules, &draft, &Found::default())
    };
    let assumed = typed(&[]).assumed.expect("all is well");
    assert_eq!((assumed.orders, assumed.basket, assumed.margin), (1_000, yuan("159.00"), None));
    assert_eq!((assumed.refunds_with, assumed.in_time, assumed.uplift), (rate("5%"), Rate::ONE, None));
    assert_eq!((assumed.periods[0], assumed.periods[1]), (rate("10%"), Rate::ZERO));

    let share = |low, high| Wrong::OutOfRange(Value::Rate(low), Value::Rate(high));
    for (input, text, wrong) in [
        (Input::Orders, "many", Some(Wrong::NotRead(Kind::Count))),
        (Input::Orders, "10.5", Some(Wrong::NotRead(Kind::Count))),
        (Input::Orders, "0", Some(Wrong::OutOfRange(Value::Count(1), Value::Count(10_000_000)))),
        (Input::Orders, "10,000,000", None),
        (Input::Orders, "10,000,001", Some(Wrong::OutOfRange(Value::Count(1), Value::Count(10_000_000)))),
        (Input::Basket, "9.999", Some(Wrong::NotRead(Kind::Money))),
        (Input::Basket, "0", Some(Wrong::OutOfRange(Value::Money(Money::FEN), Value::Money(Input::MOST_MONEY)))),
        (Input::Basket, "20.00", None),
        (Input::Basket, "19.99", None),
        (Input::Margin, "100", None),
        (Input::Margin, "100.01", Some(share(Rate::ZERO, Rate::ONE))),
        (Input::Margin, "-1", Some(share(Rate::ZERO, Rate::ONE))),
        (Input::Margin, "33.3333", None),
        (Input::Margin, "33.33333", Some(Wrong::TooFine)),
        (Input::Uplift, "1000", None),
        (Input::Uplift, "1001", Some(share(Rate::ZERO, Input::MOST_UPLIFT))),
        (Input::Twelve, "60", None),
        (Input::Twelve, "60.01", Some(Wrong::TooManyWays(rate("100.01%")))),
        (Input::Unreturned, "95", None),
        (Input::Unreturned, "95.5", Some(Wrong::TooManyRefunds(rate("100.5%")))),
        (Input::Face, "159", None),
        (Input::Face, "159.01", Some(Wrong::AboveBasket(yuan("159.00")))),
    ] {
        let found = typed(&[(input, text)]);
        if (input, text) == (Input::Basket, "19.99") {
            assert_eq!(found.wrong.get(&Input::Face), Some(&Wrong::AboveBasket(yuan("19.99"))));
            continue;
        }
        assert_eq!(found.wrong.get(&input).copied(), wrong, "{input:?} {text}");
        assert_eq!(found.assumed.is_some(), wrong.is_none(), "{input:?} {text}");
    }
    let empty = |inputs: &[Input]| {
        let texts: Vec<(Input, &str)> = inputs.iter().map(|input| (*input, " ")).collect();
        let found = typed(&texts);
        assert_eq!(found.assumed, None);
        found.missing
    };
    assert_eq!(empty(&[Input::Orders, Input::Basket, Input::Refunds]), [Input::Orders, Input::Basket, Input::Refunds]);
    assert_eq!(empty(&[Input::Unreturned, Input::Used]), [Input::Unreturned, Input::Used]);
    assert_eq!(empty(&[Input::Zhima, Input::Three]), [Input::Zhima, Input::Three]);
}

/// A campaign asks only for what it pays for.
#[test]
fn each_programme_asks_for_its_own_shares() {
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2023-02-20 12:00:00") };
    for (programme, asked) in [
        (Programme::PayLater, vec![Input::Zhima, Input::Wechat]),
        (Programme::InterestFree, vec![Input::Three, Input::Six, Input::Twelve, Input::InTime]),
        (Programme::RefundOnly, vec![Input::Unreturned]),
        (Programme::ShopCoupon, vec![Input::Face, Input::Used]),
        (campaign_of(FIRST_ORDER_DISCOUNT), vec![]),
        (campaign_of(FEE_SUBSIDY), vec![Input::Zhima, Input::Wechat]),
        (campaign_of(SPLIT_INTEREST), vec![Input::Three, Input::InTime, Input::Live]),
        (campaign_of(JOINT_INTEREST), vec![Input::Three, Input::Six, Input::InTime]),
    ] {
        let draft = Draft { chosen: BTreeSet::from([programme]), ..Draft::default() };
        assert_eq!(read(&rules, &draft, &Found::default()).asked, asked, "{programme:?}");
    }
}

/// DEF-MEASURES: the shop's own orders of the last thirty days, those that were paid or with 先用后付 placed.
#[test]
fn a_month_of_the_shops_own_orders() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "1000.00");
    shop.states(Figure::Orders, Value::Count(31_500));
    shop.states(Figure::RefundRate, Value::Rate(rate("3%")));
    shop.states(Figure::CouponFace, Value::Money(yuan("20.00")));
    assert_eq!(Source::first(&shop.world), Source::Assumed);
    let stated = found(&shop.world, Source::Assumed);
    assert_eq!((stated.orders, stated.refunds, stated.face), (Some(31_500), Some(rate("3%")), Some(yuan("20.00"))));
    assert_eq!((stated.basket, stated.zhima), (None, None));
    assert_eq!(found(&shop.world, Source::Orders).orders, None);

    shop.places("A1", Payment::PayLater(PayLaterBy::Zhima));
    shop.buys("A2", Payment::Instalments(Periods::Three));
    let ordinary = shop.places("A1", Payment::Ordinary);
    // An order that nobody pays does not count.
    assert_eq!(found(&shop.world, Source::Orders).orders, Some(2));
    shop.order(OrderCommand::Pay(ordinary));
    let own = found(&shop.world, Source::Orders);
    // (99.90 + 300.00 + 99.90) ÷ 3, and a third of the orders each.
    assert_eq!((own.orders, own.basket, own.refunds), (Some(3), Some(yuan("166.60")), Some(Rate::ZERO)));
    assert_eq!((own.zhima, own.wechat, own.periods[0]), (Some(rate("33.33%")), Some(Rate::ZERO), Some(rate("33.33%"))));
    assert_eq!((own.live, own.face), (Some(Rate::ZERO), Some(yuan("20.00"))));
    assert_eq!(Source::first(&shop.world), Source::Orders);

    let case = shop.asks(ordinary, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    // 99.90 ÷ 499.80.
    assert_eq!(found(&shop.world, Source::Orders).refunds, Some(rate("19.98%")));
    shop.days(29);
    assert_eq!(found(&shop.world, Source::Orders).orders, Some(3));
    shop.days(1);
    assert_eq!(found(&shop.world, Source::Orders).orders, None);
}

/// The picture: two lines, the break-even where they cross, the assumed growth beside it.
#[test]
fn the_picture_shows_where_the_lines_cross() {
    let assumed = with([Programme::PayLater], Assumed { zhima: rate("30%"), uplift: Some(rate("20%")), ..month() });
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2022-07-05 12:00:00") };
    let worth = worth(&rules, &assumed).expect("it is said");
    let picture = drawing(&rules, &assumed, &worth).expect("a margin is known");
    assert_eq!(picture.most, rate("30%"));
    assert_eq!(picture.with.first(), Some(&(0, Drawing::HEIGHT)));
    assert_eq!(picture.with.last(), Some(&(Drawing::WIDTH, 0)));
    let (x, y) = picture.mark.expect("it breaks even");
    assert!(x == 96 && (picture.without - y).abs() <= 3, "{picture:?}");
    assert_eq!(picture.own.map(|(x, _)| x), Some(Drawing::WIDTH * 2 / 3));
    let bars = Bar::of(&worth.without, &worth.with);
    let told: Vec<_> =
        bars.iter().map(|bar| (bar.about, bar.without.to_string(), bar.with.to_string(), bar.lengths)).collect();
    assert_eq!(
        told,
        [
            (About::ServiceFee, "3,021.00".to_owned(), "3,021.00".to_owned(), (100, 100)),
            (About::PayLaterFee(Channel::Zhima), "0.00".to_owned(), "477.00".to_owned(), (0, 15)),
        ]
    );
}

/// With few orders the next whole one is a large growth: it still lies within the picture.
#[test]
fn what_is_marked_lies_within_the_picture() {
    let few = Assumed { orders: 3, zhima: rate("30%"), ..month() };
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2022-07-05 12:00:00") };
    let assumed = with([Programme::PayLater], few);
    let worth = worth(&rules, &assumed).expect("it is said");
    let picture = drawing(&rules, &assumed, &worth).expect("a margin is known");
    let even = worth.even().expect("it breaks even");
    assert_eq!((even.more, even.uplift), (1, rate("33.34%")));
    assert!(picture.mark.is_some_and(|(x, _)| x < Drawing::WIDTH) && picture.most > even.uplift, "{picture:?}");
}

/// Any month, with any programmes of the festival's time.
pub fn any_month() -> impl Strategy<Value = Assumed> {
    let share = |most: u32| (0..=most).prop_map(|n| Rate::of(Decimal::new(i64::from(n), 4)));
    let shares = (share(2_000), share(2_000), [share(1_500), share(1_500), share(1_500)], share(1_000));
    let programmes = prop::sample::subsequence(
        vec![
            Programme::PayLater,
            Programme::InterestFree,
            Programme::RefundOnly,
            Programme::ShopCoupon,
            campaign_of(FEE_SUBSIDY),
            campaign_of(SPLIT_INTEREST),
            campaign_of(JOINT_INTEREST),
        ],
        0..=7,
    );
    let rest = (share(10_000), share(10_000), share(10_000), share(3_000), share(3_000));
    (1u64..200_000, 100i64..200_000, shares, programmes, rest, 0i64..100).prop_map(
        |(orders, fen, (zhima, wechat, periods, unreturned), chosen, (margin, in_time, live, refunds, used), face)| {
            Assumed {
                orders,
                basket: Money::from_fen(fen),
                margin: Some(margin),
                refunds,
                refunds_with: refunds,
                own_refunds: BTreeMap::new(),
                uplift: None,
                zhima,
                wechat,
                periods,
                in_time,
                live,
                unreturned,
                face: Money::from_fen(fen * face / 1_000),
                used,
                host_face: Money::ZERO,
                host_used: Rate::ZERO,
                commission: None,
                discount: Money::ZERO,
                discounted: Rate::ZERO,
                chosen: chosen.into_iter().collect(),
            }
        },
    )
}

proptest! {
    /// All that is taken and given back adds up, to the fen.
    #[test]
    fn amounts_add_up(assumed in any_month()) {
        let worth = on("2023-02-25", &assumed);
        for month in [&worth.without, &worth.with] {
            let costs: Money = month.lines.iter().filter(|line| line.one.effect == Effect::Costs).map(|line| line.amount).sum();
            let gains: Money = month.lines.iter().filter(|line| line.one.effect == Effect::Saves).map(|line| line.amount).sum();
            prop_assert_eq!(month.taken, month.turnover - month.refunds - costs + gains);
            prop_assert_eq!(month.left, month.goods.map(|goods| month.taken - goods));
            for line in &month.lines {
                prop_assert!(!line.amount.is_negative() && !line.clauses.is_empty());
            }
        }
    }

    /// What several programmes cost together is what each costs by itself, where none changes what another is reckoned on.
    #[test]
    fn costs_of_several_programmes_add_up(assumed in any_month()) {
        let apart = [Programme::PayLater, Programme::InterestFree, campaign_of(FEE_SUBSIDY)];
        let cost = |chosen: &[Programme]| {
            let worth = on("2023-02-25", &with(chosen.iter().copied(), assumed.clone()));
            worth.without.taken - worth.with.taken
        };
        // The subsidy is for the fee of 先用后付, so the two go together.
        let together = cost(&apart);
        prop_assert_eq!(together, cost(&[Programme::PayLater, campaign_of(FEE_SUBSIDY)]) + cost(&[Programme::InterestFree]));
        prop_assert_eq!(cost(&[Programme::PayLater, Programme::RefundOnly]), cost(&[Programme::PayLater]) + cost(&[Programme::RefundOnly]));
    }

    /// At the break-even no less is left than without, and with one order less there is.
    #[test]
    fn one_order_less_is_not_enough(assumed in any_month()) {
        let worth = on("2023-02-25", &assumed);
        let without = worth.without.left.expect("a margin is known");
        let with_more = |orders: u64| {
            on("2023-02-25", &Assumed { orders, ..assumed.clone() }).with.left.expect("a margin is known")
        };
        match worth.break_even.as_ref().expect("a margin is known") {
            BreakEven::At(growth) => {
                prop_assert!(growth.month.left >= Some(without));
                prop_assert_eq!(growth.month.left, Some(with_more(assumed.orders + growth.more)));
                if growth.more > 0 {
                    prop_assert!(with_more(assumed.orders + growth.more - 1) < without);
                }
                // Typed as an assumption it is enough too, as it is rounded up.
                if growth.uplift <= Input::MOST_UPLIFT {
                    let typed = Assumed { uplift: Some(growth.uplift), ..assumed.clone() };
                    let grown = on("2023-02-25", &typed).grown.expect("it is assumed");
                    prop_assert!(grown.orders >= growth.month.orders);
                }
            }
            BreakEven::Never(_) => {
                for more in [0, 1, 10, 1_000, 1_000_000] {
                    prop_assert!(with_more(assumed.orders + more) < without);
                }
            }
        }
    }

    /// Programmes that no order uses change nothing.
    #[test]
    fn unused_programmes_change_nothing(assumed in any_month()) {
        let unused = Assumed {
            zhima: Rate::ZERO,
            wechat: Rate::ZERO,
            periods: [Rate::ZERO; 3],
            unreturned: Rate::ZERO,
            used: Rate::ZERO,
            ..assumed
        };
        let worth = on("2023-02-25", &unused);
        prop_assert_eq!((worth.with.taken, worth.with.left), (worth.without.taken, worth.without.left));
        prop_assert_eq!(growth(&worth).more, 0);
    }

    /// The higher the fee, the less is left, and the more growth it takes.
    #[test]
    fn a_higher_fee_never_helps(assumed in any_month(), low in 0u32..300, more in 1u32..300) {
        let assumed = with([Programme::PayLater], assumed);
        let at_fee = |thousandths: u32| {
            let set = changed(Setting::PayLaterFeeZhima, Value::Rate(Rate::per_mille(thousandths)));
            by("2023-02-25", &set, &assumed).expect("it is said")
        };
        let (cheap, dear) = (at_fee(low), at_fee(low + more));
        prop_assert!(dear.with.taken <= cheap.with.taken);
        match (cheap.break_even, dear.break_even) {
            (Some(BreakEven::At(cheap)), Some(BreakEven::At(dear))) => prop_assert!(dear.more >= cheap.more),
            (Some(BreakEven::Never(_)), Some(BreakEven::At(_))) => prop_assert!(false, "the dearer breaks even"),
            _ => {}
        }
    }
}
