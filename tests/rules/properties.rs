//! What holds for any goods, any shop, any day and any values that a user may have set.
//!
//! Goods and shops begin as ones that meet everything and are then changed in a few ways at random, with values on both
//! sides of every boundary: wholly random ones would fail everything at once and prove little.

use crate::kit::{change, day, good, moment, money, rate, score, shop, yuan};
use merchant_simulator::base::{Day, Moment, Money, Span};
use merchant_simulator::policy::Term;
use merchant_simulator::policy::category::{Exclusion, Family, Placement};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{
    Assessment, Cell, Figure, GoodFacts, Guarantee, Item, Level, Lever, Origin, Outcome, Overall, Prices, Programme,
    RuleChange, RuleSet, Service, Setting, ShopFacts, SignUp, Value, Verdict, Way, after, qualifies_after, smallest,
};
use merchant_simulator::view::shop::figures;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;

/// A good with the price of every choice.
#[derive(Debug, Clone)]
struct Goods {
    facts: GoodFacts,
    prices: Vec<Option<Money>>,
}

impl Goods {
    fn item(&self) -> Item<'_> {
        Item { facts: &self.facts, prices: &self.prices }
    }

    fn priced(self) -> Self {
        let facts = GoodFacts { prices: Prices::of(self.prices.iter().copied()), ..self.facts };
        Goods { facts, ..self }
    }
}

