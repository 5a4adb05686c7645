//! A shop to play in: said as given, when, then.

use merchant_simulator::base::{Day, Moment, Money};
use merchant_simulator::policy::{BuyerFacts, Figure, Origin, RuleChange, Service, Setting, Value};
use merchant_simulator::scenario::Happened;
use merchant_simulator::shop::{
    Account, Ask, Cart, Case, CaseCommand, CaseId, Cause, Context, CouponCommand, Good, GoodId, GoodsCommand,
    LiveCommand, LiveId, Offer, Order, OrderCommand, OrderId, Payment, ProfileCommand, Refusal, Request, RuleCommand,
    Sku, Suggestion, Switches, TradeCommand, Venue, offers, suggestion,
};
use merchant_simulator::world::{Actor, Command, Event, Surface, World};

/// A moment that is written in a test.
pub fn at(text: &str) -> Moment {
    let (day, clock) = text.split_once(' ').expect("a day and a time");
    let part = |place: usize| clock.split(':').nth(place).and_then(|part| part.parse::<i64>().ok()).expect("a time");
    Day::parse(day).expect("a day").start().plus_seconds(part(0) * 3_600 + part(1) * 60 + part(2))
}

/// Yuan and fen that are written in a test.
pub fn yuan(text: &str) -> Money {
    Money::parse(text).expect("an amount")
}

/// A refusal in short: its name, with the clause that it cites where it carries one.
pub fn short(refusal: &Refusal) -> String {
    match refusal {
        Refusal::PaymentNotOffered(cited) | Refusal::TooLate(cited) | Refusal::NotOffered(cited) => {
            cited.0.id.to_owned()
        }
        Refusal::NotAgreed(cited) => format!("NotAgreed {}", cited.0.id),
        Refusal::WalletFirst(cited) => format!("WalletFirst {}", cited.0.id),
        Refusal::CouponNotShown(cited) => format!("CouponNotShown {}", cited.0.id),
        Refusal::CouponNotFor(cited) => format!("CouponNotFor {}", cited.0.id),
        Refusal::ShopDoesNotQualify(cited) => format!("ShopDoesNotQualify {}", cited.0.id),
        Refusal::NotHere(Some(cited)) => format!("NotHere {}", cited.0.id),
        Refusal::DoesNotQualify { good, clause } => format!("{good} {}", clause.0.id),
        other => format!("{other:?}"),
    }
}

/// What came of a try: nothing to say, or the refusal in short.
pub fn came_of<T>(result: Result<T, Refusal>) -> String {
    result.err().as_ref().map(short).unwrap_or_default()
}

/// A shop with its world.
#[derive(Clone)]
pub struct Shop {
    /// The world.
    pub world: World,
    /// Everything that has happened in it, as a journal would keep it.
    pub happened: Vec<Happened>,
}

/// Who gives an order, and where.
fn hands(command: &TradeCommand) -> (Actor, Surface) {
    let buyer = (Actor::Buyer, Surface::BuyerPhone);
    let merchant = (Actor::Merchant, Surface::MerchantPhone);
    let director = (Actor::Director, Surface::Desk);
    match command {
        TradeCommand::Order(
            OrderCommand::Place { .. }
            | OrderCommand::PlaceWith { .. }
            | OrderCommand::Pay(_)
            | OrderCommand::Cancel(_)
            | OrderCommand::Receive(_)
            | OrderCommand::PutOff(_),
        ) => buyer,
        TradeCommand::Case(
            CaseCommand::Apply { .. }
            | CaseCommand::Modify { .. }
            | CaseCommand::Withdraw(_)
            | CaseCommand::SendBack { .. }
            | CaseCommand::Talk { .. }
            | CaseCommand::Appeal { .. },
        ) => buyer,
        TradeCommand::Case(CaseCommand::Rule { .. }) => (Actor::Platform, Surface::ReviewDesk),
        TradeCommand::Order(OrderCommand::Deliver(_) | OrderCommand::Lose(_))
        | TradeCommand::MarkEvent { .. }
        | TradeCommand::EmptyWallet
        | TradeCommand::Switch(_) => director,
        TradeCommand::Coupon(CouponCommand::Claim(_)) => buyer,
        TradeCommand::Coupon(CouponCommand::OthersClaim { .. }) => director,
        TradeCommand::Coupon(_) | TradeCommand::Claim(_) => (Actor::Merchant, Surface::BackOffice),
        TradeCommand::Fall => (Actor::Time, Surface::Desk),
        _ => merchant,
    }
}

