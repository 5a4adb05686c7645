//! The buyer's phone: the shop, the checkout, orders, and asking for money back.

use super::after_sales::{request, talk};
use super::coupons;
use super::interest_free::{free_label, spot_name};
use super::orders::{Facts, progress, rows};
use super::part::{self, MAIN, OTHER, does};
use crate::app::Manner;
use crate::app::explain_here;
use crate::app::kit::{Field, Icon, each, live, path_to};
use crate::app::places::Place;
use crate::app::screens::traced::{asked, deadlines};
use crate::app::session::{Focus, Session};
use crate::app::words;
use crate::app::words::order::{ask as ask_word, case_code, cause as cause_word, payment as payment_word};
use crate::base::{Money, read_count};
use crate::locales::coupons::Coupons;
use crate::locales::stage::Stage as Words;
use crate::locales::{fill, t};
use crate::policy::Programme;
use crate::shop::{
    Actor, Ask, BuyerCommand, BuyerId, Case, CaseCommand, Cause, ClaimId, GoodId, OrderCommand, OrderId, Payment,
    ProfileCommand, Progress, Refusal, Request, Role, TradeCommand,
};
use crate::view::agenda;
use crate::view::checkout::{Choice, Label, ShelfGood, Spot, Stand, asks, causes, checkout as bid, seen, shelf};
use crate::view::orders::{Page, Paid, case as of_case, page as of_order};
use crate::view::why::Subject;
use crate::world::{Command, Surface};
use leptos::prelude::*;

/// The shop's listed goods, each with its labels.
pub fn shop(session: Session, surface: Surface) -> AnyView {
    let most = RwSignal::new(part::ROWS);
    let shown = session.world(move |world| shelf(world, most.get()));
    live(move || {
        let shelf = shown.get();
        if shelf.goods.is_empty() {
            let body = view! {
                <div class="empty">
                    <Icon name="goods"/>
                    <h2 class="empty-title">{t(Words::NothingListed)}</h2>
                    <p>{t(Words::NothingListedWhat)}</p>
                    <a href=path_to("/goods") class="button button-primary">{t(Words::ToGoods)}</a>
                </div>
            };
            return part::page(body.into_any(), None);
        }
        let live_room = shelf.live.clone().map(|title| {
            view! { <p class="banner" data-kind="met"><Icon name="play"/><span>{fill(Words::OnAir, &[&title])}</span></p> }
        });
        let goods = each(shelf.goods, |good| {
            let id = good.id.clone();
            view! {
                <button
                    class="card order-row"
                    data-test="shelf-good"
                    on:click=move |_| session.places.go(surface, Place::Item(id.clone()))
                >
                    <b>{good.title.clone()}</b>
                    <b class="num">{price(&good)}</b>
                    <span class="cluster">{tags(&good.labels)}</span>
                </button>
            }
        });
        let more = part::more(most, shelf.left, Words::MoreGoods);
        part::page(view! { {live_room} {coupons::room(session, surface)} {goods} {more} }.into_any(), None)
    })
}

/// What a good costs: one price, or the lowest.
fn price(good: &ShelfGood) -> String {
    match (good.prices.low, good.prices.high) {
        (None, _) => t(Words::NoPrice).to_owned(),
        (Some(low), Some(high)) if low < high => fill(Words::PriceFrom, &[&low]),
        (Some(low), _) => low.to_string(),
    }
}

/// A label's own words.
fn label_word(programme: Programme) -> String {
    match programme {
        Programme::PayLater | Programme::PayLaterOne => t(Words::PayLater).to_owned(),
        Programme::RefundOnly => t(Words::RefundOnly).to_owned(),
        other => words::programme(other),
    }
}

/// Labels, as the buyer sees them.
fn tags(labels: &[Label]) -> AnyView {
    each(labels.iter(), |label| {
        view! {
            <span class="tag" data-standing="stated" data-test="label" title=label.clause.id>
                {label_word(label.programme)}
            </span>
        }
    })
}

