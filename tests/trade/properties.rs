//! Whatever anybody does in whatever order: money is conserved, nothing that must not be negative is, every deadline lies
//! ahead, and replaying what happened leads to the same world.

use crate::benefits::approved;
use crate::shop::{Shop, at};
use merchant_simulator::base::{Client, Money, Platform, Rate, Span, Version};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{BuyerFacts, CampaignId, Figure, Guarantee, Setting, Term, Value};
use merchant_simulator::shop::{
    Account, Ask, Bearer, Bears, Booking, BuyerCommand, BuyerId, CampaignCommand, CaseCommand, CaseId, Cause, Claim,
    ClaimId, ClaimState, Coupon, CouponCommand, CouponId, CouponKind, Coverage, Draw, Due, DueKind, Fault, FreeCommand,
    FreeId, FreeTerms, GoodId, LiveCommand, LiveId, Month, Order, OrderCommand, OrderId, PayLaterBy, PayLaterCommand,
    Payment, Periods, ProfileCommand, RefundOnlyCommand, Request, Role, RuleCommand, Stage, Switches, Terms,
    TradeCommand, Venue,
};
use merchant_simulator::view::campaigns::Way;
use merchant_simulator::view::design::{Form, Gives, channels_of};
use merchant_simulator::view::why::{Subject, Sum, why};
use merchant_simulator::world::{Actor, Command, Event, Surface, World};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// How many commands one story has.
const STEPS: std::ops::RangeInclusive<usize> = 200..=400;
/// How many stories are played where nothing else is said: 60,000 commands, give or take.
const STORIES: u32 = 200;

/// A step of a story, as chance has it. Numbers are taken around, so that most steps find something to act on.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    what: u8,
    which: u16,
    how: u16,
    amount: u32,
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0u8..63, any::<u16>(), any::<u16>(), 0u32..60_000).prop_map(|(what, which, how, amount)| Step {
        what,
        which,
        how,
        amount,
    });
    prop::collection::vec(step, STEPS)
}

fn pick<T: Copy>(all: &[T], number: u16) -> T {
    all[usize::from(number) % all.len()]
}

const GOODS: [&str; 5] = ["A1", "A2", "A3", "A4", "none"];
const BUYER: (Actor, Surface) = (Actor::Buyer, Surface::BuyerPhone);
const PHONE: (Actor, Surface) = (Actor::Merchant, Surface::MerchantPhone);
const DESKTOP: (Actor, Surface) = (Actor::Merchant, Surface::BackOffice);
const DESK: (Actor, Surface) = (Actor::Director, Surface::Desk);
const TIME: (Actor, Surface) = (Actor::Time, Surface::Desk);

