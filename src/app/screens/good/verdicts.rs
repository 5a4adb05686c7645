//! A good's outcome under every programme; each opens its explanation.

use super::super::preview::columns;
use crate::app::Manner;
use crate::app::explain_here;
use crate::app::session::{Focus, Session};
use crate::app::words;
use crate::locales::goods::Goods;
use crate::locales::{fill, t};
use crate::policy::{Overall, Programme};
use crate::shop::GoodId;
use crate::view::preview::brief;
use leptos::prelude::*;

/// The outcomes of the good as it is kept; of a new good there are none yet.
pub fn verdicts(session: Session, id: Option<GoodId>) -> impl IntoView {
    let manner = expect_context::<Manner>();
    let new = id.is_none();
    let id = StoredValue::new(id);
    let outcomes = Memo::new(move |_| {
        let all = session.look.all_programmes.get();
        let id = id.get_value()?;
        session.matrix.with(|matrix| {
            let matrix = matrix.as_ref()?;
            let row = matrix.rows.iter().find(|row| row.good.id == id)?;
            let outcome = |programme: Programme| {
                let overall = row.cells[programme.place()].overall;
                (programme, overall, words::brief(brief(&matrix.assessment, programme, row)))
            };
            Some(columns(matrix, all).into_iter().map(outcome).collect::<Vec<_>>())
        })
    });
    let item = move |(programme, overall, text): (Programme, Overall, String)| {
        let name = words::programme(programme);
        let label = fill(Goods::VerdictLabel, &[&name, &format!("{} {text}", words::overall(overall))]);
        view! {
            <li>
                <span>{name}</span>
                <button
                    class="outcome"
                    data-test=format!("verdict-{programme:?}")
                    data-outcome=words::overall_key(overall)
                    aria-label=label
                    on:click=move |_| {
                        if let Some(id) = id.get_value() {
                            explain_here(session, manner, Focus::Cell(id, programme));
                        }
                    }
                >
                    <span>{text}</span>
                </button>
            </li>
        }
    };
    view! {
        <section class="card">
            <h2 class="heading">
                <span>{t(Goods::Verdicts)}</span>
                <time class="quiet">{move || session.look.at.get().day().to_string()}</time>
            </h2>
            <p class="quiet">{t(if new { Goods::VerdictsLater } else { Goods::VerdictsSaved })}</p>
            <ul class="goods-verdicts">
                {move || outcomes.get().unwrap_or_default().into_iter().map(item).collect_view()}
            </ul>
        </section>
    }
}
