//! Orders, after-sales and money as screens show them.

use crate::base::{Moment, Money, Rate};
use crate::policy::{Clause, pay_later};
use crate::shop::{
    Account, Actor, Bearer, Booking, BuyerId, Case, CaseId, Cut, Funds, Ledger, Line, Order, OrderId, Payment, Placed,
    Plan, Progress, Stage, Suggestion, Surface, Trade, Transfer, Why, suggestion,
};
use crate::world::World;

/// An order in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number.
    pub id: OrderId,
    /// What was bought.
    pub placed: Placed,
    /// When.
    pub at: Moment,
    /// Its code.
    pub code: u8,
    /// The code of its open after-sale.
    pub case: Option<u8>,
}

fn row(trade: &Trade, order: &Order) -> Row {
    let case = order.case.and_then(|case| trade.cases.get(case)).map(|case| case.progress.code());
    Row { id: order.id, placed: order.placed.clone(), at: order.at, code: order.stage.code(), case }
}

/// The head of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListHead<T> {
    /// What is shown.
    pub rows: Vec<T>,
    /// How many more there are.
    pub left: usize,
}

/// The latest orders of the shop, or of one buyer, the newest first, at most `most`: all of them, or those for which somebody
/// asks for money back (等待退款, RNR-REV-02).
pub fn latest(trade: &Trade, of: Option<BuyerId>, refunds: bool, most: usize) -> ListHead<Row> {
    let row = |order| row(trade, order);
    let (all, rows): (usize, Vec<Row>) = if refunds {
        let asked = trade.cases.open().filter_map(|case| trade.orders.get(case.order));
        let mut asked: Vec<&Order> = asked.filter(|order| of.is_none_or(|buyer| order.placed.buyer == buyer)).collect();
        asked.sort_unstable_by_key(|order| std::cmp::Reverse(order.id));
        (asked.len(), asked.into_iter().take(most).map(row).collect())
    } else if let Some(buyer) = of {
        let own = trade.orders.of_buyer(buyer);
        (own.len(), own.iter().rev().filter_map(|id| trade.orders.get(*id)).take(most).map(row).collect())
    } else {
        let all = trade.orders.all();
        (all.len(), all.iter().rev().take(most).map(row).collect())
    };
    ListHead { left: all - rows.len(), rows }
}

/// What a movement is reckoned from: `base × rate`, and of that what the cut leaves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reckoning {
    /// The amount.
    pub base: Money,
    /// The share of it.
    pub rate: Rate,
    /// What makes it less.
    pub cut: Cut,
}

impl Reckoning {
    /// That of a movement. In journals from before parts of a fee said that they are parts the sum does not come to the
    /// amount; then there is none to show.
    pub fn of(transfer: &Transfer) -> Option<Self> {
        let Why { base, rate, cut, .. } = transfer.why;
        let (base, rate) = base.zip(rate)?;
        (transfer.why.reckoned() == Some(transfer.amount)).then_some(Reckoning { base, rate, cut })
    }
}

/// A movement of money with its reason.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moved {
    /// Its place in the ledger, from 0.
    pub line: u32,
    /// When.
    pub at: Moment,
    /// What for.
    pub booking: Booking,
    /// Where it came from.
    pub from: Account,
    /// Where it went.
    pub to: Account,
    /// How much.
    pub amount: Money,
    /// What it is reckoned from, where that is known and comes to the amount.
    pub sum: Option<Reckoning>,
    /// Who says so.
    pub clause: &'static Clause,
}

impl Moved {
    /// A movement by its place in the ledger.
    pub fn of(ledger: &Ledger, place: u32) -> Option<Self> {
        let Line { at, transfer } = *ledger.lines().get(place as usize)?;
        Some(Moved {
            line: place,
            at,
            booking: transfer.why.booking,
            from: transfer.from,
            to: transfer.to,
            amount: transfer.amount,
            sum: Reckoning::of(&transfer),
            clause: transfer.why.clause.0,
        })
    }

    /// The movements of an order, the oldest first.
    pub fn of_order(ledger: &Ledger, order: OrderId) -> Vec<Self> {
        ledger.places_of(order).iter().filter_map(|place| Moved::of(ledger, *place)).collect()
    }
}

