//! Ordinary goods: what shops sell outside the exclusions.

use serde::{Deserialize, Serialize};

/// Declares the families: the name in Chinese and in English.
macro_rules! families {
    ($($name:ident = $label:literal, $english:literal;)*) => {
        /// Families of ordinary goods that lie outside all the exclusions.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Family {
            $(#[doc = concat!($label, ": ", $english, ".")] $name,)*
        }

        impl Family {
            /// All of them, in the order in which a list shows them.
            pub const ALL: &[Family] = &[$(Family::$name),*];

            /// The name, in Chinese.
            pub const fn label(self) -> &'static str {
                match self { $(Family::$name => $label,)* }
            }

            /// The name, in English.
            pub const fn english(self) -> &'static str {
                match self { $(Family::$name => $english,)* }
            }
        }
    };
}

families! {
    WomensWear = "女装", "Women's wear";
    MensWear = "男装", "Men's wear";
    ChildrensWear = "童装", "Children's wear";
    Sportswear = "运动服饰", "Sportswear";
    Clothing = "服装", "Clothing";
    Shoes = "鞋靴", "Shoes";
    Bags = "箱包", "Bags";
    Accessories = "服饰配件", "Accessories";
    Jewellery = "珠宝饰品", "Jewellery";
    Watches = "钟表", "Watches";
    Food = "食品", "Food";
    Drinks = "酒水饮料", "Drinks";
    Nutrition = "营养保健食品", "Nutrition and supplements";
    Phones = "手机", "Phones";
    Computers = "电脑办公", "Computers and office";
    Digital = "数码", "Electronics";
    Appliances = "家电", "Appliances";
    Beauty = "美妆护肤", "Beauty and skincare";
    PersonalCare = "个护清洁", "Personal care and cleaning";
    MotherBaby = "母婴", "Mother and baby";
    Toys = "玩具", "Toys";
    Books = "图书", "Books";
    Stationery = "文具", "Stationery";
    Instruments = "乐器", "Musical instruments";
    PetSupplies = "宠物用品", "Pet supplies";
}

impl Family {
    /// Whether its goods bear the names of `other` too: a shirt below women's wear is still women's wear.
    pub(super) fn spans(self, other: Family) -> bool {
        match self {
            Family::ChildrensWear => matches!(other, Family::Clothing | Family::WomensWear | Family::MensWear),
            Family::WomensWear | Family::MensWear | Family::Sportswear => other == Family::Clothing,
            _ => false,
        }
    }
}
