//! Writes a story as the browser's storage would hold it: `cargo run --example journal -- tests/journals/NAME.json`.
//!
//! The story is the one that the file is named after: `preview` has every kind of command about goods, figures and rules,
//! `trade` every kind about services, orders, after-sales, live sessions and the wallet, `campaigns` every kind about campaigns,
//! free instalments and timed coupons; `parts` is the same story since parts of a fee say of what they are parts. Its stored form is committed once for
//! every version of the page that people have used, and never written again: `tests/journal.rs` reads all of them for ever.

use merchant_simulator::base::{Client, Day, Moment, Money, Platform, Rate, Score, Version};
use merchant_simulator::journal::{Entry, Keeper, Memory, Workspace, WorkspaceId, Workspaces};
use merchant_simulator::policy::category::{Exclusion, Placement};
use merchant_simulator::policy::{BuyerFacts, Figure, Guarantee, Origin, RuleChange, Setting, Value};
use merchant_simulator::scenario::sample_goods;
use merchant_simulator::shop::{
    Activity, Ask, Bears, BuyerCommand, BuyerId, CaseCommand, CaseId, Cause, CellProblem, Coverage, DraftCommand,
    Fault, Field, Good, GoodId, GoodsCommand, Leftover, LiveCommand, LiveId, Month, OrderCommand, OrderId, PayLaterBy,
    PayLaterCommand, Payment, Periods, ProfileCommand, Reason, RefundOnlyCommand, RejectedRow, Request, Role,
    RuleCommand, Sku, Switches, TradeCommand, Trial, Validity, Venue,
};
use merchant_simulator::world::{Actor, Command, Surface, World};
use std::sync::Arc;

#[path = "stories/campaigns.rs"]
mod campaigns;

/// Who gives a command, and where.
type Step = (Actor, Surface, Command);

fn start() -> Moment {
    Day::of(2023, 2, 20).start().plus_seconds(36_000)
}

fn good(id: &str, price: &str) -> Good {
    Good {
        id: GoodId::new(id),
        title: format!("杯子 {id}"),
        category: "家居日用>杯具".to_owned(),
        origin: Some(Origin::Alliance),
        listed: Some(false),
        commission: Rate::parse("20%").ok(),
        skus: vec![
            Sku { name: "大".to_owned(), price: Money::parse(price).ok() },
            Sku { name: "小".to_owned(), price: None },
        ],
    }
}

fn row(line: u32) -> Leftover {
    let columns = vec![Some(Field::Id), Some(Field::Title), None, Some(Field::Price)];
    let problem =
        CellProblem { column: 3, field: Some(Field::Price), text: "免费".to_owned(), reason: Reason::PriceFree };
    let cells = ["R1", "杯垫", "", "免费"].map(str::to_owned).to_vec();
    Leftover { row: RejectedRow { line, cells, problems: vec![problem] }, columns, further: line == 4 }
}

fn goods(command: GoodsCommand) -> (Actor, Surface, Command) {
    (Actor::Merchant, Surface::BackOffice, Command::Goods(command))
}

fn state(figure: Figure, value: Option<Value>) -> (Actor, Surface, Command) {
    (Actor::Merchant, Surface::BackOffice, Command::Profile(ProfileCommand::State { figure, value }))
}

fn draft(command: DraftCommand) -> (Actor, Surface, Command) {
    (Actor::Merchant, Surface::MerchantPhone, Command::Draft(command))
}

fn rule(command: RuleCommand) -> (Actor, Surface, Command) {
    (Actor::Director, Surface::Desk, Command::Rule(command))
}

fn story() -> Vec<(Actor, Surface, Command)> {
    let import = |import, goods: Vec<Good>, leftovers: Vec<Leftover>| GoodsCommand::Import {
        import,
        file: "商品.csv".to_owned(),
        goods: Arc::new(goods),
        leftovers: Arc::new(leftovers),
    };
    let change = |setting, from, value, note: &str| RuleChange { setting, from, value, note: note.to_owned() };
    let cap = change(Setting::PayLaterPriceCap, Day::of(2023, 3, 1), Value::Money(Money::yuan(400)), "群公告");
    let fee = change(Setting::PayLaterFeeZhima, Day::of(2023, 4, 1), Value::Rate(Rate::per_mille(8)), "客服口头");
    let price = Trial::Price { good: GoodId::new("G1"), sku: 0, from: Money::yuan(600), to: Money::yuan(500) };
    let figure = Trial::Figure { figure: Figure::OnTimeShipping, from: None, to: Value::Rate(Rate::per_mille(900)) };
    let buyer = BuyerFacts {
        zhima: Some(651),
        wechat: None,
        first_zhima_order: Some(true),
        good_credit: Some(false),
        valued: None,
        client: Version::parse("9.7.10").map(|version| Client { platform: Platform::Android, version }),
    };
    let path = "家居日用>杯具".to_owned();
    vec![
        goods(import(1, sample_goods(), vec![])),
        goods(import(2, vec![good("G1", "600"), good("G2", "99.90")], vec![])),
        goods(import(2, vec![good("G3", "1")], vec![row(3), row(4)])),
        goods(GoodsCommand::Remember {
            signature: "商品ID\t名称\t\t价格".to_owned(),
            columns: vec![Some(Field::Id), Some(Field::Title), None, Some(Field::Price)],
        }),
        goods(GoodsCommand::Correct { import: 2, line: 3, good: Box::new(good("R1", "3")) }),
        goods(GoodsCommand::Dismiss { import: 2, line: 4 }),
        goods(import(3, vec![good("G4", "5")], vec![row(9)])),
        goods(GoodsCommand::UndoImport { import: 3 }),
        goods(GoodsCommand::Put(Box::new(good("G2", "88.80")))),
        goods(GoodsCommand::Remove(GoodId::new("G3"))),
        goods(GoodsCommand::Place { path: path.clone(), placement: Some(Placement::Excluded(Exclusion::Fresh)) }),
        goods(GoodsCommand::Place { path, placement: None }),
        state(Figure::Experience, Some(Value::Score(Score::hundredths(430)))),
        state(Figure::Violations, Some(Value::Count(3))),
        state(Figure::RiskControl, Some(Value::Flag(true))),
        state(Figure::RiskControl, None),
        (Actor::Director, Surface::Desk, Command::Profile(ProfileCommand::Buyer(buyer))),
        rule(RuleCommand::Set(cap)),
        rule(RuleCommand::Set(fee.clone())),
        rule(RuleCommand::Withdraw(fee)),
        draft(DraftCommand::Try(vec![price.clone(), figure, Trial::List { good: GoodId::new("G1") }])),
        draft(DraftCommand::TakeBack(price.clone())),
        draft(DraftCommand::Clear),
        draft(DraftCommand::Try(vec![price])),
        (Actor::Director, Surface::Desk, Command::Advance(start().plus_seconds(86_400))),
    ]
}

