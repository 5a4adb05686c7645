//! Sign-ups for campaigns: what a shop has submitted, and how the platform reviewed it.

use super::actor::Actor;
use super::deciding::Deciding;
use super::goods::GoodId;
use super::pay_later::{Activity, PayLaterEvent};
use super::refusal::Refusal;
use super::trade::Trade;
use crate::base::{Moment, Money, Span};
use crate::policy::campaign::{Entry, SetUp};
use crate::policy::{
    Assessment, Campaign, CampaignId, Case, Cited, Figure, Level, Overall, Programme, Service, SignUp, Test,
    trade as general,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Who has submitted a shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Submitter {
    /// The merchant itself.
    #[serde(rename = "m")]
    Merchant,
    /// The platform's industry team on the merchant's behalf (PAY38-REG-01).
    #[serde(rename = "i")]
    Industry,
}

/// How something that was submitted stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review {
    /// Nobody has looked at it.
    Waits,
    /// Approved, then.
    Approved(Moment),
    /// Refused, with the reason.
    Refused(String),
}

/// A sign-up.
#[derive(Debug, Clone, PartialEq)]
pub struct Participation {
    /// When it was submitted.
    pub at: Moment,
    /// By whom.
    pub by: Submitter,
    /// The goods that were submitted; none where the shop as a whole is reviewed.
    pub goods: BTreeMap<GoodId, Review>,
    /// The shop itself, where no goods are submitted.
    pub shop: Review,
}

impl Participation {
    fn reviews(&self) -> Vec<&Review> {
        if self.goods.is_empty() { vec![&self.shop] } else { self.goods.values().collect() }
    }

    /// How it stands as a whole: approved once anything is, in review while something waits, else refused, which counts as
    /// not signed up.
    pub fn state(&self) -> SignUp {
        let has = |wanted: fn(&Review) -> bool| self.reviews().into_iter().any(wanted);
        if has(|review| matches!(review, Review::Approved(_))) {
            SignUp::Approved
        } else if has(|review| matches!(review, Review::Waits)) {
            SignUp::InReview
        } else {
            SignUp::No
        }
    }

    /// A good, or the shop as a whole where it is `None`, is approved at a moment or refused.
    fn reviewed(&mut self, good: Option<&GoodId>, refusal: Option<&String>, at: Moment) {
        let review = refusal.map_or(Review::Approved(at), |why| Review::Refused(why.clone()));
        match good {
            None => self.shop = review,
            Some(good) => {
                self.goods.insert(good.clone(), review);
            }
        }
    }

    /// Somebody has begun to review it.
    pub fn is_under_review(&self) -> bool {
        self.reviews().into_iter().any(|review| !matches!(review, Review::Waits))
    }
}

/// What can be done about campaigns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CampaignCommand {
    /// Sign the shop up, with goods where the campaign reviews goods. The merchant does it, or the industry team.
    SignUp {
        /// For which.
        campaign: CampaignId,
        /// With which goods.
        goods: BTreeSet<GoodId>,
    },
    /// Take a sign-up back that has not been approved.
    Withdraw(CampaignId),
    /// Review what was submitted.
    Review {
        /// For which.
        campaign: CampaignId,
        /// Which good; `None` for the shop as a whole.
        good: Option<GoodId>,
        /// Why it is refused; `None` when it is approved.
        refusal: Option<String>,
    },
    /// The director says how much of a campaign's pool other shops have taken by now.
    OthersTake {
        /// Of which.
        campaign: CampaignId,
        /// How much in all.
        amount: Money,
    },
}

/// What has happened with campaigns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CampaignEvent {
    /// The shop was signed up.
    SignedUp {
        /// For which.
        #[serde(rename = "k")]
        campaign: CampaignId,
        /// With which goods.
        #[serde(rename = "g")]
        goods: BTreeSet<GoodId>,
        /// By whom.
        #[serde(rename = "b")]
        by: Submitter,
    },
    /// The sign-up was taken back.
    Withdrawn(CampaignId),
    /// Something that was submitted was reviewed.
    Reviewed {
        /// For which.
        #[serde(rename = "k")]
        campaign: CampaignId,
        /// Which good; `None` for the shop as a whole.
        #[serde(rename = "g", default, skip_serializing_if = "Option::is_none")]
        good: Option<GoodId>,
        /// Why it was refused.
        #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
        refusal: Option<String>,
        /// How the sign-up stands as a whole from then on.
        #[serde(rename = "s")]
        state: SignUp,
    },
    /// An order takes so much of a campaign's money.
    QuotaTaken {
        /// Of which.
        #[serde(rename = "k")]
        campaign: CampaignId,
        /// How much.
        #[serde(rename = "m")]
        amount: Money,
    },
    /// An order gives back what it has taken.
    QuotaReturned {
        /// To which.
        #[serde(rename = "k")]
        campaign: CampaignId,
        /// How much.
        #[serde(rename = "m")]
        amount: Money,
    },
    /// Other shops have taken so much in all.
    OthersTook {
        /// Of which.
        #[serde(rename = "k")]
        campaign: CampaignId,
        /// How much in all.
        #[serde(rename = "m")]
        amount: Money,
    },
}

