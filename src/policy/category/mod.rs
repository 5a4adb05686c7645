//! Categories: where a category path in the shop's own words belongs (XYHF2-CAT-00 to 27, AMB-02, AMB-03).
//!
//! The platform's list names 25 categories that 先用后付 does not support, and its text adds intimate wear. Shops write
//! their categories as they like, so a path is compared with curated words, segment by segment; `words.rs` lists them.
//! Whole names are compared, never parts of them: `内衣收纳盒` is not `内衣`.
//!
//! How the segments of a path are weighed, outermost first:
//! - an excluded word below goods that are fine excludes (`女装>内衣`), because the deeper word is the more specific one;
//! - a fine word below an excluded row does not bring a path back. Below a service everything is a service, so it stays
//!   excluded (`本地生活>面包`); below goods the shop contradicts itself, so nobody can place it (`运动健身>运动鞋`);
//! - a word that shops use for both makes a path unknown, unless a row stands above it (`家装家居>收纳`);
//! - a name that is not listed leaves the path where it was, unless it sounds like something excluded (`家电>上门安装`) or
//!   what stands above is too wide (`食品>牛肉粒`): then the path is unknown.
//!
//! A path with slashes alone (`女装/内衣`) is read the same way, but its segments may also stand side by side: a fine word
//! does not bring it back from a doubtful one (`居家日用/收纳/个护`), and a doubtful one makes a row of goods unknown.
//!
//! In doubt a path is [`Placement::Unknown`], never fine; the user may then place it, see [`normalised`].

mod text;
mod words;

use crate::policy::Clause;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::LazyLock;

