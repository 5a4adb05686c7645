//! A11: 定时优惠 played: created in the back office, attached to a session, released at its times, claimed, used, expired.

mod activity;
mod orders;
mod releases;

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
