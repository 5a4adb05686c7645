//! The buyer on the desk: scores and other facts that only a director knows, and what such a buyer can use.

use crate::app::kit::{Field, Icon, ValueControl, ValueField, each, live};
use crate::app::session::Session;
use crate::app::words;
use crate::base::{Client, Platform, Version, read_count};
use crate::locales::common::Common;
use crate::locales::desk::Desk as Words;
use crate::locales::stage::Stage;
use crate::locales::t;
use crate::policy::{BuyerFacts, Kind, Outcome, Value};
use crate::shop::{BuyerCommand, BuyerId, ProfileCommand, Role, WECHAT_SCALE, ZHIMA_SCALE};
use crate::view::explanation::buyer_ways;
use crate::world::{Actor, Command, Surface};
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// Named examples of buyers: by role, on either side of the lines.
const EXAMPLES: [(Role, BuyerFacts); 5] = [
    (Role::Trusted, known(700, 720, false, true, false)),
    (Role::OnTheLine, known(550, 600, false, true, false)),
    (Role::Newcomer, known(620, 650, true, true, false)),
    (Role::Valued, known(780, 800, false, true, true)),
    (Role::Watched, known(680, 690, false, false, false)),
];

const fn known(zhima: u64, wechat: u64, first: bool, credit: bool, valued: bool) -> BuyerFacts {
    BuyerFacts {
        zhima: Some(zhima),
        wechat: Some(wechat),
        first_zhima_order: Some(first),
        good_credit: Some(credit),
        valued: Some(valued),
        client: None,
    }
}

/// Says who the buyer is.
fn set_buyer(session: Session, change: impl FnOnce(&mut BuyerFacts)) {
    let mut buyer = session.world.with_untracked(|world| world.profile.buyers.facts());
    change(&mut buyer);
    if let Err(refusal) =
        session.dispatch(Actor::Director, Surface::Desk, Command::Profile(ProfileCommand::Buyer(buyer)))
    {
        session.say(words::refusal(&refusal));
    }
}

/// A score that may be left unknown.
fn score_field(
    session: Session,
    id: &'static str,
    (label, hint): (Words, Words),
    scale: RangeInclusive<u64>,
    read: fn(&BuyerFacts) -> Option<u64>,
    write: fn(&mut BuyerFacts, Option<u64>),
) -> impl IntoView {
    let error = RwSignal::new(None::<String>);
    let value = session
        .world(move |world| read(&world.profile.buyers.facts()).map(|score| score.to_string()).unwrap_or_default());
    let change = move |text: String| {
        let score = if text.trim().is_empty() { Some(None) } else { read_count(&text).ok().map(Some) };
        match score.filter(|score| score.is_none_or(|score| scale.contains(&score))) {
            Some(score) => {
                error.set(None);
                set_buyer(session, |buyer| write(buyer, score));
            }
            None => error.set(Some(t(Words::BadScore).to_owned())),
        }
    };
    view! {
        <Field
            id=id
            label=t(label)
            value=value
            on_change=Callback::new(change)
            hint=t(hint)
            error=error
            input_mode="numeric"
        />
    }
}

/// A yes-or-no fact that may be left unknown.
fn flag_field(
    session: Session,
    id: &'static str,
    label: Words,
    read: fn(&BuyerFacts) -> Option<bool>,
    write: fn(&mut BuyerFacts, Option<bool>),
) -> impl IntoView {
    let value = session.world(move |world| read(&world.profile.buyers.facts()));
    let change = move |value: Option<Value>| {
        let flag = match value {
            Some(Value::Flag(flag)) => Some(flag),
            _ => None,
        };
        set_buyer(session, |buyer| write(buyer, flag));
        None
    };
    let control = ValueControl {
        id: id.to_owned(),
        label: t(label).to_owned(),
        value: Signal::derive(move || value.get().map(Value::Flag)),
        kind: Kind::Flag,
        unit: "",
        empty: t(Common::NotKnown),
        test: id.to_owned(),
        on_change: Callback::new(change),
        texts: None,
    };
    view! { <ValueField control=control/> }
}

/// The buyers of the story, with named examples to bring in.
fn chooser(session: Session) -> AnyView {
    let shown = session.world(|world| (world.profile.buyers.all().to_vec(), world.profile.buyers.counter()));
    let gives = move |command: BuyerCommand| {
        let command = Command::Profile(ProfileCommand::Buyers(command));
        if let Err(refusal) = session.dispatch(Actor::Director, Surface::Desk, command) {
            session.say(words::refusal(&refusal));
        }
    };
    live(move || {
        let (all, counter) = shown.get();
        let absent = EXAMPLES.into_iter().filter(|(role, _)| !all.iter().any(|buyer| buyer.role == *role));
        let examples = each(absent.collect::<Vec<_>>(), |(role, facts)| {
            let name = words::order::role(&role);
            view! {
                <button
                    class="chip"
                    data-test="add-buyer"
                    on:click=move |_| gives(BuyerCommand::Add { role: role.clone(), facts })
                >
                    <Icon name="plus" small=true/>
                    {name}
                </button>
            }
        });
        let there = each(all.iter().enumerate(), |(place, buyer)| {
            let id = BuyerId(place as u32);
            view! {
                <button
                    class="chip"
                    data-test="call-buyer"
                    aria-pressed=(id == counter).to_string()
                    on:click=move |_| gives(BuyerCommand::Call(id))
                >
                    {words::order::role(&buyer.role)}
                </button>
            }
        });
        view! { <div class="cluster" role="group" aria-label=t(Words::Buyer)>{there} {examples}</div> }.into_any()
    })
}

