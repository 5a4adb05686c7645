//! Campaigns: how they stand for the shop, its sign-ups, what they pay and what of it is left.

use super::node::{Found, Keys, Node, Record, named, number};
use super::path::nearest;
use super::seen::Seen;
use super::write::{campaign_name, maybe, money, name, section, text};
use crate::base::{Money, Span};
use crate::policy::campaign::{Benefit, Bound};
use crate::policy::{Campaign, CampaignId, Figure};
use crate::shop::{Review, quota_left, standing};
use crate::world::World;
use serde_json::Value;

/// Campaigns by their names: that of the glossary, or `Own1` and so on; also by their numbers, and the user's own by
/// what they are called.
pub(super) struct CampaignKeys<'s>(pub &'s World);

impl<'s> Keys<'s> for CampaignKeys<'s> {
    type Key = CampaignId;

    fn placeholder(&self) -> &'static str {
        "<Campaign>"
    }

    fn all(&self) -> Vec<(String, CampaignId)> {
        self.0.rules.campaign_ids().map(|id| (campaign_name(id), id)).collect()
    }

    fn find(&self, name: &str) -> Found<CampaignId> {
        let rules = &self.0.rules;
        let called = |id: &CampaignId| rules.campaign(*id).is_some_and(|campaign| campaign.name.zh == name);
        let numbered = number(name).and_then(|number| u8::try_from(number).ok()).map(CampaignId);
        let found = rules
            .campaign_ids()
            .find(|id| campaign_name(*id) == name)
            .or_else(|| numbered.filter(|id| rules.campaign(*id).is_some()))
            .or_else(|| rules.campaign_ids().filter(|id| id.own_place().is_some()).find(called));
        match found {
            Some(id) => Found::There(id),
            None if may_come(name) => Found::NotYet,
            None => Found::Never,
        }
    }
}

/// Whether a campaign of the user's own could have a name: the next ones in order, or anything that is not meant to be one
/// of the notices'.
fn may_come(name: &str) -> bool {
    let of_own = name.strip_prefix("Own").unwrap_or(name);
    match number(of_own).filter(|_| !of_own.is_empty()) {
        Some(place) if of_own.len() < name.len() => (1..=CampaignId::MOST_EVER as u32).contains(&place),
        Some(number) => number < u32::from(CampaignId::BUILT_IN) + CampaignId::MOST_EVER as u32,
        None => {
            let notices: Vec<String> = CampaignId::built_in().map(campaign_name).collect();
            !name.is_empty() && nearest(name, notices.iter().map(String::as_str)).is_none()
        }
    }
}

/// The campaigns.
pub(super) fn campaigns<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("count", |seen, ()| Value::from(seen.world.rules.campaign_ids().count()))
        .many(CampaignKeys(seen.world), campaign)
        .node()
}

