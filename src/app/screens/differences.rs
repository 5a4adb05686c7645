//! What differs between two worlds, topic by topic: each side, and how far they lie apart.

use crate::app::kit::each;
use crate::app::words::differs;
use crate::locales::compare::Compare as Words;
use crate::locales::{fill, t};
use crate::view::compare::{Row, Section};
use leptos::prelude::*;

/// The tables; `sides` is what the two sides are called.
pub fn differences(sections: Vec<Section>, sides: (String, String)) -> AnyView {
    if sections.is_empty() {
        return view! { <p class="quiet" data-test="nothing-differs">{t(Words::Nothing)}</p> }.into_any();
    }
    let (left, right) = sides;
    let sections = each(sections, move |section| {
        let left = section.left;
        let rows = each(section.rows, row);
        let more = (left > 0).then(|| {
            view! { <tr><td class="quiet" colspan="4">{fill(Words::MoreRows, &[&left])}</td></tr> }
        });
        view! {
            <tbody>
                <tr class="differs-topic"><th scope="rowgroup" colspan="4">{differs::topic(section.topic)}</th></tr>
                {rows}
                {more}
            </tbody>
        }
    });
    view! {
        <table class="differs" data-test="differs">
            <thead>
                <tr>
                    <th scope="col">{t(Words::Topic)}</th>
                    <th scope="col" class="num">{left}</th>
                    <th scope="col" class="num">{right}</th>
                    <th scope="col" class="num">{t(Words::Difference)}</th>
                </tr>
            </thead>
            {sections}
        </table>
    }
    .into_any()
}

fn row(row: Row) -> AnyView {
    let goods = differs::goods(&row).map(|names| view! { <small class="quiet">{names}</small> });
    view! {
        <tr>
            <th scope="row">{differs::what(row.what)} {goods}</th>
            <td class="num">{differs::shown(&row.a)}</td>
            <td class="num">{differs::shown(&row.b)}</td>
            <td class="num">{row.apart.map(differs::apart)}</td>
        </tr>
    }
    .into_any()
}
