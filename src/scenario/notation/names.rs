//! Names that are short in the stored journal, and what a story calls them.

/// The names of one type: as they are stored, and as they are told.
type Names = (&'static str, &'static [(&'static str, &'static str)]);

/// Every type with short names that a command can hold. A test plays every command and looks that none is missing.
const SHORT: &[Names] = &[
    ("Ask", &[("b", "RefundUnshipped"), ("a", "RefundShipped"), ("r", "ReturnAndRefund"), ("g", "WithoutReturn")]),
    ("Bears", &[("g", "good"), ("p", "periods")]),
    (
        "Cause",
        &[
            ("q", "Quality"),
            ("d", "Damaged"),
            ("n", "NotAsDescribed"),
            ("a", "Allergy"),
            ("m", "NotReceived"),
            ("w", "WrongGood"),
            ("c", "ChangedMind"),
        ],
    ),
    ("CouponKind", &[("s", "Shop"), ("h", "Host")]),
    ("FreeTerms", &[("n", "name"), ("g", "goods"), ("p", "periods"), ("f", "from"), ("u", "until")]),
    (
        "Good",
        &[("t", "title"), ("c", "category"), ("o", "origin"), ("l", "listed"), ("r", "commission"), ("s", "skus")],
    ),
    ("Leftover", &[("r", "row"), ("c", "columns"), ("f", "further")]),
    ("Month", &[("y", "year"), ("m", "month")]),
    ("PayLaterBy", &[("z", "Zhima"), ("w", "Wechat")]),
    ("Payment", &[("o", "Ordinary"), ("y", "PayLater"), ("i", "Instalments")]),
    ("Periods", &[("3", "Three"), ("6", "Six"), ("12", "Twelve")]),
    ("Request", &[("k", "ask"), ("m", "amount"), ("c", "cause")]),
    ("Sku", &[("n", "name"), ("p", "price")]),
    (
        "Terms",
        &[
            ("n", "name"),
            ("k", "kind"),
            ("t", "threshold"),
            ("f", "face"),
            ("q", "quantity"),
            ("l", "per_buyer"),
            ("m", "minutes"),
            ("r", "times"),
        ],
    ),
    ("Venue", &[("s", "ShopPage"), ("l", "Live"), ("z", "Zone")]),
];

/// What a story calls a field or a variant of a type.
pub(super) fn told(of: &str, stored: &'static str) -> &'static str {
    let names = SHORT.iter().find(|(name, _)| *name == of);
    let pair = names.and_then(|(_, names)| names.iter().find(|(short, _)| *short == stored));
    pair.map_or(stored, |(_, told)| *told)
}

/// Of the fields or variants of a type the one that a story calls so.
pub(super) fn stored(of: &str, all: &'static [&'static str], written: &str) -> Option<&'static str> {
    all.iter().copied().find(|stored| told(of, stored) == written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        for (of, names) in SHORT {
            for (place, (short, told)) in names.iter().enumerate() {
                assert!(told.chars().count() > 1 && told != short, "{of}.{short}");
                let others = || names.iter().skip(place + 1);
                assert!(others().all(|(other, _)| other != short), "{of}.{short}");
                assert!(others().all(|(_, other)| other != told), "{of}.{told}");
            }
        }
        assert!(SHORT.windows(2).all(|pair| pair[0].0 < pair[1].0), "in order, each once");
        assert_eq!(told("Good", "t"), "title");
        assert_eq!(told("Good", "id"), "id");
        assert_eq!(stored("Good", &["id", "t"], "title"), Some("t"));
        assert_eq!(stored("Good", &["id", "t"], "t"), None, "short names are not for people");
    }
}
