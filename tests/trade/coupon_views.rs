//! 定时优惠 as screens show it: what a coupon is for while one types, the live room, results, the checkout, and why.

use crate::coupons::{LIVE, ONE, buys, claims, host, live, of, released, terms};
use crate::shop::{Shop, at, short, yuan};
use merchant_simulator::base::{Client, Money, Platform, Rate, Version};
use merchant_simulator::policy::{Figure, Origin, Outcome, Setting, Value};
use merchant_simulator::shop::{
    ClaimState, CouponCommand, CouponId, CouponKind, DueKind, GoodId, OrderCommand, Payment,
};
use merchant_simulator::view::agenda;
use merchant_simulator::view::checkout::{Choice, Stand, checkout};
use merchant_simulator::view::coupons::{
    State, Suits, activities, attachable, is_literal, open_now, owned, page, room, shut, suits,
};
use merchant_simulator::view::why::{Subject, Sum, why};

fn listed(suits: &Suits) -> (usize, usize, Vec<&str>) {
    (suits.count, suits.meant, suits.goods.iter().map(|good| good.id.as_str()).collect())
}

/// TIMED-FLOW-01, TIMED-APPLY-01, AMB-16: the goods that a coupon is for, while one types.
#[test]
fn the_form_shows_what_a_coupon_is_for() {
    let mut shop = host();
    shop.stocks("L2", "联盟茶壶", "餐厨>茶壶", "100.00", Origin::Alliance);
    shop.changes("L2", |good| good.commission = Some(Rate::per_cent(20)));
    shop.stocks("L3", "下架的", "餐厨>茶壶", "500.00", Origin::Alliance);
    shop.changes("L3", |good| (good.listed, good.commission) = (Some(false), Some(Rate::per_cent(50))));
    let with = |shop: &Shop, kind, threshold: &str, face: &str| {
        let amount = |text: &str| (!text.is_empty()).then(|| yuan(text));
        suits(&shop.world, kind, (amount(threshold), amount(face)), 20)
    };
    let host = |threshold, face| with(&shop, CouponKind::Host, threshold, face);
    // A4 is promoted too; nobody has said its commission.
    assert_eq!(listed(&host("", "")), (3, 3, vec!["A4", "L1", "L2"]), "nothing is asked before it is typed");
    assert_eq!(listed(&host("100.00", "")), (2, 3, vec!["L1", "L2"]));
    assert_eq!(listed(&host("100.01", "")), (1, 3, vec!["L1"]));
    assert_eq!(listed(&host("100.00", "20.00")), (2, 3, vec!["L1", "L2"]));
    assert_eq!(listed(&host("100.00", "20.01")), (1, 3, vec!["L1"]));
    assert_eq!(listed(&host("100.00", "39.80")), (1, 3, vec!["L1"]));
    assert_eq!((listed(&host("100.00", "39.81")), host("100.00", "39.81").by_commission), ((0, 3, vec![]), 2));
    assert_eq!(suits(&shop.world, CouponKind::Host, (None, None), 2).left, 1);
    // The shop's own goods have no commission, literally.
    let own = with(&shop, CouponKind::Shop, "100.00", "20.00");
    assert_eq!(
        (listed(&own), own.by_commission, own.commission.map(|clause| clause.id)),
        ((0, 3, vec![]), 2, Some("AMB-16"))
    );
    assert!(is_literal(&shop.world));
    shop.rules(Setting::ShopCouponAsksCommission, Value::Flag(false));
    let own = with(&shop, CouponKind::Shop, "100.00", "20.00");
    assert_eq!((listed(&own), own.by_commission, own.commission), ((2, 3, vec!["A2", "A3"]), 0, None));
    assert!(!is_literal(&shop.world));
    assert_eq!(shut(&shop.world), None);
    shop.states(Figure::ProfessionalHost, Value::Flag(false));
    let why = |shop: &Shop| shut(&shop.world).map(|shut| (shut.clause.id, shut.outcome));
    assert_eq!(why(&shop), Some(("TIMED-MERC-01", Outcome::Unmet)));
    let silent = Shop::open("2022-07-05 20:00:00", "100.00");
    assert_eq!(why(&silent), Some(("TIMED-MERC-01", Outcome::Unknown)), "nobody has said");
}

