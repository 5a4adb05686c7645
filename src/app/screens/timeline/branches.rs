//! The branches: make one where the page stands, open, name, put away, bring back.

use crate::app::kit::{Field, Icon, each, live};
use crate::app::screens::transport::{branch_name, place_words};
use crate::app::session::Session;
use crate::journal::{Branch, Branches};
use crate::locales::timeline::Timeline as Words;
use crate::locales::{fill, t};
use leptos::prelude::*;

/// The card.
pub fn branches(session: Session) -> AnyView {
    view! {
        <section class="card stack timeline-branches">
            <h2 class="heading"><span>{t(Words::Branches)}</span></h2>
            {live(move || {
                let list = session.branches.get();
                let here = list.all.iter().filter(|one| !one.gone).cloned().collect::<Vec<Branch>>();
                let away = list.all.iter().filter(|one| one.gone).cloned().collect::<Vec<Branch>>();
                let rows = each(here, |one| row(session, &list, one));
                view! { <ul class="timeline-list">{rows}</ul> {put_away(session, away)} }.into_any()
            })}
            {make(session)}
        </section>
    }
    .into_any()
}

/// Makes a branch where the page stands.
fn make(session: Session) -> AnyView {
    let name = RwSignal::new(String::new());
    view! {
        <div class="stack timeline-make">
            <p class="quiet"><Icon name="branch" small=true/> " " {t(Words::BranchHere)} " · " {move || place_words(session)}</p>
            <Field
                id="branch-name"
                label=t(Words::BranchName)
                hint=t(Words::BranchNameHint)
                value=name
                on_change=Callback::new(move |text: String| name.set(text))
            />
            <button
                class="button button-primary"
                data-test="branch-here"
                on:click=move |_| {
                    session.branch(name.get_untracked().trim().to_owned());
                    name.set(String::new());
                }
            >
                {t(Words::Make)}
            </button>
        </div>
    }
    .into_any()
}

fn row(session: Session, list: &Branches, branch: Branch) -> AnyView {
    let id = branch.id;
    let open = list.open == id;
    let name = branch_name(&branch);
    let from = branch.from.map(|from| {
        let origin = list.get(from.branch).map(branch_name).unwrap_or_default();
        fill(Words::BranchFrom, &[&origin, &from.entries])
    });
    let renaming = RwSignal::new(false);
    let typed = name.clone();
    let title = name.clone();
    view! {
        <li data-test="branch" aria-current=open.then_some("true")>
            <div class="between">
                {live(move || {
                    if renaming.get() {
                        let name = typed.clone();
                        return view! {
                            <input
                                class="input"
                                aria-label=t(Words::BranchName)
                                prop:value=name
                                on:change=move |event| {
                                    session.rename_branch(id, event_target_value(&event).trim().to_owned());
                                }
                            />
                        }
                        .into_any();
                    }
                    view! { <b>{title.clone()}</b> }.into_any()
                })}
                <span class="cluster">
                    {if open {
                        view! { <span class="tag">{t(Words::Opened)}</span> }.into_any()
                    } else {
                        view! {
                            <button class="button button-small" data-test="branch-open-it" on:click=move |_| session.open_branch(id)>
                                {t(Words::OpenIt)}
                            </button>
                        }
                        .into_any()
                    }}
                    <button
                        class="button button-icon button-small button-quiet"
                        aria-label=t(Words::Rename)
                        on:click=move |_| renaming.update(|on| *on = !*on)
                    >
                        <Icon name="edit"/>
                    </button>
                    {(!open && id.0 > 0).then(|| view! {
                        <button
                            class="button button-icon button-small button-quiet"
                            aria-label=format!("{} {name}", t(Words::PutAway))
                            on:click=move |_| {
                                session.put_branch_away(id, true);
                            }
                        >
                            <Icon name="trash"/>
                        </button>
                    })}
                </span>
            </div>
            {from.map(|from| view! { <p class="quiet">{from}</p> })}
        </li>
    }
    .into_any()
}

fn put_away(session: Session, away: Vec<Branch>) -> AnyView {
    if away.is_empty() {
        return ().into_any();
    }
    let rows = each(away, |branch| {
        let id = branch.id;
        view! {
            <li class="between">
                <span>{branch_name(&branch)}</span>
                <button
                    class="button button-small"
                    on:click=move |_| {
                        session.put_branch_away(id, false);
                    }
                >
                    {t(Words::BringBack)}
                </button>
            </li>
        }
    });
    view! {
        <details class="details">
            <summary>{t(Words::Away)}</summary>
            <ul class="timeline-list">{rows}</ul>
        </details>
    }
    .into_any()
}