impl Shop {
    /// An empty shop.
    pub fn new(now: &str) -> Self {
        Shop { world: World::new(at(now)), happened: Vec::new() }
    }

    /// A shop with some goods, an upgraded wallet with so much in it, and 先用后付 open. Its buyer is beyond doubt.
    pub fn open(now: &str, wallet: &str) -> Self {
        let mut shop = Shop::new(now);
        for (id, title, category, price, origin) in [
            ("A1", "棉布衬衫", "女装>衬衫", "99.90", Origin::SelfBuilt),
            ("A2", "羊毛围巾", "服饰配件>围巾", "300.00", Origin::SelfBuilt),
            ("A3", "羊绒大衣", "女装>大衣", "512.00", Origin::SelfBuilt),
            ("A4", "联盟茶杯", "餐厨>茶杯", "60.00", Origin::Alliance),
        ] {
            shop.stocks(id, title, category, price, origin);
        }
        shop.states(Figure::Wallet, Value::Flag(true));
        shop.states(Figure::PayLater, Value::Service(Service::Open));
        if yuan(wallet) > Money::ZERO {
            shop.does(TradeCommand::TopUp(yuan(wallet)));
        }
        shop.buyer(BuyerFacts {
            zhima: Some(700),
            wechat: Some(700),
            first_zhima_order: Some(true),
            good_credit: Some(true),
            valued: Some(true),
            client: None,
        });
        shop
    }

    /// Brings a good in, or changes it.
    pub fn stocks(&mut self, id: &str, title: &str, category: &str, price: &str, origin: Origin) {
        let good = Good {
            id: GoodId::new(id),
            title: title.to_owned(),
            category: category.to_owned(),
            origin: Some(origin),
            listed: Some(true),
            commission: None,
            skus: vec![Sku { name: String::new(), price: Some(yuan(price)) }],
        };
        self.commands(Command::Goods(GoodsCommand::Put(Box::new(good)))).expect("the good is fine");
    }

    /// Brings in a good with several choices, each with its price; an empty one has none.
    pub fn stocks_choices(&mut self, id: &str, category: &str, prices: &[&str]) {
        self.stocks(id, id, category, "1.00", Origin::SelfBuilt);
        let name = |place: usize| format!("第{}款", place + 1);
        let price = |text: &str| (!text.is_empty()).then(|| yuan(text));
        let choice = |(place, text): (usize, &&str)| Sku { name: name(place), price: price(text) };
        self.changes(id, |good| good.skus = prices.iter().enumerate().map(choice).collect());
    }

    /// Changes a good.
    pub fn changes(&mut self, id: &str, change: impl FnOnce(&mut Good)) {
        let mut good = Good::clone(self.world.goods.get(&GoodId::new(id)).expect("the good is there"));
        change(&mut good);
        self.commands(Command::Goods(GoodsCommand::Put(Box::new(good)))).expect("the good is fine");
    }

    /// The user sets a value of a rule, from the simulated day on.
    pub fn rules(&mut self, setting: Setting, value: Value) {
        let from = self.world.clock.day();
        let change = RuleChange { setting, from, value, note: "通知".to_owned() };
        self.commands(Command::Rule(RuleCommand::Set(change))).expect("the value is fine");
    }

    /// More, or less, is known of whoever stands at the counter.
    pub fn knows(&mut self, change: impl FnOnce(&mut BuyerFacts)) {
        let mut facts = self.world.profile.buyers.facts();
        change(&mut facts);
        self.buyer(facts);
    }