/// The command of a step; whoever gives it and where is mostly right.
pub fn command(world: &World, step: Step) -> ((Actor, Surface), Command) {
    let Step { which, how, amount, .. } = step;
    let money = Money::from_fen(i64::from(amount));
    let live = LiveId((world.trade.lives.all().len() as u32).saturating_sub(u32::from(which % 3)));
    // Mostly something to which the command can happen, sometimes anything.
    let any = which % 8 == 0;
    let order_in = |codes: &[u8]| {
        let fits =
            |id: &OrderId| any || world.trade.orders.get(*id).is_some_and(|order| codes.contains(&order.stage.code()));
        let all: Vec<OrderId> = (0..=world.trade.orders.all().len() as u32).map(OrderId).filter(fits).collect();
        if all.is_empty() { OrderId(0) } else { pick(&all, how) }
    };
    let case_in = |codes: &[u8]| {
        let fits =
            |id: &CaseId| any || world.trade.cases.get(*id).is_some_and(|case| codes.contains(&case.progress.code()));
        let all: Vec<CaseId> = (0..=world.trade.cases.all().len() as u32).map(CaseId).filter(fits).collect();
        if all.is_empty() { CaseId(0) } else { pick(&all, how) }
    };
    let request = |order: OrderId| {
        let order = world.trade.orders.get(order);
        let full = order.map_or(money, |order| order.refundable());
        let amount = if how % 3 == 0 { money } else { full };
        let ask = match order.map(|order| order.stage.code()) {
            _ if any => pick(&Ask::ALL, how),
            Some(30) => Ask::RefundUnshipped,
            _ => pick(&Ask::ALL[1..], how),
        };
        Request { ask, amount, cause: pick(&Cause::ALL, which) }
    };
    let of = |case: CaseId| world.trade.cases.get(case).map_or(OrderId(0), |case| case.order);
    let words = || if how % 7 == 0 { String::new() } else { "说明".to_owned() };
    let of_order = |by, command| (by, TradeCommand::Order(command));
    let of_case = |by, command| (by, TradeCommand::Case(command));
    let (by, command) = match step.what {
        0..=7 => {
            let from = if (how >> 8) % 3 == 0 { Venue::Live(live) } else { Venue::ShopPage };
            let payment = pick(&Payment::ALL, how);
            let quantity = if which % 19 == 0 { 0 } else { u32::from(which % 4) + 1 };
            let good = GoodId::new(pick(&GOODS, which));
            // Whoever has a coupon mostly uses it.
            let coupons = &world.trade.coupons;
            let own = coupons.of_buyer(world.profile.buyers.counter());
            let own: Vec<ClaimId> =
                own.filter(|claim| any || claim.state == ClaimState::Unused).map(|claim| claim.id).collect();
            if which % 3 != 0 && !own.is_empty() {
                let good = if any { good } else { GoodId::new("A4") };
                let (coupon, sku) = (pick(&own, how), 0);
                return (
                    BUYER,
                    Command::Trade(TradeCommand::Order(OrderCommand::PlaceWith {
                        coupon,
                        good,
                        sku,
                        quantity,
                        from,
                        payment,
                    })),
                );
            }
            of_order(BUYER, OrderCommand::Place { good, sku: u32::from(how % 17 == 0), quantity, from, payment })
        }
        8 | 9 => of_order(BUYER, OrderCommand::Pay(order_in(&[10]))),
        10 => of_order(BUYER, OrderCommand::Cancel(order_in(&[10]))),
        11..=13 => of_order(PHONE, OrderCommand::Ship(order_in(&[30]))),
        14 | 15 => of_order(DESK, OrderCommand::Deliver(order_in(&[40]))),
        16 => of_order(DESK, OrderCommand::Lose(order_in(&[40]))),
        17 | 18 => of_order(BUYER, OrderCommand::Receive(order_in(&[40, 50]))),
        19 => of_order(BUYER, OrderCommand::PutOff(order_in(&[40, 50]))),
        20 | 21 | 44 if which % 4 > 0 => {
            let activities = world.trade.interest_free.activities().len() as u32;
            let activity = FreeId((u32::from(which) % activities.max(1)) + u32::from(!any));
            let until = (how % 3 == 1).then(|| world.clock.plus_seconds(i64::from(amount) * 60));
            let terms = FreeTerms {
                name: words(),
                goods: GOODS.iter().skip(1).take(usize::from(how % 3)).map(|id| GoodId::new(id)).collect(),
                periods: Periods::ALL.into_iter().skip(usize::from(which % 2)).take(usize::from(how % 4)).collect(),
                from: (how % 2 == 0).then(|| world.clock.plus_seconds(i64::from(amount))),
                until,
            };
            let command = match how / 64 % 6 {
                0 => FreeCommand::Stop(activity),
                1 => FreeCommand::Change { activity, terms },
                _ => FreeCommand::Create(terms),
            };
            (pick(&[PHONE, PHONE, DESKTOP, BUYER], how / 64), TradeCommand::InterestFree(command))
        }
        20 => of_order(DESKTOP, OrderCommand::Extend { order: order_in(&[40, 50]), days: u32::from(how % 40) }),
        21 => of_order(PHONE, OrderCommand::PayOutEarly(order_in(&[30, 70]))),
        22..=25 => of_case(BUYER, {
            let order = order_in(&[30, 40, 50, 70]);
            CaseCommand::Apply { order, request: request(order), words: words() }
        }),
        26 => of_case(BUYER, {
            let case = case_in(&[10, 12]);
            CaseCommand::Modify { case, request: request(of(case)), words: words() }
        }),
        27 => of_case(BUYER, CaseCommand::Withdraw(case_in(&[10, 12, 20, 30, 40]))),
        28 => of_case(
            pick(&[BUYER, PHONE, DESKTOP], how),
            CaseCommand::Talk { case: case_in(&[10, 12, 20]), words: words() },
        ),
        29 | 30 => of_case(PHONE, CaseCommand::Agree(case_in(&[10, 12, 20]))),
        31 | 32 => of_case(
            DESKTOP,
            CaseCommand::Refuse { case: case_in(&[10, 40]), words: words(), pictures: (how % 9) as u8 },
        ),
        33 => of_case(BUYER, CaseCommand::SendBack { case: case_in(&[30]), tracking: words() }),
        34 => of_case(PHONE, CaseCommand::TakeBack(case_in(&[40]))),
        35 => of_case(pick(&[BUYER, PHONE], how), CaseCommand::Appeal { case: case_in(&[10, 12, 40]), words: words() }),
        36 => {
            let case = case_in(&[20]);
            let refund = (how % 2 == 0).then(|| request(of(case)).amount);
            of_case((Actor::Platform, Surface::ReviewDesk), CaseCommand::Rule { case, refund })
        }
        37 => (
            PHONE,
            TradeCommand::Live(match how % 3 {
                0 => LiveCommand::Plan { title: words(), at: world.clock.plus_seconds(i64::from(amount)) },
                1 => LiveCommand::Start(live),
                _ => LiveCommand::End(live),
            }),
        ),
        38 => (
            PHONE,
            TradeCommand::PayLater(match how % 3 {
                0 => PayLaterCommand::Apply { agreed: which % 5 != 0 },
                1 => PayLaterCommand::Pause,
                _ => PayLaterCommand::Resume,
            }),
        ),
        39 => (
            pick(&[PHONE, PHONE, DESKTOP], which),
            TradeCommand::RefundOnly(match how % 6 {
                0 | 1 => RefundOnlyCommand::Open {
                    agreed: true,
                    budget: money,
                    tops_up: which % 2 == 0,
                    goods: if which % 3 == 0 { Coverage::Only([GoodId::new("A1")].into()) } else { Coverage::All },
                },
                2 => RefundOnlyCommand::Upgrade,
                3 => RefundOnlyCommand::TopUp(money),
                4 => RefundOnlyCommand::SetTopUp(which % 2 == 0),
                _ => RefundOnlyCommand::Close,
            }),
        ),
        40 => (PHONE, TradeCommand::TopUp(money)),
        41 => {
            let all = world.trade.ledger.balance(Account::Wallet);
            (PHONE, TradeCommand::Withdraw(if how % 2 == 0 { all } else { money }))
        }
        42 => {
            let day = world.clock.day();
            (DESKTOP, TradeCommand::Claim(Month::of(day.plus(-i64::from(how % 60)))))
        }
        43 => {
            let switches = Switches {
                opening_fails: (how % 5 == 0).then_some(Fault::Violations),
                charges_fail: how % 2 == 0,
                parcels_lost: how % 7 == 0,
                never_signs: how % 4 == 0,
                live_apart: how % 11 == 0,
                discount: match which % 3 {
                    0 => Draw::Drawn,
                    1 => Draw::None,
                    _ => Draw::Fixed(money.max(Money::from_fen(1))),
                },
            };
            (DESK, TradeCommand::Switch(switches))
        }
        44 => {
            let periods = Periods::ALL.into_iter().take(usize::from(how % 4)).collect();
            (PHONE, TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A2"), periods }]))
        }
        45 => {
            let campaign = CampaignId(how as u8 % 5);
            let goods = GOODS.iter().take(usize::from(which % 3)).map(|id| GoodId::new(id)).collect();
            let platform = (Actor::Platform, Surface::ReviewDesk);
            let good = (campaign != FEE_SUBSIDY).then(|| GoodId::new(pick(&GOODS, how)));
            match which % 4 {
                0 => (PHONE, TradeCommand::Campaign(CampaignCommand::SignUp { campaign, goods })),
                1 => (platform, TradeCommand::Campaign(CampaignCommand::SignUp { campaign, goods })),
                2 => (DESKTOP, TradeCommand::Campaign(CampaignCommand::Withdraw(campaign))),
                _ => {
                    let refusal = (how % 3 == 0).then(words);
                    (platform, TradeCommand::Campaign(CampaignCommand::Review { campaign, good, refusal }))
                }
            }
        }
        // Before coupons are released they are mostly attached, and while they can be claimed they mostly are.
        46..=52 if which % 4 != 0 && releases_next(world) => of_coupons(world, Step { what: 54, ..step }),
        46..=52 if which % 4 != 0 && can_claim(world).is_some() => of_coupons(world, Step { what: 57, ..step }),
        46..=52 => (TIME, TradeCommand::Fall),
        53..=58 => of_coupons(world, step),
        59 => return (DESKTOP, Command::Rule(of_own_campaigns(step))),
        _ => {
            // The clock moves by up to some forty days, or by seconds.
            let seconds = if how % 3 == 0 { i64::from(amount) } else { i64::from(amount) * 60 };
            let to = world.clock.plus_seconds(seconds);
            let due = world.next_due(to);
            return due.map_or((DESK, Command::Advance(to)), |_| (TIME, Command::Trade(TradeCommand::Fall)));
        }
    };
    (by, Command::Trade(command))
}

/// A command about campaigns of one's own: of each kind, soon used up, changed and taken away while orders run.
fn of_own_campaigns(step: Step) -> RuleCommand {
    let Step { which, how, amount, .. } = step;
    if how % 4 == 0 {
        return RuleCommand::RemoveCampaign((which % 4) as u8);
    }
    let limit = |factor: i64| Some(Money::from_fen(i64::from(amount % 3_000) * factor + 1));
    let gives = pick(&[Gives::InstalmentFee, Gives::PayLaterFee, Gives::Discount], which);
    let form = Form {
        name: "自己的".to_owned(),
        way: pick(&[Way::Conditions, Way::ShopOrOpening, Way::Goods], how / 4),
        sign_up: Some(Span::ALWAYS),
        active: Some(Span::ALWAYS),
        gives,
        channels: channels_of(gives).iter().copied().collect(),
        share: Some(Rate::per_cent(u32::from(which % 100) + 1)),
        periods: [3, 6].into(),
        least: Some(Money::yuan(1)),
        most: Some(Money::yuan(88)),
        from_platform: how % 5 != 0,
        cap: (how % 3 == 0).then(|| limit(1)).flatten(),
        pool: (how % 3 == 1).then(|| limit(3)).flatten(),
        live_only: which % 5 == 0,
        ..Form::default()
    };
    RuleCommand::KeepCampaign {
        place: (which % 3 == 0).then_some((how % 4) as u8),
        campaign: std::sync::Arc::new(form.campaign()),
    }
}

/// Whether the next thing to fall due is a release that will be missed as things stand.
fn releases_next(world: &World) -> bool {
    let next = world.trade.agenda().next().filter(|due| due.kind == DueKind::Release);
    next.is_some_and(|due| world.trade.coupons.session_on(CouponId(due.number), &world.trade.lives).is_none())
}

/// An activity of which a coupon can be claimed.
fn can_claim(world: &World) -> Option<CouponId> {
    let open = |coupon: &&Coupon| coupon.open(&world.trade.lives, world.clock).is_some_and(|open| open.left() > 0);
    world.trade.coupons.all().iter().find(open).map(|coupon| coupon.id)
}

/// A command about timed coupons.
fn of_coupons(world: &World, step: Step) -> ((Actor, Surface), TradeCommand) {
    let Step { what, which, how, amount } = step;
    let coupons = &world.trade.coupons;
    let coupon = CouponId((coupons.all().len() as u32).saturating_sub(u32::from(which % 3)));
    let next = world.clock.plus_seconds(i64::from(how % 90) * 40);
    let terms = || Terms {
        name: "券".to_owned(),
        kind: pick(&CouponKind::ALL, which / 2 + u16::from(how % 5 != 0)),
        threshold: Money::from_fen(i64::from(amount % 7_000)),
        face: Money::from_fen(i64::from(amount % 2_900)),
        quantity: u32::from(how % 5),
        per_buyer: u32::from(which % 4),
        minutes: u32::from(how % 200),
        times: [next, next.plus_seconds(i64::from(amount) + 1)].into(),
    };
    let command = match what {
        53 if how % 4 == 0 => CouponCommand::Create(terms()),
        53 if how % 4 == 1 => CouponCommand::Adjust { coupon, terms: terms() },
        // Something that is like to come about.
        53 => CouponCommand::Create(Terms {
            kind: CouponKind::Host,
            threshold: Money::yuan(50),
            face: Money::yuan(20),
            quantity: 3,
            per_buyer: 2,
            minutes: 60,
            times: [next].into(),
            ..terms()
        }),
        54 if how % 9 == 0 => CouponCommand::Stop(coupon),
        54 | 55 => {
            let lives = &world.trade.lives;
            let Some(live) = lives.on().map(|live| live.id) else {
                // Somebody has to be on the air for it.
                let planned = lives.all().iter().find(|live| live.started.is_none()).map(|live| live.id);
                let plan = LiveCommand::Plan { title: "专场".to_owned(), at: world.clock };
                return (PHONE, TradeCommand::Live(planned.map_or(plan, LiveCommand::Start)));
            };
            let coming = coupons.all().iter().filter(|coupon| !coupon.is_over(world.clock)).map(|coupon| coupon.id);
            let none = how % 8 == 0;
            CouponCommand::Attach { live, coupons: coming.filter(|_| !none).collect() }
        }
        56 if how % 3 == 0 => CouponCommand::OthersClaim { coupon, count: u32::from(which % 4) },
        _ => CouponCommand::Claim(can_claim(world).unwrap_or(coupon)),
    };
    let by = match command {
        CouponCommand::Claim(_) => BUYER,
        CouponCommand::OthersClaim { .. } => DESK,
        _ => DESKTOP,
    };
    (by, TradeCommand::Coupon(command))
}

/// TIMED-DEF-01: never more claimed than released, never more for a buyer than the most that was ever allowed, never more
/// used than claimed, and the orders that were placed with coupons are those that used them.
fn check_coupons(world: &World, most_each: u32) -> Result<(), TestCaseError> {
    let coupons = &world.trade.coupons;
    let used = |claim: &&Claim| matches!(claim.state, ClaimState::Used(_));
    for coupon in coupons.all() {
        for release in &coupon.releases {
            prop_assert!(release.claimed <= release.quantity, "{:?}", release);
        }
        prop_assert!(u64::from(coupon.claimed()) <= coupon.released());
        prop_assert!(coupon.used() <= coupon.claimed());
        let own = || coupons.claims().iter().filter(|claim| claim.coupon == coupon.id);
        prop_assert_eq!(coupon.used() as usize, own().filter(used).count());
        prop_assert_eq!(coupon.cost, own().filter(used).map(|claim| claim.face).sum());
        prop_assert!(own().count() <= coupon.claimed() as usize);
        for buyer in 0..world.profile.buyers.all().len() as u32 {
            let has = own().filter(|claim| claim.buyer == BuyerId(buyer)).count();
            prop_assert!(has <= most_each as usize, "{} for one buyer", has);
        }
    }
    for claim in coupons.claims() {
        if let ClaimState::Used(id) = claim.state {
            let order = world.trade.orders.get(id).expect("an order that was placed");
            let off = order.placed.coupon.expect("a coupon that was used");
            prop_assert_eq!((off.claim, off.amount, order.placed.buyer), (claim.id, claim.face, claim.buyer));
            prop_assert!(order.placed.price >= claim.threshold && claim.at <= order.at && order.at <= claim.until);
        }
    }
    for order in world.trade.orders.all() {
        let off = order.placed.coupon.map_or(Money::ZERO, |off| off.amount);
        prop_assert_eq!(order.amount() + off, order.placed.price_of_all());
        prop_assert!(order.amount() > Money::ZERO);
    }
    Ok(())
}

/// What has to hold at any time.
fn check(world: &World) -> Result<(), TestCaseError> {
    let ledger = &world.trade.ledger;
    prop_assert_eq!(ledger.total(), Money::ZERO);
    for account in Account::ALL {
        let held = ledger.balance(account);
        prop_assert!(account.may_be_negative() || held >= Money::ZERO, "{:?} holds {}", account, held);
        prop_assert!(!account.is_fees() || held >= Money::ZERO, "{:?} holds {}", account, held);
    }
    prop_assert!(ledger.debt() >= Money::ZERO);
    let escrow: Money = world.trade.orders.all().iter().map(|order| order.in_escrow()).sum();
    prop_assert_eq!(escrow, ledger.balance(Account::Escrow));
    let mut due: Vec<Due> = world.trade.orders.all().iter().flat_map(|order| order.dues()).collect();
    due.extend(world.trade.cases.all().iter().flat_map(|case| case.dues()));
    due.extend(world.trade.pay_later.dues());
    due.extend(world.trade.coupons.dues());
    due.sort();
    prop_assert_eq!(due, world.trade.agenda().iter().collect::<Vec<_>>());
    for due in world.trade.agenda().iter() {
        prop_assert!(due.at >= world.clock, "{:?} is overdue at {}", due, world.clock);
    }
    for order in world.trade.orders.all() {
        prop_assert!(order.refunded <= order.amount());
        prop_assert!(order.from_escrow <= order.refunded);
    }
    // No activity of these stories ever gives anybody more than three.
    check_coupons(world, 3)?;
    // What campaigns pay never exceeds what is taken of their money, and that never what there is.
    let campaigns = &world.trade.campaigns;
    let mut taken = Money::ZERO;
    for (campaign, limit) in [(FEE_SUBSIDY, None), (SPLIT_INTEREST, Some(POOL)), (JOINT_INTEREST, Some(CAP))] {
        let own = campaigns.quota(campaign).own;
        prop_assert!(own >= Money::ZERO && limit.is_none_or(|limit| own <= limit), "{:?} has taken {}", campaign, own);
        taken = taken + own;
    }
    // One's own may be given other limits while orders run, so only what is paid is held against what is taken.
    for place in 0..world.rules.campaigns.len() {
        let own = campaigns.quota(CampaignId::own(place)).own;
        prop_assert!(own >= Money::ZERO, "campaign {} has taken {}", place, own);
        taken = taken + own;
    }
    let subsidies =
        ledger.lines().iter().map(|line| line.transfer).filter(|moved| moved.why.booking == Booking::Subsidy);
    let paid: Money =
        subsidies.map(|moved| if moved.from == Account::Platform { moved.amount } else { -moved.amount }).sum();
    prop_assert!(Money::ZERO <= paid && paid <= taken, "{} is paid of {}", paid, taken);
    for plan in world.trade.orders.all().iter().filter_map(|order| order.plan) {
        prop_assert!(Money::ZERO <= plan.granted && plan.granted <= plan.fee);
    }
    for order in world.trade.orders.all() {
        let Some(discount) = order.placed.discount else { continue };
        prop_assert!(discount.amount > Money::ZERO && discount.amount <= order.amount().min(Money::yuan(88)));
        let lines = || world.trade.ledger.of_order(order.id).map(|line| line.transfer);
        for account in [Account::Buyer, Account::Platform] {
            let paid: Money = lines().filter(|moved| moved.from == account).map(|moved| moved.amount).sum();
            let back: Money = lines().filter(|moved| moved.to == account).map(|moved| moved.amount).sum();
            prop_assert!(back <= paid, "{:?} gets {} of {}", account, back, paid);
        }
    }
    check_shares(world)?;
    let open = |cases: &mut dyn Iterator<Item = bool>| cases.filter(|open| *open).count();
    let orders = &world.trade.orders;
    prop_assert_eq!(orders.open().count(), open(&mut orders.all().iter().map(|order| order.is_open())));
    let cases = &world.trade.cases;
    prop_assert_eq!(cases.open().count(), open(&mut cases.all().iter().map(|case| !case.progress.is_over())));
    Ok(())
}

/// What a sum comes to, if it is one that leads to an amount, and what it began with.
fn comes_to(sum: &Sum) -> Option<(Money, Money)> {
    match *sum {
        Sum::Share { base, rate, exact, amount } => {
            assert_eq!(amount, base.share(rate), "{base} × {rate}");
            // Rounded to the fen, and nothing else.
            assert!((exact - amount.amount()).abs() <= rust_decimal::Decimal::new(5, 3), "{exact} is not {amount}");
            Some((base, amount))
        }
        Sum::Others { whole, part, left }
        | Sum::Before { whole, part, left }
        | Sum::OffBill { whole, part, left }
        | Sum::Coupon { whole, off: part, amount: left } => {
            assert_eq!(whole - part, left);
            Some((whole, left))
        }
        Sum::Back { was, now, back } => {
            assert_eq!(was - now, back);
            Some((now, back))
        }
        Sum::AtMost(most) => Some((most, most)),
        _ => None,
    }
}

/// Every sum of every movement holds to the fen: base × rate, less what a campaign pays, what was taken elsewhere, no more
/// than was left with its clause, is what has moved. What is a share says so, in every journal that is written now.
fn check_sums(world: &World) -> Result<(), TestCaseError> {
    for (place, line) in world.trade.ledger.lines().iter().enumerate() {
        let transfer = line.transfer;
        if transfer.why.base.is_some() {
            prop_assert_eq!(transfer.why.reckoned(), Some(transfer.amount), "{:?}", transfer);
        }
        let answer = why(world, &Subject::Movement(place as u32)).expect("a movement");
        prop_assert!(transfer.why.base.is_none() || !answer.sums.is_empty());
        if let Some(sum) = answer.sums.last() {
            let (_, last) = comes_to(sum).expect("an amount");
            prop_assert_eq!(last, transfer.amount, "{:?}", answer.sums);
        }
        prop_assert!(answer.sums.iter().all(|sum| comes_to(sum).is_some()), "{:?}", answer.sums);
        let limited = answer.sums.iter().any(|sum| matches!(sum, Sum::AtMost(_)));
        prop_assert!(!limited || answer.clauses.len() > 1, "{:?}", answer.clauses);
    }
    // The fee of an order's plan is the share that its page shows.
    for order in world.trade.orders.all() {
        let Some(plan) = order.plan else { continue };
        let answer = why(world, &Subject::Order(order.id)).expect("an order");
        let fee = answer.sums.iter().find(|sum| matches!(sum, Sum::Share { .. })).and_then(comes_to);
        prop_assert_eq!(fee.map(|(_, fee)| fee), Some(plan.fee), "{:?}", answer.sums);
    }
    Ok(())
}

/// INST-DEF-01, JOINT38-BEN-01: what platform and merchant pay of the fee of instalments adds up to it to the fen, once it is
/// collected, and nothing is before; the buyer pays none of it. Who bears it is what was decided when the order was placed.
fn check_shares(world: &World) -> Result<(), TestCaseError> {
    for order in world.trade.orders.all() {
        let Some(plan) = order.plan else { continue };
        let (mut platform, mut merchant) = (Money::ZERO, Money::ZERO);
        for moved in world.trade.ledger.of_order(order.id).map(|line| line.transfer) {
            let amount = match (moved.from, moved.to) {
                (_, Account::InstalmentFees) => moved.amount,
                (Account::InstalmentFees, _) => -moved.amount,
                _ => continue,
            };
            prop_assert!(moved.from != Account::Buyer && moved.to != Account::Buyer);
            match moved.why.booking {
                Booking::Subsidy => platform = platform + amount,
                _ => merchant = merchant + amount,
            }
        }
        let collected = matches!(order.stage, Stage::Done { settle: None, .. } | Stage::Failed);
        let (of_platform, of_merchant) = match (plan.bearer, collected) {
            (Bearer::Merchant, true) => (plan.granted, plan.fee - plan.granted),
            _ => (Money::ZERO, Money::ZERO),
        };
        prop_assert_eq!((platform, merchant), (of_platform, of_merchant), "{:?}", order.id);
        let decided = order.placed.grant.is_some() || order.placed.free.is_some();
        prop_assert!(!decided || plan.bearer == Bearer::Merchant);
        prop_assert!(order.placed.grant.is_none() || order.placed.free.is_none());
    }
    Ok(())
}

/// What is kept for finding things quickly is what looking through everything finds.
fn check_finding(world: &World) -> Result<(), TestCaseError> {
    let (ledger, cases) = (&world.trade.ledger, &world.trade.cases);
    for order in world.trade.orders.all() {
        let money = ledger.lines().iter().filter(|line| line.transfer.order == Some(order.id));
        prop_assert!(ledger.of_order(order.id).eq(money));
        prop_assert!(cases.of_order(order.id).eq(cases.all().iter().filter(|case| case.order == order.id)));
    }
    let spent = ledger.lines().iter().map(|line| line.transfer);
    let spent = spent.filter(|moved| (moved.from, moved.why.booking) == (Account::Budget, Booking::Refund));
    prop_assert_eq!(ledger.budget_spent(), spent.map(|moved| moved.amount).sum());
    Ok(())
}

/// What the pool, and what the cap, of the festival's campaigns is in these stories: soon crossed.
const POOL: Money = Money::yuan(20);
const CAP: Money = Money::yuan(5);

/// In the days of the 38节, with every sign-up approved.
fn festival_start() -> Shop {
    let mut shop = approved(&[FEE_SUBSIDY, SPLIT_INTEREST, JOINT_INTEREST], "2023-02-20 09:00:00");
    shop.rules(Setting::Campaign(SPLIT_INTEREST, Term::Pool), Value::Money(POOL));
    shop.rules(Setting::Campaign(JOINT_INTEREST, Term::Cap), Value::Money(CAP));
    shop.goes_live();
    promotes(&mut shop);
    shop
}

/// In the days of 立减, with a clean record.
fn discount_start() -> Shop {
    let mut shop = Shop::open("2022-06-24 09:00:00", "800.00");
    shop.states(Figure::BadRecord, Value::Flag(false));
    shop
}

/// Where a story begins.
pub fn begins(which: u8) -> Shop {
    match which % 3 {
        0 => start(),
        1 => festival_start(),
        _ => discount_start(),
    }
}

/// A professional host, whose good of 好物联盟 suits coupons of up to 30.00, and buyers whose app shows them.
fn promotes(shop: &mut Shop) {
    shop.states(Figure::ProfessionalHost, Value::Flag(true));
    // The clock leaps over a day more often than not.
    shop.rules(Setting::CouponHours, Value::Count(24 * 30));
    shop.changes("A4", |good| good.commission = Some(Rate::per_cent(50)));
    shop.knows(|buyer| buyer.client = Some(Client { platform: Platform::Android, version: Version::new(9, 6, 50) }));
}

fn start() -> Shop {
    let mut shop = Shop::open("2022-08-20 09:00:00", "800.00");
    shop.states(Figure::RefundOnly, Value::Guarantee(Guarantee::Closed));
    let facts = BuyerFacts { zhima: Some(550), wechat: Some(601), good_credit: Some(true), ..BuyerFacts::default() };
    let add = ProfileCommand::Buyers(BuyerCommand::Add { role: Role::OnTheLine, facts });
    shop.gives(DESK, Command::Profile(add)).expect("a buyer");
    shop.gives(DESK, Command::Profile(ProfileCommand::Buyers(BuyerCommand::Call(BuyerId(0))))).expect("a buyer");
    promotes(&mut shop);
    shop
}

/// The same stories every time, unless `PROPTEST_CASES` asks for a long run: then new ones.
pub fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => ProptestConfig { cases: STORIES, rng_seed: RngSeed::Fixed(20_220_705), ..config },
    }
}

