//! What a step shows: the figures that it looks at, before and after it was told.

use super::state::{find, quoted};
use super::story::{Act, Step};
use crate::world::World;
use serde_json::Value;

/// The most figures that one look shows: a look may name a whole record.
pub const MOST_LOOKED: usize = 12;

/// A figure that is looked at. What is not there yet has no value.
#[derive(Debug, Clone, PartialEq)]
pub struct Looked {
    /// Its path.
    pub path: String,
    /// What it was before the step; none where that is not known, or before the step was told.
    pub before: Option<Value>,
    /// What it is now.
    pub now: Option<Value>,
    /// The step has changed it.
    pub changed: bool,
}

/// The figures of a step. A step that was told is given the world from before it; where it looks at nothing by name, what it
/// checks is looked at.
pub fn looked(before: Option<&World>, now: &World, step: &Step) -> Vec<Looked> {
    let mut paths: Vec<&str> = step.look.iter().map(|look| look.path.as_str()).collect();
    if paths.is_empty() && before.is_some() {
        paths.extend(step.acts.iter().filter_map(|act| match act {
            Act::Check(check) => Some(check.path.as_str()),
            _ => None,
        }));
    }
    let mut all: Vec<Looked> = Vec::new();
    for path in paths {
        let there = find(now, path).ok();
        let mut figures = Vec::new();
        spread(path.to_owned(), there, &mut figures);
        for (path, value) in figures {
            if all.iter().any(|other| other.path == path) {
                continue;
            }
            let was = before.map(|world| find(world, &path).ok());
            let changed = was.as_ref().is_some_and(|was| *was != value);
            all.push(Looked { path, before: was.flatten(), now: value, changed });
        }
    }
    all
}

/// Takes a record apart into its figures.
fn spread(path: String, value: Option<Value>, into: &mut Vec<(String, Option<Value>)>) {
    match value {
        _ if into.len() >= MOST_LOOKED => {}
        Some(Value::Object(parts)) => {
            for (name, part) in parts {
                spread(format!("{path}.{}", quoted(&name)), Some(part), into);
            }
        }
        value => into.push((path, value)),
    }
}

/// After how many decisions a step was begun that ended after so many: of the places that were noted, the latest that can be
/// meant; else where the step before it ended.
pub fn begun(noted: &[u32], last: u32, end: u32) -> u32 {
    noted.iter().rev().copied().find(|at| (last..=end).contains(at)).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::super::{Player, Story, play_step};
    use super::*;

    const STORY: &str = "story 1\nstart sample 2022-07-05 10:00\nstep 一\nlook accounts.Wallet\nlook orders.1.stage\n\
        do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)\n\
        check orders.count = 1\nstep 二\ncheck orders.1.stage = Paid\ncheck orders.1.stage != Failed\nstep 三\n\
        look orders.1.plan\nlook orders.1.seen.buyer\n";

    #[test]
    fn a_figure_is_shown_before_and_after_its_step() {
        let story = Story::read(STORY).expect("it is a story");
        let mut player = Player::new(&story);
        let before = player.world().clone();
        let ahead = looked(None, &before, &story.steps[0]);
        assert_eq!(ahead[0].now, Some("1500.00".into()));
        assert_eq!((ahead[0].before.clone(), ahead[0].changed), (None, false));
        assert_eq!(ahead[1].now, None, "it is not there yet");
        let played = player.play_step().expect("a step");
        let after = looked(Some(&before), player.world(), &story.steps[0]);
        assert_eq!(after[0].before, Some("1500.00".into()));
        assert_eq!((after[0].now.clone(), after[0].changed), (Some("1498.41".into()), true));
        assert_eq!((after[1].before.clone(), after[1].changed), (None, true));
        // What came of it is found again in a world of one's own.
        assert_eq!(play_step(&mut before.clone(), 0, &story.steps[0]), played);
    }

    #[test]
    fn a_step_that_looks_at_nothing_shows_what_it_checks_once_it_was_told() {
        let story = Story::read(STORY).expect("it is a story");
        let mut player = Player::new(&story);
        player.play_step();
        assert_eq!(looked(None, player.world(), &story.steps[1]), []);
        let checked = looked(Some(player.world()), player.world(), &story.steps[1]);
        assert_eq!(checked.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), ["orders.1.stage"]);
        assert!(!checked[0].changed);
        // A record is taken apart, and what is not there stays one figure.
        let record = looked(None, player.world(), &story.steps[2]);
        let paths: Vec<&str> = record.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths[0], "orders.1.plan");
        assert!(paths.contains(&"orders.1.seen.buyer.later"));
        assert!(paths.len() <= 2 * MOST_LOOKED);
    }

    #[test]
    fn where_a_step_was_begun_is_the_latest_place_that_can_be_meant() {
        assert_eq!(begun(&[], 3, 5), 3);
        assert_eq!(begun(&[4], 3, 5), 4);
        assert_eq!(begun(&[4, 9], 3, 5), 4);
        assert_eq!(begun(&[1, 9], 3, 5), 3);
    }
}
