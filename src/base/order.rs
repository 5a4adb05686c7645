//! Putting things in order.
//!
//! The standard library's sort is compiled once for each type and each comparison, at five kilobytes of wasm a time. Here
//! places are sorted instead of things, through one comparison that is called by reference: compiled once. Lists of a
//! hundred thousand are sorted by what each thing begins with, laid side by side, so that most comparisons end there.

use std::cmp::Ordering;
use std::collections::VecDeque;

/// What a thing begins with.
type Head = [u64; 3];

/// Sorts by heads, then by a comparison of places; equal ones stay in the order in which they stand.
fn sort_items(items: &mut [(Head, u32)], compare: &dyn Fn(u32, u32) -> Ordering) {
    items.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| compare(a.1, b.1)));
}

/// Sorts places by their heads, then by a comparison.
fn sort_by_heads(places: &mut [u32], head: &dyn Fn(u32) -> Head, compare: &dyn Fn(u32, u32) -> Ordering) {
    let mut items: Vec<(Head, u32)> = places.iter().map(|place| (head(*place), *place)).collect();
    sort_items(&mut items, compare);
    places.iter_mut().zip(items).for_each(|(place, (_, sorted))| *place = sorted);
}

/// Sorts places by a comparison; equal ones stay in the order in which they stand.
fn sort_places(places: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    sort_by_heads(places, &|_| [0; 3], compare);
}

/// Sorts places by a number; equal ones stay in the order in which they stand. Byte by byte from the last, without
/// comparing.
pub fn sort_places_by_number(places: &mut [u32], number: &dyn Fn(u32) -> u64) {
    let mut from: Vec<(u64, u32)> = places.iter().map(|place| (number(*place), *place)).collect();
    let mut to = from.clone();
    for shift in (0..u64::BITS).step_by(8) {
        let byte = |number: u64| (number >> shift) as usize & 255;
        let mut counts = [0usize; 256];
        from.iter().for_each(|(number, _)| counts[byte(*number)] += 1);
        if counts.contains(&from.len()) {
            continue;
        }
        let mut next = 0;
        for count in &mut counts {
            next += std::mem::replace(count, next);
        }
        for item in &from {
            let slot = &mut counts[byte(item.0)];
            to[*slot] = *item;
            *slot += 1;
        }
        std::mem::swap(&mut from, &mut to);
    }
    places.iter_mut().zip(from).for_each(|(place, (_, sorted))| *place = sorted);
}

/// Sorts places by a text; equal ones stay in the order in which they stand.
pub fn sort_places_by_text<'t>(places: &mut [u32], text: &dyn Fn(u32) -> &'t str) {
    sort_by_heads(places, &|place| head(text(place)), &|a, b| text(a).cmp(text(b)));
}

/// What a text begins with.
fn head(text: &str) -> Head {
    let (whole, rest) = text.as_bytes().as_chunks::<8>();
    let rest = rest.iter().zip((0..8u32).rev()).map(|(byte, place)| u64::from(*byte) << (place * 8)).sum();
    let part = |part: usize| match whole.get(part) {
        Some(bytes) => u64::from_be_bytes(*bytes),
        None if part == whole.len() => rest,
        None => 0,
    };
    [part(0), part(1), part(2)]
}

/// Sorts the texts of a long list in steps, none of which takes long: run by run, then the runs two by two.
#[derive(Debug, Default)]
pub struct TextSorter {
    /// Sorted runs that follow each other in the list.
    runs: VecDeque<Vec<(Head, u32)>>,
    /// Those that have been put together in this round.
    joined: VecDeque<Vec<(Head, u32)>>,
    joining: Option<Joining>,
    taken: u32,
}

/// Two runs that are being put together.
#[derive(Debug)]
struct Joining {
    left: VecDeque<(Head, u32)>,
    right: VecDeque<(Head, u32)>,
    both: Vec<(Head, u32)>,
}

impl Joining {
    /// Moves so many items over; true when both runs are through. Of equal ones the left, which stands first, goes first.
    fn go_on<'t>(&mut self, count: usize, text: &dyn Fn(u32) -> &'t str) -> bool {
        for _ in 0..count {
            let from = match (self.left.front(), self.right.front()) {
                (Some(a), Some(b)) if b.0.cmp(&a.0).then_with(|| text(b.1).cmp(text(a.1))).is_lt() => &mut self.right,
                (Some(_), _) => &mut self.left,
                (None, _) => &mut self.right,
            };
            match from.pop_front() {
                Some(item) => self.both.push(item),
                None => return true,
            }
        }
        false
    }
}

