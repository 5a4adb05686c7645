//! How every figure of a month is reckoned, step by step, so that it can be said, and checked to the fen.

use super::month::{About, Line, Month, Returns};
use super::{Assumed, BreakEven, Growth, Never, Worth};
use crate::base::{Count, Money, Rate};
use crate::policy::{Clause, Effect, pay_later};
use crate::view::why::{Answer, Sum, Topic, share_of};
use rust_decimal::Decimal;

/// A month that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Without the programmes.
    Without,
    /// With them, and the same orders.
    With,
    /// With them and the growth that is assumed.
    Grown,
    /// With them and the growth at which they break even.
    Even,
}

/// A figure of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// How many orders.
    Orders,
    /// What is sold.
    Turnover,
    /// What coupons take off.
    Coupons,
    /// Discounts that the shop pays.
    Discounts,
    /// What goes back for goods that come back.
    Refunds,
    /// What goes back for goods that do not.
    Unreturned,
    /// What is kept of the sales.
    Kept,
    /// One cost or gain.
    Line(About),
    /// What is taken after fees.
    Taken,
    /// What the goods cost.
    Goods,
    /// What is left of it.
    Left,
    /// Fees over what is kept.
    Effective,
}

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A figure of a month.
    Of(Column, Row),
    /// So much less is taken with the same orders.
    Less,
    /// The same for one order.
    PerOrder,
    /// So much more is left with the growth that is assumed.
    Gained,
    /// The break-even.
    BreakEven,
}

/// Orders that something is used for, and that may come back at a rate of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Uses {
    /// 先用后付.
    PayLater,
    /// Instalments.
    Instalments,
    /// 退款不退货, which covers every order.
    RefundOnly,
    /// 店铺满减券.
    ShopCoupon,
    /// 主播满减券.
    HostCoupon,
    /// A discount that the shop pays.
    Discount,
}

/// A step of the reckoning, with all of its numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// What a buyer pays for an order: the basket less `face × used` of each coupon, each rounded to the fen.
    Paid {
        /// Before coupons.
        basket: Money,
        /// Face value, the share of orders that use it, and their product.
        off: Vec<(Money, Rate, Money)>,
        /// After them.
        paid: Money,
    },
    /// A refund rate of orders of which some have one of their own: `base + Σ share × (own − base)`.
    Mixed {
        /// The common rate.
        base: Rate,
        /// What is used, by which share of the orders, and their own rate.
        own: Vec<(Uses, Rate, Rate)>,
        /// All together.
        rate: Rate,
    },
    /// The share from which a fee comes back: `(refunds + unreturned) × in_time`.
    Back {
        /// Refunds of goods that come back.
        refunds: Rate,
        /// Refunds of goods that do not.
        unreturned: Rate,
        /// Of these, those in time.
        in_time: Rate,
        /// The product.
        back: Rate,
    },
    /// What is left of a price after the most that is refunded without return.
    Left {
        /// The price.
        paid: Money,
        /// The refund.
        refund: Money,
        /// What is left.
        left: Money,
    },
    /// A share of a share of the orders.
    Part {
        /// The share.
        of: Rate,
        /// The share of it.
        share: Rate,
        /// The product.
        part: Rate,
    },
    /// `orders × part × (1 − back)`.
    Count {
        /// All orders.
        orders: Count,
        /// Those it is about.
        part: Rate,
        /// Of these, those from which it comes back.
        back: Rate,
        /// The product.
        count: Decimal,
    },
    /// `price × count`, rounded half up to the fen.
    Times {
        /// Of one.
        price: Money,
        /// How many.
        count: Decimal,
        /// The product in yuan.
        exact: Decimal,
        /// Rounded.
        amount: Money,
    },
    /// A campaign pays no more than it has left: `limit − given`.
    Limited {
        /// The most.
        limit: Money,
        /// What it has given for the lines before.
        given: Money,
        /// What is left.
        amount: Money,
    },
    /// The platform pays it: at most this an order, and nothing for the shop.
    Free(Money),
    /// Refunds of orders of one price and one rate: `paid × orders × part × rate`.
    Refunds {
        /// What one was paid with.
        paid: Money,
        /// All orders.
        orders: Count,
        /// Those it is about.
        part: Rate,
        /// What comes back of them.
        rate: Rate,
        /// The product in yuan.
        exact: Decimal,
    },
    /// Numbers added and rounded half up to the fen.
    Rounded {
        /// What is added.
        parts: Vec<Decimal>,
        /// Rounded.
        amount: Money,
    },
    /// Amounts added, those below zero taken off.
    Total {
        /// What is added, of which month where that is not plain.
        parts: Vec<(Option<Column>, Row, Money)>,
        /// Together.
        amount: Money,
    },
    /// `part ÷ whole`, rounded to six decimals.
    Ratio {
        /// The part.
        part: Money,
        /// The whole.
        whole: Money,
        /// The ratio.
        rate: Rate,
    },
    /// `orders × (1 + uplift)`, the growth in whole orders, downwards.
    Grown {
        /// Without growth.
        orders: Count,
        /// The growth.
        uplift: Rate,
        /// In whole orders.
        more: Count,
        /// With it.
        all: Count,
    },
    /// `orders + more`.
    More {
        /// Without growth.
        orders: Count,
        /// The growth.
        more: Count,
        /// With it.
        all: Count,
    },
    /// `amount ÷ orders`, rounded half up to the fen.
    PerOrder {
        /// The amount.
        amount: Money,
        /// Over so many.
        orders: Count,
        /// What is for each.
        each: Money,
    },
    /// What one order more leaves, in yuan before rounding, by what it is made of.
    Each {
        /// What is added, or taken off where it is below zero.
        parts: Vec<(Row, Decimal)>,
        /// Together.
        each: Decimal,
    },
    /// `missing ÷ each`, up to whole orders, and then tried one by one.
    Needed {
        /// What is missing without growth.
        missing: Money,
        /// What an order more leaves.
        each: Decimal,
        /// So many more are enough.
        more: Count,
        /// Each of them leaves as much.
        steady: bool,
    },
    /// With so many orders so much is left, beside what is left without the programmes.
    Tried {
        /// So many.
        orders: Count,
        /// What they leave.
        left: Money,
        /// What is left without.
        without: Money,
    },
    /// `more ÷ orders`, rounded up to a hundredth of a per cent.
    Uplift {
        /// The growth in orders.
        more: Count,
        /// Without it.
        orders: Count,
        /// As a share.
        uplift: Rate,
    },
    /// No growth makes up for it.
    Never(Never),
}

