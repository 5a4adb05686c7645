//! The session: the open workspace's world, its journal, what the preview looks at, and the matrix kept up to date.

mod again;
mod matrix;
mod past;
mod recording;
mod share;
mod story;
mod time;
mod workspaces;

pub use again::decided_again;
pub use recording::{Recording, kept_recording};
pub use share::Arrived;
pub use story::{Tell, Told};
pub use workspaces::NotOpened;

use super::keeping::{Keeping, Telling};
use super::later::{Loader, NotLoaded};
use super::places::Places;
use crate::base::{Day, Moment};
use crate::browser::storage::{BrowserKeys, ROOM};
use crate::browser::{clock, page};
use crate::journal::{BranchId, Branches, Entry, Keeper, Kept, Marks, Stand, StoreError, Workspaces};
use crate::locales::campaigns::learn_campaigns;
use crate::policy::Programme;
use crate::scenario;
use crate::shop::{Catalogue, DraftCommand, Refusal, Trial};
use crate::view::matrix::Matrix;
use crate::view::preview::{Filter, Sort};
use crate::view::titles::Titles;
use crate::view::why::{Answer, Subject};
use crate::world::{Actor, Command, Event, Surface, World};
use leptos::prelude::*;
use std::collections::VecDeque;
use std::sync::Arc;

/// The store is nearly full from so many per cent on.
const NEARLY_FULL: usize = 70;

/// Something that the user should know about keeping.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// The browser keeps nothing: everything is lost when the page is closed.
    NoStorage,
    /// A change could not be written. It is in the page, but will be gone after a reload.
    NotKept(StoreError),
    /// What writes changes could not be loaded. They wait in the page until it is.
    NotLoaded,
    /// The store has become this full, in per cent.
    NearlyFull(usize),
    /// Part of the journal cannot be read.
    Unreadable(Kept),
    /// The list of workspaces cannot be read.
    ListUnreadable,
}

/// A short message that goes away by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// Counts up.
    pub number: u32,
    /// What it says.
    pub text: String,
}

/// What the desk explains.
#[derive(Debug, Clone, PartialEq)]
pub enum Focus {
    /// A good under a programme.
    Cell(crate::shop::GoodId, Programme),
    /// A programme's own conditions of the shop.
    Programme(Programme),
    /// Something on the stage.
    Stage(Subject),
    /// A figure of a month that is reckoned; the answer changes with what is typed there.
    Worth(Memo<Option<Answer>>),
}

/// What the preview looks at; nothing of this is part of the story.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The day and time of the rules.
    pub at: RwSignal<Moment>,
    /// Which rows.
    pub filter: RwSignal<Filter>,
    /// In which order.
    pub sort: RwSignal<Sort>,
    /// What is explained.
    pub focus: RwSignal<Option<Focus>>,
    /// With the changes on trial made.
    pub draft: RwSignal<bool>,
    /// Programmes that are not in force are shown too.
    pub all_programmes: RwSignal<bool>,
}

/// The session. Copy it freely; everything in it is a handle.
#[derive(Clone, Copy)]
pub struct Session {
    /// The world of the open workspace.
    pub world: RwSignal<World>,
    /// The workspaces that there are.
    pub workspaces: RwSignal<Workspaces>,
    /// What is wrong with keeping, if anything.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Short messages.
    pub toasts: RwSignal<Vec<Toast>>,
    /// What the preview looks at.
    pub look: Look,
    /// Where the surfaces of the stage stand.
    pub places: Places,
    /// How much that falls due has fallen while the clock moves far: done and in all.
    pub falling: RwSignal<Option<(usize, usize)>>,
    /// The matrix in view; `None` until the first is ready.
    pub matrix: RwSignal<Option<Arc<Matrix>>>,
    /// How far a long matrix has come.
    pub working: RwSignal<Option<(usize, usize)>>,
    /// The order of a long list by title, once it has been worked out.
    pub titles: RwSignal<Option<Arc<Titles>>>,
    /// More changes are on their way: the matrix is worked out when all are there.
    pub held: RwSignal<bool>,
    /// What has happened on the open branch, from the beginning of the story to its end.
    pub log: RwSignal<Vec<Arc<Entry>>>,
    /// Where in it the page stands; none at its end.
    pub stand: RwSignal<Option<Stand>>,
    /// The branches of the open workspace.
    pub branches: RwSignal<Branches>,
    /// What has come by a link or a file and has not been dealt with.
    pub arrived: RwSignal<Option<Arrived>>,
    /// The story that is told in the open workspace.
    pub telling: RwSignal<Option<Arc<Telling>>>,
    /// What is being recorded.
    pub recording: RwSignal<Option<Recording>>,
    /// What was pointed at last, while a recording asks for it.
    pub pointed: RwSignal<Option<Focus>>,
    /// The text of a story that is to be written on, until it has been taken.
    pub handed: RwSignal<Option<String>>,
    /// After how many of its steps the page was put; it may have gone elsewhere since, see [`Session::told`].
    told_at: RwSignal<usize>,
    loader: Loader,
    shelf: StoredValue<Shelf>,
    turn: StoredValue<u32>,
}

