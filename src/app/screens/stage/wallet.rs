//! 安心钱包 and 发票管理.

use super::part::{self, MAIN, OTHER, does};
use crate::app::kit::{Field, Icon, clause_link, each, live};
use crate::app::places::Place;
use crate::app::screens::import::write_file;
use crate::app::screens::traced::{asked, formula};
use crate::app::session::Session;
use crate::app::words::order::{account, booking};
use crate::base::Money;
use crate::exchange::{Cell, Format, Table};
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::{Service, trade as general};
use crate::shop::{Account, Month, TradeCommand};
use crate::view::orders::{ListHead, StatementRow};
use crate::view::services::{MoneyPicture, invoices as months, money_picture, pay_later, wallet};
use crate::view::why::Subject;
use crate::world::Surface;
use leptos::prelude::*;

/// 安心钱包.
pub fn page(session: Session, surface: Surface) -> AnyView {
    let most = RwSignal::new(part::ROWS);
    let shown = session.world(move |world| wallet(world, most.get()));
    let money = session.world(money_picture);
    let amount = RwSignal::new("100.00".to_owned());
    let error = RwSignal::new(None::<String>);
    let moves = move |make: fn(Money) -> TradeCommand| {
        if let Some(money) = part::amount(amount, error) {
            session.tries(surface, make(money), error);
        }
    };
    // Whoever came from applying for 先用后付 goes on there (XYHF2-ACT-03).
    let applying = session.world(|world| pay_later(world).state == Service::Closed);
    let back = move || {
        let on_the_way = applying.get() && session.places.came_from(surface) == Some(Place::PayLater);
        on_the_way.then(|| {
            view! {
                <button class=MAIN data-test="back-to-pay-later" on:click=move |_| session.places.back(surface)>
                    {t(Words::BackToPayLater)}
                </button>
            }
        })
    };
    live(move || {
        let shown = shown.get();
        if !shown.open {
            let body = view! {
                <section class="card">
                    <h2 class="stage-name">{t(Words::Wallet)}</h2>
                    <p>{t(Words::WalletUpgradeWhat)}</p>
                    <p class="quiet">{clause_link(&general::WALLET_OPENING)}</p>
                </section>
            };
            let foot =
                does(session, surface, Words::WalletUpgrade, "upgrade-wallet", MAIN, || TradeCommand::UpgradeWallet);
            return part::page(body.into_any(), Some(foot));
        }
        let of = |one: Account, held: Money| asked(session, Subject::Account(one), held.to_string());
        let rows = vec![
            (t(Words::Escrow), of(Account::Escrow, shown.escrow)),
            (t(Words::Budget), of(Account::Budget, shown.budget)),
            (t(Words::Debt), of(Account::Debt, shown.debt)),
        ];
        let body = view! {
            <section class="card">
                <p class="quiet">{t(Words::WalletBalance)}</p>
                <p class="figure" data-test="balance">{of(Account::Wallet, shown.balance)}</p>
                {part::figures(rows)}
            </section>
            <section class="card">
                <Field
                    id=format!("wallet-amount-{surface:?}")
                    label=t(Words::Amount)
                    value=amount
                    on_change=Callback::new(move |text| amount.set(text))
                    error=error
                    input_mode="decimal"
                />
                <div class="cluster">
                    <button class="button button-primary" data-test="top-up" on:click=move |_| moves(TradeCommand::TopUp)>
                        {t(Words::TopUp)}
                    </button>
                    <button class="button" data-test="withdraw" on:click=move |_| moves(TradeCommand::Withdraw)>
                        {t(Words::Withdraw)}
                    </button>
                </div>
            </section>
            {picture(session, &money.get())}
            {part::card(t(Words::Statement), statement(session, &shown.statement, most))}
        };
        let export = view! {
            <div class="cluster">
                {each([(Format::Csv, "CSV", "export-csv"), (Format::Xlsx, ".xlsx", "export-xlsx")], move |(format, name, test)| {
                    view! {
                        <button class="button button-small" data-test=test on:click=move |_| take_along(session, format)>
                            <Icon name="export" small=true/>
                            {format!("{} {name}", t(Words::Export))}
                        </button>
                    }
                })}
            </div>
        };
        part::page(body.into_any(), Some(view! { {back()} {export} }.into_any()))
    })
}

