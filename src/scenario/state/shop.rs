//! The shop itself: its figures, the rules in force, its buyers, what it is measured by, what the director has arranged.

use super::campaigns::CampaignKeys;
use super::node::{Found, Keys, Node, Record, fixed, number, row};
use super::seen::Seen;
use super::write::{all, campaign_name, maybe, money, name, ruled, section, text};
use crate::policy::category::Exclusion;
use crate::policy::{CampaignId, Figure, RuleChange, Setting};
use crate::shop::{Buyer, Draw, Role, Took};
use serde_json::Value;

/// The shop's figures, with what has happened added; `null` where nobody knows.
pub(super) fn figures<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    let record = section(seen).branch("SignUp", sign_ups);
    let all = fixed(Some(()), "<Figure>", Figure::NAMED, |figure| format!("{figure:?}"));
    record.each(all, |seen, (_, figure)| maybe(seen.shop().get(figure), ruled)).node()
}

/// How sign-ups for campaigns stand, among the figures.
fn sign_ups<'s>(seen: &'s Seen<'s>, of: Option<()>) -> Node<'s> {
    let stated = |seen: &'s Seen<'s>, id: CampaignId| maybe(seen.shop().get(Figure::SignUp(id)), ruled);
    Record::of(seen, of).each(CampaignKeys(seen.world), stated).node()
}

/// The rules: what the user has changed, and every value in force.
pub(super) fn rules<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .branch("changes", |seen, _| row(seen, Some(seen.world.rules.changes.as_slice()), change))
        .leaf("ownCampaigns", |seen, ()| {
            let own = seen.world.rules.campaign_ids().filter(|id| id.own_place().is_some());
            all(own, |id| Value::from(campaign_name(id)))
        })
        .leaf("asOf", |seen, ()| maybe(seen.world.rules.as_of, text))
        .branch("values", values)
        .branch("excludes", excludes)
        .node()
}

fn change<'s>(seen: &'s Seen<'s>, change: Option<(u32, &'s RuleChange)>) -> Node<'s> {
    Record::of(seen, change)
        .leaf("setting", |_, (_, change)| Value::from(setting_name(change.setting)))
        .leaf("from", |_, (_, change)| text(change.from))
        .leaf("value", |_, (_, change)| ruled(change.value))
        .leaf("note", |_, (_, change)| text(&change.note))
        .node()
}

/// A setting in one word, one of a campaign or a category with what it is about behind it.
fn setting_name(setting: Setting) -> String {
    match setting {
        Setting::PayLaterExcludes(row) => format!("PayLaterExcludes {row:?}"),
        Setting::Campaign(id, term) => format!("{} {term:?}", campaign_name(id)),
        named => format!("{named:?}"),
    }
}

/// Every value in force today; those of campaigns stand with the campaigns.
fn values<'s>(seen: &'s Seen<'s>, of: Option<()>) -> Node<'s> {
    let all = fixed(of, "<Setting>", Setting::NAMED.iter().copied(), setting_name);
    Record::of(seen, of).each(all, |seen, (_, setting)| in_force(seen, setting)).node()
}

fn in_force(seen: &Seen, setting: Setting) -> Value {
    maybe(seen.world.rules.value(setting, seen.world.clock.day()), |found| ruled(found.value))
}

/// Which categories 先用后付 leaves out today.
fn excludes<'s>(seen: &'s Seen<'s>, of: Option<()>) -> Node<'s> {
    let all = fixed(of, "<Exclusion>", Exclusion::ALL.iter().copied(), |row| format!("{row:?}"));
    Record::of(seen, of).each(all, |seen, (_, row)| in_force(seen, Setting::PayLaterExcludes(row))).node()
}

/// The buyers, by their numbers, which begin at 0.
pub(super) fn buyers<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen)
        .leaf("count", |seen, ()| Value::from(seen.world.profile.buyers.all().len()))
        .leaf("counter", |seen, ()| Value::from(seen.world.profile.buyers.counter().0))
        .many(FromZero(seen), buyer)
        .node()
}

struct FromZero<'s>(&'s Seen<'s>);

