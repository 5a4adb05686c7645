//! The form: name, windows, conditions, benefit, limits.

use super::{Making, MoneyField};
use crate::app::kit::{Field, Icon, Select, ValueControl, ValueField, each, live, put, select, tick, value_control};
use crate::app::words;
use crate::locales::design::Design as Words;
use crate::locales::{fill, t};
use crate::policy::{Channel, Figure, Kind, Value};
use crate::view::campaigns::Way;
use crate::view::design::{FigureAsk, Form, Gives, ask_field, askable, channels_of};
use leptos::prelude::*;

/// The form.
pub fn form(making: Making) -> AnyView {
    let form = making.form;
    view! {
        <div class="stack">
            {part(Words::Basics, view! {
                <Field
                    id="design-name"
                    label=t(Words::Name)
                    hint=t(Words::NameWhat)
                    // Only when the name itself changes: what is being typed stays while other fields change.
                    value=Memo::new(move |_| form.with(|form| form.name.clone()))
                    on_change=Callback::new(move |text: String| form.update(|form| form.name = text))
                    texts=making.texts
                />
                {choice(form, "way", &WAYS, |form| form.way, |form, way| form.way = way)}
                {live(move || {
                    let asks = form.with(|form| matches!(form.way, Way::Goods | Way::ShopOrOpening));
                    if asks { span(making, Words::SignUp, "sign-up", |form| form.sign_up, |form, span| form.sign_up = span) }
                    else { ().into_any() }
                })}
                {span(making, Words::Active, "active", |form| form.active, |form, span| form.active = span)}
            }.into_any())}
            {part(Words::Benefit, benefit(making))}
            {part(Words::Shop, figures(making))}
            {part(Words::Goods, view! {
                {money(making, &PRICES)}
                {flags(form, &GOODS)}
            }.into_any())}
            {part(Words::Buyers, view! { {channels(form)} {flags(form, &BUYERS)} }.into_any())}
        </div>
    }
    .into_any()
}

const WAYS: [(Way, Words); 4] = [
    (Way::Goods, Words::WayGoods),
    (Way::ShopOrOpening, Words::WayShop),
    (Way::Setting, Words::WaySetting),
    (Way::Conditions, Words::WayConditions),
];

const GIVES: [(Gives, Words); 3] = [
    (Gives::InstalmentFee, Words::GivesInterest),
    (Gives::PayLaterFee, Words::GivesFee),
    (Gives::Discount, Words::GivesDiscount),
];

type Flag = (Words, &'static str, fn(&Form) -> bool, fn(&mut Form, bool));

const GOODS: [Flag; 3] = [
    (Words::SelfBuilt, "self-built", |form| form.self_built, |form, on| form.self_built = on),
    (Words::NotVirtual, "not-virtual", |form| form.not_virtual, |form, on| form.not_virtual = on),
    (Words::PayLaterGood, "pay-later", |form| form.pay_later, |form, on| form.pay_later = on),
];

const BUYERS: [Flag; 4] = [
    (Words::FirstOrder, "first-order", |form| form.first_order, |form, on| form.first_order = on),
    (Words::GoodCredit, "good-credit", |form| form.good_credit, |form, on| form.good_credit = on),
    (Words::Valued, "valued", |form| form.valued, |form, on| form.valued = on),
    (Words::LiveOnly, "live-only", |form| form.live_only, |form, on| form.live_only = on),
];

const PRICES: [MoneyField; 2] = [
    (Words::PriceLeast, "price-least", |form| form.price_least, |form, money| form.price_least = money),
    (Words::PriceMost, "price-most", |form| form.price_most, |form, money| form.price_most = money),
];

const DISCOUNT: [MoneyField; 2] = [
    (Words::Least, "least", |form| form.least, |form, money| form.least = money),
    (Words::Most, "most", |form| form.most, |form, money| form.most = money),
];

const LIMITS: [MoneyField; 2] = [
    (Words::Cap, "cap", |form| form.cap, |form, money| form.cap = money),
    (Words::Pool, "pool", |form| form.pool, |form, money| form.pool = money),
];

fn part(heading: Words, body: AnyView) -> AnyView {
    view! { <section class="card stack"><h2 class="heading"><span>{t(heading)}</span></h2>{body}</section> }.into_any()
}

/// One of a few.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    form: RwSignal<Form>,
    test: &'static str,
    all: &'static [(T, Words)],
    read: fn(&Form) -> T,
    write: fn(&mut Form, T),
) -> AnyView {
    let chosen = Memo::new(move |_| form.with(read));
    let options = each(all.iter().enumerate(), move |(place, (one, word))| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=format!("design-{test}")
                    data-test=format!("{test}-{place}")
                    prop:checked=move || chosen.get() == *one
                    on:change=move |_| form.update(|form| write(form, *one))
                />
                <span>{t(*word)}</span>
            </label>
        }
    });
    view! { <fieldset class="design-choice">{options}</fieldset> }.into_any()
}

