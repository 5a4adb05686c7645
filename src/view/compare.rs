//! Two worlds compared: only what differs, with the difference. Two branches of a story, or a story and what it comes to
//! under other rules.

mod what;

pub use what::{
    Apart, CampaignPart, CasePart, CouponPart, FeePart, Measure, OrderPart, Row, Section, ServicePart, Shown, Topic,
    What,
};

use super::redecide::Matched;
use crate::base::{Money, Rate};
use crate::policy::{Assessment, CampaignId, Figure, GoodFacts, Overall, Programme, Value};
use crate::shop::{
    Account, Bearer, Booking, Case, ClaimId, ClaimState, Coupon, Coverage, Good, GoodId, Line, Order, Payment, Stage,
    Tally, pay_later_version, standing,
};
use crate::world::World;
use std::collections::{BTreeMap, BTreeSet};

/// So many goods are named of those that come to something else in the same way.
pub const MOST_GOODS: usize = 20;
/// So many orders, after-sales or coupons are listed that differ.
pub const MOST_THINGS: usize = 100;

/// Two worlds, compared by the numbers of things.
pub fn compare(a: &World, b: &World) -> Vec<Section> {
    compare_matched(a, b, &Matched::by_number(a, b))
}

/// Two worlds, where things of the one are known by other numbers in the other.
pub fn compare_matched(a: &World, b: &World, matched: &Matched) -> Vec<Section> {
    let clock = row(What::Clock, Shown::Moment(a.clock), Shown::Moment(b.clock));
    let whole = |topic, rows| Section { topic, rows, left: 0 };
    let sections = [
        whole(Topic::Clock, clock.into_iter().collect()),
        whole(Topic::Services, services(a, b)),
        things(Topic::Orders, orders(a, b, matched)),
        things(Topic::Cases, cases(a, b, matched)),
        whole(Topic::Accounts, accounts(a, b)),
        whole(Topic::Ledger, ledger(a, b)),
        whole(Topic::Fees, fees(a, b)),
        whole(Topic::Measures, measures(a, b)),
        whole(Topic::Figures, figures(a, b)),
        whole(Topic::Goods, only_there(a, b)),
        whole(Topic::Verdicts, verdicts(a, b)),
        whole(Topic::Campaigns, campaigns(a, b)),
        things(Topic::Coupons, coupons(a, b, matched)),
    ];
    sections.into_iter().filter(|section| !section.rows.is_empty()).collect()
}

/// A row, where the two values differ.
fn row(what: What, a: Shown, b: Shown) -> Option<Row> {
    (a != b).then(|| Row { what, apart: apart(&a, &b), a, b, goods: Vec::new() })
}

/// How far two values lie apart. Money that is not there counts as none.
fn apart(a: &Shown, b: &Shown) -> Option<Apart> {
    let signed = |a: u64, b: u64| i64::try_from(i128::from(b) - i128::from(a)).ok();
    match (a, b) {
        (Shown::Moment(a), Shown::Moment(b)) => Some(Apart::Seconds(b.unix() - a.unix())),
        (Shown::Value(Value::Money(a)), Shown::Value(Value::Money(b))) => Some(Apart::Money(*b - *a)),
        (Shown::Value(Value::Money(a)), Shown::Nothing) => Some(Apart::Money(-*a)),
        (Shown::Nothing, Shown::Value(Value::Money(b))) => Some(Apart::Money(*b)),
        (Shown::Value(Value::Count(a)), Shown::Value(Value::Count(b))) => signed(*a, *b).map(Apart::Count),
        (Shown::Value(Value::Rate(a)), Shown::Value(Value::Rate(b))) => {
            b.fraction().checked_sub(a.fraction()).map(|apart| Apart::Rate(Rate::of(apart)))
        }
        _ => None,
    }
}

fn money(amount: Money) -> Shown {
    Shown::Value(Value::Money(amount))
}

fn flag(flag: bool) -> Shown {
    Shown::Value(Value::Flag(flag))
}

