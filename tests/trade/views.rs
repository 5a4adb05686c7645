//! What the pages of the stage show of orders, money and deadlines.

use crate::shop::{Shop, at, yuan};
use merchant_simulator::base::Money;
use merchant_simulator::policy::{Figure, Guarantee, Programme, Value};
use merchant_simulator::scenario::sample_story;
use merchant_simulator::shop::{
    Ask, Bears, BuyerCommand, BuyerId, CaseCommand, Cause, GoodId, OrderCommand, OrderId, PayLaterBy, Payment, Periods,
    ProfileCommand, Role, TradeCommand, TradeEvent, Venue,
};
use merchant_simulator::view::agenda::{due_within, next, timeline};
use merchant_simulator::view::checkout::{Choice, Stand, asks, causes, checkout};
use merchant_simulator::view::grounds::clause_of;
use merchant_simulator::view::interest_free::page as page_of_free;
use merchant_simulator::view::orders::{Page, Paid, cases, latest, page};
use merchant_simulator::view::services::{money_picture, refund_only, tile};
use merchant_simulator::view::why::{Subject, Sum, why};
use merchant_simulator::world::{Actor, Command, Event, Surface, World};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);

fn sees(shop: &Shop, order: OrderId) -> Page {
    page(&shop.world.trade, order).expect("an order")
}

/// XYHF2-FEE-04: all fees over the sales that are kept. 99.90 pays 1.00 and 2.00; what is refunded keeps its 1.00.
#[test]
fn the_effective_rate_is_over_what_is_kept() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    assert_eq!(money_picture(&shop.world).effective, None);
    let order = shop.places("A1", ZHIMA);
    let gone = shop.places("A1", ZHIMA);
    shop.order(OrderCommand::Ship(order));
    shop.days(20);
    let picture = money_picture(&shop.world);
    // (1.00 + 1.00 + 2.00) / 199.80
    assert_eq!(
        (picture.kept, picture.effective.map(|rate| rate.to_string())),
        (yuan("199.80"), Some("2.002%".to_owned()))
    );
    let case = shop.asks(gone, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    let picture = money_picture(&shop.world);
    // (1.00 + 1.00 + 2.00) / 99.90
    assert_eq!(
        (picture.kept, picture.effective.map(|rate| rate.to_string())),
        (yuan("99.90"), Some("4.004%".to_owned()))
    );
    let answer = why(&shop.world, &Subject::EffectiveRate).expect("an answer");
    assert_eq!(answer.sums, [Sum::Ratio { part: yuan("4.00"), whole: yuan("99.90") }]);
}

/// When all comes back, fees are paid on nothing.
#[test]
fn nothing_kept_has_no_rate() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let gone = shop.places("A1", ZHIMA);
    let case = shop.asks(gone, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    let picture = money_picture(&shop.world);
    assert_eq!((picture.kept, picture.effective), (Money::ZERO, None));
    assert_eq!(picture.fees.iter().map(|(_, held)| *held).sum::<Money>(), yuan("1.00"));
}

/// What a buyer has paid is said as it is: nothing yet, never, by the platform, and what came back.
#[test]
fn what_a_buyer_has_paid() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let amount = yuan("99.90");
    let later = shop.places("A1", ZHIMA);
    assert_eq!(sees(&shop, later).paid, Paid::Due(Money::ZERO, amount));
    let case = shop.asks(later, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(sees(&shop, later).paid, Paid::Never, "nothing was charged, so nothing came back");

    let unpaid = shop.places("A1", Payment::Ordinary);
    assert_eq!(sees(&shop, unpaid).paid, Paid::Due(amount, Money::ZERO));
    shop.order(OrderCommand::Pay(unpaid));
    assert_eq!(sees(&shop, unpaid).paid, Paid::Buyer(amount, Money::ZERO));
    let case = shop.asks(unpaid, Ask::RefundUnshipped, "20.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(sees(&shop, unpaid).paid, Paid::Buyer(amount, yuan("20.00")));

    shop.switches(|switches| switches.charges_fail = true);
    let failing = shop.places("A1", ZHIMA);
    shop.order(OrderCommand::Ship(failing));
    shop.order(OrderCommand::Receive(failing));
    assert_eq!(sees(&shop, failing).paid, Paid::Due(Money::ZERO, amount));
    shop.days(4);
    assert_eq!(sees(&shop, failing).paid, Paid::Platform(amount));
}

/// B-20: an order that fails shows how far it had come.
#[test]
fn a_failed_order_keeps_its_way() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let codes = |shop: &Shop, order| -> Vec<(u8, bool)> {
        sees(shop, order).steps.into_iter().map(|(code, at)| (code, at.is_some())).collect()
    };
    let order = shop.delivers("A2", Payment::Ordinary);
    let case = shop.asks(order, Ask::RefundShipped, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(codes(&shop, order), [(10, true), (30, true), (40, true), (50, true), (80, true)]);
    let called_off = shop.places("A2", Payment::Ordinary);
    assert_eq!(codes(&shop, called_off), [(10, true), (30, false), (40, false), (50, false), (70, false)]);
    shop.order(OrderCommand::Cancel(called_off));
    assert_eq!(codes(&shop, called_off), [(10, true), (80, true)]);
    // What went wrong on the way stays said.
    let late = shop.places("A2", Payment::Ordinary);
    shop.order(OrderCommand::Pay(late));
    shop.days(3);
    shop.order(OrderCommand::Ship(late));
    shop.order(OrderCommand::Lose(late));
    shop.days(40);
    assert!(sees(&shop, late).late && sees(&shop, late).lost);
}

/// What can be asked for is what would be taken, also when its time is over, and the causes fit it.
#[test]
fn what_can_be_asked_for() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.places("A2", Payment::Ordinary);
    assert_eq!(asks(&shop.world, order), [], "nothing is paid");
    shop.order(OrderCommand::Pay(order));
    assert_eq!(asks(&shop.world, order), [Ask::RefundUnshipped]);
    let case = shop.asks(order, Ask::RefundUnshipped, "10.00");
    assert_eq!(asks(&shop.world, order), [Ask::RefundUnshipped], "an open request can be changed");
    shop.case(CaseCommand::Withdraw(case));
    shop.order(OrderCommand::Ship(order));
    shop.order(OrderCommand::Receive(order));
    assert_eq!(asks(&shop.world, order), [Ask::RefundShipped, Ask::ReturnAndRefund]);
    shop.days(60);
    assert_eq!(asks(&shop.world, order), [], "DEF-AFTER-SALE-WINDOW");
    assert_eq!(causes(Ask::RefundUnshipped), [Cause::ChangedMind]);
    for ask in Ask::ALL {
        assert_eq!(causes(ask).contains(&Cause::NotReceived), ask == Ask::RefundShipped, "{ask:?}");
    }
}

