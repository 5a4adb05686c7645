//! The story under other rules: those of another day, or with other values.

use crate::app::kit::{Icon, ValueField, day_field, each, live};
use crate::app::screens::differences::differences;
use crate::app::screens::setting_field::{setting_choice, setting_value};
use crate::app::session::Session;
use crate::app::words;
use crate::locales::common::Common;
use crate::locales::compare::Compare as Words;
use crate::locales::{fill, t};
use crate::policy::{Setting, Value};
use crate::view::compare::compare_matched;
use crate::view::redecide::{Again, Other};
use crate::view::rules;
use leptos::prelude::*;

/// The card.
pub fn other_rules(session: Session) -> AnyView {
    let other = RwSignal::new(Other::default());
    // With what it was decided again: when something else is wanted since, it is no answer to that.
    let found = RwSignal::new(None::<(Other, Again)>);
    let chosen = RwSignal::new(None::<Setting>);
    let go = move |_| {
        session.once_loaded(move |session| {
            let rules = other.get_untracked();
            let again = session.under(&rules);
            found.set(Some((rules, again)));
        });
    };
    view! {
        <section class="card stack" data-test="other-rules">
            <h2 class="heading"><span>{t(Words::Rules)}</span></h2>
            <p class="quiet">{t(Words::RulesWhat)}</p>
            <div class="timeline-sides">
                {day_field("rules-day", t(Words::RulesDay), None, move |day| other.update(|other| other.as_of = day))}
                <div class="field">
                    <label class="field-label" for="other-setting">{t(Words::Values)}</label>
                    <div class="field-control">{setting_choice("other-setting", chosen)}</div>
                </div>
            </div>
            {live(move || chosen.get().map(|setting| one_more(session, other, chosen, setting)).into_any())}
            {values(other)}
            <div>
                <button
                    class="button button-primary"
                    data-test="rules-go"
                    disabled=move || other.with(|other| *other == Other::default())
                    on:click=go
                >
                    {t(Words::RulesGo)}
                </button>
            </div>
            {live(move || found.with(|found| match found {
                Some((rules, again)) if other.with(|other| other == rules) => decided_again(again),
                _ => ().into_any(),
            }))}
        </section>
    }
    .into_any()
}

/// The values that are to be others.
fn values(other: RwSignal<Other>) -> AnyView {
    live(move || {
        let rows = each(other.with(|other| other.with.clone()), move |(setting, value)| {
            let name = words::setting(setting);
            let label = fill(Words::ValueOff, &[&name]);
            let off = move |_| other.update(|other| other.with.retain(|(own, _)| *own != setting));
            view! {
                <li class="between" data-test="other-value">
                    <span>{name} " · " <b>{words::value(value)}</b></span>
                    <button class="button button-icon button-quiet" aria-label=label on:click=off>
                        <Icon name="close"/>
                    </button>
                </li>
            }
        });
        view! { <ul class="stack">{rows}</ul> }.into_any()
    })
}

/// The value of a setting, to be taken into the list.
fn one_more(session: Session, other: RwSignal<Other>, chosen: RwSignal<Option<Setting>>, setting: Setting) -> AnyView {
    let value = RwSignal::new(None::<Value>);
    let now = session.world.with_untracked(|world| rules::current(&world.rules, setting, world.clock.day()));
    let now = now.value.map(|now| fill(Words::ValueNow, &[&words::value(now)]));
    let add = move |_| {
        let Some(value) = value.get_untracked() else { return };
        other.update(|other| {
            other.with.retain(|(own, _)| *own != setting);
            other.with.push((setting, value));
        });
        chosen.set(None);
    };
    view! {
        <div class="rules-form">
            <div>
                <ValueField control=setting_value("other-value", setting, value)/>
                <p class="field-hint">{now}</p>
            </div>
        </div>
        <div class="cluster">
            <button class="button" data-test="other-add" disabled=move || value.get().is_none() on:click=add>
                {t(Words::AddValue)}
            </button>
            <button class="button button-quiet" on:click=move |_| chosen.set(None)>{t(Common::Cancel)}</button>
        </div>
    }
    .into_any()
}

/// What comes of a story under other rules: what is refused, and what differs in the end.
pub fn decided_again(again: &Again) -> AnyView {
    let sections = compare_matched(&again.was, &again.world, &again.matched);
    let count = again.refused.len();
    let refused = (count > 0).then(|| {
        let rows = each(again.refused.clone(), |(place, refusal)| {
            view! { <li>{fill(Words::RefusedRow, &[&(place + 1), &words::refusal(&refusal)])}</li> }
        });
        view! {
            <p data-test="refused-count">{fill(Words::Refused, &[&count])}</p>
            <ul class="stack">{rows}</ul>
        }
    });
    view! {
        <p class="quiet">{fill(Words::Again, &[&again.accepted])}</p>
        {refused}
        {differences(sections, (t(Words::Was).to_owned(), t(Words::Now).to_owned()))}
    }
    .into_any()
}
