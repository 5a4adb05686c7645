//! From notation to values.

use super::names;
use super::node::{Inside, Kind, Name, Node};
use super::{Reason, Slip, Want, nearest};
use crate::base::{Day, Moment};
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// Makes a value of a notation. Every name on the way that could have been met is noted, where somebody wants to know.
pub(super) fn read<T: DeserializeOwned>(node: &Node, met: Option<&Met>) -> Result<T, Slip> {
    let whole = Piece { node, from: 0, met };
    T::deserialize(whole).map_err(|fail| fail.at(whole).slip)
}

/// Names that could have been met, `Type.name`.
pub(super) type Met = RefCell<BTreeSet<String>>;

/// Why reading stops.
#[derive(Debug)]
pub(super) struct Fail {
    slip: Slip,
    /// It is known where it is.
    placed: bool,
    /// What is missing has its stored name still.
    stored: bool,
}

impl Fail {
    fn new(at: usize, reason: Reason, text: &str) -> Self {
        Fail { slip: Slip::new(at, reason, text), placed: true, stored: false }
    }

    /// Somewhere in a piece, if nobody has said where yet.
    fn at(mut self, piece: Piece) -> Self {
        if !self.placed {
            let innermost = piece.value().unwrap_or(piece);
            self.placed = true;
            self.slip.at = innermost.begins();
            if self.slip.text.is_empty() {
                self.slip.text = innermost.word().unwrap_or_default().to_owned();
            }
        }
        self
    }

    /// In a type's field, if it is about one.
    fn of(mut self, of: &str, fields: &'static [&'static str], piece: Piece) -> Self {
        if self.stored {
            self.stored = false;
            let stored = fields.iter().find(|stored| **stored == self.slip.text);
            self.slip.text = stored.map_or("", |stored| names::told(of, stored)).to_owned();
            self.slip.at = piece.head().map_or(piece.node.at, |name| name.at);
            self.placed = true;
        }
        self
    }
}

impl fmt::Display for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.slip.reason.fmt(f)
    }
}

impl std::error::Error for Fail {}

impl Error for Fail {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Fail { placed: false, ..Fail::new(0, Reason::WrongValue, "") }
    }

    fn missing_field(field: &'static str) -> Self {
        Fail { placed: false, stored: true, ..Fail::new(0, Reason::FieldMissing, field) }
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Fail { placed: false, ..Fail::new(0, Reason::WrongNumberOfValues, "") }
    }
}

/// A node, without the words of its path that have been read.
#[derive(Clone, Copy)]
struct Piece<'n> {
    node: &'n Node,
    from: usize,
    met: Option<&'n Met>,
}

impl<'n> Piece<'n> {
    fn part(self, node: &'n Node) -> Self {
        Piece { node, from: 0, ..self }
    }

