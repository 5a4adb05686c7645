//! 分期免息 as its pages show it: the shop's activities, which goods can be in one, and which activity applies to a good.

mod preview;
mod sums;

pub use preview::{Cost, Labelled, MonthCost, Preview, Unlabelled, WhyNot, preview};
pub use sums::{Calculated, calculated};

use super::explanation::Check;
use super::search::Sought;
use crate::base::{Moment, Money, Rate, Span};
use crate::policy::campaign::{Benefit, Entry, SetUp};
use crate::policy::{Assessment, CampaignId, Clause, Condition, Outcome, Overall, Prices, Programme, Rules};
use crate::shop::{
    Actor, Cart, Fate, FreeActivity, FreeBy, FreeId, FreeState, Good, GoodId, LiveId, Order, Periods, Review, Surface,
    Venue, ruling,
};
use crate::world::World;
use std::collections::BTreeSet;

/// An activity in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number.
    pub id: FreeId,
    /// Its name.
    pub name: String,
    /// How it stands.
    pub state: FreeState,
    /// Over how many periods the shop bears the fee.
    pub periods: Vec<Periods>,
    /// How many goods it has.
    pub goods: usize,
    /// Its first second.
    pub from: Moment,
    /// Its last second; `None` where it has no end.
    pub until: Option<Moment>,
    /// When it was stopped.
    pub stopped: Option<Moment>,
    /// How many orders were paid under it.
    pub orders: u64,
    /// The fees of these that the shop bears.
    pub fees: Money,
}

/// A setting for one good from before there were activities.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The good.
    pub good: GoodId,
    /// Its title; its number where the good is gone.
    pub title: String,
    /// Over how many periods.
    pub periods: Vec<Periods>,
}

/// An activity that the system has set for the shop's approved goods (SPLIT38-REG-01, JOINT38-REG-01).
#[derive(Debug, Clone, PartialEq)]
pub struct SetByPlatform {
    /// Of which campaign.
    pub campaign: CampaignId,
    /// How it stands.
    pub state: FreeState,
    /// Over how many periods.
    pub periods: Vec<u8>,
    /// The platform's share of the fee.
    pub share: Option<Rate>,
    /// How many goods were approved.
    pub goods: usize,
    /// When it runs.
    pub window: Span,
    /// Who says that it is set by itself.
    pub clause: &'static Clause,
}

/// The activities that the system has set, by rank.
fn set_by_platform(world: &World, rules: &Rules) -> Vec<SetByPlatform> {
    let row = |id: CampaignId| {
        let campaign = world.rules.campaign(id)?;
        let (Benefit::InstalmentFee { periods, share, .. }, SetUp::Instalments) = (&campaign.benefit, campaign.sets_up)
        else {
            return None;
        };
        let own = world.trade.campaigns.get(id)?;
        let goods = own.goods.values().filter(|review| matches!(review, Review::Approved(_))).count();
        let window = campaign.active.span(rules)?;
        let state = if window.value.contains(world.rules.moment(world.clock)) {
            FreeState::Running
        } else if window.value.has_begun(world.rules.moment(world.clock)) {
            FreeState::Ended
        } else {
            FreeState::Coming
        };
        let (Entry::Review(by) | Entry::ReviewOrOpening(by) | Entry::Setting(by) | Entry::Open(by)) = campaign.entry;
        (goods > 0).then(|| {
            let share = share.rate(rules).map(|share| share.value);
            let (periods, window) = (periods.clone(), window.value);
            (campaign.rank, SetByPlatform { campaign: id, state, periods, share, goods, window, clause: by.0 })
        })
    };
    let mut rows: Vec<(u8, SetByPlatform)> = world.rules.campaign_ids().filter_map(row).collect();
    rows.sort_by_key(|(rank, row)| (*rank, row.campaign));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// 分期免息 as its page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// It is offered on this day.
    pub there: bool,
    /// What the shop pays, by periods.
    pub fees: Vec<(Periods, Option<Rate>)>,
    /// The activities: running, coming, ended, stopped; of each the latest first.
    pub activities: Vec<Row>,
    /// How many more there are.
    pub left: usize,
    /// Those that the system has set for approved goods.
    pub platform: Vec<SetByPlatform>,
    /// The settings from before there were activities.
    pub standing: Vec<Standing>,
    /// How many more of these there are.
    pub standing_left: usize,
}

