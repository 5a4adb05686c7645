//! A11: 定时优惠, both coupons.

use crate::kit::{Explained, case, good, money, shop};
use merchant_simulator::policy::{Figure, Origin, Overall, Programme, Setting, Value};

const SHOP: Programme = Programme::ShopCoupon;
const HOST: Programme = Programme::HostCoupon;

#[test]
fn each_coupon_is_for_its_own_kind_of_goods() {
    use Overall::{NotApplicable, Qualifies, Unknown};
    for (origin, shop_coupon, host_coupon) in [
        (Some(Origin::SelfBuilt), Qualifies, NotApplicable),
        (Some(Origin::Alliance), NotApplicable, Qualifies),
        (Some(Origin::ThirdParty), NotApplicable, NotApplicable),
        (None, Unknown, Unknown),
    ] {
        let good = good().origin(origin);
        case("TIMED-TYPE-01", &format!("{origin:?}")).good(good.clone()).gives(SHOP, shop_coupon);
        case("TIMED-TYPE-02", &format!("{origin:?}")).good(good).gives(HOST, host_coupon);
    }
    for (id, programme, good) in [("TIMED-TYPE-01", SHOP, good().alliance()), ("TIMED-TYPE-02", HOST, good())] {
        case(id, "nobody can change where a good comes from").good(good).blocked_by(programme, &[id]);
    }
}

#[test]
fn it_is_there_from_20_march_2022_on() {
    for (at, expected) in [
        ("2022-03-19 23:59:59", Overall::NotApplicable),
        ("2022-03-20 00:00:00", Overall::Qualifies),
        ("2026-12-31 23:59:59", Overall::Qualifies),
    ] {
        case("DEF-TIMED-START", "shop coupon").on(at).gives(SHOP, expected);
        case("DEF-TIMED-START", "host coupon").on(at).good(good().alliance()).gives(HOST, expected);
    }
}

#[test]
fn only_professional_hosts() {
    for (host, expected) in [(Some(true), Overall::Qualifies), (Some(false), Overall::No), (None, Overall::Unknown)] {
        let shop = match host {
            Some(host) => shop().with(Figure::ProfessionalHost, Value::Flag(host)),
            None => shop().without(Figure::ProfessionalHost),
        };
        case("TIMED-MERC-01", &format!("{host:?}")).shop(shop.clone()).gives(SHOP, expected);
        case("TIMED-MERC-01", &format!("{host:?}")).shop(shop).good(good().alliance()).gives(HOST, expected);
    }
}

#[test]
fn the_price_reaches_the_threshold_and_the_commission_the_face_value() {
    use Overall::{Near, No, Qualifies, Unknown};
    for (what, prices, commission, face, threshold, expected) in [
        ("both exactly", ["100.00", "100.00"], "10%", "10.00", "100.00", Qualifies),
        ("price a fen short", ["100.00", "99.99"], "50%", "10.00", "100.00", Near),
        ("commission a fen short", ["100.00", "100.00"], "9.99%", "10.00", "100.00", Near),
        ("commission a fen over", ["100.00", "100.00"], "10.01%", "10.00", "100.00", Qualifies),
        ("commission rounded up to the face", ["99.95", "100.00"], "10%", "10.00", "50.00", Qualifies),
        ("commission rounded down below it", ["99.94", "100.00"], "10%", "10.00", "50.00", Near),
        ("both short", ["50.00", "60.00"], "10%", "10.00", "100.00", No),
        ("no commission at all", ["100.00", "100.00"], "0%", "10.00", "100.00", No),
    ] {
        case("TIMED-APPLY-01", what)
            .shop(shop().coupon(face, threshold))
            .good(good().alliance().price(prices).commission(commission))
            .gives(HOST, expected);
    }
    case("TIMED-APPLY-01", "commission unknown")
        .shop(shop().coupon("10.00", "100.00"))
        .good(good().alliance())
        .gives(HOST, Unknown)
        .condition(HOST, "TIMED-APPLY-01", Explained::unknown(money("10.00")));
    case("TIMED-APPLY-01", "nothing planned, nothing to ask").good(good().alliance()).gives(HOST, Qualifies);
    case("TIMED-APPLY-01", "explained")
        .shop(shop().coupon("10.00", "100.00"))
        .good(good().alliance().price(["80.00"]).commission("10%"))
        .condition(HOST, "TIMED-APPLY-01", Explained::short(money("100.00"), money("80.00"), money("20.00")))
        .condition(HOST, "TIMED-APPLY-01", Explained::short(money("10.00"), money("8.00"), money("2.00")));
}

#[test]
fn taken_literally_a_shop_coupon_never_applies_to_own_goods() {
    let planned = || shop().coupon("10.00", "100.00");
    case("AMB-16", "literally: a shop pays itself no commission")
        .shop(planned())
        .gives(SHOP, Overall::No)
        .blocked_by(SHOP, &["AMB-16"])
        .condition(SHOP, "AMB-16", Explained::short(money("10.00"), money("0.00"), money("10.00")));
    case("AMB-16", "only the face value stands in the way")
        .shop(shop().with(Figure::CouponThreshold, money("100.00")))
        .gives(SHOP, Overall::Qualifies);
    for (at, expected) in [("2023-01-04", Overall::Near), ("2023-01-05", Overall::Qualifies)] {
        case("AMB-16", "the other reading, from a day on")
            .on(at)
            .shop(planned())
            .changed(Setting::ShopCouponAsksCommission, "2023-01-05", Value::Flag(false))
            .gives(SHOP, expected);
    }
    case("AMB-16", "the other reading leaves the threshold")
        .shop(planned())
        .good(good().price(["99.99"]))
        .changed(Setting::ShopCouponAsksCommission, "2022-03-20", Value::Flag(false))
        .gives(SHOP, Overall::Near);
    case("AMB-16", "the host's coupon asks for it either way")
        .shop(planned())
        .good(good().alliance().commission("1%"))
        .changed(Setting::ShopCouponAsksCommission, "2022-03-20", Value::Flag(false))
        .gives(HOST, Overall::Near);
}

#[test]
fn whether_it_shows_depends_on_the_live_plan() {
    case("TIMED-FLOW-02", "nobody knows whether it was attached to a plan").labelled(SHOP, None);
    case("TIMED-FLOW-02", "goods it is not meant for never show it")
        .good(good().alliance())
        .labelled(SHOP, Some(false));
}
