//! 划不划算: what programmes cost and bring in a month, beside the same month without them, and where they break even.

mod fields;
mod picture;
mod result;
pub mod told;

use crate::app::kit::{Icon, each, flag, live, path_to, said, when};
use crate::app::screens::traced::asks;
use crate::app::session::{Focus, Session};
use crate::app::typing::{self, Typing};
use crate::app::{Manner, explain_here};
use crate::base::{Day, Money};
use crate::locales::common::Common;
use crate::locales::worth::Worth as Words;
use crate::locales::{fill, t};
use crate::policy::{Programme, Rules, Setting};
use crate::view::why::Answer;
use crate::view::worth::{
    Asked, Caution, Draft, Drawing, Found, Input, Offered, Read, Source, Unknown, Worth, budget, cautions, drawing,
    found, offered, read, why, worth,
};
use leptos::prelude::*;

/// Everything that the screen shows of what was typed.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    /// The day of the rules.
    day: Day,
    /// Until which day the shop's own orders are counted.
    clock: Day,
    /// What can be asked about.
    offers: Vec<Offered>,
    /// The budget of 退款不退货: to start with, below what it is topped up, by how much.
    budget: Option<(Money, Money, Money)>,
    /// Where the average order lies outside of what a programme takes.
    cautions: Vec<Caution>,
    /// What is known without typing.
    found: Found,
    /// What was typed.
    read: Read,
    /// What comes of it; `None` while something is missing or wrong, or nothing was chosen.
    answer: Option<Result<(Worth, Option<Drawing>), Unknown>>,
}

/// What it is worth.
#[component]
pub fn WorthScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let day = Memo::new(move |_| session.look.at.get().day());
    view! {
        <div class="frame-page">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Words::Title)}</h1>
                    <p class="frame-subtitle">{said(move || fill(Words::Subtitle, &[&day.get()]))}</p>
                </div>
            </header>
            {typing::form(session, "worth".to_owned(), move |typing| what_if(session, typing))}
        </div>
    }
}

/// What is typed, and what comes of it.
fn what_if(session: Session, typing: Typing) -> AnyView {
    let draft = typing.keep("draft", || session.world.with_untracked(start));
    let shown = session.world(move |world| {
        let (draft, at) = (draft.get(), session.look.at.get());
        let shop = world.shop();
        let rules = Rules { set: &world.rules, shop: &shop, at };
        let found = found(world, draft.source);
        let read = read(&rules, &draft, &found);
        let assumed = read.assumed.as_ref().filter(|assumed| !assumed.chosen.is_empty());
        let answer = assumed.map(|assumed| {
            let worth = worth(&rules, assumed)?;
            let drawing = drawing(&rules, assumed, &worth);
            Ok((worth, drawing))
        });
        let cautions = assumed.map(|assumed| cautions(&rules, assumed)).unwrap_or_default();
        let (offers, budget) = (offered(&rules), budget(&rules));
        Shown { day: at.day(), clock: world.clock.day(), offers, budget, cautions, found, read, answer }
    });
    let asking = Asking::new(session, shown);
    view! {
        <div class="worth">
            <div class="stack">
                {typing.line()}
                {programmes(draft, shown)}
                {assumptions(session, draft, shown)}
                {live(move || result::in_short(&shown.get(), &draft.get()))}
            </div>
            <div class="stack" id=RESULT role="region" aria-label=t(Words::Result) tabindex="-1" data-test="worth-result">
                {live(move || result::result(asking, &shown.get(), &draft.get()))}
                {when(
                    move || shown.with(|shown| draft.with(|draft| result::is_ready(shown, draft))),
                    move || below(draft, shown),
                )}
            </div>
        </div>
    }
    .into_any()
}

/// The result's name in the page.
const RESULT: &str = "worth-result";

/// What a figure of the result needs to be asked.
#[derive(Clone, Copy)]
struct Asking {
    session: Session,
    manner: Manner,
    asked: RwSignal<Option<Asked>>,
    answer: Memo<Option<Answer>>,
}

impl Asking {
    fn new(session: Session, shown: Memo<Shown>) -> Self {
        let asked = RwSignal::new(None);
        let answer = Memo::new(move |_| {
            let asked = asked.get()?;
            shown.with(|shown| {
                let Some(Ok((worth, _))) = &shown.answer else { return None };
                why(worth, shown.read.assumed.as_ref()?, asked)
            })
        });
        // The answer goes with the page: nothing else knows what was typed here.
        on_cleanup(move || {
            session.look.focus.update(|focus| *focus = focus.take().filter(|focus| !matches!(focus, Focus::Worth(_))));
        });
        Asking { session, manner: expect_context(), asked, answer }
    }

    /// A figure that opens its explanation.
    fn figure(self, asked: Asked, figure: String) -> AnyView {
        asks(Signal::stored(figure), move || {
            self.asked.set(Some(asked));
            explain_here(self.session, self.manner, Focus::Worth(self.answer));
        })
    }
}

/// How it is reckoned, and what is taken for granted.
fn below(draft: RwSignal<Draft>, shown: Memo<Shown>) -> AnyView {
    let how = live(move || result::how(&shown.get()));
    let model = live(move || result::model(&shown.get(), &draft.get()));
    view! {
        {result::opening(Words::How, "worth-how", how)}
        {result::opening(Words::Model, "worth-model", model)}
    }
    .into_any()
}