/// 分期免息 as its page shows it, with at most so many activities and so many older settings.
pub fn page(world: &World, most: usize, most_standing: usize) -> Page {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let own = &world.trade.interest_free;
    let row = |activity: &FreeActivity| {
        let (orders, fees) = borne(world, activity.id);
        let terms = &activity.terms;
        Row {
            id: activity.id,
            name: terms.name.clone(),
            state: activity.state(world.clock),
            periods: terms.periods.iter().copied().collect(),
            goods: terms.goods.len(),
            from: terms.from.unwrap_or(activity.made),
            until: terms.until,
            stopped: activity.stopped,
            orders,
            fees,
        }
    };
    let mut all: Vec<&FreeActivity> = own.activities().iter().rev().collect();
    all.sort_by_key(|activity| activity.state(world.clock));
    let left = all.len().saturating_sub(most);
    let title = |good: &GoodId| world.goods.get(good).map_or_else(|| good.to_string(), |good| good.title.clone());
    let standing = own.standing().map(|(good, periods)| Standing {
        good: good.clone(),
        title: title(good),
        periods: periods.iter().copied().collect(),
    });
    Page {
        there: assessment.in_force(Programme::InterestFree),
        fees: rates(&assessment),
        activities: all.into_iter().take(most).map(row).collect(),
        left,
        platform: set_by_platform(world, &assessment.rules()),
        standing: standing.take(most_standing).collect(),
        standing_left: own.standing().count().saturating_sub(most_standing),
    }
}

/// What a shop pays on a day, by periods; `None` where there is no rate.
fn rates(assessment: &Assessment) -> Vec<(Periods, Option<Rate>)> {
    let rules = assessment.rules();
    let rate = |periods: Periods| rules.rate(periods.merchants_rate()).map(|found| found.value);
    Periods::ALL.map(|periods| (periods, rate(periods))).to_vec()
}

/// How many orders were paid under an activity, and the fees of these that the shop bears.
pub fn borne(world: &World, activity: FreeId) -> (u64, Money) {
    let own = |order: &&Order| order.placed.free == Some(activity);
    let fees = world.trade.orders.all().iter().filter(own).filter_map(|order| order.plan).map(|plan| plan.fee);
    fees.fold((0, Money::ZERO), |(count, sum), fee| (count + 1, sum + fee))
}

/// A good that can be chosen, or why it cannot.
#[derive(Debug, Clone, PartialEq)]
pub struct Choosable {
    /// Which.
    pub id: GoodId,
    /// Its title.
    pub title: String,
    /// Its prices.
    pub prices: Prices,
    /// The first thing that keeps it from having it.
    pub missing: Option<Check>,
}

/// The goods from which an activity chooses (INST-CFG-01).
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// Those that can have it.
    pub can: Vec<Choosable>,
    /// How many more of these there are.
    pub left: usize,
    /// Those that cannot, and why.
    pub cannot: Vec<Choosable>,
    /// How many more of these there are.
    pub cannot_left: usize,
    /// Every good that can have it, whatever is looked for.
    pub all: BTreeSet<GoodId>,
}

/// The goods from which an activity chooses: at most so many that can have it and that cannot, those in whose title or
/// number the words are.
pub fn choices(world: &World, sought: &str, most: usize, most_cannot: usize) -> Choices {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let sought = Sought::new(sought);
    let mut all = BTreeSet::new();
    let (mut can, mut cannot) = (Vec::new(), Vec::new());
    for good in world.goods.goods() {
        let missing = missing(world, &assessment, good);
        if missing.is_none() {
            all.insert(good.id.clone());
        }
        if sought.is_in([good.title.as_str(), good.id.as_str()]) {
            if missing.is_none() { can.push(good) } else { cannot.push((good, missing)) }
        }
    }
    let (left, cannot_left) = (can.len().saturating_sub(most), cannot.len().saturating_sub(most_cannot));
    let choosable = |good: &Good, missing| Choosable {
        id: good.id.clone(),
        title: good.title.clone(),
        prices: world.goods.facts(good).prices,
        missing,
    };
    Choices {
        can: can.into_iter().take(most).map(|good| choosable(good, None)).collect(),
        left,
        cannot: cannot.into_iter().take(most_cannot).map(|(good, missing)| choosable(good, missing)).collect(),
        cannot_left,
        all,
    }
}

