//! What the columns of a list seem to be.

use super::header::{Named, recognise};
use super::mapping::{Field, Mapping};
use super::sheet::{Sheet, SheetKind, SheetRow};
use super::values;
use std::collections::HashSet;

/// The header row is looked for this far down: some exports begin with a title or remarks.
pub(super) const HEADER_ROWS: usize = 10;

/// So many cells of a column are looked at.
const SAMPLE: usize = 50;

/// Guesses what each column is: by the headers if a row of them is found, else by what the cells hold.
///
/// A header is believed only if the cells below it agree: a column 类型 whose cells name no origin is not one of origins.
/// Believed in any case are the headers of our own files, which hold refused rows, and a price that has no rival.
/// Several columns of category levels are taken together, unless one column has the whole path.
pub fn guess(sheet: &Sheet) -> Mapping {
    match header_row(&sheet.rows) {
        Some(header) => by_header(sheet, header),
        None => by_content(sheet),
    }
}

/// The row among the first that names most fields: two at least, or one of a list that has no more than two columns.
fn header_row(rows: &[SheetRow]) -> Option<usize> {
    let mut best = None;
    for (i, row) in rows.iter().take(HEADER_ROWS).enumerate() {
        let fields: HashSet<Field> =
            row.cells.iter().filter_map(|cell| recognise(cell)).map(|(field, _)| field).collect();
        let filled = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let enough = fields.len() >= 2 || (fields.len() == 1 && filled <= 2 && row.cells.len() <= 2);
        if enough && best.is_none_or(|(_, most)| fields.len() > most) {
            best = Some((i, fields.len()));
        }
    }
    best.map(|(i, _)| i)
}

/// How many columns the list has. In text, cells beyond the headers mean that a stray delimiter has shifted the row; in a
/// workbook nothing shifts, and they are only remarks at the side.
fn width(sheet: &Sheet, header: Option<usize>) -> usize {
    let widest = |rows: &[SheetRow]| rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    match (sheet.kind, header.and_then(|header| sheet.rows.get(header))) {
        (SheetKind::Delimited { .. }, Some(row)) => {
            row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
        }
        (SheetKind::Delimited { .. }, None) => most_common_width(&sheet.rows),
        (SheetKind::Workbook, _) => widest(&sheet.rows),
    }
}

fn most_common_width(rows: &[SheetRow]) -> usize {
    let widths: Vec<usize> = rows.iter().take(SAMPLE).map(|row| row.cells.len()).collect();
    let votes = |width: usize| widths.iter().filter(|&&other| other == width).count();
    widths.iter().copied().max_by_key(|&width| (votes(width), width)).unwrap_or(0)
}

fn by_header(sheet: &Sheet, header: usize) -> Mapping {
    let mut columns = vec![None; width(sheet, Some(header))];
    let Some(row) = sheet.rows.get(header) else { return Mapping { header: None, columns } };
    let body = sheet.rows.get(header + 1..).unwrap_or_default();
    let named: Vec<(usize, Field, Named)> = row
        .cells
        .iter()
        .enumerate()
        .filter_map(|(column, cell)| recognise(cell).map(|(field, named)| (column, field, named)))
        .collect();
    for field in Field::ALL {
        let mut candidates: Vec<(Named, usize)> =
            named.iter().filter(|&&(_, named, _)| named == field).map(|&(column, _, named)| (named, column)).collect();
        candidates.sort_unstable();
        let believed = |&(named, column): &(Named, usize)| named == Named::Whole(0) || agrees(field, column, body);
        let is_price = matches!(field, Field::Price | Field::LowPrice | Field::HighPrice);
        if !is_price || candidates.iter().any(believed) {
            candidates.retain(believed);
        }
        let levels = matches!(candidates.first(), Some((Named::Level(_), _)));
        for &(_, column) in candidates.iter().take(if levels { candidates.len() } else { 1 }) {
            if let Some(place) = columns.get_mut(column) {
                *place = Some(field);
            }
        }
    }
    keep_one_kind_of_price(&mut columns);
    Mapping { header: Some(header), columns }
}

/// A price and its ends contradict each other. The price of each choice says more.
fn keep_one_kind_of_price(columns: &mut [Option<Field>]) {
    let has = |columns: &[Option<Field>], field| columns.contains(&Some(field));
    let both_ends = has(columns, Field::LowPrice) && has(columns, Field::HighPrice);
    if has(columns, Field::Price) || !both_ends {
        for column in columns.iter_mut() {
            if matches!(column, Some(Field::LowPrice | Field::HighPrice)) {
                *column = None;
            }
        }
    }
}

/// Whether enough cells of a column can be read as what its header says. Words that only a person can judge always can.
fn agrees(field: Field, column: usize, rows: &[SheetRow]) -> bool {
    let readable: fn(&str) -> bool = match field {
        Field::Id | Field::Title | Field::Category | Field::SkuName => return true,
        Field::Price => |cell| values::prices(cell).is_ok(),
        Field::LowPrice | Field::HighPrice => |cell| values::single_price(cell).is_ok(),
        Field::Listed => |cell| values::listed(cell).is_ok(),
        Field::Origin => |cell| values::origin(cell).is_ok(),
        Field::Commission => |cell| values::commission(cell).is_ok(),
    };
    let (good, all) =
        sample(column, rows).fold((0, 0), |(good, all), cell| (good + u32::from(readable(cell)), all + 1));
    good * 4 >= all
}

fn sample(column: usize, rows: &[SheetRow]) -> impl Iterator<Item = &str> {
    rows.iter().map(move |row| row.cell(column).trim()).filter(|cell| !cell.is_empty()).take(SAMPLE)
}

