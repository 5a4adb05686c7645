//! Campaigns as their list and their pages show them.

use crate::base::{Moment, Money, Rate, Span};
use crate::policy::campaign::{Benefit, Bound, Entry, SetUp};
use crate::policy::{
    Assessment, Campaign, CampaignId, Clause, Figure, InForce, Level, Outcome, Prices, Programme, Rules, SignUp,
    festival_38,
};
use crate::shop::{
    CampaignState, Good, GoodId, Order, OrderId, Quota, Review, Standing, Submitter, reviews_goods, standing,
};
use crate::view::explanation::{Check, checks};
use crate::view::orders::ListHead;
use crate::world::World;
use serde::{Deserialize, Serialize};

/// A campaign in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub id: CampaignId,
    /// How it stands for the shop.
    pub state: CampaignState,
    /// When one signs up; `None` where there is nothing to sign up for.
    pub sign_up: Option<Span>,
    /// When it pays.
    pub active: Span,
}

/// What a campaign pays.
#[derive(Debug, Clone, PartialEq)]
pub enum Pays {
    /// This share of the fee of 先用后付.
    PayLaterFee(Rate),
    /// This share of the fee of instalments over so many periods.
    InstalmentFee(Vec<u8>, Rate),
    /// Off the buyer's bill, from the least to the most; whether the platform pays it.
    Discount(Money, Money, bool),
}

/// How one takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// By signing goods up, which are reviewed one by one.
    Goods,
    /// By signing the shop up, or by opening 先用后付.
    ShopOrOpening,
    /// By opening 先用后付 and setting goods.
    Setting,
    /// By meeting the conditions.
    Conditions,
}

/// A condition of the shop, now and when the sign-up ends if things stay as they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// Now.
    pub now: Check,
    /// In the last second of the sign-up; `None` once that is past.
    pub at_the_end: Option<Outcome>,
}

/// A good that was submitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Submitted {
    /// The good.
    pub good: GoodId,
    /// Its title.
    pub title: String,
    /// What came of it.
    pub review: Review,
}

/// A sign-up as its page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct SignedUp {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Submitter,
    /// The goods; none where the shop as a whole is reviewed.
    pub goods: Vec<Submitted>,
    /// The shop as a whole, where no goods are submitted.
    pub shop: Review,
    /// It can still be taken back.
    pub may_withdraw: bool,
}

/// A campaign's money.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Purse {
    /// What is taken of it.
    pub used: Quota,
    /// The most for one shop, and who says so.
    pub cap: Option<InForce<Money>>,
    /// The most for all shops, and who says so.
    pub pool: Option<InForce<Money>>,
}

impl Purse {
    /// What all shops together have taken.
    pub fn all(&self) -> Money {
        self.used.own + self.used.others
    }

    /// How much of a limit is used, in whole per cent, at most 100.
    pub fn share(used: Money, limit: Money) -> i64 {
        if limit > Money::ZERO { (used.fen() * 100 / limit.fen()).clamp(0, 100) } else { 100 }
    }
}

/// A campaign's page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// As in the list.
    pub row: Row,
    /// How one takes part.
    pub way: Way,
    /// Who says so.
    pub way_clause: &'static Clause,
    /// What it pays, and who says so.
    pub pays: Option<(Pays, &'static Clause)>,
    /// What an approval sets up by itself, and who says so.
    pub sets_up: Option<(SetUp, &'static Clause)>,
    /// Only for orders from a live room or 专区, and who says which.
    pub places: Option<&'static Clause>,
    /// The last second of the sign-up, while it is to come.
    pub deadline: Option<Moment>,
    /// What is asked of the shop.
    pub conditions: Vec<Condition>,
    /// The sign-up.
    pub signed_up: Option<SignedUp>,
    /// One can sign up now, as far as the day and earlier sign-ups go.
    pub is_open: bool,
    /// What the shop's form says of a sign-up, where none was played.
    pub stated: Option<SignUp>,
    /// Its money.
    pub purse: Purse,
}

impl Page {
    /// Whether every condition of the shop holds now.
    pub fn shop_qualifies(&self) -> bool {
        self.conditions.iter().all(|condition| condition.now.outcome.holds())
    }
}

/// A good that can be submitted, or why it cannot.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The good.
    pub good: GoodId,
    /// Its title.
    pub title: String,
    /// Its prices.
    pub prices: Prices,
    /// What keeps it out; `None` when it can be submitted.
    pub missing: Option<Check>,
}

