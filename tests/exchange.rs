//! Goods files as people bring them, and exports as they take them along.

#![cfg(not(target_arch = "wasm32"))]

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

// Files of every kind

#[test]
fn the_same_list_in_every_encoding_and_delimiter_is_the_same() {
    let list = "商品ID,商品名称,类目,价格\r\n1001,真丝衬衫,女装>衬衫,\"1,299.00\"\r\n1002,帆布包,箱包,59\r\n";
    let expected = ["1001|真丝衬衫|女装>衬衫|?|?|?|=1,299.00", "1002|帆布包|箱包|?|?|?|=59.00"];
    let utf16 = |text: &str, mark: bool, big: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for (bytes, encoding) in [
        (list.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{feff}{list}").into_bytes(), Encoding::Utf8WithMark),
        (utf16(list, true, false), Encoding::Utf16Le),
        (utf16(list, true, true), Encoding::Utf16Be),
        (utf16(list, false, false), Encoding::Utf16Le),
        (utf16(list, false, true), Encoding::Utf16Be),
        (GB18030.encode(list).0.into_owned(), Encoding::Gb18030),
    ] {
        let sheet = open("list.csv", bytes).expect("readable");
        let delimiter = Delimiter::Comma;
        assert_eq!(sheet.kind, SheetKind::Delimited { encoding: Some(encoding), delimiter });
        assert_eq!(goods(&read(&sheet)), expected, "{encoding:?}");
    }
    let price = "\"1,299.00\"";
    for (bytes, expected_delimiter) in [
        (list.replace(price, "¥1299").replace(',', "\t"), Delimiter::Tab),
        (list.replace(price, "¥1299").replace(',', ";"), Delimiter::Semicolon),
        (list.replace(price, "1299.00").replace(',', ";").replace("1299", "1,299"), Delimiter::Semicolon),
        (format!("sep=;\r\n{}", list.replace(price, "1299").replace(',', ";")), Delimiter::Semicolon),
    ] {
        let sheet = text(&bytes);
        assert!(matches!(sheet.kind, SheetKind::Delimited { delimiter, .. } if delimiter == expected_delimiter));
        assert_eq!(goods(&read(&sheet)), expected, "{expected_delimiter:?}");
    }
}

#[test]
fn pasted_cells_are_read() {
    let pasted = "商品ID\t标题\t售价\r\n1001\t\"两行\n标题\"\t¥9.90\r\n";
    let mut book = Book::paste(pasted.to_owned(), Limits::OURS).expect("text");
    let (_, sheet) = book.first_sheet(&mut |_, _| {}).expect("rows");
    assert_eq!(sheet.kind, SheetKind::Delimited { encoding: None, delimiter: Delimiter::Tab });
    assert_eq!(goods(&read(&sheet)), ["1001|两行 标题|?|?|?|?|=9.90".replacen("|?|", "||", 1)]);
}

#[test]
fn what_cannot_be_opened_says_what_it_is() {
    let container = |part: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend(part.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (name, bytes, expected) in [
        ("a.csv", Vec::new(), OpenError::Empty),
        ("a.csv", b" \r\n ".to_vec(), OpenError::Empty),
        ("a.csv", b",,\r\n,,\r\n".to_vec(), OpenError::Empty),
        ("a.xls", container("Workbook"), OpenError::OldWorkbook),
        ("a.xlsx", container("EncryptedPackage"), OpenError::Protected),
        ("a.xlsx", b"%PDF-1.4".to_vec(), OpenError::Pdf),
        ("a.xls", b"<html><body><table>".to_vec(), OpenError::WebPage),
    ] {
        assert_eq!(open(name, bytes), Err(expected), "{name}");
    }
    assert!(matches!(open("a.xlsx", b"PK\x03\x04 and no more".to_vec()), Err(OpenError::Broken { .. })));
    let limits = Limits { file: 10, ..Limits::OURS };
    let outcome = Book::open("a.csv", vec![b'a'; 11], limits).map(|_| ());
    assert_eq!(outcome, Err(OpenError::FileTooBig { megabytes: 0 }));
}

#[test]
fn a_workbook_that_unpacks_too_big_is_refused() {
    let table =
        Table { name: "a".into(), header: (0..20).map(|i| i.to_string().repeat(10_000)).collect(), rows: Vec::new() };
    let bytes = xlsx_bytes(&[table]).expect("writable");
    let limits = Limits { unpacked: 100_000, ..Limits::OURS };
    assert!(bytes.len() < 20_000);
    let outcome = Book::open("a.xlsx", bytes, limits).map(|_| ());
    assert_eq!(outcome, Err(OpenError::UnpacksTooBig { megabytes: 0 }));
}

#[test]
fn one_cell_far_out_costs_nothing() {
    let mut workbook = xlsx::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "商品ID").expect("fits");
    sheet.write_string(1_048_575, 0, "合计").expect("fits");
    let sheet = open("a.xlsx", workbook.save_to_buffer().expect("writable")).expect("readable");
    let lines: Vec<u32> = sheet.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 1_048_576]);

    let mut workbook = xlsx::Workbook::new();
    workbook.add_worksheet().write_string(0, 16_383, "商品ID").expect("fits");
    let outcome = open("a.xlsx", workbook.save_to_buffer().expect("writable"));
    assert_eq!(outcome, Err(OpenError::TooManyColumns { limit: 256 }));
}

