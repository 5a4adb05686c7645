//! Sign-ups for campaigns: when they are taken, with which goods, who reviews them, what approval sets up.

use crate::shop::{Shop, at, came_of, yuan};
use merchant_simulator::base::{Rate, Score};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT;
use merchant_simulator::policy::{CampaignId, Figure, Outcome, RuleChange, Service, Setting, SignUp, Value};
use merchant_simulator::shop::{
    Activity, Bearer, CampaignCommand, CampaignState, GoodId, OrderCommand, PayLaterBy, PayLaterCommand, Payment,
    Periods, Review, RuleCommand, Submitter, TradeCommand, Validity, campaign_state,
};
use merchant_simulator::view::campaigns::{candidates, list, page};
use merchant_simulator::view::grounds::rests_on;
use merchant_simulator::world::{Actor, Command, Surface};

/// A shop that meets every gate of the 38节.
pub fn fit(now: &str) -> Shop {
    let mut shop = Shop::open(now, "1000.00");
    shop.states(Figure::Experience, Value::Score(Score::hundredths(430)));
    shop.states(Figure::Violations, Value::Count(0));
    shop.states(Figure::RiskControl, Value::Flag(false));
    shop.states(Figure::OnTimeShipping, Value::Rate(Rate::per_cent(90)));
    shop.states(Figure::Disputes, Value::Count(1));
    shop.states(Figure::Orders, Value::Count(27_778));
    shop.states(Figure::MonthGmv, Value::Money(yuan("100000.00")));
    shop.states(Figure::SessionGmv, Value::Money(yuan("1000000.00")));
    shop
}

pub fn signs_up(campaign: CampaignId, goods: &[&str]) -> TradeCommand {
    let goods = goods.iter().map(|id| GoodId::new(id)).collect();
    TradeCommand::Campaign(CampaignCommand::SignUp { campaign, goods })
}

pub fn reviews(campaign: CampaignId, good: Option<&str>, refusal: Option<&str>) -> TradeCommand {
    TradeCommand::Campaign(CampaignCommand::Review {
        campaign,
        good: good.map(GoodId::new),
        refusal: refusal.map(str::to_owned),
    })
}

pub fn platform(shop: &mut Shop, command: TradeCommand) -> String {
    came_of(shop.gives((Actor::Platform, Surface::ReviewDesk), Command::Trade(command)))
}

fn stands(shop: &Shop, campaign: CampaignId) -> Option<SignUp> {
    shop.world.shop().sign_up(Figure::SignUp(campaign))
}

/// SUB38-DATE-01, SPLIT38-DATE-01, JOINT38-DATE-01, PAY38-DATE-00: each sign-up at its first and last second, and a second
/// before and after. On 2023-03-31 the fee subsidy is paid, but nobody can sign up any more.
#[test]
fn sign_ups_are_taken_to_the_second() {
    for (campaign, goods, clause, seconds) in [
        (
            FEE_SUBSIDY,
            &[][..],
            "SUB38-DATE-01",
            ["2023-02-14 23:59:59", "2023-02-15 00:00:00", "2023-03-30 23:59:59", "2023-03-31 00:00:00"],
        ),
        (
            SPLIT_INTEREST,
            &["A2"],
            "SPLIT38-DATE-01",
            ["2023-02-14 23:59:59", "2023-02-15 00:00:00", "2023-03-14 23:59:59", "2023-03-15 00:00:00"],
        ),
        (
            JOINT_INTEREST,
            &["A2"],
            "JOINT38-DATE-01",
            ["2023-02-14 23:59:59", "2023-02-15 00:00:00", "2023-03-09 23:59:59", "2023-03-10 00:00:00"],
        ),
    ] {
        for (now, expected) in seconds.into_iter().zip([clause, "", "", clause]) {
            assert_eq!(came_of(fit(now).tries(signs_up(campaign, goods))), expected, "{campaign:?} {now}");
        }
    }
}

