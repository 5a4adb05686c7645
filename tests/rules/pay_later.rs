//! A1: 先用后付 2.0.

use crate::kit::{Explained, case, day, good, moment, money, shop, silent_shop, yuan};
use merchant_simulator::policy::category::{Exclusion, Family, Placement};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{
    Assessment, Figure, Origin, Outcome, Overall, Programme, RuleSet, Service, Setting, Value,
};

const PAY_LATER: Programme = Programme::PayLater;

#[test]
fn it_begins_on_23_june_2022_and_reaches_shops_later() {
    for (at, expected, labelled) in [
        ("2022-06-22", Overall::NotApplicable, Some(false)),
        ("2022-06-22 23:59:59", Overall::NotApplicable, Some(false)),
        ("2022-06-23 00:00:00", Overall::Qualifies, Some(true)),
        ("2022-06-23 00:00:01", Overall::Qualifies, Some(true)),
        ("2024-02-29", Overall::Qualifies, Some(true)),
        ("2026-12-31 23:59:59", Overall::Qualifies, Some(true)),
    ] {
        case("XYHF2-DATE-01", "the first day anywhere").on(at).gives(PAY_LATER, expected).labelled(PAY_LATER, labelled);
    }
    for (at, labelled) in [
        ("2022-06-23", Some(false)),
        ("2022-07-09 23:59:59", Some(false)),
        ("2022-07-10 00:00:00", Some(true)),
        ("2023-07-10", Some(true)),
    ] {
        case("XYHF2-DATE-01", "the shop's own day, which does not change what would qualify")
            .on(at)
            .shop(shop().pay_later_rollout("2022-07-10"))
            .gives(PAY_LATER, Overall::Qualifies)
            .labelled(PAY_LATER, labelled);
    }
    case("XYHF2-DATE-01", "the shop's own day, explained")
        .on("2022-07-01")
        .shop(shop().pay_later_rollout("2022-07-10"))
        .condition(
            PAY_LATER,
            "XYHF2-DATE-01",
            Explained::unmet(Value::Day(day("2022-07-10")), Value::Day(day("2022-07-01"))),
        );
}

#[test]
fn the_june_campaign_overlaps_the_first_week() {
    case("XYHF2-DATE-02", "the last day of the campaign is within 2.0")
        .on("2022-06-30 23:59:59")
        .gives_all(&[PAY_LATER, Programme::Campaign(FIRST_ORDER_DISCOUNT)], Overall::Qualifies);
    case("XYHF2-DATE-02", "the campaign's first days are before 2.0")
        .on("2022-06-01")
        .gives(PAY_LATER, Overall::NotApplicable)
        .gives(Programme::Campaign(FIRST_ORDER_DISCOUNT), Overall::Qualifies);
    case("XYHF2-DATE-02", "2.0 goes on after the campaign")
        .on("2022-07-01")
        .gives(PAY_LATER, Overall::Qualifies)
        .gives(Programme::Campaign(FIRST_ORDER_DISCOUNT), Overall::NotApplicable);
}

