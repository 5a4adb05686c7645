//! Long work in slices, so that the page stays free.

use crate::browser::clock;
use crate::shop::Catalogue;
use crate::view::matrix::{Matrix, MatrixBuilder};
use crate::view::titles::{TitleSorter, Titles};

/// Goods that are worked out in one go; longer lists are worked out in slices.
pub const AT_ONCE: usize = 1_500;
/// A slice of work is ended after so many milliseconds, well below the 50 at which a page feels stuck.
const SLICE_MILLISECONDS: f64 = 12.0;

/// Does one slice of steps; true when the last of them was done.
pub fn slice(mut step: impl FnMut() -> bool) -> bool {
    let began = clock::milliseconds();
    loop {
        if step() {
            return true;
        }
        if clock::milliseconds() - began >= SLICE_MILLISECONDS {
            return false;
        }
    }
}

/// Works a matrix out. `told` hears how many goods are done and how many there are; `None` once `current` no longer holds.
pub async fn build(
    mut builder: MatrixBuilder,
    current: &dyn Fn() -> bool,
    told: &dyn Fn((usize, usize)),
) -> Option<Matrix> {
    if builder.progress().1 <= AT_ONCE {
        return Some(builder.finish());
    }
    while !slice(|| builder.step(500)) {
        told(builder.progress());
        clock::pause().await;
        if !current() {
            return None;
        }
    }
    Some(builder.finish())
}

/// Works out the order by title, after whatever waits to be drawn; `None` once `current` no longer holds.
pub async fn titles(goods: Catalogue, current: &dyn Fn() -> bool) -> Option<Titles> {
    let mut sorter = TitleSorter::new(goods);
    loop {
        clock::pause().await;
        if !current() {
            return None;
        }
        if slice(|| sorter.step()) {
            break;
        }
    }
    clock::pause().await;
    current().then(|| sorter.finish())
}