proptest! {
    #![proptest_config(config())]

    /// XYHF2-PAUSE-02 and all that ends well: money conserved, no account below zero that may not be, every deadline ahead;
    /// replaying the events, read back from text, leads to the same world, from any point of the story on.
    #[test]
    fn whatever_happens_the_books_are_right(steps in steps(), which in any::<u8>()) {
        let mut shop = begins(which);
        let origin = shop.clone();
        let mut events: Vec<Event> = Vec::new();
        for step in steps {
            let (by, command) = command(&shop.world, step);
            if let Ok(happened) = shop.gives(by, command) {
                check(&shop.world)?;
                events.extend(happened);
            }
        }
        check_finding(&shop.world)?;
        check_sums(&shop.world)?;
        let text = serde_json::to_string(&events).expect("it can be written");
        let read: Vec<Event> = serde_json::from_str(&text).expect("it can be read");
        prop_assert_eq!(&read, &events);
        let mut again = origin.world;
        for (place, event) in read.iter().enumerate() {
            again.evolve(event);
            // A journal that was cut here, in the middle of a decision even, can be opened, and has all its money.
            if place % 17 == 0 {
                prop_assert_eq!(again.trade.ledger.total(), Money::ZERO);
            }
        }
        prop_assert!(again == shop.world, "replaying leads elsewhere");
    }
}