#[test]
fn what_would_qualify_and_what_is_labelled_now_are_two_things() {
    let cases = [
        ("XYHF2-MIG-01", "opened in 1.0, so open in 2.0 without another step", Some(Service::Open), Some(true)),
        ("XYHF2-ACT-05", "opened: the system labels what qualifies", Some(Service::Open), Some(true)),
        ("XYHF2-DIFF-01", "no goods and no period have to be set", Some(Service::Open), Some(true)),
        ("XYHF2-STATE-01", "not opened", Some(Service::Closed), Some(false)),
        ("XYHF2-STATE-01", "open", Some(Service::Open), Some(true)),
        ("XYHF2-STATE-01", "paused", Some(Service::Paused), Some(false)),
        ("XYHF2-MIG-02", "the merchant objected and paused", Some(Service::Paused), Some(false)),
        ("XYHF2-PAUSE-01", "paused", Some(Service::Paused), Some(false)),
        ("XYHF2-ELIG-05", "off: no good has it", Some(Service::Closed), Some(false)),
        ("XYHF2-ELIG-05", "on", Some(Service::Open), Some(true)),
        ("XYHF2-ELIG-05", "nobody has said whether it is open", None, None),
    ];
    for (id, what, service, labelled) in cases {
        let shop = match service {
            Some(service) => shop().pay_later(service),
            None => shop().without(Figure::PayLater),
        };
        case(id, what).on("2022-06-23").shop(shop).gives(PAY_LATER, Overall::Qualifies).labelled(PAY_LATER, labelled);
    }
    case("XYHF2-ELIG-05", "closed, explained").shop(shop().pay_later(Service::Closed)).condition(
        PAY_LATER,
        "XYHF2-ELIG-05",
        Explained::unmet(Value::Service(Service::Open), Value::Service(Service::Closed)),
    );
    case("XYHF2-ELIG-05", "a good that does not qualify has no label, however little is known of the service")
        .shop(shop().without(Figure::PayLater))
        .good(good().unlisted())
        .labelled(PAY_LATER, Some(false));
    case("XYHF2-ELIG-05", "a good that may qualify has no label while the service is closed")
        .shop(shop().pay_later(Service::Closed))
        .good(good().listing(None))
        .gives(PAY_LATER, Overall::Unknown)
        .labelled(PAY_LATER, Some(false));
    case("XYHF2-ELIG-05", "a good that may qualify may be labelled while the service is open")
        .good(good().listing(None))
        .labelled(PAY_LATER, None);
    case("XYHF2-PAUSE-02", "what would qualify after a pause still would")
        .shop(shop().pay_later(Service::Paused))
        .gives(PAY_LATER, Overall::Qualifies);
}

#[test]
fn the_merchant_and_the_wallet_decide_nothing_about_a_good() {
    case("XYHF2-ELIG-01", "a shop that has said nothing").shop(silent_shop()).gives(PAY_LATER, Overall::Qualifies);
    case("XYHF2-ACT-03", "without the wallet a good would qualify, and is not labelled as the service cannot be open")
        .shop(shop().wallet(false).pay_later(Service::Closed))
        .gives(PAY_LATER, Overall::Qualifies)
        .labelled(PAY_LATER, Some(false));
}

#[test]
fn only_self_built_listed_goods() {
    for (origin, listed, expected) in [
        (Some(Origin::SelfBuilt), Some(true), Overall::Qualifies),
        (Some(Origin::SelfBuilt), Some(false), Overall::Near),
        (Some(Origin::SelfBuilt), None, Overall::Unknown),
        (Some(Origin::Alliance), Some(true), Overall::No),
        (Some(Origin::Alliance), Some(false), Overall::No),
        (Some(Origin::Alliance), None, Overall::No),
        (Some(Origin::ThirdParty), Some(true), Overall::No),
        (Some(Origin::ThirdParty), Some(false), Overall::No),
        (None, Some(true), Overall::Unknown),
        (None, Some(false), Overall::No),
        (None, None, Overall::Unknown),
    ] {
        case("XYHF2-ELIG-01", &format!("{origin:?}, listed {listed:?}"))
            .good(good().origin(origin).listing(listed))
            .gives(PAY_LATER, expected);
    }
    case("XYHF2-ELIG-01", "the builders say the same")
        .good(good().self_built().listed())
        .gives(PAY_LATER, Overall::Qualifies)
        .condition(
            PAY_LATER,
            "XYHF2-ELIG-01",
            Explained::met(Value::Origin(Origin::SelfBuilt), Value::Origin(Origin::SelfBuilt)),
        )
        .condition(PAY_LATER, "XYHF2-ELIG-01", Explained::met(Value::Flag(true), Value::Flag(true)));
    case("XYHF2-ELIG-01", "an alliance good, explained").good(good().alliance()).condition(
        PAY_LATER,
        "XYHF2-ELIG-01",
        Explained::unmet(Value::Origin(Origin::SelfBuilt), Value::Origin(Origin::Alliance)),
    );
    case("XYHF2-ELIG-01", "an unlisted good, explained").good(good().unlisted()).condition(
        PAY_LATER,
        "XYHF2-ELIG-01",
        Explained::unmet(Value::Flag(true), Value::Flag(false)),
    );
    case("XYHF2-ELIG-01", "nobody knows whether it is listed, explained").good(good().listing(None)).condition(
        PAY_LATER,
        "XYHF2-ELIG-01",
        Explained::unknown(Value::Flag(true)),
    );
}

