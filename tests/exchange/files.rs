//! Files of every kind, workbooks and exports.

use super::*;

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
