//! The explanation of a cell, or of a programme's conditions on the shop.

use crate::app::Manner;
use crate::app::kit::{OutcomeTag, StandingTag, clause_link, path_to};
use crate::app::screens::desk::{why_panel, worth_panel};
use crate::app::session::{Focus, Session};
use crate::app::words;
use crate::base::Money;
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::{Effect, Guarantee, Lever, Line, Outcome, Overall, Programme, Purpose, Rules, Way, refund_only};
use crate::shop::{DraftCommand, Trial};
use crate::view::explanation::{Advice, BuyerWay, Check, Explanation, explain, shop_checks};
use crate::view::preview::{Reason, shop_score};
use crate::world::Command;
use leptos::prelude::*;

/// The panel with whatever is in focus.
#[component]
pub fn ExplanationPanel() -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let buyer = session.world(|world| world.profile.buyers.facts());
    let explained = Memo::new(move |_| {
        let Some(Focus::Cell(id, programme)) = session.look.focus.get() else { return None };
        let buyer = buyer.get();
        session.matrix.with(|matrix| {
            let matrix = matrix.as_ref()?;
            let goods = session.world.with(|world| {
                if session.look.draft.get() { world.draft.applied_to_goods(&world.goods) } else { world.goods.clone() }
            });
            explain(&matrix.assessment, &goods, &buyer, &id, programme)
        })
    });
    move || match session.look.focus.get() {
        Some(Focus::Programme(programme)) => view! { <ProgrammePanel programme=programme/> }.into_any(),
        Some(Focus::Cell(..)) => match explained.get() {
            Some(explanation) => {
                manner.read_clauses();
                cell_panel(session, explanation).into_any()
            }
            None => ().into_any(),
        },
        Some(Focus::Stage(subject)) => why_panel(session, manner, subject),
        Some(Focus::Worth(answer)) => worth_panel(session, manner, answer),
        None => ().into_any(),
    }
}

/// What the verdict comes to, in one line.
fn headline(explanation: &Explanation) -> String {
    let first = explanation.checks.first();
    let about = |check: &Check| words::reason(Reason::of(&check.test));
    match explanation.overall {
        Overall::Qualifies => t(Preview::HeadQualifies).to_owned(),
        Overall::Near => {
            let gap = first.and_then(words::gap);
            let what = first.map(&about).unwrap_or_default();
            fill(Preview::HeadNear, &[&gap.map_or(what.clone(), |gap| format!("{what} {gap}"))])
        }
        Overall::No => fill(Preview::HeadNo, &[&first.map(about).unwrap_or_default()]),
        Overall::Unknown => fill(Preview::HeadUnknown, &[&first.map(about).unwrap_or_default()]),
        Overall::NotApplicable => {
            let dated = first.is_some_and(|check| Reason::of(&check.test) == Reason::Date);
            t(if dated { Preview::HeadNotInForce } else { Preview::HeadNotMeant }).to_owned()
        }
    }
}

fn cell_panel(session: Session, explanation: Explanation) -> impl IntoView {
    let head = headline(&explanation);
    let (met, all) = explanation.score;
    let name = words::programme(explanation.programme);
    let version = version_note(session, explanation.programme);
    let advice = explanation.advice.clone();
    let qualifies = explanation.overall == Overall::Qualifies;
    let clause = explanation.lines.first().map(|line| line.clause);
    view! {
        <article class="preview-explanation" aria-labelledby="x-title" data-test="explanation">
            <header>
                <p class="quiet">{format!("{} × {name}", explanation.good.title)}</p>
                <h2 class="preview-explanation-title" id="x-title">{head}</h2>
                {version.map(|text| view! { <p class="quiet">{text}</p> })}
            </header>
            {advice.map(|advice| advice_card(session, &explanation, advice))}
            <section class="preview-conditions">
                <h3 class="heading">
                    <span>
                        {t(Preview::Conditions)} " " <span class="quiet">{fill(Preview::ConditionsScore, &[&all, &met])}</span>
                    </span>
                </h3>
                <ol>{explanation.checks.iter().map(check_item).collect_view()}</ol>
            </section>
            {(qualifies && !explanation.label.is_empty()).then(|| label_section(&explanation))}
            {cost_card(&explanation)}
            {buyer_section(&explanation.buyers)}
            <footer class="preview-links">
                {clause
                    .map(|clause| view! { <span>{t(Preview::InHandbook)} " " {clause_link(clause)}</span> })}
            </footer>
        </article>
    }
}

