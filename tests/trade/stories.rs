//! Random stories: whatever anybody may do, in whatever order, in a shop of any of three times.

use crate::benefits::approved;
use crate::shop::Shop;
use merchant_simulator::base::{Client, Money, Platform, Rate, Span, Version};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{BuyerFacts, CampaignId, Figure, Guarantee, Setting, Term, Value};
use merchant_simulator::shop::{
    Account, Ask, Bears, BuyerCommand, BuyerId, CampaignCommand, CaseCommand, CaseId, Cause, ClaimId, ClaimState,
    Coupon, CouponCommand, CouponId, CouponKind, Coverage, Draw, DueKind, Fault, FreeCommand, FreeId, FreeTerms,
    GoodId, LiveCommand, LiveId, Month, OrderCommand, OrderId, PayLaterCommand, Payment, Periods, ProfileCommand,
    RefundOnlyCommand, Request, Role, RuleCommand, Switches, Terms, TradeCommand, Venue,
};
use merchant_simulator::view::campaigns::Way;
use merchant_simulator::view::design::{Form, Gives, channels_of};
use merchant_simulator::world::{Actor, Command, Surface, World};
use proptest::prelude::*;

/// How many commands one story has.
const STEPS: std::ops::RangeInclusive<usize> = 200..=400;
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

/// What the pool, and what the cap, of the festival's campaigns is in these stories: soon crossed.
pub const POOL: Money = Money::yuan(20);
pub const CAP: Money = Money::yuan(5);

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