/// 商详页: a good with its labels and choices.
pub fn item(session: Session, surface: Surface, good: GoodId) -> AnyView {
    let manner = expect_context::<Manner>();
    let wanted = good.clone();
    let shown = session.world(move |world| {
        let skus = world.goods.get(&wanted).map(|good| good.skus.clone()).unwrap_or_default();
        seen(world, &wanted, Spot::GoodPage).map(|seen| (seen, skus))
    });
    live(move || {
        let Some((seen, skus)) = shown.get() else { return part::page(().into_any(), None) };
        let labels = each(seen.labels.iter().copied(), |label| {
            let focus = Focus::Cell(seen.id.clone(), label.programme);
            view! {
                <button
                    class="tag"
                    data-standing="stated"
                    data-test="label"
                    on:click=move |_| explain_here(session, manner, focus.clone())
                >
                    {label_word(label.programme)}
                </button>
            }
        });
        let rows = skus.iter().enumerate().map(|(place, sku)| {
            let name = if sku.name.is_empty() { (place + 1).to_string() } else { sku.name.clone() };
            let price = sku.price.map_or_else(|| t(Words::NoPrice).to_owned(), |price| price.to_string());
            view! { <div><dt>{name}</dt><dd class="num">{price}</dd></div> }
        });
        let rows = rows.collect_view();
        let several = skus.len() > 1;
        let body = view! {
            <section class="card">
                <p class="figure">{price(&seen)}</p>
                <h2 class="stage-name">{seen.title.clone()}</h2>
                <p class="cluster">{labels} {free_label(session, seen.free.as_ref())}</p>
            </section>
            {several.then(|| part::card(t(Words::Choices), view! { <dl class="rows">{rows}</dl> }.into_any()))}
        };
        let id = seen.id.clone();
        let buy = view! {
            <button
                class=MAIN
                data-test="buy"
                on:click=move |_| session.places.go(surface, Place::Checkout(id.clone()))
            >
                {t(Words::Buy)}
            </button>
        };
        part::page(body.into_any(), Some(buy.into_any()))
    })
}

/// Where a buyer can order.
const fn stand_word(stand: Stand) -> Words {
    match stand {
        Stand::Live => Words::InLiveRoom,
        Stand::Page => Words::FromShop,
        Stand::Zone => Words::InZone,
    }
}