/// While a live room is on the air an order comes from there, or from the shop's page where that is chosen.
#[test]
fn where_an_order_comes_from() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let bid = |shop: &Shop, stand| {
        let choice = Choice { good: GoodId::new("A1"), sku: 0, quantity: 1, stand, coupon: None };
        let bid = checkout(&shop.world, &choice);
        assert!(bid.stands.contains(&bid.stand()));
        (bid.from, bid.stands)
    };
    for stand in [Stand::Live, Stand::Page, Stand::Zone] {
        assert_eq!(bid(&shop, stand), (Venue::ShopPage, vec![Stand::Page]));
    }
    let live = shop.goes_live();
    let both = || vec![Stand::Live, Stand::Page];
    assert_eq!(bid(&shop, Stand::Live), (live, both()));
    assert_eq!(
        (bid(&shop, Stand::Page), bid(&shop, Stand::Zone)),
        ((Venue::ShopPage, both()), (Venue::ShopPage, both()))
    );
}

/// Deadlines are told apart by what they are about.
#[test]
fn deadlines_say_what_they_are_about() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    for good in ["A1", "A2"] {
        let order = shop.places(good, Payment::Ordinary);
        shop.order(OrderCommand::Pay(order));
    }
    let titles: Vec<String> = next(&shop.world, 5).into_iter().map(|upcoming| upcoming.title).collect();
    assert_eq!(titles, ["棉布衬衫", "羊毛围巾"]);
}

/// Deadlines stand on a line of time from now to the last of them.
#[test]
fn deadlines_on_a_line_of_time() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    assert_eq!(timeline(&shop.world, 5).until, None);
    let order = shop.delivers("A2", Payment::Ordinary);
    // Receipt is confirmed by itself in some days; an order that nobody pays closes in half an hour.
    shop.places("A2", Payment::Ordinary);
    let line = timeline(&shop.world, 5);
    let last = line.marks.last().map(|(place, upcoming)| (*place, upcoming.order));
    assert_eq!((last, line.marks.len()), (Some((1000, Some(order))), 2));
    assert!((0..10).contains(&line.marks[0].0), "{}", line.marks[0].0);
    assert_eq!(line.until, Some(line.marks[1].1.due.at));
    assert_eq!((due_within(&shop.world, 3_600, 9), due_within(&shop.world, 9_000_000, 9)), (1, 2));
    assert_eq!(due_within(&shop.world, 9_000_000, 1), 1, "counted up to so many");
}

/// RNR-REV-01, RNR-REV-02: those that wait for the merchant.
#[test]
fn what_waits_for_the_merchant() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.places("A2", Payment::Ordinary);
    shop.order(OrderCommand::Pay(order));
    let waiting = |shop: &Shop| {
        (cases(&shop.world.trade, true, 5).rows.len(), latest(&shop.world.trade, None, true, 5).rows.len())
    };
    assert_eq!(waiting(&shop), (0, 0));
    let case = shop.asks(order, Ask::RefundUnshipped, "10.00");
    assert_eq!(waiting(&shop), (1, 1));
    shop.case(CaseCommand::Agree(case));
    assert_eq!(waiting(&shop), (0, 0));
    // Among all of them it stays.
    assert_eq!(
        (cases(&shop.world.trade, false, 5).rows.len(), latest(&shop.world.trade, None, false, 5).rows.len()),
        (1, 1)
    );
}