    fn path(self) -> &'n [Name] {
        match &self.node.kind {
            Kind::Call { path, .. } => path,
            _ => &[],
        }
    }

    fn inside(self) -> Option<&'n Inside> {
        match &self.node.kind {
            Kind::Call { inside, .. } => inside.as_ref(),
            _ => None,
        }
    }

    /// The word read last.
    fn head(self) -> Option<&'n Name> {
        self.path().get(self.from.checked_sub(1)?)
    }

    /// The next word of the path.
    fn next(self) -> Option<&'n Name> {
        self.path().get(self.from)
    }

    fn begins(self) -> usize {
        self.next().or(self.head()).map_or(self.node.at, |name| name.at)
    }

    fn fail<T>(self, reason: Reason) -> Result<T, Fail> {
        let name = self.next().or(self.head());
        let text = match (&self.node.kind, name) {
            (Kind::Text(text), _) => text,
            (_, Some(name)) => name.text.as_str(),
            _ => "",
        };
        Err(Fail::new(self.begins(), reason, text))
    }

    /// The one value that stands in the parentheses behind a variant's name, or the piece itself where nothing was read
    /// of it.
    fn value(self) -> Result<Self, Fail> {
        if self.from == 0 {
            return Ok(self);
        }
        if self.next().is_some() {
            return self.fail(Reason::Unexpected);
        }
        match self.inside() {
            None => self.fail(Reason::NotFinished),
            Some(Inside::Values(all)) => match all.as_slice() {
                [one] => Ok(self.part(one)),
                _ => self.fail(Reason::WrongNumberOfValues),
            },
            Some(Inside::Fields(_)) => self.fail(Reason::WrongNumberOfValues),
        }
    }

    /// The word that it is.
    fn word(self) -> Option<&'n str> {
        match &self.node.kind {
            Kind::Text(text) => Some(text),
            Kind::Call { path, inside: None } if path.len() == 1 && self.from == 0 => Some(&path[0].text),
            _ => None,
        }
    }

    /// The text of a value, with the piece it stands in.
    fn text(self, want: Want) -> Result<(Self, &'n str), Fail> {
        let value = self.value()?;
        match value.word() {
            Some(text) => Ok((value, text)),
            None if value.path().len() > 1 && value.inside().is_none() => {
                let words: Vec<&str> = value.path().iter().map(|name| name.text.as_str()).collect();
                Err(Fail::new(value.node.at, Reason::NeedsQuotes, &words.join(".")))
            }
            None => value.fail(Reason::Wanted(want)),
        }
    }

    /// Whether it is the word for nothing.
    fn is_none(self) -> bool {
        let word = |piece: Piece| matches!(piece.node.kind, Kind::Call { .. }) && piece.word() == Some("none");
        match (self.from, self.next(), self.inside()) {
            (0, ..) => word(self),
            (_, None, Some(Inside::Values(all))) => matches!(all.as_slice(), [one] if word(self.part(one))),
            _ => false,
        }
    }

    /// The values of a tuple.
    fn values(self) -> Result<&'n [Node], Fail> {
        match (&self.node.kind, self.next(), self.inside()) {
            (Kind::List(all), ..) => Ok(all),
            (_, None, Some(Inside::Values(all))) => match all.as_slice() {
                // A tuple in the parentheses of a variant.
                [Node { kind: Kind::Call { path, inside: Some(Inside::Values(all)) }, .. }]
                    if self.from > 0 && path.is_empty() =>
                {
                    Ok(all)
                }
                all => Ok(all),
            },
            _ => self.fail(Reason::Wanted(Want::List)),
        }
    }

    /// The fields of a type, each by its stored name.
    fn fields(self, of: &str, known: &'static [&'static str]) -> Result<Fields<'n>, Fail> {
        self.notes(of, known);
        let fields = match (self.next(), self.inside()) {
            (None, Some(Inside::Fields(all))) => all.as_slice(),
            (None, Some(Inside::Values(all))) => match all.as_slice() {
                [] => &[],
                [one @ Node { kind: Kind::Call { path, inside: Some(_) }, .. }] if self.from > 0 && path.is_empty() => {
                    return self.part(one).fields(of, known);
                }
                _ => return self.fail(Reason::Wanted(Want::Fields)),
            },
            (None, None) if self.from > 0 => return self.fail(Reason::NotFinished),
            _ => return self.fail(Reason::Wanted(Want::Fields)),
        };
        let mut all: Vec<(&'static str, &'n Node)> = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            let Some(stored) = names::stored(of, known, &name.text) else {
                let mut fail = Fail::new(name.at, Reason::UnknownField, &name.text);
                fail.slip.nearest = nearest(&name.text, known.iter().map(|stored| names::told(of, stored)));
                return Err(fail);
            };
            if all.iter().any(|(other, _)| *other == stored) {
                return Err(Fail::new(name.at, Reason::SaidTwice, &name.text));
            }
            all.push((stored, value));
        }
        Ok(Fields { left: all.into_iter(), value: None, met: self.met })
    }

    fn struct_of<'de, V: Visitor<'de>>(
        self,
        of: &str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fail> {
        let fields = self.fields(of, known)?;
        visitor.visit_map(fields).map_err(|fail| fail.of(of, known, self))
    }

    fn tuple_of<'de, V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fail> {
        let all = self.values()?;
        if all.len() != length {
            return self.fail(Reason::WrongNumberOfValues);
        }
        visitor.visit_seq(Values { left: all.iter(), met: self.met })
    }

    fn notes(self, of: &str, names: &'static [&'static str]) {
        if let Some(met) = self.met {
            met.borrow_mut().extend(names.iter().map(|name| format!("{of}.{}", names::told(of, name))));
        }
    }
}

