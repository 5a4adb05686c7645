//! An activity: who creates it and where, its limits, adjusting and ending it, attaching it to sessions.

use super::*;

/// TIMED-MERC-01, DEF-TIMED-START: only professional hosts, and only from the day on from which it is there.
#[test]
fn only_a_professional_host_creates_one() {
    for (host, refused) in [
        (Some(true), ""),
        (Some(false), "ShopDoesNotQualify TIMED-MERC-01"),
        (None, "ShopDoesNotQualify TIMED-MERC-01"),
    ] {
        let mut shop = Shop::open("2023-03-01 20:00:00", "0.00");
        if let Some(host) = host {
            shop.states(Figure::ProfessionalHost, Value::Flag(host));
        }
        assert_eq!(came_of(shop.tries(of(CouponCommand::Create(terms())))), refused, "{host:?}");
    }
    for (now, refused) in [("2022-03-19 23:59:59", "DEF-TIMED-START"), ("2022-03-20 00:00:00", "")] {
        let mut shop = Shop::open(now, "0.00");
        shop.states(Figure::ProfessionalHost, Value::Flag(true));
        assert_eq!(came_of(shop.tries(of(CouponCommand::Create(terms())))), refused, "{now}");
    }
}

/// TIMED-NAV-01: 营销中心-营销工具 is in the back office, so is what is set there; a session's plan is on both (TIMED-FLOW-02).
#[test]
fn it_is_set_in_the_back_office() {
    let shop = live(terms());
    let phone = (Actor::Merchant, Surface::MerchantPhone);
    let buyers = (Actor::Buyer, Surface::BuyerPhone);
    for (command, on_phone) in [
        (CouponCommand::Create(terms()), "NotHere TIMED-NAV-01"),
        (CouponCommand::Adjust { coupon: ONE, terms: terms() }, "NotHere TIMED-NAV-01"),
        (CouponCommand::Stop(ONE), "NotHere TIMED-NAV-01"),
        (CouponCommand::Attach { live: LIVE, coupons: [].into() }, ""),
        (CouponCommand::Claim(ONE), "NotYours"),
        (CouponCommand::OthersClaim { coupon: ONE, count: 1 }, "NotYours"),
    ] {
        let gives = |by| came_of(shop.clone().gives(by, Command::Trade(of(command.clone()))));
        assert_eq!(gives(phone), on_phone, "{command:?}");
        let expected = if matches!(command, CouponCommand::Claim(_)) { "CouponNotOut" } else { "NotYours" };
        assert_eq!(gives(buyers), expected, "{command:?}");
    }
}

/// DEF-TIMED-LIMITS: every bound on both sides.
#[test]
fn what_is_set_has_limits() {
    type Change = fn(&mut Terms);
    let cases: &[(&str, Change, &str)] = &[
        ("as it is", |_| {}, ""),
        ("no name", |terms| terms.name = "  ".to_owned(), "NoName"),
        ("nothing off", |terms| terms.face = Money::ZERO, "AmountOutOfRange"),
        ("a fen off", |terms| terms.face = Money::FEN, ""),
        ("no threshold", |terms| terms.threshold = Money::ZERO, "AmountOutOfRange"),
        ("a fen below the threshold", |terms| terms.face = yuan("99.99"), ""),
        ("as much as the threshold", |terms| terms.face = yuan("100.00"), "CouponTerms(Face)"),
        ("no coupons", |terms| terms.quantity = 0, "CouponTerms(Quantity)"),
        ("one coupon", |terms| terms.quantity = 1, ""),
        ("as many as can be", |terms| terms.quantity = 100_000, ""),
        ("one more", |terms| terms.quantity = 100_001, "CouponTerms(Quantity)"),
        ("none for anybody", |terms| terms.per_buyer = 0, "CouponTerms(PerBuyer)"),
        ("ninety-nine for each", |terms| terms.per_buyer = 99, ""),
        ("a hundred for each", |terms| terms.per_buyer = 100, "CouponTerms(PerBuyer)"),
        ("no time to claim", |terms| terms.minutes = 0, "CouponTerms(Minutes)"),
        ("a minute", |terms| terms.minutes = 1, ""),
        ("up to a second before the next", |terms| terms.minutes = 29, ""),
        ("up to the next", |terms| terms.minutes = 30, "CouponTerms(Overlap)"),
        ("no release", |terms| terms.times.clear(), "CouponTerms(Times)"),
        ("right now", |terms| terms.times = [at("2023-03-01 20:00:00")].into(), ""),
        ("a second ago", |terms| terms.times = [at("2023-03-01 19:59:59")].into(), "InThePast"),
    ];
    for (what, change, refused) in cases {
        let mut terms = terms();
        change(&mut terms);
        assert_eq!(came_of(host().tries(of(CouponCommand::Create(terms)))), *refused, "{what}");
    }
    let long = |minutes| Terms { minutes, times: [at("2023-03-01 20:10:00")].into(), ..terms() };
    assert_eq!(came_of(host().tries(of(CouponCommand::Create(long(1_440))))), "");
    assert_eq!(came_of(host().tries(of(CouponCommand::Create(long(1_441))))), "CouponTerms(Minutes)");
    let many = |count: i64| Terms {
        minutes: 1,
        times: (0..count).map(|place| at("2023-03-01 20:10:00").plus_seconds(place * 600)).collect(),
        ..terms()
    };
    assert_eq!(came_of(host().tries(of(CouponCommand::Create(many(48))))), "");
    assert_eq!(came_of(host().tries(of(CouponCommand::Create(many(49))))), "CouponTerms(Times)");
}

