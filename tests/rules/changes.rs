//! The smallest change that makes a good qualify: fewest changes, then least money, then the earliest date. Every one
//! that is found here is carried out and asked again (see `Scene::smallest`).

use crate::kit::{Scene, applicant, case, day, good, money, rate, score, shop, yuan};
use merchant_simulator::base::Span;
use merchant_simulator::policy::Term;
use merchant_simulator::policy::category::Exclusion;
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{Figure, Lever, Overall, Programme, Setting, SignUp, Value, Way};

/// The price of a choice is set.
fn price(sku: usize, from: &str, to: &str) -> Lever {
    Lever::Price { sku, from: yuan(from), to: yuan(to) }
}

/// A figure of the shop is brought to a value.
fn figure(figure: Figure, from: Value, to: Value) -> Lever {
    Lever::Figure { figure, from: Some(from), to }
}

/// Somebody waits.
fn wait(until: &str) -> Lever {
    Lever::Wait { until: day(until) }
}

#[test]
fn which_choice_costs_too_much_and_by_how_much() {
    for (prices, lever) in [
        (vec!["600.00"], price(0, "600.00", "500.00")),
        (vec!["500.01"], price(0, "500.01", "500.00")),
        (vec!["100.00", "600.00", "500.00"], price(1, "600.00", "500.00")),
        (vec!["100.00", "200.00", "888.88"], price(2, "888.88", "500.00")),
    ] {
        case("XYHF2-ELIG-02", &format!("{prices:?}"))
            .good(good().price(prices))
            .gives(Programme::PayLater, Overall::Near)
            .mended_by(Programme::PayLater, &[lever]);
    }
    case("XYHF2-ELIG-02", "two choices cost too much: two changes, so no △")
        .good(good().price(["600.00", "100.00", "700.00"]))
        .gives(Programme::PayLater, Overall::No)
        .mended_by(Programme::PayLater, &[price(0, "600.00", "500.00"), price(2, "700.00", "500.00")]);
}

#[test]
fn which_choice_costs_too_little_and_by_how_much() {
    for (id, programme, at, from, to) in [
        ("LJ-GOOD-01", Programme::Campaign(FIRST_ORDER_DISCOUNT), "2022-06-10", "9.50", "10.00"),
        ("SPLIT38-GOOD-01", Programme::Campaign(SPLIT_INTEREST), "2023-02-20", "99.99", "100.00"),
        ("JOINT38-GOOD-01", Programme::Campaign(JOINT_INTEREST), "2023-02-20", "60.00", "100.00"),
        ("B-11", Programme::Instalment, "2023-01-05", "50.00", "50.01"),
        ("B-11", Programme::InterestFree, "2023-01-05", "12.00", "50.01"),
    ] {
        let scene = case(id, from).on(at).good(good().price(["300.00", from]));
        scene.gives(programme, Overall::Near).mended_by(programme, &[price(1, from, to)]);
    }
    case("LJ-GOOD-01", "one too low and one too high")
        .on("2022-06-10")
        .good(good().price(["9.00", "600.00"]))
        .gives(Programme::Campaign(FIRST_ORDER_DISCOUNT), Overall::No)
        .mended_by(
            Programme::Campaign(FIRST_ORDER_DISCOUNT),
            &[price(1, "600.00", "500.00"), price(0, "9.00", "10.00")],
        );
}

#[test]
fn listing_is_a_change() {
    case("XYHF2-ELIG-01", "not listed")
        .good(good().unlisted())
        .gives(Programme::PayLater, Overall::Near)
        .mended_by(Programme::PayLater, &[Lever::List]);
    case("XYHF2-ELIG-01", "not listed and too expensive")
        .good(good().unlisted().price(["501.00"]))
        .gives(Programme::PayLater, Overall::No)
        .mended_by(Programme::PayLater, &[Lever::List, price(0, "501.00", "500.00")]);
}

