//! What rules ask about: a good, a shop, a buyer. `shop` fills these in; `None` always means that nobody has said.

use super::campaign::CampaignId;
use super::category::Placement;
use super::value::{Guarantee, Kind, Origin, Service, SignUp, Value};
use crate::base::{Client, Count, Day, Money, Rate, Score};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The prices of a good's choices, as far as rules look at them: the two lowest and the two highest.
///
/// Two at each end suffice to tell whether moving one price is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prices {
    /// The lowest known price.
    pub low: Option<Money>,
    /// The second lowest known price; equal to `low` when two choices share it.
    pub second_low: Option<Money>,
    /// The second highest known price.
    pub second_high: Option<Money>,
    /// The highest known price.
    pub high: Option<Money>,
    /// No choice is without a price.
    pub complete: bool,
}

impl Prices {
    /// Looks through the prices of a good's choices; `None` is a choice whose price nobody has said.
    pub fn of(prices: impl IntoIterator<Item = Option<Money>>) -> Self {
        let mut seen = Prices { low: None, second_low: None, second_high: None, high: None, complete: true };
        let mut any = false;
        for price in prices {
            any = true;
            let Some(price) = price else {
                seen.complete = false;
                continue;
            };
            if seen.low.is_none_or(|low| price < low) {
                seen.second_low = seen.low;
                seen.low = Some(price);
            } else if seen.second_low.is_none_or(|second| price < second) {
                seen.second_low = Some(price);
            }
            if seen.high.is_none_or(|high| price > high) {
                seen.second_high = seen.high;
                seen.high = Some(price);
            } else if seen.second_high.is_none_or(|second| price > second) {
                seen.second_high = Some(price);
            }
        }
        seen.complete &= any;
        seen
    }

    /// The lowest price, when it is certain.
    pub fn lowest(&self) -> Option<Money> {
        self.low.filter(|_| self.complete)
    }

    /// The highest price, when it is certain.
    pub fn highest(&self) -> Option<Money> {
        self.high.filter(|_| self.complete)
    }
}

/// What rules ask about a good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoodFacts {
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// Whether buyers can see it now (已上架).
    pub listed: Option<bool>,
    /// Where its category stands.
    pub placement: Placement,
    /// Its prices.
    pub prices: Prices,
    /// The supplier's commission.
    pub commission: Option<Rate>,
}

impl GoodFacts {
    /// The commission in yuan on the cheapest choice, rounded to the fen (TIMED-APPLY-01). A shop pays itself none on its
    /// own goods (AMB-16).
    pub fn lowest_commission(&self) -> Option<Money> {
        match (self.origin, self.commission) {
            (Some(Origin::SelfBuilt), None) => Some(Money::ZERO),
            (_, commission) => Some(self.prices.lowest()?.share(commission?)),
        }
    }
}

/// One thing that a shop can say about itself. The order is that of the shop's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Figure {
    /// 购物体验分, 3.00 to 5.00 (PAY38-GATE-01, B-13).
    Experience,
    /// Relevant violations in the last 90 days (PAY38-GATE-02).
    Violations,
    /// Under risk control (PAY38-GATE-02).
    RiskControl,
    /// A serious bad record (LJ-MERC-01).
    BadRecord,
    /// 近30天及时发货率 (PAY38-GATE-03).
    OnTimeShipping,
    /// Disputes of the last 30 days that were the shop's fault (PAY38-GATE-04).
    Disputes,
    /// Paid orders of the last 30 days (PAY38-GATE-04, AMB-18).
    Orders,
    /// GMV of the previous calendar month in yuan (SPLIT38-GATE-05).
    MonthGmv,
    /// GMV of the best single live session in yuan (JOINT38-GATE-05).
    SessionGmv,
    /// 安心钱包 upgraded (XYHF2-ACT-03).
    Wallet,
    /// 专业电商主播 (TIMED-MERC-01).
    ProfessionalHost,
    /// The day on which 先用后付 2.0 reached this shop (XYHF2-DATE-01).
    PayLaterRollout,
    /// The state of 先用后付.
    PayLater,
    /// The state of 退款不退货.
    RefundOnly,
    /// The day on which 退款不退货 3.0 reached this shop (RNR3-DATE-01).
    RefundOnlyRollout,
    /// The sign-up for a campaign.
    SignUp(CampaignId),
    /// The threshold of a planned coupon in yuan (TIMED-APPLY-01).
    CouponThreshold,
    /// The face value of a planned coupon in yuan (TIMED-APPLY-01).
    CouponFace,
    /// The share of orders that end in a full refund; used in estimates only.
    RefundRate,
}

