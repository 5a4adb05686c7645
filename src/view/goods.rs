//! The goods as the list shows them, and one good as a form.

use super::preview::by_price;
use super::search::Sought;
use super::titles::Titles;
use crate::base::{Money, Rate, half_width, sort_places_by_number, sort_places_by_text};
use crate::policy::category::{self, Placement};
use crate::policy::{Origin, Prices};
use crate::shop::{Catalogue, Good, GoodId, Sku};
use rustc_hash::{FxHashMap, FxHashSet};

/// What the list says about a good besides what the good says itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where its category stands.
    pub placement: Placement,
    /// Its lowest known price.
    pub low: Option<Money>,
    /// Its highest known price.
    pub high: Option<Money>,
}

/// Every good of a list, looked through once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stock {
    /// One line a good, in the list's order.
    pub lines: Vec<Line>,
    /// Choices in all.
    pub skus: usize,
    /// Goods whose category nobody has placed.
    pub unplaced: usize,
    /// Goods that buyers cannot see, as far as is known.
    pub unlisted: usize,
    /// Goods with a choice whose price is not known.
    pub unpriced: usize,
}

/// Looks through a list.
pub fn stock(goods: &Catalogue) -> Stock {
    let mut stock = Stock { lines: Vec::with_capacity(goods.goods().len()), ..Stock::default() };
    let mut known: FxHashMap<&str, Placement> = FxHashMap::default();
    for good in goods.goods() {
        let placement = *known.entry(good.category.as_str()).or_insert_with(|| goods.place(&good.category));
        let prices = Prices::of(good.skus.iter().map(|sku| sku.price));
        stock.skus += good.skus.len();
        stock.unplaced += usize::from(placement == Placement::Unknown);
        stock.unlisted += usize::from(good.listed == Some(false));
        stock.unpriced += usize::from(!prices.complete);
        stock.lines.push(Line { placement, low: prices.low, high: prices.high });
    }
    stock
}

/// A part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// All of it.
    #[default]
    All,
    /// Goods whose category nobody has placed.
    Unplaced,
    /// Goods that buyers cannot see.
    Unlisted,
    /// Goods with an unknown price.
    Unpriced,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As they came in.
    #[default]
    List,
    /// By title.
    Title,
    /// By category.
    Category,
    /// The highest price first.
    Dearest,
    /// The lowest price first.
    Cheapest,
}

/// The places in the list of the goods that fit, in order. The order by title is worked out unless it is there already.
pub fn select(
    goods: &Catalogue,
    stock: &Stock,
    text: &str,
    (part, order): (Part, Order),
    titles: Option<&Titles>,
) -> Vec<u32> {
    let sought = Sought::new(text);
    let all = goods.goods();
    let fits = |(good, line): &(&std::sync::Arc<Good>, &Line)| {
        let in_part = match part {
            Part::All => true,
            Part::Unplaced => line.placement == Placement::Unknown,
            Part::Unlisted => good.listed == Some(false),
            Part::Unpriced => good.skus.iter().any(|sku| sku.price.is_none()),
        };
        in_part && sought.is_in([good.title.as_str(), good.id.as_str(), good.category.as_str()])
    };
    let found = all.iter().zip(&stock.lines).enumerate().filter(|(_, pair)| fits(pair));
    let mut places: Vec<u32> = found.filter_map(|(place, _)| u32::try_from(place).ok()).collect();
    let good = |place: u32| &all[place as usize];
    let line = |place: u32| &stock.lines[place as usize];
    match order {
        Order::List => {}
        Order::Title => match titles.and_then(|titles| titles.of(goods)) {
            Some(ranks) => sort_places_by_number(&mut places, &|place| u64::from(ranks[place as usize])),
            None => sort_places_by_text(&mut places, &|place| good(place).title.as_str()),
        },
        // Many goods share few categories: those are put in order, and the goods by them.
        Order::Category => {
            let mut names: Vec<&str> =
                all.iter().map(|good| good.category.as_str()).collect::<FxHashSet<_>>().into_iter().collect();
            names.sort_unstable();
            let ranks: FxHashMap<&str, u64> = names.into_iter().zip(0..).collect();
            sort_places_by_number(&mut places, &|place| ranks[good(place).category.as_str()]);
        }
        // Goods without a price come last either way.
        Order::Dearest => sort_places_by_number(&mut places, &|place| u64::MAX - by_price(line(place).high)),
        Order::Cheapest => {
            sort_places_by_number(&mut places, &|place| by_price(line(place).low).checked_sub(1).unwrap_or(u64::MAX));
        }
    }
    places
}

/// How many goods have each category, by its normal form.
pub fn sharing(goods: &Catalogue) -> FxHashMap<String, usize> {
    let mut written: FxHashMap<&str, usize> = FxHashMap::default();
    for good in goods.goods() {
        *written.entry(good.category.as_str()).or_default() += 1;
    }
    let mut shared = FxHashMap::default();
    for (path, count) in written {
        *shared.entry(category::normalised(path)).or_default() += count;
    }
    shared
}

/// One choice in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkuForm {
    /// What tells its row apart while others come and go.
    pub key: u32,
    /// Its name as typed.
    pub name: String,
    /// Its price as typed.
    pub price: String,
}

/// A good as it is typed. Everything is kept as it stands, readable or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodForm {
    /// Its number.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its category path.
    pub category: String,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// Whether buyers can see it.
    pub listed: Option<bool>,
    /// The commission in per cent.
    pub commission: String,
    /// Its choices.
    pub skus: Vec<SkuForm>,
}