crate::clauses! {
    TEXT = "XYHF2-CAT-00", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，正文" / "Part 4, question 3, text",
        "先用后付暂不支持虚拟/服务、生鲜、鲜花绿植等类目，也不支持内衣、内裤等贴身商品。",
        "For now neither virtual goods and services, fresh food, plants and the like, nor intimate wear are supported.";
    ROW_01 = "XYHF2-CAT-01", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 1 行" / "Part 4, question 3, row 1",
        "先用后付暂不支持：虚拟商品和各种服务。",
        "先用后付 does not support virtual goods or services of any kind for now.";
    ROW_02 = "XYHF2-CAT-02", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 2 行" / "Part 4, question 3, row 2",
        "先用后付暂不支持：生鲜。",
        "先用后付 does not support fresh food for now.";
    ROW_03 = "XYHF2-CAT-03", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 3 行" / "Part 4, question 3, row 3",
        "先用后付暂不支持：鲜花绿植和农资。",
        "先用后付 does not support flowers, plants and farm supplies for now.";
    ROW_04 = "XYHF2-CAT-04", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 4 行" / "Part 4, question 3, row 4",
        "先用后付暂不支持：家装家居。",
        "先用后付 does not support home improvement and furnishing for now.";
    ROW_05 = "XYHF2-CAT-05", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 5 行" / "Part 4, question 3, row 5",
        "先用后付暂不支持：保险。",
        "先用后付 does not support insurance for now.";
    ROW_06 = "XYHF2-CAT-06", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 6 行" / "Part 4, question 3, row 6",
        "先用后付暂不支持：本地生活。",
        "先用后付 does not support local life for now.";
    ROW_07 = "XYHF2-CAT-07", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 7 行" / "Part 4, question 3, row 7",
        "先用后付暂不支持：宠物店和宠物医院；没有提到宠物用品。",
        "先用后付 does not support pet shops and pet hospitals for now; pet supplies are not named.";
    ROW_08 = "XYHF2-CAT-08", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 8 行" / "Part 4, question 3, row 8",
        "先用后付暂不支持：到店美食。",
        "先用后付 does not support dining out for now.";
    ROW_09 = "XYHF2-CAT-09", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 9 行" / "Part 4, question 3, row 9",
        "先用后付暂不支持：到店、到家的生活服务。",
        "先用后付 does not support services given at the shop or at home for now.";
    ROW_10 = "XYHF2-CAT-10", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 10 行" / "Part 4, question 3, row 10",
        "先用后付暂不支持：电影院和电影票。",
        "先用后付 does not support cinemas and film tickets for now.";
    ROW_11 = "XYHF2-CAT-11", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 11 行" / "Part 4, question 3, row 11",
        "先用后付暂不支持：房产服务。",
        "先用后付 does not support property services for now.";
    ROW_12 = "XYHF2-CAT-12", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 12 行" / "Part 4, question 3, row 12",
        "先用后付暂不支持：房产和汽车。",
        "先用后付 does not support property and vehicles for now.";
    ROW_13 = "XYHF2-CAT-13", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 13 行" / "Part 4, question 3, row 13",
        "先用后付暂不支持：工业品。",
        "先用后付 does not support industrial goods for now.";
    ROW_14 = "XYHF2-CAT-14", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 14 行" / "Part 4, question 3, row 14",
        "先用后付暂不支持：交通票。",
        "先用后付 does not support transport tickets for now.";
    ROW_15 = "XYHF2-CAT-15", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 15 行" / "Part 4, question 3, row 15",
        "先用后付暂不支持：结婚服务和婚庆。",
        "先用后付 does not support wedding services and celebrations for now.";
    ROW_16 = "XYHF2-CAT-16", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 16 行" / "Part 4, question 3, row 16",
        "先用后付暂不支持：酒旅，即酒店与旅行。",
        "先用后付 does not support hotels and travel for now.";
    ROW_17 = "XYHF2-CAT-17", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 17 行" / "Part 4, question 3, row 17",
        "先用后付暂不支持：汽车、摩托车服务。",
        "先用后付 does not support services for cars and motorcycles for now.";
    ROW_18 = "XYHF2-CAT-18", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 18 行" / "Part 4, question 3, row 18",
        "先用后付暂不支持：商场和超市。",
        "先用后付 does not support malls and supermarkets for now.";
    ROW_19 = "XYHF2-CAT-19", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 19 行" / "Part 4, question 3, row 19",
        "先用后付暂不支持：物流服务。",
        "先用后付 does not support logistics services for now.";
    ROW_20 = "XYHF2-CAT-20", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 20 行" / "Part 4, question 3, row 20",
        "先用后付暂不支持：鲜花到店和全城送。",
        "先用后付 does not support flowers fetched from the shop or delivered in town for now.";
    ROW_21 = "XYHF2-CAT-21", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 21 行" / "Part 4, question 3, row 21",
        "先用后付暂不支持：休闲玩乐。",
        "先用后付 does not support leisure and play for now.";
    ROW_22 = "XYHF2-CAT-22", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 22 行" / "Part 4, question 3, row 22",
        "先用后付暂不支持：医疗健康服务。",
        "先用后付 does not support medical and health services for now.";
    ROW_23 = "XYHF2-CAT-23", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 23 行" / "Part 4, question 3, row 23",
        "先用后付暂不支持：医疗、生活美容产品。",
        "先用后付 does not support products of medical and lifestyle beauty for now.";
    ROW_24 = "XYHF2-CAT-24", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 24 行" / "Part 4, question 3, row 24",
        "先用后付暂不支持：医疗、生活美容服务。",
        "先用后付 does not support services of medical and lifestyle beauty for now.";
    ROW_25 = "XYHF2-CAT-25", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 25 行" / "Part 4, question 3, row 25",
        "先用后付暂不支持：运动健身。",
        "先用后付 does not support sports and fitness for now.";
    INTIMATE_WEAR = "XYHF2-CAT-26", Inferred, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，正文与列表" / "Part 4, question 3, text and list",
        "内衣、内裤只写在正文，不在 25 行之内；两处合在一起，才是暂不支持的全部。",
        "Intimate wear stands in the text and not among the 25 rows; what is excluded is both taken together.";
    WIDENING = "XYHF2-CAT-27", Stated, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，正文" / "Part 4, question 3, text",
        "适用范围还在逐步放开，现在不支持的类目以后可能支持。",
        "The range is being widened step by step: what is excluded now may be supported later.";
    TEXT_OR_LIST = "AMB-02", Disputed, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，正文与列表" / "Part 4, question 3, text and list",
        "正文与列表不一致：家装家居、保险、工业品等只在列表，内衣只在正文。这里取两者之和。",
        "Home, insurance and industrial goods stand only in the list, intimate wear only in the text; all are excluded.";
    SERVICE_OR_GOODS = "AMB-03", Disputed, PayLaterTwo, since(2022, 6, 23), checked(2022, 6, 23),
        "四、常见问题 3，第 18、23、25 行" / "Part 4, question 3, rows 18, 23 and 25",
        "商场/超市、医疗/生活美容产品、运动健身夹在本地服务之中，指服务还是商品没有说明。这里按字面一律不支持。",
        "Whether malls, beauty products and fitness mean services or goods is not said; literally, both are excluded.";
    UNKNOWN = "DEF-CATEGORY-UNKNOWN", Assumed, Ours, always(), checked(2024, 12, 2),
        "本模拟器" / "This simulator",
        "认不出的类目按未知处理，不当作支持，也不当作不支持，由使用者指定。",
        "A category that cannot be placed is unknown, neither supported nor excluded, until the user places it.";
}