/// 提交订单.
pub fn checkout(session: Session, surface: Surface, good: GoodId) -> AnyView {
    let sku = RwSignal::new(0u32);
    let stand = RwSignal::new(Stand::default());
    let coupon = RwSignal::new(None::<ClaimId>);
    let quantity = RwSignal::new("1".to_owned());
    let payment = RwSignal::new(None::<Payment>);
    let wrong = RwSignal::new(None::<String>);
    let wanted = good.clone();
    let shown = Memo::new(move |_| {
        let count = read_count(&quantity.get()).ok().and_then(|count| u32::try_from(count).ok()).unwrap_or(0);
        let choice =
            Choice { good: wanted.clone(), sku: sku.get(), quantity: count, stand: stand.get(), coupon: coupon.get() };
        session.world.with(|world| bid(world, &choice))
    });
    let order = move || {
        let bid = shown.get_untracked();
        let Some(chosen) = bid.chosen(payment.get_untracked()).map(|way| way.payment) else { return };
        let Choice { good, sku, quantity, coupon, .. } = bid.choice;
        let (from, payment) = (bid.from, chosen);
        let command = match coupon {
            Some(coupon) => OrderCommand::PlaceWith { coupon, good, sku, quantity, from, payment },
            None => OrderCommand::Place { good, sku, quantity, from, payment },
        };
        let id = session.world.with_untracked(|world| world.trade.orders.next_id());
        if session.trade(surface, TradeCommand::Order(command)) {
            session.places.jump(surface, Place::Purchase(id));
        }
    };
    live(move || {
        let bid = shown.get();
        let chosen = bid.chosen(payment.get()).cloned();
        let skus = (bid.skus.len() > 1).then(|| {
            let options = each(bid.skus.clone().into_iter().enumerate(), |(place, name)| {
                view! { <option value=place.to_string() selected=place as u32 == bid.choice.sku>{name}</option> }
            });
            view! {
                <div class="field">
                    <label class="field-label" for="checkout-sku">{t(Words::Sku)}</label>
                    <span class="select">
                        <select
                            class="input"
                            id="checkout-sku"
                            data-test="sku"
                            on:change=move |event| sku.set(event_target_value(&event).parse().unwrap_or(0))
                        >
                            {options}
                        </select>
                    </span>
                </div>
            }
        });
        let from = words::order::from(bid.from);
        // What is wrong with the quantity stands at its field.
        let refused = bid.refused.as_ref().filter(|refusal| **refusal != Refusal::QuantityOutOfRange);
        let refused =
            refused.map(|refusal| view! { <p class="field-error" role="alert">{words::refusal(refusal)}</p> });
        let ways = each(bid.ways.clone(), |way| {
            let pays = if way.later > Money::ZERO {
                fill(Words::PaysLater, &[&way.now, &way.later])
            } else {
                fill(Words::PaysNow, &[&way.now])
            };
            let chance = way.may_take_off.map(|(least, most)| fill(Words::MayTakeOff, &[&least, &most]));
            let each_period = way.per_period.map(|amount| fill(Words::PerPeriod, &[&amount, &way.fee]));
            let own = way.payment;
            let asks = Subject::Way(bid.choice.clone(), own);
            let why = way.missing.as_ref().map(|clause| {
                view! {
                    <span class="quiet">{if way.about_buyer { t(Words::NotForYou) } else { t(Words::NotForOrder) }}</span>
                    {crate::app::kit::clause_link(clause)}
                }
            });
            view! {
                <label class="way" data-test=format!("way-{:?}", way.payment) data-open=way.open.to_string()>
                    <input
                        type="radio"
                        name="payment"
                        disabled=!way.open
                        prop:checked=chosen.as_ref().is_some_and(|way| way.payment == own)
                        on:change=move |_| payment.set(Some(own))
                    />
                    <span class="way-name">{payment_word(way.payment)}</span>
                    <span class="quiet">{pays}</span>
                    <span class="quiet">{each_period} {chance}</span>
                    <span class="way-why">{why} {asked(session, asks, t(Words::Why).to_owned())}</span>
                </label>
            }
        });
        let now = chosen.as_ref().map_or(Money::ZERO, |way| way.now);
        let body = view! {
            <section class="card">
                <div class="between">
                    <h2 class="stage-name">{bid.title.clone()}</h2>
                    <b class="num">{bid.price.map(|price| price.to_string())}</b>
                </div>
                <p class="quiet" data-test="spot" data-half=(bid.spot == Spot::HalfScreen).then_some("true")>{spot_name(bid.spot)}</p>
                <p class="cluster">
                    {tags(&bid.labels)} {free_label(session, bid.free.as_ref())} <span class="quiet">{from}</span>
                </p>
                {(bid.stands.len() > 1).then(|| {
                    let here = bid.stand();
                    let options = bid.stands.iter().map(|stand| (*stand, stand_word(*stand)));
                    part::tabs(move || here, move |other| stand.set(other), options)
                })}
                {skus}
                <Field
                    id="checkout-quantity"
                    label=t(Words::Quantity)
                    value=quantity
                    on_change=Callback::new(move |text| {
                        quantity.set(text);
                        let refused = shown.with_untracked(|bid| bid.refused.as_ref().map(words::refusal));
                        wrong.set(refused);
                    })
                    error=wrong
                    input_mode="numeric"
                />
                {refused}
            </section>
            {coupons::at_checkout(bid.coupons.clone(), coupon)}
            {part::card(t(Words::Payment), view! { <div class="ways" role="radiogroup" aria-label=t(Words::Payment)>{ways}</div> }.into_any())}
        };
        let off = (bid.off > Money::ZERO).then(|| {
            let off = fill(Coupons::OffOrder, &[&bid.whole, &bid.off]);
            view! { <p class="between quiet" data-test="coupon-off"><span>{t(Coupons::AtCheckout)}</span><span class="num">{off}</span></p> }
        });
        let foot = view! {
            {off}
            <p class="between"><span>{t(Words::PayNow)}</span><b class="figure num">{now.to_string()}</b></p>
            <button class=MAIN data-test="submit-order" disabled=chosen.is_none() on:click=move |_| order()>
                {t(Words::Submit)}
            </button>
        };
        part::page(body.into_any(), Some(foot.into_any()))
    })
}

