//! Buyers: who may use what, by way of paying.

use crate::kit::{app, buyer, case, moment, shop, silent_shop};
use merchant_simulator::base::Platform;
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{BuyerFacts, Channel, Outcome, Programme, Setting, Value};

const MET: Option<Outcome> = Some(Outcome::Met);
const UNMET: Option<Outcome> = Some(Outcome::Unmet);
const UNKNOWN: Option<Outcome> = Some(Outcome::Unknown);

#[test]
fn scores_have_to_be_above_550_and_600() {
    for (zhima, wechat, by_zhima, by_wechat) in [
        (Some(550), Some(600), UNMET, UNMET),
        (Some(551), Some(600), MET, UNMET),
        (Some(550), Some(601), UNMET, MET),
        (Some(551), Some(601), MET, MET),
        (Some(350), Some(850), UNMET, MET),
        (Some(950), Some(300), MET, UNMET),
        (None, Some(601), UNKNOWN, MET),
        (Some(551), None, MET, UNKNOWN),
        (None, None, UNKNOWN, UNKNOWN),
    ] {
        let buyer = BuyerFacts { zhima, wechat, ..buyer() };
        for (id, at) in [
            ("SUB38-CONS-01", "2023-02-15"),
            ("SUB38-CONS-01", "2023-03-31 23:59:59"),
            ("DEF-BUYER-GATE", "2022-12-01"),
            ("DEF-BUYER-GATE", "2023-04-01"),
            ("DEF-BUYER-CHANNEL", "2023-02-20"),
        ] {
            for programme in [Programme::PayLater, Programme::Campaign(FEE_SUBSIDY)] {
                case(id, &format!("{zhima:?} and {wechat:?}"))
                    .on(at)
                    .buyer(programme, Channel::Zhima, buyer, by_zhima)
                    .buyer(programme, Channel::Wechat, buyer, by_wechat);
            }
        }
        case("DEF-BUYER-GATE", "1.0 alike").on("2022-06-20").buyer(
            Programme::PayLaterOne,
            Channel::Zhima,
            buyer,
            by_zhima,
        );
    }
}

#[test]
fn zhima_is_there_from_its_first_day() {
    for (at, by_zhima) in [("2022-05-31 23:59:59", UNMET), ("2022-06-01 00:00:00", MET)] {
        case("B-08b", "the launch of 芝麻先用后付")
            .on(at)
            .buyer(Programme::PayLaterOne, Channel::Zhima, buyer(), by_zhima)
            .buyer(Programme::PayLaterOne, Channel::Wechat, buyer(), MET);
    }
}

#[test]
fn the_score_rests_on_the_festival_in_its_days_and_on_our_default_outside() {
    for (at, clause) in [
        ("2023-02-14 23:59:59", "DEF-BUYER-GATE"),
        ("2023-02-15 00:00:00", "SUB38-CONS-01"),
        ("2023-03-31 23:59:59", "SUB38-CONS-01"),
        ("2023-04-01 00:00:00", "DEF-BUYER-GATE"),
    ] {
        let assessment = case("SUB38-CONS-01", "who says so").on(at).assessment();
        assert_eq!(assessment.at(), moment(at));
        for (channel, conditions) in assessment.buyer(Programme::PayLater, &buyer()) {
            let ids: Vec<&str> = conditions.iter().map(|condition| condition.clause().id).collect();
            assert_eq!(ids, [clause, "XYHF2-CONS-01"], "SUB38-CONS-01: {channel:?} @ {at}");
        }
    }
}

#[test]
fn what_is_missing_reaches_past_the_bound() {
    for (score, gap) in [(550, 1), (549, 2), (350, 201)] {
        let assessment = case("SUB38-CONS-01", "how many points are missing").on("2023-02-20").assessment();
        let poor = BuyerFacts { zhima: Some(score), ..buyer() };
        let ways = assessment.buyer(Programme::PayLater, &poor);
        let (_, conditions) = ways.iter().find(|(channel, _)| *channel == Channel::Zhima).expect("a way of paying");
        let asked = conditions.first().expect("a score");
        assert_eq!(asked.required, Some(Value::Count(550)), "SUB38-CONS-01");
        assert_eq!(asked.actual, Some(Value::Count(score)), "SUB38-CONS-01");
        assert_eq!(asked.gap(), Some(Value::Count(gap)), "SUB38-CONS-01: {score}");
    }
}

#[test]
fn good_credit_is_asked_besides_the_score() {
    for (good_credit, expected) in [(Some(true), MET), (Some(false), UNMET), (None, UNKNOWN)] {
        let buyer = BuyerFacts { good_credit, ..buyer() };
        for (id, at) in [("XYHF2-CONS-01", "2022-06-23"), ("SUB38-CONS-02", "2023-02-20")] {
            for channel in [Channel::Zhima, Channel::Wechat] {
                case(id, &format!("{good_credit:?}")).on(at).buyer(Programme::PayLater, channel, buyer, expected);
            }
        }
        case("LJ-AVAIL-01", &format!("{good_credit:?}")).on("2022-06-10").buyer(
            Programme::Campaign(FIRST_ORDER_DISCOUNT),
            Channel::Zhima,
            buyer,
            expected,
        );
        for (id, programme) in [
            ("SPLIT38-USER-01", Programme::Campaign(SPLIT_INTEREST)),
            ("SPLIT38-USER-01", Programme::Campaign(JOINT_INTEREST)),
            ("FQ-DEF-01", Programme::Instalment),
            ("FQ-DEF-01", Programme::InterestFree),
        ] {
            case(id, &format!("{good_credit:?}")).on("2023-02-20").buyer(programme, Channel::Huabei, buyer, expected);
        }
    }
    case("XYHF2-CONS-01", "credit that is bad outranks a score that nobody knows").buyer(
        Programme::PayLater,
        Channel::Zhima,
        BuyerFacts { zhima: None, good_credit: Some(false), ..buyer() },
        UNMET,
    );
}

