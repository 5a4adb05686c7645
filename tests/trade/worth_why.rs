//! Every figure of what programmes are worth says how it comes about: the steps are reckoned again here, number by number,
//! and have to end in the figure. Beside it what comes of refund rates of their own and of 主播满减券.

use crate::shop::{at, yuan};
use crate::worth::{any_month, by, campaign_of, changed, growth, lines, month, on, rate, sums, told, with};
use merchant_simulator::base::{Count, Money, Rate};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{Programme, RuleSet, Rules, Setting, ShopFacts, Standing, Value};
use merchant_simulator::view::why::{Answer, Sum};
use merchant_simulator::view::worth::{
    About, Asked, Assumed, Bound, Column, Draft, Found, Input, Row, Source, Step, Uses, Worth, Wrong, cautions, kinds,
    offered, read, why,
};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::{BTreeMap, BTreeSet};

const COLUMNS: [Column; 4] = [Column::Without, Column::With, Column::Grown, Column::Even];

/// Every figure that is shown.
fn rows(worth: &Worth) -> Vec<Row> {
    let mut rows = vec![Row::Orders, Row::Turnover, Row::Coupons, Row::Discounts, Row::Refunds, Row::Unreturned];
    rows.push(Row::Kept);
    rows.extend(kinds(&worth.without, &worth.with).into_iter().map(Row::Line));
    rows.extend([Row::Taken, Row::Goods, Row::Left, Row::Effective]);
    rows
}

/// What a figure is, from the month itself.
fn figure(worth: &Worth, column: Column, row: Row) -> Option<Money> {
    let month = worth.month(column)?;
    match row {
        Row::Orders | Row::Effective => None,
        Row::Turnover => Some(month.turnover),
        Row::Coupons => Some(month.coupons),
        Row::Discounts => Some(month.discounts),
        Row::Refunds => Some(month.refunds),
        Row::Unreturned => Some(month.unreturned),
        Row::Kept => Some(month.kept),
        Row::Line(about) => Some(month.of(about)),
        Row::Taken => Some(month.taken),
        Row::Goods => month.goods,
        Row::Left => month.left,
    }
}

fn orders(count: Count) -> Decimal {
    Decimal::from(count)
}

fn up(share: Decimal) -> Rate {
    Rate::of(share.round_dp_with_strategy(4, RoundingStrategy::AwayFromZero).normalize())
}

/// What the steps have come to so far, as whoever reads them has it in mind.
#[derive(Default)]
struct Reader {
    price: Option<Money>,
    back: Option<Rate>,
    part: Option<Rate>,
    rate: Option<Rate>,
    count: Option<Decimal>,
    exacts: Vec<Decimal>,
    amounts: Vec<Money>,
    each: Option<Decimal>,
    more: Option<Count>,
}

/// Reckons every step again, and that it goes on with what the steps before came to; the last amount is what the figure is.
fn reckoned(answer: &Answer) -> Result<Reader, String> {
    let mut so_far = Reader::default();
    for sum in &answer.sums {
        follow(&mut so_far, sum).map_err(|what| format!("{what}: {sum:?} of {:?}", answer.sums))?;
    }
    Ok(so_far)
}

fn holds(what: bool, name: &str) -> Result<(), String> {
    if what { Ok(()) } else { Err(name.to_owned()) }
}

