//! Something on the stage explained: how it is reckoned, what led to it, who says so.

use crate::app::Manner;
use crate::app::kit::{StandingTag, each, live, path_to};
use crate::app::screens::explanation::check_item;
use crate::app::screens::traced::{asked, deadlines, flow};
use crate::app::screens::worth::told;
use crate::app::session::Session;
use crate::app::words;
use crate::app::words::order::{account, booking, by, due, lasting, measure, payment};
use crate::base::{Moment, Money};
use crate::locales::campaigns::campaign;
use crate::locales::common::Common;
use crate::locales::stage::Stage;
use crate::locales::why::Why as Words;
use crate::locales::{clause_words, fill, t};
use crate::policy::{Clause, Outcome};
use crate::view::why::{Answer, Subject, Sum, Topic, why};
use crate::world::Event;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The answer to what was asked, or touched last.
pub fn panel(session: Session, manner: Manner, subject: Subject) -> AnyView {
    manner.read_clauses();
    let answer = session.world(move |world| why(world, &subject));
    live(move || match answer.get() {
        None => view! { <p class="quiet">{t(Words::PickOnStage)}</p> }.into_any(),
        Some(answer) => shown(session, &answer),
    })
}

/// The answer to what was asked of a month that is reckoned. Its page takes the answer along when it is left.
pub fn worth_panel(session: Session, manner: Manner, answer: Memo<Option<Answer>>) -> AnyView {
    manner.read_clauses();
    live(move || match answer.try_get().flatten() {
        None => view! { <p class="quiet">{t(Words::PickOnPage)}</p> }.into_any(),
        Some(answer) => shown(session, &answer),
    })
}

/// What was asked about.
fn title(answer: &Answer) -> String {
    let subject = match &answer.topic {
        Topic::Story(subject) => subject,
        Topic::Worth(asked) => return told::asked(*asked),
    };
    match subject {
        Subject::Movement(_) => answer.money.first().map(|moved| booking(moved.booking)).unwrap_or_default().to_owned(),
        Subject::Account(one) => account(*one).to_owned(),
        Subject::Fees(month) => fill(Words::FeesOf, &[month]),
        Subject::Labelled => t(Stage::Labelled).to_owned(),
        Subject::EffectiveRate => t(Words::EffectiveRate).to_owned(),
        Subject::Due(_) => answer.dues.first().map(|upcoming| due(upcoming).0).unwrap_or_default().to_owned(),
        Subject::Way(_, way) => payment(*way),
        Subject::Daily(_) => t(Words::DailyWhy).to_owned(),
        Subject::FreeFee(_, periods, count) => fill(Words::FeeWhy, &[&periods.count(), count]),
        Subject::FreeLeft(_, periods, _, count) => fill(Words::LeftWhy, &[&periods.count(), count]),
        Subject::FreeMonth(_, Some(periods)) => fill(Words::MonthWhy, &[&periods.count()]),
        Subject::FreeMonth(_, None) => t(Words::BoundWhy).to_owned(),
        Subject::FreeFees(_) => t(Words::FeesWhy).to_owned(),
        Subject::Order(id) => fill(Words::Order, &[id]),
        Subject::CouponCost(_) => t(Words::CouponCost).to_owned(),
        Subject::CouponSales(_) => t(Words::CouponSales).to_owned(),
        Subject::CampaignOwn(id) => fill(Words::HeldOwn, &[&campaign(*id)]),
        Subject::CampaignAll(id) => fill(Words::HeldAll, &[&campaign(*id)]),
        Subject::Case(id) => fill(Words::Case, &[&id.0]),
        Subject::Measure(one) => measure(*one).to_owned(),
    }
}

