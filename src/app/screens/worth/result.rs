//! What comes of the assumptions: the break-even, both months side by side, and how each figure is reckoned.

use super::{Asking, RESULT, Shown, picture, told, where_to_set};
use crate::app::kit::{Icon, StandingTag, clause_link, each, path_to};
use crate::app::screens::desk::reckoned;
use crate::app::words;
use crate::base::Money;
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::worth::Worth as Words;
use crate::locales::{fill, t};
use crate::policy::{Clause, Programme, Setting, Standing, refund_only, timed_coupon};
use crate::view::worth::{About, Asked, BreakEven, Column, Draft, Input, Month, Row, Unknown, Worth, kinds, why};
use leptos::prelude::*;

/// Whether there is a result.
pub fn is_ready(shown: &Shown, draft: &Draft) -> bool {
    !draft.chosen.is_empty() && shown.read.wrong.is_empty() && matches!(shown.answer, Some(Ok(_)))
}

/// The result, or what has to be done first.
pub fn result(asking: Asking, shown: &Shown, draft: &Draft) -> AnyView {
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
            return first(fill(Words::Needed, &[&names.join(t(Common::Comma))]));
        }
    };
    let own = own(shown);
    let drawing = drawing.as_ref().map(|drawing| picture::picture(worth, drawing, own.clone()));
    view! {
        {head(asking, shown, worth, own.as_ref())}
        {side_by_side(asking, worth, own.as_ref())}
        {drawing}
        {picture::bars(asking, worth)}
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

/// The break-even as a figure.
fn break_even(worth: &Worth) -> Option<String> {
    worth.break_even.as_ref().map(|found| match found {
        BreakEven::At(growth) => told::rate(growth.uplift),
        BreakEven::Never(_) => t(Words::Never).to_owned(),
    })
}

/// The answer in a sentence or two.
fn head(asking: Asking, shown: &Shown, worth: &Worth, own: Option<&String>) -> AnyView {
    let figure = match break_even(worth) {
        None => t(Words::NeedsMargin).into_any(),
        Some(figure) => asking.figure(Asked::BreakEven, figure),
    };
    let says = match &worth.break_even {
        None => t(Words::NeedsMarginWhat).to_owned(),
        Some(BreakEven::At(growth)) if growth.more == 0 => t(Words::BreakEvenNone).to_owned(),
        Some(BreakEven::At(growth)) => fill(Words::BreakEvenOrders, &[&words::grouped(growth.more)]),
        Some(BreakEven::Never(never)) => told::never(*never),
    };
    let line = |name: String, asked: Asked, amount: Money, test: &'static str| {
        let figure = asking.figure(asked, amount.abs().to_string());
        view! { <div data-test=test><dt>{name}</dt><dd class="num">{figure}</dd></div> }.into_any()
    };
    let same = match worth.less {
        Money::ZERO => view! { <p data-test="worth-same">{t(Words::SameMonth)}</p> }.into_any(),
        less => {
            let word = if less.is_negative() { Words::MoreMonth } else { Words::LessMonth };
            let each =
                worth.per_order.map(|each| line(t(Words::AnOrder).to_owned(), Asked::PerOrder, each, "worth-each"));
            let grown = own.zip(worth.gained).map(|(own, gained)| {
                let word = if gained.is_negative() { Words::OwnLess } else { Words::OwnMore };
                line(fill(word, &[own]), Asked::Gained, gained, "worth-own")
            });
            let less = line(t(word).to_owned(), Asked::Less, less, "worth-same");
            view! { <dl class="rows">{less} {each} {grown}</dl> }.into_any()
        }
    };
    view! {
        <section class="card worth-head" role="status" data-test="worth-head">
            <h2 class="quiet">{t(Words::BreakEven)}</h2>
            <p class="figure worth-figure" data-test="worth-break-even">{figure}</p>
            <p>{says}</p>
            {same}
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

/// What comes of it in a line that stays in sight below the fields of a phone, with the way to the rest.
pub fn in_short(shown: &Shown, draft: &Draft) -> AnyView {
    let state = |text: String| view! { <span>{text}</span> }.into_any();
    let figure = |name: Words, figure: String| {
        view! { <span><span class="quiet">{t(name)}</span> " " <b class="num">{figure}</b></span> }
    };
    let (missing, wrong) = (shown.read.missing.len(), shown.read.wrong.len());
    let says = match &shown.answer {
        _ if draft.chosen.is_empty() => state(t(Words::ShortChoose).to_owned()),
        _ if wrong > 0 => state(fill(Words::ShortCorrect, &[&wrong])),
        None => state(fill(Words::ShortNeeded, &[&missing])),
        Some(Err(_)) => state(t(Words::ShortUnknown).to_owned()),
        Some(Ok((worth, _))) => {
            let (name, more) = match worth.gained {
                Some(gained) => (Words::ShortLeft, gained),
                None => (Words::ShortTaken, -worth.less),
            };
            let even = match &worth.break_even {
                None => t(Words::ShortMargin).to_owned(),
                Some(BreakEven::Never(_)) => t(Words::ShortNever).to_owned(),
                Some(BreakEven::At(growth)) => told::rate(growth.uplift),
            };
            let sign = if more.is_negative() { "−" } else { "+" };
            view! { {figure(name, signed(sign, more.abs()))} {figure(Words::BreakEven, even)} }.into_any()
        }
    };
    view! {
        <div class="worth-short" role="group" aria-label=t(Words::InShort) data-test="worth-short">
            <p class="worth-short-says">{says}</p>
            <button class="button button-small" data-test="worth-see" on:click=move |_| page::go_to(RESULT)>
                {t(Words::SeeResult)}
            </button>
        </div>
    }
    .into_any()
}

/// What a column stands for.
fn heading(column: Column, own: Option<&String>) -> String {
    match (column, own) {
        (Column::Without, _) => t(Words::Without).to_owned(),
        (Column::Even, _) => t(Words::WithEven).to_owned(),
        (Column::Grown, Some(own)) => fill(Words::WithGrown, &[own]),
        (Column::Grown | Column::With, _) => t(Words::WithSame).to_owned(),
    }
}

fn side_by_side(asking: Asking, worth: &Worth, own: Option<&String>) -> AnyView {
    let all: Vec<(Column, &Month)> =
        worth.columns().into_iter().filter_map(|column| Some((column, worth.month(column)?))).collect();
    let cell = |column: Column, row: Row, text: String, plain: bool| {
        let typed = row == Row::Orders && matches!(column, Column::Without | Column::With);
        if plain || typed { text.into_any() } else { asking.figure(Asked::Of(column, row), text) }
    };
    // The text of a cell; `None` where there is no figure to ask about, and then what stands there instead.
    type Cell<'a> = &'a dyn Fn(&Month) -> Result<String, String>;
    let line = |row: Row, kind: &'static str, of: Cell<'_>| {
        let cells = each(all.iter().copied(), |(column, month)| {
            let (text, plain) = match of(month) {
                Ok(text) => (text, false),
                Err(text) => (text, true),
            };
            view! { <td role="cell" class="num">{cell(column, row, text, plain)}</td> }
        });
        view! {
            <tr role="row" data-row=kind>
                <th role="rowheader" scope="row">{told::row(row)}</th>
                {cells}
            </tr>
        }
        .into_any()
    };
    // What is nothing in a month has no steps.
    let with_sign = |sign: &'static str, amount: Money| match amount {
        Money::ZERO => Err(amount.to_string()),
        amount => Ok(signed(sign, amount)),
    };
    let money =
        |row: Row, kind: &'static str, of: fn(&Month) -> Money| line(row, kind, &|month| Ok(of(month).to_string()));
    let any = |of: fn(&Month) -> Money| all.iter().any(|(_, month)| of(month) != Money::ZERO);
    let fees = kinds(&worth.without, worth.compared()).into_iter().filter(|about| about.is_fee() || about.gives_back());
    let fees = each(fees, |about: About| {
        let sign = if about.gives_back() { "+" } else { "−" };
        line(Row::Line(about), "part", &|month| with_sign(sign, month.of(about)))
    });
    let less =
        |row: Row, of: fn(&Month) -> Money| any(of).then(|| line(row, "less", &|month| with_sign("−", of(month))));
    let not_known = || t(Common::NotKnown).to_owned();
    let known = |amount: Option<Money>| amount.map(|amount| amount.to_string()).ok_or_else(not_known);
    let margin = worth.without.left.is_some().then(|| {
        let goods = line(Row::Goods, "less", &|month| with_sign("−", month.goods.unwrap_or_default()));
        let left = line(Row::Left, "sum", &|month| known(month.left));
        view! { {goods} {left} }
    });
    let effective = line(Row::Effective, "rate", &|month| {
        month.effective.map(told::rate).ok_or_else(|| t(Words::NothingKept).to_owned())
    });
    let heads = each(all.iter().map(|(column, _)| heading(*column, own)), |name| {
        view! { <th role="columnheader" scope="col" class="num">{name}</th> }
    });
    let columns = all.len();
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
                    {line(Row::Orders, "count", &|month| Ok(words::grouped(month.orders)))}
                    {money(Row::Turnover, "amount", |month| month.turnover)}
                    {less(Row::Coupons, |month| month.coupons)}
                    {less(Row::Discounts, |month| month.discounts)}
                    {less(Row::Refunds, |month| month.refunds)}
                    {less(Row::Unreturned, |month| month.unreturned)}
                    {money(Row::Kept, "sum", |month| month.kept)}
                    {fees}
                    {money(Row::Taken, "sum", |month| month.taken)}
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
    let (Some(Ok((worth, _))), Some(assumed)) = (&shown.answer, &shown.read.assumed) else { return ().into_any() };
    let own = own(shown);
    let column = if worth.grown.is_some() { Column::Grown } else { Column::With };
    let lines = kinds(worth.compared(), worth.compared()).into_iter().map(Row::Line);
    let before = [Row::Orders, Row::Turnover, Row::Refunds, Row::Kept];
    let after = [Row::Taken, Row::Goods, Row::Left, Row::Effective];
    let rows = before.into_iter().chain(lines).chain(after);
    let items = rows.filter_map(|row| Some((row, why(worth, assumed, Asked::Of(column, row))?)));
    let items = each(items, |(row, answer)| {
        let steps = answer.sums.iter().map(|sum| {
            let lines = reckoned(sum).into_iter();
            lines.reduce(|text, more| fill(Words::OneStep, &[&text, &more])).unwrap_or_default()
        });
        item(told::row(row), steps.collect(), &answer.clauses, answer.changed)
    });
    view! {
        <p class="quiet">{fill(Words::HowWhat, &[&heading(column, own.as_ref())])}</p>
        <ul class="worth-items">{items}</ul>
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
    if shown.read.assumed.as_ref().is_some_and(|assumed| !assumed.own_refunds.is_empty()) {
        notes.push(Words::ModelApart);
    }
    let host = draft.chosen.contains(&Programme::HostCoupon).then(|| host(shown));
    let budget = shown.read.asked.contains(&Input::Unreturned).then(|| budget(shown)).flatten();
    view! { <ul class="worth-notes">{each(notes, |note| view! { <li>{t(note)}</li> })} {host} {budget}</ul> }.into_any()
}

/// What nobody states about 主播满减券.
fn host(shown: &Shown) -> AnyView {
    let commission = shown.read.assumed.as_ref().and_then(|assumed| assumed.commission);
    let bearer = &timed_coupon::BEARER;
    let reaches = commission.is_none().then(|| {
        let test = &timed_coupon::TWO_TESTS;
        view! { <li>{t(Words::ModelCommission)} " " {clause_link(test)} " " <StandingTag standing=Standing::Assumed/></li> }
    });
    view! {
        <li>{t(Words::ModelHost)} " " {clause_link(bearer)} " " <StandingTag standing=bearer.standing/></li>
        {reaches}
    }
    .into_any()
}

/// What the budget of 退款不退货 ties up.
fn budget(shown: &Shown) -> Option<AnyView> {
    let (start, low, more) = shown.budget?;
    let text = fill(Words::ModelBudget, &[&start, &low, &more]);
    Some(view! { <li>{text} " " {clause_link(&refund_only::BUDGET)}</li> }.into_any())
}
