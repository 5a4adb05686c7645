//! The session: the open workspace's world, its journal, what the preview looks at, and the matrix kept up to date.

use crate::base::{Day, Moment};
use crate::browser::storage::BrowserKeys;
use crate::browser::{clock, page};
use crate::journal::{Entry, Keeper, Kept, StoreError, Workspace, WorkspaceId, Workspaces};
use crate::policy::{Assessment, Programme, RuleSet, ShopFacts};
use crate::scenario;
use crate::shop::{Catalogue, Refusal};
use crate::view::matrix::{Matrix, MatrixBuilder};
use crate::view::preview::{Filter, Sort};
use crate::world::{Actor, Command, Surface, World};
use leptos::prelude::*;
use std::sync::Arc;

/// Goods that are worked out in one go; longer lists are worked out in slices.
const AT_ONCE: usize = 1_500;
/// A slice of work is ended after so many milliseconds, well below the 50 at which a page feels stuck.
const SLICE_MILLISECONDS: f64 = 12.0;

/// Something that the user should know about keeping.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// The browser keeps nothing: everything is lost when the page is closed.
    NoStorage,
    /// A change could not be written. It is in the page, but will be gone after a reload.
    NotKept(StoreError),
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
    /// The matrix in view; `None` until the first is ready.
    pub matrix: RwSignal<Option<Arc<Matrix>>>,
    /// How far a long matrix has come.
    pub working: RwSignal<Option<(usize, usize)>>,
    /// The journal's entries of this session's workspace, for the event log.
    pub log: RwSignal<Vec<Arc<Entry>>>,
    keeper: StoredValue<Keeper>,
    turn: StoredValue<u32>,
}

/// What the matrix depends on. Another draft of the same goods, rules and figures leaves it as it is.
#[derive(Clone, PartialEq)]
struct Basis {
    rules: RuleSet,
    shop: ShopFacts,
    at: Moment,
}

impl Session {
    /// Opens the workspace that was open last; on a first visit, the sample.
    pub fn open() -> Self {
        let keys = BrowserKeys;
        let now = clock::now();
        let mut trouble = (!keys.works()).then_some(Trouble::NoStorage);
        let (workspaces, fresh) = match Workspaces::read(&keys) {
            Ok(Some(workspaces)) => (workspaces, false),
            Ok(None) => (first_workspaces(now), true),
            Err(_) => {
                trouble = Some(Trouble::ListUnreadable);
                (first_workspaces(now), false)
            }
        };
        let open = workspaces.open.clone();
        let (keeper, world, log, found) = load(&workspaces, &open);
        let trouble = trouble.or(found);
        let session = Session {
            look: Look {
                at: RwSignal::new(world.clock),
                filter: RwSignal::default(),
                sort: RwSignal::default(),
                focus: RwSignal::new(None),
                draft: RwSignal::new(false),
                all_programmes: RwSignal::new(false),
            },
            world: RwSignal::new(world),
            workspaces: RwSignal::new(workspaces),
            trouble: RwSignal::new(trouble),
            toasts: RwSignal::new(Vec::new()),
            matrix: RwSignal::new(None),
            working: RwSignal::new(None),
            log: RwSignal::new(log),
            keeper: StoredValue::new(keeper),
            turn: StoredValue::new(0),
        };
        if fresh {
            session.keep_list();
        }
        session.begin(&open);
        session.follow();
        session
    }

