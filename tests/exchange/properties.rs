//! What holds whatever a file has in it.

use super::*;

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