/// What is kept of the open workspace, and what is still to be written.
#[derive(Default)]
struct Shelf {
    /// Reads and writes; `None` until it has been loaded.
    keeping: Option<Keeping>,
    /// What keeps the branches that have been written to.
    keepers: Vec<(BranchId, Keeper)>,
    /// What happened and has not been written, in order. A sample that nobody has changed is not written at all: it can be
    /// had again.
    waiting: VecDeque<Run>,
    /// Worlds on the way of the open branch.
    marks: Marks,
    /// The list of branches in the store is not the one in the page.
    branches_changed: bool,
    /// Somebody has changed something that is still to be written.
    unsaved: bool,
    /// The list of workspaces in the store is not the one in the page.
    list_changed: bool,
    /// Nothing is written: what is in the store could not be read.
    sealed: bool,
    /// How many chunks the journal had when it was last looked at how full the store is.
    weighed: usize,
}

/// What happened on one branch without a break.
struct Run {
    branch: BranchId,
    entries: Vec<Arc<Entry>>,
}

impl Shelf {
    /// Something has happened on a branch, and waits to be written.
    fn happened(&mut self, branch: BranchId, entries: impl IntoIterator<Item = Arc<Entry>>) {
        match self.waiting.back_mut() {
            Some(run) if run.branch == branch => run.entries.extend(entries),
            _ => self.waiting.push_back(Run { branch, entries: entries.into_iter().collect() }),
        }
    }

    /// Nothing is left of the workspace that was open.
    fn clear(&mut self) {
        self.keepers.clear();
        self.waiting.clear();
        self.marks = Marks::default();
        self.branches_changed = false;
        self.unsaved = false;
    }

    /// What keeps a branch. Whatever another page has kept there since is not written behind.
    fn keeper(&mut self, keeping: Keeping, list: &Workspaces, branch: BranchId) -> Result<&mut Keeper, StoreError> {
        let place = self.keepers.iter().position(|(of, _)| *of == branch);
        let place = match place {
            Some(place) => place,
            None => {
                let keeper = (keeping.start)(&list.open, branch).ok_or(StoreError::ChangedElsewhere)?;
                self.keepers.push((branch, keeper));
                self.keepers.len() - 1
            }
        };
        self.keepers.get_mut(place).map(|(_, keeper)| keeper).ok_or(StoreError::ChangedElsewhere)
    }

    /// Writes the lists that have changed and, once somebody has changed something, all that waits, in order. What could
    /// not be written waits on.
    fn write(&mut self, keeping: Keeping, list: &Workspaces, branches: &Branches) -> Result<(), StoreError> {
        if self.sealed {
            return Ok(());
        }
        if self.list_changed {
            (keeping.keep_list)(list)?;
            self.list_changed = false;
        }
        if !self.unsaved {
            return Ok(());
        }
        // A branch without what happened on it is a branch; what happened on a branch that is not listed is lost.
        if self.branches_changed {
            (keeping.keep_branches)(&list.open, branches)?;
            self.branches_changed = false;
        }
        while let Some(mut run) = self.waiting.pop_front() {
            let kept = self.keeper(keeping, list, run.branch).and_then(|keeper| {
                let (taken, kept) = (keeping.append)(keeper, &run.entries);
                run.entries.drain(..taken);
                kept
            });
            if kept.is_err() {
                self.waiting.push_front(run);
                return kept;
            }
        }
        self.unsaved = false;
        Ok(())
    }
}

impl Session {
    /// Whether the browser has kept anything, so that opening needs what reads it.
    pub fn has_kept() -> bool {
        Workspaces::kept(&BrowserKeys)
    }

