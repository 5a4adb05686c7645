//! One good: typed in, edited, its category placed, its outcome under every programme beside it.

mod category;
mod editor;
mod skus;
mod verdicts;

use crate::app::kit::{Icon, Select, path_to, select};
use crate::app::session::Session;
use crate::app::words;
use crate::browser::page;
use crate::locales::common::Common;
use crate::locales::goods::Goods;
use crate::locales::{fill, t};
use crate::policy::Origin;
use crate::shop::GoodId;
use crate::view::goods::{GoodForm, Slip};
use editor::Editor;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

/// A good, or a new one.
#[component]
pub fn GoodScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    let params = use_params_map();
    let key = Memo::new(move |_| {
        let shop = session.workspaces.with(|list| list.open.clone());
        let id = params.with(|params| params.get("id")).map(|text| {
            // An address may come with its signs still written out.
            let id = GoodId::new(&text);
            let there = session.world.with_untracked(|world| world.goods.get(&id).is_some());
            if there { id } else { GoodId::new(&page::decoded(&text)) }
        });
        (shop, id)
    });
    move || {
        let editor = Editor::new(session, key.get());
        let missing = editor.key.with_value(|key| key.1.is_some())
            && editor.saved.with_untracked(Option::is_none)
            && !untrack(|| editor.unsaved());
        if missing { not_found().into_any() } else { screen(editor).into_any() }
    }
}

fn not_found() -> impl IntoView {
    view! {
        <div class="frame-page">
            <div class="empty">
                <Icon name="goods"/>
                <h1 class="empty-title">{t(Goods::NotFound)}</h1>
                <p>{t(Goods::NotFoundWhat)}</p>
                <a href=path_to("/goods") class="button button-primary">{t(Goods::ToList)}</a>
            </div>
        </div>
    }
}

fn screen(editor: Editor) -> impl IntoView {
    let session = editor.session;
    let navigate = use_navigate();
    let leaving = navigate.clone();
    let sure = RwSignal::new(false);
    let new = editor.key.with_value(|key| key.1.is_none());
    let title = move || match editor.saved.get() {
        Some(good) => good.title.clone(),
        None => t(Goods::NewTitle).to_owned(),
    };
    let subtitle = move || editor.saved.get().map(|good| fill(Goods::GoodSubtitle, &[&good.id, &good.skus.len()]));
    let save = move |_| {
        if let Some(id) = editor.save() {
            let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
            navigate(&format!("/goods/edit/{}", page::encoded(id.as_str())), options);
        }
    };
    let remove = move |_| {
        let Some(good) = editor.saved.get_untracked() else { return };
        if super::goods::remove(session, &good) {
            editor.discard();
            leaving("/goods", NavigateOptions::default());
        }
    };
    let remove = StoredValue::new_local(remove);
    view! {
        <div class="frame-page">
            <header class="frame-head">
                <a href=path_to("/goods") class="frame-back"><Icon name="chevron-left" small=true/>{t(Goods::Title)}</a>
                <div class="frame-heading">
                    <h1 class="frame-title">{title}</h1>
                    <p class="frame-subtitle">{subtitle}</p>
                </div>
                <div class="frame-actions">
                    {(!new)
                        .then(|| {
                            view! {
                                <button
                                    class="button button-danger frame-compact"
                                    data-test="good-remove"
                                    on:click=move |_| sure.set(true)
                                >
                                    <Icon name="trash"/>
                                    <span>{t(Common::Delete)}</span>
                                </button>
                            }
                        })}
                    <button class="button button-primary" data-test="good-save" on:click=save>{t(Common::Save)}</button>
                </div>
            </header>
            <Show when=move || sure.get()>
                <div class="banner" data-kind="loss" role="alert">
                    <p>{move || fill(Goods::RemoveSure, &[&title()])}</p>
                    <button class="button button-small" on:click=move |_| sure.set(false)>{t(Common::Cancel)}</button>
                    <button
                        class="button button-small button-danger"
                        data-test="good-remove-sure"
                        on:click=move |event| remove.with_value(|remove| remove(event))
                    >
                        {t(Common::Delete)}
                    </button>
                </div>
            </Show>
            {notices(editor)}
            <div class="split" style="--side:20rem">
                <div class="stack">
                    <section class="card stack"><div class="goods-form">{form(editor, new)}</div></section>
                    {skus::skus(editor)}
                </div>
                {verdicts::verdicts(session, editor.key.with_value(|key| key.1.clone()))}
            </div>
        </div>
    }
}

/// What stands between the good as typed and the good as kept.
fn notices(editor: Editor) -> impl IntoView {
    let slips = move || if editor.tried.get() { editor.slips.with(Vec::len) } else { 0 };
    view! {
        <Show when=move || { slips() > 0 }>
            <div class="banner" data-kind="near" role="alert" data-test="good-slips">
                <Icon name="warning"/>
                <p>{move || fill(Goods::SlipsLeft, &[&slips()])}</p>
            </div>
        </Show>
        <Show when=move || editor.unsaved()>
            <div class="banner" role="status" data-test="good-unsaved">
                <Icon name="edit"/>
                <p>{t(Goods::Unsaved)}</p>
                <button class="button button-small" data-test="good-discard" on:click=move |_| editor.discard()>
                    {t(Goods::Discard)}
                </button>
            </div>
        </Show>
    }
}

