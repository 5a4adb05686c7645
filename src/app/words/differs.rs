//! What differs between two worlds, in words.

use super::order::{account, ask, booking, case_code, fault, lasting, order_code, payment, side};
use super::{figure, overall, programme, value};
use crate::locales::campaigns::campaign;
use crate::locales::compare::Compare as Words;
use crate::locales::sign_up::SignUp;
use crate::locales::{fill, t};
use crate::shop::{Bearer, CampaignState, ClaimState};
use crate::view::compare::{
    Apart, CampaignPart, CasePart, CouponPart, FeePart, Measure, OrderPart, Row, ServicePart, Shown, Topic, What,
};

/// The head of a section.
pub fn topic(topic: Topic) -> &'static str {
    t(match topic {
        Topic::Clock => Words::TopicClock,
        Topic::Services => Words::TopicServices,
        Topic::Orders => Words::TopicOrders,
        Topic::Cases => Words::TopicCases,
        Topic::Accounts => Words::TopicAccounts,
        Topic::Ledger => Words::TopicLedger,
        Topic::Fees => Words::TopicFees,
        Topic::Measures => Words::TopicMeasures,
        Topic::Figures => Words::TopicFigures,
        Topic::Goods => Words::TopicGoods,
        Topic::Verdicts => Words::TopicVerdicts,
        Topic::Campaigns => Words::TopicCampaigns,
        Topic::Coupons => Words::TopicCoupons,
    })
}

fn service(part: ServicePart) -> &'static str {
    t(match part {
        ServicePart::PayLater => Words::PayLater,
        ServicePart::PayLaterVersion => Words::PayLaterVersion,
        ServicePart::Answer => Words::Answer,
        ServicePart::Failed => Words::Failed,
        ServicePart::Activities => Words::Activities,
        ServicePart::RefundOnly => Words::RefundOnly,
        ServicePart::RefundOnlyGoods => Words::RefundOnlyGoods,
        ServicePart::TopsUp => Words::TopsUp,
        ServicePart::Wallet => Words::Wallet,
    })
}

/// What about an order; nothing where it is about the order itself.
fn of_order(part: OrderPart) -> Option<&'static str> {
    Some(t(match part {
        OrderPart::Itself => return None,
        OrderPart::Code => Words::State,
        OrderPart::Good => Words::Good,
        OrderPart::Payment => Words::Payment,
        OrderPart::Amount => Words::Amount,
        OrderPart::Coupon => Words::Coupon,
        OrderPart::Discount => Words::Discount,
        OrderPart::Fee => Words::Fee,
        OrderPart::Bearer => Words::Bearer,
        OrderPart::Granted => Words::Granted,
        OrderPart::Guarantee => Words::Guarantee,
        OrderPart::Refunded => Words::Refunded,
        OrderPart::Late => Words::Late,
        OrderPart::Lost => Words::Lost,
        OrderPart::Advanced => Words::Advanced,
        OrderPart::Confirmed => Words::Confirmed,
        OrderPart::Settled => Words::Settled,
        OrderPart::Due => Words::Due,
    }))
}

fn of_case(part: CasePart) -> Option<&'static str> {
    Some(t(match part {
        CasePart::Itself => return None,
        CasePart::Ask => Words::Ask,
        CasePart::Amount => Words::Amount,
        CasePart::Code => Words::State,
        CasePart::By => Words::By,
        CasePart::Intervened => Words::Intervened,
        CasePart::Refunded => Words::Refunded,
        CasePart::EndedBy => Words::EndedBy,
    }))
}

fn measure(measure: Measure) -> &'static str {
    t(match measure {
        Measure::Orders => Words::Orders,
        Measure::Gmv => Words::Gmv,
        Measure::ToShip => Words::ToShip,
        Measure::InTime => Words::InTime,
        Measure::Disputes => Words::Disputes,
        Measure::QualityRefunds => Words::QualityRefunds,
        Measure::Refunds => Words::Refunds,
        Measure::Returns => Words::Returns,
        Measure::Kept => Words::Kept,
    })
}