#[test]
fn the_highest_price_is_at_most_500() {
    use Overall::{Near, No, Qualifies, Unknown};
    for (id, prices, expected) in [
        ("XYHF2-ELIG-02", vec!["0.01"], Qualifies),
        ("XYHF2-ELIG-02", vec!["499.99"], Qualifies),
        ("XYHF2-ELIG-02", vec!["500.00"], Qualifies),
        ("XYHF2-ELIG-02", vec!["500.01"], Near),
        ("XYHF2-ELIG-02", vec!["9999.00"], Near),
        ("AMB-01", vec!["500.00"], Qualifies),
        ("AMB-01", vec!["500.01"], Near),
        ("XYHF2-ELIG-03", vec!["1.00", "500.00"], Qualifies),
        ("XYHF2-ELIG-03", vec!["1.00", "500.01"], Near),
        ("XYHF2-ELIG-03", vec!["500.01", "1.00"], Near),
        ("XYHF2-ELIG-03", vec!["500.00", "500.00", "500.00"], Qualifies),
        ("XYHF2-ELIG-03", vec!["500.01", "500.00", "500.01"], No),
        ("XYHF2-ELIG-03", vec!["500.00", "?"], Unknown),
        ("XYHF2-ELIG-03", vec!["?"], Unknown),
        ("XYHF2-ELIG-03", vec![], Unknown),
        ("XYHF2-ELIG-03", vec!["500.01", "?"], No),
    ] {
        let what = format!("{prices:?}");
        case(id, &what).good(good().price(prices)).gives(PAY_LATER, expected);
    }
    case("XYHF2-ELIG-02", "600.00, explained").good(good().price(["100.00", "600.00"])).condition(
        PAY_LATER,
        "AMB-01",
        Explained::short(money("500.00"), money("600.00"), money("100.00")),
    );
    case("XYHF2-ELIG-02", "500.01, explained").good(good().price(["500.01"])).condition(
        PAY_LATER,
        "AMB-01",
        Explained::short(money("500.00"), money("500.01"), money("0.01")),
    );
    case("XYHF2-ELIG-02", "500.00, explained").good(good().price(["500.00"])).condition(
        PAY_LATER,
        "AMB-01",
        Explained::met(money("500.00"), money("500.00")),
    );
}

#[test]
fn an_order_may_exceed_500() {
    let scene = case("XYHF2-ELIG-03", "three pieces at 499.99 each")
        .on("2022-06-23")
        .good(good().price(["499.99"]))
        .gives(PAY_LATER, Overall::Qualifies);
    for line in scene.estimate(PAY_LATER, "1499.97") {
        assert_eq!(line.amount, yuan("15.00"), "{}: the order of 1,499.97 is charged like any other", scene.name());
    }
}

#[test]
fn a_good_is_judged_again_whenever_it_is_edited() {
    let assessment = Assessment::new(&RuleSet::default(), &shop().0, moment("2022-06-23"));
    let mut seen = Vec::new();
    for edited in [
        good().price(["600.00"]),
        good().price(["500.00"]),
        good().price(["500.00"]).unlisted(),
        good().price(["500.00"]),
        good().price(["500.00"]).category("女装>内衣"),
    ] {
        seen.push(assessment.verdict(PAY_LATER, &edited.facts()).overall);
    }
    use Overall::{Near, No, Qualifies};
    assert_eq!(seen, [Near, Qualifies, Near, Qualifies, No], "XYHF2-ELIG-04");
}