fn follow(so_far: &mut Reader, sum: &Sum) -> Result<(), String> {
    let step = match sum {
        Sum::Share { base, rate, exact, amount } => {
            holds(base.amount() * rate.fraction() == *exact && Money::rounded(*exact) == *amount, "share")?;
            let goes_on = so_far.price.is_none_or(|price| price == *base);
            holds(goes_on, "the share is of what came before")?;
            so_far.price = Some(*amount);
            return Ok(());
        }
        Sum::Less { whole, part, left } => {
            holds(*whole - *part == *left && so_far.price == Some(*part), "less")?;
            so_far.price = Some(*left);
            return Ok(());
        }
        Sum::Month(step) => step,
        other => return Err(format!("{other:?} is no step of a month")),
    };
    match &**step {
        Step::Paid { basket, off, paid } => {
            let each = off.iter().all(|(face, used, off)| Money::rounded(face.amount() * used.fraction()) == *off);
            holds(each && *basket - off.iter().map(|(.., off)| *off).sum() == *paid, "paid")?;
            so_far.price = Some(*paid);
        }
        Step::Left { paid, refund, left } => {
            holds(*paid - *refund == *left && so_far.price.is_none_or(|price| price == *paid), "left")?;
            so_far.price = Some(*left);
        }
        Step::Mixed { base, own, rate } => {
            let more = own.iter().map(|(_, share, own)| share.fraction() * (own.fraction() - base.fraction()));
            holds(base.fraction() + more.sum::<Decimal>() == rate.fraction(), "mixed")?;
            so_far.rate = Some(*rate);
        }
        Step::Back { refunds, unreturned, in_time, back } => {
            let all = (refunds.fraction() + unreturned.fraction()) * in_time.fraction();
            holds(all == back.fraction() && so_far.rate.is_none_or(|rate| rate == *refunds), "back")?;
            so_far.back = Some(*back);
        }
        Step::Part { of, share, part } => {
            holds(of.fraction() * share.fraction() == part.fraction(), "part")?;
            holds(so_far.part.is_none_or(|part| part == *of), "a share of the share before")?;
            so_far.part = Some(*part);
        }
        Step::Count { orders: all, part, back, count } => {
            let product = orders(*all) * part.fraction() * (Decimal::ONE - back.fraction());
            let back = so_far.back.or(so_far.rate).is_none_or(|before| before == *back);
            let part = so_far.part.is_none_or(|before| before == *part);
            holds(product == *count && back && part, "count")?;
            so_far.count = Some(*count);
        }
        Step::Times { price, count, exact, amount } => {
            holds(price.amount() * count == *exact && Money::rounded(*exact) == *amount, "times")?;
            holds(so_far.price.is_none_or(|before| before == *price), "times the price before")?;
            holds(so_far.count.is_none_or(|before| before == *count), "times the count before")?;
            let amounts = std::mem::take(&mut so_far.amounts);
            // The next line begins anew.
            *so_far = Reader { amounts, ..Reader::default() };
            so_far.amounts.push(*amount);
        }
        Step::Limited { limit, given, amount } => {
            let before = so_far.amounts.pop().ok_or("nothing to limit")?;
            holds(*limit - *given == *amount && *amount < before, "limited")?;
            so_far.amounts.push(*amount);
        }
        Step::Free(_) => so_far.amounts.push(Money::ZERO),
        Step::Refunds { paid, orders: all, part, rate, exact } => {
            let product = paid.amount() * orders(*all) * part.fraction() * rate.fraction();
            holds(product == *exact, "refunds")?;
            holds(so_far.price.is_none_or(|before| before == *paid), "refunds of the price before")?;
            holds(so_far.rate.is_none_or(|before| before == *rate), "refunds by the rate before")?;
            (so_far.price, so_far.rate) = (None, None);
            so_far.exacts.push(*exact);
        }
        Step::Rounded { parts, amount } => {
            holds(*parts == so_far.exacts && Money::rounded(parts.iter().sum()) == *amount, "rounded")?;
            so_far.amounts.push(*amount);
        }
        Step::Total { parts, amount } => {
            holds(parts.iter().map(|(.., part)| *part).sum::<Money>() == *amount, "total")?;
            // Of lines, it is those that were reckoned just before; nothing may be left out of it.
            let own: Vec<Money> = parts.iter().map(|(.., part)| *part).collect();
            let before = so_far.amounts.iter().filter(|amount| **amount != Money::ZERO);
            holds(before.clone().all(|amount| own.contains(amount)), "the total is of the lines before")?;
            so_far.amounts = vec![*amount];
        }
        Step::Ratio { part, whole, rate } => {
            let ratio = part.amount().checked_div(whole.amount()).ok_or("of nothing")?;
            holds(ratio.round_dp(6) == rate.fraction(), "ratio")?;
            holds(so_far.amounts.last().is_none_or(|before| before == part), "of the amount before")?;
            so_far.rate = Some(*rate);
        }
        Step::Grown { orders: all, uplift, more, all: grown } => {
            holds((orders(*all) * uplift.fraction()).floor() == orders(*more) && all + more == *grown, "grown")?;
            so_far.more = Some(*more);
        }
        Step::More { orders, more, all } => {
            holds(orders + more == *all, "more")?;
            so_far.more = Some(*more);
        }
        Step::PerOrder { amount, orders: all, each } => {
            holds(Money::rounded(amount.amount() / orders(*all)) == *each, "an order")?;
            holds(so_far.amounts.last() == Some(amount), "of the amount before")?;
            so_far.amounts.push(*each);
        }
        Step::Each { parts, each } => {
            holds(parts.iter().map(|(_, part)| *part).sum::<Decimal>() == *each, "each")?;
            so_far.each = Some(*each);
        }
        Step::Needed { missing, each, more, steady } => {
            holds(so_far.amounts.last() == Some(missing), "what is missing")?;
            holds(so_far.each.is_some_and(|before| before.round_dp(6) == *each), "what each leaves")?;
            // Rounding to the fen moves it by an order or so where each leaves as much.
            let near = missing.amount() / each;
            let few = (near - orders(*more)).abs() <= Decimal::ONE + Decimal::ONE / each;
            holds(!steady || few, "so many")?;
            so_far.more = Some(*more);
        }
        Step::Tried { left, .. } => so_far.amounts.push(*left),
        Step::Uplift { more, orders: all, uplift } => {
            holds(so_far.more == Some(*more) && up(orders(*more) / orders(*all)) == *uplift, "uplift")?;
            so_far.rate = Some(*uplift);
        }
        Step::Never(_) => {}
    }
    Ok(())
}