impl TextSorter {
    /// How many texts are taken in.
    pub fn taken(&self) -> u32 {
        self.taken
    }

    /// Takes in and sorts the next texts.
    pub fn take<'t>(&mut self, count: u32, text: &dyn Fn(u32) -> &'t str) {
        let places = self.taken..self.taken + count;
        self.taken = places.end;
        let mut run: Vec<(Head, u32)> = places.map(|place| (head(text(place)), place)).collect();
        sort_items(&mut run, &|a, b| text(a).cmp(text(b)));
        self.runs.push_back(run);
    }

    /// Goes on putting runs together, by so many texts; true when one run is left.
    pub fn join<'t>(&mut self, count: usize, text: &dyn Fn(u32) -> &'t str) -> bool {
        if let Some(mut joining) = self.joining.take() {
            if joining.go_on(count, text) {
                self.joined.push_back(joining.both);
            } else {
                self.joining = Some(joining);
            }
            return false;
        }
        match (self.runs.pop_front(), self.runs.pop_front()) {
            (Some(left), Some(right)) => {
                let both = Vec::with_capacity(left.len() + right.len());
                self.joining = Some(Joining { left: left.into(), right: right.into(), both });
            }
            (left, _) => self.joined.extend(left),
        }
        if self.runs.is_empty() && self.joining.is_none() {
            std::mem::swap(&mut self.runs, &mut self.joined);
        }
        self.joining.is_none() && self.runs.len() + self.joined.len() <= 1
    }

    /// The places in order, once one run is left.
    pub fn finish(self) -> Vec<u32> {
        self.runs.into_iter().chain(self.joined).flatten().map(|(_, place)| place).collect()
    }
}

/// The items in order; equal ones stay in the order in which they came.
pub fn sorted<T>(items: impl IntoIterator<Item = T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let mut places: Vec<u32> = (0u32..).take(items.len()).collect();
    let item = |place: u32| items.get(place as usize).and_then(Option::as_ref);
    sort_places(&mut places, &|a, b| match (item(a), item(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    places.into_iter().filter_map(|place| items.get_mut(place as usize)?.take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_put_together_are_what_one_sort_gives() {
        let texts: Vec<String> =
            (0..5_000u32).map(|n| format!("共同的开头 · {}", n.wrapping_mul(2_654_435_761) % 997)).collect();
        let text = |place: u32| texts[place as usize].as_str();
        let mut sorter = TextSorter::default();
        while sorter.taken() < 5_000 {
            sorter.take(700.min(5_000 - sorter.taken()), &text);
        }
        while !sorter.join(100, &text) {}
        let mut once: Vec<u32> = (0..5_000).collect();
        sort_places_by_text(&mut once, &text);
        assert_eq!(sorter.finish(), once);
        assert_eq!(TextSorter::default().finish(), Vec::<u32>::new());
    }

    #[test]
    fn numbers_and_texts_are_sorted_as_a_comparison_would() {
        let numbers = [5, 0, u64::MAX, 256, 5, 255, 1 << 40, 0];
        let mut places: Vec<u32> = (0..8).collect();
        sort_places_by_number(&mut places, &|place| numbers[place as usize]);
        assert_eq!(places, [1, 7, 0, 4, 5, 3, 6, 2]);
        let texts = [
            "棉麻衬衫的长长的名字 2",
            "棉",
            "",
            "棉麻衬衫的长长的名字 1",
            "b",
            "棉麻衬衫",
            "a\0",
            "a",
            "棉",
            "abcdefgh",
        ];
        let mut places: Vec<u32> = (0..10).collect();
        sort_places_by_text(&mut places, &|place| texts[place as usize]);
        let mut expected: Vec<u32> = (0..10).collect();
        expected.sort_by_key(|place| texts[*place as usize]);
        assert_eq!(places, expected);
    }

    #[test]
    fn items_are_in_order_and_equal_ones_as_they_came() {
        let items = ["b1", "a1", "b2", "c1", "a2"];
        let sorted = sorted(items, |a, b| a.as_bytes()[0].cmp(&b.as_bytes()[0]));
        assert_eq!(sorted, ["a1", "a2", "b1", "b2", "c1"]);
    }
}
