//! What a programme costs or saves: the fee by day and channel, instalments, shares, with who says so.

use crate::kit::{case, good, rate, shop, yuan};
use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::Term;
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{Channel, Effect, Line, Programme, Purpose, Setting, Value, effective_rate};

/// Amount and clause of every line, by purpose and effect.
fn told(lines: &[Line]) -> Vec<(Purpose, Effect, String, &'static str)> {
    lines.iter().map(|line| (line.purpose, line.effect, line.amount.plain(), line.clause.id)).collect()
}

#[test]
fn the_fee_follows_the_day_and_the_channel() {
    let one = ("5.00", "1%");
    let free = ("0.00", "0%");
    for (at, zhima, zhima_clause, wechat, wechat_clause) in [
        ("2022-06-22 23:59:59", one, "DEF-ONE-TERMS", one, "DEF-ONE-TERMS"),
        ("2022-06-23 00:00:00", one, "XYHF2-FEE-01", one, "XYHF2-FEE-01"),
        ("2022-07-31 23:59:59", one, "XYHF2-FEE-01", one, "XYHF2-FEE-01"),
        ("2022-08-01 00:00:00", free, "B-07a", free, "B-07a"),
        ("2022-08-31 23:59:59", free, "B-07a", free, "B-07a"),
        ("2022-09-01 00:00:00", one, "DEF-FEE-OPEN-MONTHS", one, "DEF-FEE-OPEN-MONTHS"),
        ("2023-02-14 23:59:59", one, "DEF-FEE-OPEN-MONTHS", one, "DEF-FEE-OPEN-MONTHS"),
        ("2023-02-15 00:00:00", one, "DEF-FEE-OPEN-MONTHS", one, "DEF-FEE-OPEN-MONTHS"),
        ("2023-03-31 23:59:59", one, "DEF-FEE-OPEN-MONTHS", one, "DEF-FEE-OPEN-MONTHS"),
        ("2023-06-30 23:59:59", one, "DEF-FEE-OPEN-MONTHS", one, "DEF-FEE-OPEN-MONTHS"),
        ("2023-07-01 00:00:00", free, "B-07d", ("2.00", "0.4%"), "B-07c"),
        ("2026-12-31", free, "B-07d", ("2.00", "0.4%"), "B-07c"),
    ] {
        let scene = case("XYHF2-FEE-01", "on 500.00").on(at);
        // The notice of 2.0 says nothing of 1.0, what public pages say is of both.
        let of_one = |clause| if clause == "XYHF2-FEE-01" { "DEF-ONE-TERMS" } else { clause };
        for programme in [Programme::PayLater, Programme::PayLaterOne] {
            let one = programme == Programme::PayLaterOne;
            let [zhima_clause, wechat_clause] =
                [zhima_clause, wechat_clause].map(|id| if one { of_one(id) } else { id });
            let lines = scene.estimate(programme, "500.00");
            assert_eq!(
                told(&lines),
                [
                    (Purpose::PayLaterFee(Channel::Zhima), Effect::Costs, zhima.0.to_owned(), zhima_clause),
                    (Purpose::PayLaterFee(Channel::Wechat), Effect::Costs, wechat.0.to_owned(), wechat_clause),
                ],
                "{}",
                scene.name()
            );
            let rates: Vec<Option<Rate>> = lines.iter().map(|line| line.rate).collect();
            assert_eq!(rates, [Some(rate(zhima.1)), Some(rate(wechat.1))], "{}", scene.name());
            assert!(lines.iter().all(|line| line.base == yuan("500.00")), "{}", scene.name());
        }
    }
}

#[test]
fn fees_are_rounded_half_up_to_the_fen() {
    for (price, fee) in [
        ("333.33", "3.33"),
        ("333.49", "3.33"),
        ("333.50", "3.34"),
        ("333.51", "3.34"),
        ("0.49", "0.00"),
        ("0.50", "0.01"),
        ("0.01", "0.00"),
        ("500.00", "5.00"),
        ("1499.97", "15.00"),
    ] {
        let scene = case("DEF-FEE-ROUNDING", price).on("2022-06-23");
        for line in scene.estimate(Programme::PayLater, price) {
            assert_eq!(line.amount, yuan(fee), "{}", scene.name());
        }
    }
}

