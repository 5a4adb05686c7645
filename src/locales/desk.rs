//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Desk in "desk";
    Title: "Desk" / "Desk";
}
