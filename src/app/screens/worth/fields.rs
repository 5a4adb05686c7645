//! The fields of the assumptions.

use super::told;
use crate::app::kit::{Field, each};
use crate::app::screens::stage::part::opening;
use crate::app::session::Session;
use crate::app::words;
use crate::base::Day;
use crate::locales::worth::Worth as Words;
use crate::locales::{fill, t};
use crate::policy::{Kind, Setting, Value};
use crate::view::worth::{Draft, Found, Input, Read, Source, Wrong};
use leptos::prelude::*;

/// Within how many days of payment a refund returns the fee of instalments, as the rules of a day say (B-10d).
pub fn days(session: Session, day: Day) -> String {
    let value = session.world.with(|world| world.rules.value(Setting::InstalmentRefundDays, day));
    value.map(|found| words::value(found.value)).unwrap_or_default()
}

/// Every field that is asked for.
pub fn fields(
    draft: RwSignal<Draft>,
    read: Memo<Read>,
    asked: &[Input],
    found: &Found,
    source: Source,
    days: String,
) -> AnyView {
    let found = *found;
    let all: Vec<Input> = Input::ALWAYS.iter().chain(asked).copied().collect();
    each(all, move |input| field(draft, read, input, &found, source, &days))
}

/// The refund rates that can be said apart, in a part that opens; nothing where nothing that is chosen has one.
pub fn apart(
    draft: RwSignal<Draft>,
    read: Memo<Read>,
    open: RwSignal<bool>,
    own: &[Input],
    found: &Found,
    source: Source,
) -> AnyView {
    if own.is_empty() {
        return ().into_any();
    }
    let fields = each(own.iter().copied(), |input| field(draft, read, input, found, source, ""));
    let body = view! {
        <p class="quiet">{t(Words::OwnRefundsWhat)}</p>
        <div class="worth-fields">{fields}</div>
    };
    let body = view! { <div class="stack">{body}</div> }.into_any();
    opening(open, "details", "worth-apart", Words::OwnRefunds, body)
}

fn field(draft: RwSignal<Draft>, read: Memo<Read>, input: Input, found: &Found, source: Source, days: &str) -> AnyView {
    let value = Signal::derive(move || draft.with(|draft| draft.texts.get(&input).cloned().unwrap_or_default()));
    let error = Signal::derive(move || read.with(|read| read.wrong.get(&input).map(|wrong| wrong_in_words(*wrong))));
    let change = Callback::new(move |text: String| {
        draft.update(|draft| {
            draft.texts.insert(input, text);
        });
    });
    let (unit, mode) = match input.kind() {
        Kind::Count => (t(Words::OrdersUnit), "numeric"),
        Kind::Money => (t(crate::locales::common::Common::Yuan), "decimal"),
        _ => ("%", "decimal"),
    };
    let hint = told::joined([what(input, days), behind(input, found, source)]);
    view! {
        <Field
            id=format!("worth-{input:?}")
            label=told::input(input)
            value=value
            on_change=change
            hint=hint
            error=error
            unit=unit
            input_mode=mode
        />
    }
    .into_any()
}

/// What is asked, beyond its name.
fn what(input: Input, days: &str) -> String {
    let word = match input {
        Input::Orders => return String::new(),
        Input::InTime => return fill(Words::InTimeWhat, &[&days]),
        Input::Basket => Words::BasketWhat,
        Input::Refunds => Words::RefundsWhat,
        Input::Margin => Words::MarginWhat,
        Input::Uplift => Words::UpliftWhat,
        Input::RefundsWith => Words::RefundsWithWhat,
        Input::Live => Words::LiveWhat,
        Input::Unreturned => Words::UnreturnedWhat,
        Input::Discount => Words::DiscountWhat,
        Input::Zhima
        | Input::Wechat
        | Input::Three
        | Input::Six
        | Input::Twelve
        | Input::Used
        | Input::HostUsed
        | Input::Discounted => Words::ShareWhat,
        Input::Face | Input::HostFace => return String::new(),
        Input::Commission => Words::CommissionWhat,
        Input::RefundsRefundOnly => Words::RefundsRefundOnlyWhat,
        Input::RefundsPayLater
        | Input::RefundsInstalments
        | Input::RefundsShopCoupon
        | Input::RefundsHostCoupon
        | Input::RefundsDiscount => Words::SameAsAbove,
    };
    t(word).to_owned()
}

/// What is taken while nothing is typed.
fn behind(input: Input, found: &Found, source: Source) -> String {
    let of_shop = source == Source::Assumed || matches!(input, Input::Face | Input::HostFace);
    match (found.value(input), input.preset()) {
        (Some(value), _) if of_shop => fill(Words::FromShop, &[&told::value(value)]),
        (Some(value), _) => fill(Words::FromOrders, &[&told::value(value)]),
        (None, Some(value)) => fill(Words::TakenAs, &[&told::value(value)]),
        (None, None) => String::new(),
    }
}

fn wrong_in_words(wrong: Wrong) -> String {
    let range = |least: Value, most: Value| fill(Words::WrongRange, &[&told::value(least), &told::value(most)]);
    match wrong {
        Wrong::NotRead(Kind::Count) => t(Words::WrongCount).to_owned(),
        Wrong::NotRead(Kind::Money) => t(Words::WrongMoney).to_owned(),
        Wrong::NotRead(_) => t(Words::WrongRate).to_owned(),
        Wrong::TooFine => t(Words::WrongFine).to_owned(),
        Wrong::OutOfRange(least, most) => range(least, most),
        Wrong::TooManyWays(all) => fill(Words::WrongWays, &[&told::rate(all)]),
        Wrong::TooManyRefunds(all) => fill(Words::WrongRefunds, &[&told::rate(all)]),
        Wrong::TooManyCoupons(all) => fill(Words::WrongCoupons, &[&told::rate(all)]),
        Wrong::OwnRefunds(all) => fill(Words::WrongOwnRefunds, &[&told::rate(all)]),
        Wrong::AboveBasket(basket) => fill(Words::WrongFace, &[&basket]),
    }
}
