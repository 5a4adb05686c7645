//! 先用后付 as a service of the shop: applying, the answer, pausing, and the activities of 1.0.

use super::agenda::{Due, DueKind};
use super::deciding::Deciding;
use super::goods::GoodId;
use super::order::{has_version_one, pay_later_version};
use super::refusal::Refusal;
use crate::base::Moment;
use crate::policy::{Assessment, Cited, Figure, Overall, Programme, Service, Setting, pay_later, pay_later_one};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Why opening fails. Nothing official says; these are what is told elsewhere (B-09).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Fault {
    /// The shop is under risk control.
    RiskControl,
    /// It has too many violation points.
    Violations,
    /// Its holder is not verified.
    NotVerified,
    /// It has traded too little.
    TooLittleTrade,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Fault; 4] = [Fault::RiskControl, Fault::Violations, Fault::NotVerified, Fault::TooLittleTrade];
}

/// How long an activity of 1.0 holds (XYHF1-SET-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Validity {
    /// 长期有效.
    Long,
    /// 短期有效, both ends included.
    Short {
        /// Its first second.
        from: Moment,
        /// Its last second.
        until: Moment,
    },
}

/// An activity of 1.0: which goods, and when (XYHF1-SET-02 to 05).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// 活动名称.
    pub name: String,
    /// 活动时效 and 有效时间.
    pub validity: Validity,
    /// The goods chosen.
    pub goods: BTreeSet<GoodId>,
}

impl Activity {
    /// Whether it holds at a moment.
    pub fn holds(&self, at: Moment) -> bool {
        match self.validity {
            Validity::Long => true,
            Validity::Short { from, until } => (from..=until).contains(&at),
        }
    }
}

/// What can be done about 先用后付.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PayLaterCommand {
    /// 申请开通.
    Apply {
        /// 《先用后付服务协议》 is ticked.
        agreed: bool,
    },
    /// 暂停使用.
    Pause,
    /// Use it again.
    Resume,
    /// 完成设置 of an activity of 1.0.
    Set(Activity),
    /// End an activity, by its place.
    End(u32),
}

/// What has happened to 先用后付.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PayLaterEvent {
    /// The shop applied; the answer comes then.
    Applied {
        /// When.
        answer: Moment,
    },
    /// 开通成功.
    Opened,
    /// 开通失败.
    Failed {
        /// Why.
        fault: Fault,
        /// From then on one may apply again.
        again: Moment,
    },
    /// It was paused.
    Paused,
    /// It is used again.
    Resumed,
    /// An activity of 1.0 was set.
    Set(Activity),
    /// An activity was ended, by its place.
    Ended(u32),
}

/// 先用后付 of a shop, besides whether it is open: that is a figure of the shop.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PayLater {
    /// The shop has applied, and the answer comes then.
    pub answer: Option<Moment>,
    /// The latest opening failed: why, and from when on one may apply again.
    pub failed: Option<(Fault, Moment)>,
    /// When it was first opened; `None` where it never was, or where it was open from the start.
    pub opened: Option<Moment>,
    /// The activities of 1.0.
    pub activities: Vec<Activity>,
}

impl PayLater {
    /// What falls due for it by itself.
    pub fn dues(&self) -> impl Iterator<Item = Due> {
        self.answer.map(|at| Due { at, kind: DueKind::Opening, number: 0 }).into_iter()
    }

    /// Whether a good is in an activity of 1.0 that holds at a moment.
    pub fn is_in_activity(&self, good: &GoodId, at: Moment) -> bool {
        self.activities.iter().any(|activity| activity.holds(at) && activity.goods.contains(good))
    }

    pub(super) fn evolve(&mut self, now: Moment, event: &PayLaterEvent) {
        match event {
            PayLaterEvent::Applied { answer } => (self.answer, self.failed) = (Some(*answer), None),
            PayLaterEvent::Opened => (self.answer, self.opened) = (None, self.opened.or(Some(now))),
            PayLaterEvent::Failed { fault, again } => (self.answer, self.failed) = (None, Some((*fault, *again))),
            PayLaterEvent::Paused | PayLaterEvent::Resumed => {}
            PayLaterEvent::Set(activity) => self.activities.push(activity.clone()),
            PayLaterEvent::Ended(place) => {
                if (*place as usize) < self.activities.len() {
                    self.activities.remove(*place as usize);
                }
            }
        }
    }
}

impl PayLaterEvent {
    /// The state that it leaves the service in.
    pub const fn state(&self) -> Option<Service> {
        match self {
            PayLaterEvent::Opened | PayLaterEvent::Resumed => Some(Service::Open),
            PayLaterEvent::Paused => Some(Service::Paused),
            PayLaterEvent::Failed { .. } => Some(Service::Closed),
            PayLaterEvent::Applied { .. } | PayLaterEvent::Set(_) | PayLaterEvent::Ended(_) => None,
        }
    }
}