// Workbooks

#[test]
fn numbers_in_a_workbook_are_as_people_see_them() {
    let mut workbook = xlsx::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (name, column) in ["商品ID", "商品名称", "价格", "佣金率"].into_iter().zip(0..) {
        sheet.write_string(0, column, name).expect("fits");
    }
    let share = xlsx::Format::new().set_num_format("0%");
    for (row, (id, title, price, rate)) in (1..).zip([
        (202_300_000_000_001.0, "衬衫", 499.900_000_000_000_03, 0.2),
        (12.0, "包", 12.0, 0.055),
        (1_234_567_890_123_450.0, "丢位", 9.0, 0.0),
    ]) {
        sheet.write_number(row, 0, id).expect("fits");
        sheet.write_string(row, 1, title).expect("fits");
        sheet.write_number(row, 2, price).expect("fits");
        sheet.write_number_with_format(row, 3, rate, &share).expect("fits");
    }
    sheet.write_string(4, 0, "4").expect("fits");
    sheet.write_string(4, 1, "文字价格").expect("fits");
    sheet.write_string(4, 2, "￥1,299.00").expect("fits");
    sheet.write_boolean(4, 6, true).expect("fits");
    let sheet = open("a.xlsx", workbook.save_to_buffer().expect("writable")).expect("readable");
    assert_eq!(sheet.kind, SheetKind::Workbook);
    assert_eq!(sheet.rows[3].flaws.first().map(|flaw| (flaw.column, flaw.kind)), Some((0, FlawKind::Rounded)));
    let reading = read(&sheet);
    assert_eq!(
        goods(&reading),
        ["202300000000001|衬衫||?|?|20%|=499.90", "12|包||?|?|5.5%|=12.00", "4|文字价格||?|?|?|=1,299.00",]
    );
    assert_eq!(refused(&reading), [(4, 0, Reason::IdRounded)]);
}

#[test]
fn the_first_sheet_with_anything_on_it_is_taken_and_others_can_be_chosen() {
    let mut workbook = xlsx::Workbook::new();
    workbook.add_worksheet().set_name("空").expect("legal");
    let hidden = workbook.add_worksheet();
    hidden.set_name("字典").expect("legal").set_hidden(true).write_string(0, 0, "选项").expect("fits");
    let list = workbook.add_worksheet();
    list.set_name("商品").expect("legal").write_string(0, 0, "商品ID").expect("fits");
    let mut book = Book::open("a.xlsx", workbook.save_to_buffer().expect("writable"), Limits::OURS).expect("readable");
    let names: Vec<(&str, bool)> = book.sheets().iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(names, [("空", false), ("字典", true), ("商品", false)]);
    let (index, sheet) = book.first_sheet(&mut |_, _| {}).expect("a sheet");
    assert_eq!((index, sheet.rows[0].cell(0)), (2, "商品ID"));
    assert_eq!(book.sheet(1, &mut |_, _| {}).expect("a sheet").rows[0].cell(0), "选项");
    assert_eq!(book.sheet(3, &mut |_, _| {}), Err(OpenError::NoSuchSheet));
}

#[test]
fn merged_cells_belong_to_the_good_above() {
    let mut workbook = xlsx::Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = xlsx::Format::new();
    for (name, column) in ["商品ID", "商品名称", "规格", "价格"].into_iter().zip(0..) {
        sheet.write_string(0, column, name).expect("fits");
    }
    sheet.merge_range(1, 0, 3, 0, "1001", &plain).expect("fits");
    sheet.merge_range(1, 1, 3, 1, "真丝衬衫", &plain).expect("fits");
    for (row, sku, price) in [(1, "红", 99.0), (2, "蓝", 109.0), (3, "绿", 119.5)] {
        sheet.write_string(row, 2, sku).expect("fits");
        sheet.write_number(row, 3, price).expect("fits");
    }
    let reading = read(&open("a.xlsx", workbook.save_to_buffer().expect("writable")).expect("readable"));
    assert_eq!(goods(&reading), ["1001|真丝衬衫||?|?|?|红=99.00,蓝=109.00,绿=119.50"]);
    assert_eq!(reading.accepted_rows, 3);
}

