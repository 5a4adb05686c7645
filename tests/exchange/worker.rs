//! The worker’s protocol.

use super::*;

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