/// A step of the reckoning, each line of it.
pub fn reckoned(sum: &Sum) -> Vec<String> {
    match sum {
        Sum::Share { base, rate, exact, amount } => {
            vec![fill(Words::Share, &[base, rate, exact]), rounding(*exact, *amount)]
        }
        Sum::Times { price, count, amount } => vec![fill(Words::Share, &[price, count, amount])],
        Sum::Daily { amount, periods, days, daily } => vec![fill(Words::Daily, &[amount, days, periods, daily])],
        Sum::Coupon { whole, off, amount } => vec![fill(Words::LessCoupon, &[whole, off, amount])],
        Sum::Others { whole, part, left } => vec![fill(Words::LessOthers, &[whole, part, left])],
        Sum::Before { whole, part, left } => vec![fill(Words::LessBefore, &[whole, part, left])],
        Sum::AtMost(most) => vec![fill(Words::OnlyLeft, &[most])],
        Sum::Back { was, now, back } => vec![fill(Words::Back, &[was, now, back])],
        Sum::OffBill { whole, part, left } => vec![fill(Words::LessOffBill, &[whole, part, left])],
        Sum::Less { whole, part, left } => vec![fill(Words::Less, &[whole, part, left])],
        Sum::EachRounded { count, whole, rate, amount } => {
            vec![fill(Words::EachRounded, &[count, whole, rate, amount])]
        }
        Sum::Parts { amount, fee, parts, part } => vec![fill(Words::Parts, &[amount, fee, parts, part])],
        Sum::Runs { from, until } => vec![fill(Words::Runs, &[from, &lasting(until.unix() - from.unix()), until])],
        Sum::Ratio { part, whole } => vec![fill(Words::Ratio, &[part, whole])],
        Sum::OutOf(_, 0) | Sum::Count(0) => vec![t(Words::Nothing).to_owned()],
        Sum::OutOf(part, whole) => vec![fill(Words::OutOf, &[part, whole])],
        Sum::Count(count) => vec![count.to_string()],
        Sum::Mean(took) if took.cases == 0 => vec![t(Words::Nothing).to_owned()],
        Sum::Mean(took) => {
            vec![fill(Words::Mean, &[&took.cases, &lasting(i64::try_from(took.seconds).unwrap_or(i64::MAX))])]
        }
        Sum::Moves { booking: kind, count, amount } => {
            vec![fill(Words::Moves, &[&booking(*kind), count, amount])]
        }
        Sum::Held { orders, amount } => vec![fill(Words::Held, &[orders, amount])],
        Sum::WithOthers { own, others, all } => vec![fill(Words::WithOthers, &[own, others, all])],
        Sum::LeftOf { limit, held, left } => vec![fill(Words::LeftOf, &[limit, held, left])],
        Sum::Month(step) => told::step(step),
    }
}

/// What was done to come to whole fen.
pub fn rounding(exact: Decimal, amount: Money) -> String {
    if exact == amount.amount() { t(Words::Exact).to_owned() } else { fill(Words::Rounded, &[&amount]) }
}

