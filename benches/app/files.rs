//! Writes lists of made-up goods for `benches/app/app.mjs` to bring into the page.
//!
//! ```text
//! cargo run --release --example bench_files -- target/bench/files
//! ```

#[path = "../common/goods.rs"]
mod goods;

use goods::goods;
use merchant_simulator::exchange::{Cell, Table, csv_bytes, xlsx_bytes};
use merchant_simulator::policy::Origin;
use merchant_simulator::shop::{Good, Sku};
use std::error::Error;
use std::fs;
use std::path::Path;

const HEADERS: [&str; 8] = ["商品ID", "商品名称", "类目", "规格", "价格", "商品状态", "商品来源", "佣金率"];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/bench/files".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let rows = table("二万行", &goods(20_000), 20_000);
    fs::write(folder.join("rows-20000.csv"), csv_bytes(&rows))?;
    fs::write(folder.join("rows-20000.xlsx"), xlsx_bytes(&[rows])?)?;
    // One choice a good: as many goods as rows.
    fs::write(folder.join("goods-20000.csv"), csv_bytes(&table("二万件", &single(20_000), usize::MAX)))?;
    fs::write(folder.join("goods-100000.csv"), csv_bytes(&table("十万件", &single(100_000), usize::MAX)))?;
    Ok(())
}

/// Goods with their first priced choice alone.
fn single(count: usize) -> Vec<Good> {
    let mut goods = goods(count);
    for good in &mut goods {
        let priced = good.skus.iter().position(|sku| sku.price.is_some()).unwrap_or(0);
        good.skus.swap(0, priced);
        good.skus.truncate(1);
    }
    goods
}

/// Goods as a table, one row a choice, at most so many rows.
fn table(name: &str, goods: &[Good], rows: usize) -> Table {
    Table {
        name: name.to_owned(),
        header: HEADERS.map(str::to_owned).to_vec(),
        rows: goods.iter().flat_map(|good| good.skus.iter().map(|sku| row(good, sku))).take(rows).collect(),
    }
}

fn row(good: &Good, sku: &Sku) -> Vec<Cell> {
    vec![
        Cell::from(good.id.as_str()),
        Cell::from(good.title.as_str()),
        Cell::from(good.category.as_str()),
        Cell::from(sku.name.as_str()),
        sku.price.map_or(Cell::Empty, Cell::Money),
        good.listed.map_or(Cell::Empty, |listed| Cell::from(if listed { "在售" } else { "已下架" })),
        good.origin.map_or(Cell::Empty, |origin| {
            Cell::from(match origin {
                Origin::SelfBuilt => "自建",
                Origin::Alliance => "好物联盟分销",
                Origin::ThirdParty => "三方平台",
            })
        }),
        good.commission.map_or(Cell::Empty, Cell::Rate),
    ]
}