/// What a visitor of texts wants: days, moments and decimal numbers are texts in the stored form.
fn wanted<'de>(visitor: &impl Visitor<'de>) -> Option<Want> {
    struct Wanted<'v, V>(&'v V);
    impl<'de, V: Visitor<'de>> fmt::Display for Wanted<'_, V> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.expecting(f)
        }
    }
    match Wanted(visitor).to_string().as_str() {
        "a formatted date string" => Some(Want::Day),
        "a formatted date and time string" => Some(Want::Moment),
        "a Decimal type representing a fixed-point number" => Some(Want::Number),
        _ => None,
    }
}

/// A moment as people write it: without seconds, without a time, with a space.
pub(in crate::scenario) fn moment(text: &str) -> Option<Moment> {
    let (day, clock) = match text.split_once(['T', ' ']) {
        Some((day, clock)) => (day, Some(clock.trim())),
        None => (text, None),
    };
    let day = Day::parse(day)?;
    match clock {
        Some(clock) => day.at_clock(clock),
        None => Some(day.start()),
    }
}

/// Whole numbers, each by its method of serde's.
macro_rules! whole {
    ($($method:ident => $visit:ident as $type:ty),* $(,)?) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
            let (value, text) = self.text(Want::Whole)?;
            let wrong = || Fail::new(value.node.at, Reason::Wanted(Want::Whole), text);
            let number = text.parse::<$type>().map_err(|_| wrong())?;
            visitor.$visit(number).map_err(|_: Fail| wrong())
        })*
    };
}

