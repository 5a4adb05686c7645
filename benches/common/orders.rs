//! A made-up shop that trades, for benchmarks: the same count gives the same orders, with whatever a year brings.

use super::goods::goods;
use merchant_simulator::base::{Day, Moment, Money};
use merchant_simulator::journal::{Entry, Keeper, Memory, WorkspaceId};
use merchant_simulator::policy::{BuyerFacts, Figure, Service, Value};
use merchant_simulator::shop::{
    Ask, Bears, CaseCommand, Cause, GoodId, GoodsCommand, OrderCommand, OrderId, PayLaterBy, Payment, Periods,
    ProfileCommand, Request, TradeCommand, Venue,
};
use merchant_simulator::view;
use merchant_simulator::world::{Actor, Command, Event, Surface, World};
use std::hint::black_box;
use std::sync::Arc;

const BUYER: (Actor, Surface) = (Actor::Buyer, Surface::BuyerPhone);
const MERCHANT: (Actor, Surface) = (Actor::Merchant, Surface::MerchantPhone);
const TIME: (Actor, Surface) = (Actor::Time, Surface::Desk);
const DIRECTOR: (Actor, Surface) = (Actor::Director, Surface::Desk);

/// Over how many seconds the orders of a long story come in, however many they are: not quite three months.
const STORY: i64 = 7_200_000;
/// An order is shipped when so many more have come.
const SHIPPED_AFTER: u32 = 60;
/// What is asked for after receipt is asked for when so many more orders have come.
const ASKED_AFTER: u32 = 600;

/// A store with a story in it.
pub fn stored(entries: &[Entry]) -> Memory {
    let keys = Memory::default();
    Keeper::open(&keys, workspace()).0.append(&keys, entries).1.expect("there is room");
    keys
}

/// Under which workspace it is.
pub fn workspace() -> WorkspaceId {
    WorkspaceId("mine".to_owned())
}

/// The first of a story's events, as far as so many of the shop's trade, with the clock's moves between them.
pub fn first_events(play: &Play, count: usize) -> Vec<Event> {
    let all = play.entries.iter().flat_map(|entry| &entry.events);
    let mut met = 0;
    let wanted = all.take_while(|event| {
        met += usize::from(matches!(event, Event::Trade(_)));
        met <= count
    });
    let events: Vec<Event> = wanted.cloned().collect();
    assert!(met > count, "there are enough events");
    events
}

/// A shop with its story.
#[derive(Clone)]
pub struct Play {
    /// The world as it is.
    pub world: World,
    /// What has led there.
    pub entries: Vec<Entry>,
    /// What is sold.
    pub shelf: Vec<GoodId>,
}

impl Play {
    /// When the story starts.
    pub fn start() -> Moment {
        Day::of(2023, 2, 20).start()
    }

    /// A shop with goods, money and 先用后付, and a buyer who may pay in any way.
    pub fn open() -> Self {
        let mut play = Play { world: World::new(Play::start()), entries: Vec::new(), shelf: Vec::new() };
        let sold = goods(400).into_iter().filter(|good| good.listed == Some(true));
        let sold: Vec<_> = sold.filter(|good| good.skus[0].price.is_some()).collect();
        play.shelf = sold.iter().map(|good| good.id.clone()).collect();
        let import =
            GoodsCommand::Import { import: 1, file: String::new(), goods: Arc::new(sold), leftovers: Arc::default() };
        play.does(DIRECTOR, Command::Goods(import));
        for (figure, value) in [(Figure::Wallet, Value::Flag(true)), (Figure::PayLater, Value::Service(Service::Open))]
        {
            play.does(DIRECTOR, Command::Profile(ProfileCommand::State { figure, value: Some(value) }));
        }
        let buyer = BuyerFacts {
            zhima: Some(700),
            wechat: Some(700),
            first_zhima_order: Some(true),
            good_credit: Some(true),
            valued: Some(true),
            client: None,
        };
        play.does(DIRECTOR, Command::Profile(ProfileCommand::Buyer(buyer)));
        play.trades(MERCHANT, TradeCommand::TopUp(Money::yuan(100_000)));
        let bears = play.shelf.iter().step_by(2);
        let bears = bears.map(|good| Bears { good: good.clone(), periods: [Periods::Three].into() });
        let bears = TradeCommand::BearInterest(bears.collect());
        play.trades(MERCHANT, bears);
        play
    }

