//! Programmes, figures and lines in words.

use crate::app::screens::desk::rounding;
use crate::app::words;
use crate::base::{Money, Rate};
use crate::locales::worth::Worth as Words;
use crate::locales::{Language, fill, language, t};
use crate::policy::{Channel, Programme, Value};
use crate::view::worth::{About, Asked, Bound, Caution, Column, Input, Never, Offered, Row, Step, Uses};
use rust_decimal::Decimal;

/// A programme's name. 先用后付 is that of the day, whichever version it is.
pub fn programme(programme: Programme) -> String {
    match programme {
        Programme::PayLater => t(Words::PayLater).to_owned(),
        other => words::programme(other),
    }
}

/// A programme that is not there, with its days.
pub fn not_there(offer: &Offered) -> String {
    let name = programme(offer.programme);
    match offer.span {
        Some(span) => fill(Words::NotThereOne, &[&name, &words::value(Value::Span(span))]),
        None => name,
    }
}

/// Sentences one after the other.
pub fn joined(sentences: impl IntoIterator<Item = String>) -> String {
    let some = sentences.into_iter().filter(|sentence| !sentence.is_empty());
    some.collect::<Vec<_>>().join(if language() == Language::English { " " } else { "" })
}

/// Where the average order lies outside of what a programme takes.
pub fn caution(caution: &Caution) -> String {
    let (word, price) = match caution.bound {
        Bound::AtMost(price) => (Words::CautionAtMost, price),
        Bound::AtLeast(price) => (Words::CautionAtLeast, price),
        Bound::Above(price) => (Words::CautionAbove, price),
        Bound::NoCommission(face) => (Words::CautionNoCommission, face),
        Bound::Commission(face, there) => {
            return fill(Words::CautionCommission, &[&programme(caution.programme), &face, &there]);
        }
    };
    fill(word, &[&programme(caution.programme), &price])
}

/// A share in per cent, however small.
pub fn rate(rate: Rate) -> String {
    format!("{}%", rate.in_per_cent())
}

/// A number of whatever many decimals, with separators.
pub fn number(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let whole = digits.parse::<u64>().map_or_else(|_| digits.to_owned(), words::grouped);
    decimals.map_or_else(|| format!("{sign}{whole}"), |decimals| format!("{sign}{whole}.{decimals}"))
}

/// A value with its unit.
pub fn value(value: Value) -> String {
    match value {
        Value::Rate(share) => rate(share),
        Value::Count(count) => words::grouped(count),
        other => words::value(other),
    }
}

/// The name of a figure.
pub fn input(input: Input) -> String {
    let word = match input {
        Input::Orders => Words::Orders,
        Input::Basket => Words::Basket,
        Input::Refunds => Words::Refunds,
        Input::Margin => Words::Margin,
        Input::Uplift => Words::Uplift,
        Input::RefundsWith => Words::RefundsWith,
        Input::Zhima => Words::Zhima,
        Input::Wechat => Words::Wechat,
        Input::Three => return fill(Words::Periods, &[&3]),
        Input::Six => return fill(Words::Periods, &[&6]),
        Input::Twelve => return fill(Words::Periods, &[&12]),
        Input::InTime => Words::InTime,
        Input::Live => Words::Live,
        Input::Unreturned => Words::Unreturned,
        Input::Face => Words::Face,
        Input::Used => Words::Used,
        Input::HostFace => Words::HostFace,
        Input::HostUsed => Words::HostUsed,
        Input::Commission => Words::Commission,
        Input::RefundsRefundOnly
        | Input::RefundsPayLater
        | Input::RefundsInstalments
        | Input::RefundsShopCoupon
        | Input::RefundsHostCoupon
        | Input::RefundsDiscount => {
            let of = Input::OWN.into_iter().find(|(own, _)| *own == input);
            return fill(Words::RefundsOfUse, &[&of.map(|(_, one)| uses(one)).unwrap_or_default()]);
        }
        Input::Discount => Words::Discount,
        Input::Discounted => Words::Discounted,
    };
    t(word).to_owned()
}

