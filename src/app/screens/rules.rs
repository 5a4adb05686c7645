//! 改规则: a newer value of a rule from a day on, with its source, what it changes, and sharing it as a file.

mod share;

use super::changes::compare::{self, Compared, Side, use_comparison};
use super::setting_field::{setting_choice, setting_value, topic};
use crate::app::Manner;
use crate::app::kit::{Icon, StandingTag, ValueControl, ValueField, clause_link, path_to};
use crate::app::session::Session;
use crate::app::words;
use crate::base::Day;
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::design::Design;
use crate::locales::rules::Rules;
use crate::locales::{clause_words, fill, t};
use crate::policy::category::Exclusion;
use crate::policy::{Assessment, Kind, RuleChange, RuleSet, Setting, Value};
use crate::shop::RuleCommand;
use crate::view::rules::{self as shown, Current};
use crate::world::Command;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

/// So many goods are named as examples of what a change does.
const EXAMPLES: usize = 8;

/// The address at which a newer value of a setting is set.
pub fn link(setting: Setting) -> String {
    format!("/rules?setting={}", page::encoded(&shown::key(setting)))
}

/// The rules and what the user has set.
#[component]
pub fn RulesScreen() -> impl IntoView {
    let query = use_query_map();
    let wanted = Memo::new(move |_| query.with(|query| query.get("setting").and_then(|name| shown::of_key(&name))));
    let chosen = RwSignal::new(wanted.get_untracked());
    Effect::new(move |before: Option<Option<Setting>>| {
        let wanted = wanted.get();
        if before.is_some_and(|before| before != wanted) && wanted.is_some() {
            chosen.set(wanted);
        }
        wanted
    });
    view! {
        <div class="frame-page" style="--page:56rem">
            <header class="frame-head">
                <a href=path_to("/handbook") class="frame-back">
                    <Icon name="chevron-left" small=true/>
                    {t(Rules::ToHandbook)}
                </a>
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Rules::Title)}</h1>
                    <p class="frame-subtitle">{t(Rules::Subtitle)}</p>
                </div>
            </header>
            <section class="card stack">
                <div class="field">
                    <label class="field-label" for="rule-setting">{t(Rules::Choose)}</label>
                    <div class="field-control">{setting_choice("rule-setting", chosen)}</div>
                    <p class="field-hint">{t(Rules::ChooseWhat)}</p>
                </div>
                {move || chosen.get().map(|setting| view! { <Form setting=setting chosen=chosen/> })}
            </section>
            <a href=path_to("/rules/campaigns") class="card between" data-test="to-design">
                <span><b>{t(Design::Title)}</b> " " <span class="quiet">{t(Design::Subtitle)}</span></span>
                <Icon name="chevron-right" small=true/>
            </a>
            <share::Own chosen=chosen/>
            <List chosen=chosen/>
        </div>
    }
}

/// Where the user has come with a newer value.
#[derive(Clone, Copy)]
struct Draft {
    value: RwSignal<Option<Value>>,
    from: RwSignal<Option<Day>>,
    note: RwSignal<String>,
}

impl Draft {
    /// The change, once value and day are there.
    fn change(self, setting: Setting) -> Option<RuleChange> {
        let (value, from) = (self.value.get()?, self.from.get()?);
        Some(RuleChange { setting, from, value, note: self.note.get_untracked() })
    }
}