/// Declares the 26 exclusions: row, clause, the platform's name and an English one.
macro_rules! exclusions {
    ($($name:ident = $row:literal, $clause:ident, $label:literal, $english:literal;)*) => {
        /// What 先用后付 does not support: the 25 rows of the platform's list, and intimate wear (XYHF2-CAT-01 to 26).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Exclusion {
            $(#[doc = concat!($label, ": ", $english, ".")] $name,)*
        }

        impl Exclusion {
            /// All of them, in the order of the list.
            pub const ALL: &[Exclusion] = &[$(Exclusion::$name),*];

            /// The row in the platform's list, 1 to 25; 26 for intimate wear, which only the text names.
            pub const fn row(self) -> u8 {
                match self { $(Exclusion::$name => $row,)* }
            }

            /// The clause that excludes it.
            pub const fn clause(self) -> &'static Clause {
                match self { $(Exclusion::$name => &$clause,)* }
            }

            /// The platform's name, in Chinese.
            pub const fn label(self) -> &'static str {
                match self { $(Exclusion::$name => $label,)* }
            }

            /// An English name.
            pub const fn english(self) -> &'static str {
                match self { $(Exclusion::$name => $english,)* }
            }
        }
    };
}

exclusions! {
    VirtualService = 1, ROW_01, "虚拟/服务", "Virtual goods / services";
    Fresh = 2, ROW_02, "生鲜", "Fresh food";
    FlowersFarming = 3, ROW_03, "鲜花绿植/农资", "Flowers and plants / farm supplies";
    HomeFurnishing = 4, ROW_04, "家装家居", "Home improvement and furnishing";
    Insurance = 5, ROW_05, "保险", "Insurance";
    LocalLife = 6, ROW_06, "本地生活", "Local life";
    PetShop = 7, ROW_07, "宠物店/宠物医院", "Pet shops / pet hospitals";
    DiningOut = 8, ROW_08, "到店美食", "Dining out";
    LivingService = 9, ROW_09, "到店/到家生活服务", "Services at the shop / at home";
    Cinema = 10, ROW_10, "电影院/电影票", "Cinemas / film tickets";
    PropertyService = 11, ROW_11, "房产服务", "Property services";
    PropertyVehicle = 12, ROW_12, "房产/汽车", "Property / vehicles";
    Industrial = 13, ROW_13, "工业品", "Industrial goods";
    TransportTicket = 14, ROW_14, "交通票", "Transport tickets";
    Wedding = 15, ROW_15, "结婚服务/婚庆", "Wedding services / celebrations";
    HotelTravel = 16, ROW_16, "酒旅", "Hotels and travel";
    VehicleService = 17, ROW_17, "汽车/摩托车服务", "Car / motorcycle services";
    MallSupermarket = 18, ROW_18, "商场/超市", "Malls / supermarkets";
    Logistics = 19, ROW_19, "物流服务", "Logistics services";
    FlowerCity = 20, ROW_20, "鲜花到店/全城送", "Flowers from the shop / city delivery";
    Leisure = 21, ROW_21, "休闲/玩乐", "Leisure / play";
    HealthService = 22, ROW_22, "医疗健康服务", "Medical and health services";
    BeautyProduct = 23, ROW_23, "医疗/生活美容产品", "Medical / beauty products";
    BeautyService = 24, ROW_24, "医疗/生活美容服务", "Medical / beauty services";
    Fitness = 25, ROW_25, "运动健身", "Sports and fitness";
    IntimateWear = 26, INTIMATE_WEAR, "内衣/内裤等贴身商品", "Intimate wear";
}