/// A buyer sees the own orders alone.
#[test]
fn a_buyer_sees_the_own_orders() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let desk = (Actor::Director, Surface::Desk);
    let buyers = |command| Command::Profile(ProfileCommand::Buyers(command));
    let first = shop.places("A2", Payment::Ordinary);
    shop.gives(desk, buyers(BuyerCommand::Add { role: Role::Trusted, facts: Default::default() })).expect("a buyer");
    let second = [shop.places("A2", Payment::Ordinary), shop.places("A2", Payment::Ordinary)];
    shop.order(OrderCommand::Pay(second[1]));
    shop.asks(second[1], Ask::RefundUnshipped, "10.00");
    let seen = |of: Option<u32>, refunds, most| {
        let list = latest(&shop.world.trade, of.map(BuyerId), refunds, most);
        (list.rows.iter().map(|row| row.id).collect::<Vec<_>>(), list.left)
    };
    assert_eq!(seen(Some(0), false, 9), (vec![first], 0));
    assert_eq!(seen(Some(1), false, 1), (vec![second[1]], 1));
    assert_eq!(seen(Some(1), false, 9), (vec![second[1], second[0]], 0));
    assert_eq!((seen(Some(0), true, 9).0, seen(Some(1), true, 9).0), (vec![], vec![second[1]]));
    assert_eq!(seen(None, false, 2), (vec![second[1], second[0]], 1));
}

/// What falls due by itself says under which clause.
#[test]
fn what_happens_by_itself_cites_its_clause() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.places("A1", ZHIMA);
    shop.order(OrderCommand::Ship(order));
    let mut cited = Vec::new();
    while !shop.world.trade.agenda().is_empty() {
        for event in shop.does(TradeCommand::Fall) {
            if let Event::Trade(event @ (TradeEvent::Order(_) | TradeEvent::Case(_))) = &event {
                cited.push(clause_of(event).map_or("", |clause| clause.id));
            }
        }
    }
    assert_eq!(cited, ["DEF-DELIVERY", "B-01", "XYHF2-DED-01", "B-04"]);
}

/// INST-CFG-01: settings from before there were activities are still listed, with what the shop pays.
#[test]
fn goods_of_which_the_shop_bears_the_fee() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let before = page_of_free(&shop.world, 10, 10);
    assert!(before.there && before.standing.is_empty());
    let bears =
        |good: &str, periods: &[Periods]| Bears { good: GoodId::new(good), periods: periods.iter().copied().collect() };
    shop.does(TradeCommand::BearInterest(vec![bears("A2", &[Periods::Three]), bears("A3", &Periods::ALL)]));
    let after = page_of_free(&shop.world, 10, 1);
    assert_eq!((after.standing[0].title.as_str(), after.standing_left), ("羊毛围巾", 1));
    shop.does(TradeCommand::BearInterest(vec![bears("A2", &[])]));
    assert_eq!(page_of_free(&shop.world, 10, 10).standing.len(), 1);
    assert_eq!(
        after.fees.iter().map(|(_, rate)| rate.map(|rate| rate.to_string())).collect::<Vec<_>>(),
        [Some("1.8%".to_owned()), Some("4.5%".to_owned()), Some("7.5%".to_owned())]
    );
}

/// The sample's story starts with what there was on its day, on any day.
#[test]
fn the_sample_has_what_its_day_offers() {
    let sample = |day: &str| {
        let mut world = World::new(at(&format!("{day} 10:00:00")));
        for (by, command, events) in sample_story(world.clock) {
            assert_eq!(world.decide(by, command), Ok(events.clone()), "{day}");
            events.iter().for_each(|event| world.evolve(event));
        }
        world
    };
    for (day, guarantee, works, comes, pay_later) in [
        ("2022-01-25", Guarantee::Closed, false, true, None),
        ("2022-06-10", Guarantee::Two, true, true, Some(Programme::PayLaterOne)),
        ("2022-09-05", Guarantee::Two, true, true, Some(Programme::PayLater)),
        ("2022-09-10", Guarantee::Three, true, false, Some(Programme::PayLater)),
        ("2023-02-20", Guarantee::Three, true, false, Some(Programme::PayLater)),
        ("2024-12-02", Guarantee::Three, false, false, Some(Programme::PayLater)),
    ] {
        let world = sample(day);
        let page = refund_only(&world);
        assert_eq!((page.version, page.works.is_some(), page.comes), (guarantee, works, comes), "{day}");
        assert_eq!(tile(&world, &[Programme::PayLater, Programme::PayLaterOne]), pay_later, "{day}");
        let open = world.shop().get(Figure::PayLater);
        assert_eq!(
            open == Some(Value::Service(merchant_simulator::policy::Service::Open)),
            pay_later.is_some(),
            "{day}"
        );
    }
}
