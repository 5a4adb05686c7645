//! 时间线: the whole story on one line, what happened, and its branches.

mod branches;
mod compare;
mod happened;
mod picture;
pub mod under;

use super::present::story_steps;
use super::transport::transport;
use crate::app::session::Session;
use crate::locales::frame::Frame;
use crate::locales::t;
use crate::locales::timeline::Timeline as Words;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn TimelineScreen() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <div class="frame-page timeline">
            <header class="frame-head">
                <div class="frame-heading">
                    <h1 class="frame-title">{t(Frame::Timeline)}</h1>
                    <p class="frame-subtitle">{t(Words::What)}</p>
                </div>
                <div class="frame-actions">{super::recording::record_button(session)}</div>
            </header>
            {story_steps(session)}
            <section class="card stack">
                {transport(session)}
                {picture::picture(session)}
            </section>
            <div class="timeline-columns">
                {happened::happened(session)}
                {branches::branches(session)}
            </div>
            {compare::comparing(session)}
            {under::other_rules(session)}
        </div>
    }
}