fn count(count: impl TryInto<u64>) -> Shown {
    count.try_into().map_or(Shown::Nothing, |count| Shown::Value(Value::Count(count)))
}

fn maybe<T>(value: Option<T>, show: impl FnOnce(T) -> Shown) -> Shown {
    value.map_or(Shown::Nothing, show)
}

/// Things that differ, each with its rows; beyond some only how many there are.
fn things(topic: Topic, all: Vec<Vec<Row>>) -> Section {
    let left = all.len().saturating_sub(MOST_THINGS);
    Section { topic, rows: all.into_iter().take(MOST_THINGS).flatten().collect(), left }
}

fn services(a: &World, b: &World) -> Vec<Row> {
    let of = |world: &World| {
        let shop = world.shop();
        let assessment = Assessment::new(&world.rules, &shop, world.clock);
        let version = pay_later_version(&assessment.rules());
        let version = assessment.in_force(version).then_some(version);
        let trade = &world.trade;
        let figure = |figure| maybe(shop.get(figure), Shown::Value);
        [
            (ServicePart::PayLater, figure(Figure::PayLater)),
            (ServicePart::PayLaterVersion, maybe(version, Shown::Programme)),
            (ServicePart::Answer, maybe(trade.pay_later.answer, Shown::Moment)),
            (ServicePart::Failed, maybe(trade.pay_later.failed, |(fault, _)| Shown::Fault(fault))),
            (ServicePart::Activities, count(trade.pay_later.activities.len())),
            (ServicePart::RefundOnly, figure(Figure::RefundOnly)),
            (
                ServicePart::RefundOnlyGoods,
                match &trade.refund_only.goods {
                    Coverage::All => Shown::Nothing,
                    Coverage::Only(goods) => count(goods.len()),
                },
            ),
            (ServicePart::TopsUp, flag(trade.refund_only.tops_up)),
            (ServicePart::Wallet, figure(Figure::Wallet)),
        ]
    };
    let both = of(a).into_iter().zip(of(b));
    both.filter_map(|((part, a), (_, b))| row(What::Service(part), a, b)).collect()
}

/// What the way of paying costs whoever bears it.
fn fee(world: &World, order: &Order) -> Option<Money> {
    match order.placed.payment {
        Payment::Ordinary => None,
        Payment::Instalments(_) => order.plan.map(|plan| plan.fee),
        Payment::PayLater(_) => {
            let lines = world.trade.ledger.of_order(order.id).map(|line| line.transfer);
            Some(lines.filter(|moved| moved.why.booking == Booking::PayLaterFee).map(|moved| moved.amount).sum())
        }
    }
}

fn order_parts(world: &World, order: &Order) -> [(OrderPart, Shown); 17] {
    let placed = &order.placed;
    let pays_later = matches!(placed.payment, Payment::PayLater(_));
    let bearer = order.plan.map(|plan| plan.bearer).or(pays_later.then_some(Bearer::Merchant));
    let case = order.case.and_then(|case| world.trade.cases.get(case));
    let due = order.dues().chain(case.into_iter().flat_map(|case| case.dues())).min();
    [
        (OrderPart::Code, Shown::OrderCode(order.stage.code())),
        (OrderPart::Good, Shown::Good(placed.good.clone())),
        (OrderPart::Payment, Shown::Payment(placed.payment)),
        (OrderPart::Amount, money(order.amount())),
        (OrderPart::Coupon, maybe(placed.coupon, |off| money(off.amount))),
        (OrderPart::Discount, maybe(placed.discount, |discount| money(discount.amount))),
        (OrderPart::Fee, maybe(fee(world, order), money)),
        (OrderPart::Bearer, maybe(bearer, Shown::Bearer)),
        (OrderPart::Granted, maybe(placed.grant, |grant| money(grant.amount))),
        (OrderPart::Guarantee, maybe(placed.guarantee, |version| Shown::Value(Value::Guarantee(version)))),
        (OrderPart::Refunded, money(order.refunded)),
        (OrderPart::Late, flag(order.late)),
        (OrderPart::Lost, flag(order.lost)),
        (OrderPart::Advanced, flag(order.advanced)),
        (OrderPart::Confirmed, maybe(order.confirmed(), Shown::Moment)),
        (OrderPart::Settled, flag(matches!(order.stage, Stage::Done { settle: None, .. }))),
        (OrderPart::Due, maybe(due, |due| Shown::Moment(due.at))),
    ]
}