/// From 1.0 of 先用后付 in June 2022 through 退款不退货 in autumn to the end of 2022.
pub struct Trade {
    steps: Vec<(Actor, Surface, Command)>,
}

impl Trade {
    fn merchant(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Merchant, Surface::MerchantPhone, Command::Trade(command)));
    }

    fn buyer(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Buyer, Surface::BuyerPhone, Command::Trade(command)));
    }

    fn back_office(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Merchant, Surface::BackOffice, Command::Trade(command)));
    }

    fn director(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Director, Surface::Desk, Command::Trade(command)));
    }

    fn platform(&mut self, command: CaseCommand) {
        self.steps.push((Actor::Platform, Surface::ReviewDesk, Command::Trade(TradeCommand::Case(command))));
    }

    /// What falls due next, so many times.
    fn falls(&mut self, times: usize) {
        let fall = (Actor::Time, Surface::Desk, Command::Trade(TradeCommand::Fall));
        self.steps.extend(std::iter::repeat_n(fall, times));
    }

    fn until(&mut self, day: Day) {
        self.steps.push((Actor::Director, Surface::Desk, Command::Advance(day.start())));
    }

    fn orders(&mut self, good: &str, from: Venue, payment: Payment) {
        let order = OrderCommand::Place { good: GoodId::new(good), sku: 0, quantity: 1, from, payment };
        self.buyer(TradeCommand::Order(order));
    }

    fn asks(&mut self, order: u32, ask: Ask, yuan: i32, cause: Cause) {
        let request = Request { ask, amount: Money::yuan(yuan), cause };
        self.buyer(TradeCommand::Case(CaseCommand::Apply {
            order: OrderId(order), request, words: "请看".to_owned()
        }));
    }
}

/// A shop's half year, with every kind of command about trade.
fn trade() -> Vec<(Actor, Surface, Command)> {
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

/// Carries out a story from a day on; gives what the browser's storage holds then.
fn stored(name: &str, start: Moment, steps: Vec<(Actor, Surface, Command)>) -> Result<Memory, String> {
    let keys = Memory::default();
    let id = WorkspaceId("mine".to_owned());
    let open = Workspace { id: id.clone(), name: name.to_owned(), start, sample: false };
    Workspaces { all: vec![open], open: id.clone() }.write(&keys).map_err(|error| error.to_string())?;
    let (mut keeper, _) = Keeper::open(&keys, id);
    let mut world = World::new(start);
    let mut happens = |world: &mut World, (actor, surface, command): (Actor, Surface, Command)| {
        let events =
            world.decide((actor, surface), command.clone()).map_err(|refusal| format!("{command:?}: {refusal:?}"))?;
        let entry = Entry::new(world.clock, (actor, surface), command, events);
        entry.events.iter().for_each(|event| world.evolve(event));
        keeper.append(&keys, &[entry]).1.map_err(|error| error.to_string())
    };
    for step in steps {
        // The clock does not pass what falls due.
        if let Command::Advance(to) = step.2 {
            while world.next_due(to).is_some() {
                happens(&mut world, (Actor::Time, Surface::Desk, Command::Trade(TradeCommand::Fall)))?;
            }
        }
        happens(&mut world, step)?;
    }
    Ok(keys)
}

fn main() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("say where to write it")?;
    let path = std::path::Path::new(&path);
    if path.exists() {
        return Err(format!("{} is there already, and a kept journal is never written again", path.display()));
    }
    let keys = match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("preview") => stored("我的杯子店", start(), story())?,
        Some("trade") => stored("我的衬衫店", Day::of(2022, 6, 10).start().plus_seconds(36_000), trade())?,
        Some("campaigns" | "parts") => {
            stored("我的活动店", campaigns::start().start().plus_seconds(36_000), campaigns::story())?
        }
        _ => return Err("the stories are preview.json, trade.json, campaigns.json and parts.json".to_owned()),
    };
    let text = serde_json::to_string_pretty(&keys.texts()).map_err(|error| error.to_string())?;
    std::fs::write(path, text + "\n").map_err(|error| error.to_string())
}