impl Figure {
    /// Every figure but the sign-ups, in the order of the form.
    pub const NAMED: [Figure; 18] = [
        Figure::Experience,
        Figure::Violations,
        Figure::RiskControl,
        Figure::BadRecord,
        Figure::OnTimeShipping,
        Figure::Disputes,
        Figure::Orders,
        Figure::MonthGmv,
        Figure::SessionGmv,
        Figure::Wallet,
        Figure::ProfessionalHost,
        Figure::PayLaterRollout,
        Figure::PayLater,
        Figure::RefundOnly,
        Figure::RefundOnlyRollout,
        Figure::CouponThreshold,
        Figure::CouponFace,
        Figure::RefundRate,
    ];

    /// The kind of value it takes.
    pub const fn kind(self) -> Kind {
        match self {
            Figure::Experience => Kind::Score,
            Figure::Violations | Figure::Disputes | Figure::Orders => Kind::Count,
            Figure::RiskControl | Figure::BadRecord | Figure::Wallet | Figure::ProfessionalHost => Kind::Flag,
            Figure::OnTimeShipping | Figure::RefundRate => Kind::Rate,
            Figure::MonthGmv | Figure::SessionGmv | Figure::CouponThreshold | Figure::CouponFace => Kind::Money,
            Figure::PayLaterRollout | Figure::RefundOnlyRollout => Kind::Day,
            Figure::PayLater => Kind::Service,
            Figure::RefundOnly => Kind::Guarantee,
            Figure::SignUp(_) => Kind::SignUp,
        }
    }

    /// Whether `value` is one that this figure can have: the right kind and within its scale.
    pub fn accepts(self, value: Value) -> bool {
        if value.kind() != self.kind() {
            return false;
        }
        match (self, value) {
            (Figure::Experience, Value::Score(score)) => {
                (Score::hundredths(200)..=Score::hundredths(500)).contains(&score)
            }
            (_, Value::Rate(rate)) => (Rate::ZERO..=Rate::ONE).contains(&rate),
            (_, Value::Money(money)) => !money.is_negative(),
            _ => true,
        }
    }
}

/// What a shop says about itself. A figure that is not there is unknown, or known to be no less than something.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShopFacts(BTreeMap<Figure, Value>, #[serde(skip)] BTreeMap<Figure, Value>);

impl ShopFacts {
    /// What the shop says, if anything.
    pub fn get(&self, figure: Figure) -> Option<Value> {
        self.0.get(&figure).copied()
    }

    /// States a figure, or takes it back with `None`. A value of another kind is ignored.
    pub fn set(&mut self, figure: Figure, value: Option<Value>) {
        self.1.remove(&figure);
        match value {
            Some(value) if value.kind() == figure.kind() => {
                self.0.insert(figure, value);
            }
            Some(_) => {}
            None => {
                self.0.remove(&figure);
            }
        }
    }

    /// A figure that nobody has stated is no less than this. It is what has happened that tells it, so it is never stored.
    pub fn set_least(&mut self, figure: Figure, least: Value) {
        if least.kind() == figure.kind() && !self.0.contains_key(&figure) {
            self.1.insert(figure, least);
        }
    }