    /// States a figure.
    pub fn states(&mut self, figure: Figure, value: Value) {
        let value = Some(value);
        self.commands(Command::Profile(ProfileCommand::State { figure, value })).expect("the figure is fine");
    }

    /// Says who stands at the counter.
    pub fn buyer(&mut self, facts: BuyerFacts) {
        self.commands(Command::Profile(ProfileCommand::Buyer(facts))).expect("the buyer is fine");
    }

    fn commands(&mut self, command: Command) -> Result<Vec<Event>, Refusal> {
        let by = match &command {
            Command::Trade(command) => hands(command),
            _ => (Actor::Director, Surface::Desk),
        };
        self.gives(by, command)
    }

    /// Somebody gives a command.
    pub fn gives(&mut self, by: (Actor, Surface), command: Command) -> Result<Vec<Event>, Refusal> {
        let at = self.world.clock;
        let events = self.world.decide(by, command.clone())?;
        events.iter().for_each(|event| self.world.evolve(event));
        if !events.is_empty() {
            self.happened.push(Happened { at, by, command, events: events.clone() });
        }
        // Whatever happens, nothing is left behind the clock.
        let overdue = self.world.trade.agenda().iter().find(|due| due.at < self.world.clock);
        assert_eq!(overdue, None, "{by:?} at {}", self.world.clock);
        Ok(events)
    }

    /// Whoever it is for tries something.
    pub fn tries(&mut self, command: TradeCommand) -> Result<Vec<Event>, Refusal> {
        self.commands(Command::Trade(command))
    }

    /// Whoever it is for does something.
    #[track_caller]
    pub fn does(&mut self, command: TradeCommand) -> Vec<Event> {
        let told = format!("{command:?}");
        self.tries(command).unwrap_or_else(|refusal| panic!("{told} is refused: {refusal:?}"))
    }

    /// The merchant tries something, on the phone.
    pub fn merchant_tries(&mut self, command: TradeCommand) -> Result<Vec<Event>, Refusal> {
        self.gives((Actor::Merchant, Surface::MerchantPhone), Command::Trade(command))
    }

    /// Looks at something as a decision would.
    fn looks<T>(&self, look: impl FnOnce(&Context) -> T) -> T {
        let shop = self.world.shop();
        look(&Context {
            by: (Actor::Buyer, Surface::BuyerPhone),
            at: self.world.clock,
            rules: &self.world.rules,
            shop: &shop,
            goods: &self.world.goods,
            buyers: &self.world.profile.buyers,
        })
    }

    /// Every way to pay for so many pieces of a choice, as the checkout has it.
    #[track_caller]
    pub fn checkout(&self, good: &str, sku: u32, quantity: u32) -> Vec<Offer> {
        let cart = Cart { good: GoodId::new(good), sku, quantity, from: Venue::ShopPage, coupon: None };
        self.looks(|cx| offers(&self.world.trade, cx, &cart)).expect("it can be ordered")
    }