/// LJ-REQ-01, AMB-07: there is nothing to sign up for; opening and setting goods takes part.
#[test]
fn the_discount_needs_no_sign_up() {
    assert_eq!(came_of(fit("2022-06-10 10:00:00").tries(signs_up(FIRST_ORDER_DISCOUNT, &["A1"]))), "LJ-REQ-01");
    assert_eq!(came_of(fit("2022-06-10 10:00:00").tries(signs_up(CampaignId(77), &[]))), "NoSuchCampaign");
}

/// PAY38-GATE-01 to 04, SUB38-GATE-05, SPLIT38-GATE-05, JOINT38-GATE-05: whoever misses a gate by the least is refused with it.
#[test]
fn a_gate_that_is_missed_refuses() {
    let all = [FEE_SUBSIDY, SPLIT_INTEREST, JOINT_INTEREST];
    for (figure, value, clause, campaigns) in [
        (Figure::Experience, Value::Score(Score::hundredths(429)), "PAY38-GATE-01", &all[..]),
        (Figure::Violations, Value::Count(1), "PAY38-GATE-02", &all),
        (Figure::RiskControl, Value::Flag(true), "PAY38-GATE-02", &all),
        (Figure::OnTimeShipping, Value::Rate(Rate::per_million(899_999)), "PAY38-GATE-03", &all),
        (Figure::Orders, Value::Count(27_777), "PAY38-GATE-04", &all),
        (Figure::Wallet, Value::Flag(false), "SUB38-GATE-05", &[FEE_SUBSIDY]),
        (Figure::MonthGmv, Value::Money(yuan("99999.99")), "SPLIT38-GATE-05", &[SPLIT_INTEREST]),
        (Figure::SessionGmv, Value::Money(yuan("999999.99")), "JOINT38-GATE-05", &[JOINT_INTEREST]),
    ] {
        for campaign in all {
            let mut shop = fit("2023-02-20 10:00:00");
            shop.states(figure, value);
            let goods: &[&str] = if campaign == FEE_SUBSIDY { &[] } else { &["A2"] };
            let came = came_of(shop.tries(signs_up(campaign, goods)));
            let expected =
                if campaigns.contains(&campaign) { format!("ShopDoesNotQualify {clause}") } else { String::new() };
            assert_eq!(came, expected, "{figure:?} {campaign:?}");
        }
    }
}

/// SPLIT38-GOOD-01, JOINT38-GOOD-01: goods that can be submitted are those that qualify; without any there is no sign-up.
#[test]
fn goods_are_submitted_one_by_one() {
    for (goods, expected) in [
        (&["A2"][..], ""),
        (&["A2", "A3"], ""),
        (&[], "NoGoods"),
        (&["A1"], "A1 SPLIT38-GOOD-01"),
        (&["A2", "A1"], "A1 SPLIT38-GOOD-01"),
        (&["A2", "none"], "NoSuchGood"),
    ] {
        assert_eq!(came_of(fit("2023-02-20 10:00:00").tries(signs_up(SPLIT_INTEREST, goods))), expected, "{goods:?}");
    }
}

/// PAY38-REG-01: the platform reviews good by good; a reason comes with each refusal, and nothing is reviewed twice.
#[test]
fn the_platform_reviews_good_by_good() {
    let mut shop = fit("2023-02-20 10:00:00");
    shop.does(signs_up(SPLIT_INTEREST, &["A2", "A3"]));
    assert_eq!(stands(&shop, SPLIT_INTEREST), Some(SignUp::InReview));
    assert_eq!(came_of(shop.tries(signs_up(SPLIT_INTEREST, &["A2"]))), "AlreadySignedUp");
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, None, None)), "NoGoods");
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A1"), None)), "NoSuchGood");
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A3"), Some(" "))), "NoReason");
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A3"), Some("主图不清"))), "");
    assert_eq!(stands(&shop, SPLIT_INTEREST), Some(SignUp::InReview), "the other one waits");
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A2"), None)), "");
    assert_eq!(stands(&shop, SPLIT_INTEREST), Some(SignUp::Approved));
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A2"), Some("改主意"))), "AlreadyReviewed");
    let own = shop.world.trade.campaigns.get(SPLIT_INTEREST).expect("a sign-up");
    assert_eq!(own.goods[&GoodId::new("A3")], Review::Refused("主图不清".to_owned()));
    assert_eq!(
        came_of(shop.tries(TradeCommand::Campaign(CampaignCommand::Withdraw(SPLIT_INTEREST)))),
        "AlreadyReviewed"
    );
    assert_eq!(platform(&mut shop, reviews(JOINT_INTEREST, Some("A2"), None)), "NotSignedUp");
}

