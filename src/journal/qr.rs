//! A text as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules have to be left white around a code.
pub const QUIET: usize = 4;

/// A QR code: a square of modules, each dark or light.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How many modules a side has, 21 to 177, without the white around it ([`QUIET`]).
    pub size: usize,
    /// Whether a module is dark; row by row from the top, each from the left.
    pub modules: Vec<bool>,
}

/// The smallest code that holds a text, with as much correction as fits into that size; `None` when it is longer than any code
/// holds (see [`super::fits`]).
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = 0..code.size();
    let modules = side.clone().flat_map(|y| side.clone().map(move |x| (x, y)));
    let modules = modules.map(|(x, y)| code.get_module(x, y)).collect();
    Some(Qr { size: usize::try_from(code.size()).ok()?, modules })
}

impl Qr {
    /// The dark modules as the `d` of an SVG path, to be filled; a module is one unit, the first one's corner lies at 0 0. Each
    /// run of dark modules in a row is one rectangle.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.modules.chunks(self.size.max(1)).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                let width = run.len();
                if run.first() == Some(&true) {
                    path.push_str(&format!("M{x} {y}h{width}v1h-{width}z"));
                }
                x += width;
            }
        }
        path
    }

    /// The `viewBox` of an SVG that has the path and the white around it.
    pub fn view_box(&self) -> String {
        let side = self.size + 2 * QUIET;
        format!("-{QUIET} -{QUIET} {side} {side}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_a_rectangle_for_each_run() {
        let modules = [true, true, false, false, false, false, true, false, true].to_vec();
        let code = Qr { size: 3, modules };
        assert_eq!(code.path(), "M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
        assert_eq!(code.view_box(), "-4 -4 11 11");
        assert_eq!(Qr { size: 0, modules: Vec::new() }.path(), "");
    }
}
