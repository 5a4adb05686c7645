//! Commands as a story writes them.

use crate::every::{campaigns, preview, trade};
use merchant_simulator::base::{Day, Moment, Money, Rate};
use merchant_simulator::scenario::notation::{names_on_the_way, read_command, write_command};
use merchant_simulator::shop::{
    Activity, CaseCommand, CaseId, FreeCommand, FreeTerms, Good, GoodId, GoodsCommand, LiveCommand, OrderCommand,
    PayLaterCommand, Payment, Sku, TradeCommand, Validity, Venue,
};
use merchant_simulator::world::Command;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What the stories with every kind of command leave out of the kinds of values.
const FURTHER: &str = r#"
Trade.Order.PayOutEarly(1)
Trade.Order.Place(good: A1, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Wechat)
Trade.Order.Place(good: A1, sku: 0, quantity: 1, from: Zone, payment: Ordinary)
Trade.Case.Apply(order: 1, request: (ask: ReturnAndRefund, amount: 1.00, cause: Damaged), words: "")
Trade.Case.Apply(order: 1, request: (ask: ReturnAndRefund, amount: 1.00, cause: NotAsDescribed), words: "")
Trade.Case.Apply(order: 1, request: (ask: ReturnAndRefund, amount: 1.00, cause: Allergy), words: "")
Trade.Case.Apply(order: 1, request: (ask: ReturnAndRefund, amount: 1.00, cause: WrongGood), words: "")
Trade.Coupon.Create(name: 券, kind: Shop, threshold: 1.00, face: 0.50, quantity: 1, per_buyer: 1, minutes: 1, times: [])
Trade.PayLater.Set(name: a, validity: Short(from: 2022-06-10T00:00:00, until: 2022-06-11T00:00:00), goods: [])
Trade.Switch(opening_fails: RiskControl, charges_fail: false, parcels_lost: false, never_signs: false, discount: None)
Trade.Switch(opening_fails: NotVerified, charges_fail: false, parcels_lost: false, never_signs: false)
Trade.Switch(opening_fails: TooLittleTrade, charges_fail: false, parcels_lost: false, never_signs: false)
Trade.Switch(opening_fails: RiskControl, charges_fail: false, parcels_lost: false, never_signs: false, live_apart: true)
Profile.Buyers.Add(role: Walker, facts: ())
Profile.Buyers.Add(role: OnTheLine, facts: ())
Profile.Buyers.Add(role: Newcomer, facts: ())
Profile.Buyers.Add(role: Valued, facts: ())
Profile.Buyers.Add(role: Watched, facts: ())
Profile.State(figure: SignUp(2), value: SignUp.InReview)
Profile.State(figure: PayLaterRollout, value: Day(2022-06-28))
Rule.Set(setting: PayLaterWindow, from: 2023-03-01, value: Span(from: 2023-03-01, until: none), note: 群公告)
Rule.Set(setting: CouponIos, from: 2023-03-01, value: Version(9.7.10), note: 群公告)
Rule.Set(setting: CouponIos, from: 2023-03-01, value: Client(platform: Ios, version: 9.7.10), note: 群公告)
Rule.Set(setting: PayLaterExcludes.fresh, from: 2023-03-01, value: Flag(false), note: 群公告)
Rule.Set(setting: Campaign(2, Cap), from: 2023-03-01, value: Placement.allowed.womens-wear, note: 群公告)
Rule.Set(setting: Campaign(2, Cap), from: 2023-03-01, value: Placement.unknown, note: 群公告)
Rule.Set(setting: Campaign(2, Cap), from: 2023-03-01, value: Origin.ThirdParty, note: 群公告)
"#;

/// Types whose variants have nothing in them, or nothing that is not met elsewhere.
const PLAIN: [&str; 14] = [
    "Setting",
    "Figure",
    "Exclusion",
    "Family",
    "Field",
    "Term",
    "Reason",
    "Channel",
    "Platform",
    "Draw",
    "Guarantee",
    "Service",
    "SignUp",
    "Name",
];

/// A campaign with everything that a campaign can say.
const CAMPAIGN: &str = r#"Rule.KeepCampaign(place: none, campaign: (name: (zh: 大促), sign_up: none, active: Dated.PayLaterWindow,
merchants: [AtLeast(Experience, Fixed(Score(4.30), PAY38-GATE-01)), AtMost(Violations, Dated.ViolationsCap),
Is(RiskControl, false, PAY38-GATE-02), Disputes.Dated.DisputesCap], goods: [PayLaterGood, PayLaterTwoGood,
From(SelfBuilt, XYHF2-ELIG-01), Listed(XYHF2-ELIG-03), NotVirtual(SPLIT38-GOOD-01),
CostsAtLeast.Fixed(Money(1.00), SPLIT38-GOOD-01), CostsAtMost.Dated.PayLaterPriceCap],
buyers: [(channel: Huabei, good_credit: XYHF2-CONS-01, of_pay_later: true)], entry: ENTRY, sets_up: SETUP, benefit: BENEFIT,
cap: none, pool: none, rank: 1, live_only: false))"#;