#[test]
fn the_discount_is_for_the_first_order_with_zhima_only() {
    for (first, expected) in [(Some(true), MET), (Some(false), UNMET), (None, UNKNOWN)] {
        let buyer = BuyerFacts { first_zhima_order: first, ..buyer() };
        case("LJ-BUYER-01", &format!("first {first:?}"))
            .on("2022-06-10")
            .buyer(Programme::Campaign(FIRST_ORDER_DISCOUNT), Channel::Zhima, buyer, expected)
            .buyer(Programme::Campaign(FIRST_ORDER_DISCOUNT), Channel::Wechat, buyer, None);
    }
    for (zhima, expected) in [(Some(550), UNMET), (Some(551), MET)] {
        case("LJ-BUYER-01", "the score counts, too").on("2022-06-10").buyer(
            Programme::Campaign(FIRST_ORDER_DISCOUNT),
            Channel::Zhima,
            BuyerFacts { zhima, ..buyer() },
            expected,
        );
    }
    case("XYHF2-ORD-02", "2.0 takes both channels, first order or not")
        .on("2022-06-23")
        .buyer(Programme::PayLater, Channel::Zhima, BuyerFacts { first_zhima_order: Some(false), ..buyer() }, MET)
        .buyer(Programme::PayLater, Channel::Wechat, BuyerFacts { first_zhima_order: Some(false), ..buyer() }, MET);
}

#[test]
fn instalments_and_pay_later_are_ways_of_paying_that_exclude_each_other() {
    case("AMB-17", "no programme of the one is open by a channel of the other")
        .on("2023-02-20")
        .buyer(Programme::PayLater, Channel::Huabei, buyer(), None)
        .buyer(Programme::Campaign(FEE_SUBSIDY), Channel::Huabei, buyer(), None)
        .buyer(Programme::Campaign(SPLIT_INTEREST), Channel::Zhima, buyer(), None)
        .buyer(Programme::Campaign(JOINT_INTEREST), Channel::Wechat, buyer(), None)
        .buyer(Programme::InterestFree, Channel::Wechat, buyer(), None);
}

#[test]
fn refund_without_return_is_for_valued_buyers() {
    for (valued, expected) in [(Some(true), MET), (Some(false), UNMET), (None, UNKNOWN)] {
        case("RNR-DEF-01", &format!("{valued:?}")).on("2022-10-01").buyer(
            Programme::RefundOnly,
            Channel::Any,
            BuyerFacts { valued, ..buyer() },
            expected,
        );
    }
}

#[test]
fn coupons_show_from_a_version_of_the_app_on() {
    use Platform::{Android, Ios};
    for (id, platform, version, expected) in [
        ("TIMED-VER-01", Ios, "9.7.9", UNMET),
        ("TIMED-VER-01", Ios, "9.7.10", MET),
        ("TIMED-VER-01", Ios, "9.7.11", MET),
        ("TIMED-VER-01", Ios, "9.10.0", MET),
        ("TIMED-VER-01", Ios, "10.0.0", MET),
        ("TIMED-VER-01", Ios, "9.6.50", UNMET),
        ("TIMED-VER-02", Android, "9.6.49", UNMET),
        ("TIMED-VER-02", Android, "9.6.50", MET),
        ("TIMED-VER-02", Android, "9.6.9", UNMET),
        ("TIMED-VER-02", Android, "9.7.9", MET),
        ("TIMED-VER-02", Android, "9.10.0", MET),
    ] {
        for programme in [Programme::ShopCoupon, Programme::HostCoupon] {
            let buyer = BuyerFacts { client: app(platform, version), ..buyer() };
            case(id, version).on("2022-03-20").shop(shop()).buyer(programme, Channel::Coupon, buyer, expected);
        }
    }
    case("TIMED-VER-01", "nobody knows which app").shop(silent_shop()).buyer(
        Programme::ShopCoupon,
        Channel::Coupon,
        BuyerFacts { client: None, ..buyer() },
        UNKNOWN,
    );
}

#[test]
fn the_user_may_set_another_score() {
    for (at, expected) in [("2024-12-31 23:59:59", UNMET), ("2025-01-01 00:00:00", MET)] {
        case("DEF-BUYER-GATE", "500 from 2025 on")
            .on(at)
            .changed(Setting::ZhimaFloor, "2025-01-01", Value::Count(500))
            .buyer(Programme::PayLater, Channel::Zhima, BuyerFacts { zhima: Some(501), ..buyer() }, expected);
    }
}
