//! The services of 交易服务 as their pages show them.

use crate::base::{Day, Moment, Money, Rate};
use crate::policy::{
    Assessment, Figure, Guarantee, Origin, Outcome, Overall, Programme, RuleSet, Rules, Service, Setting, ShopFacts,
    pay_later as pay_later_rules, refund_only as refund_only_rules,
};
use crate::shop::{Account, Activity, Coverage, Fault, GoodId, Month};
use crate::view::explanation::Check;
use crate::view::orders::{ListHead, StatementRow};
use crate::world::World;
use std::collections::BTreeSet;

/// 先用后付 as its page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct PayLaterPage {
    /// Whether it is open.
    pub state: Service,
    /// The version that the shop has; `None` while neither is offered.
    pub version: Option<Programme>,
    /// It is 1.0.
    pub version_one: bool,
    /// The wallet has been upgraded.
    pub wallet: bool,
    /// The shop has applied and waits for the answer.
    pub waits: bool,
    /// The latest opening failed, and from then on one may apply again.
    pub failed: Option<(Fault, Moment)>,
    /// Goods that qualify.
    pub qualify: usize,
    /// Goods that are one change away.
    pub near: usize,
    /// Goods with the label now.
    pub labelled: usize,
    /// Some of them, by title.
    pub examples: Vec<String>,
    /// The activities of 1.0.
    pub activities: Vec<Activity>,
    /// While the shop has 1.0: the day on which 2.0 comes to it, and the goods that will carry the label then and do not
    /// now.
    pub migrates: Option<(Day, Vec<String>)>,
    /// This calendar month.
    pub month: Month,
    /// What it cost in it.
    pub fees: Money,
    /// What the wallet holds.
    pub balance: Money,
}

/// So many labelled goods are named.
const EXAMPLES: usize = 3;

/// 先用后付 as its page shows it.
pub fn pay_later(world: &World) -> PayLaterPage {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let rules = assessment.rules();
    let one = [Programme::PayLater, Programme::PayLaterOne].into_iter().find(|one| assessment.in_force(*one));
    let programme = crate::shop::pay_later_version(&rules);
    let version = one.filter(|_| assessment.in_force(programme)).map(|_| programme);
    let state = shop.service(Figure::PayLater).unwrap_or(Service::Closed);
    let (mut qualify, mut near, mut labelled, mut examples) = (0, 0, 0, Vec::new());
    if let Some(programme) = version {
        for good in world.goods.goods() {
            match assessment.cell(programme, &world.goods.facts(good)).overall {
                Overall::Qualifies => {
                    qualify += 1;
                    let chosen =
                        programme == Programme::PayLater || world.trade.pay_later.is_in_activity(&good.id, world.clock);
                    if state == Service::Open && chosen {
                        labelled += 1;
                        if examples.len() < EXAMPLES {
                            examples.push(good.title.clone());
                        }
                    }
                }
                Overall::Near => near += 1,
                _ => {}
            }
        }
    }
    let one = programme == Programme::PayLaterOne && version.is_some();
    let migrates = one.then(|| {
        let day = shop.day(Figure::PayLaterRollout).unwrap_or(pay_later_rules::START);
        let then = Assessment::new(&world.rules, &shop, day.start());
        let gains = world.goods.goods().iter().filter(|good| {
            let qualifies = then.cell(Programme::PayLater, &world.goods.facts(good)).overall == Overall::Qualifies;
            qualifies && !world.trade.pay_later.is_in_activity(&good.id, world.clock)
        });
        (day, gains.map(|good| good.title.clone()).collect())
    });
    PayLaterPage {
        activities: world.trade.pay_later.activities.clone(),
        migrates,
        state,
        version,
        version_one: programme == Programme::PayLaterOne,
        wallet: shop.flag(Figure::Wallet) == Some(true),
        waits: world.trade.pay_later.answer.is_some(),
        failed: world.trade.pay_later.failed,
        qualify,
        near,
        labelled,
        examples,
        month: Month::of(world.clock.day()),
        fees: world.trade.ledger.pay_later_fees(Month::of(world.clock.day())),
        balance: world.trade.ledger.balance(Account::Wallet),
    }
}

/// The wallet as its page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct WalletPage {
    /// It has been upgraded.
    pub open: bool,
    /// What it holds.
    pub balance: Money,
    /// What lies in escrow.
    pub escrow: Money,
    /// The budget of 退款不退货.
    pub budget: Money,
    /// What the shop owes.
    pub debt: Money,
    /// The latest lines of its statement.
    pub statement: ListHead<StatementRow>,
}