/// Pairs of things by their numbers: those in both worlds, and those that are only in one.
fn pairs<I: Copy + Ord>(
    a: impl Iterator<Item = I>,
    b: impl Iterator<Item = I>,
    matched: &BTreeMap<I, I>,
) -> Vec<(Option<I>, Option<I>)> {
    let taken: BTreeSet<I> = matched.values().copied().collect();
    let first = a.map(|id| (Some(id), matched.get(&id).copied()));
    first.chain(b.filter(|id| !taken.contains(id)).map(|id| (None, Some(id)))).collect()
}

/// Compares things part by part; what is only in one world is shown by itself alone.
fn part_by_part<T, P: Copy, const N: usize>(
    (a, b): (Option<T>, Option<T>),
    itself: impl Fn(&T) -> Shown,
    parts: (impl Fn(&T) -> [(P, Shown); N], impl Fn(&T) -> [(P, Shown); N]),
    (of_itself, what): (What, impl Fn(P) -> What),
) -> Vec<Row> {
    match (a, b) {
        (Some(a), Some(b)) => {
            let both = parts.0(&a).into_iter().zip(parts.1(&b));
            both.filter_map(|((part, a), (_, b))| row(what(part), a, b)).collect()
        }
        (a, b) => row(of_itself, maybe(a.as_ref(), &itself), maybe(b.as_ref(), &itself)).into_iter().collect(),
    }
}

fn orders(a: &World, b: &World, matched: &Matched) -> Vec<Vec<Row>> {
    let (in_a, in_b) = (&a.trade.orders, &b.trade.orders);
    let ids = |world: &World| world.trade.orders.all().iter().map(|order| order.id).collect::<Vec<_>>();
    let pairs = pairs(ids(a).into_iter(), ids(b).into_iter(), &matched.orders);
    let all = pairs.into_iter().filter_map(|(first, second)| {
        let id = first.or(second)?;
        let both = (first.and_then(|id| in_a.get(id)), second.and_then(|id| in_b.get(id)));
        let parts = (|order: &&Order| order_parts(a, order), |order: &&Order| order_parts(b, order));
        let names = (What::Order(id, OrderPart::Itself), |part| What::Order(id, part));
        Some(part_by_part(both, |order| money(order.amount()), parts, names))
    });
    all.filter(|rows| !rows.is_empty()).collect()
}

fn case_parts(case: &Case) -> [(CasePart, Shown); 7] {
    [
        (CasePart::Ask, Shown::Ask(case.request.ask)),
        (CasePart::Amount, money(case.request.amount)),
        (CasePart::Code, Shown::CaseCode(case.progress.code())),
        (CasePart::By, maybe(case.progress.by(), Shown::Moment)),
        (CasePart::Intervened, flag(case.intervened)),
        (CasePart::Refunded, money(case.refunded)),
        (CasePart::EndedBy, maybe(case.ended, |(_, side)| Shown::Side(side))),
    ]
}

fn cases(a: &World, b: &World, matched: &Matched) -> Vec<Vec<Row>> {
    let (in_a, in_b) = (&a.trade.cases, &b.trade.cases);
    let ids = |world: &World| world.trade.cases.all().iter().map(|case| case.id).collect::<Vec<_>>();
    let pairs = pairs(ids(a).into_iter(), ids(b).into_iter(), &matched.cases);
    let all = pairs.into_iter().filter_map(|(first, second)| {
        let id = first.or(second)?;
        let both = (first.and_then(|id| in_a.get(id)), second.and_then(|id| in_b.get(id)));
        let parts = (|case: &&Case| case_parts(case), |case: &&Case| case_parts(case));
        let names = (What::Case(id, CasePart::Itself), |part| What::Case(id, part));
        Some(part_by_part(both, |case| Shown::Ask(case.request.ask), parts, names))
    });
    all.filter(|rows| !rows.is_empty()).collect()
}

