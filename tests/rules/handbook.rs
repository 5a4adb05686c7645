//! The handbook: every clause is carried, with its standing, in both languages, dated, and used in a plan that somebody
//! can meet and somebody can miss.

use crate::kit::{app, buyer, day, good, moment, money, rate, score, shop, silent_shop};
use merchant_simulator::base::{Day, Moment, Platform, Version};
use merchant_simulator::policy::category::{Exclusion, Family, Placement};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{
    BuyerFacts, Case, Clause, Dated, FILES, Figure, GoodFacts, Guarantee, Level, Origin, Outcome, Programme,
    Requirement, RuleSet, Rules, Service, Setting, ShopFacts, SignUp, Source, Standing, Test, Value, WORDS, built_in,
    clause, clauses,
};
use std::collections::BTreeSet;

/// Every id of the extraction but the rows of categories, in its order, with the standing that it has there. What is
/// not marked as a reading is stated; the two sums of scattered statements are inferred.
const IDS: &[(Standing, &str)] = &[
    // 先用后付 2.0.
    (Standing::Stated, "XYHF2-DATE-01 XYHF2-DATE-02 XYHF2-MIG-01 XYHF2-MIG-02 XYHF2-DIFF-01 XYHF2-DEF-01"),
    (Standing::Stated, "XYHF2-NAV-01 XYHF2-UI-01 XYHF2-ACT-01 XYHF2-ACT-02 XYHF2-ACT-03 XYHF2-ACT-04 XYHF2-ACT-05"),
    (Standing::Stated, "XYHF2-ACT-06 XYHF2-ELIG-01 XYHF2-ELIG-04 XYHF2-ELIG-05 XYHF2-CAT-00 XYHF2-CAT-27"),
    (Standing::Inferred, "XYHF2-STATE-01 XYHF2-ELIG-02 XYHF2-ELIG-03 XYHF2-CAT-26"),
    (Standing::Stated, "XYHF2-CONS-01 XYHF2-LABEL-01 XYHF2-ORD-01 XYHF2-ORD-02 XYHF2-DED-01 XYHF2-DED-02"),
    (Standing::Stated, "XYHF2-SETL-01 XYHF2-SETL-02 XYHF2-AS-01 XYHF2-FEE-01 XYHF2-FEE-02 XYHF2-FEE-03 XYHF2-FEE-04"),
    (Standing::Stated, "XYHF2-FEE-05 XYHF2-COPY-01 XYHF2-INV-01 XYHF2-PAUSE-01 XYHF2-PAUSE-02"),
    // 先用后付 1.0.
    (Standing::Stated, "XYHF1-NAV-01 XYHF1-LABEL-01 XYHF1-ACT-01 XYHF1-ACT-02 XYHF1-ACT-03 XYHF1-ACT-04 XYHF1-ACT-05"),
    (Standing::Stated, "XYHF1-SET-01 XYHF1-SET-02 XYHF1-SET-03 XYHF1-SET-04 XYHF1-SET-05"),
    (Standing::Assumed, "XYHF1-NOTE-01"),
    // The June 2022 立减.
    (Standing::Stated, "LJ-DATE-01 LJ-MERC-01 LJ-BEN-01 LJ-BUYER-01 LJ-AMT-01 LJ-GOOD-01 LJ-REQ-01 LJ-REG-01"),
    (Standing::Stated, "LJ-AVAIL-01 LJ-VIEW-01"),
    // 38节 2023.
    (Standing::Stated, "PAY38-REG-01 PAY38-REG-02 PAY38-GATE-01 PAY38-GATE-02 PAY38-GATE-03 PAY38-GATE-04"),
    (Standing::Inferred, "PAY38-DATE-00 SUB38-BEN-01"),
    (Standing::Stated, "SUB38-DATE-01 SUB38-GATE-05 SUB38-REG-01 SUB38-REG-02 SUB38-CONS-01 SUB38-CONS-02"),
    (Standing::Stated, "SPLIT38-DATE-01 SPLIT38-GATE-05 SPLIT38-GOOD-01 SPLIT38-BEN-01 SPLIT38-BEN-02"),
    (Standing::Stated, "SPLIT38-USER-01 SPLIT38-REG-01 SPLIT38-FEE-01"),
    (Standing::Stated, "JOINT38-DATE-01 JOINT38-GATE-05 JOINT38-GOOD-01 JOINT38-BEN-01 JOINT38-BEN-02 JOINT38-BEN-03"),
    (Standing::Stated, "JOINT38-REG-01"),
    // 分期免息 and 分期付款.
    (Standing::Stated, "INST-DEF-01 INST-LABEL-01 INST-CFG-01 INST-FEE-01 INST-DEF-02 INST-COPY-01 INST-COPY-02"),
    (Standing::Stated, "FQ-DEF-01 FQ-SETL-01 FQ-FEE-01 XYHF-COPY-01 XYHF-COPY-02"),
    // 退款不退货.
    (Standing::Stated, "RNR1-01 RNR2-01 RNR3-DATE-01 RNR3-UPG-01 RNR3-NEW-01 RNR3-NEW-02 RNR-DEF-01 RNR-CAT-01"),
    (Standing::Stated, "RNR-GOOD-01 RNR-ORD-01 RNR-MERC-01 RNR-OPEN-01 RNR-OPEN-02 RNR-OPEN-03 RNR-EFF-01"),
    (Standing::Stated, "RNR-LABEL-01 RNR-REV-01 RNR-REV-02 RNR-REV-03 RNR-REV-04 RNR-REV-05 RNR-KPI-01 RNR-BEN-01"),
    (Standing::Stated, "RNR-BEN-02 RNR-COPY-02 RNR-COPY-01"),
    // The Spring Festival of 2022.
    (Standing::Stated, "CNY22-EFF-01 CNY22-SCOPE-01 CNY22-T1 CNY22-T2 CNY22-T3 CNY22-T4 CNY22-DEF CNY22-KPI-01"),
    (Standing::Stated, "CNY22-KPI-02 CNY22-KPI-03 CNY22-KPI-04"),
    // 定时优惠.
    (Standing::Stated, "TIMED-DEF-01 TIMED-COPY-01 TIMED-MERC-01 TIMED-VER-01 TIMED-VER-02 TIMED-NAV-01 TIMED-TYPE-01"),
    (Standing::Stated, "TIMED-TYPE-02 TIMED-APPLY-01 TIMED-FLOW-01 TIMED-FLOW-02 TIMED-FLOW-03"),
    // Contradictions and ambiguities.
    (Standing::Disputed, "AMB-01 AMB-02 AMB-03 AMB-04 AMB-05 AMB-06 AMB-07 AMB-08 AMB-09 AMB-11 AMB-13 AMB-16"),
    (Standing::Inferred, "AMB-10 AMB-12 AMB-14 AMB-15 AMB-17"),
    (Standing::Assumed, "AMB-18 AMB-19"),
];

