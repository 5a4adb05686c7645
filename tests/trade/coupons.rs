//! A11: 定时优惠 played: created in the back office, attached to a session, released at its times, claimed, used, expired.

use crate::shop::{Shop, at, came_of, short, yuan};
use merchant_simulator::base::{Client, Money, Platform, Rate, Version};
use merchant_simulator::policy::{BuyerFacts, Figure, Origin, Setting, Value};
use merchant_simulator::shop::{
    Ask, BuyerCommand, CaseCommand, ClaimId, ClaimState, Coupon, CouponCommand, CouponEvent, CouponId, CouponKind,
    DueKind, GoodId, LiveCommand, LiveId, OrderCommand, OrderId, PayLaterBy, Payment, Periods, ProfileCommand, Refusal,
    Release, Role, Terms, TradeCommand, TradeEvent, Venue,
};
use merchant_simulator::world::{Actor, Command, Event, Surface};

/// The activity of these tests.
pub const ONE: CouponId = CouponId(1);
/// The session of these tests.
pub const LIVE: LiveId = LiveId(1);
const DAY: &str = "2023-03-01";

/// A command about timed coupons.
pub fn of(command: CouponCommand) -> TradeCommand {
    TradeCommand::Coupon(command)
}

/// 20 off 100, for promoted goods: ten at 20:10 and ten at 20:40, two for each buyer, for five minutes.
pub fn terms() -> Terms {
    Terms {
        name: "八点整点券".to_owned(),
        kind: CouponKind::Host,
        threshold: yuan("100.00"),
        face: yuan("20.00"),
        quantity: 10,
        per_buyer: 2,
        minutes: 5,
        times: [at("2023-03-01 20:10:00"), at("2023-03-01 20:40:00")].into(),
    }
}

/// A professional host's shop at 20:00, with a promoted good at 199.00 and 20% commission. Its buyer's app shows coupons.
pub fn host() -> Shop {
    let mut shop = Shop::open("2023-03-01 20:00:00", "100.00");
    shop.states(Figure::ProfessionalHost, Value::Flag(true));
    shop.stocks("L1", "联盟音箱", "数码>音箱", "199.00", Origin::Alliance);
    shop.changes("L1", |good| good.commission = Some(Rate::per_cent(20)));
    shop.knows(|buyer| buyer.client = Some(Client { platform: Platform::Ios, version: Version::new(9, 7, 10) }));
    shop
}

/// An activity with these terms, attached to a session that is on the air.
pub fn live(terms: Terms) -> Shop {
    let mut shop = host();
    shop.does(of(CouponCommand::Create(terms)));
    shop.goes_live();
    shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [ONE].into() }));
    shop
}

/// In the third minute of the first release.
pub fn released() -> Shop {
    let mut shop = live(terms());
    shop.waits_until("2023-03-01 20:12:00");
    shop
}

/// The buyer claims one.
pub fn claims(shop: &mut Shop) -> ClaimId {
    let next = shop.world.trade.coupons.next_claim();
    shop.does(of(CouponCommand::Claim(ONE)));
    next
}

fn with(coupon: ClaimId, good: &str, payment: Payment) -> TradeCommand {
    let (good, from) = (GoodId::new(good), Venue::Live(LIVE));
    TradeCommand::Order(OrderCommand::PlaceWith { coupon, good, sku: 0, quantity: 1, from, payment })
}

/// The buyer orders the promoted good with a coupon.
pub fn buys(shop: &mut Shop, coupon: ClaimId, payment: Payment) -> OrderId {
    let id = shop.world.trade.orders.next_id();
    shop.does(with(coupon, "L1", payment));
    id
}

fn activity(shop: &Shop) -> &Coupon {
    shop.world.trade.coupons.get(ONE).expect("the activity is there")
}

fn state(shop: &Shop, claim: ClaimId) -> ClaimState {
    shop.world.trade.coupons.claim(claim).expect("the coupon is there").state
}

fn told(events: Vec<Event>) -> Vec<CouponEvent> {
    let coupon = |event| match event {
        Event::Trade(TradeEvent::Coupon(event)) => Some(event),
        _ => None,
    };
    events.into_iter().filter_map(coupon).collect()
}

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

