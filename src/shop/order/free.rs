//! Who bears the fee of instalments so that the buyer pays none: campaigns by rank, then the shop's own activities. Labels,
//! the checkout, the order and whoever asks which one applies all ask here.

use super::grant::{Grant, Hurdle, answers, grant};
use super::{Cart, Payment, Periods, Placed, offers};
use crate::policy::{CampaignId, Clause, Level, festival_38, instalment};
use crate::shop::context::Context;
use crate::shop::goods::Good;
use crate::shop::interest_free::{FreeId, FreeState};
use crate::shop::trade::Trade;

/// What bears the fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FreeBy {
    /// A campaign of the platform's, with or without a part of the shop's.
    Campaign(CampaignId),
    /// An activity of the shop's own.
    Own(FreeId),
    /// A setting of the shop's own for the good, from before there were activities.
    Standing,
}

/// How one of them comes out for an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It bears the fee.
    Applies,
    /// It would, but this one goes before it.
    After(FreeBy),
    /// Something keeps it from it.
    Kept(Hurdle),
}

/// One of them, how it comes out and who says so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contender {
    /// Which.
    pub by: FreeBy,
    /// How it comes out.
    pub fate: Fate,
    /// Who says so.
    pub clause: &'static Clause,
}

/// Which of all that there are bears the fee of an order, and why the others do not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ruling {
    /// All of them, in the order in which they are asked.
    pub claims: Vec<Contender>,
    /// What the campaign pays, where it is one that applies.
    pub grant: Option<Grant>,
}

impl Ruling {
    /// The one that applies; `None` where the buyer bears the fee (FQ-FEE-01).
    pub fn winner(&self) -> Option<FreeBy> {
        self.claims.iter().find(|claim| claim.fate == Fate::Applies).map(|claim| claim.by)
    }

    /// Takes the next one in. It applies, as `says` has it, unless another goes before it.
    fn hear(&mut self, by: FreeBy, kept: Option<Hurdle>, says: &'static Clause) {
        let (fate, clause) = match (kept, self.winner()) {
            (Some(hurdle), _) => (Fate::Kept(hurdle), says),
            (None, None) => (Fate::Applies, says),
            (None, Some(first)) => {
                let clause = match (first, by) {
                    (FreeBy::Campaign(_), FreeBy::Campaign(_)) => &festival_38::POOL_BEFORE_JOINT,
                    (FreeBy::Campaign(_), _) => &instalment::OWN_OR_PLATFORM,
                    _ => &instalment::OWN_ORDER,
                };
                (Fate::After(first), clause)
            }
        };
        self.claims.push(Contender { by, fate, clause });
    }
}

/// Which of all campaigns, and of the shop's own activities with this good, bears the fee of so many periods for what is
/// about to be ordered: campaigns by rank first (AMB-19), then the shop's own, the one created last before others (AMB-09,
/// DEF-INST-OWN).
pub fn ruling(trade: &Trade, cx: &Context, good: &Good, cart: &Cart, periods: Periods) -> Ruling {
    let mut ruling = Ruling::default();
    for (id, answer) in answers(trade, cx, good, cart, Payment::Instalments(periods)) {
        let by = FreeBy::Campaign(id);
        match answer {
            Ok(grant) => {
                ruling.hear(by, None, grant.clause.0);
                ruling.grant = ruling.grant.or(Some(grant));
            }
            Err((hurdle, clause)) => ruling.hear(by, Some(hurdle), clause),
        }
    }
    let own = trade.interest_free.activities().iter().rev();
    for activity in own.filter(|activity| activity.terms.goods.contains(&good.id)) {
        let kept = match activity.state(cx.at) {
            FreeState::Coming => Some(Hurdle::NotYet),
            FreeState::Ended => Some(Hurdle::Over),
            FreeState::Stopped => Some(Hurdle::Stopped),
            FreeState::Running if !activity.terms.periods.contains(&periods) => Some(Hurdle::OtherPeriods),
            FreeState::Running => None,
        };
        let says = match kept {
            None => &instalment::MERCHANT_PAYS,
            Some(Hurdle::OtherPeriods) => &instalment::CHOSEN_GOODS,
            Some(_) => &instalment::OWN_WINDOW,
        };
        ruling.hear(FreeBy::Own(activity.id), kept, says);
    }
    if let Some(borne) = trade.interest_free.standing_of(&good.id) {
        match borne.contains(&periods) {
            true => ruling.hear(FreeBy::Standing, None, &instalment::MERCHANT_PAYS),
            false => ruling.hear(FreeBy::Standing, Some(Hurdle::OtherPeriods), &instalment::CHOSEN_GOODS),
        }
    }
    ruling
}

/// What an order keeps of it: what a campaign pays of its fee, or which activity of the shop's own bears that of instalments.
pub(super) fn paid_by(
    trade: &Trade,
    cx: &Context,
    good: &Good,
    cart: &Cart,
    payment: Payment,
) -> (Option<Grant>, Option<FreeId>) {
    let Payment::Instalments(periods) = payment else { return (grant(trade, cx, good, cart, payment), None) };
    let ruling = ruling(trade, cx, good, cart, periods);
    let own = match ruling.winner() {
        Some(FreeBy::Own(id)) => Some(id),
        _ => None,
    };
    (ruling.grant, own)
}

/// What bears the fee of an order that was placed: what was decided then. A setting from before there were activities is
/// not kept with the order, so it counts when the order is paid, as it always did.
pub(super) fn free_by(trade: &Trade, placed: &Placed, periods: Periods) -> Option<FreeBy> {
    let standing = || trade.interest_free.standing_of(&placed.good).is_some_and(|borne| borne.contains(&periods));
    let grant = placed.grant.map(|grant| FreeBy::Campaign(grant.campaign));
    grant.or(placed.free.map(FreeBy::Own)).or_else(|| standing().then_some(FreeBy::Standing))
}

/// The most periods over which a cart is free, and what bears their fee; `None` where it is free over none, or cannot be
/// paid by instalments by anybody. Who the buyer is does not count.
pub fn longest_free(trade: &Trade, cx: &Context, cart: &Cart) -> Option<(Periods, FreeBy)> {
    let (good, _) = cart.check(trade, cx).ok()?;
    let offers = offers(trade, cx, cart).ok()?;
    Periods::ALL.into_iter().rev().find_map(|periods| {
        let offer = offers.iter().find(|offer| offer.payment == Payment::Instalments(periods))?;
        let open = offer.conditions().iter().all(|one| one.level() == Level::Buyer || one.outcome.holds());
        let by = ruling(trade, cx, good, cart, periods).winner()?;
        open.then_some((periods, by))
    })
}
