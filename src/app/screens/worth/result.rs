//! What comes of the assumptions: the break-even, both months side by side, and how each figure is reckoned.

use super::{Shown, picture, told, where_to_set};
use crate::app::kit::{Icon, StandingTag, clause_link, each, path_to};
use crate::app::words;
use crate::base::Money;
use crate::locales::common::Common;
use crate::locales::worth::Worth as Words;
use crate::locales::{fill, t};
use crate::policy::{Clause, Programme, Setting, pay_later, refund_only};
use crate::view::worth::{About, BreakEven, Draft, Input, Line, Month, Never, Unknown, Worth, kinds};
use leptos::prelude::*;

/// Whether there is a result.
pub fn is_ready(shown: &Shown, draft: &Draft) -> bool {
    !draft.chosen.is_empty() && shown.read.wrong.is_empty() && matches!(shown.answer, Some(Ok(_)))
}

/// The result, or what has to be done first.
pub fn result(shown: &Shown, draft: &Draft) -> AnyView {
    if draft.chosen.is_empty() {
        return first(t(Words::ChooseOne).to_owned());
    }
    if !shown.read.wrong.is_empty() {
        return first(fill(Words::Correct, &[&shown.read.wrong.len()]));
    }
    let (worth, drawing) = match &shown.answer {
        Some(Ok(answer)) => answer,
        Some(Err(unknown)) => return unknown_value(*unknown),
        None => {
            let names: Vec<String> = shown.read.missing.iter().map(|input| told::input(*input)).collect();
            return first(fill(Words::Needed, &[&names.join("、")]));
        }
    };
    let own = own(shown);
    let drawing = drawing.as_ref().map(|drawing| picture::picture(worth, drawing, own.clone()));
    view! {
        {head(shown, worth, own.as_ref())}
        {side_by_side(worth, own.as_ref())}
        {drawing}
        {picture::bars(worth)}
    }
    .into_any()
}

/// The growth that is assumed.
fn own(shown: &Shown) -> Option<String> {
    shown.read.assumed.as_ref().and_then(|assumed| assumed.uplift).map(told::rate)
}

/// A part below the result that opens, and stays open while figures change.
pub fn opening(word: Words, test: &'static str, body: AnyView) -> AnyView {
    view! {
        <details class="details card" data-test=test>
            <summary>{t(word)}</summary>
            <div class="stack">{body}</div>
        </details>
    }
    .into_any()
}

fn first(text: String) -> AnyView {
    view! { <div class="empty" role="status" data-test="worth-first"><p>{text}</p></div> }.into_any()
}

fn unknown_value(unknown: Unknown) -> AnyView {
    let (name, link) = match (unknown, where_to_set(unknown)) {
        (_, Some(setting)) => (words::setting(setting), crate::app::screens::rules::link(setting)),
        (Unknown::Campaign(id), _) => (words::programme(Programme::Campaign(id)), "/rules".to_owned()),
        _ => (words::setting(Setting::ServiceFee), "/rules".to_owned()),
    };
    view! {
        <div class="empty" role="status" data-test="worth-unknown">
            <p>{fill(Words::UnknownValue, &[&name])}</p>
            <a href=path_to(link) class="button">{t(Words::UpdateRules)}</a>
        </div>
    }
    .into_any()
}

