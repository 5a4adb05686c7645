//! 先用后付 1.0: activities that the merchant sets good by good (XYHF1-SET-01 to 05).

use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{each, live, moment_field, tick_of};
use crate::app::session::Session;
use crate::base::Moment;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::shop::{Activity, GoodId, PayLaterCommand, TradeCommand, Validity};
use crate::view::services::{PayLaterPage, qualifying};
use crate::world::Surface;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is being set.
#[derive(Clone, Copy)]
pub struct Setting {
    open: RwSignal<bool>,
    name: RwSignal<String>,
    short: RwSignal<bool>,
    from: RwSignal<Option<Moment>>,
    until: RwSignal<Option<Moment>>,
    goods: RwSignal<BTreeSet<GoodId>>,
    /// Asked whether it is really meant.
    asking: RwSignal<bool>,
}

impl Setting {
    /// What is being set, or nothing yet.
    pub fn of(session: Session) -> Self {
        let places = session.places;
        let name = |part: &str| format!("activity-{part}");
        Setting {
            open: places.keep(name("open"), || false),
            name: places.keep(name("name"), || t(Words::ActivityExample).to_owned()),
            short: places.keep(name("short"), || false),
            from: places.keep(name("from"), || None),
            until: places.keep(name("until"), || None),
            goods: places.keep(name("goods"), BTreeSet::new),
            asking: RwSignal::new(false),
        }
    }
}

/// The activities, and the way to set another one. What is being set stays while the page is drawn anew.
pub fn card(session: Session, surface: Surface, shown: &PayLaterPage, setting: Setting) -> AnyView {
    let now = session.world.with_untracked(|world| world.clock);
    let list = each(shown.activities.clone().into_iter().enumerate(), |(place, activity)| {
        let when = match activity.validity {
            Validity::Long => t(Words::LongTerm).to_owned(),
            Validity::Short { from, until } => fill(Words::LiveFromUntil, &[&from, &until]),
        };
        let over = matches!(activity.validity, Validity::Short { until, .. } if until < now);
        let end = if over {
            view! { <span class="tag">{t(Words::ActivityOver)}</span> }.into_any()
        } else {
            does(session, surface, Words::EndActivity, "end-activity", "button button-small", move || {
                TradeCommand::PayLater(PayLaterCommand::End(place as u32))
            })
        };
        view! {
            <li class="between" data-test="activity">
                <span><b>{activity.name}</b> <span class="quiet num">{fill(Words::ActivityGoods, &[&when, &activity.goods.len()])}</span></span>
                {end}
            </li>
        }
    });
    view! {
        <section class="card stack">
            <ul class="stack">{list}</ul>
            {part::opening(setting.open, "details", "set-activity", Words::SetNow, form(session, surface, setting))}
        </section>
    }
    .into_any()
}

fn form(session: Session, surface: Surface, setting: Setting) -> AnyView {
    let goods = session.world(qualifying);
    let validity =
        move || match (setting.short.get_untracked(), setting.from.get_untracked(), setting.until.get_untracked()) {
            (true, Some(from), Some(until)) => Some(Validity::Short { from, until }),
            (true, ..) => None,
            (false, ..) => Some(Validity::Long),
        };
    let save = move |_| {
        let Some(validity) = validity() else {
            session.say(t(Words::ChooseTimes).to_owned());
            return;
        };
        let activity = Activity { name: setting.name.get_untracked(), validity, goods: setting.goods.get_untracked() };
        if session.trade(surface, TradeCommand::PayLater(PayLaterCommand::Set(activity))) {
            setting.goods.set(BTreeSet::new());
            setting.open.set(false);
        }
        setting.asking.set(false);
    };
    let choices = live(move || each(goods.get(), |(id, title)| tick_of("activity-good", title, id, setting.goods)));
    let times = move |word: Words, test: &'static str, target: RwSignal<Option<Moment>>| {
        moment_field(test, Some(t(word)), move || target.get(), move |at| target.set(at))
    };
    view! {
        <div class="stack ask-fields">
            <label class="field">
                <span class="field-label">{t(Words::ActivityName)}</span>
                <input
                    class="input"
                    data-test="activity-name"
                    prop:value=move || setting.name.get()
                    on:input=move |event| setting.name.set(event_target_value(&event))
                />
            </label>
            <div class="segmented" role="group" aria-label=t(Words::ActivityValidity)>
                {each([(false, Words::LongTerm), (true, Words::ShortTerm)], move |(short, word)| {
                    view! {
                        <button
                            aria-pressed=move || (setting.short.get() == short).to_string()
                            on:click=move |_| setting.short.set(short)
                        >
                            {t(word)}
                        </button>
                    }
                })}
            </div>
            {live(move || {
                if setting.short.get() {
                    view! { {times(Words::StartsAt, "activity-from", setting.from)} {times(Words::EndsAt, "activity-until", setting.until)} }.into_any()
                } else {
                    ().into_any()
                }
            })}
            <fieldset class="stack">
                <legend class="field-label">{t(Words::ChooseGoods)}</legend>
                {choices}
            </fieldset>
            {live(move || {
                if setting.asking.get() {
                    view! {
                        <p>{fill(Words::ReallySet, &[&setting.goods.with(BTreeSet::len)])}</p>
                        <button class=MAIN data-test="activity-yes" on:click=save>{t(Words::Sure)}</button>
                        <button class=OTHER on:click=move |_| setting.asking.set(false)>{t(Words::Back)}</button>
                    }
                    .into_any()
                } else {
                    let none = move || setting.goods.with(BTreeSet::is_empty);
                    view! {
                        <button
                            class=MAIN
                            data-test="activity-done"
                            disabled=none
                            on:click=move |_| setting.asking.set(true)
                        >
                            {t(Words::FinishSetting)}
                        </button>
                        {live(move || {
                            if none() {
                                view! { <p class="field-hint">{t(Words::ChooseGoodsFirst)}</p> }.into_any()
                            } else {
                                ().into_any()
                            }
                        })}
                    }
                    .into_any()
                }
            })}
        </div>
    }
    .into_any()
}