/// TIMED-TYPE-01, TIMED-TYPE-02, TIMED-APPLY-01, AMB-16, AMB-10, DEF-TIMED-ORDER: whether a coupon is for what is ordered,
/// the threshold and the commission on both sides of the line.
#[test]
fn a_coupon_is_for_goods_that_reach_the_threshold_and_the_face_value() {
    use CouponKind::{Host, Shop as Own};
    use Origin::{Alliance, SelfBuilt, ThirdParty};
    let percent = |rate: &str| Rate::parse(rate).ok();
    for (what, kind, origin, price, commission, literal, refused) in [
        ("price exactly", Host, Alliance, "100.00", percent("20%"), true, ""),
        ("price a fen short", Host, Alliance, "99.99", percent("50%"), true, "CouponNotFor TIMED-APPLY-01"),
        ("price a fen over", Host, Alliance, "100.01", percent("20%"), true, ""),
        ("commission exactly", Host, Alliance, "200.00", percent("10%"), true, ""),
        ("commission a fen short", Host, Alliance, "199.90", percent("10%"), true, "CouponNotFor TIMED-APPLY-01"),
        ("commission rounded up to the face value", Host, Alliance, "199.95", percent("10%"), true, ""),
        ("commission unknown", Host, Alliance, "200.00", None, true, "CouponNotFor TIMED-APPLY-01"),
        (
            "a host's coupon for own goods",
            Host,
            SelfBuilt,
            "200.00",
            percent("50%"),
            true,
            "CouponNotFor TIMED-TYPE-02",
        ),
        (
            "a host's coupon for others' goods",
            Host,
            ThirdParty,
            "200.00",
            percent("50%"),
            true,
            "CouponNotFor TIMED-TYPE-02",
        ),
        (
            "a shop's coupon for promoted goods",
            Own,
            Alliance,
            "200.00",
            percent("50%"),
            true,
            "CouponNotFor TIMED-TYPE-01",
        ),
        ("literally none for own goods", Own, SelfBuilt, "200.00", None, true, "CouponNotFor AMB-16"),
        ("own goods that do have a commission", Own, SelfBuilt, "200.00", percent("10%"), true, ""),
        ("the other reading", Own, SelfBuilt, "200.00", None, false, ""),
        ("the other reading, price exactly", Own, SelfBuilt, "100.00", None, false, ""),
        ("the other reading, a fen short", Own, SelfBuilt, "99.99", None, false, "CouponNotFor TIMED-APPLY-01"),
        (
            "the other reading is not for hosts",
            Host,
            Alliance,
            "200.00",
            percent("9%"),
            false,
            "CouponNotFor TIMED-APPLY-01",
        ),
    ] {
        let mut shop = live(Terms { kind, ..terms() });
        shop.rules(Setting::ShopCouponAsksCommission, Value::Flag(literal));
        shop.stocks("X", "试一试", "家居>杯子", price, origin);
        shop.changes("X", |good| good.commission = commission);
        shop.waits_until("2023-03-01 20:12:00");
        let coupon = claims(&mut shop);
        assert_eq!(came_of(shop.tries(with(coupon, "X", Payment::Ordinary))), refused, "{what}");
    }
    // It is the choice that counts, whatever the others cost and however many are bought.
    let mut shop = released();
    shop.stocks("X", "两款", "家居>杯子", "1.00", Alliance);
    shop.changes("X", |good| {
        good.commission = percent("20%");
        good.skus = ["99.00", "120.00"]
            .map(|price| merchant_simulator::shop::Sku { name: price.to_owned(), price: Some(yuan(price)) })
            .to_vec();
    });
    let coupon = claims(&mut shop);
    for (sku, quantity, refused) in
        [(0, 1, "CouponNotFor TIMED-APPLY-01"), (0, 2, "CouponNotFor TIMED-APPLY-01"), (1, 2, "")]
    {
        let (good, from, payment) = (GoodId::new("X"), Venue::ShopPage, Payment::Ordinary);
        let order = OrderCommand::PlaceWith { coupon, good, sku, quantity, from, payment };
        assert_eq!(came_of(shop.tries(TradeCommand::Order(order))), refused, "{sku} {quantity}");
    }
    assert_eq!(shop.sees(OrderId(1)).amount(), yuan("220.00"), "one coupon takes its face value off once");
}

