//! The shop's trade, played: orders, after-sales, services, money. Tests are named after what they show; the rulebook ids
//! that they prove stand with them.

mod money;
mod properties;
mod shop;