impl CampaignEvent {
    /// The campaign, and how the sign-up for it stands from then on, where that changes.
    pub const fn state(&self) -> Option<(CampaignId, SignUp)> {
        match self {
            CampaignEvent::SignedUp { campaign, .. } => Some((*campaign, SignUp::InReview)),
            CampaignEvent::Withdrawn(campaign) => Some((*campaign, SignUp::No)),
            CampaignEvent::Reviewed { campaign, state, .. } => Some((*campaign, *state)),
            CampaignEvent::QuotaTaken { .. }
            | CampaignEvent::QuotaReturned { .. }
            | CampaignEvent::OthersTook { .. } => None,
        }
    }
}

/// What of a campaign's money is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quota {
    /// By this shop's orders.
    pub own: Money,
    /// By other shops, as the director says.
    pub others: Money,
}

/// Every sign-up, and what campaigns have paid.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Campaigns {
    own: BTreeMap<CampaignId, Participation>,
    quotas: BTreeMap<CampaignId, Quota>,
}

impl Campaigns {
    /// The sign-up for a campaign.
    pub fn get(&self, campaign: CampaignId) -> Option<&Participation> {
        self.own.get(&campaign)
    }

    /// What of a campaign's money is taken.
    pub fn quota(&self, campaign: CampaignId) -> Quota {
        self.quotas.get(&campaign).copied().unwrap_or_default()
    }

    pub(super) fn evolve(&mut self, now: Moment, event: &CampaignEvent) {
        match event {
            CampaignEvent::SignedUp { campaign, goods, by } => {
                let goods = goods.iter().map(|good| (good.clone(), Review::Waits)).collect();
                self.own.insert(*campaign, Participation { at: now, by: *by, goods, shop: Review::Waits });
            }
            CampaignEvent::Withdrawn(campaign) => {
                self.own.remove(campaign);
            }
            CampaignEvent::Reviewed { campaign, good, refusal, .. } => {
                let Some(own) = self.own.get_mut(campaign) else { return };
                own.reviewed(good.as_ref(), refusal.as_ref(), now);
            }
            CampaignEvent::QuotaTaken { campaign, amount } => {
                let quota = self.quotas.entry(*campaign).or_default();
                quota.own = quota.own + *amount;
            }
            CampaignEvent::QuotaReturned { campaign, amount } => {
                let quota = self.quotas.entry(*campaign).or_default();
                quota.own = quota.own - *amount;
            }
            CampaignEvent::OthersTook { campaign, amount } => {
                self.quotas.entry(*campaign).or_default().others = *amount;
            }
        }
    }
}

/// Whether a campaign reviews goods one by one.
pub fn reviews_goods(campaign: &Campaign) -> bool {
    matches!(campaign.entry, Entry::Review(_))
}

