//! The rules as a page of its own, for `benches/page/contest.mjs` to measure: the same code as in the app, built with the
//! same settings, with nothing around it.

#[cfg(target_arch = "wasm32")]
#[path = "../common/goods.rs"]
mod goods;

#[cfg(target_arch = "wasm32")]
mod page {
    use super::goods::goods;
    use merchant_simulator::base::Money;
    use merchant_simulator::policy::{Answer, Assessment, GoodFacts, Outcome, Overall, Placement, Programme};
    use merchant_simulator::scenario::sample_world;
    use merchant_simulator::shop::{Catalogue, GoodsCommand};
    use merchant_simulator::view::matrix::MatrixBuilder;
    use serde_json::json;
    use std::sync::Arc;
    use wasm_bindgen::prelude::*;

    /// Reasons are kept for so many goods at a time, by every contestant: those of a hundred thousand goods and all
    /// programmes at once would be larger than what the app is allowed.
    const KEPT: usize = 10_000;

    /// A list of goods with the sample's shop on the sample's day.
    #[wasm_bindgen]
    pub struct Contest {
        catalogue: Catalogue,
        facts: Vec<GoodFacts>,
        assessment: Arc<Assessment>,
        kept: Vec<Answer>,
        kept_for: Vec<Programme>,
    }

    #[wasm_bindgen]
    impl Contest {
        /// Makes up so many goods.
        #[wasm_bindgen(constructor)]
        pub fn new(count: usize) -> Contest {
            let world = sample_world();
            let command = GoodsCommand::Import {
                import: 1,
                file: String::new(),
                goods: Arc::new(goods(count)),
                leftovers: Arc::default(),
            };
            let mut catalogue = Catalogue::default();
            for event in catalogue.decide(command).unwrap_throw() {
                catalogue.evolve(&event);
            }
            let facts = catalogue.goods().iter().map(|good| catalogue.facts(good)).collect();
            let assessment = Arc::new(Assessment::new(&world.rules, &world.profile.shop, world.clock));
            Contest { catalogue, facts, assessment, kept: Vec::new(), kept_for: Vec::new() }
        }

        /// What the rules look at, as JSON for the other contestants: amounts in fen, categories placed.
        pub fn facts(&self) -> String {
            let fen = |money: Option<Money>| money.map(Money::fen);
            let good = |facts: &GoodFacts| {
                json!({
                    "origin": facts.origin.map(|origin| format!("{origin:?}")),
                    "listed": facts.listed,
                    "category": match facts.placement {
                        Placement::Excluded(exclusion) => Some(format!("{exclusion:?}")),
                        Placement::Allowed(family) => Some(format!("{family:?}")),
                        Placement::Unknown => None,
                    },
                    "excluded": matches!(facts.placement, Placement::Excluded(_)),
                    "virtual": facts.placement.is_virtual(),
                    "low": fen(facts.prices.low),
                    "high": fen(facts.prices.high),
                    "complete": facts.prices.complete,
                    "commission": fen(facts.lowest_commission()),
                })
            };
            serde_json::Value::Array(self.facts.iter().map(good).collect()).to_string()
        }

        /// Full verdicts under 先用后付 2.0, reasons kept. Gives how many goods have each outcome.
        pub fn pay_later(&mut self) -> Vec<u32> {
            self.full(&[Programme::PayLater])
        }

        /// Full verdicts under every programme, reasons kept.
        pub fn every_programme(&mut self) -> Vec<u32> {
            let programmes = self.assessment.programmes();
            self.full(&programmes)
        }

        /// The matrix as the preview builds it: outcomes alone, reasons derived when somebody looks.
        pub fn matrix(&self) -> Vec<u32> {
            let mut builder = MatrixBuilder::new(Arc::clone(&self.assessment), self.catalogue.clone(), None);
            while !builder.step(500) {}
            let tallies = builder.finish().tallies;
            (0..Overall::ALL.len()).map(|place| tallies.iter().map(|tally| tally[place] as u32).sum()).collect()
        }

        /// How many answers belong to the verdicts that are kept, and how many of them hold: shows that they are there.
        /// Those that are the same for every good are kept once for each programme.
        pub fn kept(&self) -> Vec<u32> {
            let met = |answer: &&Answer| answer.outcome == Outcome::Met;
            let shared = || self.kept_for.iter().flat_map(|programme| self.assessment.answers(*programme)).flatten();
            let goods = self.facts.len().min(KEPT);
            let all = self.kept.len() + goods * shared().count();
            let held = self.kept.iter().filter(met).count() + goods * shared().filter(met).count();
            vec![all as u32, held as u32]
        }

        fn full(&mut self, programmes: &[Programme]) -> Vec<u32> {
            let mut tally = vec![0; Overall::ALL.len()];
            self.kept_for = programmes.to_vec();
            for slice in self.facts.chunks(KEPT) {
                self.kept.clear();
                for facts in slice {
                    for programme in programmes {
                        let overall = self.assessment.answer(*programme, facts, &mut self.kept);
                        tally[overall as usize] += 1;
                    }
                }
            }
            tally
        }
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page: `make bench` builds and measures it.");
}
