//! A link carries a story, or a workspace, to whoever opens it.

use crate::kit::{JOURNALS, branch, chunks, parcels, sealed, small, workspace};
use merchant_simulator::journal::{
    Branch, Defect, LinkError, MOST_LINK, MOST_LINK_NAME, MOST_STORY, Parcel, Unreadable, contents, fits, is_link,
    read_link, read_workspace_file, replay, write_link,
};
use merchant_simulator::policy::{RulesDigest, built_in_digest};
use merchant_simulator::scenario::{Story, Tongue};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(parcel in parcels()) {
        let link = write_link(&parcel).expect("it can be written");
        let of_addresses = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        prop_assert!(link.chars().all(of_addresses) && link.ends_with(|c: char| c.is_ascii_hexdigit()));
        prop_assert!(is_link(&link));
        prop_assert_eq!(read_link(&link), Ok(parcel.clone()));
        for around in [format!("#{link}"), format!(" {link}\n"), format!("{link}。"), format!("{link}&from=chat"), format!("{link})")] {
            prop_assert!(is_link(&around));
            prop_assert_eq!(read_link(&around), Ok(parcel.clone()));
        }
    }
}

/// The stories that come with the page.
fn gallery() -> Vec<(String, Story)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/stories");
    let paths = std::fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    let stories = paths.filter(|path| path.extension().is_some_and(|ending| ending == "story"));
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a text");
        (path.display().to_string(), Story::read(&text).expect("it is a story"))
    };
    stories.map(read).collect()
}

#[test]
fn every_story_goes_by_link_and_for_students_most_by_code() {
    // What stands before the fragment where the page is served from a folder of some host.
    const BEFORE: usize = 60;
    let all = gallery();
    let mut by_code = 0;
    for (path, story) in &all {
        let students = story.without_answers();
        for handed in [story.clone(), students.clone(), students.in_one(Tongue::Chinese)] {
            let parcel = Parcel::Story { text: handed.write(), rules: Some(built_in_digest()) };
            let link = write_link(&parcel).expect("it can be written");
            assert!(is_link(&link));
            let Ok(Parcel::Story { text, rules }) = read_link(&link) else { panic!("{path}: a story") };
            assert_eq!((Story::read(&text), rules), (Ok(handed), Some(built_in_digest())), "{path}");
        }
        let links = [Tongue::Chinese, Tongue::English].map(|tongue| {
            let parcel = Parcel::Story { text: students.in_one(tongue).write(), rules: Some(built_in_digest()) };
            BEFORE + write_link(&parcel).expect("it can be written").len()
        });
        by_code += links.iter().filter(|length| fits(**length).qr).count();
    }
    assert!(by_code * 10 >= all.len() * 2 * 8, "{by_code} of {}", all.len() * 2);
}

#[test]
fn every_journal_that_people_have_goes_by_link_and_means_what_it_meant() {
    for journal in JOURNALS.iter() {
        let mut shared = workspace(vec![branch(0, None, journal.texts.clone())]);
        shared.start = journal.list.all[0].start;
        let link = write_link(&Parcel::Workspace(shared.clone())).expect("it can be written");
        let Ok(Parcel::Workspace(read)) = read_link(&link) else { panic!("a workspace") };
        // An older form is brought up to the present one.
        assert_eq!(read.entries(0).as_ref(), Some(&journal.entries));
        assert_eq!(read.branches[0].texts, chunks(&journal.entries));
        assert_eq!(replay(read.start, &journal.entries), replay(shared.start, &shared.entries(0).expect("whole")));
    }
}

#[test]
fn a_branch_is_its_origins_beginning_and_what_is_its_own() {
    let shared = small();
    let all = &JOURNALS[1].entries;
    assert_eq!(shared.entries(0).as_deref(), Some(&all[..8]));
    assert_eq!(shared.entries(1), Some([&all[..5], &all[8..10]].concat()));
    assert_eq!(shared.entries(7), Some([&all[..5], &all[8..11]].concat()));
    assert_eq!(shared.entries(2), None);
    // A fork may lie in what its origin shares itself.
    let early = workspace([shared.branches, vec![branch(9, Some((7, 3)), Vec::new())]].concat());
    assert_eq!(early.entries(9).as_deref(), Some(&all[..3]));
    let Ok(Parcel::Workspace(read)) = read_link(&write_link(&Parcel::Workspace(early)).expect("written")) else {
        panic!("a workspace")
    };
    assert_eq!(read.entries(9).as_deref(), Some(&all[..3]));
}

