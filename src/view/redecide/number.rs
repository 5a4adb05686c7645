//! Numbers when a story is decided again: what is refused gets none, so what comes after it gets another. Commands are given to
//! what came of the same command.

use crate::shop::{
    CampaignCommand, CaseCommand, CaseId, ClaimId, CouponCommand, CouponId, Due, DueKind, FreeCommand, FreeId,
    LiveCommand, LiveId, OrderCommand, OrderId, PayLaterCommand, TradeCommand, Venue,
};
use crate::world::{Command, World};
use std::collections::BTreeMap;

/// Which things of one world are which of another, by their numbers. What is in neither list has no counterpart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matched {
    /// Orders.
    pub orders: BTreeMap<OrderId, OrderId>,
    /// After-sales.
    pub cases: BTreeMap<CaseId, CaseId>,
    /// Activities of timed coupons.
    pub coupons: BTreeMap<CouponId, CouponId>,
    /// Claimed coupons.
    pub claims: BTreeMap<ClaimId, ClaimId>,
}

impl Matched {
    /// Everything with the number that it has in both.
    pub fn by_number(a: &World, b: &World) -> Self {
        fn same<I: Copy + Ord>(a: usize, b: usize, id: fn(u32) -> I) -> BTreeMap<I, I> {
            (1..=a.min(b) as u32).map(|number| (id(number), id(number))).collect()
        }
        let (a, b) = (&a.trade, &b.trade);
        Matched {
            orders: same(a.orders.all().len(), b.orders.all().len(), OrderId),
            cases: same(a.cases.all().len(), b.cases.all().len(), CaseId),
            coupons: same(a.coupons.all().len(), b.coupons.all().len(), CouponId),
            claims: same(a.coupons.claims().len(), b.coupons.claims().len(), ClaimId),
        }
    }
}

/// How many there are of each kind, in one world and in the other.
pub(super) struct Counts([(usize, usize); 7]);

fn counts(world: &World) -> [usize; 7] {
    let trade = &world.trade;
    [
        trade.orders.all().len(),
        trade.cases.all().len(),
        trade.coupons.all().len(),
        trade.coupons.claims().len(),
        trade.lives.all().len(),
        trade.interest_free.activities().len(),
        trade.pay_later.activities.len(),
    ]
}

/// Which number of the story is which in the story that is decided again.
pub(super) struct Numbers {
    matched: Matched,
    lives: BTreeMap<LiveId, LiveId>,
    free: BTreeMap<FreeId, FreeId>,
    /// The activities of 1.0 have no numbers but places, which move up when one is ended: for each, which it was.
    activities: [Vec<usize>; 2],
    set: usize,
}

impl Numbers {
    /// Both are the same world.
    pub fn of(start: &World) -> Self {
        let all = counts(start);
        let places: Vec<usize> = (0..all[6]).collect();
        Numbers {
            matched: Matched::by_number(start, start),
            lives: (1..=all[4] as u32).map(|number| (LiveId(number), LiveId(number))).collect(),
            free: (1..=all[5] as u32).map(|number| (FreeId(number), FreeId(number))).collect(),
            set: places.len(),
            activities: [places.clone(), places],
        }
    }

    pub fn into_matched(self) -> Matched {
        self.matched
    }

    /// How many there are of each kind before a command.
    pub fn counts(&self, was: &World, world: &World) -> Counts {
        let (was, now) = (counts(was), counts(world));
        Counts(std::array::from_fn(|kind| (was[kind], now[kind])))
    }

