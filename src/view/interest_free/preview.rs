//! What an activity would do, before it is saved: which goods would be labelled, and what last month's orders would have cost.

use super::{missing, one_of};
use crate::base::{Moment, Money, Rate};
use crate::policy::{Assessment, CampaignId, GoodFacts, Overall, Prices, Programme, Setting, ShopFacts, instalment};
use crate::shop::{Actor, FreeTerms, GoodId, Order, Payment, Periods, Surface, ruling};
use crate::view::explanation::Check;
use crate::world::World;
use std::collections::BTreeSet;

/// A good that would be labelled.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    /// Which.
    pub id: GoodId,
    /// Its title.
    pub title: String,
    /// Its lowest price.
    pub price: Money,
    /// What the label says that it comes to a day.
    pub daily: Money,
    /// The campaigns that go before it now, over some of its periods, in a live room or on the shop's page (AMB-09).
    pub first: BTreeSet<CampaignId>,
}

/// Why a chosen good would not be labelled.
#[derive(Debug, Clone, PartialEq)]
pub enum WhyNot {
    /// It is not there any more.
    Gone,
    /// Nobody sees it.
    NotListed,
    /// This keeps it from having it.
    Fails(Box<Check>),
}

/// A chosen good that would not be labelled.
#[derive(Debug, Clone, PartialEq)]
pub struct Unlabelled {
    /// Which.
    pub id: GoodId,
    /// Its title; its number where it is gone.
    pub title: String,
    /// Why not.
    pub why: WhyNot,
}

/// What some orders would have cost over one number of periods.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// Over how many.
    pub periods: Periods,
    /// The fee as a share of what is paid.
    pub rate: Rate,
    /// How many orders.
    pub orders: u64,
    /// What they came to.
    pub amount: Money,
    /// Their fees, each rounded to the fen.
    pub fee: Money,
}

/// What the orders of the last thirty days would have cost (DEF-INST-MONTH).
#[derive(Debug, Clone, PartialEq)]
pub struct MonthCost {
    /// From when on orders were looked at.
    pub since: Moment,
    /// Orders by instalments over these periods, by periods; those without orders are there too.
    pub placed: Vec<Cost>,
    /// All fees of these.
    pub fee: Money,
    /// Orders left out because a campaign pays for them.
    pub left_out: u64,
    /// If every order of these goods that could be paid by instalments had been, over the dearest periods. `None` without
    /// periods.
    pub bound: Option<Cost>,
}

/// What an activity would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The most free periods, for which the label says what a day comes to.
    pub longest: Option<Periods>,
    /// The goods that would be labelled.
    pub labelled: Vec<Labelled>,
    /// How many more there are.
    pub left: usize,
    /// Those that would not, and why.
    pub not: Vec<Unlabelled>,
    /// How many more of these there are.
    pub not_left: usize,
    /// What it would have cost.
    pub month: MonthCost,
}

/// How far back the preview looks, in days.
const DAYS: i64 = 30;

/// What an activity with these terms would do, with at most so many goods of each kind.
pub fn preview(world: &World, terms: &FreeTerms, most: usize) -> Preview {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let longest = terms.periods.last().copied();
    let (mut labelled, mut not) = (Vec::new(), Vec::new());
    for id in &terms.goods {
        let good = world.goods.get(id);
        let missing = good.and_then(|good| missing(world, &assessment, good));
        let price = good.and_then(|good| world.goods.facts(good).prices.low);
        let why = match (good, missing, price) {
            (None, ..) => WhyNot::Gone,
            (Some(_), Some(check), _) => WhyNot::Fails(Box::new(check)),
            (Some(good), None, Some(price)) if good.listed == Some(true) => {
                let daily = instalment::daily(price, longest.map_or(1, Periods::count));
                let (id, title) = (id.clone(), good.title.clone());
                labelled.push(Labelled { id, title, price, daily, first: BTreeSet::new() });
                continue;
            }
            _ => WhyNot::NotListed,
        };
        let title = good.map_or_else(|| id.to_string(), |good| good.title.clone());
        not.push(Unlabelled { id: id.clone(), title, why });
    }
    let (left, not_left) = (labelled.len().saturating_sub(most), not.len().saturating_sub(most));
    labelled.truncate(most);
    not.truncate(most);
    for row in &mut labelled {
        row.first = first(world, &shop, &row.id, &terms.periods);
    }
    Preview { longest, labelled, left, not, not_left, month: month(world, &assessment, terms) }
}