/// A sign-up can be taken back until it is approved, and made again; when all is refused too.
#[test]
fn a_sign_up_is_taken_back_and_made_again() {
    let mut shop = fit("2023-02-20 10:00:00");
    let withdraws = TradeCommand::Campaign(CampaignCommand::Withdraw(JOINT_INTEREST));
    assert_eq!(came_of(shop.tries(withdraws.clone())), "NotSignedUp");
    shop.does(signs_up(JOINT_INTEREST, &["A2"]));
    shop.does(withdraws);
    assert_eq!(stands(&shop, JOINT_INTEREST), Some(SignUp::No));
    shop.does(signs_up(JOINT_INTEREST, &["A2"]));
    assert_eq!(platform(&mut shop, reviews(JOINT_INTEREST, Some("A2"), Some("库存不足"))), "");
    assert_eq!(stands(&shop, JOINT_INTEREST), Some(SignUp::No));
    assert_eq!(came_of(shop.tries(signs_up(JOINT_INTEREST, &["A2", "A3"]))), "");
}

/// SUB38-REG-02, AMB-08, DEF-APPROVAL-OPENS: approval opens 先用后付 by itself; the shop as a whole is reviewed, and a shop whose service is
/// open, or paused by its owner, is left as it is.
#[test]
fn approval_opens_pay_later() {
    for (before, after) in
        [(Service::Closed, Service::Open), (Service::Open, Service::Open), (Service::Paused, Service::Paused)]
    {
        let mut shop = fit("2023-02-20 10:00:00");
        shop.states(Figure::PayLater, Value::Service(before));
        shop.does(signs_up(FEE_SUBSIDY, &[]));
        assert_eq!(platform(&mut shop, reviews(FEE_SUBSIDY, Some("A2"), None)), "NoSuchGood");
        let world = shop.world.clone();
        assert_eq!(platform(&mut shop, reviews(FEE_SUBSIDY, None, None)), "");
        assert_eq!(shop.world.shop().service(Figure::PayLater), Some(after), "{before:?}");
        // The log says on what it rests.
        let last = shop.happened.last().expect("the review");
        let grounds = rests_on(&world, &last.command, &last.events);
        let reading = grounds.iter().any(|clause| clause.id == "DEF-APPROVAL-OPENS");
        assert_eq!(reading, before == Service::Closed, "{before:?}");
    }
    let mut refused = fit("2023-02-20 10:00:00");
    refused.states(Figure::PayLater, Value::Service(Service::Closed));
    refused.does(signs_up(FEE_SUBSIDY, &[]));
    assert_eq!(platform(&mut refused, reviews(FEE_SUBSIDY, None, Some("资料不全"))), "");
    assert_eq!(refused.world.shop().service(Figure::PayLater), Some(Service::Closed));
}