/// The answer in a sentence or two.
fn head(shown: &Shown, worth: &Worth, own: Option<&String>) -> AnyView {
    let (figure, says) = match &worth.break_even {
        None => (t(Words::NeedsMargin).to_owned(), vec![t(Words::NeedsMarginWhat).to_owned()]),
        Some(BreakEven::At(growth)) if growth.more == 0 => {
            (told::rate(growth.uplift), vec![t(Words::BreakEvenNone).to_owned()])
        }
        Some(BreakEven::At(growth)) => {
            let more = words::grouped(growth.more);
            let says = fill(Words::BreakEvenOrders, &[&more]);
            let how = if growth.steady { Words::BreakEvenHow } else { Words::BreakEvenUneven };
            let how = fill(how, &[&growth.missing, &told::number(growth.each), &more]);
            (told::rate(growth.uplift), vec![says, how])
        }
        Some(BreakEven::Never(never)) => {
            let why = match never {
                Never::LosesOnEach(each) => fill(Words::NeverLoses, &[&Money::rounded(*each)]),
                Never::UsedUp(orders) => fill(Words::NeverUsedUp, &[&words::grouped(*orders)]),
                Never::TooMany => t(Words::NeverTooMany).to_owned(),
            };
            (t(Words::Never).to_owned(), vec![why])
        }
    };
    let same = match worth.less {
        Money::ZERO => t(Words::SameMonth).to_owned(),
        less if less.is_negative() => fill(Words::GainsMonth, &[&less.abs()]),
        less => fill(Words::CostsMonth, &[&less, &worth.per_order.unwrap_or_default()]),
    };
    let grown = own.zip(worth.gained).map(|(own, gained)| match gained {
        Money::ZERO => fill(Words::OwnSame, &[own]),
        gained if gained.is_negative() => fill(Words::OwnWorse, &[own, &gained.abs()]),
        gained => fill(Words::OwnBetter, &[own, &gained]),
    });
    view! {
        <section class="card worth-head" role="status" data-test="worth-head">
            <h2 class="quiet">{t(Words::BreakEven)}</h2>
            <p class="figure worth-figure" data-test="worth-break-even">{figure}</p>
            {each(says, |text| view! { <p>{text}</p> })}
            <p data-test="worth-same">{same}</p>
            {grown.map(|text| view! { <p data-test="worth-own">{text}</p> })}
            {each(shown.cautions.iter(), |caution| {
                view! {
                    <p class="field-error" data-test="worth-caution">
                        <Icon name="warning" small=true/>
                        <span>{told::caution(caution)} " " {clause_link(caution.clause)}</span>
                    </p>
                }
            })}
        </section>
    }
    .into_any()
}

/// What the second column stands for.
fn second(own: Option<&String>) -> String {
    own.map_or_else(|| t(Words::WithSame).to_owned(), |own| fill(Words::WithGrown, &[own]))
}

fn side_by_side(worth: &Worth, own: Option<&String>) -> AnyView {
    let even = worth.even().filter(|growth| growth.more > 0).map(|growth| &growth.month);
    let mut months = vec![(t(Words::Without).to_owned(), &worth.without), (second(own), worth.compared())];
    months.extend(even.map(|month| (t(Words::WithEven).to_owned(), month)));
    let all: Vec<&Month> = months.iter().map(|(_, month)| *month).collect();
    let row = |name: String, kind: &'static str, cell: &dyn Fn(&Month) -> String| {
        let cells = each(all.iter().map(|month| cell(month)), |text| view! { <td role="cell" class="num">{text}</td> });
        view! {
            <tr role="row" data-row=kind>
                <th role="rowheader" scope="row">{name}</th>
                {cells}
            </tr>
        }
        .into_any()
    };
    let money = |name: Words, kind: &'static str, of: fn(&Month) -> Money| {
        row(t(name).to_owned(), kind, &|month| of(month).to_string())
    };
    let any = |of: fn(&Month) -> Money| all.iter().any(|month| of(month) != Money::ZERO);
    let fees = kinds(&worth.without, worth.compared()).into_iter().filter(|about| about.is_fee() || about.gives_back());
    let fees = each(fees, |about: About| {
        let sign = if about.gives_back() { "+" } else { "−" };
        row(told::about(about), "part", &|month| signed(sign, month.of(about)))
    });
    let known =
        |amount: Option<Money>| amount.map_or_else(|| t(Common::NotKnown).to_owned(), |amount| amount.to_string());
    let margin = worth.without.left.is_some().then(|| {
        let goods = row(t(Words::Goods).to_owned(), "less", &|month| signed("−", month.goods.unwrap_or_default()));
        let left = row(t(Words::Left).to_owned(), "sum", &|month| known(month.left));
        view! { {goods} {left} }
    });
    let effective = row(t(Words::Effective).to_owned(), "rate", &|month| {
        month.effective.map_or_else(|| t(Words::NothingKept).to_owned(), told::rate)
    });
    let less = |name: Words, of: fn(&Month) -> Money| {
        any(of).then(|| row(t(name).to_owned(), "less", &|month| signed("−", of(month))))
    };
    let heads = each(months.iter().map(|(name, _)| name.clone()), |name| {
        view! { <th role="columnheader" scope="col" class="num">{name}</th> }
    });
    let columns = months.len();
    view! {
        <section class="card stack" style="--gap:.5rem">
            <h2 class="heading"><span>{t(Words::SideBySide)}</span></h2>
            <table class="worth-table" role="table" style=format!("--columns:{columns}") data-test="worth-table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col"><span class="quiet">{t(Words::Figure)}</span></th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {row(t(Words::Orders).to_owned(), "count", &|month| words::grouped(month.orders))}
                    {money(Words::Turnover, "amount", |month| month.turnover)}
                    {less(Words::CouponsOff, |month| month.coupons)}
                    {less(Words::DiscountsOff, |month| month.discounts)}
                    {less(Words::RefundsOf, |month| month.refunds)}
                    {less(Words::UnreturnedOf, |month| month.unreturned)}
                    {money(Words::Kept, "sum", |month| month.kept)}
                    {fees}
                    {money(Words::Taken, "sum", |month| month.taken)}
                    {margin}
                    {effective}
                </tbody>
            </table>
        </section>
    }
    .into_any()
}