/// The random stories do reach what they are to test.
#[test]
fn random_stories_reach_every_state() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut stages = std::collections::BTreeSet::new();
    let mut codes = std::collections::BTreeSet::new();
    let mut bookings = std::collections::BTreeSet::new();
    let (mut claims, mut missed, mut settled) = (std::collections::BTreeSet::new(), 0, 0);
    let mut own = 0;
    let mut designed = Money::ZERO;
    let mut free = std::collections::BTreeSet::new();
    for story in 0..200 {
        let steps = steps().new_tree(&mut runner).expect("a story").current();
        let mut shop = begins(story as u8);
        for step in steps {
            let (by, command) = command(&shop.world, step);
            drop(shop.gives(by, command));
            stages.extend(shop.world.trade.orders.all().iter().map(|order| order.stage.code()));
            let own = |order: &&Order| order.placed.free.is_some() && order.plan.is_some();
            free.extend(shop.world.trade.orders.all().iter().filter(own).map(|order| order.stage.code()));
            codes.extend(shop.world.trade.cases.all().iter().map(|case| case.progress.code()));
            claims.extend(shop.world.trade.coupons.claims().iter().map(|claim| match claim.state {
                ClaimState::Unused => "unused",
                ClaimState::Used(_) => "used",
                ClaimState::Expired => "expired",
            }));
        }
        let coupons = &shop.world.trade.coupons;
        own += coupons.claims().len();
        let campaigns = (0..shop.world.rules.campaigns.len()).map(CampaignId::own);
        designed = designed + campaigns.map(|id| shop.world.trade.campaigns.quota(id).own).sum();
        let releases = || coupons.all().iter().flat_map(|coupon| &coupon.releases);
        missed += releases().filter(|release| release.live.is_none()).count();
        let orders = shop.world.trade.orders.all().iter().filter(|order| order.placed.coupon.is_some());
        settled += orders.filter(|order| order.stage.code() == 70).count();
        bookings.extend(shop.world.trade.ledger.lines().iter().map(|line| format!("{:?}", line.transfer.why.booking)));
    }
    assert_eq!(claims.into_iter().collect::<Vec<_>>(), ["expired", "unused", "used"]);
    assert!(designed > Money::yuan(100), "campaigns of one's own have paid {designed}");
    assert!(own > 100 && missed > 20 && settled > 2, "{own} {missed} {settled}");
    assert_eq!(stages.into_iter().collect::<Vec<_>>(), [10, 30, 40, 50, 70, 80]);
    assert_eq!(free.into_iter().collect::<Vec<_>>(), [30, 40, 50, 70, 80], "orders under activities of one's own");
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), [10, 12, 20, 30, 40, 60, 70]);
    let all = [
        "Advance",
        "BudgetReturned",
        "BudgetTopUp",
        "DebtRepaid",
        "Deduction",
        "Discount",
        "InstalmentFee",
        "PayLaterFee",
        "Payment",
        "Refund",
        "Repayment",
        "ServiceFee",
        "Settlement",
        "Subsidy",
        "TopUp",
        "Withdrawal",
    ];
    assert_eq!(bookings.into_iter().collect::<Vec<_>>(), all);
}

#[test]
fn the_clock_does_not_pass_what_falls_due() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.places("A2", Payment::Ordinary);
    let due = at("2022-07-05 20:44:30");
    assert_eq!(shop.world.next_due(due), None, "in the very second of a deadline one is in time");
    shop.until(due);
    shop.order(OrderCommand::Pay(order));
    assert_eq!(shop.sees(order).stage.code(), 30);
    let late = shop.places("A2", Payment::PayLater(PayLaterBy::Zhima));
    assert_eq!(shop.world.profile.buyers.facts().first_zhima_order, Some(false));
    assert_eq!(shop.sees(late).stage.code(), 30);
}
