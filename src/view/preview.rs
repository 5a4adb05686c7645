//! The eligibility preview: what a cell says in few words, which rows are shown and in which order.

use super::matrix::{Matrix, ReasonCount, Row};
use super::search::Sought;
use super::titles::Titles;
use crate::base::{Money, sort_places_by_number, sort_places_by_text, sorted};
use crate::policy::{
    Assessment, Cell, Effect, Figure, Item, Level, Lever, Overall, Plan, Programme, Test, Way, smallest,
};

/// What a condition is about, in one word: for cells and for the filter by reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The day, or a window.
    Date,
    /// Where the good comes from.
    Origin,
    /// Listing.
    Listing,
    /// The category.
    Category,
    /// The price.
    Price,
    /// The commission.
    Commission,
    /// A figure of the shop.
    Figure(Figure),
    /// Anything else.
    Other,
}

impl Reason {
    /// What a question is about.
    pub fn of(test: &Test) -> Self {
        match test {
            Test::InForce(_) | Test::SignUpOpen(..) | Test::Active(_) | Test::RolledOut(..) => Reason::Date,
            Test::MeantFor(_) | Test::Origin(_) => Reason::Origin,
            Test::Listed => Reason::Listing,
            Test::NotExcluded(_) | Test::NotVirtual => Reason::Category,
            Test::HighestAtMost(_) | Test::LowestAtLeast(_) | Test::LowestAbove(_) | Test::CoversThreshold(_) => {
                Reason::Price
            }
            Test::CommissionCovers(_) => Reason::Commission,
            Test::FigureAtLeast(figure, _) | Test::FigureAtMost(figure, _) | Test::FigureIs(figure, _) => {
                Reason::Figure(*figure)
            }
            Test::DisputesAtMost(_) => Reason::Figure(Figure::Disputes),
            Test::ServiceOpen => Reason::Figure(Figure::PayLater),
            Test::HasGuarantee(_) => Reason::Figure(Figure::RefundOnly),
            Test::Approved(figure) | Test::ApprovedOrOpened(figure) => Reason::Figure(*figure),
            Test::InActivity
            | Test::ZhimaAbove(_)
            | Test::WechatAbove(_)
            | Test::GoodCredit
            | Test::FirstZhimaOrder
            | Test::Valued
            | Test::ClientAtLeast(..)
            | Test::WalletCovers { .. }
            | Test::PaysAbove { .. } => Reason::Other,
        }
    }
}

/// What a cell says besides its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brief {
    /// Nothing more than that it qualifies.
    Plain,
    /// What an order over the highest price would cost.
    Costs(Money),
    /// What an order over the highest price would save.
    Saves(Money),
    /// The largest coupon that fits.
    UpTo(Money),
    /// Lower a price by this.
    Lower(Money),
    /// Raise a price by this.
    Raise(Money),
    /// List the good.
    List,
    /// Bring a figure of the shop to a value.
    Reach(Figure),
    /// Wait for a date.
    Wait,
    /// This is what stands in the way, or what is missing.
    About(Reason),
    /// Not in force on the day.
    NotInForce,
    /// Not meant for such goods.
    NotMeant,
}

/// What a cell says in few words.
pub fn brief(assessment: &Assessment, programme: Programme, row: &Row) -> Brief {
    let cell = row.cell(programme);
    let plan = assessment.plan(programme);
    let about = |cell: Cell| {
        let requirement = cell.deciding().and_then(|place| plan.conditions.get(place));
        requirement.map_or(Reason::Other, |requirement| Reason::of(&requirement.test))
    };
    match cell.overall {
        Overall::Qualifies => worth(assessment, programme, row),
        Overall::Near => near(assessment, programme, row).unwrap_or(Brief::About(about(cell))),
        Overall::Unknown | Overall::No => Brief::About(about(cell)),
        Overall::NotApplicable if assessment.in_force(programme) => Brief::NotMeant,
        Overall::NotApplicable => Brief::NotInForce,
    }
}

