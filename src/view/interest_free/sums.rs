//! The calculator of 分期免息: what it costs per order, per month, and against a margin.

use crate::base::{Money, Rate};
use crate::policy::Rules;
use crate::shop::Periods;
use crate::world::World;
use rust_decimal::RoundingStrategy::AwayFromZero;

/// What one number of periods costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calculated {
    /// Over how many.
    pub periods: Periods,
    /// The fee as a share of what is paid.
    pub rate: Rate,
    /// The fee of one order.
    pub fee: Money,
    /// The fees of a month's orders.
    pub month: Money,
    /// What the margin leaves of one order after the fee; below zero for a loss.
    pub left: Money,
    /// The same for a month's orders.
    pub left_month: Money,
    /// The least margin with which an order is no loss: a share of the price, rounded up to 0.01% (DEF-INST-MARGIN). `None`
    /// for a price of nothing.
    pub least: Option<Rate>,
}

/// What each number of periods costs at the rates of the clock's day, for orders of one price, so many a month, with a
/// margin as a share of the price (B-10, DEF-INST-MARGIN). Periods without a rate are left out.
pub fn calculated(world: &World, price: Money, orders: u32, margin: Rate) -> Vec<Calculated> {
    let shop = world.shop();
    let rules = Rules { set: &world.rules, shop: &shop, at: world.rules.moment(world.clock) };
    let of = |periods: Periods| {
        let rate = rules.rate(periods.merchants_rate())?.value;
        let fee = price.share(rate);
        let left = price.share(margin) - fee;
        let least = fee.amount().checked_div(price.amount());
        Some(Calculated {
            periods,
            rate,
            fee,
            month: fee.times(orders),
            left,
            left_month: if left.is_negative() { -left.abs().times(orders) } else { left.times(orders) },
            least: least.map(|least| Rate::of(least.round_dp_with_strategy(4, AwayFromZero).normalize())),
        })
    };
    Periods::ALL.into_iter().filter_map(of).collect()
}
