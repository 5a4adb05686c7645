//! Writes a story as the browser's storage would hold it: `cargo run --example journal -- tests/journals/NAME.json`.
//!
//! The story has every kind of command. Its stored form is committed once for every version of the page that people have
//! used, and never written again: `tests/journal.rs` reads all of them for ever.

use merchant_simulator::base::{Client, Day, Moment, Money, Platform, Rate, Score, Version};
use merchant_simulator::journal::{Entry, Keeper, Keys, Workspace, WorkspaceId, Workspaces};
use merchant_simulator::policy::category::{Exclusion, Placement};
use merchant_simulator::policy::{BuyerFacts, Figure, Origin, RuleChange, Setting, Value};
use merchant_simulator::scenario::sample_goods;
use merchant_simulator::shop::{
    CellProblem, DraftCommand, Field, Good, GoodId, GoodsCommand, Leftover, ProfileCommand, Reason, RejectedRow,
    RuleCommand, Sku, Trial,
};
use merchant_simulator::world::{Actor, Command, Surface, World};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Default)]
struct Memory(RefCell<BTreeMap<String, String>>);

impl Keys for Memory {
    fn read(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }
    fn write(&self, key: &str, text: &str) -> bool {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        true
    }
    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }
}

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

fn main() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("say where to write it")?;
    if std::path::Path::new(&path).exists() {
        return Err(format!("{path} is there already, and a kept journal is never written again"));
    }
    let keys = Memory::default();
    let id = WorkspaceId("mine".to_owned());
    let open = Workspace { id: id.clone(), name: "我的杯子店".to_owned(), start: start(), sample: false };
    Workspaces { all: vec![open], open: id.clone() }.write(&keys).map_err(|error| error.to_string())?;
    let (mut keeper, _) = Keeper::open(&keys, id);
    let mut world = World::new(start());
    for (actor, surface, command) in story() {
        let events =
            world.decide((actor, surface), command.clone()).map_err(|refusal| format!("{command:?}: {refusal:?}"))?;
        let entry = Entry::new(world.clock, (actor, surface), command, events);
        entry.events.iter().for_each(|event| world.evolve(event));
        keeper.append(&keys, &[entry]).1.map_err(|error| error.to_string())?;
    }
    let text = serde_json::to_string_pretty(&*keys.0.borrow()).map_err(|error| error.to_string())?;
    std::fs::write(&path, text + "\n").map_err(|error| error.to_string())
}
