//! Workspaces to share, a link writer of the tests' own, chance that is the same in every run, and a count of memory.

use merchant_simulator::base::Day;
use merchant_simulator::journal::{
    Branch, BranchId, Entry, Keeper, Memory, Origin, Parcel, SharedBranch, SharedWorkspace, WorkspaceId, Workspaces,
    pack,
};
use merchant_simulator::policy::RulesDigest;
use proptest::prelude::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A journal that people may have.
pub struct Journal {
    /// The chunks as they are stored.
    pub texts: Vec<String>,
    /// What they hold.
    pub entries: Vec<Entry>,
    /// The list that it stands in.
    pub list: Workspaces,
}

/// Every journal that was ever in use.
pub static JOURNALS: LazyLock<Vec<Journal>> = LazyLock::new(|| {
    let all = [
        include_str!("../journals/preview.json"),
        include_str!("../journals/trade.json"),
        include_str!("../journals/campaigns.json"),
    ];
    all.map(|text| {
        let texts: BTreeMap<String, String> = serde_json::from_str(text).expect("a list of keys and texts");
        let keys = Memory::from_iter(texts);
        let list = Workspaces::read(&keys).expect("a list that can be read").expect("a list");
        let texts = Keeper::texts(&keys, &list.open);
        Journal { texts, entries: Keeper::open(&keys, list.open.clone()).1.entries, list }
    })
    .into()
});

/// Entries as the store lays them out.
pub fn chunks(entries: &[Entry]) -> Vec<String> {
    let (keys, id) = (Memory::default(), WorkspaceId("w".to_owned()));
    Keeper::open(&keys, id.clone()).0.append(&keys, entries).1.expect("there is room");
    Keeper::texts(&keys, &id)
}

/// A branch of a workspace.
pub fn branch(id: u32, from: Option<(u32, u32)>, texts: Vec<String>) -> SharedBranch {
    let from = from.map(|(branch, entries)| Origin { branch: BranchId(branch), entries });
    let told = (0..id % 3).collect();
    SharedBranch {
        branch: Branch { id: BranchId(id), name: format!("第 {id} 条"), from, gone: id % 2 == 1, told },
        texts,
    }
}

/// A workspace with these branches.
pub fn workspace(branches: Vec<SharedBranch>) -> SharedWorkspace {
    SharedWorkspace {
        name: "我的杯子店 \"A\"\n".to_owned(),
        start: JOURNALS[1].list.all[0].start,
        sample: false,
        rules: RulesDigest::parse("00000000000000a1"),
        branches,
        story: None,
        open: BranchId::MAIN,
    }
}

/// A small workspace with a branch, and a branch of that one.
pub fn small() -> SharedWorkspace {
    let entries = &JOURNALS[1].entries;
    workspace(vec![
        branch(0, None, chunks(&entries[..8])),
        branch(1, Some((0, 5)), chunks(&entries[8..10])),
        branch(7, Some((1, 7)), chunks(&entries[10..11])),
    ])
}

/// A digest, or none.
fn digests() -> impl Strategy<Value = Option<RulesDigest>> {
    proptest::option::of((1..u64::MAX).prop_map(|n| RulesDigest::parse(&format!("{n:016x}")).expect("digits")))
}

/// Workspaces with up to so many branches, of entries from journals in use, laid out as the store does.
pub fn workspaces(most: usize) -> impl Strategy<Value = SharedWorkspace> {
    let texts = || ".{0,20}";
    let own = (any::<prop::sample::Index>(), 0..40usize);
    let branches =
        (texts(), any::<bool>(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), own.clone(), 1..9u32);
    let head = (texts(), any::<bool>(), digests(), proptest::option::of(".{0,60}"), 0..JOURNALS.len());
    (head, own, proptest::collection::vec(branches, 0..most)).prop_map(|(head, main, branches)| {
        let (name, sample, rules, story, journal) = head;
        let journal = &JOURNALS[journal];
        let cut = |(from, length): (prop::sample::Index, usize)| {
            let from = from.index(journal.entries.len());
            &journal.entries[from..(from + length).min(journal.entries.len())]
        };
        let mut all = vec![branch(0, None, chunks(cut(main)))];
        let mut lengths = vec![cut(main).len() as u32];
        for (name, automatic, origin, at, own, step) in branches {
            let origin = origin.index(all.len());
            let entries = at.index(lengths[origin] as usize + 1) as u32;
            let id = all.iter().map(|shared: &SharedBranch| shared.branch.id.0).max().unwrap_or(0) + step;
            let texts = chunks(cut(own));
            let from = Some(Origin { branch: all[origin].branch.id, entries });
            let branch = Branch { id: BranchId(id), name, from, gone: automatic, told: vec![entries] };
            all.push(SharedBranch { branch, texts });
            lengths.push(entries + cut(own).len() as u32);
        }
        // The order in which they lie does not matter.
        all.rotate_left(main.1 % lengths.len());
        SharedWorkspace {
            name,
            start: journal.list.all[0].start,
            sample,
            rules,
            open: all[all.len() / 2].branch.id,
            branches: all,
            story,
        }
    })
}