    /// Somebody does something; false when it is refused.
    pub fn does(&mut self, by: (Actor, Surface), command: Command) -> bool {
        let Ok(events) = self.world.decide(by, command.clone()) else { return false };
        let entry = Entry::new(self.world.clock, by, command, events);
        entry.events.iter().for_each(|event| self.world.evolve(event));
        self.entries.push(entry);
        true
    }

    fn trades(&mut self, by: (Actor, Surface), command: TradeCommand) -> bool {
        self.does(by, Command::Trade(command))
    }

    /// The clock moves; what falls due on the way falls.
    pub fn until(&mut self, to: Moment) {
        while self.world.next_due(to).is_some() {
            self.trades(TIME, TradeCommand::Fall);
        }
        self.does(DIRECTOR, Command::Advance(to));
    }

    /// So many orders come in, one every so many seconds, and what has come before goes on.
    fn sells(&mut self, count: u32, apart: i64) {
        for _ in 0..count {
            self.until(self.world.clock.plus_seconds(apart));
            let id = self.world.trade.orders.next_id();
            self.buys(id);
            self.later(id.0);
        }
    }

    /// So many orders come in over months, and all of them come to their end. Without any, the same time passes.
    pub fn sells_to_the_end(&mut self, count: u32) {
        let end = self.world.clock.plus_seconds(2 * STORY);
        let apart = STORY / i64::from(count.max(ASKED_AFTER));
        self.sells(count, apart);
        let last = self.world.trade.orders.all().len() as u32;
        for n in 1..=ASKED_AFTER {
            self.until(self.world.clock.plus_seconds(apart));
            self.later(last + n);
        }
        self.until(end);
        self.passes_a_year();
        assert_eq!(self.world.trade.orders.open().count(), 0, "every order has come to its end");
    }

    /// So many orders come in within a day, and nothing has come of them yet but what is paid and shipped.
    pub fn sells_at_once(&mut self, count: u32) {
        let open = self.world.trade.orders.open().count();
        self.sells(count, 86_400 / i64::from(count));
        assert!(self.world.trade.orders.open().count() - open > count as usize * 9 / 10, "nearly all of them are open");
    }

    /// A year passes, with everything that falls due in it.
    pub fn passes_a_year(&mut self) {
        self.until(self.world.clock.plus_seconds(365 * 86_400));
    }

    /// An order in one of the ways to pay: of ten, five at once, three later, two by instalments, where the good allows it.
    fn buys(&mut self, id: OrderId) {
        let good = self.shelf[id.0 as usize * 7 % self.shelf.len()].clone();
        let payment = match id.0 % 10 {
            1 | 4 | 7 => Payment::PayLater(PayLaterBy::Wechat),
            3 => Payment::Instalments(Periods::Three),
            8 => Payment::Instalments(Periods::Twelve),
            _ => Payment::Ordinary,
        };
        let place = |payment| {
            let (good, quantity) = (good.clone(), 1 + id.0 % 3);
            TradeCommand::Order(OrderCommand::Place { good, sku: 0, quantity, from: Venue::ShopPage, payment })
        };
        let placed = self.trades(BUYER, place(payment)) || self.trades(BUYER, place(Payment::Ordinary));
        assert!(placed, "the good can be ordered");
        // One of fifty is never paid.
        if !id.0.is_multiple_of(50) {
            self.trades(BUYER, TradeCommand::Order(OrderCommand::Pay(id)));
        }
    }

    /// What is done for older orders when the order with this number comes.
    fn later(&mut self, now: u32) {
        if let Some(shipped) = now.checked_sub(SHIPPED_AFTER).map(OrderId) {
            // One of twenty goes back before it is shipped.
            if shipped.0.is_multiple_of(20) && self.asks(shipped, Ask::RefundUnshipped) {
                let case = self.world.trade.orders.get(shipped).and_then(|order| order.case);
                case.map(|case| self.trades(MERCHANT, TradeCommand::Case(CaseCommand::Agree(case))));
            }
            self.trades(MERCHANT, TradeCommand::Order(OrderCommand::Ship(shipped)));
        }
        if let Some(asked) = now.checked_sub(ASKED_AFTER).map(OrderId) {
            // One of sixteen is sent back, every other one of them against a refusal; then it closes by itself.
            if asked.0 % 16 == 5 && self.asks(asked, Ask::ReturnAndRefund) {
                let Some(case) = self.world.trade.orders.get(asked).and_then(|order| order.case) else { return };
                if asked.0 % 32 == 5 {
                    let words = "商品完好，与描述一致".to_owned();
                    self.trades(MERCHANT, TradeCommand::Case(CaseCommand::Refuse { case, words, pictures: 2 }));
                } else {
                    self.trades(MERCHANT, TradeCommand::Case(CaseCommand::Agree(case)));
                    let tracking = format!("SF{:012}", u64::from(asked.0) * 7_919_441);
                    self.trades(BUYER, TradeCommand::Case(CaseCommand::SendBack { case, tracking }));
                }
            } else if asked.0 % 4 == 1 {
                self.trades(BUYER, TradeCommand::Order(OrderCommand::Receive(asked)));
            }
        }
    }