impl Exclusion {
    /// The clause's number, `XYHF2-CAT-01` to `XYHF2-CAT-26`.
    pub const fn id(self) -> &'static str {
        self.clause().id
    }

    /// What is disputed about it, if anything: whether the list or the text counts where they differ (AMB-02), and
    /// whether a row among local services means services or goods (AMB-03).
    pub const fn dispute(self) -> Option<&'static Clause> {
        match self {
            Exclusion::HomeFurnishing | Exclusion::Insurance | Exclusion::Industrial | Exclusion::IntimateWear => {
                Some(&TEXT_OR_LIST)
            }
            Exclusion::MallSupermarket | Exclusion::BeautyProduct | Exclusion::Fitness => Some(&SERVICE_OR_GOODS),
            _ => None,
        }
    }

    /// Whether everything below it is a service too, whatever it is called.
    fn is_service(self) -> bool {
        self.is_virtual() == Some(true)
    }

    /// Whether it is a virtual category in the sense of SPLIT38-GOOD-01; our reading row by row.
    ///
    /// Services, tickets and vouchers are; what is packed and sent is not. `None` for the rows that hold both: houses
    /// and cars are things, but what a shop sells of them is a deposit or a coupon (12); malls and gyms may mean
    /// vouchers or goods (18, 25); flowers delivered in town are half a service (20); products of beauty parlours are
    /// devices or packages (23).
    pub const fn is_virtual(self) -> Option<bool> {
        match self {
            Exclusion::Fresh
            | Exclusion::FlowersFarming
            | Exclusion::HomeFurnishing
            | Exclusion::Industrial
            | Exclusion::IntimateWear => Some(false),
            Exclusion::VirtualService
            | Exclusion::Insurance
            | Exclusion::LocalLife
            | Exclusion::PetShop
            | Exclusion::DiningOut
            | Exclusion::LivingService
            | Exclusion::Cinema
            | Exclusion::PropertyService
            | Exclusion::TransportTicket
            | Exclusion::Wedding
            | Exclusion::HotelTravel
            | Exclusion::VehicleService
            | Exclusion::Logistics
            | Exclusion::Leisure
            | Exclusion::HealthService
            | Exclusion::BeautyService => Some(true),
            Exclusion::PropertyVehicle
            | Exclusion::MallSupermarket
            | Exclusion::FlowerCity
            | Exclusion::BeautyProduct
            | Exclusion::Fitness => None,
        }
    }
}

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
    fn spans(self, other: Family) -> bool {
        match self {
            Family::ChildrensWear => matches!(other, Family::Clothing | Family::WomensWear | Family::MensWear),
            Family::WomensWear | Family::MensWear | Family::Sportswear => other == Family::Clothing,
            _ => false,
        }
    }
}

/// Where a category belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Placement {
    /// 先用后付 does not support it.
    Excluded(Exclusion),
    /// Ordinary goods outside all the exclusions.
    Allowed(Family),
    /// Nobody can place it (DEF-CATEGORY-UNKNOWN).
    #[default]
    Unknown,
}

impl Placement {
    /// The clause behind it: the row's, or the one on what cannot be placed; `None` for ordinary goods, which no clause
    /// names.
    pub const fn clause(self) -> Option<&'static Clause> {
        match self {
            Placement::Excluded(row) => Some(row.clause()),
            Placement::Allowed(_) => None,
            Placement::Unknown => Some(&UNKNOWN),
        }
    }

    /// Whether it is a virtual category, which SPLIT38-GOOD-01 leaves out; `None` when that cannot be told. See
    /// [`Exclusion::is_virtual`].
    pub const fn is_virtual(self) -> Option<bool> {
        match self {
            Placement::Excluded(row) => row.is_virtual(),
            Placement::Allowed(_) => Some(false),
            Placement::Unknown => None,
        }
    }
}

