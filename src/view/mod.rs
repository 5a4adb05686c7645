//! What a screen shows, worked out from the world: plain values that compare, no words, no page.

pub mod agenda;
pub mod campaigns;
pub mod changes;
pub mod checkout;
pub mod compare;
pub mod coupons;
pub mod design;
pub mod draft;
pub mod explanation;
pub mod goods;
pub mod handbook;
pub mod import;
pub mod interest_free;
pub mod matrix;
pub mod orders;
pub mod pointed;
pub mod present;
pub mod preview;
pub mod redecide;
pub mod rules;
mod search;
pub mod services;
pub mod shop;
pub mod timeline;
pub mod titles;
pub mod why;
pub mod worth;
