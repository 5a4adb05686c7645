//! The sample shop: what a newcomer sees first, and what a class is shown.
//!
//! Everything in it is made up. Its goods stand in `sample.tsv` in the form in which any list of goods can be brought in,
//! one row per choice; a row without a number is a further choice of the good above. Between them they meet every rule
//! from both sides, most of them at the very bound. Its figures meet the fee subsidy and 瓜分分期免息 of the 38节 and leave
//! 商户贴息 open, because nobody has said what the best live session sold.

use crate::base::{Client, Day, Moment, Money, Platform, Rate, Score, Version};
use crate::policy::Placement::{self, Allowed, Excluded, Unknown};
use crate::policy::category::{Exclusion as Row, Family, Matcher};
use crate::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use crate::policy::{
    BuyerFacts, Cited, Figure, Guarantee, Origin, RuleSet, Service, Setting, SignUp, Term, Value, refund_only, trade,
};
use crate::shop::{
    Account, Booking, Good, GoodId, GoodsCommand, GoodsEvent, ProfileCommand, ProfileEvent, RefundOnlyCommand, Sku,
    TradeCommand, TradeEvent, Transfer, Why,
};
use crate::world::{Actor, Command, Event, Surface, World};
use std::sync::Arc;

/// The day on which the sample opens: all three campaigns of the 38节 of 2023 are running.
pub const SAMPLE_DAY: Day = Day::of(2023, 2, 20);

/// The name of the list that the goods came from, which is also the template to be downloaded.
pub const SAMPLE_FILE: &str = "goods-template.csv";

/// The goods, one row per choice, under the headers of our own files.
static ROWS: &str = include_str!("sample.tsv");

/// Where the categories of the goods belong, in the order of the list: what their words say, so that a first visit can do
/// without the words.
static PLACES: [Placement; 72] = [
    Allowed(Family::WomensWear),
    Allowed(Family::WomensWear),
    Excluded(Row::Fresh),
    Allowed(Family::Digital),
    Unknown,
    Allowed(Family::Jewellery),
    Allowed(Family::Appliances),
    Allowed(Family::WomensWear),
    Allowed(Family::WomensWear),
    Allowed(Family::WomensWear),
    Allowed(Family::WomensWear),
    Allowed(Family::WomensWear),
    Allowed(Family::WomensWear),
    Allowed(Family::WomensWear),
    Allowed(Family::MensWear),
    Allowed(Family::MensWear),
    Allowed(Family::ChildrensWear),
    Allowed(Family::ChildrensWear),
    Allowed(Family::Sportswear),
    Excluded(Row::IntimateWear),
    Excluded(Row::IntimateWear),
    Allowed(Family::Shoes),
    Allowed(Family::Shoes),
    Allowed(Family::Shoes),
    Allowed(Family::Bags),
    Allowed(Family::Bags),
    Allowed(Family::Bags),
    Allowed(Family::Bags),
    Allowed(Family::Accessories),
    Allowed(Family::Accessories),
    Allowed(Family::Accessories),
    Allowed(Family::Accessories),
    Allowed(Family::Jewellery),
    Allowed(Family::Jewellery),
    Allowed(Family::Jewellery),
    Allowed(Family::Watches),
    Allowed(Family::Food),
    Unknown,
    Allowed(Family::Food),
    Allowed(Family::Food),
    Allowed(Family::Food),
    Allowed(Family::Food),
    Allowed(Family::Drinks),
    Allowed(Family::Drinks),
    Allowed(Family::Phones),
    Allowed(Family::Computers),
    Allowed(Family::Digital),
    Allowed(Family::Appliances),
    Allowed(Family::Appliances),
    Allowed(Family::Appliances),
    Excluded(Row::HomeFurnishing),
    Excluded(Row::Industrial),
    Excluded(Row::BeautyProduct),
    Allowed(Family::Beauty),
    Allowed(Family::Beauty),
    Allowed(Family::Beauty),
    Allowed(Family::PersonalCare),
    Allowed(Family::PersonalCare),
    Allowed(Family::Toys),
    Allowed(Family::Stationery),
    Allowed(Family::Stationery),
    Allowed(Family::Books),
    Allowed(Family::Instruments),
    Allowed(Family::Instruments),
    Allowed(Family::PetSupplies),
    Excluded(Row::FlowersFarming),
    Excluded(Row::Fitness),
    Excluded(Row::VirtualService),
    Excluded(Row::LivingService),
    Excluded(Row::DiningOut),
    Excluded(Row::HotelTravel),
    Unknown,
];

