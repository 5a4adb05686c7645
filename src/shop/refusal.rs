//! Why a command was not carried out. Screens have the words; each says what to do instead.

use super::buyer::BuyerId;
use super::coupon::TermsFault;
use super::goods::GoodId;
use crate::base::{Moment, Money};
use crate::policy::campaign::Flaw;
use crate::policy::{
    Cited, Clause, Figure, Service, Setting, festival_38, pay_later, refund_only, timed_coupon, trade,
};

/// Why a command was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A good needs a number.
    NoId,
    /// A good needs a title.
    NoTitle,
    /// A good needs at least one choice.
    NoSku,
    /// A price is zero, negative or above 99,999,999.99.
    PriceOutOfRange,
    /// A commission is not between 0% and 100%.
    CommissionOutOfRange,
    /// There is no such good.
    NoSuchGood,
    /// There is no such leftover row.
    NoSuchRow,
    /// There is no such import, or a later one came after it.
    NoSuchImport,
    /// Parts of two imports came mixed.
    ImportOutOfTurn,
    /// A category to place has no words.
    NoCategory,
    /// A figure cannot have this value.
    FigureOutOfRange(Figure),
    /// A rule cannot have this value.
    SettingOutOfRange(Setting),
    /// A newer value needs a word on where it comes from.
    NoSource,
    /// There is no such change of a rule.
    NoSuchChange,
    /// The clock only goes forward.
    ClockBackwards,
    /// Others cannot have taken more of a campaign's pool than this.
    MoreThanPool(Money),
    /// A score is outside its scale.
    ScoreOutOfRange,
    /// Somebody else does this.
    NotYours,
    /// The order is another buyer's.
    OtherBuyer(BuyerId),
    /// It is not done on this surface.
    NotHere(Option<Cited>),
    /// Nothing falls due.
    NothingDue,
    /// Something falls due before the clock gets there.
    DueBefore,
    /// An amount of money is zero, negative or above 99,999,999.99.
    AmountOutOfRange,
    /// A time lies in the past, or an end before its beginning.
    InThePast,
    /// A good has to be chosen.
    NoGoods,

    /// There is no such order.
    NoSuchOrder,
    /// An order of this code does not take it.
    WrongStage(u8),
    /// The good is not listed.
    NotListed,
    /// The choice has no price.
    NoPrice,
    /// An order has 1 to 999 pieces.
    QuantityOutOfRange,
    /// The way to pay is not offered for this order.
    PaymentNotOffered(Cited),
    /// An after-sale of the order has not come to an end.
    AfterSaleOpen,
    /// The buyer has put the confirmation off before.
    ExtensionUsed,
    /// The merchant puts the confirmation off by 1 to 30 days.
    DaysOutOfRange,
    /// A 先用后付 order is not paid out early.
    NoEarlyPayout,
    /// Other orders are paid out early in the real app, not here.
    EarlyPayoutElsewhere,

    /// There is no such after-sale.
    NoSuchCase,
    /// An after-sale of this code does not take it.
    WrongProgress(u8),
    /// The amount to refund is zero, negative or above this.
    RefundOutOfRange(Money),
    /// Before a buyer was charged, an order is refunded in full.
    OnlyInFull,
    /// The order does not have 退款不退货.
    NotGuaranteed,
    /// The time for it has passed.
    TooLate(Cited),
    /// A message has no words.
    NoWords,
    /// A refusal needs a reason.
    NoReason,
    /// A campaign of one's own cannot be kept like this.
    CampaignFlawed(Flaw),
    /// There are as many campaigns of one's own as there can be.
    TooManyCampaigns,
    /// A refusal has at most 6 pictures.
    TooManyPictures,
    /// A return needs the number of its parcel.
    NoTracking,
    /// An appeal needs evidence.
    NoEvidence,

    /// There is no such live session.
    NoSuchLive,
    /// The session has begun before.
    LiveOver,
    /// Another session is on the air.
    LiveRunning,
    /// The session is not on the air.
    LiveNotOn,
    /// No campaign has a 专区 now.
    NoZone,
    /// There is no such buyer.
    NoSuchBuyer,

    /// A service is in this state, which does not take it.
    ServiceState(Service),
    /// It is not offered on this day.
    NotOffered(Cited),
    /// The agreement is not ticked.
    NotAgreed(Cited),
    /// 安心钱包 has to be upgraded first.
    WalletFirst(Cited),
    /// The wallet holds only this.
    WalletTooLow(Money),
    /// An application is being handled.
    InProcess,
    /// One may apply again from then on.
    ApplyAgainFrom(Moment),
    /// A good does not qualify.
    DoesNotQualify {
        /// Which.
        good: GoodId,
        /// What it fails.
        clause: Cited,
    },
    /// There is no such campaign.
    NoSuchCampaign,
    /// The shop has signed up before.
    AlreadySignedUp,
    /// The shop has not signed up.
    NotSignedUp,
    /// It was reviewed before.
    AlreadyReviewed,
    /// The shop itself does not qualify.
    ShopDoesNotQualify(Cited),
    /// There is no such activity.
    NoSuchActivity,
    /// An activity needs a name.
    NoName,
    /// A number of periods has to be chosen.
    NoPeriods,
    /// The activity has ended or was stopped.
    ActivityOver,
    /// It is open already.
    AlreadyOpen,
    /// It is not open.
    NotOpen,
    /// A budget has at least this.
    BudgetTooLow(Money),

    /// There is no such activity of 定时优惠.
    NoSuchCoupon,
    /// Nothing comes of the activity any more.
    CouponOver,
    /// What the activity is to be set to cannot be.
    CouponTerms(TermsFault),
    /// Nothing is released now.
    CouponNotOut,
    /// Of the release only so many are left.
    CouponsLeft(u32),
    /// The buyer has as many as each may have.
    CouponLimit(u32),
    /// The buyer's app does not show coupons.
    CouponNotShown(Cited),
    /// The coupon is somebody else's, used or expired.
    CouponNotUsable,
    /// The coupon is not for the good.
    CouponNotFor(Cited),

    /// The month is not over.
    MonthNotOver,
    /// The invoice was claimed before.
    AlreadyClaimed,
    /// The month has no fees.
    NothingToClaim,
}

