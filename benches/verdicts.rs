//! How long verdicts take, natively: `cargo bench`.
//!
//! The figures that count are those of the page, see `benches/README.md`; these are for finding out, without a browser,
//! what a change to the rules does to their speed.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/goods.rs"]
mod goods;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use merchant_simulator::policy::{Answer, Assessment, GoodFacts};
use merchant_simulator::scenario::sample_world;
use merchant_simulator::shop::{Catalogue, GoodsCommand};
use merchant_simulator::view::matrix::MatrixBuilder;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn catalogue(count: usize) -> Catalogue {
    let command = GoodsCommand::Import {
        import: 1,
        file: String::new(),
        goods: Arc::new(goods::goods(count)),
        leftovers: Arc::default(),
    };
    let mut catalogue = Catalogue::default();
    for event in catalogue.decide(command).expect("the goods are fine") {
        catalogue.evolve(&event);
    }
    catalogue
}

fn verdicts(criterion: &mut Criterion) {
    let world = sample_world();
    let assessment = Arc::new(Assessment::new(&world.rules, &world.profile.shop, world.clock));
    for size in SIZES {
        let catalogue = catalogue(size);
        let facts: Vec<GoodFacts> = catalogue.goods().iter().map(|good| catalogue.facts(good)).collect();
        let mut group = criterion.benchmark_group("goods and programmes");
        group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(2));
        group.throughput(Throughput::Elements((size * assessment.programmes().len()) as u64));
        let mut kept: Vec<Answer> = Vec::new();
        group.bench_with_input(BenchmarkId::new("full verdicts in one list", size), &facts, |bencher, facts| {
            bencher.iter(|| {
                for slice in facts.chunks(10_000) {
                    kept.clear();
                    for facts in slice {
                        for programme in assessment.programmes() {
                            black_box(assessment.answer(programme, black_box(facts), &mut kept));
                        }
                    }
                    black_box(&kept);
                }
            });
        });
        group.bench_with_input(BenchmarkId::new("full verdicts one by one", size), &facts, |bencher, facts| {
            bencher.iter(|| {
                for facts in facts {
                    for programme in assessment.programmes() {
                        black_box(assessment.verdict(programme, black_box(facts)));
                    }
                }
            });
        });
        group.bench_with_input(BenchmarkId::new("matrix", size), &catalogue, |bencher, catalogue| {
            bencher.iter_batched(
                || MatrixBuilder::new(Arc::clone(&assessment), catalogue.clone(), None),
                MatrixBuilder::finish,
                BatchSize::LargeInput,
            );
        });
        group.finish();
    }
}

criterion_group!(benches, verdicts);
criterion_main!(benches);
