//! The fields by which a setting is chosen and given a value.

use crate::app::kit::ValueControl;
use crate::app::words;
use crate::locales::rules::Rules;
use crate::locales::t;
use crate::policy::category::Exclusion;
use crate::policy::{Programme, Setting, Value};
use crate::view::rules::{self as shown, Topic};
use leptos::prelude::*;

/// A topic in words.
pub fn topic(topic: Topic) -> String {
    let word = match topic {
        Topic::Festival38 => Rules::TopicCommon,
        Topic::Trade => Rules::TopicTrade,
        Topic::Of(Programme::ShopCoupon) => Rules::TopicCoupon,
        Topic::Of(Programme::InterestFree) => Rules::TopicInstalment,
        Topic::Of(programme) => return words::programme(programme),
    };
    t(word).to_owned()
}

/// The choice of a setting, by topic.
pub fn setting_choice(id: &'static str, chosen: RwSignal<Option<Setting>>) -> AnyView {
    let option = move |setting: Setting| {
        view! {
            <option value=shown::key(setting) prop:selected=move || chosen.get() == Some(setting)>
                {words::setting(setting)}
            </option>
        }
    };
    let groups = shown::topics()
        .into_iter()
        .map(|wanted| {
            let all = Setting::all().filter(|setting| !matches!(setting, Setting::PayLaterExcludes(_)));
            let settings = all.filter(|setting| shown::topic(*setting) == wanted);
            view! { <optgroup label=topic(wanted)>{settings.map(option).collect_view()}</optgroup> }
        })
        .collect_view();
    let categories = Exclusion::ALL.iter().map(|row| option(Setting::PayLaterExcludes(*row))).collect_view();
    view! {
        <span class="select">
            <select
                class="input"
                id=id
                data-test=id
                on:change=move |event| chosen.set(shown::of_key(&event_target_value(&event)))
            >
                <option value="" prop:selected=move || chosen.get().is_none()>{t(Rules::ChooseNone)}</option>
                {groups}
                <optgroup label=t(Rules::Categories)>{categories}</optgroup>
            </select>
        </span>
    }
    .into_any()
}

/// The field for the value of a setting; what it cannot be is refused there.
pub fn setting_value(id: &str, setting: Setting, value: RwSignal<Option<Value>>) -> ValueControl {
    ValueControl {
        id: id.to_owned(),
        label: t(Rules::NewValue).to_owned(),
        value: value.into(),
        kind: setting.kind(),
        unit: "",
        empty: "",
        test: id.to_owned(),
        on_change: Callback::new(move |typed: Option<Value>| {
            if typed.is_some_and(|typed| !setting.accepts(typed)) {
                return Some(t(Rules::WrongSetting).to_owned());
            }
            value.set(typed);
            None
        }),
        texts: None,
    }
}
