//! Trade on the stage, and the clock.

use super::{Focus, Session};
use crate::app::places::actor;
use crate::app::{slices, words};
use crate::base::Moment;
use crate::browser::clock;
use crate::journal::Entry;
use crate::locales::fill;
use crate::locales::frame::Frame;
use crate::policy::{Outcome, ShopFacts};
use crate::shop::{DueKind, TradeCommand};
use crate::view::agenda;
use crate::view::services::turned;
use crate::view::why::Subject;
use crate::world::{Actor, Command, Surface, World};
use leptos::prelude::*;
use std::sync::Arc;

/// So much falls in one slice at most: writing it takes several times as long as letting it fall.
const FALLING: usize = 1_500;
/// So many conditions that turn are said one by one.
const TURNED: usize = 3;

impl Session {
    /// Somebody does something in the shop's trade, on a surface. A refusal is said.
    pub fn trade(self, surface: Surface, command: TradeCommand) -> bool {
        let before = self.world.with_untracked(World::shop);
        match self.dispatch(actor(surface), surface, Command::Trade(command)) {
            Ok(()) => {
                self.done(&before);
                true
            }
            Err(refusal) => {
                self.say(words::refusal(&refusal));
                false
            }
        }
    }

    /// The same, with a refusal said at a field. True when it was carried out.
    pub fn tries(self, surface: Surface, command: TradeCommand, error: RwSignal<Option<String>>) -> bool {
        let before = self.world.with_untracked(World::shop);
        let refused = self.dispatch(actor(surface), surface, Command::Trade(command)).err();
        error.set(refused.as_ref().map(words::refusal));
        if refused.is_none() {
            self.done(&before);
        }
        refused.is_none()
    }

    /// Says what a command has turned, and remembers what it touched.
    fn done(self, before: &ShopFacts) {
        self.say_what_turned(before);
        let touched = self.log.with_untracked(|log| log.last().and_then(|entry| Subject::touched(&entry.events)));
        if let Some(subject) = touched {
            self.touch(subject);
        }
    }

    /// Says which conditions of the shop hold no longer, or again, since its figures were these.
    fn say_what_turned(self, before: &ShopFacts) {
        let turned = self.world.with_untracked(|world| turned(&world.rules, before, &world.shop(), world.clock));
        for one in turned.iter().take(TURNED) {
            let lost = one.check.outcome == Outcome::Unmet;
            let word = if lost { Frame::NoLongerMet } else { Frame::MetAgain };
            let (what, who) = (words::check_title(&one.check), words::programme(one.programme));
            self.say(fill(word, &[&what, &who, &one.check.clause.id]));
        }
        if let Some(more @ 1..) = turned.len().checked_sub(TURNED) {
            self.say(fill(Frame::MoreTurned, &[&more]));
        }
    }

    /// Something on the stage was touched: the desk explains it when somebody looks there.
    pub fn touch(self, subject: Subject) {
        self.look.focus.set(Some(Focus::Stage(subject)));
    }

    /// Whoever looked at the day of the clock goes on doing so.
    pub(super) fn look_on(self, before: Moment) {
        let now = self.world.with_untracked(|world| world.clock);
        if self.look.at.get_untracked() == before && now != before {
            self.look.at.set(now);
        }
    }

    /// Moves the clock. What falls due on the way falls, slice by slice, so that the page stays alive.
    pub fn advance(self, to: Moment) {
        self.finish_decision();
        if self.world.with_untracked(|world| to > world.clock) {
            self.go_on();
        }
        leptos::task::spawn_local(async move {
            let (before, from) = self.world.with_untracked(|world| (world.shop(), world.clock));
            let all = self.world.with_untracked(|world| agenda::on_the_way(world, to, 0).0);
            let mut done = 0;
            while self.world.with_untracked(|world| world.next_due(to).is_some()) {
                let fallen = self.fall_until(to);
                if fallen == 0 {
                    // What cannot fall keeps the clock from passing it, which is said below.
                    break;
                }
                done += fallen;
                self.falling.set(Some((done, all.max(done))));
                clock::pause().await;
            }
            self.falling.set(None);
            match self.dispatch(Actor::Director, Surface::Desk, Command::Advance(to)) {
                Ok(()) => self.say_what_turned(&before),
                Err(refusal) => self.say(words::refusal(&refusal)),
            }
            self.look_on(from);
        });
    }

    /// Lets what falls due before a moment fall, for one slice of time; gives how much that was.
    fn fall_until(self, to: Moment) -> usize {
        let by = (Actor::Time, Surface::Desk);
        let mut entries = Vec::new();
        self.world.update(|world| {
            slices::slice(|| {
                if world.next_due(to).is_none() {
                    return true;
                }
                let command = Command::Trade(TradeCommand::Fall);
                let Ok(events) = world.decide(by, command.clone()) else { return true };
                let entry = Entry::new(world.clock, by, command, events);
                entry.events.iter().for_each(|event| world.evolve(event));
                entries.push(Arc::new(entry));
                entries.len() == FALLING
            });
        });
        let fallen = entries.len();
        let branch = self.branches.with_untracked(|branches| branches.open);
        self.shelf.update_value(|shelf| {
            shelf.happened(branch, entries.iter().cloned());
            shelf.unsaved = true;
        });
        self.log.update(|log| log.extend(entries));
        self.keep();
        fallen
    }

    /// Lets fall what falls due, until something of a kind has.
    pub fn fall_to(self, kind: DueKind) {
        leptos::task::spawn_local(async move {
            // The page may be gone after a pause.
            while let Some(Some(next)) = self.world.try_with_untracked(|world| world.trade.agenda().next()) {
                self.fall();
                if next.kind == kind {
                    return;
                }
                clock::pause().await;
            }
        });
    }

    /// Lets what falls due next fall, whenever that is.
    pub fn fall(self) {
        let (before, from) = self.world.with_untracked(|world| (world.shop(), world.clock));
        match self.dispatch(Actor::Time, Surface::Desk, Command::Trade(TradeCommand::Fall)) {
            Ok(()) => self.say_what_turned(&before),
            Err(refusal) => self.say(words::refusal(&refusal)),
        }
        self.look_on(from);
    }
}
