//! Releases: when coupons are there, and who can claim them.

use super::*;

/// TIMED-DEF-01, TIMED-FLOW-01, TIMED-FLOW-02, DEF-TIMED-RELEASE: created, attached to the plan, released at its times.
#[test]
fn coupons_are_released_at_their_times_while_the_session_is_on() {
    let mut shop = host();
    shop.does(of(CouponCommand::Create(terms())));
    shop.does(TradeCommand::Live(LiveCommand::Plan {
        title: "晚间专场".to_owned(), at: at("2023-03-01 20:05:00")
    }));
    shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [ONE].into() }));
    assert_eq!(shop.world.trade.coupons.attached(LIVE).collect::<Vec<_>>(), [ONE]);
    assert_eq!(shop.world.trade.agenda().iter().map(|due| due.kind).collect::<Vec<_>>(), [DueKind::Release; 2]);
    shop.does(TradeCommand::Live(LiveCommand::Start(LIVE)));
    shop.waits_until("2023-03-01 20:11:00");
    let first = *activity(&shop).open(&shop.world.trade.lives, shop.world.clock).expect("a release is open");
    let expected = Release {
        from: at("2023-03-01 20:10:00"),
        until: at("2023-03-01 20:15:00"),
        quantity: 10,
        threshold: yuan("100.00"),
        face: yuan("20.00"),
        live: Some(LIVE),
        claimed: 0,
    };
    assert_eq!(first, expected);
    shop.waits_until("2023-03-01 20:41:00");
    assert_eq!((activity(&shop).releases.len(), activity(&shop).released()), (2, 20));
    assert!(activity(&shop).coming.is_empty());
}

/// DEF-TIMED-RELEASE: without a session that has it on the air, a release is missed and does not come later.
#[test]
fn a_release_without_its_session_is_missed() {
    type Before = fn(&mut Shop);
    let cases: &[(&str, Before, bool)] = &[
        ("nothing is on the air", |_| {}, false),
        (
            "on the air without it",
            |shop| {
                shop.goes_live();
            },
            false,
        ),
        (
            "attached to another session",
            |shop| {
                shop.goes_live();
                shop.does(TradeCommand::Live(LiveCommand::Plan {
                    title: "明天".to_owned(),
                    at: at("2023-03-02 20:00:00"),
                }));
                shop.does(of(CouponCommand::Attach { live: LiveId(2), coupons: [ONE].into() }));
            },
            false,
        ),
        (
            "taken off the plan again",
            |shop| {
                shop.goes_live();
                shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [ONE].into() }));
                shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [].into() }));
            },
            false,
        ),
        (
            "attached while on the air",
            |shop| {
                shop.goes_live();
                shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [ONE].into() }));
            },
            true,
        ),
    ];
    for (what, before, out) in cases {
        let mut shop = host();
        shop.does(of(CouponCommand::Create(terms())));
        before(&mut shop);
        shop.waits_until("2023-03-01 20:11:00");
        assert_eq!(activity(&shop).released(), if *out { 10 } else { 0 }, "{what}");
        assert_eq!(activity(&shop).releases.len(), 1, "{what}");
        assert_eq!(
            came_of(shop.tries(of(CouponCommand::Claim(ONE)))),
            if *out { "" } else { "CouponNotOut" },
            "{what}"
        );
    }
    // Attaching it afterwards does not bring it back; the next release does come.
    let mut shop = host();
    shop.does(of(CouponCommand::Create(terms())));
    shop.waits_until("2023-03-01 20:11:00");
    shop.goes_live();
    shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [ONE].into() }));
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponNotOut");
    shop.waits_until("2023-03-01 20:41:00");
    assert_eq!(activity(&shop).released(), 10);
}

