//! Settings: every value of a rule that has a date, under one name each, so that a user who knows better can set a newer
//! one.

use super::campaign::{CampaignId, Term};
use super::category::Exclusion;
use super::clause::Clause;
use super::value::{Kind, Value};
use crate::base::Day;
use serde::{Deserialize, Serialize};

/// Declares the settings: the enum, the list of them and the kind of value that each takes.
macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident: $kind:ident;)*) => {
        /// A value that a rule uses. What it means and its unit stand with the clause of its built-in values.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Setting {
            $($(#[$doc])* $name,)*
            /// Whether 先用后付 leaves out a category.
            PayLaterExcludes(Exclusion),
            /// A value of a campaign of the notices.
            Campaign(CampaignId, Term),
        }

        impl Setting {
            /// Every setting but the excluded categories and those of campaigns, in the order of the notices.
            pub const NAMED: &[Setting] = &[$(Setting::$name),*];

            /// The kind of value it takes.
            pub const fn kind(self) -> Kind {
                match self {
                    $(Setting::$name => Kind::$kind,)*
                    Setting::PayLaterExcludes(_) => Kind::Flag,
                    Setting::Campaign(_, term) => term.kind(),
                }
            }
        }
    };
}

settings! {
    /// 先用后付 2.0 is offered in this stretch of days.
    PayLaterWindow: Span;
    /// The highest price of a 先用后付 good, in yuan.
    PayLaterPriceCap: Money;
    /// The share of an order's amount that 芝麻先用后付 costs.
    PayLaterFeeZhima: Rate;
    /// The share of an order's amount that 微信先用后付 costs.
    PayLaterFeeWechat: Rate;
    /// Whether a buyer cannot choose 先用后付 when the wallet cannot pay its fee; otherwise the rest is a debt of the shop.
    PayLaterNeedsWallet: Flag;
    /// After a failed deduction it is tried again after so many hours.
    DeductionRetryHours: Count;
    /// When deductions have failed for so many hours, the platform advances the money.
    DeductionFallbackHours: Count;
    /// After a failed opening one may apply again after so many days.
    OpeningRetryDays: Count;
    /// 芝麻分 has to be above this.
    ZhimaFloor: Count;
    /// 微信支付分 has to be above this.
    WechatFloor: Count;
    /// 先用后付 1.0 is offered in this stretch of days, and until 2.0 reaches the shop.
    PayLaterOneWindow: Span;
    /// The least 购物体验分 for 38节.
    ExperienceFloor: Score;
    /// The most violations in 90 days for 38节.
    ViolationsCap: Count;
    /// The least 及时发货率 for 38节.
    OnTimeFloor: Rate;
    /// The most 商责纠纷率 for 38节.
    DisputesCap: Rate;
    /// A good's price has to be above this for instalments, in yuan.
    InstalmentAbove: Money;
    /// The fee for three periods, as a share of what is paid.
    InstalmentRate3: Rate;
    /// The fee for six periods.
    InstalmentRate6: Rate;
    /// The fee for twelve periods.
    InstalmentRate12: Rate;
    /// An order has to come to more than this for instalments, in yuan.
    InstalmentLeastPaid: Money;
    /// What the buyer pays for three periods, as a share, where nobody else bears it.
    BuyerRate3: Rate;
    /// What the buyer pays for six periods.
    BuyerRate6: Rate;
    /// What the buyer pays for twelve periods.
    BuyerRate12: Rate;
    /// A refund within so many days of payment returns the instalment fee pro rata.
    InstalmentRefundDays: Count;
    /// 分期免息 is offered in this stretch of days.
    InterestFreeWindow: Span;
    /// 退款不退货 1.0 is in force.
    RefundOnlyOne: Span;
    /// 退款不退货 2.0 is in force.
    RefundOnlyTwo: Span;
    /// 退款不退货 3.0 is in force.
    RefundOnlyThree: Span;
    /// 退款不退货 can be asked for within so many days of signing for the parcel.
    GuaranteeDays: Count;
    /// The most that 退款不退货 refunds for an order, in yuan.
    GuaranteeCap: Money;
    /// The budget of 退款不退货 to start with, in yuan.
    BudgetStart: Money;
    /// The budget is topped up when it is below this, in yuan.
    BudgetLow: Money;
    /// The budget is topped up by this, in yuan.
    BudgetTopUp: Money;
    /// The weight of the buyer's standing in the suggestion to whoever arbitrates.
    WeightStanding: Rate;
    /// The weight of the amount, against the good's price.
    WeightAmount: Rate;
    /// The weight of the reason.
    WeightReason: Rate;
    /// 定时优惠 is offered in this stretch of days.
    CouponWindow: Span;
    /// Whether a shop's own coupon asks for a commission, as the text says literally (AMB-16).
    ShopCouponAsksCommission: Flag;
    /// The least version of the app on iOS.
    CouponIos: Version;
    /// The least version of the app on Android.
    CouponAndroid: Version;
    /// An order that is not paid within so many minutes is closed.
    PaymentMinutes: Count;
    /// An order has to be shipped within so many hours of payment.
    ShippingHours: Count;
    /// A parcel arrives after so many days, unless the director says otherwise.
    DeliveryDays: Count;
    /// Receipt of a parcel that was signed for is confirmed by itself so many days after shipping.
    ConfirmSignedDays: Count;
    /// Receipt of a parcel that is still on its way is confirmed by itself so many days after shipping.
    ConfirmUnsignedDays: Count;
    /// Receipt is confirmed by itself so many days after shipping, whatever became of the parcel.
    ConfirmAnywayDays: Count;
    /// The buyer may put the confirmation off by so many days, once.
    ExtensionDays: Count;
    /// An order is settled so many days after receipt was confirmed.
    SettlementDays: Count;
    /// The technical service fee, as a share of the price.
    ServiceFee: Rate;
    /// An after-sale can be opened until so many days after receipt was confirmed.
    AfterSaleDays: Count;
    /// The merchant decides on a refund before shipping within so many hours.
    DecideUnshippedHours: Count;
    /// The merchant decides on a refund after shipping, with or without return, within so many hours.
    DecideShippedHours: Count;
    /// The buyer enters the return details within so many days of the agreement.
    ReturnDays: Count;
    /// A return without receipt is confirmed by itself and refunded so many days after it was sent.
    ConfirmReturnDays: Count;
    /// After a refusal the buyer may change the request for so many days.
    ModifyDays: Count;
}

