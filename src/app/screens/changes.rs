//! 变化: two days compared good by good, and the days to come on which something changes for this shop's goods.

pub(super) mod compare;

use crate::app::kit::{Icon, clause_link, path_to};
use crate::app::session::Session;
use crate::app::slices::AT_ONCE;
use crate::app::words;
use crate::base::Day;
use crate::browser::clock;
use crate::locales::changes::Changes;
use crate::locales::common::Common;
use crate::locales::{fill, t};
use crate::policy::{Assessment, Setting, Value};
use crate::view::changes::{self as shown, ComingChange, Comparison, Turn};
use crate::view::matrix::Matrix;
use compare::{Compared, Side, use_comparison};
use leptos::prelude::*;
use std::sync::Arc;

/// So many changes to come are listed.
const MOST_COMING: usize = 24;
/// So many differences are listed before somebody asks for all.
const FIRST_LISTED: usize = 20;
/// So many of them are offered as days to compare with.
const MOST_QUICK: usize = 6;

/// What changes.
#[component]
pub fn ChangesScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let today = session.look.at.get_untracked().day();
    let next = session.world.with_untracked(|world| {
        shown::next_day(&world.rules, &world.profile.shop, session.look.at.get_untracked().day())
    });
    let from = RwSignal::new(today);
    let to = RwSignal::new(next);
    let all = RwSignal::new(false);
    let goods = session.goods();
    let rules = session.world(|world| world.rules.clone());
    let shop = session.world(|world| world.profile.shop.clone());
    let state = use_comparison(
        session,
        Box::new(move || {
            let (from, to, goods) = (from.get(), to.get(), goods.get());
            if from == to || goods.goods().is_empty() {
                return None;
            }
            let time = session.look.at.get_untracked();
            let side = |day: Day| Side {
                assessment: Arc::new(rules.with(|rules| shop.with(|shop| Assessment::new(rules, shop, time.on(day))))),
                goods: goods.clone(),
            };
            Some((side(from), side(to)))
        }),
    );
    let coming = use_coming(session);
    view! {
        <div class="frame-page">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Changes::Title)}</h1>
                    <p class="frame-subtitle">{t(Changes::Subtitle)}</p>
                </div>
                <div class="frame-actions">
                    <a href=path_to("/rules") class="button frame-compact">
                        <Icon name="rules"/>
                        <span>{t(Changes::UpdateRules)}</span>
                    </a>
                </div>
            </header>
            <section class="card stack">
                <div class="changes-dates">
                    {day_field("changes-from", Changes::From, from)}
                    <Icon name="chevron-right"/>
                    {day_field("changes-to", Changes::To, to)}
                </div>
                {quick_days(coming, to)}
            </section>
            {move || match state.get() {
                Compared::Nothing => {
                    let empty = goods.with(|goods| goods.goods().is_empty());
                    if empty {
                        no_goods()
                    } else {
                        let same = from.get() == to.get();
                        same.then(|| view! { <p class="quiet">{t(Changes::SameDay)}</p> }).into_any()
                    }
                }
                Compared::Working(done, all) => compare::working(done, all),
                Compared::Done(comparison) => compare::summary(&comparison),
            }}
            <div class="split" style="--side:19rem">
                <section class="stack" style="--gap:.5rem">
                    {move || match state.get() {
                        Compared::Done(comparison) => differing(session, &comparison, to.get(), all),
                        _ => ().into_any(),
                    }}
                </section>
                <section class="stack" style="--gap:.75rem">
                    <h2 class="heading">
                        <span>
                            {t(Changes::Coming)}
                            " "
                            <span class="quiet">
                                {move || fill(Changes::ComingWhat, &[&session.look.at.get().day()])}
                            </span>
                        </span>
                    </h2>
                    {move || calendar(session, coming.get(), from, to)}
                </section>
            </div>
        </div>
    }
}

fn no_goods() -> AnyView {
    view! {
        <div class="empty">
            <Icon name="goods"/>
            <p>{t(Changes::NoGoods)}</p>
            <a href=path_to("/goods/import") class="button button-primary">{t(Changes::Import)}</a>
        </div>
    }
    .into_any()
}

/// A date. What is no day leaves the last one, says so, and stays typed.
fn day_field(id: &'static str, name: Changes, day: RwSignal<Day>) -> impl IntoView {
    let wrong = RwSignal::new(false);
    view! {
        <div class="field">
            <label class="field-label" for=id>{t(name)}</label>
            <div class="field-control">
                <input
                    class="input"
                    type="date"
                    id=id
                    data-test=id
                    min=Day::FIRST.to_string()
                    max=Day::LAST.to_string()
                    aria-describedby=format!("{id}-e")
                    aria-invalid=move || wrong.get().to_string()
                    prop:value=move || day.get().to_string()
                    on:change=move |event| {
                        let read = Day::parse(&event_target_value(&event));
                        wrong.set(read.is_none());
                        if let Some(read) = read {
                            day.set(read);
                        }
                    }
                />
            </div>
            <div id=format!("{id}-e") aria-live="polite">
                {move || wrong.get().then(|| view! { <p class="field-error">{t(Changes::WrongDay)}</p> })}
            </div>
        </div>
    }
}

