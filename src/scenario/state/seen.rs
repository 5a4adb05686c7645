//! The world as it is looked at: what several parts of the state need is worked out once, and only when one of them is
//! asked for.

use crate::base::Money;
use crate::policy::{Assessment, Overall, Programme, ShopFacts};
use crate::shop::{Actor, Booking, Cart, Context, Due, Good, GoodId, Offer, Refusal, Surface, Venue, offers};
use crate::world::World;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

/// The world as it is looked at.
pub(super) struct Seen<'w> {
    pub world: &'w World,
    shop: OnceCell<ShopFacts>,
    assessment: OnceCell<Assessment>,
    dues: OnceCell<Vec<Due>>,
    booked: OnceCell<BTreeMap<Booking, Money>>,
    tallies: RefCell<BTreeMap<Programme, Tally>>,
    /// The good that was last taken to the checkout.
    checkout: RefCell<Option<(GoodId, Offered)>>,
}

/// The ways to pay, or why nothing can be ordered.
type Offered = Result<Vec<Offer>, Refusal>;

/// How many goods have each outcome, in the order of [`Overall::ALL`].
pub(super) type Tally = [usize; Overall::ALL.len()];

impl<'w> Seen<'w> {
    pub fn new(world: &'w World) -> Self {
        Seen {
            world,
            shop: OnceCell::new(),
            assessment: OnceCell::new(),
            dues: OnceCell::new(),
            booked: OnceCell::new(),
            tallies: RefCell::default(),
            checkout: RefCell::default(),
        }
    }

    /// The shop's figures, with what has happened added.
    pub fn shop(&self) -> &ShopFacts {
        self.shop.get_or_init(|| self.world.shop())
    }

    /// The rules for the shop now.
    pub fn assessment(&self) -> &Assessment {
        self.assessment.get_or_init(|| Assessment::new(&self.world.rules, self.shop(), self.world.clock))
    }

    /// What a decision of the buyer at the counter would look at.
    pub fn context(&self) -> Context<'_> {
        self.world.context((Actor::Buyer, Surface::BuyerPhone), self.shop())
    }

    /// Everything that falls due, the earliest first.
    pub fn dues(&self) -> &[Due] {
        self.dues.get_or_init(|| self.world.trade.agenda().iter().collect())
    }

    /// What has moved under a heading, whichever way.
    pub fn booked(&self, booking: Booking) -> Money {
        let all = self.booked.get_or_init(|| {
            let mut all = BTreeMap::new();
            for line in self.world.trade.ledger.lines() {
                let sum = all.entry(line.transfer.why.booking).or_insert(Money::ZERO);
                *sum = *sum + line.transfer.amount;
            }
            all
        });
        all.get(&booking).copied().unwrap_or(Money::ZERO)
    }

    /// How many goods have each outcome under a programme.
    pub fn tally(&self, programme: Programme) -> Tally {
        let known = self.tallies.borrow().get(&programme).copied();
        known.unwrap_or_else(|| {
            let mut tally = Tally::default();
            for good in self.world.goods.goods() {
                tally[self.assessment().cell(programme, &self.world.goods.facts(good)).overall as usize] += 1;
            }
            self.tallies.borrow_mut().insert(programme, tally);
            tally
        })
    }

    /// Looks at the ways to pay for one piece of a good's first choice on the shop's page, as the buyer at the counter has
    /// them.
    pub fn at_checkout<T>(&self, good: &Good, look: impl FnOnce(&Offered) -> T) -> T {
        let mut last = self.checkout.borrow_mut();
        if last.as_ref().is_none_or(|(id, _)| *id != good.id) {
            *last = None;
        }
        let (_, offered) = last.get_or_insert_with(|| {
            let cart = Cart { good: good.id.clone(), sku: 0, quantity: 1, from: Venue::ShopPage, coupon: None };
            (good.id.clone(), offers(&self.world.trade, &self.context(), &cart))
        });
        look(offered)
    }
}