fn shown(session: Session, answer: &Answer) -> AnyView {
    let subject = match &answer.topic {
        Topic::Story(subject) => Some(subject),
        Topic::Worth(_) => None,
    };
    let figure = match (answer.amount, answer.rate) {
        (Some(amount), _) => Some(amount.to_string()),
        // As it stands on its page, in per cent however small.
        (None, rate) if subject.is_none() => rate.map(told::rate),
        (None, rate) => rate.map(|rate| rate.to_string()),
    };
    let outcome = answer.outcome.map(|outcome| {
        let word = match outcome {
            Outcome::Met | Outcome::NotApplicable => Words::Offered,
            Outcome::Unmet => Words::NotOffered,
            Outcome::Unknown => Words::Unknown,
        };
        view! { <span class="outcome" data-outcome=words::outcome_key(outcome)><span>{t(word)}</span></span> }
    });
    let sums = (!answer.sums.is_empty()).then(|| {
        let lines = each(answer.sums.iter().flat_map(reckoned), |line| view! { <li>{line}</li> });
        section(Words::Reckoned, view! { <ul class="why-sums">{lines}</ul> }.into_any())
    });
    let checks = (!answer.checks.is_empty()).then(|| {
        let items = answer.checks.iter().map(check_item).collect_view();
        section(Words::Examined, view! { <ol>{items}</ol> }.into_any())
    });
    let cause = match subject {
        Some(Subject::Movement(place)) => cause(session, *place, answer.money.first().map(|moved| moved.at))
            .map(|(what, at)| section(Words::CameOf, view! { <p>{what}</p> <p class="quiet">{at}</p> }.into_any())),
        _ => None,
    };
    let money = (!answer.money.is_empty()).then(|| section(Words::Money, flow(session, &answer.money)));
    let orders = (!answer.orders.rows.is_empty()).then(|| {
        let rows = each(answer.orders.rows.iter().copied(), |(id, amount)| {
            let figure = asked(session, Subject::Order(id), fill(Words::Order, &[&id]));
            view! { <div data-test="why-order"><dt>{figure}</dt><dd class="num">{amount.to_string()}</dd></div> }
        });
        let left = answer.orders.left;
        let more = (left > 0).then(|| view! { <p class="quiet">{fill(Words::MoreOrders, &[&left])}</p> });
        section(Words::HeldBy, view! { <dl class="rows">{rows}</dl> {more} }.into_any())
    });
    let dues = (!answer.dues.is_empty()).then(|| {
        let list = answer.dues.clone();
        view! { <section><h3 class="heading"><span>{t(Stage::Coming)}</span></h3>{deadlines(session, move || list.clone())}</section> }
    });
    let own = answer.changed.then(|| view! { " " <span class="tag">{t(Common::OwnValue)}</span> });
    let clauses =
        (!answer.clauses.is_empty()).then(|| section(Words::Says, each(answer.clauses.iter().copied(), cited)));
    view! {
        <article class="preview-explanation" data-test="why">
            <header>
                <p class="quiet">{title(answer)}</p>
                {matches!(subject, Some(Subject::Way(..))).then(|| view! { <p class="quiet">{t(Words::PayNow)}</p> })}
                <p class="between"><b class="figure num">{figure}</b>{outcome}{own}</p>
            </header>
            {sums}
            {checks}
            {cause}
            {orders}
            {money}
            {dues}
            {clauses}
        </article>
    }
    .into_any()
}

fn section(heading: Words, body: AnyView) -> AnyView {
    view! { <section class="preview-conditions"><h3 class="heading"><span>{t(heading)}</span></h3>{body}</section> }
        .into_any()
}

/// A clause with its words, its source and its standing.
fn cited(clause: &'static Clause) -> AnyView {
    let (wording, _) = clause_words(clause).unwrap_or_default();
    view! {
        <div class="why-clause">
            <p>{wording}</p>
            <p class="preview-condition-source">
                <a href=path_to(format!("/handbook?clause={}", clause.id)) class="link link-source">{words::citation(clause)}</a>
                <StandingTag standing=clause.standing/>
            </p>
        </div>
    }
    .into_any()
}

/// The event that moved money, by whom it happened and when: when the money moved, since a decision of the clock's takes
/// it along to what falls due.
fn cause(session: Session, place: u32, moved: Option<Moment>) -> Option<(String, String)> {
    session.so_far(|log| {
        let mut left = place;
        let entry = log.iter().find(|entry| {
            let moves = entry.events.iter().filter(|event| super::log::moves_money(event)).count() as u32;
            let here = left < moves;
            left = left.saturating_sub(moves);
            here
        })?;
        let what =
            entry.events.iter().find(|event| !super::log::moves_money(event) && !matches!(event, Event::Advanced(_)));
        let what = what.map(super::log::event_words).unwrap_or_default();
        Some((what, format!("{} · {}", moved.unwrap_or(entry.at), by(entry.actor, entry.surface))))
    })
}