/// Every figure of an answer, asked and reckoned again; how many there were.
fn all_add_up(worth: &Worth, assumed: &Assumed) -> Result<usize, String> {
    let mut asked = 0;
    for column in COLUMNS {
        if worth.month(column).is_none() {
            continue;
        }
        for row in rows(worth) {
            let Some(answer) = why(worth, assumed, Asked::Of(column, row)) else { continue };
            let name = format!("{column:?} {row:?}");
            let end = reckoned(&answer).map_err(|what| format!("{name}: {what}"))?;
            let amount = figure(worth, column, row);
            holds(answer.amount == amount, &name)?;
            let lines = !matches!(answer.sums.as_slice(), []);
            if let (Some(amount), true) = (amount, lines) {
                holds(end.amounts.last() == Some(&amount), &format!("{name}: {amount} of {:?}", answer.sums))?;
            }
            if row == Row::Effective {
                holds(end.rate == answer.rate && answer.rate == worth.month(column).and_then(|m| m.effective), &name)?;
            }
            asked += 1;
        }
    }
    for (one, amount) in
        [(Asked::Less, Some(worth.less)), (Asked::PerOrder, worth.per_order), (Asked::Gained, worth.gained)]
    {
        let Some(amount) = amount else { continue };
        let answer = why(worth, assumed, one).ok_or("it can be asked")?;
        let end = reckoned(&answer)?;
        holds(end.amounts.last() == Some(&amount) && answer.amount == Some(amount), &format!("{one:?}"))?;
        asked += 1;
    }
    let answer = why(worth, assumed, Asked::BreakEven).ok_or("a margin is known")?;
    let end = reckoned(&answer)?;
    if let Some(growth) = worth.even() {
        holds(answer.rate == Some(growth.uplift), "break-even")?;
        if growth.more > 0 {
            holds(end.rate == Some(growth.uplift), "break-even")?;
            let without = worth.without.left;
            let [.., before, enough] = end.amounts[..] else { return Err("it was tried".to_owned()) };
            holds(Some(before) < without && Some(enough) >= without, "one fewer is not enough")?;
        }
    }
    Ok(asked + 1)
}

