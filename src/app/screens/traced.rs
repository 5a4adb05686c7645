//! Deadlines and money wherever they are shown: each figure can be asked where it comes from.

use crate::app::kit::{clause_link, each, live, said, steady};
use crate::app::session::{Focus, Session};
use crate::app::words::order::{about, account, booking, due, party};
use crate::app::{Manner, explain_here};
use crate::base::Moment;
use crate::locales::stage::Stage as Words;
use crate::locales::why::Why;
use crate::locales::{fill, t};
use crate::view::agenda::{Upcoming, left};
use crate::view::orders::{Moved, Reckoning, parties};
use crate::view::why::Subject;
use leptos::prelude::*;

/// A figure that opens its explanation.
pub fn asked(session: Session, subject: Subject, figure: String) -> AnyView {
    asked_of(session, subject, Signal::stored(figure))
}

/// A figure that changes and opens its explanation.
fn asked_of(session: Session, subject: Subject, figure: Signal<String>) -> AnyView {
    let manner = expect_context::<Manner>();
    asks(figure, move || explain_here(session, manner, Focus::Stage(subject.clone())))
}

/// A figure that can be asked; what happens then is for whoever shows it to say.
pub fn asks(figure: Signal<String>, ask: impl Fn() + 'static) -> AnyView {
    view! {
        <button
            class="why num"
            data-test="why-of"
            aria-label=said(move || fill(Why::Ask, &[&figure.get()]))
            on:click=move |_| ask()
        >
            {figure}
        </button>
    }
    .into_any()
}

/// How long it is until a moment.
pub fn until(now: Moment, at: Moment) -> String {
    let (days, hours, minutes, seconds) = left(now, at);
    let clock = format!("{hours:02}:{minutes:02}:{seconds:02}");
    if days > 0 { fill(Words::DaysLeft, &[&days, &clock]) } else { clock }
}

/// Deadlines, each with how long it is, what will happen and the clause.
pub fn deadlines(session: Session, list: impl Fn() -> Vec<Upcoming> + Send + Sync + 'static) -> AnyView {
    let clock = session.world(|world| world.clock);
    let list = Memo::new(move |_| list());
    let any = Memo::new(move |_| list.with(|list| !list.is_empty()));
    live(move || {
        if !any.get() {
            return view! { <p class="quiet">{t(Words::NothingDue)}</p> }.into_any();
        }
        let rows = steady(
            move || list.get(),
            move |upcoming: Upcoming| {
                let (what, then) = due(&upcoming);
                let at = upcoming.due.at;
                let left = asked_of(session, Subject::Due(upcoming.due), said(move || until(clock.get(), at)));
                view! {
                    <li class="due">
                        <b>{what}</b>
                        <span class="due-left">{left}</span>
                        <span class="quiet">{about(&upcoming)}</span>
                        <span class="quiet due-rule">{upcoming.clause.map(clause_link)}</span>
                        <span class="quiet due-then">{then}</span>
                    </li>
                }
                .into_any()
            },
        );
        view! { <ul class="dues">{rows}</ul> }.into_any()
    })
}

/// What a movement is reckoned from, in one line.
pub fn formula(sum: Option<Reckoning>) -> Option<String> {
    let Reckoning { base, rate, cut } = sum?;
    let mut told = format!("{base} × {rate}");
    for part in cut.others.map(|others| others.amount).into_iter().chain(cut.before) {
        told.push_str(&format!(" − {part}"));
    }
    if let Some((most, _)) = cut.limit {
        told = fill(Why::AtMost, &[&told, &most]);
    }
    Some(cut.was.map_or_else(|| told.clone(), |was| format!("{was} − ({told})")))
}

/// Movements of money as arrows between those who take part, one below the other as they happened.
pub fn flow(session: Session, money: &[Moved]) -> AnyView {
    if money.is_empty() {
        return view! { <p class="quiet">{t(Words::NoMoney)}</p> }.into_any();
    }
    let all = parties(money);
    let count = all.len();
    let place = |wanted| all.iter().position(|one| *one == wanted).unwrap_or(0);
    let rows = each(money.iter().copied(), |line| {
        let (from, to) = (place(line.from), place(line.to));
        let drawn = format!("--start: {}; --long: {}", from.min(to), from.abs_diff(to));
        let formula = formula(line.sum).map(|formula| format!("{formula} · "));
        view! {
            <li class="flow-move" data-test="moved">
                <p class="between">
                    <b>{booking(line.booking)}</b>
                    {asked(session, Subject::Movement(line.line), line.amount.to_string())}
                </p>
                <div class="flow-lanes">
                    <span class="flow-arrow" data-way=if from < to { "on" } else { "back" } style=drawn></span>
                    <span class="visually-hidden">{format!("{} → {}", account(line.from), account(line.to))}</span>
                </div>
                <p class="quiet flow-when">
                    <time class="num">{line.at.to_string()}</time> <span>{formula} {clause_link(line.clause)}</span>
                </p>
            </li>
        }
    });
    view! {
        <div class="flow" style=format!("--parties: {count}")>
            <p class="flow-parties" aria-hidden="true">{each(all, |one| view! { <span>{party(one)}</span> })}</p>
            <ol>{rows}</ol>
        </div>
    }
    .into_any()
}