/// The rows of the list and intimate wear: clause, the platform's own name, and a path as shops write it.
const EXCLUDED: [(&str, Exclusion, &str, &str); 26] = [
    ("XYHF2-CAT-01", Exclusion::VirtualService, "虚拟/服务", "充值>话费充值"),
    ("XYHF2-CAT-02", Exclusion::Fresh, "生鲜", "生鲜>水果"),
    ("XYHF2-CAT-03", Exclusion::FlowersFarming, "鲜花绿植/农资", "鲜花绿植>多肉"),
    ("XYHF2-CAT-04", Exclusion::HomeFurnishing, "家装家居", "家装>建材"),
    ("XYHF2-CAT-05", Exclusion::Insurance, "保险", "保险"),
    ("XYHF2-CAT-06", Exclusion::LocalLife, "本地生活", "本地生活"),
    ("XYHF2-CAT-07", Exclusion::PetShop, "宠物店/宠物医院", "宠物医院"),
    ("XYHF2-CAT-08", Exclusion::DiningOut, "到店美食", "到店美食"),
    ("XYHF2-CAT-09", Exclusion::LivingService, "到店/到家生活服务", "到家生活服务"),
    ("XYHF2-CAT-10", Exclusion::Cinema, "电影院/电影票", "电影票"),
    ("XYHF2-CAT-11", Exclusion::PropertyService, "房产服务", "房产服务"),
    ("XYHF2-CAT-12", Exclusion::PropertyVehicle, "房产/汽车", "汽车"),
    ("XYHF2-CAT-13", Exclusion::Industrial, "工业品", "工业品"),
    ("XYHF2-CAT-14", Exclusion::TransportTicket, "交通票", "交通票"),
    ("XYHF2-CAT-15", Exclusion::Wedding, "结婚服务/婚庆", "婚庆"),
    ("XYHF2-CAT-16", Exclusion::HotelTravel, "酒旅", "酒旅"),
    ("XYHF2-CAT-17", Exclusion::VehicleService, "汽车/摩托车服务", "汽车服务"),
    ("XYHF2-CAT-18", Exclusion::MallSupermarket, "商场/超市", "超市"),
    ("XYHF2-CAT-19", Exclusion::Logistics, "物流服务", "物流服务"),
    ("XYHF2-CAT-20", Exclusion::FlowerCity, "鲜花到店/全城送", "全城送"),
    ("XYHF2-CAT-21", Exclusion::Leisure, "休闲/玩乐", "休闲玩乐"),
    ("XYHF2-CAT-22", Exclusion::HealthService, "医疗健康服务", "医疗健康服务"),
    ("XYHF2-CAT-23", Exclusion::BeautyProduct, "医疗/生活美容产品", "生活美容产品"),
    ("XYHF2-CAT-24", Exclusion::BeautyService, "医疗/生活美容服务", "生活美容服务"),
    ("XYHF2-CAT-25", Exclusion::Fitness, "运动健身", "运动健身"),
    ("XYHF2-CAT-26", Exclusion::IntimateWear, "内衣", "女装>内衣"),
];

#[test]
fn every_row_of_the_list_is_out_and_so_is_intimate_wear() {
    for (id, row, name, path) in EXCLUDED {
        assert_eq!(row.id(), id, "{name}");
        case(id, "as it was placed").good(good().placed(Placement::Excluded(row))).gives(PAY_LATER, Overall::No);
        for path in [name, path] {
            case(id, path)
                .good(good().category(path))
                .gives(PAY_LATER, Overall::No)
                .condition(
                    PAY_LATER,
                    "XYHF2-CAT-00",
                    Explained {
                        outcome: Outcome::Unmet,
                        required: None,
                        actual: Some(Value::Placement(Placement::Excluded(row))),
                        gap: None,
                    },
                )
                .blocked_by(PAY_LATER, &["XYHF2-CAT-00"]);
        }
    }
    assert_eq!(EXCLUDED.map(|(_, row, ..)| row), Exclusion::ALL, "XYHF2-CAT-01 to 26: all of them, in order");
}

