//! The shop's figures: who asks for each, how it fares on the day in view, and how far the shop is from each programme.

use super::explanation::{Check, shop_checks};
use super::preview::shop_score;
use crate::base::{Day, Rate};
use crate::policy::campaign::Entry;
use crate::policy::{
    Assessment, CampaignId, Figure, Kind, Outcome, Plan, Programme, RuleSet, Rules, ShopFacts, Test, Value,
};

/// The groups of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// How well the shop serves.
    Service,
    /// How well it delivers.
    Delivery,
    /// How much it sells.
    Size,
    /// What it has opened.
    Standing,
    /// What it has signed up for.
    SignUps,
    /// The coupon that it plans.
    Coupon,
    /// What estimates use.
    Estimate,
}

impl Group {
    /// Every group, in the order of the form.
    pub const ALL: [Group; 7] =
        [Group::Service, Group::Delivery, Group::Size, Group::Standing, Group::SignUps, Group::Coupon, Group::Estimate];

    /// Its figures.
    pub fn figures(self, rules: &RuleSet) -> Vec<Figure> {
        match self {
            Group::Service => {
                vec![Figure::Experience, Figure::Violations, Figure::RiskControl, Figure::BadRecord]
            }
            Group::Delivery => vec![Figure::OnTimeShipping, Figure::Disputes, Figure::Orders],
            Group::Size => vec![Figure::MonthGmv, Figure::SessionGmv],
            Group::Standing => vec![
                Figure::Wallet,
                Figure::ProfessionalHost,
                Figure::PayLaterRollout,
                Figure::PayLater,
                Figure::RefundOnly,
                Figure::RefundOnlyRollout,
            ],
            Group::SignUps => {
                let asks = |id: &CampaignId| {
                    rules
                        .campaign(*id)
                        .is_some_and(|campaign| matches!(campaign.entry, Entry::Review(_) | Entry::ReviewOrOpening(_)))
                };
                rules.campaign_ids().filter(asks).map(Figure::SignUp).collect()
            }
            Group::Coupon => vec![Figure::CouponThreshold, Figure::CouponFace],
            Group::Estimate => vec![Figure::RefundRate],
        }
    }
}

/// Every figure of the form, in its order.
pub fn figures(rules: &RuleSet) -> Vec<Figure> {
    Group::ALL.into_iter().flat_map(|group| group.figures(rules)).collect()
}

/// How many figures are stated, and how many there are.
pub fn filled(rules: &RuleSet, shop: &ShopFacts) -> (usize, usize) {
    let figures = figures(rules);
    (figures.iter().filter(|figure| shop.get(**figure).is_some()).count(), figures.len())
}

/// Disputes out of orders: both counts and their share, once both are stated.
pub fn dispute_rate(shop: &ShopFacts) -> Option<(u64, u64, Rate)> {
    let (disputes, orders) = (shop.count(Figure::Disputes)?, shop.count(Figure::Orders)?);
    Some((disputes, orders, Rate::ratio(disputes, orders)?))
}

/// Whether a question looks at a figure.
fn looks_at(test: &Test, figure: Figure) -> bool {
    match *test {
        Test::FigureAtLeast(asked, _)
        | Test::FigureAtMost(asked, _)
        | Test::FigureIs(asked, _)
        | Test::SignUpOpen(_, asked)
        | Test::RolledOut(asked, _)
        | Test::Approved(asked) => asked == figure,
        Test::ApprovedOrOpened(asked) => asked == figure || figure == Figure::PayLater,
        Test::DisputesAtMost(_) => matches!(figure, Figure::Disputes | Figure::Orders),
        Test::ServiceOpen => figure == Figure::PayLater,
        Test::HasGuarantee(_) => figure == Figure::RefundOnly,
        Test::CoversThreshold(_) => figure == Figure::CouponThreshold,
        Test::CommissionCovers(_) => figure == Figure::CouponFace,
        _ => false,
    }
}

fn asks(plan: &Plan, figure: Figure) -> bool {
    plan.conditions.iter().chain(&plan.label).any(|requirement| looks_at(&requirement.test, figure))
}

/// The programmes that ask for each figure on any day, in the order of [`figures`].
///
/// A day on which a service reached the shop moves windows instead of being asked for, so it is found by trying two.
pub fn users(rules: &RuleSet) -> Vec<(Figure, Vec<Programme>)> {
    let days: Vec<Day> = std::iter::once(Day::FIRST).chain(rules.days_of_change(Day::FIRST)).collect();
    let plans = |shop: &ShopFacts| -> Vec<Plan> {
        let on = |day: &Day| {
            let asked = Rules { set: rules, shop, at: day.start() };
            rules.programmes().into_iter().map(|programme| programme.plan(&asked)).collect::<Vec<_>>()
        };
        days.iter().flat_map(on).collect()
    };
    let nothing_said = plans(&ShopFacts::default());
    figures(rules)
        .into_iter()
        .map(|figure| {
            let mut users: Vec<Programme> =
                nothing_said.iter().filter(|plan| asks(plan, figure)).map(|plan| plan.programme).collect();
            if figure.kind() == Kind::Day {
                let said = |day| plans(&ShopFacts::default().with(figure, Value::Day(day)));
                let (early, late) = (said(Day::FIRST), said(Day::LAST));
                let moved = early.iter().zip(&late).filter(|(early, late)| early != late);
                users.extend(moved.map(|(plan, _)| plan.programme));
            }
            users.sort_unstable();
            users.dedup();
            (figure, users)
        })
        .collect()
}

/// How a figure fares on the day in view.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureState {
    /// The figure.
    pub figure: Figure,
    /// Programmes in force that ask for it.
    pub asked: Vec<Programme>,
    /// The hardest of their conditions, and how it came out: one that does not hold, else one that is unknown.
    pub check: Option<Check>,
}

/// How every figure fares on the day in view.
pub fn states(assessment: &Assessment) -> Vec<FigureState> {
    let in_force = assessment.in_force_now().into_iter();
    let in_force: Vec<(Programme, Vec<Check>)> =
        in_force.map(|programme| (programme, shop_checks(assessment, programme))).collect();
    let rank = |check: &&Check| match check.outcome {
        Outcome::Unmet => 0,
        Outcome::Unknown => 1,
        Outcome::Met => 2,
        Outcome::NotApplicable => 3,
    };
    figures(assessment.rules().set)
        .into_iter()
        .map(|figure| {
            let asked = in_force.iter().filter(|(programme, _)| asks(assessment.plan(*programme), figure));
            let checks = in_force.iter().flat_map(|(_, checks)| checks);
            FigureState {
                figure,
                asked: asked.map(|(programme, _)| *programme).collect(),
                check: checks.filter(|check| looks_at(&check.test, figure)).min_by_key(rank).cloned(),
            }
        })
        .collect()
}

/// How far the shop is from a programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The programme.
    pub programme: Programme,
    /// How many conditions of the shop hold.
    pub met: usize,
    /// How many there are.
    pub all: usize,
    /// The first that does not hold, or else that is unknown.
    pub lacks: Option<Check>,
}

/// How far the shop is from every programme in force.
pub fn standings(assessment: &Assessment) -> Vec<Standing> {
    let in_force = assessment.in_force_now().into_iter();
    in_force
        .map(|programme| {
            let (met, all) = shop_score(assessment, programme);
            let checks = shop_checks(assessment, programme);
            let first = |wanted| checks.iter().find(|check| check.outcome == wanted).cloned();
            let lacks = first(Outcome::Unmet).or_else(|| first(Outcome::Unknown));
            Standing { programme, met, all, lacks }
        })
        .collect()
}
