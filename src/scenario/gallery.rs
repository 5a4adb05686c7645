//! The gallery: the stories that come with the page, and what they are about. The list is worked out by playing every story
//! and kept as a file, since the page shows it before anybody asks for a story.

use super::mistake::Mistake;
use super::play::{Checked, Happened, Outcome, Played, Player, opening};
use super::state::find;
use super::story::{Act, Both, Story};
use crate::base::Moment;
use crate::policy::{
    Clause, category, clause, festival_38, first_order_discount, instalment, pay_later, pay_later_one, refund_only,
    spring_festival, timed_coupon,
};
use crate::shop::TradeCommand;
use crate::world::{Command, Event, Surface, World};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a story can be about, as the gallery is filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum System {
    /// 先用后付.
    PayLater,
    /// 退款不退货.
    RefundOnly,
    /// 分期.
    Instalments,
    /// 活动.
    Campaigns,
    /// 定时优惠.
    TimedCoupons,
    /// 订单与售后.
    Orders,
    /// 规则: what qualifies, and what the user has set.
    Rules,
}

impl System {
    /// Every system, in the order of the filter.
    pub const ALL: [System; 7] = [
        System::PayLater,
        System::RefundOnly,
        System::Instalments,
        System::Campaigns,
        System::TimedCoupons,
        System::Orders,
        System::Rules,
    ];

    /// The system that a clause belongs to. The general rules of trade take part in nearly every story, so none is about
    /// them.
    fn of(clause: &Clause) -> Option<System> {
        let notices: [(System, &[&[&Clause]]); 6] = [
            (System::PayLater, &[pay_later::CLAUSES, category::CLAUSES, pay_later_one::CLAUSES]),
            (System::RefundOnly, &[refund_only::CLAUSES]),
            (System::Instalments, &[instalment::CLAUSES]),
            (System::Campaigns, &[first_order_discount::CLAUSES, festival_38::CLAUSES]),
            (System::TimedCoupons, &[timed_coupon::CLAUSES]),
            (System::Orders, &[spring_festival::CLAUSES]),
        ];
        let has = |files: &[&[&Clause]]| files.iter().any(|file| file.iter().any(|one| one.id == clause.id));
        notices.into_iter().find(|(_, files)| has(files)).map(|(system, _)| system)
    }
}

/// A story of the gallery, as it is listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// Its file's name.
    pub file: String,
    /// What it is called.
    pub title: Both,
    /// What it is about, in paragraphs.
    pub about: Both,
    /// When it starts.
    pub start: Moment,
    /// How many steps it has.
    pub steps: usize,
    /// How many of them ask something.
    pub questions: usize,
    /// How much is compared.
    pub checks: usize,
    /// The surfaces it is played on.
    pub surfaces: Vec<Surface>,
    /// What it is about.
    pub systems: BTreeSet<System>,
    /// The clauses it rests on, by their numbers.
    pub clauses: BTreeSet<String>,
}

/// What something that happens rests on.
pub type Further = fn(&World, &Command, &[Event]) -> Vec<&'static Clause>;

impl Listed {
    /// Plays a story and says what it is about. What happens rests on more than it names itself: `further` is asked for that,
    /// with the world in which it happens.
    ///
    /// # Errors
    /// Every mistake in its text, as [`Story::read`] tells them.
    pub fn of(file: &str, text: &str, further: Further) -> Result<Self, Vec<Mistake>> {
        let story = Story::read(text)?;
        let acts = || story.steps.iter().flat_map(|step| &step.acts);
        let (clauses, verdicts) = rests_on(&story, further);
        let mut systems: BTreeSet<System> = clauses.iter().filter_map(|id| clause(id)).filter_map(System::of).collect();
        let after_sale =
            |act: &Act| matches!(act, Act::Do(act) if matches!(act.command, Command::Trade(TradeCommand::Case(_))));
        let of_rules = |act: &Act| matches!(act, Act::Do(act) if matches!(act.command, Command::Rule(_)));
        if verdicts || acts().any(of_rules) {
            systems.insert(System::Rules);
        }
        if systems.is_empty() || acts().any(after_sale) {
            systems.insert(System::Orders);
        }
        let mut surfaces: Vec<Surface> = Vec::new();
        let given = acts().filter_map(|act| match act {
            Act::Do(act) => Some(act.by.1),
            _ => None,
        });
        for surface in story.steps.iter().flat_map(|step| step.stage.iter().copied()).chain(given) {
            if !surfaces.contains(&surface) {
                surfaces.push(surface);
            }
        }
        Ok(Listed {
            file: file.to_owned(),
            start: story.start.at(),
            steps: story.steps.len(),
            questions: story.steps.iter().filter(|step| step.question.is_some()).count(),
            checks: story.checks().count(),
            surfaces,
            systems,
            clauses: clauses.into_iter().map(str::to_owned).collect(),
            title: story.title,
            about: story.about,
        })
    }
}