/// Several plans that have everything in them: coupons, refunds without return, campaigns that reach their limits.
fn plans() -> Vec<(&'static str, Assumed)> {
    let all = [
        Programme::PayLater,
        Programme::InterestFree,
        Programme::RefundOnly,
        Programme::ShopCoupon,
        Programme::HostCoupon,
        campaign_of(FEE_SUBSIDY),
        campaign_of(SPLIT_INTEREST),
        campaign_of(JOINT_INTEREST),
    ];
    let full = Assumed {
        basket: yuan("159.37"),
        margin: Some(rate("37.5%")),
        zhima: rate("21.3%"),
        wechat: rate("7.7%"),
        periods: [rate("11.1%"), rate("3.3%"), rate("1.7%")],
        in_time: rate("83%"),
        live: rate("61%"),
        unreturned: rate("1.3%"),
        face: yuan("7.77"),
        used: rate("33.3%"),
        host_face: yuan("4.44"),
        host_used: rate("12.5%"),
        uplift: Some(rate("12.34%")),
        ..month()
    };
    let own = [
        (Uses::RefundOnly, rate("4.2%")),
        (Uses::PayLater, rate("8.1%")),
        (Uses::Instalments, rate("3%")),
        (Uses::ShopCoupon, rate("11%")),
        (Uses::HostCoupon, Rate::ZERO),
    ];
    let apart = Assumed { own_refunds: own.into_iter().collect(), ..full.clone() };
    let some = [Programme::PayLater, Programme::InterestFree];
    let joint = Assumed { orders: 180_000, basket: yuan("1388.89"), ..full.clone() };
    vec![
        ("2022-07-05", with(some, full.clone())),
        ("2022-10-01", with(all, full.clone())),
        ("2023-02-25", with(all, full)),
        ("2023-02-25", with(all, apart)),
        ("2023-02-25", with([campaign_of(JOINT_INTEREST)], joint.clone())),
        ("2023-02-25", with(all, joint)),
    ]
}

#[test]
fn every_figure_can_be_asked_and_its_steps_come_to_it() {
    for (day, assumed) in plans() {
        let worth = on(day, &assumed);
        let asked = all_add_up(&worth, &assumed).unwrap_or_else(|what| panic!("{day}: {what}"));
        assert!(asked > 40, "{day}: {asked}");
    }
    // Where the shop pays the discount, and where a refund without return has a limit.
    let first = campaign_of(merchant_simulator::policy::first_order_discount::FIRST_ORDER_DISCOUNT);
    let term = merchant_simulator::policy::Term::FromPlatform;
    let Programme::Campaign(id) = first else { panic!("a campaign") };
    let set = changed(Setting::Campaign(id, term), Value::Flag(false));
    let assumed = Assumed {
        discount: yuan("12.34"),
        discounted: rate("10%"),
        own_refunds: BTreeMap::from([(Uses::Discount, rate("9%"))]),
        ..month()
    };
    let assumed = with([first], assumed);
    let worth = by("2022-06-10", &set, &assumed).expect("it is said");
    assert_eq!(all_add_up(&worth, &assumed).err(), None);
    // Of a hundred orders with it nine come back, and with them the discount.
    assert_eq!(told(&worth.with.lines[1]), "Discount(CampaignId(0)): 12.34; × 91 = 1,122.94 [LJ-AMT-01]");
    let set = changed(Setting::GuaranteeCap, Value::Money(yuan("60.00")));
    let both = [Programme::RefundOnly, Programme::InterestFree, Programme::ShopCoupon];
    let assumed = Assumed { unreturned: rate("2%"), periods: [rate("30%"); 3], ..plans()[0].1.clone() };
    let assumed = with(both, assumed);
    let worth = by("2022-10-01", &set, &assumed).expect("it is said");
    assert_eq!(all_add_up(&worth, &assumed).err(), None);
}

