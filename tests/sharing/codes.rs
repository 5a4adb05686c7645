//! A QR code holds what it is to hold: read back by another library, from its modules, from its path and from a picture.

use merchant_simulator::journal::{MOST_IN_QR, MOST_IN_QR_FROM_AFAR, QUIET, Qr, qr};

fn address(length: usize) -> String {
    let start = "https://example.com/#M1w";
    start.chars().chain("Zm9v_YmFy-0123456789".chars().cycle()).take(length).collect()
}

/// What another library reads off the modules.
fn decoded(code: &Qr) -> String {
    let grid = rqrr::SimpleGrid::from_func(code.size, |x, y| code.modules[y * code.size + x]);
    rqrr::Grid::new(grid).decode().expect("it can be read").1
}

#[test]
fn codes_of_every_size_are_read_back() {
    let mut sizes = Vec::new();
    let lengths = (24..MOST_IN_QR).step_by(74).chain([1, MOST_IN_QR_FROM_AFAR, MOST_IN_QR_FROM_AFAR + 1, MOST_IN_QR]);
    for length in lengths {
        let code = qr(&address(length)).expect("it fits");
        assert_eq!(code.modules.len(), code.size * code.size);
        assert_eq!(decoded(&code), address(length));
        sizes.push(code.size);
    }
    sizes.sort_unstable();
    sizes.dedup();
    assert_eq!((sizes.first(), sizes.last()), (Some(&21), Some(&177)));
    assert!(sizes.len() > 30, "most versions: {sizes:?}");
    assert_eq!(qr(&address(MOST_IN_QR_FROM_AFAR)).map(|code| code.size), Some(97));
    assert_eq!(qr(&address(MOST_IN_QR_FROM_AFAR + 1)).map(|code| code.size), Some(101));
}

#[test]
fn what_is_too_long_has_no_code() {
    assert!(qr(&address(MOST_IN_QR)).is_some());
    assert_eq!(qr(&address(MOST_IN_QR + 1)), None);
    assert_eq!(qr(&"x".repeat(3_000_000)), None);
    assert_eq!(decoded(&qr("").expect("an empty one")), "");
}

#[test]
fn the_path_draws_the_modules() {
    let code = qr(&address(300)).expect("it fits");
    let mut drawn = vec![false; code.modules.len()];
    for run in code.path().split('M').skip(1) {
        let (x, rest) = run.split_once(' ').expect("a column");
        let (y, rest) = rest.split_once('h').expect("a row");
        let (width, _) = rest.split_once('v').expect("a width");
        let [x, y, width] = [x, y, width].map(|number| number.parse::<usize>().expect("a number"));
        drawn[y * code.size + x..][..width].fill(true);
    }
    assert_eq!(drawn, code.modules);
}

#[test]
fn a_picture_of_it_is_found_and_read() {
    const SCALE: usize = 4;
    for length in [40, 400, MOST_IN_QR_FROM_AFAR] {
        let code = qr(&address(length)).expect("it fits");
        let side = (code.size + 2 * QUIET) * SCALE;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let place = |at: usize| (at / SCALE).checked_sub(QUIET).filter(|place| *place < code.size);
            let dark = place(x).zip(place(y)).is_some_and(|(x, y)| code.modules[y * code.size + x]);
            if dark { 0 } else { 255 }
        });
        let found = picture.detect_grids();
        assert_eq!(found.len(), 1, "{length}");
        assert_eq!(found[0].decode().expect("it can be read").1, address(length));
    }
}
