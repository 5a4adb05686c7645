//! Putting things in order.
//!
//! The standard library's sort is compiled once for each type and each comparison, at five kilobytes of wasm a time. Here
//! places are sorted instead of things, through one comparison that is called by reference: compiled once.

use std::cmp::Ordering;

/// Sorts places by a comparison; equal ones stay in the order in which they stand.
pub fn sort_places(places: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    places.sort_by(|a, b| compare(*a, *b));
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
    fn items_are_in_order_and_equal_ones_as_they_came() {
        let items = ["b1", "a1", "b2", "c1", "a2"];
        let sorted = sorted(items, |a, b| a.as_bytes()[0].cmp(&b.as_bytes()[0]));
        assert_eq!(sorted, ["a1", "a2", "b1", "b2", "c1"]);
    }
}
