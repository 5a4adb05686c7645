//! Campaigns of one's own: what is wrong with one, whom it takes, what it costs, keeping, sharing, taking away, and that a shop
//! plays it as it plays those of the notices (DEF-OWN-CAMPAIGN).

use crate::campaigns::{fit, platform, reviews, signs_up};
use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::{Day, Money, Rate, Score, Span};
use merchant_simulator::journal::{CampaignFileError, read_campaign_file, write_campaign_file};
use merchant_simulator::policy::campaign::{Campaign, Flaw, built_in};
use merchant_simulator::policy::{CampaignId, Channel, Figure, Programme, Rules, Value};
use merchant_simulator::shop::{
    Bearer, CampaignState, GoodId, Order, OrderCommand, PayLaterBy, Payment, Periods, Refusal, RuleCommand, Venue,
};
use merchant_simulator::view::campaigns::{Way, candidates, list, page};
use merchant_simulator::view::design::{FigureAsk, Form, Gives, ask_field, askable, reach};
use merchant_simulator::world::{Actor, Command, Surface};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const OWN: CampaignId = CampaignId(CampaignId::BUILT_IN);
const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);
const THREE: Payment = Payment::Instalments(Periods::Three);

fn days(from: &str, until: &str) -> Option<Span> {
    let day = |text| Day::parse(text).expect("a day");
    Some(Span::between(day(from), day(until)))
}

/// Half of the fee of three instalments, for goods from 100.00 on, with a cap of 10.00.
fn form() -> Form {
    Form {
        name: "夏日贴息".to_owned(),
        way: Way::Goods,
        sign_up: days("2023-06-01", "2023-06-10"),
        active: days("2023-06-05", "2023-06-30"),
        price_least: Some(yuan("100.00")),
        share: Some(Rate::per_cent(50)),
        cap: Some(yuan("10.00")),
        pool: Some(yuan("1000.00")),
        ..Form::default()
    }
}

fn keeps(shop: &mut Shop, place: Option<u8>, form: &Form) -> String {
    let command = RuleCommand::KeepCampaign { place, campaign: Arc::new(form.campaign()) };
    came_of(shop.gives((Actor::Merchant, Surface::BackOffice), Command::Rule(command)))
}

fn removes(shop: &mut Shop, place: u8) -> String {
    came_of(shop.gives((Actor::Merchant, Surface::BackOffice), Command::Rule(RuleCommand::RemoveCampaign(place))))
}

fn flaws(change: impl FnOnce(&mut Form)) -> Vec<Flaw> {
    let mut form = form();
    change(&mut form);
    reach(&fit("2023-06-02 10:00:00").world, &form.campaign()).flaws
}

