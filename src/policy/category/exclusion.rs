//! What 先用后付 does not support: the rows of the platform’s list and its text, with their clauses.

use crate::policy::Clause;
use serde::{Deserialize, Serialize};

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
    pub(super) fn is_service(self) -> bool {
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
