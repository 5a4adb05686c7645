//! After-sales as the merchant sees them: the list, and one with the talk to its buyer.

use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{Field, Icon, each, live};
use crate::app::places::Place;
use crate::app::screens::traced::{asked, deadlines};
use crate::app::session::Session;
use crate::app::words::order::{ask, case_code, cause, lasting, measure, side};
use crate::base::read_count;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::shop::{Case, CaseCommand, CaseId, MOST_PICTURES, Progress, Side, Tally, Took, TradeCommand};
use crate::view::agenda;
use crate::view::orders::{CaseRow, case as of_case, cases};
use crate::view::why::{Measure, Subject};
use crate::world::Surface;
use leptos::prelude::*;

/// The list: those that wait for the merchant first.
pub fn list(session: Session, surface: Surface) -> AnyView {
    let (waiting, most) = (RwSignal::new(false), RwSignal::new(part::ROWS));
    let shown = session.world(move |world| cases(&world.trade, waiting.get(), most.get()));
    let measured = session.world(|world| world.trade.measures.last_30_days(world.clock.day()));
    live(move || {
        let shown = shown.get();
        let list = list_of(session, surface, &shown.rows, Place::Case, Words::NoCases);
        let more = part::more(most, shown.left, Words::OlderCases);
        // 售后工作台 › 全部订单 › 待卖家处理 (RNR-REV-01).
        let tabs = part::tabs(
            move || waiting.get(),
            move |on| waiting.set(on),
            [(false, Words::AllOrders), (true, Words::WaitingMerchant)],
        );
        part::page(view! { {tabs} {list} {more} {measures(session, &measured.get())} }.into_any(), None)
    })
}

/// What the shop is measured by over thirty days, as far as the simulation goes.
fn measures(session: Session, tally: &Tally) -> AnyView {
    let took = |took: Took| match took.mean() {
        None => t(Words::None).to_owned(),
        Some(seconds) => fill(Words::HoursMean, &[&took.cases, &lasting(i64::try_from(seconds).unwrap_or(i64::MAX))]),
    };
    let rows = Measure::ALL.into_iter().map(|one| {
        let figure = match one {
            Measure::Orders => tally.orders.to_string(),
            Measure::InTime => format!("{} / {}", tally.in_time, tally.to_ship),
            Measure::Disputes => tally.disputes.to_string(),
            Measure::QualityRefunds => tally.quality_refunds.to_string(),
            Measure::Refunds => took(tally.refunds),
            Measure::Returns => took(tally.returns),
            Measure::LeftOut => tally.left_out.to_string(),
        };
        (measure(one), asked(session, Subject::Measure(one), figure))
    });
    part::card(t(Words::Measures), part::figures(rows.collect()))
}

/// After-sales in a list; each opens a page.
pub fn rows(session: Session, surface: Surface, rows: &[CaseRow], opens: fn(CaseId) -> Place, none: Words) -> AnyView {
    part::page(list_of(session, surface, rows, opens, none), None)
}

fn list_of(session: Session, surface: Surface, rows: &[CaseRow], opens: fn(CaseId) -> Place, none: Words) -> AnyView {
    if rows.is_empty() {
        return view! { <div class="empty"><Icon name="after-sales"/><p>{t(none)}</p></div> }.into_any();
    }
    each(rows.iter(), |row| {
        let id = row.case.id;
        view! {
            <button
                class="card order-row"
                data-test="case-row"
                on:click=move |_| session.places.go(surface, opens(id))
            >
                <span class="quiet num">{row.case.order.to_string()}</span>
                <span class="tag push">{case_code(row.case.progress.code())}</span>
                <b>{row.title.clone()}</b>
                <b class="num">{row.case.request.amount.to_string()}</b>
                <span class="quiet">{ask(row.case.request.ask)}</span>
                <span class="quiet">{cause(row.case.request.cause)}</span>
            </button>
        }
    })
}

/// What is asked for.
pub fn request(row: &CaseRow) -> AnyView {
    let case = &row.case;
    let mut facts = vec![
        (t(Words::Asks), ask(case.request.ask).to_owned()),
        (t(Words::Cause), cause(case.request.cause).to_owned()),
        (t(Words::RefundAmount), format!("{} / {}", case.request.amount, row.amount)),
        (t(Words::AppliedAt), case.applied.to_string()),
    ];
    if let Some(at) = case.modified {
        facts.push((t(Words::ModifiedAt), at.to_string()));
    }
    if !case.tracking.is_empty() {
        facts.push((t(Words::Tracking), case.tracking.clone()));
    }
    part::facts(facts)
}

/// What was said, with a field to say more where somebody may; `words` is what is being said.
pub fn talk(session: Session, surface: Surface, case: &Case, words: RwSignal<String>) -> AnyView {
    let id = case.id;
    let said = each(case.talk.iter().cloned(), |said| {
        let mine = matches!(
            (said.side, surface),
            (Side::Buyer, Surface::BuyerPhone) | (Side::Merchant, Surface::MerchantPhone | Surface::BackOffice)
        );
        view! {
            <li class="talk-line" data-mine=mine.to_string()>
                <span class="quiet">{side(said.side)} " " <time class="num">{said.at.to_string()}</time></span>
                <p>{said.text}</p>
                {(said.pictures > 0).then(|| view! { <p class="quiet">{fill(Words::WithPictures, &[&said.pictures])}</p> })}
            </li>
        }
    });
    let send = move |_| {
        let command = CaseCommand::Talk { case: id, words: words.get_untracked() };
        if session.trade(surface, TradeCommand::Case(command)) {
            words.set(String::new());
        }
    };
    let may = !case.progress.is_over() && surface != Surface::ReviewDesk;
    let field = may.then(|| {
        view! {
            <div class="talk-field">
                {part::line(words, Words::TalkTo, "talk")}
                <button class="button" data-test="talk-send" on:click=send>{t(Words::Send)}</button>
            </div>
        }
    });
    view! { <ul class="talk">{said}</ul> {field} }.into_any()
}