/// PAY38-REG-01: the industry team submits a shop from the platform's desk; reviewing is nobody else's.
#[test]
fn the_industry_team_submits_too() {
    let mut shop = fit("2023-02-20 10:00:00");
    assert_eq!(platform(&mut shop, signs_up(SPLIT_INTEREST, &["A2"])), "");
    let own = shop.world.trade.campaigns.get(SPLIT_INTEREST).expect("a sign-up");
    assert_eq!(own.by, Submitter::Industry);
    let merchant = (Actor::Merchant, Surface::BackOffice);
    let command = Command::Trade(reviews(SPLIT_INTEREST, Some("A2"), None));
    assert_eq!(came_of(shop.gives(merchant, command)), "NotYours");
    let buyer = (Actor::Buyer, Surface::BuyerPhone);
    let command = Command::Trade(TradeCommand::Campaign(CampaignCommand::Withdraw(SPLIT_INTEREST)));
    assert_eq!(came_of(shop.gives(buyer, command)), "NotYours");
}

/// The states of the list, over the time of a campaign: with and without a sign-up.
#[test]
fn the_list_knows_every_state() {
    let rules = merchant_simulator::policy::RuleSet::default();
    let at_days = |own: bool, approve: bool| -> Vec<CampaignState> {
        let mut shop = fit("2023-02-16 10:00:00");
        if own {
            shop.does(signs_up(SPLIT_INTEREST, &["A2", "A3"]));
        }
        if approve {
            assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A2"), None)), "");
        }
        let facts = shop.world.shop();
        let campaign = rules.campaign(SPLIT_INTEREST).expect("a campaign");
        let days = ["2023-02-14", "2023-02-15", "2023-02-20", "2023-03-14", "2023-03-15", "2023-03-16"];
        let state_on = |day: &str| {
            let moment = at(&format!("{day} 12:00:00"));
            let asked = merchant_simulator::policy::Rules { set: &rules, shop: &facts, at: moment };
            let spans = (
                campaign.sign_up.and_then(|bound| bound.span(&asked)).map(|span| span.value),
                campaign.active.span(&asked).expect("it runs").value,
            );
            let stated = facts.sign_up(Figure::SignUp(SPLIT_INTEREST));
            campaign_state(spans, shop.world.trade.campaigns.get(SPLIT_INTEREST), stated, false, moment)
        };
        days.into_iter().map(state_on).collect()
    };
    use CampaignState::{Active, Approved, Coming, Ended, Missed, Open, SignedUp};
    assert_eq!(at_days(false, false), [Coming, Open, Open, Open, Missed, Missed]);
    assert_eq!(at_days(true, false), [SignedUp, SignedUp, SignedUp, SignedUp, SignedUp, Missed]);
    assert_eq!(at_days(true, true), [Approved, Approved, Active, Active, Active, Ended]);
}

/// SPLIT38-BEN-02, SPLIT38-REG-01, JOINT38-REG-01: approval sets the free instalments up by itself, over three periods for the
/// shared pool, over three and six for the joint subsidy; nobody has to set anything in 分期免息.
#[test]
fn approval_sets_the_instalments_up() {
    for (campaign, free) in [(SPLIT_INTEREST, [true, false, false]), (JOINT_INTEREST, [true, true, false])] {
        let mut shop = fit("2023-02-20 10:00:00");
        let live = shop.goes_live();
        shop.does(signs_up(campaign, &["A2"]));
        let bearers = |shop: &mut Shop| {
            [Periods::Three, Periods::Six, Periods::Twelve].map(|periods| {
                let order = shop.places_from("A2", Payment::Instalments(periods), live);
                shop.order(OrderCommand::Pay(order));
                shop.sees(order).plan.expect("a plan").bearer == Bearer::Merchant
            })
        };
        assert_eq!(bearers(&mut shop), [false; 3], "before the review");
        assert_eq!(platform(&mut shop, reviews(campaign, Some("A2"), None)), "");
        assert_eq!(bearers(&mut shop), free, "{campaign:?}");
    }
}

/// SUB38-CONS-02: a buyer whom the platform keeps out cannot pay later, whatever the subsidy.
#[test]
fn the_platform_may_keep_a_buyer_out() {
    let mut shop = fit("2023-02-20 10:00:00");
    shop.knows(|buyer| buyer.good_credit = Some(false));
    assert_ne!(shop.lacks("A1", Payment::PayLater(PayLaterBy::Zhima)), "");
}