/// The form for a newer value of one setting.
#[component]
fn Form(setting: Setting, chosen: RwSignal<Option<Setting>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let rules = session.world(|world| world.rules.clone());
    let today = session.look.at.get_untracked().day();
    let now = shown::current(&rules.get_untracked(), setting, today);
    let draft = Draft {
        // A switch has only one other side; everything else is left to the user.
        value: RwSignal::new(match now.value {
            Some(Value::Flag(flag)) => Some(Value::Flag(!flag)),
            _ => None,
        }),
        from: RwSignal::new(Some(today)),
        note: RwSignal::new(String::new()),
    };
    let missing = RwSignal::new(None::<Rules>);
    let control = setting_value("rule-value", setting, draft.value);
    let from_control = ValueControl {
        id: "rule-from".to_owned(),
        label: t(Rules::From).to_owned(),
        value: Signal::derive(move || draft.from.get().map(Value::Day)),
        kind: Kind::Day,
        unit: "",
        empty: "",
        test: "rule-from".to_owned(),
        on_change: Callback::new(move |value: Option<Value>| {
            draft.from.set(match value {
                Some(Value::Day(day)) => Some(day),
                _ => None,
            });
            None
        }),
        texts: None,
    };
    let save = move |_| {
        let note = draft.note.with_untracked(|note| note.trim().to_owned());
        let (value, from) = (draft.value.get_untracked(), draft.from.get_untracked());
        let lacks = match (value, from) {
            (None, _) => Some((Rules::NeedValue, "rule-value")),
            (_, None) => Some((Rules::NeedFrom, "rule-from")),
            _ if note.is_empty() => Some((Rules::NeedNote, "rule-note")),
            _ => None,
        };
        missing.set(lacks.map(|(word, _)| word));
        if let Some((_, field)) = lacks {
            page::focus(field);
        }
        let (None, Some(value), Some(from)) = (lacks, value, from) else { return };
        if session.act(Command::Rule(RuleCommand::Set(RuleChange { setting, from, value, note }))) {
            session.say(fill(Rules::Saved, &[&from]));
            chosen.set(None);
        }
    };
    view! {
        <div class="between">
            <span class="cluster">
                {now.clause.map(clause_link)} {now.clause.map(|clause| view! { <StandingTag standing=clause.standing/> })}
            </span>
            <span class="quiet">{move || now_is(&shown::current(&rules.get(), setting, today), today)}</span>
        </div>
        <h2>{words::setting(setting)}</h2>
        {move || {
            manner.read_clauses();
            let words = now.clause.and_then(clause_words);
            words.map(|(wording, _)| view! { <p class="quiet">{wording}</p> })
        }}
        <div class="rules-form">
            <div class=if setting.kind() == Kind::Span { "field-wide" } else { "" }>
                <ValueField control=control/>
                {move || (missing.get() == Some(Rules::NeedValue)).then(|| problem(Rules::NeedValue))}
            </div>
            <div>
                <ValueField control=from_control/>
                {move || (missing.get() == Some(Rules::NeedFrom)).then(|| problem(Rules::NeedFrom))}
            </div>
            <div class="field field-wide">
                <label class="field-label" for="rule-note">{t(Rules::Note)}</label>
                <div class="field-control">
                    <input
                        class="input"
                        type="text"
                        id="rule-note"
                        data-test="rule-note"
                        maxlength="1000"
                        autocomplete="off"
                        aria-describedby="rule-note-hint"
                        aria-invalid=move || (missing.get() == Some(Rules::NeedNote)).to_string()
                        prop:value=move || draft.note.get()
                        on:input=move |event| {
                            draft.note.set(event_target_value(&event));
                            missing.set(None);
                        }
                    />
                </div>
                <p class="field-hint" id="rule-note-hint">{t(Rules::NoteHint)}</p>
                {move || (missing.get() == Some(Rules::NeedNote)).then(|| problem(Rules::NeedNote))}
            </div>
        </div>
        {effect(session, Box::new(move || draft.change(setting).into_iter().collect()))}
        <div class="cluster">
            <button class="button button-primary" data-test="rule-save" on:click=save>{t(Rules::Save)}</button>
            <button class="button" on:click=move |_| chosen.set(None)>{t(Common::Cancel)}</button>
        </div>
    }
}

fn problem(word: Rules) -> impl IntoView {
    view! { <p class="field-error" role="alert"><Icon name="warning" small=true/>{t(word)}</p> }
}

/// The value of a setting on a day, and since when.
fn now_is(now: &Current, day: Day) -> String {
    let value = now.value.map_or_else(|| t(Rules::NoValue).to_owned(), words::value);
    format!("{} · {}", fill(Rules::NowIs, &[&day, &value]), since(now))
}

/// Since when a value holds, and whether it was checked for the day.
fn since(now: &Current) -> String {
    let since = now.since.map_or_else(|| t(Rules::Ever).to_owned(), |day| fill(Rules::Since, &[&day]));
    match now.clause {
        Some(clause) if now.stale => format!("{since} · {}", fill(Rules::StaleNow, &[&clause.checked_on])),
        _ => since,
    }
}