/// The buyer's orders.
pub fn bought(session: Session, surface: Surface) -> AnyView {
    rows(session, surface, true, Place::Purchase)
}

/// What has been paid, as the buyer reads it.
fn paid(paid: Paid) -> String {
    match paid {
        Paid::Due(now, later) if later > Money::ZERO => fill(Words::PaysLater, &[&now, &later]),
        Paid::Due(now, _) => fill(Words::PaysNow, &[&now]),
        Paid::Never => t(Words::NothingCharged).to_owned(),
        Paid::Platform(amount) => fill(Words::PlatformPaid, &[&amount]),
        Paid::Buyer(amount, back) if back > Money::ZERO => fill(Words::PaidAndBack, &[&amount, &back]),
        Paid::Buyer(amount, _) => fill(Words::HasPaid, &[&amount]),
    }
}

/// Says whose order it is, and lets that buyer step up: nobody else can do anything about it.
fn somebody_elses(session: Session, (buyer, role): (BuyerId, Role)) -> AnyView {
    let call = move |_| {
        let command = Command::Profile(ProfileCommand::Buyers(BuyerCommand::Call(buyer)));
        if let Err(refusal) = session.dispatch(Actor::Director, Surface::Desk, command) {
            session.say(words::refusal(&refusal));
        }
    };
    let name = words::order::role(&role);
    view! {
        <div class="banner" data-kind="info" data-test="others-order">
            <span>{fill(Words::OthersOrder, &[&name])}</span>
            <button class="button" data-test="call-its-buyer" on:click=call>{t(Words::CallItsBuyer)}</button>
        </div>
    }
    .into_any()
}

/// An order as its buyer sees it.
pub fn purchase(session: Session, surface: Surface, id: OrderId) -> AnyView {
    session.touch(Subject::Order(id));
    let shown = session.world(move |world| of_order(&world.trade, id));
    let case = session.world(move |world| {
        let latest = world.trade.cases.of_order(id).last()?.id;
        // What may be asked for depends on how far the order is, too.
        Some((of_case(&world.trade, latest)?, world.trade.orders.get(id)?.stage.code()))
    });
    let dues = session.world(move |world| agenda::of_order(world, id));
    // Whose it is, where another buyer is at the counter.
    let others = session.world(move |world| {
        let buyers = &world.profile.buyers;
        let buyer = world.trade.orders.get(id)?.placed.buyer;
        (buyer != buyers.counter()).then(|| Some((buyer, buyers.get(buyer)?.role.clone())))?
    });
    // What is typed stays, whatever anybody else does meanwhile.
    let form = Asking::new(session, id);
    let text = session.places.keep(format!("case-text-{id}"), String::new);
    let words = session.places.keep(format!("talk-{id}-{surface:?}"), String::new);
    let open = live(move || {
        let Some((row, _)) = case.get() else { return ().into_any() };
        let state = case_code(row.case.progress.code());
        view! {
            <section class="card stack">
                <h2 class="heading"><span>{t(Words::Cases)}</span><span class="tag">{state}</span></h2>
                {request(&row)}
                {others.get().is_none().then(|| view! {
                    {talk(session, surface, &row.case, words)}
                    {case_actions(session, surface, &row.case, text, form)}
                })}
            </section>
        }
        .into_any()
    });
    let body = view! {
        {live(move || others.get().map(|whose| somebody_elses(session, whose)).into_any())}
        <section class="card">
            {part::of(shown, |page: &Page| (page.row.placed.title.clone(), page.paid, page.discount), |(title, so_far, off)| view! {
                <h2 class="stage-name">{title}</h2>
                <p class="quiet" data-test="paid">{paid(so_far)}</p>
                {off.map(|off| view! { <p class="quiet" data-test="discount">{fill(Words::DiscountBill, &[&off])}</p> })}
            }.into_any())}
            {progress(shown)}
        </section>
        {open}
        {part::of(shown, Facts::of, move |facts| part::card(t(Words::OrderFacts), facts.drawn(session)))}
        {part::card(t(Words::Coming), deadlines(session, move || dues.get()))}
        {part::of(shown, |page| (page.case, page.row.code, page.refunded), move |(case, ..)| {
            live(move || {
                let asks = case.is_none() && others.get().is_none();
                asks.then(|| ask_form(session, surface, form)).flatten().into_any()
            })
        })}
    };
    let of = move |command: fn(OrderId) -> OrderCommand| move || TradeCommand::Order(command(id));
    let foot = move |code| match code {
        10 => view! {
            {does(session, surface, Words::Pay, "pay", MAIN, of(OrderCommand::Pay))}
            {does(session, surface, Words::CancelOrder, "cancel", OTHER, of(OrderCommand::Cancel))}
        }
        .into_any(),
        40 | 50 => view! {
            {does(session, surface, Words::Receive, "receive", MAIN, of(OrderCommand::Receive))}
            {does(session, surface, Words::PutOff, "put-off", OTHER, of(OrderCommand::PutOff))}
        }
        .into_any(),
        _ => ().into_any(),
    };
    let foot = live(move || match others.get() {
        Some(_) => ().into_any(),
        None => part::of(shown, |page| page.row.code, foot),
    });
    part::page(body.into_any(), Some(foot))
}