/// Each flaw, by the least that makes it, and the campaign without any.
#[test]
fn what_is_wrong_with_a_campaign() {
    assert_eq!(flaws(|_| ()), []);
    assert_eq!(flaws(|form| form.name = "  ".to_owned()), [Flaw::NoName]);
    assert_eq!(flaws(|form| form.active = None), [Flaw::NeverActive]);
    assert_eq!(flaws(|form| form.share = None), [Flaw::BadValue, Flaw::NoBenefit]);
    let score = |value| FigureAsk { figure: Figure::Experience, at_least: true, value };
    assert_eq!(flaws(|form| form.figures.push(score(None))), [Flaw::BadValue]);
    // The sign-up may begin on the last day of the campaign, and not after it.
    assert_eq!(flaws(|form| form.sign_up = days("2023-06-30", "2023-07-10")), []);
    assert_eq!(flaws(|form| form.sign_up = days("2023-07-01", "2023-07-10")), [Flaw::SignUpAfterEnd]);
    assert_eq!(flaws(|form| form.sign_up = None), [Flaw::SignUpAfterEnd]);
    assert_eq!(flaws(|form| form.price_most = Some(yuan("100.00"))), []);
    assert_eq!(flaws(|form| form.price_most = Some(yuan("99.99"))), [Flaw::Contradiction]);
    let violations =
        |at_least, count| FigureAsk { figure: Figure::Violations, at_least, value: Some(Value::Count(count)) };
    assert_eq!(flaws(|form| form.figures = vec![violations(true, 3), violations(false, 3)]), []);
    assert_eq!(flaws(|form| form.figures = vec![violations(true, 3), violations(false, 2)]), [Flaw::Contradiction]);
    assert_eq!(flaws(|form| form.periods = BTreeSet::new()), [Flaw::NoBenefit]);
    assert_eq!(flaws(|form| form.share = Some(Rate::ZERO)), [Flaw::NoBenefit]);
    // What nobody can pay by instalments, or later.
    assert_eq!(flaws(|form| (form.price_least, form.price_most) = (None, Some(yuan("50.01")))), []);
    assert_eq!(flaws(|form| (form.price_least, form.price_most) = (None, Some(yuan("50.00")))), [Flaw::Contradiction]);
    let later = |price| flaws(|form| (form.gives, form.price_least) = (Gives::PayLaterFee, Some(yuan(price))));
    assert_eq!(later("500.00"), []);
    assert_eq!(later("500.01"), [Flaw::Contradiction]);
    // A score that there is not.
    let points = |points| {
        let value = Some(Value::Score(Score::parse(points).expect("a score")));
        flaws(|form| form.figures.push(score(value)))
    };
    assert_eq!(points("5.00"), []);
    assert_eq!(points("5.01"), [Flaw::BadValue]);
    assert_eq!(points("-1"), [Flaw::BadValue]);
    assert_eq!(flaws(|form| form.name = "长".repeat(60)), []);
    assert_eq!(flaws(|form| form.name = "长".repeat(61)), [Flaw::LongName]);
    // The first order with 芝麻 is by no other way (LJ-BUYER-01).
    let first = |gives, channels: &[Channel]| {
        let channels = channels.iter().copied().collect();
        flaws(|form| {
            let (least, most) = (Some(yuan("1.00")), Some(yuan("5.00")));
            *form = Form { gives, channels, least, most, first_order: true, ..form.clone() };
        })
    };
    assert_eq!(first(Gives::Discount, &[Channel::Zhima]), []);
    assert_eq!(first(Gives::Discount, &[Channel::Wechat]), [Flaw::FirstOrderOtherwise]);
    assert_eq!(first(Gives::Discount, &[Channel::Zhima, Channel::Wechat]), [Flaw::FirstOrderOtherwise]);
    assert_eq!(first(Gives::Discount, &[Channel::Huabei]), [], "none of its ways is ticked: it is by 芝麻");
    assert_eq!(first(Gives::InstalmentFee, &[Channel::Huabei]), [Flaw::FirstOrderOtherwise]);
    // Without a least price the cheapest order by instalments costs 50.01: half of its fee is 0.45.
    let cheapest = |cap| flaws(|form| (form.price_least, form.cap) = (None, Some(yuan(cap))));
    assert_eq!(cheapest("0.45"), []);
    for cap in ["0.44", "0.01", "0.00"] {
        assert_eq!(cheapest(cap), [Flaw::CapBelowOrder], "{cap}");
    }
    assert_eq!(flaws(|form| (form.price_least, form.pool) = (None, Some(Money::ZERO))), [Flaw::CapBelowOrder]);
    // Half of 1.8% of 100.00 is 0.90.
    assert_eq!(flaws(|form| form.cap = Some(yuan("0.90"))), []);
    assert_eq!(flaws(|form| form.cap = Some(yuan("0.89"))), [Flaw::CapBelowOrder]);
    assert_eq!(flaws(|form| form.pool = Some(yuan("0.89"))), [Flaw::CapBelowOrder]);
    let many = |count: usize| (0..count).map(|_| violations(false, 3)).collect::<Vec<_>>();
    assert_eq!(flaws(|form| form.figures = many(11)), []);
    assert_eq!(flaws(|form| form.figures = many(12)), [Flaw::TooManyAsks]);
    let discount = |least: &str, most: &str| {
        let (least, most) = (Some(yuan(least)), Some(yuan(most)));
        flaws(|form| {
            *form = Form { gives: Gives::Discount, channels: [Channel::Zhima].into(), least, most, ..form.clone() }
        })
    };
    assert_eq!(discount("5.00", "5.00"), []);
    assert_eq!(discount("5.01", "5.00"), [Flaw::Contradiction]);
    assert_eq!(discount("10.01", "20.00"), [Flaw::CapBelowOrder]);
    assert_eq!(discount("0.00", "5.00"), [], "it may give something");
    assert_eq!(discount("0.00", "0.00"), [Flaw::NoBenefit]);
}

