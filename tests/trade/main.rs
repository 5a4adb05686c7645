//! The shop's trade, played: orders, after-sales, services, money. Tests are named after what they show; the rulebook ids
//! that they prove stand with them.

#![cfg(not(target_arch = "wasm32"))]

mod after_sales;
mod benefits;
mod campaigns;
mod compared;
mod coupon_views;
mod coupons;
mod design;
mod discount;
mod guarantee;
mod ids;
mod interest_free;
mod measures;
mod money;
mod offers;
mod orders;
mod past;
mod permission;
mod properties;
mod recorded;
mod redecided;
mod services;
mod shop;
mod state;
mod state_paths;
mod stories;
mod views;
mod why;
mod worth;
mod worth_why;