#[test]
fn the_wallet_and_figures_of_the_shop_are_changes() {
    let all =
        [Programme::Campaign(FEE_SUBSIDY), Programme::Campaign(SPLIT_INTEREST), Programme::Campaign(JOINT_INTEREST)];
    let rated = |text| Value::Rate(rate(text));
    let scored = |text| Value::Score(score(text));
    let mended = |id: &str, scene: Scene, programmes: &[Programme], levers: &[Lever]| {
        for programme in programmes {
            let scene = scene.clone();
            let expected = if levers.len() == 1 { Overall::Near } else { Overall::No };
            scene.gives(*programme, expected).mended_by(*programme, levers);
        }
        assert!(!levers.is_empty(), "{id}");
    };
    let on = |id, shop| case(id, "by how much").on("2023-02-20").shop(shop);
    mended(
        "SUB38-GATE-05",
        on("SUB38-GATE-05", applicant().wallet(false)),
        &all[..1],
        &[figure(Figure::Wallet, Value::Flag(false), Value::Flag(true))],
    );
    mended(
        "PAY38-GATE-01",
        on("PAY38-GATE-01", applicant().with(Figure::Experience, scored("4.21"))),
        &all,
        &[figure(Figure::Experience, scored("4.21"), scored("4.30"))],
    );
    mended(
        "PAY38-GATE-02",
        on("PAY38-GATE-02", applicant().violations(3)),
        &all,
        &[figure(Figure::Violations, Value::Count(3), Value::Count(0))],
    );
    mended(
        "PAY38-GATE-03",
        on("PAY38-GATE-03", applicant().with(Figure::OnTimeShipping, rated("88.8%"))),
        &all,
        &[figure(Figure::OnTimeShipping, rated("88.8%"), rated("90%"))],
    );
    mended(
        "SPLIT38-GATE-05",
        on("SPLIT38-GATE-05", applicant().with(Figure::MonthGmv, money("99999.99"))),
        &all[1..2],
        &[figure(Figure::MonthGmv, money("99999.99"), money("100000.00"))],
    );
    mended(
        "JOINT38-GATE-05",
        on("JOINT38-GATE-05", applicant().with(Figure::SessionGmv, money("1.00"))),
        &all[2..],
        &[figure(Figure::SessionGmv, money("1.00"), money("1000000.00"))],
    );
    mended(
        "PAY38-GATE-01",
        on("PAY38-GATE-01", applicant().with(Figure::Experience, scored("4.00")).violations(1)),
        &all,
        &[
            figure(Figure::Experience, scored("4.00"), scored("4.30")),
            figure(Figure::Violations, Value::Count(1), Value::Count(0)),
        ],
    );
    mended(
        "PAY38-GATE-01",
        on("PAY38-GATE-01", applicant().with(Figure::Experience, scored("4.00"))).good(good().price(["99.00"])),
        &all[1..],
        &[figure(Figure::Experience, scored("4.00"), scored("4.30")), price(0, "99.00", "100.00")],
    );
}

#[test]
fn disputes_are_mended_by_fewer_of_them_or_by_more_orders() {
    for (disputes, orders, fewer) in [(1, 27_777, 0), (1, 100, 0), (3, 60_000, 2), (9, 249_999, 8)] {
        let scene = case("PAY38-GATE-04", &format!("{disputes} in {orders}"))
            .on("2023-02-20")
            .shop(applicant().disputes(disputes, orders))
            .gives(Programme::Campaign(FEE_SUBSIDY), Overall::Near);
        let levers = [figure(Figure::Disputes, Value::Count(disputes), Value::Count(fewer))];
        scene.mended_by(Programme::Campaign(FEE_SUBSIDY), &levers);
    }
    for (disputes, orders, needed) in [(1, 27_777, 27_778), (3, 60_000, 83_334), (9, 249_999, 250_000)] {
        for (orders, expected) in [(needed, Overall::Qualifies), (needed - 1, Overall::Near), (orders, Overall::Near)] {
            case("PAY38-GATE-04", &format!("{disputes} in {orders}"))
                .on("2023-02-20")
                .shop(applicant().disputes(disputes, orders))
                .gives(Programme::Campaign(FEE_SUBSIDY), expected);
        }
    }
}