/// What the buyer can do about an after-sale.
fn case_actions(session: Session, surface: Surface, case: &Case, text: RwSignal<String>, form: Asking) -> AnyView {
    let id = case.id;
    let field = move |word: Words| part::line(text, word, "case-text");
    let withdraw = does(session, surface, Words::WithdrawCase, "withdraw-case", "button", move || {
        TradeCommand::Case(CaseCommand::Withdraw(id))
    });
    let modify = move || {
        let body = fields(session, surface, form, Words::ModifyCase, move |request, words| CaseCommand::Modify {
            case: id,
            request,
            words,
        });
        part::opening(form.open, "details", "modify", Words::ModifyCase, body)
    };
    match case.progress {
        Progress::Agreed { .. } => {
            let send = move || TradeCommand::Case(CaseCommand::SendBack { case: id, tracking: text.get_untracked() });
            view! {
                {field(Words::Tracking)}
                <div class="cluster">
                    {does(session, surface, Words::SendBack, "send-back", "button button-primary", send)} {withdraw}
                </div>
            }
            .into_any()
        }
        Progress::Refused { .. } => {
            let appeal = move || TradeCommand::Case(CaseCommand::Appeal { case: id, words: text.get_untracked() });
            view! {
                {field(Words::Evidence)}
                <div class="cluster">{does(session, surface, Words::Appeal, "appeal", "button", appeal)} {withdraw}</div>
                {modify()}
            }
            .into_any()
        }
        Progress::Applied { .. } => view! { <div class="cluster">{withdraw}</div> {modify()} }.into_any(),
        Progress::Disputed | Progress::Returned { .. } => withdraw,
        Progress::Refunded | Progress::Closed => part::ended(case),
    }
}

/// What a buyer is about to ask for.
#[derive(Clone, Copy)]
struct Asking {
    order: OrderId,
    kind: RwSignal<Ask>,
    cause: RwSignal<Cause>,
    amount: RwSignal<String>,
    words: RwSignal<String>,
    error: RwSignal<Option<String>>,
    open: RwSignal<bool>,
}

impl Asking {
    /// The open request, or the first that can be made.
    fn new(session: Session, order: OrderId) -> Self {
        let start = session.world.with_untracked(|world| {
            let found = world.trade.orders.get(order);
            let open = found.and_then(|order| order.case).and_then(|case| world.trade.cases.get(case));
            open.map(|case| case.request).unwrap_or_else(|| {
                let ask = asks(world, order).first().copied().unwrap_or(Ask::RefundUnshipped);
                let amount = found.map(|order| order.refundable()).unwrap_or_default();
                Request { ask, amount, cause: causes(ask).first().copied().unwrap_or(Cause::ChangedMind) }
            })
        });
        let places = session.places;
        Asking {
            order,
            kind: places.keep(format!("ask-{order}"), || start.ask),
            cause: places.keep(format!("ask-cause-{order}"), || start.cause),
            amount: places.keep(format!("ask-amount-{order}"), || start.amount.to_string()),
            words: places.keep(format!("ask-words-{order}"), String::new),
            error: RwSignal::new(None),
            open: places.keep(format!("ask-open-{order}"), || false),
        }
    }
}

