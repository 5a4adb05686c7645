//! Writes the files in `public/samples/`: the sample's goods as templates, and a list with the faults that lists have.
//!
//! ```text
//! cargo run --example templates
//! ```
//!
//! The same sample gives the same files. `tests/sample.rs` brings them in again.

use merchant_simulator::exchange::{Cell, Field, Table, csv_bytes, xlsx_bytes};
use merchant_simulator::policy::Origin;
use merchant_simulator::scenario::sample_goods;
use merchant_simulator::shop::{Good, Sku};
use std::error::Error;
use std::fs;
use std::path::Path;

/// Where the page serves them from.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples");

/// The columns of a template: everything that a list can say about a good.
const FIELDS: [Field; 8] = [
    Field::Id,
    Field::Title,
    Field::Category,
    Field::SkuName,
    Field::Price,
    Field::Listed,
    Field::Origin,
    Field::Commission,
];

/// A list as it comes out of some other system and through several hands: a title above the headers, headers of its own,
/// a column that nobody needs, semicolons. Its first goods can be read for all that, and one of them mends the price of a
/// good of the sample; from `免费` on nearly every row is refused, each for another reason.
const MESSY: &str = "\
2 月直播商品表（第三版）;;;;;;;;
商品编号;商品标题;分类;规格名称;售价（元）;上下架;货源;佣金比例;库存
S2302002;羊绒大衣;女装>大衣;M 驼色;￥498.00;在售;自建;;12
S2302002;;;L 驼色;498 元;;;;8
S2302002;;;XL 驼色;５００．００;;;;5
S2302007;无线吸尘器;家电;主机套装;\"1,299.00\";出售中;自建;;20
;;;配件包;169;;;;40
M2302001;夏凉薄毯;家纺>毯子;;99-199;上架;自建;-;60
M2302002;玻璃花瓶;;;39.9;1;;;15
;;;;;;;;
M2302003;高山土豆 5 斤;生鲜>蔬菜;;29.90;在售;分销库;20;100
M2302004;面膜试用装;美妆护肤>面膜;;免费;在售;自建;;500
M2302005;木柄长伞;服饰配件>雨伞;;面议;在售;自建;;30
M2302006;竹编篮;收纳>其他;;99起;在售;自建;;30
M2302007;陶土花盆;园艺>花盆;;-3;在售;自建;;80
M2302008;真丝眼罩;服饰配件>眼罩;;0;在售;自建;;80
M2302009;岩盐灯;家装家居>灯具;;1e5;在售;自建;;6
M2302010;棉线手绳;珠宝饰品>手链;;9.999;在售;自建;;300
M2302011;进口手霜;个护>护手霜;;$19.9;在售;自建;;40
M2302012;帆布围裙;服饰配件>围裙;;199-99;在售;自建;;40
M2302013;檀木梳;个护>梳子;;一百;在售;自建;;25
M2302014;粗陶茶杯;家居日用>水杯;;49.00;已售罄;自建;;0
M2302015;手编草帽;服饰配件>帽子;;59.00;在售;普通商品;;35
M2302016;雪松香片;家居日用>香薰;;29.00;在售;好物联盟;0.2;90
M2302017;帆布鞋;高帮;鞋靴>帆布鞋;37 码;129.00;在售;自建;;18
M2302022;竹制躺椅;家具>椅子;;1;299.00;在售;自建;;3
2.302E+13;棉麻桌布;家纺>桌布;;69.00;在售;自建;;22
;没有编号的拖鞋;鞋靴>拖鞋;;29.00;在售;自建;;50
M2302018;;女装>半身裙;;119.00;在售;自建;;26
M2302019;条纹半袖;男装>T恤;M;79.00;在售;自建;;14
M2302019;条纹半袖;男装>T恤;L;79.00;已下架;自建;;0
M2302019;条纹半袖;男装>T恤;M;89.00;在售;自建;;9
M2302020;珐琅小锅;厨具>锅具;;#REF!;在售;自建;;11
商品编号;商品标题;分类;规格名称;售价（元）;上下架;货源;佣金比例;库存
M2302021;编织杯垫;家居日用>杯垫;;12.00;在售;自建;;200
";

fn main() -> Result<(), Box<dyn Error>> {
    let table = template(&sample_goods());
    save("goods-template.csv", &csv_bytes(&table))?;
    save("goods-template.xlsx", &xlsx_bytes(&[table])?)?;
    let messy = MESSY.replace('\n', "\r\n");
    let (bytes, _, lost) = encoding_rs::GB18030.encode(&messy);
    if lost {
        return Err("a character has no place in GB18030".into());
    }
    save("messy.csv", &bytes)
}

fn save(name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(FOLDER)?;
    fs::write(Path::new(FOLDER).join(name), bytes)?;
    println!("public/samples/{name}: {} bytes", bytes.len());
    Ok(())
}

/// Goods as a table, one row per choice, each row complete so that it may be sorted and filtered.
fn template(goods: &[Good]) -> Table {
    Table {
        name: "商品".to_owned(),
        header: FIELDS.iter().map(|field| field.header().to_owned()).collect(),
        rows: goods.iter().flat_map(|good| good.skus.iter().map(|sku| row(good, sku))).collect(),
    }
}

fn row(good: &Good, sku: &Sku) -> Vec<Cell> {
    let cell = |field: &Field| match field {
        Field::Id => Cell::from(good.id.as_str()),
        Field::Title => Cell::from(good.title.as_str()),
        Field::Category => Cell::from(good.category.as_str()),
        Field::SkuName => Cell::from(sku.name.as_str()),
        Field::Price | Field::LowPrice | Field::HighPrice => sku.price.map_or(Cell::Empty, Cell::Money),
        Field::Listed => {
            good.listed.map_or(Cell::Empty, |listed| Cell::from(if listed { "在售" } else { "已下架" }))
        }
        Field::Origin => good.origin.map_or(Cell::Empty, |origin| Cell::from(origin_word(origin))),
        Field::Commission => good.commission.map_or(Cell::Empty, Cell::Rate),
    };
    FIELDS.iter().map(cell).collect()
}

fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::SelfBuilt => "自建",
        Origin::Alliance => "好物联盟分销",
        Origin::ThirdParty => "三方平台",
    }
}
