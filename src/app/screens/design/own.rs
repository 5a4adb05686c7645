//! The campaigns that are there already: one's own, and those to start from; saving and opening files.

use super::{Making, form_of};
use crate::app::kit::{Icon, each, live, open_json};
use crate::app::session::Session;
use crate::app::words;
use crate::browser::files::{ChosenFile, Unopened};
use crate::browser::page;
use crate::journal::{CampaignFileError, MOST_CAMPAIGN_FILE, read_campaign_file, write_campaign_file};
use crate::locales::campaigns::campaign as name_of;
use crate::locales::design::Design as Words;
use crate::locales::{fill, t};
use crate::policy::{Campaign, CampaignId};
use crate::shop::RuleCommand;
use crate::view::design::Form;
use crate::world::Command;
use leptos::prelude::*;
use std::sync::Arc;

/// One's own campaigns, and what to start from.
pub fn list(session: Session, making: Making) -> AnyView {
    let own = session.world(|world| world.rules.campaigns.clone());
    let said = RwSignal::new(None::<(&'static str, String)>);
    let asking = RwSignal::new(None::<u8>);
    // Still to be brought back when somebody has been elsewhere.
    let removed = session.places.keep("design-removed".to_owned(), || None::<Arc<Campaign>>);
    let rows = live(move || {
        let all: Vec<(u8, Arc<Campaign>)> =
            (0u8..).zip(own.get()).filter_map(|(place, one)| Some((place, one?))).collect();
        if all.is_empty() {
            return view! { <p class="quiet">{t(Words::OwnNone)}</p> }.into_any();
        }
        let rows = each(all, |(place, campaign)| own_row(session, making, (place, campaign), (asking, removed)));
        view! { <ul>{rows}</ul> }.into_any()
    });
    let back = live(move || {
        let Some(campaign) = removed.get() else { return ().into_any() };
        let name = campaign.name.zh.clone();
        let bring = move |_| {
            let campaign = campaign.clone();
            if session.act(Command::Rule(RuleCommand::KeepCampaign { place: None, campaign })) {
                removed.set(None);
            }
        };
        view! {
            <div class="banner" role="status">
                <p>{fill(Words::Removed, &[&name])}</p>
                <button class="button button-small" data-test="campaign-back" on:click=bring>{t(Words::BringBack)}</button>
            </div>
        }
        .into_any()
    });
    let start = move |form: Form| making.start(form, None);
    let like = each(CampaignId::built_in(), move |id| {
        let take = move |_| {
            let form = session.world.with_untracked(|world| {
                let campaign = world.rules.campaign(id)?;
                Some(form_of(world, campaign, fill(Words::Copied, &[&name_of(id)])))
            });
            if let Some(form) = form {
                start(form);
            }
        };
        view! {
            <button class="button button-small" data-test=format!("like-{}", id.0) on:click=take>
                {fill(Words::Like, &[&name_of(id)])}
            </button>
        }
    });
    let load = move |file: ChosenFile| {
        leptos::task::spawn_local(async move {
            let found = open(&file).await;
            let told = match found {
                Ok(campaign) => {
                    let name = campaign.name.zh.clone();
                    let form = session.world.with_untracked(|world| form_of(world, &campaign, name));
                    start(form);
                    ("met", fill(Words::FileRead, &[&file.name()]))
                }
                Err(text) => ("near", text),
            };
            said.try_set(Some(told));
        });
    };
    view! {
        <section class="card stack" data-test="own-campaigns">
            <h2 class="heading">
                <span>{t(Words::Own)}</span>
                <span class="cluster">
                    <button class="button button-small" data-test="design-new" on:click=move |_| start(Form::default())>
                        {t(Words::New)}
                    </button>
                    {open_json(t(Words::LoadFile), "campaign-load", load)}
                </span>
            </h2>
            {rows}
            {back}
            {live(move || {
                let told = said.get();
                told.map(|(kind, text)| view! { <p class="banner" data-kind=kind role="status" data-test="campaign-file">{text}</p> })
                    .into_any()
            })}
            <div class="cluster">{like}</div>
        </section>
    }
    .into_any()
}

type Removal = (RwSignal<Option<u8>>, RwSignal<Option<Arc<Campaign>>>);

fn own_row(
    session: Session,
    making: Making,
    (place, campaign): (u8, Arc<Campaign>),
    (asking, removed): Removal,
) -> AnyView {
    let name = campaign.name.zh.clone();
    let id = CampaignId::own(usize::from(place));
    let state = session.world(move |world| crate::view::campaigns::page(world, id).map(|page| page.row.active));
    let (to_save, to_edit, to_remove) = (campaign.clone(), campaign.clone(), campaign);
    let save = {
        let name = name.clone();
        move |_| {
            let text = write_campaign_file(&to_save);
            page::save_file(&fill(Words::FileName, &[&name]), "application/json", text.as_bytes());
        }
    };
    let edit = {
        let name = name.clone();
        move |_| {
            let form = session.world.with_untracked(|world| form_of(world, &to_edit, name.clone()));
            making.start(form, Some(place));
        }
    };
    let really = fill(Words::ReallyRemove, &[&name]);
    let remove = move |_| {
        asking.set(None);
        if session.act(Command::Rule(RuleCommand::RemoveCampaign(place))) {
            removed.set(Some(to_remove.clone()));
            if making.place.get_untracked() == Some(place) {
                making.place.set(None);
            }
        }
    };
    view! {
        <li class="rules-value" data-test="own-campaign">
            <b>{name}</b>
            <span class="quiet num">{move || state.get().map(|span| words::value(crate::policy::Value::Span(span)))}</span>
            <span class="cluster">
                <button class="button button-small" data-test="campaign-edit" on:click=edit>{t(Words::Edit)}</button>
                <button class="button button-small" data-test="campaign-save" on:click=save>
                    <Icon name="export"/>
                    {t(Words::SaveFile)}
                </button>
                <button class="button button-small" data-test="campaign-remove" on:click=move |_| asking.set(Some(place))>
                    {t(Words::Remove)}
                </button>
            </span>
            {live(move || {
                if asking.get() != Some(place) {
                    return ().into_any();
                }
                view! {
                    <span class="cluster" role="alert">
                        <span>{really.clone()}</span>
                        <button class="button button-small" data-test="campaign-remove-yes" on:click=remove.clone()>
                            {t(Words::Remove)}
                        </button>
                        <button class="button button-small" on:click=move |_| asking.set(None)>
                            {t(crate::locales::common::Common::Cancel)}
                        </button>
                    </span>
                }
                .into_any()
            })}
        </li>
    }
    .into_any()
}

async fn open(file: &ChosenFile) -> Result<Campaign, String> {
    let name = file.name();
    let found = match file.bytes_up_to(MOST_CAMPAIGN_FILE).await {
        Ok(bytes) => read_campaign_file(&bytes),
        Err(Unopened::TooLong) => Err(CampaignFileError::TooLarge),
        Err(Unopened::Unread) => return Err(fill(Words::FileUnread, &[&name])),
    };
    found.map_err(|error| match error {
        CampaignFileError::TooLarge => fill(Words::FileTooLarge, &[&name]),
        CampaignFileError::Foreign => fill(Words::FileForeign, &[&name]),
        CampaignFileError::Newer => fill(Words::FileNewer, &[&name]),
        CampaignFileError::Broken => fill(Words::FileBroken, &[&name]),
        CampaignFileError::Flawed(flaw) => fill(Words::FileFlawed, &[&name, &words::flaw(flaw)]),
    })
}
