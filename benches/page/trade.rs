//! A shop's trade as a page of its own, for `benches/page/trade.mjs` to measure: the same code as in the app, built with the
//! same settings, with nothing around it.

#[cfg(target_arch = "wasm32")]
#[path = "../common/goods.rs"]
mod goods;
#[cfg(target_arch = "wasm32")]
#[path = "../common/orders.rs"]
mod orders;

#[cfg(target_arch = "wasm32")]
mod page {
    use super::orders::{Play, first_events, stored, workspace};
    use merchant_simulator::journal::{Keeper, Memory, replay};
    use merchant_simulator::world::{Event, World};
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
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page: `make bench` builds and measures it.");
}
