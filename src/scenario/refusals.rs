//! Refusals by name, as stories expect them.

use super::nearest::nearest;
use crate::policy::{clause, clauses};
use crate::shop::Refusal;

/// Declares the names of all refusals. A refusal that is not among them does not compile.
macro_rules! refusals {
    ($($name:ident)*) => {
        /// The name of every refusal.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The name of a refusal.
        pub fn refusal_name(refusal: &Refusal) -> &'static str {
            match refusal {
                $(Refusal::$name { .. } => stringify!($name),)*
            }
        }
    };
}

refusals! {
    NoId NoTitle NoSku PriceOutOfRange CommissionOutOfRange NoSuchGood NoSuchRow NoSuchImport ImportOutOfTurn
    NoCategory FigureOutOfRange SettingOutOfRange NoSource NoSuchChange ClockBackwards ScoreOutOfRange NotYours OtherBuyer
    NotHere NothingDue DueBefore AmountOutOfRange InThePast NoGoods NoSuchOrder WrongStage NotListed NoPrice
    QuantityOutOfRange PaymentNotOffered AfterSaleOpen ExtensionUsed DaysOutOfRange NoEarlyPayout
    EarlyPayoutElsewhere NoSuchCase WrongProgress RefundOutOfRange OnlyInFull NotGuaranteed TooLate NoWords
    NoReason CampaignFlawed TooManyCampaigns TooManyPictures NoTracking NoEvidence NoSuchLive LiveOver LiveRunning
    LiveNotOn NoZone NoSuchBuyer ServiceState NotOffered NotAgreed WalletFirst WalletTooLow InProcess ApplyAgainFrom
    DoesNotQualify NoSuchCampaign AlreadySignedUp NotSignedUp AlreadyReviewed ShopDoesNotQualify NoSuchActivity
    NoName NoPeriods ActivityOver AlreadyOpen NotOpen BudgetTooLow NoSuchCoupon CouponOver CouponTerms CouponNotOut
    CouponsLeft CouponLimit CouponNotShown CouponNotUsable CouponNotFor MonthNotOver AlreadyClaimed NothingToClaim
    MoreThanPool
}

/// How a command is to be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// By a refusal of this name.
    Named(&'static str),
    /// By whatever refusal rests on the clause of this number.
    Clause(&'static str),
}

impl Refused {
    /// Reads the name of a refusal or the number of a clause.
    ///
    /// # Errors
    /// Gives the nearest of both, if any is near.
    pub fn read(text: &str) -> Result<Self, Option<String>> {
        let named = NAMES.iter().copied().find(|name| *name == text).map(Refused::Named);
        let of_clause = || clause(text).map(|clause| Refused::Clause(clause.id));
        named.or_else(of_clause).ok_or_else(|| {
            let all = NAMES.iter().copied().chain(clauses().map(|clause| clause.id));
            nearest(text, all)
        })
    }

    /// As it is written.
    pub const fn written(self) -> &'static str {
        match self {
            Refused::Named(text) | Refused::Clause(text) => text,
        }
    }

    /// Whether a refusal is what was expected.
    pub fn is(self, refusal: &Refusal) -> bool {
        match self {
            Refused::Named(name) => refusal_name(refusal) == name,
            Refused::Clause(id) => refusal.clause().is_some_and(|clause| clause.id == id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_known_by_name_and_by_clause() {
        let refusal = Refusal::WrongStage(30);
        assert_eq!(refusal_name(&refusal), "WrongStage");
        assert!(Refused::read("WrongStage").is_ok_and(|expected| expected.is(&refusal)));
        let rests_on = refusal.clause().map(|clause| clause.id).unwrap_or_default();
        assert!(Refused::read(rests_on).is_ok_and(|expected| expected.is(&refusal)));
        assert!(Refused::read("WrongProgress").is_ok_and(|expected| !expected.is(&refusal)));
        assert_eq!(Refused::read("WrongStge"), Err(Some("WrongStage".to_owned())));
        assert_eq!(Refused::read("xyhf2-elig-02"), Err(Some("XYHF2-ELIG-02".to_owned())));
        assert_eq!(Refused::read(""), Err(None));
    }
}