fn campaign<'s>(seen: &'s Seen<'s>, id: Option<CampaignId>) -> Node<'s> {
    Record::of(seen, id)
        .leaf("number", |_, id| Value::from(id.0))
        .leaf("name", |seen, id| maybe(of(seen, id), |campaign| text(&campaign.name.zh)))
        .leaf("own", |_, id| Value::from(id.own_place().is_some()))
        .leaf("state", |seen, id| {
            maybe(standing(&seen.world.trade, seen.assessment(), id), |standing| name(standing.state))
        })
        .leaf("signUp", |seen, id| {
            let own = seen.world.trade.campaigns.get(id).map(|own| own.state());
            maybe(own.or_else(|| seen.shop().sign_up(Figure::SignUp(id))), name)
        })
        .leaf("signUpFrom", |seen, id| maybe(sign_up(seen, id).and_then(|span| span.from), text))
        .leaf("signUpUntil", |seen, id| maybe(sign_up(seen, id).and_then(|span| span.until), text))
        .leaf("activeFrom", |seen, id| maybe(active(seen, id).and_then(|span| span.from), text))
        .leaf("activeUntil", |seen, id| maybe(active(seen, id).and_then(|span| span.until), text))
        .leaf("share", |seen, id| maybe(share(seen, id), text))
        .leaf("least", |seen, id| maybe(discount(seen, id).map(|(least, _)| least), money))
        .leaf("most", |seen, id| maybe(discount(seen, id).map(|(_, most)| most), money))
        .leaf("used", |seen, id| money(seen.world.trade.campaigns.quota(id).own))
        .leaf("others", |seen, id| money(seen.world.trade.campaigns.quota(id).others))
        .leaf("cap", |seen, id| maybe(limit(seen, id, |campaign| campaign.cap), money))
        .leaf("pool", |seen, id| maybe(limit(seen, id, |campaign| campaign.pool), money))
        .leaf("capLeft", |seen, id| {
            let used = seen.world.trade.campaigns.quota(id).own;
            maybe(limit(seen, id, |campaign| campaign.cap), |cap| money((cap - used).max(Money::ZERO)))
        })
        .leaf("poolLeft", |seen, id| {
            let quota = seen.world.trade.campaigns.quota(id);
            let used = quota.own + quota.others;
            maybe(limit(seen, id, |campaign| campaign.pool), |pool| money((pool - used).max(Money::ZERO)))
        })
        .leaf("left", |seen, id| {
            let left = of(seen, id).and_then(|campaign| quota_left(&seen.world.trade, &seen.context(), id, campaign));
            maybe(left, money)
        })
        .leaf("submitted", |seen, id| maybe(seen.world.trade.campaigns.get(id), |own| text(own.at)))
        .leaf("by", |seen, id| maybe(seen.world.trade.campaigns.get(id), |own| name(own.by)))
        .branch("review", |seen, id| {
            let own = id.and_then(|id| seen.world.trade.campaigns.get(id)).filter(|own| own.goods.is_empty());
            review(seen, own.map(|own| &own.shop))
        })
        .branch("goods", |seen, id| {
            let own = id.and_then(|id| seen.world.trade.campaigns.get(id));
            let all = own.into_iter().flat_map(|own| &own.goods).map(|(good, review)| (good.to_string(), review));
            Record::of(seen, id).many(named("<good>", all, |name| !name.is_empty()), review).node()
        })
        .node()
}

/// What came of something that was submitted.
fn review<'s>(seen: &'s Seen<'s>, review: Option<&'s Review>) -> Node<'s> {
    Record::of(seen, review)
        .word(|_, review| {
            Value::from(match review {
                Review::Waits => "Waits",
                Review::Approved(_) => "Approved",
                Review::Refused(_) => "Refused",
            })
        })
        .leaf("approved", |_, review| match review {
            Review::Approved(at) => text(at),
            Review::Waits | Review::Refused(_) => Value::Null,
        })
        .leaf("reason", |_, review| match review {
            Review::Refused(why) => text(why),
            Review::Waits | Review::Approved(_) => Value::Null,
        })
        .node()
}

fn of<'s>(seen: &'s Seen<'s>, id: CampaignId) -> Option<&'s Campaign> {
    seen.world.rules.campaign(id)
}

fn sign_up(seen: &Seen, id: CampaignId) -> Option<Span> {
    standing(&seen.world.trade, seen.assessment(), id)?.sign_up
}

fn active(seen: &Seen, id: CampaignId) -> Option<Span> {
    Some(standing(&seen.world.trade, seen.assessment(), id)?.active)
}

fn limit(seen: &Seen, id: CampaignId, which: fn(&Campaign) -> Option<Bound>) -> Option<Money> {
    let bound = which(seen.world.rules.campaign(id)?)?;
    bound.money(&seen.assessment().rules()).map(|found| found.value)
}

/// The platform's share of a fee.
fn share(seen: &Seen, id: CampaignId) -> Option<crate::base::Rate> {
    match &seen.world.rules.campaign(id)?.benefit {
        Benefit::PayLaterFee { share } | Benefit::InstalmentFee { share, .. } => {
            share.rate(&seen.assessment().rules()).map(|found| found.value)
        }
        Benefit::Discount { .. } => None,
    }
}

/// The least and the most that is taken off a bill.
fn discount(seen: &Seen, id: CampaignId) -> Option<(Money, Money)> {
    match &seen.world.rules.campaign(id)?.benefit {
        Benefit::Discount { least, most, .. } => {
            let rules = seen.assessment().rules();
            Some((least.money(&rules)?.value, most.money(&rules)?.value))
        }
        Benefit::PayLaterFee { .. } | Benefit::InstalmentFee { .. } => None,
    }
}
