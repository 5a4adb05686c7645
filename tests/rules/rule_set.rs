//! Values by day, and those that the user has set.

use crate::kit::{applicant, case, change, day, good, money, rate, yuan};
use merchant_simulator::base::{Day, Span};
use merchant_simulator::policy::Term;
use merchant_simulator::policy::category::Exclusion;
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{Kind, Overall, Programme, RuleChange, RuleSet, Setting, Value};
use merchant_simulator::shop::{Refusal, RuleCommand, rule_book};

const CAP: Setting = Setting::PayLaterPriceCap;

/// The value of a setting on a day, and the place of the user's change that gave it.
fn on(rules: &RuleSet, setting: Setting, text: &str) -> (Value, Option<usize>) {
    let found = rules.value(setting, day(text)).expect("a value");
    (found.value, found.changed)
}

fn with(changes: impl IntoIterator<Item = RuleChange>) -> RuleSet {
    RuleSet { changes: changes.into_iter().collect(), ..RuleSet::default() }
}

#[test]
fn the_built_in_value_holds_until_a_later_one() {
    let rules = RuleSet::default();
    for (at, expected) in [
        ("2022-05-01", "1%"),
        ("2022-07-31", "1%"),
        ("2022-08-01", "0%"),
        ("2022-08-31", "0%"),
        ("2022-09-01", "1%"),
        ("2023-06-30", "1%"),
        ("2023-07-01", "0.4%"),
        ("2199-12-31", "0.4%"),
    ] {
        assert_eq!(on(&rules, Setting::PayLaterFeeWechat, at), (Value::Rate(rate(expected)), None), "B-07 @ {at}");
    }
}

#[test]
fn the_users_value_holds_from_its_day_on() {
    let rules = with([change(CAP, "2024-01-01", money("800.00"))]);
    assert_eq!(on(&rules, CAP, "2023-12-31"), (money("500.00"), None));
    assert_eq!(on(&rules, CAP, "2024-01-01"), (money("800.00"), Some(0)));
    assert_eq!(on(&rules, CAP, "2026-01-01"), (money("800.00"), Some(0)));
}

#[test]
fn the_users_value_beats_what_is_built_in_later() {
    let rules = with([change(Setting::PayLaterFeeWechat, "2022-07-01", Value::Rate(rate("0.8%")))]);
    for (at, expected, changed) in [
        ("2022-06-30", "1%", None),
        ("2022-07-01", "0.8%", Some(0)),
        ("2022-08-15", "0.8%", Some(0)),
        ("2024-01-01", "0.8%", Some(0)),
    ] {
        assert_eq!(on(&rules, Setting::PayLaterFeeWechat, at), (Value::Rate(rate(expected)), changed), "B-07 @ {at}");
    }
}

#[test]
fn of_several_the_latest_day_wins_then_the_latest_set() {
    let later = change(CAP, "2024-06-01", money("900.00"));
    let earlier = change(CAP, "2024-01-01", money("800.00"));
    let again = change(CAP, "2024-01-01", money("700.00"));
    for rules in [with([later.clone(), earlier.clone()]), with([earlier.clone(), later.clone()])] {
        assert_eq!(on(&rules, CAP, "2024-05-31").0, money("800.00"));
        assert_eq!(on(&rules, CAP, "2024-06-01").0, money("900.00"));
    }
    let rules = with([earlier, later, again]);
    assert_eq!(on(&rules, CAP, "2024-01-01"), (money("700.00"), Some(2)));
    assert_eq!(on(&rules, CAP, "2024-06-01"), (money("900.00"), Some(1)));
}

#[test]
fn a_change_of_one_setting_leaves_the_others_alone() {
    let rules = with([change(CAP, "2024-01-01", money("800.00"))]);
    for setting in Setting::all().filter(|setting| *setting != CAP) {
        let day = day("2024-06-01");
        assert_eq!(rules.value(setting, day), RuleSet::default().value(setting, day), "{setting:?}");
    }
}