/// One thing about a good that is otherwise.
#[derive(Debug, Clone, Copy)]
enum Otherwise {
    Origin(Option<Origin>),
    Listed(Option<bool>),
    Placed(Placement),
    Commission(Option<&'static str>),
}

const PRICES: [&str; 14] = [
    "0.01", "9.99", "10.00", "50.00", "50.01", "80.00", "99.99", "100.00", "199.00", "499.99", "500.00", "500.01",
    "600.00", "1299.00",
];

fn any_price() -> impl Strategy<Value = Option<Money>> {
    prop_oneof![12 => select(&PRICES[..]).prop_map(|text| Some(yuan(text))), 1 => Just(None)]
}

fn any_good() -> impl Strategy<Value = Goods> {
    let otherwise = prop_oneof![
        select(vec![Some(Origin::Alliance), Some(Origin::ThirdParty), None]).prop_map(Otherwise::Origin),
        select(vec![Some(false), None]).prop_map(Otherwise::Listed),
        select(vec![
            Placement::Unknown,
            Placement::Allowed(Family::Food),
            Placement::Excluded(Exclusion::Fresh),
            Placement::Excluded(Exclusion::VirtualService),
            Placement::Excluded(Exclusion::Fitness),
            Placement::Excluded(Exclusion::IntimateWear),
        ])
        .prop_map(Otherwise::Placed),
        select(vec![None, Some("0%"), Some("1%"), Some("12.5%"), Some("50%")]).prop_map(Otherwise::Commission),
    ];
    let prices = prop_oneof![
        1 => prop::collection::vec(any_price(), 0..=1),
        2 => prop::collection::vec(any_price(), 1..=1),
        3 => prop::collection::vec(any_price(), 2..=4),
    ];
    (prices, prop::collection::vec(otherwise, 0..=2)).prop_map(|(prices, otherwise)| {
        let mut facts = good().facts();
        for what in otherwise {
            match what {
                Otherwise::Origin(origin) => facts.origin = origin,
                Otherwise::Listed(listed) => facts.listed = listed,
                Otherwise::Placed(placement) => facts.placement = placement,
                Otherwise::Commission(share) => facts.commission = share.map(rate),
            }
        }
        Goods { facts, prices }.priced()
    })
}

/// A figure with a value on one side of its boundary, or without any.
fn any_figure() -> impl Strategy<Value = (Figure, Option<Value>)> {
    let scored = |text| Some(Value::Score(score(text)));
    let rated = |text| Some(Value::Rate(rate(text)));
    let counted = |count| Some(Value::Count(count));
    let flags = vec![Some(Value::Flag(true)), Some(Value::Flag(false)), None];
    let sign_ups: Vec<Option<Value>> =
        [SignUp::No, SignUp::InReview, SignUp::Approved].map(|state| Some(Value::SignUp(state))).into();
    let dated = |text| Some(Value::Day(day(text)));
    let amounts = |texts: [&str; 3]| texts.map(|text| Some(money(text))).to_vec();
    let choices: Vec<(Figure, Vec<Option<Value>>)> = vec![
        (Figure::Experience, vec![scored("4.29"), scored("4.30"), scored("3.00"), None]),
        (Figure::Violations, vec![counted(0), counted(1), counted(7), None]),
        (Figure::RiskControl, flags.clone()),
        (Figure::BadRecord, flags.clone()),
        (Figure::OnTimeShipping, vec![rated("89.99%"), rated("90%"), rated("12%"), None]),
        (Figure::Disputes, vec![counted(0), counted(1), counted(9), None]),
        (Figure::Orders, vec![counted(0), counted(27_777), counted(27_778), counted(249_999), counted(250_000), None]),
        (Figure::MonthGmv, amounts(["99999.99", "100000.00", "0.00"])),
        (Figure::MonthGmv, vec![None]),
        (Figure::SessionGmv, amounts(["999999.99", "1000000.00", "0.00"])),
        (Figure::Wallet, flags.clone()),
        (Figure::ProfessionalHost, flags),
        (Figure::PayLaterRollout, vec![dated("2022-06-23"), dated("2022-06-28"), dated("2022-07-10"), None]),
        (Figure::PayLater, [Service::Closed, Service::Open, Service::Paused].map(|s| Some(Value::Service(s))).into()),
        (Figure::PayLater, vec![None]),
        (
            Figure::RefundOnly,
            [Guarantee::Closed, Guarantee::One, Guarantee::Two].map(|v| Some(Value::Guarantee(v))).into(),
        ),
        (Figure::RefundOnlyRollout, vec![dated("2022-09-03"), dated("2022-10-01"), None]),
        (Figure::SignUp(FEE_SUBSIDY), sign_ups.clone()),
        (Figure::SignUp(SPLIT_INTEREST), sign_ups.clone()),
        (Figure::SignUp(JOINT_INTEREST), sign_ups),
        (Figure::SignUp(SPLIT_INTEREST), vec![None]),
        (Figure::CouponThreshold, amounts(["10.00", "100.00", "500.00"])),
        (Figure::CouponFace, amounts(["0.01", "10.00", "50.00"])),
    ];
    select(choices).prop_flat_map(|(figure, values)| (Just(figure), select(values)))
}

fn any_shop() -> impl Strategy<Value = ShopFacts> {
    prop::collection::vec(any_figure(), 0..=4).prop_map(|figures| {
        let mut facts = shop().0;
        for (figure, value) in figures {
            facts.set(figure, value);
        }
        facts
    })
}

/// Days on both sides of everything that begins or ends.
const DAYS: [&str; 30] = [
    "2021-06-04",
    "2021-11-01",
    "2022-03-19",
    "2022-04-30",
    "2022-05-20",
    "2022-05-31",
    "2022-06-01",
    "2022-06-22",
    "2022-06-23",
    "2022-06-28",
    "2022-06-30",
    "2022-07-01",
    "2022-08-31",
    "2022-09-02",
    "2022-09-03",
    "2022-12-01",
    "2023-02-14",
    "2023-02-15",
    "2023-02-20",
    "2023-03-01",
    "2023-03-09",
    "2023-03-10",
    "2023-03-14",
    "2023-03-15",
    "2023-03-16",
    "2023-03-31",
    "2023-04-01",
    "2023-07-01",
    "2024-12-01",
    "2024-12-02",
];

fn any_moment() -> impl Strategy<Value = Moment> {
    let seconds = prop_oneof![Just(0i64), Just(86_399), 0..86_400i64];
    (select(&DAYS[..]), seconds).prop_map(|(day, seconds)| moment(day).plus_seconds(seconds))
}

/// A value that a user might set.
fn any_change() -> impl Strategy<Value = RuleChange> {
    let span = |from: &str, until: &str| Value::Span(Span::between(day(from), day(until)));
    let choices: Vec<(Setting, Vec<Value>)> = vec![
        (Setting::PayLaterPriceCap, vec![money("300.00"), money("500.00"), money("800.00")]),
        (Setting::PayLaterExcludes(Exclusion::Fresh), vec![Value::Flag(false), Value::Flag(true)]),
        (Setting::PayLaterExcludes(Exclusion::IntimateWear), vec![Value::Flag(false)]),
        (Setting::PayLaterWindow, vec![Value::Span(Span::since(day("2022-07-01"))), Value::Span(Span::ALWAYS)]),
        (Setting::Campaign(FIRST_ORDER_DISCOUNT, Term::LeastPrice), vec![money("1.00"), money("50.00")]),
        (Setting::ExperienceFloor, vec![Value::Score(score("4.00")), Value::Score(score("4.90"))]),
        (Setting::ViolationsCap, vec![Value::Count(1), Value::Count(7)]),
        (Setting::OnTimeFloor, vec![Value::Rate(rate("80%")), Value::Rate(rate("99%"))]),
        (Setting::DisputesCap, vec![Value::Rate(rate("0%")), Value::Rate(rate("1%"))]),
        (Setting::Campaign(FEE_SUBSIDY, Term::Active), vec![span("2023-02-15", "2023-04-30")]),
        (
            Setting::Campaign(SPLIT_INTEREST, Term::SignUp),
            vec![span("2023-02-15", "2023-03-15"), span("2023-02-15", "2023-04-30")],
        ),
        (Setting::Campaign(SPLIT_INTEREST, Term::Active), vec![span("2023-02-20", "2023-04-30")]),
        (Setting::Campaign(SPLIT_INTEREST, Term::LeastPrice), vec![money("80.00"), money("200.00")]),
        (Setting::Campaign(JOINT_INTEREST, Term::SessionGmv), vec![money("500000.00")]),
        (Setting::InstalmentAbove, vec![money("9.99"), money("100.00")]),
        (Setting::RefundOnlyThree, vec![span("2022-09-03", "2025-06-30")]),
        (Setting::ShopCouponAsksCommission, vec![Value::Flag(false)]),
    ];
    let one = select(choices).prop_flat_map(|(setting, values)| (Just(setting), select(values)));
    (one, select(&DAYS[..])).prop_map(|((setting, value), from)| change(setting, from, value))
}

fn any_rules() -> impl Strategy<Value = RuleSet> {
    let several =
        prop::collection::vec(any_change(), 1..=3).prop_map(|changes| RuleSet { changes, ..RuleSet::default() });
    prop_oneof![2 => Just(RuleSet::default()), 1 => several]
}

fn any_programme() -> impl Strategy<Value = Programme> {
    select(RuleSet::default().programmes())
}

/// The places of the conditions that came out like this, as a cell keeps them.
fn bits(verdict: &Verdict, outcome: Outcome) -> u16 {
    let places = verdict.conditions.iter().enumerate().filter(|(_, condition)| condition.outcome == outcome);
    places.fold(0, |bits, (place, _)| bits | 1 << place)
}

/// What a verdict's conditions come to, leaving "one change away" and "no" together.
fn summed_up(verdict: &Verdict) -> Overall {
    let came_out = |outcome| verdict.conditions.iter().filter(move |condition| condition.outcome == outcome);
    if came_out(Outcome::Unmet).any(|condition| condition.level() == Level::Scope) {
        Overall::NotApplicable
    } else if came_out(Outcome::Unmet).next().is_some() {
        Overall::No
    } else if came_out(Outcome::Unknown).next().is_some() {
        Overall::Unknown
    } else {
        Overall::Qualifies
    }
}

/// Every single change that a merchant could think of, useful or not. It shares nothing with the search.
fn every_single_change(set: &RuleSet, shop: &ShopFacts, at: Moment, good: &Goods) -> Vec<Lever> {
    let mut levers = vec![Lever::List];
    levers.extend(set.days_of_change(at.day()).into_iter().map(|until| Lever::Wait { until }));
    if good.facts.origin != Some(Origin::Alliance) {
        for (sku, price) in good.prices.iter().enumerate() {
            let Some(from) = *price else { continue };
            for to in ["1.00", "10.00", "50.00", "50.01", "80.00", "100.00", "100.01", "200.00", "300.00", "500.00"] {
                levers.push(Lever::Price { sku, from, to: yuan(to) });
            }
        }
    }
    let mut figure = |figure: Figure, values: &[Value]| {
        let from = shop.get(figure);
        levers.extend(values.iter().map(|to| Lever::Figure { figure, from, to: *to }));
    };
    figure(Figure::Experience, &[Value::Score(score("5.00"))]);
    figure(Figure::Violations, &[Value::Count(0)]);
    figure(Figure::OnTimeShipping, &[Value::Rate(rate("100%"))]);
    figure(Figure::Disputes, &[Value::Count(0)]);
    figure(Figure::Orders, &[Value::Count(1_000_000_000)]);
    figure(Figure::MonthGmv, &[money("900000000.00")]);
    figure(Figure::SessionGmv, &[money("900000000.00")]);
    figure(Figure::Wallet, &[Value::Flag(true)]);
    let amounts = ["0.01", "0.02", "0.10", "0.50", "1.00", "1.25", "5.00", "10.00", "50.00", "100.00"].map(money);
    figure(Figure::CouponThreshold, &amounts);
    figure(Figure::CouponFace, &amounts);
    levers
}

/// The facts that a shop and a good can be without; a rollout that nobody has said is a default, not a gap, and a
/// coupon that nobody has planned is no coupon.
fn without(shop: &ShopFacts, good: &Goods, left_out: &[usize]) -> (ShopFacts, Goods) {
    let (mut shop, mut good) = (shop.clone(), good.clone());
    let figures: Vec<Figure> = figures(&RuleSet::default())
        .into_iter()
        .filter(|figure| {
            let kept =
                [Figure::PayLaterRollout, Figure::RefundOnlyRollout, Figure::CouponThreshold, Figure::CouponFace];
            !kept.contains(figure)
        })
        .collect();
    for place in left_out {
        match *place {
            0 => good.facts.origin = None,
            1 => good.facts.listed = None,
            2 => good.facts.placement = Placement::Unknown,
            // A shop pays itself no commission, so on its own goods none is known to be none (AMB-16).
            3 if good.facts.origin != Some(Origin::SelfBuilt) => good.facts.commission = None,
            3 => {}
            4 => {
                if let Some(price) = good.prices.first_mut() {
                    *price = None;
                }
            }
            5 => {
                if let Some(price) = good.prices.last_mut() {
                    *price = None;
                }
            }
            place => {
                if let Some(figure) = figures.get(place - 6) {
                    shop.set(*figure, None);
                }
            }
        }
    }
    (shop, good.priced())
}

/// The same cases every time, unless `PROPTEST_CASES` asks for a long run: then new ones.
fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let long = std::env::var_os("PROPTEST_CASES").is_some();
    if long { config } else { ProptestConfig { rng_seed: RngSeed::Fixed(20_230_220), ..config } }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_verdict_never_contradicts_its_conditions(
        rules in any_rules(), shop in any_shop(), at in any_moment(), good in any_good()
    ) {
        let assessment = Assessment::new(&rules, &shop, at);
        for programme in RuleSet::default().programmes() {
            let verdict = assessment.verdict(programme, &good.facts);
            let cell = assessment.cell(programme, &good.facts);
            let seen = if verdict.overall == Overall::Near { Overall::No } else { verdict.overall };
            prop_assert_eq!(seen, summed_up(&verdict), "{:?}", programme);
            let expected = Cell {
                overall: verdict.overall,
                unmet: bits(&verdict, Outcome::Unmet),
                unknown: bits(&verdict, Outcome::Unknown),
            };
            prop_assert_eq!(cell, expected, "{:?}", programme);
            let deciding = cell.deciding().and_then(|place| verdict.conditions.get(place)).map(|found| found.outcome);
            let decided = match verdict.overall {
                Overall::Qualifies => None,
                Overall::Unknown => Some(Outcome::Unknown),
                Overall::Near | Overall::No | Overall::NotApplicable => Some(Outcome::Unmet),
            };
            prop_assert_eq!(deciding, decided, "{:?}", programme);
            let hindered = verdict.label.iter().any(|condition| condition.outcome == Outcome::Unmet);
            let certain = verdict.label.iter().all(|condition| condition.outcome == Outcome::Met);
            match verdict.labelled() {
                Some(true) => prop_assert!(certain && verdict.overall == Overall::Qualifies),
                Some(false) => prop_assert!(
                    hindered || !matches!(verdict.overall, Overall::Qualifies | Overall::Unknown)
                ),
                None => prop_assert!(!hindered && (!certain || verdict.overall == Overall::Unknown)),
            }
            for condition in verdict.conditions.iter().chain(&verdict.label) {
                if condition.outcome == Outcome::Unknown {
                    prop_assert_eq!(condition.gap(), None);
                }
                prop_assert!(condition.gap().is_none() || condition.outcome == Outcome::Unmet);
            }
            let (met, asked) = verdict.score();
            prop_assert!(met <= asked && (met == asked) == (verdict.overall == Overall::Qualifies));
        }
        for programme in assessment.programmes() {
            prop_assert_eq!(assessment.row(&good.facts)[programme.place()], assessment.cell(programme, &good.facts));
        }
    }

