//! The shop and the checkout as a buyer sees them, without anything that only a director may know.

use crate::base::Money;
use crate::policy::{
    Assessment, Clause, Figure, GoodFacts, Level, Origin, Outcome, Overall, Prices, Programme, Service, ShopFacts,
    instalment, pay_later, pay_later_one, refund_only,
};
use crate::shop::{
    Actor, Ask, Cart, CaseCommand, Cause, ClaimId, Context, FreeBy, Good, GoodId, OrderId, Payment, Periods, Refusal,
    Request, Surface, TradeCommand, Venue, has_zone, longest_free, may_take_off, offers, pay_later_version, ruling,
};
use crate::view::coupons::{AtCheckout, at_checkout};
use crate::view::orders::pays;
use crate::world::{Command, World};

/// A label that a buyer sees on a good.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Of which programme.
    pub programme: Programme,
    /// Who says that it shows here.
    pub clause: &'static Clause,
}

/// Where a buyer looks at a good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// The shop's list; the live room's while one is on the air.
    List,
    /// 商详页.
    GoodPage,
    /// 半屏提单页, over a live room (DEF-INST-HALF).
    HalfScreen,
    /// 提单页, 下单页.
    Checkout,
}

impl Spot {
    /// Whether goods carry the label of free instalments there (INST-LABEL-01).
    pub const fn shows_free(self) -> bool {
        match self {
            Spot::GoodPage | Spot::HalfScreen | Spot::Checkout => true,
            Spot::List => false,
        }
    }
}

/// The label of free instalments, 分期免息每日仅需XX元 (INST-COPY-01).
#[derive(Debug, Clone, PartialEq)]
pub struct FreeLabel {
    /// What it is about.
    pub choice: Choice,
    /// The most periods over which it is free.
    pub periods: Periods,
    /// What bears the fee.
    pub by: FreeBy,
    /// What is to be paid.
    pub amount: Money,
    /// What that comes to a day (DEF-INST-DAILY).
    pub daily: Money,
}

/// The label of what a buyer has chosen; `None` where it is not free over any periods.
pub fn free_label(world: &World, choice: &Choice) -> Option<FreeLabel> {
    free_label_in(world, &world.shop(), choice)
}

fn free_label_in(world: &World, shop: &ShopFacts, choice: &Choice) -> Option<FreeLabel> {
    let cx = world.context((Actor::Buyer, Surface::BuyerPhone), shop);
    let cart = choice.cart(world);
    let (periods, by) = longest_free(&world.trade, &cx, &cart)?;
    let good = world.goods.get(&choice.good)?;
    let price = good.skus.get(choice.sku as usize)?.price?;
    let (amount, _) = cart.to_pay(&world.trade, &cx, good, price).ok()?;
    let daily = instalment::daily(amount, periods.count());
    Some(FreeLabel { choice: choice.clone(), periods, by, amount, daily })
}

/// The label of a good as a whole: that of the choice that comes to the least a day.
fn free_label_of(world: &World, shop: &ShopFacts, good: &Good) -> Option<FreeLabel> {
    let choice = |sku| Choice { good: good.id.clone(), sku, quantity: 1, stand: Stand::Live, coupon: None };
    let all = (0..good.skus.len() as u32).filter_map(|sku| free_label_in(world, shop, &choice(sku)));
    all.min_by_key(|label| label.daily)
}

/// A good on the buyer's phone.
#[derive(Debug, Clone, PartialEq)]
pub struct ShelfGood {
    /// The good.
    pub id: GoodId,
    /// Its title.
    pub title: String,
    /// Its prices, from the lowest to the highest.
    pub prices: Prices,
    /// Its labels there.
    pub labels: Vec<Label>,
    /// That of free instalments.
    pub free: Option<FreeLabel>,
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

/// What decides about labels, for any number of goods.
struct Labels<'w> {
    world: &'w World,
    assessment: Assessment,
    version: Programme,
    open: bool,
}

impl<'w> Labels<'w> {
    fn new(world: &'w World, shop: &ShopFacts) -> Self {
        let assessment = Assessment::new(&world.rules, shop, world.clock);
        let version = pay_later_version(&assessment.rules());
        let open = shop.service(Figure::PayLater) == Some(Service::Open);
        Labels { world, assessment, version, open }
    }

    fn good(&self, good: &Good, spot: Spot) -> ShelfGood {
        let facts = self.world.goods.facts(good);
        ShelfGood {
            id: good.id.clone(),
            title: good.title.clone(),
            prices: facts.prices,
            labels: self.of(good, &facts, spot),
            free: spot.shows_free().then(|| free_label_of(self.world, self.assessment.shop(), good)).flatten(),
        }
    }