/// Every id with its standing, the rows of categories among them.
fn ids() -> Vec<(String, Standing)> {
    let listed = IDS.iter().flat_map(|(standing, ids)| ids.split(' ').map(|id| (id.to_owned(), *standing)));
    let rows = (1..=25).map(|row| (format!("XYHF2-CAT-{row:02}"), Standing::Stated));
    listed.chain(rows).collect()
}

#[test]
fn every_id_is_carried_with_its_standing() {
    let ids = ids();
    assert_eq!(ids.len(), 198, "the table lists every id once");
    for (id, standing) in &ids {
        let found = clause(id).unwrap_or_else(|| panic!("{id} is not in the handbook"));
        assert_eq!(found.standing, *standing, "{id}");
    }
    let distinct: BTreeSet<&str> = ids.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(distinct.len(), ids.len());
}

#[test]
fn no_id_stands_twice_and_none_is_of_an_unknown_kind() {
    let mut seen = BTreeSet::new();
    let listed: BTreeSet<String> = ids().into_iter().map(|(id, _)| id).collect();
    for clause in clauses() {
        assert!(seen.insert(clause.id), "{} stands twice", clause.id);
        let ours = clause.id.starts_with("B-") || clause.id.starts_with("DEF-");
        assert!(ours || listed.contains(clause.id), "{} is neither listed nor of our own", clause.id);
    }
}

#[test]
fn every_clause_says_something_in_both_languages() {
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert_eq!(FILES.len(), WORDS.len());
    for (file, words) in FILES.iter().zip(WORDS) {
        let (chinese, english) = (words.chinese, words.english);
        assert_eq!((chinese.len(), english.len()), (file.clauses.len(), file.clauses.len()), "one each, side by side");
        for ((clause, chinese), english) in file.clauses.iter().zip(chinese).zip(english) {
            assert_eq!((chinese.id, english.id), (clause.id, clause.id));
            for text in [chinese.wording, chinese.place, english.wording, english.place] {
                assert!(!text.trim().is_empty(), "{}", clause.id);
                assert_eq!(text.trim(), text, "{}", clause.id);
                assert!(!text.contains("  "), "{}: {text}", clause.id);
            }
            assert!(han(chinese.wording), "{}: {}", clause.id, chinese.wording);
            assert!(chinese.wording != english.wording, "{}", clause.id);
            assert!(english.wording.chars().any(|c| c.is_ascii_alphabetic()), "{}", clause.id);
        }
    }
}

