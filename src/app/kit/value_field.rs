//! One field for a value of any kind: a native control, its unit, and what is wrong with what was typed.

use super::Icon;
use crate::app::words;
use crate::base::{Day, Money, Rate, Score, Span, Version, read_count};
use crate::locales::common::Common;
use crate::locales::shop::Shop;
use crate::locales::t;
use crate::policy::{Guarantee, Kind, Service, SignUp, Value};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What a control for a value needs.
#[derive(Clone)]
pub struct ValueControl {
    /// Its name for the page; a label points to it.
    pub id: String,
    /// What a screen reader calls it.
    pub label: String,
    /// The value; `None` while unknown.
    pub value: Signal<Option<Value>>,
    /// The kind of value.
    pub kind: Kind,
    /// The unit behind it; the kind's own when empty.
    pub unit: &'static str,
    /// What the choice without a value says, and the placeholder of an empty field.
    pub empty: &'static str,
    /// Its name for tests.
    pub test: String,
    /// Told of another value. What it answers is shown as wrong with it, and what was typed stays.
    pub on_change: Callback<Option<Value>, Option<String>>,
    /// Where what is typed is kept letter by letter, until it is a value.
    pub texts: Option<Texts>,
}

/// What is typed in fields and not read as a value, by the field.
#[derive(Clone, Copy)]
pub struct Texts(pub RwSignal<BTreeMap<String, String>>);

impl Texts {
    /// What is typed in a field; `None` when it has been taken.
    pub fn get(self, field: &str) -> Option<String> {
        self.0.with(|texts| texts.get(field).cloned())
    }

    /// Something is typed in a field, or what was has been taken.
    pub fn set(self, field: &str, text: Option<String>) {
        if untrack(|| self.get(field)) == text {
            return;
        }
        self.0.update(|texts| match text {
            Some(text) => drop(texts.insert(field.to_owned(), text)),
            None => drop(texts.remove(field)),
        });
    }
}

/// A labelled field for a value of any kind.
#[component]
pub fn ValueField(
    /// The control in it.
    control: ValueControl,
    /// What to type, or where to find it.
    #[prop(optional, into)]
    hint: String,
) -> impl IntoView {
    let (id, label) = (control.id.clone(), control.label.clone());
    let pair = control.kind == Kind::Span;
    view! {
        <div class=if pair { "field field-wide" } else { "field" }>
            {if pair {
                view! { <span class="field-label">{label}</span> }.into_any()
            } else {
                view! { <label class="field-label" for=id>{label}</label> }.into_any()
            }}
            {value_control(control)}
            {(!hint.is_empty()).then(|| view! { <p class="field-hint">{hint}</p> })}
        </div>
    }
}

/// The control alone, with what is wrong below it, for screens that put the label elsewhere.
pub fn value_control(control: ValueControl) -> AnyView {
    match control.kind {
        Kind::Flag | Kind::Service | Kind::SignUp | Kind::Guarantee => choice(control),
        Kind::Span => span(control),
        _ => text(control),
    }
}

/// The choices of a kind that has few values.
fn choices(kind: Kind) -> Vec<Value> {
    match kind {
        Kind::Flag => vec![Value::Flag(true), Value::Flag(false)],
        Kind::Service => [Service::Closed, Service::Open, Service::Paused].map(Value::Service).to_vec(),
        Kind::SignUp => [SignUp::No, SignUp::InReview, SignUp::Approved].map(Value::SignUp).to_vec(),
        Kind::Guarantee => {
            [Guarantee::Closed, Guarantee::One, Guarantee::Two, Guarantee::Three].map(Value::Guarantee).to_vec()
        }
        _ => Vec::new(),
    }
}

