//! Links and files that are cut, changed, blown up or made up.

use crate::kit::{
    Chance, JOURNALS, bomb, branch, content, of_packed, resealed, sealed, small, start, with_most_held, workspace,
};
use merchant_simulator::journal::{
    BranchId, Defect, LinkError, MOST_LINK, MOST_LINK_UNFOLDED, MOST_STORY, Origin, Parcel, WORKSPACE_FILE,
    WorkspaceFileError, contents, is_link, pack, read_link, read_workspace_file, replay, write_link,
    write_workspace_file,
};
use merchant_simulator::scenario::{Player, Story, Tongue};
use std::time::{Duration, Instant};

/// How many of each kind are tried; `SHARING_CASES` asks for more.
fn cases() -> u64 {
    std::env::var("SHARING_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000)
}

const MIB: usize = 1 << 20;

fn story() -> Parcel {
    Parcel::Story {
        text: "标题: 退款\n开始: 2023-02-20\n商家 开通 退款不退货\n".to_owned(), rules: None
    }
}

fn links() -> [String; 2] {
    [story(), Parcel::Workspace(small())].map(|parcel| write_link(&parcel).expect("written"))
}

#[test]
fn a_link_that_is_cut_anywhere_is_cut_off() {
    for link in links() {
        for length in 0..link.len() {
            let expected = if length < 2 { LinkError::Foreign } else { LinkError::CutOff };
            assert_eq!(read_link(&link[..length]), Err(expected), "{length} of {}", link.len());
        }
    }
}

#[test]
fn a_link_with_any_bit_flipped_is_refused() {
    for link in links() {
        for place in 0..link.len() {
            for bit in 0..8 {
                let mut bytes = link.clone().into_bytes();
                bytes[place] ^= 1 << bit;
                let flipped = String::from_utf8_lossy(&bytes).into_owned();
                let read = read_link(&flipped);
                assert!(read.is_err(), "bit {bit} of {place}: {read:?}");
            }
        }
    }
}

/// Whatever comes of harmed text, it is an error or something that makes sense: it can be looked at, played, and handed on.
fn makes_sense(parcel: &Parcel) {
    let again = write_link(parcel).expect("what was read can be written");
    assert_eq!(read_link(&again).as_ref(), Ok(parcel));
    if let Parcel::Workspace(shared) = parcel {
        for one in contents(std::slice::from_ref(shared)).remove(0) {
            assert_eq!(one.unreadable, None);
            let entries = shared.entries(one.branch).expect("a link has what can be read");
            replay(shared.start, &entries);
        }
    }
}

#[test]
fn ten_thousand_harmed_links_do_no_harm() {
    let links = links();
    let mut kept = 0;
    for case in 0..cases() {
        let mut chance = Chance::new(case);
        let link = &links[chance.below(2)];
        let mut bytes = link.clone().into_bytes();
        chance.harm(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let _ = is_link(&text);
        if let Ok(parcel) = read_link(&text) {
            // What is put behind a link does not count.
            assert_eq!(Ok(parcel), read_link(link), "case {case}");
            kept += 1;
        }
    }
    assert!(kept < cases() / 20, "{kept}");
}

#[test]
fn ten_thousand_links_with_harmed_content_do_no_harm() {
    let about = format!(
        "{{\"start\":{},\"branches\":[{{\"id\":0,\"entries\":4}},{{\"id\":1,\"from\":{{\"branch\":0,\"entries\":2}},\"entries\":1}}]}}",
        start()
    );
    let mut read = 0;
    for case in 0..cases() {
        let mut chance = Chance::new(case);
        let journal = &JOURNALS[chance.below(JOURNALS.len())].entries;
        // Single entries, so that harm to one of them leaves the rest to be read; none of the long imports.
        let mut picked = Vec::new();
        while picked.len() < 5 {
            let entry = &journal[chance.below(journal.len())];
            if entry.events.len() < 4 && serde_json::to_string(entry).expect("text").len() < 600 {
                picked.push(entry.clone());
            }
        }
        let mut content = content(&about, &[&picked]);
        chance.harm(&mut content);
        let kind = if chance.below(20) == 0 { 's' } else { 'w' };
        if let Ok(parcel) = read_link(&sealed(kind, &content)) {
            makes_sense(&parcel);
            read += 1;
        }
    }
    assert!(read > cases() / 50, "some of the harm is to words and numbers: {read}");
}

/// Under a right checksum whatever is in it is read; then it is a story that can be told, or one with mistakes.
#[test]
fn ten_thousand_links_with_harmed_stories_do_no_harm() {
    const WHOLE: &str = include_str!("../../public/stories/one-fen-more.story");
    let students = Story::read(WHOLE).expect("it is a story").without_answers().write();
    let (mut told, mut mistaken) = (0, 0);
    for case in 0..cases() {
        let mut chance = Chance::new(case);
        let mut content = if chance.below(2) == 0 { WHOLE } else { &students }.as_bytes().to_vec();
        chance.harm(&mut content);
        let Ok(parcel) = read_link(&sealed('s', &content)) else { continue };
        makes_sense(&parcel);
        let Parcel::Story { text, .. } = &parcel else { panic!("case {case}: a story") };
        match Story::read(text) {
            Ok(story) => {
                // Playing takes longer than reading.
                if case % 20 == 0 {
                    Player::new(&story).play_all();
                }
                let handed = story.without_answers().in_one(Tongue::Chinese);
                assert_eq!(Story::read(&handed.write()), Ok(handed), "case {case}");
                told += 1;
            }
            Err(mistakes) => {
                assert!(!mistakes.is_empty(), "case {case}");
                mistaken += 1;
            }
        }
    }
    assert!(told > cases() / 50 && mistaken > cases() / 50, "{told} told, {mistaken} mistaken");
}

#[test]
fn ten_thousand_harmed_files_do_no_harm() {
    let file = write_workspace_file(&[small(), workspace(vec![branch(0, None, vec!["B0坏".to_owned()])])]);
    let journal = small().branches.iter().flat_map(|branch| branch.texts.clone()).collect::<Vec<_>>().join("\n");
    let mut read = 0;
    for case in 0..cases() {
        let mut chance = Chance::new(case);
        let mut bytes = if chance.below(4) == 0 { &journal } else { &file }.clone().into_bytes();
        chance.harm(&mut bytes);
        if let Ok(all) = read_workspace_file(&bytes) {
            assert_eq!(read_workspace_file(write_workspace_file(&all).as_bytes()).as_ref(), Ok(&all), "case {case}");
            for (shared, told) in all.iter().zip(contents(&all)) {
                for one in told {
                    if let Some(entries) = shared.entries(one.branch) {
                        replay(shared.start, &entries);
                    }
                }
            }
            read += 1;
        }
    }
    assert!(read > cases() / 50, "names and chunks are harmed too: {read}");
}

#[test]
fn other_versions_and_other_texts_are_told_apart() {
    let link = &links()[1];
    for (text, expected) in [
        ("", LinkError::Foreign),
        ("#", LinkError::Foreign),
        ("#main", LinkError::Foreign),
        ("Main", LinkError::Foreign),
        ("M0w", LinkError::Foreign),
        ("中文", LinkError::Foreign),
        ("M1", LinkError::CutOff),
        ("M2whatever", LinkError::Newer),
        ("M9", LinkError::Newer),
    ] {
        assert_eq!(read_link(text), Err(expected), "{text}");
    }
    assert!(
        !is_link("#main") && !is_link("M1") && is_link(&format!("#{link}")) && is_link(&link.replacen("M1", "M2", 1))
    );
    assert_eq!(read_link(&link.replacen("M1w", "M1x", 1)), Err(LinkError::Changed));
    let body = link[..link.len() - 8].replacen("M1w", "M1x", 1);
    assert_eq!(read_link(&resealed(&body)), Err(LinkError::Newer));
    assert_eq!(read_link(&format!("{}00000000", &link[..link.len() - 8])), Err(LinkError::Changed));
    assert_eq!(read_link(&format!("{link}{link}")), Err(LinkError::Changed));
    assert_eq!(read_link(&format!("M1w{}", "A".repeat(MOST_LINK))), Err(LinkError::TooLarge));
    assert_eq!(read_link(&"x".repeat(MOST_LINK + 1)), Err(LinkError::Foreign));
    assert_eq!(read_link(&resealed("M1sxxxxxxxxxxxxxxxx000000")), Err(LinkError::Broken(Defect::Head)));
    assert_eq!(read_link(&resealed("M1s0000000000000000ffffff")), Err(LinkError::CutOff));
}

#[test]
fn content_that_makes_no_sense_is_told_apart() {
    let entries = &JOURNALS[1].entries[..3];
    let head = |branches: &str| format!("{{\"start\":{},\"branches\":[{branches}]}}", start());
    let main = "{\"id\":0,\"entries\":3}";
    let read = |about: &str, entries: &[&[_]]| read_link(&sealed('w', &content(about, entries))).map(|_| ());
    let broken = |defect| Err(LinkError::Broken(defect));
    assert_eq!(read(&head(main), &[entries]), Ok(()));
    for (branches, defect) in [
        ("", Defect::NoMainLine),
        ("{\"id\":0}", Defect::Head),
        ("{\"id\":-1,\"entries\":3}", Defect::Head),
        ("{\"id\":0,\"entries\":2}", Defect::Surplus),
        ("{\"id\":0,\"entries\":4}", Defect::Entry { branch: 0, entry: 4 }),
        ("{\"id\":0,\"entries\":4294967295}", Defect::Entry { branch: 0, entry: 4 }),
        ("{\"id\":0,\"entries\":3},{\"id\":0,\"entries\":0}", Defect::Twice(0)),
        ("{\"id\":0,\"entries\":3},{\"id\":1,\"entries\":0}", Defect::NoOrigin(1)),
        (
            "{\"id\":0,\"entries\":3},{\"id\":1,\"from\":{\"branch\":9,\"entries\":0},\"entries\":0}",
            Defect::NoOrigin(1),
        ),
        (
            "{\"id\":0,\"entries\":3},{\"id\":1,\"from\":{\"branch\":0,\"entries\":4},\"entries\":0}",
            Defect::BeyondOrigin(1),
        ),
        ("{\"id\":0,\"entries\":3},{\"id\":1,\"from\":{\"branch\":1,\"entries\":0},\"entries\":0}", Defect::Cycle(1)),
        (
            "{\"id\":1,\"from\":{\"branch\":2,\"entries\":0},\"entries\":0},{\"id\":0,\"entries\":3},\
             {\"id\":2,\"from\":{\"branch\":1,\"entries\":0},\"entries\":0}",
            Defect::Cycle(1),
        ),
    ] {
        assert_eq!(read(&head(branches), &[entries]), broken(defect), "{branches}");
    }
    for start in ["1899-12-31T23:59:59", "2200-01-01T00:00:00", "+262142-12-31T23:59:59"] {
        let about = format!("{{\"start\":\"{start}\",\"branches\":[{main}]}}");
        assert_eq!(read(&about, &[entries]), broken(Defect::Start), "{start}");
    }
    for about in ["", "7", "{}", "{\"start\":\"x\",\"branches\":[]}"] {
        assert_eq!(read(about, &[entries]), broken(Defect::Head), "{about}");
    }
    let long = format!("{{\"name\":\"{}\",\"start\":{},\"branches\":[{main}]}}", "x".repeat(1_001), start());
    assert_eq!(read(&long, &[entries]), broken(Defect::Name));
    let story = "x".repeat(MOST_STORY + 1);
    let long = format!("{{\"start\":{},\"branches\":[{main}],\"story\":\"{story}\"}}", start());
    assert_eq!(read(&long, &[entries]), Err(LinkError::TooLarge));

    // An entry that is none; a last line without its end; entries of an unknown kind.
    let mut lines = content(&head(main), &[&entries[..2]]);
    lines.extend_from_slice(
        b"{\"m\":\"2023-02-20T00:00:00\",\"a\":\"Merchant\",\"s\":\"Desk\",\"e\":[{\"Later\":{}}]}\n",
    );
    assert_eq!(read_link(&sealed('w', &lines)).map(|_| ()), broken(Defect::Entry { branch: 0, entry: 3 }));
    let lines = content(&head(main), &[entries]);
    assert_eq!(
        read_link(&sealed('w', &lines[..lines.len() - 1])).map(|_| ()),
        broken(Defect::Entry { branch: 0, entry: 3 })
    );

    // Bytes that are no text, and a payload that is no deflate.
    assert_eq!(read_link(&sealed('s', &[0x41, 0xff, 0xfe])).map(|_| ()), broken(Defect::Text));
    assert_eq!(read_link(&sealed('w', &[0xff; 40])).map(|_| ()), broken(Defect::Head));
    assert_eq!(read_link(&of_packed('w', &[0xff; 40])).map(|_| ()), broken(Defect::Payload));
    assert_eq!(read_link(&of_packed('w', &[])).map(|_| ()), broken(Defect::Payload));
    assert_eq!(read_link(&resealed("M1s0000000000000000000001A")).map(|_| ()), broken(Defect::Payload));
}

/// Reads something that is meant to take long or much, and sees that it takes neither.
fn within<T>(most: usize, reads: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let (read, held) = with_most_held(reads);
    assert!(held < most, "{} MiB held", held / MIB);
    // A build without optimisations on a busy machine; otherwise it is below a second.
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
    read
}

#[test]
fn a_bomb_is_not_unfolded() {
    let bomb = vec![b' '; MOST_LINK_UNFOLDED + 1];
    let link = sealed('w', &bomb);
    assert!(link.len() < 50_000);
    assert_eq!(within(100 * MIB, || read_link(&link)), Err(LinkError::Bomb));
    let link = sealed('s', &bomb[..MOST_STORY + 1]);
    assert_eq!(within(4 * MIB, || read_link(&link)), Err(LinkError::Bomb));
    // Within the limit, but nothing in it.
    let link = sealed('w', &bomb[..MOST_LINK_UNFOLDED]);
    assert_eq!(within(100 * MIB, || read_link(&link)), Err(LinkError::Broken(Defect::Head)));
}

#[test]
fn chunks_that_are_bombs_are_not_unfolded_one_after_the_other() {
    // Each is what a store could hold; all together are not.
    let chunk = bomb(60 * MIB);
    let texts = vec![chunk.clone(); 4];
    let four = workspace(vec![branch(0, None, texts.clone())]);
    let file = write_workspace_file(std::slice::from_ref(&four));
    assert_eq!(within(300 * MIB, || read_workspace_file(file.as_bytes())), Ok(vec![four.clone()]));
    assert_eq!(within(300 * MIB, || write_link(&Parcel::Workspace(four))), Err(LinkError::TooLarge));
    let many = workspace(vec![branch(0, None, [texts.clone(), texts.clone(), texts].concat())]);
    let file = write_workspace_file(std::slice::from_ref(&many));
    assert_eq!(within(300 * MIB, || read_workspace_file(file.as_bytes())), Err(WorkspaceFileError::Bomb));
    assert_eq!(within(300 * MIB, || contents(std::slice::from_ref(&many)))[0][0].entries, 0);
    assert_eq!(within(300 * MIB, || many.entries(0)), None);
    // Damaged at its end, a chunk has still been unfolded.
    let cut: String = chunk.chars().take(chunk.chars().count() - 2).collect();
    let cut = format!("B{}{}", chunk.chars().nth(1).expect("a digit"), cut.chars().skip(2).collect::<String>());
    let texts = (0..12).map(|_| cut.clone()).collect();
    let file = write_workspace_file(&[workspace(vec![branch(0, None, texts)])]);
    let read = within(300 * MIB, || read_workspace_file(file.as_bytes()));
    assert!(matches!(read, Err(WorkspaceFileError::Bomb) | Ok(_)), "{read:?}");
}

#[test]
fn a_million_branches_are_too_many() {
    let branches = (1..1_000_000).map(|id| format!(",{{\"id\":{id},\"entries\":0}}")).collect::<String>();
    let about = format!("{{\"start\":{},\"branches\":[{{\"id\":0,\"entries\":0}}{branches}]}}", start());
    let link = sealed('w', &content(&about, &[]));
    match read_link(&link) {
        // A million numbers do not deflate as well as all that.
        Err(LinkError::TooLarge) => {}
        other => panic!("{other:?}"),
    }
    let branches = ",{\"id\":1,\"entries\":0}".repeat(999_999);
    let about = format!("{{\"start\":{},\"branches\":[{{\"id\":0,\"entries\":0}}{branches}]}}", start());
    let link = sealed('w', &content(&about, &[]));
    assert_eq!(within(100 * MIB, || read_link(&link)), Err(LinkError::Broken(Defect::TooManyBranches)));

    let branches = ",{\"id\":1,\"texts\":[]}".repeat(999_999);
    let shared = format!("{{\"start\":{},\"branches\":[{{\"id\":0,\"texts\":[]}}{branches}]}}", start());
    let file = format!("{{\"format\":\"{WORKSPACE_FILE}\",\"version\":1,\"workspaces\":[{shared}]}}");
    let broken = WorkspaceFileError::Broken { workspace: 1, defect: Defect::TooManyBranches };
    assert_eq!(within(100 * MIB, || read_workspace_file(file.as_bytes())), Err(broken));
}

#[test]
fn a_long_chain_of_branches_is_followed() {
    let mut shared = small();
    shared.branches.truncate(1);
    shared.branches.extend((1..1_000).map(|id| branch(id, Some((id - 1, 8)), Vec::new())));
    let link = write_link(&Parcel::Workspace(shared.clone())).expect("written");
    assert_eq!(within(100 * MIB, || read_link(&link)), Ok(Parcel::Workspace(shared.clone())));
    assert_eq!(shared.entries(999).map(|entries| entries.len()), Some(8));
    // The same, but it bites its tail.
    let last = shared.branches.len() - 1;
    shared.branches[1].branch.from = Some(Origin { branch: BranchId(last as u32), entries: 8 });
    assert_eq!(
        within(100 * MIB, || write_link(&Parcel::Workspace(shared.clone()))),
        Err(LinkError::Broken(Defect::Cycle(1)))
    );
    assert_eq!(shared.entries(999), None);
}

#[test]
fn a_file_of_a_million_small_chunks_is_read_within_bounds() {
    let texts = "\"\",".repeat(5_000_000);
    let shared = format!("{{\"start\":{},\"branches\":[{{\"id\":0,\"texts\":[{texts}\"\"]}}]}}", start());
    let file = format!("{{\"format\":\"{WORKSPACE_FILE}\",\"version\":1,\"workspaces\":[{shared}]}}");
    let read = within(700 * MIB, || read_workspace_file(file.as_bytes()));
    assert_eq!(read.map(|all| all[0].branches[0].texts.len()), Ok(5_000_001));
}

#[test]
fn deep_json_does_not_run_out_of_stack() {
    let deep = "[".repeat(5 * MIB);
    assert_eq!(read_link(&sealed('w', deep.as_bytes())).map(|_| ()), Err(LinkError::Broken(Defect::Head)));
    let about = format!("{{\"start\":{},\"branches\":[{{\"id\":0,\"entries\":1}}]}}", start());
    let entry = format!("{{\"m\":\"2023-02-20T00:00:00\",\"a\":\"Merchant\",\"s\":\"Desk\",\"e\":[],\"c\":{deep}}}");
    let content = format!("{about}\n{entry}\n");
    let read = read_link(&sealed('w', content.as_bytes())).map(|_| ());
    assert_eq!(read, Err(LinkError::Broken(Defect::Entry { branch: 0, entry: 1 })));
    let file = write_workspace_file(&[workspace(vec![branch(0, None, vec![pack(entry.as_bytes())])])]);
    let all = read_workspace_file(file.as_bytes()).expect("a chunk that cannot be read");
    assert!(contents(&all)[0][0].unreadable.is_some());
}
