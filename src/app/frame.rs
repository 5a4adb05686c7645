//! The frame around every screen: top bar, menu, desk, messages.

use super::Manner;
use super::kit::{Icon, Sheet, each, flag, given, keyed, live, path_to, said, when};
use super::later::{Later, later};
use super::screens::{Desk, PreviewScreen, Screen, WorkspaceSheet};
use super::session::{Session, Trouble};
use super::words;
use crate::base::Day;
use crate::browser::page;
use crate::journal::{StoreError, Unreadable};
use crate::locales::frame::Frame;
use crate::locales::{Language, fill, language, t};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

/// The router with the frame in it.
#[component]
pub fn Framed() -> impl IntoView {
    let base = page::base().trim_end_matches('/').to_owned();
    page::set_title(t(Frame::App));
    view! {
        <Router base=base>
            <Frame_/>
        </Router>
    }
}

/// The name of the open workspace.
pub fn workspace_name(session: Session) -> String {
    let workspace = session.workspace().get();
    match workspace {
        Some(workspace) if !workspace.name.is_empty() => workspace.name,
        Some(workspace) if workspace.sample => t(Frame::Sample).to_owned(),
        _ => t(Frame::Mine).to_owned(),
    }
}

#[component]
fn Frame_() -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let more = RwSignal::new(false);
    let workspaces = RwSignal::new(false);
    let location = use_location();
    let path = location.pathname;
    // Another screen closes what was opened over the last one, and reading starts at its top.
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.as_ref().is_some_and(|before| *before != path) {
            more.set(false);
            page::focus("main");
        }
        path
    });
    // What a field has of its own comes first.
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || page::types_into_a_field(&event) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => session.undo(),
            ("z", true) | ("y", false) => session.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    let side = move || manner.wide.get() && manner.desk.get();
    view! {
        <div class="frame" data-desk=given(move || Some(if side() { "open" } else { "closed" }))>
            <a class="frame-skip" href="#main">{t(Frame::Skip)}</a>
            <Top workspaces=workspaces/>
            <Menu more=more/>
            <main class="frame-main" id="main" tabindex="-1">
                <Banner/>
                {recording(session)}
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("") view=PreviewScreen/>
                    <Route path=path!("shop") view=|| later(Later::Shop)/>
                    <Route path=path!("goods") view=|| later(Later::Goods)/>
                    <Route path=path!("goods/import") view=|| later(Later::Import)/>
                    <Route path=path!("goods/edit/:id") view=|| later(Later::Good)/>
                    <Route path=path!("goods/new") view=|| later(Later::Good)/>
                    <Route path=path!("services") view=|| later(Later::Services)/>
                    <Route path=path!("orders") view=|| later(Later::Orders)/>
                    <Route path=path!("after-sales") view=|| later(Later::AfterSales)/>
                    <Route path=path!("wallet") view=|| later(Later::Wallet)/>
                    <Route path=path!("changes") view=|| later(Later::Changes)/>
                    <Route path=path!("draft") view=|| later(Later::Draft)/>
                    <Route path=path!("worth") view=|| later(Later::Worth)/>
                    <Route path=path!("timeline") view=|| later(Later::Timeline)/>
                    <Route path=path!("stories") view=|| later(Later::Stories)/>
                    <Route path=path!("stories/edit") view=|| later(Later::StoryEdit)/>
                    <Route path=path!("present") view=|| later(Later::Present)/>
                    <Route path=path!("worksheet") view=|| later(Later::Worksheet)/>
                    <Route path=path!("rules") view=|| later(Later::Rules)/>
                    <Route path=path!("rules/campaigns") view=|| later(Later::Design)/>
                    <Route path=path!("handbook") view=|| later(Later::Handbook)/>
                </FlatRoutes>
            </main>
            {when(
                side,
                || view! { <aside class="frame-desk" aria-label=t(Frame::Desk)><Desk/></aside> }.into_any(),
            )}
        </div>
        {when(move || !manner.wide.get(), move || desk_sheet(manner))}
        <Sheet open=more on_close=Callback::new(move |()| more.set(false)) label=t(Frame::More)>
            <div class="dialog-body"><MoreMenu workspaces=workspaces more=more/></div>
        </Sheet>
        <WorkspaceSheet open=workspaces/>
        <Sheet
            open=Signal::derive(move || session.arrived.with(Option::is_some))
            on_close=Callback::new(move |()| session.dealt_with())
            label=t(Frame::Arrived)
            centred=true
        >
            {later(Later::Arrived)}
        </Sheet>
        <div class="toasts" role="status" aria-live="polite">
            {toasts(session)}
        </div>
    }
}

/// The desk, where the window has no room for it beside the stage.
fn desk_sheet(manner: Manner) -> AnyView {
    let close = Callback::new(move |()| manner.desk.set(false));
    view! {
        <Sheet open=manner.desk on_close=close label=t(Frame::Desk)>
            <div class="dialog-body"><Desk/></div>
        </Sheet>
    }
    .into_any()
}

