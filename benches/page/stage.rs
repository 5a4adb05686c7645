//! The page itself on a shop that trades, for `benches/page/stage.mjs` to measure: the app in one piece, built with the
//! same settings, with a story that it finds instead of reading it from the browser.

#[cfg(target_arch = "wasm32")]
#[path = "../common/goods.rs"]
mod goods;
#[cfg(target_arch = "wasm32")]
#[path = "../common/orders.rs"]
#[allow(dead_code)] // The other benchmarks measure more of it.
mod orders;

#[cfg(target_arch = "wasm32")]
mod page {
    use super::orders::{Play, Step, called_off, received, workspace};
    use leptos::prelude::*;
    use merchant_simulator::app;
    use merchant_simulator::app::keeping::{Found, Keeping};
    use merchant_simulator::app::later::{Draw, Later, Loader, Loading};
    use merchant_simulator::app::places::Place;
    use merchant_simulator::app::screens::drawn;
    use merchant_simulator::app::session::Session;
    use merchant_simulator::base::Moment;
    use merchant_simulator::browser::storage::BrowserKeys;
    use merchant_simulator::journal::{Branches, Entry, Keeper, Marks, Workspace, WorkspaceId, Workspaces};
    use merchant_simulator::shop::GoodId;
    use merchant_simulator::world::{Surface, World};
    use std::cell::{Cell, RefCell};
    use std::collections::VecDeque;
    use std::sync::Arc;
    use wasm_bindgen::prelude::*;
    use wasm_bindgen::throw_str;

    thread_local! {
        /// The world that the page finds, and what has led there.
        static STORY: RefCell<Option<(World, Vec<Arc<Entry>>)>> = const { RefCell::new(None) };
        static SESSION: Cell<Option<Session>> = const { Cell::new(None) };
        /// What is ordered.
        static GOOD: RefCell<Option<GoodId>> = const { RefCell::new(None) };
        /// What is to be done yet.
        static STEPS: RefCell<VecDeque<Step>> = const { RefCell::new(VecDeque::new()) };
        /// Where the clock goes.
        static TARGET: Cell<Option<Moment>> = const { Cell::new(None) };
    }

    /// As the page keeps journals, but for the story that it finds: that is not in the store, what follows is.
    const KEEPING: Keeping = Keeping { open: found, ..Keeping::BROWSER };
    const LOADER: Loader = Loader {
        draw,
        keeping: || Box::pin(std::future::ready(Ok(KEEPING))),
        export: Loader::WHOLE.export,
        drive: Loader::WHOLE.drive,
    };

    fn found(_: &Workspaces, id: &WorkspaceId) -> Found {
        let (world, log) = STORY.take().expect_throw("the story is found once");
        let (branches, keeper) = (Some(Branches::default()), Keeper::open(&BrowserKeys, id.clone()).0);
        Found { branches, keeper, world, marks: Marks::default(), log, trouble: None }
    }

    fn draw(part: Later) -> Loading<Draw> {
        let drawn = if part == Later::Time { time } else { drawn::any(part) };
        Box::pin(std::future::ready(Ok(drawn)))
    }

    /// The clock on the desk; from here on the session is at hand.
    fn time() -> AnyView {
        SESSION.set(Some(expect_context::<Session>()));
        drawn::time()
    }

    fn session() -> Session {
        SESSION.get().expect_throw("the desk is shown")
    }

    /// Opens the page on a shop with so many orders that have come to their end and so many that are open.
    #[wasm_bindgen]
    pub fn opens(open: u32, ended: u32) {
        let mut play = Play::open();
        play.sells_to_the_end(ended);
        play.sells_at_once(open);
        let mine = Workspace { id: workspace(), name: String::new(), start: Play::start(), sample: false };
        let list = Workspaces { all: vec![mine], open: workspace(), removed: vec![] };
        list.write(&BrowserKeys).expect_throw("there is room");
        GOOD.set(play.shelf.first().cloned());
        STORY.set(Some((play.world, play.entries.into_iter().map(Arc::new).collect())));
        app::mount(LOADER);
    }

    /// How many orders there are, how many of them are open, and how many lines the journal has.
    #[wasm_bindgen]
    pub fn counts() -> Vec<usize> {
        let orders = |world: &World| (world.trade.orders.all().len(), world.trade.orders.open().count());
        let (all, open) = session().world.with_untracked(orders);
        vec![all, open, session().log.with_untracked(Vec::len)]
    }

    /// Both phones show the list of orders.
    #[wasm_bindgen]
    pub fn shows_lists() {
        session().places.jump(Surface::MerchantPhone, Place::Orders);
        session().places.jump(Surface::BuyerPhone, Place::Bought);
    }

    /// Both phones show the latest order.
    #[wasm_bindgen]
    pub fn shows_order() {
        let Some(id) = session().world.with_untracked(|world| world.trade.orders.all().last().map(|order| order.id))
        else {
            return;
        };
        session().places.jump(Surface::MerchantPhone, Place::Order(id));
        session().places.jump(Surface::BuyerPhone, Place::Purchase(id));
    }

    /// An order is to be placed and to go its way to receipt, or to be called off.
    #[wasm_bindgen]
    pub fn begins(to_receipt: bool) {
        let way = if to_receipt { received } else { called_off };
        let good = GOOD.with_borrow(Clone::clone).expect_throw("something is sold");
        STEPS.set(session().world.with_untracked(|world| way(world, &good)).into());
    }

    /// Carries out the next command, as its button does.
    #[wasm_bindgen]
    pub fn goes_on() {
        let ((_, surface), command) = STEPS.with_borrow_mut(VecDeque::pop_front).expect_throw("a command is left");
        if !session().trade(surface, command) {
            throw_str("a command was refused");
        }
    }

    /// A year is to pass.
    #[wasm_bindgen]
    pub fn passes_a_year() {
        let to = session().world.with_untracked(|world| world.clock).plus_seconds(365 * 86_400);
        TARGET.set(Some(to));
        session().advance(to);
    }

    /// Whether it has passed.
    #[wasm_bindgen]
    pub fn has_passed() -> bool {
        Some(session().world.with_untracked(|world| world.clock)) == TARGET.get()
            && session().falling.with_untracked(Option::is_none)
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page: `make bench` builds and measures it.");
}