// Rows

#[test]
fn a_messy_list_is_read_and_every_bad_row_is_listed() {
    let list = "\
小店商品导出,,,,,,,
导出时间：2023-02-20,,,,,,,
商品名称,商品ID,类目,SKU名称,售价（元）,商品状态,商品来源,佣金率(%)
真丝衬衫,1001,女装>衬衫,红,\"¥1,299.00\",已上架,自建,
真丝衬衫,1001,,蓝,￥1399,,,
帆布包,1002,箱包,,99-199,在售,好物联盟,20%
,,,,,,,
手机壳,1003,数码,,,仓库中,有赞,5
免费样品,1004,,,免费,在售,自建,
科学记数,1005,,,1e5,在售,自建,
负数,1006,,,-3,在售,自建,
面议,1007,,,面议,在售,自建,
三位小数,1008,,,9.999,在售,自建,
零元,1009,,,0,在售,自建,
状态不明,1010,,,９９．５,很好,自建,0.2
,1011,,,9,,,
缺编号,,,,9,,,
真丝衬衫,1001,女装>裤子,黑,9,已下架,自营,
真丝衬衫,1001,,红,9,,,
商品名称,商品ID,类目,SKU名称,售价（元）,商品状态,商品来源,佣金率(%)
移位,1012,,,1,299.00,在售,自建,
\"两
行\",1013,,,\"9
.9\",,,
末行,1014,,,1.5,,,
";
    let sheet = text(list);
    let mapping = guess(&sheet);
    assert_eq!(mapping.header, Some(2));
    let reading = read_as(&sheet, mapping);
    assert_eq!(
        goods(&reading),
        [
            "1001|真丝衬衫|女装>衬衫|on|self|?|红=1,299.00,蓝=1,399.00",
            "1002|帆布包|箱包|on|alliance|20%|最低价=99.00,最高价=199.00",
            "1003|手机壳|数码|off|third|5%|=?",
            "1014|末行||?|?|?|=1.50",
        ]
    );
    let earlier = |text: &str| Reason::Contradicts { earlier: text.to_owned(), line: Some(4) };
    assert_eq!(
        refused(&reading),
        [
            (9, 4, Reason::PriceFree),
            (10, 4, Reason::PriceInScientific),
            (11, 4, Reason::PriceNegative),
            (12, 4, Reason::PriceNegotiable),
            (13, 4, Reason::PriceDecimals),
            (14, 4, Reason::PriceZero),
            (15, 5, Reason::StatusUnknown),
            (15, 7, Reason::CommissionAmbiguous),
            (16, 0, Reason::TitleMissing),
            (17, 1, Reason::IdMissing),
            (18, 2, earlier("女装>衬衫")),
            (18, 5, earlier("在售")),
            (19, 3, Reason::SkuTwice { line: Some(4) }),
            (20, 0, Reason::HeaderAgain),
            (21, 4, Reason::PriceSplit),
            (21, 5, Reason::StatusUnknown),
            (21, 6, Reason::OriginUnknown),
            (21, 7, Reason::CommissionUnreadable),
            (22, 4, Reason::PriceUnreadable),
        ]
    );
    assert_eq!((reading.rows_read, reading.blank_rows, reading.accepted_rows), (20, 1, 5));
}

#[test]
fn english_headers_in_another_order() {
    let reading = read(&text("Price;Status;Title;Item ID;Source;Variant\n9.9;on sale;Tea;A-1;self-built;100 g\n"));
    assert_eq!(goods(&reading), ["A-1|Tea||on|self|?|100 g=9.90"]);
}

#[test]
fn category_levels_and_ends_of_the_price_in_columns_of_their_own() {
    let list = "商品ID,一级类目,二级类目,三级类目,最低价,最高价\n1,女装,衬衫,,9,19\n2,箱包,,,9,9\n3,,,,9,\n4,,,,,\n";
    let reading = read(&text(list));
    assert_eq!(
        goods(&reading),
        ["1|1|女装>衬衫|?|?|?|最低价=9.00,最高价=19.00", "2|2|箱包|?|?|?|=9.00", "4|4||?|?|?|=?"]
    );
    assert_eq!(refused(&reading), [(4, 5, Reason::PriceOneEnd)]);
}