impl Worth {
    /// A month that is shown; `None` where there is none.
    pub fn month(&self, column: Column) -> Option<&Month> {
        match column {
            Column::Without => Some(&self.without),
            Column::With => Some(&self.with),
            Column::Grown => self.grown.as_ref(),
            Column::Even => self.even().map(|growth| &growth.month),
        }
    }

    /// The months that stand side by side: without, with the same orders or with the growth that is assumed, and with the
    /// break-even where that takes growth.
    pub fn columns(&self) -> Vec<Column> {
        let compared = if self.grown.is_some() { Column::Grown } else { Column::With };
        let even = self.even().is_some_and(|growth| growth.more > 0).then_some(Column::Even);
        [Column::Without, compared].into_iter().chain(even).collect()
    }
}

/// The answer to what was asked; `None` where there is no such figure, or it was typed.
pub fn why(worth: &Worth, assumed: &Assumed, asked: Asked) -> Option<Answer> {
    let mut answer = Answer::about(Topic::Worth(asked));
    let taken = |column| (Some(column), Row::Taken, worth.month(column).map_or(Money::ZERO, |month| month.taken));
    match asked {
        Asked::Of(column, row) => of_month(&mut answer, (worth, assumed), column, row)?,
        Asked::Less => {
            answer.amount = Some(worth.less);
            answer.sums.push(total([taken(Column::Without), minus(taken(Column::With))]));
            answer.cites(firsts(&worth.with));
        }
        Asked::PerOrder => {
            let each = worth.per_order?;
            answer.amount = Some(each);
            answer.sums.push(total([taken(Column::Without), minus(taken(Column::With))]));
            answer.sums.push(step(Step::PerOrder { amount: worth.less, orders: assumed.orders, each }));
            answer.cites(firsts(&worth.with));
        }
        Asked::Gained => {
            let (grown, without) = (worth.grown.as_ref()?, worth.without.left?);
            answer.amount = Some(worth.gained?);
            let left = (Some(Column::Grown), Row::Left, grown.left?);
            answer.sums.push(total([left, (Some(Column::Without), Row::Left, -without)]));
            answer.cites(firsts(grown));
        }
        Asked::BreakEven => break_even(&mut answer, worth, assumed)?,
    }
    Some(answer)
}

type Part = (Option<Column>, Row, Money);

fn minus((column, row, amount): Part) -> Part {
    (column, row, -amount)
}

fn step(step: Step) -> Sum {
    Sum::Month(Box::new(step))
}