/// What changes of rules do to the goods, on the first day on which all of them hold.
fn effect(session: Session, changes: Box<dyn Fn() -> Vec<RuleChange>>) -> impl IntoView {
    let rules = session.world(|world| world.rules.clone());
    let shop = session.world(|world| world.profile.shop.clone());
    let goods = session.goods();
    let at = RwSignal::new(session.look.at.get_untracked());
    let state = use_comparison(
        session,
        Box::new(move || {
            let changes = changes();
            let goods = goods.get();
            if changes.is_empty() {
                return None;
            }
            let day = shown::effect_at(session.look.at.get(), &changes);
            at.set(day);
            let side = |rules: &RuleSet| Side {
                assessment: Arc::new(shop.with(|shop| Assessment::new(rules, shop, day))),
                goods: goods.clone(),
            };
            Some(rules.with(|rules| (side(rules), side(&shown::with_changes(rules, &changes)))))
        }),
    );
    move || {
        let day = at.get().day();
        match state.get() {
            Compared::Nothing => view! {
                <div class="banner"><Icon name="info"/><p>{t(Rules::EffectWait)}</p></div>
            }
            .into_any(),
            Compared::Working(done, all) => compare::working(done, all),
            Compared::Done(found) if found.total == 0 => view! {
                <div class="banner" data-kind="met" role="status" data-test="rule-effect">
                    <Icon name="info"/>
                    <p>{fill(Rules::EffectNone, &[&day])}</p>
                </div>
            }
            .into_any(),
            Compared::Done(found) => view! {
                <div class="banner" data-kind="near" role="status" data-test="rule-effect">
                    <Icon name="info"/>
                    <p>{fill(Rules::EffectSome, &[&day, &words::grouped(found.total as u64)])}</p>
                </div>
                {compare::summary(&found)}
                {compare::differences(session, &found, EXAMPLES, day)}
            }
            .into_any(),
        }
    }
}

/// Every value on the day in view, by topic.
#[component]
fn List(chosen: RwSignal<Option<Setting>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let rules = session.world(|world| world.rules.clone());
    let choose = Callback::new(move |setting: Setting| {
        chosen.set(Some(setting));
        page::focus("rule-setting");
    });
    view! {
        <h2 class="heading">
            <span>
                {t(Rules::List)}
                " "
                <span class="quiet">{move || fill(Rules::ListOn, &[&session.look.at.get().day()])}</span>
            </span>
        </h2>
        {move || {
            let day = session.look.at.get().day();
            rules.with(|rules| {
                let topics = shown::topics()
                    .into_iter()
                    .map(|wanted| {
                        let rows = shown::of_topic(rules, wanted, day);
                        view! {
                            <section class="card">
                                <h3 class="heading"><span>{topic(wanted)}</span></h3>
                                <ul>{rows.into_iter().map(|row| list_row(row, choose)).collect_view()}</ul>
                            </section>
                        }
                    })
                    .collect_view();
                view! {
                    {topics}
                    {categories(shown::exclusions(rules, day), choose)}
                }
            })
        }}
    }
}

fn list_row(row: Current, choose: Callback<Setting>) -> impl IntoView {
    let setting = row.setting;
    let name = words::setting(setting);
    let value = row.value.map_or_else(|| t(Rules::NoValue).to_owned(), words::value);
    let label = fill(Rules::ChangeOf, &[&name]);
    view! {
        <li class="rules-value">
            <b>{format!("{name} · {value}")}</b>
            <span class="quiet rules-note">
                {since(&row)} {row.own.then(|| view! { <span class="tag">{t(Common::OwnValue)}</span> })}
                {row.clause.map(clause_link)} {row.clause.map(|clause| view! { <StandingTag standing=clause.standing/> })}
            </span>
            <span class="cluster">
                <button class="button button-small" aria-label=label on:click=move |_| choose.run(setting)>
                    {t(Rules::Change)}
                </button>
            </span>
        </li>
    }
}

/// The excluded categories, close together.
fn categories(rows: Vec<(Exclusion, Current)>, choose: Callback<Setting>) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|(exclusion, row)| {
            let out = row.value == Some(Value::Flag(true));
            let name = words::exclusion(exclusion);
            let label = fill(Rules::ChangeOf, &[&name]);
            let setting = row.setting;
            view! {
                <li class="between">
                    <span>
                        {format!("{} {name}", exclusion.row())} " "
                        <span class="quiet">{t(if out { Rules::Excluded } else { Rules::Included })}</span>
                        {row.own.then(|| view! { " " <span class="tag">{t(Common::OwnValue)}</span> })}
                    </span>
                    <button class="button button-small button-quiet" aria-label=label on:click=move |_| choose.run(setting)>
                        {t(Rules::Change)}
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card">
            <h3 class="heading"><span>{t(Rules::Categories)}</span></h3>
            <p class="quiet">{t(Rules::CategoriesWhat)}</p>
            <ul class="grid" style="--min:15rem;--gap:.25rem 1rem">{rows}</ul>
        </section>
    }
}