fn accounts(a: &World, b: &World) -> Vec<Row> {
    let held = |world: &World, account| money(world.trade.ledger.balance(account));
    let all = Account::ALL.into_iter();
    all.filter_map(|account| row(What::Account(account), held(a, account), held(b, account))).collect()
}

/// What has moved under each heading.
fn booked(world: &World) -> BTreeMap<Booking, Money> {
    let mut all = BTreeMap::new();
    for line in world.trade.ledger.lines() {
        let sum = all.entry(line.transfer.why.booking).or_insert(Money::ZERO);
        *sum = *sum + line.transfer.amount;
    }
    all
}

fn ledger(a: &World, b: &World) -> Vec<Row> {
    let (a, b) = (booked(a), booked(b));
    let all: BTreeSet<Booking> = a.keys().chain(b.keys()).copied().collect();
    let moved = |of: &BTreeMap<Booking, Money>, booking| money(of.get(&booking).copied().unwrap_or(Money::ZERO));
    all.into_iter().filter_map(|booking| row(What::Booking(booking), moved(&a, booking), moved(&b, booking))).collect()
}

/// What a movement adds to what selling costs the shop.
fn borne(line: &Line) -> Money {
    let moved = line.transfer;
    let own = |account| matches!(account, Account::Wallet | Account::Escrow | Account::Debt);
    match moved.why.booking {
        // A fee that a campaign gives back.
        Booking::Subsidy if own(moved.to) => -moved.amount,
        Booking::Subsidy if own(moved.from) => moved.amount,
        _ if own(moved.from) && moved.to.is_fees() => moved.amount,
        _ if moved.from.is_fees() && own(moved.to) => -moved.amount,
        _ => Money::ZERO,
    }
}

fn fees(a: &World, b: &World) -> Vec<Row> {
    let of = |world: &World| {
        let ledger = &world.trade.ledger;
        let subsidies = ledger.lines().iter().map(|line| line.transfer);
        let subsidies = subsidies.filter(|moved| moved.why.booking == Booking::Subsidy);
        let subsidies: Money =
            subsidies.map(|moved| if moved.from == Account::Platform { moved.amount } else { -moved.amount }).sum();
        let borne: Money = ledger.lines().iter().map(borne).sum();
        let kept = world.trade.measures.kept();
        let share = (kept > Money::ZERO)
            .then(|| borne.amount().checked_div(kept.amount()))
            .flatten()
            .map(|share| Rate::of(share.round_dp(6)));
        let account = |account| (FeePart::Of(account), money(ledger.balance(account)));
        [
            account(Account::PayLaterFees),
            account(Account::ServiceFees),
            account(Account::InstalmentFees),
            (FeePart::Subsidies, money(subsidies)),
            (FeePart::Borne, money(borne)),
            (FeePart::Rate, maybe(share, |share| Shown::Value(Value::Rate(share)))),
        ]
    };
    let both = of(a).into_iter().zip(of(b));
    both.filter_map(|((part, a), (_, b))| row(What::Fee(part), a, b)).collect()
}

fn measures(a: &World, b: &World) -> Vec<Row> {
    let of = |world: &World| {
        let measures = &world.trade.measures;
        let Tally { orders, gmv, to_ship, in_time, disputes, quality_refunds, refunds, returns, .. } =
            measures.last_30_days(world.clock.day());
        [
            (Measure::Orders, count(orders)),
            (Measure::Gmv, money(gmv)),
            (Measure::ToShip, count(to_ship)),
            (Measure::InTime, count(in_time)),
            (Measure::Disputes, count(disputes)),
            (Measure::QualityRefunds, count(quality_refunds)),
            (Measure::Refunds, maybe(refunds.mean(), count)),
            (Measure::Returns, maybe(returns.mean(), count)),
            (Measure::Kept, money(measures.kept())),
        ]
    };
    let both = of(a).into_iter().zip(of(b));
    both.filter_map(|((part, a), (_, b))| row(What::Measure(part), a, b)).collect()
}