/// Which version of 退款不退货 can be had on the day in view.
fn version_note(session: Session, programme: Programme) -> Option<String> {
    if programme != Programme::RefundOnly {
        return None;
    }
    session.matrix.with(|matrix| {
        let rules: Rules = matrix.as_ref()?.assessment.rules();
        let version = refund_only::newest(&rules).unwrap_or(Guarantee::Closed);
        Some(fill(Preview::VersionInForce, &[&words::guarantee(version)]))
    })
}

/// One condition.
pub fn check_item(check: &Check) -> impl IntoView + use<> {
    let key = if check.mended { "near" } else { words::outcome_key(check.outcome) };
    let clause = check.clause;
    let stale = check.stale.then(|| fill(Preview::Stale, &[&clause.checked_on]));
    let changed = check.changed.is_some();
    view! {
        <li class="preview-condition" data-outcome=key data-clause=clause.id>
            <span class="glyph" data-outcome=key>
                <span class="visually-hidden">{words::outcome(check.outcome)}</span>
            </span>
            <p class="preview-condition-title">{words::check_title(check)}</p>
            <div class="preview-condition-side">
                <p class="preview-condition-actual">{words::check_actual(check)}</p>
                {words::gap(check).map(|gap| view! { <p class="preview-condition-gap">{gap}</p> })}
            </div>
            <p class="preview-condition-source">
                <a href=path_to(format!("/handbook?clause={}", clause.id)) class="link link-source">{words::citation(clause)}</a>
                <StandingTag standing=clause.standing/>
                {changed.then(|| view! { <span class="tag">{t(Common::OwnValue)}</span> })}
                {stale.map(|text| view! { <span title=t(Preview::StaleWhat)>{text}</span> })}
            </p>
        </li>
    }
}

fn advice_card(session: Session, explanation: &Explanation, advice: Advice) -> AnyView {
    match &advice.way {
        Way::There => ().into_any(),
        Way::Change(levers) => change_card(session, explanation, &advice, levers).into_any(),
        Way::NeedsFacts(_) | Way::Blocked(_) => {
            let fixed = matches!(advice.way, Way::Blocked(_));
            let wanted = if fixed { Outcome::Unmet } else { Outcome::Unknown };
            let first = explanation.checks.iter().find(|check| check.outcome == wanted);
            let about = first.map(|check| Reason::of(&check.test));
            let name = first.map(words::check_title).unwrap_or_default();
            let id = explanation.good.id.clone();
            let edit = format!("/goods/edit/{}", page::encoded(id.as_str()));
            let (href, word) = match about {
                Some(Reason::Figure(_)) => ("/shop".to_owned(), Preview::EditShop),
                Some(Reason::Category) => (edit, Preview::PlaceCategory),
                _ => (edit, Preview::EditGood),
            };
            view! {
                <section class="preview-change" data-kind=fixed.then_some("fixed")>
                    <h3 class="preview-change-label">
                        {t(if fixed { Preview::Nobody } else { Preview::NeedsFacts })}
                    </h3>
                    <p>{fill(if fixed { Preview::NobodyWhat } else { Preview::NeedsFactsWhat }, &[&name])}</p>
                    {(!fixed)
                        .then(|| {
                            view! {
                                <div class="preview-change-foot">
                                    <a href=path_to(href) class="button button-primary">{t(word)}</a>
                                </div>
                            }
                        })}
                </section>
            }
            .into_any()
        }
    }
}

