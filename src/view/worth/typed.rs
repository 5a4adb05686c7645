//! What was typed: what it means, what is wrong with it, and what is still missing.

use super::{Assumed, Found, Uses};
use crate::base::{Count, Money, Rate, read_count};
use crate::policy::campaign::Campaign;
use crate::policy::{Channel, Kind, Programme, Purpose, Rules, Value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where figures come from that nobody has typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Source {
    /// The shop's own orders of the last thirty days.
    Orders,
    /// Assumptions, beside what the shop's form says.
    #[default]
    Assumed,
}

/// A figure that can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Input {
    /// Orders a month.
    Orders,
    /// What an order comes to.
    Basket,
    /// The refund rate.
    Refunds,
    /// The gross margin.
    Margin,
    /// The growth in orders.
    Uplift,
    /// The refund rate with the programmes.
    RefundsWith,
    /// The share by 芝麻先用后付.
    Zhima,
    /// The share by 微信先用后付.
    Wechat,
    /// The share in 3 periods.
    Three,
    /// The share in 6 periods.
    Six,
    /// The share in 12 periods.
    Twelve,
    /// Of the refunds, the share in time for the fee of instalments.
    InTime,
    /// The share from live sessions.
    Live,
    /// The share refunded without return.
    Unreturned,
    /// The face value of 店铺满减券.
    Face,
    /// The share that uses one.
    Used,
    /// The face value of 主播满减券.
    HostFace,
    /// The share that uses one.
    HostUsed,
    /// The commission on an order with one.
    Commission,
    /// What a campaign takes off a bill.
    Discount,
    /// The share with such a discount.
    Discounted,
    /// The refund rate with 退款不退货.
    RefundsRefundOnly,
    /// That of orders by 先用后付.
    RefundsPayLater,
    /// That of orders in instalments.
    RefundsInstalments,
    /// That of orders with 店铺满减券.
    RefundsShopCoupon,
    /// That of orders with 主播满减券.
    RefundsHostCoupon,
    /// That of orders with a discount that the shop pays.
    RefundsDiscount,
}

impl Input {
    /// Those that are always asked, in the order of the page.
    pub const ALWAYS: [Input; 6] =
        [Input::Orders, Input::Basket, Input::Refunds, Input::Margin, Input::Uplift, Input::RefundsWith];
    /// Refund rates of their own, in the order of the page, and what each is about.
    pub const OWN: [(Input, Uses); 6] = [
        (Input::RefundsRefundOnly, Uses::RefundOnly),
        (Input::RefundsPayLater, Uses::PayLater),
        (Input::RefundsInstalments, Uses::Instalments),
        (Input::RefundsShopCoupon, Uses::ShopCoupon),
        (Input::RefundsHostCoupon, Uses::HostCoupon),
        (Input::RefundsDiscount, Uses::Discount),
    ];
    /// The shares of which an order can be in one alone.
    pub const WAYS: [Input; 5] = [Input::Zhima, Input::Wechat, Input::Three, Input::Six, Input::Twelve];
    /// The most orders a month.
    pub const MOST_ORDERS: Count = 10_000_000;
    /// The most that an order, or a coupon, comes to.
    pub const MOST_MONEY: Money = Money::yuan(1_000_000);
    /// The most growth: elevenfold orders.
    pub const MOST_UPLIFT: Rate = Rate::per_cent(1_000);

    /// The kind of value.
    pub const fn kind(self) -> Kind {
        match self {
            Input::Orders => Kind::Count,
            Input::Basket | Input::Face | Input::HostFace | Input::Discount => Kind::Money,
            _ => Kind::Rate,
        }
    }

    /// The least and the most that it can be.
    pub const fn range(self) -> (Value, Value) {
        match self {
            Input::Orders => (Value::Count(1), Value::Count(Self::MOST_ORDERS)),
            Input::Basket | Input::Face | Input::HostFace | Input::Discount => {
                (Value::Money(Money::FEN), Value::Money(Self::MOST_MONEY))
            }
            Input::Uplift => (Value::Rate(Rate::ZERO), Value::Rate(Self::MOST_UPLIFT)),
            _ => (Value::Rate(Rate::ZERO), Value::Rate(Rate::ONE)),
        }
    }

    /// What it is taken to be while nobody has said: the only two assumptions that are made by themselves, both shown.
    pub const fn preset(self) -> Option<Value> {
        match self {
            Input::InTime | Input::Live => Some(Value::Rate(Rate::ONE)),
            _ => None,
        }
    }
}