fn worth(assessment: &Assessment, programme: Programme, row: &Row) -> Brief {
    if matches!(programme, Programme::ShopCoupon | Programme::HostCoupon) {
        let planned = assessment.shop().money(Figure::CouponFace);
        return match (planned, row.facts.lowest_commission()) {
            (None, Some(most)) if most > Money::ZERO => Brief::UpTo(most),
            _ => Brief::Plain,
        };
    }
    if programme == Programme::RefundOnly {
        return Brief::Plain;
    }
    let Some(price) = row.facts.prices.high else { return Brief::Plain };
    let lines = programme.estimate(&assessment.rules(), price);
    let first = |effect| lines.iter().find(|line| line.effect == effect).map(|line| line.amount);
    match (first(Effect::Saves), first(Effect::Costs)) {
        (Some(amount), _) => Brief::Saves(amount),
        (None, Some(amount)) if programme == Programme::InterestFree => Brief::Costs(amount),
        _ => Brief::Plain,
    }
}

fn near(assessment: &Assessment, programme: Programme, row: &Row) -> Option<Brief> {
    let rules = assessment.rules();
    let prices = row.good.prices();
    let item = Item { facts: &row.facts, prices: &prices };
    let Way::Change(levers) = smallest(rules.set, rules.shop, rules.at, item, programme) else { return None };
    Some(match levers.first()? {
        Lever::Price { from, to, .. } if to < from => Brief::Lower(*from - *to),
        Lever::Price { from, to, .. } => Brief::Raise(*to - *from),
        Lever::List => Brief::List,
        Lever::Figure { figure, .. } => Brief::Reach(*figure),
        Lever::Wait { .. } => Brief::Wait,
    })
}

/// Which rows are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// The programme that the other filters look at; the first one of the matrix when none is chosen.
    pub programme: Option<Programme>,
    /// Only this outcome.
    pub overall: Option<Overall>,
    /// Only rows in which this stands in the way or is missing.
    pub reason: Option<Reason>,
    /// Only this first segment of the category path.
    pub category: Option<String>,
    /// Only titles, numbers and categories with these words.
    pub text: String,
}

/// What rows are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortBy {
    /// The list's own order.
    #[default]
    List,
    /// The title.
    Title,
    /// The highest price.
    Price,
    /// The outcome under a programme.
    Outcome(Programme),
}

/// The order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sort {
    /// What it goes by.
    pub by: SortBy,
    /// From the largest.
    pub descending: bool,
}

/// The first segment of a category path.
pub fn family(category: &str) -> &str {
    let end = category.find(['>', '›', '/', '＞', '»']).unwrap_or(category.len());
    category[..end].trim()
}

/// The places of the rows that pass a filter, in order. The order by title is worked out unless it is there already.
pub fn select(matrix: &Matrix, filter: &Filter, sort: Sort, titles: Option<&Titles>) -> Vec<u32> {
    let programme = filter.programme.unwrap_or(Programme::PayLater);
    let sought = Sought::new(&filter.text);
    let counts = &matrix.counts.reasons[programme.place()];
    let mask = |reason| counts.iter().find(|count| count.reason == reason).map_or(0, |count| count.mask);
    let wanted = filter.reason.map(mask);
    let passes = |row: &Row| {
        let cell = row.cell(programme);
        filter.overall.is_none_or(|overall| cell.overall == overall)
            && wanted.is_none_or(|mask| lacking(cell) & mask != 0)
            && filter.category.as_deref().is_none_or(|wanted| family(&row.good.category) == wanted)
            && sought.is_in([row.good.title.as_str(), row.good.id.as_str(), row.good.category.as_str()])
    };
    let mut places: Vec<u32> =
        matrix.rows.iter().enumerate().filter(|(_, row)| passes(row)).map(|(place, _)| place as u32).collect();
    let row = |place: u32| &matrix.rows[place as usize];
    match sort.by {
        SortBy::List => {}
        SortBy::Title => match titles.and_then(|titles| titles.of(&matrix.goods)) {
            Some(ranks) => sort_places_by_number(&mut places, &|place| u64::from(ranks[place as usize])),
            None => sort_places_by_text(&mut places, &|place| row(place).good.title.as_str()),
        },
        SortBy::Price => sort_places_by_number(&mut places, &|place| by_price(row(place).facts.prices.high)),
        SortBy::Outcome(programme) => {
            sort_places_by_number(&mut places, &|place| row(place).cell(programme).overall as u64);
        }
    }
    if sort.descending {
        places.reverse();
    }
    places
}

/// A price as a number to sort by, the unknown one first. Prices in a list are above zero and fit, see `Good::check`.
pub(super) fn by_price(price: Option<Money>) -> u64 {
    price.and_then(|price| u64::try_from(price.fen()).ok()).unwrap_or(0)
}