    /// Opens the workspace that was open last; on a first visit, when nothing was kept and nothing reads it, the sample.
    pub fn open(loader: Loader, keeping: Option<Keeping>) -> Self {
        let now = clock::now();
        let listed = keeping.map_or(Ok(None), |keeping| (keeping.list)());
        let sealed = listed.is_err();
        let (workspaces, fresh) = match listed {
            Ok(Some(workspaces)) => (workspaces, false),
            Ok(None) | Err(_) => (workspaces::first(now), true),
        };
        let start = workspaces.all.iter().find(|one| one.id == workspaces.open).map_or(now, |one| one.start);
        let session = Session {
            look: Look {
                at: RwSignal::new(start),
                filter: RwSignal::default(),
                sort: RwSignal::default(),
                focus: RwSignal::new(None),
                draft: RwSignal::new(false),
                all_programmes: RwSignal::new(false),
            },
            places: Places::default(),
            falling: RwSignal::new(None),
            world: RwSignal::new(World::placing(start, scenario::SAMPLE_PLACES)),
            workspaces: RwSignal::new(workspaces),
            trouble: RwSignal::new(None),
            toasts: RwSignal::new(Vec::new()),
            matrix: RwSignal::new(None),
            working: RwSignal::new(None),
            titles: RwSignal::new(None),
            held: RwSignal::new(false),
            log: RwSignal::new(Vec::new()),
            stand: RwSignal::new(None),
            branches: RwSignal::default(),
            arrived: RwSignal::new(None),
            telling: RwSignal::new(None),
            recording: RwSignal::new(None),
            pointed: RwSignal::new(None),
            handed: RwSignal::new(None),
            told_at: RwSignal::new(0),
            loader,
            shelf: StoredValue::new(Shelf { keeping, list_changed: fresh, sealed, ..Shelf::default() }),
            turn: StoredValue::new(0),
        };
        match keeping {
            Some(keeping) if !sealed => {
                session.read(keeping);
                session.clear_removed();
                session.recording.set(session.workspaces.with_untracked(|list| (keeping.recording)(list)));
            }
            _ => session.begin(),
        }
        if sealed {
            session.trouble.set(Some(Trouble::ListUnreadable));
        } else if !BrowserKeys.works() {
            session.trouble.set(Some(Trouble::NoStorage));
        }
        session.follow();
        session.warn_of_leaving();
        session.watch_address();
        session
    }