#[test]
fn a_fee_that_stays_weighs_more_when_orders_come_back() {
    for (refunds, expected) in [("0%", "1%"), ("3%", "1.0309%"), ("50%", "2%"), ("99%", "100%")] {
        let effective = effective_rate(Rate::per_cent(1), rate(refunds)).expect("something is kept");
        assert_eq!(effective.to_string(), expected, "XYHF2-FEE-04: {refunds} come back");
    }
    assert_eq!(effective_rate(Rate::per_cent(1), Rate::ONE), None, "XYHF2-FEE-04: everything comes back");
    assert_eq!(effective_rate(Rate::ZERO, rate("3%")), Some(Rate::ZERO), "XYHF2-FEE-04: nothing to weigh");
}

#[test]
fn the_platform_gives_the_whole_fee_back_during_the_festival() {
    for (at, zhima, wechat) in [("2023-02-15", "5.00", "5.00"), ("2023-03-31 23:59:59", "5.00", "5.00")] {
        let scene = case("SUB38-BEN-01", "on 500.00").on(at);
        assert_eq!(
            told(&scene.estimate(Programme::Campaign(FEE_SUBSIDY), "500.00")),
            [
                (Purpose::PayLaterFee(Channel::Zhima), Effect::Saves, zhima.to_owned(), "SUB38-BEN-01"),
                (Purpose::PayLaterFee(Channel::Wechat), Effect::Saves, wechat.to_owned(), "SUB38-BEN-01"),
            ],
            "{}",
            scene.name()
        );
    }
    let scene = case("SUB38-BEN-01", "half of it, says the user").on("2023-02-20").changed(
        Setting::Campaign(FEE_SUBSIDY, Term::Share),
        "2023-02-15",
        Value::Rate(rate("50%")),
    );
    for line in scene.estimate(Programme::Campaign(FEE_SUBSIDY), "333.33") {
        // 333.33 × 1% = 3.33, of which half is 1.665.
        assert_eq!((line.amount, line.changed), (yuan("1.67"), Some(0)), "{}", scene.name());
    }
}

#[test]
fn instalments_cost_1_8_and_4_5_and_7_5_per_cent() {
    for (price, three, six, twelve) in [
        ("300.00", "5.40", "13.50", "22.50"),
        ("333.33", "6.00", "15.00", "25.00"),
        ("100.01", "1.80", "4.50", "7.50"),
        ("50.01", "0.90", "2.25", "3.75"),
    ] {
        let scene = case("B-10-3", price);
        let expected = [
            (Purpose::InstalmentFee(3), Effect::Costs, three.to_owned(), "B-10-3"),
            (Purpose::InstalmentFee(6), Effect::Costs, six.to_owned(), "B-10-6"),
            (Purpose::InstalmentFee(12), Effect::Costs, twelve.to_owned(), "B-10-12"),
        ];
        assert_eq!(told(&scene.estimate(Programme::InterestFree, price)), expected, "INST-FEE-01: {}", scene.name());
        assert_eq!(
            told(&scene.estimate(Programme::Instalment, price)),
            [],
            "FQ-FEE-01: the buyer bears it, the shop nothing: {}",
            scene.name()
        );
    }
    let lines = case("AMB-09", "an activity of one's own costs the shop").estimate(Programme::InterestFree, "300.00");
    assert!(lines.iter().all(|line| line.effect == Effect::Costs), "INST-DEF-01, AMB-09: {lines:?}");
}

#[test]
fn the_pool_pays_the_fee_of_three_periods_whole() {
    let scene = case("SPLIT38-BEN-01", "on 300.00").on("2023-02-20");
    assert_eq!(
        told(&scene.estimate(Programme::Campaign(SPLIT_INTEREST), "300.00")),
        [(Purpose::InstalmentFee(3), Effect::Saves, "5.40".to_owned(), "SPLIT38-BEN-01")],
        "{}",
        scene.name()
    );
    let own = case("SPLIT38-FEE-01", "an activity of one's own is charged as always").on("2023-02-20");
    let own = told(&own.estimate(Programme::InterestFree, "300.00"));
    assert_eq!(own.first().map(|line| (line.1, line.2.as_str())), Some((Effect::Costs, "5.40")), "SPLIT38-FEE-01");
}