/// An after-sale as the merchant sees it.
pub fn page(session: Session, surface: Surface, id: CaseId) -> AnyView {
    session.touch(Subject::Case(id));
    let shown = session.world(move |world| of_case(&world.trade, id));
    let order = session.world(move |world| world.trade.cases.get(id).map(|case| case.order));
    let dues = session.world(move |world| {
        let order = world.trade.cases.get(id).map(|case| case.order);
        order.map_or_else(Vec::new, |order| agenda::of_order(world, order))
    });
    // What is typed stays, whatever anybody else does meanwhile.
    let number = id.0;
    let words = session.places.keep(format!("talk-{number}-{surface:?}"), String::new);
    let answering = Answering {
        reason: session.places.keep(format!("reason-{number}"), String::new),
        pictures: session.places.keep(format!("pictures-{number}"), || "0".to_owned()),
        wrong: RwSignal::new(None),
    };
    live(move || {
        let Some(row) = shown.get() else { return part::page(().into_any(), None) };
        let progress = row.case.progress;
        let body = view! {
            <section class="card">
                <div class="between">
                    <h2 class="stage-name">{row.title.clone()}</h2>
                    <span class="tag" data-test="case-code">{case_code(progress.code())}</span>
                </div>
                {request(&row)}
                <button
                    class=OTHER
                    data-test="to-order"
                    on:click=move |_| {
                        if let Some(order) = order.get_untracked() {
                            session.places.go(surface, Place::Order(order));
                        }
                    }
                >
                    {t(Words::SeeOrder)}
                </button>
            </section>
            {part::card(t(Words::Coming), deadlines(session, move || dues.get()))}
            {part::card(t(Words::BuyerTalk), talk(session, surface, &row.case, words))}
            {answering.fields(surface, &row.case)}
        };
        part::page(body.into_any(), actions(session, surface, &row.case, answering))
    })
}

/// What the merchant is about to answer.
#[derive(Clone, Copy)]
struct Answering {
    reason: RwSignal<String>,
    pictures: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
}

impl Answering {
    /// A reason, or evidence, with pictures where the merchant can refuse.
    fn fields(self, surface: Surface, case: &Case) -> Option<AnyView> {
        let refuses = matches!(case.progress, Progress::Applied { .. } | Progress::Returned { .. });
        if !refuses && !matches!(case.progress, Progress::Refused { .. }) {
            return None;
        }
        let attached = refuses.then(|| {
            let pictures = self.pictures;
            view! {
                <Field
                    id=format!("pictures-{}-{surface:?}", case.id.0)
                    label=t(Words::Pictures)
                    value=pictures
                    on_change=Callback::new(move |text| pictures.set(text))
                    hint=t(Words::PicturesHint)
                    error=self.wrong
                    input_mode="numeric"
                />
            }
        });
        let reason = part::line(self.reason, Words::ReasonField, "reason");
        Some(view! { <section class="card stack">{reason} {attached}</section> }.into_any())
    }

    /// The number of pictures, or `None` with what is wrong said at the field.
    fn count(self) -> Option<u8> {
        let count = read_count(&self.pictures.get_untracked()).ok().and_then(|count| u8::try_from(count).ok());
        let count = count.filter(|count| *count <= MOST_PICTURES);
        self.wrong.set(count.is_none().then(|| t(Words::BadPictures).to_owned()));
        count
    }
}

/// What the merchant can do now.
fn actions(session: Session, surface: Surface, case: &Case, answering: Answering) -> Option<AnyView> {
    let (id, reason) = (case.id, answering.reason);
    let of = move |command: fn(CaseId) -> CaseCommand| move || TradeCommand::Case(command(id));
    let refuse = move || {
        if let Some(pictures) = answering.count() {
            let command = CaseCommand::Refuse { case: id, words: reason.get_untracked(), pictures };
            if session.trade(surface, TradeCommand::Case(command)) {
                reason.set(String::new());
            }
        }
    };
    let appeal = move |_| {
        let command = CaseCommand::Appeal { case: id, words: reason.get_untracked() };
        if session.trade(surface, TradeCommand::Case(command)) {
            reason.set(String::new());
        }
    };
    let agree_word = match case.request.ask {
        crate::shop::Ask::ReturnAndRefund => Words::AgreeReturn,
        _ => Words::AgreeRefund,
    };
    let agree = move || does(session, surface, agree_word, "agree", "button button-primary", of(CaseCommand::Agree));
    let refused = move || {
        view! { <button class="button" data-test="refuse" on:click=move |_| refuse()>{t(Words::Refuse)}</button> }
    };
    let appealed =
        move || view! { <button class="button" data-test="appeal" on:click=appeal>{t(Words::Appeal)}</button> };
    match case.progress {
        Progress::Applied { .. } => {
            Some(view! { <div class="cluster">{agree()} {refused()} {appealed()}</div> }.into_any())
        }
        Progress::Refused { .. } => Some(view! { <div class="cluster">{agree()} {appealed()}</div> }.into_any()),
        Progress::Returned { .. } => {
            let take = does(session, surface, Words::TakeBack, "take-back", MAIN, of(CaseCommand::TakeBack));
            Some(view! { {take} <div class="cluster">{refused()} {appealed()}</div> }.into_any())
        }
        Progress::Disputed => Some(agree()),
        Progress::Agreed { .. } => Some(view! { <p class="quiet">{t(Words::BuyerSends)}</p> }.into_any()),
        Progress::Refunded | Progress::Closed => Some(part::ended(case)),
    }
}