    #[test]
    fn one_change_away_is_what_the_search_finds(
        rules in any_rules(), shop in any_shop(), at in any_moment(), good in any_good()
    ) {
        let assessment = Assessment::new(&rules, &shop, at);
        for programme in RuleSet::default().programmes() {
            let overall = assessment.cell(programme, &good.facts).overall;
            let way = smallest(&rules, &shop, at, good.item(), programme);
            prop_assert_eq!(way == Way::There, overall == Overall::Qualifies, "{:?}: {:?}", programme, way);
            if !matches!(overall, Overall::NotApplicable | Overall::Unknown) {
                let one = matches!(&way, Way::Change(levers) if levers.len() == 1);
                prop_assert_eq!(one, overall == Overall::Near, "{:?}: {:?}", programme, way);
            }
        }
    }

    #[test]
    fn one_change_away_is_what_trying_everything_finds(
        rules in any_rules(), shop in any_shop(), at in any_moment(), good in any_good(), programme in any_programme()
    ) {
        let overall = Assessment::new(&rules, &shop, at).cell(programme, &good.facts).overall;
        // On goods of one's own for which a commission is paid, another price moves the commission, too.
        let entangled = programme == Programme::ShopCoupon && good.facts.commission.is_some();
        if matches!(overall, Overall::Near | Overall::No) && !entangled {
            let mut changes = every_single_change(&rules, &shop, at, &good).into_iter();
            let found = changes.find(|lever| qualifies_after(&rules, &shop, at, good.item(), programme, &[*lever]));
            prop_assert_eq!(found.is_some(), overall == Overall::Near, "{:?}: {:?}", programme, found);
        }
    }