/// The wallet as its page shows it, with at most so many lines.
pub fn wallet(world: &World, most: usize) -> WalletPage {
    let ledger = &world.trade.ledger;
    WalletPage {
        open: world.profile.shop.flag(Figure::Wallet) == Some(true),
        balance: ledger.balance(Account::Wallet),
        escrow: ledger.balance(Account::Escrow),
        budget: ledger.balance(Account::Budget),
        debt: ledger.debt(),
        statement: super::orders::statement(ledger, most),
    }
}

/// A month of 发票管理.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InvoiceRow {
    /// The month.
    pub month: Month,
    /// What 先用后付 cost in it.
    pub fees: Money,
    /// It is over, so that its invoice can be claimed.
    pub over: bool,
    /// It was claimed.
    pub claimed: bool,
}

/// The months with fees, the latest first (XYHF2-INV-01).
pub fn invoices(world: &World) -> Vec<InvoiceRow> {
    let now = Month::of(world.clock.day());
    let row =
        |(month, fees)| InvoiceRow { month, fees, over: month < now, claimed: world.trade.claimed.contains(&month) };
    let mut rows: Vec<InvoiceRow> = world.trade.ledger.months_with_fees().map(row).collect();
    rows.reverse();
    rows
}

/// 退款不退货 as its page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct RefundOnlyPage {
    /// The version that the shop has.
    pub version: Guarantee,
    /// The newest that it can have now.
    pub offered: Option<Guarantee>,
    /// The version under which a live session that begins now has it.
    pub works: Option<Guarantee>,
    /// A version comes to the shop later.
    pub comes: bool,
    /// What the budget holds.
    pub budget: Money,
    /// What refunds have taken from it.
    pub spent: Money,
    /// What the wallet holds.
    pub balance: Money,
    /// It is topped up by itself.
    pub tops_up: bool,
    /// What the budget starts with, below what it is topped up, and by how much.
    pub start: Money,
    /// See `start`.
    pub low: Money,
    /// See `start`.
    pub top_up: Money,
    /// The shop's own goods.
    pub suitable: Vec<(GoodId, String)>,
    /// Those chosen; `None` for all.
    pub choice: Option<BTreeSet<GoodId>>,
    /// How many those are.
    pub chosen: Option<usize>,
}

/// 退款不退货 as its page shows it.
pub fn refund_only(world: &World) -> RefundOnlyPage {
    let shop = world.shop();
    let rules = Rules { set: &world.rules, shop: &shop, at: world.rules.moment(world.clock) };
    let money = |setting| rules.money(setting).map_or(Money::ZERO, |found| found.value);
    let ledger = &world.trade.ledger;
    let own = world.goods.goods().iter().filter(|good| good.origin == Some(Origin::SelfBuilt));
    let choice = match &world.trade.refund_only.goods {
        Coverage::All => None,
        Coverage::Only(chosen) => Some(chosen.clone()),
    };
    RefundOnlyPage {
        version: shop.guarantee(Figure::RefundOnly).unwrap_or(Guarantee::Closed),
        offered: refund_only_rules::newest(&rules),
        works: refund_only_rules::offered(&rules),
        comes: {
            let rollout = shop.day(Figure::RefundOnlyRollout);
            let three = rules.span(Setting::RefundOnlyThree).and_then(|span| span.value.from);
            rollout.max(three).is_some_and(|from| world.clock.day() < from)
        },
        budget: ledger.balance(Account::Budget),
        spent: ledger.budget_spent(),
        balance: ledger.balance(Account::Wallet),
        tops_up: world.trade.refund_only.tops_up,
        start: money(Setting::BudgetStart),
        low: money(Setting::BudgetLow),
        top_up: money(Setting::BudgetTopUp),
        suitable: own.map(|good| (good.id.clone(), good.title.clone())).collect(),
        chosen: choice.as_ref().map(BTreeSet::len),
        choice,
    }
}

/// A condition of the shop that holds no longer, or holds again, and the programme that asks for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// The programme.
    pub programme: Programme,
    /// The condition.
    pub check: Check,
}

/// The conditions of the shop, in programmes that are in force, that other figures turn: those that held and do not, and
/// the other way round.
pub fn turned(rules: &RuleSet, before: &ShopFacts, after: &ShopFacts, at: Moment) -> Vec<Turned> {
    if before == after {
        return Vec::new();
    }
    let (before, after) = (Assessment::new(rules, before, at), Assessment::new(rules, after, at));
    let in_force = after.in_force_now();
    in_force
        .into_iter()
        .flat_map(|programme| {
            let was = before.shop_conditions(programme);
            let turned = after.shop_conditions(programme).into_iter().zip(was).filter(|(now, was)| {
                let settled = |outcome| matches!(outcome, Outcome::Met | Outcome::Unmet);
                now.outcome != was.outcome && settled(now.outcome) && settled(was.outcome)
            });
            turned.map(|(now, _)| Turned { programme, check: Check::of(&now, at) }).collect::<Vec<_>>()
        })
        .collect()
}