#[test]
fn what_is_inside_can_be_told_before_it_is_opened() {
    let shared = small();
    let told = contents(std::slice::from_ref(&shared)).remove(0);
    let entries: Vec<(u32, u32)> = told.iter().map(|one| (one.branch, one.entries)).collect();
    assert_eq!(entries, [(0, 8), (1, 2), (7, 1)]);
    let last = JOURNALS[1].entries.get(7).map(|entry| entry.at);
    assert!(told[0].last == last && told[0].events >= 8 && told.iter().all(|one| one.unreadable.is_none()));
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let write = |shared| write_link(&Parcel::Workspace(shared));
    let broken = |defect| Err(LinkError::Broken(defect));
    let story = |length| Parcel::Story { text: "x".repeat(length), rules: None };
    assert!(write_link(&story(MOST_STORY)).is_ok());
    assert_eq!(write_link(&story(MOST_STORY + 1)), Err(LinkError::TooLarge));

    let texts = || JOURNALS[1].texts.clone();
    let damaged = workspace(vec![branch(0, None, [texts(), vec!["B0坏".to_owned()]].concat())]);
    let chunk = texts().len();
    assert_eq!(write(damaged), broken(Defect::Chunk { branch: 0, chunk, reason: Unreadable::Damaged }));
    let newer = workspace(vec![branch(0, None, vec!["C0坏".to_owned()])]);
    assert_eq!(write(newer), broken(Defect::Chunk { branch: 0, chunk: 0, reason: Unreadable::Newer }));

    let main = || branch(0, None, texts());
    let length = JOURNALS[1].entries.len() as u32;
    assert!(write(workspace(vec![main(), branch(1, Some((0, length)), vec![])])).is_ok());
    for (branches, defect) in [
        (vec![], Defect::NoMainLine),
        (vec![branch(1, Some((1, 0)), vec![])], Defect::NoMainLine),
        (vec![branch(0, Some((0, 0)), vec![])], Defect::NoMainLine),
        (vec![main(), main()], Defect::Twice(0)),
        (vec![main(), branch(2, None, vec![])], Defect::NoOrigin(2)),
        (vec![main(), branch(2, Some((3, 0)), vec![])], Defect::NoOrigin(2)),
        (vec![main(), branch(2, Some((0, length + 1)), vec![])], Defect::BeyondOrigin(2)),
        (vec![main(), branch(2, Some((2, 0)), vec![])], Defect::Cycle(2)),
        (vec![main(), branch(2, Some((3, 0)), vec![]), branch(3, Some((2, 0)), vec![])], Defect::Cycle(2)),
    ] {
        assert_eq!(write(workspace(branches)), broken(defect));
    }
    let mut long = small();
    long.name = "长".repeat(MOST_LINK_NAME);
    assert!(write(long.clone()).is_ok());
    long.name.push('长');
    assert_eq!(write(long), broken(Defect::Name));
}

#[test]
fn a_story_that_does_not_deflate_is_too_long_for_a_link() {
    let mut chance = crate::kit::Chance::new(3);
    let shared = |length: usize, chance: &mut crate::kit::Chance| {
        let text: String = (0..length).filter_map(|_| char::from_u32(0x4e00 + chance.below(20_000) as u32)).collect();
        let mut shared = small();
        shared.story = Some(text);
        shared
    };
    let parcel = Parcel::Workspace(shared(300_000, &mut chance));
    let link = write_link(&parcel).expect("it is within the limits");
    assert!(link.len() > 700_000 && link.len() < MOST_LINK, "{}", link.len());
    assert_eq!(read_link(&link), Ok(parcel));
    let parcel = Parcel::Workspace(shared(400_000, &mut chance));
    assert_eq!(write_link(&parcel), Err(LinkError::TooLarge));
}

/// A story, a workspace and a file as the first version wrote them.
const KEPT: &str = include_str!("../journals/shared.txt");

#[test]
fn links_and_files_of_each_version_are_read_for_ever() {
    let [story, link, file] = KEPT.lines().collect::<Vec<_>>()[..] else { panic!("three lines") };
    let text = "标题: 退款\n".to_owned();
    assert_eq!(read_link(story), Ok(Parcel::Story { text, rules: None }));
    for (read, how) in [
        (read_link(link), "link"),
        (Ok(Parcel::Workspace(read_workspace_file(file.as_bytes()).expect("a file").remove(0))), "file"),
    ] {
        let Ok(Parcel::Workspace(read)) = read else { panic!("{how}: a workspace") };
        assert_eq!((read.name.as_str(), read.start, read.rules), (small().name.as_str(), small().start, small().rules));
        for (own, kept) in small().branches.iter().zip(&read.branches) {
            let told = |branch: &Branch| (branch.id, branch.name.clone(), branch.from);
            assert_eq!(told(&kept.branch), told(&own.branch));
            assert_eq!(
                read.entries(own.branch.id.0),
                small().entries(own.branch.id.0),
                "{how}, branch {}",
                own.branch.id.0
            );
        }
    }
}

#[test]
fn the_format_is_what_it_is_said_to_be() {
    let Ok(Parcel::Story { text, rules }) = read_link(&sealed('s', "标题: 一\n".as_bytes())) else {
        panic!("a story")
    };
    assert_eq!((text.as_str(), rules), ("标题: 一\n", RulesDigest::parse("00000000000000a1")));
    let nobody_knows = write_link(&Parcel::Story { text, rules: None }).expect("written");
    assert!(nobody_knows.starts_with("M1s0000000000000000"));
}
