//! A shop's story with every kind of command about campaigns, free instalments and timed coupons.

use super::{Step, Trade, good, goods, rule, state};
use merchant_simulator::base::{Client, Day, Moment, Money, Platform, Rate, Score, Span, Version};
use merchant_simulator::policy::festival_38::{JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{BuyerFacts, CampaignId, Figure, Origin, Service, Value};
use merchant_simulator::shop::{
    BuyerCommand, CampaignCommand, ClaimId, CouponCommand, CouponId, CouponKind, Draw, FreeCommand, FreeId, FreeTerms,
    Good, GoodId, GoodsCommand, LiveCommand, LiveId, OrderCommand, OrderId, PayLaterBy, Payment, Periods,
    ProfileCommand, Role, RuleCommand, Sku, Switches, Terms, TradeCommand, Venue,
};
use merchant_simulator::view::campaigns::Way;
use merchant_simulator::view::design::Form;
use merchant_simulator::world::{Actor, Command, Surface};
use std::sync::Arc;

/// The second at which it begins.
pub fn start() -> Moment {
    Day::of(2022, 6, 24).start().plus_seconds(36_000)
}

fn platform(command: CampaignCommand) -> Step {
    (Actor::Platform, Surface::ReviewDesk, Command::Trade(TradeCommand::Campaign(command)))
}

fn sign_up(campaign: CampaignId, ids: &[&str]) -> CampaignCommand {
    CampaignCommand::SignUp { campaign, goods: ids.iter().map(|id| GoodId::new(id)).collect() }
}

/// Goods, figures, a wallet, a buyer.
fn opens(story: &mut Trade) {
    let listed = |id: &str, yuan: &str, origin| Good {
        origin: Some(origin),
        listed: Some(true),
        category: "女装>衬衫".to_owned(),
        commission: Rate::parse("30%").ok(),
        skus: vec![Sku { name: String::new(), price: Money::parse(yuan).ok() }],
        ..good(id, yuan)
    };
    for (id, yuan, origin) in
        [("T1", "99.90", Origin::SelfBuilt), ("T2", "300", Origin::SelfBuilt), ("T3", "200", Origin::Alliance)]
    {
        story.steps.push(goods(GoodsCommand::Put(Box::new(listed(id, yuan, origin)))));
    }
    for (figure, value) in [
        (Figure::Experience, Value::Score(Score::hundredths(450))),
        (Figure::Violations, Value::Count(0)),
        (Figure::RiskControl, Value::Flag(false)),
        (Figure::BadRecord, Value::Flag(false)),
        (Figure::OnTimeShipping, Value::Rate(Rate::per_cent(95))),
        (Figure::Disputes, Value::Count(0)),
        (Figure::Orders, Value::Count(30_000)),
        (Figure::MonthGmv, Value::Money(Money::yuan(200_000))),
        (Figure::SessionGmv, Value::Money(Money::yuan(2_000_000))),
        (Figure::ProfessionalHost, Value::Flag(true)),
        (Figure::PayLater, Value::Service(Service::Open)),
    ] {
        story.steps.push(state(figure, Some(value)));
    }
    story.merchant(TradeCommand::UpgradeWallet);
    story.merchant(TradeCommand::TopUp(Money::yuan(500)));
    let facts = BuyerFacts {
        zhima: Some(720),
        wechat: Some(640),
        first_zhima_order: Some(true),
        good_credit: Some(true),
        valued: Some(true),
        client: Version::parse("9.7.10").map(|version| Client { platform: Platform::Ios, version }),
    };
    let add = ProfileCommand::Buyers(BuyerCommand::Add { role: Role::Trusted, facts });
    story.steps.push((Actor::Director, Surface::Desk, Command::Profile(add)));
    let call = ProfileCommand::Buyers(BuyerCommand::Call(merchant_simulator::shop::BuyerId(1)));
    story.steps.push((Actor::Director, Surface::Desk, Command::Profile(call)));
}

/// 立减, and activities of free instalments.
fn first_month(story: &mut Trade) {
    let order = TradeCommand::Order;
    story.director(TradeCommand::Switch(Switches { discount: Draw::Fixed(Money::yuan(5)), ..Switches::default() }));
    story.orders("T1", Venue::ShopPage, Payment::PayLater(PayLaterBy::Zhima));
    story.merchant(order(OrderCommand::Ship(OrderId(1))));
    story.director(order(OrderCommand::Deliver(OrderId(1))));
    story.buyer(order(OrderCommand::Receive(OrderId(1))));
    let terms = |name: &str, periods: &[Periods]| FreeTerms {
        name: name.to_owned(),
        goods: [GoodId::new("T2")].into(),
        periods: periods.iter().copied().collect(),
        from: None,
        until: Some(Day::of(2022, 7, 31).end()),
    };
    story.merchant(TradeCommand::InterestFree(FreeCommand::Create(terms("夏日免息", &[Periods::Three]))));
    let changed = terms("夏日免息", &[Periods::Three, Periods::Six]);
    story.merchant(TradeCommand::InterestFree(FreeCommand::Change { activity: FreeId(1), terms: changed }));
    story.orders("T2", Venue::ShopPage, Payment::Instalments(Periods::Six));
    story.buyer(order(OrderCommand::Pay(OrderId(2))));
    story.merchant(TradeCommand::InterestFree(FreeCommand::Stop(FreeId(1))));
    story.merchant(order(OrderCommand::Ship(OrderId(2))));
    story.director(order(OrderCommand::Deliver(OrderId(2))));
    story.buyer(order(OrderCommand::Receive(OrderId(2))));
}

/// Sign-ups for the 38节, and a campaign of one's own.
fn festival(story: &mut Trade) {
    let campaign = |command| TradeCommand::Campaign(command);
    story.until(Day::of(2023, 2, 16));
    story.merchant(campaign(sign_up(SPLIT_INTEREST, &["T2"])));
    story.merchant(campaign(CampaignCommand::Withdraw(SPLIT_INTEREST)));
    story.merchant(campaign(sign_up(SPLIT_INTEREST, &["T2", "T3"])));
    let review = |campaign, id: &str, refusal: Option<&str>| CampaignCommand::Review {
        campaign,
        good: Some(GoodId::new(id)),
        refusal: refusal.map(str::to_owned),
    };
    story.steps.push(platform(review(SPLIT_INTEREST, "T2", None)));
    story.steps.push(platform(review(SPLIT_INTEREST, "T3", Some("资料不全"))));
    story.steps.push(platform(sign_up(JOINT_INTEREST, &["T2"])));
    story.steps.push(platform(review(JOINT_INTEREST, "T2", None)));
    let taken = CampaignCommand::OthersTake { campaign: SPLIT_INTEREST, amount: Money::yuan(9_999_990) };
    story.director(campaign(taken));
    let form = Form {
        name: "店铺自己的".to_owned(),
        way: Way::Conditions,
        active: Some(Span::between(Day::of(2023, 2, 20), Day::of(2023, 4, 30))),
        share: Some(Rate::per_cent(50)),
        periods: [12].into(),
        cap: Some(Money::yuan(20)),
        ..Form::default()
    };
    let keep = |place, form: &Form| rule(RuleCommand::KeepCampaign { place, campaign: Arc::new(form.campaign()) });
    story.steps.push(keep(None, &form));
    story.steps.push(keep(Some(0), &Form { pool: Some(Money::yuan(500)), ..form.clone() }));
    story.steps.push(keep(None, &Form { name: "又一个".to_owned(), ..form }));
    story.steps.push(rule(RuleCommand::RemoveCampaign(1)));
}

/// A live session with timed coupons, and orders that campaigns pay for.
fn live(story: &mut Trade) {
    let order = TradeCommand::Order;
    let coupon = TradeCommand::Coupon;
    story.until(Day::of(2023, 2, 20));
    let (first, second) = (Day::of(2023, 2, 20).start().plus_seconds(600), Day::of(2023, 2, 21).start());
    story.merchant(TradeCommand::Live(LiveCommand::Plan { title: "周年专场".to_owned(), at: first }));
    let terms = |times: &[Moment]| Terms {
        name: "整点发券".to_owned(),
        kind: CouponKind::Host,
        threshold: Money::yuan(100),
        face: Money::yuan(20),
        quantity: 10,
        per_buyer: 2,
        minutes: 30,
        times: times.iter().copied().collect(),
    };
    story.back_office(coupon(CouponCommand::Create(terms(&[first, second]))));
    story.merchant(coupon(CouponCommand::Attach { live: LiveId(1), coupons: [CouponId(1)].into() }));
    story.merchant(TradeCommand::Live(LiveCommand::Start(LiveId(1))));
    story.steps.push((Actor::Director, Surface::Desk, Command::Advance(first.plus_seconds(60))));
    for _ in 0..2 {
        story.buyer(coupon(CouponCommand::Claim(CouponId(1))));
    }
    story.director(coupon(CouponCommand::OthersClaim { coupon: CouponId(1), count: 3 }));
    let from = Venue::Live(LiveId(1));
    let with = |claim| OrderCommand::PlaceWith {
        coupon: ClaimId(claim),
        good: GoodId::new("T3"),
        sku: 0,
        quantity: 1,
        from,
        payment: Payment::Ordinary,
    };
    story.buyer(order(with(1)));
    story.buyer(order(OrderCommand::Pay(OrderId(3))));
    story.buyer(order(with(2)));
    story.buyer(order(OrderCommand::Cancel(OrderId(4))));
    for (number, periods) in [(5, Periods::Three), (6, Periods::Six), (7, Periods::Twelve)] {
        story.orders("T2", from, Payment::Instalments(periods));
        story.buyer(order(OrderCommand::Pay(OrderId(number))));
        story.merchant(order(OrderCommand::Ship(OrderId(number))));
        story.director(order(OrderCommand::Deliver(OrderId(number))));
        story.buyer(order(OrderCommand::Receive(OrderId(number))));
    }
    // What it would have taken of the campaign's money is given back.
    story.orders("T2", from, Payment::Instalments(Periods::Six));
    story.buyer(order(OrderCommand::Cancel(OrderId(8))));
    story.back_office(coupon(CouponCommand::Adjust {
        coupon: CouponId(1),
        terms: Terms { quantity: 20, ..terms(&[second]) },
    }));
    story.merchant(TradeCommand::Live(LiveCommand::End(LiveId(1))));
    story.until(Day::of(2023, 3, 1));
    story.back_office(coupon(CouponCommand::Create(terms(&[Day::of(2023, 3, 5).start()]))));
    story.back_office(coupon(CouponCommand::Stop(CouponId(2))));
}

/// The whole story.
pub fn story() -> Vec<Step> {
    let mut story = Trade { steps: Vec::new() };
    opens(&mut story);
    first_month(&mut story);
    festival(&mut story);
    live(&mut story);
    story.steps
}
