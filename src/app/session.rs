//! The session: the open workspace's world, its journal, what the preview looks at, and the matrix kept up to date.

use super::keeping::Keeping;
use super::later::{Loader, NotLoaded};
use super::places::{Places, actor};
use super::slices::{self, AT_ONCE};
use crate::base::{Day, Moment};
use crate::browser::storage::{BrowserKeys, ROOM};
use crate::browser::{clock, page};
use crate::journal::{Entry, Keeper, Kept, StoreError, Workspace, WorkspaceId, Workspaces};
use crate::locales::frame::Frame;
use crate::locales::{fill, t};
use crate::policy::{Assessment, Outcome, Programme, RuleSet, ShopFacts};
use crate::scenario;
use crate::shop::{Catalogue, DueKind, Refusal, TradeCommand};
use crate::view::agenda;
use crate::view::matrix::{Matrix, MatrixBuilder};
use crate::view::preview::{Filter, Sort};
use crate::view::services::turned;
use crate::view::titles::Titles;
use crate::world::{Actor, Command, Surface, World};
use leptos::prelude::*;
use std::collections::VecDeque;
use std::sync::Arc;

/// The store is nearly full from so many per cent on.
const NEARLY_FULL: usize = 70;

/// So much falls in one slice at most: writing it takes several times as long as letting it fall.
const FALLING: usize = 1_500;

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

/// One cell of the matrix that somebody looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Focus {
    /// A good under a programme.
    Cell(crate::shop::GoodId, Programme),
    /// A programme's own conditions of the shop.
    Programme(Programme),
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
    /// The journal's entries of this session's workspace, for the event log.
    pub log: RwSignal<Vec<Arc<Entry>>>,
    loader: Loader,
    shelf: StoredValue<Shelf>,
    turn: StoredValue<u32>,
}

/// What is kept of the open workspace, and what is still to be written.
#[derive(Default)]
struct Shelf {
    /// Reads and writes; `None` until it has been loaded.
    keeping: Option<Keeping>,
    /// Keeps the open workspace; `None` until it is first written to.
    keeper: Option<Keeper>,
    /// What happened and has not been written. A sample that nobody has changed is not written at all: it can be had again.
    waiting: VecDeque<Arc<Entry>>,
    /// Somebody has changed something that is still to be written.
    unsaved: bool,
    /// The list of workspaces in the store is not the one in the page.
    list_changed: bool,
    /// Nothing is written: what is in the store could not be read.
    sealed: bool,
    /// How many chunks the journal had when it was last looked at how full the store is.
    weighed: usize,
}

impl Shelf {
    /// Writes the list if it has changed and, once somebody has changed something, all that waits, in order. What could
    /// not be written waits on.
    fn write(&mut self, keeping: Keeping, list: &Workspaces) -> Result<(), StoreError> {
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
        let keeper = match self.keeper.take() {
            Some(keeper) => keeper,
            None => {
                let found = (keeping.open)(list, &list.open);
                if !found.log.is_empty() {
                    return Err(StoreError::ChangedElsewhere);
                }
                found.keeper
            }
        };
        let keeper = self.keeper.insert(keeper);
        let (taken, kept) = (keeping.append)(keeper, self.waiting.make_contiguous());
        self.waiting.drain(..taken);
        self.unsaved = kept.is_err();
        kept
    }
}

