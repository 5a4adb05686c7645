//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Services in "services";
    Title: "Services" / "Services";
}