/// DEF-POOL-SIZE: both pools hold 10,000,000.00, the fee subsidy has none.
#[test]
fn how_much_there_is() {
    let shop = fit("2023-02-20 10:00:00");
    let pool = |campaign| page(&shop.world, campaign).expect("a page").purse.pool.map(|pool| pool.value);
    assert_eq!(pool(SPLIT_INTEREST), Some(yuan("10000000.00")));
    assert_eq!(pool(JOINT_INTEREST), Some(yuan("10000000.00")));
    assert_eq!(pool(FEE_SUBSIDY), None);
}

/// LJ-REG-01: sign-ups are given on the merchant's phone and on the desktop, and nowhere else of the merchant's.
#[test]
fn where_one_signs_up() {
    for (surface, expected) in [
        (Surface::MerchantPhone, true),
        (Surface::BackOffice, true),
        (Surface::BuyerPhone, false),
        (Surface::Desk, false),
    ] {
        let mut shop = fit("2023-02-20 10:00:00");
        let command = Command::Trade(signs_up(SPLIT_INTEREST, &["A2"]));
        assert_eq!(shop.gives((Actor::Merchant, surface), command).is_ok(), expected, "{surface:?}");
    }
}

/// The page of a campaign: what is asked now, and when the sign-up ends if things stay as they are.
#[test]
fn conditions_now_and_at_the_deadline() {
    let mut shop = fit("2023-02-20 10:00:00");
    let of = |shop: &Shop| page(&shop.world, SPLIT_INTEREST).expect("a page");
    assert_eq!(of(&shop).deadline, Some(at("2023-03-14 23:59:59")));
    assert!(
        of(&shop).shop_qualifies()
            && of(&shop).conditions.iter().all(|one| one.at_the_end.is_some_and(|end| end.holds()))
    );
    // From March on the score has to be 4.40.
    let change = RuleChange {
        setting: Setting::ExperienceFloor,
        from: at("2023-03-01 00:00:00").day(),
        value: Value::Score(Score::hundredths(440)),
        note: "公告".to_owned(),
    };
    let set = Command::Rule(RuleCommand::Set(change));
    assert_eq!(came_of(shop.gives((Actor::Merchant, Surface::BackOffice), set)), "");
    let turned: Vec<_> = of(&shop)
        .conditions
        .iter()
        .filter(|one| one.now.outcome.holds() && one.at_the_end.is_some_and(|end| !end.holds()))
        .map(|one| one.now.clause.id)
        .collect();
    assert_eq!(turned, ["PAY38-GATE-01"]);
    shop.waits_until("2023-03-15 00:00:00");
    assert_eq!((of(&shop).deadline, of(&shop).is_open), (None, false));
    assert!(of(&shop).conditions.iter().all(|one| one.at_the_end.is_none()));
}