/// The first thing that keeps a good from free instalments; `None` where nothing does.
fn missing(world: &World, assessment: &Assessment, good: &Good) -> Option<Check> {
    let facts = world.goods.facts(good);
    let cell = assessment.cell(Programme::InterestFree, &facts);
    if cell.overall == Overall::Qualifies {
        return None;
    }
    let verdict = assessment.verdict(Programme::InterestFree, &facts);
    let of = |outcome| verdict.conditions.iter().find(|one: &&Condition| one.outcome == outcome);
    let first = of(Outcome::Unmet).or_else(|| of(Outcome::Unknown)).or_else(|| of(Outcome::NotApplicable))?;
    Some(Check::of(first, world.clock))
}

/// The goods in activities of the shop's own that are not over, with an older setting, or signed up for a campaign: at most
/// so many, and how many more there are.
pub fn contested(world: &World, most: usize) -> (Vec<(GoodId, String)>, usize) {
    let own = &world.trade.interest_free;
    let open = own.activities().iter().filter(|activity| activity.is_open(world.clock));
    let mut all: BTreeSet<&GoodId> = open.flat_map(|activity| &activity.terms.goods).collect();
    all.extend(own.standing().map(|(good, _)| good));
    let signed = world.rules.campaign_ids().filter_map(|id| world.trade.campaigns.get(id));
    all.extend(signed.flat_map(|own| own.goods.keys()));
    let there = world.goods.goods().iter().filter(|good| all.contains(&good.id));
    let found: Vec<(GoodId, String)> = there.map(|good| (good.id.clone(), good.title.clone())).collect();
    let left = found.len().saturating_sub(most);
    (found.into_iter().take(most).collect(), left)
}

/// One of those that could bear the fee, by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Contender {
    /// Which.
    pub by: FreeBy,
    /// The name of an activity of the shop's own.
    pub name: Option<String>,
    /// How it comes out.
    pub fate: Fate,
    /// The name of the one that goes before it, where that is an activity of the shop's own.
    pub after: Option<String>,
    /// Who says so.
    pub clause: &'static Clause,
}

/// Who bears the fee of a good over one number of periods.
#[derive(Debug, Clone, PartialEq)]
pub struct Contest {
    /// Over how many.
    pub periods: Periods,
    /// The buyer bears it.
    pub buyer: bool,
    /// All that could, in the order in which they are asked.
    pub contenders: Vec<Contender>,
}

/// One piece of a good, from a live room or from the shop's page. Of several choices it is the first with a price.
fn one_of(world: &World, good: &Good, live: bool) -> Cart {
    let sku = good.skus.iter().position(|sku| sku.price.is_some()).unwrap_or(0) as u32;
    let on_the_air = world.trade.lives.on().map_or(LiveId(0), |live| live.id);
    let from = if live { Venue::Live(on_the_air) } else { Venue::ShopPage };
    Cart { good: good.id.clone(), sku, quantity: 1, from, coupon: None }
}

/// Which activity applies to a good, over each number of periods, and why the others do not: for an order from a live room,
/// or from the shop's page (AMB-09, AMB-19, DEF-INST-OWN). Of several choices the first with a price is looked at.
pub fn contests(world: &World, good: &GoodId, live: bool) -> Vec<Contest> {
    let shop = world.shop();
    let cx = world.context((Actor::Buyer, Surface::BuyerPhone), &shop);
    let Some(good) = world.goods.get(good) else { return Vec::new() };
    let cart = one_of(world, good, live);
    let name = |by: FreeBy| match by {
        FreeBy::Own(id) => world.trade.interest_free.get(id).map(|activity| activity.terms.name.clone()),
        FreeBy::Campaign(_) | FreeBy::Standing => None,
    };
    let contest = |periods| {
        let ruling = ruling(&world.trade, &cx, good, &cart, periods);
        let buyer = ruling.winner().is_none();
        let contender = |claim: crate::shop::Contender| {
            let after = match claim.fate {
                Fate::After(first) => name(first),
                Fate::Applies | Fate::Kept(_) => None,
            };
            Contender { by: claim.by, name: name(claim.by), fate: claim.fate, after, clause: claim.clause }
        };
        Contest { periods, buyer, contenders: ruling.claims.into_iter().map(contender).collect() }
    };
    Periods::ALL.map(contest).to_vec()
}