/// TIMED-DEF-01, DEF-TIMED-RELEASE: the first and the last second, and those beside them.
#[test]
fn coupons_are_claimed_from_the_first_second_to_the_last() {
    for (now, refused) in [
        ("20:09:59", "CouponNotOut"),
        ("20:10:00", ""),
        ("20:10:01", ""),
        ("20:15:00", ""),
        ("20:15:01", "CouponNotOut"),
        ("20:39:59", "CouponNotOut"),
        ("20:40:00", ""),
        ("20:45:00", ""),
        ("20:45:01", "CouponNotOut"),
    ] {
        let mut shop = live(terms());
        shop.waits_until(&format!("{DAY} {now}"));
        assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), refused, "{now}");
    }
    // In the very first second the claim itself brings the release about, once.
    let mut shop = live(terms());
    shop.waits_until("2023-03-01 20:10:00");
    let happened = told(shop.does(of(CouponCommand::Claim(ONE))));
    assert!(matches!(happened[..], [CouponEvent::Released { .. }, CouponEvent::Claimed { .. }]), "{happened:?}");
    let happened = told(shop.does(of(CouponCommand::Claim(ONE))));
    assert!(matches!(happened[..], [CouponEvent::Claimed { .. }]), "{happened:?}");
    assert_eq!((activity(&shop).released(), activity(&shop).claimed()), (10, 2));
    // Once the session has ended nothing can be claimed (TIMED-COPY-01: they show in the live room).
    let mut shop = released();
    shop.does(TradeCommand::Live(LiveCommand::End(LIVE)));
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponNotOut");
}

/// TIMED-VER-01, TIMED-VER-02: segment by segment, as numbers.
#[test]
fn the_app_has_to_be_new_enough() {
    use Platform::{Android, Ios};
    for (platform, version, refused) in [
        (Ios, "9.7.9", "CouponNotShown TIMED-VER-01"),
        (Ios, "9.7.10", ""),
        (Ios, "9.7.11", ""),
        (Ios, "9.7", "CouponNotShown TIMED-VER-01"),
        (Ios, "9.8", ""),
        (Ios, "9.10.0", ""),
        (Ios, "8.99.99", "CouponNotShown TIMED-VER-01"),
        (Ios, "10", ""),
        (Ios, "9.6.50", "CouponNotShown TIMED-VER-01"),
        (Android, "9.6.49", "CouponNotShown TIMED-VER-02"),
        (Android, "9.6.50", ""),
        (Android, "9.6.51", ""),
        (Android, "9.6.5", "CouponNotShown TIMED-VER-02"),
        (Android, "9.6.100", ""),
        (Android, "9.7", ""),
        (Android, "10.0", ""),
        (Android, "9.5.99", "CouponNotShown TIMED-VER-02"),
    ] {
        let mut shop = released();
        let client = Client { platform, version: Version::parse(version).expect("a version") };
        shop.knows(|buyer| buyer.client = Some(client));
        assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), refused, "{platform:?} {version}");
    }
    let mut shop = released();
    shop.knows(|buyer| buyer.client = None);
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponNotShown TIMED-VER-01", "nobody has said");
}

/// TIMED-DEF-01: limited in number, for each buyer and in all.
#[test]
fn no_more_than_the_limit_for_a_buyer_and_than_were_released() {
    let mut shop = live(Terms { quantity: 3, ..terms() });
    shop.waits_until("2023-03-01 20:12:00");
    claims(&mut shop);
    claims(&mut shop);
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponLimit(2)");
    let another = BuyerFacts { client: shop.world.profile.buyers.facts().client, ..BuyerFacts::default() };
    let add = ProfileCommand::Buyers(BuyerCommand::Add { role: Role::Newcomer, facts: another });
    shop.gives((Actor::Director, Surface::Desk), Command::Profile(add)).expect("a buyer");
    claims(&mut shop);
    assert_eq!(came_of(shop.tries(of(CouponCommand::Claim(ONE)))), "CouponsLeft(0)");
    shop.waits_until("2023-03-01 20:40:00");
    claims(&mut shop);
    assert_eq!(
        came_of(shop.tries(of(CouponCommand::Claim(ONE)))),
        "CouponLimit(2)",
        "it holds for the activity as a whole"
    );
    assert_eq!((activity(&shop).released(), activity(&shop).claimed()), (6, 4));
    // The director has others claim.
    let others = |count| of(CouponCommand::OthersClaim { coupon: ONE, count });
    for (count, refused) in [(0, "CouponsLeft(2)"), (3, "CouponsLeft(2)"), (2, ""), (1, "CouponsLeft(0)")] {
        assert_eq!(came_of(shop.tries(others(count))), refused, "{count}");
    }
    assert_eq!((activity(&shop).claimed(), activity(&shop).released()), (6, 6));
}
