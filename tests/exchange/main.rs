//! Goods files as people bring them, and exports as they take them along.

#![cfg(not(target_arch = "wasm32"))]

mod files;
mod properties;
mod rows;
mod worker;

use encoding_rs::GB18030;
use merchant_simulator::base::{Day, Money, Rate};
use merchant_simulator::exchange::{
    Book, Cell, CellProblem, Delimiter, Desk, Encoding, Field, FlawKind, Format, JobError, Limits, Mapping, OpenError,
    Opened, Reader, Reading, Reason, RejectedRow, Reply, Request, Sheet, SheetKind, Table, csv_bytes, guess,
    read_row_again, rejected_table, xlsx_bytes,
};
use merchant_simulator::policy::Origin;
use merchant_simulator::shop::{Good, GoodId, Sku};
use proptest::prelude::*;
use rust_xlsxwriter as xlsx;

fn open(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Sheet, OpenError> {
    Book::open(name, bytes.into(), Limits::OURS)?.first_sheet(&mut |_, _| {}).map(|(_, sheet)| sheet)
}

fn text(text: &str) -> Sheet {
    open("list.csv", text).expect("readable text")
}

fn read(sheet: &Sheet) -> Reading {
    read_as(sheet, guess(sheet))
}

fn read_as(sheet: &Sheet, mapping: Mapping) -> Reading {
    Reader::new(sheet, mapping).expect("a usable mapping").finish()
}

fn fen(fen: i64) -> Option<Money> {
    Some(Money::from_fen(fen))
}

/// A good in one line: id, title, category, status, origin, commission and choices.
fn said(good: &Good) -> String {
    let skus: Vec<String> = good
        .skus
        .iter()
        .map(|sku| format!("{}={}", sku.name, sku.price.map_or("?".to_owned(), |price| price.to_string())))
        .collect();
    format!(
        "{}|{}|{}|{}|{}|{}|{}",
        good.id,
        good.title,
        good.category,
        good.listed.map_or("?", |listed| if listed { "on" } else { "off" }),
        match good.origin {
            None => "?",
            Some(Origin::SelfBuilt) => "self",
            Some(Origin::Alliance) => "alliance",
            Some(Origin::ThirdParty) => "third",
        },
        good.commission.map_or("?".to_owned(), |rate| rate.to_string()),
        skus.join(",")
    )
}

fn goods(reading: &Reading) -> Vec<String> {
    reading.goods.iter().map(said).collect()
}

/// Refused rows as line, column and reason.
fn refused(reading: &Reading) -> Vec<(u32, usize, Reason)> {
    let flat = |row: &RejectedRow| -> Vec<(u32, usize, Reason)> {
        row.problems.iter().map(|problem| (row.line, problem.column, problem.reason.clone())).collect()
    };
    reading.rejected.iter().flat_map(flat).collect()
}