/// The campaigns that bear the fee of a good now, over some of these periods.
fn first(world: &World, shop: &ShopFacts, good: &GoodId, periods: &BTreeSet<Periods>) -> BTreeSet<CampaignId> {
    let cx = world.context((Actor::Buyer, Surface::BuyerPhone), shop);
    let Some(good) = world.goods.get(good) else { return BTreeSet::new() };
    let carts = [false, true].map(|live| one_of(world, good, live));
    let rulings = carts.iter().flat_map(|cart| periods.iter().map(|one| ruling(&world.trade, &cx, good, cart, *one)));
    rulings.filter_map(|ruling| ruling.grant).map(|grant| grant.campaign).collect()
}

/// What the orders of the last thirty days would have cost.
fn month(world: &World, assessment: &Assessment, terms: &FreeTerms) -> MonthCost {
    let rules = assessment.rules();
    let rate = |periods: Periods| rules.rate(periods.merchants_rate()).map_or(Rate::ZERO, |found| found.value);
    let since = world.clock.plus_seconds(-DAYS * 86_400);
    let recent = world.trade.orders.all().iter().rev().take_while(|order| since <= order.at);
    let paid = recent.filter(|order| order.paid.is_some() && terms.goods.contains(&order.placed.good));
    let by_campaign = |order: &Order| {
        let instalments = matches!(order.placed.payment, Payment::Instalments(_));
        instalments && order.placed.grant.is_some()
    };
    let own = |wanted: &dyn Fn(Periods) -> bool| {
        let of = |order: &&Order| matches!(order.placed.payment, Payment::Instalments(one) if wanted(one));
        paid.clone().filter(of).collect::<Vec<_>>()
    };
    let of_periods = |periods: &Periods| {
        let orders = own(&|one| one == *periods).into_iter().filter(|order| !by_campaign(order));
        cost(*periods, rate(*periods), orders)
    };
    let placed: Vec<Cost> = terms.periods.iter().map(of_periods).collect();
    let least = rules.money(Setting::InstalmentLeastPaid).map_or(Money::ZERO, |found| found.value);
    let could = |order: &&Order| {
        let Some(good) = world.goods.get(&order.placed.good) else { return false };
        let facts = GoodFacts { prices: Prices::of([Some(order.placed.price)]), ..world.goods.facts(good) };
        let takes = assessment.cell(Programme::Instalment, &facts).overall == Overall::Qualifies;
        takes && order.amount() > least
    };
    let dearest = terms.periods.iter().copied().max_by_key(|periods| rate(*periods));
    let bound = dearest
        .map(|periods| cost(periods, rate(periods), paid.clone().filter(could).filter(|order| !by_campaign(order))));
    MonthCost {
        since,
        fee: placed.iter().map(|cost| cost.fee).sum(),
        placed,
        left_out: own(&|one| terms.periods.contains(&one)).into_iter().filter(|order| by_campaign(order)).count()
            as u64,
        bound,
    }
}

fn cost<'a>(periods: Periods, rate: Rate, orders: impl Iterator<Item = &'a Order>) -> Cost {
    let none = Cost { periods, rate, orders: 0, amount: Money::ZERO, fee: Money::ZERO };
    orders.fold(none, |so_far, order| Cost {
        orders: so_far.orders + 1,
        amount: so_far.amount + order.amount(),
        fee: so_far.fee + order.amount().share(rate),
        ..so_far
    })
}