    #[test]
    fn the_smallest_change_makes_it_qualify_and_nothing_in_it_is_idle(
        rules in any_rules(), shop in any_shop(), at in any_moment(), good in any_good()
    ) {
        for programme in RuleSet::default().programmes() {
            let Way::Change(levers) = smallest(&rules, &shop, at, good.item(), programme) else { continue };
            let (shop_after, good_after, at_after) = after(&shop, at, good.item(), &levers);
            let again = Assessment::new(&rules, &shop_after, at_after);
            prop_assert_eq!(again.cell(programme, &good_after).overall, Overall::Qualifies, "{:?}: {:?}", programme, levers);
            let entangled = programme == Programme::ShopCoupon && good.facts.commission.is_some();
            for left_out in 0..levers.len() {
                let mut fewer = levers.clone();
                fewer.remove(left_out);
                let idle = qualifies_after(&rules, &shop, at, good.item(), programme, &fewer);
                prop_assert!(!idle || entangled, "{:?}: {:?} is idle in {:?}", programme, levers[left_out], levers);
            }
        }
    }

    #[test]
    fn ways_that_are_no_change_name_conditions_that_stand_in_the_way(
        rules in any_rules(), shop in any_shop(), at in any_moment(), good in any_good()
    ) {
        let assessment = Assessment::new(&rules, &shop, at);
        for programme in RuleSet::default().programmes() {
            let cell = assessment.cell(programme, &good.facts);
            let (places, wanted) = match smallest(&rules, &shop, at, good.item(), programme) {
                Way::Blocked(places) => (places, cell.unmet),
                // A price that is missing may hide behind one that is wrong.
                Way::NeedsFacts(places) if cell.unknown == 0 && !good.facts.prices.complete => (places, cell.unmet),
                Way::NeedsFacts(places) => (places, cell.unknown),
                Way::There | Way::Change(_) => continue,
            };
            prop_assert!(!places.is_empty(), "{:?}", programme);
            for place in places {
                prop_assert!(wanted & 1 << place != 0, "{:?}: {} is not among {:b}", programme, place, wanted);
            }
        }
    }