/// Movements as the merchant sees them: the normal price, whoever pays a part of it or all of it (XYHF2-ORD-01, LJ-VIEW-01).
/// What the shop itself pays it sees.
pub fn seen_by_merchant(money: &[Moved]) -> Vec<Moved> {
    let of_platform = |one: &Moved| one.booking == Booking::Discount && one.from == Account::Platform;
    let discounted = money.iter().any(of_platform);
    // A refund to the platform gives a discount back, unless the platform has paid in the buyer's stead.
    let hidden = |one: &&Moved| match one.booking {
        Booking::Discount => of_platform(one),
        Booking::Refund => discounted && one.to == Account::Platform,
        _ => false,
    };
    let mut seen: Vec<Moved> = money.iter().filter(|one| !hidden(one)).copied().collect();
    for part in money.iter().filter(hidden) {
        let (booking, others) = match part.booking {
            Booking::Discount => (Booking::Deduction, part.to),
            _ => (Booking::Refund, part.from),
        };
        let whole = seen
            .iter_mut()
            .find(|one| one.at == part.at && one.booking == booking && [one.from, one.to].contains(&others));
        match whole {
            Some(whole) => whole.amount = whole.amount + part.amount,
            // The bill was nothing: to the merchant the buyer has paid it like any other.
            None => {
                let mut shown = Moved { booking, ..*part };
                match booking {
                    Booking::Deduction => {
                        (shown.from, shown.clause) = (Account::Buyer, &pay_later::CHARGED_ON_RECEIPT);
                    }
                    _ => shown.to = Account::Buyer,
                }
                seen.push(shown);
                seen.sort_by_key(|one| one.line);
            }
        }
    }
    seen
}

/// Who takes part in some movements, from the buyer to the shop and to those who earn fees.
pub fn parties(money: &[Moved]) -> Vec<Account> {
    const ALONG: [Account; 11] = [
        Account::Buyer,
        Account::Lender,
        Account::Platform,
        Account::Escrow,
        Account::Wallet,
        Account::Budget,
        Account::Debt,
        Account::PayLaterFees,
        Account::ServiceFees,
        Account::InstalmentFees,
        Account::Outside,
    ];
    ALONG.into_iter().filter(|account| money.iter().any(|moved| [moved.from, moved.to].contains(account))).collect()
}

/// Who bears the fee of an instalment plan, as it stands after refunds in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fee {
    /// As a share of what was paid.
    pub rate: Rate,
    /// The whole fee.
    pub whole: Money,
    /// Who bears it.
    pub borne: FeeBorne,
}

/// Who bears a fee.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FeeBorne {
    /// The buyer, all of it (FQ-FEE-01).
    ByBuyer,
    /// The shop, all of it (INST-DEF-02).
    ByShop,
    /// The platform under a campaign, and the shop what is left (INST-DEF-01, AMB-09).
    Shared {
        /// What the platform bears.
        platform: Money,
        /// What the shop bears; nothing where the platform bears all of it.
        shop: Money,
    },
}

impl Fee {
    fn of(plan: &Plan) -> Self {
        let borne = match plan.bearer {
            Bearer::Buyer => FeeBorne::ByBuyer,
            Bearer::Merchant if plan.granted > Money::ZERO => {
                FeeBorne::Shared { platform: plan.granted, shop: plan.fee - plan.granted }
            }
            Bearer::Merchant => FeeBorne::ByShop,
        };
        Fee { rate: plan.rate, whole: plan.fee, borne }
    }
}

/// Everything about an order.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The order in its list.
    pub row: Row,
    /// Its amount, the price that the merchant sees whatever the buyer pays now (XYHF2-ORD-01).
    pub amount: Money,
    /// How far it has come, code by code, with when.
    pub steps: Vec<(u8, Option<Moment>)>,
    /// What went back to the buyer.
    pub refunded: Money,
    /// The instalment plan.
    pub plan: Option<Plan>,
    /// Who bears its fee.
    pub fee: Option<Fee>,
    /// The shop's own activity that bears its fee: its name now.
    pub free: Option<String>,
    /// Periods that have been paid.
    pub periods_paid: u8,
    /// The shipping promise was missed.
    pub late: bool,
    /// The parcel was lost.
    pub lost: bool,
    /// How the buyer has paid.
    pub paid: Paid,
    /// What a campaign takes off the bill, which the buyer alone sees (LJ-VIEW-01).
    pub discount: Option<Money>,
    /// The open after-sale.
    pub case: Option<CaseId>,
    /// Every after-sale, the oldest first, with its code.
    pub cases: Vec<(CaseId, u8)>,
    /// The money, line by line.
    pub money: Vec<Moved>,
}

/// How a buyer has paid for an order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paid {
    /// Nothing yet: so much at once, so much after receipt.
    Due(Money, Money),
    /// Nothing, and nothing is due any more.
    Never,
    /// This, and so much of it came back.
    Buyer(Money, Money),
    /// The platform paid this in the buyer's stead.
    Platform(Money),
}

impl Paid {
    fn of(order: &Order) -> Self {
        let failed = matches!(order.stage, Stage::Failed);
        let open = matches!(order.funds, Funds::Open | Funds::Failing { .. });
        match (open, failed) {
            (true, true) => Paid::Never,
            (true, false) => {
                let (now, later) = pays(order.placed.payment, order.amount());
                Paid::Due(now, later - order.promised())
            }
            (false, _) if order.advanced => Paid::Platform(order.amount()),
            (false, _) => {
                let paid = order.amount() - order.discounted();
                Paid::Buyer(paid, order.refunded.min(paid))
            }
        }
    }
}