/// An amount that is taken off or added; nothing stays nothing.
fn signed(sign: &str, amount: Money) -> String {
    if amount == Money::ZERO { amount.to_string() } else { format!("{sign}{amount}") }
}

/// How each figure of the second column is reckoned.
pub fn how(shown: &Shown) -> AnyView {
    let Some(Ok((worth, _))) = &shown.answer else { return ().into_any() };
    let (month, own) = (worth.compared(), own(shown));
    let orders = words::grouped(month.orders);
    let plain = |name: Words, text: String, clauses: Vec<&'static Clause>| {
        item(t(name).to_owned(), vec![text], &clauses, false)
    };
    let returned = told::rate(month.returned);
    let lines = each(month.lines.iter(), |line: &Line| {
        let steps = told::steps(line, month.orders);
        item(told::about(line.about), steps, &line.clauses, line.one.changed.is_some())
    });
    let goods = month.goods.zip(month.cost).map(|(goods, cost)| {
        plain(Words::Goods, fill(Words::HowGoods, &[&cost, &orders, &returned, &goods]), Vec::new())
    });
    let left = month
        .goods
        .zip(month.left)
        .map(|(goods, left)| plain(Words::Left, fill(Words::HowLeft, &[&month.taken, &goods, &left]), Vec::new()));
    let Month { turnover, coupons, discounts, refunds, unreturned, .. } = month;
    let kept = fill(Words::HowKept, &[turnover, coupons, discounts, refunds, unreturned, &month.kept]);
    let effective = month.effective.map(|rate| {
        let text = fill(Words::HowEffective, &[&month.fees, &month.back, &month.kept, &told::rate(rate)]);
        plain(Words::Effective, text, vec![&pay_later::FEE_KEPT])
    });
    view! {
        <p class="quiet">{fill(Words::HowWhat, &[&second(own.as_ref())])}</p>
                <ul class="worth-items">
                    {plain(Words::Turnover, fill(Words::HowTurnover, &[&orders, &month.basket, &month.turnover]), Vec::new())}
                    {plain(
                        Words::RefundsOf,
                        fill(Words::HowRefunds, &[&month.paid, &orders, &returned, &month.refunds]),
                        Vec::new(),
                    )}
                    {plain(Words::Kept, kept, Vec::new())}
                    {lines}
                    {plain(
                        Words::Taken,
                        fill(Words::HowTaken, &[&month.kept, &month.fees, &month.back, &month.taken]),
                        Vec::new(),
                    )}
                    {goods}
                    {left}
                    {effective}
                </ul>
    }
    .into_any()
}

/// A figure, its formula, and who says so and how sure that is.
fn item(name: String, steps: Vec<String>, clauses: &[&'static Clause], changed: bool) -> AnyView {
    let own = changed.then(|| view! { <span class="tag">{t(Common::OwnValue)}</span> });
    let clauses = each(clauses.iter().copied(), |clause| {
        view! { <span class="worth-clause">{clause_link(clause)} " " <StandingTag standing=clause.standing/></span> }
    });
    view! {
        <li data-test="worth-item">
            <b>{name}</b>
            {each(steps, |step| view! { <span class="worth-step">{step}</span> })}
            <span class="cluster">{own} {clauses}</span>
        </li>
    }
    .into_any()
}

/// What the reckoning takes for granted.
pub fn model(shown: &Shown, draft: &Draft) -> AnyView {
    let mut notes = vec![Words::ModelAlike, Words::ModelMean, Words::ModelReturns, Words::ModelFees];
    if draft.chosen.iter().any(|programme| matches!(programme, Programme::Campaign(_))) {
        notes.push(Words::ModelPool);
    }
    let budget = shown.read.asked.contains(&Input::Unreturned).then(|| budget(shown)).flatten();
    view! { <ul class="worth-notes">{each(notes, |note| view! { <li>{t(note)}</li> })} {budget}</ul> }.into_any()
}

/// What the budget of 退款不退货 ties up.
fn budget(shown: &Shown) -> Option<AnyView> {
    let (start, low, more) = shown.budget?;
    let text = fill(Words::ModelBudget, &[&start, &low, &more]);
    Some(view! { <li>{text} " " {clause_link(&refund_only::BUDGET)}</li> }.into_any())
}