/// The goods for a campaign.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidates {
    /// Those that can be submitted.
    pub fit: ListHead<Candidate>,
    /// The others, each with what keeps it out.
    pub unfit: ListHead<Candidate>,
}

fn row(world: &World, assessment: &Assessment, id: CampaignId) -> Option<Row> {
    let Standing { state, sign_up, active } = standing(&world.trade, assessment, id)?;
    Some(Row { id, state, sign_up, active })
}

/// Every campaign, those for which something can be done first.
pub fn list(world: &World) -> Vec<Row> {
    const ORDER: [CampaignState; 8] = [
        CampaignState::Open,
        CampaignState::SignedUp,
        CampaignState::InReview,
        CampaignState::Approved,
        CampaignState::Active,
        CampaignState::Coming,
        CampaignState::Ended,
        CampaignState::Missed,
    ];
    let assessment = Assessment::new(&world.rules, &world.shop(), world.clock);
    let mut rows: Vec<Row> = world.rules.campaign_ids().filter_map(|id| row(world, &assessment, id)).collect();
    rows.sort_by_key(|row| (ORDER.iter().position(|state| *state == row.state), row.active.until, row.id));
    rows
}

fn sets_up(campaign: &Campaign) -> Option<(SetUp, &'static Clause)> {
    match (campaign.sets_up, &campaign.benefit) {
        (SetUp::Nothing, _) => None,
        (SetUp::Instalments, Benefit::InstalmentFee { clause, .. }) => Some((SetUp::Instalments, clause.0)),
        (set_up, _) => Some((set_up, &festival_38::APPROVAL_OPENS)),
    }
}

fn pays(campaign: &Campaign, rules: &Rules) -> Option<(Pays, &'static Clause)> {
    Some(match &campaign.benefit {
        Benefit::PayLaterFee { share } => {
            let share = share.rate(rules)?;
            (Pays::PayLaterFee(share.value), share.clause)
        }
        Benefit::InstalmentFee { periods, share, clause } => {
            (Pays::InstalmentFee(periods.clone(), share.rate(rules)?.value), clause.0)
        }
        Benefit::Discount { least, most, from_platform } => {
            let (least, most) = (least.money(rules)?, most.money(rules)?);
            (Pays::Discount(least.value, most.value, from_platform.flag(rules)?), most.clause)
        }
    })
}

/// The orders that hold some of a campaign's money, the oldest first, and how much each.
pub fn holders(world: &World, id: CampaignId) -> Vec<(OrderId, Money)> {
    let of = |order: &Order| {
        let held: Money = order.holds().filter(|(campaign, _)| *campaign == id).map(|(_, held)| held).sum();
        (held > Money::ZERO).then_some((order.id, held))
    };
    world.trade.orders.all().iter().filter_map(of).collect()
}

/// A campaign's money; `None` when there is no such campaign.
pub fn purse(world: &World, id: CampaignId) -> Option<Purse> {
    let (campaign, shop) = (world.rules.campaign(id)?, world.shop());
    let rules = Rules { set: &world.rules, shop: &shop, at: world.clock };
    let money = |bound: Option<Bound>| bound.and_then(|bound| bound.money(&rules));
    Some(Purse { used: world.trade.campaigns.quota(id), cap: money(campaign.cap), pool: money(campaign.pool) })
}