/// TIMED-COPY-01, TIMED-VER-01: what the live room shows a buyer, before, during and after a release.
#[test]
fn the_live_room_shows_coupons_to_apps_that_can() {
    let mut shop = live(terms());
    let seen = |shop: &Shop| {
        let room = room(&shop.world);
        room.coupons
            .iter()
            .map(|one| format!("{:?} {} {} {}", one.next.map(|at| at.clock()), one.left, one.has, one.is_open()))
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(&shop), [r#"Some("20:10:00") 0 0 false"#]);
    shop.waits_until("2023-03-01 20:10:00");
    assert_eq!(seen(&shop), [r#"Some("20:40:00") 10 0 true"#], "in its first second");
    claims(&mut shop);
    claims(&mut shop);
    assert_eq!(seen(&shop), [r#"Some("20:40:00") 8 2 false"#], "the buyer has as many as each may");
    assert_eq!(open_now(&shop.world), [(ONE, "八点整点券".to_owned(), 8)]);
    shop.knows(|buyer| buyer.client = Some(Client { platform: Platform::Android, version: Version::new(9, 6, 49) }));
    assert_eq!(room(&shop.world).hidden.map(|clause| clause.id), Some("TIMED-VER-02"));
    assert!(room(&shop.world).coupons.is_empty());
    shop.knows(|buyer| buyer.client = Some(Client { platform: Platform::Android, version: Version::new(9, 6, 50) }));
    shop.waits_until("2023-03-01 20:45:01");
    assert_eq!(seen(&shop), [""; 0], "nothing comes any more");
    shop.knows(|buyer| buyer.client = None);
    assert_eq!(room(&shop.world).hidden, None, "where there is nothing, nothing is hidden");
}

/// TIMED-FLOW-03: results on a chart that goes on while it runs, and every figure of money can be asked.
#[test]
fn results_are_drawn_and_explained() {
    let mut shop = released();
    assert_eq!(activities(&shop.world, 20).rows[0].state, State::Open(at("2023-03-01 20:15:00"), 10));
    let coupon = claims(&mut shop);
    claims(&mut shop);
    shop.seconds(120);
    let id = buys(&mut shop, coupon, Payment::Ordinary);
    shop.order(OrderCommand::Pay(id));
    shop.seconds(240);
    let seen = page(&shop.world, ONE).expect("the activity is there");
    assert_eq!(seen.row.state, State::Waits(at("2023-03-01 20:40:00")));
    assert_eq!(seen.sessions, [(LIVE, "晚间专场".to_owned())]);
    let chart = seen.chart.expect("something was released");
    // Eight minutes on 300: 37.5 a minute; two claimed at the top.
    assert_eq!(chart.claimed, [(0, 80), (75, 80), (75, 0), (150, 0), (300, 0)]);
    assert_eq!(chart.used, [(0, 80), (75, 80), (150, 80), (150, 40), (300, 40)]);
    let told = |subject: Subject| {
        let answer = why(&shop.world, &subject).expect("it can be asked");
        (
            answer.amount.map(Money::plain),
            answer.sums,
            answer.clauses.iter().map(|clause| clause.id).collect::<Vec<_>>(),
        )
    };
    let less = Sum::Coupon { whole: yuan("199.00"), off: yuan("20.00"), amount: yuan("179.00") };
    let (amount, sums, clauses) = told(Subject::Order(id));
    assert_eq!((amount.as_deref(), sums.get(1)), (Some("179.00"), Some(&less)));
    assert!(clauses.starts_with(&["TIMED-APPLY-01", "DEF-TIMED-ORDER", "DEF-TIMED-BEARER"]), "{clauses:?}");
    let payment = shop.world.trade.ledger.places_of(id)[0];
    assert_eq!(told(Subject::Movement(payment)).1, [less]);
    let (amount, sums, clauses) = told(Subject::CouponCost(ONE));
    assert_eq!((amount.as_deref(), clauses), (Some("20.00"), vec!["DEF-TIMED-BEARER", "DEF-TIMED-REFUND"]));
    assert_eq!(sums, [Sum::Times { price: yuan("20.00"), count: 1, amount: yuan("20.00") }]);
    let (amount, sums, clauses) = told(Subject::CouponSales(ONE));
    assert_eq!(
        (amount.as_deref(), sums, clauses),
        (Some("179.00"), vec![Sum::Count(1)], vec!["DEF-TIMED-BEARER", "DEF-MEASURES"])
    );
    // Each release and each expiry says why it falls due.
    let due: Vec<_> = agenda::next(&shop.world, 20)
        .iter()
        .map(|one| (one.due.kind, one.clause.map(|clause| clause.id), one.title.clone()))
        .collect();
    assert!(due.contains(&(DueKind::Release, Some("DEF-TIMED-RELEASE"), "八点整点券".to_owned())), "{due:?}");
    assert!(due.contains(&(DueKind::Expire, Some("DEF-TIMED-EXPIRY"), "八点整点券".to_owned())), "{due:?}");
    assert_eq!(owned(&shop.world, 1).rows[0].claim.state, ClaimState::Unused);
    assert_eq!(owned(&shop.world, 1).left, 1);
}

/// TIMED-FLOW-02: what can be attached to a plan.
#[test]
fn a_plan_lists_what_can_be_attached() {
    let mut shop = host();
    let named = |shop: &Shop, live| {
        attachable(&shop.world, live).into_iter().map(|one| (one.id.0, one.attached)).collect::<Vec<_>>()
    };
    assert_eq!(named(&shop, None), []);
    shop.does(of(CouponCommand::Create(terms())));
    shop.does(of(CouponCommand::Create(terms())));
    shop.goes_live();
    shop.does(of(CouponCommand::Attach { live: LIVE, coupons: [ONE].into() }));
    assert_eq!(named(&shop, None), [(2, false), (1, false)]);
    assert_eq!(named(&shop, Some(LIVE)), [(2, false), (1, true)]);
    shop.does(of(CouponCommand::Stop(ONE)));
    shop.does(of(CouponCommand::Stop(CouponId(2))));
    assert_eq!((named(&shop, None), named(&shop, Some(LIVE))), (vec![], vec![(1, true)]));
}

/// The checkout offers what fits first, says why the rest does not, and reckons what is paid after it.
#[test]
fn the_checkout_offers_coupons() {
    let mut shop = released();
    let coupon = claims(&mut shop);
    let choice =
        |good: &str, coupon| Choice { good: GoodId::new(good), sku: 0, quantity: 2, stand: Stand::Live, coupon };
    let plain = checkout(&shop.world, &choice("L1", None));
    assert_eq!((plain.whole, plain.off, plain.amount), (yuan("398.00"), Money::ZERO, yuan("398.00")));
    assert_eq!(
        plain.coupons.iter().map(|one| (one.id, one.misfit.map(|clause| clause.id))).collect::<Vec<_>>(),
        [(coupon, None)]
    );
    let less = checkout(&shop.world, &choice("L1", Some(coupon)));
    assert_eq!(
        (less.whole, less.off, less.amount, less.refused),
        (yuan("398.00"), yuan("20.00"), yuan("378.00"), None)
    );
    let ordinary = less.ways.iter().find(|way| way.payment == Payment::Ordinary).expect("it is there");
    assert_eq!(ordinary.now, yuan("378.00"));
    let other = checkout(&shop.world, &choice("A2", Some(coupon)));
    assert_eq!(other.coupons[0].misfit.map(|clause| clause.id), Some("TIMED-TYPE-02"));
    assert_eq!(other.refused.as_ref().map(short), Some("CouponNotFor TIMED-TYPE-02".to_owned()));
    shop.days(2);
    assert!(checkout(&shop.world, &choice("L1", None)).coupons.is_empty());
}

/// DEF-TIMED-RELEASE: once its last release was missed an activity is over, and nothing of it can be adjusted or stopped.
#[test]
fn an_activity_whose_last_release_was_missed_is_over() {
    let mut shop = host();
    shop.does(of(CouponCommand::Create(terms())));
    let seen = |shop: &Shop| page(&shop.world, ONE).map(|page| (page.row.state, page.runs));
    let times = terms().times;
    let last = *times.last().expect("a release");
    assert_eq!(seen(&shop), Some((State::Waits(*times.first().expect("a release")), true)));
    shop.until(last.plus_seconds(1));
    assert_eq!(seen(&shop), Some((State::Over, false)));
    assert_eq!(short(&shop.tries(of(CouponCommand::Stop(ONE))).expect_err("over")), "CouponOver");
}
