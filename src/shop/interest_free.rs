//! Free instalments that a shop bears itself: activities with goods, periods and a window, and settings good by good from
//! before there were activities.

use super::deciding::Deciding;
use super::goods::GoodId;
use super::order::Periods;
use super::refusal::Refusal;
use crate::base::Moment;
use crate::policy::{Assessment, Cited, Overall, Programme, Setting, instalment};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The periods of which a shop bears the fee, for one good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bears {
    /// The good.
    #[serde(rename = "g")]
    pub good: GoodId,
    /// The periods; none to bear nothing any more.
    #[serde(rename = "p")]
    pub periods: BTreeSet<Periods>,
}

/// The number of an activity of free instalments, counted up from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FreeId(pub u32);

/// What an activity of free instalments says (INST-CFG-01, DEF-INST-WINDOW).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FreeTerms {
    /// What it is called.
    #[serde(rename = "n")]
    pub name: String,
    /// The goods.
    #[serde(rename = "g")]
    pub goods: BTreeSet<GoodId>,
    /// The numbers of periods of which the shop bears the fee.
    #[serde(rename = "p")]
    pub periods: BTreeSet<Periods>,
    /// Its first second; `None` from when it is created.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// Its last second; `None` until it is stopped.
    #[serde(rename = "u", default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// How an activity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FreeState {
    /// It runs.
    Running,
    /// Its first second lies ahead.
    Coming,
    /// Its last second has passed.
    Ended,
    /// The merchant has stopped it.
    Stopped,
}

/// An activity of free instalments.
#[derive(Debug, Clone, PartialEq)]
pub struct FreeActivity {
    /// Its number.
    pub id: FreeId,
    /// When it was created.
    pub made: Moment,
    /// What it says now.
    pub terms: FreeTerms,
    /// When it was stopped.
    pub stopped: Option<Moment>,
}

impl FreeActivity {
    /// How it stands at a moment. Its first and its last second are part of it.
    pub fn state(&self, at: Moment) -> FreeState {
        if self.stopped.is_some() {
            FreeState::Stopped
        } else if self.terms.until.is_some_and(|until| until < at) {
            FreeState::Ended
        } else if self.terms.from.is_some_and(|from| at < from) {
            FreeState::Coming
        } else {
            FreeState::Running
        }
    }

    /// Whether it can still be changed and stopped.
    pub fn is_open(&self, at: Moment) -> bool {
        matches!(self.state(at), FreeState::Running | FreeState::Coming)
    }
}

/// What can be done about activities of free instalments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FreeCommand {
    /// Create one.
    Create(FreeTerms),
    /// Give one other terms.
    Change {
        /// Which.
        activity: FreeId,
        /// What it says from then on.
        terms: FreeTerms,
    },
    /// Stop one for good.
    Stop(FreeId),
}

/// What has happened to activities of free instalments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FreeEvent {
    /// One was created; it has the next number.
    #[serde(rename = "C")]
    Created(FreeTerms),
    /// One says something else.
    #[serde(rename = "X")]
    Changed {
        /// Which.
        #[serde(rename = "i")]
        activity: FreeId,
        /// What.
        #[serde(rename = "t")]
        terms: FreeTerms,
    },
    /// One was stopped.
    #[serde(rename = "S")]
    Stopped(FreeId),
}

/// All of a shop's own free instalments.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InterestFree {
    standing: BTreeMap<GoodId, BTreeSet<Periods>>,
    activities: Vec<FreeActivity>,
}

impl InterestFree {
    /// Every activity, the oldest first.
    pub fn activities(&self) -> &[FreeActivity] {
        &self.activities
    }

    /// An activity by its number.
    pub fn get(&self, id: FreeId) -> Option<&FreeActivity> {
        self.activities.get((id.0 as usize).checked_sub(1)?)
    }

    /// The goods with a setting from before there were activities, and the periods.
    pub fn standing(&self) -> impl Iterator<Item = (&GoodId, &BTreeSet<Periods>)> {
        self.standing.iter()
    }

    /// The periods that such a setting has for a good; `None` where it has none.
    pub fn standing_of(&self, good: &GoodId) -> Option<&BTreeSet<Periods>> {
        self.standing.get(good)
    }