/// The form with which a buyer asks for money back; `None` when nothing can be asked for.
fn ask_form(session: Session, surface: Surface, form: Asking) -> Option<AnyView> {
    let order = form.order;
    if session.world.with_untracked(|world| asks(world, order).is_empty()) {
        return None;
    }
    let body = fields(session, surface, form, Words::SendRequest, move |request, words| CaseCommand::Apply {
        order,
        request,
        words,
    });
    Some(part::opening(form.open, "card details", "ask", Words::AskForMoney, body))
}

fn fields(
    session: Session,
    surface: Surface,
    form: Asking,
    word: Words,
    make: impl Fn(Request, String) -> CaseCommand + Copy + Send + Sync + 'static,
) -> AnyView {
    let Asking { order, kind, cause, amount, words, error, open } = form;
    let may = session.world.with_untracked(|world| asks(world, order));
    // What was chosen may not be there any more once the order has gone on.
    if let Some(first) = may.first().filter(|_| !may.contains(&kind.get_untracked())) {
        kind.set(*first);
        cause.set(causes(*first).first().copied().unwrap_or(Cause::ChangedMind));
    }
    let choices = may.clone();
    let kinds = live(move || {
        each(choices.clone().into_iter().enumerate(), |(place, ask)| {
            view! { <option value=place.to_string() selected=ask == kind.get()>{ask_word(ask)}</option> }
        })
    });
    let reasons = live(move || {
        let fitting = causes(kind.get());
        if !fitting.contains(&cause.get_untracked()) {
            cause.set(fitting.first().copied().unwrap_or(Cause::ChangedMind));
        }
        each(fitting.iter().enumerate(), |(place, one)| {
            view! { <option value=place.to_string() selected=*one == cause.get_untracked()>{cause_word(*one)}</option> }
        })
    });
    let place = |event: &web_sys::Event| event_target_value(event).parse::<usize>().unwrap_or(0);
    let send = move |_| {
        let Some(amount) = part::amount(amount, error) else { return };
        let request = Request { ask: kind.get_untracked(), amount, cause: cause.get_untracked() };
        let command = TradeCommand::Case(make(request, words.get_untracked()));
        if session.tries(surface, command, error) {
            words.set(String::new());
            open.set(false);
        }
    };
    view! {
        <div class="stack ask-fields">
            <label class="field">
                <span class="field-label">{t(Words::Asks)}</span>
                <span class="select">
                    <select
                        class="input"
                        data-test="ask-kind"
                        on:change=move |event| {
                            if let Some(ask) = may.get(place(&event)) {
                                // Another request starts with the first cause that fits it.
                                cause.set(causes(*ask).first().copied().unwrap_or(Cause::ChangedMind));
                                kind.set(*ask);
                            }
                        }
                    >
                        {kinds}
                    </select>
                </span>
            </label>
            <label class="field">
                <span class="field-label">{t(Words::Cause)}</span>
                <span class="select">
                    <select
                        class="input"
                        data-test="ask-cause"
                        on:change=move |event| {
                            if let Some(one) = causes(kind.get_untracked()).get(place(&event)) {
                                cause.set(*one);
                            }
                        }
                    >
                        {reasons}
                    </select>
                </span>
            </label>
            <Field
                id=format!("ask-amount-{}", order.0)
                label=t(Words::RefundAmount)
                value=amount
                on_change=Callback::new(move |text| amount.set(text))
                error=error
                input_mode="decimal"
            />
            {part::line(words, Words::InYourWords, "ask-words")}
            <button class="button button-primary" data-test="ask-send" on:click=send>{t(word)}</button>
        </div>
    }
    .into_any()
}
