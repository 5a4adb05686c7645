//! The words that stand above columns, Chinese and English.

use super::mapping::Field;
use crate::base::half_width;

/// The words for each field, the surest first; the first is the one in our own files. All in the form that
/// [`normalise`] gives, which has no spaces.
const WORDS: [(Field, &str); 10] = [
    (
        Field::Id,
        "商品id 商品编号 商品编码 商品号 宝贝id 货品id 商品spuid spuid itemid productid goodsid goodid id 编号 \
         spu",
    ),
    (
        Field::Title,
        "商品名称 商品标题 商品名 商品全称 宝贝标题 宝贝名称 货品名称 标题 名称 品名 商品 title itemtitle \
         producttitle productname itemname goodsname name product",
    ),
    (
        Field::Category,
        "类目 商品类目 类目路径 类目名称 商品类目名称 所属类目 后台类目 商品分类 分类 分类名称 品类 类别 \
         叶子类目 末级类目 category categorypath categoryname productcategory",
    ),
    (
        Field::SkuName,
        "规格 规格名称 sku名称 商品规格 sku规格 规格值 规格型号 规格属性 销售属性 颜色规格 颜色分类 款式 型号 \
         skuname sku variant variantname variation spec specification option",
    ),
    (
        Field::Price,
        "价格 sku价格 sku售价 规格价格 售价 现价 单价 销售价 销售价格 商品价格 商品售价 商品单价 一口价 价格区间 \
         商品价格区间 售价区间 最低价最高价 price skuprice saleprice sellingprice unitprice currentprice \
         pricerange",
    ),
    (Field::LowPrice, "最低价 最低价格 最低售价 最低sku价格 sku最低价 minprice lowestprice lowprice pricemin"),
    (Field::HighPrice, "最高价 最高价格 最高售价 最高sku价格 sku最高价 maxprice highestprice highprice pricemax"),
    (
        Field::Listed,
        "商品状态 上架状态 上下架状态 上下架 是否上架 在售状态 销售状态 状态 status listed itemstatus \
         productstatus listingstatus onsale",
    ),
    (
        Field::Origin,
        "商品来源 来源 来源类型 货源 货源类型 商品类型 类型 origin source itemsource productsource type \
         producttype",
    ),
    (
        Field::Commission,
        "佣金率 佣金比例 推广佣金率 推广佣金比例 商品佣金率 达人佣金率 达人佣金 分佣比例 佣金 commission \
         commissionrate commissionratio",
    ),
];

/// The levels of a category path that stands in several columns; the first line is our own.
const LEVELS: [&str; 5] = [
    "一级类目 二级类目 三级类目 四级类目 五级类目",
    "一级分类 二级分类 三级分类 四级分类",
    "一级类目名称 二级类目名称 三级类目名称 四级类目名称",
    "类目1 类目2 类目3 类目4",
    "category1 category2 category3 category4",
];

/// A header without what varies between exports: case, width, white space, punctuation, the unit or remark in brackets,
/// a star or 必填 for required columns.
pub(super) fn normalise(header: &str) -> String {
    let text = half_width(header).to_lowercase();
    let bare = without_brackets(&text);
    let text = if bare.chars().any(char::is_alphanumeric) { bare } else { text };
    let kept: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let kept = ["必填", "选填", "required", "optional"].iter().fold(kept.as_str(), |text, word| {
        let text = text.strip_suffix(word).unwrap_or(text);
        text.strip_prefix(word).unwrap_or(text)
    });
    kept.strip_suffix('元').unwrap_or(kept).to_owned()
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' | '{' | '<' | '【' | '〔' | '《' => depth += 1,
            ')' | ']' | '}' | '>' | '】' | '〕' | '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// How a header names a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    /// As the whole of it; the smaller the number, the surer.
    Whole(usize),
    /// As one level of a category path.
    Level(usize),
}

/// The field that a header names.
pub(super) fn recognise(header: &str) -> Option<(Field, Named)> {
    let name = normalise(header);
    if name.is_empty() {
        return None;
    }
    let place = |words: &str| words.split(' ').position(|word| word == name);
    WORDS
        .iter()
        .find_map(|&(field, words)| place(words).map(|rank| (field, Named::Whole(rank))))
        .or_else(|| LEVELS.iter().find_map(|levels| place(levels)).map(|i| (Field::Category, Named::Level(i))))
}

/// The header of a field in our own files.
pub(super) fn canonical(field: Field) -> &'static str {
    match field {
        Field::Id => "商品ID",
        Field::Title => "商品名称",
        Field::Category => "类目",
        Field::SkuName => "规格",
        Field::Price => "价格",
        Field::LowPrice => "最低价",
        Field::HighPrice => "最高价",
        Field::Listed => "商品状态",
        Field::Origin => "商品来源",
        Field::Commission => "佣金率",
    }
}

/// The header of one level of the category path in our own files.
pub(super) fn category_level(level: usize) -> &'static str {
    LEVELS[0].split(' ').nth(level).unwrap_or("五级类目")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_the_same_in_every_dress() {
        for (header, name) in [
            ("价格(元)", "价格"),
            ("价格（元）", "价格"),
            ("价格/元", "价格"),
            ("* 商品名称【必填】", "商品名称"),
            ("商品名称（必填）", "商品名称"),
            ("商品ＩＤ", "商品id"),
            ("Item ID", "itemid"),
            ("item_id", "itemid"),
            ("ITEM-ID:", "itemid"),
            ("佣金率(%)", "佣金率"),
            ("佣金率%", "佣金率"),
            ("(价格)", "价格"),
            ("\u{feff}id", "id"),
            ("  ", ""),
        ] {
            assert_eq!(normalise(header), name, "{header}");
        }
    }

    #[test]
    fn every_word_is_in_normal_form_and_names_one_field() {
        let mut seen = std::collections::HashMap::new();
        for (field, words) in WORDS {
            assert_eq!(words.split(' ').next(), Some(normalise(field.header()).as_str()));
            for word in words.split(' ') {
                assert_eq!(normalise(word), word);
                assert_eq!(seen.insert(word, field), None, "{word}");
            }
        }
        for word in LEVELS.iter().flat_map(|levels| levels.split(' ')) {
            assert_eq!(normalise(word), word);
            assert!(matches!(recognise(word), Some((Field::Category, Named::Level(_)))), "{word}");
        }
    }

    #[test]
    fn what_only_resembles_a_field_is_not_taken_for_it() {
        for header in
            ["SKU ID", "SKU编码", "商家编码", "市场价", "划线价", "成本价", "库存", "销量", "创建时间", "序号", ""]
        {
            assert_eq!(recognise(header), None, "{header}");
        }
    }
}
