//! The rules, clause by clause: one module for each section of the handbook, every case named after the clause it
//! proves and every boundary tried on both sides.

#![cfg(not(target_arch = "wasm32"))]

mod buyers;
mod changes;
mod estimates;
mod festival_38;
mod first_order_discount;
mod handbook;
mod instalment;
mod kit;
mod pay_later;
mod pay_later_one;
mod properties;
mod refund_only;
mod rule_set;
mod timed_coupon;