#[test]
fn every_clause_names_its_source_and_when_it_was_checked() {
    for clause in clauses() {
        if let Some(expected) = clause.source.checked_on() {
            assert_eq!(clause.checked_on, expected, "{}", clause.id);
        }
        let years = Day::of(2021, 1, 1)..=Day::of(2025, 12, 31);
        assert!(years.contains(&clause.checked_on), "{}", clause.id);
        match clause.source {
            Source::Ours => {
                assert_eq!(clause.standing, Standing::Assumed, "{}: nobody says so but us", clause.id);
                assert!(clause.id.starts_with("DEF-") || clause.id.starts_with("AMB-"), "{}", clause.id);
            }
            Source::Public(row) => {
                assert!(clause.id.starts_with(row), "{} is not of {row}", clause.id);
                assert_ne!(clause.standing, Standing::Stated, "{}: stated means by one of the five", clause.id);
            }
            _ => assert!(!clause.id.starts_with("B-"), "{} is of a public page", clause.id),
        }
        if clause.standing == Standing::Stated {
            assert!(clause.source.checked_on().is_some(), "{}: stated, but not by one of the five", clause.id);
        }
        if let (Some(from), Some(until)) = (clause.holds.from, clause.holds.until) {
            assert!(from <= until, "{}", clause.id);
        }
    }
}

#[test]
fn each_document_has_its_own_ids() {
    for (source, prefixes) in [
        (Source::PayLaterTwo, &["XYHF2-", "AMB-", "DEF-"][..]),
        (Source::PayLaterOne, &["XYHF1-", "LJ-", "AMB-"]),
        (
            Source::Festival38,
            &["PAY38-", "SUB38-", "SPLIT38-", "JOINT38-", "INST-", "FQ-", "XYHF-COPY-", "AMB-", "DEF-BUYER-CHANNEL"],
        ),
        (Source::RefundOnly, &["RNR", "AMB-"]),
        (Source::SpringFestival, &["CNY22-", "TIMED-", "AMB-"]),
    ] {
        let mut count = 0;
        for clause in clauses().filter(|clause| clause.source == source) {
            assert!(prefixes.iter().any(|prefix| clause.id.starts_with(prefix)), "{} of {source:?}", clause.id);
            count += 1;
        }
        assert!(count > 10, "{source:?}");
    }
}

#[test]
fn every_setting_has_a_value_of_its_kind_on_every_day() {
    let rules = RuleSet::default();
    let first = day("2022-06-23");
    let last = day("2026-12-31");
    let mut days = vec![first, last];
    days.extend(rules.days_of_change(first).into_iter().filter(|day| *day <= last));
    days.extend(days.clone().into_iter().map(|day| day.plus(-1)).filter(|day| *day >= first));
    for setting in Setting::all() {
        for day in &days {
            let found = rules.value(setting, *day).unwrap_or_else(|| panic!("{setting:?} has no value on {day}"));
            assert_eq!(found.value.kind(), setting.kind(), "{setting:?}");
            assert!(setting.accepts(found.value), "{setting:?}: {:?}", found.value);
            assert_eq!(found.changed, None, "{setting:?}");
        }
    }
    let settings: Vec<Setting> = Setting::all().collect();
    // 6 of the 立减, 3 of the fee subsidy, 5 of the shared pool, 7 of the joint subsidy.
    assert_eq!(settings.len(), Setting::NAMED.len() + Exclusion::ALL.len() + 21);
    for (place, setting) in settings.iter().enumerate() {
        assert!(!settings[..place].contains(setting), "{setting:?} stands twice");
    }
}

#[test]
fn no_value_has_two_beginnings_on_one_day() {
    let values: Vec<&Dated> = built_in().collect();
    for (place, value) in values.iter().enumerate() {
        let twin = values[..place].iter().any(|other| (other.setting, other.from) == (value.setting, value.from));
        assert!(!twin, "{:?} has two values from {}", value.setting, value.from);
        assert!(clauses().any(|clause| std::ptr::eq(clause, value.clause)), "{} is of no file", value.clause.id);
        assert!(!matches!(value.setting, Setting::PayLaterExcludes(_)), "rows come from the list of categories");
    }
    for setting in Setting::NAMED.iter().copied() {
        assert!(values.iter().any(|value| value.setting == setting), "{setting:?} has no built-in value");
    }
}