    /// What keeps one piece of a good from being paid for in a way: the number of the clause, or nothing.
    #[track_caller]
    pub fn lacks(&self, good: &str, payment: Payment) -> &'static str {
        let all = self.checkout(good, 0, 1);
        let offer = all.iter().find(|offer| offer.payment == payment).expect("every way to pay is there");
        offer.missing().map_or("", |condition| condition.clause().id)
    }

    /// What is suggested to the platform.
    pub fn suggests(&self, case: CaseId) -> Suggestion {
        let case = self.reads(case);
        self.looks(|cx| suggestion(cx, self.sees(case.order), case))
    }

    /// About an order.
    #[track_caller]
    pub fn order(&mut self, command: OrderCommand) {
        self.does(TradeCommand::Order(command));
    }

    /// About an after-sale.
    #[track_caller]
    pub fn case(&mut self, command: CaseCommand) {
        self.does(TradeCommand::Case(command));
    }

    /// The director arranges what goes wrong.
    pub fn switches(&mut self, change: impl FnOnce(&mut Switches)) {
        let mut switches = self.world.trade.switches;
        change(&mut switches);
        self.does(TradeCommand::Switch(switches));
    }

    /// The clock moves; what falls due on the way falls.
    pub fn until(&mut self, to: Moment) {
        while self.world.next_due(to).is_some() {
            self.does(TradeCommand::Fall);
        }
        self.commands(Command::Advance(to)).expect("the clock goes forward");
    }

    /// The clock moves to a moment that is written in a test.
    pub fn waits_until(&mut self, to: &str) {
        self.until(at(to));
    }

    /// The clock moves by so many seconds.
    pub fn seconds(&mut self, seconds: i64) {
        self.until(self.world.clock.plus_seconds(seconds));
    }

    /// The clock moves by so many hours.
    pub fn hours(&mut self, hours: i64) {
        self.until(self.world.clock.plus_seconds(hours * 3_600));
    }

    /// The clock moves by so many days.
    pub fn days(&mut self, days: i64) {
        self.hours(days * 24);
    }

    /// A live session begins, and becomes where the buyer stands.
    pub fn goes_live(&mut self) -> Venue {
        let next = LiveId(self.world.trade.lives.all().len() as u32 + 1);
        self.does(TradeCommand::Live(LiveCommand::Plan { title: "晚间专场".to_owned(), at: self.world.clock }));
        self.does(TradeCommand::Live(LiveCommand::Start(next)));
        Venue::Live(next)
    }

    /// The buyer orders one piece of a good on the shop's page.
    #[track_caller]
    pub fn places(&mut self, good: &str, payment: Payment) -> OrderId {
        self.places_from(good, payment, Venue::ShopPage)
    }

    /// The buyer orders one piece of a good.
    #[track_caller]
    pub fn places_from(&mut self, good: &str, payment: Payment, from: Venue) -> OrderId {
        let id = self.world.trade.orders.next_id();
        self.order(OrderCommand::Place { good: GoodId::new(good), sku: 0, quantity: 1, from, payment });
        id
    }

    /// The buyer orders and pays.
    #[track_caller]
    pub fn buys(&mut self, good: &str, payment: Payment) -> OrderId {
        let id = self.places(good, payment);
        if !matches!(payment, Payment::PayLater(_)) {
            self.order(OrderCommand::Pay(id));
        }
        id
    }

    /// The buyer orders, and it is shipped and signed for.
    #[track_caller]
    pub fn delivers(&mut self, good: &str, payment: Payment) -> OrderId {
        let id = self.buys(good, payment);
        self.order(OrderCommand::Ship(id));
        self.order(OrderCommand::Deliver(id));
        id
    }

    /// The buyer asks for money back.
    #[track_caller]
    pub fn asks(&mut self, order: OrderId, ask: Ask, amount: &str) -> CaseId {
        let case = self.world.trade.cases.next_id();
        let request = Request { ask, amount: yuan(amount), cause: Cause::Quality };
        self.case(CaseCommand::Apply { order, request, words: "有点问题".to_owned() });
        case
    }

    /// An order as it is.
    #[track_caller]
    pub fn sees(&self, order: OrderId) -> &Order {
        self.world.trade.orders.get(order).expect("the order is there")
    }

    /// An after-sale as it is.
    #[track_caller]
    pub fn reads(&self, case: CaseId) -> &Case {
        self.world.trade.cases.get(case).expect("the after-sale is there")
    }

    /// What an account holds, as it is written.
    pub fn holds(&self, account: Account) -> String {
        self.world.trade.ledger.balance(account).plain()
    }

    /// The lines of the ledger about an order, each written out.
    pub fn lines(&self, order: OrderId) -> Vec<String> {
        let line = |line: &merchant_simulator::shop::Line| {
            let t = line.transfer;
            format!(
                "{} {:?} {:?}→{:?} {} {}",
                line.at,
                t.why.booking,
                t.from,
                t.to,
                t.amount.plain(),
                t.why.clause.0.id
            )
        };
        self.world.trade.ledger.of_order(order).map(line).collect()
    }
}