/// The balance over time as a line, and the fees by kind as bars.
fn picture(session: Session, picture: &MoneyPicture) -> AnyView {
    let (Some((first, _)), Some((least, most))) = (picture.balances.first(), picture.range()) else {
        return ().into_any();
    };
    if picture.balances.len() < 2 {
        return ().into_any();
    }
    let corners = picture.points();
    let line = corners.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    // A line without length and with round ends is a dot that is not stretched with the picture.
    let now = corners.last().map(|(x, y)| format!("M{x} {y}h0")).unwrap_or_default();
    let (from, until) = (first.day().to_string(), picture.until.day().to_string());
    let label = fill(Words::BalanceFromUntil, &[&from, &until, &least, &most]);
    let view_box = format!("0 0 {} {}", MoneyPicture::WIDTH, MoneyPicture::HEIGHT);
    let fees: Vec<_> = picture.bars().collect();
    let fees = (!fees.is_empty()).then(|| {
        let bars = each(fees, |(kind, amount, share)| {
            let amount = asked(session, Subject::Account(kind), amount.to_string());
            view! { <div style=format!("--share: {share}%")><dt>{account(kind)}</dt><dd class="num">{amount}</dd></div> }
        });
        view! {
            <h3 class="heading"><span>{t(Words::FeesByKind)}</span></h3>
            <dl class="rows stage-bars">{bars}</dl>
        }
    });
    let rate = picture.effective.map(|rate| {
        let rate = asked(session, Subject::EffectiveRate, rate.to_string());
        view! { <dl class="rows"><div><dt>{t(Words::EffectiveRate)}</dt><dd class="num">{rate}</dd></div></dl> }
    });
    // Fees for sales of which nothing is left have no rate, which is the dearest case of all.
    let paid: Money = picture.fees.iter().map(|(_, paid)| *paid).sum();
    let for_nothing = (picture.effective.is_none() && paid > Money::ZERO)
        .then(|| view! { <p class="tag" data-standing="disputed">{fill(Words::NothingKept, &[&paid])}</p> });
    view! {
        <section class="card" data-test="money-picture">
            <h2 class="heading"><span>{t(Words::BalanceOverTime)}</span></h2>
            <div class="stage-chart" role="img" aria-label=label>
                <span class="quiet num">{most.to_string()}</span>
                <span class="quiet num">{(least < most).then(|| least.to_string())}</span>
                <svg viewBox=view_box preserveAspectRatio="none">
                    <polyline points=line/>
                    <path d=now/>
                </svg>
                <time class="quiet num">{from.clone()}</time>
                <time class="quiet num">{(until != from).then_some(until)}</time>
            </div>
            {fees}
            {rate}
            {for_nothing}
        </section>
    }
    .into_any()
}

/// Writes the whole statement to a file (B-19b).
fn take_along(session: Session, format: Format) {
    let lines = session.world.with_untracked(|world| wallet(world, usize::MAX).statement.rows);
    let header = [
        Words::ColumnNumber,
        Words::ColumnKind,
        Words::ColumnIn,
        Words::ColumnOut,
        Words::ColumnBalance,
        Words::ColumnTime,
        Words::ColumnNote,
    ];
    let row = |line: &StatementRow| {
        let (comes, goes) = if line.comes_in {
            (Cell::Money(line.moved.amount), Cell::Empty)
        } else {
            (Cell::Empty, Cell::Money(line.moved.amount))
        };
        let order = line.order.map(|order| order.to_string()).unwrap_or_default();
        vec![
            Cell::Text(format!("{:08}", line.number)),
            Cell::Text(booking(line.moved.booking).to_owned()),
            comes,
            goes,
            Cell::Money(line.balance),
            Cell::Text(line.moved.at.to_string()),
            Cell::from(format!("{order} {}", line.moved.clause.id).trim()),
        ]
    };
    let table = Table {
        name: t(Words::Statement).to_owned(),
        header: header.map(|word| t(word).to_owned()).to_vec(),
        rows: lines.iter().map(row).collect(),
    };
    leptos::task::spawn_local(async move {
        let (count, name) = (table.rows.len(), table.name.clone());
        let done = write_file(vec![table], format, &name).await;
        session.say(if done { fill(Words::ExportDone, &[&count]) } else { t(Words::ExportFailed).to_owned() });
    });
}

fn statement(session: Session, lines: &ListHead<StatementRow>, most: RwSignal<usize>) -> AnyView {
    if lines.rows.is_empty() {
        return view! { <p class="quiet">{t(Words::NoMoney)}</p> }.into_any();
    }
    let rows = each(lines.rows.iter().copied(), |line| {
        let moved = line.moved;
        let (sign, other) = if line.comes_in { ('+', moved.from) } else { ('−', moved.to) };
        let formula = formula(moved.sum).map(|formula| format!("{formula} "));
        let order = line.order.map(|order| fill(Words::OfOrder, &[&order]));
        view! {
            <li class="moved" data-test="statement-row">
                <b>{booking(moved.booking)}</b>
                <b>{asked(session, Subject::Movement(moved.line), format!("{sign}{}", moved.amount))}</b>
                <span class="quiet">{account(other)}</span>
                <span class="quiet num">{line.balance.to_string()}</span>
                <time class="quiet num">{moved.at.to_string()}</time>
                <span class="quiet num">{fill(Words::LineNumber, &[&format!("{:08}", line.number)])} " " {order}</span>
                <span class="quiet moved-why">{formula}{clause_link(moved.clause)}</span>
            </li>
        }
    });
    view! { <ul class="moves">{rows}</ul> {part::more(most, lines.left, Words::OlderLines)} }.into_any()
}

/// 发票管理.
pub fn invoices(session: Session, surface: Surface) -> AnyView {
    let shown = session.world(months);
    live(move || {
        let rows = shown.get();
        let body = if rows.is_empty() {
            view! { <div class="empty"><Icon name="na"/><p>{t(Words::NoInvoices)}</p></div> }.into_any()
        } else {
            each(rows, move |row| {
                let month: Month = row.month;
                let state = match (row.claimed, row.over) {
                    (true, _) => view! { <span class="tag">{t(Words::Claimed)}</span> }.into_any(),
                    (false, false) => view! { <span class="quiet">{t(Words::NextMonth)}</span> }.into_any(),
                    (false, true) => {
                        does(session, surface, Words::Claim, "claim", OTHER, move || TradeCommand::Claim(month))
                    }
                };
                view! {
                    <section class="card between" data-test="invoice">
                        <b class="num">{month.to_string()}</b>
                        <span class="num">{row.fees.to_string()}</span>
                        {state}
                    </section>
                }
            })
        };
        part::page(body, None)
    })
}