impl Refusal {
    /// The clause that it rests on; `None` for mistakes in what was typed, and where nobody says but common sense.
    pub const fn clause(&self) -> Option<&'static Clause> {
        Some(match self {
            Refusal::PaymentNotOffered(cited)
            | Refusal::TooLate(cited)
            | Refusal::NotOffered(cited)
            | Refusal::NotAgreed(cited)
            | Refusal::WalletFirst(cited)
            | Refusal::NotHere(Some(cited))
            | Refusal::ShopDoesNotQualify(cited)
            | Refusal::CouponNotShown(cited)
            | Refusal::CouponNotFor(cited)
            | Refusal::DoesNotQualify { clause: cited, .. } => cited.0,
            Refusal::WrongStage(_) | Refusal::WrongProgress(_) | Refusal::TooManyPictures | Refusal::NoReason => {
                &trade::STATUS_CODES
            }
            Refusal::AfterSaleOpen => &trade::ONE_AFTER_SALE,
            Refusal::ExtensionUsed | Refusal::DaysOutOfRange => &trade::AUTO_CONFIRM,
            Refusal::NoEarlyPayout => &pay_later::NO_EARLY_PAYOUT,
            Refusal::EarlyPayoutElsewhere => &trade::EARLY_PAYOUT,
            Refusal::OnlyInFull => &trade::PARTIAL_REFUND,
            Refusal::NotGuaranteed => &refund_only::COVERAGE,
            Refusal::NoEvidence => &refund_only::EITHER_SIDE_APPEALS,
            Refusal::ServiceState(_) | Refusal::InProcess => &pay_later::STATES,
            Refusal::ApplyAgainFrom(_) => &pay_later::OPENING_RETRY,
            Refusal::NoZone => &festival_38::PLACES,
            Refusal::BudgetTooLow(_) => &refund_only::BUDGET_ANALOGUE,
            Refusal::WalletTooLow(_) => &trade::WALLET_LEDGER,
            Refusal::RefundOutOfRange(_) => &trade::PARTIAL_REFUND,
            Refusal::MonthNotOver | Refusal::AlreadyClaimed | Refusal::NothingToClaim => &pay_later::INVOICE,
            Refusal::CouponTerms(TermsFault::Kind) => &timed_coupon::ADJUSTING,
            Refusal::CouponTerms(_) => &timed_coupon::LIMITS,
            Refusal::CouponNotOut => &timed_coupon::RELEASES,
            Refusal::CouponNotUsable => &timed_coupon::EXPIRY,
            Refusal::CouponsLeft(_) | Refusal::CouponLimit(_) => &timed_coupon::WHAT_IT_IS,
            _ => return None,
        })
    }
}