fn change_card(
    session: Session,
    explanation: &Explanation,
    advice: &Advice,
    levers: &[Lever],
) -> impl IntoView + use<> {
    let good = explanation.good.clone();
    let steps: Vec<String> = levers.iter().map(|lever| words::lever(lever, &good)).collect();
    let trials: Vec<Trial> = levers.iter().filter_map(|lever| Trial::of(&good.id, *lever)).collect();
    let wait = levers.iter().find_map(|lever| match lever {
        Lever::Wait { until } => Some(*until),
        _ => None,
    });
    let after = advice.after.first().map(|line| {
        let word = if line.effect == Effect::Saves { Preview::LineSaves } else { Preview::LineCosts };
        fill(Preview::VerifiedCost, &[&t(word), &line.amount])
    });
    let verified = advice.verified.then(|| after.unwrap_or_else(|| t(Preview::Verified).to_owned()));
    let flips: Vec<String> = advice
        .flips
        .iter()
        .map(|flip| {
            fill(
                Preview::Flip,
                &[&words::programme(flip.programme), &words::overall(flip.from), &words::overall(flip.to)],
            )
        })
        .collect();
    let flips = if flips.is_empty() {
        t(Preview::FlipsNone).to_owned()
    } else {
        format!("{}{}", t(Preview::Flips), flips.join(t(Common::Semicolon)))
    };
    let try_now = move |_| {
        if !trials.is_empty() && session.act(Command::Draft(DraftCommand::Try(trials.clone()))) {
            session.look.draft.set(true);
            session.say(t(Preview::Tried).to_owned());
        }
        if let Some(day) = wait {
            session.look.at.update(|at| *at = at.on(day));
        }
    };
    let several = steps.len() > 1;
    view! {
        <section class="preview-change">
            <h3 class="preview-change-label">{t(Preview::Smallest)}</h3>
            {if several {
                view! {
                    <ol class="preview-change-steps">
                        {steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}
                    </ol>
                }
                    .into_any()
            } else {
                view! { <p>{steps.into_iter().next()}</p> }.into_any()
            }}
            <p class="quiet">{flips}</p>
            <div class="preview-change-foot">
                <button class="button button-primary" data-test="try" on:click=try_now>
                    {t(if wait.is_some() && !several { Preview::GoToDay } else { Preview::Try })}
                </button>
                {verified.map(|text| view! { <p>{text}</p> })}
            </div>
        </section>
    }
}

fn label_section(explanation: &Explanation) -> impl IntoView + use<> {
    let (overall, word) = match explanation.labelled {
        Some(true) => (Overall::Qualifies, Preview::NowLabelled),
        Some(false) => (Overall::No, Preview::NowNot),
        None => (Overall::Unknown, Preview::NowUnknown),
    };
    view! {
        <section class="preview-conditions">
            <h3 class="heading">
                <span>{t(Preview::Now)}</span>
                <OutcomeTag overall=overall text=t(word)/>
            </h3>
            <p class="quiet">{t(Preview::NowWhat)}</p>
            <ol>{explanation.label.iter().map(check_item).collect_view()}</ol>
        </section>
    }
}

/// What a line is for.
fn purpose(line: &Line) -> String {
    match line.purpose {
        Purpose::PayLaterFee(crate::policy::Channel::Wechat) => t(Preview::LineFeeWechat).to_owned(),
        Purpose::PayLaterFee(_) => t(Preview::LineFeeZhima).to_owned(),
        Purpose::InstalmentFee(periods) => fill(Preview::LinePeriods, &[&periods]),
        Purpose::Least => t(Preview::LineLeast).to_owned(),
        Purpose::Most => t(Preview::LineMost).to_owned(),
        Purpose::Coupon => t(Preview::LineCoupon).to_owned(),
        Purpose::Refund => t(Preview::LineRefund).to_owned(),
    }
}

/// How an amount comes about.
fn formula(line: &Line) -> String {
    match (line.rate, line.share) {
        (Some(rate), Some(share)) => fill(Preview::FormulaShared, &[&line.base, &rate, &share, &line.amount]),
        (Some(rate), None) => fill(Preview::Formula, &[&line.base, &rate, &line.amount]),
        (None, _) => String::new(),
    }
}