#[test]
fn a_change_is_named_by_the_condition_that_it_takes_part_in() {
    let scene =
        case("XYHF2-ELIG-02", "a cap of 800 from 2024 on").on("2024-03-01").changed(CAP, "2024-01-01", money("800.00"));
    let scene = scene.good(good().price(["800.00"])).gives(Programme::PayLater, Overall::Qualifies);
    let assessment = scene.assessment();
    let named = |programme| -> Vec<(&str, Option<usize>)> {
        let conditions = &assessment.plan(programme).conditions;
        conditions
            .iter()
            .map(|asked| (asked.clause.id, asked.changed))
            .filter(|(_, changed)| changed.is_some())
            .collect()
    };
    assert_eq!(named(Programme::PayLater), [("AMB-01", Some(0))]);
    assert_eq!(named(Programme::InterestFree), []);
    scene.good(good().price(["800.01"])).gives(Programme::PayLater, Overall::Near);
    let widened = case("XYHF2-CAT-27", "a row that opens").on("2024-03-01").changed(
        Setting::PayLaterExcludes(Exclusion::Fitness),
        "2024-01-01",
        Value::Flag(false),
    );
    let assessment = widened.assessment();
    let asked = assessment.plan(Programme::PayLater).conditions.iter().find(|asked| asked.clause.id == "XYHF2-CAT-00");
    assert_eq!(asked.map(|asked| asked.changed), Some(Some(0)));
}

#[test]
fn gates_of_a_campaign_can_be_set_too() {
    for (setting, value, shop, expected) in [
        (Setting::ViolationsCap, Value::Count(1), applicant().violations(1), Overall::Qualifies),
        (Setting::ViolationsCap, Value::Count(1), applicant().violations(2), Overall::Near),
        (Setting::DisputesCap, Value::Rate(rate("0.36%")), applicant().disputes(9, 2_500), Overall::Qualifies),
        (Setting::DisputesCap, Value::Rate(rate("0.36%")), applicant().disputes(9, 2_499), Overall::Near),
        (Setting::Campaign(SPLIT_INTEREST, Term::MonthGmv), money("600000.00"), applicant(), Overall::Near),
    ] {
        case("PAY38-GATE-02", &format!("{setting:?} is {value:?}"))
            .on("2023-02-20")
            .changed(setting, "2023-02-15", value)
            .shop(shop)
            .gives(Programme::Campaign(SPLIT_INTEREST), expected);
    }
    let longer = Value::Span(Span::between(day("2023-02-15"), day("2023-04-30")));
    for (at, expected) in [("2023-04-30 23:59:59", Overall::Qualifies), ("2023-05-01 00:00:00", Overall::NotApplicable)]
    {
        case("SUB38-DATE-01", "prolonged, says the user")
            .on(at)
            .changed(Setting::Campaign(FEE_SUBSIDY, Term::Active), "2023-03-01", longer)
            .gives(Programme::Campaign(FEE_SUBSIDY), expected);
    }
}

#[test]
fn days_of_change_are_every_day_on_which_anything_changes() {
    let rules = with([change(CAP, "2024-01-01", money("800.00"))]);
    let days = rules.days_of_change(day("2023-03-09"));
    for expected in ["2023-03-10", "2023-03-11", "2023-03-15", "2023-03-16", "2023-03-31", "2023-04-01", "2023-07-01"] {
        assert!(days.contains(&day(expected)), "{expected}");
    }
    assert!(days.contains(&day("2024-01-01")) && days.contains(&day("2024-12-02")), "{days:?}");
    assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once: {days:?}");
    assert!(days.first() > Some(&day("2023-03-09")), "later days only: {days:?}");
    assert_eq!(rules.days_of_change(Day::LAST), []);
    // Between two of them nothing changes.
    let all: Vec<Day> = rules.days_of_change(day("2021-01-01"));
    for pair in all.windows(2) {
        let last = pair[1].plus(-1);
        for setting in Setting::all() {
            assert_eq!(rules.value(setting, pair[0]), rules.value(setting, last), "{setting:?}, {}", pair[0]);
        }
    }
}

#[test]
fn a_setting_takes_values_of_its_kind_and_within_reason() {
    let backwards = Value::Span(Span::between(day("2023-03-02"), day("2023-03-01")));
    for (setting, value, accepted) in [
        (CAP, money("0.00"), true),
        (CAP, money("800.00"), true),
        (CAP, money("-0.01"), false),
        (CAP, Value::Rate(rate("1%")), false),
        (Setting::PayLaterFeeZhima, Value::Rate(rate("0%")), true),
        (Setting::PayLaterFeeZhima, Value::Rate(rate("100%")), true),
        (Setting::PayLaterFeeZhima, Value::Rate(rate("100.01%")), false),
        (Setting::PayLaterFeeZhima, Value::Rate(rate("-1%")), false),
        (Setting::Campaign(FEE_SUBSIDY, Term::Active), backwards, false),
        (Setting::Campaign(FEE_SUBSIDY, Term::Active), Value::Span(Span::ALWAYS), true),
        (Setting::ViolationsCap, Value::Count(3), true),
        (Setting::ViolationsCap, Value::Flag(true), false),
        (Setting::PayLaterExcludes(Exclusion::Fresh), Value::Flag(false), true),
        (Setting::PayLaterExcludes(Exclusion::Fresh), Value::Count(0), false),
    ] {
        assert_eq!(setting.accepts(value), accepted, "{setting:?}: {value:?}");
    }
    assert_eq!(CAP.kind(), Kind::Money);
}