    fn asks(&mut self, order: OrderId, ask: Ask) -> bool {
        let Some(amount) = self.world.trade.orders.get(order).map(|order| order.refundable()) else { return false };
        let request = Request { ask, amount, cause: Cause::Quality };
        let words = "收到后发现有开线，希望处理".to_owned();
        self.trades(BUYER, TradeCommand::Case(CaseCommand::Apply { order, request, words }))
    }

    /// One order is placed and called off: two commands, each with the screens that show what has come of it.
    pub fn places_and_cancels(&mut self) {
        let id = self.world.trade.orders.next_id();
        for (by, command) in called_off(&self.world, &self.shelf[0]) {
            self.takes(by, command);
            screens(&self.world, id);
        }
    }

    /// An order is placed, paid, shipped, asked about and received: how long the slowest of these commands takes with its
    /// screens, by a clock.
    pub fn slowest(&mut self, now: impl Fn() -> f64) -> f64 {
        let id = self.world.trade.orders.next_id();
        let mut slowest = 0.0_f64;
        for (by, command) in received(&self.world, &self.shelf[0]) {
            let began = now();
            self.takes(by, command);
            screens(&self.world, id);
            slowest = slowest.max(now() - began);
        }
        slowest
    }

    /// Carries out a command that is not refused; what has led there is not kept.
    fn takes(&mut self, by: (Actor, Surface), command: TradeCommand) {
        let events = self.world.decide(by, Command::Trade(command)).expect("an order goes its way");
        events.iter().for_each(|event| self.world.evolve(event));
    }
}

/// Who gives a command, where, and which.
pub type Step = ((Actor, Surface), TradeCommand);

fn places(good: &GoodId) -> Step {
    let (good, from) = (good.clone(), Venue::ShopPage);
    let place = OrderCommand::Place { good, sku: 0, quantity: 1, from, payment: Payment::Ordinary };
    (BUYER, TradeCommand::Order(place))
}

/// The next order is placed and called off.
pub fn called_off(world: &World, good: &GoodId) -> Vec<Step> {
    let id = world.trade.orders.next_id();
    vec![places(good), (BUYER, TradeCommand::Order(OrderCommand::Cancel(id)))]
}

/// The next order is placed, paid, shipped, asked about and received.
pub fn received(world: &World, good: &GoodId) -> Vec<Step> {
    let (order, case) = (world.trade.orders.next_id(), world.trade.cases.next_id());
    let request = Request { ask: Ask::ReturnAndRefund, amount: Money::FEN, cause: Cause::Quality };
    let about = TradeCommand::Order;
    vec![
        places(good),
        (BUYER, about(OrderCommand::Pay(order))),
        (MERCHANT, about(OrderCommand::Ship(order))),
        (BUYER, TradeCommand::Case(CaseCommand::Apply { order, request, words: String::new() })),
        (MERCHANT, TradeCommand::Case(CaseCommand::Agree(case))),
        (BUYER, TradeCommand::Case(CaseCommand::Withdraw(case))),
        (BUYER, about(OrderCommand::Receive(order))),
    ]
}

/// Every list and page that shows something of an order, its money or its deadlines.
pub fn screens(world: &World, order: OrderId) {
    black_box(view::orders::latest(&world.trade, None, false, 20));
    black_box(view::orders::page(&world.trade, order));
    black_box(view::orders::cases(&world.trade, false, 20));
    black_box(view::orders::disputes(&world.trade));
    black_box(view::orders::accounts(&world.trade.ledger));
    black_box(view::agenda::next(world, 20));
    black_box(view::agenda::inbox(world, 20));
    black_box(view::agenda::of_order(world, order));
    black_box(view::services::wallet(world, 50));
    black_box(view::services::pay_later(world));
    black_box(view::services::refund_only(world));
    black_box(view::services::invoices(world));
    black_box(view::checkout::asks(world, order));
}
