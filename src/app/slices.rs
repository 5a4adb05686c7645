//! Long work in slices, so that the page stays free.

use crate::browser::clock;
use crate::view::matrix::{Matrix, MatrixBuilder};

/// Goods that are worked out in one go; longer lists are worked out in slices.
pub const AT_ONCE: usize = 1_500;
/// A slice of work is ended after so many milliseconds, well below the 50 at which a page feels stuck.
pub const SLICE_MILLISECONDS: f64 = 12.0;

/// Works a matrix out. `told` hears how many goods are done and how many there are; `None` once `current` no longer holds.
pub async fn build(
    mut builder: MatrixBuilder,
    current: &dyn Fn() -> bool,
    told: &dyn Fn((usize, usize)),
) -> Option<Matrix> {
    if builder.progress().1 <= AT_ONCE {
        return Some(builder.finish());
    }
    loop {
        let began = clock::milliseconds();
        let mut done = false;
        while !done && clock::milliseconds() - began < SLICE_MILLISECONDS {
            done = builder.step(500);
        }
        if done {
            return Some(builder.finish());
        }
        told(builder.progress());
        clock::pause().await;
        if !current() {
            return None;
        }
    }
}