/// How many seconds an application takes: it is handled in real time, and the merchant waits (XYHF2-ACT-04).
const ANSWER: i64 = 10;

impl Deciding<'_> {
    pub(super) fn pay_later_command(&mut self, command: PayLaterCommand) -> Result<(), Refusal> {
        let state = self.cx.shop.service(Figure::PayLater).unwrap_or(Service::Closed);
        match command {
            PayLaterCommand::Apply { agreed } => self.apply(state, agreed),
            PayLaterCommand::Pause if state == Service::Open => {
                self.tell(PayLaterEvent::Paused);
                Ok(())
            }
            PayLaterCommand::Resume if state == Service::Paused => {
                self.tell(PayLaterEvent::Resumed);
                Ok(())
            }
            PayLaterCommand::Pause | PayLaterCommand::Resume => Err(Refusal::ServiceState(state)),
            PayLaterCommand::Set(activity) => self.set_activity(state, activity),
            PayLaterCommand::End(place) if (place as usize) < self.trade.pay_later.activities.len() => {
                self.tell(PayLaterEvent::Ended(place));
                Ok(())
            }
            PayLaterCommand::End(_) => Err(Refusal::NoSuchActivity),
        }
    }

    fn apply(&mut self, state: Service, agreed: bool) -> Result<(), Refusal> {
        let rules = self.cx.rules();
        let (window, agreement, wallet) = match pay_later_version(&rules) {
            Programme::PayLater => (Setting::PayLaterWindow, &pay_later::AGREEMENT, &pay_later::WALLET_FIRST),
            _ => (Setting::PayLaterOneWindow, &pay_later_one::OPEN_NOW, &pay_later_one::WALLET_FIRST),
        };
        if !rules.span(window).is_some_and(|span| span.value.contains(rules.at)) {
            return Err(Refusal::NotOffered(self.cx.cites(window)));
        }
        if state != Service::Closed {
            return Err(Refusal::ServiceState(state));
        }
        if self.trade.pay_later.answer.is_some() {
            return Err(Refusal::InProcess);
        }
        if let Some((_, again)) = self.trade.pay_later.failed.filter(|(_, again)| self.cx.at < *again) {
            return Err(Refusal::ApplyAgainFrom(again));
        }
        if !agreed {
            return Err(Refusal::NotAgreed(Cited(agreement)));
        }
        if !self.wallet_is_open() {
            return Err(Refusal::WalletFirst(Cited(wallet)));
        }
        self.tell(PayLaterEvent::Applied { answer: self.cx.at.plus_seconds(ANSWER) });
        Ok(())
    }

    /// The answer to an application: what the director has arranged, else by the shop's own figures
    /// (DEF-OPENING-OUTCOME).
    pub(super) fn answer_application(&mut self) {
        let watched = self.cx.shop.flag(Figure::RiskControl) == Some(true);
        match self.trade.switches.opening_fails.or(watched.then_some(Fault::RiskControl)) {
            Some(fault) => {
                let again = self.cx.in_days(Setting::OpeningRetryDays);
                self.tell(PayLaterEvent::Failed { fault, again });
            }
            None => self.tell(PayLaterEvent::Opened),
        }
    }

    fn set_activity(&mut self, state: Service, activity: Activity) -> Result<(), Refusal> {
        let rules = self.cx.rules();
        if !has_version_one(&rules) {
            // 2.0 has nothing to set (XYHF2-DIFF-01); before it, 1.0 has not begun.
            return Err(Refusal::NotOffered(match pay_later_version(&rules) {
                Programme::PayLater => Cited(&pay_later::NO_SETUP),
                _ => self.cx.cites(Setting::PayLaterOneWindow),
            }));
        }
        if state != Service::Open {
            return Err(Refusal::ServiceState(state));
        }
        if activity.name.trim().is_empty() {
            return Err(Refusal::NoTitle);
        }
        if let Validity::Short { from, until } = activity.validity
            && (from > until || until < self.cx.at)
        {
            return Err(Refusal::InThePast);
        }
        if activity.goods.is_empty() {
            return Err(Refusal::NoGoods);
        }
        let assessment = Assessment::new(self.cx.rules, self.cx.shop, self.cx.at);
        for id in &activity.goods {
            let good = self.cx.goods.get(id).ok_or(Refusal::NoSuchGood)?;
            let cell = assessment.cell(Programme::PayLaterOne, &self.cx.goods.facts(good));
            if cell.overall != Overall::Qualifies {
                let deciding =
                    cell.deciding().and_then(|place| assessment.plan(Programme::PayLaterOne).conditions.get(place));
                let clause = deciding.map_or(&pay_later_one::TERMS_OF_TWO, |asked| asked.clause);
                return Err(Refusal::DoesNotQualify { good: id.clone(), clause: Cited(clause) });
            }
        }
        self.tell(PayLaterEvent::Set(activity));
        Ok(())
    }
}