#[test]
fn choices_of_one_good_need_not_stand_together() {
    let list = "商品ID,标题,规格,价格,状态\n1,甲,大,9,\n2,乙,,5,在售\n1,,小,8,在售\n2,,,6,\n3,丙,大,1-2,\n";
    assert_eq!(
        goods(&read(&text(list))),
        ["1|甲||on|?|?|大=9.00,小=8.00", "2|乙||on|?|?|#1=5.00,#2=6.00", "3|丙||?|?|?|大 最低价=1.00,大 最高价=2.00",]
    );
}

#[test]
fn choices_below_a_refused_row_are_not_given_to_the_good_before_it() {
    let list = "商品ID,标题,规格,价格\n,,红,9\n1,甲,大,9\n,,小,8\n2,乙,大,免费\n,,小,5\n1,,特大,面议\n,,中,7\n";
    let reading = read(&text(list));
    assert_eq!(goods(&reading), ["1|甲||?|?|?|大=9.00,小=8.00,中=7.00"]);
    assert_eq!(
        refused(&reading),
        [
            (2, 0, Reason::NoGoodAbove),
            (5, 3, Reason::PriceFree),
            (6, 0, Reason::NoGoodAbove),
            (7, 3, Reason::PriceNegotiable),
        ]
    );
}

#[test]
fn without_an_id_column_the_title_gives_the_id() {
    let list = "商品名称,规格,价格\n甲,大,9\n乙,,5\n甲,小,8\n,中,7\n,,\n";
    let (once, again) = (read(&text(list)), read(&text(list)));
    assert_eq!(once, again);
    let titles: Vec<&str> = once.goods.iter().map(|good| good.title.as_str()).collect();
    assert_eq!(titles, ["甲", "乙"]);
    assert_eq!(once.goods[0].skus.len(), 3);
    assert!(once.goods[0].id.as_str().starts_with('t') && once.goods[0].id != once.goods[1].id);
}

#[test]
fn ids_as_people_save_them_from_rounding() {
    let list = "商品ID,标题,价格\n'202300000000001,甲,1\n\"=\"\"202300000000002\"\"\",乙,1\n2.023E+14,丙,1\n";
    let reading = read(&text(list));
    let ids: Vec<&str> = reading.goods.iter().map(|good| good.id.as_str()).collect();
    assert_eq!(ids, ["202300000000001", "202300000000002"]);
    assert_eq!(refused(&reading), [(4, 0, Reason::IdInScientific)]);
}

#[test]
fn an_open_quote_and_an_error_value_cost_one_row_each() {
    let list = "商品ID,标题,价格\n1,\"甲,9\n2,\"乙,丙\",8\n3,丁,#REF!\n4,戊,7\n";
    let reading = read(&text(list));
    assert_eq!(goods(&reading), ["2|乙,丙||?|?|?|=8.00", "4|戊||?|?|?|=7.00"]);
    assert_eq!(reading.rejected[0].problems[0].reason, Reason::UnclosedQuote);
    assert_eq!(reading.rejected[0].cells, ["1", "\"甲", "9"]);
    assert_eq!(reading.rejected[1].problems[0].reason, Reason::ErrorValue);
}

#[test]
fn a_mapping_with_problems_reads_nothing() {
    let sheet = text("商品ID,标题\n1,甲\n");
    assert!(Reader::new(&sheet, guess(&sheet)).is_err());
}

#[test]
fn reading_goes_by_steps() {
    let sheet = text("商品ID,价格\n1,9\n2,9\n3,9\n");
    let mut reader = Reader::new(&sheet, guess(&sheet)).expect("usable");
    let mut seen = vec![reader.progress()];
    while seen.last().is_some_and(|progress| progress.done < progress.total) {
        seen.push(reader.step(2));
    }
    assert_eq!(
        seen.iter().map(|progress| (progress.done, progress.total)).collect::<Vec<_>>(),
        [(0, 3), (2, 3), (3, 3)]
    );
    assert_eq!(reader.finish(), read(&sheet));
}