/// What the matrix depends on. Another draft of the same goods, rules and figures leaves it as it is.
#[derive(Clone, PartialEq)]
struct Basis {
    rules: RuleSet,
    shop: ShopFacts,
    at: Moment,
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
            Ok(None) | Err(_) => (first_workspaces(now), true),
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
            loader,
            shelf: StoredValue::new(Shelf { keeping, list_changed: fresh, sealed, ..Shelf::default() }),
            turn: StoredValue::new(0),
        };
        match keeping {
            Some(keeping) if !sealed => session.read(keeping),
            _ => session.begin(),
        }
        if sealed {
            session.trouble.set(Some(Trouble::ListUnreadable));
        } else if !BrowserKeys.works() {
            session.trouble.set(Some(Trouble::NoStorage));
        }
        session.follow();
        session.warn_of_leaving();
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
        let events = self.world.with_untracked(|world| world.decide((actor, surface), command.clone()))?;
        if events.is_empty() {
            return Ok(());
        }
        let at = self.world.with_untracked(|world| world.clock);
        self.take_in(Entry::new(at, (actor, surface), command, events));
        self.shelf.update_value(|shelf| shelf.unsaved = true);
        self.keep();
        Ok(())
    }

    /// Somebody does something in the shop's trade, on a surface. A refusal is said.
    pub fn trade(self, surface: Surface, command: TradeCommand) -> bool {
        let before = self.world.with_untracked(World::shop);
        match self.dispatch(actor(surface), surface, Command::Trade(command)) {
            Ok(()) => {
                self.say_what_turned(&before);
                true
            }
            Err(refusal) => {
                self.say(super::words::refusal(&refusal));
                false
            }
        }
    }

    /// Says which conditions of the shop hold no longer, or again, since its figures were these.
    fn say_what_turned(self, before: &ShopFacts) {
        let turned = self.world.with_untracked(|world| turned(&world.rules, before, &world.shop(), world.clock));
        if let Some(first) = turned.first() {
            let lost = first.check.outcome == Outcome::Unmet;
            let word = if lost { Frame::NoLongerMet } else { Frame::MetAgain };
            let (what, who) = (super::words::check_title(&first.check), super::words::programme(first.programme));
            self.say(fill(word, &[&what, &who, &first.check.clause.id]));
        }
    }

    /// Moves the clock. What falls due on the way falls, slice by slice, so that the page stays alive.
    pub fn advance(self, to: Moment) {
        leptos::task::spawn_local(async move {
            let before = self.world.with_untracked(World::shop);
            let all = self.world.with_untracked(|world| agenda::on_the_way(world, to, 0).0);
            let mut done = 0;
            while self.world.with_untracked(|world| world.next_due(to).is_some()) {
                let fallen = self.fall_until(to);
                if fallen == 0 {
                    // What cannot fall keeps the clock from passing it, which is said below.
                    break;
                }
                done += fallen;
                self.falling.set(Some((done, all.max(done))));
                clock::pause().await;
            }
            self.falling.set(None);
            match self.dispatch(Actor::Director, Surface::Desk, Command::Advance(to)) {
                Ok(()) => self.say_what_turned(&before),
                Err(refusal) => self.say(super::words::refusal(&refusal)),
            }
        });
    }

    /// Lets what falls due before a moment fall, for one slice of time; gives how much that was.
    fn fall_until(self, to: Moment) -> usize {
        let by = (Actor::Time, Surface::Desk);
        let mut entries = Vec::new();
        self.world.update(|world| {
            slices::slice(|| {
                if world.next_due(to).is_none() {
                    return true;
                }
                let command = Command::Trade(TradeCommand::Fall);
                let Ok(events) = world.decide(by, command.clone()) else { return true };
                let entry = Entry::new(world.clock, by, command, events);
                entry.events.iter().for_each(|event| world.evolve(event));
                entries.push(Arc::new(entry));
                entries.len() == FALLING
            });
        });
        let fallen = entries.len();
        self.shelf.update_value(|shelf| {
            shelf.waiting.extend(entries.iter().cloned());
            shelf.unsaved = true;
        });
        self.log.update(|log| log.extend(entries));
        self.keep();
        fallen
    }

    /// Lets fall what falls due, until something of a kind has.
    pub fn fall_to(self, kind: DueKind) {
        leptos::task::spawn_local(async move {
            while let Some(next) = self.world.with_untracked(|world| world.trade.agenda().next()) {
                self.fall();
                if next.kind == kind {
                    return;
                }
                clock::pause().await;
            }
        });
    }

    /// Lets what falls due next fall, whenever that is.
    pub fn fall(self) {
        let before = self.world.with_untracked(World::shop);
        match self.dispatch(Actor::Time, Surface::Desk, Command::Trade(TradeCommand::Fall)) {
            Ok(()) => self.say_what_turned(&before),
            Err(refusal) => self.say(super::words::refusal(&refusal)),
        }
    }

    /// Takes in what happened; it waits to be written.
    fn take_in(self, entry: Entry) {
        self.world.update(|world| entry.events.iter().for_each(|event| world.evolve(event)));
        let entry = Arc::new(entry);
        self.shelf.update_value(|shelf| shelf.waiting.push_back(entry.clone()));
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
        let written =
            self.workspaces.with_untracked(|list| self.shelf.try_update_value(|shelf| shelf.write(keeping, list)));
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
            let chunks = shelf.keeper.as_ref().map_or(0, Keeper::chunks);
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

    /// Asks before the page is left while something is still to be written.
    fn warn_of_leaving(self) {
        page::ask_before_leaving(move || self.shelf.try_with_value(|shelf| shelf.unsaved).unwrap_or(false));
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
        self.toasts.update(|toasts| toasts.push(Toast { number, text }));
        leptos::task::spawn_local(async move {
            clock::wait(6_000).await;
            self.toasts.try_update(|toasts| toasts.retain(|toast| toast.number != number));
        });
    }

    /// The workspace that is open.
    pub fn workspace(self) -> Memo<Option<Workspace>> {
        Memo::new(move |_| {
            self.workspaces.with(|list| list.all.iter().find(|workspace| workspace.id == list.open).cloned())
        })
    }

    /// Opens another workspace, unless something in this one cannot be written.
    pub fn switch(self, id: &WorkspaceId) {
        let id = id.clone();
        leptos::task::spawn_local(async move {
            let Ok(keeping) = self.keeping().await else {
                return self.say(t(Frame::NotLoaded).to_owned());
            };
            // Whatever waits belongs to the workspace that is left.
            self.write(keeping);
            let stuck = self.shelf.with_value(|shelf| shelf.unsaved && !shelf.sealed);
            if stuck && BrowserKeys.works() {
                return self.say(t(Frame::Unsaved).to_owned());
            }
            self.workspaces.update(|list| list.open = id);
            self.read(keeping);
            self.list_has_changed();
        });
    }

    /// Reads the open workspace again, as another page has left it.
    pub fn reload(self) {
        leptos::task::spawn_local(async move {
            match self.keeping().await {
                Ok(keeping) => self.read(keeping),
                Err(NotLoaded) => self.say(t(Frame::NotLoaded).to_owned()),
            }
        });
    }

    /// Reads the open workspace.
    fn read(self, keeping: Keeping) {
        let found = self.workspaces.with_untracked(|list| (keeping.open)(list, &list.open));
        self.shelf.update_value(|shelf| {
            shelf.keeper = Some(found.keeper);
            shelf.waiting.clear();
            shelf.unsaved = false;
        });
        self.trouble.set(found.trouble);
        self.log.set(found.log);
        self.places.reset();
        self.look.focus.set(None);
        self.look.filter.set(Filter::default());
        self.look.draft.set(false);
        self.matrix.set(None);
        self.look.at.set(found.world.clock);
        self.world.set(found.world);
        self.begin();
    }

    /// Adds a workspace and opens it. Its story starts at a moment, or at the usual one: the sample's own, or now.
    pub fn add_workspace(self, name: String, start: Option<Moment>, sample: bool) {
        let taken = |id: &str| self.workspaces.with_untracked(|list| list.all.iter().any(|w| w.id.0 == id));
        let id = (1..).map(|n| format!("w{n}")).find(|id| !taken(id)).unwrap_or_default();
        let id = WorkspaceId(id);
        let usual = if sample { scenario::sample_start() } else { clock::now() };
        let start = start.unwrap_or(usual);
        self.workspaces.update(|list| {
            list.all.push(Workspace { id: id.clone(), name, start, sample });
        });
        self.switch(&id);
    }

    /// Gives a workspace another name.
    pub fn rename_workspace(self, id: &WorkspaceId, name: String) {
        self.workspaces.update(|list| {
            if let Some(workspace) = list.all.iter_mut().find(|workspace| workspace.id == *id) {
                workspace.name = name;
            }
        });
        self.list_has_changed();
    }

    /// Takes a workspace away; the last one stays.
    pub fn remove_workspace(self, id: &WorkspaceId) {
        if self.workspaces.with_untracked(|list| list.all.len() < 2) {
            return;
        }
        let open = self.workspaces.with_untracked(|list| list.open == *id);
        self.workspaces.update(|list| {
            list.all.retain(|workspace| workspace.id != *id);
            if open && let Some(first) = list.all.first() {
                list.open = first.id.clone();
            }
        });
        if open {
            // What waits belongs to the workspace that goes.
            self.shelf.update_value(|shelf| {
                shelf.waiting.clear();
                shelf.unsaved = false;
            });
        }
        self.list_has_changed();
        Keeper::erase(&BrowserKeys, id);
        if open {
            self.reload();
        }
    }

    fn list_has_changed(self) {
        self.shelf.update_value(|shelf| shelf.list_changed = true);
        self.keep();
    }

    /// Fills an empty sample workspace, and looks at today in one's own shop.
    fn begin(self) {
        let workspace = self.workspaces.with_untracked(|list| list.all.iter().find(|one| one.id == list.open).cloned());
        let Some(workspace) = workspace else { return };
        if !workspace.sample {
            self.look.at.set(self.world.with_untracked(|world| world.clock).max(clock::now()));
            return;
        }
        let unread = self.trouble.with_untracked(|trouble| matches!(trouble, Some(Trouble::Unreadable(_))));
        if unread || !self.log.with_untracked(Vec::is_empty) {
            return;
        }
        for (by, command) in scenario::sample_commands() {
            let (at, decided) = self.world.with_untracked(|world| (world.clock, world.decide(by, command.clone())));
            // The sample's commands are tested to be accepted.
            if let Ok(events) = decided {
                self.take_in(Entry::new(at, by, command, events));
            }
        }
    }

    /// Keeps the matrix up to date with the world and the day in view.
    fn follow(self) {
        let basis = Memo::new(move |_| {
            self.world.with(|world| {
                let shop =
                    if self.look.draft.get() { world.draft.applied_to_shop(&world.shop()) } else { world.shop() };
                Basis { rules: world.rules.clone(), shop, at: self.look.at.get() }
            })
        });
        let assessment = Memo::new_with_compare(
            move |_| basis.with(|b| Arc::new(Assessment::new(&b.rules, &b.shop, b.at))),
            |a, b| !matches!((a, b), (Some(a), Some(b)) if Arc::ptr_eq(a, b)),
        );
        // While more is coming in, the last list stays: a second holder of the growing one would make each part copy it.
        let goods = Memo::new_with_compare(
            move |before: Option<&Catalogue>| {
                if self.held.get()
                    && let Some(before) = before
                {
                    return before.clone();
                }
                self.world.with(|world| {
                    if self.look.draft.get() { world.draft.applied_to_goods(&world.goods) } else { world.goods.clone() }
                })
            },
            |old: Option<&Catalogue>, new| !matches!((old, new), (Some(old), Some(new)) if old.same_as(new)),
        );
        Effect::new(move |_| {
            if self.held.get() {
                return;
            }
            let assessment = assessment.get();
            let goods = goods.get();
            let turn = self.turn.try_update_value(|turn| {
                *turn += 1;
                *turn
            });
            let earlier = self.matrix.get_untracked();
            let builder = MatrixBuilder::new(assessment, goods, earlier);
            if builder.progress().1 <= AT_ONCE {
                self.working.set(None);
                self.matrix.set(Some(Arc::new(builder.finish())));
            } else {
                leptos::task::spawn_local(self.work(builder, turn));
            }
        });
    }

    /// Works a long matrix out in slices, unless a newer one has begun.
    async fn work(self, builder: MatrixBuilder, turn: Option<u32>) {
        let current = || self.turn.try_get_value() == turn;
        let told = |progress| self.working.set(Some(progress));
        if let Some(matrix) = slices::build(builder, &current, &told).await
            && current()
        {
            self.working.set(None);
            let goods = matrix.goods.clone();
            self.matrix.set(Some(Arc::new(matrix)));
            let known =
                |titles: &Option<Arc<Titles>>| titles.as_ref().is_some_and(|titles| titles.of(&goods).is_some());
            if !self.titles.with_untracked(known)
                && let Some(titles) = slices::titles(goods, &current).await
            {
                self.titles.set(Some(Arc::new(titles)));
            }
        }
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

fn first_workspaces(now: Moment) -> Workspaces {
    let sample = WorkspaceId("sample".to_owned());
    let mine = WorkspaceId("mine".to_owned());
    Workspaces {
        all: vec![
            Workspace { id: sample.clone(), name: String::new(), start: scenario::sample_start(), sample: true },
            Workspace { id: mine, name: String::new(), start: now, sample: false },
        ],
        open: sample,
    }
}