/// A worked example, every line of the ledger: 199.00 with 20 off, paid at once (DEF-TIMED-BEARER, DEF-FEE-BASE).
#[test]
fn an_order_with_a_coupon_to_its_end() {
    let mut shop = released();
    let coupon = claims(&mut shop);
    let id = buys(&mut shop, coupon, Payment::Ordinary);
    assert_eq!(state(&shop, coupon), ClaimState::Used(id));
    assert_eq!((shop.sees(id).placed.price_of_all(), shop.sees(id).amount()), (yuan("199.00"), yuan("179.00")));
    shop.order(OrderCommand::Pay(id));
    shop.order(OrderCommand::Ship(id));
    shop.order(OrderCommand::Deliver(id));
    shop.order(OrderCommand::Receive(id));
    shop.days(8);
    assert_eq!(
        shop.lines(id),
        [
            "2023-03-01 20:12:00 Payment Buyer→Escrow 179.00 B-20",
            "2023-03-08 20:12:00 ServiceFee Escrow→ServiceFees 3.58 B-18",
            "2023-03-08 20:12:00 Settlement Escrow→Wallet 175.42 B-04",
        ]
    );
    let own = activity(&shop);
    assert_eq!((own.claimed(), own.used(), own.orders), (1, 1, 1));
    assert_eq!((own.sales, own.cost), (yuan("179.00"), yuan("20.00")));
}

/// DEF-FEE-BASE, DEF-TIMED-BEARER: whatever is a share of the order is a share of what is left after the coupon.
#[test]
fn fees_are_reckoned_after_the_coupon() {
    let mut shop = released();
    let coupon = claims(&mut shop);
    // 先用后付 is for own goods: 1% of 179.00 at once, the rest on receipt.
    let mut later = live(Terms { kind: CouponKind::Shop, ..terms() });
    later.rules(Setting::ShopCouponAsksCommission, Value::Flag(false));
    later.stocks("O1", "自建音箱", "数码>音箱", "199.00", Origin::SelfBuilt);
    later.waits_until("2023-03-01 20:12:00");
    let claimed = claims(&mut later);
    later.does(with(claimed, "O1", Payment::PayLater(PayLaterBy::Zhima)));
    let id = OrderId(1);
    assert_eq!(later.lines(id), ["2023-03-01 20:12:00 PayLaterFee Wallet→PayLaterFees 1.79 DEF-FEE-OPEN-MONTHS"]);
    later.order(OrderCommand::Ship(id));
    later.order(OrderCommand::Receive(id));
    assert_eq!(later.lines(id)[1], "2023-03-01 20:12:00 Deduction Buyer→Escrow 179.00 XYHF2-DED-01");
    // An instalment plan too.
    let id = buys(&mut shop, coupon, Payment::Instalments(Periods::Three));
    shop.order(OrderCommand::Pay(id));
    assert_eq!(shop.lines(id), ["2023-03-01 20:12:00 Payment Lender→Escrow 179.00 FQ-SETL-01"]);
    let plan = shop.sees(id).plan.expect("a plan");
    assert_eq!(plan.fee, yuan("179.00").share(plan.rate));
}

/// DEF-TIMED-EXPIRY: to the second, and the hours are a value of the rules.
#[test]
fn an_unused_coupon_expires() {
    for (hours, now, refused) in [
        (24, "2023-03-02 20:12:00", ""),
        (24, "2023-03-02 20:12:01", "CouponNotUsable"),
        (2, "2023-03-01 22:12:00", ""),
        (2, "2023-03-01 22:12:01", "CouponNotUsable"),
    ] {
        let mut shop = released();
        shop.rules(Setting::CouponHours, Value::Count(hours));
        let coupon = claims(&mut shop);
        shop.waits_until(now);
        assert_eq!(came_of(shop.tries(with(coupon, "L1", Payment::Ordinary))), refused, "{hours} {now}");
        assert_eq!(state(&shop, coupon) == ClaimState::Expired, !refused.is_empty(), "{hours} {now}");
    }
    // Used, it does not.
    let mut shop = released();
    let coupon = claims(&mut shop);
    let id = buys(&mut shop, coupon, Payment::Ordinary);
    shop.order(OrderCommand::Pay(id));
    shop.days(2);
    assert_eq!(state(&shop, coupon), ClaimState::Used(id));
}