fn flags(form: RwSignal<Form>, all: &'static [Flag]) -> AnyView {
    let boxes = each(all.iter(), move |(word, test, read, write)| {
        let set = move |on| form.update(|form| write(form, on));
        tick(format!("design-{test}"), t(*word), move || form.with(read), set)
    });
    view! { <div class="cluster">{boxes}</div> }.into_any()
}

fn channels(form: RwSignal<Form>) -> AnyView {
    let gives = Memo::new(move |_| form.with(|form| form.gives));
    live(move || {
        let boxes = each(channels_of(gives.get()).iter().copied(), move |channel: Channel| {
            let set = move |on| form.update(|form| put(&mut form.channels, channel, on));
            let ticked = move || form.with(|form| form.channels.contains(&channel));
            tick(format!("channel-{channel:?}"), words::channel(channel), ticked, set)
        });
        view! { <fieldset class="cluster"><legend class="field-label">{t(Words::Channels)}</legend>{boxes}</fieldset> }
            .into_any()
    })
}

/// A control for a value of the form.
fn control(
    making: Making,
    (id, label, empty): (String, String, Words),
    kind: Kind,
    read: impl Fn(&Form) -> Option<Value> + Send + Sync + 'static,
    write: impl Fn(&mut Form, Option<Value>) + Send + Sync + 'static,
) -> ValueControl {
    let form = making.form;
    ValueControl {
        test: id.clone(),
        id,
        label,
        value: Signal::derive(move || form.with(&read)),
        kind,
        unit: "",
        empty: t(empty),
        on_change: Callback::new(move |value| {
            form.update(|form| write(form, value));
            None
        }),
        texts: Some(making.texts),
    }
}

fn span(
    making: Making,
    word: Words,
    test: &'static str,
    read: fn(&Form) -> Option<crate::base::Span>,
    write: fn(&mut Form, Option<crate::base::Span>),
) -> AnyView {
    let named = (format!("design-{test}"), t(word).to_owned(), Words::NotTyped);
    let control = control(
        making,
        named,
        Kind::Span,
        move |form| read(form).map(Value::Span),
        move |form, value| {
            write(
                form,
                match value {
                    Some(Value::Span(span)) => Some(span),
                    _ => None,
                },
            );
        },
    );
    view! { <ValueField control=control/> }.into_any()
}

fn money(making: Making, all: &'static [MoneyField]) -> AnyView {
    let fields = each(all.iter(), move |(word, test, read, write)| {
        let empty = if matches!(word, Words::Least | Words::Most) { Words::NotTyped } else { Words::Unlimited };
        let control = control(
            making,
            (format!("design-{test}"), t(*word).to_owned(), empty),
            Kind::Money,
            move |form| read(form).map(Value::Money),
            move |form, value| {
                write(
                    form,
                    match value {
                        Some(Value::Money(money)) => Some(money),
                        _ => None,
                    },
                );
            },
        );
        view! { <ValueField control=control/> }
    });
    view! { <div class="design-pair">{fields}</div> }.into_any()
}

fn rate(
    making: Making,
    word: Words,
    test: &'static str,
    read: fn(&Form) -> Option<crate::base::Rate>,
    write: fn(&mut Form, Option<crate::base::Rate>),
) -> AnyView {
    let control = control(
        making,
        (format!("design-{test}"), t(word).to_owned(), Words::NotTyped),
        Kind::Rate,
        move |form| read(form).map(Value::Rate),
        move |form, value| {
            write(
                form,
                match value {
                    Some(Value::Rate(rate)) => Some(rate),
                    _ => None,
                },
            );
        },
    );
    view! { <ValueField control=control/> }.into_any()
}

fn benefit(making: Making) -> AnyView {
    let form = making.form;
    let gives = Memo::new(move |_| form.with(|form| form.gives));
    let share = move || rate(making, Words::Share, "share", |form| form.share, |form, share| form.share = share);
    let detail = live(move || match gives.get() {
        Gives::PayLaterFee => share(),
        Gives::InstalmentFee => view! { {share()} {periods(form)} }.into_any(),
        Gives::Discount => view! {
            {money(making, &DISCOUNT)}
            {flags(form, &FROM_PLATFORM)}
        }
        .into_any(),
    });
    let set = |form: &mut Form, gives: Gives| {
        form.gives = gives;
        form.channels = channels_of(gives).iter().copied().collect();
    };
    let named = ("design-rank".to_owned(), t(Words::Rank).to_owned(), Words::NotTyped);
    let rank = control(making, named, Kind::Count, |form| Some(Value::Count(form.rank.into())), |_, _| ());
    let ranked = move |value| {
        let Some(Value::Count(rank)) = value else { return Some(t(Words::RankRange).to_owned()) };
        let taken = form.try_update(|form| form.ranks(rank)).unwrap_or(true);
        (!taken).then(|| t(Words::RankRange).to_owned())
    };
    let rank = ValueControl { on_change: Callback::new(ranked), ..rank };
    view! {
        {choice(form, "gives", &GIVES, |form| form.gives, set)}
        {detail}
        {money(making, &LIMITS)}
        <ValueField control=rank hint=t(Words::RankWhat)/>
    }
    .into_any()
}

