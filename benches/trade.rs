//! How long a shop's trade takes, natively: `cargo bench --bench trade`.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/goods.rs"]
mod goods;
#[path = "common/orders.rs"]
mod orders;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use merchant_simulator::journal::{
    Branch, BranchId, Entry, Keeper, Marks, Parcel, SharedBranch, SharedWorkspace, Stand, read_link,
    read_workspace_file, replay, write_link, write_workspace_file,
};
use merchant_simulator::policy::built_in_digest;
use merchant_simulator::scenario::{Played, Player, Story};
use merchant_simulator::world::World;
use orders::Play;
use std::sync::Arc;
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
    let play = ended(10_000);
    let mut events = 0;
    let within = play.entries.iter().take_while(|entry| {
        events += entry.events.len();
        events <= 100_000
    });
    let line: Vec<Arc<Entry>> = within.cloned().map(Arc::new).collect();
    assert!(events > 100_000, "there are enough events");
    let start = World::new(Play::start());
    let began = Instant::now();
    let mut marks = Marks::default();
    marks.world_at(&start, &line, Stand::after(line.len()));
    println!("trade/opening 100,000 events, with marks on the way: {:.1} ms", began.elapsed().as_secs_f64() * 1000.0);
    // Places all over the line, in an order that nobody would call one.
    let places: Vec<Stand> = (1..=200).map(|n| Stand::after(n * 7_919 % line.len())).collect();
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

/// A story of 50 steps: ten orders in the sample's shop, each placed, paid, shipped, signed for and settled, with two checks a
/// step.
fn fifty_steps() -> String {
    let mut text = "story 1\nstart sample 2022-07-05 10:00:00\n".to_owned();
    for order in 1..=10 {
        let place = "Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)";
        for (act, stage) in [
            (format!("do Buyer BuyerPhone {place}"), "Unpaid"),
            (format!("do Buyer BuyerPhone Trade.Order.Pay({order})"), "Paid"),
            (format!("do Merchant MerchantPhone Trade.Order.Ship({order})"), "Shipped"),
            ("clock due Arrive".to_owned(), "Signed"),
            ("clock due Settle".to_owned(), "Done"),
        ] {
            text.push_str(&format!("step\n{act}\ncheck orders.{order}.stage = {stage}\ncheck ledger.sum = 0\n"));
        }
    }
    text
}

fn stories(criterion: &mut Criterion) {
    let text = fifty_steps();
    let plays = || {
        let story = Story::read(&text).expect("it is a story");
        let played = Player::new(&story).play_all();
        assert!(played.len() == 50 && played.iter().all(Played::is_as_said));
    };
    plays();
    let began = Instant::now();
    plays();
    println!("trade/a story of 50 steps, read and played: {:.2} ms", began.elapsed().as_secs_f64() * 1000.0);
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(20).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    group.bench_function("a story of 50 steps, read and played", |bencher| bencher.iter(plays));
    group.finish();
}

/// A workspace with the beginning of a story, up to so many events.
fn shared(play: &Play, count: usize) -> SharedWorkspace {
    let mut met = 0;
    let entries: &[Entry] = &play.entries;
    let taken = entries.iter().take_while(|entry| {
        met += entry.events.len();
        met <= count
    });
    let keys = orders::stored(&entries[..taken.count()]);
    let texts = Keeper::texts(&keys, &orders::workspace());
    let main = SharedBranch { branch: Branch::main(), texts };
    let (name, branches) = ("两个月".to_owned(), vec![main]);
    SharedWorkspace {
        name,
        start: Play::start(),
        sample: false,
        rules: Some(built_in_digest()),
        branches,
        story: None,
        open: BranchId::MAIN,
    }
}

fn sharing(criterion: &mut Criterion) {
    let shared = shared(&ended(1_500), 10_000);
    let file = write_workspace_file(std::slice::from_ref(&shared));
    let parcel = Parcel::Workspace(shared);
    let link = write_link(&parcel).expect("it can be written");
    println!("trade/link of 10,000 events: {} characters, the file {} bytes", link.len(), file.len());
    let opens = |shared: &SharedWorkspace| replay(shared.start, &shared.entries(0).expect("it can be read whole"));
    let mut group = criterion.benchmark_group("trade");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(2));
    group.bench_function("writing a link of 10,000 events", |bencher| bencher.iter(|| write_link(&parcel)));
    group.bench_function("opening a link of 10,000 events", |bencher| {
        bencher.iter(|| match read_link(&link) {
            Ok(Parcel::Workspace(shared)) => opens(&shared),
            _ => panic!("it is a workspace"),
        });
    });
    group.bench_function("opening a file of 10,000 events", |bencher| {
        bencher.iter(|| opens(&read_workspace_file(file.as_bytes()).expect("it is a file")[0]));
    });
    group.finish();
}

criterion_group!(benches, stories, replaying, going_back, commands, years, sharing);
criterion_main!(benches);