/// The conditions that keep a good out, or leave it open where nothing keeps it out, by their places in the plan.
pub(super) fn lacking(cell: Cell) -> u16 {
    cell.unmet | if cell.overall == Overall::Unknown { cell.unknown } else { 0 }
}

/// The reasons that the conditions of a plan can give, in its order, with the conditions that give each.
pub(super) fn reason_masks(plan: &Plan) -> Vec<ReasonCount> {
    let mut reasons: Vec<ReasonCount> = Vec::new();
    for (place, requirement) in plan.conditions.iter().enumerate() {
        let (reason, bit) = (Reason::of(&requirement.test), 1 << place);
        match reasons.iter_mut().find(|known| known.reason == reason) {
            Some(known) => known.mask |= bit,
            None => reasons.push(ReasonCount { reason, mask: bit, goods: 0 }),
        }
    }
    reasons
}

/// What the filters offer, with how many goods each would show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Every reason, most frequent first.
    pub reasons: Vec<(Reason, usize)>,
    /// Every first category segment, most frequent first.
    pub categories: Vec<(String, usize)>,
}

/// Works out what the filters offer.
pub fn choices(matrix: &Matrix, programme: Programme) -> Choices {
    let reasons = matrix.counts.reasons[programme.place()].iter().filter(|count| count.goods > 0);
    let categories = matrix.counts.families.iter().filter(|(name, _)| !name.is_empty());
    Choices {
        reasons: sorted(reasons.map(|count| (count.reason, count.goods)), |a, b| b.1.cmp(&a.1)),
        categories: sorted(categories.cloned(), |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))),
    }
}

/// The numbers on top of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many goods there are.
    pub goods: usize,
    /// The outcomes of the programme in view, in the order of [`Overall::ALL`].
    pub tally: super::matrix::Tally,
    /// Of the goods that are one change away: how many by price, by listing, by a figure of the shop.
    pub by_price: usize,
    /// See `by_price`.
    pub by_listing: usize,
    /// See `by_price`.
    pub by_figure: usize,
    /// Goods whose category nobody has placed.
    pub unplaced: usize,
    /// Campaigns in force whose shop-level conditions all hold.
    pub campaigns_met: usize,
    /// Campaigns in force.
    pub campaigns: usize,
    /// What the first campaign that is not met lacks.
    pub campaign_lacks: Option<Reason>,
}

/// Works out the numbers on top.
pub fn summary(matrix: &Matrix, programme: Programme) -> Summary {
    let plan = matrix.assessment.plan(programme);
    let mut summary = Summary {
        goods: matrix.rows.len(),
        tally: matrix.tally(programme),
        by_price: 0,
        by_listing: 0,
        by_figure: 0,
        unplaced: matrix.counts.unplaced,
        campaigns_met: 0,
        campaigns: 0,
        campaign_lacks: None,
    };
    for (requirement, goods) in plan.conditions.iter().zip(matrix.counts.near[programme.place()]) {
        match Reason::of(&requirement.test) {
            Reason::Price => summary.by_price += goods,
            Reason::Listing => summary.by_listing += goods,
            _ => summary.by_figure += goods,
        }
    }
    let campaigns = matrix.assessment.in_force_now().into_iter();
    for campaign in campaigns.filter(|programme| matches!(programme, Programme::Campaign(_))) {
        summary.campaigns += 1;
        let conditions = matrix.assessment.shop_conditions(campaign);
        let holds = |outcome| matches!(outcome, crate::policy::Outcome::Met | crate::policy::Outcome::NotApplicable);
        match conditions.iter().find(|condition| !holds(condition.outcome)) {
            None => summary.campaigns_met += 1,
            Some(lacking) => {
                summary.campaign_lacks.get_or_insert(Reason::of(&lacking.requirement.test));
            }
        }
    }
    summary
}

/// How far a shop is from a programme, without any good: "you meet 5 of 6".
pub fn shop_score(assessment: &Assessment, programme: Programme) -> (usize, usize) {
    let conditions = assessment.shop_conditions(programme);
    let met = conditions.iter().filter(|condition| condition.outcome == crate::policy::Outcome::Met).count();
    let own = conditions.iter().filter(|condition| condition.level() != Level::Buyer).count();
    (met, own)
}
