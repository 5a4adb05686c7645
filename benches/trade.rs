//! How long a shop's trade takes, natively: `cargo bench --bench trade`.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/goods.rs"]
mod goods;
#[path = "common/orders.rs"]
mod orders;
#[path = "common/told.rs"]
mod told;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use merchant_simulator::journal::{
    Keeper, Marks, Parcel, Stand, read_workspace_file, replay, write_link, write_workspace_file,
};
use merchant_simulator::world::World;
use orders::Play;
use std::time::{Duration, Instant};

/// So many orders, played to their end.
fn ended(count: u32) -> Play {
    let mut play = Play::open();
    play.sells_to_the_end(count);
    play
}

fn replaying(criterion: &mut Criterion) {
    let play = ended(10_000);
    let events = orders::first_events(&play, 100_000);
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(2));
    group.throughput(Throughput::Elements(100_000));
    group.bench_function("replay of 100,000 events", |bencher| {
        let evolved = |mut world: World| {
            events.iter().for_each(|event| world.evolve(event));
            world
        };
        bencher.iter_batched(|| World::new(Play::start()), evolved, BatchSize::LargeInput);
    });
    group.finish();

    // What the browser keeps of them.
    let (keys, id) = (orders::stored(&play.entries), orders::workspace());
    let size = Keeper::size(&keys, &id);
    println!("trade/stored form of 10,000 orders: {size} characters, {} entries", play.entries.len());
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(5));
    group.bench_function("reading 10,000 orders from the store", |bencher| {
        bencher.iter_batched(
            || (),
            |()| {
                let opened = Keeper::open(&keys, id.clone()).1;
                (replay(Play::start(), &opened.entries), opened)
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

/// Going to any place of a story of 100,000 events, once it has been opened, which makes the marks.
fn going_back(criterion: &mut Criterion) {
    let line = told::line(&ended(10_000), 100_000);
    let start = World::new(Play::start());
    let began = Instant::now();
    let mut marks = Marks::default();
    marks.world_at(&start, &line, Stand::after(line.len()));
    println!("trade/opening 100,000 events, with marks on the way: {:.1} ms", began.elapsed().as_secs_f64() * 1000.0);
    let places = told::places(&line);
    let slowest = places.iter().map(|place| {
        let began = Instant::now();
        std::hint::black_box(marks.world_at(&start, &line, *place));
        began.elapsed().as_secs_f64()
    });
    let slowest = slowest.fold(0.0, f64::max);
    println!("trade/slowest jump among 100,000 events: {:.1} ms", slowest * 1000.0);
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(20).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(2));
    let mut next = places.iter().cycle();
    group.bench_function("jump to any of 100,000 events", |bencher| {
        bencher.iter(|| next.next().map(|place| marks.world_at(&start, &line, *place)));
    });
    group.finish();
}

fn commands(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(20).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(2));
    for closed in [0, 100_000] {
        let mut play = ended(closed);
        play.entries = Vec::new();
        play.sells_at_once(10_000);
        let began = Instant::now();
        let slowest = play.slowest(|| began.elapsed().as_secs_f64());
        println!("trade/slowest command with its screens, closed orders/{closed}: {:.2} ms", slowest * 1000.0);
        group.bench_function(BenchmarkId::new("two commands with their screens, closed orders", closed), |bencher| {
            bencher.iter(|| play.places_and_cancels());
        });
    }
    group.finish();
}

fn years(criterion: &mut Criterion) {
    let mut play = Play::open();
    play.sells_at_once(10_000);
    play.entries = Vec::new();
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(5));
    group.bench_function("a year over 10,000 orders", |bencher| {
        let ended = |mut play: Play| {
            play.passes_a_year();
            play
        };
        bencher.iter_batched(|| play.clone(), ended, BatchSize::PerIteration);
    });
    group.finish();
}

fn stories(criterion: &mut Criterion) {
    let text = told::fifty_steps();
    let plays = || told::plays(&text);
    plays();
    let began = Instant::now();
    plays();
    println!("trade/a story of 50 steps, read and played: {:.2} ms", began.elapsed().as_secs_f64() * 1000.0);
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(20).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    group.bench_function("a story of 50 steps, read and played", |bencher| bencher.iter(plays));
    group.finish();
}

fn sharing(criterion: &mut Criterion) {
    let shared = told::shared(&ended(1_500), 10_000);
    let file = write_workspace_file(std::slice::from_ref(&shared));
    let parcel = Parcel::Workspace(shared);
    let link = write_link(&parcel).expect("it can be written");
    println!("trade/link of 10,000 events: {} characters, the file {} bytes", link.len(), file.len());
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(2));
    group.bench_function("writing a link of 10,000 events", |bencher| bencher.iter(|| write_link(&parcel)));
    group.bench_function("opening a link of 10,000 events", |bencher| {
        bencher.iter(|| told::opens(&link));
    });
    group.bench_function("opening a file of 10,000 events", |bencher| {
        bencher.iter(|| told::replayed(&read_workspace_file(file.as_bytes()).expect("it is a file")[0]));
    });
    group.finish();
}

criterion_group!(benches, stories, replaying, going_back, commands, years, sharing);
criterion_main!(benches);