/// What is fatal cannot be kept; what is not can. There are at most twelve, and no number is given twice.
#[test]
fn keeping_and_taking_away() {
    let mut shop = fit("2023-06-02 10:00:00");
    let nameless = Form { name: String::new(), ..form() };
    let command = RuleCommand::KeepCampaign { place: None, campaign: Arc::new(nameless.campaign()) };
    let refused = shop.gives((Actor::Merchant, Surface::BackOffice), Command::Rule(command));
    assert_eq!(refused, Err(Refusal::CampaignFlawed(Flaw::NoName)));
    assert_eq!(keeps(&mut shop, None, &Form { cap: Some(yuan("0.01")), ..form() }), "");
    assert_eq!(keeps(&mut shop, Some(0), &form()), "");
    assert_eq!(keeps(&mut shop, Some(1), &form()), "NoSuchCampaign");
    assert_eq!(shop.world.rules.campaigns.len(), 1);
    assert_eq!(removes(&mut shop, 0), "");
    assert_eq!(removes(&mut shop, 0), "NoSuchCampaign");
    assert_eq!(keeps(&mut shop, Some(0), &form()), "NoSuchCampaign");
    for place in 1..=CampaignId::MOST_OWN {
        assert_eq!(keeps(&mut shop, None, &form()), "", "{place}");
    }
    assert_eq!(keeps(&mut shop, None, &form()), "TooManyCampaigns");
    assert_eq!(removes(&mut shop, 3), "");
    assert_eq!(keeps(&mut shop, None, &form()), "");
    assert_eq!(shop.world.rules.campaigns.len(), CampaignId::MOST_OWN + 2, "a number is never given twice");
}

/// A form of a campaign gives the campaign again, also of those of the notices as far as the form goes.
#[test]
fn a_form_says_all_of_its_campaign() {
    let shop = fit("2023-02-20 10:00:00");
    let facts = shop.world.shop();
    let rules = Rules { set: &shop.world.rules, shop: &facts, at: shop.world.clock };
    let again = |campaign: &Campaign| Form::of(campaign, campaign.name.zh.clone(), &rules);
    for form in [form(), Form { gives: Gives::PayLaterFee, way: Way::ShopOrOpening, ..form() }] {
        let made = form.campaign();
        assert_eq!(again(&made).campaign(), made);
    }
    for campaign in built_in() {
        let once = again(campaign);
        assert_eq!(again(&once.campaign()), once, "{}", campaign.name.zh);
        assert_eq!(once.campaign().fatal_flaw(&shop.world.rules), None, "{}", campaign.name.zh);
    }
    assert!(askable().all(|figure| !matches!(figure, Figure::SignUp(_))));
}

/// Goods from 100.00 on are two of four; the two orders by three instalments would cost 2.70 and 4.61, the third is paid
/// otherwise. Cap and pool cut it short.
#[test]
fn whom_it_takes_and_what_it_costs() {
    let mut shop = fit("2023-06-06 10:00:00");
    for (good, payment) in
        [("A2", THREE), ("A3", THREE), ("A2", Payment::PayLater(PayLaterBy::Zhima)), ("A4", Payment::Ordinary)]
    {
        let order = shop.places(good, payment);
        if payment != Payment::PayLater(PayLaterBy::Zhima) {
            shop.order(OrderCommand::Pay(order));
        }
    }
    let of = |form: &Form| reach(&shop.world, &form.campaign());
    let found = of(&form());
    assert_eq!((found.fit, found.unfit), (2, 2));
    assert_eq!(found.first.iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>(), ["A2", "A3"]);
    // 1.8% of 300.00 is 5.40, of 512.00 it is 9.22; half of them 2.70 and 4.61.
    let cost = found.cost;
    assert_eq!((cost.orders, cost.of, cost.least, cost.most), (2, 4, yuan("7.31"), yuan("7.31")));
    assert_eq!((cost.shop, cost.cut), (yuan("7.31"), false));
    // 2.70 of 5.40 and 2.30 of 9.22, as it is decided order by order (DEF-CROSSING-ORDER).
    let capped = of(&Form { cap: Some(yuan("5.00")), ..form() }).cost;
    assert_eq!((capped.orders, capped.least, capped.shop, capped.cut), (2, yuan("5.00"), yuan("9.62"), true));
    // The second one is not covered any more: nobody says that the shop bears its fee (DEF-QUOTA-EXHAUSTED).
    let used_up = of(&Form { cap: Some(yuan("2.70")), ..form() }).cost;
    assert_eq!((used_up.orders, used_up.least, used_up.shop, used_up.cut), (1, yuan("2.70"), yuan("2.70"), true));
    // Where no way is ticked it is for all.
    let all = of(&Form { channels: BTreeSet::new(), ..form() }).cost;
    assert_eq!((all.orders, all.least), (2, yuan("7.31")));
    let live = of(&Form { live_only: true, ..form() }).cost;
    assert_eq!((live.orders, live.least), (0, Money::ZERO));
    let low = FigureAsk { figure: Figure::Violations, at_least: true, value: Some(Value::Count(1)) };
    let lacking = of(&Form { figures: vec![low], ..form() });
    assert_eq!(lacking.shop.iter().filter(|check| !check.outcome.holds()).count(), 1);
    assert_eq!((lacking.fit, lacking.unfit), (2, 2), "what the shop lacks says nothing of the goods");
    let fee = Form { gives: Gives::PayLaterFee, channels: [Channel::Zhima].into(), ..form() };
    // 1% of 300.00 is 3.00.
    let fee = of(&fee).cost;
    assert_eq!((fee.orders, fee.least, fee.most, fee.shop), (1, yuan("1.50"), yuan("1.50"), yuan("1.50")));
    let off = Form {
        gives: Gives::Discount,
        least: Some(yuan("1.00")),
        most: Some(yuan("88.00")),
        cap: None,
        pool: None,
        ..form()
    };
    let off = of(&Form { channels: [Channel::Zhima].into(), ..off }).cost;
    assert_eq!((off.orders, off.least, off.most), (1, yuan("1.00"), yuan("88.00")));
}