    /// A view of the world that is told of a change only when what it shows has changed.
    pub fn world<T: PartialEq + Send + Sync + 'static>(
        self,
        show: impl Fn(&World) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.world.with(|world| show(world)))
    }

    /// The goods, told of a change only when one of them changes.
    pub fn goods(self) -> Memo<Catalogue> {
        Memo::new_with_compare(
            move |_| self.world.with(|world| world.goods.clone()),
            |old: Option<&Catalogue>, new| !matches!((old, new), (Some(old), Some(new)) if old.same_as(new)),
        )
    }

    /// Carries out a command: decides, takes in what happens and keeps it.
    ///
    /// # Errors
    /// The refusal, when it is not carried out. Trouble with keeping is shown, not returned: what happened, happened.
    pub fn dispatch(self, actor: Actor, surface: Surface, command: Command) -> Result<(), Refusal> {
        self.finish_decision();
        let events = self.world.with_untracked(|world| world.decide((actor, surface), command.clone()))?;
        self.happens((actor, surface), command, events);
        Ok(())
    }

    /// Tries changes out. The preview's own way to do so: what decides about anything else is not needed for it, and is
    /// loaded later.
    ///
    /// # Errors
    /// The refusal, when they cannot be tried.
    pub fn try_out(self, trials: Vec<Trial>) -> Result<(), Refusal> {
        self.finish_decision();
        let command = DraftCommand::Try(trials);
        let decided = self.world.with_untracked(|world| world.draft.decide(&world.goods, command.clone()))?;
        let events = decided.into_iter().map(Event::Draft).collect();
        self.happens((Actor::Merchant, Surface::BackOffice), Command::Draft(command), events);
        Ok(())
    }

    /// Takes in what a command has led to, and keeps it.
    fn happens(self, by: (Actor, Surface), command: Command, events: Vec<Event>) {
        if events.is_empty() {
            return;
        }
        self.go_on();
        let at = self.world.with_untracked(|world| world.clock);
        self.take_in(Entry::new(at, by, command, events));
        self.shelf.update_value(|shelf| shelf.unsaved = true);
        self.keep();
    }

    /// Takes in what happened; it waits to be written.
    fn take_in(self, entry: Entry) {
        self.world.update(|world| {
            entry.events.iter().for_each(|event| world.evolve(event));
            // Before anything is drawn that names them.
            if entry.events.iter().any(|event| matches!(event, Event::Rule(_))) {
                learn_campaigns(&world.rules);
            }
        });
        let entry = Arc::new(entry);
        let branch = self.branches.with_untracked(|branches| branches.open);
        self.shelf.update_value(|shelf| shelf.happened(branch, [entry.clone()]));
        self.log.update(|log| log.push(entry));
    }

    /// What reads and writes journals.
    async fn keeping(self) -> Result<Keeping, NotLoaded> {
        if let Some(keeping) = self.shelf.with_value(|shelf| shelf.keeping) {
            return Ok(keeping);
        }
        let keeping = (self.loader.keeping)().await?;
        self.shelf.update_value(|shelf| shelf.keeping = Some(keeping));
        // From now on there may be goods with categories that the sample does not know.
        self.world.update(|world| world.goods.place_with(keeping.matcher));
        Ok(keeping)
    }

    /// Waits until what reads and writes journals is there.
    ///
    /// # Errors
    /// It could not be loaded.
    pub async fn loaded(self) -> Result<(), NotLoaded> {
        self.keeping().await.map(drop)
    }

    /// Writes all that waits to be written, and says so when it cannot be.
    pub fn keep(self) {
        match self.shelf.with_value(|shelf| shelf.keeping) {
            Some(keeping) => self.write(keeping),
            None => leptos::task::spawn_local(async move {
                match self.keeping().await {
                    Ok(keeping) => self.write(keeping),
                    Err(NotLoaded) => self.trouble.set(Some(Trouble::NotLoaded)),
                }
            }),
        }
    }

    fn write(self, keeping: Keeping) {
        let written = self.workspaces.with_untracked(|list| {
            let write = |branches: &Branches| self.shelf.try_update_value(|shelf| shelf.write(keeping, list, branches));
            self.branches.with_untracked(write)
        });
        match written {
            Some(Err(error)) => self.trouble.set(Some(Trouble::NotKept(error))),
            Some(Ok(()))
                if self.trouble.with_untracked(|trouble| {
                    matches!(trouble, Some(Trouble::NotLoaded | Trouble::NotKept(StoreError::Full)))
                }) =>
            {
                self.trouble.set(None);
            }
            _ => {}
        }
        self.weigh();
    }

    /// Says in time that the store is getting full. Looking takes a while, so it is done once in so many chunks.
    fn weigh(self) {
        const EVERY: usize = 16;
        let due = self.shelf.try_update_value(|shelf| {
            let chunks: usize = shelf.keepers.iter().map(|(_, keeper)| keeper.chunks()).sum();
            let due = chunks >= shelf.weighed + EVERY;
            if due {
                shelf.weighed = chunks;
            }
            due
        });
        if due != Some(true) {
            return;
        }
        let full = BrowserKeys.used() * 100 / ROOM;
        if full >= NEARLY_FULL && self.trouble.with_untracked(Option::is_none) {
            self.trouble.set(Some(Trouble::NearlyFull(full)));
        }
    }

    /// The open workspace's journal as a text, to be saved as a file.
    pub fn journal(self) -> String {
        let Some(keeping) = self.shelf.with_value(|shelf| shelf.keeping) else { return String::new() };
        self.workspaces.with_untracked(|list| (keeping.texts)(&list.open).join("\n"))
    }

    /// Asks before the page is left while something is still to be written, or is nowhere but in the page.
    fn warn_of_leaving(self) {
        let unsaved = move || self.shelf.try_with_value(|shelf| shelf.unsaved).unwrap_or(false);
        page::ask_before_leaving(move || unsaved() || (!BrowserKeys.works() && !BrowserKeys.all().is_empty()));
    }

    /// Carries out a command of the merchant's at the desk, and says so when it is refused.
    pub fn act(self, command: Command) -> bool {
        match self.dispatch(Actor::Merchant, Surface::BackOffice, command) {
            Ok(()) => true,
            Err(refusal) => {
                self.say(super::words::refusal(&refusal));
                false
            }
        }
    }

    /// Shows a short message.
    pub fn say(self, text: String) {
        let number = self.toasts.with_untracked(|toasts| toasts.last().map_or(1, |toast| toast.number + 1));
        self.toasts.update(|toasts| {
            // Said again, it stands there once, and lasts from now on.
            toasts.retain(|toast| toast.text != text);
            toasts.push(Toast { number, text });
        });
        leptos::task::spawn_local(async move {
            clock::wait(6_000).await;
            self.toasts.try_update(|toasts| toasts.retain(|toast| toast.number != number));
        });
    }

    /// Notices what other pages do with the storage.
    pub fn watch_other_pages(self) {
        page::watch_storage(move |key| {
            let id = self.workspaces.with_untracked(|list| list.open.0.clone());
            if key.is_some_and(|key| key.contains(&format!("/{id}/"))) {
                self.trouble.set(Some(Trouble::NotKept(StoreError::ChangedElsewhere)));
            }
        });
    }

    /// The latest day to which any rule was checked.
    pub fn checked_until() -> Day {
        crate::policy::clauses().map(|clause| clause.checked_on).max().unwrap_or(Day::FIRST)
    }
}
