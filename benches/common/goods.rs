//! A made-up list of goods for benchmarks: the same count gives the same goods, so that all contestants, the native
//! benchmark and the files that are brought into the page have them in common.

use merchant_simulator::base::{Money, Rate};
use merchant_simulator::policy::Origin;
use merchant_simulator::shop::{Good, GoodId, Sku};

/// Category paths, each of which the words place: fine ones, excluded goods, and services.
const CATEGORIES: [&str; 12] = [
    "女装>衬衫",
    "男装>T恤",
    "鞋靴>帆布鞋",
    "美妆护肤>面膜",
    "数码>耳机",
    "零食>坚果",
    "珠宝饰品>手链",
    "箱包>双肩包",
    "生鲜>水果",
    "鲜花绿植>盆栽",
    "女装>内衣",
    "本地生活>美发",
];

/// Titles are put together of these, as real ones are, so that a list is no easier to sort and to keep than a real one.
const TITLES: [[&str; 10]; 4] = [
    ["复古", "韩版", "加厚", "轻薄", "ins风", "国潮", "简约", "新款", "高级感", "小众"],
    ["纯棉", "亚麻", "真丝", "羊绒", "帆布", "陶瓷", "不锈钢", "竹编", "头层牛皮", "玻璃"],
    ["衬衫", "半袖", "帆布鞋", "面膜", "耳机", "茶杯", "手绳", "双肩包", "围裙", "拖鞋"],
    ["女春秋", "男夏季", "大容量", "送礼盒装", "学生宿舍", "家用", "户外", "情侣款", "两件装", "包邮"],
];

/// A generator of numbers that look random: Lehmer's, modulo 2^31 - 1.
struct Numbers(u64);

impl Numbers {
    /// A number below `bound`.
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0 * 48_271 % 0x7fff_ffff;
        self.0 % bound
    }
}

/// So many goods with one to four choices each, most of them in doubt about nothing: of a hundred, two have no price at
/// one of their choices and one does not say whether it is listed.
pub fn goods(count: usize) -> Vec<Good> {
    let mut numbers = Numbers(20_230_220);
    (0..count).map(|place| good(place, &mut numbers)).collect()
}

fn good(place: usize, numbers: &mut Numbers) -> Good {
    let mut pick = |bound| numbers.below(bound);
    let words = TITLES.map(|words| words[pick(10) as usize]).concat();
    let title = format!("{words} {}", pick(100_000));
    let category = CATEGORIES[pick(12) as usize];
    let origin = match pick(10) {
        0..7 => Origin::SelfBuilt,
        7..9 => Origin::Alliance,
        _ => Origin::ThirdParty,
    };
    let listed = match pick(100) {
        0 => None,
        n => Some(n >= 12),
    };
    let commission = (origin == Origin::Alliance).then(|| Rate::per_mille(50 + pick(250) as u32));
    // Half of the goods cost less than 200 yuan, some more than any bound.
    let base = if pick(2) == 0 { 1_000 + pick(19_000) } else { 10_000 + pick(90_000) } as i64;
    let unpriced = pick(50) == 0;
    let skus = (0..1 + pick(4))
        .map(|choice| Sku {
            name: format!("款式 {}", choice + 1),
            price: (choice > 0 || !unpriced).then(|| Money::from_fen(base + pick(3_000) as i64)),
        })
        .collect();
    Good {
        id: GoodId::new(&format!("2{:010}{place:06}", pick(1 << 30))),
        title,
        category: category.to_owned(),
        origin: Some(origin),
        listed,
        commission,
        skus,
    }
}
