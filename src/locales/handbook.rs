//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Handbook in "handbook";
    Title: "Handbook" / "Handbook";
}