fn toasts(session: Session) -> AnyView {
    let numbers = move || session.toasts.with(|toasts| toasts.iter().map(|toast| (0, toast.number)).collect());
    keyed(numbers, move |_, number| {
        let text = session.toasts.with_untracked(|toasts| {
            toasts.iter().find(|toast| toast.number == number).map(|toast| toast.text.clone())
        });
        view! { <div class="toast"><span>{text.unwrap_or_default()}</span></div> }.into_any()
    })
}

#[component]
fn Top(workspaces: RwSignal<bool>) -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let at = session.look.at;
    view! {
        <header class="frame-top">
            <a href=path_to("/") class="frame-brand">{t(Frame::Brand)}</a>
            <p class="frame-note">
                <span class="frame-unofficial">{t(Frame::Unofficial)}</span>
                <span class="frame-checked">{fill(Frame::Checked, &[&Session::checked_until()])}</span>
            </p>
            <button
                class="chip frame-tool"
                data-test="workspace"
                aria-haspopup="dialog"
                on:click=move |_| workspaces.set(true)
            >
                <Icon name="shop" small=true/>
                {said(move || workspace_name(session))}
                <Icon name="chevron-down" small=true/>
            </button>
            <label class="chip chip-accent frame-clock">
                <Icon name="clock" small=true/>
                <span class="visually-hidden">{t(Frame::Clock)}</span>
                <input
                    type="date"
                    class="frame-date"
                    data-test="date"
                    min=Day::FIRST.to_string()
                    max=Day::LAST.to_string()
                    prop:value=said(move || at.get().day().to_string())
                    on:change=move |event| {
                        if let Some(day) = Day::parse(&event_target_value(&event)) {
                            at.update(|at| *at = at.on(day));
                        }
                    }
                />
                <span class="frame-clock-time">{said(move || words::weekday(at.get().day().weekday()).to_owned())}</span>
            </label>
            <SpeakButton class="chip frame-tool"/>
            <button
                class="button button-icon button-small frame-tool"
                aria-label=given(move || Some(t(if manner.is_dark() { Frame::Light } else { Frame::Dark })))
                on:click=move |_| manner.toggle_theme()
            >
                <Icon name=Signal::derive(move || if manner.is_dark() { "sun" } else { "moon" })/>
            </button>
            <button
                class="button button-icon button-small frame-tool"
                data-test="desk"
                aria-label=given(move || Some(t(if manner.desk.get() { Frame::CloseDesk } else { Frame::OpenDesk })))
                aria-pressed=flag(move || manner.desk.get())
                on:click=move |_| manner.desk.update(|open| *open = !*open)
            >
                <Icon name="desk"/>
            </button>
        </header>
    }
}

#[component]
fn SpeakButton(class: &'static str) -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    let other = match language() {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    };
    view! {
        <button class=class lang=other.code() data-test="language" on:click=move |_| manner.speak(other, session)>
            <Icon name="language" small=true/>
            {t(Frame::Language)}
        </button>
    }
}

#[component]
fn MenuItem(screen: Screen) -> impl IntoView {
    let here = use_location().pathname;
    let href = path_to(screen.path());
    let address = href.clone();
    // A screen's item also stands for what lies below it; the preview's, whose path is the root of all, for itself alone.
    let current = move || {
        here.with(|here| match here.strip_prefix(address.trim_end_matches('/')) {
            Some("" | "/") => true,
            Some(below) => screen != Screen::Preview && below.starts_with('/'),
            None => false,
        })
    };
    let again = current.clone();
    let (session, manner) = (expect_context::<Session>(), expect_context::<Manner>());
    view! {
        // Whoever is there already comes back to where it begins.
        <a
            href=href
            class="frame-nav-item"
            aria-current=given(move || current().then_some("page"))
            on:click=move |_| {
                if let Some(place) = screen.place().filter(|_| again()) {
                    session.places.bring(place, manner.wide.get_untracked());
                }
            }
        >
            <Icon name=screen.icon()/>
            <span>{screen.name()}</span>
        </a>
    }
}

#[component]
fn Menu(more: RwSignal<bool>) -> impl IntoView {
    view! {
        <nav class="frame-nav" aria-label=t(Frame::Menu)>
            <ul class="frame-nav-list">
                {each(Screen::ALL, |screen| {
                    let bar = screen.in_bar().then_some("true");
                    view! { <li data-bar=bar><MenuItem screen=screen/></li> }
                })}
                <li data-bar="only">
                    <button class="frame-nav-item" aria-haspopup="dialog" on:click=move |_| more.set(true)>
                        <Icon name="more"/>
                        <span>{t(Frame::More)}</span>
                    </button>
                </li>
            </ul>
        </nav>
    }
}