/// 先用后付 first, and the figures of the shop's own orders where there are any.
fn start(world: &crate::world::World) -> Draft {
    Draft { source: Source::first(world), chosen: [Programme::PayLater].into_iter().collect(), ..Draft::default() }
}

fn programmes(draft: RwSignal<Draft>, shown: Memo<Shown>) -> AnyView {
    let offers = Memo::new(move |_| shown.with(|shown| shown.offers.clone()));
    let chip = move |offer: Offered| {
        let programme = offer.programme;
        let pressed = move || draft.with(|draft| draft.chosen.contains(&programme));
        let toggle = move |_| {
            draft.update(|draft| {
                if !draft.chosen.remove(&programme) {
                    draft.chosen.insert(programme);
                }
            });
        };
        view! {
            <button
                class="chip"
                data-test=format!("worth-{programme:?}")
                aria-pressed=flag(pressed)
                on:click=toggle
            >
                {(!offer.there)
                    .then(|| view! { <Icon name="na" small=true/> <span class="visually-hidden">{t(Words::NotThereNow)}</span> })}
                {told::programme(programme)}
            </button>
        }
    };
    view! {
        <section class="card stack" style="--gap:.5rem">
            <h2 class="heading">
                <span>{t(Words::Programmes)} " " <span class="quiet">{t(Words::ProgrammesWhat)}</span></span>
            </h2>
            <div class="cluster" role="group" aria-label=t(Words::Programmes)>
                {live(move || each(offers.get(), chip))}
            </div>
            {live(move || left_out(&shown.get(), &draft.get()))}
            <p class="quiet">
                {t(Words::Eligible)} " " <a href=path_to("/") class="link">{t(Words::ToPreview)}</a>
            </p>
        </section>
    }
    .into_any()
}

/// Those that were chosen and are not there on the day, each with its days.
fn left_out(shown: &Shown, draft: &Draft) -> AnyView {
    let out = shown.offers.iter().filter(|offer| !offer.there && draft.chosen.contains(&offer.programme));
    let out: Vec<String> = out.map(told::not_there).collect();
    if out.is_empty() {
        return ().into_any();
    }
    let text = fill(Words::NotThere, &[&shown.day, &out.join(t(Common::Comma))]);
    view! { <p class="field-error" data-test="worth-left-out"><Icon name="warning" small=true/>{text}</p> }.into_any()
}

fn assumptions(session: Session, draft: RwSignal<Draft>, shown: Memo<Shown>) -> AnyView {
    let source = move |source: Source, word: Words, test: &'static str| {
        view! {
            <button
                data-test=test
                aria-pressed=flag(move || draft.with(|draft| draft.source == source))
                on:click=move |_| draft.update(|draft| draft.source = source)
            >
                {t(word)}
            </button>
        }
    };
    let without_orders = move || {
        let none =
            draft.with(|draft| draft.source == Source::Orders) && shown.with(|shown| shown.found.orders.is_none());
        match none {
            true => {
                let text = shown.with(|shown| fill(Words::NoOrders, &[&shown.clock]));
                view! { <p class="quiet" data-test="worth-no-orders">{text}</p> }.into_any()
            }
            false => ().into_any(),
        }
    };
    // Fields are drawn anew only when others are asked for, or other figures stand behind them.
    let behind = Memo::new(move |_| {
        let source = draft.with(|draft| draft.source);
        shown.with(|shown| (shown.read.asked.clone(), shown.read.own.clone(), shown.found, source))
    });
    let typed = |draft: &Draft| Input::OWN.iter().any(|(input, _)| draft.texts.contains_key(input));
    let open = RwSignal::new(draft.with_untracked(typed));
    let days = Memo::new(move |_| fields::days(session, shown.with(|shown| shown.day)));
    view! {
        <section class="card stack">
            <h2 class="heading">
                <span>{t(Words::Assumptions)} " " <span class="quiet">{t(Words::AssumptionsWhat)}</span></span>
            </h2>
            <div class="segmented" role="group" aria-label=t(Words::Assumptions)>
                {source(Source::Orders, Words::SourceOrders, "worth-by-orders")}
                {source(Source::Assumed, Words::SourceAssumed, "worth-by-hand")}
            </div>
            {live(without_orders)}
            <div class="worth-fields">
                {live(move || {
                    let (asked, _, found, source) = behind.get();
                    let read = Memo::new(move |_| shown.with(|shown| shown.read.clone()));
                    fields::fields(draft, read, &asked, &found, source, days.get())
                })}
            </div>
            {live(move || {
                let (_, own, found, source) = behind.get();
                let read = Memo::new(move |_| shown.with(|shown| shown.read.clone()));
                fields::apart(draft, read, open, &own, &found, source)
            })}
        </section>
    }
    .into_any()
}

/// Where a value that the rules lack is set.
fn where_to_set(unknown: Unknown) -> Option<Setting> {
    use crate::policy::Channel;
    match unknown {
        Unknown::ServiceFee => Some(Setting::ServiceFee),
        Unknown::PayLaterFee(Channel::Wechat) => Some(Setting::PayLaterFeeWechat),
        Unknown::PayLaterFee(_) => Some(Setting::PayLaterFeeZhima),
        Unknown::InstalmentFee(3) => Some(Setting::InstalmentRate3),
        Unknown::InstalmentFee(6) => Some(Setting::InstalmentRate6),
        Unknown::InstalmentFee(_) => Some(Setting::InstalmentRate12),
        Unknown::Campaign(_) => None,
    }
}