/// Everything about an order.
pub fn page(trade: &Trade, id: OrderId) -> Option<Page> {
    let order = trade.orders.get(id)?;
    let failed = matches!(order.stage, Stage::Failed);
    // An order that failed shows how far it had come.
    let been = |code, at: Option<Moment>| (!failed || at.is_some()).then_some((code, at));
    let end = if failed { (80, order.closed) } else { (70, order.confirmed()) };
    let way = [been(10, Some(order.at)), been(30, order.paid), been(40, order.shipped), been(50, order.signed)];
    let steps = way.into_iter().flatten().chain([end]).collect();
    Some(Page {
        row: row(trade, order),
        amount: order.amount(),
        steps,
        refunded: order.refunded,
        plan: order.plan,
        fee: order.plan.as_ref().map(Fee::of),
        free: order.placed.free.and_then(|id| trade.interest_free.get(id)).map(|activity| activity.terms.name.clone()),
        periods_paid: order.repayment.periods,
        late: order.late,
        lost: order.lost,
        paid: Paid::of(order),
        discount: order.placed.discount.map(|discount| discount.amount).filter(|_| !failed && !order.advanced),
        case: order.case,
        cases: trade.cases.of_order(id).map(|case| (case.id, case.progress.code())).collect(),
        money: Moved::of_order(&trade.ledger, id),
    })
}

/// What a buyer pays now, and how much after receipt.
pub fn pays(payment: Payment, amount: Money) -> (Money, Money) {
    match payment {
        Payment::PayLater(_) => (Money::ZERO, amount),
        Payment::Ordinary | Payment::Instalments(_) => (amount, Money::ZERO),
    }
}

/// An after-sale in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseRow {
    /// The after-sale.
    pub case: Case,
    /// The good's title.
    pub title: String,
    /// The order's amount.
    pub amount: Money,
}

fn case_row(trade: &Trade, case: &Case) -> Option<CaseRow> {
    let order = trade.orders.get(case.order)?;
    Some(CaseRow { case: case.clone(), title: order.placed.title.clone(), amount: order.amount() })
}

/// The after-sales, at most `most`: only those that wait for the merchant (待卖家处理, RNR-REV-01), or these first, then the
/// other open ones, then the latest that ended.
pub fn cases(trade: &Trade, waiting: bool, most: usize) -> ListHead<CaseRow> {
    let waits = |case: &&Case| matches!(case.progress, Progress::Applied { .. } | Progress::Returned { .. });
    let first = trade.cases.open().filter(waits);
    let others = trade.cases.open().filter(|case| !waits(case));
    let over = trade.cases.all().iter().rev().filter(|case| case.progress.is_over());
    let all = if waiting { trade.cases.open().filter(waits).count() } else { trade.cases.all().len() };
    let shown = first.chain(others.chain(over).filter(|_| !waiting)).take(most);
    let rows: Vec<CaseRow> = shown.filter_map(|case| case_row(trade, case)).collect();
    ListHead { left: all - rows.len(), rows }
}

/// The after-sales that are with the platform.
pub fn disputes(trade: &Trade) -> Vec<CaseRow> {
    let with_platform = trade.cases.open().filter(|case| case.progress == Progress::Disputed);
    with_platform.filter_map(|case| case_row(trade, case)).collect()
}

/// An after-sale by its number.
pub fn case(trade: &Trade, id: CaseId) -> Option<CaseRow> {
    trade.cases.get(id).and_then(|case| case_row(trade, case))
}

/// A line of the wallet's statement (B-19b).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StatementRow {
    /// 流水单号.
    pub number: u32,
    /// The movement.
    pub moved: Moved,
    /// Whether it came in.
    pub comes_in: bool,
    /// 余额 after it.
    pub balance: Money,
    /// The order it is about.
    pub order: Option<OrderId>,
}

/// The wallet's statement, the newest first, at most `most`.
pub fn statement(ledger: &Ledger, most: usize) -> ListHead<StatementRow> {
    let row = |line: &crate::shop::StatementLine| {
        let moved = Moved::of(ledger, line.line)?;
        Some(StatementRow {
            number: line.line + 1,
            moved,
            comes_in: moved.to == Account::Wallet,
            balance: line.balance,
            order: ledger.lines().get(line.line as usize)?.transfer.order,
        })
    };
    let rows: Vec<StatementRow> = ledger.statement().iter().rev().take(most).filter_map(row).collect();
    ListHead { left: ledger.statement().len() - rows.len(), rows }
}

/// Every account with what it holds, without those that have never held anything.
pub fn accounts(ledger: &Ledger) -> Vec<(Account, Money)> {
    let all = Account::ALL.into_iter().map(|account| (account, ledger.balance(account)));
    all.filter(|(_, held)| *held != Money::ZERO).collect()
}

/// What is suggested to whoever plays the platform, once a case has come there; by the rules of today.
pub fn suggested(world: &World, id: CaseId) -> Option<Suggestion> {
    let case = world.trade.cases.get(id).filter(|case| case.intervened)?;
    let order = world.trade.orders.get(case.order)?;
    let shop = world.shop();
    let cx = world.context((Actor::Platform, Surface::ReviewDesk), &shop);
    Some(suggestion(&cx, order, case))
}
