//! What narrows the preview: outcome, programme, reason, category, words; and its order on a phone.

use super::Listed;
use crate::app::kit::{Icon, SearchChip, each, flag, live, said, tick, when};
use crate::app::session::Session;
use crate::app::words;
use crate::locales::common::Common;
use crate::locales::preview::Preview;
use crate::locales::{fill, t};
use crate::policy::{Overall, Programme};
use crate::shop::Trial;
use crate::view::explanation::one_step_changes;
use crate::view::preview::{Filter, Sort, SortBy, choices};
use leptos::prelude::*;

/// The filters.
pub fn filters(session: Session, listed: Listed) -> AnyView {
    let opened = RwSignal::new(false);
    let all = session.look.all_programmes;
    view! {
        <div class="preview-filters">
            {outcomes(session, listed)}
            <button
                class="button button-icon button-small preview-more"
                aria-expanded=flag(move || opened.get())
                aria-controls="narrow"
                aria-label=t(Preview::Narrow)
                on:click=move |_| opened.update(|open| *open = !*open)
            >
                <Icon name="filter"/>
            </button>
            <div class="preview-narrow" id="narrow" data-open=flag(move || opened.get())>
                {selects(session, listed)}
                {search(session)}
                {tick("show-all", t(Preview::ShowAll), move || all.get(), move |on| all.set(on))}
                {order(session, listed)}
                {try_all_button(session, listed)}
            </div>
        </div>
    }
    .into_any()
}

/// One chip for each outcome, and one for all.
fn outcomes(session: Session, listed: Listed) -> AnyView {
    let filter = session.look.filter;
    let tally = Memo::new(move |_| {
        let programme = listed.programme.get();
        session.matrix.with(|matrix| matrix.as_ref().map_or([0; 5], |matrix| matrix.tallies[programme.place()]))
    });
    let chips = std::iter::once(None).chain(Overall::ALL.map(Some));
    let chips = each(chips, |wanted: Option<Overall>| {
        let count = move || match wanted {
            Some(overall) => tally.get()[overall as usize],
            None => tally.get().iter().sum(),
        };
        let choose = move |_| filter.update(|f| f.overall = if f.overall == wanted { None } else { wanted });
        let glyph = wanted
            .map(|overall| view! { <span class="glyph" data-outcome=words::overall_key(overall)></span> }.into_any());
        view! {
            <button
                class="chip"
                data-test=format!("filter-{}", wanted.map_or("all", words::overall_key))
                aria-pressed=flag(move || filter.with(|f| f.overall == wanted))
                on:click=choose
            >
                {glyph}
                {wanted.map_or_else(|| t(Common::All), words::overall)}
                <span class="chip-count">{said(move || words::grouped(count() as u64))}</span>
            </button>
        }
    });
    view! { <div class="reel preview-outcomes" role="group" aria-label=t(Preview::FilterOutcome)>{chips}</div> }
        .into_any()
}

/// An entry of a list to choose from.
fn entry(value: String, text: String, chosen: bool) -> AnyView {
    view! { <option value=value selected=chosen>{text}</option> }.into_any()
}

/// A list to choose from, drawn anew when what it offers or what is chosen changes.
fn list(
    (name, test): (&'static str, &'static str),
    options: impl Fn() -> AnyView + Send + 'static,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <span class="select">
            <select
                class="chip"
                data-test=test
                aria-label=name
                on:change=move |event| choose(event_target_value(&event))
            >
                {live(options)}
            </select>
        </span>
    }
    .into_any()
}