impl<'s> Keys<'s> for FromZero<'s> {
    type Key = (u32, &'s Buyer);

    fn placeholder(&self) -> &'static str {
        "<n>"
    }

    fn aliases(&self) -> Vec<(&'static str, Option<Self::Key>)> {
        let all = self.0.world.profile.buyers.all();
        vec![("last", all.last().map(|last| (all.len() as u32 - 1, last)))]
    }

    fn all(&self) -> Vec<(String, Self::Key)> {
        let all = self.0.world.profile.buyers.all().iter().enumerate();
        all.map(|(place, buyer)| (place.to_string(), (place as u32, buyer))).collect()
    }

    fn find(&self, name: &str) -> Found<Self::Key> {
        let Some(number) = number(name) else { return Found::Never };
        let buyer = self.0.world.profile.buyers.all().get(number as usize);
        buyer.map_or(Found::NotYet, |buyer| Found::There((number, buyer)))
    }

    fn like(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}

fn buyer<'s>(seen: &'s Seen<'s>, buyer: Option<(u32, &'s Buyer)>) -> Node<'s> {
    Record::of(seen, buyer)
        .leaf("role", |_, (_, buyer)| match &buyer.role {
            Role::Own(_) => Value::from("Own"),
            role => name(role),
        })
        .leaf("name", |_, (_, buyer)| match &buyer.role {
            Role::Own(name) => Value::from(name.as_str()),
            _ => Value::Null,
        })
        .leaf("atCounter", |seen, (number, _)| Value::from(seen.world.profile.buyers.counter().0 == number))
        .leaf("zhima", |_, (_, buyer)| Value::from(buyer.facts.zhima))
        .leaf("wechat", |_, (_, buyer)| Value::from(buyer.facts.wechat))
        .leaf("firstZhimaOrder", |_, (_, buyer)| Value::from(buyer.facts.first_zhima_order))
        .leaf("goodCredit", |_, (_, buyer)| Value::from(buyer.facts.good_credit))
        .leaf("valued", |_, (_, buyer)| Value::from(buyer.facts.valued))
        .leaf("client", |_, (_, buyer)| maybe(buyer.facts.client, |client| ruled(crate::policy::Value::Client(client))))
        .node()
}

/// What the shop has come to within the thirty days up to today, without what its form states.
pub(super) fn measures<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    let record = Record::of(seen, Some(seen.world.trade.measures.last_30_days(seen.world.clock.day())));
    record
        .leaf("orders", |_, tally| Value::from(tally.orders))
        .leaf("gmv", |_, tally| money(tally.gmv))
        .leaf("toShip", |_, tally| Value::from(tally.to_ship))
        .leaf("inTime", |_, tally| Value::from(tally.in_time))
        .leaf("disputes", |_, tally| Value::from(tally.disputes))
        .leaf("qualityRefunds", |_, tally| Value::from(tally.quality_refunds))
        .branch("refunds", |seen, tally| took(seen, tally.map(|tally| tally.refunds)))
        .branch("returns", |seen, tally| took(seen, tally.map(|tally| tally.returns)))
        .leaf("leftOut", |_, tally| Value::from(tally.left_out))
        .leaf("kept", |seen, _| money(seen.world.trade.measures.kept()))
        .node()
}

fn took<'s>(seen: &'s Seen<'s>, took: Option<Took>) -> Node<'s> {
    Record::of(seen, took)
        .leaf("cases", |_, took| Value::from(took.cases))
        .leaf("seconds", |_, took| Value::from(took.seconds))
        .leaf("mean", |_, took| Value::from(took.mean()))
        .node()
}

/// What the director has arranged.
pub(super) fn director<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    Record::of(seen, Some(seen.world.trade.switches))
        .leaf("openingFails", |_, switches| maybe(switches.opening_fails, name))
        .leaf("chargesFail", |_, switches| Value::from(switches.charges_fail))
        .leaf("parcelsLost", |_, switches| Value::from(switches.parcels_lost))
        .leaf("neverSigns", |_, switches| Value::from(switches.never_signs))
        .leaf("liveApart", |_, switches| Value::from(switches.live_apart))
        .leaf("discount", |_, switches| match switches.discount {
            Draw::Fixed(amount) => money(amount),
            drawn => name(drawn),
        })
        .node()
}

/// What is on trial in the preview; it changes nothing else.
pub(super) fn draft<'s>(seen: &'s Seen<'s>, _: Option<()>) -> Node<'s> {
    section(seen).leaf("count", |seen, ()| Value::from(seen.world.draft.trials().len())).node()
}
