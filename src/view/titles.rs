//! The order of a long list by title, worked out in slices ahead of the wish to see it.

use crate::base::TextSorter;
use crate::shop::Catalogue;

/// How many titles are sorted, or put together, in one step.
const RUN: u32 = 2_048;

/// Where each good of a list stands by its title.
#[derive(Debug, Clone)]
pub struct Titles {
    goods: Catalogue,
    ranks: Vec<u32>,
}

/// Works the order out.
#[derive(Debug)]
pub struct TitleSorter {
    goods: Catalogue,
    sorter: TextSorter,
}

impl TitleSorter {
    /// Begins with nothing sorted.
    pub fn new(goods: Catalogue) -> Self {
        TitleSorter { goods, sorter: TextSorter::default() }
    }

    /// Sorts some more; true when all is done.
    pub fn step(&mut self) -> bool {
        let all = self.goods.goods();
        let title = |place: u32| all[place as usize].title.as_str();
        let left = (all.len() as u32).saturating_sub(self.sorter.taken());
        if left > 0 {
            self.sorter.take(left.min(RUN), &title);
            return false;
        }
        self.sorter.join(RUN as usize, &title)
    }

    /// The order, once every step is done.
    pub fn finish(mut self) -> Titles {
        while !self.step() {}
        let order = self.sorter.finish();
        let mut ranks = vec![0; order.len()];
        for (rank, place) in (0u32..).zip(order) {
            ranks[place as usize] = rank;
        }
        Titles { goods: self.goods, ranks }
    }
}

impl Titles {
    /// Where the good at a place stands, if this is the order of these goods.
    pub fn of(&self, goods: &Catalogue) -> Option<&[u32]> {
        self.goods.same_as(goods).then_some(&self.ranks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::{Good, GoodId, GoodsEvent};

    #[test]
    fn goods_stand_by_title() {
        let mut goods = Catalogue::default();
        for (n, title) in ["杯子", "被子", "杯", "b", "椅子", "杯子"].into_iter().enumerate() {
            let good = Good {
                id: GoodId::new(&n.to_string()),
                title: title.to_owned(),
                category: String::new(),
                origin: None,
                listed: None,
                commission: None,
                skus: Vec::new(),
            };
            goods.evolve(&GoodsEvent::Put(Box::new(good)));
        }
        let titles = TitleSorter::new(goods.clone()).finish();
        let ranks = titles.of(&goods).expect("the same goods");
        let mut by_rank: Vec<usize> = (0..ranks.len()).collect();
        by_rank.sort_by_key(|place| ranks[*place]);
        assert!(by_rank.windows(2).all(|pair| goods.goods()[pair[0]].title <= goods.goods()[pair[1]].title));
        assert!(titles.of(&Catalogue::default()).is_none());
    }
}