/// What travels by link.
pub fn parcels() -> impl Strategy<Value = Parcel> {
    let story = ("(?s).{0,400}", digests()).prop_map(|(text, rules)| Parcel::Story { text, rules });
    prop_oneof![story, workspaces(6).prop_map(Parcel::Workspace)]
}

/// A link with this content, deflated and under the right checksum, whatever the content is.
pub fn sealed(kind: char, content: &[u8]) -> String {
    of_packed(kind, &miniz_oxide::deflate::compress_to_vec(content, 6))
}

/// The same of what is deflated already.
pub fn of_packed(kind: char, packed: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut payload = String::new();
    for group in packed.chunks(3) {
        let bits: String = group.iter().map(|byte| format!("{byte:08b}")).collect();
        for six in bits.as_bytes().chunks(6) {
            let six = format!("{:0<6}", String::from_utf8_lossy(six));
            payload.push(char::from(DIGITS[usize::from_str_radix(&six, 2).expect("bits")]));
        }
    }
    resealed(&format!("M1{kind}00000000000000a1{:06x}{payload}", payload.len()))
}

/// A link without its checksum, with it.
pub fn resealed(body: &str) -> String {
    let sum = body.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{body}{sum:08x}")
}

/// The lines that a link of a workspace carries: itself, then its entries.
pub fn content(about: &str, entries: &[&[Entry]]) -> Vec<u8> {
    let mut content = format!("{about}\n").into_bytes();
    for entry in entries.iter().copied().flatten() {
        content.extend(serde_json::to_vec(entry).expect("an entry"));
        content.push(b'\n');
    }
    content
}

/// A chunk that unfolds to as many spaces.
pub fn bomb(length: usize) -> String {
    pack(&vec![b' '; length])
}

/// The first day of the stories here, as JSON.
pub fn start() -> String {
    serde_json::to_string(&Day::of(2022, 6, 1).start()).expect("a moment")
}

/// Chance that is the same in every run: xorshift.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }

    /// Does one to three harmful things to bytes.
    pub fn harm(&mut self, bytes: &mut Vec<u8>) {
        const LIKELY: &[u8] = b"0123456789{}[]\",:-_.AZaz \n\\";
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len());
            let until = (at + 1 + self.below(12)).min(bytes.len());
            match self.below(8) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..until)),
                2 => bytes.insert(at, self.below(256) as u8),
                3 => bytes.splice(at..at, bytes[at..until].to_vec()).for_each(drop),
                4 | 5 if !bytes.is_empty() => bytes[at] = LIKELY[self.below(LIKELY.len())],
                6 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                _ => {
                    let other = self.below(bytes.len());
                    if !bytes.is_empty() {
                        bytes.swap(at, other);
                    }
                }
            }
        }
    }
}

/// Counts what the thread that runs a test holds, so that a test can say how much reading something took at most.
struct Counting;

thread_local! {
    static HELD: Cell<isize> = const { Cell::new(0) };
    static MOST: Cell<isize> = const { Cell::new(0) };
}

fn note(more: isize) {
    // While a thread ends there is nothing left to count with.
    let _ = HELD.try_with(|held| {
        held.set(held.get() + more);
        let _ = MOST.try_with(|most| most.set(most.get().max(held.get())));
    });
}

// Everything is left to the system's allocator; only sizes are counted.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(layout.size() as isize);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        note(-(layout.size() as isize));
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        note(size as isize - layout.size() as isize);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What is done, and how many bytes more than before were held at most while it was done.
pub fn with_most_held<T>(does: impl FnOnce() -> T) -> (T, usize) {
    let before = HELD.get();
    MOST.set(before);
    let done = does();
    (done, (MOST.get() - before).max(0) as usize)
}