/// Programme, reason and category.
fn selects(session: Session, listed: Listed) -> AnyView {
    let filter = session.look.filter;
    let choices = Memo::new(move |_| {
        let programme = listed.programme.get();
        session.matrix.with(|matrix| matrix.as_ref().map(|matrix| choices(matrix, programme)).unwrap_or_default())
    });
    let programme = list(
        (t(Preview::ProgrammeFilter), "programme"),
        move || {
            let now = listed.programme.get();
            each(listed.programmes.get(), |one| entry(one.place().to_string(), words::programme(one), one == now))
        },
        move |value| {
            let chosen = value.parse::<usize>().ok().and_then(Programme::at);
            filter.update(|f| *f = Filter { programme: chosen, reason: None, ..f.clone() });
        },
    );
    let reason = list(
        (t(Preview::ReasonFilter), "reason"),
        move || {
            let now = filter.with(|f| f.reason);
            let any = (String::new(), t(Preview::AnyReason).to_owned(), now.is_none());
            let offered = choices.with(|choices| {
                let each = choices.reasons.iter().enumerate();
                let each = each.map(|(place, (reason, count))| {
                    (place.to_string(), format!("{} {count}", words::reason(*reason)), now == Some(*reason))
                });
                std::iter::once(any).chain(each).collect::<Vec<_>>()
            });
            each(offered, |(value, text, chosen)| entry(value, text, chosen))
        },
        move |value| {
            let place = value.parse::<usize>().ok();
            let chosen = place.and_then(|place| choices.with_untracked(|c| c.reasons.get(place).map(|(r, _)| *r)));
            filter.update(|f| f.reason = chosen);
        },
    );
    let category = list(
        (t(Preview::CategoryFilter), "category"),
        move || {
            let now = filter.with(|f| f.category.clone());
            let any = (String::new(), t(Preview::AnyCategory).to_owned(), now.is_none());
            let offered = choices.with(|choices| {
                let each = choices
                    .categories
                    .iter()
                    .map(|(name, count)| (name.clone(), format!("{name} {count}"), now.as_ref() == Some(name)));
                std::iter::once(any).chain(each).collect::<Vec<_>>()
            });
            each(offered, |(value, text, chosen)| entry(value, text, chosen))
        },
        move |value| filter.update(|f| f.category = (!value.is_empty()).then_some(value)),
    );
    view! { {programme} {reason} {category} }.into_any()
}

fn search(session: Session) -> AnyView {
    let filter = session.look.filter;
    let text = Signal::derive(move || filter.with(|f| f.text.clone()));
    let on_text = Callback::new(move |text| filter.update(|f| f.text = text));
    view! { <SearchChip text=text on_text=on_text placeholder=t(Preview::SearchWhat) test="search"/> }.into_any()
}

/// The order of the rows, for a window that is too narrow for the table's head.
fn order(session: Session, listed: Listed) -> AnyView {
    let sort = session.look.sort;
    let orders = [
        ("list", Preview::SortList),
        ("title", Preview::SortTitle),
        ("price", Preview::SortPrice),
        ("outcome", Preview::SortOutcome),
    ];
    let choose = move |value: String| {
        let by = match value.as_str() {
            "title" => SortBy::Title,
            "price" => SortBy::Price,
            "outcome" => SortBy::Outcome(listed.programme.get_untracked()),
            _ => SortBy::List,
        };
        sort.set(Sort { by, descending: by == SortBy::Price });
    };
    let options = move || {
        let now = match sort.get().by {
            SortBy::List => "list",
            SortBy::Title => "title",
            SortBy::Price => "price",
            SortBy::Outcome(_) => "outcome",
        };
        each(orders, |(key, word)| entry(key.to_owned(), t(word).to_owned(), key == now))
    };
    view! { <span class="preview-sort">{list((t(Preview::SortList), "order"), options, choose)}</span> }.into_any()
}

/// Puts every good in view that is one change away on trial.
fn try_all_button(session: Session, listed: Listed) -> AnyView {
    let near = Memo::new(move |_| {
        let programme = listed.programme.get();
        session.matrix.with(|matrix| {
            let Some(matrix) = matrix else { return 0 };
            let is_near = |place: &&u32| {
                let row = matrix.rows.get(**place as usize);
                row.is_some_and(|row| row.cells[programme.place()].overall == Overall::Near)
            };
            listed.places.with(|places| {
                // With nothing filtered the count is there already.
                if places.len() == matrix.rows.len() {
                    matrix.count(programme, Overall::Near)
                } else {
                    places.iter().filter(is_near).count()
                }
            })
        })
    });
    let try_all = move |_| {
        let programme = listed.programme.get_untracked();
        let places = listed.places.get_untracked();
        let Some(matrix) = session.matrix.get_untracked() else { return };
        let changes = one_step_changes(&matrix, &places, programme);
        let trials: Vec<Trial> = changes.into_iter().filter_map(|(id, lever)| Trial::of(&id, lever)).collect();
        let count = trials.len();
        match session.try_out(trials) {
            Ok(()) => {
                session.look.draft.set(true);
                session.say(fill(Preview::TriedAll, &[&count]));
            }
            Err(refusal) => session.say(words::refusal(&refusal)),
        }
    };
    let draw = move || {
        view! {
            <button class="chip" data-test="try-all" on:click=try_all>
                <Icon name="draft" small=true/>
                {said(move || fill(Preview::TryAll, &[&near.get()]))}
            </button>
        }
        .into_any()
    };
    when(move || near.get() > 0, draw)
}