#[test]
fn a_row_that_a_delimiter_has_shifted_is_never_misread() {
    let list = "商品ID,标题,价格,库存\n1,甲,1,299.00,\n2,乙,1,299,5\n3,丙,丁,9,5\n4,戊,59,120\n";
    let sheet = text(list);
    let mapping = guess(&sheet);
    let reading = read_as(&sheet, mapping.clone());
    assert_eq!(goods(&reading), ["4|戊||?|?|?|=59.00"]);
    let expected = [
        (2, 2, Reason::PriceSplit),
        (3, 2, Reason::PriceSplit),
        (4, 4, Reason::ExtraCells { expected: 4 }),
        (4, 2, Reason::PriceUnreadable),
    ];
    assert_eq!(refused(&reading), expected);
    let table = rejected_table("未读", &reading.rejected, &mapping, sheet.rows.first(), ("行", "原因"), words);
    for bytes in [csv_bytes(&table), xlsx_bytes(std::slice::from_ref(&table)).expect("writable")] {
        let again = read(&open("未读", bytes).expect("readable"));
        assert_eq!((again.goods.len(), again.rejected.len()), (0, 3));
        assert_eq!(again.rejected[0].cells[2..4], ["1 | 299.00", ""]);
        assert_eq!(again.rejected[1].cells[2..4], ["1 | 299", "5"]);
    }
}

// Correction

#[test]
fn a_refused_row_can_be_corrected_in_place() {
    let sheet = text("商品ID,标题,规格,价格\n1,甲,大,9\n1,甲,小,免费\n2,乙,,1e5\n,,红,5\n");
    let mapping = guess(&sheet);
    let Reading { goods, rejected, .. } = read_as(&sheet, mapping.clone());
    for row in &rejected {
        assert_eq!(read_row_again(row, &mapping, &goods).as_ref(), Err(row), "unchanged, so refused again");
    }
    let mut row = rejected[0].clone();
    row.cells[3] = "8".to_owned();
    let good = read_row_again(&row, &mapping, &goods).expect("corrected");
    assert_eq!(said(&good), "1|甲||?|?|?|大=9.00,小=8.00");
    let mut row = rejected[1].clone();
    row.cells[3] = "10".to_owned();
    let good = read_row_again(&row, &mapping, &goods).expect("corrected");
    assert_eq!(
        good,
        Good {
            id: GoodId::new("2"),
            title: "乙".to_owned(),
            category: String::new(),
            origin: None,
            listed: None,
            commission: None,
            skus: vec![Sku { name: String::new(), price: fen(1_000) }],
        }
    );
}

#[test]
fn what_the_file_spoiled_stays_refused_until_it_is_changed() {
    let sheet = text("商品ID,标题,价格\n1,\"甲,9\n");
    let mapping = guess(&sheet);
    let mut row = read_as(&sheet, mapping.clone()).rejected.remove(0);
    assert_eq!(read_row_again(&row, &mapping, &[]).as_ref(), Err(&row));
    row.cells[1] = "甲".to_owned();
    assert_eq!(said(&read_row_again(&row, &mapping, &[]).expect("corrected")), "1|甲||?|?|?|=9.00");
}

fn words(problem: &CellProblem) -> String {
    format!("{:?}", problem.reason)
}

#[test]
fn refused_rows_can_be_taken_along_corrected_and_brought_back() {
    let list = "叫法,编号,一级类目,二级类目,来源,单价\n甲,1,女装,衬衫,某处,免费\n乙,2,箱包,,别处,=9\n";
    let sheet = text(list);
    let mut mapping = guess(&sheet);
    mapping.columns = [Field::Title, Field::Id, Field::Category, Field::Category]
        .map(Some)
        .into_iter()
        .chain([None, Some(Field::Price)])
        .collect();
    let reading = read_as(&sheet, mapping.clone());
    assert_eq!(reading.rejected.len(), 2);
    let table = rejected_table("未读", &reading.rejected, &mapping, sheet.rows.first(), ("行", "状态"), words);
    assert_eq!(table.header, ["商品名称", "商品ID", "一级类目", "二级类目", "× 来源", "价格", "行", "× 状态"]);
    for bytes in [csv_bytes(&table), xlsx_bytes(std::slice::from_ref(&table)).expect("writable")] {
        let back = open("未读", bytes).expect("readable");
        let mapping = guess(&back);
        let again = read_as(&back, mapping.clone());
        let reasons =
            |reading: &Reading| -> Vec<Reason> { refused(reading).into_iter().map(|(_, _, reason)| reason).collect() };
        assert_eq!(reasons(&again), reasons(&reading));
        let mut corrected = back.clone();
        corrected.rows[1].cells[5] = "99".to_owned();
        corrected.rows[2].cells[5] = "9".to_owned();
        assert_eq!(goods(&read_as(&corrected, mapping)), ["1|甲|女装>衬衫|?|?|?|=99.00", "2|乙|箱包|?|?|?|=9.00",]);
    }
}

// Exports