    /// What a figure is no less than, where nobody has stated it.
    pub fn least(&self, figure: Figure) -> Option<Value> {
        self.1.get(&figure).copied()
    }

    /// The same shop with one figure stated.
    #[must_use]
    pub fn with(mut self, figure: Figure, value: Value) -> Self {
        self.set(figure, Some(value));
        self
    }

    /// Every stated figure.
    pub fn iter(&self) -> impl Iterator<Item = (Figure, Value)> + '_ {
        self.0.iter().map(|(figure, value)| (*figure, *value))
    }

    /// A yes-or-no figure.
    pub fn flag(&self, figure: Figure) -> Option<bool> {
        match self.get(figure)? {
            Value::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// A figure that counts things.
    pub fn count(&self, figure: Figure) -> Option<Count> {
        match self.get(figure)? {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    /// A figure in yuan.
    pub fn money(&self, figure: Figure) -> Option<Money> {
        match self.get(figure)? {
            Value::Money(money) => Some(money),
            _ => None,
        }
    }

    /// A figure that is a share.
    pub fn rate(&self, figure: Figure) -> Option<Rate> {
        match self.get(figure)? {
            Value::Rate(rate) => Some(rate),
            _ => None,
        }
    }

    /// A figure in points.
    pub fn score(&self, figure: Figure) -> Option<Score> {
        match self.get(figure)? {
            Value::Score(score) => Some(score),
            _ => None,
        }
    }

    /// A figure that is a day.
    pub fn day(&self, figure: Figure) -> Option<Day> {
        match self.get(figure)? {
            Value::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The state of a service.
    pub fn service(&self, figure: Figure) -> Option<Service> {
        match self.get(figure)? {
            Value::Service(service) => Some(service),
            _ => None,
        }
    }

    /// The state of a sign-up.
    pub fn sign_up(&self, figure: Figure) -> Option<SignUp> {
        match self.get(figure)? {
            Value::SignUp(sign_up) => Some(sign_up),
            _ => None,
        }
    }

    /// The version of 退款不退货.
    pub fn guarantee(&self, figure: Figure) -> Option<Guarantee> {
        match self.get(figure)? {
            Value::Guarantee(guarantee) => Some(guarantee),
            _ => None,
        }
    }
}

/// What rules ask about a buyer. Only the director's desk shows these; a merchant never sees a score (B-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BuyerFacts {
    /// 芝麻分, 350 to 950 (B-12b).
    pub zhima: Option<Count>,
    /// 微信支付分, 300 to 850 (B-12).
    pub wechat: Option<Count>,
    /// Has never opened 芝麻先用后付 before and has placed no order with it (LJ-BUYER-01).
    pub first_zhima_order: Option<bool>,
    /// In good standing with the platform's risk control (XYHF2-CONS-01, SUB38-CONS-02).
    pub good_credit: Option<bool>,
    /// 优质消费者 (RNR-DEF-01).
    pub valued: Option<bool>,
    /// The app the buyer holds (TIMED-VER-01, TIMED-VER-02).
    pub client: Option<Client>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_lists_every_figure_once_in_order() {
        assert!(Figure::NAMED.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn prices_keep_two_at_each_end() {
        let yuan = |n| Some(Money::yuan(n));
        let prices = Prices::of([yuan(5), yuan(9), yuan(1), yuan(9)]);
        assert_eq!((prices.low, prices.second_low), (yuan(1), yuan(5)));
        assert_eq!((prices.second_high, prices.high), (yuan(9), yuan(9)));
        assert!(prices.complete);
        let one = Prices::of([yuan(5)]);
        assert_eq!((one.low, one.second_low, one.second_high, one.high), (yuan(5), None, None, yuan(5)));
        assert_eq!(Prices::of([yuan(5), None]).highest(), None);
        assert_eq!(Prices::of([]).lowest(), None);
    }
}