const FROM_PLATFORM: [Flag; 1] =
    [(Words::FromPlatform, "from-platform", |form| form.from_platform, |form, on| form.from_platform = on)];

fn periods(form: RwSignal<Form>) -> AnyView {
    let boxes = each([3u8, 6, 12], move |count| {
        let set = move |on| form.update(|form| put(&mut form.periods, count, on));
        let words = fill(crate::locales::interest_free::Free::PeriodsOf, &[&count]);
        tick(format!("period-{count}"), words, move || form.with(|form| form.periods.contains(&count)), set)
    });
    view! { <fieldset class="cluster"><legend class="field-label">{t(Words::Periods)}</legend>{boxes}</fieldset> }
        .into_any()
}

/// The conditions on figures of the shop, one row each.
fn figures(making: Making) -> AnyView {
    let form = making.form;
    let count = Memo::new(move |_| form.with(|form| form.figures.iter().map(|asked| asked.figure).collect::<Vec<_>>()));
    let rows =
        live(move || each(count.get().into_iter().enumerate(), move |(place, figure)| ask(making, place, figure)));
    let all: Vec<Figure> = askable().collect();
    let names = all.clone();
    let add = move |event: web_sys::Event| {
        let chosen = event_target_value(&event).parse::<usize>().ok().and_then(|place| all.get(place).copied());
        if let Some(figure) = chosen {
            let value = (figure.kind() == Kind::Flag).then_some(Value::Flag(true));
            form.update(|form| form.figures.push(FigureAsk { figure, at_least: true, value }));
        }
    };
    let options = move || {
        each(names.iter().enumerate(), |(place, figure)| {
            view! { <option value=place.to_string()>{words::figure(*figure)}</option> }
        })
    };
    view! {
        {rows}
        {live(move || {
            // Drawn anew after each choice, so that it stands on its first line again.
            count.track();
            view! {
                <span class="select">
                    <select class="input" data-test="add-ask" aria-label=t(Words::AddAsk) on:change=add.clone()>
                        <option value="">{t(Words::AddAsk)}</option>
                        {options()}
                    </select>
                </span>
            }
            .into_any()
        })}
        {rate(making, Words::Disputes, "disputes", |form| form.disputes, |form, rate| form.disputes = rate)}
    }
    .into_any()
}

fn ask(making: Making, place: usize, figure: Figure) -> AnyView {
    let form = making.form;
    let at = move |form: &Form| form.figures.get(place).copied();
    let sides = (figure.kind() != Kind::Flag).then(|| {
        const SIDES: [(bool, Words); 2] = [(true, Words::AtLeast), (false, Words::AtMost)];
        let own = Select {
            class: "input",
            test: "ask-side".to_owned(),
            label: Some(words::figure(figure).to_owned()),
            ..Select::default()
        };
        let now = move || form.with(|form| at(form).map(|asked| asked.at_least));
        let set = move |side: Option<usize>| {
            let side = side.and_then(|side| SIDES.get(side));
            form.update(|form| {
                if let (Some(asked), Some((at_least, _))) = (form.figures.get_mut(place), side) {
                    asked.at_least = *at_least;
                }
            });
        };
        let names = SIDES.map(|(_, word)| t(word).to_owned());
        select(own, names.into(), move || SIDES.iter().position(|(side, _)| now() == Some(*side)), set)
    });
    let control = control(
        making,
        (ask_field(place), words::figure(figure), Words::NotTyped),
        figure.kind(),
        move |form| at(form).and_then(|asked| asked.value),
        move |form, value| {
            if let Some(asked) = form.figures.get_mut(place) {
                asked.value = value;
            }
        },
    );
    let remove = move |_| {
        form.update(|form| making.texts.0.update(|texts| form.remove_ask(place, texts)));
    };
    view! {
        <div class="design-ask" data-test="ask-row">
            <span class="field-label">{words::figure(figure)}</span>
            {sides}
            <div class="field">{value_control(control)}</div>
            <button class="button button-icon button-small" aria-label=t(Words::Remove) on:click=remove>
                <Icon name="close"/>
            </button>
        </div>
    }
    .into_any()
}