/// A campaign's page; `None` when there is no such campaign.
pub fn page(world: &World, id: CampaignId) -> Option<Page> {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let campaign = world.rules.campaign(id)?;
    let rules = assessment.rules();
    let row = row(world, &assessment, id)?;
    let deadline = row.sign_up.and_then(|span| span.until).map(|day| day.end()).filter(|end| *end >= assessment.at());
    let programme = Programme::Campaign(id);
    let then = deadline.map(|at| Assessment::new(&world.rules, &shop, at));
    let now = assessment.shop_conditions(programme);
    let later: Vec<Outcome> =
        then.iter().flat_map(|then| then.shop_conditions(programme)).map(|condition| condition.outcome).collect();
    // Values may change until then; what is asked for, and in which order, does not.
    let later = Some(later).filter(|later| later.len() == now.len());
    let conditions = now.iter().enumerate().map(|(place, condition)| Condition {
        now: Check::of(condition, world.clock),
        at_the_end: later.as_ref().and_then(|later| later.get(place).copied()),
    });
    let (way, cited) = match campaign.entry {
        Entry::Review(cited) => (Way::Goods, cited),
        Entry::ReviewOrOpening(cited) => (Way::ShopOrOpening, cited),
        Entry::Setting(cited) => (Way::Setting, cited),
        Entry::Open(cited) => (Way::Conditions, cited),
    };
    let own = world.trade.campaigns.get(id);
    let title = |good: &GoodId| world.goods.get(good).map(|good| good.title.clone()).unwrap_or_default();
    let signed_up = own.map(|own| SignedUp {
        at: own.at,
        by: own.by,
        goods: own
            .goods
            .iter()
            .map(|(good, review)| Submitted { good: good.clone(), title: title(good), review: review.clone() })
            .collect(),
        shop: own.shop.clone(),
        may_withdraw: own.state() != SignUp::Approved,
    });
    let stated = shop.sign_up(Figure::SignUp(id)).filter(|stated| own.is_none() && *stated != SignUp::No);
    let again = stated.is_none() && own.is_none_or(|own| own.state() == SignUp::No);
    let is_open = again && row.sign_up.is_some_and(|span| span.contains(assessment.at()));
    Some(Page {
        way,
        way_clause: cited.0,
        pays: pays(campaign, &rules),
        sets_up: sets_up(campaign),
        places: campaign.live_only.then_some(&festival_38::PLACES),
        deadline,
        conditions: conditions.collect(),
        signed_up,
        is_open,
        stated,
        purse: purse(world, id)?,
        row,
    })
}

/// The goods that can be submitted, and the others, each at most `most`; `None` where no goods are submitted.
pub fn candidates(world: &World, id: CampaignId, most: usize) -> Option<Candidates> {
    world.rules.campaign(id).filter(|campaign| reviews_goods(campaign))?;
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let programme = Programme::Campaign(id);
    // What the shop itself lacks stands above the list; here it is the good that counts.
    let fits = |good: &&Good| assessment.good_fits(programme, &world.goods.facts(good));
    let (fit, unfit): (Vec<&Good>, Vec<&Good>) = world.goods.goods().iter().map(|good| &**good).partition(fits);
    let head = |goods: Vec<&Good>| {
        let left = goods.len().saturating_sub(most);
        let candidate = |good: &&Good| {
            let facts = world.goods.facts(good);
            // What is not met says more than what is not known.
            let all: Vec<Check> = checks(&assessment, programme, &facts);
            let of = |outcome| all.iter().find(|one| one.test.level() == Level::Good && one.outcome == outcome);
            let missing = of(Outcome::Unmet).or_else(|| of(Outcome::Unknown)).cloned();
            Candidate { good: good.id.clone(), title: good.title.clone(), prices: facts.prices, missing }
        };
        ListHead { rows: goods.iter().take(most).map(candidate).collect(), left }
    };
    Some(Candidates { fit: head(fit), unfit: head(unfit) })
}