/// What stands in the fields.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Where the rest comes from.
    pub source: Source,
    /// What was typed, as it was typed.
    pub texts: BTreeMap<Input, String>,
    /// The programmes.
    pub chosen: BTreeSet<Programme>,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wrong {
    /// It is no value of its kind.
    NotRead(Kind),
    /// It has more decimals than are reckoned with: four, of a per cent.
    TooFine,
    /// It lies outside of its range.
    OutOfRange(Value, Value),
    /// The ways to pay come to more than all orders, namely this (AMB-17).
    TooManyWays(Rate),
    /// Refunds with and without return come to more than all orders, namely this.
    TooManyRefunds(Rate),
    /// Orders with coupons come to more than all orders, namely this (DEF-TIMED-ORDER).
    TooManyCoupons(Rate),
    /// Refund rates of their own that fall together come to this, which is below none or above all.
    OwnRefunds(Rate),
    /// A coupon, or a discount, is worth more than an order of this amount.
    AboveBasket(Money),
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The month; `None` while something is wrong or missing.
    pub assumed: Option<Assumed>,
    /// What is wrong.
    pub wrong: BTreeMap<Input, Wrong>,
    /// What has to be typed first.
    pub missing: Vec<Input>,
    /// The figures that the chosen programmes ask for besides those that are always asked.
    pub asked: Vec<Input>,
    /// The refund rates that can be said apart for them; left empty they are the common one.
    pub own: Vec<Input>,
}

/// Reads what was typed; what was not is as it was found.
pub fn read(rules: &Rules, draft: &Draft, found: &Found) -> Read {
    let mut fields = Fields { draft, found, wrong: BTreeMap::new() };
    let asked = asked(rules, &draft.chosen);
    let uses = uses_of(&asked);
    let own: Vec<(Input, Uses)> = Input::OWN.into_iter().filter(|(_, one)| uses.contains(one)).collect();
    for input in Input::ALWAYS.iter().chain(&asked).chain(own.iter().map(|(input, _)| input)) {
        if let Err(wrong) = fields.typed(*input) {
            fields.wrong.insert(*input, wrong);
        }
    }
    let some = |input: Input| asked.contains(&input);
    let share = |fields: &Fields, input: Input| {
        if some(input) { fields.rate(input).unwrap_or(Rate::ZERO) } else { Rate::ZERO }
    };
    let assumed = Assumed {
        orders: fields.count(Input::Orders).unwrap_or(0),
        basket: fields.money(Input::Basket).unwrap_or_default(),
        margin: fields.rate(Input::Margin),
        refunds: fields.rate(Input::Refunds).unwrap_or(Rate::ZERO),
        refunds_with: fields.rate(Input::RefundsWith).or(fields.rate(Input::Refunds)).unwrap_or(Rate::ZERO),
        own_refunds: own.iter().filter_map(|(input, uses)| Some((*uses, fields.rate(*input)?))).collect(),
        uplift: fields.rate(Input::Uplift),
        zhima: share(&fields, Input::Zhima),
        wechat: share(&fields, Input::Wechat),
        periods: [Input::Three, Input::Six, Input::Twelve].map(|input| share(&fields, input)),
        in_time: fields.rate(Input::InTime).unwrap_or(Rate::ONE),
        live: fields.rate(Input::Live).unwrap_or(Rate::ONE),
        unreturned: share(&fields, Input::Unreturned),
        face: if some(Input::Face) { fields.money(Input::Face).unwrap_or_default() } else { Money::ZERO },
        used: share(&fields, Input::Used),
        host_face: if some(Input::HostFace) { fields.money(Input::HostFace).unwrap_or_default() } else { Money::ZERO },
        host_used: share(&fields, Input::HostUsed),
        commission: if some(Input::Commission) { fields.rate(Input::Commission) } else { None },
        discount: if some(Input::Discount) { fields.money(Input::Discount).unwrap_or_default() } else { Money::ZERO },
        discounted: share(&fields, Input::Discounted),
        chosen: draft.chosen.clone(),
    };
    fields.together(&assumed, &asked);
    let known = |input: &Input| fields.value(*input).is_some() || fields.wrong.contains_key(input);
    let mut missing: Vec<Input> =
        [Input::Orders, Input::Basket, Input::Refunds].into_iter().filter(|input| !known(input)).collect();
    let alone = [
        Input::Unreturned,
        Input::Face,
        Input::Used,
        Input::HostFace,
        Input::HostUsed,
        Input::Discount,
        Input::Discounted,
    ];
    missing.extend(alone.into_iter().filter(|one| some(*one) && !known(one)));
    // One of several ways is enough; the first is asked for.
    for ways in [&Input::WAYS[..2], &Input::WAYS[2..]] {
        let mut of_these = ways.iter().filter(|one| some(**one)).peekable();
        let first = of_these.peek().map(|one| **one);
        if !of_these.any(known) {
            missing.extend(first);
        }
    }
    let ready = missing.is_empty() && fields.wrong.is_empty();
    let own = own.into_iter().map(|(input, _)| input).collect();
    Read { assumed: ready.then_some(assumed), wrong: fields.wrong, missing, asked, own }
}