    fn of(&self, good: &Good, facts: &GoodFacts, spot: Spot) -> Vec<Label> {
        let trade = &self.world.trade;
        let live = trade.lives.on();
        let two = self.version == Programme::PayLater;
        let chosen = two || trade.pay_later.is_in_activity(&good.id, self.world.clock);
        let pay_later = self.open && chosen && self.assessment.cell(self.version, facts).overall == Overall::Qualifies;
        let in_live_room = spot == Spot::List && live.is_some();
        let clause = match (two, in_live_room) {
            (false, _) => &pay_later_one::LABEL_PLACES,
            (true, false) => &pay_later::LABEL_PLACES,
            // Which notice names the live room differs (AMB-05).
            (true, true) => &pay_later::LABEL_IN_LIVE_ROOM,
        };
        let pay_later = pay_later.then_some(Label { programme: self.version, clause });
        // The guarantee's label is in the live room, for what its session began with.
        let own = good.origin == Some(Origin::SelfBuilt);
        let guarantee = live.filter(|_| own && in_live_room).and_then(|live| live.guarantee_of(&good.id));
        let guarantee =
            guarantee.map(|_| Label { programme: Programme::RefundOnly, clause: &refund_only::LABEL_PLACES });
        pay_later.into_iter().chain(guarantee).collect()
    }
}

/// The shop on the buyer's phone, with at most so many goods.
pub fn shelf(world: &World, most: usize) -> Shelf {
    let shop = world.shop();
    let labels = Labels::new(world, &shop);
    let listed = world.goods.goods().iter().filter(|good| good.listed == Some(true));
    let mut goods: Vec<ShelfGood> = listed.map(|good| labels.good(good, Spot::List)).collect();
    goods.sort_by_key(|good| good.labels.is_empty());
    let left = goods.len().saturating_sub(most);
    goods.truncate(most);
    Shelf { live: world.trade.lives.on().map(|live| live.title.clone()), goods, left }
}

/// A good as a buyer sees it somewhere.
pub fn seen(world: &World, good: &GoodId, spot: Spot) -> Option<ShelfGood> {
    let shop = world.shop();
    Some(Labels::new(world, &shop).good(world.goods.get(good)?, spot))
}

/// Where a buyer wants to order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stand {
    /// In the live room that is on the air.
    #[default]
    Live,
    /// On the shop's page.
    Page,
    /// In 专区.
    Zone,
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
    /// Where the buyer wants to stand.
    pub stand: Stand,
    /// The coupon that is to be used.
    pub coupon: Option<ClaimId>,
}

impl Choice {
    /// What would be ordered now: from the live room or the zone while there is one, else from the shop's page.
    pub fn cart(&self, world: &World) -> Cart {
        let from = match self.stand {
            Stand::Live => world.trade.lives.on().map_or(Venue::ShopPage, |live| Venue::Live(live.id)),
            Stand::Zone if stands(world).contains(&Stand::Zone) => Venue::Zone,
            Stand::Zone | Stand::Page => Venue::ShopPage,
        };
        Cart { good: self.good.clone(), sku: self.sku, quantity: self.quantity, from, coupon: self.coupon }
    }
}

/// Where a buyer can order now.
pub fn stands(world: &World) -> Vec<Stand> {
    let shop = world.shop();
    let zone = has_zone(&world.context((Actor::Buyer, Surface::BuyerPhone), &shop));
    let live = world.trade.lives.on().map(|_| Stand::Live);
    live.into_iter().chain([Stand::Page]).chain(zone.then_some(Stand::Zone)).collect()
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
    /// What a campaign may take off the bill, from the least to the most (LJ-AMT-01).
    pub may_take_off: Option<(Money, Money)>,
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
    /// The labels that the good carries at the checkout.
    pub labels: Vec<Label>,
    /// That of free instalments, for what is chosen.
    pub free: Option<FreeLabel>,
    /// Which checkout it is: over a live room it is 半屏提单页.
    pub spot: Spot,
    /// The price of one.
    pub price: Option<Money>,
    /// What the goods cost.
    pub whole: Money,
    /// What a coupon takes off.
    pub off: Money,
    /// What it comes to.
    pub amount: Money,
    /// The coupons that the buyer could use.
    pub coupons: Vec<AtCheckout>,
    /// Where the buyer stands.
    pub from: Venue,
    /// Where the buyer could stand.
    pub stands: Vec<Stand>,
    /// Why nothing can be ordered.
    pub refused: Option<Refusal>,
    /// The ways to pay.
    pub ways: Vec<WayToPay>,
}