/// What differs.
pub fn what(what: What) -> String {
    match what {
        What::Clock => t(Words::TopicClock).to_owned(),
        What::Service(part) => service(part).to_owned(),
        What::Order(id, part) => match of_order(part) {
            Some(part) => fill(Words::OrderOf, &[&id, &part]),
            None => fill(Words::Order, &[&id]),
        },
        What::Case(id, part) => match of_case(part) {
            Some(part) => fill(Words::CaseOf, &[&id.0, &part]),
            None => fill(Words::Case, &[&id.0]),
        },
        What::Account(one) => account(one).to_owned(),
        What::Booking(one) => booking(one).to_owned(),
        What::Fee(FeePart::Of(one)) => fill(Words::FeesInto, &[&account(one)]),
        What::Fee(FeePart::Subsidies) => t(Words::Subsidies).to_owned(),
        What::Fee(FeePart::Borne) => t(Words::Borne).to_owned(),
        What::Fee(FeePart::Rate) => t(Words::Rate).to_owned(),
        What::Measure(one) => measure(one).to_owned(),
        What::Figure(one) => figure(one),
        What::OnlyThere => t(Words::OnlyThere).to_owned(),
        What::Verdict(one) => programme(one),
        What::Campaign(id, part) => {
            let word = match part {
                CampaignPart::State => Words::CampaignState,
                CampaignPart::Used => Words::CampaignUsed,
                CampaignPart::Others => Words::CampaignOthers,
            };
            fill(word, &[&campaign(id)])
        }
        What::Coupon(id, part) => {
            let word = match part {
                CouponPart::Itself => Words::CouponItself,
                CouponPart::Released => Words::CouponReleased,
                CouponPart::Claimed => Words::CouponClaimed,
                CouponPart::Used => Words::CouponUsed,
                CouponPart::Sales => Words::CouponSales,
                CouponPart::Cost => Words::CouponCost,
            };
            fill(word, &[&id.0])
        }
        What::Claim(id) => fill(Words::Claim, &[&id.0]),
    }
}

/// How a campaign stands.
pub fn campaign_state(state: CampaignState) -> &'static str {
    t(match state {
        CampaignState::Coming => SignUp::StateComing,
        CampaignState::Open => SignUp::StateOpen,
        CampaignState::SignedUp => SignUp::StateSignedUp,
        CampaignState::InReview => SignUp::StateInReview,
        CampaignState::Approved => SignUp::StateApproved,
        CampaignState::Active => SignUp::StateActive,
        CampaignState::Ended => SignUp::StateEnded,
        CampaignState::Missed => SignUp::StateMissed,
    })
}

/// A value on one side.
pub fn shown(shown: &Shown) -> String {
    match shown {
        Shown::Nothing => t(Words::NotThere).to_owned(),
        Shown::There => t(Words::There).to_owned(),
        Shown::Moment(at) => at.to_string(),
        Shown::Value(one) => with_minus(value(*one)),
        Shown::OrderCode(code) => order_code(*code),
        Shown::CaseCode(code) => case_code(*code),
        Shown::Good(id) => id.to_string(),
        Shown::Payment(one) => payment(*one),
        Shown::Bearer(Bearer::Merchant) => t(Words::Merchant).to_owned(),
        Shown::Bearer(Bearer::Buyer) => t(Words::Buyer).to_owned(),
        Shown::Ask(one) => ask(*one).to_owned(),
        Shown::Side(one) => side(*one).to_owned(),
        Shown::Fault(one) => fault(*one).to_owned(),
        Shown::Programme(one) => programme(*one),
        Shown::Overall(one) => overall(*one).to_owned(),
        Shown::Campaign(one) => campaign_state(*one).to_owned(),
        Shown::Claim(ClaimState::Unused) => t(Words::Unused).to_owned(),
        Shown::Claim(ClaimState::Used(order)) => fill(Words::UsedFor, &[order]),
        Shown::Claim(ClaimState::Expired) => t(Words::Expired).to_owned(),
    }
}

/// A number with the minus sign that it has elsewhere.
fn with_minus(text: String) -> String {
    text.strip_prefix('-').map(|number| format!("−{number}")).unwrap_or(text)
}

/// How far two values lie apart.
pub fn apart(apart: Apart) -> String {
    let signed = |above: bool, text: String| if above { format!("+{text}") } else { with_minus(text) };
    match apart {
        Apart::Money(money) => signed(money > crate::base::Money::ZERO, money.to_string()),
        Apart::Count(count) => signed(count > 0, count.to_string()),
        Apart::Rate(rate) => signed(rate > crate::base::Rate::ZERO, rate.to_string()),
        Apart::Seconds(seconds @ 0..) => fill(Words::Later, &[&lasting(seconds)]),
        Apart::Seconds(seconds) => fill(Words::Earlier, &[&lasting(-seconds)]),
        Apart::Goods(count) => fill(Words::GoodsApart, &[&count]),
    }
}

/// The goods that a row is about; nothing where it is about none.
pub fn goods(row: &Row) -> Option<String> {
    let names = row.goods.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    match row.apart {
        Some(Apart::Goods(all)) if all > row.goods.len() => Some(fill(Words::MoreGoods, &[&names, &all])),
        _ => (!names.is_empty()).then_some(names),
    }
}
