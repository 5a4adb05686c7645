//! The bench on which a list is laid out: what is open, how its columns are set, what was read, how far work has come.
//!
//! It outlives the screen, so that neither a look at another screen nor another language loses a list half way.

use super::words::Trouble;
use crate::app::screens::lasting::lasting;
use crate::app::session::Session;
use crate::app::slices::slice;
use crate::browser::files::ChosenFile;
use crate::browser::worker::{FilesWorker, FromWorker, WorkerError};
use crate::browser::{clock, page};
use crate::exchange::{JobError, Mapping, Opened, Remembered, Reply, Request, good_named};
use crate::journal::WorkspaceId;
use crate::shop::{Catalogue, Good, GoodId, GoodsCommand, Leftover, RejectedRow};
use crate::view::import::Comparison;
use crate::world::Command;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::sync::Arc;

/// Goods or rows that one command brings in, so that no step holds the page up.
const PART: usize = 500;
/// Goods compared in one step.
const COMPARED: usize = 500;
/// Rows in which headers are looked for.
pub const HEADER_ROWS: usize = 10;

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// A file is to be chosen.
    Choosing,
    /// It is being opened.
    Opening,
    /// Its columns are to be set.
    Mapping,
    /// It is being read.
    Reading,
    /// It is being compared with the goods that are there.
    Comparing,
    /// What it would change is to be looked at.
    Reviewing,
    /// It is coming in.
    Applying,
    /// It has come in.
    Done,
}

/// What was read from a list.
#[derive(Debug, Default)]
pub struct Found {
    /// Its goods.
    pub goods: Vec<Good>,
    /// Rows that could not be read whole.
    pub rejected: Vec<RejectedRow>,
    /// Rows below the headers that are not blank.
    pub rows: usize,
}

/// Frees what was read in slices: a hundred thousand goods are many small pieces of memory.
async fn discard(found: Arc<Found>) {
    let Some(mut found) = Arc::into_inner(found) else { return };
    let some_more = |goods: &mut Vec<Good>| {
        goods.truncate(goods.len().saturating_sub(PART));
        goods.is_empty()
    };
    while !slice(|| some_more(&mut found.goods)) {
        clock::pause().await;
    }
}

/// What an import has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Goods that it added.
    pub added: usize,
    /// Goods that it changed.
    pub changed: usize,
    /// Rows that wait to be corrected.
    pub waiting: usize,
    /// Its number; `None` when there was nothing to bring in.
    pub import: Option<u32>,
}

/// The bench. Copy it freely; everything in it is a handle.
#[derive(Clone, Copy)]
pub struct Bench {
    /// Where the import stands.
    pub at: RwSignal<At>,
    /// The name of the file; empty for a pasted list.
    pub name: RwSignal<String>,
    /// What was pasted.
    pub pasted: RwSignal<String>,
    /// How much of the work is done, and how much there is.
    pub progress: RwSignal<(usize, usize)>,
    /// The open sheet.
    pub opened: RwSignal<Option<Arc<Opened>>>,
    /// How its columns are set.
    pub mapping: RwSignal<Mapping>,
    /// How they were set for a list with the same headers before.
    pub recalled: RwSignal<Option<Mapping>>,
    /// The setting is to be remembered.
    pub remember: RwSignal<bool>,
    /// What was read.
    pub found: RwSignal<Option<Arc<Found>>>,
    /// What it would change, and in which goods.
    pub compared: RwSignal<Option<Arc<(Catalogue, Comparison)>>>,
    /// What stopped the import.
    pub trouble: RwSignal<Option<Trouble>>,
    /// What the import has done.
    pub outcome: RwSignal<Option<Outcome>>,
}

