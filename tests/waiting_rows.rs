//! Rows that could not be read: they wait in the shop, and become goods once they are corrected.

#![cfg(not(target_arch = "wasm32"))]

use merchant_simulator::base::Money;
use merchant_simulator::exchange::{
    Field, Mapping, Reader, Reason, Sheet, SheetKind, SheetRow, correct_row, good_named,
};
use merchant_simulator::shop::{Catalogue, Good, GoodId, GoodsCommand, Leftover, Refusal, Sku};
use std::sync::Arc;

const COLUMNS: [Option<Field>; 4] = [Some(Field::Id), Some(Field::Title), Some(Field::SkuName), Some(Field::Price)];

/// Reads rows and brings them in as import `import`, as the page does.
fn bring(shop: &mut Catalogue, import: u32, rows: &[[&str; 4]]) {
    let lines = (2..).zip(rows).map(|(line, cells)| SheetRow::new(line, cells)).collect();
    let sheet = Sheet { kind: SheetKind::Workbook, rows: lines };
    let reader = Reader::new(&sheet, Mapping { header: None, columns: COLUMNS.to_vec() }).expect("the columns are set");
    let reading = reader.finish();
    let known = |id: &GoodId| reading.goods.iter().any(|good| good.id == *id);
    let leftover = |row| Leftover {
        further: good_named(&row, &COLUMNS).is_some_and(|id| known(&id)),
        row,
        columns: COLUMNS.to_vec(),
    };
    let leftovers = Arc::new(reading.rejected.iter().cloned().map(leftover).collect());
    let goods = Arc::new(reading.goods.clone());
    tell(shop, GoodsCommand::Import { import, file: String::new(), goods, leftovers });
}

fn tell(shop: &mut Catalogue, command: GoodsCommand) {
    for event in shop.decide(command).expect("is accepted") {
        shop.evolve(&event);
    }
}

/// Types a text over a cell of the row on a line and tries the row again.
fn correct(shop: &mut Catalogue, line: u32, column: usize, text: &str) -> Result<(), Vec<Reason>> {
    let aside = shop.asides().iter().find(|aside| aside.line() == line).expect("waits").clone();
    let mut leftover = aside.leftover;
    text.clone_into(&mut leftover.row.cells[column]);
    let known = |id: &GoodId| shop.get(id).map(|good| Good::clone(good));
    match correct_row(&leftover, &known) {
        Ok(good) => {
            tell(shop, GoodsCommand::Correct { import: aside.import, line, good: Box::new(good) });
            Ok(())
        }
        Err(row) => Err(row.problems.into_iter().map(|problem| problem.reason).collect()),
    }
}

fn skus(shop: &Catalogue, id: &str) -> Vec<(String, Option<Money>)> {
    let good = shop.get(&GoodId::new(id)).expect("is there");
    good.skus.iter().map(|Sku { name, price }| (name.clone(), *price)).collect()
}

fn sku(name: &str, yuan: i32) -> (String, Option<Money>) {
    (name.to_owned(), Some(Money::yuan(yuan)))
}

#[test]
fn a_corrected_row_becomes_a_good_and_waits_no_longer() {
    let mut shop = Catalogue::default();
    bring(&mut shop, 1, &[["1", "茶", "", "免费"], ["2", "杯", "", "9"]]);
    assert_eq!((shop.goods().len(), shop.asides().len()), (1, 1));
    assert_eq!(correct(&mut shop, 2, 3, "面议"), Err(vec![Reason::PriceNegotiable]));
    assert_eq!(correct(&mut shop, 2, 3, "12"), Ok(()));
    assert_eq!((skus(&shop, "1"), shop.asides().len()), (vec![sku("", 12)], 0));
}

#[test]
fn a_further_choice_joins_the_good_of_its_list() {
    let mut shop = Catalogue::default();
    bring(&mut shop, 1, &[["1", "茶", "小", "9"], ["1", "茶", "大", "一百"], ["1", "茶", "小", "8"]]);
    assert_eq!(correct(&mut shop, 3, 3, "100"), Ok(()));
    assert_eq!(skus(&shop, "1"), [sku("小", 9), sku("大", 100)]);
    // The same name twice in one list stays a mistake until it is renamed.
    assert_eq!(correct(&mut shop, 4, 3, "7"), Err(vec![Reason::SkuTwice { line: None }]));
    assert_eq!(correct(&mut shop, 4, 2, "试用"), Ok(()));
    assert_eq!(skus(&shop, "1").len(), 3);
}

#[test]
fn a_row_that_is_all_its_list_says_updates_the_good_that_was_there() {
    let mut shop = Catalogue::default();
    bring(&mut shop, 1, &[["1", "茶", "", "9"], ["2", "杯", "红", "5"], ["2", "杯", "蓝", "6"]]);
    bring(&mut shop, 2, &[["1", "新茶", "", "免费"], ["2", "杯", "红", "abc"], ["2", "杯", "绿", "-1"]]);
    assert_eq!(correct(&mut shop, 2, 3, "8"), Ok(()));
    assert_eq!(skus(&shop, "1"), [sku("", 8)]);
    assert_eq!(shop.get(&GoodId::new("1")).map(|good| good.title.as_str()), Some("新茶"));
    assert_eq!(correct(&mut shop, 3, 3, "4"), Ok(()));
    assert_eq!(correct(&mut shop, 4, 3, "7"), Ok(()));
    assert_eq!(skus(&shop, "2"), [sku("红", 4), sku("蓝", 6), sku("绿", 7)]);
}

#[test]
fn undoing_an_import_takes_its_rows_and_their_corrections_back() {
    let mut shop = Catalogue::default();
    bring(&mut shop, 1, &[["1", "茶", "", "9"]]);
    bring(&mut shop, 2, &[["1", "茶", "", "8"], ["2", "杯", "", "免费"], ["3", "壶", "", "面议"]]);
    assert_eq!(correct(&mut shop, 3, 3, "5"), Ok(()));
    let latest = shop.latest_import().expect("can be taken back");
    assert_eq!((latest.added(), latest.touched()), (1, 2));
    tell(&mut shop, GoodsCommand::UndoImport { import: 2 });
    assert_eq!((skus(&shop, "1"), shop.goods().len(), shop.asides().len()), (vec![sku("", 9)], 1, 0));
    assert_eq!(shop.decide(GoodsCommand::UndoImport { import: 2 }), Err(Refusal::NoSuchImport));
}

#[test]
fn dismissed_rows_are_gone_and_cannot_be_worked_on_again() {
    let mut shop = Catalogue::default();
    bring(&mut shop, 1, &[["1", "茶", "", "免费"]]);
    tell(&mut shop, GoodsCommand::Dismiss { import: 1, line: 2 });
    assert!(shop.asides().is_empty());
    assert_eq!(shop.decide(GoodsCommand::Dismiss { import: 1, line: 2 }), Err(Refusal::NoSuchRow));
}