/// Every command there is a kind of, most of them several times.
fn every_command() -> Vec<Command> {
    let stories = [preview::story(), trade::story(), campaigns::story()];
    let mut all: Vec<Command> = stories.into_iter().flatten().map(|(_, _, command)| command).collect();
    all.push(Command::Trade(TradeCommand::Fall));
    let read = |text: &str| read_command(text).unwrap_or_else(|slip| panic!("{text}: {slip:?}"));
    all.extend(FURTHER.trim().lines().map(read));
    let clause = "SUB38-BEN-01";
    for (entry, sets_up, benefit) in [
        ("Review", "Nothing", format!("PayLaterFee(share: Fixed(Rate(0.5), {clause}))")),
        (
            "ReviewOrOpening",
            "PayLater",
            format!("InstalmentFee(periods: [3], share: Dated.ServiceFee, clause: {clause})"),
        ),
        (
            "Setting",
            "Instalments",
            "Discount(least: Dated.BudgetLow, most: Dated.BudgetLow, from_platform: Dated.CouponBackOnRefund)"
                .to_owned(),
        ),
        ("Open", "Nothing", format!("PayLaterFee(share: Fixed(Rate(0.5), {clause}))")),
    ] {
        let entry = format!("{entry}({clause})");
        let text = CAMPAIGN.replace("ENTRY", &entry).replace("SETUP", sets_up).replace("BENEFIT", &benefit);
        all.push(read(&text.replace('\n', " ")));
    }
    all
}

#[test]
fn every_command_is_read_as_it_was_written() {
    for command in every_command() {
        let text = write_command(&command);
        assert!(!text.contains('\n'), "{text}");
        assert_eq!(read_command(&text).as_ref(), Ok(&command), "{text}");
    }
}

/// A new type with short names has to come into the table of names. This test meets all of them as long as every variant is
/// written by some command.
#[test]
fn no_name_is_short() {
    let texts: Vec<String> = every_command().iter().map(write_command).collect();
    let met: BTreeSet<String> = texts.iter().flat_map(|text| names_on_the_way(text).expect("it can be read")).collect();
    assert!(met.len() > 400, "{}", met.len());
    let short = |name: &&String| {
        let own = name.split('.').nth(1).unwrap_or_default();
        own.chars().count() < 2 || !own.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let short: Vec<&String> = met.iter().filter(short).collect();
    assert!(short.is_empty(), "give these a name in src/scenario/notation/names.rs: {short:?}");
    let words: BTreeSet<&str> =
        texts.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')).collect();
    let unseen: Vec<&String> = met
        .iter()
        .filter(|name| {
            let (of, own) = name.split_once('.').unwrap_or_default();
            !PLAIN.contains(&of) && !words.contains(own)
        })
        .collect();
    assert!(unseen.is_empty(), "no command writes these, so nobody knows whether what is in them is short: {unseen:?}");
}

#[test]
fn commands_are_written_as_people_say_them() {
    let order = OrderCommand::Place {
        good: GoodId::new("G-001"),
        sku: 0,
        quantity: 1,
        from: Venue::ShopPage,
        payment: Payment::PayLater(merchant_simulator::shop::PayLaterBy::Zhima),
    };
    assert_eq!(
        write_command(&Command::Trade(TradeCommand::Order(order))),
        "Trade.Order.Place(good: G-001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)"
    );
    assert_eq!(write_command(&Command::Advance(Day::of(2023, 3, 1).start())), "Advance(2023-03-01T00:00:00)");
    assert_eq!(write_command(&Command::Trade(TradeCommand::TopUp(Money::from_fen(1_250)))), "Trade.TopUp(12.50)");
}

fn moments() -> impl Strategy<Value = Moment> {
    (Day::FIRST.start().unix()..=Day::LAST.end().unix()).prop_map(|unix| Moment::from_unix(unix).expect("in range"))
}

/// Texts with what could be taken for notation.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ \"\\\\,:(){}\\[\\].\n\r\t#=-]{0,8}",
        "(none|true|[0-9]{1,3}[.:-]?[0-9T]{0,3}|[A-Z][a-z.]{0,4}|大?小?)",
        "\\PC{0,12}",
    ]
}

fn commands() -> impl Strategy<Value = Command> {
    let values = (texts(), texts(), any::<i64>(), any::<u32>(), moments(), moments(), any::<bool>());
    (0..8u8, values).prop_map(|(kind, (one, other, fen, number, from, until, flag))| {
        let (id, money) = (GoodId::new(&one), Money::from_fen(fen));
        let trade = Command::Trade;
        match kind {
            0 => Command::Goods(GoodsCommand::Put(Box::new(Good {
                id,
                title: other.clone(),
                category: one,
                origin: None,
                listed: Some(flag),
                commission: Some(Rate::per_million(number)),
                skus: vec![Sku { name: other, price: flag.then_some(money) }],
            }))),
            1 => Command::Goods(GoodsCommand::Remember { signature: one, columns: vec![None] }),
            2 => trade(TradeCommand::PayLater(PayLaterCommand::Set(Activity {
                name: other,
                validity: if flag { Validity::Short { from, until } } else { Validity::Long },
                goods: [id].into(),
            }))),
            3 => trade(TradeCommand::InterestFree(FreeCommand::Create(FreeTerms {
                name: one,
                from: flag.then_some(from),
                until: Some(until),
                ..FreeTerms::default()
            }))),
            4 => trade(TradeCommand::Case(CaseCommand::Talk { case: CaseId(number), words: one })),
            5 => trade(TradeCommand::Live(LiveCommand::Plan { title: one, at: from })),
            6 => trade(TradeCommand::Campaign(merchant_simulator::shop::CampaignCommand::Review {
                campaign: merchant_simulator::policy::CampaignId(number as u8),
                good: flag.then_some(id),
                refusal: Some(other),
            })),
            _ => trade(TradeCommand::TopUp(money)),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_command_says_it_is_read_back(command in commands()) {
        let text = write_command(&command);
        prop_assert!(!text.contains(['\n', '\r']));
        prop_assert_eq!(read_command(&text), Ok(command), "{}", text);
    }

    #[test]
    fn no_text_is_too_much_for_the_reader(text in prop_oneof![any::<String>(), "[A-Za-z0-9.:,(){}\\[\\]\"\\\\ -]{0,60}"]) {
        drop(read_command(&text));
    }
}