#[test]
fn a_workbook_reads_back_as_it_was_written() {
    let table = Table {
        name: "资格预览".to_owned(),
        header: ["商品ID", "商品名称", "价格", "佣金率", "销量", "日期"].map(str::to_owned).to_vec(),
        rows: vec![vec![
            Cell::Text("1234567890123456789".to_owned()),
            Cell::Text("=cmd|'/c calc'!A1".to_owned()),
            Cell::Money(Money::from_fen(129_900)),
            Cell::Rate(Rate::per_cent(20)),
            Cell::Count(27_778),
            Cell::Day(Day::of(2023, 2, 20)),
        ]],
    };
    let bytes = xlsx_bytes(std::slice::from_ref(&table)).expect("writable");
    let sheet = open("out.xlsx", bytes).expect("readable");
    let cells: Vec<&str> = sheet.rows[1].cells.iter().map(String::as_str).collect();
    assert_eq!(cells, ["1234567890123456789", "=cmd|'/c calc'!A1", "1299", "20%", "27778", "44977"]);
    let csv = open("out.csv", csv_bytes(&table)).expect("readable");
    let cells: Vec<&str> = csv.rows[1].cells.iter().map(String::as_str).collect();
    assert_eq!(cells, ["1234567890123456789", "=cmd|'/c calc'!A1", "1299.00", "20%", "27778", "2023-02-20"]);
}

// The worker's protocol

fn answers(desk: &mut Desk, request: &Request, bytes: Option<Vec<u8>>) -> Vec<(Reply, Option<Vec<u8>>)> {
    let mut replies = Vec::new();
    let json = serde_json::to_string(request).expect("serialisable");
    desk.handle_json(&json, bytes, &mut |reply: Reply, bytes| {
        let json = serde_json::to_string(&reply).expect("serialisable");
        assert_eq!(serde_json::from_str::<Reply>(&json).expect("readable"), reply);
        replies.push((reply, bytes));
    });
    replies
}

