//! Programmes, figures and lines in words.

use crate::app::words;
use crate::base::Rate;
use crate::locales::worth::Worth as Words;
use crate::locales::{Language, fill, language, t};
use crate::policy::{Channel, Effect, Programme, Value};
use crate::view::worth::{About, Bound, Caution, Input, Line, Offered};
use rust_decimal::Decimal;

/// A programme's name. 先用后付 is that of the day, whichever version it is.
pub fn programme(programme: Programme) -> String {
    match programme {
        Programme::PayLater => t(Words::PayLater).to_owned(),
        Programme::ShopCoupon => t(Words::TimedCoupon).to_owned(),
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
        About::Coupon => t(Words::Coupon).to_owned(),
    }
}

/// How a line comes about, step by step: one order, how many, the product with its rounding.
pub fn steps(line: &Line, orders: u64) -> Vec<String> {
    let one = line.one;
    if one.effect == Effect::BuyerGets {
        return vec![fill(Words::DiscountFree, &[&one.amount])];
    }
    let formula = match (one.rate, one.share) {
        (Some(share), Some(part)) => {
            format!("{} × {} × {} = {}", one.base, rate(share), rate(part), one.amount)
        }
        (Some(share), None) => format!("{} × {} = {}", one.base, rate(share), one.amount),
        (None, _) => one.amount.to_string(),
    };
    let (orders, times, exact) = (words::grouped(orders), number(line.count), number(line.exact));
    let count = if line.back == Rate::ZERO {
        fill(Words::CountPart, &[&orders, &rate(line.part), &times])
    } else {
        fill(Words::CountBack, &[&orders, &rate(line.part), &rate(line.back), &times])
    };
    let product = match (line.limit, line.exact == line.amount.amount()) {
        (Some(limit), _) => fill(Words::ProductLimited, &[&one.amount, &times, &exact, &limit.value]),
        (None, true) => fill(Words::Product, &[&one.amount, &times, &line.amount]),
        (None, false) => fill(Words::ProductRounded, &[&one.amount, &times, &exact, &line.amount]),
    };
    vec![fill(Words::OneOrder, &[&formula]), count, product]
}
