//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Draft in "draft";
    Title: "Draft" / "Draft";
}