/// What keeps a form from being read, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// No number.
    NoId,
    /// Another good has the number.
    IdTaken,
    /// No title.
    NoTitle,
    /// The commission is no share.
    Commission,
    /// The commission is not between 0% and 100%.
    CommissionRange,
    /// The price of the choice with this key is no amount.
    Price(u32),
    /// The price of the choice with this key is zero, below or too high.
    PriceRange(u32),
    /// The choice with this key has the name of another, or none beside others.
    SkuName(u32),
}

impl Default for GoodForm {
    fn default() -> Self {
        GoodForm {
            id: String::new(),
            title: String::new(),
            category: String::new(),
            origin: None,
            listed: None,
            commission: String::new(),
            skus: vec![SkuForm { key: 0, name: String::new(), price: String::new() }],
        }
    }
}

impl GoodForm {
    /// The form of a good that is there.
    pub fn of(good: &Good) -> Self {
        let sku = |(key, sku): (u32, &Sku)| SkuForm {
            key,
            name: sku.name.clone(),
            price: sku.price.map(|price| price.to_string()).unwrap_or_default(),
        };
        GoodForm {
            id: good.id.to_string(),
            title: good.title.clone(),
            category: good.category.clone(),
            origin: good.origin,
            listed: good.listed,
            commission: good.commission.map(|rate| rate.in_per_cent().to_string()).unwrap_or_default(),
            skus: (0..).zip(&good.skus).map(sku).collect(),
        }
    }

    /// Adds an empty choice and gives its key.
    pub fn add_sku(&mut self) -> u32 {
        let key = self.skus.iter().map(|sku| sku.key + 1).max().unwrap_or(0);
        self.skus.push(SkuForm { key, name: String::new(), price: String::new() });
        key
    }

    /// Takes a choice away; the last one stays.
    pub fn remove_sku(&mut self, key: u32) {
        if self.skus.len() > 1 {
            self.skus.retain(|sku| sku.key != key);
        }
    }

    /// The good that the form says, or everything that is wrong with it. `others` says whether a number is taken.
    ///
    /// # Errors
    /// Every slip, in the order of the form.
    pub fn read(&self, taken: impl Fn(&GoodId) -> bool) -> Result<Good, Vec<Slip>> {
        let mut slips = Vec::new();
        let id = GoodId::new(&self.id);
        if id.as_str().is_empty() {
            slips.push(Slip::NoId);
        } else if taken(&id) {
            slips.push(Slip::IdTaken);
        }
        if self.title.trim().is_empty() {
            slips.push(Slip::NoTitle);
        }
        let commission = match blank_or(&self.commission).map(Rate::parse) {
            None => None,
            Some(Ok(rate)) if (Rate::ZERO..=Rate::ONE).contains(&rate) => Some(rate),
            Some(Ok(_)) => {
                slips.push(Slip::CommissionRange);
                None
            }
            Some(Err(_)) => {
                slips.push(Slip::Commission);
                None
            }
        };
        let mut skus: Vec<Sku> = Vec::with_capacity(self.skus.len());
        for sku in &self.skus {
            let name = sku.name.trim();
            if (name.is_empty() && self.skus.len() > 1) || skus.iter().any(|other| other.name == name) {
                slips.push(Slip::SkuName(sku.key));
            }
            let price = match blank_or(&sku.price).map(|text| Money::parse(&without_sign(text))) {
                None => None,
                Some(Ok(price)) if price > Money::ZERO && price <= Good::MOST => Some(price),
                Some(Ok(_)) => {
                    slips.push(Slip::PriceRange(sku.key));
                    None
                }
                Some(Err(_)) => {
                    slips.push(Slip::Price(sku.key));
                    None
                }
            };
            skus.push(Sku { name: name.to_owned(), price });
        }
        if !slips.is_empty() {
            return Err(slips);
        }
        Ok(Good {
            id,
            title: self.title.trim().to_owned(),
            category: self.category.trim().to_owned(),
            origin: self.origin,
            listed: self.listed,
            commission,
            skus,
        })
    }
}

fn blank_or(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// An amount without the yuan sign that somebody may have typed with it.
fn without_sign(text: &str) -> String {
    let text = half_width(text);
    let text = text.strip_prefix(['¥', '￥']).unwrap_or(&text);
    text.strip_suffix('元').unwrap_or(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> GoodForm {
        let mut form = GoodForm { id: "7".to_owned(), title: " 茶 ".to_owned(), ..GoodForm::default() };
        form.skus[0].price = "¥1,299.00".to_owned();
        form
    }

    #[test]
    fn a_form_reads_back_what_it_was_made_of() {
        let good = filled().read(|_| false).expect("is complete");
        assert_eq!((good.title.as_str(), good.skus[0].price), ("茶", Some(Money::yuan(1_299))));
        assert_eq!(GoodForm::of(&good).read(|_| false), Ok(good));
    }

    #[test]
    fn every_slip_is_named_at_once_and_nothing_is_lost() {
        let mut form = GoodForm { commission: "120".to_owned(), ..GoodForm::default() };
        form.skus[0].price = "1e5".to_owned();
        let key = form.add_sku();
        form.skus[1].price = "0".to_owned();
        let slips = form.read(|_| false).expect_err("cannot be read");
        let expected = [
            Slip::NoId,
            Slip::NoTitle,
            Slip::CommissionRange,
            Slip::SkuName(0),
            Slip::Price(0),
            Slip::SkuName(key),
            Slip::PriceRange(key),
        ];
        assert_eq!(slips, expected);
        assert_eq!(filled().read(|_| true), Err(vec![Slip::IdTaken]));
    }
}