/// What the designer says of a campaign's cost is what the same orders cost when they are placed under it: whoever it is for,
/// whatever its limits (DEF-OWN-CAMPAIGN, DEF-CROSSING-ORDER, DEF-QUOTA-EXHAUSTED).
#[test]
fn the_designer_reckons_as_the_orders_do() {
    let places = |shop: &mut Shop| {
        // It is the choice that is ordered that counts (AMB-10, DEF-DISCOUNT-PRICE).
        shop.stocks_choices("B1", "女装>衬衫", &["120.00", "260.00"]);
        for (sku, payment) in [(0, THREE), (1, THREE), (0, ZHIMA), (1, ZHIMA)] {
            let (id, good, from) = (shop.world.trade.orders.next_id(), GoodId::new("B1"), Venue::ShopPage);
            shop.order(OrderCommand::Place { good, sku, quantity: 1, from, payment });
            if payment == THREE {
                shop.order(OrderCommand::Pay(id));
            }
        }
        for (good, payment) in [
            ("A2", THREE),
            ("A3", THREE),
            ("A2", Payment::Instalments(Periods::Six)),
            ("A2", ZHIMA),
            ("A1", Payment::PayLater(PayLaterBy::Wechat)),
            ("A3", THREE),
        ] {
            let order = shop.places(good, payment);
            if !matches!(payment, Payment::PayLater(_)) {
                shop.order(OrderCommand::Pay(order));
            }
        }
    };
    let now = "2023-06-06 10:00:00";
    let mut covered = 0;
    for gives in [Gives::InstalmentFee, Gives::PayLaterFee, Gives::Discount] {
        for channels in [&[][..], &[Channel::Huabei], &[Channel::Zhima], &[Channel::Zhima, Channel::Wechat]] {
            for limit in [None, Some("0.00"), Some("2.70"), Some("3.00"), Some("5.00"), Some("1000.00")] {
                let form = Form {
                    way: Way::Conditions,
                    gives,
                    channels: channels.iter().copied().collect(),
                    share: Some(Rate::per_cent(30)),
                    least: Some(yuan("2.00")),
                    most: Some(yuan("2.00")),
                    cap: limit.map(yuan),
                    price_least: (limit == Some("5.00")).then(|| yuan("200.00")),
                    ..form()
                };
                let mut without = fit(now);
                places(&mut without);
                let cost = reach(&without.world, &form.campaign()).cost;
                let mut with = fit(now);
                assert_eq!(keeps(&mut with, None, &form), "");
                places(&mut with);
                let orders = with.world.trade.orders.all();
                let paid = |order: &Order| {
                    let (grant, off) = (order.placed.grant, order.placed.discount);
                    grant.map(|grant| grant.amount).or(off.map(|off| off.amount))
                };
                let all: Vec<Money> = orders.iter().filter_map(paid).collect();
                let told = format!("{gives:?} {channels:?} {limit:?}");
                assert_eq!((cost.orders, cost.of), (all.len(), orders.len()), "{told}");
                assert_eq!((cost.least, cost.most), (all.iter().copied().sum(), all.into_iter().sum()), "{told}");
                let left = orders.iter().filter(|order| order.placed.grant.is_some()).filter_map(|order| order.plan);
                if gives == Gives::InstalmentFee {
                    assert_eq!(cost.shop, left.map(|plan| plan.fee - plan.granted).sum(), "{told}");
                }
                covered += cost.orders;
            }
        }
    }
    assert!(covered > 50, "{covered}");
}