/// Why a path was placed where it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The segment is this listed word, a row's or family's name or a synonym of it.
    Listed(&'static str),
    /// The segment is this listed word, which shops use for goods inside and outside the exclusions.
    Doubtful(&'static str),
    /// The path, or one name in it, speaks both of the row and of goods of the family.
    Contradiction(Exclusion, Family),
    /// The segment is not listed, but contains this sign of something excluded.
    Sign(&'static str),
    /// The segment is not listed, and what stands above it is this word, too wide to tell.
    TooWide(&'static str),
    /// No segment is listed.
    Unlisted,
    /// The path names nothing.
    Empty,
}

/// How a path was placed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Match {
    /// Where it belongs.
    pub placement: Placement,
    /// The segment that decided, in bytes of the path as it was given; `None` when no single one did.
    pub segment: Option<Range<usize>>,
    /// Why.
    pub rule: Rule,
}

impl Match {
    /// The text of the segment that decided; `path` is the path that was placed.
    pub fn segment_in<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.get(self.segment.clone()?)
    }
}

/// Every listed word with its group, in the order of the words.
static INDEX: LazyLock<Vec<(&str, &words::Group)>> = LazyLock::new(|| {
    let listed = |group: &'static words::Group| {
        group.words.split(' ').filter(|word| !word.is_empty()).map(move |word| (word, group))
    };
    let mut index: Vec<_> = words::GROUPS.iter().flat_map(listed).collect();
    index.sort_unstable_by_key(|entry| entry.0);
    index
});

/// Endings that change no name: `生鲜类`, `女装类目`.
const ENDINGS: &[&str] = &["类商品", "类产品", "类目", "大类", "专区", "类"];

/// Beginnings that change no name: `其他女装`.
const BEGINNINGS: &[&str] = &["其他", "其它"];

/// A listed word.
type Word = (&'static str, &'static words::Group);

/// The listed word that `key` is.
fn listed(key: &str) -> Option<Word> {
    let find = |key: &str| {
        let at = INDEX.binary_search_by_key(&key, |entry| entry.0).ok()?;
        INDEX.get(at).copied()
    };
    find(key)
        .or_else(|| find(ENDINGS.iter().find_map(|ending| key.strip_suffix(ending))?))
        .or_else(|| find(BEGINNINGS.iter().find_map(|beginning| key.strip_prefix(beginning))?))
}

/// The first sign of something excluded in `key`.
fn sign_in(key: &str) -> Option<&'static str> {
    key.char_indices().find_map(|(at, _)| {
        let rest = key.get(at..)?;
        words::SIGNS.iter().copied().find(|sign| rest.starts_with(sign))
    })
}

/// What one segment says.
enum Saying {
    /// One listed word.
    Word(Word),
    /// Parts that belong inside and outside the exclusions.
    Mixed(Exclusion, Family),
    /// Nothing, but it contains a sign of something excluded.
    Sign(&'static str),
    /// Nothing.
    Nothing,
}

/// Reads the names in a path; holds the buffer for their keys.
struct Reader<'a> {
    path: &'a str,
    key: String,
}

impl Reader<'_> {
    /// The listed word that `text` is.
    fn word(&mut self, text: &str) -> Option<Word> {
        text::key(text, &mut self.key);
        listed(&self.key)
    }

    /// The segments of the path, and whether only slashes tell them apart.
    fn segments(&mut self) -> (Vec<Range<usize>>, bool) {
        text::segments(self.path, |text| self.word(text).is_some())
    }

    /// What `segment` says: as a whole if it is listed, else by its parts taken together.
    fn saying(&mut self, segment: &Range<usize>) -> Saying {
        let path = self.path;
        if let Some(word) = path.get(segment.clone()).and_then(|text| self.word(text)) {
            return Saying::Word(word);
        }
        let (mut excluded, mut allowed, mut doubtful, mut sign) = (None, None, None, None);
        for part in text::parts(path, segment.clone(), |text| self.word(text).is_some()) {
            match path.get(part).and_then(|text| self.word(text)) {
                Some(word) => match word.1.placement {
                    Placement::Excluded(row) => excluded = excluded.or(Some((row, word))),
                    Placement::Allowed(family) => allowed = allowed.or(Some((family, word))),
                    Placement::Unknown => doubtful = doubtful.or(Some(word)),
                },
                // The key is still that of the part.
                None => sign = sign.or_else(|| sign_in(&self.key)),
            }
        }
        match (excluded, allowed, doubtful, sign) {
            (Some((row, _)), Some((family, _)), ..) => Saying::Mixed(row, family),
            (_, _, Some(word), _) => Saying::Word(word),
            (Some((_, word)), ..) => Saying::Word(word),
            (None, _, None, Some(sign)) => Saying::Sign(sign),
            (None, Some((_, word)), ..) => Saying::Word(word),
            (None, None, None, None) => Saying::Nothing,
        }
    }
}

