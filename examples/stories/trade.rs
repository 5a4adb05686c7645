//! A shop's story with every kind of command about trade: from 1.0 of 先用后付 in June 2022 through 退款不退货 in autumn to the
//! end of 2022.

use super::{Step, Trade, good, goods, state};
use merchant_simulator::base::{Day, Moment, Money};
use merchant_simulator::policy::{BuyerFacts, Figure, Guarantee, Origin, Value};
use merchant_simulator::shop::{
    Activity, Ask, Bears, BuyerCommand, BuyerId, CaseCommand, CaseId, Cause, Coverage, Fault, Good, GoodId,
    GoodsCommand, LiveCommand, LiveId, Month, OrderCommand, OrderId, PayLaterBy, PayLaterCommand, Payment, Periods,
    ProfileCommand, RefundOnlyCommand, Request, Role, Sku, Switches, TradeCommand, Validity, Venue,
};
use merchant_simulator::world::{Actor, Command, Surface};

/// The second at which it begins.
pub fn start() -> Moment {
    Day::of(2022, 6, 10).start().plus_seconds(36_000)
}

/// The whole story.
pub fn story() -> Vec<Step> {
    use OrderCommand as Order;
    let case = TradeCommand::Case;
    let order = |command| TradeCommand::Order(command);
    let words = || "已说明".to_owned();
    let shop = Venue::ShopPage;
    let zhima = Payment::PayLater(PayLaterBy::Zhima);
    let mut story = Trade { steps: Vec::new() };

    // Goods, figures, a buyer; wallet and 1.0 opened, once in vain.
    let own = |id: &str, yuan: &str| Good {
        origin: Some(Origin::SelfBuilt),
        listed: Some(true),
        category: "女装>衬衫".to_owned(),
        skus: vec![Sku { name: String::new(), price: Money::parse(yuan).ok() }],
        ..good(id, yuan)
    };
    for (id, yuan) in [("T1", "99.90"), ("T2", "300"), ("T3", "50")] {
        story.steps.push(goods(GoodsCommand::Put(Box::new(own(id, yuan)))));
    }
    story.steps.push(state(Figure::RiskControl, Some(Value::Flag(false))));
    let desk = |command| (Actor::Director, Surface::Desk, Command::Profile(ProfileCommand::Buyers(command)));
    let facts = BuyerFacts {
        zhima: Some(720),
        wechat: Some(640),
        first_zhima_order: Some(true),
        good_credit: Some(true),
        valued: Some(true),
        client: None,
    };
    story.steps.push(desk(BuyerCommand::Add { role: Role::Trusted, facts }));
    story.steps.push(desk(BuyerCommand::Add { role: Role::Own("老顾客".to_owned()), facts }));
    story.steps.push(desk(BuyerCommand::Call(BuyerId(1))));
    story.merchant(TradeCommand::UpgradeWallet);
    story.merchant(TradeCommand::TopUp(Money::yuan(2_000)));
    story.merchant(TradeCommand::Withdraw(Money::yuan(100)));
    story.director(TradeCommand::Switch(Switches { opening_fails: Some(Fault::Violations), ..Switches::default() }));
    story.merchant(TradeCommand::PayLater(PayLaterCommand::Apply { agreed: true }));
    story.falls(1);
    story.director(TradeCommand::Switch(Switches::default()));
    story.until(Day::of(2022, 6, 18));
    story.merchant(TradeCommand::PayLater(PayLaterCommand::Apply { agreed: true }));
    story.falls(1);
    for (name, good) in [("夏日", "T1"), ("换季", "T2")] {
        let activity = Activity { name: name.to_owned(), validity: Validity::Long, goods: [GoodId::new(good)].into() };
        story.merchant(TradeCommand::PayLater(PayLaterCommand::Set(activity)));
    }
    story.merchant(TradeCommand::PayLater(PayLaterCommand::End(1)));

    // 1: pay later, charged on receipt after one failure. 2: by instalments. 3: never paid. 4: called off.
    story.orders("T1", shop, zhima);
    story.merchant(TradeCommand::BearInterest(vec![Bears {
        good: GoodId::new("T2"),
        periods: [Periods::Three].into(),
    }]));
    story.orders("T2", shop, Payment::Instalments(Periods::Three));
    story.buyer(order(Order::Pay(OrderId(2))));
    story.orders("T1", shop, Payment::Ordinary);
    story.orders("T3", shop, Payment::Ordinary);
    story.buyer(order(Order::Cancel(OrderId(4))));
    story.falls(1);
    story.merchant(order(Order::Ship(OrderId(1))));
    story.merchant(order(Order::Extend { order: OrderId(1), days: 2 }));
    story.buyer(order(Order::PutOff(OrderId(1))));
    story.falls(2);
    story.director(TradeCommand::Switch(Switches { charges_fail: true, ..Switches::default() }));
    story.buyer(order(Order::Receive(OrderId(1))));
    story.director(TradeCommand::Switch(Switches::default()));
    story.falls(2);
    story.merchant(order(Order::Ship(OrderId(2))));
    story.director(order(Order::Deliver(OrderId(2))));
    story.until(Day::of(2022, 7, 20));

    // 5: refunded before it was shipped. 6: lost, and refunded after a change of the request.
    story.orders("T1", shop, Payment::Ordinary);
    story.buyer(order(Order::Pay(OrderId(5))));
    story.asks(5, Ask::RefundUnshipped, 20, Cause::ChangedMind);
    story.buyer(case(CaseCommand::Talk { case: CaseId(1), words: words() }));
    story.merchant(case(CaseCommand::Agree(CaseId(1))));
    story.orders("T3", shop, Payment::Ordinary);
    story.buyer(order(Order::Pay(OrderId(6))));
    story.merchant(order(Order::Ship(OrderId(6))));
    story.director(order(Order::Lose(OrderId(6))));
    story.asks(6, Ask::RefundShipped, 50, Cause::NotReceived);
    story.merchant(case(CaseCommand::Refuse { case: CaseId(2), words: words(), pictures: 3 }));
    let request = Request { ask: Ask::RefundShipped, amount: Money::yuan(40), cause: Cause::NotReceived };
    story.buyer(case(CaseCommand::Modify { case: CaseId(2), request, words: words() }));
    story.falls(3);

    // 7: sent back. 8: asked for and taken back.
    story.orders("T2", shop, Payment::Ordinary);
    story.buyer(order(Order::Pay(OrderId(7))));
    story.merchant(order(Order::Ship(OrderId(7))));
    story.director(order(Order::Deliver(OrderId(7))));
    story.asks(7, Ask::ReturnAndRefund, 300, Cause::Quality);
    story.merchant(case(CaseCommand::Agree(CaseId(3))));
    story.buyer(case(CaseCommand::SendBack { case: CaseId(3), tracking: "SF0001".to_owned() }));
    story.merchant(case(CaseCommand::TakeBack(CaseId(3))));
    story.orders("T3", shop, Payment::Ordinary);
    story.buyer(order(Order::Pay(OrderId(8))));
    story.asks(8, Ask::RefundUnshipped, 50, Cause::ChangedMind);
    story.buyer(case(CaseCommand::Withdraw(CaseId(4))));
    story.director(TradeCommand::MarkEvent { good: GoodId::new("T3"), on: true });
    let claim = TradeCommand::Claim(Month { year: 2022, month: 6 });
    story.steps.push((Actor::Merchant, Surface::BackOffice, Command::Trade(claim)));
    story.merchant(TradeCommand::PayLater(PayLaterCommand::Pause));
    story.merchant(TradeCommand::PayLater(PayLaterCommand::Resume));

    // 退款不退货 from a live room to the platform.
    story.until(Day::of(2022, 9, 5));
    story.steps.push(state(Figure::RefundOnly, Some(Value::Guarantee(Guarantee::Two))));
    story.merchant(TradeCommand::RefundOnly(RefundOnlyCommand::Upgrade));
    story.merchant(TradeCommand::RefundOnly(RefundOnlyCommand::Close));
    let all = Coverage::All;
    let open = RefundOnlyCommand::Open { agreed: true, budget: Money::yuan(500), tops_up: false, goods: all };
    story.merchant(TradeCommand::RefundOnly(open));
    let chosen = Coverage::Only([GoodId::new("T1")].into());
    story.merchant(TradeCommand::RefundOnly(RefundOnlyCommand::Choose(chosen)));
    story.merchant(TradeCommand::RefundOnly(RefundOnlyCommand::SetTopUp(true)));
    story.merchant(TradeCommand::RefundOnly(RefundOnlyCommand::TopUp(Money::yuan(50))));
    let plan = LiveCommand::Plan { title: "晚间专场".to_owned(), at: Day::of(2022, 9, 5).start() };
    story.merchant(TradeCommand::Live(plan));
    story.merchant(TradeCommand::Live(LiveCommand::Start(LiveId(1))));
    story.orders("T1", Venue::Live(LiveId(1)), Payment::Ordinary);
    story.buyer(order(Order::Pay(OrderId(9))));
    story.merchant(TradeCommand::Live(LiveCommand::End(LiveId(1))));
    story.merchant(order(Order::Ship(OrderId(9))));
    story.director(order(Order::Deliver(OrderId(9))));
    story.asks(9, Ask::WithoutReturn, 90, Cause::Quality);
    story.merchant(case(CaseCommand::Refuse { case: CaseId(5), words: words(), pictures: 0 }));
    story.buyer(case(CaseCommand::Appeal { case: CaseId(5), words: words() }));
    story.platform(CaseCommand::Rule { case: CaseId(5), refund: Some(Money::yuan(60)) });
    story.merchant(TradeCommand::RefundOnly(RefundOnlyCommand::Close));
    story.director(TradeCommand::EmptyWallet);
    story.until(Day::of(2022, 12, 31));
    story.steps
}
