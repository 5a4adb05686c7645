//! What a first visit does not need, and which is therefore loaded when it is first wanted.
//!
//! The page's program says how ([`Loader`]): in chunks, or all being there already. Nothing in the first chunk names what
//! lies in a later one; it is reached through the loader alone.

use super::driven::{DRIVE, Drive};
use super::keeping::Keeping;
use super::kit::live;
use super::screens::drawn;
use super::session::Session;
use crate::exchange::Format;
use crate::locales::frame::Frame;
use crate::locales::t;
use crate::policy::Programme;
use leptos::prelude::*;
use std::pin::Pin;
use std::sync::Arc;

/// Draws a part of the page.
pub type Draw = fn() -> AnyView;
/// Writes the rows in view to a file.
pub type Export = fn(Session, Vec<Programme>, Arc<Vec<u32>>, Format);
/// Something that is on its way.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// A part of the page could not be had: the network is gone, or the host has another version of the page by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        NotLoaded
    }
}

/// A part of the page that draws itself once it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// 店铺.
    Shop,
    /// 商品.
    Goods,
    /// One good.
    Good,
    /// The import.
    Import,
    /// 交易服务.
    Services,
    /// The stage with the orders.
    Orders,
    /// The stage with the after-sales.
    AfterSales,
    /// The stage with the wallet.
    Wallet,
    /// 变化.
    Changes,
    /// 试改.
    Draft,
    /// 划不划算.
    Worth,
    /// 改规则.
    Rules,
    /// 设计活动.
    Design,
    /// 规则手册.
    Handbook,
    /// The explanation of what is in focus.
    Explanation,
    /// The buyer on the desk.
    Buyer,
    /// The clock on the desk.
    Time,
    /// The list of workspaces.
    Workspaces,
    /// The print view of the preview.
    Print,
    /// 时间线.
    Timeline,
    /// What has come by a link or a file.
    Arrived,
    /// 剧本.
    Stories,
    /// Where a story is written.
    StoryEdit,
    /// What is being recorded.
    Recording,
    /// 放映.
    Present,
    /// The presenter's notes.
    Notes,
    /// 练习单.
    Worksheet,
}

/// Loads what a first visit does not need.
#[derive(Clone, Copy)]
pub struct Loader {
    /// Loads what draws a part of the page.
    pub draw: fn(Later) -> Loading<Draw>,
    /// Loads what reads and writes journals.
    pub keeping: fn() -> Loading<Keeping>,
    /// Loads what writes the preview to a file.
    pub export: fn() -> Loading<Export>,
    /// Loads what lets scripts drive the page.
    pub drive: fn() -> Loading<Drive>,
}

impl Loader {
    /// Everything is there already: the page is in one piece, as in tests.
    pub const WHOLE: Loader = Loader {
        draw: |part| Box::pin(std::future::ready(Ok(drawn::any(part)))),
        keeping: || Box::pin(std::future::ready(Ok(Keeping::BROWSER))),
        export: || Box::pin(std::future::ready(Ok(drawn::EXPORT))),
        drive: || Box::pin(std::future::ready(Ok(DRIVE))),
    };
}

/// Shows a part of the page once it has been loaded, and a way to try again when it cannot be had.
pub fn later(part: Later) -> AnyView {
    let loader = expect_context::<Loader>();
    let loaded = RwSignal::new(None::<Result<Draw, NotLoaded>>);
    let load = move || {
        leptos::task::spawn_local(async move {
            let draw = (loader.draw)(part).await;
            // Whoever asked may have gone elsewhere meanwhile.
            loaded.try_set(Some(draw));
        });
    };
    load();
    live(move || match loaded.get() {
        Some(Ok(draw)) => draw(),
        Some(Err(NotLoaded)) => {
            let again = move || {
                loaded.set(None);
                load();
            };
            not_loaded(again)
        }
        None => view! { <p class="visually-hidden" role="status">{t(Frame::Loading)}</p> }.into_any(),
    })
}

/// Says that a part of the page could not be had, and offers to try again.
pub fn not_loaded(again: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="empty" role="alert">
            <p>{t(Frame::NotLoaded)}</p>
            <button class="button" on:click=move |_| again()>{t(Frame::TryAgain)}</button>
        </div>
    }
    .into_any()
}
