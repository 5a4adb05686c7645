//! The shop and the checkout as a buyer sees them, without anything that only a director may know.

use crate::base::Money;
use crate::policy::{Assessment, Clause, Level, Outcome, Overall, Programme, Service, Setting};
use crate::shop::{
    Actor, Ask, Cart, Context, GoodId, OrderId, Payment, Periods, Refusal, Surface, Venue, offers, pay_later_version,
};
use crate::view::orders::pays;
use crate::world::World;

/// A good on the buyer's phone.
#[derive(Debug, Clone, PartialEq)]
pub struct ShelfGood {
    /// The good.
    pub id: GoodId,
    /// Its title.
    pub title: String,
    /// Its lowest price.
    pub price: Option<Money>,
    /// It has the label of 先用后付.
    pub pay_later: bool,
    /// It has the label of 退款不退货: the live room is on and its session began with it.
    pub guaranteed: bool,
}

/// The shop on the buyer's phone.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf {
    /// The title of the session that is on the air.
    pub live: Option<String>,
    /// The first listed goods, those with a label first.
    pub goods: Vec<ShelfGood>,
    /// How many more there are.
    pub left: usize,
}

/// The shop on the buyer's phone, with at most so many goods.
pub fn shelf(world: &World, most: usize) -> Shelf {
    let shop = world.shop();
    let assessment = Assessment::new(&world.rules, &shop, world.clock);
    let version = pay_later_version(&assessment.rules());
    let open = shop.service(crate::policy::Figure::PayLater) == Some(Service::Open);
    let live = world.trade.lives.on();
    let listed = || world.goods.goods().iter().filter(|good| good.listed == Some(true));
    let mut goods: Vec<ShelfGood> = listed()
        .map(|good| {
            let facts = world.goods.facts(good);
            let chosen = version == Programme::PayLater || world.trade.pay_later.is_in_activity(&good.id, world.clock);
            let qualifies = assessment.cell(version, &facts).overall == Overall::Qualifies;
            let own = good.origin == Some(crate::policy::Origin::SelfBuilt);
            let guarantee = live.filter(|_| own).and_then(|live| live.guarantee_of(&good.id));
            ShelfGood {
                id: good.id.clone(),
                title: good.title.clone(),
                price: facts.prices.low,
                pay_later: open && chosen && qualifies,
                guaranteed: guarantee.is_some(),
            }
        })
        .collect();
    goods.sort_by_key(|good| !(good.pay_later || good.guaranteed));
    let left = goods.len().saturating_sub(most);
    goods.truncate(most);
    Shelf { live: live.map(|live| live.title.clone()), goods, left }
}

/// What a buyer has chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The good.
    pub good: GoodId,
    /// Which of its choices.
    pub sku: u32,
    /// How many.
    pub quantity: u32,
}

/// A way to pay.
#[derive(Debug, Clone, PartialEq)]
pub struct WayToPay {
    /// Which.
    pub payment: Payment,
    /// What the buyer pays now.
    pub now: Money,
    /// What the buyer pays on receipt.
    pub later: Money,
    /// It is offered.
    pub open: bool,
    /// The clause of what is missing.
    pub missing: Option<&'static Clause>,
    /// What is missing is something about the buyer, of which the phone says no more (B-06).
    pub about_buyer: bool,
    /// What a period comes to.
    pub per_period: Option<Money>,
    /// What the buyer pays besides.
    pub fee: Money,
}

/// The checkout.
#[derive(Debug, Clone, PartialEq)]
pub struct Bid {
    /// What is chosen.
    pub choice: Choice,
    /// The good's title.
    pub title: String,
    /// The names of its choices.
    pub skus: Vec<String>,
    /// The price of one.
    pub price: Option<Money>,
    /// What it comes to.
    pub amount: Money,
    /// Where the buyer stands: in the live room while one is on the air.
    pub from: Venue,
    /// Why nothing can be ordered.
    pub refused: Option<Refusal>,
    /// The ways to pay.
    pub ways: Vec<WayToPay>,
}

impl Bid {
    /// The way to pay that is chosen: the wanted one while it is offered, else the first that is.
    pub fn chosen(&self, wanted: Option<Payment>) -> Option<&WayToPay> {
        let open = || self.ways.iter().filter(|way| way.open);
        open().find(|way| Some(way.payment) == wanted).or_else(|| open().next())
    }
}

/// The checkout of what a buyer has chosen.
pub fn checkout(world: &World, choice: &Choice) -> Bid {
    let shop = world.shop();
    let cx = world.context((Actor::Buyer, Surface::BuyerPhone), &shop);
    let from = world.trade.lives.on().map_or(Venue::ShopPage, |live| Venue::Live(live.id));
    let cart = Cart { good: choice.good.clone(), sku: choice.sku, quantity: choice.quantity, from };
    let good = world.goods.get(&choice.good);
    let price = good.and_then(|good| good.skus.get(choice.sku as usize)).and_then(|sku| sku.price);
    let amount = price.map_or(Money::ZERO, |price| price.times(choice.quantity));
    let offered = offers(&world.trade, &cx, &cart);
    let way = |offer: &crate::shop::Offer| {
        let missing = offer.missing();
        let (per_period, fee) = match offer.payment {
            Payment::Instalments(periods) => per_period(world, &cx, &choice.good, periods, amount),
            _ => (None, Money::ZERO),
        };
        let (now, later) = pays(offer.payment, amount);
        WayToPay {
            payment: offer.payment,
            now,
            later,
            open: offer.outcome() == Outcome::Met,
            missing: missing.map(|condition| condition.clause()),
            about_buyer: missing.is_some_and(|condition| condition.level() == Level::Buyer),
            per_period,
            fee,
        }
    };
    Bid {
        choice: choice.clone(),
        title: good.map(|good| good.title.clone()).unwrap_or_default(),
        skus: good.map(|good| good.skus.iter().map(|sku| sku.name.clone()).collect()).unwrap_or_default(),
        price,
        amount,
        from,
        ways: offered.as_ref().map(|offers| offers.iter().map(way).collect()).unwrap_or_default(),
        refused: offered.err(),
    }
}

/// What a period comes to for the buyer, and the fee in it.
fn per_period(world: &World, cx: &Context, good: &GoodId, periods: Periods, amount: Money) -> (Option<Money>, Money) {
    let fee = if world.trade.interest_free.covers(good, periods) {
        Money::ZERO
    } else {
        amount.share(cx.rate(match periods {
            Periods::Three => Setting::BuyerRate3,
            Periods::Six => Setting::BuyerRate6,
            Periods::Twelve => Setting::BuyerRate12,
        }))
    };
    (Some((amount + fee).part(u32::from(periods.count()))), fee)
}

/// What the buyer of an order can ask for now.
pub fn asks(world: &World, order: OrderId) -> Vec<Ask> {
    let Some(order) = world.trade.orders.get(order) else { return Vec::new() };
    let fits = |ask: &Ask| {
        let (code, ask) = (order.stage.code(), *ask);
        match ask {
            Ask::RefundUnshipped => code == 30,
            Ask::RefundShipped | Ask::ReturnAndRefund => matches!(code, 40 | 50 | 70),
            Ask::WithoutReturn => order.placed.guarantee.is_some() && matches!(code, 50 | 70),
        }
    };
    Ask::ALL.into_iter().filter(fits).collect()
}
