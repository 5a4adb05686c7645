//! Who may do what, and where.

use crate::services::{APPLY, PAUSE, RESUME, ids, opens, refund_only};
use crate::shop::{Shop, at, came_of, short, yuan};
use merchant_simulator::shop::{
    Activity, Ask, BuyerCommand, CaseCommand, CaseId, Cause, Coverage, GoodId, LiveCommand, LiveId, Month,
    OrderCommand, OrderId, PayLaterCommand, Payment, ProfileCommand, RefundOnlyCommand, Request, Role, Switches,
    TradeCommand, Validity, Venue,
};
use merchant_simulator::view::checkout::asks;
use merchant_simulator::world::{Actor, Command, Surface};

const ACTORS: [Actor; 5] = [Actor::Merchant, Actor::Director, Actor::Buyer, Actor::Platform, Actor::Time];
const SURFACES: [Surface; 5] =
    [Surface::MerchantPhone, Surface::BackOffice, Surface::Desk, Surface::BuyerPhone, Surface::ReviewDesk];

/// Commands, with who gives them where; where they are not done elsewhere, the clause that says so.
type Whose = (Vec<TradeCommand>, Vec<(Actor, Surface)>, &'static str);

/// Every command of trade.
fn whose() -> Vec<Whose> {
    use Surface::{BackOffice, BuyerPhone, Desk, MerchantPhone, ReviewDesk};
    let order = OrderId(1);
    let case = CaseId(1);
    let request = Request { ask: Ask::RefundShipped, amount: yuan("1.00"), cause: Cause::Quality };
    let words = String::new;
    let good = || GoodId::new("A2");
    let place =
        OrderCommand::Place { good: good(), sku: 0, quantity: 1, from: Venue::ShopPage, payment: Payment::Ordinary };
    let orders = |all: Vec<OrderCommand>| all.into_iter().map(TradeCommand::Order).collect::<Vec<_>>();
    let cases = |all: Vec<CaseCommand>| all.into_iter().map(TradeCommand::Case).collect::<Vec<_>>();
    let buyer = vec![(Actor::Buyer, BuyerPhone)];
    let phone = vec![(Actor::Merchant, MerchantPhone)];
    let merchant = vec![(Actor::Merchant, MerchantPhone), (Actor::Merchant, BackOffice)];
    let both: Vec<_> = buyer.iter().chain(&merchant).copied().collect();
    let director = vec![(Actor::Director, Desk)];
    let activity = Activity { name: words(), validity: Validity::Long, goods: ids(&[]) };
    let live = LiveId(1);
    let amount = yuan("1.00");
    vec![
        (
            orders(vec![
                place,
                OrderCommand::Pay(order),
                OrderCommand::Cancel(order),
                OrderCommand::Receive(order),
                OrderCommand::PutOff(order),
            ]),
            buyer.clone(),
            "",
        ),
        (
            cases(vec![
                CaseCommand::Apply { order, request, words: words() },
                CaseCommand::Modify { case, request, words: words() },
                CaseCommand::Withdraw(case),
                CaseCommand::SendBack { case, tracking: words() },
            ]),
            buyer,
            "",
        ),
        (
            cases(vec![CaseCommand::Talk { case, words: words() }, CaseCommand::Appeal { case, words: words() }]),
            both,
            "",
        ),
        (
            orders(vec![
                OrderCommand::Ship(order),
                OrderCommand::Extend { order, days: 1 },
                OrderCommand::PayOutEarly(order),
            ]),
            merchant.clone(),
            "",
        ),
        // RNR-REV-01, RNR-REV-02: reviewed in the back office and on the phone.
        (
            cases(vec![
                CaseCommand::Agree(case),
                CaseCommand::Refuse { case, words: words(), pictures: 0 },
                CaseCommand::TakeBack(case),
            ]),
            merchant.clone(),
            "",
        ),
        (
            vec![
                TradeCommand::BearInterest(Vec::new()),
                TradeCommand::UpgradeWallet,
                TradeCommand::TopUp(amount),
                TradeCommand::Withdraw(amount),
                TradeCommand::Live(LiveCommand::Plan { title: words(), at: at("2022-07-05 10:00:00") }),
                TradeCommand::Live(LiveCommand::Start(live)),
                TradeCommand::Live(LiveCommand::End(live)),
            ],
            merchant,
            "",
        ),
        (
            vec![
                APPLY,
                PAUSE,
                RESUME,
                TradeCommand::PayLater(PayLaterCommand::Set(activity)),
                TradeCommand::PayLater(PayLaterCommand::End(0)),
            ],
            phone.clone(),
            "XYHF2-NAV-01",
        ),
        (
            vec![
                opens(true, "500.00", Coverage::All),
                refund_only(RefundOnlyCommand::Upgrade),
                refund_only(RefundOnlyCommand::Choose(Coverage::All)),
                refund_only(RefundOnlyCommand::TopUp(amount)),
                refund_only(RefundOnlyCommand::SetTopUp(true)),
                refund_only(RefundOnlyCommand::Close),
            ],
            phone,
            "RNR-OPEN-01",
        ),
        (
            vec![TradeCommand::Claim(Month { year: 2022, month: 6 })],
            vec![(Actor::Merchant, BackOffice)],
            "XYHF2-INV-01",
        ),
        (cases(vec![CaseCommand::Rule { case, refund: None }]), vec![(Actor::Platform, ReviewDesk)], ""),
        (orders(vec![OrderCommand::Deliver(order), OrderCommand::Lose(order)]), director.clone(), ""),
        (
            vec![
                TradeCommand::MarkEvent { good: good(), on: true },
                TradeCommand::Switch(Switches { charges_fail: true, ..Switches::default() }),
            ],
            director,
            "",
        ),
        (vec![TradeCommand::Fall], vec![(Actor::Time, Desk)], ""),
    ]
}

/// Who may do what, and where: everybody else is told that it is somebody else's, or not done here (XYHF2-NAV-01,
/// XYHF2-PAUSE-01, RNR-OPEN-01, XYHF2-INV-01).
#[test]
fn who_may_do_what_where() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "1000.00");
    // Something falls due.
    shop.places("A2", Payment::Ordinary);
    let mut tried = 0;
    for (commands, by, clause) in whose() {
        for command in commands {
            for actor in ACTORS {
                for surface in SURFACES {
                    let came = shop.world.decide((actor, surface), Command::Trade(command.clone()));
                    // Nobody else is told more than that: whether something is there comes afterwards.
                    let refused = match came.as_ref().map_err(short) {
                        Err(refused) if refused.starts_with("NotYours") || refused.starts_with("NotHere") => refused,
                        _ => String::new(),
                    };
                    let expected = if by.contains(&(actor, surface)) {
                        String::new()
                    } else if !by.iter().any(|(own, _)| *own == actor) {
                        "NotYours".to_owned()
                    } else if clause.is_empty() {
                        "NotHere(None)".to_owned()
                    } else {
                        format!("NotHere {clause}")
                    };
                    assert_eq!(refused, expected, "{command:?} by {actor:?} at {surface:?}");
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried, 42 * 25, "every command, actor and surface");
}

/// An order is the buyer's who placed it: whoever else is at the counter can neither pay, nor call off, nor receive, nor ask for
/// money back, and is told whose it is. The other sides are not kept from it.
#[test]
fn an_order_is_its_buyers_own() {
    let mut shop = Shop::open("2022-07-05 10:00:00", "1000.00");
    let first = shop.world.profile.buyers.counter();
    let call = |shop: &mut Shop, id| {
        let command = Command::Profile(ProfileCommand::Buyers(BuyerCommand::Call(id)));
        shop.gives((Actor::Director, Surface::Desk), command).expect("a buyer");
    };
    let add = BuyerCommand::Add { role: Role::Trusted, facts: Default::default() };
    let order = shop.places("A2", Payment::Ordinary);
    shop.gives((Actor::Director, Surface::Desk), Command::Profile(ProfileCommand::Buyers(add))).expect("a buyer");
    let second = shop.world.profile.buyers.counter();
    assert_ne!(first, second);
    let refused = format!("OtherBuyer({first:?})");
    let request = Request { ask: Ask::RefundUnshipped, amount: yuan("300.00"), cause: Cause::ChangedMind };
    let apply = || CaseCommand::Apply { order, request, words: String::new() };
    let phone = (Actor::Buyer, Surface::BuyerPhone);
    let tries = |shop: &Shop, command: TradeCommand| came_of(shop.world.decide(phone, Command::Trade(command)));
    for command in [OrderCommand::Pay, OrderCommand::Cancel, OrderCommand::Receive, OrderCommand::PutOff] {
        assert_eq!(tries(&shop, TradeCommand::Order(command(order))), refused);
        let unknown = OrderId(99);
        assert_eq!(tries(&shop, TradeCommand::Order(command(unknown))), "NoSuchOrder");
    }
    assert_eq!(tries(&shop, TradeCommand::Case(apply())), refused);
    assert!(asks(&shop.world, order).is_empty());
    call(&mut shop, first);
    shop.order(OrderCommand::Pay(order));
    assert!(!asks(&shop.world, order).is_empty());
    shop.case(apply());
    let case = CaseId(1);
    call(&mut shop, second);
    let words = || "说明".to_owned();
    for command in [
        CaseCommand::Modify { case, request, words: words() },
        CaseCommand::Withdraw(case),
        CaseCommand::SendBack { case, tracking: words() },
        CaseCommand::Talk { case, words: words() },
        CaseCommand::Appeal { case, words: words() },
    ] {
        assert_eq!(tries(&shop, TradeCommand::Case(command)), refused);
    }
    assert_eq!(tries(&shop, TradeCommand::Case(CaseCommand::Withdraw(CaseId(99)))), "NoSuchCase");
    let merchant = (Actor::Merchant, Surface::MerchantPhone);
    for command in [CaseCommand::Talk { case, words: words() }, CaseCommand::Agree(case)] {
        shop.gives(merchant, Command::Trade(TradeCommand::Case(command))).expect("the merchant may");
    }
    assert_eq!(shop.sees(order).refunded, yuan("300.00"));
}