/// A campaign stands in the list by what can be done about it.
#[test]
fn the_list_by_state() {
    let states = |shop: &Shop| {
        list(&shop.world)
            .iter()
            .map(|row| (row.id.0, format!("{:?}", row.state)))
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let mut shop = fit("2023-02-14 23:59:59");
    let all = |shop: &Shop| states(shop).into_values().collect::<Vec<_>>().join(" ");
    assert_eq!(all(&shop), "Missed Coming Coming Coming");
    shop.seconds(1);
    // 先用后付 is open, and the gates hold: the shop takes part in the fee subsidy by itself (SUB38-REG-01).
    assert_eq!(all(&shop), "Missed Active Open Open");
    shop.does(signs_up(SPLIT_INTEREST, &["A2", "A3"]));
    assert_eq!(all(&shop), "Missed Active SignedUp Open");
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A2"), Some("缺资质"))), "");
    assert_eq!(all(&shop), "Missed Active InReview Open");
    assert_eq!(platform(&mut shop, reviews(SPLIT_INTEREST, Some("A3"), None)), "");
    assert_eq!(all(&shop), "Missed Active Approved Open");
    shop.waits_until("2023-03-10 00:00:00");
    assert_eq!(all(&shop), "Missed Active Active Missed");
    let mut idle = shop.clone();
    shop.places("A1", Payment::PayLater(PayLaterBy::Zhima));
    idle.waits_until("2023-04-01 00:00:00");
    assert_eq!(all(&idle), "Missed Ended Ended Missed", "it took part, though nothing was paid");
    shop.waits_until("2023-04-01 00:00:00");
    assert_eq!(all(&shop), "Missed Ended Ended Missed");
    // Who opens it once it is over took no part.
    let mut late = fit("2023-03-30 23:59:59");
    late.states(Figure::PayLater, Value::Service(Service::Closed));
    assert_eq!(all(&late), "Missed Open Missed Missed");
    late.seconds(1);
    assert_eq!(all(&late), "Missed Open Missed Missed", "no sign-up any more, but opening takes part (SUB38-REG-01)");
    late.waits_until("2023-04-01 00:00:00");
    assert_eq!(all(&late), "Missed Missed Missed Missed");
    late.does(TradeCommand::PayLater(PayLaterCommand::Apply { agreed: true }));
    late.hours(1);
    assert_eq!(late.world.shop().service(Figure::PayLater), Some(Service::Open));
    assert_eq!(all(&late), "Missed Missed Missed Missed");
    let mut last = fit("2023-03-31 23:00:00");
    last.states(Figure::PayLater, Value::Service(Service::Closed));
    last.does(TradeCommand::PayLater(PayLaterCommand::Apply { agreed: true }));
    last.seconds(60);
    assert_eq!(all(&last), "Missed Active Missed Missed");
    last.hours(1);
    assert_eq!(all(&last), "Missed Ended Missed Missed");
    // LJ-REQ-01: 1.0 that is open takes part once goods are set.
    let mut one = Shop::open("2022-05-31 10:00:00", "1000.00");
    one.states(Figure::BadRecord, Value::Flag(false));
    assert_eq!(all(&one), "Coming Coming Coming Coming");
    let mut unset = one.clone();
    unset.waits_until("2022-06-10 10:00:00");
    assert_eq!(all(&unset), "Open Coming Coming Coming", "nothing is set yet");
    let state = merchant_simulator::scenario::state::find(&unset.world, "campaigns.FirstOrderDiscount.state");
    assert_eq!(state.ok().as_ref().and_then(serde_json::Value::as_str), Some("Open"));
    let goods = [GoodId::new("A1")].into();
    let activity = Activity { name: "新客".to_owned(), validity: Validity::Long, goods };
    one.does(TradeCommand::PayLater(PayLaterCommand::Set(activity)));
    assert_eq!(all(&one), "Approved Coming Coming Coming");
}

/// Why a good cannot be submitted: what is not met before what is not known, and a price that is missing is named as that.
#[test]
fn why_a_good_cannot_be_submitted() {
    let mut shop = fit("2023-02-20 10:00:00");
    shop.stocks("B1", "内衣收纳盒", "", "29.90", merchant_simulator::policy::Origin::SelfBuilt);
    shop.stocks_choices("B2", "女装>衬衫", &["299.00", ""]);
    let all = candidates(&shop.world, SPLIT_INTEREST, 10).expect("goods are signed up").unfit.rows;
    let missing = |id: &str| {
        let one = all.iter().find(|one| one.good == GoodId::new(id)).and_then(|one| one.missing.as_ref());
        let check = one.expect("it says why");
        (check.outcome, check.actual, check.lacks_a_price())
    };
    assert_eq!(missing("B1"), (Outcome::Unmet, Some(Value::Money(yuan("29.90"))), false));
    assert_eq!(missing("B2"), (Outcome::Unknown, Some(Value::Money(yuan("299.00"))), true));
}