#[test]
fn a_planned_coupon_can_be_made_smaller() {
    let promoted = || good().alliance().price(["80.00", "120.00"]).commission("10%");
    case("TIMED-APPLY-01", "the threshold comes down to the lowest price: a supplier's price is not ours to set")
        .shop(shop().coupon("8.00", "100.00"))
        .good(promoted())
        .gives(Programme::HostCoupon, Overall::Near)
        .mended_by(Programme::HostCoupon, &[figure(Figure::CouponThreshold, money("100.00"), money("80.00"))]);
    case("TIMED-APPLY-01", "the face value comes down to the commission")
        .shop(shop().coupon("8.01", "80.00"))
        .good(promoted())
        .gives(Programme::HostCoupon, Overall::Near)
        .mended_by(Programme::HostCoupon, &[figure(Figure::CouponFace, money("8.01"), money("8.00"))]);
    case("TIMED-APPLY-01", "both come down")
        .shop(shop().coupon("10.00", "100.00"))
        .good(promoted())
        .gives(Programme::HostCoupon, Overall::No)
        .mended_by(
            Programme::HostCoupon,
            &[
                figure(Figure::CouponThreshold, money("100.00"), money("80.00")),
                figure(Figure::CouponFace, money("10.00"), money("8.00")),
            ],
        );
    case("TIMED-APPLY-01", "another threshold costs nothing, another price does")
        .shop(shop().with(Figure::CouponThreshold, money("100.00")))
        .good(good().price(["80.00"]))
        .gives(Programme::ShopCoupon, Overall::Near)
        .mended_by(Programme::ShopCoupon, &[figure(Figure::CouponThreshold, money("100.00"), money("80.00"))]);
    case("TIMED-APPLY-01", "no commission covers any face value")
        .shop(shop().coupon("1.00", "10.00"))
        .good(good().alliance().commission("0%"))
        .gives(Programme::HostCoupon, Overall::No)
        .blocked_by(Programme::HostCoupon, &["TIMED-APPLY-01"]);
}

#[test]
fn waiting_is_a_change() {
    case("XYHF2-DATE-01", "three days before 2.0")
        .on("2022-06-20")
        .gives(Programme::PayLater, Overall::NotApplicable)
        .mended_by(Programme::PayLater, &[wait("2022-06-23")]);
    case("XYHF2-DATE-01", "before 2.0 with a price too high")
        .on("2022-06-20 15:00:00")
        .good(good().price(["600.00"]))
        .mended_by(Programme::PayLater, &[price(0, "600.00", "500.00"), wait("2022-06-23")]);
    for (id, programme, until) in [
        ("SUB38-DATE-01", Programme::Campaign(FEE_SUBSIDY), "2023-02-15"),
        ("SPLIT38-DATE-01", Programme::Campaign(SPLIT_INTEREST), "2023-02-15"),
        ("JOINT38-DATE-01", Programme::Campaign(JOINT_INTEREST), "2023-02-15"),
    ] {
        case(id, "before the festival").on("2023-01-05").mended_by(programme, &[wait(until)]);
    }
    case("LJ-DATE-01", "before the campaign")
        .on("2022-05-01")
        .mended_by(Programme::Campaign(FIRST_ORDER_DISCOUNT), &[wait("2022-05-31")]);
    case("LJ-DATE-01", "a campaign that is over does not come back")
        .on("2022-07-01")
        .gives(Programme::Campaign(FIRST_ORDER_DISCOUNT), Overall::NotApplicable)
        .blocked_by(Programme::Campaign(FIRST_ORDER_DISCOUNT), &["LJ-DATE-01"]);
    case("B-17", "discontinued for good")
        .on("2025-01-01")
        .gives(Programme::RefundOnly, Overall::NotApplicable)
        .blocked_by(Programme::RefundOnly, &["B-17"]);
}