impl Deciding<'_> {
    pub(super) fn campaign_command(&mut self, command: CampaignCommand) -> Result<(), Refusal> {
        match command {
            CampaignCommand::SignUp { campaign, goods } => self.sign_up(campaign, goods),
            CampaignCommand::Withdraw(campaign) => {
                let own = self.trade.campaigns.get(campaign).ok_or(Refusal::NotSignedUp)?;
                if own.state() == SignUp::Approved {
                    return Err(Refusal::AlreadyReviewed);
                }
                self.tell(CampaignEvent::Withdrawn(campaign));
                Ok(())
            }
            CampaignCommand::Review { campaign, good, refusal } => self.review(campaign, good, refusal),
            CampaignCommand::OthersTake { campaign, amount } => {
                let pool = self.campaign(campaign)?.pool.and_then(|pool| pool.money(&self.cx.rules()));
                let left = pool.map(|pool| pool.value - self.trade.campaigns.quota(campaign).own);
                if amount.is_negative() {
                    return Err(Refusal::AmountOutOfRange);
                }
                if let Some(left) = left.filter(|left| amount > *left) {
                    return Err(Refusal::MoreThanPool(left.max(Money::ZERO)));
                }
                self.tell(CampaignEvent::OthersTook { campaign, amount });
                Ok(())
            }
        }
    }

    fn campaign(&self, id: CampaignId) -> Result<&Campaign, Refusal> {
        self.cx.rules.campaign(id).ok_or(Refusal::NoSuchCampaign)
    }

    fn sign_up(&mut self, id: CampaignId, goods: BTreeSet<GoodId>) -> Result<(), Refusal> {
        let rules = self.cx.rules();
        let campaign = self.campaign(id)?;
        let window = campaign.sign_up.and_then(|bound| bound.span(&rules));
        let window = match (campaign.entry, window) {
            (Entry::Review(_) | Entry::ReviewOrOpening(_), Some(window)) => window,
            // There is nothing to sign up for.
            (Entry::Setting(cited) | Entry::Open(cited) | Entry::Review(cited) | Entry::ReviewOrOpening(cited), _) => {
                return Err(Refusal::NotOffered(cited));
            }
        };
        if !window.value.contains(self.cx.asked()) {
            return Err(Refusal::NotOffered(Cited(window.clause)));
        }
        let approved = self.cx.shop.sign_up(Figure::SignUp(id)) == Some(SignUp::Approved);
        if approved || self.trade.campaigns.get(id).is_some_and(|own| own.state() != SignUp::No) {
            return Err(Refusal::AlreadySignedUp);
        }
        let programme = Programme::Campaign(id);
        let assessment = Assessment::new(self.cx.rules, self.cx.shop, self.cx.at);
        if let Some(missing) = assessment.shop_conditions(programme).iter().find(|one| !one.outcome.holds()) {
            return Err(Refusal::ShopDoesNotQualify(Cited(missing.clause())));
        }
        if reviews_goods(campaign) && goods.is_empty() {
            return Err(Refusal::NoGoods);
        }
        for good in &goods {
            let found = self.cx.goods.get(good).ok_or(Refusal::NoSuchGood)?;
            let cell = assessment.cell(programme, &self.cx.goods.facts(found));
            if cell.overall != Overall::Qualifies {
                let deciding = cell.deciding().and_then(|place| assessment.plan(programme).conditions.get(place));
                let clause = deciding.map_or(&general::OWN_CAMPAIGN, |requirement| requirement.clause);
                return Err(Refusal::DoesNotQualify { good: good.clone(), clause: Cited(clause) });
            }
        }
        let by = if self.cx.by.0 == Actor::Platform { Submitter::Industry } else { Submitter::Merchant };
        self.tell(CampaignEvent::SignedUp { campaign: id, goods, by });
        Ok(())
    }

    fn review(&mut self, id: CampaignId, good: Option<GoodId>, refusal: Option<String>) -> Result<(), Refusal> {
        let own = self.trade.campaigns.get(id).ok_or(Refusal::NotSignedUp)?;
        let review = match &good {
            None if own.goods.is_empty() => &own.shop,
            None => return Err(Refusal::NoGoods),
            Some(good) => own.goods.get(good).ok_or(Refusal::NoSuchGood)?,
        };
        if *review != Review::Waits {
            return Err(Refusal::AlreadyReviewed);
        }
        let refusal = refusal.map(|why| why.trim().to_owned());
        if refusal.as_ref().is_some_and(String::is_empty) {
            return Err(Refusal::NoReason);
        }
        let mut then = own.clone();
        then.reviewed(good.as_ref(), refusal.as_ref(), self.cx.at);
        let approved = refusal.is_none();
        self.tell(CampaignEvent::Reviewed { campaign: id, good, refusal, state: then.state() });
        // What the approval sets up by itself. Signing up was consent to the agreement (AMB-08, SUB38-REG-02);
        // that it takes the approval is our reading (DEF-APPROVAL-OPENS).
        let sets_up = self.campaign(id)?.sets_up;
        let closed = self.cx.shop.service(Figure::PayLater).unwrap_or(Service::Closed) == Service::Closed;
        if approved && sets_up == SetUp::PayLater && closed && self.wallet_is_open() {
            self.tell(PayLaterEvent::Opened);
        }
        Ok(())
    }
}

/// How a campaign stands for a shop, as its list shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CampaignState {
    /// The sign-up has not begun.
    Coming,
    /// One can sign up.
    Open,
    /// Submitted; nobody has looked at it.
    SignedUp,
    /// Some of it has been reviewed.
    InReview,
    /// Approved; the benefit has not begun.
    Approved,
    /// The benefit is being paid to this shop.
    Active,
    /// It is over, and the shop took part.
    Ended,
    /// The sign-up is over, and the shop has not signed up.
    Missed,
}

