//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Changes in "changes";
    Title: "Changes" / "Changes";
}
