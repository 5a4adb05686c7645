//! The whole story on one line of time: what happened, what falls due, the windows of rules and campaigns.

use super::agenda::{Upcoming, of_due};
use crate::base::{Moment, Span};
use crate::policy::campaign::Bound;
use crate::policy::{CampaignId, Clause, Setting, Term, Value, built_in};
use crate::shop::Actor;
use crate::world::World;
use std::collections::BTreeSet;

/// How wide the line is, in units of its own.
pub const WIDTH: i64 = 1_000;
/// So many deadlines stand on it at most.
const MOST_DUES: usize = 60;
/// A story shorter than this is drawn as if it took so long, in seconds.
const SHORTEST: i64 = 3_600;

/// Whose events stand on one height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// What the merchant did.
    Merchant,
    /// What the buyer did.
    Buyer,
    /// What the platform did.
    Platform,
    /// What the director arranged.
    Director,
    /// What fell due.
    Time,
}

impl Lane {
    /// Every lane, from top to bottom.
    pub const ALL: [Lane; 5] = [Lane::Merchant, Lane::Buyer, Lane::Platform, Lane::Director, Lane::Time];

    /// The lane of what somebody did.
    pub const fn of(actor: Actor) -> Self {
        match actor {
            Actor::Merchant => Lane::Merchant,
            Actor::Buyer => Lane::Buyer,
            Actor::Platform => Lane::Platform,
            Actor::Director => Lane::Director,
            Actor::Time => Lane::Time,
        }
    }
}

/// What a window is the window of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// A rule that holds between two days.
    Rule(Setting),
    /// One can sign up for a campaign.
    SignUp(CampaignId),
    /// A campaign runs.
    Active(CampaignId),
}

/// A window as a bar. Its ends are cut where the line ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// What of.
    pub window: Window,
    /// Where it begins and ends on the line.
    pub ends: (i64, i64),
    /// The days, both included.
    pub span: Span,
    /// The clause that sets it.
    pub clause: &'static Clause,
}

/// The whole story on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Where the line begins.
    pub from: Moment,
    /// Where it ends.
    pub until: Moment,
    /// What happened, by who did it; several things at one place stand there once.
    pub lanes: Vec<(Lane, Vec<i64>)>,
    /// What falls due from here, as far as it is shown.
    pub dues: Vec<(i64, Upcoming)>,
    /// The windows that begin or end on the line, in the order of their beginning.
    pub bars: Vec<Bar>,
    /// The windows that are open all along it.
    pub throughout: Vec<Bar>,
    /// Where the clock stands.
    pub now: i64,
}

impl Timeline {
    /// Where a moment stands on the line; moments outside stand at its ends.
    pub fn place(&self, at: Moment) -> i64 {
        place((self.from, self.until), at)
    }

    /// The moment at a place of the line.
    pub fn at(&self, place: i64) -> Moment {
        let length = self.until.unix() - self.from.unix();
        self.from.plus_seconds(length * place.clamp(0, WIDTH) / WIDTH)
    }
}

fn place((from, until): (Moment, Moment), at: Moment) -> i64 {
    let length = (until.unix() - from.unix()).max(1);
    ((at.unix() - from.unix()) * WIDTH / length).clamp(0, WIDTH)
}

/// The story on one line: where the world stands, and when what happened on the whole line, by whom.
pub fn timeline(world: &World, start: Moment, happened: &[(Moment, Actor)]) -> Timeline {
    let dues: Vec<Upcoming> = world.trade.agenda().iter().take(MOST_DUES).map(|due| of_due(world, due)).collect();
    let last = happened.iter().map(|(at, _)| *at).chain(dues.iter().map(|one| one.due.at)).chain([world.clock]).max();
    let last = last.unwrap_or(start).max(start.plus_seconds(SHORTEST));
    // A little room behind the last, so that nothing stands on the very end.
    let ends = (start, last.plus_seconds((last.unix() - start.unix()) / 24));
    let lanes = Lane::ALL.into_iter().filter_map(|lane| {
        let of_lane = happened.iter().filter(|(_, actor)| Lane::of(*actor) == lane);
        let places: BTreeSet<i64> = of_lane.map(|(at, _)| place(ends, *at)).collect();
        (!places.is_empty()).then(|| (lane, places.into_iter().collect()))
    });
    let (throughout, bars) = bars(world, ends).into_iter().partition(|bar: &Bar| bar.ends == (0, WIDTH));
    Timeline {
        from: ends.0,
        until: ends.1,
        lanes: lanes.collect(),
        dues: dues.into_iter().map(|one| (place(ends, one.due.at), one)).collect(),
        bars,
        throughout,
        now: place(ends, world.clock),
    }
}

/// The windows that reach between two moments.
fn bars(world: &World, ends: (Moment, Moment)) -> Vec<Bar> {
    let rules = &world.rules;
    let mut settings: Vec<Setting> = Vec::new();
    for dated in built_in().filter(|dated| matches!(dated.value, Value::Span(_))) {
        if !settings.contains(&dated.setting) {
            settings.push(dated.setting);
        }
    }
    let of_rules = settings.into_iter().filter_map(|setting| {
        let found = rules.value(setting, ends.1.day())?;
        let Value::Span(span) = found.value else { return None };
        let window = match setting {
            Setting::Campaign(id, Term::SignUp) => Window::SignUp(id),
            Setting::Campaign(id, _) => Window::Active(id),
            _ => Window::Rule(setting),
        };
        Some((window, span, found.clause))
    });
    let own = rules.campaign_ids().filter(|id| id.own_place().is_some()).flat_map(|id| {
        let campaign = rules.campaign(id);
        let bounds = campaign.map(|one| [(Window::SignUp(id), one.sign_up), (Window::Active(id), Some(one.active))]);
        bounds.into_iter().flatten().filter_map(|(window, bound)| match bound {
            Some(Bound::Fixed(Value::Span(span), clause)) => Some((window, span, clause.0)),
            _ => None,
        })
    });
    let mut bars: Vec<Bar> = of_rules
        .chain(own)
        .filter(|(_, span, _)| {
            span.from.is_none_or(|from| from.start() < ends.1) && span.until.is_none_or(|until| until.end() >= ends.0)
        })
        .map(|(window, span, clause)| {
            let from = span.from.map_or(0, |from| place(ends, from.start()));
            let until = span.until.map_or(WIDTH, |until| place(ends, until.end()));
            Bar { window, ends: (from, until), span, clause }
        })
        .collect();
    bars.sort_by_key(|bar| bar.ends);
    bars
}

/// How many of these moments, in order, lie not after another.
pub fn until_moment(moments: &[Moment], at: Moment) -> usize {
    moments.partition_point(|moment| *moment <= at)
}
