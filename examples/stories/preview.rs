//! A shop's story with every kind of command about goods, figures and rules.

use super::{Step, draft, good, goods, rule, state};
use merchant_simulator::base::{Client, Day, Moment, Money, Platform, Rate, Score, Version};
use merchant_simulator::policy::category::{Exclusion, Placement};
use merchant_simulator::policy::{BuyerFacts, Figure, RuleChange, Setting, Value};
use merchant_simulator::scenario::sample_goods;
use merchant_simulator::shop::{
    CellProblem, DraftCommand, Field, Good, GoodId, GoodsCommand, Leftover, ProfileCommand, Reason, RejectedRow,
    RuleCommand, Trial,
};
use merchant_simulator::world::{Actor, Command, Surface};
use std::sync::Arc;

/// The second at which it begins.
pub fn start() -> Moment {
    Day::of(2023, 2, 20).start().plus_seconds(36_000)
}

fn row(line: u32) -> Leftover {
    let columns = vec![Some(Field::Id), Some(Field::Title), None, Some(Field::Price)];
    let problem =
        CellProblem { column: 3, field: Some(Field::Price), text: "免费".to_owned(), reason: Reason::PriceFree };
    let cells = ["R1", "杯垫", "", "免费"].map(str::to_owned).to_vec();
    Leftover { row: RejectedRow { line, cells, problems: vec![problem] }, columns, further: line == 4 }
}

/// The whole story.
pub fn story() -> Vec<Step> {
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