impl<'de> Deserializer<'de> for Piece<'_> {
    type Error = Fail;

    whole! {
        deserialize_i8 => visit_i64 as i64,
        deserialize_i16 => visit_i64 as i64,
        deserialize_i32 => visit_i64 as i64,
        deserialize_i64 => visit_i64 as i64,
        deserialize_u8 => visit_u64 as u64,
        deserialize_u16 => visit_u64 as u64,
        deserialize_u32 => visit_u64 as u64,
        deserialize_u64 => visit_u64 as u64,
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        let (value, text) = self.text(Want::Flag)?;
        match text {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => value.fail(Reason::Wanted(Want::Flag)),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fail> {
        self.fail(Reason::WrongValue)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fail> {
        self.fail(Reason::WrongValue)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        self.deserialize_str(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        let want = wanted(&visitor);
        let (value, text) = self.text(want.unwrap_or(Want::Text))?;
        let reason = want.map_or(Reason::WrongValue, Reason::Wanted);
        let wrong = || Fail::new(value.node.at, reason, text);
        let found = match want {
            // The stored form, which is always read, has a `T` and seconds.
            Some(Want::Moment) => match moment(text) {
                Some(moment) => visitor.visit_str(&format!("{}T{}", moment.day(), moment.clock())),
                None => return Err(wrong()),
            },
            _ => visitor.visit_str(text),
        };
        found.map_err(|_: Fail| wrong())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fail> {
        self.fail(Reason::WrongValue)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fail> {
        self.fail(Reason::WrongValue)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        if self.is_none() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        match self.values()? {
            [] => visitor.visit_unit(),
            _ => self.fail(Reason::Wanted(Want::Nothing)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fail> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fail> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        let value = self.value()?;
        match &value.node.kind {
            Kind::List(all) => visitor.visit_seq(Values { left: all.iter(), met: self.met }),
            _ => value.fail(Reason::Wanted(Want::List)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fail> {
        self.tuple_of(length, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Fail> {
        self.tuple_of(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        let value = self.value()?;
        match &value.node.kind {
            Kind::Map(all) => visitor.visit_map(Pairs { left: all.iter(), value: None, met: self.met }),
            _ => value.fail(Reason::Wanted(Want::Map)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        of: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fail> {
        self.struct_of(of, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        of: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fail> {
        self.notes(of, variants);
        let Some(name) = self.next() else {
            let value = self.value()?;
            if value.next().is_none() {
                return value.fail(Reason::Wanted(Want::Name));
            }
            return value.deserialize_enum(of, variants, visitor);
        };
        let Some(stored) = names::stored(of, variants, &name.text) else {
            let mut fail = Fail::new(name.at, Reason::UnknownVariant, &name.text);
            fail.slip.nearest = nearest(&name.text, variants.iter().map(|stored| names::told(of, stored)));
            return Err(fail);
        };
        visitor.visit_enum(Variant { of, stored, rest: Piece { from: self.from + 1, ..self } })
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fail> {
        visitor.visit_unit()
    }
}

/// A variant, with what stands behind its name.
struct Variant<'n> {
    of: &'static str,
    stored: &'static str,
    rest: Piece<'n>,
}

impl<'de, 'n> EnumAccess<'de> for Variant<'n> {
    type Error = Fail;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fail> {
        let name: StrDeserializer<Fail> = self.stored.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Fail;

    fn unit_variant(self) -> Result<(), Fail> {
        match (self.rest.next(), self.rest.inside()) {
            (Some(_), _) => self.rest.fail(Reason::Unexpected),
            (None, Some(_)) => self.rest.fail(Reason::WrongNumberOfValues),
            (None, None) => Ok(()),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fail> {
        if self.rest.next().is_none() && self.rest.inside().is_none() {
            return self.rest.fail(Reason::NotFinished);
        }
        seed.deserialize(self.rest).map_err(|fail| fail.at(self.rest))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fail> {
        match (self.rest.next(), self.rest.inside()) {
            (Some(_), _) => self.rest.fail(Reason::Unexpected),
            (None, None) => self.rest.fail(Reason::NotFinished),
            (None, Some(Inside::Values(all))) if all.len() == length => {
                visitor.visit_seq(Values { left: all.iter(), met: self.rest.met })
            }
            (None, Some(_)) => self.rest.fail(Reason::WrongNumberOfValues),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fail> {
        self.rest.struct_of(self.of, fields, visitor)
    }
}

/// Values one after the other.
struct Values<'n> {
    left: std::slice::Iter<'n, Node>,
    met: Option<&'n Met>,
}

impl<'de> SeqAccess<'de> for Values<'_> {
    type Error = Fail;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fail> {
        let Some(node) = self.left.next() else { return Ok(None) };
        let piece = Piece { node, from: 0, met: self.met };
        seed.deserialize(piece).map(Some).map_err(|fail| fail.at(piece))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// Fields by their stored names.
struct Fields<'n> {
    left: std::vec::IntoIter<(&'static str, &'n Node)>,
    value: Option<&'n Node>,
    met: Option<&'n Met>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Fail;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fail> {
        let Some((stored, value)) = self.left.next() else { return Ok(None) };
        self.value = Some(value);
        let name: StrDeserializer<Fail> = stored.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fail> {
        value_of(self.value.take(), self.met, seed)
    }
}

/// Keys with their values.
struct Pairs<'n> {
    left: std::slice::Iter<'n, (Node, Node)>,
    value: Option<&'n Node>,
    met: Option<&'n Met>,
}

impl<'de> MapAccess<'de> for Pairs<'_> {
    type Error = Fail;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fail> {
        let Some((node, value)) = self.left.next() else { return Ok(None) };
        self.value = Some(value);
        let piece = Piece { node, from: 0, met: self.met };
        seed.deserialize(piece).map(Some).map_err(|fail| fail.at(piece))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fail> {
        value_of(self.value.take(), self.met, seed)
    }
}

fn value_of<'de, S: DeserializeSeed<'de>>(value: Option<&Node>, met: Option<&Met>, seed: S) -> Result<S::Value, Fail> {
    let node = value.ok_or_else(|| Fail::custom(""))?;
    let piece = Piece { node, from: 0, met };
    seed.deserialize(piece).map_err(|fail| fail.at(piece))
}