    #[test]
    fn the_order_of_asking_does_not_matter(
        rules in any_rules(), shop in any_shop(), at in any_moment(),
        goods in prop::collection::vec(any_good(), 1..12),
        programmes in Just(RuleSet::default().programmes()).prop_shuffle()
    ) {
        let shared = Assessment::new(&rules, &shop, at);
        let forwards: Vec<_> = goods.iter().map(|good| shared.row(&good.facts)).collect();
        let mut backwards: Vec<_> = goods.iter().rev().map(|good| shared.row(&good.facts)).collect();
        backwards.reverse();
        prop_assert_eq!(&forwards, &backwards);
        for (good, row) in goods.iter().zip(&forwards) {
            for programme in &programmes {
                prop_assert_eq!(shared.cell(*programme, &good.facts), row[programme.place()]);
            }
        }
        let fresh = Assessment::new(&rules, &shop, at);
        prop_assert_eq!(&fresh.row(&goods[0].facts), &forwards[0]);
        // The order of a good's choices does not matter either.
        let mut turned = goods[0].clone();
        turned.prices.reverse();
        prop_assert_eq!(&shared.row(&turned.priced().facts), &forwards[0]);
    }

    #[test]
    fn a_fact_that_comes_to_light_contradicts_nothing(
        rules in any_rules(), shop in any_shop(), at in any_moment(), good in any_good(),
        left_out in subsequence((0..6 + figures(&RuleSet::default()).len()).collect::<Vec<_>>(), 1..6)
    ) {
        let (poorer_shop, poorer_good) = without(&shop, &good, &left_out);
        let richer = Assessment::new(&rules, &shop, at);
        let poorer = Assessment::new(&rules, &poorer_shop, at);
        // Whoever is not known to be approved is asked what an applicant is asked (DEF-APPROVAL-HOLDS).
        let approved = |shop: &ShopFacts, programme: Programme| match programme {
            Programme::Campaign(id) => shop.sign_up(Figure::SignUp(id)) == Some(SignUp::Approved),
            _ => false,
        };
        let as_much = |programme: &Programme| approved(&shop, *programme) == approved(&poorer_shop, *programme);
        for programme in RuleSet::default().programmes().into_iter().filter(as_much) {
            let before = poorer.verdict(programme, &poorer_good.facts);
            let afterwards = richer.verdict(programme, &good.facts);
            prop_assert_eq!(before.conditions.len(), afterwards.conditions.len());
            let both = before.conditions.iter().zip(&afterwards.conditions).chain(before.label.iter().zip(&afterwards.label));
            for (less, more) in both {
                if matches!(less.outcome, Outcome::Met | Outcome::Unmet) {
                    prop_assert_eq!(less.outcome, more.outcome, "{:?}: {:?}", programme, less.requirement);
                }
            }
            match before.overall {
                Overall::Qualifies => prop_assert_eq!(afterwards.overall, Overall::Qualifies),
                Overall::NotApplicable => prop_assert_eq!(afterwards.overall, Overall::NotApplicable),
                // What does not qualify never does by a fact alone; it may turn out to be one change away, or not meant.
                Overall::Near | Overall::No => prop_assert!(
                    matches!(afterwards.overall, Overall::Near | Overall::No | Overall::NotApplicable)
                ),
                Overall::Unknown => {}
            }
            if let Some(labelled) = before.labelled() {
                prop_assert_eq!(afterwards.labelled(), Some(labelled), "{:?}", programme);
            }
        }
    }

    #[test]
    fn nothing_changes_between_two_days_of_change(
        rules in any_rules(), shop in any_shop(), at in any_moment(), good in any_good(), part in 0..1_000_000i64
    ) {
        // The shop's own days count, too: 1.0 ends when 2.0 reaches it.
        let own = [Figure::PayLaterRollout, Figure::RefundOnlyRollout].map(|figure| shop.day(figure));
        let mut days: Vec<Day> = rules.days_of_change(Day::FIRST);
        days.extend(own.into_iter().flatten());
        days.sort_unstable();
        let from = days.iter().rev().find(|day| day.start() <= at).copied().unwrap_or(Day::FIRST);
        let until = days.iter().find(|day| day.start() > at).map_or(Day::LAST.end(), |day| day.start().plus_seconds(-1));
        let length = until.unix() - from.start().unix();
        let other = from.start().plus_seconds(length / 1_000_000 * part);
        let here = Assessment::new(&rules, &shop, at).row(&good.facts);
        for moment in [from.start(), other, until] {
            let there = Assessment::new(&rules, &shop, moment).row(&good.facts);
            prop_assert_eq!(&here, &there, "{} and {}", at, moment);
        }
    }
}