impl Setting {
    /// Every setting.
    pub fn all() -> impl Iterator<Item = Setting> {
        let excluded = Exclusion::ALL.iter().copied().map(Setting::PayLaterExcludes);
        let of_campaigns = CampaignId::built_in().flat_map(Setting::of_campaign);
        Setting::NAMED.iter().copied().chain(excluded).chain(of_campaigns)
    }

    /// The settings of a campaign of the notices: those that have a value.
    pub fn of_campaign(id: CampaignId) -> impl Iterator<Item = Setting> {
        let all = Term::ALL.into_iter().map(move |term| Setting::Campaign(id, term));
        all.filter(|setting| super::built_in().any(|dated| dated.setting == *setting))
    }

    /// Whether `value` is one that this setting can have.
    pub fn accepts(self, value: Value) -> bool {
        value.kind() == self.kind() && value.is_sound()
    }
}

/// A value from a day on, with the clause that says so.
#[derive(Debug, Clone, Copy)]
pub struct Dated {
    /// What it is the value of.
    pub setting: Setting,
    /// The first day on which it holds.
    pub from: Day,
    /// The value.
    pub value: Value,
    /// Who says so.
    pub clause: &'static Clause,
}

impl Dated {
    /// A value that holds from a day on.
    pub const fn since(setting: Setting, from: Day, value: Value, clause: &'static Clause) -> Self {
        Dated { setting, from, value, clause }
    }

    /// A value that has only ever been one.
    pub const fn ever(setting: Setting, value: Value, clause: &'static Clause) -> Self {
        Dated { setting, from: Day::FIRST, value, clause }
    }
}
