//! What a month looks like by the shop's own orders, or by its figures.

use super::Source;
use crate::base::{Count, Day, Money, Rate};
use crate::policy::Figure;
use crate::shop::{Ask, Order, PayLaterBy, Payment, Periods, Progress, Venue};
use crate::world::World;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

/// Over how many days one looks back, the last included.
const DAYS: i64 = 30;

/// What is known of a month; `None` where nothing is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Found {
    /// Orders in thirty days.
    pub orders: Option<Count>,
    /// Their average, in yuan.
    pub basket: Option<Money>,
    /// What came back, as a share of what was sold.
    pub refunds: Option<Rate>,
    /// What was refunded without return, as a share of what was sold.
    pub unreturned: Option<Rate>,
    /// Orders by 芝麻先用后付, as a share.
    pub zhima: Option<Rate>,
    /// Orders by 微信先用后付.
    pub wechat: Option<Rate>,
    /// Orders in three, six and twelve periods, whoever bore the fee.
    pub periods: [Option<Rate>; 3],
    /// Orders from a live session.
    pub live: Option<Rate>,
    /// The face value of the planned coupon.
    pub face: Option<Money>,
}

/// What is known by one of the two sources.
pub fn found(world: &World, source: Source) -> Found {
    let shop = world.shop();
    let face = shop.money(Figure::CouponFace);
    match source {
        Source::Orders => Found { face, ..by_orders(world) },
        Source::Assumed => Found {
            orders: shop.count(Figure::Orders).filter(|orders| *orders > 0),
            refunds: shop.rate(Figure::RefundRate),
            face,
            ..Found::default()
        },
    }
}

/// The thirty days up to and including the day of the clock. Orders count on the day on which they were paid, or with
/// 先用后付 placed, as they do everywhere (DEF-MEASURES).
fn by_orders(world: &World) -> Found {
    let until = world.clock.day();
    let from = until.plus(1 - DAYS);
    // Orders stand in the order of placing, and are paid within a day of it.
    let placed_from = from.plus(-1);
    let lately = world.trade.orders.all().iter().rev().take_while(|order| order.at.day() >= placed_from);
    let orders: Vec<&Order> = lately.filter(|order| order.paid.is_some_and(|paid| paid.day() >= from)).collect();
    let count = orders.len() as Count;
    if count == 0 {
        return Found::default();
    }
    let sold: Money = orders.iter().map(|order| order.amount()).sum();
    let kept = unreturned(world, from);
    let unreturned: Money = orders.iter().filter_map(|order| kept.get(&order.id).copied()).sum();
    let refunded: Money = orders.iter().map(|order| order.refunded).sum();
    let share = |holds: &dyn Fn(&Order) -> bool| {
        let some = orders.iter().filter(|order| holds(order)).count();
        part(Decimal::from(some as u64), Decimal::from(count))
    };
    let pays = |payment: Payment| share(&|order| order.placed.payment == payment);
    Found {
        orders: Some(count),
        basket: sold.amount().checked_div(count.into()).map(Money::rounded),
        refunds: part((refunded - unreturned).amount(), sold.amount()),
        unreturned: part(unreturned.amount(), sold.amount()),
        zhima: pays(Payment::PayLater(PayLaterBy::Zhima)),
        wechat: pays(Payment::PayLater(PayLaterBy::Wechat)),
        periods: Periods::ALL.map(|periods| pays(Payment::Instalments(periods))),
        live: share(&|order| order.placed.from != Venue::ShopPage),
        face: None,
    }
}

/// What was refunded without return, by order.
fn unreturned(world: &World, from: Day) -> BTreeMap<crate::shop::OrderId, Money> {
    let lately = world.trade.cases.all().iter().rev().take_while(|case| case.applied.day() >= from);
    let paid = lately.filter(|case| case.request.ask == Ask::WithoutReturn && case.progress == Progress::Refunded);
    paid.map(|case| (case.order, case.request.amount)).collect()
}

/// A share to a hundredth of a per cent, downwards, so that several never come to more than all.
fn part(some: Decimal, all: Decimal) -> Option<Rate> {
    let share = some.checked_div(all)?;
    Some(Rate::of(share.round_dp_with_strategy(4, RoundingStrategy::ToZero).normalize()))
}

impl Source {
    /// The shop's own orders where there are any.
    pub fn first(world: &World) -> Self {
        if by_orders(world).orders.is_some() { Source::Orders } else { Source::Assumed }
    }
}
