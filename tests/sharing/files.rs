//! A file carries workspaces, as they are stored, to the byte.

use crate::kit::{JOURNALS, branch, chunks, small, workspace, workspaces};
use merchant_simulator::base::Day;
use merchant_simulator::journal::{
    Defect, Keys, MOST_WORKSPACE_FILE, MOST_WORKSPACES, Memory, SharedWorkspace, StoreError, Unreadable,
    WORKSPACE_FILE, Workspace, WorkspaceFileError, WorkspaceId, contents, pack_up, read_workspace_file, settle, unpack,
    write_workspace_file,
};
use merchant_simulator::policy::built_in_digest;
use proptest::prelude::*;

/// Texts as a store may hold them: chunks, cut or changed chunks, and anything else.
fn damaged() -> impl Strategy<Value = String> {
    let chunk = (0..3usize, any::<prop::sample::Index>()).prop_map(|(journal, at)| {
        let texts = &JOURNALS[journal].texts;
        texts[at.index(texts.len())].clone()
    });
    let cut = (chunk.clone(), any::<prop::sample::Index>())
        .prop_map(|(text, at)| text.chars().take(at.index(text.chars().count())).collect::<String>());
    let newer = chunk.clone().prop_map(|text| text.replacen(['A', 'B'], "Z", 1));
    prop_oneof![chunk, cut, newer, "(?s).{0,30}"]
}

fn other_of(id: &WorkspaceId) -> WorkspaceId {
    WorkspaceId(format!("{}2", id.0))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_settled_is_packed_up_the_same(shared in workspaces(4)) {
        let keys = Memory::default();
        let other = WorkspaceId("mine".to_owned());
        prop_assert!(keys.write("merchant-simulator/1/mine/0", "untouched"));
        let before = keys.texts();
        let id = WorkspaceId("w1".to_owned());
        settle(&keys, &id, &shared).expect("there is room");
        let (name, start, sample) = (shared.name.clone(), shared.start, shared.sample);
        let packed = pack_up(&keys, &Workspace { id: id.clone(), name, start, sample }, built_in_digest());
        // Branches are listed by number, and an origin has a lower one; otherwise nothing is another.
        prop_assert_eq!(packed.branches.len(), shared.branches.len());
        prop_assert_eq!((&packed.name, packed.start, packed.sample, &packed.story),
            (&shared.name, shared.start, shared.sample, &shared.story));
        let open = |one: &SharedWorkspace| one.entries(one.open.0);
        prop_assert_eq!(open(&packed), open(&shared));
        let again = Memory::default();
        settle(&again, &id, &packed).expect("there is room");
        let repacked = pack_up(&again, &Workspace { id: id.clone(), name: packed.name.clone(), start, sample }, built_in_digest());
        prop_assert_eq!(repacked, packed);
        // Other workspaces are as they were, and so is all when there is no room.
        prop_assert!(before.iter().all(|(key, text)| keys.read(key).as_ref() == Some(text)));
        let full = Memory::from_iter(before.clone());
        full.set_full(true);
        prop_assert_eq!(settle(&full, &other_of(&other), &shared), Err(StoreError::Full));
        prop_assert_eq!(full.texts(), before);
    }

    #[test]
    fn bringing_back_what_was_saved_gives_the_same(all in proptest::collection::vec(workspaces(4), 1..4)) {
        let text = write_workspace_file(&all);
        prop_assert_eq!(read_workspace_file(text.as_bytes()), Ok(all.clone()));
        prop_assert_eq!(read_workspace_file(format!("\u{feff}{text}\r\n").as_bytes()), Ok(all.clone()));
        prop_assert!(contents(&all).iter().flatten().all(|one| one.unreadable.is_none()));
    }

    #[test]
    fn what_cannot_be_read_is_carried_along(
        mut all in proptest::collection::vec(workspaces(4), 1..3),
        texts in proptest::collection::vec(damaged(), 1..6),
        at in any::<prop::sample::Index>(),
    ) {
        let place = at.index(all.len());
        let branch = at.index(all[place].branches.len());
        let before = all[place].branches[branch].texts.len();
        all[place].branches[branch].texts.extend(texts.clone());
        let read = read_workspace_file(write_workspace_file(&all).as_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&all));
        // The first that cannot be read is named, as the store would name it.
        let bad = texts.iter().position(|text| unpack(text).is_err());
        let named = contents(&all)[place][branch].unreadable.map(|(chunk, _)| chunk);
        prop_assert_eq!(named, bad.map(|bad| before + bad));
    }
}

#[test]
fn a_fork_behind_what_cannot_be_read_is_carried_along_too() {
    let torn = workspace(vec![
        branch(0, None, vec!["B0坏".to_owned()]),
        branch(1, Some((0, 90)), chunks(&JOURNALS[0].entries[..2])),
    ]);
    let read = read_workspace_file(write_workspace_file(std::slice::from_ref(&torn)).as_bytes());
    assert_eq!(read, Ok(vec![torn.clone()]));
    assert_eq!(torn.entries(1), None);
    let named: Vec<_> = contents(&[torn])[0].iter().map(|one| (one.branch, one.unreadable)).collect();
    assert_eq!(named, [(0, Some((0, Unreadable::Damaged))), (1, None)]);
}