/// The next days that touch this shop's goods, and today, one tap away.
fn quick_days(coming: RwSignal<Vec<ComingChange>>, to: RwSignal<Day>) -> impl IntoView {
    let chip = move |day: Day, today: bool| {
        let text = if today { format!("{} {day}", t(Changes::Today)) } else { day.to_string() };
        view! {
            <button class="chip" aria-pressed=move || (to.get() == day).to_string() on:click=move |_| to.set(day)>
                {text}
            </button>
        }
    };
    let today = clock::now().day();
    view! {
        <div class="reel" role="group" aria-label=t(Changes::Quick)>
            {move || {
                let days = coming.with(|coming| {
                    let touching = coming.iter().filter(|change| !change.goods.is_empty() && change.day != today);
                    touching.map(|change| change.day).take(MOST_QUICK).collect::<Vec<_>>()
                });
                days.into_iter().map(|day| chip(day, false)).collect_view()
            }}
            {chip(today, true)}
        </div>
    }
}

fn differing(session: Session, comparison: &Comparison, day: Day, all: RwSignal<bool>) -> AnyView {
    if comparison.total == 0 {
        return view! { <p class="quiet" role="status">{t(Changes::Same)}</p> }.into_any();
    }
    let most = if all.get() { Comparison::MOST } else { FIRST_LISTED };
    let more = !all.get() && comparison.listed(most).1 > 0;
    view! {
        <h2 class="heading">
            <span>
                {t(Changes::Differences)}
                " "
                <span class="quiet">{fill(Changes::DifferencesCount, &[&words::grouped(comparison.total as u64)])}</span>
            </span>
        </h2>
        {compare::differences(session, comparison, most, day)}
        {more
            .then(|| {
                view! {
                    <div>
                        <button class="button button-small" on:click=move |_| all.set(true)>{t(Changes::ListAll)}</button>
                    </div>
                }
            })}
    }
    .into_any()
}

/// The changes to come, day after day, so that a long list does not hold the page up.
fn use_coming(session: Session) -> RwSignal<Vec<ComingChange>> {
    let coming = RwSignal::new(Vec::new());
    let turn = StoredValue::new(0u32);
    Effect::new(move |_| {
        let matrix = session.matrix.get();
        let mine = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        let Some(matrix) = matrix else { return };
        if matrix.rows.len() <= AT_ONCE {
            let rules = matrix.assessment.rules();
            coming.set(shown::coming(rules.set, rules.shop, &matrix, MOST_COMING));
            return;
        }
        leptos::task::spawn_local(async move {
            let listed = look_ahead(&matrix, move || mine.is_some() && turn.try_get_value() == mine).await;
            if let Some(listed) = listed {
                coming.try_set(listed);
            }
        });
    });
    coming
}

async fn look_ahead(matrix: &Matrix, current: impl Fn() -> bool) -> Option<Vec<ComingChange>> {
    let rules = matrix.assessment.rules();
    let days = shown::coming_days(rules.set, rules.shop, matrix.assessment.at().day(), MOST_COMING);
    let mut listed = Vec::new();
    let mut before: Option<Assessment> = None;
    for day in days {
        clock::pause().await;
        if !current() {
            return None;
        }
        let (after, change) = shown::coming_on(matrix, before.as_ref().unwrap_or(&matrix.assessment), day);
        before = Some(after);
        listed.push(change);
    }
    Some(listed)
}

fn calendar(session: Session, coming: Vec<ComingChange>, from: RwSignal<Day>, to: RwSignal<Day>) -> AnyView {
    let today = session.look.at.get().day();
    let none = coming.is_empty();
    let events = coming.into_iter().map(|change| event(session, change, from, to)).collect_view();
    view! {
        <ol class="changes-calendar">
            <li class="changes-event" aria-current="date">
                <time datetime=today.to_string()>{today.to_string()}</time>
                <p class="quiet">{t(Changes::NowHere)}</p>
            </li>
            {events}
        </ol>
        {none.then(|| view! { <p class="quiet">{t(Changes::ComingNone)}</p> })}
    }
    .into_any()
}

fn event(session: Session, change: ComingChange, from: RwSignal<Day>, to: RwSignal<Day>) -> impl IntoView {
    let day = change.day;
    let touched: Vec<String> = change
        .goods
        .iter()
        .map(|(programme, count)| {
            fill(Changes::TouchesOne, &[&words::programme(*programme), &words::grouped(*count as u64)])
        })
        .collect();
    let touches = !touched.is_empty();
    let what = if touches {
        fill(Changes::Touches, &[&touched.join(t(Common::Semicolon))])
    } else {
        t(Changes::TouchesNone).to_owned()
    };
    let reached = change
        .reached
        .iter()
        .map(|figure| view! { <p>{fill(Changes::Reached, &[&words::figure(*figure)])}</p> })
        .collect_view();
    let settings = change
        .settings
        .iter()
        .map(|(setting, value, clause)| {
            view! { <p>{turned(*setting, *value, day)} " " {clause_link(clause)}</p> }
        })
        .collect_view();
    let compare_with = move |_| {
        from.set(session.look.at.get_untracked().day());
        to.set(day);
    };
    view! {
        <li class="changes-event" data-touches=touches.then_some("true")>
            <time datetime=day.to_string()>{day.to_string()}</time>
            {reached}
            {settings}
            <p class="quiet">{what}</p>
            <div class="cluster">
                <a
                    href=path_to("/")
                    class="link"
                    on:click=move |_| session.look.at.update(|at| *at = at.on(day))
                >
                    {t(Changes::SeeDay)}
                </a>
                <button class="link" on:click=compare_with>{t(Changes::CompareDay)}</button>
            </div>
        </li>
    }
}

/// What a day does to a setting, in words.
fn turned(setting: Setting, value: Value, day: Day) -> String {
    let word = match shown::turn(value, day) {
        Turn::Opens => Changes::Opens,
        Turn::Closes => Changes::Closes,
        Turn::Becomes => Changes::Becomes,
    };
    fill(word, &[&words::setting(setting), &words::value(value)])
}