fn cost_card(explanation: &Explanation) -> Option<impl IntoView + use<>> {
    let lines = &explanation.lines;
    let first = lines.first()?;
    let title = t(match first.effect {
        Effect::Costs => Preview::CostTitle,
        Effect::Saves => Preview::SaveTitle,
        Effect::BuyerGets => Preview::GetTitle,
    });
    let most: Money = first.amount;
    let rows = lines
        .iter()
        .map(|line| {
            let who = t(match line.effect {
                Effect::Costs => Preview::LineCosts,
                Effect::Saves => Preview::LineSaves,
                Effect::BuyerGets => Preview::LineGets,
            });
            view! {
                <div>
                    <dt>
                        {format!("{} · {who}", purpose(line))} " " <span class="quiet">{formula(line)}</span> " "
                        {clause_link(line.clause)}
                    </dt>
                    <dd class="num">{line.amount.to_string()}</dd>
                </div>
            }
        })
        .collect_view();
    let mut notes: Vec<String> = Vec::new();
    if let Some((low, high)) = explanation.range {
        notes.push(fill(Preview::OnHighest, &[&low, &high]));
    }
    if explanation.programme == Programme::PayLater {
        notes.push(t(Preview::FeeNotReturned).to_owned());
    }
    if let Some((effective, refunds)) = explanation.effective {
        notes.push(fill(Preview::Effective, &[&refunds, &effective]));
    }
    Some(view! {
        <section class="preview-cost">
            <h3 class="heading"><span>{title}</span><span class="num">{most.to_string()}</span></h3>
            <dl class="rows">{rows}</dl>
            <p class="preview-cost-formula">{notes.join(" ")}</p>
        </section>
    })
}

fn buyer_section(buyers: &[BuyerWay]) -> Option<impl IntoView + use<>> {
    if buyers.is_empty() {
        return None;
    }
    let ways = buyers
        .iter()
        .map(|way| {
            let word = t(match way.outcome {
                Outcome::Met | Outcome::NotApplicable => Preview::BuyerOpen,
                Outcome::Unmet => Preview::BuyerClosed,
                Outcome::Unknown => Preview::BuyerUnknown,
            });
            view! {
                <details class="details">
                    <summary>
                        <span class="glyph" data-outcome=words::outcome_key(way.outcome)></span>
                        {format!(" {} · {word}", words::channel(way.channel))}
                    </summary>
                    <ol>{way.checks.iter().map(check_item).collect_view()}</ol>
                </details>
            }
        })
        .collect_view();
    Some(view! {
        <section class="preview-buyer">
            <h3 class="heading"><span>{t(Preview::Buyer)}</span></h3>
            {ways}
        </section>
    })
}

/// A programme's conditions on the shop itself.
#[component]
fn ProgrammePanel(programme: Programme) -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let checks = Memo::new(move |_| {
        session.matrix.with(|matrix| {
            matrix.as_ref().map(|matrix| {
                let score = shop_score(&matrix.assessment, programme);
                (shop_checks(&matrix.assessment, programme), score)
            })
        })
    });
    move || {
        let (checks, (met, all)) = checks.get()?;
        manner.read_clauses();
        let head = match (met, all) {
            (_, 0) => t(Preview::HeadProgrammeNone).to_owned(),
            (met, all) if met == all => t(Preview::HeadProgrammeAll).to_owned(),
            _ => fill(Preview::HeadProgramme, &[&all, &met]),
        };
        Some(view! {
            <article class="preview-explanation" aria-labelledby="x-title" data-test="explanation">
                <header>
                    <p class="quiet">{words::programme(programme)}</p>
                    <h2 class="preview-explanation-title" id="x-title">{head}</h2>
                    {version_note(session, programme).map(|text| view! { <p class="quiet">{text}</p> })}
                </header>
                <section class="preview-conditions"><ol>{checks.iter().map(check_item).collect_view()}</ol></section>
                <footer class="preview-links">
                    <a href=path_to("/shop") class="link">{t(Preview::EditShop)}</a>
                    {checks.first().map(|check| clause_link(check.clause))}
                </footer>
            </article>
        })
    }
}