/// The clauses that a story rests on: what happens in it, what is refused, and the verdicts it looks at; with whether it looks
/// at any.
fn rests_on(story: &Story, further: Further) -> (BTreeSet<&'static str>, bool) {
    let mut all = BTreeSet::new();
    let mut verdicts = false;
    let mut player = Player::new(story);
    let mut look = |world: &World, checked: &Checked| {
        verdicts |= checked.check.path.starts_with("verdicts.");
        all.extend(of_check(world, checked));
    };
    let mut played: Vec<Played> = Vec::new();
    while let Some(step) = player.play_step_seen(|world, came| {
        if let Outcome::Checked(checked) = &came.outcome {
            look(world, checked);
        }
    }) {
        played.push(step);
    }
    all.extend(played.iter().flat_map(Played::touched));
    let mut world = opening(story.start).0;
    for Happened { command, events, .. } in played.iter().flat_map(Played::happened) {
        all.extend(further(&world, command, events).into_iter().map(|clause| clause.id));
        events.iter().for_each(|event| world.evolve(event));
    }
    (all, verdicts)
}

/// The clauses of what was compared: those that its value names, and those that a verdict rests on.
fn of_check(world: &World, Checked { check, actual, .. }: &Checked) -> BTreeSet<&'static str> {
    let mut all = BTreeSet::new();
    if let Ok(actual) = actual {
        named(actual, &mut all);
    }
    if check.path.starts_with("verdicts.") {
        for part in ["unmet", "unknown", "met"] {
            if let Ok(value) = find(world, &format!("{}.{part}", check.path)) {
                named(&value, &mut all);
            }
        }
    }
    all
}

/// The clauses whose numbers stand in a value.
fn named(value: &Value, all: &mut BTreeSet<&'static str>) {
    match value {
        Value::String(text) => all.extend(clause(text).map(|clause| clause.id)),
        Value::Array(values) => values.iter().for_each(|value| named(value, all)),
        Value::Object(values) => values.values().for_each(|value| named(value, all)),
        _ => {}
    }
}

/// The list as its file, one story a line.
pub fn write_gallery(all: &[Listed]) -> String {
    let lines: Vec<String> = all.iter().filter_map(|one| serde_json::to_string(one).ok()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// Reads the list; none when it is of another version of the page.
pub fn read_gallery(text: &str) -> Option<Vec<Listed>> {
    serde_json::from_str(text).ok()
}

/// How many of the stories touch each clause, by its number; those that none touches are not in it.
pub fn stories_of_clauses(stories: &[Listed]) -> BTreeMap<&str, usize> {
    let mut all = BTreeMap::new();
    for id in stories.iter().flat_map(|one| &one.clauses) {
        *all.entry(id.as_str()).or_default() += 1;
    }
    all
}

/// How much of what the platform says the stories touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The clauses that some story touches.
    pub touched: usize,
    /// All clauses.
    pub all: usize,
    /// Those that none touches, in the order of the handbook.
    pub left: Vec<&'static Clause>,
}

/// How much of what the platform says some stories touch.
pub fn coverage(stories: &[Listed]) -> Coverage {
    let touched: BTreeSet<&str> = stories.iter().flat_map(|one| one.clauses.iter().map(String::as_str)).collect();
    let all = crate::policy::clauses().count();
    let left: Vec<&'static Clause> = crate::policy::clauses().filter(|clause| !touched.contains(clause.id)).collect();
    Coverage { touched: all - left.len(), all, left }
}
