//! A shop's trade as a page of its own, for `benches/page/trade.mjs` to measure: the same code as in the app, built with the
//! same settings, with nothing around it.

#[cfg(target_arch = "wasm32")]
#[path = "../common/goods.rs"]
mod goods;
#[cfg(target_arch = "wasm32")]
#[path = "../common/orders.rs"]
mod orders;

#[cfg(target_arch = "wasm32")]
#[path = "../common/told.rs"]
mod told;

#[cfg(target_arch = "wasm32")]
mod page {
    use super::orders::{Play, first_events, stored, workspace};
    use super::told;
    use merchant_simulator::journal::{Entry, Keeper, Marks, Memory, Parcel, Stand, replay, write_link};
    use merchant_simulator::world::{Event, World};
    use std::sync::Arc;
    use wasm_bindgen::prelude::*;

    /// A shop with orders, and what has happened in it.
    #[wasm_bindgen]
    pub struct Shop {
        play: Play,
        events: Vec<Event>,
        keys: Memory,
    }

    #[wasm_bindgen]
    impl Shop {
        /// So many orders that have come to their end.
        #[wasm_bindgen(constructor)]
        pub fn new(ended: u32) -> Shop {
            let mut play = Play::open();
            play.sells_to_the_end(ended);
            Shop { play, events: Vec::new(), keys: Memory::default() }
        }

        /// So many more orders that are open; what led there is not kept.
        pub fn opens(&mut self, orders: u32) {
            self.play.entries = Vec::new();
            self.play.sells_at_once(orders);
            self.play.entries = Vec::new();
        }

        /// The first so many events are to be replayed.
        pub fn keeps_events(&mut self, count: usize) {
            self.events = first_events(&self.play, count);
        }

        /// Replays them into an empty shop; gives how many orders there are then.
        pub fn replays(&self) -> usize {
            let mut world = World::new(Play::start());
            self.events.iter().for_each(|event| world.evolve(event));
            world.trade.orders.all().len()
        }

        /// Puts the story into a store; gives how many characters it takes.
        pub fn stores(&mut self) -> usize {
            self.keys = stored(&self.play.entries);
            Keeper::size(&self.keys, &workspace())
        }

        /// Reads the story from its store; gives how many orders there are then.
        pub fn reads(&self) -> usize {
            let entries = Keeper::open(&self.keys, workspace()).1.entries;
            replay(Play::start(), &entries).trade.orders.all().len()
        }

        /// A link of the first so many events.
        pub fn link(&self, count: usize) -> String {
            let shared = told::shared(&self.play, count);
            write_link(&Parcel::Workspace(shared)).expect_throw("it can be written")
        }

        /// One order is placed and called off: two commands, each with its screens.
        pub fn places_and_cancels(&mut self) {
            self.play.places_and_cancels();
        }

        /// Milliseconds of the slowest command with its screens, from placing an order to receipt.
        pub fn slowest(&mut self) -> f64 {
            let performance = web_sys::window().unwrap_throw().performance().unwrap_throw();
            self.play.slowest(|| performance.now())
        }

        /// A year passes.
        pub fn passes_a_year(&mut self) {
            self.play.passes_a_year();
        }
    }

    /// Opens a link; gives how many orders there are then.
    #[wasm_bindgen]
    pub fn opens(link: &str) -> usize {
        told::opens(link).trade.orders.all().len()
    }

    /// A story of 50 steps, as text.
    #[wasm_bindgen]
    pub fn fifty_steps() -> String {
        told::fifty_steps()
    }

    /// Reads that story and plays it.
    #[wasm_bindgen]
    pub fn plays(text: &str) {
        told::plays(text);
    }

    /// A line in which one goes back and forth.
    #[wasm_bindgen]
    pub struct Line {
        line: Vec<Arc<Entry>>,
        start: World,
        marks: Marks,
        places: Vec<Stand>,
    }

    #[wasm_bindgen]
    impl Line {
        /// The first so many events of a shop's story, opened to their end.
        #[wasm_bindgen(constructor)]
        pub fn new(shop: &Shop, events: usize) -> Line {
            let line = told::line(&shop.play, events);
            let places = told::places(&line);
            Line { line, start: World::new(Play::start()), marks: Marks::default(), places }
        }

        /// Goes to the end, with marks on the way; gives how many orders there are.
        pub fn opens(&mut self) -> usize {
            let end = Stand::after(self.line.len());
            self.marks.world_at(&self.start, &self.line, end).trade.orders.all().len()
        }

        /// Goes to one of 200 places all over it; gives how many orders there are.
        pub fn jumps(&mut self, place: usize) -> usize {
            let stand = self.places[place % self.places.len()];
            self.marks.world_at(&self.start, &self.line, stand).trade.orders.all().len()
        }
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page: `make bench` builds and measures it.");
}