/// A coupon is its buyer's, and good for one order.
#[test]
fn a_coupon_is_used_once_by_whoever_has_it() {
    let mut shop = released();
    let coupon = claims(&mut shop);
    assert_eq!(came_of(shop.tries(with(ClaimId(9), "L1", Payment::Ordinary))), "CouponNotUsable");
    let mut other = shop.clone();
    let add = BuyerCommand::Add { role: Role::Trusted, facts: BuyerFacts::default() };
    other.gives((Actor::Director, Surface::Desk), Command::Profile(ProfileCommand::Buyers(add))).expect("a buyer");
    assert_eq!(came_of(other.tries(with(coupon, "L1", Payment::Ordinary))), "CouponNotUsable", "somebody else's");
    buys(&mut shop, coupon, Payment::Ordinary);
    assert_eq!(came_of(shop.tries(with(coupon, "L1", Payment::Ordinary))), "CouponNotUsable", "used");
}

/// DEF-TIMED-REFUND: what brings a coupon back and what does not.
#[test]
fn a_coupon_comes_back_when_its_order_does_not_stand() {
    type Story = fn(&mut Shop, OrderId);
    let refunds: Story = |shop, id| {
        let case = shop.asks(id, Ask::RefundUnshipped, "179.00");
        shop.case(CaseCommand::Agree(case));
    };
    let cases: &[(&str, bool, Story, bool)] = &[
        ("called off unpaid", false, |shop, id| shop.order(OrderCommand::Cancel(id)), true),
        ("not paid in time", false, |shop, _| shop.hours(1), true),
        ("refunded in full before shipping", true, refunds, true),
        (
            "refunded in part",
            true,
            |shop, id| {
                let case = shop.asks(id, Ask::RefundUnshipped, "178.99");
                shop.case(CaseCommand::Agree(case));
            },
            false,
        ),
        (
            "refunded in full after receipt, before settlement",
            true,
            |shop, id| {
                shop.order(OrderCommand::Ship(id));
                shop.order(OrderCommand::Receive(id));
                let case = shop.asks(id, Ask::RefundShipped, "179.00");
                shop.case(CaseCommand::Agree(case));
            },
            true,
        ),
        (
            "refunded in full after settlement",
            true,
            |shop, id| {
                shop.order(OrderCommand::Ship(id));
                shop.order(OrderCommand::Receive(id));
                shop.days(8);
                let case = shop.asks(id, Ask::RefundShipped, "179.00");
                shop.case(CaseCommand::Agree(case));
            },
            false,
        ),
    ];
    for (what, pays, story, back) in cases {
        let mut shop = released();
        shop.rules(Setting::CouponHours, Value::Count(24 * 30));
        let coupon = claims(&mut shop);
        let id = buys(&mut shop, coupon, Payment::Ordinary);
        if *pays {
            shop.order(OrderCommand::Pay(id));
        }
        assert_eq!(activity(&shop).cost, yuan("20.00"));
        story(&mut shop, id);
        let (state, own) = (state(&shop, coupon), activity(&shop));
        assert_eq!(state, if *back { ClaimState::Unused } else { ClaimState::Used(id) }, "{what}");
        assert_eq!((own.used(), own.cost), if *back { (0, Money::ZERO) } else { (1, yuan("20.00")) }, "{what}");
    }
    // The user says that a refund does not bring it back; an order that was never paid does.
    for (pays, back) in [(true, false), (false, true)] {
        let mut shop = released();
        shop.rules(Setting::CouponBackOnRefund, Value::Flag(false));
        let coupon = claims(&mut shop);
        let id = buys(&mut shop, coupon, Payment::Ordinary);
        if pays {
            shop.order(OrderCommand::Pay(id));
            refunds(&mut shop, id);
        } else {
            shop.order(OrderCommand::Cancel(id));
        }
        assert_eq!(state(&shop, coupon) == ClaimState::Unused, back);
    }
    // Its time does not stand still meanwhile.
    let mut shop = released();
    let coupon = claims(&mut shop);
    let id = buys(&mut shop, coupon, Payment::Ordinary);
    shop.order(OrderCommand::Pay(id));
    shop.waits_until("2023-03-02 20:12:00");
    let mut late = shop.clone();
    refunds(&mut shop, id);
    assert_eq!(state(&shop, coupon), ClaimState::Unused, "in its last second");
    late.seconds(1);
    refunds(&mut late, id);
    assert_eq!(state(&late, coupon), ClaimState::Expired, "a second later");
    // It can be used again.
    let again = buys(&mut shop, coupon, Payment::Ordinary);
    assert_eq!((state(&shop, coupon), activity(&shop).used()), (ClaimState::Used(again), 1));
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

/// What is counted for the chart: each moment at which something changed, once.
#[test]
fn results_are_counted_as_they_happen() {
    let mut shop = released();
    let first = claims(&mut shop);
    claims(&mut shop);
    shop.seconds(60);
    shop.does(of(CouponCommand::OthersClaim { coupon: ONE, count: 5 }));
    let id = buys(&mut shop, first, Payment::Ordinary);
    shop.seconds(60);
    shop.order(OrderCommand::Cancel(id));
    let counts: Vec<String> = activity(&shop)
        .counts
        .iter()
        .map(|count| format!("{} {} {}", count.at.clock(), count.claimed, count.used))
        .collect();
    assert_eq!(counts, ["20:10:00 0 0", "20:12:00 2 0", "20:13:00 7 1", "20:14:00 7 0"]);
}

/// A coupon is written in a journal only where there is one.
#[test]
fn orders_without_a_coupon_are_written_as_before() {
    let mut shop = released();
    let written = |shop: &Shop, id| serde_json::to_string(&shop.sees(id).placed).expect("it can be written");
    let plain = shop.places("L1", Payment::Ordinary);
    assert!(!written(&shop, plain).contains("\"c\""), "{}", written(&shop, plain));
    let coupon = claims(&mut shop);
    let id = buys(&mut shop, coupon, Payment::Ordinary);
    assert!(written(&shop, id).ends_with(r#""c":{"n":1,"m":"20.00"}}"#), "{}", written(&shop, id));
}

/// The short names of the stored form, which stay.
#[test]
fn what_happens_to_coupons_is_written_shortly() {
    let mut shop = released();
    let coupon = claims(&mut shop);
    buys(&mut shop, coupon, Payment::Ordinary);
    let written = |event: &CouponEvent| serde_json::to_string(event).expect("it can be written");
    let (from, until) = (at("2023-03-01 20:10:00"), at("2023-03-01 20:15:00"));
    let released = CouponEvent::Released {
        coupon: ONE,
        from,
        until,
        quantity: 10,
        threshold: yuan("100.00"),
        face: yuan("20.00"),
        live: LIVE,
    };
    for (event, expected) in [
        (
            CouponEvent::Created(terms()),
            r#"{"N":{"n":"八点整点券","k":"h","t":"100.00","f":"20.00","q":10,"l":2,"m":5,"r":["#,
        ),
        (CouponEvent::Stopped(ONE), r#"{"E":1}"#),
        (CouponEvent::Attached { live: LIVE, coupons: [ONE].into() }, r#"{"A":{"l":1,"c":[1]}}"#),
        (released, r#"{"R":{"c":1,"r":"#),
        (CouponEvent::Used { claim: coupon, order: OrderId(1) }, r#"{"U":{"n":1,"o":1}}"#),
        (CouponEvent::Returned(coupon), r#"{"B":1}"#),
        (CouponEvent::Expired(coupon), r#"{"X":1}"#),
    ] {
        assert!(written(&event).starts_with(expected), "{}", written(&event));
    }
}