impl Bid {
    /// Where the buyer does stand: on the shop's page, where the wanted place is not there.
    pub const fn stand(&self) -> Stand {
        match self.from {
            Venue::Live(_) => Stand::Live,
            Venue::Zone => Stand::Zone,
            Venue::ShopPage => Stand::Page,
        }
    }

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
    let cart = choice.cart(world);
    let good = world.goods.get(&choice.good);
    let price = good.and_then(|good| good.skus.get(choice.sku as usize)).and_then(|sku| sku.price);
    let whole = price.map_or(Money::ZERO, |price| price.times(choice.quantity));
    let paid = good.zip(price).map(|(good, price)| cart.to_pay(&world.trade, &cx, good, price));
    let amount = paid.and_then(Result::ok).map_or(whole, |(amount, _)| amount);
    let offered = offers(&world.trade, &cx, &cart);
    let spot = match cart.from {
        Venue::Live(_) => Spot::HalfScreen,
        Venue::ShopPage | Venue::Zone => Spot::Checkout,
    };
    let way = |offer: &crate::shop::Offer| {
        let missing = offer.missing();
        let (per_period, fee) = match offer.payment {
            Payment::Instalments(periods) => per_period(world, &cx, &cart, periods, amount),
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
            may_take_off: good.and_then(|good| may_take_off(&world.trade, &cx, good, &cart, offer.payment)),
        }
    };
    Bid {
        choice: choice.clone(),
        title: good.map(|good| good.title.clone()).unwrap_or_default(),
        skus: good.map(|good| good.skus.iter().map(|sku| sku.name.clone()).collect()).unwrap_or_default(),
        labels: good.map(|good| Labels::new(world, &shop).of(good, &world.goods.facts(good), spot)).unwrap_or_default(),
        free: spot.shows_free().then(|| free_label_in(world, &shop, choice)).flatten(),
        spot,
        price,
        whole,
        off: whole - amount,
        amount,
        coupons: good.zip(price).map(|(good, price)| at_checkout(world, good, price)).unwrap_or_default(),
        from: cart.from,
        stands: stands(world),
        ways: offered.as_ref().map(|offers| offers.iter().map(way).collect()).unwrap_or_default(),
        refused: offered.err(),
    }
}

/// What a period comes to for the buyer, and the fee in it.
fn per_period(world: &World, cx: &Context, cart: &Cart, periods: Periods, amount: Money) -> (Option<Money>, Money) {
    let fee =
        if is_free(world, cx, cart, periods) { Money::ZERO } else { amount.share(cx.rate(periods.buyers_rate())) };
    (Some((amount + fee).part(u32::from(periods.count()))), fee)
}

/// Whether a buyer pays no fee: a campaign, or the shop, bears it.
pub fn is_free(world: &World, cx: &Context, cart: &Cart, periods: Periods) -> bool {
    let good = world.goods.get(&cart.good);
    good.is_some_and(|good| ruling(&world.trade, cx, good, cart, periods).winner().is_some())
}

/// What the buyer of an order can ask for now, or change an open request to.
pub fn asks(world: &World, order: OrderId) -> Vec<Ask> {
    let Some(order) = world.trade.orders.get(order) else { return Vec::new() };
    // Whatever the rules would not refuse.
    let taken = |ask: &Ask| {
        let cause = causes(*ask).first().copied().unwrap_or(Cause::ChangedMind);
        let request = Request { ask: *ask, amount: order.refundable(), cause };
        let command = match order.case {
            Some(case) => CaseCommand::Modify { case, request, words: String::new() },
            None => CaseCommand::Apply { order: order.id, request, words: String::new() },
        };
        world.decide((Actor::Buyer, Surface::BuyerPhone), Command::Trade(TradeCommand::Case(command))).is_ok()
    };
    Ask::ALL.into_iter().filter(taken).collect()
}

/// The causes that fit what is asked for: before shipping there is nothing to find fault with.
pub const fn causes(ask: Ask) -> &'static [Cause] {
    match ask {
        Ask::RefundUnshipped => &[Cause::ChangedMind],
        Ask::RefundShipped => &Cause::ALL,
        Ask::ReturnAndRefund | Ask::WithoutReturn => &[
            Cause::Quality,
            Cause::Damaged,
            Cause::NotAsDescribed,
            Cause::Allergy,
            Cause::WrongGood,
            Cause::ChangedMind,
        ],
    }
}