    /// Takes in what has come of a command in both worlds.
    pub fn note(&mut self, before: Counts, was: &World, world: &World, command: &Command) {
        let after = self.counts(was, world);
        let came = |kind: usize| {
            let ((was, now), (was_then, now_then)) = (before.0[kind], after.0[kind]);
            (was_then > was && now_then > now).then_some((was_then as u32, now_then as u32))
        };
        if let Some((was, now)) = came(0) {
            self.matched.orders.insert(OrderId(was), OrderId(now));
        }
        if let Some((was, now)) = came(1) {
            self.matched.cases.insert(CaseId(was), CaseId(now));
        }
        if let Some((was, now)) = came(2) {
            self.matched.coupons.insert(CouponId(was), CouponId(now));
        }
        if let Some((was, now)) = came(3) {
            self.matched.claims.insert(ClaimId(was), ClaimId(now));
        }
        if let Some((was, now)) = came(4) {
            self.lives.insert(LiveId(was), LiveId(now));
        }
        if let Some((was, now)) = came(5) {
            self.free.insert(FreeId(was), FreeId(now));
        }
        let (places_before, places_after) = (before.0[6], after.0[6]);
        if let Command::Trade(TradeCommand::PayLater(PayLaterCommand::End(place))) = command {
            let which = self.activities[0].get(*place as usize).copied();
            if places_after.0 < places_before.0 {
                self.activities[0].retain(|own| Some(*own) != which);
            }
            if places_after.1 < places_before.1 {
                self.activities[1].retain(|own| Some(*own) != which);
            }
        }
        if places_after.0 > places_before.0 {
            self.activities[0].push(self.set);
        }
        if places_after.1 > places_before.1 {
            self.activities[1].push(self.set);
        }
        self.set += 1;
    }

    /// What falls due in the story, as it would in the one that is decided again; `None` for what has no counterpart.
    pub fn due(&self, due: Due) -> Option<Due> {
        let number = match due.kind {
            DueKind::Opening => due.number,
            DueKind::Release => self.matched.coupons.get(&CouponId(due.number))?.0,
            DueKind::Expire => self.matched.claims.get(&ClaimId(due.number))?.0,
            _ => match (due.order(), due.case()) {
                (Some(order), _) => self.matched.orders.get(&order)?.0,
                (None, Some(case)) => self.matched.cases.get(&case)?.0,
                (None, None) => return None,
            },
        };
        Some(Due { number, ..due })
    }

    fn order(&self, id: OrderId) -> OrderId {
        // There is no order 0, so what has no counterpart is refused as what is not there.
        self.matched.orders.get(&id).copied().unwrap_or(OrderId(0))
    }

    fn case(&self, id: CaseId) -> CaseId {
        self.matched.cases.get(&id).copied().unwrap_or(CaseId(0))
    }

    fn coupon(&self, id: CouponId) -> CouponId {
        self.matched.coupons.get(&id).copied().unwrap_or(CouponId(0))
    }

    fn live(&self, id: LiveId) -> LiveId {
        self.lives.get(&id).copied().unwrap_or(LiveId(0))
    }

    fn venue(&self, from: Venue) -> Venue {
        match from {
            Venue::ShopPage | Venue::Zone => from,
            Venue::Live(live) => Venue::Live(self.live(live)),
        }
    }

    /// The command, given to what came of the same commands.
    pub fn renumbered(&self, command: &Command) -> Command {
        let Command::Trade(command) = command else { return command.clone() };
        Command::Trade(match command {
            TradeCommand::Order(command) => TradeCommand::Order(self.of_order(command)),
            TradeCommand::Case(command) => TradeCommand::Case(self.of_case(command)),
            TradeCommand::Coupon(command) => TradeCommand::Coupon(self.of_coupon(command)),
            TradeCommand::Live(LiveCommand::Start(live)) => TradeCommand::Live(LiveCommand::Start(self.live(*live))),
            TradeCommand::Live(LiveCommand::End(live)) => TradeCommand::Live(LiveCommand::End(self.live(*live))),
            TradeCommand::InterestFree(FreeCommand::Change { activity, terms }) => {
                TradeCommand::InterestFree(FreeCommand::Change { activity: self.free(*activity), terms: terms.clone() })
            }
            TradeCommand::InterestFree(FreeCommand::Stop(activity)) => {
                TradeCommand::InterestFree(FreeCommand::Stop(self.free(*activity)))
            }
            TradeCommand::PayLater(PayLaterCommand::End(place)) => {
                TradeCommand::PayLater(PayLaterCommand::End(self.place(*place)))
            }
            TradeCommand::PayLater(
                PayLaterCommand::Apply { .. }
                | PayLaterCommand::Pause
                | PayLaterCommand::Resume
                | PayLaterCommand::Set(_),
            )
            | TradeCommand::Live(LiveCommand::Plan { .. })
            | TradeCommand::InterestFree(FreeCommand::Create(_))
            | TradeCommand::RefundOnly(_)
            | TradeCommand::Campaign(
                CampaignCommand::SignUp { .. }
                | CampaignCommand::Withdraw(_)
                | CampaignCommand::Review { .. }
                | CampaignCommand::OthersTake { .. },
            )
            | TradeCommand::BearInterest(_)
            | TradeCommand::UpgradeWallet
            | TradeCommand::TopUp(_)
            | TradeCommand::Withdraw(_)
            | TradeCommand::Claim(_)
            | TradeCommand::MarkEvent { .. }
            | TradeCommand::Switch(_)
            | TradeCommand::EmptyWallet
            | TradeCommand::Fall => command.clone(),
        })
    }