#[test]
fn the_journals_that_the_first_versions_saved_are_read() {
    for journal in JOURNALS.iter() {
        for text in [journal.texts.join("\n"), journal.texts.join("\r\n") + "\r\n"] {
            let read = read_workspace_file(text.as_bytes()).expect("a journal").remove(0);
            assert_eq!((read.name.as_str(), read.sample, read.rules, &read.story), ("", false, None, &None));
            assert_eq!(read.start, journal.list.all[0].start);
            assert_eq!(read.branches.len(), 1);
            assert_eq!(read.branches[0].texts, journal.texts);
            assert_eq!(read.entries(0).as_ref(), Some(&journal.entries));
        }
    }
}

#[test]
fn what_the_first_versions_could_not_read_is_read_as_far_as_it_goes() {
    let good = &JOURNALS[2].texts;
    let cut: String = good[0].chars().take(40).collect();
    let read = |texts: &[&str]| read_workspace_file(texts.join("\n").as_bytes());
    let torn = read(&[&cut, &good[0]]).expect("a journal").remove(0);
    assert_eq!(torn.branches[0].texts, [cut.clone(), good[0].clone()]);
    assert_eq!(torn.start, JOURNALS[2].list.all[0].start, "by the first entry that can be read");
    assert_eq!(contents(&[torn])[0][0].unreadable, Some((0, Unreadable::Damaged)));
    let alone = read(&[&cut]).expect("still a journal").remove(0);
    assert_eq!((alone.start, alone.branches[0].texts.as_slice()), (Day::FIRST.start(), &[cut][..]));
}

#[test]
fn other_files_are_refused() {
    let read = |text: &str| read_workspace_file(text.as_bytes());
    let foreign = Err(WorkspaceFileError::Foreign);
    for text in
        ["", "\n", "{}", "{", "[]", "hello", "Hello 世界", "{\"format\":\"other\",\"version\":1,\"workspaces\":[]}"]
    {
        assert_eq!(read(text), foreign, "{text}");
    }
    assert_eq!(read_workspace_file(&[0xff, 0xfe, 0]), foreign);
    assert_eq!(read_workspace_file(b"\xef\xbb\xbf\x80"), foreign);
    assert_eq!(read(&"[".repeat(100_000)), foreign);
    assert_eq!(read(&format!("{{\"format\":{}", "[".repeat(100_000))), foreign);
    let file = |version: u32, workspaces: &str| {
        read(&format!("{{\"format\":\"{WORKSPACE_FILE}\",\"version\":{version},\"workspaces\":{workspaces}}}"))
    };
    assert_eq!(file(0, "[]"), foreign);
    assert_eq!(file(2, "{}"), Err(WorkspaceFileError::Newer));
    assert_eq!(file(1, "[]"), Err(WorkspaceFileError::Empty));
    let broken = |workspace, defect| Err(WorkspaceFileError::Broken { workspace, defect });
    assert_eq!(file(1, "7"), broken(0, Defect::Head));
    assert_eq!(file(1, "[7]"), broken(1, Defect::Head));
    let many = |count: usize| format!("[{}7]", "7,".repeat(count - 1));
    assert_eq!(file(1, &many(MOST_WORKSPACES)), broken(1, Defect::Head));
    assert_eq!(file(1, &many(MOST_WORKSPACES + 1)), Err(WorkspaceFileError::TooMany));
    assert_eq!(read_workspace_file(&vec![b' '; MOST_WORKSPACE_FILE + 1]), Err(WorkspaceFileError::TooLarge));
}

#[test]
fn branches_that_do_not_hang_together_are_refused() {
    let main = || branch(0, None, chunks(&JOURNALS[0].entries[..3]));
    for (branches, defect) in [
        (vec![], Defect::NoMainLine),
        (vec![main(), main()], Defect::Twice(0)),
        (vec![main(), branch(2, Some((3, 0)), vec![])], Defect::NoOrigin(2)),
        (vec![main(), branch(2, Some((0, 4)), vec![])], Defect::BeyondOrigin(2)),
        (vec![main(), branch(2, Some((2, 0)), vec![])], Defect::Cycle(2)),
    ] {
        let text = write_workspace_file(&[small(), workspace(branches)]);
        let broken = WorkspaceFileError::Broken { workspace: 2, defect };
        assert_eq!(read_workspace_file(text.as_bytes()), Err(broken));
    }
}

#[test]
fn the_file_says_what_it_is() {
    let text = write_workspace_file(&[small()]);
    let file: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(file["format"], WORKSPACE_FILE);
    assert_eq!(file["version"], 1);
    assert_eq!(file["rules"], built_in_digest().to_string());
    assert_eq!(file["workspaces"][0]["branches"][0]["texts"][0], small().branches[0].texts[0]);
    assert_eq!(file["workspaces"][0]["branches"][1]["from"]["entries"], 5);
}

/// What a later version says besides is passed over, as long as the version stays.
#[test]
fn what_is_not_known_is_passed_over() {
    let text = write_workspace_file(&[small()]).replacen("{\"name\":", "{\"later\":[{}],\"name\":", 1);
    assert_eq!(read_workspace_file(text.as_bytes()), Ok(vec![small()]) as Result<Vec<SharedWorkspace>, _>);
}
