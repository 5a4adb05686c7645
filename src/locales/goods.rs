//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Goods in "goods";
    Title: "Goods" / "Goods";
}
