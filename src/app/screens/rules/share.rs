//! The user's own values: the list, taking one back, saving all as a file, and taking in somebody else's file.

use super::effect;
use crate::app::kit::{Icon, open_json};
use crate::app::session::Session;
use crate::app::words;
use crate::browser::files::{ChosenFile, Unopened};
use crate::browser::page;
use crate::journal::{MOST_RULE_FILE, RuleFileError, read_rule_file, write_rule_file};
use crate::locales::common::Common;
use crate::locales::rules::Rules;
use crate::locales::{fill, t};
use crate::policy::{RuleChange, Setting};
use crate::shop::RuleCommand;
use crate::view::rules::fresh;
use crate::world::Command;
use leptos::prelude::*;

/// What came of opening a file.
#[derive(Clone, PartialEq)]
enum Opened {
    /// It is not taken, and why.
    Refused(String),
    /// What is in it: its name and its changes.
    Read(String, Vec<RuleChange>),
}

/// The user's own values.
#[component]
pub fn Own(chosen: RwSignal<Option<Setting>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let own = session.world(|world| world.rules.changes.clone());
    let opened = RwSignal::new(None::<Opened>);
    let save = move |_| {
        let text = own.with_untracked(|own| write_rule_file(own));
        page::save_file(t(Rules::FileName), "application/json", text.as_bytes());
    };
    let load = move |file: ChosenFile| {
        leptos::task::spawn_local(async move {
            let found = open(&file).await;
            opened.try_set(Some(found));
        });
    };
    view! {
        <section class="card stack">
            <h2 class="heading">
                <span>{t(Rules::Own)} " " <span class="quiet">{move || own.with(Vec::len)}</span></span>
                <span class="cluster">
                    <button
                        class="button button-small"
                        data-test="rules-save-file"
                        disabled=move || own.with(Vec::is_empty)
                        on:click=save
                    >
                        <Icon name="export"/>
                        {t(Rules::Share)}
                    </button>
                    {open_json(t(Rules::Load), "rules-load-file", load)}
                </span>
            </h2>
            {move || {
                let own = own.get();
                if own.is_empty() {
                    view! { <p class="quiet">{t(Rules::OwnNone)} " " {t(Rules::LoadWhat)}</p> }.into_any()
                } else {
                    view! { <ul>{own.into_iter().map(|change| own_row(session, change, chosen)).collect_view()}</ul> }
                        .into_any()
                }
            }}
            {move || opened.get().map(|found| file_view(session, found, opened))}
        </section>
    }
}

fn own_row(session: Session, change: RuleChange, chosen: RwSignal<Option<Setting>>) -> impl IntoView {
    let setting = change.setting;
    let title = format!("{} → {}", words::setting(setting), words::value(change.value));
    let source = fill(Rules::OwnFrom, &[&change.from, &change.note]);
    let withdraw = move |_| {
        if session.act(Command::Rule(RuleCommand::Withdraw(change.clone()))) {
            session.say(t(Rules::Withdrawn).to_owned());
        }
    };
    view! {
        <li class="rules-value" data-test="rule-own">
            <b>{title}</b>
            <span class="quiet">{source}</span>
            <span class="cluster">
                <button class="button button-small" on:click=move |_| chosen.set(Some(setting))>{t(Rules::Change)}</button>
                <button class="button button-small" data-test="rule-withdraw" on:click=withdraw>
                    <Icon name="undo"/>
                    {t(Rules::Withdraw)}
                </button>
            </span>
        </li>
    }
}

async fn open(file: &ChosenFile) -> Opened {
    let name = file.name();
    let found = match file.bytes_up_to(MOST_RULE_FILE).await {
        Ok(bytes) => read_rule_file(&bytes),
        Err(Unopened::TooLong) => Err(RuleFileError::TooLarge),
        Err(Unopened::Unread) => return Opened::Refused(fill(Rules::FileUnread, &[&name])),
    };
    match found {
        Ok(changes) => Opened::Read(name, changes),
        Err(error) => Opened::Refused(match error {
            RuleFileError::TooLarge => fill(Rules::FileTooLarge, &[&name]),
            RuleFileError::Foreign => fill(Rules::FileForeign, &[&name]),
            RuleFileError::Newer => fill(Rules::FileNewer, &[&name]),
            RuleFileError::Empty => fill(Rules::FileEmpty, &[&name]),
            RuleFileError::TooMany => fill(Rules::FileTooMany, &[&name]),
            RuleFileError::Change(place) => fill(Rules::FileChange, &[&name, &place]),
        }),
    }
}

/// What is in a file and what it would do, before anything of it is taken.
fn file_view(session: Session, found: Opened, opened: RwSignal<Option<Opened>>) -> AnyView {
    let close = move |_| opened.set(None);
    let (name, changes) = match found {
        Opened::Refused(text) => {
            return view! {
                <div class="banner" data-kind="near" role="alert" data-test="rules-file-refused">
                    <Icon name="warning"/>
                    <p>{text}</p>
                    <button class="button button-small" on:click=close>{t(Common::Close)}</button>
                </div>
            }
            .into_any();
        }
        Opened::Read(name, changes) => (name, changes),
    };
    let new = session.world.with_untracked(|world| fresh(&world.rules, &changes));
    if new.is_empty() {
        return view! {
            <div class="banner" role="status">
                <Icon name="info"/>
                <p>{fill(Rules::FileSame, &[&name])}</p>
                <button class="button button-small" on:click=close>{t(Common::Close)}</button>
            </div>
        }
        .into_any();
    }
    let rows = new
        .iter()
        .map(|change| {
            view! {
                <li class="rules-value">
                    <b>{format!("{} → {}", words::setting(change.setting), words::value(change.value))}</b>
                    <span class="quiet">{fill(Rules::OwnFrom, &[&change.from, &change.note])}</span>
                </li>
            }
        })
        .collect_view();
    let count = new.len();
    let counted = new.clone();
    let take = move |_| {
        let taken = new.iter().filter(|change| session.act(Command::Rule(RuleCommand::Set((*change).clone())))).count();
        session.say(fill(Rules::FileTaken, &[&taken]));
        opened.set(None);
    };
    view! {
        <section class="card card-sunk stack" data-test="rules-file">
            <p role="status"><b>{fill(Rules::FileHas, &[&name, &changes.len(), &count])}</b> " " {t(Rules::FileReplaces)}</p>
            <ul>{rows}</ul>
            {effect(session, Box::new(move || counted.clone()))}
            <div class="cluster">
                <button class="button button-primary" data-test="rules-file-take" on:click=take>
                    {fill(Rules::FileTake, &[&count])}
                </button>
                <button class="button" on:click=close>{t(Common::Cancel)}</button>
            </div>
        </section>
    }
    .into_any()
}