thread_local! {
    static BENCH: Bench = lasting(Bench::new);
    static WORKER: RefCell<Option<FilesWorker>> = const { RefCell::new(None) };
    static GATHERED: RefCell<Found> = RefCell::default();
    /// Counts what was begun, so that what was cancelled meanwhile is noticed.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

fn next_turn() -> u32 {
    TURN.with(|turn| {
        turn.set(turn.get().wrapping_add(1));
        turn.get()
    })
}

fn current(turn: u32) -> bool {
    TURN.with(Cell::get) == turn
}

/// The bench of this page.
pub fn bench() -> Bench {
    BENCH.with(|bench| *bench)
}

impl Bench {
    fn new() -> Self {
        Bench {
            at: RwSignal::new(At::Choosing),
            name: RwSignal::default(),
            pasted: RwSignal::default(),
            progress: RwSignal::new((0, 0)),
            opened: RwSignal::new(None),
            mapping: RwSignal::new(Mapping { header: None, columns: Vec::new() }),
            recalled: RwSignal::new(None),
            remember: RwSignal::new(true),
            found: RwSignal::new(None),
            compared: RwSignal::new(None),
            trouble: RwSignal::new(None),
            outcome: RwSignal::new(None),
        }
    }

    /// Clears the bench, and says why.
    pub fn clear(self, why: Option<Trouble>) {
        next_turn();
        end_worker();
        GATHERED.take();
        self.opened.set(None);
        self.recalled.set(None);
        self.found.set(None);
        self.compared.set(None);
        self.outcome.set(None);
        self.trouble.set(why);
        self.go(At::Choosing);
    }

    /// Goes to a step, where the keyboard follows.
    pub fn go(self, at: At) {
        self.at.set(at);
        page::focus("import-steps");
    }

    /// Opens a file.
    pub fn open_file(self, session: Session, file: ChosenFile) {
        let turn = self.begin(At::Opening, file.name());
        leptos::task::spawn_local(async move {
            let bytes = file.bytes().await;
            if !current(turn) {
                return;
            }
            let Some(bytes) = bytes else { return self.clear(Some(Trouble::Unreadable)) };
            let request = Request::Open { name: file.name() };
            let sent =
                self.start_worker(session).and_then(|()| with_worker(|worker| worker.send(&request, Some(bytes))));
            if let Err(error) = sent {
                self.clear(Some(Trouble::Worker(error)));
            }
        });
    }

    /// Opens what was pasted.
    pub fn open_pasted(self, session: Session) {
        let text = self.pasted.get_untracked();
        if text.trim().is_empty() {
            return self.trouble.set(Some(Trouble::NothingPasted));
        }
        self.begin(At::Opening, String::new());
        if let Err(error) = self.start_worker(session) {
            return self.clear(Some(Trouble::Worker(error)));
        }
        self.send(&Request::OpenText { text });
    }

    /// Turns to another sheet.
    pub fn turn_to(self, index: usize) {
        self.progress.set((0, 0));
        self.at.set(At::Opening);
        self.send(&Request::Sheet { index });
    }

    /// Reads the open sheet as its columns are set.
    pub fn read(self) {
        GATHERED.take();
        self.found.set(None);
        self.compared.set(None);
        self.trouble.set(None);
        self.progress.set((0, self.opened.with_untracked(|opened| opened.as_ref().map_or(0, |o| o.row_count))));
        self.go(At::Reading);
        self.send(&Request::Read { mapping: self.mapping.get_untracked() });
    }

    fn begin(self, at: At, name: String) -> u32 {
        end_worker();
        self.trouble.set(None);
        self.outcome.set(None);
        self.progress.set((0, 0));
        self.name.set(name);
        self.go(at);
        next_turn()
    }

    fn start_worker(self, session: Session) -> Result<(), WorkerError> {
        let worker = FilesWorker::start(move |news| self.hear(session, news))?;
        WORKER.replace(Some(worker));
        Ok(())
    }

    fn send(self, request: &Request) {
        if let Err(error) = with_worker(|worker| worker.send(request, None)) {
            self.clear(Some(Trouble::Worker(error)));
        }
    }

    fn hear(self, session: Session, news: FromWorker) {
        let reply = match news {
            Ok((reply, _)) => reply,
            Err(error) => return self.clear(Some(Trouble::Worker(error))),
        };
        match reply {
            Reply::Opened(opened) => self.show(session, opened),
            Reply::Progress { done, total, .. } => self.progress.set((done, total)),
            Reply::Goods { mut batch } => GATHERED.with_borrow_mut(|found| found.goods.append(&mut batch)),
            Reply::Rejected { mut batch } => GATHERED.with_borrow_mut(|found| found.rejected.append(&mut batch)),
            Reply::Finished { rows_read, blank_rows, .. } => {
                let mut found = GATHERED.take();
                found.rows = rows_read.saturating_sub(blank_rows);
                self.found.set(Some(Arc::new(found)));
                self.compare(session);
            }
            Reply::Failed { error: error @ JobError::Mapping(_) } => {
                self.trouble.set(Some(Trouble::Job(error)));
                self.go(At::Mapping);
            }
            Reply::Failed { error } => self.clear(Some(Trouble::Job(error))),
            Reply::Ready { .. } | Reply::Written { .. } => {}
        }
    }

    fn show(self, session: Session, opened: Opened) {
        let recalled = session.world.with_untracked(|world| recall(&world.goods, &opened));
        self.mapping.set(recalled.clone().unwrap_or_else(|| opened.mapping.clone()));
        self.recalled.set(recalled);
        self.opened.set(Some(Arc::new(opened)));
        self.go(At::Mapping);
    }

    /// Compares what was read with the goods that are there, in slices.
    pub fn compare(self, session: Session) {
        let Some(found) = self.found.get_untracked() else { return };
        let turn = next_turn();
        self.at.set(At::Comparing);
        leptos::task::spawn_local(async move {
            let there = session.world.with_untracked(|world| world.goods.clone());
            let mut comparison = Comparison::default();
            while !slice(|| comparison.step(&there, &found.goods, COMPARED)) {
                self.progress.set((comparison.done, found.goods.len()));
                clock::pause().await;
                if !current(turn) {
                    return;
                }
            }
            self.compared.set(Some(Arc::new((there, comparison))));
            self.go(At::Reviewing);
        });
    }

    /// Brings in what was read, part by part.
    pub fn apply(self, session: Session) {
        let Some(found) = self.found.get_untracked() else { return };
        let Some(compared) = self.compared.get_untracked() else { return };
        let turn = next_turn();
        self.progress.set((0, 0));
        self.trouble.set(None);
        self.go(At::Applying);
        leptos::task::spawn_local(async move {
            // The page shows the progress before the first part takes its time.
            clock::pause().await;
            session.held.set(true);
            self.bring_in(session, turn, &found, &compared.1).await;
            clock::pause().await;
            session.held.set(false);
            discard(found).await;
        });
    }

    async fn bring_in(self, session: Session, turn: u32, found: &Found, comparison: &Comparison) {
        self.keep_mapping(session);
        let shop = open_shop(session);
        let columns = self.mapping.with_untracked(|mapping| mapping.columns.clone());
        let import = session.world.with_untracked(|world| world.goods.next_import());
        let file = self.name.get_untracked();
        let places = comparison.touched();
        // A row that waits already, from the same list brought before, does not wait twice.
        let waits: HashSet<Vec<String>> = session.world.with_untracked(|world| {
            world.goods.asides().iter().map(|aside| aside.leftover.row.cells.clone()).collect()
        });
        let rejected: Vec<&RejectedRow> = found.rejected.iter().filter(|row| !waits.contains(&row.cells)).collect();
        let total = places.len() + rejected.len();
        let mut done = 0;
        // The first part opens the import even where only rows wait; the rows come in parts of their own.
        let bring = |goods: Vec<Good>, leftovers: Vec<Leftover>| {
            let part = GoodsCommand::Import {
                import,
                file: file.clone(),
                goods: Arc::new(goods),
                leftovers: Arc::new(leftovers),
            };
            session.act(Command::Goods(part))
        };
        for part in places.chunks(PART) {
            let goods = part.iter().filter_map(|place| found.goods.get(*place as usize)).cloned().collect();
            if !bring(goods, Vec::new()) {
                return self.go(At::Reviewing);
            }
            done += part.len();
            self.progress.set((done, total));
            clock::pause().await;
            if !self.may_go_on(session, turn, &shop, import) {
                return;
            }
        }
        let ids: HashSet<&GoodId> = found.goods.iter().map(|good| &good.id).collect();
        for part in rejected.chunks(PART) {
            let leftover = |row: &&RejectedRow| Leftover {
                further: good_named(row, &columns).is_some_and(|id| ids.contains(&id)),
                row: RejectedRow::clone(row),
                columns: columns.clone(),
            };
            if !bring(Vec::new(), part.iter().map(leftover).collect()) {
                return self.go(At::Reviewing);
            }
            done += part.len();
            self.progress.set((done, total));
            clock::pause().await;
            if !self.may_go_on(session, turn, &shop, import) {
                return;
            }
        }
        let outcome = Outcome {
            added: comparison.added.len(),
            changed: comparison.changed.len(),
            waiting: found.rejected.len(),
            import: (total > 0).then_some(import),
        };
        self.clear(None);
        self.pasted.set(String::new());
        self.outcome.set(Some(outcome));
        self.go(At::Done);
    }

    /// False when the import was stopped, or another shop opened, while it came in.
    fn may_go_on(self, session: Session, turn: u32, shop: &WorkspaceId, import: u32) -> bool {
        if open_shop(session) != *shop {
            self.clear(Some(Trouble::OtherShop));
            return false;
        }
        if !current(turn) {
            session.act(Command::Goods(GoodsCommand::UndoImport { import }));
            self.trouble.set(Some(Trouble::TakenBack));
            self.compare(session);
            return false;
        }
        true
    }

    /// Stops what is coming in; what has come in is taken back at the next part.
    pub fn stop_applying(self) {
        next_turn();
    }

    fn keep_mapping(self, session: Session) {
        let mapping = self.mapping.get_untracked();
        let Some(opened) = self.opened.get_untracked() else { return };
        let worth = mapping.columns != opened.mapping.columns || self.recalled.with_untracked(Option::is_some);
        if !worth || !self.remember.get_untracked() {
            return;
        }
        if let Some(Remembered { signature, columns }) = mapping.remember(&opened.first_rows) {
            session.act(Command::Goods(GoodsCommand::Remember { signature, columns }));
        }
    }
}

fn open_shop(session: Session) -> WorkspaceId {
    session.workspaces.with_untracked(|list| list.open.clone())
}

/// How the columns were set for a list with the same headers.
fn recall(goods: &Catalogue, opened: &Opened) -> Option<Mapping> {
    let rows = &opened.first_rows;
    let kept: Vec<Remembered> = (0..rows.len().min(HEADER_ROWS))
        .filter_map(|header| {
            let signature = Mapping { header: Some(header), columns: Vec::new() }.signature(rows)?;
            let columns = goods.remembered(&signature)?.clone();
            Some(Remembered { signature, columns })
        })
        .collect();
    opened.mapping.recall(rows, &kept)
}

type Sent = Result<(), WorkerError>;

fn with_worker(send: impl FnOnce(&FilesWorker) -> Sent) -> Sent {
    WORKER.with_borrow(|worker| worker.as_ref().map_or(Err(WorkerError::Broke), send))
}

/// Ends the worker, whatever it is doing. It may be the one that is speaking, so it is let finish its sentence.
fn end_worker() {
    if let Some(worker) = WORKER.take() {
        leptos::task::spawn_local(async move { drop(worker) });
    }
}