/// The figures, but for the services, which have a topic of their own.
fn figures(a: &World, b: &World) -> Vec<Row> {
    let ids: BTreeSet<CampaignId> = a.rules.campaign_ids().chain(b.rules.campaign_ids()).collect();
    let (a, b) = (a.shop(), b.shop());
    let named = Figure::NAMED.into_iter();
    let own = named.filter(|figure| !matches!(figure, Figure::PayLater | Figure::RefundOnly | Figure::Wallet));
    let all = own.chain(ids.into_iter().map(Figure::SignUp));
    let stated = |of: &crate::policy::ShopFacts, figure| maybe(of.get(figure), Shown::Value);
    all.filter_map(|figure| row(What::Figure(figure), stated(&a, figure), stated(&b, figure))).collect()
}

/// Goods that are only in one of the lists.
fn only_there(a: &World, b: &World) -> Vec<Row> {
    if a.goods.same_as(&b.goods) {
        return Vec::new();
    }
    let only = |here: &World, there: &World| {
        let gone = here.goods.goods().iter().filter(|good| there.goods.get(&good.id).is_none());
        gone.map(|good| good.id.clone()).collect::<Vec<_>>()
    };
    let (in_a, in_b) = (only(a, b), only(b, a));
    let rows = [(in_a, true), (in_b, false)].into_iter().filter(|(goods, _)| !goods.is_empty());
    rows.map(|(goods, first)| Row {
        what: What::OnlyThere,
        a: if first { Shown::There } else { Shown::Nothing },
        b: if first { Shown::Nothing } else { Shown::There },
        apart: Some(Apart::Goods(goods.len())),
        goods: goods.into_iter().take(MOST_GOODS).collect(),
    })
    .collect()
}

/// Which goods come to something else, by programme; those that come from the same to the same stand together.
fn verdicts(a: &World, b: &World) -> Vec<Row> {
    let judged = |world: &World| Assessment::new(&world.rules, &world.shop(), world.clock);
    let (before, after) = (judged(a), judged(b));
    let (in_a, in_b) = (a.rules.programmes(), b.rules.programmes());
    let same_goods = a.goods.same_as(&b.goods);
    let mut all = in_a.clone();
    all.extend(in_b.iter().filter(|programme| !in_a.contains(programme)));
    let goods: Vec<(&Good, GoodFacts, GoodFacts)> = a
        .goods
        .goods()
        .iter()
        .filter_map(|good| {
            let other = b.goods.get(&good.id)?;
            Some((&**good, a.goods.facts(good), b.goods.facts(other)))
        })
        .collect();
    let mut rows = Vec::new();
    for programme in all {
        let (here, there) = (in_a.contains(&programme), in_b.contains(&programme));
        // What asks the same of the same goods comes to the same; that keeps long lists quick.
        if here && there && same_goods && is_the_same(&before, &after, programme) {
            continue;
        }
        let overall = |there: bool, assessment: &Assessment, facts: &GoodFacts| {
            there.then(|| assessment.cell(programme, facts).overall)
        };
        let mut turned: BTreeMap<[Option<Overall>; 2], (usize, Vec<GoodId>)> = BTreeMap::new();
        for (good, facts, then) in &goods {
            let (from, to) = (overall(here, &before, facts), overall(there, &after, then));
            if from != to {
                let (count, named) = turned.entry([from, to]).or_default();
                *count += 1;
                if named.len() < MOST_GOODS {
                    named.push(good.id.clone());
                }
            }
        }
        rows.extend(turned.into_iter().map(|([from, to], (count, goods))| Row {
            what: What::Verdict(programme),
            a: maybe(from, Shown::Overall),
            b: maybe(to, Shown::Overall),
            apart: Some(Apart::Goods(count)),
            goods,
        }));
    }
    rows
}