#[test]
fn other_categories_are_in_or_cannot_be_told() {
    for (id, path, expected) in [
        ("XYHF2-CAT-00", "虚拟/服务", Overall::No),
        ("XYHF2-CAT-00", "生鲜", Overall::No),
        ("XYHF2-CAT-00", "鲜花绿植", Overall::No),
        ("XYHF2-CAT-00", "内裤", Overall::No),
        ("XYHF2-CAT-00", "女装>衬衫", Overall::Qualifies),
        ("XYHF2-CAT-02", "零食>鲜花饼", Overall::Qualifies),
        ("XYHF2-CAT-03", "鲜花饼", Overall::Qualifies),
        ("XYHF2-CAT-26", "文胸", Overall::No),
        ("XYHF2-CAT-26", "内衣收纳盒", Overall::Unknown),
        ("XYHF2-CAT-26", "收纳>内衣收纳盒", Overall::Unknown),
        ("XYHF2-CAT-07", "宠物用品>猫粮", Overall::Qualifies),
        ("AMB-02", "家装家居", Overall::No),
        ("AMB-02", "工业品", Overall::No),
        ("AMB-02", "保险", Overall::No),
        ("AMB-02", "内衣", Overall::No),
        ("AMB-03", "运动健身", Overall::No),
        ("AMB-03", "商场/超市", Overall::No),
        ("AMB-03", "医疗/生活美容产品", Overall::No),
        ("AMB-03", "运动服饰", Overall::Qualifies),
        ("DEF-CATEGORY-UNKNOWN", "", Overall::Unknown),
        ("DEF-CATEGORY-UNKNOWN", "杂七杂八", Overall::Unknown),
    ] {
        case(id, path).good(good().category(path)).gives(PAY_LATER, expected);
    }
    for family in Family::ALL {
        case("XYHF2-CAT-00", family.label())
            .good(good().placed(Placement::Allowed(*family)))
            .gives(PAY_LATER, Overall::Qualifies);
    }
}

#[test]
fn the_range_can_be_widened_row_by_row() {
    let widened = Setting::PayLaterExcludes(Exclusion::Fresh);
    for (at, path, expected) in [
        ("2024-05-31 23:59:59", "生鲜", Overall::Near),
        ("2024-06-01 00:00:00", "生鲜", Overall::Qualifies),
        ("2024-06-01", "内衣", Overall::No),
        ("2024-06-01", "保险", Overall::No),
    ] {
        case("XYHF2-CAT-27", path)
            .on(at)
            .changed(widened, "2024-06-01", Value::Flag(false))
            .good(good().category(path))
            .gives(PAY_LATER, expected);
    }
}

#[test]
fn an_unmet_condition_outranks_an_unknown_one() {
    for (what, good, expected) in [
        ("price too high, category unknown", good().price(["600.00"]).category("杂物"), Overall::No),
        ("not listed, origin unknown", good().unlisted().origin(None), Overall::No),
        ("two things are wrong", good().unlisted().price(["600.00"]), Overall::No),
        ("one thing is wrong", good().unlisted(), Overall::Near),
        ("one thing is unknown", good().category("杂物"), Overall::Unknown),
        ("everything is unknown", good().category("杂物").listing(None).origin(None).price(["?"]), Overall::Unknown),
    ] {
        case("XYHF2-ELIG-01", what).good(good).gives(PAY_LATER, expected);
    }
    case("XYHF2-DATE-01", "not in force outranks everything")
        .on("2022-06-22")
        .good(good().unlisted().price(["600.00"]).category("内衣"))
        .gives(PAY_LATER, Overall::NotApplicable);
}
