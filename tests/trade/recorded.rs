//! Random stories are recorded, written, read and played: the same happens again.

use crate::stories::{begins, command, steps};
use merchant_simulator::scenario::{Both, Happened, MOST_BYTES, Played, Player, Start, Story, record};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// How many stories are played where nothing else is said.
const STORIES: u32 = 40;

/// The same stories every time, unless `PROPTEST_CASES` asks for a long run: then new ones.
fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => ProptestConfig { cases: STORIES, rng_seed: RngSeed::Fixed(20_230_220), ..config },
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_recorded_and_played_happens_again(steps in steps(), which in any::<u8>()) {
        let mut shop = begins(which);
        for step in steps {
            let (by, command) = command(&shop.world, step);
            drop(shop.gives(by, command));
        }
        let start = Start::Empty(shop.happened[0].at);
        let story = record(Both::new("随机", "Random"), start, &shop.happened);
        let text = story.write();
        prop_assert!(text.len() < MOST_BYTES);
        let read = match Story::read(&text) {
            Ok(read) => read,
            Err(mistakes) => return Err(TestCaseError::fail(format!("{}", mistakes[0]))),
        };
        prop_assert_eq!(&read, &story);
        let mut player = Player::new(&read);
        let played = player.play_all();
        prop_assert!(played.iter().all(Played::is_as_said));
        let again: Vec<&Happened> = played.iter().flat_map(Played::happened).collect();
        for (one, other) in again.iter().zip(&shop.happened) {
            prop_assert_eq!(*one, other);
        }
        prop_assert_eq!(again.len(), shop.happened.len());
        prop_assert!(*player.world() == shop.world);
        // What falls due on the way to a moment is not told one by one.
        let acts: usize = read.steps.iter().map(|step| step.acts.len()).sum();
        prop_assert!(acts <= shop.happened.len());
    }
}