fn choice(control: ValueControl) -> AnyView {
    let ValueControl { id, label, value, kind, empty, test, on_change, .. } = control;
    let value = Memo::new(move |_| value.get());
    let error = RwSignal::new(None::<String>);
    let choices = choices(kind);
    let options = choices
        .iter()
        .enumerate()
        .map(|(place, choice)| {
            let choice = *choice;
            view! {
                <option value=place.to_string() prop:selected=move || value.get() == Some(choice)>
                    {words::value(choice)}
                </option>
            }
        })
        .collect_view();
    let error_id = format!("{id}-e");
    view! {
        <div class="field-control">
            <span class="select">
                <select
                    class="input"
                    id=id
                    data-test=test
                    aria-label=label
                    aria-describedby=error_id.clone()
                    on:change=move |event| {
                        let place = event_target_value(&event).parse::<usize>().ok();
                        error.set(on_change.run(place.and_then(|place| choices.get(place).copied())));
                    }
                >
                    <option value="" prop:selected=move || value.get().is_none()>{empty}</option>
                    {options}
                </select>
            </span>
        </div>
        {wrong(error, error_id)}
    }
    .into_any()
}

fn text(control: ValueControl) -> AnyView {
    let ValueControl { id, label, value, kind, unit, empty, test, on_change, texts } = control;
    let value = Memo::new(move |_| value.get());
    let texts = texts.map(|texts| (texts, StoredValue::new(id.clone())));
    let kept = Memo::new(move |_| texts.and_then(|(texts, id)| id.with_value(|id| texts.get(id))));
    let keep = move |text: Option<String>| {
        if let Some((texts, id)) = texts {
            id.with_value(|id| texts.set(id, text));
        }
    };
    let typed = RwSignal::new(value.get_untracked().map(shown).unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let take = move |raw: String| {
        let (text, wrong) = match read(kind, &raw) {
            Ok(value) => match on_change.run(value) {
                None => (value.map(shown).unwrap_or_default(), None),
                wrong => (raw, wrong),
            },
            Err(wrong) => (raw, Some(t(wrong).to_owned())),
        };
        keep(wrong.is_some().then(|| text.clone()));
        typed.set(text);
        error.set(wrong);
    };
    Effect::new(move |before: Option<(Option<Value>, bool)>| {
        let (now, left) = (value.get(), kept.with(Option::is_some));
        match before {
            // What was typed when the page was left is taken as if the field were left now.
            None => untrack(|| kept.get().into_iter().for_each(take)),
            Some((value, was_left)) if value != now || (was_left && !left) => {
                typed.set(now.map(shown).unwrap_or_default());
                error.set(None);
            }
            Some(_) => {}
        }
        (now, left)
    });
    let number = matches!(kind, Kind::Money | Kind::Rate | Kind::Score | Kind::Count);
    let unit = match (unit, kind) {
        ("", Kind::Money) => t(Common::Yuan),
        ("", Kind::Rate) => "%",
        ("", Kind::Score) => t(Common::Points),
        (unit, _) => unit,
    };
    let error_id = format!("{id}-e");
    view! {
        <div class="field-control">
            <input
                class=if number { "input num" } else { "input" }
                id=id
                data-test=test
                type=if kind == Kind::Day { "date" } else { "text" }
                min=(kind == Kind::Day).then(|| Day::FIRST.to_string())
                max=(kind == Kind::Day).then(|| Day::LAST.to_string())
                inputmode=if kind == Kind::Count { "numeric" } else if number { "decimal" } else { "text" }
                autocomplete="off"
                placeholder=empty
                aria-label=label
                aria-describedby=error_id.clone()
                aria-invalid=move || error.with(Option::is_some).to_string()
                prop:value=move || typed.get()
                on:input=move |event| keep(Some(event_target_value(&event)))
                on:change=move |event| take(event_target_value(&event))
            />
            {(!unit.is_empty()).then(|| view! { <span class="field-unit">{unit}</span> })}
        </div>
        {wrong(error, error_id)}
    }
    .into_any()
}

fn span(control: ValueControl) -> AnyView {
    let ValueControl { id, label, value, test, on_change, texts, .. } = control;
    let of = |value: Option<Value>| match value {
        Some(Value::Span(span)) => (span.from, span.until),
        _ => (None, None),
    };
    let written = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let value = Memo::new(move |_| value.get());
    let fields = StoredValue::new([id.clone(), format!("{id}-until")]);
    let ends = RwSignal::new(of(value.get_untracked()));
    let error = RwSignal::new(None::<String>);
    // Days that do not follow each other are no value; both are kept until they do.
    let kept = Memo::new(move |_| {
        let texts = texts?;
        let [from, until] = fields.with_value(|fields| fields.each_ref().map(|field| texts.get(field)));
        (from.is_some() || until.is_some()).then_some((from, until))
    });
    let keep = move |days: [Option<Day>; 2], wrong: bool| {
        let Some(texts) = texts else { return };
        fields.with_value(|fields| {
            fields.iter().zip(days).for_each(|(field, day)| texts.set(field, wrong.then(|| written(day))));
        });
    };
    let take = move |(from, until): (Option<Day>, Option<Day>)| {
        ends.set((from, until));
        let turned = matches!((from, until), (Some(from), Some(until)) if from > until);
        let open = from.is_none() && until.is_none();
        error.set(if turned {
            Some(t(Shop::WrongSpan).to_owned())
        } else {
            on_change.run((!open).then_some(Value::Span(Span { from, until })))
        });
        keep([from, until], error.with_untracked(Option::is_some));
    };
    Effect::new(move |before: Option<(Option<Value>, bool)>| {
        let (now, left) = (value.get(), kept.with(Option::is_some));
        match before {
            None => untrack(|| {
                let day = |text: Option<String>| text.and_then(|text| Day::parse(&text));
                kept.get().into_iter().for_each(|(from, until)| take((day(from), day(until))));
            }),
            Some((value, was_left)) if value != now || (was_left && !left) => {
                ends.set(of(now));
                error.set(None);
            }
            Some(_) => {}
        }
        (now, left)
    });
    let error_id = format!("{id}-e");
    let until_id = format!("{id}-until");
    view! {
        <div class="field-control" role="group" aria-label=label aria-describedby=error_id.clone()>
            <input
                class="input"
                id=id
                type="date"
                data-test=test
                aria-label=t(Shop::SpanFrom)
                min=Day::FIRST.to_string()
                max=Day::LAST.to_string()
                prop:value=move || written(ends.get().0)
                on:change=move |event| take((Day::parse(&event_target_value(&event)), ends.get_untracked().1))
            />
            <Icon name="chevron-right" small=true/>
            <input
                class="input"
                id=until_id
                type="date"
                aria-label=t(Shop::SpanUntil)
                min=Day::FIRST.to_string()
                max=Day::LAST.to_string()
                prop:value=move || written(ends.get().1)
                on:change=move |event| take((ends.get_untracked().0, Day::parse(&event_target_value(&event))))
            />
        </div>
        <p class="field-hint">{t(Shop::SpanHint)}</p>
        {wrong(error, error_id)}
    }
    .into_any()
}

/// What is wrong with what was typed, and what to do about it. The place is always there, so that it is read out.
fn wrong(error: RwSignal<Option<String>>, id: String) -> impl IntoView {
    view! {
        <div id=id aria-live="polite">
            {move || {
                error.get().map(|text| view! { <p class="field-error"><Icon name="warning" small=true/>{text}</p> })
            }}
        </div>
    }
}

/// A value as its field shows it, without its unit.
fn shown(value: Value) -> String {
    match value {
        Value::Money(money) => money.plain(),
        Value::Rate(rate) => rate.in_per_cent().to_string(),
        Value::Count(count) => count.to_string(),
        other => words::value(other),
    }
}

/// What was typed; nothing is unknown. Units that people type along are passed over.
fn read(kind: Kind, text: &str) -> Result<Option<Value>, Shop> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let bare = text.trim_start_matches(['¥', '￥']).trim_end_matches(['元', '分', '次', '单']);
    let value = match kind {
        Kind::Money => Value::Money(Money::parse(bare).map_err(|_| Shop::WrongMoney)?),
        Kind::Rate => Value::Rate(Rate::parse(text).map_err(|_| Shop::WrongRate)?),
        Kind::Score => Value::Score(Score::parse(bare).map_err(|_| Shop::WrongScore)?),
        Kind::Count => Value::Count(read_count(bare).map_err(|_| Shop::WrongCount)?),
        Kind::Day => Value::Day(Day::parse(text).ok_or(Shop::WrongDay)?),
        Kind::Version => Value::Version(Version::parse(text).ok_or(Shop::WrongVersion)?),
        _ => return Ok(None),
    };
    Ok(Some(value))
}
