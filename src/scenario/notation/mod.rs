//! How a story writes commands: `Trade.Order.Place(good: G-001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)`.
//!
//! It is a form of the same values that the journal stores, with the names of the code in the place of the journal's short
//! ones: variants of variants are joined by points, fields stand in parentheses, texts that are one word do without
//! quotation marks. Whatever can be written is read back as it was.

mod names;
mod node;
mod reader;
mod writer;

pub(super) use node::{quote, unquote};
pub(super) use reader::moment;

use super::mistake::{Reason, Want};
use super::nearest::nearest;
use crate::world::Command;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// What is wrong with a notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Where, in bytes from its beginning.
    pub at: usize,
    /// What is wrong.
    pub reason: Reason,
    /// What is written there.
    pub text: String,
    /// The valid name that comes nearest, where a name is wrong.
    pub nearest: Option<String>,
}

impl Slip {
    fn new(at: usize, reason: Reason, text: &str) -> Self {
        Slip { at, reason, text: text.to_owned(), nearest: None }
    }
}

/// Writes a command.
pub fn write_command(command: &Command) -> String {
    write(command)
}

/// Reads a command.
///
/// # Errors
/// Says what is wrong first, and what was probably meant.
pub fn read_command(text: &str) -> Result<Command, Slip> {
    read(text)
}

/// Every name that a reader of this command could have met, `Type.name`: with them a test looks that none of them is short.
///
/// # Errors
/// Where the text is no command.
#[doc(hidden)]
pub fn names_on_the_way(text: &str) -> Result<BTreeSet<String>, Slip> {
    let met = RefCell::default();
    reader::read::<Command>(&node::parse(text)?, Some(&met))?;
    Ok(met.into_inner())
}

/// The clauses that a value cites.
pub(super) fn cited(value: &impl Serialize) -> Vec<String> {
    let mut found = Vec::new();
    // What cannot be written cites nothing: nothing in a shop is of that kind.
    if let Ok(node) = value.serialize(writer::Writer) {
        node.clauses(&mut found);
    }
    found
}

fn write(value: &impl Serialize) -> String {
    let mut out = String::new();
    if let Ok(node) = value.serialize(writer::Writer) {
        node::print(&node, &mut out);
    }
    out
}