/// A buyer of the user's own, of whom nothing is known yet.
fn own_buyer(session: Session) -> AnyView {
    let name = RwSignal::new(String::new());
    let add = move |_| {
        let role = Role::Own(name.get_untracked().trim().to_owned());
        let command = BuyerCommand::Add { role, facts: BuyerFacts::default() };
        let command = Command::Profile(ProfileCommand::Buyers(command));
        match session.dispatch(Actor::Director, Surface::Desk, command) {
            Ok(()) => name.set(String::new()),
            Err(refusal) => session.say(words::refusal(&refusal)),
        }
    };
    view! {
        <div class="talk-field">
            <input
                class="input"
                data-test="own-buyer"
                aria-label=t(Stage::OwnBuyer)
                placeholder=t(Stage::OwnBuyerName)
                prop:value=move || name.get()
                on:input=move |event| name.set(event_target_value(&event))
            />
            <button
                class="button"
                data-test="add-own-buyer"
                disabled=move || name.with(|name| name.trim().is_empty())
                on:click=add
            >
                {t(Stage::AddOwnBuyer)}
            </button>
        </div>
    }
    .into_any()
}

/// Who the buyer is, and what this buyer can use.
#[component]
pub fn BuyerPanel() -> impl IntoView {
    let session = expect_context::<Session>();
    let client = session.world(|world| world.profile.buyers.facts().client);
    let system = RwSignal::new(client.get_untracked().map_or(Platform::Ios, |client| client.platform));
    let error = RwSignal::new(None::<String>);
    let version = Signal::derive(move || client.get().map(|client| client.version.to_string()).unwrap_or_default());
    let set_version = move |text: String| {
        let found = if text.trim().is_empty() { Some(None) } else { Version::parse(&text).map(Some) };
        match found {
            Some(version) => {
                error.set(None);
                let platform = system.get_untracked();
                set_buyer(session, |buyer| buyer.client = version.map(|version| Client { platform, version }));
            }
            None => error.set(Some(t(Words::BadVersion).to_owned())),
        }
    };
    view! {
        <section>
            <h2 class="heading"><span>{t(Words::Buyer)}</span></h2>
            <p class="quiet">{t(Words::OnlyHere)}</p>
            {chooser(session)}
            {own_buyer(session)}
            <div class="desk-buyer">
                {score_field(
                    session,
                    "buyer-zhima",
                    (Words::Zhima, Words::ZhimaScale),
                    ZHIMA_SCALE,
                    |buyer| buyer.zhima,
                    |buyer, score| buyer.zhima = score,
                )}
                {score_field(
                    session,
                    "buyer-wechat",
                    (Words::Wechat, Words::WechatScale),
                    WECHAT_SCALE,
                    |buyer| buyer.wechat,
                    |buyer, score| buyer.wechat = score,
                )}
                {flag_field(
                    session,
                    "buyer-first",
                    Words::FirstOrder,
                    |buyer| buyer.first_zhima_order,
                    |buyer, flag| buyer.first_zhima_order = flag,
                )}
                {flag_field(
                    session,
                    "buyer-credit",
                    Words::GoodCredit,
                    |buyer| buyer.good_credit,
                    |buyer, flag| buyer.good_credit = flag,
                )}
                {flag_field(
                    session,
                    "buyer-valued",
                    Words::Valued,
                    |buyer| buyer.valued,
                    |buyer, flag| buyer.valued = flag,
                )}
                <div class="field">
                    <label class="field-label" for="buyer-system">{t(Words::System)}</label>
                    <span class="select">
                        <select
                            class="input"
                            id="buyer-system"
                            on:change=move |event| {
                                let platform =
                                    if event_target_value(&event) == "android" { Platform::Android } else { Platform::Ios };
                                system.set(platform);
                                set_buyer(session, |buyer| {
                                    if let Some(client) = buyer.client.as_mut() {
                                        client.platform = platform;
                                    }
                                });
                            }
                        >
                            <option value="ios" selected=move || system.get() == Platform::Ios>"iOS"</option>
                            <option value="android" selected=move || system.get() == Platform::Android>"Android"</option>
                        </select>
                    </span>
                </div>
                <Field
                    id="buyer-version"
                    label=t(Words::Version)
                    value=version
                    on_change=Callback::new(set_version)
                    hint=t(Words::VersionWhat)
                    error=error
                />
            </div>
        </section>
        <section>
            <h2 class="heading"><span>{t(Words::Answers)}</span></h2>
            <Answers/>
        </section>
    }
}

/// What the buyer can use, programme by programme.
#[component]
fn Answers() -> impl IntoView {
    let session = expect_context::<Session>();
    let buyer = session.world(|world| world.profile.buyers.facts());
    let answers = Memo::new(move |_| {
        let buyer = buyer.get();
        session
            .matrix
            .with(|matrix| matrix.as_ref().map_or_else(Vec::new, |matrix| buyer_ways(&matrix.assessment, &buyer)))
    });
    move || {
        let rows = answers
            .get()
            .into_iter()
            .map(|(programme, way)| {
                let lacking = way.checks.iter().find(|check| check.outcome != Outcome::Met);
                let note = lacking.map(words::check_title).unwrap_or_default();
                view! {
                    <li class="between">
                        <span>
                            <span class="glyph" data-outcome=words::outcome_key(way.outcome)>
                                <span class="visually-hidden">{words::outcome(way.outcome)}</span>
                            </span>
                            {format!(" {} · {}", words::programme(programme), words::channel(way.channel))}
                        </span>
                        <span class="quiet">{note}</span>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="stack" style="--gap:.375rem" data-test="answers">{rows}</ul> }
    }
}