#[test]
fn a_rule_that_the_user_expects_later_can_be_waited_for() {
    let raised = |scene: Scene| scene.changed(Setting::PayLaterPriceCap, "2023-06-01", money("800.00"));
    raised(case("XYHF2-ELIG-02", "two choices too high now, none from June on"))
        .good(good().price(["600.00", "700.00"]))
        .gives(Programme::PayLater, Overall::Near)
        .mended_by(Programme::PayLater, &[wait("2023-06-01")]);
    raised(case("XYHF2-ELIG-02", "one choice too high: another price costs money, waiting costs none"))
        .good(good().price(["600.00"]))
        .gives(Programme::PayLater, Overall::Near)
        .mended_by(Programme::PayLater, &[wait("2023-06-01")]);
    raised(case("XYHF2-ELIG-02", "too high even then: today's price"))
        .good(good().price(["900.00"]))
        .gives(Programme::PayLater, Overall::Near)
        .mended_by(Programme::PayLater, &[price(0, "900.00", "500.00")]);
    raised(case("XYHF2-ELIG-02", "two choices too high for both"))
        .good(good().price(["900.00", "1000.00"]))
        .gives(Programme::PayLater, Overall::No)
        .mended_by(Programme::PayLater, &[price(0, "900.00", "500.00"), price(1, "1000.00", "500.00")]);
    raised(case("XYHF2-ELIG-02", "the day has come"))
        .on("2023-06-01")
        .good(good().price(["800.00"]))
        .gives(Programme::PayLater, Overall::Qualifies);
    case("XYHF2-CAT-27", "a row that opens later")
        .changed(Setting::PayLaterExcludes(Exclusion::IntimateWear), "2023-09-01", Value::Flag(false))
        .good(good().category("内衣"))
        .gives(Programme::PayLater, Overall::Near)
        .mended_by(Programme::PayLater, &[wait("2023-09-01")]);
}

#[test]
fn waiting_may_mend_what_the_shop_lacks() {
    case("PAY38-GATE-01", "two gates that are both eased later")
        .on("2023-02-20")
        .changed(Setting::ExperienceFloor, "2023-03-01", Value::Score(score("4.00")))
        .changed(Setting::ViolationsCap, "2023-03-01", Value::Count(5))
        .shop(applicant().with(Figure::Experience, Value::Score(score("4.10"))).violations(3))
        .gives(Programme::Campaign(FEE_SUBSIDY), Overall::Near)
        .mended_by(Programme::Campaign(FEE_SUBSIDY), &[wait("2023-03-01")]);
    let reopened = |from, until| Value::Span(Span::between(day(from), day(until)));
    case("SPLIT38-DATE-01", "a sign-up that opens again")
        .on("2023-03-15")
        .changed(Setting::Campaign(SPLIT_INTEREST, Term::SignUp), "2023-03-16", reopened("2023-03-16", "2023-03-31"))
        .changed(Setting::Campaign(SPLIT_INTEREST, Term::Active), "2023-03-16", reopened("2023-02-20", "2023-03-31"))
        .shop(applicant().sign_up(Figure::SignUp(SPLIT_INTEREST), SignUp::No))
        .gives(Programme::Campaign(SPLIT_INTEREST), Overall::Near)
        .mended_by(Programme::Campaign(SPLIT_INTEREST), &[wait("2023-03-16")]);
    case("PAY38-GATE-01", "a gate that is eased while another is not")
        .on("2023-02-20")
        .changed(Setting::ExperienceFloor, "2023-03-01", Value::Score(score("4.00")))
        .shop(applicant().with(Figure::Experience, Value::Score(score("4.10"))).violations(3))
        .gives(Programme::Campaign(FEE_SUBSIDY), Overall::No);
}