/// A number that is changed anywhere in the steps is noticed.
#[test]
fn a_step_that_does_not_add_up_is_noticed() {
    let (day, assumed) = plans().remove(3);
    let worth = on(day, &assumed);
    let answer = why(&worth, &assumed, Asked::Of(Column::With, Row::Line(About::ServiceFee))).expect("it can be asked");
    assert!(answer.sums.len() >= 13, "three prices, and their sum: {:?}", answer.sums);
    for place in 0..answer.sums.len() {
        let mut wrong = answer.clone();
        match &mut wrong.sums[place] {
            Sum::Share { amount, .. } => *amount = *amount + Money::FEN,
            Sum::Month(step) => match &mut **step {
                Step::Paid { paid: amount, .. } | Step::Times { amount, .. } | Step::Total { amount, .. } => {
                    *amount = *amount + Money::FEN;
                }
                Step::Mixed { rate, .. } => *rate = Rate::of(rate.fraction() + Decimal::new(1, 4)),
                Step::Count { count, .. } => *count += Decimal::ONE,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
        assert!(reckoned(&wrong).is_err(), "{:?}", wrong.sums[place]);
    }
}

/// XYHF2-FEE-01, XYHF2-FEE-04: what is said of a fee, of the sum of all, of the rate and of the break-even, by hand.
#[test]
fn what_is_said_by_hand() {
    let assumed = with([Programme::PayLater], Assumed { zhima: rate("30%"), ..month() });
    let worth = on("2022-07-05", &assumed);
    let asked = |one: Asked| why(&worth, &assumed, one).expect("it can be asked");
    let ids = |answer: &Answer| answer.clauses.iter().map(|clause| clause.id).collect::<Vec<_>>();
    let fee = asked(Asked::Of(Column::With, Row::Line(About::PayLaterFee(merchant_simulator::policy::Channel::Zhima))));
    assert_eq!(ids(&fee), ["XYHF2-FEE-01", "XYHF2-FEE-03", "XYHF2-FEE-04", "DEF-FEE-ROUNDING"]);
    let [Sum::Share { base, amount, .. }, Sum::Month(count), Sum::Month(times)] = &fee.sums[..] else {
        panic!("{:?}", fee.sums)
    };
    assert_eq!((*base, *amount), (yuan("159.00"), yuan("1.59")));
    let (orders, part, back) = (1_000, rate("30%"), Rate::ZERO);
    assert_eq!(**count, Step::Count { orders, part, back, count: Decimal::from(300) });
    let exact = Decimal::from(477);
    assert_eq!(**times, Step::Times { price: yuan("1.59"), count: 300.into(), exact, amount: yuan("477.00") });
    // 57,399.00 less 56,922.00; each order more leaves 159 − 7.95 − 90.63 − 3.021 − 0.477.
    let even = asked(Asked::BreakEven);
    assert_eq!((even.rate, ids(&even)), (Some(rate("0.9%")), vec!["B-18", "XYHF2-FEE-01"]));
    let Some(Sum::Month(each)) = even.sums.get(1) else { panic!("{:?}", even.sums) };
    let Step::Each { parts, each } = &**each else { panic!("{each:?}") };
    let told: Vec<String> = parts.iter().map(|(_, part)| part.to_string()).collect();
    assert_eq!(
        (told, each.to_string()),
        (["159", "-7.95", "-90.63", "-3.021", "-0.477"].map(str::to_owned).to_vec(), "56.922".to_owned())
    );
    assert!(even.sums.contains(&Sum::Month(Box::new(Step::Tried {
        orders: 1_008,
        left: yuan("57,377.37"),
        without: yuan("57,399.00")
    }))));
    // What was typed has nothing to explain.
    assert_eq!(why(&worth, &assumed, Asked::Of(Column::With, Row::Orders)), None);
    assert_eq!(why(&worth, &assumed, Asked::Gained), None);
}

/// Orders that come back at a rate of their own: those by 先用后付, those in instalments (B-10d), those with a coupon.
#[test]
fn refund_rates_of_their_own_by_hand() {
    let own = |all: &[(Uses, &str)]| all.iter().map(|(uses, text)| (*uses, rate(text))).collect::<BTreeMap<_, _>>();
    // 5% and for three in ten orders 15%: 8% together.
    let pay_later = Assumed { zhima: rate("30%"), own_refunds: own(&[(Uses::PayLater, "15%")]), ..month() };
    let pay_later = with([Programme::PayLater], pay_later);
    let worth = on("2022-07-05", &pay_later);
    assert_eq!((worth.without.returned, worth.with.returned), (rate("5%"), rate("8%")));
    assert_eq!(
        lines(&worth.with),
        [
            "ServiceFee: 159.00 × 2% = 3.18; × 920 = 2,925.60 [B-18]",
            "PayLaterFee(Zhima): 159.00 × 1% = 1.59; × 300 = 477.00 [XYHF2-FEE-01]",
        ]
    );
    // 159 × 1,000 × 8%; 95.40 × 920.
    assert!(sums(&worth.with).starts_with("159,000.00 0.00 12,720.00 0.00 146,280.00 "));
    assert_eq!(worth.with.goods, Some(yuan("87,768.00")));
    // The programme of which it is said is not chosen: it changes nothing.
    let bare = on("2022-07-05", &with([Programme::RefundOnly], pay_later));
    assert_eq!(bare.with.returned, rate("5%"));

    // Instalments return their fee by their own rate.
    let instalments = Assumed {
        basket: yuan("300.00"),
        periods: [rate("10%"), Rate::ZERO, Rate::ZERO],
        own_refunds: own(&[(Uses::Instalments, "20%")]),
        ..month()
    };
    let worth = on("2022-07-05", &with([Programme::InterestFree], instalments));
    assert_eq!(told(&worth.with.lines[1]), "InstalmentFee(3): 300.00 × 1.8% = 5.40; × 80 = 432.00 [B-10-3]");
    assert_eq!(worth.with.returned, rate("6.5%"));

    // 450 orders of 139.00 of which a tenth comes back, 550 of 159.00 of which a twentieth does.
    let coupons =
        Assumed { face: yuan("20.00"), used: rate("45%"), own_refunds: own(&[(Uses::ShopCoupon, "10%")]), ..month() };
    let worth = on("2022-07-05", &with([Programme::ShopCoupon], coupons));
    assert_eq!(worth.with.refunds, yuan("6255.00") + yuan("4372.50"));
    assert_eq!(
        lines(&worth.with)[..2],
        [
            "ServiceFee: 159.00 × 2% = 3.18; × 522.5 = 1,661.55 [B-18]",
            "ServiceFee: 139.00 × 2% = 2.78; × 405 = 1,125.90 [B-18]",
        ]
    );
    // 2% of what is kept: 159,000 − 9,000 − 10,627.50.
    assert_eq!((worth.with.kept, worth.with.fees), (yuan("139,372.50"), yuan("2,787.45")));

    // 退款不退货 covers every order, so its rate is the common one with it.
    let guarantee = Assumed { unreturned: rate("1%"), own_refunds: own(&[(Uses::RefundOnly, "2%")]), ..month() };
    let worth = on("2022-10-01", &with([Programme::RefundOnly], guarantee));
    assert_eq!((worth.without.returned, worth.with.returned), (rate("5%"), rate("2%")));
}

/// A refund rate of its own is asked for where the programme is chosen, empty it is the common one, and nothing is preset.
#[test]
fn a_refund_rate_of_its_own_is_read_and_checked() {
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2022-10-01 12:00:00") };
    let reads = |chosen: &[Programme], texts: &[(Input, &str)]| {
        let common = [(Input::Orders, "1000"), (Input::Basket, "159"), (Input::Refunds, "5"), (Input::Zhima, "30")];
        let more = [(Input::Unreturned, "1"), (Input::Face, "20"), (Input::Used, "45"), (Input::Three, "10")];
        let host = [(Input::HostFace, "10"), (Input::HostUsed, "20")];
        let texts = common.iter().chain(&more).chain(&host).chain(texts);
        let texts = texts.map(|(input, text)| (*input, (*text).to_owned())).collect();
        let draft = Draft { source: Source::Assumed, texts, chosen: chosen.iter().copied().collect() };
        read(&rules, &draft, &Found::default())
    };
    use Programme::{HostCoupon, InterestFree, PayLater, RefundOnly, ShopCoupon};
    assert_eq!(reads(&[PayLater], &[]).own, [Input::RefundsPayLater]);
    assert_eq!(reads(&[InterestFree, RefundOnly], &[]).own, [Input::RefundsRefundOnly, Input::RefundsInstalments]);
    assert_eq!(reads(&[ShopCoupon, HostCoupon], &[]).own, [Input::RefundsShopCoupon, Input::RefundsHostCoupon]);
    for (input, _) in Input::OWN {
        assert_eq!(input.preset(), None);
    }
    let all = [PayLater, InterestFree, RefundOnly, ShopCoupon, HostCoupon];
    let none = reads(&all, &[(Input::RefundsPayLater, " ")]).assumed.expect("all is well");
    assert_eq!(none.own_refunds, BTreeMap::new());
    let one = reads(&all, &[(Input::RefundsPayLater, "0")]).assumed.expect("none come back");
    assert_eq!(one.own_refunds, BTreeMap::from([(Uses::PayLater, Rate::ZERO)]));
    // Typed for what is not chosen it is not read, and is not wrong either.
    let other = reads(&[ShopCoupon], &[(Input::RefundsPayLater, "viele")]);
    assert_eq!(other.assumed.map(|assumed| assumed.own_refunds), Some(BTreeMap::new()));
    for (texts, wrong) in [
        (vec![(Input::RefundsPayLater, "100.01")], Some(Input::RefundsPayLater)),
        // One order may be paid for later and have a coupon: 5% + 45% + 50%, and no more.
        (vec![(Input::RefundsPayLater, "49"), (Input::RefundsShopCoupon, "55")], None),
        (vec![(Input::RefundsPayLater, "50"), (Input::RefundsShopCoupon, "55.01")], Some(Input::RefundsShopCoupon)),
        (vec![(Input::RefundsPayLater, "2.5"), (Input::RefundsShopCoupon, "2.5")], None),
        (vec![(Input::RefundsPayLater, "2.4"), (Input::RefundsShopCoupon, "2.5")], Some(Input::RefundsShopCoupon)),
        // It has one way to pay and one coupon.
        (vec![(Input::RefundsPayLater, "1"), (Input::RefundsInstalments, "1")], None),
        (vec![(Input::RefundsShopCoupon, "1"), (Input::RefundsHostCoupon, "1")], None),
        // With refunds without return it is no more than all.
        (vec![(Input::RefundsRefundOnly, "99")], None),
        (vec![(Input::RefundsRefundOnly, "99.01")], Some(Input::Unreturned)),
    ] {
        let found = reads(&all, &texts);
        assert_eq!(found.wrong.keys().next().copied(), wrong, "{texts:?}: {:?}", found.wrong);
        assert_eq!(found.assumed.is_some(), wrong.is_none(), "{texts:?}");
    }
}

/// TIMED-TYPE-02, TIMED-APPLY-01, DEF-TIMED-BEARER, DEF-TIMED-ORDER: 主播满减券 is borne by whoever issues it, which nobody
/// states; the commission has to reach its face value, exactly is enough.
#[test]
fn host_coupons_by_hand() {
    let (set, shop) = (RuleSet::default(), ShopFacts::default());
    let rules = Rules { set: &set, shop: &shop, at: at("2022-07-05 12:00:00") };
    let host = Programme::HostCoupon;
    assert!(offered(&rules).iter().any(|offer| offer.programme == host && offer.there));
    let assumed = Assumed { host_face: yuan("20.00"), host_used: rate("45%"), ..month() };
    let worth = on("2022-07-05", &with([host], assumed.clone()));
    assert_eq!((worth.with.paid, worth.with.coupons), (yuan("150.00"), yuan("9,000.00")));
    assert_eq!(told(&worth.with.lines[1]), "HostCoupon: 20.00; × 450 = 9,000.00 [TIMED-APPLY-01]");
    let bearer = worth.with.lines[1].clauses.iter().find(|clause| clause.id == "DEF-TIMED-BEARER");
    assert_eq!(bearer.map(|clause| clause.standing), Some(Standing::Assumed));
    // The face value of the other coupon is another.
    let both = Assumed { face: yuan("10.00"), used: rate("50%"), ..assumed };
    let worth = on("2022-07-05", &with([Programme::ShopCoupon, host], both.clone()));
    assert_eq!((worth.with.paid, worth.with.coupons), (yuan("145.00"), yuan("14,000.00")));

    let bound = |commission: Option<&str>| {
        let assumed = with([host], Assumed { commission: commission.map(rate), ..both.clone() });
        cautions(&rules, &assumed).into_iter().map(|caution| (caution.bound, caution.clause.id)).collect::<Vec<_>>()
    };
    // 12.58% of 159.00 is 20.00; 12.5% is 19.88.
    assert_eq!((bound(None), bound(Some("12.58%"))), (vec![], vec![]));
    let short = Bound::Commission(yuan("20.00"), yuan("19.88"));
    assert_eq!(bound(Some("12.5%")), [(short, "TIMED-APPLY-01")]);
    // AMB-16: taken literally, goods of one's own have no commission at all.
    let own = with([Programme::ShopCoupon], both.clone());
    let found = cautions(&rules, &own).into_iter().map(|caution| (caution.bound, caution.clause.id));
    assert_eq!(found.collect::<Vec<_>>(), [(Bound::NoCommission(yuan("10.00")), "AMB-16")]);
    let set = changed(Setting::ShopCouponAsksCommission, Value::Flag(false));
    assert_eq!(cautions(&Rules { set: &set, ..rules }, &own), []);

    let reads = |texts: &[(Input, &str)]| {
        let common = [(Input::Orders, "1000"), (Input::Basket, "159"), (Input::Refunds, "5")];
        let texts = common.iter().chain(texts).map(|(input, text)| (*input, (*text).to_owned())).collect();
        let chosen = BTreeSet::from([Programme::ShopCoupon, host]);
        read(&rules, &Draft { source: Source::Assumed, texts, chosen }, &Found::default())
    };
    let first = reads(&[]);
    let asked = [Input::Face, Input::Used, Input::HostFace, Input::HostUsed];
    assert_eq!(
        (first.asked.as_slice(), first.missing.as_slice()),
        ([asked.as_slice(), &[Input::Commission]].concat().as_slice(), asked.as_slice())
    );
    let with = |used: &'static str, host_face: &'static str| {
        reads(&[(Input::Face, "20"), (Input::Used, "45"), (Input::HostFace, host_face), (Input::HostUsed, used)])
    };
    let fine = with("55", "159").assumed.expect("every order has one");
    assert_eq!((fine.host_face, fine.host_used, fine.commission), (yuan("159.00"), rate("55%"), None));
    assert_eq!(with("55.01", "20").wrong.get(&Input::HostUsed), Some(&Wrong::TooManyCoupons(rate("100.01%"))));
    assert_eq!(with("1", "159.01").wrong.get(&Input::HostFace), Some(&Wrong::AboveBasket(yuan("159.00"))));
}

/// Any month, in which some orders come back at rates of their own.
fn any_month_apart() -> impl Strategy<Value = Assumed> {
    let own = prop::collection::btree_map(0usize..6, 0i64..1_500, 0..=6);
    (any_month(), own, 0i64..3_000, prop::bool::ANY).prop_map(|(assumed, own, host_used, host)| {
        let own_refunds = own.into_iter().map(|(place, rate)| (Input::OWN[place].1, Rate::of(Decimal::new(rate, 4))));
        let mut chosen = assumed.chosen.clone();
        if host {
            chosen.insert(Programme::HostCoupon);
        }
        // Rates of their own that fall together stay within all orders.
        let refunds = Rate::of(Decimal::new(3, 1) + assumed.refunds.fraction() / Decimal::from(3));
        Assumed {
            own_refunds: own_refunds.collect(),
            host_face: Money::from_fen(assumed.basket.fen() / 20),
            host_used: Rate::of(Decimal::new(host_used, 4)),
            refunds,
            refunds_with: refunds,
            chosen,
            ..assumed
        }
    })
}

proptest! {
    /// The steps of every figure come to it, to the fen.
    #[test]
    fn steps_come_to_their_figures(assumed in any_month_apart(), uplift in 0u32..3_000) {
        let assumed = Assumed { uplift: Some(Rate::of(Decimal::new(i64::from(uplift), 4))), ..assumed };
        let worth = on("2023-02-25", &assumed);
        prop_assert_eq!(all_add_up(&worth, &assumed).err(), None);
    }

    /// A rate of its own that is the common one changes nothing.
    #[test]
    fn the_common_rate_said_apart_changes_nothing(assumed in any_month_apart()) {
        let base = assumed.refunds_with;
        let same = Input::OWN.map(|(_, uses)| (uses, base)).into_iter().collect();
        let (plain, same) = (
            Assumed { own_refunds: BTreeMap::new(), ..assumed.clone() },
            Assumed { own_refunds: same, ..assumed },
        );
        prop_assert_eq!(on("2023-02-25", &plain), on("2023-02-25", &same));
    }

    /// With rates of their own too one order less than the break-even is not enough.
    #[test]
    fn one_order_less_is_not_enough_with_rates_of_their_own(assumed in any_month_apart()) {
        let worth = on("2023-02-25", &assumed);
        let without = worth.without.left.expect("a margin is known");
        if worth.even().is_some() {
            let growth = growth(&worth);
            prop_assert!(growth.month.left >= Some(without));
            prop_assert!(growth.before.is_none_or(|before| before < without));
        }
    }
}