    pub(super) fn bears(&mut self, event: &Bears) {
        if event.periods.is_empty() {
            self.standing.remove(&event.good);
        } else {
            self.standing.insert(event.good.clone(), event.periods.clone());
        }
    }

    pub(super) fn evolve(&mut self, now: Moment, event: &FreeEvent) {
        let next = FreeId(self.activities.len() as u32 + 1);
        let place = |id: FreeId| (id.0 as usize).wrapping_sub(1);
        match event {
            FreeEvent::Created(terms) => {
                self.activities.push(FreeActivity { id: next, made: now, terms: terms.clone(), stopped: None });
            }
            FreeEvent::Changed { activity, terms } => {
                if let Some(found) = self.activities.get_mut(place(*activity)) {
                    found.terms = terms.clone();
                }
            }
            FreeEvent::Stopped(activity) => {
                if let Some(found) = self.activities.get_mut(place(*activity)) {
                    found.stopped = Some(now);
                }
            }
        }
    }
}

impl Deciding<'_> {
    /// Creates, changes and stops activities. What was ordered before keeps what it had (DEF-INST-WINDOW).
    pub(super) fn interest_free_command(&mut self, command: FreeCommand) -> Result<(), Refusal> {
        match command {
            FreeCommand::Create(terms) => {
                let terms = self.terms(terms, None)?;
                self.tell(FreeEvent::Created(terms));
            }
            FreeCommand::Change { activity, terms } => {
                let before = self.open_activity(activity)?.terms.clone();
                let terms = self.terms(terms, Some(&before))?;
                if terms != before {
                    self.tell(FreeEvent::Changed { activity, terms });
                }
            }
            FreeCommand::Stop(activity) => {
                self.open_activity(activity)?;
                self.tell(FreeEvent::Stopped(activity));
            }
        }
        Ok(())
    }

    fn open_activity(&self, id: FreeId) -> Result<&FreeActivity, Refusal> {
        let found = self.trade.interest_free.get(id).ok_or(Refusal::NoSuchActivity)?;
        if found.is_open(self.cx.at) { Ok(found) } else { Err(Refusal::ActivityOver) }
    }

    /// Terms that can be kept, the name without blanks around it. Goods that were in it before may stay though they do not
    /// qualify any more, and a beginning that has passed may stay as it is.
    fn terms(&self, mut terms: FreeTerms, before: Option<&FreeTerms>) -> Result<FreeTerms, Refusal> {
        let assessment = Assessment::new(self.cx.rules, self.cx.shop, self.cx.at);
        if !assessment.in_force(Programme::InterestFree) {
            return Err(Refusal::NotOffered(self.cx.cites(Setting::InterestFreeWindow)));
        }
        terms.name = terms.name.trim().to_owned();
        if terms.name.is_empty() {
            return Err(Refusal::NoName);
        }
        if terms.periods.is_empty() {
            return Err(Refusal::NoPeriods);
        }
        let now = self.cx.at;
        let begun = terms.from.is_some_and(|from| from < now) && before.is_none_or(|before| before.from != terms.from);
        let over = terms.until.is_some_and(|until| until < now || terms.from.is_some_and(|from| until < from));
        if begun || over {
            return Err(Refusal::InThePast);
        }
        if terms.goods.is_empty() {
            return Err(Refusal::NoGoods);
        }
        for id in &terms.goods {
            let good = self.cx.goods.get(id).ok_or(Refusal::NoSuchGood)?;
            let stays = before.is_some_and(|before| before.goods.contains(id));
            let cell = assessment.cell(Programme::InterestFree, &self.cx.goods.facts(good));
            if cell.overall != Overall::Qualifies && !stays {
                let conditions = &assessment.plan(Programme::InterestFree).conditions;
                let deciding = cell.deciding().and_then(|place| conditions.get(place));
                let clause = deciding.map_or(&instalment::ORDINARY_INSTALMENTS, |asked| asked.clause);
                return Err(Refusal::DoesNotQualify { good: id.clone(), clause: Cited(clause) });
            }
        }
        Ok(terms)
    }
}
