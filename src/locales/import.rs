//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Import in "import";
    Title: "Import" / "Import";
}