/// B-11, XYHF2-ELIG-02: a campaign takes no goods that cannot be paid for under it.
#[test]
fn goods_that_cannot_be_paid_for_are_not_taken() {
    let mut shop = fit("2023-06-06 10:00:00");
    shop.stocks("A5", "手帕", "女装>衬衫", "50.00", merchant_simulator::policy::Origin::SelfBuilt);
    let of = |gives| {
        let form = Form { gives, price_least: None, ..form() };
        let found = reach(&shop.world, &form.campaign());
        (found.fit, found.first.iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(of(Gives::InstalmentFee), (4, "A1 A2 A3 A4".to_owned()), "not what costs 50.00");
    assert_eq!(of(Gives::PayLaterFee), (3, "A1 A2 A5".to_owned()), "not what costs 512.00, nor what is not its own");
}

/// A shop signs up for it, is approved, and sees it in the ledger, up to its cap.
#[test]
fn it_is_played_as_those_of_the_notices() {
    let mut shop = fit("2023-05-31 23:59:59");
    assert_eq!(keeps(&mut shop, None, &form()), "");
    let state = |shop: &Shop| page(&shop.world, OWN).expect("a page").row.state;
    assert_eq!(state(&shop), CampaignState::Coming);
    shop.seconds(1);
    assert_eq!(state(&shop), CampaignState::Open);
    assert_eq!(list(&shop.world)[0].id, OWN, "what can be done stands first");
    let found = candidates(&shop.world, OWN, 10).expect("goods are signed up");
    let titles = |rows: &[merchant_simulator::view::campaigns::Candidate]| {
        rows.iter().map(|one| one.good.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        (titles(&found.fit.rows), titles(&found.unfit.rows)),
        (vec!["A2".into(), "A3".into()], vec!["A1".into(), "A4".into()])
    );
    assert!(
        found
            .unfit
            .rows
            .iter()
            .all(|one| one.missing.as_ref().is_some_and(|check| check.clause.id == "DEF-OWN-CAMPAIGN"))
    );
    shop.does(signs_up(OWN, &["A2"]));
    assert_eq!(state(&shop), CampaignState::SignedUp);
    assert_eq!(platform(&mut shop, reviews(OWN, Some("A2"), None)), "");
    assert_eq!(state(&shop), CampaignState::Approved);
    shop.waits_until("2023-06-05 00:00:00");
    assert_eq!(state(&shop), CampaignState::Active);
    // 2.70 each: the fourth crosses the cap of 10.00.
    let granted: Vec<String> = (0..5)
        .map(|_| {
            let order = shop.places("A2", THREE);
            shop.order(OrderCommand::Pay(order));
            let plan = shop.sees(order).plan.expect("a plan");
            format!("{:?} {}", plan.bearer, plan.granted)
        })
        .collect();
    assert_eq!(granted, ["Merchant 2.70", "Merchant 2.70", "Merchant 2.70", "Merchant 1.90", "Buyer 0.00"]);
    assert_eq!(page(&shop.world, OWN).expect("a page").purse.used.own, yuan("10.00"));
    // Once it is taken away nothing new is paid, and what was placed goes its way.
    assert_eq!(removes(&mut shop, 0), "");
    assert_eq!(page(&shop.world, OWN), None);
    let order = shop.places("A3", THREE);
    shop.order(OrderCommand::Pay(order));
    assert_eq!(shop.sees(order).plan.expect("a plan").bearer, Bearer::Buyer);
    shop.days(60);
    assert_eq!(shop.world.trade.ledger.total(), Money::ZERO);
}

/// The preview has a column for it, and the programmes of the notices keep their places.
#[test]
fn the_matrix_has_a_place_for_it() {
    let mut shop = fit("2023-06-02 10:00:00");
    let before = shop.world.rules.programmes();
    assert_eq!(keeps(&mut shop, None, &form()), "");
    let after = shop.world.rules.programmes();
    assert!(after.contains(&Programme::Campaign(OWN)) && after.len() == before.len() + 1);
    assert_eq!(after.iter().filter(|one| **one != Programme::Campaign(OWN)).copied().collect::<Vec<_>>(), before);
}

/// A file gives the campaign again, and whatever is wrong with one is said; nothing panics.
#[test]
fn a_campaign_travels_as_a_file() {
    let campaign = form().campaign();
    let text = write_campaign_file(&campaign);
    assert_eq!(read_campaign_file(text.as_bytes()), Ok(campaign));
    let with = |from: &str, to: &str| read_campaign_file(text.replacen(from, to, 1).as_bytes());
    assert_eq!(with("merchant-simulator-campaign", "another"), Err(CampaignFileError::Foreign));
    assert_eq!(with("\"version\": 1", "\"version\": 2"), Err(CampaignFileError::Newer));
    assert_eq!(with("\"version\": 1", "\"version\": 0"), Err(CampaignFileError::Foreign));
    assert_eq!(with("夏日贴息", " "), Err(CampaignFileError::Flawed(Flaw::NoName)));
    assert_eq!(with("夏日贴息", &"长".repeat(61)), Err(CampaignFileError::Broken));
    assert_eq!(with("DEF-OWN-CAMPAIGN", "no clause"), Err(CampaignFileError::Broken));
    assert_eq!(read_campaign_file(&vec![b' '; 65 << 10]), Err(CampaignFileError::TooLarge));
    for end in 0..text.len() {
        assert!(read_campaign_file(&text.as_bytes()[..end]).is_err(), "{end}");
    }
    for built in built_in() {
        // Those of the notices take their values from the rules, which a file cannot.
        assert_eq!(read_campaign_file(write_campaign_file(built).as_bytes()), Err(CampaignFileError::Broken));
    }
}

/// A rank beyond the last one is not taken, and the one before stays.
#[test]
fn a_rank_is_one_of_256() {
    let mut form = form();
    assert!(form.ranks(255));
    assert!(!form.ranks(256));
    assert_eq!(form.rank, 255);
}

/// Days that nobody has typed are not held against the shop.
#[test]
fn what_is_not_typed_is_not_asked_of_the_shop() {
    let shop = fit("2023-06-06 10:00:00");
    for form in [Form::default(), Form { active: None, ..form() }, Form { sign_up: None, ..form() }] {
        let found = reach(&shop.world, &form.campaign());
        assert!(found.shop.iter().all(|check| check.outcome.holds()), "{:?}", found.shop);
        assert!(!found.flaws.is_empty());
    }
}

/// A campaign whose first day is to come is judged on that day.
#[test]
fn one_that_is_to_come_is_judged_on_its_first_day() {
    let shop = fit("2023-05-01 10:00:00");
    assert!(at("2023-06-01 00:00:00") > shop.world.clock);
    let found = reach(&shop.world, &form().campaign());
    assert!(found.shop.iter().all(|check| check.outcome.holds()), "{:?}", found.shop);
    assert_eq!(found.first[0].0, GoodId::new("A2"));
}

/// What is typed for a condition moves up with it when one before it is taken away.
#[test]
fn a_condition_is_taken_away_with_what_is_typed_for_it() {
    let ask = |figure| FigureAsk { figure, at_least: true, value: None };
    let mut form = Form { figures: [Figure::Experience, Figure::Violations, Figure::Orders].map(ask).into(), ..form() };
    let text = |place: usize, text: &str| (ask_field(place), text.to_owned());
    let mut texts = BTreeMap::from([text(0, "a"), text(2, "c"), ("design-name".to_owned(), "d".to_owned())]);
    form.remove_ask(3, &mut texts);
    assert_eq!((form.figures.len(), texts.len()), (3, 3), "there is none to take away");
    form.remove_ask(0, &mut texts);
    assert_eq!(form.figures, [Figure::Violations, Figure::Orders].map(ask));
    assert_eq!(texts, BTreeMap::from([text(1, "c"), ("design-name".to_owned(), "d".to_owned())]));
}

/// A form is kept as it is while somebody fills it in; what an older page has not kept is as in a new form.
#[test]
fn a_form_outlasts_a_reload() {
    let asked = FigureAsk { figure: Figure::Disputes, at_least: false, value: Some(Value::Rate(Rate::per_cent(1))) };
    let full = Form { figures: vec![asked], disputes: Some(Rate::per_cent(2)), live_only: true, ..form() };
    for form in [Form::default(), form(), full] {
        let text = serde_json::to_string(&form).expect("it can be written");
        assert_eq!(serde_json::from_str::<Form>(&text).expect("it can be read"), form);
    }
    let older: Form = serde_json::from_str(r#"{"name":"夏日"}"#).expect("it can be read");
    assert_eq!(older, Form { name: "夏日".to_owned(), ..Form::default() });
}