/// Whether a programme asks the same, and the shop answers the same, now and later on.
fn is_the_same(before: &Assessment, after: &Assessment, programme: Programme) -> bool {
    before.at() == after.at()
        && before.rules().set == after.rules().set
        && before.plan(programme) == after.plan(programme)
        && before.shop_conditions(programme) == after.shop_conditions(programme)
        && before.in_force(programme) == after.in_force(programme)
}

fn campaigns(a: &World, b: &World) -> Vec<Row> {
    let ids: BTreeSet<CampaignId> = a.rules.campaign_ids().chain(b.rules.campaign_ids()).collect();
    let of = |world: &World| {
        let assessment = Assessment::new(&world.rules, &world.shop(), world.clock);
        let parts = |id: CampaignId| {
            let quota = world.trade.campaigns.quota(id);
            let stands = standing(&world.trade, &assessment, id);
            [
                (CampaignPart::State, maybe(stands, |standing| Shown::Campaign(standing.state))),
                (CampaignPart::Used, money(quota.own)),
                (CampaignPart::Others, money(quota.others)),
            ]
        };
        ids.iter().map(|id| parts(*id)).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for ((id, a), b) in ids.iter().zip(of(a)).zip(of(b)) {
        rows.extend(a.into_iter().zip(b).filter_map(|((part, a), (_, b))| row(What::Campaign(*id, part), a, b)));
    }
    rows
}

fn coupon_parts(coupon: &Coupon) -> [(CouponPart, Shown); 5] {
    [
        (CouponPart::Released, count(coupon.released())),
        (CouponPart::Claimed, count(coupon.claimed())),
        (CouponPart::Used, count(coupon.used())),
        (CouponPart::Sales, money(coupon.sales)),
        (CouponPart::Cost, money(coupon.cost)),
    ]
}

fn coupons(a: &World, b: &World, matched: &Matched) -> Vec<Vec<Row>> {
    let (in_a, in_b) = (&a.trade.coupons, &b.trade.coupons);
    let ids = |world: &World| world.trade.coupons.all().iter().map(|coupon| coupon.id).collect::<Vec<_>>();
    let pairs_of = pairs(ids(a).into_iter(), ids(b).into_iter(), &matched.coupons);
    let activities = pairs_of.into_iter().filter_map(|(first, second)| {
        let id = first.or(second)?;
        let both = (first.and_then(|id| in_a.get(id)), second.and_then(|id| in_b.get(id)));
        let parts = (|coupon: &&Coupon| coupon_parts(coupon), |coupon: &&Coupon| coupon_parts(coupon));
        let names = (What::Coupon(id, CouponPart::Itself), |part| What::Coupon(id, part));
        Some(part_by_part(both, |_| Shown::There, parts, names))
    });
    let claims = |world: &World| world.trade.coupons.claims().iter().map(|claim| claim.id).collect::<Vec<_>>();
    let pairs_of = pairs(claims(a).into_iter(), claims(b).into_iter(), &matched.claims);
    let claims = pairs_of.into_iter().filter_map(|(first, second)| {
        let id = first.or(second)?;
        // The order of the first world, where both used it for the same one.
        let state = |world: &World, id: Option<ClaimId>| {
            let claim = id.and_then(|id| world.trade.coupons.claim(id));
            maybe(claim, |claim| Shown::Claim(claim.state))
        };
        let (one, other) = (state(a, first), state(b, second));
        let same_order = match (&one, &other) {
            (Shown::Claim(ClaimState::Used(x)), Shown::Claim(ClaimState::Used(y))) => matched.orders.get(x) == Some(y),
            _ => false,
        };
        if same_order {
            return None;
        }
        row(What::Claim(id), one, other).map(|row| vec![row])
    });
    activities.chain(claims).filter(|rows| !rows.is_empty()).collect()
}
