//! Words of this screen.

crate::words! {
    /// Words of this screen.
    Rules in "rules";
    Title: "Rules" / "Rules";
}