/// Places the categories of the sample's goods, and no others.
pub const SAMPLE_PLACES: Matcher = Matcher::some(|path| {
    let goods = ROWS.lines().skip(1).filter(|row| !row.starts_with('\t'));
    let found = goods.zip(&PLACES).find(|(row, _)| row.split('\t').nth(2) == Some(path));
    found.map_or(Unknown, |(_, placement)| *placement)
});

/// The second at which the sample opens: 2023-02-20 10:00:00.
pub fn sample_start() -> Moment {
    SAMPLE_DAY.start().plus_seconds(10 * 3600)
}

/// The goods of the sample, in the order of their list.
pub fn sample_goods() -> Vec<Good> {
    let mut goods: Vec<Good> = Vec::new();
    for row in ROWS.lines().skip(1) {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let [id, title, category, name, price, listed, origin, commission] = std::array::from_fn(|_| cell());
        let sku = Sku { name: name.to_owned(), price: Money::parse(price).ok() };
        match goods.last_mut() {
            Some(above) if id.is_empty() => above.skus.push(sku),
            _ => goods.push(Good {
                id: GoodId::new(id),
                title: title.to_owned(),
                category: category.to_owned(),
                origin: origin_of(origin),
                listed: listed_of(listed),
                commission: Rate::parse(commission).ok(),
                skus: vec![sku],
            }),
        }
    }
    goods
}

fn origin_of(word: &str) -> Option<Origin> {
    match word {
        "自建" => Some(Origin::SelfBuilt),
        "好物联盟分销" => Some(Origin::Alliance),
        "三方平台" => Some(Origin::ThirdParty),
        _ => None,
    }
}

fn listed_of(word: &str) -> Option<bool> {
    match word {
        "在售" => Some(true),
        "已下架" => Some(false),
        _ => None,
    }
}

/// The day on which 3.0 of 退款不退货 reached the sample shop.
const THREE: Day = Day::of(2022, 9, 10);

/// What the sample shop says about itself. What is not here is unknown: the sales of its best live session.
const FIGURES: [(Figure, Value); 20] = [
    (Figure::Experience, Value::Score(Score::hundredths(442))),
    (Figure::Violations, Value::Count(0)),
    (Figure::RiskControl, Value::Flag(false)),
    (Figure::BadRecord, Value::Flag(false)),
    (Figure::OnTimeShipping, Value::Rate(Rate::per_mille(912))),
    (Figure::Disputes, Value::Count(1)),
    (Figure::Orders, Value::Count(31_500)),
    (Figure::MonthGmv, Value::Money(Money::yuan(186_000))),
    (Figure::Wallet, Value::Flag(true)),
    (Figure::ProfessionalHost, Value::Flag(true)),
    (Figure::PayLaterRollout, Value::Day(Day::of(2022, 6, 28))),
    (Figure::PayLater, Value::Service(Service::Open)),
    (Figure::RefundOnly, Value::Guarantee(Guarantee::Three)),
    (Figure::RefundOnlyRollout, Value::Day(THREE)),
    (Figure::SignUp(FEE_SUBSIDY), Value::SignUp(SignUp::Approved)),
    (Figure::SignUp(SPLIT_INTEREST), Value::SignUp(SignUp::InReview)),
    (Figure::SignUp(JOINT_INTEREST), Value::SignUp(SignUp::No)),
    (Figure::CouponThreshold, Value::Money(Money::yuan(99))),
    (Figure::CouponFace, Value::Money(Money::yuan(20))),
    (Figure::RefundRate, Value::Rate(Rate::per_cent(3))),
];

/// The buyer at the sample's counter. The score with the other channel is unknown.
const BUYER: BuyerFacts = BuyerFacts {
    zhima: Some(632),
    wechat: None,
    first_zhima_order: Some(true),
    good_credit: Some(true),
    valued: Some(true),
    client: Some(Client { platform: Platform::Ios, version: Version::new(9, 10, 0) }),
};

/// What its wallet holds at first.
const WALLET: Money = Money::yuan(1_500);

/// What the budget of 退款不退货 holds at first, out of the wallet.
const BUDGET: Money = Money::yuan(500);

