//! The picture of what is left against growth, and the bars of costs.

use super::{Asking, told};
use crate::app::kit::each;
use crate::base::Money;
use crate::locales::worth::Worth as Words;
use crate::locales::{fill, t};
use crate::view::worth::{Asked, Bar, Column, Drawing, Row, Worth};
use leptos::prelude::*;

/// Two lines, where they meet, and the growth that is assumed; the same in words beside them.
pub fn picture(worth: &Worth, drawing: &Drawing, own: Option<String>) -> AnyView {
    let (Some(without), Some(with)) = (worth.without.left, worth.with.left) else { return ().into_any() };
    let even = worth.even().map(|growth| told::rate(growth.uplift));
    let (low, high) = drawing.range;
    let most = told::rate(drawing.most);
    let says = fill(Words::PictureSays, &[&most, &low, &high, &without, &with]);
    let meets = match &even {
        Some(even) => fill(Words::PictureMark, &[even]),
        None => t(Words::PictureNoMark).to_owned(),
    };
    let text = told::joined([says, meets]);
    let corners = drawing.with.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let (wide, tall) = (Drawing::WIDTH, Drawing::HEIGHT);
    // A line without length and with round ends is a dot that is not stretched with the picture.
    let dot = |(x, y): (i64, i64)| format!("M{x} {y}h0");
    let level = |y: i64| format!("M0 {y}H{wide}");
    let upright = |(x, _): (i64, i64)| format!("M{x} 0V{tall}");
    let key = |kind: &'static str, text: String| view! { <li data-key=kind>{text}</li> };
    view! {
        <section class="card stack" style="--gap:.5rem" data-test="worth-picture">
            <h2 class="heading"><span>{t(Words::Picture)}</span></h2>
            <div class="worth-chart" role="img" aria-label=text.clone()>
                <span class="quiet num">{high.to_string()}</span>
                <span class="quiet num">{(low < high).then(|| low.to_string())}</span>
                <svg viewBox=format!("0 0 {wide} {tall}") preserveAspectRatio="none">
                    {drawing.zero.map(|y| view! { <path class="worth-zero" d=level(y)/> })}
                    {drawing.mark.map(|mark| view! { <path class="worth-upright" d=upright(mark)/> })}
                    <path class="worth-without" d=level(drawing.without)/>
                    <polyline class="worth-with" points=corners/>
                    {drawing.own.map(|own| view! { <path class="worth-own" d=dot(own)/> })}
                    {drawing.mark.map(|mark| view! { <path class="worth-mark" d=dot(mark)/> })}
                </svg>
                <span class="quiet num">"0%"</span>
                <span class="quiet num">{most}</span>
            </div>
            <ul class="worth-keys">
                {key("without", t(Words::LegendWithout).to_owned())}
                {key("with", t(Words::LegendWith).to_owned())}
                {drawing.mark.zip(even).map(|(_, even)| key("mark", fill(Words::LegendMark, &[&even])))}
                {own.map(|own| key("own", fill(Words::LegendOwn, &[&own])))}
            </ul>
            <p class="quiet">{text.clone()}</p>
        </section>
    }
    .into_any()
}

/// Costs by kind, without and with, as pairs of bars.
pub fn bars(asking: Asking, worth: &Worth) -> AnyView {
    let rows = Bar::of(&worth.without, worth.compared());
    if rows.is_empty() {
        return ().into_any();
    }
    let compared = if worth.grown.is_some() { Column::Grown } else { Column::With };
    let figure = |column: Column, bar: &Bar, amount: Money| match amount {
        // What is not there in a month has nothing to explain.
        Money::ZERO if column == Column::Without => amount.to_string().into_any(),
        amount => asking.figure(Asked::Of(column, Row::Line(bar.about)), amount.to_string()),
    };
    let rows = each(rows, |bar| {
        let (without, with) = bar.lengths;
        let back = bar.about.gives_back().then(|| view! { " " <span class="tag">{t(Words::GivenBack)}</span> });
        view! {
            <div data-gain=bar.about.gives_back().then_some("true")>
                <dt>{told::about(bar.about)} {back}</dt>
                <dd class="worth-bar" data-key="without" style=format!("--share:{without}%")>
                    <span class="quiet">{t(Words::LegendWithout)}</span>
                    <span class="num">{figure(Column::Without, &bar, bar.without)}</span>
                </dd>
                <dd class="worth-bar" data-key="with" style=format!("--share:{with}%")>
                    <span class="quiet">{t(Words::LegendWith)}</span>
                    <span class="num">{figure(compared, &bar, bar.with)}</span>
                </dd>
            </div>
        }
    });
    view! {
        <section class="card stack" style="--gap:.5rem" data-test="worth-bars">
            <h2 class="heading"><span>{t(Words::Bars)}</span></h2>
            <dl class="worth-bars">{rows}</dl>
        </section>
    }
    .into_any()
}