/// What the documents say of the fee, stretch by stretch: every clause that holds, and the one that is followed.
/// Between the documents there are gaps (nobody says what September 2022 to June 2023 cost) and overlaps (a free trial
/// whose beginning is unknown beside our one per cent).
const FEE: &[(&str, &str, &[&str], &str)] = &[
    ("2022-06-23", "2022-07-31", &["XYHF2-FEE-01", "XYHF2-FEE-02"], "XYHF2-FEE-01"),
    ("2022-08-01", "2022-08-31", &["XYHF2-FEE-02", "B-07a"], "B-07a"),
    ("2022-09-01", "2023-03-31", &["XYHF2-FEE-02", "DEF-FEE-OPEN-MONTHS"], "DEF-FEE-OPEN-MONTHS"),
    ("2023-04-01", "2023-06-30", &["XYHF2-FEE-02", "B-07b", "DEF-FEE-OPEN-MONTHS"], "DEF-FEE-OPEN-MONTHS"),
    ("2023-07-01", "2026-12-31", &["B-07c", "B-07d"], "B-07d"),
];

#[test]
fn gaps_and_overlaps_of_the_fee_are_declared() {
    let about = ["XYHF2-FEE-01", "XYHF2-FEE-02", "B-07a", "B-07b", "B-07c", "B-07d", "DEF-FEE-OPEN-MONTHS"];
    let mut at = day("2022-06-23");
    for (from, until, hold, followed) in FEE {
        assert_eq!(day(from), at, "the stretches follow each other");
        while at <= day(until) {
            let holding: Vec<&str> = about
                .into_iter()
                .filter(|id| clause(id).is_some_and(|clause| clause.holds.contains(at.start())))
                .collect();
            assert_eq!(&holding, hold, "{at}");
            let in_force = RuleSet::default().value(Setting::PayLaterFeeZhima, at).map(|found| found.clause.id);
            assert_eq!(in_force, Some(*followed), "{at}");
            at = at.plus(1);
        }
    }
    assert_eq!(at, day("2027-01-01"));
}

#[test]
fn a_value_is_followed_only_while_its_clause_holds() {
    // Campaigns have values outside their days, too: nobody asks for them then.
    let campaign = |clause: &Clause| clause.holds.until.is_some() && clause.holds.until < Some(day("2024-12-31"));
    for setting in [Setting::PayLaterFeeZhima, Setting::PayLaterFeeWechat, Setting::PayLaterPriceCap] {
        let mut at = day("2022-06-23");
        while at <= day("2026-12-31") {
            let found = RuleSet::default().value(setting, at).expect("a value");
            assert!(found.clause.holds.contains(at.start()), "{setting:?} follows {} on {at}", found.clause.id);
            at = at.plus(1);
        }
    }
    for value in built_in().filter(|value| campaign(value.clause)) {
        let days = value.clause.holds;
        let (from, until) = (days.from.unwrap_or(Day::FIRST), days.until.unwrap_or(Day::LAST));
        assert!(value.from <= until, "{:?} begins on {} after {} ended", value.setting, value.from, value.clause.id);
        assert!(from <= until, "{}", value.clause.id);
    }
}

#[test]
fn versions_of_refund_without_return_overlap_and_leave_no_day_between() {
    let holds = |setting, at| match RuleSet::default().value(setting, at).map(|found| found.value) {
        Some(Value::Span(span)) => span.contains(at.start()),
        _ => false,
    };
    for (at, versions) in [
        ("2021-10-31", [false, false, false]),
        ("2021-11-01", [true, false, false]),
        ("2022-05-31", [true, false, false]),
        ("2022-06-01", [true, true, false]),
        ("2022-08-31", [true, true, false]),
        ("2022-09-01", [false, true, false]),
        ("2022-09-02", [false, true, false]),
        ("2022-09-03", [false, true, true]),
        ("2024-12-01", [false, true, true]),
        ("2024-12-02", [false, false, false]),
    ] {
        let settings = [Setting::RefundOnlyOne, Setting::RefundOnlyTwo, Setting::RefundOnlyThree];
        assert_eq!(settings.map(|setting| holds(setting, day(at))), versions, "AMB-12 @ {at}");
    }
}