/// What a line is about.
pub fn about(about: About) -> String {
    // In short: it stands at the head of a row.
    let campaign = |id| words::programme_inline(Programme::Campaign(id));
    match about {
        About::ServiceFee => t(Words::ServiceFee).to_owned(),
        About::PayLaterFee(Channel::Wechat) => t(Words::WechatFee).to_owned(),
        About::PayLaterFee(_) => t(Words::ZhimaFee).to_owned(),
        About::InstalmentFee(periods) => fill(Words::InstalmentFee, &[&periods]),
        About::PayLaterSubsidy(id, Channel::Wechat) => fill(Words::WechatBack, &[&campaign(id)]),
        About::PayLaterSubsidy(id, _) => fill(Words::ZhimaBack, &[&campaign(id)]),
        About::InstalmentSubsidy(id, periods) => fill(Words::InstalmentBack, &[&campaign(id), &periods]),
        About::Discount(id) => fill(Words::DiscountOf, &[&campaign(id)]),
        About::Unreturned => t(Words::UnreturnedOf).to_owned(),
        About::Coupon => t(Words::ShopCoupon).to_owned(),
        About::HostCoupon => t(Words::HostCoupon).to_owned(),
    }
}

/// What a figure of a month is called.
pub fn row(row: Row) -> String {
    let word = match row {
        Row::Orders => Words::Orders,
        Row::Turnover => Words::Turnover,
        Row::Coupons => Words::CouponsOff,
        Row::Discounts => Words::DiscountsOff,
        Row::Refunds => Words::RefundsOf,
        Row::Unreturned => Words::UnreturnedOf,
        Row::Kept => Words::Kept,
        Row::Line(line) => return about(line),
        Row::Taken => Words::Taken,
        Row::Goods => Words::Goods,
        Row::Left => Words::Left,
        Row::Effective => Words::Effective,
    };
    t(word).to_owned()
}

/// What a month is called for short.
fn column(column: Column) -> &'static str {
    t(match column {
        Column::Without => Words::Without,
        Column::With => Words::WithSame,
        Column::Grown => Words::LegendWith,
        Column::Even => Words::WithEven,
    })
}

/// What was asked about.
pub fn asked(asked: Asked) -> String {
    let word = match asked {
        Asked::Of(of, about) => return fill(Words::Of, &[&column(of), &row(about)]),
        Asked::Less => Words::LessWhy,
        Asked::PerOrder => Words::PerOrderWhy,
        Asked::Gained => Words::GainedWhy,
        Asked::BreakEven => Words::BreakEven,
    };
    t(word).to_owned()
}

/// What orders are used with.
pub fn uses(uses: Uses) -> &'static str {
    t(match uses {
        Uses::PayLater => Words::UsesPayLater,
        Uses::Instalments => Words::UsesInstalments,
        Uses::RefundOnly => Words::UsesRefundOnly,
        Uses::ShopCoupon => Words::UsesShopCoupon,
        Uses::HostCoupon => Words::UsesHostCoupon,
        Uses::Discount => Words::UsesDiscount,
    })
}

/// Numbers added, each with its sign before it and its name.
fn added(parts: impl IntoIterator<Item = (String, bool, String)>) -> String {
    let mut text = String::new();
    for (name, less, number) in parts {
        let sign = match (text.is_empty(), less) {
            (true, false) => "",
            (true, true) => "−",
            (false, false) => " + ",
            (false, true) => " − ",
        };
        text.push_str(sign);
        if !name.is_empty() {
            text.push_str(&name);
            text.push(' ');
        }
        text.push_str(&number);
    }
    text
}

