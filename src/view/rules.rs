//! The settings as a user sees and changes them: by topic, with the value on a day and since when it holds.

use crate::base::{Day, Moment};
use crate::policy::category::Exclusion;
use crate::policy::{CampaignId, Clause, Programme, RuleChange, RuleSet, Setting, Value, built_in};
use crate::shop::{RuleEvent, rule_book};

/// What a setting is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// One programme.
    Of(Programme),
    /// What the three campaigns of the 38节 share.
    Festival38,
    /// Orders, after-sales and settlement in general.
    Trade,
}

/// The topics of the list, in its order.
pub fn topics() -> Vec<Topic> {
    let mut topics = vec![Topic::Of(Programme::PayLater), Topic::Of(Programme::PayLaterOne)];
    topics.extend(CampaignId::built_in().map(|id| Topic::Of(Programme::Campaign(id))));
    topics.extend([
        Topic::Festival38,
        Topic::Of(Programme::InterestFree),
        Topic::Of(Programme::RefundOnly),
        Topic::Of(Programme::ShopCoupon),
        Topic::Trade,
    ]);
    topics
}

/// The topic of a setting.
pub const fn topic(setting: Setting) -> Topic {
    Topic::Of(match setting {
        Setting::PayLaterWindow
        | Setting::PayLaterPriceCap
        | Setting::PayLaterFeeZhima
        | Setting::PayLaterFeeWechat
        | Setting::PayLaterNeedsWallet
        | Setting::DeductionRetryHours
        | Setting::DeductionFallbackHours
        | Setting::OpeningRetryDays
        | Setting::PayLaterExcludes(_)
        | Setting::ZhimaFloor
        | Setting::WechatFloor => Programme::PayLater,
        Setting::PayLaterOneWindow => Programme::PayLaterOne,
        Setting::ExperienceFloor | Setting::ViolationsCap | Setting::OnTimeFloor | Setting::DisputesCap => {
            return Topic::Festival38;
        }
        Setting::Campaign(id, _) => Programme::Campaign(id),
        Setting::InstalmentAbove
        | Setting::InstalmentLeastPaid
        | Setting::InstalmentRate3
        | Setting::InstalmentRate6
        | Setting::InstalmentRate12
        | Setting::BuyerRate3
        | Setting::BuyerRate6
        | Setting::BuyerRate12
        | Setting::InstalmentRefundDays
        | Setting::InterestFreeWindow => Programme::InterestFree,
        Setting::RefundOnlyOne
        | Setting::RefundOnlyTwo
        | Setting::RefundOnlyThree
        | Setting::GuaranteeDays
        | Setting::GuaranteeCap
        | Setting::BudgetStart
        | Setting::BudgetLow
        | Setting::BudgetTopUp
        | Setting::WeightStanding
        | Setting::WeightAmount
        | Setting::WeightReason => Programme::RefundOnly,
        Setting::CouponWindow
        | Setting::ShopCouponAsksCommission
        | Setting::CouponIos
        | Setting::CouponAndroid
        | Setting::CouponHours
        | Setting::CouponBackOnRefund => Programme::ShopCoupon,
        Setting::PaymentMinutes
        | Setting::ShippingHours
        | Setting::DeliveryDays
        | Setting::ConfirmSignedDays
        | Setting::ConfirmUnsignedDays
        | Setting::ConfirmAnywayDays
        | Setting::ExtensionDays
        | Setting::SettlementDays
        | Setting::ServiceFee
        | Setting::AfterSaleDays
        | Setting::DecideUnshippedHours
        | Setting::DecideShippedHours
        | Setting::ReturnDays
        | Setting::ConfirmReturnDays
        | Setting::ModifyDays => return Topic::Trade,
    })
}

/// A setting on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Current {
    /// Which.
    pub setting: Setting,
    /// Its value; `None` before its first.
    pub value: Option<Value>,
    /// The day from which that value holds; `None` where it has only ever been one.
    pub since: Option<Day>,
    /// The built-in clause about it.
    pub clause: Option<&'static Clause>,
    /// The user's own value is the one in force.
    pub own: bool,
    /// The clause was last checked before the day.
    pub stale: bool,
}

/// A setting on a day.
pub fn current(rules: &RuleSet, setting: Setting, day: Day) -> Current {
    let found = rules.value(setting, day);
    let own = found.and_then(|found| found.changed).and_then(|place| rules.changes.get(place));
    let built = built_in().filter(|dated| dated.setting == setting && dated.from <= day).map(|dated| dated.from).max();
    let since = own.map(|change| change.from).or(built).filter(|since| *since != Day::FIRST);
    let clause = found.map(|found| found.clause);
    Current {
        setting,
        value: found.map(|found| found.value),
        since,
        clause,
        own: own.is_some(),
        stale: own.is_none() && clause.is_some_and(|clause| clause.checked_on < day),
    }
}

/// The settings of a topic on a day, without the excluded categories.
pub fn of_topic(rules: &RuleSet, wanted: Topic, day: Day) -> Vec<Current> {
    let all = Setting::all().filter(|setting| !matches!(setting, Setting::PayLaterExcludes(_)));
    let wanted = all.filter(|setting| topic(*setting) == wanted);
    wanted.map(|setting| current(rules, setting, day)).collect()
}

/// The excluded categories on a day.
pub fn exclusions(rules: &RuleSet, day: Day) -> Vec<(Exclusion, Current)> {
    let all = Exclusion::ALL.iter().copied();
    all.map(|exclusion| (exclusion, current(rules, Setting::PayLaterExcludes(exclusion), day))).collect()
}

/// The name under which an address asks for a setting.
pub fn key(setting: Setting) -> String {
    match setting {
        Setting::Campaign(CampaignId(number), term) => format!("Campaign{number}{term:?}"),
        _ => format!("{setting:?}"),
    }
}

/// The setting of a name in an address.
pub fn of_key(name: &str) -> Option<Setting> {
    Setting::all().find(|setting| key(*setting) == name)
}

/// The rules with more changes made.
pub fn with_changes(rules: &RuleSet, changes: &[RuleChange]) -> RuleSet {
    let mut rules = rules.clone();
    for change in changes {
        rule_book::evolve(&mut rules, &RuleEvent::Set(change.clone()));
    }
    rules
}

/// The day on which to look at what changes do: the day in view, or when the last of them has begun.
pub fn effect_at(at: Moment, changes: &[RuleChange]) -> Moment {
    let last = changes.iter().map(|change| change.from).max().unwrap_or(at.day());
    at.on(at.day().max(last))
}

/// Of the changes in a file, those that are not there yet.
pub fn fresh(rules: &RuleSet, changes: &[RuleChange]) -> Vec<RuleChange> {
    changes.iter().filter(|change| !rules.changes.contains(change)).cloned().collect()
}