/// TIMED-FLOW-03, DEF-TIMED-ADJUST: changes while it runs.
#[test]
fn an_activity_is_adjusted_while_it_runs() {
    let mut shop = released();
    let coupon = claims(&mut shop);
    let adjust = |change: fn(&mut Terms)| {
        let mut terms = Terms { times: [at("2023-03-01 20:40:00")].into(), ..terms() };
        change(&mut terms);
        of(CouponCommand::Adjust { coupon: ONE, terms })
    };
    for (what, change, refused) in [
        ("another kind", (|terms| terms.kind = CouponKind::Shop) as fn(&mut Terms), "CouponTerms(Kind)"),
        (
            "a release within the one that is open",
            |terms| terms.times = [at("2023-03-01 20:15:00")].into(),
            "CouponTerms(Overlap)",
        ),
        ("a second after it", |terms| terms.times = [at("2023-03-01 20:15:01")].into(), ""),
        ("the face value as high as the threshold", |terms| terms.face = terms.threshold, "CouponTerms(Face)"),
        ("no more releases", |terms| terms.times.clear(), ""),
        ("one in the past", |terms| terms.times.extend([at("2023-03-01 20:10:00")]), "InThePast"),
    ] {
        assert_eq!(came_of(shop.clone().tries(adjust(change))), refused, "{what}");
    }
    shop.does(adjust(|terms| {
        (terms.face, terms.threshold) = (yuan("30.00"), yuan("150.00"));
        (terms.quantity, terms.per_buyer) = (1, 3);
    }));
    // The open release and what was claimed from it stay as they were; the limit for each buyer is the new one.
    claims(&mut shop);
    let third = claims(&mut shop);
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponLimit(3)");
    let face = |shop: &Shop, claim| shop.world.trade.coupons.claim(claim).map(|claim| (claim.threshold, claim.face));
    assert_eq!(face(&shop, third), Some((yuan("100.00"), yuan("20.00"))));
    assert_eq!(activity(&shop).releases[0].quantity, 10);
    // The next release has the new terms.
    shop.does(adjust(|terms| {
        (terms.face, terms.threshold) = (yuan("30.00"), yuan("150.00"));
        (terms.quantity, terms.per_buyer) = (1, 9);
    }));
    shop.waits_until("2023-03-01 20:40:00");
    let next = claims(&mut shop);
    assert_eq!(face(&shop, next), Some((yuan("150.00"), yuan("30.00"))));
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponsLeft(0)");
    assert_eq!(buys(&mut shop, coupon, Payment::Ordinary), OrderId(1));
    assert_eq!(shop.sees(OrderId(1)).amount(), yuan("179.00"));
    // Nothing is left to adjust once it is over.
    shop.waits_until("2023-03-01 20:45:00");
    assert_eq!(came_of(shop.clone().tries(of(CouponCommand::Stop(ONE)))), "");
    shop.seconds(1);
    for command in [CouponCommand::Stop(ONE), CouponCommand::Adjust { coupon: ONE, terms: terms() }] {
        assert_eq!(came_of(shop.tries(of(command))), "CouponOver");
    }
}

/// Ended ahead of its time nothing more is released or claimed; what was claimed can be used.
#[test]
fn an_activity_is_ended_ahead_of_its_time() {
    let mut shop = released();
    let coupon = claims(&mut shop);
    shop.does(of(CouponCommand::Stop(ONE)));
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponOver");
    assert_eq!(came_of(shop.tries(of(CouponCommand::Stop(ONE)))), "CouponOver");
    shop.waits_until("2023-03-01 20:41:00");
    assert_eq!(activity(&shop).releases.len(), 1);
    buys(&mut shop, coupon, Payment::Ordinary);
}

/// TIMED-FLOW-02: what can be attached, and to what.
#[test]
fn only_what_still_comes_is_attached_to_what_has_not_ended() {
    let attach = |live, coupon| of(CouponCommand::Attach { live, coupons: [coupon].into() });
    let mut shop = live(terms());
    assert_eq!(came_of(shop.tries(attach(LiveId(2), ONE))), "NoSuchLive");
    assert_eq!(came_of(shop.tries(attach(LIVE, CouponId(2)))), "NoSuchCoupon");
    assert_eq!(shop.does(attach(LIVE, ONE)).len(), 0, "it is attached already");
    shop.does(of(CouponCommand::Stop(ONE)));
    assert_eq!(shop.does(attach(LIVE, ONE)).len(), 0, "what is attached may stay");
    shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [].into() }));
    assert_eq!(came_of(shop.tries(attach(LIVE, ONE))), "CouponOver");
    shop.does(of(CouponCommand::Create(terms())));
    shop.does(TradeCommand::Live(LiveCommand::End(LIVE)));
    assert_eq!(came_of(shop.tries(attach(LIVE, CouponId(2)))), "LiveOver");
    assert_eq!(short(&Refusal::CouponOver), "CouponOver");
}