#[test]
fn a_change_needs_a_source_and_can_be_taken_back() {
    let mut rules = RuleSet::default();
    let raised = change(CAP, "2024-01-01", money("800.00"));
    let silent = RuleChange { note: "  ".to_owned(), ..raised.clone() };
    assert_eq!(rule_book::decide(&rules, RuleCommand::Set(silent)), Err(Refusal::NoSource));
    let wrong = RuleChange { value: Value::Flag(true), ..raised.clone() };
    assert_eq!(rule_book::decide(&rules, RuleCommand::Set(wrong)), Err(Refusal::SettingOutOfRange(CAP)));
    assert_eq!(rule_book::decide(&rules, RuleCommand::Withdraw(raised.clone())), Err(Refusal::NoSuchChange));
    let carry_out = |rules: &mut RuleSet, command| {
        for event in rule_book::decide(rules, command).expect("carried out") {
            rule_book::evolve(rules, &event);
        }
    };
    carry_out(&mut rules, RuleCommand::Set(raised.clone()));
    carry_out(&mut rules, RuleCommand::Set(raised.clone()));
    assert_eq!(rules.changes, std::slice::from_ref(&raised), "setting the same twice changes nothing");
    let corrected = RuleChange { value: money("700.00"), ..raised.clone() };
    carry_out(&mut rules, RuleCommand::Set(corrected.clone()));
    assert_eq!(rules.changes, std::slice::from_ref(&corrected), "the same setting from the same day is replaced");
    carry_out(&mut rules, RuleCommand::Withdraw(corrected));
    assert_eq!(rules, RuleSet::default());
}

#[test]
fn the_cap_on_what_the_platform_pays_one_shop_is_carried() {
    let (value, changed) = on(&RuleSet::default(), Setting::Campaign(JOINT_INTEREST, Term::Cap), "2023-02-20");
    assert_eq!((value, changed), (money("100000.00"), None), "JOINT38-BEN-02");
    let clause = RuleSet::default()
        .value(Setting::Campaign(JOINT_INTEREST, Term::Cap), day("2023-02-20"))
        .map(|found| found.clause.id);
    assert_eq!(clause, Some("JOINT38-BEN-02"));
    assert_eq!(yuan("100000.00").to_string(), "100,000.00", "JOINT38-BEN-02");
}

#[test]
fn values_that_no_programme_asks_for_are_still_there() {
    let signs = [
        (Setting::Campaign(FEE_SUBSIDY, Term::SignUp), "2023-02-15", "2023-03-30", "SUB38-DATE-01"),
        (Setting::Campaign(FEE_SUBSIDY, Term::Active), "2023-02-15", "2023-03-31", "SUB38-DATE-01"),
        (Setting::Campaign(SPLIT_INTEREST, Term::SignUp), "2023-02-15", "2023-03-14", "SPLIT38-DATE-01"),
        (Setting::Campaign(SPLIT_INTEREST, Term::Active), "2023-02-20", "2023-03-15", "SPLIT38-DATE-01"),
        (Setting::Campaign(JOINT_INTEREST, Term::SignUp), "2023-02-15", "2023-03-09", "JOINT38-DATE-01"),
        (Setting::Campaign(JOINT_INTEREST, Term::Active), "2023-02-20", "2023-03-10", "JOINT38-DATE-01"),
        (Setting::Campaign(FIRST_ORDER_DISCOUNT, Term::SignUp), "2022-05-31", "2022-06-30", "LJ-DATE-01"),
        (Setting::Campaign(FIRST_ORDER_DISCOUNT, Term::Active), "2022-06-01", "2022-06-30", "LJ-DATE-01"),
    ];
    for (setting, from, until, id) in signs {
        let found = RuleSet::default().value(setting, day("2023-02-20")).expect("a value");
        let expected = Value::Span(Span::between(day(from), day(until)));
        assert_eq!((found.value, found.clause.id), (expected, id), "{setting:?}");
    }
}