    /// A view of the world that is told of a change only when what it shows has changed.
    pub fn world<T: PartialEq + Send + Sync + 'static>(
        self,
        show: impl Fn(&World) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.world.with(|world| show(world)))
    }

    /// Carries out a command: decides, takes in what happens and keeps it.
    ///
    /// # Errors
    /// The refusal, when it is not carried out. Trouble with keeping is shown, not returned: what happened, happened.
    pub fn dispatch(self, actor: Actor, surface: Surface, command: Command) -> Result<(), Refusal> {
        let events = self.world.with_untracked(|world| world.decide(command.clone()))?;
        if events.is_empty() {
            return Ok(());
        }
        let at = self.world.with_untracked(|world| world.clock);
        let entry = Entry::new(at, (actor, surface), &command, events);
        self.world.update(|world| entry.events.iter().for_each(|event| world.evolve(event)));
        let kept = self.keeper.try_update_value(|keeper| keeper.append(&BrowserKeys, &entry));
        if let Some(Err(error)) = kept {
            self.trouble.set(Some(Trouble::NotKept(error)));
        }
        self.log.update(|log| log.push(Arc::new(entry)));
        Ok(())
    }

    /// Carries out a command of the merchant's at the desk, and says so when it is refused.
    pub fn act(self, command: Command) -> bool {
        match self.dispatch(Actor::Merchant, Surface::BackOffice, command) {
            Ok(()) => true,
            Err(refusal) => {
                self.say(super::words::refusal(&refusal).to_owned());
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

    /// Opens another workspace.
    pub fn switch(self, id: &WorkspaceId) {
        self.workspaces.update(|list| list.open = id.clone());
        self.keep_list();
        self.reload();
    }

    /// Reads the open workspace again, as another page has left it.
    pub fn reload(self) {
        let list = self.workspaces.get_untracked();
        let (keeper, world, log, trouble) = load(&list, &list.open);
        self.keeper.set_value(keeper);
        self.trouble.set(trouble);
        self.log.set(log);
        self.look.focus.set(None);
        self.look.filter.set(Filter::default());
        self.look.draft.set(false);
        self.matrix.set(None);
        self.look.at.set(world.clock);
        self.world.set(world);
        self.begin(&list.open);
    }

    /// Adds a workspace and opens it.
    pub fn add_workspace(self, name: String, sample: bool) {
        let now = clock::now();
        let taken = |id: &str| self.workspaces.with_untracked(|list| list.all.iter().any(|w| w.id.0 == id));
        let id = (1..).map(|n| format!("w{n}")).find(|id| !taken(id)).unwrap_or_default();
        let id = WorkspaceId(id);
        let start = if sample { scenario::sample_start() } else { now };
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
        self.keep_list();
    }

    /// Takes a workspace away; the last one stays.
    pub fn remove_workspace(self, id: &WorkspaceId) {
        if self.workspaces.with_untracked(|list| list.all.len() < 2) {
            return;
        }
        self.workspaces.update(|list| {
            list.all.retain(|workspace| workspace.id != *id);
            if list.open == *id
                && let Some(first) = list.all.first()
            {
                list.open = first.id.clone();
            }
        });
        self.keep_list();
        Keeper::erase(&BrowserKeys, id);
        self.reload();
    }

    fn keep_list(self) {
        if let Err(error) = self.workspaces.with_untracked(|list| list.write(&BrowserKeys)) {
            self.trouble.set(Some(Trouble::NotKept(error)));
        }
    }

    /// Fills an empty sample workspace, and looks at today in one's own shop.
    fn begin(self, id: &WorkspaceId) {
        let workspace =
            self.workspaces.with_untracked(|list| list.all.iter().find(|workspace| workspace.id == *id).cloned());
        let Some(workspace) = workspace else { return };
        if workspace.sample {
            let empty = self.log.with_untracked(Vec::is_empty);
            if empty && self.trouble.with_untracked(|trouble| !matches!(trouble, Some(Trouble::Unreadable(_)))) {
                for command in scenario::sample_commands() {
                    // The sample's commands are tested to be accepted.
                    let _ = self.dispatch(Actor::Director, Surface::Desk, command);
                }
            }
        } else {
            self.look.at.set(self.world.with_untracked(|world| world.clock).max(clock::now()));
        }
    }

    /// Keeps the matrix up to date with the world and the day in view.
    fn follow(self) {
        let basis = Memo::new(move |_| {
            self.world.with(|world| {
                let shop = if self.look.draft.get() {
                    world.draft.applied(&Catalogue::default(), &world.profile.shop).1
                } else {
                    world.profile.shop.clone()
                };
                Basis { rules: world.rules.clone(), shop, at: self.look.at.get() }
            })
        });
        let assessment = Memo::new_with_compare(
            move |_| basis.with(|b| Arc::new(Assessment::new(&b.rules, &b.shop, b.at))),
            |a, b| !matches!((a, b), (Some(a), Some(b)) if Arc::ptr_eq(a, b)),
        );
        let goods = Memo::new_with_compare(
            move |_| {
                self.world.with(|world| {
                    if self.look.draft.get() {
                        world.draft.applied(&world.goods, &world.profile.shop).0
                    } else {
                        world.goods.clone()
                    }
                })
            },
            |old: Option<&Catalogue>, new| !matches!((old, new), (Some(old), Some(new)) if old.same_as(new)),
        );
        Effect::new(move |_| {
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
    async fn work(self, mut builder: MatrixBuilder, turn: Option<u32>) {
        let current = || self.turn.try_get_value() == turn;
        loop {
            let began = clock::milliseconds();
            let mut done = false;
            while !done && clock::milliseconds() - began < SLICE_MILLISECONDS {
                done = builder.step(500);
            }
            if done {
                break;
            }
            self.working.set(Some(builder.progress()));
            clock::pause().await;
            if !current() {
                return;
            }
        }
        if current() {
            self.working.set(None);
            self.matrix.set(Some(Arc::new(builder.finish())));
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

fn load(list: &Workspaces, id: &WorkspaceId) -> (Keeper, World, Vec<Arc<Entry>>, Option<Trouble>) {
    let start =
        list.all.iter().find(|workspace| workspace.id == *id).map_or_else(clock::now, |workspace| workspace.start);
    let (keeper, opened) = Keeper::open(&BrowserKeys, id.clone());
    let world = crate::journal::replay(start, &opened.entries);
    let log = opened.entries.into_iter().map(Arc::new).collect();
    (keeper, world, log, opened.unreadable.map(Trouble::Unreadable))
}