/// What is used for some of the orders under some programmes.
pub(super) fn uses(rules: &Rules, chosen: &BTreeSet<Programme>) -> BTreeSet<Uses> {
    uses_of(&asked(rules, chosen))
}

fn uses_of(asked: &[Input]) -> BTreeSet<Uses> {
    let of = |input: &Input| match input {
        Input::Zhima | Input::Wechat => Some(Uses::PayLater),
        Input::Three | Input::Six | Input::Twelve => Some(Uses::Instalments),
        Input::Unreturned => Some(Uses::RefundOnly),
        Input::Used => Some(Uses::ShopCoupon),
        Input::HostUsed => Some(Uses::HostCoupon),
        Input::Discounted => Some(Uses::Discount),
        _ => None,
    };
    asked.iter().filter_map(of).collect()
}

/// The figures that programmes ask for, in the order of the page.
fn asked(rules: &Rules, chosen: &BTreeSet<Programme>) -> Vec<Input> {
    let mut asked = BTreeSet::new();
    for programme in chosen {
        match programme {
            Programme::PayLater | Programme::PayLaterOne => asked.extend([Input::Zhima, Input::Wechat]),
            Programme::InterestFree | Programme::Instalment => {
                asked.extend([Input::Three, Input::Six, Input::Twelve, Input::InTime]);
            }
            Programme::RefundOnly => asked.extend([Input::Unreturned]),
            Programme::ShopCoupon => asked.extend([Input::Face, Input::Used]),
            Programme::HostCoupon => asked.extend([Input::HostFace, Input::HostUsed, Input::Commission]),
            Programme::Campaign(id) => {
                asked.extend(rules.set.campaign(*id).into_iter().flat_map(|c| of_campaign(rules, c)))
            }
        }
    }
    asked.into_iter().collect()
}

/// What a campaign asks for: how many orders are of the kind that it pays for.
fn of_campaign(rules: &Rules, campaign: &Campaign) -> Vec<Input> {
    let mut asked = Vec::new();
    for line in campaign.estimate(rules, Money::yuan(1_000)) {
        match line.purpose {
            Purpose::PayLaterFee(Channel::Wechat) => asked.push(Input::Wechat),
            Purpose::PayLaterFee(_) => asked.push(Input::Zhima),
            Purpose::InstalmentFee(periods) => asked.extend([way_of(periods), Input::InTime]),
            _ => {}
        }
    }
    if super::shop_pays(rules, campaign) {
        asked.extend([Input::Discount, Input::Discounted]);
    }
    if campaign.live_only && !asked.is_empty() {
        asked.push(Input::Live);
    }
    asked
}

/// The share of orders in so many periods.
const fn way_of(periods: u8) -> Input {
    match periods {
        3 => Input::Three,
        6 => Input::Six,
        _ => Input::Twelve,
    }
}

struct Fields<'a> {
    draft: &'a Draft,
    found: &'a Found,
    wrong: BTreeMap<Input, Wrong>,
}

