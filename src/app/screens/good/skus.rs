//! The choices of a good.

use super::editor::Editor;
use super::slip_error;
use crate::app::kit::Icon;
use crate::browser::{clock, page};
use crate::locales::goods::Goods;
use crate::locales::{fill, t};
use crate::policy::Prices;
use crate::view::goods::{SkuForm, Slip};
use leptos::prelude::*;

/// The choices: add, rename, price, take away.
pub fn skus(editor: Editor) -> impl IntoView {
    let keys = Memo::new(move |_| editor.form.with(|form| form.skus.iter().map(|sku| sku.key).collect::<Vec<u32>>()));
    let highest = move || {
        let high = editor.saved.get().and_then(|good| Prices::of(good.prices()).high);
        high.map(|high| fill(Goods::Highest, &[&high]))
    };
    let add = move |_| {
        editor.edit(|form| {
            form.add_sku();
        });
        let last = keys.with_untracked(Vec::len);
        // The new row is in the page once this turn is over.
        leptos::task::spawn_local(async move {
            clock::pause().await;
            page::focus(&format!("sku-name-{}", last.saturating_sub(1)));
        });
    };
    view! {
        <section class="stack" style="--gap:.5rem">
            <h2 class="heading">
                <span>{t(Goods::Skus)} " " <span class="quiet">{highest}</span></span>
                <button class="button button-quiet button-small" data-test="sku-add" on:click=add>
                    <Icon name="plus"/>
                    {t(Goods::AddSku)}
                </button>
            </h2>
            <div class="table-scroll">
                <table class="table goods-skus">
                    <thead>
                        <tr>
                            <th scope="col">{t(Goods::SkuName)}</th>
                            <th scope="col" class="num">{t(Goods::SkuPrice)}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || keys.get() key=|key| *key children=move |key| sku_row(editor, keys, key)/>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn sku_row(editor: Editor, keys: Memo<Vec<u32>>, key: u32) -> impl IntoView {
    let place = Memo::new(move |_| keys.with(|keys| keys.iter().position(|other| *other == key)).unwrap_or(0));
    let of = move |read: fn(&SkuForm) -> &String| {
        editor
            .form
            .with(|form| form.skus.iter().find(|sku| sku.key == key).map(|sku| read(sku).clone()))
            .unwrap_or_default()
    };
    let set = move |write: fn(&mut SkuForm, String), text: String| {
        editor.edit(|form| {
            if let Some(sku) = form.skus.iter_mut().find(|sku| sku.key == key) {
                write(sku, text);
            }
        });
    };
    let bad_name = move || editor.said(Slip::SkuName(key));
    let bad_price = move || editor.said(Slip::Price(key)) || editor.said(Slip::PriceRange(key));
    let several = move || keys.with(|keys| keys.len() > 1);
    view! {
        <tr data-test="sku-row">
            <th scope="row">
                <input
                    class="input input-small"
                    id=move || format!("sku-name-{}", place.get())
                    data-test=move || format!("sku-name-{}", place.get())
                    autocomplete="off"
                    placeholder=move || (!several()).then(|| t(Goods::SkuOnly))
                    aria-label=move || fill(Goods::SkuNameNumber, &[&(place.get() + 1)])
                    aria-invalid=move || bad_name().to_string()
                    prop:value=move || of(|sku| &sku.name)
                    on:input=move |event| set(|sku, text| sku.name = text, event_target_value(&event))
                />
                {slip_error(editor, format!("sku-name-error-{key}"), &[Slip::SkuName(key)])}
            </th>
            <td class="num">
                <input
                    class="input input-small num"
                    id=move || format!("sku-price-{}", place.get())
                    data-test=move || format!("sku-price-{}", place.get())
                    autocomplete="off"
                    inputmode="decimal"
                    placeholder=t(Goods::UnknownOption)
                    aria-label=move || fill(Goods::SkuPriceNumber, &[&(place.get() + 1)])
                    aria-invalid=move || bad_price().to_string()
                    aria-describedby=format!("sku-price-error-{key}")
                    prop:value=move || of(|sku| &sku.price)
                    on:input=move |event| set(|sku, text| sku.price = text, event_target_value(&event))
                    on:change=move |_| editor.left.set(true)
                />
                {slip_error(editor, format!("sku-price-error-{key}"), &[Slip::Price(key), Slip::PriceRange(key)])}
            </td>
            <td>
                <Show when=several>
                    <button
                        class="button button-icon button-small"
                        data-test=move || format!("sku-remove-{}", place.get())
                        aria-label=move || fill(Goods::RemoveSku, &[&(place.get() + 1)])
                        on:click=move |_| editor.edit(|form| form.remove_sku(key))
                    >
                        <Icon name="trash"/>
                    </button>
                </Show>
            </td>
        </tr>
    }
}