/// The goods that an activity of 1.0 can take (XYHF1-SET-04).
pub fn qualifying(world: &World) -> Vec<(GoodId, String)> {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let takes = |good: &&std::sync::Arc<crate::shop::Good>| {
        assessment.cell(Programme::PayLaterOne, &world.goods.facts(good)).overall == Overall::Qualifies
    };
    world.goods.goods().iter().filter(takes).map(|good| (good.id.clone(), good.title.clone())).collect()
}

/// What a tile of the menu says: which of its programmes is there on the day of the clock.
pub fn tile(world: &World, programmes: &[Programme]) -> Option<Programme> {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    programmes.iter().copied().find(|programme| assessment.in_force(*programme))
}

/// The money of a shop over time, and what programmes cost it.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyPicture {
    /// What the wallet held after each of the latest lines of its statement, the oldest first.
    pub balances: Vec<(Moment, Money)>,
    /// Until when the last balance has held.
    pub until: Moment,
    /// What the shop paid in fees, by account.
    pub fees: Vec<(Account, Money)>,
    /// What was ordered, less what was refunded.
    pub kept: Money,
    /// All fees over what was kept: the rate that is really paid after refunds. `None` when nothing was kept.
    pub effective: Option<Rate>,
}

impl MoneyPicture {
    /// How wide and how high the line of balances is drawn.
    pub const WIDTH: i64 = 300;
    /// See [`MoneyPicture::WIDTH`].
    pub const HEIGHT: i64 = 80;

    /// The least and the most that the wallet held; `None` without balances.
    pub fn range(&self) -> Option<(Money, Money)> {
        let held = || self.balances.iter().map(|(_, held)| *held);
        Some((held().min()?, held().max()?))
    }

    /// The balances as corners of a line in steps, from the first movement until now: a balance holds until the next
    /// movement. The least lies at the bottom, the most at the top; what never changes in the middle.
    pub fn points(&self) -> Vec<(i64, i64)> {
        let (Some((first, _)), Some((least, most))) = (self.balances.first(), self.range()) else { return Vec::new() };
        let span = (self.until.unix() - first.unix()).max(1);
        let across = |at: Moment| ((at.unix() - first.unix()) * Self::WIDTH / span).clamp(0, Self::WIDTH);
        let down = |held: Money| match (most - least).fen() {
            0 => Self::HEIGHT / 2,
            range => Self::HEIGHT - (held - least).fen() * Self::HEIGHT / range,
        };
        let mut points: Vec<(i64, i64)> = Vec::new();
        for (at, held) in &self.balances {
            let x = across(*at);
            points.extend(points.last().map(|(_, before)| (x, *before)));
            points.push((x, down(*held)));
        }
        points.extend(points.last().map(|(_, held)| (Self::WIDTH, *held)));
        points.dedup();
        points
    }

    /// The fees, each with how long its bar is: in percent of the highest, and never nothing.
    pub fn bars(&self) -> impl Iterator<Item = (Account, Money, i64)> {
        let most = self.fees.iter().map(|(_, paid)| paid.fen()).max().unwrap_or(0).max(1);
        self.fees.iter().map(move |(kind, paid)| (*kind, *paid, (paid.fen() * 100 / most).max(1)))
    }
}

/// So many points of the balance are drawn.
const POINTS: usize = 60;

/// The money of a shop over time.
pub fn money_picture(world: &World) -> MoneyPicture {
    let ledger = &world.trade.ledger;
    let lines = ledger.statement();
    let latest = &lines[lines.len().saturating_sub(POINTS)..];
    let point = |line: &crate::shop::StatementLine| {
        ledger.lines().get(line.line as usize).map(|found| (found.at, line.balance))
    };
    let paid = |account: Account| (account, ledger.balance(account));
    let fees: Vec<(Account, Money)> = Account::ALL
        .into_iter()
        .filter(|account| account.is_fees())
        .map(paid)
        .filter(|(_, held)| *held > Money::ZERO)
        .collect();
    let all: Money = fees.iter().map(|(_, held)| *held).sum();
    let kept = world.trade.measures.kept();
    let effective = (kept > Money::ZERO).then(|| all.amount().checked_div(kept.amount())).flatten();
    let effective = effective.map(|rate| Rate::of(rate.round_dp(6)));
    MoneyPicture { balances: latest.iter().filter_map(point).collect(), until: world.clock, fees, kept, effective }
}
