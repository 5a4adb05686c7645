//! What a coupon is for, what it takes off, and what becomes of it.

use super::*;

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