/// The words for a slip.
fn slip_words(slip: Slip) -> &'static str {
    t(match slip {
        Slip::NoId => Goods::SlipNoId,
        Slip::IdTaken => Goods::SlipIdTaken,
        Slip::NoTitle => Goods::SlipNoTitle,
        Slip::Commission => Goods::SlipCommission,
        Slip::CommissionRange => Goods::SlipCommissionRange,
        Slip::Price(_) => Goods::SlipPrice,
        Slip::PriceRange(_) => Goods::SlipPriceRange,
        Slip::SkuName(_) => Goods::SlipSkuName,
    })
}

fn slip_error(editor: Editor, id: String, wanted: &[Slip]) -> impl IntoView + use<> {
    let wanted = wanted.to_vec();
    move || {
        let slip = wanted.iter().copied().find(|slip| editor.said(*slip))?;
        Some(view! {
            <p class="field-error" id=id.clone()><Icon name="warning" small=true/>{slip_words(slip)}</p>
        })
    }
}

/// A text field of the form; every keystroke is kept.
fn text_field(
    editor: Editor,
    (id, label, hint): (&'static str, Goods, Option<Goods>),
    slips: &'static [Slip],
    read: fn(&GoodForm) -> &String,
    write: fn(&mut GoodForm) -> &mut String,
) -> impl IntoView {
    let number = id == "good-commission";
    let fixed = id == "good-id" && editor.key.with_value(|key| key.1.is_some());
    view! {
        <div class=if matches!(id, "good-title" | "good-category") { "field field-wide" } else { "field" }>
            <label class="field-label" for=id>{t(label)}</label>
            <div class="field-control">
                <input
                    class=if number { "input num" } else { "input" }
                    id=id
                    data-test=id
                    autocomplete="off"
                    inputmode=number.then_some("decimal")
                    placeholder=(number || id == "good-category").then(|| t(Goods::UnknownBlank))
                    readonly=fixed
                    aria-describedby=format!("{id}-hint {id}-error")
                    aria-invalid=move || slips.iter().any(|slip| editor.said(*slip)).to_string()
                    prop:value=move || editor.form.with(|form| read(form).clone())
                    on:input=move |event| editor.edit(|form| *write(form) = event_target_value(&event))
                    on:change=move |_| editor.left.set(true)
                />
                {number.then(|| view! { <span class="field-unit">"%"</span> })}
            </div>
            {hint.map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{t(hint)}</p> })}
            {slip_error(editor, format!("{id}-error"), slips)}
        </div>
    }
}

fn form(editor: Editor, new: bool) -> impl IntoView {
    let hint = if new { Goods::IdHint } else { Goods::IdFixed };
    view! {
        {text_field(
            editor,
            ("good-title", Goods::Name, None),
            &[Slip::NoTitle],
            |form| &form.title,
            |form| &mut form.title,
        )}
        {text_field(
            editor,
            ("good-id", Goods::Id, Some(hint)),
            &[Slip::NoId, Slip::IdTaken],
            |form| &form.id,
            |form| &mut form.id,
        )}
        {text_field(
            editor,
            ("good-commission", Goods::Commission, None),
            &[Slip::Commission, Slip::CommissionRange],
            |form| &form.commission,
            |form| &mut form.commission,
        )}
        {origin_field(editor)}
        {listing_field(editor)}
        {text_field(
            editor,
            ("good-category", Goods::Category, Some(Goods::CategoryHint)),
            &[],
            |form| &form.category,
            |form| &mut form.category,
        )}
        {category::placing(editor.session, Memo::new(move |_| editor.form.with(|form| form.category.clone())))}
    }
}

fn origin_field(editor: Editor) -> impl IntoView {
    const ORIGINS: [Origin; 3] = [Origin::SelfBuilt, Origin::Alliance, Origin::ThirdParty];
    let now = move || editor.form.with(|form| form.origin);
    let list = select(
        Select {
            class: "input",
            id: Some("good-origin"),
            test: "good-origin".to_owned(),
            none: Some(t(Goods::UnknownOption)),
            ..Select::default()
        },
        ORIGINS.into_iter().map(|origin| words::origin(origin).to_owned()).collect(),
        move || ORIGINS.into_iter().position(|origin| now() == Some(origin)),
        move |place| editor.edit(|form| form.origin = place.and_then(|place| ORIGINS.get(place).copied())),
    );
    view! {
        <div class="field">
            <label class="field-label" for="good-origin">{t(Goods::Origin)}</label>
            {list}
        </div>
    }
}

fn listing_field(editor: Editor) -> impl IntoView {
    let now = move || editor.form.with(|form| form.listed);
    const LISTED: [bool; 2] = [true, false];
    let list = select(
        Select {
            class: "input",
            id: Some("good-listed"),
            test: "good-listed".to_owned(),
            none: Some(t(Goods::UnknownOption)),
            ..Select::default()
        },
        LISTED.map(|listed| words::listed(listed).to_owned()).into(),
        move || LISTED.into_iter().position(|listed| now() == Some(listed)),
        move |place| editor.edit(|form| form.listed = place.and_then(|place| LISTED.get(place).copied())),
    );
    view! {
        <div class="field">
            <label class="field-label" for="good-listed">{t(Goods::Listing)}</label>
            {list}
        </div>
    }
}