/// A figure as it is on the day on which a story starts: nobody has a service before it comes, nor has signed up before
/// one can.
fn on_day(figure: Figure, value: Value, day: Day) -> Value {
    let set = RuleSet::default();
    let begins = |setting: Setting| match set.value(setting, day).map(|found| found.value) {
        Some(Value::Span(span)) => span.from,
        _ => None,
    };
    let has_begun = |setting: Setting| begins(setting).is_some_and(|from| from <= day);
    match (figure, value) {
        (Figure::RefundOnly, _) if day >= THREE => value,
        (Figure::RefundOnly, _) if has_begun(Setting::RefundOnlyTwo) => Value::Guarantee(Guarantee::Two),
        (Figure::RefundOnly, _) => Value::Guarantee(Guarantee::Closed),
        (Figure::PayLater, _) if !has_begun(Setting::PayLaterOneWindow) => Value::Service(Service::Closed),
        (Figure::SignUp(id), _) if !has_begun(Setting::Campaign(id, Term::SignUp)) => Value::SignUp(SignUp::No),
        _ => value,
    }
}

/// A step of a story: who, where, what was commanded, and what came of it.
pub type Step = ((Actor, Surface), Command, Vec<Event>);

/// What fills an empty world with the sample on the day on which its story starts: its goods, its figures, its buyer, money
/// in its wallet.
///
/// What each command leads to is written down instead of decided: a first visit needs nothing else that decides, and leaves
/// all of that to be loaded later. A test decides every command and finds the same.
pub fn sample_story(start: Moment) -> Vec<Step> {
    let director = (Actor::Director, Surface::Desk);
    let merchant = (Actor::Merchant, Surface::MerchantPhone);
    let day = start.day();
    let (file, goods) = (SAMPLE_FILE.to_owned(), Arc::new(sample_goods()));
    let command =
        GoodsCommand::Import { import: 1, file: file.clone(), goods: goods.clone(), leftovers: Arc::default() };
    let event = GoodsEvent::Imported { import: 1, file, goods, leftovers: Arc::default() };
    let mut story = vec![(director, Command::Goods(command), vec![Event::Goods(event)])];
    story.extend(FIGURES.map(|(figure, value)| {
        let value = Some(on_day(figure, value, day));
        let command = Command::Profile(ProfileCommand::State { figure, value });
        (director, command, vec![Event::Profile(ProfileEvent::Stated { figure, value })])
    }));
    let buyer = Command::Profile(ProfileCommand::Buyer(BUYER));
    story.push((director, buyer, vec![Event::Profile(ProfileEvent::Buyer(BUYER))]));
    let moves = |(from, to), amount, booking, clause| {
        let why = Why::plain(booking, Cited(clause));
        vec![Event::Trade(TradeEvent::Moved(Transfer { from, to, amount, order: None, why }))]
    };
    let top_up = moves((Account::Outside, Account::Wallet), WALLET, Booking::TopUp, &trade::WALLET_LEDGER);
    story.push((merchant, Command::Trade(TradeCommand::TopUp(WALLET)), top_up));
    if day >= THREE {
        let command = TradeCommand::RefundOnly(RefundOnlyCommand::TopUp(BUDGET));
        let clause = &refund_only::SETUP_ORDER;
        let budget = moves((Account::Wallet, Account::Budget), BUDGET, Booking::BudgetTopUp, clause);
        story.push((merchant, Command::Trade(command), budget));
    }
    story
}

/// The world of the sample, at its opening.
pub fn sample_world() -> World {
    let mut world = World::new(sample_start());
    for (_, _, events) in sample_story(sample_start()) {
        events.iter().for_each(|event| world.evolve(event));
    }
    world
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tests in `tests/sample.rs` compare every value with the list as an import reads it; this one stays with the
    /// reader, because a row that it dropped would be missing from both.
    #[test]
    fn every_row_is_read() {
        let rows = ROWS.lines().skip(1).filter(|row| !row.trim().is_empty()).count();
        let goods = sample_goods();
        assert_eq!(goods.iter().map(|good| good.skus.len()).sum::<usize>(), rows);
        assert!(ROWS.lines().all(|row| row.split('\t').count() <= 8));
        for good in &goods {
            assert_eq!(good.check(), Ok(()), "{}", good.title);
        }
    }
}