/// Days inside the windows, chosen so that every version of every plan is met.
const DAYS: [&str; 12] = [
    "2022-03-20",
    "2022-05-20",
    "2022-06-10",
    "2022-06-25",
    "2022-09-01",
    "2022-10-01",
    "2023-02-16",
    "2023-02-25",
    "2023-03-12",
    "2023-03-31",
    "2024-01-01",
    "2026-01-01",
];

/// Goods that between them meet and miss every question.
fn goods() -> Vec<GoodFacts> {
    let plain = good().alliance().commission("50%").price(["199.00"]);
    [
        good(),
        good().unlisted(),
        good().alliance(),
        good().third_party(),
        good().price(["600.00"]),
        good().price(["1.00"]),
        good().placed(Placement::Excluded(Exclusion::VirtualService)),
        good().placed(Placement::Allowed(Family::Food)),
        good().placed(Placement::Unknown),
        plain.clone(),
        plain.commission("0%"),
    ]
    .iter()
    .map(crate::kit::Good::facts)
    .collect()
}

/// Shops that between them meet and miss every question; every one plans a coupon.
fn shops() -> Vec<ShopFacts> {
    let low = shop()
        .with(Figure::Experience, Value::Score(score("3.00")))
        .violations(5)
        .with(Figure::RiskControl, Value::Flag(true))
        .with(Figure::BadRecord, Value::Flag(true))
        .with(Figure::OnTimeShipping, Value::Rate(rate("10%")))
        .disputes(9, 10)
        .with(Figure::MonthGmv, money("0.00"))
        .with(Figure::SessionGmv, money("0.00"))
        .wallet(false)
        .with(Figure::ProfessionalHost, Value::Flag(false))
        .pay_later(Service::Paused)
        .pay_later_rollout("2026-06-01")
        .guarantee(Guarantee::Closed)
        .sign_up(Figure::SignUp(FEE_SUBSIDY), SignUp::No)
        .sign_up(Figure::SignUp(SPLIT_INTEREST), SignUp::No)
        .sign_up(Figure::SignUp(JOINT_INTEREST), SignUp::No);
    [shop(), low, silent_shop()].map(|shop| shop.coupon("10.00", "100.00").0).into()
}

fn buyers() -> Vec<BuyerFacts> {
    let poor = BuyerFacts {
        zhima: Some(350),
        wechat: Some(300),
        first_zhima_order: Some(false),
        good_credit: Some(false),
        valued: Some(false),
        client: app(Platform::Ios, "1.0.0"),
    };
    let android = BuyerFacts { client: app(Platform::Android, "9.6.50"), ..buyer() };
    vec![buyer(), poor, android]
}

/// Whether some case brings a requirement to this outcome.
fn can_come_out(requirement: &Requirement, outcome: Outcome, moments: &[Moment]) -> bool {
    let (goods, shops, buyers) = (goods(), shops(), buyers());
    moments.iter().any(|at| {
        shops.iter().any(|shop| {
            let judge = |good, buyer| requirement.test.judge(&Case { at: *at, shop, good, buyer }) == outcome;
            goods.iter().any(|good| judge(Some(good), None)) || buyers.iter().any(|buyer| judge(None, Some(buyer)))
        })
    })
}