/// Without headers: the column that looks most like a price, an id, and so on, each taken once.
fn by_content(sheet: &Sheet) -> Mapping {
    let width = width(sheet, None);
    let mut columns: Vec<Option<Field>> = vec![None; width];
    type Test = fn(&str) -> bool;
    let tests: [(Field, Test); 6] = [
        (Field::Listed, |cell| cell.chars().any(char::is_alphabetic) && values::listed(cell).is_ok()),
        (Field::Origin, |cell| values::origin(cell).is_ok()),
        (Field::Commission, |cell| cell.ends_with(['%', '％']) && values::commission(cell).is_ok()),
        (Field::Id, looks_like_id),
        (Field::Price, |cell| values::prices(cell).is_ok()),
        (Field::Category, |cell| cell.contains(['>', '›', '/', '＞', '\\'])),
    ];
    for (field, test) in tests {
        let best = (0..width)
            .filter(|&column| columns.get(column) == Some(&None))
            .map(|column| {
                let (good, all) = sample(column, &sheet.rows)
                    .fold((0_usize, 0_usize), |(good, all), cell| (good + usize::from(test(cell)), all + 1));
                (good, all, column)
            })
            .filter(|&(good, all, _)| good > 0 && good * 2 > all)
            .max_by_key(|&(good, _, column)| (good, std::cmp::Reverse(column)));
        if let Some((_, _, column)) = best
            && let Some(place) = columns.get_mut(column)
        {
            *place = Some(field);
        }
    }
    let longest = (0..width)
        .filter(|&column| columns.get(column) == Some(&None))
        .map(|column| (sample(column, &sheet.rows).map(|cell| cell.chars().count()).sum::<usize>(), column))
        .filter(|&(length, _)| length > 0)
        .max_by_key(|&(length, column)| (length, std::cmp::Reverse(column)));
    if let Some((_, column)) = longest
        && let Some(place) = columns.get_mut(column)
    {
        *place = Some(Field::Title);
    }
    Mapping { header: None, columns }
}

fn looks_like_id(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    digits >= 5 && cell.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'\''))
}

#[cfg(test)]
mod tests {
    use super::super::delimited::Delimiter;
    use super::*;
    use Field::{Category, Commission, HighPrice, Id, Listed, LowPrice, Origin, Price, SkuName, Title};

    fn sheet(rows: &[&[&str]]) -> Sheet {
        Sheet {
            kind: SheetKind::Delimited { encoding: None, delimiter: Delimiter::Comma },
            rows: rows.iter().zip(1..).map(|(cells, line)| SheetRow::new(line, cells)).collect(),
        }
    }

    #[track_caller]
    fn check(rows: &[&[&str]], header: Option<usize>, columns: &[Option<Field>]) {
        assert_eq!(guess(&sheet(rows)), Mapping { header, columns: columns.to_vec() });
    }

    #[test]
    fn headers_in_any_order_and_language() {
        check(
            &[&["售价(元)", "标题", "商品编号", "类目", "状态", "来源", "佣金率", "规格", "库存"]],
            Some(0),
            &[
                Some(Price),
                Some(Title),
                Some(Id),
                Some(Category),
                Some(Listed),
                Some(Origin),
                Some(Commission),
                Some(SkuName),
                None,
            ],
        );
        check(
            &[&["Status", "Item ID", "Title", "Variant", "Price", "Category"], &["on sale", "1", "x", "", "9", "a"]],
            Some(0),
            &[Some(Listed), Some(Id), Some(Title), Some(SkuName), Some(Price), Some(Category)],
        );
    }

    #[test]
    fn a_title_above_the_headers_is_passed_over() {
        check(
            &[&["小店商品导出", ""], &["导出时间：2023-02-20", ""], &["商品ID", "价格"], &["1", "9"]],
            Some(2),
            &[Some(Id), Some(Price)],
        );
    }

    #[test]
    fn the_cells_must_agree_with_the_header() {
        check(
            &[&["商品ID", "类型", "价格"], &["1", "普通商品", "9"], &["2", "虚拟商品", "9"]],
            Some(0),
            &[Some(Id), None, Some(Price)],
        );
        check(
            &[&["商品ID", "售价", "商品价格"], &["1", "有效", "9"], &["2", "无效", "10"]],
            Some(0),
            &[Some(Id), None, Some(Price)],
        );
    }

    #[test]
    fn the_surest_header_wins_and_levels_go_together() {
        check(
            &[&["编号", "商品ID", "名称", "商品名称", "价格"]],
            Some(0),
            &[None, Some(Id), None, Some(Title), Some(Price)],
        );
        check(
            &[&["商品ID", "一级类目", "二级类目", "三级类目", "最低价", "最高价"]],
            Some(0),
            &[Some(Id), Some(Category), Some(Category), Some(Category), Some(LowPrice), Some(HighPrice)],
        );
        check(
            &[&["商品ID", "一级类目", "类目", "最低价", "价格"]],
            Some(0),
            &[Some(Id), None, Some(Category), None, Some(Price)],
        );
    }

    #[test]
    fn without_headers_the_cells_tell() {
        check(
            &[
                &["202300000000001", "真丝衬衫女长袖", "女装>衬衫", "499.00", "在售", "自建", "20%"],
                &["202300000000002", "帆布包大容量", "箱包>女包", "59-99", "已下架", "自营", "5%"],
            ],
            None,
            &[Some(Id), Some(Title), Some(Category), Some(Price), Some(Listed), Some(Origin), Some(Commission)],
        );
        check(&[], None, &[]);
    }
}