fn failure(desk: &mut Desk, request: &Request, bytes: Option<Vec<u8>>) -> JobError {
    match answers(desk, request, bytes).pop() {
        Some((Reply::Failed { error }, None)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_whole_conversation_with_the_worker() {
    let mut list = "商品ID,商品名称,价格\n".to_owned();
    for i in 0..2_500 {
        list.push_str(&format!("{},货 {i},{}\n", 10_000 + i, if i % 2 == 0 { "9.9" } else { "免费" }));
    }
    let mut desk = Desk::new();
    let request = Request::Open { name: "list.csv".to_owned() };
    let opened = match answers(&mut desk, &request, Some(list.into_bytes())).pop() {
        Some((Reply::Opened(opened), None)) => opened,
        other => panic!("{other:?}"),
    };
    let Opened { sheets, sheet, first_rows, row_count, mapping, .. } = opened;
    assert_eq!((sheets.len(), sheet, first_rows.len(), row_count), (1, 0, 20, 2_501));
    assert_eq!(mapping.problems(), []);
    let replies = answers(&mut desk, &Request::Read { mapping }, None);
    let (mut goods, mut rejected, mut progress) = (Vec::new(), Vec::new(), Vec::new());
    for (reply, _) in &replies {
        match reply {
            Reply::Goods { batch } => goods.push(batch.len()),
            Reply::Rejected { batch } => rejected.push(batch.len()),
            Reply::Progress { done, total, .. } => progress.push((*done, *total)),
            _ => {}
        }
    }
    assert_eq!((goods, rejected), (vec![1_000, 250], vec![1_000, 250]));
    assert_eq!(progress, [(1_000, 2_500), (2_000, 2_500), (2_500, 2_500)]);
    let finished =
        Reply::Finished { goods: 1_250, rejected: 1_250, rows_read: 2_500, accepted_rows: 1_250, blank_rows: 0 };
    assert_eq!(replies.last(), Some(&(finished, None)));
}

#[test]
fn the_worker_turns_to_another_sheet_and_writes_files() {
    let table = |name: &str| Table {
        name: name.to_owned(),
        header: vec!["商品ID".to_owned(), "价格".to_owned()],
        rows: vec![vec![Cell::from("1"), Cell::Money(Money::yuan(9))]],
    };
    let mut desk = Desk::new();
    let write = Request::Write { tables: vec![table("甲"), table("乙")], format: Format::Xlsx };
    let bytes = match answers(&mut desk, &write, None).pop() {
        Some((Reply::Written { format: Format::Xlsx }, Some(bytes))) => bytes,
        other => panic!("{other:?}"),
    };
    answers(&mut desk, &Request::Open { name: "out.xlsx".to_owned() }, Some(bytes));
    match answers(&mut desk, &Request::Sheet { index: 1 }, None).pop() {
        Some((Reply::Opened(opened), None)) => {
            assert_eq!((opened.sheet, opened.sheets[1].name.as_str()), (1, "乙"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(failure(&mut desk, &Request::Sheet { index: 2 }, None), JobError::Open(OpenError::NoSuchSheet));
    let still = answers(
        &mut desk,
        &Request::Read { mapping: Mapping { header: Some(0), columns: vec![Some(Field::Id), Some(Field::Price)] } },
        None,
    );
    assert!(matches!(still.last(), Some((Reply::Finished { goods: 1, .. }, None))));
    let two = Request::Write { tables: vec![table("甲"), table("乙")], format: Format::Csv };
    assert!(matches!(failure(&mut desk, &two, None), JobError::Write(_)));
}

#[test]
fn the_worker_says_what_is_wrong() {
    let mut desk = Desk::new();
    let mapping = Mapping { header: None, columns: vec![Some(Field::Id)] };
    assert_eq!(failure(&mut desk, &Request::Read { mapping: mapping.clone() }, None), JobError::NothingOpen);
    assert_eq!(failure(&mut desk, &Request::Open { name: "a".to_owned() }, None), JobError::NoBytes);
    answers(&mut desk, &Request::OpenText { text: "1\t2".to_owned() }, None);
    assert!(matches!(failure(&mut desk, &Request::Read { mapping }, None), JobError::Mapping(_)));
    assert_eq!(failure(&mut desk, &Request::OpenText { text: " ".to_owned() }, None), JobError::Open(OpenError::Empty));
    assert_eq!(failure(&mut desk, &Request::Sheet { index: 0 }, None), JobError::NothingOpen);
    let mut replies = Vec::new();
    desk.handle_json("{\"Dance\":1}", None, &mut |reply: Reply, _| replies.push(reply));
    assert_eq!(replies, [Reply::Failed { error: JobError::UnknownRequest }]);
}

// Properties

/// Text that tries everything: quotes, delimiters, line ends, formula signs, marks, full-width forms.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("="),
        Just("+"),
        Just("-"),
        Just("@"),
        Just("'"),
        Just("\""),
        Just(","),
        Just(";"),
        Just("\t"),
        Just("\n"),
        Just("\r\n"),
        Just("\r"),
        Just(" "),
        Just("＝"),
        Just("“"),
        Just("\u{feff}"),
        Just("\u{a0}"),
        Just("1"),
        Just("9.5"),
        Just("a"),
        Just("衬衫"),
        Just("sep="),
        Just("免费"),
        Just("%"),
        Just("1e5"),
    ];
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// Rows as they might stand in a list with the columns id, title, choice, price, status.
fn messy_rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let id = prop_oneof![Just(String::new()), "[1-4]", Just("1e5".to_owned()), hostile()];
    let title = prop_oneof![Just(String::new()), Just("甲".to_owned()), Just("乙".to_owned()), hostile()];
    let choice = prop_oneof![Just(String::new()), "[红蓝]", hostile()];
    let price = prop_oneof![Just(String::new()), "[1-9][0-9]?", "[1-5]-[1-9]", Just("免费".to_owned()), hostile()];
    let status = prop_oneof![Just(String::new()), Just("在售".to_owned()), Just("已下架".to_owned()), hostile()];
    let extra = prop::collection::vec(hostile(), 0..2);
    let row = (id, title, choice, price, status, extra).prop_map(|(id, title, choice, price, status, extra)| {
        [id, title, choice, price, status].into_iter().chain(extra).collect()
    });
    prop::collection::vec(row, 0..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// No row is dropped, whatever is in it.
    #[test]
    fn every_row_is_accounted_for(rows in messy_rows(), named in any::<bool>()) {
        let sheet = Sheet {
            kind: SheetKind::Workbook,
            rows: rows.iter().zip(1..).map(|(cells, line)| {
                let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
                merchant_simulator::exchange::SheetRow::new(line, &cells)
            }).collect(),
        };
        let id = named.then_some(Field::Id);
        let columns = vec![id, Some(Field::Title), Some(Field::SkuName), Some(Field::Price), Some(Field::Listed)];
        let mapping = Mapping { header: None, columns };
        let reading = read_as(&sheet, mapping.clone());
        let blank = sheet.rows.iter().filter(|row| row.is_blank()).count();
        prop_assert_eq!(reading.rows_read, rows.len());
        prop_assert_eq!(reading.blank_rows, blank);
        prop_assert_eq!(reading.accepted_rows + reading.rejected.len() + blank, rows.len());
        let choices: usize = reading.goods.iter().map(|good| good.skus.len()).sum();
        prop_assert!(reading.accepted_rows <= choices && choices <= 2 * reading.accepted_rows);
        for good in &reading.goods {
            prop_assert!(!good.skus.is_empty() && !good.title.is_empty() && !good.id.as_str().is_empty());
            prop_assert!(good.skus.len() == 1 || good.skus.iter().all(|sku| !sku.name.is_empty()));
        }
        for row in &reading.rejected {
            prop_assert!(!row.problems.is_empty());
            let original = &sheet.rows[row.line as usize - 1];
            prop_assert_eq!(&row.cells, &original.cells);
            for problem in &row.problems {
                prop_assert_eq!(problem.text.as_str(), original.cell(problem.column));
            }
        }
    }

    /// What is written as CSV is read back to the letter, and nothing in it can run.
    #[test]
    fn csv_is_read_back_and_cannot_run(rows in prop::collection::vec(prop::collection::vec(hostile(), 3), 1..12)) {
        let table = Table {
            name: String::new(),
            header: ["商品ID", "商品名称", "价格"].map(str::to_owned).to_vec(),
            rows: rows.iter().map(|row| row.iter().cloned().map(Cell::Text).collect()).collect(),
        };
        let bytes = csv_bytes(&table);
        let raw = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&bytes[3..]).into_records();
        for record in raw {
            for cell in record.expect("well-formed").iter() {
                let bare = cell.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
                prop_assert!(!bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{:?}", cell);
                prop_assert!(!cell.starts_with(['\t', '\r', '\n']), "{:?}", cell);
            }
        }
        let sheet = open("out.csv", bytes).expect("readable");
        let read: Vec<Vec<String>> = sheet.rows.into_iter().skip(1).map(|row| row.cells).collect();
        prop_assert_eq!(read, rows);
    }

    /// A workbook holds text as text, so reading gives back what was written.
    #[test]
    fn workbook_text_is_read_back(rows in prop::collection::vec(prop::collection::vec("[=+@a-c'\"衬 ]{1,6}", 3), 1..6)) {
        let table = Table {
            name: "a".to_owned(),
            header: ["商品ID", "商品名称", "价格"].map(str::to_owned).to_vec(),
            rows: rows.iter().map(|row| row.iter().cloned().map(Cell::Text).collect()).collect(),
        };
        let sheet = open("out.xlsx", xlsx_bytes(&[table]).expect("writable")).expect("readable");
        let read: Vec<Vec<String>> = sheet.rows.into_iter().skip(1).map(|row| row.cells).collect();
        prop_assert_eq!(read, rows);
    }

    /// Whatever the bytes are, the answer is rows or an error.
    #[test]
    fn arbitrary_bytes_never_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..400), start in 0..8_usize) {
        let starts: [&[u8]; 8] =
            [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"PK\x03\x04", b"id,price\n", b"sep=;\n", b"\"a"];
        bytes.splice(0..0, starts[start].iter().copied());
        if let Ok(sheet) = open("x.csv", bytes) {
            let mapping = guess(&sheet);
            if let Ok(reader) = Reader::new(&sheet, mapping) {
                let reading = reader.finish();
                prop_assert_eq!(reading.rows_read, reading.accepted_rows + reading.rejected.len() + reading.blank_rows);
            }
        }
    }

    /// A damaged workbook is an error, or rows.
    #[test]
    fn a_damaged_workbook_never_panics(at in 0..4_000_usize, byte in any::<u8>(), cut in any::<bool>()) {
        let table = Table {
            name: "a".to_owned(),
            header: vec!["商品ID".to_owned(), "价格".to_owned()],
            rows: (0..20).map(|i| vec![Cell::Text(i.to_string()), Cell::Money(Money::yuan(i))]).collect(),
        };
        let mut bytes = xlsx_bytes(&[table]).expect("writable");
        let at = at.min(bytes.len() - 1);
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let _ = open("x.xlsx", bytes);
    }

    /// Random text in every encoding is decoded as it was.
    #[test]
    fn text_survives_its_encoding(words in prop::collection::vec("[一-龥a-z0-9]{1,8}", 2..20)) {
        let list = format!("商品ID,商品名称,价格\n{}\n", words.join(","));
        for bytes in [list.as_bytes().to_vec(), GB18030.encode(&list).0.into_owned()] {
            prop_assert_eq!(merchant_simulator::exchange::decode(&bytes).map(|decoded| decoded.text), Ok(list.clone()));
        }
    }
}
