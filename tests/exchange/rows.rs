//! Rows as they are read, refused and corrected.

use super::*;

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