/// Reads the name of something that has no more to it, such as an actor.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Slip> {
    reader::read(&node::parse(text)?, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Day, Money, Rate};
    use crate::shop::{Draw, Month, Switches, Trial};
    use crate::world::{Actor, Surface};
    use serde::Deserialize;
    use std::collections::BTreeMap;

    /// Shapes that no command has now.
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Pair(u8, i64),
        Inner((bool, String)),
        Maybe(Option<Actor>),
        Deep(Box<Shape>),
        Map(BTreeMap<Actor2, Vec<Option<String>>>),
        Wrapped(Wrapper),
        Both(Wrapper, Both),
        Unit(()),
        Letter(char),
    }

    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    enum Actor2 {
        One,
        Other(u8),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Wrapper(i32);

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Both(i32, i32);

    fn round<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T, text: &str) {
        assert_eq!(write(value), text);
        assert_eq!(read::<T>(text).as_ref(), Ok(value), "{text}");
    }

    #[test]
    fn every_shape_of_value_is_read_back() {
        round(&Shape::Pair(1, -2), "Pair(1, -2)");
        round(&Shape::Inner((true, "none".to_owned())), "Inner((true, \"none\"))");
        round(&Shape::Maybe(None), "Maybe(none)");
        round(&Shape::Maybe(Some(Actor::Buyer)), "Maybe.Buyer");
        round(&Shape::Deep(Box::new(Shape::Maybe(None))), "Deep.Maybe(none)");
        let map = [(Actor2::One, vec![None, Some("a b".to_owned())]), (Actor2::Other(2), Vec::new())];
        round(&Shape::Map(map.into()), "Map({One: [none, \"a b\"], Other(2): []})");
        round(&Shape::Wrapped(Wrapper(3)), "Wrapped(3)");
        round(&Shape::Both(Wrapper(3), Both(4, 5)), "Both(3, (4, 5))");
        round(&Shape::Unit(()), "Unit()");
        round(&Shape::Letter('大'), "Letter(大)");
        round(&(Month { year: 2022, month: 6 }), "(year: 2022, month: 6)");
        round(&Draw::None, "None");
        round(&Some(Draw::Fixed(Money::yuan(5))), "Fixed(5.00)");
        round(&None::<Draw>, "none");
        round(&Rate::per_mille(6), "0.006");
        round(&Day::of(2023, 2, 20), "2023-02-20");
        round(&Day::of(2023, 2, 20).start(), "2023-02-20T00:00:00");
        let switches = Switches { charges_fail: true, ..Switches::default() };
        round(&switches, "(opening_fails: none, charges_fail: true, parcels_lost: false, never_signs: false)");
    }

    #[test]
    fn what_people_write_is_read_too() {
        let moment = Day::of(2023, 2, 20).start().plus_seconds(36_000);
        for text in ["2023-02-20T10:00:00", "\"2023-02-20 10:00:00\"", "2023-02-20T10:00", "\"2023-02-20 10:00\""] {
            assert_eq!(read(text), Ok(moment), "{text}");
        }
        assert_eq!(read("2023-02-20"), Ok(Day::of(2023, 2, 20).start()));
        assert_eq!(read("12.5"), Ok(Money::from_fen(1_250)));
        assert_eq!(read("\"12\""), Ok(12_u8));
        assert_eq!(read("Maybe(Buyer)"), Ok(Shape::Maybe(Some(Actor::Buyer))));
        assert_eq!(read("Deep(Pair(1, 2))"), Ok(Shape::Deep(Box::new(Shape::Pair(1, 2)))));
        assert_eq!(read("Inner(true, x)"), Ok(Shape::Inner((true, "x".to_owned()))));
        assert_eq!(read(" TakeBack.List( good : \"G 1\" , ) ").map(|_: crate::shop::DraftCommand| ()), Ok(()));
    }

    fn slip<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> (usize, Reason, String, Option<String>) {
        let slip = read::<T>(text).expect_err(text);
        (slip.at, slip.reason, slip.text, slip.nearest)
    }

    #[test]
    fn a_slip_says_where_what_and_what_was_meant() {
        let of =
            |at, reason, text: &str, nearest: Option<&str>| (at, reason, text.to_owned(), nearest.map(str::to_owned));
        for (text, expected) in [
            ("Trade.Ordr.Ship(1)", of(6, Reason::UnknownVariant, "Ordr", Some("Order"))),
            ("Trade.Order.Shipp(1)", of(12, Reason::UnknownVariant, "Shipp", Some("Ship"))),
            ("Trade.Order.Ship", of(12, Reason::NotFinished, "Ship", None)),
            ("Trade.Order.Ship(x)", of(17, Reason::Wanted(Want::Whole), "x", None)),
            ("Trade.Order.Ship(-1)", of(17, Reason::Wanted(Want::Whole), "-1", None)),
            ("Trade.Order.Ship(5000000000)", of(17, Reason::Wanted(Want::Whole), "5000000000", None)),
            ("Trade.Order.Ship(1, 2)", of(12, Reason::WrongNumberOfValues, "Ship", None)),
            ("Trade.Order.Extend(order: 1)", of(12, Reason::FieldMissing, "days", None)),
            ("Trade.Order.Extend(order: 1, day: 2)", of(29, Reason::UnknownField, "day", Some("days"))),
            ("Trade.Order.Extend(order: 1, order: 2)", of(29, Reason::SaidTwice, "order", None)),
            ("Trade.Order.Extend(1, 2)", of(12, Reason::Wanted(Want::Fields), "Extend", None)),
            ("Trade.Fall(1)", of(6, Reason::WrongNumberOfValues, "Fall", None)),
            ("Trade.Fall.Down", of(11, Reason::Unexpected, "Down", None)),
            ("Trade.TopUp(viel)", of(12, Reason::Wanted(Want::Number), "viel", None)),
            ("Trade.TopUp(1.999)", of(12, Reason::WrongValue, "1.999", None)),
            ("Trade.Claim(y: 2022, m: 6)", of(12, Reason::UnknownField, "y", None)),
            ("Advance(morgen)", of(8, Reason::Wanted(Want::Moment), "morgen", None)),
            ("Goods.Remove(a.b)", of(13, Reason::NeedsQuotes, "a.b", None)),
            ("Goods.Put(id: G1, titel: x, skus: [])", of(18, Reason::UnknownField, "titel", Some("title"))),
            ("Goods.Put(id: G1, skus: [])", of(6, Reason::FieldMissing, "title", None)),
            ("Profile.State(figure: Wallet, value: Flag(ja))", of(42, Reason::Wanted(Want::Flag), "ja", None)),
            ("Trade.BearInterest(1)", of(19, Reason::Wanted(Want::List), "1", None)),
        ] {
            assert_eq!(slip::<Command>(text), expected, "{text}");
        }
        assert_eq!(slip::<Actor>("Byer"), of(0, Reason::UnknownVariant, "Byer", Some("Buyer")));
        assert_eq!(slip::<Surface>("[x]"), of(0, Reason::Wanted(Want::Name), "", None));
        assert_eq!(slip::<Day>("2023-02-30"), of(0, Reason::Wanted(Want::Day), "2023-02-30", None));
        assert_eq!(slip::<Trial>("List"), of(0, Reason::NotFinished, "List", None));
    }
}