#[test]
fn what_nobody_can_change_is_named() {
    case("XYHF2-CAT-26", "a category")
        .good(good().category("内衣"))
        .gives(Programme::PayLater, Overall::No)
        .blocked_by(Programme::PayLater, &["XYHF2-CAT-00"]);
    case("XYHF2-CAT-26", "a category, with other things that could be changed")
        .good(good().category("内衣").unlisted().price(["600.00"]))
        .blocked_by(Programme::PayLater, &["XYHF2-CAT-00"]);
    case("XYHF2-ELIG-01", "where a good comes from")
        .good(good().alliance())
        .blocked_by(Programme::PayLater, &["XYHF2-ELIG-01"]);
    case("SPLIT38-GOOD-01", "a virtual category")
        .on("2023-02-20")
        .good(good().category("话费充值"))
        .blocked_by(Programme::Campaign(SPLIT_INTEREST), &["SPLIT38-GOOD-01"]);
    case("SPLIT38-GOOD-01", "the price of a supplier's good")
        .on("2023-02-20")
        .good(good().alliance().price(["80.00"]))
        .gives(Programme::Campaign(SPLIT_INTEREST), Overall::No)
        .blocked_by(Programme::Campaign(SPLIT_INTEREST), &["SPLIT38-GOOD-01"]);
    case("B-11", "the price of a supplier's good")
        .good(good().alliance().price(["50.00"]))
        .gives(Programme::Instalment, Overall::No)
        .blocked_by(Programme::Instalment, &["B-11"]);
    case("B-11", "a third party's good is priced by this shop")
        .good(good().third_party().price(["50.00"]))
        .gives(Programme::Instalment, Overall::Near)
        .mended_by(Programme::Instalment, &[price(0, "50.00", "50.01")]);
    case("PAY38-GATE-02", "risk control")
        .on("2023-02-20")
        .shop(applicant().with(Figure::RiskControl, Value::Flag(true)))
        .blocked_by(Programme::Campaign(FEE_SUBSIDY), &["PAY38-GATE-02"]);
    case("TIMED-MERC-01", "who is a professional host")
        .shop(applicant().with(Figure::ProfessionalHost, Value::Flag(false)))
        .blocked_by(Programme::ShopCoupon, &["TIMED-MERC-01"]);
    case("SPLIT38-DATE-01", "a sign-up that has closed")
        .on("2023-03-15")
        .shop(applicant().sign_up(Figure::SignUp(SPLIT_INTEREST), SignUp::No))
        .blocked_by(Programme::Campaign(SPLIT_INTEREST), &["SPLIT38-DATE-01"]);
}

#[test]
fn missing_facts_come_first() {
    case("DEF-CATEGORY-UNKNOWN", "a category that nobody can place")
        .good(good().category("杂物"))
        .gives(Programme::PayLater, Overall::Unknown)
        .needs_facts_for(Programme::PayLater, &["XYHF2-CAT-00"]);
    case("XYHF2-ELIG-01", "several facts")
        .good(good().category("杂物").origin(None).listing(None).price(["?"]))
        .needs_facts_for(Programme::PayLater, &["XYHF2-ELIG-01", "XYHF2-ELIG-01", "AMB-01", "XYHF2-CAT-00"]);
    case("XYHF2-ELIG-01", "something can be changed, but a fact is missing")
        .good(good().category("杂物").unlisted())
        .gives(Programme::PayLater, Overall::No)
        .needs_facts_for(Programme::PayLater, &["XYHF2-CAT-00"]);
    case("XYHF2-ELIG-01", "a fact is missing, but nothing would help anyway")
        .good(good().category("杂物").alliance())
        .blocked_by(Programme::PayLater, &["XYHF2-ELIG-01"]);
    case("XYHF2-ELIG-03", "one price is too high, another is missing")
        .good(good().price(["600.00", "?"]))
        .gives(Programme::PayLater, Overall::No)
        .needs_facts_for(Programme::PayLater, &["AMB-01"]);
    case("B-11", "one price is too low, another is missing")
        .good(good().price(["?", "50.00"]))
        .gives(Programme::Instalment, Overall::No)
        .needs_facts_for(Programme::Instalment, &["B-11"]);
    case("PAY38-GATE-01", "a figure that nobody has said")
        .on("2023-02-20")
        .shop(applicant().without(Figure::Experience))
        .needs_facts_for(Programme::Campaign(JOINT_INTEREST), &["PAY38-GATE-01"]);
    case("AMB-18", "a shop without orders")
        .on("2023-02-20")
        .shop(applicant().disputes(0, 0))
        .needs_facts_for(Programme::Campaign(JOINT_INTEREST), &["PAY38-GATE-04"]);
}

#[test]
fn a_good_that_qualifies_needs_nothing() {
    let scene = case("XYHF2-ELIG-01", "already there");
    assert_eq!(scene.smallest(Programme::PayLater), Way::There);
    assert_eq!(scene.smallest(Programme::RefundOnly), Way::There);
}

#[test]
fn today_comes_before_waiting_when_it_costs_nothing() {
    case("XYHF2-ELIG-01", "listing today, rather than waiting for anything")
        .changed(Setting::PayLaterPriceCap, "2023-06-01", money("800.00"))
        .good(good().unlisted())
        .mended_by(Programme::PayLater, &[Lever::List]);
}
