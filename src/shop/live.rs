//! Live sessions: planned, started, ended. An order knows from which one it comes.

use super::goods::GoodId;
use super::refund_only::Coverage;
use super::refusal::Refusal;
use crate::base::Moment;
use crate::policy::Guarantee;
use serde::{Deserialize, Serialize};

/// The number of a live session, counted up from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LiveId(pub u32);

/// What can be done about live sessions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LiveCommand {
    /// Announce one.
    Plan {
        /// Its title.
        title: String,
        /// When it is to begin.
        at: Moment,
    },
    /// Begin one.
    Start(LiveId),
    /// End one.
    End(LiveId),
}

/// What has happened to live sessions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LiveEvent {
    /// One was announced.
    Planned {
        /// Its title.
        title: String,
        /// When it is to begin.
        at: Moment,
    },
    /// One began.
    Started {
        /// Which.
        live: LiveId,
        /// The version of 退款不退货 that its orders have: what was on when it began (RNR-EFF-01).
        guarantee: Option<Guarantee>,
        /// The goods that have it, as they were chosen then.
        goods: Coverage,
    },
    /// One ended.
    Ended(LiveId),
}

/// A live session.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    /// Its number.
    pub id: LiveId,
    /// Its title.
    pub title: String,
    /// When it is to begin.
    pub planned: Moment,
    /// When it began.
    pub started: Option<Moment>,
    /// When it ended.
    pub ended: Option<Moment>,
    /// The version of 退款不退货 that its orders have.
    pub guarantee: Option<Guarantee>,
    /// The goods that have it.
    pub goods: Coverage,
}

impl Live {
    /// The version of 退款不退货 that a good has in it.
    pub fn guarantee_of(&self, good: &GoodId) -> Option<Guarantee> {
        self.guarantee.filter(|version| self.goods.covers(*version, good))
    }

    /// Whether it is on the air.
    pub fn is_on(&self) -> bool {
        self.started.is_some() && self.ended.is_none()
    }
}

/// Every live session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lives(Vec<Live>);

impl Lives {
    /// Every one, in the order of announcing.
    pub fn all(&self) -> &[Live] {
        &self.0
    }

    /// One by its number.
    pub fn get(&self, id: LiveId) -> Option<&Live> {
        self.0.get((id.0 as usize).checked_sub(1)?)
    }

    /// The number of the next one.
    pub fn next_id(&self) -> LiveId {
        LiveId(self.0.len() as u32 + 1)
    }

    /// The one that is on the air.
    pub fn on(&self) -> Option<&Live> {
        self.0.iter().rev().find(|live| live.is_on())
    }

    /// Decides a command. `guarantee` is what 退款不退货 offers right now, and for which goods.
    pub(super) fn decide(
        &self,
        now: Moment,
        (guarantee, goods): (Option<Guarantee>, &Coverage),
        command: LiveCommand,
    ) -> Result<Vec<LiveEvent>, Refusal> {
        match command {
            LiveCommand::Plan { title, at } => {
                if title.trim().is_empty() {
                    return Err(Refusal::NoTitle);
                }
                if at < now {
                    return Err(Refusal::InThePast);
                }
                Ok(vec![LiveEvent::Planned { title: title.trim().to_owned(), at }])
            }
            LiveCommand::Start(id) => {
                let live = self.get(id).ok_or(Refusal::NoSuchLive)?;
                if live.started.is_some() {
                    return Err(Refusal::LiveOver);
                }
                if self.on().is_some() {
                    return Err(Refusal::LiveRunning);
                }
                Ok(vec![LiveEvent::Started { live: id, guarantee, goods: goods.clone() }])
            }
            LiveCommand::End(id) => {
                let live = self.get(id).ok_or(Refusal::NoSuchLive)?;
                if live.is_on() { Ok(vec![LiveEvent::Ended(id)]) } else { Err(Refusal::LiveNotOn) }
            }
        }
    }

    /// Takes in what has happened.
    pub(super) fn evolve(&mut self, now: Moment, event: &LiveEvent) {
        match event {
            LiveEvent::Planned { title, at } => {
                let id = LiveId(self.0.len() as u32 + 1);
                let title = title.clone();
                self.0.push(Live {
                    id,
                    title,
                    planned: *at,
                    started: None,
                    ended: None,
                    guarantee: None,
                    goods: Coverage::All,
                });
            }
            LiveEvent::Started { live, guarantee, goods } => {
                if let Some(live) = self.get_mut(*live) {
                    live.started = Some(now);
                    live.guarantee = *guarantee;
                    live.goods = goods.clone();
                }
            }
            LiveEvent::Ended(live) => {
                if let Some(live) = self.get_mut(*live) {
                    live.ended = Some(now);
                }
            }
        }
    }

    fn get_mut(&mut self, id: LiveId) -> Option<&mut Live> {
        self.0.get_mut((id.0 as usize).checked_sub(1)?)
    }
}