#[component]
fn MoreMenu(workspaces: RwSignal<bool>, more: RwSignal<bool>) -> impl IntoView {
    let session = expect_context::<Session>();
    let manner = expect_context::<Manner>();
    view! {
        <ul class="frame-more">
            {each(
                Screen::ALL.into_iter().filter(|screen| !screen.in_bar()),
                |screen| view! { <li><MenuItem screen=screen/></li> },
            )}
        </ul>
        <div class="cluster">
            <button
                class="chip"
                on:click=move |_| {
                    more.set(false);
                    manner.desk.set(true);
                }
            >
                <Icon name="desk" small=true/>
                {t(Frame::Desk)}
            </button>
            <button
                class="chip"
                on:click=move |_| {
                    more.set(false);
                    workspaces.set(true);
                }
            >
                <Icon name="shop" small=true/>
                {said(move || workspace_name(session))}
            </button>
            <SpeakButton class="chip"/>
            <button class="chip" on:click=move |_| manner.toggle_theme()>
                {said(move || t(if manner.is_dark() { Frame::Light } else { Frame::Dark }).to_owned())}
            </button>
        </div>
    }
}

/// What is wrong with keeping, and what to do about it.
#[component]
fn Banner() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        {live(move || session.trouble.get().map_or_else(|| ().into_any(), |trouble| banner(session, trouble)))}
        {past(session)}
    }
}

/// What is being recorded.
fn recording(session: Session) -> AnyView {
    when(move || session.recording.with(Option::is_some), || later(Later::Recording))
}

/// That the page shows the past.
fn past(session: Session) -> AnyView {
    let back = Memo::new(move |_| session.stand.with(Option::is_some));
    let at = session.world(|world| world.clock);
    when(
        move || back.get(),
        move || {
            view! {
                <div class="banner" data-kind="past" role="status" data-test="past">
                    <Icon name="clock"/>
                    <p>{said(move || fill(Frame::InThePast, &[&at.get()]))}</p>
                    <button class="button button-small" data-test="to-the-end" on:click=move |_| session.to_the_end()>
                        {t(Frame::BackToNow)}
                    </button>
                </div>
            }
            .into_any()
        },
    )
}

fn banner(session: Session, trouble: Trouble) -> AnyView {
    let text = match &trouble {
        Trouble::NoStorage => t(Frame::NoStorage).to_owned(),
        Trouble::NotKept(StoreError::Full) => t(Frame::StorageFull).to_owned(),
        Trouble::NotKept(StoreError::ChangedElsewhere) => t(Frame::ChangedElsewhere).to_owned(),
        Trouble::NotLoaded => t(Frame::NotWritten).to_owned(),
        Trouble::NearlyFull(percent) => fill(Frame::NearlyFull, &[percent]),
        Trouble::Unreadable(kept) => fill(Frame::JournalUnreadable, &[&(kept.chunk + 1), &unreadable(kept.reason)]),
        Trouble::NotKept(StoreError::Unreadable) | Trouble::ListUnreadable => t(Frame::ListUnreadable).to_owned(),
    };
    let button = |word: Frame, act: Box<dyn Fn()>| {
        view! { <button class="button button-small" on:click=move |_| act()>{t(word)}</button> }.into_any()
    };
    let help = match trouble {
        Trouble::NotKept(StoreError::ChangedElsewhere) => button(Frame::ReadAgain, Box::new(move || session.reload())),
        Trouble::NotLoaded => button(Frame::TryAgain, Box::new(move || session.keep())),
        Trouble::NearlyFull(_) => {
            let save = move || {
                page::save_file("journal.txt", "text/plain", session.journal().as_bytes());
                session.trouble.set(None);
            };
            button(Frame::SaveAsFile, Box::new(save))
        }
        Trouble::Unreadable(kept) => {
            let save = move || {
                page::save_file("journal.txt", "text/plain", kept.texts.join("\n").as_bytes());
            };
            button(Frame::SaveAsFile, Box::new(save))
        }
        _ => ().into_any(),
    };
    view! {
        <div class="banner" data-kind="near" role="alert">
            <Icon name="warning"/>
            <p>{text}</p>
            {help}
        </div>
    }
    .into_any()
}

fn unreadable(reason: Unreadable) -> &'static str {
    t(match reason {
        Unreadable::Newer => Frame::UnreadableNewer,
        Unreadable::Damaged => Frame::UnreadableDamaged,
        Unreadable::TooLarge => Frame::UnreadableLarge,
    })
}

#[component]
fn NotFound() -> impl IntoView {
    view! {
        <div class="frame-page">
            <div class="empty">
                <Icon name="unknown"/>
                <h1 class="empty-title">{t(Frame::NotFound)}</h1>
                <p>{t(Frame::NotFoundWhat)}</p>
                <div class="cluster">
                    <a href=path_to("/") class="button button-primary">{t(Frame::GoPreview)}</a>

                </div>
            </div>
        </div>
    }
}
