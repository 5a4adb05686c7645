//! Icons, tags, links and fields.

use super::{Texts, flag, live, said};
use crate::app::words;
use crate::base::Day;
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::t;
use crate::policy::{Clause, Overall, Standing};
use leptos::prelude::*;

/// An icon of the sprite. It is decoration; the control around it has the name.
#[component]
pub fn Icon(
    /// Its name in `public/icons.svg`, without `i-`.
    #[prop(into)]
    name: Signal<&'static str>,
    /// 16 pixels instead of 20.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let sprite = page::beside("icons.svg");
    view! {
        <svg class=if small { "icon icon-small" } else { "icon" } aria-hidden="true">
            <use_ href=said(move || format!("{sprite}#i-{}", name.get()))></use_>
        </svg>
    }
}

/// An outcome by shape, word and colour.
#[component]
pub fn OutcomeTag(
    /// The outcome.
    overall: Overall,
    /// The words; the outcome's own name when there are none.
    #[prop(optional, into)]
    text: Option<String>,
) -> impl IntoView {
    let text = text.unwrap_or_else(|| words::overall(overall).to_owned());
    view! { <span class="outcome" data-outcome=words::overall_key(overall)><span>{text}</span></span> }
}

/// How sure a clause is.
#[component]
pub fn StandingTag(
    /// The standing.
    standing: Standing,
) -> impl IntoView {
    view! {
        <span class="tag" data-standing=words::standing_key(standing) title=words::standing_meaning(standing)>
            {words::standing(standing)}
        </span>
    }
}

/// The address of one of the page's own paths, such as `/goods`, wherever the page is served.
pub fn path_to(path: impl AsRef<str>) -> String {
    format!("{}{}", page::base().trim_end_matches('/'), path.as_ref())
}

/// A clause's number, as a link to its place in the handbook.
pub fn clause_link(clause: &'static Clause) -> impl IntoView {
    view! { <a href=path_to(format!("/handbook?clause={}", clause.id)) class="code">{clause.id}</a> }
}

/// A field that searches while one types.
#[component]
pub fn SearchChip(
    /// What is searched for.
    #[prop(into)]
    text: Signal<String>,
    /// Told of what is typed, letter by letter.
    on_text: Callback<String>,
    /// What can be searched for.
    placeholder: &'static str,
    /// Its name for tests.
    test: &'static str,
) -> impl IntoView {
    view! {
        <label class="chip chip-search">
            <Icon name="search" small=true/>
            <span class="visually-hidden">{t(Common::Search)}</span>
            <input
                type="search"
                data-test=test
                placeholder=placeholder
                prop:value=said(move || text.get())
                on:input=move |event| on_text.run(event_target_value(&event))
            />
        </label>
    }
}

/// A labelled text field with hint and error.
#[component]
pub fn Field(
    /// Its name for the page.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Told of what is typed when the field is left or confirmed.
    on_change: Callback<String>,
    /// What to type, or where to find it.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with it, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The unit behind it.
    #[prop(optional, into)]
    unit: String,
    /// Which keyboard a phone shows: `text`, `decimal`, `numeric`.
    #[prop(default = "text")]
    input_mode: &'static str,
    /// `text` or `date`.
    #[prop(default = "text")]
    kind: &'static str,
    /// Where what is typed is kept letter by letter, until the field is left or confirmed.
    #[prop(optional)]
    texts: Option<Texts>,
) -> impl IntoView {
    let kept = StoredValue::new(id.clone());
    let keep = move |text: Option<String>| {
        if let Some(texts) = texts {
            kept.with_value(|id| texts.set(id, text));
        }
    };
    let shown =
        said(move || texts.and_then(|texts| kept.with_value(|id| texts.get(id))).unwrap_or_else(|| value.get()));
    let take = move |text: String| {
        on_change.run(text);
        keep(None);
    };
    if let Some(left) = untrack(|| texts.and_then(|texts| kept.with_value(|id| texts.get(id)))) {
        // What was typed when the page was left is taken as if the field were left now.
        Effect::new(move |_| take(left.clone()));
    }
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let number = input_mode != "text";
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>{label}</label>
            <div class="field-control">
                <input
                    class=if number { "input num" } else { "input" }
                    id=id
                    type=kind
                    inputmode=input_mode
                    autocomplete="off"
                    prop:value=shown
                    aria-describedby=described
                    aria-invalid=flag(move || error.get().is_some())
                    on:input=move |event| keep(Some(event_target_value(&event)))
                    on:change=move |event| take(event_target_value(&event))
                />
                {(!unit.is_empty()).then(|| view! { <span class="field-unit">{unit}</span> })}
            </div>
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            {live(move || match error.get() {
                Some(text) => {
                    view! { <p class="field-error" id=error_id.clone()><Icon name="warning" small=true/>{text}</p> }.into_any()
                }
                None => ().into_any(),
            })}
        </div>
    }
}

/// A labelled field for a day that somebody may choose; it starts empty. What is no day counts as none.
pub fn day_field(
    test: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    choose: impl Fn(Option<Day>) + 'static,
) -> AnyView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input
                class="input"
                type="date"
                data-test=test
                min=Day::FIRST.to_string()
                max=Day::LAST.to_string()
                on:change=move |event| choose(Day::parse(&event_target_value(&event)))
            />
            {hint.map(|hint| view! { <span class="field-hint">{hint}</span> })}
        </label>
    }
    .into_any()
}