/// A step of the reckoning, each line of it.
pub fn step(step: &Step) -> Vec<String> {
    let count = |orders: u64| words::grouped(orders);
    vec![match step {
        Step::Paid { basket, off, paid } => {
            let of = |(face, used, off): &(Money, Rate, Money)| match *used == Rate::ONE {
                true => face.to_string(),
                false => fill(Words::StepOff, &[face, &rate(*used), off]),
            };
            let off = off.iter().map(|one| (String::new(), true, of(one)));
            let sum = added([(String::new(), false, basket.to_string())].into_iter().chain(off));
            fill(Words::StepPaid, &[&sum, paid])
        }
        Step::Mixed { base, own, rate: all } => {
            let of = |(one, share, own): &(Uses, Rate, Rate)| {
                let text = fill(Words::StepMore, &[&uses(*one), &rate(*share), &rate(*own), &rate(*base)]);
                (String::new(), false, text)
            };
            let sum = added([(String::new(), false, rate(*base))].into_iter().chain(own.iter().map(of)));
            fill(Words::StepMixed, &[&sum, &rate(*all)])
        }
        Step::Back { refunds, unreturned, in_time, back } if *unreturned == Rate::ZERO => {
            fill(Words::StepBackRefunds, &[&rate(*refunds), &rate(*in_time), &rate(*back)])
        }
        Step::Back { refunds, unreturned, in_time, back } => {
            fill(Words::StepBack, &[&rate(*refunds), &rate(*unreturned), &rate(*in_time), &rate(*back)])
        }
        Step::Part { of, share, part } => fill(Words::StepPart, &[&rate(*of), &rate(*share), &rate(*part)]),
        Step::Left { paid, refund, left } => fill(Words::StepLeft, &[paid, refund, left]),
        Step::Count { orders, part, back, count: all } if *back == Rate::ZERO => {
            fill(Words::CountPart, &[&count(*orders), &rate(*part), &number(*all)])
        }
        Step::Count { orders, part, back, count: all } => {
            fill(Words::CountBack, &[&count(*orders), &rate(*part), &rate(*back), &number(*all)])
        }
        Step::Times { price, count, exact, amount } => {
            let whole = *exact == amount.amount();
            let product = if whole { amount.to_string() } else { number(*exact) };
            return vec![fill(Words::Product, &[price, &number(*count), &product]), rounding(*exact, *amount)];
        }
        Step::Limited { limit, given, amount } => fill(Words::StepLimited, &[limit, given, amount]),
        Step::Free(most) => fill(Words::DiscountFree, &[most]),
        Step::Refunds { paid, orders, part, rate: back, exact } if *part == Rate::ONE => {
            fill(Words::StepRefunds, &[paid, &count(*orders), &rate(*back), &number(*exact)])
        }
        Step::Refunds { paid, orders, part, rate: back, exact } => {
            fill(Words::StepRefundsPart, &[paid, &count(*orders), &rate(*part), &rate(*back), &number(*exact)])
        }
        Step::Rounded { parts, amount } => {
            let exact: Decimal = parts.iter().sum();
            let note = rounding(exact, *amount);
            if parts.len() < 2 {
                return vec![note];
            }
            let sum = added(parts.iter().map(|part| (String::new(), false, number(*part))));
            return vec![format!("{sum} = {}", number(exact)), note];
        }
        Step::Total { parts, amount } => {
            let name = |of: Option<Column>, one: Row| match of {
                Some(of) => fill(Words::Of, &[&column(of), &row(one)]),
                None => row(one),
            };
            let parts =
                parts.iter().map(|(of, one, part)| (name(*of, *one), part.is_negative(), part.abs().to_string()));
            format!("{} = {amount}", added(parts))
        }
        Step::Ratio { part, whole, rate: ratio } => {
            let text = fill(Words::StepRatio, &[part, whole, &rate(*ratio)]);
            return vec![text, t(Words::StepRatioRounded).to_owned()];
        }
        Step::Grown { orders, uplift, more, all } => {
            fill(Words::StepGrown, &[&count(*orders), &rate(*uplift), &count(*more), &count(*all)])
        }
        Step::More { orders, more, all } => fill(Words::StepGrowth, &[&count(*orders), &count(*more), &count(*all)]),
        Step::PerOrder { amount, orders, each } => fill(Words::StepPerOrder, &[amount, &count(*orders), each]),
        Step::Each { parts, each } => {
            let parts = parts.iter().map(|(one, part)| (row(*one), part.is_sign_negative(), number(part.abs())));
            fill(Words::StepEach, &[&added(parts), &number(*each)])
        }
        Step::Needed { missing, each, more, steady } => {
            let word = if *steady { Words::StepNeeded } else { Words::StepUneven };
            fill(word, &[missing, &number(*each), &count(*more)])
        }
        Step::Tried { orders, left, without } => {
            let word = if left >= without { Words::StepEnough } else { Words::StepShort };
            fill(word, &[&count(*orders), left, without])
        }
        Step::Uplift { more, orders, uplift } => {
            fill(Words::StepUplift, &[&count(*more), &count(*orders), &rate(*uplift)])
        }
        Step::Never(why) => never(*why),
    }]
}

/// Why no growth makes up for it.
pub fn never(never: Never) -> String {
    match never {
        Never::LosesOnEach(each) => fill(Words::NeverLoses, &[&Money::rounded(each)]),
        Never::UsedUp(orders) => fill(Words::NeverUsedUp, &[&words::grouped(orders)]),
        Never::TooMany => t(Words::NeverTooMany).to_owned(),
    }
}