impl Fields<'_> {
    /// What was typed; `None` where nothing was.
    fn typed(&self, input: Input) -> Result<Option<Value>, Wrong> {
        let text = self.draft.texts.get(&input).map_or("", |text| text.trim());
        if text.is_empty() {
            return Ok(None);
        }
        let kind = input.kind();
        let not_read = Wrong::NotRead(kind);
        let bare = text.trim_start_matches(['¥', '￥']).trim_end_matches(['元', '单']);
        let value = match kind {
            Kind::Count => Value::Count(read_count(bare).map_err(|_| not_read)?),
            Kind::Money => Value::Money(Money::parse(bare).map_err(|_| not_read)?),
            _ => Value::Rate(Rate::parse(text).map_err(|_| not_read)?),
        };
        let (least, most) = input.range();
        let inside = match (value, least, most) {
            (Value::Count(value), Value::Count(least), Value::Count(most)) => (least..=most).contains(&value),
            (Value::Money(value), Value::Money(least), Value::Money(most)) => (least..=most).contains(&value),
            (Value::Rate(value), Value::Rate(least), Value::Rate(most)) => (least..=most).contains(&value),
            _ => false,
        };
        if !inside {
            return Err(Wrong::OutOfRange(least, most));
        }
        match value {
            Value::Rate(rate) if rate.fraction().normalize().scale() > 6 => Err(Wrong::TooFine),
            value => Ok(Some(value)),
        }
    }

    /// What was typed, or else found, or else taken by itself.
    fn value(&self, input: Input) -> Option<Value> {
        let typed = self.typed(input).ok()?;
        typed.or_else(|| self.found.value(input)).or(input.preset())
    }

    fn count(&self, input: Input) -> Option<Count> {
        match self.value(input)? {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    fn money(&self, input: Input) -> Option<Money> {
        match self.value(input)? {
            Value::Money(money) => Some(money),
            _ => None,
        }
    }

    fn rate(&self, input: Input) -> Option<Rate> {
        match self.value(input)? {
            Value::Rate(rate) => Some(rate),
            _ => None,
        }
    }

    /// What is wrong with fields beside each other. It stands at the last of them that was typed.
    fn together(&mut self, assumed: &Assumed, asked: &[Input]) {
        let [three, six, twelve] = assumed.periods;
        let ways = plus([assumed.zhima, assumed.wechat, three, six, twelve]);
        let typed = |input: &&Input| self.draft.texts.get(input).is_some_and(|text| !text.trim().is_empty());
        let mine = Input::WAYS.iter().filter(|input| asked.contains(input));
        let last = mine.clone().rfind(typed).or(mine.clone().next_back()).copied();
        if let Some(last) = last.filter(|_| ways > Rate::ONE) {
            self.wrong.entry(last).or_insert(Wrong::TooManyWays(ways));
        }
        let (low, high) = extremes(assumed);
        let apart = Input::OWN.map(|(input, _)| input);
        let last_apart = apart.iter().rfind(|input| typed(input)).copied();
        if let Some(last) = last_apart.filter(|_| low < Rate::ZERO || high > Rate::ONE) {
            self.wrong.entry(last).or_insert(Wrong::OwnRefunds(if low < Rate::ZERO { low } else { high }));
        }
        if asked.contains(&Input::Unreturned) && high <= Rate::ONE {
            let all = plus([high, assumed.unreturned]);
            if all > Rate::ONE {
                self.wrong.entry(Input::Unreturned).or_insert(Wrong::TooManyRefunds(all));
            }
        }
        let coupons = plus([assumed.used, assumed.host_used]);
        if coupons > Rate::ONE {
            self.wrong.entry(Input::HostUsed).or_insert(Wrong::TooManyCoupons(coupons));
        }
        let amounts =
            [(Input::Face, assumed.face), (Input::HostFace, assumed.host_face), (Input::Discount, assumed.discount)];
        for (input, amount) in amounts {
            if amount > assumed.basket && assumed.basket > Money::ZERO {
                self.wrong.entry(input).or_insert(Wrong::AboveBasket(assumed.basket));
            }
        }
    }
}

/// The least and the most that comes back of orders for which rates of their own fall together: one way to pay, one
/// coupon, a discount.
fn extremes(assumed: &Assumed) -> (Rate, Rate) {
    let own = |uses: Uses| assumed.own_refunds.get(&uses).copied();
    let base = own(Uses::RefundOnly).unwrap_or(assumed.refunds_with);
    let differs = |uses: Uses| own(uses).map_or(Decimal::ZERO, |own| own.fraction() - base.fraction());
    let kinds = [
        [Uses::PayLater, Uses::Instalments].map(differs),
        [Uses::ShopCoupon, Uses::HostCoupon].map(differs),
        [differs(Uses::Discount), Decimal::ZERO],
    ];
    let least: Decimal = kinds.iter().map(|[one, other]| (*one).min(*other).min(Decimal::ZERO)).sum();
    let most: Decimal = kinds.iter().map(|[one, other]| (*one).max(*other).max(Decimal::ZERO)).sum();
    (Rate::of(base.fraction() + least), Rate::of(base.fraction() + most))
}

fn plus(rates: impl IntoIterator<Item = Rate>) -> Rate {
    Rate::of(rates.into_iter().map(Rate::fraction).sum())
}

impl Found {
    /// What was found of a figure.
    pub fn value(&self, input: Input) -> Option<Value> {
        let [three, six, twelve] = self.periods;
        match input {
            Input::Orders => self.orders.map(Value::Count),
            Input::Basket => self.basket.map(Value::Money),
            Input::Refunds => self.refunds.map(Value::Rate),
            Input::Zhima => self.zhima.map(Value::Rate),
            Input::Wechat => self.wechat.map(Value::Rate),
            Input::Three => three.map(Value::Rate),
            Input::Six => six.map(Value::Rate),
            Input::Twelve => twelve.map(Value::Rate),
            Input::Live => self.live.map(Value::Rate),
            Input::Unreturned => self.unreturned.map(Value::Rate),
            Input::Face | Input::HostFace => self.face.map(Value::Money),
            Input::Margin | Input::Uplift | Input::RefundsWith | Input::InTime => None,
            Input::Used | Input::Discount | Input::Discounted => None,
            Input::HostUsed | Input::Commission => None,
            Input::RefundsRefundOnly | Input::RefundsPayLater | Input::RefundsInstalments => None,
            Input::RefundsShopCoupon | Input::RefundsHostCoupon | Input::RefundsDiscount => None,
        }
    }
}