#[test]
fn the_joint_activity_is_shared_20_to_80_to_the_fen() {
    let scene = case("JOINT38-BEN-01", "on 300.00").on("2023-02-20");
    assert_eq!(
        told(&scene.estimate(Programme::Campaign(JOINT_INTEREST), "300.00")),
        [
            (Purpose::InstalmentFee(3), Effect::Saves, "1.08".to_owned(), "JOINT38-BEN-01"),
            (Purpose::InstalmentFee(3), Effect::Costs, "4.32".to_owned(), "JOINT38-BEN-01"),
            (Purpose::InstalmentFee(6), Effect::Saves, "2.70".to_owned(), "JOINT38-BEN-01"),
            (Purpose::InstalmentFee(6), Effect::Costs, "10.80".to_owned(), "JOINT38-BEN-01"),
        ],
        "{}",
        scene.name()
    );
    let assessment = scene.assessment();
    for fen in (10_000..40_000).step_by(61) {
        let price = Money::from_fen(fen);
        let lines = Programme::Campaign(JOINT_INTEREST).estimate(&assessment.rules(), price);
        let fees = Programme::InterestFree.estimate(&assessment.rules(), price);
        for (pair, fee) in lines.chunks(2).zip(fees) {
            let sum: Money = pair.iter().map(|line| line.amount).sum();
            assert_eq!(sum, fee.amount, "JOINT38-BEN-01: the shares of {price} add up");
            assert!(pair.iter().all(|line| !line.amount.is_negative()), "JOINT38-BEN-01: {price}");
        }
    }
    let lines = scene.estimate(Programme::Campaign(JOINT_INTEREST), "300.00");
    let shares: Vec<Option<Rate>> = lines.iter().map(|line| line.share).collect();
    let (platform, merchant) = (Some(rate("20%")), Some(rate("80%")));
    assert_eq!(shares, [platform, merchant, platform, merchant], "JOINT38-BEN-01");
}

#[test]
fn the_discount_is_the_platforms_between_1_and_88() {
    let scene = case("LJ-AMT-01", "from 1 to 88").on("2022-06-10");
    assert_eq!(
        told(&scene.estimate(Programme::Campaign(FIRST_ORDER_DISCOUNT), "199.00")),
        [
            (Purpose::Least, Effect::BuyerGets, "1.00".to_owned(), "LJ-AMT-01"),
            (Purpose::Most, Effect::BuyerGets, "88.00".to_owned(), "LJ-AMT-01"),
        ],
        "LJ-BEN-01, AMB-07: the shop pays nothing of it"
    );
}

#[test]
fn coupons_cost_their_face_value_and_refunds_the_price() {
    let planned = case("TIMED-APPLY-01", "a planned coupon").shop(shop().coupon("10.00", "100.00"));
    for programme in [Programme::ShopCoupon, Programme::HostCoupon] {
        assert_eq!(
            told(&planned.estimate(programme, "199.00")),
            [(Purpose::Coupon, Effect::Costs, "10.00".to_owned(), "TIMED-APPLY-01")]
        );
        assert_eq!(told(&case("TIMED-APPLY-01", "nothing planned").estimate(programme, "199.00")), []);
    }
    let refund = case("B-15", "the price at most").on("2022-10-01").good(good());
    assert_eq!(
        told(&refund.estimate(Programme::RefundOnly, "199.00")),
        [(Purpose::Refund, Effect::Costs, "199.00".to_owned(), "B-15")]
    );
}

#[test]
fn a_rate_that_the_user_has_set_takes_part_and_says_so() {
    let scene = case("XYHF2-FEE-02", "the limited-time rate ended, says the user").changed(
        Setting::PayLaterFeeZhima,
        "2023-01-01",
        Value::Rate(rate("0.6%")),
    );
    for (at, amount, changed) in [("2022-12-31 23:59:59", "5.00", None), ("2023-01-01", "3.00", Some(0))] {
        let lines = scene.clone().on(at).estimate(Programme::PayLater, "500.00");
        let zhima = lines.first().map(|line| (line.amount, line.changed));
        let wechat = lines.get(1).map(|line| (line.amount, line.changed));
        assert_eq!(zhima, Some((yuan(amount), changed)), "XYHF2-FEE-02 @ {at}");
        assert_eq!(wechat, Some((yuan("5.00"), None)), "XYHF2-FEE-02: the other channel @ {at}");
    }
}