/// What the segments so far amount to.
#[derive(Clone, Copy)]
enum State {
    /// Nothing certain; a deeper word may place the path.
    Open,
    /// Goods that are fine, by this word.
    Fine(Family, Word),
    /// Excluded.
    Out(Exclusion),
    /// Nothing certain, and no fine word makes it so: something fine stands below goods that are excluded, or something
    /// doubtful beside it.
    Torn,
}

impl State {
    /// What a deeper segment makes of it, and why; `None` when it changes nothing. Where the path is `slashed`, the segment
    /// may also stand beside the others.
    fn deeper(self, saying: Saying, slashed: bool) -> Option<(State, Rule)> {
        use Placement::{Allowed, Excluded, Unknown};
        Some(match (self, saying) {
            (State::Fine(_, (word, group)), Saying::Nothing) if !group.firm => (State::Open, Rule::TooWide(word)),
            (_, Saying::Nothing | Saying::Sign(_)) => return None,
            (_, Saying::Word((word, group))) => match (self, group.placement) {
                (State::Fine(family, (_, above)), Excluded(row)) if above.firm && !group.firm => {
                    (State::Open, Rule::Contradiction(row, family))
                }
                (_, Excluded(row)) => (State::Out(row), Rule::Listed(word)),
                (State::Fine(family, _), Allowed(deeper)) if family.spans(deeper) => return None,
                (State::Open | State::Fine(..), Allowed(family)) => {
                    (State::Fine(family, (word, group)), Rule::Listed(word))
                }
                (State::Open | State::Fine(..), Unknown) => {
                    (if slashed { State::Torn } else { State::Open }, Rule::Doubtful(word))
                }
                (State::Out(row), Unknown) if slashed && !row.is_service() => (State::Torn, Rule::Doubtful(word)),
                (State::Out(row), Allowed(family)) if !row.is_service() => {
                    (State::Torn, Rule::Contradiction(row, family))
                }
                (State::Out(_) | State::Torn, Allowed(_) | Unknown) => return None,
            },
            (State::Open | State::Fine(..), Saying::Mixed(row, family)) => {
                (if slashed { State::Torn } else { State::Open }, Rule::Contradiction(row, family))
            }
            (State::Out(row), Saying::Mixed(_, family)) if !row.is_service() => {
                (State::Torn, Rule::Contradiction(row, family))
            }
            (State::Out(_) | State::Torn, Saying::Mixed(..)) => return None,
        })
    }
}

/// Places a category path, such as `女装>衬衫` or `Women/Shirts`.
pub fn place(path: &str) -> Match {
    let mut reader = Reader { path, key: String::new() };
    let (segments, slashed) = reader.segments();
    let mut state = State::Open;
    let mut segment = None;
    let mut rule = if segments.is_empty() { Rule::Empty } else { Rule::Unlisted };
    let mut sign = None;
    for range in segments {
        let saying = reader.saying(&range);
        if let Saying::Sign(text) = saying {
            sign = sign.or(Some((range, text)));
        } else if let Some(deeper) = state.deeper(saying, slashed) {
            (state, rule) = deeper;
            segment = Some(range);
        }
    }
    let placement = match state {
        State::Out(row) => Placement::Excluded(row),
        State::Fine(family, _) => Placement::Allowed(family),
        State::Open | State::Torn => Placement::Unknown,
    };
    match sign {
        Some((range, text)) if matches!(state, State::Fine(..)) || rule == Rule::Unlisted => {
            Match { placement: Placement::Unknown, segment: Some(range), rule: Rule::Sign(text) }
        }
        _ => Match { placement, segment, rule },
    }
}

/// What places category paths. The words by which [`place`] does weigh as much as all rules together, so what knows its
/// paths beforehand, such as a sample, can do without them.
#[derive(Debug, Clone, Copy)]
pub struct Matcher {
    place: fn(&str) -> Placement,
    any: bool,
}

impl Matcher {
    /// Places any path, by its words.
    pub const WORDS: Matcher = Matcher { place: |path| place(path).placement, any: true };