/// How a campaign stands at a moment. `takes_part` says that the shop takes part without a sign-up of its own.
pub fn state(
    (sign_up, active): (Option<Span>, Span),
    own: Option<&Participation>,
    stated: Option<SignUp>,
    takes_part: bool,
    at: Moment,
) -> CampaignState {
    let over = active.until.is_some_and(|until| until < at.day());
    let begun = active.from.is_none_or(|from| from <= at.day());
    let approved = match own {
        Some(own) => own.state() == SignUp::Approved,
        None => stated == Some(SignUp::Approved),
    };
    if approved || takes_part {
        return match (over, begun) {
            (true, _) => CampaignState::Ended,
            (false, true) => CampaignState::Active,
            (false, false) => CampaignState::Approved,
        };
    }
    let waiting = match own {
        Some(own) if own.state() == SignUp::InReview => {
            Some(if own.is_under_review() { CampaignState::InReview } else { CampaignState::SignedUp })
        }
        None if stated == Some(SignUp::InReview) => Some(CampaignState::InReview),
        _ => None,
    };
    let signs_up = sign_up.unwrap_or(active);
    match (waiting, over) {
        (Some(waiting), false) => waiting,
        _ if signs_up.contains(at) => CampaignState::Open,
        _ if signs_up.from.is_some_and(|from| at.day() < from) => CampaignState::Coming,
        _ => CampaignState::Missed,
    }
}

/// How a campaign stands for a shop, with the days on which that rests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// How it stands.
    pub state: CampaignState,
    /// When one signs up; `None` where there is nothing to sign up for.
    pub sign_up: Option<Span>,
    /// When it pays.
    pub active: Span,
}

/// How a campaign stands for a shop now; `None` when there is no such campaign.
pub fn standing(trade: &Trade, assessment: &Assessment, id: CampaignId) -> Option<Standing> {
    let rules = assessment.rules();
    let campaign = rules.set.campaign(id)?;
    let active = campaign.active.span(&rules)?.value;
    let sign_up = campaign.sign_up.and_then(|bound| bound.span(&rules)).map(|span| span.value);
    // Where one need not sign up there is no time to do so.
    let sign_up = sign_up.filter(|_| matches!(campaign.entry, Entry::Review(_) | Entry::ReviewOrOpening(_)));
    let stated = assessment.shop().sign_up(Figure::SignUp(id));
    let by_itself = match active.until.map(|day| day.end()).filter(|end| *end < assessment.at()) {
        // Once it is over, whoever was paid something took part, and who met what it asks in its last second, by what is
        // known of the shop.
        Some(end) => {
            let opened_since = trade.pay_later.opened.is_some_and(|opened| opened > end);
            let then = || Assessment::new(rules.set, assessment.shop(), end);
            trade.campaigns.quota(id).own > Money::ZERO
                || (!opened_since && takes_part(trade, &then(), id, campaign, active))
        }
        None => takes_part(trade, assessment, id, campaign, active),
    };
    // Who opens 先用后付 by itself takes part as long as it pays (SUB38-REG-01).
    let joins = match campaign.entry {
        Entry::ReviewOrOpening(_) => sign_up.map(|sign_up| {
            // No end is the latest.
            let until = sign_up.until.zip(active.until).map(|(sign_up, active)| sign_up.max(active));
            Span { from: sign_up.from.min(active.from), until }
        }),
        _ => sign_up,
    };
    let state = state((joins, active), trade.campaigns.get(id), stated, by_itself, assessment.at());
    Some(Standing { state, sign_up, active })
}

/// Whether a shop takes part without a sign-up of its own: it meets the conditions, and what the campaign wants opened
/// is open.
fn takes_part(trade: &Trade, assessment: &Assessment, id: CampaignId, campaign: &Campaign, active: Span) -> bool {
    if matches!(campaign.entry, Entry::Review(_)) {
        return false;
    }
    let programme = Programme::Campaign(id);
    let conditions = assessment.shop_conditions(programme);
    let labels = assessment.plan(programme).label.iter().filter(|asked| asked.test.level() == Level::Shop);
    // When its benefit begins is no part of taking part.
    let mut of_shop = labels.filter(|asked| !matches!(asked.test, Test::Active(_)));
    // Where goods have to be set, some have to be, for when it pays (LJ-REQ-01).
    let pays_at = active.from.map_or(assessment.at(), |day| day.start().max(assessment.at()));
    let asks_goods = assessment.plan(programme).label.iter().any(|asked| asked.test == Test::InActivity);
    let sets = |activity: &Activity| activity.holds(pays_at) && !activity.goods.is_empty();
    if asks_goods && !trade.pay_later.activities.iter().any(sets) {
        return false;
    }
    let case = Case { at: assessment.at(), shop: assessment.shop(), good: None, buyer: None };
    conditions.iter().all(|one| one.outcome.holds()) && of_shop.all(|asked| asked.test.judge(&case).holds())
}
