#![doc = "小店预演"]
pub mod base;
pub mod journal;
pub mod policy;
pub mod shop;
pub mod world;