/// What is nothing is left out, unless nothing else is there.
fn total(parts: impl IntoIterator<Item = Part>) -> Sum {
    let mut parts: Vec<Part> = parts.into_iter().collect();
    let amount = parts.iter().map(|(.., amount)| *amount).sum();
    let first = parts.first().map(|(_, row, _)| *row);
    parts.retain(|(_, row, amount)| *amount != Money::ZERO || Some(*row) == first);
    step(Step::Total { parts, amount })
}

/// What each cost and each gain rests on first.
fn firsts(month: &Month) -> Vec<&'static Clause> {
    month.lines.iter().filter_map(|line| line.clauses.first().copied()).collect()
}

fn of_month(answer: &mut Answer, (worth, assumed): (&Worth, &Assumed), column: Column, row: Row) -> Option<()> {
    let month = worth.month(column)?;
    let plain = |row: Row, amount: Money| (None, row, amount);
    let lines = |row: Row| month.lines.iter().filter(move |line| stands_in(line.about) == row).collect::<Vec<_>>();
    match row {
        Row::Orders => {
            let (orders, all) = (assumed.orders, month.orders);
            let more = all.saturating_sub(orders);
            answer.sums.push(step(match column {
                Column::Without | Column::With => return None,
                Column::Grown => Step::Grown { orders, uplift: assumed.uplift?, more, all },
                Column::Even => Step::More { orders, more, all },
            }));
        }
        Row::Turnover => {
            answer.amount = Some(month.turnover);
            let count = Decimal::from(month.orders);
            answer.sums.push(times(month.basket, count, month.turnover));
        }
        Row::Coupons | Row::Discounts | Row::Unreturned => {
            let lines = lines(row);
            answer.amount = Some(lines.iter().map(|line| line.amount).sum());
            of_lines(answer, month, &lines);
        }
        Row::Line(about) => {
            let lines: Vec<&Line> = month.lines.iter().filter(|line| line.about == about).collect();
            lines.first()?;
            answer.amount = Some(month.of(about));
            of_lines(answer, month, &lines);
        }
        Row::Refunds => {
            answer.amount = Some(month.refunds);
            let mut parts = Vec::new();
            for Returns { paid, part, rate, notes } in &month.returns {
                answer.sums.extend(notes.iter().cloned().map(step));
                let exact = exact_of([paid.amount(), month.orders.into(), part.fraction(), rate.fraction()]);
                let (paid, part, rate) = (*paid, *part, *rate);
                answer.sums.push(step(Step::Refunds { paid, orders: month.orders, part, rate, exact }));
                parts.push(exact);
            }
            answer.sums.push(step(Step::Rounded { parts, amount: month.refunds }));
        }
        Row::Kept => {
            answer.amount = Some(month.kept);
            answer.sums.push(total([
                plain(Row::Turnover, month.turnover),
                plain(Row::Coupons, -month.coupons),
                plain(Row::Discounts, -month.discounts),
                plain(Row::Refunds, -month.refunds),
                plain(Row::Unreturned, -month.unreturned),
            ]));
            let of_sales =
                |line: &&Line| matches!(stands_in(line.about), Row::Coupons | Row::Discounts | Row::Unreturned);
            answer.cites(month.lines.iter().filter(of_sales).filter_map(|line| line.clauses.first().copied()));
        }
        Row::Taken => {
            answer.amount = Some(month.taken);
            let fees = fees_of(month).into_iter().map(minus);
            answer.sums.push(total([plain(Row::Kept, month.kept)].into_iter().chain(fees)));
            answer.cites(firsts(month));
        }
        Row::Goods => {
            let (goods, cost, margin) = (month.goods?, month.cost?, assumed.margin?);
            answer.amount = Some(goods);
            let profit = month.basket.share(margin);
            answer.sums.push(share_of(month.basket, margin, profit));
            answer.sums.push(Sum::Less { whole: month.basket, part: profit, left: cost });
            answer.sums.extend(month.mixed.iter().cloned().map(step));
            let count = exact_of([month.orders.into(), Decimal::ONE.saturating_sub(month.returned.fraction())]);
            let (orders, part, back) = (month.orders, Rate::ONE, month.returned);
            answer.sums.push(step(Step::Count { orders, part, back, count }));
            answer.sums.push(times(cost, count, goods));
        }
        Row::Left => {
            answer.amount = Some(month.left?);
            answer.sums.push(total([plain(Row::Taken, month.taken), plain(Row::Goods, -month.goods?)]));
            answer.cites(firsts(month));
        }
        Row::Effective => {
            let rate = month.effective?;
            answer.rate = Some(rate);
            let fees = fees_of(month);
            if fees.len() > 1 {
                answer.sums.push(total(fees));
            }
            answer.sums.push(step(Step::Ratio { part: month.fees - month.back, whole: month.kept, rate }));
            let of_fees = |line: &&Line| line.about.is_fee() || line.about.gives_back();
            answer.cites(month.lines.iter().filter(of_fees).filter_map(|line| line.clauses.first().copied()));
            answer.cites([&pay_later::FEE_KEPT]);
        }
    }
    Some(())
}