    fn free(&self, id: FreeId) -> FreeId {
        self.free.get(&id).copied().unwrap_or(FreeId(0))
    }

    fn place(&self, place: u32) -> u32 {
        let which = self.activities[0].get(place as usize);
        let now = which.and_then(|which| self.activities[1].iter().position(|own| own == which));
        now.map_or(u32::MAX, |place| place as u32)
    }

    fn of_order(&self, command: &OrderCommand) -> OrderCommand {
        match command.clone() {
            OrderCommand::Place { good, sku, quantity, from, payment } => {
                OrderCommand::Place { good, sku, quantity, from: self.venue(from), payment }
            }
            OrderCommand::PlaceWith { coupon, good, sku, quantity, from, payment } => {
                let coupon = self.matched.claims.get(&coupon).copied().unwrap_or(ClaimId(0));
                OrderCommand::PlaceWith { coupon, good, sku, quantity, from: self.venue(from), payment }
            }
            OrderCommand::Pay(order) => OrderCommand::Pay(self.order(order)),
            OrderCommand::Cancel(order) => OrderCommand::Cancel(self.order(order)),
            OrderCommand::Ship(order) => OrderCommand::Ship(self.order(order)),
            OrderCommand::Receive(order) => OrderCommand::Receive(self.order(order)),
            OrderCommand::PutOff(order) => OrderCommand::PutOff(self.order(order)),
            OrderCommand::Extend { order, days } => OrderCommand::Extend { order: self.order(order), days },
            OrderCommand::Deliver(order) => OrderCommand::Deliver(self.order(order)),
            OrderCommand::Lose(order) => OrderCommand::Lose(self.order(order)),
            OrderCommand::PayOutEarly(order) => OrderCommand::PayOutEarly(self.order(order)),
        }
    }

    fn of_case(&self, command: &CaseCommand) -> CaseCommand {
        match command.clone() {
            CaseCommand::Apply { order, request, words } => {
                CaseCommand::Apply { order: self.order(order), request, words }
            }
            CaseCommand::Modify { case, request, words } => {
                CaseCommand::Modify { case: self.case(case), request, words }
            }
            CaseCommand::Withdraw(case) => CaseCommand::Withdraw(self.case(case)),
            CaseCommand::Talk { case, words } => CaseCommand::Talk { case: self.case(case), words },
            CaseCommand::Agree(case) => CaseCommand::Agree(self.case(case)),
            CaseCommand::Refuse { case, words, pictures } => {
                CaseCommand::Refuse { case: self.case(case), words, pictures }
            }
            CaseCommand::SendBack { case, tracking } => CaseCommand::SendBack { case: self.case(case), tracking },
            CaseCommand::TakeBack(case) => CaseCommand::TakeBack(self.case(case)),
            CaseCommand::Appeal { case, words } => CaseCommand::Appeal { case: self.case(case), words },
            CaseCommand::Rule { case, refund } => CaseCommand::Rule { case: self.case(case), refund },
        }
    }

    fn of_coupon(&self, command: &CouponCommand) -> CouponCommand {
        match command.clone() {
            CouponCommand::Create(terms) => CouponCommand::Create(terms),
            CouponCommand::Adjust { coupon, terms } => CouponCommand::Adjust { coupon: self.coupon(coupon), terms },
            CouponCommand::Stop(coupon) => CouponCommand::Stop(self.coupon(coupon)),
            CouponCommand::Attach { live, coupons } => CouponCommand::Attach {
                live: self.live(live),
                // Those that are not there are left out, the others are attached all the same.
                coupons: coupons.iter().filter_map(|coupon| self.matched.coupons.get(coupon).copied()).collect(),
            },
            CouponCommand::Claim(coupon) => CouponCommand::Claim(self.coupon(coupon)),
            CouponCommand::OthersClaim { coupon, count } => {
                CouponCommand::OthersClaim { coupon: self.coupon(coupon), count }
            }
        }
    }
}