    /// Places some paths, and leaves the others unknown.
    pub const fn some(place: fn(&str) -> Placement) -> Self {
        Matcher { place, any: false }
    }

    /// Where a path belongs.
    pub fn place(self, path: &str) -> Placement {
        (self.place)(path)
    }
}

/// Two are the same when they place the same paths.
impl PartialEq for Matcher {
    fn eq(&self, other: &Self) -> bool {
        self.any == other.any
    }
}

/// The path as a user's correction is keyed: folded to half-width, lower case and simplified characters, its segments
/// joined by `>`, the parts of a name by `/` or `&`. A path with slashes alone keeps them (`女装/衬衫`), since they may
/// mean "and". Paths that read the same are equal, and a path so written is placed the same.
pub fn normalised(path: &str) -> String {
    text::normalised(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_as_they_are_compared_and_stand_once() {
        for (word, _) in INDEX.iter() {
            let mut key = String::new();
            text::key(word, &mut key);
            assert_eq!(key, *word, "is not its own key");
        }
        for pair in INDEX.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "stands twice");
        }
        for sign in words::SIGNS {
            let mut key = String::new();
            text::key(sign, &mut key);
            assert_eq!(key, *sign);
        }
    }

    #[test]
    fn endings_and_beginnings_lead_from_no_word_to_another_place() {
        for &(word, group) in INDEX.iter() {
            let stripped = ENDINGS
                .iter()
                .find_map(|ending| word.strip_suffix(ending))
                .or_else(|| BEGINNINGS.iter().find_map(|beginning| word.strip_prefix(beginning)));
            if let Some((_, other)) = stripped.and_then(listed) {
                assert_eq!(other.placement, group.placement, "{word}");
            }
        }
    }

    #[test]
    fn every_placement_has_enough_words() {
        let words = |placement: Placement| INDEX.iter().filter(|entry| entry.1.placement == placement).count();
        for &row in Exclusion::ALL {
            assert!(words(Placement::Excluded(row)) >= 12, "{}", row.label());
        }
        for &family in Family::ALL {
            assert!(words(Placement::Allowed(family)) >= 24, "{}", family.label());
        }
    }

    #[test]
    fn normalised_paths_stay_as_they_are_and_are_placed_the_same() {
        for path in [
            "女装 ＞ 襯衫",
            "内衣/家居服>文胸",
            "虛擬 ／ 服務",
            "鲜花绿植/农资/盆栽",
            "话费/虚拟-服务",
            "T恤-男",
            "t-shirts",
            "women -shirts",
            "食品、生鲜",
            "食品/生鲜>",
            ">食品/生鲜 > 零食",
            "a - b--c",
            "x_男 / y",
            "A & B＋C > D",
            "家居日用/收纳",
            "女装\u{200b}>\u{feff}连衣裙　长款",
            "a/ -b",
            "女&/衬",
            "-/-",
            "女‐衬衫",
            "女\u{200b}-a",
            "",
        ] {
            let normal = normalised(path);
            assert_eq!(normalised(&normal), normal, "{path}");
            assert_eq!(place(&normal).placement, place(path).placement, "{path}");
        }
        assert_eq!(normalised("女装 ＞ 襯衫"), "女装>衬衫");
        assert_eq!(normalised("Women/Shirts"), "women/shirts");
        assert_eq!(normalised("虛擬 ／ 服務"), "虚拟/服务");
        assert_eq!(normalised("内衣/家居服>文胸"), "内衣/家居服>文胸");
        assert_eq!(normalised("食品、 生鲜"), "食品&生鲜");
        assert_eq!(normalised(" Running   Shoes "), "running shoes");
    }

    #[test]
    fn any_text_can_be_placed() {
        // Every short text over characters that mean something to the reader, and some that are cut or odd.
        let alphabet = ["女", "衬", "a", " ", "-", "/", ">", "&", "\u{200b}", "虛擬", "＞", "🔥", "_"];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = texts.iter().flat_map(|text| alphabet.iter().map(move |c| format!("{text}{c}"))).collect();
            for text in &texts {
                let found = place(text);
                assert_eq!(found.segment.is_some(), found.segment_in(text).is_some());
                let normal = normalised(text);
                assert_eq!(normalised(&normal), normal, "{text:?}");
                assert_eq!(place(&normal).placement, found.placement, "{text:?}");
            }
        }
    }
}