/// Where a cost or a gain stands among the figures of a month.
const fn stands_in(about: About) -> Row {
    match about {
        About::Coupon | About::HostCoupon => Row::Coupons,
        About::Discount(_) => Row::Discounts,
        About::Unreturned => Row::Unreturned,
        other => Row::Line(other),
    }
}

/// Fees, and what is given back of them below zero, each kind once.
fn fees_of(month: &Month) -> Vec<Part> {
    let mut fees: Vec<Part> = Vec::new();
    for line in month.lines.iter().filter(|line| line.about.is_fee() || line.about.gives_back()) {
        let row = Row::Line(line.about);
        if !fees.iter().any(|(_, other, _)| *other == row) {
            let amount = month.of(line.about);
            fees.push((None, row, if line.about.gives_back() { -amount } else { amount }));
        }
    }
    fees
}

fn exact_of<const N: usize>(numbers: [Decimal; N]) -> Decimal {
    numbers.into_iter().fold(Decimal::ONE, super::month::times).normalize()
}

fn times(price: Money, count: Decimal, amount: Money) -> Sum {
    step(Step::Times { price, count, exact: exact_of([price.amount(), count]), amount })
}

/// Lines of one kind one after the other, and what they come to together.
fn of_lines(answer: &mut Answer, month: &Month, lines: &[&Line]) {
    for line in lines {
        answer.sums.extend(of_line(line, month.orders));
        answer.cites(line.clauses.iter().copied());
        answer.changed = answer.changed || line.one.changed.is_some();
    }
    if lines.len() > 1 {
        answer.sums.push(total(lines.iter().map(|line| (None, Row::Line(line.about), line.amount))));
    }
}

/// One order, how many of them, the product with its rounding.
fn of_line(line: &Line, orders: Count) -> Vec<Sum> {
    let one = line.one;
    if one.effect == Effect::BuyerGets {
        return vec![step(Step::Free(one.amount))];
    }
    let (of_price, of_count): (Vec<&Step>, Vec<&Step>) =
        line.notes.iter().partition(|note| matches!(note, Step::Paid { .. } | Step::Left { .. }));
    let mut sums: Vec<Sum> = of_price.into_iter().cloned().map(step).collect();
    if let Some(rate) = one.rate {
        let fee = one.base.share(rate);
        sums.push(share_of(one.base, rate, fee));
        sums.extend(one.share.map(|part| share_of(fee, part, one.amount)));
    }
    sums.extend(of_count.into_iter().cloned().map(step));
    sums.push(step(Step::Count { orders, part: line.part, back: line.back, count: line.count }));
    let product = Money::rounded(line.exact);
    sums.push(times(one.amount, line.count, product));
    if let Some(left) = line.limit {
        sums.push(step(Step::Limited { limit: left.value + line.given, given: line.given, amount: line.amount }));
    }
    sums
}

fn break_even(answer: &mut Answer, worth: &Worth, assumed: &Assumed) -> Option<()> {
    let without = worth.without.left?;
    let left = worth.with.left?;
    let orders = assumed.orders;
    let missing = total([(Some(Column::Without), Row::Left, without), (Some(Column::With), Row::Left, -left)]);
    let each = || {
        let parts = worth.each.clone();
        let each = parts.iter().map(|(_, part)| *part).sum::<Decimal>().normalize();
        step(Step::Each { parts, each })
    };
    let tried = |orders, left| step(Step::Tried { orders, left, without });
    answer.sums.push(missing);
    match worth.break_even.as_ref()? {
        BreakEven::At(growth) => {
            let Growth { more, uplift, missing, each: leaves, steady, .. } = **growth;
            answer.rate = Some(uplift);
            if more > 0 {
                answer.sums.push(each());
                answer.sums.push(step(Step::Needed { missing, each: leaves, more, steady }));
                answer.sums.extend(growth.before.map(|left| tried(orders.saturating_add(more) - 1, left)));
                answer.sums.push(tried(growth.month.orders, growth.month.left?));
                answer.sums.push(step(Step::Uplift { more, orders, uplift }));
            }
        }
        BreakEven::Never(never) => {
            answer.sums.push(each());
            answer.sums.push(step(Step::Never(*never)));
        }
    }
    answer.cites(firsts(&worth.with));
    Some(())
}