#[test]
fn every_condition_of_every_plan_can_be_met_and_can_be_missed() {
    let rules = RuleSet::default();
    let mut moments: Vec<Moment> = DAYS.map(moment).into();
    moments.extend([Day::FIRST.start(), Day::LAST.end()]);
    let mut asked = 0;
    for programme in RuleSet::default().programmes() {
        let mut plans = 0;
        for at in DAYS.map(moment) {
            for shop in &shops() {
                let plan = programme.plan(&Rules { set: &rules, shop, at });
                assert!(plan.conditions.len() <= 16, "{programme:?} asks {} questions", plan.conditions.len());
                assert_eq!(plan.programme, programme);
                let in_force = plan.conditions.iter().all(|requirement| match requirement.test {
                    Test::InForce(span) => span.contains(at),
                    _ => true,
                });
                if !in_force {
                    continue;
                }
                plans += 1;
                let of_buyers = plan.buyer.iter().flat_map(|(_, requirements)| requirements);
                for requirement in plan.conditions.iter().chain(&plan.label).chain(of_buyers) {
                    // Which goods are in an activity of the merchant's own is not known before orders are played.
                    if requirement.test == Test::InActivity {
                        continue;
                    }
                    asked += 1;
                    for outcome in [Outcome::Met, Outcome::Unmet] {
                        assert!(
                            can_come_out(requirement, outcome, &moments),
                            "{programme:?} on {at}: {requirement:?} can never be {outcome:?}"
                        );
                    }
                }
            }
        }
        assert!(plans > 0, "{programme:?} is in force on none of the days");
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn every_plan_begins_with_its_days_and_can_be_met_as_a_whole() {
    let rules = RuleSet::default();
    let (goods, shops) = (goods(), shops());
    for programme in RuleSet::default().programmes() {
        let fine = |at: Moment, shop: &ShopFacts, good: &GoodFacts| {
            let plan = programme.plan(&Rules { set: &rules, shop, at });
            let case = Case { at, shop, good: Some(good), buyer: None };
            assert!(
                matches!(plan.conditions.first().map(|first| first.test), Some(Test::InForce(_))),
                "{programme:?} begins with something else"
            );
            assert_eq!(plan.conditions.first().map(|first| first.test.level()), Some(Level::Scope));
            plan.conditions.iter().all(|asked| asked.test.judge(&case) == Outcome::Met)
        };
        // A shop coupon, taken literally, is met by goods for which a commission is paid (AMB-16).
        let commissioned = GoodFacts { origin: Some(Origin::SelfBuilt), commission: Some(rate("50%")), ..goods[0] };
        let met = DAYS
            .map(moment)
            .into_iter()
            .any(|at| shops.iter().any(|shop| goods.iter().chain([&commissioned]).any(|good| fine(at, shop, good))));
        assert!(met, "nobody can qualify for {programme:?}");
    }
}

/// Requirements that rest on a clause on days on which it does not yet hold, and why that is right.
const AHEAD: &[(Programme, &str)] = &[
    // Terms of 2.0 that 1.0 and the June campaign borrow before it (DEF-ONE-TERMS).
    (Programme::PayLaterOne, "XYHF2-CONS-01"),
    (Programme::Campaign(FIRST_ORDER_DISCOUNT), "XYHF2-CONS-01"),
    // What the questions on 3.0 say of its goods is taken for the versions before it, of which nothing is said.
    (Programme::RefundOnly, "RNR-ORD-01"),
    // Benefits that begin five days after sign-up.
    (Programme::Campaign(SPLIT_INTEREST), "SPLIT38-USER-01"),
    (Programme::Campaign(SPLIT_INTEREST), "SPLIT38-BEN-02"),
    (Programme::Campaign(JOINT_INTEREST), "SPLIT38-USER-01"),
];

#[test]
fn clauses_that_plans_rest_on_are_of_the_handbook_and_hold_on_the_day() {
    let rules = RuleSet::default();
    let mut ahead = BTreeSet::new();
    for programme in RuleSet::default().programmes() {
        for at in DAYS.map(moment) {
            for shop in &shops() {
                let plan = programme.plan(&Rules { set: &rules, shop, at });
                let days = |asked: &Requirement| matches!(asked.test, Test::InForce(_) | Test::Active(_));
                let in_force = plan.conditions.iter().all(|asked| match asked.test {
                    Test::InForce(span) => span.contains(at),
                    _ => true,
                });
                let of_buyers = plan.buyer.iter().flat_map(|(_, requirements)| requirements);
                for asked in plan.conditions.iter().chain(&plan.label).chain(of_buyers) {
                    assert!(clause(asked.clause.id).is_some_and(|found| std::ptr::eq(found, asked.clause)));
                    assert_eq!(asked.changed, None, "{programme:?}: {}", asked.clause.id);
                    // A clause on the days themselves speaks of days on which it does not hold, too.
                    if in_force && !days(asked) && !asked.clause.holds.contains(at) {
                        let declared = AHEAD.contains(&(programme, asked.clause.id));
                        assert!(declared, "{programme:?} rests on {} on {at}", asked.clause.id);
                        ahead.insert((programme, asked.clause.id));
                    }
                }
            }
        }
    }
    assert_eq!(ahead.len(), AHEAD.len(), "declared, but no longer so: {AHEAD:?} against {ahead:?}");
}

#[test]
fn versions_of_the_app_are_the_ones_that_the_guide_names() {
    let rules = RuleSet::default();
    let at = day("2022-03-20");
    for (id, setting, version) in [
        ("TIMED-VER-01", Setting::CouponIos, Version::new(9, 7, 10)),
        ("TIMED-VER-02", Setting::CouponAndroid, Version::new(9, 6, 50)),
    ] {
        let found = rules.value(setting, at).expect("a value");
        assert_eq!((found.value, found.clause.id), (Value::Version(version), id));
    }
}
